import type { ColumnDefinitions, MigrationBuilder } from 'node-pg-migrate';

export const shorthands: ColumnDefinitions | undefined = undefined;

export async function up(pgm: MigrationBuilder): Promise<void> {
  pgm.createTable('books', {
    id: 'id',
    title: { type: 'text', notNull: true },
    author_id: { type: 'integer', notNull: true, references: 'authors' },
    // From the shorthands of the file before
    added: { type: 'stamp', default: pgm.func('now()') },
  });
  pgm.sql('COMMENT ON TABLE books IS $text$It is all of them; no more$text$');
}

export async function down(pgm: MigrationBuilder): Promise<void> {
  pgm.dropTable('books');
}
