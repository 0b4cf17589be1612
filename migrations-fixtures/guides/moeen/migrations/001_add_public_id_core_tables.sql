-- =====================================================================================================================
-- Migration 001: public identifiers for the core healthcare tables
-- =====================================================================================================================
-- Rows get a second identifier that is safe to show in URLs, messages and PDFs: an entity prefix and a CUID, for example
-- `pat_clh3k2q0f8x7d1m5n9b4v6c2`. The uuid stays the primary key and the target of all foreign keys.
--
--   patients          pat_
--   appointments      apt_
--   sessions          ses_
--   insurance_claims  clm_
--
-- New rows get theirs by default. Existing rows keep NULL until `scripts/backfill-public-ids.js` has been run; it works
-- in batches, so this file takes no long locks. Safe to run again.
-- =====================================================================================================================

-- ---------------------------------------------------------------------------------------------------------------------
-- The legacy CUID: 'c', the time in base 36, then random characters, 24 characters in all. The application makes newer
-- ones with @paralleldrive/cuid2, which have the same length and alphabet.
-- ---------------------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION public.generate_cuid()
RETURNS text
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
DECLARE
  alphabet CONSTANT text := '0123456789abcdefghijklmnopqrstuvwxyz';
  millis   bigint := floor(extract(epoch FROM clock_timestamp()) * 1000);
  stamp    text := '';
  entropy  bytea := decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
  tail     text := '';
BEGIN
  WHILE millis > 0 LOOP
    stamp := substr(alphabet, (millis % 36)::int + 1, 1) || stamp;
    millis := millis / 36;
  END LOOP;

  FOR i IN 0..(22 - length(stamp)) LOOP
    tail := tail || substr(alphabet, get_byte(entropy, i) % 36 + 1, 1);
  END LOOP;

  RETURN 'c' || stamp || tail;
END;
$$;

COMMENT ON FUNCTION public.generate_cuid() IS
  'Legacy CUID (24 characters, [a-z0-9]); new application code uses @paralleldrive/cuid2';

CREATE OR REPLACE FUNCTION public.generate_public_id(prefix text)
RETURNS text
LANGUAGE sql
VOLATILE
SET search_path = ''
AS $$
  SELECT prefix || '_' || public.generate_cuid();
$$;

COMMENT ON FUNCTION public.generate_public_id(text) IS
  'Prefixed identifier for API use, for example pat_clh3k2q0f8x7d1m5n9b4v6c2';

-- ---------------------------------------------------------------------------------------------------------------------
-- Patients (pat_)
-- ---------------------------------------------------------------------------------------------------------------------
-- The column comes first and its default after it: `ADD COLUMN … DEFAULT generate_public_id()` would rewrite the table.
ALTER TABLE public.patients ADD COLUMN IF NOT EXISTS public_id varchar(32);
ALTER TABLE public.patients ALTER COLUMN public_id SET DEFAULT public.generate_public_id('pat');
-- migrate-on-merge: allow blocking-index because 3,100 rows: built in milliseconds
CREATE UNIQUE INDEX IF NOT EXISTS idx_patients_public_id ON public.patients (public_id);
COMMENT ON COLUMN public.patients.public_id IS 'Public identifier (CUID) with prefix pat_';

-- ---------------------------------------------------------------------------------------------------------------------
-- Appointments (apt_)
-- ---------------------------------------------------------------------------------------------------------------------
ALTER TABLE public.appointments ADD COLUMN IF NOT EXISTS public_id varchar(32);
ALTER TABLE public.appointments ALTER COLUMN public_id SET DEFAULT public.generate_public_id('apt');
-- migrate-on-merge: allow blocking-index because 41,000 rows: built in under a second
CREATE UNIQUE INDEX IF NOT EXISTS idx_appointments_public_id ON public.appointments (public_id);
COMMENT ON COLUMN public.appointments.public_id IS 'Public identifier (CUID) with prefix apt_';

-- ---------------------------------------------------------------------------------------------------------------------
-- Sessions (ses_)
-- ---------------------------------------------------------------------------------------------------------------------
ALTER TABLE public.sessions ADD COLUMN IF NOT EXISTS public_id varchar(32);
ALTER TABLE public.sessions ALTER COLUMN public_id SET DEFAULT public.generate_public_id('ses');
-- migrate-on-merge: allow blocking-index because 38,000 rows: built in under a second
CREATE UNIQUE INDEX IF NOT EXISTS idx_sessions_public_id ON public.sessions (public_id);
COMMENT ON COLUMN public.sessions.public_id IS 'Public identifier (CUID) with prefix ses_';

-- ---------------------------------------------------------------------------------------------------------------------
-- Insurance claims (clm_)
-- ---------------------------------------------------------------------------------------------------------------------
ALTER TABLE public.insurance_claims ADD COLUMN IF NOT EXISTS public_id varchar(32);
ALTER TABLE public.insurance_claims ALTER COLUMN public_id SET DEFAULT public.generate_public_id('clm');
-- migrate-on-merge: allow blocking-index because 6,200 rows: built in milliseconds
CREATE UNIQUE INDEX IF NOT EXISTS idx_insurance_claims_public_id ON public.insurance_claims (public_id);
COMMENT ON COLUMN public.insurance_claims.public_id IS 'Public identifier (CUID) with prefix clm_';

-- ---------------------------------------------------------------------------------------------------------------------
-- The prefix is part of the contract with API clients. ADD CONSTRAINT knows no IF NOT EXISTS, hence the block; NOT VALID,
-- so that existing rows are not read under the lock.
-- ---------------------------------------------------------------------------------------------------------------------
DO $$
DECLARE
  entity record;
BEGIN
  FOR entity IN
    SELECT * FROM (VALUES
      ('patients', 'pat'),
      ('appointments', 'apt'),
      ('sessions', 'ses'),
      ('insurance_claims', 'clm')
    ) AS list (table_name, prefix)
  LOOP
    IF NOT EXISTS (
      SELECT FROM pg_catalog.pg_constraint
      WHERE conrelid = format('public.%I', entity.table_name)::regclass
        AND conname = entity.table_name || '_public_id_format'
    ) THEN
      EXECUTE format(
        'ALTER TABLE public.%I ADD CONSTRAINT %I CHECK (public_id ~ %L) NOT VALID',
        entity.table_name,
        entity.table_name || '_public_id_format',
        '^' || entity.prefix || '_[a-z0-9]{8,}$'
      );
    END IF;
  END LOOP;
END
$$;
