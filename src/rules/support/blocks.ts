import type { RuleInput } from '../../model/contracts.js';
import { bodyOf } from '../../sql/pg/body.js';
import { nodeOf } from '../../sql/pg/classify.js';
import { blankComments } from '../../sql/pg/scan.js';
import { bare, type Relation, tokens } from '../../sql/pg/tree.js';

/** A piece of a body: a statement, or what stands before THEN or LOOP. */
export interface Piece {
  readonly text: string;
  /** Its words outside of quotes and brackets, in capitals. */
  readonly words: readonly string[];
  /** Whether it runs only where a condition, a loop or an error has it so. */
  readonly inside: boolean;
}

/** A body taken apart; it is code of PL/pgSQL or SQL. */
export interface Block {
  /** Without its comments. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What the handlers of errors wait for, in small letters: `others`, `duplicate_object`. */
  readonly caught: readonly string[];
}

const SPLITS = new Set([';', 'THEN', 'ELSE', 'LOOP', 'BEGIN', 'DECLARE']);

/** Takes a body apart by its own words, outside of quotes and brackets. */
export function blockOf(body: string): Block {
  const text = blankComments(body);
  const pieces: Piece[] = [];
  const caught: string[] = [];
  let words: string[] = [];
  let from = 0;
  let depth = 0;
  let handler = false;
  for (const { word, start, end } of tokens(text)) {
    const raised = word === 'EXCEPTION' && words[0] !== 'RAISE';
    if (!SPLITS.has(word) && !raised) {
      if (words.length === 0) from = start;
      words.push(word);
      continue;
    }
    const piece = words.length === 0 ? '' : text.slice(from, start).trim();
    const [first, second] = words;
    if (first === 'END') {
      if (second === 'IF' || second === 'LOOP' || second === 'CASE') depth = Math.max(0, depth - 1);
      else if (words.length === 1) handler = false;
    } else if (piece !== '') pieces.push({ text: piece, words, inside: depth > 0 || handler });
    if (handler && first === 'WHEN' && word === 'THEN')
      caught.push(
        ...piece
          .slice(4)
          .trim()
          .toLowerCase()
          .split(/\s+or\s+/),
      );
    // END LOOP is no loop; CASE with THEN inside of a statement has no END of its own here.
    if ((word === 'THEN' && (first === 'IF' || first === 'CASE')) || (word === 'LOOP' && first !== 'END')) depth += 1;
    if (raised) handler = true;
    if (first === 'END' && word === 'LOOP') depth = Math.max(0, depth - 1);
    words = [];
    from = end;
  }
  if (words.length > 0 && words[0] !== 'END') pieces.push({ text: text.slice(from).trim(), words, inside: depth > 0 });
  return { text, pieces, caught };
}

const blocks = new WeakMap<object, Block>();

/** What a DO block holds; undefined for every other statement. */
export function blockIn(input: RuleInput): Block | undefined {
  const { name, fields } = nodeOf(input.statement.tree);
  if (name !== 'DoStmt') return undefined;
  const known = blocks.get(input.statement) ?? blockOf(bodyOf(name, fields)?.text ?? '');
  blocks.set(input.statement, known);
  return known;
}

/** The bodies of what a statement calls, and of what that calls. */
export function calledBlocks(input: RuleInput): readonly (Block & { readonly name: string })[] {
  const called = input.migration.statements[input.index]?.calls ?? [];
  return called.map((body) => {
    const block = blocks.get(body) ?? blockOf(body.text);
    blocks.set(body, block);
    return { ...block, name: body.name };
  });
}

const NAME = String.raw`("[^"]+"|[a-z_\u0080-\uffff][\w$\u0080-\uffff]*)(?:\s*\.\s*("[^"]+"|[a-z_\u0080-\uffff][\w$\u0080-\uffff]*))?`;
const bareOf = (name: string): string => (name.startsWith('"') ? name.slice(1, -1) : name.toLowerCase());

function relationOf(first: string, second: string | undefined): Relation {
  return second === undefined
    ? { schema: undefined, name: bareOf(first) }
    : { schema: bareOf(first), name: bareOf(second) };
}

/** Relations of before that stand behind one of the words (a pattern), each as it can be printed. */
export function relationsAfter(input: RuleInput, words: string, text: string): readonly Relation[] {
  const pattern = new RegExp(String.raw`\b(?:${words})\s+(?:only\s+)?${NAME}(?![\w$]|\s*\()`, 'gi');
  const found = [...text.matchAll(pattern)].map((match) => relationOf(match[1] ?? '', match[2]));
  const once = new Map(found.map((relation) => [bare(relation), relation]));
  return [...once.values()].filter((relation) => input.existedBefore(bare(relation)));
}

/** A name that is put together when the code runs: `format('… FROM %I', name)`, `'… FROM ' || name`. */
const COMPOSED = /\b(?:from|join)\s+(?:%\d*\$?[IsL]|'\s*\|\|)/i;

/** Tables of before whose rows a text reads. */
export function readsOf(input: RuleInput, text: string): readonly Relation[] {
  // EXTRACT(year FROM at) and the like name no table, IS DISTINCT FROM neither.
  return relationsAfter(input, String.raw`from(?<!\bdelete\s+from)(?<!\bdistinct\s+from)|join`, text);
}

export const readsComposed = (text: string): boolean => COMPOSED.test(text);
