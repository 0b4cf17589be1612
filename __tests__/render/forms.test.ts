import { gzipSync } from 'node:zlib';
import { cutTo, padLeft, widthOf } from '../../src/io/width.js';
import { annotations } from '../../src/render/annotations.js';
import { comment, renderApplying } from '../../src/render/comment.js';
import { renderers } from '../../src/render/index.js';
import { json } from '../../src/render/json.js';
import { columns, paintFor, wrap } from '../../src/render/lines/paint.js';
import { logLines } from '../../src/render/log-lines.js';
import { sarif } from '../../src/render/sarif.js';
import { terminal } from '../../src/render/terminal.js';
import { sharedFolder } from '../../src/render/text/visible.js';
import { lastHeld, longestHeld } from '../../src/render/text/work.js';
import { everything, planOf, scenario, scenarios } from './reports.js';

test('every renderer has a name of its own', () => {
  const names = renderers.map((renderer) => renderer.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual([...names].sort());
});

test('a comment at each point of a pull request', () => {
  const title = (name: string): string => comment.render(scenario(name)).split('\n')[0] ?? '';
  expect(title('clean-plan')).toBe('## ✅ Migrations planned: `shop`');
  expect(title('nothing-pending')).toBe('## ✅ No migrations pending: `shop`');
  expect(title('warned-plan')).toBe('## ⚠️ Migrations planned, with warnings: `shop`');
  expect(title('blocked-plan')).toBe('## ⛔ Migrations blocked: `shop`');
  expect(title('failing-migration')).toBe('## ❌ Plan failed: `shop`');
  expect(title('applied')).toBe('## ✅ Migrations applied: `production` (`shop`)');
  expect(title('apply-failed')).toBe('## ❌ Apply failed: `production` (`shop`)');
  expect(title('error-before-start')).toBe('## ❌ Plan failed');
  const plan = scenario('clean-plan');
  expect(renderApplying(plan, plan.run).split('\n')[0]).toBe('## ⏳ Applying migrations: `shop`');
});

test('the same report gives the same JSON, however it was put together', () => {
  const turned = (value: unknown): unknown =>
    typeof value !== 'object' || value === null
      ? value
      : Array.isArray(value)
        ? value.map(turned)
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, turned(inner)]),
          );
  expect(json.render(turned(everything) as typeof everything)).toBe(json.render(everything));
  expect(JSON.parse(json.render(everything))).toEqual(everything);
});

test('a headline of nothing leaves no trace', () => {
  expect(comment.render({ ...scenario('clean-plan'), headline: ' \n' })).not.toContain('**\n');
});

describe('annotations', () => {
  test('the worst first, acknowledged ones as information', () => {
    const list = annotations(scenario('acknowledged-by-label'));
    expect(list.map((note) => note.severity)).toEqual(['warning', 'warning', 'info', 'info']);
    expect(list[2]?.message).toContain('Acknowledged: label `migrations: allow-dangerous`');
  });

  test('a failure stands at its place', () => {
    expect(annotations(scenario('failing-migration'))[0]).toMatchObject({
      severity: 'error',
      path: 'db/migrations/0005_postcodes.sql',
      line: 4,
      column: 47,
    });
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
      readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly endLine?: number };
        };
      }[];
    }[];
  }[];
}

