export const id = 8110;
export const ids = [8110];
export const modules = {

/***/ 15629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   AY: () => (/* binding */ keptByTool),
/* harmony export */   E6: () => (/* binding */ reportTarget),
/* harmony export */   J9: () => (/* binding */ planOn),
/* harmony export */   NX: () => (/* binding */ planRequest),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   S: () => (/* binding */ another),
/* harmony export */   Yi: () => (/* binding */ needUrl),
/* harmony export */   zH: () => (/* binding */ pendingOn)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_pending_pending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56000);
/* harmony import */ var _steps_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14571);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93614);




function reportTarget(server) {
    return server === undefined ? null : { engine: server.engine, version: server.version, database: server.database };
}
function needUrl(context) {
    if (context.inputs.databaseUrl === undefined) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('no-url', `\`${context.command}\` needs the target database.`, 'Give `database-url`: in a workflow from a secret (`secrets.DATABASE_URL`), on the command line `--database-url env:DATABASE_URL`.');
    }
}
/** Files against the history of an open session. */
async function pendingOn(context, session, read) {
    const applied = (await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_3__/* .readHistory */ .L)(session, context.engine.dialect, context.inputs.historySchema)) ?? [];
    return (0,_steps_pending_pending_js__WEBPACK_IMPORTED_MODULE_1__/* .toPending */ .F)({ read, applied, source: 'history' });
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
        // Who is to go back after a failure wants to know beforehand that it can be done
        wayBack: context.inputs.onFailure === 'rollback',
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
    return (0,_steps_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .makePlan */ .C)(await planRequest(context, pending, target, () => another(context, session)));
}


/***/ }),

/***/ 8110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
// EXTERNAL MODULE: ./lib/steps/verify/queries.js
var queries = __webpack_require__(16953);
// EXTERNAL MODULE: ./lib/steps/verify/reader.js
var reader = __webpack_require__(27518);
// EXTERNAL MODULE: ./lib/steps/health/question.js
var question = __webpack_require__(22520);
;// CONCATENATED MODULE: ./lib/steps/health/activity.js

/** From here on an open transaction holds back what cleans up behind it. */
const LONG_SECONDS = 60;
/** From here on a replica is behind. */
const BEHIND_SECONDS = 10;
/** What goes on there now, which plans ask as well. Both sections are of one answer. */
function activityQuestions(dialect) {
    let asked;
    return [
        {
            id: 'long-transactions',
            title: 'Transactions that are open for long',
            columns: [(0,question/* name */.UU)('application'), (0,question/* seconds */.YA)('open for'), (0,question/* words */.aL)('state'), (0,question/* words */.aL)('holds')],
            advice: 'Find out who opened it, and end it: it holds back vacuum or purge, and a migration waits behind what it holds.',
            async ask(session) {
                asked = dialect.now(session);
                const { openTransactions, unknown } = await asked;
                return {
                    rows: openTransactions.map(({ application, seconds: open, idle, holds = [] }) => [
                        application,
                        open,
                        idle ? 'idle' : 'at work',
                        holds.join(', '),
                    ]),
                    look: openTransactions.some((one) => one.seconds >= LONG_SECONDS),
                    ...(unknown.length === 0 ? {} : { note: unknown.join(' ') }),
                };
            },
        },
        {
            id: 'replicas',
            title: 'Replicas and how far they are behind',
            columns: [(0,question/* name */.UU)('replica'), (0,question/* seconds */.YA)('behind')],
            advice: 'Wait until they have caught up: what a migration rewrites is sent to each of them.',
            async ask(session) {
                const { replicas } = await (asked ?? dialect.now(session));
                return {
                    rows: replicas.map((one) => [one.name, one.lagSeconds]),
                    look: replicas.some(({ lagSeconds }) => (lagSeconds ?? 0) >= BEHIND_SECONDS),
                };
            },
        },
    ];
}

;// CONCATENATED MODULE: ./lib/steps/health/health.js



