export const id = 8459;
export const ids = [8459];
export const modules = {

/***/ 88459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
// EXTERNAL MODULE: ./lib/steps/argument.js
var argument = __webpack_require__(31320);
;// CONCATENATED MODULE: ./lib/steps/adoption-words.js


const MOST = 5;
const NOTHING = 'The database has tables, and no history says which migrations are in it';
/** `added` is what only the target has. */
function difference({ kind, object, name }) {
    const what = `${object} ${(0,io_text/* printable */.g$)(name)}`;
    if (kind === 'changed')
        return `${what} is another one`;
    return kind === 'added' ? `${what} is only in the database` : `${what} is not in the database`;
}
/** What is proposed where the schema is that after a migration: a person runs it, never we. */
function proposal({ equal, stopped }) {
    const [first, ...more] = equal;
    if (first === undefined)
        return undefined;
    const last = more.at(-1);
    const also = last === undefined
        ? ''
        : ` So it is after ${more.length === 1 ? '' : `${more.length} later ones, the last of them `}${(0,io_text/* printable */.g$)(last.id)} too: what a schema does not show (rows, or what a later file undoes) nobody can compare. Where that is in the database as well, it is \`baseline --to ${(0,argument/* argument */.E)(last.id)}\`.`;
    const end = stopped === undefined ? '' : ` It was not looked further: ${(0,io_text/* printable */.g$)(stopped)}.`;
    return {
        code: 'no-history',
        message: `${NOTHING}: all would run again. Its schema equals the one after ${(0,io_text/* printable */.g$)(first.id)}.${also}${end}`,
        hint: `Run \`baseline --to ${(0,argument/* argument */.E)(first.id)}\` once: it records the migrations up to there as applied without running them. Then plan again.`,
    };
}
/** What is said where the schema is that of no migration; undefined where there is nothing to say. */
function nearestWords({ nearest, stopped }) {
    if (nearest === undefined)
        return undefined;
    const { migration, differences } = nearest;
    const named = differences.slice(0, MOST).map(difference);
    if (differences.length > MOST)
        named.push(`and ${differences.length - MOST} more`);
    const end = stopped === undefined ? '' : ` It was not looked further: ${(0,io_text/* printable */.g$)(stopped)}.`;
    return `${NOTHING}. Its schema is that of none of them; the nearest is after ${(0,io_text/* printable */.g$)(migration.id)}, with ${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}: ${named.join('; ')}.${end} Once these are settled, \`baseline --to ${(0,argument/* argument */.E)(migration.id)}\` records the migrations up to there as applied without running them.`;
}

// EXTERNAL MODULE: ./lib/steps/analyze.js + 77 modules
var analyze = __webpack_require__(85865);
// EXTERNAL MODULE: ./lib/steps/origin.js
var origin = __webpack_require__(17969);
// EXTERNAL MODULE: ./lib/steps/pending.js + 1 modules
var steps_pending = __webpack_require__(5065);
// EXTERNAL MODULE: ./lib/steps/plan.js + 1 modules
var plan = __webpack_require__(6903);
// EXTERNAL MODULE: ./lib/steps/report.js
var report = __webpack_require__(10441);
// EXTERNAL MODULE: ./lib/steps/target.js + 1 modules
var steps_target = __webpack_require__(13838);
// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
;// CONCATENATED MODULE: ./lib/commands/plan.js
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










/** On a database with tables and without any history every migration would run again: where it stands is looked for. */
async function adoptable(read, request) {
    const { pending, target } = request;
    const tables = [...(target?.catalog?.objects.values() ?? [])].some(({ kind }) => kind === 'table');
    if (pending.applied.length > 0 || pending.todo.length === 0 || !tables)
        return undefined;
    if (pending.todo.some(program_tables/* isCommand */.y))
        return undefined;
    const { adoptionOf } = await Promise.all(/* import() */[__webpack_require__.e(8577), __webpack_require__.e(9271), __webpack_require__.e(8080), __webpack_require__.e(146), __webpack_require__.e(381), __webpack_require__.e(9186), __webpack_require__.e(2279)]).then(__webpack_require__.bind(__webpack_require__, 52279));
    // A baseline is told file by file, also where one script sums them up
    const files = (0,steps_pending/* toPending */.F)({ read: (0,origin/* withoutSquashed */.Bv)(read), applied: [], source: pending.source });
    return adoptionOf({ ...request, pending: { ...files, replay: [] } }, files.todo);
}
async function againstTarget(context, read) {
    const { dialect } = context.engine;
    const { historySchema, requireReadOnly, shadow } = context.inputs;
    const notes = [];
    // The session only reads, and is closed before the rehearsal: a plan holds nothing open on production.
    const target = await (async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await context.open('plan', true), true);
            const writable = await dialect.couldWrite(session);
            if (writable !== undefined) {
                if (requireReadOnly)
                    throw new error/* ActionError */.l('not-read-only', `\`require-read-only\` is set, and this ${dialect.readOnly.who} could write: ${writable}.`, `Plan with a ${dialect.readOnly.who} that may only read: ${dialect.readOnly.rights}`);
                notes.push(session.server.settings?.['transaction_read_only'] === 'OFF'
                    ? `The plan's ${dialect.readOnly.who} could write (${writable}), and this server cannot hold a session to reading. Only our own word says that the plan writes nothing; a ${dialect.readOnly.who} that may only read is safer.`
                    : `The plan's ${dialect.readOnly.who} could write (${writable}); its session was read-only by ${dialect.readOnly.by}. A ${dialect.readOnly.who} that may only read is safer.`);
            }
            const copied = (await (0,shared/* keptByTool */.AY)(context))?.keptByTool?.copied;
            const applied = await (0,steps_target/* readHistory */.L)(session, dialect, historySchema);
            return (0,steps_pending/* toPending */.F)({ read, applied: applied ?? [], source: 'history' }).todo.length === 0
                ? { server: session.server, applied, environment: { roles: [], settings: [] }, catalog: undefined }
                : await (0,steps_target/* readTarget */._)(session, dialect, historySchema, applied, shadow, copied);
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
    const pending = (0,steps_pending/* toPending */.F)({ read, applied: target.applied ?? [], source: 'history' });
    const request = await (0,shared/* planRequest */.NX)(context, pending, target);
    const adoption = await adoptable(read, request);
    const proposed = adoption === undefined ? undefined : proposal(adoption);
    if (proposed !== undefined)
        return { proposed, pending, server: target.server, notes };
    const near = adoption === undefined ? undefined : nearestWords(adoption);
    return { planned: await (0,plan/* makePlan */.C)(request), near, server: target.server, notes };
}
async function withoutTarget(context, read) {
    const { applied, source, note } = await context.since(read);
    const pending = (0,steps_pending/* toPending */.F)({ read, applied, source });
    const notes = note === undefined ? [] : [note];
    return { planned: await (0,plan/* makePlan */.C)(await (0,shared/* planRequest */.NX)(context, pending, undefined)), server: undefined, notes };
}
/** Where migrations fail on a database without a history, that is the reason before all others. */
function withNear(headline, { plan }, near) {
    const fails = plan.migrations.some(({ outcome }) => outcome === 'failed');
    return near === undefined || !fails ? headline : `${headline} ${near.split('. ', 1)[0] ?? ''}: see the notes.`;
}
/** Reads the migrations, runs the pending ones on a shadow database, reports. Never writes to the target. */
const plan_plan = {
    name: 'plan',
    async run(context) {
        const read = await context.read();
        // What an apply would stumble over after the merge is said before it.
        const { verify } = context.inputs;
        if (verify !== undefined) {
            const { readExpectations, refuseStray } = await __webpack_require__.e(/* import() */ 5620).then(__webpack_require__.bind(__webpack_require__, 85620));
            refuseStray(await readExpectations(context.folder, verify), read.migrations, verify);
        }
        const outcome = await (context.inputs.databaseUrl === undefined
            ? withoutTarget(context, read)
            : againstTarget(context, read));
        const { server, notes } = outcome;
        const base = { ...(0,report/* emptyReport */._O)('plan', context.inputs.label, context.run), target: (0,shared/* reportTarget */.E6)(server) };
        const left = read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`);
        if ('proposed' in outcome) {
            const { pending, proposed } = outcome;
            return {
                ...base,
                verdict: 'failed',
                headline: proposed.message,
                history: (0,report/* reportHistory */.LN)(pending),
                notes: [...notes, ...left],
                error: proposed,
            };
        }
        const { planned, near } = outcome;
        const verdict = (0,analyze/* verdictOf */.V)(planned.plan.findings, context.inputs.failOn);
        const facts = (0,report/* reportFacts */.gi)(planned.plan);
        return {
            ...base,
            ...facts,
            verdict,
            headline: withNear((0,report/* planHeadline */.MM)(planned.plan, verdict), planned, near),
            notes: [...(near === undefined ? [] : [near]), ...notes, ...facts.notes, ...left],
        };
    },
};


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
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l('bad-input', `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(given)}\` could be ${[only, ...others].map((id) => `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(id)}\``).join(' or ')}.`, 'Give it with the name of its layout, as it is written here.');
    return only;
}


/***/ })

};
