export const id = 694;
export const ids = [694];
export const modules = {

/***/ 20075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ runRequest)
/* harmony export */ });
/** A run of migrations on the target, by the settings of this context; `dialect` says how the history is read and written. */
function runRequest({ inputs, host, run, signal, open }, { target, observer, lock }, dialect, { planDigest, ...more }) {
    const { historySchema } = inputs;
    const history = dialect.history(target, historySchema);
    return {
        session: target,
        observer,
        lock,
        dialect,
        historySchema,
        history,
        journal: observer === undefined ? history : dialect.history(observer, historySchema),
        entry: ({ migration: { id, path, checksum } }) => ({
            id,
            path,
            checksum,
            actor: run.actor,
            commit: run.commit,
            runUrl: run.runUrl,
            planDigest,
            tool: run.tool,
        }),
        lockTimeoutMs: inputs.lockTimeoutMs,
        statementTimeoutMs: inputs.statementTimeoutMs,
        lockRetries: inputs.lockRetries,
        sessionSetup: inputs.sessionSetup,
        progress: host.progress,
        signal,
        afterEach: () => Promise.resolve([]),
        reconnect: () => open('apply', false),
        ...more,
    };
}


/***/ }),

/***/ 3054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Ku: () => (/* binding */ looksIn),
/* harmony export */   Vy: () => (/* binding */ prefixHash),
/* harmony export */   dH: () => (/* binding */ notBegun),
/* harmony export */   iP: () => (/* binding */ announce),
/* harmony export */   xX: () => (/* binding */ journalWithin),
/* harmony export */   zx: () => (/* binding */ rowAfterCut)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61343);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/** A hash of the statements that are in: a resume must not go on in a file whose beginning was changed since. */
function prefixHash(statements, done) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { sql } of statements.slice(0, done))
        hash.update(`${sql}\0`);
    return hash.digest('hex').slice(0, 16);
}
/** What the journal says of the statement that comes next: number, place and kind for people, the hashes for `repair`. */
function inFlight(statements, { done, looks, begun }) {
    const next = statements[done];
    if (next === undefined)
        return null;
    const before = looks === undefined ? '' : `; its objects ${looks}`;
    const yet = begun === true ? '' : `; ${NOT_BEGUN}`;
    return `statement ${done + 1}, line ${next.line}, ${next.kind}${yet}; before it ${prefixHash(statements, done)}${before}`;
}
const NOT_BEGUN = 'not begun';
/** The next statement was never sent: its place in the journal is where the one before it ended. */
const notBegun = (row) => row.inFlight?.split('; ').includes(NOT_BEGUN) === true;
/** What the objects of the statement in flight looked like before it, as the journal has it (`Dialect.fingerprint`). */
const looksIn = (row) => /; its objects (.+)$/.exec(row.inFlight ?? '')?.[1];
function put(r, table, parsed, position) {
    const { statements } = parsed.split;
    return table.journal(r.entry(parsed), {
        state: position.state,
        statementsDone: position.done,
        statementsAll: statements.length,
        durationMs: position.ms,
        inFlight: position.state === 'applied' ? null : inFlight(statements, position),
    });
}
/** In the open transaction, so that both are in or neither. */
function journalWithin(r, parsed, position) {
    return r.dialect.asSelf(r.session, () => put(r, r.history, parsed, position));
}
/** Ahead of what cannot be in one transaction with its line. The second session holds the lock: without it nothing more is run. */
async function announce(r, parsed, position) {
    r.lock.assertHeld();
    const next = parsed.split.statements[position.done];
    // What a file has set in its session (ANSI_QUOTES) decides how the server prints: `repair` would compare with another print.
    const looks = next === undefined ? undefined : await r.dialect.fingerprint?.(r.observer ?? r.session, next);
    return announceAt(r, parsed, { ...position, looks, begun: true });
}
async function announceAt(r, parsed, position) {
    // What a file has made of the one session that there is must not touch the journal.
    if (r.observer === undefined)
        return journalWithin(r, parsed, position);
    try {
        await put(r, r.journal, parsed, position);
    }
    catch (error) {
        const cut = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ServerError */ .gP && error.data.connectionLost === true;
        if (!cut && r.observer.lost === undefined)
            throw error;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('lock-lost', 'The session that holds the migration lock was cut off, so another run may start.', 'Nothing more is run. `status` says what is in.', { cause: error });
    }
}
/**
 * Says where a migration stands, by whatever still answers: the second session, the one that migrates, a new one. False
 * where nothing did. `usable`: no statement is still busy in the session that migrates, and no transaction open.
 */
async function settle(r, parsed, position, usable) {
    const ways = [];
    if (r.observer !== undefined && r.observer.lost === undefined)
        ways.push(() => put(r, r.journal, parsed, position));
    if (usable)
        ways.push(() => journalWithin(r, parsed, position));
    ways.push(async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await r.reconnect(), true);
            await put(r, r.dialect.history(session, r.historySchema), parsed, position);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    });
    for (const way of ways) {
        try {
            await way();
            return true;
        }
        catch {
            // The next way may still be open.
        }
    }
    return false;
}
const ATTEMPTS = 5;
const HURRY_MS = 2_000;
async function ask(r, id) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_2, await r.reconnect(), true);
        if (await r.dialect.isAtWork(session, r.pid ?? r.session.id))
            return 'unknown';
        const rows = (await r.dialect.history(session, r.historySchema).applied()) ?? [];
        return rows.find((row) => row.id === id);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/**
 * The row of a migration whose connection was cut, from a new session: undefined where there is none. It counts only once the
 * old session is gone from the server, because until then its last COMMIT may still land. `unknown` where nobody answers.
 */
