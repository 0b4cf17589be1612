export const id = 1947;
export const ids = [1947];
export const modules = {

/***/ 81947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evidenceText: () => (/* binding */ evidenceText)
/* harmony export */ });
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34858);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43419);
/* harmony import */ var _parts_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50309);
/* harmony import */ var _text_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4069);
/* harmony import */ var _text_tables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44789);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28524);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98915);







/*
 * The evidence as people keep it by hand: first the short migration log that stands beside the code, then the execution log with its boxes.
 */
const name = (text) => (text === null ? 'not known' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(text, 80)));
const list = (lines, none) => lines.length === 0 ? none : lines.map((line) => `- ${line}`).join('\n');
function approvals({ pullRequests, environments, unknown }) {
    const who = ({ approvals: all }) => all.length === 0
        ? 'nobody'
        : all.map(({ reviewer, ofHead }) => `${name(reviewer)}${ofHead ? '' : ' (of an earlier commit)'}`).join(', ');
    const rows = pullRequests.map((pull) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`#${pull.number}`),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(pull.title, 200),
        name(pull.author),
        who(pull),
        pull.mergedBy === null ? 'not merged' : `${name(pull.mergedBy)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(pull.mergedAt ?? '', 40)}`,
    ]);
    const said = environments.map(({ environments: names, state, by, comment }) => `Environment ${names.map(name).join(', ')}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(state, 20)} by ${name(by)}${comment === '' ? '' : `: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(comment, 300)}`}`);
    return [
        '## Approvals',
        ...(rows.length === 0
            ? ['No pull request is known.']
            : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Pull request', 'Title', 'Author', 'Approved by', 'Merged by'], rows)]),
        ...(said.length === 0 ? [] : [list(said, '')]),
        ...(unknown.length === 0
            ? []
            : [
                list(unknown.map((text) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(text, 400)), ''),
            ]),
    ];
}
function changes({ plan }) {
    const all = plan?.changes ?? [];
    const kinds = ['added', 'changed', 'removed'];
    const counted = kinds.flatMap((kind) => {
        const n = all.filter((one) => one.kind === kind).length;
        return n === 0 ? [] : [`${n} ${kind}`];
    });
    return counted.length === 0 ? 'none of the schema' : `${counted.join(', ')} (schema objects)`;
}
function migrationLog(evidence, report) {
    const { backup, migrations, tables, run } = evidence;
    const ids = [migrations[0], migrations.at(-1)].flatMap((one) => (one === undefined ? [] : [(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(one.id, 80)]));
    const { date, time } = (0,_text_words_js__WEBPACK_IMPORTED_MODULE_5__/* .moment */ .n$)(run.startedAt);
    const saved = backup === null ? 'no' : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(backup.file, 200))}, ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_5__/* .size */ .Ej)(backup.bytes)}, ${(0,_parts_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .proofWords */ .GF)(backup)}`;
    const { issues } = (0,_text_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .issuesOf */ .wf)(report);
    const back = [
        ...(evidence.next === '' ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(evidence.next, 1_000)]),
        'Stop the application.',
        ...(backup === null
            ? ['Undo by down migrations, or by a new migration: no backup was made by this run.']
            : [`Restore ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(backup.file, 200))} (SHA-256 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(backup.sha256, 80))}).`]),
        `Deploy the commit before ${name(run.commit)}, and start the application.`,
    ];
    return [
        '# Migration log',
        `## Migration: ${[...new Set(ids)].map((id) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)).join(' → ')}`,
        list([
            `**Date**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(`${date} ${time}`, 60)}`,
            `**Duration**: ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(run.ms)}`,
            `**Status**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_text_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .finalStatus */ .nH)(report), 200)}`,
            `**Backed up**: ${saved}`,
            `**Changes**: ${changes(report)}; ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)((0,_text_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(report).length, 'migration')}`,
        ], ''),
        '## Data validation',
        list(tables.map((one) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(one.table, 200))}: ${(0,_text_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsWords */ .hc)(one)} rows${one.exact ? '' : ' (estimated)'}`), 'No table was touched, or none was counted.'),
        '## Issues encountered',
        list(issues.map((text) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(text, 600)), '(none)'),
        '## Rollback steps (if needed)',
        back.map((step, i) => `${i + 1}. ${step}`).join('\n'),
    ];
}
/** What is kept of a deployment, for people. */
function evidenceText(evidence, report) {
    const reviewers = [
        ...new Set([
            ...evidence.pullRequests.flatMap(({ approvals: all }) => all.map(({ reviewer }) => reviewer)),
            ...evidence.environments.flatMap(({ state, by }) => (state === 'approved' && by !== null ? [by] : [])),
        ]),
    ];
    const blocks = [
        ...migrationLog(evidence, report),
        ...approvals(evidence),
        ...(0,_log_js__WEBPACK_IMPORTED_MODULE_0__/* .logBlocks */ .V9)(report, { detail: 'full', statement: 200 }, reviewers),
    ];
    return `${blocks.join('\n\n')}\n`;
}


/***/ }),

/***/ 34858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ logBlocks),
/* harmony export */   iG: () => (/* binding */ logPart)
/* harmony export */ });
/* unused harmony export log */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _parts_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50309);
/* harmony import */ var _text_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4069);
/* harmony import */ var _text_tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44789);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28524);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98915);






/*
 * The execution log that operators otherwise fill in by hand during a migration: what was done, when, by whom, in the
 * order of their template. What this tool cannot know (was the application stopped?) stays an open box.
 */
function tick(done, text) {
    return `- [${done ? 'x' : ' '}] ${text}`;
}
function tickCheck(check) {
    return tick(check.ok, `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.name, 200)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.actual, 300)}${check.warning === true ? ' (worth a look)' : ''}`);
}
function head(report) {
    const { date, time } = (0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .moment */ .n$)(report.run.startedAt);
    const { target, run } = report;
    const environment = target === null
        ? []
        : [`database ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(target.database, 80))}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`${target.engine} ${target.version}`, 80)];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Date', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(date, 60)], [
        ...(time === '' ? [] : [['Time', time]]),
        [
            'Executed by',
            [
                run.actor === null ? 'not a workflow run' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(run.actor, 80)),
                ...[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)('run', run.runUrl)].filter((link) => link !== undefined),
            ].join(', '),
        ],
        ['Environment', [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(report.label, 80)), ...environment].join(', ')],
        ['Command', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(report.command)}, ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(run.ms)}`],
        ...(run.commit === null ? [] : [['Commit', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(run.commit, 40))]]),
        ...(run.pullRequests.length === 0
            ? []
            : [['Pull requests', run.pullRequests.map((one) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`#${one}`)).join(', ')]]),
        ...(report.plan === null || report.plan.digest === '' ? [] : [['Plan', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(report.plan.digest, 80))]]),
        ['Tool', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(run.tool, 80)],
    ]);
}
function madeWords(backup) {
    const name = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(backup.id ?? backup.file, 200));
    if (backup.id !== undefined)
        return `${name}, by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(backup.tool)}`;
    const scope = (0,_parts_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeWords */ .AN)(backup);
    const of = scope === undefined ? '' : `, ${scope}`;
    return `${name}, ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .size */ .Ej)(backup.bytes)}${of}, SHA-256 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(backup.sha256, 80))}`;
}
function before({ backup, preflight }) {
    const made = backup === null
        ? [tick(false, 'Database backup created')]
        : [
            tick(true, `Database backup created: ${madeWords(backup)}`),
            tick(backup.proof.ok && backup.proof.method !== 'none', `Backup ${(0,_parts_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .proofWords */ .GF)(backup)}`),
        ];
    return [
        '### Pre-migration',
        [
            ...made,
            ...preflight.map(tickCheck),
            tick(false, 'Application stopped, where that is needed (not known to this tool)'),
        ].join('\n'),
    ];
}
/** Records, as the template asks for them: what was there before, what is there now. */
function rowsKept({ apply }, longest) {
    const tables = apply?.tables ?? [];
    const shown = tables.slice(0, longest);
    const more = tables.length - shown.length;
    return [
        ...shown.map((one) => tick(true, `Rows of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(one.table, 200))}: ${(0,_text_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsWords */ .hc)(one)}`)),
        ...(more > 0 ? [tick(true, `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(more, 'more table')} not shown here`)] : []),
    ];
}
function entry(item, index) {
    return [
        `${index + 1}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(item.path, 300))}`,
        `   - Status: ${item.status}`,
        ...(item.duration === null ? [] : [`   - Duration: ${item.duration}`]),
        ...(item.notes.length === 0 ? [] : [`   - Notes: ${item.notes.map((note) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(note, 400)).join('; ')}`]),
    ].join('\n');
}
function list(lines, none) {
    return lines.length === 0 ? none : lines.map((line) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line, 600)}`).join('\n');
}
/** What the way back rests on; undefined where there is none. */
function wayBack({ backup, plan }) {
    const migrations = plan?.migrations ?? [];
    const tried = migrations.every(({ rollback }) => rollback?.outcome === 'tested');
    const down = migrations.every(({ reversible, rollback }) => reversible && rollback === undefined);
    const words = tried ? ['down migrations, tested on the shadow'] : down ? ['down migrations'] : [];
    const ways = [...(migrations.length > 0 ? words : []), ...(backup === null ? [] : ['the backup'])];
    return ways.length === 0 ? undefined : `: ${ways.join(' and ')}`;
}
/** The log's blocks; a long run's migrations are only counted where there is no room for them. */
const logPart = (report, look) => logBlocks(report, look, []);
/** The same, signed by those who are known to have reviewed what was run. */
function logBlocks(report, look, reviewers) {
    const entries = (0,_text_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(report);
    const shown = look.detail === 'full' ? entries : entries.slice(0, look.detail === 'files' ? 200 : 0);
    const { issues, actions } = (0,_text_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .issuesOf */ .wf)(report);
    const most = look.detail === 'counts' ? 5 : look.detail === 'files' ? 50 : Number.POSITIVE_INFINITY;
    const checked = (report.verify?.checks ?? []).filter((check) => look.detail === 'full' || !check.ok);
    return [
        '## Migration execution log',
        head(report),
        ...before(report),
        '### Migration execution',
        ...(shown.length === 0 ? [] : [shown.map(entry).join('\n')]),
        ...(entries.length > shown.length
            ? [`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(entries.length - shown.length, 'more migration')} not shown here.`]
            : []),
        ...(entries.length === 0 ? ['None.'] : []),
        '### Post-migration',
        [
            ...(report.verify === null
                ? [tick(false, 'Schema verification passed')]
                : [
                    tick(report.verify.checks.every((check) => check.ok), `Schema verification passed: ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(report.verify.checks.length, 'check')}`),
                ]),
            ...checked.slice(0, most).map(tickCheck),
            ...rowsKept(report, most),
            tick(wayBack(report) !== undefined, `Way back prepared${wayBack(report) ?? ''}`),
            tick(false, 'Application restarted, smoke tests passed (not known to this tool)'),
        ].join('\n'),
        ...timeline(report, most),
        '### Issues encountered',
        list(issues.slice(0, most), 'None.'),
        '### Resolution actions',
        list(actions.slice(0, most), 'None.'),
        `### Final status: ${(0,_text_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .finalStatus */ .nH)(report)}`,
        ...(report.apply === null || report.apply.state === '' ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(report.apply.state, 2_000)]),
        `Executor: ${signed(report.run.actor === null ? [] : [report.run.actor])}. Reviewer: ${signed(reviewers)}`,
    ];
}
const signed = (names) => names.length === 0 ? '________' : names.map((name) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .shortName */ .EU)(name, 80))).join(', ');
/** What happened when, line by line. */
function timeline(report, most) {
    const shown = report.log.slice(0, most);
    if (shown.length === 0)
        return [];
    const more = report.log.length - shown.length;
    const rows = shown.map((line) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line.at, 40),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line.event, 80),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line.message, 600),
        line.ms === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(line.ms)),
    ]);
    return [
        '### Timeline',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['At', 'Event', 'Message', 'Time '], rows),
        ...(more > 0 ? [`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(more, 'more line')} not shown here.`] : []),
    ];
}
/** The execution log as Markdown, to be kept with the deployment. */
const log = {
    name: 'log',
    render: (report) => `${logPart(report, { detail: 'full', statement: 200 }).join('\n\n')}\n`,
};


