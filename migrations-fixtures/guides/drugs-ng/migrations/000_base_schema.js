// Drugs.ng WhatsApp bot, version 1.9: the tables that version 2.0.0 finds.

const timestamps = (Sequelize) => ({
  createdAt: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.fn('now') },
  updatedAt: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.fn('now') },
});

const user = (Sequelize, onDelete, allowNull = false) => ({
  type: Sequelize.INTEGER,
  allowNull,
  references: { model: 'users', key: 'id' },
  onUpdate: 'CASCADE',
  onDelete,
});

module.exports = {
  up: async (queryInterface, Sequelize) => {
    const id = { type: Sequelize.INTEGER, primaryKey: true, autoIncrement: true };
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.createTable(
        'users',
        {
          id,
          name: { type: Sequelize.STRING, allowNull: false },
          email: { type: Sequelize.STRING, unique: true },
          phoneNumber: { type: Sequelize.STRING(20), allowNull: false, unique: true },
          passwordHash: { type: Sequelize.STRING },
          isActive: { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: true },
          ...timestamps(Sequelize),
        },
        { transaction },
      );

      await queryInterface.createTable(
        'sessions',
        {
          id,
          phoneNumber: { type: Sequelize.STRING(20), allowNull: false, unique: true },
          userId: user(Sequelize, 'SET NULL', true),
          state: {
            type: Sequelize.ENUM('NEW', 'REGISTERING', 'LOGGING_IN', 'LOGGED_IN', 'SUPPORT_CHAT'),
            allowNull: false,
            defaultValue: 'NEW',
          },
          data: { type: Sequelize.JSONB, allowNull: false, defaultValue: {} },
          token: { type: Sequelize.STRING },
          lastActivity: { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.fn('now') },
          ...timestamps(Sequelize),
        },
        { transaction },
      );

      await queryInterface.createTable(
        'orders',
        {
          id,
          orderNumber: { type: Sequelize.STRING(40), allowNull: false, unique: true },
          userId: user(Sequelize, 'RESTRICT'),
          items: { type: Sequelize.JSONB, allowNull: false, defaultValue: [] },
          totalAmount: { type: Sequelize.DECIMAL(12, 2), allowNull: false },
          status: {
            type: Sequelize.ENUM('Processing', 'Shipped', 'Delivered', 'Cancelled'),
            allowNull: false,
            defaultValue: 'Processing',
          },
          paymentStatus: {
            type: Sequelize.ENUM('Pending', 'Paid', 'Failed', 'Refunded'),
            allowNull: false,
            defaultValue: 'Pending',
          },
          deliveryAddress: { type: Sequelize.TEXT },
          ...timestamps(Sequelize),
        },
        { transaction },
      );

      await queryInterface.createTable(
        'prescriptions',
        {
          id,
          orderId: {
            type: Sequelize.INTEGER,
            references: { model: 'orders', key: 'id' },
            onUpdate: 'CASCADE',
            onDelete: 'SET NULL',
          },
          userId: user(Sequelize, 'CASCADE'),
          fileUrl: { type: Sequelize.TEXT, allowNull: false },
          fileType: { type: Sequelize.STRING(50) },
          verificationStatus: {
            type: Sequelize.ENUM('Pending', 'Verified', 'Rejected'),
            allowNull: false,
            defaultValue: 'Pending',
          },
          verifiedBy: { type: Sequelize.STRING },
          verifiedAt: { type: Sequelize.DATE },
          ...timestamps(Sequelize),
        },
        { transaction },
      );

      await queryInterface.createTable(
        'appointments',
        {
          id,
          userId: user(Sequelize, 'CASCADE'),
          doctorName: { type: Sequelize.STRING },
          speciality: { type: Sequelize.STRING(100) },
          dateTime: { type: Sequelize.DATE, allowNull: false },
          status: {
            type: Sequelize.ENUM('Scheduled', 'Completed', 'Cancelled'),
            allowNull: false,
            defaultValue: 'Scheduled',
          },
          notes: { type: Sequelize.TEXT },
          ...timestamps(Sequelize),
        },
        { transaction },
      );
    });
  },

  down: async (queryInterface) => {
    await queryInterface.sequelize.transaction(async (transaction) => {
      for (const table of ['appointments', 'prescriptions', 'orders', 'sessions', 'users']) {
        await queryInterface.dropTable(table, { transaction });
      }
      // Sequelize drops the types of a table with its model, and here there are no models.
      for (const type of [
        'enum_appointments_status',
        'enum_prescriptions_verificationStatus',
        'enum_orders_paymentStatus',
        'enum_orders_status',
        'enum_sessions_state',
      ]) {
        await queryInterface.sequelize.query(`DROP TYPE IF EXISTS "${type}"`, { transaction });
      }
    });
  },
};
