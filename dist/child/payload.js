import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Unsupported } from './contract.js';
import { sited } from './payload-sites.js';
const ADAPTERS = ['@payloadcms/db-postgres', '@payloadcms/db-vercel-postgres'];
const HINT = 'That needs the whole application: let its own command line run the migrations, with `layout: program` and `payload migrate`. Or write what it does as SQL with `db.execute`.';
/** Asked of any object by the language or by Node itself, and answered with nothing. */
const IDLE = new Set(['then', 'toJSON', 'constructor', 'nodeType', 'asymmetricMatch', '$$typeof']);
/** What is there, and a refusal by name for all else: an undefined would only fail later, and say less. */
function only(name, there) {
    return new Proxy(there, {
        get(target, key) {
            if (key in target || typeof key === 'symbol' || IDLE.has(key))
                return Reflect.get(target, key);
            throw new Unsupported(`uses \`${name}.${key}\``, HINT);
        },
    });
}
const words = (given) => {
    const { msg, err } = (given ?? {});
    if (typeof given === 'string')
        return given;
    return [msg, err?.message].filter((one) => typeof one === 'string').join(': ');
};
const say = (given, text) => console.log(typeof text === 'string' ? text : words(given));
const quiet = () => { };
const LOGGER = { fatal: say, error: say, warn: say, info: say, debug: quiet, trace: quiet, silent: quiet };
/** drizzle wraps what the driver says; the statement and its place are known here anyway. */
function asDriver(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error && error instanceof Error && /^Failed query:/.test(error.message) ? cause : error;
}
/** Where the adapter's own packages are looked for. */
function adapterOf(project) {
    const from = [project.near, join(project.folder, 'package.json')];
    for (const name of ADAPTERS) {
        if (!project.has(name))
            continue;
        for (const one of from) {
            try {
                return { name, near: createRequire(one).resolve(name) };
            }
            catch {
                // There, but not for `require`, or looked for from the other place
            }
        }
        return { name, near: project.near };
    }
    return { name: ADAPTERS[0], near: project.near };
}
/** What Payload gives to a migration, as far as it goes without the application: its transaction, and names for it. */
function given(project, tx, sql) {
    const db = sited(project, tx);
    const transactionID = 'migrate-on-merge';
    const adapter = only('payload.db', {
        name: 'postgres',
        drizzle: db,
        sessions: { [transactionID]: { db } },
        execute: ({ drizzle = db, raw, sql: query }) => drizzle.execute(raw === undefined ? query : sql.raw(raw)),
    });
    const payload = only('payload', { db: adapter, logger: LOGGER });
    return { db, payload, req: only('req', { payload, transactionID, context: {}, user: null }) };
}
class Runner {
    project;
    client;
    drizzle;
    sql;
    constructor(project, client, drizzle, sql) {
        this.project = project;
        this.client = client;
        this.drizzle = drizzle;
        this.sql = sql;
    }
    async run({ exports, direction }, settle) {
        // As Payload reads its files
        const module = ('default' in exports ? exports['default'] : exports);
        const action = module[direction];
        if (typeof action !== 'function')
            throw new Unsupported(`exports no function \`${direction}\``, `Write \`export async function ${direction}\`.`);
        try {
            await this.drizzle.transaction(async (tx) => {
                await action(given(this.project, tx, this.sql));
                await settle();
            });
        }
        catch (error) {
            throw asDriver(error);
        }
    }
    async close() {
        await this.client.end();
    }
}
/** Payload on PostgreSQL: each migration in a transaction of drizzle's, with the packages of the project's own adapter. */
export const payload = {
    async open(project) {
        const { name, near } = adapterOf(project);
        // Says which package is missing, before one that only it brings along is missed
        if (!project.has(name))
            await project.load(name);
        const pg = (await project.load('pg', near));
        const { drizzle } = (await project.load('drizzle-orm/node-postgres', near));
        const { sql } = (await project.load('drizzle-orm', near));
        const client = new pg.Client({ connectionString: project.url });
        await client.connect();
        return new Runner(project, client, drizzle(client), sql);
    },
};
