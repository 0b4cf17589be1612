// v2.0.0, post-migration: the guide's six indexes. Built while the bot keeps running, hence CONCURRENTLY, and hence without
// a transaction. The guide writes the columns without quotes; Sequelize made them with, and then they need them.
const INDEXES = [
  // Prescription indexes
  ['idx_prescriptions_extraction_status', 'prescriptions', ['extractionStatus']],
  ['idx_prescriptions_verification_status', 'prescriptions', ['verificationStatus']],
  // Session indexes
  ['idx_sessions_phone_number_state', 'sessions', ['phoneNumber', 'state']],
  ['idx_sessions_last_activity', 'sessions', ['lastActivity']],
  // Order indexes
  ['idx_orders_user_status', 'orders', ['userId', 'status']],
  // Appointment indexes
  ['idx_appointments_user_date', 'appointments', ['userId', 'dateTime']],
];

module.exports = {
  up: async (queryInterface) => {
    for (const [name, table, fields] of INDEXES) {
      const columns = fields.map((field) => `"${field}"`).join(', ');
      await queryInterface.sequelize.query(`CREATE INDEX CONCURRENTLY IF NOT EXISTS ${name} ON ${table} (${columns})`);
    }
  },

  down: async (queryInterface) => {
    for (const [name] of INDEXES.toReversed()) {
      await queryInterface.sequelize.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
    }
  },
};
