import { createHash, type Hash } from 'node:crypto';
import { PacketReader } from '../engines/mysqlfamily/packets.js';

/** So many bytes of a value are shown. */
const SHOWN = 4096;

/** UTF-8 where it is that, else an old character set of one byte each. */
export function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** A value that comes in pieces ahead of its statement. */
export class LongValue {
  private readonly hash: Hash = createHash('sha256');
  private head: Buffer = Buffer.alloc(0);
  private size = 0;

  add(piece: Buffer): this {
    this.hash.update(piece);
    if (this.head.length < SHOWN) this.head = Buffer.concat([this.head, piece.subarray(0, SHOWN - this.head.length)]);
    this.size += piece.length;
    return this;
  }

  /** For people; of a long one its beginning, its size and a hash that says whether it is the same. */
  shown(): string {
    const binary = this.head.some((byte) => byte < 9 || (byte > 13 && byte < 32));
    const text = binary ? `0x${this.head.toString('hex').toUpperCase()}` : textOf(whole(this.head, this.size));
    if (this.size <= SHOWN) return text;
    return `${text}… (${this.size} bytes, SHA-256 ${this.hash.copy().digest('hex')})`;
  }
}

/** Without the rest of a character that was cut through. */
function whole(head: Buffer, size: number): Buffer {
  if (size <= head.length) return head;
  let end = head.length;
  while (end > head.length - 3 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return (head[end - 1] ?? 0) >= 0xc0 ? head.subarray(0, end - 1) : head;
}

const padded = (value: number, width = 2): string => String(value).padStart(width, '0');
const micros = (reader: PacketReader): string => `.${padded(reader.int(4), 6)}`;

function date(reader: PacketReader, withTime: boolean): string {
  const length = reader.int(1);
  const day =
    length < 4 ? '0000-00-00' : `${padded(reader.int(2), 4)}-${padded(reader.int(1))}-${padded(reader.int(1))}`;
  const time = length < 7 ? '00:00:00' : `${padded(reader.int(1))}:${padded(reader.int(1))}:${padded(reader.int(1))}`;
  const rest = length < 11 ? '' : micros(reader);
  return withTime || length >= 7 ? `${day} ${time}${rest}` : day;
}

function time(reader: PacketReader): string {
  const length = reader.int(1);
  if (length < 8) return '00:00:00';
  const sign = reader.int(1) === 1 ? '-' : '';
  const hours = reader.int(4) * 24 + reader.int(1);
  const clock = `${sign}${padded(hours)}:${padded(reader.int(1))}:${padded(reader.int(1))}`;
  return length < 12 ? clock : clock + micros(reader);
}

/** Types of whole numbers and their sizes. */
const WHOLE: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 2],
  [13, 2],
  [3, 4],
  [9, 4],
]);

function integer(bytes: Buffer, unsigned: boolean): string {
  if (bytes.length === 8) return String(unsigned ? bytes.readBigUInt64LE() : bytes.readBigInt64LE());
  return String(unsigned ? bytes.readUIntLE(0, bytes.length) : bytes.readIntLE(0, bytes.length));
}

function value(reader: PacketReader, type: number, unsigned: boolean): string | null {
  const size = WHOLE.get(type);
  if (size !== undefined) return integer(reader.raw(size), unsigned);
  switch (type) {
    case 8:
      return integer(reader.raw(8), unsigned);
    case 4:
      // As many digits as the type has
      return String(Number(reader.raw(4).readFloatLE().toPrecision(7)));
    case 5:
      return String(reader.raw(8).readDoubleLE());
    case 6:
      return null;
    case 10:
      return date(reader, false);
    case 7:
    case 12:
      return date(reader, true);
    case 11:
      return time(reader);
    default:
      return new LongValue().add(reader.value()).shown();
  }
}

/** A type of the binary protocol: its number, and whether it has no sign. */
export type ParameterType = readonly [type: number, unsigned: boolean];

/** What stands behind the head of a COM_STMT_EXECUTE. */
export interface Bound {
  readonly values: readonly (string | null)[];
  readonly types: readonly ParameterType[];
}

/**
 * The values of a COM_STMT_EXECUTE as people read them. Types are told once and hold from then on. Undefined where they cannot be
 * read: whether the statement runs is the server's to say.
 */
export function boundValues(
  payload: Buffer,
  count: number,
  known: readonly ParameterType[] | undefined,
  long: ReadonlyMap<number, LongValue>,
): Bound | undefined {
  if (count === 0) return { values: [], types: [] };
  try {
    const reader = new PacketReader(payload, 10);
    const nulls = reader.raw((count + 7) >> 3);
    const types =
      reader.int(1) === 1
        ? Array.from({ length: count }, (): ParameterType => [reader.int(1), (reader.int(1) & 0x80) !== 0])
        : known;
    if (types === undefined) return undefined;
    const values = types.map(([type, unsigned], i) => {
      const pieces = long.get(i);
      if (pieces !== undefined) return pieces.shown();
      return ((nulls[i >> 3] ?? 0) >> (i & 7)) & 1 ? null : value(reader, type, unsigned);
    });
    return { values, types };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
