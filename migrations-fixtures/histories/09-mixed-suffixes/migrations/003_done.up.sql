ALTER TABLE items ADD COLUMN done boolean NOT NULL DEFAULT false;
