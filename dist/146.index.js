export const id = 146;
export const ids = [146];
export const modules = {

/***/ 5584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ spotAt),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   LX: () => (/* binding */ lineCounter),
/* harmony export */   M0: () => (/* binding */ offsetOfCharacter)
/* harmony export */ });
/** Where an offset (UTF-16 units) stands in a text. */
function spotAt(text, offset) {
    const end = Math.min(Math.max(offset, 0), text.length);
    let line = 1;
    let start = 0;
    for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
        line += 1;
        start = at + 1;
    }
    return { line, column: [...text.slice(start, end)].length + 1 };
}
/** The offset (UTF-16 units) of the n-th character (code point, from 0): servers count characters, JavaScript does not. */
function offsetOfCharacter(text, index) {
    let offset = 0;
    for (let seen = 0; seen < index && offset < text.length; seen += 1) {
        const unit = text.charCodeAt(offset);
        offset += unit >= 0xd800 && unit <= 0xdbff && offset + 1 < text.length ? 2 : 1;
    }
    return offset;
}
/** Answers `line of offset` for growing offsets in one pass over the text. */
function lineCounter(text, firstLine = 1) {
    let line = firstLine;
    let at = 0;
    return (offset) => {
        if (offset < at) {
            line = firstLine;
            at = 0;
        }
        for (let next = text.indexOf('\n', at); next !== -1 && next < offset; next = text.indexOf('\n', at)) {
            line += 1;
            at = next + 1;
        }
        return line;
    };
}
const WIDEST = 160;
/** Wide lines are cut around the caret, so that a dump's line of a megabyte stays readable. */
function cut(line, column) {
    const characters = [...line];
    if (characters.length <= WIDEST)
        return { text: line, column };
    const from = Math.max(0, Math.min(column - WIDEST / 2, characters.length - WIDEST));
    const text = characters.slice(from, from + WIDEST).join('');
    return {
        text: `${from > 0 ? '…' : ''}${text}${from + WIDEST < characters.length ? '…' : ''}`,
        column: column - from + (from > 0 ? 1 : 0),
    };
}
/** The lines around a spot, numbered, with a caret under it. `firstLine` is the number of the text's first line in its file. */
function excerpt(text, spot, firstLine = 1) {
    const lines = text.split('\n');
    const index = spot.line - firstLine;
    const from = Math.max(0, index - 2);
    const to = Math.min(lines.length - 1, index + 2);
    const width = String(firstLine + to).length;
    const out = [];
    for (let i = from; i <= to; i += 1) {
        const line = (lines[i] ?? '').replace(/\r$/, '').replaceAll('\t', ' ');
        const shown = cut(line, i === index ? spot.column : 1);
        out.push(`${String(firstLine + i).padStart(width)} | ${shown.text}`.trimEnd());
        if (i === index)
            out.push(`${' '.repeat(width)} | ${' '.repeat(Math.max(0, shown.column - 1))}^`);
    }
    return out.join('\n');
}


/***/ }),

/***/ 2744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ locateError),
/* harmony export */   K: () => (/* binding */ locateProblem)
/* harmony export */ });
/* harmony import */ var _sql_locate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5584);

