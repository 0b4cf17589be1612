/** These are sent when somebody awaits them, from where no stack leads back to the migration. */
const BEGINNINGS = new Set(['execute', 'select', 'selectDistinct', 'insert', 'update', 'delete', 'with', '$count']);
const ENDINGS = new Set(['then', 'catch', 'finally', 'execute']);
/** A query of drizzle's that is sent as from `site`, whenever that is; each part of its chain as well. */
function later(project, query, site) {
    if (typeof query !== 'object' || query === null)
        return query;
    return new Proxy(query, {
        get(target, name) {
            const found = Reflect.get(target, name, target);
            if (typeof found !== 'function' || name === 'constructor')
                return found;
            return (...args) => {
                const call = () => Reflect.apply(found, target, args);
                return typeof name === 'string' && ENDINGS.has(name) ? project.at(site, call) : later(project, call(), site);
            };
        },
    });
}
/** drizzle's database, with the place in the migration that each of its queries was written at. */
export function sited(project, db) {
    return new Proxy(db, {
        get(target, name) {
            const found = Reflect.get(target, name, target);
            if (typeof found !== 'function')
                return found;
            if (name === 'transaction')
                return (work, ...more) => Reflect.apply(found, target, [(tx) => work(sited(project, tx)), ...more]);
            if (typeof name !== 'string' || !BEGINNINGS.has(name))
                return found.bind(target);
            return (...args) => {
                const site = project.site();
                return later(project, Reflect.apply(found, target, args), site);
            };
        },
    });
}
