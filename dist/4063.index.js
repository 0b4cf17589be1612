export const id = 4063;
export const ids = [4063,9830,3741];
export const modules = {

/***/ 75786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comment: () => (/* binding */ comment)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var steps_report = __webpack_require__(52528);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/io/bundled.js
var bundled = __webpack_require__(10244);
// EXTERNAL MODULE: ./lib/io/folder.js
var folder = __webpack_require__(77914);
;// CONCATENATED MODULE: ./lib/steps/second-hand/validate.js
const SAID = new Set(['$schema', '$id', 'title', 'description', '$defs']);
const KNOWN = new Set('$ref type const enum anyOf minimum items required properties additionalProperties'.split(' '));
function isOf(value, type) {
    switch (type) {
        case 'null':
            return value === null;
        case 'array':
            return Array.isArray(value);
        case 'object':
            return typeof value === 'object' && value !== null && !Array.isArray(value);
        case 'integer':
            return Number.isInteger(value);
        case 'number':
            return Number.isFinite(value);
        default:
            return typeof value === type;
    }
}
function definition({ $defs = {} }, reference) {
    const name = /^#\/\$defs\/(\w+)$/.exec(reference)?.[1] ?? '';
    const found = Object.hasOwn($defs, name) ? $defs[name] : undefined;
    if (found === undefined)
        throw new Error(`The schema has no ${reference}.`);
    return found;
}
/** A schema that asks for more than is understood here would be obeyed in part only. */
function refuseUnknown(schema) {
    const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key) && !SAID.has(key));
    if (unknown.length > 0)
        throw new Error(`The schema says ${unknown.join(', ')}, which is not understood.`);
}
/**
 * Where a value is not as the schema says, as `plan.findings[3].line`; undefined where it is. Work and depth are bounded by the
 * schema, which knows every field, and by the value's size. Never gives a part of the value itself.
 */
