export const id = 8837;
export const ids = [8837];
export const modules = {

/***/ 88837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placeOf: () => (/* binding */ placeOf),
  restore: () => (/* binding */ restore),
  restoreRequest: () => (/* binding */ restoreRequest),
  restored: () => (/* binding */ restored),
  urlOf: () => (/* binding */ urlOf)
});

// EXTERNAL MODULE: ./lib/io/binaries.js
var binaries = __webpack_require__(25715);
// EXTERNAL MODULE: ./lib/io/mysql-programs.js
var mysql_programs = __webpack_require__(5930);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/steps/backup/identity.js
var backup_identity = __webpack_require__(59050);
// EXTERNAL MODULE: ./lib/steps/backup/seal.js
var seal = __webpack_require__(25745);
// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
// EXTERNAL MODULE: ./lib/steps/restore/check.js + 1 modules
var check = __webpack_require__(13391);
// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var postgresql_url = __webpack_require__(28685);
// EXTERNAL MODULE: ./lib/steps/restore/swap.js
var swap = __webpack_require__(88363);
;// CONCATENATED MODULE: ./lib/steps/restore/gone.js



/** PostgreSQL's own number for a database that is not there. */
const NO_DATABASE = '3D000';
/** The database of a URL that is gone, and another one of its server to make it from; undefined for every other error. */
function gone(error, url) {
    if (!(error instanceof model_error/* ActionError */.lZ))
        return undefined;
    if (error.cause?.code !== NO_DATABASE)
        return undefined;
    const { database } = (0,postgresql_url/* parsePostgresUrl */.qQ)(url);
    const neighbour = swap/* NEIGHBOURS */.$.find((name) => name !== database);
    return database === undefined || neighbour === undefined ? undefined : { database, neighbour };
}

// EXTERNAL MODULE: ./lib/steps/restore/left.js
var restore_left = __webpack_require__(99157);
// EXTERNAL MODULE: ./lib/steps/restore/url.js
var restore_url = __webpack_require__(65547);
// EXTERNAL MODULE: ./lib/steps/target.js
var target = __webpack_require__(93614);
// EXTERNAL MODULE: ./lib/commands/apply-backup.js + 22 modules
var apply_backup = __webpack_require__(25341);
// EXTERNAL MODULE: ./lib/commands/migration-lock.js
var migration_lock = __webpack_require__(69340);
// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
;// CONCATENATED MODULE: ./lib/commands/restore.js
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