async function rowAfterCut(r, id) {
    // A cancelled run has no time to wait.
    const attempts = r.signal.aborted ? 1 : ATTEMPTS;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
        if (attempt > 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(500 * 2 ** (attempt - 1), undefined, { signal: r.signal }).catch(() => undefined);
        const asked = ask(r, id).catch(() => 'unknown');
        const row = await (r.signal.aborted ? Promise.race([asked, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(HURRY_MS, 'unknown')]) : asked);
        if (row !== 'unknown')
            return row;
    }
    return 'unknown';
}


/***/ }),

/***/ 29605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   aA: () => (/* binding */ timeoutsOf),
/* harmony export */   c4: () => (/* binding */ runTransaction),
/* harmony export */   o7: () => (/* binding */ runStatements),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   sY: () => (/* binding */ tellStart),
/* harmony export */   u0: () => (/* binding */ withJournal)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90956);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59271);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33719);
/* harmony import */ var _replay_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97287);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3054);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72481);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6621);









function tellStart(r, parsed, statement, index) {
    const of = parsed.split.statements.length;
    r.progress({ type: 'statement', line: statement.line, kind: statement.kind, index: index + 1, of });
}
function tell(r, statement, ran) {
    r.progress({ type: 'statement-done', line: statement.line, kind: statement.kind, ms: ran.ms, rows: ran.rowCount });
}
const timeoutsOf = (r) => ({ lockMs: r.lockTimeoutMs, statementMs: r.statementTimeoutMs });
/** The session can be asked nothing more: it is cut off, or still busy with what nobody could stop. */
function isGone(r, error) {
    if (r.session.lost !== undefined)
        return true;
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return error.code === _stop_js__WEBPACK_IMPORTED_MODULE_7__/* .STILL_RUNNING */ .r;
    return error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && error.data.connectionLost === true;
}
/** The migration is in by now, so what goes wrong here is no failure of it. */
async function afterFile(r, parsed, state) {
    if (!(0,_replay_js__WEBPACK_IMPORTED_MODULE_3__/* .touchesSession */ .C6)(parsed) && r.sessionSetup === undefined)
        return;
    await r.dialect.reset(r.session).catch((error) => {
        state.unclean = error;
    });
}
async function commit(r, state) {
    state.committing = true;
    await (0,_stop_js__WEBPACK_IMPORTED_MODULE_7__/* .stoppable */ .p)(r, () => r.session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('COMMIT')));
    state.committing = false;
}
/**
 * The migration and its history row in one transaction: both are in, or neither. A lock that is not had in time rolls
 * all of it back, and the whole is tried again.
 */
async function runTransaction(r, parsed, state) {
    const { statements } = parsed.split;
    for (let attempt = 1;; attempt += 1) {
        try {
            await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .setUpSession */ .k)(r.session, r.sessionSetup, r.dialect);
            await once(r, parsed, state);
            break;
        }
        catch (error) {
            if (isGone(r, error))
                throw error;
            // The server has answered: what it refuses is not in.
            state.committing = false;
            if (r.session.transaction() !== 'idle')
                await r.session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('ROLLBACK'));
            await r.dialect.reset(r.session);
            if (!(0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .isRetriable */ .LX)(r, error) || attempt > r.lockRetries)
                throw error;
            await (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .waitForLock */ .gJ)(r, attempt, (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .blockersIn */ .hO)(error));
        }
    }
    state.done = statements.length;
    await afterFile(r, parsed, state);
}
async function once(r, parsed, state) {
    const { statements } = parsed.split;
    const { own } = parsed.mode;
    const start = performance.now();
    await (own ? r.dialect.setTimeouts : r.dialect.begin)(r.session, timeoutsOf(r));
    for (const [i, statement] of (own ? statements.slice(0, -1) : statements).entries()) {
        state.current = statement;
        tellStart(r, parsed, statement, i);
        tell(r, statement, await (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .runWatched */ .ox)(r, statement, false));
        await refuseHalfIndex(r, statement);
    }
    state.current = undefined;
    const record = () => r.history.record(r.entry(parsed), { durationMs: performance.now() - start, statements: statements.length });
    await ((0,_replay_js__WEBPACK_IMPORTED_MODULE_3__/* .touchesSession */ .C6)(parsed) ? r.dialect.asSelf(r.session, record) : record());
    r.lock.assertHeld();
    state.current = own ? statements.at(-1) : undefined;
    await commit(r, state);
}
/** A statement that may stand in a transaction goes in together with its line of the journal: no kill can part them. */
async function withJournal(r, parsed, statement, position, send) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await r.dialect.begin(r.session, timeoutsOf(r));
            const ran = await (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .runWatched */ .ox)(r, statement, false, send);
            await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .journalWithin */ .xX)(r, parsed, position);
            await (0,_stop_js__WEBPACK_IMPORTED_MODULE_7__/* .stoppable */ .p)(r, () => r.session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('COMMIT')));
            return ran;
        }
        catch (error) {
            if (isGone(r, error) || !(0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .isRetriable */ .LX)(r, error) || attempt > r.lockRetries)
                throw error;
            if (r.session.transaction() !== 'idle')
                await r.session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('ROLLBACK'));
            await (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .waitForLock */ .gJ)(r, attempt, (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .blockersIn */ .hO)(error));
        }
    }
}
/** A block or a procedure may have committed some of its work before it failed: again would be twice. */
function mayHaveCommitted({ kind, sql }) {
    return kind === 'CALL' || (kind === 'DO' && /\b(?:commit|call)\b/i.test(sql));
}
async function runOne(r, parsed, state, index, position) {
    const statement = parsed.split.statements[index];
    const free = r.session.transaction() === 'idle';
    state.current = statement;
    state.alone = free && !(0,_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .takesTransaction */ .D)(statement) && statement.transaction !== 'begin';
    tellStart(r, parsed, statement, index);
    let ran;
    if (free && (0,_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .takesTransaction */ .D)(statement)) {
        // What ran alone before it is in, and nobody could tell so if this one were the last that is heard of.
        if (state.told !== index)
            await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .announce */ .iP)(r, parsed, { ...position, done: index });
        ran = await withJournal(r, parsed, statement, position);
        state.told = index + 1;
    }
    else {
        if (free) {
            await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .announce */ .iP)(r, parsed, { ...position, done: index });
            state.told = index;
        }
        if (!free && statement.transaction === 'commit')
            await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .journalWithin */ .xX)(r, parsed, position);
        ran = await (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .runWatched */ .ox)(r, statement, free && statement.transaction !== 'begin' && !mayHaveCommitted(statement));
    }
    tell(r, statement, ran);
    // It has taken what our own session needs with it.
    if (statement.kind.startsWith('DISCARD'))
        await r.dialect.reset(r.session);
    await refuseHalfIndex(r, statement);
}
/** What the statements that are in had set in their session, the others count on. */
async function asBefore(r, statements, done) {
    const { sessionBefore } = await (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readingOf */ .M)(r.dialect);
    const { again } = sessionBefore(statements.slice(0, done), statements.slice(done));
    for (const { line, kind, sql } of again) {
        r.progress({ type: 'note', text: `line ${line}: ${kind} is run again, for the session` });
        await (0,_stop_js__WEBPACK_IMPORTED_MODULE_7__/* .stoppable */ .p)(r, () => r.session.run(sql));
    }
}
/**
 * Statement by statement as written, with the journal ahead of each: after a kill it says which statements are in and
 * which one was on its way. Inside the file's own BEGIN … COMMIT the journal goes in with that transaction, so that it
 * says "done" exactly when the transaction stayed; a lock that is not had in time there rolls back to that BEGIN.
 */
