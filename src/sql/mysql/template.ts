import type { Token } from './scan.js';

const OUTSIDE = /\{\{|\{%|\$\{|<%/y;
const NAME = /^["`]\s*(?:\{\{[^}]*\}\}|\$\{[^}]*\})/;

/**
 * The placeholder of another tool at a token, as it is written. Braces inside a text value are left alone, because
 * e-mail templates are ordinary data; Flyway's own names are refused there too, as they would run as plain text.
 */
export function templateAt(text: string, at: number, token: Token): string | undefined {
  if (token.type === 'symbol' || token.type === 'word') {
    OUTSIDE.lastIndex = token.type === 'word' && text[token.end] === '{' ? token.end - 1 : at;
    if (!OUTSIDE.test(text)) return undefined;
    return /^(?:\{\{[^}\n]*\}\}|\{%[^\n]*?%\}|\$\{[^}\n]*\}|<%[^\n]*?%>|..)/.exec(
      text.slice(OUTSIDE.lastIndex - 2, at + 200),
    )?.[0];
  }
  if (token.type !== 'string' && token.type !== 'name') return undefined;
  const quoted = text.slice(at, token.end);
  if (token.type === 'name' && NAME.test(quoted.slice(0, 200))) return quoted.slice(0, 60);
  const flyway = quoted.indexOf('${flyway:');
  return flyway === -1 ? undefined : /^\$\{flyway:[^}\n]{0,80}\}?/.exec(quoted.slice(flyway, flyway + 100))?.[0];
}
