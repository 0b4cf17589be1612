CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
ALTER TABLE bookings ADD COLUMN id uuid NOT NULL DEFAULT uuid_generate_v4();
