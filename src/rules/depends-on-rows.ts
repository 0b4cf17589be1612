import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { bare, printed, type Relation, tablesIn } from '../sql/pg/tree.js';
import {
  type Block,
  blockIn,
  calledBlocks,
  type Piece,
  readsComposed,
  readsOf,
  relationsAfter,
} from './support/blocks.js';
import { accepted, and } from './support/words.js';

/** What takes something away or changes it, also where it stands in the text of an EXECUTE. */
const DANGERS: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['DROP', /\bdrop(?<!\bcommit\s+drop)\s+[a-z%]/i],
  ['TRUNCATE', /\btruncate\s+(?:table\s+)?["a-z%]/i],
  ['DELETE', /\bdelete\s+from\b/i],
  ['ALTER', /\balter\s+(?!sequence\b)[a-z%]/i],
];

const CHANGES: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['EXECUTE', /\bexecute\b(?!\s+(?:function|procedure|on)\b)/i],
  ['CREATE', /\bcreate\s+(?!temp)[a-z]/i],
  ['ALTER SEQUENCE', /\balter\s+sequence\b/i],
  ['INSERT', /\binsert\s+into\b/i],
  ['UPDATE', /\bupdate\s+(?:only\s+)?["a-z_][\w".]*\s[\s\S]{0,300}?\bset\b/i],
  ['MERGE', /\bmerge\s+into\b/i],
];

const named = (list: typeof DANGERS, text: string): readonly string[] =>
  list.flatMap(([word, pattern]) => (pattern.test(text) ? [word] : []));

/** Pieces that only do something: what they read decides nothing. A SELECT, a loop or an assignment does. */
const ACTS = new Set(
  'INSERT UPDATE DELETE MERGE CREATE ALTER DROP TRUNCATE COMMENT GRANT REVOKE RAISE LOCK COPY REFRESH COMMIT ROLLBACK SET'.split(
    ' ',
  ),
);

function decides(piece: Piece, block: Block): boolean {
  const first = piece.words[0] ?? '';
  if (first === 'EXECUTE') return piece.words.includes('INTO');
  if (!ACTS.has(first)) return true;
  return piece.words.includes('RETURNING') || /\b(?:found|row_count)\b/i.test(block.text);
}

/** How a block goes on from what it read. */
interface Outcome {
  readonly reads: readonly string[];
  /** What may run on the target, though it did not on the shadow. */
  readonly text: string;
}

/** Tables that a piece reads, itself or by a function. */
function readBy(input: RuleInput, text: string, readers: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const lower = text.toLowerCase();
  const own = readsOf(input, text).map(printed);
  const composed = readsComposed(text) ? ['tables that it names as it runs'] : [];
  const others = [...readers].flatMap(([name, tables]) =>
    new RegExp(`(?<![\\w$])${name}\\s*\\(`).test(lower) ? tables : [],
  );
  return [...own, ...composed, ...others];
}

function outcomeOf(
  input: RuleInput,
  block: Block,
  readers: ReadonlyMap<string, readonly string[]>,
): Outcome | undefined {
  const changed = (text: string): readonly Relation[] =>
    relationsAfter(input, 'update|delete\\s+from|insert\\s+into', text);
  const reads = block.pieces
    .filter((piece) => decides(piece, block))
    .flatMap((piece) => [
      ...readBy(input, piece.text, readers),
      ...(ACTS.has(piece.words[0] ?? '') ? changed(piece.text).map(printed) : []),
    ]);
  if (reads.length === 0) return undefined;
  // Whoever leaves early does not come to what stands after it.
  const leaves = block.pieces.some(
    ({ words, inside }) => inside && ['RETURN', 'EXIT', 'CONTINUE'].includes(words[0] ?? ''),
  );
  const pieces = block.pieces.filter(
    ({ inside, words }) => inside || leaves || words[0] === 'PERFORM' || words[0] === 'SELECT',
  );
  return { reads, text: pieces.map(({ text }) => text).join(';\n') };
}

