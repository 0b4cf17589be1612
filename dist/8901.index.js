export const id = 8901;
export const ids = [8901,3741];
export const modules = {

/***/ 98362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyUnderLock: () => (/* binding */ applyUnderLock)
});

// EXTERNAL MODULE: ./lib/steps/analyze.js + 4 modules
var analyze = __webpack_require__(25806);
// EXTERNAL MODULE: ./lib/steps/parse.js
var parse = __webpack_require__(3288);
// EXTERNAL MODULE: ./lib/steps/programs.js
var steps_programs = __webpack_require__(86538);
// EXTERNAL MODULE: ./lib/steps/verify/queries.js
var queries = __webpack_require__(16953);
;// CONCATENATED MODULE: ./lib/steps/proof/reader.js
const READERS = {
    postgresql: async () => (await __webpack_require__.e(/* import() */ 5106).then(__webpack_require__.bind(__webpack_require__, 65106))).postgresqlTables,
    mysql: async () => (await __webpack_require__.e(/* import() */ 1380).then(__webpack_require__.bind(__webpack_require__, 51380))).mysqlTables,
};
const tableReader = ({ name }) => READERS[name]();

;// CONCATENATED MODULE: ./lib/steps/proof/tables.js
/** What the planner knew before, or has not yet known, and does not know now. */
function lostStatistics(before, after) {
    return [...after.columns].filter((name) => {
        if (after.statistics.has(name))
            return false;
        return before?.statistics.has(name) === true || (after.gathers.has(name) && before?.gathers.has(name) !== true);
    });
}
const rowsOf = (measured, table) => table === undefined ? null : (measured.counted.get(table.key) ?? table.rows);
/** Tables before and after, put together. Pure. */
function tableProofs(before, after, analyzed = new Set()) {
    const keys = [...new Set([...before.tables, ...after.tables].map(({ key }) => key))];
    const proofs = keys.map((key) => {
        const was = before.tables.find((table) => table.key === key);
        const is = after.tables.find((table) => table.key === key);
        const [rowsBefore, rowsAfter] = [rowsOf(before, was), rowsOf(after, is)];
        const counted = (measured, table) => table === undefined || measured.counted.has(table.key);
        const without = is === undefined || rowsAfter === 0 ? [] : lostStatistics(was, is);
        return {
            table: is?.table ?? was?.table ?? '',
            ...(was === undefined || is === undefined || was.table === is.table ? {} : { was: was.table }),
            ...(was === undefined ? { became: 'made' } : is === undefined ? { became: 'dropped' } : {}),
            rowsBefore,
            rowsAfter,
            exact: counted(before, was) && counted(after, is),
            bytesBefore: was?.bytes ?? null,
            bytesAfter: is?.bytes ?? null,
            ...(without.length === 0 ? {} : { withoutStatistics: without }),
            ...(analyzed.has(key) ? { analyzed: true } : {}),
        };
    });
    return proofs.sort((a, b) => (a.table < b.table ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/steps/proof/analyze.js



/** A tenth is what servers themselves go by. */
const MOVED = 0.1;
/** Tables that the run left with statistics of what was there before it. */
function stale({ before, after }) {
    return after.tables.filter((table) => {
        const was = before.tables.find(({ key }) => key === table.key);
        const rows = (measured, key) => measured.counted.get(key) ?? 0;
        const [then, now] = [rows(before, table.key), rows(after, table.key)];
        const empty = after.counted.get(table.key) === 0;
        return !empty && (lostStatistics(was, table).length > 0 || Math.abs(now - then) > MOVED * Math.max(then, 1));
    });
}
/**
 * ANALYZE of what lost its statistics, or of which many rows came or went; table by table, since each waits for its own lock. Gives the
 * keys of those that were analyzed, and in words why another was not. It runs outside of any transaction and never throws.
 */
async function analyzeTables(request) {
    const { session, dialect, before, lockTimeoutMs: lockMs, statementTimeoutMs: statementMs, progress, signal, } = request;
    const reader = await tableReader(dialect);
    const done = new Set();
    const failed = new Map();
    for (const table of stale(request)) {
        if (signal.aborted)
            break;
        const start = performance.now();
        try {
            const lost = lostStatistics(before.tables.find(({ key }) => key === table.key), table);
            await dialect.setTimeouts(session, { lockMs, statementMs });
            await reader.analyze(session, table, lost);
            done.add(table.key);
            const ms = Math.round(performance.now() - start);
            progress({ type: 'note', text: `ANALYZE ${table.table} in ${ms} ms` });
        }
        catch (error) {
            failed.set(table.table, (0,queries/* words */.aL)(error));
        }
    }
    if (session.lost === undefined && session.transaction() === 'idle')
        await dialect.reset(session).catch(() => undefined);
    return { done, failed };
}

// EXTERNAL MODULE: ./lib/steps/verify/reader.js
var reader = __webpack_require__(27518);
;// CONCATENATED MODULE: ./lib/steps/proof/measure.js



/** Before and after together this must not hold up a deployment: what is not counted by then is estimated. */
const COUNT_MS = 2_000;
/** Also where somebody holds a table, so that its size cannot be read. */
const READ_MS = 5_000;
/** Larger ones are not begun with. */
const LARGEST = 1_000_000_000;
const TOGETHER = { tables: 40, bytes: 50_000_000 };
/** Small ones go in one statement: over a network each one costs a round trip. */
function groups(tables) {
    const sorted = tables.filter(({ bytes }) => (bytes ?? 0) <= LARGEST).sort((a, b) => (a.bytes ?? 0) - (b.bytes ?? 0));
    const all = [];
    let bytes = 0;
    for (const table of sorted) {
        const last = all.at(-1);
        bytes += table.bytes ?? 0;
        if (last !== undefined && last.length < TOGETHER.tables && bytes <= TOGETHER.bytes)
            last.push(table);
        else {
            all.push([table]);
            bytes = table.bytes ?? 0;
        }
    }
    return all;
}
/**
 * Sizes of these tables, and the rows of as many as can be counted in a short time. Only reads, and never throws: the numbers are of use,
 * but no deployment should fail for want of them.
 */
async function measure(session, dialect, names, wanted = () => true) {
    if (names.length === 0)
        return { tables: [], counted: new Map(), notes: [] };
    const [tables, transaction] = await Promise.all([tableReader(dialect), (0,reader/* schemaReader */.J)(dialect)]);
    const found = await (0,queries/* readOnly */.Tu)(session, transaction, READ_MS, () => tables.read(session, names));
    if ('error' in found)
        return {
            tables: [],
            counted: new Map(),
            notes: [`Rows and sizes of the touched tables could not be read (${found.error}).`],
        };
    const counted = new Map();
    const end = performance.now() + COUNT_MS;
    const count = async (group) => {
        const left = end - performance.now();
        if (left <= 0)
            return false;
        const answer = await (0,queries/* readOnly */.Tu)(session, transaction, left, () => tables.count(session, group));
        if ('error' in answer)
            return false;
        for (const [i, table] of group.entries()) {
            const rows = answer.value[i];
            if (rows !== undefined && Number.isFinite(rows))
                counted.set(table.key, rows);
        }
        return true;
    };
    for (const group of groups(found.value.filter(wanted))) {
        // One that this role may not read must not keep the others from being counted.
        if (!(await count(group)) && group.length > 1)
            for (const one of group)
                await count([one]);
    }
    return { tables: found.value, counted, notes: [] };
}

// EXTERNAL MODULE: ./lib/steps/on-target.js
var on_target = __webpack_require__(25762);
;// CONCATENATED MODULE: ./lib/steps/proof/touched.js

/** Of more tables than these nobody reads a table. */
const MOST = 1_000;
const touched_parent = (name) => name.slice(0, Math.max(0, name.lastIndexOf('.')));
/** Where a change of the catalog names a table, or something that belongs to one by its name. */
function tableOf({ object, name }) {
    if (object === 'table' || object === 'materialized view')
        return [name];
    return object === 'column' ? [touched_parent(name)] : [];
}
/** The tables that a plan makes, drops, locks, writes or reads in full. Among them may be names of indexes, which are no tables. */
function touchedBy(plan) {
    const names = new Set([
        ...plan.migrations.flatMap(({ statements }) => statements.flatMap(on_target/* concerned */.kk)),
        ...plan.changes.flatMap(tableOf),
    ]);
    return [...names].filter((name) => name !== '').slice(0, MOST);
}

;// CONCATENATED MODULE: ./lib/steps/proof/proof.js




const NOTHING = { tables: [], checks: [], notes: [] };
const proof_MOST = 5;
const few = (names) => names.length <= proof_MOST ? names.join(', ') : `${names.slice(0, proof_MOST).join(', ')} and ${names.length - proof_MOST} more`;
/** Those that the planner is blind to, with what to run. */
function without(tables) {
    return tables.flatMap(({ table, withoutStatistics: names = [] }) => names.length === 0 ? [] : [`${table} (${few(names)})`]);
}
function advice(tables) {
    const blind = without(tables);
    if (blind.length === 0)
        return [];
    return [
        `The planner has no statistics yet of ${few(blind)}: queries on ${blind.length === 1 ? 'it' : 'them'} may get bad plans until ANALYZE has run; \`analyze-after: true\` runs it at the end of an apply.`,
    ];
}
function refreshed(tables, failed) {
    const wrong = [
        ...[...failed].map(([table, why]) => `${table}: ${why}`),
        ...without(tables.filter(({ table }) => !failed.has(table))),
    ];
    const done = tables.filter(({ analyzed }) => analyzed === true).length;
    return {
        name: 'statistics of the touched tables are refreshed',
        ok: wrong.length === 0,
        expected: 'none missing',
        actual: wrong.length === 0
            ? done === 0
                ? 'none were lost'
                : `ANALYZE of ${done} ${done === 1 ? 'table' : 'tables'}`
            : few(wrong),
        ...(wrong.length === 0
            ? {}
            : {
                hint: 'The migrations are in. Run ANALYZE on each by hand, as its owner, before traffic finds the bad plans.',
            }),
    };
}
/** What `proveTables` compares with. Taken before the first statement; only reads. */
async function tablesBefore({ session, dialect, plan }) {
    return measure(session, dialect, touchedBy(plan));
}
/**
 * The same tables after the last statement, and after a failure too: that no row is gone is what people ask first then. Never throws, and
 * says nothing where the session is not fit to be asked.
 */
async function proveTables(request, before, failed) {
    const { session, dialect, plan, signal } = request;
    if (signal.aborted || session.lost !== undefined || session.transaction() !== 'idle')
        return NOTHING;
    // What was too large before is too large now, and an estimate beside a count says nothing.
    const known = new Set(before.tables.filter(({ key }) => !before.counted.has(key)).map(({ key }) => key));
    const names = [...new Set([...touchedBy(plan), ...before.tables.map(({ table }) => table)])];
    const after = await measure(session, dialect, names, ({ key }) => !known.has(key));
    const notes = [...before.notes, ...after.notes];
    if (after.notes.length > 0)
        return { ...NOTHING, notes };
    if (failed || !request.analyze) {
        const tables = tableProofs(before, after);
        return { tables, checks: [], notes: failed ? notes : [...notes, ...advice(tables)] };
    }
    const analyzed = await analyzeTables({ ...request, before, after });
    const now = analyzed.done.size === 0 ? after : await measure(session, dialect, names, () => false);
    const tables = tableProofs(before, { ...now, counted: after.counted }, analyzed.done);
    return { tables, checks: [refreshed(tables, analyzed.failed)], notes };
}

// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var steps_report = __webpack_require__(52528);
// EXTERNAL MODULE: ./lib/steps/run/run.js + 3 modules
var run = __webpack_require__(19884);
// EXTERNAL MODULE: ./lib/steps/thrown.js
var thrown = __webpack_require__(78705);
// EXTERNAL MODULE: ./lib/steps/verify/expectations.js
var expectations = __webpack_require__(46198);
// EXTERNAL MODULE: ./lib/commands/apply-approval.js + 2 modules
var apply_approval = __webpack_require__(99863);
// EXTERNAL MODULE: ./lib/commands/apply-backup.js + 22 modules
var apply_backup = __webpack_require__(25341);
// EXTERNAL MODULE: ./lib/commands/apply-checks.js
var apply_checks = __webpack_require__(98218);
;// CONCATENATED MODULE: ./lib/commands/apply-proof.js
/** What an apply looks at in the tables that it touches. */
function proofOf({ engine, inputs, host, signal }, session, { plan }) {
    return {
        session,
        dialect: engine.dialect,
        plan,
        lockTimeoutMs: inputs.lockTimeoutMs,
        statementTimeoutMs: inputs.statementTimeoutMs,
        analyze: inputs.analyzeAfter,
        progress: host.progress,
        signal,
    };
}
/** A report with what became of the tables. */
function withTables(report, { tables, notes }) {
    const { apply } = report;
    return {
        ...report,
        apply: apply === null || tables.length === 0 ? apply : { ...apply, tables },
        notes: [...report.notes, ...notes],
    };
}

;// CONCATENATED MODULE: ./lib/commands/apply-recover.js
/**
 * What `on-failure` asks for, after a migration has failed and before anything is reported. Never throws: the result that it gives says
 * what is in now, and the next step from there.
 */
async function recover(failed) {
    if (failed.context.inputs.onFailure === 'rollback')
        return (await __webpack_require__.e(/* import() */ 4865).then(__webpack_require__.bind(__webpack_require__, 84865))).undoRun(failed);
    if (failed.context.inputs.onFailure === 'restore')
        return (await Promise.all(/* import() */[__webpack_require__.e(8837), __webpack_require__.e(6741)]).then(__webpack_require__.bind(__webpack_require__, 46741))).restoreRun(failed);
    return failed.result;
}

// EXTERNAL MODULE: ./lib/commands/apply-report.js
var apply_report = __webpack_require__(88397);
// EXTERNAL MODULE: ./lib/commands/cancelled.js
var cancelled = __webpack_require__(90405);
// EXTERNAL MODULE: ./lib/commands/proved.js
var commands_proved = __webpack_require__(99270);
// EXTERNAL MODULE: ./lib/commands/run-request.js
var run_request = __webpack_require__(20075);
// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
;// CONCATENATED MODULE: ./lib/commands/apply-under-lock.js
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


















async function execute(context, target, observer, lock, planned, pending, expected) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { engine, host } = context;
        const { dialect } = engine;
        const expectations = (0,apply_checks/* expectationsOf */.xR)(expected, dialect);
        // Nobody waits for its statements but the database, so code may think as long as it likes
        const programs = __addDisposableResource(env_1, await (0,steps_programs/* programsFor */.Tu)(planned.parsed, context.programs, dialect, host.progress, null), true);
        const request = (0,run_request/* runRequest */.B)(context, { target, observer, lock }, dialect, {
            planDigest: planned.plan.digest,
            toolHistory: await (0,shared/* keptByTool */.AY)(context),
            ...(programs === undefined ? {} : { running: programs }),
            files: async () => [...(await (0,parse/* parseAll */.bg)(pending.replay, dialect, engine.traits)), ...planned.parsed],
        });
        return await (0,run/* run */.e)({ ...request, afterEach: (id) => expectations.after(target, id) }, planned.parsed);
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
/** The last steps before the first statement. What stops them is given back: nothing was touched then. */
async function prepare(context, target, plan, proof) {
    const { dialect } = context.engine;
    const { historySchema } = context.inputs;
    let saved = null;
    try {
        context.signal.throwIfAborted();
        await context.pullRequests.applying(plan);
        saved = await (0,apply_backup/* saveBefore */.n)(context, target, proof.plan);
        const tables = await tablesBefore(proof);
        const before = await dialect.snapshot(target, { historySchema });
        context.signal.throwIfAborted();
        context.host.progress({ type: 'phase', name: 'Apply' });
        await dialect.history(target, historySchema).ensure();
        return { saved, before, tables };
    }
    catch (error) {
        return { saved, error: (0,thrown/* actionErrorOf */.m)(error) };
    }
}
/** Asked of a run that is to undo what it has done. */
async function undoable(context, planned) {
    if (context.inputs.onFailure !== 'rollback')
        return [];
    const checks = (await __webpack_require__.e(/* import() */ 4865).then(__webpack_require__.bind(__webpack_require__, 84865))).waysBack(context, planned);
    for (const { name, ok, actual } of checks)
        context.host.progress({ type: 'check', name, ok, actual });
    return checks;
}
/** Plans again, checks, backs up, applies, verifies; the caller holds the lock. */
async function applyUnderLock(context, target, observer, lock, pending, begun) {
    const expected = await (0,expectations.readExpectations)(context.folder, context.inputs.verify);
    (0,expectations.refuseStray)(expected, [...pending.replay, ...pending.todo], context.inputs.verify ?? '');
    const planned = await (0,shared/* planOn */.J9)(context, target, pending);
    if (pending.todo.length > 0 && planned.parsed.length === 0 && pending.problems.length === 0)
        return (0,apply_report/* untouched */.sF)(begun, planned, 'clean', 'Nothing was pending: the database is up to date.');
    const { base, refused: unreviewed } = await (0,apply_approval/* approve */.S)(context, planned, pending, begun);
    if (unreviewed !== undefined)
        return unreviewed;
    const verdict = (0,analyze/* verdictOf */.V)(planned.plan.findings, context.inputs.failOn);
    const facts = (0,steps_report/* reportFacts */.gi)(planned.plan);
    if (verdict === 'blocked')
        return (0,apply_report/* untouched */.sF)(base, planned, 'blocked', (0,steps_report/* planHeadline */.MM)(planned.plan, 'blocked'));
    const preflight = [...(await (0,apply_checks/* checkBefore */.cv)(context, target, pending, planned)), ...(await undoable(context, planned))];
    const refused = preflight.filter((check) => !check.ok);
    if (refused.length > 0) {
        const first = refused[0];
        return {
            ...(0,apply_report/* untouched */.sF)(base, planned, 'failed', `Nothing was touched: ${refused.map((check) => check.name).join(', ')} not in order.`),
            preflight,
            error: {
                code: 'preflight',
                message: refused.map((check) => `${check.name}: ${check.actual}`).join('\n'),
                hint: first?.hint ?? 'Settle what the list names, then run this again.',
            },
        };
    }
    if (context.inputs.dryRun) {
        const report = (0,apply_report/* untouched */.sF)(base, planned, verdict, `${(0,steps_report/* planHeadline */.MM)(planned.plan, verdict)} This was a dry run.`);
        const apply = { outcomes: [], state: '', ...report.apply, next: 'The same without `dry-run` applies.' };
        return { ...report, preflight, apply };
    }
    const proof = proofOf(context, target, planned);
    const headline = (0,steps_report/* planHeadline */.MM)(planned.plan, verdict);
    const ready = await prepare(context, target, { ...base, ...facts, verdict, headline }, proof);
    if ('error' in ready) {
        const { code, message, hint } = ready.error;
        const headline = `Nothing was touched: ${message.split('\n')[0] ?? ''}`;
        const report = (0,apply_report/* untouched */.sF)(base, planned, 'failed', headline);
        const apply = { outcomes: [], state: '', ...report.apply, next: (0,cancelled/* cancelledBy */.t)(context.signal)?.hint ?? apply_report/* NEXT */.K2.failed };
        return { ...report, apply, preflight, backup: ready.saved, error: { code, message, hint } };
    }
    const { saved, before } = ready;
    const start = performance.now();
    const ran = await execute(context, target, observer, lock, planned, pending, expected);
    const result = ran.error === undefined
        ? ran
        : await recover({ context, target, observer, lock, planned, pending, saved, before, result: ran });
    const ms = performance.now() - start;
    const failed = result.error !== undefined;
    const after = failed
        ? []
        : await (0,commands_proved/* proved */.t)(context, target, (on) => (0,apply_checks/* afterwards */.Q$)(context, on, planned, before, expected));
    const proved = await proveTables(proof, ready.tables, failed);
    const checks = [...result.checks, ...after, ...proved.checks];
    const done = (0,apply_report/* outcomeOf */.sG)({ result, checks, ms, signal: context.signal }, verdict);
    const back = result.restore === undefined ? {} : { restore: result.restore };
    const notes = [...base.notes, ...(result.notes ?? [])];
    return withTables({ ...base, ...facts, ...done, ...back, notes, preflight, backup: saved }, proved);
}


/***/ }),

/***/ 22296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ changeKey),
/* harmony export */   Qr: () => (/* binding */ sameObject),
/* harmony export */   UA: () => (/* binding */ diffCatalogs)
/* harmony export */ });
/** What of an object is compared: between majors only what every major prints alike. */
function textOf(object, sameMajor) {
    return sameMajor ? object.definition : (object.portable ?? object.definition);
}
/** Whether two objects of one name are the same, as far as both were shown. */
function sameObject(one, other, sameMajor) {
    if (one.hidden === true || other.hidden === true)
        return one.outline === other.outline;
    return textOf(one, sameMajor) === textOf(other, sameMajor);
}
function byName(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : a.object < b.object ? -1 : a.object > b.object ? 1 : 0;
}
/** Every difference between two catalogs, sorted by name; definitions are given in full. What one of them cannot tell is none. Pure. */
function diffCatalogs(before, after) {
    const same = before.major === after.major;
    const changes = [];
    const unseen = (kind) => before.unseen?.has(kind) === true || after.unseen?.has(kind) === true;
    for (const [key, object] of after.objects) {
        const old = before.objects.get(key);
        if (unseen(object.kind))
            continue;
        if (old === undefined)
            changes.push({ kind: 'added', object: object.kind, name: object.name, after: object.definition });
        else if (!sameObject(old, object, same)) {
            changes.push({
                kind: 'changed',
                object: object.kind,
                name: object.name,
                before: old.definition,
                after: object.definition,
            });
        }
    }
    for (const [key, object] of before.objects) {
        if (!after.objects.has(key) && !unseen(object.kind))
            changes.push({ kind: 'removed', object: object.kind, name: object.name, before: object.definition });
    }
    return changes.sort(byName);
}
/** The same change, whoever prints it: for comparing what a merge did with what the rehearsal did. */
function changeKey(change) {
    return `${change.kind} ${change.object} ${change.name}`;
}


