export const id = 3411;
export const ids = [3411,502];
export const modules = {

/***/ 69874:
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
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35864);





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
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6)(name, true, expected, 'unknown here');
    const tight = free < databaseBytes ? '; data that does not compress would not fit' : '';
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6)(name, free >= half, expected, `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(free)} free${free >= half ? tight : ''}`, 'Free some space, or name a folder on a larger disk in `backup-directory`.');
}


/***/ }),

/***/ 87084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ footprintOf)
/* harmony export */ });
/** By the statement's own words: they let others work, and wait until all that began before has ended. */
const PATIENT = /^\s*(?:CREATE\s+(?:UNIQUE\s+)?INDEX|DROP\s+INDEX|REINDEX\b[\s\S]*?|ALTER\s+TABLE[\s\S]+DETACH\s+PARTITION[\s\S]+)\s*CONCURRENTLY\b/i;
/** Pure. Of a plan that could not be rehearsed nothing is known. */
function footprintOf(plan) {
    const locks = new Map();
    const rewritten = new Map();
    let waitsForAll;
    const bytes = new Map((plan?.sizes ?? []).map((size) => [
        size.relation,
        size.bytes === null ? null : size.bytes + (size.indexBytes ?? 0),
    ]));
    for (const { migration, statements } of plan?.migrations ?? []) {
        for (const statement of statements) {
            const place = `${migration.path}:${statement.line}`;
            for (const { relation, mode } of statement.locks) {
                const key = `${relation}\0${mode}`;
                if (!locks.has(key))
                    locks.set(key, { relation, mode, place });
            }
            const rebuilt = statement.change?.rebuilds === true ? [statement.change.table] : [];
            // Indexes are counted with their table
            for (const relation of [...statement.rewrites, ...rebuilt])
                if (bytes.has(relation) && !rewritten.has(relation))
                    rewritten.set(relation, { relation, bytes: bytes.get(relation) ?? null, place });
            if (PATIENT.test(statement.sql))
                waitsForAll ??= place;
        }
    }
    return {
        locks: [...locks.values()],
        relations: [...new Set([...locks.values()].map(({ relation }) => relation))],
        rewritten: [...rewritten.values()],
        waitsForAll,
    };
}


/***/ }),

/***/ 50502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ownSessionCheck),
/* harmony export */   refuseShared: () => (/* binding */ refuseShared)
/* harmony export */ });
/* unused harmony export OWN_SESSION */
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35864);
/* harmony import */ var _guarded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93399);
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


const OWN_SESSION = 'session for the migration lock';
/** Opens a session as those are that hold locks and settings, and closes it: refused where a pooler would share it with others. */
async function refuseShared({ engine, url, connectTimeoutMs }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const _ = __addDisposableResource(env_1, await engine.connect({
            url,
            connectTimeoutMs,
            applicationName: 'migrate-on-merge preflight',
            readOnly: true,
            lasting: true,
        }), true);
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
function ownSessionCheck(server, way, direct) {
    const tell = (words) => [
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(OWN_SESSION, true, 'a session of its own', `${words}${direct ? ' (`direct-url`)' : ''}`),
    ];
    if (server.pooled !== true)
        return Promise.resolve(tell('no pooler in front'));
    return (0,_guarded_js__WEBPACK_IMPORTED_MODULE_1__/* .guarded */ .N)(OWN_SESSION, async () => {
        await refuseShared(way);
        return tell('behind a pooler in session mode');
    });
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresqlAsker: () => (/* binding */ postgresqlAsker)
});

// EXTERNAL MODULE: ./lib/engines/postgresql/facts.js
var postgresql_facts = __webpack_require__(10893);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/engines/postgresql/preflight/standing.js

