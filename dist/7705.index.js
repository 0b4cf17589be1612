export const id = 7705;
export const ids = [7705];
export const modules = {

/***/ 67705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  engineOf: () => (/* binding */ engineOf),
  engines: () => (/* binding */ engines)
});

// NAMESPACE OBJECT: ./lib/engines/all.js
var all_namespaceObject = {};
__webpack_require__.r(all_namespaceObject);
__webpack_require__.d(all_namespaceObject, {
  mariadb: () => (mariadb),
  mysql: () => (mysql),
  pglite: () => (pglite/* pglite */.Go),
  postgres: () => (postgres/* postgres */.o),
  tidb: () => (tidb_tidb)
});

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/connect.js + 4 modules
var connect = __webpack_require__(40272);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/sql/query.js
var sql_query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/roles.js
var roles = __webpack_require__(12579);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/as-self.js



/** What of a session a file may have changed that our own writes depend on. */
const WHO = (0,sql_query/* raw */.lS)(`SELECT @@SESSION.sql_mode AS mode, @@SESSION.character_set_client AS client, @@SESSION.character_set_connection AS connection,
  @@SESSION.character_set_results AS results, @@SESSION.collation_connection AS collation, CURRENT_ROLE() AS role`);
function restore(row) {
    return (0,sql_query/* sql */.ll) `SET SESSION character_set_client = ${row['client'] ?? null}, SESSION character_set_connection = ${row['connection'] ?? null},
    SESSION collation_connection = ${row['collation'] ?? null}, SESSION character_set_results = ${row['results'] ?? null}`;
}
/**
 * Does some work of our own with the first roles, SQL mode and character set of the session, whatever a file has set; then sets that
 * again. Names are qualified, so that another current database does not matter. An error leaves the session as it is.
 */
async function mysqlAsSelf(session, work) {
    const [row = {}] = await session.query(WHO);
    const home = session.server.settings ?? {};
    const mode = home['sql_mode'] ?? '';
    const collation = home['collation_connection'] ?? '';
    const otherMode = row['mode'] !== mode;
    const otherText = row['client'] !== 'utf8mb4' || row['results'] !== 'utf8mb4' || row['collation'] !== collation;
    const otherRole = (0,roles/* noRole */.Q)(row['role']) !== (0,roles/* noRole */.Q)((0,connect/* roleOf */.kp)(session));
    if (otherText)
        await session.query((0,sql_query/* raw */.lS)('SET NAMES utf8mb4'));
    if (otherMode)
        await session.query((0,sql_query/* sql */.ll) `SET SESSION sql_mode = ${mode}`);
    if (otherRole)
        await session.query((0,roles/* setRole */.L)((0,connect/* roleOf */.kp)(session)));
    const result = await work();
    if (otherRole)
        await session.query((0,roles/* setRole */.L)(row['role'] ?? null));
    if (otherMode)
        await session.query((0,sql_query/* sql */.ll) `SET SESSION sql_mode = ${row['mode'] ?? ''}`);
    if (otherText)
        await session.query(restore(row));
    return result;
}

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/sql/mysql/cursor.js
var cursor = __webpack_require__(97199);
// EXTERNAL MODULE: ./lib/sql/mysql/read-alter.js + 2 modules
var read_alter = __webpack_require__(22994);
// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/sql/mysql/retarget.js




const without = ({ start, end }) => ({ start, end, text: () => '' });
function edited(sql, edits, naming, choice) {
    let text = '';
    let at = 0;
    for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
        text += sql.slice(at, edit.start) + edit.text(naming, choice);
        at = edit.end;
    }
    return text + sql.slice(at);
}
/** Reads a name, and where it stands. */
function nameAt(c) {
    const start = c.token?.start;
    const named = c.named();
    const end = c.tokens[c.at - 1]?.end;
    return named === undefined || named.name === '' || start === undefined || end === undefined
        ? undefined
        : { named, start, end };
}
/** What foreign keys refer to, wherever `REFERENCES` stands as a word. */
function references(tokens, parents) {
    return tokens.flatMap((token, i) => {
        if (token.type !== 'word' || token.upper !== 'REFERENCES')
            return [];
        const found = nameAt(new cursor/* Cursor */.b(tokens, i + 1));
        if (found === undefined)
            return [];
        parents.push(found.named);
        const { named, start, end } = found;
        return [{ start, end, text: (naming) => naming.parent(named) }];
    });
}
/** Names of constraints: behind the word CONSTRAINT, and where a foreign key or a check is dropped or altered. */
function constraints(tokens) {
    const word = (i) => (tokens[i]?.type === 'word' ? (tokens[i]?.upper ?? '') : '');
    return tokens.flatMap((token, i) => {
        if (token.type !== 'name' && token.type !== 'word')
            return [];
        const at = word(i - 1) === 'EXISTS' && word(i - 2) === 'IF' ? i - 3 : i - 1;
        const names = /^(?:CONSTRAINT|CHECK)$/.test(word(at)) || (word(at) === 'KEY' && word(at - 1) === 'FOREIGN');
        const name = (0,scan/* nameOf */.Vb)(token);
        return names ? [{ start: token.start, end: token.end, text: (n) => n.constraint(name) ?? token.text }] : [];
    });
}
/** Parts that bring another table in, or that the servers take no ALGORITHM with, or take it and do not heed it. */
const UNASKED = /^(?:discard|import|truncate|exchange|analyze|check|optimize|repair|convert)$/;
const begins = (part, word) => word.test(part[0]?.upper ?? '');
const isChoice = (part) => begins(part, /^(?:ALGORITHM|LOCK)$/) && part[0]?.type === 'word' && part.length <= 3;
/** These follow without a comma. */
const isTail = (part) => /^(?:by|remove)$/.test((0,read_alter/* partitionWork */.i_)(new cursor/* Cursor */.b(part)) ?? '') && begins(part, /^(?:PARTITION|REMOVE)$/);
function unasked(part) {
    if (UNASKED.test((0,read_alter/* partitionWork */.i_)(new cursor/* Cursor */.b(part)) ?? ''))
        return true;
    if (begins(part, /^(?:DISCARD|IMPORT)$/))
        return true;
    return part.some((token) => token.type === 'word' && token.upper === 'UNION' && token.depth === 0);
}
const chosen = (all, word) => all.findLast((part) => isChoice(part) && part[0]?.upper === word)?.at(-1)?.upper;
/** The table's new name, behind RENAME. */
function renaming(part) {
    const c = new cursor/* Cursor */.b(part, 1);
    if (!begins(part, /^RENAME$/) || /^(?:COLUMN|INDEX|KEY)$/.test(c.peek()))
        return [];
    c.skip('TO', 'AS', '=');
    const found = nameAt(c);
    return found === undefined ? [] : [{ start: found.start, end: found.end, text: (naming) => naming.renamed }];
}
/** Of parts and the commas between them, what goes when the user's own choice goes. */
function dropChoice(tokens, all) {
    const commas = new Set();
    const kept = all.filter((part) => !isChoice(part));
    for (const part of all.slice(0, -1)) {
        const comma = tokens[tokens.indexOf(part.at(-1)) + 1];
        const next = kept[kept.indexOf(part) + 1];
        const stays = kept.includes(part) && next !== undefined && !isTail(next);
        if (comma?.text === ',' && !stays)
            commas.add(comma);
    }
    return [...commas, ...all.filter(isChoice).flat()].map(without);
}
function alterTable(tokens) {
    const c = new cursor/* Cursor */.b(tokens);
    if (!c.seek('ALTER'))
        return undefined;
    const online = [];
    for (; !c.done && c.peek() !== 'TABLE'; c.at += 1)
        if (c.token?.upper === 'ONLINE')
            online.push(without(c.token));
    c.at += 1;
    c.take('IF', 'EXISTS');
    const target = nameAt(c);
    if (target === undefined)
        return undefined;
    c.wait();
    const end = tokens[c.at - 1]?.end ?? target.end;
    const rest = tokens.slice(c.at);
    const all = (0,read_alter/* parts */.rT)(rest);
    if (all.some(unasked))
        return undefined;
    const [first] = all.filter((part) => !isChoice(part));
    const after = first === undefined || isTail(first) ? ' ' : ', ';
    const parents = [];
    const lock = online.length > 0 ? 'NONE' : undefined;
    return {
        table: target.named,
        parents,
        algorithm: chosen(all, 'ALGORITHM'),
        lock: chosen(all, 'LOCK') ?? lock,
        edits: [
            ...online,
            { start: target.start, end: target.end, text: (naming) => naming.table },
            { start: end, end, text: (_, choice) => (choice.length === 0 ? '' : ` ${choice.join(', ')}${after}`) },
            ...dropChoice(rest, all),
            ...references(rest, parents),
            ...all.flatMap(renaming),
            ...constraints(rest),
        ],
    };
}
/** ALGORITHM and LOCK behind an index, apart from the rest. */
function choiceBehind(c) {
    const said = new Map();
    const gone = [];
    for (; !c.done; c.at += 1) {
        const { token } = c;
        if (token?.type !== 'word' || token.depth > 0 || !/^(?:ALGORITHM|LOCK)$/.test(token.upper))
            continue;
        const words = c.tokens.slice(c.at, c.at + (c.peek(1) === '=' ? 3 : 2));
        said.set(token.upper, words.at(-1)?.upper ?? '');
        gone.push(...words);
        c.at += words.length - 1;
    }
    return { said, gone };
}
function createIndex(tokens) {
    const c = new cursor/* Cursor */.b(tokens);
    if (!c.seek('INDEX') || !c.seek('ON'))
        return undefined;
    const target = nameAt(c);
    const end = tokens.at(-1)?.end;
    if (target === undefined || end === undefined)
        return undefined;
    const { said, gone } = choiceBehind(c);
    return {
        table: target.named,
        parents: [],
        algorithm: said.get('ALGORITHM'),
        lock: said.get('LOCK'),
        edits: [
            { start: target.start, end: target.end, text: (naming) => naming.table },
            ...gone.map(without),
            { start: end, end, text: (_, choice) => choice.map((word) => ` ${word}`).join('') },
        ],
    };
}
/** Said as the ALTER TABLE that it is: MariaDB takes no ALGORITHM in it. */
function dropIndex(tokens) {
    const c = new cursor/* Cursor */.b(tokens);
    const start = tokens[0]?.start;
    if (!c.seek('INDEX') || start === undefined)
        return undefined;
    const exists = c.take('IF', 'EXISTS') ? 'IF EXISTS ' : '';
    const index = c.token?.text;
    if (!c.seek('ON') || index === undefined)
        return undefined;
    const target = nameAt(c);
    const end = tokens.at(-1)?.end;
    if (target === undefined || end === undefined)
        return undefined;
    const { said } = choiceBehind(c);
    const text = ({ table }, choice) => `ALTER TABLE ${table} ${[...choice, `DROP INDEX ${exists}${index}`].join(', ')}`;
    return {
        table: target.named,
        parents: [],
        algorithm: said.get('ALGORITHM'),
        lock: said.get('LOCK'),
        edits: [{ start, end, text }],
    };
}
const READERS = (0,dictionary/* dictionary */.z)({
    'ALTER TABLE': alterTable,
    'CREATE INDEX': createIndex,
    'DROP INDEX': dropIndex,
});
const DEFAULT = (word) => (word === 'DEFAULT' ? undefined : word);
/**
 * Takes an ALTER TABLE, CREATE INDEX or DROP INDEX apart where it names tables. Undefined for others, and where it brings in
 * tables in ways that are not followed here (an exchange of partitions, a merge of tables).
 */
function retargetable(verb, sql, lexis) {
    const tokens = [...(0,scan/* significant */.I1)(sql, 0, sql.length, lexis)];
    while (tokens.at(-1)?.text === ';')
        tokens.pop();
    const read = READERS[verb]?.(tokens);
    if (read === undefined)
        return undefined;
    const { edits, algorithm, lock, ...rest } = read;
    return {
        ...rest,
        algorithm: DEFAULT(algorithm),
        lock: DEFAULT(lock),
        about: (naming, choice) => edited(sql, edits, naming, choice),
    };
}
function printedTable(sql, lexis) {
    const tokens = [...(0,scan/* significant */.I1)(sql, 0, sql.length, lexis)];
    const c = new cursor/* Cursor */.b(tokens);
    if (!c.seek('TABLE'))
        return undefined;
    const target = nameAt(c);
    if (target === undefined)
        return undefined;
    const parents = [];
    const rest = tokens.slice(c.at);
    const names = rest.flatMap((token, i) => token.type === 'name' && rest[i - 1]?.type === 'word' && rest[i - 1]?.upper === 'CONSTRAINT' ? [(0,scan/* nameOf */.Vb)(token)] : []);
    const edits = [
        { start: target.start, end: target.end, text: (naming) => naming.table },
        ...references(rest, parents),
        ...constraints(rest),
    ];
    return { parents, constraints: names, about: (naming) => edited(sql, edits, naming, []) };
}

// EXTERNAL MODULE: ./lib/sql/mysql/sqlmode.js
var sqlmode = __webpack_require__(57030);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/names.js
var mysqlfamily_names = __webpack_require__(38314);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/session.js + 1 modules
var mysqlfamily_session = __webpack_require__(56389);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/ask/copy.js






