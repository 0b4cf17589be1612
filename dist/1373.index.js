export const id = 1373;
export const ids = [1373];
export const modules = {

/***/ 25341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ saveBefore)
});

// EXTERNAL MODULE: ./lib/io/binaries.js
var binaries = __webpack_require__(25715);
// EXTERNAL MODULE: ./lib/io/mysql-programs.js
var mysql_programs = __webpack_require__(5930);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/render/text/words.js
var words = __webpack_require__(98915);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/environment.js
var environment = __webpack_require__(60643);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/sample.js


const DEFAULT_SIZE = { each: 32 * 1024 * 1024, all: 1024 * 1024 * 1024 };
const STRETCHES = 16;
const NUMBER = /^(?:tiny|small|medium|big)?int$/i;
const joined = (all) => {
    const [first = (0,query/* raw */.lS)(''), ...more] = all;
    return more.reduce((list, one) => (0,query/* sql */.ll) `${list}, ${one}`, first);
};
/** Evenly from the smallest to the largest key, so that old rows and new ones are in it. */
async function starts(session, name, key) {
    const [row] = await session.query((0,query/* sql */.ll) `SELECT MIN(${(0,query.id)(key)}) AS least, MAX(${(0,query.id)(key)}) AS most FROM ${(0,query.id)(name)}`);
    if (row?.['least'] === null || row?.['least'] === undefined)
        return [];
    const [least, most] = [BigInt(row['least']), BigInt(row['most'] ?? row['least'])];
    const all = Array.from({ length: STRETCHES }, (_, n) => least + ((most - least) * BigInt(n)) / BigInt(STRETCHES));
    return [...new Set(all.map(String))];
}
/** Values of generated columns are in no dump. `bytes` and `rows` are the server's own estimates. */
async function mysqlSamples(session, tables, size = DEFAULT_SIZE) {
    const { database } = session.server;
    const wanted = new Set(tables);
    const facts = await session.query((0,query/* sql */.ll) `
    SELECT TABLE_NAME AS name, COALESCE(DATA_LENGTH, 0) AS bytes, COALESCE(AVG_ROW_LENGTH, 0) AS average
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database}`);
    const columns = await session.query((0,query/* sql */.ll) `
    SELECT TABLE_NAME AS name, COLUMN_NAME AS col, COLUMN_KEY = 'PRI' AS pri, DATA_TYPE AS type
    FROM information_schema.COLUMNS
    WHERE TABLE_SCHEMA = ${database} AND COALESCE(GENERATION_EXPRESSION, '') = '' ORDER BY TABLE_NAME, ORDINAL_POSITION`);
    const keys = await session.query((0,query/* sql */.ll) `
    SELECT TABLE_NAME AS name, COLUMN_NAME AS col FROM information_schema.STATISTICS
    WHERE TABLE_SCHEMA = ${database} AND INDEX_NAME = 'PRIMARY' ORDER BY TABLE_NAME, SEQ_IN_INDEX`);
    const of = (rows, name) => rows.filter((row) => row['name'] === name);
    const most = Math.min(size.each, size.all / Math.max(1, wanted.size));
    const found = [];
    for (const row of facts) {
        const name = row['name'] ?? '';
        if (!wanted.has(name))
            continue;
        const own = of(columns, name);
        const key = of(keys, name).map(({ col }) => col ?? '');
        const whole = [{ from: undefined, backwards: false, rows: undefined }];
        const rows = Math.max(1, Math.floor(most / Math.max(1, Number(row['average'] ?? 0))));
        const number = key.length === 1 && NUMBER.test(own.find(({ col }) => col === key[0])?.['type'] ?? '');
        const stretches = async () => {
            if (Number(row['bytes'] ?? 0) <= most)
                return whole;
            if (key.length === 0)
                return [];
            if (!number)
                return [false, true].map((backwards) => ({ from: undefined, backwards, rows: Math.ceil(rows / 2) }));
            const from = await starts(session, name, key[0] ?? '');
            return from.map((one) => ({ from: one, backwards: false, rows: Math.ceil(rows / from.length) }));
        };
        found.push({ name, columns: own.map(({ col }) => col ?? ''), key, stretches: await stretches() });
    }
    return found;
}
/**
 * Each value by its own digest, so that none is too long for a packet and no two run into one another. MySQL 9 has begun to part
 * with MD5.
 */
function digest(columns) {
    const values = columns.map((name) => (0,query/* sql */.ll) `IFNULL(SHA2(${(0,query.id)(name)}, 256), '-')`);
    return (0,query/* sql */.ll) `CAST(CONV(LEFT(SHA2(CONCAT_WS('#', ${joined(values.length === 0 ? [(0,query/* raw */.lS)("''")] : values)}), 256), 15), 16, 10) AS UNSIGNED)`;
}
async function sumOf(session, { name, columns, key }, stretch) {
    const { from, backwards, rows } = stretch;
    const total = (0,query/* raw */.lS)('SELECT COUNT(*) AS n, CAST(COALESCE(SUM(h), 0) AS CHAR) AS total FROM');
    const order = joined(key.map((one) => (0,query/* sql */.ll) `${(0,query.id)(one)}${(0,query/* raw */.lS)(backwards ? ' DESC' : '')}`));
    const start = from === undefined ? (0,query/* raw */.lS)('') : (0,query/* sql */.ll) ` WHERE ${(0,query.id)(key[0] ?? '')} >= ${(0,query/* raw */.lS)(from)}`;
    const bounded = rows === undefined ? (0,query/* raw */.lS)('') : (0,query/* sql */.ll) ` FORCE INDEX (PRIMARY)${start} ORDER BY ${order} LIMIT ${(0,query/* raw */.lS)(String(rows))}`;
    const [row] = await session.query((0,query/* sql */.ll) `${total} (SELECT ${digest(columns)} AS h FROM ${(0,query.id)(name)}${bounded}) AS sampled`);
    return { rows: Number(row?.['n'] ?? 0), sum: row?.['total'] ?? '' };
}
/** Of no such table or column: the comparison of schemas says that. */
const MISSING = new Set(['1054', '1146']);
/** Adds up every stretch. The session's time zone is another meanwhile: the text of a TIMESTAMP depends on it. */
async function sumUp(session, samples) {
    const sums = new Map();
    const [zone] = await session.query((0,query/* raw */.lS)('SELECT @@SESSION.time_zone AS zone'));
    await session.query((0,query/* raw */.lS)("SET SESSION time_zone = '+00:00'"));
    try {
        for (const sample of samples) {
            const found = [];
            try {
                for (const stretch of sample.stretches)
                    found.push(await sumOf(session, sample, stretch));
                sums.set(sample.name, found);
            }
            catch (error) {
                if (!(error instanceof model_error/* ServerError */.gP && MISSING.has(error.code)))
                    throw error;
                sums.set(sample.name, undefined);
            }
        }
        return sums;
    }
    finally {
        if (session.lost === undefined)
            await session.query((0,query/* sql */.ll) `SET SESSION time_zone = ${zone?.['zone'] ?? 'SYSTEM'}`);
    }
}

// EXTERNAL MODULE: ./lib/steps/backup/content.js
var backup_content = __webpack_require__(77063);
// EXTERNAL MODULE: ./lib/steps/backup/errors.js
var errors = __webpack_require__(22451);
;// CONCATENATED MODULE: ./lib/steps/backup/limits.js



/** What there is to choose from where a backup is too much. */
const CHOICES = '`backup: affected` saves the rows of the tables that the plan touches and no others; `backup: command` leaves it to a snapshot of your provider (docs/backups.md)';
function tooLarge(what, limit) {
    return new model_error/* ActionError */.lZ('backup-limit', `${what}, and \`backup-max-size\` is ${(0,words/* size */.Ej)(limit)}. Nothing was touched, and no file is left.`, `Raise \`backup-max-size\`, or save less: ${CHOICES}.`);
}
function tooLong(limit, at) {
    const done = at === 'backup' ? 'The backup is not done' : 'The backup is made, and its proof is not done';
    return new model_error/* ActionError */.lZ('backup-limit', `${done} after ${(0,words/* duration */.p0)(limit)}, which is \`backup-timeout\`. Nothing was touched.`, `Raise \`backup-timeout\`${at === 'proof' ? ', or take a proof that only reads the file (`backup-proof: list`)' : ''}, or save less: ${CHOICES}.`);
}
function guard(signal, end) {
    const own = new AbortController();
    let error;
    return {
        signal: signal === undefined ? own.signal : AbortSignal.any([signal, own.signal]),
        error: () => error,
        stop(reason) {
            if (signal?.aborted !== true)
                error ??= reason;
            own.abort();
        },
        [Symbol.dispose]: end,
    };
}
/** Ends the work when its time is over. */
function timeGuard(signal, ms, error) {
    let timer;
    const made = guard(signal, () => clearTimeout(timer));
    if (ms !== null && ms !== undefined)
        timer = setTimeout(() => made.stop(error()), ms);
    return made;
}
const LOOK_MS = 200;
/** Ends the work when a file that is being written has become too large. */
function sizeGuard(signal, path, most) {
    let timer;
    const made = guard(signal, () => clearInterval(timer));
    const look = async () => {
        const bytes = await (0,promises_.stat)(path).then((info) => info.size, () => 0);
        if (most !== undefined && bytes > most)
            made.stop(tooLarge(`The backup has ${(0,words/* size */.Ej)(bytes)} and is not complete`, most));
    };
    if (most !== undefined)
        timer = setInterval(() => void look(), LOOK_MS);
    return made;
}
/** Rows are said to shrink to a tenth at best; what would be too large even so is not begun. */
const BEST = 10;
/** Refuses what surely becomes too large. `rowBytes`: what the tables have, without their indexes. */
function refuseTooLarge(rowBytes, most) {
    if (most === undefined || rowBytes / BEST <= most)
        return;
    throw tooLarge(`The rows to save have ${(0,words/* size */.Ej)(rowBytes)} in the database, which compressed would be ${(0,words/* size */.Ej)(rowBytes / BEST)} at the very least`, most);
}

