export const id = 8556;
export const ids = [8556];
export const modules = {

/***/ 28556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  create: () => (/* binding */ create)
});

// EXTERNAL MODULE: ./lib/io/folder.js
var io_folder = __webpack_require__(77914);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
;// CONCATENATED MODULE: ./lib/io/migration-name.js


const EXAMPLE = 'Say what it does to what, as in `create add_email_to_users`.';
/** Room for a version and suffixes in 255 bytes, and for a sentence in a server's error of 128 characters. */
const LONGEST = 80;
/** Words that are in every migration's name, or could be: alone they tell nobody what it does. */
const ACTIONS = `add alter change create delete drop edit fix insert make migrate modify new patch remove rename replace run set tweak
  update upgrade`;
const NOTHINGS = `bugfix change changes column columns data database databases db ddl dml field fields file final fixes foo bar baz
  hotfix index indexes indices item migration migrations minor misc more new next some sql schema schemas script stuff table tables
  temp the thing things tmp tweaks unnamed untitled update updates various wip work`;
const EMPTY_WORDS = new Set(`${ACTIONS} ${NOTHINGS} test a all and of to my for in on`.split(/\s+/));
const wordsOf = (text) => text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[-_ ]+/)
    .filter((word) => word !== '');
/** Why a name tells nobody what the migration does, in words that follow it; undefined where it does. */
function saysNothingAbout(name) {
    const words = wordsOf(name);
    if (words.length === 0)
        return 'is empty';
    const bare = words.map((word) => word.replace(/^v?\d+$/, '').replace(/\d+$/, '')).filter((word) => word !== '');
    if (bare.length === 0)
        return 'holds digits only';
    return bare.every((word) => EMPTY_WORDS.has(word)) ? 'tells nobody what the migration does' : undefined;
}
const wrong = (what) => new error/* ActionError */.lZ('bad-name', `The name of the migration ${what}.`, EXAMPLE);
/** `AddEmail toUsers` → `add_email_to_users`. Throws where a name says nothing, or does not belong into a file's name. */
function migrationName(given) {
    if (given === undefined)
        throw new error/* ActionError */.lZ('missing-input', '`create` needs a name.', EXAMPLE);
    if (given.trim() === '')
        throw wrong('is empty');
    if ((0,io_text/* hasUnseen */.FN)(given))
        throw wrong('holds control characters');
    const shown = `\`${(0,io_text/* printable */.g$)(given.length > 60 ? `${given.slice(0, 60)}…` : given)}\``;
    const odd = /[^A-Za-z0-9 _-]/u.exec(given)?.[0];
    if (odd !== undefined)
        throw wrong(`${shown} holds \`${(0,io_text/* printable */.g$)(odd)}\`; letters from a to z, digits, blanks, \`_\` and \`-\` may be in it`);
    const name = wordsOf(given).join('_');
    const why = saysNothingAbout(name);
    if (why !== undefined)
        throw wrong(`${shown} ${why}`);
    if (name.length > LONGEST)
        throw wrong(`has ${name.length} characters; ${LONGEST} are the most`);
    return name;
}

// EXTERNAL MODULE: ./lib/io/new-files.js
var new_files = __webpack_require__(29524);
// EXTERNAL MODULE: ./lib/io/with-files.js
var with_files = __webpack_require__(63260);
// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
;// CONCATENATED MODULE: ./lib/commands/create.js







