export const id = 6486;
export const ids = [6486];
export const modules = {

/***/ 10869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ unmarkRestoring),
/* harmony export */   PP: () => (/* binding */ markRestoring),
/* harmony export */   kN: () => (/* binding */ refuseUnfinished)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38314);



/** Written down before the first thing of a database is dropped or loaded: from then on it is not whole until the mark is taken away. */
async function markRestoring(session, database, { stamp, backup, kept }) {
    const table = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(database, _names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESTORING_TABLE */ .vr);
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `CREATE TABLE IF NOT EXISTS ${table} (stamp VARCHAR(40) NOT NULL, backup TEXT NOT NULL, kept TEXT) COMMENT 'Not whole: a restore goes on here, or was ended'`);
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `DELETE FROM ${table}`);
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `INSERT INTO ${table} (stamp, backup, kept) VALUES (${stamp}, ${backup}, ${kept})`);
}
async function rowOf(session, database) {
    // Asked first, so that a database without it answers and refuses nothing: a snapshot keeps answers alone
    const there = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESTORING_TABLE */ .vr}`);
    if (there.length === 0)
        return undefined;
    try {
        const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT stamp, backup, kept FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(database, _names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESTORING_TABLE */ .vr)}`);
        // Between the table and its row nothing is dropped yet, but nobody can tell
        return row ?? {};
    }
    catch (error) {
        // 1146: it has just gone; 1142: a table that this user may see and not read
        if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && error.code === '1146')
            return undefined;
        if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && error.code === '1142')
            return {};
        throw error;
    }
}
/** Takes the mark of this run away. What a dump of a half restored database brings along stays: it is not whole either. */
async function unmarkRestoring(session, database, stamp) {
    if ((await rowOf(session, database))?.['stamp'] !== stamp)
        return;
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `DROP TABLE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(database, _names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESTORING_TABLE */ .vr)}`);
}
/** Throws ActionError on a database into which a restore was ended before its end: neither its rows nor its history are whole. */
async function refuseUnfinished(session) {
    const { database } = session.server;
    if (database === '')
        return;
    const row = await rowOf(session, database);
    if (row === undefined)
        return;
    const { backup, kept } = row;
    const known = typeof backup === 'string' && typeof kept === 'string';
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('restore-unfinished', `${database} is not whole: a restore${known ? ` of ${backup}` : ''} was ended in it before its end, so its rows and its history are there in part.`, known
        ? `Run the restore again: \`restore --backup-file ${backup} --confirm ${database}\`; or put back what was there before: \`restore --backup-file ${kept} --confirm ${database}\`.`
        : 'Run the restore again with `--confirm`; a database that was made for a restore alone can be dropped.');
}


/***/ }),

/***/ 86486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreBackup: () => (/* binding */ restoreBackup)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/engines/pglite.js + 4 modules
var pglite = __webpack_require__(59791);
// EXTERNAL MODULE: ./lib/engines/postgresql/facts.js
var facts = __webpack_require__(10893);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/steps/backup/source.js
var source = __webpack_require__(65149);
// EXTERNAL MODULE: ./lib/steps/prove/archive.js
var archive = __webpack_require__(84148);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
// EXTERNAL MODULE: ./lib/steps/backup/marks.js
var marks = __webpack_require__(20664);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/events.js
var events = __webpack_require__(66945);
// EXTERNAL MODULE: ./lib/steps/prove/compare.js
var compare = __webpack_require__(12169);
;// CONCATENATED MODULE: ./lib/steps/restore/compare.js




/** What the manifest says of each table's rows; tables whose rows are not in the backup are left out. */
const rowsOf = ({ tables }) => new Map(tables.flatMap(({ name, rows }) => (rows === null ? [] : [[name, rows]])));
const HINT = 'The copy is not what was saved. Nothing was replaced; look at the differences before you rely on it.';
/** A copy against the manifest: every row counted, every object of the schema. Pure. */
function compareRestored(manifest, copy) {
    const expected = rowsOf(manifest);
    const total = [...expected.values()].reduce((sum, rows) => sum + rows, 0);
    const ends = new Map(manifest.mysql?.eventEnds ?? []);
    const marked = (0,marks/* markedCatalog */.W)((0,marks/* marksOf */.O)(copy.catalog), copy.catalog.major);
    const settled = (0,events/* settleEvents */.Vv)((0,marks/* markedCatalog */.W)(manifest.objects, manifest.server.major), marked, ends);
    // What a server disables as it loads has another mark, and whether that is all cannot be told from marks.
    const over = new Set([...ends].flatMap(([name, end]) => (end.kept && end.at <= Date.now() ? [`event ${name}`] : [])));
    const without = (catalog) => ({
        ...catalog,
        objects: new Map([...catalog.objects].filter(([key]) => !over.has(key))),
    });
    const schema = (0,compare/* compareSchemas */._e)(without(settled.source), without(settled.copy));
    const rows = (0,compare/* compareRows */.fz)(expected, copy.rows);
    return {
        checks: [
            {
                name: 'rows as in the manifest',
                ok: rows === undefined,
                expected: `${(0,words/* count */.U9)(total, 'row')} in ${(0,words/* count */.U9)(expected.size, 'table')}`,
                actual: rows ?? 'the same in each table',
                ...(rows === undefined ? {} : { hint: HINT }),
            },
            {
                name: 'schema as in the manifest',
                ok: schema === undefined,
                expected: (0,words/* count */.U9)(manifest.objects.length, 'object'),
                actual: schema ?? 'the same',
                ...(schema === undefined ? {} : { hint: HINT }),
            },
        ],
        notes: settled.notes,
    };
}

