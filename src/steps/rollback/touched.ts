import type { Catalog, Change } from '../../model/catalog.js';
import type { RehearsedMigration } from '../../model/plan.js';
import { diffCatalogs } from '../compare.js';
import type { Parsed } from '../parse.js';

/** Names that stand in a text, quoted or not, in small letters. */
export function namesIn(text: string): ReadonlySet<string> {
  const quoted = [...text.matchAll(/"((?:[^"]|"")+)"|`((?:[^`]|``)+)`/g)].map(([, double, tick]) =>
    (double?.replaceAll('""', '"') ?? tick?.replaceAll('``', '`') ?? '').toLowerCase(),
  );
  return new Set([...text.toLowerCase().split(/[^\p{L}\p{N}_$]+/u), ...quoted]);
}

/** Everything that a migration sends in both directions; of code what it sent when it ran. */
export function textOf(migration: RehearsedMigration, down: Parsed | undefined): string {
  const sent = [...migration.parsed, ...(down?.split.statements ?? [])].map(({ sql }) => sql);
  return sent.join('\n');
}

/** The table's name alone: what of a qualified name follows its schema. */
export const ownName = (table: string, schemas: readonly string[]): string => {
  const schema = schemas.find((one) => table.startsWith(`${one}.`));
  return schema === undefined ? table : table.slice(schema.length + 1);
};

export const schemasOf = ({ objects }: Catalog): readonly string[] =>
  [...objects.values()].flatMap(({ kind, name }) => (kind === 'schema' ? [name] : []));

/** Types that a change is about: tables with a column of such a type are touched as well. */
const TYPES = /^(?:enum|domain|type|range type)$/;

const aboutText = ({ name, before = '', after = '' }: Change): string => `${name}\n${before}\n${after}`;

/** The tables of before that a migration has to do with, by its texts and by what it changed. */
export function tablesTouched(text: string, before: Catalog, after: Catalog | undefined): readonly string[] {
  const changes = after === undefined ? [] : diffCatalogs(before, after);
  const names = namesIn([text, ...changes.map(aboutText)].join('\n'));
  const schemas = schemasOf(before);
  const types = changes.flatMap(({ object, name }) => (TYPES.test(object) ? [ownName(name, schemas)] : []));
  const holders = [...before.objects.values()].filter(
    ({ kind, definition }) => kind === 'column' && types.some((type) => definition.includes(type)),
  );
  return [...before.objects.values()].flatMap(({ kind, name }) => {
    if (kind !== 'table') return [];
    const named = names.has(ownName(name, schemas).toLowerCase());
    return named || holders.some((column) => column.name.startsWith(`${name}.`)) ? [name] : [];
  });
}
