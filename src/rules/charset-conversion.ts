import type { CatalogObject } from '../model/catalog.js';
import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import type { Named } from '../sql/mysql/facts.js';
import { significant } from '../sql/mysql/scan.js';
import { mysqlTree } from '../sql/mysql/tree.js';
import { definitionOf, type Redefined, redefined } from './mysql/columns.js';
import { after, alterations, shown } from './mysql/facts.js';
import { accepted, costOf, louder, ONLINE_TOOLS } from './mysql/words.js';
import { and, script } from './support/words.js';

const charsetOf = (collation: string): string => collation.replace(/_.*/, '');

/** What a character set cannot hold that the one before could. */
function narrower(from: string, to: string): string {
  const rank = (collation: string): number => ['ascii', 'latin1', 'utf8mb3', 'utf8mb4'].indexOf(charsetOf(collation));
  return rank(to) !== -1 && rank(from) > rank(to)
    ? ' Letters that the new character set does not have make it fail, or become question marks where the session is not strict.'
    : '';
}

const COMPARES =
  'Texts compare by other rules from then on: a unique key may find two of them the same and make it fail, and comparing or joining with columns that stay as they are fails (error 1267) or uses no index.';

/** The collations of a table's columns that become others. */
function changed(input: RuleInput, on: Named): readonly { readonly from: string; readonly to: string }[] {
  const columns = [...(input.before?.objects.values() ?? [])].filter(
    ({ kind, name }: CatalogObject) => kind === 'column' && name.toLowerCase().startsWith(`${on.name.toLowerCase()}.`),
  );
  return columns.flatMap(({ name, definition }) => {
    const now = after(input, 'column', on, name.slice(on.name.length + 1));
    const [from, to] = [
      definitionOf(definition).collation,
      now === undefined ? '' : definitionOf(now.definition).collation,
    ];
    return from === '' || to === '' || from === to ? [] : [{ from, to }];
  });
}

function whole(input: RuleInput): readonly RuleHit[] {
  const [action] = alterations(input, 'convert-charset');
  if (action === undefined) return [];
  const pairs = changed(input, action.on);
  if (input.before !== undefined && pairs.length === 0) return [];
  const from = [...new Set(pairs.map((pair) => pair.from))];
  const [first] = pairs;
  const words = first === undefined ? ` to ${action.name}` : ` from ${and(from)} to ${first.to}`;
  const longer =
    first !== undefined && charsetOf(first.from) !== charsetOf(first.to)
      ? ' A TEXT becomes the next longer type where its letters take more bytes.'
      : '';
  return [
    {
      ...louder(input),
      atLeast: 'warning',
      message: `Converts all texts of ${shown(action.on)}${words}.${costOf(input)} ${COMPARES}${longer}${first === undefined ? '' : narrower(first.from, first.to)}`,
      suggestion: script(
        ONLINE_TOOLS,
        accepted('charset-conversion', '(how large it is, and what else it is joined with)', input.statement.sql),
      ),
    },
  ];
}

/** The column's text with its own collation, right behind its type. */
function kept(input: RuleInput, { text, was, kind }: Redefined): string | undefined {
  const lexis = mysqlTree(input.statement)?.lexis;
  if (was === undefined || lexis === undefined) return undefined;
  const tokens = [...significant(text, 0, text.length, lexis)];
  const verb = tokens[1]?.upper === 'COLUMN' ? 2 : 1;
  let at = verb + (kind === 'change' ? 2 : 1);
  if (tokens[at + 1]?.text === '(')
    at = tokens.findIndex((token, i) => i > at && token.text === ')' && token.depth === 0);
  const end = tokens[at]?.end;
  if (end === undefined) return undefined;
  const whole = `${text.slice(0, end)} CHARACTER SET ${charsetOf(was.collation)} COLLATE ${was.collation}${text.slice(end)}`;
  return `${input.statement.sql.replace(text, () => whole)};`;
}

function column(input: RuleInput, one: Redefined): RuleHit {
  const { was, becomes, name, on, text } = one;
  const [from, to] = [was?.collation ?? '', becomes?.collation ?? ''];
  const silent = !/\b(?:collate|charset|character\s+set|char\s+set)\b/i.test(text);
  const why = silent ? ', since its new definition names none and takes that of the table' : '';
  const same = silent ? kept(input, one) : undefined;
  return {
    ...louder(input),
    atLeast: 'warning',
    message: `Changes ${name} of ${shown(on)} from ${from} to ${to}${why}.${costOf(input)} ${COMPARES}${narrower(from, to)}`,
    suggestion:
      same === undefined
        ? script(
            ONLINE_TOOLS,
            accepted('charset-conversion', '(how large it is, and what else it is joined with)', input.statement.sql),
          )
        : script('-- With the collation that the column has:', same),
  };
}

export const charsetConversion: Rule = {
  id: 'charset-conversion',
  severity: 'warning',
  grows: 'rows',
  dialects: ['mysql'],
  when: 'CONVERT TO CHARACTER SET, or a MODIFY or CHANGE after which a text column that was there before has another collation, also because its new definition names none.',
  effect:
    'The table is copied or rebuilt. Texts compare by other rules: unique keys may find two the same, joins with columns of another collation fail or use no index.',
  instead:
    'Repeat CHARACTER SET and COLLATE in a MODIFY. Convert the tables that are joined together, beside the traffic where they are large.',
  check: (input) => [
    ...whole(input),
    ...redefined(input)
      .filter(({ was, becomes }) => was !== undefined && becomes !== undefined && was.type === becomes.type)
      .filter(
        ({ was, becomes }) =>
          was?.collation !== becomes?.collation && becomes?.collation !== '' && was?.collation !== '',
      )
      .map((one) => column(input, one)),
  ],
};
