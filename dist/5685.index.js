export const id = 5685;
export const ids = [5685];
export const modules = {

/***/ 35685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runProgram: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(90956);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59271);
/* harmony import */ var _program_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72790);
/* harmony import */ var _replay_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97287);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3054);
/* harmony import */ var _migration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29605);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72481);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6621);











/** A question that surely leaves nothing behind. */
const LOOKS = /^\s*(?:show\b|select\b(?![\s\S]*\b(?:set_config|nextval|setval|advisory|dblink|lo_))|select\s+version\(\))/i;
/** Sessions that still have the timeouts of the migration before. */
const ready = new WeakSet();
/** One attempt of one migration that is code. */
class Attempt {
    r;
    parsed;
    state;
    start = node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now();
    sent;
    /** The history row is in the code's own transaction, which is not committed yet. */
    within;
    recorded = false;
    /** Refused outside of any transaction of the code: nothing of it is in, and the code may go on. */
    refused;
    /** A setting or a question, which may have left something in the session (`set_config`). */
    touched = false;
    constructor(r, parsed, state) {
        this.r = r;
        this.parsed = parsed;
        this.state = state;
        this.sent = parsed.split.statements;
        this.sent.length = 0;
    }
    position(done) {
        return { done, state: 'running', ms: node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now() - this.start };
    }
    /** Of another connection of the code: the same, on its session. */
    on(session) {
        if (session === this.r.session)
            return this.r;
        const { pid: _, ...rest } = this.r;
        return { ...rest, session, history: this.r.dialect.history(session, this.r.historySchema) };
    }
    async statement(one, send, session) {
        const { parsed, state } = this;
        const r = this.on(session);
        r.lock.assertHeld();
        r.signal.throwIfAborted();
        const statement = await (0,_program_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .statementSent */ .Gg)(r.dialect, parsed.source, one, this.sent.at(-1)?.line);
        if ((0,_program_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .asks */ .zW)(statement) || /^(?:SET|RESET)\b/.test(statement.kind)) {
            this.touched ||= !LOOKS.test(one.text);
            await (0,_stop_js__WEBPACK_IMPORTED_MODULE_9__/* .stoppable */ .p)(r, send);
            return;
        }
        this.forgetRefused();
        const index = this.sent.push(statement) - 1;
        // What the code sends after a failure is its own ROLLBACK, and not what failed
        const before = statement.transaction === 'rollback' ? state.current : undefined;
        state.current = before ?? statement;
        const free = session.transaction() === 'idle';
        state.alone = free && !(0,_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .takesTransaction */ .D)(statement) && statement.transaction !== 'begin';
        (0,_migration_js__WEBPACK_IMPORTED_MODULE_7__/* .tellStart */ .sY)(r, parsed, statement, index);
        let ran;
        try {
            ran = await this.carryOut(r, statement, index, free, send);
        }
        catch (error) {
            if (free && error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP && error.data.connectionLost !== true) {
                this.refused = statement;
                if (session.transaction() !== 'idle')
                    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_10__/* .raw */ .lS)('ROLLBACK'));
            }
            throw error;
        }
        (0,_migration_js__WEBPACK_IMPORTED_MODULE_7__/* .tell */ .qz)(r, statement, ran);
        if (session.transaction() === 'idle' && statement.transaction !== 'rollback')
            state.done = index + 1;
        state.current = before;
    }
    forgetRefused() {
        if (this.refused !== undefined && this.sent.at(-1) === this.refused)
            this.sent.pop();
        this.refused = undefined;
    }
    async carryOut(r, statement, index, free, send) {
        const { parsed, state } = this;
        if (free && (0,_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .takesTransaction */ .D)(statement)) {
            state.outside = true;
            if (state.told !== index)
                await (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .announce */ .iP)(r, parsed, this.position(index));
            const ran = await (0,_migration_js__WEBPACK_IMPORTED_MODULE_7__/* .withJournal */ .u0)(r, parsed, statement, this.position(index + 1), send);
            state.told = index + 1;
            return ran;
        }
        if (statement.transaction === 'commit')
            return this.commit(r, statement, index, send);
        if (free && statement.transaction !== 'begin') {
            state.outside = true;
            await (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .announce */ .iP)(r, parsed, this.position(index));
            state.told = index;
        }
        return (0,_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .runWatched */ .ox)(r, statement, state.alone === true, send);
    }
    async commit(r, statement, index, send) {
        const { parsed, state } = this;
        // The tool ends a transaction that a statement of MySQL has ended already, and the history is written: nothing is left to tell
        if (this.recorded)
            return (0,_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .runWatched */ .ox)(r, statement, false, send);
        if (this.within === r.session) {
            r.lock.assertHeld();
            state.committing = state.outside !== true;
            const ran = await (0,_stop_js__WEBPACK_IMPORTED_MODULE_9__/* .stoppable */ .p)(r, send);
            state.committing = false;
            this.within = undefined;
            this.recorded = true;
            return ran;
        }
        state.outside = true;
        await (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .journalWithin */ .xX)(r, parsed, this.position(index + 1));
        const ran = await (0,_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .runWatched */ .ox)(r, statement, false, send);
        state.told = index + 1;
        return ran;
    }
    /** The history row: in the code's transaction where one is open, else by itself. */
    async settle(session) {
        const { parsed, sent, state } = this;
        const r = this.on(session);
        this.forgetRefused();
        const durationMs = node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now() - this.start;
        if (session.transaction() === 'open') {
            const record = () => r.history.record(r.entry(parsed), { durationMs, statements: sent.length });
            await (this.leaves ? r.dialect.asSelf(session, record) : record());
            this.within = session;
            return;
        }
        state.done = sent.length;
        if (!(await (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .settle */ .G9)(this.r, parsed, { done: sent.length, state: 'applied', ms: durationMs }, true)))
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('history', 'Every statement is in, but the history could not be written.', `Once the database answers again: \`repair --mark-applied ${parsed.migration.id}\`.`);
        this.recorded = true;
    }
    /** The session may not be as it was. */
    get leaves() {
        const { sent } = this;
        return this.touched || sent.some((one) => !['begin', 'commit'].includes(one.transaction) && (0,_replay_js__WEBPACK_IMPORTED_MODULE_4__/* .touches */ .yI)(one));
    }
    /** The code has come to its end and the history must say so. */
    check() {
        if (this.recorded && this.r.session.transaction() === 'idle') {
            // The one transaction around all of it is no statement that anybody wrote
            if (this.state.outside !== true)
                this.sent.splice(0, Number.POSITIVE_INFINITY, ...this.sent.filter(({ transaction }) => transaction === 'inside'));
            return;
        }
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('open-transaction', 'The code ends with its transaction still open.', 'Await the commit of each transaction that the code begins.');
    }
}
/**
 * Code, in a child process: each of its statements is run by us, with our timeouts, watched and journaled; a lock that is not had in
 * time rolls back and begins again, as long as nothing of it stays.
 */
