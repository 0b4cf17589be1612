import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import zlib from 'node:zlib';

/** A file of an archive to be. */
export interface ZipEntry {
  readonly path: string;
  /** Its name in the archive: no folders. */
  readonly name: string;
}

const LIMIT = 0xffffffff;
const ZIP64 = 45;
const PLAIN = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/** Node has it since 20.15. */
const { crc32: native } = zlib as { readonly crc32?: (data: Uint8Array, value?: number) => number };

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(data: Uint8Array, before: number): number {
  if (native !== undefined) return native(data, before);
  let value = ~before >>> 0;
  for (const byte of data) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

async function crcOf(path: string): Promise<number> {
  let crc = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) crc = crc32(chunk, crc);
  return crc;
}

interface Known extends ZipEntry {
  readonly bytes: number;
  readonly crc: number;
  readonly offset: number;
}

/** Sizes, and in the directory the place, where four bytes do not hold them. */
function extra(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  for (const [n, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * n);
  return field;
}

const isLarge = ({ bytes, offset }: Known): boolean => bytes >= LIMIT || offset >= LIMIT;

/** Version, flags, no compression, no time, checksum, sizes, lengths: the same in both kinds of header. */
function common(entry: Known, extraLength: number): Buffer {
  const name = Buffer.from(entry.name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(isLarge(entry) ? ZIP64 : PLAIN, 0);
  fields.writeUInt16LE(FLAGS, 2);
  // 1980-01-01, the first day that the format knows
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(entry.crc, 10);
  const size = isLarge(entry) ? LIMIT : entry.bytes;
  fields.writeUInt32LE(size, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(extraLength, 24);
  return fields;
}

function localHeader(entry: Known): Buffer {
  const more = isLarge(entry) ? extra([entry.bytes, entry.bytes]) : Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    common(entry, more.length),
    Buffer.from(entry.name),
    more,
  ]);
}

function directoryHeader(entry: Known): Buffer {
  const large = isLarge(entry);
  const more = large ? extra([entry.bytes, entry.bytes, entry.offset]) : Buffer.alloc(0);
  const end = Buffer.alloc(14);
  end.writeUInt32LE(large ? LIMIT : entry.offset, 10);
  const made = Buffer.alloc(2);
  made.writeUInt16LE(large ? ZIP64 : PLAIN);
  const head = Buffer.from('PK\x01\x02', 'latin1');
  return Buffer.concat([head, made, common(entry, more.length), end, Buffer.from(entry.name), more]);
}

function directoryEnd(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Math.min(bytes, LIMIT), 12);
  end.writeUInt32LE(Math.min(offset, LIMIT), 16);
  if (offset < LIMIT) return end;
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 0, 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(ZIP64, 12);
  record.writeUInt16LE(ZIP64, 14);
  for (const [at, value] of [
    [24, count],
    [32, count],
    [40, bytes],
    [48, offset],
  ] as const)
    record.writeBigUInt64LE(BigInt(value), at);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 0, 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

/**
 * Files as one zip archive, as they are: what is encrypted does not get smaller. Each is read twice, for its checksum and for
 * its bytes, and nothing of it is kept.
 */
export async function* storedZip(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const known: Known[] = [];
  let at = 0;
  for (const entry of entries) {
    const { size } = await stat(entry.path);
    const file: Known = { ...entry, bytes: size, crc: await crcOf(entry.path), offset: at };
    known.push(file);
    const header = localHeader(file);
    yield header;
    let read = 0;
    for await (const chunk of createReadStream(entry.path) as AsyncIterable<Buffer>) {
      read += chunk.length;
      yield chunk;
    }
    if (read !== size) throw new Error(`${entry.name} was changed while it was packed`);
    at += header.length + size;
  }
  const directory = Buffer.concat(known.map(directoryHeader));
  yield directory;
  yield directoryEnd(known.length, directory.length, at);
}