const quote = (database, name) => `${(0,mysqlfamily_session/* quoteName */.AB)(database)}.${(0,mysqlfamily_session/* quoteName */.AB)(name)}`;
const DENIED = new Set(['1044', '1045', '1142', '1227', '1410', '8121']);
/** Of the session that makes copies: it takes whatever stands in the original, and waits for nobody. */
const PLAIN = [
    "sql_mode = ''",
    'autocommit = 1',
    'foreign_key_checks = 0',
    'unique_checks = 0',
    'lock_wait_timeout = 1',
    'innodb_lock_wait_timeout = 1',
    'sql_quote_show_create = 1',
    // Some of these want a right on some servers; without them one copy or other cannot be made.
    'innodb_strict_mode = 0',
    'check_constraint_checks = 0',
    'sql_require_primary_key = 0',
    'show_gipk_in_create_table_and_information_schema = 1',
];
/** Makes throw-away copies and takes them away again. */
class Copies {
    session;
    flavour;
    place;
    made = new Set();
    constructor(session, flavour) {
        this.session = session;
        this.flavour = flavour;
    }
    static async on(session, flavour) {
        for (const setting of PLAIN)
            await session.query((0,sql_query/* raw */.lS)(`SET SESSION ${setting}`)).catch(() => undefined);
        return new Copies(session, flavour);
    }
    async placeFor(database) {
        if (this.place?.own === true)
            return this.place;
        const own = mysqlfamily_names/* SCRATCH_PREFIX */.ul + (0,mysqlfamily_names/* scratchSuffix */.s7)();
        try {
            if (this.place === undefined) {
                await this.session.query((0,sql_query/* sql */.ll) `CREATE DATABASE ${(0,sql_query.id)(own)}`);
                this.place = { database: own, own: true };
                return this.place;
            }
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.gP && DENIED.has(error.code)))
                throw error;
        }
        this.place = { database, own: false };
        return this.place;
    }
    /** Undefined where it is no table. */
    async make(original, parents) {
        await this.clear();
        const [row] = await this.session
            .query((0,sql_query/* sql */.ll) `SHOW CREATE TABLE ${(0,sql_query.id)(original.schema, original.name)}`)
            .catch((error) => ignoreAbsent(error) ?? []);
        const text = row?.['Create Table'];
        if (text === null || text === undefined)
            return undefined;
        const printed = printedTable(text, { ansiQuotes: false, noBackslashEscapes: false, flavour: this.flavour });
        if (printed === undefined)
            return undefined;
        const { database, own } = await this.placeFor(original.schema);
        const stem = own ? 't' : `mom_${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
        const constraints = new Map(own ? [] : printed.constraints.map((name, i) => [name, `${stem}_c${i}`]));
        const likenesses = await this.likenesses([...printed.parents, ...parents], original, { database, stem });
        const naming = {
            table: quote(database, stem),
            parent: (named) => likenesses.get(keyOf(named, original)) ?? quote(named.schema ?? original.schema, named.name),
            renamed: quote(database, `${stem}_renamed`),
            constraint: (name) => constraints.get(name),
        };
        this.made.add(naming.table).add(naming.renamed);
        await this.session.run(printed.about(naming));
        // A default that counts a sequence up would count up the original's.
        const filled = !/\bnext(?:val|\s+value)\b/i.test(text) && (await this.fill(naming.table));
        const engine = /^\) ENGINE=(\w+)/m.exec(text)?.[1] ?? '';
        return { naming, database, table: stem, filled, engine };
    }
    /** Tables that foreign keys refer to, as they are but for their rows. What refers to nothing stays so. */
    async likenesses(parents, original, { database, stem }) {
        const found = new Map([
            [keyOf({ schema: undefined, name: original.name }, original), quote(database, stem)],
        ]);
        for (const parent of parents) {
            const key = keyOf(parent, original);
            if (found.has(key))
                continue;
            const likeness = quote(database, `${stem}_p${found.size}`);
            found.set(key, likeness);
            this.made.add(likeness);
            await this.session
                .query((0,sql_query/* sql */.ll) `CREATE TABLE ${(0,sql_query/* raw */.lS)(likeness)} LIKE ${(0,sql_query.id)(parent.schema ?? original.schema, parent.name)}`)
                .catch(ignoreMissing);
        }
        return found;
    }
    async fill(table) {
        const done = await this.session.query((0,sql_query/* raw */.lS)(`INSERT INTO ${table} () VALUES ()`)).then(() => true, (error) => ignoreServer(error) ?? false);
        return done;
    }
    /** Rows can stand in the way where the original's would not. */
    async empty({ naming }) {
        await this.session.query((0,sql_query/* raw */.lS)(`DELETE FROM ${naming.table}`));
    }
    /**
     * By what a table is known to InnoDB; each part of a partitioned one has its own number, and a new one once it is rebuilt. Empty
     * for other engines, and where the right PROCESS is wanting.
     */
    async numbers({ database, table }) {
        const source = this.flavour === 'mariadb' ? 'INNODB_SYS_TABLES' : 'INNODB_TABLES';
        const name = (suffix) => `${database}/${table}${suffix}`;
        const parts = (suffix) => `${name(suffix).replaceAll('_', '\\_')}#%`;
        const rows = await this.session
            .query((0,sql_query/* sql */.ll) `SELECT TABLE_ID AS number FROM information_schema.${(0,sql_query/* raw */.lS)(source)}
        WHERE NAME IN (${name('')}, ${name('_renamed')}) OR NAME LIKE ${parts('')} OR NAME LIKE ${parts('_renamed')}`)
            .catch((error) => ignoreServer(error) ?? []);
        return new Set(rows.map((row) => row['number'] ?? ''));
    }
    /** Takes the copies away; the database stays for the next ones. */
    async clear(session = this.session) {
        if (this.made.size === 0)
            return;
        // Foreign keys are not heeded here, so that no order matters.
        await session.query((0,sql_query/* raw */.lS)(`DROP TABLE IF EXISTS ${[...this.made].join(', ')}`));
        this.made.clear();
    }
    /** Everything, by another session where this one is gone. */
    async clearAll(other) {
        const session = other ?? this.session;
        await other?.query((0,sql_query/* raw */.lS)('SET SESSION foreign_key_checks = 0'));
        if (this.place?.own === true)
            await session.query((0,sql_query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,sql_query.id)(this.place.database)}`);
        else
            await this.clear(session);
        this.made.clear();
        this.place = undefined;
    }
}
/** What somebody holds is another matter: each try waits for it. */
function ignoreMissing(error) {
    if (error instanceof model_error/* ServerError */.gP && error.code === '1205')
        throw error;
    return ignoreServer(error);
}
/** A table or database that a block or a procedure has dropped meanwhile. */
function ignoreAbsent(error) {
    if (!(error instanceof model_error/* ServerError */.gP && (error.code === '1146' || error.code === '1049')))
        throw error;
}
function ignoreServer(error) {
    if (!(error instanceof model_error/* ServerError */.gP))
        throw error;
}
const keyOf = ({ schema, name }, original) => `${schema ?? original.schema}\n${name}`;

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/ask/documented.js
const WORK = {
    'add-column': 'catalog',
    'drop-column': 'catalog',
    'rename-column': 'catalog',
    'alter-column': 'catalog',
    'add-index': 'index',
    'drop-index': 'catalog',
    'rename-index': 'catalog',
    'alter-index': 'catalog',
    'add-foreign-key': 'index',
    'drop-foreign-key': 'catalog',
    'add-check': 'index',
    'drop-constraint': 'catalog',
    'alter-constraint': 'catalog',
    'rename-table': 'catalog',
    charset: 'catalog',
    option: 'catalog',
    // Only a change that can lose something rewrites rows, and of that the text alone does not tell.
    modify: 'unsure',
    change: 'unsure',
};
const REASON = {
    index: 'existing rows are read meanwhile (reorganization)',
    unsure: 'a change of the type that can lose data rewrites the column of every row',
};
function parts({ verb, actions }) {
    if (verb === 'CREATE INDEX')
        return ['index'];
    if (verb === 'DROP INDEX')
        return ['catalog'];
    return verb === 'ALTER TABLE'
        ? actions.filter(({ kind }) => kind !== 'algorithm' && kind !== 'lock').map(({ kind }) => WORK[kind])
        : [undefined];
}
const HEAVIEST = ['unsure', 'rows', 'index', 'catalog'];
/** What TiDB documents of its online DDL; undefined where it documents nothing that we could repeat. */
function documented(facts, table) {
    const all = parts(facts);
    if (all.length === 0 || all.includes(undefined))
        return undefined;
    const work = HEAVIEST.find((kind) => all.includes(kind)) ?? 'catalog';
    const reason = REASON[work];
    return {
        table,
        algorithm: work === 'catalog' ? 'INSTANT' : 'INPLACE',
        others: 'write',
        rebuilds: false,
        measured: false,
        ...(reason === undefined ? {} : { reason }),
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/ask/locks.js
/** The metadata lock under which a change goes on, by the LOCK that the server took; before and after it an EXCLUSIVE one for a moment. */
const HELD = {
    write: 'SHARED_UPGRADABLE',
    read: 'SHARED_NO_WRITE',
    nothing: 'EXCLUSIVE',
};
const locksOf = ({ table, others }) => [
    { mode: HELD[others], relation: table },
];
/** Of statements that change no rows and know no algorithms. */
const exclusive = (relations) => relations.map((relation) => ({ mode: 'EXCLUSIVE', relation }));

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/ask/ladder.js

const ALGORITHMS = (0,dictionary/* dictionary */.z)({
    mysql: ['INSTANT', 'INPLACE', 'COPY'],
    mariadb: ['INSTANT', 'NOCOPY', 'INPLACE', 'COPY'],
});
const LOCKS = ['NONE', 'SHARED', 'EXCLUSIVE'];
const isLock = (word) => LOCKS.some((lock) => lock === word);
/** Of MariaDB an algorithm asks for that or better, of MySQL for that very one. */
function algorithmsFor({ engine }, asked) {
    const all = ALGORITHMS[engine] ?? [];
    const found = all.indexOf(asked);
    if (found === -1)
        return all;
    return engine === 'mariadb' && asked !== 'COPY' ? all.slice(0, found + 1) : all.slice(found, found + 1);
}
/** What can be asked for, the lightest first, within what the user asks for. */
function ladder(server, asked) {
    const locks = isLock(asked.lock) ? [asked.lock] : LOCKS;
    return algorithmsFor(server, asked.algorithm).flatMap((algorithm) => algorithm === 'INSTANT' ? [{ algorithm, lock: undefined }] : locks.map((lock) => ({ algorithm, lock })));
}
/** As clauses. */
const words = ({ algorithm, lock }) => [
    `ALGORITHM=${algorithm}`,
    ...(lock === undefined ? [] : [`LOCK=${lock}`]),
];
/** 1845 and 1846: not supported, without and with a reason; 1221: these two do not go together. */
const REFUSED = new Set(['1845', '1846', '1221']);
/** Where to go on after a refusal: the server says what it would take. */
function next(choices, at, message) {
    const algorithm = /Try ALGORITHM=([A-Z]+)(?![A-Z/])/.exec(message)?.[1];
    const lock = /Try LOCK=([A-Z]+)(?![A-Z/])/.exec(message)?.[1];
    const current = choices[at];
    const found = choices.findIndex((choice, i) => i > at &&
        (algorithm === undefined || choice.algorithm === algorithm) &&
        (lock === undefined || (choice.algorithm === current?.algorithm && choice.lock === lock)));
    return found === -1 ? at + 1 : found;
}
/** The server's reason in a refusal, without what it suggests instead. */
function reasonIn(message) {
    const reason = /\bReason: (.+?)\.? Try (?:ALGORITHM|LOCK)=/.exec(message)?.[1];
    return reason ?? message.replace(/\.? Try (?:ALGORITHM|LOCK)=.*$/, '');
}
const OTHERS = { NONE: 'write', SHARED: 'read', EXCLUSIVE: 'nothing' };
/** What others may do meanwhile. What is instant locks for a moment only. */
const othersOf = ({ lock }) => (lock === undefined ? 'write' : OTHERS[lock]);

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/ask/settings.js

/** Settings by which a server decides how it carries out a change, or whether it takes it at all; each knows some of them. */
const DECIDING = [
    'alter_algorithm',
    'character_set_client',
    'check_constraint_checks',
    'collation_connection',
    'default_storage_engine',
    'explicit_defaults_for_timestamp',
    'foreign_key_checks',
    'innodb_strict_mode',
    'old_alter_table',
    'old_mode',
    'restrict_fk_on_non_standard_key',
    'sql_generate_invisible_primary_key',
    'sql_mode',
    'sql_require_primary_key',
    'system_versioning_alter_history',
    'time_zone',
    'unique_checks',
];
const quoted = DECIDING.map((name) => `'${name}'`).join(', ');
const known = new WeakMap();
/** Which of them this server has, asked once. */
async function names(session) {
    const found = known.get(session) ??
        session
            .query((0,sql_query/* raw */.lS)(`SHOW SESSION VARIABLES WHERE Variable_name IN (${quoted})`))
            .then((rows) => rows.map((row) => row['Variable_name'] ?? '').filter((name) => DECIDING.includes(name)));
    known.set(session, found);
    return found;
}
/** What decides in this session now. */
async function settingsNow(session) {
    const list = (await names(session)).map((name) => `@@SESSION.${name} AS ${name}`);
    const [row] = list.length === 0 ? [] : await session.query((0,sql_query/* raw */.lS)(`SELECT ${list.join(', ')}`));
    return row ?? {};
}
const taken = new WeakMap();
/** Gives a session the settings of another one, where they differ. */
async function take(session, settings) {
    const wanted = JSON.stringify(settings);
    if (taken.get(session) === wanted)
        return;
    taken.delete(session);
    const now = await settingsNow(session);
    for (const [name, value] of Object.entries(settings)) {
        if (value === null || now[name] === value)
            continue;
        // A switch takes neither a text nor a bound number, which comes as one with a fraction.
        await session.query((0,sql_query/* sql */.ll) `SET SESSION ${(0,sql_query/* raw */.lS)(name)} = ${/^\d+$/.test(value) ? (0,sql_query/* raw */.lS)(value) : value}`);
    }
    taken.set(session, wanted);
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/ask/question.js



/** The table's parts are all gone and there are others: of a partition alone it is not said. */
const renewed = (before, after) => before.size > 0 && [...before].every((number) => !after.has(number));
/** Whether the copy was written anew. */
async function rebuiltBy({ algorithm }, copies, { copy, before }) {
    if (algorithm === 'COPY')
        return true;
    if (before === undefined)
        return false;
    const after = await copies.numbers(copy);
    // Without the right to see the numbers the worse is taken for true.
    return before.size === 0 ? algorithm === 'INPLACE' : renewed(before, after);
}
/** Older servers of MariaDB take INSTANT for what they then copy all the same; that shows by the rows that they count. */
const copiedAnyway = (choice, rows) => choice.algorithm !== 'COPY' && (rows ?? 0) > 0;
/** MariaDB copies beside the traffic unless this mode says that it is to lock as it did before. */
function locksCopies({ old_mode: modes }, { change }) {
    return change.lock === undefined && (modes ?? '').split(',').includes('LOCK_ALTER_TABLE_COPY');
}
/** What the session's own settings ask for, where the statement does not say. */
function byDefault(settings, session) {
    const { alter_algorithm: algorithm, old_alter_table: old } = settings;
    // From 11.5 on the setting is there and not heeded any more.
    const [, major = '0', minor = '0'] = /^(\d+)\.(\d+)/.exec(session.server.version) ?? [];
    const heeded = session.server.engine === 'mysql' || Number(major) * 100 + Number(minor) < 1105;
    if (!heeded)
        return undefined;
    return algorithm === 'COPY' || old === '1' || old === 'ON' || old === 'COPY' ? 'COPY' : undefined;
}
/** Of MariaDB, where a change of partitions goes with no ALGORITHM. */
const SYNTAX = '1064';
/** Asks for one way after the other, the lightest first, until the server takes one. */
async function climb(question, choices, tools) {
    const { copies, session } = tools;
    const copy = await copies.make(question.original, question.change.parents);
    if (copy === undefined || (question.engine !== undefined && copy.engine !== question.engine))
        return undefined;
    let reason;
    let emptied = !copy.filled;
    for (let at = 0; at < choices.length;) {
        const choice = choices[at];
        if (choice === undefined)
            break;
        // Only here the algorithm's name leaves it open whether the table is written anew.
        const unsure = (choice.algorithm === 'INPLACE' && !question.indexes) || (emptied && choice.algorithm !== 'COPY');
        const before = unsure ? await copies.numbers(copy) : undefined;
        try {
            const ran = await session.run(question.change.about(copy.naming, words(choice)));
            const rebuilt = await rebuiltBy(choice, copies, { copy, before });
            const less = choice.algorithm === 'INSTANT' || choice.algorithm === 'NOCOPY';
            return { choice, rebuilt, copied: copiedAnyway(choice, ran.rowCount) || (less && rebuilt), reason };
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.gP) || session.lost !== undefined)
                throw error;
            if (REFUSED.has(error.code)) {
                // That a copy wants a lock says nothing of why it is a copy.
                if (choice.algorithm !== 'COPY' || reason === undefined)
                    reason = said(error.message, copy);
                at = next(choices, at, error.message);
            }
            else if (!emptied && error.code !== SYNTAX) {
                // Our row may be what it does not like, and a row of the original's might not be so.
                await copies.empty(copy);
                emptied = true;
            }
            else
                return undefined;
        }
    }
    return undefined;
}
/** A message that speaks of our copy would only confuse. */
function said(message, copy) {
    return message.includes(copy.database) || message.includes(`${copy.table}_`) ? undefined : reasonIn(message);
}
/** How the server would carry out a change; undefined where it would not, or where it cannot be asked. */
async function askFor(question, tools) {
    const { session } = tools;
    await take(session, question.settings);
    const said = { algorithm: question.change.algorithm, lock: question.change.lock };
    const setting = byDefault(question.settings, session);
    const asked = { ...said, algorithm: said.algorithm ?? setting };
    const locked = locksCopies(question.settings, question);
    const steps = (wanted) => ladder(session.server, wanted).filter(({ algorithm, lock }) => !(locked && algorithm === 'COPY' && lock === 'NONE'));
    let taken = await climb(question, steps(asked), tools);
    if (taken?.copied === true) {
        const { choice } = taken;
        taken = await climb(question, steps({ ...said, algorithm: 'COPY' }), tools);
        const reason = `the server takes ALGORITHM=${choice.algorithm} for this, and copies the table all the same`;
        taken = taken === undefined ? undefined : { ...taken, reason };
    }
    if (taken === undefined)
        return undefined;
    const { choice, rebuilt } = taken;
    const own = [
        ...(said.algorithm === undefined ? [] : [`ALGORITHM=${said.algorithm}`]),
        ...(said.lock === undefined ? [] : [`LOCK=${said.lock}`]),
    ];
    const reason = own.length > 0
        ? `the statement asks for ${own.join(', ')}`
        : setting === undefined
            ? taken.reason
            : 'the session has ALGORITHM=COPY as its default';
    return {
        table: question.shown,
        algorithm: choice.algorithm === 'NOCOPY' ? 'INPLACE' : choice.algorithm,
        others: othersOf(choice),
        rebuilds: rebuilt,
        measured: true,
        ...(reason === undefined || choice.algorithm === 'INSTANT' ? {} : { reason }),
    };
}

// EXTERNAL MODULE: ./lib/sql/mysql/read.js + 1 modules
var read = __webpack_require__(65222);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/ask/tables.js

/** Statements that lock or change tables that are there. */
const ABOUT_TABLES = /^(?:ALTER TABLE|CREATE INDEX|DROP INDEX|OPTIMIZE TABLE|RENAME TABLE|TRUNCATE TABLE|DROP TABLE|CREATE TEMPORARY TABLE)$/;
/** Follows which tables were there before, by the names that they have now. */
class Tables {
    server;
    existed;
    renamed = new Set();
    dropped = new Set();
    temporary = new Set();
    constructor(server, existed) {
        this.server = server;
        this.existed = existed;
    }
    /** The facts that do not hang on the session's sql_mode: names are names in either quotes. */
    facts({ sql }) {
        return (0,read/* readFacts */.M)(sql, { ansiQuotes: false, noBackslashEscapes: false });
    }
    find({ schema, name }) {
        const database = schema ?? this.server.database;
        const own = database === this.server.database;
        const key = this.key({ schema, name });
        const before = this.existed(own ? name : `${database}.${name}`) && !this.dropped.has(key);
        if (!before && !this.renamed.has(key))
            return undefined;
        const shown = this.folded(name);
        return { schema: database, name, shown: own ? shown : `${this.folded(database)}.${shown}` };
    }
    /** A temporary table of this name was made at some time: whether it stands before the other one now, the session can tell. */
    mayBeTemporary(table) {
        return this.temporary.has(this.key(table));
    }
    /** Some servers keep all names in small letters. */
    folded(name) {
        return this.server.settings?.['lower_case_table_names'] === '1' ? name.toLowerCase() : name;
    }
    key({ schema, name }) {
        return `${this.folded(schema ?? this.server.database)}\n${this.folded(name)}`;
    }
    /** What a statement does to the names, supposing that it works. */
    follow({ verb, tables, actions }) {
        if (verb === 'CREATE TEMPORARY TABLE')
            for (const table of tables)
                this.temporary.add(this.key(table));
        if (verb === 'DROP TABLE')
            for (const table of tables) {
                this.renamed.delete(this.key(table));
                this.dropped.add(this.key(table));
            }
        actions.forEach(({ kind, table: to }, i) => {
            const from = verb === 'RENAME TABLE' ? tables[i] : tables[0];
            if (kind !== 'rename-table' || to === undefined || from === undefined || this.find(from) === undefined)
                return;
            // The old name stays: what is put in its place is what others use from then on.
            this.renamed.add(this.key(to.schema === undefined ? { ...to, schema: from.schema } : to));
        });
    }
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/ask/asker.js
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









const NOTHING = { locks: [] };
/** Whoever is refused again and again costs a second each time. */
const MOST_FAILURES = 5;
async function openTools(open, flavour) {
    const maker = await open();
    try {
        const copies = await Copies.on(maker, flavour);
        const session = await open();
        await session.query((0,sql_query/* raw */.lS)('SET SESSION lock_wait_timeout = 1, innodb_lock_wait_timeout = 1'));
        return {
            copies,
            session,
            async [Symbol.asyncDispose]() {
                await session.close();
                try {
                    const env_1 = { stack: [], error: void 0, hasError: false };
                    try {
                        if (maker.lost === undefined)
                            return await copies.clearAll();
                        const other = __addDisposableResource(env_1, await open(), true);
                        await copies.clearAll(other);
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
                finally {
                    await maker.close();
                }
            },
        };
    }
    catch (error) {
        await maker.close();
        throw error;
    }
}
/** An OPTIMIZE of InnoDB is an ALTER TABLE … FORCE, which can be asked about. */
const FORCE = {
    parents: [],
    algorithm: undefined,
    lock: undefined,
    about: ({ table }, choice) => `ALTER TABLE ${table} ${[...choice, 'FORCE'].join(', ')}`,
};
const INDEX_WORK = new Set(['add-index', 'rename-index', 'alter-index', 'algorithm', 'lock']);
/** A primary key, or a unique one that can stand for it, puts the rows in another order; FULLTEXT may add a column to them. */
function onlyIndexes({ verb, actions }, sql) {
    if (verb === 'CREATE INDEX')
        return !/\b(?:UNIQUE|FULLTEXT)\b/i.test(sql);
    const plain = actions.every(({ kind, index = 'plain' }) => INDEX_WORK.has(kind) && index === 'plain');
    return verb === 'ALTER TABLE' && actions.length > 0 && plain;
}
const flavourOf = ({ server }) => server.engine === 'mariadb' || server.engine === 'tidb' ? server.engine : 'mysql';
function lexisOf(session, settings) {
    const modes = (settings['sql_mode'] ?? '').toUpperCase().split(',');
    return {
        ansiQuotes: modes.some((mode) => sqlmode/* ANSI */.m.test(mode)),
        noBackslashEscapes: modes.includes('NO_BACKSLASH_ESCAPES'),
        flavour: flavourOf(session),
    };
}
function within(database, facts) {
    const named = ({ schema, name }) => ({ schema: schema ?? database, name });
    return { ...facts, tables: facts.tables.map(named) };
}
async function isTemporary(session, { schema, name }) {
    const rows = await session.query((0,sql_query/* sql */.ll) `SHOW CREATE TABLE ${(0,sql_query.id)(schema, name)}`).catch(() => []);
    return rows.some((row) => /^CREATE TEMPORARY\b/.test(row['Create Table'] ?? ''));
}
class Asker {
    worker;
    options;
    tools;
    failures = 0;
    /** A USE was among the statements. */
    moved = false;
    trouble;
    tables;
    constructor(worker, options) {
        this.worker = worker;
        this.options = options;
        this.tables = new Tables(worker.server, options.existed);
    }
    async ask(statement) {
        this.moved ||= statement.kind === 'USE';
        if (!ABOUT_TABLES.test(statement.kind))
            return NOTHING;
        const facts = within(await this.database(), this.tables.facts(statement));
        const existing = await this.existing(facts);
        const [first] = existing;
        this.tables.follow({ ...facts, tables: facts.verb === 'DROP TABLE' ? existing : facts.tables });
        if (first === undefined || facts.verb === 'CREATE TEMPORARY TABLE')
            return NOTHING;
        if (!this.options.choice) {
            // It blocks nobody, as it documents: of metadata locks there is nothing to tell.
            const change = documented(facts, first.shown);
            return change === undefined ? NOTHING : { change, locks: [] };
        }
        if (/^(?:RENAME|TRUNCATE|DROP) TABLE$/.test(facts.verb))
            return { locks: exclusive(existing.map(({ shown }) => shown)) };
        const changes = [];
        // Only an OPTIMIZE takes several.
        for (const table of existing) {
            const change = await this.change(statement, facts, table);
            if (change !== undefined)
                changes.push(change);
        }
        const change = changes.find(({ others }) => others !== 'write') ?? changes[0];
        return change === undefined ? NOTHING : { change, locks: changes.flatMap(locksOf) };
    }
    /** Names without a database are of the one that the session is in. */
    async database() {
        const { database } = this.worker.server;
        if (!this.moved)
            return database;
        const [row] = await this.worker.query((0,sql_query/* raw */.lS)('SELECT DATABASE() AS name')).catch(() => []);
        return row?.['name'] ?? database;
    }
    /** The tables of before that a statement names, but for those that a temporary one of the session stands before. */
    async existing({ tables }) {
        const found = [];
        for (const table of tables) {
            const existing = this.tables.find(table);
            if (existing === undefined)
                continue;
            if (!this.tables.mayBeTemporary(table) || !(await isTemporary(this.worker, existing)))
                found.push(existing);
        }
        return found;
    }
    async change(statement, facts, table) {
        if (this.failures >= MOST_FAILURES)
            return undefined;
        try {
            return await this.measured(statement, facts, table);
        }
        catch (error) {
            // Whatever it was (no right, a lock, a connection that is gone): the plan goes on without an answer.
            this.failures += 1;
            this.trouble ??= error instanceof Error ? error.message : String(error);
            await this.close().catch(() => undefined);
            return undefined;
        }
    }
    async measured({ sql }, facts, table) {
        const { verb } = facts;
        const settings = await settingsNow(this.worker);
        const change = verb === 'OPTIMIZE TABLE' ? { ...FORCE, table } : retargetable(verb, sql, lexisOf(this.worker, settings));
        if (change === undefined)
            return undefined;
        this.tools ??= await openTools(this.options.open, flavourOf(this.worker));
        const { copies } = this.tools;
        try {
            const engine = verb === 'OPTIMIZE TABLE' ? { engine: 'InnoDB' } : {};
            return await askFor({ original: table, change, settings, shown: table.shown, indexes: onlyIndexes(facts, sql), ...engine }, this.tools);
        }
        finally {
            await copies.clear();
        }
    }
    async close() {
        const { tools } = this;
        this.tools = undefined;
        await tools?.[Symbol.asyncDispose]();
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
}
/** Asks by sessions of its own, opened when the first statement wants it: the state of `worker` is read and never touched. */
const mysqlChangeAsker = (worker, options) => new Asker(worker, options);

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/catalog/features.js
var features = __webpack_require__(67491);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/sessions.js
var sessions = __webpack_require__(95237);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/blockers.js



const MOST = 5;
/** Columns of the session that stands in the way, from `performance_schema.threads b`. */
const THREAD = (0,sql_query/* raw */.lS)(`b.PROCESSLIST_ID AS id, b.PROCESSLIST_COMMAND AS command, b.PROCESSLIST_STATE AS state,
  b.PROCESSLIST_TIME AS age, (SELECT a.ATTR_VALUE FROM performance_schema.session_connect_attrs a
    WHERE a.PROCESSLIST_ID = b.PROCESSLIST_ID AND a.ATTR_NAME = 'program_name' LIMIT 1) AS program`);
/** Who holds the rows that `pid` waits for (MySQL). */
const rowLocks = (pid) => (0,sql_query/* sql */.ll) `
  SELECT DISTINCT ${THREAD} FROM performance_schema.data_lock_waits w
    JOIN performance_schema.threads r ON r.THREAD_ID = w.REQUESTING_THREAD_ID
    JOIN performance_schema.threads b ON b.THREAD_ID = w.BLOCKING_THREAD_ID
  WHERE r.PROCESSLIST_ID = ${pid} LIMIT ${(0,sql_query/* raw */.lS)(String(MOST))}`;
/** Who holds the table (or the whole server) that `pid` waits for: an idle transaction does, with a mere SELECT. */
const metadataLocks = (pid) => (0,sql_query/* sql */.ll) `
  SELECT DISTINCT ${THREAD} FROM performance_schema.metadata_locks p
    JOIN performance_schema.threads r ON r.THREAD_ID = p.OWNER_THREAD_ID
    JOIN performance_schema.metadata_locks g ON g.OBJECT_TYPE = p.OBJECT_TYPE AND g.OBJECT_SCHEMA <=> p.OBJECT_SCHEMA
      AND g.OBJECT_NAME <=> p.OBJECT_NAME AND g.LOCK_STATUS = 'GRANTED' AND g.OWNER_THREAD_ID <> p.OWNER_THREAD_ID
      AND g.LOCK_TYPE <> 'INTENTION_EXCLUSIVE'
    JOIN performance_schema.threads b ON b.THREAD_ID = g.OWNER_THREAD_ID
  WHERE p.LOCK_STATUS = 'PENDING' AND r.PROCESSLIST_ID = ${pid} LIMIT ${(0,sql_query/* raw */.lS)(String(MOST))}`;
const PROCESS = (0,sql_query/* raw */.lS)('b.ID AS id, b.COMMAND AS command, b.STATE AS state, b.TIME AS age');
/** Who holds the rows that `pid` waits for (MariaDB). */
const innodbWaits = (pid) => (0,sql_query/* sql */.ll) `
  SELECT DISTINCT ${PROCESS} FROM information_schema.INNODB_LOCK_WAITS w
    JOIN information_schema.INNODB_TRX r ON r.trx_id = w.requesting_trx_id
    JOIN information_schema.INNODB_TRX h ON h.trx_id = w.blocking_trx_id
    JOIN information_schema.PROCESSLIST b ON b.ID = h.trx_mysql_thread_id
  WHERE r.trx_mysql_thread_id = ${pid} LIMIT ${(0,sql_query/* raw */.lS)(String(MOST))}`;
/** Who holds locks on tables of this database, by MariaDB's plugin, which does not list who waits. */
const lockInfo = (session, pid) => (0,sql_query/* sql */.ll) `
  SELECT DISTINCT ${PROCESS} FROM information_schema.METADATA_LOCK_INFO m JOIN information_schema.PROCESSLIST b ON b.ID = m.THREAD_ID
  WHERE m.TABLE_SCHEMA = ${session.server.database} AND m.LOCK_TYPE = 'Table metadata lock' AND m.THREAD_ID <> ${pid}
    AND m.THREAD_ID <> CONNECTION_ID() LIMIT ${(0,sql_query/* raw */.lS)(String(MOST))}`;
/** Where nobody tells who holds a table: whoever has a transaction open, or a statement running, in the same database. */
const candidates = (session, pid, transactions) => (0,sql_query/* sql */.ll) `
  SELECT DISTINCT ${PROCESS} FROM information_schema.PROCESSLIST b ${transactions
    ? (0,sql_query/* raw */.lS)('LEFT JOIN information_schema.INNODB_TRX t ON t.trx_mysql_thread_id = b.ID')
    : (0,sql_query/* raw */.lS)('LEFT JOIN (SELECT NULL AS trx_mysql_thread_id) t ON FALSE')}
  WHERE b.DB = ${session.server.database} AND b.ID <> ${pid} AND b.ID <> CONNECTION_ID()
    AND (t.trx_mysql_thread_id IS NOT NULL OR b.COMMAND NOT IN ('Sleep', 'Daemon')) LIMIT ${(0,sql_query/* raw */.lS)(String(MOST))}`;
/** A source that this user may not read, or that this server does not have, tells nothing. */
const asked = (session, query) => session.query(query).catch(() => []);
const WAITS_FOR_TABLE = /metadata lock|table flush|global read lock|backup lock|table level lock/i;
/** Who stands in the way of `pid`, in words. Query texts are left out: they may hold data. */
async function mysqlBlockers(session, pid) {
    const exact = [...(await asked(session, rowLocks(pid))), ...(await asked(session, metadataLocks(pid)))];
    if (exact.length > 0)
        return unique(exact.map(sessions/* describeSession */._));
    const has = await (0,features/* optionalColumns */.e)(session);
    const rows = has('INNODB_LOCK_WAITS', 'BLOCKING_TRX_ID') ? await asked(session, innodbWaits(pid)) : [];
    if (rows.length > 0)
        return unique(rows.map(sessions/* describeSession */._));
    const [own] = await asked(session, (0,sql_query/* sql */.ll) `SELECT STATE AS state FROM information_schema.PROCESSLIST WHERE ID = ${pid}`);
    if (!WAITS_FOR_TABLE.test(own?.['state'] ?? ''))
        return [];
    const plugin = has('METADATA_LOCK_INFO', 'THREAD_ID') ? await asked(session, lockInfo(session, pid)) : [];
    if (plugin.length > 0)
        return unique(plugin.map(sessions/* describeSession */._));
    const open = await asked(session, candidates(session, pid, true));
    const guess = open.length > 0 ? open : await asked(session, candidates(session, pid, false));
    if (guess.length === 0)
        return ['a session that this user may not see (the right PROCESS shows it)'];
    return unique(guess.map((row) => `probably ${(0,sessions/* describeSession */._)(row)}`));
}
const unique = (texts) => [...new Set(texts)].slice(0, MOST);
/** How far a long statement is: MariaDB counts it in its list of sessions, MySQL in its stages where those are switched on. */
async function mysqlProgress(session, pid) {
    const has = await (0,features/* optionalColumns */.e)(session);
    if (has('PROCESSLIST', 'PROGRESS')) {
        const [row] = await asked(session, (0,sql_query/* sql */.ll) `SELECT STATE AS state, STAGE AS stage, MAX_STAGE AS stages, PROGRESS AS progress FROM information_schema.PROCESSLIST WHERE ID = ${pid}`);
        const counted = Number(row?.['stages']) > 0;
        const stage = counted ? `, stage ${row?.['stage']} of ${row?.['stages']}` : '';
        return far(`${row?.['state'] ?? ''}${stage}`, counted ? Number(row?.['progress']) / 100 : undefined);
    }
    const [stage] = await asked(session, (0,sql_query/* sql */.ll) `SELECT s.EVENT_NAME AS name, s.WORK_COMPLETED AS done, s.WORK_ESTIMATED AS total FROM performance_schema.events_stages_current s
      JOIN performance_schema.threads t ON t.THREAD_ID = s.THREAD_ID WHERE t.PROCESSLIST_ID = ${pid}`);
    if (stage !== undefined) {
        const total = Number(stage['total']);
        return far((stage['name'] ?? '').replace(/^stage\/\w+\//, ''), total > 0 ? Number(stage['done']) / total : undefined);
    }
    const [row] = await asked(session, (0,sql_query/* sql */.ll) `SELECT STATE AS state FROM information_schema.PROCESSLIST WHERE ID = ${pid}`);
    return far(row?.['state'] ?? '', undefined);
}
function far(phase, share) {
    if (phase === '')
        return undefined;
    return { phase, ...(share === undefined || Number.isNaN(share) ? {} : { share: Math.min(1, Math.max(0, share)) }) };
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/catalog/printed.js
var catalog_printed = __webpack_require__(40344);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/catalog/tables.js

/** Between servers only the character set of a usual collation counts: which one is usual differs from version to version. */
function collate(row, { usual }, portable) {
    const collation = (0,catalog_printed/* charset */.$I)(tables_text(row, 'collation'));
    if (collation === '')
        return '';
    return portable && usual.has(collation) ? `CHARACTER SET ${collation.replace(/_.*/, '')}` : `COLLATE ${collation}`;
}
const tables_text = (row, name) => row[name] ?? '';
const tables_words = (...parts) => parts.filter((part) => part !== false && part !== undefined && part !== '').join(' ');
const comment = (row) => tables_text(row, 'comment') === '' ? '' : `COMMENT '${tables_text(row, 'comment').replaceAll("'", "''")}'`;
/** Makes an object; the portable form is left out where it is the same. */
function object(kind, name, definition, portable) {
    return { kind, name, definition, ...(portable === undefined || portable === definition ? {} : { portable }) };
}
/** Rows of one table (or routine), by its name. */
function grouped(rows, by) {
    const groups = new Map();
    for (const row of rows) {
        const key = by(row);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [row]);
        else
            group.push(row);
    }
    return groups;
}
/** What the server adds of itself to a table's options, or says elsewhere. */
function optionsOf(row) {
    return tables_text(row, 'options')
        .toLowerCase()
        .replaceAll(/["`]/g, '')
        .replaceAll(/\b(?:partitioned|row_format=\w+|encryption='?n'?)/g, '')
        .trim();
}
function partitioning(rows) {
    const [first] = rows;
    if (first === undefined)
        return '';
    const part = (method, expression) => `${(method ?? '').trim()} (${(expression ?? '').replaceAll('`', '')})`;
    const sub = first['sub_method'];
    return tables_words(`PARTITION BY ${part(first['method'], first['expression'])}`, sub !== null && sub !== undefined && `SUBPARTITION BY ${part(sub, first['sub_expression'])}`);
}
function tableObjects(read, printing) {
    const partitions = grouped(read.partitions, (row) => tables_text(row, 'tab'));
    const isTidb = printing.flavour.engine === 'tidb';
    return read.tables.flatMap((row) => {
        const name = tables_text(row, 'name');
        if (/VIEW|SEQUENCE/.test(tables_text(row, 'type')))
            return [];
        const parts = partitions.get(name) ?? [];
        const print = (portable) => tables_words(`ENGINE ${tables_text(row, 'engine')}`, 
        // TiDB prints one that it does not have.
        !(portable && isTidb) && `ROW_FORMAT ${tables_text(row, 'format').toUpperCase()}`, collate(row, printing, portable), /VERSIONED/.test(tables_text(row, 'type')) && 'WITH SYSTEM VERSIONING', optionsOf(row), partitioning(parts), comment(row));
        const own = object('table', name, print(false), print(true));
        // HASH and KEY have a number of partitions, not partitions with a meaning of their own.
        const each = parts
            .filter((part) => part['sub'] === null || part === parts.find((p) => p['name'] === part['name']))
            .map((part) => object('partition', `${name}.${tables_text(part, 'name')}`, partitionText(part)));
        return [own, ...each];
    });
}
function partitionText(part) {
    const value = part['value'];
    if (value === null || value === undefined)
        return tables_text(part, 'method');
    return tables_text(part, 'method').startsWith('RANGE') ? `VALUES LESS THAN (${value})` : `VALUES IN (${value})`;
}
/** MariaDB's JSON is a text with a check on it. */
const isJsonCheck = (clause, column) => /json_valid/i.test(clause) &&
    clause.toLowerCase().replaceAll(/[()`]/g, '') === `json_valid${column.toLowerCase().replaceAll(/[()`]/g, '')}`;
function columnObjects(read, printing) {
    const tables = new Set(read.tables.flatMap((row) => (/VIEW|SEQUENCE/.test(tables_text(row, 'type')) ? [] : [tables_text(row, 'name')])));
    const json = new Set(read.checks.flatMap((row) => isJsonCheck(tables_text(row, 'clause'), tables_text(row, 'name')) ? [`${tables_text(row, 'tab')}.${tables_text(row, 'name')}`] : []));
    return read.columns.flatMap((row) => {
        const name = `${tables_text(row, 'tab')}.${tables_text(row, 'name')}`;
        if (!tables.has(tables_text(row, 'tab')))
            return [];
        return [object('column', name, columnText(row, printing, false), columnText(row, printing, true, json.has(name)))];
    });
}
function columnText(row, printing, portable, json = false) {
    const extra = tables_text(row, 'extra');
    const type = json ? 'json' : portable ? (0,catalog_printed/* portableType */.EO)(tables_text(row, 'type')) : tables_text(row, 'type');
    const value = (0,catalog_printed/* defaultOf */.HA)(row['value'] ?? null, extra, tables_text(row, 'type'), printing.flavour);
    const printed = (0,catalog_printed/* unescaped */.tv)((0,catalog_printed/* withoutDatabase */.s)(tables_text(row, 'expression'), printing.database));
    const expression = portable ? (0,catalog_printed/* loose */.LT)(printed) : printed;
    const onUpdate = /on update (\S+)/i.exec(extra)?.[1];
    const generated = /\b(STORED|VIRTUAL|PERSISTENT)\b/i.exec(extra)?.[1]?.toUpperCase();
    return tables_words(type, !json && collate(row, printing, portable), tables_text(row, 'nullable') === 'NO' && 'NOT NULL', expression !== '' && `GENERATED ALWAYS AS (${expression}) ${generated === 'VIRTUAL' ? 'VIRTUAL' : 'STORED'}`, expression === '' && value !== undefined && `DEFAULT ${portable && value.startsWith('(') ? (0,catalog_printed/* loose */.LT)(value) : value}`, onUpdate !== undefined && `ON UPDATE ${(0,catalog_printed/* timestamps */.AP)(onUpdate)}`, /auto_increment/i.test(extra) && 'AUTO_INCREMENT', /\bINVISIBLE\b/i.test(extra) && 'INVISIBLE', /WITHOUT SYSTEM VERSIONING/i.test(extra) && 'WITHOUT SYSTEM VERSIONING', row['SRS_ID'] !== null && row['SRS_ID'] !== undefined && `SRID ${row['SRS_ID']}`, comment(row));
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/catalog/keys.js


function indexText(rows, portable) {
    const [first] = rows;
    if (first === undefined)
        return '';
    const type = tables_text(first, 'type').toUpperCase();
    const special = type === 'FULLTEXT' || type === 'SPATIAL';
    const parts = rows.map((row) => {
        const expression = row['EXPRESSION'];
        const column = expression === null || expression === undefined
            ? tables_text(row, 'col')
            : `(${portable ? (0,catalog_printed/* loose */.LT)((0,catalog_printed/* unescaped */.tv)(expression)) : (0,catalog_printed/* unescaped */.tv)(expression)})`;
        // A SPATIAL key prints the length that it always has.
        const prefix = row['prefix'] === null || special ? '' : `(${row['prefix']})`;
        return `${column}${prefix}${row['direction'] === 'D' ? ' DESC' : ''}`;
    });
    return tables_words(tables_text(first, 'name') === 'PRIMARY'
        ? 'PRIMARY KEY'
        : tables_text(first, 'many') === '0'
            ? 'UNIQUE'
            : special
                ? type
                : 'INDEX', `(${parts.join(', ')})`, !special && type !== 'BTREE' && `USING ${type}`, (first['IS_VISIBLE'] === 'NO' || first['IGNORED'] === 'YES') && 'INVISIBLE', comment(first));
}
/** Indexes, the primary key as `table.PRIMARY`. */
function indexObjects(read) {
    const groups = grouped(read.indexes, (row) => `${tables_text(row, 'tab')}.${tables_text(row, 'name')}`);
    return [...groups].map(([name, rows]) => object('index', name, indexText(rows, false), indexText(rows, true)));
}
/** RESTRICT and NO ACTION are one thing here, and what is not written is printed as the one or the other. */
const action = (when, what) => what === 'RESTRICT' || what === 'NO ACTION' || what === '' ? undefined : `${when} ${what}`;
/** Foreign keys and checks. */
function constraintObjects(read, { database }) {
    const keys = grouped(read.keys, (row) => `${tables_text(row, 'tab')}.${tables_text(row, 'name')}`);
    const foreign = [...keys].flatMap(([name, rows]) => {
        const [first] = rows;
        if (first === undefined)
            return [];
        const schema = tables_text(first, 'other_schema');
        const other = `${schema === database || schema === '' ? '' : `${schema}.`}${tables_text(first, 'other')}`;
        const columns = (key) => rows.map((row) => tables_text(row, key)).join(', ');
        return [
            object('constraint', name, tables_words(`FOREIGN KEY (${columns('col')}) REFERENCES ${other} (${columns('other_col')})`, action('ON DELETE', tables_text(first, 'on_delete')), action('ON UPDATE', tables_text(first, 'on_update')))),
        ];
    });
    const checks = read.checks.flatMap((row) => {
        const clause = (0,catalog_printed/* unescaped */.tv)((0,catalog_printed/* withoutDatabase */.s)(tables_text(row, 'clause'), database));
        if (isJsonCheck(clause, tables_text(row, 'name')))
            return [];
        const enforced = tables_text(row, 'enforced') === 'NO' && 'NOT ENFORCED';
        return [
            object('constraint', `${tables_text(row, 'tab')}.${tables_text(row, 'name')}`, tables_words(`CHECK (${clause})`, enforced), tables_words(`CHECK (${(0,catalog_printed/* loose */.LT)(clause)})`, enforced)),
        ];
    });
    return [...foreign, ...checks];
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/catalog/programs.js


/** To others than whoever made it, servers show a body only for a right that few have. */
const HIDDEN = '(its body is hidden from this user)';
/** Views; whoever defined them is left out: a shadow's user is never the target's. */
function viewObjects(read, { database }) {
    const columns = grouped(read.columns, (row) => tables_text(row, 'tab'));
    return read.views.map((row) => {
        const name = tables_text(row, 'name');
        const algorithm = row['ALGORITHM'];
        const checked = tables_text(row, 'checked') !== 'NONE' && `WITH ${tables_text(row, 'checked')} CHECK OPTION`;
        const security = tables_text(row, 'security') === 'INVOKER' && 'SQL SECURITY INVOKER';
        const kept = algorithm !== null && algorithm !== undefined && algorithm !== 'UNDEFINED' && `ALGORITHM=${algorithm}`;
        // Servers print the same SELECT in their own ways: between series only its columns are compared.
        const outline = tables_words(security, (columns.get(name) ?? []).map((col) => `${tables_text(col, 'name')} ${(0,catalog_printed/* portableType */.EO)(tables_text(col, 'type'))}`).join(', '), checked);
        const body = (0,catalog_printed/* withoutDatabase */.s)(tables_text(row, 'definition'), database);
        return {
            ...object('view', name, tables_words(kept, security, body === '' ? HIDDEN : body, checked), outline),
            outline,
            ...(body === '' ? { hidden: true } : {}),
        };
    });
}
/** Functions and procedures. */
function routineObjects(read) {
    const parameters = grouped(read.parameters, (row) => `${tables_text(row, 'type')} ${tables_text(row, 'routine')}`);
    return read.routines.map((row) => {
        const type = tables_text(row, 'type');
        const print = (portable, body) => {
            const shape = (dtd) => (portable ? (0,catalog_printed/* portableType */.EO)(dtd) : dtd);
            const list = (parameters.get(`${type} ${tables_text(row, 'name')}`) ?? []).map((p) => tables_words(tables_text(p, 'mode') !== 'IN' && tables_text(p, 'mode'), tables_text(p, 'name'), shape(tables_text(p, 'dtd'))));
            return tables_words(`(${list.join(', ')})`, type === 'FUNCTION' && `RETURNS ${shape(tables_text(row, 'result'))}`, tables_text(row, 'pure') === 'YES' && 'DETERMINISTIC', tables_text(row, 'access') !== 'CONTAINS SQL' && tables_text(row, 'access'), tables_text(row, 'security') === 'INVOKER' && 'SQL SECURITY INVOKER', comment(row), body);
        };
        const body = row['body'] ?? HIDDEN;
        return {
            ...object(type.toLowerCase(), tables_text(row, 'name'), print(false, body), print(true, body)),
            outline: print(true, ''),
            ...(body === HIDDEN ? { hidden: true } : {}),
        };
    });
}
/** Triggers as `table.name`; several of one moment keep their order. */
function triggerObjects(read) {
    const moment = (row) => `${tables_text(row, 'tab')} ${tables_text(row, 'timing')} ${tables_text(row, 'event')}`;
    const together = grouped(read.triggers, moment);
    return read.triggers.map((row) => object('trigger', `${tables_text(row, 'tab')}.${tables_text(row, 'name')}`, tables_words(tables_text(row, 'timing'), tables_text(row, 'event'), (together.get(moment(row)) ?? []).length > 1 && `number ${tables_text(row, 'place')}`, tables_text(row, 'body'))));
}
/** Events without their start, which is the moment of their making where none is written. */
function eventObjects(read) {
    return read.events.map((row) => object('event', tables_text(row, 'name'), tables_words(tables_text(row, 'type') === 'RECURRING' ? `EVERY ${tables_text(row, 'value')} ${tables_text(row, 'field')}` : 'ONCE', tables_text(row, 'completion') === 'PRESERVE' && 'ON COMPLETION PRESERVE', !/^ENABLED$/i.test(tables_text(row, 'status')) && tables_text(row, 'status'), comment(row), `DO ${tables_text(row, 'body')}`)));
}
function sequenceObjects(read) {
    return read.sequences.map((row) => object('sequence', tables_text(row, 'name'), tables_words(`start ${tables_text(row, 'start')}`, `increment ${tables_text(row, 'step')}`, `min ${tables_text(row, 'min')}`, `max ${tables_text(row, 'max')}`, `cache ${tables_text(row, 'cache')}`, tables_text(row, 'cycle') !== '0' && 'cycle')));
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/catalog/read.js


/** A column that only some servers have. */
const maybe = (has, table, column) => (0,sql_query/* raw */.lS)(has(table, column) ? column : `NULL AS ${column}`);
function checksQuery(database, has) {
    if (has('CHECK_CONSTRAINTS', 'TABLE_NAME'))
        return (0,sql_query/* sql */.ll) `SELECT TABLE_NAME AS tab, CONSTRAINT_NAME AS name, CHECK_CLAUSE AS clause, 'YES' AS enforced
      FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ${database}`;
    if (has('TIDB_CHECK_CONSTRAINTS', 'TABLE_NAME'))
        return (0,sql_query/* sql */.ll) `SELECT TABLE_NAME AS tab, CONSTRAINT_NAME AS name, CHECK_CLAUSE AS clause, 'YES' AS enforced
      FROM information_schema.TIDB_CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ${database}`;
    return (0,sql_query/* sql */.ll) `SELECT t.TABLE_NAME AS tab, c.CONSTRAINT_NAME AS name, c.CHECK_CLAUSE AS clause, t.ENFORCED AS enforced
    FROM information_schema.CHECK_CONSTRAINTS c JOIN information_schema.TABLE_CONSTRAINTS t
      ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME AND t.CONSTRAINT_TYPE = 'CHECK'
    WHERE c.CONSTRAINT_SCHEMA = ${database}`;
}
/** Sequences are small tables of MariaDB, which show what they are only when read; TiDB lists them. */
async function readSequences(session, database, has, tables) {
    if (has('SEQUENCES', 'CACHE_VALUE'))
        return session.query((0,sql_query/* sql */.ll) `SELECT SEQUENCE_NAME AS name, START AS start, MIN_VALUE AS min, MAX_VALUE AS max, INCREMENT AS step,
      CACHE_VALUE AS cache, CYCLE AS cycle FROM information_schema.SEQUENCES WHERE SEQUENCE_SCHEMA = ${database}`);
    const names = tables.flatMap((table) => (table['type'] === 'SEQUENCE' ? [table['name'] ?? ''] : []));
    const rows = [];
    for (let at = 0; at < names.length; at += 100) {
        const each = names.slice(at, at + 100).map((name) => (0,sql_query/* sql */.ll) `SELECT ${name} AS name, start_value AS start, minimum_value AS min, maximum_value AS max, increment AS step,
        cache_size AS cache, cycle_option AS cycle FROM ${(0,sql_query.id)(database, name)}`);
        const [first = (0,sql_query/* raw */.lS)(''), ...more] = each;
        rows.push(...(await session.query(more.reduce((all, one) => (0,sql_query/* sql */.ll) `${all} UNION ALL ${one}`, first))));
    }
    return rows;
}
/** Everything in a dozen round trips, however many tables there are. */
async function readCatalog(session, database) {
    const has = await (0,features/* optionalColumns */.e)(session);
    const all = (query) => session.query(query);
    const tables = await all((0,sql_query/* sql */.ll) `
    SELECT TABLE_NAME AS name, TABLE_TYPE AS type, ENGINE AS engine, ROW_FORMAT AS format, TABLE_COLLATION AS collation,
      CREATE_OPTIONS AS options, TABLE_COMMENT AS comment
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_TYPE NOT LIKE '%TEMPORARY%' ORDER BY TABLE_NAME`);
    const any = (name, pattern) => tables.some((row) => pattern.test(row[name] ?? ''));
    return {
        tables,
        columns: await all((0,sql_query/* sql */.ll) `
      SELECT TABLE_NAME AS tab, COLUMN_NAME AS name, COLUMN_DEFAULT AS value, IS_NULLABLE AS nullable, COLUMN_TYPE AS type,
        CHARACTER_SET_NAME AS charset, COLLATION_NAME AS collation, EXTRA AS extra, GENERATION_EXPRESSION AS expression,
        COLUMN_COMMENT AS comment, ${maybe(has, 'COLUMNS', 'SRS_ID')}
      FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${database} ORDER BY TABLE_NAME, ORDINAL_POSITION`),
        indexes: await all((0,sql_query/* sql */.ll) `
      SELECT TABLE_NAME AS tab, INDEX_NAME AS name, NON_UNIQUE AS many, SEQ_IN_INDEX AS seq, COLUMN_NAME AS col, COLLATION AS direction,
        SUB_PART AS prefix, INDEX_TYPE AS type, INDEX_COMMENT AS comment, ${maybe(has, 'STATISTICS', 'IS_VISIBLE')},
        ${maybe(has, 'STATISTICS', 'EXPRESSION')}, ${maybe(has, 'STATISTICS', 'IGNORED')}
      FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ${database} ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`),
        keys: await all((0,sql_query/* sql */.ll) `
      SELECT k.TABLE_NAME AS tab, k.CONSTRAINT_NAME AS name, k.COLUMN_NAME AS col, k.REFERENCED_TABLE_SCHEMA AS other_schema,
        k.REFERENCED_TABLE_NAME AS other, k.REFERENCED_COLUMN_NAME AS other_col, r.UPDATE_RULE AS on_update, r.DELETE_RULE AS on_delete
      FROM information_schema.KEY_COLUMN_USAGE k JOIN information_schema.REFERENTIAL_CONSTRAINTS r
        ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND r.TABLE_NAME = k.TABLE_NAME
      WHERE k.TABLE_SCHEMA = ${database} AND k.CONSTRAINT_SCHEMA = ${database} AND r.CONSTRAINT_SCHEMA = ${database}
        AND k.REFERENCED_TABLE_NAME IS NOT NULL
      ORDER BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION`),
        checks: has('CHECK_CONSTRAINTS', 'CHECK_CLAUSE') ? await all(checksQuery(database, has)) : [],
        // MariaDB opens every table to answer some of these: what cannot give anything is not asked.
        partitions: !any('options', /partitioned/i)
            ? []
            : await all((0,sql_query/* sql */.ll) `
      SELECT TABLE_NAME AS tab, PARTITION_NAME AS name, SUBPARTITION_NAME AS sub, PARTITION_METHOD AS method, PARTITION_EXPRESSION AS expression,
        SUBPARTITION_METHOD AS sub_method, SUBPARTITION_EXPRESSION AS sub_expression, PARTITION_DESCRIPTION AS value
      FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = ${database} AND PARTITION_NAME IS NOT NULL
      ORDER BY TABLE_NAME, PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION`),
        views: !any('type', /VIEW/)
            ? []
            : await all((0,sql_query/* sql */.ll) `
      SELECT TABLE_NAME AS name, VIEW_DEFINITION AS definition, CHECK_OPTION AS checked, SECURITY_TYPE AS security,
        ${maybe(has, 'VIEWS', 'ALGORITHM')}
      FROM information_schema.VIEWS WHERE TABLE_SCHEMA = ${database}`),
        routines: await all((0,sql_query/* sql */.ll) `
      SELECT SPECIFIC_NAME AS name, ROUTINE_TYPE AS type, DTD_IDENTIFIER AS result, ROUTINE_DEFINITION AS body, IS_DETERMINISTIC AS pure,
        SQL_DATA_ACCESS AS access, SECURITY_TYPE AS security, ROUTINE_COMMENT AS comment
      FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ${database}`),
        parameters: await all((0,sql_query/* sql */.ll) `
      SELECT SPECIFIC_NAME AS routine, ROUTINE_TYPE AS type, PARAMETER_MODE AS mode, PARAMETER_NAME AS name, DTD_IDENTIFIER AS dtd
      FROM information_schema.PARAMETERS WHERE SPECIFIC_SCHEMA = ${database} AND ORDINAL_POSITION > 0 ORDER BY SPECIFIC_NAME, ORDINAL_POSITION`),
        triggers: await all((0,sql_query/* sql */.ll) `
      SELECT TRIGGER_NAME AS name, EVENT_OBJECT_TABLE AS tab, ACTION_TIMING AS timing, EVENT_MANIPULATION AS event, ACTION_ORDER AS place,
        ACTION_STATEMENT AS body
      FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${database}`),
        events: await all((0,sql_query/* sql */.ll) `
      SELECT EVENT_NAME AS name, EVENT_TYPE AS type, INTERVAL_VALUE AS value, INTERVAL_FIELD AS field, STATUS AS status,
        ON_COMPLETION AS completion, EVENT_DEFINITION AS body, EVENT_COMMENT AS comment
      FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${database}`),
        sequences: await readSequences(session, database, has, tables),
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/catalog/snapshot.js








/** Our own tables are no part of anybody's schema. */
function withoutOwn(read, own) {
    const keep = (rows, name) => rows.filter((row) => !own.has(tables_text(row, name)));
    return {
        ...read,
        tables: keep(read.tables, 'name'),
        columns: keep(read.columns, 'tab'),
        indexes: keep(read.indexes, 'tab'),
        keys: keep(read.keys, 'tab'),
        checks: keep(read.checks, 'tab'),
        partitions: keep(read.partitions, 'tab'),
        triggers: keep(read.triggers, 'tab'),
    };
}
/** A server's own choice of a collation stands in its list, and in a setting of newer versions, `utf8mb4=utf8mb4_uca1400_ai_ci,…`. */
async function usualCollations(session, database) {
    const rows = await session.query((0,sql_query/* sql */.ll) `
    SELECT DEFAULT_COLLATION_NAME AS name FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ${database}
    UNION ALL SELECT COLLATION_NAME FROM information_schema.COLLATIONS WHERE IS_DEFAULT = 'Yes'`);
    const chosen = await session.query((0,sql_query/* sql */.ll) `SHOW VARIABLES WHERE Variable_name IN ('character_set_collations', 'default_collation_for_utf8mb4')`);
    const names = [
        ...rows.map((row) => row['name'] ?? ''),
        ...chosen.flatMap((row) => (row['Value'] ?? '').split(',').map((part) => part.replace(/^.*=/, ''))),
    ];
    return new Set(names.map(catalog_printed/* charset */.$I));
}
/**
 * The whole schema of the session's database. Names stand without the database, which is the target itself; the counters of
 * AUTO_INCREMENT and sequences are data and left out, and so is who defined what.
 */
async function snapshotMysql(session, options) {
    const { database } = session.server;
    const flavour = (0,connect/* flavourOf */.Rz)(session);
    const printing = { database, flavour, usual: await usualCollations(session, database) };
    const read = withoutOwn(await readCatalog(session, database), (0,mysqlfamily_names/* ownTables */.Uo)(database, options.historySchema));
    const all = [
        ...tableObjects(read, printing),
        ...columnObjects(read, printing),
        ...indexObjects(read),
        ...constraintObjects(read, printing),
        ...viewObjects(read, printing),
        ...routineObjects(read),
        ...triggerObjects(read),
        ...eventObjects(read),
        ...sequenceObjects(read),
    ];
    return { objects: new Map(all.map((made) => [`${made.kind} ${made.name}`, made])), major: flavour.series };
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/environment.js
var environment = __webpack_require__(60643);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/alter.js
const INDEX_WORDS = new Set(['INDEX', 'KEY', 'UNIQUE', 'FULLTEXT', 'SPATIAL', 'VECTOR']);
function added(reader) {
    if (reader.take('CONSTRAINT')) {
        const name = reader.name();
        const unique = reader.peek() === 'UNIQUE';
        return name === undefined || unnamed(name) ? [] : [{ kind: unique ? 'index' : 'constraint', name, there: true }];
    }
    if (reader.take('PRIMARY'))
        return [{ kind: 'index', name: 'PRIMARY', there: true }];
    if (INDEX_WORDS.has(reader.peek())) {
        while (INDEX_WORDS.has(reader.peek()))
            reader.skip();
        reader.take('IF', 'NOT', 'EXISTS');
        const name = reader.peek() === '(' ? undefined : reader.name();
        return name === undefined ? [] : [{ kind: 'index', name, there: true }];
    }
    if (/^(?:FOREIGN|CHECK|SYSTEM|PERIOD)$/.test(reader.peek()))
        return [];
    if (reader.take('PARTITION')) {
        if (!reader.take('(', 'PARTITION'))
            return [];
        const name = reader.name();
        return name === undefined ? [] : [{ kind: 'partition', name, there: true }];
    }
    reader.take('COLUMN');
    reader.take('IF', 'NOT', 'EXISTS');
    if (reader.take('(')) {
        const name = reader.name();
        return name === undefined ? [] : [{ kind: 'column', name, there: true }];
    }
    const name = reader.name();
    return name === undefined ? [] : [{ kind: 'column', name, there: true }];
}
/** `ADD CONSTRAINT CHECK (…)`, without a name. */
const unnamed = (word) => /^(?:CHECK|FOREIGN|UNIQUE|PRIMARY)$/i.test(word);
function dropped(reader) {
    const mark = (kind, name) => name === undefined ? [] : [{ kind, name, there: false }];
    const named = () => {
        reader.take('IF', 'EXISTS');
        return reader.name();
    };
    if (reader.take('PRIMARY'))
        return mark('index', 'PRIMARY');
    if (reader.take('INDEX') || reader.take('KEY'))
        return mark('index', named());
    if (reader.take('FOREIGN', 'KEY') || reader.take('CONSTRAINT') || reader.take('CHECK'))
        return mark('constraint', named());
    if (reader.take('PARTITION'))
        return mark('partition', named());
    reader.take('COLUMN');
    return mark('column', named());
}
function renamed(reader) {
    const pair = (kind) => {
        const from = reader.name();
        const to = reader.take('TO') ? reader.name() : undefined;
        if (from === undefined || to === undefined)
            return [];
        return [
            { kind, name: from, there: false },
            { kind, name: to, there: true },
        ];
    };
    if (reader.take('COLUMN'))
        return pair('column');
    if (reader.take('INDEX') || reader.take('KEY'))
        return pair('index');
    if (!reader.take('TO'))
        reader.take('AS');
    const name = reader.qualified()?.name;
    return name === undefined ? [] : [{ kind: 'table', name, there: true }];
}
function changed(reader) {
    reader.take('COLUMN');
    reader.take('IF', 'EXISTS');
    const from = reader.name();
    const to = reader.name();
    if (from === undefined || to === undefined || from.toLowerCase() === to.toLowerCase())
        return [];
    return [
        { kind: 'column', name: from, there: false },
        { kind: 'column', name: to, there: true },
    ];
}
/** What an ALTER TABLE brings and takes away, from behind the table's name on. What only changes leaves no mark. */
function marksOf(reader) {
    const marks = [];
    do {
        if (reader.take('ADD'))
            marks.push(...added(reader));
        else if (reader.take('DROP'))
            marks.push(...dropped(reader));
        else if (reader.take('RENAME'))
            marks.push(...renamed(reader));
        else if (reader.take('CHANGE'))
            marks.push(...changed(reader));
    } while (reader.nextItem());
    // A name that goes and comes again (DROP COLUMN a, ADD COLUMN a) tells nothing.
    return marks.filter((mark) => !marks.some((other) => other !== mark && other.kind === mark.kind && other.name === mark.name && other.there !== mark.there));
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/tokens.js
const TOKEN = /(?:\s+|--(?=\s|$)[^\n]*|#[^\n]*|\/\*(?!!|M!)[\s\S]*?\*\/|\/\*M?!\d*|\*\/)|(`(?:[^`]|``)*`)|('(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")|([\p{L}\p{N}_$]+)|([\s\S])/gu;
/**
 * Cuts one statement into words, names, strings and signs; what stands in `/*! … *\/` counts. Enough to find which object a
 * statement is about: for everything else there is the parser.
 */
function tokens(sql) {
    const found = [];
    for (const [, name, string, word, sign] of sql.matchAll(TOKEN)) {
        if (name !== undefined)
            found.push({ type: 'name', text: name.slice(1, -1).replaceAll('``', '`') });
        else if (string !== undefined)
            found.push({ type: 'string', text: string.slice(1, -1) });
        else if (word !== undefined)
            found.push({ type: 'word', text: word });
        else if (sign !== undefined)
            found.push({ type: 'sign', text: sign });
    }
    return found;
}
/** Reads tokens one after the other. */
class Reader {
    all;
    at;
    constructor(all, at = 0) {
        this.all = all;
        this.at = at;
    }
    get done() {
        return this.at >= this.all.length;
    }
    /** The coming word in capitals, or the coming sign; empty for names and strings. */
    peek(ahead = 0) {
        const token = this.all[this.at + ahead];
        return token === undefined || token.type === 'name' || token.type === 'string' ? '' : token.text.toUpperCase();
    }
    skip(count = 1) {
        this.at += count;
    }
    /** Takes these words if they come next. */
    take(...expected) {
        if (!expected.every((word, i) => this.peek(i) === word))
            return false;
        this.skip(expected.length);
        return true;
    }
    /** A name, bare or quoted; with ANSI_QUOTES also in double quotes. */
    name() {
        const token = this.all[this.at];
        if (token === undefined || token.type === 'sign')
            return undefined;
        this.skip();
        return token.text;
    }
    /** `table` or `database.table`. */
    qualified() {
        const first = this.name();
        if (first === undefined)
            return undefined;
        if (this.peek() !== '.')
            return { database: undefined, name: first };
        this.skip();
        const second = this.name();
        return second === undefined ? undefined : { database: first, name: second };
    }
    /** Goes on behind the next comma that stands outside of parentheses; false at the end. */
    nextItem() {
        for (let depth = 0; !this.done; this.skip()) {
            const sign = this.peek();
            if (sign === '(')
                depth += 1;
            else if (sign === ')')
                depth -= 1;
            else if (sign === ',' && depth <= 0) {
                this.skip();
                return true;
            }
        }
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/effects.js


const NONE = { effects: [], temporary: false, repeatable: false };
const SUBJECTS = (0,dictionary/* dictionary */.z)({
    TABLE: 'table',
    TABLES: 'table',
    VIEW: 'view',
    INDEX: 'index',
    PROCEDURE: 'procedure',
    FUNCTION: 'function',
    TRIGGER: 'trigger',
    EVENT: 'event',
    SEQUENCE: 'sequence',
    DATABASE: 'database',
    SCHEMA: 'database',
});
/** Statements whose effect is gone with the session or the same the second time. */
const REPEATABLE = new Set('SELECT SHOW SET USE ANALYZE OPTIMIZE REPAIR CHECK FLUSH GRANT TRUNCATE DO EXPLAIN DESCRIBE DESC WITH TABLE VALUES HELP'.split(' '));
/** Skips to the word that says what kind of object it is: `CREATE DEFINER=… SQL SECURITY INVOKER VIEW`. */
function subject(reader) {
    for (let i = 0; i < 30 && !reader.done; i += 1) {
        const found = SUBJECTS[reader.peek()];
        reader.skip();
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function createEffects(reader) {
    const repeatable = reader.take('OR', 'REPLACE');
    const temporary = reader.take('TEMPORARY');
    const kind = subject(reader);
    if (kind === undefined)
        return NONE;
    reader.take('IF', 'NOT', 'EXISTS');
    const name = reader.qualified();
    if (name === undefined)
        return NONE;
    if (kind !== 'index')
        return { effects: [{ action: 'create', subject: kind, ...name }], temporary, repeatable };
    while (!reader.done && reader.peek() !== 'ON')
        reader.skip();
    reader.skip();
    const table = reader.qualified();
    if (table === undefined)
        return NONE;
    return { effects: [{ action: 'create', subject: 'index', ...name, table }], temporary, repeatable };
}
function dropEffects(reader) {
    const temporary = reader.take('TEMPORARY');
    const kind = subject(reader);
    if (kind === undefined)
        return NONE;
    const ifExists = reader.take('IF', 'EXISTS');
    const effects = [];
    do {
        const name = reader.qualified();
        if (name === undefined)
            break;
        if (kind === 'index') {
            const table = reader.take('ON') ? reader.qualified() : undefined;
            if (table !== undefined)
                effects.push({ action: 'drop', subject: kind, ...name, table });
            break;
        }
        effects.push({ action: 'drop', subject: kind, ...name });
    } while (reader.take(','));
    return { effects, temporary, repeatable: ifExists };
}
function renameEffects(reader) {
    if (subject(reader) !== 'table')
        return NONE;
    reader.take('IF', 'EXISTS');
    const effects = [];
    do {
        const from = reader.qualified();
        while (!reader.done && !reader.take('TO') && reader.peek() !== ',')
            reader.skip();
        const to = reader.qualified();
        if (from === undefined || to === undefined)
            return NONE;
        effects.push({ action: 'drop', subject: 'table', ...from }, { action: 'create', subject: 'table', ...to });
    } while (reader.take(','));
    // a TO tmp, b TO a, tmp TO b: what is made and dropped under one name tells nothing.
    const names = effects.map(({ name }) => name.toLowerCase());
    return new Set(names).size < names.length ? NONE : { effects, temporary: false, repeatable: false };
}
function alterEffects(reader) {
    const kind = subject(reader);
    if (kind === undefined)
        return NONE;
    reader.take('IF', 'EXISTS');
    const name = reader.qualified();
    if (name === undefined)
        return NONE;
    const effects = [{ action: 'change', subject: kind, ...name }];
    return { effects, temporary: false, repeatable: kind !== 'table', ...(kind === 'table' ? { rest: reader } : {}) };
}
/** Which objects a statement makes, drops or changes. */
function effectsOf(sql) {
    const reader = new Reader(tokens(sql));
    const verb = reader.peek();
    reader.skip();
    if (verb === 'CREATE')
        return createEffects(reader);
    if (verb === 'DROP')
        return dropEffects(reader);
    if (verb === 'ALTER')
        return alterEffects(reader);
    if (verb === 'RENAME')
        return renameEffects(reader);
    return { ...NONE, repeatable: REPEATABLE.has(verb) };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/fate.js





const databaseOf = (session, effect) => effect.database ?? session.server.database;
/** No such table, view, routine, trigger, event, database. */
const ABSENT = new Set(['1146', '1305', '1360', '1539', '1049', '1347', '4091', '1051']);
/** This user may not look at it: the server says so to SHOW as well, and what the statement itself gets is what counts. */
const FORBIDDEN = new Set(['1044', '1142', '1227']);
/** How the server prints an object; `absent` where there is none. Counters are data. */
async function printed(session, effect) {
    const { subject } = effect;
    const what = subject === 'index' ? (effect.table ?? effect) : effect;
    const place = subject === 'database' ? (0,sql_query.id)(effect.name) : (0,sql_query.id)(databaseOf(session, what), what.name);
    const word = subject === 'index' ? 'TABLE' : subject.toUpperCase();
    try {
        const [row = {}] = await session.query((0,sql_query/* sql */.ll) `SHOW CREATE ${(0,sql_query/* raw */.lS)(word)} ${place}`);
        return Object.values(row)
            .join('\n')
            .replaceAll(/ AUTO_INCREMENT=\d+/g, '');
    }
    catch (error) {
        if (error instanceof model_error/* ServerError */.gP && ABSENT.has(error.code))
            return 'absent';
        throw error;
    }
}
const fate_short = (text) => text === 'absent' ? text : (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
/**
 * What the objects of a statement look like, as `absent` or as a hash each, in the order of the statement; undefined where nobody may look. Kept in the journal before
 * the statement runs: a DDL statement of this family is one step for one object, so a changed hash means that it is in.
 */
async function mysqlFingerprint(session, statement) {
    const { effects, temporary } = effectsOf(statement.sql);
    if (effects.length === 0 || temporary)
        return undefined;
    const hashes = [];
    try {
        for (const effect of effects.slice(0, 50))
            hashes.push(fate_short(await printed(session, effect)));
    }
    catch (error) {
        if (error instanceof model_error/* ServerError */.gP && FORBIDDEN.has(error.code))
            return undefined;
        throw error;
    }
    return hashes.join(' ');
}
const answer = (outcome, why) => ({ outcome, why });
function compared(before, now) {
    const old = before.split(' ');
    const changed = now.split(' ').filter((hash, i) => hash !== old[i]).length;
    if (changed === 0)
        return answer('not-landed', 'what it names looks as it did before');
    if (changed < old.length)
        return answer('partly', `${changed} of the ${old.length} objects that it names have changed`);
    return answer('landed', 'what it names has changed since');
}
async function indexThere(session, database, table, name) {
    const rows = await session.query((0,sql_query/* sql */.ll) `
    SELECT 1 AS one FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${table} AND INDEX_NAME = ${name} LIMIT 1`);
    return rows.length > 0;
}
async function there(session, effect) {
    if (effect.subject === 'index' && effect.table !== undefined)
        return indexThere(session, databaseOf(session, effect.table), effect.table.name, effect.name);
    return (await printed(session, effect)) !== 'absent';
}
async function markThere(session, database, table, mark) {
    const { kind, name } = mark;
    if (kind === 'index')
        return indexThere(session, database, table, name);
    if (kind === 'table')
        return there(session, { action: 'create', subject: 'table', database, name });
    const query = kind === 'column'
        ? (0,sql_query/* sql */.ll) `SELECT 1 AS one FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${table} AND COLUMN_NAME = ${name}`
        : kind === 'partition'
            ? (0,sql_query/* sql */.ll) `SELECT 1 AS one FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${table} AND PARTITION_NAME = ${name}`
            : (0,sql_query/* sql */.ll) `SELECT 1 AS one FROM information_schema.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${table} AND CONSTRAINT_NAME = ${name}`;
    return (await session.query(query)).length > 0;
}
/** An ALTER TABLE is one step: one mark that is as it should be, and none that is not, says that all is in. */
async function alterFate(session, effect, marks) {
    const database = databaseOf(session, effect);
    const renamedTo = marks.find(({ kind }) => kind === 'table')?.name;
    const table = renamedTo !== undefined && (await printed(session, effect)) === 'absent' ? renamedTo : effect.name;
    let yes = 0;
    for (const mark of marks)
        if ((await markThere(session, database, table, mark)) === mark.there)
            yes += 1;
    if (marks.length === 0)
        return answer('unknown', `the catalog does not tell whether ${effect.name} was changed`);
    if (yes === marks.length)
        return answer('landed', 'everything that it brings is there, and what it drops is gone');
    if (yes === 0)
        return answer('not-landed', 'nothing of what it brings is there, nothing of what it drops is gone');
    return answer('unknown', `${yes} of the ${marks.length} things that it brings or drops are as it would leave them`);
}
/** What became of a statement whose end nobody saw, by the catalog alone or, better, compared with what was kept before it. */
async function mysqlFate(session, statement, before) {
    const { effects, temporary, repeatable, rest } = effectsOf(statement.sql);
    if (temporary)
        return answer('not-landed', 'temporary tables went with their session');
    if (/\bEXCHANGE\s+PARTITION\b/i.test(statement.sql))
        return answer('unknown', 'rows changed places, which the catalog does not show');
    const [first] = effects;
    if (first === undefined)
        return repeatable
            ? answer('not-landed', 'running it again does no harm')
            : answer('unknown', 'its effect is not in the catalog');
    if (before !== undefined) {
        const now = await mysqlFingerprint(session, statement);
        if (now !== undefined)
            return compared(before, now);
    }
    if (first.action === 'change' && rest !== undefined)
        return alterFate(session, first, marksOf(rest));
    if (repeatable)
        return answer('not-landed', 'running it again does no harm');
    if (first.action === 'change')
        return answer('unknown', `the catalog does not tell whether ${first.name} was changed`);
    let done = 0;
    for (const effect of effects)
        if ((await there(session, effect)) === (effect.action === 'create'))
            done += 1;
    if (done === effects.length)
        return answer('landed', 'what it makes is there, and what it drops is gone');
    if (done === 0)
        return answer('not-landed', 'what it makes is not there, and what it drops still is');
    return answer('partly', `${done} of its ${effects.length} parts are in`);
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/history.js


/** Times are UTC. Engine and row format are said, so that no default of the server makes the key too long or the table unsafe. */
const COLUMNS = (0,sql_query/* raw */.lS)(`
  id varchar(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  path text NOT NULL,
  checksum varchar(255),
  state varchar(16) NOT NULL CHECK (state IN ('applied', 'running', 'failed')),
  applied_at datetime(3) NOT NULL,
  duration_ms bigint,
  statements_done int NOT NULL,
  statements_all int NOT NULL,
  in_flight text,
  actor text,
  commit_sha varchar(255),
  run_url text,
  plan_digest varchar(255),
  tool_version varchar(255) NOT NULL`);
const OPTIONS = (0,sql_query/* raw */.lS)(`ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Migrations applied by migrate-on-merge'`);
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
        actor: row['actor'] ?? null,
        commit: row['commit_sha'] ?? null,
        runUrl: row['run_url'] ?? null,
        durationMs: number(row['duration_ms']),
        planDigest: row['plan_digest'] ?? null,
        tool: row['tool_version'] ?? null,
        inFlight: row['in_flight'] ?? null,
    };
}
/** Names and values of a row, so that they stand once for INSERT and for UPDATE: no form of "the new row" is known to all servers. */
function columnsOf(entry, state) {
    return [
        ['path', (0,sql_query/* sql */.ll) `${entry.path}`],
        ['checksum', (0,sql_query/* sql */.ll) `${entry.checksum}`],
        ['state', (0,sql_query/* sql */.ll) `${state.state}`],
        ['applied_at', (0,sql_query/* raw */.lS)('UTC_TIMESTAMP(3)')],
        ['duration_ms', (0,sql_query/* sql */.ll) `${String(Math.round(state.durationMs))}`],
        ['statements_done', (0,sql_query/* sql */.ll) `${String(state.statementsDone)}`],
        ['statements_all', (0,sql_query/* sql */.ll) `${String(state.statementsAll)}`],
        ['in_flight', (0,sql_query/* sql */.ll) `${state.inFlight}`],
        ['actor', (0,sql_query/* sql */.ll) `${entry.actor}`],
        ['commit_sha', (0,sql_query/* sql */.ll) `${entry.commit}`],
        ['run_url', (0,sql_query/* sql */.ll) `${entry.runUrl}`],
        ['plan_digest', (0,sql_query/* sql */.ll) `${entry.planDigest}`],
        ['tool_version', (0,sql_query/* sql */.ll) `${entry.tool}`],
    ];
}
const list = (parts) => parts.reduce((all, part, i) => (i === 0 ? part : (0,sql_query/* sql */.ll) `${all}, ${part}`), (0,sql_query/* raw */.lS)(''));
/** Our own history table, in the target database or in one of its own. */
function mysqlHistory(session, schema) {
    const place = (0,mysqlfamily_names/* historyPlace */.sm)(session.server.database, schema);
    const table = (0,sql_query.id)(place.database, place.table);
    const there = async () => (await session.query((0,sql_query/* sql */.ll) `
        SELECT 1 AS one FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${place.database} AND TABLE_NAME = ${place.table}`)).length > 0;
    const write = async (entry, state) => {
        const columns = columnsOf(entry, state);
        const set = list(columns.map(([name, value]) => (0,sql_query/* sql */.ll) `${(0,sql_query.id)(name)} = ${value}`));
        await session.query((0,sql_query/* sql */.ll) `
      INSERT INTO ${table} (id, ${list(columns.map(([name]) => (0,sql_query/* sql */.ll) `${(0,sql_query.id)(name)}`))})
      VALUES (${entry.id}, ${list(columns.map(([, value]) => value))}) ON DUPLICATE KEY UPDATE ${set}`);
    };
    return {
        async ensure() {
            if (await there())
                return;
            if (place.apart)
                await session.query((0,sql_query/* sql */.ll) `CREATE DATABASE IF NOT EXISTS ${(0,sql_query.id)(place.database)}`);
            await session.query((0,sql_query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${table} (${COLUMNS}) ${OPTIONS}`);
        },
        async applied() {
            if (!(await there()))
                return undefined;
            const rows = await session.query((0,sql_query/* sql */.ll) `
        SELECT id, path, checksum, state, CONCAT(LEFT(DATE_FORMAT(applied_at, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z') AS applied_at, duration_ms,
          statements_done, statements_all, in_flight, actor, commit_sha, run_url, plan_digest, tool_version
        FROM ${table} h ORDER BY h.applied_at, h.id`);
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
            await session.query((0,sql_query/* sql */.ll) `DELETE FROM ${table} WHERE id = ${migration}`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/waiting.js

/** Waits about `wait` milliseconds, jittered, but not longer than `left`. */
function backoff(wait, left) {
    return new Promise((resolve) => setTimeout(resolve, Math.min(wait * (0.75 + Math.random() / 2), Math.max(50, left))));
}
function lockedError(who, more) {
    return new model_error/* ActionError */.lZ('locked', `Another run holds the migration lock: ${who}.`, `Wait for that run to end. ${more} \`lock-wait\` sets how long to wait.`);
}
function lostError(cause) {
    return new model_error/* ActionError */.lZ('lock-lost', 'The session that holds the migration lock was cut off, so another run may start.', 'Nothing more is run. Run the same command again: it goes on from what the history says.', { cause });
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/lock-row.js






const HEART = { expiresS: 30, beatMs: 5_000 };
const lock_row_COLUMNS = (0,sql_query/* raw */.lS)(`name varchar(32) NOT NULL PRIMARY KEY,
  owner char(36) NOT NULL,
  connection_id bigint unsigned NOT NULL,
  program varchar(255) NOT NULL,
  heartbeat datetime(3) NOT NULL,
  expires datetime(3) NOT NULL`);
const DUPLICATE = '1062';
/**
 * The lock as a row, for servers whose `GET_LOCK` locks nothing. The row says who has it and until when, by the server's clock; its
 * owner renews it. It is taken over only when it has expired and its owner's session is no longer there, and that is said.
 */
async function takeLockRow(session, options, heart = HEART) {
    const table = (0,sql_query.id)(session.server.database, mysqlfamily_names/* LOCK_TABLE */.Pt);
    const owner = (0,external_node_crypto_.randomUUID)();
    const until = (0,sql_query/* sql */.ll) `DATE_ADD(UTC_TIMESTAMP(3), INTERVAL ${String(heart.expiresS)} SECOND)`;
    await session.query((0,sql_query/* sql */.ll) `CREATE TABLE IF NOT EXISTS ${table} (${lock_row_COLUMNS}) ${(0,sql_query/* raw */.lS)('ENGINE=InnoDB')}`);
    const look = async () => {
        const [row] = await session.query((0,sql_query/* sql */.ll) `
      SELECT owner, connection_id, program, expires < UTC_TIMESTAMP(3) AS expired, TIMESTAMPDIFF(SECOND, heartbeat, UTC_TIMESTAMP(3)) AS age
      FROM ${table} WHERE name = 'migration'`);
        if (row === undefined)
            return undefined;
        return {
            owner: row['owner'] ?? '',
            expired: row['expired'] === '1',
            connection: Number(row['connection_id']),
            row,
        };
    };
    const insert = async () => {
        try {
            await session.query((0,sql_query/* sql */.ll) `
        INSERT INTO ${table} (name, owner, connection_id, program, heartbeat, expires)
        VALUES ('migration', ${owner}, CONNECTION_ID(), 'migrate-on-merge', UTC_TIMESTAMP(3), ${until})`);
            return true;
        }
        catch (error) {
            if (error instanceof model_error/* ServerError */.gP && error.code === DUPLICATE)
                return false;
            throw error;
        }
    };
    const renew = async (from) => {
        await session.query((0,sql_query/* sql */.ll) `
      UPDATE ${table} SET owner = ${owner}, connection_id = CONNECTION_ID(), heartbeat = UTC_TIMESTAMP(3), expires = ${until}
      WHERE name = 'migration' AND owner = ${from} AND (owner = ${owner} OR expires < UTC_TIMESTAMP(3))`);
        return (await look())?.owner === owner;
    };
    const start = Date.now();
    for (let wait = 200;; wait = Math.min(wait * 1.5, 5_000)) {
        if (await insert())
            break;
        const found = await look();
        const waited = Date.now() - start;
        const alive = found === undefined ? undefined : await (0,sessions/* sessionOf */.M)(session, found.connection).catch(() => undefined);
        if (found?.expired === true && alive === undefined) {
            options.onWait(`a run that is gone, silent for ${found.row['age']} s: its lock is taken over`, waited);
            if (await renew(found.owner))
                break;
        }
        const who = alive === undefined
            ? `session ${found?.connection ?? '?'}, heard of ${found?.row['age'] ?? '?'} s ago`
            : (0,sessions/* describeSession */._)(alive);
        if (waited >= options.timeoutMs)
            throw lockedError(who, `A lock of a run that is gone is taken over ${heart.expiresS} s after its last sign of life.`);
        options.onWait(who, waited);
        await backoff(wait, options.timeoutMs - waited);
    }
    let failed;
    let lastBeat = Date.now();
    let beating = Promise.resolve();
    const timer = setInterval(() => {
        beating = renew(owner).then((ours) => {
            if (ours)
                lastBeat = Date.now();
            else
                failed ??= new Error('the lock row is another run’s now');
        }, () => undefined);
    }, heart.beatMs);
    timer.unref();
    return {
        assertHeld() {
            const silent = Date.now() - lastBeat > heart.expiresS * 1_000;
            const why = session.lost ?? failed ?? (silent ? new Error('the lock row could not be renewed in time') : undefined);
            if (why !== undefined)
                throw lostError(why);
        },
        async [Symbol.asyncDispose]() {
            clearInterval(timer);
            await beating;
            if (session.lost === undefined)
                await session
                    .query((0,sql_query/* sql */.ll) `DELETE FROM ${table} WHERE name = 'migration' AND owner = ${owner}`)
                    .catch(() => undefined);
        },
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/lock.js






/** Longest name of a lock. */
const LONGEST = 64;
/** Locks of a name are the whole server's: so the database is part of it. */
function lockName(database) {
    const name = `migrate_on_merge:${database}`;
    if ([...name].length <= LONGEST)
        return name;
    return `migrate_on_merge:${(0,external_node_crypto_.createHash)('sha256').update(database).digest('hex').slice(0, 40)}`;
}
/**
 * Only 1 means locked. A server that grants every lock to everybody (TiDB before 6.2) says 1 too, but does not know afterwards
 * who has it; one that is a member of a cluster (Galera) knows only its own locks, and some refuse the function.
 */
async function tryLock(session, name) {
    try {
        const [cluster] = await session.query((0,sql_query/* raw */.lS)("SHOW VARIABLES LIKE 'wsrep_on'"));
        if (cluster?.['Value'] === 'ON')
            return 'no such thing';
        const [row] = await session.query((0,sql_query/* sql */.ll) `SELECT GET_LOCK(${name}, 0) AS got`);
        if (row?.['got'] === '0')
            return 'others';
        if (row?.['got'] !== '1')
            return 'no such thing';
        const [check] = await session.query((0,sql_query/* sql */.ll) `SELECT IS_USED_LOCK(${name}) = CONNECTION_ID() AS ours`);
        return check?.['ours'] === '1' ? 'ours' : 'no such thing';
    }
    catch (error) {
        if (error instanceof model_error/* ServerError */.gP && error.data.connectionLost !== true)
            return 'no such thing';
        throw error;
    }
}
async function holder(session, name) {
    const [row] = await session.query((0,sql_query/* sql */.ll) `SELECT IS_USED_LOCK(${name}) AS id`).catch(() => []);
    const id = row?.['id'];
    if (id === null || id === undefined)
        return 'another run';
    const found = await (0,sessions/* sessionOf */.M)(session, Number(id)).catch(() => undefined);
    return found === undefined ? `session ${id}` : (0,sessions/* describeSession */._)(found);
}
/** Of the session that migrates: a killed run's lock is free at once, while the server goes on with its statement to the end. */
const workName = (database) => `${lockName(database).slice(0, LONGEST - 5)}:work`;
const workers = new WeakMap();
/** A session that was reset has lost its mark. */
async function markMysqlAgain(session) {
    const name = workers.get(session);
    if (name !== undefined)
        await session.query((0,sql_query/* sql */.ll) `SELECT GET_LOCK(${name}, 0) AS got`);
}
/** Whether that session of the server is still there; where it cannot be seen, whether it has the mark. */
async function isMysqlAtWork(session, pid) {
    if ((await (0,sessions/* sessionOf */.M)(session, pid)) !== undefined)
        return true;
    const name = workName(session.server.database);
    const [row] = await session.query((0,sql_query/* sql */.ll) `SELECT IS_USED_LOCK(${name}) AS id`).catch(() => []);
    return row?.['id'] === String(pid);
}
function refuseCancelled({ signal }) {
    if (signal?.aborted !== true)
        return;
    throw new model_error/* ActionError */.lZ('cancelled', 'The run was cancelled. It waited for the migration lock. Nothing was touched.', 'Run the same command again.', { cause: signal.reason });
}
/** Waits until no session of a killed run works on, then marks ours. */
async function markWorker(worker, options, start) {
    const name = workName(worker.server.database);
    for (let wait = 200;; wait = Math.min(wait * 1.5, 5_000)) {
        refuseCancelled(options);
        const taken = await tryLock(worker, name);
        if (taken === 'ours')
            workers.set(worker, name);
        if (taken !== 'others')
            return;
        const waited = Date.now() - start;
        const who = `${await holder(worker, name)}, whose run is gone while its session still works on the server`;
        if (waited >= options.timeoutMs)
            throw lockedError(who, 'KILL and its number ends that session.');
        options.onWait(who, waited);
        await backoff(wait, options.timeoutMs - waited);
    }
}
/**
 * Polls `GET_LOCK` on a session of its own. Where the server has no such lock to give, a row of a table is the lock. The session
 * must not be reset while it holds it: that lets the lock go.
 */
async function lockMysql(session, options) {
    const name = lockName(session.server.database);
    const start = Date.now();
    for (let wait = 200;; wait = Math.min(wait * 1.5, 5_000)) {
        refuseCancelled(options);
        const taken = await tryLock(session, name);
        if (taken === 'no such thing')
            return takeLockRow(session, options);
        if (taken === 'ours')
            break;
        const waited = Date.now() - start;
        const who = await holder(session, name);
        if (waited >= options.timeoutMs)
            throw lockedError(who, 'If its process is surely gone, end its session: KILL and its number.');
        options.onWait(who, waited);
        await backoff(wait, options.timeoutMs - waited);
    }
    const { worker } = options;
    if (worker !== undefined && worker !== session)
        await markWorker(worker, options, start);
    return {
        assertHeld() {
            if (session.lost !== undefined)
                throw lostError(session.lost);
        },
        async [Symbol.asyncDispose]() {
            if (session.lost === undefined)
                await session.query((0,sql_query/* sql */.ll) `DO RELEASE_LOCK(${name})`).catch(() => undefined);
        },
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/looking.js

const mysqlRemarks = {
    async silenced(session) {
        const [row] = await session.query((0,sql_query/* raw */.lS)('SELECT @@SESSION.sql_notes AS notes, @@SESSION.max_error_count AS most'));
        return row?.['notes'] === '0' || row?.['most'] === '0';
    },
    async hear(session) {
        await session.query((0,sql_query/* raw */.lS)('SET SESSION sql_notes = 1, SESSION max_error_count = 64'));
    },
    setting: /\b(?:sql_notes|max_error_count)\b/i,
};
/** Those of every table: a database of thousands of tables answers for some of them no faster. */
const mysqlColumnsNow = (session) => session.query((0,sql_query/* sql */.ll) `SELECT TABLE_NAME AS relation, COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${session.server.database}`);

// EXTERNAL MODULE: ./lib/io/shown-name.js
var shown_name = __webpack_require__(48281);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/preflight/rights.js
var preflight_rights = __webpack_require__(19263);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/open-now.js




const OPEN_SECONDS = 5;
const open_now_MOST = (0,sql_query/* raw */.lS)('20');
const innodb = (database) => (0,sql_query/* sql */.ll) `
  SELECT b.ID AS id, (b.COMMAND = 'Sleep') AS idle, TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) AS seconds
  FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST b ON b.ID = t.trx_mysql_thread_id
  WHERE b.ID <> CONNECTION_ID() AND TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) >= ${OPEN_SECONDS}
    AND (b.DB IS NULL OR b.DB = ${database})
  ORDER BY t.trx_started LIMIT ${open_now_MOST}`;
const tidb = (database) => (0,sql_query/* sql */.ll) `
  SELECT SESSION_ID AS id, (STATE = 'Idle') AS idle, TIMESTAMPDIFF(SECOND, START_TIME, NOW()) AS seconds
  FROM information_schema.CLUSTER_TIDB_TRX
  WHERE SESSION_ID <> CONNECTION_ID() AND TIMESTAMPDIFF(SECOND, START_TIME, NOW()) >= ${OPEN_SECONDS}
    AND (DB IS NULL OR DB = '' OR DB = ${database})
  ORDER BY START_TIME LIMIT ${open_now_MOST}`;
const SOURCE = { mysql: innodb, mariadb: innodb, tidb };
/** What the clients of some sessions call themselves, and which tables they hold; a server that tells neither leaves both out. */
async function detailsOf(session) {
    const found = new Map();
    const at = (id) => {
        const known = found.get(id) ?? { app: '' };
        found.set(id, known);
        return known;
    };
    const names = await session
        .query((0,sql_query/* raw */.lS)("SELECT PROCESSLIST_ID AS id, ATTR_VALUE AS app FROM performance_schema.session_connect_attrs WHERE ATTR_NAME = 'program_name'"))
        .catch(() => []);
    for (const row of names)
        at(row['id'] ?? '').app = row['app'] ?? '';
    const locks = await session
        .query((0,sql_query/* sql */.ll) `
      SELECT DISTINCT t.PROCESSLIST_ID AS id, m.OBJECT_NAME AS name FROM performance_schema.metadata_locks m
        JOIN performance_schema.threads t ON t.THREAD_ID = m.OWNER_THREAD_ID
      WHERE m.OBJECT_TYPE = 'TABLE' AND m.OBJECT_SCHEMA = ${session.server.database} AND m.LOCK_STATUS = 'GRANTED' LIMIT 2000`)
        .catch(() => []);
    for (const row of locks) {
        const one = at(row['id'] ?? '');
        one.holds = [...(one.holds ?? []), row['name'] ?? ''];
    }
    return found;
}
/** Each replica holds a session that sends it the binary log; a cluster's other members apply what one of them does. */
async function replicas(session, cluster) {
    const dumps = await session
        .query((0,sql_query/* raw */.lS)("SELECT COUNT(*) AS many FROM information_schema.PROCESSLIST WHERE COMMAND LIKE 'Binlog Dump%'"))
        .catch(() => []);
    const group = await session
        .query((0,sql_query/* raw */.lS)("SELECT COUNT(*) AS many FROM performance_schema.replication_group_members WHERE MEMBER_STATE IN ('ONLINE', 'RECOVERING')"))
        .catch(() => []);
    const members = Math.max(Number(group[0]?.['many'] ?? 0), cluster) - 1;
    return Number(dumps[0]?.['many'] ?? 0) + Math.max(0, members);
}
/** Open transactions and replicas. Their sessions are seen by whoever has the right PROCESS. */
async function openNow(session, cluster) {
    const rights = await (0,preflight_rights/* readRights */.C)(session);
    const all = rights === undefined || rights.everywhere('PROCESS');
    const rows = await session
        .query(SOURCE[(0,connect/* flavourOf */.Rz)(session).engine](session.server.database))
        .catch(() => undefined);
    const details = (rows ?? []).length > 0 ? await detailsOf(session) : new Map();
    const many = await replicas(session, cluster);
    return {
        transactions: (rows ?? []).map((row) => {
            const found = details.get(row['id'] ?? '');
            return {
                seconds: Number(row['seconds'] ?? 0),
                idle: row['idle'] === '1',
                application: (0,shown_name/* shownName */.H)(found?.app),
                ...(found?.holds === undefined ? {} : { holds: found.holds.slice(0, 20) }),
            };
        }),
        // What they call themselves is a host; how far they are behind only they know.
        replicas: Array.from({ length: many }, (_, i) => ({ name: `replica ${i + 1}`, lagSeconds: null })),
        unknown: rows === undefined || !all
            ? [
                'Open transactions and replicas are hidden from this user (GRANT PROCESS ON *.* TO it shows them): whether one is open for long is not known.',
            ]
            : [],
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/now.js


/** `server` is one figure of the server's own list. */
async function statusOf(session) {
    const rows = await session
        .query((0,sql_query/* raw */.lS)("SHOW GLOBAL STATUS WHERE Variable_name IN ('Uptime', 'Performance_schema_table_instances_lost', 'wsrep_cluster_size')"))
        .catch(() => []);
    return Object.fromEntries(rows.map((row) => [(row['Variable_name'] ?? '').toLowerCase(), row['Value'] ?? '']));
}
const rounded = (value) => (value >= 10 ? Math.round(value) : Math.round(value * 100) / 100);
const GRANT = 'GRANT SELECT ON performance_schema.* TO it shows them';
/** Why there is nothing that counts reads and writes; undefined where there is. */
async function notCounted(session) {
    const [on] = await session.query((0,sql_query/* raw */.lS)('SELECT @@performance_schema AS there')).catch(() => []);
    if (on?.['there'] !== '1')
        return 'Reads and writes are not counted: performance_schema is off.';
    const rows = await session
        .query((0,sql_query/* raw */.lS)(`SELECT 1 AS one FROM performance_schema.setup_instruments i JOIN performance_schema.setup_consumers c
        WHERE i.NAME = 'wait/io/table/sql/handler' AND c.NAME = 'global_instrumentation' AND i.ENABLED = 'YES' AND c.ENABLED = 'YES'`))
        .catch(() => undefined);
    if (rows === undefined)
        return `Reads and writes are hidden from this user (${GRANT}).`;
    return rows.length > 0
        ? undefined
        : 'Reads and writes are not counted: the instrument wait/io/table/sql/handler is off.';
}
async function traffic(session, seconds, lost) {
    const { database } = session.server;
    const rows = await session.query((0,sql_query/* sql */.ll) `
    SELECT t.TABLE_NAME AS name, s.COUNT_FETCH AS fetched, s.COUNT_WRITE AS written
    FROM information_schema.TABLES t LEFT JOIN performance_schema.table_io_waits_summary_by_table s
      ON s.OBJECT_TYPE = 'TABLE' AND s.OBJECT_SCHEMA = ${database} AND s.OBJECT_NAME = t.TABLE_NAME
    WHERE t.TABLE_SCHEMA = ${database} AND t.TABLE_TYPE LIKE '%TABLE%'`);
    // What nobody has opened since the start has no row; nor has what there was no room for.
    const rate = (text) => text === null || text === undefined ? (lost ? null : 0) : rounded(Number(text) / seconds);
    return rows.map((row) => ({
        relation: row['name'] ?? '',
        readsPerSecond: rate(row['fetched']),
        writesPerSecond: rate(row['written']),
    }));
}
/** Whether it gets its own data from another server; `unknown` where this user may not ask. */
async function follows(session) {
    for (const statement of ['SHOW REPLICA STATUS', 'SHOW ALL SLAVES STATUS', 'SHOW SLAVE STATUS']) {
        const rows = await session.query((0,sql_query/* raw */.lS)(statement)).catch(() => undefined);
        if (rows !== undefined)
            return rows.length > 0;
    }
    const rows = await session
        .query((0,sql_query/* raw */.lS)("SELECT 1 AS one FROM performance_schema.replication_connection_status WHERE CHANNEL_NAME NOT LIKE 'group_replication_%'"))
        .catch(() => undefined);
    return rows === undefined ? 'unknown' : rows.length > 0;
}
const REPLICA = 'This server is a replica: reads, writes, open transactions and further replicas are those of its source, which was not asked.';
const noRows = [];
/** What goes on at a server of the MySQL family, as far as this user may see it. */
async function mysqlNow(session) {
    const [clock] = await session
        .query((0,sql_query/* raw */.lS)("SELECT DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%dT%H:%i:%sZ') AS now"))
        .catch(() => noRows);
    const asked = clock?.['now'];
    const head = { ...(asked ? { askedAt: asked } : {}), reads: 'rows' };
    if ((await follows(session)) === true)
        return { ...head, countedSince: null, traffic: [], openTransactions: [], replicas: [], unknown: [REPLICA] };
    const status = await statusOf(session);
    const uptime = Number(status['uptime'] ?? 0);
    const why = await notCounted(session);
    const lost = Number(status['performance_schema_table_instances_lost'] ?? 0) > 0;
    const counted = why === undefined ? await traffic(session, Math.max(1, uptime), lost).catch(() => undefined) : undefined;
    const open = await openNow(session, Number(status['wsrep_cluster_size'] ?? 0));
    const since = counted === undefined || !asked || uptime === 0
        ? null
        : new Date(Date.parse(asked) - uptime * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
    return {
        ...head,
        countedSince: since,
        traffic: counted ?? [],
        openTransactions: open.transactions,
        replicas: open.replicas,
        unknown: [
            ...(why === undefined && counted === undefined ? [`Reads and writes could not be read (${GRANT}).`] : []),
            ...(why === undefined ? [] : [why]),
            ...open.unknown,
        ],
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/scans.js


/** They read as the optimizer chooses to. What changes a table is told by its algorithm. */
const CHOSEN = /^(?:INSERT|REPLACE|UPDATE|DELETE|SELECT|WITH|CREATE TABLE)$/;
/** What cannot be the second name of a table. */
const NO_ALIAS = new Set(`CROSS FOR FORCE FROM GROUP HAVING IGNORE INNER JOIN LEFT LIMIT LOCK NATURAL ON ORDER PARTITION PROCEDURE RIGHT SELECT SET
   STRAIGHT_JOIN UNION USE USING VALUES WHERE WINDOW`.split(/\s+/));
/** Tables of before by the names that the statement gives them: `orders`, and `o` for `FROM orders AS o`. */
function namesIn(all, existed) {
    const named = all.filter(({ type }) => type !== 'string');
    const found = new Map();
    for (const [at, { type, text: table }] of named.entries()) {
        if (type === 'sign' || !existed(table))
            continue;
        found.set(table.toLowerCase(), table);
        const as = named[at + 1]?.text.toUpperCase() === 'AS' ? 1 : 0;
        const alias = named[at + 1 + as];
        if (alias !== undefined && alias.type !== 'sign' && !NO_ALIAS.has(alias.text.toUpperCase()))
            found.set(alias.text.toLowerCase(), table);
    }
    return found;
}
/**
 * Tables of before that a query has to read in full, since no index would serve: the server is asked to explain the statement. Which
 * index it takes on a shadow with few rows says nothing, but that it sees none that it could take does. Where it does not answer, where
 * a LIMIT may stop it, or where a join leaves the choice which table is read in full, nothing is said.
 */
async function scansOf(session, statement, existed) {
    const { kind, sql } = statement;
    if (!CHOSEN.test(kind))
        return undefined;
    const all = tokens(sql);
    const says = (word) => all.some(({ type, text }) => type === 'word' && text.toUpperCase() === word);
    const queries = says('SELECT') || says('TABLE');
    if (says('LIMIT') || (/^(?:INSERT|REPLACE|CREATE)/.test(kind) && !queries))
        return undefined;
    const names = namesIn(all, existed);
    if (names.size === 0)
        return undefined;
    const facts = (0,read/* readFacts */.M)(sql, { ansiQuotes: false, noBackslashEscapes: false });
    const [only] = facts.tables;
    if (facts.withoutWhere && facts.tables.length === 1 && only !== undefined && !queries) {
        const table = names.get(only.name.toLowerCase());
        if (table !== undefined)
            return [table];
    }
    const query = kind === 'CREATE TABLE' ? sql.slice(sql.search(/\bselect\b/i)) : sql;
    try {
        const { rows } = await session.run(`EXPLAIN FORMAT=TRADITIONAL ${query}`);
        const read = rows.flatMap((row) => {
            const whole = /^(?:ALL|index)$/.test(row['type'] ?? '') && row['possible_keys'] === null;
            // The table that the rows go to stands first, and nothing of it is read.
            const into = /^(?:INSERT|REPLACE)$/i.test(row['select_type'] ?? '');
            const table = whole && !into ? names.get((row['table'] ?? '').toLowerCase()) : undefined;
            return table === undefined ? [] : [table];
        });
        return [...new Set(read)].sort();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/triggers.js




/** What each kind of statement does to the tables that it writes into. A foreign key that carries a change on fires nothing. */
const EVENTS = (0,dictionary/* dictionary */.z)({
    INSERT: ['INSERT'],
    REPLACE: ['INSERT', 'DELETE'],
    UPDATE: ['UPDATE'],
    DELETE: ['DELETE'],
    'LOAD DATA': ['INSERT'],
    'LOAD XML': ['INSERT'],
});
function updatesToo(text) {
    for (const reader = new Reader(tokens(text)); !reader.done; reader.skip())
        if (reader.take('ON', 'DUPLICATE', 'KEY', 'UPDATE'))
            return true;
    return false;
}
function replacesToo(text) {
    for (const reader = new Reader(tokens(text)); !reader.done; reader.skip())
        if (reader.peek() === 'REPLACE')
            return true;
    return false;
}
function eventsOf({ kind, sql: text }) {
    const own = EVENTS[kind] ?? [];
    if (kind === 'INSERT' && updatesToo(text))
        return [...own, 'UPDATE'];
    return kind.startsWith('LOAD') && replacesToo(text) ? [...own, 'DELETE'] : own;
}
/**
 * Triggers of before that fire for what a statement writes, where there are rows to fire for: by its text and the catalog. A database
 * without triggers is asked once.
 */
class MysqlTriggers {
    session;
    before = new Set();
    constructor(session) {
        this.session = session;
    }
    async load() {
        this.before.clear();
        for (const { name } of await this.now())
            this.before.add(name);
    }
    async of(statement, existed) {
        const events = this.before.size === 0 ? [] : eventsOf(statement);
        if (events.length === 0)
            return [];
        const { tables } = (0,read/* readFacts */.M)(statement.sql, { ansiQuotes: false, noBackslashEscapes: false });
        const { database } = this.session.server;
        const fold = (name) => (this.session.server.settings?.['lower_case_table_names'] ?? '0') === '0' ? name : name.toLowerCase();
        const written = new Set(tables.flatMap(({ schema = database, name }) => (schema === database && existed(name) ? [fold(name)] : [])));
        if (written.size === 0)
            return [];
        const there = (await this.now()).filter(({ name, table, event }) => this.before.has(name) && written.has(fold(table)) && events.includes(event));
        return there.map(({ name, table }) => `${table}.${name}`).sort();
    }
    async now() {
        const rows = await this.session.query((0,sql_query/* sql */.ll) `
      SELECT TRIGGER_NAME AS name, EVENT_OBJECT_TABLE AS tbl, EVENT_MANIPULATION AS event
      FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${this.session.server.database}`);
        return rows.map(({ name, tbl, event }) => ({ name: name ?? '', table: tbl ?? '', event: event ?? '' }));
    }
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/observer.js





/** A name as the server's engine keeps it: `@002d` for `-`. */
const fileName = (name) => [...name]
    .map((c) => /[\w$]/.test(c) && c.charCodeAt(0) < 128 ? c : `@${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
    .join('');
/**
 * What was there at the start, and which tables are rebuilt. A statement of DDL commits, so that it holds no lock when it is over:
 * locks are none of this observer's. A table that was rebuilt has a new tablespace, and their numbers only grow. Of empty tables
 * nothing is said: MySQL rebuilds them where it would change one with rows in place. There the server is asked for the algorithm.
 */
function mysqlObserver(session, options = {}) {
    const { database } = session.server;
    /** By the name of the file, and where the server does not tell capitals apart in small letters. */
    const names = new Map();
    let folds = false;
    const key = (name) => fileName(folds ? name.toLowerCase() : name);
    let last = 0;
    let source;
    const triggers = new MysqlTriggers(session);
    /** InnoDB's own list needs the right PROCESS; without it nothing is said about rebuilds. */
    const spaces = async () => {
        if (source === undefined)
            return [];
        const like = `${fileName(database).replaceAll('_', '\\_')}/%`;
        return session
            .query((0,sql_query/* sql */.ll) `SELECT NAME AS name, SPACE AS space FROM information_schema.${(0,sql_query/* raw */.lS)(source)} WHERE NAME LIKE ${like} AND SPACE > ${last} ORDER BY SPACE`)
            .catch(() => {
            source = undefined;
            return [];
        });
    };
    const holdsRows = async (name) => (await session.query((0,sql_query/* sql */.ll) `SELECT 1 AS one FROM ${(0,sql_query.id)(database, name)} LIMIT 1`).catch(() => [])).length > 0;
    const advance = (rows) => {
        for (const row of rows)
            last = Math.max(last, Number(row['space']));
    };
    const existed = (relation) => {
        const plain = relation.replaceAll('`', '');
        if (names.has(key(relation)) || names.has(key(plain)))
            return true;
        const dot = plain.indexOf('.');
        // A table of another database, at which nobody has looked, counts as there.
        return dot > 0 && (plain.slice(0, dot) !== database || names.has(key(plain.slice(dot + 1))));
    };
    const rebuilt = async () => {
        const rows = await spaces();
        advance(rows);
        // Of a partitioned table each part has its own: `db/table#P#p0`.
        const found = rows.flatMap((row) => {
            const table = (row['name'] ?? '').slice(fileName(database).length + 1).replace(/#[pP]#.*$/, '');
            const name = names.get(folds ? table.toLowerCase() : table);
            return name === undefined ? [] : [name];
        });
        const kept = [];
        for (const name of new Set(found))
            if (await holdsRows(name))
                kept.push(name);
        return kept;
    };
    return {
        untilCommit: false,
        during: (_, run) => run(),
        async start() {
            names.clear();
            last = 0;
            const has = await (0,features/* optionalColumns */.e)(session);
            source = ['INNODB_TABLES', 'INNODB_SYS_TABLES'].find((table) => has(table, 'SPACE'));
            const own = (0,mysqlfamily_names/* ownTables */.Uo)(database, options.historySchema ?? '');
            const rows = await session.query((0,sql_query/* sql */.ll) `SELECT TABLE_NAME AS name, @@lower_case_table_names AS folds FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database}`);
            folds = (rows[0]?.['folds'] ?? '0') !== '0';
            for (const row of rows)
                if (!own.has(row['name'] ?? ''))
                    names.set(key(row['name'] ?? ''), row['name'] ?? '');
            advance(await spaces());
            await triggers.load();
        },
        begin() {
            // Nothing is kept from one transaction to the next.
        },
        // A table that was rebuilt stays so: that statement has committed.
        rolledBack: () => Promise.resolve(),
        existed,
        async after(statement) {
            if (names.size === 0)
                return { locks: [], rewrites: [] };
            const fired = statement === undefined ? [] : await triggers.of(statement, existed);
            const scans = statement === undefined ? undefined : await scansOf(session, statement, existed);
            return {
                locks: [],
                rewrites: await rebuilt(),
                ...(scans === undefined ? {} : { scans }),
                ...(fired.length === 0 ? {} : { triggers: fired }),
            };
        },
    };
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/sizes.js
var sizes = __webpack_require__(37352);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/timeouts.js
var mysqlfamily_timeouts = __webpack_require__(85492);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/unfinished.js
var unfinished = __webpack_require__(10869);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/dialect.js



















/**
 * 1205 lock wait timeout (of rows and of tables), 1213 deadlock, 3572 NOWAIT; of TiDB 9007 write conflict and 8028 a table that was
 * altered meanwhile.
 */
const LOCK_CODES = new Set(['1205', '1213', '3572', '8028', '9007']);
/** The text, catalog, locks and history of MySQL, MariaDB and TiDB. */
const mysqlDialect = {
    name: 'mysql',
    oneMessage: false,
    readOnly: {
        who: 'user',
        by: 'SET SESSION TRANSACTION READ ONLY',
        rights: 'GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON the database TO it, and nothing else.',
    },
    async split(text, firstLine) {
        const [{ splitMysql }, { mayHaveParts }] = await Promise.all([
            __webpack_require__.e(/* import() */ 2277).then(__webpack_require__.bind(__webpack_require__, 32277)),
            __webpack_require__.e(/* import() */ 8988).then(__webpack_require__.bind(__webpack_require__, 28988)),
        ]);
        const grammar = mayHaveParts(text) ? await (await __webpack_require__.e(/* import() */ 5832).then(__webpack_require__.bind(__webpack_require__, 85832))).grammar() : undefined;
        return splitMysql(text, firstLine, { grammar });
    },
    snapshot: snapshotMysql,
    unseen: environment/* mysqlUnseen */.Hd,
    observer: mysqlObserver,
    changeAsker: mysqlChangeAsker,
    environment: environment/* mysqlEnvironment */.wW,
    remarks: mysqlRemarks,
    columnsNow: mysqlColumnsNow,
    sizes: sizes/* mysqlSizes */.D,
    now: mysqlNow,
    couldWrite: environment/* mysqlCouldWrite */.RK,
    refuseUnfinished: unfinished/* refuseUnfinished */.kN,
    lock: lockMysql,
    history: mysqlHistory,
    blockers: mysqlBlockers,
    progress: mysqlProgress,
    async processOf(session) {
        const [row] = await session.query((0,sql_query/* raw */.lS)('SELECT CONNECTION_ID() AS id'));
        return Number(row?.['id'] ?? session.id);
    },
    isAtWork: isMysqlAtWork,
    async reset(session) {
        if (!(session instanceof mysqlfamily_session/* MysqlSession */.Zh))
            throw (0,model_error/* defect */.gb)('Not a session of this engine.');
        session.statementMs = null;
        await session.reset();
        // A role that was taken on outlives the reset.
        const [row] = await session.query((0,sql_query/* raw */.lS)('SELECT CURRENT_ROLE() AS role')).catch(() => []);
        if (row !== undefined && (0,roles/* noRole */.Q)(row['role']) !== (0,roles/* noRole */.Q)((0,connect/* roleOf */.kp)(session)))
            await session.query((0,roles/* setRole */.L)((0,connect/* roleOf */.kp)(session)));
        await markMysqlAgain(session);
    },
    asSelf: mysqlAsSelf,
    setTimeouts: mysqlfamily_timeouts/* setMysqlTimeouts */.X,
    async begin(session, timeouts) {
        await (0,mysqlfamily_timeouts/* setMysqlTimeouts */.X)(session, timeouts);
        await session.query((0,sql_query/* raw */.lS)('START TRANSACTION'));
    },
    // Whatever waits for a metadata lock has everybody else behind it.
    isPatient: () => false,
    completion: () => Promise.resolve(undefined),
    // A DDL statement that was interrupted leaves nothing that another would stumble over.
    leftover: () => Promise.resolve(undefined),
    landed: async (session, statement) => (await mysqlFate(session, statement, undefined)).outcome === 'landed',
    fingerprint: mysqlFingerprint,
    fate: mysqlFate,
    isLockTimeout: (code) => LOCK_CODES.has(code),
};

;// CONCATENATED MODULE: ./lib/engines/mariadb.js


/** MariaDB over the network or a socket. Which server of the family answers, the server says: `session.server.engine`. */
const mariadb = {
    name: 'mariadb',
    id: 'mariadb',
    schemes: ['mariadb:'],
    traits: {
        transactionalDdl: false,
        embedded: false,
        sessions: 'many',
        shadows: ['local', 'docker', 'url'],
        backup: 'mysqldump',
        algorithmChoice: true,
        implicitCommit: true,
    },
    dialect: mysqlDialect,
    connect: connect/* connectMysql */.xo,
};

;// CONCATENATED MODULE: ./lib/engines/mysql.js


/** MySQL over the network or a socket. Which server of the family answers, the server says: `session.server.engine`. */
const mysql = {
    name: 'mysql',
    id: 'mysql',
    schemes: ['mysql:'],
    traits: {
        transactionalDdl: false,
        embedded: false,
        sessions: 'many',
        shadows: ['local', 'docker', 'url'],
        backup: 'mysqldump',
        algorithmChoice: true,
        implicitCommit: true,
    },
    dialect: mysqlDialect,
    connect: connect/* connectMysql */.xo,
};

// EXTERNAL MODULE: ./lib/engines/pglite.js + 4 modules
var pglite = __webpack_require__(59791);
// EXTERNAL MODULE: ./lib/engines/postgres.js + 3 modules
var postgres = __webpack_require__(67645);
;// CONCATENATED MODULE: ./lib/engines/tidb.js


/** TiDB, which speaks MySQL's protocol: `mysql://` reaches it too, and then the server says what it is. */
const tidb_tidb = {
    name: 'tidb',
    id: 'tidb',
    schemes: ['tidb:'],
    traits: {
        transactionalDdl: false,
        embedded: false,
        sessions: 'many',
        shadows: ['docker', 'url'],
        backup: 'mysqldump',
        // DDL is online by design; an ALGORITHM that is asked for changes nothing.
        algorithmChoice: false,
        implicitCommit: true,
    },
    dialect: mysqlDialect,
    connect: connect/* connectMysql */.xo,
};

;// CONCATENATED MODULE: ./lib/engines/all.js






;// CONCATENATED MODULE: ./lib/engines/index.js

/** Every kind of database server that is built; adding one is a file and a line in `all.ts`. */
const engines = Object.values(all_namespaceObject);
/** The engine of the server that answered: a URL says how to reach one of a family, the server which one it is. */
function engineOf(server, asked) {
    if (asked.name === server.engine)
        return asked;
    return engines.find((engine) => engine.name === server.engine && engine.dialect === asked.dialect) ?? asked;
}


/***/ }),

/***/ 67491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ optionalColumns)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

const known = new WeakMap();
/** Asks the server what its `information_schema` holds, once per session: neither name nor version say it. */
async function optionalColumns(session) {
    let columns = known.get(session);
    if (columns === undefined) {
        const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
      SELECT CONCAT(UPPER(TABLE_NAME), '.', UPPER(COLUMN_NAME)) AS name FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = 'information_schema' AND TABLE_NAME IN
        ('STATISTICS', 'CHECK_CONSTRAINTS', 'TABLE_CONSTRAINTS', 'VIEWS', 'COLUMNS', 'SEQUENCES', 'TIDB_CHECK_CONSTRAINTS', 'PROCESSLIST',
         'INNODB_TABLES', 'INNODB_SYS_TABLES', 'INNODB_LOCK_WAITS', 'INNODB_TRX', 'METADATA_LOCK_INFO')`);
        columns = new Set(rows.map((row) => row['name'] ?? ''));
        known.set(session, columns);
    }
    const found = columns;
    return (table, column) => found.has(`${table}.${column}`);
}


/***/ }),

/***/ 40344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ charset),
/* harmony export */   AP: () => (/* binding */ timestamps),
/* harmony export */   EO: () => (/* binding */ portableType),
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   LT: () => (/* binding */ loose),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   iR: () => (/* binding */ rewriteCode),
/* harmony export */   s: () => (/* binding */ withoutDatabase),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
/** Splits a text into pieces of code and quoted strings ('…' or "…"), so that only code is rewritten. */
function rewriteCode(text, rewrite) {
    return text
        .split(/('(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")/)
        .map((piece, i) => (i % 2 === 0 ? rewrite(piece) : piece))
        .join('');
}
/** A string, or a whole name with what it stands in: `shop`.`orders`.`it's`. */
const STRING_OR_NAME = /('(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")|(`(?:[^`]|``)*`)((?:\.`(?:[^`]|``)*`)*)/g;
/**
 * Takes the database's own name out of what the server prints with it: a shadow's has another. Only in front: a table of `shop` may
 * be called `shop` too.
 */
function withoutDatabase(text, database) {
    const own = `\`${database.replaceAll('`', '``')}\``;
    return text.replaceAll(STRING_OR_NAME, (all, string, first, rest) => string === undefined && first === own && rest !== '' ? rest.slice(1) : all);
}
/** MySQL keeps expressions with their quotes escaped: `_utf8mb4\'x\'`. */
function unescaped(expression) {
    return expression.includes("\\'") ? expression.replaceAll("\\'", "'") : expression;
}
/**
 * An expression as every server prints it: without the parentheses, spaces, quotes and introducers in which they differ. Coarse,
 * and so only for comparing servers of different series.
 */
function loose(expression) {
    return rewriteCode(expression, (code) => code
        .toLowerCase()
        .replaceAll(/\b_utf8(?:mb[34])?(?=\s*$)/g, '')
        .replaceAll(/\blcase\(/g, 'lower(')
        .replaceAll(/\bucase\(/g, 'upper(')
        .replaceAll(/[()`\s]/g, ''));
}
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
/** The text of a literal that a server prints as SQL. */
const literal = (sql) => sql.slice(1, -1).replaceAll("''", "'").replaceAll('\\\\', '\\');
/** `current_timestamp()`, `CURRENT_TIMESTAMP(6)`, `now()` are one thing. */
const timestamps = (text) => text.replaceAll(/\b(?:current_timestamp|now|localtimestamp|localtime)\b(?:\((\d*)\))?/gi, (_all, digits) => digits === undefined || digits === '' || digits === '0' ? 'current_timestamp' : `current_timestamp(${digits})`);
/**
 * A default as SQL, the same for every server: MySQL and TiDB give a literal bare and mark expressions, MariaDB gives SQL, and
 * the word NULL where there is none.
 */
function defaultOf(value, extra, type, flavour) {
    if (value === null)
        return undefined;
    if (flavour.engine === 'mariadb') {
        if (value === 'NULL')
            return undefined;
        if (/^'[\s\S]*'$/.test(value))
            return quoted(literal(value));
        if (/^-?[\d.]+(?:e[+-]?\d+)?$/i.test(value))
            return quoted(value);
        if (/^[bx]'/i.test(value))
            return value.toLowerCase();
        return timestamps(value) === 'current_timestamp' || /^current_timestamp\(\d\)$/.test(timestamps(value))
            ? timestamps(value)
            : `(${value})`;
    }
    if (/^(?:timestamp|datetime)/.test(type) && /^current_timestamp/i.test(value))
        return timestamps(value);
    if (/\bDEFAULT_GENERATED\b/i.test(extra))
        return `(${unescaped(value)})`;
    return /^b'[01]*'$/.test(value) ? value : quoted(value);
}
/** A type without what only some versions print: display widths, and the old name of the three-byte character set. */
function portableType(type) {
    if (/zerofill/.test(type) || /^tinyint\(1\)$/.test(type))
        return type;
    return type.replace(/^((?:tiny|small|medium|big)?int|year)\(\d+\)/, '$1');
}
/** `utf8` is another name of `utf8mb3`, also in the names of collations. */
const charset = (name) => name.replace(/^utf8(?=_|$)/, 'utf8mb3');


/***/ }),

/***/ 19263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readRights)
/* harmony export */ });
/* unused harmony export rightsOf */
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69455);


/** `ALL` is everything on that level but the right to grant. */
const holds = (grant, privilege) => grant.privileges.includes(privilege) ||
    (privilege !== 'GRANT OPTION' && grant.privileges.some((one) => one === 'ALL' || one === 'ALL PRIVILEGES'));
/** How long a pattern of a database is before its first wildcard; a name without one is the most special of all. */
function special(pattern) {
    const at = pattern.search(/(?<!\\)[_%]/);
    return at === -1 ? Number.POSITIVE_INFINITY : at;
}
/** To whom: the rights of a user and of a role that MariaDB lists apart are added. */
const granteeOf = (line) => /.* (?:TO|FROM) (.+?)(?: IDENTIFIED .*| REQUIRE .*| WITH .*)?$/is.exec(line)?.[1] ?? '';
/** Reads the lines of `SHOW GRANTS`. Pure. */
function rightsOf(lines) {
    const all = lines.flatMap((line) => {
        const grant = (0,_grants_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGrant */ .qb)(line);
        return grant === undefined ? [] : [{ ...grant, grantee: granteeOf(line) }];
    });
    const grants = all.filter(({ revoked }) => !revoked);
    // What was revoked names one database, which is no pattern.
    const taken = (database, privilege) => all.some((one) => one.revoked && one.database === database && holds(one, privilege));
    const everywhere = (privilege) => grants.some((one) => one.database === '*' && one.object === '*' && holds(one, privilege));
    // Of several patterns that fit, the servers take the most special one alone.
    const binding = (database) => {
        const fit = grants.filter((one) => one.database !== '*' && one.object === '*' && (0,_grants_js__WEBPACK_IMPORTED_MODULE_0__/* .covers */ .hU)(one.database, database));
        return fit.filter((one) => fit.every((other) => other.grantee !== one.grantee || special(other.database) <= special(one.database)));
    };
    const on = (database, privilege) => (everywhere(privilege) && !taken(database, privilege)) || binding(database).some((one) => holds(one, privilege));
    const onObject = (database, privilege, object) => grants.some((one) => one.object !== '*' &&
        one.database === database &&
        (object === undefined || one.object.toLowerCase() === object.toLowerCase()) &&
        holds(one, privilege));
    return {
        everywhere,
        on,
        onSome: (database, privilege) => on(database, privilege) || onObject(database, privilege),
        onTable: (database, table, privilege) => on(database, privilege) || onObject(database, privilege, table),
    };
}
/** Without a user named, the servers add what the active roles bring; undefined where they tell nothing (`--skip-grant-tables`). */
async function readRights(session) {
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('SHOW GRANTS')).catch(() => undefined);
    if (rows === undefined)
        return undefined;
    return rightsOf(rows.flatMap((row) => Object.values(row).flatMap((value) => (value === null ? [] : [value]))));
}


/***/ }),

/***/ 95237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sessionOf),
/* harmony export */   _: () => (/* binding */ describeSession)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/** A session of the server, in words: its number, what it does, for how long. Neither user nor host nor text: a report holds none of them. */
function describeSession(row) {
    const parts = [
        row['program'],
        row['command'] === 'Sleep' ? 'idle' : (row['state'] ?? row['command']),
        row['age'] === null || row['age'] === undefined ? undefined : `for ${row['age']} s`,
    ];
    return `session ${row['id']} (${parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')})`;
}
/** One session of the server's list; undefined where there is none, or none that we may see. */
async function sessionOf(session, number) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT ID AS id, COMMAND AS command, STATE AS state, TIME AS age FROM information_schema.PROCESSLIST WHERE ID = ${number}`);
    return row;
}


/***/ }),

/***/ 37352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mysqlSizes)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/** `null` where the server has none: of views, and of tables that it cannot open. */
const count = (text) => text === null || text === undefined ? null : Number(text);
/**
 * MySQL keeps for a day what it once told of a table, so that one which has grown since would still be small: for this question alone
 * it is told to look. MariaDB and TiDB keep nothing, and do not know the setting.
 */
async function fresh(session, work) {
    const [kept] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)("SHOW VARIABLES LIKE 'information_schema_stats_expiry'")).catch(() => []);
    const before = kept?.['Value'];
    if (before === undefined || before === null || !/^\d+$/.test(before))
        return work();
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)('SET SESSION information_schema_stats_expiry = 0'));
    try {
        return await work();
    }
    finally {
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`SET SESSION information_schema_stats_expiry = ${before}`));
    }
}
const partitionsOf = (session) => session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT TABLE_NAME AS name, COUNT(*) AS number FROM information_schema.PARTITIONS
        WHERE TABLE_SCHEMA = ${session.server.database} AND PARTITION_NAME IS NOT NULL GROUP BY TABLE_NAME`);
/**
 * InnoDB counts rows in memory, and after it has forgotten a table it goes on with what it last wrote down, which may be from when the
 * table was new: none, or next to none of as many as it has given numbers to.
 */
const isForgotten = (rows, given) => rows === 0 || (given > 10_000 && rows < given / 10);
/** The servers' own estimates: no row is read, and a table that another holds is not waited for. */
async function mysqlSizes(session) {
    return fresh(session, async () => {
        const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `SELECT TABLE_NAME AS name, TABLE_ROWS AS number, DATA_LENGTH AS bytes, INDEX_LENGTH AS indexes,
          AUTO_INCREMENT AS given, CREATE_OPTIONS LIKE '%partitioned%' AS parted
        FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${session.server.database} AND TABLE_TYPE LIKE '%TABLE%'`);
        const parted = rows.some((row) => row['parted'] === '1') ? await partitionsOf(session) : [];
        const partitions = new Map(parted.map((row) => [row['name'] ?? '', Number(row['number'])]));
        return rows.map((row) => {
            const [number, bytes, indexBytes] = [count(row['number']), count(row['bytes']), count(row['indexes'])];
            // An empty table has a page, too: who says that there is nothing at all has not counted.
            const known = (number ?? 0) > 0 || (bytes ?? 0) > 0;
            const given = Number(row['given'] ?? 0);
            const parts = partitions.get(row['name'] ?? '');
            return {
                relation: row['name'] ?? '',
                rows: known && !isForgotten(number ?? 0, given) ? number : null,
                bytes: known ? bytes : null,
                indexBytes: known ? indexBytes : null,
                ...(parts === undefined ? {} : { partitions: parts }),
            };
        });
    });
}


/***/ }),

/***/ 85492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ setMysqlTimeouts)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40272);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56389);



/** A year: the longest that servers take, and what they call no limit. */
const FOREVER_S = 31_536_000;
/** Servers count in whole seconds, from 1. */
const seconds = (ms) => (ms <= 0 ? FOREVER_S : Math.min(FOREVER_S, Math.max(1, Math.ceil(ms / 1_000))));
/**
 * Waits for tables and for rows; and how long a statement may run. Only MariaDB holds every statement to such a limit, MySQL and
 * TiDB only a SELECT: there the session itself stops the statement.
 */
async function setMysqlTimeouts(session, { lockMs, statementMs }) {
    const settings = [];
    if (lockMs !== null) {
        settings.push(`lock_wait_timeout = ${seconds(lockMs)}`, `innodb_lock_wait_timeout = ${seconds(lockMs)}`);
    }
    if ((0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .flavourOf */ .Rz)(session).engine === 'mariadb')
        settings.push(`max_statement_time = ${statementMs === null ? 0 : Math.max(0.001, statementMs / 1_000)}`);
    else if (session instanceof _session_js__WEBPACK_IMPORTED_MODULE_1__/* .MysqlSession */ .Zh)
        session.statementMs = statementMs === 0 ? null : statementMs;
    if (settings.length === 0)
        return;
    const statement = `SET ${settings.map((setting) => `SESSION ${setting}`).join(', ')}`;
    if (!(session instanceof _session_js__WEBPACK_IMPORTED_MODULE_1__/* .MysqlSession */ .Zh))
        return void (await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(statement)));
    // A round trip for each statement of a migration is half of what we cost beside the server.
    if (session.limits === statement)
        return;
    session.limits = undefined;
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(statement));
    session.limits = statement;
}


/***/ }),

/***/ 10869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ unmarkRestoring),
/* harmony export */   PP: () => (/* binding */ markRestoring),
/* harmony export */   kN: () => (/* binding */ refuseUnfinished)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38314);



/** Written down before the first thing of a database is dropped or loaded: from then on it is not whole until the mark is taken away. */
async function markRestoring(session, database, { stamp, backup, kept }) {
    const table = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(database, _names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESTORING_TABLE */ .vr);
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `CREATE TABLE IF NOT EXISTS ${table} (stamp VARCHAR(40) NOT NULL, backup TEXT NOT NULL, kept TEXT) COMMENT 'Not whole: a restore goes on here, or was ended'`);
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `DELETE FROM ${table}`);
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `INSERT INTO ${table} (stamp, backup, kept) VALUES (${stamp}, ${backup}, ${kept})`);
}
async function rowOf(session, database) {
    // Asked first, so that a database without it answers and refuses nothing: a snapshot keeps answers alone
    const there = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESTORING_TABLE */ .vr}`);
    if (there.length === 0)
        return undefined;
    try {
        const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT stamp, backup, kept FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(database, _names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESTORING_TABLE */ .vr)}`);
        // Between the table and its row nothing is dropped yet, but nobody can tell
        return row ?? {};
    }
    catch (error) {
        // 1146: it has just gone; 1142: a table that this user may see and not read
        if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && error.code === '1146')
            return undefined;
        if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && error.code === '1142')
            return {};
        throw error;
    }
}
/** Takes the mark of this run away. What a dump of a half restored database brings along stays: it is not whole either. */
async function unmarkRestoring(session, database, stamp) {
    if ((await rowOf(session, database))?.['stamp'] !== stamp)
        return;
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `DROP TABLE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__.id)(database, _names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESTORING_TABLE */ .vr)}`);
}
/** Throws ActionError on a database into which a restore was ended before its end: neither its rows nor its history are whole. */
async function refuseUnfinished(session) {
    const { database } = session.server;
    if (database === '')
        return;
    const row = await rowOf(session, database);
    if (row === undefined)
        return;
    const { backup, kept } = row;
    const known = typeof backup === 'string' && typeof kept === 'string';
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('restore-unfinished', `${database} is not whole: a restore${known ? ` of ${backup}` : ''} was ended in it before its end, so its rows and its history are there in part.`, known
        ? `Run the restore again: \`restore --backup-file ${backup} --confirm ${database}\`; or put back what was there before: \`restore --backup-file ${kept} --confirm ${database}\`.`
        : 'Run the restore again with `--confirm`; a database that was made for a restore alone can be dropped.');
}


/***/ }),

/***/ 67645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ postgres)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/engines/postgresql/cancel.js


const LONGEST_MS = 2_000;
const SSL_REQUEST = 80_877_103;
const CANCEL_REQUEST = 80_877_102;
function numbers(...values) {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [i, value] of values.entries())
        bytes.writeInt32BE(value, 4 * i);
    return bytes;
}
/** The same way as the session has gone: what listens there may take nothing that is not encrypted. */
function encrypted(plain, target, ready, fail) {
    plain.write(numbers(8, SSL_REQUEST));
    plain.once('data', (answer) => {
        if (answer.toString('latin1') !== 'S')
            return fail(new Error('the server takes no encrypted request to cancel'));
        const socket = (0,external_node_tls_.connect)({ host: target.host, ...target.tls, socket: plain }, () => ready(socket));
        socket.on('error', fail);
    });
}
/**
 * The protocol's own request to cancel: it needs no password and no free connection, and a pooler knows whom it means. The
 * server answers by closing, once it has passed the request on.
 */
function requestCancel(target) {
    const { host, port } = target;
    return new Promise((resolve, reject) => {
        const plain = host.startsWith('/') ? (0,external_node_net_.connect)(`${host}/.s.PGSQL.${port}`) : (0,external_node_net_.connect)(port, host);
        let sent = false;
        const timer = setTimeout(() => end(new Error('the request to cancel took too long')), LONGEST_MS);
        const end = (error) => {
            clearTimeout(timer);
            plain.destroy();
            // A server that has read it may close the hard way.
            if (error === undefined || sent)
                resolve();
            else
                reject(error);
        };
        const ask = (socket) => {
            socket.resume();
            socket.write(numbers(16, CANCEL_REQUEST, target.processId, target.secretKey), () => {
                sent = true;
            });
            socket.once('close', () => end());
        };
        plain.on('error', end);
        plain.once('close', () => end(new Error('the server closed the connection before the request to cancel')));
        plain.once('connect', () => (target.tls === undefined ? ask(plain) : encrypted(plain, target, ask, end)));
    });
}

// EXTERNAL MODULE: ./lib/engines/postgresql/connect-error.js
var connect_error = __webpack_require__(41831);
;// CONCATENATED MODULE: ./lib/engines/postgresql/demands.js

/**
 * `channel_binding=require`: whoever stands in between must not get the password's proof. The listeners come before
 * those that answer the server, and nothing is sent by a connection that is gone. To be called again once the connection
 * is there: a server that asks for nothing is ready before the loss is told.
 */
function requireBinding(connection) {
    let bound = false;
    let refused;
    const refuse = () => {
        if (bound || refused !== undefined)
            return;
        refused = new model_error/* ActionError */.lZ('connect', 'No connection to the database: the server offers no channel binding, and the URL has `channel_binding=require`.', 'The server must offer TLS and scram-sha-256, and no pooler that ends TLS may stand in front. Where that cannot be had, write `sslmode=verify-full` and take `channel_binding` out.');
        connection.stream.destroy(refused);
    };
    connection.on('authenticationSASL', ({ mechanisms }) => {
        bound = mechanisms?.includes('SCRAM-SHA-256-PLUS') === true;
        refuse();
    });
    for (const event of ['authenticationCleartextPassword', 'authenticationMD5Password', 'authenticationOk'])
        connection.on(event, refuse);
    return () => {
        if (refused !== undefined)
            throw refused;
    };
}
/** What the server may be, by each word of `target_session_attrs`; with one host `prefer-standby` takes what there is. */
const ACCEPTED = {
    any: () => true,
    'prefer-standby': () => true,
    primary: (standby) => !standby,
    standby: (standby) => standby,
    'read-write': (standby, readOnly) => !standby && !readOnly,
    'read-only': (standby, readOnly) => standby || readOnly,
};
/** `target_session_attrs` as libpq means it: before a setting of ours makes the session read-only. */
async function checkAttributes(wire, wanted) {
    if (wanted === undefined || wanted === 'any')
        return;
    const [result] = await wire.send("SELECT pg_catalog.pg_is_in_recovery()::text AS standby, current_setting('default_transaction_read_only') AS read_only", []);
    const row = result?.rows[0];
    const standby = /^t/.test(row?.['standby'] ?? '');
    const readOnly = row?.['read_only'] === 'on';
    if (ACCEPTED[wanted](standby, readOnly))
        return;
    const is = standby ? 'a standby' : readOnly ? 'a primary, and read-only' : 'a primary that may be written';
    throw new model_error/* ActionError */.lZ('connect', `No connection to the database: the URL has \`target_session_attrs=${wanted}\`, and the server is ${is}.`, 'Give the URL of the other server, or take `target_session_attrs` out.');
}

// EXTERNAL MODULE: ./lib/engines/postgresql/dialect.js + 20 modules
var dialect = __webpack_require__(84810);
;// CONCATENATED MODULE: ./lib/engines/postgresql/pooled.js

/** What a setting of ours, a lock or a pg_dump would do there to the sessions of an application. */
const WHY = 'the next statement of a session may be answered by another session of the server, so the migration lock would lock nothing, and settings of ours would stay behind for the application';
/** What people know of their pooler, for those that can be told by the address. Never the address itself. */
const KNOWN = [
    [/-pooler\./i, 'On Neon it is the same URL without `-pooler` in the name of the host.'],
    [
        /\.pooler\.supabase\.|:6543$/i,
        'On Supabase it is the same URL with port 5432 instead of 6543 (the pooler in session mode), or the direct connection.',
    ],
    [/\.proxy-[a-z0-9]+\.[a-z0-9-]+\.rds\./i, 'With RDS Proxy it is the endpoint of the instance or the cluster itself.'],
    [/:25061$|\.db\.ondigitalocean\.com/i, 'On DigitalOcean it is the connection string without a connection pool.'],
    [/:6432$/, 'PgBouncer mostly listens on port 6432, and the server behind it on 5432.'],
];
/** Where the way around a pooler is to be found; `host:port` is only looked at. */
function wayAround({ host, port }) {
    return KNOWN.find(([where]) => where.test(`${host}:${port}`) || where.test(host))?.[1] ?? '';
}
/** Refused before anything is set or locked. */
function sharedError(mode, url) {
    return new model_error/* ActionError */.lZ('pooler', `A pooler in ${mode} mode stands before the database: ${WHY}. Nothing was touched.`, `Give the address of the server itself, or of a pooler in session mode, in \`direct-url\`. ${wayAround(url)}`.trim());
}
/** Where not even what only reads can go. */
function statementError(url) {
    return new model_error/* ActionError */.lZ('pooler', 'A pooler in statement mode stands before the database: it lets no transaction be, and without one nothing holds a session to reading. Nothing was touched.', `Give a URL of the server itself, or of a pooler in another mode. ${wayAround(url)}`.trim());
}
/** The process of the server that answers this very message: behind a pooler not the one that the connection was told of. */
async function answering(wire) {
    const results = await wire.send('SELECT pg_catalog.pg_backend_pid()::text AS pid', []);
    return Number(results.at(-1)?.rows[0]?.['pid'] ?? 0);
}
/** How often it is asked again: a pooler that hands its sessions out in turn gives the same one back by chance. */
const TURNS = 3;
/**
 * Whether a pooler keeps a session of the server for a connection between transactions: seen by a second one. In transaction mode
 * what answered the first is free, and answers the second, or is not there any more when the first asks again.
 */
async function sharing(wire, second) {
    const first = await answering(wire);
    const other = await second();
    try {
        try {
            await other.send('BEGIN', []);
        }
        catch {
            return 'statement';
        }
        const taken = await answering(other);
        const shared = taken === first || (await answering(wire)) !== first;
        await other.send('ROLLBACK', []);
        if (shared)
            return 'transaction';
        for (let turn = 0; turn < TURNS; turn += 1)
            if ((await answering(wire)) !== first)
                return 'transaction';
        return undefined;
    }
    finally {
        await other.close();
    }
}
const CLOSE_MS = 2_000;
/** All that a wire does, as it does it. */
class Through {
    wire;
    constructor(wire) {
        this.wire = wire;
    }
    get pid() {
        return this.wire.pid;
    }
    get embedded() {
        return this.wire.embedded;
    }
    get tls() {
        return this.wire.tls;
    }
    get relay() {
        return this.wire.relay;
    }
    send(...given) {
        return this.wire.send(...given);
    }
    copyIn(text, data) {
        return this.wire.copyIn(text, data);
    }
    status() {
        return this.wire.status();
    }
    onNotice(listener) {
        this.wire.onNotice(listener);
    }
    lost() {
        return this.wire.lost();
    }
    cancel() {
        return this.wire.cancel();
    }
    close() {
        return this.wire.close();
    }
}
/** Of a session that a pooler keeps for us nothing is left behind, also where it does not clean up itself (`server_reset_query`). */
class CleanWire extends Through {
    async close() {
        if (this.lost() === undefined && this.status() === 'I') {
            const late = new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref());
            await Promise.race([this.wire.send('DISCARD ALL', []).catch(() => undefined), late]);
        }
        await this.wire.close();
    }
}
const OPENS = /^\s*(?:BEGIN|START\s+TRANSACTION)\b/i;
const READS = /^[^;]*\bREAD\s+ONLY\b/i;
/**
 * Only reads, and sets nothing: a setting would stay in a session of the server that an application gets next, whose writes would
 * fail then. So each statement is a transaction that reads only. What is prepared under a name may be gone with the next one.
 */
class ReadingWire extends Through {
    async send(text, values) {
        if (this.status() !== 'I')
            return this.wire.send(text, values);
        if (OPENS.test(text)) {
            const results = await this.wire.send(text, values);
            if (!READS.test(text))
                await this.wire.send('SET TRANSACTION READ ONLY', []);
            return results;
        }
        try {
            // One message where it can be, since whoever sits behind a pooler is mostly far away.
            if (values.length === 0) {
                const all = await this.wire.send(`BEGIN TRANSACTION READ ONLY; ${text}\n; COMMIT`, []);
                return all.slice(1, -1);
            }
            await this.wire.send('BEGIN TRANSACTION READ ONLY', []);
            const results = await this.wire.send(text, values);
            await this.wire.send('COMMIT', []);
            return results;
        }
        catch (error) {
            // Whether a transaction is open is only known once the answer is through, which an error does not wait for
            if (this.lost() === undefined)
                await this.wire.send('ROLLBACK', []).catch(() => undefined);
            throw error;
        }
    }
}

// EXTERNAL MODULE: ./lib/engines/postgresql/relay.js
var relay = __webpack_require__(74423);
// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var postgresql_url = __webpack_require__(28685);
// EXTERNAL MODULE: ./lib/engines/postgresql/wire.js
var postgresql_wire = __webpack_require__(68761);
;// CONCATENATED MODULE: ./lib/engines/postgres.js











/** Every value as the server's text: one representation for every engine, and no surprise in a number of 20 digits. */
const asText = { getTypeParser: () => (value) => value };
function result(from) {
    return { command: from.command, rowCount: from.rowCount, rows: from.rows };
}
/** How long a server that has told an error may take to say where the session stands: to undo a transaction takes a moment. */
const READY_MS = 2_000;
class PgWire {
    client;
    config;
    tls;
    embedded = false;
    gone;
    /** An error was told, and where the session stands since is not known. */
    unsettled = false;
    parameters = {};
    constructor(client, config, tls) {
        this.client = client;
        this.config = config;
        this.tls = tls;
        client.on('error', (error) => {
            this.gone ??= error;
        });
        client.on('end', () => {
            this.gone ??= new Error('the connection was closed');
        });
        this.connection.on('parameterStatus', ({ parameterName, parameterValue }) => {
            this.parameters[parameterName] = parameterValue;
        });
        this.connection.on('readyForQuery', () => {
            this.unsettled = false;
        });
    }
    get connection() {
        return this.client.connection;
    }
    get relay() {
        return {
            parameters: this.parameters,
            exchange: (bytes, onAnswer, messages) => (0,relay/* exchangeOver */._h)(this.connection.stream, bytes, messages, onAnswer),
        };
    }
    /** The driver gives an error on before the server says that it is ready, and until then its transaction status is the one of before. */
    async failed(error) {
        const { connection, client } = this;
        this.unsettled = !client.readyForQuery;
        if (this.unsettled && this.gone === undefined)
            await new Promise((resolve) => {
                const settle = () => {
                    clearTimeout(timer);
                    connection.off('readyForQuery', settle);
                    connection.off('end', settle);
                    resolve();
                };
                const timer = setTimeout(settle, READY_MS);
                connection.on('readyForQuery', settle);
                connection.on('end', settle);
            });
        return (0,postgresql_wire/* toServerError */.Nn)(error, this.gone !== undefined);
    }
    get pid() {
        return Number(this.client.processID);
    }
    async send(text, values, name) {
        const prepared = name === undefined ? {} : { name };
        try {
            const answer = (await this.client.query(values.length === 0 ? text : { text, values: [...values], ...prepared }));
            return (Array.isArray(answer) ? answer : [answer]).map(result);
        }
        catch (error) {
            throw await this.failed(error);
        }
    }
    async copyIn(text, data) {
        const { from } = await __webpack_require__.e(/* import() */ 6901).then(__webpack_require__.t.bind(__webpack_require__, 26901, 19));
        // Made first: whatever fails once COPY has been sent must end the stream, or the session waits for rows for ever.
        const rows = external_node_stream_.Readable.from(data === '' ? [] : [Buffer.from(data)]);
        const stream = this.client.query(from(text));
        try {
            await (0,promises_.pipeline)(rows, stream);
        }
        catch (error) {
            throw await this.failed(error);
        }
        return { command: 'COPY', rowCount: stream.rowCount, rows: [] };
    }
    status() {
        // A ROLLBACK too many does no harm
        if (this.unsettled)
            return 'E';
        return this.client.getTransactionStatus() ?? 'I';
    }
    onNotice(listener) {
        this.client.on('notice', (n) => listener({ severity: n.severity ?? 'NOTICE', code: n.code ?? '00000', message: n.message ?? '' }));
    }
    lost() {
        return this.gone;
    }
    async cancel() {
        const { processID, secretKey } = this.client;
        if (this.gone !== undefined || processID === null || secretKey === null)
            return;
        const { host = 'localhost', port = 5432, ssl } = this.config;
        await requestCancel({
            host,
            port,
            processId: processID,
            secretKey,
            tls: typeof ssl === 'object' ? ssl : undefined,
        });
    }
    async close() {
        const ended = this.client.end();
        // A peer that stalls must not keep the process: the socket is dropped after a moment.
        const timer = setTimeout(() => this.client.connection?.stream?.destroy(), 2_000);
        await ended.catch(() => undefined);
        clearTimeout(timer);
    }
}
/** The password of `~/.pgpass` or PGPASSFILE is pg's business; what people also expect is PGPASSWORD. */
function configOf(url, options, tls) {
    return {
        host: url.host,
        port: url.port,
        user: url.user ?? process.env['PGUSER'] ?? 'postgres',
        ...(url.password === undefined ? {} : { password: url.password }),
        ...(url.database === undefined ? {} : { database: url.database }),
        ...(url.options === undefined ? {} : { options: url.options }),
        application_name: options.applicationName,
        connectionTimeoutMillis: url.connectTimeout === undefined ? options.connectTimeoutMs : url.connectTimeout * 1000,
        // A handshake that says it could, where the server cannot, is refused by some poolers: so only where it is asked for.
        enableChannelBinding: url.channelBinding === 'require' || url.channelBinding === 'prefer',
        keepAlive: true,
        // Of a server that vanished we hear within a minute, not after two hours
        keepAliveInitialDelayMillis: 30_000,
        ssl: tls ? (0,postgresql_url/* tlsOptions */.YF)(url.tls, url.host) : false,
        types: asText,
    };
}
/**
 * As it is loaded, pg asks whether it runs on Cloudflare; where there is no `navigator` (Node 20) it makes a Response to see,
 * and that alone loads the whole of Node's fetch: a tenth of a short run.
 */
async function loadPg() {
    const lacking = !('navigator' in globalThis);
    if (lacking) {
        const value = { userAgent: `Node.js/${process.versions.node.split('.')[0]}` };
        Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
    }
    try {
        return await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    }
    finally {
        if (lacking)
            Reflect.deleteProperty(globalThis, 'navigator');
    }
}
async function attempt(url, options, tls) {
    const { Client: PgClient } = await loadPg();
    const config = configOf(url, options, tls);
    const client = new PgClient(config);
    const wire = new PgWire(client, config, tls);
    const { connection } = client;
    const checkBinding = url.channelBinding === 'require' ? requireBinding(connection) : undefined;
    try {
        await client.connect();
        checkBinding?.();
        return wire;
    }
    catch (error) {
        void wire.close();
        throw error;
    }
}
async function openWire(url, options) {
    try {
        return await attempt(url, options, url.tls.mode !== 'disable').catch((error) => {
            // `prefer` is TLS where the server has it: the same as psql and pg_dump do with the same URL.
            if (url.tls.mode === 'prefer' && /does not support SSL/i.test(String(error)))
                return attempt(url, options, false);
            throw error;
        });
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.lZ)
            throw error;
        throw (0,connect_error/* connectError */.z)(error);
    }
}
/** What may be done behind a pooler: reading by statements alone, and all else only where it keeps a session for us. */
async function overPooler(wire, url, options) {
    if (options.readOnly === true && options.lasting !== true) {
        // Statement mode lets no transaction be, so nothing would hold us to reading. In one message it would not be seen.
        await wire.send('BEGIN TRANSACTION READ ONLY', []).catch((error) => {
            if (/transaction blocks not allowed/i.test(String(error)))
                throw statementError(url);
            throw error;
        });
        await wire.send('COMMIT', []);
        return new ReadingWire(wire);
    }
    const mode = await sharing(wire, () => openWire(url, options));
    if (mode !== undefined)
        throw sharedError(mode, url);
    return new CleanWire(wire);
}
async function connect(options) {
    const url = (0,postgresql_url/* parsePostgresUrl */.qQ)(options.url);
    let wire = await openWire(url, options);
    try {
        await checkAttributes(wire, url.sessionAttributes);
        const answer = await (0,postgresql_wire/* askServer */.Pj)(wire);
        if (answer.pooled)
            wire = await overPooler(wire, url, options);
        // Nothing is set where it would stay behind: what only reads is held to it by its transactions.
        const settings = wire instanceof ReadingWire ? {} : (0,postgresql_wire/* sessionSettings */.MS)(options);
        return await (0,postgresql_wire/* openSession */.fA)(wire, settings, undefined, options.lasting, answer);
    }
    catch (error) {
        await wire.close();
        throw error;
    }
}
/** PostgreSQL over the network or a socket. */
const postgres = {
    name: 'postgres',
    id: 'postgres',
    schemes: ['postgres:', 'postgresql:'],
    traits: {
        transactionalDdl: true,
        embedded: false,
        sessions: 'many',
        shadows: ['local', 'embedded', 'docker', 'url'],
        backup: 'pg_dump',
    },
    dialect: dialect/* postgresql */.h,
    connect,
};


/***/ }),

/***/ 41831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ connectError)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);

const HINTS = [
    [
        /ENOTFOUND|EAI_AGAIN/,
        'The host name of the URL is not known here. Check it, and that this runner may reach the database (private networks need a self-hosted runner or a tunnel).',
    ],
    [
        /ECONNREFUSED/,
        'Nothing answers at that host and port. Check the port, that the server runs, and that its firewall lets this runner in; where it was only restarted, run the same command again.',
    ],
    [
        /timeout|ETIMEDOUT/i,
        'The server did not answer in time. A firewall that drops packets looks like this; or raise `connect-timeout`.',
    ],
    [
        /^28P01|^28000|password/i,
        'The server refused user or password. Check the secret; special characters of the password must be percent-encoded in the URL.',
    ],
    [/^3D000/, 'Create the database first, or correct its name at the end of the URL.'],
    [
        /self.signed|certificate|unable to verify/i,
        "The server's certificate was not accepted. Give its authority by `sslrootcert=FILE` in the URL, or `sslmode=require` to encrypt without checking.",
    ],
    [/does not support SSL/i, 'The server has no TLS. Take `sslmode` out of the URL, or write `sslmode=disable`.'],
    [
        /unsupported startup parameter/i,
        'A pooler stands before the database, and takes no settings from a URL: take `options=` out of it, or give the address of the server itself.',
    ],
    [
        /tenant or user not found/i,
        'Supabase’s pooler does not know this user: through it the user is `postgres.PROJECT`, and the region of the host is that of the project.',
    ],
    [
        /no more connections allowed|query_wait_timeout|remaining connection slots|too many (?:clients|connections)|max client connections/i,
        'The server, or the pooler before it, has no connection left. Free some, or give the address of the server itself.',
    ],
    [
        /terminated unexpectedly|ECONNRESET|EPIPE|^57P0/i,
        'The server, or something on the way to it, closed the connection: it may be starting. Run the same command again once it answers.',
    ],
    [/^53300/, 'The server has no connection left. Free some, or use a role with reserved ones.'],
];
/** What a driver or a server said, without any address, and what to do about it. */
function connectError(error) {
    const e = error;
    const text = `${e.code ?? ''} ${e.message ?? ''}`.trim();
    const hint = HINTS.find(([pattern]) => pattern.test(text))?.[1] ??
        'Check `database-url`, and that this runner may reach the database.';
    // Only the server's or the system's own sentence; addresses in it are taken out, since reports never name a host.
    const message = (e.message ?? String(error))
        .replace(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|\bgetaddrinfo \w+ \S+|\bconnect (\w+) \S+/g, '$1')
        .trim();
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('connect', `No connection to the database: ${message || (e.code ?? 'unknown reason')}`, hint, {
        cause: error,
    });
}


/***/ }),

/***/ 74423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ errorIn),
/* harmony export */   _h: () => (/* binding */ exchangeOver)
/* harmony export */ });
/* unused harmony export Answer */
/* harmony import */ var _io_pg_frames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28130);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68761);


/** Messages that end the answer to one message of the client; what describes a statement has two, of which the second counts. */
const ANSWERED = new Set(['1', '2', '3', 'C', 'I', 's', 'T', 'n']);
/** Follows an answer to its end. */
class Answer {
    left;
    /** `messages`: so many are answered, and then the server waits; undefined where it says by itself that it is ready. */
    constructor(messages) {
        this.left = messages ?? Number.POSITIVE_INFINITY;
    }
    /** What the server awaits after this message; undefined where more of the answer is to come. */
    after({ type }) {
        if (type === 'Z')
            return 'ready';
        if (type === 'G' || type === 'W')
            return 'copy';
        if (type === 'E' && this.left !== Number.POSITIVE_INFINITY)
            return 'ready';
        if (ANSWERED.has(type))
            this.left -= 1;
        return this.left <= 0 ? 'ready' : undefined;
    }
}
/** The error that a message of the server tells. */
function errorIn(bytes, lost) {
    const f = (0,_io_pg_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(bytes);
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .toServerError */ .Nn)({
        message: f.get('M'),
        code: f.get('C'),
        severity: f.get('V') ?? f.get('S'),
        detail: f.get('D'),
        hint: f.get('H'),
        position: f.get('P'),
        where: f.get('W'),
        constraint: f.get('n'),
        schema: f.get('s'),
        table: f.get('t'),
        column: f.get('c'),
    }, lost);
}
/**
 * One exchange over a driver's own socket, while the driver is idle. What concerns the driver (that the server is ready, remarks,
 * settings that changed) goes to the driver too, so that it knows afterwards where the session stands.
 */
function exchangeOver(stream, bytes, messages, onAnswer) {
    if (stream.destroyed)
        return Promise.reject((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .toServerError */ .Nn)(new Error('the connection was closed'), true));
    const own = stream.listeners('data');
    const answer = new Answer(messages);
    const frames = new _io_pg_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .Frames */ .Hc();
    return new Promise((resolve, reject) => {
        let last;
        const settle = () => {
            stream.off('data', onData);
            stream.off('close', onGone);
            stream.off('error', onGone);
            for (const listener of own)
                stream.on('data', listener);
        };
        const onGone = (error) => {
            settle();
            reject(last === undefined ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .toServerError */ .Nn)(error ?? new Error('the connection was closed'), true) : errorIn(last, true));
        };
        const onData = (chunk) => {
            let full;
            try {
                for (const frame of frames.push(chunk)) {
                    if (frame.type === 'E')
                        last = frame.bytes;
                    if (['Z', 'N', 'S', 'A'].includes(frame.type))
                        for (const listener of own)
                            listener.call(stream, frame.bytes);
                    const wait = onAnswer(frame.bytes);
                    if (wait instanceof Promise)
                        full = wait;
                    const state = answer.after(frame);
                    if (state === undefined)
                        continue;
                    settle();
                    // A remark that nobody asked for may have come right behind
                    const rest = frames.rest();
                    if (rest.length > 0)
                        for (const listener of own)
                            listener.call(stream, rest);
                    resolve(state);
                    return;
                }
            }
            catch (error) {
                settle();
                reject(error);
                return;
            }
            if (full === undefined)
                return;
            stream.pause();
            void full.then(() => stream.resume());
        };
        for (const listener of own)
            stream.off('data', listener);
        stream.on('data', onData);
        stream.once('close', onGone);
        stream.once('error', onGone);
        stream.write(bytes);
    });
}


/***/ }),

/***/ 57030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ Modes),
/* harmony export */   m: () => (/* binding */ ANSI)
/* harmony export */ });
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4556);

/** Modes that are short for several, `ANSI_QUOTES` among them. */
const ANSI = /^(ANSI|ANSI_QUOTES|DB2|MAXDB|MSSQL|ORACLE|POSTGRESQL)$/;
function named(list, mode) {
    const names = list
        .toUpperCase()
        .split(',')
        .map((name) => name.trim());
    return {
        ...mode,
        ansiQuotes: names.some((name) => ANSI.test(name)),
        noBackslashEscapes: names.includes('NO_BACKSLASH_ESCAPES'),
        oracle: names.includes('ORACLE'),
    };
}
/** `CONCAT(@@sql_mode, ',X')` adds and `REPLACE(@@sql_mode, 'X', '')` takes away; other expressions change nothing we know. */
function computed(value, mode) {
    const words = value.map((token) => token.upper);
    if (!words.includes('SQL_MODE'))
        return mode;
    const texts = value.filter((token) => token.type === 'string').map((token) => token.text.slice(1, -1).toUpperCase());
    const on = (name, was) => {
        if (!texts.some((text) => text.split(',').some((part) => part.trim() === name)))
            return was;
        return words.includes('REPLACE') ? false : words.includes('CONCAT') || words.includes('CONCAT_WS') || was;
    };
    return {
        ...mode,
        ansiQuotes: on('ANSI_QUOTES', mode.ansiQuotes),
        noBackslashEscapes: on('NO_BACKSLASH_ESCAPES', mode.noBackslashEscapes),
    };
}
function assignments(tokens) {
    const parts = [[]];
    for (const token of tokens) {
        if (token.text === ',' && token.depth === 0)
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    }
    return parts;
}
/** Keeps the mode that the session began with and those that the file put aside in variables of its own. */
class Modes {
    initial;
    current;
    kept = new Map();
    constructor(initial, current = initial) {
        this.initial = initial;
        this.current = current;
    }
    /** Follows a SET statement. What is set for everybody (`GLOBAL`) does not touch this session. */
    follow(sql) {
        if (!/sql_mode/i.test(sql))
            return;
        const [first, ...rest] = [...(0,_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .significant */ .I1)(sql, 0, sql.length, this.current)];
        if (first?.upper !== 'SET')
            return;
        for (const assignment of assignments(rest))
            this.assign(assignment);
    }
    assign(assignment) {
        const equals = assignment.findIndex((token) => token.text === '=');
        if (equals === -1)
            return;
        const target = assignment.slice(0, equals).filter((token) => token.text !== ':');
        const value = assignment.slice(equals + 1);
        const left = target
            .map((token) => (0,_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(token))
            .join(' ')
            .toUpperCase();
        const right = value
            .map((token) => (0,_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(token))
            .join('')
            .toUpperCase();
        const before = this.current;
        if (/^@ [^@]/.test(left)) {
            if (/^@@((SESSION|LOCAL)\.)?SQL_MODE$/.test(right))
                this.kept.set(left.slice(2), before);
            return;
        }
        if (!/^(?:SESSION |LOCAL |@ @ (?:(?:SESSION|LOCAL) \. )?)?SQL_MODE$/.test(left))
            return;
        const only = value.length === 1 ? value[0] : undefined;
        if (only?.type === 'string')
            this.current = named(only.text.slice(1, -1), before);
        else if (only?.upper === 'DEFAULT')
            this.current = this.initial;
        else if (only?.type === 'word')
            this.current = named(only.text, before);
        else if (/^@[^@]/.test(right))
            this.current = this.kept.get(right.slice(1)) ?? before;
        else
            this.current = computed(value, before);
    }
}


/***/ })

};
