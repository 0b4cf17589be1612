export const id = 1163;
export const ids = [1163];
export const modules = {

/***/ 75723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   M: () => (/* binding */ findingsPart)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28707);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28524);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98915);




/** Findings that stay open to the eye; more are folded. */
const OPEN = 8;
const TITLE = { error: 'Error', warning: 'Warning', info: 'Note' };
function placeOf(item) {
    if (item.path === null)
        return undefined;
    return item.line === null ? item.path : `${item.path}:${item.line}`;
}
function titleOf(finding) {
    const place = placeOf(finding);
    const acknowledged = finding.acknowledged === undefined ? '' : ', acknowledged';
    return `**${TITLE[finding.severity]}${acknowledged}:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(finding.rule, 100))}${place === undefined ? '' : ` at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(place, 400))}`}`;
}
/** One finding with all that a decision needs. */
function findingBlock(finding) {
    const { excerpt, suggestion, acknowledged } = finding;
    const said = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(finding.message, 3_000);
    const reason = acknowledged === undefined ? [] : [`Acknowledged: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(acknowledged, 500)}`];
    const first = [titleOf(finding), ...('words' in said ? [said.words] : []), ...reason].join('<br>');
    const fences = [
        ...('block' in said ? [said.block] : []),
        ...(excerpt === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(excerpt, 3_000), 'text')]),
    ];
    if (suggestion === undefined)
        return [first, ...fences].join('\n\n');
    const instead = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(suggestion, 3_000), 'sql');
    return fences.length === 0
        ? `${first}<br>Instead:\n${instead}`
        : [first, ...fences, `Instead:\n${instead}`].join('\n\n');
}
function findingLine(finding) {
    return `- ${titleOf(finding)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(finding.message, 300)}`;
}
function groupsOf(report, sorted) {
    // With `fail-on: warning` it is warnings that block.
    const warningsBlock = report.verdict === 'blocked' && sorted.errors.length === 0;
    const decision = warningsBlock ? sorted.warnings : sorted.errors;
    const groups = [
        { title: 'Needs a decision', findings: decision, first: true, folded: false },
        { title: 'Warnings', findings: warningsBlock ? [] : sorted.warnings, first: false, folded: false },
        { title: 'Acknowledged', findings: sorted.acknowledged, first: false, folded: false },
        { title: 'Notes on statements', findings: sorted.notes, first: false, folded: true },
    ];
    return groups.filter((group) => group.findings.length > 0);
}
/** The findings, the blocking ones before all others, in at most `room`. */
function findingsPart(report, detail, room, measure) {
    const blocks = [];
    let used = 0;
    let left = 0;
    // What the failure has shown already is not shown twice.
    const block = (finding) => {
        const { excerpt, ...rest } = finding;
        return findingBlock(excerpt === report.error?.excerpt ? rest : finding);
    };
    for (const group of groupsOf(report, (0,_text_state_js__WEBPACK_IMPORTED_MODULE_1__/* .sortFindings */ .Tc)(report.plan?.findings ?? []))) {
        const heading = `### ${group.title}: ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(group.findings.length)}`;
        // Room for the heading, the fold and the line that says what was left out.
        used += measure(heading) + 200;
        const whole = group.first || detail === 'full';
        const texts = [];
        for (const finding of whole || detail === 'files' ? group.findings : []) {
            const text = whole ? block(finding) : findingLine(finding);
            const more = measure(text) + 2;
            if (used + more > room)
                break;
            used += more;
            texts.push(text);
        }
        const missing = group.findings.length - texts.length;
        if (group.first || detail === 'full')
            left += missing;
        blocks.push(...folded(group, heading, texts, whole ? '\n\n' : '\n'));
        if (missing > 0)
            blocks.push(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(missing, texts.length === 0 ? 'finding' : 'more finding')} not shown here.`);
    }
    return { blocks, left };
}
function folded(group, heading, texts, between) {
    if (group.folded && texts.length > 0)
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(heading.replace('### ', ''), texts.join(between))];
    const shown = texts.slice(0, OPEN);
    const rest = texts.slice(OPEN);
    return [
        heading,
        ...(shown.length > 0 ? [shown.join(between)] : []),
        ...(rest.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(rest.length)} more`, rest.join(between))] : []),
    ];
}


/***/ }),

/***/ 21433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ kindWords),
/* harmony export */   _q: () => (/* binding */ problemsPart),
/* harmony export */   hI: () => (/* binding */ sourceWords),
/* harmony export */   qr: () => (/* binding */ historyPart),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28524);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29788);




