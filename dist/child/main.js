import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { MissingPackage, Unsupported, } from './contract.js';
import { watchEnvironment } from './environment.js';
import { has, loadMigration, loadPackage } from './load.js';
import { at, site, siteIn, trace, watchFile } from './sites.js';
const tell = (message) => {
    process.send?.(message);
};
/** Of causes the innermost one that a server or a driver made: tools wrap what they hear. */
function innermost(error) {
    let found = error;
    for (let depth = 0; depth < 8; depth += 1) {
        const { cause, parent, original } = (found ?? {});
        const inner = original ?? parent ?? cause;
        if (!(inner instanceof Error))
            return found;
        found = inner;
    }
    return found;
}
function described(error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    const inner = innermost(error);
    const from = siteIn(stack) ?? siteIn(inner.stack);
    return {
        name,
        message: inner.message ?? message,
        ...(from ?? {}),
        ...(error instanceof MissingPackage ? { packageName: error.packageName } : {}),
        ...(error instanceof Unsupported ? { hint: error.hint } : {}),
        ...(stack === undefined ? {} : { stack }),
    };
}
const say = (sql, from) => tell({ type: 'site', sql, ...from });
/** A package of the project; a driver that only another package brings along is traced as well. */
async function loadTraced(name, folder, near) {
    const loaded = await loadPackage(name, folder, near);
    if (name === 'pg')
        trace(loaded.Client?.prototype, ['query'], say);
    return loaded;
}
/** The drivers, so that each statement says where in the migration it comes from. */
async function traceDrivers(folder, near) {
    if (has('pg', folder, near))
        await loadTraced('pg', folder, near);
    if (has('mysql2', folder, near)) {
        const mysql2 = (await loadPackage('mysql2', folder, near));
        let prototype = mysql2.Connection?.prototype;
        // The methods stand on a base class
        while (prototype !== null && prototype !== undefined && prototype !== Object.prototype) {
            if (Object.hasOwn(prototype, 'query'))
                trace(prototype, ['query', 'execute'], say);
            prototype = Object.getPrototypeOf(prototype);
        }
    }
}
let runner;
let folder = '';
let settled;
async function open(message) {
    folder = message.folder;
    const { near: home } = message;
    const file = new URL(`./${message.runner}.js`, import.meta.url);
    await access(fileURLToPath(file));
    await traceDrivers(folder, home);
    const loaded = (await import(file.href));
    const [found] = Object.values(loaded);
    if (found === undefined)
        throw new Error(`no runner in ${message.runner}`);
    const project = {
        folder,
        url: message.url,
        dialect: message.dialect,
        near: home,
        load: (name, near = home) => loadTraced(name, folder, near),
        file: (path) => loadMigration(path, folder),
        has: (name) => has(name, folder, home),
        at,
        site,
    };
    runner = await found.open(project);
    tell({ type: 'opened', tools: [] });
}
const settle = () => new Promise((resolve, reject) => {
    settled = { resolve, reject };
    tell({ type: 'settle' });
});
async function run({ id, file, direction, settings }) {
    if (runner === undefined)
        throw new Error('nothing is open');
    watchFile(file);
    const exports = await loadMigration(file, folder);
    await runner.run({ id, file, direction, exports, ...(settings === undefined ? {} : { settings }) }, settle);
    tell({ type: 'done' });
}
/** The last word must be out before the process ends. */
function end(code) {
    if (process.connected)
        process.disconnect();
    process.exitCode = code;
    // What the project's code left open (a pool, a timer) must not keep the process
    setTimeout(() => process.exit(code), 500).unref();
}
async function take(message) {
    if (message.type === 'open')
        return open(message);
    if (message.type === 'run')
        return run(message);
    if (message.type === 'settled') {
        const waiting = settled;
        settled = undefined;
        if (message.error === undefined)
            waiting?.resolve();
        else
            waiting?.reject(new Error(message.error));
        return;
    }
    await runner?.close();
    end(0);
}
watchEnvironment((name) => tell({ type: 'environment', names: [name] }));
process.on('message', (message) => {
    take(message).catch((error) => tell({ type: 'failed', error: described(error) }));
});
process.on('disconnect', () => end(0));
process.on('unhandledRejection', (error) => {
    tell({ type: 'failed', error: described(error) });
});
