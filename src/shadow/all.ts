export { docker } from './docker.js';
export { embedded } from './embedded.js';
export { local } from './local.js';
export { url } from './url.js';
