import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { factsOf } from './facts.js';

const CHANGES = /^(?:CREATE|ALTER|DROP|RENAME|TRUNCATE) /;

/** Each statement of DDL is all or nothing by itself; rows that are changed between two of them are what cannot simply be done again. */
export function notAtomic(input: RuleInput): readonly RuleHit[] {
  const { parsed, transactional } = input.migration;
  if (transactional) return [];
  const commits = parsed.findIndex(({ kind, transaction }) => transaction === 'forbidden' && CHANGES.test(kind));
  const rows = parsed.filter((statement) => factsOf(statement)?.dataOnly === true && statement.kind !== 'SELECT');
  if (commits !== input.index || rows.length === 0) return [];
  const [first] = rows;
  return [
    {
      severity: 'info',
      message: `The file changes tables and rows (${first?.kind ?? ''} on line ${first?.line ?? 0}). ${input.statement.kind} commits at once on this server, so a failure leaves in what stands before it; \`repair\` goes on from there. In a file of their own the rows would be one transaction.`,
    },
  ];
}