/** All in one round trip, since it is asked while the migration lock is held. Nothing in it needs more than to be logged in. */
async function readStanding(session, relations) {
    const [row] = await session.query((0,query/* sql */.ll) `
    WITH here AS (SELECT oid, datconnlimit FROM pg_catalog.pg_database WHERE datname = current_database()),
      wanted AS (
        SELECT c.oid, n.nspname || '.' || c.relname AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname || '.' || c.relname IN (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(relations)}::json))),
      holders AS (
        SELECT w.name AS relation, l.mode, l.granted, l.pid,
          CASE WHEN l.pid IS NULL THEN 'prepared'
            WHEN a.backend_type = 'autovacuum worker' AND a.query LIKE '%to prevent wraparound%' THEN 'wraparound'
            WHEN a.backend_type = 'autovacuum worker' THEN 'vacuum' ELSE 'session' END AS kind,
          coalesce(a.application_name, '') AS application, coalesce(a.state LIKE 'idle in transaction%', false) AS idle,
          extract(epoch FROM clock_timestamp() - coalesce(p.prepared, a.xact_start))::bigint AS seconds
        FROM pg_catalog.pg_locks l JOIN wanted w ON w.oid = l.relation
          LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
          LEFT JOIN pg_catalog.pg_locks x ON l.pid IS NULL AND x.pid IS NULL AND x.locktype = 'transactionid' AND x.virtualtransaction = l.virtualtransaction
          LEFT JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = x.transactionid
        WHERE l.locktype = 'relation' AND l.database IN (0, (SELECT oid FROM here)) AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()),
      slots AS (
        SELECT slot_name AS name, slot_type = 'logical' AS logical, active, coalesce(wal_status, 'reserved') AS state,
          coalesce(pg_catalog.pg_wal_lsn_diff(at.lsn, restart_lsn), 0)::bigint AS held, safe_wal_size AS safe
        FROM pg_catalog.pg_replication_slots,
          (SELECT CASE WHEN pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_last_wal_replay_lsn() ELSE pg_catalog.pg_current_wal_lsn() END AS lsn) at
        WHERE NOT temporary),
      replicas AS (
        SELECT application_name AS name, extract(epoch FROM replay_lag)::float8 AS lag, state IS NULL AS hidden, sync_state,
          CASE WHEN pg_catalog.pg_is_in_recovery() THEN NULL ELSE pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), replay_lsn)::bigint END AS bytes
        FROM pg_catalog.pg_stat_replication WHERE state IS DISTINCT FROM 'backup')
    SELECT coalesce((SELECT json_agg(holders) FROM holders), '[]')::text AS holders,
      coalesce((SELECT json_agg(slots ORDER BY held DESC) FROM slots), '[]')::text AS slots,
      coalesce((SELECT json_agg(replicas) FROM replicas), '[]')::text AS replicas,
      (current_setting('synchronous_standby_names') <> '' AND current_setting('synchronous_commit') NOT IN ('off', 'local'))::text AS synchronous,
      (SELECT extract(epoch FROM now() - last_failed_time)::bigint::text FROM pg_catalog.pg_stat_archiver
        WHERE current_setting('archive_mode') <> 'off' AND last_failed_time > coalesce(last_archived_time, '-infinity')) AS archive,
      (SELECT json_agg(DISTINCT w.name)::text FROM wanted w JOIN pg_catalog.pg_publication_tables p ON p.schemaname || '.' || p.tablename = w.name) AS published,
      (SELECT json_agg(DISTINCT w.name)::text FROM wanted w JOIN pg_catalog.pg_subscription_rel s ON s.srrelid = w.oid) AS subscribed,
      (SELECT json_agg(evtname ORDER BY evtname)::text FROM pg_catalog.pg_event_trigger
        WHERE evtenabled NOT IN ('D', 'R') AND evtevent <> 'login') AS events,
      json_build_object('most', current_setting('max_connections')::int,
        'reserved', current_setting('superuser_reserved_connections')::int + coalesce((SELECT setting::int FROM pg_catalog.pg_settings WHERE name = 'reserved_connections'), 0),
        'used', (SELECT sum(numbackends) FROM pg_catalog.pg_stat_database),
        'roleMost', (SELECT rolconnlimit FROM pg_catalog.pg_roles WHERE rolname = session_user),
        'roleUsed', (SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE usename = session_user AND backend_type = 'client backend'),
        'databaseMost', (SELECT datconnlimit FROM here),
        'databaseUsed', (SELECT numbackends FROM pg_catalog.pg_stat_database WHERE datname = current_database()))::text AS connections,
      (SELECT 2147483647 - 3000000 - greatest(max(age(datfrozenxid)), max(mxid_age(datminmxid)))::bigint FROM pg_catalog.pg_database)::text AS ids_left,
      (extract(epoch FROM clock_timestamp()) * 1000)::text AS clock,
      (SELECT json_agg(json_build_object('name', name, 'value', current_setting(name), 'source', source))::text FROM pg_catalog.pg_settings
        WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout', 'transaction_timeout')
          AND reset_val <> '0') AS limits,
      (SELECT setting FROM pg_catalog.pg_settings WHERE name = 'data_directory') AS data_directory`);
    return standingOf(row ?? {}, session.server.superuser);
}
const listOf = (text) => text === null || text === undefined ? [] : JSON.parse(text);
/** -1 means no limit. */
const left = (most, used) => (most < 0 ? null : most - used);
function standingOf(row, superuser) {
    const replicas = listOf(row['replicas']);
    const c = JSON.parse(row['connections'] ?? '{}');
    const inStep = replicas.some(({ sync_state: state }) => state === 'sync' || state === 'quorum');
    return {
        holders: listOf(row['holders']),
        slots: listOf(row['slots']).map(({ held, safe, ...slot }) => ({ ...slot, heldBytes: held, safeBytes: safe })),
        replicas: replicas.map(({ name, lag, bytes }) => ({ name, lagSeconds: lag, lagBytes: bytes })),
        synchronous: {
            wanted: row['synchronous'] === 'true',
            there: inStep ? true : replicas.some(({ hidden }) => hidden) ? null : false,
        },
        archiveFailing: row['archive'] === null || row['archive'] === undefined ? null : Number(row['archive']),
        published: listOf(row['published']),
        subscribed: listOf(row['subscribed']),
        eventTriggers: listOf(row['events']),
        connections: {
            most: c.most,
            reserved: c.reserved,
            left: c.most - (superuser ? 0 : c.reserved) - c.used,
            roleLeft: superuser ? null : left(c.roleMost, c.roleUsed),
            databaseLeft: superuser ? null : left(c.databaseMost, c.databaseUsed),
        },
        idsLeft: Number(row['ids_left'] ?? 0),
        clock: Number(row['clock'] ?? 0),
        limits: listOf(row['limits']),
        dataDirectory: row['data_directory'] ?? undefined,
    };
}

// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var postgresql_url = __webpack_require__(28685);
// EXTERNAL MODULE: ./lib/steps/backup/tool.js
var backup_tool = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/steps/preflight/disk.js
var preflight_disk = __webpack_require__(69874);
// EXTERNAL MODULE: ./lib/steps/preflight/facts.js
var preflight_facts = __webpack_require__(35864);
// EXTERNAL MODULE: ./lib/steps/preflight/footprint.js
var preflight_footprint = __webpack_require__(87084);
// EXTERNAL MODULE: ./lib/steps/preflight/guarded.js
var guarded = __webpack_require__(93399);
;// CONCATENATED MODULE: ./lib/steps/preflight/identity.js


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

// EXTERNAL MODULE: ./lib/io/shown-name.js
var shown_name = __webpack_require__(48281);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
;// CONCATENATED MODULE: ./lib/steps/preflight/lock-checks.js




/** Which locks one lock does not stand beside, by the server's manual; each pair is named once. */
const AGAINST = (0,dictionary/* dictionary */.z)({
    AccessExclusiveLock: [
        'AccessShareLock',
        'RowShareLock',
        'RowExclusiveLock',
        'ShareUpdateExclusiveLock',
        'ShareLock',
        'ShareRowExclusiveLock',
        'ExclusiveLock',
        'AccessExclusiveLock',
    ],
    ExclusiveLock: [
        'RowShareLock',
        'RowExclusiveLock',
        'ShareUpdateExclusiveLock',
        'ShareLock',
        'ShareRowExclusiveLock',
        'ExclusiveLock',
    ],
    ShareRowExclusiveLock: ['RowExclusiveLock', 'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock'],
    ShareLock: ['RowExclusiveLock', 'ShareUpdateExclusiveLock'],
    ShareUpdateExclusiveLock: ['ShareUpdateExclusiveLock'],
});
const conflict = (one, other) => AGAINST[one]?.includes(other) === true || AGAINST[other]?.includes(one) === true;
/** A transaction that is younger is everyday life: `lock-timeout` and `lock-retries` are made for it. */
const YOUNG_SECONDS = 5;
/** The first lock of the plan that each of them stands in the way of. Pure. */
function met(footprint, holders) {
    return holders.flatMap((holder) => {
        if (!holder.granted || holder.kind === 'vacuum')
            return [];
        if (holder.kind === 'session' && (holder.seconds ?? 0) < YOUNG_SECONDS)
            return [];
        const first = footprint.locks.find(({ relation, mode }) => relation === holder.relation && conflict(mode, holder.mode));
        return first === undefined ? [] : [{ holder, mode: first.mode, place: first.place }];
    });
}
/** Sessions of others hold a lock of which this role is not told since when: it may be an everyday one. */
const unseen = (footprint, holders) => holders
    .filter(({ granted, kind, seconds }) => granted && kind === 'session' && seconds === null)
    .filter(({ relation, mode: held }) => footprint.locks.some((lock) => lock.relation === relation && conflict(lock.mode, held)))
    .map(({ relation, pid, mode }) => `pid ${pid} holds ${mode} on ${relation}`);
