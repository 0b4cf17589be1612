export const id = 1475;
export const ids = [1475,1261];
export const modules = {

/***/ 61475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runTool: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _program_statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72790);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97287);
/* harmony import */ var _tool_tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1261);
/* harmony import */ var _migration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29605);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72481);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6621);







/** As every session that migrates begins. */
async function begin(r, session) {
    await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .setUpSession */ .k)(session, r.sessionSetup, r.dialect);
    await r.dialect.setTimeouts(session, (0,_migration_js__WEBPACK_IMPORTED_MODULE_4__/* .timeoutsOf */ .aA)(r));
}
/** One run of the command. */
class Attempt {
    r;
    parsed;
    state;
    sent;
    /** Work of the transaction that is open, and whether the tool has written down that it is in. */
    work = false;
    recorded = false;
    /** Work stays that the tool knows nothing of: begun again, it would do that twice. */
    unknown = false;
    constructor(r, parsed, state) {
        this.r = r;
        this.parsed = parsed;
        this.state = state;
        this.sent = parsed.split.statements;
        // What came behind it was rolled back with the attempt before
        this.sent.length = state.done;
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
            await (0,_stop_js__WEBPACK_IMPORTED_MODULE_6__/* .stoppable */ .p)(r, send);
            return;
        }
        const index = sent.push(statement) - 1;
        const free = session.transaction() === 'idle';
        state.current = statement;
        state.alone = free && statement.transaction !== 'begin';
        state.committing = statement.transaction === 'commit';
        (0,_migration_js__WEBPACK_IMPORTED_MODULE_4__/* .tellStart */ .sY)(r, parsed, statement, index);
        // In no transaction it can be tried again by itself; a procedure or a block may have committed some of its work
        const again = state.alone && !/^(?:CALL|DO)\b/.test(statement.kind);
        (0,_migration_js__WEBPACK_IMPORTED_MODULE_4__/* .tell */ .qz)(r, statement, await (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .runWatched */ .ox)(r, statement, again, send));
        state.committing = false;
        state.current = undefined;
        this.account(statement);
        if (session.transaction() !== 'idle')
            return;
        if (statement.transaction !== 'rollback') {
            state.done = index + 1;
            this.unknown = !this.recorded && (this.unknown || this.work);
        }
        this.work = false;
        this.recorded = false;
    }
    account(statement) {
        const { toolHistory } = this.r;
        const role = toolHistory === undefined ? undefined : (0,_tool_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .roleOf */ .k)(statement, toolHistory);
        if (role === 'record')
            this.recorded = true;
        else if (role === undefined && !['begin', 'commit', 'rollback'].includes(statement.transaction))
            this.work = true;
    }
    /** Whether the command may begin again: it goes on from what it has written down. */
    get repeatable() {
        return !this.unknown;
    }
}
/**
 * Another tool's own command, over our session: each of its statements under our lock, with our timeouts, watched. It keeps its own record
 * of what is in, so nothing is journaled: what is half done the next plan sees in the copy of the schema. A lock that is not had in time
 * begins the command again, as long as nothing stays of it that the tool has not written down.
 */
async function runTool(r, parsed, step, state) {
    if (r.running === undefined)
        throw (0,_model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defect */ .gb)('Nothing here runs a command.');
    for (let attempt = 1;; attempt += 1) {
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
            const again = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && one.repeatable && !(0,_migration_js__WEBPACK_IMPORTED_MODULE_4__/* .isGone */ .ST)(r, error);
            if (!again || !(0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .isRetriable */ .LX)(r, error) || attempt > r.lockRetries)
                throw error;
            await r.dialect.reset(r.session);
            await (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .waitForLock */ .gJ)(r, attempt, (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .blockersIn */ .hO)(error));
        }
    }
    await r.dialect.reset(r.session).catch((error) => {
        state.unclean = error;
    });
}


/***/ }),

