import { DataTypes, type QueryInterface } from 'sequelize';

interface Params {
  readonly context: QueryInterface;
  readonly name: string;
}

export async function up({ context, name }: Params): Promise<void> {
  await context.createTable('books', {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    author_id: { type: DataTypes.INTEGER, references: { model: 'authors', key: 'id' } },
    title: { type: DataTypes.STRING(200), allowNull: false, comment: `since ${name}` },
  });
}

export async function down({ context }: Params): Promise<void> {
  await context.dropTable('books');
}