function misfit(value, schema, root = schema, at = '') {
    refuseUnknown(schema);
    const here = at === '' ? 'the top' : at;
    if (schema.$ref !== undefined)
        return misfit(value, definition(root, schema.$ref), root, at);
    if (schema.anyOf !== undefined) {
        const [first, ...others] = schema.anyOf.map((one) => misfit(value, one, root, at));
        return others.includes(undefined) ? undefined : first;
    }
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    if (types !== undefined && !types.some((type) => isOf(value, type)))
        return here;
    if ('const' in schema && value !== schema.const)
        return here;
    if (schema.enum !== undefined && !schema.enum.includes(value))
        return here;
    if (schema.minimum !== undefined && typeof value === 'number' && value < schema.minimum)
        return here;
    if (Array.isArray(value))
        return inList(value, schema, root, at);
    return typeof value === 'object' && value !== null ? inObject(value, schema, root, at) : undefined;
}
function inList(list, { items }, root, at) {
    if (items === undefined)
        return undefined;
    for (const [i, one] of list.entries()) {
        const wrong = misfit(one, items, root, `${at}[${i}]`);
        if (wrong !== undefined)
            return wrong;
    }
    return undefined;
}
function inObject(object, schema, root, at) {
    const { required = [], properties = {}, additionalProperties } = schema;
    const place = (key) => (at === '' ? key : `${at}.${key}`);
    const missing = required.find((key) => !Object.hasOwn(object, key));
    if (missing !== undefined)
        return place(missing);
    for (const [key, one] of Object.entries(object)) {
        const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
        // Names that nobody knows are not repeated.
        if (known === undefined && additionalProperties === false)
            return place('…');
        const wrong = known === undefined ? undefined : misfit(one, known, root, place(key));
        if (wrong !== undefined)
            return wrong;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/steps/second-hand/read.js





/** A plan of a thousand files is some megabytes. */
const MOST = 10 * 1024 * 1024;
const refused = (why) => new error/* ActionError */.lZ('second-hand', `The report was not posted: ${why}`, 'The run that left it may be of another version, of another database (`label`), or not what it says it is. Its own page shows what it did.');
/** A regular file of bounded size, and no link to another one: all else may be made to read what this run holds. */
async function bytesOf(path) {
    const file = await (0,promises_.open)(path, promises_.constants.O_RDONLY | promises_.constants.O_NOFOLLOW | promises_.constants.O_NONBLOCK).catch((cause) => {
        const code = (0,folder/* codeOf */.$N)(cause) ?? 'unknown reason';
        throw refused(code === 'ELOOP' ? '`report-file` is a link.' : `\`report-file\` cannot be read (${code}).`);
    });
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw refused('`report-file` is no file.');
        if (found.size > MOST)
            throw refused(`\`report-file\` has ${found.size} bytes, and ${MOST} are the most.`);
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
async function ownSchema() {
    const name = 'report.schema.json';
    const file = (0,bundled/* bundledFile */.N)('schema', name) ?? (0,bundled/* bundledFile */.N)('..', '..', 'schema', name);
    if (file === undefined)
        throw new Error(`${name} is missing.`);
    return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
}
function parsed(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        // The parser's own words quote the text.
        throw refused('`report-file` is no JSON in UTF-8.');
    }
}
/** A report that another run left: of the shape of one, and nothing more is known of it. */
async function readLeft(path) {
    const value = parsed(await bytesOf(path));
    const wrong = misfit(value, await ownSchema());
    if (wrong !== undefined)
        throw refused(`it is no report of this version: ${wrong} is not as \`schema/report.schema.json\` says.`);
    return value;
}
/** A plan of that very commit and that very database. A deed could only be made up: such a run cannot do any. */
function refuseOther(report, { label, headSha }) {
    if (report.command !== 'plan' || report.secondHand !== undefined)
        throw refused('it is not of a plan, and only plans come from runs without credentials.');
    if (report.label !== label)
        throw refused('it is about another `label`.');
    const { head, commit } = report.run;
    if ((head ?? commit) !== headSha)
        throw refused(`it is not about ${headSha.slice(0, 7)}, the commit of that run.`);
}

// EXTERNAL MODULE: ./lib/steps/analyze.js + 4 modules
var analyze = __webpack_require__(25806);
;// CONCATENATED MODULE: ./lib/steps/second-hand/second-hand.js

const RANK = { clean: 0, warned: 1, blocked: 2, failed: 3 };
/** The worse of what it says of itself and of what its findings come to. */
function verdict(report, { failOn }) {
    if (report.error !== null)
        return 'failed';
    const findings = (report.plan?.findings ?? []).map(({ rule, severity, message, acknowledged }) => ({
        rule,
        severity,
        message,
        ...(acknowledged === undefined ? {} : { acknowledged }),
    }));
    const found = (0,analyze/* verdictOf */.V)(findings, failOn);
    return RANK[found] > RANK[report.verdict] ? found : report.verdict;
}
/** Whoever wrote the report would say where readers are led to. */
const withoutPage = ({ page: _, ...error }) => error;
/** The report as it may be shown: who ran what where comes from GitHub, and what a plan never has is not taken over. */
function secondHand(report, certain) {
    const { headSha, url, conclusion, pullRequest } = certain;
    const { version, command, headline, label, target, shadow, history, plan, notes, error } = report;
    return {
        version,
        command,
        verdict: verdict(report, certain),
        headline,
        label,
        target,
        shadow,
        history,
        plan,
        preflight: [],
        apply: null,
        backup: null,
        verify: null,
        log: [],
        run: { ...report.run, actor: null, commit: headSha, head: headSha, runUrl: url, pullRequests: [pullRequest] },
        secondHand: { conclusion },
        notes,
        error: error === null ? null : withoutPage(error),
    };
}

;// CONCATENATED MODULE: ./lib/commands/comment.js





function otherRunOf({ otherRun }) {
    if (otherRun !== undefined)
        return otherRun;
    throw new error/* ActionError */.lZ('no-run', '`comment` posts what the run left that a `workflow_run` is about, and no `workflow_run` started this one.', 'Make it the job of a workflow of its own with `on: workflow_run`: `docs/forks.md` has it.');
}
function fileOf({ inputs }) {
    if (inputs.reportFile !== undefined)
        return (0,external_node_path_.resolve)(inputs.workingDirectory, inputs.reportFile);
    throw new error/* ActionError */.lZ('missing-input', '`comment` needs the report that the other run left.', 'Fetch it as an artifact of that run, and name it in `report-file`.');
}
/** Of several pull requests of one commit the report may say which it is about: they are all of whoever made it. */
function numberOf(report, open) {
    const [only, second] = open;
    const named = second === undefined ? only : open.find((number) => report.run.pullRequests.includes(number));
    if (named !== undefined)
        return named;
    throw new error/* ActionError */.lZ('second-hand', `The report was not posted: ${open.map((number) => `#${number}`).join(' and ')} have the same head, and it is about neither.`, 'Close one of them, or push another commit to it.');
}
/** Posts the report that another run left, which may have run code of strangers. Opens no database and runs nothing. */
const comment = {
    name: 'comment',
    async run(context) {
        const { inputs, run } = context;
        const other = otherRunOf(context);
        const done = (headline, notes = []) => ({
            ...(0,steps_report/* emptyReport */._O)('comment', inputs.label, run),
            headline,
            notes,
        });
        if (other.idle !== undefined)
            return done(`Nothing posted: ${other.idle}`);
        const report = await readLeft(fileOf(context));
        refuseOther(report, { label: inputs.label, headSha: other.headSha });
        const open = await other.pullRequests();
        const short = other.headSha.slice(0, 7);
        if (open.length === 0)
            return done(`Nothing posted: no open pull request has ${short} as its head any more.`);
        const pullRequest = numberOf(report, open);
        const { headSha, url, conclusion } = other;
        const shown = secondHand(report, { headSha, url, conclusion, pullRequest, failOn: inputs.failOn });
        const { note, refused } = await other.post(shown, pullRequest);
        if (refused !== undefined)
            throw new error/* ActionError */.lZ('second-hand', refused, 'The job that posts needs `pull-requests: write`.');
        return done(`The plan of ${short} stands in #${pullRequest}.`, note === undefined ? [] : [note]);
    },
};


/***/ }),

/***/ 10244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ bundledFile),
/* harmony export */   P: () => (/* binding */ loadBundled)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);



