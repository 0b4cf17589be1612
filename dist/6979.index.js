export const id = 6979;
export const ids = [6979,3741];
export const modules = {

/***/ 40439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ openFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77914);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15922);






/** No migration is that big, and beyond 512 MB JavaScript has no string for it. */
const MOST_BYTES = 256 * 1024 * 1024;
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
/** True when there is a link of that name, wherever it leads. */
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}
/** True for a plain file; false for a link, wherever it leads. */
function isFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        return false;
    }
}
// Synchronous on purpose, here and below: a file takes five calls, and each trip to Node’s threads costs ten times what
// the call itself does. Nothing else waits meanwhile.
function resolveOn(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path);
    let real;
    try {
        real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(full);
    }
    catch (error) {
        const code = (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? '';
        if (code === 'ELOOP')
            return { kind: 'other' };
        if (GONE.has(code))
            return { kind: isLink(full) ? 'other' : 'nothing' };
        throw error;
    }
    const prefix = root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep;
    if (real !== root && !real.startsWith(prefix))
        return { kind: 'outside' };
    const relative = real === root ? '' : real.slice(prefix.length).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
    // `.git/config` holds the token of the checkout: a link to it is a link out.
    if (relative.split('/').includes('.git'))
        return { kind: 'outside' };
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (found.isDirectory())
        return { kind: 'directory', real: relative };
    return found.isFile() ? { kind: 'file', real: relative } : { kind: 'other' };
}
/** Resolves paths below a root. Of a file that is no link only its folder has to be followed, and that once for all its files. */
function resolverOf(root) {
    const folders = new Map();
    const folderOf = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const found = resolveOn(root, path);
        if (found.kind !== 'directory')
            return undefined;
        folders.set(path, found.real);
        return found.real;
    };
    return (path) => {
        const slash = path.lastIndexOf('/');
        const name = path.slice(slash + 1);
        const folder = /^(?:\.git)?$/i.test(name) ? undefined : folderOf(path.slice(0, Math.max(0, slash)));
        if (folder === undefined)
            return resolveOn(root, path);
        const real = (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .inside */ .nx)(folder, name);
        return isFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, real)) ? { kind: 'file', real } : resolveOn(root, path);
    };
}
async function entriesOf(directory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true }).catch((error) => {
        if ((0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === 'ENOENT')
            return [];
        throw error;
    });
    return entries.map((entry) => ({
        name: entry.name,
        // Bytes that are no UTF-8 arrive as U+FFFD, and a name like that leads nowhere.
        kind: entry.name.includes('\uFFFD')
            ? 'other'
            : entry.isSymbolicLink()
                ? 'link'
                : entry.isDirectory()
                    ? 'directory'
                    : entry.isFile()
                        ? 'file'
                        : 'other',
    }));
}
/** Opens without following a link put there meanwhile, and without waiting for whoever writes into a pipe. */
function bytesOf(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!found.isFile())
            throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .systemError */ .Oj)('EINVAL', path);
        if (found.size > MOST_BYTES)
            throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .systemError */ .Oj)('EFBIG', path);
        const bytes = Buffer.allocUnsafe(found.size);
        let at = 0;
        for (let got = -1; at < bytes.length && got !== 0; at += got)
            got = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, at, bytes.length - at, null);
        return bytes.subarray(0, at);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The repository on the real file system. Whatever a link leads to, nothing outside of the root is read. */
function openFolder(root) {
    let known;
    const real = () => {
        known ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root);
        return known;
    };
    let resolver;
    const disk = {
        async resolve(path) {
            resolver ??= resolverOf(await real());
            return resolver(path);
        },
        entries: async (path) => entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await real(), path)),
        bytes: async (path) => bytesOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await real(), path)),
    };
    return (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOver */ .vy)(disk);
}


/***/ }),

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
// EXTERNAL MODULE: ./lib/steps/sources.js + 1 modules
var steps_sources = __webpack_require__(24230);
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
            if (error instanceof model_error/* ActionError */.lZ)
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


/***/ }),

