import type { Part } from '../engines/mysqlfamily/answers.js';
import {
  asBuffer,
  CAPABILITY,
  isEof,
  lengthBytes,
  OK,
  PacketReader,
  readOk,
  STATUS,
} from '../engines/mysqlfamily/packets.js';
import type { Login } from './mysql-login.js';

/** What an OK packet says of an UPDATE: `Rows matched: 3  Changed: 1  Warnings: 0`. */
const MATCHED = /^Rows matched: (\d+)/;

const TRANSACTION = STATUS.inTransaction | STATUS.inReadOnlyTransaction;

/** Gives answers of the server the form that one client agreed upon, where it has another one than our session. */
export class MysqlClient {
  private readonly extended: boolean;

  constructor(
    private readonly login: Login,
    parameters: Readonly<Record<string, string>>,
  ) {
    this.extended = Number(parameters['extended_capabilities'] ?? 0) !== 0;
  }

  private has(flag: number): boolean {
    return (this.login.capabilities & flag) !== 0;
  }

  /** `open`: whether the client is to see a transaction; undefined where the server's own word holds. */
  shown(payload: Uint8Array, part: Part, open: boolean | undefined): Uint8Array {
    if (part === 'ok') return this.ok(asBuffer(payload), open);
    if (part === 'eof' && open !== undefined) return inTransaction(asBuffer(payload), open);
    if (part === 'column' && this.extended && this.login.extended === 0) return withoutMetadata(asBuffer(payload));
    return payload;
  }

  private ok(payload: Buffer, open: boolean | undefined): Buffer {
    const packet = open === undefined ? payload : inTransaction(payload, open);
    return this.matched(this.untracked(packet));
  }

  /** Who does not follow what a session tracks is told nothing of it. */
  private untracked(payload: Buffer): Buffer {
    const { statusAt, status, infoAt } = readOk(payload);
    if ((status & STATUS.stateChanged) === 0 || this.has(CAPABILITY.sessionTrack)) return payload;
    const reader = new PacketReader(payload, infoAt);
    const end = reader.left > 0 && reader.value().length > 0 ? reader.at : infoAt;
    const packet = Buffer.from(payload.subarray(0, end));
    packet.writeUInt16LE(status & ~STATUS.stateChanged, statusAt);
    return packet;
  }

  /**
   * Our session counts the rows that an UPDATE changed; most drivers ask for those that it found. What a procedure did, and a row that
   * ON DUPLICATE KEY left as it was, are counted in our way still: of those the server tells one number.
   */
  private matched(payload: Buffer): Buffer {
    if (!this.has(CAPABILITY.foundRows)) return payload;
    const { affectedEnd, infoAt } = readOk(payload);
    const reader = new PacketReader(payload, infoAt);
    if (reader.left === 0) return payload;
    const found = MATCHED.exec(reader.value().toString('latin1'))?.[1];
    if (found === undefined) return payload;
    return Buffer.concat([Buffer.from([OK]), lengthBytes(Number(found)), payload.subarray(affectedEnd)]);
  }
}

function inTransaction(payload: Buffer, open: boolean): Buffer {
  const at = isEof(payload) ? 3 : readOk(payload).statusAt;
  if (payload.length < at + 2) return payload;
  const status = payload.readUInt16LE(at);
  const wanted = open ? status | STATUS.inTransaction : status & ~TRANSACTION;
  if (wanted === status) return payload;
  const changed = Buffer.from(payload);
  changed.writeUInt16LE(wanted, at);
  return changed;
}

/** What MariaDB adds to a column stands behind its six names. */
function withoutMetadata(payload: Buffer): Buffer {
  const reader = new PacketReader(payload);
  for (let i = 0; i < 6; i++) reader.value();
  const from = reader.at;
  reader.value();
  return Buffer.concat([payload.subarray(0, from), payload.subarray(reader.at)]);
}
