import type { Probe } from '../../model/measured.js';
import type { Finding } from '../../model/plan.js';
import type { Probed } from './probed.js';
import type { Question, Remedy } from './question.js';

/** What `rules:` and comments in files call it. */
export const RULE = 'data-would-break';

const WAYS: Readonly<Record<Remedy, string>> = {
  nulls:
    'Give these rows a value first, in a migration of its own, and let code write no more NULLs; then make the column NOT NULL.',
  duplicates:
    'Merge or change these rows first, in a migration of its own, and let code write no more of them; then make it unique.',
  orphans: 'Delete these rows, or give them a parent or NULL, in a migration of its own; then add the foreign key.',
  check: 'Correct these rows first, in a migration of its own, and let code write no more of them; then add the check.',
  values: 'Correct these values first, in a migration of its own; then change the type.',
  default: 'Add the column with a DEFAULT, or without NOT NULL; fill it, and make it NOT NULL in a later migration.',
};

const LONGEST_ID = 40;

/** A key as it can stand in a sentence: it is data, and may hold anything. */
export function inertId(id: string): string {
  const plain = id.replace(/[\p{C}\p{Z}`]+/gu, ' ').trim();
  const short = [...plain].length > LONGEST_ID ? `${[...plain].slice(0, LONGEST_ID).join('')}…` : plain;
  return /^[\w.,() -]+$/.test(short) ? short : `\`${short}\``;
}

/** `3 rows would break this: ids 7, 9, 12`. */
export function breaksWords({ rows = 0, atLeast, ids = [], why }: Probe): string {
  const number = `${atLeast === true ? 'at least ' : ''}${rows} ${rows === 1 ? 'row' : 'rows'}`;
  const some =
    ids.length < rows || atLeast === true ? (ids.length === 1 ? 'such as id' : 'ids') : ids.length === 1 ? 'id' : 'ids';
  const which =
    ids.length === 0
      ? ''
      : `: ${some} ${ids.map(inertId).join(', ')}${rows > ids.length || atLeast === true ? ', …' : ''}`;
  return `${number} would break this${which}${why === undefined ? '' : ` (${why})`}`;
}

/** What a probe found, as a finding. */
export function findingOf(question: Question, probe: Probe, query: string | undefined): Finding {
  const { path, line, endLine, statement, migration } = question.at;
  const words = breaksWords(probe);
  const comment = `-- ${WAYS[question.remedy]}`;
  return {
    rule: RULE,
    severity: 'error',
    message: `${words.charAt(0).toUpperCase()}${words.slice(1)}. Looked for on the target: ${question.words}. The statement fails there as long as they are there.`,
    place: { path, line, endLine },
    statement,
    migration,
    suggestion: query === undefined ? comment : `-- Find them:\n${query}\n${comment}`,
  };
}

/** What the target's rows have said to a statement; `open` where they did not all say that it holds, or nobody asked them. */
export function onRows(
  probed: Probed | undefined,
  migration: string,
  index: number,
): { readonly findings: readonly Finding[]; readonly open: boolean } {
  const of = (one: { readonly migration?: string; readonly statement?: number }): boolean =>
    one.migration === migration && one.statement === index;
  if (probed === undefined) return { findings: [], open: true };
  return {
    findings: probed.findings.filter(of),
    open: probed.probes.some((probe) => of(probe) && probe.outcome !== 'holds'),
  };
}