function who({ kind, pid, application, idle, seconds }) {
    const since = seconds === null ? '' : ` for ${(0,words/* duration */.p0)(seconds * 1000)}`;
    if (kind === 'prepared')
        return `a prepared transaction, there${since}`;
    if (kind === 'wraparound')
        return `pid ${pid}, an autovacuum to prevent wraparound, at work${since}`;
    const name = application === '' ? '' : ` (${(0,shown_name/* shownName */.H)(application)})`;
    return `pid ${pid}${name}, ${idle ? 'idle in its transaction' : 'in a transaction'}${since}`;
}
const told = ({ holder, mode, place }) => `${holder.relation}: ${who(holder)}, holds ${holder.mode}, and ${place} takes ${mode}`;
/**
 * Whether somebody stands in the way of a lock of the plan, on those very tables. A prepared transaction does not end by itself: that is
 * refused. All others may be gone at the next moment: they are told. Pure.
 */
function lockCheck(footprint, holders) {
    const name = 'locks that the plan takes';
    const expected = 'nobody in the way';
    const all = met(footprint, holders);
    const prepared = all.filter(({ holder }) => holder.kind === 'prepared');
    if (prepared.length > 0)
        return (0,preflight_facts/* check */.z6)(name, false, expected, (0,preflight_facts/* few */.H$)(prepared.map(told)), 'It ends by COMMIT PREPARED or ROLLBACK PREPARED alone, which whoever made it has to decide: SELECT gid, prepared, owner FROM pg_prepared_xacts.');
    if (all.length === 0) {
        const hidden = footprint.locks.length === 0 ? [] : unseen(footprint, holders);
        if (hidden.length > 0)
            return (0,preflight_facts/* check */.z6)(name, true, expected, `${(0,preflight_facts/* few */.H$)(hidden)}: since when is hidden from this role (pg_monitor shows it)`);
        const nobody = footprint.locks.length === 0 ? 'the plan locks no table of before' : expected;
        return (0,preflight_facts/* check */.z6)(name, true, expected, nobody);
    }
    const wraparound = all.some(({ holder }) => holder.kind === 'wraparound');
    return (0,preflight_facts/* warn */.R8)(name, expected, (0,preflight_facts/* few */.H$)(all.map(told)), [
        'Statements will wait for `lock-timeout`, `lock-retries` times, and the run fails with nothing half done if that is not enough.',
        wraparound
            ? 'An autovacuum to prevent wraparound does not give way, and comes again if it is ended: run this once it is through (pg_stat_progress_vacuum).'
            : 'End what was forgotten: SELECT pg_terminate_backend(PID).',
    ].join(' '));
}

// EXTERNAL MODULE: ./lib/steps/preflight/pooler.js
var pooler = __webpack_require__(50502);
// EXTERNAL MODULE: ./lib/steps/preflight/rewrite-disk.js
var rewrite_disk = __webpack_require__(18805);
;// CONCATENATED MODULE: ./lib/engines/postgresql/preflight/rights.js

/**
 * Which of these rights the role does not have, all in one round trip. What is not there yet is made by an earlier statement, and then
 * it is the role's own.
 */
async function readLacking(session, needs) {
    if (needs.length === 0 || session.server.superuser)
        return [];
    const asked = JSON.stringify(needs.map((need, index) => ({ ...need, at: index })));
    const rows = await session.query((0,query/* sql */.ll) `
    WITH me AS (SELECT rolcreaterole, rolcreatedb FROM pg_catalog.pg_roles WHERE rolname = current_user)
    SELECT r.at::text AS at, CASE r.what
        WHEN 'schemaowner' THEN pg_catalog.pg_has_role(n.nspowner, 'MEMBER') ELSE coalesce(pg_catalog.pg_has_role(coalesce(c.relowner, t.typowner), 'MEMBER'), false)
      END::text AS member
    FROM json_to_recordset(${asked}::json) AS r(at int, what text, schema text, name text, privilege text)
      CROSS JOIN me
      LEFT JOIN pg_catalog.pg_class c ON r.what IN ('owner', 'drop', 'maintain', 'table') AND c.oid = pg_catalog.to_regclass(
        CASE WHEN r.schema IS NULL THEN pg_catalog.quote_ident(r.name) ELSE pg_catalog.quote_ident(r.schema) || '.' || pg_catalog.quote_ident(r.name) END)
      LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_namespace n ON r.what IN ('schema', 'schemaowner') AND n.nspname = coalesce(r.schema, current_schema())
      LEFT JOIN LATERAL (SELECT y.oid, y.typowner FROM pg_catalog.pg_type y JOIN pg_catalog.pg_namespace yn ON yn.oid = y.typnamespace
        WHERE r.what IN ('type', 'typeowner') AND y.typname = r.name AND yn.nspname <> 'pg_catalog'
          AND CASE WHEN r.schema IS NULL THEN pg_catalog.pg_type_is_visible(y.oid) ELSE yn.nspname = r.schema END LIMIT 1) t ON true
    WHERE NOT coalesce(CASE r.what
      WHEN 'owner' THEN pg_catalog.pg_has_role(c.relowner, 'USAGE')
      WHEN 'drop' THEN pg_catalog.pg_has_role(c.relowner, 'USAGE') OR pg_catalog.pg_has_role(cn.nspowner, 'USAGE')
      WHEN 'maintain' THEN pg_catalog.pg_has_role(c.relowner, 'USAGE')
        OR CASE WHEN current_setting('server_version_num')::int >= 170000 THEN pg_catalog.has_table_privilege(c.oid, r.privilege) ELSE false END
      WHEN 'table' THEN pg_catalog.has_table_privilege(c.oid, r.privilege)
        OR CASE WHEN r.privilege IN ('INSERT', 'UPDATE', 'REFERENCES') THEN pg_catalog.has_any_column_privilege(c.oid, r.privilege) ELSE false END
      WHEN 'schema' THEN pg_catalog.has_schema_privilege(n.oid, r.privilege)
      WHEN 'schemaowner' THEN pg_catalog.pg_has_role(n.nspowner, 'USAGE')
      WHEN 'database' THEN pg_catalog.has_database_privilege(current_database(), r.privilege)
      WHEN 'type' THEN pg_catalog.has_type_privilege(t.oid, r.privilege)
      WHEN 'typeowner' THEN pg_catalog.pg_has_role(t.typowner, 'USAGE')
      WHEN 'member' THEN (SELECT pg_catalog.pg_has_role(o.oid, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
        FROM pg_catalog.pg_roles o WHERE o.rolname = r.name)
      WHEN 'attribute' THEN CASE r.name WHEN 'CREATEROLE' THEN me.rolcreaterole ELSE me.rolcreatedb END
      WHEN 'language' THEN (SELECT l.lanpltrusted FROM pg_catalog.pg_language l WHERE l.lanname = r.name)
      WHEN 'extension' THEN EXISTS (SELECT FROM pg_catalog.pg_extension e WHERE e.extname = r.name)
        OR (SELECT NOT v.superuser OR v.trusted AND pg_catalog.has_database_privilege(current_database(), 'CREATE')
          FROM pg_catalog.pg_available_extension_versions v JOIN pg_catalog.pg_available_extensions a ON a.name = v.name AND a.default_version = v.version
          WHERE v.name = r.name)
      WHEN 'superuser' THEN false END, true)
    ORDER BY r.at`);
    return rows.map((row) => ({ at: Number(row['at']), member: row['member'] === 'true' || row['member'] === 't' }));
}

// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(72480);
// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var pg_tree = __webpack_require__(30490);
;// CONCATENATED MODULE: ./lib/sql/pg/needs.js



const need = (what, of, privilege = null) => ({
    what,
    schema: of.schema ?? null,
    name: of.name ?? null,
    privilege,
});
const soft = (one) => ({ ...one, soft: true });
const inSchema = ({ schema }) => need('schema', { ...(schema === undefined ? {} : { schema }) }, 'CREATE');
const database = (privilege) => need('database', {}, privilege);
const superuser = (what) => soft(need('superuser', { name: what }));
const parts = (all) => {
    const [name, schema] = [...all].reverse();
    return { schema, name: name ?? '' };
};
/** `pg_catalog` is open to everybody. */
function typeNeeds(type) {
    const all = (0,pg_tree/* names */.Dy)(type, 'names');
    return all.length === 0 || all[0] === 'pg_catalog' ? [] : [need('type', parts(all), 'USAGE')];
}
const references = (constraint) => (0,pg_tree/* text */.Qq)(constraint, 'contype') === 'CONSTR_FOREIGN'
    ? [need('table', (0,pg_tree/* relation */.JW)(constraint, 'pktable'), 'REFERENCES')]
    : [];
const columnNeeds = (column) => [
    ...typeNeeds((0,pg_tree.at)(column, 'typeName')),
    ...(0,pg_tree/* nodes */.a9)(column, 'constraints', 'Constraint').flatMap(references),
];
function tableNeeds(fields) {
    const range = (0,pg_tree.at)(fields, 'relation');
    const temporary = (0,pg_tree/* text */.Qq)(range, 'relpersistence') === 't';
    return [
        temporary ? database('TEMPORARY') : inSchema((0,pg_tree/* relation */.JW)(fields, 'relation')),
        ...(0,pg_tree/* nodes */.a9)(fields, 'tableElts', 'ColumnDef').flatMap(columnNeeds),
        ...(0,pg_tree/* nodes */.a9)(fields, 'tableElts', 'Constraint').flatMap(references),
        ...(0,pg_tree/* relations */.K1)(fields, 'inhRelations').map((parent) => need('owner', parent)),
    ];
}
function commandNeeds(command) {
    const def = (0,pg_tree.at)(command, 'def');
    switch ((0,pg_tree/* text */.Qq)(command, 'subtype')) {
        case 'AT_AddConstraint':
            return references(def);
        case 'AT_AddColumn':
            return columnNeeds(def);
        case 'AT_AlterColumnType':
            return typeNeeds((0,pg_tree.at)(def, 'typeName'));
        case 'AT_AttachPartition':
            return [need('owner', (0,pg_tree/* relation */.JW)(def, 'name'))];
        case 'AT_AddInherit':
            return [need('owner', parts([(0,pg_tree/* text */.Qq)(def, 'schemaname'), (0,pg_tree/* text */.Qq)(def, 'relname')].filter((one) => one !== '')))];
        case 'AT_ChangeOwner':
            return roleNeeds((0,pg_tree.at)(command, 'newowner'));
        default:
            return [];
    }
}
const roleNeeds = (role) => (0,pg_tree/* text */.Qq)(role, 'rolename') === '' ? [] : [need('member', { name: (0,pg_tree/* text */.Qq)(role, 'rolename') })];
const RELATIONS = /^OBJECT_(?:TABLE|VIEW|INDEX|SEQUENCE|MATVIEW|FOREIGN_TABLE)$/;
const TYPES = /^OBJECT_(?:TYPE|DOMAIN)$/;
const ON_TABLE = /^OBJECT_(?:TRIGGER|POLICY|RULE)$/;
function dropNeeds(fields) {
    const kind = (0,pg_tree/* text */.Qq)(fields, 'removeType');
    return (0,pg_tree/* list */.p_)(fields, 'objects').flatMap((object) => {
        const { name, fields: inner } = (0,classify/* nodeOf */.E7)(object);
        if (name === 'String')
            return kind === 'OBJECT_SCHEMA' ? [need('schemaowner', { schema: (0,pg_tree/* text */.Qq)(inner, 'sval') })] : [];
        const all = (0,pg_tree/* names */.Dy)(inner, name === 'TypeName' ? 'names' : 'items');
        if (RELATIONS.test(kind))
            return [need('drop', parts(all))];
        if (TYPES.test(kind))
            return [need('typeowner', parts(all))];
        // Some hosts let others than the owner do these
        return ON_TABLE.test(kind) ? [soft(need('owner', parts(all.slice(0, -1))))] : [];
    });
}
function renameNeeds(fields) {
    const kind = (0,pg_tree/* text */.Qq)(fields, 'renameType');
    if (kind === 'OBJECT_SCHEMA')
        return [need('schemaowner', { schema: (0,pg_tree/* text */.Qq)(fields, 'subname') }), database('CREATE')];
    const named = (0,pg_tree/* relation */.JW)(fields, 'relation');
    if (named.name !== '')
        return [need('owner', named), ...(RELATIONS.test(kind) ? [inSchema(named)] : [])];
    return TYPES.test(kind) ? [need('typeowner', parts((0,pg_tree/* names */.Dy)((0,pg_tree.at)(fields, 'object'), 'items')))] : [];
}
function commentNeeds(fields) {
    const kind = (0,pg_tree/* text */.Qq)(fields, 'objtype');
    const all = (0,pg_tree/* names */.Dy)((0,pg_tree.at)(fields, 'object'), 'items');
    if (kind === 'OBJECT_COLUMN' || kind === 'OBJECT_TABCONSTRAINT')
        return [need('owner', parts(all.slice(0, -1)))];
    return RELATIONS.test(kind) ? [need('owner', parts(all))] : [];
}
function functionNeeds(fields) {
    const language = (0,pg_tree/* nodes */.a9)(fields, 'options', 'DefElem').find((one) => (0,pg_tree/* text */.Qq)(one, 'defname') === 'language');
    const name = language === undefined ? '' : (0,pg_tree/* text */.Qq)((0,pg_tree.at)(language, 'arg'), 'sval');
    return [inSchema(parts((0,pg_tree/* names */.Dy)(fields, 'funcname'))), ...(name === '' ? [] : [soft(need('language', { name }))])];
}
const ownerOf = (key) => (fields) => [need('owner', (0,pg_tree/* relation */.JW)(fields, key))];
const privilege = (right) => (fields) => [need('table', (0,pg_tree/* relation */.JW)(fields, 'relation'), right)];
const inSchemaOf = (key) => (fields) => [inSchema(parts((0,pg_tree/* names */.Dy)(fields, key)))];
const READ = (0,dictionary/* dictionary */.z)({
    CreateStmt: tableNeeds,
    CreateForeignTableStmt: (fields) => tableNeeds((0,pg_tree.at)(fields, 'base')),
    AlterTableStmt: (fields) => [
        (0,pg_tree/* text */.Qq)(fields, 'objtype') === 'OBJECT_TYPE'
            ? need('typeowner', (0,pg_tree/* relation */.JW)(fields, 'relation'))
            : need('owner', (0,pg_tree/* relation */.JW)(fields, 'relation')),
        ...(0,pg_tree/* nodes */.a9)(fields, 'cmds', 'AlterTableCmd').flatMap(commandNeeds),
    ],
    IndexStmt: (fields) => [need('owner', (0,pg_tree/* relation */.JW)(fields, 'relation')), inSchema((0,pg_tree/* relation */.JW)(fields, 'relation'))],
    ViewStmt: (fields) => [
        inSchema((0,pg_tree/* relation */.JW)(fields, 'view')),
        ...(fields['replace'] === true ? [need('owner', (0,pg_tree/* relation */.JW)(fields, 'view'))] : []),
    ],
    CreateTableAsStmt: (fields) => [inSchema((0,pg_tree/* relation */.JW)((0,pg_tree.at)(fields, 'into'), 'rel'))],
    CreateSeqStmt: (fields) => [inSchema((0,pg_tree/* relation */.JW)(fields, 'sequence'))],
    AlterSeqStmt: ownerOf('sequence'),
    CreateEnumStmt: inSchemaOf('typeName'),
    CreateRangeStmt: inSchemaOf('typeName'),
    CreateDomainStmt: inSchemaOf('domainname'),
    CompositeTypeStmt: (fields) => [inSchema((0,pg_tree/* relation */.JW)(fields, 'typevar'))],
    CreateFunctionStmt: functionNeeds,
    AlterEnumStmt: (fields) => [need('typeowner', parts((0,pg_tree/* names */.Dy)(fields, 'typeName')))],
    AlterDomainStmt: (fields) => [need('typeowner', parts((0,pg_tree/* names */.Dy)(fields, 'typeName')))],
    CreateTrigStmt: privilege('TRIGGER'),
    CreatePolicyStmt: (fields) => [soft(need('owner', (0,pg_tree/* relation */.JW)(fields, 'table')))],
    AlterPolicyStmt: (fields) => [soft(need('owner', (0,pg_tree/* relation */.JW)(fields, 'table')))],
    RuleStmt: ownerOf('relation'),
    DropStmt: dropNeeds,
    RenameStmt: renameNeeds,
    CommentStmt: commentNeeds,
    AlterObjectSchemaStmt: (fields) => [
        ...((0,pg_tree/* relation */.JW)(fields, 'relation').name === '' ? [] : [need('owner', (0,pg_tree/* relation */.JW)(fields, 'relation'))]),
        inSchema({ schema: (0,pg_tree/* text */.Qq)(fields, 'newschema') }),
    ],
    AlterOwnerStmt: (fields) => roleNeeds((0,pg_tree.at)(fields, 'newowner')),
    TruncateStmt: (fields) => (0,pg_tree/* relations */.K1)(fields, 'relations').map((one) => need('table', one, 'TRUNCATE')),
    InsertStmt: privilege('INSERT'),
    UpdateStmt: privilege('UPDATE'),
    DeleteStmt: privilege('DELETE'),
    ReindexStmt: (fields) => (0,pg_tree/* relation */.JW)(fields, 'relation').name === '' ? [] : [need('maintain', (0,pg_tree/* relation */.JW)(fields, 'relation'), 'MAINTAIN')],
    ClusterStmt: (fields) => (0,pg_tree/* relation */.JW)(fields, 'relation').name === '' ? [] : [need('maintain', (0,pg_tree/* relation */.JW)(fields, 'relation'), 'MAINTAIN')],
    RefreshMatViewStmt: (fields) => [need('maintain', (0,pg_tree/* relation */.JW)(fields, 'relation'), 'MAINTAIN')],
    CreateSchemaStmt: (fields) => [database('CREATE'), ...roleNeeds((0,pg_tree.at)(fields, 'authrole'))],
    CreateExtensionStmt: (fields) => [soft(need('extension', { name: (0,pg_tree/* text */.Qq)(fields, 'extname') }))],
    CreateEventTrigStmt: () => [superuser('CREATE EVENT TRIGGER')],
    AlterSystemStmt: () => [superuser('ALTER SYSTEM')],
    CreateSubscriptionStmt: () => [superuser('CREATE SUBSCRIPTION')],
    CreatePublicationStmt: (fields) => [
        database('CREATE'),
        ...(fields['for_all_tables'] === true ? [superuser('FOR ALL TABLES')] : []),
        ...(0,pg_tree/* nodes */.a9)(fields, 'pubobjects', 'PublicationObjSpec').flatMap((one) => {
            const table = (0,pg_tree/* relation */.JW)((0,pg_tree.at)(one, 'pubtable'), 'relation');
            return table.name === '' ? [] : [need('owner', table)];
        }),
    ],
    CreateRoleStmt: (fields) => [
        need('attribute', { name: 'CREATEROLE' }),
        ...((0,pg_tree/* hasOption */.Kz)(fields, 'options', 'superuser') ? [superuser('a role that is a superuser')] : []),
    ],
    CreatedbStmt: () => [need('attribute', { name: 'CREATEDB' })],
});
/** What one statement needs. Pure; of a block of code, a call or a text that nobody could read nothing is known. */
function pgNeeds(tree) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
    return (READ[name]?.(fields) ?? []).filter(({ what, name: of, schema }) => {
        const named = what === 'schema' || what === 'database' || what === 'superuser' || what === 'schemaowner';
        return named || (of ?? '') !== '' || (schema ?? '') !== '';
    });
}
/** Which setting of the session a statement changes that decides who runs the next one, or what its names mean. */
function turns(tree) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
    if (name === 'VariableSetStmt') {
        const setting = (0,pg_tree/* text */.Qq)(fields, 'name');
        if (setting === 'role' || setting === 'session_authorization')
            return 'role';
        return setting === 'search_path' || (0,pg_tree/* text */.Qq)(fields, 'kind') === 'VAR_RESET_ALL' ? 'path' : undefined;
    }
    return name === 'DiscardStmt' ? 'path' : undefined;
}

