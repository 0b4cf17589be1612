export const id = 4313;
export const ids = [4313,5484];
export const modules = {

/***/ 35484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGit: () => (/* binding */ openGit),
  Y: () => (/* binding */ refusedRef)
});

// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(67231);
// EXTERNAL MODULE: ./lib/io/folder.js
var folder = __webpack_require__(77914);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/io/git-batch.js


/** Blobs of a repository, all from one `git cat-file --batch`: a process per file would take minutes for a long history. */
class Blobs {
    child;
    wanted = [];
    chunks = [];
    size = 0;
    /** Bytes that must be there before it is worth looking: the rest of a header line counts as one. */
    need = 1;
    gone;
    constructor(directory, env) {
        this.child = (0,external_node_child_process_.spawn)('git', ['cat-file', '--batch'], {
            cwd: directory,
            env,
            stdio: ['pipe', 'pipe', 'ignore'],
            windowsHide: true,
        });
        this.child.stdout.on('data', (chunk) => {
            this.chunks.push(chunk);
            this.size += chunk.length;
            if (this.size >= this.need)
                this.take();
        });
        this.child.stdin.on('error', () => undefined);
        this.child.on('error', (error) => this.fail(error));
        this.child.on('close', () => this.fail(new Error('git cat-file ended early')));
    }
    read(oid) {
        return new Promise((resolve, reject) => {
            if (this.gone !== undefined) {
                reject(this.gone);
                return;
            }
            this.wanted.push({ oid, resolve, reject });
            this.child.stdin.write(`${oid}\n`);
        });
    }
    fail(error) {
        this.gone ??= error;
        for (const one of this.wanted.splice(0))
            one.reject(this.gone);
    }
    /** Takes every whole answer: `OID blob SIZE`, the bytes, a line end; or `OID missing`. */
    take() {
        let buffer = Buffer.concat(this.chunks);
        this.need = 1;
        for (;;) {
            const end = buffer.indexOf(0x0a);
            if (end === -1)
                break;
            const size = /^\S+ blob (\d+)$/.exec(buffer.toString('latin1', 0, end))?.[1];
            const from = end + 1;
            const length = size === undefined ? 0 : Number(size) + 1;
            if (buffer.length < from + length) {
                this.need = from + length;
                break;
            }
            const one = this.wanted.shift();
            if (size === undefined)
                one?.reject((0,folder/* systemError */.Oj)('EMISSING', one.oid));
            else
                one?.resolve(new Uint8Array(buffer.subarray(from, from + length - 1)));
            buffer = buffer.subarray(from + length);
        }
        this.chunks = [buffer];
        this.size = buffer.length;
        if (this.need === 1)
            this.need = this.size + 1;
    }
    async [Symbol.asyncDispose]() {
        const ended = new Promise((resolve) => {
            if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined)
                resolve();
            else
                this.child.on('close', () => resolve());
        });
        this.child.stdin.end();
        this.child.kill();
        await ended;
    }
}

// EXTERNAL MODULE: ./lib/io/tree.js
var tree = __webpack_require__(15922);
;// CONCATENATED MODULE: ./lib/io/git.js




const PATIENCE_MS = 120_000;
/** Where Git's own settings come from: `safe.directory` may be said in any of these. */
const HANDED_ON = /^(?:GIT_CONFIG_\w+|XDG_CONFIG_HOME|SUDO_UID)$/;
/**
 * Only what leads to settings: GIT_DIR and its like are set within hooks, and would point to another repository than the
 * folder's own. Replaced objects would show other contents than the commit has.
 */
function environment() {
    const settings = Object.entries(process.env).filter(([name]) => HANDED_ON.test(name));
    return (0,exec/* cleanEnvironment */.hh)({
        ...Object.fromEntries(settings),
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
    });
}
function git(directory, args) {
    return (0,exec/* run */.eF)('git', args, {
        cwd: directory,
        env: environment(),
        timeoutMs: PATIENCE_MS,
        keep: Number.MAX_SAFE_INTEGER,
    });
}
/**
 * Why this text is no name of a commit that we pass on, in words. Git itself refuses most of it; a leading dash would be an
 * option, and `REF:PATH`, `@{…}` and ranges are no single commit.
 */
