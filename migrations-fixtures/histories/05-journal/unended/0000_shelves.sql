CREATE TABLE "shelves" ("id" integer PRIMARY KEY, "label" text)
--> statement-breakpoint
INSERT INTO "shelves" VALUES (1, 'two
-- lines')

--> statement-breakpoint
ALTER TABLE "shelves" ALTER COLUMN "label" SET NOT NULL;
--> statement-breakpoint
CREATE INDEX "shelves_label" ON "shelves" ("label")
