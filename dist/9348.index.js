export const id = 9348;
export const ids = [9348];
export const modules = {

/***/ 88397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ finishedLate),
/* harmony export */   JG: () => (/* binding */ failedAt),
/* harmony export */   gv: () => (/* binding */ unproved),
/* harmony export */   sF: () => (/* binding */ untouched),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10441);


const LOOK = 'The migrations are in. Look at the failed checks; `verify` runs them again.';
const NEXT = {
    clean: '',
    warned: '',
    blocked: 'Settle the findings in a pull request; the next push applies.',
    failed: 'Settle what the error names, then run the same again.',
};
/** Nothing to do, or not allowed: the report of an apply that touched nothing. */
function untouched(base, planned, verdict, headline) {
    return {
        ...base,
        ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFacts */ .gi)(planned.plan),
        verdict,
        headline,
        apply: {
            outcomes: planned.parsed.map(({ migration, split }) => ({
                id: migration.id,
                path: migration.path,
                status: 'not-run',
                ms: 0,
                statementsDone: 0,
                statementsAll: split.statements.length,
            })),
            state: planned.parsed.length === 0 ? 'Nothing was pending.' : 'Nothing was touched.',
            next: NEXT[verdict],
        },
    };
}
/** A proof that could not be made is one that does not hold: what is in must be in the report all the same. */
function unproved(error) {
    return {
        name: 'the verification could be made',
        ok: false,
        expected: 'an answer to every check',
        actual: error instanceof Error ? error.message : String(error),
        hint: 'Every migration is in and recorded. Run `verify` once the database answers again.',
    };
}
/** Who stopped the run; the server only says that a user did. */
function cancelled({ result, signal }) {
    const { reason } = signal;
    return result.error !== undefined && signal.aborted && reason instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l ? reason : undefined;
}
function headlineOf(done) {
    const { result, checks, ms } = done;
    const applied = result.outcomes.filter((o) => o.status === 'applied').length;
    const count = `${applied} ${applied === 1 ? 'migration' : 'migrations'}`;
    if (result.error !== undefined) {
        const { path, line } = result.error.place;
        return `${cancelled(done) === undefined ? 'Failed' : 'Cancelled'} at ${path}:${line}. ${result.state}`;
    }
    const failed = checks.filter((check) => !check.ok);
    if (failed.length > 0)
        return `${count} applied, but the verification failed: ${failed[0]?.name ?? ''}.`;
    return `${count} applied in ${(ms / 1000).toFixed(1)} s and verified.`;
}
/** What the server said, at its place in the file; as hint what is known about it, and then the next step. */
function failedAt(error, next) {
    const { path, line, column } = error.place;
    return {
        code: error.code === 'verification' ? 'verification' : 'apply-failed',
        message: [error.message, error.detail].filter((part) => part !== undefined).join('\n'),
        hint: [error.hint, next].filter((part) => part !== undefined && part !== '').join('\n'),
        path,
        line,
        ...(column === undefined ? {} : { column }),
        excerpt: error.excerpt,
    };
}
function errorOf(done) {
    const { result, checks } = done;
    const { error } = result;
    if (error !== undefined) {
        const stopped = cancelled(done);
        const failed = failedAt(error, nextOf(done));
        const message = [stopped?.message, failed.message].filter((part) => part !== undefined).join('\n');
        return { ...failed, code: stopped?.code ?? failed.code, message, hint: stopped?.hint ?? failed.hint };
    }
    return errorOfChecks(checks);
}
function errorOfChecks(checks) {
    const failed = checks.filter((check) => !check.ok);
    if (failed.length === 0)
        return null;
    return {
        code: 'verification',
        message: failed.map((check) => `${check.name}: expected ${check.expected}, found ${check.actual}`).join('\n'),
        hint: 'The migrations are in. Compare the live schema with what the plan showed; `verify` runs the checks again.',
    };
}
function nextOf(done) {
    const { result, checks } = done;
    if (result.error === undefined) {
        const failed = checks.some((check) => !check.ok);
        return failed ? LOOK : result.next;
    }
    // What is half done needs its own next step, whoever stopped it.
    const half = result.outcomes.some((outcome) => outcome.status === 'failed');
    return half ? result.next : (cancelled(done)?.hint ?? result.next);
}
/** Verdict, headline, outcomes, checks and the failure, where there was one. */
function outcomeOf(done, planned) {
    const { result, checks } = done;
    const error = errorOf(done);
    return {
        verdict: error !== null ? 'failed' : planned === 'warned' ? 'warned' : 'clean',
        headline: headlineOf(done),
        apply: { outcomes: result.outcomes, state: result.state, next: nextOf(done) },
        verify: { checks },
        error,
    };
}
/** What an attempt applied that was cut off before it could say so, as the history has it, and the checks of now. */
function finishedLate(rows, checks) {
    const error = errorOfChecks(checks);
    const count = `${rows.length} ${rows.length === 1 ? 'migration' : 'migrations'}`;
    const proof = error === null
        ? 'now they are verified.'
        : `and the verification failed: ${checks.find((check) => !check.ok)?.name ?? ''}.`;
    return {
        verdict: error === null ? 'clean' : 'failed',
        headline: `${count} applied by an earlier attempt, which was cut off before it could say so; ${proof}`,
        apply: {
            outcomes: rows.map(({ id, path, durationMs, statementsDone, statementsAll }) => ({
                id,
                path: path ?? id,
                status: 'applied',
                ms: durationMs ?? 0,
                statementsDone,
                statementsAll,
            })),
            state: 'Every pending migration is applied.',
            next: error === null ? '' : LOOK,
        },
        verify: { checks },
        error,
        notes: ['What is said of the earlier attempt comes from the history table; its backup is named in its own log.'],
    };
}


