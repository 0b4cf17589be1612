// What travels between a client and a server, cut into requests and into ends of answers: the moments at which things break.

export type Protocol = 'postgresql' | 'mysql';

/** One thing that a client asks of the server, up to the point from which on it waits. */
export interface Request {
  /** Its SQL; of what is no SQL a word in angle brackets. */
  readonly text: string;
  readonly bytes: Buffer;
}

/** Takes a stream of bytes apart; what is not complete yet stays for the next call. */
export type Cutter = (chunk: Buffer) => readonly Request[];

const CANCEL = 80_877_102;
const SSL = 80_877_103;

/** Messages of PostgreSQL that end a request: a simple query, Sync, the end of COPY's rows. Flush is not used by our driver. */
const ENDS = new Set(['Q', 'S', 'c', 'f', 'X']);

function zeroEnded(bytes: Buffer, from: number): string {
  const end = bytes.indexOf(0, from);
  return bytes.toString('utf8', from, end === -1 ? undefined : end);
}

export function postgresRequests(): Cutter {
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  let held: Buffer[] = [];
  let text = '';
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const found: Request[] = [];
    for (;;) {
      const head = begun ? 1 : 0;
      if (rest.length < head + 4) return found;
      const size = head + rest.readUInt32BE(head);
      if (rest.length < size) return found;
      const message = rest.subarray(0, size);
      rest = rest.subarray(size);
      if (!begun) {
        const code = message.readUInt32BE(4);
        begun = code !== SSL && code !== CANCEL;
        found.push({ text: code === CANCEL ? '<cancel>' : code === SSL ? '<tls>' : '<startup>', bytes: message });
        continue;
      }
      const type = String.fromCharCode(message[0] ?? 0);
      held.push(message);
      if (type === 'Q') text = zeroEnded(message, 5);
      if (type === 'P') text = zeroEnded(message, message.indexOf(0, 5) + 1);
      if (type === 'X') text = '<terminate>';
      if (type === 'p') found.push({ text: '<password>', bytes: Buffer.concat(held.splice(0)) });
      if (!ENDS.has(type)) continue;
      found.push({ text: text === '' ? `<${type}>` : text, bytes: Buffer.concat(held) });
      held = [];
      text = '';
    }
  };
}

const COMMANDS: Readonly<Record<number, string>> = { 1: '<quit>', 14: '<ping>', 31: '<reset>', 25: '<close>' };
const QUERY = 0x03;
const PREPARE = 0x16;
const EXECUTE = 0x17;

/** MySQL's own client sends attributes in front of the text: none, in one set. */
const textStart = (bytes: Buffer): number => (bytes[5] === 0 && bytes[6] === 1 ? 7 : 5);

export function mysqlRequests(): Cutter {
  let rest: Buffer = Buffer.alloc(0);
  /**
   * By the server's number. It counts up from anywhere (MariaDB's goes on from the session before that it takes a thread from), but
   * a client prepares what it is about to execute.
   */
  const prepared = new Map<number, string>();
  let last = '<execute>';
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const found: Request[] = [];
    while (rest.length >= 4 && rest.length >= 4 + rest.readUIntLE(0, 3)) {
      const size = 4 + rest.readUIntLE(0, 3);
      const bytes = rest.subarray(0, size);
      rest = rest.subarray(size);
      const command = bytes[4] ?? 0;
      if (bytes[3] !== 0) {
        found.push({ text: '<login>', bytes });
        continue;
      }
      if (command === PREPARE) last = bytes.toString('utf8', 5);
      if (command === EXECUTE && !prepared.has(bytes.readUInt32LE(5))) prepared.set(bytes.readUInt32LE(5), last);
      const text =
        command === QUERY
          ? bytes.toString('utf8', textStart(bytes))
          : command === EXECUTE
            ? (prepared.get(bytes.readUInt32LE(5)) ?? last)
            : command === PREPARE
              ? '<prepare>'
              : (COMMANDS[command] ?? `<${command}>`);
      found.push({ text, bytes });
    }
    return found;
  };
}

/** Tells of the server's bytes whether the answer to the last request is at its end. */
export type AnswerEnd = (chunk: Buffer) => boolean;

/** `ReadyForQuery`: only then a statement that stands alone is committed. */
export function postgresAnswers(): AnswerEnd {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    let ended = false;
    while (rest.length >= 5 && rest.length >= 1 + rest.readUInt32BE(1)) {
      const size = 1 + rest.readUInt32BE(1);
      // Where rows are asked for, the client is to go on
      ended = rest[0] === 0x5a || rest[0] === 0x47;
      rest = rest.subarray(size);
    }
    return ended;
  };
}

/** The first bytes are sent when the work is done; only rows come in several packets, and of them nothing depends. */
export const mysqlAnswers = (): AnswerEnd => () => true;

/** The server's number of the session: of MySQL in its first packet, of PostgreSQL in BackendKeyData. */
export function sessionNumber(protocol: Protocol, chunk: Buffer): number | undefined {
  if (protocol === 'mysql') return chunk.readUInt32LE(chunk.indexOf(0, 5) + 1);
  for (let at = 0; at + 5 <= chunk.length; at += 1 + chunk.readUInt32BE(at + 1))
    if (chunk[at] === 0x4b) return chunk.readUInt32BE(at + 5);
  return undefined;
}
