import type { DataTypes, QueryInterface } from 'sequelize';

type Types = typeof DataTypes;

export async function up(queryInterface: QueryInterface, Sequelize: Types): Promise<void> {
  await Promise.all([
    queryInterface.addColumn('orders', 'note', { type: Sequelize.TEXT, allowNull: true }),
    queryInterface.addColumn('customers', 'phone', { type: Sequelize.STRING(40), allowNull: true }),
  ]);
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await Promise.all([
    queryInterface.removeColumn('orders', 'note'),
    queryInterface.removeColumn('customers', 'phone'),
  ]);
}
