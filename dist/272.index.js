export const id = 272;
export const ids = [272];
export const modules = {

/***/ 40272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xo: () => (/* binding */ connectMysql),
  Rz: () => (/* binding */ flavourOf),
  kp: () => (/* binding */ roleOf)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/errors.js
var errors = __webpack_require__(61063);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/pooled.js
var mysqlfamily_pooled = __webpack_require__(54831);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/recognise.js
const OFFSET = { mysql: 0, mariadb: 100_000, tidb: 200_000 };
/**
 * From `VERSION()` and `@@version_comment`, never from the URL: `10.11.14-MariaDB-0+deb12u2`, `5.5.5-10.6.1-MariaDB`,
 * `8.0.11-TiDB-v7.5.1`, `8.4.3-3`, comment `Percona Server (GPL)`.
 */
function recognise(version, comment) {
    const tidb = /-TiDB-(?:v?(\d+\.\d+\.\d+)|\S+)/i.exec(version);
    const maria = /mariadb/i.test(version) || /mariadb/i.test(comment);
    const engine = tidb !== null ? 'tidb' : maria ? 'mariadb' : 'mysql';
    const text = tidb !== null ? (tidb[1] ?? version) : maria ? version.replace(/^5\.5\.5-/, '') : version;
    const [plain = text, major = '0', minor = '0'] = /(\d+)\.(\d+)(?:\.\d+)?/.exec(text) ?? [];
    return {
        engine,
        version: plain,
        major: Number(major),
        series: OFFSET[engine] + Number(major) * 100 + Number(minor),
    };
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/session.js + 1 modules
var mysqlfamily_session = __webpack_require__(56389);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/tls.js
var tls = __webpack_require__(93039);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/url.js
var mysqlfamily_url = __webpack_require__(60147);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/decode.js
const BIT = 16;
/** VARCHAR, the sizes of BLOB, VAR_STRING, STRING, GEOMETRY: the types that may hold bytes. */
const STRINGS = new Set([15, 249, 250, 251, 252, 253, 254, 255]);
const BINARY = 63;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Bytes are shown as the text that they are, or else in hexadecimal, as the `mysql` client shows them. */
function bytes(value) {
    try {
        const text = strict.decode(value);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes with control characters are no text.
        if (!/[\0-\x08\x0e-\x1f]/.test(text))
            return text;
    }
    catch {
        // No UTF-8.
    }
    return `0x${value.toString('hex').toUpperCase()}`;
}
function bits(value) {
    return BigInt(`0x${value.toString('hex') || '0'}`).toString();
}
function decoded(value, field) {
    if (field.columnType === BIT)
        return bits(value);
    if (field.characterSet === BINARY && STRINGS.has(field.columnType))
        return bytes(value);
    // A file may have asked for its results in an old character set.
    return /^(?:latin1|cp1252|iso)/i.test(field.encoding) ? value.toString('latin1') : value.toString('utf8');
}
/** A value of either protocol as the server's own text: buffers come from the text protocol, the rest from prepared statements. */
function asText(value, field) {
    if (value === null || value === undefined)
        return null;
    if (Buffer.isBuffer(value))
        return decoded(value, field);
    return String(value);
}
/**
 * A name of its own for every column, in their order: two of one name would be one in a Row, and an object puts names that are numbers
 * (`SELECT 5, 3`) before all others.
 */
function keysOf(fields) {
    const seen = new Map();
    return fields.map(({ name }) => {
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        if (times > 1)
            return `${name} (${times})`;
        return fields.length > 1 && /^\d+$/.test(name) ? `\`${name}\`` : name;
    });
}
/** Rows of arrays as rows by name. */
function asRows(rows, fields) {
    const keys = keysOf(fields);
    return rows.map((row) => Object.fromEntries(fields.map((field, i) => [keys[i], asText(row[i], field)])));
}

// EXTERNAL MODULE: ./lib/io/mysql-frames.js
var mysql_frames = __webpack_require__(53289);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/answers.js
var answers = __webpack_require__(22501);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/packets.js
var packets = __webpack_require__(70419);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/exchange.js



/** Of the head of a packet. */
const HEAD = 4;
const SMALL = 64 * 1024;
const NO_FILE = (0,packets/* errorPacket */.Nq)(4166, 'HY000', 'LOAD DATA LOCAL INFILE is not allowed: no file of this machine is sent');
/**
 * One command in the queue of mysql2, among its own: it writes the packet of somebody else, and hands on what comes back. So sequence
 * numbers, long packets and the end of the connection are mysql2's business still.
 */
class Exchange {
    payload;
    onAnswer;
    onStatus;
    settle;
    answers;
    /** Nobody is to hear the rest. */
    deaf = false;
    failure;
    waits = [];
    constructor(payload, onAnswer, onStatus, settle) {
        this.payload = payload;
        this.onAnswer = onAnswer;
        this.onStatus = onStatus;
        this.settle = settle;
        this.answers = new answers/* Answers */.C(payload[0] ?? 0);
    }
    /** Called by mysql2: without a packet when it is our turn, then with each; true where it was the last. */
    execute(packet, driver) {
        if (packet === undefined) {
            driver._resetSequenceId();
            this.write(driver, this.payload);
        }
        else
            this.hear(packet, driver);
        if (!this.answers.done)
            return false;
        void Promise.allSettled(this.waits).then(() => this.settle(this.failure?.error, true));
        return true;
    }
    /** Called by mysql2 where the connection is gone. */
    onResult(error) {
        this.settle(error);
    }
    write(driver, payload) {
        const { bytes, frames } = (0,mysql_frames/* framed */.Q)(payload, driver.sequenceId);
        // One piece where that costs no copy to speak of
        if (payload.length < SMALL)
            driver.write(Buffer.concat(bytes));
        else
            for (const piece of bytes)
                driver.write(piece);
        driver._bumpSequenceId(frames);
    }
    hear(packet, driver) {
        const payload = packet.buffer.subarray(packet.start + HEAD, packet.end);
        const part = this.answers.read(payload);
        if (part === 'ok' || part === 'eof')
            this.onStatus(this.answers.status ?? 0);
        if (part === 'ok' && ((0,packets/* readOk */.ve)(payload).status & packets/* STATUS */.XQ.stateChanged) !== 0)
            this.teach(packet, driver);
        if (part === 'file')
            this.refuseFile(driver);
        else
            this.handOn(payload, driver);
    }
    /** mysql2 has to know in which character set its own statements are to be written from now on. */
    teach(packet, driver) {
        driver.constructor.createQuery('', [], undefined, {}).resultsetHeader(packet, driver);
    }
    /** An empty file, which the server takes as one; whoever asked is told that there was none. */
    refuseFile(driver) {
        this.write(driver, new Uint8Array());
        this.handOn(NO_FILE, driver);
        this.deaf = true;
    }
    handOn(payload, driver) {
        if (this.deaf)
            return;
        try {
            const wait = this.onAnswer(payload);
            if (wait === undefined)
                return;
            const heard = wait.catch((error) => this.fail(error));
            if (this.answers.done)
                this.waits.push(heard);
            else {
                driver.pause();
                void heard.then(() => driver.resume());
            }
        }
        catch (error) {
            this.fail(error);
        }
    }
    /** The server's answer has to be taken in to its end all the same. */
    fail(error) {
        this.failure ??= { error };
        this.deaf = true;
    }
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/wire.js




const IN_TRANSACTION = packets/* STATUS */.XQ.inTransaction;
const isRows = (part) => Array.isArray(part);
/**
 * A mysql2 connection as promises. Every answer of the server carries its status, behind rows too, where mysql2 drops it: so the
 * packets are looked at on their way.
 */
class MysqlWire {
    connection;
    config;
    flags = 0;
    gone;
    closing;
    driver;
    constructor(connection, config) {
        this.connection = connection;
        this.config = config;
        this.driver = connection;
        connection.on('error', (error) => {
            this.gone ??= error;
        });
        connection.on('end', () => {
            this.gone ??= new Error('the connection was closed');
        });
    }
    /** Runs one statement as written, by the text protocol: every value comes as the server's text. */
    text(sql) {
        return this.exchange((done) => this.driver.query({ sql, rowsAsArray: true, typeCast: false }, done));
    }
    /** Runs one statement with its values apart from it, by the protocol of prepared statements. */
    bound(sql, values) {
        return this.exchange((done) => this.driver.execute({ sql, values: [...values], rowsAsArray: true }, done));
    }
    /** COM_RESET_CONNECTION: rolls back, and forgets settings, variables, temporary tables, locks and prepared statements. */
    reset() {
        return new Promise((resolve, reject) => {
            this.driver.reset((error) => {
                this.flags &= ~IN_TRANSACTION;
                if (error === null || error === undefined)
                    resolve();
                else
                    reject(this.failed(error));
            });
        });
    }
    /** Sends a packet of somebody else, and hands on those of the answer. Throws ServerError where the connection is lost. */
    lend(payload, onAnswer) {
        if (this.gone !== undefined)
            return Promise.reject((0,errors/* toServerError */.N)(this.gone, true));
        return new Promise((resolve, reject) => {
            const onStatus = (status) => {
                this.flags = status;
            };
            const settle = (error, ofWatcher = false) => {
                if (error === undefined)
                    resolve();
                else
                    reject(ofWatcher ? error : this.failed(error));
            };
            this.driver.addCommand(new Exchange(payload, onAnswer, onStatus, settle));
        });
    }
    /** What the server said at the start, and what it and we agreed upon: the form of its answers hangs on that. */
    greeting() {
        const { _handshakePacket: said, serverCapabilityFlags, config, _mariadbExtendedMetadata: extended } = this.driver;
        const agreed = config.clientFlags & serverCapabilityFlags & (packets/* CAPABILITY */.pP.longPassword | packets/* CAPABILITY */.pP.sessionTrack);
        return {
            server_version: said.serverVersion,
            character_set: String(said.characterSet),
            capabilities: String(agreed),
            extended_capabilities: String(extended ? packets/* EXTENDED_METADATA */.IH : 0),
        };
    }
    /** The number of this session, as whoever greeted us calls it. */
    get greeted() {
        return this.driver.threadId;
    }
    failed(error) {
        if (error.fatal === true)
            this.gone ??= error instanceof Error ? error : new Error(String(error));
        return (0,errors/* toServerError */.N)(error, this.gone !== undefined);
    }
    exchange(send) {
        if (this.gone !== undefined)
            return Promise.reject((0,errors/* toServerError */.N)(this.gone, true));
        return new Promise((resolve, reject) => {
            let warnings = 0;
            const command = send((error, rows, fields) => {
                if (error !== null && error !== undefined)
                    return reject(this.failed(error));
                const several = Array.isArray(fields) && (fields[0] === undefined || Array.isArray(fields[0]));
                const parts = several ? rows : [rows];
                const columns = (several ? fields : [fields]);
                const results = parts.map((part, i) => {
                    if (isRows(part))
                        return { rows: asRows(part, columns[i] ?? []), affected: null };
                    const header = part;
                    this.flags = header.serverStatus;
                    warnings = header.warningStatus;
                    return { rows: [], affected: Number(header.affectedRows) };
                });
                resolve({ results, warnings });
            });
            const execute = command.execute.bind(command);
            command.execute = (packet, connection) => {
                if (packet?.isEOF() === true) {
                    this.flags = packet.eofStatusFlags();
                    warnings = packet.eofWarningCount();
                }
                return execute(packet, connection);
            };
        });
    }
    inTransaction() {
        return (this.flags & IN_TRANSACTION) !== 0;
    }
    lost() {
        return this.gone;
    }
    /** For a connection that never came to be: nobody waits for its end. */
    abandon() {
        this.gone ??= new Error('the connection was closed');
        this.driver.stream.destroy();
    }
    close() {
        this.closing ??= new Promise((resolve) => {
            this.gone ??= new Error('the connection was closed');
            // A server that stalls must not keep the process: the socket is dropped after a moment.
            const drop = () => {
                clearTimeout(timer);
                this.driver.stream.destroy();
                resolve();
            };
            const timer = setTimeout(drop, 2_000);
            this.connection.end(drop);
        });
        return this.closing;
    }
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/connect.js










/**
 * Of mysql2's flags these would make us another client than `mysql`: names of functions would be reserved words, an UPDATE would
 * count rows that it left as they were, and a server could ask for files of this machine. With attributes a query has another form,
 * which most programs that a session is lent to do not write.
 */
const FLAGS = ['-IGNORE_SPACE', '-FOUND_ROWS', '-ODBC', '-LOCAL_FILES', '-CLIENT_QUERY_ATTRIBUTES'];
function configOf(url, options, tls) {
    return {
        ...(url.socketPath === undefined ? { host: url.host, port: url.port } : { socketPath: url.socketPath }),
        user: url.user ?? 'root',
        ...(url.password === undefined ? {} : { password: url.password }),
        ...(url.database === undefined ? {} : { database: url.database }),
        connectTimeout: options.connectTimeoutMs,
        connectAttributes: { program_name: options.applicationName },
        charset: 'UTF8MB4_GENERAL_CI',
        flags: FLAGS,
        // Texts, however large the number and whatever the time zone of this machine.
        supportBigNumbers: true,
        bigNumberStrings: true,
        dateStrings: true,
        jsonStrings: true,
        disableEval: true,
        enableKeepAlive: true,
        // Of a server that vanished we hear within a minute, not after two hours
        keepAliveInitialDelay: 30_000,
        ...(tls ? { ssl: tlsConfig(url) } : {}),
    };
}
function tlsConfig(url) {
    const own = url.tls.ca === undefined && url.tls.mode !== 'unchecked' && (0,tls/* amazonHost */.pH)(url.host);
    return own ? 'Amazon RDS' : { ...(0,tls/* sslOptions */.zv)(url, (0,external_node_net_.isIP)(url.host) === 0) };
}
async function attempt(url, options, tls) {
    const { createConnection } = await __webpack_require__.e(/* import() */ 909).then(__webpack_require__.t.bind(__webpack_require__, 20909, 19));
    const config = configOf(url, options, tls);
    const connection = createConnection(config);
    // A profile comes without these; they are read when the handshake gets there.
    const { ssl } = connection.config;
    if (typeof config.ssl === 'string' && ssl !== false)
        Object.assign(ssl, { verifyIdentity: url.tls.mode === 'verify-identity' });
    const wire = new MysqlWire(connection, config);
    try {
        await new Promise((resolve, reject) => {
            connection.connect((error) => (error === null || error === undefined ? resolve() : reject(error)));
        });
        if (tls && url.tls.mode === 'verify-identity')
            refuseOther(connection, url.host);
        return wire;
    }
    catch (error) {
        wire.abandon();
        throw error;
    }
}
/** mysql2 leaves the check of an address to its caller. */
function refuseOther(connection, host) {
    if ((0,external_node_net_.isIP)(host) === 0)
        return;
    const { stream } = connection;
    const wrong = (0,external_node_tls_.checkServerIdentity)(host, stream.getPeerCertificate());
    if (wrong !== undefined)
        throw wrong;
}
async function connect_open(url, options) {
    const first = url.tls.mode !== 'disabled' && (url.socketPath === undefined || url.tls.asked);
    try {
        return { wire: await attempt(url, options, first), tls: first };
    }
    catch (error) {
        const none = error.code === 'HANDSHAKE_NO_SSL_SUPPORT';
        if (url.tls.mode !== 'preferred' || !none)
            throw (0,errors/* connectError */.z)(error);
    }
    try {
        return { wire: await attempt(url, options, false), tls: false };
    }
    catch (error) {
        throw (0,errors/* connectError */.z)(error);
    }
}
const CERTIFICATE = {
    disabled: undefined,
    preferred: 'unchecked',
    unchecked: 'unchecked',
    'verify-ca': 'authority',
    'verify-identity': 'authority and host',
};
/** What the report says of a session, and what decides the meaning of a statement. */
const REPORTED = [
    'sql_mode',
    'time_zone',
    'character_set_client',
    'collation_connection',
    'lock_wait_timeout',
    'innodb_lock_wait_timeout',
    'foreign_key_checks',
    'autocommit',
    'lower_case_table_names',
];
const WHO = `SELECT VERSION() AS version, @@version_comment AS comment, DATABASE() AS db, CURRENT_USER() AS who, CONNECTION_ID() AS id,
  (SELECT COUNT(*) FROM information_schema.USER_PRIVILEGES
   WHERE PRIVILEGE_TYPE = 'SUPER' AND REPLACE(GRANTEE, '''', '') = CURRENT_USER()) AS super`;
/** The settings with which every session begins; a reset makes them again. */
async function prepare(wire, url, options) {
    const names = url.collation === undefined ? 'utf8mb4' : `utf8mb4 COLLATE ${url.collation}`;
    await wire.text(`SET NAMES ${names}`);
    // Where the server's default is OFF, a journal's row would wait for a COMMIT that nobody sends.
    await wire.text('SET SESSION autocommit = 1');
    if (url.timeZone !== undefined)
        await wire.bound('SET SESSION time_zone = ?', [url.timeZone]);
    for (const [name, value] of Object.entries(options.settings ?? {})) {
        if (!/^[a-z_]+$/.test(name))
            throw (0,model_error/* defect */.gb)(`Not a setting: ${name}.`);
        // A variable of numbers takes no text.
        if (/^\d+$/.test(value))
            await wire.text(`SET SESSION ${name} = ${value}`);
        else
            await wire.bound(`SET SESSION ${name} = ?`, [value]);
    }
}
/** Not every server can hold a session to that (TiDB refuses the statement): then it is not said to be so. */
async function readOnly(wire, options, flavour) {
    if (options.readOnly !== true)
        return false;
    try {
        await wire.text('SET SESSION TRANSACTION READ ONLY');
        return true;
    }
    catch (error) {
        if (flavour.engine === 'tidb')
            return false;
        throw error;
    }
}
/** Behind a proxy: what only reads sets nothing, and all else is done only where the proxy keeps a session for us. */
async function overProxy(wire, url, options, { engine }) {
    if (options.readOnly === true && options.lasting !== true)
        return new mysqlfamily_pooled/* ReadingWire */.Uc(wire, engine);
    if (await (0,mysqlfamily_pooled/* sharing */.R1)(wire, async () => (await connect_open(url, options)).wire, options.connectTimeoutMs))
        throw (0,mysqlfamily_pooled/* sharedError */._Z)();
    return new mysqlfamily_pooled/* CleanWire */.bO(wire);
}
/** TiDB's own word reaches the right one of several servers behind one address. */
const KILL = { mysql: 'KILL QUERY', mariadb: 'KILL QUERY', tidb: 'KILL TIDB QUERY' };
/** By a second connection: ours is busy. */
async function cancel(url, options, tls, statement) {
    const other = await attempt(url, options, tls);
    try {
        await other.text(statement);
    }
    finally {
        await other.close();
    }
}
/** What a server that may only be read has set; none of it is a matter of one session. */
const OF_REPLICAS = [
    'read_only',
    'innodb_read_only',
    'tidb_super_read_only',
    'tidb_restricted_read_only',
];
/** Opens a session; which kind of server it is, the server says. */
async function connectMysql(options) {
    const url = (0,mysqlfamily_url/* parseMysqlUrl */.L)(options.url);
    const { wire: own, tls } = await connect_open(url, options);
    let wire = own;
    try {
        // Asked before anything is set: behind a proxy it would be set for an application, too
        const row = (await wire.text(WHO)).results[0]?.rows[0] ?? {};
        const [version, comment, id] = [row['version'] ?? '', row['comment'] ?? '', row['id'] ?? '0'];
        const flavour = recognise(version, comment);
        const pooled = (0,mysqlfamily_pooled/* isOther */.bv)(wire.greeted, id) || (0,mysqlfamily_pooled/* proxyNamed */.U5)(`${version} ${comment}`) !== undefined;
        if (pooled)
            wire = await overProxy(wire, url, options, flavour);
        const reading = wire instanceof mysqlfamily_pooled/* ReadingWire */.Uc;
        const begin = async () => {
            if (reading)
                return flavour.engine !== 'tidb';
            await prepare(wire, url, options);
            return readOnly(wire, options, flavour);
        };
        const held = await begin();
        const variables = await wire.text(`SHOW SESSION VARIABLES WHERE Variable_name IN (${[...REPORTED, ...OF_REPLICAS].map((name) => `'${name}'`).join(', ')})`);
        const all = (variables.results[0]?.rows ?? []).map((v) => [v['Variable_name'] ?? '', v['Value'] ?? '']);
        const settings = Object.fromEntries(all.filter(([name]) => !OF_REPLICAS.includes(name)));
        const standby = all.some(([name, value]) => OF_REPLICAS.includes(name) && value === 'ON');
        const certificate = tls ? CERTIFICATE[url.tls.mode] : undefined;
        const server = {
            engine: flavour.engine,
            version: flavour.version,
            major: flavour.major,
            database: row['db'] ?? '',
            user: row['who'] ?? '',
            superuser: Number(row['super']) > 0,
            embedded: false,
            tls,
            ...(certificate === undefined ? {} : { certificate }),
            ...(pooled ? { pooled } : {}),
            ...(standby ? { standby } : {}),
            settings: { ...settings, ...(options.readOnly === true ? { transaction_read_only: held ? 'ON' : 'OFF' } : {}) },
        };
        const session = new mysqlfamily_session/* MysqlSession */.Zh(wire, {
            server,
            id: Number(id),
            // The session of that number may run the statement of somebody else by now: only our own connection can be given up
            cancel: () => reading ? Promise.resolve(wire.abandon()) : cancel(url, options, tls, `${KILL[flavour.engine]} ${BigInt(id)}`),
            async prepare() {
                if (reading)
                    return;
                if (server.database !== '')
                    await wire.text(`USE ${'`'}${server.database.replaceAll('`', '``')}${'`'}`);
                await begin();
            },
        });
        opened.set(session, { flavour, role: (await currentRole(wire)) ?? null });
        return session;
    }
    catch (error) {
        await wire.close();
        throw error instanceof model_error/* ActionError */.lZ ? error : (0,errors/* connectError */.z)(error);
    }
}
/** What a new session has: the roles that the login itself activates. */
async function currentRole(wire) {
    // MySQL 5.7 knows no roles.
    const answer = await wire.text('SELECT CURRENT_ROLE() AS role').catch(() => undefined);
    return answer?.results[0]?.rows[0]?.['role'];
}
const opened = new WeakMap();
/** Which server a session of the family has; recognised when it was opened. */
function flavourOf(session) {
    return opened.get(session)?.flavour ?? recognise(session.server.version, '');
}
/** The roles that a session had at its beginning, as `CURRENT_ROLE()` prints them. */
function roleOf(session) {
    return opened.get(session)?.role ?? null;
}


/***/ }),

/***/ 54831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R1: () => (/* binding */ sharing),
/* harmony export */   U5: () => (/* binding */ proxyNamed),
/* harmony export */   Uc: () => (/* binding */ ReadingWire),
/* harmony export */   _Z: () => (/* binding */ sharedError),
/* harmony export */   bO: () => (/* binding */ CleanWire),
/* harmony export */   bv: () => (/* binding */ isOther),
/* harmony export */   mc: () => (/* binding */ WAY_AROUND)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56389);



const NAMES = [
    [/proxysql/i, 'ProxySQL'],
    [/maxscale/i, 'MaxScale'],
    [/vitess|planetscale/i, 'Vitess'],
    [/mysql[ -]?proxy/i, 'a proxy'],
];
/** What calls itself a proxy, in the server's version or its comment. */
const proxyNamed = (said) => NAMES.find(([words]) => words.test(said))?.[1];
/** A greeting has room for the lower half of a session's number only. */
const lower = (id) => BigInt.asUintN(32, BigInt(id));
/** Whether another session answers than the one that greeted us: a proxy greets in its own name. */
const isOther = (greeted, answered) => greeted !== undefined && /^\d+$/.test(answered) && lower(greeted) !== lower(answered);
/** With more than the number in it: that question alone some proxies answer themselves. */
const ANSWERING = 'SELECT CONNECTION_ID() AS id, VERSION() AS version';
async function answering(wire) {
    return (await wire.text(ANSWERING)).results[0]?.rows[0]?.['id'] ?? '';
}
/** Others of ours, or of an application, may hold all sessions of a small pool but the one that answered first: then the second takes that. */
const OTHERS = 2;
/** How often it is asked again: a proxy that hands its sessions out in turn gives the same one back by chance. */
const TURNS = 3;
async function meets(first, wire, other) {
    await other.text('START TRANSACTION');
    if ((await answering(other)) === first)
        return true;
    for (let turn = 0; turn < TURNS; turn += 1)
        if ((await answering(wire)) !== first)
            return true;
    return false;
}
/**
 * Whether a proxy lets several clients share a session of the server: seen by others, each of which holds a transaction. What answered
 * the first is then another's, or is not there any more when the first asks again. Nothing is set for that. Who has to wait for a
 * session of the server shares it, too.
 */
async function sharing(wire, another, waitMs) {
    const first = await answering(wire);
    const others = [];
    const waited = new AbortController();
    const late = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs, true, { signal: waited.signal });
    try {
        for (let i = 0; i < OTHERS; i += 1) {
            const other = await another();
            others.push(other);
            const met = meets(first, wire, other);
            // Where it was not waited for, its connection is cut off below it
            met.catch(() => undefined);
            if (await Promise.race([met, late]))
                return true;
        }
        return false;
    }
    finally {
        late.catch(() => undefined);
        waited.abort();
        await Promise.all(others.map((other) => other.close()));
    }
}
const WAY_AROUND = 'Give the server’s own address in `direct-url`; in ProxySQL a rule with multiplex=0 for this user does too. With RDS Proxy it is the endpoint of the instance or the cluster itself.';
/** Refused before anything is set or locked. */
const sharedError = () => new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('pooler', 'A proxy that shares sessions stands before the database: the next statement of a session may be answered by another session of the server, so the migration lock would lock nothing, and settings of ours would stay behind for the application. Nothing was touched.', WAY_AROUND);
/** All that a wire does, as it does it. */
class Through {
    wire;
    constructor(wire) {
        this.wire = wire;
    }
    get config() {
        return this.wire.config;
    }
    get greeted() {
        return this.wire.greeted;
    }
    text(sql) {
        return this.wire.text(sql);
    }
    bound(...given) {
        return this.wire.bound(...given);
    }
    reset() {
        return this.wire.reset();
    }
    lend(...given) {
        return this.wire.lend(...given);
    }
    greeting() {
        return this.wire.greeting();
    }
    inTransaction() {
        return this.wire.inTransaction();
    }
    lost() {
        return this.wire.lost();
    }
    abandon() {
        this.wire.abandon();
    }
    close() {
        return this.wire.close();
    }
}
const CLOSE_MS = 2_000;
/** Of a session that a proxy keeps for us nothing is left behind, also where it does not clean up itself. */
class CleanWire extends Through {
    closing;
    close() {
        this.closing ??= this.clean().finally(() => this.wire.close());
        return this.closing;
    }
    async clean() {
        if (this.lost() !== undefined)
            return;
        await Promise.race([this.wire.reset().catch(() => undefined), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(CLOSE_MS, undefined, { ref: false })]);
    }
}
const SETS = /^\s*SET\s/i;
const OPENS = /^\s*(?:BEGIN|START\s+TRANSACTION)\b/i;
const ENDS = /^\s*(?:COMMIT|ROLLBACK)\s*$/i;
const REMARKS = /^\s*SHOW\s+(?:WARNINGS|ERRORS)\b/i;
const ASKS = /^[\s(]*(?:SELECT|WITH|VALUES|TABLE)\b/i;
/** A transaction that only reads ends without a word at a statement that commits by itself, and is no hindrance to it. */
const READS = new Set('SELECT WITH VALUES TABLE SHOW EXPLAIN DESCRIBE DESC'.split(' '));
const REFUSED = new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP('Cannot execute statement in a READ ONLY transaction.', '1792', { severity: 'ERROR' });
const NOTHING = { results: [{ rows: [], affected: 0 }], warnings: 0 };
/** What a `SET` of ours says, and a single statement can be told for itself alone. */
const FOR_ONE = /\b(max_execution_time|max_statement_time|lock_wait_timeout|sql_select_limit)\s*=\s*(\d+(?:\.\d+)?|DEFAULT)/gi;
/**
 * Only reads, and sets nothing: a setting would stay in a session of the server that an application gets next, whose writes would
 * fail then. So each statement is a transaction that reads only, and has its limits in its own text.
 */
class ReadingWire extends Through {
    engine;
    limits = new Map();
    constructor(wire, engine) {
        super(wire);
        this.engine = engine;
    }
    text(sql) {
        return this.reading(sql, (text) => this.wire.text(text));
    }
    bound(sql, values) {
        return this.reading(sql, (text) => this.wire.bound(text, values));
    }
    async reading(sql, send) {
        if (SETS.test(sql))
            return this.remember(sql);
        if (OPENS.test(sql))
            return this.wire.text(this.opening);
        const ends = ENDS.test(sql);
        // What they would end or tell is of somebody else's statement
        if (!this.inTransaction() && (ends || REMARKS.test(sql)))
            return NOTHING;
        if (!ends && !READS.has((0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .commandOf */ .Nl)(sql.replace(/^[\s(]+/, ''))))
            throw REFUSED;
        if (this.inTransaction())
            return send(this.limited(sql));
        await this.wire.text(this.opening);
        try {
            return await send(this.limited(sql));
        }
        finally {
            if (this.lost() === undefined)
                await this.wire.text('ROLLBACK');
        }
    }
    /** TiDB knows none that only reads: there whatever was written goes with the ROLLBACK. */
    get opening() {
        return this.engine === 'tidb' ? 'START TRANSACTION' : 'START TRANSACTION READ ONLY';
    }
    remember(sql) {
        for (const [, name = '', value = ''] of sql.matchAll(FOR_ONE)) {
            if (/^DEFAULT$/i.test(value))
                this.limits.delete(name.toLowerCase());
            else
                this.limits.set(name.toLowerCase(), value);
        }
        return NOTHING;
    }
    limited(sql) {
        const limits = [...this.limits].map(([name, value]) => `${name} = ${value}`);
        if (limits.length === 0 || !ASKS.test(sql))
            return sql;
        if (this.engine === 'mariadb')
            return `SET STATEMENT ${limits.join(', ')} FOR ${sql}`;
        const hints = limits.map((limit) => `SET_VAR(${limit})`).join(' ');
        return sql.replace(/^[\s(]*SELECT\b(?!\s*\/\*\+)/i, (start) => `${start} /*+ ${hints} */`);
    }
    async reset() {
        this.limits.clear();
        if (this.inTransaction())
            await this.wire.text('ROLLBACK');
    }
    lend() {
        return Promise.reject(sharedError());
    }
}


/***/ }),

/***/ 93039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ amazonAuthorities),
/* harmony export */   pH: () => (/* binding */ amazonHost),
/* harmony export */   zv: () => (/* binding */ sslOptions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);


function read(fileOrText) {
    if (fileOrText.includes('-----BEGIN'))
        return fileOrText;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fileOrText, 'utf8');
    }
    catch (cause) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('bad-url', `A certificate file of the database URL cannot be read: ${fileOrText}`, 'Write the file in a step before this one, or correct its path.', { cause });
    }
}
/** TLS as the URL has it. The host is checked by mysql2 where it is a name, and by us afterwards where it is an address. */
function sslOptions({ tls }, named) {
    const texts = Object.entries({ ca: tls.ca, cert: tls.cert, key: tls.key }).flatMap(([name, value]) => value === undefined ? [] : [[name, read(value)]]);
    return {
        rejectUnauthorized: tls.mode === 'verify-ca' || tls.mode === 'verify-identity',
        verifyIdentity: tls.mode === 'verify-identity' && named,
        minVersion: 'TLSv1.2',
        ...Object.fromEntries(texts),
    };
}
/** Amazon's databases are signed by Amazon's own authorities, which no list of public ones holds; mysql2 brings them. */
const amazonHost = (host) => /\.rds\.amazonaws\.com(?:\.cn)?$/i.test(host);
/** The certificates of Amazon's authorities (PEM), as mysql2 brings them. A pool connects only when it is asked to. */
async function amazonAuthorities() {
    const { createPool } = await __webpack_require__.e(/* import() */ 909).then(__webpack_require__.t.bind(__webpack_require__, 20909, 19));
    const pool = createPool({ ssl: 'Amazon RDS' });
    const { ca } = pool.config.connectionConfig.ssl ?? {};
    pool.end();
    return [ca ?? []].flat().join('\n');
}


