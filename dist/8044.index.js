export const id = 8044;
export const ids = [8044];
export const modules = {

/***/ 88044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adviceOnTarget: () => (/* binding */ adviceOnTarget),
/* harmony export */   shown: () => (/* binding */ shown)
/* harmony export */ });
/* harmony import */ var _made_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44290);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33719);


/** What a failed run says of an error may cost so long at most: the report is what counts. */
const LOOK_MS = 10_000;
/** The schema as it is now. What cannot be had in time is no trouble: the hint then says less. */
async function lookAt(r) {
    if (r.signal.aborted)
        return undefined;
    try {
        await r.dialect.setTimeouts(r.session, { lockMs: r.lockTimeoutMs, statementMs: LOOK_MS });
        return await r.dialect.snapshot(r.session, { historySchema: r.historySchema });
    }
    catch {
        return undefined;
    }
    finally {
        await r.dialect.reset(r.session).catch(() => undefined);
    }
}
/** An error of the target as a report may show it: without what its rows hold. */
async function shown(r, error, state) {
    return (await (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .M)(r.dialect)).withoutValues(error, state.current);
}
/**
 * What to do about an error of the target: the same advice as a plan gives about one of its shadow, and for rows in the way the
 * query that finds them. Asked once the session has been put back; never throws.
 */
async function adviceOnTarget(r, parsed, state, error) {
    try {
        const reading = await (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .M)(r.dialect);
        const all = (await r.files?.().catch(() => undefined)) ?? [parsed];
        const at = all.findIndex(({ migration }) => migration.id === parsed.migration.id);
        const catalog = await lookAt(r);
        const { id, path } = parsed.migration;
        const { engine, major } = r.session.server;
        return reading.hintFor(error, {
            id,
            path,
            line: state.current?.line ?? parsed.source.firstLine,
            earlier: (0,_made_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByAll */ .wH)(at === -1 ? [parsed] : all.slice(0, at + 1), reading),
            later: (0,_made_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByAll */ .wH)(at === -1 ? [parsed] : all.slice(at), reading),
            failed: new Set(),
            names: [...(catalog?.objects.values() ?? [])].map((object) => object.name),
            shadow: undefined,
            sql: state.current?.sql ?? '',
            engine,
            major,
            needs: state.current === undefined ? [] : reading.needsOf(state.current),
            notAtomic: parsed.mode.reason,
            catalog,
            halfDone: parsed.mode.kind === 'statements',
        });
    }
    catch {
        return undefined;
    }
}


/***/ })

};
