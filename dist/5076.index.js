export const id = 5076;
export const ids = [5076];
export const modules = {

/***/ 15922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ treeDisk)
/* harmony export */ });
/* unused harmony export memoryFolder */
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77914);

/** As many as Linux follows. */
const MOST_LINKS = 40;
function directories(leaves) {
    const all = new Map([['', new Map()]]);
    const add = (path, kind) => {
        const slash = path.lastIndexOf('/');
        const parent = slash === -1 ? '' : path.slice(0, slash);
        let names = all.get(parent);
        if (names === undefined) {
            names = new Map();
            all.set(parent, names);
            add(parent, 'directory');
        }
        names.set(path.slice(slash + 1), kind);
    };
    // A name with U+FFFD is one whose bytes were no UTF-8: it cannot be asked for again.
    for (const [path, leaf] of leaves)
        add(path, path.includes('\uFFFD') ? 'other' : leaf.kind);
    return all;
}
/** A disk made of leaves; links are followed as a file system does. */
function treeDisk(leaves) {
    const folders = directories(leaves);
    const resolve = async (path) => {
        const rest = path.split('/').reverse();
        let real = '';
        let links = 0;
        for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
            if (part === '' || part === '.')
                continue;
            if (part === '.git')
                return { kind: 'outside' };
            if (part === '..') {
                if (real === '')
                    return { kind: 'outside' };
                real = real.slice(0, Math.max(0, real.lastIndexOf('/')));
                continue;
            }
            const next = (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(real, part);
            const leaf = leaves.get(next);
            if (leaf?.kind === 'link') {
                links += 1;
                const target = await leaf.target();
                if (links > MOST_LINKS)
                    return { kind: 'other' };
                if (target.startsWith('/'))
                    return { kind: 'outside' };
                rest.push(...target.split('/').reverse());
                continue;
            }
            if (leaf?.kind === 'outside' || leaf?.kind === 'other')
                return { kind: leaf.kind };
            const more = rest.some((one) => one !== '' && one !== '.');
            if ((leaf === undefined && !folders.has(next)) || (leaf !== undefined && more)) {
                return { kind: links > 0 ? 'other' : 'nothing' };
            }
            real = next;
        }
        return { kind: leaves.has(real) ? 'file' : 'directory', real };
    };
    return {
        resolve,
        entries: (real) => Promise.resolve([...(folders.get(real) ?? [])].map(([name, kind]) => ({ name, kind }))),
        bytes(real) {
            const leaf = leaves.get(real);
            return leaf?.kind === 'file' ? leaf.bytes() : Promise.reject((0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .systemError */ .Oj)('ENOENT', real));
        },
    };
}
/** A folder in memory. */
function memoryFolder(files) {
    const leaves = new Map();
    for (const [path, file] of Object.entries(files)) {
        if (typeof file === 'string')
            leaves.set(path, { kind: 'file', bytes: async () => new TextEncoder().encode(file) });
        else if (file instanceof Uint8Array)
            leaves.set(path, { kind: 'file', bytes: async () => file });
        else if ('link' in file)
            leaves.set(path, { kind: 'link', target: async () => file.link });
        else if ('fails' in file) {
            leaves.set(path, { kind: 'file', bytes: () => Promise.reject(systemError(file.fails, path)) });
        }
        else
            leaves.set(path, { kind: file.kind });
    }
    return folderOver(treeDisk(leaves));
}


/***/ }),

/***/ 21110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ timeVersion),
/* harmony export */   lp: () => (/* binding */ sameDay),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25051);

/** Digits of a time in UTC, by how many there are. */
const STEPS = new Map([
    [8, 86_400_000],
    [12, 60_000],
    [14, 1000],
    [17, 1],
]);
const digitsOf = (at) => new Date(at).toISOString().replace(/\D/g, '');
/** `20250110090000`, `2025-01-10-090000`, `20250110_090000`: the same digits, between the same separators. */
function calendar(version) {
    const digits = version.replace(/[-_.T]/g, '');
    const step = STEPS.get(digits.length);
    const parts = /^((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(\d{3})?$/.exec(digits);
    if (step === undefined || parts === null)
        return undefined;
    const [year = 0, month = 0, ...more] = parts.slice(1).map((part) => Number(part ?? 0));
    const at = Date.UTC(year, month - 1, ...more);
    // 20251399 is a number, and no day
    if (!digitsOf(at).startsWith(digits))
        return undefined;
    const write = (time) => {
        const fresh = digitsOf(time);
        let used = 0;
        return version.replace(/\d/g, () => fresh.charAt(used++));
    };
    return { at, step, write };
}
/** Seconds, milliseconds or nanoseconds since 1970. */
const EPOCHS = new Map([
    [10, [0.001, 0]],
    [13, [1, 0]],
    [16, [1, 3]],
    [19, [1, 6]],
]);
function epoch(version) {
    const [scale, zeros] = EPOCHS.get(version.length) ?? [];
    if (scale === undefined || zeros === undefined || !/^[12]\d*$/.test(version))
        return undefined;
    const at = Number(version.slice(0, version.length - zeros)) / scale;
    const step = 1 / scale;
    return { at, step, write: (time) => `${Math.floor(time * scale)}${'0'.repeat(zeros)}` };
}
const stampOf = (version) => calendar(version) ?? epoch(version);
/** `20250110090000`, as most tools write it. */
const timeVersion = (now) => digitsOf(now.getTime()).slice(0, 14);
/** Of numbers with leading zeros the widest says how wide all are. */
function padded(next, versions) {
    const widths = versions.filter((version) => /^0\d+$/.test(version)).map((version) => version.length);
    return /^\d+$/.test(next) ? next.padStart(Math.max(0, ...widths), '0') : next;
}
/**
 * The version after all that are there, spelled like the highest of them: a time where that is one, else the next number. A
 * clock that is behind the newest file does not count.
 */
function nextVersion(versions, now, first = timeVersion) {
    const highest = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .highestVersion */ .t)(versions);
    if (highest === undefined)
        return first(now);
    const stamp = stampOf(highest);
    if (stamp === undefined)
        return padded((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionAfter */ .d)(highest), versions);
    return stamp.write(Math.max(now.getTime(), stamp.at + stamp.step));
}
/** Today as such a version is spelled, where it is a mere day: files of plain SQL may share one. */
function sameDay(version, now) {
    const stamp = stampOf(version);
    if (stamp === undefined || stamp.step !== STEPS.get(8) || stamp.at > now.getTime())
        return undefined;
    return stamp.write(now.getTime());
}


/***/ }),

/***/ 52188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ NOT_OURS),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   TW: () => (/* binding */ candidateAt),
/* harmony export */   Xc: () => (/* binding */ namedFolders),
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   k4: () => (/* binding */ discover),
/* harmony export */   ls: () => (/* binding */ PLACES),
/* harmony export */   zl: () => (/* binding */ bySettings)
/* harmony export */ });
/* harmony import */ var _io_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77914);
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31141);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61343);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49805);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99057);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44495);






/** Where teams put their migrations. */
const PLACES = [
    'migrations',
    'db/migrations',
    'db/migrate',
    'db/changelog',
    'database/migrations',
    'supabase/migrations',
    'prisma/migrations',
    'payload/migrations',
    'drizzle',
    'sql/migrations',
    'sql',
    'schema/migrations',
    'src/migrations',
    'src/db/migrations',
    'src/database/migrations',
    'src/main/resources/db/migration',
    'internal/db/migrations',
    'backend/migrations',
    'server/migrations',
    'migrate',
];
/** Looked for anywhere, when none of the places is there. */
const NAMES = /^(?:migrations?|migrate|db-migrations|sql-migrations)$/i;
/** What is in there is somebody else's, or made for tests. */
const NOT_OURS = /^(?:vendor|third_party|tests?|__tests__|spec|fixtures|testdata|examples?|dist|build|target|\..+)$/i;
const baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
const plural = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;
/** The one layout that a folder is of. Two that both say yes are an error: nobody may guess whose history counts. */
async function candidateAt(folder, path) {
    const entries = await folder.list(path);
    const kinds = (entries ?? []).filter((e) => e.kind === 'file').map((e) => (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileName */ .Md)(baseName(e.path)).kind);
    if (!kinds.some((kind) => kind === 'sql' || kind === 'code'))
        return undefined;
    const own = (0,_io_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .subFolder */ .zL)(folder, path);
    const said = [];
    for (const layout of _index_js__WEBPACK_IMPORTED_MODULE_3__/* .layouts */ .Y) {
        const why = await layout.detect(own);
        if (why !== undefined)
            said.push({ layout, why });
    }
    for (const { tool, why } of await (0,_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .marksIn */ .MC)(own)) {
        const layout = _index_js__WEBPACK_IMPORTED_MODULE_3__/* .layouts */ .Y.find(({ name }) => name === tool);
        if (layout !== undefined && !said.some((one) => one.layout === layout))
            said.push({ layout, why });
    }
    const [first, second] = said;
    if (second !== undefined)
        throw ambiguous(path, said);
    if (first !== undefined)
        return { path, ...first };
    const mark = await (0,_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .otherTool */ .t7)(own);
    const code = kinds.filter((kind) => kind === 'code').length;
    if (mark !== undefined)
        return { path, layout: undefined, why: `${mark.tool}, by ${mark.why}` };
    return kinds.includes('sql') ? undefined : { path, layout: undefined, why: plural(code, 'code file') };
}
const ambiguous = (path, said) => {
    const first = said[0]?.layout.name ?? '';
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('ambiguous-layout', `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}\` could be of ${said.map(({ layout, why }) => `${layout.name} (${why})`).join(' or ')}.`, `Name the layout: \`layout: ${first}\`, or \`migrations: ${first}:${path}\`.`);
};
/** What the settings of tools in the working directory name, as far as there is something. */
async function bySettings(folder) {
    const found = [];
    for (const layout of _index_js__WEBPACK_IMPORTED_MODULE_3__/* .layouts */ .Y) {
        const named = await layout.named?.(folder);
        if (named === undefined)
            continue;
        const there = await candidates(folder, named.paths);
        const [path] = named.paths;
        const other = there.find((one) => one.layout !== undefined && one.layout !== layout) ?? found.find((one) => one.path === path);
        if (other?.layout !== undefined)
            throw ambiguous(other.path, [
                { layout: other.layout, why: other.why },
                { layout, why: named.why },
            ]);
        if (there.length > 0 && path !== undefined)
            found.push({ path, paths: named.paths, layout, why: named.why });
    }
    return found;
}
function noLayout({ path, why }) {
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('no-layout', `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}\` holds no plain SQL migrations (${why}), and no layout that is built reads them.`, `Built are: ${_index_js__WEBPACK_IMPORTED_MODULE_3__/* .layouts */ .Y.map(({ name }) => name).join(', ')}. If these files are plain SQL nevertheless: \`migrations: sql:${path}\`.`);
}
const hint = (found) => `Name the one that counts, \`migrations: ${found[0]?.path ?? ''}\`; or several, one per line, in the order in which they are to be applied.`;
function several(found) {
    const names = found.map(({ path, layout, why }) => {
        // Plain files say it all by themselves
        const said = layout === undefined || layout.name === 'sql' ? why : `${layout.name}, by ${why}`;
        return `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}\` (${said})`;
    });
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('ambiguous-migrations', `Several folders may hold the migrations: ${names.join(', ')}.`, hint(found));
}
/** Folders anywhere that are named for migrations, the outermost of each branch. */
function namedFolders(entries) {
    const found = [];
    for (const { kind, path } of entries) {
        const parts = path.split('/');
        if (kind !== 'directory' || !NAMES.test(parts.at(-1) ?? '') || parts.some((part) => NOT_OURS.test(part)))
            continue;
        if (!found.some((outer) => path.startsWith(`${outer}/`)))
            found.push(path);
    }
    return found;
}
/** Folders with numbered SQL files, for whoever has to name one. */
function numbered(entries) {
    const folders = new Map();
    for (const { kind, path } of entries) {
        const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        if (kind !== 'file' || !/^v?\d.*\.sql$/i.test(baseName(path)))
            continue;
        if (!folder.split('/').some((part) => NOT_OURS.test(part)))
            folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    const most = [...folders].sort((a, b) => b[1] - a[1]).slice(0, 3);
    return most.map(([path, count]) => `\`${path === '' ? '.' : (0,_io_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}\` (${plural(count, 'numbered .sql file')})`);
}
async function candidates(folder, places, before = []) {
    const found = [...before];
    for (const place of places) {
        // `sql/migrations` is within `sql`: the narrower place stands for both.
        const overlaps = (path) => path === place || path.startsWith(`${place}/`) || place.startsWith(`${path}/`);
        if (found.some(({ path, paths = [path] }) => paths.some(overlaps)))
            continue;
        const candidate = await candidateAt(folder, place);
        if (candidate !== undefined)
            found.push(candidate);
    }
    return found;
}
/** Finds the one folder of migrations. Several, or one of a tool without a layout, are a question for the user. */
async function discover(folder, tell) {
    let found = await candidates(folder, PLACES, await bySettings(folder));
    let around = [];
    if (found.length === 0) {
        around = (await folder.list('.').catch(() => undefined)) ?? [];
        found = await candidates(folder, namedFolders(around));
    }
    const [only, second] = found;
    if (second !== undefined)
        throw several(found);
    if (only === undefined) {
        const near = numbered(around);
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('no-migrations', `No folder of migrations was found. Looked at ${PLACES.join(', ')}, and for folders of such names anywhere.`, `Name it: \`migrations: path/to/folder\`.${near.length === 0 ? '' : ` Candidates: ${near.join(', ')}.`}`);
    }
    const { layout, paths = [only.path] } = only;
    if (layout === undefined)
        throw noLayout(only);
    const shown = paths.map((path) => `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}\``).join(', ');
    tell(`Migrations: ${shown}, found by looking (${layout.name}: ${only.why}).`);
    return paths.map((path) => ({ path, layout: layout.name }));
}
/** The one tool whose settings name this folder, where the files in it say nothing. */
async function namedBy(folder, path) {
    const named = [];
    for (const layout of _index_js__WEBPACK_IMPORTED_MODULE_3__/* .layouts */ .Y) {
        const said = await layout.named?.(folder).catch(() => undefined);
        if (said?.paths.includes((0,_io_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path) ?? path) === true)
            named.push(layout);
    }
    return named.length === 1 ? named[0] : undefined;
}
/**
 * The layout of a source that the user named: by what the settings say, else by the marks in its folder. Undefined where nothing
 * says anything (a single file, nothing there yet).
 */
async function layoutOf(folder, { path, layout }, asked) {
    const name = layout ?? asked;
    const named = _index_js__WEBPACK_IMPORTED_MODULE_3__/* .layouts */ .Y.find((one) => one.name === name);
    if (named !== undefined)
        return named;
    if (name !== undefined) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('not-built', `The layout \`${name}\` is not built yet.`, `Built are: ${_index_js__WEBPACK_IMPORTED_MODULE_3__/* .layouts */ .Y.map((one) => one.name).join(', ')}.`);
    }
    const candidate = await candidateAt(folder, path);
    if (candidate === undefined)
        return undefined;
    const by = candidate.layout ?? (await namedBy(folder, path));
    if (by === undefined)
        throw noLayout(candidate);
    return by;
}


/***/ }),

/***/ 86231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ refuseSharedTables),
/* harmony export */   c: () => (/* binding */ groupsOf)
/* harmony export */ });
/* harmony import */ var _io_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77914);
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31141);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61343);
/* harmony import */ var _discover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52188);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49805);





/** A source of which nothing says a layout is of the one before it, the first ones of the one after; if none says it, of the plainest. */
function filled(found) {
    const first = found.find((one) => one !== undefined) ?? _index_js__WEBPACK_IMPORTED_MODULE_4__/* .layouts */ .Y.find(({ name }) => name === 'sql');
    if (first === undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('no-migrations', 'No layout fits.', 'Name it in `layout`.');
    let last = first;
    return found.map((one) => {
        last = one ?? last;
        return last;
    });
}
const places = ({ layout, sources }) => `${sources.map(({ path }) => `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}\``).join(', ')} (${layout.name})`;
/** Two that keep their history in one table: of its rows nobody could tell whose they are. */
function refuseSharedTables(claimed) {
    const claims = new Map();
    for (const { group, history } of claimed) {
        for (const table of history?.tables ?? []) {
            const place = [...(history?.schemas ?? []), table].join('.');
            const other = claims.get(place);
            claims.set(place, group);
            if (other === undefined)
                continue;
            const same = other.layout.name === group.layout.name;
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('shared-history', `${places(other)} and ${places(group)} both keep their history in the table \`${table}\`: whose a row in it is, nobody could tell.`, same
                ? `Write the lines of ${group.layout.name} one after the other: they are one source then.`
                : 'Each needs a database of its own: name one of the two here, and the other for its own database in the `databases:` map of the config file.');
        }
    }
}
/** The folder that a source names, or that its file stands in. */
function homeOf({ path }) {
    const clean = (0,_io_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path) ?? path;
    return /\.sql$/i.test(clean) ? clean.slice(0, Math.max(0, clean.lastIndexOf('/'))) : clean;
}
/** A table that holds the newest version alone can speak for one folder only. */
function refuseSeveralFolders({ layout, sources }) {
    const [first, second] = new Set(sources.map(homeOf));
    if (layout.history?.newestOnly !== true || first === undefined || second === undefined)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('shared-history', `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(first)}\` and \`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(second)}\` are both of ${layout.name}, which keeps the newest version alone in \`${layout.history.tables.join(', ')}\`: of two folders it can speak for one only.`, 'Each folder needs a database of its own: name one of the two here, and the other for its own database in the `databases:` map of the config file.');
}
/** The sources in their order, each run of one layout as a group. */
async function groupsOf(folder, sources, asked) {
    const found = [];
    for (const source of sources)
        found.push(await (0,_discover_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutOf */ .aH)(folder, source, asked));
    const groups = [];
    for (const [i, layout] of filled(found).entries()) {
        const source = sources[i];
        const last = groups.at(-1);
        if (source === undefined)
            continue;
        if (last?.layout === layout)
            last.sources.push(source);
        else
            groups.push({ layout, sources: [source] });
    }
    for (const group of groups)
        refuseSeveralFolders(group);
    return groups;
}


/***/ }),

/***/ 49805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ layouts)
});

// NAMESPACE OBJECT: ./lib/layouts/all.js
var all_namespaceObject = {};
__webpack_require__.r(all_namespaceObject);
__webpack_require__.d(all_namespaceObject, {
  dbmate: () => (dbmate),
  diesel: () => (diesel),
  drizzle: () => (drizzle),
  flyway: () => (flyway),
  golangMigrate: () => (golangMigrate),
  goose: () => (goose),
  knex: () => (knex),
  nodePgMigrate: () => (nodePgMigrate),
  payload: () => (payload),
  prisma: () => (prisma),
  program: () => (program),
  sequelize: () => (sequelize),
  sql: () => (sql)
});

// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/layouts/create-stub.js
/** What a stub says when it is run. */
const unwritten = (name, way) => `${way === 'up' ? '' : 'the way back of '}${name} is not written yet`;
/** Names of functions may have 64 characters. */
const functionName = (text) => text.replaceAll(' ', '_').slice(-60).replace(/^_+/, '');
/** A statement that fails with a sentence; where nobody has named the server, one that fails on each. */
function failing(engine, says) {
    if (engine === 'postgres')
        return `DO $$ BEGIN RAISE EXCEPTION '${says}'; END $$;`;
    // TiDB has no SIGNAL
    if (engine === 'mysql' || engine === 'mariadb')
        return `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${says}';`;
    return `SELECT ${functionName(says)}();`;
}
/** A statement that fails, with words about what belongs in its place. `empty` says what the tool makes of nothing. */
function sqlStub({ engine, name }, way, empty) {
    const what = way === 'up' ? 'what it does' : 'what undoes it';
    return [
        `-- Write ${what} in place of the next statement, which fails on purpose.`,
        ...(empty === undefined ? [] : [`-- Where there is no way back, ${empty}`]),
        failing(engine, unwritten(name, way)),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/layouts/create-version.js
var create_version = __webpack_require__(21110);
;// CONCATENATED MODULE: ./lib/layouts/create-numbered.js


/** Versions of the files right in the folder, by the tool's own pattern, whose first group is the version. */
const versionsIn = (files, pattern) => files.flatMap((file) => pattern.exec(file)?.[1] ?? []);
/** golang-migrate: `migrate create -ext sql`, numbered with `-seq` where the folder is. */
async function createGolangMigrate(request) {
    const version = (0,create_version/* nextVersion */.yU)(versionsIn(request.files, /^(\d+)_[^/]*\.(?:up|down)\.[^/]*$/), request.now);
    const stem = `${version}_${request.name}`;
    const empty = 'leave this file empty: `migrate down` then only moves the version.';
    return {
        files: [
            { path: `${stem}.up.sql`, text: sqlStub(request, 'up') },
            { path: `${stem}.down.sql`, text: sqlStub(request, 'down', empty) },
        ],
        notes: [],
    };
}
/** dbmate: `dbmate new`. */
async function createDbmate(request) {
    const version = (0,create_version/* nextVersion */.yU)(versionsIn(request.files, /^(\d+)[^/]*\.sql$/i), request.now);
    const empty = 'leave this part empty: `dbmate rollback` then only takes the version out of its table.';
    const text = `-- migrate:up\n${sqlStub(request, 'up')}\n-- migrate:down\n${sqlStub(request, 'down', empty)}`;
    return { files: [{ path: `${version}_${request.name}.sql`, text }], notes: [] };
}
/** goose: `goose create NAME sql`, numbered where the folder is. */
async function createGoose(request) {
    const version = (0,create_version/* nextVersion */.yU)(versionsIn(request.files, /^\+?(\d+)_[^/]*\.(?:sql|go)$/), request.now);
    const empty = 'leave this part empty: `goose down` then only takes the version out of its table.';
    // The stub has a semicolon within, and goose cuts at them elsewhere
    const part = (way) => `-- +goose StatementBegin\n${sqlStub(request, way, way === 'down' ? empty : undefined)}-- +goose StatementEnd\n`;
    const text = `-- +goose Up\n${part('up')}\n-- +goose Down\n${part('down')}`;
    return { files: [{ path: `${version}_${request.name}.sql`, text }], notes: [] };
}

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/layouts/instant.js
/**
 * A moment in a history table, given in seconds since 1970: ISO 8601, UTC. Null where there is none, or none that a calendar has: servers
 * know `infinity`, and years that are further away than JavaScript counts.
 */
function instant(seconds) {
    const at = new Date(Number(seconds ?? Number.NaN) * 1_000);
    return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

;// CONCATENATED MODULE: ./lib/layouts/tool-table.js


/** What a session's plain name led to before any migration could move it. */
const known = new WeakMap();
async function look(session, dialect, table, schema) {
    const here = (0,query/* raw */.lS)(dialect === 'postgresql' ? 'current_schema()' : 'DATABASE()');
    const place = schema === undefined ? here : (0,query/* sql */.ll) `${schema}`;
    const [row] = dialect === 'postgresql'
        ? await session.query((0,query/* sql */.ll) `
          SELECT coalesce(${place}, 'public') AS place, (
            SELECT string_agg(a.attname::text, ',') FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ${place} AND c.relname = ${table} AND a.attnum > 0 AND NOT a.attisdropped) AS columns`)
        : await session.query((0,query/* sql */.ll) `
          SELECT ${place} AS place, (SELECT GROUP_CONCAT(COLUMN_NAME) FROM information_schema.COLUMNS
            WHERE TABLE_SCHEMA = ${place} AND TABLE_NAME = ${table}) AS columns`);
    return { name: [row?.['place'] ?? '', table], columns: row?.['columns']?.split(',') };
}
/**
 * A tool's table in the session's own schema or database, where the tool itself makes it. Other tools have tables of the same name:
 * one without the tool's columns is refused, since nobody may read or write it as if it were this tool's.
 */
async function toolTable(session, dialect, tool, table, columns, 
/** Where the tool is set to another place than the session's own. */
schema) {
    const tables = known.get(session) ?? new Map();
    known.set(session, tables);
    const key = schema === undefined ? table : `${schema}.${table}`;
    const before = tables.get(key);
    if (before !== undefined)
        return before;
    const found = await look(session, dialect, table, schema);
    const missing = found.columns === undefined ? [] : columns.filter((column) => !found.columns?.includes(column));
    if (missing.length > 0)
        throw new model_error/* ActionError */.lZ('history', `${found.name.join('.')} is not the table of ${tool}: it has no ${missing.map((column) => `\`${column}\``).join(', ')}. Another tool may keep its history there.`, 'Name the layout of the tool that made it (`layout`), or the database that is meant.');
    const now = { name: found.name, there: found.columns !== undefined };
    if (now.there)
        tables.set(key, now);
    return now;
}
/** Whether a table of this session's schema may be made here; on MySQL the check of what the files need tells it. */
async function mayMake(session, dialect, { name }) {
    if (dialect !== 'postgresql')
        return true;
    const [row] = await session.query((0,query/* sql */.ll) `
    SELECT coalesce((SELECT pg_catalog.has_schema_privilege(oid, 'CREATE') FROM pg_catalog.pg_namespace WHERE nspname = ${name[0] ?? ''}),
      pg_catalog.has_database_privilege(current_database(), 'CREATE'))::text AS may`);
    return /^t/.test(row?.['may'] ?? '');
}

;// CONCATENATED MODULE: ./lib/layouts/table-place.js

/** For tools that name their table without a schema, and so leave its place to the session, where their settings name none. */
function tablePlace(tool, table, columns, schema) {
    const find = (session, dialect) => toolTable(session, dialect, tool, table, columns, schema);
    const writable = async (session, queries) => {
        try {
            for (const query of queries)
                await session.query(query);
            return true;
        }
        catch {
            return false;
        }
    };
    return {
        find,
        async rights(session, dialect, writes, grants) {
            const found = await find(session, dialect);
            const { name, there } = found;
            const may = there ? await writable(session, writes(name)) : await mayMake(session, dialect, found);
            return { table: name.join('.'), there, may, ...(grants === undefined ? {} : { grants }) };
        },
    };
}

;// CONCATENATED MODULE: ./lib/layouts/version-table.js



/** The history of tools whose table says no more than which versions are in: the column `version`, and its key. */
function versionTable({ tool, table, definition, seconds }) {
    const place = tablePlace(tool, table, ['version']);
    const when = (dialect) => (0,query/* raw */.lS)(seconds?.[dialect] ?? 'NULL');
    return {
        tables: [table],
        async applied(session, dialect) {
            const { name, there } = await place.find(session, dialect);
            if (!there)
                return undefined;
            const rows = await session.query((0,query/* sql */.ll) `SELECT version, ${when(dialect)} AS seconds FROM ${(0,query.id)(...name)} ORDER BY version`);
            return rows.map((row) => ({
                id: row['version'] ?? '',
                checksum: null,
                appliedAt: instant(row['seconds']),
                state: 'applied',
                statementsDone: 0,
                statementsAll: 0,
            }));
        },
        async ensure(session, dialect) {
            const { name, there } = await place.find(session, dialect);
            if (there)
                return;
            await session.query((0,query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${(0,query.id)(...name)} ${(0,query/* raw */.lS)(definition[dialect])}`);
            // Kept for this session from now on, wherever a migration moves its plain names
            await place.find(session, dialect);
        },
        rights: (session, dialect) => place.rights(session, dialect, (name) => [
            (0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (version) SELECT version FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
            (0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
        ]),
        async record(session, dialect, entry) {
            const { name } = await place.find(session, dialect);
            const known = await session.query((0,query/* sql */.ll) `SELECT version FROM ${(0,query.id)(...name)} WHERE version = ${entry.id}`);
            if (known.length === 0)
                await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (version) VALUES (${entry.id})`);
        },
        async forget(session, dialect, migration) {
            const { name, there } = await place.find(session, dialect);
            if (there)
                await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE version = ${migration}`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/layouts/dbmate-history.js

/** The table that dbmate makes and reads: one column, one row for each version that is in. */
const dbmateHistory = versionTable({
    tool: 'dbmate',
    table: 'schema_migrations',
    definition: {
        postgresql: '(version varchar(128) NOT NULL PRIMARY KEY)',
        mysql: '(version varchar(128) NOT NULL PRIMARY KEY) CHARACTER SET latin1 COLLATE latin1_bin',
    },
});

// EXTERNAL MODULE: ./lib/io/folder.js
var io_folder = __webpack_require__(77914);
// EXTERNAL MODULE: ./lib/io/nearest.js
var nearest = __webpack_require__(22094);
;// CONCATENATED MODULE: ./lib/layouts/gather.js




const isSql = (path) => /\.sql$/i.test(path);
const baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
/** Why a file does not count, by the user's own patterns. */
async function filter(options) {
    if (options.include.length + options.exclude.length === 0)
        return () => undefined;
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 4006).then(__webpack_require__.t.bind(__webpack_require__, 14006, 19));
    const matchers = (globs) => globs.map((glob) => {
        const matches = picomatch((0,io_folder/* tidy */.DZ)(glob) ?? glob, { dot: true });
        // Without a slash a pattern is about the name, in whatever sub-folder.
        const flat = !glob.includes('/');
        return { glob, matches: ({ id, path }) => (flat ? matches(baseName(id)) : matches(id) || matches(path)) };
    });
    const include = matchers(options.include);
    const exclude = matchers(options.exclude);
    return (file) => {
        const out = exclude.find(({ matches }) => matches(file));
        if (out !== undefined)
            return `excluded by \`${out.glob}\``;
        const within = include.length === 0 || include.some(({ matches }) => matches(file));
        return within ? undefined : 'no pattern of `include` is about it';
    };
}
/** Bytes that are no UTF-8 arrive like that, and a name with it leads nowhere: neither to a file nor into a folder. */
const noUtf8 = (path) => baseName(path).includes('\uFFFD');
/** A folder of such a name may hold migrations, and nobody could tell: what has no ending of its own may be one. */
const mayHideMigrations = (path) => noUtf8(path) && !/\.\w{1,10}$/.test(path);
/** Problems of an entry that is no plain file; undefined where there is nothing to say. */
function notAFile(entry, id, named, entries, isMigration) {
    const { path } = entry;
    const shown = (0,io_text/* printable */.g$)(path);
    if (entry.kind === 'outside') {
        return {
            kind: 'outside',
            id,
            path,
            message: `${shown} leads out of the working directory, and nothing out there is read.`,
            hint: 'Put the files themselves here, or name a `working-directory` that holds both; paths are relative to it.',
        };
    }
    if (entry.kind === 'directory') {
        const below = `${path}/`;
        if (named || entries.some((other) => other.path.startsWith(below) && isMigration(other.path)))
            return undefined;
        return {
            kind: 'not-a-file',
            id,
            path,
            message: `${shown} is named like a migration, and is a folder without .sql files.`,
            hint: 'Rename the folder, or exclude it.',
        };
    }
    if (noUtf8(path)) {
        return {
            kind: 'not-a-file',
            id,
            path,
            message: `The name of ${shown} holds bytes that are no UTF-8, and what bears it is not read.`,
            hint: 'Rename it: histories and reports keep names as text.',
        };
    }
    return {
        kind: 'not-a-file',
        id,
        path,
        message: `${shown} is no file: a broken link, a link to a folder above it, a pipe or a device.`,
        hint: 'Put a file there, or remove it.',
    };
}
function unreadable(path, error) {
    return {
        kind: 'unreadable',
        id: path,
        path,
        message: `${(0,io_text/* printable */.g$)(path)} cannot be read (${(0,io_folder/* codeOf */.$N)(error) ?? 'unknown'}).`,
        hint: 'Give the user of this run the right to read it.',
    };
}
async function notThere(folder, missing, all) {
    const around = (await folder.list('.').catch(() => undefined)) ?? [];
    const places = around.filter((entry) => entry.kind === 'directory' || isSql(entry.path)).map((entry) => entry.path);
    const [first = ''] = missing;
    const near = (0,nearest/* nearest */.p)(first, places) ?? places.find((path) => baseName(path) === baseName(first));
    return new model_error/* ActionError */.lZ('no-migrations', `There is nothing at ${missing.map((path) => `\`${(0,io_text/* printable */.g$)(path)}\``).join(', ')}.`, `${near === undefined ? '' : `Did you mean \`${(0,io_text/* printable */.g$)(near)}\`? `}Looked for ${all.map((path) => `\`${(0,io_text/* printable */.g$)(path)}\``).join(', ')}; paths in \`migrations\` are relative to the working directory.`);
}
/**
 * Lists the sources. Throws an ActionError where one of them is not there at all. What `isMigration` says yes to is told of where it
 * cannot be used.
 */
async function gather(sources, options, isMigration = isSql) {
    const files = [];
    const problems = [];
    const leftOut = [];
    const missing = [];
    const seen = new Map();
    const unwanted = await filter(options);
    const take = (entry, file, entries, source) => {
        const { id, path } = file;
        const named = isMigration(path) || file.direct;
        if (entry.kind === 'directory' && !isMigration(path))
            return;
        const reason = unwanted(file);
        if (reason !== undefined) {
            if (entry.kind !== 'directory')
                leftOut.push({ path, reason });
        }
        else if (entry.kind !== 'file') {
            const problem = notAFile(entry, id, file.direct, entries, isMigration);
            if (problem !== undefined && (named || mayHideMigrations(path)))
                problems.push(problem);
            else if (problem !== undefined)
                leftOut.push({ path, reason: 'no file: a link or a special file' });
        }
        else if (id
            .split('/')
            .slice(0, -1)
            .some((part) => part.startsWith('.'))) {
            if (named)
                leftOut.push({ path, reason: 'in a hidden folder' });
        }
        else if (named && (path.includes('\uFFFD') || (0,io_text/* hasUnseen */.FN)(path))) {
            problems.push({
                kind: 'encoding',
                id,
                path,
                message: `The name ${(0,io_text/* printable */.g$)(path)} holds control characters, or bytes that are not UTF-8.`,
                hint: 'Rename the file; its name is what the history remembers it by.',
            });
        }
        else if (seen.has(path)) {
            problems.push({
                kind: 'duplicate',
                id,
                message: `${(0,io_text/* printable */.g$)(path)} is reached twice, by \`${seen.get(path)}\` and by \`${source}\`.`,
                hint: 'Name in `migrations` each folder and each file once.',
            });
        }
        else {
            seen.set(path, source);
            files.push(file);
        }
    };
    for (const [source, { path: given }] of sources.entries()) {
        const path = (0,io_folder/* tidy */.DZ)(given) ?? given;
        const entries = await options.folder.list(path === '' ? '.' : path).catch((error) => {
            if (error instanceof model_error/* ActionError */.lZ)
                throw error;
            problems.push(unreadable(given, error));
            return [];
        });
        if (entries === undefined)
            missing.push(given);
        for (const entry of entries ?? []) {
            const direct = entry.path === path;
            const id = direct ? baseName(path) : path === '' ? entry.path : entry.path.slice(path.length + 1);
            take(entry, { path: entry.path, id, source, direct }, entries ?? [], given);
        }
    }
    if (missing.length > 0)
        throw await notThere(options.folder, missing, sources.map((source) => source.path));
    return { files, problems, leftOut };
}

// EXTERNAL MODULE: ./lib/layouts/marks.js
var marks = __webpack_require__(99057);
;// CONCATENATED MODULE: ./lib/layouts/sections.js
function hits(text, mark) {
    const found = (way) => [...text.matchAll(new RegExp(`${mark[way].source}([^\\n]*)`, 'gim'))].map((match) => ({
        way,
        options: (match.at(-1) ?? '').trim(),
        start: match.index,
        end: match.index + match[0].length,
    }));
    return [...found('up'), ...found('down')].sort((a, b) => a.start - b.start);
}
const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;
/** Takes a file apart by its marks, each of which may stand once. */
function sectionsOf(text, mark) {
    const all = hits(text, mark);
    const section = (way) => {
        const at = all.findIndex((hit) => hit.way === way);
        const hit = all[at];
        if (hit === undefined)
            return undefined;
        const begin = Math.min(text.length, hit.end + 1);
        return { options: hit.options, text: text.slice(begin, all[at + 1]?.start), line: lineAt(text, begin) };
    };
    const twice = ['up', 'down'].find((way) => all.filter((hit) => hit.way === way).length > 1);
    const reversed = all[0]?.way === 'down' && all.some((hit) => hit.way === 'up');
    return {
        up: section('up'),
        down: section('down'),
        head: text.slice(0, all[0]?.start),
        wrong: twice !== undefined
            ? `has the mark for ${twice} more than once`
            : reversed
                ? 'has its down part first'
                : undefined,
    };
}
/** Only comments and blank lines. */
const saysNothing = (text) => text.split('\n').every((line) => /^\s*(?:--.*)?$/.test(line));

;// CONCATENATED MODULE: ./lib/layouts/text-of.js


/** A file's text, or why it has none. */
async function textOf(folder, { id, path }) {
    const shown = (0,io_text/* printable */.g$)(path);
    let bytes;
    try {
        bytes = await folder.read(path);
    }
    catch (error) {
        const message = `${shown} cannot be read (${(0,io_folder/* codeOf */.$N)(error) ?? 'unknown'}).`;
        return {
            problem: {
                kind: 'unreadable',
                id,
                path,
                message,
                hint: 'Make it readable for the user of this run, or exclude it.',
            },
        };
    }
    const decoded = (0,io_text/* decode */.D4)(bytes);
    if (decoded.problem === undefined)
        return { text: decoded.text };
    const place = decoded.line === undefined ? shown : `${shown}:${decoded.line}`;
    return { problem: { kind: 'encoding', id, path, message: `${place} ${decoded.problem}.`, hint: decoded.hint } };
}

;// CONCATENATED MODULE: ./lib/layouts/dbmate.js








const MARK = marks/* TEXT_MARKS */.xX.find(({ tool }) => tool === 'dbmate');
const dbmate_baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
/** The version is what the name begins with; the rest is for people. */
const NAME = /^(\d+)(.*)\.sql$/i;
const problem = (file, what, hint) => ({
    kind: 'unreadable',
    id: file.version,
    path: file.path,
    message: `${(0,io_text/* printable */.g$)(file.path)} ${what}.`,
    hint,
});
/** `transaction:false` takes the file out of a transaction; anything else dbmate itself would not know. */
function transactionalOf({ options }) {
    return /\btransaction:false\b/.test(options) ? false : undefined;
}
const stepOf = (section) => {
    const transactional = transactionalOf(section);
    return {
        kind: 'sql',
        sql: (0,io_text/* normalise */.j7)(section.text),
        line: section.line,
        ...(transactional === undefined ? {} : { transactional }),
    };
};
async function migrationOf(folder, file) {
    const read = await textOf(folder, { id: file.version, path: file.path });
    if (read.problem !== undefined)
        return read.problem;
    if (MARK === undefined)
        throw (0,model_error/* defect */.gb)('There are no marks of dbmate.');
    const text = (0,io_text/* normalise */.j7)(read.text);
    const { up, down, head, wrong } = sectionsOf(text, MARK);
    if (wrong !== undefined)
        return problem(file, wrong, 'Write `-- migrate:up`, what it does, then `-- migrate:down` and what undoes it, each once.');
    if (up === undefined)
        return problem(file, 'has no `-- migrate:up`', 'Write it on a line of its own before the statements; dbmate refuses the file too.');
    if (!saysNothing(head))
        return problem(file, 'has statements before `-- migrate:up`', 'Move them below the mark; dbmate refuses the file too.');
    return {
        id: file.version,
        name: file.rest.replace(/^[_-]/, ''),
        version: file.version,
        path: file.path,
        checksum: (0,io_text/* checksum */.cM)(read.text),
        up: stepOf(up),
        ...(down === undefined || saysNothing(down.text) ? {} : { down: stepOf(down) }),
    };
}
function duplicates(files) {
    const first = new Map();
    return files.flatMap((file) => {
        const other = first.get(file.version);
        if (other === undefined) {
            first.set(file.version, file);
            return [];
        }
        return [
            {
                kind: 'duplicate',
                id: file.version,
                path: file.path,
                message: `${(0,io_text/* printable */.g$)(file.path)} and ${(0,io_text/* printable */.g$)(other.path)} have one version, ${file.version}: dbmate would take the one for the other.`,
                hint: `Give one of them a version of its own: git mv ${(0,io_text/* printable */.g$)(file.path)} …`,
            },
        ];
    });
}
async function read(sources, options) {
    if (options.order.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', '`order` is for plain SQL files; dbmate runs its files in the order of their names.', 'Leave `order` out, or set `layout: sql`.');
    const gathered = await gather(sources, options);
    const leftOut = [...gathered.leftOut];
    const named = [];
    for (const file of gathered.files) {
        const [, version, rest] = NAME.exec(dbmate_baseName(file.path)) ?? [];
        if (version === undefined)
            leftOut.push({ path: file.path, reason: 'its name does not begin with a version, so dbmate passes it over' });
        else if (file.id.includes('/'))
            leftOut.push({ path: file.path, reason: 'in a sub-folder, where dbmate does not look' });
        else
            named.push({ ...file, version, rest: rest ?? '' });
    }
    named.sort((a, b) => (dbmate_baseName(a.path) < dbmate_baseName(b.path) ? -1 : 1));
    const twice = duplicates(named);
    const again = new Set(twice.map(({ path }) => path));
    const results = await Promise.all(named.filter(({ path }) => !again.has(path)).map((file) => migrationOf(options.folder, file)));
    return {
        migrations: results.filter((one) => 'up' in one),
        problems: [...gathered.problems, ...twice, ...results.filter((one) => 'kind' in one)],
        leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
        ordered: true,
    };
}
/** dbmate: one file for both directions, by marks; a table of versions. */
const dbmate = {
    name: 'dbmate',
    async detect(folder) {
        const mark = await (0,marks/* otherTool */.t7)(folder);
        return mark?.tool === 'dbmate' ? mark.why : undefined;
    },
    read,
    history: dbmateHistory,
    create: createDbmate,
};

;// CONCATENATED MODULE: ./lib/layouts/create-folder.js


/** Names of the folders that hold a file of that name. */
const foldersWith = (files, main) => files.flatMap((file) => {
    const [folder = '', name, more] = file.split('/');
    return name === main && more === undefined ? [folder] : [];
});
/** `2025-01-10-090000`, as `diesel migration generate` does. */
const dashed = (now) => (0,create_version/* timeVersion */.Q1)(now).replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3-');
/** Diesel: `diesel migration generate`. */
async function createDiesel(request) {
    const versions = foldersWith(request.files, 'up.sql').map((folder) => folder.split('_', 1)[0] ?? '');
    // Its own first migration is numbered so, and no pattern for others
    const own = versions.filter((version) => !/^[0-]+$/.test(version));
    const folder = `${(0,create_version/* nextVersion */.yU)(own, request.now, dashed)}_${request.name}`;
    const empty = 'remove this file: Diesel then refuses to revert the migration.';
    return {
        files: [
            { path: `${folder}/up.sql`, text: sqlStub(request, 'up') },
            { path: `${folder}/down.sql`, text: sqlStub(request, 'down', empty) },
        ],
        notes: [],
    };
}
/** Prisma: `prisma migrate dev --create-only`, whose names begin with a time, whatever else is there. */
async function createPrisma(request) {
    const timed = foldersWith(request.files, 'migration.sql').flatMap((folder) => /^\d{14}/.exec(folder)?.[0] ?? []);
    const folder = `${(0,create_version/* nextVersion */.yU)(timed, request.now)}_${request.name}`;
    const downs = foldersWith(request.files, 'down.sql').length > 0;
    const empty = 'remove this file; Prisma itself never runs it.';
    return {
        files: [
            { path: `${folder}/migration.sql`, text: sqlStub(request, 'up') },
            ...(downs ? [{ path: `${folder}/down.sql`, text: sqlStub(request, 'down', empty) }] : []),
        ],
        notes: [
            `For Prisma schema.prisma is the truth: change it too, or let \`prisma migrate dev --create-only --name ${request.name}\` write the SQL from it.`,
        ],
    };
}

;// CONCATENATED MODULE: ./lib/layouts/diesel-history.js

const DEFINITION = '(version VARCHAR(50) PRIMARY KEY NOT NULL, run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)';
/** The longest version that its table holds, in characters. */
const LONGEST_VERSION = 50;
/** The table that Diesel makes and reads: a row for each version that is in, and when it went in. */
const dieselHistory = versionTable({
    tool: 'diesel',
    table: '__diesel_schema_migrations',
    definition: { postgresql: DEFINITION, mysql: DEFINITION },
    // A TIMESTAMP of PostgreSQL has no zone: it is read in the zone of this session, as Diesel's own sessions do
    seconds: { postgresql: 'extract(epoch FROM run_on::timestamptz)::text', mysql: 'UNIX_TIMESTAMP(run_on)' },
});

;// CONCATENATED MODULE: ./lib/layouts/folders-of.js


/**
 * Sorts files into the folders that they stand in, for tools whose migrations are folders. A folder of which the user has taken the
 * main file out is left out as a whole. Throws where nothing but folders further down are migrations: another folder was meant.
 */
function foldersOf({ files, leftOut: before }, { main, others, tool }) {
    const leftOut = [...before];
    const out = new Set(before.map(({ path }) => path));
    const folders = new Map();
    const deeper = [];
    for (const { id, path } of files) {
        const [name = '', file, ...more] = id.split('/');
        if (file === undefined) {
            if (/\.sql$/i.test(name))
                leftOut.push({ path, reason: `not in a folder of its own, where ${tool} looks` });
            continue;
        }
        const home = path.slice(0, path.length - id.length + name.length);
        if (out.has(`${home}/${main}`)) {
            leftOut.push({ path, reason: `its ${main} is left out` });
            continue;
        }
        const folder = folders.get(home) ?? { path: home, name, files: new Map() };
        folders.set(home, folder);
        if (more.length === 0)
            folder.files.set(file, path);
        if (more.length > 0 && more.at(-1) === main)
            deeper.push(path);
        if (/\.sql$/i.test(path) && (more.length > 0 || (file !== main && !others.includes(file))))
            leftOut.push({ path, reason: `${tool} does not look at it` });
    }
    const [lost] = deeper;
    if (lost !== undefined && ![...folders.values()].some((folder) => folder.files.has(main)))
        throw new model_error/* ActionError */.lZ('wrong-layout', `${(0,io_text/* printable */.g$)(lost)} is too far down: ${tool} looks for folders with ${main} right in the folder of the migrations.`, `Name that folder: \`migrations: ${(0,io_text/* printable */.g$)(lost.split('/').slice(0, -2).join('/'))}\`.`);
    return {
        folders: [...folders.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
        leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
}

;// CONCATENATED MODULE: ./lib/layouts/toml.js
const KEY = /^\s*(?:"([\w-]+)"|'([\w-]+)'|([\w-]+))\s*=\s*(\S.*)$/;
const COMMENT = /^\s*(?:#.*)?$/;
const STRING = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$/;
const BOOLEAN = /^(true|false)\s*(?:#.*)?$/;
/**
 * As much of TOML as migration tools put into their files: strings, booleans, comments. Values of other kinds are passed over as
 * long as they stand on one line.
 */
function readToml(text) {
    const values = new Map();
    let first = true;
    for (const [at, line] of text.split(/\r?\n/).entries()) {
        if (COMMENT.test(line))
            continue;
        if (/^\s*\[.+\]\s*(?:#.*)?$/.test(line)) {
            first = false;
            continue;
        }
        const [, quoted, single, bare, value = ''] = KEY.exec(line) ?? [];
        const key = quoted ?? single ?? bare;
        if (key === undefined)
            return { wrongLine: at + 1 };
        const said = BOOLEAN.exec(value)?.[1];
        const string = STRING.exec(value);
        if (said === undefined && string === null && !/^[\d[{+-]/.test(value))
            return { wrongLine: at + 1 };
        if (!first)
            continue;
        if (said !== undefined)
            values.set(key, said === 'true');
        else if (string !== null)
            values.set(key, string[1] ?? string[2] ?? '');
    }
    return { values };
}

;// CONCATENATED MODULE: ./lib/layouts/diesel.js










const SETTINGS = 'metadata.toml';
const diesel_KEY = 'run_in_transaction';
const diesel_problem = (id, path, what, hint) => ({
    kind: 'unreadable',
    id,
    path,
    message: `${(0,io_text/* printable */.g$)(path)} ${what}.`,
    hint,
});
function named(folder) {
    const { path, name } = folder;
    const spelled = name.split('_', 1)[0] ?? '';
    const version = spelled.replaceAll('-', '');
    const up = folder.files.get('up.sql');
    if (up === undefined)
        return diesel_problem(name, path, 'holds no up.sql, and Diesel then runs none of the migrations', 'Put the migration into its up.sql, or move the folder out of the migrations.');
    if (version === '' || version.length > LONGEST_VERSION)
        return diesel_problem(name, path, version === ''
            ? 'has no version before the first `_` of its name'
            : `has a version of ${version.length} characters, and Diesel's table holds ${LONGEST_VERSION}`, 'Name it as `diesel migration generate` does: 2025-01-10-090000_create_users.');
    return { ...folder, version, spelled, up, down: folder.files.get('down.sql') };
}
/** Whether Diesel opens a transaction: a file without the key says no, as one with `false` does; no file says yes. */
async function inTransaction(folder, { path, version }) {
    const file = `${path}/${SETTINGS}`;
    // One that cannot be read Diesel takes for none
    const bytes = await folder.read(file).catch(() => undefined);
    if (bytes === undefined)
        return true;
    const { values, wrongLine } = readToml(new TextDecoder().decode(bytes));
    const said = values?.get(diesel_KEY) ?? false;
    if (wrongLine === undefined && typeof said === 'boolean')
        return said;
    return diesel_problem(version, file, wrongLine === undefined ? `has a \`${diesel_KEY}\` that is neither true nor false` : `is no TOML on line ${wrongLine}`, `Diesel then runs the file in a transaction, without a word. Write \`${diesel_KEY} = false\` or \`${diesel_KEY} = true\`, or remove the file.`);
}
async function diesel_migrationOf(folder, one) {
    const { version, name, spelled } = one;
    const read = await textOf(folder, { id: version, path: one.up });
    if (read.problem !== undefined)
        return read.problem;
    if (read.text === '')
        return diesel_problem(version, one.up, 'is empty, and Diesel refuses it', 'Write what it does, or remove the folder.');
    const down = one.down === undefined ? undefined : await textOf(folder, { id: version, path: one.down });
    if (down?.problem !== undefined)
        return down.problem;
    const transaction = await inTransaction(folder, one);
    if (typeof transaction === 'object')
        return transaction;
    const step = (text) => ({
        kind: 'sql',
        sql: (0,io_text/* normalise */.j7)(text),
        line: 1,
        sentBy: { tool: 'diesel', as: transaction ? 'transaction' : 'script' },
        ...(transaction ? {} : { transactional: false }),
    });
    return {
        id: version,
        name: name.slice(spelled.length).replace(/^_/, ''),
        version: spelled,
        path: one.up,
        checksum: (0,io_text/* checksum */.cM)(read.text),
        up: step(read.text),
        ...(one.down === undefined || down === undefined || saysNothing((0,io_text/* normalise */.j7)(down.text))
            ? {}
            : { down: { ...step(down.text), path: one.down } }),
    };
}
function diesel_duplicates(folders) {
    const first = new Map();
    return folders.flatMap((one) => {
        const other = first.get(one.version);
        if (other === undefined) {
            first.set(one.version, one);
            return [];
        }
        return [
            {
                kind: 'duplicate',
                id: one.version,
                path: one.up,
                message: `${(0,io_text/* printable */.g$)(one.path)} and ${(0,io_text/* printable */.g$)(other.path)} have one version, ${(0,io_text/* printable */.g$)(one.version)}: Diesel runs only one of them, and nobody can tell which.`,
                hint: 'Give the folder that no database has yet a version of its own.',
            },
        ];
    });
}
async function diesel_read(sources, options) {
    if (options.order.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', '`order` is for plain SQL files; Diesel runs its folders in the order of their versions.', 'Leave `order` out, or set `layout: sql`.');
    const gathered = await gather(sources, options);
    const sorted = foldersOf(gathered, { main: 'up.sql', tool: 'Diesel', others: ['down.sql', SETTINGS] });
    const judged = sorted.folders.map(named);
    const folders = judged.filter((one) => 'version' in one);
    folders.sort((a, b) => (a.version < b.version ? -1 : a.version > b.version ? 1 : a.path < b.path ? -1 : 1));
    const twice = diesel_duplicates(folders);
    const again = new Set(twice.map(({ path }) => path));
    const results = [];
    for (const one of folders)
        if (!again.has(one.up))
            results.push(await diesel_migrationOf(options.folder, one));
    return {
        migrations: results.filter((one) => 'up' in one),
        problems: [
            ...gathered.problems,
            ...judged.filter((one) => 'kind' in one),
            ...twice,
            ...results.filter((one) => 'kind' in one),
        ],
        leftOut: sorted.leftOut,
        ordered: true,
    };
}
/** Diesel: a folder for each migration with up.sql and down.sql; a table of versions. */
const diesel = {
    name: 'diesel',
    async detect(folder) {
        const mark = await (0,marks/* otherTool */.t7)(folder);
        return mark?.tool === 'diesel' ? mark.why : undefined;
    },
    read: diesel_read,
    history: dieselHistory,
    create: createDiesel,
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/layouts/create-drizzle.js

/** Drizzle: a file counts only where its journal lists it, with a snapshot of the schema beside; both are drizzle-kit's. */
async function createDrizzle({ name }) {
    throw new model_error/* ActionError */.lZ('not-ours', 'Only drizzle-kit makes a migration of Drizzle: its journal and its snapshot of the schema belong to it.', `Run \`npx drizzle-kit generate --custom --name=${name}\`, write the SQL, then \`plan\`. Without \`--custom\` it writes the SQL from your schema.`);
}

;// CONCATENATED MODULE: ./lib/layouts/drizzle-history.js


const SCHEMA = 'drizzle';
const TABLE = '__drizzle_migrations';
const nameOn = (session, dialect) => dialect === 'postgresql' ? [SCHEMA, TABLE] : [session.server.database, TABLE];
async function isThere(session, name) {
    const [schema = '', table = ''] = name;
    const [row] = await session.query((0,query/* sql */.ll) `SELECT COUNT(*) AS found FROM information_schema.tables WHERE table_schema = ${schema} AND table_name = ${table}`);
    return row?.['found'] !== '0';
}
/**
 * The migrator's table: a row for each file, with its hash and the `when` of the journal. The migrator itself only looks at the
 * newest row; we go by each of them, so that a file that a merge has brought in behind it is not passed over in silence.
 */
const drizzleHistory = {
    tables: [TABLE],
    schemas: [SCHEMA],
    async applied(session, dialect, files) {
        const name = nameOn(session, dialect);
        if (!(await isThere(session, name)))
            return undefined;
        const rows = await session.query((0,query/* sql */.ll) `SELECT hash, created_at FROM ${(0,query.id)(...name)} ORDER BY created_at, id`);
        const tags = new Map(files.map((file) => [file.version, file.id]));
        return rows.map((row) => ({
            id: tags.get(row['created_at'] ?? '') ?? row['created_at'] ?? '',
            checksum: row['hash'] ?? null,
            // The journal's time, of when the file was made: when it was applied nobody has written down
            appliedAt: null,
            state: 'applied',
            statementsDone: 0,
            statementsAll: 0,
        }));
    },
    async ensure(session, dialect) {
        const name = nameOn(session, dialect);
        if (await isThere(session, name))
            return;
        if (dialect === 'postgresql')
            await session.query((0,query/* sql */.ll) `CREATE SCHEMA IF NOT EXISTS ${(0,query.id)(SCHEMA)}`);
        await session.query((0,query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${(0,query.id)(...name)} (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`);
    },
    async rights(session, dialect) {
        const name = nameOn(session, dialect);
        const there = await isThere(session, name);
        const may = async () => {
            if (there) {
                await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (hash, created_at) SELECT hash, created_at FROM ${(0,query.id)(...name)} WHERE 1 = 0`);
                await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE 1 = 0`);
                return true;
            }
            if (dialect !== 'postgresql')
                return true;
            const [row] = await session.query((0,query/* sql */.ll) `
        SELECT coalesce((SELECT pg_catalog.has_schema_privilege(oid, 'CREATE') FROM pg_catalog.pg_namespace WHERE nspname = ${SCHEMA}),
          pg_catalog.has_database_privilege(current_database(), 'CREATE'))::text AS may`);
            return /^t/.test(row?.['may'] ?? '');
        };
        return { table: name.join('.'), there, may: await may().catch(() => false) };
    },
    async record(session, dialect, entry) {
        const name = nameOn(session, dialect);
        const when = entry.file?.version;
        // Without one the row would be the newest to the migrator on PostgreSQL, and the beginning of time: it would run everything again
        if (when === undefined)
            throw new model_error/* ActionError */.lZ('history', `${entry.id} cannot be written into ${name.join('.')}: its file is gone, and with it the time that the migrator goes by.`, 'Restore the file and its entry in meta/_journal.json, then run this again.');
        const known = await session.query((0,query/* sql */.ll) `SELECT id FROM ${(0,query.id)(...name)} WHERE created_at = ${when}`);
        if (known.length === 0)
            await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (hash, created_at) VALUES (${entry.checksum}, ${when})`);
    },
    async forget(session, dialect, migration, files) {
        const name = nameOn(session, dialect);
        const when = files.find((file) => file.id === migration)?.version ?? migration;
        if (/^\d+$/.test(when) && (await isThere(session, name)))
            await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE created_at = ${when}`);
    },
};

;// CONCATENATED MODULE: ./lib/layouts/drizzle.js









const JOURNAL = 'meta/_journal.json';
const DIALECTS = (0,dictionary/* dictionary */.z)({
    postgres: /^(?:postgresql|pg)$/,
    mysql: /^(?:mysql|singlestore)$/,
});
const join = (folder, name) => (folder === '' || folder === '.' ? name : `${folder}/${name}`);
function broken(path, why) {
    return new model_error/* ActionError */.lZ('wrong-layout', `${(0,io_text/* printable */.g$)(path)} ${why}.`, 'Restore it as drizzle-kit wrote it (`git log --follow` shows its versions), or make it anew with `drizzle-kit generate`.');
}
function isEntry(value) {
    const { tag, when } = (value ?? {});
    return typeof tag === 'string' && typeof when === 'number' && Number.isSafeInteger(when);
}
async function journalOf({ path: source }, options) {
    const path = join(source, JOURNAL);
    const bytes = await options.folder.read(path).catch(() => undefined);
    // Says it where the folder itself is not there
    if (bytes === undefined)
        await gather([{ path: source }], options);
    if (bytes === undefined)
        throw new model_error/* ActionError */.lZ('wrong-layout', `There is no ${(0,io_text/* printable */.g$)(path)}: it says which files there are, and in which order.`, 'Name the folder that drizzle-kit writes to (its `out`), or set `layout: sql` for plain files.');
    const decoded = (0,io_text/* decode */.D4)(bytes);
    let parsed;
    try {
        parsed = JSON.parse(decoded.problem === undefined ? decoded.text : '');
    }
    catch {
        throw broken(path, 'is no JSON');
    }
    const { dialect, entries } = (parsed ?? {});
    if (!Array.isArray(entries) || !entries.every(isEntry))
        throw broken(path, 'has no list of entries with `tag` and `when`');
    return { dialect: typeof dialect === 'string' ? dialect : '', entries };
}
/** Its migrator cuts at the marks whether or not a semicolon stands before them; to PostgreSQL's parser a mark is a comment. */
const cut = (sql, { engine }) => engine === 'postgres' ? sql.replace(/(?<![;\s])(\s*\n[ \t]*)(?=--> statement-breakpoint)/g, '$1;') : sql;
async function drizzle_migrationOf(options, source, { tag, when }) {
    const { folder } = options;
    const path = join(source, `${tag}.sql`);
    const read = await textOf(folder, { id: tag, path });
    if (read.problem !== undefined)
        return { ...read.problem, hint: `${read.problem.hint} ${JOURNAL} names it.` };
    return {
        id: tag,
        name: tag.replace(/^\d+_/, ''),
        version: String(when),
        path,
        // As the migrator hashes it: the file as it stands, its byte order mark and line ends and all
        checksum: (0,external_node_crypto_.createHash)('sha256')
            .update(await folder.read(path))
            .digest('hex'),
        up: { kind: 'sql', sql: cut((0,io_text/* normalise */.j7)(read.text), options), line: 1 },
        noDown: 'drizzle has no down migrations. Restore the backup, or undo it with a new migration.',
    };
}
/** The migrator goes by the newest `when` alone: what is not later than the one before it would never run. */
function backwards(entries, source) {
    return entries.flatMap((entry, at) => {
        const before = entries[at - 1];
        if (before === undefined || entry.when > before.when)
            return [];
        return [
            {
                kind: 'out-of-order',
                id: entry.tag,
                path: join(source, `${entry.tag}.sql`),
                message: `${(0,io_text/* printable */.g$)(entry.tag)} has a \`when\` that is not later than that of ${(0,io_text/* printable */.g$)(before.tag)}: drizzle passes it over in silence wherever ${(0,io_text/* printable */.g$)(before.tag)} is in.`,
                hint: `Give it a later \`when\` in ${JOURNAL}, as \`drizzle-kit generate\` after a merge does.`,
            },
        ];
    });
}
async function drizzle_read(sources, options) {
    const [source, second] = sources;
    if (source === undefined ||
        second !== undefined ||
        options.order.length + options.include.length + options.exclude.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', 'Of drizzle one folder is read, whole and in the order of its journal.', 'Name one folder in `migrations`, and leave `order`, `include` and `exclude` out.');
    const { folder, engine } = options;
    const journal = await journalOf(source, options);
    const family = engine === 'postgres' ? 'postgres' : 'mysql';
    if (journal.dialect !== '' && DIALECTS[family]?.test(journal.dialect) !== true)
        throw new model_error/* ActionError */.lZ('wrong-engine', `${(0,io_text/* printable */.g$)(join(source.path, JOURNAL))} is for ${(0,io_text/* printable */.g$)(journal.dialect)}, and the engine is ${engine}.`, 'Name the database that these migrations are for in `database-url`, or its kind in `engine`.');
    const results = await Promise.all(journal.entries.map((entry) => drizzle_migrationOf(options, source.path, entry)));
    const named = new Set(journal.entries.map(({ tag }) => join(source.path, `${tag}.sql`)));
    const entries = (await folder.list(source.path)) ?? [];
    const strangers = entries.filter(({ kind, path }) => kind === 'file' && path.endsWith('.sql') && !named.has(path));
    return {
        migrations: results.filter((one) => 'up' in one),
        problems: [...results.filter((one) => 'kind' in one), ...backwards(journal.entries, source.path)],
        leftOut: strangers.map(({ path }) => ({ path, reason: `${JOURNAL} does not name it, so drizzle passes it over` })),
        ordered: true,
    };
}
/** drizzle-kit's folder: a journal with the order, a file for each entry. */
const drizzle = {
    name: 'drizzle',
    async detect(folder) {
        const mark = await (0,marks/* otherTool */.t7)(folder);
        return mark?.tool === 'drizzle' ? mark.why : undefined;
    },
    read: drizzle_read,
    history: drizzleHistory,
    create: createDrizzle,
};

;// CONCATENATED MODULE: ./lib/layouts/create-names.js
/** What stands before the last slash, and after it. */
function splitPath(path) {
    const slash = path.lastIndexOf('/');
    return { directory: path.slice(0, Math.max(0, slash)), base: path.slice(slash + 1) };
}
const joined = (directory, base) => (directory === '' ? base : `${directory}/${base}`);
/** A folder that writes `add-users` gets words joined that way. */
const styled = (name, like) => like.includes('-') && !like.includes('_') ? name.replaceAll('_', '-') : name;

// EXTERNAL MODULE: ./lib/layouts/names.js
var names = __webpack_require__(44495);
;// CONCATENATED MODULE: ./lib/layouts/flyway-names.js


const SEPARATOR = '__';
const KINDS = { V: 'versioned', U: 'undo', B: 'baseline' };
/** Undefined for what Flyway takes for no version. */
function versionFrom(text) {
    const dotted = text.replaceAll('_', '.');
    if (!/^\d+(?:\.\d+)*$/.test(dotted))
        return undefined;
    const parts = dotted.split('.').map(BigInt);
    while (parts.length > 1 && parts.at(-1) === 0n)
        parts.pop();
    return { text: dotted, parts, key: parts.join('.') };
}
function compareVersions(a, b) {
    for (let at = 0; at < Math.max(a.parts.length, b.parts.length); at += 1) {
        const [one, other] = [a.parts[at] ?? 0n, b.parts[at] ?? 0n];
        if (one !== other)
            return one < other ? -1 : 1;
    }
    return 0;
}
/** Run by `flyway migrate`, which validates first. */
const WITH_MIGRATE = `beforeConnect afterConnect beforeValidate afterValidate beforeMigrate beforeEachMigrate
  beforeEachMigrateStatement afterEachMigrateStatement afterEachMigrate beforeRepeatables afterVersioned afterMigrateApplied
  afterMigrate afterMigrateOperationFinish`.split(/\s+/);
const ELSEWHERE = `beforeClean afterClean afterCleanError afterEachMigrateStatementError afterEachMigrateError afterMigrateError
  beforeUndo beforeEachUndo beforeEachUndoStatement afterEachUndoStatement afterEachUndoStatementError afterEachUndo
  afterEachUndoError afterUndo afterUndoError afterValidateError beforeBaseline afterBaseline afterBaselineError beforeRepair
  afterRepair afterRepairError beforeInfo afterInfo afterInfoError afterInfoOperationFinish createSchema
  beforeCreateSchema`.split(/\s+/);
const EVENTS = new Map([
    ...WITH_MIGRATE.map((event) => [event, true]),
    ...ELSEWHERE.map((event) => [event, false]),
]);
const split = (text) => {
    const at = text.indexOf(SEPARATOR);
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + SEPARATOR.length).replaceAll('_', ' ')];
};
/** What Flyway makes of a name, with its prefixes, separator and suffix as they are by default. */
function flywayName(name) {
    const plain = (0,names/* fileName */.Md)(name);
    if (plain.kind === 'ignored' || plain.kind === 'left-out')
        return plain;
    const stem = name.slice(0, name.lastIndexOf('.'));
    const [before, description] = split(stem);
    const migrates = EVENTS.get(before);
    if (migrates !== undefined)
        return { kind: 'callback', event: before, migrates };
    const prefix = stem.charAt(0);
    const version = versionFrom(before.slice(1));
    const numbered = version !== undefined && Object.hasOwn(KINDS, prefix);
    const repeatable = before === 'R' && stem !== 'R';
    if (plain.kind === 'code') {
        const { language } = plain;
        if (numbered || repeatable)
            return { kind: 'code', id: version?.text ?? stem, language };
        return { kind: 'left-out', reason: `a file in ${language} whose name is none of a migration` };
    }
    if (repeatable)
        return { kind: 'repeatable', description };
    if (numbered)
        return { kind: KINDS[prefix], version, description };
    return {
        kind: 'left-out',
        reason: prefix === 'V' || prefix === 'U' || prefix === 'B'
            ? `Flyway passes it over: \`${(0,io_text/* printable */.g$)(before.slice(1))}\` between ${prefix} and two underscores is no version`
            : 'Flyway passes it over: its name begins with none of V, U, B and R in capitals, or a repeatable one has a version',
    };
}

;// CONCATENATED MODULE: ./lib/layouts/create-flyway.js




function scripts(files) {
    return files.flatMap((file) => {
        const { directory, base } = splitPath(file);
        const named = flywayName(base);
        if (named.kind !== 'versioned' && named.kind !== 'undo' && named.kind !== 'baseline')
            return [];
        return [{ kind: named.kind, version: named.version, directory, spelled: base.slice(1, base.indexOf('__')) }];
    });
}
/** Flyway: the version after the highest, in the folder that has it; with an undo script where there are such. */
async function createFlyway(request) {
    const all = scripts(request.files);
    const forwards = all.filter(({ kind }) => kind !== 'undo').toSorted((a, b) => compareVersions(a.version, b.version));
    const newest = forwards.at(-1);
    const home = (forwards.findLast(({ kind }) => kind === 'versioned') ?? newest)?.directory ?? '';
    // Flyway's order, not that of the spelling, says which is the highest
    const version = (0,create_version/* nextVersion */.yU)(newest === undefined ? [] : [newest.spelled], request.now, () => '1');
    const undo = all.findLast(({ kind }) => kind === 'undo');
    const base = `${version}__${request.name}.sql`;
    const empty = 'remove this file: `flyway undo` then refuses.';
    return {
        files: [
            { path: joined(home, `V${base}`), text: sqlStub(request, 'up') },
            ...(undo === undefined
                ? []
                : [{ path: joined(undo.directory, `U${base}`), text: sqlStub(request, 'down', empty) }]),
        ],
        notes: [],
    };
}

;// CONCATENATED MODULE: ./lib/layouts/flyway-conf.js

/** A value that Flyway itself would look up somewhere else: `${env.X}`, `${HOME}`. */
const LOOKED_UP = /\$\{/;
const lookup = (value) => LOOKED_UP.test(value)
    ? { wrong: 'takes its value from the surroundings of the run, which are not those of Flyway' }
    : {};
/** `name=value` lines. Flyway takes a backslash as it is, but at the end of a line, where the value goes on in the next. */
function properties(text) {
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
    const found = [];
    for (let at = 0; at < lines.length; at += 1) {
        const line = at + 1;
        let whole = lines[at] ?? '';
        if (whole === '' || /^[#!]/.test(whole))
            continue;
        const goesOn = (next) => whole.endsWith('\\') && next !== undefined && next !== '' && !/^flyway\..*=/.test(next);
        for (let next = lines[at + 1]; goesOn(next); next = lines[at + 1]) {
            whole = whole.slice(0, -1) + next;
            at += 1;
        }
        const [, key = whole, value = ''] = /^([^\s=:]+)\s*[=:\s]\s*(.*)$/s.exec(whole) ?? [];
        found.push({ key, value, line, ...lookup(value) });
    }
    return found;
}
const flyway_conf_KEY = /^\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*/;
const ESCAPES = (0,dictionary/* dictionary */.z)({
    n: '\n',
    t: '\t',
    r: '\r',
    b: '\b',
    f: '\f',
    '"': '"',
    '\\': '\\',
});
const unescaped = (text) => text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (whole, short, long, one) => {
    const code = Number.parseInt(String(short ?? long ?? ''), 16);
    return Number.isNaN(code) || code > 0x10ffff ? (ESCAPES[one] ?? whole) : String.fromCodePoint(code);
});
/** The parts of a dotted key, and what follows it; undefined where there is none. */
function dotted(text) {
    const parts = [];
    for (let rest = text;; rest = rest.slice(1)) {
        const match = flyway_conf_KEY.exec(rest);
        if (match === null)
            return undefined;
        parts.push(match[1] === undefined ? (match[2] ?? match[3] ?? '') : unescaped(match[1]));
        rest = rest.slice(match[0].length);
        if (!rest.startsWith('.'))
            return { parts, rest };
    }
}
function tomlValue(text) {
    const [, basic, literal, bare] = /^(?:"(?!"")((?:[^"\\]|\\.)*)"|'(?!'')([^']*)'|([\w.+:-]+))\s*(?:#.*)?$/.exec(text) ?? [];
    const value = basic === undefined ? (literal ?? bare) : unescaped(basic);
    if (value !== undefined)
        return { value, ...lookup(value) };
    const list = /^\[(.*)\]\s*(?:#.*)?$/s.exec(text)?.[1];
    if (list !== undefined && !/[{[]/.test(list))
        return { value: [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((one) => one[1] ?? one[2]).join(',') };
    return { value: text, wrong: 'is written in a way that is not read here (several lines, or a table in braces)' };
}
/** As much of TOML as Flyway's settings are written in; what is beyond it is told in `wrong`. */
function toml(text) {
    const lines = text.split(/\r\n|\r|\n/);
    const found = [];
    let table = [];
    for (let at = 0; at < lines.length; at += 1) {
        const line = at + 1;
        const whole = (lines[at] ?? '').trim();
        if (whole === '' || whole.startsWith('#'))
            continue;
        if (whole.startsWith('[')) {
            table = dotted(whole.replace(/^\[+/, ''))?.parts ?? [];
            continue;
        }
        const key = dotted(whole);
        if (key === undefined || !key.rest.startsWith('=')) {
            found.push({ key: [...table, whole].join('.'), value: '', line, wrong: 'is no setting' });
            continue;
        }
        let value = key.rest.slice(1).trim();
        if (value.startsWith('['))
            while (!/\]\s*(?:#.*)?$/.test(value) && at + 1 < lines.length) {
                at += 1;
                value += ` ${(lines[at] ?? '').trim().replace(/^#.*/, '')}`;
            }
        const fence = /^("""|''')/.exec(value)?.[1];
        if (fence !== undefined)
            while (value.indexOf(fence, 3) === -1 && at + 1 < lines.length) {
                at += 1;
                value += `\n${lines[at] ?? ''}`;
            }
        found.push({ key: [...table, ...key.parts].join('.'), line, ...tomlValue(value) });
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/layouts/flyway-config.js





const FILES = [
    ['flyway.toml', toml],
    ['flyway.conf', properties],
];
/** Followed only where they say what is so without them. In small letters. */
const FIXED = (0,dictionary/* dictionary */.z)({
    table: /^flyway_schema_history$/,
    sqlmigrationprefix: /^V$/,
    undosqlmigrationprefix: /^U$/,
    repeatablesqlmigrationprefix: /^R$/,
    baselinemigrationprefix: /^B$/,
    sqlmigrationseparator: /^__$/,
    sqlmigrationsuffixes: /^\.sql$/,
    placeholderseparator: /^:$/,
    encoding: /^utf-?8$/i,
    executeintransaction: /^true$/i,
    baselineonmigrate: /^false$/i,
    skipexecutingmigrations: /^false$/i,
    target: /^latest$/i,
    cherrypick: /^$/,
    initsql: /^$/,
    installedby: /^$/,
});
const INSTEAD = (0,dictionary/* dictionary */.z)({
    baselineonmigrate: 'Run `baseline --to VERSION` once where the database has its tables already, and take it out.',
    initsql: 'Put it into `session-setup`, and take it out.',
});
/** The working directory, and every folder from there down to the migrations. */
function places(sources) {
    const found = new Set(['']);
    for (const { path } of sources) {
        const parts = ((0,io_folder/* tidy */.DZ)(path) ?? '').split('/');
        for (let length = 1; length <= parts.length; length += 1)
            found.add(parts.slice(0, length).join('/'));
    }
    return [...found];
}
const flyway_config_problem = (path, { key, line }, what, hint) => ({
    kind: 'unreadable',
    id: path,
    path,
    message: `${(0,io_text/* printable */.g$)(path)}:${line}: \`${(0,io_text/* printable */.g$)(key)}\` ${what}.`,
    hint,
});
/** The settings that are Flyway's own, with the key behind `flyway.`, and what stands for one environment alone. */
function flywayOnly(settings) {
    return settings.flatMap((one) => {
        if (one.key.startsWith('flyway.'))
            return [{ ...one, key: one.key.slice('flyway.'.length) }];
        return /^environments\.[^.]+\.flyway\./.test(one.key)
            ? [{ ...one, wrong: 'is for one environment, and nobody here knows which one this is' }]
            : [];
    });
}
/** Reads `flyway.toml` and `flyway.conf` where they stand; what they say and is not followed is a problem by name. */
async function flywayConfig(sources, folder) {
    const problems = [];
    const values = new Map();
    const single = new Map();
    const take = (path, setting) => {
        const { key, value, wrong } = setting;
        const name = key.toLowerCase();
        const placeholder = /^placeholders\.(.+)$/s.exec(name)?.[1];
        const known = placeholder !== undefined || Object.hasOwn(FIXED, name) || /^(?:placeholder|defaultschema|schemas)/.test(name);
        if (wrong !== undefined && (known || key.startsWith('environments.'))) {
            problems.push(flyway_config_problem(path, setting, wrong, 'Write the value itself as a text between quotes, under `flyway`.'));
        }
        else if (FIXED[name]?.test(value) === false) {
            const hint = INSTEAD[name] ?? 'Take it out where it may be as it is by default; else go on with Flyway itself.';
            problems.push(flyway_config_problem(path, setting, `is \`${(0,io_text/* printable */.g$)(value)}\` there, which is not followed`, hint));
        }
        else if (known) {
            const [into, as] = placeholder === undefined ? [single, name] : [values, placeholder];
            const before = into.get(as);
            if (before !== undefined && before !== value)
                problems.push(flyway_config_problem(path, setting, 'has another value elsewhere', 'Leave one of the two.'));
            into.set(as, value);
        }
    };
    for (const place of places(sources)) {
        for (const [name, parse] of FILES) {
            const path = (0,io_folder/* inside */.nx)(place, name);
            const there = await folder.read(path).then(() => true, (error) => !['ENOENT', 'ENOTDIR'].includes((0,io_folder/* codeOf */.$N)(error) ?? ''));
            if (!there)
                continue;
            const read = await textOf(folder, { id: path, path });
            if (read.problem === undefined)
                for (const one of flywayOnly(parse(read.text)))
                    take(path, one);
            else
                problems.push(read.problem);
        }
    }
    const schema = single.get('defaultschema') ?? single.get('schemas')?.split(',')[0]?.trim();
    values.set('flyway:table', 'flyway_schema_history');
    if (schema !== undefined && schema !== '')
        values.set('flyway:defaultschema', schema);
    return {
        placeholders: {
            prefix: single.get('placeholderprefix') ?? '${',
            suffix: single.get('placeholdersuffix') ?? '}',
            values,
        },
        replaces: single.get('placeholderreplacement')?.toLowerCase() !== 'false',
        schema: schema === '' ? undefined : schema,
        problems,
    };
}

;// CONCATENATED MODULE: ./lib/layouts/flyway-files.js


const flyway_files_baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
/** The version as Flyway's table has it; where there is none, or a second script of that version, what its name begins with too. */
function idOf(named) {
    if (named.kind === 'repeatable')
        return `R__${named.description.replaceAll(' ', '_')}`;
    return `${named.kind === 'baseline' ? 'B' : ''}${named.version.text}`;
}
const callback = (file) => ({
    kind: 'not-a-file',
    id: file.path,
    path: file.path,
    message: `${(0,io_text/* printable */.g$)(file.path)} is a callback: \`flyway migrate\` runs it (${file.named.event}), and here nothing does.`,
    hint: `Put what the migrations need of it into \`session-setup\` or into a repeatable migration, and \`${(0,io_text/* printable */.g$)(file.id)}\` into \`exclude\`.`,
});
const code = (file) => ({
    kind: 'not-a-file',
    id: file.named.id,
    path: file.path,
    message: `${(0,io_text/* printable */.g$)(file.path)} is a migration in ${file.named.language}: only Flyway can run it, and what comes after it may need it.`,
    hint: `Run it with Flyway and put \`${(0,io_text/* printable */.g$)(file.id)}\` into \`exclude\`, or write it as SQL.`,
});
/** The first of each key, and a problem for every other one: Flyway refuses them all. */
function once(files, keyOf, said) {
    const first = new Map();
    const problems = [];
    for (const file of files) {
        const other = first.get(keyOf(file));
        if (other === undefined)
            first.set(keyOf(file), file);
        else {
            const { id, what } = said(file);
            problems.push({
                kind: 'duplicate',
                id,
                path: file.path,
                message: `${(0,io_text/* printable */.g$)(file.path)} and ${(0,io_text/* printable */.g$)(other.path)} have ${what}: Flyway refuses both.`,
                hint: `Rename one of them: git mv ${(0,io_text/* printable */.g$)(file.path)} …`,
            });
        }
    }
    return { files: [...first.values()], problems };
}
/** Sorts files into scripts and their undos by names alone, whatever folder they are in. */
function sortFlyway(all) {
    const leftOut = [];
    const problems = [];
    const kinds = { versioned: [], undo: [], baseline: [] };
    const repeatables = [];
    for (const file of all) {
        const named = flywayName(flyway_files_baseName(file.path));
        if (named.kind === 'ignored')
            continue;
        if (named.kind === 'left-out') {
            if (!file.path.endsWith('.sql.conf'))
                leftOut.push({ path: file.path, reason: named.reason });
        }
        else if (named.kind === 'repeatable')
            repeatables.push({ ...file, named });
        else if (named.kind === 'code')
            problems.push(code({ ...file, named }));
        else if (named.kind !== 'callback')
            kinds[named.kind].push({ ...file, named });
        else if (named.migrates)
            problems.push(callback({ ...file, named }));
        else
            leftOut.push({
                path: file.path,
                reason: `a callback of Flyway (${named.event}) that \`flyway migrate\` does not run either`,
            });
    }
    const byVersion = (kind) => {
        const sorted = kinds[kind].sort((a, b) => compareVersions(a.named.version, b.named.version));
        return once(sorted, ({ named }) => named.version.key, ({ named }) => ({ id: named.version.text, what: `one version, ${named.version.text}` }));
    };
    const versioned = byVersion('versioned');
    const undos = byVersion('undo');
    const baselines = byVersion('baseline');
    const description = ({ named }) => named.description;
    const repeatable = once(repeatables.sort((a, b) => (description(a) < description(b) ? -1 : description(a) > description(b) ? 1 : 0)), description, (file) => ({ id: idOf(file.named), what: `one description, "${(0,io_text/* printable */.g$)(description(file))}"` }));
    const undoOf = new Map(undos.files.map((file) => [file.named.version.key, file]));
    const withUndo = (file) => {
        const undo = undoOf.get(file.named.version.key);
        undoOf.delete(file.named.version.key);
        return { ...file, ...(undo === undefined ? {} : { undo }) };
    };
    const forwards = versioned.files.map(withUndo);
    for (const { path } of undoOf.values())
        leftOut.push({ path, reason: 'an undo migration, and there is no migration of its version' });
    for (const { path, named } of baselines.files)
        leftOut.push({
            path,
            reason: `a baseline migration: it runs only on a database whose history has no version yet, in place of all up to ${named.version.text}`,
        });
    return {
        versioned: forwards,
        repeatable: repeatable.files,
        baselines: baselines.files,
        problems: [...problems, ...versioned.problems, ...undos.problems, ...baselines.problems, ...repeatable.problems],
        leftOut,
    };
}

// EXTERNAL MODULE: ./lib/model/migration.js
var migration = __webpack_require__(78889);
;// CONCATENATED MODULE: ./lib/layouts/flyway-rows.js



const MOST_DESCRIPTION = 200;
/** As it goes into the table. */
const shortened = (description) => description.length <= MOST_DESCRIPTION ? description : `${description.slice(0, MOST_DESCRIPTION - 3)}...`;
function flywayRow(row) {
    const version = row['version'] ?? null;
    return {
        rank: Number(row['installed_rank']),
        version: version === null ? undefined : (versionFrom(version) ?? { text: version, parts: [], key: `other ${version}` }),
        description: row['description'] ?? '',
        type: row['type'] ?? '',
        script: row['script'] ?? '',
        checksum: row['checksum'] ?? null,
        success: row['success'] === '1',
        at: instant(row['epoch']),
    };
}
/** Older versions called baseline scripts state scripts. */
const isBaseline = ({ type }) => /BASELINE$|_STATE_SCRIPT$/.test(type);
const isScriptBaseline = ({ type }) => isBaseline({ type }) && type !== 'BASELINE';
/** What rows and migrations are known by: versions that compare as one are one, repeatables go by their description. */
const keyOf = ({ version, description }, baseline) => (version === undefined ? `R ${description}` : `${baseline ? 'B' : 'V'} ${version.key}`);
function keyOfFile({ version, row }) {
    const parsed = version === undefined ? undefined : versionFrom(version);
    return keyOf({ version: parsed, description: shortened(row?.['description'] ?? '') }, row?.['type'] === 'SQL_BASELINE');
}
/** Goes through the rows as Flyway wrote them, oldest first. */
function stateOf(all) {
    const rows = new Map();
    let baseline;
    for (const row of all) {
        const { type, version, success } = row;
        if (type === 'SCHEMA')
            continue;
        if (isBaseline(row) && version !== undefined) {
            const higher = baseline?.version === undefined || compareVersions(version, baseline.version) > 0;
            if (success && higher)
                baseline = row;
            if (type === 'BASELINE')
                continue;
        }
        const key = keyOf(row, isBaseline(row));
        // What was undone, or deleted by `flyway repair`, is as if it had never been; an undo that failed leaves it half in.
        if ((type === 'DELETE' || type.startsWith('UNDO_')) && success)
            rows.delete(key);
        else {
            // Anew, so that the order is that of the newest rows
            rows.delete(key);
            rows.set(key, row);
        }
    }
    return { rows, baseline };
}
/** Why Flyway itself would not take the file for what the row is about, in words that follow its id. */
function mismatch(row, file) {
    const { type = '', description = '' } = file.row ?? {};
    if (row.type !== type && !row.type.startsWith('UNDO_') && !isScriptBaseline(row))
        return `was applied as ${row.type}, and its file is ${type}`;
    return row.description === shortened(description)
        ? undefined
        : `was applied as "${row.description}", and its file is named "${description}" now`;
}
function idWithout(row) {
    if (row.version !== undefined)
        return `${isScriptBaseline(row) ? 'B' : ''}${row.version.text}`;
    return row.script.slice(row.script.lastIndexOf('/') + 1).replace(/\.sql$/i, '') || `R__${row.description}`;
}
/** Rows as they stand to the files. Of a repeatable migration that is to run again there is none. */
function appliedBy({ rows, baseline }, files) {
    const byKey = new Map(files.map((file) => [keyOfFile(file), file]));
    const below = (version) => version !== undefined && baseline?.version !== undefined && compareVersions(version, baseline.version) <= 0;
    const applied = [];
    for (const [key, row] of rows) {
        const file = byKey.get(key);
        const same = row.checksum === file?.checksum || row.checksum === file?.row?.['equivalent'];
        if (file?.repeatable === true && row.success && !same)
            continue;
        // Nothing below a baseline is compared, but for the script that is the baseline itself
        const compared = file !== undefined && (key.startsWith('B') || !below(row.version));
        const disagrees = compared ? mismatch(row, file) : undefined;
        if (file === undefined && below(row.version) && !isScriptBaseline(row))
            continue;
        applied.push({
            id: file?.id ?? idWithout(row),
            checksum: !compared && file !== undefined ? null : same && file !== undefined ? file.checksum : row.checksum,
            appliedAt: row.at,
            state: row.success ? 'applied' : 'failed',
            statementsDone: 0,
            statementsAll: 0,
            path: row.script,
            ...(row.success ? {} : { mark: `its row ${row.rank} says that it failed` }),
            ...(disagrees === undefined ? {} : { disagrees }),
        });
    }
    if (baseline === undefined)
        return applied;
    // A script stands for what it sums up as long as it is there; a mere mark, or one without its script, is told for each file
    if (isScriptBaseline(baseline) && byKey.has(keyOf(baseline, true)))
        return applied;
    const covered = files.filter((file) => !rows.has(keyOfFile(file)) && file.row?.['type'] !== 'SQL_BASELINE' && below(versionFrom(file.version ?? '')));
    const told = covered.map(({ id }) => ({
        id,
        checksum: null,
        appliedAt: baseline.at,
        state: 'applied',
        statementsDone: 0,
        statementsAll: 0,
        planDigest: migration/* BASELINE */.U,
    }));
    return [...told, ...applied];
}

;// CONCATENATED MODULE: ./lib/layouts/tool-locks.js

const yes = (value) => /^(?:t|true|1)$/.test(value ?? '');
/** A lock of the server that goes with its session. */
async function advisory(session, key) {
    const [row] = await session.query((0,query/* sql */.ll) `SELECT pg_catalog.pg_try_advisory_lock(${key}::bigint)::text AS got`);
    return yes(row?.['got']);
}
/** Of the MySQL family; null is the answer of a server that has no such lock to give. */
async function tool_locks_named(session, name) {
    const [row] = await session.query((0,query/* sql */.ll) `SELECT GET_LOCK(${name}, 0) AS got`);
    return row?.['got'] !== '0';
}
/** Takes a lock that has another key on each family. */
const lockOf = (tool, key) => ({
    tool,
    async take(session, dialect) {
        const wanted = await key(session, dialect);
        return dialect === 'postgresql' ? advisory(session, wanted) : tool_locks_named(session, wanted);
    },
});
/** `String.hashCode()` of Java. */
function javaHash(text) {
    let hash = 0;
    for (let i = 0; i < text.length; i += 1)
        hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    return hash;
}
/** CRC-32 as IEEE 802.3 has it. */
function crc32(text) {
    let crc = ~0;
    for (const byte of Buffer.from(text, 'utf8')) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit += 1)
            crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
}

;// CONCATENATED MODULE: ./lib/layouts/flyway-history.js




const flyway_history_TABLE = 'flyway_schema_history';
/** "Flyway" in ASCII; the name of the table makes the rest. */
const LOCK = 0x466c79776179n;
/** What the two families say in their own words. `place` is where Flyway itself looks, whatever else is on the search path. */
const WORDS = {
    postgresql: {
        place: (0,query/* raw */.lS)("coalesce(current_schema(), 'public')"),
        who: (0,query/* raw */.lS)('current_user'),
        epoch: (0,query/* raw */.lS)('extract(epoch FROM installed_on::timestamptz)'),
        index: (0,query/* raw */.lS)(''),
    },
    mysql: {
        place: (0,query/* raw */.lS)('DATABASE()'),
        who: (0,query/* raw */.lS)("SUBSTRING_INDEX(USER(), '@', 1)"),
        epoch: (0,query/* raw */.lS)('UNIX_TIMESTAMP(installed_on)'),
        index: (0,query/* sql */.ll) `, INDEX ${(0,query.id)(`${flyway_history_TABLE}_s_idx`)} (success)`,
    },
};
/** Where a session's plain name led before any migration could move it. */
const flyway_history_places = new WeakMap();
async function find(session, dialect) {
    const known = flyway_history_places.get(session);
    if (known !== undefined)
        return { name: known, there: true };
    const { place } = WORDS[dialect];
    const [row] = await session.query((0,query/* sql */.ll) `
    SELECT ${place} AS place, (SELECT COUNT(*) FROM information_schema.tables
      WHERE table_schema = ${place} AND table_name = ${flyway_history_TABLE}) AS there`);
    const name = [row?.['place'] ?? '', flyway_history_TABLE];
    const there = row?.['there'] !== '0';
    if (there)
        flyway_history_places.set(session, name);
    return { name, there };
}
const elsewhere = (what, where) => new model_error/* ActionError */.lZ('history', what, `Make ${where} the schema of this connection: on PostgreSQL by \`?options=-c%20search_path%3D${where}\` in \`database-url\`, on MySQL by the database that it names.`);
/** A table that is looked for at the wrong place would make everything pending. */
async function refuseElsewhere(session, dialect, { name, there }, files) {
    const [place = ''] = name;
    const wanted = files[0]?.row?.['schema'];
    if (wanted !== undefined && wanted !== place)
        throw elsewhere(`Flyway is set to the schema ${wanted}, and this connection works in ${place}.`, wanted);
    // Who chose a schema of his own means that one
    if (there || dialect !== 'postgresql' || place !== 'public')
        return;
    const rows = await session.query((0,query/* sql */.ll) `SELECT table_schema AS place FROM information_schema.tables WHERE table_name = ${flyway_history_TABLE} ORDER BY 1`);
    const [first] = rows;
    if (first === undefined)
        return;
    const where = rows.map((row) => row['place']).join(', ');
    throw elsewhere(`There is no ${flyway_history_TABLE} in ${place}, and there is one in ${where}.`, first['place'] ?? '');
}
async function rowsOf(session, dialect, name, where = (0,query/* raw */.lS)('')) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT installed_rank, version, description, type, script, checksum, CASE WHEN success THEN 1 ELSE 0 END AS success,
      ${WORDS[dialect].epoch} AS epoch
    FROM ${(0,query.id)(...name)}${where} ORDER BY installed_rank`);
    return rows.map(flywayRow);
}
/** What the entry's own rows are known by; of a file that is gone only the id is left. */
const isAbout = (key, migration) => (row) => key === undefined
    ? row.version?.text === migration ||
        `B${row.version?.text}` === migration ||
        row.script.endsWith(`${migration}.sql`)
    : keyOf(row, /BASELINE$/.test(row.type)) === key;
const remove = async (session, name, rows) => {
    for (const { rank } of rows)
        await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE installed_rank = ${rank}`);
};
const keyOfEntry = ({ file }) => (file === undefined ? undefined : keyOfFile(file));
const typeOf = ({ file }) => file?.row?.['type'] ?? 'SQL';
async function insert(session, dialect, name, entry, last, success) {
    const { file, checksum, durationMs } = entry;
    const { description = '', script = entry.path } = file?.row ?? {};
    await session.query((0,query/* sql */.ll) `
    INSERT INTO ${(0,query.id)(...name)} (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
    VALUES (${last + 1}, ${file?.version ?? null}, ${shortened(description)}, ${typeOf(entry)},
      ${script.length <= 1000 ? script : `...${script.slice(3, 1000)}`}, ${Number(checksum)}, ${WORDS[dialect].who},
      ${Math.min(Math.round(durationMs), 2 ** 31 - 1)}, ${(0,query/* raw */.lS)(success ? 'TRUE' : 'FALSE')})`);
}
/** Flyway's table: a row for each time that a script ran, was undone or failed. Nothing but what is half in is ever taken out. */
const flywayHistory = {
    tables: [flyway_history_TABLE],
    lock: lockOf('flyway', async (session, dialect) => {
        const { name } = await find(session, dialect);
        const [quote, key] = dialect === 'postgresql' ? ['"', LOCK] : ['`', undefined];
        const hash = javaHash(name.map((part) => `${quote}${part.replaceAll(quote, quote + quote)}${quote}`).join('.'));
        return key === undefined ? `Flyway-${hash}` : String(key + BigInt(hash));
    }),
    async applied(session, dialect, files) {
        const found = await find(session, dialect);
        await refuseElsewhere(session, dialect, found, files);
        if (!found.there)
            return undefined;
        return appliedBy(stateOf(await rowsOf(session, dialect, found.name)), files);
    },
    async ensure(session, dialect) {
        const { name, there } = await find(session, dialect);
        if (there)
            return;
        await session.query((0,query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${(0,query.id)(...name)} (
      installed_rank INT NOT NULL,
      version VARCHAR(50),
      description VARCHAR(200) NOT NULL,
      type VARCHAR(20) NOT NULL,
      script VARCHAR(1000) NOT NULL,
      checksum INT,
      installed_by VARCHAR(100) NOT NULL,
      installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
      execution_time INT NOT NULL,
      success BOOLEAN NOT NULL,
      CONSTRAINT ${(0,query.id)(`${flyway_history_TABLE}_pk`)} PRIMARY KEY (installed_rank)${WORDS[dialect].index})`);
        if (dialect === 'postgresql')
            await session.query((0,query/* sql */.ll) `CREATE INDEX IF NOT EXISTS ${(0,query.id)(`${flyway_history_TABLE}_s_idx`)} ON ${(0,query.id)(...name)} (success)`);
        flyway_history_places.set(session, name);
    },
    async rights(session, dialect) {
        const { name, there } = await find(session, dialect);
        const may = async () => {
            if (there) {
                await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} SELECT * FROM ${(0,query.id)(...name)} WHERE 1 = 0`);
                await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE 1 = 0`);
                return true;
            }
            // Who may not make tables on MySQL is told by the check of what the files need
            if (dialect !== 'postgresql')
                return true;
            const [row] = await session.query((0,query/* sql */.ll) `SELECT pg_catalog.has_schema_privilege(${name[0] ?? ''}, 'CREATE')::text AS may`);
            return /^t/.test(row?.['may'] ?? '');
        };
        return { table: name.join('.'), there, may: await may().catch(() => false) };
    },
    async begin(session, dialect, entry) {
        const { name } = await find(session, dialect);
        const failed = await rowsOf(session, dialect, name, (0,query/* raw */.lS)(' WHERE NOT success'));
        if (failed.some(isAbout(keyOfEntry(entry), entry.id)))
            return;
        await insert(session, dialect, name, entry, (await rowsOf(session, dialect, name)).at(-1)?.rank ?? 0, false);
    },
    async record(session, dialect, entry) {
        const { name } = await find(session, dialect);
        const all = await rowsOf(session, dialect, name);
        const own = all.filter(isAbout(keyOfEntry(entry), entry.id));
        const newest = own.at(-1);
        // Told once more after a connection was cut: it is in already
        if (newest?.success === true && newest.type === typeOf(entry) && newest.checksum === entry.checksum)
            return;
        // As `flyway repair` does before it lets the version run again
        const failed = new Set(own.filter(({ success }) => !success));
        await remove(session, name, [...failed]);
        await insert(session, dialect, name, entry, all.findLast((row) => !failed.has(row))?.rank ?? 0, true);
    },
    async forget(session, dialect, migration, files) {
        const { name, there } = await find(session, dialect);
        if (!there)
            return;
        const file = files.find((one) => one.id === migration);
        const all = await rowsOf(session, dialect, name);
        const own = all.filter(isAbout(file === undefined ? undefined : keyOfFile(file), migration));
        const failed = own.filter(({ success }) => !success);
        await remove(session, name, failed.length > 0 ? failed : own);
    },
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/layouts/flyway-text.js

/** The whole text at once, comments too, as Flyway reads it; or the first name that has no value. */
function replaced(text, { prefix, suffix, values }) {
    const parts = [];
    let from = 0;
    for (let at = text.indexOf(prefix); at !== -1; at = text.indexOf(prefix, from)) {
        const start = at + prefix.length;
        const end = text.indexOf(suffix, start);
        const name = end === -1 ? undefined : text.slice(start, end);
        const value = name === undefined ? undefined : values.get(name.toLowerCase());
        if (value === undefined)
            return {
                missing: `${prefix}${(name ?? text.slice(start)).split('\n')[0]?.slice(0, 80) ?? ''}${end === -1 ? '' : suffix}`,
                line: text.slice(0, at).split('\n').length,
            };
        parts.push(text.slice(from, at), value);
        from = end + suffix.length;
    }
    parts.push(text.slice(from));
    return { text: parts.join('') };
}
/** Flyway's checksum: CRC-32 of the lines one after the other, so that no line end counts; a signed number of 32 bits. */
function flywayChecksum(text) {
    return String((0,external_node_zlib_.crc32)(Buffer.from(text.replace(/[\r\n]/g, ''), 'utf8')) | 0);
}

;// CONCATENATED MODULE: ./lib/layouts/flyway-script.js





const SESSION = 'It depends on the session, which is another one on the shadow database: write the value itself, or ask the server for it';
/** Flyway fills these in by itself; what to write instead. In small letters. */
const BUILT_IN = (0,dictionary/* dictionary */.z)({
    'flyway:defaultschema': `${SESSION} (\`current_schema()\`, \`DATABASE()\`); or set \`defaultSchema\` in flyway.toml.`,
    'flyway:user': `${SESSION} (\`current_user\`).`,
    'flyway:database': `${SESSION} (\`current_database()\`, \`DATABASE()\`).`,
    'flyway:timestamp': 'It is another one in every run: write `CURRENT_TIMESTAMP`.',
    'flyway:workingdirectory': 'It is a path of the machine that Flyway runs on: write the path itself.',
    'flyway:environment': 'Nobody here knows which of Flyway’s environments this is: write its name.',
});
const next = (name) => BUILT_IN[name.toLowerCase()] ??
    (name.toLowerCase().startsWith('flyway:')
        ? 'Flyway has no such placeholder of its own: correct the name.'
        : `Give it a value in flyway.toml of the working directory: \`[flyway.placeholders]\`, then \`${name} = "…"\`. A text that is no placeholder needs \`placeholderReplacement=false\` in a file of the script’s name with \`.conf\` behind it.`);
async function configOf(folder, path) {
    const read = await textOf(folder, { id: path, path });
    if (read.problem !== undefined)
        return read.problem;
    let config = {};
    for (const { key, value, line } of properties(read.text)) {
        const flag = /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
        if (key === 'encoding' && /^utf-?8$/i.test(value))
            continue;
        if (key === 'shouldExecute' && flag === true)
            continue;
        if (flag === undefined || (key !== 'executeInTransaction' && key !== 'placeholderReplacement'))
            return {
                kind: 'unreadable',
                id: path,
                path,
                message: `${(0,io_text/* printable */.g$)(path)}:${line}: \`${(0,io_text/* printable */.g$)(key)}=${(0,io_text/* printable */.g$)(value)}\` is not followed.`,
                hint: 'Read are `executeInTransaction` and `placeholderReplacement`, each `true` or `false`. Take the line out, or exclude the script and run it with Flyway.',
            };
        config = key === 'executeInTransaction' ? { ...config, transactional: flag } : { ...config, replaces: flag };
    }
    return config;
}
/** The `.conf` files of the sources; a script that was named itself has its own beside it. */
async function configs(sources, folder) {
    const there = new Set();
    const direct = new Set();
    for (const { path } of sources)
        for (const entry of (await folder.list(path === '' ? '.' : path).catch(() => undefined)) ?? []) {
            if (entry.path.endsWith('.conf'))
                there.add(entry.path);
            if (path.endsWith(entry.path))
                direct.add(entry.path);
        }
    return async (path) => there.has(`${path}.conf`) || (direct.has(path) && (await folder.list(`${path}.conf`)) !== undefined);
}
/** Reads scripts with what stands for their placeholders, and with the settings of their own. */
async function flywayReader(sources, folder, { placeholders, replaces }) {
    const hasConfig = await configs(sources, folder);
    return async ({ path }, id) => {
        const read = await textOf(folder, { id, path });
        if (read.problem !== undefined)
            return { problem: read.problem };
        const config = (await hasConfig(path)) ? await configOf(folder, `${path}.conf`) : {};
        if ('kind' in config)
            return { problem: { ...config, id } };
        const values = new Map([...placeholders.values, ['flyway:filename', path.slice(path.lastIndexOf('/') + 1)]]);
        const text = (config.replaces ?? replaces) ? replaced(read.text, { ...placeholders, values }) : { text: read.text };
        if ('missing' in text) {
            const name = text.missing.slice(placeholders.prefix.length, -placeholders.suffix.length);
            const message = `${(0,io_text/* printable */.g$)(path)}:${text.line}: the placeholder ${(0,io_text/* printable */.g$)(text.missing)} has no value here.`;
            return { problem: { kind: 'unreadable', id, path, message, hint: next((0,io_text/* printable */.g$)(name)) } };
        }
        const { transactional } = config;
        return {
            step: {
                kind: 'sql',
                sql: (0,io_text/* normalise */.j7)(text.text),
                line: 1,
                ...(transactional === false ? { transactional } : {}),
            },
            runs: flywayChecksum(text.text),
            stands: flywayChecksum(read.text),
        };
    };
}

;// CONCATENATED MODULE: ./lib/layouts/flyway.js










/** Files read at the same time: enough to hide the disk, and far from the limit of open files. */
const AT_ONCE = 32;
const flyway_typeOf = ({ kind }) => (kind === 'baseline' ? 'SQL_BASELINE' : 'SQL');
/** A script and the one that undoes it, as Flyway's table would have them. */
async function flyway_migrationOf(file, read, schema) {
    const { named } = file;
    const id = idOf(named);
    const up = await read(file, id);
    const down = file.undo === undefined ? undefined : await read(file.undo, id);
    const problems = [up, down].flatMap((one) => (one?.problem === undefined ? [] : [one.problem]));
    if (up.problem !== undefined)
        return { problems };
    // A repeatable one is compared as it runs, so that it runs again where the value of a placeholder is another one
    const checksum = named.kind === 'repeatable' ? up.runs : up.stands;
    const migration = {
        id,
        name: named.description,
        ...(named.kind === 'repeatable' ? { repeatable: true } : { version: named.version.text }),
        path: file.path,
        checksum,
        up: up.step,
        ...(file.undo === undefined || down === undefined || down.problem !== undefined
            ? {}
            : { down: { ...down.step, path: file.undo.path } }),
        row: {
            type: flyway_typeOf(named),
            description: named.description,
            script: file.id,
            ...(checksum === up.stands ? {} : { equivalent: up.stands }),
            ...(schema === undefined ? {} : { schema }),
        },
    };
    return { migration, problems };
}
async function readAll(files, read, schema) {
    const results = [];
    for (let at = 0; at < files.length; at += AT_ONCE)
        results.push(...(await Promise.all(files.slice(at, at + AT_ONCE).map((file) => flyway_migrationOf(file, read, schema)))));
    return {
        migrations: results.flatMap(({ migration }) => (migration === undefined ? [] : [migration])),
        problems: results.flatMap(({ problems }) => problems),
    };
}
/** What each baseline script stands for: all versions up to its own. */
function squashed(baselines, versions, migrations) {
    return baselines.flatMap((migration) => {
        const own = versions.get(migration.id);
        if (own === undefined)
            return [];
        const within = ({ id }) => {
            const version = versions.get(id);
            return version !== undefined && compareVersions(version, own) <= 0;
        };
        return [{ migration, covers: new Set(migrations.filter(within).map(({ id }) => id)) }];
    });
}
async function flyway_read(sources, options) {
    if (options.order.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', '`order` is for plain SQL files; Flyway runs its files in the order of their versions.', 'Leave `order` out, or set `layout: sql`.');
    const { folder } = options;
    const gathered = await gather(sources, options);
    const config = await flywayConfig(sources, folder);
    const sorted = sortFlyway(gathered.files);
    const reader = await flywayReader(sources, folder, config);
    const plain = await readAll([...sorted.versioned, ...sorted.repeatable], reader, config.schema);
    const baselines = await readAll(sorted.baselines, reader, config.schema);
    const versions = new Map();
    for (const { named } of [...sorted.versioned, ...sorted.baselines])
        if (named.kind !== 'repeatable')
            versions.set(idOf(named), named.version);
    return {
        migrations: plain.migrations,
        problems: [...gathered.problems, ...config.problems, ...sorted.problems, ...plain.problems, ...baselines.problems],
        leftOut: [...gathered.leftOut, ...sorted.leftOut].sort((a, b) => (a.path < b.path ? -1 : 1)),
        ordered: plain.migrations.some(({ version }) => version !== undefined),
        together: true,
        squashed: squashed(baselines.migrations, versions, plain.migrations),
    };
}
/** Flyway: versioned, repeatable, undo and baseline scripts by their names; `flyway_schema_history`. */
const flyway = {
    name: 'flyway',
    async detect(folder) {
        const mark = await (0,marks/* otherTool */.t7)(folder);
        return mark?.tool === 'flyway' ? (0,io_text/* printable */.g$)(mark.why) : undefined;
    },
    read: flyway_read,
    history: flywayHistory,
    create: createFlyway,
};

;// CONCATENATED MODULE: ./lib/layouts/at-once.js
/** Files read at the same time: enough to hide the disk, and far from the limit of open files. */
const at_once_AT_ONCE = 32;
/** Some at a time, results in the order of the items. */
async function someAtOnce(items, work) {
    const results = [];
    for (let at = 0; at < items.length; at += at_once_AT_ONCE)
        results.push(...(await Promise.all(items.slice(at, at + at_once_AT_ONCE).map(work))));
    return results;
}

;// CONCATENATED MODULE: ./lib/layouts/golang-migrate-history.js






const golang_migrate_history_TABLE = 'schema_migrations';
const TOOL = 'golang-migrate';
/** Tools whose files have the same names, by the tables that they keep. */
const NAMESAKES = (0,dictionary/* dictionary */.z)({
    _sqlx_migrations: 'sqlx',
    bun_migrations: 'bun',
    pgmigrations: 'node-pg-migrate',
});
/** Of rows and of a version that should not be there, as many are shown. */
const MOST_NAMED = 10;
const LONGEST_SHOWN = 100;
/** As the tool makes a number of what its lock is about. */
const lockId = (name) => String(Math.imul(crc32(name), 1_486_364_155) >>> 0);
const golang_migrate_history_yes = () => true;
const no = () => false;
async function standing(session, dialect) {
    const table = await toolTable(session, dialect, TOOL, golang_migrate_history_TABLE, ['version', 'dirty']);
    if (!table.there)
        return { ...table, row: undefined };
    const rows = await session.query((0,query/* sql */.ll) `SELECT version, dirty FROM ${(0,query.id)(...table.name)} ORDER BY version`);
    const [row, second] = rows;
    if (second !== undefined)
        throw new model_error/* ActionError */.lZ('history', `${table.name.join('.')} holds ${rows.length} rows; ${TOOL} keeps one, and reads any of them.`, `Look which version the database has (${rows
            .slice(0, MOST_NAMED)
            .map(({ version }) => (0,io_text/* printable */.g$)(version ?? 'none'))
            .join(', ')}${rows.length > MOST_NAMED ? ', …' : ''}), and delete the other rows.`);
    if (row === undefined)
        return { ...table, row: undefined };
    const version = row['version'] ?? '-1';
    if (!/^-?\d{1,20}$/.test(version))
        throw new model_error/* ActionError */.lZ('history', `${table.name.join('.')} holds the version \`${(0,io_text/* printable */.g$)(version.slice(0, LONGEST_SHOWN))}\`, which is no number: ${TOOL} would not read it either.`, `Look who wrote it, and set the version that the database has by \`migrate force VERSION\`.`);
    return {
        ...table,
        row: { version: BigInt(version), dirty: /^(?:t|true|1)$/.test(row['dirty'] ?? '') },
    };
}
async function refuseNamesake(session, dialect, others) {
    const names = Object.keys(NAMESAKES).flatMap((name) => (others.includes(name) ? [] : [(0,query/* sql */.ll) `${name}`]));
    const [first, ...more] = names;
    if (first === undefined)
        return;
    const list = more.reduce((all, one) => (0,query/* sql */.ll) `${all}, ${one}`, first);
    const here = (0,query/* raw */.lS)(dialect === 'postgresql' ? 'current_schema()' : 'DATABASE()');
    const [found] = await session.query((0,query/* sql */.ll) `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ${here} AND table_name IN (${list})`);
    const name = found?.['name'] ?? undefined;
    if (name === undefined)
        return;
    throw new model_error/* ActionError */.lZ('wrong-layout', `The database has the table \`${name}\` of ${NAMESAKES[name]}, whose files have the same names, and no \`${golang_migrate_history_TABLE}\` of ${TOOL}: every file would run again.`, `If ${TOOL} takes over from here, run \`migrate force VERSION\` with it once; else name the right \`layout\`.`);
}
/** Up to a version, by the numbers: files are in that order, but the row is what counts. */
const upTo = (files, version) => files.filter((file) => BigInt(file.id) <= version);
function rowOf(migration, mark) {
    return {
        id: migration,
        checksum: null,
        appliedAt: null,
        state: mark === undefined ? 'applied' : 'failed',
        statementsDone: 0,
        statementsAll: 0,
        ...(mark === undefined ? {} : { mark }),
    };
}
function dirtyMark(version, before) {
    const within = version < 0n ? 'the down file of this one' : 'this file, or within the down file of the one after it';
    const pending = version < 0n ? 'clears the mark' : `is \`migrate force ${before ?? -1}\``;
    const applied = version < 0n ? '' : `\`--mark-applied\` is \`migrate force ${version}\`, `;
    return `${TOOL} has marked it dirty: a run of it stopped within ${within}. Settling it here settles it for \`migrate\` too: ${applied}\`--mark-pending\` ${pending}`;
}
/**
 * Moves the one row up to a version, in one statement: nobody must ever find the table empty. Where `migrate` itself has come further
 * meanwhile, nothing is moved back.
 */
async function put(session, dialect, version, dirty) {
    const { name, row } = await standing(session, dialect);
    const mark = (0,query/* raw */.lS)(dirty ? 'TRUE' : 'FALSE');
    if (row === undefined)
        await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (version, dirty) VALUES (${version}, ${mark})`);
    else if (row.version <= BigInt(version))
        await session.query((0,query/* sql */.ll) `UPDATE ${(0,query.id)(...name)} SET version = ${version}, dirty = ${mark} WHERE version <= ${version}`);
    else
        throw new model_error/* ActionError */.lZ('history', `${name.join('.')} stands at ${row.version}, beyond ${version}: ${TOOL} itself has run meanwhile.`, 'Let one of the two migrate at a time. `status` shows what is in.');
}
/** golang-migrate's table: one row, the newest version and whether it is half done. */
const golangMigrateHistory = {
    tables: [golang_migrate_history_TABLE],
    lock: lockOf(TOOL, async (session, dialect) => {
        const { database } = session.server;
        if (dialect !== 'postgresql')
            return lockId(`${database}:${golang_migrate_history_TABLE}`);
        const [row] = await session.query((0,query/* sql */.ll) `SELECT current_schema() AS place`);
        return lockId(`${row?.['place'] ?? ''}\0${golang_migrate_history_TABLE}\0${database}`);
    }),
    newestOnly: true,
    async applied(session, dialect, files, others = []) {
        const { there, row } = await standing(session, dialect);
        if (!there) {
            await refuseNamesake(session, dialect, others);
            return undefined;
        }
        if (row === undefined)
            return [];
        const { version, dirty } = row;
        const done = upTo(files, version).map((file) => file.id);
        const newest = version < 0n ? (files[0]?.id ?? String(version)) : String(version);
        if (version >= 0n && done.at(-1) !== newest)
            done.push(newest);
        if (!dirty)
            return done.map((one) => rowOf(one));
        const whole = done.filter((one) => one !== newest);
        return [...whole.map((one) => rowOf(one)), rowOf(newest, dirtyMark(version, whole.at(-1)))];
    },
    async ensure(session, dialect) {
        const { name, there } = await toolTable(session, dialect, TOOL, golang_migrate_history_TABLE, ['version', 'dirty']);
        if (there)
            return;
        await session.query((0,query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${(0,query.id)(...name)} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)`);
        // Found before a migration can move the search path
        await toolTable(session, dialect, TOOL, golang_migrate_history_TABLE, []);
    },
    async rights(session, dialect) {
        const table = await toolTable(session, dialect, TOOL, golang_migrate_history_TABLE, ['version', 'dirty']);
        const name = (0,query.id)(...table.name);
        const write = async () => {
            await session.query((0,query/* sql */.ll) `INSERT INTO ${name} (version, dirty) SELECT version, dirty FROM ${name} WHERE 1 = 0`);
            await session.query((0,query/* sql */.ll) `UPDATE ${name} SET dirty = dirty WHERE 1 = 0`);
            await session.query((0,query/* sql */.ll) `DELETE FROM ${name} WHERE 1 = 0`);
        };
        const may = table.there ? await write().then(golang_migrate_history_yes, no) : await mayMake(session, dialect, table);
        return { table: table.name.join('.'), there: table.there, may, grants: 'SELECT, INSERT, UPDATE, DELETE' };
    },
    begin: (session, dialect, entry) => put(session, dialect, entry.id, true),
    record: (session, dialect, entry) => put(session, dialect, entry.id, false),
    async forget(session, dialect, migration, files) {
        // A row of ours may be of another layout, from before
        if (!/^\d+$/.test(migration))
            return;
        const { name, there, row } = await standing(session, dialect);
        const version = BigInt(migration);
        if (!there || row === undefined || (row.version >= 0n && row.version < version))
            return;
        if (row.version > version)
            throw new model_error/* ActionError */.lZ('history', `${migration} cannot be pending while ${row.version} is in: ${TOOL} keeps the newest version only.`, `Undo what came after ${migration} first, the newest first.`);
        const before = row.version < 0n ? undefined : files.findLast((file) => BigInt(file.id) < version)?.id;
        await session.query(before === undefined
            ? (0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE version = ${String(row.version)}`
            : (0,query/* sql */.ll) `UPDATE ${(0,query.id)(...name)} SET version = ${before}, dirty = FALSE WHERE version = ${migration}`);
    },
};

;// CONCATENATED MODULE: ./lib/layouts/golang-migrate.js








/** The tool takes any suffix, and minds upper and lower case. */
const golang_migrate_NAME = /^(\d+)_(.*)\.(up|down)\.(.*)$/;
const SQL = /(?:^|\.)sql$/i;
/** What the table's bigint holds. */
const LARGEST = 2n ** 63n - 1n;
const golang_migrate_baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
const byPath = (a, b) => (a.path < b.path ? -1 : 1);
/** What a file's name says: a migration, what is wrong with it, why it does not count, or nothing at all. */
function judge(file) {
    const { path } = file;
    const [, version = '', title = '', way, suffix = ''] = golang_migrate_NAME.exec(golang_migrate_baseName(path)) ?? [];
    const isSql = /\.sql$/i.test(path);
    if (way === undefined) {
        const reason = 'not named VERSION_TITLE.up.sql or .down.sql, so golang-migrate passes it over';
        return isSql ? { leftOut: { path, reason } } : undefined;
    }
    if (file.id.includes('/'))
        return { leftOut: { path, reason: 'in a sub-folder, where golang-migrate does not look' } };
    const number = String(BigInt(version));
    const wrong = (what, hint) => ({
        problem: { kind: 'unreadable', id: number, path, message: `${(0,io_text/* printable */.g$)(path)} ${what}.`, hint },
    });
    if (!SQL.test(suffix))
        return wrong('does not end in .sql, and golang-migrate would run it: to the tool any suffix is one', 'Move it out of the folder, or give it a name that does not begin with a version.');
    if (BigInt(version) > LARGEST)
        return wrong(`has a version beyond ${LARGEST}, which golang-migrate's table cannot hold`, 'Give it a smaller version.');
    return { named: { ...file, number, version, title, way: way === 'up' ? 'up' : 'down' } };
}
function pairsOf(named) {
    const pairs = new Map();
    const problems = [];
    for (const file of named) {
        const pair = pairs.get(file.number) ?? {};
        const other = pair[file.way];
        if (other === undefined)
            pairs.set(file.number, { ...pair, [file.way]: file });
        else
            problems.push({
                kind: 'duplicate',
                id: file.number,
                path: file.path,
                message: `${(0,io_text/* printable */.g$)(file.path)} and ${(0,io_text/* printable */.g$)(other.path)} have one version, ${file.number}: golang-migrate refuses the folder.`,
                hint: `Give one of them a version of its own: git mv ${(0,io_text/* printable */.g$)(file.path)} …`,
            });
    }
    const version = ({ up, down }) => BigInt((up ?? down)?.number ?? 0);
    const sorted = [...pairs.values()].sort((a, b) => (version(a) < version(b) ? -1 : 1));
    return { pairs: sorted, problems };
}
async function golang_migrate_migrationOf(folder, { up, down }) {
    const named = up ?? down;
    if (named === undefined)
        throw (0,model_error/* defect */.gb)('A pair of no files.');
    const texts = {};
    for (const file of [up, down]) {
        if (file === undefined)
            continue;
        const read = await textOf(folder, { id: file.number, path: file.path });
        if (read.problem !== undefined)
            return read.problem;
        texts[file.way] = read.text;
    }
    const step = (text) => ({ kind: 'sql', sql: (0,io_text/* normalise */.j7)(text), line: 1 });
    // A version that has a down file alone is empty upwards, and recorded all the same
    const text = texts.up ?? '';
    return {
        id: named.number,
        name: named.title,
        version: named.version,
        path: named.path,
        checksum: (0,io_text/* checksum */.cM)(text),
        up: step(text),
        ...(down === undefined || texts.down === undefined || texts.down.trim() === ''
            ? {}
            : { down: { ...step(texts.down), path: down.path } }),
    };
}
/** Files that the user has left out may be in the history all the same. */
const withId = (out) => {
    const [, version = '', , way] = golang_migrate_NAME.exec(golang_migrate_baseName(out.path)) ?? [];
    return way !== 'up' ? out : { ...out, id: String(BigInt(version)) };
};
async function golang_migrate_read(sources, options) {
    if (options.order.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', '`order` is for plain SQL files; golang-migrate runs its files in the order of their versions.', 'Leave `order` out, or set `layout: sql`.');
    const gathered = await gather(sources, options);
    const judged = gathered.files.flatMap((file) => judge(file) ?? []);
    const { pairs, problems } = pairsOf(judged.flatMap((one) => ('named' in one ? [one.named] : [])));
    const results = await someAtOnce(pairs, (pair) => golang_migrate_migrationOf(options.folder, pair));
    return {
        migrations: results.filter((one) => 'up' in one),
        problems: [
            ...gathered.problems,
            ...judged.flatMap((one) => ('problem' in one ? [one.problem] : [])),
            ...problems,
            ...results.filter((one) => 'kind' in one),
        ],
        leftOut: [
            ...gathered.leftOut.map(withId),
            ...judged.flatMap((one) => ('leftOut' in one ? [one.leftOut] : [])),
        ].sort(byPath),
        ordered: true,
    };
}
/** golang-migrate (`migrate`): a file for each direction; a table of one row, the newest version. */
const golangMigrate = {
    name: 'golang-migrate',
    async detect(folder) {
        const mark = await (0,marks/* otherTool */.t7)(folder);
        return mark?.tool === 'golang-migrate' ? mark.why : undefined;
    },
    read: golang_migrate_read,
    history: golangMigrateHistory,
    create: createGolangMigrate,
};

;// CONCATENATED MODULE: ./lib/layouts/goose-history.js



const goose_history_TABLE = 'goose_db_version';
/** As goose makes it. */
const COLUMNS = {
    postgresql: `(id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, version_id bigint NOT NULL, is_applied boolean NOT NULL,
    tstamp timestamp NOT NULL DEFAULT now())`,
    mysql: `(id bigint(20) unsigned NOT NULL AUTO_INCREMENT, version_id bigint NOT NULL, is_applied boolean NOT NULL,
    tstamp timestamp NULL DEFAULT now(), PRIMARY KEY (id))`,
};
/** The time is in the zone of the session that wrote it, where the type has none: read in that of ours. */
const SECONDS = {
    postgresql: 'extract(epoch FROM tstamp::timestamptz)::text',
    mysql: 'UNIX_TIMESTAMP(tstamp)',
};
const tableOf = (session, dialect) => toolTable(session, dialect, 'goose', goose_history_TABLE, ['id', 'version_id', 'is_applied', 'tstamp']);
/** Of each version the newest row: goose once kept a row for every up and every down, and now deletes what is undone. */
async function newest(session, dialect, name) {
    const rows = await session.query((0,query/* sql */.ll) `SELECT version_id, is_applied, ${(0,query/* raw */.lS)(SECONDS[dialect])} AS seconds FROM ${(0,query.id)(...name)} ORDER BY id`);
    return new Map(rows.map((row) => [
        row['version_id'] ?? '',
        { applied: /^(?:t|true|1)$/.test(row['is_applied'] ?? ''), at: instant(row['seconds']) },
    ]));
}
/** goose's table: rows of versions, the first of them 0 for the table itself. */
const gooseHistory = {
    tables: [goose_history_TABLE],
    async applied(session, dialect) {
        const { name, there } = await tableOf(session, dialect);
        if (!there)
            return undefined;
        const found = await newest(session, dialect, name);
        return [...found]
            .filter(([version, { applied }]) => applied && version !== '0')
            .map(([version, { at }]) => ({
            id: version,
            checksum: null,
            appliedAt: at,
            state: 'applied',
            statementsDone: 0,
            statementsAll: 0,
        }));
    },
    async ensure(session, dialect) {
        const { name, there } = await tableOf(session, dialect);
        if (!there) {
            await session.query((0,query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${(0,query.id)(...name)} ${(0,query/* raw */.lS)(COLUMNS[dialect])}`);
            // Found before a migration can move the search path
            await tableOf(session, dialect);
        }
        // Apart from the table, since a run may be cut between the two: without this row goose takes it for broken
        const [row] = await session.query((0,query/* sql */.ll) `SELECT COUNT(*) AS found FROM ${(0,query.id)(...name)}`);
        if (row?.['found'] === '0')
            await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (version_id, is_applied) VALUES (0, TRUE)`);
    },
    async rights(session, dialect) {
        const table = await tableOf(session, dialect);
        const name = (0,query.id)(...table.name);
        const write = async () => {
            await session.query((0,query/* sql */.ll) `INSERT INTO ${name} (version_id, is_applied) SELECT version_id, is_applied FROM ${name} WHERE 1 = 0`);
            await session.query((0,query/* sql */.ll) `DELETE FROM ${name} WHERE 1 = 0`);
            return true;
        };
        const may = table.there ? await write().catch(() => false) : await mayMake(session, dialect, table);
        return { table: table.name.join('.'), there: table.there, may };
    },
    async record(session, dialect, entry) {
        const { name } = await tableOf(session, dialect);
        const [row] = await session.query((0,query/* sql */.ll) `SELECT is_applied FROM ${(0,query.id)(...name)} WHERE version_id = ${entry.id} ORDER BY id DESC LIMIT 1`);
        if (/^(?:t|true|1)$/.test(row?.['is_applied'] ?? ''))
            return;
        await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (version_id, is_applied) VALUES (${entry.id}, TRUE)`);
    },
    async forget(session, dialect, migration) {
        // A row of ours may be of another layout, from before; 0 stands for the table itself
        if (!/^[1-9]\d*$/.test(migration))
            return;
        const { name, there } = await tableOf(session, dialect);
        if (there)
            await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE version_id = ${migration}`);
    },
};

;// CONCATENATED MODULE: ./lib/layouts/goose-text.js
const MARKS = ['up', 'down', 'statementbegin', 'statementend', 'no transaction', 'envsub on', 'envsub off'];
const FORMS = '`Up`, `Down`, `StatementBegin`, `StatementEnd`, `NO TRANSACTION`, `ENVSUB ON`, `ENVSUB OFF`';
const isComment = (line) => line.trimStart().startsWith('--');
/** Any line comment that names goose is a mark to it, or an error. */
function markOf(line) {
    if (!isComment(line) || !line.includes('+goose'))
        return undefined;
    const said = line.replaceAll('--', '').replace('+goose', '').trim().toLowerCase();
    return MARKS.find((mark) => mark === said && /^-/.test(line)) ?? `no mark of goose: ${line.trim().slice(0, 60)}`;
}
/** A statement ends where the last word of a line, before a comment, ends in a semicolon. */
function endsStatement(line) {
    const words = line.split(/\s+/).filter((word) => word !== '');
    const comment = words.findIndex((word) => word.startsWith('--'));
    return (comment === -1 ? words : words.slice(0, comment)).at(-1)?.endsWith(';') === true;
}
/** Reads a file as goose does, line by line: the state is the direction, whether a marked statement is open, and what is unfinished. */
class Reader {
    way = 'start';
    marked;
    /** The line on which a statement begins that has not ended yet. */
    open;
    substitutes = false;
    transaction = true;
    parts = {
        up: undefined,
        down: undefined,
    };
    read(text) {
        const lines = text.split('\n');
        for (const [at, line] of lines.entries()) {
            const mark = markOf(line);
            const wrong = mark === undefined ? this.take(line, at + 1) : this.obey(mark, at + 1);
            if (wrong !== undefined)
                return wrong;
        }
        if (this.marked !== undefined)
            return refusal(this.marked.line, 'has a `StatementBegin` that no `StatementEnd` follows', 'Add `-- +goose StatementEnd` after the statement.');
        const unfinished = this.unfinished();
        if (unfinished !== undefined)
            return unfinished;
        const part = (way) => {
            const found = this.parts[way];
            return found === undefined ? undefined : { text: found.lines.join('\n'), line: found.line };
        };
        const up = part('up');
        if (up === undefined)
            return refusal(1, 'has no `-- +goose Up`', 'Write it on a line of its own before the statements.');
        return { up, down: part('down'), transaction: this.transaction };
    }
    unfinished() {
        if (this.open === undefined)
            return undefined;
        return refusal(this.open, 'has a statement without a semicolon at the end of its last line', 'End it with `;`; one that has semicolons inside stands between `-- +goose StatementBegin` and `-- +goose StatementEnd`.');
    }
    push(line) {
        if (this.way !== 'start')
            this.parts[this.way]?.lines.push(line);
    }
    take(line, at) {
        const says = line.trim() !== '' && (!isComment(line) || this.open !== undefined || this.marked !== undefined);
        if (this.way === 'start') {
            if (!says)
                return undefined;
            return refusal(at, 'has statements before `-- +goose Up`', 'Move them below the mark.');
        }
        if (says && this.substitutes && line.includes('$'))
            return refusal(at, 'takes values from the environment (`ENVSUB ON`), which is not done here: a plan could not show what would run', 'Write the value into the file and take `ENVSUB` out; or apply this file with goose itself, and go on here after it.');
        this.push(line);
        if (this.marked !== undefined) {
            if (says)
                this.marked.ends = endsStatement(line);
        }
        else if (says)
            this.open = endsStatement(line) ? undefined : (this.open ?? at);
        return undefined;
    }
    obey(mark, at) {
        const wrong = this.change(mark, at);
        return wrong === undefined
            ? undefined
            : refusal(at, wrong, `goose has ${FORMS}, each on a line of its own that begins with \`-- +goose\`.`);
    }
    /** What is wrong with a mark here, or undefined where it has been done. */
    change(mark, at) {
        switch (mark) {
            case 'up':
                if (this.way !== 'start')
                    return 'has `-- +goose Up` more than once';
                this.way = 'up';
                this.parts.up = { line: at + 1, lines: [] };
                return undefined;
            case 'down':
                if (this.way !== 'up')
                    return `has \`-- +goose Down\` ${this.way === 'start' ? 'before `Up`' : 'more than once'}`;
                if (this.marked !== undefined)
                    return 'has `-- +goose Down` within a marked statement';
                if (this.open !== undefined)
                    return 'has a statement without a semicolon before `-- +goose Down`';
                this.way = 'down';
                this.parts.down = { line: at + 1, lines: [] };
                return undefined;
            case 'statementbegin':
                if (this.way === 'start' || this.marked !== undefined)
                    return 'has a `StatementBegin` where none may stand';
                this.marked = { line: at, ends: false };
                this.push('');
                return undefined;
            case 'statementend':
                if (this.marked === undefined)
                    return 'has a `StatementEnd` without a `StatementBegin`';
                // What is marked is a statement whether or not it ends in a semicolon
                this.push(this.marked.ends ? '' : ';');
                this.marked = undefined;
                this.open = undefined;
                return undefined;
            case 'no transaction':
                this.transaction = false;
                this.push('');
                return undefined;
            case 'envsub on':
            case 'envsub off':
                this.substitutes = mark === 'envsub on';
                this.push('');
                return undefined;
            default:
                return `has a comment that is ${mark}`;
        }
    }
}
const refusal = (line, wrong, hint) => ({ line, wrong, hint });
/** Takes a file apart as goose does (LF line ends); what goose refuses is refused. */
const gooseText = (text) => new Reader().read(text);

;// CONCATENATED MODULE: ./lib/layouts/goose.js










/** goose takes these two suffixes, in lower case, and what stands before the first `_` as a number. */
const goose_NAME = /^\+?(\d+)_(.*)\.(sql|go)$/;
/** What its program and its table hold. */
const goose_LARGEST = 2n ** 63n - 1n;
const goose_baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
const goose_byPath = (a, b) => (a.path < b.path ? -1 : 1);
function nameOf(path) {
    const [, version, title = '', suffix] = goose_NAME.exec(goose_baseName(path)) ?? [];
    if (version === undefined || path.endsWith('_test.go'))
        return undefined;
    const number = BigInt(version);
    if (number < 1n || number > goose_LARGEST)
        return undefined;
    return { number: String(number), version, title, code: suffix === 'go' };
}
function goose_judge(file) {
    const { path } = file;
    const found = nameOf(path);
    if (found !== undefined && !file.id.includes('/'))
        return { named: { ...file, ...found } };
    if (found === undefined && !/\.sql$/i.test(path))
        return undefined;
    return {
        leftOut: {
            path,
            reason: found === undefined
                ? 'its name is not VERSION_TITLE.sql with a version from 1 on, so goose passes it over'
                : 'in a sub-folder, where goose does not look',
        },
    };
}
async function goose_migrationOf(folder, file) {
    const read = await textOf(folder, { id: file.number, path: file.path });
    if (read.problem !== undefined)
        return read.problem;
    const parts = gooseText((0,io_text/* normalise */.j7)(read.text));
    if ('wrong' in parts)
        return {
            kind: 'unreadable',
            id: file.number,
            path: file.path,
            message: `${(0,io_text/* printable */.g$)(file.path)}:${parts.line} ${parts.wrong}.`,
            hint: parts.hint,
        };
    const step = ({ text, line }) => ({
        kind: 'sql',
        sql: text,
        line,
        ...(parts.transaction ? {} : { transactional: false }),
    });
    return {
        id: file.number,
        name: file.title,
        version: file.version,
        path: file.path,
        checksum: (0,io_text/* checksum */.cM)(read.text),
        up: step(parts.up),
        ...(parts.down === undefined || saysNothing(parts.down.text) ? {} : { down: step(parts.down) }),
    };
}
/** goose refuses a folder with two files of one version, Go or SQL. */
function goose_duplicates(sorted) {
    return sorted.flatMap((file, at) => {
        const other = sorted[at - 1];
        if (other === undefined || other.number !== file.number)
            return [];
        return [
            {
                kind: 'duplicate',
                id: file.number,
                path: file.path,
                message: `${(0,io_text/* printable */.g$)(file.path)} and ${(0,io_text/* printable */.g$)(other.path)} have one version, ${file.number}: goose refuses the folder.`,
                hint: `Give one of them a version of its own: git mv ${(0,io_text/* printable */.g$)(file.path)} …`,
            },
        ];
    });
}
const NOT_RUN = 'written in Go: the program that it is compiled into runs it';
/** Migrations in Go that stand before SQL files; once the history has them, they are no problem any more. */
function between(files) {
    const last = files.findLastIndex((file) => !file.code);
    return files.slice(0, Math.max(0, last)).flatMap((file) => file.code
        ? [
            {
                kind: 'not-a-file',
                id: file.number,
                path: file.path,
                message: `${(0,io_text/* printable */.g$)(file.path)} is ${NOT_RUN}; what comes after it may need it.`,
                hint: `Run your own goose program up to it (\`up-to ${file.number}\`); what comes after it is run here then. For a plan without a database put it into \`exclude\`.`,
            },
        ]
        : []);
}
/** Code that was left out may be in the history all the same: it has not vanished. */
const goose_withId = (out) => {
    const found = nameOf(out.path);
    return found?.code === true ? { ...out, id: found.number } : out;
};
async function goose_read(sources, options) {
    if (options.order.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', '`order` is for plain SQL files; goose runs its files in the order of their versions.', 'Leave `order` out, or set `layout: sql`.');
    const gathered = await gather(sources, options);
    const judged = gathered.files.flatMap((file) => goose_judge(file) ?? []);
    const sorted = judged
        .flatMap((one) => ('named' in one ? [one.named] : []))
        .sort((a, b) => Number(BigInt(a.number) - BigInt(b.number)) || (a.path < b.path ? -1 : 1));
    const twice = goose_duplicates(sorted);
    const again = new Set(twice.map(({ path }) => path));
    const files = sorted.filter(({ path }) => !again.has(path));
    const results = await someAtOnce(files.filter(({ code }) => !code), (file) => goose_migrationOf(options.folder, file));
    const code = files.filter((file) => file.code).map(({ path }) => ({ path, reason: NOT_RUN }));
    const leftOut = [...gathered.leftOut, ...code, ...judged.flatMap((one) => ('leftOut' in one ? [one.leftOut] : []))];
    return {
        migrations: results.filter((one) => 'up' in one),
        problems: [...gathered.problems, ...twice, ...between(files), ...results.filter((one) => 'kind' in one)],
        leftOut: leftOut.map(goose_withId).sort(goose_byPath),
        ordered: true,
    };
}
/** goose: one file for both directions, by marks; a table of versions. */
const goose = {
    name: 'goose',
    async detect(folder) {
        const mark = await (0,marks/* otherTool */.t7)(folder);
        return mark?.tool === 'goose' ? mark.why : undefined;
    },
    read: goose_read,
    history: gooseHistory,
    create: createGoose,
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/layouts/script-text.js

const WORD = /[\p{L}\p{N}_$#]+/uy;
/** One that is not closed ends with its line: nothing is looked at twice, whatever a file holds. */
const TEXT = /"((?:[^"\\\n]|\\[\s\S])*)(?:"|$|(?=\n))|'((?:[^'\\\n]|\\[\s\S])*)(?:'|$|(?=\n))/y;
const SKIPPED = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y;
const REGEX = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*(?:\]|$|(?=\n)))+(?:\/[a-z]*|$|(?=\n))/y;
const PUNCTUATION = /=>|\.\.\.|[\s\S]/y;
/** After these a `/` begins a pattern, not a division. */
const BEFORE_REGEX = /^(?:[([{,;:=!&|?}+*~^<>-]|=>|return|typeof|case|in|of|do|else|void|delete|await|yield)$/;
const script_text_ESCAPES = (0,dictionary/* dictionary */.z)({ n: '\n', r: '\r', t: '\t', '\n': '' });
const script_text_unescaped = (text) => text.replace(/\\([\s\S])/g, (_, one) => script_text_ESCAPES[one] ?? one);
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}
/** Where a template literal that begins at `at` ends, whatever is nested in it. */
function templateEnd(text, at) {
    /** Open braces of each `${` that is open; -1 for a template whose own text this is. */
    const open = [-1];
    for (let i = at + 1; i < text.length; i += 1) {
        const char = text[i];
        const depth = open.at(-1) ?? -1;
        if (char === '\\')
            i += 1;
        else if (char === '`') {
            if (depth !== -1)
                open.push(-1);
            else {
                open.pop();
                if (open.length === 0)
                    return i + 1;
            }
        }
        else if (depth === -1) {
            if (char !== '$' || text[i + 1] !== '{')
                continue;
            open.push(1);
            i += 1;
        }
        else if (char === '{')
            open.push((open.pop() ?? 0) + 1);
        else if (char === '}') {
            open.pop();
            if (depth > 1)
                open.push(depth - 1);
        }
    }
    return text.length;
}
/** The tokens of a script, without its comments. No parser: enough for settings that people write down as plain values. */
function tokensOf(text) {
    const tokens = [];
    let at = 0;
    while (at < text.length) {
        at += match(SKIPPED, text, at)?.[0].length ?? 0;
        const char = text[at];
        if (char === undefined)
            break;
        const before = tokens.at(-1);
        if (char === '`') {
            const end = templateEnd(text, at);
            const inner = text.slice(at + 1, end - 1);
            tokens.push(inner.includes('${') ? { kind: 'other', value: '`' } : { kind: 'text', value: script_text_unescaped(inner) });
            at = end;
            continue;
        }
        const quoted = match(TEXT, text, at);
        const word = match(WORD, text, at);
        const pattern = char === '/' && (before === undefined || (before.kind !== 'text' && BEFORE_REGEX.test(before.value)))
            ? match(REGEX, text, at)
            : null;
        if (quoted !== null)
            tokens.push({ kind: 'text', value: script_text_unescaped(quoted[1] ?? quoted[2] ?? '') });
        else if (word !== null)
            tokens.push({ kind: 'word', value: word[0] });
        else if (pattern !== null)
            tokens.push({ kind: 'other', value: '/' });
        else
            tokens.push({ kind: 'other', value: match(PUNCTUATION, text, at)?.[0] ?? char });
        at += (quoted ?? word ?? pattern)?.[0].length ?? tokens.at(-1)?.value.length ?? 1;
    }
    return tokens;
}
/** The code alone, one blank between its tokens; what stands in quotes is `""`. */
function codeOf(text) {
    return tokensOf(text)
        .map(({ kind, value }) => (kind === 'text' ? '""' : value))
        .join(' ');
}
/** All of these end somewhere near: no text is gone through again and again. */
const PARAMETERS = String.raw `\( [^()]{0,1000}(?:\([^()]{0,1000}\)[^()]{0,1000}){0,20}\)`;
const FUNCTION = String.raw `(?:async )?(?:function (?:[\w$]+ )?)?`;
/** A `down` with nothing in it, as a generator of stubs leaves it: it undoes nothing. */
const NOTHING = new RegExp(String.raw `(?<!(?<!\bexports) \. )\bdown (?:: [^={}()]{1,200}= |[:=] )?${FUNCTION}${PARAMETERS} (?:: [^={;]{1,200})?(?:=> )?(?:\{ (?:return )?(?:Promise \. resolve \( \) )?;? ?\}|Promise \. resolve \( \))`);
const EXPORTED = [
    /\bexports \. down =/,
    /\bexport (?:async )?function down\b/,
    /\bexport (?:const|let|var) down\b/,
    /\bexport \{[^}]{0,2000}\bdown\b/,
    /(?<![.\w$] ?)down :(?! :)/,
    new RegExp(String.raw `[{,;}] (?:public )?(?:static )?(?:async )?down ${PARAMETERS} (?:: [^={;]{1,200})?\{`),
    /[{,] down (?=[,}])/,
];
/** Whether a script exports a `down` that does something, by a careful look at its text: nothing is run. */
function exportsDown(text) {
    if (!/\bdown\b/.test(text))
        return false;
    const code = codeOf(text);
    return EXPORTED.some((pattern) => pattern.test(code)) && !NOTHING.test(code);
}

;// CONCATENATED MODULE: ./lib/layouts/code-files.js






const code_files_baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
/** `20250110-create_users.ts`: what the order goes by, and what is for people. */
const code_files_NAME = /^(\d[\d.:T-]*\d|\d)(?:[._-]+)?(.*?)\.[a-z]+$/;
/** The name without what says how the file is written. */
const stemOf = (id) => id.replace(/\.(?:[cm]?[jt]s)$/, '');
const isScript = (path) => /\.[cm]?[jt]s$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
async function code_files_migrationOf(folder, { path }, { tool, settings }) {
    const id = code_files_baseName(path);
    const read = await textOf(folder, { id, path });
    if (read.problem !== undefined)
        return read.problem;
    const text = (0,io_text/* normalise */.j7)(read.text);
    const [, version, rest = stemOf(id)] = code_files_NAME.exec(id) ?? [];
    const step = (direction) => ({
        kind: 'program',
        runner: tool,
        file: path,
        direction,
        text,
        ...(settings === undefined ? {} : { settings }),
    });
    return {
        id,
        name: rest,
        ...(version === undefined ? {} : { version }),
        path,
        checksum: (0,io_text/* checksum */.cM)(read.text),
        up: step('up'),
        ...(exportsDown(text) ? { down: step('down') } : {}),
    };
}
function code_files_duplicates(files, tool) {
    const first = new Map();
    return files.flatMap((file) => {
        const id = code_files_baseName(file.path);
        const other = first.get(id);
        if (other === undefined) {
            first.set(id, file);
            return [];
        }
        return [
            {
                kind: 'duplicate',
                id,
                path: file.path,
                message: `${(0,io_text/* printable */.g$)(file.path)} and ${(0,io_text/* printable */.g$)(other.path)} have one name: ${tool} remembers names alone, and would take the one for the other.`,
                hint: `Give one of them a name of its own: git mv ${(0,io_text/* printable */.g$)(file.path)} …`,
            },
        ];
    });
}
/** Reads names and texts; no code of the project runs here. */
async function readCode(sources, options, tool) {
    if (options.order.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', `\`order\` is for plain SQL files; ${tool.tool} runs its files in the order of their names.`, 'Leave `order` out, or set `layout: sql`.');
    const gathered = await gather(sources, options, isScript);
    const leftOut = [...gathered.leftOut];
    const problems = [...gathered.problems];
    const taken = [];
    for (const file of gathered.files) {
        const takes = tool.takes(code_files_baseName(file.path));
        const flat = !file.id.includes('/');
        const foreign = flat ? tool.foreign?.(file.path) : undefined;
        if (foreign !== undefined)
            problems.push(foreign);
        if (takes === true && flat)
            taken.push(file);
        else if (takes === true)
            leftOut.push({ path: file.path, reason: `in a sub-folder, where ${tool.tool} does not look` });
        else if (takes !== undefined)
            leftOut.push({ path: file.path, reason: takes });
    }
    taken.sort((a, b) => {
        if (tool.folderByFolder && a.source !== b.source)
            return a.source - b.source;
        const [one, other] = [code_files_baseName(a.path), code_files_baseName(b.path)];
        return one < other ? -1 : one > other ? 1 : a.source - b.source;
    });
    const twice = code_files_duplicates(taken, tool.tool);
    const again = new Set(twice.map(({ path }) => path));
    const results = await someAtOnce(taken.filter(({ path }) => !again.has(path)), (file) => code_files_migrationOf(options.folder, file, tool));
    return {
        migrations: results.filter((one) => 'up' in one),
        problems: [...problems, ...twice, ...results.filter((one) => 'kind' in one)],
        leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
        ordered: true,
        ...(tool.folderByFolder ? {} : { together: true }),
    };
}

;// CONCATENATED MODULE: ./lib/layouts/code-marks.js



/** The first that fits counts for a file: one that is written for Sequelize may call anything `knex`. */
const CODE_MARKS = [
    { tool: 'payload', code: /\bMigrate(?:Up|Down)Args\b/, loads: /^@payloadcms\/db-[\w-]+$/ },
    { tool: 'sequelize', code: /queryInterface/i, loads: /^(?:sequelize|@sequelize\/core)$/ },
    {
        tool: 'knex',
        code: /\bknex\b|\. schema \. (?:create|alter|drop|rename|has|raw|table|with)/i,
        loads: /^knex$/,
    },
    {
        tool: 'node-pg-migrate',
        code: /\bpgm \. [a-z]\w* \(|\bMigrationBuilder\b|\bexports \. shorthands\b|\bexport const shorthands\b/,
        loads: /^node-pg-migrate$/,
    },
];
/** All of a folder as people keep it, and enough to tell a tool in one that is larger. */
const SAMPLE = 64;
function toolOf(text) {
    // Most files say it at once, and a text without any of the words is not looked at more closely
    if (!/queryInterface|sequelize|knex|\.schema|pgm|shorthands|MigrationBuilder|Migrate(?:Up|Down)Args|payloadcms/i.test(text))
        return undefined;
    const code = codeOf(text);
    const texts = tokensOf(text).filter(({ kind }) => kind === 'text');
    return CODE_MARKS.find((mark) => mark.code.test(code) || texts.some(({ value }) => mark.loads.test(value)))?.tool;
}
/** Tools whose scripts lie in a folder itself, each with one that gives it away. Nothing is run. */
async function codeMarks(folder) {
    const entries = (await folder.list('.')) ?? [];
    const scripts = entries.filter(({ kind, path }) => kind === 'file' && !path.includes('/') && (0,names/* fileName */.Md)(path).kind === 'code');
    const step = Math.max(1, Math.ceil(scripts.length / SAMPLE));
    const found = new Map();
    for (const { path } of scripts.filter((_, at) => at % step === 0)) {
        const bytes = await folder.read(path).catch(() => new Uint8Array());
        const tool = toolOf(new TextDecoder().decode(bytes));
        if (tool !== undefined && !found.has(tool))
            found.set(tool, { tool, why: `the code in ${(0,io_text/* printable */.g$)(path)}` });
    }
    return [...found.values()];
}
async function codeMark(folder, tool) {
    return (await codeMarks(folder)).find((mark) => mark.tool === tool)?.why;
}

// EXTERNAL MODULE: ./lib/layouts/natural.js
var layouts_natural = __webpack_require__(43530);
;// CONCATENATED MODULE: ./lib/layouts/create-code.js





const CODE = /\.(?:[cm]?[jt]s|sql)$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;
async function create_code_textOf({ folder }, path) {
    const bytes = await folder.read(path).catch(() => undefined);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}
/** What Node takes a `.js` file there for: by the nearest package.json above it. */
async function packageType(request) {
    for (let at = (0,io_folder/* tidy */.DZ)(request.home) ?? '';; at = splitPath(at).directory) {
        const text = await create_code_textOf(request, at === '' ? 'package.json' : `${at}/package.json`);
        if (text !== undefined)
            return /"type"\s*:\s*"module"/.test(text) ? 'esm' : 'commonjs';
        if (at === '')
            return 'commonjs';
    }
}
async function moduleOf(request, suffix, text) {
    if (/^\.c/.test(suffix))
        return 'commonjs';
    if (/^\.m/.test(suffix))
        return 'esm';
    if (/^\s*export\s/m.test(text))
        return 'esm';
    if (/\bmodule\.exports\b|^\s*exports\.\w+\s*=/m.test(text))
        return 'commonjs';
    return suffix === '.ts' ? 'esm' : packageType(request);
}
/** Goes by the newest file: its suffix, its kind of module, how it joins words. */
async function codeStyle(request, names) {
    const code = request.files
        .filter((file) => !file.includes('/') && CODE.test(file) && !DECLARATIONS.test(file) && names.version.test(file))
        .map(layouts_natural/* naturalKey */.XX)
        .toSorted(layouts_natural/* compareNatural */.dk)
        .map(({ path }) => path);
    const newest = code.at(-1);
    const suffix = newest === undefined ? '.js' : (CODE.exec(newest)?.[0] ?? '.js');
    const text = newest === undefined
        ? ''
        : ((await create_code_textOf(request, request.home === '' ? newest : `${request.home}/${newest}`)) ?? '');
    const version = (0,create_version/* nextVersion */.yU)(code.flatMap((file) => names.version.exec(file)?.[1] ?? []), request.now, names.first);
    const [, own = ''] = newest === undefined ? [] : (names.version.exec(newest) ?? []);
    const after = newest?.slice(own.length, -suffix.length) ?? '';
    const joint = /^[-_]/.exec(after)?.[0] ?? names.joint;
    // The joint of `20250110-create_users` says nothing about words, and neither does a name of one word
    const rest = after.slice(1);
    const like = /[-_]/.test(rest) ? rest : joint;
    return {
        suffix,
        module: await moduleOf(request, suffix, text),
        typescript: /ts$/.test(suffix),
        text,
        stem: `${version}${joint}${styled(request.name, like)}`,
    };
}
function body(name, { way, empty }) {
    return [
        `  // Write what ${way === 'up' ? 'it does' : 'undoes it'} in place of the next line, which fails on purpose.`,
        ...(empty === undefined ? [] : [`  // Where there is no way back, ${empty}`]),
        `  throw new Error('${unwritten(name, way)}');`,
    ];
}
/** The functions as this folder's kind of module exports them. */
function stubModule(style, name, functions, head = '') {
    const lines = functions.map((one) => {
        const { way, parameters, typed = parameters } = one;
        const signature = style.typescript ? `(${typed}): Promise<void>` : `(${parameters})`;
        const opening = style.module === 'esm'
            ? `export async function ${way}${signature} {`
            : `exports.${way} = async function ${way}${signature} {`;
        return [opening, ...body(name, one), style.module === 'esm' ? '}' : '};', ''].join('\n');
    });
    return [...(head === '' ? [] : [`${head}\n`]), ...lines].join('\n');
}

;// CONCATENATED MODULE: ./lib/layouts/create-knex.js


/** Knex: `knex migrate:make`. It refuses a file without a `down`. */
async function createKnex(request) {
    const style = await codeStyle(request, { version: /^(\d+)(?=[-_.])/, joint: '_', first: create_version/* timeVersion */.Q1 });
    const parameters = { parameters: 'knex', typed: 'knex: Knex' };
    const text = stubModule(style, request.name, [
        { way: 'up', ...parameters },
        { way: 'down', ...parameters, empty: 'leave this line: a rollback then stops here. Knex wants the function.' },
    ], style.typescript ? "import type { Knex } from 'knex';" : '');
    return { files: [{ path: `${style.stem}${style.suffix}`, text }], notes: [] };
}

;// CONCATENATED MODULE: ./lib/layouts/knex-history.js



const knex_history_TABLE = 'knex_migrations';
/** As its schema builder writes them. */
const TABLES = {
    postgresql: [
        '("id" serial primary key, "name" varchar(255), "batch" integer, "migration_time" timestamptz)',
        '("index" serial primary key, "is_locked" integer)',
    ],
    mysql: [
        '(`id` int unsigned not null auto_increment primary key, `name` varchar(255), `batch` int, `migration_time` timestamp)',
        '(`index` int unsigned not null auto_increment primary key, `is_locked` int)',
    ],
};
const knex_history_SECONDS = {
    postgresql: 'extract(epoch FROM migration_time)::text',
    mysql: 'UNIX_TIMESTAMP(migration_time)',
};
const plainly = (migration) => ({
    id: migration,
    checksum: null,
    appliedAt: null,
    statementsDone: 0,
    statementsAll: 0,
});
/**
 * Knex takes anything but 0 for a lock that is set. What a killed run of ours has left is told apart by it: whoever has our migration
 * lock may take it over.
 */
const OURS = 2;
const lockedBy = (lock) => ({
    ...plainly(lock),
    state: 'failed',
    mark: 'says that a run of knex is under way: somebody else is migrating now, or a run was killed and left its lock',
    settle: `Look whether a run of knex is still at work. If none is: \`npx knex migrate:unlock\`, or \`repair --mark-pending ${lock}\`, which does the same.`,
});
/**
 * Knex's two tables: which files are in, in which batch, and the lock of a run. One run of ours is one batch, as one of knex is, so a
 * history is made for each run.
 */
function knexHistory(settings) {
    const { table = knex_history_TABLE, schema } = settings;
    const lock = `${table}_lock`;
    const place = tablePlace('knex', table, ['name', 'batch', 'migration_time'], schema);
    const lockPlace = tablePlace('knex', lock, ['index', 'is_locked'], schema);
    /** By where the table is: the shadow has one of its own. Several sessions of a run write one batch. */
    const batches = new Map();
    async function batchOf(session, name) {
        const where = `${session.server.engine}/${session.server.database}/${name.join('.')}`;
        const known = batches.get(where);
        if (known !== undefined)
            return known;
        const [row] = await session.query((0,query/* sql */.ll) `SELECT coalesce(max(batch), 0) + 1 AS batch FROM ${(0,query.id)(...name)}`);
        const batch = row?.['batch'] ?? '1';
        batches.set(where, batch);
        return batch;
    }
    async function isLocked(session, dialect) {
        const { name, there } = await lockPlace.find(session, dialect);
        if (!there)
            return false;
        const rows = await session.query((0,query/* sql */.ll) `SELECT is_locked FROM ${(0,query.id)(...name)} WHERE is_locked = 1`);
        return rows.length > 0;
    }
    const make = async (session, dialect, at, where) => {
        const { name, there } = await where.find(session, dialect);
        if (!there)
            await session.query((0,query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${(0,query.id)(...name)} ${(0,query/* raw */.lS)(TABLES[dialect][at])}`);
        // Kept for this session from now on, wherever a migration moves its plain names
        if (!there)
            await where.find(session, dialect);
    };
    return {
        tables: [table, lock],
        lock: {
            tool: 'knex',
            // Who has it already is told with the history
            async take(session, dialect) {
                const { name, there } = await lockPlace.find(session, dialect);
                if (there)
                    await session.query((0,query/* sql */.ll) `UPDATE ${(0,query.id)(...name)} SET is_locked = ${OURS} WHERE is_locked IN (0, ${OURS})`);
                return true;
            },
            async release(session, dialect) {
                const { name, there } = await lockPlace.find(session, dialect);
                if (there)
                    await session.query((0,query/* sql */.ll) `UPDATE ${(0,query.id)(...name)} SET is_locked = 0 WHERE is_locked = ${OURS}`);
            },
        },
        async applied(session, dialect) {
            const { name, there } = await place.find(session, dialect);
            const locked = (await isLocked(session, dialect)) ? [lockedBy(lock)] : [];
            if (!there)
                return locked.length === 0 ? undefined : locked;
            const rows = await session.query((0,query/* sql */.ll) `SELECT name, ${(0,query/* raw */.lS)(knex_history_SECONDS[dialect])} AS seconds FROM ${(0,query.id)(...name)} ORDER BY id`);
            const found = rows.map((row) => ({
                ...plainly(row['name'] ?? ''),
                appliedAt: instant(row['seconds']),
                state: 'applied',
            }));
            return [...found, ...locked];
        },
        async ensure(session, dialect) {
            await make(session, dialect, 0, place);
            await make(session, dialect, 1, lockPlace);
            const { name } = await lockPlace.find(session, dialect);
            const rows = await session.query((0,query/* sql */.ll) `SELECT is_locked FROM ${(0,query.id)(...name)}`);
            if (rows.length === 0)
                await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (is_locked) VALUES (0)`);
        },
        rights: (session, dialect) => place.rights(session, dialect, (name) => [
            (0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (name, batch) SELECT name, batch FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
            (0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
        ]),
        async record(session, dialect, entry) {
            const { name } = await place.find(session, dialect);
            const known = await session.query((0,query/* sql */.ll) `SELECT name FROM ${(0,query.id)(...name)} WHERE name = ${entry.id}`);
            if (known.some((row) => row['name'] === entry.id))
                return;
            const batch = await batchOf(session, name);
            await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (name, batch, migration_time) VALUES (${entry.id}, ${batch}, CURRENT_TIMESTAMP)`);
        },
        async forget(session, dialect, migration) {
            if (migration === lock) {
                const { name, there } = await lockPlace.find(session, dialect);
                if (there)
                    await session.query((0,query/* sql */.ll) `UPDATE ${(0,query.id)(...name)} SET is_locked = 0`);
                return;
            }
            const { name, there } = await place.find(session, dialect);
            if (!there)
                return;
            const rows = await session.query((0,query/* sql */.ll) `SELECT id, name FROM ${(0,query.id)(...name)} WHERE name = ${migration}`);
            for (const row of rows)
                if (row['name'] === migration)
                    await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE id = ${row['id'] ?? ''}`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/layouts/script-values.js


const ENDS = new Set([',', '}', ')', ']', ';', '+', 'as', 'satisfies']);
/** Stands for the folder of the settings file itself. */
const HERE = [
    ['__dirname'],
    ['process', '.', 'cwd', '(', ')'],
    ['import', '.', 'meta', '.', 'dirname'],
    ['.'],
];
const JOINS = [
    ['path', '.', 'resolve', '('],
    ['path', '.', 'join', '('],
    ['resolve', '('],
    ['join', '('],
];
/** Lists in lists that anybody would write. */
const DEEPEST = 8;
const says = (tokens, at, words) => words.every((word, i) => tokens[at + i]?.value === word && tokens[at + i]?.kind !== 'text');
function list(tokens, from, end, depth) {
    const values = [];
    let at = from;
    while (tokens[at]?.value !== end || tokens[at]?.kind === 'text') {
        const one = sum(tokens, at, depth);
        if (one === undefined)
            return undefined;
        values.push(one.value);
        at = one.next;
        if (says(tokens, at, [',']))
            at += 1;
        else if (!says(tokens, at, [end]))
            return undefined;
    }
    return { values, next: at + 1 };
}
/** How many tokens `require('path').` has, where it stands there. */
const requiredPath = (tokens, at) => says(tokens, at, ['require', '(']) &&
    /^(?:node:)?path$/.test(tokens[at + 2]?.value ?? '') &&
    says(tokens, at + 3, [')', '.'])
    ? 5
    : 0;
const texts = (values) => values.every((value) => typeof value === 'string') ? values : undefined;
function one(tokens, at, depth) {
    const token = tokens[at];
    if (token === undefined || depth > DEEPEST)
        return undefined;
    if (token.kind === 'text')
        return { value: token.value, next: at + 1 };
    if (token.value === 'true' || token.value === 'false')
        return { value: token.value === 'true', next: at + 1 };
    const here = HERE.find((words) => says(tokens, at, words));
    if (here !== undefined)
        return { value: '.', next: at + here.length };
    const from = at + requiredPath(tokens, at);
    const join = JOINS.find((words) => says(tokens, from, words));
    if (join !== undefined) {
        const found = list(tokens, from + join.length, ')', depth + 1);
        const parts = texts(found?.values ?? [undefined]);
        if (found === undefined || parts === undefined)
            return undefined;
        // The folder of the settings file is where the tool runs, so both of `path`'s ways lead to one place
        const root = join.includes('resolve') ? parts.findLastIndex((part) => part.startsWith('/')) : -1;
        return { value: external_node_path_.posix.join(...parts.slice(Math.max(root, 0))), next: found.next };
    }
    if (token.value === '[') {
        const found = list(tokens, at + 1, ']', depth + 1);
        return found === undefined ? undefined : { value: texts(found.values), next: found.next };
    }
    return undefined;
}
/** A value, or several texts with `+` between them. */
function sum(tokens, at, depth = 0) {
    let read = one(tokens, at, depth);
    while (read !== undefined && says(tokens, read.next, ['+'])) {
        const more = one(tokens, read.next + 1, depth);
        read =
            typeof read.value === 'string' && typeof more?.value === 'string'
                ? { value: read.value + more.value, next: more.next }
                : undefined;
    }
    return read;
}
function valueAt(tokens, at) {
    const read = sum(tokens, at);
    const end = read === undefined ? undefined : tokens[read.next];
    return read !== undefined && (end === undefined || (end.kind !== 'text' && ENDS.has(end.value)))
        ? read.value
        : undefined;
}
const isKey = ({ kind }) => kind !== 'other';
/** What every `key: value` of this name in a script says, one entry for each place. */
function valuesOf(text, keys) {
    const tokens = tokensOf(text);
    return tokens.flatMap((token, at) => isKey(token) && keys.includes(token.value) && says(tokens, at + 1, [':']) ? [valueAt(tokens, at + 2)] : []);
}
/** Where the object behind a key begins: `key: {`, `const key = {`, `const key: Type = {`. */
function objectStart(tokens, key) {
    for (let at = key + 1; at < Math.min(tokens.length, key + 12); at += 1) {
        const token = tokens[at];
        if (token?.value === '{' && /^[:=]$/.test(tokens[at - 1]?.value ?? ''))
            return at;
        if (token === undefined || token.kind === 'text' || /^[,;{}()]$/.test(token.value))
            return undefined;
    }
    return undefined;
}
/** The plain keys of every object of this name in a script. */
function objectsOf(text, name) {
    const tokens = tokensOf(text);
    return tokens.flatMap((token, key) => {
        const start = isKey(token) && token.value === name ? objectStart(tokens, key) : undefined;
        if (start === undefined)
            return [];
        const found = new Map();
        let depth = 1;
        for (let at = start + 1; at < tokens.length && depth > 0; at += 1) {
            const { kind, value } = tokens[at] ?? { kind: 'other', value: '' };
            if (kind === 'other' && /^[{[(]$/.test(value))
                depth += 1;
            else if (kind === 'other' && /^[}\])]$/.test(value))
                depth -= 1;
            else if (depth === 1 && kind !== 'other' && /^[{,]$/.test(tokens[at - 1]?.value ?? ''))
                found.set(value, says(tokens, at + 1, [':']) ? valueAt(tokens, at + 2) : undefined);
        }
        return [found];
    });
}

;// CONCATENATED MODULE: ./lib/layouts/tool-settings.js




const noPlainValue = (path, key, instead) => new model_error/* ActionError */.lZ('tool-settings', `${(0,io_text/* printable */.g$)(path)}: what \`${key}\` says only running it would tell, and it is not run to read the files.`, instead);
/** A file's text; undefined where there is none of that name. */
async function settingsText(folder, path) {
    const missing = await folder.read(path).then(() => false, (error) => ['ENOENT', 'ENOTDIR'].includes((0,io_folder/* codeOf */.$N)(error) ?? ''));
    if (missing)
        return undefined;
    const read = await textOf(folder, { id: path, path });
    if (read.problem === undefined)
        return read.text;
    throw new model_error/* ActionError */.lZ('tool-settings', read.problem.message, read.problem.hint);
}
/** The one nearest to the migrations, from their own folder up to the working directory. */
async function nearestSettings(folder, sources, names) {
    const places = new Set(['']);
    for (const { path } of sources) {
        const parts = ((0,io_folder/* tidy */.DZ)(path) ?? '').split('/').filter((part) => part !== '');
        for (let length = 1; length <= parts.length; length += 1)
            places.add(parts.slice(0, length).join('/'));
    }
    for (const place of [...places].sort((a, b) => b.length - a.length)) {
        for (const name of names) {
            const path = (0,io_folder/* inside */.nx)(place, name);
            const text = await settingsText(folder, path);
            if (text !== undefined)
                return { path, folder: place, text };
        }
    }
    return undefined;
}
/** The one value that a setting has in all environments: which of them this is nobody here knows. */
function agreed(path, key, values) {
    const different = new Set(values);
    if (different.size <= 1)
        return values[0];
    throw new model_error/* ActionError */.lZ('tool-settings', `${(0,io_text/* printable */.g$)(path)} has several values of \`${key}\` (${[...different].map((one) => (0,io_text/* printable */.g$)(String(one ?? 'none'))).join(', ')}), and nobody here knows which one is for this database.`, 'Give it one value in all environments.');
}

;// CONCATENATED MODULE: ./lib/layouts/knex-settings.js



/** As knex looks for it, in its order, and the kinds that it leaves to Node.js. */
const knex_settings_FILES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `knexfile.${extension}`);
/** What knex itself takes where `loadExtensions` says nothing. */
const EXTENSIONS = ['.co', '.coffee', '.eg', '.iced', '.js', '.cjs', '.litcoffee', '.ls', '.ts'];
/** The values that a key has in each `migrations: {…}` of the file that has it. */
function saidOf({ path, text }, key, instead) {
    return objectsOf(text, 'migrations').flatMap((object) => {
        if (!object.has(key))
            return [];
        const value = object.get(key);
        if (value === undefined)
            throw noPlainValue(path, key, instead);
        return [value];
    });
}
const PLAINLY = (key) => `Write the value itself there: \`migrations: { ${key}: … }\`.`;
function knex_settings_textOf(file, key) {
    const found = saidOf(file, key, PLAINLY(key));
    // Where one environment says it and another does not, they differ as well
    const all = objectsOf(file.text, 'migrations').map((object) => object.get(key));
    const one = agreed(file.path, key, found.length === 0 ? [] : all);
    return typeof one === 'string' && one !== '' ? one : undefined;
}
const isYes = (file, key) => {
    const found = saidOf(file, key, PLAINLY(key));
    return agreed(file.path, key, found) === true;
};
function listOf(file, key, instead) {
    const found = saidOf(file, key, instead).map((value) => typeof value === 'string' ? [value] : typeof value === 'boolean' ? [] : value);
    const one = agreed(file.path, key, found.map((list) => list.join('\n')));
    return one === undefined ? undefined : one.split('\n');
}
async function knexSettings(folder, sources) {
    const file = await nearestSettings(folder, sources, knex_settings_FILES);
    if (file === undefined)
        return { extensions: EXTENSIONS, folderByFolder: false, disableTransactions: false, history: {} };
    const [table, schema] = [knex_settings_textOf(file, 'tableName'), knex_settings_textOf(file, 'schemaName')];
    return {
        extensions: listOf(file, 'loadExtensions', PLAINLY('loadExtensions')) ?? EXTENSIONS,
        folderByFolder: isYes(file, 'sortDirsSeparately'),
        disableTransactions: isYes(file, 'disableTransactions'),
        history: { ...(table === undefined ? {} : { table }), ...(schema === undefined ? {} : { schema }) },
    };
}
/** The folders that a knexfile of the working directory names. */
async function knexFolders(folder) {
    const file = await nearestSettings(folder, [], knex_settings_FILES);
    if (file === undefined)
        return undefined;
    const said = listOf(file, 'directory', 'Name the folder in `migrations`.') ?? ['migrations'];
    return { paths: said.map((path) => external_node_path_.posix.join('.', path)), why: file.path };
}

;// CONCATENATED MODULE: ./lib/layouts/knex.js







const SCRIPT = /\.[cm]?[jt]s$/;
const knex_DECLARATIONS = /\.d\.[cm]?ts$/;
const takes = (extensions) => (name) => {
    if (name.startsWith('.'))
        return SCRIPT.test(name) ? 'a hidden file' : undefined;
    if (knex_DECLARATIONS.test(name))
        return 'types alone, of a file that is elsewhere';
    const extension = external_node_path_.posix.extname(name);
    if (SCRIPT.test(name))
        return extensions.includes(extension) ? true : `knex passes it over: \`loadExtensions\` has no \`${extension}\``;
    return /\.sql$/i.test(name) ? 'SQL, which knex does not run by itself; its scripts may read it' : undefined;
};
/** Knex would run these, with a compiler that is not here: passed over in silence they would be missing. */
const foreign = (path) => ({
    kind: 'not-a-file',
    id: code_files_baseName(path),
    path,
    message: `${(0,io_text/* printable */.g$)(path)} is in a language that is compiled as it is loaded, which is not done here.`,
    hint: 'Compile it to JavaScript once, under the name that knex_migrations has for it; or exclude it.',
});
/** Knex's migrations: scripts that get a knex, or its transaction. */
const knex = {
    name: 'knex',
    create: createKnex,
    detect: (folder) => codeMark(folder, 'knex'),
    async read(sources, options) {
        const settings = await knexSettings(options.folder, sources);
        const read = await readCode(sources, options, {
            tool: 'knex',
            takes: takes(settings.extensions),
            folderByFolder: settings.folderByFolder,
            ...(settings.disableTransactions ? { settings: { disableTransactions: 'true' } } : {}),
            foreign: (path) => !SCRIPT.test(path) && settings.extensions.includes(external_node_path_.posix.extname(path)) ? foreign(path) : undefined,
        });
        return { ...read, settings: settings.history };
    },
    history: knexHistory({}),
    historyOf: knexHistory,
    named: knexFolders,
};

;// CONCATENATED MODULE: ./lib/layouts/code-text.js
/** After these a slash begins a regular expression; after anything else it divides. */
const BEFORE_PATTERN = /(?:^|[=(,:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else|void|await|yield))\s*$/;
const blank = (text) => text.replace(/[^\n]/g, ' ');
/** The end of what begins with a quote at `from`; a line break ends all but templates, whose `${…}` may hold others. */
function endOfText(text, from) {
    const quote = text[from];
    for (let at = from + 1; at < text.length; at += 1) {
        const one = text[at];
        if (one === '\\')
            at += 1;
        else if (one === quote)
            return at + 1;
        else if (one === '\n' && quote !== '`')
            return at;
        else if (quote === '`' && one === '$' && text[at + 1] === '{')
            at = endOfBraces(text, at + 1) - 1;
    }
    return text.length;
}
/** Behind the brace that closes the one at `from`. */
function endOfBraces(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
        const one = text[at] ?? '';
        if ('\'"`'.includes(one))
            at = endOfText(text, at) - 1;
        else if (one === '{')
            depth += 1;
        else if (one === '}') {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return text.length;
}
function endOfPattern(text, from) {
    let within = false;
    for (let at = from + 1; at < text.length && text[at] !== '\n'; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === '[')
            within = true;
        else if (text[at] === ']')
            within = false;
        else if (text[at] === '/' && !within)
            return at + 1;
    }
    return from + 1;
}
function endOfComment(text, from) {
    const end = text[from + 1] === '/' ? text.indexOf('\n', from) : text.indexOf('*/', from + 2);
    if (end === -1)
        return text.length;
    return text[from + 1] === '/' ? end : end + 2;
}
/**
 * JavaScript or TypeScript with everything blanked out that is not code: comments, regular expressions, and what stands between
 * quotes (the quotes stay). Offsets and lines are those of the text. It is read, never run.
 */
function codeOnly(text) {
    const parts = [];
    let from = 0;
    let at = 0;
    const drop = (start, end) => {
        parts.push(text.slice(from, start), blank(text.slice(start, end)));
        from = end;
        at = Math.max(at, end);
    };
    while (at < text.length) {
        const one = text[at] ?? '';
        const next = text[at + 1] ?? '';
        if (one === '/' && (next === '/' || next === '*'))
            drop(at, endOfComment(text, at));
        else if ('\'"`'.includes(one)) {
            const end = endOfText(text, at);
            drop(at + 1, text[end - 1] === one && end > at + 1 ? end - 1 : end);
            at = end;
        }
        else if (one === '/' && BEFORE_PATTERN.test(text.slice(Math.max(0, at - 40), at)))
            drop(at, endOfPattern(text, at));
        else
            at += 1;
    }
    parts.push(text.slice(from));
    return parts.join('');
}
/** What stands between the brackets that begin at `from`, and where they end. */
function bracketed(code, from, open, close) {
    let depth = 0;
    for (let at = from; at < code.length; at += 1) {
        if (code[at] === open)
            depth += 1;
        else if (code[at] === close)
            depth -= 1;
        if (depth === 0)
            return [code.slice(from + 1, at), at + 1];
    }
    return [code.slice(from + 1), code.length];
}
/** A body without a word in it, where the function's parameters begin at `from`. */
function code_text_saysNothing(code, from) {
    const start = code.indexOf('(', from);
    if (start === -1)
        return false;
    const [, end] = bracketed(code, start, '(', ')');
    // A return type, an arrow
    const body = /^(?:\s*:[^={]*)?(?:\s*=>)?\s*(?=\{)/.exec(code.slice(end));
    return body !== null && bracketed(code, end + body[0].length, '{', '}')[0].trim() === '';
}
/** What is given to the name, where the text behind it begins at `from`. */
function code_text_valueAt(code, from) {
    const rest = code.slice(from);
    if (/^\s*(?:=|:)\s*false\b/.test(rest))
        return 'false';
    const isFunction = /^(?:\s*(?::[^=;\n]*)?[=:])?\s*(?:async\b\s*)?(?:function\b\s*\*?\s*\w*\s*)?(?=\()/.exec(rest.slice(0, 400));
    return isFunction !== null && code_text_saysNothing(code, from + isFunction[0].length) ? 'empty' : 'function';
}
/** The name as a key right in an object: `{ up, down() {…}, 'down': … }`. */
function inObject(code, from, name) {
    let depth = 0;
    const key = new RegExp(`^(?:(?:async\\s+)?${name})(?=\\s*[,:(}]|\\s*$)`);
    for (let at = from; at < code.length; at += 1) {
        const one = code[at] ?? '';
        if ('{[('.includes(one))
            depth += 1;
        else if ('}])'.includes(one))
            depth -= 1;
        if (depth === 0)
            return 'none';
        const begins = depth === 1 && /[{,\s]/.test(code[at] ?? '');
        const found = begins ? key.exec(code.slice(at + 1, at + 200)) : null;
        if (found === null)
            continue;
        const end = at + 1 + found[0].length;
        if (/^\s*[,}]/.test(code.slice(end)))
            return declared(code, name);
        return code_text_valueAt(code, end);
    }
    return 'none';
}
/** A function or constant of that name, which is exported elsewhere. */
function declared(code, name) {
    const found = new RegExp(`\\b(?:function\\b\\s*\\*?|const|let|var)\\s*${name}\\b`).exec(code);
    return found === null ? 'function' : code_text_valueAt(code, found.index + found[0].length);
}
/** How a file exports a name, by its text alone; `code` is what `codeOnly` gave. What is re-exported from elsewhere counts as done. */
function exported(code, name) {
    const direct = new RegExp(`\\bexport\\s+(?:(?:async\\s+)?function\\b\\s*\\*?|const|let|var)\\s*${name}\\b|\\bexports\\s*\\.\\s*${name}\\b(?=\\s*=[^=])`).exec(code);
    if (direct !== null)
        return code_text_valueAt(code, direct.index + direct[0].length);
    const listed = [...code.matchAll(/\bexport\s*\{([^}]*)\}/g)].flatMap(([, names = '']) => names.split(','));
    const as = listed.find((one) => new RegExp(`(?:^|\\s)${name}\\s*$`).test(one));
    if (as !== undefined)
        return declared(code, /^\s*(\w+)/.exec(as)?.[1] ?? name);
    const whole = /\b(?:module\s*\.\s*exports|export)\s*=\s*(?=\{)|\bexport\s+default\s+(?=\{)/.exec(code);
    return whole === null ? 'none' : inObject(code, whole.index + whole[0].length, name);
}

;// CONCATENATED MODULE: ./lib/layouts/create-node-pg-migrate.js


/** node-pg-migrate: `node-pg-migrate create`, as SQL where the newest file is SQL. */
async function createNodePgMigrate(request) {
    const style = await codeStyle(request, {
        version: /^(\d+)(?=[-_.])/,
        joint: '_',
        first: (now) => String(now.getTime()),
    });
    const path = `${style.stem}${style.suffix}`;
    if (style.suffix === '.sql') {
        const empty = 'leave this part empty: `down` then only takes the name out of the table.';
        // It knows PostgreSQL alone
        const sql = { ...request, engine: 'postgres' };
        const text = `-- Up Migration\n${sqlStub(sql, 'up')}\n-- Down Migration\n${sqlStub(sql, 'down', empty)}`;
        return { files: [{ path, text }], notes: [] };
    }
    const parameters = { parameters: 'pgm', typed: 'pgm: MigrationBuilder' };
    const none = style.module === 'esm' ? '`export const down = false;`' : '`exports.down = false;`';
    const text = stubModule(style, request.name, [
        { way: 'up', ...parameters },
        { way: 'down', ...parameters, empty: `write ${none} in place of this function.` },
    ], style.typescript ? "import type { MigrationBuilder } from 'node-pg-migrate';" : '');
    return { files: [{ path, text }], notes: [] };
}

;// CONCATENATED MODULE: ./lib/layouts/node-pg-migrate-down.js

/** Operations of the builder that the tool can turn round by itself; of all others it says that it cannot. */
const REVERSIBLE = /^(?:add(?:Columns?|Constraint|Extension|Index|ToOperatorFamily|Type|TypeAttribute)|create(?:Cast|Constraint|Domain|Extension|Function|Index|MaterializedView|Operator|OperatorClass|OperatorFamily|Policy|Role|Schema|Sequence|Table|Trigger|Type|View)|grant(?:OnSchemas|OnTables|Roles)|refreshMaterializedView|rename\w+)$/;
/** They send nothing. */
const NEUTRAL = /^(?:func|noTransaction|enableReverseMode|isUsingTransaction|getSql|getSqlSteps)$/;
/**
 * Whether a file can be undone: by its `down`, or without one by the tool's own reversal of `up`, which works for some operations.
 * `code` is what `codeOnly` gave; what the text leaves open counts as no.
 */
function mayGoDown(code) {
    const down = exported(code, 'down');
    if (down !== 'none')
        return down === 'function';
    if (exported(code, 'up') !== 'function')
        return false;
    const called = [...code.matchAll(/\bpgm\s*\.\s*(\w+)/g)].map(([, name = '']) => name);
    return (called.some((name) => REVERSIBLE.test(name)) && called.every((name) => REVERSIBLE.test(name) || NEUTRAL.test(name)));
}

;// CONCATENATED MODULE: ./lib/layouts/node-pg-migrate-files.js

const node_pg_migrate_files_baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
const node_pg_migrate_files_CODE = /\.[cm]?[jt]s$/;
/** Its order: 17 digits are a time in UTC, all others a number (milliseconds since 1970, or an index). */
function numberOf(digits) {
    const [, year, month, day, hour, minute, second, ms] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits) ?? [];
    return year === undefined
        ? Number(digits)
        : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`).valueOf();
}
const node_pg_migrate_files_names = new Intl.Collator('en', {
    usage: 'sort',
    numeric: true,
    sensitivity: 'variant',
    ignorePunctuation: true,
});
function passedOver({ path, id }, ignore) {
    const name = node_pg_migrate_files_baseName(path);
    if (ignore.test(name))
        return 'node-pg-migrate ignores it by its name';
    if (id.includes('/'))
        return 'in a sub-folder, where node-pg-migrate does not look';
    if (/\.d\.[cm]?ts$/.test(name))
        return 'holds types alone; node-pg-migrate stops at it unless it is told to ignore it';
    return node_pg_migrate_files_CODE.test(name) || name.endsWith('.sql')
        ? undefined
        : 'neither code nor SQL; node-pg-migrate stops at it unless it is told to ignore it';
}
const node_pg_migrate_files_problem = (kind, { id, path }, what, hint) => ({
    kind,
    id: id.replace(/\.[^.]+$/, ''),
    path,
    message: `${(0,io_text/* printable */.g$)(path)} ${what}.`,
    hint,
});
/** By its loader for SQL in pairs the name is what both have in common. */
function node_pg_migrate_files_judge(file, paths) {
    const whole = node_pg_migrate_files_baseName(file.path);
    const [, version] = /^(\d+)/.exec(whole) ?? [];
    if (version === undefined)
        return node_pg_migrate_files_problem('unreadable', file, 'does not begin with a number: node-pg-migrate from version 8 on refuses the folder', 'Give it the number of its place, or move it out of this folder.');
    const pair = /^(.+)\.(up|down)\.sql$/.exec(whole);
    const other = paths.get(`${pair?.[1]}.${pair?.[2] === 'up' ? 'down' : 'up'}.sql`);
    if (pair?.[2] === 'down' && other !== undefined)
        return 'down';
    if (pair?.[2] === 'down')
        return node_pg_migrate_files_problem('unreadable', file, 'has no `.up.sql` beside it: node-pg-migrate would run it forwards', `Put ${(0,io_text/* printable */.g$)(pair[1] ?? '')}.up.sql beside it, or remove it.`);
    const id = pair?.[1] ?? whole.replace(/\.[^.]+$/, '');
    return {
        id,
        name: id.slice(version.length).replace(/^[_-]/, ''),
        version,
        path: file.path,
        code: node_pg_migrate_files_CODE.test(whole),
        ...(other === undefined ? {} : { down: other }),
    };
}
/** Which files are migrations, in the tool's own order. */
function pgMigrateFiles(found, ignore) {
    const leftOut = [];
    const taken = found.filter((file) => {
        const reason = passedOver(file, ignore);
        if (reason !== undefined)
            leftOut.push({ path: file.path, reason });
        return reason === undefined;
    });
    const paths = new Map(taken.map(({ path }) => [node_pg_migrate_files_baseName(path), path]));
    const judged = taken.map((file) => node_pg_migrate_files_judge(file, paths)).filter((one) => one !== 'down');
    const files = judged
        .filter((one) => 'code' in one)
        .sort((a, b) => numberOf(a.version) - numberOf(b.version) || node_pg_migrate_files_names.compare(node_pg_migrate_files_baseName(a.path), node_pg_migrate_files_baseName(b.path)));
    const first = new Map();
    const problems = judged.filter((one) => 'kind' in one);
    const unique = files.filter((file) => {
        const other = first.get(file.id);
        first.set(file.id, other ?? file);
        if (other !== undefined)
            problems.push({
                kind: 'duplicate',
                id: file.id,
                path: file.path,
                message: `${(0,io_text/* printable */.g$)(file.path)} and ${(0,io_text/* printable */.g$)(other.path)} have one name, ${(0,io_text/* printable */.g$)(file.id)}: node-pg-migrate would take the one for the other.`,
                hint: `Give one of them a name of its own: git mv ${(0,io_text/* printable */.g$)(file.path)} …`,
            });
        return other === undefined;
    });
    return { files: unique, problems, leftOut };
}

;// CONCATENATED MODULE: ./lib/layouts/node-pg-migrate-history.js





const node_pg_migrate_history_TOOL = 'node-pg-migrate';
/** As `ReadMigrations.settings` carries them. */
const historySettings = ({ schemas, table, tableSchema, makes, checkOrder }) => ({
    schema: schemas[0] ?? 'public',
    table,
    tableSchema,
    makes: JSON.stringify([...new Set(makes)]),
    checkOrder: String(checkOrder),
});
/** The tool sets the search path for all its files; SQL files are sent by us, on a session that is as the connection gives it. */
async function node_pg_migrate_history_refuseElsewhere(session, wanted, files) {
    if (!files.some(({ up }) => up.kind === 'sql'))
        return;
    const [row] = await session.query((0,query/* sql */.ll) `SELECT current_schema() AS place`);
    const place = row?.['place'] ?? 'nowhere';
    if (place === wanted)
        return;
    throw new model_error/* ActionError */.lZ('history', `node-pg-migrate runs its files with the search path \`${wanted}\`, and this connection works in ${place}: its SQL files would go elsewhere.`, `Make ${wanted} the schema of this connection: \`?options=-c%20search_path%3D${wanted}\` in \`database-url\`.`);
}
/** Its \`checkOrder\` compares name by name: rows that do not stand in the order of the files are refused. */
function outOfLine(rows, files) {
    const places = new Map(files.map((file, at) => [file.id, at]));
    let last = -1;
    const found = new Set();
    for (const row of rows) {
        const at = places.get(row);
        if (at === undefined)
            continue;
        if (at < last)
            found.add(row);
        last = Math.max(last, at);
    }
    return found;
}
/** Who may not make one may still use one that is there. */
async function makeSchema(session, schema) {
    const there = await session.query((0,query/* sql */.ll) `SELECT 1 AS found FROM pg_catalog.pg_namespace WHERE nspname = ${schema}`);
    if (there.length === 0)
        await session.query((0,query/* sql */.ll) `CREATE SCHEMA ${(0,query.id)(schema)}`);
}
/** The table of node-pg-migrate: a name, and when it ran. It keeps no checksum. */
function nodePgMigrateHistory(settings) {
    const { schema = 'public', table = 'pgmigrations', tableSchema = schema } = settings;
    const makes = JSON.parse(settings['makes'] ?? '[]');
    const place = tablePlace(node_pg_migrate_history_TOOL, table, ['id', 'name', 'run_on'], tableSchema);
    return {
        tables: [table],
        lock: lockOf(node_pg_migrate_history_TOOL, async () => '7241865325823964'),
        schemas: tableSchema === 'public' ? [] : [tableSchema],
        async applied(session, dialect, files) {
            await node_pg_migrate_history_refuseElsewhere(session, schema, files);
            const { name, there } = await place.find(session, dialect);
            if (!there)
                return undefined;
            const rows = await session.query((0,query/* sql */.ll) `SELECT name, extract(epoch FROM run_on::timestamptz)::text AS seconds FROM ${(0,query.id)(...name)} ORDER BY run_on, id`);
            const names = rows.map((row) => row['name'] ?? '');
            const late = settings['checkOrder'] !== 'false' ? outOfLine(names, files) : new Set();
            return rows.map((row, at) => ({
                id: names[at] ?? '',
                checksum: null,
                appliedAt: instant(row['seconds']),
                state: 'applied',
                statementsDone: 0,
                statementsAll: 0,
                ...(late.has(names[at] ?? '') ? { disagrees: `was run after files that come behind it` } : {}),
            }));
        },
        async ensure(session, dialect) {
            const { name, there } = await place.find(session, dialect);
            if (there)
                return;
            for (const one of new Set([...makes, tableSchema]))
                await makeSchema(session, one);
            await session.query((0,query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${(0,query.id)(...name)} (id SERIAL PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL)`);
            // Kept for this session from now on, wherever a migration moves its plain names
            await place.find(session, dialect);
        },
        rights: (session, dialect) => place.rights(session, dialect, (name) => [
            (0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (name, run_on) SELECT name, run_on FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
            (0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
        ]),
        async record(session, dialect, entry) {
            const { name } = await place.find(session, dialect);
            await session.query((0,query/* sql */.ll) `
        INSERT INTO ${(0,query.id)(...name)} (name, run_on) SELECT ${entry.id}::text, NOW()
        WHERE NOT EXISTS (SELECT FROM ${(0,query.id)(...name)} WHERE name = ${entry.id})`);
        },
        async forget(session, dialect, migration) {
            const { name, there } = await place.find(session, dialect);
            if (there)
                await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE name = ${migration}`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/layouts/node-pg-migrate-arguments.js

const SHORT = (0,dictionary/* dictionary */.z)({
    m: 'migrations-dir',
    t: 'migrations-table',
    s: 'schema',
    f: 'config-file',
    d: 'database-url-var',
});
/** Those that take no value, so that what follows is none. */
const SWITCHES = /^(?:create-schema|create-migrations-schema|check-order|verbose|decamelize|use-glob|lock|single-transaction|dry-run|fake|timestamp)$/;
const kebab = (name) => name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`);
/** The words of a command line, as far as a script of package.json goes; a separator is a word of its own. */
function words(script) {
    return [...script.matchAll(/&&|\|\||[;|&]|(?:[^\s"';|&]|"(?:[^"\\]|\\.)*"|'[^']*')+/g)].map(([word]) => word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double, single) => double ?? single ?? ''));
}
/** What stands behind the tool's name up to the end of its command. */
function argumentsOf(script) {
    const all = words(script);
    return all.flatMap((word, at) => {
        if (!/(?:^|\/)node-pg-migrate(?:\.js)?$/.test(word))
            return [];
        const rest = all.slice(at + 1);
        const end = rest.findIndex((one) => /^(?:&&|\|\||[;|&])$/.test(one));
        return [end === -1 ? rest : rest.slice(0, end)];
    });
}
function settingsOf(words) {
    const found = new Map();
    let open;
    for (const word of words) {
        const [, short, long, value] = /^(?:-([a-z])|--([\w-]+))(?:=(.*))?$/s.exec(word) ?? [];
        const given = short === undefined ? long : (SHORT[short] ?? short);
        if (given === undefined) {
            const to = open === undefined ? undefined : found.get(open);
            if (open !== undefined && to !== undefined && (open === 'schema' || to.length === 0))
                to.push(word);
            else if (open !== undefined && to === undefined)
                found.set(open, [word]);
            if (open !== 'schema')
                open = undefined;
            continue;
        }
        const negated = /^no-(.+)$/.exec(given)?.[1];
        const name = kebab(negated ?? given);
        if (negated !== undefined)
            found.set(name, ['false']);
        else if (value !== undefined)
            found.set(name, [...(found.get(name) ?? []), value]);
        else
            found.set(name, SWITCHES.test(name) ? ['true'] : (found.get(name) ?? []));
        open = value === undefined && negated === undefined && !SWITCHES.test(name) ? name : undefined;
    }
    return found;
}
/** How the scripts of a package.json call node-pg-migrate: the settings of each call. */
function callsIn(scripts) {
    return Object.values(scripts).flatMap((script) => typeof script === 'string' ? argumentsOf(script).map(settingsOf) : []);
}

;// CONCATENATED MODULE: ./lib/layouts/node-pg-migrate-settings.js



const FOLLOWED = [
    'schema',
    'create-schema',
    'migrations-table',
    'migrations-schema',
    'create-migrations-schema',
    'ignore-pattern',
    'decamelize',
    'check-order',
    'use-glob',
];
const CONFIGS = ['default', 'development', 'production', 'local'];
const isJson = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
async function jsonAt(folder, path) {
    const bytes = await folder.read(path).catch(() => undefined);
    const decoded = bytes === undefined ? undefined : (0,io_text/* decode */.D4)(bytes);
    if (decoded === undefined || decoded.problem !== undefined)
        return undefined;
    try {
        const parsed = JSON.parse(decoded.text);
        return isJson(parsed) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
/** A section of settings in JSON, with the names of the command line. */
function ofJson(json) {
    const entries = ['migrations-dir', ...FOLLOWED].flatMap((name) => {
        const value = json[name];
        const list = Array.isArray(value) ? value : [value];
        const texts = list.filter((one) => typeof one === 'string' || typeof one === 'boolean').map(String);
        return value === undefined || texts.length === 0 ? [] : [[name, texts]];
    });
    return new Map(entries);
}
const sectionOf = (json, section) => {
    const found = json?.[section];
    return isJson(found) ? found : undefined;
};
/** The settings of one call: what is in JSON counts more than what is on the command line, as for the tool itself. */
async function callAt(folder, home, call, hasConfig) {
    const section = call.get('config-value')?.[0] ?? 'db';
    const file = call.get('config-file')?.[0];
    const json = file === undefined ? undefined : await jsonAt(folder, (0,io_folder/* inside */.nx)(home, (0,io_folder/* tidy */.DZ)(file) ?? file));
    const named = json === undefined ? new Map() : ofJson(sectionOf(json, section) ?? json);
    const configs = hasConfig
        ? await Promise.all(CONFIGS.map(async (name) => sectionOf(await jsonAt(folder, (0,io_folder/* inside */.nx)(home, `config/${name}.json`)), section)))
        : [];
    const found = configs.flatMap((one) => (one === undefined ? [] : [ofJson(one)]));
    const [standard = new Map(), ...others] = found;
    return (others.length === 0 ? [new Map()] : others).map((other) => new Map([...call, ...standard, ...other, ...named]));
}
/** The calls in the package.json of a folder that are about these migrations. */
async function callsAt(folder, home, sources) {
    const json = await jsonAt(folder, (0,io_folder/* inside */.nx)(home, 'package.json'));
    if (json === undefined)
        return [];
    const hasConfig = [json['dependencies'], json['devDependencies']].some((all) => isJson(all) && 'config' in all);
    const scripts = isJson(json['scripts']) ? callsIn(json['scripts']) : [];
    const calls = await Promise.all((scripts.length === 0 ? [new Map()] : scripts).map((call) => callAt(folder, home, call, hasConfig)));
    return calls.flat().filter((call) => {
        const directory = (0,io_folder/* inside */.nx)(home, call.get('migrations-dir')?.[0] ?? 'migrations');
        return sources.some(({ path }) => (0,io_folder/* tidy */.DZ)(path) === (0,io_folder/* tidy */.DZ)(directory) && call.size > 0);
    });
}
/** The working directory, and every folder from there down to the migrations. */
function homes(sources) {
    const found = new Set(['']);
    for (const { path } of sources) {
        const parts = ((0,io_folder/* tidy */.DZ)(path) ?? '').split('/');
        for (let length = 1; length < parts.length; length += 1)
            found.add(parts.slice(0, length).join('/'));
    }
    return [...found];
}
const node_pg_migrate_settings_problem = (name, what, hint) => ({
    kind: 'unreadable',
    id: name,
    message: `node-pg-migrate's \`${name}\` ${what}.`,
    hint,
});
const ALONE = /^\\?\$|\$\{|%\w+%/;
/** The one value that all calls agree on; two that differ are a problem, since nobody here knows which one counts. */
function node_pg_migrate_settings_agreed(calls, problems) {
    const found = new Map();
    for (const name of FOLLOWED) {
        const given = calls.flatMap((call) => (call.get(name) === undefined ? [] : [call.get(name) ?? []]));
        const values = new Map(given.map((one) => [one.join(' '), one]));
        const [first] = [...values.values()];
        if (first === undefined)
            continue;
        const shown = [...values.keys()].map((one) => `\`${(0,io_text/* printable */.g$)(one)}\``).join(' and ');
        if (values.size > 1)
            problems.push(node_pg_migrate_settings_problem(name, `has several values, ${shown}`, 'Let package.json and config/*.json say one for this folder.'));
        else if (first.some((one) => ALONE.test(one)))
            problems.push(node_pg_migrate_settings_problem(name, `is taken from the surroundings of the run (${shown})`, 'Write the value itself.'));
        else
            found.set(name, first);
    }
    return found;
}
function patternOf(given, problems) {
    const standard = /^\..*/;
    if (given === undefined || given === '')
        return standard;
    try {
        return new RegExp(`^${given}$`);
    }
    catch {
        problems.push(node_pg_migrate_settings_problem('ignore-pattern', `is no pattern: \`${(0,io_text/* printable */.g$)(given)}\``, 'Correct it.'));
        return standard;
    }
}
/**
 * Reads what the scripts of package.json give to node-pg-migrate, and config/*.json where the project has the package `config`.
 * Nothing of the project is run; what would have to be run to be known is not followed.
 */
async function pgMigrateSettings(sources, folder) {
    const problems = [];
    const calls = (await Promise.all(homes(sources).map((home) => callsAt(folder, home, sources)))).flat();
    const found = node_pg_migrate_settings_agreed(calls, problems);
    const is = (name) => found.get(name)?.[0] === 'true';
    if (is('use-glob'))
        problems.push(node_pg_migrate_settings_problem('use-glob', 'is not followed here', 'Name the folders in `migrations`, and what is none in `exclude`.'));
    const schemas = found.get('schema')?.filter((one) => one !== '') ?? [];
    const all = schemas.length === 0 ? ['public'] : schemas;
    const tableSchema = found.get('migrations-schema')?.[0] ?? all[0] ?? 'public';
    return {
        schemas: all,
        tableSchema,
        table: found.get('migrations-table')?.[0] ?? 'pgmigrations',
        makes: [...(is('create-schema') ? all : []), ...(is('create-migrations-schema') ? [tableSchema] : [])],
        decamelize: is('decamelize'),
        checkOrder: found.get('check-order')?.[0] !== 'false',
        ignore: patternOf(found.get('ignore-pattern')?.[0], problems),
        problems,
    };
}
/** The folder that the scripts of package.json name, where they agree on one; several are of several databases. */
async function pgMigrateFolders(folder) {
    const scripts = (await jsonAt(folder, 'package.json'))?.['scripts'];
    const given = isJson(scripts) ? callsIn(scripts).flatMap((call) => call.get('migrations-dir') ?? []) : [];
    const paths = [...new Set(given.flatMap((one) => (ALONE.test(one) || one.includes('*') ? [] : ((0,io_folder/* tidy */.DZ)(one) ?? []))))];
    return paths.length === 1 ? { paths, why: 'the scripts of package.json' } : undefined;
}

;// CONCATENATED MODULE: ./lib/layouts/node-pg-migrate-sql.js

/** The tool's own pattern: the marker may stand behind blanks and lines of dashes. */
const marker = (way) => new RegExp(`^\\s*--[\\s-]*${way}\\s+migration`, 'im');
const node_pg_migrate_sql_saysNothing = (text) => text.split('\n').every((line) => /^\s*(?:--.*)?$/.test(line));
/** The tool sends a part as one message within its transaction. */
function pgMigrateStep(text, line = 1) {
    return { kind: 'sql', sql: text, line, sentBy: { tool: 'node-pg-migrate', as: 'transaction' } };
}
/** Takes a file apart as the tool does: each part goes up to the other's marker, the first of each counts. */
function pgMigrateSql(raw) {
    const text = (0,io_text/* normalise */.j7)(raw);
    const up = text.search(marker('up'));
    const down = text.search(marker('down'));
    if (up === -1 && down !== -1)
        return {
            wrong: 'has `-- Down Migration` and no `-- Up Migration`: node-pg-migrate runs the whole file then, and undoes at once what it has done',
            hint: 'Put `-- Up Migration` on a line of its own before the statements that go up.',
        };
    const first = Math.min(up, down === -1 ? up : down);
    if (up !== -1 && !node_pg_migrate_sql_saysNothing(text.slice(0, first)))
        return {
            wrong: 'has statements before its first marker, which node-pg-migrate never runs',
            hint: 'Move them below `-- Up Migration`.',
        };
    const part = (from, other) => {
        const sql = text.slice(from, other > from ? other : undefined);
        return pgMigrateStep(sql, text.slice(0, from).split('\n').length);
    };
    if (up === -1)
        return { up: pgMigrateStep(text) };
    return { up: part(up, down), ...(down === -1 ? {} : { down: part(down, up) }) };
}

;// CONCATENATED MODULE: ./lib/layouts/node-pg-migrate.js














const node_pg_migrate_isScript = (path) => /\.(?:[cm]?[jt]s|sql)$/.test(path);
const node_pg_migrate_problem = ({ id, path }, what, hint) => ({
    kind: 'unreadable',
    id,
    path,
    message: `${(0,io_text/* printable */.g$)(path)} ${what}.`,
    hint,
});
async function load(folder, file) {
    const read = await textOf(folder, file);
    if (read.problem !== undefined)
        return read.problem;
    if (file.down === undefined)
        return { file, text: read.text, down: undefined };
    const down = await textOf(folder, { id: file.id, path: file.down });
    return down.problem ?? { file, text: read.text, down: down.text };
}
function sqlSteps({ file, text, down }) {
    if (down !== undefined)
        return {
            up: pgMigrateStep((0,io_text/* normalise */.j7)(text)),
            down: { ...pgMigrateStep((0,io_text/* normalise */.j7)(down)), ...(file.down === undefined ? {} : { path: file.down }) },
        };
    const parts = pgMigrateSql(text);
    return 'wrong' in parts ? node_pg_migrate_problem(file, parts.wrong, parts.hint) : parts;
}
function codeSteps({ file: { path }, text: raw }, settings) {
    const text = (0,io_text/* normalise */.j7)(raw);
    const step = (direction) => ({
        kind: 'program',
        runner: 'node-pg-migrate',
        file: path,
        direction,
        text,
        settings,
    });
    return { up: step('up'), ...(mayGoDown(codeOnly(text)) ? { down: step('down') } : {}) };
}
/** The shorthands of all files up to this one count for it. */
const NAMES_SHORTHANDS = /\bshorthands\b|\bexport\s*\*/;
function migrations(files, { schemas, decamelize }) {
    const shorthands = [];
    return files.map((loaded) => {
        const { file } = loaded;
        const settings = {
            schemas: JSON.stringify(schemas),
            decamelize: String(decamelize),
            shorthands: JSON.stringify(shorthands),
        };
        const steps = file.code ? codeSteps(loaded, settings) : sqlSteps(loaded);
        if (file.code && NAMES_SHORTHANDS.test(loaded.text))
            shorthands.push(file.path);
        if ('kind' in steps)
            return steps;
        const { id, path, version, name } = file;
        return { id, name, version, path, checksum: (0,io_text/* checksum */.cM)(loaded.text + (loaded.down ?? '')), ...steps };
    });
}
function refuse({ order, engine }) {
    if (order.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', '`order` is for plain SQL files; node-pg-migrate runs its files in the order of their numbers.', 'Leave `order` out, or set `layout: sql`.');
    if (engine !== 'postgres')
        throw new model_error/* ActionError */.lZ('wrong-layout', `node-pg-migrate is for PostgreSQL, and the engine is ${engine}.`, 'Set `engine: postgres`, or name the layout that is meant.');
}
async function node_pg_migrate_read(sources, options) {
    refuse(options);
    const settings = await pgMigrateSettings(sources, options.folder);
    const gathered = await gather(sources, options, node_pg_migrate_isScript);
    const sorted = pgMigrateFiles(gathered.files, settings.ignore);
    const loaded = await someAtOnce(sorted.files, (file) => load(options.folder, file));
    const results = migrations(loaded.filter((one) => 'file' in one), settings);
    return {
        migrations: results.filter((one) => 'up' in one),
        problems: [
            ...settings.problems,
            ...gathered.problems,
            ...sorted.problems,
            ...loaded.filter((one) => 'kind' in one),
            ...results.filter((one) => 'kind' in one),
        ],
        leftOut: [...gathered.leftOut, ...sorted.leftOut].sort((a, b) => (a.path < b.path ? -1 : 1)),
        ordered: true,
        settings: historySettings(settings),
    };
}
/** node-pg-migrate: code that gathers SQL, and SQL files with marks; a table of names. */
const nodePgMigrate = {
    name: 'node-pg-migrate',
    create: createNodePgMigrate,
    async detect(folder) {
        const mark = await (0,marks/* otherTool */.t7)(folder);
        return mark?.tool === 'node-pg-migrate' ? mark.why : codeMark(folder, 'node-pg-migrate');
    },
    read: node_pg_migrate_read,
    history: nodePgMigrateHistory({}),
    historyOf: nodePgMigrateHistory,
    named: pgMigrateFolders,
};

;// CONCATENATED MODULE: ./lib/layouts/create-payload.js


const first = (now) => (0,create_version/* timeVersion */.Q1)(now).replace(/^\d{8}/, '$&_');
/** Payload: `payload migrate:create`. TypeScript where nothing is there yet; its list of migrations and its snapshot are its own. */
async function createPayload(request) {
    const found = await codeStyle(request, { version: /^(\d{8}_\d{6})/, joint: '_', first });
    const style = found.text === '' ? { ...found, suffix: '.ts', module: 'esm', typescript: true } : found;
    const adapter = /from\s+['"](@payloadcms\/db-[\w-]+)['"]/.exec(style.text)?.[1] ?? '@payloadcms/db-postgres';
    const parameters = { parameters: '{ db, payload, req }' };
    const text = stubModule(style, request.name, [
        { way: 'up', ...parameters, typed: '{ db, payload, req }: MigrateUpArgs' },
        {
            way: 'down',
            ...parameters,
            typed: '{ db, payload, req }: MigrateDownArgs',
            empty: 'leave this line: an empty function would only take the name out of the table.',
        },
    ], style.typescript ? `import type { MigrateDownArgs, MigrateUpArgs } from '${adapter}';` : '');
    const index = request.files.find((file) => /^index\.[cm]?[jt]s$/.test(file));
    return {
        files: [{ path: `${style.stem}${style.suffix}`, text }],
        notes: [
            `For Payload its config is the truth: change it too, or let \`payload migrate:create ${request.name}\` write the statements and the snapshot from it.`,
            ...(index === undefined
                ? []
                : [`${index} lists the migrations for \`prodMigrations\`: add ${style.stem} to it.`]),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/layouts/payload-history.js




const payload_history_TABLE = 'payload_migrations';
/** The row that `push` writes, with which a development server changes the schema by itself. */
const PUSHED = '-1';
const PUSH_MARK = 'says that a development server has changed the schema by itself (`push`), so that it is not what the migrations give: Payload asks before it goes on, and warns of lost data';
const PUSH_SETTLE = 'Compare the schemas (`drift`), and write into the history what is in by `baseline`, or begin with an empty database. Then `repair --mark-pending dev` takes the row out.';
const appliedOf = (name, batch, at) => ({
    id: name,
    checksum: null,
    appliedAt: instant(at),
    state: batch === PUSHED ? 'failed' : 'applied',
    statementsDone: 0,
    statementsAll: 0,
    ...(batch === PUSHED ? { mark: PUSH_MARK, settle: PUSH_SETTLE } : {}),
});
/**
 * The table of Payload's collection `payload-migrations`. It is made by the first migration of the project itself, and undone by its
 * down, so nobody makes it here. All that one run applies is one batch, which is undone as one.
 */
function payloadHistory({ schema }) {
    const place = tablePlace('payload', payload_history_TABLE, ['name', 'batch', 'updated_at', 'created_at'], schema);
    /** What this run has written: the next one is of its batch, in the same database. */
    let last;
    const isThere = async (session, name) => {
        const [space = '', table = ''] = name;
        const rows = await session.query((0,query/* sql */.ll) `SELECT 1 AS found FROM pg_catalog.pg_tables WHERE schemaname = ${space} AND tablename = ${table}`);
        return rows.length > 0;
    };
    return {
        tables: [payload_history_TABLE],
        async applied(session, dialect) {
            const { name, there } = await place.find(session, dialect);
            if (!there || !(await isThere(session, name)))
                return undefined;
            const rows = await session.query((0,query/* sql */.ll) `
        SELECT name, batch::numeric::text AS batch, extract(epoch FROM created_at)::text AS seconds
        FROM ${(0,query.id)(...name)} WHERE name IS NOT NULL ORDER BY batch, name`);
            return rows.map((row) => appliedOf(row['name'] ?? '', row['batch'] ?? null, row['seconds'] ?? null));
        },
        ensure: () => Promise.resolve(),
        rights: (session, dialect) => place.rights(session, dialect, (name) => [
            (0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (name, batch) SELECT name, batch FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
            (0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
        ]),
        async record(session, dialect, entry) {
            const { name, there } = await place.find(session, dialect);
            if (!there)
                throw new model_error/* ActionError */.lZ('history', `There is no ${name.join('.')}, which the first migration of a Payload project makes: ${entry.id} cannot be written down.`, 'Make the first migration with `payload migrate:create`, while the database has none; it holds this table.');
            const before = last ?? '';
            await session.query((0,query/* sql */.ll) `
        INSERT INTO ${(0,query.id)(...name)} (name, batch, updated_at, created_at)
        SELECT ${entry.id}::text, coalesce(
            (SELECT max(batch) FROM ${(0,query.id)(...name)} WHERE name = ${before}),
            (SELECT max(batch) FROM ${(0,query.id)(...name)} WHERE batch > 0) + 1, 1), now(), now()
        WHERE NOT EXISTS (SELECT FROM ${(0,query.id)(...name)} WHERE name = ${entry.id} AND batch > 0)`);
            last = entry.id;
        },
        async forget(session, dialect, migration) {
            const { name, there } = await place.find(session, dialect);
            // The down of the first migration has dropped the table
            if (!there || !(await isThere(session, name)))
                return;
            await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE name = ${migration}`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/layouts/payload.js









const payload_baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
/** As Payload names it: what stands before the first point. */
const payload_nameOf = (path) => payload_baseName(path).split('.')[0] ?? '';
const VERSION = /^(\d{8}_\d{6})_?(.*)$/;
/** Its adapters for other databases, whose migrations are something else. */
const OTHER_ADAPTER = /['"](@payloadcms\/db-(?!postgres\b|vercel-postgres\b)[\w-]+)['"]/;
const OWN_TABLE = /"([^"\s]+)"\."payload_migrations"/;
const payload_isScript = (path) => /\.[jt]s$/.test(path);
/** Why Payload passes a file over, or would better; undefined where it is a migration. */
function payload_passedOver({ path, id }) {
    const name = payload_baseName(path);
    if (/^index\.[jt]s$/.test(name))
        return 'the list of the migrations that Payload writes for bundlers, none itself';
    if (/\.d\.ts$/.test(name))
        return 'holds types alone';
    if (!/\.[jt]s$/.test(name))
        return 'does not end in .ts or .js, so Payload passes it over';
    return id.includes('/') ? 'in a sub-folder, where Payload does not look' : undefined;
}
const payload_problem = (file, kind, what, hint) => ({
    kind,
    id: payload_nameOf(file.path),
    path: file.path,
    message: `${(0,io_text/* printable */.g$)(file.path)} ${what}.`,
    hint,
});
async function payload_migrationOf(folder, file) {
    const id = payload_nameOf(file.path);
    const read = await textOf(folder, { id, path: file.path });
    if (read.problem !== undefined)
        return { problem: read.problem };
    const text = (0,io_text/* normalise */.j7)(read.text);
    const other = OTHER_ADAPTER.exec(text)?.[1];
    if (other !== undefined)
        return {
            problem: payload_problem(file, 'unreadable', `is for ${other}; Payload's migrations are run here on PostgreSQL alone`, 'Run them with Payload itself (`payload migrate`).'),
        };
    const code = codeOnly(text);
    if (exported(code, 'up') === 'none')
        return {
            problem: payload_problem(file, 'unreadable', 'exports no `up`: Payload fails at it', 'Move it out of this folder.'),
        };
    const step = (direction) => ({
        kind: 'program',
        runner: 'payload',
        file: file.path,
        direction,
        text,
    });
    const [, version, rest = id] = VERSION.exec(id) ?? [];
    const schema = OWN_TABLE.exec(text)?.[1];
    return {
        migration: {
            id,
            name: rest,
            ...(version === undefined ? {} : { version }),
            path: file.path,
            checksum: (0,io_text/* checksum */.cM)(read.text),
            up: step('up'),
            ...(exported(code, 'down') === 'function' ? { down: step('down') } : {}),
        },
        ...(schema === undefined ? {} : { schema }),
    };
}
function payload_duplicates(files) {
    const first = new Map();
    return files.flatMap((file) => {
        const other = first.get(payload_nameOf(file.path));
        if (other === undefined)
            first.set(payload_nameOf(file.path), file);
        return other === undefined
            ? []
            : [
                payload_problem(file, 'duplicate', `and ${(0,io_text/* printable */.g$)(other.path)} have one name, ${(0,io_text/* printable */.g$)(payload_nameOf(file.path))}: Payload would run both, and write one name twice`, 'Remove one of them, or give it a name of its own.'),
            ];
    });
}
function payload_refuse({ order, engine }) {
    if (order.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', '`order` is for plain SQL files; Payload runs its files in the order of their names.', 'Leave `order` out, or set `layout: sql`.');
    if (engine !== 'postgres')
        throw new model_error/* ActionError */.lZ('wrong-layout', `Payload's migrations are read for PostgreSQL, and the engine is ${engine}.`, 'Set `engine: postgres`, or name the layout that is meant.');
}
async function payload_read(sources, options) {
    payload_refuse(options);
    const gathered = await gather(sources, options, payload_isScript);
    const leftOut = [...gathered.leftOut];
    const files = [];
    for (const file of gathered.files) {
        const reason = payload_passedOver(file);
        if (reason === undefined)
            files.push(file);
        else if (/\.(?:[cm]?[jt]s|sql)$/i.test(file.path))
            leftOut.push({ path: file.path, reason });
    }
    files.sort((a, b) => (payload_baseName(a.path) < payload_baseName(b.path) ? -1 : 1));
    const twice = payload_duplicates(files);
    const again = new Set(twice.map(({ path }) => path));
    const results = await someAtOnce(files.filter(({ path }) => !again.has(path)), (file) => payload_migrationOf(options.folder, file));
    const schema = results.find((one) => one.schema !== undefined)?.schema;
    return {
        migrations: results.flatMap(({ migration }) => migration ?? []),
        problems: [...gathered.problems, ...twice, ...results.flatMap((one) => one.problem ?? [])],
        leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
        ordered: true,
        settings: schema === undefined ? {} : { schema },
    };
}
/** Payload on PostgreSQL: code with `up` and `down`, which goes through drizzle; a table with batches. */
const payload = {
    name: 'payload',
    create: createPayload,
    detect: (folder) => codeMark(folder, 'payload'),
    read: payload_read,
    history: payloadHistory({}),
    historyOf: payloadHistory,
};

;// CONCATENATED MODULE: ./lib/layouts/prisma-history.js






const prisma_history_TABLE = '_prisma_migrations';
const LONGEST_ERROR = 200;
const ON = {
    postgresql: {
        time: 'TIMESTAMPTZ',
        now: 'now()',
        count: 'INTEGER',
        options: '',
        seconds: 'floor(extract(epoch FROM coalesce(finished_at, started_at)))::text',
        left: ', and a file without a COMMIT of its own leaves nothing behind',
        ago: (ms) => (0,query/* sql */.ll) `clock_timestamp() - ${String(ms)}::double precision * interval '1 millisecond'`,
    },
    mysql: {
        time: 'DATETIME(3)',
        now: 'CURRENT_TIMESTAMP(3)',
        count: 'INTEGER UNSIGNED',
        options: ' DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci',
        seconds: "TIMESTAMPDIFF(SECOND, '1970-01-01', coalesce(finished_at, started_at))",
        left: '',
        ago: (ms) => (0,query/* sql */.ll) `UTC_TIMESTAMP(3) - INTERVAL ${Math.round(ms * 1_000)} MICROSECOND`,
    },
};
const place = tablePlace('prisma', prisma_history_TABLE, ['checksum', 'finished_at', 'migration_name', 'rolled_back_at']);
const definition = ({ time, now, count, options }) => `(
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at ${time},
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at ${time},
    started_at ${time} NOT NULL DEFAULT ${now},
    applied_steps_count ${count} NOT NULL DEFAULT 0
)${options}`;
/** The error that the server gave, out of the report that Prisma keeps. */
function errorIn(logs) {
    const code = /Database error code: (\S+)/.exec(logs)?.[1];
    const said = /Database error:\s*(.+)/.exec(logs)?.[1] ?? logs.trim().split('\n', 1)[0] ?? '';
    const words = (0,io_text/* printable */.g$)(said.trim());
    const short = words.length > LONGEST_ERROR ? `${words.slice(0, LONGEST_ERROR)}…` : words;
    return code === undefined ? short : `${short} (${(0,io_text/* printable */.g$)(code)})`;
}
function prisma_history_appliedOf(row, words) {
    const done = row['finished'] === '1';
    const logs = row['logs'] ?? '';
    const said = logs.trim() === ''
        ? 'Prisma has begun it and written no end'
        : `Prisma has written that it failed: ${errorIn(logs)}`;
    return {
        id: row['migration_name'] ?? '',
        checksum: row['checksum'] ?? null,
        appliedAt: instant(row['seconds']),
        state: done ? 'applied' : 'failed',
        statementsDone: 0,
        statementsAll: 0,
        ...(done ? {} : { mark: `${said}${words.left}` }),
    };
}
/** Its rows that count for one migration. The table's collation takes names for equal that are not. */
async function prisma_history_rowsOf(session, name, migration) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT id, migration_name, logs, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS finished
    FROM ${(0,query.id)(...name)} WHERE migration_name = ${migration} AND rolled_back_at IS NULL ORDER BY started_at, id`);
    return rows
        .filter((row) => row['migration_name'] === migration)
        .map((row) => ({ id: row['id'] ?? '', finished: row['finished'] === '1', logs: row['logs'] ?? null }));
}
/** As `prisma migrate resolve` does: the row stays, and counts no more. */
async function rollBack(session, dialect, name, row) {
    await session.query((0,query/* sql */.ll) `UPDATE ${(0,query.id)(...name)} SET rolled_back_at = ${ON[dialect].ago(0)} WHERE id = ${row.id}`);
}
/**
 * The table of Prisma Migrate: a row for each attempt, which is under way or failed while it has no end, and does not count once it
 * is marked as rolled back.
 */
const prismaHistory = {
    tables: [prisma_history_TABLE],
    lock: lockOf('prisma', async (_, dialect) => (dialect === 'postgresql' ? '72707369' : 'prisma_migrate')),
    async applied(session, dialect) {
        const { name, there } = await place.find(session, dialect);
        if (!there)
            return undefined;
        const rows = await session.query((0,query/* sql */.ll) `
      SELECT migration_name, checksum, logs, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS finished,
        ${(0,query/* raw */.lS)(ON[dialect].seconds)} AS seconds
      FROM ${(0,query.id)(...name)} WHERE rolled_back_at IS NULL ORDER BY started_at, id`);
        const found = new Map();
        for (const row of rows) {
            const one = prisma_history_appliedOf(row, ON[dialect]);
            // As for Prisma, an attempt without an end counts, whatever another one has come to
            if (!found.has(one.id) || one.state === 'failed')
                found.set(one.id, one);
        }
        return [...found.values()];
    },
    async ensure(session, dialect) {
        const { name, there } = await place.find(session, dialect);
        if (there)
            return;
        await session.query((0,query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${(0,query.id)(...name)} ${(0,query/* raw */.lS)(definition(ON[dialect]))}`);
        // Kept for this session from now on, wherever a migration moves its plain names
        await place.find(session, dialect);
    },
    rights: (session, dialect) => place.rights(session, dialect, (name) => [
        (0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (id, checksum, migration_name)
        SELECT id, checksum, migration_name FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
        (0,query/* sql */.ll) `UPDATE ${(0,query.id)(...name)} SET applied_steps_count = 0 WHERE 1 = 0`,
    ], 'SELECT, INSERT, UPDATE'),
    async begin(session, dialect, entry) {
        const { name } = await place.find(session, dialect);
        if ((await prisma_history_rowsOf(session, name, entry.id)).length > 0)
            return;
        await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (id, checksum, migration_name, started_at)
      VALUES (${(0,external_node_crypto_.randomUUID)()}, ${entry.checksum}, ${entry.id}, ${ON[dialect].ago(entry.durationMs)})`);
    },
    async record(session, dialect, entry) {
        const { name } = await place.find(session, dialect);
        const rows = await prisma_history_rowsOf(session, name, entry.id);
        const { ago } = ON[dialect];
        if (rows.some(({ finished }) => finished))
            return;
        // One with an error is an attempt of Prisma's own, which has failed and stays so
        const open = rows.find(({ logs }) => logs === null);
        for (const row of rows)
            if (row !== open)
                await rollBack(session, dialect, name, row);
        if (open !== undefined)
            await session.query((0,query/* sql */.ll) `UPDATE ${(0,query.id)(...name)}
        SET finished_at = ${ago(0)}, checksum = ${entry.checksum}, applied_steps_count = 1 WHERE id = ${open.id}`);
        else
            await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)}
          (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
        VALUES (${(0,external_node_crypto_.randomUUID)()}, ${entry.checksum}, ${ago(0)}, ${entry.id}, ${ago(entry.durationMs)}, 1)`);
    },
    async forget(session, dialect, migration) {
        const { name, there } = await place.find(session, dialect);
        if (!there)
            return;
        for (const row of await prisma_history_rowsOf(session, name, migration))
            await rollBack(session, dialect, name, row);
    },
};

;// CONCATENATED MODULE: ./lib/layouts/prisma.js











const MAIN = 'migration.sql';
/** Prisma's documentation has people make one with `migrate diff`; it never runs it. */
const DOWN = 'down.sql';
const prisma_LOCK = 'migration_lock.toml';
/** The longest name that its table holds, in characters. */
const LONGEST_NAME = 255;
const PROVIDERS = {
    postgres: ['postgresql', 'postgres'],
    mysql: ['mysql'],
};
const prisma_join = (folder, name) => (folder === '' || folder === '.' ? name : `${folder}/${name}`);
const sha256 = (data) => (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
/** Old versions wrote each byte without its leading zero. */
const unpadded = (hex) => hex.replace(/0(.)|(..)/g, '$1$2');
/** Checksums that Prisma takes for this file's: with the line ends of other systems, and as old versions wrote them. */
function alike(bytes, own) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const all = [own, sha256(text.replaceAll('\r\n', '\n')), sha256(text.replaceAll('\n', '\r\n'))];
    return [...new Set([...all, ...all.map(unpadded)])].filter((one) => one !== own);
}
/** Of `resolve --rolled-back` guides say more than it does: it changes a row, and only that of a migration that has failed. */
const NO_DOWN = 'Prisma has no down migrations, and its `migrate resolve --rolled-back` takes a failed one alone and undoes nothing. Restore the backup, or undo it with a new migration; or put what undoes it into `down.sql` beside `migration.sql` before it is merged.';
/** What the folder says it is for; Prisma refuses any other server. */
async function refuseOtherProvider({ path: source }, { folder, engine }) {
    const path = prisma_join(source, prisma_LOCK);
    const bytes = await folder.read(path).catch(() => undefined);
    if (bytes === undefined)
        return;
    const decoded = (0,io_text/* decode */.D4)(bytes);
    const toml = readToml(decoded.problem === undefined ? decoded.text : '?');
    const provider = toml.values?.get('provider');
    if (typeof provider !== 'string')
        throw new model_error/* ActionError */.lZ('wrong-layout', `${(0,io_text/* printable */.g$)(path)} ${toml.wrongLine === undefined ? 'names no `provider`' : `is no TOML on line ${toml.wrongLine}`}, and Prisma refuses it.`, `Write \`provider = "${PROVIDERS[engine === 'postgres' ? 'postgres' : 'mysql'][0]}"\`, as \`prisma migrate dev\` does.`);
    if (PROVIDERS[engine === 'postgres' ? 'postgres' : 'mysql'].includes(provider))
        return;
    throw new model_error/* ActionError */.lZ('wrong-engine', `${(0,io_text/* printable */.g$)(path)} is for ${(0,io_text/* printable */.g$)(provider)}, and the engine is ${engine}.`, 'Name the database that these migrations are for in `database-url`, or its kind in `engine`.');
}
const prisma_problem = ({ name, path }, what, hint) => ({
    kind: 'unreadable',
    id: name,
    path,
    message: `${(0,io_text/* printable */.g$)(path)} ${what}.`,
    hint,
});
/** Prisma's program writes what it fears at the top of a file: a list in a comment. */
const WARNINGS = /^\s*\/\*\s*Warnings:\s*\n([\s\S]*?)\*\//;
const MOST_WARNINGS = 20;
function warningsIn(text) {
    const list = WARNINGS.exec(text)?.[1] ?? '';
    const found = list
        .split(/^[ \t]*- /m)
        .slice(1)
        .map((one) => (0,io_text/* printable */.g$)(one.replace(/\s+/g, ' ').trim()));
    const more = found.length - MOST_WARNINGS;
    return [
        ...found.slice(0, MOST_WARNINGS).map((one) => `Prisma's own warning: ${one}`),
        ...(more > 0 ? [`and ${more} more warnings of Prisma at the top of the file`] : []),
    ];
}
async function prisma_migrationOf(folder, one) {
    const { name, files } = one;
    const path = files.get(MAIN);
    if (path === undefined)
        return prisma_problem(one, `holds no ${MAIN}, and Prisma then runs none of the migrations (P3015)`, `Restore it (\`git log -- ${(0,io_text/* printable */.g$)(one.path)}\` shows its versions), or move the folder out of the migrations.`);
    if (name.length > LONGEST_NAME)
        return prisma_problem(one, `has a name of ${name.length} characters, and Prisma's table holds ${LONGEST_NAME}`, 'Shorten it.');
    const read = await textOf(folder, { id: name, path });
    if (read.problem !== undefined)
        return read.problem;
    const beside = files.get(DOWN);
    const down = beside === undefined ? undefined : await textOf(folder, { id: name, path: beside });
    if (down?.problem !== undefined)
        return down.problem;
    const bytes = await folder.read(path);
    const checksum = sha256(bytes);
    const version = /^\d+/.exec(name)?.[0];
    const remarks = warningsIn((0,io_text/* normalise */.j7)(read.text));
    const step = (text) => ({
        kind: 'sql',
        sql: (0,io_text/* normalise */.j7)(text),
        line: 1,
        sentBy: { tool: 'prisma', as: 'script' },
    });
    return {
        id: name,
        name: name.slice(version?.length ?? 0).replace(/^_/, ''),
        ...(version === undefined ? {} : { version }),
        path,
        checksum,
        alike: alike(bytes, checksum),
        ...(remarks.length === 0 ? {} : { remarks }),
        up: step(read.text),
        ...(beside === undefined || down === undefined || saysNothing((0,io_text/* normalise */.j7)(down.text))
            ? { noDown: NO_DOWN }
            : { down: { ...step(down.text), path: beside } }),
    };
}
async function prisma_read(sources, options) {
    if (options.order.length > 0)
        throw new model_error/* ActionError */.lZ('conflicting-inputs', '`order` is for plain SQL files; Prisma runs its folders in the order of their names.', 'Leave `order` out, or set `layout: sql`.');
    const gathered = await gather(sources, options);
    for (const source of sources)
        await refuseOtherProvider(source, options);
    const { folders, leftOut } = foldersOf(gathered, { main: MAIN, others: [DOWN], tool: 'Prisma' });
    // As its program of today sorts them; where all names begin with a time, older ones give the same order
    const { compare } = new Intl.Collator('en');
    const sorted = folders.toSorted((a, b) => compare(a.name, b.name));
    const results = await Promise.all(sorted.map((one) => prisma_migrationOf(options.folder, one)));
    return {
        migrations: results.filter((one) => 'up' in one),
        problems: [...gathered.problems, ...results.filter((one) => 'kind' in one)],
        leftOut,
        ordered: true,
    };
}
/** Prisma Migrate: a folder for each migration with one script; a table of attempts, with checksums. */
const prisma = {
    name: 'prisma',
    async detect(folder) {
        const mark = await (0,marks/* otherTool */.t7)(folder);
        return mark?.tool === 'prisma' ? mark.why : undefined;
    },
    read: prisma_read,
    history: prismaHistory,
    create: createPrisma,
};

// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
;// CONCATENATED MODULE: ./lib/layouts/program.js






/** What a run of the tool itself leaves beside its files, or what was installed there. */
const MADE = /(?:^|\/)(?:__pycache__|node_modules|\.[^/]+)(?:\/|$)|\.(?:pyc|pyo|class)$/;
/** Longer than any migration: not kept for places of statements. */
const MOST_TEXT = 512 * 1024;
/** The one migration that stands for all that the tool finds to do. */
const PROGRAM = 'program';
async function program_read(sources, options) {
    const gathered = await gather(sources, options);
    const command = options.program?.up;
    if (command === undefined)
        throw new model_error/* ActionError */.lZ('missing-input', '`layout: program` needs the command line of the tool.', 'Give `program-up`, as in `program-up: alembic upgrade head`.');
    const found = gathered.files.filter(({ path }) => !MADE.test(path));
    const problems = gathered.problems.filter(({ kind }) => kind !== 'not-a-file');
    const files = new Map();
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`${command}\n`);
    const contents = await someAtOnce(found, ({ path }) => options.folder.read(path).catch((error) => error));
    for (const [i, { path }] of found.entries()) {
        const bytes = contents[i];
        if (!(bytes instanceof Uint8Array)) {
            const message = `${path} cannot be read.`;
            problems.push({
                kind: 'unreadable',
                id: path,
                path,
                message,
                hint: 'Give the user of this run the right to read it.',
            });
            continue;
        }
        const decoded = (0,io_text/* decode */.D4)(bytes);
        const plain = decoded.problem === undefined ? decoded.text.replaceAll('\r\n', '\n') : undefined;
        hash.update(`${JSON.stringify(path)}\n`).update((0,external_node_crypto_.createHash)('sha256')
            .update(plain ?? bytes)
            .digest());
        if (plain !== undefined && plain.length <= MOST_TEXT)
            files.set(path, plain);
    }
    const path = sources[0]?.path ?? '.';
    return {
        migrations: [
            {
                id: PROGRAM,
                name: command,
                path,
                checksum: hash.digest('hex'),
                up: { kind: 'program', runner: PROGRAM, file: path, direction: 'up', text: command, command, files },
            },
        ],
        problems,
        leftOut: gathered.leftOut,
        ordered: false,
        settings: { tables: (options.program?.tables ?? []).join('\n') },
    };
}
/** Any other tool, as a command line. Never found by looking: the user names the command. */
const program = {
    name: PROGRAM,
    detect: () => Promise.resolve(undefined),
    read: program_read,
    create: ({ name }) => Promise.reject(new model_error/* ActionError */.lZ('not-ours', 'How the tool of `program-up` names and numbers its migrations, only that tool knows.', `Make it by the tool's own command, as in \`alembic revision -m ${name}\` or \`bin/rails generate migration ${name}\`, then \`plan\`.`)),
    historyOf: ({ tables = '' }) => (0,program_tables/* programHistory */.Z)(tables.split('\n').filter((table) => table !== '')),
};

;// CONCATENATED MODULE: ./lib/layouts/create-sequelize.js


/** Sequelize: `sequelize-cli migration:generate`; umzug's form where the newest file has it. */
async function createSequelize(request) {
    const style = await codeStyle(request, { version: /^(\d+)(?=[-_.])/, joint: '-', first: create_version/* timeVersion */.Q1 });
    const umzug = /\(\s*\{\s*context\b/.test(style.text);
    const parameters = umzug
        ? { parameters: '{ context: queryInterface }', typed: '{ context: queryInterface }: { context: QueryInterface }' }
        : { parameters: 'queryInterface, Sequelize', typed: 'queryInterface: QueryInterface' };
    const text = stubModule(style, request.name, [
        { way: 'up', ...parameters },
        {
            way: 'down',
            ...parameters,
            empty: 'leave this line: an empty function would only take the name out of the table.',
        },
    ], style.typescript
        ? "import type { QueryInterface } from 'sequelize';"
        : style.module === 'esm'
            ? ''
            : "'use strict';");
    return { files: [{ path: `${style.stem}${style.suffix}`, text }], notes: [] };
}

;// CONCATENATED MODULE: ./lib/layouts/sequelize-history.js



const sequelize_history_TABLE = 'SequelizeMeta';
const sequelize_history_DEFINITION = {
    postgresql: '("name" VARCHAR(255) NOT NULL UNIQUE, PRIMARY KEY ("name"))',
    mysql: '(`name` VARCHAR(255) NOT NULL UNIQUE, PRIMARY KEY (`name`)) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE utf8_unicode_ci',
};
const NOW = { postgresql: 'CURRENT_TIMESTAMP', mysql: 'UTC_TIMESTAMP(3)' };
/** With sequelize-cli's `migrationTimestamps` two columns that may not be empty. */
const TIMES = ['createdAt', 'updatedAt'];
const extensionOf = (name) => name.slice(stemOf(name).length);
/** Names of rows and of files that differ in their extension alone are about one migration. */
function namesOf(rows, files) {
    const ids = new Set(files.map((file) => file.id));
    const byStem = new Map();
    for (const one of ids)
        byStem.set(stemOf(one), [...(byStem.get(stemOf(one)) ?? []), one]);
    const exact = new Set(rows.filter((row) => ids.has(row)));
    const idOf = (row) => {
        if (ids.has(row))
            return row;
        const alike = (byStem.get(stemOf(row)) ?? []).filter((one) => !exact.has(one));
        return alike.length === 1 ? (alike[0] ?? row) : row;
    };
    return {
        idOf,
        rowOf(migration) {
            // As the newest file of that kind is called
            const like = rows.findLast((row) => extensionOf(idOf(row)) === extensionOf(migration) && ids.has(idOf(row)));
            return like === undefined ? migration : stemOf(migration) + extensionOf(like);
        },
    };
}
/** Sequelize's table: the names of the files that are in, by default in `SequelizeMeta`. */
function sequelizeHistory(settings) {
    const { table: asked = sequelize_history_TABLE, schema } = settings;
    // MySQL has no schemas as Sequelize sees it: there it is the first part of the table's name
    const tableOn = (dialect) => schema === undefined || dialect === 'postgresql' ? asked : `${schema}.${asked}`;
    const places = {
        postgresql: tablePlace('sequelize', tableOn('postgresql'), ['name'], schema),
        mysql: tablePlace('sequelize', tableOn('mysql'), ['name']),
    };
    const find = (session, dialect) => places[dialect].find(session, dialect);
    const rowsOf = async (session, name) => (await session.query((0,query/* sql */.ll) `SELECT name FROM ${(0,query.id)(...name)} ORDER BY name`)).map((row) => row['name'] ?? '');
    async function times(session, name) {
        const [place = '', table = ''] = name;
        const rows = await session.query((0,query/* sql */.ll) `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = ${place} AND table_name = ${table}`);
        return TIMES.filter((column) => rows.some((row) => row['name'] === column));
    }
    return {
        tables: [...new Set([tableOn('postgresql'), tableOn('mysql')])],
        ...(schema === undefined ? {} : { schemas: [schema] }),
        async applied(session, dialect, files) {
            const { name, there } = await find(session, dialect);
            if (!there)
                return undefined;
            const rows = await rowsOf(session, name);
            const { idOf } = namesOf(rows, files);
            return rows.map((row) => ({
                id: idOf(row),
                checksum: null,
                appliedAt: null,
                state: 'applied',
                statementsDone: 0,
                statementsAll: 0,
            }));
        },
        async ensure(session, dialect) {
            const { name, there } = await find(session, dialect);
            if (there)
                return;
            if (dialect === 'postgresql' && schema !== undefined)
                await session.query((0,query/* sql */.ll) `CREATE SCHEMA IF NOT EXISTS ${(0,query.id)(schema)}`);
            await session.query((0,query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${(0,query.id)(...name)} ${(0,query/* raw */.lS)(sequelize_history_DEFINITION[dialect])}`);
            // Kept for this session from now on, wherever a migration moves its plain names
            await find(session, dialect);
        },
        rights: (session, dialect) => places[dialect].rights(session, dialect, (name) => [
            (0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (name) SELECT name FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
            (0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE 1 = 0`,
        ]),
        async record(session, dialect, entry) {
            const { name } = await find(session, dialect);
            const rows = await rowsOf(session, name);
            const { idOf, rowOf } = namesOf(rows, entry.files);
            if (rows.some((row) => idOf(row) === entry.id))
                return;
            const columns = await times(session, name);
            const now = (0,query/* raw */.lS)(columns.map(() => `, ${NOW[dialect]}`).join(''));
            const more = columns.reduce((all, column) => (0,query/* sql */.ll) `${all}, ${(0,query.id)(column)}`, (0,query/* raw */.lS)(''));
            await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...name)} (name${more}) VALUES (${rowOf(entry.id)}${now})`);
        },
        async forget(session, dialect, migration, files) {
            const { name, there } = await find(session, dialect);
            if (!there)
                return;
            const rows = await rowsOf(session, name);
            const { idOf } = namesOf(rows, files);
            for (const row of rows)
                if (idOf(row) === migration)
                    await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...name)} WHERE name = ${row}`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/layouts/sequelize-settings.js






const RC = '.sequelizerc';
/** Where sequelize-cli looks when `.sequelizerc` names no other, the first that is there. */
const sequelize_settings_CONFIGS = ['config/config.js', 'config/config.json'];
const sequelize_settings_TABLE = 'migrationStorageTableName';
const sequelize_settings_SCHEMA = 'migrationStorageTableSchema';
const STORAGE = 'migrationStorage';
/** What a key of `.sequelizerc` says; yargs takes both spellings. */
function said({ path, text }, dashed, camel, instead) {
    const found = valuesOf(text, [dashed, camel]);
    const wrong = found.find((value) => typeof value !== 'string');
    if (found.length > 0 && (wrong !== undefined || found.includes(undefined)))
        throw noPlainValue(path, dashed, instead);
    return agreed(path, dashed, found.filter((value) => typeof value === 'string'));
}
/** As the working directory has it: a path of `.sequelizerc` begins where that stands. */
const below = (file, path) => external_node_path_.posix.join(file.folder === '' ? '.' : file.folder, path);
const migrationsOf = (file) => below(file, said(file, 'migrations-path', 'migrationsPath', 'Name the folder in `migrations`.') ?? 'migrations');
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** What each environment of a config.json says, or the file itself where it has none. */
function environments(path, text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        throw new model_error/* ActionError */.lZ('tool-settings', `${(0,io_text/* printable */.g$)(path)} is no JSON.`, 'Mend it; sequelize-cli cannot read it either.');
    }
    if (!isMap(parsed))
        return [];
    const all = Object.values(parsed).filter(isMap);
    return all.length === 0 || 'dialect' in parsed ? [parsed] : all;
}
/** The one value of a setting; in a script as far as it is written down as it is. */
function setting(path, text, key) {
    const values = path.endsWith('.json')
        ? environments(path, text).map((one) => {
            const value = one[key];
            return typeof value === 'string' ? value : undefined;
        })
        : valuesOf(text, [key]);
    if (!path.endsWith('.json') && values.some((value) => typeof value !== 'string'))
        throw noPlainValue(path, key, `Write the name itself there: \`${key}: 'the_name'\`.`);
    const one = agreed(path, key, values);
    return typeof one === 'string' && one !== '' ? one : undefined;
}
async function sequelize_settings_configOf(folder, rc) {
    const named = rc === undefined
        ? undefined
        : said(rc, 'config', 'config', "Write the path itself there: `config: path.resolve('config', 'config.json')`.");
    const base = rc?.folder ?? '';
    const paths = named === undefined ? sequelize_settings_CONFIGS.map((name) => (0,io_folder/* inside */.nx)(base, name)) : [external_node_path_.posix.join(base, named)];
    for (const path of paths) {
        const text = await settingsText(folder, path);
        if (text !== undefined)
            return { path, text };
    }
    return undefined;
}
/** Reads `.sequelizerc` and the config that it names, without running them. */
async function sequelizeSettings(folder, sources) {
    const rc = await nearestSettings(folder, sources, [RC]);
    const config = await sequelize_settings_configOf(folder, rc);
    if (config === undefined)
        return { cli: rc !== undefined, history: {} };
    const of = (key) => setting(config.path, config.text, key);
    const storage = of(STORAGE) ?? 'sequelize';
    if (storage !== 'sequelize')
        throw new model_error/* ActionError */.lZ('tool-settings', `${(0,io_text/* printable */.g$)(config.path)} keeps the history of Sequelize elsewhere than in the database (\`${STORAGE}\` is \`${(0,io_text/* printable */.g$)(storage)}\`), where nobody but that machine knows it.`, `Set \`${STORAGE}\` to \`sequelize\`, and fill its table once: \`baseline --to FILE\`.`);
    const [table, schema] = [of(sequelize_settings_TABLE), of(sequelize_settings_SCHEMA)];
    return {
        cli: true,
        history: { ...(table === undefined ? {} : { table }), ...(schema === undefined ? {} : { schema }) },
    };
}
/** The folder that a `.sequelizerc` of the working directory names. */
async function sequelizeFolder(folder) {
    const rc = await nearestSettings(folder, [], [RC]);
    return rc === undefined ? undefined : { paths: [migrationsOf(rc)], why: RC };
}

;// CONCATENATED MODULE: ./lib/layouts/sequelize.js





/** sequelize-cli takes these alone; a program that calls umzug takes what it asks for. */
const BY_CLI = /\.(?:cjs|js|cts|ts)$/;
const sequelize_SCRIPT = /\.[cm]?[jt]s$/;
const sequelize_DECLARATIONS = /\.d\.[cm]?ts$/;
const sequelize_takes = (cli) => (name) => {
    if (name.startsWith('.'))
        return sequelize_SCRIPT.test(name) ? 'a hidden file' : undefined;
    if (sequelize_DECLARATIONS.test(name))
        return 'types alone, of a file that is elsewhere';
    if (BY_CLI.test(name))
        return true;
    if (sequelize_SCRIPT.test(name))
        return cli ? 'sequelize-cli passes over files of this kind' : true;
    return /\.sql$/i.test(name) ? 'SQL, which Sequelize does not run by itself; its scripts may read it' : undefined;
};
/** Sequelize's migrations, as sequelize-cli and umzug run them: scripts that get a queryInterface. */
const sequelize = {
    name: 'sequelize',
    create: createSequelize,
    detect: (folder) => codeMark(folder, 'sequelize'),
    async read(sources, options) {
        const settings = await sequelizeSettings(options.folder, sources);
        const read = await readCode(sources, options, {
            tool: 'sequelize',
            takes: sequelize_takes(settings.cli),
            folderByFolder: false,
        });
        return { ...read, settings: settings.history };
    },
    history: sequelizeHistory({}),
    historyOf: sequelizeHistory,
    named: sequelizeFolder,
};

;// CONCATENATED MODULE: ./lib/layouts/sql-files.js



const sql_files_join = (...parts) => parts.filter((part) => part !== '').join('/');
const count = (map, key, one) => {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [one]);
    else
        list.push(one);
};
/** What makes an up and a down a pair: the same name in the same place, whether folders or suffixes say which is which. */
function pairKey({ found, home, stem }) {
    const parts = home.split('/').filter((part) => !(0,names/* isDownFolder */.P1)(part) && !/^ups?$/i.test(part));
    return `${found.source} ${sql_files_join(...parts, stem)}`;
}
function candidate(found, engine) {
    const parts = found.id.split('/');
    const name = (0,names/* fileName */.Md)(parts.pop() ?? '');
    if (name.kind === 'ignored')
        return undefined;
    if (name.kind === 'left-out')
        return { path: found.path, reason: name.reason };
    if (name.kind === 'code') {
        const reason = `a migration in ${name.language}: it runs only with ${name.needs}`;
        return { path: found.path, reason };
    }
    const folder = parts.length > 0 && (0,names/* isDialect */.RM)(parts[0] ?? '') ? parts.shift() : undefined;
    const dialect = name.dialect ?? folder;
    const ranks = [folder, name.dialect].filter((one) => one !== undefined).map((one) => (0,names/* dialectRank */.tB)(one, engine));
    return {
        found,
        home: parts.join('/'),
        stem: name.stem,
        direction: parts.some(names/* isDownFolder */.P1) ? 'down' : name.direction,
        rank: ranks.includes(-1) ? undefined : ranks.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ranks),
        dialect,
    };
}
/** `x_down.sql` undoes `x.sql` or `x_up.sql` where there is one; else it is a migration with an unlucky name (`scale_down`). */
function underscored(all) {
    const ups = new Set(all.filter((one) => one.direction === 'up').map(pairKey));
    return all.map((one) => {
        const [, stem, joint] = /^(.*)([-_])(?:down|rollback|undo)$/i.exec(one.stem) ?? [];
        if (one.direction === 'down' || stem === undefined || joint === undefined)
            return one;
        const partner = [stem, `${stem}${joint}up`].find((name) => ups.has(pairKey({ ...one, stem: name })));
        return partner === undefined ? one : { ...one, stem: partner, direction: 'down' };
    });
}
/** Of several files for one purpose takes those that are made for the engine best; `sidelined` hears of the others. */
function chosen(group, sidelined) {
    const best = group.reduce((a, b) => ((b.rank ?? 0) < (a.rank ?? 0) ? b : a));
    for (const one of group)
        if (one.rank !== best.rank)
            sidelined(one, best);
    return group.filter((one) => one.rank === best.rank);
}
/** A migration that is code stands between the others: leaving it out silently would blame the next file. */
function codeProblem(found, reason) {
    return {
        kind: 'not-a-file',
        id: found.id,
        path: found.path,
        message: `${(0,io_text/* printable */.g$)(found.path)} is ${reason}; what comes after it may need it.`,
        hint: `Run it with its own tool and put \`${(0,io_text/* printable */.g$)(found.id)}\` into \`exclude\`, or write it as SQL.`,
    };
}
/** The version of the innermost folder that has one. */
function folderVersion(home) {
    const folder = home.split('/').findLast((part) => (0,layouts_natural/* versionOf */.E4)(part).version !== undefined);
    return (0,layouts_natural/* versionOf */.E4)(folder ?? '');
}
/** Sorts files into migrations and their downs, for one engine, by names alone. */
function sortFiles(all, engine) {
    const leftOut = [];
    const problems = [];
    const groups = new Map();
    const candidates = [];
    for (const found of all) {
        const one = candidate(found, engine);
        if (one === undefined)
            continue;
        if ('reason' in one) {
            leftOut.push(one);
            const code = (0,names/* fileName */.Md)(found.id.slice(found.id.lastIndexOf('/') + 1)).kind === 'code';
            const { version, unique } = (0,layouts_natural/* versionOf */.E4)(found.id.slice(found.id.lastIndexOf('/') + 1));
            if (code && version !== undefined && unique)
                problems.push(codeProblem(found, one.reason));
        }
        else if ('found' in one)
            candidates.push(one);
    }
    for (const one of underscored(candidates)) {
        if (one.rank === undefined) {
            leftOut.push({ path: one.found.path, reason: `for ${one.dialect}; the engine is ${engine}` });
        }
        else
            count(groups, `${one.found.source} ${one.direction} ${sql_files_join(one.home, one.stem)}`, one);
    }
    const ups = [];
    const downs = new Map();
    for (const group of groups.values()) {
        const best = chosen(group, (one, other) => leftOut.push({
            path: one.found.path,
            reason: `${(0,io_text/* printable */.g$)(other.found.id)} is the form for ${engine}`,
        }));
        for (const one of best) {
            if (one.direction === 'up')
                ups.push(one);
            else
                count(downs, pairKey(one), one);
        }
    }
    const files = ups.map((one) => {
        const down = downs.get(pairKey(one))?.shift();
        const own = (0,layouts_natural/* versionOf */.E4)(one.stem);
        const named = one.stem === '' || own.version === undefined ? folderVersion(one.home) : own;
        return {
            ...one.found,
            home: one.home,
            key: (0,layouts_natural/* naturalKey */.XX)(sql_files_join(one.home, one.stem)),
            version: named.version,
            rest: own.rest === '' ? (one.stem === '' ? named.rest : one.stem) : own.rest,
            unique: own.unique,
            down: down?.found,
        };
    });
    for (const { found } of [...downs.values()].flat()) {
        leftOut.push({ path: found.path, reason: 'a down migration, and there is no migration that it would undo' });
    }
    // Where all is code there is nothing for it to stand between.
    return { files, problems: files.length === 0 ? [] : problems, leftOut };
}

;// CONCATENATED MODULE: ./lib/layouts/create-sql.js








function spelled(name) {
    const { version } = (0,layouts_natural/* versionOf */.E4)(name);
    if (version === undefined)
        return undefined;
    const at = name.indexOf(version);
    const after = name.slice(at + version.length);
    const joint = /^[-_. ]+/.exec(after)?.[0] ?? '';
    return { before: name.slice(0, at), version, joint, rest: after.slice(joint.length) };
}
const create_sql_stemOf = (base) => {
    const name = (0,names/* fileName */.Md)(base);
    return name.kind === 'sql' ? name.stem : '';
};
/** The next name after the newest one, spelled like it. Files of one day may share it, as long as the order holds. */
function nextName(newest, all, { name, now }) {
    const like = spelled(newest);
    if (like === undefined)
        return undefined;
    const versions = all.flatMap((one) => spelled(one)?.version ?? []);
    const write = (version) => `${like.before}${version}${like.joint === '' ? '_' : like.joint}${styled(name, like.rest)}`;
    const today = (0,create_version/* sameDay */.lp)(like.version, now);
    if (today !== undefined && (0,layouts_natural/* compareNatural */.dk)((0,layouts_natural/* naturalKey */.XX)(write(today)), (0,layouts_natural/* naturalKey */.XX)(newest)) > 0)
        return write(today);
    return write((0,create_version/* nextVersion */.yU)(versions, now));
}
/** Where the file that undoes a migration stands, and what it is called, by the newest pair that there is. */
function downOf(pair, stem) {
    if (pair.down === undefined)
        return undefined;
    const up = splitPath(pair.id).base;
    const { directory, base } = splitPath(pair.down.id);
    const shared = create_sql_stemOf(up).replace(/[-_]up$/i, '');
    return base.startsWith(shared) ? joined(directory, `${stem}${base.slice(shared.length)}`) : undefined;
}
/** `001_a.sql`, `001_a.up.sql` and `001_a.down.sql`, `down/001_a.sql`: the version in the file's own name. */
function besides(newest, files, request) {
    const { directory, base } = splitPath(newest.id);
    const beside = files.filter(({ id }) => splitPath(id).directory === directory);
    const own = create_sql_stemOf(base);
    const word = /[-_]up$/i.exec(own)?.[0] ?? '';
    const short = (stem) => (word === '' ? stem : stem.replace(/[-_]up$/i, ''));
    const stem = nextName(short(own), beside.map(({ id }) => short(create_sql_stemOf(splitPath(id).base))), request);
    if (stem === undefined)
        return undefined;
    const pair = beside.findLast(({ down }) => down !== undefined);
    const down = pair === undefined ? undefined : downOf(pair, stem);
    const up = joined(directory, `${stem}${word}${base.slice(own.length)}`);
    return down === undefined ? [up] : [up, down];
}
/** `001_a/up.sql`, `104/create.sql`: the version in the folder's name. */
function inFolder(newest, files, request) {
    const { directory, base } = splitPath(newest.id);
    const { directory: above, base: folder } = splitPath(directory);
    const like = spelled(folder);
    if (like === undefined)
        return undefined;
    const folders = files.map(({ id }) => splitPath(splitPath(id).directory)).filter(({ directory: d }) => d === above);
    const versions = folders.flatMap((one) => spelled(one.base)?.version ?? []);
    const version = `${like.before}${(0,create_version/* nextVersion */.yU)(versions, request.now)}`;
    const home = joined(above, like.rest === '' && create_sql_stemOf(base) !== ''
        ? version
        : `${version}${like.joint || '_'}${styled(request.name, like.rest)}`);
    const stem = create_sql_stemOf(base) === '' ? '' : styled(request.name, create_sql_stemOf(base));
    const up = joined(home, `${stem}${base.slice(create_sql_stemOf(base).length)}`);
    const down = newest.down === undefined ? undefined : splitPath(newest.down.id);
    if (down === undefined || down.directory !== directory)
        return [up];
    return [up, joined(home, `${stem}${down.base.slice(create_sql_stemOf(base).length)}`)];
}
const unversioned = ({ id }, name) => new model_error/* ActionError */.lZ('not-created', `${(0,io_text/* printable */.g$)(id)} comes last and has no version, so no name can be found that comes after it.`, `Make the file yourself (${name}.sql) and give the order in \`order\`; or number the files, ${(0,create_version/* timeVersion */.Q1)(new Date(0))}_${name}.sql.`);
/** Plain SQL files: the pattern that the newest file has, with a down where the files beside it have one. */
async function createSql(request) {
    const found = request.files.map((id) => ({ path: id, id, source: 0, direct: false }));
    const files = sortFiles(found, request.engine ?? 'postgres').files.toSorted((a, b) => (0,layouts_natural/* compareNatural */.dk)(a.key, b.key));
    const newest = files.at(-1);
    const own = newest !== undefined && (0,layouts_natural/* versionOf */.E4)(create_sql_stemOf(splitPath(newest.id).base)).version !== undefined;
    const paths = newest === undefined
        ? [`${(0,create_version/* timeVersion */.Q1)(request.now)}_${request.name}.sql`]
        : (own ? besides : inFolder)(newest, files, request);
    if (newest !== undefined && paths === undefined)
        throw unversioned(newest, request.name);
    const [up = '', down] = paths ?? [];
    return {
        files: [
            { path: up, text: sqlStub(request, 'up') },
            ...(down === undefined ? [] : [{ path: down, text: sqlStub(request, 'down', 'remove this file.') }]),
        ],
        notes: [],
    };
}

;// CONCATENATED MODULE: ./lib/layouts/order.js



/**
 * Puts files into the order that the user wrote down. Every file must be listed, once; what is not comes last, with a
 * problem, so that it is neither lost nor run somewhere by chance.
 */
function explicitOrder(files, order) {
    const problems = [];
    const byName = new Map();
    const names = ({ id, path }) => [id, path, id.slice(id.lastIndexOf('/') + 1)];
    for (const file of files) {
        for (const name of names(file))
            byName.set(name, (byName.get(name) ?? new Set()).add(file));
    }
    const placed = new Set();
    for (const line of order) {
        const wanted = (0,io_folder/* tidy */.DZ)(line) ?? line;
        const found = [...(byName.get(wanted) ?? [])];
        // A whole id or path is meant before a name that also stands in a sub-folder.
        const file = found.length < 2
            ? found[0]
            : (found.find((one) => one.id === wanted) ?? found.find((one) => one.path === wanted));
        const shown = (0,io_text/* printable */.g$)(line);
        if (file === undefined) {
            const several = found.map((one) => (0,io_text/* printable */.g$)(one.id)).join(', ');
            problems.push({
                kind: found.length > 1 ? 'duplicate' : 'not-a-file',
                id: line,
                message: found.length > 1
                    ? `\`order\` lists ${shown}, and that could be ${several}.`
                    : `\`order\` lists ${shown}, and there is no such file.${(0,nearest/* didYouMean */.a)(line, byName.keys())}`,
                hint: found.length > 1 ? 'Write it with its sub-folder.' : 'Correct the name, or take it out of `order`.',
            });
        }
        else if (placed.has(file)) {
            problems.push({
                kind: 'duplicate',
                id: file.id,
                message: `\`order\` lists ${shown} twice.`,
                hint: 'Leave one of the two lines.',
            });
        }
        else
            placed.add(file);
    }
    for (const file of files) {
        if (placed.has(file))
            continue;
        placed.add(file);
        problems.push({
            kind: 'out-of-order',
            id: file.id,
            path: file.path,
            message: `${(0,io_text/* printable */.g$)(file.path)} is not in \`order\`, so nobody knows its place.`,
            hint: `Add \`${(0,io_text/* printable */.g$)(file.id)}\` to \`order\`, as a rule at its end; or exclude the file.`,
        });
    }
    return { files: [...placed], problems };
}

// EXTERNAL MODULE: ./lib/layouts/version.js
var version = __webpack_require__(25051);
;// CONCATENATED MODULE: ./lib/layouts/sql-collisions.js



const shown = (file) => (0,io_text/* printable */.g$)(file.path);
function nextFree(files) {
    const highest = (0,version/* highestVersion */.t)(files.flatMap((file) => (file.version === undefined ? [] : [file.version])));
    return highest === undefined ? '' : `, with ${(0,version/* versionAfter */.d)(highest)} or a later number`;
}
const sql_collisions_VERSION = {
    of: (file) => file.unique && file.version !== undefined ? `${file.source} ${file.home} ${(0,layouts_natural/* sameVersion */.r1)(file.version)}` : undefined,
    message: (file, first) => `${shown(file)} has the same version as ${shown(first)}.`,
    hint: (file, files) => `Rename the one that no database has yet${nextFree(files.filter((one) => one.source === file.source && one.home === file.home))}.`,
};
const PURPOSE = {
    of: (file) => `${file.source} ${file.key.path}`,
    message: (file, first) => `${shown(file)} and ${shown(first)} are the same migration in two files.`,
    hint: () => 'Keep one of the two.',
};
const LETTERS = {
    of: (file) => file.id.normalize('NFC').toLowerCase(),
    message: (file, first) => file.id.normalize('NFC') === first.id.normalize('NFC')
        ? `${shown(file)} and ${shown(first)} look the same: their names differ only in how accents are encoded (Unicode NFC and NFD).`
        : `${shown(file)} and ${shown(first)} differ only in upper and lower case: on Windows and macOS one overwrites the other.`,
    hint: () => 'Rename the one that no database has yet.',
};
/** Drops files whose id another one has, and names those that collide otherwise. */
function collisions(files, options) {
    const problems = [];
    const kept = new Map();
    for (const file of files) {
        const first = kept.get(file.id);
        if (first === undefined) {
            kept.set(file.id, file);
            continue;
        }
        problems.push({
            kind: 'duplicate',
            id: file.id,
            path: file.path,
            message: `${shown(file)} and ${shown(first)} have the same id, ${(0,io_text/* printable */.g$)(file.id)}: the history could not tell them apart.`,
            hint: 'Rename one of them, or name a folder that holds both in `migrations`: ids are paths within it.',
        });
    }
    // With a list numbers say nothing about the order, and may repeat. One problem for a pair is enough.
    const traits = options.byList ? [PURPOSE, LETTERS] : [PURPOSE, sql_collisions_VERSION, LETTERS];
    const told = new Set();
    for (const trait of traits) {
        const seen = new Map();
        for (const file of kept.values()) {
            const value = trait.of(file);
            const first = value === undefined ? undefined : seen.get(value);
            if (value !== undefined && first === undefined)
                seen.set(value, file);
            if (first === undefined || told.has(file.id))
                continue;
            told.add(file.id);
            const message = trait.message(file, first);
            problems.push({ kind: 'duplicate', id: file.id, path: file.path, message, hint: trait.hint(file, files) });
        }
    }
    return { files: [...kept.values()], problems };
}

;// CONCATENATED MODULE: ./lib/layouts/sql.js













const sql_stepOf = (text) => ({ kind: 'sql', sql: (0,io_text/* normalise */.j7)(text), line: 1 });
async function sql_migrationOf(folder, file, byList) {
    const up = await textOf(folder, file);
    const down = file.down === undefined ? undefined : await textOf(folder, file.down);
    if (up.problem !== undefined)
        return { problems: [up.problem] };
    const wrong = (0,marks/* bothWays */.MU)(up.text);
    const migration = {
        id: file.id,
        name: file.rest,
        ...(file.version === undefined || byList ? {} : { version: file.version }),
        path: file.path,
        checksum: (0,io_text/* checksum */.cM)(up.text),
        up: sql_stepOf(up.text),
        ...(file.down === undefined || down === undefined || down.problem !== undefined
            ? {}
            : { down: { ...sql_stepOf(down.text), path: file.down.path } }),
    };
    return {
        migration,
        problems: down?.problem === undefined ? [] : [down.problem],
        ...(wrong === undefined ? {} : { wrong }),
    };
}
/** Reads all, some at a time, results in the order of the files. */
async function sql_readAll(folder, files, byList) {
    const results = await someAtOnce(files, (file) => sql_migrationOf(folder, file, byList));
    const wrong = results.filter((result) => result.wrong !== undefined);
    const [first] = wrong;
    if (first?.wrong !== undefined) {
        const more = wrong.length === 1 ? '' : `, and ${wrong.length - 1} more like it,`;
        throw new model_error/* ActionError */.lZ('wrong-layout', `${(0,io_text/* printable */.g$)(first.migration?.path ?? '')}${more} holds both directions, marked for ${first.wrong}: as plain SQL it would undo what it has just done.`, `Name the layout (\`layout: ${first.wrong}\`) where it is built; else put the down part into a file of its own, \`x.down.sql\` beside \`x.sql\`.`);
    }
    return results;
}
/** With nothing to run and files that were left out, "nothing is pending" would be a false comfort. */
function nothingLeft(read, sources, options) {
    const [first] = read.leftOut;
    if (read.migrations.length > 0 || read.problems.length > 0 || first === undefined)
        return undefined;
    const places = sources.map((source) => `\`${(0,io_text/* printable */.g$)(source.path)}\``).join(', ');
    return new model_error/* ActionError */.lZ('no-migrations', `No migration is left in ${places}: ${read.leftOut.length === 1 ? 'the one file' : `all ${read.leftOut.length} files`} were left out, ${(0,io_text/* printable */.g$)(first.path)} because: ${first.reason}.`, `Look at \`include\`, \`exclude\` and \`engine\` (${options.engine}), or name another folder in \`migrations\`.`);
}
/** Files that were named themselves bring their downs along, which stand beside them. */
async function withDowns(files, folder) {
    const listed = new Map();
    for (const file of files.filter((one) => one.direct)) {
        const directory = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
        const entries = await folder.list(directory === '' ? '.' : directory).catch(() => undefined);
        const prefix = file.path.slice(0, file.path.length - file.id.length);
        const beside = (entries ?? []).filter(({ kind, path }) => kind === 'file' && !path.slice(prefix.length).includes('/'));
        const name = (0,names/* fileName */.Md)(file.id);
        const downs = beside
            .map(({ path }) => ({ path, id: path.slice(prefix.length), source: file.source, direct: true }))
            .filter(({ id }) => {
            const other = (0,names/* fileName */.Md)(id);
            return name.kind === 'sql' && other.kind === 'sql' && other.direction === 'down' && other.stem === name.stem;
        });
        if (name.kind === 'sql' && name.direction === 'up')
            listed.set(file.path, downs);
    }
    const all = [...files, ...[...listed.values()].flat()];
    return [...new Map(all.map((file) => [file.path, file])).values()];
}
async function sql_read(sources, options) {
    const gathered = await gather(sources, options);
    const sorted = sortFiles(await withDowns(gathered.files, options.folder), options.engine);
    const natural = sorted.files.toSorted((a, b) => a.source - b.source || (0,layouts_natural/* compareNatural */.dk)(a.key, b.key));
    const byList = options.order.length > 0;
    const unique = collisions(natural, { byList });
    const ordered = byList ? explicitOrder(unique.files, options.order) : { files: unique.files, problems: [] };
    const results = await sql_readAll(options.folder, ordered.files, byList);
    const migrations = results.flatMap((result) => (result.migration === undefined ? [] : [result.migration]));
    const result = {
        migrations,
        problems: [
            ...gathered.problems,
            ...sorted.problems,
            ...unique.problems,
            ...ordered.problems,
            ...results.flatMap((one) => one.problems),
        ],
        leftOut: [...gathered.leftOut, ...sorted.leftOut].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
        ordered: byList || migrations.some((migration) => migration.version !== undefined),
    };
    const nothing = nothingLeft(result, sources, options);
    if (nothing !== undefined)
        throw nothing;
    return result;
}
/** Plain SQL files in folders, in the natural order of their names. */
const sql = {
    name: 'sql',
    async detect(folder) {
        const files = ((await folder.list('.')) ?? []).filter(({ kind, path }) => kind === 'file' && (0,names/* fileName */.Md)(path.slice(path.lastIndexOf('/') + 1)).kind === 'sql');
        const [first] = files;
        if (first === undefined || (await (0,marks/* otherTool */.t7)(folder)) !== undefined)
            return undefined;
        // What lies deeper is read by the scripts themselves
        if (files.every(({ path }) => path.includes('/')) && (await codeMarks(folder)).length > 0)
            return undefined;
        return `${files.length} plain .sql ${files.length === 1 ? 'file' : 'files'}, the first ${(0,io_text/* printable */.g$)(first.path)}`;
    },
    read: sql_read,
    create: createSql,
};

;// CONCATENATED MODULE: ./lib/layouts/all.js














;// CONCATENATED MODULE: ./lib/layouts/index.js

/** Every layout that is built. */
const layouts = Object.values(all_namespaceObject);


/***/ }),

/***/ 99057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MC: () => (/* binding */ marksIn),
/* harmony export */   MU: () => (/* binding */ bothWays),
/* harmony export */   t7: () => (/* binding */ otherTool),
/* harmony export */   xX: () => (/* binding */ TEXT_MARKS)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44495);

const TEXT_MARKS = [
    { tool: 'dbmate', up: /^--[ \t]*migrate:up\b/im, down: /^--[ \t]*migrate:down\b/im },
    { tool: 'goose', up: /^--[ \t]*\+goose[ \t]+up\b/im, down: /^--[ \t]*\+goose[ \t]+down\b/im },
    { tool: 'sql-migrate', up: /^--[ \t]*\+migrate[ \t]+up\b/im, down: /^--[ \t]*\+migrate[ \t]+down\b/im },
    { tool: 'rambler', up: /^--[ \t]*rambler[ \t]+up\b/im, down: /^--[ \t]*rambler[ \t]+down\b/im },
    { tool: 'node-pg-migrate', up: /^--[ \t]*up migration\b/im, down: /^--[ \t]*down migration\b/im },
    { tool: 'liquibase', up: /^--[ \t]*liquibase formatted sql\b/im, down: /^--[ \t]*rollback\b/im },
];
/** The tool whose file holds both directions: run as a whole it would undo what it has just done. */
function bothWays(text) {
    return TEXT_MARKS.find(({ tool, up, down }) => tool !== 'liquibase' && up.test(text) && down.test(text))?.tool;
}
const FLYWAY = /^(?:[VUB]\d[\d._]*|R)__.+\.sql$/i;
/** Enough to tell a tool that marks every file. */
const SAMPLE = 8;
/** Every tool that the names of the files speak for. */
function byNames(paths) {
    const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
    const first = (pattern) => paths.find((path) => pattern.test(path));
    const sql = names.filter((name) => /\.sql$/i.test(name));
    const pairs = sql.filter((name) => /^\d+_.+\.(?:up|down)\.sql$/.test(name));
    const whys = [
        ['drizzle', paths.find((path) => path === 'meta/_journal.json')],
        ['prisma', paths.find((path) => path === 'migration_lock.toml') ?? first(/^\d{14}_[^/]+\/migration\.sql$/)],
        ['diesel', first(/^(?:\d{4}-\d\d-\d\d-\d{6}|\d{14})_[^/]+\/up\.sql$/)],
        ['flyway', names.find((name) => FLYWAY.test(name))],
        // Mixed with plain names it is a plain folder whose downs are named so.
        ['golang-migrate', pairs.length === sql.length ? pairs[0] : undefined],
    ];
    return whys.flatMap(([tool, why]) => (why === undefined ? [] : [{ tool, why }]));
}
/** Every tool that the comments of a sample of files speak for. */
async function byText(folder, files) {
    const sql = files.filter((path) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(path.slice(path.lastIndexOf('/') + 1)).kind === 'sql');
    const step = Math.max(1, Math.ceil(sql.length / SAMPLE));
    const found = new Map();
    for (const path of sql.filter((_, at) => at % step === 0)) {
        const bytes = await folder.read(path).catch(() => new Uint8Array());
        const text = new TextDecoder().decode(bytes);
        const mark = TEXT_MARKS.find(({ up }) => up.test(text));
        if (mark !== undefined && !found.has(mark.tool))
            found.set(mark.tool, { tool: mark.tool, why: `the marks in ${path}` });
    }
    return [...found.values()];
}
/** All tools whose marks a folder shows (`.` is the folder of the migrations itself): of more than one nobody may guess. */
async function marksIn(folder) {
    const entries = (await folder.list('.')) ?? [];
    const files = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.path);
    const named = byNames(files);
    return named.length > 0 ? named : byText(folder, files);
}
/** Another tool's marks in a folder; undefined where it shows none. */
async function otherTool(folder) {
    return (await marksIn(folder))[0];
}


/***/ }),

/***/ 78889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ BASELINE)
/* harmony export */ });
/** Stands in the history in place of a digest where a migration was recorded without being run. */
const BASELINE = 'baseline';


/***/ })

};
