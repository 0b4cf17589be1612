// Questions to the rows of a large table: they have an end, whatever there is.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from './fixtures.mjs';

const ROWS = 10_000_000;
const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, email text, total bigint, code text);
`;
const FILL = `ALTER TABLE orders SET UNLOGGED;
INSERT INTO customers SELECT i FROM generate_series(1, 100000) i;
INSERT INTO orders SELECT i, i % 100000 + 1, 'user' || i || '@example.com', i, i::text FROM generate_series(1, ${ROWS}) i;
ANALYZE;
`;
/** Each reads all rows, none finds any: nothing ends early. The last cannot be told from a comparison alone. */
const NEXT = `ALTER TABLE orders ALTER total SET NOT NULL;
ALTER TABLE orders ADD CHECK (total > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id);
CREATE UNIQUE INDEX orders_email ON orders (lower(email));
ALTER TABLE orders ALTER code TYPE bigint USING code::bigint;
`;

function probes(bench) {
  const before = writeAll(join(bench.work, 'probes-before'), [['001_orders.sql', BASE]]);
  const after = writeAll(join(bench.work, 'probes-after'), [
    ['001_orders.sql', BASE],
    ['002_next.sql', NEXT],
  ]);
  const fill = join(bench.work, 'probes-fill.sql');
  writeFileSync(fill, FILL);
  const report = join(bench.work, 'probes.json');
  const ours = (command, folder, database, ...more) => ({
    command: [
      bench.node,
      bench.bundle,
      command,
      ...['--migrations', '.', '--working-directory', folder, '--postgres-binaries', bench.server.bin],
      ...['--database-url', bench.server.url(database), '--fail-on', 'never', ...more],
    ],
  });
  let made;
  const target = () => {
    made ??= (async () => {
      const database = await bench.server.database();
      await bench.run(ours('apply', before, database, '--backup', 'none'));
      const url = bench.server.url(database);
      await bench.run({
        command: [join(bench.server.bin, 'psql'), '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', fill, url],
      });
      return database;
    })();
    return made;
  };
  return {
    contestants: {
      ours: async (measure) => {
        const result = await measure(ours('plan', after, await target(), '--shadow', 'local', '--report-file', report));
        const { plan } = JSON.parse(readFileSync(report, 'utf8'));
        for (const { question, outcome, why, ms } of plan.probes)
          process.stderr.write(
            `  ${Math.round(ms)} ms ${outcome}: ${question}${why === undefined ? '' : ` (${why})`}\n`,
          );
        const all = plan.probes.map(({ ms }) => ms);
        return { ...result, parts: { slowest: Math.max(...all), together: all.reduce((sum, ms) => sum + ms, 0) } };
      },
    },
    lines: [
      { what: `the slowest of 4 probes on ${ROWS} rows, within 5 s`, a: 'ours', part: 'slowest', ms: 5_500 },
      { what: `4 probes on ${ROWS} rows together`, a: 'ours', part: 'together', ms: 20_000 },
    ],
  };
}

export const probeRows = { probes };
