import { nameOf, type Significant, significant } from '../../sql/mysql/scan.js';

/** What one statement of a body asks of the database. */
export interface MysqlPiece {
  /** What can be prepared of it, its variables as `?`. */
  readonly prepared: readonly string[];
  /** Columns of the trigger's row that it names. */
  readonly row: readonly string[];
  /** Functions and procedures that it may call, in small letters. */
  readonly calls: readonly string[];
  /** Its words, without texts and comments. */
  readonly words: string;
}

type Tokens = readonly Significant[];

const LEXIS = { ansiQuotes: false, noBackslashEscapes: false };
const ROWS = /^(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH)$/;
/** Statements that only a semicolon ends; all others are words of the body's own up to the next statement. */
const PLAIN = /^(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|SET|RETURN|CALL|FETCH|OPEN|CLOSE|SIGNAL|TRUNCATE)$/;
const OPENS = /^(?:THEN|ELSE|DO|BEGIN|LOOP|REPEAT)$/;
const AFTER_INTO = /^(?:FROM|WHERE|GROUP|HAVING|ORDER|LIMIT|FOR|UNION|LOCK)$/;

const isWord = ({ type }: Significant): boolean => type === 'word' || type === 'name';
const lower = (token: Significant | undefined): string => (token === undefined ? '' : nameOf(token).toLowerCase());

/** The tokens of the body itself: what stands before it says when it runs, or what goes in and out. */
function bodyOf(kind: string, all: Tokens): { readonly body: Tokens; readonly parameters: readonly string[] } {
  if (kind === 'event')
    return { body: all.slice(all.findIndex(({ upper, depth }) => upper === 'DO' && depth === 0) + 1), parameters: [] };
  if (kind === 'trigger') return { body: all.slice(all[2]?.text === 'number' ? 4 : 2), parameters: [] };
  const end = all.findIndex(({ text, depth }) => text === ')' && depth === 0);
  const parameters = all.slice(0, end).flatMap((token, i): readonly string[] => {
    if (token.depth !== 1 || !isWord(token)) return [];
    const before = all[i - 1];
    const mode = /^(?:IN|OUT|INOUT)$/.test(token.upper) && isWord(all[i + 1] ?? token);
    const starts =
      before?.text === '(' ||
      (before?.text === ',' && before.depth === 1) ||
      /^(?:IN|OUT|INOUT)$/.test(before?.upper ?? '');
    return starts && !mode ? [lower(token)] : [];
  });
  const rest = all.slice(end + 1);
  const first = rest.findIndex(
    ({ upper, depth, type }) =>
      depth === 0 && type === 'word' && (PLAIN.test(upper) || upper === 'BEGIN' || upper === 'IF'),
  );
  return { body: first === -1 ? [] : rest.slice(first), parameters };
}

