import { existsSync, readFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MissingPackage } from './contract.js';
/** Where packages are looked for: the migration's own file first, then the project's folder. */
function requires(folder, near) {
    return [...(near === undefined ? [] : [near]), join(folder, 'package.json')].map((from) => createRequire(from));
}
/** The package's folder, by looking for it as Node does: what its `exports` hide counts as well. */
function folderOf(name, folder, near) {
    for (const require of requires(folder, near)) {
        const paths = require.resolve.paths(name) ?? [];
        const found = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
export const has = (name, folder, near) => folderOf(name, folder, near) !== undefined;
const codeOf = (error) => String(error?.code ?? '');
/** Of an ES module what its namespace holds; of one that only stands for a CommonJS module, that. */
export function opened(namespace) {
    const named = Object.keys(namespace).filter((key) => key !== 'default' && key !== 'module.exports' && key !== '__esModule');
    const whole = namespace['default'];
    return named.length === 0 && typeof whole === 'object' && whole !== null
        ? whole
        : namespace;
}
/** The file that stands for an ES module's `import`, where a package has no way for `require`. */
async function imported(name, folder, near) {
    const [base, ...rest] = name.startsWith('@')
        ? [name.split('/').slice(0, 2).join('/'), ...name.split('/').slice(2)]
        : name.split('/');
    const at = folderOf(base ?? name, folder, near);
    if (at === undefined)
        throw new MissingPackage(base ?? name);
    const key = rest.length === 0 ? '.' : `./${rest.join('/')}`;
    const manifest = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
    const target = exported(manifest.exports, key) ?? manifest.module ?? manifest.main ?? 'index.js';
    return import(new URL(target, pathToFileURL(`${at}/`)).href);
}
/** What `exports` of a package.json gives to `import`. */
function exported(exports, key) {
    if (typeof exports === 'string')
        return key === '.' ? exports : undefined;
    if (typeof exports !== 'object' || exports === null)
        return undefined;
    const conditions = ['node', 'import', 'default'];
    const pick = (value) => {
        if (typeof value === 'string')
            return value;
        if (typeof value !== 'object' || value === null)
            return undefined;
        for (const [condition, inner] of Object.entries(value))
            if (conditions.includes(condition)) {
                const found = pick(inner);
                if (found !== undefined)
                    return found;
            }
        return undefined;
    };
    const all = exports;
    if (key in all)
        return pick(all[key]);
    return key === '.' && !Object.keys(all).some((one) => one.startsWith('.')) ? pick(all) : undefined;
}
/** Loads a package of the project. */
export async function loadPackage(name, folder, near) {
    for (const require of requires(folder, near)) {
        let file;
        try {
            file = require.resolve(name);
        }
        catch (error) {
            // There, but not for `require`
            if (codeOf(error) === 'ERR_PACKAGE_PATH_NOT_EXPORTED')
                return imported(name, folder, near);
            continue;
        }
        try {
            return require(file);
        }
        catch (error) {
            if (codeOf(error) !== 'ERR_REQUIRE_ESM' && codeOf(error) !== 'ERR_REQUIRE_ASYNC_MODULE')
                throw error;
            return import(pathToFileURL(file).href);
        }
    }
    return imported(name, folder, near);
}
const isTypeScript = (file) => /\.[cm]?ts$/i.test(file);
/** What may turn TypeScript into what Node runs, best first; the first that the project has is taken. */
const TRANSPILERS = ['tsx', 'typescript', 'esbuild', '@swc/core'];
let ready;
/** Tells Node how to read TypeScript, by what the project has; else by Node's own way, where it has one. */
async function prepareTypeScript(folder, file) {
    const homes = [
        folder,
        ...['payload', 'typeorm', 'sequelize-cli'].flatMap((name) => folderOf(name, folder, file) ?? []),
    ];
    for (const home of homes) {
        if (folderOf('tsx', home, file) !== undefined) {
            // Its modules for `require` look for what only an import finds
            const esm = (await imported('tsx/esm/api', home, file));
            const cjs = (await imported('tsx/cjs/api', home, file));
            cjs.register();
            esm.register();
            return;
        }
    }
    const own = process.features.typescript;
    const name = TRANSPILERS.find((one) => one !== 'tsx' && folderOf(one, folder, file) !== undefined);
    if (name !== undefined) {
        register('./typescript-hooks.js', import.meta.url, { data: { name, folder: folderOf(name, folder, file) } });
        return;
    }
    if (own === false || own === undefined)
        throw new MissingPackage('tsx');
}
/** What a migration's file exports. */
export async function loadMigration(file, folder) {
    if (isTypeScript(file)) {
        ready ??= prepareTypeScript(folder, file);
        await ready;
    }
    return opened((await import(pathToFileURL(file).href)));
}
