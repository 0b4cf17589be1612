export const id = 1726;
export const ids = [1726];
export const modules = {

/***/ 1726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ saveBefore)
});

// EXTERNAL MODULE: ./lib/io/binaries.js
var binaries = __webpack_require__(25715);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/engines/pglite.js + 1 modules
var pglite = __webpack_require__(46851);
// EXTERNAL MODULE: ./lib/engines/postgresql/facts.js
var facts = __webpack_require__(10893);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/backup-tool.js
var backup_tool = __webpack_require__(89804);
;// CONCATENATED MODULE: ./lib/steps/backup-errors.js


/** What people can do about what the tools say. */
const HINTS = [
    [
        /row-level security/i,
        'A table forces row level security on the role of `database-url`, so its dump would lack rows. Back up as a superuser, or let the role see all rows: ALTER ROLE … BYPASSRLS.',
    ],
    [
        /permission denied/i,
        'The role of `database-url` may not read everything, and a backup without some tables is none. Grant it: GRANT pg_read_all_data TO … (PostgreSQL 14 or newer), or use the owner.',
    ],
    [
        /No space left on device|could not write|could not extend file|Disk quota/i,
        'Free some space, or name a folder on a larger disk in `backup-directory`.',
    ],
    [
        /lock timeout|could not obtain lock|timeout[\s\S]*LOCK TABLE/i,
        'Another session held a table exclusively for the whole wait. Run again when it has ended; pg_stat_activity shows who it is.',
    ],
    [
        /password authentication|no password supplied|authentication failed|pg_hba/i,
        'The dump tool connects by the same URL as this run did; a pooler or a rule of pg_hba.conf treats it differently.',
    ],
    [
        /certificate|SSL/i,
        'The dump tool could not agree on TLS with the server. Give the authority by `sslrootcert=FILE` in the URL, or another `sslmode`.',
    ],
    [
        /cache lookup failed|could not open relation|does not exist/i,
        'Something changed the schema while it was dumped. Nothing was touched: run this again.',
    ],
];
/** What to do about these words, where they are known. */
const hintFor = (said) => HINTS.find(([pattern]) => pattern.test(said))?.[1];
const SIGNALLED = 128;
const SIGKILL = 9;
/** Rows that the server quotes in its errors are nobody's business in a report. */
const ROWS = [
    [/\)=\(.*\)/g, ')=(…)'],
    [/(Failing row contains).*/g, '$1 …'],
    [/(COPY .*, line \d+).*/g, '$1'],
    [/(invalid (?:input|byte).*?: ).*/g, '$1…'],
];
/** The last lines of what a tool said, without anybody's data. */
function toolWords(stderr) {
    const lines = stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(-12);
    return ROWS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), lines.join('\n'));
}
/** An ActionError of what a dump tool said. */
function backupError(what, ended, major) {
    const said = toolWords(ended.stderr);
    const signal = ended.code > SIGNALLED ? ended.code - SIGNALLED : undefined;
    const how = signal === undefined ? `failed (exit ${ended.code})` : `was killed (signal ${signal})`;
    const killed = signal === SIGKILL ? 'The system killed it, which mostly means that memory ran out.' : undefined;
    const hint = /server version mismatch/i.test(said) ? (0,backup_tool/* installHint */.J8)(major) : (hintFor(said) ?? killed);
    return new model_error/* ActionError */.l('backup-failed', [`The backup was not made: ${what} ${how}.`, ...(said === '' ? [] : [said])].join('\n'), hint ?? 'Nothing was touched. Settle what the tool says, then run this again.');
}
function cancelled() {
    return new model_error/* ActionError */.l('backup-failed', 'The backup was cancelled before it was complete.', 'Nothing was touched. Run this again.');
}
/** What the file system says while a backup is written. */
function fileError(error, folder) {
    const code = error.code ?? String(error);
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    return new model_error/* ActionError */.l('backup-failed', `The backup cannot be written to ${folder}: ${full ? 'the disk is full' : code}.`, full
        ? 'Free some space, or name a folder on a larger disk in `backup-directory`.'
        : 'Name a folder in `backup-directory` that this run may write to.', { cause: error });
}

;// CONCATENATED MODULE: ./lib/steps/backup-source.js



const nameOf = (relation) => `${relation.schema}.${relation.name}`;
/** Whether a table's rows belong into the backup; our own history always does. */
function wantsRows(relation, request) {
    if (relation.kind !== 'table')
        return false;
    return (request.only === undefined || relation.schema === request.historySchema || request.only.includes(nameOf(relation)));
}
/** Everything but the rows, as the open transaction sees it. */
async function readSource(request) {
    const { engine, session, historySchema } = request;
    return {
        major: session.server.major,
        ...(await (0,facts/* databaseState */.F0)(session)),
        catalog: await engine.dialect.snapshot(session, { historySchema }),
        relations: await (0,facts/* dumpedRelations */.rE)(session),
        rows: undefined,
        roles: (await engine.dialect.environment(session)).roles,
    };
}
/** Counts each table; the same on the source and on what was restored. */
async function countTables(session, relations, progress) {
    const counts = new Map();
    let told = performance.now();
    for (const relation of relations) {
        counts.set(nameOf(relation), await (0,facts/* countRows */.BO)(session, relation.schema, relation.name));
        if (performance.now() - told < 5_000)
            continue;
        told = performance.now();
        progress?.({ type: 'backup', text: `rows of ${counts.size} of ${relations.length} tables counted` });
    }
    return counts;
}
/** Why the source could not be read, in the server's words. */
function sourceError(error) {
    if (error instanceof model_error/* ActionError */.l)
        return error;
    const words = error instanceof model_error/* ServerError */.g ? error.message : String(error);
    return new model_error/* ActionError */.l('backup-failed', `The backup was not made: the database cannot be read in full: ${words}`, hintFor(words) ?? 'Nothing was touched. Settle what the server says, then run this again.', { cause: error });
}

;// CONCATENATED MODULE: ./lib/steps/backup-archive.js







/** The data folder of an embedded server as one archive. Nobody else can be connected, so counts and archive agree. */
async function writeArchive(request, file) {
    const { session, progress } = request;
    try {
        await (0,facts/* beginStill */.wl)(session, 0);
        const source = await readSource(request);
        const tables = source.relations.filter((relation) => relation.kind === 'table');
        const rows = request.rows ? await countTables(session, tables, progress) : undefined;
        await session.query((0,query/* raw */.lS)('ROLLBACK'));
        const bytes = await (0,pglite/* dataArchive */.fV)(session);
        const handle = await (0,promises_.open)(file.part, 'r+');
        try {
            await handle.writeFile(bytes);
            await handle.sync();
        }
        catch (error) {
            throw fileError(error, file.folder);
        }
        finally {
            await handle.close();
        }
        const { engine, version } = session.server;
        return { source: { ...source, rows }, tool: `archive of the embedded ${engine} ${version}`, tools: undefined };
    }
    catch (error) {
        if (session.transaction() !== 'idle')
            await session.query((0,query/* raw */.lS)('ROLLBACK')).catch(() => undefined);
        if (error instanceof model_error/* ActionError */.l)
            throw error;
        throw sourceError(error);
    }
}

// EXTERNAL MODULE: ./lib/steps/backup-environment.js
var backup_environment = __webpack_require__(17541);
// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(67231);
;// CONCATENATED MODULE: ./lib/steps/backup-run.js

