-- What the guide's "Database Changes" warns of, each done all the same, on the tables of Prisma's init.

-- "Add columns as nullable first: then backfill data, then make required"
ALTER TABLE "Session" ADD COLUMN "country" TEXT NOT NULL;

-- "Create indexes CONCURRENTLY: avoid table locks"
CREATE INDEX "User_name_idx" ON "User" ("name");

-- "Drop columns in stages"
ALTER TABLE "User" DROP COLUMN "image";

-- "Rename tables carefully: use views as aliases during transition"
ALTER TABLE "Account" RENAME TO "LinkedAccount";

-- "Test with production data volume"
UPDATE "User" SET "role" = 'member';
