export const id = 6340;
export const ids = [6340];
export const modules = {

/***/ 17354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotations: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _parts_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21433);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28524);


const RANK = { error: 0, warning: 1, info: 2 };
/** GitHub's own limits are far above; a message longer than this is not read where annotations stand. */
const LONGEST = 4_000;
function text(lines) {
    return (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)(lines.filter((line) => line !== undefined && line !== '').join('\n')), LONGEST);
}
function ofFinding(finding) {
    const { acknowledged } = finding;
    return {
        severity: acknowledged === undefined ? finding.severity : 'info',
        title: (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${finding.rule}${acknowledged === undefined ? '' : ' (acknowledged)'}`), 200),
        message: text([
            finding.message,
            finding.excerpt,
            ...(finding.suggestion === undefined ? [] : ['Instead:', finding.suggestion]),
            ...(acknowledged === undefined ? [] : [`Acknowledged: ${acknowledged}`]),
        ]),
        path: finding.path,
        line: finding.line,
        endLine: finding.endLine,
        ...(finding.column === undefined ? {} : { column: finding.column }),
    };
}
/** Findings, disagreements with the history, and the failure, for the host to print. */
function annotations(report) {
    const { error } = report;
    const told = report.plan?.findings.some((f) => f.excerpt !== undefined && f.excerpt === error?.excerpt) ?? false;
    // A finding that shows the same failure says it already, and says more.
    const failure = error === null || told
        ? []
        : [
            {
                severity: 'error',
                title: (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.code), 200),
                message: text([error.message, error.excerpt, error.hint]),
                path: error.path ?? null,
                line: error.line ?? null,
                endLine: error.line ?? null,
                ...(error.column === undefined ? {} : { column: error.column }),
            },
        ];
    const problems = (0,_parts_history_js__WEBPACK_IMPORTED_MODULE_0__/* .untold */ .r_)(report).map((problem) => ({
        severity: 'error',
        title: (0,_parts_history_js__WEBPACK_IMPORTED_MODULE_0__/* .kindWords */ .Gk)(problem.kind),
        message: text([problem.message, problem.hint]),
        path: problem.path ?? null,
        line: problem.path === undefined ? null : 1,
        endLine: problem.path === undefined ? null : 1,
    }));
    const findings = (report.plan?.findings ?? []).map(ofFinding);
    return [...failure, ...problems, ...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}


/***/ }),

/***/ 66340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECK_LIMIT: () => (/* binding */ CHECK_LIMIT),
/* harmony export */   renderCheck: () => (/* binding */ renderCheck)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17354);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43419);
/* harmony import */ var _parts_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56529);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28524);




/** GitHub takes 65,535 bytes; this leaves room for what is put on top later, where a plan became stale. */
const CHECK_LIMIT = 65_535 - 2_048;
const encoder = new TextEncoder();
const LEVELS = { error: 'failure', warning: 'warning', info: 'notice' };
/** A check run takes remarks on lines only; what has none stands in the summary. */
function remark({ severity, title, message, path, line, endLine }) {
    if (path === null)
        return [];
    const start = Math.max(1, line ?? 1);
    const file = path.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
    return [
        {
            path: file,
            start_line: start,
            end_line: Math.max(start, endLine ?? start),
            annotation_level: LEVELS[severity],
            title,
            message,
        },
    ];
}
/** The page of a check run; paths of the report begin at the root of the repository. */
function renderCheck(report) {
    return {
        title: `${report.verdict}: ${(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(report.headline)}`.slice(0, 250),
        summary: (0,_parts_document_js__WEBPACK_IMPORTED_MODULE_2__/* .documentOf */ .l)(report, {
            limit: CHECK_LIMIT,
            measure: (text) => encoder.encode(text).length,
            statement: 110,
            whole: (0,_parts_document_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeIn */ .D)([
                `the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .runLink */ .ut)('job summary', report.run.runUrl) ?? 'job summary'}`,
                `the report (output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('report-file')})`,
            ]),
        }),
        annotations: (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__.annotations)(report).flatMap(remark),
    };
}


/***/ }),

/***/ 56529:
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
// EXTERNAL MODULE: ./lib/render/text/locks.js + 1 modules
var locks = __webpack_require__(59944);
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
function asOf({ snapshot }) {
    return snapshot === undefined ? '' : `, by its snapshot of ${(0,markdown/* prose */.CS)((0,words/* stamp */.iE)(snapshot.takenAt), 60)}`;
}
/** What everything above was found on, by which version, and when. */
function footer(report) {
    const { shadow, target, run } = report;
    const lines = [
        ...(shadow === null
            ? []
            : [
                `Shadow database: ${(0,markdown/* prose */.CS)(shadow.provider, 60)} ${(0,markdown/* prose */.CS)(`${(0,words/* serverName */.L5)(shadow.engine)} ${shadow.version}`, 120)} on ${BASES[shadow.base]}${shadow.why === '' ? '' : `; ${(0,markdown/* prose */.CS)(shadow.why, 400)}`}.`,
            ]),
        [
            ...(target === null
                ? []
                : [
                    `Target: ${(0,markdown/* prose */.CS)(`${(0,words/* serverName */.L5)(target.engine)} ${target.version}`, 120)}, ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(target.database, 80))}${asOf(target)}`,
                ]),
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
// EXTERNAL MODULE: ./lib/render/parts/migrations.js + 1 modules
var migrations = __webpack_require__(72956);
// EXTERNAL MODULE: ./lib/render/parts/outcome.js
var outcome = __webpack_require__(50309);
// EXTERNAL MODULE: ./lib/render/text/probes.js
var text_probes = __webpack_require__(71115);
;// CONCATENATED MODULE: ./lib/render/parts/probes.js





const INERT = { id: (text) => (0,markdown/* code */.aY)(text), words: (text) => (0,markdown/* prose */.CS)(text, 400) };
/** Up to here the table stands open. */
const OPEN = 6;
function row(probe) {
    const place = (0,markdown/* code */.aY)((0,visible/* shortName */.EU)(`${probe.path}:${probe.line}`, 300));
    const answer = (0,text_probes/* answerOf */.u)(probe, INERT);
    return [place, (0,markdown/* prose */.CS)(probe.question, 300), probe.outcome === 'breaks' ? `**Breaks:** ${answer}` : answer];
}
/** What the rows that are on the target say to the statements: what breaks, what holds, and what could not be asked. */
const probesPart = (report, look) => {
    const probes = report.plan?.probes ?? [];
    if (probes.length === 0)
        return [];
    const heading = `### Rows on the target: ${(0,text_probes/* probeCounts */.N)(probes)}`;
    if (look.detail === 'counts')
        return [heading];
    const rank = { breaks: 0, 'not-probed': 1, holds: 2 };
    const sorted = [...probes].sort((a, b) => rank[a.outcome] - rank[b.outcome]);
    const shown = (0,part/* most */.q)(sorted, look, 20, 0);
    const rows = (0,markdown/* table */.tp)(['Statement', 'Looked for', 'Answer'], shown.map(row));
    const left = probes.length - shown.length;
    const more = left > 0 ? [`${(0,words/* number */.ai)(left)} more not shown here.`] : [];
    const quiet = shown.length > OPEN && !shown.some(({ outcome }) => outcome === 'breaks');
    return [heading, quiet ? (0,markdown/* details */.zH)(`${(0,words/* number */.ai)(shown.length)} questions`, rows) : rows, ...more];
};

