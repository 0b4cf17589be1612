export const id = 6979;
export const ids = [6979,3741];
export const modules = {

/***/ 63260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ withFiles)
/* harmony export */ });
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77914);

const above = (path) => path.split('/').flatMap((_, at, parts) => (at === 0 ? [] : [parts.slice(0, at).join('/')]));
/** A folder as it would be with these files in it, by their paths; nothing is written. */
function withFiles(folder, files) {
    const fresh = new Map();
    for (const path of files.keys()) {
        for (const directory of above(path))
            fresh.set(directory, 'directory');
        fresh.set(path, 'file');
    }
    return {
        async list(path) {
            const asked = (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path) ?? path;
            const there = await folder.list(path);
            const below = [...fresh].filter(([name]) => asked === '' || name.startsWith(`${asked}/`));
            if (there === undefined && below.length === 0)
                return files.has(asked) ? [{ path: asked, kind: 'file' }] : undefined;
            const all = new Map([...below, ...(there ?? []).map((entry) => [entry.path, entry.kind])]);
            return [...all]
                .map(([name, kind]) => ({ path: name, kind }))
                .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
        },
        async read(path) {
            const text = files.get((0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path) ?? path);
            return text === undefined ? folder.read(path) : new TextEncoder().encode(text);
        },
    };
}


/***/ }),

/***/ 37699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  markStalePlans: () => (/* binding */ markStalePlans)
});

// EXTERNAL MODULE: ./lib/io/dir.js
var dir = __webpack_require__(40439);
// EXTERNAL MODULE: ./lib/io/folder.js
var io_folder = __webpack_require__(77914);
// EXTERNAL MODULE: ./lib/io/with-files.js
var with_files = __webpack_require__(63260);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/steps/analyze.js + 4 modules
var analyze = __webpack_require__(25806);
// EXTERNAL MODULE: ./lib/steps/argument.js
var argument = __webpack_require__(31320);
// EXTERNAL MODULE: ./lib/steps/sources.js + 76 modules
var steps_sources = __webpack_require__(98522);
// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
// EXTERNAL MODULE: ./lib/layouts/create-version.js
var create_version = __webpack_require__(21110);
// EXTERNAL MODULE: ./lib/layouts/natural.js
var natural = __webpack_require__(43530);
// EXTERNAL MODULE: ./lib/steps/pending/order.js
var order = __webpack_require__(71127);
// EXTERNAL MODULE: ./lib/steps/pending/pending.js
var pending = __webpack_require__(56000);
;// CONCATENATED MODULE: ./lib/steps/stale.js