function spotOf(source, statement, error) {
    if (statement === undefined)
        return { line: source.firstLine, column: 1 };
    const copied = /^COPY .*, line (\d+)/.exec(error.data.where ?? '');
    if (copied?.[1] !== undefined && statement.copyData !== undefined) {
        const header = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .spotAt */ .AH)(source.text, statement.offset + statement.sql.length).line;
        return { line: header + Number(copied[1]) + source.firstLine - 1, column: 1 };
    }
    const within = error.data.position === undefined ? 0 : (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetOfCharacter */ .M0)(statement.sql, error.data.position - 1);
    const spot = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .spotAt */ .AH)(source.text, statement.offset + within);
    return { line: spot.line + source.firstLine - 1, column: spot.column };
}
/** What the server said, at its place in the file, with the lines around and a caret. */
function locateError(source, statement, error, hint) {
    const spot = spotOf(source, statement, error);
    const place = { path: source.path, line: spot.line, column: spot.column };
    const detail = [error.data.detail, error.data.where].filter((text) => text !== undefined).join('\n');
    const advice = hint ?? error.data.hint;
    return {
        code: error.code,
        message: error.message,
        ...(detail === '' ? {} : { detail }),
        ...(advice === undefined ? {} : { hint: advice }),
        place,
        excerpt: (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(source.text, spot, source.firstLine),
    };
}
/** The same for a text that cannot even be split. */
function locateProblem(source, problem) {
    return {
        code: problem.code,
        message: problem.message,
        hint: problem.hint,
        place: { path: source.path, line: problem.line, column: problem.column },
        excerpt: (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(source.text, { line: problem.line, column: problem.column }, source.firstLine),
    };
}


/***/ }),

/***/ 1650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ asGiven),
/* harmony export */   r: () => (/* binding */ makesGiven)
/* harmony export */ });
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2480);

/** The extension that a statement makes. */
function extensionOf(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    return name === 'CreateExtensionStmt' && typeof fields['extname'] === 'string' ? fields['extname'] : undefined;
}
/** Whether a statement makes an extension that the shadow has beforehand, because only an administrator can make it. */
function makesGiven(statement, given) {
    const extension = extensionOf(statement);
    return extension !== undefined && given.has(extension);
}
/**
 * The text to send: the first statement that makes such an extension must not stumble over it, since on the target it is
 * not there yet. It takes the extension out of `given`: a second one fails, as it does there.
 */
function asGiven(statement, given) {
    if (!makesGiven(statement, given))
        return statement.sql;
    given.delete(extensionOf(statement) ?? '');
    return /\bif\s+not\s+exists\b/i.test(statement.sql)
        ? statement.sql
        : statement.sql.replace(/\bextension\b/i, 'EXTENSION IF NOT EXISTS');
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ takesTransaction),
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
const isControl = (statement) => ['begin', 'commit', 'rollback'].includes(statement.transaction);
/** Neither PREPARE TRANSACTION, which commits nothing yet, nor COMMIT AND CHAIN, which begins the next. */
const isPlainCommit = (statement) => statement?.transaction === 'commit' && statement.kind === 'COMMIT' && !/\bchain\b/i.test(statement.sql);
/**
 * Decides how a file runs. A file that opens a transaction first and commits last, with nothing of the kind between,
 * is one transaction as it stands. Any other BEGIN or COMMIT in a file would end a transaction of ours, so such a file
 * runs as it is written. Pure.
 */
function runMode(step, split, traits) {
    const { statements } = split;
    const inner = statements.slice(1, -1);
    const forbidden = statements.find((statement) => statement.transaction === 'forbidden');
    const controls = statements.filter(isControl);
    if (split.directives.noTransaction)
        return { kind: 'statements', own: false, reason: 'the file says no-transaction' };
    if (step.transactional === false)
        return { kind: 'statements', own: false, reason: 'the file is marked as not transactional' };
    if (forbidden !== undefined) {
        return {
            kind: 'statements',
            own: false,
            reason: `${forbidden.kind} on line ${forbidden.line} cannot run in a transaction`,
        };
    }
    if (controls.length > 0) {
        const whole = statements.length > 1 &&
            statements.at(0)?.transaction === 'begin' &&
            isPlainCommit(statements.at(-1)) &&
            !inner.some(isControl);
        if (whole && traits.transactionalDdl)
            return { kind: 'transaction', own: true };
        return {
            kind: 'statements',
            own: false,
            reason: `the file has its own ${controls[0]?.kind ?? 'COMMIT'} on line ${controls[0]?.line ?? 0}`,
        };
    }
    if (!traits.transactionalDdl)
        return { kind: 'statements', own: false, reason: 'this server commits every schema change at once' };
    return { kind: 'transaction', own: false };
}
/** Blocks and calls may commit by themselves. */
const MAY_COMMIT = new Set(['DO', 'CALL']);
/** These are about the transaction around them: one of ours would make them succeed, and do nothing. */
const NEEDS_TRANSACTION = /^(?:LOCK TABLE|DECLARE CURSOR|SAVEPOINT|RELEASE|ROLLBACK|SET CONSTRAINTS)$/;
/**
 * Whether a statement that runs one by one gets a transaction of ours, for its locks to be seen or its line of the journal
 * to go in with it. Only where that is the same to the statement as running alone.
 */
