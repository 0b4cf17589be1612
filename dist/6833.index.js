export const id = 6833;
export const ids = [6833];
export const modules = {

/***/ 66833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMMENT_LIMIT: () => (/* binding */ COMMENT_LIMIT),
/* harmony export */   comment: () => (/* binding */ comment),
/* harmony export */   renderApplying: () => (/* binding */ renderApplying)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _parts_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70332);
/* harmony import */ var _text_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28707);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98915);




/** GitHub takes 65,536 characters; this leaves room for the hidden header that marks a comment as ours. */
const COMMENT_LIMIT = 65_536 - 1_024;
function style(report, options) {
    return {
        limit: options.limit ?? COMMENT_LIMIT,
        measure: (text) => text.length,
        statement: 110,
        whole: (0,_parts_document_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeIn */ .D)([
            `the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)('job summary', report.run.runUrl) ?? 'job summary'}`,
            `the report (output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('report-file')})`,
        ]),
    };
}
/** The sticky comment of a pull request, without its hidden first line. */
const comment = {
    name: 'comment',
    render: (report, options = {}) => (0,_parts_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentOf */ .l)(report, style(report, options)),
};
/** The comment while `apply` is at work: the reviewed plan below, and on top that it is being applied. `run` is the applying run. */
function renderApplying(plan, run, options = {}) {
    const pending = (0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(plan.history.pending.length, 'migration');
    const link = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)('the run', run.runUrl);
    const who = run.actor === null ? '' : `, started by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(run.actor)}`;
    const follow = link === undefined ? '' : ` Follow ${link}.`;
    return (0,_parts_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentOf */ .l)(plan, {
        ...style(plan, options),
        state: _text_state_js__WEBPACK_IMPORTED_MODULE_2__/* .APPLYING */ .Zw,
        headline: `**${pending} ${plan.history.pending.length === 1 ? 'is' : 'are'} being applied${who}.**${follow} This comment changes when the run ends; below is the plan as it was reviewed: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(plan.headline, 400)}`,
    });
}


/***/ }),

/***/ 70332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ documentOf),
  D: () => (/* binding */ wholeIn)
});

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
// EXTERNAL MODULE: ./lib/render/text/state.js
var state = __webpack_require__(28707);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/render/parts/changes.js
var changes = __webpack_require__(82832);
// EXTERNAL MODULE: ./lib/render/parts/findings.js
var parts_findings = __webpack_require__(75723);
// EXTERNAL MODULE: ./lib/render/text/locks.js
var locks = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/render/text/visible.js
var visible = __webpack_require__(28524);
// EXTERNAL MODULE: ./lib/render/parts/part.js
var part = __webpack_require__(29788);
;// CONCATENATED MODULE: ./lib/render/parts/frame.js







