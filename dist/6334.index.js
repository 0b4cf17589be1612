export const id = 6334;
export const ids = [6334];
export const modules = {

/***/ 46334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  baseline: () => (/* binding */ baseline)
});

// EXTERNAL MODULE: ./lib/model/migration.js
var migration = __webpack_require__(78889);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/steps/origin.js
var origin = __webpack_require__(17969);
;// CONCATENATED MODULE: ./lib/steps/baseline.js


/** The migration that is named as the last one that is in. */
function lastOf({ migrations }, to) {
    const ids = migrations.map(({ id }) => id);
    const id = to === undefined ? undefined : (0,origin/* idNamed */.Lp)(to, migrations);
    const last = migrations.find((file) => file.id === id) ?? migrations.find((file) => file.id === `${id}.sql`);
    if (last !== undefined)
        return last;
    throw new error/* ActionError */.lZ(to === undefined ? 'missing-input' : 'unknown-migration', to === undefined ? '`baseline` needs `--to ID`.' : `There is no migration \`${to}\`.`, `Name the last migration that is in the database already, one of: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''}.`);
}
/** Sources before that of `last` whose own history has begun: it knows better than we what is in. */
function settledSources(applied, last) {
    const own = last.origin?.source ?? 0;
    return new Set(applied.flatMap(({ origin }) => (origin !== undefined && origin.source < own ? [origin.source] : [])));
}
/**
 * Everything up to `last`, in the order of the plan. Where sources before it have histories of their own, one with rows is left as
 * it is: what is pending there is not in the database, and would never be run.
 */
function recordable({ migrations }, last, { applied, todo }) {
    const settled = settledSources(applied, last);
    const upTo = new Set(migrations.slice(0, migrations.indexOf(last) + 1).map(({ id }) => id));
    const wanted = todo.filter(({ id }) => upTo.has(id));
    const left = countByLayout(wanted.filter(({ origin }) => settled.has(origin?.source ?? 0)));
    return {
        todo: wanted.filter(({ origin }) => !settled.has(origin?.source ?? 0)),
        left: [...left].map(([layout, count]) => `${layout} has a history already, and by that ${count === 1 ? '1 migration of it is' : `${count} migrations of it are`} pending: left so.`),
    };
}
/** `(prisma 3, payload 2)`, where there are several. */
function bySource(todo) {
    const counted = [...countByLayout(todo)].map(([layout, count]) => `${layout} ${count}`);
    return counted.length === 0 ? '' : ` (${counted.join(', ')})`;
}
function countByLayout(files) {
    const counted = new Map();
    for (const { origin } of files)
        if (origin !== undefined)
            counted.set(origin.layout, (counted.get(origin.layout) ?? 0) + 1);
    return counted;
}

// EXTERNAL MODULE: ./lib/steps/log.js
var steps_log = __webpack_require__(72177);
// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
// EXTERNAL MODULE: ./lib/commands/migration-lock.js
var migration_lock = __webpack_require__(69340);
// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
;// CONCATENATED MODULE: ./lib/commands/baseline.js
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







const MOST = 50;
/** What a dry run would record, by name. */
function preview(ids) {
    const more = ids.length - MOST;
    const names = [...ids.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
    return ids.length === 0 ? [] : [`Nothing was written. Without \`--dry-run\` these are recorded: ${names}.`];
}
/** Records migrations up to `--to ID` as applied without running them: the way in for a database that has its tables already. */
const baseline = {
    name: 'baseline',
    async run(outer) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,shared/* needUrl */.Yi)(outer);
            const log = (0,steps_log/* keepLog */.O)(outer.host.progress);
            const context = { ...outer, host: { ...outer.host, progress: log.progress } };
            const { engine, inputs } = context;
            const { to } = inputs;
            // What is in is told file by file, also where one script sums them up
            const read = (0,origin/* withoutSquashed */.Bv)(await context.read());
            const last = lastOf(read, to);
            const session = __addDisposableResource(env_1, await context.open('apply', false), true);
            const second = __addDisposableResource(env_1, engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined, true);
            const _lock = __addDisposableResource(env_1, await (0,migration_lock/* migrationLock */.i)(context, session, second), true);
            const before = await (0,shared/* pendingOn */.zH)(context, session, read);
            const { todo, left } = recordable(read, last, before);
            if (!inputs.dryRun) {
                const history = engine.dialect.history(session, inputs.historySchema);
                await history.ensure();
                await session.run('BEGIN');
                for (const m of todo) {
                    await history.record({
                        id: m.id,
                        path: m.path,
                        checksum: m.checksum,
                        actor: context.run.actor,
                        commit: context.run.commit,
                        runUrl: context.run.runUrl,
                        planDigest: migration/* BASELINE */.U,
                        tool: context.run.tool,
                    }, { durationMs: 0, statements: 0 });
                }
                await session.run('COMMIT');
                const who = context.run.actor === null ? '' : ` by ${context.run.actor}`;
                for (const { id } of todo)
                    context.host.progress({ type: 'note', text: `${id} is recorded as applied without being run${who}` });
            }
            const after = inputs.dryRun ? before : await (0,shared/* pendingOn */.zH)(context, session, read);
            return {
                ...(0,report/* emptyReport */._O)('baseline', inputs.label, context.run),
                headline: `${todo.length} ${todo.length === 1 ? 'migration' : 'migrations'} ${inputs.dryRun ? 'would be recorded' : 'recorded'} as applied without running ${todo.length === 1 ? 'it' : 'them'}${bySource(todo)}.`,
                notes: [...(inputs.dryRun ? preview(todo.map(({ id }) => id)) : []), ...left],
                log: log.lines,
                target: (0,shared/* reportTarget */.E6)(session.server),
                history: (0,report/* reportHistory */.LN)(after),
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

/***/ 78889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ BASELINE)
/* harmony export */ });
/** Stands in the history in place of a digest where a migration was recorded without being run. */
const BASELINE = 'baseline';


