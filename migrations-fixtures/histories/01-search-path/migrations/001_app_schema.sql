CREATE SCHEMA app;

CREATE TABLE app.users (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL
);
CREATE INDEX users_email ON app.users (email);

-- The first prototype, still lying around with an index of the same purpose.
CREATE TABLE public.users (
  id    serial PRIMARY KEY,
  email text
);
CREATE INDEX users_email_lower ON public.users (lower(email));
