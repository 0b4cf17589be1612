-- Home exercises between sessions. The mobile app knows patients by their public id, so the column was made text.
CREATE TABLE IF NOT EXISTS public.prescribed_exercises (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  patient_id   text NOT NULL,
  title        text NOT NULL,
  times_a_week smallint NOT NULL DEFAULT 3
);

ALTER TABLE public.prescribed_exercises
  ADD CONSTRAINT prescribed_exercises_patient_id_fkey
  FOREIGN KEY (patient_id) REFERENCES public.patients (id) ON DELETE CASCADE;
