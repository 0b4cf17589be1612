// Killed while it restores, or the server with it: the target is what it was or what was saved, whatever is not whole says so, and
// the next command names what is left and what to do.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedPostgres } from '../support/postgres.js';
import { expectRefusal } from '../support/refusal.js';
import type { Flags } from '../support/run.js';
import { checkout, openPlace, type Place, type Target } from './place.js';
import { projectOf } from './project.js';
import type { Trap } from './proxy.js';
import { ownTarget, sharedTarget } from './targets.js';

const RENAME = 'ALTER DATABASE "NAME" RENAME TO "NAME"';

/** One whose user may make databases. */
async function restorable(key: string): Promise<Target> {
  const target = await sharedTarget(key);
  if (target.protocol === 'mysql') return target;
  const server = await sharedPostgres(Number(key.slice('postgresql-'.length)));
  return { ...target, createDatabase: () => server.createDatabase(undefined, 'restorer') };
}

interface Scene extends AsyncDisposable {
  readonly place: Place;
  readonly directory: string;
  readonly flags: Flags;
  /** The target when it was saved, and what others have made of it since. */
  readonly saved: string;
  readonly since: string;
}

async function scene(target: Target): Promise<Scene> {
  const project = projectOf('sql', target.protocol);
  const folder = checkout(project);
  const place = await openPlace(target, project, folder.path);
  const directory = mkdtempSync(join(tmpdir(), 'mom-restored-'));
  await place.sql(
    target.protocol === 'postgresql'
      ? 'ALTER ROLE restorer CREATEDB'
      : `GRANT ALL ON \`${place.database.replaceAll('_', '\\_')}\\_restored\\_%\`.* TO '${new URL(place.direct).username}'@'%'`,
  );
  expect((await place.run('apply')).report?.error).toBeNull();
  const kept = { 'backup-directory': directory };
  const made = await place.run('backup', { ...kept, backup: 'full', 'backup-proof': 'none' });
  const saved = await place.state();
  await place.own('CREATE TABLE since (id int PRIMARY KEY)', 'INSERT INTO since VALUES (1)');
  return {
    place,
    directory,
    flags: { ...kept, 'backup-file': join(directory, made.report?.backup?.file ?? '') },
    saved,
    since: await place.state(),
    async [Symbol.asyncDispose]() {
      await place[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A `restore` that is killed at that request. */
async function killed({ place, flags }: Scene, at: Trap['at'], when: Trap['when'], more: Flags = {}): Promise<void> {
  const running = place.start('restore', { ...flags, ...more }, 'process');
  place.proxy.watch({
    at,
    when,
    fate: 'cut',
    async spring() {
      running.child?.kill('SIGKILL');
      await running.ended;
    },
  });
  const { output } = await running.ended;
  expect([place.proxy.sprung(), output]).toEqual([true, output]);
}

/** What the next command says is left beside the target: each name, and what it is. */
async function left({ place, flags }: Scene): Promise<readonly (readonly [string, string])[]> {
  const { report } = await place.run('restore', { ...flags, 'dry-run': 'true' });
  const note = report?.notes.find((one) => one.startsWith('Left of earlier restores: ')) ?? '';
  return [...note.matchAll(/(\w+) \(([^)]+)\)/g)].map(([, name = '', what = '']) => [name, what]);
}

const HALF = 'not whole: the restore was ended';

test('postgresql-18: beside, before the swap, in it and after it', async () => {
  await using at = await scene(await restorable('postgresql-18'));
  const { place, saved, since } = at;
  await killed(at, { text: RENAME, nth: 0 }, 'before');
  expect(await place.state()).toBe(since);
  expect((await left(at)).map(([, what]) => what)).toEqual([HALF]);
  // Both renames are in the transaction that nobody commits
  const confirm = { confirm: place.database };
  await killed(at, { text: RENAME, nth: 2 }, 'after', confirm);
  expect(await place.state()).toBe(since);
  expect((await left(at)).map(([, what]) => what).sort()).toEqual(['a copy of a backup', HALF]);
  expect((await place.run('apply')).report?.apply?.state).toBe('Nothing was pending.');
  // The COMMIT has arrived, and nobody was told
  const running = place.start('restore', { ...at.flags, ...confirm }, 'process');
  const kill = async (): Promise<void> => {
    running.child?.kill('SIGKILL');
    await running.ended;
  };
  place.proxy.watch({
    at: { text: RENAME, nth: 2 },
    when: 'after',
    fate: 'on',
    spring: async () => place.proxy.watch({ at: /^COMMIT$/, when: 'after', fate: 'cut', spring: kill }),
  });
  await running.ended;
  expect(place.proxy.sprung()).toBe(true);
  expect(await place.state()).toBe(saved);
  const all = await left(at);
  expect(all.map(([, what]) => what).sort()).toEqual(['a copy of a backup', HALF, 'what was there before a restore']);
  // What is named can go, and then there is nothing more to name
  for (const [name] of all) await place.sql(`DROP DATABASE "${name}" WITH (FORCE)`);
  expect(await left(at)).toEqual([]);
});

const FAMILY = process.env['CHAOS'] === 'all' ? ['mysql-9', 'mariadb-11.8', 'mariadb-10.11'] : ['mysql-9'];

test.each(FAMILY)('%s: beside, and in the place of the target', async (key) => {
  await using at = await scene(await restorable(key));
  const { place, directory, saved, since } = at;
  await killed(at, /^INSERT INTO `NAME`\.`NAME` \(stamp/, 'after');
  expect(await place.state()).toBe(since);
  const [copy] = await left(at);
  expect(copy?.[1]).toBe(HALF);
  await place.sql(`DROP DATABASE \`${copy?.[0]}\``);
  expect(await left(at)).toEqual([]);

  let refused: unknown;
  const advised: ((hint: string) => string | undefined)[] = [
    (hint) => /again: `restore --backup-file (\S+) --confirm/.exec(hint)?.[1],
    (hint) => /before: `restore --backup-file (\S+) --confirm/.exec(hint)?.[1],
  ];
  for (const [index, wanted] of [saved, since].entries()) {
    const before = await place.state();
    await killed(at, /^DROP TABLE/, 'after', { confirm: place.database });
    // Nobody takes the rest for a database, or saves it as one
    let hint = '';
    for (const command of index === 0 ? (['apply', 'backup'] as const) : (['status'] as const)) {
      const { report } = await place.run(command, { 'backup-directory': directory, backup: 'full' });
      expect([command, report?.error?.code]).toEqual([command, 'restore-unfinished']);
      hint = report?.error?.hint ?? '';
      refused = report?.error;
    }
    const file = advised[index]?.(hint) ?? '';
    const { report } = await place.run('restore', {
      'backup-file': join(directory, file),
      'backup-directory': directory,
      confirm: place.database,
    });
    expect([report?.error, hint]).toEqual([null, hint]);
    expect(await place.state()).toBe(index === 0 ? wanted : before);
    expect((await place.run('apply')).report?.apply?.state).toBe('Nothing was pending.');
    if (index === 0) await place.own('CREATE TABLE since (id int PRIMARY KEY)', 'INSERT INTO since VALUES (1)');
  }
  expectRefusal(refused, 'restore-unfinished', /is not whole/, /Run the restore again: `restore --backup-file /);
});

const DIES =
  process.env['CHAOS'] === 'all' ? ['postgresql-18', 'mysql-9', 'mariadb-11.8'] : ['postgresql-18', 'mariadb-11.8'];

/** What the tools send for a table's rows. */
const ROWS = {
  postgresql: { saved: /^COPY /, loaded: /^COPY .* FROM stdin/ },
  mysql: { saved: /SQL_NO_CACHE/, loaded: /^INSERT INTO `old`/ },
} as const;

test.each(DIES)('%s: the server dies while it is backed up, and while it is restored', async (key) => {
  await using target = await ownTarget(key);
  const family = target.protocol === 'mysql';
  const { saved, loaded } = ROWS[target.protocol];
  const project = projectOf('sql', target.protocol);
  using folder = checkout(project);
  await using place = await openPlace(target, project, folder.path);
  const directory = mkdtempSync(join(tmpdir(), 'mom-died-'));
  let back: Promise<void> | undefined;
  const dies = (at: RegExp): void =>
    place.proxy.watch({
      at,
      when: 'before',
      fate: 'cut',
      spring: () => {
        back = target.restart?.();
        return back ?? Promise.resolve();
      },
    });
  try {
    const backup = { backup: 'full', 'backup-directory': directory, 'backup-proof': 'list' };
    await place.own('CREATE TABLE old (id int)', 'INSERT INTO old VALUES (1), (2), (3)');
    const before = await place.state();
    dies(saved);
    const failed = (await place.run('apply', backup)).report;
    await back;
    expect(place.proxy.sprung()).toBe(true);
    expect(failed?.error?.code).toBe('backup-failed');
    expect(await place.history()).toBe('');
    expect(readdirSync(directory).filter((name) => /\.(?:dump|json|sql\.\w+)$/.test(name))).toEqual([]);
    const { report } = await place.run('apply', backup);
    expect(report?.error).toBeNull();
    const wanted = await place.state();

    const user = new URL(place.direct).username;
    await place.sql(
      family
        ? `GRANT ALL ON \`${place.database.replaceAll('_', '\\_')}\\_restored\\_%\`.* TO '${user}'@'%'`
        : `ALTER ROLE "${user}" CREATEDB`,
    );
    const flags = { 'backup-file': join(directory, report?.backup?.file ?? ''), 'backup-directory': directory };
    dies(loaded);
    const broken = (await place.run('restore', flags)).report;
    await back;
    expect(place.proxy.sprung()).toBe(true);
    expect(broken?.error?.code).toBe('restore-failed');
    expect(await place.state()).toBe(wanted);
    const confirm = { ...flags, confirm: place.database };
    if (family) {
      // In place: what is there in part says so, and the command that it gives puts it right
      dies(loaded);
      const half = (await place.run('restore', confirm)).report;
      await back;
      expect([place.proxy.sprung(), half?.error?.code]).toEqual([true, 'restore-failed']);
      expect((await place.run('apply')).report?.error?.code).toBe('restore-unfinished');
    }
    const again = (await place.run('restore', confirm)).report;
    expect(again).toMatchObject({ error: null, restore: { inTarget: true } });
    expect(again?.notes.join('\n')).toContain(`(${HALF})`);
    expect(await place.state()).toBe(before);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
