import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped, printed, text } from '../sql/pg/tree.js';
import { earlier, measured, skippedObject } from './support/facts.js';
import { accepted, and } from './support/words.js';

export const dropSchema: Rule = {
  id: 'drop-schema',
  severity: 'error',
  dialects: ['postgresql'],
  when: 'A schema is dropped with CASCADE. Without it PostgreSQL drops only an empty schema.',
  effect: 'Everything in it is gone, tables with their rows, and whatever depends on it elsewhere.',
  instead: 'Drop what is in it by name, so that a reviewer sees each, then the empty schema.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const cascade = fields['behavior'] === 'DROP_CASCADE';
    if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_SCHEMA' || !cascade) return [];
    const madeHere = new Set(
      earlier(input)
        .map((statement) => nodeOf(statement.tree))
        .flatMap((node) => (node.name === 'CreateSchemaStmt' ? [text(node.fields, 'schemaname')] : [])),
    );
    const schemas = dropped(fields).filter((s) => !madeHere.has(s.name) && !skippedObject(input, input.index, s.name));
    if (schemas.length === 0) return [];
    const gone = input.locks.filter((lock) => lock.mode === 'AccessExclusiveLock').map((lock) => lock.relation);
    const some = gone.length > 8 ? [...gone.slice(0, 8), `${gone.length - 8} more`] : gone;
    const what = gone.length > 0 ? `: ${and(some)}` : measured(input) ? ' (no table of before on the shadow)' : '';
    const nothing = measured(input) && gone.length === 0;
    return [
      {
        ...(nothing ? { severity: 'warning' as const } : {}),
        message: `Drops schema ${and(schemas.map(printed))} with everything in it and everything that depends on it${what}.`,
        suggestion: accepted(
          'drop-schema',
          '(since when nothing uses it, and where its rows are kept)',
          input.statement.sql,
        ),
      },
    ];
  },
};
