import fc from 'fast-check';
import { framed, MysqlFrames, type Packet } from '../../src/io/mysql-frames.js';

const EDGE = 0xff_ff_ff;

/** All packets in bytes that come in such pieces. */
function cut(bytes: Buffer, sizes: readonly number[]): Packet[] {
  const frames = new MysqlFrames();
  const found: Packet[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length;
    found.push(...frames.push(bytes.subarray(at, at + size)));
    at += size;
  }
  return found;
}

test('packets come whole out of pieces of any size', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      (payloads, sizes) => {
        const bytes = Buffer.concat(payloads.flatMap((payload, i) => framed(payload, i).bytes));
        const found = cut(bytes, sizes);
        expect(found.map(({ payload }) => [...payload])).toEqual(payloads.map((payload) => [...payload]));
        expect(found.map(({ sequence }) => sequence)).toEqual(payloads.map((_, i) => i));
      },
    ),
  );
});

test.each([EDGE - 1, EDGE, EDGE + 1, 2 * EDGE, 2 * EDGE + 5])('a packet of %i bytes', (length) => {
  const payload = Buffer.alloc(length);
  payload.writeUInt32LE(0xdead_beef, length - 4);
  const { bytes, frames } = framed(payload, 254);
  expect(frames).toBe(Math.floor(length / EDGE) + 1);
  const [one, ...more] = cut(Buffer.concat(bytes), [3, 65_536]);
  expect(more).toEqual([]);
  expect(one?.payload.equals(payload)).toBe(true);
  expect(one?.sequence).toBe((254 + frames - 1) & 0xff);
});

test('what is longer than any packet of the protocol is refused before it is kept', () => {
  const frames = new MysqlFrames();
  const full = Buffer.concat(framed(Buffer.alloc(EDGE), 0).bytes.slice(0, 2));
  expect(() => {
    for (let i = 0; i < 70; i++) for (const _ of frames.push(full)) throw new Error('whole');
  }).toThrow(RangeError);
});
