import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type Bytes = AsyncIterable<Uint8Array>;

/** What stands between the bytes that a tool writes and those that lie in the file: encryption. Keeps none of them. */
export interface Seal {
  /** What it adds to the file's name: `.age`. */
  readonly ending: string;
  close(plain: Bytes): Bytes;
  open(sealed: Bytes): Bytes;
}

/** A backup as it lies on the disk. */
export interface BackupContent {
  readonly path: string;
  readonly seal?: Seal | undefined;
}

/** A stage of a stream: takes pieces of any size, and keeps as few as it can. */
export type Stage = Transform | ((source: Bytes) => Bytes);

/** The types of `pipeline` have no list of streams and functions. */
const joined = pipeline as unknown as (stages: readonly (Readable | Writable | Stage)[]) => Promise<void>;

/** The file as the tool wrote it, and how many bytes of the disk were read so far. An error while it is read ends the stream with it. */
export function opened({ path, seal }: BackupContent): { readonly stream: Readable; read(): number } {
  const file = createReadStream(path);
  const stream = seal === undefined ? file : Readable.from(seal.open(file), { objectMode: false });
  return { stream, read: () => file.bytesRead };
}

export const plain = (content: BackupContent): Readable => opened(content).stream;

/** What was written, by its bytes on the disk. */
export interface Stored {
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a stream into a file that is there, through these stages and the seal; on the disk when it comes back. */
export async function store(from: Readable, stages: readonly Stage[], { path, seal }: BackupContent): Promise<Stored> {
  const hash = createHash('sha256');
  let bytes = 0;
  const weigh = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const sealed: readonly Stage[] = seal === undefined ? [] : [(source: Bytes) => seal.close(source)];
  await joined([from, ...stages, ...sealed, weigh, createWriteStream(path, { flags: 'r+', flush: true })]);
  return { bytes, sha256: hash.digest('hex') };
}

/** What a program says of its own end is less than why: a reader that has seen enough closes its input. */
const ITS_OWN_END = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Feeds a program; → why the file could not be read to its end, in words, where that was the reason. */
export async function feedWith(
  source: Readable,
  stages: readonly Stage[],
  stdin: Writable,
): Promise<string | undefined> {
  try {
    await joined([source, ...stages, stdin]);
    return undefined;
  } catch (error) {
    stdin.destroy();
    const { code, message } = error as NodeJS.ErrnoException;
    return ITS_OWN_END.has(code ?? '') ? undefined : message;
  }
}

/** How `pg_restore` is given a dump: by its name, where it may jump to and fro in it, else as a stream. */
export function forReader(content: BackupContent): {
  readonly args: readonly string[];
  readonly feed?: (stdin: Writable) => Promise<void>;
  /** Why the file could not be opened; known once the program has ended. */
  readonly trouble: () => string | undefined;
} {
  if (content.seal === undefined) return { args: [content.path], trouble: () => undefined };
  let trouble: string | undefined;
  return {
    args: [],
    feed: async (stdin) => {
      trouble = await feedWith(plain(content), [], stdin);
    },
    trouble: () => trouble,
  };
}