/** The verdict as a heading: sign, words, and which database. */
function title(report, state) {
    const labelled = report.label === 'default' ? [] : [(0,visible/* shortName */.EU)(report.label, 80)];
    const database = report.target === null ? [] : [(0,visible/* shortName */.EU)(report.target.database, 80)];
    const [name, of] = [...new Set([...labelled, ...database])].map(markdown/* code */.aY);
    return `## ${state.sign} ${state.title}${name === undefined ? '' : `: ${name}`}${of === undefined ? '' : ` (${of})`}`;
}
function headline(report) {
    const line = (0,markdown/* prose */.CS)(report.headline, 600);
    return line === '' ? '' : `**${line}**`;
}
/** The plan in one line: how much, how it stands, and its digest. */
function counts(report) {
    const { plan } = report;
    if (plan === null)
        return [];
    const sorted = (0,state/* sortFindings */.Tc)(plan.findings);
    const statements = plan.migrations.reduce((sum, migration) => sum + migration.statements.length, 0);
    const found = [
        [sorted.errors.length, 'error'],
        [sorted.warnings.length, 'warning'],
    ];
    const facts = [
        `${(0,words/* count */.U9)(plan.migrations.length, 'migration')} with ${(0,words/* count */.U9)(statements, 'statement')}`,
        ...found.filter(([many]) => many > 0).map(([many, word]) => (0,words/* count */.U9)(many, word)),
        ...(sorted.acknowledged.length > 0 ? [`${sorted.acknowledged.length} acknowledged`] : []),
        plan.changes.length === 0 ? 'no schema change' : `schema: ${(0,changes/* changeCounts */.Zg)(plan.changes)}`,
        `plan ${(0,markdown/* code */.aY)((0,words/* shortHash */.BC)(plan.digest))}`,
    ];
    if (plan.migrations.length === 0)
        return [`Plan ${(0,markdown/* code */.aY)((0,words/* shortHash */.BC)(plan.digest))}`];
    return [[facts.join(' · '), ...(report.apply === null ? impact(plan) : [])].join('<br>')];
}
/** What a busy database would feel, with sizes: the line that decides most plans. */
function impact(plan) {
    const statements = plan.migrations.flatMap((migration) => migration.statements);
    const { lock, effect, rewritten } = (0,locks/* feltOf */.nd)(statements, markdown/* code */.aY, (0,words/* once */.Oo)((0,words/* sizesOf */.gN)(plan)));
    return [
        ...(lock === undefined ? [] : [`Strongest lock: ${lock}${effect === '' ? '' : `: ${effect}`}.`]),
        ...(rewritten === undefined ? [] : [`Rewritten: ${rewritten}.`]),
    ];
}
/** How to undo what this plan does. */
const wayBackPart = (report) => {
    const migrations = report.plan?.migrations ?? [];
    // Where a migration fails on the shadow there is nothing to go back from.
    if (migrations.length === 0 || migrations.some((migration) => migration.outcome === 'failed'))
        return [];
    const oneWay = migrations.filter((migration) => !migration.reversible);
    const { backup } = report;
    const restore = backup === null ? 'a backup' : `the backup ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(backup.file, 200))}`;
    if (oneWay.length === 0) {
        const command = (0,markdown/* code */.aY)(`migrate-on-merge rollback --steps ${migrations.length}`);
        return [
            '### Way back',
            `Every migration has a down migration: ${command}. Data that is dropped comes back only from ${restore}.`,
        ];
    }
    const names = oneWay.slice(0, 5).map((migration) => (0,markdown/* code */.aY)((0,visible/* shortName */.EU)(migration.id, 120)));
    const more = oneWay.length > names.length ? ` and ${(0,words/* number */.ai)(oneWay.length - names.length)} more` : '';
    const all = oneWay.length === migrations.length
        ? 'No migration has a down migration'
        : `No down migration for ${names.join(', ')}${more}`;
    const instead = [...new Set(oneWay.flatMap(({ noDown }) => noDown ?? []))].map((text) => (0,markdown/* prose */.CS)(text, 600));
    return ['### Way back', [`${all}: the state before comes back only from ${restore}.`, ...instead].join('\n\n')];
};
/** What a plan without a target rests on. */
const WITHOUT_TARGET = {
    history: 'No target database was read.',
    since: 'No target database was read: what the base branch holds counts as applied.',
    none: 'No target database was read: every migration counts as pending.',
};
const notesPart = (report, look) => {
    const missing = report.target === null && report.plan !== null ? [WITHOUT_TARGET[report.history.source]] : [];
    const notes = [...missing, ...report.notes];
    if (notes.length === 0)
        return [];
    const shown = (0,part/* most */.q)(notes, look, 20, 5);
    const more = notes.length - shown.length;
    const lines = shown.map((note) => `- ${(0,markdown/* prose */.CS)(note, 600)}`);
    return ['### Notes', [...lines, ...(more > 0 ? [`- ${(0,words/* count */.U9)(more, 'more note')} not shown here.`] : [])].join('\n')];
};
const BASES = {
    empty: 'an empty database',
    replay: 'a replay of the applied migrations',
    schema: "the target's own schema",
};
/** What everything above was found on, by which version, and when. */
function footer(report) {
    const { shadow, target, run } = report;
    const lines = [
        ...(shadow === null
            ? []
            : [
                `Shadow database: ${(0,markdown/* prose */.CS)(shadow.provider, 60)} ${(0,markdown/* prose */.CS)(`${shadow.engine} ${shadow.version}`, 120)} on ${BASES[shadow.base]}${shadow.why === '' ? '' : `; ${(0,markdown/* prose */.CS)(shadow.why, 400)}`}.`,
            ]),
        [
            ...(target === null
                ? []
                : [`Target: ${(0,markdown/* prose */.CS)(`${target.engine} ${target.version}`, 120)}, ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(target.database, 80))}`]),
            ...(report.plan === null || report.plan.digest === '' ? [] : [`plan ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(report.plan.digest, 80))}`]),
            ...(run.commit === null ? [] : [`commit ${(0,markdown/* code */.aY)((0,words/* shortHash */.BC)(run.commit))}`]),
            (0,markdown/* prose */.CS)(run.tool, 80),
            [(0,markdown/* prose */.CS)((0,words/* stamp */.iE)(run.startedAt), 60), `in ${(0,words/* duration */.p0)(run.ms)}`].join(' '),
            ...[(0,markdown/* runLink */.ut)('run', run.runUrl)].filter((link) => link !== undefined),
        ].join(' · '),
    ];
    return [`<sub>${lines.join('<br>')}</sub>`];
}

