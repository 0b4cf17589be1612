'use strict';

/**
 * Types, scopes and defaults of configuration values, and a history of their changes.
 */
module.exports = {
  async up(queryInterface, Sequelize) {
    const transaction = await queryInterface.sequelize.transaction();
    try {
      await queryInterface.sequelize.query(
        `CREATE TYPE "ConfigValueType" AS ENUM ('STRING', 'NUMBER', 'BOOLEAN', 'JSON', 'ARRAY', 'DATE', 'TIME', 'EMAIL', 'URL')`,
        { transaction },
      );
      await queryInterface.sequelize.query(`CREATE TYPE "ConfigScope" AS ENUM ('SYSTEM', 'DISTRICT', 'SCHOOL', 'USER')`, {
        transaction,
      });

      await queryInterface.addColumn(
        'system_configurations',
        'valueType',
        { type: '"ConfigValueType"', allowNull: false, defaultValue: 'STRING' },
        { transaction },
      );
      await queryInterface.addColumn(
        'system_configurations',
        'scope',
        { type: '"ConfigScope"', allowNull: false, defaultValue: 'SYSTEM' },
        { transaction },
      );
      await queryInterface.addColumn('system_configurations', 'scopeId', { type: Sequelize.UUID }, { transaction });
      await queryInterface.addColumn('system_configurations', 'defaultValue', { type: Sequelize.TEXT }, { transaction });
      await queryInterface.addColumn(
        'system_configurations',
        'isEditable',
        { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: true },
        { transaction },
      );
      await queryInterface.addColumn(
        'system_configurations',
        'requiresRestart',
        { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: false },
        { transaction },
      );

      await queryInterface.createTable(
        'configuration_history',
        {
          id: { type: Sequelize.UUID, primaryKey: true, defaultValue: Sequelize.literal('gen_random_uuid()') },
          configKey: { type: Sequelize.STRING(200), allowNull: false },
          oldValue: { type: Sequelize.TEXT },
          newValue: { type: Sequelize.TEXT, allowNull: false },
          changeReason: { type: Sequelize.TEXT },
          changedBy: {
            type: Sequelize.UUID,
            references: { model: 'users', key: 'id' },
            onUpdate: 'CASCADE',
            onDelete: 'SET NULL',
          },
          configurationId: {
            type: Sequelize.UUID,
            allowNull: false,
            references: { model: 'system_configurations', key: 'id' },
            onUpdate: 'CASCADE',
            onDelete: 'CASCADE',
          },
          createdAt: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') },
        },
        { transaction },
      );

      const indexes = [
        ['system_configurations', ['scope', 'scopeId'], 'system_configurations_scope_idx'],
        ['system_configurations', ['valueType'], 'system_configurations_value_type_idx'],
        ['configuration_history', ['configKey'], 'configuration_history_key_idx'],
        ['configuration_history', ['changedBy'], 'configuration_history_changed_by_idx'],
        ['configuration_history', ['configurationId'], 'configuration_history_configuration_idx'],
        ['configuration_history', ['createdAt'], 'configuration_history_created_idx'],
      ];
      for (const [table, fields, name] of indexes) {
        await queryInterface.addIndex(table, fields, { name, transaction });
      }

      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },

  async down(queryInterface) {
    const transaction = await queryInterface.sequelize.transaction();
    try {
      await queryInterface.dropTable('configuration_history', { transaction });
      for (const column of ['requiresRestart', 'isEditable', 'defaultValue', 'scopeId', 'scope', 'valueType']) {
        await queryInterface.removeColumn('system_configurations', column, { transaction });
      }
      for (const type of ['ConfigScope', 'ConfigValueType']) {
        await queryInterface.sequelize.query(`DROP TYPE IF EXISTS "${type}"`, { transaction });
      }
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },
};
