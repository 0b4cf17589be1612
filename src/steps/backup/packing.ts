import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream';
import zlib from 'node:zlib';

/** Node has zstd since 22.15, and the types of older ones do not know it. */
const { createZstdCompress, createZstdDecompress } = zlib as unknown as {
  readonly createZstdCompress?: (options: object) => Transform;
  readonly createZstdDecompress?: () => Transform;
};

/** How SQL text is compressed. */
export interface Packing {
  readonly ending: '.gz' | '.zst';
  pack(): Transform;
}

// Each at a level of which the deployment does not notice that it waits for it.
const GZIP: Packing = { ending: '.gz', pack: () => zlib.createGzip({ level: 1 }) };

/** A third of the time for a smaller file, where this Node can do it; anybody's `zstd -d` opens it. */
export function bestPacking(): Packing {
  return createZstdCompress === undefined ? GZIP : { ending: '.zst', pack: () => createZstdCompress({}) };
}

const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

function unpacker(first: Uint8Array): Transform {
  if (!ZSTD_MAGIC.equals(first.subarray(0, ZSTD_MAGIC.length))) return zlib.createGunzip();
  if (createZstdDecompress !== undefined) return createZstdDecompress();
  throw new Error('it is compressed with zstd, which takes Node 22.15 or newer (or `zstd -d` first)');
}

/** Undoes either, by what the first bytes say. */
export async function* unpacking(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  let first: Uint8Array = Buffer.alloc(0);
  while (first.length < ZSTD_MAGIC.length) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    first = Buffer.concat([first, value]);
  }
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield first;
      for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
    } finally {
      await pieces.return?.();
    }
  };
  const out = unpacker(first);
  // What goes wrong ends `out`, which says so below.
  pipeline(rest, out, () => undefined);
  yield* out as AsyncIterable<Uint8Array>;
}