const urlOf = ({ inputs }) => inputs.directUrl ?? inputs.databaseUrl ?? '';
/** The target, or where it is gone another database of its server, from which it can be made again. */
async function openTarget(context) {
    try {
        const session = await context.open('apply', false);
        return { session, database: session.server.database, missing: false };
    }
    catch (error) {
        const lost = gone(error, urlOf(context));
        if (lost === undefined)
            throw error;
        const { engine, inputs } = context;
        const session = await engine.connect({
            url: (0,restore_url/* urlOfDatabase */.Q)(urlOf(context), lost.neighbour),
            connectTimeoutMs: inputs.connectTimeoutMs,
            applicationName: 'migrate-on-merge',
        });
        return { session, database: lost.database, missing: true };
    }
}
function refuse(context, { manifest, name }, database) {
    const { confirm } = context.inputs;
    if (confirm !== undefined && confirm !== database)
        throw new model_error/* ActionError */.lZ('confirm', `\`confirm\` names another database than the target: the target is ${database}.`, `To put the backup into its place, write \`--confirm ${database}\`; to restore it beside, leave \`confirm\` out.`);
    if (confirm !== undefined && manifest.backup.scope !== 'full')
        throw new model_error/* ActionError */.lZ('restore-scope', `${name} holds the whole schema, but the rows of some tables only: in the place of ${database} it would lack all others.`, 'Leave `confirm` out: it is restored beside the target, and rows can be copied from there.');
}
/** How a restore is asked for, whoever asks: the command, or an apply that failed. */
async function restoreRequest(context, backup, target, more) {
    const { engine, inputs, host, signal } = context;
    const [postgres, mysql] = [engine.traits.backup === 'pg_dump', engine.traits.backup === 'mysqldump'];
    return {
        ...more,
        ...target,
        engine,
        backup,
        url: urlOf(context),
        historySchema: inputs.historySchema,
        connectTimeoutMs: inputs.connectTimeoutMs,
        save: async () => {
            const settings = { ...inputs, backup: 'full', backupProof: 'none' };
            const saved = await (0,apply_backup/* saveBefore */.n)({ ...context, inputs: settings }, target.session);
            return saved?.file ?? '';
        },
        tools: postgres ? await (0,binaries/* findDumpTools */.r4)(inputs.postgresBinaries) : [],
        mysqlTools: mysql ? await (0,mysql_programs/* findMysqlDumpTools */.Fk)(inputs.mysqlBinaries) : [],
        progress: host.progress,
        signal,
    };
}
/** By what databases that restores leave beside the target are named: its own name, of an embedded one its folder. */
function placeOf(context, database) {
    if (!context.engine.traits.embedded)
        return database;
    return urlOf(context)
        .replace(/^pglite:/i, '')
        .replace(/\/+$/, '');
}
/** What a restore came to, for the report. */
function restored({ manifest, name }, done, ms) {
    const { database, inTarget, kept, commands } = done;
    return { file: name, createdAt: manifest.createdAt, commit: manifest.commit, database, inTarget, kept, ms, commands };
}
/** What the restored history says is in. */
async function historyOf(context, database) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { engine, inputs } = context;
        const url = engine.traits.embedded ? `pglite:${database}` : (0,restore_url/* urlOfDatabase */.Q)(urlOf(context), database);
        const session = __addDisposableResource(env_1, await engine.connect({
            url,
            connectTimeoutMs: inputs.connectTimeoutMs,
            applicationName: 'migrate-on-merge restore',
            looking: true,
        }), true);
        const rows = (await (0,target/* readHistory */.L)(session, engine.dialect, inputs.historySchema)) ?? [];
        const last = rows.at(-1);
        return {
            history: (0,report/* reportHistory */.LN)({ applied: rows, todo: [], replay: [], problems: [], source: 'history' }),
            notes: [
                last === undefined
                    ? 'The restored database has no history of migrations.'
                    : `By its history ${(0,words/* count */.U9)(rows.length, 'migration')} ${rows.length === 1 ? 'is' : 'are'} in, the last of them ${last.id}.`,
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
}
function headlineOf(name, { database, inTarget, kept, checks }) {
    const wrong = checks.filter(({ ok }) => !ok);
    if (wrong.length > 0)
        return `${name} was restored into ${database}, and is not what was saved: ${wrong[0]?.actual ?? ''}. Nothing was replaced.`;
    if (!inTarget)
        return `${name} is restored in ${database}, as it was saved; the target is as it was.`;
    return `${name} is restored: ${database} is as it was saved${kept === null ? '' : `, and what was there is kept in ${kept}`}.`;
}
function preview({ name, manifest }, facts, missing, confirmed) {
    const rows = manifest.tables.reduce((sum, table) => sum + (table.rows ?? 0), 0);
    const what = `${name} (${(0,words/* count */.U9)(manifest.tables.length, 'table')}, ${(0,words/* count */.U9)(rows, 'row')}, made ${manifest.createdAt})`;
    if (missing)
        return `${what} would be restored as ${facts.database}, which is not there.`;
    return confirmed
        ? `${what} would be put into the place of ${facts.database}; what is there would be kept. This was a dry run.`
        : `${what} would be restored beside ${facts.database}, which would stay as it is. This was a dry run.`;
}
/** Restores a backup beside the target, or with `confirm` into its place; refuses one that is of another database. */
const restore = {
    name: 'restore',
    async run(context) {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            (0,shared/* needUrl */.Yi)(context);
            const { engine, inputs, host } = context;
            if (inputs.backupFile === undefined)
                throw new model_error/* ActionError */.lZ('missing-input', '`restore` needs a backup.', 'Give its path: `--backup-file backups/app.dump`. Its manifest has to lie beside it.');
            const backup = await (0,check/* openBackup */.Tw)(inputs.backupFile, await (0,seal/* sealFor */.J)(inputs));
            const { session: first, database, missing } = await openTarget(context);
            const session = __addDisposableResource(env_2, first, true);
            const identity = await (0,backup_identity/* serverIdentity */.u)(session, engine.dialect.name);
            const facts = { server: session.server, database, identity };
            (0,check/* refuseServer */._Z)(backup, engine.traits.backup, facts);
            refuse(context, backup, database);
            (0,check/* refuseOther */.hC)(backup, facts, inputs.backupDatabase);
            const place = placeOf(context, database);
            const left = await (0,restore_left/* leftBeside */.e)(session, engine.traits.backup, place);
            const base = {
                ...(0,report/* emptyReport */._O)('restore', inputs.label, context.run),
                notes: left === undefined ? [] : [left],
                target: {
                    ...(0,shared/* reportTarget */.E6)(session.server),
                    engine: session.server.engine,
                    version: session.server.version,
                    database,
                },
            };
            if (inputs.dryRun)
                return { ...base, headline: preview(backup, facts, missing, inputs.confirm !== undefined) };
            const second = __addDisposableResource(env_2, engine.traits.sessions === 'many' && !missing ? await context.open('lock', false) : undefined, true);
            const lock = __addDisposableResource(env_2, await (0,migration_lock/* migrationLock */.i)(context, session, second), true);
            host.progress({ type: 'phase', name: 'Restore' });
            const start = performance.now();
            const { restoreBackup } = await __webpack_require__.e(/* import() */ 6486).then(__webpack_require__.bind(__webpack_require__, 86486));
            const request = await restoreRequest(context, backup, { session, database, missing }, {
                sameServer: (0,check/* otherDatabase */.Yb)({ ...backup.manifest, database: { ...backup.manifest.database, name: database } }, facts) ===
                    undefined,
                replace: inputs.confirm !== undefined,
                stamp: await (0,restore_left/* freeStamp */.y)(session, engine.traits.backup, place),
                leave: async () => {
                    await lock[Symbol.asyncDispose]();
                    await session.close();
                    await second?.close();
                },
            });
            const done = await restoreBackup(request);
            const wrong = done.checks.filter(({ ok }) => !ok);
            for (const { name, ok, actual } of done.checks)
                host.progress({ type: 'check', name, ok, actual });
            const history = await historyOf(context, done.database).catch(() => ({ history: base.history, notes: [] }));
            return {
                ...base,
                ...history,
                verdict: wrong.length > 0 ? 'failed' : 'clean',
                headline: headlineOf(backup.name, done),
                restore: restored(backup, done, Math.round(performance.now() - start)),
                verify: { checks: done.checks },
                notes: [...history.notes, ...done.notes, ...base.notes],
                error: wrong.length === 0
                    ? null
                    : {
                        code: 'restore-differs',
                        message: wrong.map(({ name, actual }) => `${name}: ${actual}`).join('\n'),
                        hint: wrong[0]?.hint ?? '',
                    },
            };
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
    },
};


/***/ }),

