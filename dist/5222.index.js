export const id = 5222;
export const ids = [5222];
export const modules = {

/***/ 97199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Cursor)
/* harmony export */ });
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4556);

/** Reads the tokens of a statement one after the other. */
class Cursor {
    tokens;
    at;
    constructor(tokens, at = 0) {
        this.tokens = tokens;
        this.at = at;
    }
    get done() {
        return this.at >= this.tokens.length;
    }
    get token() {
        return this.tokens[this.at];
    }
    /** The coming word in capitals or the coming symbol; empty for anything in quotes. */
    peek(ahead = 0) {
        const token = this.tokens[this.at + ahead];
        return token === undefined || token.type === 'name' || token.type === 'string' ? '' : token.upper;
    }
    /** Goes past these words if all of them come now. */
    take(...words) {
        if (!words.every((word, i) => this.peek(i) === word))
            return false;
        this.at += words.length;
        return true;
    }
    /** Goes past any of these words, as often as they come. */
    skip(...words) {
        while (!this.done && words.includes(this.peek()))
            this.at += 1;
    }
    /** Goes on to the first of these words outside of brackets, and past it. */
    seek(...words) {
        const found = this.tokens.findIndex((t, i) => i >= this.at && t.depth === 0 && this.is(t, words));
        if (found === -1)
            return false;
        this.at = found + 1;
        return true;
    }
    is(token, words) {
        return token.type === 'word' && words.includes(token.upper);
    }
    /** One name, quoted or not; empty where none comes. */
    name() {
        const { token } = this;
        if (token === undefined || token.type === 'symbol')
            return '';
        this.at += 1;
        return token.type === 'string' ? token.text.slice(1, -1) : (0,_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(token);
    }
    /** A name that may have its database before it. */
    named() {
        const first = this.name();
        if (first === '')
            return undefined;
        if (!this.take('.'))
            return { schema: undefined, name: first };
        return { schema: first, name: this.name() };
    }
    /** Names apart by commas. */
    list() {
        const found = [];
        do {
            const named = this.named();
            if (named !== undefined)
                found.push(named);
        } while (this.take(','));
        return found;
    }
    /** MariaDB's `WAIT 10` and `NOWAIT` after a table. */
    wait() {
        if (this.peek() === 'WAIT' && /^\d+$/.test(this.peek(1)))
            this.at += 2;
        else
            this.take('NOWAIT');
    }
}


/***/ }),

/***/ 84185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ kindOf)
});

// UNUSED EXPORTS: UNKNOWN

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/sql/mysql/kind-set.js

/** Variables that end a transaction, or that a server refuses to change within one. */
const OUTSIDE = /^(AUTOCOMMIT|SQL_LOG_BIN|BINLOG_FORMAT|BINLOG_ROW_IMAGE|BINLOG_DIRECT_NON_TRANSACTIONAL_UPDATES|GTID_NEXT|GTID_PURGED|GTID_DOMAIN_ID|SERVER_ID|TRANSACTION_ISOLATION|TX_ISOLATION|TRANSACTION_READ_ONLY|TX_READ_ONLY|SKIP_REPLICATION|TIDB_TXN_MODE)$/;
/** Words after SET that are statements of their own, or that set something for everybody. */
const OTHER = /^(PASSWORD|ROLE|DEFAULT|RESOURCE|TRANSACTION|GLOBAL|PERSIST|PERSIST_ONLY)$/;
/** How a SET stands to transactions: only the session's own variables may be set within one, and not all of them. */
function setRole(sql, lexis, statement) {
    const tokens = [...(0,scan/* significant */.I1)(sql, 0, sql.length, lexis)].filter((token) => token.depth === 0).slice(1);
    const kind = 'SET';
    const first = tokens[0]?.upper ?? '';
    if (first === 'STATEMENT') {
        const at = tokens.find((token) => token.upper === 'FOR')?.end;
        return at === undefined ? { kind, transaction: 'forbidden' } : statement(sql.slice(at));
    }
    if (first === 'PASSWORD')
        return { kind: 'SET PASSWORD', transaction: 'forbidden' };
    if (first === 'NAMES' || first === 'CHARACTER' || first === 'CHARSET')
        return { kind, transaction: 'inside' };
    if (OTHER.test(first) && !(first === 'DEFAULT' && tokens[1]?.text === '='))
        return { kind, transaction: 'forbidden' };
    if (/^(SESSION|LOCAL)$/.test(first) && tokens[1]?.upper === 'TRANSACTION')
        return { kind, transaction: 'inside' };
    let target = [];
    let value = false;
    for (const token of tokens) {
        if (token.text === ',') {
            target = [];
            value = false;
        }
        else if (token.text === '=' && !value) {
            value = true;
            const names = target.map((name) => name.toUpperCase()).filter((name) => name !== '.' && name !== ':');
            const user = names[0] === '@' && names[1] !== '@';
            if (user)
                continue;
            if (names.some((name) => OTHER.test(name) || OUTSIDE.test(name)))
                return { kind, transaction: 'forbidden' };
        }
        else if (!value)
            target.push((0,scan/* nameOf */.Vb)(token));
    }
    return { kind, transaction: value ? 'inside' : 'forbidden' };
}

;// CONCATENATED MODULE: ./lib/sql/mysql/kind.js



