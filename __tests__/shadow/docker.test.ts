import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProgressEvent } from '../../src/model/events.js';
import { containerArguments, containerEnvironment } from '../../src/shadow/container.js';
import { docker } from '../../src/shadow/docker.js';
import { rejection, request } from './requests.js';
import { standIn } from './stand-in.js';

const ours = { image: 'postgres:17', user: 'shadow_admin', database: 'postgres', ours: true };

test('the command line publishes to this machine only, holds no secret, and keeps data in memory', () => {
  const args = containerArguments(ours, 'migrate-on-merge-1', '/t/env');
  expect(args.slice(0, args.indexOf('-c'))).toEqual([
    ...['run', '--detach', '--name', 'migrate-on-merge-1', '--label', 'migrate-on-merge=shadow'],
    ...['--env-file', '/t/env', '--publish', '127.0.0.1::5432', '--tmpfs', '/shadow', '--pull', 'never', 'postgres:17'],
  ]);
  expect(args).toEqual(expect.arrayContaining(['fsync=off', 'autovacuum=off']));
  const platform = containerArguments({ ...ours, ours: false }, 'n', '/t/env');
  expect(platform.at(-1)).toBe('postgres:17');
  expect(containerEnvironment(ours, 'pw').split('\n')).toEqual([
    'POSTGRES_PASSWORD=pw',
    'POSTGRES_USER=shadow_admin',
    'POSTGRES_DB=postgres',
    'PGDATA=/shadow/data',
    'POSTGRES_INITDB_ARGS=--no-sync --encoding=UTF8 --locale=C.UTF-8',
    '',
  ]);
});

test('pulls what is missing, hides the password, removes the container', async () => {
  using engine = await standIn({ major: 15 });
  const events: ProgressEvent[] = [];
  const shadow = await docker.start(request({ major: 15 }, events));
  expect(events).toEqual([{ type: 'note', text: 'Pulling the image postgres:15' }]);
  expect(engine.read('env-mode')).toBe('600');
  const [name] = engine.containers();
  const password = engine.read(`${name}/password`);
  expect(password).toMatch(/^[0-9a-f]{48}$/);
  expect(engine.calls().join('\n')).not.toContain(password);
  await shadow[Symbol.asyncDispose]();
  expect(engine.calls().at(-1)).toBe(`rm --force --volumes ${name}`);
  expect(engine.containers()).toEqual([]);
});

test('an image with a superuser of its own is taken as it is, and emptied by starting anew', async () => {
  using engine = await standIn({ major: 17, env: ['POSTGRES_USER=postgres'] });
  await using shadow = await docker.start(request({ argument: 'some/platform:1' }));
  const [first] = engine.containers();
  {
    await using session = await shadow.open();
    // The name is the superuser's there.
    expect(session.server).toMatchObject({ user: 'shadow', superuser: false });
    await session.run('CREATE TABLE t (); CREATE ROLE r');
    await using admin = await shadow.admin();
    expect(admin.server).toMatchObject({ user: 'postgres', superuser: true });
    expect((await admin.run('SHOW fsync')).rows).toEqual([{ fsync: 'off' }]);
  }
  await shadow.renew();
  expect(engine.containers()).toHaveLength(1);
  expect(engine.containers()).not.toContain(first);
  await using session = await shadow.open();
  await session.run('CREATE TABLE t (); CREATE ROLE r');
  expect(engine.calls().find((call) => call.startsWith('run'))).toMatch(/some\/platform:1$/);
});

test.each([
  [{ down: true }, 'the Docker engine does not run'],
  [{ denied: true }, 'this user may not talk to the Docker engine'],
])('unfit: %j', async (config, reason) => {
  using _engine = await standIn(config);
  expect(await docker.unfit(request())).toContain(reason);
});

test('unfit: not installed, an engine elsewhere, an extension that the image lacks', async () => {
  const path = process.env['PATH'];
  const nothing = mkdtempSync(join(tmpdir(), 'mom-nothing-'));
  process.env['PATH'] = nothing;
  try {
    expect(await docker.unfit(request())).toBe('Docker is not installed');
    process.env['DOCKER_HOST'] = 'tcp://10.0.0.1:2376';
    expect(await docker.unfit(request())).toBe('DOCKER_HOST names an engine on another machine');
    delete process.env['DOCKER_HOST'];
    const vector = request({ major: 17, extensions: ['citext', 'vector'] });
    expect(await docker.unfit(vector)).toContain('the image postgres:17 has no extension vector');
    expect(await docker.unfit({ ...vector, argument: 'pgvector/pgvector:pg17' })).toBe('Docker is not installed');
  } finally {
    process.env['PATH'] = path;
    rmSync(nothing, { recursive: true, force: true });
  }
});

test.each([
  ['pull access denied for no/such, repository does not exist', /Log in to the registry/],
  ['manifest for postgres:99 not found', /Check the name and the tag/],
  ['toomanyrequests: You have reached your pull rate limit', /login-action/],
])('a refused pull: %s', async (refused, hint) => {
  using engine = await standIn({ refused });
  const error = await rejection(docker.start(request({ argument: 'no/such' })));
  expect(error).toMatchObject({ code: 'shadow-start', hint: expect.stringMatching(hint) });
  expect(error.message).toContain(refused);
  expect(engine.containers()).toEqual([]);
});

test('a container that ends at its start shows its log, and is removed', async () => {
  using engine = await standIn({ dies: true });
  const error = await rejection(docker.start(request({ major: 17 })));
  expect(error.message).toMatch(/^The container of postgres:17 ended at its start: .*no_such_setting/s);
  expect(engine.containers()).toEqual([]);
});