/** Longest wait for one answer, and for all of them: a look at a database must not be a load on it. */
const ONE_MS = 5_000;
const ALL_MS = 60_000;
const QUESTIONS = {
    postgresql: async () => (await __webpack_require__.e(/* import() */ 5096).then(__webpack_require__.bind(__webpack_require__, 95096))).postgresqlQuestions,
    mysql: async () => (await __webpack_require__.e(/* import() */ 3319).then(__webpack_require__.bind(__webpack_require__, 73319))).mysqlQuestions,
};
function unknown({ id, title, columns }, note) {
    return { id, title, state: 'unknown', columns, rows: [], more: 0, note };
}
function whyNot(error) {
    if (/denied|permission/i.test(error))
        return 'This user may not read it.';
    if (/\b(?:57014|3024|1969)\b|timeout|interrupted/i.test(error))
        return `No answer within ${ONE_MS / 1_000} s: there is too much of it, or somebody holds a table.`;
    return `It could not be read (${error}).`;
}
/**
 * Asks a database how it is, section by section, each in a transaction that only reads and for a short time. What this user may not see,
 * or what takes too long, is a section that says so. Never throws, unless the connection is lost.
 */
async function readHealth(session, dialect) {
    const transaction = await (0,reader/* schemaReader */.J)(dialect);
    const questions = [...(await QUESTIONS[dialect.name]()), ...activityQuestions(dialect)];
    const end = performance.now() + ALL_MS;
    const sections = [];
    for (const question of questions) {
        const left = Math.min(ONE_MS, end - performance.now());
        if (left <= 0) {
            sections.push(unknown(question, 'not asked: the time was up'));
            continue;
        }
        const within = (ms, work) => (0,queries/* readOnly */.Tu)(session, transaction, ms, work);
        const ask = () => question.ask(session, within);
        const answer = question.apart === true ? { value: await ask() } : await within(left, ask);
        if (session.lost !== undefined)
            throw session.lost;
        if ('error' in answer) {
            sections.push(unknown(question, whyNot(answer.error)));
            continue;
        }
        const { id, title, columns, advice } = question;
        const { rows, more = 0, look = false, note } = answer.value;
        sections.push({
            id,
            title,
            state: look ? 'look' : 'ok',
            columns,
            rows,
            more,
            ...(note === undefined ? {} : { note }),
            ...(look && advice !== undefined ? { advice } : {}),
        });
    }
    return { sections };
}
/** One sentence: how much of it should be looked at. */
function healthHeadline({ sections }) {
    const look = sections.filter(({ state }) => state === 'look');
    const unread = sections.filter(({ state }) => state === 'unknown').length;
    const tail = unread === 0 ? '' : ` ${unread} could not be read.`;
    if (look.length === 0)
        return `Of ${sections.length} sections on its health none needs a look.${tail}`;
    const names = look.slice(0, 4).map(({ id }) => id);
    const more = look.length - names.length;
    return `Of ${sections.length} sections on its health ${look.length} ${look.length === 1 ? 'needs' : 'need'} a look: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.${tail}`;
}

// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
;// CONCATENATED MODULE: ./lib/commands/status.js
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




