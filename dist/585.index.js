export const id = 585;
export const ids = [585];
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

/***/ 32082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ dumpArguments),
/* harmony export */   YJ: () => (/* binding */ dumpsHistory),
/* harmony export */   p: () => (/* binding */ partialWishes)
/* harmony export */ });
/* harmony import */ var _io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5930);
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22488);


const COMMON = [
    // One snapshot for all tables, nobody waits for it; rows as they come, not table by table in memory
    '--single-transaction',
    '--skip-lock-tables',
    '--quick',
    '--hex-blob',
    '--no-tablespaces',
    '--default-character-set=utf8mb4',
    '--max-allowed-packet=1G',
];
/** MariaDB 10.11 learned to write a row's earlier versions back. */
const HISTORY_SINCE = { major: 10, minor: 11 };
/** Whether the earlier versions of rows can be in the dump. */
const dumpsHistory = ({ tool, server }) => tool.flavour === 'mariadb' &&
    (0,_family_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(server).versions &&
    (0,_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeries */ .J4)(tool, HISTORY_SINCE) >= 0 &&
    (0,_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeries */ .J4)((0,_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .seriesIn */ .hP)(server.version), HISTORY_SINCE) >= 0;
const ROWS = {
    all: [],
    schema: ['--no-data', '--skip-dump-date'],
    definitions: ['--no-data'],
    rows: ['--no-create-info'],
    programs: ['--no-create-info', '--no-data'],
    views: ['--no-data'],
};
/** Parts of a dump of everything with the rows of `filled` alone. MariaDB's tool can leave rows out by itself; MySQL's cannot. */
function partialWishes(wish, { tables, views, holding, filled, }) {
    const without = holding.filter((name) => !filled.includes(name));
    if (wish.tool.flavour === 'mariadb')
        return [{ ...wish, what: 'all', without }];
    // Without a name the tool would take them all.
    const named = (what, only) => only.length === 0 ? [] : [{ ...wish, what, only }];
    return [
        ...named('definitions', tables),
        ...named('rows', filled),
        { ...wish, what: 'programs' },
        ...named('views', views),
    ];
}
/**
 * The flags for this tool and this server. TiDB gives a transaction of one session a snapshot of its own, which is all
 * that `--single-transaction` needs, and has neither routines nor triggers nor events.
 */
function dumpArguments(wish) {
    const { tool, server, what, versioned } = wish;
    const kind = (0,_family_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(server);
    const whole = what === 'all' || what === 'schema' || what === 'programs';
    const programs = kind.programs && whole ? ['--routines', '--triggers', '--events'] : ['--skip-triggers'];
    const own = tool.flavour === 'mysql'
        ? [
            '--set-gtid-purged=OFF',
            // A table that other servers do not have
            ...(tool.major >= 8 && server.major < kind.histogramsSince ? ['--column-statistics=0'] : []),
            // Of a component that few have; they belong to the server, and reading them takes rights on its own tables
            '--loose-skip-masking-policies',
        ]
        : versioned && (what === 'all' || what === 'rows') && dumpsHistory(wish)
            ? ['--dump-history']
            : [];
    const rows = ROWS[what];
    const without = (wish.without ?? []).map((name) => `--ignore-table-data=${server.database}.${name}`);
    // The name is whatever somebody chose
    return [...COMMON, ...programs, ...own, ...rows, ...without, '--', server.database, ...(wish.only ?? [])];
}


/***/ }),

/***/ 8504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toolConnection)
/* harmony export */ });
/* harmony import */ var _engines_mysqlfamily_tls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93039);
/* harmony import */ var _engines_mysqlfamily_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60147);
/* harmony import */ var _host_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45170);
/* harmony import */ var _backup_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94975);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86636);





