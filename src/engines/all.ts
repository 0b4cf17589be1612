export { pglite } from './pglite.js';
export { postgres } from './postgres.js';
