export const id = 8793;
export const ids = [8793];
export const modules = {

/***/ 58793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chosenDown: () => (/* binding */ chosenDown),
  planDown: () => (/* binding */ planDown),
  staysNote: () => (/* binding */ staysNote)
});

// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
// EXTERNAL MODULE: ./lib/model/migration.js
var migration = __webpack_require__(78889);
// EXTERNAL MODULE: ./lib/steps/argument.js
var argument = __webpack_require__(31320);
// EXTERNAL MODULE: ./lib/steps/origin.js
var origin = __webpack_require__(17969);
;// CONCATENATED MODULE: ./lib/steps/down/tools-own.js
/** What undoes the newest migration, by the words that a tool's own command line begins with. */
const KNOWN = [
    [/\balembic\b/, '`alembic downgrade -1`'],
    [/\bflask\b.*\bdb\b/, '`flask db downgrade`'],
    [
        /manage\.py\b.*\bmigrate\b|\bdjango-admin\b/,
        '`python manage.py migrate APP NAME`, with the name of the migration that stays',
    ],
    [/\b(?:rails|rake)\b.*\bdb:migrate\b/, '`bin/rails db:rollback STEP=1`'],
    [/\btypeorm\b/, '`typeorm migration:revert`'],
    [/\bliquibase\b/, '`liquibase rollback-count 1`'],
    [/\bartisan\b/, '`php artisan migrate:rollback --step=1`'],
    [/\bdoctrine\b/, '`doctrine migrations:migrate prev`'],
    [/\bphinx\b/, '`phinx rollback`'],
    [/\bdotnet\b.*\bef\b/, '`dotnet ef database update NAME`, with the name of the migration that stays'],
    [/\bsqlx\b/, '`sqlx migrate revert`'],
    [/\becto\b/, '`mix ecto.rollback`'],
    [/\bmikro-orm\b/, '`mikro-orm migration:down`'],
    [/\bsqitch\b/, '`sqitch revert --to @HEAD^`'],
    [/\byoyo\b/, '`yoyo rollback`'],
    [/\bsea-orm(?:-cli)?\b/, '`sea-orm-cli migrate down`'],
    [/\bgoose\b/, '`goose down`'],
    [/\bdbmate\b/, '`dbmate rollback`'],
];
/** Of a command nobody but its tool knows what is in, and how to go back: message and hint. */
function toolsOwnWay({ up }) {
    const command = up.kind === 'program' ? (up.command ?? '') : '';
    const own = KNOWN.find(([pattern]) => pattern.test(command))?.[1] ?? 'its own command';
    return [
        'The migrations are run by another tool, which keeps their history by itself: it alone can undo them.',
        `Make a backup (\`backup\`), then undo the newest with the tool: ${own}. \`drift\` shows afterwards whether the schema is what the migrations give.`,
    ];
}

;// CONCATENATED MODULE: ./lib/steps/down/choose.js







const refused = (message, hint) => new error/* ActionError */.lZ('rollback', message, hint);
/**
 * In the order in which they went in: by the time where every row has one, else as the histories have them. Rows of one second are in
 * the order of the files.
 */
