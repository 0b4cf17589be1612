export const id = 6846;
export const ids = [6846];
export const modules = {

/***/ 5930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ findMysqlDumpTools),
/* harmony export */   J4: () => (/* binding */ compareSeries),
/* harmony export */   hP: () => (/* binding */ seriesIn),
/* harmony export */   wR: () => (/* binding */ findMysqlServers)
/* harmony export */ });
/* unused harmony export mysqlVersion */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _binaries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25715);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67231);




/** Where packages put programs; `*` stands within one step of the path. */
const PLACES = [
    '/usr/sbin',
    '/usr/bin',
    '/usr/libexec',
    '/usr/local/mysql/bin',
    '/usr/local/mariadb/bin',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/usr/local/libexec',
    '/opt/homebrew/opt/mysql*/bin',
    '/opt/homebrew/opt/mariadb*/bin',
    '/usr/local/opt/mysql*/bin',
    '/usr/local/opt/mariadb*/bin',
    '/home/linuxbrew/.linuxbrew/opt/mysql*/bin',
    '/home/linuxbrew/.linuxbrew/opt/mariadb*/bin',
    // A pattern leaves out the name without anything in place of the star
    '/opt/homebrew/opt/mysql/bin',
    '/opt/homebrew/opt/mariadb/bin',
    '/usr/local/opt/mysql/bin',
    '/usr/local/opt/mariadb/bin',
    '/home/linuxbrew/.linuxbrew/opt/mysql/bin',
    '/home/linuxbrew/.linuxbrew/opt/mariadb/bin',
    '/opt/local/lib/mysql*/bin',
    '/opt/local/lib/mariadb*/bin',
];
async function folders(extra) {
    const known = await Promise.all(PLACES.map(_binaries_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .fT));
    const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
    // Who names the root of an unpacked server means what is in it
    const own = extra.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder)).flatMap((folder) => [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'bin')]);
    return [...new Set([...own, ...known.flat(), ...path])];
}
/**
 * The version in what a program says: `mysqld  Ver 8.4.3 for Linux`, `mariadb-dump from 11.8.9-MariaDB, client 10.20`,
 * `mysql  Ver 15.1 Distrib 10.11.18-MariaDB`. The number before `Distrib` is the tool's own.
 */