/***/ }),

/***/ 26463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ tlsOf),
/* harmony export */   m: () => (/* binding */ publicHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _url_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24107);



const badUrl = (message, hint) => new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('bad-url', message, hint);
const PRIVATE_ADDRESS = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe80)/i;
/**
 * Whether a public authority could vouch for this host at all: none may for loopback and private addresses, for names of one
 * word (a container's) and for those reserved for private networks.
 */
function publicHost(host) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
        return !PRIVATE_ADDRESS.test(host);
    return host.includes('.') && !/\.(?:localhost|local|internal|lan|home\.arpa|test|localdomain)\.?$/i.test(host);
}
/** From the weakest to the strongest. */
const ORDER = ['disabled', 'preferred', 'unchecked', 'verify-ca', 'verify-identity'];
/** `ssl={"rejectUnauthorized":false}`: the form of mysql2, TypeORM and Drizzle; certificates stand in it as text. */
function fromJson(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        throw badUrl('The `ssl` of the database URL is no JSON.', 'Write `ssl=true`, or percent-encode its value: { is %7B, " is %22.');
    }
    const given = parsed;
    const known = ['rejectUnauthorized', 'verifyIdentity', 'ca', 'cert', 'key', 'minVersion', 'maxVersion'];
    const odd = Object.keys(given).find((name) => !known.includes(name));
    if (odd !== undefined && /^\w{1,40}$/.test(odd))
        throw badUrl(`The \`ssl\` of the database URL has a key that is not known: ${odd}.`, `Known: ${known.join(', ')}.`);
    const unchecked = given['rejectUnauthorized'] === false;
    const mode = unchecked ? 'unchecked' : given['verifyIdentity'] === false ? 'verify-ca' : 'verify-identity';
    const texts = Object.fromEntries(['ca', 'cert', 'key'].flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])));
    return { mode, ...texts };
}
/** How one word stands to what the other parameters said: `sslaccept` says which TLS, if TLS it is. */
function settle(words, strict) {
    if (words.includes('disabled') && words.some((word) => word !== 'disabled' && word !== 'unchecked'))
        throw badUrl('The database URL asks for TLS and against it.', 'Keep one of its TLS parameters.');
    if (words.includes('unchecked') && (strict || words.includes('verify-ca')))
        throw badUrl('The database URL asks to check the certificate and not to check it.', 'Keep one of its TLS parameters.');
    if (words.includes('disabled'))
        return 'disabled';
    // Without a look at the certificate only when that is asked for; it is never what two words amount to.
    if (words.includes('unchecked'))
        return 'unchecked';
    const left = strict ? words.filter((word) => word !== 'preferred') : words;
    return [...left].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0];
}
/**
 * TLS, once it is on, is checked unless the URL says otherwise. Where it says nothing: required and checked for a host that a
 * public authority can vouch for, since passwords and rows would travel in clear; where the server has it, unchecked, for
 * hosts that nobody can vouch for; never over a socket.
 */
