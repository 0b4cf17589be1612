-- What a Supabase project has before your first migration runs, for an empty PostgreSQL 15, 16, 17 or 18.
--
-- Use it as the first `shadow-setup` file, so that migrations which mention `anon`, `auth.uid()`, `auth.users`,
-- `storage.objects` or the publication `supabase_realtime` can be rehearsed on a throw-away server:
--
--     shadow-setup: |
--       supabase
--
-- What it is:      roles, schemas, extensions, the tables that migrations refer to, the functions that policies call,
--                  and the default privileges that PostgREST depends on. Names, types, owners and grants follow a
--                  hosted project.
-- What it is not:  a Supabase server. No Auth, Storage or Realtime service runs; their tables stay empty.
--                  `pg_cron`, `pg_net`, `pg_graphql`, `vault` and `pgsodium` are not part of PostgreSQL: where your
--                  migrations need them, take a server that has them (`shadow: docker:supabase/postgres:TAG`), and
--                  leave this file out, as that image brings all of it itself.
--
-- It is run by a superuser on the empty shadow, never on your target. The migrations then run as the owner of the
-- database, who is no superuser, just as `postgres` is none on Supabase: an `ALTER TABLE auth.users` fails here for
-- the same reason as there. Every statement may be run twice.


-- 1. Roles ----------------------------------------------------------------------------------------------------------
-- Roles belong to the whole server, so they may be there from an earlier shadow. None of them can log in.

DO $$
DECLARE
  wanted record;
BEGIN
  FOR wanted IN
    SELECT * FROM (VALUES
      -- The three roles that a request runs as: without a token, with a user's token, with the service key.
      ('anon',                    'NOLOGIN NOINHERIT'),
      ('authenticated',           'NOLOGIN NOINHERIT'),
      ('service_role',            'NOLOGIN NOINHERIT BYPASSRLS'),
      -- The role PostgREST connects as before it becomes one of the three.
      ('authenticator',           'NOLOGIN NOINHERIT'),
      -- Owners of what the platform itself made.
      ('supabase_admin',          'NOLOGIN'),
      ('supabase_auth_admin',     'NOLOGIN NOINHERIT CREATEROLE'),
      ('supabase_storage_admin',  'NOLOGIN NOINHERIT CREATEROLE'),
      ('supabase_realtime_admin', 'NOLOGIN NOINHERIT'),
      ('dashboard_user',          'NOLOGIN CREATEDB CREATEROLE'),
      -- The role migrations run as on Supabase; named in `GRANT … TO postgres`.
      ('postgres',                'NOLOGIN')
    ) AS list (name, attributes)
  LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted.name) THEN
      EXECUTE format('CREATE ROLE %I %s', wanted.name, wanted.attributes);
    END IF;
  END LOOP;
END
$$;

GRANT anon, authenticated, service_role TO authenticator;


-- 2. Schemas and extensions -----------------------------------------------------------------------------------------
-- On Supabase extensions live in their own schema, which is on everybody's search_path. An extension that this server
-- does not carry is passed over: the migration that needs it will then say so by name.

CREATE SCHEMA IF NOT EXISTS extensions;
CREATE SCHEMA IF NOT EXISTS auth AUTHORIZATION supabase_auth_admin;
CREATE SCHEMA IF NOT EXISTS storage AUTHORIZATION supabase_admin;
CREATE SCHEMA IF NOT EXISTS realtime AUTHORIZATION supabase_admin;
CREATE SCHEMA IF NOT EXISTS graphql_public AUTHORIZATION supabase_admin;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_available_extensions WHERE name = 'pgcrypto') THEN
    CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA extensions;
  END IF;
  IF EXISTS (SELECT FROM pg_catalog.pg_available_extensions WHERE name = 'uuid-ossp') THEN
    CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA extensions;
  END IF;
END
$$;

-- New sessions find `uuid_generate_v4()` or `crypt()` without a schema, as they do on Supabase.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET search_path = "$user", public, extensions', current_database());
END
$$;


-- 3. auth -----------------------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS auth.users (
  instance_id                 uuid,
  id                          uuid NOT NULL PRIMARY KEY,
  aud                         varchar(255),
  role                        varchar(255),
  email                       varchar(255),
  encrypted_password          varchar(255),
  email_confirmed_at          timestamptz,
  invited_at                  timestamptz,
  confirmation_token          varchar(255),
  confirmation_sent_at        timestamptz,
  recovery_token              varchar(255),
  recovery_sent_at            timestamptz,
  email_change_token_new      varchar(255),
  email_change                varchar(255),
  email_change_sent_at        timestamptz,
  last_sign_in_at             timestamptz,
  raw_app_meta_data           jsonb,
  raw_user_meta_data          jsonb,
  is_super_admin              boolean,
  created_at                  timestamptz,
  updated_at                  timestamptz,
  phone                       text DEFAULT NULL UNIQUE,
  phone_confirmed_at          timestamptz,
  phone_change                text DEFAULT '',
  phone_change_token          varchar(255) DEFAULT '',
  phone_change_sent_at        timestamptz,
  confirmed_at                timestamptz GENERATED ALWAYS AS (LEAST(email_confirmed_at, phone_confirmed_at)) STORED,
  email_change_token_current  varchar(255) DEFAULT '',
  email_change_confirm_status smallint DEFAULT 0
    CONSTRAINT users_email_change_confirm_status_check CHECK (email_change_confirm_status BETWEEN 0 AND 2),
  banned_until                timestamptz,
  reauthentication_token      varchar(255) DEFAULT '',
  reauthentication_sent_at    timestamptz,
  is_sso_user                 boolean NOT NULL DEFAULT false,
  deleted_at                  timestamptz,
  is_anonymous                boolean NOT NULL DEFAULT false
);

