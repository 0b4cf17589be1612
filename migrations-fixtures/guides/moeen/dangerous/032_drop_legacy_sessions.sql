-- =====================================================================================================================
-- Migration 032: retire the legacy session codes
-- =====================================================================================================================
-- Since 001 every session has a public_id, and the paper register was closed in January. The legacy codes are confusing
-- the reception desk (two numbers per session), so: drop them, make public_id mandatory, and index what the new session
-- list filters by. The table is small on staging, this took 80 ms.
-- =====================================================================================================================

-- Nobody reads this any more.
ALTER TABLE public.sessions DROP COLUMN legacy_code;

-- The backfill has run on staging.
ALTER TABLE public.sessions ALTER COLUMN public_id SET NOT NULL;

-- The new session list: one therapist, latest first.
CREATE INDEX idx_sessions_therapist_started ON public.sessions (therapist_id, started_at DESC);
