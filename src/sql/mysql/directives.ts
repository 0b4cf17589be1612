const DIRECTIVE = /^(?:--[ \t]|#|\/\*)[ \t]*migrate-on-merge:[ \t]*(allow|no-transaction)\b([^\n]*)/i;
const ALLOW = /^([a-z0-9-]+)\s+because\s+(\S.*)$/i;

/** What a comment asks of us. */
export type Directive =
  | { readonly kind: 'no-transaction' }
  | { readonly kind: 'allow'; readonly rule: string; readonly reason: string };

/** Reads a comment; the reason of an allowance is required, so a line without one allows nothing. */
export function directiveOf(comment: string): Directive | undefined {
  const found = DIRECTIVE.exec(comment);
  if (found === null) return undefined;
  if (found[1]?.toLowerCase() === 'no-transaction') return { kind: 'no-transaction' };
  if (!/^\s/.test(found[2] ?? '')) return undefined;
  const parsed = ALLOW.exec((found[2] ?? '').trim().replace(/\*\/$/, '').trimEnd());
  if (parsed?.[1] === undefined || parsed[2] === undefined) return undefined;
  return { kind: 'allow', rule: parsed[1], reason: parsed[2] };
}
