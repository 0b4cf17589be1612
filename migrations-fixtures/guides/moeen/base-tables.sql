-- Moeen: the core healthcare tables as they stood before migration 001.
--
-- They were made by hand in the dashboard in the project's first months, so no migration holds them. Rehearsing the
-- migrations on an empty database needs them first: this file is the second line of `shadow-setup`, after `supabase`.
-- Taken from the schema dump of the production project, tidied, without data.

-- On production these tables belong to the role that runs the migrations. Setup files are run by a superuser, so
-- become that role for the rest of this file.
SELECT set_config('role', r.rolname, false)
FROM pg_catalog.pg_database AS d
JOIN pg_catalog.pg_roles AS r ON r.oid = d.datdba
WHERE d.datname = current_database();

-- Types -------------------------------------------------------------------------------------------------------------

CREATE TYPE public.user_role AS ENUM ('patient', 'doctor', 'therapist', 'receptionist', 'supervisor', 'admin');
CREATE TYPE public.appointment_status AS ENUM ('scheduled', 'confirmed', 'in_progress', 'completed', 'cancelled', 'no_show');
CREATE TYPE public.claim_status AS ENUM ('draft', 'submitted', 'in_review', 'approved', 'partially_approved', 'rejected', 'paid');

-- People ------------------------------------------------------------------------------------------------------------

CREATE TABLE public.users (
  id          uuid PRIMARY KEY REFERENCES auth.users (id) ON DELETE CASCADE,
  email       text NOT NULL UNIQUE,
  full_name   text NOT NULL,
  phone       text,
  role        public.user_role NOT NULL DEFAULT 'patient',
  avatar_url  text,
  is_active   boolean NOT NULL DEFAULT true,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE public.users IS 'Profile of everybody who can sign in; the login itself is in auth.users';

CREATE TABLE public.doctors (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id          uuid NOT NULL UNIQUE REFERENCES public.users (id) ON DELETE CASCADE,
  speciality       text NOT NULL,
  license_number   text NOT NULL UNIQUE,
  consultation_fee numeric(10, 2) NOT NULL DEFAULT 0 CHECK (consultation_fee >= 0),
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE public.patients (
  id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id               uuid UNIQUE REFERENCES public.users (id) ON DELETE SET NULL,
  full_name             text NOT NULL,
  national_id           text UNIQUE,
  date_of_birth         date,
  gender                text CHECK (gender IN ('male', 'female')),
  phone                 text,
  email                 text,
  address               text,
  emergency_contact     jsonb NOT NULL DEFAULT '{}'::jsonb,
  medical_history       jsonb NOT NULL DEFAULT '{}'::jsonb,
  insurance_provider    text,
  insurance_number      text,
  created_at            timestamptz NOT NULL DEFAULT now(),
  updated_at            timestamptz NOT NULL DEFAULT now()
);

-- Care --------------------------------------------------------------------------------------------------------------

CREATE TABLE public.appointments (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  patient_id       uuid NOT NULL REFERENCES public.patients (id) ON DELETE CASCADE,
  doctor_id        uuid NOT NULL REFERENCES public.doctors (id) ON DELETE RESTRICT,
  scheduled_at     timestamptz NOT NULL,
  duration_minutes integer NOT NULL DEFAULT 30 CHECK (duration_minutes BETWEEN 5 AND 480),
  status           public.appointment_status NOT NULL DEFAULT 'scheduled',
  reason           text,
  notes            text,
  booked_by        uuid REFERENCES public.users (id) ON DELETE SET NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_appointments_patient_id ON public.appointments (patient_id);
CREATE INDEX idx_appointments_doctor_schedule ON public.appointments (doctor_id, scheduled_at);

CREATE TABLE public.sessions (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  appointment_id uuid REFERENCES public.appointments (id) ON DELETE SET NULL,
  patient_id     uuid NOT NULL REFERENCES public.patients (id) ON DELETE CASCADE,
  therapist_id   uuid REFERENCES public.users (id) ON DELETE SET NULL,
  -- Numbers of the paper register (SES-2019-00042), typed in when the centre moved to the platform.
  legacy_code    text,
  session_type   text NOT NULL DEFAULT 'therapy' CHECK (session_type IN ('assessment', 'therapy', 'follow_up', 'group')),
  started_at     timestamptz,
  ended_at       timestamptz,
  notes          text,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT sessions_end_after_start CHECK (ended_at IS NULL OR ended_at >= started_at)
);
CREATE INDEX idx_sessions_patient_id ON public.sessions (patient_id);

-- Money -------------------------------------------------------------------------------------------------------------

CREATE TABLE public.insurance_claims (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  patient_id      uuid NOT NULL REFERENCES public.patients (id) ON DELETE CASCADE,
  appointment_id  uuid REFERENCES public.appointments (id) ON DELETE SET NULL,
  provider        text NOT NULL,
  claim_number    text UNIQUE,
  amount          numeric(12, 2) NOT NULL CHECK (amount >= 0),
  approved_amount numeric(12, 2) CHECK (approved_amount >= 0),
  status          public.claim_status NOT NULL DEFAULT 'draft',
  submitted_at    timestamptz,
  decided_at      timestamptz,
  rejection_reason text,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_insurance_claims_patient_id ON public.insurance_claims (patient_id);

-- Row level security ------------------------------------------------------------------------------------------------

ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.doctors ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.patients ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.appointments ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.insurance_claims ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Users read their own profile" ON public.users
  FOR SELECT TO authenticated USING (id = (SELECT auth.uid()));
CREATE POLICY "Users update their own profile" ON public.users
  FOR UPDATE TO authenticated USING (id = (SELECT auth.uid())) WITH CHECK (id = (SELECT auth.uid()));
CREATE POLICY "Doctors are public" ON public.doctors
  FOR SELECT TO anon, authenticated USING (true);
CREATE POLICY "Patients read their own record" ON public.patients
  FOR SELECT TO authenticated USING (user_id = (SELECT auth.uid()));
CREATE POLICY "Patients read their own appointments" ON public.appointments
  FOR SELECT TO authenticated
  USING (patient_id IN (SELECT p.id FROM public.patients AS p WHERE p.user_id = (SELECT auth.uid())));

RESET ROLE;