// EXTERNAL MODULE: ./lib/steps/backup/run.js
var run = __webpack_require__(90663);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/arguments.js
var mysqlfamily_arguments = __webpack_require__(32082);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/connection.js
var mysqlfamily_connection = __webpack_require__(8504);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/contents.js
const NAME = '(`(?:[^`]|``)+`|"(?:[^"]|"")+"|[^\\s`"(.]+)';
/** A trigger keeps the words of whoever made it, the name of its database among them. */
const QUALIFIED = `(?:${NAME}\\s*\\.\\s*)?${NAME}`;
const TABLE = new RegExp(`^CREATE\\s+(?:TABLE|SEQUENCE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${NAME}`, 'i');
/** The placeholder that comes first, so that views may name each other, has no algorithm. */
const VIEW = new RegExp(`^CREATE\\s+ALGORITHM\\s*=[\\s\\S]*?\\sVIEW\\s+${QUALIFIED}`, 'i');
/** Of an account too, which may be called as a kind of object is. */
const PART = '(?:`(?:[^`]|``)*`|"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'|[^\\s`"\'@]+)';
const DEFINER = `(?:DEFINER\\s*=\\s*${PART}(?:\\s*@\\s*${PART})?\\s+)?`;
const PROGRAM = new RegExp(`^CREATE\\s+(?:OR\\s+REPLACE\\s+)?${DEFINER}(?:AGGREGATE\\s+)?(PROCEDURE|FUNCTION|PACKAGE\\s+BODY|PACKAGE|TRIGGER|EVENT)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${QUALIFIED}`, 'i');
const INSERT = new RegExp(`^(?:INSERT|REPLACE)\\s[\\s\\S]*?\\bINTO\\s+${NAME}`, 'i');
const unquoted = (name = '') => /^[`"]/.test(name) ? name.slice(1, -1).replaceAll(name.charAt(0).repeat(2), name.charAt(0)) : name;
/** Code in version comments is code; other comments are nothing. */
const bare = (text) => text
    .replaceAll(/\/\*M?!\d*/g, ' ')
    .replaceAll(/\/\*(?![!M])[\s\S]*?\*\//g, ' ')
    .replaceAll('*/', ' ')
    .trim();
/** The contents of a dump as they are found, statement by statement. */
class FoundContents {
    tables = new Set();
    views = new Set();
    routines = new Set();
    triggers = new Set();
    events = new Set();
    /** Takes note of what a statement makes, by its beginning. */
    add(head) {
        if (!/CREATE/i.test(head))
            return;
        const text = bare(head);
        const table = TABLE.exec(text);
        if (table !== null) {
            this.tables.add(unquoted(table[1]));
            return;
        }
        const view = VIEW.exec(text);
        if (view !== null)
            this.views.add(unquoted(view[2]));
    }
    /** Takes note of a routine, trigger or event. */
    addProgram(head) {
        const [, what = '', , name] = PROGRAM.exec(bare(head)) ?? [];
        if (name === undefined)
            return;
        const kind = what.toUpperCase().replace(/\s+/, ' ');
        if (kind === 'TRIGGER')
            this.triggers.add(unquoted(name));
        else if (kind === 'EVENT')
            this.events.add(unquoted(name));
        else
            this.routines.add(`${kind} ${unquoted(name)}`);
    }
}
/** The table that an INSERT fills. */
const tableOf = (head) => unquoted(INSERT.exec(head)?.[1]);
const KINDS = ['tables', 'views', 'routines', 'triggers', 'events'];
/** What is expected and not there, in words: `view v`, `PROCEDURE p`. `fold`: the server's names have no letter case. */
function lacking(expected, found, fold) {
    return KINDS.flatMap((kind) => {
        const plain = (name) => (fold ? name.toLowerCase() : name);
        const there = new Set([...found[kind]].map(plain));
        const missing = [...expected[kind]].filter((name) => !there.has(plain(name)));
        return missing.map((name) => (kind === 'routines' ? name : `${kind.slice(0, -1)} ${name}`));
    });
}

// EXTERNAL MODULE: ./lib/steps/mysqlfamily/errors.js
var mysqlfamily_errors = __webpack_require__(87023);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/events.js
var events = __webpack_require__(66945);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/family.js
var family = __webpack_require__(22488);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/scan.js

/** Longest beginning of a statement that is looked at: before its rows an INSERT may name 4096 columns of 64 characters. */
const HEAD = 512 * 1024;
const [NEWLINE, SPACE, HASH, DOUBLE, SINGLE, OPEN, CLOSE, STAR, DASH, SLASH, SEMICOLON, BACKSLASH, BACKTICK] = [
    ...'\n #"\'()*-/;\\`',
].map((letter) => letter.charCodeAt(0));
const [BANG, LETTER_I, LETTER_M, LETTER_R] = [0x21, 0x49, 0x4d, 0x52];
/** Bytes that mean something between the values of a row. */
const MARKS = new Uint8Array(256);
for (const mark of [OPEN, CLOSE, SINGLE, DOUBLE, BACKTICK, SEMICOLON])
    MARKS[mark] = 1;
const SANDBOX = '/*M!999999';
/**
 * Reads a dump of `mysqldump` or `mariadb-dump` as it streams by: what is made in it, how many rows each table gets, and
 * whether it came to its end. Takes pieces of any size and keeps none of them. Quotes count as in the dump's own session,
 * which has backslash escapes; bodies of routines, triggers and events, which may have been written in any other, stand
 * between lines with DELIMITER and are not looked into.
 */
class DumpScanner {
    rows = new Map();
    found = new FoundContents();
    mode = 'between';
    quote = 0;
    /** Where a quoted text began. */
    around = 'code';
    escaped = false;
    previous = 0;
    /** It begins with the letter of INSERT or REPLACE. */
    filling = false;
    depth = 0;
    count = 0;
    table = '';
    head = '';
    /** The last two bytes of a line whose beginning is not kept any more. */
    tail = '';
    line = [];
    lineLength = 0;
    completed = false;
    bytes = 0;
    get contents() {
        return this.found;
    }
    /** The tool's closing line was the last thing in it. */
    get complete() {
        return this.completed && this.mode === 'between';
    }
    push(chunk) {
        this.bytes += chunk.length;
        let at = 0;
        while (at < chunk.length) {
            if (this.mode === 'values')
                at = this.values(chunk, at);
            else if (this.mode === 'quoted')
                at = this.quoted(chunk, at);
            else if (this.mode === 'programs')
                at = this.programs(chunk, at);
            else if (this.mode === 'line')
                at = this.comment(chunk, at);
            else
                at = this.code(chunk, at);
        }
    }
    /** The last line may end without a line break. */
    end() {
        if (this.mode === 'line')
            this.endComment();
    }
    keep(text) {
        if (this.head.length < HEAD)
            this.head += text;
    }
    values(chunk, from) {
        let at = from;
        for (;;) {
            while (at < chunk.length && MARKS[chunk[at]] === 0)
                at += 1;
            if (at >= chunk.length)
                return at;
            const byte = chunk[at];
            at += 1;
            if (byte === OPEN) {
                if (this.depth === 0)
                    this.count += 1;
                this.depth += 1;
            }
            else if (byte === CLOSE)
                this.depth -= 1;
            else if (byte !== SEMICOLON) {
                at = this.skip(chunk, at, byte);
                if (at > chunk.length)
                    return this.open(byte, 'values', at - chunk.length > 1);
            }
            else if (this.depth === 0) {
                this.rows.set(this.table, (this.rows.get(this.table) ?? 0) + this.count);
                this.begin();
                return at;
            }
        }
    }
    /** Goes on in the next piece, behind a backslash perhaps. */
    open(quote, around, escaped) {
        this.quote = quote;
        this.around = around;
        this.escaped = escaped;
        this.mode = 'quoted';
        return Number.POSITIVE_INFINITY;
    }
    /**
     * Where a quoted text has ended: one more than the piece is long where it has not, two more where the piece ends with a
     * backslash. A quote that is doubled ends a text and begins another one, which is the same to us.
     */
    skip(chunk, from, quote) {
        const { length } = chunk;
        const escapes = quote !== BACKTICK;
        let at = from;
        while (at < length) {
            const byte = chunk[at];
            at += 1;
            if (byte === quote)
                return at;
            if (byte === BACKSLASH && escapes)
                at += 1;
        }
        return at + 1;
    }
    quoted(chunk, from) {
        const { quote, around } = this;
        const end = this.skip(chunk, this.escaped ? from + 1 : from, quote);
        if (around === 'code')
            this.keep(chunk.toString('latin1', from, Math.min(end, from + HEAD)));
        if (end > chunk.length)
            return this.open(quote, around, end - chunk.length > 1);
        this.escaped = false;
        this.mode = around;
        return end;
    }
    begin() {
        this.mode = 'between';
        this.head = '';
        this.previous = 0;
    }
    code(chunk, from) {
        for (let at = from; at < chunk.length; at += 1) {
            const byte = chunk[at];
            const before = this.previous;
            this.previous = byte;
            if (this.mode === 'comment') {
                if (byte === SLASH && before === STAR)
                    this.mode = this.head === '' ? 'between' : 'code';
                continue;
            }
            if (this.mode === 'between') {
                if (byte === NEWLINE || byte === SPACE)
                    continue;
                if (byte === DASH || byte === HASH) {
                    this.mode = 'line';
                    return at;
                }
                this.mode = 'code';
                this.completed = false;
                this.filling = byte === LETTER_I || byte === LETTER_R;
            }
            // A comment that holds no code: /* … */, but not /*! … */ and /*M! … */
            if (before === STAR && byte !== BANG && byte !== LETTER_M && this.head.endsWith('/*')) {
                this.head = this.head.slice(0, -2);
                this.mode = 'comment';
                continue;
            }
            if (byte === SEMICOLON) {
                this.endStatement();
                if (this.mode === 'programs')
                    return at + 1;
                continue;
            }
            this.keep(String.fromCharCode(byte));
            // MariaDB's first line holds no code of any version, and no semicolon ends it
            if (this.head.length === SANDBOX.length && this.head === SANDBOX) {
                this.head = '';
                this.mode = 'comment';
                continue;
            }
            if (byte === SINGLE || byte === DOUBLE || byte === BACKTICK) {
                this.quote = byte;
                this.around = 'code';
                this.escaped = false;
                this.mode = 'quoted';
                return at + 1;
            }
            if (byte === OPEN && this.filling && this.isInsert()) {
                this.mode = 'values';
                return at;
            }
        }
        return chunk.length;
    }
    /** Whether the rows begin here; if so, takes note of whose they are. */
    isInsert() {
        if (!/^(?:INSERT|REPLACE)\s/i.test(this.head) || !/\bVALUES\s*\($/i.test(this.head))
            return false;
        this.table = tableOf(utf8(this.head));
        this.depth = 0;
        this.count = 0;
        return true;
    }
    endStatement() {
        const { head } = this;
        this.begin();
        if (/^DELIMITER\s+$/i.test(head)) {
            this.mode = 'programs';
            this.tail = '';
            // What is left of this very line ends no statement
            this.line = [];
            this.lineLength = 0;
        }
        else
            this.found.add(utf8(head));
    }
    /** `-- …` to the end of the line. */
    comment(chunk, from) {
        const found = chunk.indexOf(NEWLINE, from);
        const end = found === -1 ? chunk.length : found;
        this.keep(chunk.toString('latin1', from, Math.min(end, from + HEAD)));
        if (found === -1)
            return end;
        this.endComment();
        return end + 1;
    }
    endComment() {
        if (/^-- Dump completed\b/.test(this.head))
            this.completed = true;
        this.begin();
    }
    /** Lines with `;;` at their end close a statement, until the line `DELIMITER ;`. */
    programs(chunk, from) {
        const found = chunk.indexOf(NEWLINE, from);
        const end = found === -1 ? chunk.length : found;
        const part = chunk.subarray(from, end);
        if (this.lineLength < HEAD)
            this.line.push(part);
        this.lineLength += part.length;
        this.tail = (this.tail + part.toString('latin1', Math.max(0, part.length - 2))).slice(-2);
        if (found === -1) {
            // Pieces of a long line are views of chunks that are to go
            this.line = [Buffer.concat(this.line).subarray(0, HEAD)];
            return end;
        }
        const text = Buffer.concat(this.line).toString('latin1', 0, HEAD);
        const closes = this.tail === ';;';
        this.line = [];
        this.lineLength = 0;
        this.tail = '';
        if (text === 'DELIMITER ;') {
            this.begin();
            return end + 1;
        }
        // The rest of the opening line
        if (text === ';' && this.head === '')
            return end + 1;
        this.keep(`${text}\n`);
        if (closes) {
            this.found.addProgram(utf8(this.head));
            this.head = '';
        }
        return end + 1;
    }
}
/** Heads are gathered byte by byte; whole, they are the text that they were. */
const utf8 = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');

// EXTERNAL MODULE: ./lib/steps/mysqlfamily/source.js
var mysqlfamily_source = __webpack_require__(97585);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/tool.js
var tool = __webpack_require__(48774);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/dump.js
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



















const LOCK_WAIT_MS = 60_000;
const MOST = 10;
const few = (names) => names.slice(0, MOST).join(', ') + (names.length > MOST ? ` and ${names.length - MOST} more` : '');
function sourceError(error) {
    if (error instanceof model_error/* ActionError */.lZ)
        return error;
    const words = error instanceof model_error/* ServerError */.gP ? error.message : String(error);
    return new model_error/* ActionError */.lZ('backup-failed', `The backup was not made: the database cannot be read in full: ${words}`, (0,mysqlfamily_errors/* mysqlHint */.cv)(words) ?? 'Nothing was touched. Settle what the server says, then run this again.', { cause: error });
}
/** The session waits for a table at most so long; afterwards it is as it was. */
async function patiently(session, waitMs, read) {
    const [row] = await session.query((0,query/* raw */.lS)('SELECT @@SESSION.lock_wait_timeout AS seconds'));
    const wait = (seconds) => session.query((0,query/* raw */.lS)(`SET SESSION lock_wait_timeout = ${seconds}`));
    await wait(Math.max(1, Math.ceil(waitMs / 1_000)));
    try {
        return await read();
    }
    finally {
        if (session.lost === undefined)
            await wait(Number(row?.['seconds'] ?? 86_400));
    }
}
/** What a user is not shown nobody would miss in the dump, neither the tool nor we. */
async function refuseBlind(session) {
    const hidden = (0,family/* kindOf */.I)(session.server).programs ? await (0,environment/* mysqlHidden */.N6)(session) : [];
    if (hidden.length === 0)
        return;
    throw new model_error/* ActionError */.lZ('backup-failed', `The backup was not made: the user of \`database-url\` has no right to see ${hidden.join(' and ')}, so a backup would lack them without a word.`, 'Grant it the right: GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, EXECUTE ON the database TO …; and for the bodies of routines GRANT SHOW_ROUTINE ON *.* (MySQL) or SELECT ON mysql.proc (MariaDB).');
}
/** Runs the tool, several times where it takes that, and writes what it says, compressed; gives what was in it. */
async function dump(request, file, { tools, packing, bytes }, wishes) {
    const { server } = request.session;
    const { signal } = request;
    const scanner = new DumpScanner();
    const joined = new external_node_stream_.PassThrough();
    let broken;
    const storing = (0,backup_content/* store */.M_)(joined, [packing.pack()], { path: file.part, seal: file.seal }).catch((error) => {
        broken = error;
        joined.destroy();
        return undefined;
    });
    let read = 0;
    request.pace?.by(() => ({ done: read, total: bytes, about: true }));
    const look = async function* (source) {
        for await (const chunk of source) {
            read += chunk.length;
            scanner.push(chunk);
            yield chunk;
        }
    };
    const failed = async (error) => {
        joined.destroy();
        await storing;
        throw signal?.aborted === true ? (0,errors/* cancelled */.KW)() : (0,errors/* fileError */.zS)(broken ?? error, file.folder);
    };
    try {
        for (const wish of wishes) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const connection = __addDisposableResource(env_1, await (0,mysqlfamily_connection/* toolConnection */.Z)(request.url, tools, server.tls), true);
                const ended = await (0,run/* runUntil */.W)(tools.dump, [...connection.args, ...(0,mysqlfamily_arguments/* dumpArguments */.Dd)(wish)], {
                    env: connection.env,
                    files: connection.files,
                    signal,
                    drain: (stdout) => (0,external_node_stream_promises_.pipeline)(stdout, look, joined, { end: false }),
                }).catch(failed);
                if (signal?.aborted === true)
                    throw (0,errors/* cancelled */.KW)();
                scanner.end();
                const stderr = connection.hide(ended.stderr);
                if (ended.code !== 0)
                    throw (0,mysqlfamily_errors/* mysqlBackupError */.DC)(tools, { code: ended.code, stderr });
                if ((0,mysqlfamily_errors/* isTrouble */.KM)((0,mysqlfamily_errors/* mysqlWords */.sM)(stderr)))
                    throw (0,mysqlfamily_errors/* mysqlBackupError */.DC)(tools, { code: 0, stderr }, ', but reported trouble');
                if (!scanner.complete)
                    throw (0,mysqlfamily_errors/* mysqlBackupError */.DC)(tools, { code: 0, stderr }, ', but the closing line "Dump completed" is not at the end');
                const said = (0,mysqlfamily_errors/* mysqlWords */.sM)(stderr);
                if (said !== '')
                    request.progress({ type: 'note', text: said });
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
        joined.end();
        const stored = await storing;
        if (stored === undefined)
            return await failed(broken);
        return { scanner, stored };
    }
    finally {
        joined.destroy();
        await storing;
    }
}
/** What was there before the dump, but for events that ended before it came to them. */
async function survivors(session, before, { contents }) {
    const lost = [...before.events].some((name) => !contents.events.has(name));
    const gone = (lost ? await (0,mysqlfamily_source/* eventsGone */.D6)(session, before) : []).filter((name) => !contents.events.has(name));
    const events = new Set([...before.events].filter((name) => !gone.includes(name)));
    const eventEnds = new Map([...before.eventEnds].filter(([name]) => events.has(name)));
    return { source: { ...before, events, eventEnds }, gone };
}
/** A tool may end well and have written next to nothing: what the database holds must be in the dump. */
async function refuseIncomplete({ session }, { source, fold }, { contents, rows }, filledBefore) {
    const missing = lacking(source, contents, fold);
    const counted = rowsOf(source, rows, fold);
    const empty = [...filledBefore].filter((name) => counted.get(name) === 0);
    // Rows that were there before the dump and are there after it were there in its snapshot, or somebody emptied the table
    // and filled it again meanwhile: then a second run tells.
    const still = empty.length === 0 ? new Set() : await (0,mysqlfamily_source/* withRows */.Qx)(session, empty);
    const all = [...missing, ...[...still].map((name) => `the rows of table ${name}`)];
    if (all.length === 0)
        return;
    throw new model_error/* ActionError */.lZ('backup-failed', `The backup is incomplete: it lacks ${few(all)}.`, 'The dump tool ended without an error and left them out, or the schema was changed meanwhile. Run this again; see that the tool is the real one (`mysql-binaries` names its folder).');
}
/** Rows of every table, none where the dump names none. */
function rowsOf(source, found, fold) {
    const plain = (name) => (fold ? name.toLowerCase() : name);
    const counts = new Map([...found].map(([name, rows]) => [plain(name), rows]));
    return new Map(source.filled.map(({ name }) => [name, counts.get(plain(name)) ?? 0]));
}
function notesOf(source, withHistory) {
    const apart = source.filled.filter(({ engine }) => !/^(InnoDB|RocksDB|MyRocks|TokuDB|)$/i.test(engine));
    const lost = source.filled.filter(({ name, versioned }) => versioned && !withHistory.has(name));
    return [
        ...(apart.length === 0
            ? []
            : [
                `Not of one instant with the other tables, since their engines keep no snapshots: ${few(apart.map(({ name, engine }) => `${name} (${engine})`))}.`,
            ]),
        ...(lost.length === 0 ? [] : [`Without the earlier versions of their rows: ${few(lost.map(({ name }) => name))}.`]),
    ];
}
/**
 * Dumps with the family's own tool. The tool reads all transactional tables in a snapshot of its own, which no other
 * session can share: so rows are counted in the dump itself, as it streams by, and held against the copy that a proof
 * makes of it. Counting them on the server would count another instant. That the tool left a table's rows out altogether
 * is seen by looking, before and after, which tables have any.
 */
async function writeMysqlDump(request, file, tools, packing) {
    const { session, engine, historySchema, progress } = request;
    const { server } = session;
    const only = request.only === undefined ? undefined : new Set(request.only);
    try {
        request.signal?.throwIfAborted();
        await refuseBlind(session);
        const all = await (0,mysqlfamily_source/* readMysqlSource */.Qz)(session, engine);
        const before = only === undefined ? all : { ...all, filled: all.filled.filter(({ name }) => only.has(name)) };
        const bytes = before.filled.reduce((sum, table) => sum + table.bytes, 0);
        refuseTooLarge(bytes, request.maxBytes);
        const found = await engine.dialect.snapshot(session, { historySchema });
        const names = before.filled.map(({ name }) => name);
        const filled = await patiently(session, request.lockWaitMs ?? LOCK_WAIT_MS, () => (0,mysqlfamily_source/* withRows */.Qx)(session, names));
        const versioned = before.filled.filter((table) => table.versioned);
        const history = versioned.length > 0 && (0,mysqlfamily_arguments/* dumpsHistory */.YJ)({ tool: tools, server });
        const withHistory = new Set(history ? versioned.map(({ name }) => name) : []);
        const of = request.sample === true && (0,family/* kindOf */.I)(server).flavour !== undefined ? await mysqlSamples(session, names) : undefined;
        const waitMs = request.lockWaitMs ?? LOCK_WAIT_MS;
        const sums = (all) => patiently(session, waitMs, () => sumUp(session, all));
        const summed = of === undefined ? undefined : { of, before: await sums(of) };
        const wish = { tool: tools, server, versioned: history };
        const wishes = only === undefined
            ? [{ ...wish, what: 'all' }]
            : (0,mysqlfamily_arguments/* partialWishes */.p)(wish, {
                tables: [...all.tables],
                views: [...all.views],
                holding: all.filled.map(({ name }) => name),
                filled: names,
            });
        const { scanner, stored } = await dump(request, file, { tools, packing, bytes }, wishes);
        const samples = summed === undefined ? undefined : { ...summed, after: await sums(summed.of) };
        const fold = !['0', ''].includes(server.settings?.['lower_case_table_names'] ?? '');
        const { source, gone } = await survivors(session, before, scanner);
        const catalog = (0,events/* withoutEvents */.oE)(found, gone);
        const notes = notesOf(source, withHistory);
        const mysql = {
            tools,
            server,
            source,
            withHistory,
            fold,
            notes,
            ...(samples === undefined ? {} : { samples }),
        };
        await refuseIncomplete(request, mysql, scanner, filled);
        for (const text of notes)
            progress({ type: 'note', text });
        const relation = (kind) => (name) => ({
            oid: '',
            schema: server.database,
            name,
            kind,
        });
        return {
            source: {
                major: server.major,
                encoding: source.charset,
                bytes: source.bytes,
                catalog,
                relations: [
                    ...all.filled.map(({ name }) => name).map(relation('table')),
                    ...[...source.views].map(relation('view')),
                    ...source.sequences.map(relation('sequence')),
                ],
                rows: rowsOf(source, scanner.rows, fold),
                roles: source.definers,
            },
            tool: (0,tool/* toolName */.Uf)(tools),
            tools: undefined,
            mysql,
            stored,
        };
    }
    catch (error) {
        if (request.signal?.aborted === true)
            throw (0,errors/* cancelled */.KW)();
        throw sourceError(error);
    }
}

// EXTERNAL MODULE: ./lib/engines/pglite.js + 4 modules
var pglite = __webpack_require__(59791);
// EXTERNAL MODULE: ./lib/engines/postgresql/facts.js
var facts = __webpack_require__(10893);
// EXTERNAL MODULE: ./lib/engines/postgresql/copying.js
var copying = __webpack_require__(84617);
// EXTERNAL MODULE: ./lib/engines/postgresql/related.js
var related = __webpack_require__(74721);
// EXTERNAL MODULE: ./lib/engines/postgresql/sample.js
var postgresql_sample = __webpack_require__(92034);
// EXTERNAL MODULE: ./lib/steps/backup/environment.js
var backup_environment = __webpack_require__(94975);
// EXTERNAL MODULE: ./lib/steps/backup/source.js
var backup_source = __webpack_require__(65149);
;// CONCATENATED MODULE: ./lib/steps/backup/list.js





/** `215; 1259 16388 TABLE public users app`, `3340; 0 16388 TABLE DATA public users app`: names may hold anything, numbers do not. */
const ENTRY = /^\d+; (\d+) (\d+) ([A-Z]+(?: [A-Z]+)*) /;
/** The number of `pg_class`, the same on every server. */
const PG_CLASS = '1259';
async function readList(tools, content, signal) {
    const defined = new Set();
    const filled = new Set();
    const { args, feed, trouble } = (0,backup_content/* forReader */.ns)(content);
    const ended = await (0,run/* runUntil */.W)(tools.pgRestore, ['--list', ...args], {
        signal,
        ...(feed === undefined ? {} : { feed }),
        env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
        keep: 64 * 1024,
        onLine: (line) => {
            const [, catalog, oid = '', what] = ENTRY.exec(line) ?? [];
            if (catalog === PG_CLASS)
                defined.add(oid);
            else if (what?.startsWith('TABLE DATA') === true)
                filled.add(oid);
        },
    });
    const broken = trouble();
    if (ended.code !== 0 || broken !== undefined) {
        const said = broken === undefined ? ended : { ...ended, stderr: `the file cannot be opened: ${broken}` };
        throw (0,errors/* backupError */.xH)('reading the dump back with pg_restore', said, tools.major);
    }
    return { defined, filled };
}
const list_MOST = 10;
/** A dump tool may end well and have written next to nothing: what the database holds must be in the list. */
function checkList(list, relations, filled) {
    const undefinedOnes = relations.filter(({ oid }) => !list.defined.has(oid));
    const empty = relations.filter((relation) => filled(relation) && !list.filled.has(relation.oid));
    const missing = [...new Set([...undefinedOnes, ...empty])].map((relation) => `${relation.kind} ${(0,backup_source/* nameOf */.Vb)(relation)}`);
    if (missing.length === 0)
        return;
    const more = missing.length > list_MOST ? ` and ${missing.length - list_MOST} more` : '';
    throw new model_error/* ActionError */.lZ('backup-failed', `The backup is incomplete: of ${relations.length} relations it lacks ${missing.slice(0, list_MOST).join(', ')}${more}.`, 'The dump tool ended without an error and left them out. See that `pg_dump` is the real one (`postgres-binaries` names its folder), then run this again.');
}

// EXTERNAL MODULE: ./lib/steps/backup/pace.js
var pace = __webpack_require__(93647);
;// CONCATENATED MODULE: ./lib/steps/backup/dump.js
var dump_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var dump_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
















const dump_LOCK_WAIT_MS = 60_000;
const ZSTD_SINCE = 16;
/** `pg_stat_progress_copy`; before it there is the size of the file alone. */
const COUNTS_COPY_SINCE = 14;
/** Half the time of the default, for a file that is a tenth larger: the deployment waits for it. */
const GZIP = '1';
/** A name for the tools' patterns, in which quotes take away every special meaning. */
const pattern = ({ schema, name }) => [schema, name].map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
async function dump_dump(request, file, tools, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const environment = dump_addDisposableResource(env_1, await (0,backup_environment/* toolEnvironment */.uQ)(request.url, request.session.server.database), true);
        const { seal } = file;
        const args = (packing) => [
            '--format=custom',
            `--compress=${packing}`,
            // A file of its own can be read from several places at once; what is encrypted comes as a stream.
            ...(seal === undefined ? [`--file=${file.part}`] : []),
            '--no-password',
            `--snapshot=${options.snapshot}`,
            `--lock-wait-timeout=${request.lockWaitMs ?? dump_LOCK_WAIT_MS}`,
            ...(options.largeObjects ? [] : ['--no-blobs']),
            ...options.without.map((relation) => `--exclude-table-data=${pattern(relation)}`),
        ];
        let stored;
        const attempt = (packing) => (0,run/* runUntil */.W)(tools.pgDump, args(packing), {
            env: environment.env,
            signal: options.signal,
            ...(seal === undefined
                ? {}
                : {
                    drain: async (stdout) => {
                        stored = await (0,backup_content/* store */.M_)(stdout, [], { path: file.part, seal });
                    },
                }),
        }).catch((error) => {
            throw options.signal.aborted ? (0,errors/* cancelled */.KW)() : (0,errors/* fileError */.zS)(error, file.folder);
        });
        let ended = await attempt(tools.major >= ZSTD_SINCE ? 'zstd:1' : GZIP);
        // Said before anything is read: the tool was built without it.
        if (ended.code !== 0 && /does not support compression/.test(ended.stderr))
            ended = await attempt(GZIP);
        const said = environment.hide(ended.stderr);
        if (options.signal.aborted)
            throw (0,errors/* cancelled */.KW)();
        if (ended.code !== 0)
            throw (0,errors/* backupError */.xH)('pg_dump', { code: ended.code, stderr: said }, tools.major);
        if (said.trim() !== '')
            request.progress({ type: 'note', text: (0,errors/* toolWords */.yy)(said) });
        return stored;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = dump_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Waits for both; the failure of one ends the other, and the first failure is what is thrown. */
async function both(one, other, stop) {
    const failed = (error) => {
        stop();
        throw error;
    };
    const all = [one.catch(failed), other.catch(failed)];
    try {
        return await Promise.all(all);
    }
    finally {
        await Promise.allSettled(all);
    }
}
/** In the open transaction, whose settings nobody needs afterwards. */
async function countWanted({ session, rows, sample, progress }, wanted) {
    if (!rows)
        return { rows: undefined };
    if (sample !== true)
        return { rows: await (0,backup_source/* countTables */.zF)(session, wanted, progress) };
    const of = await (0,postgresql_sample/* samplesOf */.lc)(session, wanted.map(({ oid }) => oid));
    await (0,postgresql_sample/* plainValues */.t2)(session, true);
    const found = await (0,backup_source/* measureTables */.ih)(session, of, progress);
    return { rows: (0,backup_source/* rowsIn */.Nn)(found), samples: { of, found } };
}
/**
 * Dumps with `pg_dump` what one transaction of our own session sees, while that transaction counts the rows: so dump and
 * counts agree although others go on writing.
 */
async function writeDump(request, file, tools) {
    const { session } = request;
    const stop = new AbortController();
    const signal = request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal]);
    let halted;
    const halt = () => {
        stop.abort();
        halted ??= session.cancel().catch(() => undefined);
    };
    request.signal?.addEventListener('abort', halt, { once: true });
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            signal.throwIfAborted();
            await (0,facts/* beginStill */.wl)(session, request.lockWaitMs ?? dump_LOCK_WAIT_MS);
            const snapshot = await (0,facts/* exportSnapshot */.v2)(session);
            const source = await (0,backup_source/* readSource */.o$)(request);
            const wanted = source.relations.filter((relation) => (0,backup_source/* wantsRows */.Pt)(relation, request));
            const without = source.relations.filter((relation) => relation.kind === 'table' && !wanted.includes(relation));
            const { bytes, holdsOids } = await (0,related/* rowFacts */.g)(session, wanted.map(({ oid }) => oid));
            refuseTooLarge(bytes, request.maxBytes);
            const largeObjects = request.only === undefined || holdsOids;
            // Seen from a session of its own: ours counts rows meanwhile.
            const observer = dump_addDisposableResource(env_2, (0,pace/* onLook */.pV)(() => request.engine.connect({
                url: request.url,
                connectTimeoutMs: 5_000,
                applicationName: 'migrate-on-merge progress',
                // Whoever waits to change a table keeps this one waiting too, and the end of the dump waits for it.
                settings: { lock_timeout: '1s', statement_timeout: '5s' },
            })), true);
            const oids = wanted.map(({ oid }) => oid);
            request.pace?.by(async () => {
                const found = session.server.major < COUNTS_COPY_SINCE
                    ? undefined
                    : await observer
                        .session()
                        .then((looking) => (0,copying/* bytesDumped */.t)(looking, oids, backup_environment/* TOOL_NAME */.lH))
                        .catch(() => undefined);
                const written = (await (0,promises_.stat)(file.part)).size;
                return found === undefined ? { done: written } : { ...found, about: true, more: `${(0,words/* size */.Ej)(written)} written` };
            });
            const counting = countWanted(request, wanted);
            const [stored, counted] = await both(dump_dump(request, file, tools, { snapshot, without, largeObjects, signal }), counting, halt);
            const list = await readList(tools, { path: file.part, seal: file.seal }, signal);
            const filled = new Set(wanted.map(backup_source/* nameOf */.Vb));
            checkList(list, source.relations, (relation) => filled.has((0,backup_source/* nameOf */.Vb)(relation)));
            return { source: { ...source, ...counted }, tool: `pg_dump ${tools.version}`, tools, stored };
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = dump_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        if (request.signal?.aborted === true)
            throw (0,errors/* cancelled */.KW)();
        if (error instanceof model_error/* ActionError */.lZ)
            throw error;
        throw (0,backup_source/* sourceError */.I8)(error);
    }
    finally {
        request.signal?.removeEventListener('abort', halt);
        // A cancellation under way would hit whatever this session runs next.
        await halted;
        await session.query((0,query/* raw */.lS)('ROLLBACK')).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/steps/backup/archive.js










/** The data folder of an embedded server as one archive. Nobody else can be connected, so counts and archive agree. */
async function writeArchive(request, file) {
    const { session } = request;
    try {
        await (0,facts/* beginStill */.wl)(session, 0);
        const source = await (0,backup_source/* readSource */.o$)(request);
        refuseTooLarge(source.bytes, request.maxBytes);
        const tables = source.relations.filter((relation) => relation.kind === 'table');
        const counted = await countWanted(request, tables);
        await session.query((0,query/* raw */.lS)('ROLLBACK'));
        const bytes = await (0,pglite/* dataArchive */.fV)(session);
        const pieces = external_node_stream_.Readable.from([bytes], { objectMode: false });
        const stored = await (0,backup_content/* store */.M_)(pieces, [], { path: file.part, seal: file.seal }).catch((error) => {
            throw (0,errors/* fileError */.zS)(error, file.folder);
        });
        const { engine, version } = session.server;
        return {
            source: { ...source, ...counted },
            tool: `archive of the embedded ${engine} ${version}`,
            tools: undefined,
            stored,
        };
    }
    catch (error) {
        if (session.transaction() !== 'idle')
            await session.query((0,query/* raw */.lS)('ROLLBACK')).catch(() => undefined);
        if (error instanceof model_error/* ActionError */.lZ)
            throw error;
        throw (0,backup_source/* sourceError */.I8)(error);
    }
}

// EXTERNAL MODULE: ./lib/steps/backup/describe.js
var describe = __webpack_require__(90213);
// EXTERNAL MODULE: ./lib/steps/backup/file.js
var backup_file = __webpack_require__(20538);
// EXTERNAL MODULE: ./lib/steps/backup/files.js
var backup_files = __webpack_require__(22633);
// EXTERNAL MODULE: ./lib/steps/backup/packing.js
var backup_packing = __webpack_require__(25873);
// EXTERNAL MODULE: ./lib/steps/backup/tool.js
var backup_tool = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/steps/backup/writes.js
var backup_writes = __webpack_require__(90488);
;// CONCATENATED MODULE: ./lib/steps/backup/backup.js
var backup_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var backup_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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















/** Each throws ActionError where its tool is not here. */
const WAYS = {
    archive: () => ({
        ending: '.tar.gz',
        partial: false,
        write: (file, request) => writeArchive(request, file),
    }),
    pg_dump(request) {
        const { major } = request.session.server;
        const tools = (0,backup_tool/* chooseTools */.Lk)(request.tools, major);
        if (tools === undefined) {
            const { message, hint } = (0,backup_tool/* missingTools */.Cj)(request.tools, major);
            throw new model_error/* ActionError */.lZ('backup-tool', message, hint);
        }
        return {
            ending: '.dump',
            partial: request.only !== undefined,
            write: (file, limited) => writeDump(limited, file, tools),
        };
    },
    mysqldump(request) {
        const tools = (0,tool/* needMysqlTools */.eW)(request.mysqlTools ?? [], request.session.server);
        const packing = (0,backup_packing/* bestPacking */.c)();
        return {
            ending: `.sql${packing.ending}`,
            partial: request.only !== undefined,
            write: (file, limited) => writeMysqlDump(limited, file, tools, packing),
        };
    },
};
/** Makes a backup and reads its list of contents back; nothing but a complete file is left behind. Throws ActionError. */
async function makeBackup(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { engine, session, progress } = request;
        const way = WAYS[engine.traits.backup](request);
        if (session.transaction() !== 'idle')
            throw (0,model_error/* defect */.gb)('A backup needs a session outside a transaction.');
        const start = performance.now();
        const createdAt = new Date().toISOString();
        const file = backup_addDisposableResource(env_1, await (0,backup_file/* backupFile */.LL)({
            directory: request.directory,
            database: session.server.database,
            label: request.label,
            ending: way.ending,
            seal: request.seal,
        }), true);
        const limit = backup_addDisposableResource(env_1, sizeGuard(request.signal, file.part, request.maxBytes), false);
        const going = backup_addDisposableResource(env_1, (0,pace/* pace */.cI)(progress, 'dump'), false);
        going.by(async () => ({ done: (await (0,promises_.stat)(file.part)).size }));
        // Before the dump sees anything, so that no write that it lacks goes uncounted.
        const writes = await (0,backup_writes/* writeCounts */.C)(session, engine);
        const written = await way.write(file, { ...request, signal: limit.signal, pace: going }).catch((error) => {
            throw limit.error() ?? error;
        });
        const { source, tool, tools, mysql, stored } = written;
        const { partial } = way;
        const bytes = stored?.bytes ?? (await (0,promises_.stat)(file.part)).size;
        if (request.maxBytes !== undefined && bytes > request.maxBytes)
            throw tooLarge(`The backup has ${(0,words/* size */.Ej)(bytes)}`, request.maxBytes);
        const ms = performance.now() - start;
        const sha256 = stored?.sha256 ?? (await (0,backup_file/* sha256Of */.Bj)(file.part));
        const facts = { file: file.name, bytes, sha256, encrypted: request.seal !== undefined };
        const manifest = await (0,describe/* describeBackup */._)(request, written, { ...facts, createdAt, partial, writes });
        const path = await file.keep(manifest);
        backup_files/* backupFiles */.U.set(file.name, path);
        const tables = source.relations.filter((relation) => relation.kind === 'table').length;
        progress({ type: 'backup', text: `${(0,words/* count */.U9)(tables, 'table')}, ${(0,words/* size */.Ej)(bytes)} in ${(0,words/* duration */.p0)(ms)} by ${tool}` });
        return {
            report: { ...facts, tool, ms: Math.round(ms) },
            path,
            seal: request.seal,
            manifest,
            tools,
            ...(mysql === undefined ? {} : { mysql }),
            source,
            partial,
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = backup_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(67231);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/private-file.js
var private_file = __webpack_require__(86636);
// EXTERNAL MODULE: ./lib/steps/backup/ticker.js
var ticker = __webpack_require__(81834);
;// CONCATENATED MODULE: ./lib/steps/backup/command.js
var command_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var command_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/**
 * Ours, and the runner's own: inputs (the URL, the passphrase), the tokens of the job's services, and the files by which a step
 * sets variables and outputs of the workflow.
 */
const KEPT_BACK = /^(?:INPUT_.*|ACTIONS_(?:RUNTIME|RESULTS|CACHE)_.*|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|NODE_OPTIONS|MIGRATE_ON_MERGE_DATABASE_URL|BASH_ENV|ENV)$/i;
/** A name that nobody had before, as clouds take it: small letters, digits and single hyphens, a letter first, 60 at most. */
function backupNameFor(label, database, at) {
    const plain = (text, most) => text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, most)
        .replace(/^-|-$/g, '');
    const time = at.toISOString().replace(/\D/g, '').slice(0, 14);
    return ['mom', plain(database, 20), plain(label, 20), time].filter((part) => part !== '').join('-');
}
const LONGEST_ID = 300;
const SHOWN_LINES = 200;
const seen = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
/** The last `id=…`, else the last line with anything in it. */
function idIn(stdout) {
    const lines = stdout.split('\n').map(seen);
    const named = lines.findLast((line) => /^id=./.test(line))?.slice('id='.length);
    return (named ?? lines.findLast((line) => line !== ''))?.trim().slice(0, LONGEST_ID);
}
const failed = (message, hint, cause) => new model_error/* ActionError */.lZ('backup-failed', message, hint, cause === undefined ? {} : { cause });
/**
 * Runs the team's own command by the shell, which reads it from a file without a name: what stands in an argv all users of the
 * machine can read. Throws ActionError where it fails, or names no backup.
 */
async function backupByCommand(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { command, database, label, cwd, progress, signal } = request;
        const start = performance.now();
        const name = backupNameFor(label, database, new Date());
        const env = Object.fromEntries(Object.entries(request.env).filter(([key]) => !KEPT_BACK.test(key)));
        const script = await (0,private_file/* namelessFile */.V)(`${command}\n`);
        const _ = command_addDisposableResource(env_1, (0,ticker/* ticker */.b)((elapsed) => progress({ type: 'backup', text: `the backup command has been running for ${(0,words/* duration */.p0)(elapsed)}` })), false);
        let shown = 0;
        const tell = (line) => {
            shown += 1;
            const text = seen(line);
            if (text !== '' && shown <= SHOWN_LINES)
                progress({ type: 'backup', text });
        };
        try {
            const ended = await (0,run/* runUntil */.W)('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '/dev/fd/3'], {
                env: { ...env, BACKUP_NAME: name, BACKUP_DATABASE: database, BACKUP_LABEL: label },
                files: [script.fd],
                cwd,
                signal,
                onLine: tell,
                keep: 64 * 1024,
            });
            if (signal.aborted)
                throw failed('The backup command was cancelled.', 'Nothing of the database was touched. See whether the provider has made the backup all the same.');
            if (ended.code !== 0) {
                const words = ended.stderr
                    .split('\n')
                    .map(seen)
                    .filter((line) => line !== '');
                throw failed([`The backup command failed (exit ${ended.code}).`, ...words.slice(-8)].join('\n'), 'Nothing was touched. Settle what the command says, then run this again.');
            }
            const id = idIn(ended.stdout);
            if (id === undefined || id === '')
                throw failed('The backup command ended well and named no backup, so that nobody would find it again.', 'Let it write the id of the backup as its last line, or as `id=…`; see docs/backups.md.');
            const ms = Math.round(performance.now() - start);
            progress({ type: 'backup', text: `the backup command made ${id} in ${(0,words/* duration */.p0)(ms)}` });
            return {
                file: '',
                bytes: 0,
                sha256: '',
                tool: 'backup-command',
                encrypted: false,
                ms,
                scope: 'command',
                id,
                proof: {
                    method: 'none',
                    tables: 0,
                    rows: null,
                    ok: true,
                    note: 'Made by `backup-command`, which ended without an error; what it saved was not looked at.',
                },
            };
        }
        catch (error) {
            if (error instanceof exec/* ProgramMissing */.Xh)
                throw failed('The backup command cannot be run: there is no bash here.', 'Install bash on this machine.', error);
            if (signal.aborted && !(error instanceof model_error/* ActionError */.lZ))
                throw failed('The backup command was cancelled before it ran.', 'Nothing was touched. Run this again.', error);
            throw error;
        }
        finally {
            await script.close();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        command_disposeResources(env_1);
    }
}

// EXTERNAL MODULE: ./lib/steps/backup/seal.js
var seal = __webpack_require__(25745);
// EXTERNAL MODULE: ./lib/steps/prove/compare.js
var compare = __webpack_require__(12169);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/prove-list.js










/** Why a file is not the one that was written, in words. */
const otherFile = (sha256, written) => sha256 === written
    ? undefined
    : `The file is not the one that was written: its SHA-256 is ${sha256}, and it was ${written}.`;
/** Unpacks the whole file and looks at what is in it, keeping nothing; → what is wrong with it, in words. */
async function proveMysqlList({ backup, signal }, { source, fold }) {
    const other = otherFile(await (0,backup_file/* sha256Of */.Bj)(backup.path), backup.report.sha256);
    if (other !== undefined)
        return other;
    const scanner = new DumpScanner();
    const look = new external_node_stream_.Writable({
        write(chunk, _encoding, done) {
            scanner.push(chunk);
            done();
        },
    });
    try {
        await (0,external_node_stream_promises_.pipeline)((0,backup_content/* plain */.pj)(backup), backup_packing/* unpacking */.f, look, signal === undefined ? {} : { signal });
    }
    catch (error) {
        if (signal?.aborted === true)
            throw (0,errors/* cancelled */.KW)();
        return `The dump cannot be read to its end: ${error instanceof Error ? error.message : String(error)}.`;
    }
    scanner.end();
    if (!scanner.complete)
        return 'The dump does not end with the closing line "Dump completed".';
    const missing = lacking(source, scanner.contents, fold);
    if (missing.length > 0)
        return `The dump lacks ${missing.slice(0, 10).join(', ')}.`;
    return (0,compare/* compareRows */.fz)(backup.source.rows ?? new Map(), rowsOf(source, scanner.rows, fold));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/io/mysql-server.js + 3 modules
var mysql_server = __webpack_require__(66723);
// EXTERNAL MODULE: ./lib/model/engine.js
var engine = __webpack_require__(81067);
// EXTERNAL MODULE: ./lib/shadow/mysql-prepare.js
var mysql_prepare = __webpack_require__(51292);
// EXTERNAL MODULE: ./lib/shadow/mysql-users.js
var mysql_users = __webpack_require__(60563);
// EXTERNAL MODULE: ./lib/steps/preflight/disk.js
var disk = __webpack_require__(69874);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/compare-sums.js


const compare_sums_MOST = 10;
const compare_sums_few = (names) => names.slice(0, compare_sums_MOST).join(', ') + (names.length > compare_sums_MOST ? ` and ${names.length - compare_sums_MOST} more` : '');
const same = (one, other) => one !== undefined && one.rows === other?.rows && one.sum === other.sum;
/**
 * Holds a copy against the source, stretch by stretch. The dump is of some instant between two readings of the source: where they
 * agree nobody wrote, and the copy must agree with both; where they do not, nothing can be said.
 */
async function compareCopySums({ of, before, after }, copy) {
    const there = await sumUp(copy, of);
    const wrong = [];
    const written = [];
    const keyless = [];
    let [tables, rows] = [0, 0];
    for (const { name, stretches } of of) {
        if (stretches.length === 0) {
            keyless.push(name);
            continue;
        }
        const [first, last, found] = [before.get(name), after.get(name), there.get(name)];
        const still = stretches.flatMap((_, n) => (same(first?.[n], last?.[n]) ? [n] : []));
        if (still.length === 0)
            written.push(name);
        // That it is not there at all, the comparison of schemas says.
        if (still.length === 0 || found === undefined)
            continue;
        tables += 1;
        rows += still.reduce((sum, n) => sum + (first?.[n]?.rows ?? 0), 0);
        const other = still.find((n) => !same(first?.[n], found[n]));
        if (other === undefined)
            continue;
        wrong.push(`${name} holds other rows: the checksum of ${(0,words/* count */.U9)(first?.[other]?.rows ?? 0, 'row')} differs`);
    }
    return {
        problem: wrong.length === 0 ? undefined : compare_sums_few(wrong),
        sampled: { tables, rows, left: written.length + keyless.length },
        notes: [
            ...(written.length === 0
                ? []
                : [`Counted, but not compared row by row, since others wrote there during the dump: ${compare_sums_few(written)}.`]),
            ...(keyless.length === 0
                ? []
                : [`Counted, but not compared row by row, since so large a table has no primary key: ${compare_sums_few(keyless)}.`]),
        ],
    };
}

// EXTERNAL MODULE: ./lib/steps/mysqlfamily/load.js
var mysqlfamily_load = __webpack_require__(68248);
;// CONCATENATED MODULE: ./lib/steps/mysqlfamily/prove-restore.js
var prove_restore_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var prove_restore_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


















const LOADER = { user: 'mom_loader', host: 'localhost' };
/** To write a view, routine, trigger or event for somebody else, by the names that the years gave it. */
const FOR_OTHERS = ['SET USER', 'SET_ANY_DEFINER', 'ALLOW_NONEXISTENT_DEFINER', 'SET_USER_ID'];
/** These decide whether a table may be made that the source has already. */
const NOT_ASKED = ['sql_require_primary_key', 'sql_generate_invisible_primary_key'];
/** Of these the machine is guilty, not the dump: something that the source's server has is not here. */
const NOT_HERE = /ERROR (?:1049|1115|1126|1127|1273|1286|1298|1524|3185|3825) |ERROR 1114 |Errcode: 28|No space left on device|[Pp]lugin '?\w+'? (?:cannot|could not) be loaded|Unknown (?:storage engine|database|collation|character set)/;
/** Of its own flavour, the series itself or the next one above it. */
function chooseServer(servers, source) {
    const { flavour } = (0,family/* kindOf */.I)(source);
    const wanted = (0,mysql_programs/* seriesIn */.hP)(source.version);
    return servers
        .filter((server) => server.flavour === flavour && (0,mysql_programs/* compareSeries */.J4)(server, wanted) >= 0)
        .toSorted(mysql_programs/* compareSeries */.J4)[0];
}
/** The server to try it on, or why it cannot be tried. */
async function findPlace(servers, { server, source }) {
    const kind = (0,family/* kindOf */.I)(server);
    if (kind.flavour === undefined)
        return {
            unfit: `a ${(0,family/* serverName */.L)(server)} cannot be started here, and no other server is taken for it`,
            hint: 'Restore the file once into a cluster that holds nothing else, to know that it can be.',
        };
    const found = chooseServer(servers, server);
    if (found === undefined) {
        const alike = servers.filter(({ flavour }) => flavour === kind.flavour);
        const [newest] = alike.toSorted((a, b) => (0,mysql_programs/* compareSeries */.J4)(b, a));
        const have = newest === undefined
            ? `no ${engine/* LABELS */.k[kind.flavour]} server is installed here`
            : `the newest server here is ${(0,family/* serverName */.L)({ ...server, version: newest.version })}`;
        return {
            unfit: `${have}, and ${(0,family/* serverName */.L)(server)} or newer is needed`,
            hint: `Install one in a step before this one: ${kind.server}; or name its folder in \`mysql-binaries\`.`,
        };
    }
    const free = await (0,disk/* freeBytes */.go)((0,external_node_os_.tmpdir)());
    if (free !== undefined && free < source.bytes)
        return {
            unfit: `the copy would need up to ${(0,words/* size */.Ej)(source.bytes)}, and ${(0,words/* size */.Ej)(free)} are free in the temporary folder`,
            hint: 'Set TMPDIR to a folder on a larger disk, or take a runner with one.',
        };
    return found;
}
/**
 * What a dump makes runs as its definers, so they must be there: nobody can log in as one of them, and each has rights on
 * this database alone. The loader is no administrator: what the dump holds is somebody else's code.
 */
async function makePlace(admin, database, { source }) {
    const { charset, collation } = source;
    await admin.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(database)} CHARACTER SET ${(0,query.id)(charset)} COLLATE ${(0,query.id)(collation)}`);
    await admin.query((0,query/* sql */.ll) `CREATE USER ${(0,mysql_users/* account */.ct)(LOADER)}`);
    await (0,mysql_users/* giveDatabase */.hc)(admin, LOADER, database);
    for (const right of FOR_OTHERS)
        await (0,mysql_users/* grantWhereKnown */.r_)(admin, right, LOADER);
    for (const name of source.definers) {
        const parsed = (0,mysql_prepare/* parseAccount */.J)(name);
        // MariaDB lists a role with an empty host
        const who = parsed.host === '' ? { user: parsed.user, host: undefined } : parsed;
        const make = who.host === undefined ? (0,query/* sql */.ll) `CREATE ROLE IF NOT EXISTS ${(0,mysql_users/* account */.ct)(who)}` : undefined;
        try {
            await admin.query(make ?? (0,query/* sql */.ll) `CREATE USER IF NOT EXISTS ${(0,mysql_users/* account */.ct)(who)} ACCOUNT LOCK`);
            await (0,mysql_users/* giveDatabase */.hc)(admin, who, database);
        }
        catch (error) {
            // One of the server's own; if it is missed, loading says so
            if (!(error instanceof model_error/* ServerError */.gP))
                throw error;
        }
    }
}
async function countRows(session, { source, withHistory }) {
    const counts = new Map();
    for (const { name } of source.filled) {
        const all = (0,query/* raw */.lS)(withHistory.has(name) ? ' FOR SYSTEM_TIME ALL' : '');
        try {
            const [row] = await session.query((0,query/* sql */.ll) `SELECT COUNT(*) AS n FROM ${(0,query.id)(name)}${all}`);
            counts.set(name, Number(row?.['n'] ?? 0));
        }
        catch (error) {
            // 1146: it is not there, which the comparison of schemas says
            if (!(error instanceof model_error/* ServerError */.gP && error.code === '1146'))
                throw error;
        }
    }
    return counts;
}
/** What the copy has otherwise than the source, in words. */
async function prove_restore_compare(request, dumped, session) {
    const { backup, engine, historySchema } = request;
    try {
        const catalog = await engine.dialect.snapshot(session, { historySchema });
        const rows = await countRows(session, dumped);
        const { source, copy, notes } = (0,events/* settleEvents */.Vv)(backup.source.catalog, catalog, dumped.source.eventEnds);
        const { samples } = dumped;
        const sums = samples === undefined ? undefined : await compareCopySums(samples, session);
        const counted = (0,compare/* compareRows */.fz)(backup.source.rows ?? new Map(), rows);
        // Of a table that lacks rows that has been said.
        const wrong = [(0,compare/* compareSchemas */._e)(source, copy), counted, counted === undefined ? sums?.problem : undefined].filter((problem) => problem !== undefined);
        return {
            problem: wrong.length === 0 ? undefined : wrong.join('; '),
            notes: [...notes, ...(sums?.notes ?? [])],
            ...(sums === undefined ? {} : { sampled: sums.sampled }),
        };
    }
    catch (error) {
        if (error instanceof model_error/* ServerError */.gP)
            return { problem: `the copy cannot be read: ${error.message}` };
        throw error;
    }
}
/** A view or a foreign key of this database that needs another one, which no dump of this one holds. */
function otherDatabase(failed, database) {
    const words = /[Tt]able '([^'.]+)\.[^']*' doesn't exist|FUNCTION ([^\s.]+)\.\S+ does not exist|Unknown database '([^']+)'/;
    const [found] = words
        .exec(failed)
        ?.slice(1)
        .filter((name) => name !== undefined) ?? [];
    return found === undefined || found === database ? undefined : found;
}
/** Loads the dump into a server that nobody else can reach, and compares schema and rows with the source. */
async function proveMysqlRestore(request, dumped) {
    const { backup, engine, progress, signal } = request;
    const other = otherFile(await (0,backup_file/* sha256Of */.Bj)(backup.path), backup.report.sha256);
    if (other !== undefined)
        return { problem: other };
    const programs = await findPlace(request.mysqlServers ?? [], dumped);
    if ('unfit' in programs)
        return programs;
    const { database } = dumped.server;
    progress({
        type: 'backup',
        text: `restoring the dump into a throw-away ${(0,family/* serverName */.L)({ ...dumped.server, version: programs.version })}`,
    });
    const variables = Object.fromEntries(Object.entries(dumped.source.variables).filter(([name]) => !NOT_ASKED.includes(name)));
    // A name that the dump cannot know: what it makes may run as whom it names
    const admin = `mom_${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const server = prove_restore_addDisposableResource(env_1, await (0,mysql_server/* startPrivateMysql */._)({ programs, admin, variables, more: ['--max-allowed-packet=1G'] }), true);
            const connect = (name = '') => engine.connect({
                url: server.url(admin, name),
                connectTimeoutMs: 30_000,
                applicationName: 'migrate-on-merge proof',
            });
            {
                const env_2 = { stack: [], error: void 0, hasError: false };
                try {
                    const session = prove_restore_addDisposableResource(env_2, await connect(), true);
                    await makePlace(session, database, dumped);
                }
                catch (e_1) {
                    env_2.error = e_1;
                    env_2.hasError = true;
                }
                finally {
                    const result_1 = prove_restore_disposeResources(env_2);
                    if (result_1)
                        await result_1;
                }
            }
            const { socket } = server;
            const load = {
                tools: dumped.tools,
                content: backup,
                socket,
                user: LOADER.user,
                database,
                signal,
                pace: request.pace,
            };
            const start = performance.now();
            const failed = await (0,mysqlfamily_load/* loadDump */.n)(load);
            const restoreMs = Math.round(performance.now() - start);
            if (failed !== undefined) {
                const apart = otherDatabase(failed, database);
                if (apart !== undefined)
                    return {
                        unfit: `it names another database, \`${apart}\`, which is not in it (${failed})`,
                        hint: 'Back up that database too; where both are there, the file can be restored.',
                    };
                if (NOT_HERE.test(failed))
                    return { unfit: failed, hint: 'Install on this machine what these words miss, or free some space.' };
                return { problem: failed };
            }
            const session = prove_restore_addDisposableResource(env_1, await connect(database), true);
            return { ...(await prove_restore_compare(request, dumped, session)), restoreMs };
        }
        catch (e_2) {
            env_1.error = e_2;
            env_1.hasError = true;
        }
        finally {
            const result_2 = prove_restore_disposeResources(env_1);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.lZ && error.code === 'shadow-start')
            return { unfit: error.message, hint: error.hint };
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/steps/prove/archive.js
var prove_archive = __webpack_require__(84148);
;// CONCATENATED MODULE: ./lib/steps/prove/contents.js



/** What the tables of a copy hold otherwise than the source did: rows by their number, and a sample of them one by one. */
async function compareContents({ rows = new Map(), samples, relations }, copy, progress) {
    if (samples === undefined) {
        const counted = relations.filter((relation) => rows.has((0,backup_source/* nameOf */.Vb)(relation)));
        return [(0,compare/* compareRows */.fz)(rows, await (0,backup_source/* countTables */.zF)(copy, counted, progress))];
    }
    await (0,postgresql_sample/* plainValues */.t2)(copy, false);
    const found = await (0,backup_source/* measureTables */.ih)(copy, samples.of, progress);
    return [(0,compare/* compareRows */.fz)(rows, (0,backup_source/* rowsIn */.Nn)(found)), (0,compare/* compareSums */.sl)(samples.found, found)];
}

;// CONCATENATED MODULE: ./lib/steps/prove/count.js
/** Longest header line that is kept; everything longer is data of large objects. */
const LONGEST = 64 * 1024;
const count_NEWLINE = 10;
const count_BACKSLASH = 0x5c;
const DOT = 0x2e;
const count_NAME = String.raw `("(?:[^"]|"")+"|[^\s."(]+)`;
const COPY = new RegExp(`^COPY ${count_NAME}\\.${count_NAME} .*FROM stdin;$`);
const count_unquoted = (name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);
/**
 * Counts the rows in the text that `pg_restore --data-only` gives: `COPY … FROM stdin;`, one line per row, `\.`. Takes
 * pieces of any size and keeps none of them, so that a row of a gigabyte costs nothing.
 */
class RowCounter {
    rows = new Map();
    table;
    count = 0;
    /** The beginning of a line whose end has not come yet. */
    head = Buffer.alloc(0);
    length = 0;
    push(chunk) {
        let start = 0;
        for (;;) {
            const end = chunk.indexOf(count_NEWLINE, start);
            if (end === -1)
                break;
            if (this.length === 0)
                this.line(chunk, start, end);
            else {
                this.keep(chunk, start, end);
                this.line(this.head, 0, Math.min(this.length, this.head.length), this.length);
                this.head = Buffer.alloc(0);
                this.length = 0;
            }
            start = end + 1;
        }
        if (start < chunk.length)
            this.keep(chunk, start, chunk.length);
    }
    /** True when the text ended between tables, not within one. */
    whole() {
        return this.table === undefined;
    }
    keep(chunk, start, end) {
        const most = this.table === undefined ? LONGEST : 3;
        if (this.head.length < most)
            this.head = Buffer.concat([this.head, chunk.subarray(start, Math.min(end, start + most - this.head.length))]);
        this.length += end - start;
    }
    line(from, start, end, length = end - start) {
        if (this.table !== undefined) {
            if (length === 2 && from[start] === count_BACKSLASH && from[start + 1] === DOT) {
                this.rows.set(this.table, (this.rows.get(this.table) ?? 0) + this.count);
                this.table = undefined;
            }
            else
                this.count += 1;
            return;
        }
        if (length > LONGEST || from[start] !== 0x43)
            return;
        const [, schema, name] = COPY.exec(from.toString('utf8', start, end)) ?? [];
        if (schema === undefined || name === undefined)
            return;
        this.table = `${count_unquoted(schema)}.${count_unquoted(name)}`;
        this.count = 0;
    }
}

;// CONCATENATED MODULE: ./lib/steps/prove/list.js






/** Unpacks the whole dump as text and counts the rows in it; nothing is written and nothing is kept. */
async function readBack(tools, content, signal) {
    const counter = new RowCounter();
    const { args, feed, trouble } = (0,backup_content/* forReader */.ns)(content);
    const look = new external_node_stream_.Writable({
        write(chunk, _encoding, done) {
            counter.push(chunk);
            done();
        },
    });
    const ended = await (0,run/* runUntil */.W)(tools.pgRestore, ['--data-only', '--file=-', ...args], {
        signal,
        env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
        keep: 8_000,
        drain: (stdout) => (0,external_node_stream_promises_.pipeline)(stdout, look),
        ...(feed === undefined ? {} : { feed }),
    });
    const problem = trouble() ??
        (ended.code !== 0
            ? (0,errors/* toolWords */.yy)(ended.stderr) || `pg_restore ended with ${ended.code}`
            : counter.whole()
                ? undefined
                : 'the dump ends in the middle of a table');
    return { rows: counter.rows, problem };
}

// EXTERNAL MODULE: ./lib/io/postgres-server.js + 1 modules
var postgres_server = __webpack_require__(94967);
// EXTERNAL MODULE: ./lib/steps/prove/entries.js
var entries = __webpack_require__(19822);
;// CONCATENATED MODULE: ./lib/steps/prove/roles.js

/** Names that no source has. */
const SUPERUSER = 'migrate_on_merge_proof';
const roles_LOADER = 'migrate_on_merge_loader';
const BUILDER = 'migrate_on_merge_builder';
/**
 * Roles belong to the server, not to the dump: its owners, grants and policies need them. None of them is a superuser
 * here, whatever it is on the source. The loader may do what any of them may.
 */
async function makeRoles(session, roles) {
    await session.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(BUILDER)}`);
    await session.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(roles_LOADER)} LOGIN BYPASSRLS IN ROLE ${(0,query.id)(BUILDER)}`);
    if (session.server.major >= 14)
        await session.query((0,query/* sql */.ll) `GRANT pg_write_all_data TO ${(0,query.id)(roles_LOADER)}`);
    for (const role of roles) {
        await session.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role)} IN ROLE ${(0,query.id)(BUILDER)}`);
        await session.query((0,query/* sql */.ll) `GRANT ${(0,query.id)(role)} TO ${(0,query.id)(roles_LOADER)}`);
    }
}
/** Schemas and foreign servers that the dump's own grants are about. */
const PLACES = (0,query/* raw */.lS)(`
  SELECT 'SCHEMA' AS kind, nspname::text AS name FROM pg_catalog.pg_namespace
  WHERE nspname OPERATOR(pg_catalog.!~) '^pg_' AND nspname OPERATOR(pg_catalog.<>) 'information_schema'
  UNION ALL SELECT 'FOREIGN SERVER', srvname::text FROM pg_catalog.pg_foreign_server`);
/** Whoever is to own something in a schema must be allowed to make it there; the dump's own grants come last. */
async function openPlaces(session, open) {
    for (const { kind, name } of await session.query(PLACES)) {
        const rights = (0,query/* raw */.lS)(`${open ? 'GRANT' : 'REVOKE'} ${kind === 'SCHEMA' ? 'USAGE, CREATE' : 'USAGE'} ON ${kind ?? ''} `);
        await session.query((0,query/* sql */.ll) `${rights}${(0,query.id)(name ?? '')}${(0,query/* raw */.lS)(open ? ' TO ' : ' FROM ')}${(0,query.id)(BUILDER)}`);
    }
}

;// CONCATENATED MODULE: ./lib/steps/prove/restore.js
var restore_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var restore_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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















const DATABASE = 'proof';
/**
 * Of these the machine is guilty, not the dump: something that the source's server has is not installed here, or is for
 * superusers only.
 */
const restore_NOT_HERE = /is not available|extension control file|could not access file|could not load library|shared_preload_libraries|collation "[^"]*" for encoding|could not create locale|must be (?:a )?superuser|only superuser|permission denied (?:to|for (?:language|foreign-data wrapper|parameter))|security label provider|No space left on device/i;
/** For loading much at once and for nothing else. */
const SETTINGS = { wal_level: 'minimal', maintenance_work_mem: '256MB', max_connections: '40' };
function restore_chooseServer(servers, tools) {
    return [...servers].sort((a, b) => a.major - b.major).find((candidate) => candidate.major >= tools.major);
}
/** Objects that are not restored (see `entryLists`), so they are not compared. */
const BEYOND = new Set([
    'event trigger',
    'publication',
    // What these need (a superuser, a role, a library, a locale, a file of the server) may be missing where the copy is made.
    'cast',
    'collation',
    'default privileges',
    'foreign data wrapper',
    'foreign server',
    'text search configuration',
    'text search dictionary',
]);
const installServer = (major) => `Install one in a step before this one: \`sudo apt-get install -y postgresql-${major}\` (its service may stay stopped), on macOS \`brew install postgresql@${major}\`; or name its folder in \`postgres-binaries\`.`;
async function unfit({ backup, servers, tools }) {
    if (restore_chooseServer(servers, tools) === undefined) {
        const newest = Math.max(0, ...servers.map((server) => server.major));
        const have = newest === 0 ? 'no PostgreSQL server is installed here' : `the newest server here is PostgreSQL ${newest}`;
        return { unfit: `${have}, and PostgreSQL ${tools.major} is needed`, hint: installServer(tools.major) };
    }
    const free = await (0,disk/* freeBytes */.go)((0,external_node_os_.tmpdir)());
    if (free !== undefined && free < backup.source.bytes)
        return {
            unfit: `the copy would need up to ${(0,words/* size */.Ej)(backup.source.bytes)}, and ${(0,words/* size */.Ej)(free)} are free in the temporary folder`,
            hint: 'Set TMPDIR to a folder on a larger disk, or take a runner with one.',
        };
    return undefined;
}
async function makeDatabase(session, { encoding }) {
    // Only the locale C goes with every encoding.
    const other = encoding === 'UTF8' ? (0,query/* raw */.lS)('') : (0,query/* raw */.lS)(` LOCALE 'C' ENCODING '${encoding.replace(/\W/g, '')}'`);
    await session.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(DATABASE)} TEMPLATE template0${other}`);
}
/** Extensions that this machine does not have, or that need to be preloaded. */
async function missingExtensions(session, { catalog }) {
    const names = [...catalog.objects.values()].filter((object) => object.kind === 'extension').map((o) => o.name);
    const missing = [];
    for (const name of names) {
        await session.query((0,query/* raw */.lS)('BEGIN'));
        await session.query((0,query/* raw */.lS)('SET LOCAL search_path = public'));
        await session.query((0,query/* sql */.ll) `CREATE EXTENSION IF NOT EXISTS ${(0,query.id)(name)} CASCADE`).catch(() => missing.push(name));
        await session.query((0,query/* raw */.lS)('ROLLBACK'));
    }
    return missing;
}
/**
 * What a dump holds runs as code: conditions, domains and computed columns call functions, some as soon as their table is
 * made. A superuser may start programs, and this machine may hold a deployment's secrets. So the superuser restores only
 * what runs nobody's code, and all else a role that is none.
 */
async function load(request, server, admin, lists) {
    const { tools, backup, signal } = request;
    const restore = async ([role, list, ...args]) => {
        const common = ['--exit-on-error', '--no-tablespaces', `--dbname=${DATABASE}`, `--use-list=${list}`];
        const input = (0,backup_content/* forReader */.ns)(backup);
        const ended = await (0,run/* runUntil */.W)(tools.pgRestore, [...common, ...args, ...input.args], {
            signal,
            ...(input.feed === undefined ? {} : { feed: input.feed }),
            env: {
                PGHOST: server.socketDir,
                PGPORT: String(server.port),
                PGUSER: role,
                PGSSLMODE: 'disable',
                PGAPPNAME: 'migrate-on-merge proof',
                LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'],
            },
        });
        if (signal?.aborted === true)
            throw (0,errors/* cancelled */.KW)();
        const trouble = input.trouble();
        if (trouble !== undefined)
            return `the file cannot be read to its end: ${trouble}`;
        return ended.code === 0 ? undefined : (0,errors/* toolWords */.yy)(ended.stderr) || `pg_restore ended with ${ended.code}`;
    };
    // Several at once must jump to and fro in the file, which no stream allows.
    const workers = backup.seal === undefined ? Math.min(4, Math.max(1, (0,external_node_os_.availableParallelism)())) : 1;
    const jobs = workers === 1 ? [] : [`--jobs=${workers}`];
    const platform = await restore([SUPERUSER, lists.platform]);
    if (platform !== undefined)
        return platform;
    await openPlaces(admin, true);
    for (const run of [
        [roles_LOADER, lists.main, '--section=pre-data'],
        [roles_LOADER, lists.main, '--section=data', ...jobs],
        [roles_LOADER, lists.main, '--section=post-data', ...jobs],
    ]) {
        const failed = await restore(run);
        if (failed !== undefined)
            return failed;
    }
    await openPlaces(admin, false);
    const rights = await restore([SUPERUSER, lists.rights]);
    // Queries of materialized views may not be ready for tables without rows.
    return rights ?? (backup.partial ? undefined : await restore([roles_LOADER, lists.refresh]));
}
/** What the copy has otherwise than the source, in words. */
async function restore_compare(request, session) {
    const { backup, engine, historySchema, progress } = request;
    const { source } = backup;
    try {
        const wrong = [
            ...(await compareContents(source, session, progress)),
            (0,compare/* compareSchemas */._e)(source.catalog, await engine.dialect.snapshot(session, { historySchema }), BEYOND),
        ].filter((problem) => problem !== undefined);
        return wrong.length === 0 ? undefined : wrong.join('; ');
    }
    catch (error) {
        if (error instanceof model_error/* ServerError */.gP)
            return `the copy cannot be read: ${error.message}`;
        throw error;
    }
}
/** Restores the dump into a server that nobody else can reach, and compares schema and rows with the source. */
async function proveByRestore(request) {
    const { engine, backup, tools, progress } = request;
    const not = await unfit(request);
    if (not !== undefined)
        return not;
    const programs = restore_chooseServer(request.servers, tools);
    if (programs === undefined)
        return { unfit: 'no server is installed here', hint: installServer(tools.major) };
    progress({ type: 'backup', text: `restoring the dump into a throw-away PostgreSQL ${programs.version}` });
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const server = restore_addDisposableResource(env_1, await (0,postgres_server/* startPrivateServer */.X)({ ...programs, superuser: SUPERUSER, settings: SETTINGS }), true);
            const connect = (database) => engine.connect({
                url: server.url(SUPERUSER, database),
                connectTimeoutMs: 30_000,
                applicationName: 'migrate-on-merge proof',
                // What somebody put into `public` must not be taken for the server's own by a superuser.
                settings: { search_path: '' },
            });
            {
                const env_2 = { stack: [], error: void 0, hasError: false };
                try {
                    const admin = restore_addDisposableResource(env_2, await connect('postgres'), true);
                    await makeRoles(admin, backup.source.roles);
                    await makeDatabase(admin, backup.source);
                }
                catch (e_1) {
                    env_2.error = e_1;
                    env_2.hasError = true;
                }
                finally {
                    const result_1 = restore_disposeResources(env_2);
                    if (result_1)
                        await result_1;
                }
            }
            const session = restore_addDisposableResource(env_1, await connect(DATABASE), true);
            const missing = await missingExtensions(session, backup.source);
            if (missing.length > 0)
                return {
                    unfit: `the database uses ${missing.length === 1 ? 'an extension that is' : 'extensions that are'} not usable here: ${missing.join(', ')}`,
                    hint: `Install the packages that bring ${missing.join(', ')} for PostgreSQL ${programs.major} in a step before this one.`,
                };
            const lists = restore_addDisposableResource(env_1, await (0,entries/* entryLists */.m)(tools, backup, { signal: request.signal }), true);
            const start = performance.now();
            const observer = restore_addDisposableResource(env_1, (0,pace/* onLook */.pV)(() => connect('postgres')), true);
            // What was vacuumed less than the copy is larger than it, so the whole is an upper bound; of some tables nobody knows it.
            const total = backup.partial ? undefined : backup.source.bytes;
            request.pace?.by(async () => ({
                done: await (0,copying/* databaseBytes */.H)(await observer.session(), DATABASE),
                total,
                about: true,
            }));
            const failed = await load(request, server, session, lists);
            request.pace?.by();
            const restoreMs = Math.round(performance.now() - start);
            if (failed !== undefined && restore_NOT_HERE.test(failed))
                return { unfit: failed, hint: 'Install on this machine what these words miss, or free some space.' };
            const problem = failed ?? (await restore_compare(request, session));
            return { problem, leftOut: lists.leftOut, restoreMs };
        }
        catch (e_2) {
            env_1.error = e_2;
            env_1.hasError = true;
        }
        finally {
            const result_2 = restore_disposeResources(env_1);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.lZ && error.code === 'shadow-start')
            return { unfit: error.message, hint: error.hint };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/steps/prove/prove.js
var prove_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var prove_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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













const total = (rows) => rows === undefined ? null : [...rows.values()].reduce((sum, n) => sum + n, 0);
/** Every table that the backup is to hold, and its rows as the source had them. */
function held({ source }) {
    const tables = source.rows?.size ?? source.relations.filter((relation) => relation.kind === 'table').length;
    return { tables, rows: total(source.rows) };
}
/** What the copy could not have, for readers of the report. */
function leftOutNote(partial, leftOut, compared) {
    const notes = [
        ...(partial ? ['Only rows of tables that the plan touches are in it.'] : []),
        ...(leftOut.length === 0 ? [] : [`In the dump, but not restored for the proof: ${leftOut.join(', ')}.`]),
        ...(compared === undefined ? [] : [compared]),
    ];
    return notes.length === 0 ? undefined : notes.join(' ');
}
async function byReading(request, why) {
    const { backup, progress, signal } = request;
    const { tools, source } = backup;
    if (tools === undefined)
        return byUnpacking(request, 'list');
    progress({ type: 'backup', text: 'reading the dump back' });
    const { rows, problem } = await readBack(tools, backup, signal).catch((error) => {
        throw signal?.aborted === true ? (0,errors/* cancelled */.KW)() : error;
    });
    const wrong = problem ?? (source.rows === undefined ? undefined : (0,compare/* compareRows */.fz)(source.rows, rows));
    return {
        method: 'list',
        ...held(backup),
        ok: wrong === undefined,
        note: wrong ?? readOnly(why),
    };
}
/** An archive is proved by opening it in a second embedded server. */
async function byUnpacking({ engine, backup, historySchema, progress }, method) {
    progress({ type: 'backup', text: 'opening the archive in a second embedded server' });
    const { source } = backup;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const archive = prove_addDisposableResource(env_1, await (0,prove_archive/* unpacked */.K)(backup), true);
            if (method === 'list')
                return { method, ...held(backup), ok: true, note: 'Unpacked to its end, but not opened.' };
            const session = prove_addDisposableResource(env_1, await (0,pglite/* openPglite */.i8)({ directory: archive.folder }), true);
            const contents = await compareContents(source, session);
            const catalog = await engine.dialect.snapshot(session, { historySchema });
            const wrong = [...contents, (0,compare/* compareSchemas */._e)(source.catalog, catalog)].filter((problem) => problem !== undefined);
            return {
                method,
                ...held(backup),
                ok: wrong.length === 0,
                ...(source.samples === undefined ? {} : { sampled: (0,compare/* sampledBy */.mQ)(source.samples).sampled }),
                ...(wrong.length === 0 ? {} : { note: wrong.join('; ') }),
            };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = prove_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        return { method, ...held(backup), ok: false, note: `The archive cannot be read back: ${words}` };
    }
}
const notHere = ({ unfit, hint }) => new model_error/* ActionError */.lZ('backup-proof', `The backup cannot be proved by restoring it: ${unfit}.`, `${hint} Or take the weaker proof: \`backup-proof: list\`.`);
const readOnly = (why) => `Read to its end and every row counted, but not loaded into a server${why}`;
/** Of a dump of the MySQL family. */
async function ofMysql(request, dumped) {
    const { method, asked, backup } = request;
    const said = (...texts) => texts.length === 0 ? {} : { note: texts.join(' ') };
    const outcome = method === 'list' ? undefined : await proveMysqlRestore(request, dumped);
    if (outcome !== undefined && 'problem' in outcome) {
        const { problem, notes = [], restoreMs, sampled } = outcome;
        const note = said(...(problem === undefined ? [...dumped.notes, ...notes] : [problem]));
        return {
            method,
            ...held(backup),
            ok: problem === undefined,
            ...(restoreMs === undefined ? {} : { restoreMs }),
            ...(sampled === undefined ? {} : { sampled }),
            ...note,
        };
    }
    if (outcome !== undefined && asked)
        throw notHere(outcome);
    request.progress({ type: 'backup', text: 'reading the dump back' });
    const problem = await proveMysqlList(request, dumped);
    const why = outcome === undefined ? ' (`backup-proof: restore` does).' : `, a weaker proof: ${outcome.unfit}. ${outcome.hint}`;
    const note = said(...(problem === undefined
        ? [readOnly(why), ...dumped.notes, ...(0,events/* droppedOnLoading */.Uz)(dumped.source.eventEnds)]
        : [problem]));
    return { method: 'list', ...held(backup), ok: problem === undefined, ...note };
}
async function prove(request) {
    const { method, asked, backup } = request;
    const { tools } = backup;
    if (method === 'none')
        return {
            method,
            ...held(backup),
            rows: null,
            ok: true,
            note: 'Not proved, as `backup-proof: none` asks; only its list of contents was looked at.',
        };
    if (backup.mysql !== undefined)
        return ofMysql(request, backup.mysql);
    if (method === 'list')
        return byReading(request, ' (`backup-proof: restore` does).');
    if (tools === undefined)
        return byUnpacking(request, 'restore');
    const outcome = await proveByRestore({ ...request, tools });
    if ('unfit' in outcome) {
        if (asked)
            throw notHere(outcome);
        return byReading(request, `, a weaker proof: ${outcome.unfit}. ${outcome.hint}`);
    }
    const { problem, leftOut, restoreMs } = outcome;
    const { samples } = backup.source;
    const compared = samples === undefined ? undefined : (0,compare/* sampledBy */.mQ)(samples);
    const note = problem ?? leftOutNote(backup.partial, leftOut, compared?.note);
    return {
        method,
        ...held(backup),
        ok: problem === undefined,
        restoreMs,
        ...(compared === undefined ? {} : { sampled: compared.sampled }),
        ...(note === undefined ? {} : { note }),
    };
}
/**
 * Proves that a backup can be used: `restore` loads it into a throw-away server and compares schema and rows, `list`
 * reads it to its end and counts its rows. A backup that is not what it should be is a proof that is not ok, never an
 * exception. Throws ActionError where a proof that was asked for cannot be had here.
 */
async function proveBackup(request) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const start = performance.now();
        const going = prove_addDisposableResource(env_2, (0,pace/* pace */.cI)(request.progress, 'proof of the backup'), false);
        const proof = await prove({ ...request, pace: going });
        const ms = Math.round(performance.now() - start);
        const { tables, rows, ok, note } = proof;
        const what = `${(0,words/* count */.U9)(tables, 'table')}${rows === null ? '' : `, ${(0,words/* count */.U9)(rows, 'row')}`}`;
        if (proof.method !== 'none')
            request.progress({
                type: ok ? 'backup' : 'warning',
                text: ok ? `proved (${proof.method}): ${what} in ${(0,words/* duration */.p0)(ms)}` : `the proof failed: ${note ?? ''}`,
            });
        return { ...proof, ms };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        prove_disposeResources(env_2);
    }
}
/** What a failed proof means for a run: nothing may be touched on the strength of such a backup. */
function proofError(proof) {
    if (proof.ok)
        return undefined;
    return new model_error/* ActionError */.lZ('backup-proof', `The backup is no backup: ${proof.note ?? 'its proof failed'}`, 'Nothing was touched. Settle what is named, then run this again; `backup-proof: list` proves less, `none` nothing.');
}

