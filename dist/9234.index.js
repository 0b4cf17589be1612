export const id = 9234;
export const ids = [9234];
export const modules = {

/***/ 60643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ mysqlUnseen),
/* harmony export */   N6: () => (/* binding */ mysqlHidden),
/* harmony export */   RK: () => (/* binding */ mysqlCouldWrite),
/* harmony export */   wW: () => (/* binding */ mysqlEnvironment)
/* harmony export */ });
/* harmony import */ var _io_mysql_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67802);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90956);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40272);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69455);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12579);





/** Settings of a session that decide what a statement means, and that a shadow's session can be given. */
const MEANING = [
    'sql_mode',
    'time_zone',
    'default_storage_engine',
    'explicit_defaults_for_timestamp',
    'innodb_strict_mode',
    'sql_require_primary_key',
    'foreign_key_checks',
    'character_set_database',
    'collation_database',
];
const showVariables = (scope, names) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_3__/* .raw */ .lS)(`SHOW ${scope} VARIABLES WHERE Variable_name IN (${names.map((name) => `'${name}'`).join(', ')})`);
/** The roles that this user may take on, and the settings of the session as the server gives them to a new one. */
async function mysqlEnvironment(session) {
    const roles = (await grantLines(session)).flatMap(_grants_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedRoles */ .vt).map((role) => role.replaceAll('`', ''));
    const settings = await session.query(showVariables('SESSION', MEANING));
    const variables = await session.query(showVariables('GLOBAL', _io_mysql_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .TARGET_VARIABLES */ .AI)).catch(() => []);
    return {
        roles,
        memberOf: roles,
        variables: Object.fromEntries(variables.map((row) => [row['Variable_name'] ?? '', row['Value'] ?? ''])),
        settings: settings.flatMap((row) => {
            const name = row['Variable_name'] ?? '';
            const value = row['Value'] ?? '';
            // SYSTEM is the clock of that machine, which is none of another one's.
            return name === 'time_zone' && value === 'SYSTEM' ? [] : [{ name, value }];
        }),
    };
}
/** `SHOW GRANTS` has one column, named after the user. */
async function linesOf(session, statement) {
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_3__/* .raw */ .lS)(statement));
    return rows.flatMap((row) => Object.values(row).flatMap((value) => (value === null ? [] : [value])));
}
const grantLines = (session) => linesOf(session, 'SHOW GRANTS FOR CURRENT_USER()');
/** A role as `SHOW GRANTS` prints it, which is as it may be written. */
const PRINTED = /^`(?:[^`]|``)*`(?:@`(?:[^`]|``)*`)?$/;
/** MySQL shows the grants of a user with a role added; MariaDB those of a role once it is taken on, which is taken back. */
async function grantsOf(session, role) {
    const using = await linesOf(session, `SHOW GRANTS FOR CURRENT_USER() USING ${role}`).catch(() => undefined);
    if (using !== undefined)
        return using;
    // The role would stay with whoever gets the server's session next
    if (session.server.pooled === true)
        return undefined;
    try {
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_3__/* .raw */ .lS)(`SET ROLE ${role}`));
        return await linesOf(session, 'SHOW GRANTS');
    }
    catch {
        return undefined;
    }
    finally {
        await session.query((0,_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .setRole */ .L)((0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .roleOf */ .kp)(session)));
    }
}
/** A role that is not active now can be taken on at any time: so roles count, and roles of roles. */
async function withRoles(session) {
    const lines = [...(await grantLines(session))];
    const seen = new Set();
    const open = lines.flatMap(_grants_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedRoles */ .vt);
    for (let role = open.pop(); role !== undefined; role = open.pop()) {
        if (seen.has(role) || !PRINTED.test(role))
            continue;
        seen.add(role);
        const more = await grantsOf(session, role);
        if (more === undefined)
            return { lines, unread: role.replaceAll('`', '') };
        lines.push(...more);
        open.push(...more.flatMap(_grants_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedRoles */ .vt));
    }
    return { lines };
}
/** Whether the user could write to this database if its session were not read-only. */
async function mysqlCouldWrite(session) {
    const { lines, unread } = await withRoles(session);
    const why = (0,_grants_js__WEBPACK_IMPORTED_MODULE_2__/* .whyWriting */ .r)(lines, session.server.database);
    if (why !== undefined)
        return why;
    if (unread !== undefined)
        return `it may take on the role ${unread}, whose rights cannot be read`;
    const [routine] = lines.some((line) => /\bEXECUTE\b/i.test(line))
        ? await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_3__/* .sql */ .ll) `
        SELECT ROUTINE_NAME AS name FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ${session.server.database} AND SECURITY_TYPE = 'DEFINER' LIMIT 1`)
        : [];
    return routine === undefined ? undefined : `it may run ${routine['name']}, which has the rights of whoever made it`;
}
/** Kinds of objects that the server does not show to this user, so that nobody could tell whether there are any. */
async function mysqlHidden(session) {
    const { lines, unread } = await withRoles(session);
    return unread === undefined ? (0,_grants_js__WEBPACK_IMPORTED_MODULE_2__/* .hiddenKinds */ .Se)(lines, session.server.database) : [];
}
const MYSQL = { triggers: ['trigger'], events: ['event'], routines: ['function', 'procedure'] };
/** How the catalog calls what each of them has. */
const KINDS = {
    mysql: MYSQL,
    mariadb: { ...MYSQL, routines: ['function', 'procedure', 'package', 'package body'] },
    tidb: {},
};
/** Kinds of the catalog of which this user is shown none. */
async function mysqlUnseen(session) {
    const kinds = KINDS[(0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .flavourOf */ .Rz)(session).engine];
    return (await mysqlHidden(session)).flatMap((kind) => kinds[kind] ?? []);
}


/***/ }),

/***/ 69455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ hiddenKinds),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   qb: () => (/* binding */ parseGrant),
/* harmony export */   r: () => (/* binding */ whyWriting),
/* harmony export */   vt: () => (/* binding */ grantedRoles)
/* harmony export */ });
/** Privileges with which nothing can be written, neither rows nor files nor a schema nor the server’s settings. What a routine may do is asked apart. */
const READING = new Set([
    'USAGE',
    'SELECT',
    'SHOW VIEW',
    'SHOW DATABASES',
    'SHOW CREATE ROUTINE',
    'SHOW_ROUTINE',
    'PROCESS',
    'LOCK TABLES',
    'EXECUTE',
    'REPLICATION CLIENT',
    'BINLOG MONITOR',
    'SLAVE MONITOR',
    'REPLICATION SLAVE',
    'BACKUP_ADMIN',
    'PROXY',
]);
/** A name in backticks. What follows is no backtick, so that there is one way only to read several of them. */
const QUOTED = '`(?:[^`]|``)*`(?!`)';
const NAME = '(?:`((?:[^`]|``)*)`(?!`)|([^\\s`.]+))';
const COLUMNS = new RegExp(`\\s{0,8}\\((?:[^()\`]|${QUOTED})*\\)`, 'g');
const ROLE = new RegExp(`${QUOTED}(?:@${QUOTED})?`, 'g');
const ROLES = new RegExp(`^GRANT ((?:${QUOTED}(?:@${QUOTED})?(?:, ?)?)+) TO `, 'i');
const ON = new RegExp(`^(GRANT|REVOKE) (.+?) ON (?:TABLE |FUNCTION |PROCEDURE |PACKAGE |PACKAGE BODY )?${NAME}\\.${NAME} (?:TO|FROM) `, 'is');
/** Reads a line of `SHOW GRANTS`; undefined for grants of roles and of proxies. */
function parseGrant(line) {
    const found = ON.exec(line);
    if (found === null)
        return undefined;
    const [, verb = '', privileges = '', quotedDb, plainDb, quotedObject, plainObject] = found;
    return {
        revoked: verb.toUpperCase() === 'REVOKE',
        // Columns stand behind their privilege: SELECT (`a`, `b`).
        privileges: privileges
            .replaceAll(COLUMNS, '')
            .split(',')
            .map((one) => one.trim().toUpperCase()),
        database: (quotedDb ?? plainDb ?? '').replaceAll('``', '`'),
        object: (quotedObject ?? plainObject ?? '').replaceAll('``', '`'),
    };
}
/** The roles of a line "GRANT `a`@`%`,`b`@`%` TO …" (MySQL) or "GRANT `a` TO …" (MariaDB), as printed. */
function grantedRoles(line) {
    const list = ROLES.exec(line)?.[1];
    return list === undefined ? [] : (list.match(ROLE) ?? []);
}
/** A database in a grant is a pattern: `app\_%`. */
function covers(pattern, database) {
    if (pattern === '*')
        return true;
    const signs = pattern.toLowerCase().match(/\\[_%\\]|[\s\S]/g) ?? [];
    const name = database.toLowerCase();
    let [at, sign] = [0, 0];
    /** The last `%`, and how much of the name it has taken: only that one ever has to take more. */
    let any;
    while (at < name.length) {
        const wanted = signs[sign];
        if (wanted === '%') {
            any = { sign, at };
            sign += 1;
        }
        else if (wanted === '_' || wanted === name[at] || (wanted?.length === 2 && wanted[1] === name[at])) {
            at += 1;
            sign += 1;
        }
        else if (any !== undefined) {
            any = { sign: any.sign, at: any.at + 1 };
            [at, sign] = [any.at, any.sign + 1];
        }
        else
            return false;
    }
    return signs.slice(sign).every((rest) => rest === '%');
}
/** Why these grants let somebody write to the database, in words. */
function whyWriting(lines, database) {
    for (const line of lines) {
        const grant = parseGrant(line);
        if (grant === undefined || grant.revoked || !covers(grant.database, database))
            continue;
        const writing = grant.privileges.filter((one) => !READING.has(one));
        if (writing.length === 0)
            continue;
        const where = grant.database === '*' ? 'every database' : grant.object === '*' ? 'this database' : grant.object;
        const more = writing.length > 3 ? ` and ${writing.length - 3} more` : '';
        return `it has ${writing.slice(0, 3).join(', ')}${more} on ${where}`;
    }
    return undefined;
}
/** What a server does not even list for whoever has none of these rights. */
const SHOWING = {
    triggers: ['TRIGGER'],
    events: ['EVENT'],
    routines: ['EXECUTE', 'CREATE ROUTINE', 'ALTER ROUTINE', 'SHOW_ROUTINE', 'SHOW CREATE ROUTINE'],
};
/** Kinds of objects that these grants keep out of sight in a database. */
function hiddenKinds(lines, database) {
    const grants = lines.flatMap((line) => parseGrant(line) ?? []);
    const rights = new Set(grants.filter((grant) => covers(grant.database, database)).flatMap(({ privileges }) => privileges));
    const mayReadRoutines = grants.some(({ database: where, privileges }) => (where === '*' || where === 'mysql') && privileges.some((one) => one === 'SELECT' || one === 'ALL PRIVILEGES'));
    return Object.entries(SHOWING).flatMap(([kind, any]) => {
        const seen = ['ALL PRIVILEGES', ...any].some((one) => rights.has(one));
        return seen || (kind === 'routines' && mayReadRoutines) ? [] : [kind];
    });
}


/***/ }),

/***/ 38314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ LOCK_TABLE),
/* harmony export */   RS: () => (/* binding */ isOwnHistory),
/* harmony export */   Uo: () => (/* binding */ ownTables),
/* harmony export */   s7: () => (/* binding */ scratchSuffix),
/* harmony export */   sm: () => (/* binding */ historyPlace),
/* harmony export */   ul: () => (/* binding */ SCRATCH_PREFIX),
/* harmony export */   vr: () => (/* binding */ RESTORING_TABLE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The setting `history-schema` at its default means a table in the target database itself; any other value names a database. */
const DEFAULT_SCHEMA = 'migrate_on_merge';
function historyPlace(database, schema) {
    return schema === DEFAULT_SCHEMA
        ? { database, table: `${DEFAULT_SCHEMA}_history`, apart: false }
        : { database: schema, table: 'history', apart: schema !== database };
}
/** The lock row's table stands in the target database: it locks that one. */
const LOCK_TABLE = `${DEFAULT_SCHEMA}_lock`;
/** Stands in a database for as long as a restore into it is not through. */
const RESTORING_TABLE = `${DEFAULT_SCHEMA}_restoring`;
/** Whether a name in a statement is our history table's; a bare one counts only where the table's own name is ours. */
function isOwnHistory({ schema, name }, historySchema) {
    const place = historyPlace('', historySchema);
    return name === place.table && (place.apart ? schema === place.database : true);
}
/** Our own tables in a database. */
function ownTables(database, historySchema) {
    const history = historyPlace(database, historySchema);
    return new Set([LOCK_TABLE, RESTORING_TABLE, ...(history.apart ? [] : [history.table])]);
}
/** Databases of ours on a server for shadows begin with this and the time of their making: a later run tells leftovers by it. */
const SCRATCH_PREFIX = `${DEFAULT_SCHEMA}_shadow_`;
/** The name tells when it was made, and nobody can guess it. */
const scratchSuffix = () => `${Date.now().toString(36)}_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;


/***/ }),

/***/ 12579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ setRole),
/* harmony export */   Q: () => (/* binding */ noRole)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/** As MySQL and TiDB print several roles, which is as they may be written. */
const ROLES = /^`(?:[^`]|``)*`@`(?:[^`]|``)*`(?:,`(?:[^`]|``)*`@`(?:[^`]|``)*`)*$/;
/** Takes on the roles that `CURRENT_ROLE()` printed; MariaDB prints one, bare, or NULL. */
function setRole(role) {
    if (role === null || role === 'NONE' || role === '')
        return (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)('SET ROLE NONE');
    return ROLES.test(role) ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`SET ROLE ${role}`) : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SET ROLE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(role)}`;
}
/** One word for what MariaDB calls NULL and MySQL NONE. */
const noRole = (role) => role === null || role === undefined || role === '' ? 'NONE' : role;


/***/ }),

/***/ 59791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z1: () => (/* binding */ EXTENSIONS),
  fV: () => (/* binding */ dataArchive),
  i8: () => (/* binding */ openPglite),
  Go: () => (/* binding */ pglite)
});

// UNUSED EXPORTS: readTag

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/bundled.js
var bundled = __webpack_require__(10244);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/io/lockfile.js




/** The files that this very process holds: after a restart in a container its number may be that of the run before. */
const held = new Set();
function alive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** When a process began, as Linux counts it: numbers of processes are given out again, and soon in a container. */
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name, in parentheses, may hold anything; what follows the last one is plain.
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        return '';
    }
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** The process that holds the file, if it still runs. */
function livingOwner(text) {
    const [first = '', start = ''] = text.trim().split(/\s+/);
    const pid = Number.parseInt(first, 10);
    if (!(pid > 0) || pid === process.pid || !alive(pid))
        return undefined;
    const now = startOf(pid);
    return start === '' || now === '' || start === now ? pid : undefined;
}
/** The file with its text in one step, so that nobody ever sees it empty. False where it is there already. */
function place(file, text) {
    const aside = `${file}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        (0,external_node_fs_.writeFileSync)(aside, text, { mode: 0o600, flag: 'wx' });
        (0,external_node_fs_.linkSync)(aside, file);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            return false;
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code ?? ''))
            throw error;
        return placeWithoutLinks(file, text);
    }
    finally {
        (0,external_node_fs_.rmSync)(aside, { force: true });
    }
}
/** Some file systems know no second name for a file. */
function placeWithoutLinks(file, text) {
    try {
        const fd = (0,external_node_fs_.openSync)(file, 'wx', 0o600);
        (0,external_node_fs_.writeSync)(fd, text);
        (0,external_node_fs_.closeSync)(fd);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** Takes away the file of a process that is gone, and only that: another run may have been quicker and hold it by now. */
function removeStale(file, text) {
    const aside = `${file}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        (0,external_node_fs_.renameSync)(file, aside);
        if (textOf(aside) !== text)
            (0,external_node_fs_.linkSync)(aside, file);
    }
    catch {
        // Gone already, or taken again: the next attempt sees which.
    }
    finally {
        (0,external_node_fs_.rmSync)(aside, { force: true });
    }
}
/**
 * Holds a file that says "in use by this process". A file whose process is gone is taken over: a killed run must not
 * lock the next one out. Throws an ActionError naming the holder. Returns what lets it go.
 */
function holdFile(name, what) {
    const file = (0,external_node_path_.resolve)(name);
    if (held.has(file))
        throw new error/* ActionError */.lZ('in-use', `The ${what} is already open in this process.`, 'Please report this.');
    const own = `${process.pid} ${startOf(process.pid)}\n`;
    for (let attempt = 0;; attempt += 1) {
        if (place(file, own)) {
            held.add(file);
            return () => {
                if (held.delete(file) && textOf(file) === own)
                    (0,external_node_fs_.rmSync)(file, { force: true });
            };
        }
        const text = textOf(file);
        const owner = text === undefined ? undefined : livingOwner(text);
        if (owner !== undefined || attempt > 3) {
            throw new error/* ActionError */.lZ('in-use', `The ${what} is in use by ${owner === undefined ? 'another process' : `process ${owner}`}.`, 'Wait until that process has ended, then run this again.');
        }
        if (text !== undefined)
            removeStale(file, text);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/engines/pglite-files.js







const PREPARED = 'prepared.tar.gz';
const HEADER = 512;
/** The folders and plain files of a tar archive, which here have short names and are not as large as a size in octal cannot say. */
function untar(archive) {
    const files = [];
    const text = (from, to) => archive.toString('latin1', from, to).replace(/\0.*$/s, '');
    for (let at = 0; at + HEADER <= archive.length;) {
        const name = text(at, at + 100);
        if (name === '')
            break;
        const path = name.replace(/^\/+|\/+$/g, '');
        const size = Number.parseInt(text(at + 124, at + 136).trim() || '0', 8);
        const type = text(at + 156, at + 157);
        const begin = at + HEADER;
        if (type === '5' || name.endsWith('/'))
            files.push({ path, data: undefined });
        else if (['0', ''].includes(type))
            files.push({ path, data: archive.subarray(begin, begin + size) });
        at = begin + Math.ceil(size / HEADER) * HEADER;
    }
    return files;
}
const unzipped = async (file) => await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(await (0,promises_.readFile)(file));
/** As a whole buffer of its own, which an unpacked one is already. */
function asArchive(bytes) {
    const { buffer, byteLength } = bytes;
    const own = buffer.byteLength === byteLength ? buffer : new Uint8Array(bytes).buffer;
    return { type: 'application/x-tar', arrayBuffer: () => Promise.resolve(own) };
}
/**
 * Before Node 24 a function is compiled anew, and well, as soon as it has run a little: of PostgreSQL's largest, its parser
 * and its executor, that takes a second each, which a short plan never gains, nor one of 2,400 statements (10 s of work with
 * the quick code alone, 16 s with both). Later versions have a larger budget of their own. Where the quick compiler does not
 * know the machine's every instruction, V8 would end the process.
 */
function compileQuickly() {
    const known = ['x64', 'arm64'].includes(process.arch);
    if (known && Number.parseInt(process.versions.node, 10) < 24)
        (0,external_node_v8_.setFlagsFromString)('--liftoff-only');
}
async function read() {
    compileQuickly();
    // A checkout has the archive in its `dist/`, which is committed; the program must be that of the installed package.
    const prepared = (0,bundled/* bundledFile */.N)('pglite', PREPARED) ?? (0,bundled/* bundledFile */.N)('..', '..', 'dist', 'pglite', PREPARED);
    const program = (0,bundled/* bundledFile */.N)('pglite', 'pglite.wasm') ??
        (0,bundled/* bundledFile */.N)('..', '..', 'node_modules', '@electric-sql', 'pglite', 'dist', 'pglite.wasm');
    const folder = program === undefined ? undefined : (0,external_node_path_.join)(program, '..');
    const archives = folder === undefined ? [] : (0,external_node_fs_.readdirSync)(folder).filter((name) => name.endsWith('.tar.gz'));
    const share = folder === undefined ? undefined : (0,external_node_path_.join)(folder, 'pglite.data');
    const [compiled, beside, cluster, ...extensions] = await Promise.all([
        program === undefined ? undefined : (0,promises_.readFile)(program).then((bytes) => WebAssembly.compile(bytes)),
        share === undefined ? undefined : (0,promises_.readFile)(share),
        prepared === undefined ? undefined : unzipped(prepared),
        ...archives.filter((name) => name !== PREPARED).map((name) => unzipped((0,external_node_path_.join)(folder ?? '', name))),
    ]);
    return {
        program: compiled,
        share: beside === undefined ? undefined : asArchive(beside),
        prepared: cluster === undefined ? undefined : { archive: asArchive(cluster), files: untar(cluster) },
        extensions: extensions.flatMap((archive) => untar(archive)),
    };
}
let files;
/** Read at the first call. */
function pgliteFiles() {
    files ??= read();
    return files;
}
const FILE_MODE = 0o100600;
/** Written where it lies, so that every server needs its own; most of a cluster, its templates, is never opened. */
function copyWhenOpened(node) {
    let shared = true;
    const open = () => {
        if (shared)
            node.contents = new Uint8Array(node.contents);
        shared = false;
    };
    node.stream_ops = { ...node.stream_ops, open };
}
/**
 * Puts files into the server's memory before it starts. By its paths each file takes a walk from the root for each of six
 * steps, and there are two thousand of them: half of a start. Here they are hung into their folder.
 */
function filesBelow(name, root, files, own) {
    const place = ({ FS, WASM_PREFIX }) => {
        const top = root(WASM_PREFIX);
        FS.mkdirTree(top, 0o700);
        const folders = new Map([['', FS.lookupPath(top).node]]);
        const folder = (path) => {
            const known = folders.get(path);
            if (known !== undefined)
                return known;
            FS.mkdirTree(`${top}/${path}`, 0o700);
            const { node } = FS.lookupPath(`${top}/${path}`);
            folders.set(path, node);
            return node;
        };
        for (const { path, data } of files) {
            if (data === undefined) {
                folder(path);
                continue;
            }
            const cut = path.lastIndexOf('/');
            const parent = folder(path.slice(0, Math.max(0, cut)));
            const node = parent.node_ops.mknod(parent, path.slice(cut + 1), FILE_MODE, 0);
            node.contents = data;
            node.usedBytes = data.length;
            if (own)
                copyWhenOpened(node);
        }
    };
    return {
        name,
        setup: (_, options) => Promise.resolve({ emscriptenOpts: { ...options, preRun: [...(options.preRun ?? []), place] } }),
    };
}
/**
 * All extensions, as one of PGlite's own kind. Its own ones compile the library of each extension at every start, asked for
 * or not, which takes as long as all the rest; a library that only lies there is compiled when `CREATE EXTENSION` loads it.
 */
const allExtensions = ({ extensions }) => filesBelow('all', (prefix) => prefix, extensions, false);
/** The prepared cluster, in memory: PGlite finds a database there and begins with it. */
const preparedCluster = ({ prepared }) => filesBelow('cluster', (prefix) => `${prefix}/data`, prepared?.files ?? [], true);

;// CONCATENATED MODULE: ./lib/engines/pglite-unfinished.js



const shown = (path) => `'${path.replaceAll("'", "'\\''")}'`;
function besides(directory) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(directory));
    }
    catch {
        return [];
    }
}
/**
 * Throws ActionError where a restore was ended between its two renames: then both folders are whole and neither has the database's name,
 * and whoever took that for a database that is not made yet would run every migration on an empty one.
 */
