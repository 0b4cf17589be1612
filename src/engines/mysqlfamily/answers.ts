import { asBuffer, COMMAND, EOF, isEof, isError, LOCAL_FILE, OK, PacketReader, readOk, STATUS } from './packets.js';

/** What one packet of an answer is. */
export type Part = 'ok' | 'error' | 'eof' | 'count' | 'column' | 'row' | 'prepared' | 'file' | 'text';

/** What a prepared statement is called, and how much of it follows. */
export interface PreparedHead {
  readonly id: number;
  readonly columns: number;
  readonly parameters: number;
}

type State = 'one' | 'head' | 'columns' | 'columns-end' | 'rows' | 'prepared' | 'described' | 'fields' | 'done';

const FIRST: ReadonlyMap<number, State> = new Map<number, State>([
  [COMMAND.query, 'head'],
  [COMMAND.execute, 'head'],
  [COMMAND.processInfo, 'head'],
  [COMMAND.prepare, 'prepared'],
  [COMMAND.fieldList, 'fields'],
  [COMMAND.fetch, 'rows'],
  [COMMAND.longData, 'done'],
  [COMMAND.closeStatement, 'done'],
]);

/**
 * Follows the answer to one command to its end. Our connections never agree upon CLIENT_DEPRECATE_EOF, so that columns and rows end
 * with an EOF packet.
 */
export class Answers {
  private state: State;
  private left = 0;
  /** Where the session stood by the last packet that told it. */
  status: number | undefined;
  warnings = 0;
  /** Rows touched, by the last result that had no rows. */
  affected: number | undefined;
  /** Rows of the last set of them. */
  rows: number | undefined;
  prepared: PreparedHead | undefined;

  constructor(private readonly command: number) {
    this.state = FIRST.get(command) ?? 'one';
  }

  get done(): boolean {
    return this.state === 'done';
  }

  read(bytes: Uint8Array): Part {
    if (this.state === 'rows' && bytes[0] !== EOF && !isError(bytes)) {
      this.rows = (this.rows ?? 0) + 1;
      return 'row';
    }
    const payload = asBuffer(bytes);
    if (isError(payload)) {
      this.state = 'done';
      return 'error';
    }
    if (isEof(payload) && this.state !== 'prepared') return this.eof(payload);
    switch (this.state) {
      case 'columns':
        this.left -= 1;
        if (this.left === 0) this.state = 'columns-end';
        return 'column';
      case 'fields':
      case 'described':
        return 'column';
      case 'prepared':
        return this.prepare(payload);
      case 'rows':
        this.rows = (this.rows ?? 0) + 1;
        return 'row';
      default:
        return this.head(payload);
    }
  }

  private head(payload: Buffer): Part {
    if (payload[0] === OK) {
      const ok = readOk(payload);
      this.affected = ok.affected;
      this.warnings = ok.warnings;
      this.next(ok.status);
      return 'ok';
    }
    if (this.state === 'one') {
      this.state = 'done';
      return 'text';
    }
    // Whoever holds the stream answers, and then a head comes again
    if (payload[0] === LOCAL_FILE) return 'file';
    this.left = new PacketReader(payload).length();
    this.state = 'columns';
    return 'count';
  }

  private prepare(payload: Buffer): Part {
    const reader = new PacketReader(payload, 1);
    const head = { id: reader.int(4), columns: reader.int(2), parameters: reader.int(2) };
    this.prepared = head;
    this.left = (head.columns > 0 ? 1 : 0) + (head.parameters > 0 ? 1 : 0);
    this.state = this.left === 0 ? 'done' : 'described';
    return 'prepared';
  }

  private eof(payload: Buffer): Part {
    // Old servers told neither
    const [warnings, status] = payload.length < 5 ? [0, 0] : [payload.readUInt16LE(1), payload.readUInt16LE(3)];
    if (this.state === 'described') {
      this.status = status;
      this.left -= 1;
      if (this.left === 0) this.state = 'done';
    } else if (this.state === 'columns-end') {
      this.status = status;
      // The rows stay with the server until they are fetched
      const kept = this.command === COMMAND.execute && (status & STATUS.cursor) !== 0;
      this.state = kept ? 'done' : 'rows';
      this.rows = 0;
    } else {
      this.warnings = warnings;
      this.next(status);
    }
    return 'eof';
  }

  private next(status: number): void {
    this.status = status;
    this.state = this.state !== 'one' && (status & STATUS.moreResults) !== 0 ? 'head' : 'done';
  }
}
