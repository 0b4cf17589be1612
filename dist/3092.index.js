export const id = 3092;
export const ids = [3092];
export const modules = {

/***/ 53464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  repair: () => (/* binding */ repair)
});

// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/steps/down/half.js
var half = __webpack_require__(97667);
// EXTERNAL MODULE: ./lib/steps/log.js
var steps_log = __webpack_require__(72177);
// EXTERNAL MODULE: ./lib/steps/origin.js
var origin = __webpack_require__(17969);
// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
// EXTERNAL MODULE: ./lib/commands/migration-lock.js
var migration_lock = __webpack_require__(69340);
// EXTERNAL MODULE: ./lib/steps/down/history.js
var down_history = __webpack_require__(87468);
// EXTERNAL MODULE: ./lib/steps/down/inverse.js
var inverse = __webpack_require__(6600);
// EXTERNAL MODULE: ./lib/steps/parse.js
var parse = __webpack_require__(3288);
// EXTERNAL MODULE: ./lib/steps/reading.js
var reading = __webpack_require__(33719);
// EXTERNAL MODULE: ./lib/steps/run/journal.js
var journal = __webpack_require__(3054);
// EXTERNAL MODULE: ./lib/steps/run/run.js + 3 modules
var run = __webpack_require__(19884);
// EXTERNAL MODULE: ./lib/commands/apply-report.js
var apply_report = __webpack_require__(88397);
// EXTERNAL MODULE: ./lib/commands/rollback-report.js
var rollback_report = __webpack_require__(67987);
// EXTERNAL MODULE: ./lib/commands/run-request.js
var run_request = __webpack_require__(20075);
;// CONCATENATED MODULE: ./lib/commands/repair-resume.js













