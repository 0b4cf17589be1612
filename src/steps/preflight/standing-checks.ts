import type { Slot, Standing } from '../../engines/postgresql/preflight/standing.js';
import { shownName } from '../../io/shown-name.js';
import type { Check } from '../../model/report.js';
import { count, duration, number, size } from '../../render/text/words.js';
import { check, few, warn } from './facts.js';
import type { Footprint } from './footprint.js';

const GB = 1_000_000_000;

/** What the statements write anew, and so write to the log as well. */
const writtenBy = ({ rewritten }: Footprint): number => rewritten.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);

function connectionsCheck({ connections: c }: Standing, needed: number): Check {
  const least = Math.min(c.left, c.roleLeft ?? c.left, c.databaseLeft ?? c.left);
  const of =
    least === c.left
      ? `of max_connections ${c.most}${c.reserved > 0 ? `, ${c.reserved} of them reserved` : ''}`
      : least === c.roleLeft
        ? 'of the role’s CONNECTION LIMIT'
        : 'of the database’s CONNECTION LIMIT';
  return check(
    'connections left',
    least >= needed,
    `${needed} or more`,
    `${Math.max(0, least)} ${of}`,
    least === c.left
      ? 'End idle sessions, or raise max_connections (it needs a restart). A pooler in session mode before the application keeps some free.'
      : 'As an administrator: ALTER ROLE … CONNECTION LIMIT, or ALTER DATABASE … CONNECTION LIMIT.',
  );
}

/** Below this many a migration may be what uses the last of them up. */
const FEW_IDS = 5_000_000;
/** From here on the server gives up everything else to be in time (`vacuum_failsafe_age`). */
const LOW_IDS = 540_000_000;

function idsCheck({ idsLeft }: Standing): Check {
  const name = 'transaction ids left';
  const expected = 'far from wraparound';
  const left = `${number(Math.max(0, idsLeft))} until the server refuses all writes`;
  const hint =
    'VACUUM (FREEZE) the oldest tables now, in the oldest database, and look for what holds it up: long or prepared transactions, replication slots (SELECT datname, age(datfrozenxid) FROM pg_database).';
  if (idsLeft < FEW_IDS) return check(name, false, expected, left, hint);
  return idsLeft < LOW_IDS ? warn(name, expected, left, hint) : check(name, true, expected, left);
}

const CLOCK_MS = 30_000;

/** `aheadMs`: how far the server's clock is ahead of ours. */
export function clockCheck(aheadMs: number): Check {
  const name = 'clock';
  const off = Math.abs(aheadMs);
  const expected = 'within 30 s of this machine’s';
  if (off <= CLOCK_MS) return check(name, true, expected, expected);
  return warn(
    name,
    expected,
    `the server's clock is ${duration(off)} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine’s`,
    'Times in the history are the server’s, those of the report this machine’s: set the wrong one right (NTP). Certificates may be refused as not valid yet.',
  );
}

function slotWords(slot: Slot): string {
  const kind = slot.logical ? 'logical slot' : 'slot';
  return `${kind} ${shownName(slot.name)} keeps ${size(slot.heldBytes)} of log${slot.active ? '' : ', and nobody reads it'}`;
}

/** A slot that nobody reads keeps what a rewrite logs: the disk fills, and then the server stops. */
function slotsCheck({ slots }: Standing, footprint: Footprint): Check {
  const name = 'replication slots';
  const expected = 'read by somebody';
  const written = writtenBy(footprint);
  const more = written === 0 ? '' : `; this plan writes about ${size(written)} more`;
  const alive = slots.filter(({ state }) => state !== 'lost');
  const given = alive.filter(({ safeBytes }) => safeBytes !== null && safeBytes < written);
  const idle = alive.filter((slot) => !slot.active && !given.includes(slot));
  if (given.length > 0)
    return warn(
      name,
      expected,
      `${few(given.map(slotWords))}${more}: past max_slot_wal_keep_size it is given up, and its replica has to be made anew`,
      'Let the replica catch up first, or raise max_slot_wal_keep_size.',
    );
  if (idle.length > 0)
    return warn(
      name,
      expected,
      `${few(idle.map(slotWords))}${more}`,
      'Drop a slot whose replica is gone: SELECT pg_drop_replication_slot(NAME). Else the log that it keeps fills the disk (max_slot_wal_keep_size sets an end).',
    );
  const lost = slots.length - alive.length;
  return check(
    name,
    true,
    expected,
    slots.length === 0 ? 'none' : `${count(slots.length, 'slot')}${lost > 0 ? `, ${lost} of them lost already` : ''}`,
  );
}