;// CONCATENATED MODULE: ./lib/steps/restore/archive.js
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







const folderOf = (url) => url.replace(/^pglite:/i, '').replace(/\/+$/, '');
/** An embedded database is a folder: the archive is unpacked beside it, and with `confirm` the two change names. */
async function restoreArchive(request) {
    const { backup, engine, historySchema, stamp } = request;
    const folder = folderOf(request.url);
    const copy = `${folder}_restored_${stamp}`;
    const half = `${folder}_restoring_${stamp}`;
    const kept = `${folder}_before_restore_${stamp}`;
    try {
        await (0,archive/* unpackArchive */.b)(backup, half);
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        throw new model_error/* ActionError */.lZ('restore-failed', `The backup cannot be unpacked: ${words}.`, `The target is as it was; what was unpacked lies in ${half}, and may be deleted.`, { cause: error });
    }
    const found = await (async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await (0,pglite/* openPglite */.i8)({ directory: half }), true);
            const wanted = rowsOf(backup.manifest);
            const rows = await (0,source/* countTables */.zF)(session, (await (0,facts/* dumpedRelations */.rE)(session)).filter((one) => wanted.has((0,source/* nameOf */.Vb)(one))));
            return { rows, catalog: await engine.dialect.snapshot(session, { historySchema }) };
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
    })();
    const { checks, notes } = compareRestored(backup.manifest, found);
    const result = { database: copy, inTarget: false, kept: null, checks, notes, commands: [] };
    const shown = (path) => `'${path.replaceAll("'", "'\\''")}'`;
    if (checks.some(({ ok }) => !ok))
        return { ...result, database: half };
    // Only what is whole has that name
    await (0,promises_.rename)(half, copy);
    if (!request.replace)
        return { ...result, commands: [`mv ${shown(folder)} ${shown(kept)} && mv ${shown(copy)} ${shown(folder)}`] };
    await request.leave();
    await (0,promises_.rename)(folder, kept);
    try {
        await (0,promises_.rename)(copy, folder);
    }
    catch (error) {
        await (0,promises_.rename)(kept, folder);
        throw new model_error/* ActionError */.lZ('restore-failed', `The restored folder could not be renamed: ${String(error)}.`, `The target is as it was; the copy lies in ${copy}.`, { cause: error });
    }
    return { ...result, database: folder, inTarget: true, kept: `the folder ${kept}` };
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/names.js
var names = __webpack_require__(38314);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/unfinished.js
var unfinished = __webpack_require__(10869);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/backup/pace.js
var pace = __webpack_require__(93647);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/connection.js
var mysqlfamily_connection = __webpack_require__(8504);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/errors.js
var errors = __webpack_require__(87023);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/load.js
var load = __webpack_require__(68248);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/source.js
var mysqlfamily_source = __webpack_require__(97585);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/tool.js
var tool = __webpack_require__(48774);
// EXTERNAL MODULE: ./lib/steps/backup/describe.js
var describe = __webpack_require__(90213);
;// CONCATENATED MODULE: ./lib/steps/restore/mysql-rights.js



/** To make a view, routine, trigger or event in somebody else's name, by the names that the years gave it. */
const FOR_OTHERS = /\b(?:SUPER|SET USER|SET_USER_ID|SET_ANY_DEFINER|ALL PRIVILEGES ON \*\.\*)\b|ALL PRIVILEGES ON \*\.\*/;
const refused = (message, hint) => new model_error/* ActionError */.lZ('restore-rights', `${message} Nothing was touched.`, hint);
/**
 * What would only come out in the middle of loading, when the target is empty already: rights that the dump's own objects
 * take beside those on the database.
 */
