import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../src/model/session.js';
import { rules } from '../../src/rules/index.js';
import {
  FIXTURES,
  filesOf,
  fixture,
  loudOf,
  openServer,
  type Rehearsed,
  rehearseFiles,
  summary,
  switchedOn,
  targetOf,
} from './support.js';

/** `ACCESS EXCLUSIVE lock` in a message as the server names it. */
const CLAIM = /((?:ACCESS |ROW |SHARE |UPDATE |EXCLUSIVE )*(?:SHARE|EXCLUSIVE)) lock/g;
const claimed = (message: string): readonly string[] =>
  [...message.matchAll(CLAIM)].map(([, name]) => {
    const words = (name ?? '').toLowerCase().split(' ');
    return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Lock`;
  });

/** VACUUM FULL cannot run in a transaction, so nobody can look at its locks; the manual is the source. */
const UNSEEN = new Set(['vacuum-full']);

let session: Session;
beforeAll(async () => {
  session = await openServer();
});
afterAll(() => session.close());

test('every fixture has its rule', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(rules.map((rule) => rule.id).sort());
});

test('a rule has a fixture for each of its dialects', () => {
  const files = { postgresql: 'bad.sql', mysql: 'bad.mysql.sql' };
  const missing = rules.flatMap(({ id, dialects }) =>
    dialects.filter((dialect) => fixture(id, files[dialect]) === undefined).map((dialect) => `${id}: ${dialect}`),
  );
  expect(missing).toEqual([]);
});

test.each(rules)('$id has words for its page', (rule) => {
  for (const text of [rule.when, rule.effect, rule.instead]) expect(text).toMatch(/^[A-Z][\s\S]*\.$/);
  for (const text of Object.values(rule.onMysql ?? {})) expect(text).toMatch(/^[A-Z][\s\S]*\.$/);
  expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

const onPostgresql = rules.filter((rule) => rule.dialects.includes('postgresql'));

describe.each(onPostgresql.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const options = { settings: switchedOn(rule), ...targetOf(id) };
  const setup = fixture(id, 'setup.sql');
  let bad: Rehearsed;

  beforeAll(async () => {
    bad = await rehearseFiles(session, setup, [fixture(id, 'bad.sql') ?? ''], options);
  });

  test('bad.sql runs, and is found by this rule and by those of expected.json alone', () => {
    const found = bad.findings.map(summary);
    const file = join(FIXTURES, id, 'expected.json');
    if (process.env['UPDATE_FIXTURES'] !== undefined) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    expect(JSON.parse(fixture(id, 'expected.json') ?? 'null')).toEqual(JSON.parse(JSON.stringify(found)));
    // The one rule whose bad example the server refuses: its words go into the failure.
    const own = id === 'concurrently-in-own-transaction' ? 'migration-fails' : id;
    expect(found.map((finding) => finding.rule)).toContain(own);
    if (own === id) expect(bad.migrations[0]?.error).toBeUndefined();
  });

  test('good.sql runs, and nothing above a note is found', async () => {
    const { migrations, findings } = await rehearseFiles(session, setup, [fixture(id, 'good.sql') ?? ''], options);
    expect(migrations[0]?.error).toBeUndefined();
    expect(findings.filter((finding) => finding.rule === id || finding.severity !== 'info')).toEqual([]);
  });

  test('what is said of locks and rewrites is what the server did', () => {
    for (const finding of bad.findings.filter((f) => f.rule === id)) {
      const before = bad.migrations[0]?.statements.slice(0, (finding.statement ?? 0) + 1) ?? [];
      const modes = before.flatMap((statement) => statement.locks.map((lock) => lock.mode));
      if (UNSEEN.has(id)) continue;
      expect(modes).toEqual(expect.arrayContaining([...claimed(finding.message)]));
      if (/\bwrit\w+ .*\banew\b/.test(finding.message)) expect(before.at(-1)?.rewrites).not.toEqual([]);
    }
  });

  test('its suggestions run, and are clean of it', async () => {
    for (const finding of bad.findings) {
      if (finding.rule !== id || finding.suggestion === undefined) continue;
      const files = filesOf(finding.suggestion, fixture(id, 'bad.sql') ?? '', finding.place);
      expect(loudOf(id, await rehearseFiles(session, setup, files, options))).toEqual([]);
    }
  });
});