/** Host and user are no secrets, but a report that goes into a pull request holds none of them. */
const NAMED = [
    [/\b(for|to) user '[^']*'@'[^']*'/gi, '$1 this user'],
    [/'[^'\s]*'@'[^'\s]*'/g, 'this user'],
    [/^([\w-]+: )\S+ (has insuffici?ent privileges)/gm, '$1this user $2'],
    [/(server (?:on|at)) '[^']*'(?::\d+)?/gi, '$1 this host'],
    [/(server host) '[^']*'/gi, '$1'],
    [/through socket '[^']*'/gi, 'through the socket'],
];
/** As option files have it: within quotes only the backslash is special. */
const quoted = (value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;
/** Never weaker than our own session: where that is encrypted or its server's certificate checked, so it is here. */
const TLS = {
    mysql({ tls: { mode } }, on, { major }) {
        // As mysql2 does: without TLS the server gives a key, by which the password is sent
        if (!on)
            return [['ssl-mode', 'DISABLED'], ...(major >= 8 ? [['get-server-public-key']] : [])];
        const word = mode === 'verify-ca' ? 'VERIFY_CA' : mode === 'verify-identity' ? 'VERIFY_IDENTITY' : 'REQUIRED';
        return [
            ['ssl-mode', word],
            ['tls-version', major >= 8 ? 'TLSv1.2,TLSv1.3' : 'TLSv1.2'],
        ];
    },
    mariadb({ tls: { mode } }, on) {
        if (!on)
            return [['skip-ssl']];
        // It checks the authority together with the name, or neither: so `verify-ca` is more here than was asked for. Unchecked
        // it takes TLS where it is offered, as it was to our session; who could withhold it could show any certificate, too.
        const checked = mode === 'verify-ca' || mode === 'verify-identity';
        return [
            ['ssl'],
            [checked ? 'ssl-verify-server-cert' : 'skip-ssl-verify-server-cert'],
            ['tls-version', 'TLSv1.2,TLSv1.3'],
        ];
    },
};
/** The same authorities and certificates that our own session has. */
async function certificates(url) {
    const { rejectUnauthorized: checked, ca, cert, key } = (0,_engines_mysqlfamily_tls_js__WEBPACK_IMPORTED_MODULE_0__/* .sslOptions */ .zv)(url, false);
    const usual = async () => ((0,_engines_mysqlfamily_tls_js__WEBPACK_IMPORTED_MODULE_0__/* .amazonHost */ .pH)(url.host) ? (0,_engines_mysqlfamily_tls_js__WEBPACK_IMPORTED_MODULE_0__/* .amazonAuthorities */ .at)() : (0,_backup_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .authorities */ .eH)());
    return {
        ...(checked ? { 'ssl-ca': ca ?? (await usual()) } : {}),
        ...(cert === undefined || key === undefined ? {} : { 'ssl-cert': cert, 'ssl-key': key }),
    };
}
/**
 * The connection as an option file without a name, in place of all option files of the machine: what stands in an argv
 * or an environment others can read, and what a machine's own file says (`where=`, `no-data`) would make another dump of
 * it. `tls`: whether our own session is encrypted.
 */
async function toolConnection(given, tool, tls) {
    const url = (0,_engines_mysqlfamily_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMysqlUrl */ .L)(given);
    const secrets = (0,_host_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .makeSecrets */ .s)();
    secrets.add(given);
    if (url.password !== undefined)
        secrets.add(url.password);
    const held = [];
    const dispose = async () => {
        await Promise.all(held.map((file) => file.close()));
    };
    /** The first one is the option file itself. */
    const hold = async (text) => {
        const file = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_4__/* .namelessFile */ .V)(text);
        held.push(file);
        return `/dev/fd/${held.length + 3}`;
    };
    try {
        const place = url.socketPath === undefined
            ? [
                ['protocol', 'tcp'],
                ['host', url.host],
                ['port', String(url.port)],
            ]
            : [
                ['protocol', 'socket'],
                ['socket', url.socketPath],
            ];
        const files = [];
        if (tls)
            for (const [name, text] of Object.entries(await certificates(url)))
                files.push([name, await hold(text)]);
        const lines = [
            ...place,
            ['user', url.user ?? 'root'],
            ...(url.password === undefined ? [] : [['password', url.password]]),
            ...TLS[tool.flavour](url, tls, tool),
            ...files,
        ];
        const text = lines.map(([name, value]) => (value === undefined ? name : `${name}=${quoted(value)}`)).join('\n');
        const options = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_4__/* .namelessFile */ .V)(`[client]\n${text}\n`);
        held.unshift(options);
        return {
            args: ['--defaults-file=/dev/fd/3'],
            files: held.map(({ fd }) => fd),
            // MySQL's programs read a login file from there whatever they are told
            env: { HOME: '/dev/null' },
            hide: (said) => NAMED.reduce((hidden, [pattern, instead]) => hidden.replace(pattern, instead), secrets.hide(said)),
            [Symbol.asyncDispose]: dispose,
        };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}


/***/ }),

/***/ 87023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ mysqlBackupError),
/* harmony export */   KM: () => (/* binding */ isTrouble),
/* harmony export */   cv: () => (/* binding */ mysqlHint),
/* harmony export */   sM: () => (/* binding */ mysqlWords)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48774);


