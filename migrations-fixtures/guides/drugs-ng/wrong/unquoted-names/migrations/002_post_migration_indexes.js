// The guide's post-migration indexes, statement for statement: names without quotes fold to lower case.
module.exports = {
  up: async (queryInterface) => {
    await queryInterface.sequelize.query(`
      CREATE INDEX IF NOT EXISTS idx_prescriptions_extraction_status 
      ON prescriptions(extractionStatus);
    `);
  },

  down: async (queryInterface) => {
    await queryInterface.sequelize.query('DROP INDEX IF EXISTS idx_prescriptions_extraction_status');
  },
};
