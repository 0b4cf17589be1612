export const id = 3682;
export const ids = [3682];
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

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   P1: () => (/* binding */ isDownFolder),
/* harmony export */   RM: () => (/* binding */ isDialect),
/* harmony export */   tB: () => (/* binding */ dialectRank)
/* harmony export */ });
/** Names of servers as people put them into file and folder names. */
const DIALECTS = {
    postgres: 'postgres',
    postgresql: 'postgres',
    pg: 'postgres',
    pgsql: 'postgres',
    psql: 'postgres',
    mysql: 'mysql',
    mariadb: 'mariadb',
    tidb: 'tidb',
    sqlite: 'sqlite',
    sqlite3: 'sqlite',
    mssql: 'mssql',
    sqlserver: 'mssql',
    oracle: 'oracle',
    cockroach: 'cockroach',
    cockroachdb: 'cockroach',
    crdb: 'cockroach',
    clickhouse: 'clickhouse',
    h2: 'h2',
    db2: 'db2',
};
/** Which dialects serve an engine, best first: a MariaDB or TiDB server takes files for MySQL where it has none of its own. */
const SERVES = {
    postgres: ['postgres'],
    mysql: ['mysql'],
    mariadb: ['mariadb', 'mysql'],
    tidb: ['tidb', 'mysql'],
};
/** Whether this word names a server. */
function isDialect(word) {
    return Object.hasOwn(DIALECTS, word.toLowerCase());
}
/** How well a dialect serves an engine: 0 is best, -1 not at all. */
function dialectRank(word, engine) {
    return SERVES[engine].indexOf(DIALECTS[word.toLowerCase()] ?? '');
}
const NODE = 'the Node.js tool that it was written for (Knex, Sequelize, Payload, TypeORM, …)';
const CODE = {
    ts: ['TypeScript', NODE],
    mts: ['TypeScript', NODE],
    cts: ['TypeScript', NODE],
    js: ['JavaScript', NODE],
    mjs: ['JavaScript', NODE],
    cjs: ['JavaScript', NODE],
    go: ['Go', 'goose, or the Go program that it is compiled into'],
    py: ['Python', 'Alembic, Django or the tool that it was written for'],
    rb: ['Ruby', 'Rails or the tool that it was written for'],
    php: ['PHP', 'Laravel, Phinx, Doctrine or the tool that it was written for'],
    java: ['Java', 'Flyway or the tool that it was written for'],
    kt: ['Kotlin', 'Flyway or the tool that it was written for'],
    groovy: ['Groovy', 'the tool that it was written for'],
    scala: ['Scala', 'the tool that it was written for'],
    cs: ['C#', 'Entity Framework or the tool that it was written for'],
    ex: ['Elixir', 'Ecto'],
    exs: ['Elixir', 'Ecto'],
    rs: ['Rust', 'the program that it is compiled into'],
    pl: ['Perl', 'the tool that it was written for'],
    sh: ['shell', 'the commands that it calls'],
    bash: ['shell', 'the commands that it calls'],
    ps1: ['PowerShell', 'the commands that it calls'],
    bat: ['Windows batch', 'the commands that it calls'],
};
const DOWN = 'down|rollback|undo';
const AFFIXES = new RegExp(`\\.(up|${DOWN})$`, 'i');
/** Folders whose files undo something; run forwards they would destroy it. */
const DOWN_FOLDERS = new RegExp(`^(?:${DOWN}|downs|rollbacks|undos|revert|reverts)$`, 'i');
function isDownFolder(name) {
    return DOWN_FOLDERS.test(name);
}
/**
 * `x`, and what `.up`, `.down`, `.postgres` say, in either order: `x.postgres.up.sql`, `x.up.postgres.sql`. In `x/up.sql`
 * the folder is the name, and the stem is empty.
 */
function sqlName(name) {
    let stem = `.${name.slice(0, -'.sql'.length)}`;
    let direction = 'up';
    let dialect;
    for (let round = 0; round < 2; round += 1) {
        const affix = AFFIXES.exec(stem)?.[1];
        if (affix !== undefined) {
            direction = affix.toLowerCase() === 'up' ? 'up' : 'down';
            stem = stem.slice(0, -affix.length - 1);
        }
        const last = /.\.([A-Za-z0-9]+)$/.exec(stem)?.[1];
        if (last !== undefined && dialect === undefined && isDialect(last)) {
            dialect = last;
            stem = stem.slice(0, -last.length - 1);
        }
    }
    return { kind: 'sql', stem: stem.slice(1), direction, dialect };
}
const known = new Map();
/** Goes by the name alone. Finding the layout, sorting and reading all ask the same of the same names. */
function fileName(name) {
    const found = known.get(name) ?? judge(name);
    known.set(name, found);
    return found;
}
function judge(name) {
    const lower = name.toLowerCase();
    if (/^[.#]/.test(name)) {
        return lower.includes('.sql')
            ? { kind: 'left-out', reason: 'a hidden file or an editor’s own' }
            : { kind: 'ignored' };
    }
    if (lower.endsWith('.sql'))
        return sqlName(name);
    const code = CODE[/\.([^.]+)$/.exec(lower)?.[1] ?? ''];
    if (code !== undefined && !lower.endsWith('.d.ts'))
        return { kind: 'code', language: code[0], needs: code[1] };
    return lower.includes('.sql')
        ? { kind: 'left-out', reason: 'does not end in .sql: a backup, a template or an archive' }
        : { kind: 'ignored' };
}


/***/ }),

/***/ 43530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   XX: () => (/* binding */ naturalKey),
/* harmony export */   dk: () => (/* binding */ compareNatural),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
// Groups end at separators only: digits that may be cut in many ways would take for ever on a hostile name.
const DATE = /^(?:19|20)\d\d([-_.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[-_.T]\d{4,})*(?![0-9A-Za-z])/;
const DAY = /^(?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])$/;
const NUMBER = /^[vV]?(\d+(?:\.\d+)*)(?![0-9A-Za-z])/;
/** Takes a name without its suffix apart. */
function versionOf(stem) {
    const date = DATE.exec(stem)?.[0];
    const number = NUMBER.exec(stem);
    const taken = date ?? number?.[0];
    if (taken === undefined)
        return { version: undefined, rest: stem, unique: false };
    const version = date ?? number?.[1];
    const rest = stem.slice(taken.length).replace(/^[-_. ]+/, '');
    return { version, rest, unique: version !== undefined && !DAY.test(version) };
}
/** Digits without their leading zeros. */
const bare = (digits) => digits.replace(/^0+(?=\d)/, '');
/** One spelling for `003` and `3`, `1.02` and `1.2`. */
function sameVersion(version) {
    return version.replace(/\d+/g, bare);
}
/** Numbers of any length, as text: a timestamp with microseconds is beyond what a double holds. */
function compareNumbers(a, b) {
    const [x, y] = [bare(a), bare(b)];
    if (x.length !== y.length)
        return x.length - y.length;
    return x < y ? -1 : x > y ? 1 : 0;
}
function compareLists(a, b, compare) {
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
        const order = compare(a[i] ?? '', b[i] ?? '');
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
const isDigit = (text) => text >= '0' && text <= '9';
function compareRuns(a, b) {
    if (isDigit(a.charAt(0)) && isDigit(b.charAt(0)))
        return compareNumbers(a, b);
    return a < b ? -1 : a > b ? 1 : 0;
}
function partOf(text) {
    const numbers = /^(?:[vV](?=\d))?(\d+(?:\.\d+)*)/.exec(text);
    const rest = numbers === null ? text : text.slice(numbers[0].length);
    return { numbers: numbers?.[1]?.split('.') ?? [], runs: rest.match(/\d+|\D+/g) ?? [] };
}
/** `path` with its folders; give it without suffixes, so that `001_a` comes before `001_a_b`. */
function naturalKey(path) {
    return { parts: path.split('/').map(partOf), path };
}
function compareParts(a, b) {
    // What begins with a number comes before what does not, however its name is spelled.
    if (a.numbers.length === 0 || b.numbers.length === 0) {
        const order = Number(a.numbers.length === 0) - Number(b.numbers.length === 0);
        return order === 0 ? compareLists(a.runs, b.runs, compareRuns) : order;
    }
    const order = compareLists(a.numbers, b.numbers, compareNumbers);
    return order === 0 ? compareLists(a.runs, b.runs, compareRuns) : order;
}
/** Natural order: folder by folder, numbers as numbers; what is equal so (`01` and `1`) goes by its characters. */
function compareNatural(a, b) {
    for (let i = 0; i < Math.min(a.parts.length, b.parts.length); i += 1) {
        const [x, y] = [a.parts[i], b.parts[i]];
        const order = x === undefined || y === undefined ? 0 : compareParts(x, y);
        if (order !== 0)
            return order;
    }
    if (a.parts.length !== b.parts.length)
        return a.parts.length - b.parts.length;
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}


/***/ }),