/***/ }),

/***/ 82744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ locateError),
/* harmony export */   K: () => (/* binding */ locateProblem)
/* harmony export */ });
/* harmony import */ var _sql_locate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85584);

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
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);

/** The extension that a statement makes. */
function extensionOf(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    return name === 'CreateExtensionStmt' && typeof fields['extname'] === 'string' ? fields['extname'] : undefined;
}
/** Whether a statement makes an extension that the shadow has beforehand, because only an administrator can make it. */
function makesGiven(statement, given) {
    const extension = given.size === 0 ? undefined : extensionOf(statement);
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

/***/ 44290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v$: () => (/* binding */ madeBy),
/* harmony export */   wH: () => (/* binding */ madeByAll),
/* harmony export */   yZ: () => (/* binding */ bareName)
/* harmony export */ });
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);

/** The last part of a qualified name as catalogs print it: `f` of `app.f(a integer)`. */
function bareName(qualified) {
    const name = qualified.replace(/\(.*$/s, '');
    return name.slice(name.lastIndexOf('.') + 1);
}
const text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
/** The last part of a qualified name in the tree. */
function lastName(list) {
    if (!Array.isArray(list))
        return undefined;
    return text((0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(list.at(-1)).fields['sval']);
}
const relation = (fields, key) => text(fields[key]?.['relname']);
/** What each statement makes, by the node of its tree. */
const MAKERS = {
    CreateStmt: (f) => [relation(f, 'relation')],
    CreateForeignTableStmt: (f) => [relation((f['base'] ?? {}), 'relation')],
    CreateTableAsStmt: (f) => [relation((f['into'] ?? {}), 'rel')],
    ViewStmt: (f) => [relation(f, 'view')],
    CreateSeqStmt: (f) => [relation(f, 'sequence')],
    IndexStmt: (f) => [text(f['idxname'])],
    CreateEnumStmt: (f) => [lastName(f['typeName'])],
    CreateDomainStmt: (f) => [lastName(f['domainname'])],
    CompositeTypeStmt: (f) => [relation(f, 'typevar')],
    CreateRangeStmt: (f) => [lastName(f['typeName'])],
    CreateFunctionStmt: (f) => [lastName(f['funcname'])],
    CreateSchemaStmt: (f) => [text(f['schemaname'])],
    CreateExtensionStmt: (f) => [text(f['extname'])],
    CreateRoleStmt: (f) => [text(f['role'])],
    CreatePolicyStmt: (f) => [text(f['policy_name'])],
    CreateTrigStmt: (f) => [text(f['trigname'])],
    RenameStmt: (f) => [text(f['newname'])],
    AlterEnumStmt: (f) => [text(f['newVal'])],
    AlterTableStmt: (f) => (Array.isArray(f['cmds']) ? f['cmds'] : []).map((command) => {
        const cmd = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(command).fields;
        const def = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(cmd['def']);
        return def.name === 'ColumnDef'
            ? text(def.fields['colname'])
            : def.name === 'Constraint'
                ? text(def.fields['conname'])
                : undefined;
    }),
};
/** Names of what one statement makes. */
function madeBy(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    return (MAKERS[name]?.(fields) ?? []).filter((made) => made !== undefined);
}
/** Everything that these migrations make, in order. DDL inside DO blocks cannot be seen so. */
function madeByAll(migrations, reading) {
    return migrations.flatMap(({ migration, split }) => split.statements.flatMap((statement) => reading.madeBy(statement).map((name) => ({ name, path: migration.path, line: statement.line }))));
}


/***/ }),