async function runStatements(r, parsed, state) {
    const { statements } = parsed.split;
    state.told = r.resumeAt?.has(parsed.migration.id) === true ? undefined : 0;
    await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .setUpSession */ .k)(r.session, r.sessionSetup, r.dialect);
    // It looks at what others may be changing.
    if (r.observer !== undefined && r.dialect.fingerprint !== undefined)
        await r.dialect.setTimeouts(r.observer, { lockMs: r.lockTimeoutMs, statementMs: null });
    if (state.done > 0)
        await asBefore(r, statements, state.done);
    await r.dialect.setTimeouts(r.session, timeoutsOf(r));
    const start = performance.now();
    let block;
    for (let i = state.done; i < statements.length; i += 1) {
        const statement = statements[i];
        if (statement.transaction === 'begin' && block?.from !== i)
            block = { from: i, attempt: 1 };
        try {
            await runOne(r, parsed, state, i, { done: i + 1, state: 'running', ms: performance.now() - start });
        }
        catch (error) {
            if (block === undefined || isGone(r, error) || !(0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .isRetriable */ .LX)(r, error) || block.attempt > r.lockRetries)
                throw error;
            if (r.session.transaction() !== 'idle')
                await r.session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('ROLLBACK'));
            await (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .waitForLock */ .gJ)(r, block.attempt, (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .blockersIn */ .hO)(error));
            block.attempt += 1;
            i = block.from - 1;
            continue;
        }
        const ends = statement.transaction === 'commit' || statement.transaction === 'rollback';
        // After `COMMIT AND CHAIN` a transaction is open that no BEGIN of the file began.
        if (ends || r.session.transaction() === 'idle')
            block = undefined;
        if (statement.transaction === 'commit' || r.session.transaction() === 'idle')
            state.done = i + 1;
    }
    state.current = undefined;
    if (r.session.transaction() !== 'idle') {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('open-transaction', 'The file ends with its transaction still open.', 'Add the COMMIT that is missing at its end.');
    }
    const last = { done: statements.length, state: 'applied', ms: performance.now() - start };
    if (!(await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .settle */ .G9)(r, parsed, last, true))) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('history', 'Every statement is in, but the history could not be written.', '`repair --resume` settles it once the database answers again.');
    }
    await afterFile(r, parsed, state);
}
/**
 * `IF NOT EXISTS` over an INVALID index of an earlier, interrupted build would record a success that is none. The server's
 * notice is not waited for: a file may have silenced it.
 */
async function refuseHalfIndex(r, statement) {
    if (statement.kind !== 'CREATE INDEX' || !/\bif\s+not\s+exists\b/i.test(statement.sql))
        return;
    const half = await r.dialect.leftover(r.session, statement);
    if (half === undefined)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('apply-failed', `The index is there, but INVALID: an earlier build of it was interrupted. IF NOT EXISTS skipped it.`, `Run \`${half}\`, then go on: \`status\` says whether by \`repair --resume\` or by the same command again.`);
}


/***/ }),

