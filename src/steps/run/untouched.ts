import type { Dialect } from '../../model/engine.js';
import type { Session } from '../../model/session.js';
import { takesTransaction } from '../mode.js';
import type { Parsed } from '../parse.js';
import { looksIn } from './journal.js';

/**
 * Whether surely nothing is in of a migration that runs statement by statement and was refused at its first: by the journal and by what
 * the server has now. A block, a call or an interrupted build may have left something.
 */
export async function nothingIsIn(
  { migration: { id }, program, split }: Parsed,
  session: Session,
  dialect: Dialect,
  historySchema: string,
): Promise<boolean> {
  const [first] = split.statements;
  if (program !== undefined || first === undefined || session.lost !== undefined) return false;
  const row = (await dialect.history(session, historySchema).applied())?.find((one) => one.id === id);
  if (row === undefined || row.state === 'applied' || row.statementsDone > 0) return false;
  if (takesTransaction(first)) return true;
  if (first.kind === 'DO' || first.kind === 'CALL') return false;
  if ((await dialect.leftover(session, first)) !== undefined) return false;
  if (dialect.fate === undefined) return !(await dialect.landed(session, first));
  return (await dialect.fate(session, first, looksIn(row))).outcome === 'not-landed';
}
