import type { Rule, RuleWords } from '../../model/contracts.js';
import type { Severity } from '../../model/plan.js';
import { type OtherFinding, others } from './others.js';

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

const WORDS: Readonly<Record<Severity | 'off', string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  off: 'Off',
};
const SERVERS = { postgresql: 'PostgreSQL', mysql: 'MySQL, MariaDB, TiDB' } as const;

type Dialect = keyof typeof SERVERS;
const SHORT: Readonly<Record<Dialect, string>> = { postgresql: 'PostgreSQL', mysql: 'MySQL' };
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

const words = ({ when, effect, instead }: RuleWords): readonly string[] => [
  `**When.** ${plain(when)}`,
  `**What it does to production.** ${plain(effect)}`,
  `**What to do instead.** ${plain(instead)}`,
];

/** What the rule finds on one kind of server, and what not; headings a level deeper where there are several kinds. */
function shown(rule: Rule, example: Example, level: string): readonly string[] {
  return [
    `${level} Found`,
    ...(example.setup === undefined ? [] : ['With this in the database before:', sql(example.setup), 'the migration']),
    sql(example.bad),
    said(rule, example),
    `${level} Not found`,
    sql(example.good),
  ];
}

/** How the rule is set, for whoever wants it otherwise. */
const settings = ({ id, severity }: Rule): string =>
  severity === 'off'
    ? `It is off until \`rules\` has a line \`${id}: warning\`, or another severity; the example is shown with that line.`
    : `\`rules\` takes a line \`${id}: off\`, or another severity.`;

/** A rule's page in docs/rules, with an example for each of its dialects. */
export function rulePage(rule: Rule, examples: Readonly<Partial<Record<Dialect, Example>>>): string {
  const servers = rule.dialects.map((dialect) => SERVERS[dialect]).join('; ');
  const [first, ...others] = rule.dialects;
  const part = (dialect: Dialect, level: string): readonly string[] => {
    const example = examples[dialect];
    return example === undefined ? [] : shown(rule, example, level);
  };
  const several = others.length > 0;
  return `${[
    NOTE,
    `# ${rule.id}`,
    `${WORDS[rule.severity]}. ${servers}.`,
    ...(several && rule.onMysql !== undefined ? [] : words(rule)),
    ...(several && first !== undefined && rule.onMysql !== undefined
      ? [`## On ${SERVERS[first]}`, ...words(rule), ...part(first, '###')]
      : first === undefined
        ? []
        : part(first, '##')),
    ...others.flatMap((dialect) => [
      `## On ${SERVERS[dialect]}`,
      ...words(rule.onMysql ?? rule),
      ...part(dialect, '###'),
    ]),
    '## Settings',
    ...(rule.grows === undefined
      ? []
      : [
          'Its severity follows the target: less where the tables are small and quiet, more where they are busy ([how](../large-tables.md)).',
        ]),
    `${settings(rule)} One statement is let through by a comment before it:`,
    sql(`-- migrate-on-merge: allow ${rule.id} because (the reason, which the report shows)`),
  ].join('\n\n')}\n`;
}

const otherRow = ({ id, severity, when, fixed }: OtherFinding): string =>
  `| ${id} | ${severity}${fixed === true ? ', *always*' : ''} | ${when} |`;

/** docs/rules/README.md */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => {
      const on = rule.dialects.map((dialect) => SHORT[dialect]).join(', ');
      return `| [${rule.id}](${rule.id}.md) | ${WORDS[rule.severity].toLowerCase()} | ${on} | ${plain(rule.when)} |`;
    });
  return `${[
    NOTE,
    '# Rules',
    'What is looked for in pending migrations, after they ran on the shadow database. What is said of locks and rewrites was measured there; a table that the same plan makes is never a danger.',
    ['| Rule | Severity | On | When |', '|---|---|---|---|', ...rows].join('\n'),
    '## Found by other steps',
    'Files against the history, the run on the shadow, the way back and the settings. `rules` sets them by these names too; what is marked *always* blocks whatever the settings say.',
    ['| Name | Severity | When |', '|---|---|---|', ...others.map(otherRow)].join('\n'),
  ].join('\n\n')}\n`;
}
