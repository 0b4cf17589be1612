export const id = 3939;
export const ids = [3939];
export const modules = {

/***/ 45170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ makeSecrets),
  G: () => (/* binding */ secretSpellings)
});

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/host/encodings.js

/** Shorter ones would be found by chance in what is no secret. */
const SHORTEST = 8;
const HTML = (0,dictionary/* dictionary */.z)({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
});
/** The letters of base64 that a text gives wherever it begins within three bytes; those at its ends hold bits of its neighbours. */
function base64(bytes) {
    return [0, 1, 2].map((before) => {
        const all = Buffer.concat([Buffer.alloc(before), bytes]);
        return all.toString('base64').slice(Math.ceil((before * 4) / 3), Math.floor((all.length * 4) / 3));
    });
}
/** A secret as programs write it into other texts: the runner looks for the same by itself, but in its log alone. */
function encodings(secret) {
    const texts = [
        JSON.stringify(secret).slice(1, -1),
        secret.replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign),
        secret.replace(/[&<>]/g, (sign) => HTML[sign] ?? sign),
        secret.replaceAll("'", "''"),
        secret.replaceAll('"', '""'),
        secret.replace(/[\\'"]/g, (sign) => `\\${sign}`),
        secret.replaceAll("'", "'\\''"),
        secret.replace(/[^A-Za-z0-9_.~-]/gu, (sign) => [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
    ];
    const bytes = Buffer.from(secret);
    const plain = bytes.length < SHORTEST ? [] : base64(bytes);
    const binary = [
        ...plain,
        ...plain.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
        ...(bytes.length < SHORTEST ? [] : [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]),
    ];
    return [...new Set([...texts, ...binary])].filter((one) => one !== secret);
}

;// CONCATENATED MODULE: ./lib/host/secrets.js

/** Parts shorter than this are left alone: masking `ab` everywhere would blot out the log and give the part away. */
const SHORTEST_PART = 3;
const SECRET_KEY = /pass(word|wd|phrase)?$|pwd|secret|token/i;
function makeSecrets() {
    const known = new Set();
    let longestFirst = [];
    return {
        add(value) {
            const fresh = secretSpellings(value).filter((spelling) => !known.has(spelling));
            for (const spelling of fresh) {
                known.add(spelling);
                for (const encoded of encodings(spelling))
                    known.add(encoded);
            }
            longestFirst = [...known].sort((a, b) => b.length - a.length);
            return fresh;
        },
        hide: (text) => longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
    };
}
/** A secret, each of its lines and, where it is a URL, its passwords: as written, decoded, and encoded anew. */
function secretSpellings(value) {
    const whole = value.trim();
    if (whole === '')
        return [];
    const parts = new Set();
    for (const line of whole.split(/[\r\n]+/)) {
        parts.add(line.trim());
        for (const password of passwordsOf(line.trim()))
            for (const spelling of spellings(password))
                parts.add(spelling);
    }
    return [...new Set([value, whole, ...[...parts].filter((part) => part.length >= SHORTEST_PART)])];
}
function spellings(password) {
    const decoded = decode(password);
    const encoded = encode(decoded);
    return [password, decoded, encoded, encoded.replaceAll('%20', '+'), decode(password.replaceAll('+', ' '))];
}
/**
 * Passwords of a URL. People leave `@`, `/`, `?` and `#` in passwords unescaped, where no two readers agree on the end:
 * so every end that a reader could choose counts.
 */
function passwordsOf(text) {
    const rest = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/i.exec(text)?.[1];
    if (rest === undefined)
        return [];
    const authority = rest.slice(0, /[/?#]|$/.exec(rest)?.index);
    const ends = [rest.indexOf('@'), authority.lastIndexOf('@'), rest.lastIndexOf('@')];
    const inAuthority = ends.flatMap((end) => {
        const colon = rest.indexOf(':');
        return end > 0 && colon >= 0 && colon < end ? [rest.slice(colon + 1, end)] : [];
    });
    const inQuery = [...rest.matchAll(/[?&;]([^?=&;]+)=([^&#]*)/g)].flatMap(([, key = '', secret = '']) => SECRET_KEY.test(decode(key)) ? [secret] : []);
    return [...inAuthority, ...inQuery].filter((password) => password !== '');
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function encode(text) {
    try {
        return encodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 94975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eH: () => (/* binding */ authorities),
/* harmony export */   lH: () => (/* binding */ TOOL_NAME),
/* harmony export */   uQ: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41692);
/* harmony import */ var _engines_postgresql_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28685);
/* harmony import */ var _host_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45170);






/** Host, port and user are no secrets, but a report that goes into a pull request holds none of them. */
/** As the server lists the sessions of the tool. */
const TOOL_NAME = 'migrate-on-merge backup';
const NAMED = [
    [/connection to server (?:at|on socket) "[^"]*"(?: \([^)]*\))?(?:, port \d+)?/g, 'connection to the server'],
    [/could not translate host name "[^"]*"/g, 'could not translate the host name'],
    [/(for|as) (user|role) "[^"]*"/g, '$1 this $2'],
];
/** In a passfile colons and backslashes are escaped; a line break cannot be written in one at all. */
function passLine(password) {
    return `*:*:*:*:${password.replace(/[\\:]/g, '\\$&')}\n`;
}
/** The authorities that our own connection trusts, so that `verify-full` means the same to the dump tool. */
async function authorities() {
    const extra = process.env['NODE_EXTRA_CA_CERTS'];
    const more = extra === undefined ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(extra, 'utf8').catch(() => '');
    return [...node_tls__WEBPACK_IMPORTED_MODULE_3__.rootCertificates, more].join('\n');
}
/**
 * The connection as environment: nothing of it stands in an argv, which every user of the machine may read. The password
 * is in a file that only we may read, for as long as the program runs: a child's environment stays readable to whatever
 * else runs as the same user.
 */
async function toolEnvironment(url, database) {
    const { PGPASSWORD: ofUrl, ...connection } = (0,_engines_postgresql_url_js__WEBPACK_IMPORTED_MODULE_4__/* .libpqEnvironment */ .SQ)(url);
    const password = ofUrl ?? process.env['PGPASSWORD'];
    const secrets = (0,_host_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .makeSecrets */ .s)();
    secrets.add(url);
    if (password !== undefined)
        secrets.add(password);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mom-pass-'));
    const write = async (name, text) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text, { mode: 0o600, flag: 'wx' });
        return file;
    };
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    try {
        const inFile = password !== undefined && !/[\r\n]/.test(password);
        const verified = connection['PGSSLMODE'] === 'verify-full' || connection['PGSSLMODE'] === 'verify-ca';
        const authority = connection['PGSSLROOTCERT'];
        const own = verified && (authority === undefined || authority === 'system');
        return {
            env: {
                // As our own session does where the URL names none.
                PGUSER: process.env['PGUSER'] ?? 'postgres',
                ...connection,
                PGDATABASE: database,
                PGAPPNAME: TOOL_NAME,
                LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'],
                PGPASSFILE: inFile ? await write('passfile', passLine(password)) : process.env['PGPASSFILE'],
                ...(password === undefined || inFile ? {} : { PGPASSWORD: password }),
                ...(own ? { PGSSLROOTCERT: await write('authorities.pem', await authorities()) } : {}),
            },
            hide: (text) => NAMED.reduce((hidden, [pattern, instead]) => hidden.replace(pattern, instead), secrets.hide(text)),
            [Symbol.asyncDispose]: remove,
        };
    }
    catch (error) {
        await remove();
        throw error;
    }
}


/***/ }),

/***/ 32298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ missingTools),
/* harmony export */   J8: () => (/* binding */ installHint),
/* harmony export */   Lk: () => (/* binding */ chooseTools),
/* harmony export */   wl: () => (/* binding */ OLDEST_MAJOR)
/* harmony export */ });
/** The oldest server that is served at all. */
const OLDEST_MAJOR = 13;
/**
 * The tools of the server's own major, else of the next one above: an older `pg_dump` refuses a newer server, and what a
 * much newer one writes only the newer `pg_restore` can read back.
 */
function chooseTools(tools, major) {
    return [...tools].sort((a, b) => a.major - b.major).find((candidate) => candidate.major >= major);
}
/** Why there is no tool, and the exact command that gets one. */
function missingTools(tools, major) {
    const newest = [...tools].sort((a, b) => b.major - a.major)[0];
    const message = newest === undefined
        ? `There is no pg_dump here, and the server is PostgreSQL ${major}.`
        : `The newest pg_dump here is ${newest.version} (${newest.pgDump}), and the server is PostgreSQL ${major}: an older pg_dump refuses a newer server.`;
    return { message, hint: installHint(major) };
}
function installHint(major) {
    return (`Install it in a step before this one: \`sudo apt-get install -y postgresql-client-${major}\` ` +
        '(where apt does not know it, first `sudo apt-get install -y postgresql-common && sudo /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y`), ' +
        `on macOS \`brew install postgresql@${major}\`. If it is somewhere unusual, name its folder in \`postgres-binaries\`.`);
}


/***/ }),

