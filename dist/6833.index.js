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
/* harmony import */ var _parts_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29423);
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


/***/ })

};
