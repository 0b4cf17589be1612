export const id = 362;
export const ids = [362];
export const modules = {

/***/ 70362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ saveBefore)
});

// EXTERNAL MODULE: ./lib/io/binaries.js
var binaries = __webpack_require__(25715);
// EXTERNAL MODULE: ./lib/io/mysql-programs.js
var mysql_programs = __webpack_require__(5930);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/engines/pglite.js + 3 modules
var pglite = __webpack_require__(65849);
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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/environment.js
var environment = __webpack_require__(60643);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/arguments.js
var mysqlfamily_arguments = __webpack_require__(32082);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/connection.js + 1 modules
var mysqlfamily_connection = __webpack_require__(67112);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/contents.js
const NAME = '(`(?:[^`]|``)+`|"(?:[^"]|"")+"|[^\\s`"(.]+)';
/** A trigger keeps the words of whoever made it, the name of its database among them. */
const QUALIFIED = `(?:${NAME}\\s*\\.\\s*)?${NAME}`;
const TABLE = new RegExp(`^CREATE\\s+(?:TABLE|SEQUENCE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${NAME}`, 'i');
/** The placeholder that comes first, so that views may name each other, has no algorithm. */
const VIEW = new RegExp(`^CREATE\\s+ALGORITHM\\s*=[\\s\\S]*?\\sVIEW\\s+${QUALIFIED}`, 'i');
/** Of an account too, which may be called as a kind of object is. */
const PART = '(?:`(?:[^`]|``)*`|"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'|[^\\s`"\'@]+)';
const DEFINER = `(?:DEFINER\\s*=\\s*${PART}(?:\\s*@\\s*${PART})?\\s+)?`;
const PROGRAM = new RegExp(`^CREATE\\s+(?:OR\\s+REPLACE\\s+)?${DEFINER}(?:AGGREGATE\\s+)?(PROCEDURE|FUNCTION|PACKAGE\\s+BODY|PACKAGE|TRIGGER|EVENT)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${QUALIFIED}`, 'i');
const INSERT = new RegExp(`^(?:INSERT|REPLACE)\\s[\\s\\S]*?\\bINTO\\s+${NAME}`, 'i');
const unquoted = (name = '') => /^[`"]/.test(name) ? name.slice(1, -1).replaceAll(name.charAt(0).repeat(2), name.charAt(0)) : name;
/** Code in version comments is code; other comments are nothing. */
const bare = (text) => text
    .replaceAll(/\/\*M?!\d*/g, ' ')
    .replaceAll(/\/\*(?![!M])[\s\S]*?\*\//g, ' ')
    .replaceAll('*/', ' ')
    .trim();
/** The contents of a dump as they are found, statement by statement. */
class FoundContents {
    tables = new Set();
    views = new Set();
    routines = new Set();
    triggers = new Set();
    events = new Set();
    /** Takes note of what a statement makes, by its beginning. */
    add(head) {
        if (!/CREATE/i.test(head))
            return;
        const text = bare(head);
        const table = TABLE.exec(text);
        if (table !== null) {
            this.tables.add(unquoted(table[1]));
            return;
        }
        const view = VIEW.exec(text);
        if (view !== null)
            this.views.add(unquoted(view[2]));
    }
    /** Takes note of a routine, trigger or event. */
    addProgram(head) {
        const [, what = '', , name] = PROGRAM.exec(bare(head)) ?? [];
        if (name === undefined)
            return;
        const kind = what.toUpperCase().replace(/\s+/, ' ');
        if (kind === 'TRIGGER')
            this.triggers.add(unquoted(name));
        else if (kind === 'EVENT')
            this.events.add(unquoted(name));
        else
            this.routines.add(`${kind} ${unquoted(name)}`);
    }
}
/** The table that an INSERT fills. */
const tableOf = (head) => unquoted(INSERT.exec(head)?.[1]);
const KINDS = ['tables', 'views', 'routines', 'triggers', 'events'];
/** What is expected and not there, in words: `view v`, `PROCEDURE p`. `fold`: the server's names have no letter case. */
function lacking(expected, found, fold) {
    return KINDS.flatMap((kind) => {
        const plain = (name) => (fold ? name.toLowerCase() : name);
        const there = new Set([...found[kind]].map(plain));
        const missing = [...expected[kind]].filter((name) => !there.has(plain(name)));
        return missing.map((name) => (kind === 'routines' ? name : `${kind.slice(0, -1)} ${name}`));
    });
}

// EXTERNAL MODULE: ./lib/steps/mysqlfamily/errors.js
var errors = __webpack_require__(87023);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/events.js

/**
 * The end in seconds of the epoch, from `information_schema.EVENTS`, which gives it in the event's own time zone; NULL for
 * what never ends. A dump keeps the hour of SYSTEM as it is written, and our servers run on UTC: the earlier of both counts.
 */
const endOfEvent = (() => {
    const last = 'COALESCE(EXECUTE_AT, ENDS)';
    const utc = `COALESCE(CONVERT_TZ(${last}, TIME_ZONE, '+00:00'), ${last})`;
    return (0,query/* raw */.lS)(`TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', IF(TIME_ZONE = 'SYSTEM', LEAST(${utc}, ${last}), ${utc}))`);
})();
const over = (ends, now, kept) => [...ends].flatMap(([name, end]) => (end.at <= now && end.kept === kept ? [name] : []));
const told = (names, what) => names.length === 0
    ? []
    : [
        `Over by now, so that a server ${what} when the file is loaded: ${names.map((name) => `event ${name}`).join(', ')}.`,
    ];
/** What a server will not make again though it is in the dump, in words. */
const droppedOnLoading = (ends, now = Date.now()) => told(over(ends, now, false), 'drops it');
/** The catalog without some of its events. */
function withoutEvents(catalog, names) {
    if (names.length === 0)
        return catalog;
    const gone = new Set(names.map((name) => `event ${name}`));
    return { ...catalog, objects: new Map([...catalog.objects].filter(([key]) => !gone.has(key))) };
}
const DISABLED = /^([\s\S]*? ON COMPLETION PRESERVE) DISABLED\b/;
const awake = (object) => ({
    ...object,
    definition: object.definition.replace(DISABLED, '$1'),
});
/**
 * A source and the copy that was made of its dump, without what loading does to events that are over: the server drops
 * them, or disables those that are kept. `notes` tells of it.
 */
function settleEvents(source, copy, ends, now = Date.now()) {
    const dropped = over(ends, now, false).filter((name) => !copy.objects.has(`event ${name}`));
    const kept = new Set(over(ends, now, true).map((name) => `event ${name}`));
    const settled = (catalog) => ({
        ...catalog,
        objects: new Map([...catalog.objects].map(([key, object]) => [key, kept.has(key) ? awake(object) : object])),
    });
    const changed = [...kept].filter((key) => source.objects.get(key)?.definition !== copy.objects.get(key)?.definition && copy.objects.has(key));
    return {
        source: settled(withoutEvents(source, dropped)),
        copy: settled(copy),
        notes: [
            ...told(dropped, 'drops it'),
            ...told(changed.map((key) => key.slice('event '.length)), 'disables it'),
        ],
    };
}

// EXTERNAL MODULE: ./lib/steps/mysqlfamily/family.js
var family = __webpack_require__(22488);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/scan.js

/** Longest beginning of a statement that is looked at: before its rows an INSERT may name 4096 columns of 64 characters. */
const HEAD = 512 * 1024;
const [NEWLINE, SPACE, HASH, DOUBLE, SINGLE, OPEN, CLOSE, STAR, DASH, SLASH, SEMICOLON, BACKSLASH, BACKTICK] = [
    ...'\n #"\'()*-/;\\`',
].map((letter) => letter.charCodeAt(0));
const [BANG, LETTER_I, LETTER_M, LETTER_R] = [0x21, 0x49, 0x4d, 0x52];
/** Bytes that mean something between the values of a row. */
const MARKS = new Uint8Array(256);
for (const mark of [OPEN, CLOSE, SINGLE, DOUBLE, BACKTICK, SEMICOLON])
    MARKS[mark] = 1;
const SANDBOX = '/*M!999999';
/**
 * Reads a dump of `mysqldump` or `mariadb-dump` as it streams by: what is made in it, how many rows each table gets, and
 * whether it came to its end. Takes pieces of any size and keeps none of them. Quotes count as in the dump's own session,
 * which has backslash escapes; bodies of routines, triggers and events, which may have been written in any other, stand
 * between lines with DELIMITER and are not looked into.
 */
class DumpScanner {
    rows = new Map();
    found = new FoundContents();
    mode = 'between';
    quote = 0;
    /** Where a quoted text began. */
    around = 'code';
    escaped = false;
    previous = 0;
    /** It begins with the letter of INSERT or REPLACE. */
    filling = false;
    depth = 0;
    count = 0;
    table = '';
    head = '';
    /** The last two bytes of a line whose beginning is not kept any more. */
    tail = '';
    line = [];
    lineLength = 0;
    completed = false;
    bytes = 0;
    get contents() {
        return this.found;
    }
    /** The tool's closing line was the last thing in it. */
    get complete() {
        return this.completed && this.mode === 'between';
    }
    push(chunk) {
        this.bytes += chunk.length;
        let at = 0;
        while (at < chunk.length) {
            if (this.mode === 'values')
                at = this.values(chunk, at);
            else if (this.mode === 'quoted')
                at = this.quoted(chunk, at);
            else if (this.mode === 'programs')
                at = this.programs(chunk, at);
            else if (this.mode === 'line')
                at = this.comment(chunk, at);
            else
                at = this.code(chunk, at);
        }
    }
    /** The last line may end without a line break. */
    end() {
        if (this.mode === 'line')
            this.endComment();
    }
    keep(text) {
        if (this.head.length < HEAD)
            this.head += text;
    }
    values(chunk, from) {
        let at = from;
        for (;;) {
            while (at < chunk.length && MARKS[chunk[at]] === 0)
                at += 1;
            if (at >= chunk.length)
                return at;
            const byte = chunk[at];
            at += 1;
            if (byte === OPEN) {
                if (this.depth === 0)
                    this.count += 1;
                this.depth += 1;
            }
            else if (byte === CLOSE)
                this.depth -= 1;
            else if (byte !== SEMICOLON) {
                at = this.skip(chunk, at, byte);
                if (at > chunk.length)
                    return this.open(byte, 'values', at - chunk.length > 1);
            }
            else if (this.depth === 0) {
                this.rows.set(this.table, (this.rows.get(this.table) ?? 0) + this.count);
                this.begin();
                return at;
            }
        }
    }
    /** Goes on in the next piece, behind a backslash perhaps. */
    open(quote, around, escaped) {
        this.quote = quote;
        this.around = around;
        this.escaped = escaped;
        this.mode = 'quoted';
        return Number.POSITIVE_INFINITY;
    }
    /**
     * Where a quoted text has ended: one more than the piece is long where it has not, two more where the piece ends with a
     * backslash. A quote that is doubled ends a text and begins another one, which is the same to us.
     */
    skip(chunk, from, quote) {
        const { length } = chunk;
        const escapes = quote !== BACKTICK;
        let at = from;
        while (at < length) {
            const byte = chunk[at];
            at += 1;
            if (byte === quote)
                return at;
            if (byte === BACKSLASH && escapes)
                at += 1;
        }
        return at + 1;
    }
    quoted(chunk, from) {
        const { quote, around } = this;
        const end = this.skip(chunk, this.escaped ? from + 1 : from, quote);
        if (around === 'code')
            this.keep(chunk.toString('latin1', from, Math.min(end, from + HEAD)));
        if (end > chunk.length)
            return this.open(quote, around, end - chunk.length > 1);
        this.escaped = false;
        this.mode = around;
        return end;
    }
    begin() {
        this.mode = 'between';
        this.head = '';
        this.previous = 0;
    }
    code(chunk, from) {
        for (let at = from; at < chunk.length; at += 1) {
            const byte = chunk[at];
            const before = this.previous;
            this.previous = byte;
            if (this.mode === 'comment') {
                if (byte === SLASH && before === STAR)
                    this.mode = this.head === '' ? 'between' : 'code';
                continue;
            }
            if (this.mode === 'between') {
                if (byte === NEWLINE || byte === SPACE)
                    continue;
                if (byte === DASH || byte === HASH) {
                    this.mode = 'line';
                    return at;
                }
                this.mode = 'code';
                this.completed = false;
                this.filling = byte === LETTER_I || byte === LETTER_R;
            }
            // A comment that holds no code: /* … */, but not /*! … */ and /*M! … */
            if (before === STAR && byte !== BANG && byte !== LETTER_M && this.head.endsWith('/*')) {
                this.head = this.head.slice(0, -2);
                this.mode = 'comment';
                continue;
            }
            if (byte === SEMICOLON) {
                this.endStatement();
                if (this.mode === 'programs')
                    return at + 1;
                continue;
            }
            this.keep(String.fromCharCode(byte));
            // MariaDB's first line holds no code of any version, and no semicolon ends it
            if (this.head.length === SANDBOX.length && this.head === SANDBOX) {
                this.head = '';
                this.mode = 'comment';
                continue;
            }
            if (byte === SINGLE || byte === DOUBLE || byte === BACKTICK) {
                this.quote = byte;
                this.around = 'code';
                this.escaped = false;
                this.mode = 'quoted';
                return at + 1;
            }
            if (byte === OPEN && this.filling && this.isInsert()) {
                this.mode = 'values';
                return at;
            }
        }
        return chunk.length;
    }
    /** Whether the rows begin here; if so, takes note of whose they are. */
    isInsert() {
        if (!/^(?:INSERT|REPLACE)\s/i.test(this.head) || !/\bVALUES\s*\($/i.test(this.head))
            return false;
        this.table = tableOf(utf8(this.head));
        this.depth = 0;
        this.count = 0;
        return true;
    }
    endStatement() {
        const { head } = this;
        this.begin();
        if (/^DELIMITER\s+$/i.test(head)) {
            this.mode = 'programs';
            this.tail = '';
            // What is left of this very line ends no statement
            this.line = [];
            this.lineLength = 0;
        }
        else
            this.found.add(utf8(head));
    }
    /** `-- …` to the end of the line. */
    comment(chunk, from) {
        const found = chunk.indexOf(NEWLINE, from);
        const end = found === -1 ? chunk.length : found;
        this.keep(chunk.toString('latin1', from, Math.min(end, from + HEAD)));
        if (found === -1)
            return end;
        this.endComment();
        return end + 1;
    }
    endComment() {
        if (/^-- Dump completed\b/.test(this.head))
            this.completed = true;
        this.begin();
    }
    /** Lines with `;;` at their end close a statement, until the line `DELIMITER ;`. */
    programs(chunk, from) {
        const found = chunk.indexOf(NEWLINE, from);
        const end = found === -1 ? chunk.length : found;
        const part = chunk.subarray(from, end);
        if (this.lineLength < HEAD)
            this.line.push(part);
        this.lineLength += part.length;
        this.tail = (this.tail + part.toString('latin1', Math.max(0, part.length - 2))).slice(-2);
        if (found === -1) {
            // Pieces of a long line are views of chunks that are to go
            this.line = [Buffer.concat(this.line).subarray(0, HEAD)];
            return end;
        }
        const text = Buffer.concat(this.line).toString('latin1', 0, HEAD);
        const closes = this.tail === ';;';
        this.line = [];
        this.lineLength = 0;
        this.tail = '';
        if (text === 'DELIMITER ;') {
            this.begin();
            return end + 1;
        }
        // The rest of the opening line
        if (text === ';' && this.head === '')
            return end + 1;
        this.keep(`${text}\n`);
        if (closes) {
            this.found.addProgram(utf8(this.head));
            this.head = '';
        }
        return end + 1;
    }
}
/** Heads are gathered byte by byte; whole, they are the text that they were. */
const utf8 = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');

;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/source.js


const source_text = (row, name) => row[name] ?? '';
/** Of these the tools write only the definition: their rows are other tables' or other servers'. */
const ELSEWHERE = /^(?:MRG_MyISAM|MRG_ISAM|FEDERATED|CONNECT|S3)$/i;
async function readMysqlSource(session, engine) {
    const { database } = session.server;
    const tables = await session.query((0,query/* sql */.ll) `
    SELECT TABLE_NAME AS name, TABLE_TYPE AS type, ENGINE AS engine, COALESCE(DATA_LENGTH, 0) + COALESCE(INDEX_LENGTH, 0) AS bytes
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_TYPE NOT LIKE '%TEMPORARY%' ORDER BY TABLE_NAME`);
    const views = await session.query((0,query/* sql */.ll) `SELECT TABLE_NAME AS name, DEFINER AS definer FROM information_schema.VIEWS WHERE TABLE_SCHEMA = ${database}`);
    const routines = await session.query((0,query/* sql */.ll) `
    SELECT ROUTINE_NAME AS name, ROUTINE_TYPE AS type, DEFINER AS definer FROM information_schema.ROUTINES
    WHERE ROUTINE_SCHEMA = ${database}`);
    const triggers = await session.query((0,query/* sql */.ll) `SELECT TRIGGER_NAME AS name, DEFINER AS definer FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${database}`);
    const events = await session.query((0,query/* sql */.ll) `
    SELECT EVENT_NAME AS name, DEFINER AS definer, ON_COMPLETION AS completion, ${endOfEvent} AS last
    FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${database}`);
    const [schema] = await session.query((0,query/* sql */.ll) `
    SELECT DEFAULT_CHARACTER_SET_NAME AS charset, DEFAULT_COLLATION_NAME AS collation
    FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ${database}`);
    const names = (rows) => new Set(rows.map((row) => source_text(row, 'name')));
    const own = tables.filter((row) => !/VIEW/.test(source_text(row, 'type')));
    const sequences = own.filter((row) => source_text(row, 'type') === 'SEQUENCE');
    return {
        tables: names(own),
        views: names(views),
        routines: new Set(routines.map((row) => `${source_text(row, 'type')} ${source_text(row, 'name')}`)),
        triggers: names(triggers),
        events: names(events),
        eventEnds: new Map(events.flatMap((row) => row['last'] === null || row['last'] === undefined
            ? []
            : [[source_text(row, 'name'), { at: Number(row['last']) * 1_000, kept: source_text(row, 'completion') === 'PRESERVE' }]])),
        filled: own
            .filter((row) => !sequences.includes(row) && !ELSEWHERE.test(source_text(row, 'engine')))
            .map((row) => ({
            name: source_text(row, 'name'),
            engine: source_text(row, 'engine'),
            versioned: /VERSIONED/.test(source_text(row, 'type')),
        })),
        sequences: sequences.map((row) => source_text(row, 'name')),
        definers: [...new Set([...views, ...routines, ...triggers, ...events].map((row) => source_text(row, 'definer')))],
        charset: source_text(schema ?? {}, 'charset'),
        collation: source_text(schema ?? {}, 'collation'),
        bytes: own.reduce((sum, row) => sum + Number(source_text(row, 'bytes')), 0),
        variables: (await engine.dialect.environment(session)).variables ?? {},
    };
}
/** Those of the events that are over and that the server has dropped meanwhile. */
async function eventsGone(session, { eventEnds, events }) {
    const mortal = [...events].filter((name) => eventEnds.get(name)?.kept === false);
    if (mortal.length === 0)
        return [];
    const rows = await session.query((0,query/* sql */.ll) `SELECT EVENT_NAME AS name FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${session.server.database}`);
    const there = new Set(rows.map((row) => source_text(row, 'name')));
    return mortal.filter((name) => !there.has(name));
}
const AT_ONCE = 100;
/** Those of the tables that hold at least one row. */
async function withRows(session, tables) {
    const found = new Set();
    for (let at = 0; at < tables.length; at += AT_ONCE) {
        const part = tables.slice(at, at + AT_ONCE);
        const each = part.map((name, n) => (0,query/* sql */.ll) `(SELECT ${(0,query/* raw */.lS)(String(n))} AS n FROM ${(0,query.id)(name)} LIMIT 1)`);
        const [first = (0,query/* raw */.lS)(''), ...more] = each;
        const rows = await session.query(more.reduce((all, one) => (0,query/* sql */.ll) `${all} UNION ALL ${one}`, first));
        for (const { n } of rows)
            found.add(part[Number(n)] ?? '');
    }
    return found;
}

// EXTERNAL MODULE: ./lib/steps/mysqlfamily/tool.js
var tool = __webpack_require__(48774);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/dump.js
var dump_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var dump_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


















const dump_LOCK_WAIT_MS = 60_000;
const dump_MOST = 10;
const few = (names) => names.slice(0, dump_MOST).join(', ') + (names.length > dump_MOST ? ` and ${names.length - dump_MOST} more` : '');
function dump_sourceError(error) {
    if (error instanceof model_error/* ActionError */.l)
        return error;
    const words = error instanceof model_error/* ServerError */.g ? error.message : String(error);
    return new model_error/* ActionError */.l('backup-failed', `The backup was not made: the database cannot be read in full: ${words}`, (0,errors/* mysqlHint */.cv)(words) ?? 'Nothing was touched. Settle what the server says, then run this again.', { cause: error });
}
/** The session waits for a table at most so long; afterwards it is as it was. */
async function patiently(session, waitMs, read) {
    const [row] = await session.query((0,query/* raw */.lS)('SELECT @@SESSION.lock_wait_timeout AS seconds'));
    const wait = (seconds) => session.query((0,query/* raw */.lS)(`SET SESSION lock_wait_timeout = ${seconds}`));
    await wait(Math.max(1, Math.ceil(waitMs / 1_000)));
    try {
        return await read();
    }
    finally {
        if (session.lost === undefined)
            await wait(Number(row?.['seconds'] ?? 86_400));
    }
}
/** What a user is not shown nobody would miss in the dump, neither the tool nor we. */
async function refuseBlind(session) {
    const hidden = (0,family/* kindOf */.I)(session.server).programs ? await (0,environment/* mysqlHidden */.N6)(session) : [];
    if (hidden.length === 0)
        return;
    throw new model_error/* ActionError */.l('backup-failed', `The backup was not made: the user of \`database-url\` has no right to see ${hidden.join(' and ')}, so a backup would lack them without a word.`, 'Grant it the right: GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, EXECUTE ON the database TO …; and for the bodies of routines GRANT SHOW_ROUTINE ON *.* (MySQL) or SELECT ON mysql.proc (MariaDB).');
}
/** Runs the tool and writes what it says, compressed; gives what was in it. */
async function dump_dump(request, file, tools, versioned) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server } = request.session;
        const connection = dump_addDisposableResource(env_1, await (0,mysqlfamily_connection/* toolConnection */.Z)(request.url, tools, server.tls), true);
        const scanner = new DumpScanner();
        const look = new external_node_stream_.Transform({
            transform(chunk, _encoding, done) {
                scanner.push(chunk);
                done(null, chunk);
            },
        });
        const { signal } = request;
        const failed = (error) => {
            throw signal?.aborted === true ? cancelled() : fileError(error, file.folder);
        };
        const ended = await runUntil(tools.dump, [...connection.args, ...(0,mysqlfamily_arguments/* dumpArguments */.D)({ tool: tools, server, what: 'all', versioned })], {
            env: connection.env,
            files: connection.files,
            signal,
            // Half the time of the default, for a file that is a tenth larger: the deployment waits for it.
            drain: (stdout) => (0,external_node_stream_promises_.pipeline)(stdout, look, (0,external_node_zlib_.createGzip)({ level: 1 }), (0,external_node_fs_.createWriteStream)(file.part, { flags: 'r+', flush: true })),
        }).catch(failed);
        if (signal?.aborted === true)
            throw cancelled();
        scanner.end();
        const stderr = connection.hide(ended.stderr);
        if (ended.code !== 0)
            throw (0,errors/* mysqlBackupError */.DC)(tools, { code: ended.code, stderr });
        if ((0,errors/* isTrouble */.KM)((0,errors/* mysqlWords */.sM)(stderr)))
            throw (0,errors/* mysqlBackupError */.DC)(tools, { code: 0, stderr }, ', but reported trouble');
        if (!scanner.complete)
            throw (0,errors/* mysqlBackupError */.DC)(tools, { code: 0, stderr }, ', but the closing line "Dump completed" is not at the end');
        const said = (0,errors/* mysqlWords */.sM)(stderr);
        if (said !== '')
            request.progress({ type: 'note', text: said });
        return scanner;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = dump_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What was there before the dump, but for events that ended before it came to them. */
async function survivors(session, before, { contents }) {
    const lost = [...before.events].some((name) => !contents.events.has(name));
    const gone = (lost ? await eventsGone(session, before) : []).filter((name) => !contents.events.has(name));
    const events = new Set([...before.events].filter((name) => !gone.includes(name)));
    const eventEnds = new Map([...before.eventEnds].filter(([name]) => events.has(name)));
    return { source: { ...before, events, eventEnds }, gone };
}
/** A tool may end well and have written next to nothing: what the database holds must be in the dump. */
async function refuseIncomplete({ session }, { source, fold }, { contents, rows }, filledBefore) {
    const missing = lacking(source, contents, fold);
    const counted = rowsOf(source, rows, fold);
    const empty = [...filledBefore].filter((name) => counted.get(name) === 0);
    // Rows that were there before the dump and are there after it were there in its snapshot, or somebody emptied the table
    // and filled it again meanwhile: then a second run tells.
    const still = empty.length === 0 ? new Set() : await withRows(session, empty);
    const all = [...missing, ...[...still].map((name) => `the rows of table ${name}`)];
    if (all.length === 0)
        return;
    throw new model_error/* ActionError */.l('backup-failed', `The backup is incomplete: it lacks ${few(all)}.`, 'The dump tool ended without an error and left them out, or the schema was changed meanwhile. Run this again; see that the tool is the real one (`mysql-binaries` names its folder).');
}
/** Rows of every table, none where the dump names none. */
function rowsOf(source, found, fold) {
    const plain = (name) => (fold ? name.toLowerCase() : name);
    const counts = new Map([...found].map(([name, rows]) => [plain(name), rows]));
    return new Map(source.filled.map(({ name }) => [name, counts.get(plain(name)) ?? 0]));
}
function notesOf(source, withHistory) {
    const apart = source.filled.filter(({ engine }) => !/^(InnoDB|RocksDB|MyRocks|TokuDB|)$/i.test(engine));
    const lost = source.filled.filter(({ name, versioned }) => versioned && !withHistory.has(name));
    return [
        ...(apart.length === 0
            ? []
            : [
                `Not of one instant with the other tables, since their engines keep no snapshots: ${few(apart.map(({ name, engine }) => `${name} (${engine})`))}.`,
            ]),
        ...(lost.length === 0 ? [] : [`Without the earlier versions of their rows: ${few(lost.map(({ name }) => name))}.`]),
    ];
}
/**
 * Dumps with the family's own tool. The tool reads all transactional tables in a snapshot of its own, which no other
 * session can share: so rows are counted in the dump itself, as it streams by, and held against the copy that a proof
 * makes of it. Counting them on the server would count another instant. That the tool left a table's rows out altogether
 * is seen by looking, before and after, which tables have any.
 */
async function writeMysqlDump(request, file, tools) {
    const { session, engine, historySchema, progress } = request;
    const { server } = session;
    try {
        request.signal?.throwIfAborted();
        await refuseBlind(session);
        const before = await readMysqlSource(session, engine);
        const found = await engine.dialect.snapshot(session, { historySchema });
        const names = before.filled.map(({ name }) => name);
        const filled = await patiently(session, request.lockWaitMs ?? dump_LOCK_WAIT_MS, () => withRows(session, names));
        const versioned = before.filled.filter((table) => table.versioned);
        const history = versioned.length > 0 && (0,mysqlfamily_arguments/* dumpsHistory */.Y)({ tool: tools, server });
        const withHistory = new Set(history ? versioned.map(({ name }) => name) : []);
        const scanner = await dump_dump(request, file, tools, history);
        const fold = !['0', ''].includes(server.settings?.['lower_case_table_names'] ?? '');
        const { source, gone } = await survivors(session, before, scanner);
        const catalog = withoutEvents(found, gone);
        const notes = notesOf(source, withHistory);
        const mysql = { tools, server, source, withHistory, fold, notes };
        await refuseIncomplete(request, mysql, scanner, filled);
        for (const text of notes)
            progress({ type: 'note', text });
        const relation = (kind) => (name) => ({
            oid: '',
            schema: server.database,
            name,
            kind,
        });
        return {
            source: {
                major: server.major,
                encoding: source.charset,
                bytes: source.bytes,
                catalog,
                relations: [
                    ...names.map(relation('table')),
                    ...[...source.views].map(relation('view')),
                    ...source.sequences.map(relation('sequence')),
                ],
                rows: rowsOf(source, scanner.rows, fold),
                roles: source.definers,
            },
            tool: (0,tool/* toolName */.Uf)(tools),
            tools: undefined,
            mysql,
        };
    }
    catch (error) {
        if (request.signal?.aborted === true)
            throw cancelled();
        throw dump_sourceError(error);
    }
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












/** Each throws ActionError where its tool is not here. */
const WAYS = {
    archive: (request) => ({ ending: '.tar.gz', partial: false, write: (file) => writeArchive(request, file) }),
    pg_dump(request) {
        const { major } = request.session.server;
        const tools = (0,backup_tool/* chooseTools */.Lk)(request.tools, major);
        if (tools === undefined) {
            const { message, hint } = (0,backup_tool/* missingTools */.Cj)(request.tools, major);
            throw new model_error/* ActionError */.l('backup-tool', message, hint);
        }
        return { ending: '.dump', partial: request.only !== undefined, write: (file) => writeDump(request, file, tools) };
    },
    mysqldump(request) {
        const tools = (0,tool/* needMysqlTools */.eW)(request.mysqlTools ?? [], request.session.server);
        return { ending: '.sql.gz', partial: false, write: (file) => writeMysqlDump(request, file, tools) };
    },
};
/** Makes a backup and reads its list of contents back; nothing but a complete file is left behind. Throws ActionError. */
async function makeBackup(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { engine, session, progress } = request;
        const way = WAYS[engine.traits.backup](request);
        if (session.transaction() !== 'idle')
            throw new model_error/* ActionError */.l('internal', 'A backup needs a session outside a transaction.', 'Please report this.');
        const start = performance.now();
        const file = backup_addDisposableResource(env_1, await backupFile({
            directory: request.directory,
            database: session.server.database,
            label: request.label,
            ending: way.ending,
        }), true);
        const _ = backup_addDisposableResource(env_1, ticker((elapsed) => {
            const tell = (bytes) => progress({ type: 'backup', text: `${(0,words/* size */.Ej)(bytes)} after ${(0,words/* duration */.p0)(elapsed)}` });
            void (0,promises_.stat)(file.part).then((info) => tell(info.size), () => undefined);
        }), false);
        const { source, tool, tools, mysql } = await way.write(file);
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
            ...(mysql === undefined ? {} : { mysql }),
            source,
            partial: way.partial,
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
    const changes = (0,compare/* diffCatalogs */.UA)(source, copy).filter((change) => !except.has(change.object) &&
        (change.kind !== 'changed' || !(0,verify_text/* sameWords */.M)(change.object, change.before ?? '', change.after ?? '')));
    const words = { added: 'is there only in the copy', removed: 'is missing', changed: 'is another' };
    return changes.length === 0
        ? undefined
        : some(changes.map((change) => `${change.object} ${change.name} ${words[change.kind]}`));
}

;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/prove-list.js










/** Why a file is not the one that was written, in words. */
const otherFile = (sha256, written) => sha256 === written
    ? undefined
    : `The file is not the one that was written: its SHA-256 is ${sha256}, and it was ${written}.`;
/** Unpacks the whole file and looks at what is in it, keeping nothing; → what is wrong with it, in words. */
async function proveMysqlList({ backup, signal }, { source, fold }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const scanner = new DumpScanner();
    const weigh = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(null, chunk);
        },
    });
    const look = new external_node_stream_.Writable({
        write(chunk, _encoding, done) {
            scanner.push(chunk);
            done();
        },
    });
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(backup.path), weigh, (0,external_node_zlib_.createGunzip)(), look, signal === undefined ? {} : { signal });
    }
    catch (error) {
        if (signal?.aborted === true)
            throw cancelled();
        return `The dump cannot be read to its end: ${error instanceof Error ? error.message : String(error)}.`;
    }
    scanner.end();
    const other = otherFile(hash.digest('hex'), backup.report.sha256);
    if (other !== undefined)
        return other;
    if (!scanner.complete)
        return 'The dump does not end with the closing line "Dump completed".';
    const missing = lacking(source, scanner.contents, fold);
    if (missing.length > 0)
        return `The dump lacks ${missing.slice(0, 10).join(', ')}.`;
    return compareRows(backup.source.rows ?? new Map(), rowsOf(source, scanner.rows, fold));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/io/mysql-server.js + 3 modules