function fileOf(read, id) {
    const found = (read.parts ?? [read]).flatMap(origin/* filesOf */.R8).find((m) => m.id === id);
    if (found === undefined)
        throw new error/* ActionError */.lZ('repair', `The half-done migration ${id} has no file any more.`, `Restore the file, or settle it by hand and run \`repair --mark-applied ${id}\` or \`repair --mark-pending ${id}\`.`);
    return found;
}
const entryOf = (context, migration, row) => ({
    id: migration.id,
    path: migration.path,
    checksum: migration.checksum,
    actor: context.run.actor,
    commit: context.run.commit,
    runUrl: context.run.runUrl,
    planDigest: row?.planDigest ?? null,
    tool: context.run.tool,
});
/** Whether the statement that was on its way when the run was killed has landed; it is skipped then. */
async function landed(context, session, row, parsed) {
    const statement = parsed.split.statements[row.statementsDone];
    if (statement === undefined || row.state !== 'running' || (0,journal/* notBegun */.dH)(row))
        return false;
    if (statement.kind === 'DO' || statement.kind === 'CALL') {
        throw new error/* ActionError */.lZ('repair', `Nobody can tell whether the ${statement.kind} on line ${statement.line} of ${row.id} took effect before the run was killed.`, `Look at its effect. Then finish the rest by hand and run \`repair --mark-applied ${row.id}\`, or undo the first ${row.statementsDone} statements and run \`repair --mark-pending ${row.id}\`.`);
    }
    // Whatever ran in a transaction went in together with its line of the journal, or not at all.
    if (statement.transaction !== 'forbidden')
        return false;
    const { dialect } = context.engine;
    if (dialect.fate !== undefined) {
        const { outcome, why } = await dialect.fate(session, statement, (0,journal/* looksIn */.Ku)(row));
        const words = `${statement.kind} on line ${statement.line} of ${row.id}`;
        context.host.progress({ type: 'note', text: `${words}: ${outcome.replace('-', ' ')}, since ${why}` });
        if (outcome === 'landed')
            return true;
        if (outcome === 'not-landed')
            return false;
        throw new error/* ActionError */.lZ('repair', `The catalog does not say whether the ${words} took effect before the run was cut: ${why}.`, `Look at its effect. Then finish the rest by hand and run \`repair --mark-applied ${row.id}\`, or undo what is in and run \`repair --mark-pending ${row.id}\`.`);
    }
    const half = await dialect.leftover(session, statement);
    if (half !== undefined) {
        context.host.progress({ type: 'note', text: `An interrupted build left an INVALID index: ${half}` });
        await session.run(half);
        return false;
    }
    return dialect.landed(session, statement);
}
/** What went with the session of the run before, and what is left of the file cannot do without. */
async function refuseLost({ engine }, { split: { statements } }, id, from) {
    const { lost } = (await (0,reading/* readingOf */.M)(engine.dialect)).sessionBefore(statements.slice(0, from), statements.slice(from));
    if (lost === undefined)
        return;
    throw new error/* ActionError */.lZ('repair', `${id} cannot go on at statement ${from + 1}: ${lost.what}, of line ${lost.statement.line}, went with the session of the run that stopped.`, `Finish the rest by hand and run \`repair --mark-applied ${id}\`, or undo the first ${from} statements and run \`repair --mark-pending ${id}\`.`);
}
/** Goes on after the last finished statement, in the direction in which it stopped. */
async function resume(context, on, read, row) {
    const { engine, inputs } = context;
    const session = on.target;
    if (row.mark !== undefined)
        throw new error/* ActionError */.lZ('repair', `${row.id} cannot be resumed, since nobody has written down how much of it is in: ${row.mark}.`, `Finish it by hand and run \`repair --mark-applied ${row.id}\`, or undo it by hand and run \`repair --mark-pending ${row.id}\`.`);
    const file = fileOf(read, row.id);
    const back = (0,half/* isHalfUndone */.He)(row);
    const migration = back ? (0,inverse/* inverseOf */._)(file) : file;
    if (migration === undefined)
        throw new error/* ActionError */.lZ('repair', `${row.id} is half undone, and its file has no way back any more.`, `Restore it, or undo the rest by hand and run \`repair --mark-pending ${row.id}\`.`);
    const dialect = back ? (0,down_history/* turnedRound */.b)(engine.dialect, [row.id]) : engine.dialect;
    if (migration.up.kind !== 'sql')
        throw new error/* ActionError */.lZ('repair', `${row.id} is code, which cannot go on in its middle.`, `Look at the database; then finish it by hand and run \`repair --mark-applied ${row.id}\`, or undo it by hand and run \`repair --mark-pending ${row.id}\`.`);
    const parsed = await (0,parse/* parseStep */.kq)(migration, migration.up, dialect, engine.traits);
    if (parsed.broken !== undefined)
        throw new error/* ActionError */.lZ('repair', `${parsed.broken.message}\n${parsed.broken.excerpt}`, parsed.broken.hint ?? 'Correct the file.', { place: parsed.broken.place });
    const known = /before it ([0-9a-f]{16})/.exec(row.inFlight ?? '')?.[1];
    if (known !== undefined && known !== (0,journal/* prefixHash */.Vy)(parsed.split.statements, row.statementsDone)) {
        throw new error/* ActionError */.lZ('repair', `The first ${row.statementsDone} statements of ${migration.path} are in the database, and they were changed in the file since.`, 'Restore those statements as they were; change only what comes after them.', { place: { path: migration.path, line: 1 } });
    }
    const from = row.statementsDone + ((await landed(context, session, row, parsed)) ? 1 : 0);
    await refuseLost(context, parsed, row.id, from);
    if (inputs.dryRun) {
        const next = parsed.split.statements[from];
        const outcome = {
            id: row.id,
            ...(0,report/* layoutOf */.aH)(row),
            path: migration.path,
            status: 'not-run',
            ms: 0,
            statementsDone: from,
            statementsAll: parsed.split.statements.length,
        };
        return {
            outcome,
            state: next === undefined
                ? 'Every statement is in; only the history is to be settled.'
                : `It would go on at statement ${from + 1} (${next.kind}, line ${next.line}).`,
            next: 'Run the same without `--dry-run`.',
        };
    }
    const request = (0,run_request/* runRequest */.B)(context, on, dialect, {
        planDigest: row.planDigest ?? null,
        files: () => (0,parse/* parseAll */.bg)(read.migrations, dialect, engine.traits),
    });
    const result = await (0,run/* run */.e)({ ...request, entry: () => entryOf(context, file, row), resumeAt: new Map([[row.id, from]]) }, [{ ...parsed, mode: { ...parsed.mode, kind: 'statements' } }]);
    const outcome = result.outcomes[0];
    if (outcome === undefined)
        throw (0,error/* defect */.gb)('A run without outcome.');
    const done = result.error === undefined ? outcome : { ...outcome, error: result.error.message };
    return {
        outcome: (back ? (0,rollback_report/* asUndone */.iH)([done])[0] : undefined) ?? done,
        state: result.state,
        next: result.next,
        ...(result.error === undefined ? {} : { error: (0,apply_report/* failedAt */.JG)(result.error, result.next) }),
    };
}

// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
;// CONCATENATED MODULE: ./lib/commands/repair.js
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








function dirtyRow(applied, id) {
    const dirty = applied.filter((row) => row.state !== 'applied' && (id === undefined || row.id === id));
    const [first] = dirty;
    if (first === undefined)
        throw new error/* ActionError */.lZ('repair', id === undefined ? 'No migration is half done.' : `${id} is not half done.`, '`status` shows what the history says.');
    return first;
}
/** Which version then is the newest, only the whole row of files can tell. */
async function refuseGaps(context, read, { id, origin }) {
    const source = origin?.source ?? 0;
    const { problems, leftOut } = read.parts?.[source] ?? read;
    const [gap] = [...problems, ...leftOut.filter((one) => one.id !== undefined)];
    if (gap === undefined || (await context.owners())[source]?.history?.newestOnly !== true)
        return;
    throw new error/* ActionError */.lZ('repair', `The history keeps the newest version alone, and which one came before ${id} cannot be told while ${gap.path ?? gap.id} is not read.`, 'Mend that file, or take it out of `exclude`; then run this again.');
}
/** Goes on with what is half done. */
async function resumed(context, on, read, before) {
    const { dryRun } = context.inputs;
    const row = dirtyRow(before.applied, undefined);
    const { outcome, state, next, error } = await resume(context, on, read, row);
    const ok = dryRun || error === undefined;
    const done = (0,half/* isHalfUndone */.He)(row)
        ? 'every statement of its way back is in, and it is out of the history.'
        : 'every statement is in, and it is recorded as applied.';
    return {
        verdict: ok ? 'clean' : 'failed',
        headline: ok ? `${outcome.id}: ${dryRun ? state : done}` : state,
        apply: { outcomes: [outcome], state: ok && !dryRun ? `${outcome.id}: ${done}` : state, next },
        error: ok ? null : (error ?? { code: 'apply-failed', message: outcome.error ?? '', hint: next }),
    };
}
/** Takes a person's word for what is in. */
async function marked(context, { target }, read, before) {
    const { engine, host, inputs, run } = context;
    const { dryRun, markApplied, markPending, historySchema } = inputs;
    const id = (0,origin/* idNamed */.Lp)(markApplied ?? markPending ?? '', before.applied.filter(({ state }) => state !== 'applied'));
    const row = dirtyRow(before.applied, id);
    const as = markPending === undefined ? 'applied' : 'pending';
    if (as === 'pending')
        await refuseGaps(context, read, row);
    const history = engine.dialect.history(target, historySchema);
    const file = as === 'applied' ? fileOf(read, id) : undefined;
    if (!dryRun) {
        if (file === undefined)
            await history.forget(id);
        else
            await history.record(entryOf(context, file, row), {
                durationMs: row.durationMs ?? 0,
                statements: row.statementsAll,
            });
        const who = run.actor === null ? '' : ` by ${run.actor}`;
        host.progress({ type: 'note', text: `${id} is settled as ${as}${who}` });
    }
    const counted = `${row.statementsDone} of ${row.statementsAll} statements of its ${(0,half/* isHalfUndone */.He)(row) ? 'way back ' : ''}were in by the journal`;
    return {
        headline: `${id} ${dryRun ? 'would count' : 'counts'} as ${as} now.`,
        apply: {
            outcomes: [
                {
                    id,
                    ...(0,report/* layoutOf */.aH)(row),
                    path: file?.path ?? row.path ?? id,
                    status: dryRun ? 'not-run' : as === 'applied' ? 'applied' : 'rolled-back',
                    ms: 0,
                    statementsDone: row.statementsDone,
                    statementsAll: row.statementsAll,
                },
            ],
            state: dryRun
                ? 'Nothing was touched.'
                : `The history says ${as} of ${id}, by your word: nothing was run${row.mark === undefined ? `, and ${counted}` : ''}.`,
            next: dryRun
                ? 'Run the same without `--dry-run`.'
                : as === 'applied'
                    ? 'The next `apply` goes on with the migrations after it.'
                    : 'The next `apply` runs it from its first statement.',
        },
    };
}
/** Settles a half-done migration: goes on with it, or takes the word of a person for it. */
const repair = {
    name: 'repair',
    async run(outer) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,shared/* needUrl */.Yi)(outer);
            const log = (0,steps_log/* keepLog */.O)(outer.host.progress);
            const context = { ...outer, host: { ...outer.host, progress: log.progress } };
            const { engine, inputs } = context;
            const chosen = [inputs.resume, inputs.markApplied !== undefined, inputs.markPending !== undefined].filter(Boolean).length;
            if (chosen !== 1)
                throw new error/* ActionError */.lZ('missing-input', '`repair` needs exactly one of `--resume`, `--mark-applied ID` and `--mark-pending ID`.', '`status` shows what is half done.');
            const started = performance.now();
            const read = await context.read();
            const target = __addDisposableResource(env_1, await context.open('apply', false), true);
            const observer = __addDisposableResource(env_1, engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined, true);
            const lock = __addDisposableResource(env_1, await (0,migration_lock/* migrationLock */.i)(context, target, observer), true);
            const before = await (0,shared/* pendingOn */.zH)(context, target, read);
            const base = { ...(0,report/* emptyReport */._O)('repair', inputs.label, context.run), target: (0,shared/* reportTarget */.E6)(target.server) };
            const settled = await (inputs.resume ? resumed : marked)(context, { target, observer, lock }, read, before);
            // What failed may have left nothing to ask
            const after = await (0,shared/* pendingOn */.zH)(context, target, read).catch(() => before);
            return {
                ...base,
                history: (0,report/* reportHistory */.LN)(after),
                ...settled,
                run: { ...base.run, ms: performance.now() - started },
                log: log.lines,
            };
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
    },
};


