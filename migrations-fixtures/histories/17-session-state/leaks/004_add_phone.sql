ALTER TABLE accounts ADD COLUMN phone text;
PREPARE all_accounts AS SELECT id FROM public.accounts;
DEALLOCATE all_accounts;
