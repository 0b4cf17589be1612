import type { Dialect } from '../model/engine.js';
import type { Allowance, Statement } from '../model/migration.js';
import type { SentFrom } from '../programs/program.js';
import type { Source } from './errors.js';

/** `// migrate-on-merge: allow RULE-ID because REASON`, in the words and places of SQL's own comments. */
const ALLOW = /^\s*(?:\/\/|--|\/?\*|#)\s*migrate-on-merge:\s*allow\s+([\w-]+)(?:\s+because\s+(.*?))?\s*(?:\*\/)?\s*$/i;

/** The comments right above the line that sends a statement. */
export function allowancesAt(lines: readonly string[], line: number): readonly Allowance[] {
  const found: Allowance[] = [];
  for (let at = line - 1; at >= 1; at -= 1) {
    const text = lines[at - 1] ?? '';
    const match = ALLOW.exec(text);
    if (match !== null) found.unshift({ rule: match[1] ?? '', reason: (match[2] ?? '').trim(), line: at });
    else if (!/^\s*(?:\/\/|--|#|\/\*|\*)/.test(text)) break;
  }
  return found;
}

const offsets = new WeakMap<Source, { readonly lines: readonly string[]; readonly starts: readonly number[] }>();

function linesOf(source: Source): { readonly lines: readonly string[]; readonly starts: readonly number[] } {
  const known = offsets.get(source);
  if (known !== undefined) return known;
  const lines = source.text.split('\n');
  let at = 0;
  const starts = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
  const made = { lines, starts };
  offsets.set(source, made);
  return made;
}

const UNKNOWN = { kind: 'UNKNOWN', transaction: 'inside' } as const;

/**
 * What code sends, as a statement of its file: it stands on the line that sends it. Several in one message that the server must have
 * together are one, which nothing may be put around. `lastLine`: of the statement before, for one of which nobody knows the place.
 */
export async function statementSent(
  dialect: Dialect,
  source: Source,
  sent: SentFrom,
  lastLine = 1,
): Promise<Statement> {
  const { statements } = await dialect.split(sent.text);
  const [first, second] = statements;
  const { lines, starts } = linesOf(source);
  const line = Math.min(sent.site?.line ?? lastLine, lines.length);
  const offset = (starts[line - 1] ?? 0) + (sent.site?.column ?? 1) - 1;
  const place = { offset, line, endLine: line, allows: sent.site === undefined ? [] : allowancesAt(lines, line) };
  const sql = withValues(sent);
  if (first === undefined) return { ...UNKNOWN, ...place, sql };
  if (second !== undefined) return { kind: first.kind, transaction: 'forbidden', ...place, sql };
  return { ...first, ...place, sql };
}

const LONGEST_VALUE = 80;

/** Bound values behind the text, as a comment that stays one. */
function withValues({ text, values }: SentFrom): string {
  const sql = text.trim().replace(/;\s*$/, '');
  if (values === undefined) return sql;
  const shown = values.map((value, i) => {
    const short = value === null ? 'NULL' : value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    return `$${i + 1} = ${short.replace(/[\r\n]+/g, ' ').replaceAll('*/', '* /')}`;
  });
  return `${sql} /* ${shown.join(', ')} */`;
}

/** Settings and questions, which change nothing by themselves. */
const ASKING = /^(?:SELECT|SHOW|VALUES|EXPLAIN|FETCH|TABLE|USE|DESCRIBE|PREPARE|DEALLOCATE)\b/;
const SETTING = /^(?:SET|RESET)\b/;

/** A question of the tool or of the code; that it locks or calls nothing, only its run can show. */
export const asks = ({ kind, sql }: Statement): boolean =>
  ASKING.test(kind) &&
  !/\bfor\s+(?:no\s+key\s+)?(?:update|share|key)\b|\binto\b|\b(?:setval|nextval|pg_notify|lo_\w+)\s*\(/i.test(sql);

/** A setting that the tool makes by itself, as its driver does on each connection; the code's own stands in its text. */
export function setsByTool({ kind, sql }: Statement, { text }: Source): boolean {
  if (!SETTING.test(kind)) return false;
  const words = sql.split(/[\s=]+/, 3).filter((word) => !/^(?:local|session)$/i.test(word));
  return !text.toLowerCase().includes(words.slice(0, 2).join(' ').toLowerCase());
}
