// What is measured. A row makes its fixtures once; then its contestants run in turn, each time on a fresh database.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyRows } from './apply-rows.mjs';
import { codeRows } from './code-rows.mjs';
import { history, manyTables, smallSteps, writeAll } from './fixtures.mjs';
import { mysqlRows } from './mysql-rows.mjs';
import { applyPhase } from './phases.mjs';
import { probeRows } from './probe-rows.mjs';
import { own } from './server.mjs';

/** Backup and its proof are no part of what others do. */
const BARE = ['--backup', 'none'];

const ours = (bench, command, folder, database, ...more) => ({
  command: [
    bench.node,
    bench.bundle,
    command,
    ...['--migrations', '.', '--working-directory', folder, '--postgres-binaries', bench.server.bin],
    ...(database === undefined ? [] : ['--database-url', bench.server.url(database)]),
    ...more,
  ],
});
const dbmate = (bench, folder, database, program = [bench.dbmate]) => ({
  command: [
    ...program,
    ...['--url', bench.server.url(database), '--migrations-dir', folder, '--no-dump-schema', 'migrate'],
  ],
});
const psql = (bench, file, database) => ({
  command: [
    join(bench.server.bin, 'psql'),
    '-X',
    '-q',
    '-v',
    'ON_ERROR_STOP=1',
    '-f',
    file,
    bench.server.url(database),
  ],
});

/** On a fresh database, which is dropped afterwards. */
const onFresh = (bench, template, make) => async (measure) => {
  const database = await bench.server.database(await template?.());
  try {
    return await measure(make(database));
  } finally {
    await bench.server.drop(database);
  }
};

/** A database in which a command has run once, as a template for copies. */
function once(bench, make, template) {
  let made;
  return () => {
    made ??= (async () => {
      const database = await bench.server.database(await template?.());
      await bench.run(make(database));
      return database;
    })();
    return made;
  };
}

const folder = (bench, name, files) => writeAll(join(bench.work, name), files);

function apply500(bench) {
  const made = history(500);
  const mine = folder(bench, 'apply-ours', made.ours);
  const theirs = folder(bench, 'apply-dbmate', made.dbmate);
  const file = join(bench.work, 'apply.sql');
  writeFileSync(file, made.psql);
  const report = join(bench.work, 'report.json');
  const whole = onFresh(bench, undefined, (database) =>
    ours(bench, 'apply', mine, database, ...BARE, '--report-file', report),
  );
  return {
    contestants: {
      async ours(measure) {
        const result = await whole(measure);
        return { ...result, parts: { apply: applyPhase(report) } };
      },
      psql: onFresh(bench, undefined, (database) => psql(bench, file, database)),
      dbmate: onFresh(bench, undefined, (database) => dbmate(bench, theirs, database)),
      everything: onFresh(bench, undefined, (database) =>
        ours(bench, 'apply', mine, database, '--backup-directory', join(bench.work, 'backups')),
      ),
    },
    lines: [
      {
        what: 'apply 500 migrations, its phase `Apply`; one `psql` session with the same statements',
        a: 'ours',
        part: 'apply',
        b: 'psql',
        goal: 1.5,
      },
      { what: 'apply 500 migrations, its phase `Apply`; `dbmate`', a: 'ours', part: 'apply', b: 'dbmate', goal: 1.0 },
      { what: 'apply 500 migrations, the whole run with plan and rehearsal; `psql`', a: 'ours', b: 'psql', goal: 1.5 },
      {
        what: 'apply 500 migrations, the whole run with plan and rehearsal; `dbmate`',
        a: 'ours',
        b: 'dbmate',
        goal: 1.0,
      },
      { what: 'the whole run with backup and its proof by restore; without them', a: 'everything', b: 'ours' },
    ],
  };
}

function nothing(bench) {
  const made = history(500);
  const mine = folder(bench, 'nothing-ours', made.ours);
  const theirs = folder(bench, 'nothing-dbmate', made.dbmate);
  const minedb = once(bench, (database) => ours(bench, 'apply', mine, database, ...BARE));
  const theirdb = once(bench, (database) => dbmate(bench, theirs, database));
  const again = (template, make) => async (measure) => measure(make(await template()));
  return {
    contestants: {
      ours: again(minedb, (database) => ours(bench, 'apply', mine, database)),
      dbmate: again(theirdb, (database) => dbmate(bench, theirs, database, [bench.node, bench.dbmateLauncher])),
      binary: again(theirdb, (database) => dbmate(bench, theirs, database)),
    },
    lines: [
      { what: 'nothing pending, 500 applied; `dbmate` as npm starts it', a: 'ours', b: 'dbmate', goal: 2 },
      { what: "nothing pending, 500 applied; dbmate's program alone", a: 'ours', b: 'binary' },
    ],
  };
}

/** What a shadow cannot do without: a new cluster, its server, the same statements. Removed after the clock has stopped. */
const BY_HAND = `set -e
bin=$1 data=$2 file=$3
cd "$data/.."
"$bin/initdb" -D "$data" -U postgres -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
"$bin/pg_ctl" -D "$data" -s -w -l "$data/log" -o "-c listen_addresses= -k $data -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c jit=off -c shared_buffers=64MB" start
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$data" -U postgres -f "$file" postgres
`;

