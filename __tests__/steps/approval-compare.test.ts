import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ReportFinding, ReportMigration } from '../../src/model/report.js';
import { differences, type ReviewedPull } from '../../src/steps/approval/compare.js';
import { readRecord, recordOf } from '../../src/steps/approval/record.js';
import { approvalError, differenceWords } from '../../src/steps/approval/words.js';
import { emptyReport } from '../../src/steps/report.js';
import { expectRefusal } from '../support/refusal.js';

const HEAD = 'a1'.repeat(20);
const LATER = 'b2'.repeat(20);
const content = (name: string): string => createHash('sha256').update(name).digest('hex');

function migration(name: string): ReportMigration {
  const shown = { checksum: 'c', transactional: true, reversible: false, outcome: 'ok', ms: 1, notes: [] } as const;
  return { id: name, path: `db/${name}.sql`, contentSha256: content(name), statements: [], ...shown };
}

const finding = (id: string | undefined, more: Partial<ReportFinding> = {}): ReportFinding => ({
  rule: 'drop-column',
  severity: 'error',
  message: 'm',
  path: id === undefined ? null : `db/${id}.sql`,
  line: 2,
  endLine: 2,
  statement: 0,
  ...(id === undefined ? {} : { migration: id }),
  ...more,
});

/** A pull request whose plan held these migrations and found that. */
function pull(
  number: number,
  names: readonly string[],
  findings: readonly ReportFinding[] = [],
  head = HEAD,
): ReviewedPull {
  const run = { tool: 't', startedAt: '', ms: 1, actor: null, commit: HEAD, runUrl: null, pullRequests: [number] };
  const plan = { digest: '', migrations: names.map(migration), changes: [], drift: [], findings };
  const record = readRecord(recordOf({ ...emptyReport('plan', 'default', run), plan }, randomBytes(12)) ?? '');
  if (record === undefined) throw new Error('There is no record.');
  return { number, plan: 'found', planned: HEAD, head, record };
}

const without = (number: number, plan: ReviewedPull['plan'], by?: string): ReviewedPull => ({
  number,
  plan,
  planned: null,
  head: HEAD,
  ...(by === undefined ? {} : { by }),
});

const compare = (
  names: readonly string[],
  pulls: readonly ReviewedPull[],
  findings: readonly ReportFinding[] = [],
  before: readonly string[] = [],
  errorsBlock = true,
) => differences({ before: before.map(content), migrations: names.map(migration), findings, errorsBlock, pulls });

const kinds = (found: ReturnType<typeof compare>) => found.map(({ kind, migration: id }) => [kind, id]);

describe('contents', () => {
  test('of one plan or of several are approved', () => {
    expect(compare(['a', 'b'], [pull(1, ['a', 'b'])])).toEqual([]);
    expect(compare(['a', 'b'], [pull(1, ['a']), pull(2, ['b'])])).toEqual([]);
    expect(compare(['a', 'b', 'c'], [pull(1, ['a', 'c']), pull(2, ['b'])])).toEqual([]);
    // One that was planned and is in by now.
    expect(compare(['b'], [pull(1, ['a', 'b'])], [], ['a'])).toEqual([]);
    expect(compare([], [])).toEqual([]);
  });

  test('that no plan has are named, with why', () => {
    expect(kinds(compare(['a', 'b'], [pull(1, ['a'])]))).toEqual([['content', 'b']]);
    expect(kinds(compare(['a'], []))).toEqual([['no-pull-request', 'a']]);
    expect(kinds(compare(['a'], [without(1, 'none'), without(2, 'edited', 'mallory')]))).toEqual([['no-plan', 'a']]);
    expect(kinds(compare(['a', 'b'], [without(1, 'second-hand'), pull(2, ['b'])]))).toEqual([['content', 'a']]);
    const [late] = compare(['b'], [pull(1, ['a'], [], LATER)]);
    expect(late?.was).toBe('the plan of #1 is of a1a1a1a, and it was merged at b2b2b2b');
  });
});

describe('order', () => {
  test('is that of a plan that has both', () => {
    expect(kinds(compare(['b', 'a'], [pull(1, ['a', 'b'])]))).toEqual([['order', 'a']]);
    expect(compare(['b', 'a'], [pull(1, ['a', 'b'])])[0]).toMatchObject({
      was: 'before db/b.sql',
      is: 'after db/b.sql',
    });
    // A later plan has seen the new order.
    expect(compare(['b', 'a'], [pull(1, ['a', 'b']), pull(2, ['b', 'a'])])).toEqual([]);
    // Nobody has ever seen an order of these two.
    expect(compare(['b', 'a'], [pull(1, ['a']), pull(2, ['b'])])).toEqual([]);
    expect(kinds(compare(['c', 'x', 'a'], [pull(1, ['a', 'b', 'c']), pull(2, ['x'])]))).toEqual([['order', 'a']]);
  });
});

