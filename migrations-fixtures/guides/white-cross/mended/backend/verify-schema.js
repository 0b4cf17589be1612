const Sequelize = require('sequelize');
const config = require('./src/database/config/database.config.js');

const sequelize = new Sequelize(config.development);

async function verifySchema() {
  try {
    console.log('Verifying database schema...\n');

    // Check critical tables exist
    const [tables] = await sequelize.query(`
      SELECT table_name
      FROM information_schema.tables
      WHERE table_schema = 'public'
      ORDER BY table_name
    `);

    const tableNames = tables.map(t => t.table_name);
    console.log(`✓ Found ${tableNames.length} tables\n`);

    const requiredTables = [
      'districts', 'schools', 'users', 'students', 'contacts',
      'health_records', 'allergies', 'chronic_conditions', 'appointments',
      'medications', 'student_medications', 'medication_logs',
      'incident_reports', 'emergency_contacts',
      'system_configurations', 'configuration_history',
      'vaccinations', 'screenings', 'growth_measurements', 'vital_signs'
    ];

    console.log('Checking required tables:');
    let allPresent = true;
    for (const table of requiredTables) {
      const exists = tableNames.includes(table);
      console.log(`  ${exists ? '✓' : '✗'} ${table}`);
      if (!exists) allPresent = false;
    }

    // Check enum types exist
    console.log('\nChecking ENUM types:');
    const [enums] = await sequelize.query(`
      SELECT typname
      FROM pg_type
      WHERE typtype = 'e'
      ORDER BY typname
    `);

    const requiredEnums = [
      'UserRole', 'Gender', 'ContactType',
      'HealthRecordType', 'AllergySeverity', 'AppointmentStatus',
      'IncidentSeverity', 'IncidentType',
      'ConfigCategory', 'ConfigValueType', 'ConfigScope',
      'AllergyType', 'ConditionSeverity', 'ConditionStatus',
      'VaccineType', 'AdministrationSite', 'AdministrationRoute',
      'VaccineComplianceStatus', 'ScreeningType', 'ScreeningOutcome',
      'FollowUpStatus', 'ConsciousnessLevel'
    ];

    const enumNames = enums.map(e => e.typname);
    for (const enumType of requiredEnums) {
      const exists = enumNames.includes(enumType);
      console.log(`  ${exists ? '✓' : '✗'} ${enumType}`);
      if (!exists) allPresent = false;
    }

    // Check critical indexes exist
    console.log('\nChecking sample indexes:');
    const [indexes] = await sequelize.query(`
      SELECT indexname
      FROM pg_indexes
      WHERE schemaname = 'public'
      LIMIT 10
    `);

    console.log(`  Found ${indexes.length}+ indexes`);

    console.log('\n' + (allPresent ? '✓ Schema verification PASSED' : '✗ Schema verification FAILED'));

    await sequelize.close();
    process.exit(allPresent ? 0 : 1);
  } catch (error) {
    console.error('✗ Verification error:', error.message);
    process.exit(1);
  }
}

verifySchema();