/***/ }),

/***/ 93741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ SINCE),
/* harmony export */   HI: () => (/* binding */ losesOfBefore),
/* harmony export */   OM: () => (/* binding */ addedBy),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   VH: () => (/* binding */ lossWords),
/* harmony export */   nz: () => (/* binding */ lossKey)
/* harmony export */ });
/** What the up makes and the down drops: nobody loses what was there before. */
const SINCE = ' (what was written since)';
/** Losses of what was there before the migration. */
const losesOfBefore = ({ loses }) => loses.filter((one) => !one.endsWith(SINCE));
/** Without the schema that everybody has. */
const shown = (name) => name.replace(/^public\./, '');
/** In words, with counts; never a value. */
function lossWords({ table, column, how, count, of }) {
    const name = shown(table);
    if (column === undefined)
        return count === of ? `all rows of ${name}` : `${count} of ${of} rows of ${name}`;
    if (how === 'gone')
        return `${name}.${column}`;
    if (how === 'empty' && count === of)
        return `${name}.${column}: the column comes back empty`;
    const what = how === 'empty' ? 'come back empty' : 'come back changed';
    return `${name}.${column}: ${count} of ${of} values ${what}`;
}
/** What is lost is known by its place, whoever loses it. */
const lossKey = ({ table, column }) => JSON.stringify([table, column ?? null]);
/** Tables, and columns of tables of before, that a migration adds. */
function addedBy(changes) {
    const tables = changes.filter(({ kind, object }) => kind === 'added' && object === 'table').map(({ name }) => name);
    return changes.filter(({ kind, object, name }) => kind === 'added' &&
        (object === 'table' || (object === 'column' && !tables.some((table) => name.startsWith(`${table}.`)))));
}


/***/ })

};
