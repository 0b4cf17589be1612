export const id = 8591;
export const ids = [8591];
export const modules = {

/***/ 67213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repair: () => (/* binding */ repair)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17969);
/* harmony import */ var _steps_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3288);
/* harmony import */ var _steps_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33719);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10441);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88463);
/* harmony import */ var _steps_run_journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68632);
/* harmony import */ var _apply_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88397);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15629);
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









function fileOf(read, id) {
    const found = (read.parts ?? [read]).flatMap(_steps_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .filesOf */ .R8).find((m) => m.id === id);
    if (found === undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `The half-done migration ${id} has no file any more.`, `Restore the file, or settle it by hand and run \`repair --mark-applied ${id}\` or \`repair --mark-pending ${id}\`.`);
    return found;
}
function dirtyRow(applied, id) {
    const dirty = applied.filter((row) => row.state !== 'applied' && (id === undefined || row.id === id));
    const [first] = dirty;
    if (first === undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', id === undefined ? 'No migration is half done.' : `${id} is not half done.`, '`status` shows what the history says.');
    return first;
}
/** Whether the statement that was on its way when the run was killed has landed; it is skipped then. */
async function landed(context, session, row, parsed) {
    const statement = parsed.split.statements[row.statementsDone];
    if (statement === undefined || row.state !== 'running' || (0,_steps_run_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .notBegun */ .dH)(row))
        return false;
    if (statement.kind === 'DO' || statement.kind === 'CALL') {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `Nobody can tell whether the ${statement.kind} on line ${statement.line} of ${row.id} took effect before the run was killed.`, `Look at its effect. Then finish the rest by hand and run \`repair --mark-applied ${row.id}\`, or undo the first ${row.statementsDone} statements and run \`repair --mark-pending ${row.id}\`.`);
    }
    // Whatever ran in a transaction went in together with its line of the journal, or not at all.
    if (statement.transaction !== 'forbidden')
        return false;
    const { dialect } = context.engine;
    if (dialect.fate !== undefined) {
        const { outcome, why } = await dialect.fate(session, statement, (0,_steps_run_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .looksIn */ .Ku)(row));
        const words = `${statement.kind} on line ${statement.line} of ${row.id}`;
        context.host.progress({ type: 'note', text: `${words}: ${outcome.replace('-', ' ')}, since ${why}` });
        if (outcome === 'landed')
            return true;
        if (outcome === 'not-landed')
            return false;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `The catalog does not say whether the ${words} took effect before the run was cut: ${why}.`, `Look at its effect. Then finish the rest by hand and run \`repair --mark-applied ${row.id}\`, or undo what is in and run \`repair --mark-pending ${row.id}\`.`);
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
    const { lost } = (await (0,_steps_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .readingOf */ .M)(engine.dialect)).sessionBefore(statements.slice(0, from), statements.slice(from));
    if (lost === undefined)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `${id} cannot go on at statement ${from + 1}: ${lost.what}, of line ${lost.statement.line}, went with the session of the run that stopped.`, `Finish the rest by hand and run \`repair --mark-applied ${id}\`, or undo the first ${from} statements and run \`repair --mark-pending ${id}\`.`);
}
async function resume(context, session, second, lock, read, row) {
    const { engine, inputs } = context;
    if (row.mark !== undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `${row.id} cannot be resumed, since nobody has written down how much of it is in: ${row.mark}.`, `Finish it by hand and run \`repair --mark-applied ${row.id}\`, or undo it by hand and run \`repair --mark-pending ${row.id}\`.`);
    const migration = fileOf(read, row.id);
    if (migration.up.kind !== 'sql')
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `${row.id} is code, which cannot go on in its middle.`, `Look at the database; then finish it by hand and run \`repair --mark-applied ${row.id}\`, or undo it by hand and run \`repair --mark-pending ${row.id}\`.`);
    const parsed = await (0,_steps_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStep */ .kq)(migration, migration.up, engine.dialect, engine.traits);
    if (parsed.broken !== undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `${parsed.broken.message}\n${parsed.broken.excerpt}`, parsed.broken.hint ?? 'Correct the file.', { place: parsed.broken.place });
    const known = /before it ([0-9a-f]{16})/.exec(row.inFlight ?? '')?.[1];
    if (known !== undefined && known !== (0,_steps_run_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .prefixHash */ .Vy)(parsed.split.statements, row.statementsDone)) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `The first ${row.statementsDone} statements of ${migration.path} are in the database, and they were changed in the file since.`, 'Restore those statements as they were; change only what comes after them.', { place: { path: migration.path, line: 1 } });
    }
    const from = row.statementsDone + ((await landed(context, session, row, parsed)) ? 1 : 0);
    await refuseLost(context, parsed, row.id, from);
    if (inputs.dryRun) {
        const next = parsed.split.statements[from];
        const outcome = {
            id: row.id,
            ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_8__/* .layoutOf */ .aH)(row),
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
    const history = engine.dialect.history(session, inputs.historySchema);
    const result = await (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)({
        session,
        observer: second,
        lock,
        dialect: engine.dialect,
        historySchema: inputs.historySchema,
        history,
        journal: second === undefined ? history : engine.dialect.history(second, inputs.historySchema),
        entry: () => entryOf(context, migration, row),
        lockTimeoutMs: inputs.lockTimeoutMs,
        statementTimeoutMs: inputs.statementTimeoutMs,
        lockRetries: inputs.lockRetries,
        sessionSetup: inputs.sessionSetup,
        progress: context.host.progress,
        signal: context.signal,
        afterEach: () => Promise.resolve([]),
        reconnect: () => context.open('apply', false),
        files: () => (0,_steps_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAll */ .bg)(read.migrations, engine.dialect, engine.traits),
        resumeAt: new Map([[row.id, from]]),
    }, [{ ...parsed, mode: { ...parsed.mode, kind: 'statements' } }]);
    const outcome = result.outcomes[0];
    if (outcome === undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('internal', 'A run without outcome.', 'Please report this.');
    return {
        outcome: result.error === undefined ? outcome : { ...outcome, error: result.error.message },
        state: result.state,
        next: result.next,
        ...(result.error === undefined ? {} : { error: (0,_apply_report_js__WEBPACK_IMPORTED_MODULE_6__/* .failedAt */ .JG)(result.error, result.next) }),
    };
}
/** Which version then is the newest, only the whole row of files can tell. */
async function refuseGaps(context, read, { id, origin }) {
    const source = origin?.source ?? 0;
    const { problems, leftOut } = read.parts?.[source] ?? read;
    const [gap] = [...problems, ...leftOut.filter((one) => one.id !== undefined)];
    if (gap === undefined || (await context.owners())[source]?.history?.newestOnly !== true)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `The history keeps the newest version alone, and which one came before ${id} cannot be told while ${gap.path ?? gap.id} is not read.`, 'Mend that file, or take it out of `exclude`; then run this again.');
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
/** Settles a half-done migration: goes on with it, or takes the word of a person for it. */
const repair = {
    name: 'repair',
    async run(context) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,_shared_js__WEBPACK_IMPORTED_MODULE_7__/* .needUrl */ .Yi)(context);
            const { engine, inputs } = context;
            const chosen = [inputs.resume, inputs.markApplied !== undefined, inputs.markPending !== undefined].filter(Boolean).length;
            if (chosen !== 1)
                throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('bad-input', '`repair` needs exactly one of `--resume`, `--mark-applied ID` and `--mark-pending ID`.', '`status` shows what is half done.');
            const read = await context.read();
            const session = __addDisposableResource(env_1, await context.open('apply', false), true);
            const second = __addDisposableResource(env_1, engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined, true);
            const lock = __addDisposableResource(env_1, await engine.dialect.lock(second ?? session, {
                timeoutMs: inputs.lockWaitMs,
                signal: context.signal,
                worker: second === undefined ? undefined : session,
                onWait: (holder) => context.host.progress({ type: 'waiting', text: `the migration lock is held by ${holder}` }),
            }), true);
            const before = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_7__/* .pendingOn */ .zH)(context, session, read);
            const base = { ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_8__/* .emptyReport */ ._O)('repair', inputs.label, context.run), target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_7__/* .reportTarget */ .E6)(session.server) };
            if (inputs.resume) {
                const { outcome, state, next, error } = await resume(context, session, second, lock, read, dirtyRow(before.applied, undefined));
                const ok = outcome.status === 'applied' || inputs.dryRun;
                return {
                    ...base,
                    verdict: ok ? 'clean' : 'failed',
                    headline: ok
                        ? `${outcome.id}: ${inputs.dryRun ? state : 'every statement is in, and it is recorded as applied.'}`
                        : state,
                    apply: { outcomes: [outcome], state, next },
                    error: ok ? null : (error ?? { code: 'apply-failed', message: outcome.error ?? '', hint: next }),
                };
            }
            const id = (0,_steps_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .idNamed */ .Lp)(inputs.markApplied ?? inputs.markPending ?? '', before.applied.filter(({ state }) => state !== 'applied'));
            const row = dirtyRow(before.applied, id);
            if (inputs.markPending !== undefined)
                await refuseGaps(context, read, row);
            const history = engine.dialect.history(session, inputs.historySchema);
            if (!inputs.dryRun) {
                if (inputs.markPending !== undefined)
                    await history.forget(id);
                else
                    await history.record(entryOf(context, fileOf(read, id), row), {
                        durationMs: row.durationMs ?? 0,
                        statements: row.statementsAll,
                    });
            }
            return {
                ...base,
                headline: `${id} ${inputs.dryRun ? 'would count' : 'counts'} as ${inputs.markPending === undefined ? 'applied' : 'pending'} now.`,
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

/***/ 15629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   AY: () => (/* binding */ keptByTool),
/* harmony export */   E6: () => (/* binding */ reportTarget),
/* harmony export */   J9: () => (/* binding */ planOn),
/* harmony export */   NX: () => (/* binding */ planRequest),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   Yi: () => (/* binding */ needUrl),
/* harmony export */   zH: () => (/* binding */ pendingOn)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_pending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53644);
/* harmony import */ var _steps_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86388);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93614);




