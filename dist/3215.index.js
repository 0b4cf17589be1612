export const id = 3215;
export const ids = [3215];
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

/***/ 13215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  snapshot: () => (/* binding */ snapshot)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
// EXTERNAL MODULE: ./lib/steps/snapshot/file.js + 1 modules
var snapshot_file = __webpack_require__(62976);
// EXTERNAL MODULE: ./lib/steps/snapshot/form.js + 1 modules
var snapshot_form = __webpack_require__(27245);
// EXTERNAL MODULE: ./lib/host/secrets.js + 1 modules
var secrets = __webpack_require__(45170);
// EXTERNAL MODULE: ./lib/shadow/identity.js
var identity = __webpack_require__(32484);
// EXTERNAL MODULE: ./lib/steps/target.js
var steps_target = __webpack_require__(93614);
// EXTERNAL MODULE: ./lib/steps/snapshot/answers.js
var answers = __webpack_require__(16955);
;// CONCATENATED MODULE: ./lib/steps/snapshot/connections.js
/** Options of a foreign server that say how it is used, and not where it is or who asks. All others are left empty. */
const HARMLESS = /^(?:analyze_sampling|async_capable|batch_size|extensions|fdw_startup_cost|fdw_tuple_cost|fetch_size|keep_connections|parallel_abort|parallel_commit|truncatable|updatable|use_remote_estimate)$/;
const WHOLE = /^CREATE (?:SERVER|USER MAPPING)\b(?:[^;']|'[^']*(?:''[^']*)*')*;/gm;
const OPTION = /(^|[(,\s])("(?:[^"]|"")+"|\w+) E?'[^']*(?:''[^']*)*'/g;
function withoutServers(dump) {
    return dump.replace(WHOLE, (statement) => {
        const at = statement.indexOf(' OPTIONS (');
        if (at === -1)
            return statement;
        const options = statement
            .slice(at)
            .replace(OPTION, (whole, before, name) => (HARMLESS.test(name) ? whole : `${before}${name} ''`));
        return statement.slice(0, at) + options;
    });
}
/** Of tables that lie on another server: a URL with its password. */
const FEDERATED = /^(\) ENGINE=.*?\bCONNECTION=)'(?:[^'\\]|''|\\.)*'/gm;
const CLEANED = {
    postgresql: withoutServers,
    mysql: (dump) => dump.replace(FEDERATED, "$1''"),
};
/**
 * A dump of a schema without the ways to other servers, which stand in it with hosts, users and passwords. Names of options stay, so
 * that a migration can still change them.
 */
const withoutConnections = ({ name }, dump) => CLEANED[name](dump);

;// CONCATENATED MODULE: ./lib/steps/snapshot/take.js






/** Settings of an application's own, in which platforms and teams keep keys: `app.jwt_secret`. */
const isOwn = ({ name }) => name.includes('.');
function serverOf({ server }) {
    const { engine, version, major, database, user, superuser, embedded, settings = {} } = server;
    const own = Object.entries(settings).filter(([name]) => !isOwn({ name }));
    return { engine, version, major, database, user, superuser, embedded, settings: Object.fromEntries(own) };
}
async function schemaOf({ engine, session, dumpSchema }) {
    if (dumpSchema === undefined)
        return { missing: 'the schema of the target cannot be dumped from here' };
    try {
        return { sql: withoutConnections(engine.dialect, await dumpSchema(session.server)) };
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.lZ)
            return { missing: error.message };
        throw error;
    }
}
/** Of the moment alone, and with names that clients and replicas give themselves: nothing for a file that is kept. */
function lasting(now) {
    if (now === undefined)
        return {};
    const unknown = [
        ...now.unknown,
        'Open transactions and replicas are of the moment, and a snapshot does not hold them.',
    ];
    return { now: { ...now, openTransactions: [], replicas: [], unknown } };
}
/** Reads all of it by a session that only reads. */
async function takeSnapshot(request) {
    const { engine, session, historySchema, copied, urlSettings } = request;
    const { takenAt, tool, commit, label, layouts } = request;
    const { dialect } = engine;
    const asked = (0,answers/* recording */.oz)(session);
    const applied = await (0,steps_target/* readHistory */.L)(asked.session, dialect, historySchema);
    const target = await (0,steps_target/* readTarget */._)(session, dialect, historySchema, applied, '', copied);
    const settings = [...target.environment.settings, ...urlSettings];
    const { roles, memberOf, variables } = target.environment;
    const now = target.now;
    return {
        takenAt,
        tool,
        commit,
        label,
        layouts,
        engine: engine.id,
        server: serverOf(session),
        environment: {
            roles,
            ...(memberOf === undefined ? {} : { memberOf }),
            ...(variables === undefined ? {} : { variables }),
            settings: settings.filter((one) => !isOwn(one)),
        },
        unsaid: [...new Set(settings.filter(isOwn).map(({ name }) => name))],
        fingerprint: await (0,identity/* fingerprintOf */.a)(dialect, session),
        history: asked.answers(),
        catalog: target.catalog ?? (await dialect.snapshot(session, { historySchema })),
        sizes: target.sizes ?? [],
        ...lasting(now),
        ...(target.toolRows === undefined ? {} : { toolRows: target.toolRows }),
        schema: await schemaOf(request),
    };
}
/** Passwords that are shorter are words, and may well be the name of something. */
const SHORTEST = 8;
/** Whether a text of JSON holds a URL that this run was given, or its password. */
function holdsSecret(json, urls, server) {
    const names = new Set([server.database, server.user]);
    return urls
        .flatMap(secrets/* secretSpellings */.G)
        .some((one) => one.length >= SHORTEST && !names.has(one) && json.includes(JSON.stringify(one).slice(1, -1)));
}

// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
;// CONCATENATED MODULE: ./lib/commands/snapshot.js
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








/** Where it goes; nobody guesses a place from which a file is then published. */
function fileOf({ inputs }) {
    if (inputs.snapshotFile !== undefined)
        return inputs.snapshotFile;
    throw new model_error/* ActionError */.lZ('missing-input', '`snapshot` needs the file to write.', 'Name it in `snapshot-file`: `--snapshot-file production.snapshot`.');
}
/** What anybody can read must not hold what this run was given in confidence. */
function refuseSecrets(json, { inputs }, { server }) {
    const urls = [inputs.databaseUrl, inputs.directUrl].filter((url) => url !== undefined);
    if (inputs.snapshotPassphrase !== undefined || !holdsSecret(json, urls, server))
        return;
    throw new model_error/* ActionError */.lZ('snapshot', 'The schema itself holds the URL or the password of `database-url`: in the body of a function, a default, a comment or a setting. The snapshot was not written.', 'Take it out of the schema and change the password, or encrypt the snapshot with `snapshot-passphrase`.');
}
const count = (n, one) => `${n} ${one}${n === 1 ? '' : 's'}`;
function size(bytes) {
    return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
function notesOn({ schema, unsaid, toolRows = [] }, encrypted) {
    const tables = toolRows.filter(({ rows }) => rows.length > 0).map(({ table }) => table.join('.'));
    return [
        encrypted
            ? 'It is encrypted: a plan opens it with the same `snapshot-passphrase`. Runs for forks get no secret, so it is of no use to them.'
            : 'It is not encrypted: whoever gets it reads names, definitions, bodies of functions, sizes and the history. It holds no row of the application.',
        ...('missing' in schema
            ? [
                `It holds no schema as SQL (${schema.missing}): a plan replays the applied files, also where the target differs from them.`,
            ]
            : []),
        ...(unsaid.length === 0 ? [] : [`Values of settings of your own were left out: ${unsaid.join(', ')}.`]),
        ...(tables.length === 0 ? [] : [`It holds the rows of the tool's own tables: ${tables.join(', ')}.`]),
    ];
}
/** Writes what a plan asks of the target into a file, for plans that get no credential. Only reads the target. */
const snapshot = {
    name: 'snapshot',
    async run(context) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,shared/* needUrl */.Yi)(context);
            const { inputs, run, engine } = context;
            const file = fileOf(context);
            // Their layouts say whose history it is: without the files it would be ours, and everything pending.
            const read = await context.read();
            const owners = await context.owners();
            const kept = await (0,shared/* keptByTool */.AY)(context);
            const session = __addDisposableResource(env_1, await context.open('plan', true), true);
            const taken = await takeSnapshot({
                takenAt: run.startedAt,
                tool: run.tool,
                commit: run.commit,
                label: inputs.label,
                layouts: owners.map(({ layout }) => layout),
                engine,
                session,
                historySchema: inputs.historySchema,
                copied: kept?.keptByTool?.copied ?? [],
                dumpSchema: context.dumpSchema,
                urlSettings: context.urlSettings,
            });
            const json = (0,snapshot_form/* toJson */.a)(taken);
            refuseSecrets(json, context, taken);
            const bytes = await (0,snapshot_file/* pack */.qq)(json, inputs.snapshotPassphrase);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
            await (0,promises_.writeFile)(file, bytes, { mode: 0o600 });
            const tables = [...taken.catalog.objects.values()].filter(({ kind }) => kind === 'table').length;
            const encrypted = inputs.snapshotPassphrase !== undefined;
            return {
                ...(0,report/* emptyReport */._O)('snapshot', inputs.label, run),
                headline: `${(0,external_node_path_.basename)(file)} is written: ${count(tables, 'table')}, ${size(bytes.length)}${encrypted ? ', encrypted' : ''}.`,
                target: (0,shared/* reportTarget */.E6)(session.server),
                notes: [
                    ...notesOn(taken, encrypted),
                    ...read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`),
                ],
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

/***/ 45170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ makeSecrets),
  G: () => (/* binding */ secretSpellings)
});

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/host/encodings.js

/** Shorter ones would be found by chance in what is no secret. */
const SHORTEST = 8;
const HTML = (0,dictionary/* dictionary */.z)({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
});
/** The letters of base64 that a text gives wherever it begins within three bytes; those at its ends hold bits of its neighbours. */
function base64(bytes) {
    return [0, 1, 2].map((before) => {
        const all = Buffer.concat([Buffer.alloc(before), bytes]);
        return all.toString('base64').slice(Math.ceil((before * 4) / 3), Math.floor((all.length * 4) / 3));
    });
}
/** A secret as programs write it into other texts: the runner looks for the same by itself, but in its log alone. */
function encodings(secret) {
    const texts = [
        JSON.stringify(secret).slice(1, -1),
        secret.replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign),
        secret.replace(/[&<>]/g, (sign) => HTML[sign] ?? sign),
        secret.replaceAll("'", "''"),
        secret.replaceAll('"', '""'),
        secret.replace(/[\\'"]/g, (sign) => `\\${sign}`),
        secret.replaceAll("'", "'\\''"),
        secret.replace(/[^A-Za-z0-9_.~-]/gu, (sign) => [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
    ];
    const bytes = Buffer.from(secret);
    const plain = bytes.length < SHORTEST ? [] : base64(bytes);
    const binary = [
        ...plain,
        ...plain.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
        ...(bytes.length < SHORTEST ? [] : [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]),
    ];
    return [...new Set([...texts, ...binary])].filter((one) => one !== secret);
}

;// CONCATENATED MODULE: ./lib/host/secrets.js

/** Parts shorter than this are left alone: masking `ab` everywhere would blot out the log and give the part away. */
const SHORTEST_PART = 3;
const SECRET_KEY = /pass(word|wd|phrase)?$|pwd|secret|token/i;
function makeSecrets() {
    const known = new Set();
    let longestFirst = [];
    return {
        add(value) {
            const fresh = secretSpellings(value).filter((spelling) => !known.has(spelling));
            for (const spelling of fresh) {
                known.add(spelling);
                for (const encoded of encodings(spelling))
                    known.add(encoded);
            }
            longestFirst = [...known].sort((a, b) => b.length - a.length);
            return fresh;
        },
        hide: (text) => longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
    };
}
/** A secret, each of its lines and, where it is a URL, its passwords: as written, decoded, and encoded anew. */
function secretSpellings(value) {
    const whole = value.trim();
    if (whole === '')
        return [];
    const parts = new Set();
    for (const line of whole.split(/[\r\n]+/)) {
        parts.add(line.trim());
        for (const password of passwordsOf(line.trim()))
            for (const spelling of spellings(password))
                parts.add(spelling);
    }
    return [...new Set([value, whole, ...[...parts].filter((part) => part.length >= SHORTEST_PART)])];
}
function spellings(password) {
    const decoded = decode(password);
    const encoded = encode(decoded);
    return [password, decoded, encoded, encoded.replaceAll('%20', '+'), decode(password.replaceAll('+', ' '))];
}
/**
 * Passwords of a URL. People leave `@`, `/`, `?` and `#` in passwords unescaped, where no two readers agree on the end:
 * so every end that a reader could choose counts.
 */
function passwordsOf(text) {
    const rest = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/i.exec(text)?.[1];
    if (rest === undefined)
        return [];
    const authority = rest.slice(0, /[/?#]|$/.exec(rest)?.index);
    const ends = [rest.indexOf('@'), authority.lastIndexOf('@'), rest.lastIndexOf('@')];
    const inAuthority = ends.flatMap((end) => {
        const colon = rest.indexOf(':');
        return end > 0 && colon >= 0 && colon < end ? [rest.slice(colon + 1, end)] : [];
    });
    const inQuery = [...rest.matchAll(/[?&;]([^?=&;]+)=([^&#]*)/g)].flatMap(([, key = '', secret = '']) => SECRET_KEY.test(decode(key)) ? [secret] : []);
    return [...inAuthority, ...inQuery].filter((password) => password !== '');
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function encode(text) {
    try {
        return encodeURIComponent(text);
    }
    catch {
        return text;
    }
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

/***/ 16955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vk: () => (/* binding */ answering),
/* harmony export */   oz: () => (/* binding */ recording)
/* harmony export */ });
/* unused harmony export questionOf */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);

/** One text for one question, whatever its values. */
const questionOf = ({ parts, values }) => JSON.stringify([parts, values]);
const refuse = () => Promise.reject(new Error('A session of a snapshot only answers questions.'));
/** A session without a server. */
function sessionOf(server, id, query) {
    const close = () => Promise.resolve();
    return {
        server,
        id,
        query,
        run: refuse,
        home: undefined,
        cancel: close,
        transaction: () => 'idle',
        lost: undefined,
        close,
        [Symbol.asyncDispose]: close,
    };
}
/** Asks by the given session, and keeps what it answered. What the server refuses is no answer. */
function recording(session) {
    const answers = new Map();
    const query = async (asked) => {
        const rows = await session.query(asked);
        answers.set(questionOf(asked), rows);
        return rows;
    };
    return {
        session: sessionOf(session.server, session.id, query),
        answers: () => [...answers].map(([question, rows]) => ({ question, rows })),
    };
}
/** Answers what was asked then. `about` says of which snapshot it is. */
function answering(server, answers, about) {
    const known = new Map(answers.map(({ question, rows }) => [question, rows]));
    return sessionOf(server, 0, (asked) => {
        const rows = known.get(questionOf(asked));
        if (rows !== undefined)
            return Promise.resolve(rows);
        return Promise.reject(new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('snapshot', `The snapshot does not say what this plan must know of the history. It was made ${about}.`, 'Make it anew, by this version and for the same layouts and `history-schema`: a pull request that brings another migration tool along needs `database-url`, or `since`.'));
    });
}


/***/ }),

/***/ 62976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mw: () => (/* binding */ broken),
  qq: () => (/* binding */ pack),
  Jw: () => (/* binding */ unpackFile)
});

// UNUSED EXPORTS: FORM, MOST, unpack

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/io/age.js
/** How a file in the age format begins. */
const HEAD = 'age-encryption.org/v1';
/** Armoured files, which `age -a` writes, are text. */
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';
function isAge(bytes) {
    const head = Buffer.from(bytes.subarray(0, ARMOUR.length)).toString('latin1');
    return head.startsWith(HEAD) || head === ARMOUR;
}
/** Encrypts with a passphrase, so that `age --decrypt` opens it. The package is loaded only now. */
async function seal(bytes, passphrase) {
    const { Encrypter } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    return encrypter.encrypt(bytes);
}
/** Throws where the passphrase is another one, or the file is damaged: the format does not tell the two apart. */
async function unseal(bytes, passphrase) {
    const { armor, Decrypter } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const armoured = bytes[0] === ARMOUR.charCodeAt(0);
    return decrypter.decrypt(armoured ? armor.decode(Buffer.from(bytes).toString('latin1')) : bytes);
}

// EXTERNAL MODULE: ./lib/io/bounded.js
var bounded = __webpack_require__(36521);
// EXTERNAL MODULE: ./lib/io/folder.js
var folder = __webpack_require__(77914);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/steps/snapshot/file.js







/** Of the form that this version writes, and the only one that it reads. */
const FORM = 1;
const FORMAT = 'migrate-on-merge snapshot';
/** No schema is that large; a file that unpacks to more is made to fill the memory. */
const MOST = 200 * 1024 * 1024;
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/** First line: what it is, and a hash of what follows; then the content as JSON. Packed, and sealed where there is a passphrase. */
async function pack(json, passphrase) {
    const body = Buffer.from(json, 'utf8');
    const head = `${JSON.stringify({ format: FORMAT, version: FORM, sha256: sha256(body) })}\n`;
    const packed = await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(Buffer.concat([Buffer.from(head), body]), { level: 9 });
    return passphrase === undefined ? packed : seal(packed, passphrase);
}
const broken = (why) => new error/* ActionError */.lZ('snapshot', `\`snapshot-file\` cannot be used: ${why}`, 'Make it anew with `command: snapshot`, and take it from a run of the default branch.');
/** Never more than `MOST` bytes, and nothing but a file: what the path names may have been put there by anybody. */
async function bytesOf(path) {
    try {
        return await (0,bounded/* readBounded */.C)(path, MOST);
    }
    catch (cause) {
        const code = (0,folder/* codeOf */.$N)(cause) ?? 'unknown reason';
        if (code === 'EINVAL' || code === 'EISDIR')
            throw broken('it is no file.');
        if (code === 'EFBIG')
            throw broken(`${MOST} bytes are the most.`);
        throw new error/* ActionError */.lZ('snapshot', `\`snapshot-file\` cannot be read (${code}).`, 'A step before this one fetches it: `docs/forks.md` has the workflow. The first snapshot must have been made by then.', { cause });
    }
}
async function opened(bytes, passphrase) {
    if (!isAge(bytes))
        return bytes;
    if (passphrase === undefined)
        throw new error/* ActionError */.lZ('snapshot', '`snapshot-file` is encrypted, and there is no `snapshot-passphrase`.', 'Give the passphrase that it was made with. Runs for forks get no secret: they need a snapshot that is not encrypted.');
    try {
        return await unseal(bytes, passphrase);
    }
    catch (cause) {
        throw new error/* ActionError */.lZ('snapshot', '`snapshot-file` cannot be decrypted: it was made with another passphrase, or is damaged.', 'Give the `snapshot-passphrase` of the run that made it, or make it anew.', { cause });
    }
}
async function unpacked(bytes) {
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b)
        throw broken('it is no snapshot.');
    try {
        return await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(bytes, { maxOutputLength: MOST });
    }
    catch (error) {
        const large = (0,folder/* codeOf */.$N)(error) === 'ERR_BUFFER_TOO_LARGE';
        throw broken(large ? `it unpacks to more than ${MOST} bytes.` : 'it is damaged.');
    }
}
const file_HEAD = /^\{"format":"migrate-on-merge snapshot","version":(\d{1,9}),"sha256":"([0-9a-f]{64})"\}$/;
/** The content's JSON, parsed; every value in it is still anybody's. */
async function unpack(bytes, passphrase) {
    const text = await unpacked(await opened(bytes, passphrase));
    const end = text.subarray(0, 1_000).indexOf('\n');
    const [, version, hash] = file_HEAD.exec(text.subarray(0, Math.max(end, 0)).toString('utf8')) ?? [];
    if (version === undefined)
        throw broken('it is no snapshot.');
    if (Number(version) !== FORM)
        throw broken(`it is of form ${version}, and this version reads form ${FORM}: use the version that made it, or newer.`);
    const body = text.subarray(end + 1);
    if (sha256(body) !== hash)
        throw broken('it is damaged: its content is not what its first line says.');
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        throw broken('its content is no JSON.');
    }
}
const unpackFile = async (path, passphrase) => unpack(await bytesOf(path), passphrase);


/***/ }),

