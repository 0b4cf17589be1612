// Squawk over the same files, and what both say of each statement.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Severity } from '../../src/model/plan.js';
import type { Session } from '../../src/model/session.js';
import { rules } from '../../src/rules/index.js';
import { FIXTURES, fixture, rehearseFiles } from './support.js';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../../migrations-fixtures');

/** Files that are one history, on top of a setup. */
export interface Corpus {
  readonly name: string;
  readonly setup: string | undefined;
  readonly files: readonly string[];
}

const sqlIn = (path: string): readonly string[] =>
  readdirSync(join(ROOT, path))
    .filter((file) => file.endsWith('.sql') && !file.endsWith('.down.sql'))
    .sort()
    .map((file) => readFileSync(join(ROOT, path, file), 'utf8'));
const text = (...paths: readonly string[]): string =>
  paths.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');

/** The rules' own examples, the guides, and the histories of plain files. */
export function corpora(): readonly Corpus[] {
  const examples = readdirSync(FIXTURES).flatMap((id) =>
    ['bad.sql', 'good.sql'].flatMap((file): readonly Corpus[] => {
      const sql = fixture(id, file);
      return sql === undefined ? [] : [{ name: `${id}/${file}`, setup: fixture(id, 'setup.sql'), files: [sql] }];
    }),
  );
  const moeen = text('platforms/supabase.sql', 'guides/moeen/base-tables.sql');
  const histories = readdirSync(join(ROOT, 'histories'))
    .filter((name) => /^\d/.test(name) && !name.endsWith('-mysql'))
    .flatMap((name): readonly Corpus[] => {
      try {
        const files = sqlIn(join('histories', name, 'migrations'));
        return files.length === 0 ? [] : [{ name, setup: undefined, files }];
      } catch {
        return [];
      }
    });
  return [
    ...examples,
    { name: 'guides/moeen', setup: moeen, files: sqlIn('guides/moeen/migrations') },
    {
      name: 'guides/moeen/dangerous',
      setup: [moeen, ...sqlIn('guides/moeen/migrations')].join('\n'),
      files: sqlIn('guides/moeen/dangerous'),
    },
    {
      name: 'guides/drugs-ng-sql',
      setup: text('guides/drugs-ng-sql/base-tables.sql'),
      files: sqlIn('guides/drugs-ng-sql/migrations'),
    },
    ...histories,
  ];
}

interface Warning {
  readonly file: string;
  /** From 0. */
  readonly line: number;
  readonly rule_name: string;
}

/** Squawk's warnings by file of a corpus, in one run of its program. */
async function squawk(all: readonly Corpus[]): Promise<readonly (readonly (readonly Warning[])[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'squawk-'));
  try {
    const paths = all.map(({ files }, c) =>
      files.map((sql, f) => {
        mkdirSync(join(folder, String(c)), { recursive: true });
        const path = join(folder, String(c), `${f}.sql`);
        writeFileSync(path, sql);
        return path;
      }),
    );
    const program = join(require.resolve('squawk-cli/package.json'), '../js/bin/squawk');
    const { stdout } = await run(
      process.execPath,
      [program, '--reporter', 'json', '--pg-version', '17', ...paths.flat()],
      {
        maxBuffer: 64 << 20,
      },
    ).catch((refused: { code?: number; stdout?: string; stderr?: string }) => {
      // It ends with 1 where it has warnings.
      if (refused.code === 1 && refused.stdout !== undefined) return { stdout: refused.stdout };
      throw new Error(`squawk did not run: ${refused.stderr ?? refused.code}`);
    });
    const warnings = JSON.parse(stdout) as readonly Warning[];
    return paths.map((of) => of.map((path) => warnings.filter(({ file }) => file === path)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A statement of a corpus with what each says of it. */
export interface Said {
  readonly where: string;
  readonly sql: string;
  readonly theirs: readonly string[];
  /** Rules with their severities. */
  readonly ours: readonly { readonly rule: string; readonly severity: string }[];
}

/** What is off until it is switched on is switched on, as a note: squawk's is on. */
const settings = new Map<string, Severity>(
  rules.filter(({ severity }) => severity === 'off').map(({ id }) => [id, 'info']),
);

export async function bothSay(session: Session, all: readonly Corpus[]): Promise<readonly Said[]> {
  const theirs = await squawk(all);
  const said: Said[] = [];
  for (const [c, { name, setup, files }] of all.entries()) {
    const { migrations, findings } = await rehearseFiles(session, setup, files, { major: 17, settings });
    for (const [f, migration] of migrations.entries()) {
      for (const [s, statement] of migration.parsed.entries()) {
        const here = (theirs[c]?.[f] ?? []).filter(
          ({ line }) => line + 1 >= statement.line && line + 1 <= statement.endLine,
        );
        const own = findings.filter((one) => one.migration === migration.migration.id && one.statement === s);
        said.push({
          where: `${name} ${f + 1}:${statement.line}`,
          sql: statement.sql,
          theirs: [...new Set(here.map((one) => one.rule_name))],
          ours: own.map(({ rule, severity }) => ({ rule, severity })),
        });
      }
    }
  }
  return said;
}