async function refuseUnable(session, { mysql, objects }) {
    const [row] = await session.query((0,query/* raw */.lS)('SELECT CURRENT_USER() AS who, @@GLOBAL.log_bin AS logged, @@GLOBAL.log_bin_trust_function_creators AS trusted'));
    const grants = await session.query((0,query/* raw */.lS)('SHOW GRANTS')).catch(() => []);
    const lines = grants.flatMap((grant) => Object.values(grant)).filter((line) => line !== null);
    const mayAll = lines.some((line) => FOR_OTHERS.test(line));
    const own = (0,describe/* accountMark */.b)(row?.['who'] ?? '');
    const others = (mysql?.definers ?? []).filter((mark) => mark !== own);
    if (others.length > 0 && !mayAll)
        throw refused('The backup holds views, routines, triggers or events of other accounts than this user.', 'Restore it as a user who may make them: GRANT SET_ANY_DEFINER, ALLOW_NONEXISTENT_DEFINER ON *.* (MySQL 8.2 or newer), SET_USER_ID (MySQL 8.0), SET USER (MariaDB), or SUPER.');
    const code = objects.some(({ kind }) => kind === 'function' || kind === 'trigger');
    const logged = row?.['logged'] === '1' && row['trusted'] === '0';
    if (code && logged && !lines.some((line) => /\bSUPER\b|ALL PRIVILEGES ON \*\.\*/.test(line)))
        throw refused('The backup holds functions or triggers, which this server lets only an administrator make while it writes a binary log.', 'Let it take them from others for the time of the restore: SET GLOBAL log_bin_trust_function_creators = 1; or restore as an administrator.');
}

// EXTERNAL MODULE: ./lib/steps/restore/names.js
var restore_names = __webpack_require__(35058);
// EXTERNAL MODULE: ./lib/steps/restore/url.js
var url = __webpack_require__(65547);
;// CONCATENATED MODULE: ./lib/steps/restore/mysql.js
var mysql_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var mysql_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














const failed = (message, hint, cause) => new model_error/* ActionError */.lZ('restore-failed', message, hint, cause === undefined ? {} : { cause });
async function mysql_load(request, tools, database) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { url, session, backup, signal } = request;
        const connection = mysql_addDisposableResource(env_1, await (0,mysqlfamily_connection/* toolConnection */.Z)(url, tools, session.server.tls), true);
        const { args, files, env } = connection;
        const going = mysql_addDisposableResource(env_1, (0,pace/* pace */.cI)(request.progress, `restore into ${database}`), false);
        const said = await (0,load/* runLoad */.e)({
            tools,
            content: backup,
            connection: { args, files, env },
            database,
            signal,
            pace: going,
        });
        return said === undefined ? undefined : connection.hide(said);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = mysql_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const connectTo = (request, database) => request.engine.connect({
    url: (0,url/* urlOfDatabase */.Q)(request.url, database),
    connectTimeoutMs: request.connectTimeoutMs,
    applicationName: 'migrate-on-merge restore',
    lasting: true,
});
async function countRows(session, { backup: { manifest } }) {
    const versioned = new Set(manifest.mysql?.withHistory ?? []);
    const rows = new Map();
    for (const name of rowsOf(manifest).keys()) {
        const all = (0,query/* raw */.lS)(versioned.has(name) ? ' FOR SYSTEM_TIME ALL' : '');
        try {
            const [row] = await session.query((0,query/* sql */.ll) `SELECT COUNT(*) AS n FROM ${(0,query.id)(name)}${all}`);
            rows.set(name, Number(row?.['n'] ?? 0));
        }
        catch (error) {
            // 1146: it is not there, which the comparison of schemas says
            if (!(error instanceof model_error/* ServerError */.gP && error.code === '1146'))
                throw error;
        }
    }
    return rows;
}
async function mysql_compare(request, database) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { engine, backup, historySchema, replace, stamp } = request;
        const session = mysql_addDisposableResource(env_2, await connectTo(request, database), true);
        const rows = await countRows(session, request);
        const catalog = await engine.dialect.snapshot(session, { historySchema });
        const found = compareRestored(backup.manifest, { rows, catalog });
        // A copy that differs is none; of the target the report says so
        if (replace || found.checks.every(({ ok }) => ok))
            await (0,unfinished/* unmarkRestoring */.CG)(session, database, stamp);
        return found;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = mysql_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
const LOCK_WAIT_SECONDS = 60;
/**
 * Everything that is in the database, so that nothing of after the backup stays between what comes from it. All tables go in
 * one statement: it waits for each of them before it drops the first.
 */
