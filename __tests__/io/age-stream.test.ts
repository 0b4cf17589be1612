import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Decrypter, Encrypter } from 'age-encryption';
import { ageSeal, WRONG_PASSPHRASE } from '../../src/io/age-stream.js';

const PASSPHRASE = 'correct horse 😀 battery';
const CHUNK = 64 * 1024;
/** Little work: the passphrase is not what these are about. */
const WORK = 8;

/** Bytes in pieces of that size. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

const refused = async (bytes: Uint8Array, passphrase = PASSPHRASE, size = 1_000): Promise<string> => {
  const error: unknown = await all(ageSeal(passphrase, WORK).open(pieces(bytes, size))).catch(
    (reason: unknown) => reason,
  );
  if (error instanceof Error) return error.message;
  throw new Error('it was opened');
};

const SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK];

test('what is encrypted here the age package opens, and the other way round, whatever the size', async () => {
  const ours = ageSeal(PASSPHRASE, WORK);
  for (const size of SIZES) {
    const plain = randomBytes(size);
    const file = await all(ours.close(pieces(plain, 10_007)));
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSPHRASE);
    expect(Buffer.from(await decrypter.decrypt(file)).equals(plain)).toBe(true);
    expect((await all(ours.open(pieces(file, 3)))).equals(plain)).toBe(true);
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(WORK);
    encrypter.setPassphrase(PASSPHRASE);
    const theirs = await encrypter.encrypt(plain);
    expect((await all(ours.open(pieces(theirs, 100_000)))).equals(plain)).toBe(true);
  }
});

test('what a program has written before the work of the passphrase is done is not lost', async () => {
  const child = spawn('printf', ['hello'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const file = await all(ageSeal(PASSPHRASE, 15).close(child.stdout));
  expect((await all(ageSeal(PASSPHRASE).open(pieces(file, 100)))).toString()).toBe('hello');
});

test('a passphrase is as much work as `age` makes of it', async () => {
  const file = await all(ageSeal(PASSPHRASE).close(pieces(Buffer.from('x'), 1)));
  expect(file.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/);
});

describe('a file that is not what it should be', () => {
  let file: Buffer = Buffer.alloc(0);
  const header = () => file.indexOf('\n', file.indexOf('--- ')) + 1;
  beforeAll(async () => {
    file = await all(ageSeal(PASSPHRASE, WORK).close(pieces(randomBytes(2 * CHUNK + 5), CHUNK)));
  });

  test('with another passphrase', async () => {
    expect(await refused(file, 'correct horse')).toBe(WRONG_PASSPHRASE);
  });

  test('cut off anywhere, also between two pieces', async () => {
    const ours = ageSeal(PASSPHRASE, WORK);
    await all(ours.open(pieces(file, 1_000)));
    const whole = CHUNK + 16;
    const ends = [
      0,
      10,
      header() - 1,
      header(),
      header() + 3,
      header() + 16,
      header() + 16 + whole,
      header() + 16 + 2 * whole,
    ];
    for (const end of [...ends, file.length - 1]) {
      const opening = all(ours.open(pieces(file.subarray(0, end), 7_919)));
      await expect(opening).rejects.toThrow(/no file in the age format|ends before its end|passphrase/);
    }
  });

  test('with more behind its end', async () => {
    expect(await refused(Buffer.concat([file, Buffer.from('x')]))).toContain('damaged');
    const long = Buffer.concat([file, file.subarray(file.length - 21)]);
    expect(await refused(long)).toContain('damaged');
  });

  test('with one bit changed, in the header or behind it', async () => {
    const ours = ageSeal(PASSPHRASE, WORK);
    await all(ours.open(pieces(file, 1_000)));
    for (const at of [header() - 3, header(), header() + 20, header() + 16 + CHUNK + 30, file.length - 1]) {
      const other = Buffer.from(file);
      other[at] = (other[at] ?? 0) ^ 1;
      await expect(all(ours.open(pieces(other, 5_000)))).rejects.toThrow(/damaged|passphrase/);
    }
  });

  test.each([
    ['no file of age', Buffer.from('PGDMP'.repeat(100)), 'no file in the age format'],
    ['nothing', Buffer.alloc(0), 'no file in the age format'],
    ['a line without an end', Buffer.alloc(1_000_000, 'a'), 'no file in the age format'],
    [
      'a header without an end',
      Buffer.from(`age-encryption.org/v1\n${'-> x y\n'.repeat(10_000)}`),
      'encrypted to keys',
    ],
    ['keys', Buffer.from('age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n'), 'encrypted to keys'],
    [
      'more work than is done',
      Buffer.from(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 40\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`),
      'too much work',
    ],
  ])('%s', async (_, bytes, words) => {
    expect(await refused(bytes)).toContain(words);
  });
});

test('of a long stream next to nothing is kept', async () => {
  const piece = randomBytes(1024 * 1024);
  async function* long(): AsyncGenerator<Uint8Array> {
    for (let n = 0; n < 64; n += 1) yield piece;
  }
  const ours = ageSeal(PASSPHRASE, WORK);
  let most = 0;
  let bytes = 0;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage();
  for await (const part of ours.open(ours.close(long()))) {
    bytes += part.length;
    // What nobody holds any more may wait for its collection: only what is left after one is kept.
    if (bytes % (8 * 1024 * 1024) !== 0) continue;
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers);
  }
  expect(bytes).toBe(64 * 1024 * 1024);
  expect(most).toBeLessThan(40 * 1024 * 1024);
});