const GRACE_MS = 3_000;
/** The program leads a group of its own (see `run`), so that a wrapper script ends together with what it started. */
function end(pid, signal) {
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, signal);
    }
    catch {
        // It has ended meanwhile.
    }
}
/** Runs a program until it ends or is cancelled. */
async function runUntil(file, args, options) {
    const { signal, ...rest } = options;
    signal?.throwIfAborted();
    let stop = () => undefined;
    let force;
    try {
        return await (0,exec/* run */.eF)(file, args, {
            ...rest,
            onStart: (pid) => {
                rest.onStart?.(pid);
                stop = () => {
                    end(pid, 'SIGTERM');
                    force = setTimeout(() => end(pid, 'SIGKILL'), GRACE_MS);
                };
                if (signal?.aborted === true)
                    stop();
                else
                    signal?.addEventListener('abort', stop, { once: true });
            },
        });
    }
    finally {
        clearTimeout(force);
        signal?.removeEventListener('abort', stop);
    }
}

;// CONCATENATED MODULE: ./lib/steps/backup-list.js




/** `215; 1259 16388 TABLE public users app`, `3340; 0 16388 TABLE DATA public users app`: names may hold anything, numbers do not. */
const ENTRY = /^\d+; (\d+) (\d+) ([A-Z]+(?: [A-Z]+)*) /;
/** The number of `pg_class`, the same on every server. */
const PG_CLASS = '1259';
async function readList(tools, file, signal) {
    const defined = new Set();
    const filled = new Set();
    const ended = await runUntil(tools.pgRestore, ['--list', file], {
        signal,
        env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
        keep: 64 * 1024,
        onLine: (line) => {
            const [, catalog, oid = '', what] = ENTRY.exec(line) ?? [];
            if (catalog === PG_CLASS)
                defined.add(oid);
            else if (what?.startsWith('TABLE DATA') === true)
                filled.add(oid);
        },
    });
    if (ended.code !== 0)
        throw backupError('reading the dump back with pg_restore', ended, tools.major);
    return { defined, filled };
}
const MOST = 10;
/** A dump tool may end well and have written next to nothing: what the database holds must be in the list. */
function checkList(list, relations, filled) {
    const undefinedOnes = relations.filter(({ oid }) => !list.defined.has(oid));
    const empty = relations.filter((relation) => filled(relation) && !list.filled.has(relation.oid));
    const missing = [...new Set([...undefinedOnes, ...empty])].map((relation) => `${relation.kind} ${nameOf(relation)}`);
    if (missing.length === 0)
        return;
    const more = missing.length > MOST ? ` and ${missing.length - MOST} more` : '';
    throw new model_error/* ActionError */.l('backup-failed', `The backup is incomplete: of ${relations.length} relations it lacks ${missing.slice(0, MOST).join(', ')}${more}.`, 'The dump tool ended without an error and left them out. See that `pg_dump` is the real one (`postgres-binaries` names its folder), then run this again.');
}

;// CONCATENATED MODULE: ./lib/steps/backup-dump.js
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








