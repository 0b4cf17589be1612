CREATE FUNCTION public.user_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = ''
AS $$ SELECT count(*) FROM public.users $$;
