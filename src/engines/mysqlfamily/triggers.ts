import { dictionary } from '../../model/dictionary.js';
import type { Statement } from '../../model/migration.js';
import type { Session } from '../../model/session.js';
import { readFacts } from '../../sql/mysql/read.js';
import { sql } from '../../sql/query.js';
import { Reader, tokens } from './tokens.js';

/** What each kind of statement does to the tables that it writes into. A foreign key that carries a change on fires nothing. */
const EVENTS: Readonly<Record<string, readonly string[]>> = dictionary({
  INSERT: ['INSERT'],
  REPLACE: ['INSERT', 'DELETE'],
  UPDATE: ['UPDATE'],
  DELETE: ['DELETE'],
  'LOAD DATA': ['INSERT'],
  'LOAD XML': ['INSERT'],
});

function updatesToo(text: string): boolean {
  for (const reader = new Reader(tokens(text)); !reader.done; reader.skip())
    if (reader.take('ON', 'DUPLICATE', 'KEY', 'UPDATE')) return true;
  return false;
}

function replacesToo(text: string): boolean {
  for (const reader = new Reader(tokens(text)); !reader.done; reader.skip())
    if (reader.peek() === 'REPLACE') return true;
  return false;
}

function eventsOf({ kind, sql: text }: Statement): readonly string[] {
  const own = EVENTS[kind] ?? [];
  if (kind === 'INSERT' && updatesToo(text)) return [...own, 'UPDATE'];
  return kind.startsWith('LOAD') && replacesToo(text) ? [...own, 'DELETE'] : own;
}

/**
 * Triggers of before that fire for what a statement writes, where there are rows to fire for: by its text and the catalog. A database
 * without triggers is asked once.
 */
export class MysqlTriggers {
  private readonly before = new Set<string>();

  constructor(private readonly session: Session) {}

  async load(): Promise<void> {
    this.before.clear();
    for (const { name } of await this.now()) this.before.add(name);
  }

  async of(statement: Statement, existed: (table: string) => boolean): Promise<readonly string[]> {
    const events = this.before.size === 0 ? [] : eventsOf(statement);
    if (events.length === 0) return [];
    const { tables } = readFacts(statement.sql, { ansiQuotes: false, noBackslashEscapes: false });
    const { database } = this.session.server;
    const fold = (name: string): string =>
      (this.session.server.settings?.['lower_case_table_names'] ?? '0') === '0' ? name : name.toLowerCase();
    const written = new Set(
      tables.flatMap(({ schema = database, name }) => (schema === database && existed(name) ? [fold(name)] : [])),
    );
    if (written.size === 0) return [];
    const there = (await this.now()).filter(
      ({ name, table, event }) => this.before.has(name) && written.has(fold(table)) && events.includes(event),
    );
    return there.map(({ name, table }) => `${table}.${name}`).sort();
  }

  private async now(): Promise<readonly { readonly name: string; readonly table: string; readonly event: string }[]> {
    const rows = await this.session.query(sql`
      SELECT TRIGGER_NAME AS name, EVENT_OBJECT_TABLE AS tbl, EVENT_MANIPULATION AS event
      FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${this.session.server.database}`);
    return rows.map(({ name, tbl, event }) => ({ name: name ?? '', table: tbl ?? '', event: event ?? '' }));
  }
}