const asApplied = ({ id, origin, checksum, path }) => ({
    id,
    ...(origin === undefined ? {} : { origin }),
    path,
    checksum,
    appliedAt: null,
    state: 'applied',
    statementsDone: 0,
    statementsAll: 0,
});
const keyOf = ({ kind, id, message }) => JSON.stringify([kind, id, message]);
/** A file that another one has pushed out of the list, by what its name says. */
function dropped({ id, path = '' }) {
    const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
    const { version } = (0,natural/* versionOf */.E4)(base);
    const nothing = { kind: 'sql', sql: '', line: 1 };
    return { id, path, name: base, checksum: '', up: nothing, ...(version === undefined ? {} : { version }) };
}
/** What the pull request brings, in its order: with what its tool would not even list beside the files of the base branch. */
function freshOf(together, problems, own) {
    const listed = together.migrations.filter(({ path, repeatable }) => own.has(path) && repeatable !== true);
    const known = new Set(together.migrations.map(({ path }) => path));
    const out = problems
        .filter(({ kind, path = '' }) => kind === 'duplicate' && own.has(path) && !known.has(path))
        .map(dropped);
    if (out.length === 0)
        return listed;
    return [...listed, ...out].sort((a, b) => (0,natural/* compareNatural */.dk)((0,natural/* naturalKey */.XX)(a.path), (0,natural/* naturalKey */.XX)(b.path)));
}
/** Undefined where the pull request brings no migration. Pure. */
function staleness({ main, together, paths, now }) {
    const there = new Map(main.migrations.map((file) => [file.path, file]));
    const known = new Set(main.problems.map(keyOf));
    const applied = main.migrations.map(asApplied);
    const { problems } = (0,pending/* toPending */.F)({ read: together, applied, source: 'since' });
    const fresh = freshOf(together, problems, new Set(paths));
    if (fresh.length === 0)
        return undefined;
    const twice = fresh.flatMap((file) => {
        const same = there.get(file.path);
        if (same === undefined)
            return [];
        const message = `${(0,io_text/* printable */.g$)(file.path)} is the name of a migration of the base branch as well.`;
        return [{ kind: 'duplicate', id: file.id, path: file.path, message, hint: 'Give it another name.' }];
    });
    const said = problems.filter((problem) => (problem.kind === 'duplicate' || problem.kind === 'out-of-order') && !known.has(keyOf(problem)));
    // A file that cannot come last anyhow need not be told twice.
    const all = [...twice, ...said].filter(({ path }, at, list) => list.findIndex((one) => one.path === path) === at);
    return { fresh, problems: all, moves: all.length === 0 ? [] : movesOf(main, fresh, all, paths, now) };
}
/** From the first file that does not fit all are numbered anew: what came after it in the pull request comes after it again. */
function movesOf(main, fresh, problems, paths, now) {
    // Of two files with one version the problem may stand at the other one.
    const versions = new Set(problems.flatMap(({ path }) => [...fresh, ...main.migrations].find((file) => file.path === path)?.version ?? []));
    const bad = new Set(problems.map(({ path }) => path));
    const first = fresh.findIndex((file) => bad.has(file.path) || versions.has(file.version ?? ''));
    const home = (file) => `${file.origin?.source ?? 0}`;
    const taken = new Map();
    for (const file of main.migrations) {
        if (file.version !== undefined)
            taken.set(home(file), [...(taken.get(home(file)) ?? []), file.version]);
    }
    const moves = new Map();
    for (const file of first === -1 ? [] : fresh.slice(first)) {
        const used = taken.get(home(file)) ?? [];
        if (file.version === undefined)
            continue;
        const next = (0,create_version/* nextVersion */.yU)(used, now);
        taken.set(home(file), [...used, next]);
        if (next === file.version)
            continue;
        for (const path of paths) {
            const move = (0,order/* movedTo */.rh)(path, file, next);
            if (move !== undefined)
                moves.set(move.from, move.to);
        }
    }
    return [...moves].map(([from, to]) => ({ from, to }));
}

;// CONCATENATED MODULE: ./lib/stale-plans.js