const KINDS = {
    edited: 'Edited after it was applied',
    vanished: 'Applied, but its file is gone',
    'out-of-order': 'Out of order',
    duplicate: 'Duplicate',
    dirty: 'Half done',
    unreadable: 'Unreadable',
    encoding: 'Not UTF-8',
    outside: 'Outside the repository',
    'not-a-file': 'Not a file',
};
function kindWords(kind) {
    return KINDS[kind];
}
/** Disagreements that no finding tells already: a plan makes a finding of each, which also says whether it blocks. */
function untold({ history, plan }) {
    const told = new Set((plan?.findings ?? []).map((finding) => `${finding.rule}\0${finding.migration ?? ''}`));
    return history.problems.filter(({ kind, id }) => !told.has(`${kind}\0${id}`));
}
/** Where files and history disagree, each with the next step. */
const problemsPart = (report, look) => {
    const problems = untold(report);
    if (problems.length === 0)
        return [];
    const shown = (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .most */ .q)(problems, look, 40, 5);
    const lines = shown.map((problem) => {
        const path = problem.path === undefined || problem.path === problem.id ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(problem.path, 300))})`;
        return `- **${kindWords(problem.kind)}:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(problem.id, 200))}${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutWords */ .MV)(problem, _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)}${path}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(problem.message, 600)} Next: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(problem.hint, 600)}`;
    });
    const more = problems.length - shown.length;
    return [
        `### Files and history disagree: ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(problems.length)}`,
        [...lines, ...(more > 0 ? [`- ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(more, 'more problem')} not shown here.`] : [])].join('\n'),
    ];
};
const SOURCES = {
    history: "by the target's history table",
    since: 'by the base of the pull request: what it holds counts as applied',
    none: 'there is no history: every migration counts as pending',
};
function sourceWords(source) {
    return SOURCES[source];
}
const named = (entry) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(entry.id, 200))}${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutWords */ .MV)(entry, _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)}`;
/** Everything that is applied and pending; for the commands whose answer that is. */
const historyPart = (report, look) => {
    if (report.command !== 'status' && report.command !== 'baseline')
        return [];
    const { applied, pending, source } = report.history;
    const blocks = [
        `### History`,
        `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(applied.length)} applied, ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(pending.length)} pending, ${sourceWords(source)}.`,
    ];
    if (look.detail === 'counts')
        return blocks;
    const waiting = (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .most */ .q)(pending, look, 100, 0);
    if (waiting.length > 0) {
        blocks.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Pending', 'File'], waiting.map((entry) => [named(entry), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(entry.path, 300))])));
    }
    const done = (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .most */ .q)(applied, look, 100, 0);
    if (done.length > 0) {
        const rows = done.map((entry) => [
            named(entry),
            entry.appliedAt === null ? 'unknown' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stamp */ .iE)(entry.appliedAt), 40),
            entry.by === null ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(entry.by, 80)),
            entry.commit === null ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortHash */ .BC)(entry.commit)),
            entry.durationMs === null ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(entry.durationMs)),
        ]);
        const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Applied', 'At', 'By', 'Commit', 'Time '], rows);
        blocks.push(done.length > 20 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(done.length)} applied`, body) : body);
    }
    const left = applied.length - done.length + pending.length - waiting.length;
    return left > 0 ? [...blocks, `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(left, 'more migration')} not shown here.`] : blocks;
};


/***/ }),

/***/ 51163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terminal: () => (/* binding */ terminal)
});

// EXTERNAL MODULE: ./lib/render/text/visible.js
var visible = __webpack_require__(28524);
;// CONCATENATED MODULE: ./lib/render/lines/paint.js

const DEFAULT_WIDTH = 100;
const NARROWEST = 40;
function paintFor(options) {
    const wrapIn = (on, off) => (text) => options.colour === true && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    return {
        width: Math.max(NARROWEST, options.width ?? DEFAULT_WIDTH),
        bold: wrapIn(1, 22),
        dim: wrapIn(2, 22),
        good: wrapIn(32, 39),
        bad: wrapIn(31, 39),
        warn: wrapIn(33, 39),
    };
}
/** Words in lines of at most the width, each after an indent; a word that is wider stays whole, so that it can be copied. */
function wrap(text, paint, indent = 0) {
    const room = Math.max(20, paint.width - indent);
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/).filter((part) => part !== '')) {
        if (line !== '' && line.length + 1 + word.length > room) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    if (line !== '')
        lines.push(line);
    return lines.map((part) => ' '.repeat(indent) + part);
}
/** A text of several lines as it is, made visible and indented. */
function block(text, indent) {
    return (0,visible/* visibleLines */.gB)(text)
        .trimEnd()
        .split('\n')
        .map((line) => `${' '.repeat(indent)}${line}`.trimEnd());
}
/** Columns of plain text, aligned; numbers to the right where the title ends in a space. */
function paint_columns(rows, indent = 2) {
    const widths = [];
    for (const row of rows)
        for (const [i, cell] of row.entries())
            widths[i] = Math.max(widths[i] ?? 0, cell.length);
    return rows.map((row) => ' '.repeat(indent) +
        row
            .map((cell, i) => cell.padEnd(widths[i] ?? 0))
            .join('  ')
            .trimEnd());
}
/** A runner takes lines that begin with `::`, or hold `##[`, for commands; whoever wrote the SQL must not give any. */
function inert(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./lib/render/lines/files.js


const STATE = {
    written: 'new, written',
    'to-write': 'new, not written yet',
    same: 'is there already, the same',
    kept: 'is there already and differs: left as it is',
};
function diffLine(line, paint) {
    if (line.startsWith('+++') || line.startsWith('---'))
        return paint.bold(line);
    if (line.startsWith('@@'))
        return paint.dim(line);
    if (line.startsWith('+'))
        return paint.good(line);
    return line.startsWith('-') ? paint.bad(line) : line;
}
/** The diff of each file as `git apply` takes it, then what only the user can settle, by its line. */
function fileLines({ files = [] }, paint) {
    return files.flatMap(({ path, state, diff, questions }) => [
        paint.bold(`${(0,visible/* visible */.RK)(path)}: ${STATE[state]}`),
        ...(diff === ''
            ? []
            : (0,visible/* visibleLines */.gB)(diff)
                .trimEnd()
                .split('\n')
                .map((line) => diffLine(line, paint))),
        ...(questions.length === 0 ? [] : ['', paint.bold(`To settle in ${(0,visible/* visible */.RK)(path)}:`)]),
        ...questions.flatMap(({ line, text }) => wrap(`${paint.warn('!')} line ${line}: ${(0,visible/* oneLine */.TN)(text)}`, paint, 2)),
        '',
    ]);
}

// EXTERNAL MODULE: ./lib/render/text/health.js
var text_health = __webpack_require__(65846);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
;// CONCATENATED MODULE: ./lib/render/lines/health.js




/** Of what is in order fewer rows are enough. */
const FEW = 5;
function lines(section, paint) {
    const { title, state, columns, note, advice } = section;
    const rows = state === 'look' ? section.rows : section.rows.slice(0, FEW);
    const more = section.more + section.rows.length - rows.length;
    const mark = state === 'look' ? paint.warn('look') : state === 'unknown' ? paint.dim('?   ') : paint.good('ok  ');
    const cells = rows.map((row) => columns.map((column, i) => (0,visible/* shortLine */.tl)((0,text_health/* cellWords */.OH)(row[i] ?? null, column), 120)));
    const head = columns.map((column) => (0,visible/* oneLine */.TN)(column.name));
    const widths = columns.map((_, i) => Math.max(...[head, ...cells].map((row) => (row[i] ?? '').length)));
    const right = [head, ...cells].map((row) => row.map((text, i) => {
        const column = columns[i];
        return column !== undefined && (0,text_health/* isNumber */.Et)(column) ? text.padStart(widths[i] ?? 0) : text;
    }));
    const [first = '', ...rest] = rows.length === 0 ? [] : paint_columns(right, 7);
    return [
        `${mark}  ${paint.bold((0,visible/* oneLine */.TN)(title))}${rows.length === 0 && state === 'ok' ? ': none' : ''}`,
        ...(rows.length === 0 ? [] : [paint.dim(first), ...rest]),
        ...(more > 0 ? [`       ${(0,words/* count */.U9)(more, 'more row')}: see --report-file`] : []),
        ...(note === undefined ? [] : wrap((0,visible/* oneLine */.TN)(note), paint, 7)),
        ...(advice === undefined ? [] : wrap(`What to do: ${(0,visible/* oneLine */.TN)(advice)}`, paint, 7)),
    ];
}
/** How the database is. What needs a look comes last, where the eye is. */
function healthLines({ health }, paint) {
    if (health === undefined)
        return [];
    return [...[...(0,text_health/* byNeed */.q0)(health.sections)].reverse().flatMap((section) => lines(section, paint)), ''];
}

// EXTERNAL MODULE: ./lib/model/error-codes.js + 2 modules
var error_codes = __webpack_require__(93042);
// EXTERNAL MODULE: ./lib/render/parts/history.js
var parts_history = __webpack_require__(21433);
// EXTERNAL MODULE: ./lib/render/parts/outcome.js
var parts_outcome = __webpack_require__(50309);
;// CONCATENATED MODULE: ./lib/render/lines/outcome.js






const MOST_ROWS = 500;
/** Why the run broke, where, and what to do. */
function errorLines(report, paint) {
    const { error, apply } = report;
    if (error === null)
        return [];
    const advice = (0,words/* adviceOf */.wr)(report);
    const hint = apply === null || apply.next === '' ? 'Next' : 'Hint';
    const place = [error.path, error.line, error.column].filter((part) => part !== undefined).join(':');
    return [
        `${paint.bad('error')} ${paint.bold((0,visible/* visible */.RK)(error.code))}${place === '' ? '' : ` at ${(0,visible/* visible */.RK)(place)}`}`,
        ...(error.message.includes('\n') ? block((0,visible/* clip */.$Q)(error.message, 3_000), 2) : wrap((0,visible/* oneLine */.TN)(error.message), paint, 2)),
        ...(error.excerpt === undefined ? [] : ['', ...block((0,visible/* clip */.$Q)(error.excerpt, 3_000), 2)]),
        ...(advice === '' ? [] : ['', ...wrap(`${hint}: ${(0,visible/* oneLine */.TN)(advice)}`, paint, 2)]),
        ...((0,error_codes/* errorAbout */.Y)(error.code) === undefined ? [] : [paint.dim(`  More: migrate-on-merge help ${error.code}`)]),
        '',
    ];
}
/** Where files and history disagree. */
function problemLines(report, paint) {
    const problems = (0,parts_history/* untold */.r_)(report);
    if (problems.length === 0)
        return [];
    const more = problems.length - MOST_ROWS;
    return [
        paint.bold(`Files and history disagree: ${(0,words/* number */.ai)(problems.length)}`),
        ...problems
            .slice(0, MOST_ROWS)
            .flatMap((problem) => [
            `  ${paint.bad((0,parts_history/* kindWords */.Gk)(problem.kind))}: ${(0,visible/* visible */.RK)(problem.id)}${(0,words/* layoutWords */.MV)(problem, String)}${problem.path === undefined || problem.path === problem.id ? '' : ` (${(0,visible/* visible */.RK)(problem.path)})`}`,
            ...wrap((0,visible/* oneLine */.TN)(problem.message), paint, 4),
            ...wrap(`Next: ${(0,visible/* oneLine */.TN)(problem.hint)}`, paint, 4),
        ]),
        ...(more > 0 ? [`  ${(0,words/* count */.U9)(more, 'more problem')}: see --report-file`] : []),
        '',
    ];
}
function tick(check, paint) {
    const mark = check.ok ? paint.good('✓') : paint.bad('✗');
    if (check.warning === true)
        return [
            `  ${paint.warn('!')} ${(0,visible/* oneLine */.TN)(check.name)}: ${(0,visible/* oneLine */.TN)(check.actual)}`,
            ...(check.hint === undefined ? [] : wrap(`Next: ${(0,visible/* oneLine */.TN)(check.hint)}`, paint, 4)),
        ];
    if (check.ok)
        return [`  ${mark} ${(0,visible/* oneLine */.TN)(check.name)}: ${(0,visible/* oneLine */.TN)(check.actual)}`];
    return [
        `  ${mark} ${(0,visible/* oneLine */.TN)(check.name)}`,
        ...wrap(`expected ${(0,visible/* oneLine */.TN)(check.expected)}`, paint, 4),
        ...wrap(`found    ${(0,visible/* oneLine */.TN)(check.actual)}`, paint, 4),
        ...(check.hint === undefined ? [] : wrap(`Next: ${(0,visible/* oneLine */.TN)(check.hint)}`, paint, 4)),
    ];
}
function checkLines(title, all, paint) {
    if (all.length === 0)
        return [];
    const wrong = all.filter((check) => !check.ok).length;
    const told = wrong === 0 ? `all ${(0,words/* number */.ai)(all.length)} as expected` : `${(0,words/* number */.ai)(wrong)} of ${(0,words/* number */.ai)(all.length)} not as expected`;
    const warned = all.filter((check) => check.warning === true).length;
    const risks = warned === 0 ? '' : `, ${(0,words/* number */.ai)(warned)} worth a look`;
    return [paint.bold(`${title}: ${told}${risks}`), ...all.flatMap((check) => tick(check, paint)), ''];
}
/** What happened to each migration, the state of the database, and what to do next. */
function applyLines({ apply }, paint) {
    if (apply === null)
        return [];
    const rows = apply.outcomes
        .slice(0, MOST_ROWS)
        .map((outcome) => [
        parts_outcome/* STATUS */.XQ[outcome.status],
        `${(0,visible/* visible */.RK)(outcome.path)}${(0,words/* layoutWords */.MV)(outcome, String)}`,
        outcome.status === 'not-run' ? '' : (0,words/* duration */.p0)(outcome.ms),
        `${(0,words/* number */.ai)(outcome.statementsDone)} of ${(0,words/* number */.ai)(outcome.statementsAll)} statements`,
    ]);
    const failures = apply.outcomes.filter((outcome) => outcome.error !== undefined);
    return [
        paint.bold(`Outcome: ${(0,parts_outcome/* outcomeCounts */.TY)(apply.outcomes)}`),
        ...paint_columns(rows),
        ...failures.flatMap((outcome) => wrap(`${(0,visible/* visible */.RK)(outcome.path)}: ${(0,visible/* oneLine */.TN)(outcome.error ?? '')}`, paint, 2).map(paint.bad)),
        ...(apply.state === '' ? [] : wrap(`State of the database: ${(0,visible/* oneLine */.TN)(apply.state)}`, paint, 2)),
        ...(apply.next === '' ? [] : wrap(`Next: ${(0,visible/* oneLine */.TN)(apply.next)}`, paint, 2)),
        '',
    ];
}
function backupLines({ backup }, paint) {
    if (backup === null)
        return [];
    const note = backup.proof.note === undefined ? [] : wrap((0,visible/* oneLine */.TN)(backup.proof.note), paint, 2);
    if (backup.id !== undefined)
        return [
            paint.bold(`Backup: ${(0,visible/* visible */.RK)(backup.id)}`),
            ...wrap(`made by ${(0,visible/* visible */.RK)(backup.tool)} in ${(0,words/* duration */.p0)(backup.ms)}; not proved`, paint, 2),
            ...note,
            '',
        ];
    const scope = (0,parts_outcome/* scopeWords */.AN)(backup);
    const facts = [
        (0,words/* size */.Ej)(backup.bytes),
        ...(scope === undefined ? [] : [scope]),
        `made by ${(0,visible/* visible */.RK)(backup.tool)} in ${(0,words/* duration */.p0)(backup.ms)}`,
        backup.encrypted ? 'encrypted' : 'not encrypted',
        (0,parts_outcome/* proofWords */.GF)(backup),
        ...(backup.artifact === undefined ? [] : [`kept as the artifact ${(0,visible/* visible */.RK)(backup.artifact)}`]),
    ];
    return [
        paint.bold(`Backup: ${(0,visible/* visible */.RK)(backup.file)}`),
        ...wrap(facts.join('; '), paint, 2),
        ...note,
        `  SHA-256 ${(0,visible/* visible */.RK)(backup.sha256)}`,
        '',
    ];
}
/** The table of `status`: what is applied, what is pending. */
function historyLines(report, paint) {
    const { applied, pending, source } = report.history;
    if (report.command !== 'status' && report.command !== 'baseline')
        return [];
    const rows = [
        ...applied.map((entry) => [
            'applied',
            `${(0,visible/* visible */.RK)(entry.id)}${(0,words/* layoutWords */.MV)(entry, String)}`,
            entry.appliedAt === null ? 'at an unknown time' : (0,words/* stamp */.iE)(entry.appliedAt),
            [
                entry.durationMs === null ? [] : [`in ${(0,words/* duration */.p0)(entry.durationMs)}`],
                entry.by === null ? [] : [`by ${(0,visible/* visible */.RK)(entry.by)}`],
            ]
                .flat()
                .join(' '),
        ]),
        ...pending.map((entry) => [
            'pending',
            `${(0,visible/* visible */.RK)(entry.id)}${(0,words/* layoutWords */.MV)(entry, String)}`,
            (0,visible/* visible */.RK)(entry.path),
            '',
        ]),
    ];
    const more = rows.length - MOST_ROWS;
    return [
        paint.bold(`History: ${(0,words/* number */.ai)(applied.length)} applied, ${(0,words/* number */.ai)(pending.length)} pending`),
        `  ${(0,parts_history/* sourceWords */.hI)(source)}`,
        // The newest and the pending ones are what people ask for.
        ...(more > 0 ? [`  ${(0,words/* count */.U9)(more, 'earlier migration')}: see --report-file`] : []),
        ...paint_columns(rows.slice(Math.max(0, more))),
        '',
    ];
}

// EXTERNAL MODULE: ./lib/render/parts/changes.js
var parts_changes = __webpack_require__(82832);
// EXTERNAL MODULE: ./lib/render/parts/findings.js
var findings = __webpack_require__(75723);
// EXTERNAL MODULE: ./lib/render/parts/migrations.js + 1 modules
var migrations = __webpack_require__(72956);
// EXTERNAL MODULE: ./lib/render/text/diff.js
var diff = __webpack_require__(52927);
// EXTERNAL MODULE: ./lib/render/text/locks.js
var locks = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/render/text/outline.js
var outline = __webpack_require__(54596);
// EXTERNAL MODULE: ./lib/render/text/rollback.js
var rollback = __webpack_require__(83300);
// EXTERNAL MODULE: ./lib/render/text/target-now.js
var target_now = __webpack_require__(50112);
;// CONCATENATED MODULE: ./lib/render/lines/plan.js











/** More statements than anybody reads in a terminal are counted. */
const MOST_STATEMENTS = 200;
const MOST_FINDINGS = 100;
const MOST_CHANGES = 200;
const LONGEST_REASON = 200;
function finding(item, paint) {
    const tone = { error: paint.bad, warning: paint.warn, info: paint.dim }[item.severity];
    const place = (0,findings/* placeOf */.$)(item);
    const acknowledged = item.acknowledged === undefined ? '' : ' (acknowledged)';
    return [
        `  ${tone(item.severity)}${acknowledged} ${paint.bold((0,visible/* visible */.RK)(item.rule))}${place === undefined ? '' : ` at ${(0,visible/* visible */.RK)(place)}`}`,
        ...(item.message.includes('\n') ? block((0,visible/* clip */.$Q)(item.message, 2_000), 4) : wrap((0,visible/* oneLine */.TN)(item.message), paint, 4)),
        ...(item.excerpt === undefined ? [] : block((0,visible/* clip */.$Q)(item.excerpt, 2_000), 4)),
        ...(item.suggestion === undefined ? [] : ['    Instead:', ...block((0,visible/* clip */.$Q)(item.suggestion, 2_000), 6)]),
        ...(item.acknowledged === undefined ? [] : wrap(`Acknowledged: ${(0,visible/* oneLine */.TN)(item.acknowledged)}`, paint, 4)),
        '',
    ];
}
function findingLines(report, paint) {
    const all = report.plan?.findings ?? [];
    if (all.length === 0)
        return [];
    const rank = { error: 0, warning: 1, info: 2 };
    const order = (item) => (item.acknowledged === undefined ? rank[item.severity] : 3);
    const sorted = [...all].sort((a, b) => order(a) - order(b));
    const more = sorted.length - MOST_FINDINGS;
    return [
        paint.bold(`Findings: ${(0,words/* number */.ai)(all.length)}`),
        ...sorted.slice(0, MOST_FINDINGS).flatMap((item) => finding(item, paint)),
        ...(more > 0 ? [`  ${(0,words/* count */.U9)(more, 'more finding')}: see --report-file`, ''] : []),
    ];
}
function statement(item, paint, sizeOf, all) {
    const time = item.ms === null ? 'not run' : (0,words/* duration */.p0)(item.ms);
    const start = `  ${String(item.line).padStart(5)}  ${time.padStart(9)}  `;
    const indent = start.length;
    const counted = item.rows === null ? '' : ` (${(0,words/* rows */.Ge)(item.rows)})`;
    const how = (0,locks/* algorithmOf */.Hy)(item);
    const why = how === undefined || how.reason === '' ? '' : `: ${(0,visible/* shortLine */.tl)(how.reason, LONGEST_REASON)}`;
    const algorithm = how === undefined ? [] : wrap(`algorithm ${(0,visible/* visible */.RK)(how.text)}${why}`, paint, indent);
    const skipped = item.skipped === undefined ? [] : wrap(`did nothing: ${(0,visible/* oneLine */.TN)(item.skipped)}`, paint, indent);
    return [
        `${paint.dim(start)}${(0,visible/* shortLine */.tl)(item.sql, Math.max(24, paint.width - indent - counted.length))}${counted}`,
        ...(0,locks/* effectsOf */.w7)(item, sizeOf, visible/* visible */.RK, all).flatMap((effect) => wrap(effect.text, paint, indent).map(effect.blocks ? paint.warn : paint.dim)),
        ...(item.impact === undefined ? [] : wrap((0,visible/* oneLine */.TN)(item.impact), paint, indent)),
        ...algorithm.map(how?.felt === false ? paint.dim : paint.warn),
        ...skipped.map(paint.warn),
        ...(item.error === undefined ? [] : wrap(`failed: ${(0,visible/* oneLine */.TN)(item.error)}`, paint, indent).map(paint.bad)),
    ];
}
function migration(item, paint, sizeOf, most) {
    const facts = [
        (0,words/* count */.U9)(item.statements.length, 'statement'),
        (0,migrations/* shadowTime */.Gu)(item),
        item.transactional ? 'one transaction' : `not atomic: ${(0,visible/* oneLine */.TN)((0,migrations/* reason */.l)(item))}`,
        (0,rollback/* rollbackWords */.ks)(item, { name: visible/* visible */.RK, words: visible/* oneLine */.TN }),
    ];
    const shown = item.statements.slice(0, most);
    const more = item.statements.length - shown.length;
    return [
        `${paint.bold((0,visible/* visible */.RK)(item.path))}${(0,words/* layoutWords */.MV)(item, String)}`,
        ...wrap(facts.join(', '), paint, 2),
        ...[...item.notes, item.noDown ?? []].flat().flatMap((note) => wrap(`note: ${(0,visible/* oneLine */.TN)(note)}`, paint, 2)),
        ...shown.flatMap((entry) => statement(entry, paint, sizeOf, item.statements)),
        ...(more > 0 ? [`  ${(0,words/* count */.U9)(more, 'more statement')}: see --report-file`] : []),
        '',
    ];
}
/** The pending migrations as they went on the shadow database. */
function migrationLines(report, paint) {
    const sizeOf = (0,words/* sizesOf */.gN)(report.plan);
    const lines = [];
    let left = MOST_STATEMENTS;
    const all = report.plan?.migrations ?? [];
    for (const [i, item] of all.entries()) {
        if (left <= 0)
            return [...lines, `${(0,words/* count */.U9)(all.length - i, 'more migration')}: see --report-file`, ''];
        lines.push(...migration(item, paint, sizeOf, left));
        left -= Math.max(1, item.statements.length);
    }
    return lines;
}
function plan_diff(title, changes, paint) {
    if (changes.length === 0)
        return [];
    const tones = { '+': paint.good, '-': paint.bad, '!': paint.warn, ' ': paint.dim };
    const lines = (0,outline/* outline */.r)(changes).flatMap(diff/* diffOf */.n);
    const more = lines.length - MOST_CHANGES;
    return [
        paint.bold(`${title}: ${(0,parts_changes/* changeCounts */.Zg)(changes)}`),
        ...lines.slice(0, MOST_CHANGES).map((line) => `  ${tones[line.sign](`${line.sign} ${line.text}`)}`),
        ...(more > 0 ? [`  ${(0,words/* count */.U9)(more, 'more line')}: see --report-file`] : []),
        '',
    ];
}
function changeLines(report, paint) {
    return [
        ...plan_diff('Schema changes', report.plan?.changes ?? [], paint),
        ...plan_diff('Drift (+ only on the target, - only in the migrations)', report.plan?.drift ?? [], paint),
    ];
}
/** What goes on at the target, where it matters to this plan. */
function nowOnTarget(report, paint) {
    const lines = (0,target_now/* nowLines */.M)(report, visible/* visible */.RK);
    if (lines.length === 0)
        return [];
    return [paint.bold('Target now'), ...lines.flatMap((line) => wrap((0,visible/* oneLine */.TN)(line), paint, 2)), ''];
}

// EXTERNAL MODULE: ./lib/render/text/probes.js
var text_probes = __webpack_require__(71115);
;// CONCATENATED MODULE: ./lib/render/lines/probes.js




const MOST = 100;
const INERT = { id: visible/* visible */.RK, words: visible/* oneLine */.TN };
/** What the rows that are on the target say to the statements. */
function probeLines(report, paint) {
    const probes = report.plan?.probes ?? [];
    if (probes.length === 0)
        return [];
    const tones = { breaks: paint.bad, holds: paint.good, 'not-probed': paint.warn };
    const more = probes.length - MOST;
    return [
        paint.bold(`Rows on the target: ${(0,text_probes/* probeCounts */.N)(probes)}`),
        ...probes.slice(0, MOST).flatMap((probe) => {
            const place = `${(0,visible/* visible */.RK)(probe.path)}:${probe.line}`;
            return wrap(`${place} ${(0,visible/* oneLine */.TN)(probe.question)}: ${(0,text_probes/* answerOf */.u)(probe, INERT)}`, paint, 2).map(tones[probe.outcome]);
        }),
        ...(more > 0 ? [`  ${(0,words/* count */.U9)(more, 'more question')}: see --report-file`] : []),
        '',
    ];
}

// EXTERNAL MODULE: ./lib/render/text/restore.js
var text_restore = __webpack_require__(82392);
;// CONCATENATED MODULE: ./lib/render/lines/restore.js




/** What was restored, where it is, and what is left to do: commands stand alone, to be copied. */
function restoreLines({ restore }, paint) {
    if (restore === undefined)
        return [];
    return [
        paint.bold(`Restore: ${(0,visible/* visible */.RK)(restore.file)}`),
        ...wrap(`made ${(0,visible/* visible */.RK)(restore.createdAt)}, restored in ${(0,words/* duration */.p0)(restore.ms)}`, paint, 2),
        ...(0,text_restore/* restoreWords */.G)(restore, visible/* visible */.RK, visible/* visible */.RK).flatMap((words) => wrap((0,visible/* oneLine */.TN)(words), paint, 2)),
        ...(restore.commands.length === 0 ? [] : ['  Left to do by hand:']),
        ...restore.commands.map((command) => `    ${(0,visible/* visible */.RK)(command)}`),
        '',
    ];
}

// EXTERNAL MODULE: ./lib/render/text/tables.js
var text_tables = __webpack_require__(44789);
;// CONCATENATED MODULE: ./lib/render/lines/tables.js




const tables_MOST_ROWS = 100;
/** Rows and sizes of the touched tables, before the run and after it. */
function tableLines({ apply }, paint) {
    const tables = apply?.tables ?? [];
    if (tables.length === 0)
        return [];
    const more = tables.length - tables_MOST_ROWS;
    return [
        paint.bold(`${(0,words/* count */.U9)(tables.length, 'touched table')}, before → after`),
        ...paint_columns([
            ['table', 'rows', 'size with indexes', ''],
            ...tables
                .slice(0, tables_MOST_ROWS)
                .map((one) => [(0,visible/* visible */.RK)(one.table), (0,text_tables/* rowsWords */.hc)(one), (0,text_tables/* bytesWords */.Bc)(one), (0,text_tables/* tableNotes */.YN)(one, visible/* visible */.RK)]),
        ]),
        ...((0,text_tables/* someEstimated */.NO)(tables) ? ['  ~: as the server estimates'] : []),
        ...(more > 0 ? [`  ${(0,words/* count */.U9)(more, 'more table')}: see --report-file`] : []),
        '',
    ];
}

// EXTERNAL MODULE: ./lib/render/text/state.js
var state = __webpack_require__(28707);
;// CONCATENATED MODULE: ./lib/render/terminal.js











/** Where the beginning is out of sight, the verdict is said again. */
const SCREEN = 30;
function tone(verdict, paint) {
    return { clean: paint.good, warned: paint.warn, blocked: paint.bad, failed: paint.bad }[verdict];
}
function verdictLine(report, paint) {
    const labelled = report.label === 'default' ? [] : [report.label];
    const database = report.target === null ? [] : [report.target.database];
    const [name, of] = [...new Set([...labelled, ...database])].map(visible/* visible */.RK);
    const about = `${name === undefined ? '' : `: ${name}`}${of === undefined ? '' : ` (${of})`}`;
    return `${tone(report.verdict, paint)(paint.bold(report.verdict.toUpperCase()))}  ${paint.bold(`${(0,state/* stateOf */.L4)(report).title}${about}`)}`;
}
function head(report, paint) {
    return [verdictLine(report, paint), ...wrap((0,visible/* oneLine */.TN)(report.headline), paint), ''];
}
/** The details of a plan; after the deed they are in the report, and what became of them counts. */
function planned(report, paint) {
    const ran = report.apply?.outcomes.some((outcome) => outcome.status !== 'not-run') ?? false;
    return ran
        ? []
        : [
            ...migrationLines(report, paint),
            ...nowOnTarget(report, paint),
            ...probeLines(report, paint),
            ...changeLines(report, paint),
        ];
}
function asOf({ snapshot }) {
    return snapshot === undefined ? '' : `, by its snapshot of ${(0,visible/* visible */.RK)((0,words/* stamp */.iE)(snapshot.takenAt))}`;
}
function foot(report, paint) {
    const { shadow, target, plan, run } = report;
    const lines = [
        ...report.notes.map((note) => `note: ${(0,visible/* oneLine */.TN)(note)}`),
        ...(shadow === null
            ? []
            : [
                `shadow: ${(0,visible/* visible */.RK)(shadow.provider)}, ${(0,visible/* visible */.RK)(`${shadow.engine} ${shadow.version}`)}; ${(0,visible/* oneLine */.TN)(shadow.why)}`,
            ]),
        ...(target === null
            ? []
            : [
                `target: ${(0,visible/* visible */.RK)(`${target.engine} ${target.version}`)}, database ${(0,visible/* visible */.RK)(target.database)}${asOf(target)}`,
            ]),
        ...(plan === null || plan.digest === '' ? [] : [`plan:   ${(0,visible/* visible */.RK)(plan.digest)}`]),
        `${(0,visible/* visible */.RK)(run.tool)}, ${report.command} in ${(0,words/* duration */.p0)(run.ms)}`,
    ];
    return lines.flatMap((line) => wrap(line, paint)).map(paint.dim);
}
/** What a person reads in a terminal. */
const terminal = {
    name: 'terminal',
    render: (report, options = {}) => {
        const paint = paintFor(options);
        // What needs doing comes last, where the eye is when the prompt is back.
        const lines = [
            ...head(report, paint),
            ...planned(report, paint),
            ...historyLines(report, paint),
            ...healthLines(report, paint),
            ...fileLines(report, paint),
            ...checkLines(report.command === 'doctor' ? 'Checks' : 'Preflight', report.preflight, paint),
            ...problemLines(report, paint),
            ...findingLines(report, paint),
            ...backupLines(report, paint),
            ...restoreLines(report, paint),
            ...checkLines('Verification', report.verify?.checks ?? [], paint),
            ...tableLines(report, paint),
            ...errorLines(report, paint),
            ...applyLines(report, paint),
            ...foot(report, paint),
        ];
        const end = lines.length > SCREEN ? [verdictLine(report, paint)] : [];
        return `${[...lines, ...end].map(inert).join('\n')}\n`;
    },
};


/***/ })

};