function inOrder(rows, files) {
    if (rows.some(({ appliedAt }) => appliedAt === null))
        return rows;
    const position = new Map(files.map(({ id }, i) => [id, i]));
    const at = ({ appliedAt }) => Date.parse(appliedAt ?? '');
    return rows.toSorted((a, b) => at(a) - at(b) || (position.get(a.id) ?? -1) - (position.get(b.id) ?? -1));
}
const MOST = 20;
const listed = (ids) => `${ids.slice(-MOST).map(io_text/* printable */.g$).join(', ')}${ids.length > MOST ? ` and ${ids.length - MOST} before them` : ''}`;
/** Where the rows to undo begin. */
function firstOf(rows, { to, steps }) {
    if (to === undefined) {
        if (steps <= rows.length)
            return rows.length - steps;
        throw refused(`${rows.length === 0 ? 'No migration is' : rows.length === 1 ? 'Only 1 migration is' : `Only ${rows.length} migrations are`} in, so ${steps} cannot be undone.`, rows.length === 0 ? '`status` shows what the history says.' : `Ask for at most \`--steps ${rows.length}\`.`);
    }
    const id = (0,origin/* idNamed */.Lp)(to, rows);
    const found = rows.findIndex((row) => row.id === id || row.id === `${id}.sql`);
    if (found !== -1)
        return found + 1;
    throw refused(`${(0,io_text/* printable */.g$)(to)} is not in the history, so nothing can be undone down to it.`, rows.length === 0
        ? 'No migration is in: `status` shows what the history says.'
        : `\`--to\` names the newest migration that stays, one of: ${listed(rows.map((row) => row.id))}.`);
}
/** Why one migration cannot be undone. */
function trouble(row, file, problems) {
    const id = (0,io_text/* printable */.g$)(row.id);
    const problem = problems.find((one) => one.id === row.id && (one.kind === 'edited' || one.kind === 'vanished'));
    const restore = 'Check out the commit that it was applied from, and roll back from there; or undo it by a new migration.';
    if (file === undefined)
        return refused(`${id} is in, and there is no file of it: nobody knows its way back.`, `${problem?.hint ?? ''} ${restore}`.trim());
    if ((0,program_tables/* isCommand */.y)(file))
        return refused(...toolsOwnWay(file));
    if (file.down === undefined)
        return refused(`${id} has no way back: ${file.repeatable === true ? 'a repeatable migration has none' : `${(0,io_text/* printable */.g$)(file.path)} has no down migration`}.`, file.noDown ?? `Write one, or undo it by a new migration. What it dropped comes back from the backup alone.`);
    if (problem !== undefined)
        return refused(`${id} was edited since it was applied: its way back may be that of another text.`, `${problem.hint} Then roll back. ${restore}`);
    return undefined;
}
/** Which migrations a rollback undoes, and in which order. Throws ActionError where one of them cannot be. Pure. */
function chooseDown({ applied, replay, problems }, files, far) {
    const half = applied.find(({ state }) => state !== 'applied');
    if (half !== undefined) {
        const dirty = problems.find(({ kind, id }) => kind === 'dirty' && id === half.id);
        throw refused(dirty?.message ?? `${(0,io_text/* printable */.g$)(half.id)} is half done.`, dirty?.hint ??
            `Settle it first: \`repair --resume\`, or \`repair --mark-pending ${(0,argument/* argument */.E)(half.id)}\` after undoing it by hand.`);
    }
    const command = replay.find(program_tables/* isCommand */.y) ?? files.find(program_tables/* isCommand */.y);
    if (command !== undefined)
        throw refused(...toolsOwnWay(command));
    const rows = inOrder(applied, files);
    const from = firstOf(rows, far);
    const known = new Map(files.map((file) => [file.id, file]));
    const wanted = rows.slice(from).toReversed();
    const undo = wanted.map((row) => {
        const file = known.get(row.id);
        const error = trouble(row, file, problems);
        if (error !== undefined)
            throw error;
        return file;
    });
    const recorded = wanted.filter(({ planDigest }) => planDigest === migration/* BASELINE */.U);
    const unknown = wanted.filter(({ checksum, planDigest }) => checksum === null && planDigest !== migration/* BASELINE */.U);
    return {
        undo,
        stays: rows[from - 1]?.id,
        notes: [
            ...recorded.map(({ id }) => `${(0,io_text/* printable */.g$)(id)} was recorded by \`baseline\` without being run: its way back undoes what somebody else has made.`),
            ...(unknown.length === 0
                ? []
                : ['The history keeps no checksum: nobody can tell whether the files were edited since they were applied.']),
        ],
    };
}

// EXTERNAL MODULE: ./lib/steps/down/plan-down.js
var plan_down = __webpack_require__(49414);
;// CONCATENATED MODULE: ./lib/commands/plan-down.js




