export { dbmate } from './dbmate.js';
export { diesel } from './diesel.js';
export { drizzle } from './drizzle.js';
export { golangMigrate } from './golang-migrate.js';
export { prisma } from './prisma.js';
export { sql } from './sql.js';
