SET LOCAL search_path = public;
SET lock_timeout = '5s';
SET session_replication_role = replica;
RESET session_replication_role;
