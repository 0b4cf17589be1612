'use strict';

module.exports = {
  up: (queryInterface, Sequelize) =>
    queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.createTable(
        'orders',
        {
          id: { type: Sequelize.INTEGER, allowNull: false, autoIncrement: true, primaryKey: true },
          customer_id: {
            type: Sequelize.INTEGER,
            allowNull: false,
            references: { model: 'customers', key: 'id' },
            onDelete: 'CASCADE',
          },
          total: { type: Sequelize.DECIMAL(10, 2), allowNull: false },
        },
        { transaction },
      );
      await queryInterface.addIndex('orders', ['customer_id'], { name: 'orders_customer', transaction });
    }),

  down: (queryInterface) => queryInterface.dropTable('orders'),
};
