-- =====================================================================================================================
-- Migration 002 (LEGACY): public_id for appointments
-- =====================================================================================================================
-- The first try at public identifiers did one table per file. Migration 001 now covers all core tables; this file is
-- kept because staging ran it before 001 was written. After 001 every statement finds its work done.
-- =====================================================================================================================

ALTER TABLE public.appointments ADD COLUMN IF NOT EXISTS public_id varchar(32);

CREATE UNIQUE INDEX IF NOT EXISTS idx_appointments_public_id ON public.appointments (public_id);

COMMENT ON COLUMN public.appointments.public_id IS 'Public identifier (CUID) with prefix apt_';