function refuseHalfSwapped(directory) {
    if ((0,external_node_fs_.existsSync)(directory))
        return;
    const own = (0,external_node_path_.basename)(directory);
    const names = new Set(besides(directory));
    for (const name of [...names].sort().reverse()) {
        const [, stamp = ''] = /_before_restore_(\d{8}t\d{6})$/.exec(name) ?? [];
        const copy = `${own}_restored_${stamp}`;
        if (stamp === '' || name !== `${own}_before_restore_${stamp}` || !names.has(copy))
            continue;
        const mv = (from) => `\`mv ${shown(`${(0,external_node_path_.dirname)(directory)}/${from}`)} ${shown(directory)}\``;
        throw new error/* ActionError */.lZ('restore-unfinished', `The folder ${directory} is missing: a restore was ended while it put a backup into its place. Both databases are whole, under other names.`, `To have the restored one: ${mv(copy)}; to have what was there before: ${mv(name)}.`);
    }
}

// EXTERNAL MODULE: ./lib/engines/postgresql/dialect.js + 20 modules
var dialect = __webpack_require__(84810);
// EXTERNAL MODULE: ./lib/io/pg-frames.js
var pg_frames = __webpack_require__(28130);
;// CONCATENATED MODULE: ./lib/engines/postgresql/relay-embedded.js

/** What clients ask of a server before they send anything. The embedded one tells nobody. */
const PARAMETERS = {
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    IntervalStyle: 'postgres',
    TimeZone: 'GMT',
    integer_datetimes: 'on',
    standard_conforming_strings: 'on',
    is_superuser: 'off',
};
const COPY_IN = /^\s*copy\b[\s\S]*\bfrom\s+stdin\b/i;
const statusOf = (bytes) => {
    const status = new pg_frames/* FrameReader */.tS(bytes).byte();
    return status === 'T' || status === 'E' ? status : 'I';
};
/**
 * The same over the embedded server, which takes a whole exchange in one call. The rows of a COPY must be in it, so the client is
 * asked for them before the server is.
 */
function embeddedRelay(exec, onStatus, onNotice) {
    let held = [];
    return {
        parameters: PARAMETERS,
        async exchange(bytes, onAnswer) {
            const sent = Buffer.from(bytes);
            const type = String.fromCharCode(sent[0] ?? 0);
            if (type === 'Q' && COPY_IN.test(new pg_frames/* FrameReader */.tS(sent).text())) {
                held = [sent];
                // Text, of no column that is named
                await onAnswer((0,pg_frames/* frame */.Gt)('G', Buffer.from([0, 0, 0])));
                return 'copy';
            }
            if (held.length > 0) {
                held.push(sent);
                const ended = [...new pg_frames/* Frames */.Hc().push(sent)].some((one) => one.type === 'c' || one.type === 'f');
                if (!ended)
                    return 'copy';
            }
            const answer = await exec(Buffer.concat(held.length > 0 ? held : [sent]));
            const copied = held.length > 0;
            held = [];
            for (const { type: kind, bytes: message } of new pg_frames/* Frames */.Hc().push(answer)) {
                if (kind === 'Z')
                    onStatus(statusOf(message));
                if (kind === 'N') {
                    const f = (0,pg_frames/* fieldsOf */.Pf)(message);
                    onNotice({ severity: f.get('V') ?? 'NOTICE', code: f.get('C') ?? '00000', message: f.get('M') ?? '' });
                }
                if (!(copied && kind === 'G'))
                    await onAnswer(message);
            }
            return 'ready';
        },
    };
}

// EXTERNAL MODULE: ./lib/engines/postgresql/wire.js
var wire = __webpack_require__(68761);
;// CONCATENATED MODULE: ./lib/engines/pglite.js










const COUNTED = /^(?:INSERT|UPDATE|DELETE|MERGE|SELECT|COPY|FETCH|MOVE)\b/;
/** A command tag of the server, `INSERT 0 5`, taken apart. */
function readTag(tag) {
    let end = tag.length;
    while (end > 0 && /[ \d]/.test(tag[end - 1] ?? ''))
        end -= 1;
    const [last = ''] = tag.slice(end).split(' ').slice(-1);
    return { command: tag.slice(0, end), rowCount: last !== '' && COUNTED.test(tag) ? Number(last) : null };
}
class PgliteWire {
    db;
    serialize;
    release;
    pid = 0;
    embedded = true;
    tls = false;
    state = 'I';
    listeners = [];
    closed;
    /** Names of what the server has a plan for. */
    prepared = new Set();
    constructor(db, serialize, release) {
        this.db = db;
        this.serialize = serialize;
        this.release = release;
    }
    async exchange(...frames) {
        if (this.closed !== undefined)
            throw (0,wire/* toServerError */.Nn)(new Error('the embedded database is closed'), true);
        const { messages } = await this.db.execProtocol(Buffer.concat(frames), { throwOnError: false });
        const results = [];
        let names = [];
        let rows = [];
        let failure;
        for (const m of messages) {
            if (m.name === 'rowDescription')
                names = (m.fields ?? []).map((f) => (typeof f === 'object' && f !== null ? f.name : ''));
            else if (m.name === 'dataRow')
                rows.push(Object.fromEntries(names.map((name, i) => [name, m.fields?.[i] ?? null])));
            else if (m.name === 'commandComplete') {
                results.push({ ...readTag(m.text ?? ''), rows });
                names = [];
                rows = [];
            }
            else if (m.name === 'notice') {
                for (const listener of this.listeners)
                    listener({ severity: m.severity ?? 'NOTICE', code: m.code ?? '00000', message: m.message ?? '' });
            }
            else if (m.name === 'error')
                failure ??= m;
            else if (m.name === 'readyForQuery')
                this.state = m.status === 'T' || m.status === 'E' ? m.status : 'I';
        }
        if (failure !== undefined)
            throw (0,wire/* toServerError */.Nn)(failure, false);
        return results;
    }
    async send(text, values, name = '') {
        const s = this.serialize;
        if (values.length === 0)
            return this.exchange(s.query(text));
        const bound = values.map((value) => (value === null ? null : String(value)));
        const results = await this.exchange(...(this.prepared.has(name) ? [] : [s.parse({ name, text })]), s.bind({ statement: name, values: bound }), s.describe({ type: 'P' }), s.execute({}), s.sync());
        if (name !== '')
            this.prepared.add(name);
        return results;
    }
    async copyIn(text, data) {
        const s = this.serialize;
        const results = await this.exchange(s.query(text), ...(data === '' ? [] : [s.copyData(Buffer.from(data))]), s.copyDone());
        return results.at(-1) ?? { command: 'COPY', rowCount: null, rows: [] };
    }
    status() {
        return this.state;
    }
    get relay() {
        return embeddedRelay((bytes) => this.db.execProtocolRaw(bytes), (status) => {
            this.state = status;
        }, (notice) => {
            for (const listener of this.listeners)
                listener(notice);
        });
    }
    onNotice(listener) {
        this.listeners.push(listener);
    }
    lost() {
        return undefined;
    }
    /** One thread runs both the server and us: while it runs a statement nobody can ask it to stop. */
    cancel() {
        return Promise.resolve();
    }
    close() {
        this.closed ??= this.db.close().finally(this.release);
        return this.closed;
    }
}
const load = () => (0,bundled/* loadBundled */.P)(['pglite', 'index.js'], '@electric-sql/pglite');
/** What comes with the embedded server; a test holds it against the real one. */
const EXTENSIONS = new Set(`amcheck autoinc bloom btree_gin btree_gist citext cube dict_int dict_xsyn earthdistance file_fdw fuzzystrmatch hstore insert_username intarray isn lo
   ltree moddatetime pageinspect pg_buffercache pg_freespacemap pg_logicalinspect pg_stat_statements pg_surgery pg_trgm pg_visibility pg_walinspect pgcrypto
   plpgsql refint seg tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp`.split(/\s+/));
/**
 * The cache of a server alone on its machine is too much here: it is cleared at every start, and the files below it are in
 * memory as well, or in the cache of the machine; 1,500 tables are made and read no faster with eight times as much. Nobody
 * reads the log, into which a refused statement would be written letter by letter: with megabytes of them that takes longer
 * than all else.
 */
const SETTINGS = ['-c', 'shared_buffers=4MB', '-c', 'log_min_messages=fatal'];
/** Opens an embedded server: in memory, or kept in a folder. */
async function openPglite(options = {}) {
    const [{ PGlite, protocol }, files] = await Promise.all([load(), pgliteFiles()]);
    let release = () => undefined;
    let fresh = true;
    if (options.directory !== undefined) {
        (0,external_node_fs_.mkdirSync)(options.directory, { recursive: true, mode: 0o700 });
        const there = (0,external_node_fs_.readdirSync)(options.directory);
        fresh = there.length === 0;
        if (!fresh && !there.includes('PG_VERSION')) {
            throw new error/* ActionError */.lZ('bad-url', `The folder of the pglite: URL holds something else than a database: ${options.directory}`, 'Name an empty or a new folder.');
        }
        release = holdFile(`${options.directory.replace(/\/+$/, '')}.lock`, 'embedded database');
    }
    try {
        const { program, share, prepared } = files;
        const all = allExtensions(files);
        const inMemory = options.directory === undefined;
        const db = await PGlite.create({
            ...(inMemory ? {} : { dataDir: options.directory }),
            ...(!inMemory && fresh && prepared !== undefined ? { loadDataDir: prepared.archive } : {}),
            ...(program === undefined ? {} : { pgliteWasmModule: program }),
            ...(share === undefined ? {} : { fsBundle: share }),
            startParams: [...PGlite.defaultStartParams, ...SETTINGS],
            extensions: inMemory && prepared !== undefined ? { all, cluster: preparedCluster(files) } : { all },
        });
        const session = await (0,wire/* openSession */.fA)(new PgliteWire(db, protocol.serialize, release));
        archives.set(session, () => db.dumpDataDir('gzip'));
        return session;
    }
    catch (error) {
        release();
        throw error;
    }
}
const archives = new WeakMap();
/** The whole data folder as a gzipped tar archive: the backup of a `pglite:` target. */
async function dataArchive(session) {
    const make = archives.get(session);
    if (make === undefined)
        throw (0,error/* defect */.gb)('Only an embedded database has a data archive.');
    return new Uint8Array(await (await make()).arrayBuffer());
}
async function connect(options) {
    const directory = (0,external_node_path_.resolve)(options.url.slice('pglite:'.length));
    refuseHalfSwapped(directory);
    const missing = options.looking === true && !(0,external_node_fs_.existsSync)(directory);
    if (missing)
        options.note?.('There is no database in the folder of the `pglite:` URL yet; it counts as empty and is not made now.');
    const session = await openPglite(missing ? {} : { directory });
    for (const [name, value] of Object.entries((0,wire/* sessionSettings */.MS)(options))) {
        await session.run(`SET ${name} = '${value.replaceAll("'", "''")}'`);
    }
    return session;
}
/** Embedded PostgreSQL kept in a folder: `pglite:DIR`. */
const pglite = {
    name: 'postgres',
    id: 'pglite',
    schemes: ['pglite:'],
    traits: {
        transactionalDdl: true,
        embedded: true,
        sessions: 'one',
        shadows: ['embedded', 'local', 'docker', 'url'],
        backup: 'archive',
    },
    dialect: dialect/* postgresql */.h,
    connect,
};


/***/ }),

/***/ 37478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ FIRST_OWN),
/* harmony export */   Ly: () => (/* binding */ MORE_SQL),
/* harmony export */   Pd: () => (/* binding */ DEFAULT_ACL)
/* harmony export */ });
/** The rarer kinds of objects, in the form and with the prelude of `catalog-sql.ts`. */
const outOf = (catalog, oid) => `NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.${catalog}'::regclass AND ext.objid = ${oid})`;
/**
 * What initdb made has smaller numbers, and is most of a catalog: left out by number it takes a tenth of the time that it
 * takes by schema.
 */
const FIRST_OWN = 16384;
/** The name of a locale moved with 17; whole rows as JSON know both. */
const COLLATIONS = `SELECT 'collation', n.nspname || '.' || c.collname,
    concat_ws(' ', CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'c' THEN 'libc' WHEN 'b' THEN 'builtin' ELSE c.collprovider::text END,
      coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate), NULLIF(c.collctype, c.collcollate),
      to_jsonb(c) ->> 'collicurules', CASE WHEN NOT c.collisdeterministic THEN 'not deterministic' END), NULL
  FROM pg_catalog.pg_collation c JOIN ns n ON n.oid = c.collnamespace WHERE c.oid >= ${FIRST_OWN} AND ${outOf('pg_collation', 'c.oid')}`;
const CASTS = `SELECT 'cast', pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL),
    concat_ws(' ', CASE c.castmethod WHEN 'f' THEN 'with function ' || c.castfunc::regprocedure::text WHEN 'i' THEN 'with inout' ELSE 'without function' END,
      CASE c.castcontext WHEN 'i' THEN 'as implicit' WHEN 'a' THEN 'as assignment' END), NULL
  FROM pg_catalog.pg_cast c WHERE c.oid >= ${FIRST_OWN} AND ${outOf('pg_cast', 'c.oid')}`;
const OPERATORS = `SELECT 'operator', n.nspname || '.' || o.oprname || '(' || concat_ws(', ', CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) ELSE 'none' END, pg_catalog.format_type(o.oprright, NULL)) || ')',
    concat_ws(' ', 'function ' || o.oprcode::regprocedure::text, 'commutator ' || NULLIF(o.oprcom, 0)::regoperator::text, 'negator ' || NULLIF(o.oprnegate, 0)::regoperator::text,
      'restrict ' || NULLIF(o.oprrest::oid, 0)::regproc::text, 'join ' || NULLIF(o.oprjoin::oid, 0)::regproc::text, CASE WHEN o.oprcanhash THEN 'hashes' END, CASE WHEN o.oprcanmerge THEN 'merges' END), NULL
  FROM pg_catalog.pg_operator o JOIN ns n ON n.oid = o.oprnamespace WHERE o.oid >= ${FIRST_OWN} AND o.oprcode::oid <> 0 AND ${outOf('pg_operator', 'o.oid')}`;
const TEXT_SEARCH = `SELECT 'text search configuration', n.nspname || '.' || c.cfgname,
    concat_ws(' ', 'parser', (SELECT p.prsname FROM pg_catalog.pg_ts_parser p WHERE p.oid = c.cfgparser),
      (SELECT string_agg(m.token || ': ' || m.dicts, '; ' ORDER BY m.token) FROM (
        SELECT coalesce(t.alias, x.maptokentype::text) AS token, string_agg(x.mapdict::regdictionary::text, ', ' ORDER BY x.mapseqno) AS dicts
        FROM pg_catalog.pg_ts_config_map x LEFT JOIN pg_catalog.ts_token_type(c.cfgparser) t ON t.tokid = x.maptokentype WHERE x.mapcfg = c.oid GROUP BY 1) m)), NULL
  FROM pg_catalog.pg_ts_config c JOIN ns n ON n.oid = c.cfgnamespace WHERE c.oid >= ${FIRST_OWN} AND ${outOf('pg_ts_config', 'c.oid')}
  UNION ALL SELECT 'text search dictionary', n.nspname || '.' || d.dictname, concat_ws(' ', (SELECT t.tmplname FROM pg_catalog.pg_ts_template t WHERE t.oid = d.dicttemplate), d.dictinitoption), NULL
  FROM pg_catalog.pg_ts_dict d JOIN ns n ON n.oid = d.dictnamespace WHERE d.oid >= ${FIRST_OWN} AND ${outOf('pg_ts_dict', 'd.oid')}`;
/** Options by their names alone: they say where another database is, and no report names a host. */
const options = (column) => `'options ' || (SELECT string_agg(pg_catalog.split_part(v, '=', 1), ', ' ORDER BY v) FROM unnest(${column}) AS v)`;
const FOREIGN = `SELECT 'foreign data wrapper', w.fdwname::text, concat_ws(' ', 'handler ' || NULLIF(w.fdwhandler::oid, 0)::regproc::text, 'validator ' || NULLIF(w.fdwvalidator::oid, 0)::regproc::text, ${options('w.fdwoptions')}), NULL
  FROM pg_catalog.pg_foreign_data_wrapper w WHERE ${outOf('pg_foreign_data_wrapper', 'w.oid')}
  UNION ALL SELECT 'foreign server', s.srvname::text, concat_ws(' ', 'of ' || (SELECT w.fdwname FROM pg_catalog.pg_foreign_data_wrapper w WHERE w.oid = s.srvfdw), 'type ' || s.srvtype, 'version ' || s.srvversion, ${options('s.srvoptions')}), NULL
  FROM pg_catalog.pg_foreign_server s WHERE ${outOf('pg_foreign_server', 's.oid')}`;
/** As with other grants, whose objects they are is left out; and what the owner has of them. PUBLIC's own default shows when it was revoked. */
const DEFAULTS = `SELECT 'default privileges', concat_ws(' ', o.what, 'in schema ' || o.nspname, 'to', CASE WHEN o.grantee = 0 THEN 'public' ELSE o.grantee::regrole::text END),
    string_agg(DISTINCT o.granted, ', ' ORDER BY o.granted), string_agg(DISTINCT o.granted, ', ' ORDER BY o.granted) FILTER (WHERE o.granted <> 'MAINTAIN')
  FROM (
    SELECT a.*, g.grantee, g.privilege_type || CASE WHEN g.is_grantable THEN ' with grant option' ELSE '' END AS granted
    FROM acl a CROSS JOIN LATERAL pg_catalog.aclexplode(a.defaclacl) g WHERE g.grantee <> a.defaclrole
    UNION ALL SELECT a.*, 0::oid, 'nothing' FROM acl a
    WHERE a.nspname IS NULL AND EXISTS (SELECT FROM pg_catalog.aclexplode(pg_catalog.acldefault(CASE a.defaclobjtype WHEN 'S' THEN 's' ELSE a.defaclobjtype END, a.defaclrole)) g WHERE g.grantee = 0)
      AND NOT EXISTS (SELECT FROM pg_catalog.aclexplode(a.defaclacl) g WHERE g.grantee = 0)
  ) o GROUP BY o.what, o.nspname, o.grantee`;
/** Goes into the prelude. */
const DEFAULT_ACL = `acl AS (
  SELECT a.defaclrole, a.defaclacl, a.defaclobjtype, n.nspname,
    CASE a.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END AS what
  FROM pg_catalog.pg_default_acl a LEFT JOIN pg_catalog.pg_namespace n ON n.oid = a.defaclnamespace
)`;
const MORE_SQL = [COLLATIONS, CASTS, OPERATORS, TEXT_SEARCH, FOREIGN, DEFAULTS];


/***/ }),

/***/ 84810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ postgresql)
});

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/engines/postgresql/as-self.js

/** Whom a file has made of the session, and who logged in, as the server's list of sessions has it. */
const WHO = (0,query/* raw */.lS)(`
  SELECT current_setting('role') AS role, current_setting('session_authorization') AS own, current_setting('client_encoding') AS encoding,
    (SELECT r.rolname FROM pg_catalog.pg_stat_get_activity(pg_catalog.pg_backend_pid()) a JOIN pg_catalog.pg_roles r ON r.oid = a.usesysid) AS login`);
/**
 * Does some work of our own as the role that logged in, whatever role or encoding a file has set; then sets that again. An
 * error leaves the session as it is: its transaction is over then.
 */
