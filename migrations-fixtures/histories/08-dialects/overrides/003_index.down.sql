DROP INDEX events_device;