/***/ 59271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ takesTransaction),
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
const isControl = (statement) => ['begin', 'commit', 'rollback'].includes(statement.transaction);
/** Neither PREPARE TRANSACTION, which commits nothing yet, nor COMMIT AND CHAIN, which begins the next. */
const isPlainCommit = (statement) => statement?.transaction === 'commit' && statement.kind === 'COMMIT' && !/\bchain\b/i.test(statement.sql);
/** What the tool of the file would do with a statement that cannot run in a transaction: several in one script are one, too. */
function elsewhere({ sentBy }, { statements }) {
    if (sentBy === undefined || (sentBy.as === 'script' && statements.length < 2))
        return '';
    return `; ${sentBy.tool} itself, which sends the file as one ${sentBy.as}, is refused there`;
}
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
    const refused = traits.transactionalDdl && forbidden !== undefined ? elsewhere(step, split) : '';
    if (step.transactional === false)
        return { kind: 'statements', own: false, reason: `the file is marked as not transactional${refused}` };
    if (forbidden !== undefined) {
        return {
            kind: 'statements',
            own: false,
            reason: traits.transactionalDdl
                ? `${forbidden.kind} on line ${forbidden.line} cannot run in a transaction${refused}`
                : `${forbidden.kind} on line ${forbidden.line} commits at once on this server`,
        };
    }
    if (controls.length > 0) {
        const whole = statements.length > 1 &&
            statements.at(0)?.transaction === 'begin' &&
            isPlainCommit(statements.at(-1)) &&
            !inner.some(isControl);
        if (whole)
            return { kind: 'transaction', own: true };
        return {
            kind: 'statements',
            own: false,
            reason: `the file has its own ${controls[0]?.kind ?? 'COMMIT'} on line ${controls[0]?.line ?? 0}`,
        };
    }
    // Where schema changes commit at once they are `forbidden` above; what is left only changes rows.
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

/***/ 3288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseAll),
/* harmony export */   k: () => (/* binding */ parseStep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82744);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59271);



const EMPTY = { statements: [], problems: [], ignored: [], directives: { noTransaction: false } };
/** Whose commands stand between the statements. */
const CLIENT = { postgresql: 'psql', mysql: 'client' };
function notesOf(split, { name }) {
    const names = [...new Set(split.ignored.map((command) => command.text.split(/\s/)[0] ?? ''))];
    const left = names.length === 0
        ? []
        : [`${CLIENT[name]} commands without effect on the database were left out: ${names.join(', ')}`];
    return split.statements.length === 0 && split.problems.length === 0 ? [...left, 'the file holds no statement'] : left;
}
const MOST_NAMED = 10;
/** The first problem at its place, and the others after it: one run names all that is to be mended. */
function brokenBy(source, { problems }) {
    const [first, ...others] = problems;
    if (first === undefined)
        return undefined;
    const located = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .locateProblem */ .K)(source, first);
    if (others.length === 0)
        return located;
    const named = others.slice(0, MOST_NAMED).map(({ line, message }) => `Also on line ${line}: ${message}`);
    const more = others.length - named.length;
    return { ...located, detail: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('\n') };
}
/** Splits one step of a migration. */
async function parseStep(migration, step, dialect, traits) {
    const source = { path: migration.path, text: step.sql, firstLine: step.line };
    const split = step.sql === '' ? EMPTY : await dialect.split(step.sql, step.line);
    return {
        migration,
        source,
        split,
        mode: (0,_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .runMode */ .r)(step, split, traits),
        broken: brokenBy(source, split),
        notes: notesOf(split, dialect),
    };
}
/** The parser keeps the one thread busy; now and then a server that starts meanwhile, or a signal, gets its turn. */
const TURN_MS = 2;
/** Splits the `up` of each migration; code migrations are not of this step. */
async function parseAll(migrations, dialect, traits) {
    const parsed = [];
    let since = performance.now();
    for (const migration of migrations) {
        if (migration.up.kind === 'sql')
            parsed.push(await parseStep(migration, migration.up, dialect, traits));
        if (performance.now() - since < TURN_MS)
            continue;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        since = performance.now();
    }
    return parsed;
}


