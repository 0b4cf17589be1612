/** @param {import('knex').Knex} knex */
exports.up = function (knex) {
  return knex.schema.createTable('users', (table) => {
    table.increments('id');
    table.string('email', 120).notNullable().unique();
    table.enu('role', ['agent', 'admin'], { useNative: true, enumName: 'user_role' }).notNullable().defaultTo('agent');
    table.timestamps(true, true);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function (knex) {
  await knex.schema.dropTable('users');
  if (knex.client.config.client === 'pg') await knex.raw('DROP TYPE user_role');
};
