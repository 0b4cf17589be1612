exports.up = (knex) =>
  knex.raw(
    knex.client.config.client === 'pg'
      ? 'CREATE INDEX CONCURRENTLY tickets_title ON tickets (title)'
      : 'CREATE INDEX tickets_title ON tickets (title)',
  );

exports.down = (knex) =>
  knex.schema.alterTable('tickets', (table) => {
    table.dropIndex([], 'tickets_title');
  });

exports.config = { transaction: false };
