import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdFile } from '../../src/io/lockfile.js';

const folder = mkdtempSync(join(tmpdir(), 'mom-lock-'));
const file = join(folder, 'db.lock');
afterEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it says who holds it, refuses a second time, and is gone when it is let go', () => {
  const release = holdFile(file, 'database');
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} \\d*\\n$`));
  expect(() => holdFile(file, 'database')).toThrow('already open in this process');
  release();
  expect(readdirSync(folder)).toEqual([]);
  release();
});

test('one of a run before that had our own number is taken over', () => {
  writeFileSync(file, `${process.pid}\n`);
  holdFile(file, 'database')();
  writeFileSync(file, `${process.pid} 1\n`);
  holdFile(file, 'database')();
});

test('one of a living process is respected, of a dead one or of another with its number is not', () => {
  writeFileSync(file, `${process.ppid}\n`);
  expect(() => holdFile(file, 'database')).toThrow(`in use by process ${process.ppid}`);
  // It began at another time than the holder did.
  writeFileSync(file, `${process.ppid} 999999999999\n`);
  holdFile(file, 'database')();
  const dead = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
  writeFileSync(file, `${dead} 7\n`);
  holdFile(file, 'database')();
  writeFileSync(file, '');
  holdFile(file, 'database')();
});

test('letting go takes away nobody else’s', () => {
  const release = holdFile(file, 'database');
  writeFileSync(file, '1 2\n');
  release();
  expect(readFileSync(file, 'utf8')).toBe('1 2\n');
});
