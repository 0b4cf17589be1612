import { COMMENT_LIMIT, comment, renderApplying } from '../../src/render/comment.js';
import { renderers } from '../../src/render/index.js';
import { SUMMARY_LIMIT, summary } from '../../src/render/summary.js';
import { planOf, scenario } from './reports.js';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** What a comment must say at any size. */
function essentials(text: string, errors: number): void {
  expect(text).toMatch(
    /^## ⛔ Migrations blocked: `shop`\n\n\*\*3 migrations are pending; 2 findings block the merge\.\*\*/,
  );
  expect(text).toContain('abababababab');
  expect(text).toContain(`### Needs a decision: ${errors.toLocaleString('en-US')}`);
  expect(text).toContain('**Error:** `drops-column` at `db/migrations/00000_step.sql:1`');
}

describe.each([10, 300, 5_000, 50_000])('%i statements', (many) => {
  const report = planOf(many);

  test('fit into a comment, and say when shortened', () => {
    const text = comment.render(report);
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    essentials(text, 2);
    const full = !text.includes('Shortened to fit');
    expect(full).toBe(many <= 300);
    if (!full) {
      expect(text).toContain('[job summary](https://github.example/acme/shop/actions/runs/7001234567)');
      expect(text).toContain('`report-file`');
    }
  });

  test('fit into a summary', () => {
    const text = summary.render(report);
    expect(bytes(text)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    essentials(text, 2);
    expect(text.includes('Shortened to fit')).toBe(many > 5_000);
  });

  // How long it takes is the bench's business: a clock in a test measures the machine's other work.
  test('are rendered in every form', () => {
    for (const renderer of renderers)
      expect([renderer.name, renderer.render(report).length > 0]).toEqual([renderer.name, true]);
  });
});

test('the ladder has three rungs', () => {
  expect(comment.render(planOf(300))).toContain('| Line | Statement |');
  expect(comment.render(planOf(5_000))).toContain('> Shortened to fit: one line per migration.');
  expect(comment.render(planOf(5_000))).toContain('| `db/migrations/00099_step.sql` | 50 |');
  expect(comment.render(planOf(50_000))).toContain('> Shortened to fit: counts');
});

test('blocking findings come as far as they fit, and the rest is counted', () => {
  const text = comment.render(planOf(5_000, 3_000));
  expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
  expect(text.length).toBeGreaterThan(COMMENT_LIMIT - 2_000);
  essentials(text, 3_000);
  const shown = text.match(/\*\*Error:\*\*/g)?.length ?? 0;
  expect(shown).toBeGreaterThan(200);
  expect(text).toContain(`${(3_000 - shown).toLocaleString('en-US')} more findings not shown here.`);
});

test.each([200, 400, 1_000, 4_000, 20_000])('even %i characters keep the verdict', (limit) => {
  const text = comment.render(planOf(300), { limit });
  expect(text.length).toBeLessThanOrEqual(limit);
  expect(text).toContain('## ⛔ Migrations blocked: `shop`');
});

test('wide characters count as the receiver counts them', () => {
  const report = { ...planOf(300), notes: Array.from({ length: 3_000 }, () => '漢字'.repeat(200)) };
  expect(bytes(summary.render(report))).toBeLessThanOrEqual(SUMMARY_LIMIT);
  expect(comment.render(report).length).toBeLessThanOrEqual(COMMENT_LIMIT);
});

test('the applying form obeys the same limit', () => {
  const text = renderApplying(planOf(50_000), scenario('applied').run);
  expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
  expect(text).toMatch(/^## ⏳ Applying migrations: `shop`/);
});
