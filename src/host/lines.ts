import type { ProgressEvent } from '../model/events.js';
import { inertLines } from './inert.js';

export type Tone = 'plain' | 'heading' | 'faint' | 'good' | 'warning' | 'bad';

/** What is printed of one event. */
export interface Printed {
  readonly tone: Tone;
  readonly lines: readonly string[];
  /** Only of interest until the next line; a terminal may overwrite it. */
  readonly passing?: boolean;
}

export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

/** Words for an event; whatever comes from files or servers is made inert here. */
export function printed(event: ProgressEvent): Printed {
  switch (event.type) {
    case 'phase':
      return { tone: 'heading', lines: inertLines('=> ', event.name) };
    case 'note':
      return { tone: 'plain', lines: inertLines('- ', event.text) };
    case 'warning':
      return { tone: 'warning', lines: inertLines('warning: ', event.text) };
    case 'check':
      if (event.warning === true)
        return { tone: 'warning', lines: inertLines('worth a look: ', `${event.name}: ${event.actual}`) };
      return event.ok
        ? { tone: 'good', lines: inertLines('ok: ', event.name) }
        : { tone: 'bad', lines: inertLines('not ok: ', `${event.name}: ${event.actual}`) };
    case 'waiting':
      return { tone: 'faint', lines: inertLines('... ', event.text), passing: true };
    case 'migration':
      return { tone: 'heading', lines: inertLines(`(${event.index}/${event.of}) `, event.id) };
    case 'statement': {
      const lead = `... line ${event.line} (${event.index}/${event.of}): `;
      return { tone: 'faint', lines: inertLines(lead, event.kind), passing: true };
    }
    case 'statement-done': {
      const rows = event.rows === null ? '' : `, ${count(event.rows, 'row')}`;
      return {
        tone: 'plain',
        lines: inertLines(`line ${event.line}: `, `${event.kind}, ${duration(event.ms)}${rows}`),
      };
    }
    case 'statement-progress':
      return { tone: 'faint', lines: inertLines(`... ${duration(event.ms)}: `, event.text), passing: true };
    case 'lock-timeout': {
      const next = event.attempt < event.of ? `next attempt in ${duration(event.waitMs)}` : 'no attempt is left';
      const who = event.blockers.length === 0 ? '' : `\nblocked by ${event.blockers.join('\nblocked by ')}`;
      const text = `attempt ${event.attempt} of ${event.of} did not get its lock; ${next}${who}`;
      return { tone: 'warning', lines: inertLines('lock timeout: ', text) };
    }
    case 'migration-done': {
      const tone = event.status === 'failed' ? 'bad' : 'good';
      return {
        tone,
        lines: inertLines(
          `${tone === 'bad' ? 'not ok' : 'ok'}: `,
          `${event.id}: ${event.status}, ${duration(event.ms)}`,
        ),
      };
    }
    case 'backup':
      return event.passing === true
        ? { tone: 'faint', lines: inertLines('... ', event.text), passing: true }
        : { tone: 'plain', lines: inertLines('backup: ', event.text) };
  }
}
