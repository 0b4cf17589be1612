import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPrivateServer } from '../../src/io/postgres-server.js';
import { binFor } from '../support/postgres.js';
import { compiledSources } from './compiled.js';
import { alive, eventually } from './requests.js';
import { standIn } from './stand-in.js';

// Whatever kills us, nothing of a throw-away server may be left.

let sources: string;
let temp: string;
beforeAll(() => {
  sources = compiledSources();
});
afterAll(() => rmSync(sources, { recursive: true, force: true }));
beforeEach(() => {
  temp = mkdtempSync('/tmp/momtmp-');
  chmodSync(temp, 0o711);
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

const bin = binFor(15);
const START_SERVER = `
  import { startPrivateServer } from './io/postgres-server.js';
  const server = await startPrivateServer({ bin: ${JSON.stringify(bin)}, major: 15 });
  console.log(server.pid);
  setInterval(() => undefined, 1000);`;

function child(script: string): ChildProcess {
  const file = join(sources, `child-${process.hrtime.bigint()}.js`);
  writeFileSync(file, script);
  return spawn(process.execPath, [file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temp },
  });
}

async function firstLine(process: ChildProcess): Promise<string> {
  if (process.stdout === null) throw new Error('no output to read');
  const [data] = (await once(process.stdout, 'data')) as [Buffer];
  return data.toString().trim();
}

const left = (): readonly string[] => readdirSync(temp);

/** Command lines of the processes that name this path. */
const naming = (path: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(join('/proc', pid, 'cmdline'), 'utf8');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(path));

test('killed while the server runs', async () => {
  const victim = child(START_SERVER);
  const pid = Number(await firstLine(victim));
  expect(alive(pid)).toBe(true);
  expect(left()).toHaveLength(1);
  victim.kill('SIGKILL');
  await eventually('the server is gone', () => !alive(pid));
  await eventually('the folder is gone', () => left().length === 0);
});

test('killed while the server is being made', async () => {
  const victim = child(START_SERVER);
  await eventually('initdb runs', () => left().some((name) => existsSync(join(temp, name, 'data', 'PG_VERSION'))));
  expect(naming(temp).some((line) => line.includes('migrate-on-merge-watchdog'))).toBe(true);
  victim.kill('SIGKILL');
  // Watchdog and initdb bear its name: once they have ended, nobody goes on making it.
  await eventually('all that worked in the folder has ended', () => naming(temp).length === 0);
  expect(left()).toEqual([]);
});

test('a process that forgets to stop its server still ends', async () => {
  const victim = child(START_SERVER.replace(/setInterval.*/, ''));
  const pid = Number(await firstLine(victim));
  await once(victim, 'exit');
  await eventually('the server is gone', () => !alive(pid));
  await eventually('the folder is gone', () => left().length === 0);
});

test('killed while a container runs', async () => {
  using engine = await standIn({ major: 15 });
  const victim = child(`
    import { docker } from './shadow/docker.js';
    await docker.start({ engine: 'postgres', major: 15, extensions: [], argument: undefined, binaries: [], progress() {} });
    console.log('up');
    setInterval(() => undefined, 1000);`);
  expect(await firstLine(victim)).toBe('up');
  expect(engine.containers()).toHaveLength(1);
  victim.kill('SIGKILL');
  await eventually('the container is gone', () => engine.containers().length === 0);
  await eventually('the folder is gone', () => left().length === 0);
});

test('stopping twice is stopping once', async () => {
  const server = await startPrivateServer({ bin, major: 15 });
  expect(Buffer.byteLength(`${server.socketDir}/.s.PGSQL.5432`)).toBeLessThanOrEqual(103);
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
  expect(alive(server.pid)).toBe(false);
  expect(existsSync(server.socketDir)).toBe(false);
});

test('a server that cannot start says why and leaves nothing', async () => {
  const victim = child(`
    import { startPrivateServer } from './io/postgres-server.js';
    await startPrivateServer({ bin: ${JSON.stringify(bin)}, major: 15, settings: { no_such_setting: 'x' } })
      .catch(({ code, message }) => console.log(code, message));`);
  expect(await firstLine(victim)).toMatch(/^shadow-start PostgreSQL 15 did not start\.\n.*no_such_setting/s);
  if (victim.exitCode === null) await once(victim, 'exit');
  expect(left()).toEqual([]);
});
