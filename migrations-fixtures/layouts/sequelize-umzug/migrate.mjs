import { Sequelize } from 'sequelize';
import { SequelizeStorage, Umzug } from 'umzug';

const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });

const umzug = new Umzug({
  migrations: { glob: ['migrations/*.{ts,js,mjs}', { ignore: '**/*.d.ts' }] },
  context: sequelize.getQueryInterface(),
  storage: new SequelizeStorage({ sequelize }),
  logger: undefined,
});

const names = (list) => list.map(({ name }) => name);
const did = {
  up: () => umzug.up(),
  down: () => umzug.down(),
  executed: () => umzug.executed(),
  pending: () => umzug.pending(),
}[process.argv[2]];
console.log(JSON.stringify(names(await did())));
await sequelize.close();
