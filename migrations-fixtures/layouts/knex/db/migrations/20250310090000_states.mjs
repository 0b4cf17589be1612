/** @param {import('knex').Knex} knex */
export const up = (knex) =>
  Promise.all([
    knex.schema.alterTable('tickets', (table) => {
      table.boolean('closed').notNullable().defaultTo(false);
    }),
    knex.schema.alterTable('comments', (table) => {
      table.timestamp('edited_at').nullable();
    }),
  ]);

export const down = async (knex) => {
  await knex.schema.alterTable('tickets', (table) => table.dropColumn('closed'));
  await knex.schema.alterTable('comments', (table) => table.dropColumn('edited_at'));
};