/** Its own words, by a session that only reads. */
async function ofTool(context, session) {
    const { toolStatus } = await __webpack_require__.e(/* import() */ 9902).then(__webpack_require__.bind(__webpack_require__, 19902));
    const { engine, inputs, programs, signal } = context;
    const further = engine.traits.sessions === 'many' ? () => context.open('plan', true) : undefined;
    return toolStatus({ command: inputs.programStatus, session, further, engine, programs, signal });
}
/** Which migrations are applied, pending, edited, missing, out of order, half done. Only reads. */
const status_status = {
    name: 'status',
    async run(context) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,shared/* needUrl */.Yi)(context);
            const read = await context.read();
            const session = __addDisposableResource(env_1, await context.open('plan', true), true);
            const pending = await (0,shared/* pendingOn */.zH)(context, session, read);
            const said = read.migrations.some(program_tables/* isCommand */.y) ? await ofTool(context, session) : [];
            const health = context.inputs.health ? await readHealth(session, context.engine.dialect) : undefined;
            const look = health?.sections.filter(({ state }) => state === 'look') ?? [];
            const problems = pending.problems.length;
            const applied = pending.applied.filter((row) => row.state === 'applied').length;
            return {
                ...(0,report/* emptyReport */._O)('status', context.inputs.label, context.run),
                verdict: problems + look.length === 0 ? 'clean' : 'warned',
                headline: `${applied} applied, ${pending.todo.length} pending${problems === 0 ? '' : `, ${problems} ${problems === 1 ? 'problem' : 'problems'}`}.${health === undefined ? '' : ` ${healthHeadline(health)}`}`,
                target: (0,shared/* reportTarget */.E6)(session.server),
                history: (0,report/* reportHistory */.LN)(pending),
                ...(health === undefined ? {} : { health }),
                notes: [...said, ...read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`)],
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

/***/ 22520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ first),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Zm: () => (/* binding */ never),
/* harmony export */   _B: () => (/* binding */ MOST),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   ee: () => (/* binding */ bytes)
/* harmony export */ });
/* unused harmony export cell */
/** More rows than these are only counted. */
const MOST = 20;
const name = (text) => ({ name: text, kind: 'name' });
const count = (text) => ({ name: text, kind: 'count' });
const bytes = (text) => ({ name: text, kind: 'bytes' });
const percent = (text) => ({ name: text, kind: 'percent' });
const seconds = (text) => ({ name: text, kind: 'seconds' });
const words = (text) => ({ name: text, kind: 'text' });
const NUMBERS = ['count', 'bytes', 'percent', 'seconds'];
/** A cell of a row, by the kind of its column. */
function cell(row, key, { kind }) {
    const value = row[key];
    if (value === null || value === undefined)
        return null;
    if (!NUMBERS.includes(kind))
        return value;
    const found = Number(value);
    return Number.isFinite(found) ? found : null;
}
/** A section that is one query. */
function listed({ query, look, note, ...section }) {
    return {
        ...section,
        async ask(session) {
            const found = await session.query(query);
            const rows = found.map((row) => section.columns.map((column, i) => cell(row, `c${i + 1}`, column)));
            const more = Math.max(0, Number(found[0]?.['total'] ?? found.length) - rows.length);
            const told = note?.(found[0]);
            return {
                rows,
                more,
                look: look === undefined ? rows.length > 0 : look(rows),
                ...(told === undefined ? {} : { note: told }),
            };
        },
    };
}
/** The first of a list, and how many more there are. */
function first(rows) {
    return { rows: rows.slice(0, MOST), more: Math.max(0, rows.length - MOST) };
}
const never = () => false;


/***/ }),

/***/ 94337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The name that was most likely meant, where one is near enough to be worth saying. */
function nearest(name, known) {
    const [best] = known
        .map((candidate) => ({ candidate, far: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.far - b.far);
    return best !== undefined && best.far < name.length && best.far <= Math.max(1, name.length / 3)
        ? best.candidate
        : undefined;
}


/***/ }),

/***/ 14571:
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
// EXTERNAL MODULE: ./lib/steps/rollback/missing.js
var missing = __webpack_require__(34004);
;// CONCATENATED MODULE: ./lib/steps/plan/plan.js






/** Most runs after a merge find nothing to do: what has to do with shadows is loaded where it is needed. */
async function rehearsal(request, todo) {
    const { onShadow } = await Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(490), __webpack_require__.e(8577), __webpack_require__.e(272), __webpack_require__.e(9234), __webpack_require__.e(5075), __webpack_require__.e(7705), __webpack_require__.e(381), __webpack_require__.e(6290), __webpack_require__.e(9957), __webpack_require__.e(5343)]).then(__webpack_require__.bind(__webpack_require__, 89957));
    return onShadow(request, todo);
}
/** What the target tells of its tables; undefined where none was asked. */
const known = ({ target }) => target?.sizes === undefined ? undefined : (0,on_target/* onTarget */.Hp)(target.sizes, target.now);
/** What each statement means there. */
async function toldOnTarget(request, migrations) {
    const target = known(request);
    if (target === undefined || migrations.length === 0)
        return migrations;
    const { withImpacts } = await __webpack_require__.e(/* import() */ 5842).then(__webpack_require__.bind(__webpack_require__, 55842));
    return withImpacts(migrations, target);
}
async function findingsOf(request, { migrations, before, after }, existing, probed) {
    const { analyze } = await Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(490), __webpack_require__.e(6181), __webpack_require__.e(3387), __webpack_require__.e(5806), __webpack_require__.e(3741)]).then(__webpack_require__.bind(__webpack_require__, 25806));
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
    const { toolTableOf } = await __webpack_require__.e(/* import() */ 1261).then(__webpack_require__.bind(__webpack_require__, 1261));
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
            findings: [
                ...(await withoutOwnHistory(request, findings, rehearsed.migrations)),
                ...(0,missing/* missingWayBack */.x)(request.inputs, rehearsed.migrations),
            ],
        },
        parsed,
    };
}
/** A command shows only by what it sends what there is to do: its own migrations, or nothing. */
async function ofTool({ toolHistory }, found) {
    if (toolHistory?.keptByTool === undefined)
        return found;
    const { groupsOf } = await __webpack_require__.e(/* import() */ 5864).then(__webpack_require__.bind(__webpack_require__, 65864));
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
    postgresql: async () => (await Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(9535)]).then(__webpack_require__.bind(__webpack_require__, 29535))).postgresqlReading,
    mysql: async () => (await Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(2262)]).then(__webpack_require__.bind(__webpack_require__, 82262))).mysqlReading,
};
/** Loaded where it is needed: one run is about one kind of server. */
const readingOf = ({ name }) => READINGS[name]();


/***/ }),

/***/ 34004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ cannotGoBack),
/* harmony export */   x: () => (/* binding */ missingWayBack)
/* harmony export */ });
/* harmony import */ var _layouts_program_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78429);

/** Why `on-failure: rollback` could not undo a migration, in words that follow its id; undefined where it could. */
function cannotGoBack({ migration, rollback, }) {
    if ((0,_layouts_program_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .isCommand */ .y)(migration))
        return 'is run by another tool, which alone could undo it';
    if (migration.down === undefined)
        return 'has no down migration';
    if (rollback?.outcome !== 'fails')
        return undefined;
    const { message = '', path = migration.path, line = 1 } = rollback.error ?? {};
    return `has a down migration that fails on the shadow, at ${path}:${line}: ${message}`;
}
/** Where a failure is to be undone and could not be: said before the merge, since an apply refuses to begin then. Pure. */
function missingWayBack({ onFailure = 'stop', rules }, migrations) {
    const severity = rules.get('rollback-missing') ?? 'warning';
    if (onFailure !== 'rollback' || severity === 'off')
        return [];
    return migrations.flatMap((one) => {
        const why = cannotGoBack(one);
        const { id, path, noDown } = one.migration;
        if (why === undefined || one.migration.undoes === true)
            return [];
        return [
            {
                rule: 'rollback-missing',
                severity,
                message: `\`on-failure: rollback\` is set, and ${id} ${why}: an apply refuses to begin with it. ${noDown ?? 'Write its down migration'}; or set \`on-failure: stop\`.`,
                place: { path, line: 1 },
                migration: id,
            },
        ];
    });
}


