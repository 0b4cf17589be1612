import { describe, expect, test } from '@jest/globals';
import { memoryFolder } from '../../src/io/dir.js';
import { withFiles } from '../../src/io/with-files.js';
import { openSources } from '../../src/steps/sources.js';
import { staleness } from '../../src/steps/stale.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const SQL: Readonly<Record<string, string>> = {
  goose: '-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 1;\n',
  dbmate: '-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 1;\n',
};
const CODE = 'exports.up = async () => {};\nexports.down = async () => {};\n';
const texts = (layout: string, paths: readonly string[]) =>
  paths.map((path) => [path, path.endsWith('.js') ? CODE : (SQL[layout] ?? 'SELECT 1;\n')] as const);

async function compare(layout: string, main: readonly string[], paths: readonly string[], root = 'm') {
  const at = (path: string): string => `${root}/${path}`;
  const folder = memoryFolder(Object.fromEntries(texts(layout, main.map(at))));
  const inputs = {
    migrations: [{ path: root, layout }],
    layout: 'auto',
    include: [],
    exclude: [],
    order: [],
    programUp: undefined,
    programTables: [],
  } as const;
  const read = (over: typeof folder) =>
    openSources({ inputs, folder: over, engine: 'postgres', progress: () => undefined }).read();
  const own = paths.map(at);
  return staleness({
    main: await read(folder),
    together: await read(withFiles(folder, new Map(texts(layout, own)))),
    paths: own,
    now: NOW,
  });
}

const told = async (...asked: Parameters<typeof compare>) => {
  const found = await compare(...asked);
  return {
    kinds: found?.problems.map(({ kind }) => kind),
    moves: found?.moves.map(({ from, to }) => `${from} ${to}`.replaceAll(/(?<=^| )m\//g, '')),
  };
};

describe('a pull request beside what its base has gained', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
    // The layout, what main has, what the pull request adds, what is wrong, what to rename
    ['sql', ['001_a.sql', '002_b.sql'], ['003_c.sql'], [], []],
    ['sql', ['001_a.sql', '002_b.sql'], ['002_c.sql'], ['duplicate'], ['002_c.sql 003_c.sql']],
    ['sql', ['001_a.sql', '002_c.sql'], ['002_b.sql'], ['out-of-order'], ['002_b.sql 003_b.sql']],
    ['sql', ['001_a.sql', '009_x.sql'], ['008_y.sql'], ['out-of-order'], ['008_y.sql 010_y.sql']],
    [
      'sql',
      ['001_a.sql', '009_x.sql'],
      ['008_y.sql', '010_z.sql'],
      ['out-of-order'],
      ['008_y.sql 010_y.sql', '010_z.sql 011_z.sql'],
    ],
    [
      'sql',
      ['001_a.up.sql', '001_a.down.sql', '002_b.up.sql', '002_b.down.sql'],
      ['002_c.up.sql', '002_c.down.sql'],
      ['duplicate'],
      ['002_c.up.sql 003_c.up.sql', '002_c.down.sql 003_c.down.sql'],
    ],
    ['sql', ['001_a.sql', '002_b.sql'], ['002_b.sql'], ['duplicate'], ['002_b.sql 003_b.sql']],
    [
      'golang-migrate',
      ['000001_a.up.sql', '000002_b.up.sql'],
      ['000002_c.up.sql', '000002_c.down.sql'],
      ['duplicate'],
      ['000002_c.up.sql 000003_c.up.sql', '000002_c.down.sql 000003_c.down.sql'],
    ],
    ['flyway', ['V1__a.sql', 'V1.2__b.sql'], ['V1.1__c.sql'], ['out-of-order'], ['V1.1__c.sql V1.3__c.sql']],
    ['flyway', ['V1__a.sql', 'V2__b.sql'], ['R__view.sql', 'V3__c.sql'], [], []],
    ['goose', ['00001_a.sql', '00002_b.sql'], ['00002_c.sql'], ['duplicate'], ['00002_c.sql 00003_c.sql']],
    [
      'dbmate',
      ['20261101000000_a.sql', '20261118000000_b.sql'],
      ['20261117000000_c.sql'],
      ['out-of-order'],
      ['20261117000000_c.sql 20261120120000_c.sql'],
    ],
    [
      'prisma',
      ['20261101000000_a/migration.sql', '20261118000000_b/migration.sql'],
      ['20261117000000_c/migration.sql'],
      ['out-of-order'],
      ['20261117000000_c 20261120120000_c'],
    ],
    [
      'knex',
      ['20261101000000_a.js', '20261118000000_b.js'],
      ['20261117000000_c.js'],
      ['out-of-order'],
      ['20261117000000_c.js 20261120120000_c.js'],
    ],
    ['sequelize', ['20261101000000-a.js', '20261118000000-b.js'], ['20261119000000-c.js'], [], []],
  ])('%s: %j, with %j', async (layout, main, added, kinds, moves) => {
    expect(await told(layout, main, added)).toEqual({ kinds, moves });
  });

  test('without a migration is no matter of ours', async () => {
    expect(await compare('sql', ['001_a.sql'], [])).toBeUndefined();
    expect(await compare('sql', ['001_a.sql'], ['README.md'])).toBeUndefined();
  });

  test('is not blamed for what was wrong before', async () => {
    expect(await told('sql', ['001_a.sql', '001_b.sql'], ['002_c.sql'])).toEqual({ kinds: [], moves: [] });
  });
});
