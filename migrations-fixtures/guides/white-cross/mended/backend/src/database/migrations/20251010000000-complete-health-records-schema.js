'use strict';

/**
 * The rest of the health records: vaccinations, screenings, growth and vital signs; types of allergies and conditions.
 *
 * FIXED: all ids and the columns that refer to them are UUID, as those of the tables that were there before; the renaming of
 * columns is gone.
 */
const TYPES = [
  ['AllergyType', ['FOOD', 'MEDICATION', 'ENVIRONMENTAL', 'INSECT', 'LATEX', 'OTHER']],
  ['ConditionSeverity', ['MILD', 'MODERATE', 'SEVERE', 'CRITICAL']],
  ['ConditionStatus', ['ACTIVE', 'MANAGED', 'RESOLVED', 'MONITORING']],
  ['VaccineType', ['COVID_19', 'INFLUENZA', 'MMR', 'POLIO', 'HEPATITIS_B', 'VARICELLA', 'TDAP', 'HPV', 'OTHER']],
  ['AdministrationSite', ['ARM_LEFT', 'ARM_RIGHT', 'THIGH_LEFT', 'THIGH_RIGHT', 'ORAL', 'NASAL', 'OTHER']],
  ['AdministrationRoute', ['INTRAMUSCULAR', 'SUBCUTANEOUS', 'INTRADERMAL', 'ORAL', 'INTRANASAL', 'OTHER']],
  ['VaccineComplianceStatus', ['COMPLIANT', 'OVERDUE', 'PARTIALLY_COMPLIANT', 'EXEMPT', 'NON_COMPLIANT']],
  ['ScreeningType', ['VISION', 'HEARING', 'DENTAL', 'SCOLIOSIS', 'BMI', 'BLOOD_PRESSURE', 'MENTAL_HEALTH', 'OTHER']],
  ['ScreeningOutcome', ['PASS', 'REFER', 'FAIL', 'INCONCLUSIVE', 'INCOMPLETE']],
  ['FollowUpStatus', ['PENDING', 'SCHEDULED', 'COMPLETED', 'CANCELLED', 'OVERDUE', 'NOT_NEEDED']],
  ['ConsciousnessLevel', ['ALERT', 'VERBAL', 'PAIN', 'UNRESPONSIVE', 'DROWSY']],
];

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
      for (const [name, values] of TYPES) {
        await queryInterface.sequelize.query(
          `DO $$ BEGIN
             CREATE TYPE "${name}" AS ENUM (${values.map((value) => `'${value}'`).join(', ')});
           EXCEPTION WHEN duplicate_object THEN NULL;
           END $$`,
          { transaction },
        );
      }

      await queryInterface.addColumn(
        'allergies',
        'allergyType',
        { type: '"AllergyType"', allowNull: false, defaultValue: 'OTHER' },
        { transaction },
      );
      await queryInterface.addColumn(
        'chronic_conditions',
        'severity',
        { type: '"ConditionSeverity"', allowNull: false, defaultValue: 'MODERATE' },
        { transaction },
      );
      await queryInterface.addColumn(
        'chronic_conditions',
        'status',
        { type: '"ConditionStatus"', allowNull: false, defaultValue: 'ACTIVE' },
        { transaction },
      );

      await queryInterface.createTable(
        'vaccinations',
        {
          id,
          studentId: references('students', 'CASCADE'),
          healthRecordId: references('health_records', 'SET NULL', true),
          vaccineName: { type: Sequelize.STRING(200), allowNull: false },
          vaccineType: { type: '"VaccineType"', allowNull: false },
          administrationDate: { type: Sequelize.DATE, allowNull: false },
          administeredBy: { type: Sequelize.STRING(200), allowNull: false },
          site: { type: '"AdministrationSite"' },
          route: { type: '"AdministrationRoute"' },
          doseNumber: { type: Sequelize.INTEGER },
          lotNumber: { type: Sequelize.STRING(50) },
          expirationDate: { type: Sequelize.DATEONLY },
          nextDueDate: { type: Sequelize.DATEONLY },
          complianceStatus: { type: '"VaccineComplianceStatus"', allowNull: false, defaultValue: 'COMPLIANT' },
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'screenings',
        {
          id,
          studentId: references('students', 'CASCADE'),
          healthRecordId: references('health_records', 'SET NULL', true),
          screeningType: { type: '"ScreeningType"', allowNull: false },
          screeningDate: { type: Sequelize.DATE, allowNull: false },
          screenedBy: { type: Sequelize.STRING(200), allowNull: false },
          outcome: { type: '"ScreeningOutcome"', allowNull: false },
          results: { type: Sequelize.JSONB },
          followUpStatus: { type: '"FollowUpStatus"', allowNull: false, defaultValue: 'NOT_NEEDED' },
          followUpDate: { type: Sequelize.DATEONLY },
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'growth_measurements',
        {
          id,
          studentId: references('students', 'CASCADE'),
          healthRecordId: references('health_records', 'SET NULL', true),
          measurementDate: { type: Sequelize.DATE, allowNull: false },
          measuredBy: { type: Sequelize.STRING(200), allowNull: false },
          heightCm: { type: Sequelize.DECIMAL(5, 2) },
          weightKg: { type: Sequelize.DECIMAL(5, 2) },
          bmi: { type: Sequelize.DECIMAL(5, 2) },
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'vital_signs',
        {
          id,
          studentId: references('students', 'CASCADE'),
          healthRecordId: references('health_records', 'SET NULL', true),
          appointmentId: references('appointments', 'SET NULL', true),
          measurementDate: { type: Sequelize.DATE, allowNull: false },
          measuredBy: { type: Sequelize.STRING(200), allowNull: false },
          temperature: { type: Sequelize.DECIMAL(4, 1) },
          systolic: { type: Sequelize.INTEGER },
          diastolic: { type: Sequelize.INTEGER },
          heartRate: { type: Sequelize.INTEGER },
          oxygenSaturation: { type: Sequelize.DECIMAL(4, 1) },
          consciousnessLevel: { type: '"ConsciousnessLevel"', allowNull: false, defaultValue: 'ALERT' },
          ...audit,
        },
        { transaction },
      );

      const indexes = [
        ['allergies', ['allergyType'], 'allergies_type_idx'],
        ['chronic_conditions', ['severity'], 'chronic_conditions_severity_idx'],
        ['chronic_conditions', ['status'], 'chronic_conditions_status_idx'],
        ['vaccinations', ['studentId'], 'vaccinations_student_idx'],
        ['vaccinations', ['healthRecordId'], 'vaccinations_health_record_idx'],
        ['vaccinations', ['vaccineType'], 'vaccinations_type_idx'],
        ['vaccinations', ['administrationDate'], 'vaccinations_date_idx'],
        ['vaccinations', ['nextDueDate'], 'vaccinations_next_due_idx'],
        ['vaccinations', ['expirationDate'], 'vaccinations_expiration_idx'],
        ['vaccinations', ['complianceStatus'], 'vaccinations_compliance_idx'],
        ['vaccinations', ['lotNumber'], 'vaccinations_lot_idx'],
        ['screenings', ['studentId'], 'screenings_student_idx'],
        ['screenings', ['healthRecordId'], 'screenings_health_record_idx'],
        ['screenings', ['screeningType'], 'screenings_type_idx'],
        ['screenings', ['screeningDate'], 'screenings_date_idx'],
        ['screenings', ['outcome'], 'screenings_outcome_idx'],
        ['screenings', ['followUpStatus'], 'screenings_follow_up_idx'],
        ['screenings', ['followUpDate'], 'screenings_follow_up_date_idx'],
        ['growth_measurements', ['studentId'], 'growth_measurements_student_idx'],
        ['growth_measurements', ['healthRecordId'], 'growth_measurements_health_record_idx'],
        ['growth_measurements', ['measurementDate'], 'growth_measurements_date_idx'],
        ['growth_measurements', ['studentId', 'measurementDate'], 'growth_measurements_student_date_idx'],
        ['vital_signs', ['studentId'], 'vital_signs_student_idx'],
        ['vital_signs', ['healthRecordId'], 'vital_signs_health_record_idx'],
        ['vital_signs', ['appointmentId'], 'vital_signs_appointment_idx'],
        ['vital_signs', ['measurementDate'], 'vital_signs_date_idx'],
        ['vital_signs', ['studentId', 'measurementDate'], 'vital_signs_student_date_idx'],
        ['vital_signs', ['consciousnessLevel'], 'vital_signs_consciousness_idx'],
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
      for (const table of ['vital_signs', 'growth_measurements', 'screenings', 'vaccinations']) {
        await queryInterface.dropTable(table, { transaction });
      }
      await queryInterface.removeColumn('chronic_conditions', 'status', { transaction });
      await queryInterface.removeColumn('chronic_conditions', 'severity', { transaction });
      await queryInterface.removeColumn('allergies', 'allergyType', { transaction });
      for (const [name] of TYPES) {
        await queryInterface.sequelize.query(`DROP TYPE IF EXISTS "${name}"`, { transaction });
      }
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },
};