async function postgresAsSelf(session, work) {
    const [row] = await session.query(WHO);
    const role = row?.['role'] ?? 'none';
    const own = row?.['own'] ?? '';
    const encoding = row?.['encoding'] ?? 'UTF8';
    // The embedded server's own session has none: it never logged in.
    const other = own !== '' && own !== (session.home ?? row?.['login'] ?? own);
    // What we write is UTF-8, and so it is read.
    if (encoding !== 'UTF8')
        await session.query((0,query/* raw */.lS)("SET client_encoding = 'UTF8'"));
    if (other) {
        await session.query((0,query/* raw */.lS)('RESET SESSION AUTHORIZATION'));
        if (session.home !== undefined)
            await session.query((0,query/* sql */.ll) `SET SESSION AUTHORIZATION ${(0,query.id)(session.home)}`);
    }
    // Back to the role of the session's beginning, which the login's own settings may have chosen.
    if (role !== 'none' || other)
        await session.query((0,query/* raw */.lS)('RESET ROLE'));
    const result = await work();
    if (other)
        await session.query((0,query/* sql */.ll) `SET SESSION AUTHORIZATION ${(0,query.id)(own)}`);
    if (role !== 'none')
        await session.query((0,query/* sql */.ll) `SET ROLE ${(0,query.id)(role)}`);
    if (encoding !== 'UTF8')
        await session.query((0,query/* sql */.ll) `SELECT pg_catalog.set_config('client_encoding', ${encoding}, false)`);
    return result;
}

// EXTERNAL MODULE: ./lib/engines/postgresql/catalog-more-sql.js
var catalog_more_sql = __webpack_require__(37478);
// EXTERNAL MODULE: ./lib/engines/postgresql/history.js
var postgresql_history = __webpack_require__(40990);
;// CONCATENATED MODULE: ./lib/engines/postgresql/catalog-sql.js


/**
 * One SELECT per kind of object, each giving `kind, name, definition, portable`. They run as one statement, under
 * `search_path = ''`, so that the server prints every name qualified. Left out: system schemas, our own history
 * table with its schema (`$1`, which may be one that others use too), and what belongs to an extension. Owners are left
 * out as well: a shadow's owner is never the target's.
 */
const PRELUDE = `WITH ns AS (
  SELECT oid, nspname, nspacl, nspowner FROM pg_catalog.pg_namespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
), ours AS MATERIALIZED (
  SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = '${postgresql_history/* HISTORY */.V}'
), ext AS MATERIALIZED (
  SELECT classid, objid FROM pg_catalog.pg_depend WHERE deptype = 'e'
), rel AS MATERIALIZED (
  SELECT c.*, n.nspname, n.nspname || '.' || c.relname AS qname FROM pg_catalog.pg_class c JOIN ns n ON n.oid = c.relnamespace
  WHERE c.oid >= ${catalog_more_sql/* FIRST_OWN */.Em} AND NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.pg_class'::regclass AND ext.objid = c.oid) AND c.oid NOT IN (SELECT oid FROM ours)
), typ AS (
  SELECT t.*, n.nspname || '.' || t.typname AS qname FROM pg_catalog.pg_type t JOIN ns n ON n.oid = t.typnamespace
  WHERE t.oid >= ${catalog_more_sql/* FIRST_OWN */.Em} AND NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.pg_type'::regclass AND ext.objid = t.oid)
), fun AS (
  SELECT p.*, n.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')' AS qname
  FROM pg_catalog.pg_proc p JOIN ns n ON n.oid = p.pronamespace
  WHERE p.oid >= ${catalog_more_sql/* FIRST_OWN */.Em} AND NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.pg_proc'::regclass AND ext.objid = p.oid)
), ${catalog_more_sql/* DEFAULT_ACL */.Pd}`;
const SCHEMAS = `SELECT 'schema', nspname::text, 'schema', NULL::text FROM ns
  WHERE (nspname <> $1 OR nspname = 'public') AND NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.pg_namespace'::regclass AND ext.objid = ns.oid)`;
const EXTENSIONS = `SELECT 'extension', e.extname::text, 'in schema ' || n.nspname, e.extname::text
  FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'`;
const TABLES = `SELECT CASE relkind WHEN 'f' THEN 'foreign table' ELSE 'table' END, qname,
    concat_ws(', ',
      CASE relpersistence WHEN 'u' THEN 'unlogged table' ELSE CASE relkind WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table' ELSE 'table' END END,
      CASE WHEN relkind = 'p' THEN 'partition by ' || pg_catalog.pg_get_partkeydef(oid) END,
      (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) FROM pg_catalog.pg_inherits i WHERE i.inhrelid = rel.oid),
      CASE WHEN relispartition THEN pg_catalog.pg_get_expr(relpartbound, oid) END,
      CASE WHEN relrowsecurity THEN 'row security enabled' END, CASE WHEN relforcerowsecurity THEN 'row security forced' END,
      CASE relreplident WHEN 'f' THEN 'replica identity full' WHEN 'n' THEN 'replica identity nothing' WHEN 'i' THEN 'replica identity index' END,
      array_to_string(reloptions, ', '),
      CASE WHEN relkind = 'f' THEN (SELECT concat_ws(', ', 'server ' || s.srvname, array_to_string(f.ftoptions, ', ')) FROM pg_catalog.pg_foreign_table f JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver WHERE f.ftrelid = rel.oid) END), NULL
  FROM rel WHERE relkind IN ('r', 'p', 'f')`;
const COLUMNS = `SELECT 'column', rel.qname || '.' || a.attname,
    concat_ws(' ', pg_catalog.format_type(a.atttypid, a.atttypmod),
      (SELECT 'COLLATE ' || co.collname FROM pg_catalog.pg_collation co, pg_catalog.pg_type ty
        WHERE co.oid = a.attcollation AND ty.oid = a.atttypid AND a.attcollation <> ty.typcollation),
      CASE WHEN a.attnotnull THEN 'NOT NULL' END,
      CASE a.attidentity WHEN 'a' THEN 'GENERATED ALWAYS AS IDENTITY' WHEN 'd' THEN 'GENERATED BY DEFAULT AS IDENTITY' END,
      CASE WHEN a.attgenerated <> '' THEN 'GENERATED ALWAYS AS (' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) || ')' || CASE a.attgenerated WHEN 's' THEN ' STORED' ELSE ' VIRTUAL' END
           WHEN d.adbin IS NOT NULL THEN 'DEFAULT ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) END), NULL
  FROM rel JOIN pg_catalog.pg_attribute a ON a.attrelid = rel.oid AND a.attrelid >= ${catalog_more_sql/* FIRST_OWN */.Em} AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE rel.relkind IN ('r', 'p', 'f')`;
const CONSTRAINTS = `SELECT 'constraint', rel.qname || '.' || c.conname,
    pg_catalog.pg_get_constraintdef(c.oid) || CASE WHEN NOT c.convalidated AND pg_catalog.pg_get_constraintdef(c.oid) !~ 'NOT VALID' THEN ' NOT VALID' ELSE '' END, NULL
  FROM rel JOIN pg_catalog.pg_constraint c ON c.conrelid = rel.oid WHERE c.contype NOT IN ('n', 't') OR (c.contype = 'n' AND NOT c.convalidated)`;
const INDEXES = `SELECT 'index', t.nspname || '.' || i.relname,
    pg_catalog.pg_get_indexdef(x.indexrelid) || CASE WHEN NOT x.indisvalid AND i.relkind = 'i' THEN ' INVALID' ELSE '' END
      || CASE WHEN x.indisclustered THEN ' CLUSTERED' ELSE '' END, NULL
  FROM rel t JOIN pg_catalog.pg_index x ON x.indrelid = t.oid JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u', 'x'))`;
const VIEWS = `SELECT CASE relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, qname,
    concat_ws(E'\\n', pg_catalog.pg_get_viewdef(oid), array_to_string(reloptions, ', ')),
    (SELECT string_agg(a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a WHERE a.attrelid = rel.oid AND a.attnum > 0)
  FROM rel WHERE relkind IN ('v', 'm')`;
const SEQUENCES = `SELECT 'sequence', qname,
    concat_ws(' ', pg_catalog.format_type(s.seqtypid, NULL), 'start ' || s.seqstart, 'increment ' || s.seqincrement, 'min ' || s.seqmin, 'max ' || s.seqmax, 'cache ' || s.seqcache, CASE WHEN s.seqcycle THEN 'cycle' END), NULL
  FROM rel JOIN pg_catalog.pg_sequence s ON s.seqrelid = rel.oid WHERE relkind = 'S'`;
const FUNCTIONS = `SELECT CASE prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END, qname,
    CASE WHEN prokind = 'a' THEN 'aggregate returning ' || pg_catalog.pg_get_function_result(oid) ELSE pg_catalog.pg_get_functiondef(oid) END,
    CASE WHEN prolang = (SELECT oid FROM pg_catalog.pg_language WHERE lanname = 'sql') THEN concat_ws(' ', pg_catalog.pg_get_function_result(oid), provolatile, prosecdef::text, proconfig::text, NULLIF(prosrc, '')) END
  FROM fun`;
const TRIGGERS = `SELECT 'trigger', rel.qname || '.' || t.tgname,
    pg_catalog.pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'D' THEN ' DISABLED' WHEN 'R' THEN ' ON REPLICA' WHEN 'A' THEN ' ALWAYS' ELSE '' END, NULL
  FROM rel JOIN pg_catalog.pg_trigger t ON t.tgrelid = rel.oid WHERE NOT t.tgisinternal`;
const POLICIES = `SELECT 'policy', rel.qname || '.' || p.polname,
    concat_ws(' ', CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
      CASE p.polcmd WHEN 'r' THEN 'for select' WHEN 'a' THEN 'for insert' WHEN 'w' THEN 'for update' WHEN 'd' THEN 'for delete' ELSE 'for all' END,
      'to ' || r.names, 'using (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', 'with check (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')'),
    concat_ws(' ', p.polcmd, p.polpermissive::text, r.names, CASE WHEN p.polqual IS NOT NULL THEN 'using' END, CASE WHEN p.polwithcheck IS NOT NULL THEN 'check' END)
  FROM rel JOIN pg_catalog.pg_policy p ON p.polrelid = rel.oid
    CROSS JOIN LATERAL (SELECT coalesce(string_agg(CASE WHEN u.o = 0 THEN 'public' ELSE u.o::regrole::text END, ', ' ORDER BY u.o::regrole::text), '') AS names FROM unnest(p.polroles) AS u(o)) r`;
const ENUMS = `SELECT 'enum', qname, (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = typ.oid), NULL
  FROM typ WHERE typtype = 'e'`;
const COMPOSITES = `SELECT 'type', typ.qname,
    (SELECT string_agg(a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a WHERE a.attrelid = typ.typrelid AND a.attnum > 0 AND NOT a.attisdropped), NULL
  FROM typ JOIN pg_catalog.pg_class c ON c.oid = typ.typrelid AND c.relkind = 'c' WHERE typtype = 'c'
  UNION ALL SELECT 'range type', qname, (SELECT pg_catalog.format_type(r.rngsubtype, NULL) FROM pg_catalog.pg_range r WHERE r.rngtypid = typ.oid), NULL FROM typ WHERE typtype = 'r'`;
const DOMAINS = `SELECT 'domain', qname,
    concat_ws(' ', pg_catalog.format_type(typbasetype, typtypmod), CASE WHEN typnotnull THEN 'NOT NULL' END, 'DEFAULT ' || typdefault,
      (SELECT string_agg('CONSTRAINT ' || c.conname || ' ' || pg_catalog.pg_get_constraintdef(c.oid), ' ' ORDER BY c.conname) FROM pg_catalog.pg_constraint c WHERE c.contypid = typ.oid AND c.contype <> 'n')), NULL
  FROM typ WHERE typtype = 'd'`;
const RULES = `SELECT 'rule', rel.qname || '.' || r.rulename, pg_catalog.pg_get_ruledef(r.oid), r.ev_type::text
  FROM rel JOIN pg_catalog.pg_rewrite r ON r.ev_class = rel.oid WHERE r.rulename <> '_RETURN'`;
const STATISTICS = `SELECT 'statistics', n.nspname || '.' || s.stxname, pg_catalog.pg_get_statisticsobjdef(s.oid), NULL FROM pg_catalog.pg_statistic_ext s JOIN ns n ON n.oid = s.stxnamespace`;
const EVENT_TRIGGERS = `SELECT 'event trigger', evtname::text, concat_ws(' ', evtevent, evtfoid::regproc::text, evtenabled, array_to_string(evttags, ',')), NULL FROM pg_catalog.pg_event_trigger e
  WHERE NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.pg_event_trigger'::regclass AND ext.objid = e.oid)`;
const PUBLICATIONS = `SELECT 'publication', pubname::text, concat_ws(' ', CASE WHEN puballtables THEN 'all tables' END, CASE WHEN pubinsert THEN 'insert' END, CASE WHEN pubupdate THEN 'update' END, CASE WHEN pubdelete THEN 'delete' END,
    (SELECT string_agg(pr.prrelid::regclass::text, ', ' ORDER BY pr.prrelid::regclass::text) FROM pg_catalog.pg_publication_rel pr WHERE pr.prpubid = p.oid)), NULL FROM pg_catalog.pg_publication p`;
/** Grants to others than the owner; EXECUTE to PUBLIC is a function's default and shows when it was revoked. MAINTAIN came with 17. */
const GRANTS = `SELECT 'grant', o.what || ' to ' || CASE WHEN g.grantee = 0 THEN 'public' ELSE g.grantee::regrole::text END,
    string_agg(g.privilege_type || CASE WHEN g.is_grantable THEN ' with grant option' ELSE '' END, ', ' ORDER BY g.privilege_type),
    string_agg(g.privilege_type || CASE WHEN g.is_grantable THEN ' with grant option' ELSE '' END, ', ' ORDER BY g.privilege_type) FILTER (WHERE g.privilege_type <> 'MAINTAIN')
  FROM (
    SELECT 'schema ' || nspname AS what, nspacl AS acl, nspowner AS owner FROM ns WHERE nspname NOT IN ('public', $1)
    UNION ALL SELECT CASE relkind WHEN 'S' THEN 'sequence ' ELSE 'table ' END || qname, relacl, relowner FROM rel WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    UNION ALL SELECT 'column ' || rel.qname || '.' || a.attname, a.attacl, rel.relowner FROM rel JOIN pg_catalog.pg_attribute a ON a.attrelid = rel.oid AND a.attacl IS NOT NULL
    UNION ALL SELECT 'function ' || qname, coalesce(proacl, pg_catalog.acldefault('f', proowner)), proowner FROM fun
  ) o CROSS JOIN LATERAL pg_catalog.aclexplode(o.acl) g
  WHERE g.grantee <> o.owner GROUP BY o.what, g.grantee`;
const COMMENTS = `SELECT 'comment', i.type || ' ' || i.identity, d.description, NULL
  FROM pg_catalog.pg_description d CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classoid, d.objoid, d.objsubid) i
  WHERE d.classoid IN ('pg_catalog.pg_class'::regclass, 'pg_catalog.pg_proc'::regclass, 'pg_catalog.pg_type'::regclass, 'pg_catalog.pg_constraint'::regclass, 'pg_catalog.pg_trigger'::regclass, 'pg_catalog.pg_policy'::regclass, 'pg_catalog.pg_namespace'::regclass)
    AND d.objoid >= ${catalog_more_sql/* FIRST_OWN */.Em} AND i.type IS NOT NULL AND coalesce(i.schema, '') !~ '^pg_'
    AND (d.classoid <> 'pg_catalog.pg_namespace'::regclass OR i.identity <> quote_ident($1) OR $1 = 'public')
    AND NOT EXISTS (SELECT FROM ours WHERE
      (d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = ours.oid)
      OR (d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid IN (SELECT x.indexrelid FROM pg_catalog.pg_index x WHERE x.indrelid = ours.oid))
      OR (d.classoid = 'pg_catalog.pg_constraint'::regclass AND d.objoid IN (SELECT c.oid FROM pg_catalog.pg_constraint c WHERE c.conrelid = ours.oid))
      OR (d.classoid = 'pg_catalog.pg_trigger'::regclass AND d.objoid IN (SELECT t.oid FROM pg_catalog.pg_trigger t WHERE t.tgrelid = ours.oid))
      OR (d.classoid = 'pg_catalog.pg_policy'::regclass AND d.objoid IN (SELECT p.oid FROM pg_catalog.pg_policy p WHERE p.polrelid = ours.oid)))
    AND NOT EXISTS (SELECT FROM ext WHERE ext.classid = d.classoid AND ext.objid = d.objoid)`;
const CATALOG_SQL = `${PRELUDE}
SELECT * FROM (${[
    SCHEMAS,
    EXTENSIONS,
    TABLES,
    COLUMNS,
    CONSTRAINTS,
    INDEXES,
    VIEWS,
    SEQUENCES,
    FUNCTIONS,
    TRIGGERS,
    POLICIES,
    ENUMS,
    COMPOSITES,
    DOMAINS,
    RULES,
    STATISTICS,
    EVENT_TRIGGERS,
    PUBLICATIONS,
    GRANTS,
    COMMENTS,
    ...catalog_more_sql/* MORE_SQL */.Ly,
].join('\nUNION ALL\n')}) AS o (kind, name, definition, portable)`;

;// CONCATENATED MODULE: ./lib/engines/postgresql/catalog.js


/** The `$1` places of the text become one bound value each. */
function bound(text, value) {
    const parts = text.split('$1');
    return { parts, values: parts.slice(1).map(() => value) };
}
const OWN_TRANSACTION = 'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY';
/** The whole schema, seen at one instant, in one statement. */
async function snapshotPostgres(session, options) {
    const within = session.transaction() === 'open';
    // Compiling the one big query (`jit`) would take longer than running it.
    if (!within)
        await session.query((0,query/* raw */.lS)(`${OWN_TRANSACTION}; SET LOCAL search_path = ''; SET LOCAL jit = off`));
    try {
        const [path] = within ? await session.query((0,query/* raw */.lS)("SELECT current_setting('search_path') AS path")) : [];
        if (within)
            await session.query((0,query/* raw */.lS)("SELECT pg_catalog.set_config('search_path', '', true)"));
        const rows = await session.query(bound(CATALOG_SQL, options.historySchema));
        if (within)
            await session.query({
                parts: ["SELECT pg_catalog.set_config('search_path', ", ', true)'],
                values: [path?.['path'] ?? ''],
            });
        const objects = new Map();
        for (const row of rows) {
            const kind = row['kind'] ?? '';
            const name = row['name'] ?? '';
            const portable = row['portable'];
            objects.set(`${kind} ${name}`, {
                kind,
                name,
                definition: row['definition'] ?? '',
                ...(portable === null || portable === undefined ? {} : { portable }),
            });
        }
        return { objects, major: session.server.major };
    }
    finally {
        if (!within)
            await session.query((0,query/* raw */.lS)('ROLLBACK')).catch(() => undefined);
    }
}

// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(72480);
;// CONCATENATED MODULE: ./lib/engines/postgresql/concurrent.js


/** A name as the server reads it: quoted, qualified where the file does so. */
function quoted(name) {
    const { schemaname, relname } = (name ?? {});
    return [schemaname, relname]
        .filter((part) => part !== undefined)
        .map((part) => `"${part.replaceAll('"', '""')}"`)
        .join('.');
}
const isConcurrent = (fields) => fields['concurrent'] === true;
/**
 * `CREATE`, `DROP` and `REINDEX … CONCURRENTLY` wait for old transactions by design, and nobody queues behind them. A
 * `VACUUM FULL` or `CLUSTER` that waits has every reader behind it, though it may not stand in a transaction either.
 */
function isPatient(statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    if (name === 'IndexStmt' || name === 'DropStmt')
        return isConcurrent(fields);
    if (name !== 'ReindexStmt' || !Array.isArray(fields['params']))
        return false;
    return fields['params'].some((item) => {
        const option = (0,classify/* nodeOf */.E7)(item).fields;
        const { sval, ival, boolval } = (0,classify/* nodeOf */.E7)(option['arg']).fields;
        const value = sval ?? ival ?? boolval;
        return option['defname'] === 'concurrently' && !['false', 'off', 0, false].includes(value);
    });
}
/**
 * The statement that removes what an interrupted `CREATE INDEX CONCURRENTLY` left: an INVALID index of that name. One of a
 * partitioned table is so by design until every partition has its own.
 */
async function postgresLeftover(session, statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    // Without CONCURRENTLY one can only meet what an earlier build left.
    const meets = fields['concurrent'] === true || fields['if_not_exists'] === true;
    if (name !== 'IndexStmt' || !meets || typeof fields['idxname'] !== 'string')
        return undefined;
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
    FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT x.indisvalid AND c.relkind = 'i' AND c.relname = ${fields['idxname']} AND x.indrelid = pg_catalog.to_regclass(${quoted(fields['relation'])})`);
    const found = rows[0]?.['name'];
    return found === null || found === undefined ? undefined : `DROP INDEX CONCURRENTLY ${found}`;
}
/** The table and the partition of `ALTER TABLE … DETACH PARTITION … CONCURRENTLY`. */
function detached(statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    if (name !== 'AlterTableStmt' || statement.transaction !== 'forbidden' || !Array.isArray(fields['cmds']))
        return undefined;
    const partition = (0,classify/* nodeOf */.E7)((0,classify/* nodeOf */.E7)(fields['cmds'][0]).fields['def']).fields['name'];
    return { table: quoted(fields['relation']), partition: quoted(partition) };
}
/**
 * `DETACH PARTITION … CONCURRENTLY` commits its first half before it waits. Cut short there it leaves the partition "pending
 * detach", and the server refuses the same statement from then on.
 */
async function postgresCompletion(session, statement) {
    const names = detached(statement);
    if (names === undefined)
        return undefined;
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT 1 AS pending FROM pg_catalog.pg_inherits
    WHERE inhdetachpending AND inhparent = pg_catalog.to_regclass(${names.table}) AND inhrelid = pg_catalog.to_regclass(${names.partition})`);
    return rows.length === 0 ? undefined : `ALTER TABLE ${names.table} DETACH PARTITION ${names.partition} FINALIZE`;
}
/**
 * Of the statements that cannot run in a transaction only these cannot simply run again: a concurrent index that is there
 * and valid, one that is gone, and a partition that is a table of its own by now.
 */
