import type { Engine } from '../../model/engine.js';
import type { Query, Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import type { DumpContents } from './contents.js';
import { type EventEnd, endOfEvent } from './events.js';

/** A table with rows of its own. */
export interface SourceTable {
  readonly name: string;
  readonly engine: string;
  /** It keeps the versions that its rows had. */
  readonly versioned: boolean;
  /** Bytes of its rows, as the server counts them now and then. */
  readonly bytes: number;
}

/** What a database of the family holds, as a backup must hold it too. */
export interface MysqlSource extends DumpContents {
  /** Those whose rows are dumped. */
  readonly filled: readonly SourceTable[];
  readonly sequences: readonly string[];
  /** Of the events that have one. */
  readonly eventEnds: ReadonlyMap<string, EventEnd>;
  /** `user@host`, or a role's name: whoever views, routines, triggers and events run as. */
  readonly definers: readonly string[];
  readonly charset: string;
  readonly collation: string;
  readonly bytes: number;
  /** Settings of the server that decide what its statements mean. */
  readonly variables: Readonly<Record<string, string>>;
}

const text = (row: Row, name: string): string => row[name] ?? '';

/** Of these the tools write only the definition: their rows are other tables' or other servers'. */
const ELSEWHERE = /^(?:MRG_MyISAM|MRG_ISAM|FEDERATED|CONNECT|S3)$/i;

export async function readMysqlSource(session: Session, engine: Engine): Promise<MysqlSource> {
  const { database } = session.server;
  const tables = await session.query(sql`
    SELECT TABLE_NAME AS name, TABLE_TYPE AS type, ENGINE AS engine, COALESCE(DATA_LENGTH, 0) AS data, COALESCE(DATA_LENGTH, 0) + COALESCE(INDEX_LENGTH, 0) AS bytes
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_TYPE NOT LIKE '%TEMPORARY%' ORDER BY TABLE_NAME`);
  const views = await session.query(
    sql`SELECT TABLE_NAME AS name, DEFINER AS definer FROM information_schema.VIEWS WHERE TABLE_SCHEMA = ${database}`,
  );
  const routines = await session.query(sql`
    SELECT ROUTINE_NAME AS name, ROUTINE_TYPE AS type, DEFINER AS definer FROM information_schema.ROUTINES
    WHERE ROUTINE_SCHEMA = ${database}`);
  const triggers = await session.query(
    sql`SELECT TRIGGER_NAME AS name, DEFINER AS definer FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${database}`,
  );
  const events = await session.query(sql`
    SELECT EVENT_NAME AS name, DEFINER AS definer, ON_COMPLETION AS completion, ${endOfEvent} AS last
    FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${database}`);
  const [schema] = await session.query(sql`
    SELECT DEFAULT_CHARACTER_SET_NAME AS charset, DEFAULT_COLLATION_NAME AS collation
    FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ${database}`);
  const names = (rows: readonly Row[]): ReadonlySet<string> => new Set(rows.map((row) => text(row, 'name')));
  const own = tables.filter((row) => !/VIEW/.test(text(row, 'type')));
  const sequences = own.filter((row) => text(row, 'type') === 'SEQUENCE');
  return {
    tables: names(own),
    views: names(views),
    routines: new Set(routines.map((row) => `${text(row, 'type')} ${text(row, 'name')}`)),
    triggers: names(triggers),
    events: names(events),
    eventEnds: new Map(
      events.flatMap((row) =>
        row['last'] === null || row['last'] === undefined
          ? []
          : [[text(row, 'name'), { at: Number(row['last']) * 1_000, kept: text(row, 'completion') === 'PRESERVE' }]],
      ),
    ),
    filled: own
      .filter((row) => !sequences.includes(row) && !ELSEWHERE.test(text(row, 'engine')))
      .map((row) => ({
        name: text(row, 'name'),
        engine: text(row, 'engine'),
        versioned: /VERSIONED/.test(text(row, 'type')),
        bytes: Number(text(row, 'data')),
      })),
    sequences: sequences.map((row) => text(row, 'name')),
    definers: [...new Set([...views, ...routines, ...triggers, ...events].map((row) => text(row, 'definer')))],
    charset: text(schema ?? {}, 'charset'),
    collation: text(schema ?? {}, 'collation'),
    bytes: own.reduce((sum, row) => sum + Number(text(row, 'bytes')), 0),
    variables: (await engine.dialect.environment(session)).variables ?? {},
  };
}

/** Those of the events that are over and that the server has dropped meanwhile. */
export async function eventsGone(session: Session, { eventEnds, events }: MysqlSource): Promise<readonly string[]> {
  const mortal = [...events].filter((name) => eventEnds.get(name)?.kept === false);
  if (mortal.length === 0) return [];
  const rows = await session.query(
    sql`SELECT EVENT_NAME AS name FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${session.server.database}`,
  );
  const there = new Set(rows.map((row) => text(row, 'name')));
  return mortal.filter((name) => !there.has(name));
}

const AT_ONCE = 100;

/** Those of the tables that hold at least one row. */
export async function withRows(session: Session, tables: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let at = 0; at < tables.length; at += AT_ONCE) {
    const part = tables.slice(at, at + AT_ONCE);
    const each = part.map((name, n): Query => sql`(SELECT ${raw(String(n))} AS n FROM ${id(name)} LIMIT 1)`);
    const [first = raw(''), ...more] = each;
    const rows = await session.query(more.reduce((all, one) => sql`${all} UNION ALL ${one}`, first));
    for (const { n } of rows) found.add(part[Number(n)] ?? '');
  }
  return found;
}