function reportTarget(server) {
    return server === undefined ? null : { engine: server.engine, version: server.version, database: server.database };
}
function needUrl(context) {
    if (context.inputs.databaseUrl === undefined) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('no-url', `\`${context.command}\` needs the target database.`, 'Give `database-url`: in a workflow from a secret (`secrets.DATABASE_URL`), on the command line `--database-url env:DATABASE_URL`.');
    }
}
/** Files against the history of an open session. */
async function pendingOn(context, session, read) {
    const applied = (await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_3__/* .readHistory */ .L)(session, context.engine.dialect, context.inputs.historySchema)) ?? [];
    return (0,_steps_pending_js__WEBPACK_IMPORTED_MODULE_1__/* .toPending */ .F)({ read, applied, source: 'history' });
}
/** The history of a tool that keeps it by itself; undefined where it is ours to write. */
async function keptByTool(context) {
    const owners = await context.owners();
    return owners.find(({ history }) => history?.keptByTool !== undefined)?.history;
}
/** Everything that a plan asks of the target, by an open session. */
async function targetOf(context, session, pending) {
    return (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_3__/* .readTarget */ ._)(session, context.engine.dialect, context.inputs.historySchema, pending.applied, context.inputs.shadow, (await keptByTool(context))?.keptByTool?.copied);
}
/**
 * The files by which the pull requests of a run are found. On a database without a history they may be as old as the
 * repository, and nobody wants to hear of them: there the event's own pull requests are enough.
 */
