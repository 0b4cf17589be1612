'use strict';

/**
 * The base table of the configuration, which 20251009013303-enhance-system-configuration.js changes, and its first records.
 */
const DEFAULTS = [
  ['platform.name', 'White Cross', 'GENERAL', 'Name of the platform, as users see it', true],
  ['platform.timezone', 'America/New_York', 'GENERAL', 'Time zone of new districts', true],
  ['platform.locale', 'en-US', 'GENERAL', 'Language of new users', true],
  ['records.retention_years', '7', 'GENERAL', 'Years for which health records are kept', false],
  ['session.timeout_minutes', '15', 'SECURITY', 'Minutes without activity after which a session ends', false],
  ['password.min_length', '12', 'SECURITY', 'Fewest characters of a password', true],
  ['password.max_age_days', '90', 'SECURITY', 'Days after which a password must be changed', true],
  ['login.max_attempts', '5', 'SECURITY', 'Failed attempts before an account is locked', false],
  ['mfa.required', 'true', 'SECURITY', 'Whether staff need a second factor', false],
  ['notification.email_enabled', 'true', 'NOTIFICATION', 'Whether guardians are told by e-mail', false],
  ['notification.sms_enabled', 'false', 'NOTIFICATION', 'Whether guardians are told by text message', false],
  ['notification.medication_reminder_minutes', '30', 'NOTIFICATION', 'Minutes before a dose is due', false],
];

module.exports = {
  async up(queryInterface, Sequelize) {
    const transaction = await queryInterface.sequelize.transaction();
    try {
      await queryInterface.sequelize.query(`CREATE TYPE "ConfigCategory" AS ENUM ('GENERAL', 'SECURITY', 'NOTIFICATION')`, {
        transaction,
      });

      await queryInterface.createTable(
        'system_configurations',
        {
          id: { type: Sequelize.UUID, primaryKey: true, defaultValue: Sequelize.literal('gen_random_uuid()') },
          key: { type: Sequelize.STRING(200), allowNull: false, unique: true },
          value: { type: Sequelize.TEXT, allowNull: false },
          category: { type: '"ConfigCategory"', allowNull: false },
          description: { type: Sequelize.TEXT },
          isPublic: { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: false },
          validationRules: { type: Sequelize.JSONB },
          createdBy: {
            type: Sequelize.UUID,
            references: { model: 'users', key: 'id' },
            onUpdate: 'CASCADE',
            onDelete: 'SET NULL',
          },
          lastModifiedBy: {
            type: Sequelize.UUID,
            references: { model: 'users', key: 'id' },
            onUpdate: 'CASCADE',
            onDelete: 'SET NULL',
          },
          createdAt: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') },
          updatedAt: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') },
          deletedAt: { type: Sequelize.DATE },
        },
        { transaction },
      );

      const indexes = [
        [['category'], 'system_configurations_category_idx'],
        [['isPublic'], 'system_configurations_public_idx'],
        [['lastModifiedBy'], 'system_configurations_modified_by_idx'],
        [['category', 'key'], 'system_configurations_category_key_idx'],
      ];
      for (const [fields, name] of indexes) {
        await queryInterface.addIndex('system_configurations', fields, { name, transaction });
      }

      const now = new Date();
      await queryInterface.bulkInsert(
        'system_configurations',
        DEFAULTS.map(([key, value, category, description, isPublic]) => ({
          key,
          value,
          category,
          description,
          isPublic,
          createdAt: now,
          updatedAt: now,
        })),
        { transaction },
      );

      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },

  async down(queryInterface) {
    const transaction = await queryInterface.sequelize.transaction();
    try {
      await queryInterface.dropTable('system_configurations', { transaction });
      await queryInterface.sequelize.query('DROP TYPE IF EXISTS "ConfigCategory"', { transaction });
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },
};
