import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  COMMENT_LIMIT,
  fullBody,
  hasMarker,
  isApplying,
  markerOf,
  recordIn,
  roomFor,
  sameBody,
  withRemark,
} from '../../src/github/marker.js';

const wellFormed = fc.string({ unit: 'binary', maxLength: 40 });

test('plain labels stay readable', () => {
  expect(markerOf('default')).toBe('<!-- migrate-on-merge label=default -->');
  expect(markerOf('eu-west.shop_1')).toBe('<!-- migrate-on-merge label=eu-west.shop_1 -->');
});

test('every label is one line of its own that ends where it should', () => {
  fc.assert(
    fc.property(fc.oneof(wellFormed, fc.stringMatching(/^[-<>! %\n]*$/)), (label) => {
      const line = markerOf(label);
      expect(line).toMatch(/^<!-- migrate-on-merge label=[A-Za-z0-9._~%-]* -->$/);
      expect(line.indexOf('--', 4)).toBe(line.length - 3);
    }),
  );
});

test('different labels have different lines', () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, (a, b) => {
      expect(markerOf(a) === markerOf(b)).toBe(a === b);
    }),
  );
});

test('a body finds its own label again and no other', () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, wellFormed, (label, other, body) => {
      const full = fullBody(label, body);
      expect(hasMarker(full, label)).toBe(true);
      expect(hasMarker(full.replaceAll('\n', '\r\n'), label)).toBe(true);
      expect(hasMarker(full, other)).toBe(label === other);
      expect(sameBody(full, `${full.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')}\r\n`)).toBe(true);
    }),
  );
});

test('the room and the line fill a comment', () => {
  const label = '-->'.repeat(10);
  expect(fullBody(label, 'x'.repeat(roomFor(label)), { content: 'plan' })).toHaveLength(COMMENT_LIMIT);
});

test('the same content is the same body, as long as nobody edited it', () => {
  const first = fullBody('default', 'in 5 ms', { content: 'plan' });
  expect(sameBody(first, fullBody('default', 'in 7 ms', { content: 'plan' }))).toBe(true);
  expect(sameBody(`${first.replaceAll('\n', '\r\n')}\r\n`, fullBody('default', 'in 7 ms', { content: 'plan' }))).toBe(
    true,
  );
  expect(sameBody(first.replace('5', '6'), fullBody('default', 'in 7 ms', { content: 'plan' }))).toBe(false);
  expect(sameBody(first, fullBody('default', 'in 7 ms', { content: 'another' }))).toBe(false);
  expect(sameBody(first, fullBody('default', 'in 7 ms'))).toBe(false);
  expect(sameBody(fullBody('default', 'in 7 ms'), first)).toBe(false);
});

test('a body cannot bring the last line along', () => {
  const forged = fullBody('default', 'x', { content: 'two' });
  expect(
    sameBody(fullBody('default', forged, { content: 'one' }), fullBody('default', forged, { content: 'two' })),
  ).toBe(false);
});

test('whether an apply is under way stands in the hidden last line, which no body can forge', () => {
  const applying = fullBody('default', 'x', { standing: 'applying' });
  expect(isApplying(applying)).toBe(true);
  expect(isApplying(`${applying.replaceAll('\n', '\r\n')}\r\n`)).toBe(true);
  expect(isApplying(fullBody('default', '⏳ Applying migrations', { standing: 'ended' }))).toBe(false);
  expect(isApplying(fullBody('default', applying, { standing: 'ended' }))).toBe(false);
  expect(isApplying(fullBody('default', applying, { content: 'plan' }))).toBe(false);
  const label = 'x';
  expect(fullBody(label, 'x'.repeat(roomFor(label)), { standing: 'applying' }).length).toBeLessThanOrEqual(
    COMMENT_LIMIT,
  );
});

describe('what is kept of a plan', () => {
  const RECORD = 'AbC+/0123==';

  test('is read back, whatever the line ends, and fills what the body leaves', () => {
    for (const more of [{ content: 'plan' }, { standing: 'applying' as const }]) {
      const full = fullBody('default', 'text', { ...more, record: RECORD });
      expect(recordIn(full)).toBe(RECORD);
      expect(recordIn(`${full.replaceAll('\n', '\r\n')}\r\n`)).toBe(RECORD);
    }
    const room = roomFor('eu', RECORD);
    expect(fullBody('eu', 'x'.repeat(room), { content: 'plan', record: RECORD })).toHaveLength(COMMENT_LIMIT);
  });

  test('cannot be brought along by a body, and is not there where it was not given', () => {
    const forged = fullBody('default', 'x', { content: 'plan', record: RECORD });
    const line = `<!-- reviewed=${RECORD} -->`;
    for (const body of [
      forged,
      line,
      `x\n${line}`,
      `x\r\n${line}\r\n<!-- content=0 text=0 -->`,
      `<!-- rev${line}iewed=A -->`,
    ])
      for (const more of [{ content: 'plan' }, { standing: 'ended' as const }, {}])
        expect(recordIn(fullBody('default', body, more))).toBeUndefined();
    expect(recordIn('')).toBeUndefined();
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<!-- ', 'reviewed=', 'A', ' -->', '\n', '\r\n', '<!-- reviewed=A -->\n', forged)),
        (parts) => {
          expect(recordIn(fullBody('default', parts.join(''), { content: 'plan' }))).toBeUndefined();
          expect(recordIn(fullBody('default', parts.join(''), { content: 'plan', record: RECORD }))).toBe(RECORD);
        },
      ),
    );
  });

  test('stays under a remark that is put on top, and counts for whether a comment was edited', () => {
    const full = fullBody('default', 'text', { content: 'plan', record: RECORD });
    expect(recordIn(withRemark(full, 'stale') ?? '')).toBe(RECORD);
    const again = fullBody('default', 'text', { content: 'plan', record: 'Another=' });
    expect(sameBody(full, again)).toBe(true);
    expect(sameBody(full.replace(RECORD, 'Another='), again)).toBe(false);
  });
});
