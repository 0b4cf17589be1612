// Migrations that are code: the same files, applied by us and by the command line of the tool that they are of.
import { symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { statements, writeAll } from './fixtures.mjs';
import { applyPhase } from './phases.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const COUNT = 200;

const literal = (text) => JSON.stringify(text);
const calls = (n, call) => statements(n).map(call).join('\n');

/** How each tool writes a migration, and how its own program is started. */
const TOOLS = {
  knex: {
    file: (n) =>
      `exports.up = async (knex) => {\n${calls(n, (sql) => `  await knex.raw(${literal(sql)});`)}\n};\nexports.down = async () => {};\n`,
    settings: { 'knexfile.js': "module.exports = { migrations: { directory: './migrations' } };\n" },
    command: ({ node, folder, url }) => [
      node,
      require.resolve('knex/bin/cli.js'),
      'migrate:latest',
      '--knexfile',
      join(folder, 'knexfile.js'),
      '--client',
      'pg',
      '--connection',
      url,
    ],
  },
  sequelize: {
    file: (n) =>
      `module.exports = {\n  async up(queryInterface) {\n${calls(n, (sql) => `    await queryInterface.sequelize.query(${literal(sql)});`)}\n  },\n  async down() {},\n};\n`,
    settings: {
      '.sequelizerc':
        "const path = require('path');\nmodule.exports = { 'migrations-path': path.resolve('migrations') };\n",
    },
    command: ({ node, folder, url }) => [
      node,
      join(root, 'node_modules/sequelize-cli/lib/sequelize'),
      'db:migrate',
      '--migrations-path',
      join(folder, 'migrations'),
      '--url',
      url,
    ],
  },
  'node-pg-migrate': {
    file: (n) =>
      `exports.up = (pgm) => {\n${calls(n, (sql) => `  pgm.sql(${literal(sql)});`)}\n};\nexports.down = () => {};\n`,
    settings: {},
    // Its program takes the database from the environment alone
    command: ({ node, folder, url }) => [
      '/usr/bin/env',
      `DATABASE_URL=${url}`,
      node,
      join(root, 'node_modules/node-pg-migrate/bin/node-pg-migrate.js'),
      'up',
      '-m',
      join(folder, 'migrations'),
      '--no-verbose',
    ],
  },
};

function project(bench, name, { file, settings }) {
  const list = Array.from({ length: COUNT }, (_, i) => [
    `migrations/${String(1_700_000_000_000 + i * 1000)}_step.js`,
    file(i + 1),
  ]);
  const folder = join(bench.work, `code-${name}`);
  writeAll(
    join(folder, 'migrations'),
    list.map(([path, text]) => [path.slice('migrations/'.length), text]),
  );
  for (const [path, text] of Object.entries({ 'package.json': '{}\n', ...settings }))
    writeFileSync(join(folder, path), text);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const row = (name, tool) => (bench) => {
  const folder = project(bench, name, tool);
  const report = join(bench.work, `${name}-report.json`);
  const fresh = (make) => async (measure) => {
    const database = await bench.server.database();
    try {
      return await measure({ command: make(bench.server.url(database)) });
    } finally {
      await bench.server.drop(database);
    }
  };
  const whole = fresh((url) => [
    bench.node,
    bench.bundle,
    'apply',
    ...['--migrations', `${name}:migrations`, '--working-directory', folder, '--postgres-binaries', bench.server.bin],
    ...['--database-url', url, '--backup', 'none', '--fail-on', 'never', '--report-file', report],
  ]);
  return {
    contestants: {
      async ours(measure) {
        const result = await whole(measure);
        return { ...result, parts: { apply: applyPhase(report) } };
      },
      theirs: fresh((url) => tool.command({ node: bench.node, folder, url })),
    },
    lines: [
      {
        what: `apply ${COUNT} migrations of ${name}, its phase \`Apply\`; its own command line`,
        a: 'ours',
        part: 'apply',
        b: 'theirs',
        goal: 1.0,
      },
      {
        what: `apply ${COUNT} migrations of ${name}, the whole run with plan and rehearsal; its own command line`,
        a: 'ours',
        b: 'theirs',
      },
    ],
  };
};

export const codeRows = Object.fromEntries(
  Object.entries(TOOLS).map(([name, tool]) => [`code-${name}`, row(name, tool)]),
);