function filesOf(pending) {
    return pending.applied.length === 0 ? [] : pending.todo.map(({ path }) => path);
}
/** GitHub is only asked for the label where there is something to allow. */
async function allowLabel(context, pending, queued) {
    if (pending.todo.length + pending.problems.length === 0)
        return { name: context.inputs.allowLabel, present: false };
    const paths = queued ? pending.todo.map(({ path }) => path) : filesOf(pending);
    return (await context.pullRequests.of(paths)).allowLabel;
}
async function planRequest(context, found, target, reopen = undefined) {
    const dump = context.dumpSchema;
    const queue = found.todo.length === 0 ? undefined : await context.pullRequests.queue();
    const pending = queue === undefined ? found : await (await __webpack_require__.e(/* import() */ 4360).then(__webpack_require__.bind(__webpack_require__, 54360))).queuedPending(found, queue);
    return {
        engine: context.engine,
        pending,
        target,
        dumpSchema: dump === undefined || target === undefined ? undefined : () => dump(target.server),
        reopen,
        setupFiles: await context.setupFiles(),
        inputs: context.inputs,
        urlSettings: context.urlSettings,
        programs: context.programs,
        toolHistory: await keptByTool(context),
        allowLabel: await allowLabel(context, pending, queue !== undefined),
        progress: context.host.progress,
    };
}
/** A session that only reads, beside the one that is open; where a database takes one alone it is that one, which stays open. */
async function another(context, session) {
    if (context.engine.traits.sessions === 'many')
        return context.open('plan', true);
    const kept = { close: () => Promise.resolve(), [Symbol.asyncDispose]: () => Promise.resolve() };
    return new Proxy(session, {
        get: (of, name) => {
            const value = Reflect.get(Reflect.has(kept, name) ? kept : of, name, of);
            return typeof value === 'function' ? value.bind(of) : value;
        },
    });
}
/** Rehearses what is pending; with nothing pending the target is not asked for anything more. */
async function planOn(context, session, pending) {
    const nothing = {
        server: session.server,
        applied: pending.applied,
        environment: { roles: [], settings: [] },
        catalog: undefined,
    };
    const target = pending.todo.length === 0 ? nothing : await targetOf(context, session, pending);
    return (0,_steps_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .makePlan */ .C)(await planRequest(context, pending, target, () => another(context, session)));
}


