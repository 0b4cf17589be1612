// Reports that another run left, as strangers may write them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { ActionError } from '../../src/model/error.js';
import type { Report } from '../../src/model/report.js';
import { COMMENT_LIMIT, comment } from '../../src/render/comment.js';
import { json } from '../../src/render/json.js';
import { MOST, readLeft, refuseOther } from '../../src/steps/second-hand/read.js';
import { secondHand } from '../../src/steps/second-hand/second-hand.js';
import { misfit, type Schema } from '../../src/steps/second-hand/validate.js';
import { inspect } from '../render/inspect.js';
import { everything, nasty, planOf, rewritten, scenario, scenarios } from '../render/reports.js';
import { put, scratch } from '../support/checkout.js';
import { worked } from '../support/growth.js';
import { expectRefusal, thrown } from '../support/refusal.js';

const schema = JSON.parse(readFileSync('schema/report.schema.json', 'utf8')) as Schema;
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema as object);

describe('the validator', () => {
  test.each(scenarios)('takes %s', (name) => {
    expect(misfit(scenario(name), schema)).toBeUndefined();
  });

  /** Every place of a value. */
  function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
    if (typeof value !== 'object' || value === null) return [path];
    return [path, ...Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]))];
  }

  test('says of every change of a report what ajv says', () => {
    const paths = places(everything).filter((path) => path.length > 0);
    const strange = fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        0,
        -1,
        1.5,
        1e300,
        true,
        [],
        {},
        [[]],
        [null],
        { sql: 1 },
        'error',
        'plan',
      ),
      fc.jsonValue(),
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), strange, fc.boolean(), (path, other, beside) => {
        const copy = structuredClone(everything) as unknown as Record<string, unknown>;
        const parent = path
          .slice(0, -1)
          .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
        const key = `${path.at(-1)}${beside ? 'x' : ''}`;
        if (other === undefined && !beside) Reflect.deleteProperty(parent, key);
        else if (!Array.isArray(parent)) parent[key] = other;
        // As it comes from a file.
        const value: unknown = JSON.parse(JSON.stringify(copy));
        const fits = ajv(value);
        if (!fits) refused++;
        expect(misfit(value, schema) === undefined).toBe(fits);
      }),
      { numRuns: 1_500 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  test('does not obey in part what it does not understand', () => {
    expect(() => misfit('x', { pattern: '^a' } as Schema)).toThrow('The schema says pattern');
    expect(() => misfit('x', { $ref: '#/$defs/__proto__' }, {})).toThrow('has no #/$defs/__proto__');
  });
});

const left = async (content: string | Buffer): Promise<Report> => {
  const folder = scratch();
  put(folder, { 'report.json': '' });
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(folder, 'report.json'), content);
  return readLeft(join(folder, 'report.json'));
};
const refusal = async (content: string | Buffer): Promise<string> => {
  const error = await left(content).catch((found: unknown) => found);
  expect(error).toBeInstanceOf(ActionError);
  return (error as ActionError).message;
};
const PLAN = planOf(3);

