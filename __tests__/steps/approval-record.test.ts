import { createHash, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COMMENT_LIMIT, fullBody, recordIn, roomFor } from '../../src/github/marker.js';
import type { Report, ReportFinding, ReportMigration } from '../../src/model/report.js';
import { comment } from '../../src/render/comment.js';
import { NONE, RECORD_LIMIT, readRecord, recordOf, SALT_BYTES } from '../../src/steps/approval/record.js';
import { emptyReport } from '../../src/steps/report.js';

const HEAD = 'a1'.repeat(20);
const content = (i: number | string): string => createHash('sha256').update(`content ${i}`).digest('hex');
const salt = (): Buffer => randomBytes(SALT_BYTES);

function migration(i: number): ReportMigration {
  const shown = { checksum: 'c', transactional: true, reversible: false, outcome: 'ok', ms: 1, notes: [] } as const;
  return { id: `m${i}`, path: `db/m${i}.sql`, contentSha256: content(i), statements: [], ...shown };
}

const finding = (rule: string, migrationId: string | undefined, more: Partial<ReportFinding> = {}): ReportFinding => ({
  rule,
  severity: 'error',
  message: 'm',
  path: null,
  line: null,
  endLine: null,
  statement: null,
  ...(migrationId === undefined ? {} : { migration: migrationId }),
  ...more,
});

function planOf(n: number, findings: readonly ReportFinding[] = [], from = 0): Report {
  const run = { tool: 't', startedAt: '', ms: 1, actor: null, commit: HEAD, runUrl: null, pullRequests: [] };
  const migrations = Array.from({ length: n }, (_, i) => migration(i + from));
  const plan = { digest: '', migrations, changes: [], drift: [], findings };
  return { ...emptyReport('plan', 'default', run), plan };
}

function record(report: Report, salted = salt()) {
  const text = recordOf(report, salted) ?? '';
  const read = readRecord(text);
  if (read === undefined) throw new Error('It cannot be read.');
  return { text, ...read };
}

const contents = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, i) => content(from + i));
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('what is kept of a plan', () => {
  test('finds its migrations again, wherever others came between, and no others', () => {
    const { find, head } = record(planOf(3));
    expect(head).toBe(HEAD);
    expect(find([content(0), content('x'), content(1), content(2)])).toEqual([0, undefined, 1, 2]);
    expect(find([])).toEqual([]);
  });

  test('is nothing for what is no plan, and for a plan without contents', () => {
    const plan = planOf(1);
    expect(recordOf({ ...plan, command: 'apply' }, salt())).toBeUndefined();
    expect(recordOf({ ...plan, plan: null }, salt())).toBeUndefined();
    const { contentSha256: _, ...bare } = migration(0);
    const { plan: inner } = plan;
    if (inner === null) throw new Error('There is no plan.');
    expect(recordOf({ ...plan, plan: { ...inner, migrations: [bare] } }, salt())).toBeUndefined();
    expect(record(planOf(0)).find([content(0)])).toEqual([undefined]);
  });

  test('has no two salts alike, and with another one no hash alike', () => {
    const [one, two] = [record(planOf(1)).text, record(planOf(1)).text];
    expect(one).not.toBe(two);
  });

  test.each([1_499, 1_500, 1_501, 2_345, 10_000])('fits into half a comment with %s migrations', (n) => {
    const rules = range(0, 120).map((i) => `a-rule-with-a-long-name-${i}`);
    const findings = range(0, Math.min(n, 20_000)).map((i) =>
      finding(rules[(i * 7) % 120] ?? '', `m${i}`, { statement: (i * 13) % 97, severity: i % 3 ? 'warning' : 'error' }),
    );
    const { text, find, reviewed } = record(planOf(n, findings));
    expect(text.length).toBeLessThanOrEqual(RECORD_LIMIT);
    expect(find(contents(0, n))).toEqual(range(0, n));
    const first = findings[0];
    expect(reviewed(first?.rule ?? '', 0, first?.statement ?? null)).toBe(2);
    expect(reviewed('no-such-rule', 0, 0)).toBe(0);
  });

  test('where the oldest stand together they count together, also once half of them are in', () => {
    const n = 10_000;
    const { find } = record(planOf(n));
    // Those that are in stand before the others, as files.
    expect(find(contents(0, n)).slice(5_000)).toEqual(range(5_000, n));
    const changed = [...contents(0, n)];
    changed[100] = content('x');
    const found = find(changed);
    const lost = range(0, n).filter((i) => found[i] === undefined);
    expect(lost).toContain(100);
    expect(lost.length).toBeLessThan(25);
    // The newest stand alone: another file between them takes nothing away.
    const among = find([...contents(0, 9_500), content('x'), ...contents(9_500, n)]);
    expect(among.filter((at) => at === undefined)).toHaveLength(1);
  });
});

