DROP INDEX events_device ON events;
