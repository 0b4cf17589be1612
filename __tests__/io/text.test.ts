import fc from 'fast-check';
import { checksum, decode, hasUnseen, normalise, printable } from '../../src/io/text.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const SQL = 'CREATE TABLE users (id int);\nINSERT INTO users VALUES (1);\n';

function wide(text: string, unit: 2 | 4, little: boolean, mark: boolean): Uint8Array {
  const units = unit === 2 ? [...text].map((c) => c.charCodeAt(0)) : [...text].map((c) => c.codePointAt(0) ?? 0);
  const all = mark ? [0xfeff, ...units] : units;
  const buffer = Buffer.alloc(all.length * unit);
  for (const [at, value] of all.entries()) {
    if (unit === 2) buffer[little ? 'writeUInt16LE' : 'writeUInt16BE'](value, at * 2);
    else buffer[little ? 'writeUInt32LE' : 'writeUInt32BE'](value, at * 4);
  }
  return buffer;
}

describe('decode', () => {
  test.each([
    ['UTF-16LE', 2, true],
    ['UTF-16BE', 2, false],
    ['UTF-32LE', 4, true],
    ['UTF-32BE', 4, false],
  ] as const)('%s is named, with its mark and without', (name, unit, little) => {
    for (const mark of [true, false]) {
      const read = decode(wide(SQL, unit, little, mark));
      expect(read).toMatchObject({ problem: `is ${name}, not UTF-8`, hint: expect.stringContaining('iconv') });
    }
  });

  test('a byte order mark is taken off and noted, also several of them', () => {
    expect(decode(utf8(`\uFEFF${SQL}`))).toMatchObject({
      text: SQL,
      notes: [expect.stringContaining('byte order mark')],
    });
    expect(decode(utf8(`\uFEFF\uFEFF${SQL}`))).toMatchObject({ text: SQL });
    expect(decode(utf8(SQL))).toEqual({ text: SQL, notes: [] });
    expect(decode(new Uint8Array())).toEqual({ text: '', notes: [] });
  });

  test('the first byte that is no UTF-8 is named, with its line', () => {
    const latin1 = Buffer.from("SELECT 1;\r\nINSERT INTO t VALUES ('Gr\xfc\xdfe');\n", 'latin1');
    expect(decode(latin1)).toMatchObject({ problem: 'is not UTF-8: byte 0xFC at offset 36', offset: 36, line: 2 });
  });

  test.each([
    ['overlong', [0xc0, 0x80]],
    ['overlong of three', [0xe0, 0x80, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a lonely follower', [0x80]],
    ['cut off', [0xe2, 0x82]],
  ])('%s is no UTF-8', (_, bad) => {
    expect(decode(Buffer.from([...utf8('--ä\n'), ...bad]))).toMatchObject({ offset: 5, line: 2 });
  });

  test('a NUL byte is named', () => {
    expect(decode(utf8(`${SQL}SELECT '\0';`))).toMatchObject({ problem: expect.stringContaining('NUL'), line: 3 });
  });

  test('any text comes back, and any bytes give text or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bare = Buffer.from(text, 'utf8')
          .toString('utf8')
          .replace(/^\uFEFF+/, '');
        const read = decode(utf8(text));
        if (read.problem === undefined) expect(read.text).toBe(bare);
        else expect(text).toContain('\0');
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const read = decode(bytes);
        const said = read.problem ?? '';
        let valid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
          valid = false;
        }
        if (read.problem === undefined) expect(valid).toBe(true);
        else if (said.startsWith('is not UTF-8: byte')) {
          expect(valid).toBe(false);
          const good = bytes.subarray(0, read.offset);
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(good)).not.toThrow();
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('checksum', () => {
  test('is the sha256 of the text with LF and without a mark', () => {
    expect(checksum('SELECT 1;\n')).toBe('b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd');
    for (const same of ['SELECT 1;\r\n', 'SELECT 1;\r', '\uFEFFSELECT 1;\n', '\uFEFF\uFEFFSELECT 1;\r\n']) {
      expect(checksum(same)).toBe(checksum('SELECT 1;\n'));
    }
    expect(checksum('SELECT 1; \n')).not.toBe(checksum('SELECT 1;\n'));
    expect(checksum('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('normalising is done after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', 'a', "'") }), (text) => {
        const once = normalise(text);
        expect(once).not.toContain('\r');
        expect(normalise(once)).toBe(once);
        expect(checksum(once)).toBe(checksum(text));
      }),
    );
  });
});

test('names that cannot be seen are spelled out', () => {
  expect(printable('a\nb\u202Ec\u001b[2J')).toBe('a\\u{a}b\\u{202e}c\\u{1b}[2J');
  expect(printable('Größe_日本_👩‍💻.sql')).toBe('Größe_日本_👩‍💻.sql');
  expect(hasUnseen('a\tb')).toBe(true);
  expect(hasUnseen('Größe.sql')).toBe(false);
});