/***/ }),

/***/ 93614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHistory),
/* harmony export */   _: () => (/* binding */ readTarget)
/* harmony export */ });
/* harmony import */ var _shadow_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32484);
/* harmony import */ var _tool_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4441);


/** Only reads, each in a read-only transaction or as a plain SELECT of the catalog. Throws ActionError where the database is restored in part. */
async function readHistory(session, dialect, historySchema) {
    await dialect.refuseUnfinished?.(session);
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

/***/ 4441:
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
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP) || error.data.connectionLost === true)
            throw error;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('history', `${table.join('.')} cannot be read: ${error.message}`, `The tool goes by it, so the plan must know its rows: GRANT SELECT ON ${table.join('.')} TO this user.`, { cause: error });
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


/***/ }),

/***/ 58977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   LO: () => (/* binding */ missing)
/* harmony export */ });
/* unused harmony export splitName */
/* harmony import */ var _near_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94337);

/** `t`, `schema.t`, and `"a.b"."T"` where a name itself holds a dot. */
function splitName(text) {
    const quoted = /^(?:"((?:[^"]|"")+)"\.)?"((?:[^"]|"")+)"$/.exec(text);
    const plain = (name) => name.replaceAll('""', '"');
    if (quoted !== null)
        return { schema: quoted[1] === undefined ? undefined : plain(quoted[1]), name: plain(quoted[2] ?? '') };
    const dot = text.indexOf('.');
    return dot <= 0 ? { schema: undefined, name: text } : { schema: text.slice(0, dot), name: text.slice(dot + 1) };
}
/** What a name stands for: in its schema, or in the first schema of the search path that has one. */
function find(all, text, path) {
    const wanted = splitName(text);
    const same = all.filter((candidate) => candidate.name === wanted.name);
    const schemas = wanted.schema === undefined ? path : [wanted.schema];
    return schemas
        .map((schema) => same.find((candidate) => candidate.schema === schema))
        .find((hit) => hit !== undefined);
}
/** Why a name was not found, where something like it is there. */
function missing(all, text, path) {
    const wanted = splitName(text);
    const elsewhere = all.find((candidate) => candidate.name === wanted.name);
    if (elsewhere !== undefined)
        return `not there, but ${elsewhere.schema}.${elsewhere.name} is`;
    const folded = all.find((candidate) => candidate.name === wanted.name.toLowerCase());
    if (folded !== undefined)
        return `not there, but ${folded.name} is (unquoted names are folded to lower case)`;
    const schemas = wanted.schema === undefined ? path : [wanted.schema];
    const near = (0,_near_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(wanted.name, all.filter((candidate) => schemas.includes(candidate.schema)).map((candidate) => candidate.name));
    return near === undefined ? 'not there' : `not there; the nearest name is ${near}`;
}


/***/ }),

/***/ 66049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g_: () => (/* binding */ countHolds),
/* harmony export */   lP: () => (/* binding */ objectChecks),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58977);