function takesTransaction(statement) {
    return (statement.transaction === 'inside' &&
        !MAY_COMMIT.has(statement.kind) &&
        !NEEDS_TRANSACTION.test(statement.kind) &&
        !/^set\s+(?:local|transaction)\b/i.test(statement.sql));
}


/***/ }),

/***/ 72:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ touchesSession),
/* harmony export */   e: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(956);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2744);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1650);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7287);





/** Statements of these kinds leave the session as it was; after others it is put back. */
const HARMLESS = /^(?:CREATE (?:TABLE|INDEX|VIEW|MATERIALIZED VIEW|TYPE|DOMAIN|SEQUENCE|TRIGGER|POLICY|FUNCTION|PROCEDURE|SCHEMA|EXTENSION|RULE)|ALTER|DROP|INSERT|UPDATE|DELETE|COMMENT|GRANT|REVOKE|TRUNCATE|COPY)\b/;
/** Unless they make something temporary, or call what changes the session. */
const TOUCHING = /\btemp(?:orary)?\b|\bset_config\b|\badvisory_lock|\bdblink|\blo_/i;
function touchesSession(parsed) {
    return parsed.split.statements.some(({ kind, sql }) => !HARMLESS.test(kind) || TOUCHING.test(sql));
}
function refusal(parsed, statement, error) {
    const { message, place, excerpt } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .locateError */ .H)(parsed.source, statement, error, undefined);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('replay', `The state before cannot be replayed: ${message}\n${excerpt}`, 'This migration counts as applied, yet it does not run on an empty shadow database. If the platform provides what is missing, put that into `shadow-setup`; if the file was changed after it ran, restore it. With `database-url`, the schema of the target itself is used instead.', { cause: error, place });
}
async function statementByStatement(session, parsed, given) {
    const wrap = parsed.mode.kind === 'transaction' && !parsed.mode.own;
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('BEGIN'));
    for (const statement of parsed.split.statements) {
        try {
            await session.run((0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .asGiven */ .O)(statement, given), statement.copyData === undefined ? {} : { copyData: statement.copyData });
        }
        catch (error) {
            if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
                throw error;
            // Whoever hears of it goes on with this session.
            if (session.transaction() !== 'idle')
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('ROLLBACK'));
            throw refusal(parsed, statement, error);
        }
    }
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('COMMIT'));
}
const plain = (parsed) => parsed.mode.kind === 'transaction' &&
    !parsed.mode.own &&
    parsed.split.statements.every((s) => s.copyData === undefined && s.kind !== 'CREATE EXTENSION');
/** A table, a schema, an object, a column, a function of that name is there already. */
const EXISTS = new Set(['42P07', '42P06', '42710', '42701', '42723']);
/** A squashed file that was recorded beside what it replaces makes the same once more. */
function makesAgain(parsed, error, options) {
    const cause = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l ? error.cause : undefined;
    const atomic = parsed.mode.kind === 'transaction';
    return atomic && options.recorded.has(parsed.migration.id) && cause instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g && EXISTS.has(cause.code);
}
async function replayOne(session, parsed, given) {
    if (!plain(parsed))
        return statementByStatement(session, parsed, given);
    try {
        await session.run(parsed.split.statements.map(({ sql }) => sql).join(';\n'));
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
            throw error;
        // The same again one by one, to name the statement: the message was one implicit transaction, so nothing of it stayed.
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('ROLLBACK'));
        await statementByStatement(session, parsed, given);
    }
}
/**
 * Runs migrations that count as applied, as fast as the server takes them: a whole file in one message where its
 * statements allow that. Throws ActionError `replay` with the place; gives back what was passed over, in words.
 */