var mysql_server = __webpack_require__(66723);
// EXTERNAL MODULE: ./lib/model/engine.js
var engine = __webpack_require__(81067);
// EXTERNAL MODULE: ./lib/shadow/mysql-prepare.js
var mysql_prepare = __webpack_require__(51292);
// EXTERNAL MODULE: ./lib/shadow/mysql-users.js
var mysql_users = __webpack_require__(60563);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/load.js






/**
 * A dump is data of a production, and the client has commands of its own (`\!`, `system`, `source`) that reach this
 * machine, on which a deployment's secrets may lie: `--binary-mode` leaves it none but DELIMITER.
 */
const TAME = ['--batch', '--binary-mode', '--local-infile=0', '--skip-named-commands'];
/** Once more, where the client has a switch for it. */
const TAMER = {
    mysql: ['--loose-skip-system-command'],
    mariadb: ['--loose-sandbox'],
};
/** MariaDB's client repeats the whole statement, rows and all, before it says what is wrong with it. */
const clientWords = (stderr) => (0,errors/* mysqlWords */.sM)(stderr.slice(Math.max(0, stderr.lastIndexOf('\nERROR '))));
/** What the client says of its end is less than why: the file is broken, or the disk. */
const ITS_OWN_END = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);
/** Loads a compressed dump by the tool's own client, stopping at the first error; → why that failed, in words. */
async function loadDump({ tools, file, socket, user, database, signal, }) {
    let broken;
    const ended = await runUntil(tools.client, [
        '--no-defaults',
        '--protocol=socket',
        `--socket=${socket}`,
        `--user=${user}`,
        ...TAME,
        ...TAMER[tools.flavour],
        '--default-character-set=utf8mb4',
        '--max-allowed-packet=1G',
        '--',
        database,
    ], {
        // Else a login file of this machine would be read
        env: { HOME: '/dev/null' },
        signal,
        feed: (stdin) => (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), (0,external_node_zlib_.createGunzip)(), stdin).catch((error) => {
            if (!ITS_OWN_END.has(error.code ?? ''))
                broken = error.message;
            stdin.destroy();
        }),
    });
    if (signal?.aborted === true)
        throw cancelled();
    if (broken !== undefined)
        return `the dump cannot be read to its end: ${broken}`;
    return ended.code === 0 ? undefined : clientWords(ended.stderr) || `the client ended with ${ended.code}`;
}

