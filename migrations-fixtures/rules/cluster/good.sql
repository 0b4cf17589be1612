-- Only says by which index a later CLUSTER goes.
ALTER TABLE users CLUSTER ON users_pkey;
