/** Longest header line that is kept; everything longer is data of large objects. */
const LONGEST = 64 * 1024;
const NEWLINE = 10;
const BACKSLASH = 0x5c;
const DOT = 0x2e;

const NAME = String.raw`("(?:[^"]|"")+"|[^\s."(]+)`;
const COPY = new RegExp(`^COPY ${NAME}\\.${NAME} .*FROM stdin;$`);

const unquoted = (name: string): string => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);

/**
 * Counts the rows in the text that `pg_restore --data-only` gives: `COPY … FROM stdin;`, one line per row, `\.`. Takes
 * pieces of any size and keeps none of them, so that a row of a gigabyte costs nothing.
 */
export class RowCounter {
  readonly rows = new Map<string, number>();
  private table: string | undefined;
  private count = 0;
  /** The beginning of a line whose end has not come yet. */
  private head: Buffer = Buffer.alloc(0);
  private length = 0;

  push(chunk: Buffer): void {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end === -1) break;
      if (this.length === 0) this.line(chunk, start, end);
      else {
        this.keep(chunk, start, end);
        this.line(this.head, 0, Math.min(this.length, this.head.length), this.length);
        this.head = Buffer.alloc(0);
        this.length = 0;
      }
      start = end + 1;
    }
    if (start < chunk.length) this.keep(chunk, start, chunk.length);
  }

  /** True when the text ended between tables, not within one. */
  whole(): boolean {
    return this.table === undefined;
  }

  private keep(chunk: Buffer, start: number, end: number): void {
    const most = this.table === undefined ? LONGEST : 3;
    if (this.head.length < most)
      this.head = Buffer.concat([this.head, chunk.subarray(start, Math.min(end, start + most - this.head.length))]);
    this.length += end - start;
  }

  private line(from: Buffer, start: number, end: number, length = end - start): void {
    if (this.table !== undefined) {
      if (length === 2 && from[start] === BACKSLASH && from[start + 1] === DOT) {
        this.rows.set(this.table, (this.rows.get(this.table) ?? 0) + this.count);
        this.table = undefined;
      } else this.count += 1;
      return;
    }
    if (length > LONGEST || from[start] !== 0x43) return;
    const [, schema, name] = COPY.exec(from.toString('utf8', start, end)) ?? [];
    if (schema === undefined || name === undefined) return;
    this.table = `${unquoted(schema)}.${unquoted(name)}`;
    this.count = 0;
  }
}