function refusedRef(ref) {
    if (ref === '')
        return 'is empty';
    if (ref.length > 1_000)
        return 'is longer than any ref';
    if (ref.startsWith('-'))
        return 'begins with a dash, as an option does';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
    if (/[\x00-\x20\x7f]/.test(ref))
        return 'holds blanks or control characters';
    const odd = /\.\.|@\{|[:?*[\\]/.exec(ref)?.[0];
    return odd === undefined ? undefined : `holds \`${odd}\``;
}
function noGit(ended, directory) {
    if (/dubious ownership|safe\.directory/.test(ended.stderr)) {
        return {
            why: 'Git refuses this checkout because another user owns it',
            hint: `Say that it is trusted, in a step before: git config --global --add safe.directory "${directory}"`,
        };
    }
    if (/not a git repository/i.test(ended.stderr)) {
        return {
            why: 'the working directory is no Git checkout',
            hint: 'Put `actions/checkout` before this step, or run in a clone.',
        };
    }
    const said = ended.timedOut ? 'it did not answer in time' : (ended.stderr.trim().split('\n')[0] ?? '');
    return { why: `Git failed: ${said}`, hint: 'Run `git status` in the working directory and see what it says.' };
}
const LINE = /^(\d{6}) (\w+) ([0-9a-f]+)\t([\s\S]+)$/;
async function folderOf(directory, commit, blobs) {
    const ended = await git(directory, ['ls-tree', '-r', '-z', commit]);
    if (ended.code !== 0)
        throw new Error(`git ls-tree failed: ${ended.stderr.trim()}`);
    const leaves = new Map();
    const submodules = [];
    for (const record of ended.stdout.split('\0')) {
        const [, mode, type, oid, path] = LINE.exec(record) ?? [];
        if (mode === undefined || oid === undefined || path === undefined)
            continue;
        const bytes = () => blobs().read(oid);
        if (type === 'commit')
            submodules.push(path);
        else if (mode === '120000') {
            leaves.set(path, { kind: 'link', target: async () => new TextDecoder().decode(await bytes()) });
        }
        else
            leaves.set(path, { kind: 'file', bytes });
    }
    return { folder: (0,folder/* folderOver */.vy)((0,tree/* treeDisk */.Y)(leaves)), submodules };
}
/** Opens the repository of a folder; where that is not possible, says why. Never through a shell. */
async function openGit(directory) {
    let begun;
    try {
        begun = await git(directory, ['rev-parse', '--is-shallow-repository', '--show-prefix']);
    }
    catch (error) {
        if (!(error instanceof exec/* ProgramMissing */.Xh))
            throw error;
        return { why: 'the `git` program is not installed', hint: 'Install git in a step before this one.' };
    }
    if (begun.code !== 0)
        return noGit(begun, directory);
    const [shallow = '', prefix = ''] = begun.stdout.split('\n');
    let blobs;
    return {
        prefix,
        shallow: shallow === 'true',
        async commit(ref) {
            const ended = await git(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
            return ended.code === 0 ? ended.stdout.trim() : undefined;
        },
        async mergeBase(a, b) {
            const ended = await git(directory, ['merge-base', a, b]);
            return ended.code === 0 ? ended.stdout.trim() : undefined;
        },
        async defaultBranch() {
            const ended = await git(directory, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
            const name = ended.stdout.trim().replace(/^origin\//, '');
            return ended.code === 0 && name !== '' ? name : undefined;
        },
        folder(commit) {
            return folderOf(directory, commit, () => {
                blobs ??= new Blobs(directory, environment());
                return blobs;
            });
        },
        async [Symbol.asyncDispose]() {
            await blobs?.[Symbol.asyncDispose]();
        },
    };
}


/***/ }),

/***/ 24313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appliedSince: () => (/* binding */ appliedSince)
/* harmony export */ });
/* harmony import */ var _io_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77914);
/* harmony import */ var _io_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35484);
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31141);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61343);
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




/** GitHub lists no more: of a longer list nobody knows what is missing. */
const MOST_FILES = 3_000;
const NEXT = 'check out with `fetch-depth: 0`, give `github-token` so that the list of changed files can be asked for, or give `database-url`';
const row = ({ id, path, checksum }) => ({
    id,
    path,
    checksum,
    appliedAt: null,
    state: 'applied',
    statementsDone: 0,
    statementsAll: 0,
});
const count = (rows) => `${rows.length} ${rows.length === 1 ? 'migration' : 'migrations'}`;
function noBase(why, hint) {
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('no-base', `What counts as applied cannot be found: ${why}.`, hint);
}
/** A layout reads the past by the same rules as the present; what was not there yet is no error. */
async function readGroup(group, options, folder) {
    const there = await Promise.all(group.sources.map(async (source) => ((await folder.list(source.path)) === undefined ? [] : [source])));
    const sources = there.flat();
    if (sources.length === 0)
        return [];
    try {
        // The order of then does not matter, and the list of today may name files of today.
        const read = await group.layout.read(sources, { ...options, folder, order: [] });
        // A clone without its blobs: what cannot be read must not count as new.
        const lost = read.problems.find((problem) => problem.kind === 'unreadable');
        if (lost !== undefined)
            throw noBase(`in the base, ${lost.message}`, 'Check out without `filter`, or give `database-url`.');
        return read.migrations.map(row);
    }
    catch (error) {
        if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ && error.code === 'no-migrations')
            return [];
        throw error;
    }
}
async function readFrom({ groups, named, options }, folder) {
    const rows = [];
    for (const [source, group] of groups.entries())
        rows.push(...(await readGroup(group, options, folder)).map((one) => named(source, one)));
    return rows;
}
/** A path that was tidied stands in a mounted repository, or holds one. */
function mounted(groups, submodules) {
    const paths = groups.flatMap(({ sources }) => sources.map(({ path }) => (0,_io_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path) ?? path));
    return submodules.find((mount) => paths.some((path) => path === mount || path.startsWith(`${mount}/`) || mount.startsWith(`${path}/`)));
}
async function fromCommit(request, git, commit) {
    const head = await git.commit('HEAD');
    const fork = head === undefined ? undefined : await git.mergeBase(commit, head);
    const base = fork ?? commit;
    const { folder, submodules } = await git.folder(base);
    const mount = mounted(request.groups, submodules);
    if (mount !== undefined) {
        throw noBase(`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(mount)} is a submodule, of whose files a commit of this repository knows nothing`, 'Give `database-url`.');
    }
    const applied = await readFrom(request, folder);
    const which = fork === undefined || fork === commit ? '' : ', where this branch left it';
    return {
        applied,
        source: 'since',
        note: `No history was read: the ${count(applied)} that \`${request.ref}\` holds (commit ${base.slice(0, 7)}${which}) count as applied.`,
    };
}
/**
 * The folder as it was before a pull request, as far as its list of files tells: without what it adds, with what it
 * removes. Contents that it changed are unknown, and stand for themselves as a text that no file has.
 */
