import type { Statement } from '../model/migration.js';

/** Why a comment above this statement lets a rule pass; undefined where none does. */
export function allowedBy(statement: Statement, rule: string): string | undefined {
  const allowance = statement.allows.find((allow) => allow.rule === rule && allow.reason !== '');
  return allowance === undefined ? undefined : `${allowance.reason} (allowed in the file, line ${allowance.line})`;
}