// EXTERNAL MODULE: ./lib/commands/backup-scope.js + 3 modules
var backup_scope = __webpack_require__(26747);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/io/stored-zip.js



const LIMIT = 0xffffffff;
const ZIP64 = 45;
const PLAIN = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** Node has it since 20.15. */
const { crc32: stored_zip_native } = external_node_zlib_;
const stored_zip_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1)
        value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
});
function crc32(data, before) {
    if (stored_zip_native !== undefined)
        return stored_zip_native(data, before);
    let value = ~before >>> 0;
    for (const byte of data)
        value = (stored_zip_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    return ~value >>> 0;
}
async function crcOf(path) {
    let crc = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        crc = crc32(chunk, crc);
    return crc;
}
/** Sizes, and in the directory the place, where four bytes do not hold them. */
function extra(values) {
    const field = Buffer.alloc(4 + 8 * values.length);
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(8 * values.length, 2);
    for (const [n, value] of values.entries())
        field.writeBigUInt64LE(BigInt(value), 4 + 8 * n);
    return field;
}
const isLarge = ({ bytes, offset }) => bytes >= LIMIT || offset >= LIMIT;
/** Version, flags, no compression, no time, checksum, sizes, lengths: the same in both kinds of header. */
function common(entry, extraLength) {
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(isLarge(entry) ? ZIP64 : PLAIN, 0);
    fields.writeUInt16LE(FLAGS, 2);
    // 1980-01-01, the first day that the format knows
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(entry.crc, 10);
    const size = isLarge(entry) ? LIMIT : entry.bytes;
    fields.writeUInt32LE(size, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    fields.writeUInt16LE(extraLength, 24);
    return fields;
}
function localHeader(entry) {
    const more = isLarge(entry) ? extra([entry.bytes, entry.bytes]) : Buffer.alloc(0);
    return Buffer.concat([
        Buffer.from('PK\x03\x04', 'latin1'),
        common(entry, more.length),
        Buffer.from(entry.name),
        more,
    ]);
}
function directoryHeader(entry) {
    const large = isLarge(entry);
    const more = large ? extra([entry.bytes, entry.bytes, entry.offset]) : Buffer.alloc(0);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(large ? LIMIT : entry.offset, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(large ? ZIP64 : PLAIN);
    const head = Buffer.from('PK\x01\x02', 'latin1');
    return Buffer.concat([head, made, common(entry, more.length), end, Buffer.from(entry.name), more]);
}
function directoryEnd(count, bytes, offset) {
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 0, 'latin1');
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(Math.min(bytes, LIMIT), 12);
    end.writeUInt32LE(Math.min(offset, LIMIT), 16);
    if (offset < LIMIT)
        return end;
    const record = Buffer.alloc(56);
    record.write('PK\x06\x06', 0, 'latin1');
    record.writeBigUInt64LE(44n, 4);
    record.writeUInt16LE(ZIP64, 12);
    record.writeUInt16LE(ZIP64, 14);
    for (const [at, value] of [
        [24, count],
        [32, count],
        [40, bytes],
        [48, offset],
    ])
        record.writeBigUInt64LE(BigInt(value), at);
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 0, 'latin1');
    locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
    locator.writeUInt32LE(1, 16);
    return Buffer.concat([record, locator, end]);
}
/**
 * Files as one zip archive, as they are: what is encrypted does not get smaller. Each is read twice, for its checksum and for
 * its bytes, and nothing of it is kept.
 */
async function* storedZip(entries) {
    const known = [];
    let at = 0;
    for (const entry of entries) {
        const { size } = await (0,promises_.stat)(entry.path);
        const file = { ...entry, bytes: size, crc: await crcOf(entry.path), offset: at };
        known.push(file);
        const header = localHeader(file);
        yield header;
        let read = 0;
        for await (const chunk of (0,external_node_fs_.createReadStream)(entry.path)) {
            read += chunk.length;
            yield chunk;
        }
        if (read !== size)
            throw new Error(`${entry.name} was changed while it was packed`);
        at += header.length + size;
    }
    const directory = Buffer.concat(known.map(directoryHeader));
    yield directory;
    yield directoryEnd(known.length, directory.length, at);
}

;// CONCATENATED MODULE: ./lib/github/artifact.js




/** Undefined where this is no step of a workflow. */
function artifactService(env) {
    const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = env;
    return url === undefined || url === '' || token === undefined || token === '' ? undefined : { url, token };
}
const ATTEMPTS = 5;
const TIMEOUT_MS = 120_000;
/** Of so many bytes at a time the storage takes fifty thousand. */
const BLOCK = 8 * 1024 * 1024;
const AGAIN = new Set([408, 429, 500, 502, 503, 504]);
const artifact_failed = (what, why, cause) => new model_error/* ActionError */.lZ('backup-upload', `The backup was not uploaded: ${what} ${why}.`, 'Nothing was touched. Run this again; or leave `backup-upload` out, and take the file of the output `backup-file` in a step after.', cause === undefined ? {} : { cause });
/** No address is in what it says: that of the storage is a key to it. */
async function send(request, what, url, options) {
    for (let attempt = 1;; attempt += 1) {
        const signals = [AbortSignal.timeout(TIMEOUT_MS), ...(request.signal === undefined ? [] : [request.signal])];
        let why;
        try {
            const answer = await fetch(url, { ...options, signal: AbortSignal.any(signals) });
            const text = await answer.text();
            if (answer.ok)
                return text;
            why = `was answered with ${answer.status}`;
            if (!AGAIN.has(answer.status))
                throw artifact_failed(what, `${why}${saidBy(text)}`);
        }
        catch (error) {
            if (error instanceof model_error/* ActionError */.lZ)
                throw error;
            if (request.signal?.aborted === true)
                throw artifact_failed(what, 'was cancelled', error);
            const { code, name } = (error.cause ?? error);
            why = `failed (${code ?? name ?? 'unknown reason'})`;
        }
        if (attempt === ATTEMPTS)
            throw artifact_failed(what, `${why}, ${ATTEMPTS} times`);
        const pause = (request.pauseMs ?? 1_000) * 2.5 ** (attempt - 1) * (0.75 + Math.random() / 2);
        await (0,external_node_timers_promises_.setTimeout)(pause, undefined, request.signal === undefined ? {} : { signal: request.signal }).catch(() => undefined);
    }
}
/** The service's own words: `{ "msg": … }`. */
function saidBy(text) {
    try {
        const { msg } = JSON.parse(text);
        return typeof msg === 'string' && msg !== '' ? `: ${msg.slice(0, 300)}` : '';
    }
    catch {
        return '';
    }
}
/** The run and the job that the token is for stand in the token itself. */
function idsOf({ token }) {
    try {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const [, run, job] = /(?:^|\s)Actions\.Results:([^:\s]+):([^:\s]+)(?:\s|$)/.exec(String(payload.scp)) ?? [];
        if (run !== undefined && job !== undefined)
            return { run, job };
    }
    catch {
        // As below
    }
    throw artifact_failed('the runner’s token', 'names no run and no job');
}
async function call(request, method, body) {
    const { url, token } = request.service;
    const place = new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, url).href;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const text = await send(request, method, place, { method: 'POST', headers, body: JSON.stringify(body) });
    try {
        const answer = JSON.parse(text);
        if (answer['ok'] === true)
            return answer;
    }
    catch {
        // As below
    }
    throw artifact_failed(method, 'was refused by the service');
}
/** Pieces of one size, but for the last. */
async function* blocksOf(source) {
    let parts = [];
    let there = 0;
    for await (let chunk of source) {
        while (there + chunk.length >= BLOCK) {
            const room = BLOCK - there;
            yield Buffer.concat([...parts, chunk.subarray(0, room)]);
            parts = [];
            there = 0;
            chunk = chunk.subarray(room);
        }
        if (chunk.length === 0)
            continue;
        parts.push(chunk);
        there += chunk.length;
    }
    if (there > 0)
        yield Buffer.concat(parts);
}
/**
 * Uploads files as an artifact of the workflow's run, in one zip, as `actions/upload-artifact` does. Keeps one piece of 8 MiB.
 * Throws ActionError.
 */