function folderBefore(folder, files, prefix) {
    const relative = (path) => path?.startsWith(prefix) === true ? path.slice(prefix.length) : undefined;
    const added = new Set();
    const unknown = new Set();
    const gone = new Map();
    for (const { path, status, previousPath } of files) {
        const now = relative(path);
        const then = relative(previousPath);
        if (status === 'renamed') {
            // GitHub calls it a rename, so the old file is taken to have had the content of the new one.
            if (then !== undefined)
                gone.set(then, now);
            if (now !== undefined)
                added.add(now);
        }
        else if (now === undefined)
            continue;
        else if (status === 'added')
            added.add(now);
        else if (status === 'removed')
            gone.set(now, undefined);
        else
            unknown.add(now);
    }
    const bytes = (path) => new TextEncoder().encode(`-- the content of ${path} before is unknown\n`);
    return {
        async list(given) {
            const path = (0,_io_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(given) ?? given;
            const back = [...gone.keys()].filter((one) => path === '' || one === path || one.startsWith(`${path}/`));
            const now = await folder.list(given);
            if (now === undefined && back.length === 0)
                return undefined;
            if (now?.length === 1 && now[0]?.path === path && added.has(path))
                return undefined;
            const kept = (now ?? []).filter((entry) => !added.has(entry.path) || gone.has(entry.path));
            const there = new Set(kept.map((entry) => entry.path));
            const restored = back.filter((one) => !there.has(one)).map((one) => ({ path: one, kind: 'file' }));
            return [...kept, ...restored].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
        },
        async read(path) {
            if (gone.has(path)) {
                const now = gone.get(path);
                return now === undefined ? bytes(path) : folder.read(now).catch(() => bytes(path));
            }
            if (unknown.has(path))
                return bytes(path);
            if (added.has(path))
                throw (0,_io_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .systemError */ .Oj)('ENOENT', path);
            return folder.read(path);
        },
    };
}
async function fromList(request, why, prefix) {
    const files = (await request.changedFiles?.()) ?? [];
    if (files.length >= MOST_FILES) {
        throw noBase(`${why}, and GitHub lists only the first ${MOST_FILES} files of this pull request`, `Check out with \`fetch-depth: 0\`, or give \`database-url\`.`);
    }
    const applied = await readFrom(request, folderBefore(request.folder, files, prefix));
    return {
        applied,
        source: 'since',
        note: `No history was read, and ${why}: by the pull request's list of changed files, the ${count(applied)} that it does not add count as applied.`,
    };
}
/** The commit that a ref means here; a branch that only the remote has counts too, as checkouts of a pull request have it. */
async function commitOf(git, ref) {
    for (const name of [ref, `refs/remotes/origin/${ref}`]) {
        const commit = await git.commit(name);
        if (commit !== undefined)
            return commit;
    }
    return undefined;
}
/** Which migrations a Git ref holds: they count as applied where there is no history to read. */
async function appliedSince(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { ref } = request;
        const refused = (0,_io_git_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedRef */ .Y)(ref);
        if (refused !== undefined) {
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('bad-input', `\`since\` is not the name of a commit: it ${refused}.`, 'Give a branch, a tag or a commit, as in `since: origin/main`.');
        }
        const opened = await (0,_io_git_js__WEBPACK_IMPORTED_MODULE_1__.openGit)(request.workingDirectory);
        const missing = 'why' in opened ? opened : undefined;
        const git = __addDisposableResource(env_1, 'why' in opened ? undefined : opened, true);
        const commit = git === undefined ? undefined : await commitOf(git, ref);
        if (git !== undefined && commit !== undefined)
            return await fromCommit(request, git, commit);
        const shallow = git?.shallow === true ? 'this shallow checkout' : 'this checkout';
        const why = missing?.why ?? `${shallow} does not hold \`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(ref)}\``;
        if (request.changedFiles !== undefined)
            return await fromList(request, why, git?.prefix ?? '');
        throw noBase(why, missing === undefined ? `${NEXT.charAt(0).toUpperCase()}${NEXT.slice(1)}.` : `${missing.hint} Or ${NEXT}.`);
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


/***/ })

};