function cut(body: Tokens): readonly Tokens[] {
  const pieces: Significant[][] = [[]];
  for (const token of body) {
    const current = pieces.at(-1) ?? [];
    const plain = PLAIN.test(current[0]?.upper ?? '');
    const opens = !plain && token.depth === 0 && token.type === 'word' && OPENS.test(token.upper);
    if (token.text === ';' || opens) pieces.push([]);
    else current.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Names that DECLARE makes, and the rows of `FOR name IN`. */
function declared(body: Tokens): readonly string[] {
  return body.flatMap((token, i): readonly string[] => {
    if (token.upper === 'FOR' && body[i + 2]?.upper === 'IN') return [lower(body[i + 1])];
    if (token.upper !== 'DECLARE' || /^(?:CURSOR|HANDLER|CONDITION)$/.test(body[i + 2]?.upper ?? '')) return [];
    const found = [lower(body[i + 1])];
    for (let n = i + 2; body[n]?.text === ','; n += 2) found.push(lower(body[n + 1]));
    return found;
  });
}

/** `SELECT … INTO a, b FROM`: the targets are the body's own. */
function withoutTargets(piece: Tokens): Tokens {
  const into = piece.findIndex(({ upper, depth, type }) => upper === 'INTO' && depth === 0 && type === 'word');
  if (into === -1) return piece;
  const end = piece.findIndex(({ upper, depth }, i) => i > into && depth === 0 && AFTER_INTO.test(upper));
  return [...piece.slice(0, into), ...(end === -1 ? [] : piece.slice(end))];
}

/** The parts that are queries or changes of rows. */
function statementsOf(piece: Tokens): readonly Tokens[] {
  const first = piece[0]?.upper ?? '';
  if (first === 'SELECT' || first === 'WITH') return [withoutTargets(piece)];
  if (ROWS.test(first)) return [piece];
  if (first === 'DECLARE' && piece[2]?.upper === 'CURSOR') return [piece.slice(4)];
  const found: Tokens[] = [];
  for (let i = 0; i < piece.length; i += 1) {
    const open = piece[i];
    if (open?.text !== '(' || !/^(?:SELECT|WITH)$/.test(piece[i + 1]?.upper ?? '')) continue;
    const close = piece.findIndex(({ text, depth }, n) => n > i && text === ')' && depth === open.depth);
    if (close === -1) break;
    found.push(piece.slice(i + 1, close));
    i = close;
  }
  return found;
}

/** Whether a word stands where only a column may: in the list of an INSERT, or before the sign of an assignment. */
function assigned(tokens: Tokens, i: number, list: number): boolean {
  const [before, next] = [tokens[i - 1]?.upper ?? '', tokens[i + 1]?.text];
  return i < list || (next === '=' && (before === 'SET' || before === ',')) || before === 'AS';
}

function prepared(text: string, tokens: Tokens, variables: ReadonlySet<string>): string {
  const inserts = /^(?:INSERT|REPLACE)$/.test(tokens[0]?.upper ?? '');
  const list = inserts
    ? tokens.findIndex(({ upper, depth }) => depth === 0 && /^(?:VALUES|VALUE|SELECT|SET)$/.test(upper))
    : -1;
  let out = '';
  let at = tokens[0]?.start ?? 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Significant;
    const dotted = tokens[i + 1]?.text === '.';
    const name = lower(token);
    const ownRow = dotted && (/^(?:NEW|OLD)$/.test(token.upper) || variables.has(name));
    const free = isWord(token) && tokens[i - 1]?.text !== '.' && tokens[i - 1]?.text !== '@';
    const variable =
      free && !dotted && variables.has(name) && tokens[i + 1]?.text !== '(' && !assigned(tokens, i, list);
    const between = text.slice(at, token.start);
    // What was cut out between two tokens leaves a blank.
    out += /^\s*$/.test(between) ? between : ' ';
    if (free && ownRow) i += 2;
    out += (free && ownRow) || variable ? '?' : token.text;
    at = tokens[i]?.end ?? token.end;
  }
  return out;
}

/** What a body of the catalog asks of the database, statement by statement. Pure. */
export function piecesOf(kind: string, definition: string): readonly MysqlPiece[] {
  const { body, parameters } = bodyOf(kind, [...significant(definition, 0, definition.length, LEXIS)]);
  const variables = new Set([...parameters, ...declared(body)]);
  return cut(body).map((piece) => ({
    prepared: statementsOf(piece).map((tokens) => prepared(definition, tokens, variables)),
    row: piece.flatMap((token, i) =>
      /^(?:NEW|OLD)$/.test(token.upper) && piece[i + 1]?.text === '.' ? [lower(piece[i + 2])] : [],
    ),
    calls: piece.flatMap((token, i) =>
      isWord(token) && (piece[i + 1]?.text === '(' || /^(?:CALL)$/.test(piece[i - 1]?.upper ?? ''))
        ? [lower(token)]
        : [],
    ),
    words: piece.filter(isWord).map(nameOf).join(' '),
  }));
}
