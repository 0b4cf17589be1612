export const id = 6840;
export const ids = [6840];
export const modules = {

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

/***/ 96840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summary: () => (/* binding */ summary)
/* harmony export */ });
/* unused harmony export SUMMARY_LIMIT */
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34858);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43419);
/* harmony import */ var _parts_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29423);



/** GitHub takes 1 MiB of UTF-8 per step; this leaves room for what else the step may write. */
const SUMMARY_LIMIT = 1_048_576 - 16_384;
const encoder = new TextEncoder();
/** The page of a workflow run: the whole report, and for what was executed its log. */
const summary = {
    name: 'summary',
    render: (report, options = {}) => (0,_parts_document_js__WEBPACK_IMPORTED_MODULE_2__/* .documentOf */ .l)(report, {
        limit: options.limit ?? SUMMARY_LIMIT,
        measure: (text) => encoder.encode(text).length,
        statement: 300,
        whole: (0,_parts_document_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeIn */ .D)([`the report (output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('report-file')})`]),
        last: executed(report) ? [_log_js__WEBPACK_IMPORTED_MODULE_0__/* .logPart */ .iG] : [],
    }),
};
/** A log is of deeds: a plan has none. */
function executed(report) {
    return report.apply !== null || report.backup !== null;
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


/***/ })

};