async function postgresLanded(session, statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    if (name === 'IndexStmt' && typeof fields['idxname'] === 'string') {
        const rows = await session.query((0,query/* sql */.ll) `
      SELECT 1 AS there FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
      WHERE x.indisvalid AND c.relname = ${fields['idxname']} AND pg_catalog.pg_table_is_visible(x.indrelid)`);
        return rows.length > 0;
    }
    if (name === 'DropStmt' && fields['removeType'] === 'OBJECT_INDEX' && Array.isArray(fields['objects'])) {
        const items = ((0,classify/* nodeOf */.E7)(fields['objects'][0]).fields['items'] ?? []);
        const index = items.map((item) => `"${String((0,classify/* nodeOf */.E7)(item).fields['sval']).replaceAll('"', '""')}"`).join('.');
        const rows = await session.query((0,query/* sql */.ll) `SELECT pg_catalog.to_regclass(${index})::text AS there`);
        return rows[0]?.['there'] === null;
    }
    const names = detached(statement);
    if (names === undefined)
        return false;
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT 1 AS alone FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass(${names.partition})
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid)`);
    return rows.length > 0;
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/environment.js

/** Of the server's own settings those that decide what a statement means, or whether it writes a table anew (`timestamp` to `timestamptz`). */
const MEANING = '{TimeZone,DateStyle,IntervalStyle,search_path,standard_conforming_strings,transform_null_equals,array_nulls,xmloption,default_table_access_method}';
/** Roles and settings that decide what a statement means: a search path of the role is as much part of a migration as its text. */
async function postgresEnvironment(session) {
    const roles = await session.query((0,query/* raw */.lS)(`SELECT rolname::text AS name, pg_catalog.pg_has_role(oid, 'MEMBER')::text AS member
      FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname LIMIT 2000`));
    const settings = await session.query((0,query/* sql */.ll) `
    SELECT split_part(s.line, '=', 1) AS name, substr(s.line, strpos(s.line, '=') + 1) AS value
    FROM pg_catalog.pg_db_role_setting d CROSS JOIN LATERAL unnest(d.setconfig) AS s(line)
    WHERE d.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
      AND d.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user))
    ORDER BY (d.setdatabase <> 0)::int, (d.setrole <> 0)::int`);
    const server = await session.query((0,query/* sql */.ll) `
    SELECT name, reset_val AS value FROM pg_catalog.pg_settings
    WHERE name = ANY (${MEANING}::text[]) AND source IN ('configuration file', 'command line', 'environment variable')
      AND reset_val IS DISTINCT FROM boot_val`);
    // A later line overrides an earlier one, as on the server: the role in this database, the role, the database, the server.
    const latest = new Map([...server, ...settings].map((row) => [row['name'] ?? '', row['value'] ?? '']));
    return {
        roles: roles.map((row) => row['name'] ?? ''),
        memberOf: roles.flatMap((row) => (row['member'] === 'true' ? [row['name'] ?? ''] : [])),
        settings: [...latest].map(([name, value]) => ({ name, value })),
    };
}
/** Whether the role could write if its session were not read-only: superuser, owner of something, or granted a write. */
async function postgresCouldWrite(session) {
    const [row] = await session.query((0,query/* raw */.lS)(`
    SELECT CASE
      WHEN (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) THEN 'it is a superuser'
      WHEN has_database_privilege(current_database(), 'CREATE') THEN 'it may create schemas in the database'
      ELSE (SELECT 'it may write to ' || n.nspname || '.' || c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') LIMIT 1)
    END AS why`));
    return row?.['why'] ?? undefined;
}

// EXTERNAL MODULE: ./lib/engines/postgresql/facts.js
var facts = __webpack_require__(10893);
;// CONCATENATED MODULE: ./lib/engines/postgresql/locks.js

/** A session for people who may read it in a public comment: never whose it is. */
function describeSession(row) {
    const known = [
        row['app'] === '' ? undefined : row['app'],
        row['state'],
        row['age'] === null ? undefined : `for ${row['age']} s`,
    ].filter((part) => part !== undefined && part !== null);
    return `pid ${row['pid']}${known.length === 0 ? '' : ` (${known.join(', ')})`}`;
}
/** Who stands in the way of `pid`, in words. Query texts are left out: they may hold data. */
async function postgresBlockers(session, pid) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT a.pid, a.application_name AS app, a.state, extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.query_start))::int AS age
    FROM pg_catalog.pg_stat_activity a WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(${pid}::int)) ORDER BY age DESC NULLS LAST LIMIT 5`);
    return rows.map(describeSession);
}
/** Views of the server on commands that count what they do: what is done of what, the sooner the better. */
const COUNTED = [
    ['pg_stat_progress_create_index', ['blocks_done', 'blocks_total'], ['tuples_done', 'tuples_total']],
    ['pg_stat_progress_vacuum', ['heap_blks_scanned', 'heap_blks_total']],
    ['pg_stat_progress_cluster', ['heap_blks_scanned', 'heap_blks_total']],
    ['pg_stat_progress_analyze', ['sample_blks_scanned', 'sample_blks_total']],
];
/** How far an index build, VACUUM, CLUSTER or ANALYZE is; the server counts nothing else. */
async function postgresProgress(session, pid) {
    const all = COUNTED.map(([view, ...counts]) => {
        const shares = counts.map(([done, total]) => `${done}::float8 / nullif(${total}, 0)`);
        return `SELECT phase, coalesce(${shares.join(', ')})::text AS share FROM pg_catalog.${view} WHERE pid = ${Number(pid)}`;
    });
    const [row] = await session.query((0,query/* raw */.lS)(all.join(' UNION ALL ')));
    if (row === undefined)
        return undefined;
    const share = row['share'];
    return { phase: row['phase'] ?? '', ...(share == null ? {} : { share: Math.min(1, Number(share)) }) };
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/looking.js

const postgresRemarks = {
    async silenced(session) {
        const [row] = await session.query((0,query/* raw */.lS)("SELECT current_setting('client_min_messages') AS level"));
        return /^(?:warning|error|fatal|panic)$/.test(row?.['level'] ?? '');
    },
    async hear(session) {
        await session.query((0,query/* raw */.lS)('SET client_min_messages = notice'));
    },
    setting: /client_min_messages/i,
};
const postgresColumnsNow = (session, tables) => session.query((0,query/* sql */.ll) `
    SELECT n.nspname || '.' || c.relname AS relation, a.attname AS name
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname || '.' || c.relname IN (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(tables)}::json))`);

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/engines/postgresql/migration-lock.js




/** One lock for every database and every label: two runs against one database must never overlap. Any constant does; this is the tool's name in ASCII. */
const LOCK_KEY = '7811887668331963247';
/**
 * The mark of the session that migrates. A killed run's lock is free at once, while its statement may go on for as long as the
 * server does not see that nobody is there to hear of it.
 */
const WORK_KEY = '7811887668331963248';
const LOST = {
    message: 'The session that holds the migration lock was cut off, so another run may start.',
    hint: 'Nothing more is run. Run the same command again: it goes on from what the history says.',
};
const workers = new WeakSet();
/** What puts the mark back, where `DISCARD ALL` has taken it away. */
const markAgain = (session) => workers.has(session) ? [`SELECT pg_catalog.pg_try_advisory_lock(${WORK_KEY}::bigint)`] : [];
async function holder(session, key) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT l.pid, a.application_name AS app, a.state, extract(epoch FROM clock_timestamp() - coalesce(a.query_start, a.backend_start))::int AS age
    FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
      AND ((l.classid::bigint << 32) | l.objid::bigint) = ${key}::bigint AND l.objsubid = 1`);
    return rows[0] === undefined ? undefined : describeSession(rows[0]);
}
async function postgresIsAtWork(session, pid) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT 1 AS there FROM pg_catalog.pg_locks l
    WHERE l.locktype = 'advisory' AND l.granted AND l.pid = ${pid}::int
      AND ((l.classid::bigint << 32) | l.objid::bigint) = ${WORK_KEY}::bigint AND l.objsubid = 1`);
    return rows.length > 0;
}
function refuseCancelled(signal) {
    if (signal?.aborted !== true)
        return;
    const { reason } = signal;
    const [code, message, hint] = reason instanceof error/* ActionError */.lZ
        ? [reason.code, reason.message, reason.hint]
        : ['cancelled', 'The run was cancelled.', 'Run the same command again.'];
    throw new error/* ActionError */.lZ(code, `${message} It waited for the migration lock. Nothing was touched.`, hint, {
        cause: reason,
    });
}
/**
 * Polls `pg_try_advisory_lock`, never in an open transaction: a waiting transaction would hold back
 * `CREATE INDEX CONCURRENTLY` of the very run that it waits for.
 */
