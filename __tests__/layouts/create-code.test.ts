// Stubs that are code, as each kind of module, loaded and called by Node itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryFolder } from '../../src/io/dir.js';
import { createKnex } from '../../src/layouts/create-knex.js';
import { createNodePgMigrate } from '../../src/layouts/create-node-pg-migrate.js';
import { createPayload } from '../../src/layouts/create-payload.js';
import { createSequelize } from '../../src/layouts/create-sequelize.js';
import type { Created, CreateRequest } from '../../src/model/contracts.js';

const NOW = new Date('2026-03-04T05:06:07.089Z');
const TIME = '20260304050607';
type Create = (request: CreateRequest) => Promise<Created>;

const requestOf = (files: Readonly<Record<string, string>>): CreateRequest => ({
  folder: memoryFolder(files),
  home: 'm',
  files: Object.keys(files)
    .filter((file) => file.startsWith('m/'))
    .map((file) => file.slice(2))
    .toSorted(),
  name: 'add_users',
  now: NOW,
  engine: 'postgres',
});

const CJS = 'exports.up = async () => {};\nexports.down = async () => {};\n';
const ESM = 'export const up = async () => {};\nexport const down = async () => {};\n';

const CASES: readonly (readonly [string, Create, Readonly<Record<string, string>>, string, RegExp])[] = [
  ['Sequelize, nothing yet', createSequelize, {}, `${TIME}-add-users.js`, /^'use strict';[\s\S]*exports\.up = /],
  [
    'Sequelize, words joined as there',
    createSequelize,
    { 'm/20250101000000-create_books.js': CJS },
    `${TIME}-add_users.js`,
    /exports\.down = /,
  ],
  [
    'Sequelize, .cjs in a package of modules',
    createSequelize,
    { 'm/20250101000000-a.cjs': CJS, 'package.json': '{"type":"module"}' },
    `${TIME}-add-users.cjs`,
    /exports\.up = /,
  ],
  [
    'Sequelize, a package of modules',
    createSequelize,
    { 'm/README.md': '', 'package.json': '{"type": "module"}' },
    `${TIME}-add-users.js`,
    /^export async function up/,
  ],
  [
    'Sequelize, umzug',
    createSequelize,
    { 'm/001_a.ts': 'export const up = async ({ context: q }) => {};' },
    '002_add_users.ts',
    /context: queryInterface \}: \{ context: QueryInterface/,
  ],
  ['Knex, nothing yet', createKnex, {}, `${TIME}_add_users.js`, /exports\.up = async function up\(knex\)/],
  [
    'Knex, modules',
    createKnex,
    { 'm/20250101000000_a.mjs': ESM },
    `${TIME}_add_users.mjs`,
    /^export async function up\(knex\)/,
  ],
  [
    'Knex, TypeScript',
    createKnex,
    { 'm/20250101000000_a.ts': ESM },
    `${TIME}_add_users.ts`,
    /^import type \{ Knex \} from 'knex';[\s\S]*up\(knex: Knex\): Promise<void>/,
  ],
  ['Knex, declarations beside', createKnex, { 'm/1_a.js': CJS, 'm/2_b.d.ts': '' }, '2_add_users.js', /exports\.up/],
  [
    'node-pg-migrate, nothing yet',
    createNodePgMigrate,
    {},
    '1772600767089_add-users.js'.replace('-', '_'),
    /exports\.up = async function up\(pgm\)/,
  ],
  [
    'node-pg-migrate, milliseconds',
    createNodePgMigrate,
    { 'm/1700000000000_create-books.js': ESM },
    '1772600767089_add-users.js',
    /^export async function up\(pgm\)/,
  ],
  [
    'node-pg-migrate, TypeScript',
    createNodePgMigrate,
    { 'm/1700000000000_create-books.ts': ESM },
    '1772600767089_add-users.ts',
    /import type \{ MigrationBuilder \}/,
  ],
  [
    'Payload, nothing yet',
    createPayload,
    {},
    '20260304_050607_add_users.ts',
    /^import type \{ MigrateDownArgs, MigrateUpArgs \} from '@payloadcms\/db-postgres';/,
  ],
  [
    'Payload, its adapter',
    createPayload,
    {
      'm/20250101_000000.ts':
        "import { MigrateUpArgs } from '@payloadcms/db-vercel-postgres'\nexport async function up() {}",
    },
    '20260304_050607_add_users.ts',
    /from '@payloadcms\/db-vercel-postgres'/,
  ],
  [
    'Payload, JavaScript',
    createPayload,
    { 'm/20250101_000000_a.js': ESM },
    '20260304_050607_add_users.js',
    /^export async function up\(\{ db, payload, req \}\)/,
  ],
];

test.each(CASES)('%s', async (_, create, files, expected, form) => {
  const { files: made } = await create(requestOf(files));
  const [only] = made;
  expect(made.map(({ path }) => path)).toEqual([expected]);
  expect(only?.text).toMatch(form);
  // Node takes types away itself where its version can; tsx stands for the loaders that projects have
  const folder = mkdtempSync(join(tmpdir(), 'mom-stub-'));
  try {
    if (files['package.json'] !== undefined) writeFileSync(join(folder, 'package.json'), files['package.json']);
    else if (/^(?:import|export) /.test(only?.text ?? ''))
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, expected), only?.text ?? '');
    const script = `
      const stub = await import(${JSON.stringify(join(folder, expected))});
      const { up, down } = stub.up === undefined ? stub.default : stub;
      for (const way of [up, down]) await way({}, {}).then(() => console.log('ran'), (error) => console.log(error.message));`;
    writeFileSync(join(folder, 'call.mjs'), script);
    const said = execFileSync(process.execPath, ['--import', 'tsx', join(folder, 'call.mjs')], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual([
      'add_users is not written yet',
      'the way back of add_users is not written yet',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('node-pg-migrate, SQL where the newest is SQL', async () => {
  const { files } = await createNodePgMigrate(
    requestOf({ 'm/1700000000000_a.js': CJS, 'm/1710000000000_b.sql': '-- Up Migration' }),
  );
  expect(files.map(({ path }) => path)).toEqual(['1772600767089_add_users.sql']);
  expect(files[0]?.text).toMatch(
    /^-- Up Migration\n[\s\S]*RAISE EXCEPTION[\s\S]*\n-- Down Migration\n[\s\S]*RAISE EXCEPTION/,
  );
});

test('Payload lists its migrations in a file, and that is told', async () => {
  const { notes } = await createPayload(requestOf({ 'm/20250101_000000_a.ts': ESM, 'm/index.ts': '' }));
  expect(notes).toEqual([
    expect.stringContaining('migrate:create add_users'),
    expect.stringContaining('index.ts lists the migrations'),
  ]);
});
