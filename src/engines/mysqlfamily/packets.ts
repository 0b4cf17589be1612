import type { ServerError } from '../../model/error.js';
import { toServerError } from './errors.js';

/** First byte of what a client sends. */
export const COMMAND = {
  quit: 0x01,
  initDb: 0x02,
  query: 0x03,
  fieldList: 0x04,
  statistics: 0x09,
  processInfo: 0x0a,
  debug: 0x0d,
  ping: 0x0e,
  prepare: 0x16,
  execute: 0x17,
  longData: 0x18,
  closeStatement: 0x19,
  resetStatement: 0x1a,
  setOption: 0x1b,
  fetch: 0x1c,
  resetConnection: 0x1f,
} as const;

/** What client and server agree upon at the start of a connection. */
export const CAPABILITY = {
  longPassword: 0x1,
  foundRows: 0x2,
  longFlag: 0x4,
  connectWithDb: 0x8,
  odbc: 0x40,
  ignoreSpace: 0x100,
  protocol41: 0x200,
  interactive: 0x400,
  ssl: 0x800,
  ignoreSigpipe: 0x1000,
  transactions: 0x2000,
  reserved: 0x4000,
  secureConnection: 0x8000,
  multiStatements: 0x1_0000,
  multiResults: 0x2_0000,
  pluginAuth: 0x8_0000,
  connectAttributes: 0x10_0000,
  longAuthData: 0x20_0000,
  sessionTrack: 0x80_0000,
} as const;

/** Of MariaDB's further capabilities: columns say more about their types. */
export const EXTENDED_METADATA = 0x8;

/** Where a session stands, in OK and EOF packets. */
export const STATUS = {
  inTransaction: 0x1,
  autocommit: 0x2,
  moreResults: 0x8,
  cursor: 0x40,
  inReadOnlyTransaction: 0x2000,
  stateChanged: 0x4000,
} as const;

export const OK = 0x00;
export const EOF = 0xfe;
export const ERROR = 0xff;
/** The server wants a file of the client. */
export const LOCAL_FILE = 0xfb;

/** An EOF packet begins as a long value would. */
export const isEof = (payload: Uint8Array): boolean => payload[0] === EOF && payload.length < 9;
export const isError = (payload: Uint8Array): boolean => payload[0] === ERROR;

export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the parts of a packet in their order. Throws a RangeError behind its end. */
export class PacketReader {
  constructor(
    private readonly bytes: Buffer,
    public at = 0,
  ) {}

  get left(): number {
    return this.bytes.length - this.at;
  }

  int(size: number): number {
    this.at += size;
    return this.bytes.readUIntLE(this.at - size, size);
  }

  raw(size: number): Buffer {
    if (size > this.left) throw new RangeError('a value without its end');
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }

  /** A number that says by its first byte how long it is; rounded where no number of ours can hold it. */
  length(): number {
    const first = this.int(1);
    if (first < 0xfb) return first;
    if (first === 0xfc) return this.int(2);
    if (first === 0xfd) return this.int(3);
    if (first === 0xfe) return Number(this.raw(8).readBigUInt64LE());
    throw new RangeError('not a length');
  }

  value(): Buffer {
    return this.raw(this.length());
  }

  /** Up to a zero byte. */
  text(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end === -1) throw new RangeError('a text without its end');
    const text = this.bytes.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }
}

/** What an OK packet tells, and where in it. */
export interface Ok {
  readonly affected: number;
  readonly affectedEnd: number;
  readonly statusAt: number;
  readonly status: number;
  readonly warnings: number;
  readonly infoAt: number;
}

export function readOk(payload: Buffer): Ok {
  const reader = new PacketReader(payload, 1);
  const affected = reader.length();
  const affectedEnd = reader.at;
  reader.length();
  const statusAt = reader.at;
  return { affected, affectedEnd, statusAt, status: reader.int(2), warnings: reader.int(2), infoAt: reader.at };
}

/** A length as the protocol writes it. */
export function lengthBytes(value: number): Buffer {
  if (value < 0xfb) return Buffer.from([value]);
  const [mark, size] = value <= 0xff_ff ? [0xfc, 2] : value <= 0xff_ff_ff ? [0xfd, 3] : [0xfe, 8];
  const bytes = Buffer.alloc(1 + size, 0);
  bytes[0] = mark;
  if (size === 8) bytes.writeBigUInt64LE(BigInt(value), 1);
  else bytes.writeUIntLE(value, 1, size);
  return bytes;
}

export function okPacket(status: number): Buffer {
  const bytes = Buffer.alloc(7);
  bytes.writeUInt16LE(status, 3);
  return bytes;
}

export function errorPacket(code: number, state: string, message: string): Buffer {
  const head = Buffer.alloc(3);
  head[0] = ERROR;
  head.writeUInt16LE(code, 1);
  return Buffer.concat([head, Buffer.from(`#${state}${message}`)]);
}

/** The number of the error that a packet tells. */
export const errorNumber = (payload: Uint8Array): number => (payload[1] ?? 0) | ((payload[2] ?? 0) << 8);

/** The error that a packet of the server tells. */
export function errorIn(payload: Uint8Array, lost: boolean): ServerError {
  const text = asBuffer(payload).toString('utf8', 3);
  const [, sqlState = '', sqlMessage = text] = /^#([\s\S]{5})([\s\S]*)$/.exec(text) ?? [];
  return toServerError({ errno: errorNumber(payload), sqlState, sqlMessage }, lost);
}
