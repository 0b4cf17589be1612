module.exports = {
  up: async (queryInterface, Sequelize) => {
    const transaction = await queryInterface.sequelize.transaction();
    try {
      // Add new columns to prescriptions table
      await queryInterface.addColumn(
        'prescriptions',
        'extractedText',
        {
          type: Sequelize.TEXT,
          allowNull: true,
          comment: 'OCR extracted text from prescription'
        },
        { transaction }
      );

      await queryInterface.addColumn(
        'prescriptions',
        'extractionStatus',
        {
          type: Sequelize.ENUM('pending', 'extracted', 'failed', 'review'),
          defaultValue: 'pending',
          allowNull: false,
          comment: 'Status of OCR extraction'
        },
        { transaction }
      );

      await queryInterface.addColumn(
        'prescriptions',
        'extractedAt',
        {
          type: Sequelize.DATE,
          allowNull: true,
          comment: 'Timestamp when OCR extraction completed'
        },
        { transaction }
      );

      await transaction.commit();
      console.log('✓ Migration 001 completed successfully');
    } catch (error) {
      await transaction.rollback();
      console.error('✗ Migration 001 failed:', error);
      throw error;
    }
  },

  down: async (queryInterface, Sequelize) => {
    const transaction = await queryInterface.sequelize.transaction();
    try {
      // Rollback: drop columns
      await queryInterface.removeColumn('prescriptions', 'extractedText', { transaction });
      await queryInterface.removeColumn('prescriptions', 'extractionStatus', { transaction });
      await queryInterface.removeColumn('prescriptions', 'extractedAt', { transaction });

      await transaction.commit();
      console.log('✓ Rollback 001 completed successfully');
    } catch (error) {
      await transaction.rollback();
      console.error('✗ Rollback 001 failed:', error);
      throw error;
    }
  }
};