async function uploadArtifact(request) {
    const { run, job } = idsOf(request.service);
    const place = { workflow_run_backend_id: run, workflow_job_run_backend_id: job, name: request.name };
    const { retentionDays } = request;
    const expires = retentionDays === undefined ? {} : { expires_at: new Date(Date.now() + retentionDays * 86_400_000).toISOString() };
    const { signed_upload_url: target } = await call(request, 'CreateArtifact', { ...place, version: 4, ...expires });
    if (typeof target !== 'string')
        throw artifact_failed('CreateArtifact', 'gave no place to upload to');
    const block = (query) => {
        const url = new URL(target);
        for (const [name, value] of Object.entries(query))
            url.searchParams.set(name, value);
        return url.href;
    };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const blocks = [];
    let bytes = 0;
    for await (const piece of blocksOf(storedZip(request.files))) {
        const id = Buffer.from(String(blocks.length).padStart(8, '0')).toString('base64');
        hash.update(piece);
        bytes += piece.length;
        await send(request, 'the upload', block({ comp: 'block', blockid: id }), {
            method: 'PUT',
            headers: {},
            body: piece,
        });
        blocks.push(id);
    }
    const list = `<?xml version="1.0" encoding="utf-8"?><BlockList>${blocks.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`;
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-ms-blob-content-type': 'application/zip' };
    await send(request, 'the upload', block({ comp: 'blocklist' }), { method: 'PUT', headers, body: list });
    const done = await call(request, 'FinalizeArtifact', {
        ...place,
        size: String(bytes),
        hash: `sha256:${hash.digest('hex')}`,
    });
    return { id: String(done['artifact_id'] ?? ''), bytes };
}

