#!/bin/sh
# The team's own tool: each file in one transaction with its line in the table, in the order of their names.
set -e
cd "$(dirname "$0")"
psql -X -q -v ON_ERROR_STOP=1 "$DATABASE_URL" -c 'CREATE TABLE IF NOT EXISTS team_history (name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())'
for file in migrations/*.sql; do
  name=$(basename "$file" .sql)
  known=$(psql -X -At "$DATABASE_URL" -c "SELECT count(*) FROM team_history WHERE name = '$name'")
  [ "$known" = 0 ] || continue
  echo "applying $name"
  psql -X -q -v ON_ERROR_STOP=1 -1 "$DATABASE_URL" -f "$file" -c "INSERT INTO team_history (name) VALUES ('$name')"
done
