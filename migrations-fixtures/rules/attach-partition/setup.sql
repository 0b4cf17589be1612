CREATE TABLE events (id bigint NOT NULL, at timestamptz) PARTITION BY RANGE (id);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE events_1 (id bigint NOT NULL, at timestamptz);