/***/ 13391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tw: () => (/* binding */ openBackup),
  Yb: () => (/* binding */ otherDatabase),
  hC: () => (/* binding */ refuseOther),
  _Z: () => (/* binding */ refuseServer)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/engine.js
var model_engine = __webpack_require__(81067);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/steps/backup/content.js
var backup_content = __webpack_require__(77063);
// EXTERNAL MODULE: ./lib/steps/backup/file.js
var file = __webpack_require__(20538);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/steps/backup/manifest.js
var manifest = __webpack_require__(46605);
;// CONCATENATED MODULE: ./lib/steps/backup/read-manifest.js
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





/** A manifest of tens of thousands of tables has some megabytes. */
const MOST = 64 * 1024 * 1024;
const read_manifest_text = (value) => typeof value === 'string';
const number = (value) => typeof value === 'number' && Number.isFinite(value);
const count = (value) => Number.isSafeInteger(value) && value >= 0;
const flag = (value) => typeof value === 'boolean';
const hex = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const orNull = (shape) => (value) => value === null || shape(value);
const optional = (shape) => (value) => value === undefined || shape(value);
const oneOf = (...words) => (value) => typeof value === 'string' && words.includes(value);
const list = (shape) => (value) => Array.isArray(value) && value.every(shape);
const fields = (shapes) => (value) => typeof value === 'object' &&
    value !== null &&
    Object.entries(shapes).every(([name, shape]) => shape(value[name]));