async function dropAll(request) {
    const { session, engine } = request;
    const found = await (0,mysqlfamily_source/* readMysqlSource */.Qz)(session, engine);
    await session.query((0,query/* raw */.lS)(`SET SESSION lock_wait_timeout = ${LOCK_WAIT_SECONDS}`));
    await session.query((0,query/* raw */.lS)('SET SESSION foreign_key_checks = 0'));
    const list = (names) => names.slice(1).reduce((all, name) => (0,query/* sql */.ll) `${all}, ${(0,query.id)(name)}`, (0,query/* sql */.ll) `${(0,query.id)(names[0] ?? '')}`);
    const sequences = new Set(found.sequences);
    const tables = [...found.tables].filter((name) => name !== names/* LOCK_TABLE */.Pt && name !== names/* RESTORING_TABLE */.vr && !sequences.has(name));
    if (tables.length > 0)
        await session.query((0,query/* sql */.ll) `DROP TABLE ${list(tables)}`);
    for (const name of found.views)
        await session.query((0,query/* sql */.ll) `DROP VIEW IF EXISTS ${(0,query.id)(name)}`);
    for (const name of sequences)
        await session.query((0,query/* sql */.ll) `DROP SEQUENCE IF EXISTS ${(0,query.id)(name)}`);
    for (const name of found.events)
        await session.query((0,query/* sql */.ll) `DROP EVENT IF EXISTS ${(0,query.id)(name)}`);
    for (const routine of found.routines) {
        const [, kind = '', name = ''] = /^(PROCEDURE|FUNCTION|PACKAGE BODY|PACKAGE) ([\s\S]*)$/.exec(routine) ?? [];
        if (kind !== '')
            await session.query((0,query/* sql */.ll) `DROP ${(0,query/* raw */.lS)(kind)} IF EXISTS ${(0,query.id)(name)}`);
    }
    await session.query((0,query/* raw */.lS)('SET SESSION foreign_key_checks = 1'));
}
/** In the target's place. What is there is saved into a file first: a database of this family cannot be renamed. */
async function inPlace(request, tools) {
    const { backup, database, session, stamp, progress } = request;
    progress({ type: 'backup', text: `saving what is in ${database} before it is replaced` });
    const file = await request.save();
    const kept = `the backup ${file}`;
    progress({ type: 'backup', text: `restoring ${backup.name} into ${database}` });
    const again = `Run the same again; or put back what was there before: \`restore --backup-file ${file} --confirm ${database}\`.`;
    try {
        await (0,unfinished/* markRestoring */.PP)(session, database, { stamp, backup: backup.name, kept: file });
        await dropAll(request);
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        const busy = error instanceof model_error/* ServerError */.gP && error.code === '1205';
        throw failed(`The target could not be emptied: ${words}.`, `${busy ? 'A transaction of somebody else held a table; stop what connects to the target. ' : ''}What was there is kept in ${file}. ${again}`, error);
    }
    const said = await mysql_load(request, tools, database);
    if (said !== undefined)
        throw failed(`${database} is restored in part: ${said}`, `${(0,errors/* mysqlHint */.cv)(said) ?? 'Settle what the server says.'} What was there before is kept in ${file}. ${again}`);
    await session.query((0,query/* raw */.lS)('SET SESSION lock_wait_timeout = DEFAULT')).catch(() => undefined);
    const found = await mysql_compare(request, database);
    const checks = found.checks.map((check) => check.ok
        ? check
        : { ...check, hint: `${database} is not what was saved. What was there before is kept in ${file}. ${again}` });
    return { ...found, checks, database, inTarget: true, kept, commands: [] };
}
/** All databases that `beside` makes for this one, as GRANT names them. */
const copiesOf = (database) => `\`${`${database.replace(/[_%\\]/g, '\\$&')}\\_restored\\_%`.replaceAll('`', '``')}\`.*`;
/** What runs as somebody else needs that account's rights on the copy too. */
const OF_OTHERS = /ERROR (?:1142|1143|1356|1370|1044|1227) /;
function hintBeside(said, database) {
    if (OF_OTHERS.test(said))
        return `Views, routines and triggers run as those who defined them, who have rights on ${database} alone: GRANT them the same on ${copiesOf(database)}, or restore into its place with \`--confirm ${database}\`.`;
    return (0,errors/* mysqlHint */.cv)(said) ?? 'Settle what the server says, then run this again.';
}
async function beside(request, tools) {
    const { backup, database, session, stamp, progress } = request;
    const copy = (0,restore_names/* besideName */.q4)(database, 'restored', stamp);
    const { charset = 'utf8mb4', collation } = backup.manifest.mysql ?? {};
    const collate = collation === undefined ? (0,query/* raw */.lS)('') : (0,query/* sql */.ll) ` COLLATE ${(0,query.id)(collation)}`;
    try {
        await session.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(copy)} CHARACTER SET ${(0,query.id)(charset)}${collate}`);
    }
    catch (error) {
        if (!(error instanceof model_error/* ServerError */.gP))
            throw error;
        throw failed(`No database can be made beside the target: ${error.message}.`, error.code === '1044' || error.code === '1227'
            ? `Nothing was touched. Give the user the right: GRANT ALL ON ${copiesOf(database)} TO …; or restore into the target's place with \`--confirm ${database}\`, where what is there is saved into a file first.`
            : 'Nothing was touched. Settle what the server says, then run this again.', error);
    }
    let whole = false;
    try {
        progress({ type: 'backup', text: `restoring ${backup.name} into ${copy}` });
        await (0,unfinished/* markRestoring */.PP)(session, copy, { stamp, backup: backup.name, kept: null });
        const said = await mysql_load(request, tools, copy);
        if (said !== undefined)
            throw failed(`The backup could not be restored: ${said}`, `The target is as it was, and the copy that was begun is dropped again. ${hintBeside(said, database)}`);
        const found = await mysql_compare(request, copy);
        whole = true;
        return {
            ...found,
            database: copy,
            inTarget: false,
            kept: null,
            commands: [],
            notes: [
                ...found.notes,
                `A database of this family cannot be renamed: to put the backup into the place of ${database}, run the same with \`--confirm ${database}\`.`,
            ],
        };
    }
    finally {
        if (!whole && session.lost === undefined)
            await session
                .query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(copy)}`)
                .catch(() => progress({ type: 'warning', text: `The database ${copy} is not whole, and could not be dropped again.` }));
    }
}
/** Restores into a database beside the target, or into its place once what is there is saved. */
async function restoreMysql(request) {
    const tools = (0,tool/* needMysqlTools */.eW)(request.mysqlTools, request.session.server);
    await refuseUnable(request.session, request.backup.manifest);
    return request.replace ? inPlace(request, tools) : beside(request, tools);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/engines/postgresql/copying.js
var copying = __webpack_require__(84617);
// EXTERNAL MODULE: ./lib/steps/backup/content.js
var content = __webpack_require__(77063);
// EXTERNAL MODULE: ./lib/steps/backup/environment.js
var backup_environment = __webpack_require__(94975);
// EXTERNAL MODULE: ./lib/steps/backup/errors.js
var backup_errors = __webpack_require__(22451);
// EXTERNAL MODULE: ./lib/steps/backup/run.js
var run = __webpack_require__(90663);
// EXTERNAL MODULE: ./lib/steps/backup/tool.js
var backup_tool = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/steps/prove/entries.js
var prove_entries = __webpack_require__(19822);
;// CONCATENATED MODULE: ./lib/steps/restore/database-facts.js

/** CREATE DATABASE as the target was made, printed by the server: it knows its own quotes. */
async function createLike(session, name) {
    const [row] = await session.query((0,query/* sql */.ll) `
    SELECT pg_catalog.format('CREATE DATABASE %I TEMPLATE template0 ENCODING %L LC_COLLATE %L LC_CTYPE %L',
        ${name}::text, pg_catalog.pg_encoding_to_char(d.encoding), d.datcollate, d.datctype)
      || CASE j->>'datlocprovider'
           WHEN 'i' THEN pg_catalog.format(' LOCALE_PROVIDER icu ICU_LOCALE %L', coalesce(j->>'datlocale', j->>'daticulocale'))
             || CASE WHEN j->>'daticurules' IS NULL THEN '' ELSE pg_catalog.format(' ICU_RULES %L', j->>'daticurules') END
           WHEN 'b' THEN pg_catalog.format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', j->>'datlocale')
           ELSE '' END
      || CASE WHEN t.spcname = 'pg_default' THEN '' ELSE pg_catalog.format(' TABLESPACE %I', t.spcname) END AS text
    FROM pg_catalog.pg_database d JOIN pg_catalog.pg_tablespace t ON t.oid = d.dattablespace, pg_catalog.to_jsonb(d) j
    WHERE d.datname = pg_catalog.current_database()`);
    return row?.['text'] ?? '';
}
/** Where nothing is there to go by: the encoding of the backup, and the locale that the server gives. */
async function createPlainly(session, name, encoding) {
    const [row] = await session.query((0,query/* sql */.ll) `SELECT pg_catalog.format('CREATE DATABASE %I TEMPLATE template0 ENCODING %L', ${name}::text, ${encoding}::text) AS text`);
    return row?.['text'] ?? '';
}
/** Lists, of which the server keeps each name quoted as it needs it; all else is one value. */
const LISTS = (0,query/* raw */.lS)(`('search_path', 'temp_tablespaces', 'local_preload_libraries', 'session_preload_libraries')`);
/**
 * What belongs to a database but is in none of its dumps: owner, settings, rights, limit, remark. As statements for
 * another name, in the order in which they go.
 */
async function databaseTraits(session, name) {
    const rows = await session.query((0,query/* sql */.ll) `
    WITH d AS (SELECT * FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()),
    settings AS (
      SELECT s.setrole, split_part(c, '=', 1) AS name, substr(c, strpos(c, '=') + 1) AS value
      FROM d JOIN pg_catalog.pg_db_role_setting s ON s.setdatabase = d.oid, unnest(s.setconfig) c
    ), all_of_it AS (
      SELECT 1 AS rank, pg_catalog.format('ALTER DATABASE %I OWNER TO %I', ${name}::text, pg_catalog.pg_get_userbyid(datdba)) AS text
      FROM d WHERE pg_catalog.pg_get_userbyid(datdba) <> current_user
      UNION ALL
      SELECT 2, pg_catalog.format(CASE WHEN setrole = 0 THEN 'ALTER DATABASE %2$I SET %3$I TO ' ELSE 'ALTER ROLE %1$I IN DATABASE %2$I SET %3$I TO ' END,
          CASE WHEN setrole = 0 THEN '' ELSE pg_catalog.pg_get_userbyid(setrole) END, ${name}::text, s.name)
        || CASE WHEN s.name IN ${LISTS} THEN s.value ELSE pg_catalog.quote_literal(s.value) END
      FROM settings s
      UNION ALL
      SELECT 3, pg_catalog.format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ${name}::text) FROM d WHERE datacl IS NOT NULL
      UNION ALL
      SELECT 4, pg_catalog.format('GRANT %s ON DATABASE %I TO %s%s', a.privilege_type, ${name}::text,
          CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) END,
          CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
      FROM d, pg_catalog.aclexplode(d.datacl) a WHERE a.grantee <> d.datdba
      UNION ALL
      SELECT 5, pg_catalog.format('ALTER DATABASE %I CONNECTION LIMIT %s', ${name}::text, datconnlimit) FROM d WHERE datconnlimit >= 0
      UNION ALL
      SELECT 6, pg_catalog.format('COMMENT ON DATABASE %I IS %L', ${name}::text, pg_catalog.shobj_description(oid, 'pg_database'))
      FROM d WHERE pg_catalog.shobj_description(oid, 'pg_database') IS NOT NULL
    )
    SELECT text FROM all_of_it ORDER BY rank, text`);
    return rows.map(({ text }) => text ?? '');
}

// EXTERNAL MODULE: ./lib/steps/restore/swap.js
var swap = __webpack_require__(88363);
;// CONCATENATED MODULE: ./lib/steps/restore/postgres.js
var postgres_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var postgres_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


















const postgres_failed = (message, hint, cause) => new model_error/* ActionError */.lZ('restore-failed', message, hint, cause === undefined ? {} : { cause });
const UNFILLED = 'Rows of some tables are in the backup, so materialized views are left without rows.';
const UNTOUCHED = 'The target is as it was, and the copy that was begun is dropped again.';
/** A dump is read back by the tool that wrote it, or a newer one. */
function toolsFor({ tools, backup, session }) {
    const { tool } = backup.manifest.backup;
    const major = Math.max(session.server.major, Number(/(\d+)/.exec(tool)?.[1] ?? 0));
    const found = (0,backup_tool/* chooseTools */.Lk)(tools, major);
    if (found !== undefined)
        return found;
    const { message, hint } = (0,backup_tool/* missingTools */.Cj)(tools, major);
    throw new model_error/* ActionError */.lZ('backup-tool', message.replaceAll('pg_dump', 'pg_restore'), hint);
}
/** A name in a connection string, whatever it holds. */
const conninfo = (database) => `dbname='${database.replace(/['\\]/g, '\\$&')}'`;
async function postgres_load(request, tools, database) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { backup, url, signal } = request;
        const environment = postgres_addDisposableResource(env_1, await (0,backup_environment/* toolEnvironment */.uQ)(url, database), true);
        const workers = backup.seal === undefined ? Math.min(4, Math.max(1, (0,external_node_os_.availableParallelism)())) : 1;
        const { args, feed, trouble } = (0,content/* forReader */.ns)(backup);
        const partial = backup.manifest.backup.scope !== 'full';
        const entries = postgres_addDisposableResource(env_1, partial ? await (0,prove_entries/* listWithoutRefresh */.E)(tools, backup, { signal }) : undefined, true);
        const going = postgres_addDisposableResource(env_1, (0,pace/* pace */.cI)(request.progress, `restore into ${database}`), false);
        going.by(async () => ({
            done: await (0,copying/* databaseBytes */.H)(request.session, database),
            total: partial ? undefined : backup.manifest.database.bytes,
            about: true,
        }));
        const ended = await (0,run/* runUntil */.W)(tools.pgRestore, [
            '--exit-on-error',
            '--no-password',
            `--dbname=${conninfo(database)}`,
            ...(request.sameServer ? [] : ['--no-tablespaces']),
            ...(entries === undefined ? [] : [`--use-list=${entries.path}`]),
            ...(workers === 1 ? [] : [`--jobs=${workers}`]),
            ...args,
        ], {
            env: { ...environment.env, PGAPPNAME: 'migrate-on-merge restore' },
            signal,
            ...(feed === undefined ? {} : { feed }),
        });
        if (signal.aborted)
            throw postgres_failed('The restore was cancelled.', UNTOUCHED);
        const broken = trouble();
        if (broken !== undefined)
            throw postgres_failed(`The backup cannot be read to its end: ${broken}.`, UNTOUCHED);
        if (ended.code === 0)
            return;
        const said = (0,backup_errors/* toolWords */.yy)(environment.hide(ended.stderr));
        throw postgres_failed(`The backup could not be restored: pg_restore failed (exit ${ended.code}).\n${said}`, `${UNTOUCHED} ${hintFor(said)}`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = postgres_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function hintFor(said) {
    if (/transaction_timeout|unrecognized configuration parameter/i.test(said))
        return 'The pg_restore here is newer than the server: install the client of the server’s own major, or name its folder in `postgres-binaries`.';
    if (/must be (?:a )?(?:superuser|member|owner)|permission denied|only superuser/i.test(said))
        return 'The role of `database-url` may not make all that is in the backup. Restore it as a role that may: the owner of everything, or a superuser.';
    if (/role "[^"]*" does not exist/i.test(said))
        return 'Make the roles that the backup names first.';
    if (/No space left|could not extend/i.test(said))
        return 'The server’s disk is full: beside the target there must be room for a second one.';
    return 'Settle what the tool says, then run this again.';
}
const postgres_connectTo = (request, database) => request.engine.connect({
    url: (0,url/* urlOfDatabase */.Q)(request.url, database),
    connectTimeoutMs: request.connectTimeoutMs,
    applicationName: 'migrate-on-merge restore',
    lasting: true,
    // What somebody put into `public` must not be taken for the server's own.
    settings: { search_path: '' },
});
async function postgres_compare(request, database) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { engine, backup, historySchema, progress } = request;
        const session = postgres_addDisposableResource(env_2, await postgres_connectTo(request, database), true);
        const wanted = rowsOf(backup.manifest);
        const tables = (await (0,facts/* dumpedRelations */.rE)(session)).filter((relation) => wanted.has((0,source/* nameOf */.Vb)(relation)));
        const rows = await (0,source/* countTables */.zF)(session, tables, progress);
        const catalog = await engine.dialect.snapshot(session, { historySchema });
        // A dump holds no statistics of what the rows are like, and without them the first queries would be planned blindly.
        progress({ type: 'backup', text: 'gathering statistics of the copy (ANALYZE)' });
        await session.query((0,query/* raw */.lS)('ANALYZE'));
        return { catalog, rows };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = postgres_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function makeDatabase(request, name) {
    const { session, missing, backup } = request;
    const text = missing
        ? await createPlainly(session, name, backup.manifest.database.encoding)
        : await createLike(session, name);
    try {
        await session.query((0,query/* raw */.lS)(text));
    }
    catch (error) {
        if (!(error instanceof model_error/* ServerError */.gP))
            throw error;
        throw postgres_failed(`No database can be made beside the target: ${error.message}`, error.code === '42501'
            ? 'A backup is restored into a new database first. Give the role the right: ALTER ROLE … CREATEDB, or restore as a role that has it.'
            : 'Settle what the server says, then run this again. Nothing was touched.', error);
    }
}
/** A session on a database that is neither the target nor the copy. */
async function neighbour(request, copy) {
    const places = swap/* NEIGHBOURS */.$.filter((name) => name !== request.database && name !== copy);
    let last;
    for (const name of places) {
        try {
            return await postgres_connectTo(request, name);
        }
        catch (error) {
            last = error;
        }
    }
    const words = last instanceof Error ? last.message : String(last);
    throw postgres_failed(`The copy ${copy} is complete, but the target cannot be renamed: no connection to ${places.join(' or ')} (${words}).`, 'Only from a third database can two be renamed. Let the role connect to one of them: GRANT CONNECT ON DATABASE postgres TO ….');
}
/** Sessions that have just ended are still counted for a moment; the server itself waits some seconds for them. */
const TRIES = 3;
async function giveName({ session }, half, name) {
    for (let n = 1;; n += 1) {
        try {
            await session.query((0,query/* sql */.ll) `ALTER DATABASE ${(0,query.id)(half)} RENAME TO ${(0,query.id)(name)}`);
            return;
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.gP))
                throw error;
            if (error.code === '55006' && n < TRIES)
                continue;
            throw postgres_failed(`The restored database ${half} is as it was saved, but cannot be renamed to ${name}: ${error.message}.`, `The target is as it was. Settle what the server says, and rename it by hand: ALTER DATABASE ${quoted(half)} RENAME TO ${quoted(name)};`, error);
        }
    }
}
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
async function adopt(request, copy) {
    const left = [];
    for (const statement of request.missing ? [] : await databaseTraits(request.session, copy)) {
        try {
            await request.session.query((0,query/* raw */.lS)(statement));
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.gP))
                throw error;
            left.push(`${statement};`);
        }
    }
    return left;
}
/** Restores into a database beside the target, compares it with the manifest, and swaps the two where that is asked for. */
async function restorePostgres(request) {
    const { backup, database, missing, stamp, session, progress } = request;
    const tools = toolsFor(request);
    const copy = missing ? database : (0,restore_names/* besideName */.q4)(database, 'restored', stamp);
    // Only what is whole has that name: whoever kills us leaves nothing behind that looks like it
    const half = (0,restore_names/* besideName */.q4)(database, 'restoring', stamp);
    await makeDatabase(request, half);
    let whole = false;
    try {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            progress({ type: 'backup', text: `restoring ${backup.name} into ${half}` });
            await postgres_load(request, tools, half);
            const found = await postgres_compare(request, half);
            const partial = backup.manifest.backup.scope !== 'full';
            const compared = compareRestored(backup.manifest, found);
            const { checks } = compared;
            const notes = partial ? [...compared.notes, UNFILLED] : compared.notes;
            whole = true;
            if (checks.some(({ ok }) => !ok))
                return { database: half, inTarget: false, kept: null, checks, notes, commands: [] };
            await giveName(request, half, copy);
            const left = await adopt(request, copy);
            const result = { database: copy, inTarget: missing, kept: null, checks, notes, commands: left };
            if (missing)
                return result;
            const kept = (0,restore_names/* besideName */.q4)(database, 'before_restore', stamp);
            const rename = (from, to) => `ALTER DATABASE ${quoted(from)} RENAME TO ${quoted(to)};`;
            if (!request.replace) {
                const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database.replaceAll("'", "''")}';`;
                const commands = [end, rename(database, kept), rename(copy, database)];
                return { ...result, commands: [...left, ...(partial ? [] : commands)] };
            }
            progress({ type: 'backup', text: `putting ${copy} into the place of ${database}` });
            const renaming = postgres_addDisposableResource(env_3, await neighbour(request, copy), true);
            const ending = postgres_addDisposableResource(env_3, await neighbour(request, copy), true);
            await (0,swap/* swapDatabases */.Q)({ target: database, copy, kept, renaming, ending, leave: request.leave });
            // By their new name: that is what they are to be run on.
            const commands = left.map((statement) => statement.replaceAll(quoted(copy), quoted(database)).replaceAll(copy, database));
            return { ...result, database, inTarget: true, kept: `the database ${kept}`, commands };
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            const result_3 = postgres_disposeResources(env_3);
            if (result_3)
                await result_3;
        }
    }
    finally {
        // What is not whole would be taken for a copy one day.
        if (!whole && session.lost === undefined)
            await session
                .query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(half)} WITH (FORCE)`)
                .catch(() => progress({ type: 'warning', text: `The database ${half} is not whole, and could not be dropped again.` }));
    }
}

;// CONCATENATED MODULE: ./lib/steps/restore/restore.js



const WAYS = {
    pg_dump: restorePostgres,
    mysqldump: restoreMysql,
    archive: restoreArchive,
};
/**
 * Restores a backup and holds it against its manifest. Where it differs, nothing is replaced: that is in the checks. Throws
 * ActionError where it cannot be restored at all; the message says what state everything is in.
 */
const restoreBackup = (request) => WAYS[request.engine.traits.backup](request);


/***/ })

};
