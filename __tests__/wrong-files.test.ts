// Files that fail on purpose: the plan names each at its place, shows the lines around, and says what to do.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgres } from '../src/engines/postgres.js';
import type { Report, ReportFinding } from '../src/model/report.js';
import { binFor, sharedPostgres, startPostgres, type TestServer } from './support/postgres.js';
import { type Flags, runCommand } from './support/run.js';
import { EVERY_SERVER } from './support/share.js';

const GUIDES = join(import.meta.dirname, '../migrations-fixtures/guides');

interface Wrong {
  readonly setup: readonly string[];
  /** A file that is loaded on the target only: an empty shadow passes. */
  readonly data?: string;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly detail?: readonly string[];
    readonly path: string;
    readonly line: number;
    readonly column?: number;
  };
  /** What is no SQL at all: said instead of the server's "syntax error". */
  readonly client?: readonly { readonly line: number; readonly text: string }[];
}

interface Case {
  readonly guide: string;
  readonly name: string;
  readonly wrong: Wrong;
}

const cases: readonly (readonly [string, Case])[] = readdirSync(GUIDES).flatMap((guide) =>
  // What goes wrong in a guide for another server is told beside its files, and what is no plan at all has no expectation.
  (existsSync(join(GUIDES, guide, 'wrong')) ? readdirSync(join(GUIDES, guide, 'wrong')) : [])
    .filter((name) => existsSync(join(GUIDES, guide, 'wrong', name, 'expected.json')))
    .map((name) => {
      const wrong = JSON.parse(readFileSync(join(GUIDES, guide, 'wrong', name, 'expected.json'), 'utf8')) as Wrong;
      return [`${guide}: ${name}`, { guide, name, wrong }] as const;
    }),
);

/** What the user is told to do: with the guide's migrations before it, and alone where that differs. */
const HINTS: Readonly<Record<string, readonly [withOthers: RegExp, alone?: RegExp]>> = {
  'column-exists': [
    /`filetype` is in the database already.*`shadow-setup`.*`baseline --to 004_enhance_prescriptions_again\.sql`/,
  ],
  'psql-describe': [/Take it out of the file/],
  'psql-session': [/Take the line out/],
  'enum-value-exists': [/ADD VALUE IF NOT EXISTS/],
  'foreign-key-type': [/`patient_id` is text, but the column `id` that it refers to is uuid\. Make both uuid/],
  'missing-table': [/`campaigns` is made by migrations\/033_campaigns\.sql:1, which runs later\. .*lower version/],
  'permission-denied-schema': [/owns the database but is no superuser.*`shadow-setup`/],
  'permission-denied-table': [/owns the database but is no superuser.*`shadow-setup`/],
  'syntax-error': [/Is NULL meant\?/],
  'type-exists': [
    /`appointment_status` is in the database already.*`shadow-setup`.*`baseline --to 032_waiting_list\.sql`/,
  ],
  'without-setup-function': [/`auth` is what Supabase provides\. Write `shadow-setup: supabase`/],
  'without-setup-role': [/`authenticated` is what Supabase provides\. Write `shadow-setup: supabase`/],
};

/** The guide as a checkout: its setup files, the wrong file, and its own migrations where they are wanted. */
function checkout({ guide, name }: Case, withOthers: boolean): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'mom-wrong-'));
  for (const file of readdirSync(join(GUIDES, guide))) {
    if (file.endsWith('.sql')) cpSync(join(GUIDES, guide, file), join(path, file));
  }
  if (withOthers) cpSync(join(GUIDES, guide, 'migrations'), join(path, 'migrations'), { recursive: true });
  cpSync(join(GUIDES, guide, 'wrong', name), path, { recursive: true });
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

const failures = (report: Report): readonly ReportFinding[] =>
  (report.plan?.findings ?? []).filter(({ rule }) => rule === 'migration-fails');

function expectFound(report: Report, one: Case, hint: RegExp | undefined): void {
  const { error, client } = one.wrong;
  expect(report.error).toBeNull();
  expect(report.verdict).toBe('blocked');
  const found = failures(report).find(({ path }) => path === error.path);
  const [command] = client ?? [];
  expect(found).toMatchObject({ severity: 'error', line: command?.line ?? error.line });
  if (error.column !== undefined) expect(found?.column).toBe(error.column);
  if (command === undefined) {
    expect(found?.message).toContain(`${error.message} (SQLSTATE ${error.code})`);
    if (error.detail !== undefined) expect(error.detail.some((text) => found?.message.includes(text))).toBe(true);
  } else {
    expect(found?.message).toContain(command.text);
    expect(found?.message).toMatch(/psql/);
  }
  expect(found?.message).toMatch(hint ?? /Hint: ./);
  expectExcerpt(found, one);
}

