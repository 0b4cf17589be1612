-- The waiting list reuses the states of an appointment; this file makes their type again.
CREATE TYPE public.appointment_status AS ENUM ('waiting', 'offered', 'accepted', 'declined');

CREATE TABLE IF NOT EXISTS public.waiting_list (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  patient_id uuid NOT NULL REFERENCES public.patients (id) ON DELETE CASCADE,
  status     public.appointment_status NOT NULL DEFAULT 'waiting'
);
