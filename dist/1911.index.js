export const id = 1911;
export const ids = [1911];
export const modules = {

/***/ 11911:
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
const READERS = {
    'ALTER TABLE': alterTable,
    'CREATE INDEX': createIndex,
    'DROP INDEX': dropIndex,
};
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
            if (!(error instanceof model_error/* ServerError */.g && DENIED.has(error.code)))
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
    if (error instanceof model_error/* ServerError */.g && error.code === '1205')
        throw error;
    return ignoreServer(error);
}
/** A table or database that a block or a procedure has dropped meanwhile. */
function ignoreAbsent(error) {
    if (!(error instanceof model_error/* ServerError */.g && (error.code === '1146' || error.code === '1049')))
        throw error;
}
function ignoreServer(error) {
    if (!(error instanceof model_error/* ServerError */.g))
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
const ALGORITHMS = {
    mysql: ['INSTANT', 'INPLACE', 'COPY'],
    mariadb: ['INSTANT', 'NOCOPY', 'INPLACE', 'COPY'],
};
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
            if (!(error instanceof model_error/* ServerError */.g) || session.lost !== undefined)
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
        if (row === undefined)
            return undefined;
        const counted = Number(row['stages']) > 0;
        return blockers_words(row['state'], counted ? `stage ${row['stage']} of ${row['stages']}, ${Math.floor(Number(row['progress']))} %` : undefined);
    }
    const [stage] = await asked(session, (0,sql_query/* sql */.ll) `SELECT s.EVENT_NAME AS name, s.WORK_COMPLETED AS done, s.WORK_ESTIMATED AS total FROM performance_schema.events_stages_current s
      JOIN performance_schema.threads t ON t.THREAD_ID = s.THREAD_ID WHERE t.PROCESSLIST_ID = ${pid}`);
    if (stage !== undefined) {
        const total = Number(stage['total']);
        const share = total > 0 ? `${Math.min(100, Math.floor((100 * Number(stage['done'])) / total))} %` : undefined;
        return blockers_words((stage['name'] ?? '').replace(/^stage\/\w+\//, ''), share);
    }
    const [row] = await asked(session, (0,sql_query/* sql */.ll) `SELECT STATE AS state FROM information_schema.PROCESSLIST WHERE ID = ${pid}`);
    return blockers_words(row?.['state']);
}
function blockers_words(...parts) {
    const there = parts.filter((part) => part !== null && part !== undefined && part !== '');
    return there.length === 0 ? undefined : there.join(', ');
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
const SUBJECTS = {
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
};
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
        if (error instanceof model_error/* ServerError */.g && ABSENT.has(error.code))
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
        if (error instanceof model_error/* ServerError */.g && FORBIDDEN.has(error.code))
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
    return new model_error/* ActionError */.l('locked', `Another run holds the migration lock: ${who}.`, `Wait for that run to end. ${more} \`lock-wait\` sets how long to wait.`);
}
function lostError(cause) {
    return new model_error/* ActionError */.l('lock-lost', 'The session that holds the migration lock was cut off, so another run may start.', 'Nothing more is run. Run the same command again: it goes on from what the history says.', { cause });
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
            if (error instanceof model_error/* ServerError */.g && error.code === DUPLICATE)
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
        if (error instanceof model_error/* ServerError */.g && error.data.connectionLost !== true)
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
    throw new model_error/* ActionError */.l('cancelled', 'The run was cancelled. It waited for the migration lock. Nothing was touched.', 'Run the same command again.', { cause: signal.reason });
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

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/triggers.js



/** What each kind of statement does to the tables that it writes into. A foreign key that carries a change on fires nothing. */
const EVENTS = {
    INSERT: ['INSERT'],
    REPLACE: ['INSERT', 'DELETE'],
    UPDATE: ['UPDATE'],
    DELETE: ['DELETE'],
    'LOAD DATA': ['INSERT'],
    'LOAD XML': ['INSERT'],
};
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
            return { locks: [], rewrites: await rebuilt(), ...(fired.length === 0 ? {} : { triggers: fired }) };
        },
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/sizes.js

/** `null` where the server has none: of views, and of tables that it cannot open. */
const count = (text) => text === null || text === undefined ? null : Number(text);
/**
 * MySQL keeps for a day what it once told of a table, so that one which has grown since would still be small: for this question alone
 * it is told to look. MariaDB and TiDB keep nothing, and do not know the setting.
 */
async function fresh(session, work) {
    const [kept] = await session.query((0,sql_query/* raw */.lS)("SHOW VARIABLES LIKE 'information_schema_stats_expiry'")).catch(() => []);
    const before = kept?.['Value'];
    if (before === undefined || before === null || !/^\d+$/.test(before))
        return work();
    await session.query((0,sql_query/* raw */.lS)('SET SESSION information_schema_stats_expiry = 0'));
    try {
        return await work();
    }
    finally {
        await session.query((0,sql_query/* raw */.lS)(`SET SESSION information_schema_stats_expiry = ${before}`));
    }
}
const partitionsOf = (session) => session.query((0,sql_query/* sql */.ll) `SELECT TABLE_NAME AS name, COUNT(*) AS number FROM information_schema.PARTITIONS
        WHERE TABLE_SCHEMA = ${session.server.database} AND PARTITION_NAME IS NOT NULL GROUP BY TABLE_NAME`);
/**
 * InnoDB counts rows in memory, and after it has forgotten a table it goes on with what it last wrote down, which may be from when the
 * table was new: none, or next to none of as many as it has given numbers to.
 */
const isForgotten = (rows, given) => rows === 0 || (given > 10_000 && rows < given / 10);
/** The servers' own estimates: no row is read, and a table that another holds is not waited for. */
async function mysqlSizes(session) {
    return fresh(session, async () => {
        const rows = await session.query((0,sql_query/* sql */.ll) `SELECT TABLE_NAME AS name, TABLE_ROWS AS number, DATA_LENGTH AS bytes, INDEX_LENGTH AS indexes,
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

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/timeouts.js
var mysqlfamily_timeouts = __webpack_require__(85492);
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
    sizes: mysqlSizes,
    now: mysqlNow,
    couldWrite: environment/* mysqlCouldWrite */.RK,
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
            throw new model_error/* ActionError */.l('internal', 'Not a session of this engine.', 'Please report this.');
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

// EXTERNAL MODULE: ./lib/engines/pglite.js + 3 modules
var pglite = __webpack_require__(65849);
// EXTERNAL MODULE: ./lib/engines/postgres.js + 2 modules
var postgres = __webpack_require__(79165);
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
const NAME = '(?:`((?:[^`]|``)*)`|([^\\s`.]+))';
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
            .replaceAll(/\s*\((?:[^()`]|`(?:[^`]|``)*`)*\)/g, '')
            .split(',')
            .map((one) => one.trim().toUpperCase()),
        database: (quotedDb ?? plainDb ?? '').replaceAll('``', '`'),
        object: (quotedObject ?? plainObject ?? '').replaceAll('``', '`'),
    };
}
/** The roles of a line "GRANT `a`@`%`,`b`@`%` TO …" (MySQL) or "GRANT `a` TO …" (MariaDB), as printed. */
function grantedRoles(line) {
    const list = /^GRANT ((?:`(?:[^`]|``)*`(?:@`(?:[^`]|``)*`)?(?:, ?)?)+) TO /i.exec(line)?.[1];
    return list === undefined ? [] : (list.match(/`(?:[^`]|``)*`(?:@`(?:[^`]|``)*`)?/g) ?? []);
}
/** A database in a grant is a pattern: `app\_%`. */
function covers(pattern, database) {
    if (pattern === '*')
        return true;
    const source = pattern.replaceAll(/\\([_%\\])|[_%]|[.*+?^${}()|[\]\\]/g, (all, escaped) => escaped !== undefined ? (escaped === '\\' ? '\\\\' : escaped) : all === '_' ? '.' : all === '%' ? '.*' : `\\${all}`);
    return new RegExp(`^${source}$`, 'is').test(database);
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
/* harmony export */   ul: () => (/* binding */ SCRATCH_PREFIX)
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
/** Whether a name in a statement is our history table's; a bare one counts only where the table's own name is ours. */
function isOwnHistory({ schema, name }, historySchema) {
    const place = historyPlace('', historySchema);
    return name === place.table && (place.apart ? schema === place.database : true);
}
/** Our own tables in a database. */
function ownTables(database, historySchema) {
    const history = historyPlace(database, historySchema);
    return new Set([LOCK_TABLE, ...(history.apart ? [] : [history.table])]);
}
/** Databases of ours on a server for shadows begin with this and the time of their making: a later run tells leftovers by it. */
const SCRATCH_PREFIX = `${DEFAULT_SCHEMA}_shadow_`;
/** The name tells when it was made, and nobody can guess it. */
const scratchSuffix = () => `${Date.now().toString(36)}_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;


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

/***/ 65849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z1: () => (/* binding */ EXTENSIONS),
  fV: () => (/* binding */ dataArchive),
  i8: () => (/* binding */ openPglite),
  Go: () => (/* binding */ pglite)
});

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
        throw new error/* ActionError */.l('in-use', `The ${what} is already open in this process.`, 'Please report this.');
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
            throw new error/* ActionError */.l('in-use', `The ${what} is in use by ${owner === undefined ? 'another process' : `process ${owner}`}.`, 'Wait until that process has ended, then run this again.');
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
/** The plain files of a tar archive, which here have short names and are not as large as a size in octal cannot say. */
function untar(archive) {
    const files = [];
    const text = (from, to) => archive.toString('latin1', from, to).replace(/\0.*$/s, '');
    for (let at = 0; at + HEADER <= archive.length;) {
        const path = text(at, at + 100);
        if (path === '')
            break;
        const size = Number.parseInt(text(at + 124, at + 136).trim() || '0', 8);
        const begin = at + HEADER;
        if (!path.endsWith('/') && ['0', ''].includes(text(at + 156, at + 157)))
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
 * Before Node 24 a function is compiled anew, and well, as soon as it has run a little: for PostgreSQL that takes a second
 * of each short plan, and a long one gains nothing by it. Later versions have a larger budget of their own.
 */
function compileLater() {
    if (Number.parseInt(process.versions.node, 10) < 24)
        (0,external_node_v8_.setFlagsFromString)('--wasm-tiering-budget=100000000');
}
async function read() {
    compileLater();
    // A checkout has the archive in its `dist/`, which is committed; the program must be that of the installed package.
    const prepared = (0,bundled/* bundledFile */.N)('pglite', PREPARED) ?? (0,bundled/* bundledFile */.N)('..', '..', 'dist', 'pglite', PREPARED);
    const program = (0,bundled/* bundledFile */.N)('pglite', 'pglite.wasm') ??
        (0,bundled/* bundledFile */.N)('..', '..', 'node_modules', '@electric-sql', 'pglite', 'dist', 'pglite.wasm');
    const folder = program === undefined ? undefined : (0,external_node_path_.join)(program, '..');
    const archives = folder === undefined ? [] : (0,external_node_fs_.readdirSync)(folder).filter((name) => name.endsWith('.tar.gz'));
    const [compiled, cluster, ...extensions] = await Promise.all([
        program === undefined ? undefined : (0,promises_.readFile)(program).then((bytes) => WebAssembly.compile(bytes)),
        prepared === undefined ? undefined : unzipped(prepared),
        ...archives.filter((name) => name !== PREPARED).map((name) => unzipped((0,external_node_path_.join)(folder ?? '', name))),
    ]);
    return {
        program: compiled,
        prepared: cluster === undefined ? undefined : asArchive(cluster),
        extensions: extensions.flatMap((archive) => untar(archive)),
    };
}
let files;
/** Read at the first call. */
function pgliteFiles() {
    files ??= read();
    return files;
}
/**
 * All extensions, as one of PGlite's own kind. Its own ones compile the library of each extension at every start, asked for
 * or not, which takes as long as all the rest; a library that only lies there is compiled when `CREATE EXTENSION` loads it.
 */
function allExtensions(extensions) {
    const place = ({ FS, WASM_PREFIX }) => {
        for (const { path, data } of extensions) {
            const folder = `${WASM_PREFIX}/${path.slice(0, path.lastIndexOf('/'))}`;
            if (!FS.analyzePath(folder).exists)
                FS.mkdirTree(folder);
            FS.writeFile(`${WASM_PREFIX}/${path}`, data);
        }
    };
    const setup = (_, options) => Promise.resolve({ emscriptenOpts: { ...options, preRun: [...(options.preRun ?? []), place] } });
    return { all: { name: 'all', setup } };
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









const COUNTED = /^(?:INSERT|UPDATE|DELETE|MERGE|SELECT|COPY|FETCH|MOVE)\b.*?(\d+)$/;
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
                const count = COUNTED.exec(m.text ?? '')?.[1];
                results.push({
                    command: (m.text ?? '').replace(/[ \d]+$/, ''),
                    rowCount: count === undefined ? null : Number(count),
                    rows,
                });
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
 * memory as well, or in the cache of the machine. Nobody reads the log, into which a refused statement would be written
 * letter by letter: with megabytes of them that takes longer than all else.
 */
const SETTINGS = ['-c', 'shared_buffers=32MB', '-c', 'log_min_messages=fatal'];
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
            throw new error/* ActionError */.l('bad-url', `The folder of the pglite: URL holds something else than a database: ${options.directory}`, 'Name an empty or a new folder.');
        }
        release = holdFile(`${options.directory.replace(/\/+$/, '')}.lock`, 'embedded database');
    }
    try {
        const { program, prepared, extensions } = files;
        const db = await PGlite.create({
            ...(options.directory === undefined ? {} : { dataDir: options.directory }),
            ...(fresh && prepared !== undefined ? { loadDataDir: prepared } : {}),
            ...(program === undefined ? {} : { pgliteWasmModule: program }),
            startParams: [...PGlite.defaultStartParams, ...SETTINGS],
            extensions: allExtensions(extensions),
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
        throw new error/* ActionError */.l('internal', 'Only an embedded database has a data archive.', 'Please report this.');
    return new Uint8Array(await (await make()).arrayBuffer());
}
async function connect(options) {
    const directory = (0,external_node_path_.resolve)(options.url.slice('pglite:'.length));
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

/***/ 79165:
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
        refused = new model_error/* ActionError */.l('connect', 'No connection to the database: the server offers no channel binding, and the URL has `channel_binding=require`.', 'The server must offer TLS and scram-sha-256, and no pooler that ends TLS may stand in front. Where that cannot be had, write `sslmode=verify-full` and take `channel_binding` out.');
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
    throw new model_error/* ActionError */.l('connect', `No connection to the database: the URL has \`target_session_attrs=${wanted}\`, and the server is ${is}.`, 'Give the URL of the other server, or take `target_session_attrs` out.');
}

// EXTERNAL MODULE: ./lib/engines/postgresql/dialect.js + 20 modules
var dialect = __webpack_require__(84810);
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
class PgWire {
    client;
    config;
    tls;
    embedded = false;
    gone;
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
            throw (0,postgresql_wire/* toServerError */.Nn)(error, this.gone !== undefined);
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
            throw (0,postgresql_wire/* toServerError */.Nn)(error, this.gone !== undefined);
        }
        return { command: 'COPY', rowCount: stream.rowCount, rows: [] };
    }
    status() {
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
const HINTS = [
    [
        /ENOTFOUND|EAI_AGAIN/,
        'The host name of the URL is not known here. Check it, and that this runner may reach the database (private networks need a self-hosted runner or a tunnel).',
    ],
    [
        /ECONNREFUSED/,
        'Nothing answers at that host and port. Check the port, that the server runs, and that its firewall lets this runner in.',
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
    [/^53300/, 'The server has no connection left. Free some, or use a role with reserved ones.'],
];
function connectError(error) {
    const e = error;
    const text = `${e.code ?? ''} ${e.message ?? ''}`.trim();
    const hint = HINTS.find(([pattern]) => pattern.test(text))?.[1] ??
        'Check `database-url`, and that this runner may reach the database.';
    // Only the server's or the system's own sentence; addresses in it are taken out, since reports never name a host.
    const message = (e.message ?? String(error))
        .replace(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|\bgetaddrinfo \w+ \S+|\bconnect (\w+) \S+/g, '$1')
        .trim();
    return new model_error/* ActionError */.l('connect', `No connection to the database: ${message || (e.code ?? 'unknown reason')}`, hint, {
        cause: error,
    });
}
async function connect(options) {
    const url = (0,postgresql_url/* parsePostgresUrl */.qQ)(options.url);
    let wire;
    try {
        wire = await attempt(url, options, url.tls.mode !== 'disable').catch((error) => {
            // `prefer` is TLS where the server has it: the same as psql and pg_dump do with the same URL.
            if (url.tls.mode === 'prefer' && /does not support SSL/i.test(String(error)))
                return attempt(url, options, false);
            throw error;
        });
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.l)
            throw error;
        throw connectError(error);
    }
    try {
        await checkAttributes(wire, url.sessionAttributes);
        return await (0,postgresql_wire/* openSession */.fA)(wire, (0,postgresql_wire/* sessionSettings */.MS)(options), undefined, options.lasting);
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
/** How far a long index build or VACUUM is. */
async function postgresProgress(session, pid) {
    const [row] = await session.query((0,query/* sql */.ll) `
    SELECT phase, blocks_done::text AS done, blocks_total::text AS total, tuples_done::text AS tuples, tuples_total::text AS tuples_total
    FROM pg_catalog.pg_stat_progress_create_index WHERE pid = ${pid}::int`);
    if (row === undefined)
        return undefined;
    const share = (done, total) => total === null || total === undefined || total === '0'
        ? undefined
        : `${Math.floor((100 * Number(done)) / Number(total))} %`;
    return [row['phase'], share(row['done'], row['total']) ?? share(row['tuples'], row['tuples_total'])]
        .filter((part) => part !== undefined)
        .join(', ');
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
    const [code, message, hint] = reason instanceof error/* ActionError */.l
        ? [reason.code, reason.message, reason.hint]
        : ['cancelled', 'The run was cancelled.', 'Run the same command again.'];
    throw new error/* ActionError */.l(code, `${message} It waited for the migration lock. Nothing was touched.`, hint, {
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
            throw new error/* ActionError */.l('locked', `Another run holds the migration lock: ${who}.`, 'Wait for that run to end. If its process is surely gone, end its session: SELECT pg_terminate_backend(PID). `lock-wait` sets how long to wait.');
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
            throw new error/* ActionError */.l('lock-lost', LOST.message, LOST.hint, { cause: session.lost });
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
const LOCKS = {
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
};
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
const MERGES = {
    CMD_INSERT: 'INSERT',
    CMD_UPDATE: 'UPDATE',
    CMD_DELETE: 'DELETE',
};
/** What each kind of statement writes by itself. */
const WRITES = {
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
};
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
            ...(this.events ? await this.ofSchema(statement.kind, seen) : []),
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
    async ofSchema(kind, { rewrites }) {
        if (!CHANGES_SCHEMA.test(kind) || UNHEARD.test(kind))
            return [];
        const rows = await this.session.query((0,query/* sql */.ll) `
      SELECT e.evtname AS name FROM pg_catalog.pg_event_trigger e
      WHERE e.oid <= ${this.last}::oid AND e.evtenabled IN ('A', CASE pg_catalog.current_setting('session_replication_role') WHEN 'replica' THEN 'R' ELSE 'O' END)
        AND (e.evttags IS NULL OR ${kind} = ANY (e.evttags))
        AND (e.evtevent IN ('ddl_command_start', 'ddl_command_end') OR (e.evtevent = 'table_rewrite' AND ${rewrites.length > 0})
          OR (e.evtevent = 'sql_drop' AND ${/^DROP\b/.test(kind)}))`);
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
        const [{ parser }, { splitPostgres }] = await Promise.all([
            __webpack_require__.e(/* import() */ 5537).then(__webpack_require__.bind(__webpack_require__, 45537)),
            __webpack_require__.e(/* import() */ 8926).then(__webpack_require__.bind(__webpack_require__, 58926)),
        ]);
        return splitPostgres(await parser(), text, firstLine);
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
      (SELECT count(*)::text FROM pg_catalog.pg_prepared_xacts WHERE database = current_database()) AS prepared,
      (SELECT extract(epoch FROM clock_timestamp() - min(prepared))::bigint::text FROM pg_catalog.pg_prepared_xacts WHERE database = current_database()) AS prepared_age
    FROM (VALUES (1)) AS one LEFT JOIN pg_catalog.pg_namespace h ON h.nspname = ${schema}
      LEFT JOIN pg_catalog.pg_class t ON t.relnamespace = h.oid AND t.relname = 'history' AND t.relkind = 'r'`);
    const tables = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sql */ .ll) `
    SELECT n.nspname || '.' || c.relname AS name, pg_catalog.pg_has_role(c.relowner, 'USAGE')::text AS own,
      (pg_catalog.has_table_privilege(c.oid, 'SELECT') AND pg_catalog.has_schema_privilege(n.oid, 'USAGE'))::text AS readable,
      pg_catalog.row_security_active(c.oid)::text AS hidden
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND ${OURS} AND NOT ${OF_EXTENSION} ORDER BY 1`);
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
const KINDS = {
    r: 'table',
    p: 'partitioned table',
    f: 'foreign table',
    v: 'view',
    m: 'materialized view',
    S: 'sequence',
};
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
const ANYWAY = {
    client_encoding: /^(?:utf-?8|unicode)$/i,
    gssencmode: /^(?:disable|prefer)$/,
    keepalives: /^1$/,
    load_balance_hosts: /^disable$/,
    sslcompression: /^0$/,
    sslcertmode: /^allow$/,
    sslnegotiation: /^postgres$/,
    sslsni: /^1$/,
    uselibpqcompat: /^true$/,
};
const POOL = 'It is for the pool of another program: take it out. Where a pooler stands in front, give `direct-url`.';
const SESSION = (name) => `Write it as a setting: \`options=-c%20${name}%3DVALUE\`.`;
const IN_SETTING = SESSION('search_path');
/** What people find in the URLs of other programs, or libpq knows and we do not: the next step. */
const INSTEAD = {
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
};
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
            throw new error/* ActionError */.l('bad-url', 'The database URL has something after its `?` that is no parameter.', 'Special characters in the password must be percent-encoded: ? is %3F, & is %26, @ is %40.');
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
    throw new error/* ActionError */.l('bad-url', cannot
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
    throw new error/* ActionError */.l('bad-url', `The database URL has an unknown ${name}.`, `Write one of ${words.join(', ')}.`);
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/url.js



const BINDINGS = ['disable', 'prefer', 'require'];
const ATTRIBUTES = ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby'];
const MODES = {
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
};
const contradiction = (message, hint) => new error/* ActionError */.l('bad-url', message, hint);
function modeOf(params, name) {
    const asked = params.get(name);
    if (asked === null)
        return undefined;
    const mode = MODES[asked.toLowerCase()];
    if (mode !== undefined)
        return mode;
    throw new error/* ActionError */.l('bad-url', `The database URL has an unknown ${name}.`, `Write one of ${Object.keys(MODES)
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
    throw new error/* ActionError */.l('bad-url', 'The database URL cannot be read.', FORM);
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
    throw new error/* ActionError */.l('bad-url', 'The database URL names several hosts.', 'Give one: the primary (on managed clusters the writer endpoint). A list with `target_session_attrs` is for programs that may change servers.');
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
    throw new error/* ActionError */.l('bad-url', 'The database URL has an unknown connect_timeout.', 'Write a number of seconds.');
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
    throw new error/* ActionError */.l('bad-url', 'The key that `sslkey` of the database URL names is encrypted.', INSTEAD['sslpassword'] ?? '');
}
/** Node's TLS options. `sslrootcert=system` means the authorities that Node trusts. */
function tlsOptions(tls, host) {
    const read = (file) => {
        try {
            return (0,external_node_fs_.readFileSync)(file, 'utf8');
        }
        catch (cause) {
            throw new error/* ActionError */.l('bad-url', `A certificate file of the database URL cannot be read: ${file}`, 'Write the file in a step before this one, or correct its path.', { cause });
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
 * Asked of the server's own list, since each of these came with another version; it cannot look where it runs on Windows.
 */
const LASTING = `SELECT pg_catalog.set_config(s.name, CASE s.name WHEN 'client_connection_check_interval' THEN '2s' ELSE '0' END, false)
  FROM pg_catalog.pg_settings s
  WHERE s.name IN ('idle_session_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')
     OR (s.name = 'client_connection_check_interval' AND pg_catalog.version() !~* 'windows|mingw|visual c|msvc')`;
const lasting = new WeakSet();
/** What makes a session lasting again, where `DISCARD ALL` has put its settings back. */
const lastingAgain = (session) => (lasting.has(session) ? [LASTING] : []);
/** What a session is asked to begin with, by the names of settings. */
const sessionSettings = ({ settings, readOnly }) => ({
    ...settings,
    ...(readOnly === true ? { default_transaction_read_only: 'on' } : {}),
});
/** Asks the server who it is and makes a Session of the wire. Search path and settings of the role stay as they are. */
async function openSession(wire, settings = {}, home, lasts = false) {
    for (const [name, value] of Object.entries(settings)) {
        if (!/^[a-z_.]+$/.test(name))
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .g(`not a setting: ${name}`, '42704');
        await wire.send(`SET ${name} = '${value.replaceAll("'", "''")}'`, []);
    }
    const results = await wire.send(`${lasts ? `${LASTING}; ` : ''}SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS num, current_database() AS db,
            current_user AS "user", (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)::text AS super`, []);
    const row = results.at(-1)?.rows[0] ?? {};
    const session = new PostgresSession(wire, {
        engine: 'postgres',
        version: (row['version'] ?? '').split(' ')[0] ?? '',
        major: Math.floor(Number(row['num'] ?? 0) / 10_000),
        database: row['db'] ?? '',
        user: row['user'] ?? '',
        superuser: row['super'] === 'true' || row['super'] === 't',
        embedded: wire.embedded,
        tls: wire.tls,
    }, home);
    if (lasts)
        lasting.add(session);
    return session;
}
/** Administrator shutdown, crash, cannot connect now, idle or in a transaction for too long: the server ends the session with these. */
const ENDS_SESSION = /^(57P0[1-5]|25P0[34]|08...)$/;
/** Makes a ServerError of what a driver threw. */
function toServerError(error, lost) {
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .g)
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
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .g(e.message ?? String(error), code, {
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
        .replace(PRIVATE, '…')
        .replace(/[\s\-@:/]*…[\s…]*$/, '')
        .trim();
    return cut.length > LONGEST ? `${cut.slice(0, LONGEST - 1)}…` : cut;
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
