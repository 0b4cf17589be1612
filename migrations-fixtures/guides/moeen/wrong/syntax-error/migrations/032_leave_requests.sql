-- ترحيل 032: طلبات إجازة الموظفين (leave requests of the staff) 🗓️
CREATE TABLE IF NOT EXISTS public.leave_requests (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(), -- المعرّف الداخلي
  user_id     uuid NOT NULL REFERENCES public.users (id) ON DELETE CASCADE, -- الموظف 👩‍⚕️
  reason      text NOT NULL DEFAULT 'إجازة سنوية',
  starts_on   date NOT NULL, -- تاريخ البداية، ويُعرض بالتقويم الهجري
  /* تاريخ النهاية */ ends_on date NOT NUL,
  approved_by uuid REFERENCES public.users (id) ON DELETE SET NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT leave_requests_period_check CHECK (ends_on >= starts_on)
);

ALTER TABLE public.leave_requests ENABLE ROW LEVEL SECURITY;
