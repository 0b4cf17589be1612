import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';

/** A file's bytes read as text. */
export interface Decoded {
  readonly text: string;
  /** For people: a byte order mark that was taken off. */
  readonly notes: readonly string[];
  readonly problem?: undefined;
}

/** Why bytes are no text, in words that follow the file's name. */
export interface Undecodable {
  readonly problem: string;
  /** The exact next step. */
  readonly hint: string;
  /** Of the first bad byte, where there is one: from 0, and its line from 1. */
  readonly offset?: number;
  readonly line?: number;
}

type Wide = 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE' | 'UTF-32BE';

const MARKS: readonly (readonly [readonly number[], Wide])[] = [
  // UTF-32 first: its little-endian mark begins with that of UTF-16.
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32LE'],
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32BE'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
];

/** SQL is mostly ASCII, so in wide encodings the zero bytes stand in columns. */
function byZeros(bytes: Uint8Array): Wide | undefined {
  const sample = bytes.subarray(0, Math.min(4096, bytes.length - (bytes.length % 4)));
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  });
  const share = zeros.map((count) => count / Math.max(1, sample.length / 4));
  const [a = 0, b = 0, c = 0, d = 0] = share;
  const most = 0.7;
  const few = 0.1;
  if (b > most && c > most && d > most && a < few) return 'UTF-32LE';
  if (a > most && b > most && c > most && d < few) return 'UTF-32BE';
  if (b > most && d > most && a < few && c < few) return 'UTF-16LE';
  if (a > most && c > most && b < few && d < few) return 'UTF-16BE';
  return undefined;
}

function wide(bytes: Uint8Array): Wide | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  return marked?.[1] ?? (bytes.length >= 8 && bytes.includes(0) ? byZeros(bytes) : undefined);
}

/** How long the well-formed sequence at this place is, 0 where there is none. By the table of the Unicode standard. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < low || second > high) return 0;
  for (let i = 2; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function firstBad(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    // CR alone is a line end too, CR LF is one.
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line += 1;
  }
  return line;
}

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;

/** Reads bytes as UTF-8, the only encoding that every server and every tool agrees on; anything else is named. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const found = wide(bytes);
  if (found !== undefined) {
    return {
      problem: `is ${found}, not UTF-8`,
      hint: `Save it as UTF-8: iconv -f ${found.slice(0, 6)} -t UTF-8 (PowerShell's \`>\` writes UTF-16: use \`Out-File -Encoding utf8\`).`,
    };
  }
  if (!isUtf8(bytes)) {
    const offset = firstBad(bytes);
    return {
      problem: `is not UTF-8: byte ${hex(bytes[offset] ?? 0)} at offset ${offset}`,
      hint: 'Save it as UTF-8; if it is an old Windows or Latin-1 file: iconv -f WINDOWS-1252 -t UTF-8.',
      offset,
      line: lineOf(bytes, offset),
    };
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    return {
      problem: `holds a NUL byte at offset ${zero}`,
      hint: 'No database server takes a NUL in SQL text. Remove it; if the file is not SQL text, exclude it.',
      offset: zero,
      line: lineOf(bytes, zero),
    };
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bare = withoutMark(text);
  return { text: bare, notes: bare.length === text.length ? [] : ['a byte order mark at its start was left out'] };
}

/** Files that were put together from several may begin with several marks. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '');
}

/** The text with LF line ends, whatever a checkout on another system made of them. */
export function normalise(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** sha256 (hex) of the text as it runs: without a byte order mark, with LF line ends. */
export function checksum(text: string): string {
  return createHash('sha256')
    .update(normalise(withoutMark(text)), 'utf8')
    .digest('hex');
}

/** Control characters, and those that turn the direction of a line: a name with them shows as something else than it is. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const EVERY_UNSEEN = new RegExp(UNSEEN.source, 'gu');

export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** A name for a message: what cannot be seen is spelled out. */
export function printable(text: string): string {
  return text.replace(EVERY_UNSEEN, (unseen) => `\\u{${(unseen.codePointAt(0) ?? 0).toString(16)}}`);
}