/** Errors that come from what is in the catalog, not from rows. */
const OF_THE_CATALOG =
  /^(?:duplicate_(?!key)\w+|undefined_\w+|invalid_schema_name|insufficient_privilege|feature_not_supported|object_not_in_prerequisite_state|invalid_object_definition|sqlstate '(?:42|3f)\w+'|sqlstate '0a000'|sqlstate '2bp01'|dependent_objects_still_exist)$/;

/** Commands that look at every row, and fail on the wrong one. */
const LOOKS = String.raw`\b(?:add\s+(?:constraint\b|check\b|foreign\b|unique\b|primary\b|exclude\b)|set\s+not\s+null|validate\s+constraint|(?:set\s+data\s+)?type\s)`;

function swallowed(input: RuleInput, block: Block): RuleHit | undefined {
  const caught = block.caught.filter((condition) => !OF_THE_CATALOG.test(condition));
  if (caught.length === 0) return undefined;
  const altering = block.pieces.filter(
    ({ text }) => /\balter\s+table\b/i.test(text) && new RegExp(LOOKS, 'i').test(text),
  );
  const tables = altering.flatMap(({ text }) =>
    relationsAfter(input, String.raw`alter\s+table(?:\s+if\s+exists)?`, text),
  );
  if (tables.length === 0) return undefined;
  return {
    message: `Cannot see: whether the ALTER TABLE of ${and([...new Set(tables.map(printed))])} succeeds depends on rows, and the shadow has none. Where it fails on the target, the block goes on (WHEN ${caught.join(' OR ').toUpperCase()}) and the change is left out without a word.`,
    suggestion: accepted('depends-on-rows', '(what its queries give on the target)', input.statement.sql),
  };
}

function hit(input: RuleInput, reads: readonly string[], text: string): RuleHit | undefined {
  const dangers = named(DANGERS, text);
  const all = [...dangers, ...named(CHANGES, text)];
  if (all.length === 0) return undefined;
  return {
    severity: dangers.length > 0 ? 'warning' : 'info',
    message: `Cannot see: what this ${input.statement.kind} does depends on rows of ${and([...new Set(reads)])}, and the shadow has none. It holds ${and(all)}, which may run on the target though nothing of it was seen here.`,
    suggestion: accepted('depends-on-rows', '(what its queries give on the target)', input.statement.sql),
  };
}

export const dependsOnRows: Rule = {
  id: 'depends-on-rows',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A DO block, or a function that a statement calls, decides by the rows of tables that were there before what it changes: a warning for DROP, TRUNCATE, DELETE and ALTER, a note for the rest. Also where it catches the error of an ALTER TABLE that looks at rows.',
  effect:
    'The shadow has no rows, so it took the other way there: what it drops or changes on the target was not seen.',
  instead: 'Run its queries on the target before the merge, and write what is to be done by name.',
  check(input) {
    if (!['DO', 'CALL', 'SELECT'].includes(input.statement.kind)) return [];
    const called = calledBlocks(input);
    const block = blockIn(input);
    if (block === undefined && called.length === 0) return [];
    const own = called.map(({ name, text }) => [name, readsOf(input, text).map(printed)] as const);
    const readers = new Map(own.filter(([, tables]) => tables.length > 0));
    const { fields } = nodeOf(input.statement.tree);
    // A function in a query runs once for each row, so on the shadow not at all.
    const from = block === undefined && fields['fromClause'] !== undefined ? tablesIn(fields['fromClause']) : [];
    const rows = from.filter((table) => input.existedBefore(bare(table)));
    const bodies = called.map(({ text }) => text).join(';\n');
    if (rows.length > 0) return [hit(input, rows.map(printed), bodies)].filter((found) => found !== undefined);
    const all = block === undefined ? called : [block, ...called];
    const outcomes = all.map((one) => outcomeOf(input, one, readers)).filter((one) => one !== undefined);
    // What a block calls may be called by its rows.
    const text = [...outcomes.map((one) => one.text), ...(outcomes.length > 0 && block !== undefined ? [bodies] : [])];
    const found = hit(
      input,
      outcomes.flatMap((one) => one.reads),
      text.join(';\n'),
    );
    return [found, ...all.map((one) => swallowed(input, one))].filter((one) => one !== undefined).slice(0, 1);
  },
};
