// Makes dist/: the bundle, the parser's WebAssembly, and the embedded PostgreSQL with a prepared data archive.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = process.argv[2] ?? join(root, 'dist');
const require = createRequire(import.meta.url);
const node = (script, ...args) =>
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });

function keptArchive() {
  const folder = join(root, 'dist/pglite');
  try {
    const { version, params } = JSON.parse(readFileSync(join(folder, 'prepared.json'), 'utf8'));
    return { key: `${version} ${params}`, archive: readFileSync(join(folder, 'prepared.tar.gz')) };
  } catch {
    return undefined;
  }
}

const kept = keptArchive();
rmSync(join(root, 'lib'), { recursive: true, force: true });
node(join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json');
rmSync(out, { recursive: true, force: true });
node(
  require.resolve('@vercel/ncc/dist/ncc/cli.js'),
  'build',
  'lib/index.js',
  '-o',
  out,
  '--license',
  'licenses.txt',
  '-q',
);

// ncc inlines what it sees and loses files that modules look for beside themselves, so these are copied whole.
const parser = join(root, 'node_modules/libpg-query/wasm');
mkdirSync(join(out, 'parser'));
for (const file of ['libpg-query.js', 'libpg-query.wasm']) cpSync(join(parser, file), join(out, 'parser', file));
writeFileSync(join(out, 'parser', 'package.json'), '{"type":"commonjs"}\n');

const pglite = join(root, 'node_modules/@electric-sql/pglite/dist');
mkdirSync(join(out, 'pglite', 'fs'), { recursive: true });
// The archives are the extensions; the modules beside them would only name them.
const wanted = (file) => /^(index|chunk-.*|initdb)\.js$|\.wasm$|\.data$|\.tar\.gz$/.test(file);
for (const file of readdirSync(pglite).filter(wanted)) cpSync(join(pglite, file), join(out, 'pglite', file));
cpSync(join(pglite, 'fs', 'nodefs.js'), join(out, 'pglite', 'fs', 'nodefs.js'));
const manifest = join(out, 'pglite', 'package.json');
writeFileSync(manifest, '{"type":"module"}\n');

/** Small segments of the write-ahead log: 16 MB less to unpack at every start, and to pack in every backup. */
const INITDB = ['--wal-segsize=1'];

/** The archive of a fresh cluster: initdb in WebAssembly takes seconds, unpacking this takes under one. */
async function prepared() {
  const { PGlite } = await import(join(out, 'pglite', 'index.js'));
  const db = await PGlite.create({ initDbStartParams: INITDB });
  await db.exec('CHECKPOINT');
  const archive = await db.dumpDataDir('gzip');
  await db.close();
  const raw = gunzipSync(Buffer.from(await archive.arrayBuffer()));
  return gzipSync(raw, { level: 9 });
}

// A cluster holds a random identifier and times, so a committed archive is kept until the embedded server itself changes.
const version = JSON.parse(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')).version;
const archive = kept?.key === `${version} ${INITDB.join(' ')}` ? kept.archive : await prepared();
writeFileSync(join(out, 'pglite', 'prepared.tar.gz'), archive);
writeFileSync(join(out, 'pglite', 'prepared.json'), `${JSON.stringify({ version, params: INITDB.join(' ') })}\n`);
// What runs in a process of its own, with a project's packages, and so is no part of the bundle.
cpSync(join(root, 'lib/programs/child'), join(out, 'child'), { recursive: true });
writeFileSync(join(out, 'child', 'package.json'), '{"type":"module"}\n');
cpSync(join(root, 'migrations-fixtures/platforms'), join(out, 'platforms'), { recursive: true });
// What strangers left is held against it.
mkdirSync(join(out, 'schema'));
cpSync(join(root, 'schema/report.schema.json'), join(out, 'schema', 'report.schema.json'));
