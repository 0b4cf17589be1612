// Runs a command to its end: how long it took on the clock, and how big its biggest process became.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TIME = '/usr/bin/time';
const LONGEST_MS = 600_000;
const MB = 1024;

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Without GNU time the high-water marks of the process and those below it are looked at every few milliseconds. */
function watchTree(root) {
  let most = 0;
  const look = () => {
    const parents = new Map();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        parents.set(Number(name), {
          parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0),
          high: Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0),
        });
      } catch {
        // It ended while we looked
      }
    }
    const ours = (pid) => pid === root || (parents.has(pid) && ours(parents.get(pid).parent));
    for (const [pid, { high }] of parents) if (ours(pid)) most = Math.max(most, high);
  };
  const timer = setInterval(look, 15);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** → `{ ms, mb, out }`. Any other exit status than 0 is an error with what was said. */
export function timed([file, ...args], { cwd, env, folder }) {
  const report = join(folder, 'time');
  rmSync(report, { force: true });
  const withTime = existsSync(TIME);
  // The biggest process of all that were waited for, in kB
  const command = withTime ? [TIME, '-q', '-f', '%M', '-o', report, file, ...args] : [file, ...args];
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command[0], command.slice(1), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = withTime ? undefined : watchTree(child.pid);
    let out = '';
    let err = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const ms = performance.now() - start;
      clearTimeout(timer);
      const kb = stop === undefined ? Number(readFileSync(report, 'utf8').trim()) : stop();
      if (code === 0) resolve({ ms, mb: kb / MB, out });
      else
        reject(
          new Error(
            `${file} ${args.slice(0, 2).join(' ')} ended with ${signal ?? code}:\n${`${out}\n${err}`.slice(-3000)}`,
          ),
        );
    });
  });
}
