import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Unsupported } from './contract.js';
const FILES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `knexfile.${extension}`);
/** These change what a migration sends: names in another spelling, another search path. The connection itself is ours. */
const TAKEN = ['wrapIdentifier', 'postProcessResponse', 'searchPath', 'version'];
const WORDS = /wrapIdentifier|postProcessResponse|searchPath|SnakeCaseMappers|IdentifierMapping|\bversion\s*:/;
const isObject = (value) => typeof value === 'object' && value !== null;
async function found(folder) {
    for (const name of FILES) {
        const file = join(folder, name);
        const text = await readFile(file, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { file, text };
    }
    return undefined;
}
/** As knex's own command line reads it: the default export, called where it is a function, and its environment. */
async function loaded(file) {
    const module = await import(pathToFileURL(file).href);
    let config = isObject(module) ? (module['default'] ?? module) : module;
    if (isObject(config) && isObject(config['default']))
        config = config['default'];
    if (typeof config === 'function')
        config = await Reflect.apply(config, undefined, []);
    const all = isObject(config) ? config : {};
    const environment = all[process.env['NODE_ENV'] ?? 'development'];
    return isObject(environment) ? environment : all;
}
/** What the knexfile says about how statements are written. It is loaded only where it says something about that. */
export async function knexConfig({ folder }) {
    const there = await found(folder);
    if (there === undefined || !WORDS.test(there.text))
        return {};
    let config;
    try {
        config = await loaded(there.file);
    }
    catch (error) {
        throw new Unsupported(`needs its knexfile, which sets how names are written, and that cannot be loaded here: ${error instanceof Error ? error.message : String(error)}`, 'Make it load without a database and without variables that are missing here.');
    }
    return Object.fromEntries(TAKEN.flatMap((key) => (config[key] === undefined ? [] : [[key, config[key]]])));
}
