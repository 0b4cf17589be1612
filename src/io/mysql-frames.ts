/** Longest piece of a packet that has one head; a packet of just that length goes on with an empty piece. */
const MOST_IN_FRAME = 0xff_ff_ff;
const HEAD = 4;
/** No server takes more. */
const MOST = 0x4000_0000;

/** One packet of MySQL's protocol, put together of its frames. */
export interface Packet {
  readonly payload: Buffer;
  /** Of its last frame. */
  readonly sequence: number;
}

/** Cuts a stream of bytes into packets; what is not whole yet waits for the next piece. */
export class MysqlFrames {
  private pieces: Buffer[] = [];
  private size = 0;
  private frames: Buffer[] = [];

  /** Throws a RangeError where the packet is longer than any of the protocol. */
  *push(piece: Buffer): Generator<Packet> {
    this.pieces.push(piece);
    this.size += piece.length;
    for (let head = this.head(); head !== undefined && this.size >= HEAD + head.length; head = this.head()) {
      const all = this.joined();
      const end = HEAD + head.length;
      this.frames.push(all.subarray(HEAD, end));
      this.pieces = all.length === end ? [] : [all.subarray(end)];
      this.size -= end;
      if (head.length === MOST_IN_FRAME) continue;
      const payload = this.frames.length === 1 ? (this.frames[0] ?? all) : Buffer.concat(this.frames);
      this.frames = [];
      yield { payload, sequence: head.sequence };
    }
  }

  private joined(): Buffer {
    const [first] = this.pieces;
    const all = first !== undefined && this.pieces.length === 1 ? first : Buffer.concat(this.pieces);
    this.pieces = [all];
    return all;
  }

  /** Of the frame that comes next, once it is here. */
  private head(): { readonly length: number; readonly sequence: number } | undefined {
    if (this.size < HEAD) return undefined;
    const first = this.pieces[0];
    const bytes = first !== undefined && first.length >= HEAD ? first : this.joined();
    const length = bytes.readUIntLE(0, 3);
    const whole = this.frames.reduce((sum, frame) => sum + frame.length, length);
    if (whole > MOST) throw new RangeError('a packet longer than any of the MySQL protocol');
    return { length, sequence: bytes[3] ?? 0 };
  }
}

/** A packet as it goes over the wire: heads and pieces, with the numbers from `sequence` on. */
export function framed(
  payload: Uint8Array,
  sequence: number,
): { readonly bytes: Uint8Array[]; readonly frames: number } {
  const bytes: Uint8Array[] = [];
  let frames = 0;
  for (let at = 0; ; at += MOST_IN_FRAME) {
    const piece = payload.subarray(at, at + MOST_IN_FRAME);
    const head = Buffer.alloc(HEAD);
    head.writeUIntLE(piece.length, 0, 3);
    head[3] = (sequence + frames) & 0xff;
    frames += 1;
    bytes.push(head);
    if (piece.length > 0) bytes.push(piece);
    if (piece.length < MOST_IN_FRAME) return { bytes, frames };
  }
}