/** `>= 4` as people read it. */
function countWords({ operator, value }) {
    return operator === '>=' ? `at least ${value}` : operator === '<=' ? `at most ${value}` : String(value);
}
function countHolds({ operator, value }, actual) {
    return operator === '>=' ? actual >= value : operator === '<=' ? actual <= value : actual === value;
}
const check = (name, ok, expected, actual) => ({ name, ok, expected, actual });
function describeColumn(spec, column) {
    const nullable = 'nullable' in column ? column.nullable : column.null;
    const generated = 'generated' in column && column.generated;
    return [
        ...(spec.type === undefined ? [] : [column.type ?? '']),
        ...(spec.null === undefined ? [] : [nullable === true ? 'null' : 'not null']),
        ...(spec.default === undefined
            ? []
            : [
                typeof column.default === 'string'
                    ? `${generated ? 'generated as' : 'default'} ${column.default}`
                    : 'no default',
            ]),
    ].join(', ');
}
function columnCheck(table, name, spec, relation, facts, same) {
    const own = facts.columns.filter((candidate) => candidate.oid === relation.oid);
    const column = own.find((candidate) => candidate.name === name);
    const expected = describeColumn(spec, spec) || 'exists';
    if (column === undefined) {
        const hint = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(own.map((candidate) => ({ schema: '', name: candidate.name })), `"${name.replaceAll('"', '""')}"`, ['']);
        return check(`column ${table}.${name}`, false, expected, hint);
    }
    const ok = (spec.type === undefined || same.sameType(spec.type, column.type)) &&
        (spec.null === undefined || spec.null === column.nullable) &&
        (spec.default === undefined || same.sameDefault(spec.default, column.default));
    return check(`column ${table}.${name}`, ok, expected, describeColumn(spec, column) || 'exists');
}
/** The checks of one table of a map, or one failed check where the table is not there. */
function ofTable(facts, table, what, expected, checks) {
    const relation = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(facts.relations, table, facts.path);
    if (relation !== undefined)
        return checks(relation);
    return [check(what, false, expected, `the table is ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(facts.relations, table, facts.path)}`)];
}
/** Everything that the expectations say of objects, one check each. Pure. */
function objectChecks(expectations, facts, sameness) {
    const { relations, path } = facts;
    const named = (kind, all, name) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(all, name, path) === undefined
        ? check(`${kind} ${name}`, false, 'exists', (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(all, name, path))
        : check(`${kind} ${name}`, true, 'exists', 'exists');
    const tables = expectations.tables.map((name) => {
        const kind = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(relations, name, path)?.kind;
        return kind === undefined || kind.endsWith('table')
            ? named('table', relations, name)
            : check(`table ${name}`, true, 'exists', `exists (${kind})`);
    });
    const absent = expectations.absent.map((name) => {
        const kind = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(relations, name, path)?.kind;
        return check(`no table ${name}`, kind === undefined, 'not there', kind === undefined ? 'not there' : `there is a ${kind} of that name`);
    });
    const columns = [...expectations.columns].flatMap(([table, specs]) => ofTable(facts, table, `columns of ${table}`, 'the table exists', (relation) => [...specs].map(([name, spec]) => columnCheck(table, name, spec, relation, facts, sameness))));
    const enums = [...expectations.enums].map(([name, labels]) => {
        const found = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(facts.enums, name, path);
        if (found === undefined)
            return check(`enum ${name}`, false, labels.join(', '), (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(facts.enums, name, path));
        const same = found.labels.length === labels.length && found.labels.every((label, i) => label === labels[i]);
        return check(`enum ${name}`, same, labels.join(', '), found.labels.join(', '));
    });
    const indexes = expectations.indexes.names.map((name) => {
        const valid = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I6)(facts.indexes, name, path)?.valid;
        return valid === false
            ? {
                ...check(`index ${name}`, false, 'exists and is valid', 'INVALID: an interrupted build left it'),
                hint: `DROP INDEX CONCURRENTLY ${name}, then build it again.`,
            }
            : named('index', facts.indexes, name);
    });
    return [
        ...tables,
        ...absent,
        ...columns,
        ...enums,
        ...indexes,
        ...countChecks(expectations, facts),
        ...securityChecks(expectations, facts),
    ];
}
function countChecks({ indexes }, facts) {
    const counted = [...indexes.count].flatMap(([table, spec]) => ofTable(facts, table, `indexes of ${table}`, countWords(spec), (relation) => {
        const actual = facts.indexes.filter((index) => index.table === relation.oid).length;
        return [check(`indexes of ${table}`, countHolds(spec, actual), countWords(spec), String(actual))];
    }));
    if (indexes.total === undefined)
        return counted;
    // A platform's own schemas have indexes too; only those that names are looked up in are counted.
    const all = facts.indexes.filter((index) => facts.path.includes(index.schema)).length;
    return [...counted, check('indexes in all', countHolds(indexes.total, all), countWords(indexes.total), String(all))];
}
function securityChecks(expectations, facts) {
    const policies = [...expectations.policies].flatMap(([table, names]) => ofTable(facts, table, `policies of ${table}`, names.join(', '), (relation) => {
        const own = facts.policies.filter((policy) => policy.oid === relation.oid).map((policy) => policy.name);
        return names.map((name) => {
            const ok = own.includes(name);
            const actual = ok ? 'exists' : own.length === 0 ? 'the table has no policy' : `the table has ${own.join(', ')}`;
            return check(`policy "${name}" on ${table}`, ok, 'exists', actual);
        });
    }));
    const security = expectations.rowSecurity.flatMap((table) => ofTable(facts, table, `row security of ${table}`, 'on', ({ rowSecurity }) => [
        check(`row security of ${table}`, rowSecurity, 'on', rowSecurity ? 'on' : 'off'),
    ]));
    return [...policies, ...security];
}


/***/ }),