/***/ }),

/***/ 32484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
const FINGERPRINTS = {
    postgresql: async (session) => (await __webpack_require__.e(/* import() */ 5908).then(__webpack_require__.bind(__webpack_require__, 25908))).fingerprint(session),
    mysql: async (session) => (await __webpack_require__.e(/* import() */ 5951).then(__webpack_require__.bind(__webpack_require__, 95951))).mysqlFingerprint(session),
};
/** Tells one server and one of its databases from all others, as `targetFingerprint` of a shadow's request wants it. */
const fingerprintOf = (dialect, session) => FINGERPRINTS[dialect.name](session);


/***/ }),

/***/ 85584:
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

/***/ 72480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   kp: () => (/* binding */ roleOf)
/* harmony export */ });
const OBJECTS = {
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
};
const KINDS = {
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
};
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
const FORBIDDEN = {
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
};
const ENDS = {
    TRANS_STMT_BEGIN: 'begin',
    TRANS_STMT_START: 'begin',
    TRANS_STMT_COMMIT: 'commit',
    TRANS_STMT_PREPARE: 'commit',
    TRANS_STMT_COMMIT_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK: 'rollback',
};
/** How the statement stands to transactions. */
function roleOf(tree) {
    const { name, fields } = nodeOf(tree);
    if (name === 'TransactionStmt')
        return ENDS[String(fields['kind'])] ?? 'inside';
    return FORBIDDEN[name]?.(fields) === true ? 'forbidden' : 'inside';
}


/***/ }),

/***/ 17969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ withoutSquashed),
/* harmony export */   Lp: () => (/* binding */ idNamed),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   _q: () => (/* binding */ rowNamed),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);


/** Every file that the history may have a row of. */
const filesOf = ({ migrations, squashed = [] }) => [
    ...migrations,
    ...squashed.map(({ migration }) => migration),
];
/**
 * Of one source the ids are its own. Of several an id stands for itself where only one source has a file of it: whose row it is
 * otherwise, its layout's name says, and nothing but the files decides.
 */
