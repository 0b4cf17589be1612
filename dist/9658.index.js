export const id = 9658;
export const ids = [9658];
export const modules = {

/***/ 89658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beforeCommand: () => (/* binding */ beforeCommand)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20588);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92927);



/**
 * The state before, for a tool that alone knows what is in: the target's own schema with the rows that the tool goes by. That is no drift:
 * nothing was replayed. An empty database where there is no target, or nothing in it yet.
 */
async function beforeCommand(shadow, request, wanted) {
    const { target, engine } = request;
    const { dialect } = engine;
    const opened = await (0,_open_js__WEBPACK_IMPORTED_MODULE_2__/* .openBase */ .m)(shadow, request, request.setupFiles, wanted);
    const before = await dialect.snapshot(opened.session, { historySchema: request.inputs.historySchema });
    const rows = target?.toolRows ?? [];
    const empty = rows.length === 0 && (0,_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .driftOf */ .$)(before, before, target?.catalog ?? before, dialect.name).length === 0;
    if (target?.catalog === undefined || empty)
        return { ...opened, before, drift: [], kind: 'empty', notes: [], notCompared: [] };
    await opened.session.close();
    const schema = await (0,_open_js__WEBPACK_IMPORTED_MODULE_2__/* .fromSchema */ .yF)(shadow, request, wanted, [], rows);
    if (typeof schema === 'string')
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('no-schema', `The command needs a copy of the target's schema to run on, since only the tool knows what is in, and there is none: ${schema}`, "Install the server's own dump program (`pg_dump`, `mysqldump`) of the target's major version in a step before, or name its folder in `postgres-binaries` or `mysql-binaries`.");
    const tables = rows.filter((one) => one.rows.length > 0).map(({ table }) => table.join('.'));
    const filled = tables.length === 0 ? 'with no rows' : `with the rows of ${tables.join(', ')} and no others`;
    return {
        ...schema,
        drift: [],
        notes: [`The command ran on a copy of the target's schema, ${filled}.`],
        notCompared: [],
    };
}


/***/ })

};