/***/ }),

/***/ 72:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ touchesSession),
/* harmony export */   e: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90956);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82744);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1650);
/* harmony import */ var _made_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44290);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33719);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97287);







/** Statements of these kinds leave the session as it was; after others it is put back. */
const HARMLESS = /^(?:CREATE (?:TABLE|INDEX|VIEW|MATERIALIZED VIEW|TYPE|DOMAIN|SEQUENCE|TRIGGER|POLICY|FUNCTION|PROCEDURE|SCHEMA|EXTENSION|RULE)|ALTER|DROP|INSERT|UPDATE|DELETE|COMMENT|GRANT|REVOKE|TRUNCATE|COPY)\b/;
/** Unless they make something temporary, or call what changes the session. */
const TOUCHING = /\btemp(?:orary)?\b|\bset_config\b|\badvisory_lock|\bdblink|\blo_/i;
function touchesSession(parsed) {
    return parsed.split.statements.some(({ kind, sql }) => !HARMLESS.test(kind) || TOUCHING.test(sql));
}
/** What the platform provides, and what an extension brings, is known here as well. */
function adviceOn(all, parsed, statement, error, server, reading) {
    const { id, path } = parsed.migration;
    const at = all.indexOf(parsed);
    const hint = reading.hintFor(error, {
        id,
        path,
        line: statement.line,
        earlier: (0,_made_js__WEBPACK_IMPORTED_MODULE_2__/* .madeByAll */ .wH)(all.slice(0, at + 1), reading),
        later: (0,_made_js__WEBPACK_IMPORTED_MODULE_2__/* .madeByAll */ .wH)(all.slice(at), reading),
        failed: new Set(),
        names: [],
        shadow: `${server.engine} ${server.version}`,
        sql: statement.sql,
        engine: server.engine,
        major: server.major,
        needs: reading.needsOf(statement),
        notAtomic: parsed.mode.reason,
    });
    return hint === undefined ? '' : `${hint} `;
}
function refusal(parsed, statement, error, advice) {
    const { message, place, excerpt } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .locateError */ .H)(parsed.source, statement, error, undefined);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('replay', `The state before cannot be replayed: ${message}\n${excerpt}`, `${advice}This migration counts as applied, yet it does not run on an empty shadow database. If the platform provides what is missing, put that into \`shadow-setup\`; if the file was changed after it ran, restore it. With \`database-url\`, the schema of the target itself is used instead.`, { cause: error, place });
}
async function statementByStatement({ session, given, all, reading }, parsed) {
    const wrap = parsed.mode.kind === 'transaction' && !parsed.mode.own;
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_6__/* .raw */ .lS)('BEGIN'));
    for (const statement of parsed.split.statements) {
        try {
            await session.run((0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .asGiven */ .O)(statement, given), statement.copyData === undefined ? {} : { copyData: statement.copyData });
        }
        catch (error) {
            if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
                throw error;
            // Whoever hears of it goes on with this session.
            if (session.transaction() !== 'idle')
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_6__/* .raw */ .lS)('ROLLBACK'));
            throw refusal(parsed, statement, error, adviceOn(all, parsed, statement, error, session.server, reading));
        }
    }
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_6__/* .raw */ .lS)('COMMIT'));
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
async function replayOne(r, parsed) {
    const { session, dialect } = r;
    if (!dialect.oneMessage || !plain(parsed))
        return statementByStatement(r, parsed);
    try {
        await session.run(parsed.split.statements.map(({ sql }) => sql).join(';\n'));
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
            throw error;
        // The same again one by one, to name the statement: the message was one implicit transaction, so nothing of it stayed.
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_6__/* .raw */ .lS)('ROLLBACK'));
        await statementByStatement(r, parsed);
    }
}
/**
 * Runs migrations that count as applied, as fast as the server takes them: a whole file in one message where its
 * statements allow that. Throws ActionError `replay` with the place; gives back what was passed over, in words.
 */
