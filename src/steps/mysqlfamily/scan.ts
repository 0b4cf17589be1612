import { type DumpContents, FoundContents, tableOf } from './contents.js';

/** Longest beginning of a statement that is looked at: before its rows an INSERT may name 4096 columns of 64 characters. */
const HEAD = 512 * 1024;

const [NEWLINE, SPACE, HASH, DOUBLE, SINGLE, OPEN, CLOSE, STAR, DASH, SLASH, SEMICOLON, BACKSLASH, BACKTICK] = [
  ...'\n #"\'()*-/;\\`',
].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const [BANG, LETTER_I, LETTER_M, LETTER_R] = [0x21, 0x49, 0x4d, 0x52];

/** Bytes that mean something between the values of a row. */
const MARKS = new Uint8Array(256);
for (const mark of [OPEN, CLOSE, SINGLE, DOUBLE, BACKTICK, SEMICOLON]) MARKS[mark] = 1;

const SANDBOX = '/*M!999999';

type Mode = 'between' | 'code' | 'quoted' | 'values' | 'line' | 'comment' | 'programs';

/**
 * Reads a dump of `mysqldump` or `mariadb-dump` as it streams by: what is made in it, how many rows each table gets, and
 * whether it came to its end. Takes pieces of any size and keeps none of them. Quotes count as in the dump's own session,
 * which has backslash escapes; bodies of routines, triggers and events, which may have been written in any other, stand
 * between lines with DELIMITER and are not looked into.
 */
export class DumpScanner {
  readonly rows = new Map<string, number>();
  private readonly found = new FoundContents();
  private mode: Mode = 'between';
  private quote = 0;
  /** Where a quoted text began. */
  private around: 'code' | 'values' = 'code';
  private escaped = false;
  private previous = 0;
  /** It begins with the letter of INSERT or REPLACE. */
  private filling = false;
  private depth = 0;
  private count = 0;
  private table = '';
  private head = '';
  /** The last two bytes of a line whose beginning is not kept any more. */
  private tail = '';
  private line: Buffer[] = [];
  private lineLength = 0;
  private completed = false;
  bytes = 0;

  get contents(): DumpContents {
    return this.found;
  }

  /** The tool's closing line was the last thing in it. */
  get complete(): boolean {
    return this.completed && this.mode === 'between';
  }

  push(chunk: Buffer): void {
    this.bytes += chunk.length;
    let at = 0;
    while (at < chunk.length) {
      if (this.mode === 'values') at = this.values(chunk, at);
      else if (this.mode === 'quoted') at = this.quoted(chunk, at);
      else if (this.mode === 'programs') at = this.programs(chunk, at);
      else if (this.mode === 'line') at = this.comment(chunk, at);
      else at = this.code(chunk, at);
    }
  }

  /** The last line may end without a line break. */
  end(): void {
    if (this.mode === 'line') this.endComment();
  }

  private keep(text: string): void {
    if (this.head.length < HEAD) this.head += text;
  }

  private values(chunk: Buffer, from: number): number {
    let at = from;
    for (;;) {
      while (at < chunk.length && MARKS[chunk[at] as number] === 0) at += 1;
      if (at >= chunk.length) return at;
      const byte = chunk[at] as number;
      at += 1;
      if (byte === OPEN) {
        if (this.depth === 0) this.count += 1;
        this.depth += 1;
      } else if (byte === CLOSE) this.depth -= 1;
      else if (byte !== SEMICOLON) {
        at = this.skip(chunk, at, byte);
        if (at > chunk.length) return this.open(byte, 'values', at - chunk.length > 1);
      } else if (this.depth === 0) {
        this.rows.set(this.table, (this.rows.get(this.table) ?? 0) + this.count);
        this.begin();
        return at;
      }
    }
  }

  /** Goes on in the next piece, behind a backslash perhaps. */
  private open(quote: number, around: 'code' | 'values', escaped: boolean): number {
    this.quote = quote;
    this.around = around;
    this.escaped = escaped;
    this.mode = 'quoted';
    return Number.POSITIVE_INFINITY;
  }

  /**
   * Where a quoted text has ended: one more than the piece is long where it has not, two more where the piece ends with a
   * backslash. A quote that is doubled ends a text and begins another one, which is the same to us.
   */
  private skip(chunk: Buffer, from: number, quote: number): number {
    const { length } = chunk;
    const escapes = quote !== BACKTICK;
    let at = from;
    while (at < length) {
      const byte = chunk[at] as number;
      at += 1;
      if (byte === quote) return at;
      if (byte === BACKSLASH && escapes) at += 1;
    }
    return at + 1;
  }