const eventEnd = (value) => Array.isArray(value) && value.length === 2 && read_manifest_text(value[0]) && fields({ at: number, kept: flag })(value[1]);
const SHAPE = (0,dictionary/* dictionary */.z)({
    createdAt: read_manifest_text,
    by: read_manifest_text,
    label: read_manifest_text,
    commit: orNull(read_manifest_text),
    planDigest: orNull(read_manifest_text),
    server: fields({ engine: read_manifest_text, version: read_manifest_text, major: count, embedded: flag, identity: orNull(read_manifest_text) }),
    database: fields({ name: read_manifest_text, encoding: read_manifest_text, bytes: count }),
    backup: fields({
        file: read_manifest_text,
        bytes: count,
        sha256: hex,
        kind: oneOf('pg_dump', 'mysqldump', 'archive'),
        tool: read_manifest_text,
        scope: oneOf('full', 'affected'),
        compression: read_manifest_text,
        encryption: oneOf('none', 'age with a passphrase'),
    }),
    tables: list(fields({ name: read_manifest_text, rows: orNull(count) })),
    objects: list(fields({ kind: read_manifest_text, name: read_manifest_text, mark: read_manifest_text, portable: optional(read_manifest_text) })),
    writes: optional(list((value) => Array.isArray(value) && value.length === 2 && read_manifest_text(value[0]) && count(value[1]))),
    mysql: optional(fields({
        charset: read_manifest_text,
        collation: read_manifest_text,
        fold: flag,
        definers: list(read_manifest_text),
        withHistory: list(read_manifest_text),
        eventEnds: list(eventEnd),
    })),
});
const refused = (message, hint, cause) => new model_error/* ActionError */.lZ('backup-manifest', message, hint, cause === undefined ? {} : { cause });
async function bytesOf(path, backup) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_.open)(path, 'r'), true);
            const { size } = await file.stat();
            if (size > MOST)
                throw refused(`The manifest of ${backup} is larger than any manifest is.`, 'Name the right file.');
            return await file.readFile('utf8');
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
    catch (error) {
        if (error instanceof model_error/* ActionError */.lZ)
            throw error;
        const code = error.code ?? String(error);
        const name = (0,external_node_path_.basename)(path);
        throw refused(code === 'ENOENT' ? `There is no ${name} beside the backup.` : `The manifest ${name} cannot be read: ${code}.`, `A backup is two files, ${backup} and ${name}: without the second nobody can tell which database it is of, and whether it is whole. Put both into one folder.`, error);
    }
}
/** The manifest beside a backup. It may come from anywhere, so nothing in it is taken unseen. Throws ActionError. */
async function readManifest(backup) {
    const name = (0,external_node_path_.basename)(backup);
    let value;
    try {
        value = JSON.parse(await bytesOf((0,manifest/* manifestPath */.ji)(backup), name));
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.lZ)
            throw error;
        throw refused(`The manifest of ${name} is no JSON.`, 'Fetch both files of the backup anew.', error);
    }
    const all = (typeof value === 'object' && value !== null ? value : {});
    if (all['format'] !== manifest/* MANIFEST_FORMAT */.Sn)
        throw refused(`The file beside ${name} is no manifest of a backup.`, 'Fetch both files of the backup anew.');
    if (all['version'] !== 1)
        throw refused(`The manifest of ${name} is of a later form than this version knows.`, 'Restore it with the version of this tool that made it, or a newer one.');
    const wrong = Object.entries(SHAPE).filter(([field, shape]) => !shape(all[field]));
    if (wrong.length > 0)
        throw refused(`The manifest of ${name} is damaged: ${wrong.map(([field]) => field).join(', ')}.`, 'Fetch both files of the backup anew.');
    return value;
}

