// One folder per test run holds every throw-away server. A watchdog process waits for the end of the process that
// opened it, however that ends, and then stops the servers and removes the folder. Plain JavaScript, because Jest loads
// its global set-up without the module mapping that the tests have.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VARIABLE = 'MIGRATE_ON_MERGE_RUN_FOLDER';
/** A socket's path has room for some 100 characters in all. */
const LONGEST = 50;

const everyoneEnters = (folder) => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
};

const OWNER = /^mom-run-(\d+)-/;

/** Its input ends when this process does, or at once where there is none. */
const watch = (path, input) =>
  spawn(process.execPath, [join(dirname(fileURLToPath(import.meta.url)), 'watchdog.mjs'), path], {
    cwd: '/',
    detached: true,
    env: {},
    stdio: [input, 'ignore', 'ignore'],
  })
    // It must neither bring this process down nor keep it alive
    .on('error', () => {});

/** A run whose watchdog was killed with it: its process is gone, its folder is there. */
function sweep(base) {
  for (const name of readdirSync(base)) {
    const owner = OWNER.exec(name)?.[1];
    const path = join(base, name);
    if (!owner || existsSync(`/proc/${owner}`)) continue;
    if (statSync(path, { throwIfNoEntry: false })?.uid === process.getuid?.()) watch(path, 'ignore').unref();
  }
}

/** Opens a folder and sets `MIGRATE_ON_MERGE_RUN_FOLDER`, which test workers inherit. */
export function openRunFolder() {
  const temp = resolve(tmpdir());
  // As root the servers run as another user, who must get there
  const base = temp.length <= LONGEST && (process.getuid?.() !== 0 || everyoneEnters(temp)) ? temp : '/tmp';
  sweep(base);
  const path = mkdtempSync(join(base, `mom-run-${process.pid}-`));
  chmodSync(path, 0o711);
  const watchdog = watch(path, 'pipe');
  watchdog.stdin.on('error', () => {});
  watchdog.unref();
  watchdog.stdin.unref();
  process.env[VARIABLE] = path;
  return {
    path,
    /** Resolves when all servers are gone and the folder too. */
    close: () =>
      new Promise((done) => {
        delete process.env[VARIABLE];
        if (watchdog.exitCode !== null) return done();
        watchdog.ref();
        watchdog.on('exit', () => done());
        watchdog.stdin.end();
      }),
  };
}

/** The run's folder; without Jest's global set-up this process gets one of its own. */
export function runFolder() {
  return process.env[VARIABLE] ?? openRunFolder().path;
}