  private quoted(chunk: Buffer, from: number): number {
    const { quote, around } = this;
    const end = this.skip(chunk, this.escaped ? from + 1 : from, quote);
    if (around === 'code') this.keep(chunk.toString('latin1', from, Math.min(end, from + HEAD)));
    if (end > chunk.length) return this.open(quote, around, end - chunk.length > 1);
    this.escaped = false;
    this.mode = around;
    return end;
  }

  private begin(): void {
    this.mode = 'between';
    this.head = '';
    this.previous = 0;
  }

  private code(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      const before = this.previous;
      this.previous = byte;
      if (this.mode === 'comment') {
        if (byte === SLASH && before === STAR) this.mode = this.head === '' ? 'between' : 'code';
        continue;
      }
      if (this.mode === 'between') {
        if (byte === NEWLINE || byte === SPACE) continue;
        if (byte === DASH || byte === HASH) {
          this.mode = 'line';
          return at;
        }
        this.mode = 'code';
        this.completed = false;
        this.filling = byte === LETTER_I || byte === LETTER_R;
      }
      // A comment that holds no code: /* … */, but not /*! … */ and /*M! … */
      if (before === STAR && byte !== BANG && byte !== LETTER_M && this.head.endsWith('/*')) {
        this.head = this.head.slice(0, -2);
        this.mode = 'comment';
        continue;
      }
      if (byte === SEMICOLON) {
        this.endStatement();
        if (this.mode === 'programs') return at + 1;
        continue;
      }
      this.keep(String.fromCharCode(byte));
      // MariaDB's first line holds no code of any version, and no semicolon ends it
      if (this.head.length === SANDBOX.length && this.head === SANDBOX) {
        this.head = '';
        this.mode = 'comment';
        continue;
      }
      if (byte === SINGLE || byte === DOUBLE || byte === BACKTICK) {
        this.quote = byte;
        this.around = 'code';
        this.escaped = false;
        this.mode = 'quoted';
        return at + 1;
      }
      if (byte === OPEN && this.filling && this.isInsert()) {
        this.mode = 'values';
        return at;
      }
    }
    return chunk.length;
  }

  /** Whether the rows begin here; if so, takes note of whose they are. */
  private isInsert(): boolean {
    if (!/^(?:INSERT|REPLACE)\s/i.test(this.head) || !/\bVALUES\s*\($/i.test(this.head)) return false;
    this.table = tableOf(utf8(this.head));
    this.depth = 0;
    this.count = 0;
    return true;
  }

  private endStatement(): void {
    const { head } = this;
    this.begin();
    if (/^DELIMITER\s+$/i.test(head)) {
      this.mode = 'programs';
      this.tail = '';
      // What is left of this very line ends no statement
      this.line = [];
      this.lineLength = 0;
    } else this.found.add(utf8(head));
  }

  /** `-- …` to the end of the line. */
  private comment(chunk: Buffer, from: number): number {
    const found = chunk.indexOf(NEWLINE, from);
    const end = found === -1 ? chunk.length : found;
    this.keep(chunk.toString('latin1', from, Math.min(end, from + HEAD)));
    if (found === -1) return end;
    this.endComment();
    return end + 1;
  }

  private endComment(): void {
    if (/^-- Dump completed\b/.test(this.head)) this.completed = true;
    this.begin();
  }

  /** Lines with `;;` at their end close a statement, until the line `DELIMITER ;`. */
  private programs(chunk: Buffer, from: number): number {
    const found = chunk.indexOf(NEWLINE, from);
    const end = found === -1 ? chunk.length : found;
    const part = chunk.subarray(from, end);
    if (this.lineLength < HEAD) this.line.push(part);
    this.lineLength += part.length;
    this.tail = (this.tail + part.toString('latin1', Math.max(0, part.length - 2))).slice(-2);
    if (found === -1) {
      // Pieces of a long line are views of chunks that are to go
      this.line = [Buffer.concat(this.line).subarray(0, HEAD)];
      return end;
    }
    const text = Buffer.concat(this.line).toString('latin1', 0, HEAD);
    const closes = this.tail === ';;';
    this.line = [];
    this.lineLength = 0;
    this.tail = '';
    if (text === 'DELIMITER ;') {
      this.begin();
      return end + 1;
    }
    // The rest of the opening line
    if (text === ';' && this.head === '') return end + 1;
    this.keep(`${text}\n`);
    if (closes) {
      this.found.addProgram(utf8(this.head));
      this.head = '';
    }
    return end + 1;
  }
}

/** Heads are gathered byte by byte; whole, they are the text that they were. */
const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
