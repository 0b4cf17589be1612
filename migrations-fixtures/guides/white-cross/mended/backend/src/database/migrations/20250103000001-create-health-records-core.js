'use strict';

/**
 * Health records, allergies, chronic conditions and appointments.
 */
module.exports = {
  async up(queryInterface, Sequelize) {
    const transaction = await queryInterface.sequelize.transaction();

    const id = { type: Sequelize.UUID, primaryKey: true, defaultValue: Sequelize.literal('gen_random_uuid()') };
    const audit = {
      createdBy: { type: Sequelize.UUID, allowNull: true },
      updatedBy: { type: Sequelize.UUID, allowNull: true },
      createdAt: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') },
      updatedAt: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') },
      deletedAt: { type: Sequelize.DATE, allowNull: true },
    };
    const references = (model, onDelete, allowNull = false) => ({
      type: Sequelize.UUID,
      allowNull,
      references: { model, key: 'id' },
      onUpdate: 'CASCADE',
      onDelete,
    });

    try {
      await queryInterface.sequelize.query(
        `CREATE TYPE "HealthRecordType" AS ENUM ('CHECKUP', 'VACCINATION', 'ILLNESS', 'INJURY', 'SCREENING', 'PHYSICAL_EXAM',
           'MENTAL_HEALTH', 'DENTAL', 'VISION', 'HEARING', 'OTHER')`,
        { transaction },
      );
      await queryInterface.sequelize.query(
        `CREATE TYPE "AllergySeverity" AS ENUM ('MILD', 'MODERATE', 'SEVERE', 'LIFE_THREATENING')`,
        { transaction },
      );
      await queryInterface.sequelize.query(
        `CREATE TYPE "AppointmentStatus" AS ENUM ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'NO_SHOW')`,
        { transaction },
      );

      await queryInterface.createTable(
        'health_records',
        {
          id,
          studentId: references('students', 'CASCADE'),
          recordType: { type: '"HealthRecordType"', allowNull: false },
          recordDate: { type: Sequelize.DATE, allowNull: false },
          title: { type: Sequelize.STRING(200), allowNull: false },
          description: { type: Sequelize.TEXT },
          provider: { type: Sequelize.STRING(200) },
          attachments: { type: Sequelize.JSONB, allowNull: false, defaultValue: [] },
          isConfidential: { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: false },
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'allergies',
        {
          id,
          studentId: references('students', 'CASCADE'),
          allergen: { type: Sequelize.STRING(200), allowNull: false },
          severity: { type: '"AllergySeverity"', allowNull: false },
          reaction: { type: Sequelize.TEXT },
          treatment: { type: Sequelize.TEXT },
          verified: { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: false },
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'chronic_conditions',
        {
          id,
          studentId: references('students', 'CASCADE'),
          condition: { type: Sequelize.STRING(200), allowNull: false },
          diagnosedDate: { type: Sequelize.DATEONLY },
          carePlan: { type: Sequelize.TEXT },
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'appointments',
        {
          id,
          studentId: references('students', 'CASCADE'),
          nurseId: references('users', 'RESTRICT'),
          status: { type: '"AppointmentStatus"', allowNull: false, defaultValue: 'SCHEDULED' },
          scheduledAt: { type: Sequelize.DATE, allowNull: false },
          duration: { type: Sequelize.INTEGER, allowNull: false, defaultValue: 30 },
          reason: { type: Sequelize.STRING(500), allowNull: false },
          notes: { type: Sequelize.TEXT },
          ...audit,
        },
        { transaction },
      );

      const indexes = [
        ['health_records', ['studentId'], 'health_records_student_idx'],
        ['health_records', ['recordType'], 'health_records_type_idx'],
        ['health_records', ['recordDate'], 'health_records_date_idx'],
        ['health_records', ['isConfidential'], 'health_records_confidential_idx'],
        ['allergies', ['studentId'], 'allergies_student_idx'],
        ['allergies', ['severity'], 'allergies_severity_idx'],
        ['chronic_conditions', ['studentId'], 'chronic_conditions_student_idx'],
        ['chronic_conditions', ['condition'], 'chronic_conditions_condition_idx'],
        ['appointments', ['studentId'], 'appointments_student_idx'],
        ['appointments', ['nurseId'], 'appointments_nurse_idx'],
        ['appointments', ['status'], 'appointments_status_idx'],
        ['appointments', ['scheduledAt'], 'appointments_scheduled_idx'],
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
      for (const table of ['appointments', 'chronic_conditions', 'allergies', 'health_records']) {
        await queryInterface.dropTable(table, { transaction });
      }
      for (const type of ['AppointmentStatus', 'AllergySeverity', 'HealthRecordType']) {
        await queryInterface.sequelize.query(`DROP TYPE IF EXISTS "${type}"`, { transaction });
      }
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },
};
