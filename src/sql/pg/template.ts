import type { TextProblem } from '../../model/migration.js';
import { spotCounter } from '../locate.js';

/**
 * Placeholders that another tool would have expanded and that would run without an error, as text: Flyway's own names
 * anywhere, and a name in double quotes made of braces. `{{name}}` inside a text value is left alone, because e-mail
 * templates are ordinary data.
 */
const SILENT = /\$\{flyway:[^}]*\}|"\s*(?:\{\{[^}"]*\}\}|\$\{[^}"]*\})[^"]*"/g;

export function templates(text: string, firstLine: number): readonly TextProblem[] {
  if (!text.includes('${') && !text.includes('{{')) return [];
  const spotOf = spotCounter(text);
  return [...text.matchAll(SILENT)].map((m) => {
    const spot = spotOf(m.index);
    return {
      code: 'template' as const,
      message: `${m[0].trim()} is a template of another tool; it would run as plain text`,
      hint: 'Templates are not expanded here. Write the value itself.',
      line: spot.line + firstLine - 1,
      column: spot.column,
      offset: m.index,
    };
  });
}