async function replay(session, dialect, migrations, options) {
    const notes = [];
    for (const parsed of migrations) {
        if (parsed.broken !== undefined) {
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('replay', `The state before cannot be replayed: ${parsed.broken.message}\n${parsed.broken.excerpt}`, parsed.broken.hint ?? 'Correct the file.', { place: parsed.broken.place });
        }
        if (parsed.split.statements.length === 0)
            continue;
        try {
            await replayOne(session, parsed, options.given);
        }
        catch (error) {
            if (!makesAgain(parsed, error, options))
                throw error;
            notes.push(`${parsed.migration.path} was recorded without being run, and makes what is there already; it was passed over.`);
        }
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('ROLLBACK'));
        if (touchesSession(parsed)) {
            await dialect.reset(session);
            await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .setUpSession */ .k)(session, options.sessionSetup);
        }
    }
    return notes;
}


/***/ }),

/***/ 275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O9: () => (/* binding */ finish),
  Vy: () => (/* binding */ prefixHash),
  o7: () => (/* binding */ runStatements),
  c4: () => (/* binding */ runTransaction)
});

// UNUSED EXPORTS: inFlight

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(1343);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(956);
// EXTERNAL MODULE: ./lib/steps/mode.js
var mode = __webpack_require__(9271);
// EXTERNAL MODULE: ./lib/steps/replay.js
var replay = __webpack_require__(72);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/steps/watch.js

