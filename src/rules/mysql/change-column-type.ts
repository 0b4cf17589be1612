import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { script } from '../support/words.js';
import { changesType, type Redefined, redefined } from './columns.js';
import { quoted, shown, typed } from './facts.js';
import { listChange } from './lists.js';
import { accepted, costOf, IN_BATCHES } from './words.js';

/** `varchar(40)` → 40; undefined for types without a length. */
const lengthOf = (type: string): number | undefined => {
  const found = /^(?:var)?(?:char|binary)\((\d+)\)$/.exec(type)?.[1];
  return found === undefined ? undefined : Number(found);
};

const INTEGERS = ['tinyint', 'smallint', 'mediumint', 'int', 'bigint'];

/** Whether each value of before is one of after: a longer text, a wider number, values added to the end of a list. */
function widens({ was, becomes }: Redefined): boolean {
  if (was === undefined || becomes === undefined || was.collation !== becomes.collation) return false;
  const [a, b] = [lengthOf(was.type), lengthOf(becomes.type)];
  if (a !== undefined && b !== undefined && was.type.replace(/\d+/, '') === becomes.type.replace(/\d+/, ''))
    return b >= a;
  if (/^(?:enum|set)\(/.test(was.type)) return becomes.type.startsWith(was.type.slice(0, -1));
  const plain = (type: string): string => type.replace(/\(\d+\)/, '');
  const [from, to] = [plain(was.type), plain(becomes.type)];
  const sign = / unsigned/.test(from) === / unsigned/.test(to);
  const rank = (type: string): number => INTEGERS.indexOf(type.replace(/ .*/, ''));
  return sign && rank(from) !== -1 && rank(to) >= rank(from);
}

/** Longer texts whose length still fits into the same one or two bytes: in place on every server, asked or not. */
function sameLengthBytes({ was, becomes }: Redefined): boolean {
  const [a, b] = [lengthOf(was?.type ?? ''), lengthOf(becomes?.type ?? '')];
  if (
    a === undefined ||
    b === undefined ||
    !was?.type.startsWith('var') ||
    was.type.replace(/\d+/, '') !== becomes?.type.replace(/\d+/, '')
  )
    return false;
  // Up to four bytes a letter.
  const most = was.type.startsWith('varchar') ? 63 : 255;
  return b <= most || a > 255;
}

/** Lists that lose values, and texts that only compare otherwise, have rules of their own. */
function toldElsewhere(column: Redefined): boolean {
  const { was, becomes } = column;
  if (was === undefined || becomes === undefined) return false;
  return (
    listChange(column) !== undefined || (was.type === becomes.type && was.collation !== '' && becomes.collation !== '')
  );
}

function recipe(input: RuleInput, { on, name, becomes }: Redefined): string {
  const [table, next] = [typed(on), `${name}_new`];
  return script(
    '-- 1. A column beside the old one, and code that writes both:',
    `--    ALTER TABLE ${table} ADD COLUMN ${quoted(next)} ${becomes?.type ?? '(the new type)'};`,
    `-- 2. ${IN_BATCHES.slice(3)}`,
    `--    UPDATE ${table} SET ${quoted(next)} = ${quoted(name)} WHERE ${quoted(next)} IS NULL AND ${quoted(name)} IS NOT NULL LIMIT 5000;`,
    '-- 3. Code that reads the new one only. 4. The old one goes. Or accept it, for a quiet hour:',
    accepted('change-column-type', '(how many rows there are, and when this runs)', input.statement.sql),
  );
}

export function changeColumnType(input: RuleInput): readonly RuleHit[] {
  const { change } = input;
  return redefined(input)
    .filter((column) => changesType(column) && !toldElsewhere(column))
    .flatMap((column): readonly RuleHit[] => {
      const { was, becomes, on, name } = column;
      const blocks = change !== undefined && change.others !== 'write';
      const narrow = !widens(column);
      // Done in an instant, or beside the traffic, and no value can be in its way.
      // What makes the server do more is something else in the same statement then.
      const light = sameLengthBytes(column) || (change !== undefined && !blocks && !change.rebuilds);
      if (!narrow && light) return [];
      const kinds = was === undefined || becomes === undefined ? '' : ` from ${was.type} to ${becomes.type}`;
      const fit = narrow ? ' A value that does not fit makes it fail, or is cut where the session is not strict.' : '';
      return [
        {
          severity: blocks || change === undefined ? 'error' : 'warning',
          ...(narrow ? { atLeast: 'warning' as const } : {}),
          message: `Changes ${name} of ${shown(on)}${kinds}.${costOf(input)}${fit}`,
          suggestion: recipe(input, column),
        },
      ];
    });
}
