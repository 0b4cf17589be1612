import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "herb_categories" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "herbs_rels" ADD COLUMN "herb_categories_id" integer;
  ALTER TABLE "_herbs_v_rels" ADD COLUMN "herb_categories_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "herb_categories_id" integer;
  CREATE INDEX "herb_categories_updated_at_idx" ON "herb_categories" USING btree ("updated_at");
  CREATE INDEX "herb_categories_created_at_idx" ON "herb_categories" USING btree ("created_at");
  ALTER TABLE "herbs_rels" ADD CONSTRAINT "herbs_rels_herb_categories_fk" FOREIGN KEY ("herb_categories_id") REFERENCES "public"."herb_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_herbs_v_rels" ADD CONSTRAINT "_herbs_v_rels_herb_categories_fk" FOREIGN KEY ("herb_categories_id") REFERENCES "public"."herb_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_herb_categories_fk" FOREIGN KEY ("herb_categories_id") REFERENCES "public"."herb_categories"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "herbs_rels_herb_categories_id_idx" ON "herbs_rels" USING btree ("herb_categories_id");
  CREATE INDEX "_herbs_v_rels_herb_categories_id_idx" ON "_herbs_v_rels" USING btree ("herb_categories_id");
  CREATE INDEX "payload_locked_documents_rels_herb_categories_id_idx" ON "payload_locked_documents_rels" USING btree ("herb_categories_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "herbs_rels" DROP CONSTRAINT "herbs_rels_herb_categories_fk";
  ALTER TABLE "_herbs_v_rels" DROP CONSTRAINT "_herbs_v_rels_herb_categories_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_herb_categories_fk";
  ALTER TABLE "herb_categories" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "herb_categories" CASCADE;
  DROP INDEX "herbs_rels_herb_categories_id_idx";
  DROP INDEX "_herbs_v_rels_herb_categories_id_idx";
  DROP INDEX "payload_locked_documents_rels_herb_categories_id_idx";
  ALTER TABLE "herbs_rels" DROP COLUMN "herb_categories_id";
  ALTER TABLE "_herbs_v_rels" DROP COLUMN "herb_categories_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "herb_categories_id";`)
}
