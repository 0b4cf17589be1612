import type { Catalog, Change } from '../model/catalog.js';
import type { Dialect } from '../model/engine.js';
import { diffCatalogs } from './compare.js';
import { sameWords } from './verify/text.js';

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

/** A database that was once restored from a dump prints the same expression in other words. */
const differences = (replayed: Catalog, target: Catalog): readonly Change[] =>
  diffCatalogs(replayed, target).filter(
    ({ kind, object, before = '', after = '' }) => kind !== 'changed' || !sameWords(object, before, after),
  );

/** Whether a database has schemas of several owners; where it is one schema itself, all of it is the migrations'. */
const SCHEMAS: Readonly<Record<Dialect['name'], boolean>> = { postgresql: true, mysql: false };

const MOST = 10;

/**
 * Of what the target may differ without anybody seeing it, in words: its user is not shown everything. `all`: kinds too of
 * which the migrations make nothing.
 */
export function notCompared(replayed: Catalog, target: Catalog, all = false): readonly string[] {
  const ours = new Set([...replayed.objects.values()].map(({ kind }) => kind));
  const kinds = [...(target.unseen ?? [])].filter((kind) => all || ours.has(kind)).map((kind) => `every ${kind}`);
  const bodies = [...target.objects].flatMap(([key, { kind, name, hidden }]) =>
    replayed.objects.has(key) && (hidden === true || replayed.objects.get(key)?.hidden === true)
      ? [`the body of ${kind} ${name}`]
      : [],
  );
  const what = [...kinds, ...bodies.slice(0, MOST)];
  if (bodies.length > MOST) what.push(`the bodies of ${bodies.length - MOST} more`);
  return what.length === 0
    ? []
    : [
        `Not compared with what the applied migrations give, since the server does not show it to the user of \`database-url\`: ${what.join(', ')}.`,
      ];
}

/**
 * Where the target differs from what its applied migrations give. `base` is the shadow after its setup, `replayed` the
 * same after the applied migrations. Only schemas in which the migrations have a say count, where there are several.
 */
export function driftOf(
  base: Catalog,
  replayed: Catalog,
  target: Catalog,
  dialect: Dialect['name'],
): readonly Change[] {
  if (!SCHEMAS[dialect]) return differences(replayed, target);
  const ours = managed(base, replayed);
  const made = new Set(diffCatalogs(base, replayed).map((change) => `${change.object} ${change.name}`));
  return differences(replayed, target).filter((change) => {
    const schema = schemaOf(change.object, change.name);
    return schema === undefined ? made.has(`${change.object} ${change.name}`) : ours.has(schema);
  });
}