async function replay(session, dialect, migrations, options) {
    const notes = [];
    const reading = await (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .readingOf */ .M)(dialect);
    const replaying = { session, dialect, reading, given: options.given, all: migrations };
    for (const parsed of migrations) {
        if (parsed.broken !== undefined) {
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('replay', `The state before cannot be replayed: ${parsed.broken.message}\n${parsed.broken.excerpt}`, parsed.broken.hint ?? 'Correct the file.', { place: parsed.broken.place });
        }
        if (parsed.split.statements.length === 0)
            continue;
        try {
            await replayOne(replaying, parsed);
        }
        catch (error) {
            if (!makesAgain(parsed, error, options))
                throw error;
            notes.push(`${parsed.migration.path} was recorded without being run, and makes what is there already; it was passed over.`);
        }
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_6__/* .raw */ .lS)('ROLLBACK'));
        if (touchesSession(parsed)) {
            await dialect.reset(session);
            await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .setUpSession */ .k)(session, options.sessionSetup, dialect);
        }
    }
    return notes;
}


/***/ }),

/***/ 68632:
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
        const cut = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ServerError */ .g && error.data.connectionLost === true;
        if (!cut && r.observer.lost === undefined)
            throw error;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l('lock-lost', 'The session that holds the migration lock was cut off, so another run may start.', 'Nothing more is run. `status` says what is in.', { cause: error });
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

/***/ 34957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/errors.js
var errors = __webpack_require__(82744);
// EXTERNAL MODULE: ./lib/steps/run-journal.js
var run_journal = __webpack_require__(68632);
// EXTERNAL MODULE: ./lib/steps/mode.js
var mode = __webpack_require__(59271);
// EXTERNAL MODULE: ./lib/steps/reading.js
var reading = __webpack_require__(33719);
// EXTERNAL MODULE: ./lib/steps/replay.js
var replay = __webpack_require__(72);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/steps/run-stop.js