describe('a file', () => {
  test('is read where it holds a report', async () => {
    expect(await left(JSON.stringify(PLAN))).toEqual(JSON.parse(JSON.stringify(PLAN)));
  });

  test.each<readonly [string, () => string | Buffer, RegExp]>([
    ['nothing', () => '', /no JSON in UTF-8/],
    ['no JSON, which is not quoted', () => 'ghs_secretTokenOfTheRunner', /^(?!.*ghs_).*no JSON/],
    ['no UTF-8', () => Buffer.from([0x22, 0xff, 0x22]), /no JSON in UTF-8/],
    ['a list', () => '[]', /the top is not as/],
    ['lists in lists', () => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, /the top is not as/],
    [
      'lists in lists at a place',
      () =>
        JSON.stringify(PLAN).replace(/"notes":\[[^\]]*\]/, `"notes":[${'['.repeat(100_000)}${']'.repeat(100_000)}]`),
      /notes\[0\] is not as/,
    ],
    ['objects in objects', () => `${'{"plan":'.repeat(300_000)}1${'}'.repeat(300_000)}`, /is not as/],
    ['a prototype', () => JSON.stringify(PLAN).replace('{', '{"__proto__":{"verdict":"clean"},'), /… is not as/],
    [
      'a prototype within',
      () => JSON.stringify(PLAN).replace('"run":{', '"run":{"constructor":{},'),
      /run\.… is not as/,
    ],
    [
      'a number too large for one',
      () => JSON.stringify(PLAN).replace('"version":1', '"version":1e999'),
      /version is not as/,
    ],
    ['another version', () => JSON.stringify(PLAN).replace('"version":1', '"version":2'), /version is not as/],
  ])('is refused where it holds %s', async (_, content, why) => {
    expect(await refusal(content())).toMatch(why);
  });

  test('is refused unread where it is too large, or is no file', async () => {
    expect(await refusal(Buffer.alloc(MOST + 1, ' '))).toContain(`${MOST} are the most`);
    for (const path of ['/dev/zero', '/proc/self', scratch()])
      expectRefusal(await thrown(() => readLeft(path)), 'second-hand', /was not posted/, /Its own page/);
  });

  test('of the largest size is read and shown in seconds', async () => {
    const statement = PLAN.plan?.migrations[0]?.statements[0];
    const migration = PLAN.plan?.migrations[0];
    const statements = Array.from({ length: 20_000 }, () => ({ ...statement, sql: 'SELECT `'.repeat(20) }));
    const text = JSON.stringify({ ...PLAN, plan: { ...PLAN.plan, migrations: [{ ...migration, statements }] } });
    expect(text.length).toBeGreaterThan(5_000_000);
    expect(text.length).toBeLessThan(MOST);
    const begin = worked();
    const page = comment.render(secondHand(await left(text), CERTAIN));
    expect(page.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    // Two thirds of a second where nothing else runs.
    expect(worked() - begin).toBeLessThan(10_000);
  });
});

describe('a report that would be too large', () => {
  const [migration] = PLAN.plan?.migrations ?? [];
  const base = migration?.statements[1];
  if (PLAN.plan === null || migration === undefined || base === undefined) throw new Error('no statement to copy');
  const { plan } = PLAN;
  const seed = { ...base, sql: `INSERT INTO words VALUES ('${'x'.repeat(300)}')`, kind: 'INSERT', rows: 1, locks: [] };
  const alter = {
    ...base,
    sql: 'ALTER TABLE big ALTER COLUMN a TYPE bigint',
    kind: 'ALTER TABLE',
    locks: [{ mode: 'AccessExclusiveLock', relation: 'public.big' }],
  };
  const [finding] = plan.findings;
  if (finding === undefined) throw new Error('no finding to copy');

  test('of 50,000 statements is left small enough to be taken, and counts what it leaves out', async () => {
    const many = 50_000;
    const statements = [...Array.from({ length: many }, (_, i) => ({ ...seed, line: i + 1 })), alter];
    const told = { ...finding, path: migration.path, statement: many };
    const text = json.render({
      ...PLAN,
      plan: { ...plan, migrations: [{ ...migration, statements }], findings: [told], probes: [] },
    });
    expect(Buffer.byteLength(text)).toBeLessThan(MOST);
    const read = await left(text);
    const [short] = read.plan?.migrations ?? [];
    expect(short).toMatchObject({
      checksum: migration.checksum,
      statementsLeftOut: { statements: many - 1_000, kinds: { INSERT: many - 1_000 }, rows: many - 1_000 },
    });
    // What others feel stays, and the finding is still of it
    expect(short?.statements[read.plan?.findings[0]?.statement ?? 0]?.sql).toBe(alter.sql);
    const page = comment.render(secondHand(read, CERTAIN));
    expect(page).toContain(`${(many + 1).toLocaleString('en')} statements`);
    expect(page).toMatch(/Strongest lock.*public\.big/);
    expect(page).toContain('is shortened');
    inspect(page);
  });

  test('with a finding for each of its statements, too; the verdict and the numbers are those of the whole', async () => {
    const many = 60_000;
    const findings = Array.from({ length: many }, (_, i) => ({
      ...finding,
      severity: 'error' as const,
      rule: i % 2 === 0 ? 'rename' : 'drop-table',
      path: migration.path,
      statement: i,
    }));
    const statements = findings.map((_, i) => ({
      ...alter,
      locks: [{ mode: 'AccessExclusiveLock', relation: `t${i}` }],
    }));
    const read = await left(
      json.render({ ...PLAN, plan: { ...plan, migrations: [{ ...migration, statements }], findings } }),
    );
    const sum = (read.plan?.findingsLeftOut ?? []).reduce((all, one) => all + one.findings, 0);
    expect((read.plan?.findings.length ?? 0) + sum).toBe(many);
    expect(new Set(read.plan?.findings.map(({ rule }) => rule))).toEqual(new Set(['rename', 'drop-table']));
    expect(comment.render(secondHand(read, CERTAIN))).toContain('### Needs a decision: 60,000');
  });

  test('nothing changes in one that is not', () => {
    expect(JSON.parse(json.render(PLAN))).toEqual(JSON.parse(JSON.stringify(PLAN)));
  });
});

