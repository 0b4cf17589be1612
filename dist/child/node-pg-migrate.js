import { Unsupported } from './contract.js';
/** In place of its table: the statement that would write into it is told by that name, whichever version writes it. */
const TABLE = 'migrate_on_merge_writes_this_row';
const nothing = () => { };
const SILENT = { debug: undefined, info: nothing, warn: nothing, error: nothing };
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
/** The transaction that the tool makes: begun with the first statement in it, so that an empty one is never sent. */
class Transaction {
    run;
    state = 'none';
    constructor(run) {
        this.run = run;
    }
    begin() {
        this.state = 'wanted';
    }
    async ready() {
        if (this.state !== 'wanted')
            return;
        this.state = 'open';
        await this.run('BEGIN');
    }
    async end(how) {
        const { state } = this;
        this.state = 'none';
        if (state === 'open')
            await this.run(how);
    }
}
/** What one migration's operations have gathered, each step with the place that asked for it. */
class Steps {
    project;
    /** The migration's function has come to its end. */
    gathered = false;
    sites = [];
    pgm;
    reversed = false;
    constructor(project) {
        this.project = project;
    }
    /** The builder, with a look at each operation; everything else is its own. */
    watched(pgm, reversed) {
        this.pgm = pgm;
        this.reversed = reversed;
        return new Proxy(pgm, {
            get: (target, name) => {
                const found = Reflect.get(target, name, target);
                if (typeof found !== 'function' || name === 'func')
                    return found;
                return (...args) => {
                    const site = this.project.site();
                    const given = Reflect.apply(found, target, args);
                    while (this.sites.length < target.getSqlSteps().length)
                        this.sites.push(site);
                    return given === target ? this.watched(target, reversed) : given;
                };
            },
        });
    }
    get count() {
        return this.sites.length;
    }
    get alone() {
        return this.pgm?.isUsingTransaction() === false;
    }
    site(at) {
        return this.sites[this.reversed ? this.sites.length - 1 - at : at];
    }
}
/**
 * The functions as the tool is to call them: of the same number of parameters, since by that it tells a callback. What is sent once
 * they have come to their end is the tool's own list.
 */
function actionsFor({ exports, direction }, steps) {
    const { up, down } = exports;
    const reversed = direction === 'down' && (down === undefined || down === up);
    const wrapped = (action) => {
        if (typeof action !== 'function')
            return action;
        const call = action;
        if (call.length === 2)
            return (pgm, done) => call(steps.watched(pgm, reversed), () => {
                steps.gathered = true;
                done();
            });
        return async (pgm) => {
            await call(steps.watched(pgm, reversed));
            steps.gathered = true;
        };
    };
    const wrappedUp = wrapped(up);
    return { up: wrappedUp, down: down === up ? wrappedUp : wrapped(down) };
}
/** The tool reads the file by itself, and takes what stands under `default` as well. */
function whole(exports) {
    const inner = exports['default'];
    return 'up' in exports || typeof inner !== 'object' || inner === null
        ? exports
        : inner;
}
const listIn = (text) => JSON.parse(text ?? '[]');
async function shorthandsFor(project, { settings }) {
    let all = {};
    for (const path of listIn(settings?.['shorthands'])) {
        const loaded = whole(await project.file(`${project.folder}/${path}`));
        all = { ...all, ...loaded['shorthands'] };
    }
    return all;
}
class Runner {
    project;
    tool;
    client;
    constructor(project, tool, client) {
        this.project = project;
        this.tool = tool;
        this.client = client;
    }
    async run(job, settle) {
        const { project, client, tool } = this;
        const exports = whole(job.exports);
        const steps = new Steps(project);
        const send = (text, values) => client.query(text, values);
        const transaction = new Transaction(send);
        /** How many of the tool's own list are sent; undefined while the migration's function still runs. */
        let sent;
        const settled = async () => {
            await transaction.ready();
            await settle();
        };
        /** The tool's list: its steps, the row, and around them what takes it out of the transaction. */
        const fromList = async (text) => {
            if (steps.alone && sent === undefined) {
                sent = 0;
                return transaction.end('COMMIT');
            }
            sent ??= 0;
            const at = sent;
            sent += 1;
            if (at === steps.count)
                return settled();
            if (at > steps.count)
                return transaction.begin();
            await transaction.ready();
            return project.at(steps.site(at), () => send(text));
        };
        const query = async (text, values) => {
            if (steps.gathered && typeof text === 'string' && values === undefined)
                return fromList(text);
            await transaction.ready();
            return send(text, values);
        };
        const select = async (text, values) => (await query(text, values)).rows;
        const column = async (name, text, values) => (await select(text, values)).map((row) => row[name]);
        const shorthands = { ...(await shorthandsFor(project, job)), ...exports['shorthands'] };
        const options = {
            migrationsTable: TABLE,
            schema: 'public',
            singleTransaction: true,
            decamelize: job.settings?.['decamelize'] === 'true',
        };
        const migration = new tool.Migration({ query, select, column }, job.file, actionsFor({ exports, direction: job.direction }, steps), options, shorthands, SILENT);
        const path = listIn(job.settings?.['schemas']);
        await send(`SET search_path TO ${(path.length === 0 ? ['public'] : path).map(quoted).join(', ')}`);
        transaction.begin();
        try {
            await migration.apply(job.direction);
            await transaction.end('COMMIT');
        }
        catch (error) {
            // What it failed of says more than a connection that is gone
            await transaction.end('ROLLBACK').catch(nothing);
            throw error;
        }
    }
    async close() {
        await this.client.end();
    }
}
/** node-pg-migrate, versions 4 to 9: its own classes build and order the statements, one migration at a time. */
export const nodePgMigrate = {
    async open(project) {
        const tool = (await project.load('node-pg-migrate'));
        if (typeof tool.Migration !== 'function')
            throw new Unsupported('is for a version of node-pg-migrate that is not known here', 'Install a version from 4 to 9.');
        const pg = (await project.load('pg'));
        const client = new pg.Client({ connectionString: project.url });
        await client.connect();
        return new Runner(project, { Migration: tool.Migration }, client);
    },
};
