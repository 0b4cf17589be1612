CREATE FUNCTION public.user_count(since date, kinds text[] DEFAULT '{}', OUT total bigint) LANGUAGE sql SECURITY DEFINER
AS $$ SELECT count(*) FROM public.users $$;