const UNKNOWN = { kind: 'UNKNOWN', transaction: 'forbidden' };
/** Words that name what CREATE, ALTER or DROP is about, and how the tag calls it. */
const OBJECTS = (0,dictionary/* dictionary */.z)({
    TABLE: 'TABLE',
    TABLES: 'TABLE',
    INDEX: 'INDEX',
    VIEW: 'VIEW',
    TRIGGER: 'TRIGGER',
    PROCEDURE: 'PROCEDURE',
    FUNCTION: 'FUNCTION',
    EVENT: 'EVENT',
    DATABASE: 'DATABASE',
    SCHEMA: 'DATABASE',
    USER: 'USER',
    ROLE: 'ROLE',
    SERVER: 'SERVER',
    SEQUENCE: 'SEQUENCE',
    TABLESPACE: 'TABLESPACE',
    LOGFILE: 'LOGFILE GROUP',
    RESOURCE: 'RESOURCE GROUP',
    REFERENCE: 'SPATIAL REFERENCE SYSTEM',
    PACKAGE: 'PACKAGE',
    LIBRARY: 'LIBRARY',
    INSTANCE: 'INSTANCE',
    PREPARE: 'PREPARE',
    PLACEMENT: 'PLACEMENT POLICY',
    BINDING: 'BINDING',
    RANGE: 'RANGE',
});
/**
 * Statements that neither commit what is open nor change what a rollback would not undo. Everything that is in none of
 * these lists commits on some server of the family, or is not known to us: `forbidden`.
 */