/** What people can do about what the tools say. */
const HINTS = [
    [
        /authentication plugin|plugin \S+ could not be loaded/i,
        'The tool cannot log in as this account does, mostly since it is MySQL’s on a MariaDB or the other way round. Install the server’s own (`mysql-client`, `mariadb-client`), or name its folder in `mysql-binaries`.',
    ],
    [
        /insufficient privileges to SHOW CREATE|insufficent privileges|SHOW CREATE (?:PROCEDURE|FUNCTION|PACKAGE)/i,
        'The body of a routine is shown only to its definer and to who may see all. Grant the user of `database-url` the right: GRANT SHOW_ROUTINE ON *.* TO … (MySQL 8.0.20 or newer), GRANT SHOW CREATE ROUTINE ON the database (MariaDB 11.3 or newer), else GRANT SELECT ON mysql.proc.',
    ],
    [
        /\b(?:1045|1698)\b|Access denied for user[^\n]*using password/i,
        'The dump tool connects by the same URL as this run did; a proxy, or an account whose authentication the tool does not know, treats it differently. Name newer tools in `mysql-binaries`.',
    ],
    [
        /\bRELOAD\b|FLUSH_TABLES/,
        'mysqldump 8.0.32 asks for a right that it does not need. Take a newer one, or GRANT FLUSH_TABLES ON *.* TO the user of `database-url`.',
    ],
    [
        /Access denied|command denied|\b(?:1044|1142|1143|1227|1370)\b/i,
        'The user of `database-url` may not read everything, and a backup without some objects is none. Grant it: GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, EXECUTE ON the database TO …; for routines of others GRANT SHOW_ROUTINE ON *.* (MySQL) or SELECT ON mysql.proc (MariaDB).',
    ],
    [
        /No space left on device|Errcode: 28|Disk quota/i,
        'Free some space, or name a folder on a larger disk in `backup-directory`.',
    ],
    [
        /lock wait timeout|\b1205\b/i,
        'Another session held a table exclusively for the whole wait. Run again when it has ended; SHOW PROCESSLIST shows who it is.',
    ],
    [
        /certificate|\b(?:SSL|TLS)\b/i,
        'The dump tool could not agree on TLS with the server. Give the authority by `sslca=FILE` in the URL. mariadb-dump always checks the host’s name with the certificate: where only the authority is to be checked, name the folder of MySQL’s tools in `mysql-binaries`.',
    ],
    [
        /definition has changed|\b(?:1412|1146)\b|doesn't exist/i,
        'Something changed the schema while it was dumped, or a view names something that is gone. Nothing was touched: run this again; if it fails at the same object, mend or drop that.',
    ],
    [
        /\b1356\b|references invalid/i,
        'A view names something that is gone, or its definer has lost the rights on it. Mend or drop the view, then run this again.',
    ],
    [
        /\b1449\b|definer/i,
        'A view names a definer that does not exist any more. Make that account, or give the view another definer.',
    ],
    [
        /Lost connection|gone away|\b(?:2006|2013|1152|1160)\b/i,
        'The connection broke while rows were sent: a proxy or the server ended it. Give the server itself in `direct-url`, or raise its net_write_timeout.',
    ],
];
const mysqlHint = (said) => HINTS.find(([pattern]) => pattern.test(said))?.[1];
/** Rows that the server quotes in its errors are nobody's business in a report. */
const ROWS = [
    [/(Duplicate entry ').*(' for key)/g, '$1…$2'],
    [/((?:Incorrect|Invalid|Truncated incorrect) .*? value: ').*(' (?:for|at|in)\b)/gi, '$1…$2'],
    [/(near ')[\s\S]*?(' at line \d+)/g, '$1…$2'],
];
/** The last lines of what a tool said, without anybody's data. */
function mysqlWords(stderr) {
    const lines = ROWS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), stderr)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/unknown (?:option|variable) '(?:--)?loose-/.test(line))
        .slice(-12);
    return lines.join('\n');
}
/** Whether these words are more than a warning, whatever the tool ended with. */
const isTrouble = (said) => said
    .split('\n')
    .some((line) => !/\[?(?:Warning|Note)\b/i.test(line) && /error|denied|couldn't|insuffici?ent|fail/i.test(line));
const SIGNALLED = 128;
const SIGKILL = 9;
/** An ActionError of how a dump tool ended, or of what it left out. */
function mysqlBackupError(tool, ended, why = '') {
    const said = mysqlWords(ended.stderr);
    const signal = ended.code > SIGNALLED ? ended.code - SIGNALLED : undefined;
    const failed = ended.code === 0 ? 'ended without an error' : `failed (exit ${ended.code})`;
    const how = signal === undefined ? failed : `was killed (signal ${signal})`;
    const killed = signal === SIGKILL ? 'The system killed it, which mostly means that memory ran out.' : undefined;
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('backup-failed', [`The backup was not made: ${(0,_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .toolName */ .Uf)(tool)} ${how}${why}.`, ...(said === '' ? [] : [said])].join('\n'), mysqlHint(said) ?? killed ?? 'Nothing was touched. Settle what the tool says, then run this again.');
}


/***/ }),

