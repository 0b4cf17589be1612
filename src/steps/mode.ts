import type { SplitText, SqlStep, Statement } from '../model/migration.js';

/** How a migration's statements are sent. */
export interface RunMode {
  /** `transaction`: all or nothing, with the history row inside; `statements`: one by one as written, journaled. */
  readonly kind: 'transaction' | 'statements';
  /** The file brings its own BEGIN and COMMIT around everything: they are the transaction. */
  readonly own: boolean;
  /** Why it is not one transaction, in words. */
  readonly reason?: string;
}

const isControl = (statement: Statement): boolean => ['begin', 'commit', 'rollback'].includes(statement.transaction);

/** Neither PREPARE TRANSACTION, which commits nothing yet, nor COMMIT AND CHAIN, which begins the next. */
const isPlainCommit = (statement: Statement | undefined): boolean =>
  statement?.transaction === 'commit' && statement.kind === 'COMMIT' && !/\bchain\b/i.test(statement.sql);

/** What the tool of the file would do with a statement that cannot run in a transaction: several in one script are one, too. */
function elsewhere({ sentBy }: SqlStep, { statements }: SplitText): string {
  if (sentBy === undefined || (sentBy.as === 'script' && statements.length < 2)) return '';
  return `; ${sentBy.tool} itself, which sends the file as one ${sentBy.as}, is refused there`;
}

/**
 * Decides how a file runs. A file that opens a transaction first and commits last, with nothing of the kind between,
 * is one transaction as it stands. Any other BEGIN or COMMIT in a file would end a transaction of ours, so such a file
 * runs as it is written. Pure.
 */
export function runMode(step: SqlStep, split: SplitText, traits: { readonly transactionalDdl: boolean }): RunMode {
  const { statements } = split;
  const inner = statements.slice(1, -1);
  const forbidden = statements.find((statement) => statement.transaction === 'forbidden');
  const controls = statements.filter(isControl);
  if (split.directives.noTransaction) return { kind: 'statements', own: false, reason: 'the file says no-transaction' };
  const refused = traits.transactionalDdl && forbidden !== undefined ? elsewhere(step, split) : '';
  if (step.transactional === false)
    return { kind: 'statements', own: false, reason: `the file is marked as not transactional${refused}` };
  if (forbidden !== undefined) {
    return {
      kind: 'statements',
      own: false,
      reason: traits.transactionalDdl
        ? `${forbidden.kind} on line ${forbidden.line} cannot run in a transaction${refused}`
        : `${forbidden.kind} on line ${forbidden.line} commits at once on this server`,
    };
  }
  if (controls.length > 0) {
    const whole =
      statements.length > 1 &&
      statements.at(0)?.transaction === 'begin' &&
      isPlainCommit(statements.at(-1)) &&
      !inner.some(isControl);
    if (whole) return { kind: 'transaction', own: true };
    return {
      kind: 'statements',
      own: false,
      reason: `the file has its own ${controls[0]?.kind ?? 'COMMIT'} on line ${controls[0]?.line ?? 0}`,
    };
  }
  // Where schema changes commit at once they are `forbidden` above; what is left only changes rows.
  return { kind: 'transaction', own: false };
}

/** Blocks and calls may commit by themselves. */
const MAY_COMMIT = new Set(['DO', 'CALL']);

/** These are about the transaction around them: one of ours would make them succeed, and do nothing. */
const NEEDS_TRANSACTION = /^(?:LOCK TABLE|DECLARE CURSOR|SAVEPOINT|RELEASE|ROLLBACK|SET CONSTRAINTS)$/;

/** Settings that the servers of the MySQL family refuse to change within a transaction. */
const ALONE =
  /\b(?:sql_log_bin|binlog_format|binlog_direct_non_transactional_updates|explicit_defaults_for_timestamp|gtid_next|gtid_domain_id|(?:tx|transaction)_(?:isolation|read_only))\b/i;

/**
 * Whether a statement that runs one by one gets a transaction of ours, for its locks to be seen or its line of the journal
 * to go in with it. Only where that is the same to the statement as running alone.
 */
export function takesTransaction(statement: Statement): boolean {
  return (
    statement.transaction === 'inside' &&
    !MAY_COMMIT.has(statement.kind) &&
    !NEEDS_TRANSACTION.test(statement.kind) &&
    !/^set\s+(?:local|transaction)\b/i.test(statement.sql) &&
    !(statement.kind === 'SET' && ALONE.test(statement.sql))
  );
}