;// CONCATENATED MODULE: ./lib/steps/restore/check.js








const check_refused = (code, message, hint, cause) => new model_error/* ActionError */.lZ(code, message, hint, cause === undefined ? {} : { cause });
/** One byte of it, so that a wrong passphrase is known before anything is made. */
async function tryOpening(content) {
    for await (const _ of (0,backup_content/* plain */.pj)(content))
        return;
}
/** Reads the manifest and holds the file against it. Throws ActionError. */
async function openBackup(path, seal) {
    const name = (0,external_node_path_.basename)(path);
    const there = await (0,promises_.stat)(path).catch((error) => error);
    if (!('isFile' in there && there.isFile()))
        throw check_refused('backup-file', `There is no file ${name} to restore${'code' in there ? ` (${there.code ?? 'unknown reason'})` : ''}.`, '`backup-file` is the path of the backup; relative ones begin at the working directory.');
    const manifest = await readManifest(path);
    const { bytes, sha256, encryption } = manifest.backup;
    const fetched = 'Fetch the file anew from where it is kept; nothing can be restored from this one with certainty.';
    if (there.size !== bytes)
        throw check_refused('backup-file', `${name} has ${(0,words/* size */.Ej)(there.size)} (${there.size} bytes), and ${bytes} were written.`, fetched);
    const now = await (0,file/* sha256Of */.Bj)(path);
    if (now !== sha256)
        throw check_refused('backup-file', `${name} is not the file that was written: its SHA-256 is ${now}, and it was ${sha256}.`, fetched);
    const encrypted = encryption !== 'none';
    if (encrypted && seal === undefined)
        throw check_refused('backup-file', `${name} is encrypted.`, 'Give its passphrase as `backup-passphrase`.');
    const opened = { path, name, manifest, ...(encrypted ? { seal } : {}) };
    if (encrypted)
        await tryOpening(opened).catch((error) => {
            const words = error instanceof Error ? error.message : String(error);
            throw check_refused('backup-file', `${name} cannot be opened: ${words}.`, 'Give the passphrase that it was made with as `backup-passphrase`.', error);
        });
    return opened;
}
const label = (engine) => model_engine/* LABELS */.k[engine] ?? engine;
/** Another kind of server, or an older one. Nothing makes that right. */
function refuseServer({ name, manifest }, kind, { server }) {
    const from = `${label(manifest.server.engine)} ${manifest.server.version}`;
    const to = `${label(server.engine)} ${server.version}`;
    if (manifest.backup.kind !== kind || manifest.server.engine !== server.engine)
        throw check_refused('wrong-server', `${name} is of a ${from}${manifest.server.embedded ? ' (embedded)' : ''}, and the target is a ${to}${server.embedded ? ' (embedded)' : ''}.`, 'Give the `database-url` of a server of the same kind.');
    if (server.major < manifest.server.major)
        throw check_refused('wrong-server', `${name} is of a ${from}, and the target is a ${to}: an older server does not know what a newer one has learnt.`, `Restore it on ${label(server.engine)} ${manifest.server.major} or newer.`);
}
/** Why the target is not the database that the backup is of, in words; undefined where it is, as far as can be told. */
function otherDatabase({ server, database }, target) {
    if (database.name !== target.database)
        return `the backup is of the database ${database.name}, and the target is ${target.database}`;
    if (server.identity !== null && target.identity !== undefined && server.identity !== target.identity)
        return `the backup is of a database ${database.name} of another server`;
    return undefined;
}
/** `named`: what the user says that the backup is of. A database of that name elsewhere may be a customer's. */
function refuseOther(opened, target, named) {
    const { name } = opened.manifest.database;
    if (named !== undefined && named !== name)
        throw check_refused('wrong-database', `The backup is of the database ${name}, not of ${named}.`, `Correct \`backup-database\`, or leave it out.`);
    const other = otherDatabase(opened.manifest, target);
    if (other === undefined || named === name)
        return;
    throw check_refused('wrong-database', `This is the wrong database: ${other}.`, `Give the URL of the database that it is of. If it is meant to go here all the same (a drill, a server that took over), say which one it is: \`--backup-database ${name}\`.`);
}