const LOCK_WAIT_MS = 60_000;
/** A name for the tools' patterns, in which quotes take away every special meaning. */
const pattern = ({ schema, name }) => [schema, name].map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
async function dump(request, file, tools, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const environment = __addDisposableResource(env_1, await (0,backup_environment/* toolEnvironment */.u)(request.url, request.session.server.database), true);
        const args = [
            '--format=custom',
            // Half the time of the default, for a file that is a tenth larger: the deployment waits for it.
            '--compress=1',
            `--file=${file.part}`,
            '--no-password',
            `--snapshot=${options.snapshot}`,
            `--lock-wait-timeout=${request.lockWaitMs ?? LOCK_WAIT_MS}`,
            ...options.without.map((relation) => `--exclude-table-data=${pattern(relation)}`),
        ];
        const ended = await runUntil(tools.pgDump, args, { env: environment.env, signal: options.signal });
        const said = environment.hide(ended.stderr);
        if (options.signal.aborted)
            throw cancelled();
        if (ended.code !== 0)
            throw backupError('pg_dump', { code: ended.code, stderr: said }, tools.major);
        if (said.trim() !== '')
            request.progress({ type: 'note', text: toolWords(said) });
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
/** Waits for both; the failure of one ends the other, and the first failure is what is thrown. */
async function both(one, other, stop) {
    const failed = (error) => {
        stop();
        throw error;
    };
    const all = [one.catch(failed), other.catch(failed)];
    try {
        return await Promise.all(all);
    }
    finally {
        await Promise.allSettled(all);
    }
}
/**
 * Dumps with `pg_dump` what one transaction of our own session sees, while that transaction counts the rows: so dump and
 * counts agree although others go on writing.
 */
async function writeDump(request, file, tools) {
    const { session, progress } = request;
    const stop = new AbortController();
    const signal = request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal]);
    let halted;
    const halt = () => {
        stop.abort();
        halted ??= session.cancel().catch(() => undefined);
    };
    request.signal?.addEventListener('abort', halt, { once: true });
    try {
        signal.throwIfAborted();
        await (0,facts/* beginStill */.wl)(session, request.lockWaitMs ?? LOCK_WAIT_MS);
        const snapshot = await (0,facts/* exportSnapshot */.v2)(session);
        const source = await readSource(request);
        const wanted = source.relations.filter((relation) => wantsRows(relation, request));
        const without = source.relations.filter((relation) => relation.kind === 'table' && !wanted.includes(relation));
        const counting = request.rows ? countTables(session, wanted, progress) : Promise.resolve(undefined);
        const [, rows] = await both(dump(request, file, tools, { snapshot, without, signal }), counting, halt);
        const list = await readList(tools, file.part, signal);
        const filled = new Set(wanted.map(nameOf));
        checkList(list, source.relations, (relation) => filled.has(nameOf(relation)));
        return { source: { ...source, rows }, tool: `pg_dump ${tools.version}`, tools };
    }
    catch (error) {
        if (request.signal?.aborted === true)
            throw cancelled();
        if (error instanceof model_error/* ActionError */.l)
            throw error;
        throw sourceError(error);
    }
    finally {
        request.signal?.removeEventListener('abort', halt);
        // A cancellation under way would hit whatever this session runs next.
        await halted;
        await session.query((0,query/* raw */.lS)('ROLLBACK')).catch(() => undefined);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/steps/preflight-disk.js
var preflight_disk = __webpack_require__(62524);
;// CONCATENATED MODULE: ./lib/steps/backup-file.js







const LONGEST = 60;
/** Letters, digits, `.`, `_`, `-`: a name that no shell and no file system stumbles over. */
function plain(text) {
    const safe = text.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^[.-]+/, '_');
    return (safe === '' ? '_' : safe).slice(0, LONGEST);
}
function backupName(database, label, at, ending) {
    const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
    return `${plain(database)}-${time}-${plain(label)}${ending}`;
}
/** Another backup of the same second keeps its name. */
async function claim(folder, name, ending) {
    const stem = name.slice(0, -ending.length);
    for (let n = 1;; n += 1) {
        const path = (0,external_node_path_.join)(folder, n === 1 ? name : `${stem}-${n}${ending}`);
        const there = await (0,promises_.stat)(path).then(() => true, () => false);
        if (there)
            continue;
        try {
            return { path, part: await (0,promises_.open)(`${path}.part`, 'wx', 0o600) };
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
}
/**
 * Opens a file that only we may read, in a folder that only we may enter. Disposed without `keep`, nothing of it is left:
 * a half-written file would be taken for a backup one day.
 */
async function backupFile(options) {
    const { directory, ending } = options;
    const parent = (0,preflight_disk/* defaultBackupParent */.gJ)();
    let made;
    try {
        if (directory === undefined) {
            await (0,promises_.mkdir)(parent, { recursive: true });
            made = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'migrate-on-merge-backup-'));
        }
        else
            await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
        const folder = directory ?? made ?? parent;
        const name = backupName(options.database, options.label, new Date(), ending);
        const { path, part } = await claim(folder, name, ending);
        // The tool opens it again, and keeps the mode of a file that is there.
        await part.close();
        let kept = false;
        return {
            part: `${path}.part`,
            folder,
            async keep() {
                await (0,promises_.rename)(`${path}.part`, path);
                kept = true;
                return path;
            },
            async [Symbol.asyncDispose]() {
                if (kept)
                    return;
                await (0,promises_.rm)(`${path}.part`, { force: true });
                if (made !== undefined)
                    await (0,promises_.rmdir)(made).catch(() => undefined);
            },
        };
    }
    catch (error) {
        if (made !== undefined)
            await (0,promises_.rmdir)(made).catch(() => undefined);
        throw fileError(error, directory ?? parent);
    }
}
async function sha256Of(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./lib/steps/backup-files.js
var backup_files = __webpack_require__(61751);
;// CONCATENATED MODULE: ./lib/steps/backup-ticker.js
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

;// CONCATENATED MODULE: ./lib/steps/backup.js
var backup_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var backup_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










/** Makes a backup and reads its list of contents back; nothing but a complete file is left behind. Throws ActionError. */
async function makeBackup(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { engine, session, progress } = request;
        const archive = engine.traits.backup === 'archive';
        const { major, database } = session.server;
        const tools = archive ? undefined : (0,backup_tool/* chooseTools */.Lk)(request.tools, major);
        if (!archive && tools === undefined) {
            const { message, hint } = (0,backup_tool/* missingTools */.Cj)(request.tools, major);
            throw new model_error/* ActionError */.l('backup-tool', message, hint);
        }
        if (session.transaction() !== 'idle')
            throw new model_error/* ActionError */.l('internal', 'A backup needs a session outside a transaction.', 'Please report this.');
        const start = performance.now();
        const file = backup_addDisposableResource(env_1, await backupFile({
            directory: request.directory,
            database,
            label: request.label,
            ending: archive ? '.tar.gz' : '.dump',
        }), true);
        const _ = backup_addDisposableResource(env_1, ticker((elapsed) => {
            const tell = (bytes) => progress({ type: 'backup', text: `${(0,words/* size */.Ej)(bytes)} after ${(0,words/* duration */.p0)(elapsed)}` });
            void (0,promises_.stat)(file.part).then((info) => tell(info.size), () => undefined);
        }), false);
        const { source, tool } = tools === undefined ? await writeArchive(request, file) : await writeDump(request, file, tools);
        const path = await file.keep();
        const { size: bytes } = await (0,promises_.stat)(path);
        const ms = performance.now() - start;
        const sha256 = await sha256Of(path);
        const name = (0,external_node_path_.basename)(path);
        backup_files/* backupFiles */.U.set(name, path);
        const tables = source.relations.filter((relation) => relation.kind === 'table').length;
        progress({ type: 'backup', text: `${(0,words/* count */.U9)(tables, 'table')}, ${(0,words/* size */.Ej)(bytes)} in ${(0,words/* duration */.p0)(ms)} by ${tool}` });
        return {
            report: { file: name, bytes, sha256, tool, encrypted: false, ms: Math.round(ms) },
            path,
            tools,
            source,
            partial: request.only !== undefined && !archive,
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = backup_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/steps/prove-archive.js





const BLOCK = 512;
const prove_archive_text = (block, start, length) => block.toString('utf8', start, start + length).replace(/\0.*$/s, '');
/** Unpacks an archive of a data folder into a folder. Streams; refuses anything that would land elsewhere. */
async function unpackArchive(file, folder) {
    const root = (0,external_node_path_.resolve)(folder);
    let files = 0;
    let held = Buffer.alloc(0);
    let left = 0;
    let padding = 0;
    let out;
    const begin = async (block) => {
        const prefix = prove_archive_text(block, 345, 155);
        const name = prove_archive_text(block, 0, 100);
        const inner = prefix === '' ? name : [prefix, name].join('/');
        const path = (0,external_node_path_.join)(root, inner);
        if (path !== root && !path.startsWith(root + external_node_path_.sep))
            throw new Error(`the archive names a file outside: ${name}`);
        const kind = prove_archive_text(block, 156, 1);
        if (kind === '5') {
            await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
            return;
        }
        if (kind !== '' && kind !== '0')
            throw new Error(`the archive holds something that is no file: ${name}`);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
        left = Number.parseInt(prove_archive_text(block, 124, 12).trim() || '0', 8);
        padding = (BLOCK - (left % BLOCK)) % BLOCK;
        out = await (0,promises_.open)(path, 'wx', 0o600);
        files += 1;
        if (left === 0)
            await finish();
    };
    const finish = async () => {
        await out?.close();
        out = undefined;
    };
    try {
        const gunzip = (0,external_node_zlib_.createGunzip)();
        (0,external_node_fs_.createReadStream)(file)
            .on('error', (error) => gunzip.destroy(error))
            .pipe(gunzip);
        for await (const chunk of gunzip) {
            held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
            for (;;) {
                if (left > 0) {
                    const part = held.subarray(0, left);
                    if (part.length === 0)
                        break;
                    await out?.write(part);
                    left -= part.length;
                    held = held.subarray(part.length);
                    if (left === 0)
                        await finish();
                }
                else if (padding > 0) {
                    const skipped = Math.min(padding, held.length);
                    if (skipped === 0)
                        break;
                    padding -= skipped;
                    held = held.subarray(skipped);
                }
                else {
                    if (held.length < BLOCK)
                        break;
                    const block = held.subarray(0, BLOCK);
                    held = held.subarray(BLOCK);
                    // Two blocks of zeros end an archive.
                    if (block.some((byte) => byte !== 0))
                        await begin(block);
                }
            }
        }
        if (left > 0)
            throw new Error('the archive ends in the middle of a file');
        return files;
    }
    finally {
        await finish();
    }
}
/** An archive unpacked into a folder of its own, gone when disposed. */
async function unpacked(file) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mom-proof-'));
    const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        await unpackArchive(file, folder);
        return { folder, [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/steps/compare.js
var compare = __webpack_require__(22296);
// EXTERNAL MODULE: ./lib/steps/verify-text.js
var verify_text = __webpack_require__(65904);
;// CONCATENATED MODULE: ./lib/steps/prove-compare.js


const prove_compare_MOST = 10;
function some(items) {
    const more = items.length - prove_compare_MOST;
    return items.slice(0, prove_compare_MOST).join('; ') + (more > 0 ? `; and ${more} more` : '');
}
/** Tables whose rows are not as many as the source had at the instant of the dump; undefined when all agree. */
function compareRows(source, copy) {
    const wrong = [...source].flatMap(([table, rows]) => {
        const there = copy.get(table) ?? 0;
        return there === rows ? [] : [`${table} has ${there} rows instead of ${rows}`];
    });
    return wrong.length === 0 ? undefined : some(wrong);
}
/** Objects that the copy lacks, has too many of, or has differently; undefined when all agree. */
function compareSchemas(source, copy, except = new Set()) {
    const changes = (0,compare/* diffCatalogs */.U)(source, copy).filter((change) => !except.has(change.object) &&
        (change.kind !== 'changed' || !(0,verify_text/* sameWords */.M)(change.object, change.before ?? '', change.after ?? '')));
    const words = { added: 'is there only in the copy', removed: 'is missing', changed: 'is another' };
    return changes.length === 0
        ? undefined
        : some(changes.map((change) => `${change.object} ${change.name} ${words[change.kind]}`));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/steps/prove-count.js
/** Longest header line that is kept; everything longer is data of large objects. */
const prove_count_LONGEST = 64 * 1024;
const NEWLINE = 10;
const BACKSLASH = 0x5c;
const DOT = 0x2e;
const NAME = String.raw `("(?:[^"]|"")+"|[^\s."(]+)`;
const COPY = new RegExp(`^COPY ${NAME}\\.${NAME} .*FROM stdin;$`);
const unquoted = (name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);
/**
 * Counts the rows in the text that `pg_restore --data-only` gives: `COPY … FROM stdin;`, one line per row, `\.`. Takes
 * pieces of any size and keeps none of them, so that a row of a gigabyte costs nothing.
 */
class RowCounter {
    rows = new Map();
    table;
    count = 0;
    /** The beginning of a line whose end has not come yet. */
    head = Buffer.alloc(0);
    length = 0;
    push(chunk) {
        let start = 0;
        for (;;) {
            const end = chunk.indexOf(NEWLINE, start);
            if (end === -1)
                break;
            if (this.length === 0)
                this.line(chunk, start, end);
            else {
                this.keep(chunk, start, end);
                this.line(this.head, 0, Math.min(this.length, this.head.length), this.length);
                this.head = Buffer.alloc(0);
                this.length = 0;
            }
            start = end + 1;
        }
        if (start < chunk.length)
            this.keep(chunk, start, chunk.length);
    }
    /** True when the text ended between tables, not within one. */
    whole() {
        return this.table === undefined;
    }
    keep(chunk, start, end) {
        const most = this.table === undefined ? prove_count_LONGEST : 3;
        if (this.head.length < most)
            this.head = Buffer.concat([this.head, chunk.subarray(start, Math.min(end, start + most - this.head.length))]);
        this.length += end - start;
    }
    line(from, start, end, length = end - start) {
        if (this.table !== undefined) {
            if (length === 2 && from[start] === BACKSLASH && from[start + 1] === DOT) {
                this.rows.set(this.table, (this.rows.get(this.table) ?? 0) + this.count);
                this.table = undefined;
            }
            else
                this.count += 1;
            return;
        }
        if (length > prove_count_LONGEST || from[start] !== 0x43)
            return;
        const [, schema, name] = COPY.exec(from.toString('utf8', start, end)) ?? [];
        if (schema === undefined || name === undefined)
            return;
        this.table = `${unquoted(schema)}.${unquoted(name)}`;
        this.count = 0;
    }
}

;// CONCATENATED MODULE: ./lib/steps/prove-list.js




/** Unpacks the whole dump as text and counts the rows in it; nothing is written and nothing is kept. */
function readBack(tools, file, signal) {
    return new Promise((resolve, reject) => {
        const counter = new RowCounter();
        let said = '';
        const child = (0,external_node_child_process_.spawn)(tools.pgRestore, ['--data-only', '--file=-', file], {
            stdio: ['ignore', 'pipe', 'pipe'],
            env: (0,exec/* cleanEnvironment */.hh)({ LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] }),
            ...(signal === undefined ? {} : { signal }),
        });
        child.stdout.on('data', (chunk) => counter.push(chunk));
        child.stderr.setEncoding('utf8').on('data', (text) => {
            said = (said + text).slice(-8_000);
        });
        child.on('error', reject);
        child.on('close', (code, ended) => {
            const problem = code !== 0
                ? toolWords(said) || `pg_restore ended with ${ended ?? code}`
                : counter.whole()
                    ? undefined
                    : 'the dump ends in the middle of a table';
            resolve({ rows: counter.rows, problem });
        });
    });
}

// EXTERNAL MODULE: ./lib/io/postgres-server.js + 1 modules
var postgres_server = __webpack_require__(94967);
;// CONCATENATED MODULE: ./lib/steps/prove-entries.js





const LISTS = ['platform', 'main', 'rights', 'refresh'];
/** An entry's kind follows three numbers; grants and comments name the kind of what they are about after their own. */
const entry = (kinds) => new RegExp(`^\\d+; \\d+ \\d+ (?:(?:COMMENT|ACL|SECURITY LABEL) \\S+ )?(${kinds}) `);
/** Only a superuser may own these, and what they are for is beyond the database: other servers, other sessions. */
const BEYOND = entry('EVENT TRIGGER|SUBSCRIPTION(?: TABLE)?|PUBLICATION(?: TABLES? IN SCHEMA| TABLE)?');
/** Only where every row is can these be made. */
const NEEDS_ALL_ROWS = entry('FK CONSTRAINT');
const RIGHTS = /^\d+; \d+ \d+ (?:ACL|DEFAULT ACL|COMMENT|SECURITY LABEL) /;
const PLATFORM = /^\d+; \d+ \d+ (?:SCHEMA|EXTENSION|FOREIGN DATA WRAPPER|SERVER|USER MAPPING) /;
const REFRESH = /^\d+; \d+ \d+ MATERIALIZED VIEW DATA /;
function listOf(line) {
    if (RIGHTS.test(line))
        return 'rights';
    if (PLATFORM.test(line))
        return 'platform';
    return REFRESH.test(line) ? 'refresh' : 'main';
}
async function entryLists(tools, backup, options) {
    const lines = { platform: [], main: [], rights: [], refresh: [] };
    const leftOut = new Set();
    const ended = await runUntil(tools.pgRestore, ['--list', backup], {
        signal: options.signal,
        env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
        keep: 64 * 1024,
        onLine: (line, from) => {
            if (from !== 'stdout')
                return;
            const out = BEYOND.exec(line) ?? (options.partial ? NEEDS_ALL_ROWS.exec(line) : null);
            if (out !== null)
                leftOut.add((out[1] ?? '').toLowerCase());
            else
                lines[listOf(line)].push(line);
        },
    });
    if (ended.code !== 0)
        throw backupError('reading the dump back with pg_restore', ended, tools.major);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mom-proof-'));
    const files = { platform: '', main: '', rights: '', refresh: '' };
    for (const name of LISTS) {
        files[name] = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(files[name], `${lines[name].join('\n')}\n`, { mode: 0o600 });
    }
    return {
        ...files,
        leftOut: [...leftOut],
        [Symbol.asyncDispose]: () => (0,promises_.rm)(folder, { recursive: true, force: true }),
    };
}

;// CONCATENATED MODULE: ./lib/steps/prove-roles.js

/** Names that no source has. */
const SUPERUSER = 'migrate_on_merge_proof';
const LOADER = 'migrate_on_merge_loader';
const BUILDER = 'migrate_on_merge_builder';
/**
 * Roles belong to the server, not to the dump: its owners, grants and policies need them. None of them is a superuser
 * here, whatever it is on the source. The loader may do what any of them may.
 */
async function makeRoles(session, roles) {
    await session.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(BUILDER)}`);
    await session.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(LOADER)} LOGIN BYPASSRLS IN ROLE ${(0,query.id)(BUILDER)}`);
    if (session.server.major >= 14)
        await session.query((0,query/* sql */.ll) `GRANT pg_write_all_data TO ${(0,query.id)(LOADER)}`);
    for (const role of roles) {
        await session.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role)} IN ROLE ${(0,query.id)(BUILDER)}`);
        await session.query((0,query/* sql */.ll) `GRANT ${(0,query.id)(role)} TO ${(0,query.id)(LOADER)}`);
    }
}
/** Schemas and foreign servers that the dump's own grants are about. */
const PLACES = (0,query/* raw */.lS)(`
  SELECT 'SCHEMA' AS kind, nspname::text AS name FROM pg_catalog.pg_namespace
  WHERE nspname OPERATOR(pg_catalog.!~) '^pg_' AND nspname OPERATOR(pg_catalog.<>) 'information_schema'
  UNION ALL SELECT 'FOREIGN SERVER', srvname::text FROM pg_catalog.pg_foreign_server`);
/** Whoever is to own something in a schema must be allowed to make it there; the dump's own grants come last. */
async function openPlaces(session, open) {
    for (const { kind, name } of await session.query(PLACES)) {
        const rights = (0,query/* raw */.lS)(`${open ? 'GRANT' : 'REVOKE'} ${kind === 'SCHEMA' ? 'USAGE, CREATE' : 'USAGE'} ON ${kind ?? ''} `);
        await session.query((0,query/* sql */.ll) `${rights}${(0,query.id)(name ?? '')}${(0,query/* raw */.lS)(open ? ' TO ' : ' FROM ')}${(0,query.id)(BUILDER)}`);
    }
}

;// CONCATENATED MODULE: ./lib/steps/prove-restore.js
var prove_restore_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var prove_restore_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












const DATABASE = 'proof';
/**
 * Of these the machine is guilty, not the dump: something that the source's server has is not installed here, or is for
 * superusers only.
 */
const NOT_HERE = /is not available|extension control file|could not access file|could not load library|shared_preload_libraries|collation "[^"]*" for encoding|could not create locale|must be (?:a )?superuser|only superuser|permission denied (?:to|for (?:language|foreign-data wrapper|parameter))|security label provider|No space left on device/i;
/** For loading much at once and for nothing else. */
const SETTINGS = { wal_level: 'minimal', maintenance_work_mem: '256MB', max_connections: '40' };
function chooseServer(servers, tools) {
    return [...servers].sort((a, b) => a.major - b.major).find((candidate) => candidate.major >= tools.major);
}
/** Objects that are not restored (see `entryLists`), so they are not compared. */
const prove_restore_BEYOND = new Set([
    'event trigger',
    'publication',
    // What these need (a superuser, a role, a library, a locale, a file of the server) may be missing where the copy is made.
    'cast',
    'collation',
    'default privileges',
    'foreign data wrapper',
    'foreign server',
    'text search configuration',
    'text search dictionary',
]);
const installServer = (major) => `Install one in a step before this one: \`sudo apt-get install -y postgresql-${major}\` (its service may stay stopped), on macOS \`brew install postgresql@${major}\`; or name its folder in \`postgres-binaries\`.`;
async function unfit({ backup, servers, tools }) {
    if (chooseServer(servers, tools) === undefined) {
        const newest = Math.max(0, ...servers.map((server) => server.major));
        const have = newest === 0 ? 'no PostgreSQL server is installed here' : `the newest server here is PostgreSQL ${newest}`;
        return { unfit: `${have}, and PostgreSQL ${tools.major} is needed`, hint: installServer(tools.major) };
    }
    const free = await (0,preflight_disk/* freeBytes */.go)((0,external_node_os_.tmpdir)());
    if (free !== undefined && free < backup.source.bytes)
        return {
            unfit: `the copy would need up to ${(0,words/* size */.Ej)(backup.source.bytes)}, and ${(0,words/* size */.Ej)(free)} are free in the temporary folder`,
            hint: 'Set TMPDIR to a folder on a larger disk, or take a runner with one.',
        };
    return undefined;
}
async function makeDatabase(session, { encoding }) {
    // Only the locale C goes with every encoding.
    const other = encoding === 'UTF8' ? (0,query/* raw */.lS)('') : (0,query/* raw */.lS)(` LOCALE 'C' ENCODING '${encoding.replace(/\W/g, '')}'`);
    await session.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(DATABASE)} TEMPLATE template0${other}`);
}
/** Extensions that this machine does not have, or that need to be preloaded. */
async function missingExtensions(session, { catalog }) {
    const names = [...catalog.objects.values()].filter((object) => object.kind === 'extension').map((o) => o.name);
    const missing = [];
    for (const name of names) {
        await session.query((0,query/* raw */.lS)('BEGIN'));
        await session.query((0,query/* raw */.lS)('SET LOCAL search_path = public'));
        await session.query((0,query/* sql */.ll) `CREATE EXTENSION IF NOT EXISTS ${(0,query.id)(name)} CASCADE`).catch(() => missing.push(name));
        await session.query((0,query/* raw */.lS)('ROLLBACK'));
    }
    return missing;
}
/**
 * What a dump holds runs as code: conditions, domains and computed columns call functions, some as soon as their table is
 * made. A superuser may start programs, and this machine may hold a deployment's secrets. So the superuser restores only
 * what runs nobody's code, and all else a role that is none.
 */
async function load(request, server, admin, lists) {
    const { tools, backup, signal } = request;
    const restore = async ([role, list, ...args]) => {
        const common = ['--exit-on-error', '--no-tablespaces', `--dbname=${DATABASE}`, `--use-list=${list}`];
        const ended = await runUntil(tools.pgRestore, [...common, ...args, backup.path], {
            signal,
            env: {
                PGHOST: server.socketDir,
                PGPORT: String(server.port),
                PGUSER: role,
                PGSSLMODE: 'disable',
                PGAPPNAME: 'migrate-on-merge proof',
                LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'],
            },
        });
        if (signal?.aborted === true)
            throw cancelled();
        return ended.code === 0 ? undefined : toolWords(ended.stderr) || `pg_restore ended with ${ended.code}`;
    };
    const jobs = `--jobs=${Math.min(4, Math.max(1, (0,external_node_os_.availableParallelism)()))}`;
    const platform = await restore([SUPERUSER, lists.platform]);
    if (platform !== undefined)
        return platform;
    await openPlaces(admin, true);
    for (const run of [
        [LOADER, lists.main, '--section=pre-data'],
        [LOADER, lists.main, '--section=data', jobs],
        [LOADER, lists.main, '--section=post-data', jobs],
    ]) {
        const failed = await restore(run);
        if (failed !== undefined)
            return failed;
    }
    await openPlaces(admin, false);
    return (await restore([SUPERUSER, lists.rights])) ?? (await restore([LOADER, lists.refresh]));
}
/** What the copy has otherwise than the source, in words. */
async function prove_restore_compare(request, session) {
    const { backup, engine, historySchema, progress } = request;
    const { source } = backup;
    const expected = source.rows ?? new Map();
    const tables = source.relations.filter((relation) => expected.has(nameOf(relation)));
    try {
        const rows = await countTables(session, tables, progress);
        const catalog = await engine.dialect.snapshot(session, { historySchema });
        const wrong = [
            compareRows(expected, rows),
            // Foreign keys of a partial copy are left out, since rows that they point to are.
            backup.partial ? undefined : compareSchemas(source.catalog, catalog, prove_restore_BEYOND),
        ].filter((problem) => problem !== undefined);
        return wrong.length === 0 ? undefined : wrong.join('; ');
    }
    catch (error) {
        if (error instanceof model_error/* ServerError */.g)
            return `the copy cannot be read: ${error.message}`;
        throw error;
    }
}
/** Restores the dump into a server that nobody else can reach, and compares schema and rows with the source. */
async function proveByRestore(request) {
    const { engine, backup, tools, progress } = request;
    const not = await unfit(request);
    if (not !== undefined)
        return not;
    const programs = chooseServer(request.servers, tools);
    if (programs === undefined)
        return { unfit: 'no server is installed here', hint: installServer(tools.major) };
    progress({ type: 'backup', text: `restoring the dump into a throw-away PostgreSQL ${programs.version}` });
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const server = prove_restore_addDisposableResource(env_1, await (0,postgres_server/* startPrivateServer */.X)({ ...programs, superuser: SUPERUSER, settings: SETTINGS }), true);
            const connect = (database) => engine.connect({
                url: server.url(SUPERUSER, database),
                connectTimeoutMs: 30_000,
                applicationName: 'migrate-on-merge proof',
                // What somebody put into `public` must not be taken for the server's own by a superuser.
                settings: { search_path: '' },
            });
            {
                const env_2 = { stack: [], error: void 0, hasError: false };
                try {
                    const admin = prove_restore_addDisposableResource(env_2, await connect('postgres'), true);
                    await makeRoles(admin, backup.source.roles);
                    await makeDatabase(admin, backup.source);
                }
                catch (e_1) {
                    env_2.error = e_1;
                    env_2.hasError = true;
                }
                finally {
                    const result_1 = prove_restore_disposeResources(env_2);
                    if (result_1)
                        await result_1;
                }
            }
            const session = prove_restore_addDisposableResource(env_1, await connect(DATABASE), true);
            const missing = await missingExtensions(session, backup.source);
            if (missing.length > 0)
                return {
                    unfit: `the database uses ${missing.length === 1 ? 'an extension that is' : 'extensions that are'} not usable here: ${missing.join(', ')}`,
                    hint: `Install the packages that bring ${missing.join(', ')} for PostgreSQL ${programs.major} in a step before this one.`,
                };
            const lists = prove_restore_addDisposableResource(env_1, await entryLists(tools, backup.path, { partial: backup.partial, signal: request.signal }), true);
            const failed = await load(request, server, session, lists);
            if (failed !== undefined && NOT_HERE.test(failed))
                return { unfit: failed, hint: 'Install on this machine what these words miss, or free some space.' };
            const problem = failed ?? (await prove_restore_compare(request, session));
            return { problem, leftOut: lists.leftOut };
        }
        catch (e_2) {
            env_1.error = e_2;
            env_1.hasError = true;
        }
        finally {
            const result_2 = prove_restore_disposeResources(env_1);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.l && error.code === 'shadow-start')
            return { unfit: error.message, hint: error.hint };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/steps/prove.js
var prove_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var prove_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










const total = (rows) => rows === undefined ? null : [...rows.values()].reduce((sum, n) => sum + n, 0);
/** Every table that the backup is to hold, and its rows as the source had them. */
function held({ source }) {
    const tables = source.rows?.size ?? source.relations.filter((relation) => relation.kind === 'table').length;
    return { tables, rows: total(source.rows) };
}
/** What the copy could not have, for readers of the report. */
function leftOutNote(partial, leftOut) {
    const notes = [
        ...(partial ? ['Only rows of tables that the plan touches are in it.'] : []),
        ...(leftOut.length === 0 ? [] : [`In the dump, but not restored for the proof: ${leftOut.join(', ')}.`]),
    ];
    return notes.length === 0 ? undefined : notes.join(' ');
}
async function byReading(request, why) {
    const { backup, progress, signal } = request;
    const { tools, source } = backup;
    if (tools === undefined)
        return byUnpacking(request, 'list');
    progress({ type: 'backup', text: 'reading the dump back' });
    const { rows, problem } = await readBack(tools, backup.path, signal).catch((error) => {
        throw signal?.aborted === true ? cancelled() : error;
    });
    const wrong = problem ?? (source.rows === undefined ? undefined : compareRows(source.rows, rows));
    return {
        method: 'list',
        ...held(backup),
        ok: wrong === undefined,
        note: wrong === undefined ? `Read to its end and every row counted, but not loaded into a server${why}` : wrong,
    };
}
/** An archive is proved by opening it in a second embedded server. */
async function byUnpacking({ engine, backup, historySchema, progress }, method) {
    progress({ type: 'backup', text: 'opening the archive in a second embedded server' });
    const { source } = backup;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const archive = prove_addDisposableResource(env_1, await unpacked(backup.path), true);
            if (method === 'list')
                return { method, ...held(backup), ok: true, note: 'Unpacked to its end, but not opened.' };
            const session = prove_addDisposableResource(env_1, await (0,pglite/* openPglite */.i8)({ directory: archive.folder, extensions: [...pglite/* EXTENSIONS */.Z1] }), true);
            const rows = await countTables(session, source.relations.filter((relation) => relation.kind === 'table'));
            const catalog = await engine.dialect.snapshot(session, { historySchema });
            const wrong = [compareRows(source.rows ?? new Map(), rows), compareSchemas(source.catalog, catalog)].filter((problem) => problem !== undefined);
            return {
                method,
                ...held(backup),
                ok: wrong.length === 0,
                ...(wrong.length === 0 ? {} : { note: wrong.join('; ') }),
            };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = prove_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        return { method, ...held(backup), ok: false, note: `The archive cannot be read back: ${words}` };
    }
}
async function prove(request) {
    const { method, asked, backup } = request;
    const { tools } = backup;
    if (method === 'none')
        return {
            method,
            ...held(backup),
            rows: null,
            ok: true,
            note: 'Not proved, as `backup-proof: none` asks; only its list of contents was looked at.',
        };
    if (method === 'list')
        return byReading(request, ' (`backup-proof: restore` does).');
    if (tools === undefined)
        return byUnpacking(request, 'restore');
    const outcome = await proveByRestore({ ...request, tools });
    if ('unfit' in outcome) {
        if (asked)
            throw new model_error/* ActionError */.l('backup-proof', `The backup cannot be proved by restoring it: ${outcome.unfit}.`, `${outcome.hint} Or take the weaker proof: \`backup-proof: list\`.`);
        return byReading(request, `, a weaker proof: ${outcome.unfit}. ${outcome.hint}`);
    }
    const { problem, leftOut } = outcome;
    const note = problem ?? leftOutNote(backup.partial, leftOut);
    return { method, ...held(backup), ok: problem === undefined, ...(note === undefined ? {} : { note }) };
}
/**
 * Proves that a backup can be used: `restore` loads it into a throw-away server and compares schema and rows, `list`
 * reads it to its end and counts its rows. A backup that is not what it should be is a proof that is not ok, never an
 * exception. Throws ActionError where a proof that was asked for cannot be had here.
 */