// EXTERNAL MODULE: ./lib/steps/backup/manifest.js
var manifest = __webpack_require__(46605);
;// CONCATENATED MODULE: ./lib/commands/backup-upload.js





/** Before anything is saved: where there is no service nothing could be kept there. */
function needService({ inputs, host }) {
    if (inputs.backupUpload === 'none' || artifactService(host.env) !== undefined)
        return;
    throw new model_error/* ActionError */.lZ('backup-upload', '`backup-upload: artifact` needs a workflow of GitHub, and there is none here.', 'Leave it out on a command line: the backup lies in `backup-directory`.');
}
/** `backup-live-123-1`: a run that is started again keeps what its first attempt saved. */
function artifactName({ inputs, host }) {
    const { GITHUB_RUN_ID: run = '0', GITHUB_RUN_ATTEMPT: attempt = '1', GITHUB_JOB: job = '' } = host.env;
    return ['backup', inputs.label, run, attempt, job]
        .filter((part) => part !== '')
        .join('-')
        .replace(/[^\p{L}\p{N}._-]+/gu, '_')
        .slice(0, 200);
}
/** Uploads backup and manifest as an artifact of this run. Throws ActionError: what could not be kept is no backup. */
async function uploadBackup(context, saved) {
    const { inputs, host, signal } = context;
    const path = backup_files/* backupFiles */.U.get(saved.file);
    const service = artifactService(host.env);
    if (inputs.backupUpload === 'none' || path === undefined || service === undefined)
        return saved;
    host.secret(service.token);
    const name = artifactName(context);
    host.progress({ type: 'backup', text: `uploading ${(0,words/* size */.Ej)(saved.bytes)} as the artifact ${name}` });
    const files = [path, (0,manifest/* manifestPath */.ji)(path)].map((file, n) => ({
        path: file,
        name: n === 0 ? saved.file : `${saved.file}.manifest.json`,
    }));
    const { bytes } = await uploadArtifact({ service, name, files, retentionDays: inputs.backupRetentionDays, signal });
    host.progress({ type: 'backup', text: `uploaded as the artifact ${name}, ${(0,words/* size */.Ej)(bytes)}` });
    return { ...saved, artifact: name };
}

;// CONCATENATED MODULE: ./lib/commands/apply-backup.js
var apply_backup_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var apply_backup_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** By the dump tool of the server's kind, or by our own hands, with its proof. */
async function byTool(context, session, options, proving) {
    const { engine, inputs, host } = context;
    const { only, digest, signal } = options;
    const [postgres, mysql] = [engine.traits.backup === 'pg_dump', engine.traits.backup === 'mysqldump'];
    const backup = await makeBackup({
        engine,
        session,
        url: inputs.directUrl ?? inputs.databaseUrl ?? '',
        directory: inputs.backupDirectory,
        label: inputs.label,
        historySchema: inputs.historySchema,
        tools: postgres ? await (0,binaries/* findDumpTools */.r4)(inputs.postgresBinaries) : [],
        mysqlTools: mysql ? await (0,mysql_programs/* findMysqlDumpTools */.Fk)(inputs.mysqlBinaries) : [],
        seal: await (0,seal/* sealFor */.J)(inputs),
        ...(only === undefined ? {} : { only }),
        rows: inputs.backupProof !== 'none',
        sample: inputs.backupProof === 'restore',
        maxBytes: inputs.backupMaxSize,
        origin: { by: context.run.tool, commit: context.run.commit, planDigest: digest },
        progress: host.progress,
        signal,
    });
    proving();
    const proof = await proveBackup({
        method: inputs.backupProof,
        asked: inputs.backupProofAsked,
        engine,
        backup,
        historySchema: inputs.historySchema,
        servers: postgres ? await (0,binaries/* findServers */.G9)(inputs.postgresBinaries) : [],
        mysqlServers: mysql ? await (0,mysql_programs/* findMysqlServers */.wR)(inputs.mysqlBinaries) : [],
        progress: host.progress,
        signal,
    });
    const error = proofError(proof);
    if (error !== undefined)
        throw error;
    return {
        ...backup.report,
        scope: backup.partial ? 'affected' : 'full',
        ...(only === undefined ? {} : { tables: only }),
        proof,
    };
}
/**
 * Makes the backup and proves it. Throws ActionError: without a backup that holds, nothing is applied. Null where none is wanted,
 * and where the plan touches nothing that could be lost.
 */
async function saveBefore(context, session, plan) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, host } = context;
        if (inputs.backup === 'none')
            return null;
        needService(context);
        host.progress({ type: 'phase', name: 'Backup' });
        let at = 'backup';
        const ms = inputs.backupTimeoutMs;
        const limit = apply_backup_addDisposableResource(env_1, timeGuard(context.signal, ms, () => tooLong(ms ?? 0, at)), false);
        const { signal } = limit;
        try {
            if (inputs.backup === 'command')
                return await backupByCommand({
                    command: inputs.backupCommand ?? '',
                    database: session.server.database,
                    label: inputs.label,
                    cwd: inputs.workingDirectory,
                    env: host.env,
                    progress: host.progress,
                    signal,
                });
            const affected = await (0,backup_scope/* affectedTables */.O)(context, session, plan);
            if (affected !== undefined && affected.what !== 'tables') {
                const saved = affected.what === 'all' ? 'Everything is saved' : 'No backup is made';
                host.progress({ type: 'note', text: `${saved}, since ${affected.why}.` });
                if (affected.what === 'nothing')
                    return null;
            }
            const only = affected?.what === 'tables' ? affected.tables : undefined;
            const saved = await byTool(context, session, { only, digest: plan?.digest ?? null, signal }, () => {
                at = 'proof';
            });
            return await uploadBackup(context, saved);
        }
        catch (error) {
            throw limit.error() ?? error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        apply_backup_disposeResources(env_1);
    }
}


/***/ }),

/***/ 26747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ affectedTables)
});

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/names.js
var names = __webpack_require__(38314);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/related.js

const related_text = (row, name) => row[name] ?? '';
/** Tables have their bare names. A foreign key of another database is none of this one's. */
async function relatedMysql(session) {
    const { database } = session.server;
    const tables = await session.query((0,query/* sql */.ll) `
    SELECT TABLE_NAME AS name FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = ${database} AND TABLE_TYPE NOT LIKE '%VIEW%' AND TABLE_TYPE NOT LIKE '%TEMPORARY%' AND TABLE_TYPE <> 'SEQUENCE'`);
    const references = await session.query((0,query/* sql */.ll) `
    SELECT TABLE_NAME AS from_table, REFERENCED_TABLE_NAME AS to_table, UPDATE_RULE AS on_update, DELETE_RULE AS on_delete
    FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ${database} AND UNIQUE_CONSTRAINT_SCHEMA = ${database}`);
    const routines = await session.query((0,query/* sql */.ll) `
    SELECT LOWER(ROUTINE_NAME) AS name, ROUTINE_DEFINITION AS body FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ${database}`);
    const triggers = await session.query((0,query/* sql */.ll) `
    SELECT LOWER(TRIGGER_NAME) AS name, ACTION_STATEMENT AS body, EVENT_OBJECT_TABLE AS on_table
    FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${database}`);
    const carried = (rule) => !/^(?:NO ACTION|RESTRICT)$/i.test(rule);
    const code = [
        ...routines.map((row) => ({ name: related_text(row, 'name'), text: row['body'] ?? undefined })),
        ...triggers.map((row) => ({ name: related_text(row, 'name'), text: row['body'] ?? undefined, on: related_text(row, 'on_table') })),
    ];
    return {
        tables: new Set(tables.map((row) => related_text(row, 'name'))),
        references: references.map((row) => ({
            from: related_text(row, 'from_table'),
            to: related_text(row, 'to_table'),
            carries: carried(related_text(row, 'on_update')) || carried(related_text(row, 'on_delete')),
        })),
        parts: [],
        code,
    };
}

// EXTERNAL MODULE: ./lib/engines/postgresql/related.js
var postgresql_related = __webpack_require__(74721);
// EXTERNAL MODULE: ./lib/sql/mysql/read.js + 1 modules
var read = __webpack_require__(65222);
;// CONCATENATED MODULE: ./lib/steps/backup/own-code.js
/** Words by which code writes rows, or does what nobody can foresee. */
const WRITES = /\b(?:insert|update|delete|merge|replace|truncate|copy|load|execute|prepare|call|create|alter|drop|refresh|rename)\b/i;
/** Texts and remarks hold no code: `TG_OP = 'UPDATE'` writes nothing. Whether a backslash escapes is the server's affair. */
const STRICT = /'[^']*(?:''[^']*)*'|--[^\n]*|\/\*[\s\S]*?\*\//g;
const ESCAPED = /'(?:[^'\\]|''|\\[\s\S])*'|--[^\n]*|\/\*[\s\S]*?\*\//g;
/** Both readings one after the other: what only one of them hides is still there. */
const bareCode = (text) => `${text.replace(STRICT, ' ')}\n${text.replace(ESCAPED, ' ')}`;
const wordsOf = (text) => new Set(bareCode(text)
    .toLowerCase()
    .match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []);
/** A function may write if it says so, if its text cannot be read, or if it calls one that may. */
function writersIn(code) {
    const all = code.map((one) => ({
        ...one,
        words: wordsOf(one.text ?? ''),
        writes: one.text === undefined || WRITES.test(bareCode(one.text)),
    }));
    const names = new Set();
    const mentions = (words) => [...names].find((name) => words.has(name));
    const called = all.filter(({ on }) => on === undefined);
    for (let grown = true; grown;) {
        grown = false;
        for (const one of called) {
            if (names.has(one.name) || !(one.writes || mentions(one.words) !== undefined))
                continue;
            names.add(one.name);
            grown = true;
        }
    }
    const hung = all.filter((one) => one.on !== undefined && (one.writes || mentions(one.words) !== undefined));
    return {
        calledIn: (text) => mentions(wordsOf(text)),
        on: (table) => hung.find(({ on }) => on === table)?.name,
    };
}

;// CONCATENATED MODULE: ./lib/steps/backup/affected.js


/** Locks under which rows are only read. */
const READS = /^(?:AccessShareLock|RowShareLock)$/;
const affected_WRITES = /^(?:INSERT|UPDATE|DELETE|MERGE|REPLACE|COPY|TRUNCATE|LOAD)\b/;
/** Statements whose text does not say what they do. */
const OPAQUE = /^(?:DO|CALL|EXECUTE|UNKNOWN|LOAD|DROP DATABASE|DROP OWNED|IMPORT\b.*)$/;
/** What hangs on these may be columns, of tables that only the target has. */
const TAKES_ALONG = /^DROP (?:TYPE|DOMAIN|EXTENSION|FUNCTION|PROCEDURE|ROUTINE|AGGREGATE|OPERATOR|COLLATION)\b/;
const CASCADE = /\bCASCADE\b/i;
/** They name code, and run none of it. */
const ABOUT_CODE = /\b(?:FUNCTION|PROCEDURE|ROUTINE|TRIGGER|AGGREGATE|POLICY|EVENT)$|^(?:GRANT|REVOKE|COMMENT)\b/;
const place = ({ migration, statement }) => `${migration.migration.path}:${statement.line}`;
const plainName = (name) => name;
const bareMysqlName = (name) => name.replaceAll('`', '').replace(/^[^.]*\.(?=.)/, '');
function tablesOf({ statement }, nameOf, byText) {
    const { locks, rewrites, change, touched = [], removed = [], sql } = statement;
    const seen = [
        ...locks.filter(({ mode }) => !READS.test(mode)).map(({ relation }) => relation),
        ...rewrites,
        ...(change === undefined ? [] : [change.table]),
        ...touched.map(({ relation }) => relation),
        ...removed.map(({ table }) => table),
    ];
    // Where no lock tells it, every table that the text names counts, those that it only reads too.
    const named = byText
        ? (0,read/* readFacts */.M)(sql, { ansiQuotes: false, noBackslashEscapes: false }).tables.map(({ name }) => name)
        : [];
    return [...seen.map(nameOf), ...named];
}
/**
 * The target may have tables that the shadow has not: of a statement that had nothing to do there (`DROP TABLE IF EXISTS`), and of a
 * schema that is dropped, everything counts that the text may mean.
 */
