-- The server takes this: a schema that is really called {{ schema }}.
CREATE SCHEMA "{{ schema }}";
CREATE TABLE "{{ schema }}".accounts (id integer PRIMARY KEY);