/***/ 19884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/programs/program-error.js
var program_error = __webpack_require__(70046);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/errors.js
var errors = __webpack_require__(82744);
;// CONCATENATED MODULE: ./lib/steps/run/failure-tool.js
/** Nothing of ours tells more of it than what the server has answered. */
function extentOfTool({ done, alone, committing, current }, gone) {
    const unknown = gone && current !== undefined && (alone === true || committing);
    return {
        status: done > 0 || unknown ? 'failed' : 'rolled-back',
        done,
        fate: unknown ? 'unknown' : 'out',
        written: true,
    };
}
/** What state the database is in, and the next step. */
function wordsOfTool({ split, source }, { done, fate, status }, running) {
    const command = source.text.trim().split('\n')[0] ?? '';
    const sent = split.statements.length;
    const last = fate === 'unknown' ? ' Whether the last one is in, nobody has heard.' : '';
    return {
        state: status === 'rolled-back'
            ? `Nothing of what the command sent stayed: its transaction was rolled back.${running}`
            : `The command had sent ${sent} statement${sent === 1 ? '' : 's'}: ${done === 0 ? 'none' : done === 1 ? 'the first' : `the first ${done}`} of them ${done < 2 ? 'is' : 'are'} in for good, what came after was rolled back.${last}${running}`,
        next: `\`plan\` shows what of it is in and what is still to do: it runs \`${command}\` on a copy of the target's schema as it is now. Settle the cause, then run the same again.`,
    };
}

// EXTERNAL MODULE: ./lib/steps/run/journal.js
var journal = __webpack_require__(3054);
// EXTERNAL MODULE: ./lib/steps/run/migration.js
var migration = __webpack_require__(29605);
// EXTERNAL MODULE: ./lib/steps/run/stop.js
var stop = __webpack_require__(6621);
;// CONCATENATED MODULE: ./lib/steps/run/words-back.js
/** How many of the migrations before it are undone. */
const undoneBefore = (index, all) => index === 0
    ? 'No migration was undone.'
    : `${index} of ${all} migrations to undo ${index === 1 ? 'is' : 'are'} undone.`;
/** What state a migration is in whose way back has stopped, and the next step. Pure. */
function wordsBack({ migration: { id, path }, mode, program, split }, { status, done, fate, written }, { half, line, gone, running, }) {
    if (status === 'applied')
        return {
            state: `The connection was cut after the way back of ${id} was committed: it is undone, and out of the history.`,
            next: 'Run the same command again: it goes on with the migration before it.',
        };
    if (status === 'rolled-back')
        return {
            state: running === ''
                ? `${id} is still in: the transaction of its way back was rolled back.`
                : `${id} is still in: the transaction of its way back is never committed.${running}`,
            next: gone
                ? 'Run the same command again.'
                : `Mend the way back in ${path}, or undo ${id} by a new migration or from the backup. If the cause was passing, run the same command again.`,
        };
    if (mode.kind === 'transaction')
        return {
            state: `The way back of ${id} was being committed, and the server cannot be asked whether it is undone.${running}`,
            next: 'When the server is back, run `status`: the history says whether it is in. Then run the same command again.',
        };
    const unsaid = written ? '' : ' The history could not be written: it says less than is undone.';
    const byHand = `If you undo the rest by hand: \`repair --mark-pending ${id}\`. If you put back what is undone: \`repair --mark-applied ${id}\`.`;
    if (program !== undefined) {
        const inside = done === 0 ? 'none of the statements that it sent is in' : `the first ${done} statements that it sent are in`;
        return {
            state: `${id} is half undone: of its way back ${inside}.${running}${unsaid}`,
            next: `Code cannot go on in its middle: look at the database. ${byHand}`,
        };
    }
    const all = split.statements.length;
    if (done === all)
        return {
            state: `Every statement of the way back of ${id} is in, but the history does not say so.`,
            next: `\`repair --resume\` settles it. ${byHand}`,
        };
    const inside = done === 0
        ? `none of the ${all} statements of its way back is in`
        : `statements 1 to ${done} of ${all} of its way back are in`;
    const last = {
        in: '; the connection was cut after that',
        out: `, the one on line ${line} is not`,
        unknown: `, the one on line ${line} is of unknown fate`,
    }[fate];
    const left = half === undefined ? '' : ' It left an INVALID index behind.';
    return {
        state: `${id} is half undone: ${inside}${last}.${left}${running}${unsaid}`,
        next: `${half === undefined ? '' : `Run \`${half}\`. `}Remove the cause, then \`repair --resume\` goes on with the way back at statement ${done + 1}. ${byHand}`,
    };
}

;// CONCATENATED MODULE: ./lib/steps/run/failure.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









