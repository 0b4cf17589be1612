import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Report, ReportMigration, ReportStatement } from '../../src/model/report.js';

export const FOLDER = join(process.cwd(), 'migrations-fixtures', 'reports');

/** Fixture reports: `<scenario>.json`; goldens have a second dot. */
export const scenarios: readonly string[] = readdirSync(FOLDER)
  .filter((name) => /^[^.]+\.json$/.test(name))
  .map((name) => name.replace('.json', ''))
  .sort();

export function scenario(name: string): Report {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
}

/** A report in which every field is there, so that the type and the schema cannot drift apart unseen. */
export const everything: Report = {
  version: 1,
  command: 'apply',
  verdict: 'failed',
  headline: 'h',
  label: 'default',
  target: { engine: 'PostgreSQL', version: '16.4', database: 'shop' },
  shadow: { provider: 'embedded', engine: 'PostgreSQL', version: '18.1', why: 'w', base: 'replay' },
  history: {
    applied: [{ id: '1', layout: 'goose', appliedAt: '2026-01-01T00:00:00.000Z', by: 'b', commit: 'c', durationMs: 1 }],
    pending: [{ id: '2', layout: 'goose', path: 'm/2.sql', checksum: 'c' }],
    problems: [{ kind: 'edited', id: '1', layout: 'goose', message: 'm', hint: 'h', path: 'm/1.sql' }],
    source: 'history',
  },
  plan: {
    digest: 'sha256:0123456789abcdef',
    migrations: [
      {
        id: '2',
        layout: 'goose',
        path: 'm/2.sql',
        checksum: 'c',
        contentSha256: 'c',
        transactional: false,
        notAtomic: 'n',
        reversible: false,
        outcome: 'failed',
        ms: 1,
        notes: ['n'],
        rollback: {
          outcome: 'fails',
          loses: ['a.b: the column comes back empty', '2 of 3 rows of a', 'a.c (what was written since)'],
          differences: [{ kind: 'removed', object: 'index', name: 'i', before: 'b' }],
          error: { message: 'm', path: 'm/2.down.sql', line: 1, column: 2 },
          note: 'n',
        },
        statements: [
          {
            line: 1,
            endLine: 1,
            sql: 'SELECT 1',
            kind: 'SELECT',
            ms: 1,
            rows: 1,
            locks: [{ mode: 'ShareLock', relation: 'public.t' }],
            rewrites: ['public.t'],
            algorithm: 'COPY, LOCK=SHARED (table rebuilt)',
            change: {
              table: 'public.orders',
              algorithm: 'COPY',
              others: 'read',
              rebuilds: true,
              measured: true,
              reason: 'Cannot change column type INPLACE',
            },
            skipped: 's',
            impact: 'i',
            error: 'e',
          },
        ],
      },
    ],
    changes: [{ kind: 'changed', object: 'table', name: 't', before: 'b', after: 'a' }],
    drift: [{ kind: 'removed', object: 'table', name: 't', before: 'b' }],
    findings: [
      {
        rule: 'r',
        severity: 'error',
        message: 'm',
        path: 'm/2.sql',
        line: 1,
        endLine: 1,
        column: 1,
        migration: '2',
        statement: 0,
        suggestion: 's',
        acknowledged: 'a',
        excerpt: 'e',
      },
    ],
    probes: [
      {
        migration: '2',
        path: 'm/2.sql',
        line: 1,
        statement: 0,
        table: 'public.t',
        question: 'q',
        outcome: 'breaks',
        rows: 1,
        atLeast: true,
        ids: ['1'],
        why: 'w',
        ms: 1,
      },
    ],
    sizes: [{ relation: 'public.t', rows: 1, bytes: 1, indexBytes: 1, partitions: 2 }],
    now: {
      askedAt: '2026-01-01T00:00:00Z',
      countedSince: '2025-01-01T00:00:00Z',
      reads: 'scans',
      traffic: [{ relation: 'public.t', readsPerSecond: 1, writesPerSecond: 1 }],
      openTransactions: [{ seconds: 90, idle: true, application: 'a', holds: ['public.t'] }],
      replicas: [{ name: 'n', lagSeconds: 31 }],
      unknown: ['u'],
    },
    diagram: {
      tables: [
        {
          name: 't',
          fate: 'changed',
          columns: [
            { name: 'c', type: 'int', nullable: true, key: true, refers: true, fate: 'changed', before: 'text' },
          ],
          more: 1,
        },
      ],
      links: [{ name: 'f', from: 't', to: 't', columns: ['c'], optional: true, fate: 'added' }],
      more: 1,
    },
  },
  preflight: [{ name: 'n', ok: false, expected: 'e', actual: 'a', hint: 'h' }],
  apply: {
    outcomes: [
      {
        id: '2',
        layout: 'goose',
        path: 'm/2.sql',
        status: 'failed',
        ms: 1,
        statementsDone: 0,
        statementsAll: 1,
        error: 'e',
        statements: [{ line: 1, kind: 'SELECT', at: '2026-01-01T00:00:00.000Z', ms: 1, rows: 1 }],
      },
    ],
    state: 's',
    next: 'n',
    tables: [
      {
        table: 'public.t',
        was: 'public.s',
        became: 'made',
        rowsBefore: null,
        rowsAfter: 1,
        exact: true,
        bytesBefore: null,
        bytesAfter: 1,
        withoutStatistics: ['c'],
        analyzed: true,
      },
    ],
  },
  backup: {
    file: 'f',
    bytes: 1,
    sha256: 's',
    tool: 't',
    encrypted: true,
    artifact: 'a',
    ms: 1,
    scope: 'affected',
    id: 'i',
    tables: ['t'],
    proof: {
      method: 'restore',
      tables: 1,
      rows: 1,
      ok: true,
      note: 'n',
      ms: 1,
      restoreMs: 1,
      sampled: { tables: 1, rows: 1, left: 0 },
    },
  },
  restore: {
    file: 'f',
    createdAt: '2026-01-01T00:00:00.000Z',
    commit: 'c',
    database: 'd',
    inTarget: true,
    kept: 'k',
    since: 's',
    ms: 1,
    commands: ['c'],
  },
  verify: { checks: [{ name: 'n', ok: true, expected: 'e', actual: 'a' }] },
  files: [{ path: 'p', state: 'written', diff: 'd', questions: [{ line: 1, text: 't' }] }],
  health: {
    sections: [
      {
        id: 's',
        title: 't',
        state: 'look',
        columns: [
          { name: 'c', kind: 'name' },
          { name: 'b', kind: 'bytes' },
        ],
        rows: [['n', 1]],
        more: 1,
        note: 'n',
        advice: 'a',
      },
    ],
  },
  approval: {
    ok: false,
    pullRequests: [{ number: 1, plan: 'edited', planned: 'p', head: 'h', by: 'b' }],
    // More than the error names one by one.
    differences: Array.from({ length: 21 }, () => ({
      kind: 'finding' as const,
      migration: '2',
      path: 'm/2.sql',
      line: 1,
      rule: 'r',
      was: 'w',
      is: 'i',
    })),
  },
  log: [{ at: '2026-01-01T00:00:00.000Z', event: 'e', message: 'm', ms: 1 }],
  run: {
    tool: 't 1',
    startedAt: '2026-01-01T00:00:00.000Z',
    ms: 1,
    actor: 'a',
    commit: 'c',
    runUrl: 'u',
    pullRequests: [1],
  },
  notes: ['n'],
  error: { code: 'server', message: 'm', hint: 'h', path: 'p', line: 1, column: 1, excerpt: 'e' },
};

