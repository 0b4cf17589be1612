import { framed } from '../../io/mysql-frames.js';
import { Answers } from './answers.js';
import { errorPacket, readOk, STATUS } from './packets.js';

/** A packet as mysql2 cuts it out: its head is among the bytes. */
interface DriverPacket {
  readonly buffer: Buffer;
  readonly start: number;
  readonly end: number;
}

/** A statement of mysql2 that was never sent: it knows how to read an OK packet. */
interface DriverQuery {
  resultsetHeader(packet: DriverPacket, driver: unknown): unknown;
}

/** Of a connection of mysql2 what its commands use. */
export interface LentDriver {
  addCommand(command: Exchange): unknown;
  write(bytes: Uint8Array): void;
  pause(): void;
  resume(): void;
  _resetSequenceId(): void;
  _bumpSequenceId(frames: number): void;
  readonly sequenceId: number;
  readonly constructor: { createQuery(sql: string, values: readonly [], done: undefined, config: object): DriverQuery };
}

/** Hands on one packet of an answer; where it promises something, the server's next ones wait for that. */
export type OnAnswer = (payload: Uint8Array) => void | Promise<void>;

/** Of the head of a packet. */
const HEAD = 4;
const SMALL = 64 * 1024;
const NO_FILE = errorPacket(4166, 'HY000', 'LOAD DATA LOCAL INFILE is not allowed: no file of this machine is sent');

/**
 * One command in the queue of mysql2, among its own: it writes the packet of somebody else, and hands on what comes back. So sequence
 * numbers, long packets and the end of the connection are mysql2's business still.
 */
export class Exchange {
  private readonly answers: Answers;
  /** Nobody is to hear the rest. */
  private deaf = false;
  private failure: { readonly error: unknown } | undefined;
  private readonly waits: Promise<void>[] = [];

  constructor(
    private readonly payload: Uint8Array,
    private readonly onAnswer: OnAnswer,
    private readonly onStatus: (status: number) => void,
    private readonly settle: (error?: unknown, ofWatcher?: boolean) => void,
  ) {
    this.answers = new Answers(payload[0] ?? 0);
  }

  /** Called by mysql2: without a packet when it is our turn, then with each; true where it was the last. */
  execute(packet: DriverPacket | undefined, driver: LentDriver): boolean {
    if (packet === undefined) {
      driver._resetSequenceId();
      this.write(driver, this.payload);
    } else this.hear(packet, driver);
    if (!this.answers.done) return false;
    void Promise.allSettled(this.waits).then(() => this.settle(this.failure?.error, true));
    return true;
  }

  /** Called by mysql2 where the connection is gone. */
  onResult(error: unknown): void {
    this.settle(error);
  }

  private write(driver: LentDriver, payload: Uint8Array): void {
    const { bytes, frames } = framed(payload, driver.sequenceId);
    // One piece where that costs no copy to speak of
    if (payload.length < SMALL) driver.write(Buffer.concat(bytes));
    else for (const piece of bytes) driver.write(piece);
    driver._bumpSequenceId(frames);
  }

  private hear(packet: DriverPacket, driver: LentDriver): void {
    const payload = packet.buffer.subarray(packet.start + HEAD, packet.end);
    const part = this.answers.read(payload);
    if (part === 'ok' || part === 'eof') this.onStatus(this.answers.status ?? 0);
    if (part === 'ok' && (readOk(payload).status & STATUS.stateChanged) !== 0) this.teach(packet, driver);
    if (part === 'file') this.refuseFile(driver);
    else this.handOn(payload, driver);
  }

  /** mysql2 has to know in which character set its own statements are to be written from now on. */
  private teach(packet: DriverPacket, driver: LentDriver): void {
    driver.constructor.createQuery('', [], undefined, {}).resultsetHeader(packet, driver);
  }

  /** An empty file, which the server takes as one; whoever asked is told that there was none. */
  private refuseFile(driver: LentDriver): void {
    this.write(driver, new Uint8Array());
    this.handOn(NO_FILE, driver);
    this.deaf = true;
  }

  private handOn(payload: Uint8Array, driver: LentDriver): void {
    if (this.deaf) return;
    try {
      const wait = this.onAnswer(payload);
      if (wait === undefined) return;
      const heard = wait.catch((error: unknown) => this.fail(error));
      if (this.answers.done) this.waits.push(heard);
      else {
        driver.pause();
        void heard.then(() => driver.resume());
      }
    } catch (error) {
      this.fail(error);
    }
  }

  /** The server's answer has to be taken in to its end all the same. */
  private fail(error: unknown): void {
    this.failure ??= { error };
    this.deaf = true;
  }
}
