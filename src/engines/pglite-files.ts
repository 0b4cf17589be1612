import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { gunzip } from 'node:zlib';
import { bundledFile } from '../io/bundled.js';

/** The types of Node do not have it. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> };

/** What a start takes that is the same every time, read and compiled once in a process. */
export interface PgliteFiles {
  readonly program: object | undefined;
  /** Time zones, text search and what else the server has beside its program. */
  readonly share: Archive | undefined;
  /** A new cluster takes seconds of initdb in WebAssembly; the archive that the build prepares takes a fraction of one. */
  readonly prepared: { readonly archive: Archive; readonly files: readonly ServerFile[] } | undefined;
  readonly extensions: readonly ServerFile[];
}

/** What PGlite asks of a `Blob`; a real one copies its megabytes twice each time. */
interface Archive {
  readonly type: 'application/x-tar';
  arrayBuffer(): Promise<ArrayBufferLike>;
}

/** A file of the server's own, or a folder where there is no data; the path is below its prefix. */
interface ServerFile {
  readonly path: string;
  readonly data: Uint8Array | undefined;
}

const PREPARED = 'prepared.tar.gz';
const HEADER = 512;

/** The folders and plain files of a tar archive, which here have short names and are not as large as a size in octal cannot say. */
function untar(archive: Buffer): readonly ServerFile[] {
  const files: ServerFile[] = [];
  const text = (from: number, to: number): string => archive.toString('latin1', from, to).replace(/\0.*$/s, '');
  for (let at = 0; at + HEADER <= archive.length; ) {
    const name = text(at, at + 100);
    if (name === '') break;
    const path = name.replace(/^\/+|\/+$/g, '');
    const size = Number.parseInt(text(at + 124, at + 136).trim() || '0', 8);
    const type = text(at + 156, at + 157);
    const begin = at + HEADER;
    if (type === '5' || name.endsWith('/')) files.push({ path, data: undefined });
    else if (['0', ''].includes(type)) files.push({ path, data: archive.subarray(begin, begin + size) });
    at = begin + Math.ceil(size / HEADER) * HEADER;
  }
  return files;
}

const unzipped = async (file: string): Promise<Buffer> => await promisify(gunzip)(await readFile(file));

/** As a whole buffer of its own, which an unpacked one is already. */
function asArchive(bytes: Buffer): Archive {
  const { buffer, byteLength } = bytes;
  const own = buffer.byteLength === byteLength ? buffer : new Uint8Array(bytes).buffer;
  return { type: 'application/x-tar', arrayBuffer: () => Promise.resolve(own) };
}

/**
 * Before Node 24 a function is compiled anew, and well, as soon as it has run a little: of PostgreSQL's largest, its parser
 * and its executor, that takes a second each, which a short plan never gains, nor one of 2,400 statements (10 s of work with
 * the quick code alone, 16 s with both). Later versions have a larger budget of their own. Where the quick compiler does not
 * know the machine's every instruction, V8 would end the process.
 */
function compileQuickly(): void {
  const known = ['x64', 'arm64'].includes(process.arch);
  if (known && Number.parseInt(process.versions.node, 10) < 24) setFlagsFromString('--liftoff-only');
}

async function read(): Promise<PgliteFiles> {
  compileQuickly();
  // A checkout has the archive in its `dist/`, which is committed; the program must be that of the installed package.
  const prepared = bundledFile('pglite', PREPARED) ?? bundledFile('..', '..', 'dist', 'pglite', PREPARED);
  const program =
    bundledFile('pglite', 'pglite.wasm') ??
    bundledFile('..', '..', 'node_modules', '@electric-sql', 'pglite', 'dist', 'pglite.wasm');
  const folder = program === undefined ? undefined : join(program, '..');
  const archives = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.tar.gz'));
  const share = folder === undefined ? undefined : join(folder, 'pglite.data');
  const [compiled, beside, cluster, ...extensions] = await Promise.all([
    program === undefined ? undefined : readFile(program).then((bytes) => WebAssembly.compile(bytes)),
    share === undefined ? undefined : readFile(share),
    prepared === undefined ? undefined : unzipped(prepared),
    ...archives.filter((name) => name !== PREPARED).map((name) => unzipped(join(folder ?? '', name))),
  ]);
  return {
    program: compiled,
    share: beside === undefined ? undefined : asArchive(beside),
    prepared: cluster === undefined ? undefined : { archive: asArchive(cluster), files: untar(cluster) },
    extensions: extensions.flatMap((archive) => untar(archive)),
  };
}

