import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/rules/index.js';
import { someMysqlKeys } from '../support/mysql.js';
import { type MysqlServer, mysqlServer } from './mysql-support.js';
import { FIXTURES, filesOf, fixture, loudOf, type Rehearsed, summary, switchedOn, targetOf } from './support.js';

/** The words of this one are those of the pages; on the others each rule has to find its example too. */
const PRINTED = 'mysql-9';

let servers: ReadonlyMap<string, MysqlServer>;
beforeAll(async () => {
  servers = new Map(await Promise.all(someMysqlKeys.map(async (key) => [key, await mysqlServer(key)] as const)));
});
afterAll(async () => {
  for (const server of servers.values()) await server[Symbol.asyncDispose]();
});

const everywhere = <T>(work: (server: MysqlServer, key: string) => Promise<T>): Promise<readonly T[]> =>
  Promise.all([...servers].map(([key, server]) => work(server, key)));

const onMysql = rules.filter((rule) => rule.dialects.includes('mysql'));

describe.each(onMysql)('$id', (rule) => {
  const { id } = rule;
  const on = { settings: switchedOn(rule), ...targetOf(id) };
  const setup = fixture(id, 'setup.mysql.sql');
  const bad = fixture(id, 'bad.mysql.sql') ?? '';
  const good = fixture(id, 'good.mysql.sql') ?? '';
  let found: ReadonlyMap<string, Rehearsed>;

  beforeAll(async () => {
    found = new Map(await everywhere(async (server, key) => [key, await server.run(setup, [bad], on)] as const));
  });

  test('bad.mysql.sql runs, and is found by this rule and by those of expected.mysql.json alone', () => {
    for (const { migrations, findings } of found.values()) {
      expect(migrations[0]?.error?.message).toBeUndefined();
      expect(findings.map(({ rule }) => rule)).toContain(id);
    }
    const printed = found.get(PRINTED)?.findings.map(summary) ?? [];
    const file = join(FIXTURES, id, 'expected.mysql.json');
    if (process.env['UPDATE_FIXTURES'] !== undefined) writeFileSync(file, `${JSON.stringify(printed, null, 2)}\n`);
    expect(JSON.parse(fixture(id, 'expected.mysql.json') ?? 'null')).toEqual(JSON.parse(JSON.stringify(printed)));
  });

  test('good.mysql.sql runs, and nothing above a note is found', async () => {
    for (const { migrations, findings } of await everywhere((server) => server.run(setup, [good], on))) {
      expect(migrations[0]?.error?.message).toBeUndefined();
      expect(findings.filter((finding) => finding.rule === id || finding.severity !== 'info').map(summary)).toEqual([]);
    }
  });

  test('its suggestions run, and are clean of it', async () => {
    await everywhere(async (server, key) => {
      for (const finding of found.get(key)?.findings ?? []) {
        if (finding.rule !== id || finding.suggestion === undefined) continue;
        const files = filesOf(finding.suggestion, bad, finding.place);
        expect(loudOf(id, await server.run(setup, files, on))).toEqual([]);
      }
    });
  });
});
