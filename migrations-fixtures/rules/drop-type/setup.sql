CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TYPE size AS ENUM ('s', 'm');
CREATE TABLE shirts (id bigint PRIMARY KEY);