;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/prove-restore.js
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

















const LOADER = { user: 'mom_loader', host: 'localhost' };
/** To write a view, routine, trigger or event for somebody else, by the names that the years gave it. */
const FOR_OTHERS = ['SET USER', 'SET_ANY_DEFINER', 'ALLOW_NONEXISTENT_DEFINER', 'SET_USER_ID'];
/** These decide whether a table may be made that the source has already. */
const NOT_ASKED = ['sql_require_primary_key', 'sql_generate_invisible_primary_key'];
/** Of these the machine is guilty, not the dump: something that the source's server has is not here. */
const NOT_HERE = /ERROR (?:1049|1115|1126|1127|1273|1286|1298|1524|3185|3825) |ERROR 1114 |Errcode: 28|No space left on device|[Pp]lugin '?\w+'? (?:cannot|could not) be loaded|Unknown (?:storage engine|database|collation|character set)/;
/** Of its own flavour, the series itself or the next one above it. */
function chooseServer(servers, source) {
    const { flavour } = (0,family/* kindOf */.I)(source);
    const wanted = (0,mysql_programs/* seriesIn */.hP)(source.version);
    return servers
        .filter((server) => server.flavour === flavour && (0,mysql_programs/* compareSeries */.J4)(server, wanted) >= 0)
        .toSorted(mysql_programs/* compareSeries */.J4)[0];
}
/** The server to try it on, or why it cannot be tried. */
async function findPlace(servers, { server, source }) {
    const kind = (0,family/* kindOf */.I)(server);
    if (kind.flavour === undefined)
        return {
            unfit: `a ${(0,family/* serverName */.L)(server)} cannot be started here, and no other server is taken for it`,
            hint: 'Restore the file once into a cluster that holds nothing else, to know that it can be.',
        };
    const found = chooseServer(servers, server);
    if (found === undefined) {
        const alike = servers.filter(({ flavour }) => flavour === kind.flavour);
        const [newest] = alike.toSorted((a, b) => (0,mysql_programs/* compareSeries */.J4)(b, a));
        const have = newest === undefined
            ? `no ${engine/* LABELS */.k[kind.flavour]} server is installed here`
            : `the newest server here is ${(0,family/* serverName */.L)({ ...server, version: newest.version })}`;
        return {
            unfit: `${have}, and ${(0,family/* serverName */.L)(server)} or newer is needed`,
            hint: `Install one in a step before this one: ${kind.server}; or name its folder in \`mysql-binaries\`.`,
        };
    }
    const free = await (0,preflight_disk/* freeBytes */.go)((0,external_node_os_.tmpdir)());
    if (free !== undefined && free < source.bytes)
        return {
            unfit: `the copy would need up to ${(0,words/* size */.Ej)(source.bytes)}, and ${(0,words/* size */.Ej)(free)} are free in the temporary folder`,
            hint: 'Set TMPDIR to a folder on a larger disk, or take a runner with one.',
        };
    return found;
}
/**
 * What a dump makes runs as its definers, so they must be there: nobody can log in as one of them, and each has rights on
 * this database alone. The loader is no administrator: what the dump holds is somebody else's code.
 */
