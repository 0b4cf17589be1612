export const id = 1679;
export const ids = [1679];
export const modules = {

/***/ 31679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keptIssue: () => (/* binding */ keptIssue)
/* harmony export */ });
/* harmony import */ var _last_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90063);

const failed = ({ verdict }) => verdict === 'failed' || verdict === 'blocked';
/** Where a dry run or a look at an empty event says nothing of what is in. */
const says = ({ command, apply, error }, dryRun) => command === 'apply' && !dryRun && (apply !== null || error !== null);
const LATE = 'No issue was opened or closed: the run was told to end, and GitHub did not answer soon.';
const DONE = {
    opened: 'An issue was opened',
    updated: 'The issue of the failure was brought up to date',
    closed: 'The issue of the failure was closed',
};
/** `failure-issue: true`: what was merged and is not in is an open issue until it is. Gives in words what became of it. */
async function tellIssue({ report, inputs, github }) {
    if (!says(report, inputs.dryRun))
        return undefined;
    if (github === undefined)
        return failed(report)
            ? { type: 'warning', text: 'No issue was opened: only the run of a workflow knows its repository.' }
            : undefined;
    const [{ roomForFailure, tellFailure, tellSuccess }, { renderFailure, renderRecovered }, client] = await Promise.all([
        __webpack_require__.e(/* import() */ 5959).then(__webpack_require__.bind(__webpack_require__, 25959)),
        Promise.all(/* import() */[__webpack_require__.e(2796), __webpack_require__.e(9423), __webpack_require__.e(4500)]).then(__webpack_require__.bind(__webpack_require__, 34500)),
        github(),
    ]);
    const { label } = inputs;
    const { action, url, reason } = failed(report)
        ? await tellFailure(client, label, renderFailure(report, roomForFailure(label)))
        : await tellSuccess(client, label, renderRecovered(report));
    if (reason !== undefined)
        return { type: 'warning', text: `${reason} The comment and the job summary say the same.` };
    if (action === 'none' || action === 'refused')
        return undefined;
    return { type: 'note', text: `${DONE[action]}${url === undefined ? '' : `: ${url}`}` };
}
/** The same in the time that a run has which was told to end. Never throws. */
async function keptIssue(ended, told) {
    try {
        const work = tellIssue(ended).then((said) => ({ said }));
        const done = await (0,_last_words_js__WEBPACK_IMPORTED_MODULE_0__/* .whileWaitedFor */ .N)(work, told);
        return done === undefined ? { type: 'warning', text: LATE } : done.said;
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { type: 'warning', text: `The issue was not opened: ${why}` };
    }
}


/***/ })

};
