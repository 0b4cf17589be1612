'use strict';

/**
 * Medications and who got them, incidents, emergency contacts.
 */
module.exports = {
  async up(queryInterface, Sequelize) {
    const transaction = await queryInterface.sequelize.transaction();

    const id = { type: Sequelize.UUID, primaryKey: true, defaultValue: Sequelize.literal('gen_random_uuid()') };
    const isActive = { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: true };
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
        `CREATE TYPE "IncidentType" AS ENUM ('INJURY', 'ILLNESS', 'BEHAVIORAL', 'MEDICATION_ERROR', 'ALLERGIC_REACTION',
           'EMERGENCY', 'OTHER')`,
        { transaction },
      );
      await queryInterface.sequelize.query(`CREATE TYPE "IncidentSeverity" AS ENUM ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')`, {
        transaction,
      });
      await queryInterface.sequelize.query(
        `CREATE TYPE "InsuranceClaimStatus" AS ENUM ('NOT_FILED', 'FILED', 'PENDING', 'APPROVED', 'DENIED', 'CLOSED')`,
        { transaction },
      );
      await queryInterface.sequelize.query(`CREATE TYPE "ContactPriority" AS ENUM ('PRIMARY', 'SECONDARY', 'EMERGENCY_ONLY')`, {
        transaction,
      });

      await queryInterface.createTable(
        'medications',
        {
          id,
          name: { type: Sequelize.STRING(200), allowNull: false },
          genericName: { type: Sequelize.STRING(200) },
          dosageForm: { type: Sequelize.STRING(50), allowNull: false },
          strength: { type: Sequelize.STRING(50), allowNull: false },
          ndc: { type: Sequelize.STRING(20), unique: true },
          isControlled: { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: false },
          isActive,
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'student_medications',
        {
          id,
          studentId: references('students', 'CASCADE'),
          medicationId: references('medications', 'RESTRICT'),
          dosage: { type: Sequelize.STRING(100), allowNull: false },
          frequency: { type: Sequelize.STRING(100), allowNull: false },
          route: { type: Sequelize.STRING(50), allowNull: false },
          startDate: { type: Sequelize.DATEONLY, allowNull: false },
          endDate: { type: Sequelize.DATEONLY },
          prescribedBy: { type: Sequelize.STRING(200), allowNull: false },
          isActive,
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'medication_logs',
        {
          id,
          studentMedicationId: references('student_medications', 'CASCADE'),
          nurseId: references('users', 'RESTRICT'),
          dosageGiven: { type: Sequelize.STRING(100), allowNull: false },
          timeGiven: { type: Sequelize.DATE, allowNull: false },
          notes: { type: Sequelize.TEXT },
          sideEffects: { type: Sequelize.TEXT },
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'incident_reports',
        {
          id,
          studentId: references('students', 'RESTRICT'),
          reportedById: references('users', 'RESTRICT'),
          type: { type: '"IncidentType"', allowNull: false },
          severity: { type: '"IncidentSeverity"', allowNull: false },
          insuranceClaimStatus: { type: '"InsuranceClaimStatus"', allowNull: false, defaultValue: 'NOT_FILED' },
          occurredAt: { type: Sequelize.DATE, allowNull: false },
          location: { type: Sequelize.STRING(200), allowNull: false },
          description: { type: Sequelize.TEXT, allowNull: false },
          parentNotified: { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: false },
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'emergency_contacts',
        {
          id,
          studentId: references('students', 'CASCADE'),
          firstName: { type: Sequelize.STRING(100), allowNull: false },
          lastName: { type: Sequelize.STRING(100), allowNull: false },
          relationship: { type: Sequelize.STRING(50), allowNull: false },
          phoneNumber: { type: Sequelize.STRING(20), allowNull: false },
          priority: { type: '"ContactPriority"', allowNull: false, defaultValue: 'PRIMARY' },
          isActive,
          ...audit,
        },
        { transaction },
      );

      const indexes = [
        ['medications', ['name'], 'medications_name_idx'],
        ['medications', ['isActive'], 'medications_active_idx'],
        ['student_medications', ['studentId'], 'student_medications_student_idx'],
        ['student_medications', ['medicationId'], 'student_medications_medication_idx'],
        ['student_medications', ['isActive'], 'student_medications_active_idx'],
        ['medication_logs', ['studentMedicationId'], 'medication_logs_student_medication_idx'],
        ['medication_logs', ['nurseId'], 'medication_logs_nurse_idx'],
        ['medication_logs', ['timeGiven'], 'medication_logs_time_idx'],
        ['incident_reports', ['studentId'], 'incident_reports_student_idx'],
        ['incident_reports', ['reportedById'], 'incident_reports_reporter_idx'],
        ['incident_reports', ['type'], 'incident_reports_type_idx'],
        ['incident_reports', ['severity'], 'incident_reports_severity_idx'],
        ['incident_reports', ['occurredAt'], 'incident_reports_occurred_idx'],
        ['emergency_contacts', ['studentId'], 'emergency_contacts_student_idx'],
        ['emergency_contacts', ['priority'], 'emergency_contacts_priority_idx'],
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
      for (const table of [
        'emergency_contacts',
        'incident_reports',
        'medication_logs',
        'student_medications',
        'medications',
      ]) {
        await queryInterface.dropTable(table, { transaction });
      }
      for (const type of ['ContactPriority', 'InsuranceClaimStatus', 'IncidentSeverity', 'IncidentType']) {
        await queryInterface.sequelize.query(`DROP TYPE IF EXISTS "${type}"`, { transaction });
      }
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },
};