function tlsOf(parameters, host, socket) {
    const words = [];
    const files = {};
    let strict = false;
    for (const [meaning, value] of parameters) {
        if (value === '')
            continue;
        if (meaning === 'mode') {
            const word = value.toLowerCase().replaceAll('-', '_');
            const json = value.startsWith('{') ? fromJson(value) : undefined;
            const mode = json?.mode ?? _url_words_js__WEBPACK_IMPORTED_MODULE_2__/* .TLS_WORDS */ ._I[word];
            if (mode === undefined)
                throw badUrl('The database URL says something about TLS that is not known.', 'Write `ssl-mode=` with DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY, or `sslaccept=accept_invalid_certs` to encrypt without checking.');
            const { mode: _mode, ...texts } = json ?? { mode };
            Object.assign(files, texts);
            strict ||= word === 'strict' || /^verify/.test(word);
            words.push(mode);
        }
        else if (meaning === 'bundle') {
            throw badUrl('A PKCS#12 file (`sslidentity`) cannot be read here.', 'Take it apart: `openssl pkcs12 -in FILE -nodes`, and give `sslcert=FILE` and `sslkey=FILE`.');
        }
        else
            files[meaning] = value;
    }
    // Prisma's `sslcert` without a key is the authority's certificate.
    const { ca = files['key'] === undefined ? files['cert'] : undefined, cert, key } = files;
    const own = key === undefined || cert === undefined ? {} : { cert, key };
    const given = { ...(ca === undefined || ca === 'system' ? {} : { ca }), ...own };
    const asked = settle(words, strict) ?? (ca === undefined ? undefined : 'verify-identity');
    const usual = socket ? 'disabled' : publicHost(host) ? 'verify-identity' : 'preferred';
    return { mode: asked ?? usual, asked: asked !== undefined, ...given };
}