async function take(session, wanted, options, start) {
    const began = Date.now();
    for (let wait = 200;; wait = Math.min(wait * 1.5, 5_000)) {
        refuseCancelled(options.signal);
        const [row] = await session.query((0,query/* sql */.ll) `SELECT pg_catalog.pg_try_advisory_lock(${wanted.key}::bigint)::text AS got`);
        if (row?.['got'] === 'true' || row?.['got'] === 't')
            return;
        const waited = Date.now() - start;
        const who = wanted.tell((await holder(session, wanted.key)) ?? 'another run');
        if (waited >= options.timeoutMs) {
            throw new error/* ActionError */.lZ('locked', `Another run holds the migration lock: ${who}.`, 'Wait for that run to end. If its process is surely gone, end its session: SELECT pg_terminate_backend(PID). `lock-wait` sets how long to wait.');
        }
        if (Date.now() - began >= wanted.quietMs)
            options.onWait(who, waited);
        const ms = Math.min(wait * (0.75 + Math.random() / 2), Math.max(50, options.timeoutMs - waited));
        const { signal } = options;
        // What ends the wait is told at the top of the loop.
        await (0,promises_.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    }
}
/** The lock on a session of its own, and the mark on the session that migrates. */
async function lockPostgres(session, options) {
    const { worker } = options;
    const assertHeld = () => {
        if (session.lost !== undefined)
            throw new error/* ActionError */.lZ('lock-lost', LOST.message, LOST.hint, { cause: session.lost });
    };
    // One process at a time can open an embedded database at all: that is its lock.
    if (session.server.embedded)
        return { assertHeld, [Symbol.asyncDispose]: () => Promise.resolve() };
    const start = Date.now();
    await take(session, { key: LOCK_KEY, tell: (who) => who, quietMs: 0 }, options, start);
    if (worker !== undefined && worker !== session) {
        const tell = (who) => `${who}, whose run is gone while its session still works on the server`;
        await take(worker, { key: WORK_KEY, tell, quietMs: 1_000 }, options, start);
        workers.add(worker);
    }
    return {
        assertHeld,
        // The mark goes with its session: a session that is still busy could not be asked.
        async [Symbol.asyncDispose]() {
            if (session.lost === undefined)
                await session.query((0,query/* raw */.lS)(`SELECT pg_catalog.pg_advisory_unlock(${LOCK_KEY}::bigint)`)).catch(() => undefined);
        },
    };
}

// EXTERNAL MODULE: ./lib/io/shown-name.js
var shown_name = __webpack_require__(48281);
;// CONCATENATED MODULE: ./lib/engines/postgresql/partitions.js
const PARTED = new Set(['p', 'I']);
/** From rows with `oid`, `kind`, `parent` and `owner`. */
function treeOf(rows) {
    const byOid = new Map(rows.map((row) => [row['oid'] ?? '', row]));
    const below = new Map();
    const owned = new Map();
    const add = (to, key, oid) => {
        if (key === null || key === undefined)
            return;
        const list = to.get(key);
        if (list === undefined)
            to.set(key, [oid]);
        else
            list.push(oid);
    };
    for (const row of rows) {
        add(below, row['parent'], row['oid'] ?? '');
        add(owned, row['owner'], row['oid'] ?? '');
    }
    const isWhole = (row) => !PARTED.has(row['kind'] ?? '');
    const leaves = (oid) => (below.get(oid) ?? []).flatMap((child) => {
        const row = byOid.get(child);
        return row === undefined ? [] : isWhole(row) ? [child] : leaves(child);
    });
    return { rows: byOid, leaves, indexes: (oid) => owned.get(oid) ?? [], isWhole };
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/now.js



/** A transaction that is open for longer than a lock should be waited for. */
const OPEN_SECONDS = 5;
const MOST = 20;
/**
 * Since when is counted: where nobody has set it back, since the cluster was made, or since it crashed. Of that only the counters of
 * the whole server keep the time; one of them may have been set back alone, so the oldest tells.
 */
const BASE = (0,query/* raw */.lS)(`
  SELECT pg_catalog.pg_is_in_recovery()::text AS standby, current_setting('track_counts') AS counts,
    extract(epoch FROM now() - since)::float8::text AS seconds, to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since,
    to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS asked_at
  FROM (SELECT coalesce(d.stats_reset, least((SELECT stats_reset FROM pg_catalog.pg_stat_bgwriter), (SELECT stats_reset FROM pg_catalog.pg_stat_archiver)),
      pg_catalog.pg_postmaster_start_time()) AS since
    FROM pg_catalog.pg_stat_database d WHERE d.datname = current_database()) base`);
const TRAFFIC = (0,query/* raw */.lS)(`
  SELECT c.oid::text AS oid, n.nspname || '.' || c.relname AS name, c.relkind::text AS kind, x.indrelid::text AS owner, h.inhparent::text AS parent,
    pg_catalog.pg_stat_get_numscans(c.oid)::text AS scans,
    (pg_catalog.pg_stat_get_tuples_inserted(c.oid) + pg_catalog.pg_stat_get_tuples_updated(c.oid) + pg_catalog.pg_stat_get_tuples_deleted(c.oid))::text AS writes
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
    LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  WHERE c.relkind IN ('r', 'p', 'm', 'i') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
/** Vacuum gives way to a migration, but not where it must keep row versions from wrapping around. */
const SESSIONS = (0,query/* sql */.ll) `
  SELECT CASE WHEN a.backend_type = 'autovacuum worker' THEN 'autovacuum, to prevent wraparound' ELSE a.application_name END AS app,
    (a.state LIKE 'idle in transaction%')::text AS idle, extract(epoch FROM clock_timestamp() - a.xact_start)::int::text AS seconds,
    (SELECT json_agg(DISTINCT n.nspname || '.' || c.relname)::text FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE l.pid = a.pid AND l.granted AND l.locktype = 'relation' AND c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^pg_'
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())) AS holds
  FROM pg_catalog.pg_stat_activity a
  WHERE a.datname = current_database() AND a.pid <> pg_catalog.pg_backend_pid() AND clock_timestamp() - a.xact_start >= make_interval(secs => ${OPEN_SECONDS})
    AND (a.backend_type = 'client backend' OR a.backend_type = 'autovacuum worker' AND a.query LIKE '%to prevent wraparound%')
  UNION ALL
  SELECT 'a prepared transaction', 'true', extract(epoch FROM clock_timestamp() - prepared)::int::text, NULL FROM pg_catalog.pg_prepared_xacts
  WHERE database = current_database() AND clock_timestamp() - prepared >= make_interval(secs => ${OPEN_SECONDS})
  ORDER BY 3 DESC`;
/** Sessions of others of whom this role is shown no more than that they are there. */
const HIDDEN = (0,query/* raw */.lS)(`
  SELECT count(*)::text AS hidden FROM pg_catalog.pg_stat_activity
  WHERE datname = current_database() AND usename IS NOT NULL AND backend_type IS NULL AND pid <> pg_catalog.pg_backend_pid()`);
/** Subscribers of logical replication do not replay what a migration does to tables. A lag is measured where there was something to replay. */
const REPLICAS = (0,query/* raw */.lS)(`
  SELECT r.application_name AS app, (r.state IS NULL)::text AS hidden,
    CASE WHEN r.replay_lsn >= CASE WHEN pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_last_wal_replay_lsn() ELSE pg_catalog.pg_current_wal_lsn() END THEN '0'
      ELSE extract(epoch FROM r.replay_lag)::float8::text END AS lag
  FROM pg_catalog.pg_stat_replication r
  WHERE r.state IS DISTINCT FROM 'backup'
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_replication_slots s WHERE s.active_pid = r.pid AND s.slot_type = 'logical') ORDER BY 1`);
const rounded = (value) => (value >= 10 ? Math.round(value) : Math.round(value * 100) / 100);
/** Of a table with partitions the sums of those: nothing is counted for the table itself. */
function trafficOf(rows, seconds) {
    const tree = treeOf(rows);
    const sum = (oids, name) => oids.reduce((total, oid) => total + Number(tree.rows.get(oid)?.[name] ?? 0), 0);
    return rows
        .filter((row) => row['owner'] === null)
        .map((row) => {
        const oid = row['oid'] ?? '';
        const parts = tree.isWhole(row) ? [oid] : tree.leaves(oid);
        const scanned = [...parts, ...parts.flatMap((part) => tree.indexes(part))];
        return {
            relation: row['name'] ?? '',
            readsPerSecond: rounded(sum(scanned, 'scans') / seconds),
            writesPerSecond: rounded(sum(parts, 'writes') / seconds),
        };
    });
}
const heldBy = (text) => text === null || text === undefined ? undefined : JSON.parse(text).slice(0, MOST);
const STANDBY = 'This is a standby: reads, writes, open transactions and replicas are those of the primary, which was not asked.';
/** What goes on at a PostgreSQL server, as far as this role may see it. */
async function postgresNow(session) {
    const unknown = [];
    const ask = async (query, what) => session.query(query).catch((error) => {
        unknown.push(`${what} could not be read (${error.message}).`);
        return [];
    });
    const [base] = await ask(BASE, 'Since when the server counts');
    const asked = base?.['asked_at'];
    const now = { ...(asked ? { askedAt: asked } : {}), reads: 'scans' };
    if (base?.['standby'] === 'true')
        return { ...now, countedSince: null, traffic: [], openTransactions: [], replicas: [], unknown: [STANDBY] };
    const counts = base !== undefined && base['counts'] === 'on';
    if (base !== undefined && !counts)
        unknown.push('Reads and writes are not counted: track_counts is off.');
    const traffic = counts ? await ask(TRAFFIC, 'How much tables are read and written') : [];
    const sessions = await ask(SESSIONS, 'Which transactions are open');
    const [others] = await ask(HIDDEN, 'Whose sessions are hidden');
    const hidden = Number(others?.['hidden'] ?? 0);
    const replicas = await ask(REPLICAS, 'Which replicas there are');
    const mute = replicas.some((row) => row['hidden'] === 'true');
    const grant = 'GRANT pg_read_all_stats TO it shows them';
    if (hidden > 0)
        unknown.push(`${hidden === 1 ? 'One session of another role is' : `${hidden} sessions of other roles are`} hidden from this role, and whether their transactions are open for long (${grant}).`);
    if (mute)
        unknown.push(`How far replicas are behind is hidden from this role (${grant}).`);
    return {
        ...now,
        countedSince: counts ? (base?.['since'] ?? null) : null,
        traffic: trafficOf(traffic, Math.max(1, Number(base?.['seconds'] ?? 1))),
        openTransactions: sessions
            .map((row) => {
            const holds = heldBy(row['holds']);
            return {
                seconds: Number(row['seconds']),
                idle: row['idle'] === 'true',
                application: (0,shown_name/* shownName */.H)(row['app']),
                ...(holds === undefined ? {} : { holds }),
            };
        })
            .sort((a, b) => b.seconds - a.seconds)
            .slice(0, MOST),
        replicas: replicas.map((row) => ({
            name: (0,shown_name/* shownName */.H)(row['app']),
            lagSeconds: row['lag'] === null || row['lag'] === undefined ? null : rounded(Number(row['lag'])),
        })),
        unknown,
    };
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/observe/checked.js

/** Since when NOT NULL is a constraint of its own, which may be there without being valid. */
const NAMED_NOT_NULL = 18;
/**
 * Which constraints were held against all rows. The catalog tells which are valid that were not before: new ones, and old ones that
 * were NOT VALID. It is not enough: an index may be made a constraint, and a change of a column's type makes its constraints anew,
 * though nobody looks at a row. So the table must have been read as well.
 */
class Checked {
    session;
    valid = new Set();
    /** Files of unique indexes, which a new index may take over. */
    files = new Set();
    notNull = new Map();
    columns = new Map();
    notNullIsValid;
    constructor(session) {
        this.session = session;
        this.notNullIsValid =
            session.server.major >= NAMED_NOT_NULL
                ? " AND EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'n' AND k.convalidated AND k.conkey[1] = a.attnum)"
                : '';
    }
    /** The facts of a table as JSON, for the list of a SELECT; one round trip is what a statement may cost. */
    facts(oid) {
        return (0,query/* raw */.lS)(`(SELECT pg_catalog.json_build_object(
      'indexes', (SELECT count(*) FROM pg_catalog.pg_index x WHERE x.indrelid = ${oid}),
      'columns', (SELECT t.relnatts FROM pg_catalog.pg_class t WHERE t.oid = ${oid}),
      'constraints', (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(k.oid::text, k.conname, k.contype = 'f')) FROM pg_catalog.pg_constraint k
        WHERE k.conrelid = ${oid} AND k.convalidated AND k.contype IN ('c', 'f')
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint q WHERE q.oid = k.conparentid AND q.conrelid = k.conrelid)),
      'uniques', (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(i.oid::text, i.relname, pg_catalog.pg_relation_filenode(i.oid)::text))
        FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = ${oid} AND x.indisvalid AND (x.indisunique OR x.indisexclusion)),
      'notNull', (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(a.attnum, a.attname)) FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = ${oid} AND a.attnum > 0 AND a.attnotnull AND NOT a.attisdropped${this.notNullIsValid})))`);
    }
    /** What is valid now of all tables up to the number `last`. */
    async load(last) {
        for (const set of [this.valid, this.files])
            set.clear();
        this.notNull.clear();
        this.columns.clear();
        const rows = await this.session.query((0,query/* sql */.ll) `
      SELECT 'valid' AS what, NULL AS file, NULL AS oid, k.oid::text AS list FROM pg_catalog.pg_constraint k
        WHERE k.conrelid BETWEEN 16384 AND ${last}::oid AND k.convalidated AND k.contype IN ('c', 'f')
      UNION ALL SELECT 'valid', pg_catalog.pg_relation_filenode(x.indexrelid)::text, NULL, x.indexrelid::text FROM pg_catalog.pg_index x
        WHERE x.indrelid BETWEEN 16384 AND ${last}::oid AND x.indisvalid AND (x.indisunique OR x.indisexclusion)
      UNION ALL SELECT 'columns', NULL, t.oid::text, t.relnatts::text FROM pg_catalog.pg_class t WHERE t.oid BETWEEN 16384 AND ${last}::oid AND t.relkind IN ('r', 'p')
      UNION ALL SELECT 'not null', NULL, a.attrelid::text, pg_catalog.string_agg(a.attnum::text, ' ') FROM pg_catalog.pg_attribute a
        WHERE a.attrelid BETWEEN 16384 AND ${last}::oid AND a.attnum > 0 AND a.attnotnull AND NOT a.attisdropped${(0,query/* raw */.lS)(this.notNullIsValid)} GROUP BY a.attrelid`);
        for (const { what, file, oid, list } of rows) {
            if (file)
                this.files.add(file);
            if (what === 'valid')
                this.valid.add(list ?? '');
            else if (what === 'columns')
                this.columns.set(oid ?? '', Number(list));
            else
                this.notNull.set(oid ?? '', new Set((list ?? '').split(' ').map(Number)));
        }
    }
    /** How many indexes the table has; undefined where it was not asked. */
    indexes(row) {
        return row['facts'] ? JSON.parse(row['facts']).indexes : undefined;
    }
    /** What of a table is valid by now that was not, and was looked at. */
    advance(row, { oid, name, read, byIndex }) {
        if (!row['facts'])
            return [];
        const facts = JSON.parse(row['facts']);
        const fresh = (one) => {
            const isNew = !this.valid.has(one);
            this.valid.add(one);
            return isNew;
        };
        const constraints = (facts.constraints ?? []).filter(([one, , foreign]) => fresh(one) && (read || (foreign && byIndex)));
        const uniques = (facts.uniques ?? []).filter(([one, , file]) => {
            const built = !this.files.has(file);
            this.files.add(file);
            return fresh(one) && built && read;
        });
        const before = this.notNull.get(oid) ?? new Set();
        const old = this.columns.get(oid) ?? 0;
        const columns = (facts.notNull ?? []).filter(([column]) => read && column <= old && !before.has(column));
        this.notNull.set(oid, new Set((facts.notNull ?? []).map(([column]) => column)));
        this.columns.set(oid, facts.columns);
        return [
            ...[...constraints, ...uniques].map(([, constraint]) => constraint),
            ...columns.map(([, column]) => `${column} NOT NULL`),
        ].map((constraint) => ({ table: name, constraint }));
    }
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/observe/counters.js

const NONE = [0, 0, 0, 0];
/** Since when what a session has not yet handed in is exact to read beside what all have handed in. */
const EXACT_SINCE = 15;
const sum = (oid, what) => `pg_catalog.pg_stat_get_${what}(${oid}) + pg_catalog.pg_stat_get_xact_${what}(${oid})`;
/**
 * The server's own statistics. What a session has counted and not yet handed in is added to what it has handed in: the sum only
 * grows, whenever the server hands it in, and counts what was rolled back as well. It is no matter of transactions, then.
 */
class Counters {
    known = new Map();
    exact;
    constructor(session) {
        this.exact = session.server.major >= EXACT_SINCE;
    }
    /** For the list of a SELECT, of the relation whose number that expression gives. */
    columns(oid) {
        if (!this.exact)
            return (0,query/* raw */.lS)(`NULL AS counted`);
        const parts = ['numscans', 'tuples_inserted', 'tuples_updated', 'tuples_deleted'].map((what) => sum(oid, what));
        return (0,query/* raw */.lS)(`pg_catalog.concat_ws(' ', ${parts.join(', ')}) AS counted`);
    }
    /** Whether this session has scanned it lately. */
    scanned(oid) {
        return (0,query/* raw */.lS)(this.exact ? `pg_catalog.pg_stat_get_xact_numscans(${oid}) > 0` : 'false');
    }
    forget() {
        this.known = new Map();
    }
    /** What came to it since this relation was last looked at. */
    advance(row) {
        const oid = row['oid'] ?? '';
        const counted = row['counted'];
        if (!counted)
            return NONE;
        const [scans = 0, inserted = 0, updated = 0, deleted = 0] = counted.split(' ').map(Number);
        const before = this.known.get(oid) ?? NONE;
        this.known.set(oid, [scans, inserted, updated, deleted]);
        return [scans - before[0], inserted - before[1], updated - before[2], deleted - before[3]];
    }
}
function touchedBy(relation, [, inserted, updated, deleted]) {
    return inserted + updated + deleted > 0 ? [{ relation, inserted, updated, deleted }] : [];
}

// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var pg_tree = __webpack_require__(30490);
;// CONCATENATED MODULE: ./lib/engines/postgresql/observe/planned.js



const CHOSEN = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'SELECT']);
/** What they run is not in their text, or cannot be explained once it has run. */
const planned_HIDDEN = new Set('DO,CALL,EXECUTE,COPY,EXPLAIN,DECLARE CURSOR,FETCH,CREATE TABLE AS,CREATE MATERIALIZED VIEW,REFRESH MATERIALIZED VIEW'.split(','));
const readsOf = ({ kind }) => CHOSEN.has(kind) ? 'chosen' : planned_HIDDEN.has(kind) ? 'hidden' : 'needed';
/** An UPDATE or DELETE of all rows of one table, with nothing else in it: that table, as it is named, is read without asking. */
function ofAllRows({ tree }) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
    const more = ['whereClause', 'fromClause', 'usingClause', 'withClause', 'returningList', 'returningClause'];
    if ((name !== 'UpdateStmt' && name !== 'DeleteStmt') || more.some((key) => fields[key] !== undefined))
        return undefined;
    return (0,pg_tree/* tablesIn */.N$)(fields['targetList']).length === 0 ? (0,pg_tree/* bare */.$B)((0,pg_tree/* relation */.JW)(fields, 'relation')) : undefined;
}
/** These take all that comes from below before they give anything on; those may stop whatever is below. */
const TAKES_ALL = /^(?:Sort|Aggregate|Hash|SetOp|WindowAgg|ModifyTable)$/;
const STOPS = /^(?:Limit|Merge Join)$/;
const STOPPED = /^(?:InitPlan|SubPlan)$/;
const READS = /^(?:Seq|Index|Index Only) Scan$/;
function scanned(node, whole) {
    const { 'Node Type': type = '', 'Parent Relationship': below = '', Plans = [] } = node;
    const all = whole && !STOPPED.test(below);
    // By an index from one end to the other is in full, too.
    const reads = all && READS.test(type) && node['Index Cond'] === undefined;
    return [
        ...(reads ? [`${node.Schema ?? ''}.${node['Relation Name'] ?? ''}`] : []),
        ...Plans.flatMap((plan) => scanned(plan, TAKES_ALL.test(type) || (all && !STOPS.test(type)))),
    ];
}
/**
 * The tables that a query has to read in full, since no index would serve. On a shadow with few rows the planner reads whole tables
 * where it would take an index on the target; so it is asked again without that choice. Within the open transaction, of which
 * nothing is left behind. Where it does not answer, nothing is said to be read.
 */
async function mustRead(session, { sql }) {
    const found = new Set();
    try {
        const { rows } = await session.run(`SAVEPOINT migrate_on_merge_plan; SET LOCAL enable_seqscan = off; SET LOCAL jit = off; EXPLAIN (VERBOSE, FORMAT JSON) ${sql}`);
        const plans = JSON.parse(rows[0]?.['QUERY PLAN'] ?? '[]');
        for (const { Plan } of plans)
            for (const name of scanned(Plan ?? {}, true))
                found.add(name);
    }
    catch {
        // A table that the statement itself dropped, a function that refuses: then there is no plan.
    }
    if (session.transaction() !== 'idle')
        await session.query((0,query/* raw */.lS)('ROLLBACK TO SAVEPOINT migrate_on_merge_plan; RELEASE SAVEPOINT migrate_on_merge_plan'));
    return found;
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/observe/relations.js


/**
 * What was there at the start, by the server's own numbers: a name may be given to another relation meanwhile, and what a migration
 * makes itself blocks nobody. Our own history table is no business of the plan.
 */
class Relations {
    session;
    historySchema;
    names = new Map();
    files = new Map();
    /** The table of each index. */
    tables = new Map();
    kinds = new Map();
    /** Names with and without their schema. */
    existing = new Set();
    /** The highest number of those that were there: a file that makes thousands of relations holds locks on all of them. */
    last = 0;
    constructor(session, historySchema) {
        this.session = session;
        this.historySchema = historySchema;
    }
    async load() {
        for (const map of [this.names, this.files, this.tables, this.kinds, this.existing])
            map.clear();
        const rows = await this.session.query((0,query/* sql */.ll) `
      SELECT c.oid::text AS oid, n.nspname || '.' || c.relname AS name, c.relkind::text AS kind, pg_catalog.pg_relation_filenode(c.oid)::text AS file, x.indrelid::text AS owner
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
      WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'i', 'I', 'v', 'f', 'S') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
        AND NOT (n.nspname = ${this.historySchema} AND (c.relname = ${postgresql_history/* HISTORY */.V} OR c.relname = ${`${postgresql_history/* HISTORY */.V}_pkey`}))`);
        for (const row of rows)
            this.note(row);
        this.last = rows.reduce((most, row) => Math.max(most, Number(row['oid'])), 0);
    }
    note({ oid, name, kind, file, owner }) {
        const number = oid ?? '';
        this.names.set(number, name ?? '');
        this.kinds.set(number, kind ?? '');
        this.existing.add(name ?? '').add((name ?? '').slice((name ?? '').indexOf('.') + 1));
        if (owner)
            this.tables.set(number, owner);
        if (file)
            this.files.set(number, file);
    }
    existed(relation) {
        return this.existing.has(relation.replaceAll('"', ''));
    }
    /** Whether a relation of before has another file than when it was last looked at. */
    rewritten(oid, file) {
        const before = this.files.get(oid);
        if (before === undefined || !file || file === before)
            return false;
        this.files.set(oid, file);
        return true;
    }
    isTable(oid) {
        return this.names.has(oid) && ['r', 'p', 'm'].includes(this.kinds.get(oid) ?? '');
    }
}

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/engines/postgresql/observe/alone.js



/** They wait for all transactions that write, and block none. */
const concurrently = (name) => ({
    relation: name,
    mode: 'ShareUpdateExclusiveLock',
    gate: 'ROW EXCLUSIVE',
});
function vacuumed(fields) {
    const full = (0,pg_tree/* hasOption */.Kz)(fields, 'options', 'full');
    return (0,pg_tree/* nodes */.a9)(fields, 'rels', 'VacuumRelation').map((one) => ({
        relation: (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(one, 'relation')),
        ...(full
            ? { mode: 'AccessExclusiveLock', gate: 'ACCESS SHARE' }
            : { mode: 'ShareUpdateExclusiveLock', gate: 'SHARE UPDATE EXCLUSIVE' }),
    }));
}
/** What each of them locks, by the pages of the manual (Table-Level Locks; the pages of the commands). */
const LOCKS = (0,dictionary/* dictionary */.z)({
    IndexStmt: (fields) => [concurrently((0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation')))],
    DropStmt: (fields) => (0,pg_tree/* dropped */.p)(fields).map((index) => concurrently((0,pg_tree/* printed */.zd)(index))),
    // A whole schema or database is one table after the other; nobody can say beforehand which.
    ReindexStmt: (fields) => fields['relation'] === undefined ? [] : [concurrently((0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation')))],
    VacuumStmt: vacuumed,
    AlterTableStmt(fields) {
        const [command] = (0,pg_tree/* nodes */.a9)(fields, 'cmds', 'AlterTableCmd');
        const partition = (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)({ name: (0,pg_tree.at)(command ?? {}, 'def')['name'] }, 'name'));
        return [
            concurrently((0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation'))),
            { relation: partition, mode: 'AccessExclusiveLock', gate: 'ACCESS SHARE' },
        ];
    },
});
/** The relations that such a statement names; none of others. */
function aloneOf({ tree }) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
    return LOCKS[name]?.(fields) ?? [];
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/observe/sampling.js



/** Longest wait for a statement to come to the gate, and the pause between two looks. */
const LONGEST_MS = 1_500;
const PAUSE_MS = 5;
/** A session that gives up sooner than this must not be kept waiting by us. */
const PATIENCE_MS = 4 * LONGEST_MS;
/**
 * Locks of statements that cannot run in a transaction: they are gone when the statement is over. Such a statement is made to wait,
 * for a moment, by a second session that holds a lock which it has to wait for; while it waits, its locks are read. Where there is no
 * second session, or it is not let in, the locks are what the manual names.
 */
class Sampler {
    session;
    relations;
    open;
    found = [];
    constructor(session, relations, open) {
        this.session = session;
        this.relations = relations;
        this.open = open;
    }
    /** The locks of the statement just run. */
    take() {
        const { found } = this;
        this.found = [];
        return found;
    }
    async during(statement, run) {
        this.found = [];
        const alone = statement.transaction === 'forbidden' ? aloneOf(statement) : [];
        if (alone.length === 0 || this.session.transaction() !== 'idle')
            return run();
        const worker = await this.prepare(alone);
        if (worker.gates.length === 0)
            return run();
        const documented = worker.gates.map(({ oid, mode }) => ({
            mode,
            relation: this.nameOf(oid),
            documented: true,
        }));
        const gated = worker.patient && this.open !== undefined ? await this.close(worker.gates, this.open) : undefined;
        if (gated === undefined) {
            const ran = await run();
            // Of one that passed over everything it is not true.
            this.found = ran.notices.some(({ message }) => message.endsWith(', skipping')) ? [] : documented;
            return ran;
        }
        try {
            const [ran, seen] = await this.watch(worker, gated, run);
            this.found = seen ?? documented;
            return ran;
        }
        finally {
            for (const gate of gated)
                await gate.close().catch(() => undefined);
        }
    }
    nameOf(oid) {
        return this.relations.names.get(oid) ?? '';
    }
    async prepare(alone) {
        const asked = JSON.stringify(alone.map(({ relation }, position) => ({ relation, position })));
        const rows = await this.session.query((0,query/* sql */.ll) `
      SELECT pg_catalog.pg_backend_pid()::text AS pid, c.oid::text AS oid, n.nspname AS schema, c.relname AS name, w.position::text AS position,
        (SELECT min(s.setting::bigint) FROM pg_catalog.pg_settings s WHERE s.name IN ('lock_timeout', 'statement_timeout', 'transaction_timeout') AND s.setting <> '0')::text AS patience
      FROM pg_catalog.json_to_recordset(${asked}::json) AS w(relation text, position int)
        JOIN pg_catalog.pg_class r ON r.oid = pg_catalog.to_regclass(w.relation) LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = r.oid
        JOIN pg_catalog.pg_class c ON c.oid = coalesce(x.indrelid, r.oid) JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      ORDER BY w.position`);
        const gates = rows.flatMap((row) => {
            const one = alone[Number(row['position'])];
            if (one === undefined || !this.relations.names.has(row['oid'] ?? ''))
                return [];
            return [{ ...one, oid: row['oid'] ?? '', schema: row['schema'] ?? '', table: row['name'] ?? '' }];
        });
        const patience = rows[0]?.['patience'];
        return {
            pid: Number(rows[0]?.['pid'] ?? 0),
            patient: !patience || Number(patience) >= PATIENCE_MS,
            gates,
        };
    }
    /** One session for each gate, since what waits for a transaction waits for the whole of it. Undefined where one is not let in. */
    async close(gates, open) {
        const sessions = [];
        try {
            for (const { schema, table, gate } of gates) {
                const session = await open();
                sessions.push(session);
                await session.query((0,query/* raw */.lS)("SET lock_timeout = '500ms'"));
                await session.query((0,query/* raw */.lS)('BEGIN'));
                await session.query((0,query/* sql */.ll) `LOCK TABLE ONLY ${(0,query.id)(schema, table)} IN ${(0,query/* raw */.lS)(gate)} MODE`);
            }
            return sessions;
        }
        catch {
            for (const session of sessions)
                await session.close().catch(() => undefined);
            return undefined;
        }
    }
    /** Opens one gate after the other, each when the statement stands before it. Undefined in place of locks: it never did, and yet ran. */
    async watch({ pid, gates }, sessions, run) {
        let over = false;
        let waited = 0;
        const running = run().finally(() => {
            over = true;
        });
        // Until it is awaited below, nobody hears of its failure.
        running.catch(() => undefined);
        const seen = new Map();
        let stopped = 0;
        for (const session of sessions) {
            const from = performance.now();
            try {
                let there = false;
                while (!over && !there && performance.now() - from < LONGEST_MS) {
                    const rows = await locksOf(session, pid);
                    there = rows.some((row) => row['stopped'] === 'true');
                    if (there) {
                        stopped += 1;
                        // What it had locked may have been read before it came to stand here, so it is read once more.
                        for (const lock of this.existing(await locksOf(session, pid)))
                            seen.set(`${lock.relation} ${lock.mode}`, lock);
                    }
                    else
                        await (0,promises_.setTimeout)(PAUSE_MS);
                }
            }
            catch {
                // Nothing is seen then.
            }
            waited += performance.now() - from;
            await session.close().catch(() => undefined);
        }
        const ran = await running;
        // A statement that passed over everything (IF NOT EXISTS) stands before no gate.
        const locks = stopped === 0 && waited >= LONGEST_MS * gates.length ? undefined : [...seen.values()];
        // Time at a gate is none that the statement takes.
        return [stopped === 0 ? ran : { ...ran, ms: Math.max(0.1, ran.ms - waited) }, locks];
    }
    existing(rows) {
        const known = rows.filter(({ oid }) => this.relations.names.has(oid ?? ''));
        const locked = new Set(known.map(({ oid }) => oid));
        return known.flatMap(({ oid, mode }) => {
            // An index locked together with its table says nothing more.
            const covered = locked.has(this.relations.tables.get(oid ?? '') ?? '');
            return covered ? [] : [{ mode: mode ?? '', relation: this.nameOf(oid ?? ''), sampled: true }];
        });
    }
}
/** What a session holds or asks for, and whether it waits for the one that asks. */
const locksOf = (session, pid) => session.query((0,query/* sql */.ll) `
    SELECT l.relation::text AS oid, l.mode, (pg_catalog.pg_backend_pid() = ANY (pg_catalog.pg_blocking_pids(${pid}::int)))::text AS stopped
    FROM (SELECT) always LEFT JOIN pg_catalog.pg_locks l
      ON l.pid = ${pid}::int AND l.locktype = 'relation' AND l.relation >= 16384 AND l.mode <> 'AccessShareLock'
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
    ORDER BY l.relation, l.mode`);

;// CONCATENATED MODULE: ./lib/engines/postgresql/observe/fires.js



const setBy = (fields) => (0,pg_tree/* nodes */.a9)(fields, 'targetList', 'ResTarget').map((one) => (0,pg_tree/* text */.Qq)(one, 'name'));
const MERGES = (0,dictionary/* dictionary */.z)({
    CMD_INSERT: 'INSERT',
    CMD_UPDATE: 'UPDATE',
    CMD_DELETE: 'DELETE',
});
/** What each kind of statement writes by itself. */
const WRITES = (0,dictionary/* dictionary */.z)({
    InsertStmt(fields) {
        const table = (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation'));
        const conflict = (0,pg_tree.at)(fields, 'onConflictClause');
        const updates = conflict['action'] === 'ONCONFLICT_UPDATE';
        return [
            { table, event: 'INSERT', columns: null },
            ...(updates ? [{ table, event: 'UPDATE', columns: setBy(conflict) }] : []),
        ];
    },
    UpdateStmt: (fields) => [{ table: (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation')), event: 'UPDATE', columns: setBy(fields) }],
    DeleteStmt: (fields) => [{ table: (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation')), event: 'DELETE', columns: null }],
    MergeStmt(fields) {
        const table = (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation'));
        return (0,pg_tree/* nodes */.a9)(fields, 'mergeWhenClauses', 'MergeWhenClause').flatMap((clause) => {
            const event = MERGES[(0,pg_tree/* text */.Qq)(clause, 'commandType')];
            return event === undefined ? [] : [{ table, event, columns: event === 'UPDATE' ? setBy(clause) : null }];
        });
    },
    CopyStmt: (fields) => fields['is_from'] === true
        ? [{ table: (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation')), event: 'INSERT', columns: null }]
        : [],
    TruncateStmt: (fields) => (0,pg_tree/* relations */.K1)(fields, 'relations').map((table) => ({
        table: (0,pg_tree/* printed */.zd)(table),
        event: 'TRUNCATE',
        columns: null,
        cascade: fields['behavior'] === 'DROP_CASCADE',
    })),
});
/** Statements that are carried out as they stand, so that all that they hold is done; a rule or a prepared one is not. */
const CARRIED_OUT = new Set([...Object.keys(WRITES), 'SelectStmt', 'CreateTableAsStmt']);
function within(tree) {
    if (typeof tree !== 'object' || tree === null)
        return [];
    return Object.entries(tree).flatMap(([key, value]) => [...(WRITES[key]?.(value) ?? []), ...within(value)]);
}
/** What a statement writes, by its own text: also what stands in its WITH. */
const writesOf = (tree) => (CARRIED_OUT.has((0,classify/* nodeOf */.E7)(tree).name) ? within(tree) : []);

;// CONCATENATED MODULE: ./lib/engines/postgresql/observe/triggers.js




/** Of objects that all databases share, and of event triggers themselves, event triggers hear nothing. */
const UNHEARD = /\b(?:ROLE|USER|DATABASE|TABLESPACE|SYSTEM|EVENT TRIGGER)$/;
const CHANGES_SCHEMA = /^(?:CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE|IMPORT|REFRESH|REINDEX|SECURITY LABEL)\b/;
/** Whether the statement takes an object away, where it is there. A column, a constraint and a default are such objects, too. */
function drops({ kind, tree, sql: text }, major) {
    if (/^DROP\b/.test(kind))
        return true;
    if (kind === 'ALTER DOMAIN')
        return (0,classify/* nodeOf */.E7)(tree).fields['subtype'] === 'X';
    return ((0,pg_tree/* alterTable */.Dp)(tree, text)?.commands ?? []).some(({ type, def }) => /^Drop(?:Column|Constraint|Expression)$/.test(type) ||
        (type === 'ColumnDefault' && Object.keys(def).length === 0) ||
        // Since 18 it is a constraint with a name.
        (type === 'DropNotNull' && major >= 18));
}
/** What a statement has written, as the server counted it: also by functions, whose text nobody has read. */
function counted({ touched = [] }) {
    return touched.flatMap(({ relation, inserted, updated, deleted }) => [
        ...(inserted > 0 ? [{ table: relation, event: 'INSERT', columns: null }] : []),
        ...(updated > 0 ? [{ table: relation, event: 'UPDATE', columns: null }] : []),
        ...(deleted > 0 ? [{ table: relation, event: 'DELETE', columns: null }] : []),
    ]);
}
/**
 * Triggers that fire for what a statement writes. A trigger for each row fires for no row of an empty shadow, so the catalog is asked:
 * which are enabled, wait for such a write, and hang on the table, its partitions, or what foreign keys carry the write on to.
 * A condition (WHEN) is not weighed. A database without triggers is asked once.
 */
class Triggers {
    session;
    relations;
    known = false;
    events = false;
    last = 0;
    constructor(session, relations) {
        this.session = session;
        this.relations = relations;
    }
    async load() {
        const [row] = await this.session.query((0,query/* raw */.lS)(`
      SELECT EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE NOT t.tgisinternal)::text AS some,
        EXISTS (SELECT FROM pg_catalog.pg_event_trigger e WHERE e.oid >= 16384)::text AS events,
        greatest((SELECT max(t.oid) FROM pg_catalog.pg_trigger t), (SELECT max(e.oid) FROM pg_catalog.pg_event_trigger e))::text AS last`));
        this.known = row?.['some'] === 'true';
        this.events = row?.['events'] === 'true';
        this.last = Number(row?.['last'] ?? 0);
    }
    async of(statement, seen) {
        const names = [
            ...(this.known ? await this.ofRows(writesOf(statement.tree), counted(seen)) : []),
            ...(this.events ? await this.ofSchema(statement, seen) : []),
        ];
        return [...new Set(names)].sort();
    }
    async ofRows(told, seen) {
        const old = told.filter(({ table }) => this.relations.existed(table));
        if (old.length + seen.length === 0)
            return [];
        const rows = await this.session.query((0,query/* sql */.ll) `
      WITH RECURSIVE written (rel, event, columns, named, onward) AS (
        SELECT pg_catalog.to_regclass(w."table")::oid, w.event, w.columns, true, coalesce(w.cascade, w.event <> 'TRUNCATE')
        FROM pg_catalog.json_to_recordset(${JSON.stringify(old)}::json) AS w("table" text, event text, columns text[], cascade boolean)
        UNION
        SELECT n.rel, n.event, n.columns, n.named, written.onward FROM written CROSS JOIN LATERAL (
          SELECT h.inhrelid AS rel, written.event AS event, written.columns AS columns, written.event = 'TRUNCATE' AS named
            FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
            WHERE h.inhparent = written.rel AND (written.event <> 'INSERT' OR p.relkind = 'p')
          UNION ALL
          SELECT k.conrelid, CASE WHEN written.event = 'TRUNCATE' THEN 'TRUNCATE' WHEN written.event = 'DELETE' AND k.confdeltype = 'c' THEN 'DELETE' ELSE 'UPDATE' END,
            ARRAY(SELECT a.attname::text COLLATE "default" FROM pg_catalog.pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)), true
            FROM pg_catalog.pg_constraint k WHERE k.contype = 'f' AND k.confrelid = written.rel AND written.onward
              AND (written.event = 'TRUNCATE' OR (written.event = 'DELETE' AND k.confdeltype IN ('c', 'n', 'd'))
                OR (written.event = 'UPDATE' AND k.confupdtype IN ('c', 'n', 'd') AND (written.columns IS NULL
                  OR EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey) AND a.attname = ANY (written.columns)))))
        ) n
      ), every (rel, event, columns, named) AS (
        SELECT rel, event, columns, named FROM written
        UNION ALL
        SELECT c.oid, s.event, NULL::text[], NOT c.relispartition
        FROM pg_catalog.json_to_recordset(${JSON.stringify(seen)}::json) AS s("table" text, event text)
          JOIN pg_catalog.pg_namespace n ON s."table" = n.nspname || '.' || pg_catalog.substr(s."table", pg_catalog.length(n.nspname) + 2)
          JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND n.nspname || '.' || c.relname = s."table"
        WHERE NOT EXISTS (SELECT FROM written w WHERE w.rel = c.oid AND w.event = s.event)
      )
      SELECT DISTINCT n.nspname || '.' || c.relname || '.' || t.tgname AS name, c.oid::text AS oid
      FROM every w JOIN pg_catalog.pg_trigger t ON t.tgrelid = w.rel JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT t.tgisinternal AND t.oid <= ${this.last}::oid
        AND t.tgenabled IN ('A', CASE pg_catalog.current_setting('session_replication_role') WHEN 'replica' THEN 'R' ELSE 'O' END)
        AND (t.tgtype & CASE w.event WHEN 'INSERT' THEN 4 WHEN 'DELETE' THEN 8 WHEN 'UPDATE' THEN 16 ELSE 32 END) <> 0
        -- Of a partition's own copy the original is named
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger o JOIN every e ON e.rel = o.tgrelid AND e.event = w.event WHERE o.oid = t.tgparentid)
        AND (w.named OR (t.tgtype & 1) <> 0)
        AND (t.tgattr::text = '' OR w.event <> 'UPDATE' OR w.columns IS NULL OR EXISTS (SELECT FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = t.tgrelid AND a.attnum = ANY (t.tgattr::int2[]) AND a.attname = ANY (w.columns)))`);
        return rows.flatMap(({ name, oid }) => (this.relations.names.has(oid ?? '') ? [name ?? ''] : []));
    }
    async ofSchema(statement, { rewrites }) {
        const { kind } = statement;
        if (!CHANGES_SCHEMA.test(kind) || UNHEARD.test(kind))
            return [];
        const rows = await this.session.query((0,query/* sql */.ll) `
      SELECT e.evtname AS name FROM pg_catalog.pg_event_trigger e
      WHERE e.oid <= ${this.last}::oid AND e.evtenabled IN ('A', CASE pg_catalog.current_setting('session_replication_role') WHEN 'replica' THEN 'R' ELSE 'O' END)
        AND (e.evttags IS NULL OR ${kind} = ANY (e.evttags))
        AND (e.evtevent IN ('ddl_command_start', 'ddl_command_end') OR (e.evtevent = 'table_rewrite' AND ${rewrites.length > 0})
          OR (e.evtevent = 'sql_drop' AND ${drops(statement, this.session.server.major)}))`);
        return rows.map(({ name }) => name ?? '');
    }
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/observe/observer.js







/** Weaker ones are taken by reading and say nothing. */
const QUIET = 'AccessShareLock';
/** Under weaker ones nothing of a table's own can change. */
const CHANGING = ['ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'AccessExclusiveLock'];
const CHANGING_LIST = (0,query/* raw */.lS)(CHANGING.map((mode) => `'${mode}'`).join(', '));
/** They cannot change which constraints a table has: half of what migrations run, and the catalog need not be asked. */
const NO_CONSTRAINTS = new Set('INSERT UPDATE DELETE MERGE SELECT COPY COMMENT GRANT REVOKE'.split(' '));
const strong = (locks) => locks.flatMap(({ mode, relation }) => (CHANGING.includes(mode) ? [relation] : []));
class PostgresObserver {
    session;
    untilCommit = true;
    relations;
    counters;
    checked;
    triggers;
    sampler;
    /** Modes that the open transaction has taken, by relation. */
    modes = new Map();
    constructor(session, { historySchema = '', open }) {
        this.session = session;
        this.relations = new Relations(session, historySchema);
        this.counters = new Counters(session);
        this.checked = new Checked(session);
        this.triggers = new Triggers(session, this.relations);
        this.sampler = new Sampler(session, this.relations, open);
    }
    async start() {
        this.modes.clear();
        await this.relations.load();
        if (this.relations.last === 0)
            return;
        await this.again();
        await this.triggers.load();
    }
    begin() {
        this.modes.clear();
    }
    existed(relation) {
        return this.relations.existed(relation);
    }
    during = (statement, run) => this.relations.last === 0 ? run() : this.sampler.during(statement, run);
    async after(statement) {
        // Nothing that could be locked or read was there.
        if (this.relations.last === 0)
            return { locks: [], rewrites: [] };
        const open = this.session.transaction() === 'open';
        const facts = !NO_CONSTRAINTS.has(statement?.kind ?? '');
        const rows = open ? await this.held(facts) : await this.everything(facts);
        const seen = await this.certain(this.seen(rows, open), statement);
        const triggers = statement === undefined ? [] : await this.triggers.of(statement, seen);
        const locks = open ? seen.locks : this.sampler.take();
        return { ...seen, locks, ...(triggers.length === 0 ? {} : { triggers }) };
    }
    /** Without tables that were read in full only because there is so little in them here. */
    async certain({ scans: read, validated: all = [], ...seen }, statement) {
        const scans = read ?? [];
        const reads = statement === undefined ? 'needed' : readsOf(statement);
        // It makes anew what was valid before.
        const validated = statement?.kind === 'REINDEX' ? [] : all;
        const changed = [...seen.rewrites, ...validated.map(({ table }) => table), ...strong(seen.locks)];
        const sure = new Set(reads === 'needed' ? scans : changed);
        const target = reads === 'chosen' && statement !== undefined ? ofAllRows(statement) : undefined;
        for (const name of scans)
            if (target !== undefined && `.${name}`.endsWith(`.${target}`))
                sure.add(name);
        const asked = statement !== undefined && reads === 'chosen' && this.session.transaction() === 'open';
        if (asked && scans.some((name) => !sure.has(name)))
            for (const name of await mustRead(this.session, statement))
                sure.add(name);
        const kept = scans.filter((name) => sure.has(name));
        return {
            ...seen,
            // What is read by a block or a function is not known to be all.
            ...(read === undefined || (reads === 'hidden' && kept.length < scans.length && kept.length === 0)
                ? {}
                : { scans: kept }),
            ...(validated.length === 0 ? {} : { validated }),
        };
    }
    async rolledBack() {
        if (this.relations.last === 0)
            return;
        this.modes.clear();
        await this.again();
        // After ROLLBACK TO some locks are still held: those are no news.
        if (this.session.transaction() === 'open')
            await this.after();
    }
    /** As it stands now, whatever was seen before. */
    async again() {
        await this.checked.load(this.relations.last);
        this.counters.forget();
        for (const row of await this.everything(false)) {
            this.relations.rewritten(row['oid'] ?? '', row['file']);
            this.counters.advance(row);
        }
    }
    /** What the open transaction holds, of all that was there: no statement can read, write or change anything else. */
    held(facts) {
        const look = (0,query/* sql */.ll) `
      SELECT l.relation::text AS oid, pg_catalog.string_agg(DISTINCT l.mode, ' ') FILTER (WHERE l.mode <> ${QUIET}) AS modes,
        pg_catalog.pg_relation_filenode(l.relation)::text AS file, ${this.counters.columns('l.relation')},
        CASE WHEN ${facts} AND pg_catalog.bool_or(l.mode IN (${CHANGING_LIST})) THEN ${this.checked.facts('l.relation')} END AS facts
      FROM pg_catalog.pg_locks l
      WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.relation BETWEEN 16384 AND ${this.relations.last}::oid
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
      GROUP BY l.relation HAVING pg_catalog.bool_or(l.mode <> ${QUIET}) OR ${this.counters.scanned('l.relation')}
      ORDER BY l.relation`;
        // To plan it takes several times as long as to run it.
        return this.session.query(look, 'migrate_on_merge_look');
    }
    /** Where no transaction is open the locks are gone already, so every table is looked at. */
    everything(facts = true) {
        return this.session.query((0,query/* sql */.ll) `
      SELECT c.oid::text AS oid, NULL AS modes, pg_catalog.pg_relation_filenode(c.oid)::text AS file, ${this.counters.columns('c.oid')},
        CASE WHEN ${facts} AND c.relkind IN ('r', 'p') THEN ${this.checked.facts('c.oid')} END AS facts
      FROM pg_catalog.pg_class c WHERE c.oid BETWEEN 16384 AND ${this.relations.last}::oid AND c.relkind IN ('r', 'p', 'm', 'i') ORDER BY c.oid`);
    }
    seen(rows, open) {
        const { relations } = this;
        const all = rows.flatMap((row) => {
            const oid = row['oid'] ?? '';
            const name = relations.names.get(oid);
            if (name === undefined)
                return [];
            return [
                { oid, name, row, counted: this.counters.advance(row), rewritten: relations.rewritten(oid, row['file']) },
            ];
        });
        const byIndex = new Set(all.flatMap(({ oid, counted }) => (counted[0] > 0 ? (relations.tables.get(oid) ?? []) : [])));
        const rewritten = new Set(all.flatMap((one) => (one.rewritten ? [one.oid] : [])));
        const read = new Set(all.flatMap(({ oid, row, counted: [scans] }) => {
            if (!relations.isTable(oid) || scans <= 0)
                return [];
            // Each index is built from the new file, which of a TRUNCATE is empty.
            const built = rewritten.has(oid) ? (this.checked.indexes(row) ?? 0) : 0;
            return scans > built || (built > 0 && byIndex.has(oid)) ? [oid] : [];
        }));
        const validated = [];
        for (const { oid, name, row } of all) {
            // A partitioned table has no rows of its own: its partitions are read in its place.
            const whole = relations.kinds.get(oid) === 'p' ? read.size > 0 : read.has(oid);
            validated.push(...this.checked.advance(row, { oid, name, read: whole, byIndex: byIndex.has(oid) }));
        }
        const touched = all.flatMap(({ oid, name, counted }) => relations.kinds.get(oid) === 'r' ? touchedBy(name, counted) : []);
        // A foreign key may be checked by way of an index, and yet it is checked for every row.
        const checked = new Set(validated.map(({ table }) => table));
        const scans = all.flatMap(({ oid, name }) => read.has(oid) || (checked.has(name) && relations.kinds.get(oid) !== 'p') ? [name] : []);
        return {
            locks: this.locks(all),
            rewrites: all
                .filter(({ oid }) => rewritten.has(oid) && (open || !rewritten.has(relations.tables.get(oid) ?? '')))
                .map(({ name }) => name),
            ...(this.counters.exact ? { scans } : {}),
            ...(this.counters.exact && validated.length > 0 ? { validated } : {}),
            ...(touched.length === 0 ? {} : { touched }),
        };
    }
    /** Modes that are new in this transaction. An index locked together with its whole table says nothing more. */
    locks(all) {
        const modesOf = (row) => row['modes']?.split(' ') ?? [];
        const exclusive = new Set(all.filter(({ row }) => modesOf(row).includes('AccessExclusiveLock')).map(({ oid }) => oid));
        return all.flatMap(({ oid, name, row }) => {
            const known = this.modes.get(oid) ?? new Set();
            const covered = exclusive.has(this.relations.tables.get(oid) ?? '');
            const fresh = modesOf(row).filter((mode) => !known.has(mode));
            this.modes.set(oid, new Set([...known, ...fresh]));
            return covered ? [] : fresh.map((mode) => ({ mode, relation: name }));
        });
    }
}
/**
 * Reads after each statement what its own transaction holds (`pg_locks`) and has counted (the server's statistics), and the catalog's
 * word on the constraints of what is locked, all in one query. Where no transaction is open, every table of before is looked at.
 */
const postgresObserver = (session, options = {}) => new PostgresObserver(session, options);

;// CONCATENATED MODULE: ./lib/engines/postgresql/sizes.js


/** A row of TOAST takes about a quarter of a page. */
const TOAST_ROW = 2_000;
/**
 * From here on a table has grown since it was counted. Less says nothing: a session that fills a table and analyses it tells of its
 * rows once more afterwards, so that they count twice.
 */
const hasGrown = (live, tuples) => live > 2 * tuples + 1_000;
const UNKNOWN = { rows: null, bytes: null };
const number = (row, name) => Number(row[name] ?? 0);
/**
 * Of one table. VACUUM, ANALYZE and CREATE INDEX count rows and pages; since then the server goes on counting rows, so that one which
 * was small when it was counted is not taken for small.
 */
function sizes_counted(row, block) {
    const tuples = Number(row['tuples'] ?? -1);
    const pages = number(row, 'pages');
    const live = number(row, 'live');
    // Before PostgreSQL 14 a table that nobody had counted had 0 rows as well.
    if (tuples < 0 || (tuples === 0 && pages === 0 && row['counted'] !== 'true'))
        return UNKNOWN;
    const grown = hasGrown(live, tuples);
    const rows = Math.round(grown ? live : tuples);
    if (grown && (tuples === 0 || pages === 0))
        return { rows, bytes: null };
    // What its pages were counted for is drawn out.
    const heap = pages * block * (grown ? live / tuples : 1);
    // Of a TOAST table ANALYZE does not count the pages.
    const toast = Math.max(number(row, 'toast_pages') * block, number(row, 'toast_live') * TOAST_ROW);
    return { rows, bytes: Math.round(heap + toast) };
}
/**
 * Of a table with partitions what those of them have that were counted: less than there is where one was not, which only counts where
 * that little is already much.
 */
function summed(all, much) {
    const known = all.filter((one) => one.rows !== null && one.bytes !== null);
    const rows = known.reduce((sum, one) => sum + (one.rows ?? 0), 0);
    const bytes = known.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
    return known.length === all.length || much(rows, bytes) ? { rows, bytes } : UNKNOWN;
}
/** What makes a lower bound worth saying. */
const isMuch = (rows, bytes) => rows >= 10_000 || bytes >= 10_000_000;
/** Rows of the query, put together: partitions under their table, indexes to theirs. Pure. */
function relationSizes(rows, block) {
    const tree = treeOf(rows);
    const own = new Map();
    const sizeOf = (oid) => {
        const known = own.get(oid);
        if (known !== undefined)
            return known;
        const row = tree.rows.get(oid);
        if (row === undefined)
            return UNKNOWN;
        const found = tree.isWhole(row) && !['p', 'I'].includes(row['kind'] ?? '')
            ? sizes_counted(row, block)
            : summed(tree.leaves(oid).map(sizeOf), isMuch);
        // Of an index that was made on a table which nobody has counted since it was made, nothing is known either.
        const owner = row['owner'];
        const result = owner === null || owner === undefined || sizeOf(owner).rows !== null ? found : UNKNOWN;
        own.set(oid, result);
        return result;
    };
    return rows.flatMap((row) => {
        const oid = row['oid'] ?? '';
        const { rows: count, bytes } = sizeOf(oid);
        if (count === null && bytes === null)
            return [];
        const indexes = tree.indexes(oid).map((index) => sizeOf(index).bytes);
        const partitions = row['kind'] === 'p' ? tree.leaves(oid).length : undefined;
        return [
            {
                relation: row['name'] ?? '',
                rows: count,
                bytes,
                ...(row['owner'] === null
                    ? {
                        indexBytes: indexes.some((one) => one === null)
                            ? null
                            : indexes.reduce((a, b) => a + (b ?? 0), 0),
                    }
                    : {}),
                ...(partitions === undefined ? {} : { partitions }),
            },
        ];
    });
}
/** One query, which waits for no lock: to ask for the files' sizes would wait behind whoever holds a table. */
async function postgresSizes(session) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT c.oid::text AS oid, n.nspname || '.' || c.relname AS name, c.relkind::text AS kind, c.reltuples::text AS tuples,
      c.relpages::text AS pages, t.relpages::text AS toast_pages, x.indrelid::text AS owner, h.inhparent::text AS parent,
      pg_catalog.pg_stat_get_live_tuples(c.oid)::text AS live, pg_catalog.pg_stat_get_live_tuples(t.oid)::text AS toast_live,
      (pg_catalog.current_setting('server_version_num')::int >= 140000
        OR coalesce(pg_catalog.pg_stat_get_last_analyze_time(c.oid), pg_catalog.pg_stat_get_last_autoanalyze_time(c.oid),
          pg_catalog.pg_stat_get_last_vacuum_time(c.oid), pg_catalog.pg_stat_get_last_autovacuum_time(c.oid)) IS NOT NULL)::text AS counted,
      pg_catalog.current_setting('block_size') AS block
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid
      LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
      LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
    WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
    return relationSizes(rows, Number(rows[0]?.['block'] ?? 8192));
}

// EXTERNAL MODULE: ./lib/engines/postgresql/wire.js
var wire = __webpack_require__(68761);
;// CONCATENATED MODULE: ./lib/engines/postgresql/dialect.js














/** 55P03 lock not available, 40P01 deadlock detected. */
const LOCK_CODES = new Set(['55P03', '40P01']);
/** Several statements in one message: a migration of two small statements should not cost three messages of our own before them. */
const setTimeouts = ({ lockMs, statementMs }) => `${lockMs === null ? '' : `SET lock_timeout = ${Math.round(lockMs)}; `}SET statement_timeout = ${Math.round(statementMs ?? 0)}`;
/** PostgreSQL's text, catalog, locks and history; the same for a server and for the embedded one. */
const postgresql = {
    name: 'postgresql',
    oneMessage: true,
    readOnly: {
        who: 'role',
        by: 'default_transaction_read_only',
        rights: 'GRANT pg_read_all_data TO it, and nothing else.',
    },
    async split(text, firstLine) {
        const { withParser } = await __webpack_require__.e(/* import() */ 3161).then(__webpack_require__.bind(__webpack_require__, 63161));
        const { splitPostgres } = await __webpack_require__.e(/* import() */ 2443).then(__webpack_require__.bind(__webpack_require__, 82443));
        return withParser((parser) => splitPostgres(parser, text, firstLine));
    },
    snapshot: snapshotPostgres,
    observer: postgresObserver,
    environment: postgresEnvironment,
    remarks: postgresRemarks,
    columnsNow: postgresColumnsNow,
    sizes: postgresSizes,
    now: postgresNow,
    couldWrite: postgresCouldWrite,
    lock: lockPostgres,
    history: postgresql_history/* postgresHistory */.C,
    blockers: postgresBlockers,
    progress: postgresProgress,
    processOf: facts/* backendPid */.Qf,
    isAtWork: postgresIsAtWork,
    async reset(session) {
        // Alone in its message: DISCARD ALL cannot share an implicit transaction.
        await session.run('DISCARD ALL');
        const again = [...(0,wire/* lastingAgain */.FG)(session), ...markAgain(session)];
        if (again.length > 0)
            await session.run(again.join('; '));
        if (session.home !== undefined)
            await session.query((0,query/* sql */.ll) `SET SESSION AUTHORIZATION ${(0,query.id)(session.home)}`);
    },
    asSelf: postgresAsSelf,
    async setTimeouts(session, timeouts) {
        await session.query((0,query/* raw */.lS)(setTimeouts(timeouts)));
    },
    async begin(session, timeouts) {
        await session.query((0,query/* raw */.lS)(`${setTimeouts(timeouts)}; BEGIN`));
    },
    leftover: postgresLeftover,
    landed: postgresLanded,
    isPatient: isPatient,
    completion: postgresCompletion,
    isLockTimeout: (code) => LOCK_CODES.has(code),
};


/***/ }),

/***/ 10893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ countRows),
/* harmony export */   F0: () => (/* binding */ databaseState),
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   Qf: () => (/* binding */ backendPid),
/* harmony export */   ey: () => (/* binding */ openTransactions),
/* harmony export */   rE: () => (/* binding */ dumpedRelations),
/* harmony export */   v2: () => (/* binding */ exportSnapshot),
/* harmony export */   wl: () => (/* binding */ beginStill),
/* harmony export */   yG: () => (/* binding */ relationBytes)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);


const yes = (value) => value === 'true' || value === 't';
const text = (row, name) => row?.[name] ?? '';
/** Schemas of the users: neither the server's own nor anybody's temporary ones. */
const OURS = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;
/** What belongs to an extension comes and goes with it. */
const OF_EXTENSION = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `EXISTS (SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;
/** Everything in a handful of reads. Never writes. */
async function readFacts(session, options) {
    const schema = options.historySchema;
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT current_setting('server_version_num') AS num, pg_catalog.pg_is_in_recovery()::text AS recovery,
      current_setting('default_transaction_read_only') AS read_only,
      (SELECT source FROM pg_catalog.pg_settings WHERE name = 'default_transaction_read_only') AS source,
      pg_catalog.pg_database_size(current_database())::text AS bytes,
      pg_catalog.has_database_privilege(current_database(), 'CREATE')::text AS may_create_schema,
      current_schema() AS schema, current_setting('search_path') AS search_path,
      coalesce(pg_catalog.has_schema_privilege(current_schema(), 'CREATE'), false)::text AS may_create,
      h.oid IS NOT NULL AS history, coalesce(pg_catalog.has_schema_privilege(h.oid, 'CREATE, USAGE'), false)::text AS history_create,
      t.oid IS NOT NULL AS history_table,
      coalesce(pg_catalog.has_table_privilege(t.oid, 'SELECT') AND pg_catalog.has_table_privilege(t.oid, 'INSERT')
        AND pg_catalog.has_table_privilege(t.oid, 'UPDATE') AND pg_catalog.has_table_privilege(t.oid, 'DELETE')
        AND pg_catalog.has_schema_privilege(h.oid, 'USAGE'), false)::text AS history_write,
      EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata m
        WHERE NOT pg_catalog.pg_has_role(m.lomowner, 'USAGE') AND NOT EXISTS (SELECT FROM pg_catalog.aclexplode(m.lomacl) x
          WHERE x.privilege_type = 'SELECT' AND (x.grantee = 0 OR pg_catalog.pg_has_role(x.grantee, 'USAGE'))))::text AS large_objects,
      (SELECT count(*)::text FROM pg_catalog.pg_prepared_xacts WHERE database = current_database()) AS prepared,
      (SELECT extract(epoch FROM clock_timestamp() - min(prepared))::bigint::text FROM pg_catalog.pg_prepared_xacts WHERE database = current_database()) AS prepared_age
    FROM (VALUES (1)) AS one LEFT JOIN pg_catalog.pg_namespace h ON h.nspname = ${schema}
      LEFT JOIN pg_catalog.pg_class t ON t.relnamespace = h.oid AND t.relname = 'history' AND t.relkind = 'r'`);
    const relations = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT c.relkind::text AS kind, n.nspname || '.' || c.relname AS name, pg_catalog.pg_has_role(c.relowner, 'USAGE')::text AS own,
      (pg_catalog.has_table_privilege(c.oid, 'SELECT') AND pg_catalog.has_schema_privilege(n.oid, 'USAGE'))::text AS readable,
      pg_catalog.row_security_active(c.oid)::text AS hidden
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't' AND ${OURS} AND NOT ${OF_EXTENSION} ORDER BY 2`);
    const tables = relations.filter((row) => row['kind'] !== 'S');
    const names = (wanted) => tables.filter(wanted).map((table) => text(table, 'name'));
    const hidden = (table) => yes(table['readable']) && yes(table['hidden']);
    return {
        versionNumber: Number(row?.['num'] ?? 0),
        inRecovery: yes(row?.['recovery']),
        readOnly: row?.['read_only'] === 'on' ? (row['source'] ?? 'unknown') : undefined,
        databaseBytes: Number(row?.['bytes'] ?? 0),
        mayCreateSchema: yes(row?.['may_create_schema']),
        schema: row?.['schema'] ?? undefined,
        searchPath: text(row, 'search_path'),
        mayCreateInSchema: yes(row?.['may_create']),
        history: {
            schema: yes(row?.['history']),
            mayCreate: yes(row?.['history_create']),
            table: yes(row?.['history_table']),
            mayWrite: yes(row?.['history_write']),
        },
        tables: tables.length,
        foreign: names((table) => !yes(table['own'])),
        unreadable: tables
            .filter((table) => !yes(table['readable']) || hidden(table))
            .map((table) => ({ table: text(table, 'name'), hidden: hidden(table) })),
        sequences: relations.filter((one) => one['kind'] === 'S' && !yes(one['readable'])).map((one) => text(one, 'name')),
        largeObjects: yes(row?.['large_objects']),
        prepared: { count: Number(row?.['prepared'] ?? 0), oldestSeconds: Number(row?.['prepared_age'] ?? 0) },
    };
}
/** Other sessions' transactions that have been open for longer than `seconds`, oldest first. */
async function openTransactions(session, seconds) {
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT pid::text AS pid, usename, application_name AS app, state LIKE 'idle in transaction%' AS idle,
      extract(epoch FROM clock_timestamp() - xact_start)::bigint::text AS seconds
    FROM pg_catalog.pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_catalog.pg_backend_pid() AND backend_type = 'client backend'
      AND xact_start < clock_timestamp() - ${seconds}::int * interval '1 second'
    ORDER BY xact_start LIMIT 50`);
    return rows.map((row) => ({
        pid: Number(row['pid']),
        role: text(row, 'usename'),
        application: text(row, 'app'),
        idle: yes(row['idle']),
        seconds: Number(row['seconds'] ?? 0),
    }));
}
/** The server process that answers this very statement: behind a pooler not the one that the session was told of. */
async function backendPid(session) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT pg_catalog.pg_backend_pid()::text AS pid`);
    return Number(row?.['pid'] ?? 0);
}
/** Bytes of these tables (`schema.name`) with their indexes. */
async function relationBytes(session, names) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT coalesce(sum(pg_catalog.pg_total_relation_size(c.oid)), 0)::text AS bytes
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND n.nspname || '.' || c.relname IN (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(names)}::json))`);
    return Number(row?.['bytes'] ?? 0);
}
const KINDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    r: 'table',
    p: 'partitioned table',
    f: 'foreign table',
    v: 'view',
    m: 'materialized view',
    S: 'sequence',
});
/** Every relation of the users, with the number by which a dump's list names it. */
async function dumpedRelations(session) {
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.relpersistence <> 't' AND ${OURS} AND NOT ${OF_EXTENSION}
    ORDER BY 2, 3`);
    return rows.map((row) => ({
        oid: text(row, 'oid'),
        schema: text(row, 'schema'),
        name: text(row, 'name'),
        kind: KINDS[text(row, 'kind')] ?? 'table',
    }));
}
/**
 * Opens a transaction in which the database stands still, that nothing of the role's settings cuts short, and in which
 * row security makes a read fail instead of hiding rows. Its snapshot may be taken over by a dump.
 */