;// CONCATENATED MODULE: ./lib/render/parts/second-hand.js


/** Stands above everything that a run of strangers' code has said. */
function secondHandWords({ secondHand, run }) {
    if (secondHand === undefined)
        return [];
    const link = (0,markdown/* runLink */.ut)('the run of the pull request', run.runUrl) ?? 'the run of the pull request';
    const end = secondHand.conclusion === null ? '' : ` It ended with ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(secondHand.conclusion, 40))}.`;
    return [
        `> **Second hand.** All below is as reported by ${link}, which ran code of the pull request itself.${end} What counts is the status of its job, not this comment.`,
    ];
}

// EXTERNAL MODULE: ./lib/render/text/target-now.js
var target_now = __webpack_require__(50112);
;// CONCATENATED MODULE: ./lib/render/parts/target-now.js



/** What goes on at the target, where it matters to this plan. */
const targetNowPart = (report, look) => {
    if (look.detail === 'counts')
        return [];
    const lines = (0,target_now/* nowLines */.M)(report, (name) => (0,markdown/* code */.aY)((0,visible/* shortName */.EU)(name, 80)));
    const unknown = new Set(report.plan?.now?.unknown ?? []);
    if (lines.length === 0)
        return [];
    return ['### Target now', lines.map((line) => `- ${unknown.has(line) ? (0,markdown/* prose */.CS)(line, 400) : line}`).join('\n')];
};

