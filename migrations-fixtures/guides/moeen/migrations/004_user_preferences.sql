-- =====================================================================================================================
-- Migration 004: user preferences
-- =====================================================================================================================
-- Language, appearance and notification choices, one row per user. Arabic is the default: most of our patients read it
-- first (الواجهة بالعربية افتراضيًا). Safe to run again.
-- =====================================================================================================================

-- ---------------------------------------------------------------------------------------------------------------------
-- Keeps updated_at true. Used by every table from here on.
-- ---------------------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION public.set_updated_at()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = ''
AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END;
$$;

COMMENT ON FUNCTION public.set_updated_at() IS 'Trigger function: sets updated_at on every update';

-- ---------------------------------------------------------------------------------------------------------------------
-- Table
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.user_preferences (
  id                     uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id                uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,

  -- Appearance
  language               varchar(5) NOT NULL DEFAULT 'ar',
  theme                  varchar(10) NOT NULL DEFAULT 'system',
  font_size              varchar(10) NOT NULL DEFAULT 'medium',
  calendar               varchar(10) NOT NULL DEFAULT 'gregorian',
  timezone               text NOT NULL DEFAULT 'Asia/Riyadh',

  -- Notifications
  notify_by_email        boolean NOT NULL DEFAULT true,
  notify_by_sms          boolean NOT NULL DEFAULT false,
  notify_by_whatsapp     boolean NOT NULL DEFAULT true,
  reminder_hours_before  smallint NOT NULL DEFAULT 24,
  quiet_hours_from       time,
  quiet_hours_to         time,

  -- Free-form state of the dashboard: widget order, collapsed panels, last filters
  dashboard              jsonb NOT NULL DEFAULT '{}'::jsonb,

  created_at             timestamptz NOT NULL DEFAULT now(),
  updated_at             timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT user_preferences_user_id_key UNIQUE (user_id),
  CONSTRAINT user_preferences_language_check CHECK (language IN ('ar', 'en')),
  CONSTRAINT user_preferences_theme_check CHECK (theme IN ('light', 'dark', 'system')),
  CONSTRAINT user_preferences_font_size_check CHECK (font_size IN ('small', 'medium', 'large')),
  CONSTRAINT user_preferences_calendar_check CHECK (calendar IN ('gregorian', 'hijri')),
  CONSTRAINT user_preferences_reminder_check CHECK (reminder_hours_before BETWEEN 1 AND 168),
  CONSTRAINT user_preferences_quiet_hours_check CHECK ((quiet_hours_from IS NULL) = (quiet_hours_to IS NULL)),
  CONSTRAINT user_preferences_dashboard_check CHECK (jsonb_typeof(dashboard) = 'object')
);

COMMENT ON TABLE public.user_preferences IS 'Language, appearance and notification choices, one row per user';
COMMENT ON COLUMN public.user_preferences.calendar IS 'Calendar in which dates are shown; they are stored as timestamptz';
COMMENT ON COLUMN public.user_preferences.quiet_hours_from IS 'In the time zone of the row; set together with quiet_hours_to';

CREATE INDEX IF NOT EXISTS idx_user_preferences_language ON public.user_preferences (language);

DROP TRIGGER IF EXISTS trg_user_preferences_updated_at ON public.user_preferences;
CREATE TRIGGER trg_user_preferences_updated_at
  BEFORE UPDATE ON public.user_preferences
  FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- ---------------------------------------------------------------------------------------------------------------------
-- Row level security: everybody sees and changes their own row, nobody deletes one
-- ---------------------------------------------------------------------------------------------------------------------
ALTER TABLE public.user_preferences ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS "Users can view their own preferences" ON public.user_preferences;
CREATE POLICY "Users can view their own preferences"
  ON public.user_preferences FOR SELECT TO authenticated
  USING (user_id = (SELECT auth.uid()));

DROP POLICY IF EXISTS "Users can create their own preferences" ON public.user_preferences;
CREATE POLICY "Users can create their own preferences"
  ON public.user_preferences FOR INSERT TO authenticated
  WITH CHECK (user_id = (SELECT auth.uid()));

DROP POLICY IF EXISTS "Users can update their own preferences" ON public.user_preferences;
CREATE POLICY "Users can update their own preferences"
  ON public.user_preferences FOR UPDATE TO authenticated
  USING (user_id = (SELECT auth.uid()))
  WITH CHECK (user_id = (SELECT auth.uid()));

REVOKE ALL ON public.user_preferences FROM anon;
GRANT SELECT, INSERT, UPDATE ON public.user_preferences TO authenticated;
GRANT ALL ON public.user_preferences TO service_role;