function mysqlVersion(text) {
    const found = /\bDistrib (\d+)\.(\d+)[\d.]*/.exec(text) ?? /\b(?:from|Ver) (\d+)\.(\d+)\.[\d.]*/.exec(text);
    if (found === null)
        return undefined;
    return {
        flavour: /mariadb/i.test(text) ? 'mariadb' : 'mysql',
        version: found[0].replace(/^\w+ /, '').replace(/\.$/, ''),
        major: Number(found[1]),
        minor: Number(found[2]),
    };
}
const versions = new Map();
/** Without the machine's option files: a line in them that this program does not know would end it. */
async function ask(path) {
    const ended = await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(path, ['--no-defaults', '--version'], { timeoutMs: 10_000 }).catch(() => undefined);
    return ended?.code === 0 ? mysqlVersion(ended.stdout) : undefined;
}
function versionOf(path) {
    const known = versions.get(path) ?? ask(path);
    versions.set(path, known);
    return known;
}
const newest = (a, b) => b.major - a.major || b.minor - a.minor;
/** Programs that bear one of these names, each once, in the order of the folders. */
async function named(where, names) {
    const paths = await Promise.all(where.flatMap((folder) => names.map((name) => (0,_binaries_js__WEBPACK_IMPORTED_MODULE_2__/* .program */ .DM)(folder, name))));
    // Many a name is a link to the same program: then the program is meant
    const real = await Promise.all(paths.map(async (path) => {
        if (path === undefined)
            return [];
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        return [names.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(target)) ? target : path];
    }));
    const once = [...new Set(real.flat())];
    const found = await Promise.all(once.map(async (path) => {
        const version = await versionOf(path);
        return version === undefined ? [] : [{ ...version, path }];
    }));
    return found.flat();
}
/** What belongs to a program lies beside it, or in the folder next door that packages have for it. */
async function beside(path, names) {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    for (const folder of [here, ...['bin', 'sbin', 'scripts'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(here), name))]) {
        for (const name of names) {
            const found = await (0,_binaries_js__WEBPACK_IMPORTED_MODULE_2__/* .program */ .DM)(folder, name);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
/** Installed servers, the newest of each flavour first, folders of the user before others. */
async function findMysqlServers(extra = []) {
    const found = await named(await folders(extra), ['mariadbd', 'mysqld']);
    const servers = await Promise.all(found.map(async ({ path, ...version }) => ({
        ...version,
        server: path,
        install: await beside(path, ['mariadb-install-db', 'mysql_install_db']),
        zones: await beside(path, ['mariadb-tzinfo-to-sql', 'mysql_tzinfo_to_sql']),
    })));
    return servers.filter(({ flavour, install }) => flavour !== 'mariadb' || install !== undefined).sort(newest);
}
/** Installed dump tools with the client beside them, the newest of each flavour first. */
async function findMysqlDumpTools(extra = []) {
    const found = await named(await folders(extra), ['mariadb-dump', 'mysqldump']);
    const tools = await Promise.all(found.map(async ({ path, ...version }) => {
        const client = await beside(path, version.flavour === 'mariadb' ? ['mariadb', 'mysql'] : ['mysql']);
        return client === undefined ? [] : [{ ...version, dump: path, client }];
    }));
    return tools.flat().sort(newest);
}
/** `8.0` and `8.4` are series of their own, as `10.6` and `10.11` are. */
const compareSeries = (a, b) => a.major - b.major || a.minor - b.minor;
/** The series in a version of a server: `10.11.8`. */
function seriesIn(version) {
    const [, major = '0', minor = '0'] = /^(\d+)\.(\d+)/.exec(version) ?? [];
    return { major: Number(major), minor: Number(minor) };
}


/***/ }),

/***/ 6846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dumpMysqlSchema: () => (/* binding */ dumpMysqlSchema)
/* harmony export */ });
/* harmony import */ var _io_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67231);
/* harmony import */ var _io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5930);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61343);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32082);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8504);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87023);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48774);
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







/** A schema of tens of thousands of objects is some tens of megabytes; more than this is no schema. */
const MOST = 256 * 1024 * 1024;
/** Counters are data: on a shadow rows begin at 1, whichever way its schema came there. */
const withoutCounters = (dump) => dump.replaceAll(/^(\) ENGINE=.*?) AUTO_INCREMENT=\d+/gm, '$1');
/** The target's schema as SQL, without rows, with whoever defined what. The tool reads in a transaction and writes nothing. */
async function dumpMysqlSchema({ url, server, binaries }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const tool = (0,_tool_js__WEBPACK_IMPORTED_MODULE_6__/* .needMysqlTools */ .eW)(await (0,_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_1__/* .findMysqlDumpTools */ .Fk)(binaries), server);
        const connection = __addDisposableResource(env_1, await (0,_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .toolConnection */ .Z)(url, tool, server.tls), true);
        const wanted = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .dumpArguments */ .Dd)({ tool, server, what: 'schema', versioned: false });
        const ended = await (0,_io_exec_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .eF)(tool.dump, [...connection.args, ...wanted], {
            env: connection.env,
            files: connection.files,
            timeoutMs: 120_000,
            keep: MOST,
        });
        const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .mysqlWords */ .sM)(connection.hide(ended.stderr));
        const whole = /^-- Dump completed\s*$/m.test(ended.stdout.slice(-1_000)) && !ended.truncated;
        if (ended.code === 0 && whole && !(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isTrouble */ .KM)(said))
            return withoutCounters(ended.stdout);
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('schema-dump', `the target's schema cannot be dumped (${said === '' ? `${(0,_tool_js__WEBPACK_IMPORTED_MODULE_6__/* .toolName */ .Uf)(tool)} ended with ${ended.code}` : (said.split('\n')[0] ?? '')})`, (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .mysqlHint */ .cv)(said) ?? 'Grant the user of `database-url`: SELECT, SHOW VIEW, TRIGGER, EVENT ON the database.');
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
