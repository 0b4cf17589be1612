import type { ToolHistory } from '../model/contracts.js';
import type { Migration } from '../model/migration.js';

/** Where migration tools write down what is in. */
const HISTORIES = [
  'alembic_version',
  'django_migrations',
  'schema_migrations',
  'schema_migration',
  'ar_internal_metadata',
  'databasechangelog',
  'databasechangeloglock',
  'DATABASECHANGELOG',
  'DATABASECHANGELOGLOCK',
  'migrations',
  'migrations_lock',
  'typeorm_metadata',
  'doctrine_migration_versions',
  'phinxlog',
  '__EFMigrationsHistory',
  'mikro_orm_migrations',
  'atlas_schema_revisions',
  'gorp_migrations',
  'goose_db_version',
  'flyway_schema_history',
  '_prisma_migrations',
  '__drizzle_migrations',
  '__diesel_schema_migrations',
  '_sqlx_migrations',
  'refinery_schema_history',
  'seaql_migrations',
  'SequelizeMeta',
  'knex_migrations',
  'knex_migrations_lock',
  'pgmigrations',
  'payload_migrations',
  'ecto_schema_migrations',
  'yoyo_lock',
  '_yoyo_migration',
  '_yoyo_log',
  '_yoyo_version',
  'kysely_migration',
  'kysely_migration_lock',
  'schemaversions',
  'VersionInfo',
  'play_evolutions',
] as const;

/** Held while a tool is at work: a write there says nothing of what is to do. */
const LOCKS = [
  'databasechangeloglock',
  'DATABASECHANGELOGLOCK',
  'migrations_lock',
  'knex_migrations_lock',
  'kysely_migration_lock',
  'yoyo_lock',
  'ar_internal_metadata',
] as const;

/** Rows that tools make up after their migrations, where they are missing; those before others that point to them. */
const LOOKED_AT = ['django_content_type', 'auth_permission', 'django_site'] as const;

/** The history of a tool that writes it by itself, and that alone knows how to read it. */
export function programHistory(named: readonly string[]): ToolHistory {
  const tables = [...new Set([...HISTORIES, ...named])];
  return {
    tables,
    keptByTool: { locks: LOCKS, copied: [...tables, ...LOOKED_AT] },
    applied: () => Promise.resolve(undefined),
    ensure: () => Promise.resolve(),
    rights: () => Promise.resolve({ table: '', there: false, may: true }),
    record: () => Promise.resolve(),
    forget: () => Promise.resolve(),
  };
}

/** Whether another tool's own command runs it. */
export const isCommand = ({ up }: Migration): boolean => up.kind === 'program' && up.command !== undefined;
