export const id = 952;
export const ids = [952,359];
export const modules = {

/***/ 18418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52528);
/* harmony import */ var _apply_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25341);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15629);
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



/** Makes a proved backup, and nothing else. */
const backup = {
    name: 'backup',
    async run(context) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,_shared_js__WEBPACK_IMPORTED_MODULE_2__/* .needUrl */ .Yi)(context);
            const session = __addDisposableResource(env_1, await context.open('apply', true), true);
            // What is there in part would look like a backup of all of it
            await context.engine.dialect.refuseUnfinished?.(session);
            // Without a plan there is nothing that only some tables would be for; who calls this wants a backup.
            const how = context.inputs.backup === 'command' ? 'command' : 'full';
            const saved = await (0,_apply_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .saveBefore */ .n)({ ...context, inputs: { ...context.inputs, backup: how } }, session);
            return {
                ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyReport */ ._O)('backup', context.inputs.label, context.run),
                headline: `Backup made${saved?.proof.ok === true && saved.proof.method !== 'none' ? ` and proved by ${saved.proof.method}` : ''}: ${saved?.id ?? saved?.file ?? ''}.`,
                target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_2__/* .reportTarget */ .E6)(session.server),
                backup: saved,
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

/***/ 32298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ missingTools),
/* harmony export */   J8: () => (/* binding */ installHint),
/* harmony export */   Lk: () => (/* binding */ chooseTools),
/* harmony export */   wl: () => (/* binding */ OLDEST_MAJOR)
/* harmony export */ });
/** The oldest server that is served at all. */
const OLDEST_MAJOR = 13;
/**
 * The tools of the server's own major, else of the next one above: an older `pg_dump` refuses a newer server, and what a
 * much newer one writes only the newer `pg_restore` can read back.
 */
function chooseTools(tools, major) {
    return [...tools].sort((a, b) => a.major - b.major).find((candidate) => candidate.major >= major);
}
/** Why there is no tool, and the exact command that gets one. */
function missingTools(tools, major) {
    const newest = [...tools].sort((a, b) => b.major - a.major)[0];
    const message = newest === undefined
        ? `There is no pg_dump here, and the server is PostgreSQL ${major}.`
        : `The newest pg_dump here is ${newest.version} (${newest.pgDump}), and the server is PostgreSQL ${major}: an older pg_dump refuses a newer server.`;
    return { message, hint: installHint(major) };
}
function installHint(major) {
    return (`Install it in a step before this one: \`sudo apt-get install -y postgresql-client-${major}\` ` +
        '(where apt does not know it, first `sudo apt-get install -y postgresql-common && sudo /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y`), ' +
        `on macOS \`brew install postgresql@${major}\`. If it is somewhere unusual, name its folder in \`postgres-binaries\`.`);
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

/***/ 35864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ problemChecks),
/* harmony export */   CJ: () => (/* binding */ tlsCheck),
/* harmony export */   H$: () => (/* binding */ few),
/* harmony export */   HK: () => (/* binding */ serverChecks),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   bT: () => (/* binding */ activityChecks),
/* harmony export */   rF: () => (/* binding */ onThisMachine),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _io_shown_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48281);
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);
/* harmony import */ var _backup_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32298);




