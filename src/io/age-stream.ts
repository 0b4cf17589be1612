import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

/**
 * The age format with a passphrase, as a stream (https://age-encryption.org/v1). `age.ts` does it for small files by a
 * package that is JavaScript throughout: for a dump of gigabytes that is ten times slower than the ciphers of Node.
 */

type Bytes = AsyncIterable<Uint8Array>;

const VERSION = 'age-encryption.org/v1';
const CIPHER = 'chacha20-poly1305';
const CHUNK = 64 * 1024;
const TAG = 16;
const KEY = 16;
const NONCE = 16;
/** What `age` itself takes: about a second, and 256 MB for that long. */
const WORK = 18;
/** A header may ask for any work and memory; `age` goes no further either. */
const MOST_WORK = 22;
/** With a passphrase there is one recipient, in some two hundred bytes. */
const LONGEST_HEADER = 4 * 1024;

export const WRONG_PASSPHRASE = 'the passphrase is another one, or the file is damaged';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');
const derive = (key: Uint8Array, salt: Uint8Array, label: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, label, 32));

function wrappingKey(passphrase: string, salt: Uint8Array, work: number): Promise<Buffer> {
  const cost = { N: 2 ** work, r: 8, p: 1 };
  const options = { ...cost, maxmem: 129 * cost.N * cost.r + 1024 * 1024 };
  const salted = Buffer.concat([Buffer.from(`${VERSION}/scrypt`), salt]);
  return new Promise((resolve, reject) =>
    scrypt(passphrase, salted, 32, options, (error, key) => (error === null ? resolve(key) : reject(error))),
  );
}

function sealed(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where a single bit of it is another one. */
function opened(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Buffer {
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG)), decipher.final()]);
}

const macOf = (fileKey: Uint8Array, head: string): Buffer =>
  createHmac('sha256', derive(fileKey, Buffer.alloc(0), 'header'))
    .update(head)
    .digest();

interface Header {
  /** Everything up to and with the three dashes. */
  readonly head: string;
  readonly salt: Buffer;
  readonly work: number;
  readonly wrapped: Buffer;
  readonly mac: Buffer;
}

const FORM =
  /^(age-encryption\.org\/v1\n-> scrypt ([A-Za-z0-9+/]{22}) ([1-9]\d?)\n([A-Za-z0-9+/]{43})\n---) ([A-Za-z0-9+/]{43})\n$/;

function parseHeader(text: string): Header {
  const [, head = '', salt = '', work = '', wrapped = '', mac = ''] = FORM.exec(text) ?? [];
  if (head === '') {
    if (!text.startsWith(`${VERSION}\n`)) throw new Error('it is no file in the age format');
    throw new Error('it is encrypted to keys, not with a passphrase, or its beginning is damaged');
  }
  if (Number(work) > MOST_WORK) throw new Error(`opening it would take too much work (2^${work})`);
  const bytes = (text64: string): Buffer => Buffer.from(text64, 'base64');
  return { head, salt: bytes(salt), work: Number(work), wrapped: bytes(wrapped), mac: bytes(mac) };
}

/** Takes pieces as they come, and gives as many bytes as are asked for. */
class Reader {
  private held: Buffer = Buffer.alloc(0);
  private readonly pieces: AsyncIterator<Uint8Array>;

  constructor(source: Bytes) {
    this.pieces = source[Symbol.asyncIterator]();
  }

  /** Up to so many bytes; fewer only at the end. */
  async upTo(length: number): Promise<Buffer> {
    const parts = [this.held];
    let there = this.held.length;
    while (there < length) {
      const { done, value } = await this.pieces.next();
      if (done === true) break;
      parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      there += value.length;
    }
    const all = parts.length === 1 ? this.held : Buffer.concat(parts);
    this.held = all.subarray(length);
    return all.subarray(0, length);
  }

  async line(): Promise<string> {
    for (let most = 128; ; most *= 2) {
      const seen = await this.upTo(most);
      this.held = Buffer.concat([seen, this.held]);
      const end = seen.indexOf(10);
      if (end !== -1) return (await this.upTo(end + 1)).toString('latin1');
      if (seen.length < most || most > LONGEST_HEADER) throw new Error('it is no file in the age format');
    }
  }