async function proveBackup(request) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const start = performance.now();
        const _ = prove_addDisposableResource(env_2, ticker((elapsed) => request.progress({ type: 'backup', text: `the backup is being proved, ${(0,words/* duration */.p0)(elapsed)} so far` })), false);
        const proof = await prove(request);
        const ms = Math.round(performance.now() - start);
        const { tables, rows, ok, note } = proof;
        const what = `${(0,words/* count */.U9)(tables, 'table')}${rows === null ? '' : `, ${(0,words/* count */.U9)(rows, 'row')}`}`;
        if (proof.method !== 'none')
            request.progress({
                type: ok ? 'backup' : 'warning',
                text: ok ? `proved (${proof.method}): ${what} in ${(0,words/* duration */.p0)(ms)}` : `the proof failed: ${note ?? ''}`,
            });
        return { ...proof, ms };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        prove_disposeResources(env_2);
    }
}
/** What a failed proof means for a run: nothing may be touched on the strength of such a backup. */
function proofError(proof) {
    if (proof.ok)
        return undefined;
    return new model_error/* ActionError */.l('backup-proof', `The backup is no backup: ${proof.note ?? 'its proof failed'}`, 'Nothing was touched. Settle what is named, then run this again; `backup-proof: list` proves less, `none` nothing.');
}