/** How long a cancelled statement has to end. The whole run has twice that until it is left, and its report must be out by then. */
const END_MS = 3_000;
const AGAIN_MS = 500;
/** The code of a statement that did not stop in time. Its session is still busy with it: nothing more can be asked there. */
const STILL_RUNNING = 'still-running';
/** A request that comes a moment too early finds nothing to cancel, so it is made again. */
async function keepCancelling(session, ended) {
    while (!ended.aborted) {
        await session.cancel().catch(() => undefined);
        await (0,promises_.setTimeout)(AGAIN_MS, undefined, { signal: ended }).catch(() => undefined);
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
            reject(new model_error/* ActionError */.l(STILL_RUNNING, `the run was cancelled, and ${END_MS / 1_000} s later the server had not stopped the statement`, 'Wait until it has ended on the server; `status` says what is in. Then run the same command again.'));
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
    const usual = { lockMs: r.lockTimeoutMs, statementMs: r.statementTimeoutMs };
    const patient = r.dialect.isPatient(statement);
    const pid = r.pid ?? r.session.id;
    for (let attempt = 1;; attempt += 1) {
        r.lock.assertHeld();
        r.signal.throwIfAborted();
        if (retry || attempt > 1)
            await r.dialect.setTimeouts(r.session, patient ? { ...usual, lockMs: 0 } : usual);
        const text = (retry ? await r.dialect.completion(r.session, statement) : undefined) ?? statement.sql;
        const eye = watch(r.observer, r.dialect, pid, `line ${statement.line}, ${statement.kind}`, r.progress);
        try {
            const data = statement.copyData === undefined ? {} : { copyData: statement.copyData };
            const ran = await stoppable(r, () => r.session.run(text, data));
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
    await stoppable(r, () => r.session.run(half));
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
/** Who stood in the way, from an error that `runWatched` has thrown. */
function blockersIn(error) {
    const detail = error instanceof model_error/* ServerError */.g ? (error.data.detail ?? '') : '';
    const found = /blocked by (.*)$/m.exec(detail)?.[1];
    return found === undefined ? [] : found.split('; ');
}

// EXTERNAL MODULE: ./lib/steps/session-setup.js
var session_setup = __webpack_require__(97287);
;// CONCATENATED MODULE: ./lib/steps/run-migration.js









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
    if (error instanceof model_error/* ActionError */.l)
        return error.code === STILL_RUNNING;
    return error instanceof model_error/* ServerError */.g && error.data.connectionLost === true;
}
/** The migration is in by now, so what goes wrong here is no failure of it. */
async function afterFile(r, parsed, state) {
    if (!(0,replay/* touchesSession */.C)(parsed) && r.sessionSetup === undefined)
        return;
    await r.dialect.reset(r.session).catch((error) => {
        state.unclean = error;
    });
}
async function commit(r, state) {
    state.committing = true;
    await stoppable(r, () => r.session.query((0,query/* raw */.lS)('COMMIT')));
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
            await (0,session_setup/* setUpSession */.k)(r.session, r.sessionSetup, r.dialect);
            await once(r, parsed, state);
            break;
        }
        catch (error) {
            if (isGone(r, error))
                throw error;
            // The server has answered: what it refuses is not in.
            state.committing = false;
            if (r.session.transaction() !== 'idle')
                await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
            await r.dialect.reset(r.session);
            if (!isRetriable(r, error) || attempt > r.lockRetries)
                throw error;
            await waitForLock(r, attempt, blockersIn(error));
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
        tell(r, statement, await runWatched(r, statement, false));
        await refuseHalfIndex(r, statement);
    }
    state.current = undefined;
    const record = () => r.history.record(r.entry(parsed), { durationMs: performance.now() - start, statements: statements.length });
    await ((0,replay/* touchesSession */.C)(parsed) ? r.dialect.asSelf(r.session, record) : record());
    r.lock.assertHeld();
    state.current = own ? statements.at(-1) : undefined;
    await commit(r, state);
}
/** A statement that may stand in a transaction goes in together with its line of the journal: no kill can part them. */
async function withJournal(r, parsed, statement, position) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await r.dialect.begin(r.session, timeoutsOf(r));
            const ran = await runWatched(r, statement, false);
            await (0,run_journal/* journalWithin */.xX)(r, parsed, position);
            await stoppable(r, () => r.session.query((0,query/* raw */.lS)('COMMIT')));
            return ran;
        }
        catch (error) {
            if (isGone(r, error) || !isRetriable(r, error) || attempt > r.lockRetries)
                throw error;
            if (r.session.transaction() !== 'idle')
                await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
            await waitForLock(r, attempt, blockersIn(error));
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
    state.alone = free && !(0,mode/* takesTransaction */.D)(statement) && statement.transaction !== 'begin';
    tellStart(r, parsed, statement, index);
    let ran;
    if (free && (0,mode/* takesTransaction */.D)(statement)) {
        // What ran alone before it is in, and nobody could tell so if this one were the last that is heard of.
        if (state.told !== index)
            await (0,run_journal/* announce */.iP)(r, parsed, { ...position, done: index });
        ran = await withJournal(r, parsed, statement, position);
        state.told = index + 1;
    }
    else {
        if (free) {
            await (0,run_journal/* announce */.iP)(r, parsed, { ...position, done: index });
            state.told = index;
        }
        if (!free && statement.transaction === 'commit')
            await (0,run_journal/* journalWithin */.xX)(r, parsed, position);
        ran = await runWatched(r, statement, free && statement.transaction !== 'begin' && !mayHaveCommitted(statement));
    }
    tell(r, statement, ran);
    // It has taken what our own session needs with it.
    if (statement.kind.startsWith('DISCARD'))
        await r.dialect.reset(r.session);
    await refuseHalfIndex(r, statement);
}
/** What the statements that are in had set in their session, the others count on. */
async function asBefore(r, statements, done) {
    const { sessionBefore } = await (0,reading/* readingOf */.M)(r.dialect);
    const { again } = sessionBefore(statements.slice(0, done), statements.slice(done));
    for (const { line, kind, sql } of again) {
        r.progress({ type: 'note', text: `line ${line}: ${kind} is run again, for the session` });
        await stoppable(r, () => r.session.run(sql));
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
    await (0,session_setup/* setUpSession */.k)(r.session, r.sessionSetup, r.dialect);
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
            if (block === undefined || isGone(r, error) || !isRetriable(r, error) || block.attempt > r.lockRetries)
                throw error;
            if (r.session.transaction() !== 'idle')
                await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
            await waitForLock(r, block.attempt, blockersIn(error));
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
        throw new model_error/* ActionError */.l('open-transaction', 'The file ends with its transaction still open.', 'Add the COMMIT that is missing at its end.');
    }
    const last = { done: statements.length, state: 'applied', ms: performance.now() - start };
    if (!(await (0,run_journal/* settle */.G9)(r, parsed, last, true))) {
        throw new model_error/* ActionError */.l('history', 'Every statement is in, but the history could not be written.', '`repair --resume` settles it once the database answers again.');
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
    throw new model_error/* ActionError */.l('invalid-index', `The index is there, but INVALID: an earlier build of it was interrupted. IF NOT EXISTS skipped it.`, `Run \`${half}\`, then go on: \`status\` says whether by \`repair --resume\` or by the same command again.`);
}

;// CONCATENATED MODULE: ./lib/steps/run-failure.js
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






const before = (index, outcomes) => index === 0 ? 'No migration of this run is in.' : `${index} of ${outcomes.length} migrations of this run are in.`;
function reasonOf(cause, signal) {
    const { reason } = signal;
    const own = cause instanceof model_error/* ActionError */.l && cause !== reason;
    if (signal.aborted && !own)
        return 'the run was cancelled';
    return cause instanceof Error ? cause.message : String(cause);
}
const isStillRunning = (cause) => cause instanceof model_error/* ActionError */.l && cause.code === STILL_RUNNING;
/** One transaction: all or nothing. Only an unanswered COMMIT leaves a question, and the row in the history that went with it is the answer. */
async function extentOfTransaction(r, parsed, state, f) {
    const nothing = { status: 'rolled-back', done: 0, fate: 'out', written: true };
    if (!state.committing)
        return nothing;
    const row = isStillRunning(f.cause) ? 'unknown' : await (0,run_journal/* rowAfterCut */.zx)(r, parsed.migration.id);
    if (row === 'unknown')
        return { ...nothing, status: 'failed', fate: 'unknown' };
    return row?.state === 'applied' ? { ...nothing, status: 'applied', done: parsed.split.statements.length } : nothing;
}
async function extentOfStatements(r, parsed, state, f) {
    const row = isStillRunning(f.cause) ? 'unknown' : await (0,run_journal/* rowAfterCut */.zx)(r, parsed.migration.id);
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
    const sent = state.alone === true && row.statementsDone === at && !(0,run_journal/* notBegun */.dH)(row);
    const fate = sent ? await askCatalog(r, state, (0,run_journal/* looksIn */.Ku)(row)) : 'out';
    // Of what ran alone we have heard the answer, whether or not the history had been told before the cut.
    const known = Math.max(row.statementsDone, state.done);
    const written = known === row.statementsDone || (await (0,run_journal/* settle */.G9)(r, parsed, { done: known, state: 'failed', ms: 0 }, false));
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
    const written = await (0,run_journal/* settle */.G9)(r, parsed, { done: state.done, state: 'failed', ms: 0 }, true);
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
    const own = f.cause instanceof model_error/* ActionError */.l ? f.cause : undefined;
    const late = await __webpack_require__.e(/* import() */ 7734).then(__webpack_require__.bind(__webpack_require__, 87734));
    const cause = f.cause instanceof model_error/* ServerError */.g
        ? await late.shown(r, f.cause, state)
        : new model_error/* ServerError */.g(reasonOf(f.cause, r.signal), own?.code ?? 'XX000', {}, f.cause);
    const gone = isGone(r, f.cause) || (await putBack(r));
    const atomic = parsed.mode.kind === 'transaction';
    const extent = gone
        ? await (atomic ? extentOfTransaction : extentOfStatements)(r, parsed, state, f)
        : await extentKnown(r, parsed, state);
    const half = gone || state.current === undefined
        ? undefined
        : await r.dialect.leftover(r.session, state.current).catch(() => undefined);
    // The history comes first: whoever kills the run now loses no more than words.
    const advice = gone || r.signal.aborted || !(f.cause instanceof model_error/* ServerError */.g)
        ? own?.hint
        : await late.adviceOnTarget(r, parsed, state, cause);
    const located = (0,errors/* locateError */.H)(parsed.source, state.current, cause, advice);
    const { status, done } = extent;
    f.outcomes[f.index] = {
        ...f.outcomes[f.index],
        status,
        ms,
        statementsDone: done,
        error: located.message,
    };
    r.progress({ type: 'migration-done', id, ms, status });
    const words = wordsOf(r, parsed, state, f, { extent, half, line: located.place.line, gone });
    const others = status === 'applied' ? f.index + 1 : f.index;
    const already = atomic && extent.fate === 'unknown' && others === 0 ? '' : ` ${before(others, f.outcomes)}`;
    return {
        outcomes: f.outcomes,
        checks: f.checks,
        error: { ...located, id },
        state: `${words.state}${already}`,
        next: words.next,
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

;// CONCATENATED MODULE: ./lib/steps/run.js


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
/** Runs migrations in order and stops at the first failure. Never throws: the result tells what is in. */
async function run(request, migrations) {
    const pid = request.session.server.embedded
        ? undefined
        : await request.dialect.processOf(request.session).catch(() => undefined);
    const r = pid === undefined ? request : { ...request, pid };
    const outcomes = emptyOutcomes(migrations);
    const checks = [];
    for (const [i, parsed] of migrations.entries()) {
        const id = parsed.migration.id;
        r.progress({ type: 'migration', id, index: i + 1, of: migrations.length });
        const start = performance.now();
        const state = { done: r.resumeAt?.get(id) ?? 0, current: undefined, committing: false };
        if (parsed.broken !== undefined)
            return refusal(parsed, parsed.broken, outcomes, i, checks);
        try {
            await (parsed.mode.kind === 'transaction' ? runTransaction(r, parsed, state) : runStatements(r, parsed, state));
        }
        catch (cause) {
            return failure(r, parsed, state, { cause, start, outcomes, index: i, checks });
        }
        const ms = performance.now() - start;
        const statementsDone = parsed.split.statements.length;
        outcomes[i] = { ...outcomes[i], status: 'applied', ms, statementsDone };
        r.progress({ type: 'migration-done', id, ms, status: 'applied' });
        const stop = await afterwards(r, parsed, state, checks, i === migrations.length - 1);
        if (stop !== undefined)
            return { outcomes, checks, ...stop };
    }
    return {
        outcomes,
        checks,
        error: undefined,
        state: migrations.length === 0 ? 'Nothing was pending.' : 'Every pending migration is applied.',
        next: '',
    };
}
/** What may stop a run between two migrations; the one before is in, whatever happens here. */
async function afterwards(r, parsed, state, checks, last) {
    const { id, path } = parsed.migration;
    const stopped = (code, message) => ({ code, message, place: { path, line: 1 }, excerpt: '', id });
    if (state.unclean !== undefined) {
        const message = `The session could not be put back after ${id}: ${reasonOf(state.unclean, r.signal)}`;
        // With nothing to come after it, nobody needs the session any more.
        if (last)
            r.progress({ type: 'warning', text: message });
        else
            return {
                error: stopped('session', message),
                state: `${id} is applied and recorded. Migrations after it were not run, since it left a session that they must not run in.`,
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
        state: `${id} cannot be run, and nothing of it was sent. ${before(index, outcomes)}`,
        next: `Mend ${path} and merge again.`,
    };
}


/***/ }),

/***/ 97287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ setUpSession)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);


const HINT = 'Correct `session-setup`. It runs at the start of every session that runs migrations, on shadow and target alike.';
/** What is sent at once: all of it, where several statements may be one message. */
async function messages(text, { oneMessage, split }) {
    if (oneMessage)
        return [text];
    const { statements, problems } = await split(text);
    const [problem] = problems;
    if (problem !== undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('session-setup', `\`session-setup\` cannot be read: ${problem.message}.`, problem.hint);
    return statements.map(({ sql }) => sql);
}
/** Runs the `session-setup`; what is wrong with it is not blamed on the migration that comes next. */
async function setUpSession(session, text, dialect) {
    if (text === undefined)
        return;
    try {
        for (const sql of await messages(text, dialect))
            await session.run(sql);
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
