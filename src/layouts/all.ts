export { dbmate } from './dbmate.js';
export { sql } from './sql.js';