;// CONCATENATED MODULE: ./lib/commands/apply-backup.js



/** Makes the backup and proves it. Throws ActionError: without a backup that holds, nothing is applied. Null where none is wanted. */
async function saveBefore(context, session) {
    const { engine, inputs, host, signal } = context;
    if (inputs.backup === 'none')
        return null;
    host.progress({ type: 'phase', name: 'Backup' });
    const external = engine.traits.backup === 'pg_dump';
    const backup = await makeBackup({
        engine,
        session,
        url: inputs.directUrl ?? inputs.databaseUrl ?? '',
        directory: inputs.backupDirectory,
        label: inputs.label,
        historySchema: inputs.historySchema,
        tools: external ? await (0,binaries.findDumpTools)(inputs.postgresBinaries) : [],
        rows: inputs.backupProof !== 'none',
        progress: host.progress,
        signal,
    });
    const proof = await proveBackup({
        method: inputs.backupProof,
        asked: inputs.backupProofAsked,
        engine,
        backup,
        historySchema: inputs.historySchema,
        servers: external ? await (0,binaries/* findServers */.G9)(inputs.postgresBinaries) : [],
        progress: host.progress,
        signal,
    });
    const error = proofError(proof);
    if (error !== undefined)
        throw error;
    return { ...backup.report, proof };
}


