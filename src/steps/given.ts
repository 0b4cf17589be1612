import type { Statement } from '../model/migration.js';
import { nodeOf } from '../sql/pg/classify.js';

/** The extension that a statement makes. */
function extensionOf(statement: Statement): string | undefined {
  const { name, fields } = nodeOf(statement.tree);
  return name === 'CreateExtensionStmt' && typeof fields['extname'] === 'string' ? fields['extname'] : undefined;
}

/** Whether a statement makes an extension that the shadow has beforehand, because only an administrator can make it. */
export function makesGiven(statement: Statement, given: ReadonlySet<string>): boolean {
  const extension = given.size === 0 ? undefined : extensionOf(statement);
  return extension !== undefined && given.has(extension);
}

/**
 * The text to send: the first statement that makes such an extension must not stumble over it, since on the target it is
 * not there yet. It takes the extension out of `given`: a second one fails, as it does there.
 */
export function asGiven(statement: Statement, given: Set<string>): string {
  if (!makesGiven(statement, given)) return statement.sql;
  given.delete(extensionOf(statement) ?? '');
  return /\bif\s+not\s+exists\b/i.test(statement.sql)
    ? statement.sql
    : statement.sql.replace(/\bextension\b/i, 'EXTENSION IF NOT EXISTS');
}
