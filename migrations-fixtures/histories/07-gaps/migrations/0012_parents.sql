-- Four digits from here on.
ALTER TABLE regions ADD COLUMN parent_id integer REFERENCES regions (id);