/***/ 73939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dumpSchema: () => (/* binding */ dumpSchema)
/* harmony export */ });
/* harmony import */ var _io_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67231);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _backup_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94975);
/* harmony import */ var _backup_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32298);
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
/** On a shadow there are neither their files nor their providers, and nothing there may subscribe to a live server. */
const LEFT_OUT = ['--no-tablespaces', '--no-security-labels', '--no-subscriptions'];
/**
 * The target's schema as SQL, without rows; with owners, since who owns a table decides who may alter it. The password
 * goes by a private file, the session is read-only.
 */
async function dumpSchema(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const tool = (0,_backup_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseTools */ .Lk)(request.tools, request.major);
        if (tool === undefined) {
            const { message, hint } = (0,_backup_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .missingTools */ .Cj)(request.tools, request.major);
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('backup-tool', message, hint);
        }
        const environment = __addDisposableResource(env_1, await (0,_backup_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .toolEnvironment */ .uQ)(request.url, request.database), true);
        const ended = await (0,_io_exec_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .eF)(tool.pgDump, ['--schema-only', '--no-password', '--lock-wait-timeout=10000', ...LEFT_OUT], {
            env: {
                ...environment.env,
                PGOPTIONS: `${environment.env['PGOPTIONS'] ?? ''} -c default_transaction_read_only=on`.trim(),
                PGAPPNAME: 'migrate-on-merge plan',
            },
            timeoutMs: 120_000,
            keep: MOST,
        });
        if (ended.code === 0)
            return ended.stdout;
        const words = environment.hide(ended.stderr.trim().split('\n')[0] ?? '');
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('schema-dump', `the target's schema cannot be dumped (${words === '' ? `pg_dump ended with ${ended.code}` : words})`, 'Grant the role of `database-url` the right to read the schema: pg_read_all_data.');
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