const before = (index, outcomes, { migration }) => {
    if (migration.undoes === true)
        return undoneBefore(index, outcomes.length);
    return index === 0
        ? 'No migration of this run is in.'
        : `${index} of ${outcomes.length} migrations of this run are in.`;
};
/** Of a way back that came to its end the migration is rolled back, and not where the way back itself was. */
const told = ({ migration }, status) => migration.undoes !== true ? status : status === 'applied' ? 'rolled-back' : 'failed';
function reasonOf(cause, signal) {
    const { reason } = signal;
    const own = cause instanceof error/* ActionError */.lZ && cause !== reason;
    if (signal.aborted && !own)
        return 'the run was cancelled';
    return cause instanceof Error ? cause.message : String(cause);
}
const isTool = ({ program }) => program?.command !== undefined;
const isStillRunning = (cause) => cause instanceof error/* ActionError */.lZ && cause.code === stop/* STILL_RUNNING */.r;
/** One transaction: all or nothing. Only an unanswered COMMIT leaves a question, and the row in the history that went with it is the answer. */
async function extentOfTransaction(r, parsed, state, f) {
    const nothing = { status: 'rolled-back', done: 0, fate: 'out', written: true };
    if (!state.committing)
        return nothing;
    const row = isStillRunning(f.cause) ? 'unknown' : await (0,journal/* rowAfterCut */.zx)(r, parsed.migration.id);
    if (row === 'unknown')
        return { ...nothing, status: 'failed', fate: 'unknown' };
    return row?.state === 'applied' ? { ...nothing, status: 'applied', done: parsed.split.statements.length } : nothing;
}
async function extentOfStatements(r, parsed, state, f) {
    const row = isStillRunning(f.cause) ? 'unknown' : await (0,journal/* rowAfterCut */.zx)(r, parsed.migration.id);
    if (row === 'unknown')
        return { status: 'failed', done: state.done, fate: 'unknown', written: true };
    if (row === undefined)
        return { status: 'rolled-back', done: 0, fate: 'out', written: true };
    if (row.state === 'applied')
        return { status: 'applied', done: row.statementsAll, fate: 'in', written: true };
    const { statements } = parsed.split;
    const at = state.current === undefined ? statements.length : statements.indexOf(state.current);
    // The journal goes in together with a statement, or ahead of one whose fate only the catalog can tell.
    if (row.statementsDone > at)
        return { status: 'failed', done: row.statementsDone, fate: 'in', written: true };
    // One that the history does not name was never sent.
    const sent = state.alone === true && row.statementsDone === at && !(0,journal/* notBegun */.dH)(row);
    const fate = sent ? await askCatalog(r, state, (0,journal/* looksIn */.Ku)(row)) : 'out';
    // Of what ran alone we have heard the answer, whether or not the history had been told before the cut.
    const known = Math.max(row.statementsDone, state.done);
    const written = known === row.statementsDone || (await (0,journal/* settle */.G9)(r, parsed, { done: known, state: 'failed', ms: 0 }, false));
    // Of one that was sent the history still says that it is on its way; `repair` asks the catalog in the same way.
    return { status: 'failed', done: known + (fate === 'in' ? 1 : 0), fate, written };
}
/** Whether a statement whose answer was lost took effect, where the catalog can tell. */
async function askCatalog(r, state, looks) {
    if (r.dialect.fate === undefined || state.current === undefined || r.signal.aborted)
        return 'unknown';
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await r.reconnect(), true);
            const { outcome } = await r.dialect.fate(session, state.current, looks);
            return outcome === 'landed' ? 'in' : outcome === 'not-landed' ? 'out' : 'unknown';
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch {
        return 'unknown';
    }
}
/** The session still answers, so what is in is known; the history is told. */
async function extentKnown(r, parsed, state) {
    if (parsed.mode.kind === 'transaction')
        return { status: 'rolled-back', done: 0, fate: 'out', written: true };
    const written = await (0,journal/* settle */.G9)(r, parsed, { done: state.done, state: 'failed', ms: 0 }, true);
    return { status: 'failed', done: state.done, fate: 'out', written };
}
/** Rolls back what is open; true where the session can be asked no more after all. */
async function putBack(r) {
    try {
        if (r.session.transaction() !== 'idle')
            await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
        await r.dialect.reset(r.session);
        return false;
    }
    catch {
        return true;
    }
}
/** After a failure: the session put back, the history settled, and in words what is in. Never throws. */
async function failure(r, parsed, state, f) {
    const ms = performance.now() - f.start;
    const id = parsed.migration.id;
    const own = f.cause instanceof error/* ActionError */.lZ ? f.cause : undefined;
    const late = await __webpack_require__.e(/* import() */ 8044).then(__webpack_require__.bind(__webpack_require__, 88044));
    const cause = f.cause instanceof error/* ServerError */.gP
        ? await late.shown(r, f.cause, state)
        : new error/* ServerError */.gP(reasonOf(f.cause, r.signal), own?.code ?? 'XX000', {}, f.cause);
    const gone = (0,migration/* isGone */.ST)(r, f.cause) || (await putBack(r));
    const atomic = parsed.mode.kind === 'transaction';
    const extent = isTool(parsed)
        ? extentOfTool(state, gone)
        : gone
            ? await (atomic ? extentOfTransaction : extentOfStatements)(r, parsed, state, f)
            : await extentKnown(r, parsed, state);
    const half = gone || state.current === undefined
        ? undefined
        : await r.dialect.leftover(r.session, state.current).catch(() => undefined);
    // The history comes first: whoever kills the run now loses no more than words.
    const advice = gone || r.signal.aborted || !(f.cause instanceof error/* ServerError */.gP)
        ? own?.hint
        : await late.adviceOnTarget(r, parsed, state, cause);
    const located = f.cause instanceof program_error/* ProgramError */.Z
        ? (0,errors/* locateCode */.OR)(parsed.source, f.cause)
        : (0,errors/* locateError */.HY)(parsed.source, state.current, cause, advice);
    const { status, done } = extent;
    f.outcomes[f.index] = {
        ...f.outcomes[f.index],
        status,
        ms,
        statementsDone: done,
        statementsAll: Math.max(done, parsed.split.statements.length),
        error: located.message,
    };
    r.progress({ type: 'migration-done', id, ms, status: told(parsed, status) });
    const words = wordsOf(r, parsed, state, f, { extent, half, line: located.place.line, gone });
    const others = status === 'applied' ? f.index + 1 : f.index;
    const already = atomic && extent.fate === 'unknown' && others === 0 ? '' : ` ${before(others, f.outcomes, parsed)}`;
    return {
        outcomes: f.outcomes,
        checks: f.checks,
        error: { ...located, id },
        state: `${words.state}${already}`,
        next: words.next,
    };
}
/** Code cannot be taken up in its middle: nobody knows what it had in mind there. */
function ofCode({ migration: { id } }, { done }, running, unsaid, repair) {
    const inside = done === 0 ? 'none of the statements that it sent is in' : `the first ${done} statements that it sent are in`;
    return {
        state: `${id} is half done: ${inside}.${running}${unsaid}`,
        next: `Code cannot go on in its middle: look at the database. ${repair}`,
    };
}
/** What a server's own number of a session is called there. */
const NUMBER = { postgresql: 'pid', mysql: 'session' };
/** What the server may still do when nobody could stop it. */
function stillRunning(r, parsed, state, f) {
    if (!isStillRunning(f.cause))
        return '';
    const { statements } = parsed.split;
    const at = state.current === undefined ? -1 : statements.indexOf(state.current);
    const what = state.committing || at === -1
        ? 'The COMMIT'
        : `Statement ${at + 1} of ${statements.length} (line ${state.current?.line})`;
    return ` ${what} may still run on the server (${NUMBER[r.dialect.name]} ${r.pid ?? r.session.id}).`;
}
function wordsOf(r, parsed, state, f, facts) {
    const { id, path } = parsed.migration;
    const { extent, half, line, gone } = facts;
    const running = stillRunning(r, parsed, state, f);
    if (isTool(parsed))
        return wordsOfTool(parsed, extentOfTool(state, gone), running);
    if (parsed.migration.undoes === true)
        return wordsBack(parsed, extent, { half, line, gone, running });
    const again = 'Run the same command again.';
    if (extent.status === 'applied') {
        return {
            state: `The connection was cut after ${id} was committed: it is in and recorded.`,
            next: 'Run the same command again: it goes on with the next migration.',
        };
    }
    if (extent.status === 'rolled-back') {
        return {
            state: running === ''
                ? `Nothing of ${id} stayed: its transaction was rolled back.`
                : `Nothing of ${id} stays: its transaction is never committed.${running}`,
            next: gone ? again : `Mend ${path} and merge again, or, if the cause was passing, run the same command again.`,
        };
    }
    if (parsed.mode.kind === 'transaction') {
        return {
            state: `${running === '' ? `The connection was cut while ${id} was being committed` : `${id} was being committed`}, and the server cannot be asked whether it is in.${running}`,
            next: `When the server is back, run \`status\`: the history says whether it is in. Then run the same command again.`,
        };
    }
    const all = parsed.split.statements.length;
    const { done } = extent;
    const repair = `If you finish it by hand: \`repair --mark-applied ${id}\`. If you undo it by hand: \`repair --mark-pending ${id}\`.`;
    const unsaid = extent.written ? '' : ' The history could not be written: it says less than is in.';
    if (parsed.program !== undefined)
        return ofCode(parsed, extent, running, unsaid, repair);
    if (done === all) {
        return {
            state: `Every statement of ${id} is in, but the history does not say so.`,
            next: `\`repair --resume\` settles it. ${repair}`,
        };
    }
    const inside = done === 0 ? `none of its ${all} statements is in` : `statements 1 to ${done} of ${all} are in`;
    const fate = {
        in: '; the connection was cut after that',
        out: `, the one on line ${line} is not`,
        unknown: `, the one on line ${line} is of unknown fate`,
    }[extent.fate];
    const left = half === undefined ? '' : ' It left an INVALID index behind.';
    return {
        state: `${id} is half done: ${inside}${fate}.${left}${running}${unsaid}`,
        next: `${half === undefined ? '' : `Run \`${half}\`. `}Remove the cause, then \`repair --resume\` goes on at statement ${done + 1}. ${repair}`,
    };
}

