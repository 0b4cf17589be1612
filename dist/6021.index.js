export const id = 6021;
export const ids = [6021];
export const modules = {

/***/ 16021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terminal: () => (/* binding */ terminal)
});

// EXTERNAL MODULE: ./lib/render/parts/history.js
var parts_history = __webpack_require__(21433);
// EXTERNAL MODULE: ./lib/render/parts/outcome.js
var parts_outcome = __webpack_require__(50309);
// EXTERNAL MODULE: ./lib/render/text/visible.js
var visible = __webpack_require__(28524);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
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
function columns(rows, indent = 2) {
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
    return [paint.bold(`${title}: ${told}`), ...all.flatMap((check) => tick(check, paint)), ''];
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
        ...columns(rows),
        ...failures.flatMap((outcome) => wrap(`${(0,visible/* visible */.RK)(outcome.path)}: ${(0,visible/* oneLine */.TN)(outcome.error ?? '')}`, paint, 2).map(paint.bad)),
        ...(apply.state === '' ? [] : wrap(`State of the database: ${(0,visible/* oneLine */.TN)(apply.state)}`, paint, 2)),
        ...(apply.next === '' ? [] : wrap(`Next: ${(0,visible/* oneLine */.TN)(apply.next)}`, paint, 2)),
        '',
    ];
}
function backupLines({ backup }, paint) {
    if (backup === null)
        return [];
    const facts = [
        (0,words/* size */.Ej)(backup.bytes),
        `made by ${(0,visible/* visible */.RK)(backup.tool)} in ${(0,words/* duration */.p0)(backup.ms)}`,
        backup.encrypted ? 'encrypted' : 'not encrypted',
        (0,parts_outcome/* proofWords */.GF)(backup),
    ];
    return [
        paint.bold(`Backup: ${(0,visible/* visible */.RK)(backup.file)}`),
        ...wrap(facts.join('; '), paint, 2),
        ...(backup.proof.note === undefined ? [] : wrap((0,visible/* oneLine */.TN)(backup.proof.note), paint, 2)),
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
        ...columns(rows.slice(Math.max(0, more))),
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
// EXTERNAL MODULE: ./lib/render/text/locks.js + 1 modules
var locks = __webpack_require__(59944);
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
            ...checkLines('Preflight', report.preflight, paint),
            ...problemLines(report, paint),
            ...findingLines(report, paint),
            ...backupLines(report, paint),
            ...checkLines('Verification', report.verify?.checks ?? [], paint),
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