/***/ 1261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ versionIn),
/* harmony export */   k: () => (/* binding */ roleOf),
/* harmony export */   toolTableOf: () => (/* binding */ toolTableOf)
/* harmony export */ });
/** One part of a name, plain or quoted by either kind of server. */
const PART = '(?:[\\w$]+|"(?:[^"]|"")+"|`(?:[^`]|``)+`)';
const NAME = `(${PART}(?:\\s*\\.\\s*${PART})*)`;
const BEFORE = String.raw `^\s*(?:create\s+(?:unlogged\s+)?table(?:\s+if\s+not\s+exists)?|create\s+(?:unique\s+)?index\b.*?\bon(?:\s+only)?|alter\s+table(?:\s+if\s+exists)?(?:\s+only)?|drop\s+table(?:\s+if\s+exists)?|comment\s+on\s+table|lock\s+(?:table\s+)?(?:only\s+)?|truncate\s+(?:table\s+)?(?:only\s+)?|insert\s+(?:ignore\s+)?into|replace\s+into|merge\s+into|update(?:\s+only)?|delete\s+from(?:\s+only)?|select\b.*?\bfrom)\s+`;
const MAIN = new RegExp(BEFORE + NAME, 'is');
/** Which of a tool's own tables a statement is about, by its own text; the same for every server. */
function toolTableOf({ sql }, { tables }) {
    const name = MAIN.exec(sql)?.[1];
    if (name === undefined)
        return undefined;
    const last = new RegExp(`${PART}$`).exec(name.trim())?.[0] ?? '';
    const plain = /^["`]/.test(last) ? last.slice(1, -1) : last;
    return tables.find((table) => table === plain || table.toLowerCase() === plain.toLowerCase());
}
/** A `record` says of a migration that it is in, or out; `housekeeping` is what a tool does to its own tables beside. */
function roleOf(statement, history) {
    const table = toolTableOf(statement, history);
    if (table === undefined)
        return undefined;
    const writes = /^(?:INSERT|UPDATE|DELETE|MERGE|REPLACE)\b/.test(statement.kind);
    return writes && history.keptByTool?.locks.includes(table) !== true ? 'record' : 'housekeeping';
}
/** Columns by which people know a migration, the best first. */
const BEST = [
    'migration_name',
    'migration',
    'name',
    'script',
    'filename',
    'version_num',
    'version',
    'version_id',
    'migrationid',
    'id',
    'revision',
    'hash',
];
const unquoted = (text) => {
    const value = text.trim().replace(/::[\w "]+(?:\(\d+\))?$/, '');
    return /^[eEnN]?'[\s\S]*'$/.test(value) ? value.slice(value.indexOf("'") + 1, -1).replaceAll("''", "'") : value;
};
const parts = (list) => (list.match(/'[^']*(?:''[^']*)*'(?:::[\w "]+(?:\(\d+\))?)?|(?:[^,'()]|\([^()]*\))+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** Bound values stand behind the text, in a comment of ours. */
function boundIn(sql) {
    const comment = /\/\* (\$1 = [\s\S]*) \*\/$/.exec(sql)?.[1] ?? '';
    return new Map([...comment.matchAll(/(\$\d+) = ([\s\S]*?)(?=, \$\d+ = |$)/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}
/** The version that a record is about, as far as its text says so. */
function versionIn(sql) {
    const bound = boundIn(sql);
    const valueIn = (text) => {
        const plain = unquoted(text);
        return bound.get(plain) ?? plain;
    };
    const insert = /\bvalues\s*\(([\s\S]*?)\)(?:\s*(?:,|;|returning|on\s+(?:conflict|duplicate)|\/\*)|\s*$)/i.exec(sql);
    const columns = /^[^(]*\(([^()]*)\)\s*(?:overriding\s+\w+\s+value\s*)?values\b/i.exec(sql)?.[1];
    if (insert !== null) {
        const values = parts(insert[1] ?? '').map(valueIn);
        const named = columns === undefined
            ? []
            : columns.split(',').map((column) => column.trim().replaceAll(/["`]/g, '').toLowerCase());
        const at = (column) => values[named.indexOf(column)];
        const [file, author, id] = [at('filename'), at('author'), at('id')];
        // As Liquibase names a changeset, of which a file has many
        if (file !== undefined && author !== undefined && id !== undefined)
            return `${file}::${id}::${author}`;
        const app = at('app');
        const best = BEST.map(at).find((value) => value !== undefined && value !== '') ?? values[0];
        return app === undefined || best === undefined ? best : `${app}.${best}`;
    }
    const set = /\bset\s+["`]?\w+["`]?\s*=\s*('[^']*(?:''[^']*)*'|\$\d+|\?)/i.exec(sql)?.[1];
    return set === undefined ? undefined : valueIn(set);
}


/***/ })

};