const CERTAIN = {
  headSha: 'a1'.repeat(20),
  url: 'https://github.com/octo-org/shop/actions/runs/4711',
  conclusion: 'success',
  pullRequest: 12,
  failOn: 'error',
} as const;

describe('second hand', () => {
  test('who ran what where is what GitHub says', () => {
    const lying = {
      ...everything,
      command: 'plan',
      run: {
        ...everything.run,
        actor: 'torvalds',
        runUrl: 'https://evil.example/a/b/actions/runs/1',
        pullRequests: [1],
      },
    } as Report;
    const shown = secondHand(lying, CERTAIN);
    expect(shown.run).toMatchObject({
      actor: null,
      commit: CERTAIN.headSha,
      head: CERTAIN.headSha,
      runUrl: CERTAIN.url,
      pullRequests: [12],
    });
    expect([shown.apply, shown.backup, shown.verify, shown.preflight, shown.log]).toEqual([null, null, null, [], []]);
    expect(misfit(JSON.parse(JSON.stringify(shown)), schema)).toBeUndefined();
    expect(comment.render(shown)).not.toContain('evil.example');
  });

  test.each([
    ['clean', 'error', 'error', 'blocked'],
    ['clean', 'warning', 'error', 'warned'],
    ['clean', 'warning', 'warning', 'blocked'],
    ['clean', 'error', 'never', 'warned'],
    ['blocked', 'info', 'error', 'blocked'],
    ['failed', 'info', 'error', 'failed'],
  ] as const)('a report that says %s, with a finding of %s, where %s blocks: %s', (said, severity, failOn, verdict) => {
    const finding = { rule: 'x', severity, message: 'x', path: null, line: null, endLine: null, statement: null };
    const report = { ...PLAN, verdict: said, error: null, plan: { ...PLAN.plan, findings: [finding] } } as Report;
    expect(secondHand(report, { ...CERTAIN, failOn }).verdict).toBe(verdict);
    const error = { code: 'server', message: 'x', hint: 'x' } as const;
    expect(secondHand({ ...report, error }, { ...CERTAIN, failOn }).verdict).toBe('failed');
  });

  test('a report is of the commit, the label and the command that it must be of', () => {
    const good = { ...PLAN, label: 'eu', run: { ...PLAN.run, head: CERTAIN.headSha } };
    const about = { label: 'eu', headSha: CERTAIN.headSha };
    expect(() => refuseOther(good, about)).not.toThrow();
    const { head: _, ...headless } = good.run;
    expect(() => refuseOther({ ...good, run: { ...headless, commit: CERTAIN.headSha } }, about)).not.toThrow();
    for (const bad of [
      { ...good, label: 'default' },
      { ...good, command: 'apply' as const },
      { ...good, secondHand: { conclusion: null } },
      { ...good, run: { ...headless, commit: 'b'.repeat(40) } },
      { ...good, run: { ...headless, commit: null } },
      { ...good, run: { ...good.run, head: 'b'.repeat(40), commit: CERTAIN.headSha } },
    ])
      expect(() => refuseOther(bad, about)).toThrow('The report was not posted');
  });

  test('whatever it says stays inert, below the words that say whose it is', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 8 }), (texts) => {
        let at = 0;
        const hostile = rewritten({ ...everything, command: 'plan' }, () => texts[at++ % texts.length] ?? '');
        const page = comment.render(secondHand(hostile, CERTAIN));
        inspect(page);
        expect(page.split('\n')[2]).toMatch(/^> \*\*Second hand\.\*\*/);
      }),
      { numRuns: 60 },
    );
  });

  test('an end that nobody knows of is said in code', () => {
    const page = comment.render(secondHand(PLAN, { ...CERTAIN, url: null, conclusion: '`x` @mona' }));
    expect(page).toContain('as reported by the run of the pull request, which');
    inspect(page);
  });
});
