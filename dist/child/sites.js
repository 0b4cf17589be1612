import { AsyncLocalStorage } from 'node:async_hooks';
import { fileURLToPath } from 'node:url';
const override = new AsyncLocalStorage();
/** Runs `work` so that what it sends counts as sent from `site`. */
export const at = (site, work) => site === undefined ? work() : override.run(site, work);
/** Deep stacks: tools wrap their queries many times. */
const DEPTH = 200;
let current;
/** The file that counts from now on. */
export function watchFile(file) {
    current = file;
    Error.stackTraceLimit = DEPTH;
}
const FRAME = /\(?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):(\d+)\)?$/;
function pathOf(name) {
    const bare = name.replace(/[?#].*$/, '');
    return bare.startsWith('file:') ? fileURLToPath(bare) : bare;
}
/** The innermost frame of a stack that is in the migration's file. */
export function siteIn(stack, file = current) {
    if (file === undefined)
        return undefined;
    for (const line of (stack ?? '').split('\n')) {
        const [, name = '', row, column] = FRAME.exec(line.trim()) ?? [];
        if (row === undefined || pathOf(name) !== file)
            continue;
        return { line: Number(row), column: Number(column) };
    }
    return undefined;
}
/** As `at` takes it. */
export function site() {
    const found = siteIn(new Error('site').stack);
    return found === undefined ? undefined : `${found.line}:${found.column}`;
}
/** Where the statement that is sent now comes from. */
export function siteNow() {
    const given = /^(\d+):(\d+)$/.exec(override.getStore() ?? '');
    if (given !== null)
        return { line: Number(given[1]), column: Number(given[2]) };
    return siteIn(new Error('site').stack);
}
/** The text of what a driver's `query` is given. */
function textOf(query) {
    if (typeof query === 'string')
        return query;
    const { text, sql } = (query ?? {});
    return typeof text === 'string' ? text : typeof sql === 'string' ? sql : undefined;
}
const traced = new WeakSet();
/** Tells of each call of a driver's methods, ahead of the call itself. */
export function trace(prototype, names, tell) {
    if (typeof prototype !== 'object' || prototype === null || traced.has(prototype))
        return;
    traced.add(prototype);
    const methods = prototype;
    for (const name of names) {
        const original = methods[name];
        if (typeof original !== 'function')
            continue;
        methods[name] = function (...args) {
            const sql = textOf(args[0]);
            const from = sql === undefined ? undefined : siteNow();
            if (sql !== undefined && from !== undefined)
                tell(sql, from);
            return original.apply(this, args);
        };
    }
}
