'use strict';

/**
 * Districts, schools, users, students and contacts: what everything else refers to.
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
        `CREATE TYPE "UserRole" AS ENUM ('ADMIN', 'NURSE', 'SCHOOL_ADMIN', 'DISTRICT_ADMIN', 'VIEWER', 'COUNSELOR')`,
        { transaction },
      );
      await queryInterface.sequelize.query(
        `CREATE TYPE "Gender" AS ENUM ('MALE', 'FEMALE', 'OTHER', 'PREFER_NOT_TO_SAY')`,
        { transaction },
      );
      await queryInterface.sequelize.query(
        `CREATE TYPE "ContactType" AS ENUM ('guardian', 'staff', 'vendor', 'provider', 'other')`,
        { transaction },
      );

      await queryInterface.createTable(
        'districts',
        {
          id,
          name: { type: Sequelize.STRING(200), allowNull: false },
          code: { type: Sequelize.STRING(50), allowNull: false, unique: true },
          address: { type: Sequelize.STRING(255) },
          phone: { type: Sequelize.STRING(20) },
          isActive,
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'schools',
        {
          id,
          name: { type: Sequelize.STRING(200), allowNull: false },
          code: { type: Sequelize.STRING(50), allowNull: false, unique: true },
          principal: { type: Sequelize.STRING(100) },
          districtId: references('districts', 'RESTRICT'),
          isActive,
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'users',
        {
          id,
          email: { type: Sequelize.STRING(255), allowNull: false, unique: true },
          password: { type: Sequelize.STRING(255), allowNull: false },
          firstName: { type: Sequelize.STRING(100), allowNull: false },
          lastName: { type: Sequelize.STRING(100), allowNull: false },
          role: { type: '"UserRole"', allowNull: false, defaultValue: 'VIEWER' },
          schoolId: references('schools', 'SET NULL', true),
          districtId: references('districts', 'SET NULL', true),
          lastLogin: { type: Sequelize.DATE },
          isActive,
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'students',
        {
          id,
          studentNumber: { type: Sequelize.STRING(50), allowNull: false, unique: true },
          firstName: { type: Sequelize.STRING(100), allowNull: false },
          lastName: { type: Sequelize.STRING(100), allowNull: false },
          dateOfBirth: { type: Sequelize.DATEONLY, allowNull: false },
          grade: { type: Sequelize.STRING(10), allowNull: false },
          gender: { type: '"Gender"', allowNull: false },
          schoolId: references('schools', 'RESTRICT'),
          nurseId: references('users', 'SET NULL', true),
          enrollmentDate: { type: Sequelize.DATEONLY, allowNull: false, defaultValue: Sequelize.literal('CURRENT_DATE') },
          isActive,
          ...audit,
        },
        { transaction },
      );

      await queryInterface.createTable(
        'contacts',
        {
          id,
          firstName: { type: Sequelize.STRING(100), allowNull: false },
          lastName: { type: Sequelize.STRING(100), allowNull: false },
          email: { type: Sequelize.STRING(255) },
          phone: { type: Sequelize.STRING(20) },
          type: { type: '"ContactType"', allowNull: false },
          relationTo: { type: Sequelize.UUID },
          isActive,
          ...audit,
        },
        { transaction },
      );

      const indexes = [
        ['districts', ['name'], 'districts_name_idx'],
        ['districts', ['isActive'], 'districts_active_idx'],
        ['schools', ['districtId'], 'schools_district_idx'],
        ['schools', ['name'], 'schools_name_idx'],
        ['schools', ['isActive'], 'schools_active_idx'],
        ['users', ['role'], 'users_role_idx'],
        ['users', ['schoolId'], 'users_school_idx'],
        ['users', ['districtId'], 'users_district_idx'],
        ['users', ['isActive'], 'users_active_idx'],
        ['students', ['schoolId'], 'students_school_idx'],
        ['students', ['nurseId'], 'students_nurse_idx'],
        ['students', ['lastName', 'firstName'], 'students_name_idx'],
        ['students', ['grade'], 'students_grade_idx'],
        ['students', ['isActive'], 'students_active_idx'],
        ['contacts', ['type'], 'contacts_type_idx'],
        ['contacts', ['relationTo'], 'contacts_relation_idx'],
        ['contacts', ['email'], 'contacts_email_idx'],
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
      for (const table of ['contacts', 'students', 'users', 'schools', 'districts']) {
        await queryInterface.dropTable(table, { transaction });
      }
      for (const type of ['ContactType', 'Gender', 'UserRole']) {
        await queryInterface.sequelize.query(`DROP TYPE IF EXISTS "${type}"`, { transaction });
      }
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },
};
