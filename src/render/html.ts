import { createHash } from 'node:crypto';
import type { Renderer } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import type { Report, ReportPlan, ReportStatement } from '../model/report.js';
import { codeText, type Html, h, prose, trusted } from './page/html.js';
import { SCRIPT } from './page/script.js';
import { fileList, sectionsOf } from './page/sections.js';
import { STYLE } from './page/style.js';
import { secondHandWords } from './parts/second-hand.js';
import { feltOf, strongestLock } from './text/locks.js';
import { stateOf } from './text/state.js';
import { count, duration, once, serverName, shortHash, sizesOf, stamp } from './text/words.js';

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded and nothing is sent; only the style and the script of this very text run. */
const policy = (): string =>
  [
    "default-src 'none'",
    `style-src ${hashed(STYLE)}`,
    `script-src ${hashed(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const VERDICT = dictionary({ clean: 'clean', warned: 'with warnings', blocked: 'blocked', failed: 'failed' } as const);

const statementsOf = ({ migrations }: ReportPlan): readonly ReportStatement[] =>
  migrations.flatMap(({ statements }) => statements);

function factsOf(report: Report): Html {
  const { target, shadow, run, plan } = report;
  const felt =
    plan === null || report.apply !== null ? undefined : feltOf(statementsOf(plan), codeText, once(sizesOf(plan)));
  const lock = felt === undefined || plan === null ? undefined : strongestLock(plan.migrations, felt);
  const facts: readonly (readonly [string, Html | string | undefined])[] = [
    ['Strongest lock', lock === undefined ? undefined : trusted(lock)],
    ['Rewritten', felt?.rewritten === undefined ? undefined : trusted(felt.rewritten)],
    ['Target', target === null ? undefined : `${target.database} on ${serverName(target.engine)} ${target.version}`],
    [
      'Shadow',
      shadow === null ? undefined : `${serverName(shadow.engine)} ${shadow.version}, ${shadow.provider}: ${shadow.why}`,
    ],
    ['Plan', plan === null ? undefined : shortHash(plan.digest)],
    ['Commit', run.head ?? run.commit ?? undefined],
    ['Pull requests', run.pullRequests.length === 0 ? undefined : run.pullRequests.map((n) => `#${n}`).join(', ')],
    ['Run by', run.actor ?? undefined],
    ['At', `${stamp(run.startedAt)}, ${duration(run.ms)}`],
    ['Tool', run.tool],
  ];
  return h`<dl>${facts.flatMap(([name, value]) => (value === undefined ? [] : [h`<dt>${name}</dt><dd>${value}</dd>`]))}</dl>`;
}

/** The whole report as one page that needs nothing else: no network, no server. */
export const html: Renderer = {
  name: 'html',
  render(report) {
    const { title } = stateOf(report);
    const sections = sectionsOf(report).filter(({ body }) => body !== undefined);
    const files = report.plan?.migrations.length ?? 0;
    const page = h`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy()}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}${report.label === 'default' ? '' : `: ${report.label}`}</title><style>${trusted(STYLE)}</style></head>
<body><a class="skip" href="#content">Skip to the content</a>
<header class="top"><div><strong>migrate-on-merge</strong><label for="search">Search <kbd>/</kbd></label><input id="search" type="search" autocomplete="off" spellcheck="false"><output id="found" for="search"></output></div></header>
<main id="content"><h1><span class="verdict ${report.verdict}">${VERDICT[report.verdict]}</span> ${title}</h1>
${secondHandWords(report).length === 0 ? '' : h`<p><strong>Another run left this report, and nobody has made sure of any of it.</strong></p>`}<p class="lead">${prose(report.headline)}</p>${factsOf(report)}
<nav aria-label="Parts of the report"><ul>${sections.map((one) => h`<li><a href="#${one.id}">${one.title}</a></li>`)}</ul>${files > 1 ? h`<details><summary>${count(files, 'file')}</summary>${fileList(report)}</details>` : ''}</nav>
${sections.map(({ id, title: name, body }) => h`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${name}</h2>${body}</section>\n`)}<p class="quiet">Keys: <kbd>/</kbd> searches, <kbd>j</kbd> and <kbd>k</kbd> go from finding to finding and from statement to statement.</p></main>
<script>${trusted(SCRIPT)}</script></body></html>
`;
    return page.text;
  },
};
