-- =====================================================================================================================
-- Migration 003 (LEGACY): public_id for sessions
-- =====================================================================================================================
-- See migration 002. After 001 every statement finds its work done.
-- =====================================================================================================================

ALTER TABLE public.sessions ADD COLUMN IF NOT EXISTS public_id varchar(32);

CREATE UNIQUE INDEX IF NOT EXISTS idx_sessions_public_id ON public.sessions (public_id);

COMMENT ON COLUMN public.sessions.public_id IS 'Public identifier (CUID) with prefix ses_';