/***/ 27245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ toJson),
  C: () => (/* binding */ toSnapshot)
});

// EXTERNAL MODULE: ./lib/steps/snapshot/file.js + 1 modules
var file = __webpack_require__(62976);
;// CONCATENATED MODULE: ./lib/steps/snapshot/checked.js

/** Says where, and never what stands there. */
const wrong = (at, wanted) => {
    throw (0,file/* broken */.mw)(`at ${at} it has no ${wanted}.`);
};
const checked_text = (value, at) => (typeof value === 'string' ? value : wrong(at, 'text'));
const flag = (value, at) => (typeof value === 'boolean' ? value : wrong(at, 'true or false'));
const amount = (value, at) => typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : wrong(at, 'number from 0');
const whole = (value, at) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong(at, 'whole number from 0');
const orNull = (read) => (value, at) => value === null ? null : read(value, at);
const listOf = (read) => (value, at) => Array.isArray(value) ? value.map((one, i) => read(one, `${at}[${i}]`)) : wrong(at, 'list');
/** Of an object with names that are not known beforehand; `__proto__` is a name like others, and sets nothing. */
const mapOf = (read) => (value, at) => Object.fromEntries(Object.entries(object(value, at)).map(([name, one]) => [name, read(one, `${at}.…`)]));
const object = (value, at) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : wrong(at, 'object');
/** An object with these keys; `optional` ones may be missing. Others are not looked at. */
const recordOf = (fields, optional = []) => (value, at) => {
    const from = object(value, at);
    const entries = Object.keys(fields).flatMap((key) => {
        const there = Object.hasOwn(from, key);
        if (!there && optional.includes(key))
            return [];
        return [[key, fields[key](there ? from[key] : undefined, `${at}.${key}`)]];
    });
    return Object.fromEntries(entries);
};