/***/ 25051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ versionAfter),
/* harmony export */   t: () => (/* binding */ highestVersion)
/* harmony export */ });
/* harmony import */ var _natural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43530);

function increment(digits) {
    const nines = /9*$/.exec(digits)?.[0].length ?? 0;
    const head = digits.slice(0, digits.length - nines);
    const zeros = '0'.repeat(nines);
    if (head === '')
        return `1${zeros}`;
    return head.slice(0, -1) + String(Number(head.slice(-1)) + 1) + zeros;
}
/** The version after this one, spelled like it: `007` → `008`, `1.9` → `1.10`. */
function versionAfter(version) {
    const last = /\d+$/.exec(version)?.[0] ?? '';
    return version.slice(0, version.length - last.length) + increment(last);
}
/** The highest of some versions; undefined where there is none. */
function highestVersion(versions) {
    let highest;
    for (const version of versions) {
        if (highest === undefined || (0,_natural_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNatural */ .dk)((0,_natural_js__WEBPACK_IMPORTED_MODULE_0__/* .naturalKey */ .XX)(version), (0,_natural_js__WEBPACK_IMPORTED_MODULE_0__/* .naturalKey */ .XX)(highest)) > 0)
            highest = version;
    }
    return highest;
}


/***/ }),

/***/ 78889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ BASELINE)
/* harmony export */ });
/** Stands in the history in place of a digest where a migration was recorded without being run. */
const BASELINE = 'baseline';


/***/ }),

/***/ 83682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openContext: () => (/* binding */ openContext)
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
  prisma: () => (prisma),
  sql: () => (sql)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/engines/index.js + 31 modules
var engines = __webpack_require__(15876);
// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var postgresql_url = __webpack_require__(28685);
// EXTERNAL MODULE: ./lib/io/bundled.js
var bundled = __webpack_require__(10244);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/io/folder.js
var io_folder = __webpack_require__(77914);
// EXTERNAL MODULE: ./lib/io/tree.js
var tree = __webpack_require__(15922);
;// CONCATENATED MODULE: ./lib/io/dir.js






