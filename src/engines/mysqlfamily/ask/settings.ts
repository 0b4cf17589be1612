import type { Row, Session } from '../../../model/session.js';
import { raw, sql } from '../../../sql/query.js';

/** Settings by which a server decides how it carries out a change, or whether it takes it at all; each knows some of them. */
const DECIDING = [
  'alter_algorithm',
  'character_set_client',
  'check_constraint_checks',
  'collation_connection',
  'default_storage_engine',
  'explicit_defaults_for_timestamp',
  'foreign_key_checks',
  'innodb_strict_mode',
  'old_alter_table',
  'old_mode',
  'restrict_fk_on_non_standard_key',
  'sql_generate_invisible_primary_key',
  'sql_mode',
  'sql_require_primary_key',
  'system_versioning_alter_history',
  'time_zone',
  'unique_checks',
];

const quoted = DECIDING.map((name) => `'${name}'`).join(', ');
const known = new WeakMap<Session, Promise<readonly string[]>>();

/** Which of them this server has, asked once. */
async function names(session: Session): Promise<readonly string[]> {
  const found =
    known.get(session) ??
    session
      .query(raw(`SHOW SESSION VARIABLES WHERE Variable_name IN (${quoted})`))
      .then((rows) => rows.map((row) => row['Variable_name'] ?? '').filter((name) => DECIDING.includes(name)));
  known.set(session, found);
  return found;
}

/** What decides in this session now. */
export async function settingsNow(session: Session): Promise<Row> {
  const list = (await names(session)).map((name) => `@@SESSION.${name} AS ${name}`);
  const [row] = list.length === 0 ? [] : await session.query(raw(`SELECT ${list.join(', ')}`));
  return row ?? {};
}

const taken = new WeakMap<Session, string>();

/** Gives a session the settings of another one, where they differ. */
export async function take(session: Session, settings: Row): Promise<void> {
  const wanted = JSON.stringify(settings);
  if (taken.get(session) === wanted) return;
  taken.delete(session);
  const now = await settingsNow(session);
  for (const [name, value] of Object.entries(settings)) {
    if (value === null || now[name] === value) continue;
    // A switch takes neither a text nor a bound number, which comes as one with a fraction.
    await session.query(sql`SET SESSION ${raw(name)} = ${/^\d+$/.test(value) ? raw(value) : value}`);
  }
  taken.set(session, wanted);
}