  async close(): Promise<void> {
    await this.pieces.return?.();
  }
}

async function readHeader(reader: Reader): Promise<string> {
  let text = '';
  do text += await reader.line();
  while (!/(?:^|\n)--- .*\n$/.test(text) && text.length < LONGEST_HEADER);
  return text;
}

/** The nonces of one file: a counter, and a mark on the last piece, so that no end can be cut off unseen. */
function nonces(): (last: boolean) => Buffer {
  let count = 0;
  return (last) => {
    const nonce = Buffer.alloc(12);
    nonce.writeUIntBE(count, 5, 6);
    if (last) nonce[11] = 1;
    count += 1;
    return nonce;
  };
}

/** Encrypts and opens streams with one passphrase, keeping a piece of 64 KiB of them. */
export interface AgeSeal {
  readonly ending: '.age';
  close(plain: Bytes): AsyncGenerator<Uint8Array>;
  /** Throws an Error with words that say why, where it cannot be opened or does not go on to its end. */
  open(file: Bytes): AsyncGenerator<Uint8Array>;
}

/** `power`: how much work the passphrase is, as the power of two that the format names. */
export function ageSeal(passphrase: string, power = WORK): AgeSeal {
  // The work of a passphrase is done once for a file that is opened several times
  const keys = new Map<string, Buffer>();

  async function fileKeyOf({ head, salt, work, wrapped, mac }: Header): Promise<Buffer> {
    const known = keys.get(head);
    try {
      const fileKey = known ?? opened(await wrappingKey(passphrase, salt, work), Buffer.alloc(12), wrapped);
      if (fileKey.length !== KEY || !timingSafeEqual(macOf(fileKey, head), mac)) throw new Error('another header');
      keys.set(head, fileKey);
      return fileKey;
    } catch (cause) {
      throw new Error(WRONG_PASSPHRASE, { cause });
    }
  }

  return {
    ending: '.age',
    async *close(plain) {
      const reader = new Reader(plain);
      try {
        // Asked for before the work begins: what a program has written is thrown away when it ends and nobody has asked yet.
        let piece = await reader.upTo(CHUNK);
        const [fileKey, salt, nonce] = [randomBytes(KEY), randomBytes(16), randomBytes(NONCE)];
        const wrapped = sealed(await wrappingKey(passphrase, salt, power), Buffer.alloc(12), fileKey);
        const head = `${VERSION}\n-> scrypt ${base64(salt)} ${power}\n${base64(wrapped)}\n---`;
        keys.set(head, fileKey);
        yield Buffer.from(`${head} ${base64(macOf(fileKey, head))}\n`);
        yield nonce;
        const key = derive(fileKey, nonce, 'payload');
        const next = nonces();
        // Only who looks ahead knows which piece is the last one.
        for (let more = true; more; ) {
          const following = piece.length < CHUNK ? Buffer.alloc(0) : await reader.upTo(CHUNK);
          more = following.length > 0;
          yield sealed(key, next(!more), piece);
          piece = following;
        }
      } finally {
        await reader.close();
      }
    },
    async *open(file) {
      const reader = new Reader(file);
      try {
        const fileKey = await fileKeyOf(parseHeader(await readHeader(reader)));
        const nonce = await reader.upTo(NONCE);
        const key = derive(fileKey, nonce, 'payload');
        const next = nonces();
        const whole = CHUNK + TAG;
        for (let piece = await reader.upTo(whole), more = true, first = true; more; first = false) {
          const following = piece.length < whole ? Buffer.alloc(0) : await reader.upTo(whole);
          more = following.length > 0;
          if (nonce.length < NONCE || piece.length < TAG || (piece.length === TAG && !first))
            throw new Error('it ends before its end');
          let plain: Buffer;
          try {
            plain = opened(key, next(!more), piece);
          } catch (cause) {
            throw new Error('it is damaged, or ends before its end', { cause });
          }
          if (plain.length > 0) yield plain;
          piece = following;
        }
      } finally {
        await reader.close();
      }
    },
  };
}