async function beginStill(session, lockMs) {
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`);
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT pg_catalog.set_config(s.name, CASE s.name WHEN 'row_security' THEN 'off' WHEN 'lock_timeout' THEN ${lockMs}::int::text ELSE '0' END, true)
    FROM pg_catalog.pg_settings s
    WHERE s.name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout', 'row_security')`);
}
/** The number by which another session takes over what this transaction sees. */
async function exportSnapshot(session) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT pg_catalog.pg_export_snapshot() AS snapshot`);
    return text(row, 'snapshot');
}
async function databaseState(session) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT current_setting('server_encoding') AS encoding, pg_catalog.pg_database_size(current_database())::text AS bytes`);
    return { encoding: text(row, 'encoding'), bytes: Number(row?.['bytes'] ?? 0) };
}
/** Rows of one table. Fails rather than count only what row security shows. */
async function countRows(session, schema, name) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT count(*)::text AS n FROM ONLY ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(schema, name)}`);
    return Number(row?.['n'] ?? 0);
}


/***/ }),

/***/ 40990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ postgresHistory),
/* harmony export */   V: () => (/* binding */ HISTORY)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/** The table's name; its schema is a setting. */
const HISTORY = 'history';
const COLUMNS = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`id text PRIMARY KEY,
  path text NOT NULL,
  checksum text,
  state text NOT NULL CHECK (state IN ('applied', 'running', 'failed')),
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  duration_ms bigint,
  statements_done integer NOT NULL,
  statements_all integer NOT NULL,
  in_flight text,
  actor text,
  commit_sha text,
  run_url text,
  plan_digest text,
  tool_version text NOT NULL`);
function toApplied(row) {
    const number = (value) => value === null || value === undefined ? null : Number(value);
    return {
        id: row['id'] ?? '',
        path: row['path'] ?? '',
        checksum: row['checksum'] ?? null,
        appliedAt: row['applied_at'] ?? null,
        state: row['state'] === 'applied' ? 'applied' : row['state'] === 'failed' ? 'failed' : 'running',
        statementsDone: Number(row['statements_done'] ?? 0),
        statementsAll: Number(row['statements_all'] ?? 0),
        durationMs: number(row['duration_ms']),
        inFlight: row['in_flight'] ?? null,
        actor: row['actor'] ?? null,
        commit: row['commit_sha'] ?? null,
        runUrl: row['run_url'] ?? null,
        planDigest: row['plan_digest'] ?? null,
        tool: row['tool_version'] ?? null,
    };
}
/** Our own history table on PostgreSQL. Every name is qualified: a migration may have changed the search path. */
function postgresHistory(session, schema) {
    const table = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(schema, HISTORY);
    const write = async (entry, state) => {
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
      INSERT INTO ${table} (id, path, checksum, state, duration_ms, statements_done, statements_all, in_flight, actor, commit_sha, run_url, plan_digest, tool_version)
      VALUES (${entry.id}, ${entry.path}, ${entry.checksum}, ${state.state}, ${Math.round(state.durationMs)}, ${state.statementsDone}, ${state.statementsAll},
              ${state.inFlight}, ${entry.actor}, ${entry.commit}, ${entry.runUrl}, ${entry.planDigest}, ${entry.tool})
      ON CONFLICT (id) DO UPDATE SET path = excluded.path, checksum = excluded.checksum, state = excluded.state, applied_at = excluded.applied_at,
        duration_ms = excluded.duration_ms, statements_done = excluded.statements_done, statements_all = excluded.statements_all,
        in_flight = excluded.in_flight, actor = excluded.actor, commit_sha = excluded.commit_sha, run_url = excluded.run_url,
        plan_digest = excluded.plan_digest, tool_version = excluded.tool_version`);
    };
    return {
        async ensure() {
            const [there] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
        SELECT pg_catalog.to_regnamespace(pg_catalog.quote_ident(${schema}))::text AS schema,
               pg_catalog.to_regclass(pg_catalog.quote_ident(${schema}) || '.' || pg_catalog.quote_ident(${HISTORY}))::text AS tab`);
            if (there?.['schema'] === null)
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `CREATE SCHEMA ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(schema)}`);
            if (there?.['tab'] !== null)
                return;
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `CREATE TABLE ${table} (${COLUMNS})`);
            await session.run(`COMMENT ON TABLE "${schema.replaceAll('"', '""')}"."${HISTORY}" IS 'Migrations applied by migrate-on-merge'`);
        },
        async applied() {
            const [there] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT pg_catalog.to_regclass(pg_catalog.quote_ident(${schema}) || '.' || pg_catalog.quote_ident(${HISTORY}))::text AS tab`);
            if (there?.['tab'] === null)
                return undefined;
            const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
        SELECT id, path, checksum, state, to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS applied_at, duration_ms,
               statements_done, statements_all, in_flight, actor, commit_sha, run_url, plan_digest, tool_version
        FROM ${table} ORDER BY history.applied_at, id`);
            return rows.map(toApplied);
        },
        record: (entry, done) => write(entry, {
            state: 'applied',
            statementsDone: done.statements,
            statementsAll: done.statements,
            durationMs: done.durationMs,
            inFlight: null,
        }),
        journal: write,
        async forget(migration) {
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `DELETE FROM ${table} WHERE id = ${migration}`);
        },
    };
}