function maybeMeant({ statement: { kind, sql, skipped } }, tables) {
    const text = sql.replaceAll(/["`]/g, '').toLowerCase();
    const named = (name) => text.includes(name.toLowerCase());
    const schema = (table) => table.slice(0, Math.max(0, table.indexOf('.')));
    return [...tables].filter((table) => (skipped !== undefined && named(table.slice(table.indexOf('.') + 1))) ||
        (kind === 'DROP SCHEMA' && schema(table) !== '' && named(schema(table))));
}
const writesRows = ({ statement: { kind, sql } }) => affected_WRITES.test(kind) ||
    (/^(?:SELECT|WITH|EXPLAIN)\b/.test(kind) && /\b(?:insert|update|delete|merge)\b/i.test(bareCode(sql)));
/** Functions that the plan itself makes are none of the database's yet; their body may stand between plain quotes. */
const MADE = /^\s*CREATE\s+(?:OR\s+REPLACE\s+)?(?:DEFINER\s*=\s*\S+\s+)?(?:FUNCTION|PROCEDURE)\s+(?:IF\s+NOT\s+EXISTS\s+)?([^\s(]+)/i;
/** Adds what hangs on these, and on what was added, until nothing more does. */
function withAll(start, next) {
    const found = new Set();
    const left = [...start];
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
        if (found.has(one))
            continue;
        found.add(one);
        left.push(...next(one));
    }
    return found;
}
/** By each name, the names that a list of pairs gives it. */
function index(pairs) {
    const map = new Map();
    for (const [from, to] of pairs)
        map.set(from, [...(map.get(from) ?? []), to]);
    return (name) => map.get(name) ?? [];
}
/** History tables are known by their bare names, in whatever schema they are. */
const isOwn = (table, own) => own.some((name) => table === name || table.endsWith(`.${name}`));
/** With the parts of each table, and with whatever its rows refer to: without these they cannot be put back. */
function withReferences(tables, { references, parts }) {
    const next = index([
        ...references.map(({ from, to }) => [from, to]),
        ...parts.map(({ whole, part }) => [whole, part]),
    ]);
    return withAll(tables, next);
}
/** Why nobody can tell which rows a plan touches, in words; undefined where it can be told. */
function unforeseen(steps, plan, related) {
    const program = plan.migrations.find(({ migration }) => migration.up.kind === 'program');
    if (program !== undefined)
        return `${program.migration.path} is code, and may write other rows than it did on the shadow`;
    const opaque = steps.find(({ statement }) => OPAQUE.test(statement.kind));
    if (opaque !== undefined)
        return `${opaque.statement.kind} at ${place(opaque)} decides by itself what it writes`;
    const along = steps.find(({ statement: { kind, sql } }) => TAKES_ALONG.test(kind) && CASCADE.test(sql));
    if (along !== undefined)
        return `${along.statement.kind} … CASCADE at ${place(along)} takes along whatever hangs on it`;
    const left = steps.find(({ statement }) => statement.ms === undefined && statement.skipped === undefined);
    if (left !== undefined)
        return `the statement at ${place(left)} was not run on the shadow`;
    const made = steps.flatMap(({ statement: { sql } }) => {
        const name = MADE.exec(sql)?.[1]?.replaceAll(/["`]/g, '').split('.').at(-1);
        return name === undefined ? [] : [{ name: name.toLowerCase(), text: sql.replace(MADE, ' ').replaceAll("'", ' ') }];
    });
    const writers = writersIn([...related.code, ...made]);
    for (const step of steps) {
        if (ABOUT_CODE.test(step.statement.kind))
            continue;
        const called = writers.calledIn(step.statement.sql);
        if (called !== undefined)
            return `${place(step)} calls ${called}, which may write other tables`;
    }
    const trigger = steps.find(({ statement }) => statement.kind === 'CREATE TRIGGER');
    if (trigger !== undefined && steps.some(writesRows))
        return `the trigger that ${place(trigger)} makes may write other tables`;
    return undefined;
}
/**
 * The tables of before whose rows a plan may change or drop: those that it locked, rewrote or wrote on the shadow, those to which
 * a foreign key carries the change on, their parts, and what their rows refer to. An empty shadow fires no trigger and runs no
 * branch: where code may write more than was seen, everything is saved. `own`: the bare names of history tables.
 */
function affectedBy(plan, related, options) {
    const steps = plan.migrations.flatMap((migration) => migration.statements.map((statement) => ({ migration, statement })));
    const why = unforeseen(steps, plan, related);
    if (why !== undefined)
        return { what: 'all', why };
    const { nameOf, byText } = options;
    const seen = steps.flatMap((step) => [...tablesOf(step, nameOf, byText), ...maybeMeant(step, related.tables)]);
    const touched = [...new Set(seen)].filter((name) => related.tables.has(name));
    const writes = steps.some(writesRows);
    // Emptied with CASCADE, a table takes all along that refer to it.
    const emptied = steps.some(({ statement: { kind, sql } }) => kind.startsWith('TRUNCATE') && CASCADE.test(sql));
    const carried = index(related.references.flatMap(({ from, to, carries }) => (carries || emptied ? [[to, from]] : [])));
    const written = writes ? withAll(touched, carried) : new Set(touched);
    const writers = writersIn(related.code);
    const fired = writes ? [...written].flatMap((table) => writers.on(table) ?? []) : [];
    if (fired.length > 0)
        return { what: 'all', why: `${fired[0]} runs where rows are written, and may write other tables` };
    const onlyAdds = plan.changes.every(({ kind }) => kind === 'added');
    if (written.size === 0 && onlyAdds && !writes)
        return { what: 'nothing', why: 'the plan touches no table and changes no object that is there' };
    const own = [...related.tables].filter((name) => isOwn(name, options.own));
    return { what: 'tables', tables: [...withReferences([...written, ...own], related)].sort() };
}

;// CONCATENATED MODULE: ./lib/commands/backup-scope.js




/** Which tables' rows a backup is to hold, asked of the target; undefined for all of them without further words. */
async function affectedTables({ engine, inputs, owners }, session, plan) {
    if (inputs.backup !== 'affected')
        return undefined;
    if (plan === undefined)
        return { what: 'all', why: 'there is no plan whose tables could be told' };
    const kind = engine.traits.backup;
    if (kind === 'archive')
        return { what: 'all', why: 'an embedded database is saved as a whole' };
    const mysql = kind === 'mysqldump';
    const related = mysql ? await relatedMysql(session) : await (0,postgresql_related/* relatedPostgres */.t)(session);
    const tools = (await owners()).flatMap(({ history }) => history?.tables ?? []);
    const ours = mysql ? (0,names/* historyPlace */.sm)(session.server.database, inputs.historySchema).table : 'history';
    return affectedBy(plan, related, {
        nameOf: mysql ? bareMysqlName : plainName,
        // Its statements commit and hold no lock afterwards that could be seen.
        byText: engine.traits.implicitCommit === true,
        own: [...tools, mysql ? ours : `${inputs.historySchema}.${ours}`],
    });
}


/***/ }),

/***/ 84617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ databaseBytes),
/* harmony export */   t: () => (/* binding */ bytesDumped)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/** Of the whole database, as it is on the disk. */
async function databaseBytes(session, database) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT pg_catalog.pg_database_size(${database})::text AS bytes`);
    return Number(row?.['bytes']);
}
/**
 * How many bytes of these tables a dump tool of that name has read, and how many they are. It takes table after table by
 * schema and name, and the server says in which row of which table it is, from PostgreSQL 14 on. Undefined where nothing is
 * read at the moment.
 */
async function bytesDumped(session, oids, application) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    WITH wanted AS (
      SELECT c.oid, n.nspname COLLATE "C" AS schema, c.relname COLLATE "C" AS name, c.reltuples,
        CASE WHEN c.relkind IN ('r', 'm') THEN pg_catalog.pg_table_size(c.oid) ELSE 0 END AS bytes
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.oid::text IN (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(oids)}::json))
    ), now AS (
      SELECT w.schema, w.name, w.bytes * least(1, p.tuples_processed / greatest(w.reltuples, p.tuples_processed, 1)) AS read
      FROM pg_catalog.pg_stat_progress_copy p JOIN pg_catalog.pg_stat_activity a USING (pid) JOIN wanted w ON w.oid = p.relid
      WHERE p.command = 'COPY TO' AND p.datname = current_database() AND a.application_name = ${application} LIMIT 1
    )
    SELECT (SELECT coalesce(sum(w.bytes), 0) FROM wanted w WHERE (w.schema, w.name) < (now.schema, now.name))::bigint + now.read::bigint AS done,
      (SELECT sum(bytes) FROM wanted)::bigint AS total
    FROM now`);
    return row === undefined ? undefined : { done: Number(row['done']), total: Number(row['total']) };
}


/***/ }),

/***/ 74721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rowFacts),
/* harmony export */   t: () => (/* binding */ relatedPostgres)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

const TABLES = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`
  SELECT n.nspname || '.' || c.relname AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
const NAMED = (oid) => `(SELECT n.nspname || '.' || c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ${oid})`;
/** `a`, `r`: nothing is carried on, or the statement fails. */
const REFERENCES = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`
  SELECT ${NAMED('f.conrelid')} AS from_table, ${NAMED('f.confrelid')} AS to_table,
    (f.confdeltype NOT IN ('a', 'r') OR f.confupdtype NOT IN ('a', 'r'))::text AS carries
  FROM pg_catalog.pg_constraint f WHERE f.contype = 'f'`);
const PARTS = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`SELECT ${NAMED('h.inhparent')} AS whole, ${NAMED('h.inhrelid')} AS part FROM pg_catalog.pg_inherits h`);
/** Functions of others than the server and its extensions; of languages that nobody here reads the text is left out. */
const FUNCTIONS = (body) => `
  SELECT lower(p.proname) AS name, CASE WHEN l.lanname IN ('sql', 'plpgsql') THEN ${body} END AS text, NULL AS table_name
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE p.prokind IN ('f', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e')`;
/** What runs where a table is written: triggers by the name of their function, rules, defaults, checks. */
const HUNG = `
  SELECT lower(t.tgname), (SELECT p.proname FROM pg_catalog.pg_proc p WHERE p.oid = t.tgfoid)::text, ${NAMED('t.tgrelid')}
  FROM pg_catalog.pg_trigger t WHERE NOT t.tgisinternal
  UNION ALL SELECT lower(r.rulename), NULL, ${NAMED('r.ev_class')} FROM pg_catalog.pg_rewrite r WHERE r.ev_type <> '1'
  UNION ALL SELECT 'a default', pg_catalog.pg_get_expr(d.adbin, d.adrelid), ${NAMED('d.adrelid')} FROM pg_catalog.pg_attrdef d
  UNION ALL SELECT lower(k.conname), pg_catalog.pg_get_constraintdef(k.oid), ${NAMED('k.conrelid')} FROM pg_catalog.pg_constraint k
    WHERE k.contype = 'c' AND k.conrelid <> 0`;
const code = (row) => ({
    name: row['name'] ?? '',
    text: row['text'] ?? undefined,
    ...(row['table_name'] === null || row['table_name'] === undefined ? {} : { on: row['table_name'] }),
});
async function relatedPostgres(session) {
    // A body in standard SQL (since 14) has no source text, and its functions are in the catalog by number.
    const body = session.server.major >= 14 ? 'coalesce(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc)' : 'p.prosrc';
    const tables = await session.query(TABLES);
    const references = await session.query(REFERENCES);
    const parts = await session.query(PARTS);
    const found = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`${FUNCTIONS(body)} UNION ALL ${HUNG}`));
    return {
        tables: new Set(tables.map((row) => row['name'] ?? '')),
        references: references.map((row) => ({
            from: row['from_table'] ?? '',
            to: row['to_table'] ?? '',
            carries: row['carries'] === 'true',
        })),
        parts: parts.map((row) => ({ whole: row['whole'] ?? '', part: row['part'] ?? '' })),
        code: found.map(code),
    };
}
/** Bytes that the rows of these tables take, without indexes; `holdsOids`: a column may name a large object. */
async function rowFacts(session, oids) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT coalesce(sum(pg_catalog.pg_table_size(c.oid)), 0)::text AS bytes,
      coalesce(bool_or(EXISTS (SELECT 1 FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND t.typname IN ('oid', 'lo'))), false)::text AS oids
    FROM pg_catalog.pg_class c WHERE c.oid IN (SELECT o::oid FROM pg_catalog.json_array_elements_text(${JSON.stringify(oids)}::json) AS o)`);
    return { bytes: Number(row?.['bytes'] ?? 0), holdsOids: row?.['oids'] === 'true' };
}


/***/ }),

/***/ 92034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lc: () => (/* binding */ samplesOf),
/* harmony export */   t2: () => (/* binding */ plainValues),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);


const DEFAULT_SIZE = { each: 32 * 1024 * 1024, all: 1024 * 1024 * 1024 };
/** Values of generated columns are in no dump. */
async function samplesOf(session, oids, size = DEFAULT_SIZE) {
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT n.nspname AS schema, c.relname AS name, pg_catalog.pg_table_size(c.oid)::text AS bytes,
      (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'fixed', a.attlen > 0, 'key', coalesce(a.attnum = ANY (i.indkey), false),
          'number', a.atttypid IN (20, 21, 23)) ORDER BY a.attname COLLATE "C"), '[]')::text
        FROM pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid IN (SELECT o::oid FROM pg_catalog.json_array_elements_text(${JSON.stringify(oids)}::json) AS o) ORDER BY 1, 2`);
    const most = Math.min(size.each, size.all / Math.max(1, rows.length));
    return rows.map((row) => {
        const columns = JSON.parse(row['columns'] ?? '[]');
        const every = Math.max(1, Math.ceil(Number(row['bytes'] ?? 0) / most));
        const keys = columns.filter(({ key }) => key);
        const by = keys.length > 0 ? keys : columns.filter(({ fixed }) => fixed);
        return {
            schema: row['schema'] ?? '',
            name: row['name'] ?? '',
            columns: columns.map(({ name }) => name),
            by: every > 1 && by.length === 0 ? undefined : by.map(({ name }) => name),
            number: keys.length === 1 && keys[0]?.number === true,
            every,
        };
    });
}
/** Text of values that no setting of a session changes, and names that no schema of the user's hides. */
const SETTINGS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    search_path: '',
    DateStyle: 'ISO, YMD',
    IntervalStyle: 'postgres',
    TimeZone: 'UTC',
    extra_float_digits: '1',
    bytea_output: 'hex',
    lc_monetary: 'C',
    quote_all_identifiers: 'off',
});
/** For the rest of the transaction, or of the session where there is none. */
async function plainValues(session, local) {
    for (const [name, value] of Object.entries(SETTINGS))
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT pg_catalog.set_config(${name}, ${value}, ${local}::boolean)`);
}
/** The text of a row by the server's own functions: a cast to text may be somebody else's. */
function textOf(columns) {
    const [first, ...more] = columns.map((name) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(name)}`);
    const all = first === undefined ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)('') : more.reduce((list, one) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `${list}, ${one}`, first);
    return (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `pg_catalog.md5(pg_catalog.textin(pg_catalog.record_out(ROW(${all}))))`;
}
/** The first 60 bits of a text's digest as a number. */
const numberOf = (digest) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `(('x' OPERATOR(pg_catalog.||) pg_catalog.left(${digest}, 15))::pg_catalog.bit(60)::pg_catalog.int8)`;
/** Counts a table's rows and adds up its sample, in one pass. Fails rather than see only what row security shows. */
async function measure(session, sample) {
    const { schema, name, columns, by, number, every } = sample;
    const table = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(schema, name);
    const row = numberOf(textOf(columns));
    const scattered = number
        ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `pg_catalog.hashint8(${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__.id)(by?.[0] ?? '')}::pg_catalog.int8)::pg_catalog.int8`
        : numberOf(textOf(by ?? []));
    const chosen = by === undefined
        ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)('false')
        : every === 1
            ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)('true')
            : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `pg_catalog.mod(${scattered}, ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(String(every))}::pg_catalog.int8) OPERATOR(pg_catalog.=) 0::pg_catalog.int8`;
    const [found] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT count(*)::text AS rows, (count(*) FILTER (WHERE ${chosen}))::text AS sampled,
      coalesce(sum(${row}) FILTER (WHERE ${chosen}), 0)::text AS sum
    FROM ONLY ${table}`);
    return {
        rows: Number(found?.['rows'] ?? 0),
        sampled: Number(found?.['sampled'] ?? 0),
        sum: found?.['sum'] ?? '',
    };
}


/***/ }),

/***/ 48281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName)
/* harmony export */ });
const LONGEST = 60;
/** An address, a host's full name, or a mailbox within what a client calls itself; poolers and drivers like to put them there. */
const PRIVATE = /\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}\]?(?::\d+)?|\b\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}\b(?::\d+)?|[\w.+-]+@[\w.-]+|\b(?:[a-z0-9_-]+\.)+[a-z]{2,}\b(?::\d+)?/gi;
/** What a client or a replica calls itself, for a report: without hosts, addresses and people. */
function shownName(name) {
    const cut = (name ?? '')
        .slice(0, 300)
        .replace(PRIVATE, '…')
        .replace(/[\s\-@:/]*…[\s…]*$/, '')
        .trim();
    return cut.length > LONGEST ? `${cut.slice(0, LONGEST - 1)}…` : cut;
}


/***/ }),

/***/ 14395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ accountsNamedIn),
/* harmony export */   V0: () => (/* binding */ accountsMadeBy),
/* harmony export */   gS: () => (/* binding */ definersIn)
/* harmony export */ });
const NAME = '(?:`(?:[^`]|``)+`|\'(?:[^\'\\\\]|\'\'|\\\\.)+\'|"(?:[^"\\\\]|""|\\\\.)+"|[A-Za-z_$\\u0080-\\uffff][\\w$\\u0080-\\uffff]*)';
const ACCOUNT = `${NAME}(?:\\s*@\\s*(?:${NAME}|[\\w.%:/-]+))?`;
const LIST = `${ACCOUNT}(?:\\s*,\\s*${ACCOUNT})*`;
/** Who gets or loses a right, who a definer is, and who is given a role. */
const NAMING = new RegExp(`\\bGRANT\\b[^;]*?\\bTO\\s+(${LIST})|\\bREVOKE\\b[^;]*?\\bFROM\\s+(${LIST})|\\bDEFINER\\s*=\\s*(${ACCOUNT})`, 'gi');
const MAKING = new RegExp(`\\bCREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:USER|ROLE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(${LIST})`, 'gi');
function unquote(text) {
    const quote = text.charAt(0);
    if (!['`', "'", '"'].includes(quote))
        return text;
    return text.slice(1, -1).replaceAll(quote + quote, quote);
}
/** `name@host`; without a host MariaDB may mean a role, so it stays without. */
function plain(account) {
    const [, name = '', host] = new RegExp(`^(${NAME})(?:\\s*@\\s*(.+))?$`, 's').exec(account.trim()) ?? [];
    return host === undefined ? unquote(name) : `${unquote(name)}@${unquote(host.trim())}`;
}
function accounts(text, pattern) {
    const found = [...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter((list) => list !== undefined));
    const each = found.flatMap((list) => list.match(new RegExp(ACCOUNT, 'g')) ?? []).map(plain);
    return [...new Set(each)].filter((name) => !/^(current_user|current_role|session_user|none|default)\b/i.test(name));
}
/**
 * Accounts that a text takes for granted: those it names and does not make. Read from the text, since a false one costs
 * nothing but a user without rights on a throw-away server.
 */
function accountsNamedIn(text) {
    const made = new Set(accountsMadeBy(text));
    return accounts(text, NAMING).filter((name) => !made.has(name));
}
const DEFINING = new RegExp(`\\bDEFINER\\s*=\\s*(${ACCOUNT})`, 'gi');
/** Accounts as which something of this text runs. */
const definersIn = (text) => accounts(text, DEFINING);
/** Accounts that a text makes itself: they must not be there before. */
const accountsMadeBy = (text) => accounts(text, MAKING);


/***/ }),

/***/ 51292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ parseAccount),
/* harmony export */   M: () => (/* binding */ prepareMysqlShadow)
/* harmony export */ });
/* harmony import */ var _engines_mysqlfamily_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38314);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90956);
/* harmony import */ var _mysql_asked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14395);
/* harmony import */ var _mysql_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14053);
/* harmony import */ var _mysql_users_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60563);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25605);
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






/** `user@host`, or a role's name. */
function parseAccount(name) {
    const at = name.lastIndexOf('@');
    return at <= 0 ? { user: name, host: undefined } : { user: name.slice(0, at), host: name.slice(at + 1) };
}
const words = (error) => (error instanceof Error ? error.message : String(error));
/** Nobody can log in as one of them, and they hold no rights, but for those as which something of the files runs. */
async function makeAccounts(admin, names) {
    const skipped = [];
    for (const name of new Set(names)) {
        const who = parseAccount(name);
        try {
            if (who.host === undefined)
                await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `CREATE ROLE IF NOT EXISTS ${(0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .account */ .ct)(who)}`);
            else
                await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `CREATE USER IF NOT EXISTS ${(0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .account */ .ct)(who)} ACCOUNT LOCK`);
        }
        catch (error) {
            skipped.push(`account ${name}: ${words(error)}`);
            // On a server that is not ours: once is enough to know
            if ((0,_mysql_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefused */ .H0)(error))
                break;
        }
    }
    return skipped;
}
/** What tables without a character set of their own get. */
async function giveDefaults(admin, settings) {
    const charset = settings.get('character_set_database');
    const collation = settings.get('collation_database');
    if (charset === undefined || collation === undefined)
        return [];
    try {
        await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `ALTER DATABASE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__.id)(admin.server.database)} CHARACTER SET ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__.id)(charset)} COLLATE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__.id)(collation)}`);
        return [];
    }
    catch (error) {
        return [`the database's collation ${collation}: ${words(error)}`];
    }
}
/** Of the database, not of a session. */
const DEFAULTS = new Set(['character_set_database', 'collation_database']);
/** Those that the shadow's server takes; the others in words. A value that it has already is no change. */
async function usable(shadow, settings) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await shadow.open(), true);
        const taken = {};
        const skipped = [];
        for (const { name, value } of settings) {
            if (DEFAULTS.has(name) || !/^[a-z_]+$/.test(name))
                continue;
            const [now] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `SHOW SESSION VARIABLES WHERE Variable_name = ${name}`);
            if (now?.['Value'] === value)
                continue;
            try {
                const variable = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .raw */ .lS)(`SET SESSION ${name} = `);
                // A variable of numbers takes no text
                await session.query(/^\d+$/.test(value) ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `${variable}${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .raw */ .lS)(value)}` : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `${variable}${value}`);
                taken[name] = value;
            }
            catch (error) {
                skipped.push(`setting ${name}: ${words(error)}`);
            }
        }
        return { settings: taken, user: session.server.user, skipped };
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
/** What the target's user may take on, the shadow's may too. */
async function giveRoles(admin, whom, roles) {
    // A role that a set-up has dropped, or a server that gives none away
    for (const role of roles)
        await admin
            .query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `GRANT ${(0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .account */ .ct)(parseAccount(role))} TO ${(0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .account */ .ct)(parseAccount(whom))}`)
            .catch(() => undefined);
}
/**
 * A history in a database of its own stands beside the one that the migration user is given. On a server that is not ours a database of
 * that name would be somebody else's.
 */
async function giveHistory(admin, whom, schema, ours) {
    const { database, apart } = (0,_engines_mysqlfamily_names_js__WEBPACK_IMPORTED_MODULE_0__/* .historyPlace */ .sm)(admin.server.database, schema);
    if (!apart)
        return [];
    if (!ours)
        return [`the history table: it stands in another database (${database})`];
    await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `CREATE DATABASE IF NOT EXISTS ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__.id)(database)}`);
    await (0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .giveDatabase */ .hc)(admin, parseAccount(whom), database);
    return [];
}
/** Makes an empty shadow look like the target's platform; to be done again after each `renew`. */
async function prepareMysqlShadow(shadow, preparation) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { dialect, roles, definers = [], memberOf = [], roleSettings, setupFiles } = preparation;
        (0,_mysql_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .giveSettings */ .Bm)(shadow, {});
        const { settings, user, skipped } = await usable(shadow, roleSettings);
        (0,_mysql_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .giveSettings */ .Bm)(shadow, settings);
        const admin = __addDisposableResource(env_2, await shadow.admin(), true);
        const noDefaults = await giveDefaults(admin, new Map(roleSettings.map(({ name, value }) => [name, value])));
        // A set-up file finds the accounts that it does not make itself.
        const own = new Set(setupFiles.flatMap(({ text }) => (0,_mysql_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .accountsMadeBy */ .V0)(text)));
        const noAccounts = await makeAccounts(admin, roles.filter((name) => !own.has(name)));
        // A view upon a view is made only if the definer of the one below may read it, and a trigger runs only if its definer may.
        // On a server that is not ours an account of that name may be somebody's.
        const acting = new Set([
            ...setupFiles.flatMap(({ text }) => (0,_mysql_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .definersIn */ .gS)(text)),
            ...(shadow.provider === 'url' ? [] : definers),
        ]);
        for (const name of roles.filter((one) => acting.has(one) && !own.has(one)))
            await (0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .giveDatabase */ .hc)(admin, parseAccount(name), admin.server.database).catch(() => undefined);
        for (const file of setupFiles)
            await (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .runSetup */ .x)(admin, file, dialect);
        await giveRoles(admin, user, memberOf);
        const { historySchema } = preparation;
        const noHistory = historySchema === undefined ? [] : await giveHistory(admin, user, historySchema, shadow.provider !== 'url');
        return {
            skipped: [...skipped, ...noDefaults, ...noAccounts, ...noHistory],
            extensions: [],
            history: noHistory.length === 0,
        };
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


/***/ }),

/***/ 25605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ runSetup)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85584);
/* harmony import */ var _sql_masked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62787);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90956);




const HINT = 'Correct the file of `shadow-setup`. It runs on an empty database, as a superuser, before the migrations.';
function failure(file, offset, message, hint, cause) {
    const spot = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .spotAt */ .AH)(file.text, offset);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('shadow-setup', `${file.path}:${spot.line}:${spot.column}: ${message}\n${(0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)((0,_sql_masked_js__WEBPACK_IMPORTED_MODULE_1__/* .maskedInPlace */ .QO)(file.text), spot)}`, hint, { cause, place: { path: file.path, line: spot.line, column: spot.column } });
}
/** Runs a set-up file statement by statement, as a client would, and undoes what it changed in the session. */
async function runSetup(admin, file, dialect) {
    const { statements, problems } = await dialect.split(file.text);
    const [problem] = problems;
    if (problem !== undefined)
        throw failure(file, problem.offset, problem.message, problem.hint);
    for (const statement of statements) {
        const { copyData } = statement;
        try {
            await admin.run(statement.sql, copyData === undefined ? {} : { copyData });
        }
        catch (error) {
            if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP))
                throw error;
            const { position, detail, hint } = error.data;
            const within = position === undefined ? 0 : (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOfCharacter */ .M0)(statement.sql, position - 1);
            const message = [error.message, detail].filter((text) => text !== undefined).join('\n');
            throw failure(file, statement.offset + within, message, hint === undefined ? HINT : `${hint} ${HINT}`, error);
        }
    }
    if (admin.transaction() !== 'idle') {
        await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_3__/* .raw */ .lS)('ROLLBACK'));
        const last = statements.at(-1);
        throw failure(file, last?.offset ?? 0, 'the file leaves a transaction open', 'Add the missing COMMIT.');
    }
    await dialect.reset(admin);
}