/***/ }),

/***/ 85584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ spotAt),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   LX: () => (/* binding */ lineCounter),
/* harmony export */   M0: () => (/* binding */ offsetOfCharacter),
/* harmony export */   T_: () => (/* binding */ spotCounter)
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
/** Follows growing offsets over the text, each character looked at once; smaller ones begin anew. */
class Lines {
    text;
    line = 1;
    start = 0;
    /** The coming line end, kept so that a line of megabytes is not searched again for each offset on it. */
    next;
    constructor(text) {
        this.text = text;
        this.next = this.find(0);
    }
    find(from) {
        const found = this.text.indexOf('\n', from);
        return found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    to(offset) {
        if (offset < this.start) {
            this.line = 1;
            this.start = 0;
            this.next = this.find(0);
        }
        while (this.next < offset) {
            this.line += 1;
            this.start = this.next + 1;
            this.next = this.find(this.start);
        }
        return this;
    }
}
/** Answers `line of offset` for growing offsets in one pass over the text. */
function lineCounter(text, firstLine = 1) {
    const lines = new Lines(text);
    return (offset) => lines.to(offset).line + firstLine - 1;
}
/** Answers `spotAt` for growing offsets in one pass over the text, however many there are on one line. */
function spotCounter(text) {
    const lines = new Lines(text);
    let seen = 0;
    let column = 1;
    return (offset) => {
        const end = Math.min(Math.max(offset, 0), text.length);
        const { line, start } = lines.to(end);
        if (seen > end || start > seen) {
            seen = start;
            column = 1;
        }
        column += [...text.slice(seen, end)].length;
        seen = end;
        return { line, column };
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

/***/ 72480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   kp: () => (/* binding */ roleOf)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

const OBJECTS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    OBJECT_TABLE: 'TABLE',
    OBJECT_INDEX: 'INDEX',
    OBJECT_VIEW: 'VIEW',
    OBJECT_MATVIEW: 'MATERIALIZED VIEW',
    OBJECT_SEQUENCE: 'SEQUENCE',
    OBJECT_FOREIGN_TABLE: 'FOREIGN TABLE',
    OBJECT_TYPE: 'TYPE',
    OBJECT_DOMAIN: 'DOMAIN',
    OBJECT_SCHEMA: 'SCHEMA',
    OBJECT_FUNCTION: 'FUNCTION',
    OBJECT_PROCEDURE: 'PROCEDURE',
    OBJECT_ROUTINE: 'ROUTINE',
    OBJECT_AGGREGATE: 'AGGREGATE',
    OBJECT_EXTENSION: 'EXTENSION',
    OBJECT_TRIGGER: 'TRIGGER',
    OBJECT_POLICY: 'POLICY',
    OBJECT_RULE: 'RULE',
    OBJECT_COLUMN: 'COLUMN',
    OBJECT_TABCONSTRAINT: 'CONSTRAINT',
    OBJECT_DOMCONSTRAINT: 'CONSTRAINT',
    OBJECT_ATTRIBUTE: 'ATTRIBUTE',
    OBJECT_DATABASE: 'DATABASE',
    OBJECT_ROLE: 'ROLE',
    OBJECT_COLLATION: 'COLLATION',
    OBJECT_OPERATOR: 'OPERATOR',
    OBJECT_STATISTIC_EXT: 'STATISTICS',
    OBJECT_PUBLICATION: 'PUBLICATION',
    OBJECT_SUBSCRIPTION: 'SUBSCRIPTION',
    OBJECT_EVENT_TRIGGER: 'EVENT TRIGGER',
    OBJECT_TSCONFIGURATION: 'TEXT SEARCH CONFIGURATION',
    OBJECT_TSDICTIONARY: 'TEXT SEARCH DICTIONARY',
    OBJECT_FOREIGN_SERVER: 'SERVER',
    OBJECT_FDW: 'FOREIGN DATA WRAPPER',
    OBJECT_LANGUAGE: 'LANGUAGE',
    OBJECT_CAST: 'CAST',
    OBJECT_OPCLASS: 'OPERATOR CLASS',
    OBJECT_OPFAMILY: 'OPERATOR FAMILY',
    OBJECT_LARGEOBJECT: 'LARGE OBJECT',
});
const KINDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    CreateStmt: 'CREATE TABLE',
    CreateTableAsStmt: 'CREATE TABLE AS',
    IndexStmt: 'CREATE INDEX',
    ViewStmt: 'CREATE VIEW',
    CreateSeqStmt: 'CREATE SEQUENCE',
    AlterSeqStmt: 'ALTER SEQUENCE',
    CreateSchemaStmt: 'CREATE SCHEMA',
    CreateExtensionStmt: 'CREATE EXTENSION',
    AlterExtensionStmt: 'ALTER EXTENSION',
    CreateTrigStmt: 'CREATE TRIGGER',
    CreatePLangStmt: 'CREATE LANGUAGE',
    CreateEnumStmt: 'CREATE TYPE',
    CreateRangeStmt: 'CREATE TYPE',
    CompositeTypeStmt: 'CREATE TYPE',
    AlterEnumStmt: 'ALTER TYPE',
    AlterTypeStmt: 'ALTER TYPE',
    CreateDomainStmt: 'CREATE DOMAIN',
    AlterDomainStmt: 'ALTER DOMAIN',
    CreatePolicyStmt: 'CREATE POLICY',
    AlterPolicyStmt: 'ALTER POLICY',
    CreateRoleStmt: 'CREATE ROLE',
    AlterRoleStmt: 'ALTER ROLE',
    AlterRoleSetStmt: 'ALTER ROLE',
    DropRoleStmt: 'DROP ROLE',
    CreatedbStmt: 'CREATE DATABASE',
    DropdbStmt: 'DROP DATABASE',
    AlterDatabaseStmt: 'ALTER DATABASE',
    AlterDatabaseSetStmt: 'ALTER DATABASE',
    AlterSystemStmt: 'ALTER SYSTEM',
    RuleStmt: 'CREATE RULE',
    InsertStmt: 'INSERT',
    UpdateStmt: 'UPDATE',
    DeleteStmt: 'DELETE',
    MergeStmt: 'MERGE',
    SelectStmt: 'SELECT',
    TruncateStmt: 'TRUNCATE TABLE',
    CopyStmt: 'COPY',
    DoStmt: 'DO',
    CallStmt: 'CALL',
    LockStmt: 'LOCK TABLE',
    ExplainStmt: 'EXPLAIN',
    ReindexStmt: 'REINDEX',
    ClusterStmt: 'CLUSTER',
    CommentStmt: 'COMMENT',
    SecLabelStmt: 'SECURITY LABEL',
    RefreshMatViewStmt: 'REFRESH MATERIALIZED VIEW',
    CheckPointStmt: 'CHECKPOINT',
    NotifyStmt: 'NOTIFY',
    ListenStmt: 'LISTEN',
    UnlistenStmt: 'UNLISTEN',
    PrepareStmt: 'PREPARE',
    ExecuteStmt: 'EXECUTE',
    DeallocateStmt: 'DEALLOCATE',
    CreateStatsStmt: 'CREATE STATISTICS',
    AlterStatsStmt: 'ALTER STATISTICS',
    CreatePublicationStmt: 'CREATE PUBLICATION',
    AlterPublicationStmt: 'ALTER PUBLICATION',
    CreateSubscriptionStmt: 'CREATE SUBSCRIPTION',
    AlterSubscriptionStmt: 'ALTER SUBSCRIPTION',
    DropSubscriptionStmt: 'DROP SUBSCRIPTION',
    CreateEventTrigStmt: 'CREATE EVENT TRIGGER',
    AlterEventTrigStmt: 'ALTER EVENT TRIGGER',
    CreateFdwStmt: 'CREATE FOREIGN DATA WRAPPER',
    CreateForeignServerStmt: 'CREATE SERVER',
    CreateForeignTableStmt: 'CREATE FOREIGN TABLE',
    CreateUserMappingStmt: 'CREATE USER MAPPING',
    ImportForeignSchemaStmt: 'IMPORT FOREIGN SCHEMA',
    CreateTableSpaceStmt: 'CREATE TABLESPACE',
    DropTableSpaceStmt: 'DROP TABLESPACE',
    CreateCastStmt: 'CREATE CAST',
    CreateConversionStmt: 'CREATE CONVERSION',
    CreateTransformStmt: 'CREATE TRANSFORM',
    CreateOpClassStmt: 'CREATE OPERATOR CLASS',
    CreateOpFamilyStmt: 'CREATE OPERATOR FAMILY',
    CreateAmStmt: 'CREATE ACCESS METHOD',
    ConstraintsSetStmt: 'SET CONSTRAINTS',
    DropOwnedStmt: 'DROP OWNED',
    ReassignOwnedStmt: 'REASSIGN OWNED',
    AlterDefaultPrivilegesStmt: 'ALTER DEFAULT PRIVILEGES',
    AlterTableMoveAllStmt: 'ALTER TABLE',
    LoadStmt: 'LOAD',
});
const NOBODY = { name: '', fields: {} };
/** Every rule asks this of every statement first. */
const asked = new WeakMap();
/** The node's own name and its fields. */
function nodeOf(tree) {
    if (typeof tree !== 'object' || tree === null)
        return NOBODY;
    const known = asked.get(tree);
    if (known !== undefined)
        return known;
    const entry = Object.entries(tree)[0];
    const parts = entry === undefined ? NOBODY : { name: entry[0], fields: entry[1] };
    asked.set(tree, parts);
    return parts;
}
const object = (fields, key) => OBJECTS[String(fields[key])] ?? 'OBJECT';
function dynamicKind(name, fields) {
    switch (name) {
        case 'AlterTableStmt':
            return `ALTER ${object(fields, 'objtype')}`;
        case 'RenameStmt': {
            const renamed = object(fields, 'renameType');
            const inner = ['COLUMN', 'CONSTRAINT', 'ATTRIBUTE'].includes(renamed);
            if (renamed === 'ATTRIBUTE' || fields['renameType'] === 'OBJECT_DOMCONSTRAINT')
                return 'ALTER TYPE';
            return `ALTER ${inner ? object({ t: fields['relationType'] ?? 'OBJECT_TABLE' }, 't') : renamed}`;
        }
        case 'AlterObjectSchemaStmt':
        case 'AlterObjectDependsStmt':
        case 'AlterOwnerStmt':
            return `ALTER ${object(fields, 'objectType')}`;
        case 'AlterFunctionStmt':
            return `ALTER ${object(fields, 'objtype')}`;
        case 'DropStmt':
            return `DROP ${object(fields, 'removeType')}`;
        case 'DefineStmt':
            return `CREATE ${object(fields, 'kind')}`;
        case 'CreateFunctionStmt':
            return fields['is_procedure'] === true ? 'CREATE PROCEDURE' : 'CREATE FUNCTION';
        case 'CreateTableAsStmt':
            return fields['objtype'] === 'OBJECT_MATVIEW' ? 'CREATE MATERIALIZED VIEW' : 'CREATE TABLE AS';
        case 'GrantStmt':
            return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
        case 'GrantRoleStmt':
            return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
        case 'VacuumStmt':
            return fields['is_vacuumcmd'] === true ? 'VACUUM' : 'ANALYZE';
        case 'VariableSetStmt':
            return String(fields['kind']).startsWith('VAR_RESET') ? 'RESET' : 'SET';
        case 'DiscardStmt':
            return String(fields['target'] ?? 'DISCARD_ALL').replace('_', ' ');
        case 'VariableShowStmt':
            return 'SHOW';
        case 'TransactionStmt':
            return String(fields['kind'])
                .replace('TRANS_STMT_', '')
                .replaceAll('_', ' ')
                .replace(/^START$/, 'START TRANSACTION')
                .replace(/^ROLLBACK TO$/, 'ROLLBACK');
        default:
            return undefined;
    }
}
/** The command in PostgreSQL's own words. */
function kindOf(tree) {
    const { name, fields } = nodeOf(tree);
    const words = name
        .replace(/Stmt$/, '')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toUpperCase();
    return dynamicKind(name, fields) ?? KINDS[name] ?? (words === '' ? 'UNKNOWN' : words);
}
function hasOption(fields, key, option) {
    const list = fields[key];
    if (!Array.isArray(list))
        return false;
    return list.some((item) => {
        const element = nodeOf(item).fields;
        if (element['defname'] !== option)
            return false;
        const value = nodeOf(element['arg']);
        const text = value.fields['sval'] ?? value.fields['ival'] ?? value.fields['boolval'];
        return !(text === 'false' || text === 'off' || text === 0 || text === false);
    });
}
function isTrue(fields, key) {
    return fields[key] === true;
}
function detachesConcurrently(fields) {
    const commands = fields['cmds'];
    return (Array.isArray(commands) &&
        commands.some((command) => {
            const { fields: inner } = nodeOf(command);
            const subtype = String(inner['subtype']);
            if (subtype === 'AT_DetachPartitionFinalize')
                return false;
            return subtype === 'AT_DetachPartition' && isTrue(nodeOf(inner['def']).fields, 'concurrent');
        }));
}
/** The statements that PostgreSQL refuses inside a transaction block, each with its own condition. */
const FORBIDDEN = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    IndexStmt: (f) => isTrue(f, 'concurrent'),
    DropStmt: (f) => isTrue(f, 'concurrent'),
    ReindexStmt: (f) => hasOption(f, 'params', 'concurrently') ||
        ['REINDEX_OBJECT_SCHEMA', 'REINDEX_OBJECT_SYSTEM', 'REINDEX_OBJECT_DATABASE'].includes(String(f['kind'])),
    VacuumStmt: (f) => isTrue(f, 'is_vacuumcmd'),
    ClusterStmt: (f) => f['relation'] === undefined,
    AlterTableStmt: detachesConcurrently,
    CreatedbStmt: () => true,
    DropdbStmt: () => true,
    AlterDatabaseStmt: (f) => hasOption(f, 'options', 'tablespace'),
    AlterSystemStmt: () => true,
    CreateTableSpaceStmt: () => true,
    DropTableSpaceStmt: () => true,
    CreateSubscriptionStmt: () => true,
    DropSubscriptionStmt: () => true,
    DiscardStmt: (f) => f['target'] === undefined || f['target'] === 'DISCARD_ALL',
});
const ENDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    TRANS_STMT_BEGIN: 'begin',
    TRANS_STMT_START: 'begin',
    TRANS_STMT_COMMIT: 'commit',
    TRANS_STMT_PREPARE: 'commit',
    TRANS_STMT_COMMIT_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK: 'rollback',
});
/** How the statement stands to transactions. */
function roleOf(tree) {
    const { name, fields } = nodeOf(tree);
    if (name === 'TransactionStmt')
        return ENDS[String(fields['kind'])] ?? 'inside';
    return FORBIDDEN[name]?.(fields) === true ? 'forbidden' : 'inside';
}


