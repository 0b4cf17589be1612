import { spawn } from 'node:child_process';
import { basename } from 'node:path';

const QUICK_MS = 120_000;

/** Runs a program to its end; a failure carries the last lines of what it said. */
export function run(file, args, { timeout = QUICK_MS, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    let out = '';
    let err = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeout);
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    const fail = (why) => {
      const said = (err || out).trim().split('\n').slice(-4).join('\n  ');
      reject(new Error(`\`${basename(file)} ${args.at(0) ?? ''}\` ${why}${said && `:\n  ${said}`}`));
    };
    child.on('error', (error) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT') reject(new Error(`${file} is not on this machine`));
      else fail(`could not be started (${error.code})`);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (late) fail(`did not end within ${timeout / 1000} s`);
      else if (code !== 0) fail(`ended with ${signal ?? code}`);
      else resolve(out);
    });
  });
}
