'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('customers', {
      id: { type: Sequelize.INTEGER, allowNull: false, autoIncrement: true, primaryKey: true },
      email: { type: Sequelize.STRING(120), allowNull: false, unique: true },
      tier: { type: Sequelize.ENUM('basic', 'gold'), allowNull: false, defaultValue: 'basic' },
      created_at: { type: Sequelize.DATE, allowNull: false },
    });
    await queryInterface.addIndex('customers', ['tier'], { name: 'customers_tier' });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('customers');
    if (queryInterface.sequelize.getDialect() === 'postgres')
      await queryInterface.sequelize.query('DROP TYPE IF EXISTS "enum_customers_tier"');
  },
};
