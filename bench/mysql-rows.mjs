// The rows of the MySQL family; like those of rows.mjs, with MySQL's own client and dump tool as peers.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { history, mysqlStatements, writeAll } from './fixtures.mjs';
import { placed, startMysqlServer } from './mysql-server.mjs';
import { applyPhase } from './phases.mjs';
import { own } from './server.mjs';

const folder = (bench, name, files) => writeAll(join(bench.work, name), files);

/** One server for all rows of this family. */
function serverOf(bench) {
  bench.mysql ??= startMysqlServer().then((server) => {
    bench.closers.push(() => server.stop());
    return server;
  });
  return bench.mysql;
}

const ours = (bench, server, command, files, database, ...more) => ({
  command: [
    bench.node,
    bench.bundle,
    command,
    ...['--migrations', '.', '--working-directory', files, '--mysql-binaries', server.bin],
    ...['--database-url', server.url(database)],
    ...more,
  ],
});
const dbmate = (bench, server, files, database) => ({
  command: [bench.dbmate, '--url', server.url(database), '--migrations-dir', files, '--no-dump-schema', 'migrate'],
});
const client = (server, file, database) => ({
  command: [
    '/bin/sh',
    '-c',
    '"$1" --no-defaults --user=app --host=127.0.0.1 --port="$2" "$3" < "$4"',
    'sh',
    join(server.bin, 'mysql'),
    String(server.port),
    database,
    file,
  ],
});

const onFresh = (bench, make) => async (measure) => {
  const server = await serverOf(bench);
  const database = await server.database();
  try {
    return await measure(make(server, database));
  } finally {
    await server.drop(database);
  }
};

function apply(bench) {
  const made = history(500, mysqlStatements);
  const mine = folder(bench, 'mysql-ours', made.ours);
  const theirs = folder(bench, 'mysql-dbmate', made.dbmate);
  const file = join(bench.work, 'mysql.sql');
  writeFileSync(file, made.plain);
  const report = join(bench.work, 'mysql-report.json');
  const whole = onFresh(bench, (server, database) =>
    ours(bench, server, 'apply', mine, database, '--backup', 'none', '--report-file', report),
  );
  return {
    contestants: {
      async ours(measure) {
        const result = await whole(measure);
        return { ...result, parts: { apply: applyPhase(report) } };
      },
      client: onFresh(bench, (server, database) => client(server, file, database)),
      dbmate: onFresh(bench, (server, database) => dbmate(bench, server, theirs, database)),
    },
    lines: [
      {
        what: 'MySQL: apply 500 migrations, its phase `Apply`; one `mysql` session with the same statements',
        a: 'ours',
        part: 'apply',
        b: 'client',
        goal: 1.5,
      },
      {
        what: 'MySQL: apply 500 migrations, its phase `Apply`; `dbmate`',
        a: 'ours',
        part: 'apply',
        b: 'dbmate',
        goal: 1.0,
      },
      { what: 'MySQL: apply 500 migrations, the whole run with plan and rehearsal; `mysql`', a: 'ours', b: 'client' },
    ],
  };
}

/** What a shadow cannot do without: new data, a server, the same statements. Removed after the clock has stopped. */
const BY_HAND = `set -e
bin=$1 folder=$2 file=$3; shift 3
cd "$folder"
export TMPDIR="$folder"
"$bin/mysqld" "$@" --initialize-insecure 2>/dev/null
"$bin/mysqld" "$@" --socket="$folder/s" --skip-networking --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=OFF --skip-log-bin --pid-file="$folder/pid" >log 2>&1 &
until "$bin/mysql" --no-defaults -uroot --socket="$folder/s" -e 'CREATE DATABASE app' 2>/dev/null; do sleep 0.05; done
"$bin/mysql" --no-defaults -uroot --socket="$folder/s" app < "$file"
`;

