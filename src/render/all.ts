export { comment } from './comment.js';
export { html } from './html.js';
export { json } from './json.js';
export { log } from './log.js';
export { logLines } from './log-lines.js';
export { sarif } from './sarif.js';
export { summary } from './summary.js';
export { terminal } from './terminal.js';