/***/ 24230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./lib/layouts/discover.js
var discover = __webpack_require__(52188);
// EXTERNAL MODULE: ./lib/layouts/groups.js
var layouts_groups = __webpack_require__(86231);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/layouts/program-folders.js


/** Where Alembic, Liquibase and others keep theirs, beside folders that are named for migrations. */
const PLACES = /(?:^|\/)(?:alembic\/versions|db\/changelog|db\/changes)$/;
/** All folders that are named for migrations: those of a command are of one tool, which has one in each of its parts. */
async function programFolders(folder) {
    const entries = (await folder.list('.').catch(() => undefined)) ?? [];
    const places = entries.filter(({ kind, path }) => kind === 'directory' && PLACES.test(path)).map(({ path }) => path);
    const found = [...new Set([...(0,discover/* namedFolders */.Xc)(entries), ...places])].sort();
    if (found.length > 0)
        return found.map((path) => ({ path }));
    throw new error/* ActionError */.lZ('no-migrations', 'No folder is named for migrations.', 'Name what the command of `program-up` reads: `migrations: path/to/folder`, or its script.');
}

// EXTERNAL MODULE: ./lib/steps/origin.js
var origin = __webpack_require__(17969);
;// CONCATENATED MODULE: ./lib/steps/sources.js





/** A list of names is for plain files; where there are none beside, the other layouts say so themselves. */
function orderFor({ layout }, groups, order) {
    const plain = groups.filter((group) => group.layout.history === undefined).length;
    if (order.length > 0 && plain > 1)
        throw new error/* ActionError */.lZ('conflicting-inputs', '`order` is one list, and plain SQL files stand in several places of the order of `migrations`.', 'Leave `order` out, or write the lines of plain SQL files one after the other.');
    return plain === 0 || layout.history === undefined ? order : [];
}
/** Only the tool knows what of its migrations is in, so nobody could put others before or behind them. */
function refuseBesideCommand(groups) {
    const program = groups.find(({ layout }) => layout.name === 'program');
    const other = groups.find((group) => group !== program);
    if (program === undefined || other === undefined)
        return;
    throw new error/* ActionError */.lZ('several-layouts', `\`program\` and \`${other.layout.name}\` cannot be one plan: only the command of \`program-up\` knows what it has applied.`, 'Make a database of each in the `databases:` map of the config file, and run once for each.');
}
const once = (make) => {
    let made;
    return () => {
        made ??= make();
        return made;
    };
};
function openSources({ inputs, folder, engine, progress }) {
    const { include, exclude, order } = inputs;
    const { programUp: up, programTables: tables } = inputs;
    const options = {
        folder,
        include,
        exclude,
        order,
        engine,
        ...(up === undefined ? {} : { program: { up, tables } }),
    };
    const groups = once(async () => {
        const sources = inputs.migrations.length > 0
            ? inputs.migrations
            : await (inputs.layout === 'program'
                ? programFolders(folder)
                : (0,discover/* discover */.k4)(folder, (text) => progress({ type: 'note', text })));
        const found = await (0,layouts_groups/* groupsOf */.c)(folder, sources, inputs.layout === 'auto' ? undefined : inputs.layout);
        refuseBesideCommand(found);
        return found;
    });
    const histories = once(async () => {
        const found = await groups();
        const parts = await Promise.all(found.map(async (group) => {
            const { layout, sources } = group;
            const read = await layout.read(sources, { ...options, order: orderFor(group, found, order) });
            const history = layout.historyOf?.(read.settings ?? {}) ?? layout.history;
            return { group, layout: layout.name, history, read };
        }));
        (0,layouts_groups/* refuseSharedTables */.V)(parts);
        return { parts, names: (0,origin/* namesOf */.eZ)(parts) };
    });
    return {
        options,
        groups,
        histories,
        read: once(async () => (0,origin/* allOf */.bn)(await histories())),
        async named() {
            const found = await histories();
            return (source, row) => (0,origin/* rowNamed */._q)(found, source, row);
        },
    };
}


/***/ })

};
