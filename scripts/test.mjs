// `npm test`, and so `npm cit` on a bare machine: prepares the servers, then runs Jest with all arguments passed on.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureAll } from './servers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// `npm cit` hands arguments to `npm ci`, not to here, so the place of Jest's result comes by the environment.
const results = process.env.TEST_RESULTS_FILE;
const json = results === undefined ? [] : ['--json', `--outputFile=${results}`];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

try {
  const { environment } = await ensureAll({ log: console.error });
  // A package of the tests brings a newer `node` into the path of npm's scripts; Jest runs on the one that npm itself runs on
  const node = process.env.npm_node_execpath ?? process.execPath;
  const child = spawn(node, ['--experimental-vm-modules', '--no-warnings', jest, ...json, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    // The tests use these very servers, whatever another checkout prepares meanwhile
    env: { ...process.env, ...environment },
  });
  // Jest is to end first, since it has servers to stop; a Ctrl-C reaches it by itself
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