/** What the settings ask to undo. */
function chosenDown({ inputs }, read, pending) {
    const { to, steps, stepsAsked } = inputs;
    if (to !== undefined && stepsAsked)
        throw new error/* ActionError */.lZ('conflicting-inputs', '`to` and `steps` say the same in two ways.', 'Give one of them: `--to ID` (that one stays in), or `--steps N`.');
    return chooseDown(pending, (read.parts ?? [read]).flatMap(origin/* filesOf */.R8), { to, steps });
}
/** The plan of a way back, for `plan`: tried with rows, down and up again. */
async function planDown(context, read, request) {
    const { undo, stays, notes } = chosenDown(context, read, request.pending);
    const planned = await (0,plan_down/* makePlanDown */.IV)({ ...request, wayBack: true }, undo);
    return { planned, notes: [staysNote(stays), ...notes] };
}
const staysNote = (stays) => stays === undefined ? 'After it no migration is in.' : `After it the newest migration that is in is ${stays}.`;


/***/ }),

/***/ 78889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ BASELINE)
/* harmony export */ });
/** Stands in the history in place of a digest where a migration was recorded without being run. */
const BASELINE = 'baseline';


/***/ }),

/***/ 22296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ changeKey),
/* harmony export */   Qr: () => (/* binding */ sameObject),
/* harmony export */   UA: () => (/* binding */ diffCatalogs)
/* harmony export */ });
/** What of an object is compared: between majors only what every major prints alike. */
function textOf(object, sameMajor) {
    return sameMajor ? object.definition : (object.portable ?? object.definition);
}
/** Whether two objects of one name are the same, as far as both were shown. */
function sameObject(one, other, sameMajor) {
    if (one.hidden === true || other.hidden === true)
        return one.outline === other.outline;
    return textOf(one, sameMajor) === textOf(other, sameMajor);
}
function byName(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : a.object < b.object ? -1 : a.object > b.object ? 1 : 0;
}
/** Every difference between two catalogs, sorted by name; definitions are given in full. What one of them cannot tell is none. Pure. */
function diffCatalogs(before, after) {
    const same = before.major === after.major;
    const changes = [];
    const unseen = (kind) => before.unseen?.has(kind) === true || after.unseen?.has(kind) === true;
    for (const [key, object] of after.objects) {
        const old = before.objects.get(key);
        if (unseen(object.kind))
            continue;
        if (old === undefined)
            changes.push({ kind: 'added', object: object.kind, name: object.name, after: object.definition });
        else if (!sameObject(old, object, same)) {
            changes.push({
                kind: 'changed',
                object: object.kind,
                name: object.name,
                before: old.definition,
                after: object.definition,
            });
        }
    }
    for (const [key, object] of before.objects) {
        if (!after.objects.has(key) && !unseen(object.kind))
            changes.push({ kind: 'removed', object: object.kind, name: object.name, before: object.definition });
    }
    return changes.sort(byName);
}
/** The same change, whoever prints it: for comparing what a merge did with what the rehearsal did. */
function changeKey(change) {
    return `${change.kind} ${change.object} ${change.name}`;
}


/***/ }),

/***/ 6600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inversesOf),
/* harmony export */   _: () => (/* binding */ inverseOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * A migration turned round: its way back as what it does, so that planning and running need no second form. Undefined where it has none.
 * Its path is that of the file in which the way back stands.
 */
function inverseOf(migration) {
    const { down, up, remarks: _, alike: __, repeatable: ___, noDown: ____, ...rest } = migration;
    if (down === undefined)
        return undefined;
    const text = down.kind === 'sql' ? down.sql : down.text;
    return {
        ...rest,
        path: down.kind === 'sql' ? (down.path ?? migration.path) : migration.path,
        // Of what runs: the digest of a way back is another one than that of the way there
        checksum: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('down\0').update(text).digest('hex'),
        up: down,
        down: up.kind === 'sql' ? { ...up, path: up.path ?? migration.path } : up,
        undoes: true,
    };
}
/** All of them, in the order given; those without a way back are left out. */
const inversesOf = (migrations) => migrations.flatMap((migration) => inverseOf(migration) ?? []);


/***/ }),

