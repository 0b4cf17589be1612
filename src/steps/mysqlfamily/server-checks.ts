import type { Member, Replication, ServerFacts } from '../../engines/mysqlfamily/preflight/server.js';
import { isOn, readOnlyBy } from '../../engines/mysqlfamily/preflight/server.js';
import type { VersionFacts } from '../../engines/mysqlfamily/preflight/versions.js';
import { dictionary } from '../../model/dictionary.js';
import type { Check } from '../../model/report.js';
import { count } from '../../render/text/words.js';
import { check } from '../preflight/facts.js';

/** What to do about each of them. */
const WRITABLE: Readonly<Record<string, string>> = dictionary({
  read_only: 'If it is the primary, as an administrator: SET GLOBAL read_only = OFF.',
  super_read_only: 'If it is the primary, as an administrator: SET GLOBAL super_read_only = OFF, read_only = OFF.',
  innodb_read_only: 'It is set in the server’s configuration (on Aurora it marks a reader).',
  tidb_super_read_only: 'As an administrator: SET GLOBAL tidb_super_read_only = OFF.',
  tidb_restricted_read_only: 'As an administrator: SET GLOBAL tidb_restricted_read_only = OFF.',
  transaction_read_only: 'As an administrator: SET GLOBAL transaction_read_only = OFF.',
  tx_read_only: 'As an administrator: SET GLOBAL tx_read_only = OFF.',
});

/** `past`: this user may write all the same, which on a replica makes it another database than its primary, in silence. */
function writableCheck(facts: ServerFacts, past: boolean): Check {
  const by = readOnlyBy(facts);
  const replica = facts.replication !== 'unknown' && facts.replication.length > 0;
  const passed =
    by === 'read_only' && past
      ? ', though this user may write all the same: what it writes stays on this server alone'
      : '';
  const elsewhere = replica ? 'It is a replica. ' : '';
  return check(
    'writable',
    by === undefined,
    'transactions may write',
    by === undefined ? 'transactions may write' : `${by} is on${passed}`,
    `${elsewhere}Give the URL of the primary (the writer endpoint). ${WRITABLE[by ?? ''] ?? ''}`,
  );
}

function replicaText(replication: readonly Replication[]): string {
  const running = replication.filter((one) => one.running).length;
  return `it takes its data from ${count(replication.length, 'other server')}${running === replication.length ? '' : ` (${running} running)`}`;
}

/** A server that is a replica and may be written is told: two primaries of each other are one. */
function primaryCheck({ replication, member, variables }: ServerFacts): Check {
  const name = 'primary server';
  const hint = 'Give the URL of the primary (the writer endpoint).';
  if (member?.kind === 'group' && !member.primary)
    return check(name, false, 'a primary', `a secondary of a replication group (${member.state})`, hint);
  if (replication === 'unknown')
    return check(name, true, 'a primary', 'this user may not ask (REPLICATION CLIENT, on MariaDB SLAVE MONITOR)');
  if (replication.length === 0) return check(name, true, 'a primary', 'a primary');
  const text = replicaText(replication);
  const open = readOnlyBy({ replication, member, variables }) === undefined;
  return check(
    name,
    true,
    'a primary',
    open
      ? `a replica that may be written: ${text}. What is changed here does not come to that server`
      : `a replica: ${text}`,
  );
}

/** How a cluster of several writers carries a change of a table to the others. */
const METHODS: Readonly<Record<string, string>> = dictionary({
  TOI: 'each schema change runs on all members at once, and holds every write of the cluster up until it is done',
  NBO: 'schema changes run on all members without holding up writes to other tables',
});

function galeraChecks(member: Member, { variables }: ServerFacts): readonly Check[] {
  const method = (variables['wsrep_osu_method'] ?? 'TOI').toUpperCase();
  const strict = variables['pxc_strict_mode'];
  const more =
    strict === undefined || /^(?:DISABLED|PERMISSIVE)$/i.test(strict)
      ? ''
      : `; pxc_strict_mode is ${strict}: tables without a primary key, LOCK TABLES and other engines than InnoDB are refused`;
  const alone = method === 'RSU';
  return [
    check(
      'cluster',
      member.ready && member.primary,
      'this member takes writes',
      `${member.state}, ${count(member.size, 'member')}`,
      'Give the URL of a member that is Synced and in the primary component, or wait until this one is.',
    ),
    check(
      'schema changes in the cluster',
      !alone,
      'reach every member',
      alone
        ? 'wsrep_OSU_method is RSU: they would be made on this member alone'
        : `${METHODS[method] ?? method}${more}`,
      'As an administrator: SET GLOBAL wsrep_OSU_method = TOI.',
    ),
  ];
}