async function runProgram(r, parsed, step, state) {
    if (r.running === undefined)
        throw (0,_model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .defect */ .gb)('Nothing here runs code.');
    let leaves = true;
    for (let attempt = 1;; attempt += 1) {
        state.done = 0;
        state.told = 0;
        await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_5__/* .setUpSession */ .k)(r.session, r.sessionSetup, r.dialect);
        if (!ready.has(r.session))
            await r.dialect.setTimeouts(r.session, (0,_migration_js__WEBPACK_IMPORTED_MODULE_7__/* .timeoutsOf */ .aA)(r));
        // Whatever goes wrong now, they may be gone
        ready.delete(r.session);
        const one = new Attempt(r, parsed, state);
        try {
            await r.running.run(step, parsed.migration.origin?.id ?? parsed.migration.id, {
                session: r.session,
                further: r.observer === undefined ? undefined : r.reconnect,
                signal: r.signal,
                onStatement: (sent, send, session) => one.statement(sent, send, session),
                settle: (session) => one.settle(session),
            });
            leaves = one.leaves;
            one.check();
            break;
        }
        catch (error) {
            const again = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP && state.outside !== true && !(0,_migration_js__WEBPACK_IMPORTED_MODULE_7__/* .isGone */ .ST)(r, error);
            if (!again || !(0,_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .isRetriable */ .LX)(r, error) || attempt > r.lockRetries)
                throw error;
            state.committing = false;
            await r.dialect.reset(r.session);
            await (0,_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .waitForLock */ .gJ)(r, attempt, (0,_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .blockersIn */ .hO)(error));
        }
    }
    if (!leaves && r.sessionSetup === undefined) {
        ready.add(r.session);
        return;
    }
    await r.dialect.reset(r.session).catch((error) => {
        state.unclean = error;
    });
}


/***/ })

};
