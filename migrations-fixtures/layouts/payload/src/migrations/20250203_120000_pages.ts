import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// As Payload 2 wrote it
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  await payload.db.drizzle.execute(sql`ALTER TABLE "books" ADD COLUMN "pages" numeric;`)
}

export async function down({ payload, req }: MigrateDownArgs): Promise<void> {
  // Migration code
}
