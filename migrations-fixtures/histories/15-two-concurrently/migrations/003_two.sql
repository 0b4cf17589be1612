CREATE INDEX CONCURRENTLY events_at ON events (at);
CREATE INDEX CONCURRENTLY events_kind_at ON events (kind, at);
