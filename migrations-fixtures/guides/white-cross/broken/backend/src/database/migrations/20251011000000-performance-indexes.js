'use strict';

/**
 * Indexes over several columns, for the screens that are used most. What is not there is passed over.
 */
const INDEXES = [
  ['students', ['schoolId', 'isActive', 'lastName', 'firstName'], 'students_health_overview'],
  ['students', ['nurseId', 'isActive'], 'students_nurse_active_idx'],
  ['health_records', ['studentId', 'recordDate'], 'health_records_student_date_idx'],
  ['health_records', ['studentId', 'recordType', 'recordDate'], 'health_records_student_type_date_idx'],
  ['appointments', ['nurseId', 'scheduledAt'], 'appointments_nurse_scheduled_idx'],
  ['appointments', ['studentId', 'status', 'scheduledAt'], 'appointments_student_status_idx'],
  ['student_medications', ['studentId', 'isActive'], 'student_medications_student_active_idx'],
  ['medication_logs', ['studentMedicationId', 'timeGiven'], 'medication_logs_student_med_time_idx'],
  ['incident_reports', ['studentId', 'occurredAt'], 'incident_reports_student_occurred_idx'],
  ['emergency_contacts', ['studentId', 'priority', 'isActive'], 'emergency_contacts_student_priority_idx'],
  ['vaccinations', ['studentId', 'administrationDate'], 'vaccinations_student_date_idx'],
  ['vaccinations', ['complianceStatus', 'nextDueDate'], 'vaccinations_compliance_due_idx'],
  ['screenings', ['studentId', 'screeningType', 'screeningDate'], 'screenings_student_type_date_idx'],
  ['allergies', ['studentId', 'allergyType', 'severity'], 'allergies_student_type_severity_idx'],
  ['chronic_conditions', ['studentId', 'status'], 'chronic_conditions_student_status_idx'],
];

module.exports = {
  async up(queryInterface) {
    const transaction = await queryInterface.sequelize.transaction();
    try {
      const tables = await queryInterface.showAllTables({ transaction });

      for (const [table, fields, name] of INDEXES) {
        if (!tables.includes(table)) {
          console.log(`Skipping ${name}: there is no table ${table}`);
          continue;
        }
        await queryInterface.addIndex(table, fields, { name, transaction });
      }

      const [configuration] = await queryInterface.sequelize.query(
        `SELECT 1 AS present FROM information_schema.tables
         WHERE table_schema = 'public' AND table_name = 'system_configurations'`,
        { transaction },
      );
      if (configuration.length > 0) {
        await queryInterface.addIndex('system_configurations', ['scope', 'category'], {
          name: 'system_configurations_scope_category_idx',
          where: { isEditable: true },
          transaction,
        });
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
      await queryInterface.sequelize.query('DROP INDEX IF EXISTS "system_configurations_scope_category_idx"', {
        transaction,
      });
      for (const [, , name] of INDEXES.slice().reverse()) {
        await queryInterface.sequelize.query(`DROP INDEX IF EXISTS "${name}"`, { transaction });
      }
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },
};
