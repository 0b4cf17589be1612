-- The last step of the recipe: the constraint was added NOT VALID and validated by the migrations before.
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT users_email_nn;