;// CONCATENATED MODULE: ./lib/steps/snapshot/form.js


const row = mapOf(orNull(checked_text));
const texts = listOf(checked_text);
const server = recordOf({
    engine: checked_text,
    version: checked_text,
    major: whole,
    database: checked_text,
    user: checked_text,
    superuser: flag,
    embedded: flag,
    settings: mapOf(checked_text),
});
/** Names of settings become part of statements; those with a dot are never written. */
const setting = (value, at) => {
    const name = checked_text(value, at);
    if (!/^\w{1,63}$/.test(name))
        throw (0,file/* broken */.mw)(`at ${at} it has no name of a setting.`);
    return name;
};
const environment = recordOf({
    roles: texts,
    memberOf: texts,
    settings: listOf(recordOf({ name: setting, value: checked_text })),
    variables: mapOf(checked_text),
}, ['memberOf', 'variables']);
const form_object = recordOf({ kind: checked_text, name: checked_text, definition: checked_text, portable: checked_text, outline: checked_text, hidden: flag }, ['portable', 'outline', 'hidden']);
const plainCatalog = recordOf({ major: whole, objects: listOf(form_object), unseen: texts }, ['unseen']);
const catalog = (value, at) => {
    const { major, objects, unseen } = plainCatalog(value, at);
    const all = new Map(objects.map((one) => [`${one.kind} ${one.name}`, one]));
    return { major, objects: all, ...(unseen === undefined ? {} : { unseen: new Set(unseen) }) };
};
const size = recordOf({
    relation: checked_text,
    rows: orNull(amount),
    bytes: orNull(amount),
    indexBytes: orNull(amount),
    partitions: whole,
}, ['indexBytes', 'partitions']);
const unit = (value, at) => {
    if (value !== 'scans' && value !== 'rows')
        throw (0,file/* broken */.mw)(`at ${at} it has no unit.`);
    return value;
};
const now = recordOf({
    askedAt: checked_text,
    countedSince: orNull(checked_text),
    reads: unit,
    traffic: listOf(recordOf({
        relation: checked_text,
        readsPerSecond: orNull(amount),
        writesPerSecond: orNull(amount),
    })),
    openTransactions: listOf(recordOf({ seconds: amount, idle: flag, application: checked_text, holds: texts }, ['holds'])),
    replicas: listOf(recordOf({ name: checked_text, lagSeconds: orNull(amount) })),
    unknown: texts,
}, ['askedAt', 'reads']);
const schema = (value, at) => {
    const { sql, missing } = recordOf({ sql: checked_text, missing: checked_text }, ['sql', 'missing'])(value, at);
    return sql === undefined ? { missing: checked_text(missing, `${at}.missing`) } : { sql };
};
/** A moment as we write it: anything else would be read in some other way by everybody. */
const moment = (value, at) => {
    const said = checked_text(value, at);
    const time = new Date(said);
    if (Number.isNaN(time.getTime()) || time.toISOString() !== said)
        throw (0,file/* broken */.mw)(`at ${at} it has no time.`);
    return said;
};
const commit = (value, at) => {
    if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(checked_text(value, at)))
        throw (0,file/* broken */.mw)(`at ${at} it has no commit.`);
    return value;
};
const read = recordOf({
    takenAt: moment,
    tool: checked_text,
    commit: orNull(commit),
    label: checked_text,
    engine: checked_text,
    layouts: texts,
    server,
    environment,
    unsaid: texts,
    fingerprint: checked_text,
    history: listOf(recordOf({ question: checked_text, rows: listOf(row) })),
    catalog,
    sizes: listOf(size),
    now,
    toolRows: listOf(recordOf({ table: texts, columns: texts, rows: listOf(row) })),
    schema,
}, ['now', 'toolRows']);
/** Takes parsed JSON for a snapshot, or throws; what it does not know is left behind. */
const toSnapshot = (value) => read(value, 'its top');
/** The content as JSON. */
function toJson(snapshot) {
    const { major, objects, unseen } = snapshot.catalog;
    const plain = {
        major,
        objects: [...objects.values()],
        ...(unseen === undefined ? {} : { unseen: [...unseen] }),
    };
    return JSON.stringify({ ...snapshot, catalog: plain });
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
