// A project of another tool whose own program is not here: its history table is written out from the tool's source, and compared.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import pg from 'pg';
import type { CommandName, Report } from '../../src/model/report.js';
import { mysqlKeys, sharedMysql } from './mysql.js';
import { sharedPostgres } from './postgres.js';
import { type Flags, runCommand } from './run.js';
import { oneOf, share } from './share.js';

export interface ToolProject extends Disposable {
  readonly folder: string;
  readonly dialect: 'postgresql' | 'mysql';
  readonly url: string;
  /** What every report of it is asked with. */
  readonly flags: Flags;
  /** Several statements may stand in one text; the rows are those of the last. */
  sql(text: string): Promise<readonly Record<string, unknown>[]>;
  /** Columns of a table, as the server describes them. */
  columns(table: string): Promise<readonly Record<string, unknown>[]>;
  report(command: CommandName, more?: Flags, name?: string): Promise<Report>;
}

const COLUMNS = (table: string): string => `
  SELECT column_name AS name, data_type AS type, character_maximum_length AS length, datetime_precision AS digits, is_nullable AS nullable,
    column_default AS initial FROM information_schema.columns
  WHERE table_name = '${table}' AND table_schema NOT IN ('information_schema') AND table_schema = `;

function project(
  fixture: string,
  dialect: ToolProject['dialect'],
  url: string,
  more: Flags,
  run: ToolProject['sql'],
): ToolProject {
  const folder = mkdtempSync(join(tmpdir(), 'mom-tool-'));
  cpSync(fixture, folder, { recursive: true });
  const flags: Flags = {
    'working-directory': folder,
    'database-url': url,
    backup: 'none',
    'fail-on': 'never',
    ...more,
  };
  return {
    folder,
    dialect,
    url,
    flags,
    sql: run,
    columns: (table) =>
      run(`${COLUMNS(table)}${dialect === 'postgresql' ? 'current_schema()' : 'DATABASE()'} ORDER BY ordinal_position`),
    report: async (command, own = {}, name = undefined) =>
      (await runCommand(command, { ...flags, ...own }, name)).report,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

export async function onPostgres(fixture: string): Promise<ToolProject> {
  const server = await sharedPostgres(15);
  const url = await server.createDatabase(undefined, 'tool_owner');
  const more = { shadow: server.superuserUrl(), 'postgres-binaries': server.bin };
  return project(fixture, 'postgresql', url, more, async (text) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const results = (await client.query(text)) as pg.QueryResult | pg.QueryResult[];
      return (Array.isArray(results) ? results.at(-1) : results)?.rows ?? [];
    } finally {
      await client.end();
    }
  });
}

async function onMysql(key: string, fixture: string): Promise<ToolProject> {
  const server = await sharedMysql(key);
  const url = await server.createDatabase();
  const more = { shadow: server.rootUrl(''), 'mysql-binaries': server.bin };
  return project(fixture, 'mysql', url, more, async (text) => {
    const connection = await mysql.createConnection({ uri: url, multipleStatements: true, timezone: 'Z' });
    try {
      const [rows] = await connection.query(text);
      const all = rows as unknown as Record<string, unknown>[] | Record<string, unknown>[][];
      return (Array.isArray(all[0]) ? all.at(-1) : all) as readonly Record<string, unknown>[];
    } finally {
      await connection.end();
    }
  });
}

/** One of each kind of server: a name, and a fixture's folder put into a place of its own with an empty database. */
export const toolProjects = (
  fixture: string,
): readonly (readonly [name: string, open: () => Promise<ToolProject>])[] => [
  ['PostgreSQL', () => onPostgres(fixture)],
  ...share(mysqlKeys, () => [oneOf(mysqlKeys)]).map((key) => [key, () => onMysql(key, fixture)] as const),
];