// EXTERNAL MODULE: ./lib/steps/run/outcomes.js
var run_outcomes = __webpack_require__(87612);
;// CONCATENATED MODULE: ./lib/steps/run/run.js



async function runOne(r, parsed, state) {
    if (parsed.program === undefined)
        return parsed.mode.kind === 'transaction' ? (0,migration/* runTransaction */.c4)(r, parsed, state) : (0,migration/* runStatements */.o7)(r, parsed, state);
    if (parsed.program.command !== undefined) {
        const { runTool } = await __webpack_require__.e(/* import() */ 1475).then(__webpack_require__.bind(__webpack_require__, 61475));
        return runTool(r, parsed, parsed.program, state);
    }
    const { runProgram } = await __webpack_require__.e(/* import() */ 5685).then(__webpack_require__.bind(__webpack_require__, 35685));
    return runProgram(r, parsed, parsed.program, state);
}
/** Of code only its run tells whether it was one transaction with its history row. */
const asRan = (parsed, { outside }) => parsed.program === undefined || parsed.program.command !== undefined || outside === true
    ? parsed
    : { ...parsed, mode: { kind: 'transaction', own: true } };
/** Runs migrations in order and stops at the first failure. Never throws: the result tells what is in. */
async function run(request, migrations) {
    const pid = request.session.server.embedded
        ? undefined
        : await request.dialect.processOf(request.session).catch(() => undefined);
    const r = pid === undefined ? request : { ...request, pid };
    const outcomes = (0,run_outcomes/* notRun */.n)(migrations);
    const checks = [];
    for (const [i, parsed] of migrations.entries()) {
        const id = parsed.migration.id;
        r.progress({ type: 'migration', id, index: i + 1, of: migrations.length });
        const start = performance.now();
        const state = { done: r.resumeAt?.get(id) ?? 0, current: undefined, committing: false };
        if (parsed.broken !== undefined)
            return refusal(parsed, parsed.broken, outcomes, i, checks);
        try {
            await runOne(r, parsed, state);
        }
        catch (cause) {
            return failure(r, asRan(parsed, state), state, { cause, start, outcomes, index: i, checks });
        }
        const ms = performance.now() - start;
        const statementsDone = parsed.split.statements.length;
        // Of code only now is known how many there were
        outcomes[i] = { ...outcomes[i], status: 'applied', ms, statementsDone, statementsAll: statementsDone };
        r.progress({ type: 'migration-done', id, ms, status: told(parsed, 'applied') });
        const stop = await afterwards(r, parsed, state, checks, i === migrations.length - 1);
        if (stop !== undefined)
            return { outcomes, checks, ...stop };
    }
    return {
        outcomes,
        checks,
        error: undefined,
        state: migrations.length === 0
            ? 'Nothing was pending.'
            : migrations[0]?.migration.undoes === true
                ? 'Every migration that was to be undone is undone.'
                : 'Every pending migration is applied.',
        next: '',
    };
}
/** What may stop a run between two migrations; the one before is in, whatever happens here. */
async function afterwards(r, parsed, state, checks, last) {
    const { id, path, undoes } = parsed.migration;
    const stopped = (code, message) => ({ code, message, place: { path, line: 1 }, excerpt: '', id });
    if (state.unclean !== undefined) {
        const message = `The session could not be put back after ${id}: ${reasonOf(state.unclean, r.signal)}`;
        // With nothing to come after it, nobody needs the session any more.
        if (last)
            r.progress({ type: 'warning', text: message });
        else
            return {
                error: stopped('session', message),
                state: undoes === true
                    ? `${id} is undone, and out of the history. Nothing more was undone, since its way back left a session that nothing else must run in.`
                    : `${id} is applied and recorded. Migrations after it were not run, since it left a session that they must not run in.`,
                next: 'Run the same command again: it goes on with the next migration.',
            };
    }
    try {
        checks.push(...(await r.afterEach(id)));
    }
    catch (error) {
        return {
            error: stopped('verification', `After ${id} nothing could be checked: ${reasonOf(error, r.signal)}`),
            state: `${id} is applied and recorded, but what was expected after it could not be checked. Migrations after it were not run.`,
            next: 'Run the same command again: it goes on with the next migration. `verify` runs the checks.',
        };
    }
    const failed = checks.filter((check) => !check.ok).map((check) => check.name);
    if (failed.length === 0)
        return undefined;
    return {
        error: stopped('verification', `After ${id}: ${failed.join('; ')}`),
        state: `${id} is applied, but what was expected after it is not so. Migrations after it were not run.`,
        next: 'Look at the failed checks. Correct the expectation or write a new migration, then run the same command again.',
    };
}
/** A text that is no SQL all through is never sent in part, whatever the settings let pass. */
function refusal(parsed, error, outcomes, index, checks) {
    const { id, path } = parsed.migration;
    outcomes[index] = { ...outcomes[index], error: error.message };
    return {
        outcomes,
        checks,
        error: { ...error, id },
        state: `${parsed.migration.undoes === true ? `The way back of ${id}` : id} cannot be run, and nothing of it was sent. ${before(index, outcomes, parsed)}`,
        next: `Mend ${path} and merge again.`,
    };
}


