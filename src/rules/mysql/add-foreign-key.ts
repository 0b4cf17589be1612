import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { mysqlTree } from '../../sql/mysql/tree.js';
import { script } from '../support/words.js';
import { type Alteration, addedHere, alterations, sameTable, shown, typed } from './facts.js';
import { partsOf } from './indexes.js';
import { settingOf } from './settings.js';
import { accepted, costOf, louder } from './words.js';

/** Whether the file has switched the checking of foreign keys off. */
function unchecked(input: RuleInput): boolean {
  const values = input.migration.parsed
    .slice(0, input.index)
    .flatMap((statement) => settingOf(statement).filter(({ name }) => name === 'foreign_key_checks'));
  return /^(?:0|OFF)$/i.test(values.at(-1)?.value ?? '1');
}

/** The columns that the key points to. */
function targets(input: RuleInput, { text }: Alteration): readonly string[] {
  const at = /\breferences\b/i.exec(text)?.index;
  return at === undefined ? [] : partsOf(input, { text: text.slice(at), name: '' });
}

function orphans(input: RuleInput, key: Alteration): string | undefined {
  const [own, other] = [partsOf(input, key), targets(input, key)];
  if (key.table === undefined || own.length === 0 || own.length !== other.length) return undefined;
  const on = own.map((column, i) => `p.${other[i] ?? ''} = c.${column}`).join(' AND ');
  const set = own.map((column) => `c.${column} IS NOT NULL`).join(' AND ');
  return script(
    '-- On production, this must find no row:',
    `-- SELECT c.* FROM ${typed(key.on)} c LEFT JOIN ${typed(key.table)} p ON ${on} WHERE ${set} AND p.${other[0] ?? ''} IS NULL LIMIT 10;`,
  );
}

/** Switched off, the server adds the key in an instant, and looks at none of the rows that are there. */
function quickly(input: RuleInput, key: Alteration): string | undefined {
  const single = mysqlTree(input.statement)?.facts.actions.length === 1;
  if (!single || input.change?.others === 'write') return undefined;
  return script(
    'SET SESSION foreign_key_checks = 0;',
    `ALTER TABLE ${typed(key.on)} ${key.text}, ALGORITHM=INPLACE, LOCK=NONE;`,
    'SET SESSION foreign_key_checks = 1;',
  );
}

export function addForeignKey(input: RuleInput): readonly RuleHit[] {
  return alterations(input, 'add-foreign-key').flatMap((key): readonly RuleHit[] => {
    const other = key.table ?? { schema: undefined, name: 'the other table' };
    if (unchecked(input))
      return [
        {
          severity: 'info',
          message: `The foreign key to ${shown(other)} is not checked for the rows that ${shown(key.on)} has, since foreign_key_checks is off: rows that break it stay.`,
        },
      ];
    // A new column holds NULL, which points nowhere.
    const columns = partsOf(input, key).map((column) => column.replaceAll('`', ''));
    const fresh = columns.length > 0 && columns.every((column) => addedHere(input, key.on, column));
    if (fresh && input.change?.others === 'write') return [];
    const quick = quickly(input, key);
    const self = sameTable(key.on, other);
    return [
      {
        ...louder(input),
        atLeast: 'warning',
        message: `The foreign key to ${self ? 'itself' : shown(other)} is checked for every row of ${shown(key.on)}; a row that points nowhere makes it fail.${costOf(input)}`,
        suggestion: script(
          orphans(input, key),
          quick === undefined
            ? undefined
            : '-- Then this: it copies no table and looks at no row, so the query above is the check.',
          quick ?? accepted('add-foreign-key', '(since when every row points somewhere)', input.statement.sql),
        ),
      },
    ];
  });
}