/***/ }),

/***/ 48675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ makeSecrets)
/* harmony export */ });
/* unused harmony export secretSpellings */
/** Parts shorter than this are left alone: masking `ab` everywhere would blot out the log and give the part away. */
const SHORTEST_PART = 3;
const SECRET_KEY = /pass(word|wd|phrase)?$|pwd|secret|token/i;
function makeSecrets() {
    const known = new Set();
    let longestFirst = [];
    return {
        add(value) {
            const fresh = secretSpellings(value).filter((spelling) => !known.has(spelling));
            for (const spelling of fresh)
                known.add(spelling);
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
    const inQuery = [...rest.matchAll(/[?&;]([^=&;]+)=([^&#]*)/g)].flatMap(([, key = '', secret = '']) => SECRET_KEY.test(decode(key)) ? [secret] : []);
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

/***/ 28524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   gB: () => (/* binding */ visibleLines),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   tl: () => (/* binding */ shortLine)
/* harmony export */ });
/**
 * Characters that show nothing, or that change what is around them: controls, bidirectional marks, zero-width and odd
 * spaces, lone surrogates, private use. A name that holds one must look as strange as it is.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;
/** The same, without line feed and tab. */
const HIDDEN_IN_LINES = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;
function name(character) {
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
/** A name or another short text: every hidden character, line ends too, as `<U+202E>`. */
function visible(text) {
    return text.replace(HIDDEN, name);
}
/** A text of several lines: as `visible`, with line ends and tabs kept. */
function visibleLines(text) {
    return text.replace(/\r\n?/g, '\n').replace(HIDDEN_IN_LINES, name);
}
/** Running text on one line: white space between words is one space, the rest as `visible`. */
function oneLine(text) {
    return visible(text.replace(/[ \t\r\n]+/g, ' ').trim());
}
/** The first characters of a text, with `…` where it goes on. Never cuts a character in two. */
function shorten(text, longest) {
    if (text.length <= longest)
        return text;
    const end = Math.max(0, longest - 1);
    const unit = text.charCodeAt(end - 1);
    return `${text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end)}…`;
}
/** One line of at most that many characters; work does not grow with the text's length. */
function shortLine(text, longest) {
    return shorten(oneLine(shorten(text, longest * 4 + 64)), longest);
}
/** A name of at most that many characters; its white space is part of it and is shown. */
function shortName(text, longest) {
    return shorten(visible(shorten(text, longest)), longest);
}
/** The first lines and characters of a longer text; what was left out is said on a last line. */
function clip(text, longest, lines = 60) {
    const cutAt = nthLineEnd(text, lines);
    const end = Math.min(cutAt, longest);
    if (end >= text.length)
        return text;
    return `${shorten(text, end + 1)}\n… ${text.length - end} more characters`;
}
function nthLineEnd(text, lines) {
    let at = -1;
    for (let seen = 0; seen < lines; seen += 1) {
        at = text.indexOf('\n', at + 1);
        if (at === -1)
            return text.length;
    }
    return at;
}


/***/ }),

/***/ 98915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   gN: () => (/* binding */ sizesOf),
/* harmony export */   iE: () => (/* binding */ stamp),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28524);

/** `12,400`: the same everywhere, whatever the machine's language. */
function number(value) {
    if (!Number.isFinite(value))
        return '?';
    const whole = Math.abs(value) >= 1e15 ? String(value) : String(Math.round(value));
    return whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 statement`, `2 statements`. */
function count(value, one, many = `${one}s`) {
    return `${number(value)} ${value === 1 ? one : many}`;
}
/** A duration as people say it: `0.4 ms`, `48 ms`, `3.2 s`, `2 min 5 s`, `1 h 4 min`. */
function duration(ms) {
    if (!Number.isFinite(ms) || ms < 0)
        return '?';
    if (ms > 0 && ms < 1)
        return `${Math.max(0.1, ms).toFixed(1)} ms`;
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}
const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'];
/** A size in decimal units: `512 bytes`, `12.3 MB`. */
function size(bytes) {
    if (!Number.isFinite(bytes) || bytes < 0)
        return '?';
    if (bytes < 1000)
        return count(bytes, 'byte');
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value < 10 ? value.toFixed(1) : number(value)} ${UNITS[unit] ?? ''}`;
}
/** A number of rows where the exact one does not help: `12.4 million rows`. */
function rows(value) {
    if (value >= 1e9)
        return `${(value / 1e9).toFixed(1)} billion rows`;
    if (value >= 1e6)
        return `${(value / 1e6).toFixed(1)} million rows`;
    return count(value, 'row');
}
const ISO = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/;
/** Date and time of an ISO 8601 text in UTC; anything else stays as it is. */
function moment(iso) {
    const [, date, time] = ISO.exec(iso) ?? [];
    return date === undefined || time === undefined ? { date: (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(iso), time: '' } : { date, time: `${time} UTC` };
}
function stamp(iso) {
    const { date, time } = moment(iso);
    return `${date} ${time}`.trim();
}
/** The beginning of a hash: enough to compare by eye. */
function shortHash(hash) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(hash.replace(/^sha256:/, '')).slice(0, 12);
}
function sizesOf(plan) {
    const known = new Map((plan?.sizes ?? []).map((entry) => [entry.relation, entry]));
    return (relation) => {
        const entry = known.get(relation);
        const facts = [
            ...(entry === undefined || entry.rows === null ? [] : [rows(entry.rows)]),
            ...(entry === undefined || entry.bytes === null ? [] : [size(entry.bytes)]),
        ];
        return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
    };
}
/** Each relation's size where it is first named: said again on every line it would only be noise. */
function once(sizeOf) {
    const told = new Set();
    return (relation) => {
        if (told.has(relation))
            return '';
        told.add(relation);
        return sizeOf(relation);
    };
}


/***/ }),

/***/ 17541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41692);
/* harmony import */ var _engines_postgresql_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28685);
/* harmony import */ var _host_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48675);