;// CONCATENATED MODULE: ./lib/steps/preflight/rights-checks.js




/** What these statements need, each right once. After a `SET ROLE` the rest of a file is another role's business. Pure. */
function needsOf(pending) {
    const needs = new Map();
    for (const { migration, split } of pending) {
        let elsewhere = false;
        for (const statement of split.statements) {
            const turn = turns(statement.tree);
            if (turn === 'role')
                break;
            elsewhere ||= turn === 'path';
            for (const need of pgNeeds(statement.tree)) {
                // With another search path the name may stand for another thing
                if (elsewhere && need.schema === null && need.what !== 'database')
                    continue;
                const key = JSON.stringify(need);
                if (!needs.has(key))
                    needs.set(key, { need, place: `${migration.path}:${statement.line}` });
            }
        }
    }
    return [...needs.values()];
}
const nameOf = ({ schema, name }) => (0,pg_tree/* printed */.zd)({ schema: schema ?? undefined, name: name ?? '' });
function rights_checks_words(need) {
    const { what, privilege, schema, name } = need;
    switch (what) {
        case 'owner':
        case 'typeowner':
            return `${nameOf(need)} belongs to another role`;
        case 'drop':
            return `${nameOf(need)} and its schema belong to another role`;
        case 'maintain':
            return `${nameOf(need)} belongs to another role (since PostgreSQL 17 MAINTAIN would do)`;
        case 'table':
        case 'type':
            return `no ${privilege} on ${nameOf(need)}`;
        case 'schema':
            return `no ${privilege} on schema ${schema ?? 'of the search path'}`;
        case 'schemaowner':
            return `schema ${schema} belongs to another role`;
        case 'database':
            return `no ${privilege} on the database`;
        case 'member':
            return `may not act as role ${name}`;
        case 'attribute':
            return `no ${name}`;
        case 'extension':
            return `extension ${name} is not trusted: only a superuser may make it`;
        case 'language':
            return `language ${name} is not trusted: only a superuser may use it`;
        case 'superuser':
            return `${name} is for superusers`;
    }
}
function hintOf({ need }, member) {
    const { what, privilege, schema, name } = need;
    switch (what) {
        case 'owner':
        case 'drop':
        case 'maintain':
        case 'typeowner':
        case 'schemaowner':
            return member
                ? 'This role may act as the owner, and does not inherit from it: let `session-setup` say SET ROLE, or GRANT … WITH INHERIT TRUE.'
                : 'Migrate as the role that owns it, or as an administrator: GRANT that role TO this one, or ALTER … OWNER TO this one.';
        case 'table':
            return `As its owner: GRANT ${privilege} ON ${nameOf(need)} TO this role.`;
        case 'type':
            return `As its owner: GRANT ${privilege} ON TYPE ${nameOf(need)} TO this role.`;
        case 'schema':
            return `As its owner: GRANT USAGE, ${privilege} ON SCHEMA ${schema ?? '…'} TO this role.`;
        case 'database':
            return `As its owner: GRANT ${privilege} ON DATABASE … TO this role.`;
        case 'member':
            return `As an administrator: GRANT ${name} TO this role.`;
        case 'attribute':
            return `As an administrator: ALTER ROLE … ${name}.`;
        default:
            return 'Let an administrator do it once before (CREATE EXTENSION IF NOT EXISTS then passes over it), where the host does not allow it otherwise.';
    }
}
/** Rights for exactly the statements of the plan, each asked of the server. */
async function statementRights(session, pending) {
    const name = 'rights to change the schema';
    const expected = 'what the pending statements need';
    const placed = needsOf(pending);
    const lacking = (await readLacking(session, placed.map(({ need }) => need))).flatMap(({ at, member }) => {
        const one = placed[at];
        return one === undefined ? [] : [{ ...one, hint: hintOf(one, member) }];
    });
    const hard = lacking.filter(({ need }) => need.soft !== true);
    const shown = hard.length > 0 ? hard : lacking;
    const actual = (0,preflight_facts/* few */.H$)(shown.map(({ need, place }) => `${rights_checks_words(need)} (${place})`));
    const hints = [...new Set(shown.map(({ hint }) => hint))].slice(0, 3).join(' ');
    if (hard.length > 0)
        return (0,preflight_facts/* check */.z6)(name, false, expected, actual, hints);
    if (lacking.length > 0)
        return (0,preflight_facts/* warn */.R8)(name, expected, actual, hints);
    return (0,preflight_facts/* check */.z6)(name, true, expected, placed.length === 0 ? 'no statement needs any' : `all ${placed.length} that are needed`);
}

