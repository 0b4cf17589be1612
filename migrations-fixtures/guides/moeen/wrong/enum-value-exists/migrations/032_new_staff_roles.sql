-- Two kinds of staff join. The therapists have been there since the first day.
ALTER TYPE public.user_role ADD VALUE 'accountant' AFTER 'receptionist';
ALTER TYPE public.user_role ADD VALUE 'therapist' AFTER 'doctor';
