import type { Catalog } from '../../../model/catalog.js';
import type { Relation } from '../../../sql/pg/tree.js';
import type { TargetTable } from '../question.js';
import type { Step } from '../step.js';

/** Cuts `schema.name` as catalogs print it, where either may hold dots itself. */
export function splitterOf(before: Catalog): (key: string) => TargetTable {
  const schemas = [...before.objects.values()].flatMap(({ kind, name }) => (kind === 'schema' ? [name] : []));
  return (key) => {
    const longest = schemas.filter((name) => key.startsWith(`${name}.`)).sort((a, b) => b.length - a.length)[0];
    const at = longest?.length ?? key.indexOf('.');
    return { schema: key.slice(0, at), name: key.slice(at + 1) };
  };
}

/** Tables that the plan makes without naming a schema are kept under no schema. */
export const madeKey = ({ schema, name }: Relation): string => `${schema ?? ''}.${name}`;

/** Every lock that the migration has taken so far: they say which table a bare name is. */
const lockedSoFar = ({ migration, index }: Step): ReadonlySet<string> =>
  new Set(migration.statements.slice(0, index + 1).flatMap(({ locks }) => locks.map(({ relation }) => relation)));

/** The key of the table that a statement names; `several` where schemas have one of this name each, and nobody can tell. */
export function keyOf(step: Step, { schema, name }: Relation): string | 'several' | undefined {
  const { tables } = step;
  const made = `.${name}`;
  if (schema !== undefined) {
    const key = `${schema}.${name}`;
    return tables.get(key) !== undefined ? key : tables.get(made) !== undefined ? made : undefined;
  }
  if (tables.get(made) !== undefined) return made;
  const all = tables.keys().filter((key) => key.endsWith(made) && tables.get(key)?.name === name);
  if (all.length < 2) return all[0];
  const locked = lockedSoFar(step);
  const seen = all.filter((key) => locked.has(key));
  return seen.length === 1 ? seen[0] : 'several';
}
