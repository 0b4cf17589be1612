export { mariadb } from './mariadb.js';
export { mysql } from './mysql.js';
export { pglite } from './pglite.js';
export { postgres } from './postgres.js';
export { tidb } from './tidb.js';