/** The last of the folders: what is in there comes last. */
async function homeOf(sources, { folder }) {
    const path = sources.at(-1)?.path ?? '';
    const home = (0,io_folder/* tidy */.DZ)(path) ?? path;
    const entries = await folder.list(home === '' ? '.' : home);
    if (entries === undefined)
        throw new error/* ActionError */.lZ('no-migrations', `There is no folder \`${(0,io_text/* printable */.g$)(path)}\`.`, `Make it (\`mkdir -p\`), or correct \`migrations\`; paths are relative to the working directory.`);
    const single = entries.find((entry) => entry.path === home);
    if (single !== undefined)
        throw new error/* ActionError */.lZ(single.kind === 'outside' ? 'outside' : 'not-created', `\`${(0,io_text/* printable */.g$)(path)}\` ${single.kind === 'outside' ? 'leads out of the working directory' : 'is no folder'}, so a new migration has no place there.`, 'Name in `migrations` the folder that holds them.');
    const below = home === '' ? 0 : home.length + 1;
    return { home, files: entries.filter(({ kind }) => kind === 'file').map((entry) => entry.path.slice(below)) };
}
const withHome = (home, path) => (home === '' ? path : `${home}/${path}`);
async function creation(context, layout, name, place) {
    if (layout.create === undefined)
        throw new error/* ActionError */.lZ('not-ours', `No migration of ${layout.name} can be made here.`, `Make it with ${layout.name} itself, then run \`plan\`.`);
    return layout.create({
        folder: context.folder,
        ...place,
        name,
        now: new Date(context.run.startedAt),
        engine: context.inputs.engine,
    });
}
const keyOf = ({ kind, id, path }) => JSON.stringify([kind, id, path]);
/** What the layout reads once the files are there: it must find one migration more, after all others that run once. */
function found(before, after, paths, byList) {
    const known = new Set(before.problems.map(keyOf));
    // Whoever lists the order has to add the new one, and is told so
    const trouble = after.problems.find((one) => !known.has(keyOf(one)) && !(byList && one.kind === 'out-of-order'));
    const made = after.migrations.filter((migration) => paths.includes(migration.path));
    const [first] = made;
    const last = after.migrations.findLast(({ repeatable }) => repeatable !== true);
    const [path = ''] = paths;
    if (trouble !== undefined)
        throw new error/* ActionError */.lZ('not-created', `With ${(0,io_text/* printable */.g$)(path)} there would be a problem: ${trouble.message}`, trouble.hint);
    if (first === undefined || made.length > 1 || after.migrations.length !== before.migrations.length + 1)
        throw new error/* ActionError */.lZ('not-created', `${(0,io_text/* printable */.g$)(path)} would not be read as a migration: ${after.leftOut.find((one) => one.path === path)?.reason ?? 'the files beside it count in its place'}.`, 'Look at `include` and `exclude`, or make the file yourself.');
    if (last !== undefined && first !== last)
        throw new error/* ActionError */.lZ('not-created', `${(0,io_text/* printable */.g$)(path)} would run before ${(0,io_text/* printable */.g$)(last.path)}: names are compared in another order than the versions in them.`, 'Give the versions one width (leading zeros), or make the file yourself, with a name that comes last.');
    return first;
}
function notesOf(context, { notes }, sources, made) {
    const { engine, order } = context.inputs;
    return [
        `Next: write the SQL or code in place of what fails on purpose, then run \`plan\`.`,
        ...(made.down === undefined ? ['It has no file for the way back, as the newest ones there have none.'] : []),
        ...(engine === undefined
            ? ['No server was named (`engine`), so what fails on purpose is a function that no server has.']
            : []),
        ...(order.length > 0 ? [`\`order\` lists the files: add \`${(0,io_text/* printable */.g$)(made.id)}\` at its end.`] : []),
        ...(sources.length > 1 ? ['Of several folders the last one gets it, whose files run last.'] : []),
        ...notes,
    ];
}
/** A new migration in the found layout, with its next version and stubs that fail until they are written. */
const create = {
    name: 'create',
    async run(context) {
        const { inputs, folder } = context;
        const name = migrationName(inputs.name);
        const { layout, sources, options } = await context.files();
        const place = await homeOf(sources, options);
        const before = await layout.read(sources, options);
        const created = await creation(context, layout, name, place);
        const files = created.files.map(({ path, text }) => ({ path: withHome(place.home, path), text }));
        const paths = files.map(({ path }) => path);
        const overlay = (0,with_files/* withFiles */.o)(folder, new Map(files.map(({ path, text }) => [path, text])));
        const after = await layout.read(sources, { ...options, folder: overlay });
        const made = found(before, after, paths, options.order.length > 0);
        if (!inputs.dryRun)
            await (0,new_files/* writeNew */.q)(inputs.workingDirectory, files);
        const shown = paths.map(io_text/* printable */.g$).join(' and ');
        return {
            ...(0,report/* emptyReport */._O)('create', inputs.label, context.run),
            headline: `${shown} ${inputs.dryRun ? 'would be written' : paths.length === 1 ? 'is written' : 'are written'} (${layout.name}).`,
            history: {
                applied: [],
                pending: [{ id: made.id, path: made.path, checksum: made.checksum }],
                problems: [],
                source: 'none',
            },
            notes: notesOf(context, created, sources, made),
        };
    },
};


/***/ }),

/***/ 29524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ writeNew)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61343);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77914);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31141);






/** File systems that know no hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV']);
/** The folder itself, links followed. Throws where that is not below the root: nothing is written out there. */
async function realFolder(root, folder) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder);
    const prefix = root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep;
    const inside = real === root || real.startsWith(prefix);
    if (!inside || real.slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).includes('.git'))
        throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .systemError */ .Oj)('EOUTSIDE', folder);
    return real;
}
/** Makes the folders that are missing, each checked before the next one is made in it. */
async function ensureFolder(root, path, undo) {
    let real = root;
    for (const part of path.split('/').filter((one) => one !== '')) {
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(real, part);
        const made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(next).then(() => true, (error) => {
            if ((0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'EEXIST')
                return false;
            throw error;
        });
        if (made)
            undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(next));
        real = await realFolder(root, next);
    }
    return real;
}
/** The whole text under another name, on the disk. */
async function written(folder, text, undo) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.create-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.part`);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path));
    try {
        await file.writeFile(text);
        await file.sync();
    }
    finally {
        await file.close();
    }
    return path;
}
/** Gives it its name, unless something has that name already: `rename` would write over it. */
async function named(part, path, undo) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(part, path);
    }
    catch (error) {
        if (!NO_LINKS.has((0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? ''))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(part, path, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(part);
}
function refused(error, { path }) {
    const code = (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? 'unknown';
    const shown = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(path);
    if (code === 'EEXIST')
        return new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('file-exists', `${shown} is there already, and is not written over.`, 'Run this again: it takes the next version.');
    if (code === 'EOUTSIDE')
        return new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('outside', `${shown} leads out of the working directory through a link, and nothing out there is written.`, 'Name the folder itself in `migrations`, or a `working-directory` that holds both.');
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('not-written', `${shown} cannot be written (${code}).`, 'Give the user of this run the right to write there, and look at the room on the disk.', { cause: error });
}
/** Writes all or none, each whole or not at all, never over another file and never out of the root. */
async function writeNew(rootPath, files) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(rootPath);
    const undo = [];
    for (const file of files) {
        try {
            const path = (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidy */ .DZ)(file.path);
            if (path === undefined || path === '')
                throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .systemError */ .Oj)('EOUTSIDE', file.path);
            const folder = await ensureFolder(root, path.slice(0, Math.max(0, path.lastIndexOf('/'))), undo);
            const part = await written(folder, file.text, undo);
            await named(part, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path.slice(path.lastIndexOf('/') + 1)), undo);
        }
        catch (error) {
            for (const back of undo.toReversed())
                await back().catch(() => undefined);
            throw refused(error, file);
        }
    }
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


/***/ })

};