/***/ }),

/***/ 24107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ OTHERS),
/* harmony export */   FH: () => (/* binding */ TLS_PARAMETERS),
/* harmony export */   NO: () => (/* binding */ PLACE_PARAMETERS),
/* harmony export */   _I: () => (/* binding */ TLS_WORDS)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

/** How the common tools write what TLS is to do, in lower case. `unchecked` is TLS without a look at the certificate. */
const TLS_WORDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    // mysql --ssl-mode, Connector/J, PlanetScale. REQUIRED asks for TLS, not for TLS with anybody: so the certificate is checked.
    disabled: 'disabled',
    preferred: 'preferred',
    required: 'verify-identity',
    verify_ca: 'verify-ca',
    verify_identity: 'verify-identity',
    // The words of PostgreSQL's URLs, which Prisma and others use here too.
    disable: 'disabled',
    allow: 'preferred',
    prefer: 'preferred',
    require: 'verify-identity',
    verify_full: 'verify-identity',
    no_verify: 'unchecked',
    // Prisma's `sslaccept`
    strict: 'verify-identity',
    accept_invalid_certs: 'unchecked',
    // Go's `tls`
    skip_verify: 'unchecked',
    // `ssl=`
    false: 'disabled',
    '0': 'disabled',
    no: 'disabled',
    off: 'disabled',
    true: 'verify-identity',
    '1': 'verify-identity',
    yes: 'verify-identity',
    on: 'verify-identity',
});
/** Parameters of TLS by what they mean; names are compared in lower case without `-` and `_`. */
const TLS_PARAMETERS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    ssl: 'mode',
    sslmode: 'mode',
    tls: 'mode',
    usessl: 'mode',
    sslaccept: 'mode',
    sslca: 'ca',
    sslrootcert: 'ca',
    sslcert: 'cert',
    sslkey: 'key',
    sslidentity: 'bundle',
});
/** Parameters that say where and how to connect. */
const PLACE_PARAMETERS = {
    socket: 'socket',
    socketpath: 'socket',
    unixsocket: 'socket',
    charset: 'collation',
    collation: 'collation',
    host: 'host',
    port: 'port',
    user: 'user',
    password: 'password',
    database: 'database',
    // A session variable in Go's driver; `timezone` of the JavaScript drivers only says how they read dates.
    time_zone: 'timeZone',
};
/** What other programs read from the same URL, and what changes nothing here: pools, types in the client, their own tables. */
const OTHERS = new Set(`allowfallbacktoplaintext allownativepasswords allowpublickeyretrieval bignumberstrings characterencoding clientfoundrows columnswithalias
   compress connectionlimit connecttimeout connectiontimeout datestrings debug decimalnumbers enablekeepalive flags idletimeout
   infilestreamfactory insecureauth interpolateparams jsonstrings keepaliveinitialdelay loc maxallowedpacket maxidle
   maxidleconnectionlifetime minidle multiplestatements multistatements namedplaceholders parsetime pool pooltimeout
   queuelimit readtimeout rejectreadonly schema serverversion servertimezone sockettimeout sslpassword statementcachesize
   supportbignumbers timeout timezone trace typecast version waitforconnections writetimeout`.split(/\s+/));


