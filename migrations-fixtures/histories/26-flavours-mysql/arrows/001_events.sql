CREATE TABLE events (
  id   INT  NOT NULL PRIMARY KEY,
  data JSON NOT NULL
) ENGINE=InnoDB;
CREATE VIEW event_kinds AS
  SELECT id, data->>'$.kind' AS kind FROM events;
