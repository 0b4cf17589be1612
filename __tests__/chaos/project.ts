// The same few migrations, written out for each migration tool: what they do twice, or by half, is seen in the rows.
import type { Protocol } from './wire.js';

export interface ChaosMigration {
  readonly name: string;
  readonly statements: readonly string[];
  /** The tool is asked for no transaction around it. */
  readonly alone: boolean;
}

export interface Project {
  readonly layout: string;
  /** Where its migrations are. */
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly migrations: readonly ChaosMigration[];
  /** By the names of `migrations`: the ids that `repair` takes. */
  readonly ids: readonly string[];
  readonly code: boolean;
}

const POSTGRESQL: readonly ChaosMigration[] = [
  {
    name: 'base',
    alone: false,
    statements: [
      'CREATE TABLE people (id int PRIMARY KEY, n int NOT NULL, note text)',
      "INSERT INTO people VALUES (1, 10, 'a'), (2, 20, 'b')",
      'UPDATE people SET n = n + 1',
    ],
  },
  {
    name: 'index',
    alone: true,
    statements: [
      'CREATE INDEX CONCURRENTLY people_n ON people (n)',
      'UPDATE people SET n = n * 2',
      'ALTER TABLE people ADD COLUMN email text',
    ],
  },
  {
    name: 'log',
    alone: false,
    statements: [
      'CREATE TABLE log (id int PRIMARY KEY, person int REFERENCES people (id))',
      'INSERT INTO log SELECT id * 10, id FROM people',
      'UPDATE people SET n = n + 7',
    ],
  },
];

const MYSQL: readonly ChaosMigration[] = [
  {
    name: 'base',
    alone: false,
    statements: [
      'CREATE TABLE people (id int PRIMARY KEY, n int NOT NULL, note varchar(20))',
      "INSERT INTO people VALUES (1, 10, 'a'), (2, 20, 'b')",
      'UPDATE people SET n = n + 1',
    ],
  },
  {
    name: 'index',
    alone: false,
    statements: [
      'CREATE INDEX people_n ON people (n)',
      'UPDATE people SET n = n * 2',
      'ALTER TABLE people ADD COLUMN email varchar(50)',
    ],
  },
  {
    name: 'rows',
    alone: false,
    statements: ["INSERT INTO people (id, n, note) VALUES (3, 30, 'c')", 'UPDATE people SET n = n + 7'],
  },
];

/** What only our own layout says in this way: its own transactions, what belongs to a session, and what stands in none. */
const MORE: Readonly<Record<Protocol, readonly ChaosMigration[]>> = {
  postgresql: [
    {
      name: 'own',
      alone: false,
      statements: ['BEGIN', 'UPDATE people SET n = n + 1', 'CREATE TABLE own (id int)', 'COMMIT'],
    },
    {
      name: 'twice',
      alone: false,
      statements: [
        'SET search_path = public',
        'BEGIN',
        'UPDATE people SET n = n * 3',
        'COMMIT',
        'BEGIN',
        'INSERT INTO people (id, n) VALUES (4, 4)',
        'COMMIT',
        'VACUUM people',
        'DROP INDEX CONCURRENTLY people_n',
      ],
    },
  ],
  mysql: [
    {
      name: 'session',
      alone: false,
      statements: [
        "SET @who = 'us', sql_mode = 'ANSI_QUOTES,STRICT_TRANS_TABLES'",
        'CREATE VIEW names AS SELECT id, note FROM people',
        'UPDATE "people" SET n = n * 3, note = @who',
        'RENAME TABLE "people" TO "persons"',
        'DROP VIEW names',
      ],
    },
  ],
};

const text = (statements: readonly string[]): string => statements.map((one) => `${one};\n`).join('');
const quoted = (statements: readonly string[]): string[] => statements.map((one) => JSON.stringify(one));

interface Written {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly id: string;
}
type Write = (migration: ChaosMigration, index: number, protocol: Protocol) => Written;

const stamp = (index: number): string => `2025010${index}090000`;