/***/ }),

/***/ 43419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   ut: () => (/* binding */ runLink),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports join, html */
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28524);

/*
 * Markdown from text that others wrote: file names, SQL, messages of servers, reports of forks. Two ways only lead into
 * the output: code (spans and fences, which GitHub leaves alone) and escaped words. Whatever GitHub would turn into a
 * link, a notification, a picture or a formula becomes code.
 */
/** Longest run of backticks, so that a longer one cannot be closed from within. */
function ticks(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
/** A code span on one line, whatever the text holds. */
function code(text) {
    const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text);
    if (shown.trim() === '')
        return shown === '' ? '`""`' : `\`"${shown}"\``;
    const mark = '`'.repeat(ticks(shown) === 0 ? 1 : ticks(shown) + 1);
    // A space inside each end is taken off again by the reader's Markdown, where both ends have one.
    const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
    return `${mark}${pad}${shown}${pad}${mark}`;
}
/** A fenced block with a fence longer than any in the text. */
function fence(text, language) {
    const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(text).replace(/\n+$/, '');
    const mark = '`'.repeat(Math.max(3, ticks(shown) + 1));
    return `${mark}${language}\n${shown}\n${mark}`;
}
/** What GitHub makes links, notifications, formulas or pictures of: `@name`, `#1`, `GH-1`, hashes, addresses, `$x$`, `:tada:`. */
const LIVELY = /[@#$]|gh-\d|ghsa-|cve-\d|[0-9a-f]{7}|:\/|www\.|:(?!\d\d:)[\w+-]+:/i;
/** Signs that mean something within a line. An underscore within a word means nothing. */
const SIGNS = /[\\*[\]<>&~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const ENTITIES = new Map([
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['&', '&amp;'],
    ['`', '&#96;'],
]);
function escaped(word) {
    return word.replace(SIGNS, (sign) => ENTITIES.get(sign) ?? `\\${sign}`);
}
/** Words between spaces; those that GitHub would bring to life are shown as code, closing punctuation left outside. */
function words(text) {
    return text
        .split(/( +)/)
        .map((word) => {
        if (!LIVELY.test(word))
            return escaped(word);
        let end = word.length;
        while (end > 0 && '.,;:!?)'.includes(word.charAt(end - 1)))
            end -= 1;
        return end === 0 ? escaped(word) : code(word.slice(0, end)) + escaped(word.slice(end));
    })
        .join('');
}
/** Joins pieces of a line so that two code spans never touch: their backticks would run together. */
function join(pieces) {
    return pieces.reduce((line, piece) => (line.endsWith('`') && piece.startsWith('`') ? `${line} ${piece}` : line + piece), '');
}
/** Running text as one inert line. What stands between single backticks is shown as code; between double ones it may hold some itself. */
function prose(text, longest = 4_000) {
    const pieces = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortLine */ .tl)(text, longest).split(/(?<!`)(`(?!`)[^`]+`|`` (?:[^`]|`(?!`))+ ``)(?!`)/);
    const line = join(pieces.map((piece, i) => (i % 2 === 1 ? code(piece.replace(/^`` | ``$|^`|`$/g, '')) : words(piece))));
    // Signs that begin a block: a list, a heading's underline, a table.
    return line.replace(/^([-+=|]|\d+(?=[.)]))/, (start) => {
        if (start === '|')
            return '&#124;';
        return /\d/.test(start) ? `${start}\\` : `\\${start}`;
    });
}
/** A message of some lines: words where they are words, a fence where lines are indented and so belong under each other. */
function message(text, longest) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 12 || lines.some((line) => /^(\s|```|~~~)/.test(line))) {
        return { block: fence((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, longest), 'text') };
    }
    return { words: lines.map((line) => prose(line, longest)).join('<br>') };
}
/** Text for inside HTML tags, where Markdown does not reach. Foreign text belongs into `<code>` there, too. */
function html(text) {
    return (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(/[<>&"]/g, (sign) => ENTITIES.get(sign) ?? '&quot;');
}
function htmlCode(text) {
    return `<code>${html(text)}</code>`;
}
/** A table; cells are Markdown already, and pipes in them, in code too, are escaped here. */
function table(head, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    const rule = head.map((title) => (title.endsWith(' ') ? '---:' : '---'));
    return [line(head.map((title) => title.trim())), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
/** A short text of ours that must not be broken over two lines: `48 ms`. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
/** A folded part; the title is HTML (`html`, `htmlCode`), the body Markdown. */
function details(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** The address of a workflow run, if it is nothing else: any other address stays text. */
function runLink(title, url) {
    const plain = /^https:\/\/[a-z0-9.-]+(?::\d+)?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(?:\/attempts\/\d+)?$/i;
    return url !== null && plain.test(url) ? `[${title}](${url})` : undefined;
}


/***/ }),

/***/ 50309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ scopeWords),
/* harmony export */   G7: () => (/* binding */ applyPart),
/* harmony export */   GF: () => (/* binding */ proofWords),
/* harmony export */   M: () => (/* binding */ backupPart),
/* harmony export */   Ph: () => (/* binding */ verifyPart),
/* harmony export */   TY: () => (/* binding */ outcomeCounts),
/* harmony export */   U3: () => (/* binding */ errorPart),
/* harmony export */   XQ: () => (/* binding */ STATUS),
/* harmony export */   nj: () => (/* binding */ preflightPart)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28524);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29788);




/** Why a run broke, where, and the exact next step. */
const errorPart = (report, look) => {
    const { error, apply } = report;
    if (error === null)
        return [];
    const advice = (0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceOf */ .wr)(report);
    const longest = look.detail === 'counts' ? 1_000 : 3_000;
    const said = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(error.message, longest);
    const where = error.path === undefined ? '' : ` at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(placeOf(error, error.path))}`;
    const hint = apply === null || apply.next === '' ? 'Next' : 'Hint';
    const named = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(error.code, 80));
    return [
        '### What failed',
        [
            `**Error:** ${error.page === undefined ? named : `[${named}](${error.page})`}${where}`,
            ...('words' in said ? [said.words] : []),
        ].join('<br>'),
        ...('block' in said ? [said.block] : []),
        ...(error.excerpt === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(error.excerpt, longest), 'text')]),
        ...(advice === '' ? [] : [`**${hint}:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(advice, longest)}`]),
    ];
};
function placeOf(error, path) {
    const spot = [error.line, error.column].filter((part) => part !== undefined);
    return [(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortLine */ .tl)(path, 400), ...spot].join(':');
}
const STATUS = {
    applied: 'applied',
    failed: 'failed',
    'rolled-back': 'rolled back',
    'not-run': 'not run',
};
/** `3 applied in 4.1 s`, `2 applied, 1 failed, 1 not run in 0.9 s`. */
function outcomeCounts(outcomes) {
    const kinds = ['applied', 'failed', 'rolled-back', 'not-run'];
    const counted = kinds
        .map((kind) => [outcomes.filter((outcome) => outcome.status === kind).length, STATUS[kind]])
        .filter(([many]) => many > 0)
        .map(([many, words]) => `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(many)} ${words}`);
    const ms = outcomes.reduce((sum, outcome) => sum + outcome.ms, 0);
    return counted.length === 0 ? 'nothing to run' : `${counted.join(', ')} in ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(ms)}`;
}
/** What happened to each migration, the state that the database is in, and what to do next. */
const applyPart = ({ apply }, look) => {
    if (apply === null)
        return [];
    const { outcomes } = apply;
    const failures = outcomes.filter((outcome) => outcome.status === 'failed');
    const shown = look.detail === 'counts' ? failures.slice(0, 3) : (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .most */ .q)(outcomes, look, 150, 0);
    const rows = shown.map((outcome) => [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(outcome.path, 300))}${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutWords */ .MV)(outcome, _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)}`,
        outcome.status === 'failed' ? '**failed**' : STATUS[outcome.status],
        outcome.status === 'not-run' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(outcome.ms)),
        `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(outcome.statementsDone)} of ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(outcome.statementsAll)}`,
        outcome.error === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(outcome.error, 500),
    ]);
    const notes = rows.some((row) => row[4] !== '');
    const head = ['Migration', 'Status', 'Time ', 'Statements done ', ...(notes ? ['Message'] : [])];
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(head, rows.map((row) => (notes ? row : row.slice(0, 4))));
    return [
        `### Outcome: ${outcomeCounts(outcomes)}`,
        ...(apply.state === '' ? [] : [`**State of the database:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(apply.state)}`]),
        ...(apply.next === '' ? [] : [`**Next:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(apply.next)}`]),
        ...(shown.length === 0 ? [] : [shown.length > 20 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(shown.length, 'migration'), body) : body]),
    ];
};
/** What a backup's proof is worth, in words. */
function proofWords(backup) {
    const { proof } = backup;
    const held = [(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(proof.tables, 'table'), ...(proof.rows === null ? [] : [(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(proof.rows, 'row')])].join(', ');
    if (proof.method === 'none')
        return 'not proved';
    if (!proof.ok)
        return `its proof failed (${proof.method === 'restore' ? 'restore' : 'reading back'})`;
    const how = proof.method === 'restore' ? 'proved by restoring it' : 'read back as a list, not restored';
    const { sampled, restoreMs } = proof;
    const compared = sampled === undefined ? '' : `, ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(sampled.rows)} of them compared by checksum`;
    const took = restoreMs === undefined ? '' : `; a restore takes about ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(restoreMs)} on this machine`;
    return `${how}: ${held}${compared}${took}`;
}
/** What was saved, where it is not everything. */
function scopeWords({ scope, tables = [] }) {
    if (scope !== 'affected')
        return undefined;
    return `the schema of everything, and the rows of ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(tables.length, 'table')} that the plan touches`;
}
const backupPart = ({ backup }) => {
    if (backup === null)
        return [];
    if (backup.id !== undefined) {
        const made = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.id, 300))}: made by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(backup.tool)} in ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(backup.ms)}; not proved.`;
        return [
            '### Backup',
            [made, ...(backup.proof.note === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(backup.proof.note, 600)])].join('<br>'),
        ];
    }
    const scope = scopeWords(backup);
    const facts = [
        (0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(backup.bytes),
        ...(scope === undefined ? [] : [scope]),
        `made by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.tool, 100))} in ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(backup.ms)}`,
        backup.encrypted ? 'encrypted' : 'not encrypted',
        proofWords(backup),
        ...(backup.artifact === undefined ? [] : [`kept as the artifact ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.artifact, 200))}`]),
    ];
    const lines = [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.file, 300))}: ${facts.join('; ')}.`,
        ...(backup.proof.note === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(backup.proof.note, 600)]),
        `SHA-256 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(backup.sha256, 100))}`,
    ];
    return ['### Backup', lines.join('<br>')];
};
/** A checklist: what is not as expected stands open, with what to do; the rest says what was found. */
function checks(title, all, look, open) {
    if (all.length === 0)
        return [];
    const wrong = all.filter((check) => !check.ok);
    const right = look.detail === 'full' ? all.filter((check) => check.ok && check.warning !== true) : [];
    const warned = (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .most */ .q)(all.filter((check) => check.warning === true), look, 60, 10);
    const risks = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Worth a look', 'Found', 'Next'], warned.map((check) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.name, 200), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.actual, 300), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.hint ?? '', 400)]));
    const passed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Check', 'Found'], right.map((check) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.name, 200), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.actual, 300)]));
    if (wrong.length === 0) {
        const heading = `${title}: all ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(all.length)} as expected`;
        if (warned.length > 0)
            return [
                `### ${heading}, ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(warned.length)} worth a look`,
                risks,
                ...(right.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(right.length, 'other check')}`, passed)]),
            ];
        if (right.length > open)
            return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(heading, passed)];
        return [`### ${heading}`, ...(right.length === 0 ? [] : [passed])];
    }
    const shown = (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .most */ .q)(wrong, look, 60, 10);
    const rows = shown.map((check) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.name, 200),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.expected, 300),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.actual, 300),
        check.hint === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(check.hint, 400),
    ]);
    const more = wrong.length - shown.length;
    return [
        `### ${title}: ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(wrong.length)} of ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(all.length)} not as expected`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Check', 'Expected', 'Found', 'Next'], rows),
        ...(more > 0 ? [`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(more, 'more check')} not shown here.`] : []),
        ...(warned.length === 0 ? [] : [risks]),
        ...(right.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(right.length, 'check')} as expected`, passed)]),
    ];
}
/** The proof after the deed is read by people: a short one stands open. */
const verifyPart = (report, look) => checks('Verification', report.verify?.checks ?? [], look, 10);
const preflightPart = (report, look) => checks('Preflight', report.preflight, look, 0);


/***/ }),

/***/ 29788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ most)
/* harmony export */ });
/** At most that many of a list, by the detail; the rest is counted by the caller. */
function most(all, look, files, counts) {
    if (look.detail === 'full')
        return all;
    return all.slice(0, look.detail === 'files' ? files : counts);
}


/***/ }),

/***/ 4069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   nH: () => (/* binding */ finalStatus),
/* harmony export */   wf: () => (/* binding */ issuesOf)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);


const STATUS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    applied: 'Success',
    failed: 'Failed',
    'rolled-back': 'Rolled back',
    'not-run': 'Not run',
});
/** Each migration with what became of it; for a plan, with what became of it on the shadow. */
function entriesOf(report) {
    const planned = new Map((report.plan?.migrations ?? []).map((migration) => [migration.id, migration]));
    if (report.apply !== null) {
        return report.apply.outcomes.map((outcome) => ({
            path: outcome.path,
            status: STATUS[outcome.status],
            duration: outcome.status === 'not-run' ? null : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(outcome.ms),
            notes: [
                ...(outcome.error === undefined ? [] : [outcome.error]),
                ...(outcome.status === 'failed'
                    ? [`${outcome.statementsDone} of ${outcome.statementsAll} statements done`]
                    : []),
                ...(planned.get(outcome.id)?.notes ?? []),
            ],
        }));
    }
    return [...planned.values()].map((migration) => ({
        path: migration.path,
        status: migration.outcome === 'failed' ? 'Failed on the shadow database' : 'Not run: planned',
        duration: null,
        notes: migration.notes,
    }));
}
/** The last line of the log, in the words of the template. */
function finalStatus(report) {
    const outcomes = report.apply?.outcomes ?? [];
    const applied = outcomes.filter((outcome) => outcome.status === 'applied').length;
    if (report.verdict === 'blocked')
        return 'Blocked';
    if (report.verdict === 'failed')
        return applied > 0 ? 'Partial success' : 'Failed';
    return report.command === 'plan' ? 'Planned' : 'Complete success';
}
/** What went wrong, and what was or is to be done about it. */
function issuesOf(report) {
    const wrong = [...report.preflight, ...(report.verify?.checks ?? [])].filter((check) => !check.ok);
    const { problems } = report.history;
    const issues = [
        ...(report.error === null ? [] : [`${report.error.code}: ${report.error.message}`]),
        ...problems.map((problem) => `${problem.kind} ${problem.id}: ${problem.message}`),
        ...wrong.map((check) => `${check.name}: expected ${check.expected}, found ${check.actual}`),
    ];
    const actions = [
        ...(report.apply === null || report.apply.next === '' ? [] : [`Next: ${report.apply.next}`]),
        ...((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOf */ .wr)(report) === '' ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOf */ .wr)(report)]),
        ...problems.map((problem) => problem.hint),
        ...wrong.flatMap((check) => (check.hint === undefined ? [] : [check.hint])),
    ];
    return { issues, actions: [...new Set(actions)] };
}


/***/ }),

/***/ 44789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ bytesWords),
/* harmony export */   NO: () => (/* binding */ someEstimated),
/* harmony export */   YN: () => (/* binding */ tableNotes),
/* harmony export */   hc: () => (/* binding */ rowsWords)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);

/** `1,200 → 1,180`, `~4,000,000`, `none → 12`. */
function rowsWords({ rowsBefore, rowsAfter, exact, became }) {
    const about = (value) => (value === null ? 'unknown' : `${exact ? '' : '~'}${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(value)}`);
    if (became === 'made')
        return about(rowsAfter);
    if (became === 'dropped')
        return `${about(rowsBefore)} → gone`;
    return rowsBefore === rowsAfter ? about(rowsAfter) : `${about(rowsBefore)} → ${about(rowsAfter)}`;
}
/** As `rowsWords`, of the bytes. */
function bytesWords({ bytesBefore, bytesAfter, became }) {
    const about = (value) => (value === null ? 'unknown' : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(value));
    if (became === 'made')
        return about(bytesAfter);
    if (became === 'dropped')
        return `${about(bytesBefore)} → gone`;
    const [before, after] = [about(bytesBefore), about(bytesAfter)];
    return before === after ? after : `${before} → ${after}`;
}
/** What else there is to say; '' where that is nothing. `print` shows names. */
function tableNotes(table, print) {
    const { was, became, withoutStatistics = [], analyzed } = table;
    const shown = withoutStatistics.slice(0, 5).map(print);
    const more = withoutStatistics.length - shown.length;
    return [
        ...(was === undefined ? [] : [`was ${print(was)}`]),
        ...(became === undefined ? [] : [became === 'made' ? 'made' : 'dropped']),
        ...(shown.length === 0
            ? []
            : [`no statistics of ${shown.join(', ')}${more > 0 ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(more)} more` : ''}`]),
        ...(analyzed === true ? ['analyzed'] : []),
    ].join('; ');
}
/** Whether some of the numbers are no more than the server's guess. */
const someEstimated = (tables) => tables.some(({ exact }) => !exact);


/***/ })

};