const INSIDE = (0,dictionary/* dictionary */.z)({
    SELECT: 'SELECT',
    INSERT: 'INSERT',
    REPLACE: 'REPLACE',
    UPDATE: 'UPDATE',
    DELETE: 'DELETE',
    VALUES: 'SELECT',
    DO: 'DO',
    HANDLER: 'HANDLER',
    SHOW: 'SHOW',
    DESCRIBE: 'DESCRIBE',
    DESC: 'DESCRIBE',
    EXPLAIN: 'EXPLAIN',
    HELP: 'HELP',
    SIGNAL: 'SIGNAL',
    RESIGNAL: 'RESIGNAL',
    GET: 'GET DIAGNOSTICS',
    SAVEPOINT: 'SAVEPOINT',
    PREPARE: 'PREPARE',
    DEALLOCATE: 'DEALLOCATE PREPARE',
    USE: 'USE',
});
/** Known statements that stand outside of transactions; the number says how many words their tag has. */
const FORBIDDEN = (0,dictionary/* dictionary */.z)({
    CALL: 1,
    EXECUTE: 1,
    GRANT: 1,
    REVOKE: 1,
    FLUSH: 1,
    RESET: 1,
    KILL: 1,
    SHUTDOWN: 1,
    RESTART: 1,
    BINLOG: 1,
    CLONE: 1,
    XA: 2,
    CHANGE: 2,
    CACHE: 2,
    CHECK: 2,
    REPAIR: 2,
    OPTIMIZE: 2,
    ANALYZE: 2,
    INSTALL: 2,
    UNINSTALL: 2,
    IMPORT: 2,
    PURGE: 2,
    STOP: 2,
    BACKUP: 2,
    ADMIN: 1,
    SPLIT: 2,
    FLASHBACK: 2,
    RECOVER: 2,
    BATCH: 1,
    IF: 1,
    CASE: 1,
    LOOP: 1,
    WHILE: 1,
    REPEAT: 1,
    FOR: 1,
});
const DML = new Set(['SELECT', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'VALUES', 'TABLE']);
/** After `WITH`, the verb that all of it is for. */
function withKind(tokens) {
    for (const token of tokens) {
        if (token.depth === 0 && token.type === 'word' && DML.has(token.upper)) {
            return { kind: INSIDE[token.upper] ?? 'SELECT', transaction: 'inside' };
        }
    }
    return UNKNOWN;
}
/** What CREATE, ALTER or DROP is about: the first word that names a kind of object, past modifiers and a definer's name. */
function ddl(verb, head, flavour) {
    const at = head.findIndex((token, i) => {
        const before = head[i - 1]?.text;
        return i > 0 && token.type === 'word' && OBJECTS[token.upper] !== undefined && before !== '=' && before !== '@';
    });
    const object = OBJECTS[head[at]?.upper ?? ''];
    if (object === undefined)
        return UNKNOWN;
    const temporary = object === 'TABLE' && head.slice(1, at).some((token) => token.upper === 'TEMPORARY');
    const spatial = object === 'INDEX' && verb === 'CREATE' ? 'CREATE INDEX' : `${verb} ${object}`;
    if (!temporary || verb === 'ALTER')
        return { kind: spatial, transaction: 'forbidden' };
    // A temporary table commits nothing; TiDB does not promise so.
    return { kind: `${verb} TEMPORARY TABLE`, transaction: flavour === 'tidb' ? 'forbidden' : 'inside' };
}
function control(words) {
    const [verb, second] = words;
    switch (verb) {
        case 'START':
            if (second === 'TRANSACTION')
                return { kind: 'START TRANSACTION', transaction: 'begin' };
            return { kind: `START ${second ?? ''}`.trimEnd(), transaction: 'forbidden' };
        case 'BEGIN':
            if (second === 'NOT')
                return { kind: 'BEGIN NOT ATOMIC', transaction: 'forbidden' };
            return /^(WORK|PESSIMISTIC|OPTIMISTIC)?$/.test(second ?? '') ? { kind: 'BEGIN', transaction: 'begin' } : UNKNOWN;
        case 'COMMIT':
            return { kind: 'COMMIT', transaction: 'commit' };
        case 'ROLLBACK': {
            const to = second === 'TO' || (second === 'WORK' && words[2] === 'TO');
            return { kind: 'ROLLBACK', transaction: to ? 'inside' : 'rollback' };
        }
        case 'RELEASE':
            return second === 'SAVEPOINT' ? { kind: 'RELEASE SAVEPOINT', transaction: 'inside' } : UNKNOWN;
        case 'LOCK':
            return { kind: second === 'INSTANCE' ? 'LOCK INSTANCE' : 'LOCK TABLES', transaction: 'forbidden' };
        case 'UNLOCK':
            return { kind: second === 'INSTANCE' ? 'UNLOCK INSTANCE' : 'UNLOCK TABLES', transaction: 'forbidden' };
        default:
            return undefined;
    }
}
/** Verbs that need a second look. */
function special(words) {
    const [verb, second] = words;
    switch (verb) {
        case 'TRUNCATE':
            return { kind: 'TRUNCATE TABLE', transaction: 'forbidden' };
        case 'RENAME':
            return { kind: second === 'USER' ? 'RENAME USER' : 'RENAME TABLE', transaction: 'forbidden' };
        case 'TABLE':
            return { kind: 'SELECT', transaction: 'inside' };
        case 'CHECKSUM':
            return { kind: 'CHECKSUM TABLE', transaction: 'inside' };
        case 'LOAD':
            if (second === 'DATA' || second === 'XML')
                return { kind: `LOAD ${second}`, transaction: 'inside' };
            return { kind: `LOAD ${second ?? ''}`.trimEnd(), transaction: 'forbidden' };
        case 'ANALYZE':
            // MariaDB's ANALYZE in front of a query runs it, as EXPLAIN ANALYZE does elsewhere.
            if (/^(FORMAT|SELECT|UPDATE|DELETE|INSERT|REPLACE|WITH)$/.test(second ?? '')) {
                return { kind: 'ANALYZE', transaction: 'inside' };
            }
            return { kind: 'ANALYZE TABLE', transaction: 'forbidden' };
        default:
            return undefined;
    }
}
/** Words that may stand between a verb and its object. */
const NOISE = new Set(['NO_WRITE_TO_BINLOG', 'LOCAL']);
function forbidden(words) {
    const count = FORBIDDEN[words[0] ?? ''];
    if (count === undefined)
        return undefined;
    const kind = words
        .filter((word) => !NOISE.has(word))
        .slice(0, count)
        .join(' ');
    return { kind, transaction: 'forbidden' };
}
/** The command tag of a statement by its first words; `UNKNOWN` and `forbidden` where they say nothing to us. */
function kindOf(sql, lexis) {
    const head = [];
    for (const token of (0,scan/* significant */.I1)(sql, 0, sql.length, lexis)) {
        if (head.length === 0 && token.text === '(')
            continue;
        head.push(token);
        if (head.length === 40)
            break;
    }
    const verb = head[0]?.type === 'word' ? head[0].upper : '';
    if (verb === 'SET')
        return setRole(sql, lexis, (rest) => kindOf(rest, lexis));
    if (verb === 'WITH')
        return withKind((0,scan/* significant */.I1)(sql, 0, sql.length, lexis));
    const words = head.map((token) => token.upper);
    if (verb === 'CREATE' || verb === 'ALTER' || verb === 'DROP') {
        if (verb === 'DROP' && words[1] === 'PREPARE')
            return { kind: 'DEALLOCATE PREPARE', transaction: 'inside' };
        return ddl(verb, head, lexis.flavour);
    }
    const inside = INSIDE[verb];
    if (inside !== undefined)
        return { kind: inside, transaction: 'inside' };
    return control(words) ?? special(words) ?? forbidden(words) ?? UNKNOWN;
}


/***/ }),

/***/ 22994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oY: () => (/* binding */ alterActions),
  i_: () => (/* binding */ partitionWork),
  rT: () => (/* binding */ parts)
});

// EXTERNAL MODULE: ./lib/sql/mysql/cursor.js
var cursor = __webpack_require__(97199);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/sql/mysql/read-add.js


