/** A layout as people see it: which files it reads, and where the tool keeps what is in. In Markdown. */
export interface LayoutLines {
  readonly name: string;
  readonly files: string;
  readonly history: string;
}

/** Other tools' layouts, in the order in which they are shown; our own, `sql`, has no tool. */
export const LAYOUT_LINES = [
  {
    name: 'dbmate',
    files: '`20250110090000_x.sql` with `-- migrate:up`, `transaction:false`, `-- migrate:down`',
    history: '`schema_migrations`',
  },
  {
    name: 'diesel',
    files: '`2025-01-10-090000_x/up.sql`, `down.sql`, `metadata.toml` with `run_in_transaction`',
    history: '`__diesel_schema_migrations`',
  },
  {
    name: 'flyway',
    files:
      '`V1_2__x.sql`, `R__x.sql`, `U1_2__x.sql`, `B1__x.sql`, `x.sql.conf`, `${name}` from `flyway.toml` or `flyway.conf` ([how](docs/flyway.md))',
    history: '`flyway_schema_history`',
  },
  {
    name: 'golang-migrate',
    files: '`000001_x.up.sql`, `000001_x.down.sql`',
    history: '`schema_migrations`: one row, the newest version and `dirty`',
  },
  {
    name: 'goose',
    files: '`00001_x.sql` with `-- +goose Up`, `Down`, `StatementBegin`, `StatementEnd`, `NO TRANSACTION`',
    history: '`goose_db_version`',
  },
  {
    name: 'drizzle',
    files: '`meta/_journal.json`, a file for each entry, `--> statement-breakpoint`',
    history: '`__drizzle_migrations`, on PostgreSQL in the schema `drizzle`',
  },
  {
    name: 'prisma',
    files:
      '`migration_lock.toml`, `20250110090000_x/migration.sql`; a `down.sql` beside it, which Prisma itself never runs',
    history: '`_prisma_migrations`',
  },
  {
    name: 'sequelize',
    files:
      "`20250110090000-x.js` (`.cjs`, `.mjs`, `.ts`) with `up(queryInterface, Sequelize)` or umzug's `up({ context })`; `.sequelizerc`",
    history: '`SequelizeMeta`',
  },
  {
    name: 'knex',
    files: '`20250110090000_x.js` (`.cjs`, `.mjs`, `.ts`) with `up(knex)`, `config.transaction`; `knexfile.*`',
    history: '`knex_migrations`, `knex_migrations_lock`',
  },
  {
    name: 'node-pg-migrate',
    files:
      '`1736499600000_x.js` (`.cjs`, `.mjs`, `.ts`) with `up(pgm)`, `shorthands`, `pgm.noTransaction()`; `.sql` with `-- Up Migration`, `-- Down Migration`',
    history: '`pgmigrations`',
  },
  {
    name: 'payload',
    files: '`20250110_090000_x.ts` (`.js`) with `up({ db, payload, req })`, on PostgreSQL',
    history: '`payload_migrations`, with batches',
  },
  {
    name: 'program',
    files:
      'any other tool, as a command line in `program-up` ([how](docs/program.md)): Alembic, Django, Rails, Liquibase, TypeORM, your own script',
    history: "the tool's own, written by itself",
  },
] as const satisfies readonly LayoutLines[];
