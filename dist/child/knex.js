import { MissingPackage, Unsupported } from './contract.js';
import { knexConfig } from './knex-config.js';
const isMethod = (value) => typeof value === 'function';
const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
const isFactory = (value) => isMethod(value);
const isClientClass = (value) => isMethod(value) && isObject(value.prototype) && isMethod(value.prototype['queryBuilder']);
/** What the package exports: itself, in old versions nothing else, or by name. */
function factoryIn(module) {
    const members = isObject(module) ? module : {};
    const found = [module, members['knex'], members['default'], members['Knex']].find(isFactory);
    if (found === undefined)
        throw new Unsupported('finds a package `knex` that is no knex', 'Look which package is installed under that name.');
    return found;
}
function clientName(project) {
    const [first, ...others] = project.dialect === 'postgresql' ? ['pg'] : ['mysql2', 'mysql'];
    const found = [first, ...others].find((name) => name !== undefined && project.has(name));
    if (found === undefined)
        throw new MissingPackage(first ?? 'pg');
    return found;
}
/**
 * A builder is sent when it is awaited, by code of knex alone: the place that counts is where the migration made it. The client of a
 * transaction has the same class, so it does the same.
 */
function remembering(project, Base) {
    const sites = new WeakMap();
    const made = (builder) => {
        const site = project.site();
        if (site !== undefined)
            sites.set(builder, site);
        return builder;
    };
    return class extends Base {
        queryBuilder(...args) {
            return made(super.queryBuilder(...args));
        }
        schemaBuilder(...args) {
            return made(super.schemaBuilder(...args));
        }
        raw(...args) {
            return made(super.raw(...args));
        }
        runner(builder) {
            const runner = super.runner(builder);
            const site = sites.get(builder);
            if (site === undefined)
                return runner;
            const run = runner.run;
            runner.run = (...args) => project.at(site, () => Reflect.apply(run, runner, args));
            return runner;
        }
    };
}
/** Of a CommonJS file only what Node could see without running it stands beside the default. */
function exported({ exports }, name) {
    const standard = exports['default'];
    return exports[name] ?? (isObject(standard) ? standard[name] : undefined);
}
/** Knex refuses a file without both, and then runs none. */
function methodOf(job) {
    const { direction } = job;
    const missing = ['up', 'down'].find((name) => !isMethod(exported(job, name)));
    const method = exported(job, direction);
    if (missing === undefined && isMethod(method))
        return method;
    throw new Unsupported(`exports no function \`${missing ?? direction}\``, 'Export both `up` and `down`: knex runs nothing while one file has only one of them.');
}
/** As knex has it: what the file says counts, then what the knexfile says. */
function inTransaction(job) {
    const config = exported(job, 'config');
    const said = isObject(config) ? config['transaction'] : undefined;
    return typeof said === 'boolean' ? said : job.settings?.['disableTransactions'] !== 'true';
}
/** Knex's migrations, each in its transaction, where neither file nor knexfile says otherwise. */
export const knex = {
    async open(project) {
        const factory = factoryIn(await project.load('knex'));
        const client = clientName(project);
        const config = {
            ...(await knexConfig(project)),
            client,
            connection: project.url,
            // A second session only where the migration uses one
            pool: { min: 0 },
        };
        // Only knex itself knows the class of a client by its name
        const plain = factory(config);
        const Base = plain.client.constructor;
        await plain.destroy();
        const own = factory(isClientClass(Base) ? { ...config, client: remembering(project, Base) } : config);
        // Migrations ask for the server by this name
        own.client.config['client'] = client;
        return {
            async run(job, settle) {
                const method = methodOf(job);
                const work = async (handed) => {
                    await Reflect.apply(method, job.exports, [handed]);
                    await settle();
                };
                await (inTransaction(job) ? own.transaction(work) : work(own));
            },
            close: () => own.destroy(),
        };
    },
};
