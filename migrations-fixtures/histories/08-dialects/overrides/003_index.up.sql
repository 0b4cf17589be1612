CREATE INDEX events_device ON events (device_id);