/** Host, port and user are no secrets, but a report that goes into a pull request holds none of them. */
const NAMED = [
    [/connection to server (?:at|on socket) "[^"]*"(?: \([^)]*\))?(?:, port \d+)?/g, 'connection to the server'],
    [/could not translate host name "[^"]*"/g, 'could not translate the host name'],
    [/(for|as) (user|role) "[^"]*"/g, '$1 this $2'],
];
/** In a passfile colons and backslashes are escaped; a line break cannot be written in one at all. */
function passLine(password) {
    return `*:*:*:*:${password.replace(/[\\:]/g, '\\$&')}\n`;
}
/** The authorities that our own connection trusts, so that `verify-full` means the same to the dump tool. */
async function authorities() {
    const extra = process.env['NODE_EXTRA_CA_CERTS'];
    const more = extra === undefined ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(extra, 'utf8').catch(() => '');
    return [...node_tls__WEBPACK_IMPORTED_MODULE_3__.rootCertificates, more].join('\n');
}
/**
 * The connection as environment: nothing of it stands in an argv, which every user of the machine may read. The password
 * is in a file that only we may read, for as long as the program runs: a child's environment stays readable to whatever
 * else runs as the same user.
 */
async function toolEnvironment(url, database) {
    const { PGPASSWORD: ofUrl, ...connection } = (0,_engines_postgresql_url_js__WEBPACK_IMPORTED_MODULE_4__/* .libpqEnvironment */ .SQ)(url);
    const password = ofUrl ?? process.env['PGPASSWORD'];
    const secrets = (0,_host_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .makeSecrets */ .s)();
    secrets.add(url);
    if (password !== undefined)
        secrets.add(password);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mom-pass-'));
    const write = async (name, text) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text, { mode: 0o600, flag: 'wx' });
        return file;
    };
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    try {
        const inFile = password !== undefined && !/[\r\n]/.test(password);
        const verified = connection['PGSSLMODE'] === 'verify-full' || connection['PGSSLMODE'] === 'verify-ca';
        const authority = connection['PGSSLROOTCERT'];
        const own = verified && (authority === undefined || authority === 'system');
        return {
            env: {
                // As our own session does where the URL names none.
                PGUSER: process.env['PGUSER'] ?? 'postgres',
                ...connection,
                PGDATABASE: database,
                PGAPPNAME: 'migrate-on-merge backup',
                LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'],
                PGPASSFILE: inFile ? await write('passfile', passLine(password)) : process.env['PGPASSFILE'],
                ...(password === undefined || inFile ? {} : { PGPASSWORD: password }),
                ...(own ? { PGSSLROOTCERT: await write('authorities.pem', await authorities()) } : {}),
            },
            hide: (text) => NAMED.reduce((hidden, [pattern, instead]) => hidden.replace(pattern, instead), secrets.hide(text)),
            [Symbol.asyncDispose]: remove,
        };
    }
    catch (error) {
        await remove();
        throw error;
    }
}


