import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFolder, openFolder, subFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { ReadOptions } from '../../src/model/contracts.js';
import type { EngineName } from '../../src/model/engine.js';
import { LAYOUTS } from '../../src/model/input-list.js';
import { LAYOUT_LINES } from '../../src/model/layout-list.js';

const HISTORIES = join(process.cwd(), 'migrations-fixtures', 'histories');

/** What a case of `migrations-fixtures/histories` says about files; the rest is for tests with servers. */
interface Run {
  readonly name?: string;
  readonly migrations?: readonly string[];
  readonly layout?: string;
  readonly engine?: EngineName;
  readonly exclude?: readonly string[];
  readonly order?: readonly string[];
  readonly recorded?: readonly string[];
  readonly leftOut?: readonly string[];
  readonly down?: readonly string[];
  readonly refused?: { readonly code: string; readonly path: string };
  readonly error?: unknown;
}

const runs = readdirSync(HISTORIES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const { runs: all } = JSON.parse(readFileSync(join(HISTORIES, name, 'expected.json'), 'utf8')) as {
      readonly runs: readonly Run[];
    };
    return all.map((run, at) => ({
      name: `${name}, ${run.name ?? `run ${at + 1}`}`,
      folder: join(HISTORIES, name),
      run,
    }));
  });

const options = (folder: ReadOptions['folder'], run: Run = {}): ReadOptions => ({
  folder,
  include: [],
  exclude: run.exclude ?? [],
  order: [],
  engine: run.engine ?? 'postgres',
});

test('every layout is one that can be asked for, once', () => {
  const names = layouts.map(({ name }) => name);
  expect(LAYOUTS).toEqual(expect.arrayContaining(names));
  expect(new Set(names).size).toBe(names.length);
});

describe.each([...layouts])('layout $name', (layout) => {
  const mine = runs.filter(({ run }) => (run.layout ?? 'sql') === layout.name && run.migrations?.length !== 0);

  // Runs that end in an error show what a wrong choice of files leads to.
  const ordered = mine.filter(({ run }) => run.order !== undefined && run.error === undefined);
  const programs = mine.filter(({ run }) => run.refused?.code === 'program');
  test('has a history of ours, or an agreement test with its tool', () => {
    const own = join(process.cwd(), '__tests__/layouts', `${layout.name}.test.ts`);
    expect(ordered.length > 0 || existsSync(own)).toBe(true);
  });

  if (ordered.length > 0)
    test.each(ordered)('reads the history $name', async ({ folder, run }) => {
      const sources = (run.migrations ?? ['migrations']).map((path) => ({ path }));
      const read = await layout.read(sources, options(openFolder(folder), run));
      const paths = read.migrations.map(({ path }) => path);
      const recorded = run.recorded ?? [];
      expect(paths.filter((path) => !recorded.includes(path))).toEqual(run.order);
      if (run.leftOut !== undefined) expect(read.leftOut.map(({ path }) => path)).toEqual(run.leftOut);
      if (run.down !== undefined) {
        const withDown = read.migrations.filter(({ down }) => down !== undefined);
        expect(withDown.length).toBe(run.down.length);
      }
      expect(read.leftOut.every(({ reason }) => reason.length > 0)).toBe(true);
    });

  if (programs.length > 0)
    test.each(programs)('refuses $name', async ({ folder, run }) => {
      const sources = (run.migrations ?? ['migrations']).map((path) => ({ path }));
      const read = await layout.read(sources, options(openFolder(folder), run));
      expect(read.problems).toMatchObject([{ path: run.refused?.path }]);
    });

  test('says no to nothing, and to a folder of text', async () => {
    expect(await layout.detect(memoryFolder({}))).toBeUndefined();
    expect(await layout.detect(memoryFolder({ 'README.md': '# Hello' }))).toBeUndefined();
  });

  test('gives ids once, checksums, and paths that can be read again; twice the same', async () => {
    for (const { folder, run } of mine) {
      const sources = (run.migrations ?? ['migrations']).map((path) => ({ path }));
      const whole = openFolder(folder);
      const read = await layout.read(sources, options(whole, run));
      expect(new Set(read.migrations.map(({ id }) => id)).size).toBe(read.migrations.length);
      for (const { path, checksum } of read.migrations) {
        expect(checksum).not.toBe('');
        expect((await whole.list(path))?.map(({ kind }) => kind)).toEqual(['file']);
      }
      expect(await layout.read(sources, options(whole, run))).toEqual(read);
    }
  });

  test('a source that is not there is an error with a next step', async () => {
    const gone = layout.read([{ path: 'nowhere' }], options(memoryFolder({})));
    await expect(gone).rejects.toMatchObject({
      name: 'ActionError',
      code: 'no-migrations',
      hint: expect.stringContaining('nowhere'),
    });
  });
});

test('no folder of a history is claimed by two layouts', async () => {
  for (const { folder, run } of runs) {
    for (const path of run.migrations ?? ['migrations']) {
      const own = subFolder(openFolder(folder), path);
      const said = await Promise.all(layouts.map((layout) => layout.detect(own)));
      expect(said.filter((why) => why !== undefined).length).toBeLessThanOrEqual(1);
    }
  }
});

test('every layout that is built, and that can be asked for, has its line in the documentation', () => {
  const shown = LAYOUT_LINES.map(({ name }) => name);
  const others = (names: readonly string[]) => names.filter((name) => !['auto', 'sql'].includes(name)).sort();
  expect([...shown].sort()).toEqual(others(LAYOUTS));
  expect([...shown].sort()).toEqual(others(layouts.map(({ name }) => name)));
});