/** The folder that this code runs from: `dist/` in the bundle, `lib/io` or `src/io` from a checkout. */
const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(unseen(import.meta.url)));
/** ncc follows paths that it can compute and copies whole folders of them into the bundle; this one it cannot. */
function unseen(url) {
    return [...url].join('');
}
/**
 * A file that comes with the bundle, or undefined when we run from a checkout. ncc rewrites `new URL(…, import.meta.url)`
 * and inlines what it can see, which kills modules that look for a file beside themselves: so the path is made at run time.
 */
function bundledFile(...path) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, ...path);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? file : undefined;
}
/** Loads a package that the build copies beside the bundle; from a checkout it comes from node_modules. */
async function loadBundled(path, packageName) {
    const file = bundledFile(...path);
    const target = file === undefined ? packageName : (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(file).href;
    return (await import(/* webpackIgnore: true */ target));
}


/***/ }),

/***/ 25762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ onTarget),
/* harmony export */   PC: () => (/* binding */ ofPlan),
/* harmony export */   kk: () => (/* binding */ concerned)
/* harmony export */ });
function onTarget(sizes, now) {
    return {
        sizes: new Map(sizes.map((entry) => [entry.relation, entry])),
        traffic: new Map((now?.traffic ?? []).map((entry) => [entry.relation, entry])),
        now,
    };
}
/** What a statement that changes rows names, where no lock of it was seen: those of MySQL are of rows alone. */
const CHANGES_ROWS = /^\s*(?:update|delete\s+from|truncate(?:\s+table)?)\s+[`"]?(\w+)[`"]?/i;
/** Every relation that a statement locks, writes anew or reads in full. */
function concerned(statement) {
    const seen = [
        ...statement.locks.map(({ relation }) => relation),
        ...statement.rewrites,
        ...(statement.scans ?? []),
        ...(statement.change === undefined ? [] : [statement.change.table]),
    ];
    if (seen.length > 0)
        return [...new Set(seen)];
    const named = CHANGES_ROWS.exec(statement.sql)?.[1];
    return named === undefined ? [] : [named];
}
/** Sizes and traffic of what the plan concerns: a database has thousands of tables of which it does not. */
function ofPlan(target, migrations) {
    const touched = new Set(migrations.flatMap(({ statements }) => statements.flatMap(concerned)));
    const { sizes, now } = target ?? {};
    const held = (relation) => touched.has(relation);
    return {
        ...(sizes === undefined ? {} : { sizes: sizes.filter(({ relation }) => held(relation)) }),
        ...(now === undefined ? {} : { now: { ...now, traffic: now.traffic.filter(({ relation }) => held(relation)) } }),
    };
}


/***/ }),

/***/ 93741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ SINCE),
/* harmony export */   HI: () => (/* binding */ losesOfBefore),
/* harmony export */   OM: () => (/* binding */ addedBy),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   VH: () => (/* binding */ lossWords),
/* harmony export */   nz: () => (/* binding */ lossKey)
/* harmony export */ });
/** What the up makes and the down drops: nobody loses what was there before. */
const SINCE = ' (what was written since)';
/** Losses of what was there before the migration. */
const losesOfBefore = ({ loses }) => loses.filter((one) => !one.endsWith(SINCE));
/** Without the schema that everybody has. */
const shown = (name) => name.replace(/^public\./, '');
/** In words, with counts; never a value. */
function lossWords({ table, column, how, count, of }) {
    const name = shown(table);
    if (column === undefined)
        return count === of ? `all rows of ${name}` : `${count} of ${of} rows of ${name}`;
    if (how === 'gone')
        return `${name}.${column}`;
    if (how === 'empty' && count === of)
        return `${name}.${column}: the column comes back empty`;
    const what = how === 'empty' ? 'come back empty' : 'come back changed';
    return `${name}.${column}: ${count} of ${of} values ${what}`;
}
/** What is lost is known by its place, whoever loses it. */
const lossKey = ({ table, column }) => JSON.stringify([table, column ?? null]);
/** Tables, and columns of tables of before, that a migration adds. */
function addedBy(changes) {
    const tables = changes.filter(({ kind, object }) => kind === 'added' && object === 'table').map(({ name }) => name);
    return changes.filter(({ kind, object, name }) => kind === 'added' &&
        (object === 'table' || (object === 'column' && !tables.some((table) => name.startsWith(`${table}.`)))));
}


/***/ })

};
