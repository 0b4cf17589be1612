export const id = 8198;
export const ids = [8198];
export const modules = {

/***/ 28198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresqlAsker: () => (/* binding */ postgresqlAsker)
});

// EXTERNAL MODULE: ./lib/engines/postgresql/facts.js
var postgresql_facts = __webpack_require__(10893);
// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var postgresql_url = __webpack_require__(28685);
// EXTERNAL MODULE: ./lib/steps/backup-tool.js
var backup_tool = __webpack_require__(89804);
// EXTERNAL MODULE: ./lib/steps/preflight-disk.js
var preflight_disk = __webpack_require__(62524);
// EXTERNAL MODULE: ./lib/steps/preflight-facts.js
var preflight_facts = __webpack_require__(36306);
// EXTERNAL MODULE: ./lib/steps/preflight-guarded.js
var preflight_guarded = __webpack_require__(82029);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/steps/preflight-identity.js


async function readIdentity(session) {
    const [row] = await session.query((0,query/* sql */.ll) `
    SELECT d.datname AS database, d.oid::text AS oid, extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text AS started
    FROM pg_catalog.pg_database d WHERE d.datname = current_database()`);
    return { database: row?.['database'] ?? '', oid: row?.['oid'] ?? '', started: row?.['started'] ?? '' };
}
/** Plan and history would be of one database, and the migrations and the backup of another. Pure. */
function sameDatabaseCheck(url, direct) {
    const name = 'database of `direct-url`';
    const expected = 'the database of `database-url`';
    const hint = 'Give the address of one and the same database in both: `direct-url` is the way around the pooler of `database-url`, not another database, and not its replica.';
    if (url.started !== direct.started) {
        const names = url.database === direct.database ? '' : `, database ${direct.database} instead of ${url.database}`;
        return (0,preflight_facts/* check */.z6)(name, false, expected, `on another server${names}`, hint);
    }
    const same = url.oid === direct.oid && url.database === direct.database;
    return (0,preflight_facts/* check */.z6)(name, same, expected, same ? expected : `${direct.database} instead of ${url.database}`, hint);
}

;// CONCATENATED MODULE: ./lib/steps/preflight-pooler.js
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



/**
 * A pooler makes up the process number that it tells its clients, so a session whose statements are answered by another
 * process stands behind one. Whether it keeps that process between transactions is seen by a second session: in
 * transaction mode the process that answered the first is free and answers the second.
 */
async function findPooler(session, second) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const first = await (0,postgresql_facts/* backendPid */.Qf)(session);
        if (first === session.id)
            return 'none';
        const other = __addDisposableResource(env_1, await second(), true);
        try {
            await other.query((0,query/* sql */.ll) `BEGIN`);
        }
        catch {
            // Statement mode allows no transaction at all.
            return 'transaction';
        }
        try {
            const taken = await (0,postgresql_facts/* backendPid */.Qf)(other);
            return taken === first || (await (0,postgresql_facts/* backendPid */.Qf)(session)) !== first ? 'transaction' : 'session';
        }
        finally {
            await other.query((0,query/* sql */.ll) `ROLLBACK`);
        }
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
/** The migration lock lives as long as its session: a pooler that shares sessions would share or lose it. */
function poolerCheck(pooler, direct) {
    const name = 'session for the migration lock';
    const words = {
        none: 'no pooler in front',
        session: 'behind a pooler in session mode',
        transaction: 'behind a pooler in transaction mode, which shares sessions',
    }[pooler];
    return (0,preflight_facts/* check */.z6)(name, pooler !== 'transaction', 'a session of its own', `${words}${direct ? ' (`direct-url`)' : ''}`, direct
        ? '`direct-url` leads to a pooler too: give the address of the server itself.'
        : 'Give the server’s own address in `direct-url` (on Supabase port 5432 instead of 6543, on Neon the host without `-pooler`).');
}

