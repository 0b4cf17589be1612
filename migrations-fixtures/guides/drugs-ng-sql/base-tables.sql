-- Drugs.ng WhatsApp bot, version 1.9: the tables that migration 001 finds.
--
-- They were made by the first deployment, from statements with unquoted camelCase names: PostgreSQL folded them to lower
-- case (`phoneNumber` became `phonenumber`), and the application maps them back. Rehearsing the migrations on an empty
-- database needs them first, so this file is named in `shadow-setup`.

-- On production these tables belong to the role that runs the migrations. Setup files are run by a superuser, so
-- become that role for the rest of this file.
SELECT set_config('role', r.rolname, false)
FROM pg_catalog.pg_database AS d
JOIN pg_catalog.pg_roles AS r ON r.oid = d.datdba
WHERE d.datname = current_database();

CREATE TABLE users (
  id           SERIAL PRIMARY KEY,
  name         VARCHAR(255) NOT NULL,
  email        VARCHAR(255) UNIQUE,
  phoneNumber  VARCHAR(20) NOT NULL UNIQUE,
  passwordHash VARCHAR(255),
  isActive     BOOLEAN NOT NULL DEFAULT TRUE,
  createdAt    TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updatedAt    TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE sessions (
  id           SERIAL PRIMARY KEY,
  phoneNumber  VARCHAR(20) NOT NULL UNIQUE,
  userId       INTEGER REFERENCES users (id) ON DELETE SET NULL,
  state        VARCHAR(20) NOT NULL DEFAULT 'NEW',
  data         JSONB NOT NULL DEFAULT '{}',
  token        VARCHAR(255),
  lastActivity TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  createdAt    TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updatedAt    TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT check_session_state CHECK (state IN ('NEW', 'REGISTERING', 'LOGGING_IN', 'LOGGED_IN', 'SUPPORT_CHAT'))
);

CREATE TABLE orders (
  id              SERIAL PRIMARY KEY,
  orderNumber     VARCHAR(40) NOT NULL UNIQUE,
  userId          INTEGER NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  items           JSONB NOT NULL DEFAULT '[]',
  totalAmount     NUMERIC(12, 2) NOT NULL CHECK (totalAmount >= 0),
  status          VARCHAR(30) NOT NULL DEFAULT 'Processing',
  paymentMethod   VARCHAR(30),
  paymentStatus   VARCHAR(20) NOT NULL DEFAULT 'Pending',
  paymentRef      VARCHAR(100),
  deliveryAddress TEXT,
  createdAt       TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updatedAt       TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE prescriptions (
  id                 SERIAL PRIMARY KEY,
  orderId            INTEGER REFERENCES orders (id) ON DELETE SET NULL,
  userId             INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  fileUrl            TEXT NOT NULL,
  fileType           VARCHAR(50),
  verificationStatus VARCHAR(20) DEFAULT 'Pending',
  verifiedBy         VARCHAR(255),
  verifiedAt         TIMESTAMP,
  createdAt          TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updatedAt          TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE appointments (
  id         SERIAL PRIMARY KEY,
  userId     INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  doctorId   INTEGER,
  doctorName VARCHAR(255),
  speciality VARCHAR(100),
  dateTime   TIMESTAMP NOT NULL,
  status     VARCHAR(20) NOT NULL DEFAULT 'Scheduled',
  notes      TEXT,
  createdAt  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updatedAt  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

RESET ROLE;