/***/ }),

/***/ 72177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ keepLog),
/* harmony export */   Z: () => (/* binding */ withStatements)
/* harmony export */ });
function lineOf(event) {
    switch (event.type) {
        case 'phase':
            return { message: event.name };
        case 'note':
        case 'warning':
        case 'waiting':
        case 'backup':
            return { message: event.text };
        case 'check':
            return { message: `${event.ok ? 'ok' : 'NOT OK'}: ${event.name} (${event.actual})` };
        case 'migration':
            return { message: `${event.id} (${event.index} of ${event.of})` };
        case 'statement':
            return undefined;
        case 'statement-done':
            return {
                message: `line ${event.line}: ${event.kind}${event.rows === null ? '' : `, ${event.rows} rows`}`,
                ms: event.ms,
            };
        case 'statement-progress':
            return { message: event.text, ms: event.ms };
        case 'lock-timeout':
            return {
                message: `lock timeout, attempt ${event.attempt} of ${event.of}; ${event.blockers.length === 0 ? 'nobody was seen in the way' : `blocked by ${event.blockers.join('; ')}`}; next try in ${event.waitMs} ms`,
            };
        case 'migration-done':
            return { message: `${event.id}: ${event.status}`, ms: event.ms };
    }
}
/** Keeps what happened, with times, and passes it on: the execution log that people used to fill in by hand. */
function keepLog(next, now = () => new Date()) {
    const lines = [];
    const ran = new Map();
    let [applying, migration] = [false, ''];
    const keep = (event) => {
        if (event.type === 'phase')
            applying = event.name === 'Apply';
        if (event.type === 'migration')
            migration = event.id;
        if (event.type !== 'statement-done' || !applying)
            return;
        const { line, kind, rows } = event;
        const all = ran.get(migration) ?? [];
        all.push({ line, kind, at: now().toISOString(), ms: Math.round(event.ms * 100) / 100, rows });
        ran.set(migration, all);
    };
    return {
        lines,
        ran,
        progress(event) {
            keep(event);
            const line = lineOf(event);
            if (line !== undefined) {
                lines.push({
                    at: now().toISOString(),
                    event: event.type,
                    message: line.message,
                    ...(line.ms === undefined ? {} : { ms: Math.round(line.ms * 100) / 100 }),
                });
            }
            next(event);
        },
    };
}
/** The outcomes with the statements that ran. */
function withStatements(apply, ran) {
    if (apply === null)
        return null;
    const outcomes = apply.outcomes.map((outcome) => {
        const statements = ran.get(outcome.id);
        return statements === undefined ? outcome : { ...outcome, statements };
    });
    return { ...apply, outcomes };
}


/***/ }),

/***/ 17969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ withoutSquashed),
/* harmony export */   Lp: () => (/* binding */ idNamed),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   _q: () => (/* binding */ rowNamed),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);


/** Every file that the history may have a row of. */
const filesOf = ({ migrations, squashed = [] }) => [
    ...migrations,
    ...squashed.map(({ migration }) => migration),
];
/**
 * Of one source the ids are its own. Of several an id stands for itself where only one source has a file of it: whose row it is
 * otherwise, its layout's name says, and nothing but the files decides.
 */