describe('findings', () => {
  test('no worse than reviewed pass, also where they were acknowledged then', () => {
    const found = finding('a');
    expect(compare(['a'], [pull(1, ['a'], [found])], [found])).toEqual([]);
    expect(compare(['a'], [pull(1, ['a'], [found])], [{ ...found, severity: 'warning' }])).toEqual([]);
    expect(compare(['a'], [pull(1, ['a'], [{ ...found, acknowledged: 'by the label' }])], [found])).toEqual([]);
    // One of two plans has shown it.
    expect(compare(['a'], [pull(1, ['a']), pull(2, ['a'], [found])], [found])).toEqual([]);
  });

  test('that are new or worse do not, but acknowledged ones and notes do', () => {
    const found = finding('a');
    const warned = { ...found, severity: 'warning' } as const;
    expect(compare(['a'], [pull(1, ['a'])], [found])).toEqual([
      {
        kind: 'finding',
        migration: 'a',
        path: 'db/a.sql',
        line: 2,
        rule: 'drop-column',
        was: 'nothing above a note',
        is: 'an error',
      },
    ]);
    expect(compare(['a'], [pull(1, ['a'], [warned])], [found])).toMatchObject([{ was: 'a warning', is: 'an error' }]);
    expect(kinds(compare(['a'], [pull(1, ['a'])], [warned]))).toEqual([['finding', 'a']]);
    expect(kinds(compare(['a'], [pull(1, ['a'], [found])], [{ ...found, statement: 1 }]))).toEqual([['finding', 'a']]);
    expect(compare(['a'], [pull(1, ['a'])], [{ ...found, acknowledged: 'by the label' }])).toEqual([]);
    expect(compare(['a'], [pull(1, ['a'])], [{ ...found, severity: 'info' }])).toEqual([]);
  });

  test('of another migration do not speak for this one', () => {
    const pulls = [pull(1, ['a'], [finding('a')]), pull(2, ['b'])];
    expect(kinds(compare(['a', 'b'], pulls, [finding('a'), finding('b')]))).toEqual([['finding', 'b']]);
  });

  test('that only a repair can mend are left to the verdict where that blocks', () => {
    const half = finding('a', { rule: 'dirty' });
    expect(compare(['a'], [pull(1, ['a'])], [half])).toEqual([]);
    expect(kinds(compare(['a'], [pull(1, ['a'])], [half], [], false))).toEqual([['finding', 'a']]);
  });

  test('about what does not run are held against the same of any plan; about what was never reviewed nothing more is said', () => {
    const gone = finding('old', { rule: 'vanished' });
    expect(kinds(compare(['a'], [pull(1, ['a'])], [gone]))).toEqual([['finding', 'old']]);
    expect(compare(['a'], [pull(1, ['a'], [gone])], [gone])).toEqual([]);
    expect(kinds(compare(['x'], [pull(1, ['a'])], [finding('x')]))).toEqual([['content', 'x']]);
  });
});

describe('the words', () => {
  const settings = { allowLabel: 'migrations: allow-dangerous', unasked: 0 };
  const error = (names: readonly string[], pulls: readonly ReviewedPull[], found: readonly ReportFinding[] = []) =>
    approvalError({ ok: false, pullRequests: pulls, differences: compare(names, pulls, found) }, settings);

  test('say what to do next, each for its reason', () => {
    expect(error(['b'], [pull(1, ['a'], [], LATER)]).hint).toMatch(/^Run the plan job of the last commit of #1 again/);
    expect(error(['a'], [without(1, 'edited', 'mallory')]).hint).toMatch(/^Delete the edited comment of #1/);
    expect(error(['a'], [without(1, 'without-hashes')]).hint).toMatch(/^Run the plan job/);
    expect(error(['a'], []).hint).toMatch(/^Open a pull request/);
    const worse = error(['a'], [pull(1, ['a'])], [finding('a')]);
    expect(worse.hint).toMatch(/^Where the findings may stand, set the label/);
    expect(worse.hint).not.toContain('open a pull request on top');
    const fails = error(['a'], [pull(1, ['a'])], [finding('a', { rule: 'migration-fails' })]);
    expect(fails.hint).toBe('It would fail on the target as it is now: mend it in a new pull request.');
  });

  test('name everything, the first twenty one by one', () => {
    const names = Array.from({ length: 30 }, (_, i) => `n${i}`);
    const refused = error(names, [without(7, 'second-hand')]);
    expectRefusal(refused, 'plan-changed', /n0/, /./);
    const { message } = refused;
    expect(message.match(/is in no plan that counts/g)).toHaveLength(20);
    expect(message).toContain('and 10 more');
    expect(message).toContain('The plan of #7 was made by a run of a fork or of Dependabot');
  });

  test('show names as they are, and nothing that a terminal or Markdown would obey', () => {
    const [found] = compare(['x`\u001b[31m'], []);
    if (found === undefined) throw new Error('There is no difference.');
    expect(differenceWords(found)).not.toContain('\u001b');
  });
});
