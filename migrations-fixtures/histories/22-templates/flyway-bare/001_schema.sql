CREATE TABLE first (id integer);
CREATE TABLE ${flyway:defaultSchema}.second (id integer);