// EXTERNAL MODULE: ./lib/steps/preflight/standing-checks.js
var standing_checks = __webpack_require__(43429);
;// CONCATENATED MODULE: ./lib/steps/preflight/postgresql.js
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
function readableCheck({ unreadable, sequences, largeObjects }) {
    const hidden = unreadable.filter((table) => table.hidden).map((table) => table.table);
    const denied = unreadable.filter((table) => !table.hidden).map((table) => table.table);
    const wrong = [
        ...(denied.length === 0 ? [] : [`no right to read ${(0,preflight_facts/* few */.H$)(denied)}`]),
        ...(hidden.length === 0 ? [] : [`row security hides rows of ${(0,preflight_facts/* few */.H$)(hidden)}`]),
        ...(sequences.length === 0 ? [] : [`no right to read the sequence ${(0,preflight_facts/* few */.H$)(sequences)}`]),
        ...(largeObjects ? ['no right to read some large objects'] : []),
    ];
    const hints = [
        ...(denied.length + sequences.length === 0
            ? []
            : ['GRANT pg_read_all_data TO this role (PostgreSQL 14 or newer).']),
        ...(largeObjects
            ? [
                'GRANT SELECT ON LARGE OBJECT … TO this role, or back up as the role that owns them (pg_largeobject_metadata).',
            ]
            : []),
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
/** What stands around the migration: nobody else is at work on an embedded database, and nothing is copied from it. */
async function aroundChecks(request, footprint) {
    const { engine, session, inputs, url, backupWanted, clock = Date.now } = request;
    if (engine.traits.sessions === 'one')
        return [];
    const before = clock();
    const standing = await readStanding(session, footprint.relations);
    const aheadMs = standing.clock - (before + clock()) / 2;
    const { host } = (0,postgresql_url/* parsePostgresUrl */.qQ)(inputs.directUrl ?? url);
    const free = await (0,rewrite_disk/* freeAtServer */.p)(standing.dataDirectory, (0,preflight_facts/* onThisMachine */.rF)(host));
    return [
        lockCheck(footprint, standing.holders),
        ...(0,rewrite_disk/* rewriteCheck */.l)(footprint, free, 'the new copy with its indexes, and the log of it', 2),
        ...(0,standing_checks/* standingChecks */.i)(standing, footprint, { aheadMs, needed: backupWanted ? 3 : 1 }),
    ];
}
/** The way to the session that migrates: no pooler that shares it, and the database that was planned for at its end. */
async function wayChecks({ engine, session, url, inputs }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (engine.traits.sessions === 'one')
            return [];
        const { directUrl: direct, connectTimeoutMs } = inputs;
        const connect = (to) => engine.connect({ url: to, connectTimeoutMs, applicationName: 'migrate-on-merge preflight', readOnly: true });
        if (direct === undefined)
            return (0,pooler/* ownSessionCheck */.T)(session.server, { engine, url, connectTimeoutMs }, false);
        const own = __addDisposableResource(env_1, await connect(direct), true);
        const way = await (0,pooler/* ownSessionCheck */.T)(own.server, { engine, url: direct, connectTimeoutMs }, true);
        const same = await (0,guarded/* guarded */.N)('database of `direct-url`', async () => {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const planned = __addDisposableResource(env_2, await connect(url), true);
                return [sameDatabaseCheck(await readIdentity(planned), await readIdentity(own))];
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
        });
        return [...way, ...same];
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
/** PostgreSQL, over the network, by a socket, or embedded. */
const postgresqlAsker = {
    network: ({ session, inputs, url }) => (0,preflight_facts/* tlsCheck */.CJ)(session.server, (0,postgresql_url/* parsePostgresUrl */.qQ)(inputs.directUrl ?? url)),
    async server(request) {
        const { session, inputs } = request;
        const footprint = (0,preflight_footprint/* footprintOf */.b)(request.plan);
        const facts = await (0,postgresql_facts/* readFacts */.MH)(session, { historySchema: inputs.historySchema });
        return [
            ...(0,preflight_facts/* serverChecks */.HK)(session.server, facts, inputs.historySchema),
            await statementRights(session, request.pending ?? []),
            ...(await backupChecks(request, facts)),
            ...(0,preflight_facts/* activityChecks */.bT)(facts, await (0,postgresql_facts/* openTransactions */.ey)(session, LONG_SECONDS), footprint.waitsForAll),
            ...(await aroundChecks(request, footprint)),
        ];
    },
    way: wayChecks,
};


/***/ }),

/***/ 18805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ rewriteCheck),
/* harmony export */   p: () => (/* binding */ freeAtServer)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98915);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35864);