/***/ }),

/***/ 72481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hO: () => (/* binding */ blockersIn),
  LX: () => (/* binding */ isRetriable),
  ox: () => (/* binding */ runWatched),
  gJ: () => (/* binding */ waitForLock)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/steps/backup/pace.js
var pace = __webpack_require__(93647);
;// CONCATENATED MODULE: ./lib/steps/watch.js


const FIRST_LOOK_MS = 400;
const LOOK_EVERY_MS = 1_000;
const REPORT_EVERY_MS = 5_000;
function watch(observer, dialect, pid, what, progress) {
    let last = [];
    let looking = Promise.resolve();
    let stopped = observer === undefined;
    const farther = phases();
    const start = Date.now();
    let reported = start;
    const look = async () => {
        if (stopped || observer === undefined || observer.lost !== undefined)
            return;
        try {
            const now = await dialect.blockers(observer, pid);
            if (now.length > 0)
                last = now;
            const ms = Date.now() - start;
            if (ms > REPORT_EVERY_MS && Date.now() - reported >= REPORT_EVERY_MS) {
                reported = Date.now();
                const text = [
                    farther(await dialect.progress(observer, pid), ms),
                    now.length > 0 ? `waiting for ${now.join('; ')}` : undefined,
                ]
                    .filter((part) => part !== undefined)
                    .join(', ');
                progress({ type: 'statement-progress', text: `${what}: ${text === '' ? 'still running' : text}`, ms });
            }
        }
        catch {
            // Looking must never harm what is looked at: a monitor without rights only tells less.
            stopped = true;
        }
        schedule(LOOK_EVERY_MS);
    };
    let timer;
    const schedule = (ms) => {
        if (stopped)
            return;
        timer = setTimeout(() => {
            looking = look();
        }, ms);
        timer.unref();
    };
    schedule(FIRST_LOOK_MS);
    return {
        blockers: () => last,
        async stop() {
            stopped = true;
            clearTimeout(timer);
            await looking;
        },
    };
}
/** `building index: 42 %, about 3 min left`: from how fast this very phase has come on since it was first seen. */
function phases() {
    let first;
    return (far, ms) => {
        if (far === undefined)
            return undefined;
        const { phase, share } = far;
        if (share === undefined)
            return phase;
        if (first?.phase !== phase || share < first.share)
            first = { phase, share, ms };
        const left = (0,pace/* timeLeft */.f$)(share - first.share, 1 - first.share, ms - first.ms);
        return `${phase}: ${Math.floor(share * 100)} %${left === undefined ? '' : `, about ${(0,pace/* roughly */.vB)(left)} left`}`;
    };
}
/** Growing, jittered wait before attempt number `attempt` (from 2), in milliseconds: 1 s, 2 s, 4 s, … at most 30 s, ± 25 %. */
function backoff(attempt) {
    const base = Math.min(30_000, 1_000 * 2 ** (attempt - 2));
    return Math.round(base * (0.75 + (0,external_node_crypto_.randomInt)(0, 501) / 1_000));
}