async function makePlace(admin, database, { source }) {
    const { charset, collation } = source;
    await admin.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(database)} CHARACTER SET ${(0,query.id)(charset)} COLLATE ${(0,query.id)(collation)}`);
    await admin.query((0,query/* sql */.ll) `CREATE USER ${(0,mysql_users/* account */.ct)(LOADER)}`);
    await (0,mysql_users/* giveDatabase */.hc)(admin, LOADER, database);
    for (const right of FOR_OTHERS)
        await (0,mysql_users/* grantWhereKnown */.r_)(admin, right, LOADER);
    for (const name of source.definers) {
        const parsed = (0,mysql_prepare/* parseAccount */.J)(name);
        // MariaDB lists a role with an empty host
        const who = parsed.host === '' ? { user: parsed.user, host: undefined } : parsed;
        const make = who.host === undefined ? (0,query/* sql */.ll) `CREATE ROLE IF NOT EXISTS ${(0,mysql_users/* account */.ct)(who)}` : undefined;
        try {
            await admin.query(make ?? (0,query/* sql */.ll) `CREATE USER IF NOT EXISTS ${(0,mysql_users/* account */.ct)(who)} ACCOUNT LOCK`);
            await (0,mysql_users/* giveDatabase */.hc)(admin, who, database);
        }
        catch (error) {
            // One of the server's own; if it is missed, loading says so
            if (!(error instanceof model_error/* ServerError */.g))
                throw error;
        }
    }
}
async function countRows(session, { source, withHistory }) {
    const counts = new Map();
    for (const { name } of source.filled) {
        const all = (0,query/* raw */.lS)(withHistory.has(name) ? ' FOR SYSTEM_TIME ALL' : '');
        try {
            const [row] = await session.query((0,query/* sql */.ll) `SELECT COUNT(*) AS n FROM ${(0,query.id)(name)}${all}`);
            counts.set(name, Number(row?.['n'] ?? 0));
        }
        catch (error) {
            // 1146: it is not there, which the comparison of schemas says
            if (!(error instanceof model_error/* ServerError */.g && error.code === '1146'))
                throw error;
        }
    }
    return counts;
}
/** What the copy has otherwise than the source, in words. */
async function prove_restore_compare(request, dumped, session) {
    const { backup, engine, historySchema } = request;
    try {
        const catalog = await engine.dialect.snapshot(session, { historySchema });
        const rows = await countRows(session, dumped);
        const { source, copy, notes } = settleEvents(backup.source.catalog, catalog, dumped.source.eventEnds);
        const wrong = [compareSchemas(source, copy), compareRows(backup.source.rows ?? new Map(), rows)].filter((problem) => problem !== undefined);
        return { problem: wrong.length === 0 ? undefined : wrong.join('; '), notes };
    }
    catch (error) {
        if (error instanceof model_error/* ServerError */.g)
            return { problem: `the copy cannot be read: ${error.message}` };
        throw error;
    }
}
/** A view or a foreign key of this database that needs another one, which no dump of this one holds. */
function otherDatabase(failed, database) {
    const words = /[Tt]able '([^'.]+)\.[^']*' doesn't exist|FUNCTION ([^\s.]+)\.\S+ does not exist|Unknown database '([^']+)'/;
    const [found] = words
        .exec(failed)
        ?.slice(1)
        .filter((name) => name !== undefined) ?? [];
    return found === undefined || found === database ? undefined : found;
}
/** Loads the dump into a server that nobody else can reach, and compares schema and rows with the source. */
async function proveMysqlRestore(request, dumped) {
    const { backup, engine, progress, signal } = request;
    const other = otherFile(await sha256Of(backup.path), backup.report.sha256);
    if (other !== undefined)
        return { problem: other };
    const programs = await findPlace(request.mysqlServers ?? [], dumped);
    if ('unfit' in programs)
        return programs;
    const { database } = dumped.server;
    progress({
        type: 'backup',
        text: `restoring the dump into a throw-away ${(0,family/* serverName */.L)({ ...dumped.server, version: programs.version })}`,
    });
    const variables = Object.fromEntries(Object.entries(dumped.source.variables).filter(([name]) => !NOT_ASKED.includes(name)));
    // A name that the dump cannot know: what it makes may run as whom it names
    const admin = `mom_${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const server = prove_restore_addDisposableResource(env_1, await (0,mysql_server/* startPrivateMysql */._)({ programs, admin, variables, more: ['--max-allowed-packet=1G'] }), true);
            const connect = (name = '') => engine.connect({
                url: server.url(admin, name),
                connectTimeoutMs: 30_000,
                applicationName: 'migrate-on-merge proof',
            });
            {
                const env_2 = { stack: [], error: void 0, hasError: false };
                try {
                    const session = prove_restore_addDisposableResource(env_2, await connect(), true);
                    await makePlace(session, database, dumped);
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
            const { socket } = server;
            const load = { tools: dumped.tools, file: backup.path, socket, user: LOADER.user, database, signal };
            const failed = await loadDump(load);
            if (failed !== undefined) {
                const apart = otherDatabase(failed, database);
                if (apart !== undefined)
                    return {
                        unfit: `it names another database, \`${apart}\`, which is not in it (${failed})`,
                        hint: 'Back up that database too; where both are there, the file can be restored.',
                    };
                if (NOT_HERE.test(failed))
                    return { unfit: failed, hint: 'Install on this machine what these words miss, or free some space.' };
                return { problem: failed };
            }
            const session = prove_restore_addDisposableResource(env_1, await connect(database), true);
            return await prove_restore_compare(request, dumped, session);
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/steps/prove-count.js
/** Longest header line that is kept; everything longer is data of large objects. */
const prove_count_LONGEST = 64 * 1024;
const prove_count_NEWLINE = 10;
const prove_count_BACKSLASH = 0x5c;
const DOT = 0x2e;
const prove_count_NAME = String.raw `("(?:[^"]|"")+"|[^\s."(]+)`;
const COPY = new RegExp(`^COPY ${prove_count_NAME}\\.${prove_count_NAME} .*FROM stdin;$`);
const prove_count_unquoted = (name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);
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
            const end = chunk.indexOf(prove_count_NEWLINE, start);
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
            if (length === 2 && from[start] === prove_count_BACKSLASH && from[start + 1] === DOT) {
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
        this.table = `${prove_count_unquoted(schema)}.${prove_count_unquoted(name)}`;
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
const prove_roles_LOADER = 'migrate_on_merge_loader';
const BUILDER = 'migrate_on_merge_builder';
/**
 * Roles belong to the server, not to the dump: its owners, grants and policies need them. None of them is a superuser
 * here, whatever it is on the source. The loader may do what any of them may.
 */
async function makeRoles(session, roles) {
    await session.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(BUILDER)}`);
    await session.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(prove_roles_LOADER)} LOGIN BYPASSRLS IN ROLE ${(0,query.id)(BUILDER)}`);
    if (session.server.major >= 14)
        await session.query((0,query/* sql */.ll) `GRANT pg_write_all_data TO ${(0,query.id)(prove_roles_LOADER)}`);
    for (const role of roles) {
        await session.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role)} IN ROLE ${(0,query.id)(BUILDER)}`);
        await session.query((0,query/* sql */.ll) `GRANT ${(0,query.id)(role)} TO ${(0,query.id)(prove_roles_LOADER)}`);
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
var steps_prove_restore_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var steps_prove_restore_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
const prove_restore_NOT_HERE = /is not available|extension control file|could not access file|could not load library|shared_preload_libraries|collation "[^"]*" for encoding|could not create locale|must be (?:a )?superuser|only superuser|permission denied (?:to|for (?:language|foreign-data wrapper|parameter))|security label provider|No space left on device/i;
/** For loading much at once and for nothing else. */
const SETTINGS = { wal_level: 'minimal', maintenance_work_mem: '256MB', max_connections: '40' };
function prove_restore_chooseServer(servers, tools) {
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
    if (prove_restore_chooseServer(servers, tools) === undefined) {
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
        [prove_roles_LOADER, lists.main, '--section=pre-data'],
        [prove_roles_LOADER, lists.main, '--section=data', jobs],
        [prove_roles_LOADER, lists.main, '--section=post-data', jobs],
    ]) {
        const failed = await restore(run);
        if (failed !== undefined)
            return failed;
    }
    await openPlaces(admin, false);
    return (await restore([SUPERUSER, lists.rights])) ?? (await restore([prove_roles_LOADER, lists.refresh]));
}
/** What the copy has otherwise than the source, in words. */
async function steps_prove_restore_compare(request, session) {
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
    const programs = prove_restore_chooseServer(request.servers, tools);
    if (programs === undefined)
        return { unfit: 'no server is installed here', hint: installServer(tools.major) };
    progress({ type: 'backup', text: `restoring the dump into a throw-away PostgreSQL ${programs.version}` });
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const server = steps_prove_restore_addDisposableResource(env_1, await (0,postgres_server/* startPrivateServer */.X)({ ...programs, superuser: SUPERUSER, settings: SETTINGS }), true);
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
                    const admin = steps_prove_restore_addDisposableResource(env_2, await connect('postgres'), true);
                    await makeRoles(admin, backup.source.roles);
                    await makeDatabase(admin, backup.source);
                }
                catch (e_1) {
                    env_2.error = e_1;
                    env_2.hasError = true;
                }
                finally {
                    const result_1 = steps_prove_restore_disposeResources(env_2);
                    if (result_1)
                        await result_1;
                }
            }
            const session = steps_prove_restore_addDisposableResource(env_1, await connect(DATABASE), true);
            const missing = await missingExtensions(session, backup.source);
            if (missing.length > 0)
                return {
                    unfit: `the database uses ${missing.length === 1 ? 'an extension that is' : 'extensions that are'} not usable here: ${missing.join(', ')}`,
                    hint: `Install the packages that bring ${missing.join(', ')} for PostgreSQL ${programs.major} in a step before this one.`,
                };
            const lists = steps_prove_restore_addDisposableResource(env_1, await entryLists(tools, backup.path, { partial: backup.partial, signal: request.signal }), true);
            const failed = await load(request, server, session, lists);
            if (failed !== undefined && prove_restore_NOT_HERE.test(failed))
                return { unfit: failed, hint: 'Install on this machine what these words miss, or free some space.' };
            const problem = failed ?? (await steps_prove_restore_compare(request, session));
            return { problem, leftOut: lists.leftOut };
        }
        catch (e_2) {
            env_1.error = e_2;
            env_1.hasError = true;
        }
        finally {
            const result_2 = steps_prove_restore_disposeResources(env_1);
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
        note: wrong ?? readOnly(why),
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
            const session = prove_addDisposableResource(env_1, await (0,pglite/* openPglite */.i8)({ directory: archive.folder }), true);
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
const notHere = ({ unfit, hint }) => new model_error/* ActionError */.l('backup-proof', `The backup cannot be proved by restoring it: ${unfit}.`, `${hint} Or take the weaker proof: \`backup-proof: list\`.`);
const readOnly = (why) => `Read to its end and every row counted, but not loaded into a server${why}`;
/** Of a dump of the MySQL family. */
async function ofMysql(request, dumped) {
    const { method, asked, backup } = request;
    const said = (...texts) => texts.length === 0 ? {} : { note: texts.join(' ') };
    const outcome = method === 'list' ? undefined : await proveMysqlRestore(request, dumped);
    if (outcome !== undefined && 'problem' in outcome) {
        const { problem, notes = [] } = outcome;
        const note = said(...(problem === undefined ? [...dumped.notes, ...notes] : [problem]));
        return { method, ...held(backup), ok: problem === undefined, ...note };
    }
    if (outcome !== undefined && asked)
        throw notHere(outcome);
    request.progress({ type: 'backup', text: 'reading the dump back' });
    const problem = await proveMysqlList(request, dumped);
    const why = outcome === undefined ? ' (`backup-proof: restore` does).' : `, a weaker proof: ${outcome.unfit}. ${outcome.hint}`;
    const note = said(...(problem === undefined
        ? [readOnly(why), ...dumped.notes, ...droppedOnLoading(dumped.source.eventEnds)]
        : [problem]));
    return { method: 'list', ...held(backup), ok: problem === undefined, ...note };
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
    if (backup.mysql !== undefined)
        return ofMysql(request, backup.mysql);
    if (method === 'list')
        return byReading(request, ' (`backup-proof: restore` does).');
    if (tools === undefined)
        return byUnpacking(request, 'restore');
    const outcome = await proveByRestore({ ...request, tools });
    if ('unfit' in outcome) {
        if (asked)
            throw notHere(outcome);
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
    const [postgres, mysql] = [engine.traits.backup === 'pg_dump', engine.traits.backup === 'mysqldump'];
    const backup = await makeBackup({
        engine,
        session,
        url: inputs.directUrl ?? inputs.databaseUrl ?? '',
        directory: inputs.backupDirectory,
        label: inputs.label,
        historySchema: inputs.historySchema,
        tools: postgres ? await (0,binaries/* findDumpTools */.r4)(inputs.postgresBinaries) : [],
        mysqlTools: mysql ? await (0,mysql_programs/* findMysqlDumpTools */.Fk)(inputs.mysqlBinaries) : [],
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
        servers: postgres ? await (0,binaries/* findServers */.G9)(inputs.postgresBinaries) : [],
        mysqlServers: mysql ? await (0,mysql_programs/* findMysqlServers */.wR)(inputs.mysqlBinaries) : [],
        progress: host.progress,
        signal,
    });
    const error = proofError(proof);
    if (error !== undefined)
        throw error;
    return { ...backup.report, proof };
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
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98915);
/* harmony import */ var _preflight_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36306);





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
    const expected = `about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(half)}, half of the database's ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(databaseBytes)} (an estimate)`;
    if (free === undefined)
        return (0,_preflight_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6)(name, true, expected, 'unknown here');
    const tight = free < databaseBytes ? '; data that does not compress would not fit' : '';
    return (0,_preflight_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6)(name, free >= half, expected, `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(free)} free${free >= half ? tight : ''}`, 'Free some space, or name a folder on a larger disk in `backup-directory`.');
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