let files: Promise<PgliteFiles> | undefined;

/** Read at the first call. */
export function pgliteFiles(): Promise<PgliteFiles> {
  files ??= read();
  return files;
}

/** A file or folder of the server's file system in memory, as Emscripten keeps it. */
interface Inode {
  readonly node_ops: { mknod(parent: Inode, name: string, mode: number, device: number): Inode };
  stream_ops: object;
  contents: Uint8Array;
  usedBytes: number;
}
/** The little of the running module that is used here. */
interface Module {
  readonly WASM_PREFIX: string;
  readonly FS: {
    mkdirTree(path: string, mode?: number): void;
    lookupPath(path: string): { readonly node: Inode };
  };
}
interface ModuleOptions {
  readonly preRun?: readonly ((module: Module) => void)[];
}
type Extension = { readonly name: string; setup(database: unknown, options: ModuleOptions): Promise<unknown> };

const FILE_MODE = 0o100600;

/** Written where it lies, so that every server needs its own; most of a cluster, its templates, is never opened. */
function copyWhenOpened(node: Inode): void {
  let shared = true;
  const open = (): void => {
    if (shared) node.contents = new Uint8Array(node.contents);
    shared = false;
  };
  node.stream_ops = { ...node.stream_ops, open };
}

/**
 * Puts files into the server's memory before it starts. By its paths each file takes a walk from the root for each of six
 * steps, and there are two thousand of them: half of a start. Here they are hung into their folder.
 */
function filesBelow(
  name: string,
  root: (prefix: string) => string,
  files: readonly ServerFile[],
  own: boolean,
): Extension {
  const place = ({ FS, WASM_PREFIX }: Module): void => {
    const top = root(WASM_PREFIX);
    FS.mkdirTree(top, 0o700);
    const folders = new Map<string, Inode>([['', FS.lookupPath(top).node]]);
    const folder = (path: string): Inode => {
      const known = folders.get(path);
      if (known !== undefined) return known;
      FS.mkdirTree(`${top}/${path}`, 0o700);
      const { node } = FS.lookupPath(`${top}/${path}`);
      folders.set(path, node);
      return node;
    };
    for (const { path, data } of files) {
      if (data === undefined) {
        folder(path);
        continue;
      }
      const cut = path.lastIndexOf('/');
      const parent = folder(path.slice(0, Math.max(0, cut)));
      const node = parent.node_ops.mknod(parent, path.slice(cut + 1), FILE_MODE, 0);
      node.contents = data;
      node.usedBytes = data.length;
      if (own) copyWhenOpened(node);
    }
  };
  return {
    name,
    setup: (_, options) =>
      Promise.resolve({ emscriptenOpts: { ...options, preRun: [...(options.preRun ?? []), place] } }),
  };
}

/**
 * All extensions, as one of PGlite's own kind. Its own ones compile the library of each extension at every start, asked for
 * or not, which takes as long as all the rest; a library that only lies there is compiled when `CREATE EXTENSION` loads it.
 */
export const allExtensions = ({ extensions }: PgliteFiles): Extension =>
  filesBelow('all', (prefix) => prefix, extensions, false);

/** The prepared cluster, in memory: PGlite finds a database there and begins with it. */
export const preparedCluster = ({ prepared }: PgliteFiles): Extension =>
  filesBelow('cluster', (prefix) => `${prefix}/data`, prepared?.files ?? [], true);