/** A check, with its next step only where it is needed. */
function check(name, ok, expected, actual, hint) {
    return { name, ok, expected, actual, ...(ok || hint === undefined ? {} : { hint }) };
}
/** In order, and worth a look before: a risk that is no reason to refuse. */
const warn = (name, expected, actual, hint) => ({
    name,
    ok: true,
    warning: true,
    expected,
    actual,
    hint,
});
/** A few names, and how many more. */
function few(names, most = 5) {
    const more = names.length - most;
    return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
/** Packets to such a host stay on this machine. */
const LOCAL = /^(?:\/.*|localhost|127\.\d+\.\d+\.\d+|::1)$/;
const onThisMachine = (host) => LOCAL.test(host);
/** Private ranges, and names without a dot, which only a private network resolves (a service container). */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:)|^[^.:]+$|\.(?:local|internal)$/i;
/** Whether what is sent can be read on its way. */
function tlsCheck(server, url) {
    const name = 'encrypted connection';
    const { mode } = url.tls;
    if (server.tls) {
        const verified = mode === 'verify-full' ? 'certificate and host verified' : 'certificate verified';
        const actual = mode === 'verify-full' || mode === 'verify-ca'
            ? verified
            : 'certificate not verified (`sslmode=verify-full` does)';
        return check(name, true, 'on', `on, ${actual}`);
    }
    if (LOCAL.test(url.host))
        return check(name, true, 'on, or on this machine', 'off, and on this machine');
    if (PRIVATE.test(url.host))
        return check(name, true, 'on, or a private network', 'off, and in a private network');
    if (mode === 'disable')
        return check(name, true, 'on, or `sslmode=disable`', 'off, as `sslmode=disable` asks');
    return check(name, false, 'on', 'off: password and data can be read on their way', 'Switch TLS on in the server and write `sslmode=require` in the URL. Where the way is private, say so by `sslmode=disable`.');
}
function historyCheck({ history, mayCreateSchema }, schema) {
    const name = 'rights on the history table';
    if (history.table) {
        const hint = `GRANT USAGE ON SCHEMA "${schema}" and SELECT, INSERT, UPDATE, DELETE ON "${schema}".history TO this role, as the role that owns them.`;
        return check(name, history.mayWrite, 'may be written', history.mayWrite ? 'may be written' : 'may not be written', hint);
    }
    const may = history.schema ? history.mayCreate : mayCreateSchema;
    const what = history.schema ? `the table is made in schema ${schema}` : `schema ${schema} is made`;
    return check(name, may, what, may
        ? what
        : history.schema
            ? `no right to create in schema ${schema}`
            : 'no right to create a schema in this database', history.schema
        ? `GRANT USAGE, CREATE ON SCHEMA "${schema}" TO this role.`
        : `Once, as an administrator: CREATE SCHEMA "${schema}" AUTHORIZATION this role. Or name a schema that it owns in \`history-schema\`.`);
}
function rightsChecks(facts, historySchema) {
    const { schema, mayCreateInSchema, foreign, tables } = facts;
    const create = schema === undefined
        ? check('rights to create', true, 'a schema in the search path', `none of ${facts.searchPath} is there: files must name schemas`)
        : check('rights to create', mayCreateInSchema, `may create in schema ${schema}`, mayCreateInSchema
            ? `may create in schema ${schema}`
            : `no right to create in schema ${schema}, the first of the search path`, `GRANT CREATE ON SCHEMA "${schema}" TO this role, as the schema's owner. Since PostgreSQL 15 \`public\` is open to the database's owner only.`);
    const own = tables - foreign.length;
    const owner = foreign.length === 0
        ? `of all ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tables, 'table')}`
        : `of ${own} of ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tables, 'table')}; only its owner may alter ${few(foreign)}`;
    return [historyCheck(facts, historySchema), create, check('owner', true, 'of the tables that are altered', owner)];
}
/** Where a setting comes from, as a person would look for it. */
const SOURCES = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    user: 'set for this role: ALTER ROLE … RESET default_transaction_read_only',
    database: 'set for this database: ALTER DATABASE … RESET default_transaction_read_only',
    'database user': 'set for this role in this database: ALTER ROLE … IN DATABASE … RESET default_transaction_read_only',
    client: 'set by the URL (`options`): take it out',
    session: 'set by this session',
});
/** Version, role in a cluster, rights: what the server says of itself. Pure. */
function serverChecks(server, facts, historySchema) {
    const old = facts.versionNumber < _backup_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .OLDEST_MAJOR */ .wl * 10_000;
    const { readOnly } = facts;
    return [
        check('server version', !old, `${_backup_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .OLDEST_MAJOR */ .wl} or newer`, server.version, 'Upgrade the server: this version has no security fixes any more.'),
        check('primary server', !facts.inRecovery, 'a primary', facts.inRecovery ? 'a replica, which cannot be written' : 'a primary', 'Give the URL of the primary (the writer endpoint).'),
        // A replica is read-only anyway: saying it twice would hide which of the two it is.
        check('writable', facts.inRecovery || readOnly === undefined, 'transactions may write', readOnly === undefined ? 'transactions may write' : 'default_transaction_read_only is on', `It is ${SOURCES[readOnly ?? ''] ?? `set in the server (${readOnly}); a full disk or a failover can do this`}.`),
        ...rightsChecks(facts, historySchema),
    ];
}
const seconds = (value) => (0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(value * 1000);
function preparedCheck({ prepared }) {
    const name = 'prepared transactions';
    if (prepared.count === 0)
        return check(name, true, 'none', 'none');
    return warn(name, 'none', `${prepared.count}, the oldest ${seconds(prepared.oldestSeconds)} old: they keep their locks until ROLLBACK PREPARED or COMMIT PREPARED (see pg_prepared_xacts)`, 'One that nobody remembers holds locks and old row versions for ever: whoever made it has to end it.');
}
/** `waitsForAll`: the statement that waits for every transaction of the database, whatever it touched. */
function longCheck(open, waitsForAll) {
    const name = 'long transactions';
    const expected = 'none over a minute';
    const oldest = open[0];
    if (oldest === undefined)
        return check(name, true, expected, 'none over a minute that this role may see');
    const idle = open.filter((transaction) => transaction.idle).length;
    const application = oldest.application === '' ? '' : `, ${(0,_io_shown_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(oldest.application)}`;
    const effect = waitsForAll === undefined
        ? 'statements may have to wait for their locks'
        : `${waitsForAll} waits until each of them has ended, whatever tables they touched`;
    return warn(name, expected, `${open.length}${idle > 0 ? ` (${idle} idle)` : ''}, the oldest ${seconds(oldest.seconds)} (pid ${oldest.pid}${application}): ${effect}`, 'Let them end first, or end what was forgotten: SELECT pg_terminate_backend(PID).');
}
/** Who else is at work: told, since it decides how long locks are waited for, but nothing to refuse for. */
const activityChecks = (facts, open, waitsForAll) => [preparedCheck(facts), longCheck(open, waitsForAll)];
/** Files and history must agree before anything is run. */
function problemChecks(problems) {
    if (problems.length === 0)
        return [check('files and history', true, 'agree', 'agree')];
    return problems.map((problem) => check(`migration ${problem.id}`, false, 'files and history agree', problem.message, problem.hint));
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


/***/ })

};
