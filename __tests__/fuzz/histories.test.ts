// Rows of history tables are written by whoever may write to the database: whatever stands in them is a history or is refused in words.
import fc from 'fast-check';
import { layouts } from '../../src/layouts/index.js';
import type { DialectName } from '../../src/model/contracts.js';
import { ActionError, ServerError } from '../../src/model/error.js';
import type { Row, Session } from '../../src/model/session.js';
import { LONG_MS, runs } from './runs.js';

const tools = layouts.flatMap(({ name, history }) => (history === undefined ? [] : [{ name, history }]));

const CELLS = [
  ...[
    '',
    '0',
    '1',
    '-1',
    '1.5',
    'true',
    't',
    'infinity',
    '-infinity',
    'NaN',
    '1e400',
    '9'.repeat(400),
    '8640000000001',
  ],
  ...['V1__x.sql', '001', 'R__view', '<< Flyway Baseline >>', 'BASELINE', 'SQL', 'UNDO_SQL', 'SCHEMA', 'dev', '-'],
  ...[
    '::set-output name=a::b',
    '\u202egnp.sql',
    'a\nb',
    '../../etc/passwd',
    '"; DROP TABLE x; --',
    '__proto__',
    '%s%n',
  ],
  ...[
    '{"a":',
    '[]',
    'null',
    '\u0000',
    '\ud800',
    '2020-01-01',
    '294276-12-31 23:59:59',
    '1.2.3.4.5.6.7.8.9.10',
    '1..2',
    '_',
  ],
];

const cell: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...CELLS) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** All that any of them wants of its table. */
const COLUMNS =
  'version id hash created_at checksum finished_at started_at migration_name logs rolled_back_at applied_steps_count name batch migration_time run_on version_id is_applied tstamp dirty installed_rank description type script installed_by installed_on execution_time success updated_at timestamp index is_locked';

/** A row that answers whatever column is asked for, with the next of the cells. */
function rowOf(next: () => string | null): Row {
  return new Proxy<Record<string, string | null>>(
    {},
    {
      get: (_, key) =>
        key === 'columns' ? COLUMNS.replaceAll(' ', ',') : typeof key === 'string' ? next() : undefined,
    },
  );
}

/** A session whose every question is answered by such rows: what a server could say whose tables strangers fill. */
function sessionOf(cells: readonly (string | null)[], rows: number): Session {
  let at = 0;
  const next = (): string | null => cells[at++ % cells.length] ?? null;
  const query = (): Promise<readonly Row[]> => Promise.resolve(Array.from({ length: rows }, () => rowOf(next)));
  return {
    query,
    transaction: () => 'idle',
    lost: undefined,
    server: { engine: 'postgres', major: 17 },
  } as unknown as Session;
}

test('every tool with a table of its own is asked', () => {
  expect(tools.length).toBeGreaterThan(9);
});

test.each(tools)(
  'the history of $name',
  async ({ history }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        fc.nat(4),
        fc.constantFrom<DialectName>('postgresql', 'mysql'),
        async (cells, rows, dialect) => {
          try {
            const applied = await history.applied(sessionOf(cells, rows), dialect, []);
            for (const row of applied ?? []) {
              expect(typeof row.id).toBe('string');
              if (row.appliedAt !== null) expect(new Date(row.appliedAt).toISOString()).toBe(row.appliedAt);
              expect(['applied', 'running', 'failed']).toContain(row.state);
            }
          } catch (error) {
            // What is not a history is refused, with the next step.
            if (error instanceof ServerError) return;
            if (!(error instanceof ActionError)) throw error;
            expect(error.hint).not.toBe('');
          }
        },
      ),
      runs(150),
    );
  },
  LONG_MS,
);