const sqlFile =
  (folder: string, file: (name: string, index: number) => string, id: (name: string, index: number) => string) =>
  (head: (alone: boolean) => string, foot = ''): Write =>
  ({ name, statements, alone }, index) => ({
    folder,
    files: { [`${folder}/${file(name, index)}`]: `${head(alone)}${text(statements)}${foot}` },
    id: id(name, index),
  });

const WRITERS: Readonly<Record<string, Write>> = {
  sql: sqlFile(
    'm',
    (name, index) => `00${index}_${name}.sql`,
    (name, index) => `00${index}_${name}.sql`,
  )((alone) => (alone ? '-- migrate-on-merge: no-transaction\n' : '')),
  flyway({ name, statements, alone }, index) {
    const file = `sql/V${index}__${name}.sql`;
    const conf = alone ? { [`${file}.conf`]: 'executeInTransaction=false\n' } : {};
    return { folder: 'sql', files: { [file]: text(statements), ...conf }, id: String(index) };
  },
  'golang-migrate': sqlFile(
    'db/migrations',
    (name, index) => `00000${index}_${name}.up.sql`,
    (_, index) => String(index),
  )(() => ''),
  dbmate: sqlFile(
    'db/migrations',
    (name, index) => `${stamp(index)}_${name}.sql`,
    (_, index) => stamp(index),
  )((alone) => `-- migrate:up${alone ? ' transaction:false' : ''}\n`, '\n-- migrate:down\n'),
  goose: sqlFile(
    'db/migrations',
    (name, index) => `0000${index}_${name}.sql`,
    (_, index) => String(index),
  )((alone) => `${alone ? '-- +goose NO TRANSACTION\n' : ''}-- +goose Up\n`, '\n-- +goose Down\n'),
  prisma({ name, statements }, index, protocol) {
    const id = `${stamp(index)}_${name}`;
    return {
      folder: 'prisma/migrations',
      files: {
        [`prisma/migrations/${id}/migration.sql`]: text(statements),
        'prisma/migrations/migration_lock.toml': `provider = "${protocol}"\n`,
      },
      id,
    };
  },
  drizzle({ name, statements }, index) {
    const id = `000${index - 1}_${name}`;
    return {
      folder: 'drizzle',
      files: { [`drizzle/${id}.sql`]: statements.map((one) => `${one};`).join('\n--> statement-breakpoint\n') },
      id,
    };
  },
  diesel({ name, statements, alone }, index) {
    const folder = `migrations/2025-01-0${index}-090000_${name}`;
    return {
      folder: 'migrations',
      files: {
        'diesel.toml': '[migrations_directory]\ndir = "migrations"\n',
        [`${folder}/up.sql`]: text(statements),
        [`${folder}/down.sql`]: '-- nothing\n',
        ...(alone ? { [`${folder}/metadata.toml`]: 'run_in_transaction = false\n' } : {}),
      },
      id: stamp(index),
    };
  },
  knex({ name, statements, alone }, index) {
    const file = `${stamp(index)}_${name}.js`;
    const steps = quoted(statements).map((one) => `  await knex.raw(${one});\n`);
    const config = alone ? 'exports.config = { transaction: false };\n' : '';
    return {
      folder: 'db/migrations',
      files: {
        'package.json': '{ "name": "chaos", "private": true, "dependencies": { "knex": "^3.1.0" } }\n',
        'knexfile.js': `const connection = process.env.DATABASE_URL;
const client = /^(mysql|mariadb):/.test(connection ?? '') ? 'mysql2' : 'pg';
const base = { client, connection, migrations: { directory: './db/migrations' } };
module.exports = { development: base, production: base };
`,
        [`db/migrations/${file}`]: `exports.up = async (knex) => {\n${steps.join('')}};\nexports.down = async () => {};\n${config}`,
      },
      id: file,
    };
  },
  sequelize({ name, statements }, index) {
    const file = `${stamp(index)}-${name}.js`;
    const steps = quoted(statements).map((one) => `    await queryInterface.sequelize.query(${one});\n`);
    return {
      folder: 'db/migrations',
      files: {
        'package.json': '{ "name": "chaos", "private": true, "dependencies": { "sequelize": "^6.37.0" } }\n',
        '.sequelizerc':
          "const path = require('path');\nmodule.exports = { config: path.resolve('config', 'config.json'), 'migrations-path': path.resolve(__dirname, 'db', 'migrations') };\n",
        'config/config.json':
          '{ "production": { "use_env_variable": "DATABASE_URL" }, "development": { "use_env_variable": "DATABASE_URL" } }\n',
        [`db/migrations/${file}`]: `module.exports = {\n  async up(queryInterface) {\n${steps.join('')}  },\n  async down() {},\n};\n`,
      },
      id: file,
    };
  },
  'node-pg-migrate'({ name, statements, alone }, index) {
    const id = `173649960000${index}_${name}`;
    const steps = quoted(statements).map((one) => `  pgm.sql(${one});\n`);
    return {
      folder: 'migrations',
      files: {
        'package.json':
          '{ "name": "chaos", "private": true, "scripts": { "migrate": "node-pg-migrate -m migrations" }, "dependencies": { "node-pg-migrate": "9.0.0", "pg": "8.23.1" } }\n',
        [`migrations/${id}.js`]: `exports.up = (pgm) => {\n${alone ? '  pgm.noTransaction();\n' : ''}${steps.join('')}};\nexports.down = () => {};\n`,
      },
      id,
    };
  },
  payload({ name, statements }, index) {
    const id = `2025010${index}_090000_${name}`;
    const steps = statements.map((one) => `  await db.execute(sql\`${one.replace(' CONCURRENTLY', '')}\`)\n`);
    const own =
      '  await db.execute(sql`CREATE TABLE "payload_migrations" ("id" serial PRIMARY KEY NOT NULL, "name" varchar, "batch" numeric, "updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL, "created_at" timestamp(3) with time zone DEFAULT now() NOT NULL)`)\n';
    return {
      folder: 'src/migrations',
      files: {
        'package.json': '{ "name": "chaos", "private": true, "dependencies": { "payload": "3.90.2" } }\n',
        [`src/migrations/${id}.ts`]: `import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
${index === 1 ? own : ''}${steps.join('')}}

export async function down({ db }: MigrateDownArgs): Promise<void> {}
`,
      },
      id,
    };
  },
};