const FIRST_LOOK_MS = 400;
const LOOK_EVERY_MS = 1_000;
const REPORT_EVERY_MS = 5_000;
function watch(observer, dialect, pid, what, progress) {
    let last = [];
    let looking = Promise.resolve();
    let stopped = observer === undefined;
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
                const far = await dialect.progress(observer, pid);
                const text = [far, now.length > 0 ? `waiting for ${now.join('; ')}` : undefined]
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
/** Growing, jittered wait before attempt number `attempt` (from 2), in milliseconds: 1 s, 2 s, 4 s, … at most 30 s, ± 25 %. */
function backoff(attempt) {
    const base = Math.min(30_000, 1_000 * 2 ** (attempt - 2));
    return Math.round(base * (0.75 + (0,external_node_crypto_.randomInt)(0, 501) / 1_000));
}

;// CONCATENATED MODULE: ./lib/steps/run-statement.js



/** Runs one statement with its timeouts, watched; a lock that is not had in time is tried again where `retry` allows it. */
async function runWatched(r, statement, retry) {
    // A concurrent index build waits for old transactions by design and blocks nobody meanwhile; cutting it short would leave an INVALID index.
    const lockMs = statement.transaction === 'forbidden' ? 0 : r.lockTimeoutMs;
    for (let attempt = 1;; attempt += 1) {
        r.lock.assertHeld();
        r.signal.throwIfAborted();
        if (retry || attempt > 1)
            await r.dialect.setTimeouts(r.session, { lockMs, statementMs: r.statementTimeoutMs });
        const eye = watch(r.observer, r.dialect, r.session.id, `line ${statement.line}, ${statement.kind}`, r.progress);
        const cancel = () => void r.session.cancel().catch(() => undefined);
        r.signal.addEventListener('abort', cancel, { once: true });
        try {
            return await r.session.run(statement.sql, statement.copyData === undefined ? {} : { copyData: statement.copyData });
        }
        catch (error) {
            await eye.stop();
            if (!retry || !isRetriable(r, error) || attempt > r.lockRetries)
                throw withBlockers(error, eye.blockers());
            await waitForLock(r, attempt, eye.blockers());
            await removeLeftover(r, statement);
        }
        finally {
            r.signal.removeEventListener('abort', cancel);
            await eye.stop();
        }
    }
}
/** A concurrent build that failed left an INVALID index, over which the next attempt would stumble. */
async function removeLeftover(r, statement) {
    if (statement.transaction !== 'forbidden')
        return;
    const half = await r.dialect.leftover(r.session, statement);
    if (half !== undefined)
        await r.session.run(half);
}
function isRetriable(r, error) {
    return error instanceof model_error/* ServerError */.g && r.dialect.isLockTimeout(error.code) && !r.signal.aborted;
}
async function waitForLock(r, attempt, blockers) {
    const waitMs = backoff(attempt + 1);
    r.progress({ type: 'lock-timeout', attempt, of: r.lockRetries + 1, waitMs, blockers });
    await (0,promises_.setTimeout)(waitMs, undefined, { signal: r.signal });
}
function withBlockers(error, blockers) {
    if (!(error instanceof model_error/* ServerError */.g) || blockers.length === 0)
        return error;
    const who = `blocked by ${blockers.join('; ')}`;
    return new model_error/* ServerError */.g(error.message, error.code, { ...error.data, detail: [error.data.detail, who].filter((part) => part !== undefined).join('\n') }, error);
}

// EXTERNAL MODULE: ./lib/steps/session-setup.js
var session_setup = __webpack_require__(7287);
;// CONCATENATED MODULE: ./lib/steps/run-migration.js







function announce(r, parsed, statement, index) {
    r.progress({
        type: 'statement',
        line: statement.line,
        kind: statement.kind,
        index: index + 1,
        of: parsed.split.statements.length,
    });
}
function tell(r, statement, ran) {
    r.progress({ type: 'statement-done', line: statement.line, kind: statement.kind, ms: ran.ms, rows: ran.rowCount });
}
const timeoutsOf = (r) => ({ lockMs: r.lockTimeoutMs, statementMs: r.statementTimeoutMs });
async function afterFile(r, parsed) {
    if ((0,replay/* touchesSession */.C)(parsed) || r.sessionSetup !== undefined)
        await r.dialect.reset(r.session);
}
/**
 * The migration and its history row in one transaction: both are in, or neither. A lock that is not had in time rolls
 * all of it back, and the whole is tried again.
 */
async function runTransaction(r, parsed, state) {
    const { statements } = parsed.split;
    for (let attempt = 1;; attempt += 1) {
        await (0,session_setup/* setUpSession */.k)(r.session, r.sessionSetup);
        const start = performance.now();
        try {
            await (parsed.mode.own ? r.dialect.setTimeouts : r.dialect.begin)(r.session, timeoutsOf(r));
            const body = parsed.mode.own ? statements.slice(0, -1) : statements;
            for (const [i, statement] of body.entries()) {
                state.current = statement;
                announce(r, parsed, statement, i);
                tell(r, statement, await runWatched(r, statement, false));
                await refuseHalfIndex(r, statement);
            }
            state.current = undefined;
            const record = () => r.history.record(r.entry(parsed), { durationMs: performance.now() - start, statements: statements.length });
            await ((0,replay/* touchesSession */.C)(parsed) ? r.dialect.asSelf(r.session, record) : record());
            r.lock.assertHeld();
            state.current = parsed.mode.own ? statements.at(-1) : undefined;
            await r.session.query((0,query/* raw */.lS)('COMMIT'));
            state.done = statements.length;
            await afterFile(r, parsed);
            return;
        }
        catch (error) {
            if (r.session.lost !== undefined || (error instanceof model_error/* ServerError */.g && error.data.connectionLost === true))
                throw error;
            if (r.session.transaction() !== 'idle')
                await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
            await r.dialect.reset(r.session);
            if (!isRetriable(r, error) || attempt > r.lockRetries)
                throw error;
            await waitForLock(r, attempt, blockersIn(error));
        }
    }
}
function blockersIn(error) {
    const detail = error instanceof model_error/* ServerError */.g ? (error.data.detail ?? '') : '';
    const found = /blocked by (.*)$/m.exec(detail)?.[1];
    return found === undefined ? [] : found.split('; ');
}
/** A hash of the statements that are in: a resume must not go on in a file whose beginning was changed since. */
function prefixHash(statements, done) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { sql } of statements.slice(0, done))
        hash.update(`${sql}\0`);
    return hash.digest('hex').slice(0, 16);
}
/** What the journal says of the statement that comes next: number, place and kind for people, the hash for `repair`. */
function inFlight(statements, done) {
    const next = statements[done];
    return next === undefined
        ? null
        : `statement ${done + 1}, line ${next.line}, ${next.kind}; before it ${prefixHash(statements, done)}`;
}
async function write(r, parsed, position, within) {
    const table = within ? r.history : r.journal;
    const { statements } = parsed.split;
    await table.journal(r.entry(parsed), {
        state: position.state,
        statementsDone: position.done,
        statementsAll: statements.length,
        durationMs: position.ms,
        inFlight: position.state === 'applied' ? null : inFlight(statements, position.done),
    });
}
/** A statement that may stand in a transaction goes in together with its line of the journal: no kill can part them. */
async function withJournal(r, parsed, statement, position) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await r.dialect.begin(r.session, timeoutsOf(r));
            const ran = await runWatched(r, statement, false);
            await r.dialect.asSelf(r.session, () => write(r, parsed, position, true));
            await r.session.query((0,query/* raw */.lS)('COMMIT'));
            return ran;
        }
        catch (error) {
            if (r.session.lost !== undefined || !isRetriable(r, error) || attempt > r.lockRetries)
                throw error;
            await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
            await waitForLock(r, attempt, blockersIn(error));
        }
    }
}
/**
 * Statement by statement as written, with the journal ahead of each: after a kill it says which statements are in and
 * which one was on its way. Inside the file's own BEGIN … COMMIT the journal goes in with that transaction, so that it
 * says "done" exactly when the transaction stayed.
 */
