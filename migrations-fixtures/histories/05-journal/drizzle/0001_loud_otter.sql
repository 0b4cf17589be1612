-- Left behind by a rebase: the journal does not list it. It would fail, the column is there already.
ALTER TABLE "customers" ADD COLUMN "name" varchar(100);
