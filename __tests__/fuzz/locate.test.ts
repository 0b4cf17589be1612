import fc from 'fast-check';
import { excerpt, lineCounter, spotAt, spotCounter } from '../../src/sql/locate.js';
import { growth, PROPORTIONAL } from '../support/growth.js';

const text = fc
  .array(fc.constantFrom('\n', '\r\n', 'a', '😀', '\u0301', '\t', ''), { maxLength: 60 })
  .map((all) => all.join(''));

test('lines and columns counted on the way are those counted from the beginning', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(80), { maxLength: 30 }), fc.boolean(), (sql, offsets, growing) => {
      const asked = growing ? offsets.toSorted((a, b) => a - b) : offsets;
      const [lineAt, spotOf] = [lineCounter(sql, 5), spotCounter(sql)];
      for (const offset of asked.filter((one) => one <= sql.length)) {
        const spot = spotAt(sql, offset);
        // Between the halves of a character there is no column.
        if (!/[\ud800-\udbff]$/.test(sql.slice(0, offset))) expect(spotOf(offset)).toEqual(spot);
        expect(lineAt(offset)).toBe(spot.line + 4);
        expect(excerpt(sql, spot).split('\n').length).toBeLessThanOrEqual(6);
      }
    }),
    { numRuns: 300 },
  );
});

test('many places on one long line take no longer than the line is', async () => {
  const places = (length: number): string => 'x'.repeat(length * 10);
  for (const counter of [lineCounter, spotCounter]) {
    const work = (line: string): void => {
      const at = counter(line);
      for (let i = 0; i < line.length; i += 10) at(i);
    };
    expect(await growth(10_000, places, work)).toBeLessThan(PROPORTIONAL);
  }
});
