import { MissingPackage, Unsupported } from './contract.js';
const isMethod = (value) => typeof value === 'function';
const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
const isThenable = (value) => isObject(value) && isMethod(value['then']);
const isClass = (value) => isMethod(value) && isObject(value.prototype) && isMethod(value.prototype['query']);
/** Exported by its name, as the default, or as the whole. */
function classIn(module) {
    const members = isObject(module) ? module : {};
    const standard = isObject(members['default']) ? members['default'] : {};
    const found = [members['Sequelize'], standard['Sequelize'], members['default'], module].find(isClass);
    if (found === undefined)
        throw new Unsupported('finds a package `sequelize` without a class of that name', 'Look which package is installed under that name.');
    return found;
}
/** What differs from server to server, and from Sequelize 7 to those before it. */
const DIALECTS = {
    postgresql: [{ dialect: 'postgres', driver: 'pg', own: '@sequelize/postgres', named: 'PostgresDialect' }],
    mysql: [
        { dialect: 'mysql', driver: 'mysql2', own: '@sequelize/mysql', named: 'MySqlDialect' },
        { dialect: 'mariadb', driver: 'mariadb', own: '@sequelize/mariadb', named: 'MariaDbDialect' },
    ],
};
/** A connection stays for the whole run: each new one would be set up in the midst of a migration. */
const OPTIONS = { logging: false, pool: { max: 5, min: 0, idle: 86_400_000, evict: 86_400_000 } };
async function openSequelize(project) {
    const dialects = DIALECTS[project.dialect];
    if (!project.has('sequelize') && project.has('@sequelize/core')) {
        const Sequelize = classIn(await project.load('@sequelize/core'));
        const chosen = dialects.find(({ own }) => project.has(own));
        if (chosen === undefined)
            throw new MissingPackage(dialects[0].own);
        const module = await project.load(chosen.own);
        const dialect = isObject(module) ? module[chosen.named] : undefined;
        return { Sequelize, own: new Sequelize({ dialect, url: project.url, ...OPTIONS }) };
    }
    const Sequelize = classIn(await project.load('sequelize'));
    const chosen = dialects.find(({ driver }) => project.has(driver));
    if (chosen === undefined)
        throw new MissingPackage(dialects[0].driver);
    return { Sequelize, own: new Sequelize(project.url, { dialect: chosen.dialect, ...OPTIONS }) };
}
/** Sequelize hands a statement to the driver long after the migration has called it: the place is kept from here. */
function fromHere(project, owner, method) {
    return (...args) => {
        const site = project.site();
        const call = () => Reflect.apply(method, owner, args);
        return site === undefined ? call() : project.at(site, call);
    };
}
/** An object whose methods remember where they were called, and which answers `more` where the object itself has nothing. */
function answering(project, target, more, others = []) {
    const methods = new Map();
    const memberOf = (owner, key) => {
        const value = Reflect.get(owner, key);
        // A class is no method: it is handed on as it is
        if (!isMethod(value) || isClass(value))
            return value;
        const known = methods.get(key) ?? fromHere(project, owner, value);
        methods.set(key, known);
        return known;
    };
    return new Proxy(target, {
        get(_, key) {
            if (Object.hasOwn(more, key))
                return more[key];
            const owner = [target, ...others].find((one) => key in one);
            return owner === undefined ? undefined : memberOf(owner, key);
        },
        has: (_, key) => Object.hasOwn(more, key) || [target, ...others].some((one) => key in one),
    });
}
/** As umzug looks for it, with sequelize-cli and without. */
function methodOf({ exports, direction }) {
    const standard = isObject(exports['default']) ? exports['default'] : {};
    const method = standard[direction] ?? exports[direction];
    if (isMethod(method))
        return method;
    throw new Unsupported(`exports no function \`${direction}\``, `Write \`${direction}(queryInterface, Sequelize)\` there; sequelize-cli refuses the file too.`);
}
/** Sequelize's migrations, for sequelize-cli (`up(queryInterface, Sequelize)`) and for umzug (`up({ context })`) in one call. */
export const sequelize = {
    async open(project) {
        const { own, Sequelize } = await openSequelize(project);
        const plain = own.getQueryInterface?.() ?? own.queryInterface;
        if (plain === undefined)
            throw new Unsupported('finds a Sequelize without a queryInterface', 'Install a version from 5 to 7.');
        // Now, so that no migration is the one that asks for the server's version
        await own.authenticate();
        own.query = fromHere(project, own, own.query);
        own.transaction = fromHere(project, own, own.transaction);
        /** Teams give umzug a queryInterface, the Sequelize itself, or an object with both. */
        const context = answering(project, plain, { queryInterface: plain, Sequelize, DataTypes: Sequelize.DataTypes, sequelize: own }, [own]);
        return {
            async run(job, settle) {
                const method = methodOf(job);
                const name = job.file.replace(/^.*[\\/]/, '');
                const given = answering(project, plain, { context, name, path: job.file });
                const running = Reflect.apply(method, job.exports, [given, Sequelize]);
                if (!isThenable(running) && project.has('sequelize-cli'))
                    throw new Unsupported('returns no promise, so nobody knows when it is done', 'Make it `async`, or return what it calls; sequelize-cli refuses the file too.');
                await running;
                await settle();
            },
            close: () => own.close(),
        };
    },
};
