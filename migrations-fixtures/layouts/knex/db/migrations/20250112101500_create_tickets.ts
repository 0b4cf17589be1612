import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema
    .createTable('tickets', (table) => {
      table.increments('id');
      table.integer('user_id').unsigned().notNullable().references('id').inTable('users').onDelete('CASCADE');
      table.string('title', 200).notNullable();
      table.index(['user_id'], 'tickets_user');
    })
    .createTable('comments', (table) => {
      table.increments('id');
      table.integer('ticket_id').unsigned().notNullable().references('id').inTable('tickets');
      table.text('body');
    });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('comments').dropTable('tickets');
}
