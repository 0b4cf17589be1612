import { siteIn } from './sites.js';
/** The line of a stack behind its title and this file's own. */
const READER = 2;
/** Whether the project's own code reads: Node itself (`console.log` asks about colours) and packages read for themselves. */
function readsItself(stack) {
    const reader = (stack ?? '').split('\n')[READER] ?? '';
    return !/\bnode:|[\\/]node_modules[\\/]/.test(reader) && siteIn(stack) !== undefined;
}
/** Names of the process's environment that the project's own code has read; what packages read is their business. */
export function watchEnvironment(told) {
    const real = process.env;
    const seen = new Set();
    process.env = new Proxy(real, {
        get(target, name) {
            if (typeof name === 'string' && !seen.has(name) && readsItself(new Error('environment').stack)) {
                seen.add(name);
                told(name);
            }
            return Reflect.get(target, name);
        },
    });
}