const LAG_SECONDS = 60;

function replicasCheck({ replicas, synchronous }: Standing): readonly Check[] {
  const name = 'replicas';
  const late = replicas.filter(({ lagSeconds, lagBytes }) => (lagSeconds ?? 0) >= LAG_SECONDS || (lagBytes ?? 0) >= GB);
  const words = late.map(
    ({ name: which, lagSeconds, lagBytes }) =>
      `${shownName(which)} is ${[...(lagSeconds === null ? [] : [duration(lagSeconds * 1000)]), ...(lagBytes === null ? [] : [size(lagBytes)])].join(', ')} behind`,
  );
  const hidden = replicas.filter(({ lagBytes }) => lagBytes === null).length;
  const lag =
    late.length > 0
      ? warn(
          name,
          'less than a minute behind',
          few(words),
          'What this plan writes comes on top, and readers of a replica see the old schema until then. Wait until it has caught up.',
        )
      : check(
          name,
          true,
          'less than a minute behind',
          replicas.length === 0
            ? 'none'
            : `${replicas.length}${hidden > 0 ? `, of which ${hidden} hidden from this role (pg_monitor shows them)` : ', none far behind'}`,
        );
  if (!synchronous.wanted) return [lag];
  return [
    lag,
    check(
      'synchronous replica',
      synchronous.there !== false,
      'one that answers',
      synchronous.there === false
        ? 'none is connected, and commits wait for one (synchronous_standby_names)'
        : synchronous.there === null
          ? 'hidden from this role (pg_monitor shows it)'
          : 'one that answers',
      'Bring it back, or as an administrator take it out of synchronous_standby_names: until then each COMMIT waits for ever.',
    ),
  ];
}

/** Subscribers get rows, and no change of a schema. */
function logicalCheck({ published, subscribed }: Standing): readonly Check[] {
  const name = 'logical replication';
  const expected = 'none of the tables of the plan';
  if (published.length + subscribed.length === 0) return [check(name, true, expected, expected)];
  return [
    warn(
      name,
      expected,
      [
        ...(published.length > 0 ? [`${few(published)}: published`] : []),
        ...(subscribed.length > 0 ? [`${few(subscribed)}: filled by a subscription`] : []),
      ].join('; '),
      'Changes of a schema are not replicated: add a column on the subscriber first, and drop one on the publisher first, or its worker stops at the next row.',
    ),
  ];
}

function archiveCheck({ archiveFailing }: Standing, footprint: Footprint): readonly Check[] {
  if (archiveFailing === null) return [];
  const written = writtenBy(footprint);
  return [
    warn(
      'archive of the log',
      'works',
      `its last try failed ${duration(archiveFailing * 1000)} ago${written === 0 ? '' : `; this plan writes about ${size(written)} more`}`,
      'Log that is not archived stays on the server’s disk, and a restore to a moment has a gap there: see pg_stat_archiver and the server’s own log.',
    ),
  ];
}

/** Replaced in our sessions by `lock-timeout` and `statement-timeout`, or put off. */
const limitsCheck = ({ limits }: Standing): Check =>
  check(
    'limits of role and database',
    true,
    'none, or replaced by those of this run',
    limits.length === 0
      ? 'none'
      : `${limits.map(({ name, value, source }) => `${name} ${value} (${source})`).join(', ')}: replaced by those of this run`,
  );

const eventsCheck = ({ eventTriggers }: Standing): readonly Check[] =>
  eventTriggers.length === 0
    ? []
    : [
        check(
          'event triggers',
          true,
          'none, or those that the shadow had too',
          `${few(eventTriggers.map(shownName))}: each schema change runs their functions, which may refuse it`,
        ),
      ];

/** What stands around the migration at the server. Pure. */
export function standingChecks(
  standing: Standing,
  footprint: Footprint,
  options: { readonly needed: number; readonly aheadMs: number },
): readonly Check[] {
  return [
    connectionsCheck(standing, options.needed),
    idsCheck(standing),
    ...replicasCheck(standing),
    slotsCheck(standing, footprint),
    ...archiveCheck(standing, footprint),
    ...logicalCheck(standing),
    ...eventsCheck(standing),
    limitsCheck(standing),
    clockCheck(options.aheadMs),
  ];
}
