export { sql } from './sql.js';