const INDEX = /^(?:INDEX|KEY)$/;
const SPECIAL = (0,dictionary/* dictionary */.z)({
    UNIQUE: 'unique',
    FULLTEXT: 'fulltext',
    SPATIAL: 'spatial',
    VECTOR: 'vector',
});
/** The index at the cursor, or undefined where it is something else. */
function index(c, name) {
    if (c.take('PRIMARY', 'KEY'))
        return { kind: 'add-index', name: 'PRIMARY', index: 'primary' };
    const special = SPECIAL[c.peek()];
    if (special === undefined && !INDEX.test(c.peek()))
        return undefined;
    // VECTOR is an ordinary name on most servers.
    if (special === 'vector' && !INDEX.test(c.peek(1)))
        return undefined;
    c.at += special === undefined ? 0 : 1;
    if (INDEX.test(c.peek()))
        c.at += 1;
    const ifNotExists = c.take('IF', 'NOT', 'EXISTS');
    const own = c.peek() === '(' || c.peek() === 'USING' ? '' : c.name();
    return { kind: 'add-index', name: own || name, index: special ?? 'plain', ifNotExists };
}
/** A key or constraint, in ALTER TABLE … ADD or among the columns in its brackets. */
function constraint(c) {
    let name = '';
    let ifNotExists = false;
    const named = c.take('CONSTRAINT');
    if (named) {
        ifNotExists = c.take('IF', 'NOT', 'EXISTS');
        if (!/^(?:PRIMARY|UNIQUE|FOREIGN|CHECK)$/.test(c.peek()))
            name = c.name();
    }
    if (c.take('FOREIGN', 'KEY')) {
        ifNotExists = c.take('IF', 'NOT', 'EXISTS') || ifNotExists;
        const own = c.peek() === '(' ? '' : c.name();
        const table = c.seek('REFERENCES') ? c.named() : undefined;
        return { kind: 'add-foreign-key', name: name || own, table, ifNotExists };
    }
    if (c.peek() === 'CHECK' && c.peek(1) === '(')
        return { kind: 'add-check', name, ifNotExists };
    const found = index(c, name);
    return found === undefined ? (named ? { kind: 'other', name } : undefined) : found;
}
function column(c) {
    const ifNotExists = c.take('IF', 'NOT', 'EXISTS');
    return { kind: 'add-column', name: c.name(), ifNotExists };
}
/** What follows ADD. Several columns may stand in brackets. */
function addition(c) {
    if (c.peek() === 'PERIOD' && c.peek(1) === 'FOR')
        return [{ kind: 'other' }];
    if (c.peek() === 'SYSTEM' && c.peek(1) === 'VERSIONING')
        return [{ kind: 'other' }];
    const found = constraint(c);
    if (found !== undefined)
        return [found];
    c.take('COLUMN');
    const ifNotExists = c.take('IF', 'NOT', 'EXISTS');
    if (c.peek() !== '(')
        return [{ ...column(c), ifNotExists }];
    const inside = c.tokens.slice(c.at + 1).map((token) => ({ ...token, depth: token.depth - 1 }));
    const close = inside.findIndex((token) => token.depth < 0);
    const elements = [[]];
    for (const token of close === -1 ? inside : inside.slice(0, close)) {
        if (token.text === ',' && token.depth === 0)
            elements.push([]);
        else
            elements.at(-1)?.push(token);
    }
    return elements.map((element) => {
        const inner = new cursor/* Cursor */.b(element);
        const part = constraint(inner) ?? column(inner);
        return ifNotExists ? { ...part, ifNotExists } : part;
    });
}
/** What follows DROP. */
function dropping(c) {
    if (c.take('PRIMARY', 'KEY'))
        return { kind: 'drop-index', name: 'PRIMARY', index: 'primary' };
    if (c.peek() === 'PERIOD' && c.peek(1) === 'FOR')
        return { kind: 'other' };
    if (c.peek() === 'SYSTEM' && c.peek(1) === 'VERSIONING')
        return { kind: 'other' };
    const kind = c.take('FOREIGN', 'KEY')
        ? 'drop-foreign-key'
        : c.take('INDEX') || c.take('KEY')
            ? 'drop-index'
            : c.take('CONSTRAINT') || c.take('CHECK')
                ? 'drop-constraint'
                : 'drop-column';
    if (kind === 'drop-column')
        c.take('COLUMN');
    const ifExists = c.take('IF', 'EXISTS');
    return { kind, name: c.name(), ifExists };
}

;// CONCATENATED MODULE: ./lib/sql/mysql/read-options.js
/** Options of a table that are one word; those of two words and the special ones are below. */
const OPTIONS = new Set(('AUTO_INCREMENT AVG_ROW_LENGTH CHECKSUM COMMENT COMPRESSION CONNECTION DELAY_KEY_WRITE ENCRYPTION ENCRYPTED ' +
    'ENCRYPTION_KEY_ID ENGINE_ATTRIBUTE IETF_QUOTES INSERT_METHOD KEY_BLOCK_SIZE MAX_ROWS MIN_ROWS PACK_KEYS ' +
    'PAGE_CHECKSUM PAGE_COMPRESSED PAGE_COMPRESSION_LEVEL PASSWORD ROW_FORMAT SECONDARY_ENGINE ' +
    'SECONDARY_ENGINE_ATTRIBUTE SEQUENCE STATS_AUTO_RECALC STATS_PERSISTENT STATS_SAMPLE_PAGES TABLE_CHECKSUM ' +
    'TABLESPACE TRANSACTIONAL UNION AUTO_ID_CACHE AUTO_RANDOM_BASE SHARD_ROW_ID_BITS PRE_SPLIT_REGIONS TTL_ENABLE ' +
    'TTL_JOB_INTERVAL').split(' '));
