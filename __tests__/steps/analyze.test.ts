import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Dialect } from '../../src/model/engine.js';
import type { Migration, Problem } from '../../src/model/migration.js';
import type { Finding, RehearsalError, RehearsedMigration, Severity } from '../../src/model/plan.js';
import { rules } from '../../src/rules/index.js';
import { masked } from '../../src/sql/masked.js';
// Jest loses modules that two dynamic imports bring at once, so this one is brought before.
import '../../src/sql/pg/split.js';
import '../../src/sql/pg/parser.js';
import { type AnalyzeRequest, analyze, ruleIds, ruleProblems, verdictOf } from '../../src/steps/analyze.js';
import { parseAll } from '../../src/steps/parse.js';
import { reportPlan } from '../../src/steps/report.js';
import { growth, PROPORTIONAL, worked } from '../support/growth.js';

/** A file as it went on a shadow on which everything ran and nothing was measured, but for the given error. */
async function rehearsed(
  sql: string,
  error?: RehearsalError,
  dialect: Dialect = postgresql,
): Promise<RehearsedMigration> {
  const { statements } = await dialect.split(sql);
  const path = 'migrations/1.sql';
  return {
    migration: { id: '1', name: '1', path, checksum: '', up: { kind: 'sql', sql, line: 1 } },
    parsed: statements,
    statements: statements.map((statement, i) => ({
      line: statement.line,
      endLine: statement.endLine,
      sql: statement.sql,
      kind: statement.kind,
      locks: [],
      rewrites: [],
      notices: [],
      ...(error === undefined ? { ms: 1 } : i === 0 ? { error } : {}),
    })),
    transactional: true,
    reversible: false,
    outcome: error === undefined ? 'ok' : 'failed',
    ...(error === undefined ? {} : { error }),
    notes: [],
    ms: 1,
  };
}

const NONE: AnalyzeRequest = {
  migrations: [],
  existing: () => true,
  problems: [],
  settings: new Map(),
  dialect: 'postgresql',
  major: undefined,
  allowLabel: { name: 'danger', present: false },
};

async function of(sql: string, more: Partial<AnalyzeRequest> = {}): Promise<readonly Finding[]> {
  return analyze({ ...NONE, migrations: [await rehearsed(sql)], ...more });
}

const LABEL = { name: 'danger', present: true };
const settings = (...lines: readonly [string, Severity | 'off'][]): ReadonlyMap<string, Severity | 'off'> =>
  new Map(lines);

test('a finding has its place, its statement and its migration', async () => {
  expect(await of('SELECT 1;\nCREATE INDEX a\n  ON b (c);')).toEqual([
    {
      rule: 'blocking-index',
      severity: 'error',
      message: expect.stringContaining('SHARE lock on b'),
      suggestion: expect.stringContaining('CREATE INDEX CONCURRENTLY IF NOT EXISTS a ON b (c);'),
      place: { path: 'migrations/1.sql', line: 2, endLine: 3 },
      statement: 1,
      migration: '1',
    },
  ]);
});

test('findings of a file come in the order of its lines', async () => {
  const found = await of('DROP TABLE z;\nCREATE INDEX a ON b (c);\nDROP TABLE y;');
  expect(found.map(({ rule }) => rule)).toEqual(['drop-table', 'blocking-index', 'drop-table']);
});

test('a rule that breaks over a text says so at its place, and the others go on', async () => {
  const migration = await rehearsed('CREATE INDEX a ON b (c);\nSELECT 1;');
  const tree = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new RangeError('Maximum call stack size exceeded');
      },
    },
  );
  const parsed = migration.parsed.map((statement, i) => (i === 1 ? { ...statement, tree } : statement));
  const findings = analyze({ ...NONE, migrations: [{ ...migration, parsed }] });
  const broken = findings.filter(({ message }) => message.includes('Maximum call stack size exceeded'));
  expect(broken.map(({ severity }) => severity)).toEqual(broken.map(() => 'warning'));
  expect(broken.map(({ place }) => place?.line)).toContain(2);
  expect(findings.filter((one) => !broken.includes(one)).map(({ rule }) => rule)).toEqual(['blocking-index']);
});

/** A seed, as tools write them: many rows, one by one. */
const SEED = [
  "INSERT INTO users (id, email) VALUES (1, 'a@example.org');",
  'UPDATE users SET email = NULL WHERE id = 1;',
  'DELETE FROM users WHERE id = 2;',
].join('\n');