CREATE UNIQUE INDEX IF NOT EXISTS users_email_partial_key ON auth.users (email) WHERE is_sso_user = false;
CREATE INDEX IF NOT EXISTS users_instance_id_idx ON auth.users (instance_id);
COMMENT ON TABLE auth.users IS 'Auth: Stores user login data within a secure schema.';

CREATE TABLE IF NOT EXISTS auth.identities (
  id              uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  provider_id     text NOT NULL,
  user_id         uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
  identity_data   jsonb NOT NULL,
  provider        text NOT NULL,
  last_sign_in_at timestamptz,
  created_at      timestamptz,
  updated_at      timestamptz,
  email           text GENERATED ALWAYS AS (lower(identity_data ->> 'email')) STORED,
  CONSTRAINT identities_provider_id_provider_unique UNIQUE (provider_id, provider)
);

-- The functions that policies call. They read what PostgREST sets for each request, in its old and its new form;
-- outside a request they are null. To try a policy by hand:
--     SET LOCAL ROLE authenticated;
--     SET LOCAL request.jwt.claims = '{"sub": "00000000-0000-0000-0000-000000000001", "role": "authenticated"}';

CREATE OR REPLACE FUNCTION auth.uid() RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')
  )::uuid
$$;

CREATE OR REPLACE FUNCTION auth.role() RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
  )::text
$$;

CREATE OR REPLACE FUNCTION auth.email() RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email')
  )::text
$$;