/***/ }),

/***/ 28685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SQ: () => (/* binding */ libpqEnvironment),
  qQ: () => (/* binding */ parsePostgresUrl),
  YF: () => (/* binding */ tlsOptions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/nearest.js
var nearest = __webpack_require__(22094);
;// CONCATENATED MODULE: ./lib/engines/postgresql/url-parameters.js



/** What the URL's parameters say and we do. */
const USED = [
    ...['host', 'port', 'user', 'password', 'dbname', 'options'],
    ...['ssl', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey'],
    ...['channel_binding', 'connect_timeout', 'target_session_attrs'],
];
/** What says only what is done anyway, as long as it has one of these values. */
const ANYWAY = (0,dictionary/* dictionary */.z)({
    client_encoding: /^(?:utf-?8|unicode)$/i,
    gssencmode: /^(?:disable|prefer)$/,
    keepalives: /^1$/,
    load_balance_hosts: /^disable$/,
    sslcompression: /^0$/,
    sslcertmode: /^allow$/,
    sslnegotiation: /^postgres$/,
    sslsni: /^1$/,
    uselibpqcompat: /^true$/,
});
const POOL = 'It is for the pool of another program: take it out. Where a pooler stands in front, give `direct-url`.';
const SESSION = (name) => `Write it as a setting: \`options=-c%20${name}%3DVALUE\`.`;
const IN_SETTING = SESSION('search_path');
/** What people find in the URLs of other programs, or libpq knows and we do not: the next step. */
const INSTEAD = (0,dictionary/* dictionary */.z)({
    application_name: 'Take it out: sessions are named `migrate-on-merge`, so that whoever waits for one can tell it.',
    client_encoding: 'Take it out: the connection speaks UTF-8.',
    connection_limit: POOL,
    currentSchema: IN_SETTING,
    fallback_application_name: 'Take it out: sessions are named `migrate-on-merge`.',
    hostaddr: 'Write the address in the place of the host.',
    keepalives: 'Take it out: the connection is kept alive.',
    lock_timeout: 'Give it in the input `lock-timeout`.',
    passfile: 'Set PGPASSFILE in the environment, or write the password in the URL.',
    pgbouncer: POOL,
    pool_timeout: POOL,
    prepareThreshold: POOL,
    schema: IN_SETTING,
    search_path: IN_SETTING,
    service: 'Write host, port and database of the service in the URL.',
    sslaccept: 'Write `sslmode=verify-full` (strict) or `sslmode=require`.',
    sslidentity: 'Write `sslcert` and `sslkey`, as PEM files.',
    sslnegotiation: 'Take it out: TLS is asked for in the way that every server knows.',
    sslpassword: 'Decrypt the key in a step before this one (`openssl pkey -in KEY -passin env:NAME -out FILE`, with the mode 0600), and name that file in `sslkey`.',
    statement_timeout: 'Give it in the input `statement-timeout`.',
    supa: POOL,
});
/**
 * Refuses by name what would not be done. Values are never repeated: they may be secrets. Nor is what stands where a name
 * should, since a password with a bare `?` in it ends there.
 */
function refuseUnknownParameters(params) {
    const hints = new Map();
    for (const [name, value] of params) {
        if (USED.includes(name)) {
            if (params.getAll(name).length > 1)
                hints.set(name, 'Write it once.');
        }
        else if (!/^[a-z_][\w.-]*$/i.test(name) || [...params].some(([other]) => other.includes('@'))) {
            throw new error/* ActionError */.lZ('bad-url', 'The database URL has something after its `?` that is no parameter.', 'Special characters in the password must be percent-encoded: ? is %3F, & is %26, @ is %40.');
        }
        else if (ANYWAY[name]?.test(value) !== true) {
            const known = [...USED, ...Object.keys(INSTEAD)];
            hints.set(name, INSTEAD[name] ?? `Take it out.${(0,nearest/* didYouMean */.a)(name, known)}`);
        }
    }
    if (hints.size === 0)
        return;
    const names = [...hints.keys()].map((name) => `\`${name}\``).join(', ');
    const next = [...hints].map(([name, hint]) => (hints.size === 1 ? hint : `\`${name}\`: ${hint}`));
    const cannot = [...hints.keys()].some((name) => !USED.includes(name));
    throw new error/* ActionError */.lZ('bad-url', cannot
        ? `The database URL has a parameter that is not supported: ${names}.`
        : `The database URL says more than once: ${names}.`, next.join('\n'));
}
/** A parameter that knows a few words. */
function oneOf(params, name, words) {
    const value = params.get(name);
    if (value === null)
        return undefined;
    const found = words.find((word) => word === value);
    if (found !== undefined)
        return found;
    throw new error/* ActionError */.lZ('bad-url', `The database URL has an unknown ${name}.`, `Write one of ${words.join(', ')}.`);
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/url.js




const BINDINGS = ['disable', 'prefer', 'require'];
const ATTRIBUTES = ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby'];
const MODES = (0,dictionary/* dictionary */.z)({
    disable: 'disable',
    false: 'disable',
    '0': 'disable',
    allow: 'prefer',
    prefer: 'prefer',
    require: 'require',
    'no-verify': 'require',
    true: 'require',
    '1': 'require',
    'verify-ca': 'verify-ca',
    'verify-full': 'verify-full',
});
const contradiction = (message, hint) => new error/* ActionError */.lZ('bad-url', message, hint);
function modeOf(params, name) {
    const asked = params.get(name);
    if (asked === null)
        return undefined;
    const mode = MODES[asked.toLowerCase()];
    if (mode !== undefined)
        return mode;
    throw new error/* ActionError */.lZ('bad-url', `The database URL has an unknown ${name}.`, `Write one of ${Object.keys(MODES)
        .filter((m) => m.length > 1)
        .join(', ')}.`);
}
function tlsOf(params, socket) {
    const [asked, ssl] = [modeOf(params, 'sslmode'), modeOf(params, 'ssl')];
    if (asked !== undefined && ssl !== undefined && (asked === 'disable') !== (ssl === 'disable')) {
        throw contradiction('The database URL says both yes and no to TLS, by `ssl` and by `sslmode`.', 'Take `ssl` out.');
    }
    const files = { rootCert: params.get('sslrootcert'), cert: params.get('sslcert'), key: params.get('sslkey') };
    const given = Object.fromEntries(Object.entries(files).filter(([, value]) => value !== null && value !== ''));
    const authority = given['rootCert'];
    // As libpq has it: where anybody's authority will do, only the name tells whom we talk to.
    const unsaid = socket ? 'disable' : authority === 'system' ? 'verify-full' : 'prefer';
    const mode = asked ?? ssl ?? unsaid;
    if (mode === 'disable' && Object.keys(given).length > 0) {
        throw contradiction('The database URL names files for TLS, and TLS is off.', 'Write `sslmode=verify-full` to have it on, or take the files out.');
    }
    if (authority === 'system' && mode !== 'verify-full') {
        throw contradiction('`sslrootcert=system` checks nothing with this sslmode.', 'Write `sslmode=verify-full`.');
    }
    if (authority !== undefined && mode === 'prefer') {
        throw contradiction('The database URL names an authority (`sslrootcert`) that would not be asked, since `sslmode` is `prefer`.', 'Write `sslmode=verify-full`, or `verify-ca` where the certificate has another name than the host.');
    }
    if ((given['cert'] === undefined) !== (given['key'] === undefined)) {
        throw contradiction('The database URL has one of `sslcert` and `sslkey`.', 'Give both, as PEM files.');
    }
    // libpq checks the certificate as soon as it has an authority to check it by.
    return { mode: mode === 'require' && authority !== undefined ? 'verify-ca' : mode, ...given };
}
const FORM = 'Its form is postgres://USER:PASSWORD@HOST:PORT/DATABASE; special characters in the password must be percent-encoded (@ is %40, / is %2F, # is %23).';
function unreadable() {
    throw new error/* ActionError */.lZ('bad-url', 'The database URL cannot be read.', FORM);
}
function decode(text) {
    try {
        return text === '' ? undefined : decodeURIComponent(text);
    }
    catch {
        return unreadable();
    }
}
/** libpq would try one after the other: another server each time would hold the lock, the history and the backup. */
function refuseSeveralHosts(...lists) {
    if (!lists.some((list) => list?.includes(',')))
        return;
    throw new error/* ActionError */.lZ('bad-url', 'The database URL names several hosts.', 'Give one: the primary (on managed clusters the writer endpoint). A list with `target_session_attrs` is for programs that may change servers.');
}
function portOf(text) {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
        unreadable();
    return port;
}
function timeoutOf(text) {
    if (text === null || text === '')
        return undefined;
    if (/^\d{1,6}$/.test(text))
        return Number(text);
    throw new error/* ActionError */.lZ('bad-url', 'The database URL has an unknown connect_timeout.', 'Write a number of seconds.');
}
/** Parses a URL without ever repeating it in an error: it holds the password. */
function parsePostgresUrl(url) {
    // Up to the last @ it is user and password.
    const authority = /^postgres(?:ql)?:\/\/(?:[^/?#]*@)?([^/?#]*)/.exec(url)?.[1] ?? '';
    refuseSeveralHosts(authority);
    let parsed;
    try {
        // An empty host (`postgres:///db?host=/run/postgresql`) is a libpq form that URL accepts only for this scheme.
        parsed = new URL(url.replace(/^postgres(ql)?:\/\//, 'http://').replace(/^http:\/\/([^/@]*@)?\//, 'http://$1localhost.invalid/'));
    }
    catch {
        return unreadable();
    }
    const params = parsed.searchParams;
    refuseUnknownParameters(params);
    refuseSeveralHosts(params.get('host'), params.get('port'));
    const hostname = parsed.hostname === 'localhost.invalid' ? '' : (decode(parsed.hostname) ?? '');
    const host = params.get('host') ?? (hostname === '' ? 'localhost' : hostname.replace(/^\[(.*)\]$/, '$1'));
    // Not `parsed.port`, which leaves out 80: what a port is by default is another matter in `http:`.
    const port = params.get('port') ?? /:(\d+)$/.exec(authority)?.[1] ?? '5432';
    return {
        host,
        port: portOf(port),
        user: decode(parsed.username) ?? params.get('user') ?? undefined,
        password: decode(parsed.password) ?? params.get('password') ?? undefined,
        database: params.get('dbname') ?? decode(parsed.pathname.slice(1)),
        options: params.get('options') ?? undefined,
        tls: tlsOf(params, host.startsWith('/')),
        channelBinding: oneOf(params, 'channel_binding', BINDINGS),
        sessionAttributes: oneOf(params, 'target_session_attrs', ATTRIBUTES),
        connectTimeout: timeoutOf(params.get('connect_timeout')),
    };
}
/** The environment by which libpq programs (pg_dump, pg_restore, psql) reach this database: nothing of it is in an argv. */
function libpqEnvironment(url) {
    const { host, port, user, password, database, options, tls, ...more } = parsePostgresUrl(url);
    const entries = {
        PGHOST: host,
        PGPORT: String(port),
        PGUSER: user,
        PGPASSWORD: password,
        PGDATABASE: database,
        PGOPTIONS: options,
        PGSSLMODE: tls.mode,
        PGSSLROOTCERT: tls.rootCert,
        PGSSLCERT: tls.cert,
        PGSSLKEY: tls.key,
        PGCHANNELBINDING: more.channelBinding,
        PGTARGETSESSIONATTRS: more.sessionAttributes,
        PGCONNECT_TIMEOUT: more.connectTimeout?.toString(),
    };
    return Object.fromEntries(Object.entries(entries).filter((entry) => entry[1] !== undefined));
}
/** Neither the dump tools nor we may be asked for a passphrase, and libpq takes none from the environment. */
function plainKey(text) {
    if (!/ENCRYPTED/.test(text))
        return text;
    throw new error/* ActionError */.lZ('bad-url', 'The key that `sslkey` of the database URL names is encrypted.', INSTEAD['sslpassword'] ?? '');
}
/** Node's TLS options. `sslrootcert=system` means the authorities that Node trusts. */
function tlsOptions(tls, host) {
    const read = (file) => {
        try {
            return (0,external_node_fs_.readFileSync)(file, 'utf8');
        }
        catch (cause) {
            throw new error/* ActionError */.lZ('bad-url', `A certificate file of the database URL cannot be read: ${file}`, 'Write the file in a step before this one, or correct its path.', { cause });
        }
    };
    const verify = tls.mode === 'verify-full' || tls.mode === 'verify-ca';
    return {
        rejectUnauthorized: verify,
        ...(tls.rootCert === undefined || tls.rootCert === 'system' ? {} : { ca: read(tls.rootCert) }),
        ...(tls.cert === undefined ? {} : { cert: read(tls.cert) }),
        ...(tls.key === undefined ? {} : { key: plainKey(read(tls.key)) }),
        // verify-ca checks who signed, not which host it is.
        ...(tls.mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
        ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
    };
}


/***/ }),

/***/ 68761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ lastingAgain),
/* harmony export */   MS: () => (/* binding */ sessionSettings),
/* harmony export */   Nn: () => (/* binding */ toServerError),
/* harmony export */   Pj: () => (/* binding */ askServer),
/* harmony export */   fA: () => (/* binding */ openSession)
/* harmony export */ });
/* unused harmony export quoteName */
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);



const quoteName = (name) => `"${name.replaceAll('"', '""')}"`;
const STYLE = { placeholder: (index) => `$${index}`, quote: quoteName };
const STATES = { I: 'idle', T: 'open', E: 'failed' };
/** What is prepared may be gone after these. */
const FORGETS = /\b(?:DISCARD|DEALLOCATE)\b/i;
class PostgresSession {
    wire;
    server;
    home;
    notices = [];
    /** How often what was prepared may have been forgotten: names are not used again after that. */
    forgotten = 0;
    constructor(wire, server, home) {
        this.wire = wire;
        this.server = server;
        this.home = home;
        wire.onNotice((notice) => this.notices.push(notice));
    }
    get id() {
        return this.wire.pid;
    }
    get lost() {
        return this.wire.lost();
    }
    async query(query, kept) {
        const { text, values } = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(query, STYLE);
        if (FORGETS.test(text))
            this.forgotten += 1;
        const name = kept === undefined ? [] : [`${kept}_${this.forgotten}`];
        const results = await this.wire.send(text, values, ...name);
        return results.at(-1)?.rows ?? [];
    }
    async run(text, options = {}) {
        this.notices = [];
        if (FORGETS.test(text))
            this.forgotten += 1;
        const start = node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now();
        const results = options.copyData === undefined
            ? await this.wire.send(text, [])
            : [await this.wire.copyIn(text, options.copyData)];
        const ms = node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now() - start;
        const last = results.at(-1);
        return {
            command: last?.command ?? '',
            rowCount: last?.rowCount ?? null,
            rows: last?.rows ?? [],
            notices: this.notices,
            ms,
        };
    }
    cancel() {
        return this.wire.cancel();
    }
    transaction() {
        return STATES[this.wire.status()];
    }
    close() {
        return this.wire.close();
    }
    relay() {
        // What was said before is no remark on what comes now
        this.notices = [];
        this.forgotten += 1;
        const { relay } = this.wire;
        return { ...relay, parameters: { server_version: this.server.version, ...relay.parameters } };
    }
    [Symbol.asyncDispose]() {
        return this.wire.close();
    }
}
/**
 * Our sessions wait for locks, for backups and for each other, so no limit on idle sessions or long transactions holds for
 * them. In return the server looks, while a statement runs, whether we are still there: what a killed run began ends with it.
 * A machine that vanishes closes nothing: of that the server hears by probes alone, and by default would keep our locks for two hours.
 * Asked of the server's own list, since each of these came with another version; it cannot look where it runs on Windows.
 */
const LASTING = `SELECT pg_catalog.set_config(s.name, CASE s.name WHEN 'client_connection_check_interval' THEN '2s'
    WHEN 'tcp_keepalives_idle' THEN '30' WHEN 'tcp_keepalives_interval' THEN '10' WHEN 'tcp_keepalives_count' THEN '3' ELSE '0' END, false)
  FROM pg_catalog.pg_settings s
  WHERE s.name IN ('idle_session_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')
     OR pg_catalog.version() !~* 'windows|mingw|visual c|msvc' AND (s.name = 'client_connection_check_interval'
       OR s.name IN ('tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_keepalives_count') AND pg_catalog.inet_client_addr() IS NOT NULL)`;
const lasting = new WeakSet();
/** What makes a session lasting again, where `DISCARD ALL` has put its settings back. */
const lastingAgain = (session) => (lasting.has(session) ? [LASTING] : []);
/** What a session is asked to begin with, by the names of settings. */
const sessionSettings = ({ settings, readOnly }) => ({
    ...settings,
    ...(readOnly === true ? { default_transaction_read_only: 'on' } : {}),
});
async function askServer(wire) {
    const results = await wire.send(`SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS num, current_database() AS db,
            current_user AS "user", (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)::text AS super,
            pg_catalog.pg_backend_pid()::text AS pid, pg_catalog.pg_is_in_recovery()::text AS standby`, []);
    const row = results.at(-1)?.rows[0] ?? {};
    return { row, pooled: !wire.embedded && Number(row['pid']) !== wire.pid };
}
const yes = (value) => value === 'true' || value === 't';
/** Makes a Session of the wire. Search path and settings of the role stay as they are. */
async function openSession(wire, settings = {}, home, lasts = false, answer) {
    const { row, pooled } = answer ?? (await askServer(wire));
    for (const [name, value] of Object.entries(settings)) {
        if (!/^[a-z_.]+$/.test(name))
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP(`not a setting: ${name}`, '42704');
        await wire.send(`SET ${name} = '${value.replaceAll("'", "''")}'`, []);
    }
    if (lasts)
        await wire.send(LASTING, []);
    const session = new PostgresSession(wire, {
        engine: 'postgres',
        version: (row['version'] ?? '').split(' ')[0] ?? '',
        major: Math.floor(Number(row['num'] ?? 0) / 10_000),
        database: row['db'] ?? '',
        user: row['user'] ?? '',
        superuser: yes(row['super']),
        embedded: wire.embedded,
        tls: wire.tls,
        ...(pooled ? { pooled } : {}),
        ...(yes(row['standby']) ? { standby: true } : {}),
    }, home);
    if (lasts)
        lasting.add(session);
    return session;
}
/** Administrator shutdown, crash, cannot connect now, idle or in a transaction for too long: the server ends the session with these. */
const ENDS_SESSION = /^(57P0[1-5]|25P0[34]|08...)$/;
/** Makes a ServerError of what a driver threw. */
function toServerError(error, lost) {
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP)
        return error;
    const e = error;
    const code = e.code ?? (lost ? '08006' : 'XX000');
    const fields = {
        severity: e.severity,
        detail: e.detail,
        hint: e.hint,
        where: e.where,
        constraint: e.constraint,
        schema: e.schema,
        table: e.table,
        column: e.column,
    };
    const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== ''));
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP(e.message ?? String(error), code, {
        ...known,
        ...(e.position === undefined || e.position === '' ? {} : { position: Number(e.position) }),
        ...(lost || ENDS_SESSION.test(code) ? { connectionLost: true } : {}),
    }, error);
}


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