test('a comment that is shortened still holds every hash', () => {
  const big = planOf(3_000);
  const statements = [
    { line: 1, endLine: 1, sql: 'SELECT 1', kind: 'SELECT', ms: 1, rows: 1, locks: [], rewrites: [], algorithm: null },
  ];
  const { plan } = big;
  if (plan === null) throw new Error('There is no plan.');
  const report: Report = {
    ...big,
    plan: { ...plan, migrations: plan.migrations.map((one) => ({ ...one, statements })) },
  };
  const kept = recordOf(report, salt());
  const body = comment.render(report, { limit: roomFor('default', kept) });
  expect(body).toContain('Shortened to fit');
  const full = fullBody('default', body, { content: 'plan', record: kept });
  expect(full.length).toBeLessThanOrEqual(COMMENT_LIMIT);
  expect(readRecord(recordIn(full) ?? '')?.find(contents(0, 3_000))).toEqual(range(0, 3_000));
});

describe('how bad it was', () => {
  test('is known by rule, migration and statement', () => {
    const { reviewed } = record(
      planOf(2, [
        finding('drop-column', 'm0', { statement: 1 }),
        finding('drop-column', 'm0', { statement: 1, severity: 'warning' }),
        finding('drop-column', 'm1', { statement: 0, severity: 'warning' }),
        finding('rename', 'm1', { severity: 'info' }),
        finding('vanished', 'long-gone'),
        finding('constructor', 'm0', { severity: 'warning' }),
      ]),
    );
    expect(reviewed('drop-column', 0, 1)).toBe(2);
    expect(reviewed('drop-column', 0, 0)).toBe(0);
    expect(reviewed('drop-column', 1, 0)).toBe(1);
    expect(reviewed('rename', 1, null)).toBe(0);
    expect(reviewed('vanished', NONE, null)).toBe(2);
    expect(reviewed('vanished', 0, null)).toBe(0);
    expect(reviewed('constructor', 0, 5)).toBe(1);
    expect(reviewed('toString', 0, 0)).toBe(0);
  });

  test('is told more coarsely where there is very much of it, and never as harmless', () => {
    const many = range(0, 30_000).map((i) =>
      finding(`rule-${i % 90}`, `m${i % 1_400}`, { statement: (i * 31) % 9_973 }),
    );
    const { text, reviewed } = record(planOf(1_400, many));
    expect(text.length).toBeLessThanOrEqual(RECORD_LIMIT);
    for (const { rule, statement, migration: id } of many.slice(0, 200))
      expect(reviewed(rule, Number(id?.slice(1)), statement)).toBe(2);
  });
});

describe('a comment is hostile', () => {
  const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64');
  const good = { v: 1, head: HEAD, n: 1, size: 1, groups: 0, salt: '', hashes: '', found: {} };
  const kept = { ...good, salt: randomBytes(12).toString('base64'), hashes: randomBytes(12).toString('base64') };

  test('and what is as we write it is read', () => {
    expect(readRecord(packed(kept))?.head).toBe(HEAD);
    expect(readRecord(packed({ ...kept, head: null }))?.head).toBeNull();
  });

  test.each<[string, unknown]>([
    ['another version', { ...kept, v: 2 }],
    ['fewer hashes than migrations', { ...kept, n: 2 }],
    ['more migrations than there are', { ...kept, n: 1e12 }],
    ['half a migration', { ...kept, n: 0.5 }],
    ['groups that nobody makes', { ...kept, groups: 1 }],
    ['a group of everything', { ...kept, size: 1_000 }],
    ['no salt', good],
    ['a commit that is none', { ...kept, head: '<script>' }],
    ['findings that are a list', { ...kept, found: [] }],
    ['findings that are words', { ...kept, found: { rule: ['x', 1, 1] } }],
    ['findings that are cut off', { ...kept, found: { rule: [1, 1] } }],
    ['a list', [kept]],
    ['nothing', null],
  ])('%s is not read', (_, value) => {
    expect(readRecord(packed(value))).toBeUndefined();
  });

  test('nor is what unpacks to more than anybody needs', () => {
    const bomb = deflateRawSync(Buffer.alloc(8 * 1024 * 1024, ' '));
    expect(readRecord(bomb.toString('base64'))).toBeUndefined();
  });

  test('nor any other text, and none breaks it', () => {
    const text = recordOf(planOf(5, [finding('r', 'm1')]), salt()) ?? '';
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.base64String({ minLength: 4, maxLength: 8 }), (at, other) => {
        const changed = `${text.slice(0, at)}${other}${text.slice(at + other.length)}`;
        const read = readRecord(changed);
        // A flipped hash is one that nothing has; all else is as it was, or not read at all.
        const found = read?.find(contents(0, 5)) ?? [];
        expect(found.every((position, i) => position === undefined || position === i)).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (any) => expect(readRecord(any)).toBeUndefined()));
    fc.assert(fc.property(fc.jsonValue(), (any) => expect(readRecord(packed(any))).toBeUndefined()));
  });
});