/***/ }),

/***/ 99157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ leftBeside),
/* harmony export */   y: () => (/* binding */ freeStamp)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _engines_mysqlfamily_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38314);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90956);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35058);





const WORDS = {
    restoring: 'not whole: the restore was ended',
    restored: 'a copy of a backup',
    before_restore: 'what was there before a restore',
};
async function databases(session, database, family) {
    const rows = await session.query(family
        ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_3__/* .sql */ .ll) `SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA ORDER BY SCHEMA_NAME`
        : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_3__/* .sql */ .ll) `SELECT datname AS name FROM pg_catalog.pg_database ORDER BY datname`);
    const found = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .besideNames */ .J8)(database, rows.map(({ name }) => name ?? ''));
    if (!family || found.length === 0)
        return found;
    const marked = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_3__/* .sql */ .ll) `SELECT TABLE_SCHEMA AS name FROM information_schema.TABLES WHERE TABLE_NAME = ${_engines_mysqlfamily_names_js__WEBPACK_IMPORTED_MODULE_2__/* .RESTORING_TABLE */ .vr}`);
    const half = new Set(marked.map(({ name }) => name));
    return found.map((one) => (half.has(one.name) ? { ...one, what: 'restoring' } : one));
}
async function folders(folder) {
    const all = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)).catch(() => []);
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .besideNames */ .J8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder), all.sort()).map(({ name, what }) => ({
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), name),
        what,
    }));
}
const lookBeside = (session, kind, place) => kind === 'archive' ? folders(place) : databases(session, place, kind === 'mysqldump');
/** A stamp that no name beside the database has: a run that is ended in its first second may be run again in the same. */
async function freeStamp(session, kind, place) {
    const taken = (await lookBeside(session, kind, place)).map(({ name }) => name);
    for (let ms = Date.now();; ms += 1_000) {
        const stamp = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stampOf */ .Zs)(new Date(ms));
        if (!taken.some((name) => name.endsWith(stamp)))
            return stamp;
    }
}
const MOST = 10;
/**
 * What restores have left beside a database, in words, with how to be rid of it; undefined where there is nothing. `place`: the
 * database's name, of an embedded one its folder.
 */
async function leftBeside(session, kind, place) {
    const found = await lookBeside(session, kind, place);
    if (found.length === 0)
        return undefined;
    const shown = found.slice(0, MOST).map(({ name, what }) => `${name} (${WORDS[what]})`);
    const more = found.length > MOST ? [`and ${found.length - MOST} more`] : [];
    const first = found[0]?.name ?? '';
    const quoted = kind === 'mysqldump' ? `\`${first}\`` : `"${first}"`;
    const how = kind === 'archive' ? 'Delete the folder' : `DROP DATABASE ${quoted}`;
    return `Left of earlier restores: ${[...shown, ...more].join(', ')}. Nothing here needs them. When you are sure: ${how}${kind === 'archive' ? '' : ';'}`;
}


/***/ }),

/***/ 35058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ besideNames),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   q4: () => (/* binding */ besideName)
/* harmony export */ });
/** What the servers keep of a name: PostgreSQL 63 bytes, the MySQL family 64 characters. */
const LONGEST = 63;
const stampOf = (at) => at
    .toISOString()
    .replace(/[-:]|\.\d+Z$/g, '')
    .toLowerCase();
