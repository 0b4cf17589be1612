exports.up = async (queryInterface) => {
  await queryInterface.bulkInsert('customers', [
    { email: "o'hara@example.org", tier: 'gold', created_at: new Date(0) },
    { email: 'ada@example.org', tier: 'basic', created_at: new Date(0) },
  ]);
  await queryInterface.sequelize.query('UPDATE customers SET tier = :tier WHERE email = :email', {
    replacements: { tier: 'gold', email: 'ada@example.org' },
  });
};

exports.down = (queryInterface, Sequelize) =>
  queryInterface.bulkDelete('customers', { email: { [Sequelize.Op.like]: '%@example.org' } });