function value(c) {
    c.take('=');
    if (c.take('(')) {
        const open = (c.tokens[c.at - 1]?.depth ?? 0) + 1;
        while (!c.done && (c.token?.depth ?? 0) >= open)
            c.at += 1;
        c.take(')');
        return '';
    }
    return c.name();
}
function read_options_option(c) {
    c.take('DEFAULT');
    if (c.take('CHARACTER', 'SET') || c.take('CHARSET') || c.take('CHAR', 'SET'))
        return { kind: 'charset', name: value(c) };
    if (c.take('COLLATE'))
        return { kind: 'charset', name: value(c) };
    if (c.take('ENGINE') || c.take('TYPE'))
        return { kind: 'engine', name: value(c) };
    if (c.take('ALGORITHM'))
        return { kind: 'algorithm', name: value(c).toUpperCase() };
    if (c.take('LOCK'))
        return { kind: 'lock', name: value(c).toUpperCase() };
    if ((c.peek() === 'DATA' || c.peek() === 'INDEX') && c.peek(1) === 'DIRECTORY') {
        c.at += 2;
        value(c);
        return { kind: 'option', name: 'DIRECTORY' };
    }
    const word = c.peek();
    if (!OPTIONS.has(word))
        return undefined;
    c.at += 1;
    value(c);
    return { kind: 'option', name: word };
}
/** Options of the table; several may stand side by side without a comma. Anything else is `other`. */
function options(c) {
    const found = [];
    while (!c.done) {
        const part = read_options_option(c);
        if (part === undefined)
            return [...found, { kind: 'other' }];
        found.push(part);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/sql/mysql/read-alter.js



const PARTITION_WORK = /^(?:DISCARD|IMPORT|TRUNCATE|COALESCE|REORGANIZE|EXCHANGE|ANALYZE|CHECK|OPTIMIZE|REBUILD|REPAIR|REMOVE|UPGRADE|ADD|DROP|CONVERT)$/;
/** A part about partitions takes the rest of the statement, commas and all. */
function partitionWork(c) {
    const [first, second] = [c.peek(), c.peek(1)];
    if (first === 'PARTITION' && second === 'BY')
        return 'by';
    const about = second === 'PARTITION' || second === 'PARTITIONING' || (first === 'CONVERT' && second === 'TABLE');
    return about && PARTITION_WORK.test(first) ? first.toLowerCase() : undefined;
}
/** Cuts what follows the table's name into its parts. */
function parts(tokens) {
    const found = [];
    let current = [];
    let whole = false;
    tokens.forEach((token, i) => {
        const c = new cursor/* Cursor */.b(tokens, i);
        const between = token.depth === 0 && token.text === ',' && !whole;
        // `PARTITION BY` may follow the last part without a comma.
        const begins = token.depth === 0 && !whole && (current.length === 0 || /^(?:PARTITION|REMOVE)$/.test(token.upper));
        if (between) {
            found.push(current);
            current = [];
            return;
        }
        if (begins && token.type === 'word' && partitionWork(c) !== undefined) {
            if (current.length > 0)
                found.push(current);
            current = [];
            whole = true;
        }
        current.push(token);
    });
    if (current.length > 0)
        found.push(current);
    return found.filter((part) => part.length > 0);
}
function renaming(c) {
    if (c.take('COLUMN')) {
        const ifExists = c.take('IF', 'EXISTS');
        const name = c.name();
        c.take('TO');
        return { kind: 'rename-column', name, to: c.name(), ifExists };
    }
    if (c.peek() === 'INDEX' || c.peek() === 'KEY') {
        c.at += 1;
        const ifExists = c.take('IF', 'EXISTS');
        const name = c.name();
        c.take('TO');
        return { kind: 'rename-index', name, to: c.name(), ifExists };
    }
    c.skip('TO', 'AS', '=');
    const table = c.named();
    return { kind: 'rename-table', to: table?.name ?? '', table };
}
function altering(c) {
    if (c.take('INDEX') || c.take('KEY')) {
        const ifExists = c.take('IF', 'EXISTS');
        return { kind: 'alter-index', name: c.name(), ifExists };
    }
    if (c.take('CHECK') || c.take('CONSTRAINT'))
        return { kind: 'alter-constraint', name: c.name() };
    c.take('COLUMN');
    const ifExists = c.take('IF', 'EXISTS');
    return { kind: 'alter-column', name: c.name(), ifExists };
}
function changing(c) {
    const kind = c.peek() === 'CHANGE' ? 'change' : 'modify';
    c.at += 1;
    c.take('COLUMN');
    const ifExists = c.take('IF', 'EXISTS');
    const name = c.name();
    return kind === 'change' ? { kind, name, to: c.name(), ifExists } : { kind, name, ifExists };
}
function partition(c, work) {
    const ifExists = c.tokens.some((t, i) => t.upper === 'IF' && c.tokens[i + 1]?.upper === 'EXISTS');
    const ifNotExists = c.tokens.some((t, i) => t.upper === 'IF' && c.tokens[i + 1]?.upper === 'NOT');
    const table = c.seek('TABLE') ? c.named() : undefined;
    return { kind: 'partition', name: work, table, ifExists, ifNotExists };
}
function partsOf(c) {
    const work = partitionWork(c);
    if (work !== undefined)
        return [partition(c, work)];
    switch (c.peek()) {
        case 'ADD':
            c.at += 1;
            return addition(c);
        case 'DROP':
            c.at += 1;
            return [dropping(c)];
        case 'MODIFY':
        case 'CHANGE':
            return [changing(c)];
        case 'RENAME':
            c.at += 1;
            return [renaming(c)];
        case 'ALTER':
            c.at += 1;
            return [altering(c)];
        case 'ORDER':
            return [{ kind: 'order' }];
        case 'FORCE':
            return [{ kind: 'force' }];
        case 'DISABLE':
        case 'ENABLE':
            return [{ kind: c.peek(1) === 'KEYS' ? 'keys' : 'other' }];
        case 'CONVERT':
            return [{ kind: 'convert-charset', name: c.seek('SET', 'CHARSET') ? c.name() : '' }];
        default:
            return options(c);
    }
}
/** The parts of an ALTER TABLE, from what follows the table's name. */
function alterActions(sql, tokens) {
    const actions = [];
    for (const part of parts(tokens)) {
        const text = sql.slice(part[0]?.start, part.at(-1)?.end);
        const first = new cursor/* Cursor */.b(part);
        // `ORDER BY a, b` goes on after its comma.
        const previous = actions.at(-1);
        const found = partsOf(first);
        if (previous?.kind === 'order' && found.every(({ kind }) => kind === 'other'))
            continue;
        for (const { name = '', table, ifExists = false, ifNotExists = false, ...rest } of found) {
            actions.push({ ...rest, name, ...(table === undefined ? {} : { table }), ifExists, ifNotExists, text });
        }
    }
    return actions;
}


/***/ }),

