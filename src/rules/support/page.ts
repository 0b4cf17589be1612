import type { Rule } from '../../model/contracts.js';
import type { Severity } from '../../model/plan.js';

/** A rule's fixture: what was there before, an example that it finds, what it says of that, and one that it leaves alone. */
export interface Example {
  readonly setup: string | undefined;
  readonly bad: string;
  readonly good: string;
  readonly expected: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly line: number;
    readonly message: string;
    readonly suggestion?: string;
  }[];
}

const WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
const SERVERS = { postgresql: 'PostgreSQL', mysql: 'MySQL' } as const;
const NOTE = '<!-- Generated from the rule and its fixture by `node scripts/generate-rules.mjs`. -->';

const plain = (text: string): string => text.replace(/[\\*_[\]<>`|]/g, (sign) => `\\${sign}`);
const sql = (text: string): string => `\`\`\`sql\n${text.trimEnd()}\n\`\`\``;

function said(rule: Rule, example: Example): string {
  // A failure that a rule explains is shown with the rule.
  const own = example.expected.filter((finding) => finding.rule === rule.id);
  const shown = own.length > 0 ? own : example.expected.filter((finding) => finding.rule === 'migration-fails');
  return shown
    .map((finding) => {
      const message = plain(finding.message).replaceAll('\n', '\n> ');
      const head = `> **${WORDS[finding.severity]}**, line ${finding.line}: ${message}`;
      return finding.suggestion === undefined ? head : `${head}\n\nInstead:\n\n${sql(finding.suggestion)}`;
    })
    .join('\n\n');
}

/** A rule's page in docs/rules. */
export function rulePage(rule: Rule, example: Example): string {
  const servers = rule.dialects.map((dialect) => SERVERS[dialect]).join(', ');
  return `${[
    NOTE,
    `# ${rule.id}`,
    `${WORDS[rule.severity]}. ${servers}.`,
    `**When.** ${plain(rule.when)}`,
    `**What it does to production.** ${plain(rule.effect)}`,
    `**What to do instead.** ${plain(rule.instead)}`,
    '## Found',
    ...(example.setup === undefined ? [] : ['With this in the database before:', sql(example.setup), 'the migration']),
    sql(example.bad),
    said(rule, example),
    '## Not found',
    sql(example.good),
    '## Settings',
    `\`rules\` takes a line \`${rule.id}: off\`, or another severity. One statement is let through by a comment before it:`,
    sql(`-- migrate-on-merge: allow ${rule.id} because (the reason, which the report shows)`),
  ].join('\n\n')}\n`;
}

/** docs/rules/README.md */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => `| [${rule.id}](${rule.id}.md) | ${WORDS[rule.severity].toLowerCase()} | ${plain(rule.when)} |`);
  return `${[
    NOTE,
    '# Rules',
    'What is looked for in pending migrations, after they ran on the shadow database. What is said of locks and rewrites was measured there; a table that the same plan makes is never a danger.',
    ['| Rule | Severity | When |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')}\n`;
}
