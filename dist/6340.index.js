export const id = 6340;
export const ids = [6340];
export const modules = {

/***/ 17354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotations: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _parts_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21433);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28524);



const RANK = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({ error: 0, warning: 1, info: 2 });
/** GitHub's own limits are far above; a message longer than this is not read where annotations stand. */
const LONGEST = 4_000;
function text(lines) {
    return (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLines */ .gB)(lines.filter((line) => line !== undefined && line !== '').join('\n')), LONGEST);
}
function ofFinding(finding) {
    const { acknowledged } = finding;
    return {
        severity: acknowledged === undefined ? finding.severity : 'info',
        title: (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${finding.rule}${acknowledged === undefined ? '' : ' (acknowledged)'}`), 200),
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
                title: (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(error.code), 200),
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
/* harmony import */ var _parts_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29423);
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


/***/ })

};
