export const id = 870;
export const ids = [870];
export const modules = {

/***/ 20870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeToolLocks: () => (/* binding */ takeToolLocks)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);


/** Whoever may not take it has its rights checked later, in words; a connection that is cut is told at once. */
async function tried(lock, session, dialect) {
    try {
        return await lock.take(session, dialect);
    }
    catch (error) {
        if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP && error.data.connectionLost !== true && session.transaction() === 'idle')
            return true;
        throw error;
    }
}
async function takeOne(lock, session, dialect, options) {
    const who = `a run of ${lock.tool} itself`;
    const start = Date.now();
    for (let wait = 200;; wait = Math.min(wait * 1.5, 5_000)) {
        if (options.signal?.aborted === true)
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('cancelled', `The run was cancelled. It waited for ${who}. Nothing was touched.`, 'Run the same command again.', { cause: options.signal.reason });
        if (await tried(lock, session, dialect))
            return;
        const waited = Date.now() - start;
        if (waited >= options.timeoutMs)
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('locked', `The lock by which ${lock.tool} keeps its runs apart is taken: ${who} is at work on this database.`, 'Wait for that run to end, then run the same command again. `lock-wait` sets how long to wait.');
        options.onWait(who, waited);
        const ms = Math.min(wait * (0.75 + Math.random() / 2), Math.max(50, options.timeoutMs - waited));
        const { signal } = options;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    }
}
/**
 * The locks of the tools whose histories are written: a run of such a tool would read them at the same time, and do the same work
 * once more. Let go where they do not go with their session.
 */
async function takeToolLocks(locks, session, dialect, options) {
    const release = async () => {
        if (session.lost === undefined)
            for (const lock of locks)
                await lock.release?.(session, dialect).catch(() => undefined);
    };
    try {
        for (const lock of locks)
            await takeOne(lock, session, dialect, options);
    }
    catch (error) {
        await release();
        throw error;
    }
    return { [Symbol.asyncDispose]: release };
}


/***/ })

};
