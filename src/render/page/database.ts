import { dictionary } from '../../model/dictionary.js';
import type { Check, Report } from '../../model/report.js';
import { proofWords, scopeWords } from '../parts/outcome.js';
import { byNeed, cellWords } from '../text/health.js';
import { restoreWords } from '../text/restore.js';
import { bytesWords, rowsWords, someEstimated, tableNotes } from '../text/tables.js';
import { count, duration, size } from '../text/words.js';
import { grid } from './grid.js';
import { codeText, type Html, h, prose, trusted } from './html.js';

export function checks(all: readonly Check[]): Html | undefined {
  if (all.length === 0) return undefined;
  const rank = ({ ok, warning }: Check): number => (ok ? (warning === true ? 1 : 2) : 0);
  const result = (check: Check): Html =>
    [h`<strong class="bad">fails</strong>`, h`<strong>worth a look</strong>`, h`holds`][rank(check)] as Html;
  const rows = [...all]
    .sort((a, b) => rank(a) - rank(b))
    .map((check) => {
      const { name, expected, actual, hint } = check;
      const next = rank(check) === 2 || hint === undefined ? '' : h`<br><strong>Next:</strong> ${prose(hint)}`;
      return [result(check), prose(name), prose(expected), h`${prose(actual)}${next}`];
    });
  return grid(['Result', 'Check', 'Expected', 'Found'], rows);
}

export function backup({ backup: made }: Report): Html | undefined {
  if (made === null) return undefined;
  const note = made.proof.note === undefined ? '' : h`<p>${prose(made.proof.note)}</p>`;
  if (made.id !== undefined)
    return h`<p><code>${made.id}</code>: made by <code>${made.tool}</code> in ${duration(made.ms)}; not proved.</p>${note}`;
  const scope = scopeWords(made);
  return h`<p><code>${made.file}</code>: ${size(made.bytes)}${scope === undefined ? '' : `; ${scope}`}; made by <code>${made.tool}</code> in ${duration(made.ms)}; ${made.encrypted ? 'encrypted' : 'not encrypted'}; ${proofWords(made)}.</p>${note}<p>SHA-256 <code>${made.sha256}</code></p>`;
}

export function restored({ restore }: Report): Html | undefined {
  if (restore === undefined) return undefined;
  const words = restoreWords(restore, codeText, (text) => prose(text).text);
  const left =
    restore.commands.length === 0
      ? ''
      : h`<p>Left to do by hand:</p><pre tabindex="0">${restore.commands.join('\n')}</pre>`;
  return h`<p><code>${restore.file}</code>, made ${restore.createdAt}, restored in ${duration(restore.ms)}.</p>${words.map((line) => h`<p>${trusted(line)}</p>`)}${left}`;
}

/** Rows and sizes of the touched tables, before the run and after it. */
export function tables({ apply }: Report): Html | undefined {
  const all = apply?.tables ?? [];
  if (all.length === 0) return undefined;
  const rows = all.map((one) => [
    h`<code>${one.table}</code>`,
    h`${rowsWords(one)}`,
    h`${bytesWords(one)}`,
    trusted(tableNotes(one, codeText)),
  ]);
  return h`${grid(['Table', 'Rows', 'Size with indexes', 'Notes'], rows)}${someEstimated(all) ? h`<p class="quiet">~: as the server estimates; too many to count in a short time.</p>` : ''}`;
}

const STATE = dictionary({ look: 'look at this', unknown: 'not known', ok: 'in order' } as const);

export function health({ health: found }: Report): Html | undefined {
  if (found === undefined) return undefined;
  return h`${byNeed(found.sections).map(({ title, state, columns, rows, more, note, advice }) => {
    const body =
      rows.length === 0
        ? ''
        : grid(
            columns.map(({ name }) => name),
            rows.map((row) => columns.map((column, at) => h`${cellWords(row[at] ?? null, column)}`)),
          );
    return h`<details class="find"${state === 'look' ? trusted(' open') : ''}><summary>${title}: ${state === 'look' ? h`<strong>${STATE.look}</strong>` : STATE[state]}</summary>${body}${more > 0 ? h`<p class="quiet">${count(more, 'more row')} not shown here.</p>` : ''}${note === undefined ? '' : h`<p>${prose(note)}</p>`}${advice === undefined ? '' : h`<p><strong>What to do:</strong> ${prose(advice)}</p>`}</details>`;
  })}`;
}

/** Whose plans hold what ran, or what differs from them. */
export function approval({ approval: found }: Report): Html | undefined {
  if (found === undefined) return undefined;
  if (found.ok) {
    const plans = found.pullRequests.filter(({ plan }) => plan === 'found').map((one) => `#${one.number}`);
    return h`<p>What ran is in the plan of ${plans.join(', ')}.</p>`;
  }
  const rows = found.differences.map(({ path, migration, line, rule, was, is }) => [
    h`<code>${`${path ?? migration ?? 'the plan'}${line == null ? '' : `:${line}`}`}</code>`,
    h`${rule ?? ''}`,
    prose(was),
    prose(is),
  ]);
  return grid(['Migration', 'Rule', 'Reviewed', 'Now'], rows);
}
