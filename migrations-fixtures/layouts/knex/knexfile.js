const connection = process.env.DATABASE_URL;
const client = /^(mysql|mariadb):/.test(connection ?? '') ? 'mysql2' : 'pg';

/** @type {import('knex').Knex.Config} */
const base = {
  client,
  connection,
  migrations: {
    directory: './db/migrations',
    loadExtensions: ['.js', '.cjs', '.mjs', '.ts'],
  },
  seeds: { directory: './db/seeds' },
};

module.exports = { development: base, production: base };
