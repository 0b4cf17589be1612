-- =====================================================================================================================
-- Migration 030: system administration tables
-- =====================================================================================================================
--   notifications  ntf_   what a user is told
--   audit_logs     aud_   who changed what; append only
--   roles          rol_   named sets of permissions
--   user_roles            who has which role, besides the single role in public.users
--   settings       set_   configuration that administrators change at run time
--
-- Row level security is in 031. Safe to run again.
-- =====================================================================================================================

-- ---------------------------------------------------------------------------------------------------------------------
-- Types
-- ---------------------------------------------------------------------------------------------------------------------
DO $$
BEGIN
  CREATE TYPE public.notification_priority AS ENUM ('low', 'normal', 'high', 'urgent');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
  CREATE TYPE public.audit_action AS ENUM ('insert', 'update', 'delete', 'login', 'logout', 'export', 'other');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Notifications (ntf_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.notifications (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id   varchar(32) NOT NULL DEFAULT public.generate_public_id('ntf'),
  user_id     uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  kind        varchar(50) NOT NULL,
  title       text NOT NULL,
  body        text,
  link        text,
  data        jsonb NOT NULL DEFAULT '{}'::jsonb,
  priority    public.notification_priority NOT NULL DEFAULT 'normal',
  channels    text[] NOT NULL DEFAULT '{in_app}',
  read_at     timestamptz,
  expires_at  timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT notifications_public_id_key UNIQUE (public_id),
  CONSTRAINT notifications_channels_check CHECK (channels <@ ARRAY['in_app', 'email', 'sms', 'whatsapp', 'push']),
  CONSTRAINT notifications_link_check CHECK (link IS NULL OR link LIKE '/%')
);

COMMENT ON TABLE public.notifications IS 'Messages to users inside the platform';

-- ---------------------------------------------------------------------------------------------------------------------
-- Audit logs (aud_). No foreign key to users: an entry outlives the account that made it.
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.audit_logs (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id   varchar(32) NOT NULL DEFAULT public.generate_public_id('aud'),
  actor_id    uuid,
  actor_role  text,
  action      public.audit_action NOT NULL,
  table_name  text,
  record_id   text,
  old_data    jsonb,
  new_data    jsonb,
  ip_address  inet,
  user_agent  text,
  created_at  timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT audit_logs_public_id_key UNIQUE (public_id)
);

COMMENT ON TABLE public.audit_logs IS 'Who changed what; append only, kept for ten years by the ministry''s rules';

-- ---------------------------------------------------------------------------------------------------------------------
-- Roles (rol_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.roles (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id   varchar(32) NOT NULL DEFAULT public.generate_public_id('rol'),
  name        varchar(50) NOT NULL,
  label_ar    text NOT NULL,
  label_en    text NOT NULL,
  permissions text[] NOT NULL DEFAULT '{}',
  is_system   boolean NOT NULL DEFAULT false,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT roles_public_id_key UNIQUE (public_id),
  CONSTRAINT roles_name_key UNIQUE (name),
  CONSTRAINT roles_name_check CHECK (name ~ '^[a-z][a-z_]*$')
);

COMMENT ON TABLE public.roles IS 'Named sets of permissions; system roles cannot be deleted';
COMMENT ON COLUMN public.roles.permissions IS 'In the form resource:verb, for example appointments:write; * is everything';

CREATE TABLE IF NOT EXISTS public.user_roles (
  user_id    uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  role_id    uuid NOT NULL REFERENCES public.roles (id) ON DELETE CASCADE,
  granted_by uuid REFERENCES public.users (id) ON DELETE SET NULL,
  granted_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,

  CONSTRAINT user_roles_pkey PRIMARY KEY (user_id, role_id)
);

COMMENT ON TABLE public.user_roles IS 'Who has which role';

-- ---------------------------------------------------------------------------------------------------------------------
-- Settings (set_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.settings (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id   varchar(32) NOT NULL DEFAULT public.generate_public_id('set'),
  category    varchar(50) NOT NULL,
  key         varchar(100) NOT NULL,
  value       jsonb NOT NULL,
  description text,
  is_public   boolean NOT NULL DEFAULT false,
  updated_by  uuid REFERENCES public.users (id) ON DELETE SET NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT settings_public_id_key UNIQUE (public_id),
  CONSTRAINT settings_category_key_key UNIQUE (category, key)
);

COMMENT ON TABLE public.settings IS 'Configuration that administrators change at run time; never secrets';
COMMENT ON COLUMN public.settings.is_public IS 'May be read without signing in, by the public site';

-- ---------------------------------------------------------------------------------------------------------------------
-- Indexes
-- ---------------------------------------------------------------------------------------------------------------------
CREATE INDEX IF NOT EXISTS idx_notifications_user_created ON public.notifications (user_id, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_notifications_unread ON public.notifications (user_id) WHERE read_at IS NULL;
CREATE INDEX IF NOT EXISTS idx_notifications_expires ON public.notifications (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_audit_logs_record ON public.audit_logs (table_name, record_id);
CREATE INDEX IF NOT EXISTS idx_audit_logs_actor ON public.audit_logs (actor_id, created_at DESC);
-- Rows come in the order of time: a BRIN index over years of them is a few kilobytes.
CREATE INDEX IF NOT EXISTS idx_audit_logs_created ON public.audit_logs USING brin (created_at);
CREATE INDEX IF NOT EXISTS idx_user_roles_role ON public.user_roles (role_id);
CREATE INDEX IF NOT EXISTS idx_settings_public ON public.settings (category, key) WHERE is_public;

-- ---------------------------------------------------------------------------------------------------------------------
-- updated_at
-- ---------------------------------------------------------------------------------------------------------------------
DROP TRIGGER IF EXISTS trg_roles_updated_at ON public.roles;
CREATE TRIGGER trg_roles_updated_at
  BEFORE UPDATE ON public.roles
  FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

DROP TRIGGER IF EXISTS trg_settings_updated_at ON public.settings;
CREATE TRIGGER trg_settings_updated_at
  BEFORE UPDATE ON public.settings
  FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- ---------------------------------------------------------------------------------------------------------------------
-- Audit trail. Column names that hold free medical text are left out of the copy: the log is read by more people than
-- the record. (سجل التدقيق لا يحتوي على نصوص طبية)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION public.write_audit_log()
RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = ''
AS $$
DECLARE
  hidden CONSTANT text[] := ARRAY['notes', 'medical_history', 'emergency_contact'];
  before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - hidden END;
  after  jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - hidden END;
BEGIN
  IF TG_OP = 'UPDATE' AND before - 'updated_at' = after - 'updated_at' THEN
    RETURN NULL;
  END IF;

  INSERT INTO public.audit_logs (actor_id, actor_role, action, table_name, record_id, old_data, new_data)
  VALUES (
    auth.uid(),
    coalesce(auth.role(), session_user),
    lower(TG_OP)::public.audit_action,
    TG_TABLE_NAME,
    coalesce(after ->> 'id', before ->> 'id'),
    before,
    after
  );
  RETURN NULL;
END;
$$;

REVOKE ALL ON FUNCTION public.write_audit_log() FROM PUBLIC, anon, authenticated;

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['patients', 'appointments', 'insurance_claims', 'roles', 'settings']
  LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON public.%I', 'trg_' || target || '_audit', target);
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON public.%I FOR EACH ROW EXECUTE FUNCTION public.write_audit_log()',
      'trg_' || target || '_audit', target
    );
  END LOOP;
END
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- First roles and settings
-- ---------------------------------------------------------------------------------------------------------------------
INSERT INTO public.roles (name, label_ar, label_en, permissions, is_system) VALUES
  ('admin',        'مدير النظام',    'Administrator', '{*}', true),
  ('supervisor',   'مشرف',           'Supervisor',    '{patients:read,appointments:*,sessions:read,claims:*,crm:*,chatbot:*,reports:read}', true),
  ('doctor',       'طبيب',           'Doctor',        '{patients:*,appointments:*,sessions:*}', true),
  ('therapist',    'أخصائي علاج',    'Therapist',     '{patients:read,appointments:read,sessions:*}', true),
  ('receptionist', 'موظف استقبال',   'Receptionist',  '{patients:read,patients:create,appointments:*,crm:*}', true),
  ('patient',      'مريض',           'Patient',       '{self:*}', true)
ON CONFLICT (name) DO UPDATE
  SET label_ar = excluded.label_ar,
      label_en = excluded.label_en,
      is_system = true;

INSERT INTO public.settings (category, key, value, description, is_public) VALUES
  ('general',      'center_name',          '{"ar": "مركز معين", "en": "Moeen Centre"}', 'Name of the centre on the site and in messages', true),
  ('general',      'default_language',     '"ar"',                                     'Language before somebody has chosen one', true),
  ('general',      'timezone',             '"Asia/Riyadh"',                            'Time zone of the appointment book', true),
  ('appointments', 'default_duration',     '30',                                       'Minutes', false),
  ('appointments', 'reminder_hours',       '[24, 2]',                                  'When reminders are sent before an appointment', false),
  ('chatbot',      'handoff_after_errors', '3',                                        'Misunderstandings before a person takes over', false),
  ('security',     'session_minutes',      '60',                                       'Idle minutes before a session ends', false)
ON CONFLICT (category, key) DO NOTHING;
