import type { RuleHelp } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { kindWords } from './parts/history.js';
import { oneLine } from './text/visible.js';

const LEVEL = dictionary({ error: 'error', warning: 'warning', info: 'note', off: 'none' } as const);

/** What is found without a rule: by the server, by the history, and among the settings themselves. */
const OTHERS: Readonly<Record<string, string>> = dictionary({
  'migration-fails': 'A migration fails on the shadow database',
  'unused-allow': 'A comment allows what was not found',
  'unknown-rule': 'The settings name a rule that there is not',
  'label-before-push': 'The label that allows is older than the newest commit',
});

type Kind = Parameters<typeof kindWords>[0];

/** A rule as code scanning shows it: GitHub asks for a short and a full description and for help. */
export function describeRule(id: string, rule: RuleHelp | undefined): object {
  if (rule === undefined) {
    const text = OTHERS[id] ?? kindWords(id as Kind) ?? id;
    return {
      id,
      shortDescription: { text },
      fullDescription: { text },
      help: { text: `${text}. The result says what to do.` },
    };
  }
  const { when, effect, instead, severity, page } = rule;
  const blocks = [`When: ${when}`, `What it does to production: ${effect}`, `What to do instead: ${instead}`];
  const bold = [
    `**When.** ${when}`,
    `**What it does to production.** ${effect}`,
    `**What to do instead.** ${instead}`,
    `One statement is let through by a comment before it: \`-- migrate-on-merge: allow ${id} because (the reason)\``,
  ];
  return {
    id,
    // GitHub shows 1,024 characters of each description.
    shortDescription: { text: oneLine(when).slice(0, 1_000) },
    fullDescription: { text: oneLine(effect).slice(0, 1_000) },
    help: { text: blocks.join('\n\n'), markdown: bold.join('\n\n') },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level: LEVEL[severity], ...(severity === 'off' ? { enabled: false } : {}) },
  };
}
