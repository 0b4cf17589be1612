CREATE INDEX beginning ON notes (body(40));
