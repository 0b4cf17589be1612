import type { RuleInput } from '../../model/contracts.js';
import { type Alteration, after, alterations, before } from './facts.js';

/** What a column is, from the catalog's words: `varchar(40) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT 'y'`. */
export interface ColumnDefinition {
  /** `varchar(40)`, `int(10) unsigned`, `enum('a','b')` */
  readonly type: string;
  readonly collation: string;
  readonly notNull: boolean;
  /** What else there is, as it would be written: `DEFAULT 'x'`, `AUTO_INCREMENT`, `COMMENT 'y'`. */
  readonly rest: readonly string[];
}

const QUOTED = String.raw`'(?:[^'\\]|''|\\.)*'`;
const PART = new RegExp(
  String.raw`\s(?:COLLATE (?<collation>\S+)|(?<notNull>NOT NULL)|GENERATED ALWAYS AS .*? (?:VIRTUAL|STORED)|(?<rest>DEFAULT (?:${QUOTED}|\((?:[^()']|${QUOTED}|\([^()]*\))*\)|\S+)|ON UPDATE \S+|AUTO_INCREMENT|INVISIBLE|COMMENT ${QUOTED}))(?=\s|$)`,
  'gs',
);

export function definitionOf(text: string): ColumnDefinition {
  const parts = [...text.matchAll(PART)];
  return {
    type: text.slice(0, parts[0]?.index ?? text.length),
    collation: parts.find(({ groups }) => groups?.['collation'])?.groups?.['collation'] ?? '',
    notNull: parts.some(({ groups }) => groups?.['notNull'] !== undefined),
    rest: parts.flatMap(({ groups }) => groups?.['rest'] ?? []),
  };
}

/** A column that MODIFY or CHANGE defines anew. */
export interface Redefined extends Alteration {
  /** Undefined where nobody has looked at the schema. */
  readonly was: ColumnDefinition | undefined;
  readonly becomes: ColumnDefinition | undefined;
}

/** Columns that were there before the plan. What they become is what they are after all of it. */
export function redefined(input: RuleInput): readonly Redefined[] {
  return alterations(input, 'modify', 'change').flatMap((action) => {
    const old = before(input, 'column', action.on, action.name);
    if (input.before !== undefined && old === undefined) return [];
    const now = after(input, 'column', action.on, action.to ?? action.name);
    return [
      {
        ...action,
        was: old === undefined ? undefined : definitionOf(old.definition),
        becomes: now === undefined ? undefined : definitionOf(now.definition),
      },
    ];
  });
}

/** Whether a column holds another kind of values, or the same in other letters. */
export const changesType = ({ was, becomes }: Redefined): boolean =>
  was === undefined || becomes === undefined || was.type !== becomes.type || was.collation !== becomes.collation;