/***/ }),

/***/ 77063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M_: () => (/* binding */ store),
/* harmony export */   Sg: () => (/* binding */ opened),
/* harmony export */   VI: () => (/* binding */ feedWith),
/* harmony export */   ns: () => (/* binding */ forReader),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);




/** The types of `pipeline` have no list of streams and functions. */
const joined = node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline;
/** The file as the tool wrote it, and how many bytes of the disk were read so far. An error while it is read ends the stream with it. */
function opened({ path, seal }) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path);
    const stream = seal === undefined ? file : node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(seal.open(file), { objectMode: false });
    return { stream, read: () => file.bytesRead };
}
const plain = (content) => opened(content).stream;
/** Writes a stream into a file that is there, through these stages and the seal; on the disk when it comes back. */
async function store(from, stages, { path, seal }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let bytes = 0;
    const weigh = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            bytes += chunk.length;
            done(null, chunk);
        },
    });
    const sealed = seal === undefined ? [] : [(source) => seal.close(source)];
    await joined([from, ...stages, ...sealed, weigh, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path, { flags: 'r+', flush: true })]);
    return { bytes, sha256: hash.digest('hex') };
}
/** What a program says of its own end is less than why: a reader that has seen enough closes its input. */
const ITS_OWN_END = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);
/** Feeds a program; → why the file could not be read to its end, in words, where that was the reason. */
async function feedWith(source, stages, stdin) {
    try {
        await joined([source, ...stages, stdin]);
        return undefined;
    }
    catch (error) {
        stdin.destroy();
        const { code, message } = error;
        return ITS_OWN_END.has(code ?? '') ? undefined : message;
    }
}
/** How `pg_restore` is given a dump: by its name, where it may jump to and fro in it, else as a stream. */
function forReader(content) {
    if (content.seal === undefined)
        return { args: [content.path], trouble: () => undefined };
    let trouble;
    return {
        args: [],
        feed: async (stdin) => {
            trouble = await feedWith(plain(content), [], stdin);
        },
        trouble: () => trouble,
    };
}


/***/ }),

/***/ 90213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ describeBackup),
/* harmony export */   b: () => (/* binding */ accountMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59050);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46605);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20664);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65149);





/** Who defined what, told from others without saying who it is. */
const accountMark = (account) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(account).digest('hex').slice(0, 16);
/** Of the MySQL family what is only known there. */
function ofMysql({ mysql }) {
    if (mysql === undefined)
        return {};
    const { source, withHistory, fold } = mysql;
    const { charset, collation, definers, eventEnds } = source;
    return {
        mysql: {
            charset,
            collation,
            fold,
            definers: definers.map(accountMark),
            withHistory: [...withHistory],
            eventEnds: [...eventEnds],
        },
    };
}
/** The manifest of a backup that is complete. */
async function describeBackup(request, written, made) {
    const { engine, session, label, origin } = request;
    const { source, tool } = written;
    const { server } = session;
    const kind = engine.traits.backup;
    const named = kind === 'mysqldump' ? (of) => of.name : _source_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb;
    return {
        format: _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_FORMAT */ .Sn,
        version: 1,
        createdAt: made.createdAt,
        by: origin?.by ?? '',
        label,
        commit: origin?.commit ?? null,
        planDigest: origin?.planDigest ?? null,
        server: {
            engine: server.engine,
            version: server.version,
            major: server.major,
            embedded: server.embedded,
            identity: (await (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .serverIdentity */ .u)(session, engine.dialect.name)) ?? null,
        },
        database: { name: server.database, encoding: source.encoding, bytes: source.bytes },
        backup: {
            file: made.file,
            bytes: made.bytes,
            sha256: made.sha256,
            kind,
            tool,
            scope: made.partial ? 'affected' : 'full',
            compression: kind === 'pg_dump' ? 'by the tool' : made.file.includes('.sql.zst') ? 'zstd' : 'gzip',
            encryption: made.encrypted ? 'age with a passphrase' : 'none',
        },
        tables: source.relations
            .filter((relation) => relation.kind === 'table')
            .map((relation) => ({ name: named(relation), rows: source.rows?.get(named(relation)) ?? null })),
        objects: (0,_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .marksOf */ .O)(source.catalog),
        ...(made.writes === undefined ? {} : { writes: made.writes }),
        ...ofMysql(written),
    };
}


/***/ }),

/***/ 22451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ hintFor),
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   xH: () => (/* binding */ backupError),
/* harmony export */   yy: () => (/* binding */ toolWords),
/* harmony export */   zS: () => (/* binding */ fileError)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32298);


/** What people can do about what the tools say. */
const HINTS = [
    [
        /row-level security/i,
        'A table forces row level security on the role of `database-url`, so its dump would lack rows. Back up as a superuser, or let the role see all rows: ALTER ROLE … BYPASSRLS.',
    ],
    [
        /permission denied/i,
        'The role of `database-url` may not read everything, and a backup without some tables is none. Grant it: GRANT pg_read_all_data TO … (PostgreSQL 14 or newer), or use the owner.',
    ],
    [
        /No space left on device|could not write|could not extend file|Disk quota/i,
        'Free some space, or name a folder on a larger disk in `backup-directory`.',
    ],
    [
        /lock timeout|could not obtain lock|timeout[\s\S]*LOCK TABLE/i,
        'Another session held a table exclusively for the whole wait. Run again when it has ended; pg_stat_activity shows who it is.',
    ],
    [
        /password authentication|no password supplied|authentication failed|pg_hba/i,
        'The dump tool connects by the same URL as this run did; a pooler or a rule of pg_hba.conf treats it differently.',
    ],
    [
        /certificate|SSL/i,
        'The dump tool could not agree on TLS with the server. Give the authority by `sslrootcert=FILE` in the URL, or another `sslmode`.',
    ],
    [
        /cache lookup failed|could not open relation|does not exist/i,
        'Something changed the schema while it was dumped. Nothing was touched: run this again.',
    ],
];
/** What to do about these words, where they are known. */
const hintFor = (said) => HINTS.find(([pattern]) => pattern.test(said))?.[1];
const SIGNALLED = 128;
const SIGKILL = 9;
/** Rows that the server quotes in its errors are nobody's business in a report. */
const ROWS = [
    [/\)=\(.*\)/g, ')=(…)'],
    [/(Failing row contains).*/g, '$1 …'],
    [/(COPY .*, line \d+).*/g, '$1'],
    [/(invalid (?:input|byte).*?: ).*/g, '$1…'],
];
/** The last lines of what a tool said, without anybody's data. */
function toolWords(stderr) {
    const lines = stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(-12);
    return ROWS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), lines.join('\n'));
}
/** An ActionError of what a dump tool said. */
function backupError(what, ended, major) {
    const said = toolWords(ended.stderr);
    const signal = ended.code > SIGNALLED ? ended.code - SIGNALLED : undefined;
    const how = signal === undefined ? `failed (exit ${ended.code})` : `was killed (signal ${signal})`;
    const killed = signal === SIGKILL ? 'The system killed it, which mostly means that memory ran out.' : undefined;
    const hint = /server version mismatch/i.test(said) ? (0,_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .installHint */ .J8)(major) : (hintFor(said) ?? killed);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('backup-failed', [`The backup was not made: ${what} ${how}.`, ...(said === '' ? [] : [said])].join('\n'), hint ?? 'Nothing was touched. Settle what the tool says, then run this again.');
}
function cancelled() {
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('backup-failed', 'The backup was cancelled before it was complete.', 'Nothing was touched. Run this again.');
}
/** What the file system says while a backup is written. */
function fileError(error, folder) {
    const code = error.code ?? String(error);
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('backup-failed', `The backup cannot be written to ${folder}: ${full ? 'the disk is full' : code}.`, full
        ? 'Free some space, or name a folder on a larger disk in `backup-directory`.'
        : 'Name a folder in `backup-directory` that this run may write to.', { cause: error });
}


/***/ }),

/***/ 20538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   LL: () => (/* binding */ backupFile)
/* harmony export */ });
/* unused harmony export backupName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _preflight_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69874);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22451);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46605);








const LONGEST = 60;
/** Letters, digits, `.`, `_`, `-`: a name that no shell and no file system stumbles over. */
function plain(text) {
    const safe = text.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^[.-]+/, '_');
    return (safe === '' ? '_' : safe).slice(0, LONGEST);
}
function backupName(database, label, at, ending) {
    const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
    return `${plain(database)}-${time}-${plain(label)}${ending}`;
}
/** Another backup of the same second keeps its name. */
async function claim(folder, name, ending) {
    const stem = name.slice(0, -ending.length);
    for (let n = 1;; n += 1) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, n === 1 ? name : `${stem}-${n}${ending}`);
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).then(() => true, () => false);
        if (there)
            continue;
        try {
            return { path, part: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(`${path}.part`, 'wx', 0o600) };
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
}
/**
 * Opens a file that only we may read, in a folder that only we may enter. Disposed without `keep`, nothing of it is left:
 * a half-written file would be taken for a backup one day.
 */
async function backupFile(options) {
    const { directory, seal } = options;
    const ending = `${options.ending}${seal?.ending ?? ''}`;
    const parent = (0,_preflight_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultBackupParent */ .gJ)();
    let made;
    try {
        if (directory === undefined) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
            made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, 'migrate-on-merge-backup-'));
        }
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(directory, { recursive: true, mode: 0o700 });
        const folder = directory ?? made ?? parent;
        const name = backupName(options.database, options.label, new Date(), ending);
        const { path, part } = await claim(folder, name, ending);
        // The tool opens it again, and keeps the mode of a file that is there.
        await part.close();
        let kept = false;
        return {
            part: `${path}.part`,
            folder,
            seal,
            name: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path),
            async keep(manifest) {
                try {
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(`${path}.part`, path);
                    await (0,_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .writeManifest */ .HN)(path, manifest);
                }
                catch (error) {
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .fileError */ .zS)(error, folder);
                }
                kept = true;
                return path;
            },
            async [Symbol.asyncDispose]() {
                if (kept)
                    return;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(`${path}.part`, { force: true });
                if (made !== undefined)
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(made).catch(() => undefined);
            },
        };
    }
    catch (error) {
        if (made !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(made).catch(() => undefined);
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .fileError */ .zS)(error, directory ?? parent);
    }
}
async function sha256Of(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    return hash.digest('hex');
}


/***/ }),

/***/ 59050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ serverIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);


/** What a server has from its making on; each asks another question, and the first answer counts. */
const MARKS = {
    postgresql: [(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('SELECT system_identifier::text AS mark FROM pg_catalog.pg_control_system()')],
    mysql: [
        // All nodes of one cluster are one server: of Galera, and of TiDB
        (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT VARIABLE_VALUE AS mark FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)('information_schema', 'GLOBAL_STATUS')}
      WHERE VARIABLE_NAME = 'WSREP_CLUSTER_STATE_UUID' AND VARIABLE_VALUE REGEXP '[1-9a-f]'`,
        (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT VARIABLE_VALUE AS mark FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)('mysql', 'tidb')} WHERE VARIABLE_NAME = 'cluster_id'`,
        (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('SELECT @@GLOBAL.server_uuid AS mark'),
        (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('SELECT @@GLOBAL.server_uid AS mark'),
    ],
};
/**
 * Tells one server from all others, through restarts, renamed databases and other addresses, without saying where it is;
 * undefined where it does not tell. A standby that took over is the same PostgreSQL, and another MySQL. A copy of the disk
 * is the same everywhere, so the database's name counts too.
 */
async function serverIdentity(session, dialect) {
    for (const query of MARKS[dialect]) {
        // Who may not ask, or where there is no such thing, gets no row
        const [row] = await session.query(query).catch(() => []);
        const mark = row?.['mark'] ?? '';
        if (mark !== '')
            return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${dialect} ${mark}`).digest('hex').slice(0, 32);
    }
    return undefined;
}


/***/ }),

/***/ 46605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   Sn: () => (/* binding */ MANIFEST_FORMAT),
/* harmony export */   ji: () => (/* binding */ manifestPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The form's own name: a file of another kind is not taken for one. */
const MANIFEST_FORMAT = 'migrate-on-merge backup';
/** Where a backup's manifest is. */
const manifestPath = (backup) => `${backup}.manifest.json`;
/** Whole or not at all. */
async function writeManifest(backup, manifest) {
    const path = manifestPath(backup);
    const part = `${path}.part`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(part, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(part, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(part, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 20664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ marksOf),
/* harmony export */   W: () => (/* binding */ markedCatalog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _verify_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72754);


const LENGTH = 24;
const markOf = (kind, text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_verify_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainWords */ .c)(kind, text)).digest('hex').slice(0, LENGTH);
/** Of what was shown in part, only that part counts. */
const shownOf = ({ hidden, outline, definition }) => hidden === true ? (outline ?? '') : definition;
const marksOf = (catalog) => [...catalog.objects.values()].map((object) => {
    const { kind, name, portable } = object;
    return {
        kind,
        name,
        mark: markOf(kind, shownOf(object)),
        ...(portable === undefined || object.hidden === true ? {} : { portable: markOf(kind, portable) }),
    };
});
/** A catalog whose definitions are marks, which compares with another one of marks as the two themselves would. */
const markedCatalog = (marks, major) => ({
    major,
    objects: new Map(marks.map(({ kind, name, mark, portable }) => [
        `${kind} ${name}`,
        { kind, name, definition: mark, ...(portable === undefined ? {} : { portable }) },
    ])),
});


/***/ }),

/***/ 93647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ pace),
/* harmony export */   f$: () => (/* binding */ timeLeft),
/* harmony export */   pV: () => (/* binding */ onLook),
/* harmony export */   vB: () => (/* binding */ roughly)
/* harmony export */ });
/* unused harmony export farWords */
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);
/* harmony import */ var _ticker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81834);


/** Earlier than this the rate says little. */
const LEAST_MS = 1_500;
const LEAST_SHARE = 0.01;
/** Time left at the rate so far, in ms; undefined where that would be a guess. */
function timeLeft(done, total, elapsedMs) {
    if (elapsedMs < LEAST_MS || total <= 0 || done / total < LEAST_SHARE)
        return undefined;
    return Math.max(0, (elapsedMs / done) * (total - done));
}
/** A time that is an estimate: no more digits than are known. */
function roughly(ms) {
    const minutes = Math.round(ms / 60_000);
    if (ms < 120_000)
        return `${Math.max(1, Math.round(ms / 1_000))} s`;
    return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `1.2 GB of about 4.0 GB (30 %) in 30 s, 40 MB/s, about 70 s left`. */
function farWords({ done, total, about = false, more }, elapsedMs) {
    const rate = `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(Math.round((done / Math.max(1, elapsedMs)) * 1000))}/s`;
    const known = total !== undefined && total > 0;
    // An estimate may be too small: then it has nothing to say any more.
    const within = known && done <= total;
    const of = within ? ` of ${about ? 'about ' : ''}${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(total)} (${Math.floor((100 * done) / total)} %)` : '';
    const left = within ? timeLeft(done, total, elapsedMs) : undefined;
    return [
        `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(done)}${of} in ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(elapsedMs)}`,
        rate,
        ...(left === undefined ? [] : [`about ${roughly(left)} left`]),
        ...(more === undefined ? [] : [more]),
    ].join(', ');
}
/** Tells now and then how far long work is, with its rate and what is left at that rate. Looking never fails the work. */
function pace(progress, doing) {
    const start = performance.now();
    let ask = () => undefined;
    let began = start;
    let asking = false;
    let ended = false;
    const tell = async () => {
        if (asking)
            return;
        asking = true;
        const far = await Promise.resolve()
            .then(ask)
            .catch(() => undefined);
        asking = false;
        const now = performance.now();
        const words = far === undefined ? `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(now - start)} so far` : farWords(far, now - began);
        if (!ended)
            progress({ type: 'backup', text: `${doing}: ${words}`, passing: true });
    };
    const ticking = (0,_ticker_js__WEBPACK_IMPORTED_MODULE_1__/* .ticker */ .b)(() => void tell());
    return {
        by(next = () => undefined) {
            ask = next;
            began = performance.now();
        },
        [Symbol.dispose]() {
            ended = true;
            ticking[Symbol.dispose]();
        },
    };
}
/** A session that is made when somebody looks, so never for what is over soon, and closed with the work. */
function onLook(connect) {
    let made;
    return {
        session() {
            made ??= connect();
            return made;
        },
        async [Symbol.asyncDispose]() {
            await made?.then((session) => session.close()).catch(() => undefined);
        },
    };
}


/***/ }),

/***/ 25873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ bestPacking),
/* harmony export */   f: () => (/* binding */ unpacking)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);


/** Node has zstd since 22.15, and the types of older ones do not know it. */
const { createZstdCompress, createZstdDecompress } = node_zlib__WEBPACK_IMPORTED_MODULE_1__;
// Each at a level of which the deployment does not notice that it waits for it.
const GZIP = { ending: '.gz', pack: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGzip({ level: 1 }) };
/** A third of the time for a smaller file, where this Node can do it; anybody's `zstd -d` opens it. */
function bestPacking() {
    return createZstdCompress === undefined ? GZIP : { ending: '.zst', pack: () => createZstdCompress({}) };
}
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
function unpacker(first) {
    if (!ZSTD_MAGIC.equals(first.subarray(0, ZSTD_MAGIC.length)))
        return node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip();
    if (createZstdDecompress !== undefined)
        return createZstdDecompress();
    throw new Error('it is compressed with zstd, which takes Node 22.15 or newer (or `zstd -d` first)');
}
/** Undoes either, by what the first bytes say. */
async function* unpacking(source) {
    const pieces = source[Symbol.asyncIterator]();
    let first = Buffer.alloc(0);
    while (first.length < ZSTD_MAGIC.length) {
        const { done, value } = await pieces.next();
        if (done === true)
            break;
        first = Buffer.concat([first, value]);
    }
    const rest = async function* () {
        try {
            yield first;
            for (let next = await pieces.next(); next.done !== true; next = await pieces.next())
                yield next.value;
        }
        finally {
            await pieces.return?.();
        }
    };
    const out = unpacker(first);
    // What goes wrong ends `out`, which says so below.
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(rest, out, () => undefined);
    yield* out;
}


/***/ }),

/***/ 90663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ runUntil)
/* harmony export */ });
/* harmony import */ var _io_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67231);

const GRACE_MS = 3_000;
/** The program leads a group of its own (see `run`), so that a wrapper script ends together with what it started. */
function end(pid, signal) {
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, signal);
    }
    catch {
        // It has ended meanwhile.
    }
}
/** Runs a program until it ends or is cancelled. */
async function runUntil(file, args, options) {
    const { signal, ...rest } = options;
    signal?.throwIfAborted();
    let stop = () => undefined;
    let force;
    try {
        return await (0,_io_exec_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .eF)(file, args, {
            ...rest,
            onStart: (pid) => {
                rest.onStart?.(pid);
                stop = () => {
                    end(pid, 'SIGTERM');
                    force = setTimeout(() => end(pid, 'SIGKILL'), GRACE_MS);
                };
                if (signal?.aborted === true)
                    stop();
                else
                    signal?.addEventListener('abort', stop, { once: true });
            },
        });
    }
    finally {
        clearTimeout(force);
        signal?.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 25745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sealFor)
/* harmony export */ });
/** What encrypts a backup and opens it again; undefined where no passphrase is given. Loaded only where one is. */
async function sealFor({ backupPassphrase, }) {
    if (backupPassphrase === undefined)
        return undefined;
    return (await __webpack_require__.e(/* import() */ 7868).then(__webpack_require__.bind(__webpack_require__, 47868))).ageSeal(backupPassphrase);
}


/***/ }),

/***/ 65149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ sourceError),
/* harmony export */   Nn: () => (/* binding */ rowsIn),
/* harmony export */   Pt: () => (/* binding */ wantsRows),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ih: () => (/* binding */ measureTables),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   zF: () => (/* binding */ countTables)
/* harmony export */ });
/* harmony import */ var _engines_postgresql_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10893);
/* harmony import */ var _engines_postgresql_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92034);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61343);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22451);




const nameOf = (relation) => `${relation.schema}.${relation.name}`;
/** Whether a table's rows belong into the backup; our own history always does. */
function wantsRows(relation, request) {
    if (relation.kind !== 'table')
        return false;
    return (request.only === undefined || relation.schema === request.historySchema || request.only.includes(nameOf(relation)));
}
/** Everything but the rows, as the open transaction sees it. */
async function readSource(request) {
    const { engine, session, historySchema } = request;
    return {
        major: session.server.major,
        ...(await (0,_engines_postgresql_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseState */ .F0)(session)),
        catalog: await engine.dialect.snapshot(session, { historySchema }),
        relations: await (0,_engines_postgresql_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .dumpedRelations */ .rE)(session),
        rows: undefined,
        roles: (await engine.dialect.environment(session)).roles,
    };
}
/** Counts each table; the same on the source and on what was restored. */
async function countTables(session, relations, progress) {
    const counts = new Map();
    let told = performance.now();
    for (const relation of relations) {
        counts.set(nameOf(relation), await (0,_engines_postgresql_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .countRows */ .BO)(session, relation.schema, relation.name));
        if (performance.now() - told < 5_000)
            continue;
        told = performance.now();
        progress?.({ type: 'backup', text: `rows of ${counts.size} of ${relations.length} tables counted` });
    }
    return counts;
}
/** Counts each table and adds up its sample; the same on the source and on what was restored. */
async function measureTables(session, samples, progress) {
    const found = new Map();
    let told = performance.now();
    for (const sample of samples) {
        found.set(nameOf(sample), await (0,_engines_postgresql_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .measure */ .xP)(session, sample));
        if (performance.now() - told < 5_000)
            continue;
        told = performance.now();
        progress?.({ type: 'backup', text: `rows of ${found.size} of ${samples.length} tables counted` });
    }
    return found;
}
const rowsIn = (measured) => new Map([...measured].map(([name, { rows }]) => [name, rows]));
/** Why the source could not be read, in the server's words. */
function sourceError(error) {
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ)
        return error;
    const words = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ServerError */ .gP ? error.message : String(error);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('backup-failed', `The backup was not made: the database cannot be read in full: ${words}`, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hintFor */ .JR)(words) ?? 'Nothing was touched. Settle what the server says, then run this again.', { cause: error });
}


/***/ }),

/***/ 81834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ticker)
/* harmony export */ });
const FIRST_MS = 2_000;
const MOST_MS = 60_000;
/**
 * Calls `tell` after two seconds, then ever less often, at most a minute apart: a log that shows that work goes on,
 * without a line for each second of an hour.
 */
function ticker(tell) {
    const start = performance.now();
    let timer;
    const next = (pause) => {
        timer = setTimeout(() => {
            tell(performance.now() - start);
            next(Math.min(MOST_MS, pause * 1.5));
        }, pause);
        timer.unref();
    };
    next(FIRST_MS);
    return { [Symbol.dispose]: () => clearTimeout(timer) };
}


/***/ }),

/***/ 90488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ writeCounts),
/* harmony export */   w: () => (/* binding */ writtenSince)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/** Rows written by table since the server began to count; undefined where it does not, or does not tell. */
async function writeCounts(session, engine) {
    if (engine.traits.backup !== 'pg_dump')
        return undefined;
    const rows = await session
        .query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`SELECT schemaname || '.' || relname AS name, (n_tup_ins + n_tup_upd + n_tup_del)::text AS n
        FROM pg_catalog.pg_stat_user_tables ORDER BY 1`))
        .catch(() => undefined);
    return rows?.map(({ name, n }) => [name ?? '', Number(n)]);
}
const MOST = 10;
const told = (names) => names.slice(0, MOST).join(', ') + (names.length > MOST ? ` and ${names.length - MOST} more` : '');
async function writtenOnPostgres(session, engine, before) {
    const then = new Map(before);
    const now = (await writeCounts(session, engine)) ?? [];
    return now.flatMap(([name, rows]) => {
        const more = rows - (then.get(name) ?? 0);
        return more > 0 ? [`${name} (${more} ${more === 1 ? 'row' : 'rows'})`] : [];
    });
}
/** Tables that were written after that moment, by the server's own clock. */
async function writtenOnMysql(session, createdAt) {
    const age = Math.ceil((Date.now() - Date.parse(createdAt)) / 1_000);
    // Where this is a cache, as in MySQL 8, it would tell of yesterday
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)('SET SESSION information_schema_stats_expiry = 0')).catch(() => undefined);
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT TABLE_NAME AS name FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = ${session.server.database} AND UPDATE_TIME >= NOW() - INTERVAL ${age} SECOND ORDER BY 1`);
    return rows.map(({ name }) => name ?? '');
}
/**
 * What was written after a backup was begun, this run's own writes among it, in a whole sentence. Servers count late and
 * forget when they are restarted: so it is said as theirs, and what they do not say is no proof that there was nothing.
 */