/** No migration is that big, and beyond 512 MB JavaScript has no string for it. */
const MOST_BYTES = 256 * 1024 * 1024;
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
/** True when there is a link of that name, wherever it leads. */
function isLink(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}
/** True for a plain file; false for a link, wherever it leads. */
function isFile(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        return false;
    }
}
// Synchronous on purpose, here and below: a file takes five calls, and each trip to Node’s threads costs ten times what
// the call itself does. Nothing else waits meanwhile.
function resolveOn(root, path) {
    const full = (0,external_node_path_.join)(root, path);
    let real;
    try {
        real = external_node_fs_.realpathSync.native(full);
    }
    catch (error) {
        const code = (0,io_folder/* codeOf */.$N)(error) ?? '';
        if (code === 'ELOOP')
            return { kind: 'other' };
        if (GONE.has(code))
            return { kind: isLink(full) ? 'other' : 'nothing' };
        throw error;
    }
    const prefix = root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep;
    if (real !== root && !real.startsWith(prefix))
        return { kind: 'outside' };
    const relative = real === root ? '' : real.slice(prefix.length).split(external_node_path_.sep).join('/');
    // `.git/config` holds the token of the checkout: a link to it is a link out.
    if (relative.split('/').includes('.git'))
        return { kind: 'outside' };
    const found = (0,external_node_fs_.statSync)(real);
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
        const real = (0,io_folder/* inside */.nx)(folder, name);
        return isFile((0,external_node_path_.join)(root, real)) ? { kind: 'file', real } : resolveOn(root, path);
    };
}
async function entriesOf(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch((error) => {
        if ((0,io_folder/* codeOf */.$N)(error) === 'ENOENT')
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
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    try {
        const found = (0,external_node_fs_.fstatSync)(file);
        if (!found.isFile())
            throw (0,io_folder/* systemError */.Oj)('EINVAL', path);
        if (found.size > MOST_BYTES)
            throw (0,io_folder/* systemError */.Oj)('EFBIG', path);
        const bytes = Buffer.allocUnsafe(found.size);
        let at = 0;
        for (let got = -1; at < bytes.length && got !== 0; at += got)
            got = (0,external_node_fs_.readSync)(file, bytes, at, bytes.length - at, null);
        return bytes.subarray(0, at);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** The repository on the real file system. Whatever a link leads to, nothing outside of the root is read. */
function openFolder(root) {
    let known;
    const real = () => {
        known ??= (0,promises_.realpath)(root);
        return known;
    };
    let resolver;
    const disk = {
        async resolve(path) {
            resolver ??= resolverOf(await real());
            return resolver(path);
        },
        entries: async (path) => entriesOf((0,external_node_path_.join)(await real(), path)),
        bytes: async (path) => bytesOf((0,external_node_path_.join)(await real(), path)),
    };
    return (0,io_folder/* folderOver */.vy)(disk);
}

// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/layouts/tool-table.js


/** What a session's plain name led to before any migration could move it. */
const known = new WeakMap();
async function look(session, dialect, table) {
    const [row] = dialect === 'postgresql'
        ? await session.query((0,query/* sql */.ll) `
          SELECT coalesce(current_schema(), 'public') AS place, (
            SELECT string_agg(a.attname::text, ',') FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relname = ${table} AND a.attnum > 0 AND NOT a.attisdropped) AS columns`)
        : await session.query((0,query/* sql */.ll) `
          SELECT DATABASE() AS place, (SELECT GROUP_CONCAT(COLUMN_NAME) FROM information_schema.COLUMNS
            WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ${table}) AS columns`);
    return { name: [row?.['place'] ?? '', table], columns: row?.['columns']?.split(',') };
}
/**
 * A tool's table in the session's own schema or database, where the tool itself makes it. Other tools have tables of the same name:
 * one without the tool's columns is refused, since nobody may read or write it as if it were this tool's.
 */
async function toolTable(session, dialect, tool, table, columns) {
    const tables = known.get(session) ?? new Map();
    known.set(session, tables);
    const before = tables.get(table);
    if (before !== undefined)
        return before;
    const found = await look(session, dialect, table);
    const missing = found.columns === undefined ? [] : columns.filter((column) => !found.columns?.includes(column));
    if (missing.length > 0)
        throw new model_error/* ActionError */.l('history', `${found.name.join('.')} is not the table of ${tool}: it has no ${missing.map((column) => `\`${column}\``).join(', ')}. Another tool may keep its history there.`, 'Name the layout of the tool that made it (`layout`), or the database that is meant.');
    const now = { name: found.name, there: found.columns !== undefined };
    if (now.there)
        tables.set(table, now);
    return now;
}
/** Whether a table of this session's schema may be made here; on MySQL the check of what the files need tells it. */
async function mayMake(session, dialect, { name }) {
    if (dialect !== 'postgresql')
        return true;
    const [row] = await session.query((0,query/* sql */.ll) `SELECT pg_catalog.has_schema_privilege(${name[0] ?? ''}, 'CREATE')::text AS may`);
    return /^t/.test(row?.['may'] ?? '');
}

;// CONCATENATED MODULE: ./lib/layouts/table-place.js

/** For tools that name their table without a schema, and so leave its place to the session. */
function tablePlace(tool, table, columns) {
    const find = (session, dialect) => toolTable(session, dialect, tool, table, columns);
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


const iso = (seconds) => {
    const at = new Date(Number(seconds ?? Number.NaN) * 1_000);
    return Number.isNaN(at.getTime()) ? null : at.toISOString();
};
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
                appliedAt: iso(row['seconds']),
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
/** Problems of an entry that is no plain file; undefined where there is nothing to say. */
function notAFile(entry, id, named, entries) {
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
        if (named || entries.some((other) => other.path.startsWith(below) && isSql(other.path)))
            return undefined;
        return {
            kind: 'not-a-file',
            id,
            path,
            message: `${shown} is named like a migration, and is a folder without .sql files.`,
            hint: 'Rename the folder, or exclude it.',
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
    return new model_error/* ActionError */.l('no-migrations', `There is nothing at ${missing.map((path) => `\`${(0,io_text/* printable */.g$)(path)}\``).join(', ')}.`, `${near === undefined ? '' : `Did you mean \`${(0,io_text/* printable */.g$)(near)}\`? `}Looked for ${all.map((path) => `\`${(0,io_text/* printable */.g$)(path)}\``).join(', ')}; paths in \`migrations\` are relative to the working directory.`);
}
/** Lists the sources. Throws an ActionError where one of them is not there at all. */
async function gather(sources, options) {
    const files = [];
    const problems = [];
    const leftOut = [];
    const missing = [];
    const seen = new Map();
    const unwanted = await filter(options);
    const take = (entry, file, entries, source) => {
        const { id, path } = file;
        const named = isSql(path) || file.direct;
        if (entry.kind === 'directory' && !isSql(path))
            return;
        const reason = unwanted(file);
        if (reason !== undefined) {
            if (entry.kind !== 'directory')
                leftOut.push({ path, reason });
        }
        else if (entry.kind !== 'file') {
            const problem = notAFile(entry, id, file.direct, entries);
            if (problem !== undefined && named)
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
            if (error instanceof model_error/* ActionError */.l)
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

// EXTERNAL MODULE: ./lib/layouts/names.js
var names = __webpack_require__(44495);
;// CONCATENATED MODULE: ./lib/layouts/marks.js

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
function byNames(paths) {
    const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
    const first = (pattern) => paths.find((path) => pattern.test(path));
    if (paths.includes('meta/_journal.json'))
        return { tool: 'drizzle', why: 'meta/_journal.json' };
    if (paths.includes('migration_lock.toml'))
        return { tool: 'prisma', why: 'migration_lock.toml' };
    const prisma = first(/^\d{14}_[^/]+\/migration\.sql$/);
    if (prisma !== undefined)
        return { tool: 'prisma', why: prisma };
    const diesel = first(/^(?:\d{4}-\d\d-\d\d-\d{6}|\d{14})_[^/]+\/up\.sql$/);
    if (diesel !== undefined)
        return { tool: 'diesel', why: diesel };
    const flyway = names.find((name) => FLYWAY.test(name));
    if (flyway !== undefined)
        return { tool: 'flyway', why: flyway };
    const sql = names.filter((name) => /\.sql$/i.test(name));
    const pairs = sql.filter((name) => /^\d+_.+\.(?:up|down)\.sql$/.test(name));
    // Mixed with plain names it is a plain folder whose downs are named so.
    if (sql.length > 0 && pairs.length === sql.length)
        return { tool: 'golang-migrate', why: pairs[0] ?? '' };
    return undefined;
}
/** Another tool's marks in a folder (`.` is the folder of the migrations itself); undefined where it shows none. */
async function otherTool(folder) {
    const entries = (await folder.list('.')) ?? [];
    const files = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.path);
    const named = byNames(files);
    if (named !== undefined)
        return named;
    const sql = files.filter((path) => (0,names/* fileName */.Md)(path.slice(path.lastIndexOf('/') + 1)).kind === 'sql');
    const step = Math.max(1, Math.ceil(sql.length / SAMPLE));
    for (const path of sql.filter((_, at) => at % step === 0)) {
        const bytes = await folder.read(path).catch(() => new Uint8Array());
        const text = new TextDecoder().decode(bytes);
        const found = TEXT_MARKS.find(({ up }) => up.test(text));
        if (found !== undefined)
            return { tool: found.tool, why: `the marks in ${path}` };
    }
    return undefined;
}

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







const MARK = TEXT_MARKS.find(({ tool }) => tool === 'dbmate');
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
        throw new model_error/* ActionError */.l('internal', 'There are no marks of dbmate.', 'Please report this.');
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
        throw new model_error/* ActionError */.l('bad-input', '`order` is for plain SQL files; dbmate runs its files in the order of their names.', 'Leave `order` out, or set `layout: sql`.');
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
        const mark = await otherTool(folder);
        return mark?.tool === 'dbmate' ? mark.why : undefined;
    },
    read,
    history: dbmateHistory,
};

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
        throw new model_error/* ActionError */.l('wrong-layout', `${(0,io_text/* printable */.g$)(lost)} is too far down: ${tool} looks for folders with ${main} right in the folder of the migrations.`, `Name that folder: \`migrations: ${(0,io_text/* printable */.g$)(lost.split('/').slice(0, -2).join('/'))}\`.`);
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
        ...(down === undefined || saysNothing((0,io_text/* normalise */.j7)(down.text)) ? {} : { down: step(down.text) }),
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
        throw new model_error/* ActionError */.l('bad-input', '`order` is for plain SQL files; Diesel runs its folders in the order of their versions.', 'Leave `order` out, or set `layout: sql`.');
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
        const mark = await otherTool(folder);
        return mark?.tool === 'diesel' ? mark.why : undefined;
    },
    read: diesel_read,
    history: dieselHistory,
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
            throw new model_error/* ActionError */.l('history', `${entry.id} cannot be written into ${name.join('.')}: its file is gone, and with it the time that the migrator goes by.`, 'Restore the file and its entry in meta/_journal.json, then run this again.');
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
const DIALECTS = {
    postgres: /^(?:postgresql|pg)$/,
    mysql: /^(?:mysql|singlestore)$/,
};
const join = (folder, name) => (folder === '' || folder === '.' ? name : `${folder}/${name}`);
function broken(path, why) {
    return new model_error/* ActionError */.l('wrong-layout', `${(0,io_text/* printable */.g$)(path)} ${why}.`, 'Restore it as drizzle-kit wrote it (`git log --follow` shows its versions), or make it anew with `drizzle-kit generate`.');
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
        throw new model_error/* ActionError */.l('wrong-layout', `There is no ${(0,io_text/* printable */.g$)(path)}: it says which files there are, and in which order.`, 'Name the folder that drizzle-kit writes to (its `out`), or set `layout: sql` for plain files.');
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
async function drizzle_migrationOf(folder, source, { tag, when }) {
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
        up: { kind: 'sql', sql: (0,io_text/* normalise */.j7)(read.text), line: 1 },
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
        throw new model_error/* ActionError */.l('bad-input', 'Of drizzle one folder is read, whole and in the order of its journal.', 'Name one folder in `migrations`, and leave `order`, `include` and `exclude` out.');
    const { folder, engine } = options;
    const journal = await journalOf(source, options);
    const family = engine === 'postgres' ? 'postgres' : 'mysql';
    if (journal.dialect !== '' && DIALECTS[family]?.test(journal.dialect) !== true)
        throw new model_error/* ActionError */.l('wrong-engine', `${(0,io_text/* printable */.g$)(join(source.path, JOURNAL))} is for ${(0,io_text/* printable */.g$)(journal.dialect)}, and the engine is ${engine}.`, 'Name the database that these migrations are for in `database-url`, or its kind in `engine`.');
    const results = await Promise.all(journal.entries.map((entry) => drizzle_migrationOf(folder, source.path, entry)));
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
        const mark = await otherTool(folder);
        return mark?.tool === 'drizzle' ? mark.why : undefined;
    },
    read: drizzle_read,
    history: drizzleHistory,
};

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
const ESCAPES = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '"': '"', '\\': '\\' };
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
const FIXED = {
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
};
const INSTEAD = {
    baselineonmigrate: 'Run `baseline --to VERSION` once where the database has its tables already, and take it out.',
    initsql: 'Put it into `session-setup`, and take it out.',
};
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
    const epoch = row['epoch'] ?? null;
    const version = row['version'] ?? null;
    return {
        rank: Number(row['installed_rank']),
        version: version === null ? undefined : (versionFrom(version) ?? { text: version, parts: [], key: `other ${version}` }),
        description: row['description'] ?? '',
        type: row['type'] ?? '',
        script: row['script'] ?? '',
        checksum: row['checksum'] ?? null,
        success: row['success'] === '1',
        at: epoch === null ? null : new Date(Number(epoch) * 1000).toISOString(),
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

;// CONCATENATED MODULE: ./lib/layouts/flyway-history.js



const flyway_history_TABLE = 'flyway_schema_history';
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
const elsewhere = (what, where) => new model_error/* ActionError */.l('history', what, `Make ${where} the schema of this connection: on PostgreSQL by \`?options=-c%20search_path%3D${where}\` in \`database-url\`, on MySQL by the database that it names.`);
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
const BUILT_IN = {
    'flyway:defaultschema': `${SESSION} (\`current_schema()\`, \`DATABASE()\`); or set \`defaultSchema\` in flyway.toml.`,
    'flyway:user': `${SESSION} (\`current_user\`).`,
    'flyway:database': `${SESSION} (\`current_database()\`, \`DATABASE()\`).`,
    'flyway:timestamp': 'It is another one in every run: write `CURRENT_TIMESTAMP`.',
    'flyway:workingdirectory': 'It is a path of the machine that Flyway runs on: write the path itself.',
    'flyway:environment': 'Nobody here knows which of Flyway’s environments this is: write its name.',
};
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
        ...(down === undefined || down.problem !== undefined ? {} : { down: down.step }),
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
        throw new model_error/* ActionError */.l('bad-input', '`order` is for plain SQL files; Flyway runs its files in the order of their versions.', 'Leave `order` out, or set `layout: sql`.');
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
        const mark = await otherTool(folder);
        return mark?.tool === 'flyway' ? (0,io_text/* printable */.g$)(mark.why) : undefined;
    },
    read: flyway_read,
    history: flywayHistory,
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
const NAMESAKES = {
    _sqlx_migrations: 'sqlx',
    bun_migrations: 'bun',
    pgmigrations: 'node-pg-migrate',
};
const yes = () => true;
const no = () => false;
async function standing(session, dialect) {
    const table = await toolTable(session, dialect, TOOL, golang_migrate_history_TABLE, ['version', 'dirty']);
    if (!table.there)
        return { ...table, row: undefined };
    const rows = await session.query((0,query/* sql */.ll) `SELECT version, dirty FROM ${(0,query.id)(...table.name)} ORDER BY version`);
    const [row, second] = rows;
    if (second !== undefined)
        throw new model_error/* ActionError */.l('history', `${table.name.join('.')} holds ${rows.length} rows; ${TOOL} keeps one, and reads any of them.`, `Look which version the database has (${rows.map(({ version }) => version).join(', ')}), and delete the other rows.`);
    if (row === undefined)
        return { ...table, row: undefined };
    return {
        ...table,
        row: { version: BigInt(row['version'] ?? '-1'), dirty: /^(?:t|true|1)$/.test(row['dirty'] ?? '') },
    };
}
async function refuseNamesake(session, dialect) {
    const names = Object.keys(NAMESAKES).map((name) => (0,query/* sql */.ll) `${name}`);
    const [first, ...others] = names;
    if (first === undefined)
        return;
    const list = others.reduce((all, one) => (0,query/* sql */.ll) `${all}, ${one}`, first);
    const here = (0,query/* raw */.lS)(dialect === 'postgresql' ? 'current_schema()' : 'DATABASE()');
    const [found] = await session.query((0,query/* sql */.ll) `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ${here} AND table_name IN (${list})`);
    const name = found?.['name'] ?? undefined;
    if (name === undefined)
        return;
    throw new model_error/* ActionError */.l('wrong-layout', `The database has the table \`${name}\` of ${NAMESAKES[name]}, whose files have the same names, and no \`${golang_migrate_history_TABLE}\` of ${TOOL}: every file would run again.`, `If ${TOOL} takes over from here, run \`migrate force VERSION\` with it once; else name the right \`layout\`.`);
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
        throw new model_error/* ActionError */.l('history', `${name.join('.')} stands at ${row.version}, beyond ${version}: ${TOOL} itself has run meanwhile.`, 'Let one of the two migrate at a time. `status` shows what is in.');
}
/** golang-migrate's table: one row, the newest version and whether it is half done. */
const golangMigrateHistory = {
    tables: [golang_migrate_history_TABLE],
    newestOnly: true,
    async applied(session, dialect, files) {
        const { there, row } = await standing(session, dialect);
        if (!there) {
            await refuseNamesake(session, dialect);
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
        const may = table.there ? await write().then(yes, no) : await mayMake(session, dialect, table);
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
            throw new model_error/* ActionError */.l('history', `${migration} cannot be pending while ${row.version} is in: ${TOOL} keeps the newest version only.`, `Undo what came after ${migration} first, the newest first.`);
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
        throw new model_error/* ActionError */.l('internal', 'A pair of no files.', 'Please report this.');
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
        ...(texts.down === undefined || texts.down.trim() === '' ? {} : { down: step(texts.down) }),
    };
}
/** Files that the user has left out may be in the history all the same. */
const withId = (out) => {
    const [, version = '', , way] = golang_migrate_NAME.exec(golang_migrate_baseName(out.path)) ?? [];
    return way !== 'up' ? out : { ...out, id: String(BigInt(version)) };
};
async function golang_migrate_read(sources, options) {
    if (options.order.length > 0)
        throw new model_error/* ActionError */.l('bad-input', '`order` is for plain SQL files; golang-migrate runs its files in the order of their versions.', 'Leave `order` out, or set `layout: sql`.');
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
        const mark = await otherTool(folder);
        return mark?.tool === 'golang-migrate' ? mark.why : undefined;
    },
    read: golang_migrate_read,
    history: golangMigrateHistory,
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
const goose_history_iso = (seconds) => {
    const at = new Date(Number(seconds ?? Number.NaN) * 1_000);
    return Number.isNaN(at.getTime()) ? null : at.toISOString();
};
/** Of each version the newest row: goose once kept a row for every up and every down, and now deletes what is undone. */
async function newest(session, dialect, name) {
    const rows = await session.query((0,query/* sql */.ll) `SELECT version_id, is_applied, ${(0,query/* raw */.lS)(SECONDS[dialect])} AS seconds FROM ${(0,query.id)(...name)} ORDER BY id`);
    return new Map(rows.map((row) => [
        row['version_id'] ?? '',
        { applied: /^(?:t|true|1)$/.test(row['is_applied'] ?? ''), at: goose_history_iso(row['seconds']) },
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
        throw new model_error/* ActionError */.l('bad-input', '`order` is for plain SQL files; goose runs its files in the order of their versions.', 'Leave `order` out, or set `layout: sql`.');
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
        const mark = await otherTool(folder);
        return mark?.tool === 'goose' ? mark.why : undefined;
    },
    read: goose_read,
    history: gooseHistory,
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
        seconds: 'extract(epoch FROM coalesce(finished_at, started_at))::bigint::text',
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
function appliedOf(row, words) {
    const done = row['finished'] === '1';
    const logs = row['logs'] ?? '';
    const said = logs.trim() === ''
        ? 'Prisma has begun it and written no end'
        : `Prisma has written that it failed: ${errorIn(logs)}`;
    return {
        id: row['migration_name'] ?? '',
        checksum: row['checksum'] ?? null,
        appliedAt: new Date(Number(row['seconds'] ?? 0) * 1_000).toISOString(),
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
            const one = appliedOf(row, ON[dialect]);
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
const LOCK = 'migration_lock.toml';
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
/** What the folder says it is for; Prisma refuses any other server. */
async function refuseOtherProvider({ path: source }, { folder, engine }) {
    const path = prisma_join(source, LOCK);
    const bytes = await folder.read(path).catch(() => undefined);
    if (bytes === undefined)
        return;
    const decoded = (0,io_text/* decode */.D4)(bytes);
    const toml = readToml(decoded.problem === undefined ? decoded.text : '?');
    const provider = toml.values?.get('provider');
    if (typeof provider !== 'string')
        throw new model_error/* ActionError */.l('wrong-layout', `${(0,io_text/* printable */.g$)(path)} ${toml.wrongLine === undefined ? 'names no `provider`' : `is no TOML on line ${toml.wrongLine}`}, and Prisma refuses it.`, `Write \`provider = "${PROVIDERS[engine === 'postgres' ? 'postgres' : 'mysql'][0]}"\`, as \`prisma migrate dev\` does.`);
    if (PROVIDERS[engine === 'postgres' ? 'postgres' : 'mysql'].includes(provider))
        return;
    throw new model_error/* ActionError */.l('wrong-engine', `${(0,io_text/* printable */.g$)(path)} is for ${(0,io_text/* printable */.g$)(provider)}, and the engine is ${engine}.`, 'Name the database that these migrations are for in `database-url`, or its kind in `engine`.');
}
const prisma_problem = ({ name, path }, what, hint) => ({
    kind: 'unreadable',
    id: name,
    path,
    message: `${(0,io_text/* printable */.g$)(path)} ${what}.`,
    hint,
});
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
        up: step(read.text),
        ...(down === undefined || saysNothing((0,io_text/* normalise */.j7)(down.text)) ? {} : { down: step(down.text) }),
    };
}
async function prisma_read(sources, options) {
    if (options.order.length > 0)
        throw new model_error/* ActionError */.l('bad-input', '`order` is for plain SQL files; Prisma runs its folders in the order of their names.', 'Leave `order` out, or set `layout: sql`.');
    const gathered = await gather(sources, options);
    for (const source of sources)
        await refuseOtherProvider(source, options);
    const { folders, leftOut } = foldersOf(gathered, { main: MAIN, others: [DOWN], tool: 'Prisma' });
    // As its program of today sorts them; where all names begin with a time, older ones give the same order
    const { compare } = new Intl.Collator('en');
    const sorted = folders.toSorted((a, b) => compare(a.name, b.name));
    const results = [];
    for (const one of sorted)
        results.push(await prisma_migrationOf(options.folder, one));
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
        const mark = await otherTool(folder);
        return mark?.tool === 'prisma' ? mark.why : undefined;
    },
    read: prisma_read,
    history: prismaHistory,
};

// EXTERNAL MODULE: ./lib/layouts/natural.js
var layouts_natural = __webpack_require__(43530);
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
const VERSION = {
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
    const traits = options.byList ? [PURPOSE, LETTERS] : [PURPOSE, VERSION, LETTERS];
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

;// CONCATENATED MODULE: ./lib/layouts/sql.js











const sql_stepOf = (text) => ({ kind: 'sql', sql: (0,io_text/* normalise */.j7)(text), line: 1 });
async function sql_migrationOf(folder, file, byList) {
    const up = await textOf(folder, file);
    const down = file.down === undefined ? undefined : await textOf(folder, file.down);
    if (up.problem !== undefined)
        return { problems: [up.problem] };
    const wrong = bothWays(up.text);
    const migration = {
        id: file.id,
        name: file.rest,
        ...(file.version === undefined || byList ? {} : { version: file.version }),
        path: file.path,
        checksum: (0,io_text/* checksum */.cM)(up.text),
        up: sql_stepOf(up.text),
        ...(down === undefined || down.problem !== undefined ? {} : { down: sql_stepOf(down.text) }),
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
        throw new model_error/* ActionError */.l('wrong-layout', `${(0,io_text/* printable */.g$)(first.migration?.path ?? '')}${more} holds both directions, marked for ${first.wrong}: as plain SQL it would undo what it has just done.`, `Name the layout (\`layout: ${first.wrong}\`) where it is built; else put the down part into a file of its own, \`x.down.sql\` beside \`x.sql\`.`);
    }
    return results;
}
/** With nothing to run and files that were left out, "nothing is pending" would be a false comfort. */
function nothingLeft(read, sources, options) {
    const [first] = read.leftOut;
    if (read.migrations.length > 0 || read.problems.length > 0 || first === undefined)
        return undefined;
    const places = sources.map((source) => `\`${(0,io_text/* printable */.g$)(source.path)}\``).join(', ');
    return new model_error/* ActionError */.l('no-migrations', `No migration is left in ${places}: ${read.leftOut.length === 1 ? 'the one file' : `all ${read.leftOut.length} files`} were left out, ${(0,io_text/* printable */.g$)(first.path)} because: ${first.reason}.`, `Look at \`include\`, \`exclude\` and \`engine\` (${options.engine}), or name another folder in \`migrations\`.`);
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
        if (first === undefined || (await otherTool(folder)) !== undefined)
            return undefined;
        return `${files.length} plain .sql ${files.length === 1 ? 'file' : 'files'}, the first ${(0,io_text/* printable */.g$)(first.path)}`;
    },
    read: sql_read,
};

;// CONCATENATED MODULE: ./lib/layouts/all.js









;// CONCATENATED MODULE: ./lib/layouts/index.js

/** Every layout that is built. */
const layouts = Object.values(all_namespaceObject);

;// CONCATENATED MODULE: ./lib/layouts/discover.js






/** Where teams put their migrations. */
const PLACES = [
    'migrations',
    'db/migrations',
    'db/migrate',
    'db/changelog',
    'database/migrations',
    'supabase/migrations',
    'prisma/migrations',
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
const discover_baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
const plural = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;
/** The one layout that a folder is of. Two that both say yes are an error: nobody may guess whose history counts. */
async function candidateAt(folder, path) {
    const entries = await folder.list(path);
    const kinds = (entries ?? []).filter((e) => e.kind === 'file').map((e) => (0,names/* fileName */.Md)(discover_baseName(e.path)).kind);
    if (!kinds.some((kind) => kind === 'sql' || kind === 'code'))
        return undefined;
    const own = (0,io_folder/* subFolder */.zL)(folder, path);
    const said = [];
    for (const layout of layouts) {
        const why = await layout.detect(own);
        if (why !== undefined)
            said.push({ layout, why });
    }
    const [first, second] = said;
    if (first !== undefined && second !== undefined) {
        throw new model_error/* ActionError */.l('ambiguous-layout', `\`${(0,io_text/* printable */.g$)(path)}\` could be of ${said.map(({ layout, why }) => `${layout.name} (${why})`).join(' or ')}.`, `Name the layout: \`layout: ${first.layout.name}\`, or \`migrations: ${first.layout.name}:${path}\`.`);
    }
    if (first !== undefined)
        return { path, ...first };
    const mark = await otherTool(own);
    const code = kinds.filter((kind) => kind === 'code').length;
    if (mark !== undefined)
        return { path, layout: undefined, why: `${mark.tool}, by ${mark.why}` };
    return kinds.includes('sql') ? undefined : { path, layout: undefined, why: plural(code, 'code file') };
}
function noLayout({ path, why }) {
    return new model_error/* ActionError */.l('no-layout', `\`${(0,io_text/* printable */.g$)(path)}\` holds no plain SQL migrations (${why}), and no layout that is built reads them.`, `Built are: ${layouts.map(({ name }) => name).join(', ')}. If these files are plain SQL nevertheless: \`migrations: sql:${path}\`.`);
}
const hint = (found) => `Name the one that counts, \`migrations: ${found[0]?.path ?? ''}\`; or several, one per line, in the order in which they are to be applied.`;
function several(found) {
    const names = found.map(({ path, layout, why }) => {
        // Plain files say it all by themselves
        const said = layout === undefined || layout.name === 'sql' ? why : `${layout.name}, by ${why}`;
        return `\`${(0,io_text/* printable */.g$)(path)}\` (${said})`;
    });
    return new model_error/* ActionError */.l('ambiguous-migrations', `Several folders may hold the migrations: ${names.join(', ')}.`, hint(found));
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
        if (kind !== 'file' || !/^v?\d.*\.sql$/i.test(discover_baseName(path)))
            continue;
        if (!folder.split('/').some((part) => NOT_OURS.test(part)))
            folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    const most = [...folders].sort((a, b) => b[1] - a[1]).slice(0, 3);
    return most.map(([path, count]) => `\`${path === '' ? '.' : (0,io_text/* printable */.g$)(path)}\` (${plural(count, 'numbered .sql file')})`);
}
async function candidates(folder, places) {
    const found = [];
    for (const place of places) {
        // `sql/migrations` is within `sql`: the narrower place stands for both.
        if (found.some(({ path }) => path.startsWith(`${place}/`) || place.startsWith(`${path}/`)))
            continue;
        const candidate = await candidateAt(folder, place);
        if (candidate !== undefined)
            found.push(candidate);
    }
    return found;
}
/** Finds the one folder of migrations. Several, or one of a tool without a layout, are a question for the user. */
async function discover(folder, tell) {
    let found = await candidates(folder, PLACES);
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
        throw new model_error/* ActionError */.l('no-migrations', `No folder of migrations was found. Looked at ${PLACES.join(', ')}, and for folders of such names anywhere.`, `Name it: \`migrations: path/to/folder\`.${near.length === 0 ? '' : ` Candidates: ${near.join(', ')}.`}`);
    }
    if (only.layout === undefined)
        throw noLayout(only);
    tell(`Migrations: \`${(0,io_text/* printable */.g$)(only.path)}\`, found by looking (${only.layout.name}: ${only.why}).`);
    return [{ path: only.path, layout: only.layout.name }];
}
/**
 * The one layout of sources that the user named: by what the settings say, else by the marks in the folders. Undefined
 * where nothing in them says anything (single files, nothing there yet).
 */
async function layoutOf(folder, sources, asked) {
    const found = new Map();
    for (const { path, layout } of sources) {
        const name = layout ?? asked;
        const named = layouts.find((one) => one.name === name);
        if (name !== undefined && named === undefined) {
            throw new model_error/* ActionError */.l('not-built', `The layout \`${name}\` is not built yet.`, `Built are: ${layouts.map((one) => one.name).join(', ')}.`);
        }
        const candidate = named === undefined ? await candidateAt(folder, path) : { path, layout: named, why: 'named' };
        if (candidate === undefined)
            continue;
        if (candidate.layout === undefined)
            throw noLayout(candidate);
        found.set(candidate.layout.name, candidate.layout);
    }
    const [only, second] = [...found.values()];
    if (only !== undefined && second !== undefined) {
        throw new model_error/* ActionError */.l('several-layouts', `The sources are of several layouts: ${[...found.keys()].join(', ')}. One run is about one history.`, 'Make a database of each in the `databases:` map of the config file, and run once for each.');
    }
    return only;
}

// EXTERNAL MODULE: ./lib/steps/binaries-for.js
var binaries_for = __webpack_require__(83604);
// EXTERNAL MODULE: ./lib/io/binaries.js
var io_binaries = __webpack_require__(25715);
;// CONCATENATED MODULE: ./lib/steps/schema-dumps.js

/** How a schema is dumped, by the kind of backup; an embedded database has no tool for it. */
const DUMPS = {
    archive: undefined,
    async pg_dump({ url, server: { database, major }, binaries }) {
        const { dumpSchema } = await __webpack_require__.e(/* import() */ 3939).then(__webpack_require__.bind(__webpack_require__, 73939));
        return dumpSchema({ url, database, major, tools: await (0,io_binaries/* findDumpTools */.r4)(binaries) });
    },
    async mysqldump(wish) {
        const { dumpMysqlSchema } = await Promise.all(/* import() */[__webpack_require__.e(4451), __webpack_require__.e(8095)]).then(__webpack_require__.bind(__webpack_require__, 6846));
        return dumpMysqlSchema(wish);
    },
};
/** Undefined where a schema cannot be dumped. Each throws ActionError. */
const schemaDumpFor = ({ traits }) => DUMPS[traits.backup];

;// CONCATENATED MODULE: ./lib/steps/tool-history.js
const maps = new WeakMap();
/** Asked for each migration of a run, so the list is gone over once. */
function byId(files) {
    const known = maps.get(files) ?? new Map(files.map((file) => [file.id, file]));
    maps.set(files, known);
    return known;
}
/**
 * The history of another tool, and beside it our own table for what that has no words for: where a migration stands that is not one
 * transaction. A row of ours goes as soon as the tool's own row is there.
 */
function beside(session, dialect, own, toolOf) {
    const { name } = dialect;
    /** Where DDL would commit an open transaction, our table is made beforehand; elsewhere only when it is wanted. */
    const early = !dialect.oneMessage;
    /** Our table was looked for and is not there: under the migration lock nobody but us makes it. */
    let missing = false;
    const makeOwn = () => {
        // Not the opposite: a transaction that fails takes it away again
        missing = false;
        return own.ensure();
    };
    const entryFor = (files, entry, durationMs) => ({
        ...entry,
        durationMs,
        file: byId(files).get(entry.id),
    });
    const record = ({ history, files }, entry, durationMs) => history.record(session, name, entryFor(files, entry, durationMs));
    const forgetOwn = async (id) => {
        missing ||= (await own.applied()) === undefined;
        if (!missing)
            await own.forget(id);
    };
    return {
        async ensure() {
            const tool = await toolOf();
            if (tool === undefined)
                return own.ensure();
            await tool.history.ensure(session, name);
            if (early)
                await makeOwn();
        },
        async applied() {
            const tool = await toolOf();
            const ours = await own.applied();
            if (tool === undefined)
                return ours;
            const theirs = await tool.history.applied(session, name, tool.files);
            const known = new Set(theirs?.filter(({ state }) => state === 'applied').map(({ id }) => id));
            const open = ours?.filter(({ id, state }) => state !== 'applied' && !known.has(id)) ?? [];
            // Of what both call half done ours knows how far it came
            const counted = new Set(open.map(({ id }) => id));
            const rows = theirs?.filter(({ id }) => !counted.has(id));
            return rows === undefined && open.length === 0 ? undefined : [...(rows ?? []), ...open];
        },
        async record(entry, done) {
            const tool = await toolOf();
            if (tool === undefined)
                return own.record(entry, done);
            await record(tool, entry, done.durationMs);
            await forgetOwn(entry.id);
        },
        async journal(entry, state) {
            const tool = await toolOf();
            if (tool === undefined)
                return own.journal(entry, state);
            if (state.state === 'applied') {
                await record(tool, entry, state.durationMs);
                return forgetOwn(entry.id);
            }
            if (!early)
                await makeOwn();
            await own.journal(entry, state);
            // After ours: with the tool's mark alone nobody would know how far it came
            await tool.history.begin?.(session, name, entryFor(tool.files, entry, state.durationMs));
        },
        async forget(id) {
            const tool = await toolOf();
            if (tool === undefined)
                return own.forget(id);
            await tool.history.forget(session, name, id, tool.files);
            await forgetOwn(id);
        },
    };
}
/** What stands under such a table in the catalog, or beside it by the server's own naming. */
const BELONGS = '(?:_pkey|_pk|_s_idx|_id_seq|_[a-z_]+_not_null)?';
/** `public.schema_migrations.version` is of `schema_migrations`; of an index only its text may say so. */
function without(catalog, { tables, schemas = [] }) {
    const own = tables.map((table) => new RegExp(`^${table}${BELONGS}$`));
    const on = tables.map((table) => new RegExp(` ON (?:\\w+\\.)?${table} `));
    const isOf = ({ kind, name, definition }) => {
        if (kind === 'schema' && schemas.includes(name))
            return true;
        const parts = name.replaceAll(/["`]/g, '').split('.');
        if (parts.some((part) => own.some((pattern) => pattern.test(part))))
            return true;
        return kind === 'index' && on.some((pattern) => pattern.test(definition));
    };
    return { ...catalog, objects: new Map([...catalog.objects].filter(([, object]) => !isOf(object))) };
}
/** The engine with the history of the tool whose files these are; its tables count as little as our own. */
function withToolHistory(engine, toolOf) {
    const { dialect } = engine;
    return {
        ...engine,
        connect: (options) => engine.connect(options),
        dialect: {
            ...dialect,
            history: (session, schema) => beside(session, dialect, dialect.history(session, schema), toolOf),
            async snapshot(session, options) {
                const [catalog, tool] = await Promise.all([dialect.snapshot(session, options), toolOf()]);
                return tool === undefined ? catalog : without(catalog, tool.history);
            },
        },
    };
}

;// CONCATENATED MODULE: ./lib/open-context.js
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












/** The engine by its name where no database was given, else by the URL: it says how to reach a server, and the server which one it is. */
async function engineFor(inputs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { databaseUrl: url, engine: named } = inputs;
        if (url === undefined && named !== undefined) {
            const own = engines/* engines */.s.find(({ name, traits }) => name === named && !traits.embedded);
            if (own !== undefined)
                return own;
        }
        const asked = engineByUrl(inputs);
        const alike = engines/* engines */.s.filter(({ dialect, traits }) => dialect === asked.dialect && !traits.embedded);
        if (url === undefined || asked.traits.embedded || new Set(alike.map(({ name }) => name)).size === 1)
            return asked;
        const session = __addDisposableResource(env_1, await asked.connect({
            url,
            connectTimeoutMs: inputs.connectTimeoutMs,
            applicationName: PURPOSES.plan,
            readOnly: true,
        }), true);
        return (0,engines/* engineOf */.k)(session.server, asked);
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
function engineByUrl(inputs) {
    const scheme = inputs.databaseUrl === undefined ? 'postgresql:' : `${inputs.databaseUrl.split(':')[0] ?? ''}:`;
    const found = engines/* engines */.s.find((engine) => engine.schemes.includes(scheme));
    if (found === undefined) {
        throw new model_error/* ActionError */.l('bad-url', `No engine for \`${scheme}//\` is built.`, `Use one of ${engines/* engines */.s.flatMap((engine) => engine.schemes).join(', ')}.`);
    }
    return found;
}
/** The one layout that these folders are of; an empty folder is of the plainest. */
async function layoutFor(inputs, folder, sources) {
    const found = await layoutOf(folder, sources, inputs.layout === 'auto' ? undefined : inputs.layout);
    const chosen = found ?? layouts.find((layout) => layout.name === 'sql');
    if (chosen === undefined)
        throw new model_error/* ActionError */.l('no-migrations', 'No layout fits.', 'Name it in `layout`.');
    return chosen;
}
/** `supabase` stands for the file that comes with this tool; everything else is a path. */
async function setupFile(name, inputs) {
    const shipped = /^[a-z]+$/.test(name)
        ? ((0,bundled/* bundledFile */.N)('platforms', `${name}.sql`) ??
            (0,bundled/* bundledFile */.N)('..', '..', 'migrations-fixtures', 'platforms', `${name}.sql`))
        : undefined;
    const file = shipped ?? (0,external_node_path_.resolve)(inputs.workingDirectory, name);
    try {
        return {
            path: shipped === undefined ? name : `${name} (shipped)`,
            text: (await (0,promises_.readFile)(file, 'utf8')).replace(/^\uFEFF/, ''),
        };
    }
    catch (cause) {
        throw new model_error/* ActionError */.l('bad-input', `\`shadow-setup\`: ${name} cannot be read.`, 'Give paths relative to the working directory, one per line, or `supabase` for the file that comes with this action.', { cause });
    }
}
/** `-c name=value` and `--name=value` of the URL's `options=`. */
function settingsOf(url) {
    if (url === undefined || !/^postgres/.test(url))
        return [];
    const options = (0,postgresql_url/* parsePostgresUrl */.qQ)(url).options ?? '';
    return [...options.matchAll(/(?:-c\s*|--)([a-z_.]+)=((?:\\.|\S)*)/gi)].map((m) => ({
        name: m[1] ?? '',
        value: (m[2] ?? '').replace(/\\(.)/g, '$1'),
    }));
}
/** Relative paths begin at the working directory, whatever folder the process was started in. */
function anchored(inputs) {
    const { workingDirectory, databaseUrl, backupDirectory, postgresBinaries, mysqlBinaries } = inputs;
    const path = (given) => (0,external_node_path_.resolve)(workingDirectory, given);
    const embedded = /^pglite:(?!\/\/)(.+)$/s.exec(databaseUrl ?? '')?.[1];
    return {
        ...inputs,
        databaseUrl: embedded === undefined ? databaseUrl : `pglite:${path(embedded)}`,
        backupDirectory: backupDirectory === undefined ? undefined : path(backupDirectory),
        postgresBinaries: postgresBinaries.map(path),
        mysqlBinaries: mysqlBinaries.map(path),
    };
}
/**
 * The base of a pull request. The event may be older than the merge commit that is checked out: where that has the head as
 * its second parent, its first is the base as it was merged.
 */
async function baseOf(pull, workingDirectory) {
    if (pull === undefined)
        return undefined;
    const { openGit } = await __webpack_require__.e(/* import() */ 5484).then(__webpack_require__.bind(__webpack_require__, 35484));
    const git = await openGit(workingDirectory);
    if (pull.headSha !== null && !('why' in git)) {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const open = __addDisposableResource(env_2, git, true);
            if ((await open.commit('HEAD^2')) === pull.headSha)
                return (await open.commit('HEAD^1')) ?? pull.baseSha ?? undefined;
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = __disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    return pull.baseSha ?? undefined;
}
async function refuseUnknownRules({ rules }) {
    if (rules.size === 0)
        return;
    const { ruleProblems } = await Promise.all(/* import() */[__webpack_require__.e(9093), __webpack_require__.e(5865)]).then(__webpack_require__.bind(__webpack_require__, 85865));
    const wrong = ruleProblems(rules);
    if (wrong.length > 0)
        throw new model_error/* ActionError */.l('bad-input', wrong.join('\n'), 'Correct what is named, then run this again.');
}
const PURPOSES = { plan: 'migrate-on-merge plan', apply: 'migrate-on-merge', lock: 'migrate-on-merge lock' };
/** Chooses everything that a command uses, from the inputs. Opens nothing yet, but for asking a server of a family which one it is. */
async function openContext(request) {
    const { host } = request;
    const inputs = anchored(request.inputs);
    await refuseUnknownRules(inputs);
    const folder = openFolder(inputs.workingDirectory);
    const plain = await engineFor(inputs);
    const { databaseUrl } = inputs;
    const dump = schemaDumpFor(plain);
    let sources;
    const readOptions = {
        folder,
        include: inputs.include,
        exclude: inputs.exclude,
        order: inputs.order,
        engine: plain.name,
    };
    const find = async () => {
        sources ??=
            inputs.migrations.length > 0
                ? inputs.migrations
                : await discover(folder, (text) => host.progress({ type: 'note', text }));
        return sources;
    };
    let layout;
    const layoutHere = () => {
        layout ??= find().then((found) => layoutFor(inputs, folder, found));
        return layout;
    };
    // Commands that need no files need no layout; for all others reading the files says what is wrong with them.
    const toolHistory = async () => (await layoutHere().catch(() => undefined))?.history;
    let reading;
    const readHere = () => {
        reading ??= Promise.all([find(), layoutHere()]).then(([found, one]) => one.read(found, readOptions));
        return reading;
    };
    const engine = withToolHistory(plain, async () => {
        const history = await toolHistory();
        if (history === undefined)
            return undefined;
        const { migrations, squashed = [] } = await readHere();
        return { history, files: [...migrations, ...squashed.map(({ migration }) => migration)] };
    });
    return {
        command: request.command,
        toolHistory,
        inputs,
        host,
        engine,
        folder,
        run: request.run,
        signal: request.signal,
        pullRequests: request.pullRequests,
        environmentName: inputs.label,
        urlSettings: settingsOf(databaseUrl),
        read: readHere,
        async since() {
            const ref = inputs.since ?? (await baseOf(request.pullRequest, inputs.workingDirectory));
            if (ref === undefined)
                return {
                    applied: [],
                    source: 'none',
                    note: 'Neither a target nor `since` was given, so every migration counts as pending.',
                };
            const found = await find();
            const { appliedSince } = await __webpack_require__.e(/* import() */ 4313).then(__webpack_require__.bind(__webpack_require__, 24313));
            return appliedSince({
                ref,
                folder,
                sources: found,
                layout: await layoutHere(),
                options: readOptions,
                workingDirectory: inputs.workingDirectory,
                changedFiles: request.changedFiles,
            });
        },
        setupFiles: () => Promise.all(inputs.shadowSetup.map((name) => setupFile(name, inputs))),
        async open(purpose, readOnly) {
            if (databaseUrl === undefined)
                throw new model_error/* ActionError */.l('no-url', 'There is no `database-url`.', 'Give the target database.');
            return engine.connect({
                // A pooler may hand every statement to another session; what migrates and what holds the lock needs one of its own.
                url: purpose === 'plan' ? databaseUrl : (inputs.directUrl ?? databaseUrl),
                connectTimeoutMs: inputs.connectTimeoutMs,
                applicationName: PURPOSES[purpose],
                lasting: purpose !== 'plan',
                looking: readOnly,
                readOnly,
                note: (text) => host.progress({ type: 'warning', text }),
            });
        },
        dumpSchema: databaseUrl === undefined || dump === undefined
            ? undefined
            : (server) => dump({ url: inputs.directUrl ?? databaseUrl, server, binaries: (0,binaries_for/* binariesFor */.b)(engine.dialect, inputs) }),
    };
}


/***/ }),

/***/ 83604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ binariesFor)
/* harmony export */ });
/** The folders of the user in which a family's programs are looked for first. */
const binariesFor = ({ name }, { postgresBinaries, mysqlBinaries }) => ({ postgresql: postgresBinaries, mysql: mysqlBinaries })[name];


/***/ })

};
