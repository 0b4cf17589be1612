import type { Project } from './contract.js';

/** These are sent when somebody awaits them, from where no stack leads back to the migration. */
const BEGINNINGS = new Set(['execute', 'select', 'selectDistinct', 'insert', 'update', 'delete', 'with', '$count']);
const ENDINGS = new Set(['then', 'catch', 'finally', 'execute']);

/** A query of drizzle's that is sent as from `site`, whenever that is; each part of its chain as well. */
function later(project: Project, query: unknown, site: string | undefined): unknown {
  if (typeof query !== 'object' || query === null) return query;
  return new Proxy(query, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== 'function' || name === 'constructor') return found;
      return (...args: unknown[]) => {
        const call = (): unknown => Reflect.apply(found, target, args);
        return typeof name === 'string' && ENDINGS.has(name) ? project.at(site, call) : later(project, call(), site);
      };
    },
  });
}

/** drizzle's database, with the place in the migration that each of its queries was written at. */
export function sited<T extends object>(project: Project, db: T): T {
  return new Proxy(db, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== 'function') return found;
      if (name === 'transaction')
        return (work: (tx: object) => unknown, ...more: unknown[]) =>
          Reflect.apply(found, target, [(tx: object) => work(sited(project, tx)), ...more]) as unknown;
      if (typeof name !== 'string' || !BEGINNINGS.has(name)) return found.bind(target) as unknown;
      return (...args: unknown[]) => {
        const site = project.site();
        return later(project, Reflect.apply(found, target, args), site);
      };
    },
  });
}