/** `shop_restored_20261127t101112`: the end tells one from another, so it is the beginning that is cut. */
function besideName(database, what, stamp) {
    const end = `_${what}_${stamp}`;
    const room = LONGEST - Buffer.byteLength(end);
    let begin = '';
    for (const letter of database) {
        if (Buffer.byteLength(begin + letter) > room)
            break;
        begin += letter;
    }
    return begin + end;
}
/** Of these names, those that restores of this database have given. */
function besideNames(database, names) {
    return names.flatMap((name) => {
        const [, what, stamp = ''] = /_(restoring|restored|before_restore)_(\d{8}t\d{6})$/.exec(name) ?? [];
        return what !== undefined && besideName(database, what, stamp) === name
            ? [{ name, what: what }]
            : [];
    });
}


/***/ }),

/***/ 88363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ NEIGHBOURS),
/* harmony export */   Q: () => (/* binding */ swapDatabases)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);



/** Databases that others do without, from which ours can be renamed. */
const NEIGHBOURS = ['postgres', 'template1'];
const LIMIT_MS = 20_000;
/** Ends whoever is connected there, one by one: a session that is not ours to end does not keep the others. */
async function endEach(session, database) {
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT pid::text AS pid FROM pg_catalog.pg_stat_activity WHERE datname = ${database} AND pid <> pg_catalog.pg_backend_pid()`);
    for (const { pid } of rows)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT pg_catalog.pg_terminate_backend(${Number(pid)}::int)`).catch(() => undefined);
}
/**
 * Gives the target another name and the copy the target's, in one transaction: whatever happens, there is one database of
 * that name. RENAME locks out newcomers first and then waits some seconds for those who are there, which is when they are
 * ended: so nobody slips in between, and no setting of the database has to be put back if we are killed.
 */
async function swapDatabases({ target, copy, kept, renaming, ending, leave }) {
    const limit = Date.now() + LIMIT_MS;
    for (;;) {
        await renaming.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('BEGIN'));
        let over = false;
        const renamed = renaming.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `ALTER DATABASE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(target)} RENAME TO ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(kept)}`).then(() => undefined, (error) => error);
        void renamed.then(() => {
            over = true;
        });
        // The rename waits by now, and nobody can come in.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(150);
        await leave();
        while (!over) {
            await endEach(ending, target);
            await Promise.race([renamed, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(200)]);
        }
        const trouble = await renamed;
        try {
            if (trouble !== undefined)
                throw trouble;
            await renaming.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `ALTER DATABASE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(copy)} RENAME TO ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(target)}`);
            await renaming.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('COMMIT'));
            return;
        }
        catch (error) {
            if (renaming.lost === undefined)
                await renaming.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)('ROLLBACK')).catch(() => undefined);
            // 55006: somebody is still connected
            const busy = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP && error.code === '55006';
            if (busy && Date.now() < limit)
                continue;
            throw refusal(error, copy);
        }
    }
}
function refusal(error, copy) {
    const words = error instanceof Error ? error.message : String(error);
    const detail = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP && error.data.detail !== undefined ? ` (${error.data.detail})` : '';
    const busy = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP && error.code === '55006';
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('restore-swap', `The databases were not swapped: ${words}${detail}.`, `Nothing was replaced; the restored copy is ${copy}. ${busy
        ? 'Stop what connects to the target, or let the role end its sessions (GRANT pg_signal_backend TO …), then run this again.'
        : 'Settle what the server says, then run this again, or rename both by hand.'}`, { cause: error });
}


/***/ }),

/***/ 65547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ urlOfDatabase)
/* harmony export */ });
/** The same server, another of its databases: what stands in the URL's path, and nothing else. Never shown to anybody. */
function urlOfDatabase(url, database) {
    const [, server = '', query = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(?:\/[^?#]*)?(\?[^#]*)?/is.exec(url) ?? [];
    const params = query
        .slice(1)
        .split('&')
        .filter((one) => one !== '' && !/^dbname=/i.test(one));
    return `${server}/${encodeURIComponent(database)}${params.length === 0 ? '' : `?${params.join('&')}`}`;
}


/***/ })

};
