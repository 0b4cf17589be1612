--
-- PostgreSQL database dump
--

\restrict 3sSkwHcYV0mZVdBrq0ZgTUhvLAZKYhLZrZp7RrxYvTjKqcpXaR1eGRMvG4fFyYH

-- Dumped from database version 15.18
-- Dumped by pg_dump version 15.18

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.tags (
    id integer NOT NULL,
    label text
);

COPY public.tags (id, label) FROM stdin;
1	\\restrict; is data here
2	\\.
\.


SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('public.tags', 'id'), 2, true);

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT tags_pkey PRIMARY KEY (id);

--
-- PostgreSQL database dump complete
--

\unrestrict 3sSkwHcYV0mZVdBrq0ZgTUhvLAZKYhLZrZp7RrxYvTjKqcpXaR1eGRMvG4fFyYH

