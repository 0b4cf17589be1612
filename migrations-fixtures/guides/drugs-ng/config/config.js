const connection = { use_env_variable: 'DATABASE_URL', dialect: 'postgres' };

module.exports = {
  development: connection,
  test: connection,
  production: connection,
};