function namesOf(parts) {
    const owners = new Map();
    for (const [source, { read }] of parts.entries())
        for (const id of new Set(filesOf(read).map((file) => file.id)))
            owners.set(id, [...(owners.get(id) ?? []), source]);
    const alone = parts.length === 1;
    const layoutOf = (source) => parts[source]?.layout ?? '';
    const origin = (source, id) => ({ layout: layoutOf(source), source, id });
    /** Of two sources of one layout (they share our own table) the one that has the file. */
    const qualified = (id) => {
        const fitting = parts.flatMap(({ layout }, source) => {
            const own = id.slice(layout.length + 1);
            return id.startsWith(`${layout}:`) ? [origin(source, own)] : [];
        });
        return fitting.find((one) => owners.get(one.id)?.includes(one.source) === true) ?? fitting[0];
    };
    return {
        idOf(source, id) {
            const own = owners.get(id);
            return alone || (own?.length === 1 && own[0] === source) ? id : `${layoutOf(source)}:${id}`;
        },
        originOf(id) {
            const own = owners.get(id);
            if (own?.length === 1)
                return origin(own[0] ?? 0, id);
            return qualified(id) ?? (alone ? origin(0, id) : undefined);
        },
    };
}
/** Two files that have one id even with their layout's name: both are of our own history. */
function twice(parts) {
    const first = new Map();
    return parts.flatMap(({ migrations, layout }) => migrations.flatMap((file) => {
        const other = first.get(file.id);
        if (other === undefined || other.origin?.source === file.origin?.source) {
            first.set(file.id, file);
            return [];
        }
        return [
            {
                kind: 'duplicate',
                id: file.id,
                path: file.path,
                layout,
                message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.path)} and ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(other.path)} have the same id in one history, ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.origin?.id ?? file.id)}.`,
                hint: 'Rename one of them.',
            },
        ];
    }));
}
function renamed({ layout, read }, source, names) {
    const idOf = (id) => names.idOf(source, id);
    const file = (one) => ({
        ...one,
        id: idOf(one.id),
        origin: { layout, source, id: one.id },
    });
    return {
        ...read,
        layout,
        migrations: read.migrations.map(file),
        problems: read.problems.map((one) => ({ ...one, id: idOf(one.id), layout })),
        leftOut: read.leftOut.map((one) => (one.id === undefined ? one : { ...one, id: idOf(one.id) })),
        ...(read.squashed === undefined
            ? {}
            : {
                squashed: read.squashed.map(({ migration, covers }) => ({
                    migration: file(migration),
                    covers: new Set([...covers].map(idOf)),
                })),
            }),
    };
}
/** What all sources hold, in the order of the plan. One alone is as its layout read it. */
function allOf({ parts, names }) {
    const [only] = parts;
    if (only !== undefined && parts.length === 1)
        return only.read;
    const all = parts.map((part, source) => renamed(part, source, names));
    const again = twice(all);
    const of = all.map((part) => ({
        ...part,
        problems: [...part.problems, ...again.filter(({ layout, path }) => layout === part.layout && has(part, path))],
    }));
    return {
        migrations: of.flatMap(({ migrations }) => migrations),
        problems: of.flatMap(({ problems }) => problems),
        leftOut: of.flatMap(({ leftOut }) => leftOut),
        ordered: of.some(({ ordered }) => ordered),
        parts: of,
    };
}
const has = ({ migrations }, path) => migrations.some((file) => file.path === path);
/** A row of one source's history, by the plan's name for it. */
function rowNamed({ parts, names }, source, row) {
    const layout = parts[source]?.layout;
    if (layout === undefined || parts.length === 1)
        return row;
    return { ...row, id: names.idOf(source, row.id), origin: { layout, source, id: row.id } };
}
/** Without the scripts that sum up others: file by file. */
function withoutSquashed(read) {
    const { squashed: _, parts, ...rest } = read;
    if (parts === undefined)
        return rest;
    return { ...rest, parts: parts.map(({ squashed: __, ...part }) => part) };
}
/** The plan's id of what a person has named: by that, by the id in its tool's own history, or by that with the layout before it. */
function idNamed(given, known) {
    if (known.some(({ id }) => id === given))
        return given;
    const meant = known.filter(({ origin }) => origin !== undefined && (origin.id === given || `${origin.layout}:${origin.id}` === given));
    const [only, ...others] = new Set(meant.map(({ id }) => id));
    if (only === undefined)
        return given;
    if (others.length > 0)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('unknown-migration', `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(given)}\` could be ${[only, ...others].map((id) => `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(id)}\``).join(' or ')}.`, 'Give it with the name of its layout, as it is written here.');
    return only;
}


/***/ })

};