/***/ 49414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ pendingDown),
/* harmony export */   IV: () => (/* binding */ makePlanDown),
/* harmony export */   Tk: () => (/* binding */ remaining),
/* harmony export */   z: () => (/* binding */ driftOfRemaining)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22296);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14571);
/* harmony import */ var _rollback_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93741);
/* harmony import */ var _inverse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6600);





/** What only a file that is still to run could have wrong is no matter of going back. */
const OF_HISTORY = new Set(['edited', 'vanished', 'dirty']);
/** The ways back as what is to do: planned and rehearsed like any migrations. */
const pendingDown = (pending, undo) => ({
    ...pending,
    todo: (0,_inverse_js__WEBPACK_IMPORTED_MODULE_2__/* .inversesOf */ .X)(undo),
    problems: pending.problems.filter(({ kind }) => OF_HISTORY.has(kind)),
});
/** What is in once they are undone. */
function remaining(pending, undo) {
    const gone = new Set(undo.map(({ id }) => id));
    return {
        ...pending,
        applied: pending.applied.filter(({ id }) => !gone.has(id)),
        replay: pending.replay.filter(({ id }) => !gone.has(id)),
        todo: [],
        problems: [],
    };
}
/**
 * Where the target differs from what the remaining migrations give; undefined where these do not run by themselves, as those of a
 * database that was there before them.
 */
async function driftOfRemaining(request) {
    try {
        return (await (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .driftAgainst */ .x)(request)).drift;
    }
    catch (error) {
        if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code === 'replay')
            return undefined;
        throw error;
    }
}
const NOT_COMPARED = 'Not compared with the schema that the remaining migrations give: they do not run by themselves on an empty database.';
/** The schema of after, against that of the remaining migrations by themselves. */
async function differences(request, { after, drift }, undo) {
    if (after === null || request.target === undefined)
        return [];
    const target = { ...request.target, catalog: after };
    const found = await driftOfRemaining({ ...request, pending: remaining(request.pending, undo), target });
    const before = new Set(drift.map(_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .changeKey */ .Cy));
    return found?.filter((change) => !before.has((0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .changeKey */ .Cy)(change)));
}
const MOST = 8;
const WORDS = { added: 'stays', removed: 'is missing', changed: 'is another' };
function findingOf(differs, { migrations }, request) {
    const severity = request.inputs.rules.get('rollback-differs') ?? 'warning';
    if (differs.length === 0 || severity === 'off')
        return [];
    const more = differs.length - MOST;
    const names = differs.slice(0, MOST).map(({ kind, object, name }) => `${object} ${(0,_rollback_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(name)} ${WORDS[kind]}`);
    const [only, second] = migrations;
    const place = only === undefined || second !== undefined
        ? {}
        : { migration: only.migration.id, place: { path: only.migration.path, line: 1 } };
    return [
        {
            rule: 'rollback-differs',
            severity,
            message: `After going back the schema is not the one that the remaining migrations give: ${names.join('; ')}${more > 0 ? `; ${more} more` : ''}. Complete the way back.`,
            ...place,
        },
    ];
}
/** Rehearses the ways back on a shadow in the state of the target, as a plan does with what is pending. Only reads the target. */
async function makePlanDown(request, undo) {
    const { plan, parsed } = await (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .makePlan */ .C)({ ...request, pending: pendingDown(request.pending, undo) });
    const failed = plan.migrations.some(({ outcome }) => outcome !== 'ok');
    const found = failed ? [] : await differences(request, plan, undo);
    const differs = found ?? [];
    return {
        plan: {
            ...plan,
            direction: 'down',
            findings: [...plan.findings, ...findingOf(differs, plan, request)],
            notes: found === undefined ? [...plan.notes, NOT_COMPARED] : plan.notes,
        },
        parsed,
        differs,
    };
}


/***/ })

};