/***/ 65222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readFacts)
});

// EXTERNAL MODULE: ./lib/sql/mysql/cursor.js
var cursor = __webpack_require__(97199);
// EXTERNAL MODULE: ./lib/sql/mysql/kind.js + 1 modules
var kind = __webpack_require__(84185);
// EXTERNAL MODULE: ./lib/sql/mysql/read-alter.js + 2 modules
var read_alter = __webpack_require__(22994);
;// CONCATENATED MODULE: ./lib/sql/mysql/read-rows.js

const NOT_ALIAS = new Set('JOIN INNER CROSS LEFT RIGHT NATURAL STRAIGHT_JOIN ON USING SET WHERE PARTITION USE FORCE IGNORE ORDER LIMIT RETURNING FOR'.split(' '));
const JOINS = new Set(['JOIN', 'STRAIGHT_JOIN']);
/** The tables that stand between two places, brackets left out: after a comma, a JOIN, or at the beginning. */
function sources(c, to) {
    const found = [];
    let expected = true;
    while (c.at < to) {
        const { token } = c;
        if (token === undefined)
            break;
        if (expected && token.depth === 0 && (token.type === 'word' || token.type === 'name')) {
            const table = c.named();
            if (table === undefined)
                break;
            c.take('AS');
            const alias = NOT_ALIAS.has(c.peek()) || c.at >= to ? '' : c.name();
            found.push({ table, alias: alias || table.name });
            expected = false;
            continue;
        }
        expected = token.text === ',' ? token.depth === 0 : JOINS.has(token.upper) || (expected && token.text === '(');
        c.at += 1;
    }
    return found;
}
function placeOf(c, ...words) {
    const ahead = new cursor/* Cursor */.b(c.tokens, c.at);
    return ahead.seek(...words) ? ahead.at - 1 : -1;
}
/** UPDATE: of several joined tables each may be written, so all of them are named. */
function update(c) {
    const withoutWhere = placeOf(c, 'WHERE') === -1;
    c.at += 1;
    c.skip('LOW_PRIORITY', 'IGNORE');
    const set = placeOf(c, 'SET');
    const tables = sources(c, set === -1 ? c.tokens.length : set).map(({ table }) => table);
    return { tables, withoutWhere };
}
/** DELETE: from one table, or from some of those that are joined, by name or alias. */
function deletion(c) {
    const where = placeOf(c, 'WHERE');
    const withoutWhere = where === -1;
    c.at += 1;
    c.skip('LOW_PRIORITY', 'QUICK', 'IGNORE', 'HISTORY');
    const before = c.peek() === 'FROM' ? [] : targets(c);
    c.seek('FROM');
    const named = before.length > 0 ? before : targets(c);
    if (before.length === 0 && !c.take('USING'))
        return { tables: named, withoutWhere };
    const joined = sources(c, where === -1 ? c.tokens.length : where);
    const tables = named.map((one) => joined.find(({ alias }) => alias === one.name && !one.schema)?.table ?? one);
    return { tables, withoutWhere };
}
/** Tables before FROM or USING; `a.*` is an old way of writing `a`. */
function targets(c) {
    const found = [];
    do {
        const named = c.named();
        const star = c.take('*') || c.take('.', '*');
        if (named?.name === '' && star)
            found.push({ schema: undefined, name: named.schema ?? '' });
        else if (named !== undefined)
            found.push(named);
    } while (c.take(','));
    return found;
}

// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/sql/mysql/read.js