async function writtenSince(session, engine, { createdAt, writes }) {
    const unknown = 'Whether others wrote since the backup was begun, the server does not tell.';
    if (engine.traits.embedded)
        return 'Nobody else could write since the backup was made.';
    if (engine.traits.backup === 'pg_dump' && writes === undefined)
        return unknown;
    const names = await (engine.traits.backup === 'pg_dump'
        ? writtenOnPostgres(session, engine, writes ?? [])
        : writtenOnMysql(session, createdAt)).catch(() => undefined);
    if (names === undefined)
        return unknown;
    return names.length === 0
        ? 'The server has counted no write since the backup was begun; it counts some seconds late.'
        : `Written since the backup was begun, this run’s own writes among them, by the server’s own count, which is some seconds late: ${told(names)}.`;
}


/***/ }),

/***/ 66945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uz: () => (/* binding */ droppedOnLoading),
/* harmony export */   Vv: () => (/* binding */ settleEvents),
/* harmony export */   oE: () => (/* binding */ withoutEvents),
/* harmony export */   pI: () => (/* binding */ endOfEvent)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/**
 * The end in seconds of the epoch, from `information_schema.EVENTS`, which gives it in the event's own time zone; NULL for
 * what never ends. A dump keeps the hour of SYSTEM as it is written, and our servers run on UTC: the earlier of both counts.
 */
const endOfEvent = (() => {
    const last = 'COALESCE(EXECUTE_AT, ENDS)';
    const utc = `COALESCE(CONVERT_TZ(${last}, TIME_ZONE, '+00:00'), ${last})`;
    return (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', IF(TIME_ZONE = 'SYSTEM', LEAST(${utc}, ${last}), ${utc}))`);
})();
const over = (ends, now, kept) => [...ends].flatMap(([name, end]) => (end.at <= now && end.kept === kept ? [name] : []));
const told = (names, what) => names.length === 0
    ? []
    : [
        `Over by now, so that a server ${what} when the file is loaded: ${names.map((name) => `event ${name}`).join(', ')}.`,
    ];
/** What a server will not make again though it is in the dump, in words. */
const droppedOnLoading = (ends, now = Date.now()) => told(over(ends, now, false), 'drops it');
/** The catalog without some of its events. */
function withoutEvents(catalog, names) {
    if (names.length === 0)
        return catalog;
    const gone = new Set(names.map((name) => `event ${name}`));
    return { ...catalog, objects: new Map([...catalog.objects].filter(([key]) => !gone.has(key))) };
}
const DISABLED = /^([\s\S]*? ON COMPLETION PRESERVE) DISABLED\b/;
const awake = (object) => ({
    ...object,
    definition: object.definition.replace(DISABLED, '$1'),
});
/**
 * A source and the copy that was made of its dump, without what loading does to events that are over: the server drops
 * them, or disables those that are kept. `notes` tells of it.
 */
function settleEvents(source, copy, ends, now = Date.now()) {
    const dropped = over(ends, now, false).filter((name) => !copy.objects.has(`event ${name}`));
    const kept = new Set(over(ends, now, true).map((name) => `event ${name}`));
    const settled = (catalog) => ({
        ...catalog,
        objects: new Map([...catalog.objects].map(([key, object]) => [key, kept.has(key) ? awake(object) : object])),
    });
    const changed = [...kept].filter((key) => source.objects.get(key)?.definition !== copy.objects.get(key)?.definition && copy.objects.has(key));
    return {
        source: settled(withoutEvents(source, dropped)),
        copy: settled(copy),
        notes: [
            ...told(dropped, 'drops it'),
            ...told(changed.map((key) => key.slice('event '.length)), 'disables it'),
        ],
    };
}


/***/ }),

/***/ 68248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ runLoad),
/* harmony export */   n: () => (/* binding */ loadDump)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _backup_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77063);
/* harmony import */ var _backup_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22451);
/* harmony import */ var _backup_packing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25873);
/* harmony import */ var _backup_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90663);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87023);






/**
 * A dump is data of a production, and the client has commands of its own (`\!`, `system`, `source`) that reach this
 * machine, on which a deployment's secrets may lie: `--binary-mode` leaves it none but DELIMITER.
 */
const TAME = ['--batch', '--binary-mode', '--local-infile=0', '--skip-named-commands'];
/** Once more, where the client has a switch for it. */
const TAMER = {
    mysql: ['--loose-skip-system-command'],
    mariadb: ['--loose-sandbox'],
};
/** MariaDB's client repeats the whole statement, rows and all, before it says what is wrong with it. */
const clientWords = (stderr) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .mysqlWords */ .sM)(stderr.slice(Math.max(0, stderr.lastIndexOf('\nERROR '))));
/** Into a server of ours, by its socket. */
function loadDump({ socket, user, ...request }) {
    const args = ['--no-defaults', '--protocol=socket', `--socket=${socket}`, `--user=${user}`];
    // Else a login file of this machine would be read
    return runLoad({ ...request, connection: { args, files: [], env: { HOME: '/dev/null' } } });
}
/** Loads a compressed dump by the tool's own client, stopping at the first error; → why that failed, in words. */
async function runLoad({ tools, content, connection, database, signal, pace, }) {
    let broken;
    const ended = await (0,_backup_run_js__WEBPACK_IMPORTED_MODULE_4__/* .runUntil */ .W)(tools.client, [
        ...connection.args,
        ...TAME,
        ...TAMER[tools.flavour],
        '--default-character-set=utf8mb4',
        '--max-allowed-packet=1G',
        '--',
        database,
    ], {
        env: connection.env,
        files: connection.files,
        signal,
        feed: async (stdin) => {
            const { stream, read } = (0,_backup_content_js__WEBPACK_IMPORTED_MODULE_1__/* .opened */ .Sg)(content);
            pace?.by(async () => ({ done: read(), total: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(content.path)).size }));
            broken = await (0,_backup_content_js__WEBPACK_IMPORTED_MODULE_1__/* .feedWith */ .VI)(stream, [_backup_packing_js__WEBPACK_IMPORTED_MODULE_3__/* .unpacking */ .f], stdin);
            // What it was given last it may work at for long yet
            pace?.by();
        },
    });
    if (signal?.aborted === true)
        throw (0,_backup_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelled */ .KW)();
    if (broken !== undefined)
        return `the dump cannot be read to its end: ${broken}`;
    return ended.code === 0 ? undefined : clientWords(ended.stderr) || `the client ended with ${ended.code}`;
}


/***/ }),

/***/ 97585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ eventsGone),
/* harmony export */   Qx: () => (/* binding */ withRows),
/* harmony export */   Qz: () => (/* binding */ readMysqlSource)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66945);


const text = (row, name) => row[name] ?? '';
/** Of these the tools write only the definition: their rows are other tables' or other servers'. */
const ELSEWHERE = /^(?:MRG_MyISAM|MRG_ISAM|FEDERATED|CONNECT|S3)$/i;
async function readMysqlSource(session, engine) {
    const { database } = session.server;
    const tables = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `
    SELECT TABLE_NAME AS name, TABLE_TYPE AS type, ENGINE AS engine, COALESCE(DATA_LENGTH, 0) AS data, COALESCE(DATA_LENGTH, 0) + COALESCE(INDEX_LENGTH, 0) AS bytes
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_TYPE NOT LIKE '%TEMPORARY%' ORDER BY TABLE_NAME`);
    const views = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT TABLE_NAME AS name, DEFINER AS definer FROM information_schema.VIEWS WHERE TABLE_SCHEMA = ${database}`);
    const routines = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `
    SELECT ROUTINE_NAME AS name, ROUTINE_TYPE AS type, DEFINER AS definer FROM information_schema.ROUTINES
    WHERE ROUTINE_SCHEMA = ${database}`);
    const triggers = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT TRIGGER_NAME AS name, DEFINER AS definer FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${database}`);
    const events = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `
    SELECT EVENT_NAME AS name, DEFINER AS definer, ON_COMPLETION AS completion, ${_events_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfEvent */ .pI} AS last
    FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${database}`);
    const [schema] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `
    SELECT DEFAULT_CHARACTER_SET_NAME AS charset, DEFAULT_COLLATION_NAME AS collation
    FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ${database}`);
    const names = (rows) => new Set(rows.map((row) => text(row, 'name')));
    const own = tables.filter((row) => !/VIEW/.test(text(row, 'type')));
    const sequences = own.filter((row) => text(row, 'type') === 'SEQUENCE');
    return {
        tables: names(own),
        views: names(views),
        routines: new Set(routines.map((row) => `${text(row, 'type')} ${text(row, 'name')}`)),
        triggers: names(triggers),
        events: names(events),
        eventEnds: new Map(events.flatMap((row) => row['last'] === null || row['last'] === undefined
            ? []
            : [[text(row, 'name'), { at: Number(row['last']) * 1_000, kept: text(row, 'completion') === 'PRESERVE' }]])),
        filled: own
            .filter((row) => !sequences.includes(row) && !ELSEWHERE.test(text(row, 'engine')))
            .map((row) => ({
            name: text(row, 'name'),
            engine: text(row, 'engine'),
            versioned: /VERSIONED/.test(text(row, 'type')),
            bytes: Number(text(row, 'data')),
        })),
        sequences: sequences.map((row) => text(row, 'name')),
        definers: [...new Set([...views, ...routines, ...triggers, ...events].map((row) => text(row, 'definer')))],
        charset: text(schema ?? {}, 'charset'),
        collation: text(schema ?? {}, 'collation'),
        bytes: own.reduce((sum, row) => sum + Number(text(row, 'bytes')), 0),
        variables: (await engine.dialect.environment(session)).variables ?? {},
    };
}
/** Those of the events that are over and that the server has dropped meanwhile. */
async function eventsGone(session, { eventEnds, events }) {
    const mortal = [...events].filter((name) => eventEnds.get(name)?.kept === false);
    if (mortal.length === 0)
        return [];
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT EVENT_NAME AS name FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${session.server.database}`);
    const there = new Set(rows.map((row) => text(row, 'name')));
    return mortal.filter((name) => !there.has(name));
}
const AT_ONCE = 100;
/** Those of the tables that hold at least one row. */
async function withRows(session, tables) {
    const found = new Set();
    for (let at = 0; at < tables.length; at += AT_ONCE) {
        const part = tables.slice(at, at + AT_ONCE);
        const each = part.map((name, n) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `(SELECT ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(String(n))} AS n FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(name)} LIMIT 1)`);
        const [first = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(''), ...more] = each;
        const rows = await session.query(more.reduce((all, one) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${all} UNION ALL ${one}`, first));
        for (const { n } of rows)
            found.add(part[Number(n)] ?? '');
    }
    return found;
}


/***/ }),

/***/ 69874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YZ: () => (/* binding */ diskCheck),
/* harmony export */   gJ: () => (/* binding */ defaultBackupParent),
/* harmony export */   go: () => (/* binding */ freeBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98915);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35864);





/** Bytes that we may still write where this folder is, or will be; undefined where the system does not say. */
async function freeBytes(folder) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        try {
            const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(at);
            return bavail * bsize;
        }
        catch (error) {
            if (error.code !== 'ENOENT' || at === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
                return undefined;
        }
    }
}
/** Where backups go unless a folder is named. */
function defaultBackupParent(env = process.env) {
    return env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
}
/**
 * A dump holds no indexes and is compressed: mostly it has a tenth to a third of the database's size, and half is asked
 * for. Data that is compressed already (pictures) can need all of it: that is said, not refused.
 */
function diskCheck(free, databaseBytes) {
    const name = 'disk space for the backup';
    const half = databaseBytes / 2;
    const expected = `about ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(half)}, half of the database's ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(databaseBytes)} (an estimate)`;
    if (free === undefined)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6)(name, true, expected, 'unknown here');
    const tight = free < databaseBytes ? '; data that does not compress would not fit' : '';
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6)(name, free >= half, expected, `${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(free)} free${free >= half ? tight : ''}`, 'Free some space, or name a folder on a larger disk in `backup-directory`.');
}


/***/ }),

/***/ 84148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ unpacked),
/* harmony export */   b: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _backup_content_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77063);





const BLOCK = 512;
const text = (block, start, length) => block.toString('utf8', start, start + length).replace(/\0.*$/s, '');
/** Unpacks an archive of a data folder into a folder. Streams; refuses anything that would land elsewhere. */
async function unpackArchive(content, folder) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder);
    let files = 0;
    let held = Buffer.alloc(0);
    let left = 0;
    let padding = 0;
    let out;
    const begin = async (block) => {
        const prefix = text(block, 345, 155);
        const name = text(block, 0, 100);
        const inner = prefix === '' ? name : [prefix, name].join('/');
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, inner);
        if (path !== root && !path.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
            throw new Error(`the archive names a file outside: ${name}`);
        const kind = text(block, 156, 1);
        if (kind === '5') {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true, mode: 0o700 });
            return;
        }
        if (kind !== '' && kind !== '0')
            throw new Error(`the archive holds something that is no file: ${name}`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
        left = Number.parseInt(text(block, 124, 12).trim() || '0', 8);
        padding = (BLOCK - (left % BLOCK)) % BLOCK;
        out = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', 0o600);
        files += 1;
        if (left === 0)
            await finish();
    };
    const finish = async () => {
        await out?.close();
        out = undefined;
    };
    try {
        const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)();
        (0,_backup_content_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(content)
            .on('error', (error) => gunzip.destroy(error))
            .pipe(gunzip);
        for await (const chunk of gunzip) {
            held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
            for (;;) {
                if (left > 0) {
                    const part = held.subarray(0, left);
                    if (part.length === 0)
                        break;
                    await out?.write(part);
                    left -= part.length;
                    held = held.subarray(part.length);
                    if (left === 0)
                        await finish();
                }
                else if (padding > 0) {
                    const skipped = Math.min(padding, held.length);
                    if (skipped === 0)
                        break;
                    padding -= skipped;
                    held = held.subarray(skipped);
                }
                else {
                    if (held.length < BLOCK)
                        break;
                    const block = held.subarray(0, BLOCK);
                    held = held.subarray(BLOCK);
                    // Two blocks of zeros end an archive.
                    if (block.some((byte) => byte !== 0))
                        await begin(block);
                }
            }
        }
        if (left > 0)
            throw new Error('the archive ends in the middle of a file');
        return files;
    }
    finally {
        await finish();
    }
}
/** An archive unpacked into a folder of its own, gone when disposed. */
async function unpacked(content) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mom-proof-'));
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    try {
        await unpackArchive(content, folder);
        return { folder, [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}


/***/ }),

/***/ 12169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _e: () => (/* binding */ compareSchemas),
/* harmony export */   fz: () => (/* binding */ compareRows),
/* harmony export */   mQ: () => (/* binding */ sampledBy),
/* harmony export */   sl: () => (/* binding */ compareSums)
/* harmony export */ });
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22296);
/* harmony import */ var _verify_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72754);



const MOST = 10;
function some(items) {
    const more = items.length - MOST;
    return items.slice(0, MOST).join('; ') + (more > 0 ? `; and ${more} more` : '');
}
/** Tables whose rows are not as many as the source had at the instant of the dump; undefined when all agree. */
function compareRows(source, copy) {
    const wrong = [...source].flatMap(([table, rows]) => {
        const there = copy.get(table) ?? 0;
        return there === rows ? [] : [`${table} has ${there} rows instead of ${rows}`];
    });
    return wrong.length === 0 ? undefined : some(wrong);
}
/** Tables of which as many rows are there, and others than the source had; undefined when all agree. */
function compareSums(source, copy) {
    const wrong = [...source].flatMap(([table, { rows, sampled, sum }]) => {
        const there = copy.get(table);
        if (there === undefined || there.rows !== rows)
            return [];
        return there.sum === sum && there.sampled === sampled
            ? []
            : [`${table} holds other values: the checksum of ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(sampled, 'row')} differs`];
    });
    return wrong.length === 0 ? undefined : some(wrong);
}
/** How much was compared row by row, for the report; and what could not be. */
function sampledBy({ of, found }) {
    const left = of.filter(({ by }) => by === undefined).map(({ schema, name }) => `${schema}.${name}`);
    const rows = [...found.values()].reduce((sum, { sampled }) => sum + sampled, 0);
    return {
        sampled: { tables: of.length - left.length, rows, left: left.length },
        note: left.length === 0
            ? undefined
            : `Counted, but not compared row by row, since nothing chooses a sample of so large a table without a primary key: ${some(left)}.`,
    };
}
/** Objects that the copy lacks, has too many of, or has differently; undefined when all agree. */
function compareSchemas(source, copy, except = new Set()) {
    const changes = (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .diffCatalogs */ .UA)(source, copy).filter((change) => !except.has(change.object) &&
        (change.kind !== 'changed' || !(0,_verify_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sameWords */ .M)(change.object, change.before ?? '', change.after ?? '')));
    const words = { added: 'is there only in the copy', removed: 'is missing', changed: 'is another' };
    return changes.length === 0
        ? undefined
        : some(changes.map((change) => `${change.object} ${change.name} ${words[change.kind]}`));
}


/***/ }),

/***/ 19822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ listWithoutRefresh),
/* harmony export */   m: () => (/* binding */ entryLists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _backup_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77063);
/* harmony import */ var _backup_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22451);
/* harmony import */ var _backup_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90663);






const LISTS = ['platform', 'main', 'rights', 'refresh'];
/** An entry's kind follows three numbers; grants and comments name the kind of what they are about after their own. */
const entry = (kinds) => new RegExp(`^\\d+; \\d+ \\d+ (?:(?:COMMENT|ACL|SECURITY LABEL) \\S+ )?(${kinds}) `);
/** Only a superuser may own these, and what they are for is beyond the database: other servers, other sessions. */
const BEYOND = entry('EVENT TRIGGER|SUBSCRIPTION(?: TABLE)?|PUBLICATION(?: TABLES? IN SCHEMA| TABLE)?');
const RIGHTS = /^\d+; \d+ \d+ (?:ACL|DEFAULT ACL|COMMENT|SECURITY LABEL) /;
const PLATFORM = /^\d+; \d+ \d+ (?:SCHEMA|EXTENSION|FOREIGN DATA WRAPPER|SERVER|USER MAPPING) /;
const REFRESH = /^\d+; \d+ \d+ MATERIALIZED VIEW DATA /;
function listOf(line) {
    if (RIGHTS.test(line))
        return 'rights';
    if (PLATFORM.test(line))
        return 'platform';
    return REFRESH.test(line) ? 'refresh' : 'main';
}
async function readEntries(tools, content, { signal }, onEntry) {
    const { args, feed, trouble } = (0,_backup_content_js__WEBPACK_IMPORTED_MODULE_3__/* .forReader */ .ns)(content);
    const ended = await (0,_backup_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runUntil */ .W)(tools.pgRestore, ['--list', ...args], {
        signal,
        ...(feed === undefined ? {} : { feed }),
        env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
        keep: 64 * 1024,
        onLine: (line, from) => {
            if (from === 'stdout')
                onEntry(line);
        },
    });
    const broken = trouble();
    if (ended.code !== 0 || broken !== undefined) {
        const said = broken === undefined ? ended : { ...ended, stderr: `the file cannot be opened: ${broken}` };
        throw (0,_backup_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .backupError */ .xH)('reading the dump back with pg_restore', said, tools.major);
    }
}
/** A list of everything but the contents of materialized views, whose queries may not be ready for tables without rows. */
async function listWithoutRefresh(tools, content, reading) {
    const lines = [];
    await readEntries(tools, content, reading, (line) => {
        if (!REFRESH.test(line))
            lines.push(line);
    });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mom-restore-'));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${lines.join('\n')}\n`, { mode: 0o600 });
    return { path, [Symbol.asyncDispose]: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }) };
}
async function entryLists(tools, content, reading) {
    const lines = { platform: [], main: [], rights: [], refresh: [] };
    const leftOut = new Set();
    await readEntries(tools, content, reading, (line) => {
        const out = BEYOND.exec(line);
        if (out !== null)
            leftOut.add((out[1] ?? '').toLowerCase());
        else
            lines[listOf(line)].push(line);
    });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mom-proof-'));
    const files = { platform: '', main: '', rights: '', refresh: '' };
    for (const name of LISTS) {
        files[name] = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files[name], `${lines[name].join('\n')}\n`, { mode: 0o600 });
    }
    return {
        ...files,
        leftOut: [...leftOut],
        [Symbol.asyncDispose]: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }),
    };
}


/***/ }),

/***/ 72754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sameWords),
/* harmony export */   c: () => (/* binding */ plainWords)
/* harmony export */ });
const CAST = /::(?:"(?:[^"]|"")+"|\w+)(?:\.(?:"(?:[^"]|"")+"|\w+))?(?: varying| precision)?(?:\(\d+(?:,\s*\d+)?\))?(?: with(?:out)? time zone)?(?:\[\])*/g;
/** Definitions that hold expressions, which the server prints from its own tree. A function's body is kept as written. */
const PRINTED = new Set([
    'column',
    'constraint',
    'domain',
    'index',
    'materialized view',
    'policy',
    'rule',
    'statistics',
    'trigger',
    'view',
]);
/**
 * What is left of an expression once casts and brackets are gone. The server prints `x = ANY ((ARRAY['a'::varchar])::text[])`
 * as `ANY (ARRAY[('a'::varchar)::text])` when it is given its own text back: the same condition, in other words. So it
 * is between a database and its copy from a dump, and between one that was once restored and one that was not.
 */
const plainWords = (kind, text) => PRINTED.has(kind) ? text.replace(CAST, '').replace(/[()\s]/g, '') : text;
const sameWords = (kind, one, other) => one === other || plainWords(kind, one) === plainWords(kind, other);


/***/ })

};