CREATE OR REPLACE FUNCTION auth.jwt() RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    nullif(current_setting('request.jwt.claim', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')
  )::jsonb
$$;

ALTER TABLE auth.users OWNER TO supabase_auth_admin;
ALTER TABLE auth.identities OWNER TO supabase_auth_admin;
ALTER FUNCTION auth.uid() OWNER TO supabase_auth_admin;
ALTER FUNCTION auth.role() OWNER TO supabase_auth_admin;
ALTER FUNCTION auth.email() OWNER TO supabase_auth_admin;
ALTER FUNCTION auth.jwt() OWNER TO supabase_auth_admin;


-- 4. storage --------------------------------------------------------------------------------------------------------
-- For `INSERT INTO storage.buckets …` and `CREATE POLICY … ON storage.objects`.

CREATE TABLE IF NOT EXISTS storage.buckets (
  id                 text NOT NULL PRIMARY KEY,
  name               text NOT NULL CONSTRAINT bname UNIQUE,
  owner              uuid,
  created_at         timestamptz DEFAULT now(),
  updated_at         timestamptz DEFAULT now(),
  public             boolean DEFAULT false,
  avif_autodetection boolean DEFAULT false,
  file_size_limit    bigint,
  allowed_mime_types text[],
  owner_id           text
);

CREATE TABLE IF NOT EXISTS storage.objects (
  id               uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  bucket_id        text CONSTRAINT "objects_bucketId_fkey" REFERENCES storage.buckets (id),
  name             text,
  owner            uuid,
  created_at       timestamptz DEFAULT now(),
  updated_at       timestamptz DEFAULT now(),
  last_accessed_at timestamptz DEFAULT now(),
  metadata         jsonb,
  path_tokens      text[] GENERATED ALWAYS AS (string_to_array(name, '/')) STORED,
  version          text,
  owner_id         text,
  user_metadata    jsonb
);

CREATE UNIQUE INDEX IF NOT EXISTS bucketid_objname ON storage.objects (bucket_id, name);
ALTER TABLE storage.buckets ENABLE ROW LEVEL SECURITY;
ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY;

CREATE OR REPLACE FUNCTION storage.foldername(name text) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT (string_to_array(name, '/'))[1 : array_length(string_to_array(name, '/'), 1) - 1]
$$;

CREATE OR REPLACE FUNCTION storage.filename(name text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT (string_to_array(name, '/'))[array_length(string_to_array(name, '/'), 1)]
$$;

CREATE OR REPLACE FUNCTION storage.extension(name text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT reverse(split_part(reverse(storage.filename(name)), '.', 1))
$$;

ALTER TABLE storage.buckets OWNER TO supabase_storage_admin;
ALTER TABLE storage.objects OWNER TO supabase_storage_admin;
ALTER FUNCTION storage.foldername(text) OWNER TO supabase_storage_admin;
ALTER FUNCTION storage.filename(text) OWNER TO supabase_storage_admin;
ALTER FUNCTION storage.extension(text) OWNER TO supabase_storage_admin;


-- 5. realtime -------------------------------------------------------------------------------------------------------
-- For `ALTER PUBLICATION supabase_realtime ADD TABLE …` and `CREATE POLICY … ON realtime.messages`.

CREATE TABLE IF NOT EXISTS realtime.messages (
  topic       text NOT NULL,
  extension   text NOT NULL,
  payload     jsonb,
  event       text,
  private     boolean DEFAULT false,
  updated_at  timestamp NOT NULL DEFAULT now(),
  inserted_at timestamp NOT NULL DEFAULT now(),
  id          uuid NOT NULL DEFAULT gen_random_uuid(),
  PRIMARY KEY (id, inserted_at)
) PARTITION BY RANGE (inserted_at);

ALTER TABLE realtime.messages ENABLE ROW LEVEL SECURITY;

CREATE OR REPLACE FUNCTION realtime.topic() RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('realtime.topic', true), '')::text
$$;

ALTER TABLE realtime.messages OWNER TO supabase_realtime_admin;
ALTER FUNCTION realtime.topic() OWNER TO supabase_realtime_admin;

-- A server that is not set up for logical replication would warn here; the publication is made all the same.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_publication WHERE pubname = 'supabase_realtime') THEN
    PERFORM set_config('client_min_messages', 'error', true);
    CREATE PUBLICATION supabase_realtime;
  END IF;
END
$$;


-- 6. Privileges of the request roles --------------------------------------------------------------------------------

GRANT USAGE ON SCHEMA public, extensions, auth, storage, realtime, graphql_public TO anon, authenticated, service_role;
GRANT USAGE, CREATE ON SCHEMA auth TO supabase_auth_admin;
GRANT USAGE, CREATE ON SCHEMA storage TO supabase_storage_admin;
GRANT USAGE, CREATE ON SCHEMA realtime TO supabase_realtime_admin;

-- What stops `anon` from reading these is row level security, not the grant.
GRANT ALL ON storage.buckets, storage.objects TO anon, authenticated, service_role;
GRANT SELECT, INSERT, UPDATE ON realtime.messages TO anon, authenticated, service_role;

-- On Supabase migrations run as `postgres`. A shadow reached by a URL of your own may run them as any role: every role
-- of the shadow may name what the platform owns and point foreign keys at its users, and no more.
GRANT USAGE ON SCHEMA extensions, auth, storage, realtime, graphql_public TO PUBLIC;
GRANT REFERENCES ON auth.users TO PUBLIC;


-- 7. Privileges of the role that runs the migrations: the owner of this database ------------------------------------

DO $$
DECLARE
  migrator name := (
    SELECT r.rolname
    FROM pg_catalog.pg_database AS d
    JOIN pg_catalog.pg_roles AS r ON r.oid = d.datdba
    WHERE d.datname = current_database()
  );
  granted name;
BEGIN
  -- What `postgres` may do with Auth's tables: read, write, refer to, put triggers on (`on_auth_user_created`).
  -- Not own, and so not alter.
  EXECUTE format('GRANT ALL ON ALL TABLES IN SCHEMA auth TO %I', migrator);
  EXECUTE format('GRANT ALL ON ALL ROUTINES IN SCHEMA auth TO %I', migrator);
  EXECUTE format('GRANT ALL ON ALL TABLES IN SCHEMA storage TO %I WITH GRANT OPTION', migrator);
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA extensions TO %I WITH GRANT OPTION', migrator);

  -- `SET ROLE anon` to try a policy; policies on `storage.objects` and `realtime.messages`, which only their owners may
  -- make. Hosted projects allow just the policies, by an extension of their own: here the whole ownership is lent.
  FOREACH granted IN ARRAY ARRAY['anon', 'authenticated', 'service_role', 'supabase_storage_admin', 'supabase_realtime_admin']
  LOOP
    EXECUTE format('GRANT %I TO %I', granted, migrator);
  END LOOP;

  -- `ALTER TABLE … OWNER TO postgres`, as `supabase db dump` writes it; not where `postgres` rules the whole server.
  IF migrator <> 'postgres' AND NOT (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = 'postgres') THEN
    EXECUTE format('GRANT postgres TO %I', migrator);
  END IF;

  EXECUTE format('ALTER PUBLICATION supabase_realtime OWNER TO %I', migrator);

  -- New tables, sequences and functions of the migrations are open to the request roles; row level security is what
  -- protects them. This is why a table without it is readable by everybody who has the public key.
  EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public GRANT ALL ON TABLES TO anon, authenticated, service_role', migrator);
  EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public GRANT ALL ON SEQUENCES TO anon, authenticated, service_role', migrator);
  EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public GRANT ALL ON ROUTINES TO anon, authenticated, service_role', migrator);
END
$$;
