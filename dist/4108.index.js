export const id = 4108;
export const ids = [4108];
export const modules = {

/***/ 54108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logLines: () => (/* binding */ logLines)
/* harmony export */ });
/* harmony import */ var _text_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4069);

/** One JSON object per line for log collectors: the run, every event in order, each outcome, and how it ended. */
const logLines = {
    name: 'log-lines',
    render: (report) => `${linesOf(report)
        .map((line) => JSON.stringify(line))
        .join('\n')}\n`,
};
function linesOf(report) {
    const { run, target } = report;
    const about = { command: report.command, label: report.label, database: target?.database ?? null };
    return [
        {
            at: run.startedAt,
            event: 'run',
            ...about,
            actor: run.actor,
            commit: run.commit,
            plan: report.plan?.digest ?? null,
            tool: run.tool,
        },
        ...report.log.map(({ at, event, message, ms }) => ({ at, event, message, ...(ms === undefined ? {} : { ms }) })),
        ...(report.apply?.outcomes ?? []).map(({ id, path, status, ms, statementsDone, statementsAll, error }) => ({
            event: 'outcome',
            id,
            path,
            status,
            ms,
            statementsDone,
            statementsAll,
            ...(error === undefined ? {} : { error }),
        })),
        {
            event: 'end',
            verdict: report.verdict,
            status: (0,_text_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .finalStatus */ .nH)(report),
            headline: report.headline,
            ms: run.ms,
            error: report.error?.code ?? null,
        },
    ];
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
