import type { Progress, ProgressEvent } from '../model/events.js';
import type { LogLine, Report, StatementRan } from '../model/report.js';

function lineOf(event: ProgressEvent): { readonly message: string; readonly ms?: number } | undefined {
  switch (event.type) {
    case 'phase':
      return { message: event.name };
    case 'note':
    case 'warning':
    case 'waiting':
    case 'backup':
      return { message: event.text };
    case 'check':
      return { message: `${event.ok ? 'ok' : 'NOT OK'}: ${event.name} (${event.actual})` };
    case 'migration':
      return { message: `${event.id} (${event.index} of ${event.of})` };
    case 'statement':
      return undefined;
    case 'statement-done':
      return {
        message: `line ${event.line}: ${event.kind}${event.rows === null ? '' : `, ${event.rows} rows`}`,
        ms: event.ms,
      };
    case 'statement-progress':
      return { message: event.text, ms: event.ms };
    case 'lock-timeout':
      return {
        message: `lock timeout, attempt ${event.attempt} of ${event.of}; ${event.blockers.length === 0 ? 'nobody was seen in the way' : `blocked by ${event.blockers.join('; ')}`}; next try in ${event.waitMs} ms`,
      };
    case 'migration-done':
      return { message: `${event.id}: ${event.status}`, ms: event.ms };
  }
}

/** Keeps what happened, with times, and passes it on: the execution log that people used to fill in by hand. */
export function keepLog(
  next: Progress,
  now: () => Date = () => new Date(),
): {
  readonly progress: Progress;
  readonly lines: readonly LogLine[];
  /** What ran on the target, by the ids of the migrations. */
  readonly ran: ReadonlyMap<string, readonly StatementRan[]>;
} {
  const lines: LogLine[] = [];
  const ran = new Map<string, StatementRan[]>();
  let [applying, migration] = [false, ''];
  const keep = (event: ProgressEvent): void => {
    if (event.type === 'phase') applying = event.name === 'Apply';
    if (event.type === 'migration') migration = event.id;
    if (event.type !== 'statement-done' || !applying) return;
    const { line, kind, rows } = event;
    const all = ran.get(migration) ?? [];
    all.push({ line, kind, at: now().toISOString(), ms: Math.round(event.ms * 100) / 100, rows });
    ran.set(migration, all);
  };
  return {
    lines,
    ran,
    progress(event) {
      keep(event);
      const line = lineOf(event);
      if (line !== undefined) {
        lines.push({
          at: now().toISOString(),
          event: event.type,
          message: line.message,
          ...(line.ms === undefined ? {} : { ms: Math.round(line.ms * 100) / 100 }),
        });
      }
      next(event);
    },
  };
}

/** The outcomes with the statements that ran. */
export function withStatements(
  apply: Report['apply'],
  ran: ReadonlyMap<string, readonly StatementRan[]>,
): Report['apply'] {
  if (apply === null) return null;
  const outcomes = apply.outcomes.map((outcome) => {
    const statements = ran.get(outcome.id);
    return statements === undefined ? outcome : { ...outcome, statements };
  });
  return { ...apply, outcomes };
}