/***/ }),

/***/ 89804:
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

/***/ 62524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YZ: () => (/* binding */ diskCheck),
/* harmony export */   gJ: () => (/* binding */ defaultBackupParent),
/* harmony export */   go: () => (/* binding */ freeBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98915);
/* harmony import */ var _preflight_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36306);





/** Bytes that we may still write where this folder is, or will be; undefined where the system does not say. */
async function freeBytes(folder) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        try {
            const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(at);
            return bavail * bsize;
        }
        catch (error) {
            if (error.code !== 'ENOENT' || at === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
                return undefined;
        }
    }
}
/** Where backups go unless a folder is named. */
function defaultBackupParent(env = process.env) {
    return env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
}
/**
 * A dump holds no indexes and is compressed: mostly it has a tenth to a third of the database's size, and half is asked
 * for. Data that is compressed already (pictures) can need all of it: that is said, not refused.
 */
function diskCheck(free, databaseBytes) {
    const name = 'disk space for the backup';
    const half = databaseBytes / 2;
    const expected = `about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .size */ .Ej)(half)}, half of the database's ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .size */ .Ej)(databaseBytes)} (an estimate)`;
    if (free === undefined)
        return (0,_preflight_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6)(name, true, expected, 'unknown here');
    const tight = free < databaseBytes ? '; data that does not compress would not fit' : '';
    return (0,_preflight_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6)(name, free >= half, expected, `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .size */ .Ej)(free)} free${free >= half ? tight : ''}`, 'Free some space, or name a folder on a larger disk in `backup-directory`.');
}


/***/ }),

/***/ 36306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ problemChecks),
/* harmony export */   CJ: () => (/* binding */ tlsCheck),
/* harmony export */   H$: () => (/* binding */ few),
/* harmony export */   HK: () => (/* binding */ serverChecks),
/* harmony export */   bT: () => (/* binding */ activityChecks),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);
/* harmony import */ var _backup_tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89804);


/** A check, with its next step only where it is needed. */
function check(name, ok, expected, actual, hint) {
    return { name, ok, expected, actual, ...(ok || hint === undefined ? {} : { hint }) };
}
/** A few names, and how many more. */
function few(names, most = 5) {
    const more = names.length - most;
    return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
/** Packets to such a host stay on this machine. */
const LOCAL = /^(?:\/.*|localhost|127\.\d+\.\d+\.\d+|::1)$/;
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
const SOURCES = {
    user: 'set for this role: ALTER ROLE … RESET default_transaction_read_only',
    database: 'set for this database: ALTER DATABASE … RESET default_transaction_read_only',
    'database user': 'set for this role in this database: ALTER ROLE … IN DATABASE … RESET default_transaction_read_only',
    client: 'set by the URL (`options`): take it out',
    session: 'set by this session',
};
/** Version, role in a cluster, rights: what the server says of itself. Pure. */
function serverChecks(server, facts, historySchema) {
    const old = facts.versionNumber < _backup_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .OLDEST_MAJOR */ .wl * 10_000;
    const { readOnly } = facts;
    return [
        check('server version', !old, `${_backup_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .OLDEST_MAJOR */ .wl} or newer`, server.version, 'Upgrade the server: this version has no security fixes any more.'),
        check('primary server', !facts.inRecovery, 'a primary', facts.inRecovery ? 'a replica, which cannot be written' : 'a primary', 'Give the URL of the primary (the writer endpoint).'),
        // A replica is read-only anyway: saying it twice would hide which of the two it is.
        check('writable', facts.inRecovery || readOnly === undefined, 'transactions may write', readOnly === undefined ? 'transactions may write' : 'default_transaction_read_only is on', `It is ${SOURCES[readOnly ?? ''] ?? `set in the server (${readOnly}); a full disk or a failover can do this`}.`),
        ...rightsChecks(facts, historySchema),
    ];
}
/** Who else is at work: told, since it decides how long locks are waited for, but nothing to refuse for. */
function activityChecks(facts, open) {
    const { prepared } = facts;
    const oldest = open[0];
    const seconds = (value) => (0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(value * 1000);
    const idle = open.filter((transaction) => transaction.idle).length;
    return [
        check('prepared transactions', true, 'none', prepared.count === 0
            ? 'none'
            : `${prepared.count}, the oldest ${seconds(prepared.oldestSeconds)} old: they keep their locks until ROLLBACK PREPARED or COMMIT PREPARED (see pg_prepared_xacts)`),
        check('long transactions', true, 'none over a minute', oldest === undefined
            ? 'none over a minute that this role may see'
            : `${open.length}${idle > 0 ? ` (${idle} idle)` : ''}, the oldest ${seconds(oldest.seconds)} (pid ${oldest.pid}${oldest.application === '' ? '' : `, ${oldest.application}`}): statements may have to wait for their locks`),
    ];
}
/** Files and history must agree before anything is run. */
function problemChecks(problems) {
    if (problems.length === 0)
        return [check('files and history', true, 'agree', 'agree')];
    return problems.map((problem) => check(`migration ${problem.id}`, false, 'files and history agree', problem.message, problem.hint));
}


/***/ })

};