function namesOf(parts) {
    const owners = new Map();
    for (const [source, { read }] of parts.entries())
        for (const id of new Set(filesOf(read).map((file) => file.id)))
            owners.set(id, [...(owners.get(id) ?? []), source]);
    const alone = parts.length === 1;
    const layoutOf = (source) => parts[source]?.layout ?? '';
    const origin = (source, id) => ({ layout: layoutOf(source), source, id });
    /** Of two sources of one layout (they share our own table) the one that has the file. */
    const qualified = (id) => {
        const fitting = parts.flatMap(({ layout }, source) => {
            const own = id.slice(layout.length + 1);
            return id.startsWith(`${layout}:`) ? [origin(source, own)] : [];
        });
        return fitting.find((one) => owners.get(one.id)?.includes(one.source) === true) ?? fitting[0];
    };
    return {
        idOf(source, id) {
            const own = owners.get(id);
            return alone || (own?.length === 1 && own[0] === source) ? id : `${layoutOf(source)}:${id}`;
        },
        originOf(id) {
            const own = owners.get(id);
            if (own?.length === 1)
                return origin(own[0] ?? 0, id);
            return qualified(id) ?? (alone ? origin(0, id) : undefined);
        },
    };
}
/** Two files that have one id even with their layout's name: both are of our own history. */
function twice(parts) {
    const first = new Map();
    return parts.flatMap(({ migrations, layout }) => migrations.flatMap((file) => {
        const other = first.get(file.id);
        if (other === undefined || other.origin?.source === file.origin?.source) {
            first.set(file.id, file);
            return [];
        }
        return [
            {
                kind: 'duplicate',
                id: file.id,
                path: file.path,
                layout,
                message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.path)} and ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(other.path)} have the same id in one history, ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.origin?.id ?? file.id)}.`,
                hint: 'Rename one of them.',
            },
        ];
    }));
}
function renamed({ layout, read }, source, names) {
    const idOf = (id) => names.idOf(source, id);
    const file = (one) => ({
        ...one,
        id: idOf(one.id),
        origin: { layout, source, id: one.id },
    });
    return {
        ...read,
        layout,
        migrations: read.migrations.map(file),
        problems: read.problems.map((one) => ({ ...one, id: idOf(one.id), layout })),
        leftOut: read.leftOut.map((one) => (one.id === undefined ? one : { ...one, id: idOf(one.id) })),
        ...(read.squashed === undefined
            ? {}
            : {
                squashed: read.squashed.map(({ migration, covers }) => ({
                    migration: file(migration),
                    covers: new Set([...covers].map(idOf)),
                })),
            }),
    };
}
/** What all sources hold, in the order of the plan. One alone is as its layout read it. */
function allOf({ parts, names }) {
    const [only] = parts;
    if (only !== undefined && parts.length === 1)
        return only.read;
    const all = parts.map((part, source) => renamed(part, source, names));
    const again = twice(all);
    const of = all.map((part) => ({
        ...part,
        problems: [...part.problems, ...again.filter(({ layout, path }) => layout === part.layout && has(part, path))],
    }));
    return {
        migrations: of.flatMap(({ migrations }) => migrations),
        problems: of.flatMap(({ problems }) => problems),
        leftOut: of.flatMap(({ leftOut }) => leftOut),
        ordered: of.some(({ ordered }) => ordered),
        parts: of,
    };
}
const has = ({ migrations }, path) => migrations.some((file) => file.path === path);
/** A row of one source's history, by the plan's name for it. */
function rowNamed({ parts, names }, source, row) {
    const layout = parts[source]?.layout;
    if (layout === undefined || parts.length === 1)
        return row;
    return { ...row, id: names.idOf(source, row.id), origin: { layout, source, id: row.id } };
}
/** Without the scripts that sum up others: file by file. */
function withoutSquashed(read) {
    const { squashed: _, parts, ...rest } = read;
    if (parts === undefined)
        return rest;
    return { ...rest, parts: parts.map(({ squashed: __, ...part }) => part) };
}
/** The plan's id of what a person has named: by that, by the id in its tool's own history, or by that with the layout before it. */
function idNamed(given, known) {
    if (known.some(({ id }) => id === given))
        return given;
    const meant = known.filter(({ origin }) => origin !== undefined && (origin.id === given || `${origin.layout}:${origin.id}` === given));
    const [only, ...others] = new Set(meant.map(({ id }) => id));
    if (only === undefined)
        return given;
    if (others.length > 0)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l('bad-input', `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(given)}\` could be ${[only, ...others].map((id) => `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(id)}\``).join(' or ')}.`, 'Give it with the name of its layout, as it is written here.');
    return only;
}


/***/ }),

/***/ 86388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ driftAgainst),
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/steps/digest.js

/** A tool's own checksum may be a short one (Flyway's CRC-32), which somebody could make a text for. */
function contentOf({ checksum, up }) {
    if (/^[0-9a-f]{64}$/.test(checksum))
        return checksum;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(up.kind === 'sql' ? up.sql : up.text)
        .digest('hex');
}
/** A hash of what would run: ids and contents in order. Stable over merge, squash, rebase and line ends, since nothing of Git is in it. */
function planDigest(migrations) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update('migrate-on-merge plan 1\n');
    for (const migration of migrations)
        hash.update(`${JSON.stringify([migration.id, contentOf(migration)])}\n`);
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./lib/steps/on-target.js
var on_target = __webpack_require__(25762);
;// CONCATENATED MODULE: ./lib/steps/probes/of-plan.js
/** Questions to the target's rows, after the rehearsal; undefined where there is no target to ask. */
async function probedOn({ engine, target, reopen, inputs, progress }, { migrations, before, after }) {
    if (target === undefined || migrations.length === 0)
        return undefined;
    const { probeTarget } = await __webpack_require__.e(/* import() */ 513).then(__webpack_require__.bind(__webpack_require__, 30513));
    const material = { migrations, before: before ?? undefined, after: after ?? undefined, setup: inputs.sessionSetup };
    const open = async () => {
        if (reopen !== undefined)
            progress({ type: 'phase', name: 'Probes' });
        return reopen?.();
    };
    return probeTarget(material, engine.dialect, target.server, open);
}

// EXTERNAL MODULE: ./lib/steps/reading.js
var reading = __webpack_require__(33719);
;// CONCATENATED MODULE: ./lib/steps/plan.js





/** Most runs after a merge find nothing to do: what has to do with shadows is loaded where it is needed. */
async function rehearsal(request, todo) {
    const { onShadow } = await Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(5222), __webpack_require__.e(8577), __webpack_require__.e(272), __webpack_require__.e(6968), __webpack_require__.e(1911), __webpack_require__.e(8775), __webpack_require__.e(381), __webpack_require__.e(323), __webpack_require__.e(5581)]).then(__webpack_require__.bind(__webpack_require__, 30323));
    return onShadow(request, todo);
}
/** What the target tells of its tables; undefined where none was asked. */
const known = ({ target }) => target?.sizes === undefined ? undefined : (0,on_target/* onTarget */.Hp)(target.sizes, target.now);
/** What each statement means there. */
async function toldOnTarget(request, migrations) {
    const target = known(request);
    if (target === undefined || migrations.length === 0)
        return migrations;
    const { withImpacts } = await Promise.all(/* import() */[__webpack_require__.e(5110), __webpack_require__.e(1369)]).then(__webpack_require__.bind(__webpack_require__, 51369));
    return withImpacts(migrations, target);
}
async function findingsOf(request, { migrations, before, after }, existing, probed) {
    const { analyze } = await Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(5222), __webpack_require__.e(6181), __webpack_require__.e(3387), __webpack_require__.e(5676)]).then(__webpack_require__.bind(__webpack_require__, 5676));
    return analyze({
        migrations,
        existing,
        before: before ?? undefined,
        after: after ?? undefined,
        problems: request.pending.problems,
        settings: request.inputs.rules,
        dialect: request.engine.dialect.name,
        major: request.target?.server.major,
        allowLabel: request.allowLabel,
        target: known(request),
        ...(probed === undefined ? {} : { probed }),
    });
}
/** What files do to our own history table, or a tool to its own, is nobody's danger. Its words are read where there is anything to look at. */
async function withoutOwnHistory({ engine, inputs, toolHistory }, findings, migrations) {
    if (findings.length === 0)
        return findings;
    const statements = new Map(migrations.map(({ migration, parsed }) => [migration.id, parsed]));
    const { onlyOwnHistory } = await (0,reading/* readingOf */.M)(engine.dialect);
    const { toolTableOf } = await __webpack_require__.e(/* import() */ 9927).then(__webpack_require__.bind(__webpack_require__, 29927));
    const ofTool = (statement) => toolHistory?.keptByTool !== undefined && toolTableOf(statement, toolHistory) !== undefined;
    return findings.filter(({ rule, migration = '', statement = -1 }) => {
        const about = statements.get(migration)?.[statement];
        return (rule === 'migration-fails' ||
            about === undefined ||
            !(onlyOwnHistory(about, inputs.historySchema) || ofTool(about)));
    });
}
/** Runs the pending migrations on a shadow database and lets the rules read what happened. Never writes to the target. */
async function makePlan(request) {
    const { pending } = request;
    const digest = planDigest(pending.todo);
    const nothing = {
        parsed: [],
        migrations: [],
        changes: [],
        drift: [],
        shadow: null,
        before: null,
        after: null,
        notes: [],
        existed: () => true,
        notCompared: [],
    };
    const { todo } = pending;
    const found = todo.length === 0 ? nothing : await rehearsal(request, todo);
    const { existed, parsed, notCompared: _, ...rehearsed } = await ofTool(request, found);
    const shown = rehearsed.migrations === found.migrations
        ? pending
        : { ...pending, todo: rehearsed.migrations.map(({ migration }) => migration) };
    const probed = await probedOn(request, rehearsed);
    const nothingToSay = todo.length === 0 && pending.problems.length === 0 && request.inputs.rules.size === 0;
    const findings = nothingToSay ? [] : await findingsOf(request, rehearsed, existed, probed);
    return {
        plan: {
            digest,
            pending: shown,
            ...rehearsed,
            migrations: await toldOnTarget(request, rehearsed.migrations),
            ...(0,on_target/* ofPlan */.PC)(request.target, rehearsed.migrations),
            ...(probed === undefined ? {} : { probes: probed.probes }),
            findings: await withoutOwnHistory(request, findings, rehearsed.migrations),
        },
        parsed,
    };
}
/** A command shows only by what it sends what there is to do: its own migrations, or nothing. */
async function ofTool({ toolHistory }, found) {
    if (toolHistory?.keptByTool === undefined)
        return found;
    const { groupsOf } = await __webpack_require__.e(/* import() */ 4378).then(__webpack_require__.bind(__webpack_require__, 74378));
    const migrations = found.migrations.flatMap((one) => ((0,program_tables/* isCommand */.y)(one.migration) ? groupsOf(one, toolHistory) : [one]));
    if (migrations.length > 0)
        return { ...found, migrations };
    const note = 'The command sent nothing that changes anything: nothing is pending.';
    return { ...found, migrations, parsed: [], notes: found.parsed.length === 0 ? found.notes : [...found.notes, note] };
}
/** What a command gives is what it makes of an empty database: nobody but it knows what of that is in. */
const withCommand = (pending) => ({
    ...pending,
    replay: [...pending.replay, ...pending.todo.filter(program_tables/* isCommand */.y)],
});
/** The difference between the target and what its applied migrations give, without rehearsing anything; `notCompared` in words. */
async function driftAgainst(request) {
    const { drift, notCompared } = await rehearsal({ ...request, dumpSchema: undefined, pending: withCommand(request.pending) }, []);
    return { drift, notCompared };
}


/***/ }),

/***/ 33719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readingOf)
/* harmony export */ });
const READINGS = {
    postgresql: async () => (await Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(7363)]).then(__webpack_require__.bind(__webpack_require__, 67363))).postgresqlReading,
    mysql: async () => (await Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(791)]).then(__webpack_require__.bind(__webpack_require__, 70791))).mysqlReading,
};
/** Loaded where it is needed: one run is about one kind of server. */
const readingOf = ({ name }) => READINGS[name]();


/***/ }),

/***/ 93614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHistory),
/* harmony export */   _: () => (/* binding */ readTarget)
/* harmony export */ });
/* harmony import */ var _shadow_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32484);
/* harmony import */ var _tool_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34563);


/** Only reads, each in a read-only transaction or as a plain SELECT of the catalog. */
async function readHistory(session, dialect, historySchema) {
    return dialect.history(session, historySchema).applied();
}
/** With what the user does not get to see. */
async function seenBy(session, dialect, historySchema) {
    const catalog = await dialect.snapshot(session, { historySchema });
    const unseen = (await dialect.unseen?.(session)) ?? [];
    return unseen.length === 0 ? catalog : { ...catalog, unseen: new Set(unseen) };
}
async function readTarget(session, dialect, historySchema, applied, shadow, copied = []) {
    const fingerprint = shadow.includes('://') ? await (0,_shadow_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(dialect, session) : undefined;
    return {
        ...(fingerprint === undefined ? {} : { fingerprint }),
        server: session.server,
        applied,
        environment: await dialect.environment(session),
        catalog: await seenBy(session, dialect, historySchema),
        sizes: await dialect.sizes(session),
        now: await dialect.now(session),
        ...(copied.length === 0 ? {} : { toolRows: await (0,_tool_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .readToolRows */ .i)(session, dialect, copied) }),
    };
}


/***/ }),

/***/ 34563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeToolRows),
/* harmony export */   i: () => (/* binding */ readToolRows)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);


/** A history of more rows is no history. */
const MOST = 50_000;
/** Rows in one message. */
const AT_ONCE = 100;
const FIND = {
    postgresql: (table) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `
    SELECT n.nspname AS place, (SELECT string_agg(a.attname::text, chr(1) ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = ${table} AND c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`,
    mysql: (table) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `
    SELECT TABLE_SCHEMA AS place, GROUP_CONCAT(COLUMN_NAME ORDER BY ORDINAL_POSITION SEPARATOR '\u0001') AS columns
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ${table} AND EXTRA NOT LIKE '% GENERATED'
    GROUP BY TABLE_SCHEMA`,
};
const list = (parts) => ({
    parts: ['', ...parts.map((_, i) => (i === parts.length - 1 ? '' : ', '))],
    values: parts,
});
const names = (columns) => list(columns.map((column) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(column)}`));
async function rowsOf(session, table, columns) {
    try {
        const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT ${names(columns)} FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(...table)} LIMIT ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(String(MOST + 1))}`);
        return { table, columns, rows: rows.slice(0, MOST) };
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
            throw error;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('history', `${table.join('.')} cannot be read: ${error.message}`, `The tool goes by it, so the plan must know its rows: GRANT SELECT ON ${table.join('.')} TO this user.`, { cause: error });
    }
}
/** Every table of these names, with its rows. Only reads. */
async function readToolRows(session, { name }, tables) {
    const found = [];
    const seen = new Set();
    for (const table of tables) {
        for (const { place, columns } of await session.query(FIND[name](table))) {
            const full = [place ?? '', table];
            // Where the server takes upper and lower case for one
            const key = name === 'mysql' ? table.toLowerCase() : full.join('.');
            if (columns === null || columns === undefined || seen.has(key))
                continue;
            seen.add(key);
            found.push(await rowsOf(session, full, columns.split('\u0001')));
        }
    }
    return found;
}
/** What the server would count on from, were the next row not to get a number of its own. */
async function countOn(session, { name }, { table, columns }) {
    if (name !== 'postgresql')
        return;
    const quoted = table.map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
    for (const column of columns) {
        const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT pg_catalog.pg_get_serial_sequence(${quoted}, ${column}) AS sequence`);
        const sequence = row?.['sequence'];
        if (sequence === null || sequence === undefined)
            continue;
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT pg_catalog.setval(${sequence}::pg_catalog.regclass, coalesce((SELECT max(${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(column)}) FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(...table)}), 0) + 1, false)`);
    }
}
/** Puts the rows into the same tables of a copy of the schema; on MySQL the copy may have another name. */
async function writeToolRows(session, dialect, all) {
    for (const one of all) {
        const { columns, rows } = one;
        const table = dialect.name === 'mysql' ? one.table.slice(1) : one.table;
        const own = dialect.name === 'postgresql' ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(' OVERRIDING SYSTEM VALUE') : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('');
        for (let at = 0; at < rows.length; at += AT_ONCE) {
            const values = rows
                .slice(at, at + AT_ONCE)
                .map((row) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `(${list(columns.map((column) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${row[column] ?? null}`))})`);
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `INSERT INTO ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(...table)} (${names(columns)})${own} VALUES ${list(values)}`);
        }
        if (rows.length > 0)
            await countOn(session, dialect, { ...one, table });
    }
}


/***/ })

};
