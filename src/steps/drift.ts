import type { Catalog, Change } from '../model/catalog.js';
import { diffCatalogs } from './compare.js';
import { sameWords } from './verify-text.js';

/** What stands in no schema: drift only where the migrations made it. */
const NOWHERE = new Set([
  'extension',
  'event trigger',
  'publication',
  'cast',
  'foreign data wrapper',
  'foreign server',
  'default privileges',
]);

/** The schema of an object, or undefined for what has none. */
function schemaOf(object: string, name: string): string | undefined {
  if (NOWHERE.has(object)) return undefined;
  if (object === 'schema') return name;
  if (object === 'grant') return (/^schema (.+?) to /.exec(name) ?? /^\S+ ([^.]+)/.exec(name))?.[1];
  if (object === 'comment') {
    const on = / on "?([^".]+)"?\./.exec(name)?.[1];
    return on ?? /^(?:[a-z]+ )+"?([^".]+)/.exec(name)?.[1];
  }
  return name.split('.')[0];
}

/** Schemas in which the migrations have a say: a platform's own ones (`auth`, `storage`) differ from any shadow and are none of our business. */
function managed(base: Catalog, replayed: Catalog): ReadonlySet<string> {
  const names = diffCatalogs(base, replayed).map((change) => schemaOf(change.object, change.name));
  return new Set(['public', ...names.filter((name) => name !== undefined)]);
}

/**
 * Where the target differs from what its applied migrations give. `base` is the shadow after its setup, `replayed` the
 * same after the applied migrations. Only schemas in which the migrations have a say count.
 */
export function driftOf(base: Catalog, replayed: Catalog, target: Catalog): readonly Change[] {
  const ours = managed(base, replayed);
  const made = new Set(diffCatalogs(base, replayed).map((change) => `${change.object} ${change.name}`));
  return diffCatalogs(replayed, target).filter((change) => {
    // A database that was once restored from a dump prints the same expression in other words.
    if (change.kind === 'changed' && sameWords(change.object, change.before ?? '', change.after ?? '')) return false;
    const schema = schemaOf(change.object, change.name);
    return schema === undefined ? made.has(`${change.object} ${change.name}`) : ours.has(schema);
  });
}