test.each([postgresql, mysqlDialect])(
  'rules read a long file in time that grows with it, in the words of $name',
  async (dialect) => {
    const migration = await rehearsed(SEED.repeat(3_000), undefined, dialect);
    const begun = worked();
    expect(analyze({ ...NONE, dialect: dialect.name, migrations: [migration] })).toHaveLength(0);
    // A second; with the square of the length it was minutes.
    expect(worked() - begun).toBeLessThan(60_000);
  },
);

test('files that are too much together are refused where it becomes too much, and nothing of them is kept', async () => {
  const file = (id: string, times: number): Migration => {
    const up = { kind: 'sql', sql: 'SELECT 1;'.repeat(times), line: 1 } as const;
    return { id, name: id, path: `m/${id}.sql`, checksum: '', up };
  };
  const traits = { transactionalDdl: true };
  const parsed = await parseAll([file('1', 6), file('2', 5), file('3', 1)], postgresql, traits, 10);
  expect(parsed.map(({ split, broken }) => [split.statements.length, broken?.code])).toEqual([
    [6, undefined],
    [0, 'too-many'],
    [0, 'too-many'],
  ]);
  expect(parsed[1]?.broken?.message).toContain('holds 5 statements behind 6 of the files before it');
});

test('a report keeps the beginning of a long statement, no half of a password, and no suggestion that would be cut', async () => {
  const rows = 'x'.repeat(30_000);
  const sql = `UPDATE users SET note = '${'y'.repeat(19_980)}', password = 'hunter2hunter2', more = '${rows}'`;
  const migration = await rehearsed(sql);
  const findings = await of(sql);
  expect(findings.some(({ suggestion }) => suggestion?.includes(rows))).toBe(true);
  const none = { changes: [], drift: [], shadow: null, before: null, after: null, notes: [] };
  const pending = { applied: [], replay: [], todo: [], problems: [], source: 'none' } as const;
  const report = reportPlan({ digest: '', pending, migrations: [migration], findings, ...none });
  const shown = report.migrations[0]?.statements[0]?.sql ?? '';
  expect(shown.slice(0, 20_000)).toBe(masked(sql).slice(0, 20_000));
  expect(shown).toMatch(/… \(30,\d{3} more characters\)$/);
  expect(JSON.stringify(report)).not.toContain('hunter2');
  expect(JSON.stringify(report)).not.toContain(rows);
});

test('rules of another dialect are not asked', async () => {
  expect(await of('DROP TABLE a', { dialect: 'mysql' })).toEqual([]);
});

describe('settings', () => {
  test('set the severity of all that a rule says, or switch it off', async () => {
    expect((await of('DROP TABLE a', { settings: settings(['drop-table', 'info']) }))[0]?.severity).toBe('info');
    expect(await of('DROP TABLE a', { settings: settings(['drop-table', 'off']) })).toEqual([]);
    const quieter = await of('DELETE FROM a', { settings: settings(['delete-or-update-all', 'warning']) });
    expect(quieter[0]?.severity).toBe('warning');
  });

  test('a name that is no rule is told with the nearest one', async () => {
    const wrong = settings(
      ['blocking-indx', 'off'],
      ['dirty', 'off'],
      ['drop-table', 'info'],
      ['zzzzzzzzzzzzzzz', 'error'],
    );
    const words = [
      'rules: there is no rule blocking-indx. Did you mean `blocking-index`?',
      'rules: dirty cannot be set; it always blocks.',
      'rules: there is no rule zzzzzzzzzzzzzzz. docs/rules lists them all.',
    ];
    expect(ruleProblems(wrong)).toEqual(words);
    expect(analyze({ ...NONE, settings: wrong }).map(({ rule, message }) => [rule, message])).toEqual(
      words.map((message) => ['unknown-rule', message]),
    );
  });

  test('every rule and every kind of problem can be named, once', () => {
    expect(new Set(ruleIds()).size).toBe(ruleIds().length);
    expect(ruleIds()).toEqual(
      expect.arrayContaining([...rules.map((rule) => rule.id), 'out-of-order', 'edited', 'vanished']),
    );
    expect(ruleProblems(new Map(ruleIds().map((id) => [id, 'off'])))).toEqual([]);
  });
});