/***/ 22488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   L: () => (/* binding */ serverName)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _model_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81067);


const MYSQL = {
    tool: 'mysql',
    client: "`sudo apt-get install -y mysql-client` (Debian's `default-mysql-client` is MariaDB's), on macOS `brew install mysql-client`",
    server: '`sudo apt-get install -y mysql-server` (its service may stay stopped), on macOS `brew install mysql`',
};
const KINDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    mysql: { ...MYSQL, flavour: 'mysql', programs: true, histogramsSince: 8, versions: false },
    mariadb: {
        tool: 'mariadb',
        flavour: 'mariadb',
        programs: true,
        histogramsSince: Number.POSITIVE_INFINITY,
        versions: true,
        client: '`sudo apt-get install -y mariadb-client`, on macOS `brew install mariadb`',
        server: '`sudo apt-get install -y mariadb-server` (its service may stay stopped), on macOS `brew install mariadb`',
    },
    tidb: {
        ...MYSQL,
        like: { major: 8, minor: 0 },
        flavour: undefined,
        programs: false,
        histogramsSince: Number.POSITIVE_INFINITY,
        versions: false,
    },
});
function kindOf({ engine }) {
    const found = KINDS[engine];
    if (found === undefined)
        throw new Error(`no server of this family: ${engine}`);
    return found;
}
/** As people write it: `MariaDB 10.11.8`. */
const serverName = ({ engine, version }) => `${_model_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .LABELS */ .k[engine]} ${version}`;


/***/ }),

/***/ 86636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ namelessFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * A file that has no name: only who holds it open can read it, and it is gone with whoever holds it last, however that
 * ends. It has lost its name before anything is in it.
 */
async function namelessFile(text) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mom-pass-'));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'f');
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx+', 0o600);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path);
        // At a place of its own: macOS hands on the place where we stand, and the reader must begin at the beginning
        await file.write(Buffer.from(text), 0, undefined, 0);
        return file;
    }
    catch (error) {
        await file?.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(folder).catch(() => undefined);
    }
}


/***/ }),

/***/ 48774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ chooseMysqlTools),
/* harmony export */   Uf: () => (/* binding */ toolName),
/* harmony export */   bN: () => (/* binding */ installMysqlTools),
/* harmony export */   c5: () => (/* binding */ wantedTool),
/* harmony export */   eW: () => (/* binding */ needMysqlTools)
/* harmony export */ });
/* harmony import */ var _io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5930);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22488);



const PROGRAMS = { mysql: 'mysqldump', mariadb: 'mariadb-dump' };
/** What the tool must be: its name, its flavour and how new it has to be. */
function wantedTool(server) {
    const { tool: flavour, like } = (0,_family_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(server);
    return { flavour, name: PROGRAMS[flavour], ...(like ?? (0,_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .seriesIn */ .hP)(server.version)) };
}
/**
 * A tool of the server's own flavour: its series, else the next one above it, else the newest of the same major. What is
 * older does not know what the server has learnt since.
 */
function chooseMysqlTools(tools, server) {
    const wanted = wantedTool(server);
    const fitting = tools
        .filter(({ flavour, major }) => flavour === wanted.flavour && major >= wanted.major)
        .toSorted(_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeries */ .J4);
    return fitting.find((tool) => (0,_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeries */ .J4)(tool, wanted) >= 0) ?? fitting.at(-1);
}
/** How the tool is had. */
const installMysqlTools = (server) => `Install it in a step before this one: ${(0,_family_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(server).client}. If it is somewhere unusual, name its folder in \`mysql-binaries\`.`;
/** Throws ActionError where there is none. */
function needMysqlTools(tools, server) {
    const found = chooseMysqlTools(tools, server);
    if (found !== undefined)
        return found;
    const { name, major } = wantedTool(server);
    const here = tools.map((tool) => `${toolName(tool)} (${tool.dump})`);
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('backup-tool', `There is no ${name} ${major} or newer here${here.length === 0 ? '' : `, only ${here.slice(0, 3).join(', ')}`}, and the server is ${(0,_family_js__WEBPACK_IMPORTED_MODULE_2__/* .serverName */ .L)(server)}.`, installMysqlTools(server));
}
/** `mariadb-dump 11.8.9`, for reports. */
const toolName = ({ flavour, version }) => `${PROGRAMS[flavour]} ${version}`;


/***/ })

};
