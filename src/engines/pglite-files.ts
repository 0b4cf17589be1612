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
  /** A new cluster takes seconds of initdb in WebAssembly; the archive that the build prepares takes under one. */
  readonly prepared: Archive | undefined;
  readonly extensions: readonly ServerFile[];
}

/** What PGlite asks of a `Blob`; a real one copies its megabytes twice each time. */
interface Archive {
  readonly type: 'application/x-tar';
  arrayBuffer(): Promise<ArrayBufferLike>;
}

/** A file of the server's own installation; the path is below its prefix. */
interface ServerFile {
  readonly path: string;
  readonly data: Uint8Array;
}

const PREPARED = 'prepared.tar.gz';
const HEADER = 512;

/** The plain files of a tar archive, which here have short names and are not as large as a size in octal cannot say. */
function untar(archive: Buffer): readonly ServerFile[] {
  const files: ServerFile[] = [];
  const text = (from: number, to: number): string => archive.toString('latin1', from, to).replace(/\0.*$/s, '');
  for (let at = 0; at + HEADER <= archive.length; ) {
    const path = text(at, at + 100);
    if (path === '') break;
    const size = Number.parseInt(text(at + 124, at + 136).trim() || '0', 8);
    const begin = at + HEADER;
    if (!path.endsWith('/') && ['0', ''].includes(text(at + 156, at + 157)))
      files.push({ path, data: archive.subarray(begin, begin + size) });
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
 * Before Node 24 a function is compiled anew, and well, as soon as it has run a little: for PostgreSQL that takes a second
 * of each short plan, and a long one gains nothing by it. Later versions have a larger budget of their own.
 */
function compileLater(): void {
  if (Number.parseInt(process.versions.node, 10) < 24) setFlagsFromString('--wasm-tiering-budget=100000000');
}

async function read(): Promise<PgliteFiles> {
  compileLater();
  // A checkout has the archive in its `dist/`, which is committed; the program must be that of the installed package.
  const prepared = bundledFile('pglite', PREPARED) ?? bundledFile('..', '..', 'dist', 'pglite', PREPARED);
  const program =
    bundledFile('pglite', 'pglite.wasm') ??
    bundledFile('..', '..', 'node_modules', '@electric-sql', 'pglite', 'dist', 'pglite.wasm');
  const folder = program === undefined ? undefined : join(program, '..');
  const archives = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.tar.gz'));
  const [compiled, cluster, ...extensions] = await Promise.all([
    program === undefined ? undefined : readFile(program).then((bytes) => WebAssembly.compile(bytes)),
    prepared === undefined ? undefined : unzipped(prepared),
    ...archives.filter((name) => name !== PREPARED).map((name) => unzipped(join(folder ?? '', name))),
  ]);
  return {
    program: compiled,
    prepared: cluster === undefined ? undefined : asArchive(cluster),
    extensions: extensions.flatMap((archive) => untar(archive)),
  };
}

let files: Promise<PgliteFiles> | undefined;

/** Read at the first call. */
export function pgliteFiles(): Promise<PgliteFiles> {
  files ??= read();
  return files;
}

/** The little of the running module that is used here. */
interface Module {
  readonly WASM_PREFIX: string;
  readonly FS: {
    analyzePath(path: string): { readonly exists: boolean };
    mkdirTree(path: string): void;
    writeFile(path: string, data: Uint8Array): void;
  };
}
interface ModuleOptions {
  readonly preRun?: readonly ((module: Module) => void)[];
}

/**
 * All extensions, as one of PGlite's own kind. Its own ones compile the library of each extension at every start, asked for
 * or not, which takes as long as all the rest; a library that only lies there is compiled when `CREATE EXTENSION` loads it.
 */
export function allExtensions(extensions: PgliteFiles['extensions']): Record<string, unknown> {
  const place = ({ FS, WASM_PREFIX }: Module): void => {
    for (const { path, data } of extensions) {
      const folder = `${WASM_PREFIX}/${path.slice(0, path.lastIndexOf('/'))}`;
      if (!FS.analyzePath(folder).exists) FS.mkdirTree(folder);
      FS.writeFile(`${WASM_PREFIX}/${path}`, data);
    }
  };
  const setup = (_: unknown, options: ModuleOptions): Promise<unknown> =>
    Promise.resolve({ emscriptenOpts: { ...options, preRun: [...(options.preRun ?? []), place] } });
  return { all: { name: 'all', setup } };
}
