--
-- PostgreSQL database dump
--

\restrict WWAzXcBDPg9JkVnM3lYbyQTJrUoe0Qr0fwsVtKJyFvWhYp2dR4QfLRzV9bh1Swe

-- Dumped from database version 15.14
-- Dumped by pg_dump version 15.14

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: article_state; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.article_state AS ENUM (
    'draft',
    'published'
);


--
-- Name: slug(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.slug(title text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $_$
BEGIN
  RETURN regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g'); -- not \. nor $1;
END;
$_$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: articles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles (
    id integer NOT NULL,
    title text NOT NULL,
    body text DEFAULT ''::text,
    state public.article_state DEFAULT 'draft'::public.article_state NOT NULL
);


--
-- Name: articles_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_id_seq OWNED BY public.articles.id;


--
-- Name: articles id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles ALTER COLUMN id SET DEFAULT nextval('public.articles_id_seq'::regclass);


--
-- Data for Name: articles; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.articles (id, title, body, state) FROM stdin;
1	Hello; world	It's "quoted"; DROP TABLE articles; --	published
2	C:\\temp\\new	a tab\tand a line\nin one field	draft
3	\N or not?	\N	draft
4	\\.	the line after this one is not the end; this neither: \\.	draft
5	مرحبا؛ 世界	$$ $_$ /* ' */	published
\.


--
-- Name: articles_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.articles_id_seq', 5, true);


--
-- Name: articles articles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict WWAzXcBDPg9JkVnM3lYbyQTJrUoe0Qr0fwsVtKJyFvWhYp2dR4QfLRzV9bh1Swe

