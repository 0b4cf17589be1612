module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex('orders', {
      name: 'orders_total',
      fields: ['total'],
      // Only PostgreSQL builds it so; it would refuse to within a transaction
      concurrently: queryInterface.sequelize.getDialect() === 'postgres',
    });
  },
  async down(queryInterface) {
    await queryInterface.removeIndex('orders', 'orders_total');
  },
};
