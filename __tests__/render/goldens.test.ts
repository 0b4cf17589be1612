import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRemark } from '../../src/github/marker.js';
import { annotations } from '../../src/render/annotations.js';
import { comment, renderApplying } from '../../src/render/comment.js';
import { renderers } from '../../src/render/index.js';
import { renderStale } from '../../src/render/stale.js';
import { FOLDER, scenario, scenarios } from './reports.js';

const ENDINGS: Readonly<Record<string, string>> = {
  comment: 'md',
  summary: 'md',
  log: 'md',
  terminal: 'txt',
  'log-lines': 'jsonl',
  sarif: 'json',
};

function golden(name: string, text: string): void {
  const file = join(FOLDER, name);
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, text);
  // A new scenario or renderer has no golden until someone has looked at one.
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `no golden ${name}`).toBe(text);
}

describe.each(scenarios)('%s', (name) => {
  const report = scenario(name);

  test.each(
    renderers
      // The page has a test of its own, which reads it as a browser would.
      .filter(({ name: form }) => form !== 'json' && form !== 'html')
      .map((renderer) => [renderer.name, renderer] as const),
  )('as %s', (form, renderer) => {
    const text = renderer.render(report);
    golden(`${name}.${form}.${ENDINGS[form] ?? 'txt'}`, text);
    expect(renderer.render(report)).toBe(text);
  });

  test('as json it is the fixture itself', () => {
    const json = renderers.find((renderer) => renderer.name === 'json');
    golden(`${name}.json`, json?.render(report) ?? '');
  });

  test('as annotations', () => {
    golden(`${name}.annotations.json`, `${JSON.stringify(annotations(report), null, 2)}\n`);
  });
});

test('the comment while a plan is being applied', () => {
  const plan = scenario('clean-plan');
  golden('clean-plan.applying.md', renderApplying(plan, { ...plan.run, actor: 'joan' }));
});

test('the comment of a plan that is older than its base branch', () => {
  const remark = renderStale({
    base: 'main',
    gained: ['db/migrations/0003_invoices.sql'],
    from: [41],
    problems: [
      {
        message: '0002_orders.sql comes before 0003_invoices.sql, which main has already.',
        hint: 'Give it a number after it.',
      },
    ],
    commands: ['git mv db/migrations/0002_orders.sql db/migrations/0004_orders.sql'],
  });
  golden(
    'clean-plan.stale.md',
    withRemark(`<!-- a marker -->\n${comment.render(scenario('clean-plan'))}`, remark) ?? '',
  );
});
