import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDumpTools, findServers } from '../../src/io/binaries.js';
import { binFor, serverMajors } from '../support/postgres.js';

let folder: string;
const path = process.env['PATH'];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mom-binaries-'));
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true, force: true });
});

function programs(name: string, version: string, names: readonly string[]): string {
  const bin = join(folder, name);
  mkdirSync(bin, { recursive: true });
  for (const program of names) {
    writeFileSync(join(bin, program), `#!/bin/sh\necho "${program} (PostgreSQL) ${version} (Some 1.2)"\n`);
    chmodSync(join(bin, program), 0o755);
  }
  return bin;
}

test('finds what is really there, the newest first', async () => {
  const bins = serverMajors.map(binFor);
  const servers = await findServers(bins);
  expect(servers.filter(({ bin }) => bins.includes(bin)).map(({ major }) => major)).toEqual(
    [...serverMajors].reverse(),
  );
  for (const server of servers) expect(server.version).toMatch(new RegExp(`^${server.major}\\b`));
  const tools = await findDumpTools(bins);
  expect(tools.map(({ pgDump }) => pgDump)).toEqual(expect.arrayContaining(bins.map((bin) => join(bin, 'pg_dump'))));
});

test('a folder of the user comes before others of its major, and needs both programs', async () => {
  const mine = programs('mine', '91.4', ['postgres', 'initdb', 'pg_dump', 'pg_restore']);
  const onPath = programs('path', '91.9', ['postgres', 'initdb']);
  const half = programs('half', '92.1', ['postgres', 'pg_dump']);
  process.env['PATH'] = `${onPath}:${half}`;
  const servers = await findServers([mine, join(folder, 'nowhere')]);
  expect(servers.slice(0, 2)).toEqual([
    { major: 91, version: '91.4', bin: mine },
    { major: 91, version: '91.9', bin: onPath },
  ]);
  const tools = await findDumpTools([mine]);
  expect(tools[0]).toEqual({
    major: 91,
    version: '91.4',
    pgDump: join(mine, 'pg_dump'),
    pgRestore: join(mine, 'pg_restore'),
  });
});

test('follows links on the PATH, but never to pg_wrapper', async () => {
  const real = programs('real', '93.0', ['postgres', 'initdb', 'pg_dump', 'pg_restore']);
  const wrapper = programs('wrapper', '94.0', ['pg_wrapper']);
  const links = join(folder, 'links');
  mkdirSync(links);
  for (const name of ['pg_dump', 'pg_restore']) symlinkSync(join(wrapper, 'pg_wrapper'), join(links, name));
  for (const name of ['postgres', 'initdb']) symlinkSync(join(real, name), join(links, name));
  process.env['PATH'] = links;
  expect((await findServers())[0]).toEqual({ major: 93, version: '93.0', bin: real });
  expect((await findDumpTools()).map(({ major }) => major)).not.toContain(94);
});

test('pre-releases have a major too; what says nothing is no server', async () => {
  const beta = programs('beta', '95beta2', ['postgres', 'initdb']);
  const silent = join(folder, 'silent');
  mkdirSync(silent);
  for (const name of ['postgres', 'initdb']) {
    writeFileSync(join(silent, name), '#!/bin/sh\nexit 1\n');
    chmodSync(join(silent, name), 0o755);
  }
  const servers = await findServers([silent, beta]);
  expect(servers[0]).toEqual({ major: 95, version: '95beta2', bin: beta });
  expect(servers.map(({ bin }) => bin)).not.toContain(silent);
});