// EXTERNAL MODULE: ./lib/steps/run/stop.js
var stop = __webpack_require__(6621);
;// CONCATENATED MODULE: ./lib/steps/run/statement.js




/**
 * Runs one statement with its timeouts, watched; a lock that is not had in time is tried again where `retry` allows it. `send` passes it
 * on for a program that brings its own driver.
 */
async function runWatched(r, statement, retry, send) {
    const usual = { lockMs: r.lockTimeoutMs, statementMs: r.statementTimeoutMs };
    const patient = r.dialect.isPatient(statement);
    const pid = r.pid ?? r.session.id;
    for (let attempt = 1;; attempt += 1) {
        r.lock.assertHeld();
        r.signal.throwIfAborted();
        if (retry || attempt > 1)
            await r.dialect.setTimeouts(r.session, patient ? { ...usual, lockMs: 0 } : usual);
        const text = (retry && send === undefined ? await r.dialect.completion(r.session, statement) : undefined) ?? statement.sql;
        const eye = watch(r.observer, r.dialect, pid, `line ${statement.line}, ${statement.kind}`, r.progress);
        try {
            const data = statement.copyData === undefined ? {} : { copyData: statement.copyData };
            const ran = await (0,stop/* stoppable */.p)(r, send ?? (() => r.session.run(text, data)));
            // What comes next in the file must not wait for ever.
            if (retry && patient)
                await r.dialect.setTimeouts(r.session, usual);
            return ran;
        }
        catch (error) {
            await eye.stop();
            if (!retry || !isRetriable(r, error) || attempt > r.lockRetries)
                throw withBlockers(error, eye.blockers());
            await waitForLock(r, attempt, eye.blockers());
            await removeLeftover(r, statement);
        }
        finally {
            await eye.stop();
        }
    }
}
/** A concurrent build that failed left an INVALID index, over which the next attempt would stumble. */
async function removeLeftover(r, statement) {
    if (statement.transaction !== 'forbidden')
        return;
    const half = await r.dialect.leftover(r.session, statement);
    if (half === undefined)
        return;
    // It waits for the same transactions as the build did.
    await r.dialect.setTimeouts(r.session, { lockMs: 0, statementMs: r.statementTimeoutMs });
    await (0,stop/* stoppable */.p)(r, () => r.session.run(half));
}
function isRetriable(r, error) {
    return error instanceof model_error/* ServerError */.gP && r.dialect.isLockTimeout(error.code) && !r.signal.aborted;
}
async function waitForLock(r, attempt, blockers) {
    const waitMs = backoff(attempt + 1);
    r.progress({ type: 'lock-timeout', attempt, of: r.lockRetries + 1, waitMs, blockers });
    await (0,promises_.setTimeout)(waitMs, undefined, { signal: r.signal });
}
function withBlockers(error, blockers) {
    if (!(error instanceof model_error/* ServerError */.gP) || blockers.length === 0)
        return error;
    const who = `blocked by ${blockers.join('; ')}`;
    return new model_error/* ServerError */.gP(error.message, error.code, { ...error.data, detail: [error.data.detail, who].filter((part) => part !== undefined).join('\n') }, error);
}
/** Who stood in the way, from an error that `runWatched` has thrown. */
function blockersIn(error) {
    const detail = error instanceof model_error/* ServerError */.gP ? (error.data.detail ?? '') : '';
    const found = /blocked by (.*)$/m.exec(detail)?.[1];
    return found === undefined ? [] : found.split('; ');
}


/***/ }),

/***/ 6621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ stoppable),
/* harmony export */   r: () => (/* binding */ STILL_RUNNING)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);


/** How long a cancelled statement has to end. The whole run has twice that until it is left, and its report must be out by then. */
const END_MS = 3_000;
const AGAIN_MS = 500;
/** The code of a statement that did not stop in time. Its session is still busy with it: nothing more can be asked there. */
const STILL_RUNNING = 'still-running';
/** A request that comes a moment too early finds nothing to cancel, so it is made again. */
async function keepCancelling(session, ended) {
    while (!ended.aborted) {
        await session.cancel().catch(() => undefined);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(AGAIN_MS, undefined, { signal: ended }).catch(() => undefined);
    }
}
/**
 * Work on the server that is cancelled there when the run is. What does not end in time is left alone, with an ActionError
 * `still-running`. A request to cancel is over before anything else is sent: it must not hit that.
 */
async function stoppable(r, work) {
    const ended = new AbortController();
    let cancelling = Promise.resolve();
    let timer;
    let leave = () => undefined;
    const left = new Promise((_, reject) => {
        leave = () => {
            cancelling = Promise.resolve();
            reject(new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(STILL_RUNNING, `the run was cancelled, and ${END_MS / 1_000} s later the server had not stopped the statement`, 'Wait until it has ended on the server; `status` says what is in. Then run the same command again.'));
        };
    });
    left.catch(() => undefined);
    const stop = () => {
        cancelling = keepCancelling(r.session, ended.signal);
        timer = setTimeout(leave, END_MS);
    };
    const running = work();
    running.catch(() => undefined);
    if (r.signal.aborted)
        stop();
    else
        r.signal.addEventListener('abort', stop, { once: true });
    try {
        return await Promise.race([running, left]);
    }
    finally {
        r.signal.removeEventListener('abort', stop);
        clearTimeout(timer);
        ended.abort();
        await cancelling;
    }
}


/***/ })

};
