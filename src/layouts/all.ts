export { dbmate } from './dbmate.js';
export { drizzle } from './drizzle.js';
export { sql } from './sql.js';