/** A blocked plan of a given size: files of 50 statements, every third one locking, and errors at the end. */
export function planOf(statements: number, errors = 2): Report {
  const files = Math.ceil(statements / 50);
  const migrations = Array.from({ length: files }, (_, file): ReportMigration => {
    const many = Math.min(50, statements - file * 50);
    return {
      id: `m${file}`,
      path: `db/migrations/${String(file).padStart(5, '0')}_step.sql`,
      checksum: 'c',
      transactional: true,
      reversible: false,
      outcome: 'ok',
      ms: many,
      notes: [],
      statements: Array.from(
        { length: many },
        (_, i): ReportStatement => ({
          line: i + 1,
          endLine: i + 1,
          sql: `ALTER TABLE public.table_${file} ADD COLUMN column_${i} text NOT NULL DEFAULT 'a rather usual text'`,
          kind: 'ALTER TABLE',
          ms: 1,
          rows: null,
          locks: i % 3 === 0 ? [{ mode: 'AccessExclusiveLock', relation: `public.table_${file}` }] : [],
          rewrites: [],
          algorithm: null,
        }),
      ),
    };
  });
  const base = scenario('blocked-plan');
  return {
    ...base,
    plan: {
      digest: `sha256:${'ab'.repeat(32)}`,
      migrations,
      drift: [],
      changes: migrations.flatMap((m) =>
        m.statements.map((s) => ({ kind: 'added' as const, object: 'column', name: `${m.id}.${s.line}` })),
      ),
      findings: Array.from({ length: errors }, (_, i) => ({
        rule: 'drops-column',
        severity: 'error' as const,
        message: `Finding ${i} loses data.`,
        path: 'db/migrations/00000_step.sql',
        line: i + 1,
        endLine: i + 1,
        statement: 0,
        migration: 'm0',
        suggestion: 'SELECT 1;',
      })),
    },
  };
}

const PIECES = [
  ...'`|\\<>&*_~[]()!#@$:;.-+="\' \n\r\t\0a1'.split(''),
  ...[
    '``',
    '```',
    '````',
    '\\|',
    '\\`',
    '&#96;',
    '&lt;',
    '<!--',
    '-->',
    '</details>',
    '<script>',
    '<br>',
    '@team',
    '@a/b',
  ],
  ...['#1', 'GH-1', 'a/b#1', 'deadbeef', 'https://evil.example', 'www.evil.example', 'a@b.example', ':tada:', '$x$'],
  ...[
    '![a](b)',
    '[a](b)',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\u001b[31m',
    '\ud800',
    '\u{e0041}',
    'é',
    '漢',
    '😀',
  ],
  ...['::error::x', '##[error]', '```mermaid', '| --- |', '1. ', '- ', '> ', '==='],
];

/** Text that tries to be more than text. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const KEEP = new Set([
  'version',
  'command',
  'verdict',
  'kind',
  'severity',
  'status',
  'outcome',
  'source',
  'base',
  'method',
]);

/** The same report with other texts wherever a text is free. */
export function rewritten(report: Report, next: () => string): Report {
  return JSON.parse(
    JSON.stringify(report, (key, value) =>
      typeof value === 'string' && !KEEP.has(key) && key !== '' ? next() : value,
    ),
  );
}
