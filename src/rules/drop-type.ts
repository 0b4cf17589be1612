import type { Rule } from '../model/contracts.js';
import type { Statement } from '../model/migration.js';
import { nodeOf } from '../sql/pg/classify.js';
import { alterTable, dropped, names, printed, type Relation } from '../sql/pg/tree.js';
import { earlier, later, skippedObject } from './support/facts.js';
import { accepted, and } from './support/words.js';

const MAKES = new Set(['CreateEnumStmt', 'CreateDomainStmt', 'CreateRangeStmt', 'CompositeTypeStmt']);

/** A type that this file made, or moved out of the way under another name: no code that runs now names it. */
function freshName(tree: unknown): string | undefined {
  const { name, fields } = nodeOf(tree);
  if (MAKES.has(name)) {
    const [own] = ['typeName', 'domainname'].flatMap((key) => names(fields, key).slice(-1));
    return own ?? (fields['typevar'] as { readonly relname?: string } | undefined)?.relname;
  }
  const renames = name === 'RenameStmt' && ['OBJECT_TYPE', 'OBJECT_DOMAIN'].includes(String(fields['renameType']));
  return renames ? String(fields['newname']) : undefined;
}

function dropsUser(statement: Statement): boolean {
  const { name, fields } = nodeOf(statement.tree);
  const columns = alterTable(statement.tree, statement.sql)?.commands.some((command) => command.type === 'DropColumn');
  return columns === true || (name === 'DropStmt' && fields['removeType'] === 'OBJECT_TABLE');
}

export const dropType: Rule = {
  id: 'drop-type',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A type or domain is dropped that this file neither made nor renamed.',
  effect: 'Code that still names it, in a cast or as the type of a parameter, fails from that moment.',
  instead: 'Deploy code that no longer names it first, then drop it in a later migration and say so in the file.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (name !== 'DropStmt' || !['OBJECT_TYPE', 'OBJECT_DOMAIN'].includes(String(fields['removeType']))) return [];
    // What used the type goes with it, and that is said already.
    if (earlier(input).some((statement) => dropsUser(statement))) return [];
    // Made here, or made anew under the same name afterwards: the name lives on.
    const fresh = new Set([...earlier(input), ...later(input)].map((statement) => freshName(statement.tree)));
    const types: readonly Relation[] = dropped(fields).filter(
      (type) => !fresh.has(type.name) && !skippedObject(input, input.index, type.name),
    );
    if (types.length === 0) return [];
    return [
      {
        message: `Drops type ${and(types.map(printed))}. Code that runs now and still names it, in a cast or as the type of a parameter, fails from that moment.`,
        suggestion: accepted('drop-type', '(since when no code names it)', input.statement.sql),
      },
    ];
  },
};