function byHand(bench, file) {
  const pgCtl = join(bench.server.bin, 'pg_ctl');
  return async (measure) => {
    const home = mkdtempSync(join(bench.server.folder, 'hand-'));
    own(home);
    const copy = join(home, 'all.sql');
    copyFileSync(file, copy);
    own(copy);
    const data = join(home, 'data');
    try {
      return await measure({ command: bench.asServer(['/bin/sh', '-c', BY_HAND, 'sh', bench.server.bin, data, copy]) });
    } finally {
      await bench
        .run({ command: bench.asServer([pgCtl, '-D', data, '-s', '-m', 'immediate', 'stop']) })
        .catch(() => {});
      rmSync(home, { recursive: true, force: true });
    }
  };
}

function planLocal(bench) {
  const before = folder(bench, 'plan-before', history(200).ours);
  const after = folder(bench, 'plan-after', history(201).ours);
  const file = join(bench.work, 'plan.sql');
  writeFileSync(file, history(201).psql);
  const target = once(bench, (database) => ours(bench, 'apply', before, database, ...BARE));
  return {
    contestants: {
      ours: async (measure) => measure(ours(bench, 'plan', after, await target(), '--shadow', 'local')),
      hand: byHand(bench, file),
    },
    lines: [
      {
        what: 'plan of 1 pending after 200 applied, `shadow: local`; `initdb` + start + `psql` of the same',
        a: 'ours',
        b: 'hand',
        goal: 1.3,
      },
    ],
  };
}

function planEmbedded(bench) {
  const files = folder(bench, 'embedded', history(30).ours);
  const plan = (shadow) => async (measure) => measure(ours(bench, 'plan', files, undefined, '--shadow', shadow));
  return {
    contestants: { ours: plan('embedded'), local: plan('local') },
    lines: [
      { what: 'plan of 30 files, `shadow: embedded`, within 3 s', a: 'ours', ms: 3000 },
      { what: 'plan of 30 files, `shadow: embedded`; `shadow: local`', a: 'ours', b: 'local' },
    ],
  };
}

/** As after a year in which nobody planned. */
function planThousand(bench) {
  const files = folder(bench, 'thousand', history(1000).ours);
  const plan = (shadow) => async (measure) => measure(ours(bench, 'plan', files, undefined, '--shadow', shadow));
  return {
    contestants: { embedded: plan('embedded'), local: plan('local') },
    lines: [
      { what: 'plan of 1,000 new files, `shadow: embedded`', a: 'embedded' },
      { what: 'plan of 1,000 new files, `shadow: local`', a: 'local' },
      { what: 'plan of 1,000 new files, `shadow: embedded`; `shadow: local`', a: 'embedded', b: 'local' },
    ],
  };
}

/** Two sizes of one thing; the ratio is how much more time the big one takes, the goal is no more than it has more of. */
function growth(bench, { name, what, small, big, make, files }) {
  const sizes = Object.fromEntries(
    [small, big].map((size) => {
      const count = files(size);
      const list = history(count, make(size)).ours;
      const applied = folder(bench, `${name}-${size}`, list);
      const pending = folder(bench, `${name}-${size}-pending`, [
        ...list,
        ['99999_last.sql', 'CREATE TABLE last_one (id bigint PRIMARY KEY);\n'],
      ]);
      const target = once(bench, (database) => ours(bench, 'apply', applied, database, ...BARE));
      return [size, { applied, pending, target }];
    }),
  );
  const plan = (size) => async (measure) =>
    measure(ours(bench, 'plan', sizes[size].pending, await sizes[size].target(), '--shadow', 'local'));
  const idle = (size) => async (measure) =>
    measure(ours(bench, 'apply', sizes[size].applied, await sizes[size].target()));
  return {
    contestants: { planBig: plan(big), planSmall: plan(small), idleBig: idle(big), idleSmall: idle(small) },
    lines: [
      { what: `plan of 1 pending, ${big} ${what}; ${small}`, a: 'planBig', b: 'planSmall', goal: big / small },
      { what: `nothing pending, ${big} ${what}; ${small}`, a: 'idleBig', b: 'idleSmall', goal: big / small },
    ],
  };
}

export const rows = {
  apply: apply500,
  nothing,
  'plan-local': planLocal,
  'plan-embedded': planEmbedded,
  'plan-thousand': planThousand,
  'growth-history': (bench) =>
    growth(bench, {
      name: 'rows',
      what: 'history rows',
      small: 100,
      big: 10_000,
      make: () => smallSteps,
      files: (size) => size,
    }),
  'growth-tables': (bench) =>
    growth(bench, { name: 'tables', what: 'tables', small: 50, big: 5_000, make: manyTables, files: () => 10 }),
  ...applyRows,
  ...codeRows,
  ...mysqlRows,
  ...probeRows,
};
