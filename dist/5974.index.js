export const id = 5974;
export const ids = [5974,6198];
export const modules = {

/***/ 75974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyNothing: () => (/* binding */ applyNothing)
/* harmony export */ });
/* harmony import */ var _steps_verify_expectations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46198);
/* harmony import */ var _apply_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88397);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15629);



/** The run itself, whichever attempt it is. */
const runOf = (url) => url?.replace(/\/attempts\/\d+$/, '');
/** What this very run put in before it was started again, or an earlier one for the same commit. */
function ofThisRun({ applied }, { commit, runUrl }) {
    return applied.filter((row) => row.state === 'applied' &&
        ((commit !== null && row.commit === commit) || (runUrl !== null && runOf(row.runUrl) === runOf(runUrl))));
}
async function verified(context, target, read, pending) {
    const { folder, host, inputs } = context;
    host.progress({ type: 'phase', name: 'Verification' });
    try {
        const expectations = await (0,_steps_verify_expectations_js__WEBPACK_IMPORTED_MODULE_0__.readExpectations)(folder, inputs.verify);
        (0,_steps_verify_expectations_js__WEBPACK_IMPORTED_MODULE_0__.refuseStray)(expectations, read.migrations, inputs.verify ?? '');
        const { checksOf } = await __webpack_require__.e(/* import() */ 4241).then(__webpack_require__.bind(__webpack_require__, 84241));
        const { checks } = await checksOf(context, target, pending, expectations);
        for (const { name, ok, actual } of checks)
            host.progress({ type: 'check', name, ok, actual });
        return checks;
    }
    catch (error) {
        return [(0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .unproved */ .gv)(error)];
    }
}
/**
 * Nothing is pending. Mostly all was said before. But a run that was killed after its last commit left its pull requests
 * waiting: then the history says what it did, and its proof is made now.
 */
async function applyNothing(context, target, read, pending, base) {
    const planned = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_2__/* .planOn */ .J9)(context, target, pending);
    const report = (0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .untouched */ .sF)(base, planned, 'clean', 'Nothing was pending: the database is up to date.');
    const rows = ofThisRun(pending, context.run);
    if (rows.length === 0 || context.inputs.dryRun)
        return report;
    const numbers = await context.pullRequests.leftApplying(rows.map((row) => row.path ?? row.id));
    if (numbers.length === 0)
        return report;
    const checks = await verified(context, target, read, pending);
    return { ...report, ...(0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .finishedLate */ .FD)(rows, checks), run: { ...report.run, pullRequests: numbers } };
}


/***/ }),

/***/ 94337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The name that was most likely meant, where one is near enough to be worth saying. */
function nearest(name, known) {
    const [best] = known
        .map((candidate) => ({ candidate, far: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.far - b.far);
    return best !== undefined && best.far < name.length && best.far <= Math.max(1, name.length / 3)
        ? best.candidate
        : undefined;
}


/***/ }),

/***/ 46198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ comesAfter),
/* harmony export */   readExpectations: () => (/* binding */ readExpectations),
/* harmony export */   refuseStray: () => (/* binding */ refuseStray)
/* harmony export */ });
/* unused harmony export strayQueries */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _near_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94337);


/** Reads and parses the file that `verify` names; undefined where it names none. Throws ActionError. */
async function readExpectations(folder, path) {
    if (path === undefined)
        return undefined;
    let bytes;
    try {
        bytes = await folder.read(path);
    }
    catch (cause) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('bad-expectations', `The file that \`verify\` names cannot be read: ${path} (${cause.code ?? 'unknown reason'})`, 'Write its path relative to `working-directory`, and see that it is checked out.', { cause });
    }
    // Most runs name no such file, and need no parser of YAML.
    const { parseExpectations } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3923)]).then(__webpack_require__.bind(__webpack_require__, 63923));
    return parseExpectations(new TextDecoder().decode(bytes), path);
}
/** `after` names a migration by its id, its file, or its file without the ending. */
function comesAfter(after, migration) {
    const file = (migration.path ?? migration.id).split('/').at(-1) ?? '';
    const stem = file.replace(/(?:\.up)?\.[A-Za-z]+$/, '');
    return [migration.id, migration.path, file, stem].includes(after);
}
/** Queries whose `after` names no migration: they would never run, so a misspelling must not pass in silence. */
function strayQueries(expectations, migrations) {
    const ids = migrations.map((migration) => migration.id);
    return expectations.queries.flatMap(({ name, after, line }) => {
        if (after === undefined || migrations.some((migration) => comesAfter(after, migration)))
            return [];
        const near = (0,_near_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(after, ids);
        const meant = near === undefined ? '' : `; did you mean \`${near}\`?`;
        return [{ line, message: `query "${name}" waits for the migration \`${after}\`, which there is not${meant}` }];
    });
}
/** Throws for queries that would never run: a misspelt name must not pass for a check that held. */
function refuseStray(expectations, migrations, path) {
    const stray = expectations === undefined ? [] : strayQueries(expectations, migrations);
    if (stray.length === 0)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('bad-expectations', stray.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'), 'Correct the name after `after`, or take it out to run the query at the end.', { place: { path, line: stray[0]?.line ?? 1 } });
}


/***/ })

};