/***/ }),

/***/ 93647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ pace),
/* harmony export */   f$: () => (/* binding */ timeLeft),
/* harmony export */   pV: () => (/* binding */ onLook),
/* harmony export */   vB: () => (/* binding */ roughly)
/* harmony export */ });
/* unused harmony export farWords */
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);
/* harmony import */ var _ticker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81834);


/** Earlier than this the rate says little. */
const LEAST_MS = 1_500;
const LEAST_SHARE = 0.01;
/** Time left at the rate so far, in ms; undefined where that would be a guess. */
function timeLeft(done, total, elapsedMs) {
    if (elapsedMs < LEAST_MS || total <= 0 || done / total < LEAST_SHARE)
        return undefined;
    return Math.max(0, (elapsedMs / done) * (total - done));
}
/** A time that is an estimate: no more digits than are known. */
function roughly(ms) {
    const minutes = Math.round(ms / 60_000);
    if (ms < 120_000)
        return `${Math.max(1, Math.round(ms / 1_000))} s`;
    return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `1.2 GB of about 4.0 GB (30 %) in 30 s, 40 MB/s, about 70 s left`. */
function farWords({ done, total, about = false, more }, elapsedMs) {
    const rate = `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(Math.round((done / Math.max(1, elapsedMs)) * 1000))}/s`;
    const known = total !== undefined && total > 0;
    // An estimate may be too small: then it has nothing to say any more.
    const within = known && done <= total;
    const of = within ? ` of ${about ? 'about ' : ''}${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(total)} (${Math.floor((100 * done) / total)} %)` : '';
    const left = within ? timeLeft(done, total, elapsedMs) : undefined;
    return [
        `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(done)}${of} in ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(elapsedMs)}`,
        rate,
        ...(left === undefined ? [] : [`about ${roughly(left)} left`]),
        ...(more === undefined ? [] : [more]),
    ].join(', ');
}
/** Tells now and then how far long work is, with its rate and what is left at that rate. Looking never fails the work. */
function pace(progress, doing) {
    const start = performance.now();
    let ask = () => undefined;
    let began = start;
    let asking = false;
    let ended = false;
    const tell = async () => {
        if (asking)
            return;
        asking = true;
        const far = await Promise.resolve()
            .then(ask)
            .catch(() => undefined);
        asking = false;
        const now = performance.now();
        const words = far === undefined ? `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(now - start)} so far` : farWords(far, now - began);
        if (!ended)
            progress({ type: 'backup', text: `${doing}: ${words}`, passing: true });
    };
    const ticking = (0,_ticker_js__WEBPACK_IMPORTED_MODULE_1__/* .ticker */ .b)(() => void tell());
    return {
        by(next = () => undefined) {
            ask = next;
            began = performance.now();
        },
        [Symbol.dispose]() {
            ended = true;
            ticking[Symbol.dispose]();
        },
    };
}
/** A session that is made when somebody looks, so never for what is over soon, and closed with the work. */
function onLook(connect) {
    let made;
    return {
        session() {
            made ??= connect();
            return made;
        },
        async [Symbol.asyncDispose]() {
            await made?.then((session) => session.close()).catch(() => undefined);
        },
    };
}


/***/ }),