describe('comments in the file', () => {
  test('acknowledge the one rule at the one statement', async () => {
    const found = await of(
      '-- migrate-on-merge: allow drop-table because nobody reads it\nDROP TABLE a;\nDROP TABLE b;',
    );
    expect(found.map(({ acknowledged }) => acknowledged)).toEqual([
      'nobody reads it (allowed in the file, line 1)',
      undefined,
    ]);
  });

  test('that allow what is not found are a note', async () => {
    const [found, ...more] = await of('-- migrate-on-merge: allow drop-column because of old times\nSELECT 1;');
    expect(found).toMatchObject({ rule: 'unused-allow', severity: 'info', place: { line: 1 } });
    expect(more).toEqual([]);
    const mute = await of('-- migrate-on-merge: allow drop-table\nDROP TABLE a;');
    expect(mute.map(({ rule, acknowledged }) => [rule, acknowledged])).toContainEqual(['drop-table', undefined]);
    expect(mute.find(({ rule }) => rule === 'unused-allow')?.message).toContain('allow drop-table because REASON');
    const [typo] = await of('-- migrate-on-merge: allow drop-tabel because so\nDROP TABLE a;');
    expect(typo?.message).toContain('Did you mean `drop-table`?');
  });

  test('say nothing about rules that are off, or that a failure kept from looking', async () => {
    const sql = '-- migrate-on-merge: allow drop-column because of old times\nSELECT 1;';
    expect(await of(sql, { settings: settings(['drop-column', 'off']) })).toEqual([]);
    const migrations = [await rehearsed(sql, ERROR)];
    expect(analyze({ ...NONE, migrations }).map(({ rule }) => rule)).toEqual(['migration-fails']);
  });
});

const ERROR: RehearsalError = {
  code: '42P01',
  message: 'relation "a" does not exist',
  detail: 'Some detail.',
  hint: 'Some hint.',
  place: { path: 'migrations/1.sql', line: 1, column: 8 },
  excerpt: '',
};

describe('failures', () => {
  test('are a finding with all that the server said', async () => {
    expect(analyze({ ...NONE, migrations: [await rehearsed('SELECT a;', ERROR)] })).toEqual([
      {
        rule: 'migration-fails',
        severity: 'error',
        message: 'relation "a" does not exist (SQLSTATE 42P01)\nSome detail.\nHint: Some hint.',
        place: ERROR.place,
        statement: 0,
        migration: '1',
      },
    ]);
  });

  test('of the text have no SQLSTATE', async () => {
    const error = { code: 'client-command', message: '`\\i` includes a file', place: ERROR.place, excerpt: '' };
    const [found] = analyze({ ...NONE, migrations: [await rehearsed('', error)] });
    expect(found).toMatchObject({ rule: 'migration-fails', message: error.message });
    expect(found).not.toHaveProperty('statement');
  });

  test('cannot be waved through', async () => {
    const migrations = [
      await rehearsed('-- migrate-on-merge: allow migration-fails because I say so\nSELECT a;', ERROR),
    ];
    const found = analyze({ ...NONE, migrations, allowLabel: LABEL, settings: settings(['migration-fails', 'off']) });
    expect(found.find(({ rule }) => rule === 'migration-fails')).not.toHaveProperty('acknowledged');
    expect(verdictOf(found, 'error')).toBe('blocked');
  });
});

describe('problems of the history', () => {
  const problem = (kind: Problem['kind'], path?: string): Problem => ({
    kind,
    id: '7',
    message: `It is ${kind}.`,
    hint: 'Do this.',
    ...(path === undefined ? {} : { path }),
  });

  test('are errors under their kind', () => {
    expect(analyze({ ...NONE, problems: [problem('out-of-order', 'migrations/7.sql'), problem('vanished')] })).toEqual([
      {
        rule: 'out-of-order',
        severity: 'error',
        message: 'It is out-of-order. Do this.',
        migration: '7',
        place: { path: 'migrations/7.sql', line: 1 },
      },
      { rule: 'vanished', severity: 'error', message: 'It is vanished. Do this.', migration: '7' },
    ]);
  });

  test('can be set, but for half-done migrations and files that cannot be read', () => {
    const problems = [problem('out-of-order'), problem('edited'), problem('dirty'), problem('unreadable')];
    const off = settings(['out-of-order', 'off'], ['edited', 'warning'], ['dirty', 'off'], ['unreadable', 'off']);
    const found = analyze({ ...NONE, problems, settings: off, allowLabel: LABEL });
    expect(
      found
        .filter(({ rule }) => rule !== 'unknown-rule')
        .map((f) => [f.rule, f.severity, f.acknowledged !== undefined]),
    ).toEqual([
      ['edited', 'warning', true],
      ['dirty', 'error', false],
      ['unreadable', 'error', false],
    ]);
  });
});