// EXTERNAL MODULE: ./lib/render/parts/history.js
var parts_history = __webpack_require__(21433);
// EXTERNAL MODULE: ./lib/render/parts/migrations.js
var migrations = __webpack_require__(72796);
// EXTERNAL MODULE: ./lib/render/parts/outcome.js
var outcome = __webpack_require__(50309);
;// CONCATENATED MODULE: ./lib/render/parts/document.js









/** What a reader needs before the findings, and after them. */
const BEFORE = [outcome/* errorPart */.U3, parts_history/* problemsPart */._q];
const AFTER = [
    outcome/* applyPart */.G7,
    outcome/* backupPart */.M,
    outcome/* verifyPart */.Ph,
    changes/* changesPart */.bG,
    migrations/* migrationsPart */.Jo,
    changes/* driftPart */.ZO,
    outcome/* preflightPart */.nj,
    parts_history/* historyPart */.qr,
    wayBackPart,
    notesPart,
];
const SHORTENED = {
    files: 'Shortened to fit: one line per migration.',
    counts: 'Shortened to fit: counts, and the findings that need a decision as far as they fit.',
};
/** No statement takes less in a table; what cannot fit is not built. */
const LEAST_PER_STATEMENT = 24;
/** The most detailed of the three forms that fits: everything, a line per file, or counts. */
function documentOf(report, style) {
    for (const detail of ['full', 'files', 'counts']) {
        const text = tooLong(report, detail, style) ? undefined : build(report, detail, style);
        if (text !== undefined)
            return text;
    }
    return least(report, style);
}
function tooLong(report, detail, style) {
    if (detail === 'counts')
        return false;
    const migrations = report.plan?.migrations ?? [];
    const rows = detail === 'files' ? migrations.length : migrations.reduce((sum, m) => sum + m.statements.length, 0);
    return rows * LEAST_PER_STATEMENT > style.limit;
}
function build(report, detail, style) {
    const look = { detail, statement: style.statement };
    const parts = (list) => list.flatMap((part) => [...part(report, look)]);
    const shortened = detail === 'full' ? [] : [`> ${SHORTENED[detail]} ${style.whole}`];
    const before = [...document_top(report, style), ...counts(report), ...shortened, ...parts(BEFORE)];
    const after = [...parts(AFTER), ...parts(style.last ?? []), ...footer(report)];
    const room = style.limit - style.measure([...before, ...after].join('\n\n')) - 4;
    if (room < 0)
        return undefined;
    const findings = (0,parts_findings/* findingsPart */.M)(report, detail, room, style.measure);
    if (findings.left > 0 && detail !== 'counts')
        return undefined;
    const text = [...before, ...findings.blocks, ...after].join('\n\n');
    return style.measure(text) <= style.limit ? text : undefined;
}
function document_top(report, style) {
    const line = style.headline ?? headline(report);
    return [title(report, style.state ?? (0,state/* stateOf */.L4)(report)), ...(line === '' ? [] : [line])];
}
/** Verdict, headline and digest alone: what is left when nothing else fits. */
function least(report, style) {
    const digest = report.plan === null ? [] : [`Plan ${(0,markdown/* code */.aY)((0,words/* shortHash */.BC)(report.plan.digest))}`];
    const blocks = [...document_top(report, style), ...digest, `> Shortened to fit. ${style.whole}`];
    while (blocks.length > 1 && style.measure(blocks.join('\n\n')) > style.limit)
        blocks.splice(1, 1);
    return blocks.join('\n\n');
}
/** `The whole text is in A and B.` */
function wholeIn(places) {
    return `The whole text is in ${places.join(' and ')}.`;
}


/***/ })

};
