// What a report of ours tells of the time that a run took.
import { readFileSync } from 'node:fs';

/** How long the run spent in its phase `Apply`, by the times of its own log: the statements and the history rows, nothing else. */
export function applyPhase(file) {
  const { log } = JSON.parse(readFileSync(file, 'utf8'));
  const phases = log.filter(({ event }) => event === 'phase');
  const at = (name) => Date.parse(phases.find(({ message }) => message === name)?.at ?? '');
  return at('Verification') - at('Apply');
}