const DATA = new Set(['INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'SELECT', 'LOAD DATA', 'LOAD XML']);
const none = (named) => (named === undefined ? [] : [named]);
const ifExists = (c) => c.take('IF', 'EXISTS');
const ifNotExists = (c) => c.take('IF', 'NOT', 'EXISTS');
/** `ALGORITHM=` and `LOCK=` behind CREATE and DROP INDEX. */
function choice(c, word) {
    const after = new cursor/* Cursor */.b(c.tokens, c.at);
    if (!after.seek(word))
        return undefined;
    after.take('=');
    return after.name().toUpperCase() || undefined;
}
function alterTable(c, sql) {
    c.seek('TABLE', 'TABLES');
    const exists = ifExists(c);
    const table = c.named();
    c.wait();
    const actions = (0,read_alter/* alterActions */.oY)(sql, c.tokens.slice(c.at));
    const said = (kind) => actions.findLast((action) => action.kind === kind)?.name;
    return { tables: none(table), ifExists: exists, actions, algorithm: said('algorithm'), lock: said('lock') };
}
function createIndex(c) {
    c.seek('INDEX');
    const missing = ifNotExists(c);
    const object = c.named();
    c.seek('ON');
    const table = c.named();
    return {
        object,
        tables: none(table),
        ifNotExists: missing,
        algorithm: choice(c, 'ALGORITHM'),
        lock: choice(c, 'LOCK'),
    };
}
function dropIndex(c) {
    c.seek('INDEX');
    const exists = ifExists(c);
    const object = c.named();
    c.seek('ON');
    const tables = none(c.named());
    return { object, tables, ifExists: exists, algorithm: choice(c, 'ALGORITHM'), lock: choice(c, 'LOCK') };
}
function renameTable(c, sql) {
    c.seek('TABLE', 'TABLES');
    const exists = ifExists(c);
    const actions = [];
    const tables = [];
    do {
        const start = c.token?.start ?? 0;
        const from = c.named();
        c.wait();
        c.take('TO');
        const to = c.named();
        if (from === undefined || to === undefined)
            break;
        tables.push(from);
        actions.push({
            kind: 'rename-table',
            name: from.name,
            to: to.name,
            table: to,
            ifExists: exists,
            ifNotExists: false,
            text: sql.slice(start, c.tokens[c.at - 1]?.end),
        });
    } while (c.take(','));
    return { tables, actions, ifExists: exists };
}
function createTrigger(c) {
    c.seek('TRIGGER');
    const missing = ifNotExists(c);
    const object = c.named();
    c.seek('ON');
    return { object, tables: none(c.named()), ifNotExists: missing };
}
/** CREATE and ALTER of anything that is no table, and DROP of one or several. */
function other(c, verb) {
    c.seek(...(verb.split(' ').slice(1, 2)[0] === 'DATABASE' ? ['DATABASE', 'SCHEMA'] : verb.split(' ').slice(1)));
    const missing = ifNotExists(c);
    const exists = ifExists(c);
    return { object: c.named(), ifExists: exists, ifNotExists: missing };
}
function into(c) {
    c.at += 1;
    c.skip('LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY', 'IGNORE', 'INTO');
    return { tables: none(c.named()) };
}
function found(c, sql, verb) {
    switch (verb) {
        case 'ALTER TABLE':
            return alterTable(c, sql);
        case 'CREATE TABLE':
        case 'CREATE TEMPORARY TABLE':
        case 'DROP TABLE':
        case 'DROP TEMPORARY TABLE': {
            c.seek('TABLE', 'TABLES');
            const missing = ifNotExists(c);
            const exists = ifExists(c);
            const tables = verb.startsWith('DROP') ? c.list() : none(c.named());
            return { tables, ifNotExists: missing, ifExists: exists, temporary: verb.includes('TEMPORARY') };
        }
        case 'CREATE INDEX':
            return createIndex(c);
        case 'DROP INDEX':
            return dropIndex(c);
        case 'CREATE TRIGGER':
            return createTrigger(c);
        case 'RENAME TABLE':
            return renameTable(c, sql);
        case 'TRUNCATE TABLE':
            c.at += 1;
            c.take('TABLE');
            return { tables: none(c.named()) };
        case 'INSERT':
        case 'REPLACE':
            return into(c);
        case 'UPDATE':
            return update(c);
        case 'DELETE':
            return deletion(c);
        case 'LOAD DATA':
        case 'LOAD XML':
            return { tables: c.seek('TABLE') ? none(c.named()) : [] };
        case 'ANALYZE TABLE':
        case 'OPTIMIZE TABLE':
        case 'CHECK TABLE':
        case 'REPAIR TABLE':
        case 'LOCK TABLES':
            return { tables: c.seek('TABLE', 'TABLES') ? c.list() : [] };
        default:
            return /^(?:CREATE|ALTER|DROP) /.test(verb) ? other(c, verb) : {};
    }
}
/** Statements whose rows may be many: their beginning tells all there is to tell. */
const LONG = /^(?:INSERT|REPLACE)$/;
/**
 * The facts by a tolerant reader of tokens, for any statement of any server of the family: it never fails, and never says
 * that it saw everything.
 */
function readFacts(sql, lexis) {
    const { kind: verb } = (0,kind/* kindOf */.I)(sql, lexis);
    const tokens = [];
    for (const token of (0,scan/* significant */.I1)(sql, 0, sql.length, lexis)) {
        if (tokens.length === 0 && token.text === '(')
            continue;
        tokens.push(token);
        if (tokens.length === 400 && LONG.test(verb))
            break;
    }
    const c = new cursor/* Cursor */.b(tokens);
    // What stands before the statement itself: `WITH …`, `SET STATEMENT … FOR`.
    if (c.peek() === 'WITH' || c.peek() === 'SET') {
        if (c.seek(verb.split(' ')[0] ?? ''))
            c.at -= 1;
    }
    const orReplace = c.peek(1) === 'OR' && c.peek(2) === 'REPLACE';
    return {
        tables: [],
        object: undefined,
        actions: [],
        ifExists: false,
        ifNotExists: false,
        temporary: false,
        withoutWhere: false,
        algorithm: undefined,
        lock: undefined,
        ...found(c, sql, verb),
        orReplace,
        verb,
        dataOnly: DATA.has(verb) && !tokens.some((t) => t.upper === 'OUTFILE' || t.upper === 'DUMPFILE'),
        complete: false,
    };
}


/***/ }),