/***/ 16953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ readOnly),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   xK: () => (/* binding */ queryCheck),
/* harmony export */   y0: () => (/* binding */ rowsCheck)
/* harmony export */ });
/* unused harmony export judge */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66049);


/** Longest text of a cell or a list in a report. */
const LONGEST = 200;
const clip = (text) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
/** Servers name the user and the host whom they refuse; a report never does. */
const NAMED = /(?:\buser )?'[^'\n]*'@'[^'\n]*'/g;
/** What went wrong, in words that a report may hold. */
function words(error) {
    const said = error instanceof Error ? error.message : String(error);
    const shown = said.replace(NAMED, 'this user');
    return error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP ? `error ${error.code}: ${shown}` : shown;
}
/** Runs `read` in a transaction that cannot write and that is always rolled back; what goes wrong comes back as words. */
async function readOnly(session, reader, timeoutMs, read) {
    if (session.transaction() !== 'idle')
        return { error: 'not run: the session is in the middle of a transaction' };
    try {
        await reader.begin(session, timeoutMs);
        return { value: await read() };
    }
    catch (error) {
        return { error: words(error) };
    }
    finally {
        await reader.end(session).catch(() => undefined);
    }
}
const show = (cell) => (cell === null ? 'null' : cell);
/** A number equals however many zeros the server prints behind it; true is `t` or `true`. */
function same({ value, text }, actual) {
    if (actual === null || text === null)
        return actual === text;
    if (actual === text)
        return true;
    if (typeof value === 'boolean')
        return actual === String(value) || actual === String(value).charAt(0);
    return typeof value === 'number' && actual.trim() !== '' && Number(actual) === value;
}
function judgeRows(expected, rows) {
    const width = expected[0]?.length ?? 0;
    for (const [i, row] of rows.entries()) {
        const cells = Object.values(row);
        const wanted = expected[i];
        if (wanted === undefined)
            return { ok: false, actual: `a row more than the ${expected.length} expected` };
        if (cells.length !== width)
            return { ok: false, actual: `${cells.length} columns instead of ${width}` };
        const wrong = wanted.findIndex((cell, column) => !same(cell, cells[column] ?? null));
        if (wrong >= 0)
            return {
                ok: false,
                actual: `row ${i + 1}, column ${wrong + 1}: ${clip(show(cells[wrong] ?? null))} instead of ${clip(show(wanted[wrong]?.text ?? null))}`,
            };
    }
    if (rows.length < expected.length)
        return { ok: false, actual: `${rows.length} rows instead of ${expected.length}` };
    return { ok: true, actual: `${rows.length} rows as expected` };
}
/** Whether the rows are what was expected. Pure. */
function judge(result, rows) {
    if (result.kind === 'rows')
        return judgeRows(result.value, rows);
    const [row] = rows;
    const cells = Object.values(row ?? {});
    const cell = cells[0] ?? null;
    if (result.kind === 'empty') {
        const count = Number(cell ?? 0);
        return {
            ok: (count === 0) === result.value,
            actual: count === 0 ? 'no row' : `${count} row${count === 1 ? '' : 's'}`,
        };
    }
    if (row === undefined)
        return { ok: false, actual: 'no row' };
    if (rows.length > 1)
        return { ok: false, actual: 'several rows where one value was expected' };
    if (cells.length > 1)
        return { ok: false, actual: `${cells.length} columns where one value was expected` };
    const ok = result.kind === 'equals' ? same(result.value, cell) : cell !== null && Number(cell) >= result.value;
    return { ok, actual: clip(show(cell)) };
}
function expectedWords(result) {
    if (result.kind === 'equals')
        return clip(show(result.value.text));
    if (result.kind === 'at-least')
        return `at least ${result.value}`;
    if (result.kind === 'empty')
        return result.value ? 'no row' : 'at least one row';
    const rows = result.value.map((row) => `[${row.map((cell) => show(cell.text)).join(', ')}]`);
    return rows.length <= 3 ? clip(rows.join(', ')) : `${rows.length} rows`;
}
async function queryCheck(session, reader, query, timeoutMs) {
    const expected = expectedWords(query.result);
    const answer = await readOnly(session, reader, timeoutMs, () => reader.ask(session, query));
    if ('value' in answer)
        return { name: query.name, expected, ...judge(query.result, answer.value) };
    const hint = reader.rewrite(answer.error);
    return { name: query.name, ok: false, expected, actual: answer.error, ...(hint === undefined ? {} : { hint }) };
}
/** Counts a table that the expectations name; `table` says where it is. */
async function rowsCheck(session, reader, name, spec, table, timeoutMs) {
    const head = { name: `rows of ${name}`, expected: (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .countWords */ .rj)(spec) };
    if ('missing' in table)
        return { ...head, ok: false, actual: `the table is ${table.missing}` };
    const answer = await readOnly(session, reader, timeoutMs, () => reader.count(session, table));
    if ('error' in answer)
        return { ...head, ok: false, actual: answer.error };
    const actual = Number(answer.value);
    return { ...head, ok: (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .countHolds */ .g_)(spec, actual), actual: String(actual) };
}


/***/ }),

/***/ 27518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ schemaReader)
/* harmony export */ });
const READERS = {
    postgresql: async () => (await __webpack_require__.e(/* import() */ 1129).then(__webpack_require__.bind(__webpack_require__, 41129))).postgresqlReader,
    mysql: async () => (await Promise.all(/* import() */[__webpack_require__.e(8577), __webpack_require__.e(272), __webpack_require__.e(3139)]).then(__webpack_require__.bind(__webpack_require__, 53139))).mysqlReader,
};
/** Loaded where it is needed: one run is about one kind of server. */
const schemaReader = ({ name }) => READERS[name]();


/***/ })

};
