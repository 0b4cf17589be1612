import { dictionary } from '../model/dictionary.js';
import type { EngineName } from '../model/engine.js';

/** What a file's name says it is. */
export type FileName =
  | {
      readonly kind: 'sql';
      /** The name without dialect, direction and suffix: what belongs together has the same. */
      readonly stem: string;
      readonly direction: 'up' | 'down';
      /** As named: `postgres` of `x.postgres.up.sql`. */
      readonly dialect: string | undefined;
    }
  | { readonly kind: 'code'; readonly language: string; readonly needs: string }
  /** Not a migration, and worth a word: `reason`. */
  | { readonly kind: 'left-out'; readonly reason: string }
  /** Nothing that anybody would take for a migration. */
  | { readonly kind: 'ignored' };

/** Names of servers as people put them into file and folder names. */
const DIALECTS: Readonly<Record<string, string>> = dictionary({
  postgres: 'postgres',
  postgresql: 'postgres',
  pg: 'postgres',
  pgsql: 'postgres',
  psql: 'postgres',
  mysql: 'mysql',
  mariadb: 'mariadb',
  tidb: 'tidb',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  mssql: 'mssql',
  sqlserver: 'mssql',
  oracle: 'oracle',
  cockroach: 'cockroach',
  cockroachdb: 'cockroach',
  crdb: 'cockroach',
  clickhouse: 'clickhouse',
  h2: 'h2',
  db2: 'db2',
});

/** Which dialects serve an engine, best first: a MariaDB or TiDB server takes files for MySQL where it has none of its own. */
const SERVES: Readonly<Record<EngineName, readonly string[]>> = {
  postgres: ['postgres'],
  mysql: ['mysql'],
  mariadb: ['mariadb', 'mysql'],
  tidb: ['tidb', 'mysql'],
};

/** Whether this word names a server. */
export function isDialect(word: string): boolean {
  return Object.hasOwn(DIALECTS, word.toLowerCase());
}

/** How well a dialect serves an engine: 0 is best, -1 not at all. */
export function dialectRank(word: string, engine: EngineName): number {
  return SERVES[engine].indexOf(DIALECTS[word.toLowerCase()] ?? '');
}

const NODE = 'the Node.js tool that it was written for (Knex, Sequelize, Payload, TypeORM, …)';
const CODE: Readonly<Record<string, readonly [language: string, needs: string]>> = dictionary({
  ts: ['TypeScript', NODE],
  mts: ['TypeScript', NODE],
  cts: ['TypeScript', NODE],
  js: ['JavaScript', NODE],
  mjs: ['JavaScript', NODE],
  cjs: ['JavaScript', NODE],
  go: ['Go', 'goose, or the Go program that it is compiled into'],
  py: ['Python', 'Alembic, Django or the tool that it was written for'],
  rb: ['Ruby', 'Rails or the tool that it was written for'],
  php: ['PHP', 'Laravel, Phinx, Doctrine or the tool that it was written for'],
  java: ['Java', 'Flyway or the tool that it was written for'],
  kt: ['Kotlin', 'Flyway or the tool that it was written for'],
  groovy: ['Groovy', 'the tool that it was written for'],
  scala: ['Scala', 'the tool that it was written for'],
  cs: ['C#', 'Entity Framework or the tool that it was written for'],
  ex: ['Elixir', 'Ecto'],
  exs: ['Elixir', 'Ecto'],
  rs: ['Rust', 'the program that it is compiled into'],
  pl: ['Perl', 'the tool that it was written for'],
  sh: ['shell', 'the commands that it calls'],
  bash: ['shell', 'the commands that it calls'],
  ps1: ['PowerShell', 'the commands that it calls'],
  bat: ['Windows batch', 'the commands that it calls'],
});

const DOWN = 'down|rollback|undo';
const AFFIXES = new RegExp(`\\.(up|${DOWN})$`, 'i');
/** Folders whose files undo something; run forwards they would destroy it. */
const DOWN_FOLDERS = new RegExp(`^(?:${DOWN}|downs|rollbacks|undos|revert|reverts)$`, 'i');

export function isDownFolder(name: string): boolean {
  return DOWN_FOLDERS.test(name);
}

/**
 * `x`, and what `.up`, `.down`, `.postgres` say, in either order: `x.postgres.up.sql`, `x.up.postgres.sql`. In `x/up.sql`
 * the folder is the name, and the stem is empty.
 */
function sqlName(name: string): FileName {
  let stem = `.${name.slice(0, -'.sql'.length)}`;
  let direction: 'up' | 'down' = 'up';
  let dialect: string | undefined;
  for (let round = 0; round < 2; round += 1) {
    const affix = AFFIXES.exec(stem)?.[1];
    if (affix !== undefined) {
      direction = affix.toLowerCase() === 'up' ? 'up' : 'down';
      stem = stem.slice(0, -affix.length - 1);
    }
    const last = /.\.([A-Za-z0-9]+)$/.exec(stem)?.[1];
    if (last !== undefined && dialect === undefined && isDialect(last)) {
      dialect = last;
      stem = stem.slice(0, -last.length - 1);
    }
  }
  return { kind: 'sql', stem: stem.slice(1), direction, dialect };
}

const known = new Map<string, FileName>();

/** Goes by the name alone. Finding the layout, sorting and reading all ask the same of the same names. */
export function fileName(name: string): FileName {
  const found = known.get(name) ?? judge(name);
  known.set(name, found);
  return found;
}

function judge(name: string): FileName {
  const lower = name.toLowerCase();
  if (/^[.#]/.test(name)) {
    return lower.includes('.sql')
      ? { kind: 'left-out', reason: 'a hidden file or an editor’s own' }
      : { kind: 'ignored' };
  }
  if (lower.endsWith('.sql')) return sqlName(name);
  const code = CODE[/\.([^.]+)$/.exec(lower)?.[1] ?? ''];
  if (code !== undefined && !lower.endsWith('.d.ts')) return { kind: 'code', language: code[0], needs: code[1] };
  return lower.includes('.sql')
    ? { kind: 'left-out', reason: 'does not end in .sql: a backup, a template or an archive' }
    : { kind: 'ignored' };
}
