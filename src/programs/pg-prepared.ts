import { type Frame, FrameReader } from '../io/pg-frames.js';
import type { Sent } from './listener.js';

interface Bound {
  readonly statement: string;
  readonly values: readonly (string | null)[];
}

/** Values as people read them; one in binary form only its type could explain. */
function boundBy(bytes: Buffer): { readonly portal: string } & Bound {
  const reader = new FrameReader(bytes);
  const portal = reader.text();
  const statement = reader.text();
  const formats = Array.from({ length: reader.int16() }, () => reader.int16());
  const values = Array.from({ length: reader.int16() }, (_, i) => {
    const length = reader.int32();
    if (length === -1) return null;
    const raw = reader.raw(length);
    const binary = (formats.length === 1 ? formats[0] : formats[i]) === 1;
    return binary ? `\\x${raw.toString('hex')}` : raw.toString('utf8');
  });
  return { portal, statement, values };
}

/** Which text stands behind the names of the extended protocol. */
export class PreparedStatements {
  private readonly texts = new Map<string, string>();
  private readonly portals = new Map<string, Bound>();
  /** The message that prepared the statement without a name, which any statement of our own takes away. */
  private unnamed: Buffer | undefined;
  private lost = false;

  /** Statements of our own may have been run on the session since. */
  forgotten(): void {
    this.lost = true;
  }

  /**
   * The messages cut behind each Execute, the rest with the last; and the texts that they run. `limited`: one of them reads only so many
   * rows, and may be gone on with.
   */
  pieces(messages: readonly Frame[]): {
    readonly texts: readonly string[];
    readonly pieces: readonly (readonly Frame[])[];
    readonly limited: boolean;
  } {
    const texts = new Map(this.texts);
    const portals = new Map([...this.portals].map(([portal, { statement }]) => [portal, statement]));
    const run: string[] = [];
    const pieces: Frame[][] = [[]];
    let limited = false;
    for (const message of messages) {
      const reader = new FrameReader(message.bytes);
      pieces.at(-1)?.push(message);
      if (message.type === 'P') texts.set(reader.text(), reader.text());
      else if (message.type === 'B') portals.set(reader.text(), reader.text());
      else if (message.type === 'E') {
        run.push(texts.get(portals.get(reader.text()) ?? '') ?? '');
        limited ||= reader.int32() > 0;
        pieces.push([]);
      }
    }
    const rest = pieces.pop() ?? [];
    const last = pieces.at(-1);
    if (last === undefined) return { texts: run, pieces: rest.length === 0 ? [] : [rest], limited };
    last.push(...rest);
    return { texts: run, pieces, limited };
  }

  /** What these messages have run, and what must be sent ahead of them again. */
  take(messages: readonly Frame[]): { readonly before: readonly Buffer[]; readonly executed: Sent | undefined } {
    const before: Buffer[] = [];
    const executed: Bound[] = [];
    for (const { type, bytes } of messages) {
      const reader = new FrameReader(bytes);
      if (type === 'P') {
        const name = reader.text();
        this.texts.set(name, reader.text());
        if (name !== '') continue;
        this.unnamed = bytes;
        this.lost = false;
      } else if (type === 'B') {
        const { portal, ...bound } = boundBy(bytes);
        this.portals.set(portal, bound);
        if (bound.statement !== '' || !this.lost || this.unnamed === undefined) continue;
        before.push(this.unnamed);
        this.lost = false;
      } else if (type === 'E') {
        const bound = this.portals.get(reader.text());
        if (bound !== undefined) executed.push(bound);
      } else if (type === 'C') {
        const kind = reader.byte();
        if (kind === 'S') this.texts.delete(reader.text());
        else this.portals.delete(reader.text());
      }
    }
    return { before, executed: this.sent(executed) };
  }

  /** Several in one message are shown as one, since nothing can be looked at between them. */
  private sent(all: readonly Bound[]): Sent | undefined {
    const [first] = all;
    if (first === undefined) return undefined;
    const texts = [...new Set(all.map(({ statement }) => this.texts.get(statement) ?? ''))];
    return { text: texts.join(';\n'), ...(first.values.length === 0 ? {} : { values: first.values }) };
  }
}
