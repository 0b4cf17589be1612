-- PostgreSQL drops it only if it is empty.
DROP SCHEMA spare;
