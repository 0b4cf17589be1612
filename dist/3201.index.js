export const id = 3201;
export const ids = [3201];
export const modules = {

/***/ 33201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inProgram: () => (/* binding */ inProgram)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90956);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59271);
/* harmony import */ var _program_statements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72790);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97287);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62589);






/** Lines of code are short, and a server may say much. */
const LONGEST = 200;
const harmless = (ran) => ran.locks.length + ran.rewrites.length === 0 && ran.removed === undefined && ran.calls === undefined;
/** What is gathered while code runs. */
class Recording {
    source;
    entries = [];
    reads = [];
    /** Transactions that the code made and that were committed. */
    blocks = 0;
    outside;
    inside = false;
    constructor(source) {
        this.source = source;
    }
    add(entry, sent) {
        const { statement, done } = entry;
        if ((0,_program_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .setsByTool */ .nq)(statement, this.source))
            return;
        if ((0,_program_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .asks */ .zW)(statement) && done !== undefined && harmless(done)) {
            if (sent.site === undefined)
                return;
            this.reads.push(statement);
            return;
        }
        this.entries.push(entry);
    }
    ran(statement, free) {
        if (statement.transaction === 'commit')
            this.blocks += 1;
        if (free && statement.transaction !== 'begin' && !(0,_program_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .asks */ .zW)(statement) && !/^(?:SET|RESET)\b/.test(statement.kind))
            this.outside ??= statement;
    }
    settled(within) {
        this.inside = within;
    }
    /** Nothing was sent outside of the one transaction that the code was in when it failed. */
    get failedWithin() {
        return this.outside === undefined && this.blocks === 0;
    }
    notAtomic(tool) {
        if (this.outside !== undefined)
            return `the code on line ${this.outside.line} sends ${this.outside.kind} outside of a transaction`;
        if (this.blocks > 1)
            return `the code makes ${this.blocks} transactions of its own`;
        if (this.inside || this.entries.length === 0)
            return undefined;
        return `the code makes its own transaction, and ${tool} writes the history after it`;
    }
    notes(environment) {
        // What asks and acts in one call is the tool, which looks before it makes something
        const acting = new Set(this.entries.map(({ statement }) => statement.offset));
        const reads = this.reads.filter(({ offset }) => !acting.has(offset));
        const times = reads.length === 1 ? 'once' : `${reads.length} times`;
        return [
            ...(reads.length === 0
                ? []
                : [
                    `the code asks the database ${times} (first on line ${reads[0]?.line}): what it does next may depend on the answer, and the target may answer otherwise`,
                ]),
            ...this.entries.flatMap(({ statement: { kind, line }, error }) => error === undefined
                ? []
                : [`line ${line}: ${kind} was refused (${error.message.slice(0, LONGEST)}), and the code went on`]),
            ...(environment.length === 0
                ? []
                : [
                    `the code reads from the environment: ${environment.join(', ')}. It got none of them here unless \`program-environment\` names them`,
                ]),
        ];
    }
}
/** An error that the code caught is no failure of the migration. */
function caught(r, { statement, error }) {
    const notice = `refused (${error?.message ?? ''}), and the code went on`;
    return { ...(0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .notRun */ .nE)(r, statement), notices: [notice] };
}
/** Only what begins first, ends last and holds all of it says nothing that the word "one transaction" does not say. */
function withoutFrame(entries, framed) {
    return framed
        ? entries.filter(({ statement }) => !['begin', 'commit', 'rollback'].includes(statement.transaction))
        : entries;
}
/** Fills in what the code has sent, up to the statement that stopped it. */
function publish(r, parsed, attempt, entries, error) {
    const stopped = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP ? entries.findLastIndex((entry) => entry.error === error) : -1;
    const kept = stopped === -1 ? entries : entries.slice(0, stopped);
    for (const entry of kept)
        attempt.done.push(entry.done ?? caught(r, entry));
    attempt.current = stopped === -1 ? undefined : entries[stopped]?.statement;
    const all = [...kept, ...(stopped === -1 ? [] : [entries[stopped]])];
    parsed.split.statements.splice(0, Number.POSITIVE_INFINITY, ...all.map(({ statement }) => statement));
}
/** Runs code: each statement is looked at as it comes, and the code has no answer before. */
async function inProgram(r, parsed, step, attempt) {
    const { running: programs } = r;
    if (programs === undefined)
        throw new Error('code without anything that runs it');
    const recording = new Recording(parsed.source);
    const live = parsed.split.statements;
    live.length = 0;
    async function onStatement(sent, send, session) {
        const statement = await (0,_program_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .statementSent */ .Gg)(r.dialect, parsed.source, sent, live.at(-1)?.line);
        live.push(statement);
        const free = session.transaction() === 'idle';
        const first = session === r.session;
        const alone = first && free && (0,_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .takesTransaction */ .D)(statement) && !(0,_program_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .asks */ .zW)(statement);
        try {
            if (alone)
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .raw */ .lS)('BEGIN'));
            if (first && free)
                (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .beginTransaction */ .CR)(r);
            const done = first ? await (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .runOne */ .uR)(r, statement, send) : await unwatched(r, statement, send);
            if (alone)
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .raw */ .lS)('COMMIT'));
            recording.add({ statement, done, error: undefined }, sent);
            recording.ran(statement, free);
        }
        catch (error) {
            if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP))
                throw error;
            if (alone && session.transaction() !== 'idle')
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .raw */ .lS)('ROLLBACK'));
            recording.add({ statement, done: undefined, error }, sent);
            throw error;
        }
    }
    let failure;
    let went = { notes: [], notAtomic: undefined };
    try {
        const { environment } = await programs.run(step, parsed.migration.origin?.id ?? parsed.migration.id, {
            session: r.session,
            further: r.further,
            onStatement,
            ...(step.command === undefined ? {} : { renew: (session) => putBack(r, session) }),
            async settle(session) {
                recording.settled(session.transaction() === 'open');
                await r.record?.(parsed);
            },
        });
        went = { notes: recording.notes(environment), notAtomic: recording.notAtomic(step.runner) };
    }
    catch (error) {
        failure = error;
    }
    // Of a command they say where one of its migrations ends
    const framed = step.command === undefined && (failure === undefined ? went.notAtomic === undefined : recording.failedWithin);
    attempt.framed = framed;
    publish(r, parsed, attempt, withoutFrame(recording.entries, framed), failure);
    if (failure !== undefined)
        throw failure;
    return went;
}
/** For the next connection of a command. */
async function putBack(r, session) {
    await r.dialect.reset(session);
    await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_3__/* .setUpSession */ .k)(session, r.sessionSetup, r.dialect);
    if (r.quiet)
        await r.dialect.remarks.hear(session);
}
/** On another connection of the code: what it locks is seen by nobody here. */
async function unwatched(r, statement, send) {
    const ran = await send();
    return {
        ...(0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .notRun */ .nE)(r, statement),
        ms: ran.ms,
        ...(ran.rowCount === null ? {} : { rows: ran.rowCount }),
        notices: [
            ...ran.notices.map(({ message }) => message),
            ...((0,_program_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .asks */ .zW)(statement) ? [] : ['sent on a second connection of the code: its locks were not looked at']),
        ],
    };
}


/***/ })

};