/***/ }),

/***/ 60147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseMysqlUrl)
/* harmony export */ });
/* harmony import */ var _io_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22094);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _url_tls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26463);
/* harmony import */ var _url_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24107);




const FORM = 'Its form is mysql://USER:PASSWORD@HOST:PORT/DATABASE; special characters in the password must be percent-encoded (@ is %40, / is %2F, # is %23, % is %25).';
const badUrl = (message, hint) => new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('bad-url', message, hint);
/** `mysql://user:password@tcp(host:3306)/db`: what Go programs (golang-migrate) call a URL. */
function withoutGoAddress(url) {
    const [, before, kind, address = '', rest = ''] = /^(.*?)\b(tcp|unix)\(([^()]*)\)(.*)$/s.exec(url) ?? [];
    if (before === undefined || !/(?:@|:\/\/)$/.test(before))
        return url;
    if (kind === 'tcp')
        return `${before}${address}${rest}`;
    return `${before}localhost${rest}${rest.includes('?') ? '&' : '?'}socket=${encodeURIComponent(address)}`;
}
const plain = (name) => name.toLowerCase().replaceAll(/[-_]/g, '');
function unknown(name) {
    const known = [...Object.keys(_url_words_js__WEBPACK_IMPORTED_MODULE_3__/* .TLS_PARAMETERS */ .FH), ...Object.keys(_url_words_js__WEBPACK_IMPORTED_MODULE_3__/* .PLACE_PARAMETERS */ .NO), ..._url_words_js__WEBPACK_IMPORTED_MODULE_3__/* .OTHERS */ .As];
    const close = (0,_io_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(plain(name), known);
    // A password with an unencoded `?` ends up here: only what looks like a name is repeated.
    const shown = /^[A-Za-z][\w.-]{0,40}$/.test(name) ? `\`${name}\`` : 'something that is no name';
    return badUrl(`The database URL has a parameter that is not known: ${shown}.`, close === undefined
        ? `Take it out. Known are \`ssl-mode\`, \`sslca\`, \`sslcert\`, \`sslkey\`, \`sslaccept\`, \`socket\`, \`collation\` and \`time_zone\`. A ? in a password is %3F.`
        : `Did you mean \`${close}\`? Else take it out.`);
}
function sortParameters(params) {
    const place = new Map();
    const tls = [];
    for (const [name, value] of params) {
        const where = _url_words_js__WEBPACK_IMPORTED_MODULE_3__/* .PLACE_PARAMETERS */ .NO[name.toLowerCase()] ?? _url_words_js__WEBPACK_IMPORTED_MODULE_3__/* .PLACE_PARAMETERS */ .NO[plain(name)];
        const how = _url_words_js__WEBPACK_IMPORTED_MODULE_3__/* .TLS_PARAMETERS */ .FH[plain(name)];
        if (where !== undefined)
            place.set(where, value);
        else if (how !== undefined)
            tls.push([how, value]);
        // golang-migrate and its kin keep their own settings in the URL, all named x-….
        else if (!_url_words_js__WEBPACK_IMPORTED_MODULE_3__/* .OTHERS */ .As.has(plain(name)) && !/^x-/.test(name))
            throw unknown(name);
    }
    return { place, tls };
}
/** Parses a URL without ever repeating its values in an error: it holds the password. */
function parseMysqlUrl(url) {
    let parsed;
    try {
        parsed = new URL(withoutGoAddress(url));
    }
    catch {
        throw badUrl('The database URL cannot be read.', FORM);
    }
    const decode = (text) => {
        try {
            return text === '' ? undefined : decodeURIComponent(text);
        }
        catch {
            throw badUrl('The database URL has a % that is no percent-encoding.', FORM);
        }
    };
    if (parsed.hash !== '')
        throw badUrl('The database URL has an unencoded #.', FORM);
    const { place, tls } = sortParameters(parsed.searchParams);
    const host = place.get('host') ?? (decode(parsed.hostname) ?? 'localhost').replace(/^\[(.*)\]$/, '$1');
    const port = Number(place.get('port') ?? (parsed.port === '' ? 3306 : parsed.port));
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
        throw badUrl('The port of the database URL is no port.', FORM);
    const collation = place.get('collation')?.toLowerCase();
    const socketPath = place.get('socket') ?? (host.startsWith('/') ? host : undefined);
    return {
        host,
        port,
        socketPath,
        user: decode(parsed.username) ?? place.get('user'),
        password: decode(parsed.password) ?? place.get('password'),
        database: decode(parsed.pathname.replace(/^\//, '')) ?? place.get('database'),
        collation: collation !== undefined && /^utf8mb4_\w+$/.test(collation) ? collation : undefined,
        timeZone: place.get('timeZone')?.replace(/^'(.*)'$/, '$1'),
        tls: (0,_url_tls_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsOf */ .V)(tls, host, socketPath !== undefined),
    };
}


/***/ })

};