/***/ 4556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ tokenAt),
/* harmony export */   I1: () => (/* binding */ significant),
/* harmony export */   Vb: () => (/* binding */ nameOf)
/* harmony export */ });
/* unused harmony export isDashComment */
const BLANK = /[\t\n\v\f\r ]+/y;
const WORD = /[A-Za-z0-9_$\u0080-\uffff]+/y;
const RUN = /\/\*(M|T)?!(?:\[[^\]\n]*\])?\d*/y;
const SANDBOX = /\/\*M?!999999\\-/y;
const matchEnd = (pattern, text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
};
/** Past a quoted text, or the end of the text where it is not closed. */
function quoted(text, at, quote, escapes) {
    const type = quote === "'" || (quote === '"' && escapes) ? 'string' : 'name';
    for (let i = at + 1; i < text.length; i += 1) {
        const c = text[i];
        if (escapes && c === '\\')
            i += 1;
        else if (c === quote) {
            if (text[i + 1] === quote)
                i += 1;
            else
                return { type, end: i + 1, closed: true };
        }
    }
    return { type, end: text.length, closed: false };
}
/** `--` is a comment only before a blank, a control character or the end: `5--3` is a sum. */
function isDashComment(text, at) {
    const after = text.charCodeAt(at + 2);
    return text.startsWith('--', at) && (Number.isNaN(after) || after <= 0x20 || after === 0x7f);
}
function line(text, at) {
    const end = text.indexOf('\n', at);
    return { type: 'comment', end: end === -1 ? text.length : end, closed: true };
}
/** Whether the server runs what this comment holds: `/*!`, MariaDB's `/*M!`, TiDB's `/*T!`. */
function runs(maker, lexis) {
    if (maker === undefined || lexis.flavour === undefined)
        return true;
    return lexis.flavour === (maker === 'M' ? 'mariadb' : 'tidb');
}
function block(text, at, lexis) {
    RUN.lastIndex = at;
    const run = RUN.exec(text);
    // MariaDB's dumps begin with a comment that tells its client to go into a sandbox. It holds no SQL.
    if (run !== null && runs(run[1], lexis) && matchEnd(SANDBOX, text, at) === -1) {
        return { type: 'open', end: at + run[0].length, closed: true };
    }
    const end = text.indexOf('*/', at + 2);
    return { type: 'comment', end: end === -1 ? text.length : end + 2, closed: end !== -1 };
}
const one = (at) => ({ type: 'symbol', end: at + 1, closed: true });
/** The token that begins at an offset; `inside` while a comment that the server runs is open. */
function tokenAt(text, at, lexis, inside) {
    const c = text[at] ?? '';
    switch (c) {
        case "'":
            return quoted(text, at, c, !lexis.noBackslashEscapes);
        case '"':
            if (lexis.ansiQuotes)
                return quoted(text, at, c, false);
            return { ...quoted(text, at, c, !lexis.noBackslashEscapes), type: 'string' };
        case '`':
            return quoted(text, at, c, false);
        case '#':
            return line(text, at);
        case '-':
            return isDashComment(text, at) ? line(text, at) : one(at);
        case '/':
            return text[at + 1] === '*' ? block(text, at, lexis) : one(at);
        case '*':
            return inside && text[at + 1] === '/' ? { type: 'close', end: at + 2, closed: true } : one(at);
        case '\\':
            // `\N` is how a NULL is written in data; MariaDB takes it as SQL.
            return { type: text[at + 1] === 'N' ? 'word' : 'client', end: Math.min(at + 2, text.length), closed: true };
    }
    const blank = matchEnd(BLANK, text, at);
    if (blank !== -1)
        return { type: 'blank', end: blank, closed: true };
    const word = matchEnd(WORD, text, at);
    return word === -1 ? one(at) : { type: 'word', end: word, closed: true };
}
/** The tokens that count, one after the other; comments that the server runs are code. */
function* significant(text, from, to, lexis) {
    let inside = false;
    let depth = 0;
    for (let at = from; at < to;) {
        const { type, end } = tokenAt(text, at, lexis, inside);
        if (type === 'open')
            inside = true;
        else if (type === 'close')
            inside = false;
        else if (type !== 'blank' && type !== 'comment') {
            const written = text.slice(at, end);
            if (written === ')')
                depth = Math.max(0, depth - 1);
            const kind = type === 'client' ? 'symbol' : type;
            yield {
                type: kind,
                text: written,
                upper: kind === 'word' ? written.toUpperCase() : written,
                start: at,
                end,
                depth,
            };
            if (written === '(')
                depth += 1;
        }
        at = end;
    }
}
/** The name that a token stands for, without its quotes. */
function nameOf(token) {
    const quote = token.text[0] ?? '';
    if (token.type !== 'name')
        return token.text;
    return token.text.slice(1, -1).replaceAll(quote + quote, quote);
}


/***/ })

};