async function runStatements(r, parsed, state) {
    const { statements } = parsed.split;
    await (0,session_setup/* setUpSession */.k)(r.session, r.sessionSetup);
    await r.dialect.setTimeouts(r.session, timeoutsOf(r));
    const start = performance.now();
    const ms = () => performance.now() - start;
    for (let i = state.done; i < statements.length; i += 1) {
        const statement = statements[i];
        const free = r.session.transaction() === 'idle';
        const after = { done: i + 1, state: 'running', ms: ms() };
        state.current = statement;
        announce(r, parsed, statement, i);
        let ran;
        if (free && (0,mode/* takesTransaction */.D)(statement)) {
            ran = await withJournal(r, parsed, statement, after);
        }
        else {
            if (free)
                await write(r, parsed, { ...after, done: i }, false);
            if (!free && statement.transaction === 'commit')
                await r.dialect.asSelf(r.session, () => write(r, parsed, after, true));
            ran = await runWatched(r, statement, free && statement.transaction !== 'begin');
        }
        tell(r, statement, ran);
        await refuseHalfIndex(r, statement);
        if (r.session.transaction() === 'idle')
            state.done = i + 1;
    }
    state.current = undefined;
    if (r.session.transaction() !== 'idle') {
        throw new model_error/* ActionError */.l('open-transaction', 'The file ends with its transaction still open.', 'Add the COMMIT that is missing at its end.');
    }
    await write(r, parsed, { done: statements.length, state: 'applied', ms: ms() }, false);
    await afterFile(r, parsed);
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
    throw new model_error/* ActionError */.l('invalid-index', `The index is there, but INVALID: an earlier build of it was interrupted. IF NOT EXISTS skipped it.`, `Run \`${half}\`, then go on: \`status\` says whether by \`repair --resume\` or by the same command again.`);
}
/** After a failure that left the connection alive: roll back what is open, and let the journal say where it stands. */
async function finish(r, parsed, state) {
    if (r.session.transaction() !== 'idle')
        await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
    await r.dialect.reset(r.session);
    if (parsed.mode.kind === 'transaction')
        return;
    await write(r, parsed, { done: state.done, state: 'failed', ms: 0 }, false);
}