/***/ 81834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ticker)
/* harmony export */ });
const FIRST_MS = 2_000;
const MOST_MS = 60_000;
/**
 * Calls `tell` after two seconds, then ever less often, at most a minute apart: a log that shows that work goes on,
 * without a line for each second of an hour.
 */
function ticker(tell) {
    const start = performance.now();
    let timer;
    const next = (pause) => {
        timer = setTimeout(() => {
            tell(performance.now() - start);
            next(Math.min(MOST_MS, pause * 1.5));
        }, pause);
        timer.unref();
    };
    next(FIRST_MS);
    return { [Symbol.dispose]: () => clearTimeout(timer) };
}


/***/ }),

/***/ 87468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ turnedRound)
/* harmony export */ });
/* harmony import */ var _half_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);

const gone = (id) => ({
    id,
    checksum: null,
    appliedAt: null,
    state: 'applied',
    statementsDone: 0,
    statementsAll: 0,
});
function turned(table, ids) {
    /** A tool may keep what is half done in a row of its own, which goes first. */
    const forget = async (id) => {
        await table.forget(id);
        await table.forget(id);
    };
    return {
        ensure: () => table.ensure(),
        async applied() {
            const rows = new Map((await table.applied())?.map((row) => [row.id, row]));
            return [...ids].flatMap((id) => {
                const row = rows.get(id);
                if (row === undefined)
                    return [gone(id)];
                return (0,_half_js__WEBPACK_IMPORTED_MODULE_0__/* .isHalfUndone */ .He)(row) ? [row] : [];
            });
        },
        record: ({ id }) => forget(id),
        journal: (entry, state) => state.state === 'applied'
            ? forget(entry.id)
            : table.journal(entry, { ...state, inFlight: (0,_half_js__WEBPACK_IMPORTED_MODULE_0__/* .onWayBack */ .am)(state.inFlight) }),
        forget: (id) => table.forget(id),
    };
}
/**
 * The history as whoever walks back reads and writes it: done is what is no longer in it. With it a way back runs as any migration
 * does, with its row in one transaction, its journal, and the same questions after a cut.
 */
function turnedRound(dialect, ids) {
    const all = new Set(ids);
    return { ...dialect, history: (session, schema) => turned(dialect.history(session, schema), all) };
}


/***/ })

};
