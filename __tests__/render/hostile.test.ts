import fc from 'fast-check';
import { annotations } from '../../src/render/annotations.js';
import { COMMENT_LIMIT, comment, renderApplying } from '../../src/render/comment.js';
import { renderers } from '../../src/render/index.js';
import { summary } from '../../src/render/summary.js';
import { terminal } from '../../src/render/terminal.js';
import { inspect } from './inspect.js';
import { everything, nasty, rewritten, scenario, scenarios } from './reports.js';

test.each(scenarios)('%s has nothing lively on its page', (name) => {
  inspect(comment.render(scenario(name)));
  inspect(summary.render(scenario(name)));
  inspect(renderApplying(scenario(name), scenario(name).run));
});

test('whatever others write stays what they wrote', () => {
  const bases = [everything, scenario('apply-failed'), scenario('history-problems'), scenario('status')];
  fc.assert(
    fc.property(fc.constantFrom(...bases), fc.array(nasty, { minLength: 1, maxLength: 8 }), (base, texts) => {
      let at = 0;
      const report = rewritten(base, () => texts[at++ % texts.length] ?? '');
      inspect(comment.render(report));
      inspect(summary.render(report));
      for (const renderer of renderers) expect(typeof renderer.render(report, { colour: false })).toBe('string');
      for (const note of annotations(report)) expect(note.title).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }),
    { numRuns: 150 },
  );
});

test.each(['valueOf', 'constructor', 'toString', '__proto__'])(
  'what every object answers to is a word like any: %s',
  (word) => {
    const report = rewritten(everything, () => word);
    for (const renderer of renderers)
      expect(renderer.render(report, { colour: false })).not.toMatch(/native code|\[object /);
  },
);

test('a terminal gets no escape codes and no workflow commands from others', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 8 }), (texts) => {
      let at = 0;
      const text = terminal.render(rewritten(everything, () => texts[at++ % texts.length] ?? ''));
      expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
      for (const line of text.split('\n')) {
        expect(line.trimStart().startsWith('::')).toBe(false);
        expect(line).not.toContain('##[');
      }
    }),
    { numRuns: 150 },
  );
});

test('one endless text leaves room for the verdict', () => {
  for (const filler of ['x', '@a ', '`', '\u202e', 'a\n']) {
    const report = rewritten(everything, () => filler.repeat(20_000));
    const text = comment.render(report);
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text).toContain('## ❌ Apply failed');
    inspect(text);
  }
});
