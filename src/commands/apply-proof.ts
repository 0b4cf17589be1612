import type { Context } from '../context.js';
import type { Report } from '../model/report.js';
import type { Session } from '../model/session.js';
import type { Planned } from '../steps/plan/plan.js';
import type { ProofRequest, TablesProof } from '../steps/proof/proof.js';

/** What an apply looks at in the tables that it touches. */
export function proofOf({ engine, inputs, host, signal }: Context, session: Session, { plan }: Planned): ProofRequest {
  return {
    session,
    dialect: engine.dialect,
    plan,
    lockTimeoutMs: inputs.lockTimeoutMs,
    statementTimeoutMs: inputs.statementTimeoutMs,
    analyze: inputs.analyzeAfter,
    progress: host.progress,
    signal,
  };
}

/** A report with what became of the tables. */
export function withTables(report: Report, { tables, notes }: TablesProof): Report {
  const { apply } = report;
  return {
    ...report,
    apply: apply === null || tables.length === 0 ? apply : { ...apply, tables },
    notes: [...report.notes, ...notes],
  };
}
