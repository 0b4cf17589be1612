import type { Around } from '../../engines/mysqlfamily/preflight/around.js';
import type { Check } from '../../model/report.js';
import { count, size } from '../../render/text/words.js';
import { check, few, warn } from '../preflight/facts.js';
import type { Footprint } from '../preflight/footprint.js';
import { clockCheck } from '../preflight/standing-checks.js';

/** A transaction that is younger is everyday life: `lock-timeout` and `lock-retries` are made for it. */
const YOUNG_SECONDS = 5;

const LOCKS = 'locks that the plan takes';

/** Who holds a table that the plan changes: one open read is enough to hold a schema change up, and everybody behind it. */
function lockCheck({ holders }: Around, footprint: Footprint): Check {
  const expected = 'nobody in the way';
  if (holders === 'off')
    return check(
      LOCKS,
      true,
      expected,
      'the server keeps no list of them (performance_schema, instrument wait/lock/metadata/sql/mdl)',
    );
  if (holders === 'denied')
    return check(
      LOCKS,
      true,
      expected,
      'this user may not ask (SELECT on performance_schema.metadata_locks and threads shows them)',
    );
  const prepared = holders.filter(({ session }) => session === undefined);
  const old = holders.filter(({ session, seconds }) => session !== undefined && seconds >= YOUNG_SECONDS);
  const told = ({ table, lock, session }: (typeof holders)[number]): string =>
    `${table}: ${session ?? 'a prepared transaction'} holds ${lock}`;
  if (prepared.length > 0)
    return check(
      LOCKS,
      false,
      expected,
      few(prepared.map(told)),
      'It ends by XA COMMIT or XA ROLLBACK alone, which whoever made it has to decide: XA RECOVER lists it.',
    );
  if (old.length > 0)
    return warn(
      LOCKS,
      expected,
      few(old.map(told)),
      'A schema change waits for it, and everybody who comes later waits behind that: let it end first, or end what was forgotten: KILL the session.',
    );
  return check(
    LOCKS,
    true,
    expected,
    footprint.relations.length === 0 ? 'the plan changes no table of before' : expected,
  );
}

function connectionsCheck({ connections: { most, left, userLeft } }: Around, needed: number): Check {
  const name = 'connections left';
  const expected = `${needed} or more`;
  const least = Math.min(left ?? Number.POSITIVE_INFINITY, userLeft ?? Number.POSITIVE_INFINITY);
  if (least === Number.POSITIVE_INFINITY)
    return check(name, true, expected, 'the server sets no limit, or does not tell');
  const ofUser = least === userLeft && least !== left;
  return check(
    name,
    least >= needed,
    expected,
    `${Math.max(0, least)} of ${ofUser ? 'this user’s max_user_connections' : `max_connections ${most}`}`,
    ofUser
      ? 'As an administrator: ALTER USER … WITH MAX_USER_CONNECTIONS, or end idle sessions of this user.'
      : 'End idle sessions, or as an administrator: SET GLOBAL max_connections.',
  );
}

const MUCH = 1_000_000_000;

/** A change runs on a replica once it is through here, and all that comes after it waits there for as long again. */
function replicasCheck({ replicas }: Around, { rewritten }: Footprint): readonly Check[] {
  if (replicas === 0) return [];
  const name = 'replicas';
  const bytes = rewritten.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  const actual = `${count(replicas, 'replica')} of this server`;
  if (bytes < MUCH) return [check(name, true, 'told', actual)];
  return [
    warn(
      name,
      'told',
      `${actual}: ${size(bytes)} are written anew here first and then there, and until then they are behind`,
      'Take reads that must be fresh off the replicas meanwhile, or change the table with gh-ost or pt-online-schema-change.',
    ),
  ];
}

/** Pure. */
export const aroundChecks = (
  around: Around,
  footprint: Footprint,
  options: { readonly needed: number; readonly aheadMs: number },
): readonly Check[] => [
  lockCheck(around, footprint),
  connectionsCheck(around, options.needed),
  ...replicasCheck(around, footprint),
  clockCheck(options.aheadMs),
];
