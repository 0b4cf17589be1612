import { expect, test } from '@jest/globals';
import { memoryFolder } from '../../src/io/dir.js';
import { toPending } from '../../src/steps/pending/pending.js';
import { type Queue, queuedPending } from '../../src/steps/queue.js';
import { openSources } from '../../src/steps/sources.js';

const NUMBERS: Readonly<Record<string, number>> = { 'm/003_a.sql': 12, 'm/05_a.sql': 11 };

function queue(...own: readonly string[]): Queue {
  return {
    number: 13,
    own: new Set(own),
    pulls: async (paths) =>
      new Map(
        paths.flatMap((path) => {
          const number = NUMBERS[path];
          return number === undefined ? [] : [[path, number] as const];
        }),
      ),
  };
}

async function problems(files: readonly string[], of: Queue) {
  const inputs = {
    migrations: [{ path: 'm' }],
    layout: 'auto',
    include: [],
    exclude: [],
    order: [],
    programUp: undefined,
    programTables: [],
  } as const;
  const folder = memoryFolder(Object.fromEntries(files.map((name) => [`m/${name}`, `SELECT '${name}';\n`])));
  const read = await openSources({ inputs, folder, engine: 'postgres', progress: () => undefined }).read();
  const pending = toPending({ read, applied: [], source: 'none' });
  return (await queuedPending(pending, of)).problems.map(({ kind, message }) => `${kind}: ${message}`);
}

test('files in the order of the queue are no problem', async () => {
  expect(await problems(['003_a.sql', '004_b.sql'], queue('m/004_b.sql'))).toEqual([]);
  expect(await problems(['004_b.sql', '005_c.sql'], queue('m/004_b.sql', 'm/005_c.sql'))).toEqual([]);
});

test('a file that comes before one that is merged first is out of order, with the numbers of both', async () => {
  expect(await problems(['002_b.sql', '003_a.sql'], queue('m/002_b.sql'))).toEqual([
    expect.stringMatching(/^out-of-order: 002_b\.sql of #13 comes before 003_a\.sql of #12, which is merged first/),
  ]);
});

test('where nobody can tell whose it is, that is said', async () => {
  expect((await problems(['002_b.sql', '009_x.sql'], queue('m/002_b.sql')))[0]).toContain(
    '009_x.sql of another pull request',
  );
});

test('names that are part of another one are not mixed up', async () => {
  const [told] = await problems(['05_a.sql', '5_a.sql', '005_b.sql'], queue('m/5_a.sql'));
  expect(told).toMatch(/^duplicate: /);
  expect(told).toContain('m/5_a.sql comes with #13');
});