/** Nobody's run should last much longer for the sake of other people's pull requests. */
const LONGEST_MS = 60_000;
/** Of one pull request; each is a request. */
const MOST_FILES = 20;
/** The branch that gained migrations; undefined where none did, or nobody can say. */
function baseOf({ report, trigger }) {
    const gained = report.apply?.outcomes.some(({ status }) => status === 'applied') === true;
    if (report.command !== 'apply' || !gained || trigger === undefined)
        return undefined;
    const { pullRequest, push, ref } = trigger;
    if (pullRequest?.merged === true)
        return pullRequest.baseRef ?? undefined;
    return push === null ? undefined : ref?.replace(/^refs\/heads\//, '');
}
/**
 * Once a branch has gained migrations, the plans of pull requests that are still open are older than it: their comments say so, and
 * the check of a pull request whose migrations no longer fit does not pass. Never throws, and never changes what the apply found.
 */
async function markStalePlans(request) {
    const { github, progress, told, inputs } = request;
    const base = baseOf(request);
    if (base === undefined || github === undefined || told.aborted)
        return;
    if (!inputs.comment && inputs.check === 'false')
        return;
    let client;
    const { openPulls, whyNot } = await __webpack_require__.e(/* import() */ 2842).then(__webpack_require__.bind(__webpack_require__, 92842));
    try {
        client = await github();
        const pulls = await openPulls(client, base);
        if (pulls.length > 0)
            await markAll(request, client, base, pulls);
    }
    catch (error) {
        const why = (client && whyNot(error, client)) ?? (error instanceof Error ? error.message : String(error));
        progress({ type: 'note', text: `Not every open pull request was told that ${base} gained migrations. ${why}` });
    }
}
async function markAll(request, client, base, pulls) {
    const { told, progress, report } = request;
    const [{ addedFiles, blobText, remarkOn }, { viewerLogin }, read] = await Promise.all([
        __webpack_require__.e(/* import() */ 2842).then(__webpack_require__.bind(__webpack_require__, 92842)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 79997)),
        reader(request),
    ]);
    const gained = report.apply?.outcomes.filter(({ status }) => status === 'applied').map(({ path }) => path) ?? [];
    const author = await viewerLogin(client);
    const end = performance.now() + LONGEST_MS;
    for (const [at, pull] of pulls.entries()) {
        if (told.aborted || performance.now() > end) {
            progress({ type: 'note', text: `${pulls.length - at} open pull requests were not looked at for want of time.` });
            return;
        }
        const added = await addedFiles(client, pull.number);
        // Files that no layout can read are told by the pull request's own plan.
        const stale = await read
            .stale(added, (blob) => blobText(client, blob))
            .catch((error) => {
            if (error instanceof model_error/* ActionError */.l)
                return undefined;
            throw error;
        });
        if (stale === undefined)
            continue;
        const words = {
            base,
            gained,
            from: report.run.pullRequests,
            problems: stale.problems,
            commands: stale.moves.map(({ from, to }) => `git mv ${(0,argument/* argument */.E)(`${request.prefix}${from}`)} ${(0,argument/* argument */.E)(`${request.prefix}${to}`)}`),
        };
        const { renderStale } = await __webpack_require__.e(/* import() */ 6777).then(__webpack_require__.bind(__webpack_require__, 86777));
        const marked = request.inputs.comment && (await remarkOn(client, pull.number, request.inputs.label, renderStale(words), author));
        const checked = await amend(request, client, pull, stale, words);
        if (marked || checked)
            progress({ type: 'note', text: `Pull request #${pull.number} was told that its plan is stale.` });
    }
}
/** The check of a plan that is merely older is left alone: nothing of it is wrong. */
async function amend({ inputs }, client, pull, { problems }, words) {
    const findings = problems.flatMap(({ kind, message }) => {
        const severity = inputs.rules.get(kind) ?? 'error';
        return severity === 'off' ? [] : [{ rule: kind, severity, message }];
    });
    const verdict = (0,analyze/* verdictOf */.V)(findings, inputs.failOn);
    if (verdict === 'clean' || inputs.check === 'false')
        return false;
    const [{ amendCheck, standingCheck }, { renderStale, staleTitle }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6255).then(__webpack_require__.bind(__webpack_require__, 56255)),
        __webpack_require__.e(/* import() */ 6777).then(__webpack_require__.bind(__webpack_require__, 86777)),
    ]);
    const check = await standingCheck(client, pull.headSha, inputs.label);
    const title = staleTitle(words);
    // What blocks already, or was told before, need not be told again.
    if (check?.verdict === undefined || check.title === title.slice(0, 250))
        return false;
    const worse = check.verdict === 'clean' || (check.verdict === 'warned' && verdict === 'blocked') ? verdict : check.verdict;
    // What was put on top before gives way.
    const summary = `${renderStale(words)}\n\n${check.summary.replace(/^(?:>[^\n]*\n)+\n/, '')}`;
    const { run } = await amendCheck(client, check, { verdict: worse, title, summary });
    return run !== undefined;
}
/** Reads the base branch's files once, and with those of a pull request among them as often as it takes. */
async function reader({ inputs, report, prefix }) {
    const folder = (0,dir/* openFolder */.NE)(inputs.workingDirectory);
    const engine = inputs.engine ?? report.target?.engine ?? 'postgres';
    const open = (over = folder) => (0,steps_sources/* openSources */.H)({ inputs, folder: over, engine, progress: () => undefined });
    const sources = open();
    const main = await sources.read();
    const homes = (await sources.groups()).flatMap((group) => group.sources.map(({ path }) => (0,io_folder/* tidy */.DZ)(path) ?? path));
    const within = (path) => homes.some((home) => home === '' || path === home || path.startsWith(`${home}/`));
    return {
        /** Undefined where the pull request brings no migration, or more than are worth asking for. */
        async stale(added, textOf) {
            const own = added
                .filter(({ path }) => path.startsWith(prefix))
                .map(({ path, blob }) => ({ path: path.slice(prefix.length), blob }))
                .filter(({ path }) => within(path));
            if (own.length === 0 || own.length > MOST_FILES)
                return undefined;
            const texts = new Map();
            for (const { path, blob } of own)
                texts.set(path, await textOf(blob));
            const together = await open((0,with_files/* withFiles */.o)(folder, texts)).read();
            return staleness({ main, together, paths: [...texts.keys()], now: new Date(report.run.startedAt) });
        },
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
