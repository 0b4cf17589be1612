import type { CatalogObject } from '../../model/catalog.js';
import type { RuleInput } from '../../model/contracts.js';
import type { Named } from '../../sql/mysql/facts.js';
import { type ColumnDefinition, definitionOf } from './columns.js';
import { actionsOf, after, before, didNothing, factsOf } from './facts.js';

/** A column that a statement makes or defines anew, as it is after the plan. */
export interface MadeColumn {
  readonly on: Named;
  readonly name: string;
  readonly definition: string;
  readonly now: ColumnDefinition;
  /** As it was before the plan; undefined for a new one. */
  readonly was: ColumnDefinition | undefined;
  /** Its own text; undefined within a CREATE TABLE. */
  readonly text: string | undefined;
}

const MADE = new Set(['add-column', 'modify', 'change']);

function made(input: RuleInput, on: Named, name: string, text: string | undefined, old = name): readonly MadeColumn[] {
  const now = after(input, 'column', on, name);
  if (now === undefined) return [];
  const was = before(input, 'column', on, old);
  return [
    {
      on,
      name,
      definition: now.definition,
      now: definitionOf(now.definition),
      was: was === undefined ? undefined : definitionOf(was.definition),
      text,
    },
  ];
}

const within = ({ kind, name }: CatalogObject, table: string): boolean =>
  kind === 'column' && name.toLowerCase().startsWith(`${table.toLowerCase()}.`);

/** The columns of a CREATE TABLE or an ALTER TABLE, of new tables and old ones. */
export function madeColumns(input: RuleInput): readonly MadeColumn[] {
  const facts = factsOf(input.statement);
  const [on] = facts?.tables ?? [];
  if (facts === undefined || on === undefined || didNothing(input)) return [];
  if (facts.verb === 'ALTER TABLE')
    return actionsOf(input.statement)
      .filter(({ kind }) => MADE.has(kind))
      .flatMap(({ name, to, text }) => made(input, on, to ?? name, text, name));
  // A table that was there before is not made by this.
  if (facts.verb !== 'CREATE TABLE' || before(input, 'table', on) !== undefined) return [];
  return [...(input.after?.objects.values() ?? [])]
    .filter((object) => within(object, on.name))
    .flatMap((object) => made(input, on, object.name.slice(on.name.length + 1), undefined));
}
