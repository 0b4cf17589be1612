SET search_path = '';
ALTER TABLE public.users ADD COLUMN locale text;

ALTER DATABASE template0 SET work_mem = '1GB';
