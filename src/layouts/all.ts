export { dbmate } from './dbmate.js';
export { diesel } from './diesel.js';
export { drizzle } from './drizzle.js';
export { flyway } from './flyway.js';
export { golangMigrate } from './golang-migrate.js';
export { goose } from './goose.js';
export { prisma } from './prisma.js';
export { sql } from './sql.js';