/** From here on it is worth a look at the server's disk. */
const MUCH = 1_000_000_000;
/** Free bytes at the server's own folder, where it stands on this very machine; undefined elsewhere: no server tells it by SQL. */
async function freeAtServer(folder, local) {
    if (!local || folder === undefined)
        return undefined;
    try {
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
        return bavail * bsize;
    }
    catch {
        return undefined;
    }
}
/** A table that is written anew stands twice on the disk until that is through, with its indexes. `times`: how often its bytes are needed. */
function rewriteCheck({ rewritten }, free, what, times = 1) {
    if (rewritten.length === 0)
        return [];
    const name = 'disk space for what is written anew';
    const bytes = rewritten.reduce((sum, one) => sum + (one.bytes ?? 0), 0) * times;
    const unknown = rewritten.filter((one) => one.bytes === null).map(({ relation }) => relation);
    const tables = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .few */ .H$)(rewritten.map(({ relation, bytes: own, place }) => `${relation}${own === null ? '' : ` (${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(own)})`} by ${place}`));
    const expected = `about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(bytes)} free at the server: ${what} (an estimate)`;
    const more = unknown.length > 0 ? `; of ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .few */ .H$)(unknown)} the server knows no size (ANALYZE counts it)` : '';
    const hint = 'Make room on the server’s disk first: a full one stops the whole server, not this run alone.';
    if (free === undefined) {
        const actual = `${tables}; the server does not tell how much is free${more}`;
        return [
            bytes >= MUCH || unknown.length > 0 ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .warn */ .R8)(name, expected, actual, hint) : (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6)(name, true, expected, actual),
        ];
    }
    return [(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6)(name, free >= bytes, expected, `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(free)} free, for ${tables}${more}`, hint)];
}


/***/ }),

/***/ 43429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ clockCheck),
/* harmony export */   i: () => (/* binding */ standingChecks)
/* harmony export */ });
/* harmony import */ var _io_shown_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48281);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35864);



