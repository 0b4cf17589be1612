exports.up = async (knex) => {
  await knex('users').insert([
    { email: "o'hara@example.org", role: 'admin' },
    { email: 'ada@example.org', role: 'agent' },
  ]);
  const [{ id }] = await knex('users').select('id').where({ email: 'ada@example.org' });
  await knex('tickets').insert({ user_id: id, title: 'First?' });
};

exports.down = async (knex) => {
  await knex('tickets').where({ title: 'First?' }).del();
  await knex('users').where('email', 'like', '%@example.org').del();
};
