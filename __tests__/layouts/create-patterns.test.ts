// The next name in folders of every pattern, without a server.
import { commands } from '../../src/commands/index.js';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { Created } from '../../src/model/contracts.js';

const NOW = new Date('2026-03-04T05:06:07.089Z');

async function created(name: string, files: readonly string[], now = NOW): Promise<Created> {
  const layout = layouts.find((one) => one.name === name);
  const folder = memoryFolder(Object.fromEntries(files.map((file) => [`m/${file}`, 'SELECT 1;\n'])));
  const made = await layout?.create?.({ folder, home: 'm', files, name: 'add_users', now, engine: 'postgres' });
  if (made === undefined) throw new Error(`${name} makes nothing`);
  return made;
}

const TIME = '20260304050607';

test.each<[string, readonly string[], readonly string[]]>([
  // Nothing there yet: as the tool itself would
  ['golang-migrate', [], [`${TIME}_add_users.up.sql`, `${TIME}_add_users.down.sql`]],
  ['goose', [], [`${TIME}_add_users.sql`]],
  ['dbmate', [], [`${TIME}_add_users.sql`]],
  ['diesel', [], ['2026-03-04-050607_add_users/up.sql', '2026-03-04-050607_add_users/down.sql']],
  ['prisma', [], [`${TIME}_add_users/migration.sql`]],
  ['flyway', [], ['V1__add_users.sql']],
  ['sql', [], [`${TIME}_add_users.sql`]],
  // Numbers, as wide as they are
  [
    'golang-migrate',
    ['000009_a.up.sql', '000009_a.down.sql'],
    ['000010_add_users.up.sql', '000010_add_users.down.sql'],
  ],
  ['golang-migrate', ['999_a.up.sql'], ['1000_add_users.up.sql', '1000_add_users.down.sql']],
  ['golang-migrate', ['1700000000_a.up.sql'], ['1772600767_add_users.up.sql', '1772600767_add_users.down.sql']],
  ['goose', ['00001_a.sql', '00002_b.go'], ['00003_add_users.sql']],
  ['goose', ['00001_a.sql', '20250101000000_b.sql'], [`${TIME}_add_users.sql`]],
  // A clock that is behind the newest file
  ['dbmate', ['20990101235959_a.sql'], ['20990102000000_add_users.sql']],
  ['dbmate', [`${TIME}_a.sql`], ['20260304050608_add_users.sql']],
  [
    'diesel',
    ['00000000000000_diesel_initial_setup/up.sql'],
    ['2026-03-04-050607_add_users/up.sql', '2026-03-04-050607_add_users/down.sql'],
  ],
  ['diesel', ['20250101000000_a/up.sql'], [`${TIME}_add_users/up.sql`, `${TIME}_add_users/down.sql`]],
  ['prisma', ['0_init/migration.sql'], [`${TIME}_add_users/migration.sql`]],
  [
    'prisma',
    ['20250101000000_a/migration.sql', '20250101000000_a/down.sql'],
    [`${TIME}_add_users/migration.sql`, `${TIME}_add_users/down.sql`],
  ],
  // Flyway's own order, spelling and folders
  ['flyway', ['V1_9__a.sql', 'V1_10__b.sql'], ['V1_11__add_users.sql']],
  ['flyway', ['V1.9__a.sql', 'old/V1.2__b.sql'], ['V1.10__add_users.sql']],
  ['flyway', ['V007__a.sql', 'R__view.sql'], ['V008__add_users.sql']],
  ['flyway', ['V1__a.sql', 'undo/U1__a.sql'], ['V2__add_users.sql', 'undo/U2__add_users.sql']],
  ['flyway', ['a/V3__a.sql', 'B5__all.sql'], ['a/V6__add_users.sql']],
  ['flyway', ['V20250101120000__a.sql'], [`V${TIME}__add_users.sql`]],
  ['flyway', ['V2025.01.02.0900__a.sql'], ['V2026.03.04.0506__add_users.sql']],
  // Plain files, in whatever pattern they are
  ['sql', ['001_a.sql', '002_b.sql', '010_c.sql'], ['011_add_users.sql']],
  ['sql', ['1-create-a.sql', '2-create-b.sql'], ['3-add-users.sql']],
  ['sql', ['V1.9_a.sql', 'V1.10_b.sql'], ['V1.11_add_users.sql']],
  ['sql', ['v1/001_a.sql', 'v2/001_b.sql'], ['v2/002_add_users.sql']],
  ['sql', ['2026-03-03_a.sql'], ['2026-03-04_add_users.sql']],
  ['sql', ['2026-03-04_aaa.sql'], ['2026-03-04_add_users.sql']],
  ['sql', ['2026-03-04_zzz.sql'], ['2026-03-05_add_users.sql']],
  ['sql', ['20260303.sql'], ['20260304_add_users.sql']],
  ['sql', ['001_a.up.sql', '001_a.down.sql', '002_b.sql'], ['003_add_users.sql', '003_add_users.down.sql']],
  ['sql', ['up/001_a.sql', 'down/001_a.sql'], ['up/002_add_users.sql', 'down/002_add_users.sql']],
  ['sql', ['001_a_up.sql', '001_a_down.sql'], ['002_add_users_up.sql', '002_add_users_down.sql']],
  ['sql', ['001_a/up.sql', '001_a/down.sql'], ['002_add_users/up.sql', '002_add_users/down.sql']],
  ['sql', ['103/create.sql', '104/create.sql'], ['105/add_users.sql']],
  ['sql', ['postgres/001_a.sql', 'mysql/001_a.sql', 'mysql/002_b.sql'], ['postgres/002_add_users.sql']],
  ['sql', ['001_a.SQL'], ['002_add_users.SQL']],
])('%s, after %j: %j', async (layout, files, expected) => {
  const { files: made } = await created(layout, files);
  expect(made.map(({ path }) => path)).toEqual(expected);
  expect(made.every(({ text }) => text.endsWith('\n') && text.includes('add_users is not written yet'))).toBe(true);
});

test('without versions there is no name that comes last', async () => {
  await expect(created('sql', ['users.sql', 'orders.sql'])).rejects.toMatchObject({ code: 'not-created' });
});

test('the command is registered', () => {
  expect(commands.has('create')).toBe(true);
});