test('the label speaks for what nobody has spoken for, and says who set it', async () => {
  const sql =
    '-- migrate-on-merge: allow drop-table because nobody reads it\nDROP TABLE a;\nDROP TABLE b;\nALTER TABLE c DROP CONSTRAINT d;';
  const found = await of(sql, { allowLabel: { ...LABEL, by: 'octocat' } });
  expect(found.map(({ acknowledged }) => acknowledged)).toEqual([
    'nobody reads it (allowed in the file, line 1)',
    'allowed by the label "danger", set by octocat',
    undefined,
  ]);
  expect(verdictOf(found, 'warning')).toBe('warned');
});

describe('a label that is older than the newest commit', () => {
  const late = 'The label "danger" is older than the newest commit: …';
  const found = (sql: string, level?: Severity | 'off') =>
    of(sql, {
      allowLabel: { ...LABEL, by: '@ana', late },
      ...(level === undefined ? {} : { settings: settings(['label-before-push', level]) }),
    });

  test('still counts, and a warning says so', async () => {
    const findings = await found('DROP TABLE a;');
    expect(findings.at(-1)).toEqual({ rule: 'label-before-push', severity: 'warning', message: late });
    expect(verdictOf(findings, 'error')).toBe('warned');
  });

  test('blocks where the settings say so: it does not speak for itself', async () => {
    expect(ruleProblems(settings(['label-before-push', 'error']))).toEqual([]);
    expect(verdictOf(await found('DROP TABLE a;', 'error'), 'error')).toBe('blocked');
  });

  test('is no matter where it allows nothing, or nobody wants to hear of it', async () => {
    for (const findings of [await found('SELECT 1;'), await found('DROP TABLE a;', 'off')])
      expect(findings.map(({ rule }) => rule)).not.toContain('label-before-push');
  });
});

describe('the verdict', () => {
  const finding = (severity: Severity, acknowledged?: string): Finding => ({
    rule: 'a',
    severity,
    message: '',
    ...(acknowledged === undefined ? {} : { acknowledged }),
  });

  test.each([
    [[], 'warning', 'clean'],
    [[finding('info')], 'warning', 'clean'],
    [[finding('warning')], 'error', 'warned'],
    [[finding('warning')], 'warning', 'blocked'],
    [[finding('warning', 'x')], 'warning', 'warned'],
    [[finding('error')], 'error', 'blocked'],
    [[finding('error', 'x')], 'error', 'warned'],
    [[finding('error'), finding('error', 'x')], 'error', 'blocked'],
    [[finding('error')], 'never', 'warned'],
  ] as const)('of %j with fail-on %s is %s', (findings, failOn, verdict) => {
    expect(verdictOf(findings, failOn)).toBe(verdict);
  });
});

test.each<[string, Dialect, (i: number) => string, readonly string[]]>([
  ['SET NOT NULL', postgresql, (i) => `ALTER TABLE t ALTER COLUMN c${i} SET NOT NULL;\n`, ['AccessExclusiveLock']],
  [
    'ADD FOREIGN KEY',
    mysqlDialect,
    (i) => `ALTER TABLE t ADD CONSTRAINT f${i} FOREIGN KEY (c${i}) REFERENCES u (id);\n`,
    [],
  ],
])('many %s of one table are looked at in time that grows with them', async (_, dialect, of, modes) => {
  const locks = modes.map((mode) => ({ mode, relation: 'public.t' }));
  const prepare = async (many: number): Promise<RehearsedMigration> => {
    const one = await rehearsed(Array.from({ length: many }, (_, i) => of(i)).join(''), undefined, dialect);
    return { ...one, statements: one.statements.map((statement) => ({ ...statement, locks })) };
  };
  const work = (one: RehearsedMigration): unknown =>
    // Rules keep what they have read of a migration: each time it is another one
    analyze({ ...NONE, dialect: dialect.name, migrations: [{ ...one }] });
  expect(await growth(300, prepare, work)).toBeLessThan(PROPORTIONAL);
});
