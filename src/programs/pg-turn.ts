import type { Socket } from 'node:net';
import { errorIn } from '../engines/postgresql/relay.js';
import { FrameReader, fieldsOf, frame } from '../io/pg-frames.js';
import { ServerError } from '../model/error.js';
import type { Notice, Ran } from '../model/session.js';

const COUNTED = /^(?:INSERT|UPDATE|DELETE|MERGE|SELECT|COPY|FETCH|MOVE)\b.*?(\d+)$/;

/** An error as a server says it. */
export const errorFrame = (error: ServerError): Buffer => {
  const { severity = 'ERROR', detail, hint } = error.data;
  const fields = [`S${severity}`, `V${severity}`, `C${error.code}`, `M${error.message}`];
  if (detail !== undefined) fields.push(`D${detail}`);
  if (hint !== undefined) fields.push(`H${hint}`);
  return frame('E', Buffer.from(`${fields.map((field) => field.replaceAll('\0', '')).join('\0')}\0\0`));
};

/** What is written within one turn of the event loop goes out as one: a client is woken once for an answer and the word that all is done. */
function write(socket: Socket, message: Buffer): void {
  socket.cork();
  socket.write(message);
  process.nextTick(() => socket.uncork());
}

/** What is written to a client that reads slowly is waited for, so that its rows do not fill our memory. */
function drained(socket: Socket): Promise<void> | undefined {
  if (socket.destroyed || !socket.writableNeedDrain) return undefined;
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.on('drain', done);
    socket.on('close', done);
  });
}

/** One message of the client with its answer, up to what is held back until whoever watches is done. */
export class Turn {
  private held: Buffer[] = [];
  private notices: Notice[] = [];
  private tag = '';
  error: ServerError | undefined;
  private errorBytes: Buffer | undefined;

  /** `swallow`: answers to what was prepared again for the client, who has had its answer. */
  constructor(
    private readonly socket: Socket,
    private swallow = 0,
  ) {}

  /** Rows go on as they come, as fast as the client takes them; the word that all is done, and an error, wait. */
  hear(bytes: Uint8Array): Promise<void> | undefined {
    const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const type = String.fromCharCode(message[0] ?? 0);
    if (type === 'Z') return undefined;
    if (type === '1' && this.swallow > 0) {
      this.swallow -= 1;
      return undefined;
    }
    if (type === 'C' || type === 'I' || type === 's') {
      this.release();
      this.held = [message];
      if (type === 'C') this.tag = new FrameReader(message).text();
      return undefined;
    }
    if (type === 'E') {
      this.error ??= errorIn(message, false);
      this.errorBytes ??= message;
      return undefined;
    }
    if (type === 'N') {
      const f = fieldsOf(message);
      this.notices.push({ severity: f.get('V') ?? 'NOTICE', code: f.get('C') ?? '00000', message: f.get('M') ?? '' });
    }
    if (this.held.length > 0 && ['3', 'N', 'S', 'A'].includes(type)) {
      this.held.push(message);
      return undefined;
    }
    this.release();
    write(this.socket, message);
    return drained(this.socket);
  }

  release(): void {
    for (const message of this.held) write(this.socket, message);
    this.held = [];
  }

  result(ms: number): Ran {
    const count = COUNTED.exec(this.tag)?.[1];
    return {
      command: this.tag.replace(/[ \d]+$/, ''),
      rowCount: count === undefined ? null : Number(count),
      rows: [],
      notices: this.notices,
      ms,
    };
  }

  /** Before another attempt all that was heard of this one is forgotten. */
  again(swallow: number): void {
    this.held = [];
    this.notices = [];
    this.tag = '';
    this.error = undefined;
    this.errorBytes = undefined;
    this.swallow = swallow;
  }

  /** The server's own error message where it is that error, else one in its form. */
  fail(error: unknown): void {
    this.held = [];
    const own =
      error instanceof ServerError
        ? error
        : new ServerError(error instanceof Error ? error.message : String(error), 'XX000');
    write(
      this.socket,
      own.code === this.error?.code && this.errorBytes !== undefined ? this.errorBytes : errorFrame(own),
    );
  }
}
