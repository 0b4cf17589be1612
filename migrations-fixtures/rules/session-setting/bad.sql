SET search_path = '';
ALTER TABLE public.users ADD COLUMN locale text;