// EXTERNAL MODULE: ./lib/render/text/rollback.js
var text_rollback = __webpack_require__(83300);
;// CONCATENATED MODULE: ./lib/render/parts/way-back.js





const SAY = { name: markdown/* code */.aY, words: (text) => (0,markdown/* prose */.CS)(text, 400) };
function restoreFrom({ backup }) {
    return backup === null ? 'a backup' : `the backup ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(backup.file, 200))}`;
}
/** Which migrations there is no going back from, and what to do in its place. */
function oneWay(all, without, restore) {
    const names = without.slice(0, 5).map((migration) => (0,markdown/* code */.aY)((0,visible/* shortName */.EU)(migration.id, 120)));
    const more = without.length > names.length ? ` and ${(0,words/* number */.ai)(without.length - names.length)} more` : '';
    const who = without.length === all.length
        ? 'No migration has a down migration'
        : `No down migration for ${names.join(', ')}${more}`;
    const instead = [...new Set(without.flatMap(({ noDown }) => noDown ?? []))].map((text) => (0,markdown/* prose */.CS)(text, 600));
    return [`${who}: the state before comes back only from ${restore}.`, ...instead].join('\n\n');
}
/** What the walk on the shadow showed of all of them together. */
function together(all, restore) {
    const command = (0,markdown/* code */.aY)(`migrate-on-merge rollback --steps ${all.length}`);
    const tried = all.filter(({ rollback }) => rollback !== undefined);
    const tested = tried.filter(({ rollback }) => rollback?.outcome === 'tested').length;
    const backup = `Data that is dropped comes back only from ${restore}.`;
    if (tried.length === 0)
        return `Every migration has a down migration: ${command}. ${backup}`;
    if (tested === all.length)
        return `Every way back was tried on the shadow: down, the schema was as before, and up again: ${command}. ${backup}`;
    return `Every migration has a down migration (${command}); tried on the shadow, ${(0,words/* number */.ai)(tested)} of ${(0,words/* number */.ai)(all.length)} went back and up again as they should. ${backup}`;
}
/** What went as it should stands with its migration. */
function needsLook({ rollback }) {
    const outcome = rollback?.outcome ?? 'none';
    return ['fails', 'differs'].includes(outcome) || (outcome === 'tested' && (0,text_rollback/* losesBefore */.aD)(rollback?.loses ?? []));
}
/** How to undo what this plan does. */
const wayBackPart = (report, look) => {
    const migrations = report.plan?.migrations ?? [];
    // Where a migration fails on the shadow there is nothing to go back from.
    if (migrations.length === 0 || migrations.some((migration) => migration.outcome === 'failed'))
        return [];
    const without = migrations.filter((migration) => !migration.reversible);
    const restore = restoreFrom(report);
    const first = without.length === 0 ? together(migrations, restore) : oneWay(migrations, without, restore);
    const tried = migrations.filter(needsLook);
    const shown = (0,part/* most */.q)(tried, look, 20, 0).slice(0, 50);
    const lines = shown.map((one) => `- ${(0,markdown/* code */.aY)((0,visible/* shortName */.EU)(one.id, 120))}: ${(0,text_rollback/* rollbackWords */.ks)(one, SAY)}`);
    const more = tried.length - shown.length;
    const left = lines.length > 0 && more > 0 ? [`- ${(0,words/* count */.U9)(more, 'more migration')} not shown here.`] : [];
    return ['### Way back', first, ...(lines.length === 0 ? [] : [[...lines, ...left].join('\n')])];
};

;// CONCATENATED MODULE: ./lib/render/parts/document.js













/** What a reader needs before the findings, and after them. */
const BEFORE = [outcome/* errorPart */.U3, parts_history/* problemsPart */._q];
const AFTER = [
    outcome/* applyPart */.G7,
    outcome/* backupPart */.M,
    outcome/* verifyPart */.Ph,
    probesPart,
    changes/* changesPart */.bG,
    migrations/* migrationsPart */.Jo,
    targetNowPart,
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
    return [title(report, style.state ?? (0,state/* stateOf */.L4)(report)), ...secondHandWords(report), ...(line === '' ? [] : [line])];
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