;// CONCATENATED MODULE: ./lib/steps/preflight-postgresql.js
var preflight_postgresql_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var preflight_postgresql_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** Open transactions younger than this are everyday life. */
const LONG_SECONDS = 60;
function toolCheck({ tools, session }) {
    const { major } = session.server;
    const expected = `pg_dump ${major} or newer`;
    const tool = (0,backup_tool/* chooseTools */.Lk)(tools, major);
    if (tool !== undefined)
        return (0,preflight_facts/* check */.z6)('backup tool', true, expected, `pg_dump ${tool.version} (${tool.pgDump})`);
    const { message, hint } = (0,backup_tool/* missingTools */.Cj)(tools, major);
    return (0,preflight_facts/* check */.z6)('backup tool', false, expected, message, `${hint} Or, at your own risk, \`backup: none\`.`);
}
/** A dump of rows that this role cannot see would be refused by pg_dump half-way, or not hold them. */
function readableCheck({ unreadable }) {
    const hidden = unreadable.filter((table) => table.hidden).map((table) => table.table);
    const denied = unreadable.filter((table) => !table.hidden).map((table) => table.table);
    const wrong = [
        ...(denied.length === 0 ? [] : [`no right to read ${(0,preflight_facts/* few */.H$)(denied)}`]),
        ...(hidden.length === 0 ? [] : [`row security hides rows of ${(0,preflight_facts/* few */.H$)(hidden)}`]),
    ];
    const hints = [
        ...(denied.length === 0 ? [] : ['GRANT pg_read_all_data TO this role (PostgreSQL 14 or newer).']),
        ...(hidden.length === 0
            ? []
            : ['ALTER ROLE … BYPASSRLS for this role, or back up as a role that row security does not bind.']),
    ];
    return (0,preflight_facts/* check */.z6)('the backup can read everything', wrong.length === 0, 'every row of every table', wrong.length === 0 ? 'every row of every table' : wrong.join('; '), hints.join(' '));
}
async function backupChecks(request, facts) {
    if (!request.backupWanted)
        return [];
    const { engine, session, affected, inputs } = request;
    const bytes = affected === undefined ? (facts.databaseBytes ?? 0) : await (0,postgresql_facts/* relationBytes */.yG)(session, affected);
    const free = await (0,preflight_disk/* freeBytes */.go)(inputs.backupDirectory ?? (0,preflight_disk/* defaultBackupParent */.gJ)());
    const disk = (0,preflight_disk/* diskCheck */.YZ)(free, bytes);
    // An archive is the data folder itself, whoever may read it.
    return engine.traits.backup === 'archive' ? [disk] : [toolCheck(request), readableCheck(facts), disk];
}
/** The way to the session that migrates: no pooler that shares it, and the database that was planned for at its end. */
async function wayChecks({ engine, session, url, inputs }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (engine.traits.sessions === 'one')
            return [];
        const direct = inputs.directUrl;
        const connect = (to) => engine.connect({
            url: to,
            connectTimeoutMs: inputs.connectTimeoutMs,
            applicationName: 'migrate-on-merge preflight',
        });
        if (direct === undefined)
            return [poolerCheck(await findPooler(session, () => connect(url)), false)];
        const own = preflight_postgresql_addDisposableResource(env_1, await connect(direct), true);
        const pooler = poolerCheck(await findPooler(own, () => connect(direct)), true);
        const same = await (0,preflight_guarded/* guarded */.N)('database of `direct-url`', async () => {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const planned = preflight_postgresql_addDisposableResource(env_2, await connect(url), true);
                return [sameDatabaseCheck(await readIdentity(planned), await readIdentity(own))];
            }
            catch (e_2) {
                env_2.error = e_2;
                env_2.hasError = true;
            }
            finally {
                const result_2 = preflight_postgresql_disposeResources(env_2);
                if (result_2)
                    await result_2;
            }
        });
        return [pooler, ...same];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = preflight_postgresql_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** PostgreSQL, over the network, by a socket, or embedded. */
const postgresqlAsker = {
    network: ({ session, inputs, url }) => (0,preflight_facts/* tlsCheck */.CJ)(session.server, (0,postgresql_url/* parsePostgresUrl */.qQ)(inputs.directUrl ?? url)),
    async server(request) {
        const { session, inputs } = request;
        const facts = await (0,postgresql_facts/* readFacts */.MH)(session, { historySchema: inputs.historySchema });
        return [
            ...(0,preflight_facts/* serverChecks */.HK)(session.server, facts, inputs.historySchema),
            ...(await backupChecks(request, facts)),
            ...(0,preflight_facts/* activityChecks */.bT)(facts, await (0,postgresql_facts/* openTransactions */.ey)(session, LONG_SECONDS)),
        ];
    },
    way: wayChecks,
};


/***/ })

};
