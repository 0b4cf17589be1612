import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "herbs" ADD COLUMN "cultivation" varchar;
  ALTER TABLE "_herbs_v" ADD COLUMN "version_cultivation" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "herbs" DROP COLUMN "cultivation";
  ALTER TABLE "_herbs_v" DROP COLUMN "version_cultivation";`)
}
