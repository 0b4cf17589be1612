// Reading and checking long folders, layout by layout, without a database: `node bench/reading.mjs [LAYOUT…]`. It measures the compiled source
// in `lib/`, which `npm run build` leaves. Ten times the files may cost ten times the time, and no more.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, timed } from './measure.mjs';

const LIB = join(dirname(fileURLToPath(import.meta.url)), '../lib');
const [FEW, MANY, RUNS] = [1_000, 10_000, 3];

const wide = (n) => String(n).padStart(6, '0');
/** A second for each, from 2020 on. */
const stamp = (n) => new Date(Date.UTC(2020, 0, 1) + n * 1000).toISOString().replace(/\D/g, '').slice(0, 14);
const dashed = (n) => stamp(n).replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3-');
const up = (n) =>
  `CREATE TABLE t${n} (id bigint PRIMARY KEY, name text NOT NULL);\nCREATE INDEX t${n}_name ON t${n} (name);\n`;
const down = (n) => `DROP TABLE t${n};\n`;

/** What one migration is in each layout; a layout of the registry that is missing here is named at the end. */
const FILES = {
  sql: (n) => ({ [`${wide(n)}_t.sql`]: up(n) }),
  flyway: (n) => ({ [`V${n}__t.sql`]: up(n) }),
  'golang-migrate': (n) => ({ [`${wide(n)}_t.up.sql`]: up(n), [`${wide(n)}_t.down.sql`]: down(n) }),
  dbmate: (n) => ({ [`${stamp(n)}_t.sql`]: `-- migrate:up\n${up(n)}\n-- migrate:down\n${down(n)}` }),
  goose: (n) => ({ [`${wide(n)}_t.sql`]: `-- +goose Up\n${up(n)}\n-- +goose Down\n${down(n)}` }),
  prisma: (n) => ({ [`${stamp(n)}_t/migration.sql`]: up(n) }),
  diesel: (n) => ({ [`${dashed(n)}_t/up.sql`]: up(n), [`${dashed(n)}_t/down.sql`]: down(n) }),
  drizzle: (n) => ({ [`${wide(n)}_t.sql`]: up(n).replace(';\n', ';\n--> statement-breakpoint\n') }),
};

/** Of code the text alone is read. */
const CODE = {
  sequelize: (n) => ({
    [`${stamp(n)}-t.js`]: `module.exports = {\n  async up(queryInterface, Sequelize) {\n    await queryInterface.createTable('t${n}', { id: Sequelize.INTEGER });\n  },\n  async down(queryInterface) {\n    await queryInterface.dropTable('t${n}');\n  },\n};\n`,
  }),
  knex: (n) => ({
    [`${stamp(n)}_t.js`]: `exports.up = (knex) => knex.schema.createTable('t${n}', (t) => t.increments());\nexports.down = (knex) => knex.schema.dropTable('t${n}');\n`,
  }),
  'node-pg-migrate': (n) => ({
    [`${1_577_836_800_000 + n}_t.js`]: `exports.up = (pgm) => {\n  pgm.createTable('t${n}', { id: 'id' });\n};\nexports.down = (pgm) => {\n  pgm.dropTable('t${n}');\n};\n`,
  }),
  payload: (n) => ({
    [`${stamp(n).slice(0, 8)}_${wide(n)}_t.ts`]: `import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'\n\nexport async function up({ db }: MigrateUpArgs): Promise<void> {\n  await db.execute(sql\`CREATE TABLE t${n} (id int);\`)\n}\n\nexport async function down({ db }: MigrateDownArgs): Promise<void> {\n  await db.execute(sql\`DROP TABLE t${n};\`)\n}\n`,
  }),
};

Object.assign(FILES, CODE);

/** Files that a folder has once. */
const ONCE = {
  prisma: () => ({ 'migration_lock.toml': 'provider = "postgresql"\n' }),
  drizzle: (count) => ({
    'meta/_journal.json': JSON.stringify({
      version: '7',
      dialect: 'postgresql',
      entries: Array.from({ length: count }, (_, n) => ({
        idx: n,
        version: '7',
        when: 1_577_836_800_000 + n * 1000,
        tag: `${wide(n + 1)}_t`,
        breakpoints: true,
      })),
    }),
  }),
};

function make(folder, layout, count) {
  const write = (files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'm', path)), { recursive: true });
      writeFileSync(join(folder, 'm', path), text);
    }
  };
  for (let n = 1; n <= count; n += 1) write(FILES[layout](n));
  write(ONCE[layout]?.(count) ?? {});
}

/** Finds the layout, reads, and holds it against a history of all but the last, as `status` does. */
const script = (folder, layout, count) => `
  const { layouts } = await import(${JSON.stringify(join(LIB, 'layouts/index.js'))});
  const { openFolder } = await import(${JSON.stringify(join(LIB, 'io/dir.js'))});
  const { layoutOf } = await import(${JSON.stringify(join(LIB, 'layouts/discover.js'))});
  const { toPending } = await import(${JSON.stringify(join(LIB, 'steps/pending/pending.js'))});
  const folder = openFolder(${JSON.stringify(folder)});
  const sources = [{ path: 'm' }];
  const start = performance.now();
  const layout = await layoutOf(folder, sources[0], undefined);
  const read = await layout.read(sources, { folder, include: [], exclude: [], order: [], engine: 'postgres' });
  const applied = read.migrations.slice(0, -1).map(({ id, path, checksum }) => ({ id, path, checksum, appliedAt: null, state: 'applied', statementsDone: 2, statementsAll: 2 }));
  const pending = toPending({ read, applied, source: 'history' });
  if (layout.name !== ${JSON.stringify(layout)} || read.migrations.length !== ${count} || pending.todo.length !== 1 || pending.problems.length > 0)
    throw new Error(JSON.stringify([layout.name, read.migrations.length, pending.todo.length, pending.problems.slice(0, 2), read.problems.slice(0, 2)]));
  console.log(performance.now() - start);`;

async function measured(layout, count) {
  const folder = mkdtempSync(join(tmpdir(), 'mom-reading-'));
  try {
    make(folder, layout, count);
    const command = [process.execPath, '--input-type=module', '-e', script(folder, layout, count)];
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await timed(command, { cwd: folder, env: process.env, folder }));
    return { ms: median(runs.map(({ out }) => Number(out))), mb: Math.max(...runs.map(({ mb }) => mb)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!existsSync(join(LIB, 'layouts/index.js'))) throw new Error('There is no lib/: `npm run build` first.');
const names = JSON.parse(
  execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `const { layouts } = await import(${JSON.stringify(join(LIB, 'layouts/index.js'))}); console.log(JSON.stringify(layouts.map(({ name }) => name)));`,
  ]).toString(),
);
console.log(`| layout | ${FEW} | ${MANY} | ratio | peak memory |\n|---|---|---|---|---|`);
const asked = process.argv.slice(2);
for (const name of names.filter((one) => one in FILES && (asked.length === 0 || asked.includes(one)))) {
  const few = await measured(name, FEW);
  const many = await measured(name, MANY);
  console.log(
    `| ${name} | ${Math.round(few.ms)} ms | ${Math.round(many.ms)} ms | ${(many.ms / few.ms).toFixed(1)} | ${Math.round(many.mb)} MB |`,
  );
}
const missing = names.filter((one) => !(one in FILES));
if (missing.length > 0) console.log(`\nNot measured, for want of a generator in this file: ${missing.join(', ')}.`);
