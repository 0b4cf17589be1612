export const id = 5484;
export const ids = [5484];
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


/***/ })

};
