export const id = 6198;
export const ids = [6198];
export const modules = {

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
