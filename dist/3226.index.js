export const id = 3226;
export const ids = [3226,6198];
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

/***/ 46198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ comesAfter),
/* harmony export */   readExpectations: () => (/* binding */ readExpectations),
/* harmony export */   refuseStray: () => (/* binding */ refuseStray)
/* harmony export */ });
/* unused harmony export strayQueries */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _near_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94337);


/** Reads and parses the file that `verify` names; undefined where it names none. Throws ActionError. */
async function readExpectations(folder, path) {
    if (path === undefined)
        return undefined;
    let bytes;
    try {
        bytes = await folder.read(path);
    }
    catch (cause) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('bad-expectations', `The file that \`verify\` names cannot be read: ${path} (${cause.code ?? 'unknown reason'})`, 'Write its path relative to `working-directory`, and see that it is checked out.', { cause });
    }
    // Most runs name no such file, and need no parser of YAML.
    const { parseExpectations } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3923)]).then(__webpack_require__.bind(__webpack_require__, 63923));
    return parseExpectations(new TextDecoder().decode(bytes), path);
}
/** `after` names a migration by its id, its file, or its file without the ending. */
function comesAfter(after, migration) {
    const file = (migration.path ?? migration.id).split('/').at(-1) ?? '';
    const stem = file.replace(/(?:\.up)?\.[A-Za-z]+$/, '');
    return [migration.id, migration.path, file, stem].includes(after);
}
/** Queries whose `after` names no migration: they would never run, so a misspelling must not pass in silence. */
function strayQueries(expectations, migrations) {
    const ids = migrations.map((migration) => migration.id);
    return expectations.queries.flatMap(({ name, after, line }) => {
        if (after === undefined || migrations.some((migration) => comesAfter(after, migration)))
            return [];
        const near = (0,_near_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(after, ids);
        const meant = near === undefined ? '' : `; did you mean \`${near}\`?`;
        return [{ line, message: `query "${name}" waits for the migration \`${after}\`, which there is not${meant}` }];
    });
}
/** Throws for queries that would never run: a misspelt name must not pass for a check that held. */
function refuseStray(expectations, migrations, path) {
    const stray = expectations === undefined ? [] : strayQueries(expectations, migrations);
    if (stray.length === 0)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('bad-expectations', stray.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'), 'Correct the name after `after`, or take it out to run the query at the end.', { place: { path, line: stray[0]?.line ?? 1 } });
}


/***/ })

};
