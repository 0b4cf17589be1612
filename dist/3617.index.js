export const id = 3617;
export const ids = [3617];
export const modules = {

/***/ 63617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runTool: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _program_statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72790);
/* harmony import */ var _run_migration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23023);
/* harmony import */ var _run_statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8954);
/* harmony import */ var _run_stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29419);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97287);






/** As every session that migrates begins. */
async function begin(r, session) {
    await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_5__/* .setUpSession */ .k)(session, r.sessionSetup, r.dialect);
    await r.dialect.setTimeouts(session, (0,_run_migration_js__WEBPACK_IMPORTED_MODULE_2__/* .timeoutsOf */ .aA)(r));
}
/** One run of the command. */
class Attempt {
    r;
    parsed;
    state;
    sent;
    constructor(r, parsed, state) {
        this.r = r;
        this.parsed = parsed;
        this.state = state;
        this.sent = parsed.split.statements;
        this.sent.length = 0;
    }
    on(session) {
        if (session === this.r.session)
            return this.r;
        const { pid: _, ...rest } = this.r;
        return { ...rest, session };
    }
    async statement(one, send, session) {
        const { parsed, state, sent } = this;
        const r = this.on(session);
        r.lock.assertHeld();
        r.signal.throwIfAborted();
        const statement = await (0,_program_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .statementSent */ .Gg)(r.dialect, parsed.source, one);
        if ((0,_program_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .asks */ .zW)(statement) || /^(?:SET|RESET)\b/.test(statement.kind)) {
            await (0,_run_stop_js__WEBPACK_IMPORTED_MODULE_4__/* .stoppable */ .p)(r, send);
            return;
        }
        const index = sent.push(statement) - 1;
        const free = session.transaction() === 'idle';
        state.current = statement;
        state.alone = free && statement.transaction !== 'begin';
        state.committing = statement.transaction === 'commit';
        (0,_run_migration_js__WEBPACK_IMPORTED_MODULE_2__/* .tellStart */ .sY)(r, parsed, statement, index);
        // In no transaction it can be tried again by itself; a procedure or a block may have committed some of its work
        const again = state.alone && !/^(?:CALL|DO)\b/.test(statement.kind);
        (0,_run_migration_js__WEBPACK_IMPORTED_MODULE_2__/* .tell */ .qz)(r, statement, await (0,_run_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .runWatched */ .ox)(r, statement, again, send));
        state.committing = false;
        state.current = undefined;
        if (session.transaction() !== 'idle' || statement.transaction === 'rollback')
            return;
        state.done = index + 1;
        state.outside = true;
    }
}
/**
 * Another tool's own command, over our session: each of its statements under our lock, with our timeouts, watched. It keeps its own record
 * of what is in, so nothing is journaled: what is half done the next plan sees in the copy of the schema. A lock that is not had in time
 * begins the command again as long as nothing of it stays.
 */
async function runTool(r, parsed, step, state) {
    if (r.running === undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('internal', 'Nothing here runs a command.', 'Please report this.');
    for (let attempt = 1;; attempt += 1) {
        state.done = 0;
        await begin(r, r.session);
        const one = new Attempt(r, parsed, state);
        const further = async () => {
            const session = await r.reconnect();
            await begin(r, session);
            return session;
        };
        try {
            await r.running.run(step, parsed.migration.id, {
                session: r.session,
                further: r.observer === undefined ? undefined : further,
                signal: r.signal,
                onStatement: (sent, send, session) => one.statement(sent, send, session),
                async renew(session) {
                    await r.dialect.reset(session);
                    await begin(r, session);
                },
                settle: () => Promise.resolve(),
            });
            break;
        }
        catch (error) {
            const again = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g && state.outside !== true && !(0,_run_migration_js__WEBPACK_IMPORTED_MODULE_2__/* .isGone */ .ST)(r, error);
            if (!again || !(0,_run_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .isRetriable */ .LX)(r, error) || attempt > r.lockRetries)
                throw error;
            await r.dialect.reset(r.session);
            await (0,_run_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .waitForLock */ .gJ)(r, attempt, (0,_run_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .blockersIn */ .hO)(error));
        }
    }
    await r.dialect.reset(r.session).catch((error) => {
        state.unclean = error;
    });
}


/***/ })

};