function byHand(bench, file) {
  return async (measure) => {
    const server = await serverOf(bench);
    const home = mkdtempSync(join(server.folder, 'h-'));
    own(home);
    const copy = join(home, 'all.sql');
    copyFileSync(file, copy);
    own(copy);
    try {
      return await measure({
        command: bench.asServer(['/bin/sh', ...['-c', BY_HAND, 'sh', server.bin, home, copy, ...placed({}, home)]]),
      });
    } finally {
      const stop = ['--no-defaults', '-uroot', `--socket=${join(home, 's')}`, 'shutdown'];
      await promisify(execFile)(join(server.bin, 'mysqladmin'), stop).catch(() => {});
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  };
}

function planLocal(bench) {
  const before = folder(bench, 'mysql-before', history(200, mysqlStatements).ours);
  const after = folder(bench, 'mysql-after', history(201, mysqlStatements).ours);
  const file = join(bench.work, 'mysql-plan.sql');
  writeFileSync(file, history(201, mysqlStatements).plain);
  let target;
  const applied = async (server) => {
    target ??= (async () => {
      const database = await server.database();
      await bench.run(ours(bench, server, 'apply', before, database, '--backup', 'none'));
      return database;
    })();
    return target;
  };
  return {
    contestants: {
      ours: async (measure) => {
        const server = await serverOf(bench);
        return measure(ours(bench, server, 'plan', after, await applied(server), '--shadow', 'local'));
      },
      hand: byHand(bench, file),
    },
    lines: [
      {
        what: 'MySQL: plan of 1 pending after 200 applied, `shadow: local`; `mysqld --initialize` + start + `mysql` of the same',
        a: 'ours',
        b: 'hand',
        goal: 1.3,
      },
    ],
  };
}

/** Rows enough that the tool's own start does not count: some hundred megabytes of text. */
const FILL = `CREATE TABLE big (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, a varchar(200), b double, c datetime);
SET SESSION cte_max_recursion_depth = 1000000;
INSERT INTO big (a, b, c) WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 800000)
  SELECT CONCAT(SHA2(i, 256), SHA2(i + 1, 256)), RAND(i), '2026-01-01' + INTERVAL i SECOND FROM n;
`;

function dump(bench) {
  const files = folder(bench, 'mysql-none', [['001_a.sql', 'CREATE TABLE a (id int PRIMARY KEY);\n']]);
  const fill = join(bench.work, 'mysql-fill.sql');
  writeFileSync(fill, FILL);
  let filled;
  const database = async (server) => {
    filled ??= (async () => {
      const name = await server.database();
      await bench.run(client(server, fill, name));
      return name;
    })();
    return filled;
  };
  const options =
    '--no-defaults --user=app --host=127.0.0.1 --single-transaction --quick --routines --triggers --events --no-tablespaces --hex-blob --set-gtid-purged=OFF';
  return {
    contestants: {
      ours: async (measure) => {
        const server = await serverOf(bench);
        const target = join(bench.work, 'mysql-backups');
        const result = await measure(
          ours(
            bench,
            server,
            'backup',
            files,
            await database(server),
            ...['--backup-proof', 'none', '--backup-directory', target],
          ),
        );
        rmSync(target, { recursive: true, force: true });
        return result;
      },
      tool: async (measure) => {
        const server = await serverOf(bench);
        const file = join(bench.work, 'bare.sql.gz');
        const line = `"$1" ${options} --port="$2" "$3" | gzip -6 > "$4"`;
        const name = await database(server);
        return measure({
          command: ['/bin/sh', '-c', line, 'sh', join(server.bin, 'mysqldump'), String(server.port), name, file],
        });
      },
    },
    lines: [{ what: 'MySQL: `backup` of 800,000 rows; `mysqldump | gzip`', a: 'ours', b: 'tool', goal: 1.05 }],
  };
}

export const mysqlRows = { 'mysql-apply': apply, 'mysql-plan': planLocal, 'mysql-dump': dump };
