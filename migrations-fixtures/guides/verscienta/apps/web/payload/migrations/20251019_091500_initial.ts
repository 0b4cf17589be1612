import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_role" AS ENUM('admin', 'editor');
  CREATE TYPE "public"."enum_herbs_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__herbs_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_formulas_tradition" AS ENUM('tcm', 'western', 'ayurveda');
  CREATE TYPE "public"."enum_conditions_severity" AS ENUM('mild', 'moderate', 'severe');
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"role" "enum_users_role" DEFAULT 'editor',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "herbs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"scientific_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_herbs_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "herbs_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"conditions_id" integer
  );
  
  CREATE TABLE "_herbs_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_scientific_name" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__herbs_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_herbs_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"conditions_id" integer
  );
  
  CREATE TABLE "formulas_ingredients" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"herb_id" integer,
  	"grams" numeric
  );
  
  CREATE TABLE "formulas" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"tradition" "enum_formulas_tradition",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "conditions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"severity" "enum_conditions_severity",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "practitioners" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"verified" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer,
  	"herbs_id" integer,
  	"formulas_id" integer,
  	"conditions_id" integer,
  	"practitioners_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "herbs_rels" ADD CONSTRAINT "herbs_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."herbs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "herbs_rels" ADD CONSTRAINT "herbs_rels_conditions_fk" FOREIGN KEY ("conditions_id") REFERENCES "public"."conditions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_herbs_v" ADD CONSTRAINT "_herbs_v_parent_id_herbs_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."herbs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_herbs_v_rels" ADD CONSTRAINT "_herbs_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_herbs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_herbs_v_rels" ADD CONSTRAINT "_herbs_v_rels_conditions_fk" FOREIGN KEY ("conditions_id") REFERENCES "public"."conditions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "formulas_ingredients" ADD CONSTRAINT "formulas_ingredients_herb_id_herbs_id_fk" FOREIGN KEY ("herb_id") REFERENCES "public"."herbs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "formulas_ingredients" ADD CONSTRAINT "formulas_ingredients_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."formulas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_herbs_fk" FOREIGN KEY ("herbs_id") REFERENCES "public"."herbs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_formulas_fk" FOREIGN KEY ("formulas_id") REFERENCES "public"."formulas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_conditions_fk" FOREIGN KEY ("conditions_id") REFERENCES "public"."conditions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_practitioners_fk" FOREIGN KEY ("practitioners_id") REFERENCES "public"."practitioners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "herbs_slug_idx" ON "herbs" USING btree ("slug");
  CREATE INDEX "herbs_scientific_name_idx" ON "herbs" USING btree ("scientific_name");
  CREATE INDEX "herbs_updated_at_idx" ON "herbs" USING btree ("updated_at");
  CREATE INDEX "herbs_created_at_idx" ON "herbs" USING btree ("created_at");
  CREATE INDEX "herbs__status_idx" ON "herbs" USING btree ("_status");
  CREATE INDEX "herbs_rels_order_idx" ON "herbs_rels" USING btree ("order");
  CREATE INDEX "herbs_rels_parent_idx" ON "herbs_rels" USING btree ("parent_id");
  CREATE INDEX "herbs_rels_path_idx" ON "herbs_rels" USING btree ("path");
  CREATE INDEX "herbs_rels_conditions_id_idx" ON "herbs_rels" USING btree ("conditions_id");
  CREATE INDEX "_herbs_v_parent_idx" ON "_herbs_v" USING btree ("parent_id");
  CREATE INDEX "_herbs_v_version_version_slug_idx" ON "_herbs_v" USING btree ("version_slug");
  CREATE INDEX "_herbs_v_version_version_scientific_name_idx" ON "_herbs_v" USING btree ("version_scientific_name");
  CREATE INDEX "_herbs_v_version_version_updated_at_idx" ON "_herbs_v" USING btree ("version_updated_at");
  CREATE INDEX "_herbs_v_version_version_created_at_idx" ON "_herbs_v" USING btree ("version_created_at");
  CREATE INDEX "_herbs_v_version_version__status_idx" ON "_herbs_v" USING btree ("version__status");
  CREATE INDEX "_herbs_v_created_at_idx" ON "_herbs_v" USING btree ("created_at");
  CREATE INDEX "_herbs_v_updated_at_idx" ON "_herbs_v" USING btree ("updated_at");
  CREATE INDEX "_herbs_v_latest_idx" ON "_herbs_v" USING btree ("latest");
  CREATE INDEX "_herbs_v_rels_order_idx" ON "_herbs_v_rels" USING btree ("order");
  CREATE INDEX "_herbs_v_rels_parent_idx" ON "_herbs_v_rels" USING btree ("parent_id");
  CREATE INDEX "_herbs_v_rels_path_idx" ON "_herbs_v_rels" USING btree ("path");
  CREATE INDEX "_herbs_v_rels_conditions_id_idx" ON "_herbs_v_rels" USING btree ("conditions_id");
  CREATE INDEX "formulas_ingredients_order_idx" ON "formulas_ingredients" USING btree ("_order");
  CREATE INDEX "formulas_ingredients_parent_id_idx" ON "formulas_ingredients" USING btree ("_parent_id");
  CREATE INDEX "formulas_ingredients_herb_idx" ON "formulas_ingredients" USING btree ("herb_id");
  CREATE INDEX "formulas_updated_at_idx" ON "formulas" USING btree ("updated_at");
  CREATE INDEX "formulas_created_at_idx" ON "formulas" USING btree ("created_at");
  CREATE INDEX "conditions_updated_at_idx" ON "conditions" USING btree ("updated_at");
  CREATE INDEX "conditions_created_at_idx" ON "conditions" USING btree ("created_at");
  CREATE INDEX "practitioners_updated_at_idx" ON "practitioners" USING btree ("updated_at");
  CREATE INDEX "practitioners_created_at_idx" ON "practitioners" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_herbs_id_idx" ON "payload_locked_documents_rels" USING btree ("herbs_id");
  CREATE INDEX "payload_locked_documents_rels_formulas_id_idx" ON "payload_locked_documents_rels" USING btree ("formulas_id");
  CREATE INDEX "payload_locked_documents_rels_conditions_id_idx" ON "payload_locked_documents_rels" USING btree ("conditions_id");
  CREATE INDEX "payload_locked_documents_rels_practitioners_id_idx" ON "payload_locked_documents_rels" USING btree ("practitioners_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "herbs" CASCADE;
  DROP TABLE "herbs_rels" CASCADE;
  DROP TABLE "_herbs_v" CASCADE;
  DROP TABLE "_herbs_v_rels" CASCADE;
  DROP TABLE "formulas_ingredients" CASCADE;
  DROP TABLE "formulas" CASCADE;
  DROP TABLE "conditions" CASCADE;
  DROP TABLE "practitioners" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_herbs_status";
  DROP TYPE "public"."enum__herbs_v_version_status";
  DROP TYPE "public"."enum_formulas_tradition";
  DROP TYPE "public"."enum_conditions_severity";`)
}
