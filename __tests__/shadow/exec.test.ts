import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProgramMissing, run } from '../../src/io/exec.js';
import { alive, eventually, rejection } from './requests.js';

const node = (script: string, options: Parameters<typeof run>[2] = {}) =>
  run(process.execPath, ['-e', script], options);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mom-exec-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('gives code, output and errors, and never goes through a shell', async () => {
  const args = ['$(id)', '; exit 3', '`id`', 'a b', '*'];
  const ended = await run(process.execPath, ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', ...args]);
  expect(JSON.parse(ended.stdout)).toEqual(args);
  expect(await node('process.stdout.write("o"); process.stderr.write("e"); process.exitCode = 3')).toEqual({
    code: 3,
    stdout: 'o',
    stderr: 'e',
    timedOut: false,
    truncated: false,
  });
  expect((await node('process.kill(process.pid, "SIGKILL")')).code).toBe(137);
});

test('hands nothing of our environment on but the needful', async () => {
  process.env['INPUT_DATABASE-URL'] = 'postgres://u:secret@h/d';
  process.env['PGPASSWORD'] = 'secret';
  try {
    const { stdout } = await node('console.log(JSON.stringify(process.env))', { env: { MORE: 'x', TZ: undefined } });
    expect(stdout).not.toContain('secret');
    expect(JSON.parse(stdout)).toMatchObject({ MORE: 'x', LC_ALL: 'C', PATH: process.env['PATH'] });
    expect(JSON.parse(stdout)).not.toHaveProperty('TZ');
  } finally {
    delete process.env['INPUT_DATABASE-URL'];
    delete process.env['PGPASSWORD'];
  }
});

test('tells a program that is not there from one that may not be run, and from a missing folder', async () => {
  const missing = (await rejection(run('no-such-program-here', []))) as ProgramMissing;
  expect(missing).toBeInstanceOf(ProgramMissing);
  expect(missing.why).toBe('not-found');
  const file = join(folder, 'plain');
  writeFileSync(file, 'text');
  chmodSync(file, 0o600);
  expect(await rejection(run(file, []))).toMatchObject({ name: 'ProgramMissing', why: 'not-executable' });
  expect(await rejection(run(process.execPath, ['-v'], { cwd: join(folder, 'gone') }))).not.toBeInstanceOf(
    ProgramMissing,
  );
});

test('ends a whole family that takes too long', async () => {
  const file = join(folder, 'grandchild');
  const ended = await run('/bin/sh', ['-c', `sleep 300 & echo $! > "${file}"; wait`], { timeoutMs: 2_000 });
  expect(ended).toMatchObject({ timedOut: true, code: 143 });
  const pid = Number(readFileSync(file, 'utf8'));
  await eventually('the grandchild is gone', () => !alive(pid));
});

test('keeps the end of long output, and gives lines as they come', async () => {
  const lines: string[] = [];
  const script = 'for (let i = 0; i < 20000; i++) console.log("line é " + i); process.stderr.write("last\\r\\nwords")';
  const ended = await node(script, { keep: 100, onLine: (line, from) => lines.push(`${from} ${line}`) });
  expect(ended.truncated).toBe(true);
  expect(ended.stdout).toHaveLength(100);
  expect(ended.stdout.endsWith('line é 19999\n')).toBe(true);
  expect(lines.filter((line) => line.startsWith('stdout'))).toHaveLength(20_000);
  expect(lines).toEqual(expect.arrayContaining(['stdout line é 0', 'stderr last', 'stderr words']));
});

test('feeds input, also to a program that wants none', async () => {
  expect((await run('cat', [], { input: 'äöü' })).stdout).toBe('äöü');
  expect((await run('true', [], { input: 'x'.repeat(10_000_000) })).code).toBe(0);
});
