export const id = 4500;
export const ids = [4500];
export const modules = {

/***/ 34500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderFailure: () => (/* binding */ renderFailure),
/* harmony export */   renderRecovered: () => (/* binding */ renderRecovered)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);
/* harmony import */ var _parts_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29423);
/* harmony import */ var _text_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28707);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28524);




/** The database in a title, which is no Markdown. */
function named({ label, target }) {
    const names = [...new Set([...(label === 'default' ? [] : [label]), ...(target === null ? [] : [target.database])])];
    const [name, of] = names.map((one) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(one, 80)));
    return name === undefined ? '' : `: ${name}${of === undefined ? '' : ` (${of})`}`;
}
const runOf = (report) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)('The run', report.run.runUrl) ?? 'The run';
/** The issue of an apply that failed: the same as its comment and its summary, for those who watch the repository. Pure. */
function renderFailure(report, limit) {
    const { title } = (0,_text_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(report);
    const whole = (0,_parts_document_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeIn */ .D)([
        `the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)('job summary', report.run.runUrl) ?? 'job summary'}`,
        `the report (output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('report-file')})`,
    ]);
    const last = 'This issue is closed by the next apply that leaves nothing pending.';
    const body = (0,_parts_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentOf */ .l)(report, {
        limit: limit - last.length - 2,
        measure: (text) => text.length,
        statement: 110,
        whole,
    });
    const next = report.apply?.next ?? report.error?.hint ?? '';
    return {
        title: `${title}${named(report)}`,
        body: `${body}\n\n${last}`,
        again: [
            `${title} again: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(report.headline, 600)}`,
            ...(next === '' ? [] : [`**Next:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(next, 1_000)}`]),
            `${runOf(report)} has the whole report, and the text above is that of it.`,
        ].join('\n\n'),
    };
}
/** What is said before the issue is closed. Pure. */
function renderRecovered(report) {
    return `Settled: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(report.headline, 600)} ${runOf(report)} left nothing pending.`;
}


/***/ })

};