const GB = 1_000_000_000;
/** What the statements write anew, and so write to the log as well. */
const writtenBy = ({ rewritten }) => rewritten.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
function connectionsCheck({ connections: c }, needed) {
    const least = Math.min(c.left, c.roleLeft ?? c.left, c.databaseLeft ?? c.left);
    const of = least === c.left
        ? `of max_connections ${c.most}${c.reserved > 0 ? `, ${c.reserved} of them reserved` : ''}`
        : least === c.roleLeft
            ? 'of the role’s CONNECTION LIMIT'
            : 'of the database’s CONNECTION LIMIT';
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)('connections left', least >= needed, `${needed} or more`, `${Math.max(0, least)} ${of}`, least === c.left
        ? 'End idle sessions, or raise max_connections (it needs a restart). A pooler in session mode before the application keeps some free.'
        : 'As an administrator: ALTER ROLE … CONNECTION LIMIT, or ALTER DATABASE … CONNECTION LIMIT.');
}
/** Below this many a migration may be what uses the last of them up. */
const FEW_IDS = 5_000_000;
/** From here on the server gives up everything else to be in time (`vacuum_failsafe_age`). */
const LOW_IDS = 540_000_000;
function idsCheck({ idsLeft }) {
    const name = 'transaction ids left';
    const expected = 'far from wraparound';
    const left = `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(Math.max(0, idsLeft))} until the server refuses all writes`;
    const hint = 'VACUUM (FREEZE) the oldest tables now, in the oldest database, and look for what holds it up: long or prepared transactions, replication slots (SELECT datname, age(datfrozenxid) FROM pg_database).';
    if (idsLeft < FEW_IDS)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, false, expected, left, hint);
    return idsLeft < LOW_IDS ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, left, hint) : (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, expected, left);
}
const CLOCK_MS = 30_000;
/** `aheadMs`: how far the server's clock is ahead of ours. */
function clockCheck(aheadMs) {
    const name = 'clock';
    const off = Math.abs(aheadMs);
    const expected = 'within 30 s of this machine’s';
    if (off <= CLOCK_MS)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, expected, expected);
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, `the server's clock is ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(off)} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine’s`, 'Times in the history are the server’s, those of the report this machine’s: set the wrong one right (NTP). Certificates may be refused as not valid yet.');
}
function slotWords(slot) {
    const kind = slot.logical ? 'logical slot' : 'slot';
    return `${kind} ${(0,_io_shown_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .H)(slot.name)} keeps ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(slot.heldBytes)} of log${slot.active ? '' : ', and nobody reads it'}`;
}
/** A slot that nobody reads keeps what a rewrite logs: the disk fills, and then the server stops. */
function slotsCheck({ slots }, footprint) {
    const name = 'replication slots';
    const expected = 'read by somebody';
    const written = writtenBy(footprint);
    const more = written === 0 ? '' : `; this plan writes about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(written)} more`;
    const alive = slots.filter(({ state }) => state !== 'lost');
    const given = alive.filter(({ safeBytes }) => safeBytes !== null && safeBytes < written);
    const idle = alive.filter((slot) => !slot.active && !given.includes(slot));
    if (given.length > 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, `${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(given.map(slotWords))}${more}: past max_slot_wal_keep_size it is given up, and its replica has to be made anew`, 'Let the replica catch up first, or raise max_slot_wal_keep_size.');
    if (idle.length > 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, `${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(idle.map(slotWords))}${more}`, 'Drop a slot whose replica is gone: SELECT pg_drop_replication_slot(NAME). Else the log that it keeps fills the disk (max_slot_wal_keep_size sets an end).');
    const lost = slots.length - alive.length;
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, expected, slots.length === 0 ? 'none' : `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(slots.length, 'slot')}${lost > 0 ? `, ${lost} of them lost already` : ''}`);
}
const LAG_SECONDS = 60;
function replicasCheck({ replicas, synchronous }) {
    const name = 'replicas';
    const late = replicas.filter(({ lagSeconds, lagBytes }) => (lagSeconds ?? 0) >= LAG_SECONDS || (lagBytes ?? 0) >= GB);
    const words = late.map(({ name: which, lagSeconds, lagBytes }) => `${(0,_io_shown_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .H)(which)} is ${[...(lagSeconds === null ? [] : [(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(lagSeconds * 1000)]), ...(lagBytes === null ? [] : [(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(lagBytes)])].join(', ')} behind`);
    const hidden = replicas.filter(({ lagBytes }) => lagBytes === null).length;
    const lag = late.length > 0
        ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, 'less than a minute behind', (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(words), 'What this plan writes comes on top, and readers of a replica see the old schema until then. Wait until it has caught up.')
        : (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, 'less than a minute behind', replicas.length === 0
            ? 'none'
            : `${replicas.length}${hidden > 0 ? `, of which ${hidden} hidden from this role (pg_monitor shows them)` : ', none far behind'}`);
    if (!synchronous.wanted)
        return [lag];
    return [
        lag,
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)('synchronous replica', synchronous.there !== false, 'one that answers', synchronous.there === false
            ? 'none is connected, and commits wait for one (synchronous_standby_names)'
            : synchronous.there === null
                ? 'hidden from this role (pg_monitor shows it)'
                : 'one that answers', 'Bring it back, or as an administrator take it out of synchronous_standby_names: until then each COMMIT waits for ever.'),
    ];
}
/** Subscribers get rows, and no change of a schema. */
function logicalCheck({ published, subscribed }) {
    const name = 'logical replication';
    const expected = 'none of the tables of the plan';
    if (published.length + subscribed.length === 0)
        return [(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(name, true, expected, expected)];
    return [
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(name, expected, [
            ...(published.length > 0 ? [`${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(published)}: published`] : []),
            ...(subscribed.length > 0 ? [`${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(subscribed)}: filled by a subscription`] : []),
        ].join('; '), 'Changes of a schema are not replicated: add a column on the subscriber first, and drop one on the publisher first, or its worker stops at the next row.'),
    ];
}
function archiveCheck({ archiveFailing }, footprint) {
    if (archiveFailing === null)
        return [];
    const written = writtenBy(footprint);
    return [
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)('archive of the log', 'works', `its last try failed ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(archiveFailing * 1000)} ago${written === 0 ? '' : `; this plan writes about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(written)} more`}`, 'Log that is not archived stays on the server’s disk, and a restore to a moment has a gap there: see pg_stat_archiver and the server’s own log.'),
    ];
}
/** Replaced in our sessions by `lock-timeout` and `statement-timeout`, or put off. */
const limitsCheck = ({ limits }) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)('limits of role and database', true, 'none, or replaced by those of this run', limits.length === 0
    ? 'none'
    : `${limits.map(({ name, value, source }) => `${name} ${value} (${source})`).join(', ')}: replaced by those of this run`);
const eventsCheck = ({ eventTriggers }) => eventTriggers.length === 0
    ? []
    : [
        (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)('event triggers', true, 'none, or those that the shadow had too', `${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .few */ .H$)(eventTriggers.map(_io_shown_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .H))}: each schema change runs their functions, which may refuse it`),
    ];
/** What stands around the migration at the server. Pure. */
function standingChecks(standing, footprint, options) {
    return [
        connectionsCheck(standing, options.needed),
        idsCheck(standing),
        ...replicasCheck(standing),
        slotsCheck(standing, footprint),
        ...archiveCheck(standing, footprint),
        ...logicalCheck(standing),
        ...eventsCheck(standing),
        limitsCheck(standing),
        clockCheck(options.aheadMs),
    ];
}


/***/ })

};