/***/ 67802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ TARGET_VARIABLES),
/* harmony export */   oY: () => (/* binding */ initialSettings),
/* harmony export */   t: () => (/* binding */ runningSettings)
/* harmony export */ });
/** Nothing of it has to survive a crash, and nothing runs in the background that nobody asked for. */
const COMMON = [
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--innodb-flush-method=nosync',
    // Machines limit how many of these all processes together may have
    '--innodb-use-native-aio=0',
    '--innodb-buffer-pool-size=64M',
    '--skip-log-bin',
];
const RUNNING = [
    '--skip-networking',
    '--skip-name-resolve',
    '--local-infile=0',
    // Else MariaDB puts tables wherever DATA DIRECTORY says
    '--skip-symbolic-links',
    '--event-scheduler=OFF',
    '--innodb-fast-shutdown=2',
    '--max-connections=40',
    '--table-open-cache=400',
    '--table-definition-cache=600',
    // So that a second session sees the metadata locks of the first
    '--performance-schema=ON',
    '--performance-schema-instrument=wait/lock/metadata/sql/mdl=ON',
    '--max-allowed-packet=64M',
];
/** `loose-`: servers refuse to start with a setting that they do not know; these came and went with the years. */
const FLAVOURS = {
    mysql: [
        '--loose-innodb-redo-log-capacity=16M',
        '--loose-auto-generate-certs=OFF',
        '--loose-sha256-password-auto-generate-rsa-keys=OFF',
        '--loose-caching-sha2-password-auto-generate-rsa-keys=OFF',
    ],
    // The character set as packages and images set it; the program's own is latin1 until 11.6
    mariadb: [
        '--innodb-log-file-size=16M',
        '--character-set-server=utf8mb4',
        // Else every CREATE TABLE waits for the disk, for its .frm file and for the log of DDL
        '--loose-sync-frm=OFF',
        '--loose-debug-no-sync=ON',
    ],
};
/**
 * Settings of the target that decide what a statement means or whether it is accepted: a shadow has them as the target has
 * them. What a server does not know it does without.
 */
const TARGET_VARIABLES = [
    'character_set_server',
    'collation_server',
    'default_collation_for_utf8mb4',
    'default_storage_engine',
    'explicit_defaults_for_timestamp',
    'group_concat_max_len',
    'innodb_default_row_format',
    'innodb_file_per_table',
    'innodb_ft_min_token_size',
    'innodb_page_size',
    'innodb_strict_mode',
    'lower_case_table_names',
    'old_mode',
    'restrict_fk_on_non_standard_key',
    'sql_generate_invisible_primary_key',
    'sql_mode',
    'sql_require_primary_key',
];
/** Those of them that a data folder is made with for good. */
const FOR_GOOD = new Set(['lower_case_table_names', 'innodb_page_size']);
const option = (name, value) => `--loose-${name.replaceAll('_', '-')}=${value}`;
/** As arguments; only what is known to be harmless, since values come from another server. */
function targetArguments(variables, names) {
    return TARGET_VARIABLES.filter(names).flatMap((name) => {
        const value = variables[name];
        return value === undefined || !/^[\w,-]*$/.test(value) ? [] : [option(name, value)];
    });
}
/** What the making of a data folder is told. */
function initialSettings(version, variables) {
    return [...COMMON, ...FLAVOURS[version.flavour], ...targetArguments(variables, (name) => FOR_GOOD.has(name))];
}
/** What the running server is told besides. `empty` is a folder with nothing in it. */
function runningSettings(version, variables, empty) {
    const files = version.flavour === 'mysql'
        ? ['--secure-file-priv=NULL', '--loose-mysqlx=OFF']
        : [`--secure-file-priv=${empty}`, '--loose-plugin-load-add=metadata_lock_info'];
    return [...RUNNING, ...files, ...targetArguments(variables, (name) => !FOR_GOOD.has(name))];
}


/***/ }),

/***/ 28130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ frame),
/* harmony export */   Hc: () => (/* binding */ Frames),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   tS: () => (/* binding */ FrameReader)
/* harmony export */ });
/** Type and length. */
const HEAD = 5;
/** Longest message that a client may send us: the server's own limit. */
const MOST = 0x3fff_ffff;
/** Cuts a stream of bytes into messages; what is not whole yet waits for the next piece. */
class Frames {
    most;
    pieces = [];
    size = 0;
    /** `most`: the longest message that is taken. */
    constructor(most = MOST) {
        this.most = most;
    }
    /** Throws a RangeError where the bytes cannot be of the protocol. */
    *push(piece) {
        this.pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
        this.size += piece.byteLength;
        let wanted = this.wanted();
        while (wanted !== undefined && this.size >= wanted) {
            const all = this.pieces.length === 1 ? this.pieces[0] : Buffer.concat(this.pieces);
            const bytes = all.subarray(0, wanted);
            this.pieces = all.length === wanted ? [] : [all.subarray(wanted)];
            this.size -= wanted;
            yield { type: String.fromCharCode(bytes[0] ?? 0), bytes };
            wanted = this.wanted();
        }
    }
    /** What has come and is not cut yet; it is left to the caller. */
    rest() {
        const rest = Buffer.concat(this.pieces);
        this.pieces = [];
        this.size = 0;
        return rest;
    }
    /** Bytes of the message that comes next; undefined while its head has not come whole. */
    wanted() {
        if (this.size < HEAD)
            return undefined;
        if (this.pieces[0].length < HEAD)
            this.pieces = [Buffer.concat(this.pieces)];
        const length = this.pieces[0].readUInt32BE(1);
        if (length < 4 || length > this.most)
            throw new RangeError('not a message of the PostgreSQL protocol');
        return length + 1;
    }
}
/** Makes a message of a type and what it holds. */
function frame(type, ...parts) {
    const body = Buffer.concat(parts.map((part) => {
        if (typeof part === 'string')
            return Buffer.from(`${part}\0`);
        if (typeof part !== 'number')
            return Buffer.from(part);
        const four = Buffer.alloc(4);
        four.writeInt32BE(part);
        return four;
    }));
    const head = Buffer.alloc(HEAD);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
}
/** Reads the parts of a message in their order. */
class FrameReader {
    bytes;
    at = HEAD;
    constructor(bytes) {
        this.bytes = bytes;
    }
    text() {
        const end = this.bytes.indexOf(0, this.at);
        if (end === -1)
            throw new RangeError('a text without its end');
        const text = this.bytes.toString('utf8', this.at, end);
        this.at = end + 1;
        return text;
    }
    int16() {
        this.at += 2;
        return this.bytes.readInt16BE(this.at - 2);
    }
    int32() {
        this.at += 4;
        return this.bytes.readInt32BE(this.at - 4);
    }
    raw(length) {
        this.at += length;
        if (this.at > this.bytes.length)
            throw new RangeError('a value without its end');
        return this.bytes.subarray(this.at - length, this.at);
    }
    byte() {
        this.at += 1;
        return String.fromCharCode(this.bytes[this.at - 1] ?? 0);
    }
    get more() {
        return this.at < this.bytes.length;
    }
}
/** The fields of an ErrorResponse or a NoticeResponse by their letters. */
function fieldsOf(bytes) {
    const reader = new FrameReader(bytes);
    const fields = new Map();
    while (reader.more) {
        const letter = reader.byte();
        if (letter === '\0')
            break;
        fields.set(letter, reader.text());
    }
    return fields;
}


/***/ })

};