function memberChecks(facts: ServerFacts): readonly Check[] {
  const { member } = facts;
  if (member === undefined) return [];
  if (member.kind === 'galera') return galeraChecks(member, facts);
  const several = member.several
    ? ': several members take writes, and a schema change must not meet a write to the same table on another one'
    : '';
  return [
    check(
      'cluster',
      member.ready,
      'this member takes writes',
      `${member.state}, ${count(member.size, 'member')}${several}; every table needs a primary key`,
      'Give the URL of a member that is ONLINE, or wait until this one is.',
    ),
  ];
}

/** Version, role among other servers: what the server says of itself. Pure. */
export function serverChecks(version: VersionFacts, facts: ServerFacts, past: boolean): readonly Check[] {
  return [
    check('server version', !version.old, version.expected, version.actual, `Upgrade the server: ${version.why}.`),
    primaryCheck(facts),
    writableCheck(facts, past),
    ...memberChecks(facts),
  ];
}

const STRICT = /\bSTRICT_(?:TRANS|ALL)_TABLES\b|\bTRADITIONAL\b/;

/** In the words of the server, for whoever has to find out why a file means something else elsewhere. */
function reported(variables: ServerFacts['variables']): string {
  const value = (name: string): string => variables[name] ?? 'unknown';
  return [
    `sql_mode ${variables['sql_mode'] === '' ? 'empty' : value('sql_mode')}`,
    `time_zone ${value('time_zone')}`,
    `${value('character_set_client')} (${value('collation_connection')})`,
    `foreign_key_checks ${value('foreign_key_checks')}`,
    `lock_wait_timeout ${value('lock_wait_timeout')} s and innodb_lock_wait_timeout ${value('innodb_lock_wait_timeout')} s before \`lock-timeout\` is set`,
  ].join(', ');
}

/** Settings that decide what a statement means. They are told: files may be written for them. Pure. */
export function meaningCheck({ variables }: ServerFacts): Check {
  const mode = variables['sql_mode'] ?? '';
  const engine = variables['default_storage_engine'] ?? 'InnoDB';
  const names = variables['lower_case_table_names'];
  const off = (name: string): boolean => variables[name] !== undefined && !isOn(variables[name]);
  const told = [
    ...(STRICT.test(mode)
      ? []
      : ['sql_mode is not strict: values that do not fit are cut or zeroed with a mere warning']),
    ...(/\bANSI_QUOTES\b/.test(mode) ? ['sql_mode has ANSI_QUOTES: "…" is a name'] : []),
    ...(/\bNO_BACKSLASH_ESCAPES\b/.test(mode) ? ['sql_mode has NO_BACKSLASH_ESCAPES'] : []),
    ...(off('foreign_key_checks') ? ['foreign_key_checks is OFF: rows without a parent are let in'] : []),
    ...(off('unique_checks') ? ['unique_checks is OFF'] : []),
    ...(off('sql_log_bin') ? ['sql_log_bin is OFF: replicas hear nothing of the changes'] : []),
    ...(/^InnoDB$/i.test(engine)
      ? []
      : [
          `default_storage_engine is ${engine}: tables without ENGINE=InnoDB have neither its transactions nor its foreign keys`,
        ]),
    ...(isOn(variables['sql_require_primary_key']) ? ['sql_require_primary_key is ON'] : []),
    ...(names === undefined || names === '0'
      ? []
      : [`lower_case_table_names is ${names}: names of tables have one letter case`]),
  ];
  return check(
    'session settings',
    true,
    'strict, with foreign keys, InnoDB',
    [...told, reported(variables)].join('; '),
  );
}
