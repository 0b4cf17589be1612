package migrations

import (
	"context"
	"database/sql"
	"strings"

	"github.com/pressly/goose/v3"
)

func init() {
	goose.AddMigrationContext(upSplitNames, downSplitNames)
}

func upSplitNames(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `ALTER TABLE users ADD COLUMN first_name text, ADD COLUMN last_name text`); err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, `SELECT id, full_name FROM users`)
	if err != nil {
		return err
	}
	defer rows.Close()
	names := map[int]string{}
	for rows.Next() {
		var id int
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return err
		}
		names[id] = name
	}
	for id, name := range names {
		first, last, _ := strings.Cut(name, " ")
		if _, err := tx.ExecContext(ctx, `UPDATE users SET first_name = $1, last_name = $2 WHERE id = $3`, first, last, id); err != nil {
			return err
		}
	}
	return rows.Err()
}

func downSplitNames(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `ALTER TABLE users DROP COLUMN first_name, DROP COLUMN last_name`)
	return err
}
