import type { Statement } from '../../model/migration.js';

/** What the statements that are in have made of their session, which is gone; for a run that goes on behind them. */
export interface SessionBefore {
  /** Those that set it up, in their order: run again, they leave it as it was. */
  readonly again: readonly Statement[];
  /** What no statement brings back, and what comes later speaks of. */
  readonly lost: { readonly statement: Statement; readonly what: string } | undefined;
}

/** Whether a word stands in one of the texts, whatever the letter case. */
export function spokenOf(word: string, rest: readonly Statement[]): boolean {
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const found = new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`, 'i');
  return rest.some(({ sql }) => found.test(sql));
}

/** Made anew out of each statement in turn. `of`: again, nothing, or the words for what is lost with its name. */
export function sessionBefore(
  done: readonly Statement[],
  rest: readonly Statement[],
  of: (
    statement: Statement,
    later: readonly Statement[],
  ) => 'again' | readonly { readonly name: string; readonly what: string }[],
): SessionBefore {
  const again: Statement[] = [];
  let lost: SessionBefore['lost'];
  for (const [i, statement] of done.entries()) {
    const found = of(statement, done.slice(i + 1));
    if (found === 'again') again.push(statement);
    else {
      const missed = found.find(({ name }) => spokenOf(name, rest));
      if (missed !== undefined) lost ??= { statement, what: missed.what };
    }
  }
  return { again, lost };
}