/** Of the tools that work on both families, and of those that know PostgreSQL alone. */
export const LAYOUTS: Readonly<Record<Protocol, readonly string[]>> = {
  postgresql: Object.keys(WRITERS),
  mysql: Object.keys(WRITERS).filter((name) => name !== 'node-pg-migrate' && name !== 'payload'),
};

const CODE = new Set(['knex', 'sequelize', 'node-pg-migrate', 'payload']);

/** The migrations of the matrix, or others. */
export function projectOf(layout: string, protocol: Protocol, given?: readonly ChaosMigration[]): Project {
  const write = WRITERS[layout];
  if (write === undefined) throw new Error(`Nobody writes ${layout}.`);
  const common = protocol === 'postgresql' ? POSTGRESQL : MYSQL;
  const migrations = given ?? (layout === 'sql' ? [...common, ...MORE[protocol]] : common);
  const written = migrations.map((one, i) => write(one, i + 1, protocol));
  const files = Object.assign({}, ...written.map((one) => one.files)) as Record<string, string>;
  if (layout === 'drizzle')
    files['drizzle/meta/_journal.json'] = JSON.stringify({
      version: '7',
      dialect: protocol,
      entries: written.map(({ id }, idx) => ({
        idx,
        version: '7',
        when: 1_735_689_600_000 + idx * 86_400_000,
        tag: id,
        breakpoints: true,
      })),
    });
  return {
    layout,
    folder: written[0]?.folder ?? '',
    files,
    migrations,
    ids: written.map(({ id }) => id),
    code: CODE.has(layout),
  };
}