describe('SARIF', () => {
  const run = (report = scenario('blocked-plan')): Sarif['runs'][number] => {
    const log: Sarif = JSON.parse(sarif.render(report));
    const [first] = log.runs;
    if (first === undefined) throw new Error('no run');
    return first;
  };

  test('a finding keeps its fingerprint when it moves in its file', () => {
    const report = scenario('blocked-plan');
    const moved = {
      ...report,
      plan: report.plan && {
        ...report.plan,
        findings: report.plan.findings.map((finding) => ({
          ...finding,
          line: (finding.line ?? 0) + 10,
          endLine: null,
        })),
      },
    };
    const prints = (all = run()): readonly string[] =>
      all.results.map((r) => r.partialFingerprints.primaryLocationLineHash);
    expect(prints(run(moved))).toEqual(prints());
    expect(new Set(prints()).size).toBe(4);
  });

  test('findings about the same text are told apart', () => {
    const prints = run(planOf(10, 30)).results.map((result) => result.partialFingerprints.primaryLocationLineHash);
    expect(new Set(prints).size).toBe(30);
  });

  test('what was acknowledged is suppressed with its reason', () => {
    const kinds = run(scenario('acknowledged-by-label')).results.map((result) => result.suppressions?.[0]?.kind);
    expect(kinds).toEqual(['external', 'inSource', undefined, undefined]);
    const report = scenario('blocked-plan');
    const [finding, ...rest] = report.plan?.findings ?? [];
    if (finding === undefined || report.plan === null) throw new Error('no finding');
    const acknowledged = 'The label printers are off (allowed in the file, line 3)';
    const allowed = { ...report, plan: { ...report.plan, findings: [{ ...finding, acknowledged }, ...rest] } };
    expect(run(allowed).results[0]?.suppressions?.[0]?.kind).toBe('inSource');
  });

  test('every rule is explained; one of ours with its page, where that is known', () => {
    const report = scenario('blocked-plan');
    const known = {
      id: 'drop-column',
      when: 'A.',
      effect: 'B.',
      instead: 'C.',
      severity: 'error',
      page: 'https://x/y',
    } as const;
    const findings = ['drop-column', 'out-of-order', 'migration-fails', 'label-before-push', 'new-one'].map((rule) => ({
      ...report.plan?.findings[0],
      rule,
    }));
    const told = JSON.parse(
      sarif.render({ ...report, plan: { ...report.plan, findings } } as typeof report, { rules: [known] }),
    ).runs[0].tool.driver.rules;
    expect(told.map((rule: { id: string }) => rule.id)).toEqual([...findings.map(({ rule }) => rule)].sort());
    for (const rule of told)
      for (const key of ['shortDescription', 'fullDescription', 'help']) expect(rule[key].text).toMatch(/\S/);
    expect(told[0]).toMatchObject({ helpUri: 'https://x/y', defaultConfiguration: { level: 'error' } });
    expect(told[0].help.markdown).toContain('**What to do instead.** C.');
  });

  test('very many results are told in fewer words, so that the file stays under what GitHub takes', () => {
    const long = planOf(10, 6_000);
    const findings = (long.plan?.findings ?? []).map((finding) => ({
      ...finding,
      message: `${finding.message} `.repeat(500),
    }));
    const text = sarif.render({ ...long, plan: long.plan === null ? null : { ...long.plan, findings } });
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    expect(text.length).toBeLessThan(15_000_000);
  });

  test.each(scenarios)('%s: every result has a rule, a level, a place within the repository', (name) => {
    const { results, tool } = run(scenario(name));
    const rules = tool.driver.rules.map((rule) => rule.id);
    for (const result of results) {
      expect(rules).toContain(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      const place = result.locations[0]?.physicalLocation;
      expect(place?.artifactLocation.uri).toMatch(/^[\w./%~!*'()@&=+$,;:-]+$/);
      expect(place?.region.startLine).toBeGreaterThan(0);
    }
  });

  test('no more results than code scanning shows, and it says so', () => {
    const text = sarif.render(planOf(10, 6_000));
    expect(run(planOf(10, 6_000)).results).toHaveLength(5_000);
    expect(text).toContain('1000 of 6000 findings are only in the report');
  });
});

test('the log as lines is one object each', () => {
  const lines = logLines
    .render(scenario('apply-failed'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ event: 'run', command: 'apply', actor: 'mira-k' });
  expect(lines.filter((line) => line.event === 'outcome').map((line) => line.status)).toEqual([
    'applied',
    'failed',
    'not-run',
  ]);
  expect(lines.at(-1)).toMatchObject({
    event: 'end',
    verdict: 'failed',
    status: 'Partial success',
    error: 'APPLY_FAILED',
  });
});

describe('in a terminal', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
  const codes = /\u001b\[\d+m/g;

  test.each(scenarios)('%s: colours add nothing but colour', (name) => {
    const plain = terminal.render(scenario(name));
    const coloured = terminal.render(scenario(name), { colour: true });
    expect(plain).not.toMatch(codes);
    expect(coloured).toMatch(codes);
    expect(coloured.replace(codes, '')).toBe(plain);
  });

  test('columns stay columns whatever the letters are', () => {
    const rows = ['users', '注文テーブル', 'naïve', '🚀 rocket', 'mixed 表 and e\u0301'];
    const lines = columns(rows.map((name) => [name, '|']));
    expect(new Set(lines.map((line) => widthOf(line)))).toEqual(new Set([2 + 14 + 2 + 1]));
    expect(
      wrap(rows[1]?.repeat(3).split('').join(' ') ?? '', { ...paintFor({}), width: 40 }).every(
        (line) => widthOf(line) <= 40,
      ),
    ).toBe(true);
    expect(cutTo('注文テーブル', 7)).toBe('注文テ…');
    expect(cutTo('cafe\u0301s', 5)).toBe('cafe\u0301s');
    expect(cutTo('🚀🚀🚀', 4)).toBe('🚀…');
    expect(padLeft('表', 4)).toBe('  表');
  });

  test('words are wrapped to the width', () => {
    const prose = terminal
      .render(scenario('apply-failed'), { width: 60 })
      .split('\n')
      .filter((line) => line.startsWith('  State'));
    expect(prose.every((line) => line.length <= 60)).toBe(true);
  });
});

describe('how long a lock is held', () => {
  const [{ statements: [first] = [] } = {}] = planOf(1).plan?.migrations ?? [];
  if (first === undefined) throw new Error('no statement');
  const lock = (statementsHeld: number) => ({ mode: 'AccessExclusiveLock', relation: 'public.orders', statementsHeld });
  const [add, set, scan] = [
    { ...first, ms: 2, locks: [lock(1)] },
    { ...first, kind: 'SET', ms: 5, locks: [] },
    { ...first, ms: 30, locks: [], scans: ['public.orders'] },
  ];

  test('until the last statement that takes time, whatever stands between', () => {
    expect(lastHeld([add, set, scan], 0, 1)).toBe(2);
    expect(lastHeld([add, set], 0, 1)).toBe(0);
    expect(lastHeld([add, set, scan], 0, 0)).toBe(0);
  });

  test('one that grows with the rows counts as the longest, and what has not run is not guessed', () => {
    const quick = { statements: [{ ...add, ms: 500, locks: [lock(0)] }] };
    expect(longestHeld([quick, { statements: [add, set, scan] }], 'AccessExclusiveLock')).toEqual({
      ms: 37,
      grows: true,
    });
    expect(longestHeld([quick], 'AccessExclusiveLock')).toEqual({ ms: 500, grows: false });
    expect(longestHeld([quick], 'ShareLock')).toBeUndefined();
    expect(longestHeld([{ statements: [{ ...add, ms: null }] }], 'AccessExclusiveLock')).toBeUndefined();
  });
});

test('paths in a narrow table leave out the folder that all of them have in common', () => {
  expect(sharedFolder(['db/m/1.sql', 'db/m/2.sql'])).toBe('db/m/'.length);
  expect(sharedFolder(['db/m/1.sql', 'db/n/2.sql'])).toBe('db/'.length);
  expect(sharedFolder(['db/1.sql', 'dbx/1.sql'])).toBe(0);
  expect(sharedFolder(['1.sql', 'db/1.sql'])).toBe(0);
  expect(sharedFolder([])).toBe(0);
});