/** The line itself, two around it, and a caret below the column. */
function expectExcerpt(found: ReportFinding | undefined, { guide, name, wrong }: Case): void {
  const text = readFileSync(join(GUIDES, guide, 'wrong', name, wrong.error.path), 'utf8').split('\n');
  const line = found?.line ?? 0;
  const shown = found?.excerpt?.split('\n') ?? [];
  const at = shown.findIndex((one) => /^ *\| *\^$/.test(one));
  expect(shown[at - 1]?.trimEnd()).toBe(
    `${line} | ${text[line - 1]}`
      .trimStart()
      .padStart(shown[at - 1]?.length ?? 0)
      .trimEnd(),
  );
  expect((shown[at] ?? '').indexOf('^') - (shown[at] ?? '').indexOf('|') - 2).toBe((found?.column ?? 1) - 1);
  expect(shown.length).toBeGreaterThanOrEqual(Math.min(text.length, 4));
}

const planned = cases.filter(([, { wrong }]) => wrong.data === undefined);

test('every wrong file has its hint here', () => {
  expect(planned.map(([, { name }]) => name).sort()).toEqual(Object.keys(HINTS).sort());
});

// The setup files make roles, which belong to a whole server: so it is one of this file's own.
let server: TestServer;
beforeAll(async () => {
  server = await startPostgres(15);
});
afterAll(() => server.stop());

const planOf = async (one: Case, withOthers: boolean, shadow: string, flags: Flags = {}): Promise<Report> => {
  using folder = checkout(one, withOthers);
  const { report } = await runCommand('plan', {
    'working-directory': folder.path,
    migrations: ['migrations'],
    'shadow-setup': one.wrong.setup,
    shadow,
    ...flags,
  });
  return report;
};

// Each costs the start of a server; what is shown is that the embedded one tells what the others tell.
test.each(planned.filter((_, i) => EVERY_SERVER || i % 3 === 0))(
  '%s, behind the migrations of its guide, on the embedded shadow',
  async (_, one) => {
    const report = await planOf(one, true, 'embedded');
    expect(report.shadow?.provider).toBe('embedded');
    expectFound(report, one, HINTS[one.name]?.[0]);
  },
);

// A role that another plan's setup made would be there: such a file needs a server that is as new as the plan.
const lacksRole = ({ name }: Case): boolean => name === 'without-setup-role';

test.each(planned.filter(([, one]) => !lacksRole(one)))(
  '%s, behind the migrations of its guide, on a server',
  async (_, one) => {
    const report = await planOf(one, true, server.superuserUrl());
    expect(report.shadow).toMatchObject({ provider: 'url', version: expect.stringMatching(/^15\./) });
    expectFound(report, one, HINTS[one.name]?.[0]);
  },
);

// A server started for one plan says what a running one says: these show it.
const LOCAL = ['column-exists', 'psql-session', 'permission-denied-table', 'missing-table', 'without-setup-role'];

test.each(planned.filter(([, { name }]) => LOCAL.includes(name)))(
  '%s, behind the migrations of its guide, on the local shadow',
  async (_, one) => {
    const report = await planOf(one, true, 'local', { 'postgres-binaries': binFor(15) });
    expect(report.shadow?.provider).toBe('local');
    expectFound(report, one, HINTS[one.name]?.[0]);
  },
);

test.each(planned)('%s, alone', async (_, one) => {
  const report = await planOf(one, false, lacksRole(one) ? 'embedded' : server.superuserUrl());
  expectFound(report, one, HINTS[one.name]?.[1] ?? HINTS[one.name]?.[0]);
});

describe('what only rows can tell', () => {
  test.each(cases.filter(([, { wrong }]) => wrong.data !== undefined))('%s', async (_, one) => {
    const { wrong } = one;
    using folder = checkout(one, true);
    const server = await sharedPostgres(15);
    const url = await server.createDatabase();
    await using admin = await postgres.connect({
      url: server.superuserUrl(decodeURIComponent(new URL(url).pathname.slice(1))),
      connectTimeoutMs: 10_000,
      applicationName: 'wrong files',
    });
    for (const file of [...wrong.setup, wrong.data ?? ''])
      await admin.run(readFileSync(join(folder.path, file), 'utf8'));
    const flags = {
      'working-directory': folder.path,
      migrations: ['migrations'],
      'shadow-setup': wrong.setup,
      'database-url': url,
      shadow: (await sharedPostgres(15, 'shadow')).superuserUrl(),
      backup: 'none',
      'fail-on': 'never',
    };
    const { report: plan } = await runCommand('plan', flags);
    expect(failures(plan)).toEqual([]);
    const { report } = await runCommand('apply', flags);
    expect(report.verdict).toBe('failed');
    expect(report.error).toMatchObject({ code: 'apply-failed', path: wrong.error.path, line: wrong.error.line });
    expect(report.error?.message).toContain(wrong.error.message);
    expect(report.error?.excerpt).toContain('^');
    expect(report.apply?.outcomes.at(-1)).toMatchObject({
      path: wrong.error.path,
      status: 'rolled-back',
      statementsDone: 0,
    });
    expect(report.apply?.state).toMatch(/Nothing of .* stayed/);
  });
});

test('the files are all there', () => {
  for (const [, { guide, name, wrong }] of cases) {
    expect({ name, there: existsSync(join(GUIDES, guide, 'wrong', name, wrong.error.path)) }).toEqual({
      name,
      there: true,
    });
  }
});