/***/ }),

/***/ 4146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1343);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2744);
/* harmony import */ var _run_migration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(275);
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




function emptyOutcomes(migrations) {
    return migrations.map(({ migration, split }) => ({
        id: migration.id,
        path: migration.path,
        status: 'not-run',
        ms: 0,
        statementsDone: 0,
        statementsAll: split.statements.length,
    }));
}
/** A cut connection says nothing about the last COMMIT; the history row went in with it, so the history knows. */
async function askHistory(r, id) {
    for (let attempt = 0; attempt < 5; attempt += 1) {
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const session = __addDisposableResource(env_1, await r.reconnect(), true);
                const rows = (await r.dialect.history(session, r.historySchema).applied()) ?? [];
                return rows.some((row) => row.id === id && row.state === 'applied') ? 'applied' : 'rolled back';
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
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(500 * 2 ** attempt);
        }
    }
    return 'unknown';
}
/** Runs migrations in order and stops at the first failure. Never throws for a failing migration: the result tells. */
async function run(r, migrations) {
    const outcomes = emptyOutcomes(migrations);
    const checks = [];
    for (const [i, parsed] of migrations.entries()) {
        const id = parsed.migration.id;
        r.progress({ type: 'migration', id, index: i + 1, of: migrations.length });
        const start = performance.now();
        const state = { done: r.resumeAt?.get(id) ?? 0, current: undefined };
        if (parsed.broken !== undefined)
            return refusal(parsed, parsed.broken, outcomes, i, checks);
        try {
            await (parsed.mode.kind === 'transaction' ? (0,_run_migration_js__WEBPACK_IMPORTED_MODULE_2__/* .runTransaction */ .c4)(r, parsed, state) : (0,_run_migration_js__WEBPACK_IMPORTED_MODULE_2__/* .runStatements */ .o7)(r, parsed, state));
            const ms = performance.now() - start;
            outcomes[i] = {
                ...outcomes[i],
                status: 'applied',
                ms,
                statementsDone: parsed.split.statements.length,
            };
            r.progress({ type: 'migration-done', id, ms, status: 'applied' });
            checks.push(...(await r.afterEach(id)));
            if (checks.some((check) => !check.ok)) {
                const failed = checks.filter((check) => !check.ok).map((check) => check.name);
                return {
                    outcomes,
                    checks,
                    error: {
                        code: 'verification',
                        message: `After ${id}: ${failed.join('; ')}`,
                        place: { path: parsed.migration.path, line: 1 },
                        excerpt: '',
                        id,
                    },
                    state: `${id} is applied, but what was expected after it is not so. Migrations after it were not run.`,
                    next: 'Look at the failed checks. Correct the expectation or write a new migration, then run the same command again.',
                };
            }
        }
        catch (cause) {
            return await failure(r, parsed, state, { cause, start, outcomes, index: i, checks });
        }
    }
    return {
        outcomes,
        checks,
        error: undefined,
        state: migrations.length === 0 ? 'Nothing was pending.' : 'Every pending migration is applied.',
        next: '',
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
        state: `${id} cannot be run, and nothing of it was sent. ${before(index, outcomes)}`,
        next: `Mend ${path} and merge again.`,
    };
}
const before = (index, outcomes) => index === 0 ? 'No migration of this run is in.' : `${index} of ${outcomes.length} migrations of this run are in.`;
async function failure(r, parsed, state, f) {
    const ms = performance.now() - f.start;
    const id = parsed.migration.id;
    const lost = r.session.lost !== undefined || (f.cause instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .g && f.cause.data.connectionLost === true);
    const cause = f.cause instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .g
        ? f.cause
        : new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .g(reasonOf(f.cause, r.signal), f.cause instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l ? f.cause.code : 'XX000', {}, f.cause);
    const located = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .locateError */ .H)(parsed.source, state.current, cause, f.cause instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l ? f.cause.hint : undefined);
    let fate = 'rolled back';
    if (lost && parsed.mode.kind === 'transaction')
        fate = await askHistory(r, id);
    else if (!lost)
        await (0,_run_migration_js__WEBPACK_IMPORTED_MODULE_2__/* .finish */ .O9)(r, parsed, state);
    const half = lost || state.current === undefined ? undefined : await r.dialect.leftover(r.session, state.current);
    const atomic = parsed.mode.kind === 'transaction';
    const all = parsed.split.statements.length;
    const status = fate === 'applied' ? 'applied' : atomic ? 'rolled-back' : 'failed';
    f.outcomes[f.index] = {
        ...f.outcomes[f.index],
        status,
        ms,
        statementsDone: fate === 'applied' ? all : atomic ? 0 : state.done,
        error: located.message,
    };
    r.progress({ type: 'migration-done', id, ms, status });
    const result = { outcomes: f.outcomes, checks: f.checks, error: { ...located, id } };
    if (fate === 'applied') {
        return {
            ...result,
            state: `The connection was cut after ${id} was committed: it is in and recorded. ${before(f.index, f.outcomes)}`,
            next: 'Run the same command again: it goes on with the next migration.',
        };
    }
    if (fate === 'unknown') {
        return {
            ...result,
            state: `The connection was cut while ${id} ran, and the server cannot be asked. ${before(f.index, f.outcomes)}`,
            next: 'When the server is back, run `status`: the history says whether it is in. Then run the same command again.',
        };
    }
    if (atomic) {
        return {
            ...result,
            state: `Nothing of ${id} stayed: its transaction was rolled back. ${before(f.index, f.outcomes)}`,
            next: lost
                ? 'Run the same command again.'
                : `Mend ${parsed.migration.path} and merge again, or, if the cause was passing, run the same command again.`,
        };
    }
    return {
        ...result,
        state: `${id} is half done: statements 1 to ${state.done} of ${all} are in, the one on line ${located.place.line} is ${lost ? 'of unknown fate' : 'not'}.${half === undefined ? '' : ' It left an INVALID index behind.'} ${before(f.index, f.outcomes)}`,
        next: `${half === undefined ? '' : `Run \`${half}\`. `}Remove the cause, then \`repair --resume\` goes on at statement ${state.done + 1}. If you finish it by hand: \`repair --mark-applied ${id}\`. If you undo it by hand: \`repair --mark-pending ${id}\`.`,
    };
}
function reasonOf(cause, signal) {
    if (signal.aborted)
        return 'the run was cancelled';
    return cause instanceof Error ? cause.message : String(cause);
}


/***/ }),

/***/ 7287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ setUpSession)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(956);


const HINT = 'Correct `session-setup`. It runs at the start of every session that runs migrations, on shadow and target alike.';
/** Runs the `session-setup`; what is wrong with it is not blamed on the migration that comes next. */
async function setUpSession(session, text) {
    if (text === undefined)
        return;
    try {
        await session.run(text);
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
            throw error;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('session-setup', `\`session-setup\` fails: ${error.message}`, HINT, { cause: error });
    }
    if (session.transaction() === 'idle')
        return;
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('ROLLBACK'));
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('session-setup', '`session-setup` leaves a transaction open.', HINT);
}


/***/ })

};
