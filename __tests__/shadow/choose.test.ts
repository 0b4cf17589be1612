import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProgressEvent } from '../../src/model/events.js';
import { chooseShadow, startShadow } from '../../src/shadow/choose.js';
import { EMBEDDED_MAJOR } from '../../src/shadow/embedded.js';
import { serverMajors } from '../support/postgres.js';
import { rejection, request } from './requests.js';
import { standIn } from './stand-in.js';

const path = process.env['PATH'];
let nothing: string;
beforeAll(() => {
  nothing = mkdtempSync(join(tmpdir(), 'mom-nothing-'));
  chmodSync(nothing, 0o755);
});
afterAll(() => rmSync(nothing, { recursive: true, force: true }));
afterEach(() => {
  process.env['PATH'] = path;
});

/** Newer than anything there is. */
const FUTURE = 99;

test.each(serverMajors)('auto takes the installed server of the target: %i', async (major) => {
  const { provider, why } = await chooseShadow(request({ major }), 'auto');
  expect(provider.name).toBe('local');
  expect(why).toBe('local serves; embedded and docker not needed');
});

/** A server that tells its version and cannot do more. */
function broken(version: string): string {
  const bin = mkdtempSync(join(nothing, 'bin-'));
  const script = (name: string, text: string): void =>
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  script('postgres', `echo "postgres (PostgreSQL) ${version}"`);
  script('initdb', 'echo "initdb: error: out of luck" >&2; exit 1');
  chmodSync(bin, 0o755);
  return bin;
}

test('the own major is best, then the next above; without a target the newest', async () => {
  const binaries = ['93.1', '91.0', '95.2'].map(broken);
  const started = async (major: number | undefined): Promise<string> =>
    (await rejection(startShadow(request({ major, binaries }), 'local'))).message;
  expect(await started(91)).toContain('PostgreSQL 91 could not make a data folder.\ninitdb: error: out of luck');
  expect(await started(92)).toContain('PostgreSQL 93');
  expect(await started(95)).toContain('PostgreSQL 95');
  expect(await started(undefined)).toContain('PostgreSQL 95');
});

test('auto goes on to what serves, and says why not the others', async () => {
  process.env['PATH'] = nothing;
  const { code, message, hint } = await rejection(
    chooseShadow(request({ major: 15, extensions: ['no_such_one'] }), 'auto'),
  );
  expect(code).toBe('no-shadow');
  expect(message.split('\n')).toEqual([
    'No throw-away database can be had for postgres 15 with no_such_one.',
    '- local: the installed PostgreSQL 15 has no extension no_such_one',
    '- embedded: the embedded PostgreSQL has no extension no_such_one',
    '- docker: the image postgres:15 has no extension no_such_one; name one that has by `docker:IMAGE`',
  ]);
  expect(hint).toContain('docker:IMAGE');
  const none = await rejection(chooseShadow(request({ major: FUTURE }), 'auto'));
  expect(none.message).toMatch(/local: the installed PostgreSQL \(18, .*15\) is older than the target's 99/);
  expect(none.message).toContain(`embedded: the embedded PostgreSQL ${EMBEDDED_MAJOR} is older`);
  expect(none.message).toContain('docker: Docker is not installed');
});

test('docker is the last resort of auto', async () => {
  using _engine = await standIn();
  const { provider, why } = await chooseShadow(request({ major: FUTURE }), 'auto');
  expect(provider.name).toBe('docker');
  expect(why).toMatch(/^docker serves; not local: .*; not embedded: .*/);
});

test('one that is named is taken, or refused with its reason', async () => {
  expect((await chooseShadow(request(), 'embedded')).why).toBe('embedded was asked for');
  expect(await rejection(chooseShadow(request({ major: FUTURE }), 'embedded'))).toMatchObject({ code: 'no-shadow' });
  const url = 'postgres://u:secret@db.test/x';
  expect((await chooseShadow(request(), url)).request.argument).toBe(url);
  expect((await chooseShadow(request({ major: 15 }), url)).provider.name).toBe('url');
  const mysql = await rejection(chooseShadow(request(), 'mysql://u:secret@db.test/x'));
  expect(mysql.message + mysql.hint).not.toContain('secret');
  const slip = await rejection(chooseShadow(request(), 'postgres:/u:secret@db.test/x'));
  expect(slip).toMatchObject({ code: 'bad-input' });
  expect(slip.message + slip.hint).not.toContain('secret');
});

test('with auto, one that does not start gives way to the next, with a warning', async () => {
  const events: ProgressEvent[] = [];
  const { shadow, why } = await startShadow(request({ major: 15, binaries: [broken('15.99')] }, events), 'auto');
  await shadow[Symbol.asyncDispose]();
  expect(shadow.provider).toBe('embedded');
  expect(why).toBe('embedded serves; not local: it did not start; docker not needed');
  expect(events).toEqual([
    { type: 'warning', text: expect.stringMatching(/^The local shadow did not start: .*out of luck/s) },
  ]);
});
