// Started by run-folder.mjs with the run's folder as argument. Its standard input is a pipe from the test run: the end
// of input means that the run is over, were it by SIGKILL. Then it stops every server in the folder and removes it.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [, , folder] = process.argv;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

/** Read anew each time: a pid alone might belong to somebody else by now. */
const runsIn = (pid, place) => {
  try {
    // A zombie has an empty command line
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(place);
  } catch {
    return false;
  }
};

async function end(place) {
  const file = join(place, 'pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (!(pid > 1)) return;
  for (let tries = 0; runsIn(pid, place) && tries < 200; tries++) {
    // SIGQUIT is PostgreSQL's immediate shutdown: no checkpoint, but shared memory is given back
    if (tries % 100 === 0) process.kill(pid, tries === 0 ? 'SIGQUIT' : 'SIGKILL');
    await sleep(50);
  }
}

process.stdin.resume();
await new Promise((done) => process.stdin.once('end', done).once('close', done).once('error', done));
// Twice: a worker that outlives the run by a moment may start one more
for (let round = 0; round < 2 && existsSync(folder); round++) {
  if (round > 0) await sleep(1000);
  const places = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  await Promise.allSettled(places.map((entry) => end(join(folder, entry.name))));
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {}
}
