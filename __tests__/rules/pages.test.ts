import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/rules/index.js';
import { others } from '../../src/rules/support/others.js';
import { type Example, rulePage, rulesIndex } from '../../src/rules/support/page.js';
import { ruleIds } from '../../src/steps/analyze.js';
import { fixture } from './support.js';

const FOLDER = join(import.meta.dirname, '../../docs/rules');
const page = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** Where one fails: `node scripts/generate-rules.mjs`. */
test.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s is current', (id, rule) => {
  const example = (ending: string): Example => ({
    setup: fixture(id, `setup${ending}.sql`),
    bad: fixture(id, `bad${ending}.sql`) ?? '',
    good: fixture(id, `good${ending}.sql`) ?? '',
    expected: JSON.parse(fixture(id, `expected${ending}.json`) ?? '[]'),
  });
  expect(page(`${id}.md`)).toBe(rulePage(rule, { postgresql: example(''), mysql: example('.mysql') }));
});

test('the index is current, and there is no page without a rule', () => {
  expect(page('README.md')).toBe(rulesIndex(rules));
  expect(readdirSync(FOLDER).sort()).toEqual(['README.md', ...rules.map((rule) => `${rule.id}.md`)].sort());
});

test('whatever `rules` may name is in the index: what is no rule, in src/rules/support/others.ts', () => {
  const named = [...rules.map((rule) => rule.id), ...others.filter(({ fixed }) => !fixed).map(({ id }) => id)];
  expect(named.sort()).toEqual(ruleIds());
});
