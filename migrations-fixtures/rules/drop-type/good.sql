-- Moved out of the way first: no code knows it by this name.
ALTER TYPE size RENAME TO size_old;
CREATE TYPE size AS ENUM ('s', 'm', 'l');
DROP TYPE size_old;
