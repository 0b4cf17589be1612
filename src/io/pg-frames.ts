/** One message of PostgreSQL's protocol: its type as a letter, and all of its bytes. */
export interface Frame {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Type and length. */
const HEAD = 5;

/** Longest message that a client may send us: the server's own limit. */
const MOST = 0x3fff_ffff;

/** Cuts a stream of bytes into messages; what is not whole yet waits for the next piece. */
export class Frames {
  private pieces: Buffer[] = [];
  private size = 0;

  /** `most`: the longest message that is taken. */
  constructor(public most: number = MOST) {}

  /** Throws a RangeError where the bytes cannot be of the protocol. */
  *push(piece: Uint8Array): Generator<Frame> {
    this.pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    this.size += piece.byteLength;
    let wanted = this.wanted();
    while (wanted !== undefined && this.size >= wanted) {
      const all = this.pieces.length === 1 ? (this.pieces[0] as Buffer) : Buffer.concat(this.pieces);
      const bytes = all.subarray(0, wanted);
      this.pieces = all.length === wanted ? [] : [all.subarray(wanted)];
      this.size -= wanted;
      yield { type: String.fromCharCode(bytes[0] ?? 0), bytes };
      wanted = this.wanted();
    }
  }

  /** What has come and is not cut yet; it is left to the caller. */
  rest(): Buffer {
    const rest = Buffer.concat(this.pieces);
    this.pieces = [];
    this.size = 0;
    return rest;
  }

  /** Bytes of the message that comes next; undefined while its head has not come whole. */
  private wanted(): number | undefined {
    if (this.size < HEAD) return undefined;
    if ((this.pieces[0] as Buffer).length < HEAD) this.pieces = [Buffer.concat(this.pieces)];
    const length = (this.pieces[0] as Buffer).readUInt32BE(1);
    if (length < 4 || length > this.most) throw new RangeError('not a message of the PostgreSQL protocol');
    return length + 1;
  }
}

/** Makes a message of a type and what it holds. */
export function frame(type: string, ...parts: readonly (string | number | Uint8Array)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => {
      if (typeof part === 'string') return Buffer.from(`${part}\0`);
      if (typeof part !== 'number') return Buffer.from(part);
      const four = Buffer.alloc(4);
      four.writeInt32BE(part);
      return four;
    }),
  );
  const head = Buffer.alloc(HEAD);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** Reads the parts of a message in their order. */
export class FrameReader {
  private at = HEAD;
  constructor(private readonly bytes: Buffer) {}

  text(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end === -1) throw new RangeError('a text without its end');
    const text = this.bytes.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  int16(): number {
    this.at += 2;
    return this.bytes.readInt16BE(this.at - 2);
  }

  int32(): number {
    this.at += 4;
    return this.bytes.readInt32BE(this.at - 4);
  }

  raw(length: number): Buffer {
    this.at += length;
    if (this.at > this.bytes.length) throw new RangeError('a value without its end');
    return this.bytes.subarray(this.at - length, this.at);
  }

  byte(): string {
    this.at += 1;
    return String.fromCharCode(this.bytes[this.at - 1] ?? 0);
  }

  get more(): boolean {
    return this.at < this.bytes.length;
  }
}

/** The fields of an ErrorResponse or a NoticeResponse by their letters. */
export function fieldsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const reader = new FrameReader(bytes);
  const fields = new Map<string, string>();
  while (reader.more) {
    const letter = reader.byte();
    if (letter === '\0') break;
    fields.set(letter, reader.text());
  }
  return fields;
}
