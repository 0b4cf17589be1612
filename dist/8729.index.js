export const id = 8729;
export const ids = [8729,5908,5951];
export const modules = {

/***/ 78889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ BASELINE)
/* harmony export */ });
/** Stands in the history in place of a digest where a migration was recorded without being run. */
const BASELINE = 'baseline';


/***/ }),

/***/ 57612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oQ: () => (/* binding */ extensionsOf),
/* harmony export */   yl: () => (/* binding */ rolesMadeBy)
/* harmony export */ });
/* unused harmony export rolesNamedIn */
/** The extensions of `CREATE EXTENSION` statements, each once, in order. Those made within a DO block cannot be seen. */
function extensionsOf(statements) {
    const asked = new Map();
    for (const { tree } of statements) {
        const node = tree?.CreateExtensionStmt;
        if (node?.extname === undefined || asked.has(node.extname))
            continue;
        const option = node.options?.find(({ DefElem }) => DefElem?.defname === 'schema');
        const schema = option?.DefElem?.arg?.String?.sval;
        asked.set(node.extname, { name: node.extname, ...(schema === undefined ? {} : { schema }) });
    }
    return [...asked.values()];
}
const CREATE_ROLE = /\bCREATE\s+(?:ROLE|USER|GROUP)\s+(?:"((?:[^"]|"")+)"|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*))/gi;
/**
 * The roles that a text makes itself, also in DO blocks: they must not be there before. Read from the text, since a false
 * one costs nothing.
 */
function rolesMadeBy(text) {
    const names = [...text.matchAll(CREATE_ROLE)].map(([, quoted, plain]) => quoted === undefined ? (plain ?? '').toLowerCase() : quoted.replaceAll('""', '"'));
    return [...new Set(names)];
}
function roleNames(node, into) {
    if (typeof node !== 'object' || node === null)
        return;
    const { roletype, rolename } = node;
    if (roletype === 'ROLESPEC_CSTRING' && typeof rolename === 'string')
        into.add(rolename);
    for (const value of Object.values(node))
        roleNames(value, into);
}
/** The roles that statements name (`OWNER TO`, `GRANT … TO`, `SET ROLE`, policies): the platform's, unless a file makes them. */
function rolesNamedIn(statements) {
    const names = new Set();
    for (const { tree } of statements) {
        roleNames(tree, names);
        const { VariableSetStmt: set, GrantRoleStmt: grant } = (tree ?? {});
        const role = set?.name === 'role' ? set.args?.[0]?.A_Const?.sval?.sval : undefined;
        if (role !== undefined && role !== 'none')
            names.add(role);
        for (const { AccessPriv: granted } of grant?.granted_roles ?? [])
            if (granted?.priv_name !== undefined)
                names.add(granted.priv_name);
    }
    return [...names].filter((name) => !name.startsWith('pg_'));
}


/***/ }),

/***/ 25908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareFingerprints: () => (/* binding */ compareFingerprints),
/* harmony export */   fingerprint: () => (/* binding */ fingerprint)
/* harmony export */ });
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90956);

/**
 * Tells one running server and one of its databases from all others: the cluster's number, when the server started (a
 * copy of a disk has the same number) and the database's own number. Says nothing about host or user.
 */
async function fingerprint(session) {
    const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)(`SELECT extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text AS started,
      (SELECT oid::text FROM pg_catalog.pg_database WHERE datname = current_database()) AS database`));
    // Some platforms keep this one to themselves; the moment of the start is telling enough.
    const [cluster] = await session
        .query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_0__/* .raw */ .lS)('SELECT system_identifier::text AS number FROM pg_catalog.pg_control_system()'))
        .catch(() => []);
    return [cluster?.['number'] ?? '', row?.['started'] ?? '', row?.['database'] ?? ''].join(':');
}
/** How near two fingerprints are. */
function compareFingerprints(one, other) {
    const [cluster1, started1, database1] = one.split(':');
    const [cluster2, started2, database2] = other.split(':');
    if (started1 !== started2 || (cluster1 !== '' && cluster2 !== '' && cluster1 !== cluster2))
        return 'none';
    return database1 === database2 ? 'database' : 'server';
}


/***/ }),

/***/ 4623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ grantedTo),
/* harmony export */   j: () => (/* binding */ namedInDump)
/* harmony export */ });
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57612);
/* harmony import */ var _mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14395);


const GRANTED = {
    postgresql({ statements, texts, roles }) {
        const own = new Set(texts.flatMap(_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .rolesMadeBy */ .yl));
        return { extensions: (0,_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionsOf */ .oQ)(statements), roles: roles.filter((role) => !own.has(role)), definers: [] };
    },
    mysql({ texts, roles }) {
        const own = new Set(texts.flatMap(_mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .accountsMadeBy */ .V0));
        const all = new Set([...roles, ...texts.flatMap(_mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .accountsNamedIn */ .Bu)]);
        const others = (names) => names.filter((name) => !own.has(name));
        return { extensions: [], roles: others([...all]), definers: others([...new Set(texts.flatMap(_mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .definersIn */ .gS))]) };
    },
};
/** What the shadow must have for these files to find what they find on the target. */
const grantedTo = (dialect, asking) => GRANTED[dialect.name](asking);
/** Accounts that a dump of a schema names (`DEFINER=`), which its own text does not make. */
function namedInDump(dialect, text) {
    return dialect.name === 'mysql' ? (0,_mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .accountsNamedIn */ .Bu)(text) : [];
}


/***/ }),

/***/ 95951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mysqlFingerprint: () => (/* binding */ mysqlFingerprint),
/* harmony export */   mysqlIdentity: () => (/* binding */ mysqlIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);


/** What servers have to tell them apart; each knows some of them. */
const MARKS = ['server_uuid', 'server_uid', 'hostname', 'port', 'datadir'];
async function cluster(session) {
    // TiDB: any of its nodes is the same cluster, and only this says so
    const [one] = await session
        .query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT VARIABLE_VALUE AS value FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)('mysql', 'tidb')} WHERE VARIABLE_NAME = 'cluster_id'`)
        .catch(() => []);
    if (one?.['value'] !== undefined && one['value'] !== null)
        return one['value'];
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(`SHOW GLOBAL VARIABLES WHERE Variable_name IN (${MARKS.map((name) => `'${name}'`).join(', ')})`));
    return rows.map((row) => `${row['Variable_name']}=${row['Value']}`).join('\n');
}
const digest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 32);
/** A server and one of its databases; members of one Galera cluster, which hold the same rows, count as one server. */
async function mysqlIdentity(session) {
    const [member] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)("SHOW STATUS LIKE 'wsrep_cluster_state_uuid'")).catch(() => []);
    const galera = member?.['Value'] ?? '';
    const { database, settings } = session.server;
    return {
        server: digest(/^[0-9a-f-]*[1-9a-f][0-9a-f-]*$/i.test(galera) ? galera : await cluster(session)),
        // Names of databases are the same in any letter case where the server's disk takes them so
        database: digest(settings?.['lower_case_table_names'] === '0' ? database : database.toLowerCase()),
        shown: database,
    };
}
/** Tells one server and one of its databases from all others, in the form of `fingerprint`; host and user stay unsaid. */
async function mysqlFingerprint(session) {
    const { server, database } = await mysqlIdentity(session);
    return `${server}::${database}`;
}


/***/ }),

/***/ 83604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ binariesFor)
/* harmony export */ });
/** The folders of the user in which a family's programs are looked for first. */
const binariesFor = ({ name }, { postgresBinaries, mysqlBinaries }) => ({ postgresql: postgresBinaries, mysql: mysqlBinaries })[name];


/***/ }),

/***/ 22296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ changeKey),
/* harmony export */   Qr: () => (/* binding */ sameObject),
/* harmony export */   UA: () => (/* binding */ diffCatalogs)
/* harmony export */ });
/** What of an object is compared: between majors only what every major prints alike. */
function textOf(object, sameMajor) {
    return sameMajor ? object.definition : (object.portable ?? object.definition);
}
/** Whether two objects of one name are the same, as far as both were shown. */
function sameObject(one, other, sameMajor) {
    if (one.hidden === true || other.hidden === true)
        return one.outline === other.outline;
    return textOf(one, sameMajor) === textOf(other, sameMajor);
}
function byName(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : a.object < b.object ? -1 : a.object > b.object ? 1 : 0;
}
/** Every difference between two catalogs, sorted by name; definitions are given in full. What one of them cannot tell is none. Pure. */
function diffCatalogs(before, after) {
    const same = before.major === after.major;
    const changes = [];
    const unseen = (kind) => before.unseen?.has(kind) === true || after.unseen?.has(kind) === true;
    for (const [key, object] of after.objects) {
        const old = before.objects.get(key);
        if (unseen(object.kind))
            continue;
        if (old === undefined)
            changes.push({ kind: 'added', object: object.kind, name: object.name, after: object.definition });
        else if (!sameObject(old, object, same)) {
            changes.push({
                kind: 'changed',
                object: object.kind,
                name: object.name,
                before: old.definition,
                after: object.definition,
            });
        }
    }
    for (const [key, object] of before.objects) {
        if (!after.objects.has(key) && !unseen(object.kind))
            changes.push({ kind: 'removed', object: object.kind, name: object.name, before: object.definition });
    }
    return changes.sort(byName);
}
/** The same change, whoever prints it: for comparing what a merge did with what the rehearsal did. */
function changeKey(change) {
    return `${change.kind} ${change.object} ${change.name}`;
}


/***/ }),

/***/ 11677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   gg: () => (/* binding */ goneBetween)
/* harmony export */ });
const WHOLE = new Set('table,foreign table,view,materialized view,sequence,function,procedure,aggregate,window function,enum,type,range type,domain'.split(','));
const TABLES = new Set(['table', 'foreign table', 'view', 'materialized view']);
const lastOf = (name) => name.slice(name.lastIndexOf('.') + 1);
/** `public.total(integer, text)` → `total` */
const unparenthesised = (name) => name.replace(/\([\s\S]*$/, '');
const labelsOf = (definition) => [...definition.matchAll(/'((?:[^']|'')*)'/g)].map(([, label]) => (label ?? '').replaceAll("''", "'"));
/** The columns of a view, from the form in which all majors print it. */
const viewColumns = ({ portable = '' }) => portable.split(', ').map((column) => column.split(' ')[0] ?? '');
/** What is missing of an object that is there still. */
function parts(before, after) {
    const of = lastOf(before.name);
    const less = (kind, read) => {
        const now = new Set(read(after));
        return read(before)
            .filter((word) => word !== '' && !now.has(word))
            .map((word) => ({
            kind,
            word,
            of,
            shown: kind === 'enum value' ? `value '${word}' of ${before.name}` : `column ${before.name}.${word}`,
        }));
    };
    if (before.kind === 'enum')
        return less('enum value', ({ definition }) => labelsOf(definition));
    return before.kind.endsWith('view') ? less('view column', viewColumns) : [];
}
/** The table of a column, which may hold dots itself: the longest that its name begins with. */
function tableOf(name, catalog) {
    for (let at = name.lastIndexOf('.'); at > 0; at = name.lastIndexOf('.', at - 1))
        if (catalog.objects.has(`table ${name.slice(0, at)}`))
            return name.slice(0, at);
    return undefined;
}
/** What code that runs in the database may name and would not find after the plan; parts of what is gone as a whole are not named. Pure. */
function goneBetween(before, after) {
    const routines = new Set([...after.objects.values()].map(({ kind, name }) => `${kind} ${unparenthesised(name)}`));
    return [...before.objects].flatMap(([key, object]) => {
        const { kind, name } = object;
        const now = after.objects.get(key);
        if (now !== undefined)
            return now.definition === object.definition ? [] : parts(object, now);
        if (kind === 'column') {
            const table = tableOf(name, before);
            if (table === undefined || !after.objects.has(`table ${table}`))
                return [];
            return [{ kind, word: name.slice(table.length + 1), of: lastOf(table), shown: `column ${name}` }];
        }
        // A view in the place of a table that was moved away answers to its name.
        if (!WHOLE.has(kind) || (TABLES.has(kind) && [...TABLES].some((other) => after.objects.has(`${other} ${name}`))))
            return [];
        const bare = unparenthesised(name);
        const others = routines.has(`${kind} ${bare}`);
        return [{ kind, word: lastOf(bare), shown: others || bare === name ? `${kind} ${name}` : `${kind} ${bare}()` }];
    });
}
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Whether a text holds a name as a word of its own, whatever its capitals. */
function names(text, word) {
    return new RegExp(`(?<![\\w$\\u0080-\\uffff])${escaped(word)}(?![\\w$\\u0080-\\uffff])`, 'i').test(text);
}
/** Those that a text names. */
const namedIn = (text, gone) => gone.filter(({ word }) => names(text, word));


/***/ }),

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ driftOf),
/* harmony export */   v: () => (/* binding */ notCompared)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22296);
/* harmony import */ var _verify_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72754);


/** What stands in no schema: drift only where the migrations made it. */
const NOWHERE = new Set([
    'extension',
    'event trigger',
    'publication',
    'cast',
    'foreign data wrapper',
    'foreign server',
    'default privileges',
]);
/** The schema of an object, or undefined for what has none. */
function schemaOf(object, name) {
    if (NOWHERE.has(object))
        return undefined;
    if (object === 'schema')
        return name;
    if (object === 'grant')
        return (/^schema (.+?) to /.exec(name) ?? /^\S+ ([^.]+)/.exec(name))?.[1];
    if (object === 'comment') {
        const on = / on "?([^".]+)"?\./.exec(name)?.[1];
        return on ?? /^(?:[a-z]+ )+"?([^".]+)/.exec(name)?.[1];
    }
    return name.split('.')[0];
}
/** Schemas in which the migrations have a say: a platform's own ones (`auth`, `storage`) differ from any shadow and are none of our business. */
function managed(base, replayed) {
    const names = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCatalogs */ .UA)(base, replayed).map((change) => schemaOf(change.object, change.name));
    return new Set(['public', ...names.filter((name) => name !== undefined)]);
}
/** A database that was once restored from a dump prints the same expression in other words. */
const differences = (replayed, target) => (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCatalogs */ .UA)(replayed, target).filter(({ kind, object, before = '', after = '' }) => kind !== 'changed' || !(0,_verify_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sameWords */ .M)(object, before, after));
/** Whether a database has schemas of several owners; where it is one schema itself, all of it is the migrations'. */
const SCHEMAS = { postgresql: true, mysql: false };
const MOST = 10;
/**
 * Of what the target may differ without anybody seeing it, in words: its user is not shown everything. `all`: kinds too of
 * which the migrations make nothing.
 */
function notCompared(replayed, target, all = false) {
    const ours = new Set([...replayed.objects.values()].map(({ kind }) => kind));
    const kinds = [...(target.unseen ?? [])].filter((kind) => all || ours.has(kind)).map((kind) => `every ${kind}`);
    const bodies = [...target.objects].flatMap(([key, { kind, name, hidden }]) => replayed.objects.has(key) && (hidden === true || replayed.objects.get(key)?.hidden === true)
        ? [`the body of ${kind} ${name}`]
        : []);
    const what = [...kinds, ...bodies.slice(0, MOST)];
    if (bodies.length > MOST)
        what.push(`the bodies of ${bodies.length - MOST} more`);
    return what.length === 0
        ? []
        : [
            `Not compared with what the applied migrations give, since the server does not show it to the user of \`database-url\`: ${what.join(', ')}.`,
        ];
}
/**
 * Where the target differs from what its applied migrations give. `base` is the shadow after its setup, `replayed` the
 * same after the applied migrations. Only schemas in which the migrations have a say count, where there are several.
 */
function driftOf(base, replayed, target, dialect) {
    if (!SCHEMAS[dialect])
        return differences(replayed, target);
    const ours = managed(base, replayed);
    const made = new Set((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCatalogs */ .UA)(base, replayed).map((change) => `${change.object} ${change.name}`));
    return differences(replayed, target).filter((change) => {
        const schema = schemaOf(change.object, change.name);
        return schema === undefined ? made.has(`${change.object} ${change.name}`) : ours.has(schema);
    });
}


/***/ }),

/***/ 51188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ columnsOf),
/* harmony export */   z: () => (/* binding */ HiddenDrops)
/* harmony export */ });
const STRONGEST = 'AccessExclusiveLock';
/** The tables of a catalog, each with the names of its columns. */
function columnsOf(catalog) {
    const tables = new Map();
    for (const { kind, name } of catalog.objects.values())
        if (kind === 'table')
            tables.set(name, []);
    for (const { kind, name } of catalog.objects.values()) {
        // A name may hold dots itself: the longest table that it begins with is the one.
        for (let at = name.lastIndexOf('.'); kind === 'column' && at > 0; at = name.lastIndexOf('.', at - 1)) {
            const columns = tables.get(name.slice(0, at));
            if (columns === undefined)
                continue;
            columns.push(name.slice(at + 1));
            break;
        }
    }
    return tables;
}
/**
 * What blocks, calls and functions take away from tables that were there before. Only what they lock against everybody is
 * looked at again, so histories without such things cost nothing.
 */
class HiddenDrops {
    before;
    dialect;
    reading;
    tables;
    /** Relations that the open transaction holds against everybody. */
    held = new Set();
    /** Words of statements that say themselves what they drop or rename. */
    told = new Set();
    gone = new Set();
    constructor(before, dialect, reading) {
        this.before = before;
        this.dialect = dialect;
        this.reading = reading;
    }
    /** A new transaction begins. */
    begin() {
        this.held.clear();
    }
    async after(session, statement, locks) {
        for (const { mode, relation } of locks)
            if (mode === STRONGEST)
                this.held.add(relation);
        if (!this.reading.hides(statement)) {
            if (/\b(?:drop|rename)\b/i.test(statement.sql))
                for (const [word] of statement.sql.toLowerCase().matchAll(/[\w$\u0080-\uffff]+/g))
                    this.told.add(word);
            return [];
        }
        // A block that commits keeps no lock to tell what it was at: then every table is looked at.
        const over = session.transaction() === 'idle';
        if (this.before === undefined || (this.held.size === 0 && !over))
            return [];
        this.tables ??= columnsOf(this.before);
        const tables = this.tables;
        const suspects = over ? [...tables.keys()] : [...this.held].filter((relation) => tables.has(relation));
        if (suspects.length === 0)
            return [];
        const now = new Map();
        for (const { relation, name } of await this.dialect.columnsNow(session, suspects)) {
            const columns = now.get(relation ?? '') ?? new Set();
            now.set(relation ?? '', columns.add(name ?? ''));
        }
        return this.compare(now, suspects);
    }
    compare(now, relations) {
        const removed = relations.flatMap((relation) => {
            const columns = now.get(relation);
            if (columns === undefined)
                return [{ kind: 'table', table: relation }];
            const missing = this.tables?.get(relation)?.filter((column) => !columns.has(column)) ?? [];
            return missing.map((column) => ({ kind: 'column', table: relation, column }));
        });
        return removed.filter((one) => {
            const key = `${one.table}.${one.column ?? ''}`;
            const own = (one.column ?? one.table.slice(one.table.lastIndexOf('.') + 1)).toLowerCase();
            const known = this.gone.has(key) || this.told.has(own);
            this.gone.add(key);
            return !known;
        });
    }
}


/***/ }),

/***/ 92927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yF: () => (/* binding */ fromSchema),
  m: () => (/* binding */ openBase),
  A3: () => (/* binding */ withoutGiven)
});

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/shadow/granted.js
var granted = __webpack_require__(4623);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/shadow/asked.js
var asked = __webpack_require__(57612);
// EXTERNAL MODULE: ./lib/shadow/mysql-prepare.js
var mysql_prepare = __webpack_require__(51292);
;// CONCATENATED MODULE: ./lib/shadow/settings.js

/** About the log, the run time or the target's own files: on a shadow they would change nothing but how it fails. */
const LEFT_OUT = /^(log_|auto_explain\.|.*_timeout$|.*_preload_libraries$|default_transaction_read_only$|default_tablespace$|temp_tablespaces$|role$|session_authorization$|jit)/;
/**
 * Gives the shadow's role and database the target's settings: an unqualified name means the same thing only with the same
 * `search_path`. The server takes each value from the session, since a list written as one text would become one name.
 */
async function copySettings(admin, role, settings) {
    const skipped = [];
    for (const { on, name, value } of settings) {
        if (LEFT_OUT.test(name))
            continue;
        const whom = on === 'role' ? (0,query/* sql */.ll) `ROLE ${(0,query.id)(role)}` : (0,query/* sql */.ll) `DATABASE ${(0,query.id)(admin.server.database)}`;
        const setting = (0,query.id)(...name.split('.'));
        try {
            await admin.query((0,query/* raw */.lS)('BEGIN'));
            await admin.query((0,query/* sql */.ll) `SELECT pg_catalog.set_config(${name}, ${value}, true)`);
            await admin.query((0,query/* sql */.ll) `ALTER ${whom} SET ${setting} FROM CURRENT`);
            await admin.query((0,query/* raw */.lS)('COMMIT'));
        }
        catch (error) {
            await admin.query((0,query/* raw */.lS)('ROLLBACK'));
            skipped.push(`${on} setting ${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return skipped;
}

// EXTERNAL MODULE: ./lib/shadow/setup.js
var setup = __webpack_require__(25605);
;// CONCATENATED MODULE: ./lib/shadow/prepare.js
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






async function missingRoles(admin, roles) {
    const rows = await admin.query((0,query/* raw */.lS)('SELECT rolname FROM pg_catalog.pg_roles'));
    const there = new Set(rows.map((row) => row['rolname'] ?? ''));
    return [...new Set(roles)].filter((role) => role !== '' && !role.startsWith('pg_') && !there.has(role));
}
async function makeRoles(admin, roles) {
    for (const role of await missingRoles(admin, roles)) {
        try {
            await admin.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role)} NOLOGIN`);
            // What becomes of `ALTER … OWNER TO role`: the new owner must be allowed to make such things itself.
            await admin.query((0,query/* sql */.ll) `GRANT USAGE, CREATE ON SCHEMA public TO ${(0,query.id)(role)}`);
            await admin.query((0,query/* sql */.ll) `GRANT CREATE ON DATABASE ${(0,query.id)(admin.server.database)} TO ${(0,query.id)(role)}`);
        }
        catch (cause) {
            throw new model_error/* ActionError */.l('shadow-setup', `The role ${role} cannot be made on the shadow: ${cause instanceof Error ? cause.message : String(cause)}`, 'Make the role on the scratch server by hand, or take another `shadow`.', { cause });
        }
    }
}
/** By way of these a session reads files of the server or starts programs; whoever holds them stays out of reach. */
const STRONG = `('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')`;
/**
 * The migration role may act as, and hand on, the roles that it may act as on the target. Where that is not known these are
 * all that are no way out of the shadow, since production's role often is a superuser, and `OWNER TO`, `SET ROLE` and
 * `ALTER DEFAULT PRIVILEGES FOR ROLE` are what histories do with it; but not those to which a set-up gave something: what
 * is a platform's own, it says itself who may touch.
 */
async function grantRoles(admin, role, memberOf) {
    if (!admin.server.superuser)
        return;
    const wanted = memberOf === undefined ? undefined : new Set(memberOf);
    const rows = await admin.query((0,query/* sql */.ll) `
    SELECT r.rolname, EXISTS (SELECT FROM pg_catalog.pg_shdepend d WHERE d.refclassid = 'pg_catalog.pg_authid'::regclass AND d.refobjid = r.oid
        AND d.deptype = 'o' AND d.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))::text AS owns
    FROM pg_catalog.pg_roles r WHERE r.rolname !~ '^pg_' AND r.rolname <> ${role} AND NOT r.rolsuper
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_roles s WHERE (s.rolsuper OR s.rolname IN ${(0,query/* raw */.lS)(STRONG)}) AND pg_catalog.pg_has_role(r.oid, s.oid, 'MEMBER'))
      AND NOT pg_catalog.pg_has_role(r.oid, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role}), 'MEMBER')
      AND NOT pg_catalog.pg_has_role(${role}, r.oid, 'MEMBER')`);
    for (const row of rows) {
        const name = row['rolname'] ?? '';
        if (wanted === undefined ? row['owns'] !== 'true' : wanted.has(name))
            await admin.query((0,query/* sql */.ll) `GRANT ${(0,query.id)(name)} TO ${(0,query.id)(role)} WITH ADMIN OPTION`);
    }
}
/** Trusted extensions are left to the files: the migration role can make them, and then the plan shows them. */
async function makeExtensions(admin, asked) {
    const skipped = [];
    const extensions = [];
    for (const { name, schema } of asked) {
        const [found] = await admin.query((0,query/* sql */.ll) `
      SELECT bool_or(v.trusted)::text AS trusted, bool_or(v.installed)::text AS installed, min(v.schema) AS fixed,
        pg_catalog.to_regnamespace(pg_catalog.quote_ident(${schema ?? 'public'}))::text AS schema
      FROM pg_catalog.pg_available_extension_versions v WHERE v.name = ${name}`);
        // Not there, trusted, or made by the set-up already.
        if (found?.['trusted'] !== 'false' || found['installed'] === 'true')
            continue;
        const place = (0,query.id)(found['schema'] === null ? 'public' : (schema ?? 'public'));
        // Some know only one place.
        const where = found['fixed'] === null ? (0,query/* sql */.ll) ` SCHEMA ${place}` : (0,query/* raw */.lS)('');
        try {
            await admin.query((0,query/* sql */.ll) `CREATE EXTENSION ${(0,query.id)(name)}${where} CASCADE`);
            extensions.push(name);
        }
        catch (error) {
            // Its statement in the file will say so in its place.
            skipped.push(`extension ${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return { skipped, extensions };
}
/**
 * Things in `public` that the admin made, each as the words of an ALTER statement; what hangs on a column follows its table.
 * The first superuser, number 10, is not written down as an owner.
 */
const MADE_IN_PUBLIC = (0,query/* sql */.ll) `
  SELECT i.type, i.identity FROM pg_catalog.pg_depend d
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) i
  WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')::oid AND d.deptype = 'n'
    AND i.type IN ('table', 'view', 'materialized view', 'foreign table', 'sequence', 'function', 'procedure', 'aggregate', 'type', 'collation', 'operator')
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype IN ('e', 'a', 'i'))
    AND coalesce((SELECT o.refobjid FROM pg_catalog.pg_shdepend o WHERE o.classid = d.classid AND o.objid = d.objid AND o.deptype = 'o'
      AND o.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())), 10)
      = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user)`;
/** On a platform the base tables belong to the role that migrates. */
async function giveAway(admin, role) {
    if (role === admin.server.user)
        return;
    for (const row of await admin.query(MADE_IN_PUBLIC)) {
        // Both are the server's own words, quoted by it.
        const what = (0,query/* raw */.lS)(`${row['type']} ${row['identity']}`);
        await admin.query((0,query/* sql */.ll) `ALTER ${what} OWNER TO ${(0,query.id)(role)}`);
    }
}
/** Who migrates on this shadow. */
async function migrationRole(shadow) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await shadow.open(), true);
        return session.server.user;
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
/** Makes an empty shadow look like the target's platform; to be done again after each `renew`. */
function prepareShadow(shadow, preparation) {
    return PREPARE[preparation.dialect.name](shadow, preparation);
}
async function preparePostgres(shadow, preparation) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { dialect, extensions, roles, roleSettings, setupFiles } = preparation;
        const role = await migrationRole(shadow);
        const admin = __addDisposableResource(env_2, await shadow.admin(), true);
        const own = new Set(setupFiles.flatMap(({ text }) => (0,asked/* rolesMadeBy */.yl)(text)));
        // A set-up file finds the roles that it does not make itself.
        await makeRoles(admin, roles.filter((name) => !own.has(name)));
        for (const file of setupFiles)
            await (0,setup/* runSetup */.x)(admin, file, dialect);
        await makeRoles(admin, roles);
        await grantRoles(admin, role, preparation.memberOf);
        const made = await makeExtensions(admin, extensions);
        await giveAway(admin, role);
        const noSettings = await copySettings(admin, role, roleSettings);
        return { skipped: [...made.skipped, ...noSettings], extensions: made.extensions };
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
const PREPARE = { postgresql: preparePostgres, mysql: mysql_prepare/* prepareMysqlShadow */.M };

// EXTERNAL MODULE: ./lib/steps/session-setup.js
var session_setup = __webpack_require__(97287);
// EXTERNAL MODULE: ./lib/steps/tool/rows.js
var tool_rows = __webpack_require__(4441);
;// CONCATENATED MODULE: ./lib/steps/plan/open.js
var open_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var open_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** `"$user"` in a search path is the role's own name; on a server that is not ours the role bears another one. */
async function settingsFor(shadow, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const settings = [...(request.target?.environment.settings ?? []), ...request.urlSettings].map(({ name, value }) => ({ on: 'role', name, value }));
        const role = request.target?.server.user;
        // Only where names are looked for along a path.
        if (request.engine.dialect.name !== 'postgresql')
            return settings;
        const path = settings.findLast(({ name }) => name === 'search_path')?.value ?? '"$user", public';
        if (role === undefined || !path.includes('$user'))
            return settings;
        const session = open_addDisposableResource(env_1, await shadow.open(), true);
        if (session.server.user === role)
            return settings;
        const own = `"${role.replaceAll('"', '""')}"`;
        const value = path.replace(/"\$user"|\$user\b/g, () => own);
        return [...settings, { on: 'role', name: 'search_path', value }];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = open_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** On a server that is not ours the migration role bears another name, and what is the target's role's own is its own too. */
function membersOf({ target }) {
    const { memberOf } = target?.environment ?? {};
    return memberOf === undefined || target === undefined ? undefined : [...memberOf, target.server.user];
}
/** How a dump of a schema says whose something is. */
const OWNERS = {
    postgresql: /^ALTER .* OWNER TO .*;$/gm,
    mysql: /\bDEFINER=`(?:[^`]|``)*`(?:@`(?:[^`]|``)*`)? ?/g,
};
/** Who is no superuser cannot give things away: then all of it is his own. */
async function withOwners(shadow, { engine }, text) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const admin = open_addDisposableResource(env_2, await shadow.admin(), true);
        return admin.server.superuser ? text : text.replace(OWNERS[engine.dialect.name], '');
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = open_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function openBase(shadow, request, setupFiles, wanted, rows = []) {
    const { dialect } = request.engine;
    const { historySchema } = request.inputs;
    const { skipped, extensions, history } = await prepareShadow(shadow, {
        dialect,
        historySchema,
        extensions: wanted.extensions,
        setupFiles,
        roles: wanted.roles,
        definers: wanted.definers,
        memberOf: membersOf(request),
        roleSettings: await settingsFor(shadow, request),
    });
    for (const text of skipped)
        request.progress({ type: 'note', text: `The shadow goes without ${text}` });
    if (rows.length > 0) {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const admin = open_addDisposableResource(env_3, await shadow.admin(), true);
            await (0,tool_rows/* writeToolRows */.Z)(admin, dialect, rows);
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            const result_3 = open_disposeResources(env_3);
            if (result_3)
                await result_3;
        }
    }
    const session = await shadow.open();
    // A migration may alter the history table, and on the target it is there before the first one runs.
    if (history !== false)
        await dialect.history(session, historySchema).ensure();
    await (0,session_setup/* setUpSession */.k)(session, request.inputs.sessionSetup, request.engine.dialect);
    return { session, given: new Set(extensions) };
}
/** What was made beforehand only so that a file can make it is not there yet. */
function withoutGiven(catalog, extensions) {
    if (extensions.size === 0)
        return catalog;
    const objects = [...catalog.objects].filter(([, { kind, name }]) => kind !== 'extension' || !extensions.has(name));
    return { ...catalog, objects: new Map(objects) };
}
async function fromSchema(shadow, request, wanted, drift, rows = []) {
    if (request.dumpSchema === undefined)
        return 'the schema of the target cannot be dumped from here';
    const { dialect } = request.engine;
    try {
        const dump = await request.dumpSchema();
        await shadow.renew();
        const text = await withOwners(shadow, request, dump);
        const named = { ...wanted, roles: [...wanted.roles, ...(0,granted/* namedInDump */.j)(dialect, text)] };
        const { session, given } = await openBase(shadow, request, [{ path: 'schema of the target', text }], named, rows);
        const before = await dialect.snapshot(session, { historySchema: request.inputs.historySchema });
        return { session, before: withoutGiven(before, given), drift, kind: 'schema', given };
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.l)
            return error.message;
        throw error;
    }
}


/***/ }),

/***/ 28729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onShadow: () => (/* binding */ onShadow),
  v: () => (/* binding */ onTrack)
});

// NAMESPACE OBJECT: ./lib/shadow/all.js
var all_namespaceObject = {};
__webpack_require__.r(all_namespaceObject);
__webpack_require__.d(all_namespaceObject, {
  docker: () => (docker_docker),
  embedded: () => (embedded),
  local: () => (local),
  url: () => (url_url)
});

// EXTERNAL MODULE: ./lib/model/engine.js
var model_engine = __webpack_require__(81067);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/engines/index.js + 35 modules
var engines = __webpack_require__(67705);
;// CONCATENATED MODULE: ./lib/shadow/families.js

/** Which family of servers a request is for. */
function familyOf(request) {
    return engines.engines.find(({ name }) => name === request.engine)?.dialect.name;
}
/** A provider that asks the family's own part. */
function serving(name, families) {
    const part = (request) => families[familyOf(request) ?? 'postgresql'];
    return {
        name,
        unfit: (request) => part(request).unfit(request),
        start: (request) => part(request).start(request),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/io/watchdog.js
var io_watchdog = __webpack_require__(91201);
// EXTERNAL MODULE: ./lib/engines/postgres.js + 4 modules
var postgres = __webpack_require__(98709);
;// CONCATENATED MODULE: ./lib/shadow/connect.js
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

const CONNECT_MS = 10_000;
/** A session with a shadow's server; the same name as on the target, so that histories which look at it see no difference. */
const connect = (url) => postgres/* postgres */.o.connect({ url, connectTimeoutMs: CONNECT_MS, applicationName: 'migrate-on-merge' });
/** Opens a session, uses it, closes it. */
async function withSession(url, use) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await connect(url), true);
        return await use(session);
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

// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(67231);
;// CONCATENATED MODULE: ./lib/shadow/docker-engine.js


/** What the docker program itself needs to find its engine and its credentials for a registry. */
const HANDED_ON = [
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CONFIG',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS_VERIFY',
    'XDG_RUNTIME_DIR',
];
const ASK_MS = 30_000;
const dockerEnvironment = () => Object.fromEntries(HANDED_ON.map((name) => [name, process.env[name]]));
/** Runs `docker`; throws ProgramMissing where there is none. */
const docker = (args, timeoutMs = ASK_MS) => (0,exec/* run */.eF)('docker', args, { env: dockerEnvironment(), timeoutMs });
/** The last lines of what docker said, without the addresses in them. */
function said(ended) {
    const lines = (ended.stderr.trim() === '' ? ended.stdout : ended.stderr).trim().split('\n');
    return ended.timedOut ? 'it did not answer in time' : lines.slice(-4).join('\n');
}
const REASONS = [
    [/permission denied/i, 'this user may not talk to the Docker engine (add it to the group `docker`)'],
    [/cannot connect|is the docker daemon running|no such host|connection refused/i, 'the Docker engine does not run'],
];
/** Why there is no Docker engine to be had, in words; undefined when there is one whose ports we can reach. */
async function noDocker() {
    const host = process.env['DOCKER_HOST'] ?? '';
    // Its ports would be published on that other machine.
    if (/^(tcp|ssh|https?):\/\/(?!localhost|127\.|\[::1\])/.test(host))
        return 'DOCKER_HOST names an engine on another machine';
    try {
        const ended = await docker(['version', '--format', '{{.Server.Os}}']);
        if (ended.code === 0)
            return ended.stdout.trim() === 'windows' ? 'the Docker engine runs Windows containers' : undefined;
        const text = said(ended);
        return REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? `the Docker engine does not answer: ${text}`;
    }
    catch (error) {
        if (error instanceof exec/* ProgramMissing */.Xh)
            return 'Docker is not installed';
        throw error;
    }
}
const PULL_MS = 900_000;
const PULL_HINTS = [
    [
        /toomanyrequests|rate limit/i,
        'The registry limits pulls without an account: log in with docker/login-action in a step before.',
    ],
    [
        /denied|unauthorized|authentication required/i,
        'Log in to the registry in a step before, or check the name of the image.',
    ],
    [/not found|manifest unknown|no such image|invalid reference/i, 'Check the name and the tag of the image.'],
    [
        /timeout|no such host|connection|TLS|network/i,
        'The registry cannot be reached from here. Put the image on this machine beforehand.',
    ],
    [/no space left/i, 'Free some disk space.'],
];
/** Sees to it that the image is here. */
async function ensureImage(image, onPull) {
    if ((await docker(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0)
        return;
    onPull();
    const ended = await docker(['pull', '--quiet', image], PULL_MS);
    if (ended.code === 0)
        return;
    const text = said(ended);
    throw new model_error/* ActionError */.l('shadow-start', `Docker could not pull the image ${image}: ${text}`, PULL_HINTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'Pull the image by hand to see what is wrong with it.');
}
/** The environment that an image sets for its containers. */
async function imageEnvironment(image) {
    const ended = await docker(['image', 'inspect', '--format', '{{json .Config.Env}}', image]);
    const lines = ended.code === 0 ? (JSON.parse(ended.stdout) ?? []) : [];
    return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

;// CONCATENATED MODULE: ./lib/shadow/container.js









const RUN_MS = 120_000;
const READY_MS = 180_000;
/** Not one of the images' declared volumes, which differ by major: so the data stays in memory. */
const DATA = '/shadow/data';
const SETTINGS = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'autovacuum=off',
    'jit=off',
    'max_locks_per_transaction=1024',
    'wal_level=logical',
    'max_wal_senders=0',
    'dynamic_shared_memory_type=mmap',
    'timezone=UTC',
];
const POSTGRES = {
    port: 5432,
    memory: '/shadow',
    environment: ({ user, database, ours }, password) => ({
        POSTGRES_PASSWORD: password,
        POSTGRES_USER: user,
        POSTGRES_DB: database,
        ...(ours ? { PGDATA: DATA, POSTGRES_INITDB_ARGS: '--no-sync --encoding=UTF8 --locale=C.UTF-8' } : {}),
    }),
    settings: ({ ours }) => (ours ? SETTINGS.flatMap((setting) => ['-c', setting]) : []),
    url: (role, database, { port, password }) => `postgresql://${encodeURIComponent(role)}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`,
    answers: (url) => withSession(url, () => Promise.resolve(undefined)),
};
/**
 * The command line. The port is published to this machine alone, on a number that Docker chooses; no secret is in it. No
 * `--rm`: a container that dies at its start would take its log with it; it is removed by us, or by the watchdog.
 */
function containerArguments(options, name, envFile, kind = POSTGRES) {
    return [
        'run',
        '--detach',
        '--name',
        name,
        '--label',
        'migrate-on-merge=shadow',
        '--env-file',
        envFile,
        '--publish',
        `127.0.0.1::${kind.port}`,
        ...(options.ours ? ['--tmpfs', kind.memory] : []),
        '--pull',
        'never',
        options.image,
        ...kind.settings(options),
    ];
}
/** What the image's first start reads, as a file of lines. */
function containerEnvironment(options, password, kind = POSTGRES) {
    return Object.entries(kind.environment(options, password))
        .map(([key, value]) => `${key}=${value}\n`)
        .join('');
}
function startError(image, what, text) {
    return new model_error/* ActionError */.l('shadow-start', `The container of ${image} ${what}: ${text}`, 'Try the image by hand with `docker run`, or choose another source of throw-away databases with `shadow`.');
}
/** The image starts twice, the first time for its set-up and without a network: over TCP only the second is seen. */
async function ready(image, name, answers) {
    for (const until = Date.now() + READY_MS;;) {
        const error = await answers().catch((e) => e);
        if (error === undefined)
            return;
        const state = await docker(['inspect', '--format', '{{.State.Running}}', name]);
        if (state.stdout.trim() !== 'true') {
            throw startError(image, 'ended at its start', said(await docker(['logs', '--tail', '6', name])));
        }
        if (Date.now() > until) {
            const text = error instanceof Error ? error.message : String(error);
            throw startError(image, `did not answer on its port within ${READY_MS / 1000} s`, text);
        }
        await (0,external_node_timers_promises_.setTimeout)(100);
    }
}
async function publishedPort(image, name, inside) {
    const ended = await docker(['port', name, `${inside}/tcp`]);
    const port = /:(\d+)\s*$/m.exec(ended.stdout)?.[1];
    if (ended.code === 0 && port !== undefined)
        return Number(port);
    throw startError(image, `has no port ${inside}`, said(await docker(['logs', '--tail', '6', name])));
}
/** The engine may be about to make the container when we die: so it is removed more than once. */
const ON_DEATH = `if [ "$state" != done ]; then
  for n in 1 2 3 4 5; do docker rm --force --volumes "$1" >/dev/null 2>&1; sleep 1; done
  rm -rf "$2"
fi`;
/** Starts a container and waits until its server answers. It ends with us, whatever ends us. */
async function startContainer(options, kind = POSTGRES) {
    const { image, user, database } = options;
    const name = `migrate-on-merge-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const password = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'momdocker-'));
    const envFile = (0,external_node_path_.join)(folder, 'env');
    const watchdog = (0,io_watchdog/* startWatchdog */.M)('state=$line', ON_DEATH, [name, folder], dockerEnvironment());
    const stop = async () => {
        await docker(['rm', '--force', '--volumes', name]).catch(() => undefined);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        watchdog.tell('done');
        await watchdog.release();
    };
    try {
        await (0,promises_.writeFile)(envFile, containerEnvironment(options, password, kind), { mode: 0o600 });
        const ended = await docker(containerArguments(options, name, envFile, kind), RUN_MS);
        // Docker has read it.
        await (0,promises_.rm)(envFile, { force: true });
        if (ended.code !== 0)
            throw startError(image, 'did not start', said(ended));
        const port = await publishedPort(image, name, kind.port);
        const url = (role, db) => kind.url(role, db, { port, password });
        await ready(image, name, () => kind.answers(url(user, database), password));
        return { name, user, database, password, adminUrl: (db) => url(user, db), roleUrl: url, stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/shadow/mysql-connect.js
var mysql_connect = __webpack_require__(14053);
;// CONCATENATED MODULE: ./lib/shadow/mysql-names.js
/** The administrator of servers that are ours: histories never name it. */
const MYSQL_ADMIN = 'shadow_admin';
/** Where the target's name is not known: what dumps are full of (`DEFINER=root@localhost`). */
const USUAL = { user: 'root', host: 'localhost' };
const USUAL_DATABASE = 'app';
const RESERVED_USER = /^(shadow_admin|mysql\.\w+|mariadb\.\w+|public|)$/i;
const RESERVED_DATABASE = /^(mysql|sys|information_schema|performance_schema|)$/i;
/** `app@10.0.%` as CURRENT_USER() gives it: the last @ parts user and host. */
function account(role) {
    if (role === undefined)
        return USUAL;
    const at = role.lastIndexOf('@');
    const user = at === -1 ? role : role.slice(0, at);
    if (RESERVED_USER.test(user))
        return USUAL;
    return { user, host: at !== -1 && role.slice(at + 1) === 'localhost' ? 'localhost' : '%' };
}
/** Statements name their database and their definer: on a shadow whose names are the target's they mean the same thing. */
function mysqlNames(request) {
    const { role, database, superuser } = request;
    return {
        ...account(role),
        database: database === undefined || RESERVED_DATABASE.test(database) ? USUAL_DATABASE : database,
        lenient: superuser !== false,
    };
}

// EXTERNAL MODULE: ./lib/shadow/mysql-users.js
var mysql_users = __webpack_require__(60563);
;// CONCATENATED MODULE: ./lib/shadow/mysql-own.js




const SYSTEM = new Set(['mysql', 'sys', 'information_schema', 'performance_schema', 'metrics_schema']);
/** Whoever is still in a database would keep it from being dropped. */
async function endOthers(admin) {
    const rows = await admin.query((0,query/* raw */.lS)(`SELECT ID AS id FROM information_schema.PROCESSLIST
      WHERE ID <> CONNECTION_ID() AND USER NOT IN ('event_scheduler', 'system user', '${MYSQL_ADMIN}')`));
    for (const row of rows)
        await admin.query((0,query/* raw */.lS)(`KILL ${BigInt(row['id'] ?? '0')}`)).catch(() => undefined);
}
async function empty(admin) {
    await endOthers(admin);
    const rows = await admin.query((0,query/* raw */.lS)('SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA'));
    for (const { name } of rows) {
        if (name === null || name === undefined || SYSTEM.has(name.toLowerCase()))
            continue;
        await admin.query((0,query/* sql */.ll) `DROP DATABASE ${(0,query.id)(name)}`);
    }
    await (0,mysql_users/* forgetAccounts */.gh)(admin, [MYSQL_ADMIN]);
}
/** Makes a Shadow of a server of our own. */
async function mysqlShadowOn(provider, server, names) {
    const { user, host, database, lenient } = names;
    const password = server.password === undefined ? {} : { password: server.password };
    const make = async (admin) => {
        await admin.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(database)}`);
        await (0,mysql_users/* makeMigrationUser */.Aq)(admin, { user, host }, { database, ours: true, lenient, ...password });
    };
    const info = await (0,mysql_connect/* withSession */.fQ)(server.adminUrl(''), async (admin) => {
        await empty(admin);
        await make(admin);
        return admin.server;
    });
    const shadow = {
        provider,
        engine: info.engine,
        version: info.version,
        major: info.major,
        open: () => (0,mysql_connect/* connect */.Ng)(server.userUrl(user, database), (0,mysql_connect/* settingsOf */.f5)(shadow)),
        admin: () => (0,mysql_connect/* connect */.Ng)(server.adminUrl(database), (0,mysql_connect/* settingsOf */.f5)(shadow)),
        renew: () => (0,mysql_connect/* withSession */.fQ)(server.adminUrl(''), async (admin) => {
            await empty(admin);
            await make(admin);
        }),
        [Symbol.asyncDispose]: () => server.stop(),
    };
    return shadow;
}

;// CONCATENATED MODULE: ./lib/shadow/mysql-docker.js






/** Nothing of it has to survive a crash; what a version does not know it does without. */
const mysql_docker_SETTINGS = [
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--skip-log-bin',
    '--event-scheduler=OFF',
    '--local-infile=0',
    '--skip-symbolic-links',
    '--performance-schema=ON',
    '--performance-schema-instrument=wait/lock/metadata/sql/mdl=ON',
    '--max-allowed-packet=64M',
];
const url = (user, database, { port, password }) => `mysql://${encodeURIComponent(user)}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}?ssl-mode=PREFERRED`;
/** The official images of both read these names; the images of MariaDB know their own ones too. */
const SERVER = {
    port: 3306,
    memory: '/var/lib/mysql',
    environment: (_, password) => ({ MYSQL_ROOT_PASSWORD: password, MYSQL_ROOT_HOST: '%' }),
    settings: ({ ours }) => (ours ? mysql_docker_SETTINGS : []),
    url,
    answers: (admin) => (0,mysql_connect/* withSession */.fQ)(admin, () => Promise.resolve(undefined)),
};
/** Its image takes no password: root has none until we give it one. */
const TIDB = {
    port: 4000,
    memory: '/tmp/tidb',
    environment: () => ({}),
    settings: () => [],
    url,
    async answers(admin, password) {
        const open = new URL(admin);
        open.password = '';
        await (0,mysql_connect/* withSession */.fQ)(open.href, (session) => session.query((0,query/* raw */.lS)(`ALTER USER 'root'@'%' IDENTIFIED BY '${password}'`)));
    },
};
/** Without a target: series that are kept up for long, and whose images are surely there. */
const mysql_docker_USUAL = { mysql: '8.4', mariadb: '11.8', tidb: '8.5.0' };
/** Images of one major follow its newest series; TiDB has them by whole version only. */
function mysqlImage(request) {
    const { argument, engine, major, version = '' } = request;
    if (argument !== undefined)
        return argument;
    if (engine === 'tidb')
        return `pingcap/tidb:v${/^\d+\.\d+\.\d+$/.test(version) ? version : mysql_docker_USUAL[engine]}`;
    return `${engine}:${/^\d+\.\d+/.exec(version)?.[0] ?? major ?? mysql_docker_USUAL[engine]}`;
}
/** The account by which we come in over TCP; the images make others of the same name, which go with the first clearing up. */
async function takeOver(admin) {
    await (0,mysql_connect/* withSession */.fQ)(admin, (session) => session.query((0,query/* raw */.lS)(`RENAME USER 'root'@'%' TO '${MYSQL_ADMIN}'@'%'`)).then(() => undefined));
}
async function start(request) {
    const image = mysqlImage(request);
    await ensureImage(image, () => request.progress({ type: 'note', text: `Pulling the image ${image}` }));
    const kind = request.engine === 'tidb' ? TIDB : SERVER;
    const container = await startContainer({ image, user: 'root', database: '', ours: true }, kind);
    try {
        await takeOver(container.adminUrl(''));
        // From outside of the container nobody comes from its localhost
        const names = { ...mysqlNames(request), host: '%' };
        const own = {
            adminUrl: (database) => container.roleUrl(MYSQL_ADMIN, database),
            userUrl: (user, database) => container.roleUrl(user, database),
            password: container.password,
            stop: () => container.stop(),
        };
        return await mysqlShadowOn('docker', own, names);
    }
    catch (error) {
        await container.stop();
        throw error;
    }
}
/** A container of the target's own series, or of an image that was named. */
const mysqlDocker = { unfit: () => noDocker(), start };

;// CONCATENATED MODULE: ./lib/shadow/names.js
/** The superuser of servers that are ours: histories never name it. */
const ADMIN = 'shadow_admin';
/** The most common names in histories (`OWNER TO postgres`, `ALTER DATABASE postgres`), where the target's are not known. */
const names_USUAL = 'postgres';
const RESERVED_ROLE = /^(pg_|(public|none|shadow_admin|current_role|current_user|session_user)$)/;
const names_RESERVED_DATABASE = /^template[01]$/;
/**
 * Histories name their own role and database: `ALTER TABLE … OWNER TO app`, `ALTER DATABASE app SET …`. On a shadow whose
 * names are the target's, such statements do what they do there, and grants and owners compare equal.
 */
function namesOf(request) {
    const { role, database, superuser } = request;
    return {
        role: role === undefined || role === '' || RESERVED_ROLE.test(role) ? names_USUAL : role,
        database: database === undefined || database === '' || names_RESERVED_DATABASE.test(database) ? names_USUAL : database,
        lenient: superuser !== false,
    };
}

;// CONCATENATED MODULE: ./lib/shadow/roles.js

/** Roles by which a session that is no superuser could still read the server's files or start programs. */
const HOST_ROLES = ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'];
/**
 * Lets the migration role make roles, as migrations do, without giving it the machine. Before PostgreSQL 16 whoever may
 * make roles may also grant itself these three, so there they are taken away. Only for servers that are ours.
 */
async function disarm(admin) {
    if (admin.server.major >= 16)
        return;
    const names = HOST_ROLES.map((name) => `'${name}'`).join(', ');
    await admin.run(`SET allow_system_table_mods = on; DELETE FROM pg_catalog.pg_authid WHERE rolname IN (${names}); RESET allow_system_table_mods`);
}
/** Makes the migration role: it may log in, and is no superuser. */
async function makeRole(admin, role) {
    const password = role.password === undefined ? '' : ` PASSWORD '${role.password}'`;
    const options = (0,query/* raw */.lS)(`LOGIN${role.createRole ? ' CREATEROLE' : ''}${password}`);
    await admin.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role.name)} NOSUPERUSER NOCREATEDB ${options}`);
}
/** Makes the migration role the owner of the database that the admin is connected to. */
async function giveDatabase(admin, role) {
    await admin.query((0,query/* sql */.ll) `ALTER DATABASE ${(0,query.id)(admin.server.database)} OWNER TO ${(0,query.id)(role)}`);
    // From 15 on `public` belongs to whoever owns the database.
    if (admin.server.major < 15)
        await admin.query((0,query/* sql */.ll) `ALTER SCHEMA public OWNER TO ${(0,query.id)(role)}`);
}
/**
 * A superuser acts as each role that he makes, and hands tables over as he likes; others must be able to act as the new
 * owner, who must be able to make such a thing himself. So here who makes a role is given it (before PostgreSQL 16 see
 * `selfGranting`), and everybody may make things in `public`, as everybody could before 15.
 */
async function letPass(admin, role) {
    await admin.query((0,query/* raw */.lS)('GRANT CREATE ON SCHEMA public TO PUBLIC'));
    if (admin.server.major >= 16)
        await admin.query((0,query/* sql */.ll) `ALTER ROLE ${(0,query.id)(role)} SET createrole_self_grant = 'set, inherit'`);
}

;// CONCATENATED MODULE: ./lib/shadow/self-grant.js

const MAKES_ROLE = /\bCREATE\s+(?:ROLE|USER|GROUP)\b/i;
const NOT_MINE = (0,query/* raw */.lS)(`
  SELECT r.rolname FROM pg_catalog.pg_roles r, pg_catalog.pg_roles me
  WHERE me.rolname = current_user AND me.rolcreaterole AND r.oid <> me.oid AND NOT r.rolsuper AND r.rolname !~ '^pg_'
    AND NOT pg_catalog.pg_has_role(me.oid, r.oid, 'MEMBER') AND NOT pg_catalog.pg_has_role(r.oid, me.oid, 'MEMBER')`);
/**
 * Before PostgreSQL 16 who makes a role may not act as it, nor hand a table over to it, unless he is a superuser. This
 * does after each such statement what `createrole_self_grant` does from 16 on.
 */
function selfGranting(session) {
    return {
        server: session.server,
        id: session.id,
        home: session.home,
        get lost() {
            return session.lost;
        },
        query: (query) => session.query(query),
        async run(text, options) {
            const ran = await session.run(text, options);
            if (MAKES_ROLE.test(text) && session.transaction() !== 'failed') {
                for (const row of await session.query(NOT_MINE)) {
                    await session.query((0,query/* sql */.ll) `GRANT ${(0,query.id)(row['rolname'] ?? '')} TO CURRENT_USER`);
                }
            }
            return ran;
        },
        cancel: () => session.cancel(),
        transaction: () => session.transaction(),
        close: () => session.close(),
        [Symbol.asyncDispose]: () => session.close(),
    };
}

;// CONCATENATED MODULE: ./lib/shadow/own-server.js





const MAINTENANCE = 'template1';
async function create(admin, { role, database }) {
    // Copying files is twice as quick as logging every page; nothing here has to be recovered.
    const strategy = (0,query/* raw */.lS)(admin.server.major >= 15 ? " STRATEGY 'file_copy'" : '');
    await admin.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(database)} OWNER ${(0,query.id)(role)} TEMPLATE template0${strategy}`);
}
async function drop(admin, database) {
    await admin.query((0,query/* sql */.ll) `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ${database}`);
    const force = (0,query/* raw */.lS)(admin.server.major >= 13 ? ' WITH (FORCE)' : '');
    await admin.query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(database)}${force}`);
}
/** Roles belong to the server, not to the database: what a run made must not be there for the next one. */
async function forgetRoles(admin, { role }) {
    const rows = await admin.query((0,query/* sql */.ll) `SELECT rolname FROM pg_catalog.pg_roles WHERE rolname NOT IN (${ADMIN}, ${role}) AND rolname !~ '^pg_'`);
    for (const row of rows) {
        const made = (0,query.id)(row['rolname'] ?? '');
        await admin.query((0,query/* sql */.ll) `DROP OWNED BY ${made}`);
        await admin.query((0,query/* sql */.ll) `DROP ROLE ${made}`);
    }
    await admin.query((0,query/* sql */.ll) `ALTER ROLE ${(0,query.id)(role)} RESET ALL`);
    await admin.query((0,query/* raw */.lS)('ALTER ROLE ALL RESET ALL'));
}
/** Makes a Shadow of a server of our own. */
async function shadowOn(provider, server, names) {
    const { role, database, lenient } = names;
    const owned = () => withSession(server.adminUrl(database), async (admin) => {
        await giveDatabase(admin, role);
        if (lenient)
            await letPass(admin, role);
    });
    const info = await withSession(server.adminUrl(MAINTENANCE), async (admin) => {
        await disarm(admin);
        const password = server.password === undefined ? {} : { password: server.password };
        await makeRole(admin, { name: role, createRole: true, ...password });
        if (database !== 'postgres')
            await admin.query((0,query/* sql */.ll) `ALTER DATABASE postgres RENAME TO ${(0,query.id)(database)}`);
        return admin.server;
    });
    await owned();
    return {
        provider,
        engine: info.engine,
        version: info.version,
        major: info.major,
        async open() {
            const session = await connect(server.roleUrl(role, database));
            return lenient && info.major < 16 ? selfGranting(session) : session;
        },
        admin: () => connect(server.adminUrl(database)),
        async renew() {
            await withSession(server.adminUrl(MAINTENANCE), async (admin) => {
                const others = await admin.query((0,query/* sql */.ll) `SELECT datname FROM pg_catalog.pg_database WHERE datname NOT IN ('template0', ${MAINTENANCE})`);
                for (const row of others)
                    await drop(admin, row['datname'] ?? '');
                await forgetRoles(admin, names);
                await create(admin, names);
            });
            await owned();
        },
        [Symbol.asyncDispose]: () => server.stop(),
    };
}

;// CONCATENATED MODULE: ./lib/shadow/platform.js



/** `fsync` and the like can be changed while the server runs; settings that cannot are left as the platform has them. */
const QUICK = ['fsync = off', 'full_page_writes = off', 'synchronous_commit = off', 'autovacuum = off'];
/** Where the superuser bears the role's own name. */
const OTHER = 'shadow';
async function prepare(container, wanted) {
    return await withSession(container.adminUrl(container.database), async (admin) => {
        for (const setting of QUICK)
            await admin.run(`ALTER SYSTEM SET ${setting}`).catch(() => undefined);
        await admin.query((0,query/* raw */.lS)('SELECT pg_catalog.pg_reload_conf()'));
        const find = (name) => admin.query((0,query/* sql */.ll) `SELECT rolsuper::text AS super FROM pg_catalog.pg_roles WHERE rolname = ${name}`);
        const [there] = await find(wanted);
        const secret = { password: container.password };
        if (there === undefined || there['super'] === 'true') {
            const role = there === undefined ? wanted : OTHER;
            await makeRole(admin, { name: role, createRole: admin.server.major >= 16, ...secret });
            await giveDatabase(admin, role);
            return role;
        }
        // The platform has its own idea of this role: that is what the image is for.
        await admin.query((0,query/* sql */.ll) `ALTER ROLE ${(0,query.id)(wanted)} LOGIN PASSWORD ${(0,query/* raw */.lS)(`'${container.password}'`)}`);
        return wanted;
    });
}
/** Makes a Shadow of a container whose image has things in its database already; it is emptied by starting anew. */
async function shadowOnPlatform(provider, first, names, again) {
    let container = first;
    let role = await prepare(container, names.role);
    const info = await withSession(container.adminUrl(container.database), (admin) => Promise.resolve(admin.server));
    return {
        provider,
        engine: info.engine,
        version: info.version,
        major: info.major,
        open: () => connect(container.roleUrl(role, container.database)),
        admin: () => connect(container.adminUrl(container.database)),
        async renew() {
            await container.stop();
            container = await again();
            role = await prepare(container, names.role);
        },
        [Symbol.asyncDispose]: () => container.stop(),
    };
}

;// CONCATENATED MODULE: ./lib/shadow/docker.js







/** What the official images bring along. */
const CONTRIB = new Set(`plpgsql amcheck autoinc bloom btree_gin btree_gist citext cube dblink dict_int dict_xsyn earthdistance file_fdw fuzzystrmatch hstore insert_username
   intagg intarray isn lo ltree moddatetime pageinspect pg_buffercache pg_freespacemap pg_prewarm pg_stat_statements pg_surgery pg_trgm pg_visibility
   pg_walinspect pgcrypto pgrowlocks pgstattuple postgres_fdw refint seg sslinfo tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp xml2`.split(/\s+/));
/** The newest major whose image is surely there, for a plan without a target. */
const NEWEST = 18;
const imageFor = (request) => request.argument ?? `postgres:${request.major ?? NEWEST}`;
async function docker_start(request) {
    const image = imageFor(request);
    await ensureImage(image, () => request.progress({ type: 'note', text: `Pulling the image ${image}` }));
    const env = await imageEnvironment(image);
    const names = namesOf(request);
    // An image with a superuser of its own is a platform: what it has in its database is what it is taken for.
    const user = env['POSTGRES_USER'];
    const begin = () => startContainer({
        image,
        user: user ?? ADMIN,
        database: env['POSTGRES_DB'] ?? 'postgres',
        ours: user === undefined,
    });
    const container = await begin();
    try {
        return user === undefined
            ? await shadowOn('docker', container, names)
            : await shadowOnPlatform('docker', container, names, begin);
    }
    catch (error) {
        await container.stop();
        throw error;
    }
}
const postgresDocker = {
    async unfit(request) {
        const missing = request.argument === undefined ? request.extensions.filter((name) => !CONTRIB.has(name)) : [];
        if (missing.length > 0)
            return `the image ${imageFor(request)} has no extension ${missing.join(', ')}; name one that has by \`docker:IMAGE\``;
        return noDocker();
    },
    start: docker_start,
};
/** A container of the target's own major, or of an image that was named. */
const docker_docker = serving('docker', { postgresql: postgresDocker, mysql: mysqlDocker });

// EXTERNAL MODULE: ./lib/engines/pglite.js + 3 modules
var pglite = __webpack_require__(65849);
;// CONCATENATED MODULE: ./lib/shadow/loan.js


const RESETS_ALL = /\b(?:RESET|DISCARD)\s+ALL\b/i;
/** What `ALTER ROLE … SET` and `ALTER DATABASE … SET` left for this role, the strongest last, as a login has them. */
async function roleSettings(base, role) {
    const rows = await base.query((0,query/* sql */.ll) `
    SELECT pg_catalog.split_part(c, '=', 1) AS name, pg_catalog.substr(c, pg_catalog.strpos(c, '=') + 1) AS value
    FROM pg_catalog.pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) c
    WHERE s.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role}))
      AND s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
    ORDER BY s.setrole <> 0, s.setdatabase <> 0`);
    return rows.map((row) => [row['name'] ?? '', row['value'] ?? '']);
}
/**
 * The one session of an embedded database, lent out as if it were a new connection of a role. Nobody logs in there, so
 * what a login does is done here: the role's settings, at the begin and after each `RESET ALL`; and what a logout does.
 */
class Loan {
    base;
    server;
    settings;
    over;
    constructor(base, server, settings) {
        this.base = base;
        this.server = server;
        this.settings = settings;
    }
    static async begin(base, role) {
        const { user } = role.server;
        const loan = new Loan(base, role.server, [...role.settings, ...(await roleSettings(base, user))]);
        await loan.login();
        await base.query((0,query/* sql */.ll) `SET SESSION AUTHORIZATION ${(0,query.id)(user)}`);
        return loan;
    }
    get home() {
        return this.server.user;
    }
    get id() {
        return this.base.id;
    }
    get lost() {
        return this.over ?? this.base.lost;
    }
    async login() {
        for (const [name, value] of this.settings) {
            // A login only warns about a setting that it cannot make.
            await this.base.query((0,query/* sql */.ll) `SELECT pg_catalog.set_config(${name}, ${value}, false)`).catch(() => undefined);
        }
    }
    own() {
        if (this.over !== undefined)
            throw this.over;
        return this.base;
    }
    async query(query, kept) {
        const rows = await this.own().query(query, kept);
        if (RESETS_ALL.test(query.parts[0] ?? '') && this.transaction() !== 'failed')
            await this.login();
        return rows;
    }
    async run(text, options = {}) {
        const ran = await this.own().run(text, options);
        if (RESETS_ALL.test(text) && this.transaction() !== 'failed')
            await this.login();
        return ran;
    }
    cancel() {
        return this.base.cancel();
    }
    transaction() {
        return this.base.transaction();
    }
    /** What the program resets is put back by whoever lends this session to it. */
    relay() {
        const relay = this.own().relay?.();
        if (relay === undefined)
            throw new Error('the session of this database cannot be lent');
        return relay;
    }
    /** The database below is gone. */
    forfeit() {
        this.over ??= new Error('this session of the embedded database is closed');
    }
    async close() {
        if (this.over !== undefined)
            return;
        this.forfeit();
        if (this.base.transaction() !== 'idle')
            await this.base.query((0,query/* raw */.lS)('ROLLBACK'));
        await this.base.query((0,query/* sql */.ll) `SET SESSION AUTHORIZATION ${(0,query.id)(ADMIN)}`);
        await this.base.query((0,query/* raw */.lS)('DISCARD ALL'));
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
}

;// CONCATENATED MODULE: ./lib/shadow/embedded.js








/** The major of the embedded server; a test holds it against the real one. */
const EMBEDDED_MAJOR = 18;
/** What a new session on any other server begins with, while the embedded one has it otherwise. */
const DEFAULTS = [
    ['search_path', '"$user", public'],
    ['TimeZone', 'UTC'],
];
/** The session that PGlite gives is of the superuser `postgres`: it takes another name, and `postgres` is free for histories. */
async function setUp(base, { role, database, lenient }) {
    await base.run(`CREATE ROLE shadow_maker SUPERUSER; SET SESSION AUTHORIZATION shadow_maker;
    ALTER ROLE postgres RENAME TO ${ADMIN}; SET SESSION AUTHORIZATION ${ADMIN}; DROP ROLE shadow_maker`);
    await base.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role)} LOGIN CREATEROLE`);
    await base.query((0,query/* sql */.ll) `ALTER DATABASE postgres OWNER TO ${(0,query.id)(role)}`);
    if (lenient)
        await letPass(base, role);
    // RENAME is refused for the database that one is connected to, and there is no other connection.
    if (database !== 'postgres')
        await base.query((0,query/* sql */.ll) `UPDATE pg_catalog.pg_database SET datname = ${database} WHERE datname = 'postgres'`);
}
async function embedded_start(request) {
    const names = namesOf(request);
    const fresh = async () => {
        const base = await (0,pglite/* openPglite */.i8)();
        try {
            await setUp(base, names);
            return base;
        }
        catch (error) {
            await base.close();
            throw error;
        }
    };
    let base = await fresh();
    let out;
    const lend = async (role) => {
        if (out?.lost === undefined && out !== undefined) {
            throw new model_error/* ActionError */.l('internal', 'The embedded database has one session, and that one is in use.', 'Please report this.');
        }
        out = await Loan.begin(base, role);
        return out;
    };
    const end = async () => {
        out?.forfeit();
        await base.close();
    };
    const { engine, version, major } = base.server;
    const server = { ...base.server, database: names.database };
    return {
        provider: 'embedded',
        engine,
        version,
        major,
        open: () => lend({ server: { ...server, user: names.role, superuser: false }, settings: DEFAULTS }),
        admin: () => lend({ server: { ...server, user: ADMIN, superuser: true }, settings: DEFAULTS }),
        async renew() {
            await end();
            base = await fresh();
        },
        [Symbol.asyncDispose]: end,
    };
}
const postgresEmbedded = {
    unfit(request) {
        const why = () => {
            if (request.major !== undefined && request.major > EMBEDDED_MAJOR)
                return `the embedded PostgreSQL ${EMBEDDED_MAJOR} is older than the target's ${request.major}`;
            const missing = request.extensions.filter((name) => !pglite/* EXTENSIONS */.Z1.has(name));
            return missing.length === 0 ? undefined : `the embedded PostgreSQL has no extension ${missing.join(', ')}`;
        };
        return Promise.resolve(why());
    },
    start: embedded_start,
};
/** No server of the family runs within another process. */
const mysqlEmbedded = {
    unfit: (request) => Promise.resolve(`there is no embedded ${model_engine/* LABELS */.k[request.engine]}; the embedded database is PostgreSQL`),
    start: (request) => Promise.reject(new model_error/* ActionError */.l('no-shadow', `There is no embedded ${model_engine/* LABELS */.k[request.engine]}.`, 'Take another `shadow`.')),
};
/** PostgreSQL within our own process: needs nothing installed. */
const embedded = serving('embedded', { postgresql: postgresEmbedded, mysql: mysqlEmbedded });

// EXTERNAL MODULE: ./lib/io/binaries.js
var binaries = __webpack_require__(25715);
// EXTERNAL MODULE: ./lib/io/postgres-server.js + 1 modules
var postgres_server = __webpack_require__(94967);
// EXTERNAL MODULE: ./lib/io/unprivileged.js
var unprivileged = __webpack_require__(71292);
// EXTERNAL MODULE: ./lib/io/mysql-programs.js
var mysql_programs = __webpack_require__(5930);
// EXTERNAL MODULE: ./lib/io/mysql-server.js + 3 modules
var mysql_server = __webpack_require__(66723);
;// CONCATENATED MODULE: ./lib/shadow/mysql-local.js








/** The target's series; its minor is taken for 0 where only the major is known. */
function seriesOf(request) {
    const { version, major } = request;
    const found = /^(\d+)\.(\d+)/.exec(version ?? '');
    if (found !== null)
        return { major: Number(found[1]), minor: Number(found[2]) };
    return major === undefined ? undefined : { major, minor: 0 };
}
const compare = (a, b) => a.major - b.major || a.minor - b.minor;
const shown = ({ major, minor }) => `${major}.${minor}`;
/** The target's own series, else the next one above it; without a target the newest. */
function fitting(servers, target) {
    if (target === undefined)
        return servers;
    return servers.filter((server) => compare(server, target) >= 0).toSorted(compare);
}
/** As root it has to run as somebody else, who may not reach every folder. */
async function runs({ server }) {
    if (!(0,unprivileged/* isRoot */.jX)())
        return undefined;
    const found = await (0,unprivileged/* unprivilegedAccount */.w_)();
    if (found === undefined)
        return 'this runs as root, which the server refuses, and there is no other account';
    const { uid, gid, name } = found;
    const ended = await (0,exec/* run */.eF)(server, ['--no-defaults', '--version'], { uid, gid, cwd: '/', timeoutMs: 10_000 }).catch(() => undefined);
    return ended?.code === 0 ? undefined : `as root it would run as the account \`${name}\`, who cannot start ${server}`;
}
/** Asking programs for their versions takes a while, and `unfit` and `start` hear the same. */
const choices = new WeakMap();
function choose(request) {
    const known = choices.get(request) ?? look(request);
    choices.set(request, known);
    return known;
}
const others = (servers) => [...new Set(servers.map((server) => `${model_engine/* LABELS */.k[server.flavour]} ${shown(server)}`))].join(', ');
/** The best server that serves, or why none does. */
async function look(request) {
    const label = model_engine/* LABELS */.k[request.engine];
    // What MySQL says of a statement says nothing of what TiDB does with it
    if (request.engine === 'tidb')
        return 'a TiDB of one machine is not started here, and MySQL is not taken for it';
    if (process.platform === 'win32')
        return 'servers are started on Linux and macOS only';
    const installed = await (0,mysql_programs/* findMysqlServers */.wR)(request.binaries);
    const servers = installed.filter(({ flavour }) => flavour === request.engine);
    if (servers.length === 0) {
        const instead = installed.length === 0 ? '' : ` (only ${others(installed)})`;
        return `no ${label} server is installed here${instead}`;
    }
    const target = seriesOf(request);
    const found = fitting(servers, target);
    if (found.length === 0 && target !== undefined)
        return `the installed ${others(servers)} is older than the target's ${shown(target)}`;
    let why = '';
    for (const server of found) {
        const refused = await runs(server);
        if (refused === undefined)
            return server;
        why ||= refused;
    }
    return why;
}
async function mysql_local_start(request) {
    const programs = await choose(request);
    if (typeof programs === 'string') {
        throw new model_error/* ActionError */.l('no-shadow', `An installed server cannot serve as shadow: ${programs}.`, 'Set `shadow: docker`, name the mysql:// URL of a scratch server, or name the folder of its programs by `mysql-binaries`.');
    }
    const { variables = {} } = request;
    const server = await (0,mysql_server/* startPrivateMysql */._)({ programs, admin: MYSQL_ADMIN, variables });
    for (const lack of server.lacks)
        request.progress({ type: 'note', text: `The shadow does not know ${lack}.` });
    try {
        const own = {
            adminUrl: (database) => server.url(MYSQL_ADMIN, database),
            userUrl: (user, database) => server.url(user, database),
            stop: () => server.stop(),
        };
        return await mysqlShadowOn('local', own, mysqlNames(request));
    }
    catch (error) {
        await server.stop();
        throw error;
    }
}
/** A private server of the MySQL or MariaDB that is installed here. */
const mysqlLocal = {
    async unfit(request) {
        const chosen = await choose(request);
        return typeof chosen === 'string' ? chosen : undefined;
    },
    start: mysql_local_start,
};

;// CONCATENATED MODULE: ./lib/shadow/local.js











/** The target's own major, else the next one above it; without a target the newest. */
function local_fitting(servers, major) {
    const usable = servers.filter((server) => server.major >= (major ?? 10));
    return major === undefined ? usable : usable.toSorted((a, b) => a.major - b.major);
}
/** Where this server's extensions lie; undefined when it does not tell. */
async function extensionFolder(bin) {
    const ended = await (0,exec/* run */.eF)((0,external_node_path_.join)(bin, 'pg_config'), ['--sharedir'], { timeoutMs: 10_000 }).catch(() => undefined);
    const share = ended?.code === 0 ? ended.stdout.trim() : '';
    return share === '' ? undefined : (0,external_node_path_.join)(share, 'extension');
}
async function missingExtensions(bin, wanted) {
    const folder = wanted.length === 0 ? undefined : await extensionFolder(bin);
    if (folder === undefined)
        return [];
    const there = await Promise.all(wanted.map((name) => (0,promises_.access)((0,external_node_path_.join)(folder, `${name}.control`)).then(() => true, () => false)));
    return wanted.filter((_, i) => there[i] === false);
}
/** As root it has to run as somebody else, who may not reach every folder. */
async function local_runs(bin) {
    if (!(0,unprivileged/* isRoot */.jX)())
        return undefined;
    const account = await (0,unprivileged/* unprivilegedAccount */.w_)();
    if (account === undefined)
        return 'this runs as root, which PostgreSQL refuses, and there is no other account';
    const { uid, gid, name } = account;
    const ended = await (0,exec/* run */.eF)((0,external_node_path_.join)(bin, 'postgres'), ['--version'], { uid, gid, cwd: '/', timeoutMs: 10_000 }).catch(() => undefined);
    return ended?.code === 0
        ? undefined
        : `as root it would run as the account \`${name}\`, who cannot start ${bin}/postgres`;
}
/** Asking programs for their versions takes a while, and `unfit` and `start` hear the same. */
const local_choices = new WeakMap();
function local_choose(request) {
    const known = local_choices.get(request) ?? local_look(request);
    local_choices.set(request, known);
    return known;
}
/** The best server that serves, or why none does. */
async function local_look(request) {
    if (process.platform === 'win32')
        return 'servers are started on Linux and macOS only';
    const servers = await (0,binaries/* findServers */.G9)(request.binaries);
    if (servers.length === 0)
        return 'no PostgreSQL server is installed here';
    const found = local_fitting(servers, request.major);
    if (found.length === 0) {
        const majors = [...new Set(servers.map((server) => server.major))].join(', ');
        return `the installed PostgreSQL (${majors}) is older than the target's ${request.major}`;
    }
    let why = '';
    for (const server of found) {
        const missing = await missingExtensions(server.bin, request.extensions);
        const refused = missing.length > 0
            ? `the installed PostgreSQL ${server.major} has no extension ${missing.join(', ')}`
            : await local_runs(server.bin);
        if (refused === undefined)
            return server;
        why ||= refused;
    }
    return why;
}
async function local_start(request) {
    const chosen = await local_choose(request);
    if (typeof chosen === 'string') {
        throw new model_error/* ActionError */.l('no-shadow', `An installed server cannot serve as shadow: ${chosen}.`, 'Set `shadow: embedded` or `shadow: docker`, or name its folder by `postgres-binaries`.');
    }
    const server = await (0,postgres_server/* startPrivateServer */.X)({ ...chosen, superuser: ADMIN });
    try {
        const access = {
            adminUrl: (database) => server.url(ADMIN, database),
            roleUrl: (role, database) => server.url(role, database),
            stop: () => server.stop(),
        };
        return await shadowOn('local', access, namesOf(request));
    }
    catch (error) {
        await server.stop();
        throw error;
    }
}
const postgresLocal = {
    async unfit(request) {
        const chosen = await local_choose(request);
        return typeof chosen === 'string' ? chosen : undefined;
    },
    start: local_start,
};
/** A private server of what is installed here. */
const local = serving('local', { postgresql: postgresLocal, mysql: mysqlLocal });

;// CONCATENATED MODULE: ./lib/shadow/made-roles.js

async function knownRoles(session, role) {
    const rows = await session.query((0,query/* sql */.ll) `SELECT rolname FROM pg_catalog.pg_roles`);
    const settings = await session.query((0,query/* sql */.ll) `
    SELECT FROM pg_catalog.pg_db_role_setting s JOIN pg_catalog.pg_roles r ON r.oid = s.setrole WHERE r.rolname = ${role}`);
    return { names: new Set(rows.map((row) => row['rolname'] ?? '')), settings: settings.length > 0 };
}
/**
 * Drops the roles that this role has made since, and its settings. From PostgreSQL 16 on whoever makes a role may administer it; that tells ours from
 * those that others make at the same time.
 */
async function forgetRolesOf(session, role, known) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT DISTINCT r.rolname FROM pg_catalog.pg_auth_members m JOIN pg_catalog.pg_roles r ON r.oid = m.roleid
    WHERE m.admin_option AND m.member = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role})`);
    for (const row of rows) {
        const name = row['rolname'] ?? '';
        if (known.names.has(name))
            continue;
        // Something of it may be in another database: then it is not ours to drop.
        await session.query((0,query/* sql */.ll) `DROP ROLE ${(0,query.id)(name)}`).catch(() => undefined);
    }
    // Settings that were there before are its owner's; those of a run go.
    if (!known.settings)
        await session.query((0,query/* sql */.ll) `ALTER ROLE ${(0,query.id)(role)} RESET ALL`);
}

;// CONCATENATED MODULE: ./lib/shadow/borrowed.js




/** Whoever holds it has this database to himself; any constant does, this is the tool's name in ASCII, turned around. */
const LOCK_KEY = '7307199742139949668';
/** What is in the database, whoever owns it; what comes with an extension does not count. */
const CONTENTS = (0,query/* raw */.lS)(`
  SELECT what FROM (
    SELECT 'schema ' || nspname AS what, 'pg_catalog.pg_namespace'::regclass AS class, oid AS object FROM pg_catalog.pg_namespace
      WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
    UNION ALL
    SELECT i.type || ' ' || i.identity, d.classid, d.objid FROM pg_catalog.pg_depend d, pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) i
      WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')::oid
    UNION ALL
    SELECT 'large object ' || oid, 'pg_catalog.pg_largeobject'::regclass, oid FROM pg_catalog.pg_largeobject_metadata
  ) there WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.deptype = 'e' AND e.classid = class AND e.objid = object)
  ORDER BY what LIMIT 5`);
/** What `DROP OWNED` would drop or take away: things that this role owns here, rights that others gave it here or on shared things. */
const OWNED = (0,query/* raw */.lS)(`
  SELECT DISTINCT pg_catalog.pg_describe_object(classid, objid, objsubid) AS what FROM pg_catalog.pg_shdepend
  WHERE refclassid = 'pg_catalog.pg_authid'::regclass AND refobjid = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user)
    AND (deptype = 'a' AND dbid IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
      OR deptype = 'o' AND dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        AND NOT (classid = 'pg_catalog.pg_namespace'::regclass AND objid = coalesce(to_regnamespace('public')::oid, 0)))
  LIMIT 5`);
const borrowed_SETTINGS = (0,query/* raw */.lS)(`
  SELECT FROM pg_catalog.pg_db_role_setting
  WHERE setrole = 0 AND setdatabase = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())`);
const words = (rows) => rows.map((row) => row['what'] ?? '').join(', ');
function refusal(why) {
    return new model_error/* ActionError */.l('shadow-not-empty', `The database of \`shadow\` cannot be used: its role may not create databases, and ${why}.`, 'Give the role CREATEDB, or name an empty database that it owns and that nobody else uses.');
}
async function inspect(session) {
    const [own] = await session.query((0,query/* raw */.lS)(`SELECT (datdba = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user))::text AS own
      FROM pg_catalog.pg_database WHERE datname = current_database()`));
    if (own?.['own'] !== 'true')
        throw refusal('it does not own this one');
    const there = await session.query(CONTENTS);
    if (there.length > 0)
        throw refusal(`this one is not empty (${words(there)})`);
    const owned = await session.query(OWNED);
    if (owned.length > 0)
        throw refusal(`clearing up would touch what is not ours (${words(owned)})`);
}
/** Uses an empty database that its role owns. What is in it at the end was made by the run, so all that the role owns goes. */
async function borrowDatabase(session, url, progress) {
    const [lock] = await session.query((0,query/* sql */.ll) `SELECT pg_catalog.pg_try_advisory_lock(${LOCK_KEY}::bigint)::text AS got`);
    if (lock?.['got'] !== 'true')
        throw refusal('another run is using this one');
    await inspect(session);
    const { user, database } = session.server;
    const settled = await session.query(borrowed_SETTINGS);
    const known = await knownRoles(session, user);
    const others = (0,query/* sql */.ll) `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND pid <> pg_catalog.pg_backend_pid()`;
    const clear = async () => {
        await session.query(others);
        await session.query((0,query/* raw */.lS)('DROP OWNED BY CURRENT_USER CASCADE'));
        await session.query((0,query/* raw */.lS)('CREATE SCHEMA IF NOT EXISTS public'));
        if (settled.length === 0)
            await session.query((0,query/* sql */.ll) `ALTER DATABASE ${(0,query.id)(database)} RESET ALL`);
        await forgetRolesOf(session, user, known);
        const left = await session.query(CONTENTS);
        if (left.length > 0)
            progress({ type: 'warning', text: `The scratch database of \`shadow\` is not empty again: ${words(left)}` });
    };
    return {
        provider: 'url',
        engine: session.server.engine,
        version: session.server.version,
        major: session.server.major,
        open: () => connect(url),
        admin: () => connect(url),
        renew: clear,
        async [Symbol.asyncDispose]() {
            try {
                await clear();
            }
            finally {
                await session.close();
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/shadow/fingerprint.js
var fingerprint = __webpack_require__(25908);
;// CONCATENATED MODULE: ./lib/shadow/mysql-borrowed.js



/** Whatever a database can hold; triggers go with their tables. */
const mysql_borrowed_CONTENTS = (0,query/* raw */.lS)(`
  SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'VIEW' WHEN 'SEQUENCE' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind, TABLE_NAME AS name
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
  UNION ALL SELECT ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()
  UNION ALL SELECT 'EVENT', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()`);
const mysql_borrowed_DEFAULTS = (0,query/* raw */.lS)(`SELECT DEFAULT_CHARACTER_SET_NAME AS charset, DEFAULT_COLLATION_NAME AS collation
  FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = DATABASE()`);
/** Words of a DROP statement: what the catalog says goes into it only if it is one of these. */
const KINDS = new Set(['TABLE', 'VIEW', 'SEQUENCE', 'PROCEDURE', 'FUNCTION', 'PACKAGE', 'EVENT']);
const mysql_borrowed_words = (rows) => {
    const all = rows.map((row) => `${(row['kind'] ?? '').toLowerCase()} ${row['name']}`);
    return [...all.slice(0, 5), ...(all.length > 5 ? ['…'] : [])].join(', ');
};
function mysql_borrowed_refusal(why) {
    return new model_error/* ActionError */.l('shadow-not-empty', `The database of \`shadow\` cannot be used: its user may not create databases, and ${why}.`, 'Give the user the right to create databases (GRANT ALL ON `migrate\\_on\\_merge\\_shadow\\_%`.*), or name an empty database that nobody else uses.');
}
async function mysql_borrowed_drop(session) {
    await (0,mysql_connect/* endSessionsIn */.e4)(session, session.server.database);
    await session.query((0,query/* raw */.lS)('SET SESSION foreign_key_checks = 0'));
    for (const { kind, name } of await session.query(mysql_borrowed_CONTENTS)) {
        // A package goes with its body
        if (!KINDS.has(kind ?? ''))
            continue;
        await session.query((0,query/* sql */.ll) `DROP ${(0,query/* raw */.lS)(kind ?? '')} IF EXISTS ${(0,query.id)(name ?? '')}`);
    }
}
/** Uses an empty database to which its user has the rights. What is in it at the end was made by the run, so all of it goes. */
async function borrowMysqlDatabase(session, url, progress) {
    const { database, engine, version, major } = session.server;
    if (database === '')
        throw mysql_borrowed_refusal('its URL names no database');
    // Held until the session ends: two runs would empty each other's
    const [lock] = await session.query((0,query/* sql */.ll) `SELECT GET_LOCK(LEFT(${`mom_shadow:${database}`}, 64), 0) AS got`);
    if (lock?.['got'] !== '1')
        throw mysql_borrowed_refusal('another run is using this one');
    const there = await session.query(mysql_borrowed_CONTENTS);
    if (there.length > 0)
        throw mysql_borrowed_refusal(`this one is not empty (${mysql_borrowed_words(there)})`);
    const [defaults] = await session.query(mysql_borrowed_DEFAULTS);
    const clear = async () => {
        await mysql_borrowed_drop(session);
        const [now] = await session.query(mysql_borrowed_DEFAULTS);
        const { charset, collation } = defaults ?? {};
        if (now?.['collation'] !== collation && charset && collation)
            await session.query((0,query/* sql */.ll) `ALTER DATABASE ${(0,query.id)(database)} CHARACTER SET ${(0,query.id)(charset)} COLLATE ${(0,query.id)(collation)}`);
        const left = await session.query(mysql_borrowed_CONTENTS);
        if (left.length > 0)
            progress({ type: 'warning', text: `The scratch database of \`shadow\` is not empty again: ${mysql_borrowed_words(left)}` });
    };
    const shadow = {
        provider: 'url',
        engine,
        version,
        major,
        open: () => (0,mysql_connect/* connect */.Ng)(url, (0,mysql_connect/* settingsOf */.f5)(shadow)),
        admin: () => (0,mysql_connect/* connect */.Ng)(url, (0,mysql_connect/* settingsOf */.f5)(shadow)),
        renew: clear,
        async [Symbol.asyncDispose]() {
            try {
                await clear();
            }
            finally {
                await session.close();
            }
        },
    };
    return shadow;
}

// EXTERNAL MODULE: ./lib/shadow/mysql-fingerprint.js
var mysql_fingerprint = __webpack_require__(95951);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/grants.js
var mysqlfamily_grants = __webpack_require__(69455);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/names.js
var names = __webpack_require__(38314);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/url.js
var mysqlfamily_url = __webpack_require__(60147);
;// CONCATENATED MODULE: ./lib/shadow/mysql-scratch-url.js

/** The same server and the same way to it, as another user or with another database. */
function mysqlScratchUrl(url, change) {
    const { host, port, socketPath, collation, timeZone, tls, ...own } = (0,mysqlfamily_url/* parseMysqlUrl */.L)(url);
    const login = change.login ?? { user: own.user, password: own.password };
    const params = {
        socket: socketPath,
        collation,
        time_zone: timeZone,
        // A host that nobody vouches for stays so whoever logs in
        'ssl-mode': tls.asked ? WORDS[tls.mode] : undefined,
        sslca: tls.ca,
        sslcert: tls.cert,
        sslkey: tls.key,
    };
    const query = new URLSearchParams(Object.entries(params).filter((entry) => entry[1] !== undefined));
    const encode = (text, before = '') => text === undefined ? '' : before + encodeURIComponent(text);
    const who = login.user === undefined ? '' : `${encode(login.user)}${encode(login.password, ':')}@`;
    const where = socketPath === undefined ? `${host.includes(':') ? `[${host}]` : host}:${port}` : 'localhost';
    return `mysql://${who}${where}/${encode(change.database)}?${query.toString().replaceAll('+', '%20')}`;
}
const WORDS = {
    disabled: 'DISABLED',
    preferred: 'PREFERRED',
    unchecked: 'no-verify',
    'verify-ca': 'VERIFY_CA',
    'verify-identity': 'VERIFY_IDENTITY',
};

;// CONCATENATED MODULE: ./lib/shadow/mysql-scratch.js







const PREFIX = names/* SCRATCH_PREFIX */.ul;
/** Names of users hold 32 characters. */
const USER_PREFIX = 'mom_shadow_';
const DAY_MS = 86_400_000;
/** Letters of both kinds and a digit, as rules for passwords want them; of our own making, so that it may stand in SQL. */
const newPassword = () => `Mom1${(0,external_node_crypto_.randomBytes)(20).toString('hex')}`;
/** Databases of runs that were killed: a day old, and nobody is in them. What cannot be dropped stays for its owner. */
async function sweep(session) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE ${`${PREFIX.replaceAll('_', '\\_')}%`}
      AND SCHEMA_NAME NOT IN (SELECT DB FROM information_schema.PROCESSLIST WHERE DB IS NOT NULL)`);
    for (const row of rows) {
        const suffix = (row['name'] ?? '').slice(PREFIX.length);
        if (!(Date.now() - Number.parseInt(suffix, 36) > DAY_MS))
            continue;
        await session.query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(PREFIX + suffix)}`).catch(() => undefined);
        const user = (0,mysql_users/* account */.ct)({ user: USER_PREFIX + suffix, host: '%' });
        await session.query((0,query/* sql */.ll) `DROP USER IF EXISTS ${user}`).catch(() => undefined);
    }
}
/** Rights by which statements reach files, other sessions or the server itself. */
const STRONG = new Set(['ALL PRIVILEGES', 'SUPER', 'FILE', 'SHUTDOWN', 'SYSTEM_USER', 'SYSTEM_VARIABLES_ADMIN']);
async function strong(session) {
    const rows = await session.query((0,query/* raw */.lS)('SHOW GRANTS FOR CURRENT_USER()'));
    const grants = rows.flatMap((row) => (0,mysqlfamily_grants/* parseGrant */.qb)(Object.values(row)[0] ?? '') ?? []);
    return grants.some(({ database, privileges }) => database === '*' && privileges.some((right) => STRONG.has(right)));
}
/** A user without rights on anything else; undefined where we may not make one, and then we are the user ourselves. */
async function makeUser(session, suffix, progress) {
    const login = { user: USER_PREFIX + suffix, password: newPassword() };
    const who = { user: login.user, host: '%' };
    try {
        await (0,mysql_users/* makeMigrationUser */.Aq)(session, who, {
            database: PREFIX + suffix,
            password: login.password,
            ours: false,
            lenient: false,
        });
        return login;
    }
    catch (error) {
        await session.query((0,query/* sql */.ll) `DROP USER IF EXISTS ${(0,mysql_users/* account */.ct)(who)}`).catch(() => undefined);
        if (!(0,mysql_connect/* isRefused */.H0)(error))
            throw error;
    }
    if (await strong(session)) {
        const text = 'Migrations run on the shadow with all rights of the user of `shadow`, since it may not make another one: use a server that holds nothing else.';
        progress({ type: 'warning', text });
    }
    return undefined;
}
/** Makes a database of our own on a scratch server, and where it may be had a user for it. Throws where that is refused. */
async function mysqlScratch(session, url, progress) {
    const suffix = (0,names/* scratchSuffix */.s7)();
    const database = PREFIX + suffix;
    const make = () => session.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(database)}`);
    const clear = async () => {
        await (0,mysql_connect/* endSessionsIn */.e4)(session, database);
        await session.query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(database)}`);
    };
    await make();
    let login;
    const end = async () => {
        await clear();
        if (login !== undefined)
            await session.query((0,query/* sql */.ll) `DROP USER IF EXISTS ${(0,mysql_users/* account */.ct)({ user: login.user, host: '%' })}`);
    };
    try {
        await sweep(session);
        login = await makeUser(session, suffix, progress);
    }
    catch (error) {
        await end().catch(() => undefined);
        throw error;
    }
    const adminUrl = mysqlScratchUrl(url, { database });
    const userUrl = login === undefined ? adminUrl : mysqlScratchUrl(url, { database, login });
    const shadow = {
        provider: 'url',
        engine: session.server.engine,
        version: session.server.version,
        major: session.server.major,
        open: () => (0,mysql_connect/* connect */.Ng)(userUrl, (0,mysql_connect/* settingsOf */.f5)(shadow)),
        admin: () => (0,mysql_connect/* connect */.Ng)(adminUrl, (0,mysql_connect/* settingsOf */.f5)(shadow)),
        async renew() {
            await clear();
            await make();
            // Some servers forget a grant with its database
            if (login !== undefined)
                await (0,mysql_users/* giveDatabase */.hc)(session, { user: login.user, host: '%' }, database);
        },
        async [Symbol.asyncDispose]() {
            try {
                await end();
            }
            finally {
                await session.close();
            }
        },
    };
    return shadow;
}

;// CONCATENATED MODULE: ./lib/shadow/mysql-url.js








/** What another kind of server says of a statement says nothing about the target. */
function refuseOther(session, request) {
    const { engine, version } = session.server;
    if (engine === request.engine)
        return;
    const found = engine in model_engine/* LABELS */.k ? model_engine/* LABELS */.k[engine] : engine;
    throw new model_error/* ActionError */.l('shadow-start', `The scratch server of \`shadow\` is ${found} ${version}, and what is wanted is ${model_engine/* LABELS */.k[request.engine]}.`, `Name a scratch server that is ${model_engine/* LABELS */.k[request.engine]}; or, if ${found} is what the migrations are for, set \`engine: ${engine}\`.`);
}
function warnOfAge(session, request) {
    const target = seriesOf(request);
    const own = /^(\d+)\.(\d+)/.exec(session.server.version);
    if (target === undefined || own === null)
        return;
    if ((Number(own[1]) - target.major || Number(own[2]) - target.minor) >= 0)
        return;
    const text = `The scratch server is ${model_engine/* LABELS */.k[request.engine]} ${session.server.version}, older than the target's ${target.major}.${target.minor}: what the target knows it may not know.`;
    request.progress({ type: 'warning', text });
}
async function refuseTarget(session, request) {
    if (request.targetFingerprint === undefined)
        return;
    const near = (0,fingerprint.compareFingerprints)(await (0,mysql_fingerprint.mysqlFingerprint)(session), request.targetFingerprint);
    if (near === 'database') {
        throw new model_error/* ActionError */.l('shadow-is-target', 'The URL of `shadow` names the target database itself.', 'Name a database on a scratch server, or leave `shadow` out.');
    }
    if (near === 'server')
        request.progress({
            type: 'warning',
            text: 'The shadow is on the same server as the target, and takes part of its time.',
        });
}
/** The server runs read-only: a replica, or one whose administrator has stopped writes. */
const READ_ONLY = new Set(['1290', '1836', '1874']);
async function begin(session, url, request) {
    refuseOther(session, request);
    warnOfAge(session, request);
    await refuseTarget(session, request);
    try {
        return await mysqlScratch(session, url, request.progress);
    }
    catch (error) {
        if (error instanceof model_error/* ServerError */.g && READ_ONLY.has(error.code)) {
            throw new model_error/* ActionError */.l('shadow-start', `The scratch server of \`shadow\` takes no writes: ${error.message}`, 'Name a server that may be written to, not a replica.', { cause: error });
        }
        if (!(0,mysql_connect/* isRefused */.H0)(error))
            throw error;
    }
    return await borrowMysqlDatabase(session, url, request.progress);
}
async function mysql_url_start(request) {
    const url = request.argument ?? '';
    // Kept for the shadow's life: it clears up, and it holds what must not be shared.
    const session = await (0,mysql_connect/* connect */.Ng)(url);
    try {
        return await begin(session, url, request);
    }
    catch (error) {
        await session.close();
        throw error;
    }
}
/** A scratch server of the family that somebody keeps for us. */
const mysqlUrl = {
    unfit(request) {
        const why = () => {
            if (request.argument === undefined)
                return 'no URL of a scratch server is given';
            return /^(mysql|mariadb):\/\//.test(request.argument)
                ? undefined
                : 'its URL must begin with mysql:// or mariadb://';
        };
        return Promise.resolve(why());
    },
    start: mysql_url_start,
};

// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var postgresql_url = __webpack_require__(28685);
;// CONCATENATED MODULE: ./lib/shadow/scratch-url.js

/** The same server and the same way to it, as another role or with another database. */
function scratchUrl(url, change) {
    const { host, port, user, password, options, tls, ...more } = (0,postgresql_url/* parsePostgresUrl */.qQ)(url);
    const login = change.login ?? { user, password };
    const encode = (text, before = '') => text === undefined ? '' : before + encodeURIComponent(text);
    const params = {
        host,
        port: String(port),
        options,
        sslmode: tls.mode,
        sslrootcert: tls.rootCert,
        sslcert: tls.cert,
        sslkey: tls.key,
        channel_binding: more.channelBinding,
        target_session_attrs: more.sessionAttributes,
        connect_timeout: more.connectTimeout?.toString(),
    };
    const query = new URLSearchParams(Object.entries(params).filter((entry) => entry[1] !== undefined));
    const who = login.user === undefined ? '' : `${encode(login.user)}${encode(login.password, ':')}@`;
    return `postgresql://${who}/${encode(change.database)}?${query.toString().replaceAll('+', '%20')}`;
}

;// CONCATENATED MODULE: ./lib/shadow/scratch.js






const scratch_PREFIX = 'migrate_on_merge_shadow_';
const scratch_DAY_MS = 86_400_000;
/** The name tells when it was made, so that a later run can tell a leftover. */
const newName = () => `${scratch_PREFIX}${Date.now().toString(36)}_${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
async function scratch_drop(session, database) {
    const force = (0,query/* raw */.lS)(session.server.major >= 13 ? ' WITH (FORCE)' : '');
    await session.query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(database)}${force}`);
}
/** Databases of runs that were killed: a day old, and nobody is in them. What cannot be dropped stays for its owner. */
async function scratch_sweep(session) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT datname FROM pg_catalog.pg_database d WHERE pg_catalog.starts_with(datname, ${scratch_PREFIX})
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)`);
    for (const { datname } of rows) {
        const made = Number.parseInt((datname ?? '').slice(scratch_PREFIX.length), 36);
        if (!(Date.now() - made > scratch_DAY_MS))
            continue;
        await session.query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(datname ?? '')}`).catch(() => undefined);
        await session.query((0,query/* sql */.ll) `DROP ROLE IF EXISTS ${(0,query.id)(datname ?? '')}`).catch(() => undefined);
    }
}
/** Makes a database of our own on a scratch server, and where it is needed a role that is no superuser. */
async function scratchDatabase(session, url, options) {
    await scratch_sweep(session);
    const name = newName();
    const login = options.superuser ? { user: name, password: (0,external_node_crypto_.randomBytes)(24).toString('hex') } : undefined;
    const adminUrl = scratchUrl(url, { database: name });
    const roleUrl = login === undefined ? adminUrl : scratchUrl(url, { database: name, login });
    const role = login?.user ?? session.server.user;
    const known = await knownRoles(session, role);
    const make = async () => {
        await session.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(name)} TEMPLATE template0`);
        // Nobody else on that server has business in it.
        await session.query((0,query/* sql */.ll) `REVOKE ALL ON DATABASE ${(0,query.id)(name)} FROM PUBLIC`);
        if (login === undefined)
            return;
        await withSession(adminUrl, async (admin) => {
            await giveDatabase(admin, role);
            if (options.lenient)
                await letPass(admin, role);
        });
    };
    const clear = async () => {
        await scratch_drop(session, name);
        await forgetRolesOf(session, role, known);
    };
    const end = async () => {
        try {
            await clear();
            if (login !== undefined)
                await session.query((0,query/* sql */.ll) `DROP ROLE IF EXISTS ${(0,query.id)(role)}`);
        }
        finally {
            await session.close();
        }
    };
    try {
        if (login !== undefined)
            await makeRole(session, { name: role, password: login.password, createRole: options.createRole });
        await make();
    }
    catch (error) {
        await end().catch(() => undefined);
        throw error;
    }
    return {
        provider: 'url',
        engine: session.server.engine,
        version: session.server.version,
        major: session.server.major,
        open: () => connect(roleUrl),
        admin: () => connect(adminUrl),
        async renew() {
            await clear();
            await make();
        },
        [Symbol.asyncDispose]: end,
    };
}

;// CONCATENATED MODULE: ./lib/shadow/url.js









/** How a scratch server stands to the target. */
async function nearness(session, request) {
    if (request.targetFingerprint === undefined)
        return 'none';
    const near = (0,fingerprint.compareFingerprints)(await (0,fingerprint.fingerprint)(session), request.targetFingerprint);
    if (near === 'database') {
        throw new model_error/* ActionError */.l('shadow-is-target', 'The URL of `shadow` names the target database itself.', 'Name a database on a scratch server, or leave `shadow` out.');
    }
    if (near === 'server') {
        const text = 'The shadow is on the same server as the target. Migrations that make roles will be refused there.';
        request.progress({ type: 'warning', text });
    }
    return near;
}
async function url_begin(session, url, request) {
    const { major, version } = session.server;
    if (request.major !== undefined && major < request.major) {
        const text = `The scratch server is PostgreSQL ${version}, older than the target's ${request.major}: what the target knows it may not know.`;
        request.progress({ type: 'warning', text });
    }
    const near = await nearness(session, request);
    const [rights] = await session.query((0,query/* raw */.lS)(`SELECT rolsuper::text AS super, rolcreatedb::text AS creates, pg_catalog.pg_is_in_recovery()::text AS replica
      FROM pg_catalog.pg_roles WHERE rolname = current_user`));
    if (rights?.['replica'] === 'true') {
        throw new model_error/* ActionError */.l('shadow-start', 'The scratch server of `shadow` is a read-only replica.', 'Name a server that may be written to.');
    }
    const superuser = rights?.['super'] === 'true';
    if (superuser || rights?.['creates'] === 'true') {
        const createRole = near === 'none' && major >= 16;
        return await scratchDatabase(session, url, { superuser, createRole, lenient: namesOf(request).lenient });
    }
    return await borrowDatabase(session, url, request.progress);
}
async function url_start(request) {
    const url = request.argument ?? '';
    // Kept for the shadow's life: it clears up, and it holds what must not be shared.
    const session = await connect(url);
    try {
        return await url_begin(session, url, request);
    }
    catch (error) {
        await session.close();
        throw error;
    }
}
const postgresUrl = {
    unfit(request) {
        const why = () => {
            if (request.argument === undefined)
                return 'no URL of a scratch server is given';
            return /^postgres(ql)?:\/\//.test(request.argument)
                ? undefined
                : 'its URL must begin with postgres:// or postgresql://';
        };
        return Promise.resolve(why());
    },
    start: url_start,
};
/** A scratch server that somebody keeps for us. */
const url_url = serving('url', { postgresql: postgresUrl, mysql: mysqlUrl });

;// CONCATENATED MODULE: ./lib/shadow/all.js





;// CONCATENATED MODULE: ./lib/shadow/index.js

/** Every source of throw-away databases; adding one is a file and a line in `all.ts`. */
const providers = Object.values(all_namespaceObject);

;// CONCATENATED MODULE: ./lib/shadow/choose.js




const NAMES = ['local', 'embedded', 'docker'];
function find(name) {
    const found = providers.find((provider) => provider.name === name);
    if (found === undefined)
        throw new model_error/* ActionError */.l('internal', `No shadow is called ${name}.`, 'Please report this.');
    return found;
}
/** What `shadow` says: one provider with its argument, or undefined for `auto`. */
function parse(setting) {
    if (setting === 'auto' || setting === '')
        return undefined;
    const name = NAMES.find((known) => known === setting);
    if (name !== undefined)
        return { name };
    if (/^docker:./.test(setting))
        return { name: 'docker', argument: setting.slice('docker:'.length) };
    if (/^\w+:\/\//.test(setting))
        return { name: 'url', argument: setting };
    // Never repeated: it may be a URL with a slip in it.
    throw new model_error/* ActionError */.l('bad-input', 'The value of `shadow` is not known.', 'Write `auto`, `local`, `embedded`, `docker`, `docker:IMAGE`, or the postgres:// or mysql:// URL of a scratch server.');
}
function wanted(request) {
    const version = request.major === undefined ? '' : ` ${request.major}`;
    const extensions = request.extensions.length === 0 ? '' : ` with ${request.extensions.join(', ')}`;
    return `${request.engine}${version}${extensions}`;
}
/** The three ways out where there is no embedded server. */
function mysqlHint({ engine }) {
    const install = {
        mysql: '(apt-get install mysql-server; its service may stay stopped)',
        mariadb: '(apt-get install mariadb-server; its service may stay stopped)',
    };
    const first = install[engine] === undefined ? '' : `install the server in a step before this one ${install[engine]}, `;
    const text = `${first}run where Docker is (\`shadow: docker\` or \`docker:IMAGE\`), or name a scratch server with \`shadow: mysql://…\`.`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function noShadow(request, reasons) {
    const major = request.major ?? 'MAJOR';
    const text = [
        `No throw-away database can be had for ${wanted(request)}.`,
        ...reasons.map((reason) => `- ${reason}`),
    ].join('\n');
    if (familyOf(request) === 'mysql')
        return new model_error/* ActionError */.l('no-shadow', text, mysqlHint(request));
    return new model_error/* ActionError */.l('no-shadow', text, request.extensions.length > 0
        ? `Install the server and its extensions in a step before this one (apt-get install postgresql-${major} …), name an image that has them with \`shadow: docker:IMAGE\`, or a scratch server with \`shadow: postgres://…\`.`
        : `Install the server in a step before this one (apt-get install postgresql-${major}), run where Docker is, or name a scratch server with \`shadow: postgres://…\`.`);
}
/** The providers to ask for `auto`, best first, as the engine has them; a URL is never taken unasked. */
function candidates(request) {
    const traits = engines.engines.find(({ name, traits: t }) => name === request.engine && !t.embedded)?.traits;
    return (traits?.shadows ?? NAMES).filter((name) => name !== 'url');
}
async function* choose_fitting(request) {
    const reasons = [];
    const names = candidates(request);
    for (const [i, name] of names.entries()) {
        const provider = find(name);
        const unfit = await provider.unfit(request);
        if (unfit !== undefined) {
            reasons.push(`${name}: ${unfit}`);
            continue;
        }
        const rest = names.slice(i + 1);
        const not = reasons.length === 0 ? '' : `; not ${reasons.join('; not ')}`;
        const unneeded = rest.length === 0 ? '' : `; ${rest.join(' and ')} not needed`;
        yield { provider, request, why: `${name} serves${not}${unneeded}` };
        reasons.push(`${name}: it did not start`);
    }
    // Those that the engine never has are looked for all the same: so it is said why
    for (const name of NAMES.filter((each) => !names.includes(each)))
        reasons.push(`${name}: ${(await find(name).unfit(request)) ?? 'it does not serve this engine'}`);
    return noShadow(request, reasons);
}
/** Takes what the setting names, or the first that serves. Throws `no-shadow` with everybody's reason. */
async function chooseShadow(request, setting) {
    const asked = parse(setting);
    if (asked === undefined) {
        const first = await choose_fitting(request).next();
        if (first.done === true)
            throw first.value;
        return first.value;
    }
    const provider = find(asked.name);
    const full = { ...request, argument: asked.argument };
    const unfit = await provider.unfit(full);
    if (unfit !== undefined)
        throw noShadow(request, [`${asked.name}: ${unfit}`]);
    return { provider, request: full, why: `${asked.name} was asked for` };
}
/** Starts the shadow. With `auto` one that fits but does not start gives way to the next, with a warning. */
async function startShadow(request, setting) {
    if (parse(setting) !== undefined) {
        const choice = await chooseShadow(request, setting);
        return { shadow: await choice.provider.start(choice.request), why: choice.why };
    }
    const choices = choose_fitting(request);
    for (;;) {
        const next = await choices.next();
        if (next.done === true)
            throw next.value;
        const { provider, why } = next.value;
        try {
            return { shadow: await provider.start(next.value.request), why };
        }
        catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            request.progress({ type: 'warning', text: `The ${provider.name} shadow did not start: ${text}` });
        }
    }
}

// EXTERNAL MODULE: ./lib/shadow/granted.js
var granted = __webpack_require__(4623);
// EXTERNAL MODULE: ./lib/steps/binaries-for.js
var binaries_for = __webpack_require__(83604);
// EXTERNAL MODULE: ./lib/steps/compare.js
var steps_compare = __webpack_require__(22296);
;// CONCATENATED MODULE: ./lib/steps/cut-off.js


/** The code of a failure after which nothing more could be rehearsed. */
const CUT_OFF = 'connection-ended';
/** Whether the server is gone. Its code alone does not say so: a function may raise any. */
async function isGone(session, error) {
    if (error.data.connectionLost !== true)
        return false;
    return session.query((0,query/* raw */.lS)('SELECT 1')).then(() => false, 
    // In a transaction that failed it refuses even this; that is an answer too.
    (answer) => !(answer instanceof model_error/* ServerError */.g) || answer.data.connectionLost === true);
}
/** The same in words that name the statement as the cause; what the server said of it stays. */
function cutOff(error) {
    return new model_error/* ServerError */.g(`This statement ended the server's connection: ${error.message}`, CUT_OFF, error.data, error);
}
const CUT_OFF_HINT = 'Nothing after it could be rehearsed, in this file and in those that follow. Take it out; if the server crashed or ran out of memory over it, try another `shadow`.';

// EXTERNAL MODULE: ./lib/steps/dependents/gone.js
var dependents_gone = __webpack_require__(11677);
;// CONCATENATED MODULE: ./lib/steps/dependents/cause.js

const TAKES = /\b(?:drop|rename|change|replace|type)\b/i;
const NAME = "(?:\"([^\"]+)\"|`([^`]+)`|'((?:[^']|'')*)'|([\\w$\\u0080-\\uffff]+))";
/** What a statement renames something to. */
function renamedIn(sql, { word, kind }) {
    const own = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const quoted = `["\`']?${own}["\`']?`;
    const found = new RegExp(`\\b(?:rename|change)\\s+(?:column\\s+|value\\s+|table\\s+)?(?:[\\w\`"]+\\.)?${quoted}\\s+(?:to\\s+)?${NAME}`, 'i').exec(sql) ??
        (kind === 'column' || kind.startsWith('enum')
            ? null
            : new RegExp(`${quoted}[^;]*?\\brename\\s+(?:to|as)\\s+${NAME}`, 'i').exec(sql));
    return found?.slice(1).find((name) => name !== undefined);
}
/** Whether a statement says that it takes something away. */
function says(sql, { kind, word, of }) {
    // A view's column goes with a view that is made anew without it, whose text need not name it.
    if (kind === 'view column')
        return TAKES.test(sql) && (0,dependents_gone/* names */.Dy)(sql, of ?? word);
    return TAKES.test(sql) && (0,dependents_gone/* names */.Dy)(sql, word) && (kind !== 'column' || of === undefined || (0,dependents_gone/* names */.Dy)(sql, of));
}
/** The last statement that says so, or was seen to do so; else the last that takes anything by CASCADE, or the last of all. Pure. */
function causeOf(one, migrations) {
    let other;
    let cascades = false;
    for (let m = migrations.length - 1; m >= 0; m -= 1) {
        const { statements = [] } = migrations[m] ?? {};
        for (let s = statements.length - 1; s >= 0; s -= 1) {
            const { sql = '', removed = [], ms } = statements[s] ?? {};
            if (ms === undefined)
                continue;
            const place = { migration: m, statement: s };
            if (says(sql, one)) {
                const renamed = renamedIn(sql, one);
                return { ...place, ...(renamed === undefined ? {} : { renamed }) };
            }
            const seen = removed.some(({ table, column }) => (column ?? table.slice(table.lastIndexOf('.') + 1)) === one.word);
            if (seen)
                return place;
            const cascade = /\bcascade\b/i.test(sql);
            if (other === undefined || (cascade && !cascades))
                other = place;
            cascades ||= cascade;
        }
    }
    return other;
}

;// CONCATENATED MODULE: ./lib/steps/dependents/dependents.js


const LOOKS = {
    postgresql: async () => (await __webpack_require__.e(/* import() */ 2216).then(__webpack_require__.bind(__webpack_require__, 82216))).lookOnPostgresql,
    mysql: async () => (await __webpack_require__.e(/* import() */ 891).then(__webpack_require__.bind(__webpack_require__, 891))).lookOnMysql,
};
const LONGEST_MS = 15_000;
/** A definition longer than this is not printed into a suggestion. */
const LONGEST = 4_000;
/** Its own definition under the new name, where it was a rename that broke it; else what takes it away. */
function fixOf({ mended, drop }, { renamed }) {
    const text = renamed === undefined ? undefined : mended?.(renamed);
    return text === undefined || text.length > LONGEST ? drop : text;
}
function told(one, cause) {
    const fix = fixOf(one, cause);
    return {
        kind: one.kind,
        name: one.name,
        needs: one.gone.shown,
        ...(one.error === undefined ? {} : { error: one.error }),
        ...(fix === undefined ? {} : { fix }),
    };
}
/**
 * Looks, on the shadow after the plan, at the views, functions, triggers and events that name what the plan took away, and writes
 * those that work no more to the statement that took it. What was broken before does not count: what it named is not what is gone.
 * Never fails the plan.
 */
async function withDependents(session, dialect, catalogs, migrations) {
    const { before, after } = catalogs;
    // After a failure the schema is not the one that the plan would give.
    if (migrations.some(({ outcome }) => outcome !== 'ok'))
        return { migrations, notes: [] };
    const gone = (0,dependents_gone/* goneBetween */.gg)(before, after);
    if (gone.length === 0 || session.transaction() !== 'idle')
        return { migrations, notes: [] };
    const look = await LOOKS[dialect.name]();
    const until = performance.now() + LONGEST_MS;
    const { found, note } = await look({ session, after, gone, until }).catch((error) => ({
        found: [],
        note: `Functions and views that may need what the plan takes away were not looked at: ${error instanceof Error ? error.message : String(error)}`,
    }));
    const breaks = new Map();
    for (const one of found) {
        const cause = causeOf(one.gone.root ?? one.gone, migrations);
        if (cause === undefined)
            continue;
        const key = `${cause.migration} ${cause.statement}`;
        breaks.set(key, [...(breaks.get(key) ?? []), told(one, cause)]);
    }
    return {
        notes: note === undefined ? [] : [note],
        migrations: breaks.size === 0
            ? migrations
            : migrations.map((migration, m) => ({
                ...migration,
                statements: migration.statements.map((statement, s) => {
                    const own = breaks.get(`${m} ${s}`);
                    return own === undefined ? statement : { ...statement, breaks: own };
                }),
            })),
    };
}

// EXTERNAL MODULE: ./lib/steps/parse.js
var steps_parse = __webpack_require__(3288);
// EXTERNAL MODULE: ./lib/steps/programs.js
var steps_programs = __webpack_require__(86538);
// EXTERNAL MODULE: ./lib/programs/program-error.js
var program_error = __webpack_require__(70046);
// EXTERNAL MODULE: ./lib/steps/errors.js
var errors = __webpack_require__(82744);
// EXTERNAL MODULE: ./lib/steps/hidden-drops.js
var hidden_drops = __webpack_require__(51188);
// EXTERNAL MODULE: ./lib/steps/made.js
var made = __webpack_require__(44290);
// EXTERNAL MODULE: ./lib/steps/mode.js
var mode = __webpack_require__(59271);
// EXTERNAL MODULE: ./lib/steps/reading.js
var steps_reading = __webpack_require__(33719);
;// CONCATENATED MODULE: ./lib/steps/repeated.js
/**
 * Seeds of thousands of INSERTs: the first of its kind in a transaction has taken every lock that the others take, so they
 * need not be looked at. Only rows of constants, only tables without triggers and the like, and only until anything else runs.
 */
class Repeats {
    reading;
    /** Some were passed over since somebody last looked. */
    unseen = false;
    kinds = new Map();
    constructor(reading) {
        this.reading = reading;
    }
    forget() {
        this.kinds.clear();
    }
    /** Whether a statement that has just run locks nothing that is not known. */
    async holds(session, statement) {
        const shape = this.reading.shapeOf(statement);
        if (shape === undefined) {
            this.forget();
            return false;
        }
        if (!this.kinds.has(shape.key)) {
            this.kinds.set(shape.key, undefined);
            return false;
        }
        const known = this.kinds.get(shape.key) ?? (await this.reading.isPlain(session, shape.table));
        this.kinds.set(shape.key, known);
        this.unseen ||= known;
        return known;
    }
    /** Whether a statement, which is still to run, is one of those that are passed over. */
    continues(statement) {
        const shape = this.reading.shapeOf(statement);
        return shape !== undefined && this.kinds.get(shape.key) === true;
    }
}

// EXTERNAL MODULE: ./lib/steps/replay.js
var replay = __webpack_require__(72);
// EXTERNAL MODULE: ./lib/steps/session-setup.js
var session_setup = __webpack_require__(97287);
// EXTERNAL MODULE: ./lib/model/blocks.js
var blocks = __webpack_require__(94407);
// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(72480);
;// CONCATENATED MODULE: ./lib/steps/statements-held.js


const savepointOf = ({ tree }) => String((0,classify/* nodeOf */.E7)(tree).fields['savepoint_name'] ?? '');
/** For each statement the position at which what it locked is given back: the end of its transaction, or a way back to before it. */
function givenBack(parsed, whole) {
    const ends = parsed.map(() => undefined);
    let open = whole;
    let from = 0;
    let savepoints = [];
    const giveBack = (first, at) => {
        for (let i = first; i < at; i += 1)
            ends[i] ??= at;
    };
    parsed.forEach((statement, i) => {
        const { kind, transaction } = statement;
        if (transaction === 'begin')
            open = true;
        if (!open)
            ends[i] = i;
        if (kind === 'SAVEPOINT')
            savepoints.push({ name: savepointOf(statement), at: i });
        const back = kind === 'ROLLBACK' && transaction === 'inside' ? savepointOf(statement) : undefined;
        const to = back === undefined ? undefined : savepoints.findLast(({ name }) => name === back);
        if (to !== undefined)
            giveBack(to.at, i);
        if (transaction !== 'commit' && transaction !== 'rollback')
            return;
        giveBack(from, i);
        from = i + 1;
        open = false;
        savepoints = [];
    });
    return ends.map((end) => end ?? parsed.length);
}
/**
 * Tells of each lock how many later statements run before it is given back: a short ALTER before a long statement in one transaction
 * holds its lock all that time. Pure.
 */
function withHeld(statements, parsed, whole) {
    // Of how many that take time there are up to each position, so that a file of thousands is counted once.
    const upTo = [0];
    for (const { kind } of parsed)
        upTo.push((upTo.at(-1) ?? 0) + ((0,blocks/* takesTime */.Y)(kind) ? 1 : 0));
    const ends = givenBack(parsed, whole);
    return statements.map((statement, index) => {
        if (statement.locks.length === 0)
            return statement;
        const end = ends[index] ?? index;
        const statementsHeld = (upTo[Math.max(end, index + 1)] ?? 0) - (upTo[index + 1] ?? 0);
        if (statementsHeld === 0)
            return statement;
        const locks = statement.locks.map((lock) => (lock.sampled === true || lock.documented === true ? lock : { ...lock, statementsHeld }));
        return { ...statement, locks };
    });
}

// EXTERNAL MODULE: ./lib/steps/rehearse/statement.js + 1 modules
var rehearse_statement = __webpack_require__(62589);
;// CONCATENATED MODULE: ./lib/steps/rehearse/rehearse.js














/** The whole file in one transaction, its own or ours. */
async function inTransaction(r, parsed, attempt) {
    const { own } = parsed.mode;
    if (!own)
        await r.session.query((0,query/* raw */.lS)('BEGIN'));
    (0,rehearse_statement/* beginTransaction */.CR)(r);
    const last = own ? parsed.split.statements.at(-1) : undefined;
    for (const statement of parsed.split.statements) {
        if (statement === last)
            await r.record?.(parsed);
        attempt.current = statement;
        attempt.done.push(await (0,rehearse_statement/* runOne */.uR)(r, statement));
    }
    attempt.current = undefined;
    if (own)
        return;
    await (0,rehearse_statement/* catchUp */.xA)(r);
    await r.record?.(parsed);
    await r.session.query((0,query/* raw */.lS)('COMMIT'));
}
/** Statement by statement, as written. */
async function oneByOne(r, parsed, attempt) {
    for (const statement of parsed.split.statements) {
        attempt.current = statement;
        const free = r.session.transaction() === 'idle';
        const alone = free && (0,mode/* takesTransaction */.D)(statement);
        if (alone)
            await r.session.query((0,query/* raw */.lS)('BEGIN'));
        if (free)
            (0,rehearse_statement/* beginTransaction */.CR)(r);
        attempt.done.push(await (0,rehearse_statement/* runOne */.uR)(r, statement));
        if (alone)
            await r.session.query((0,query/* raw */.lS)('COMMIT'));
    }
    attempt.current = undefined;
    if (r.session.transaction() !== 'idle') {
        attempt.current = parsed.split.statements.at(-1);
        throw new model_error/* ServerError */.g('the file ends with its transaction still open', 'open-transaction');
    }
    await r.record?.(parsed);
}
async function leaveClean(r, parsed, failed) {
    // As a run on the target has it; for the next file a session that nothing touched is as good as new.
    if (!failed && r.session.transaction() === 'idle' && !(0,replay/* touchesSession */.C6)(parsed))
        return;
    if (r.session.transaction() !== 'idle')
        await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
    if (failed)
        await r.observer.rolledBack();
    await r.dialect.reset(r.session);
    await (0,session_setup/* setUpSession */.k)(r.session, r.sessionSetup, r.dialect);
    if (r.quiet)
        await r.dialect.remarks.hear(r.session);
}
/** Runs one pending migration on the shadow and tells what it did; a failure is part of the answer. */
async function rehearseOne(r, parsed, context) {
    const base = {
        migration: parsed.migration,
        parsed: parsed.split.statements,
        transactional: parsed.mode.kind === 'transaction',
        ...(parsed.mode.reason === undefined ? {} : { notAtomic: parsed.mode.reason }),
        reversible: parsed.migration.down !== undefined,
        notes: parsed.notes,
    };
    if (parsed.broken !== undefined || r.end.gone) {
        const statements = parsed.split.statements.map((statement) => (0,rehearse_statement/* notRun */.nE)(r, statement));
        const { broken: failure } = parsed;
        return {
            ...base,
            statements,
            ms: 0,
            ...(failure === undefined ? { outcome: 'not-run' } : { outcome: 'failed', error: failure }),
        };
    }
    const attempt = { done: [], current: undefined };
    const start = performance.now();
    let error;
    let went;
    try {
        if (parsed.program !== undefined) {
            const { inProgram } = await __webpack_require__.e(/* import() */ 3201).then(__webpack_require__.bind(__webpack_require__, 33201));
            went = await inProgram(r, parsed, parsed.program, attempt);
        }
        else
            await (parsed.mode.kind === 'transaction' ? inTransaction(r, parsed, attempt) : oneByOne(r, parsed, attempt));
    }
    catch (cause) {
        if (cause instanceof program_error/* ProgramError */.Z)
            return programFailed(r, parsed, attempt, cause, performance.now() - start);
        if (!(cause instanceof model_error/* ServerError */.g))
            throw cause;
        r.end.gone = await isGone(r.session, cause);
        // Between two statements nobody but the server is to blame.
        if (r.end.gone && attempt.current === undefined)
            throw cause;
        const hint = r.reading.hintFor(cause, {
            ...context,
            id: parsed.migration.id,
            path: parsed.migration.path,
            line: attempt.current?.line ?? parsed.source.firstLine,
            names: r.names,
            shadow: r.shadow,
            sql: attempt.current?.sql ?? '',
            engine: r.session.server.engine,
            major: r.session.server.major,
            needs: attempt.current === undefined ? [] : r.reading.needsOf(attempt.current, r.defines),
            notAtomic: parsed.mode.reason,
        });
        error = r.end.gone
            ? (0,errors/* locateError */.HY)(parsed.source, attempt.current, cutOff(cause), CUT_OFF_HINT)
            : (0,errors/* locateError */.HY)(parsed.source, attempt.current, cause, hint);
    }
    const ms = performance.now() - start;
    if (!r.end.gone)
        await leaveClean(r, parsed, error !== undefined);
    const rest = parsed.split.statements.slice(attempt.done.length);
    if (parsed.program !== undefined) {
        base.parsed = [...parsed.split.statements];
        base.transactional = attempt.framed === true;
    }
    const statements = [
        ...attempt.done,
        ...rest.map((statement, i) => i === 0 && error !== undefined && statement === attempt.current
            ? { ...(0,rehearse_statement/* notRun */.nE)(r, statement), error }
            : (0,rehearse_statement/* notRun */.nE)(r, statement)),
    ];
    return {
        ...base,
        ...(went === undefined ? {} : asWent(parsed, went)),
        statements,
        outcome: error === undefined ? 'ok' : 'failed',
        ...(error === undefined ? {} : { error }),
        ms,
    };
}
/** What only the run of code could tell. */
function asWent(parsed, { notes, notAtomic }) {
    return {
        parsed: [...parsed.split.statements],
        transactional: notAtomic === undefined,
        ...(notAtomic === undefined ? {} : { notAtomic }),
        notes: [
            ...notes,
            ...(parsed.split.statements.length === 0 ? ['the code sent no statement that changes anything'] : []),
        ],
    };
}
/** The code itself did not come to its end. */
async function programFailed(r, parsed, { done, framed }, cause, ms) {
    await leaveClean(r, parsed, true);
    return {
        migration: parsed.migration,
        parsed: [...parsed.split.statements],
        statements: done,
        transactional: framed === true,
        reversible: parsed.migration.down !== undefined,
        outcome: 'failed',
        error: (0,errors/* locateCode */.OR)(parsed.source, cause),
        notes: [],
        ms,
    };
}
async function rehearse_begin(r, all) {
    const { remarks } = r.dialect;
    const reading = await (0,steps_reading/* readingOf */.M)(r.dialect);
    const quiet = await remarks.silenced(r.session);
    if (quiet)
        await remarks.hear(r.session);
    let functions;
    // Only what came with a newer server asks for these.
    const defines = (name) => {
        functions ??= new Set([...r.names.map(made/* bareName */.yZ), ...(0,made/* madeByAll */.wH)(all, reading).map((made) => made.name)]);
        return functions.has(name);
    };
    const called = reading.calledBodies(r.before, all);
    return {
        ...r,
        reading,
        left: new Set(r.given),
        quiet,
        hidden: new hidden_drops/* HiddenDrops */.z(r.before, r.dialect, reading),
        called,
        repeats: new Repeats(reading),
        end: { gone: false },
        defines,
    };
}
/** Runs all pending migrations in order. After a failure the next ones are still tried: one run names every cause. */
async function rehearse(r, replayed, pending) {
    const results = [];
    const failed = new Set();
    const all = [...replayed, ...pending];
    const going = await rehearse_begin(r, all);
    for (const [i, parsed] of pending.entries()) {
        r.progress({ type: 'migration', id: parsed.migration.id, index: i + 1, of: pending.length });
        const position = replayed.length + i;
        // Only a failing statement asks for these, so they are made when asked for.
        const context = {
            failed,
            get earlier() {
                return (0,made/* madeByAll */.wH)(all.slice(0, position + 1), going.reading);
            },
            get later() {
                return (0,made/* madeByAll */.wH)(all.slice(position), going.reading);
            },
        };
        if (!going.end.gone)
            await going.onLevel?.(i);
        const went = await rehearseOne(going, parsed, context);
        const result = r.observer.untilCommit
            ? { ...went, statements: withHeld(went.statements, went.parsed, went.transactional) }
            : went;
        if (result.outcome === 'failed')
            failed.add(parsed.migration.path);
        results.push(result);
    }
    return results;
}

// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
// EXTERNAL MODULE: ./lib/model/migration.js
var migration = __webpack_require__(78889);
// EXTERNAL MODULE: ./lib/steps/drift.js
var steps_drift = __webpack_require__(20588);
// EXTERNAL MODULE: ./lib/steps/plan/open.js + 2 modules
var plan_open = __webpack_require__(92927);
;// CONCATENATED MODULE: ./lib/steps/plan/base.js






/**
 * The state before: the applied migrations replayed, or, where the target differs from that and something is to be
 * rehearsed, the target's own schema.
 */
async function stateBefore(shadow, request, replayed, wanted, rehearsing) {
    if (rehearsing && request.pending.todo.some(program_tables/* isCommand */.y)) {
        const { beforeCommand } = await __webpack_require__.e(/* import() */ 9658).then(__webpack_require__.bind(__webpack_require__, 89658));
        return beforeCommand(shadow, request, wanted);
    }
    const { dialect } = request.engine;
    const { historySchema, sessionSetup } = request.inputs;
    const recorded = new Set(request.pending.applied.flatMap((row) => (row.planDigest === migration/* BASELINE */.U ? [row.id] : [])));
    const open = () => (0,plan_open/* openBase */.m)(shadow, request, request.setupFiles, wanted);
    const run = ({ session, given }) => (0,replay/* replay */.eZ)(session, dialect, replayed, {
        sessionSetup,
        given,
        recorded,
        ...(request.running === undefined ? {} : { running: request.running }),
        ...(session.server.embedded ? {} : { further: () => shadow.open() }),
    });
    const snapshot = async ({ session, given }) => (0,plan_open/* withoutGiven */.A3)(await dialect.snapshot(session, { historySchema }), given);
    const kind = replayed.length === 0 ? 'empty' : 'replay';
    const opened = await open();
    const target = request.target?.catalog;
    if (target === undefined) {
        const notes = await run(opened);
        return { ...opened, before: await snapshot(opened), drift: [], kind, notes, notCompared: [] };
    }
    const fresh = await snapshot(opened);
    const notes = await run(opened).catch((error) => {
        if (error instanceof model_error/* ActionError */.l && error.code === 'replay')
            return error;
        throw error;
    });
    const failed = notes instanceof model_error/* ActionError */.l ? notes : undefined;
    const skipped = notes instanceof model_error/* ActionError */.l ? [] : notes;
    const before = await snapshot(opened);
    // Half a replay says nothing about the target.
    const drift = failed === undefined ? (0,steps_drift/* driftOf */.$)(fresh, before, target, dialect.name) : [];
    if (failed === undefined && (drift.length === 0 || !rehearsing))
        return {
            ...opened,
            before,
            drift,
            kind,
            notes: [...skipped, ...(0,steps_drift/* notCompared */.v)(before, target)],
            notCompared: (0,steps_drift/* notCompared */.v)(before, target, true),
        };
    await opened.session.close();
    const schema = await (0,plan_open/* fromSchema */.yF)(shadow, request, wanted, drift);
    if (typeof schema !== 'string') {
        const why = failed === undefined
            ? 'The target differs from what its applied migrations give (see drift), so the plan ran on the schema of the target itself.'
            : `The applied migrations cannot be replayed, so the plan ran on the schema of the target itself. ${failed.message.split('\n')[0] ?? ''}`;
        return { ...schema, notes: [why], notCompared: [] };
    }
    if (failed !== undefined)
        throw failed;
    await shadow.renew();
    const again = await open();
    await run(again);
    const why = `The target differs from what its applied migrations give (see drift). The plan ran on the replay nevertheless: ${schema.replace(/\.$/, '')}.`;
    return { ...again, before, drift, kind, notes: [...skipped, why], notCompared: [] };
}

;// CONCATENATED MODULE: ./lib/steps/plan/shadow.js
var shadow_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var shadow_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














function shadowInfo(shadow, why, base) {
    return { provider: shadow.provider, engine: shadow.engine, version: shadow.version, major: shadow.major, why, base };
}
const running = (programs) => programs === undefined ? {} : { running: programs };
/** A shadow that is on its way; whatever happens meanwhile, it is taken down. */
class Coming {
    started;
    constructor(started) {
        this.started = started;
        started.catch(() => undefined);
    }
    async [Symbol.asyncDispose]() {
        const found = await this.started.catch(() => undefined);
        await found?.shadow[Symbol.asyncDispose]();
    }
}
/**
 * Where no server has an extension, one without it: the plan then fails at the statement that asks for it, by name and
 * place, and everything else is looked at all the same.
 */
async function startAny(request, setting) {
    try {
        return await startShadow(request, setting);
    }
    catch (error) {
        const lacking = error instanceof model_error/* ActionError */.l && error.code === 'no-shadow' && request.extensions.length > 0;
        if (!lacking)
            throw error;
        request.progress({ type: 'warning', text: error.message });
        return await startShadow({ ...request, extensions: [] }, setting).catch(() => {
            throw error;
        });
    }
}
function shadow_start(request, extensions) {
    const { engine, inputs, progress } = request;
    const server = request.target?.server;
    const fingerprint = request.target?.fingerprint;
    const variables = request.target?.environment.variables;
    const shadowRequest = {
        engine: engine.name,
        major: server?.major,
        extensions: extensions.map((extension) => extension.name),
        binaries: (0,binaries_for/* binariesFor */.b)(engine.dialect, inputs),
        progress,
        argument: undefined,
        // Named as on the target: `OWNER TO`, `ALTER DATABASE` and grants mean the same thing only then.
        ...(server === undefined
            ? {}
            : { role: server.user, database: server.database, superuser: server.superuser, version: server.version }),
        ...(variables === undefined ? {} : { variables }),
        ...(fingerprint === undefined ? {} : { targetFingerprint: fingerprint }),
    };
    progress({ type: 'phase', name: 'Shadow database' });
    return new Coming(startAny(shadowRequest, inputs.shadow));
}
async function parseFiles(request, todo) {
    const { dialect, traits } = request.engine;
    const parsed = await (0,steps_parse/* parseAll */.bg)(todo, dialect, traits);
    const replayed = await (0,steps_parse/* parseAll */.bg)(request.pending.replay, dialect, traits);
    const setup = await Promise.all(request.setupFiles.map((file) => dialect.split(file.text)));
    const statements = [...setup, ...replayed.map((p) => p.split), ...parsed.map((p) => p.split)].flatMap((split) => split.statements);
    const code = [...replayed, ...parsed].flatMap(({ program }) => (program === undefined ? [] : [program.text]));
    const texts = [...request.setupFiles.map((file) => file.text), ...statements.map(({ sql }) => sql), ...code];
    statements.push(...(await (0,steps_programs/* extensionsInCode */.dU)(dialect, code)));
    const wanted = (0,granted/* grantedTo */.$)(dialect, { statements, texts, roles: request.target?.environment.roles ?? [] });
    return { parsed, replayed, wanted };
}
/** A migration that alters the history table may make the row of its own file fail, and the rows of those after it. */
function recording({ engine: { dialect }, inputs: { historySchema } }, session, files) {
    if (!files.some(({ source }) => source.text.includes(historySchema)))
        return {};
    const history = dialect.history(session, historySchema);
    const nobody = { actor: null, commit: null, runUrl: null, planDigest: null, tool: 'rehearsal' };
    return {
        record: ({ migration: { id, path, checksum }, split }) => dialect.asSelf(session, () => history.record({ id, path, checksum, ...nobody }, { durationMs: 0, statements: split.statements.length })),
    };
}
function versionNote(request, shadow) {
    const server = request.target?.server;
    if (server === undefined || server.major >= shadow.major)
        return [];
    return [
        `The target is ${model_engine/* LABELS */.k[request.engine.name]} ${server.version}, and the shadow was ${shadow.version}: ${request.engine.dialect.name === 'postgresql' ? 'what only the shadow knows is found by the rule newer-than-target.' : 'what only the shadow knows passes here and fails there.'}`,
    ];
}
const askingNote = (trouble) => trouble === undefined
    ? []
    : [`The shadow could not always be asked how it changes a table, so some statements say nothing of it: ${trouble}`];
/** Loaded only where something has a way back. */
async function wayBack(request, parsed, base) {
    if (parsed.length === 0 || request.wayBack !== true)
        return undefined;
    const { WayBack } = await __webpack_require__.e(/* import() */ 529).then(__webpack_require__.bind(__webpack_require__, 30529));
    return WayBack.of(request, parsed, base);
}
async function rehearseOn(request, { parsed, replayed, wanted }, coming) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, progress } = request;
        const { dialect } = request.engine;
        const { shadow, why } = await coming.started;
        progress({ type: 'note', text: `${shadow.provider}: ${shadow.engine} ${shadow.version} (${why})` });
        const programs = shadow_addDisposableResource(env_1, await (0,steps_programs/* programsFor */.Tu)([...replayed, ...parsed], request.programs, dialect, progress), true);
        const base = await stateBefore(shadow, { ...request, ...running(programs) }, replayed, wanted, parsed.length > 0);
        const observer = dialect.observer(base.session, {
            historySchema: inputs.historySchema,
            ...(base.session.server.embedded ? {} : { open: () => shadow.open() }),
        });
        await observer.start();
        const asker = shadow_addDisposableResource(env_1, dialect.changeAsker?.(base.session, {
            open: () => shadow.admin(),
            existed: (relation) => observer.existed(relation),
            choice: request.engine.traits.algorithmChoice === true,
        }), true);
        progress({ type: 'phase', name: 'Rehearsal' });
        const label = `${shadow.provider}, ${shadow.engine} ${shadow.version}`;
        const back = await wayBack(request, parsed, base);
        const rehearsed = await rehearse({
            session: base.session,
            dialect,
            observer,
            ...(asker === undefined ? {} : { asker }),
            sessionSetup: inputs.sessionSetup,
            names: [...base.before.objects.values()].map((object) => object.name),
            shadow: label,
            progress,
            before: base.before,
            given: base.given,
            ...running(programs),
            ...(base.session.server.embedded ? {} : { further: () => shadow.open() }),
            ...recording(request, base.session, [...replayed, ...parsed]),
            ...(back === undefined ? {} : { onLevel: (index) => back.level(index, base.session) }),
        }, replayed, parsed);
        const gone = rehearsed.some(({ error }) => error?.code === CUT_OFF);
        const after = gone ? null : await dialect.snapshot(base.session, { historySchema: inputs.historySchema });
        const { migrations: seen, notes } = after === null
            ? { migrations: rehearsed, notes: [] }
            : await withDependents(base.session, dialect, { before: base.before, after }, rehearsed);
        const on = { shadow, session: base.session, ...running(programs) };
        const migrations = back === undefined ? seen : await back.walk(seen, after, on);
        await base.session.close();
        return {
            parsed,
            migrations,
            changes: after === null ? [] : (0,steps_compare/* diffCatalogs */.UA)(base.before, after),
            drift: base.drift,
            shadow: shadowInfo(shadow, why, base.kind),
            before: base.before,
            after,
            notCompared: base.notCompared,
            notes: [...base.notes, ...versionNote(request, shadow), ...askingNote(asker?.trouble), ...notes],
            existed: (relation) => observer.existed(relation),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = shadow_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Makes the state before on a shadow and runs `todo` there. */
async function onShadow(request, todo) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const texts = [
            ...request.setupFiles.map((file) => file.text),
            ...[...request.pending.replay, ...todo].map(({ up }) => (up.kind === 'sql' ? up.sql : up.text)),
        ];
        if (texts.some((text) => /extension/i.test(text))) {
            const env_3 = { stack: [], error: void 0, hasError: false };
            try {
                const files = await parseFiles(request, todo);
                const coming = shadow_addDisposableResource(env_3, shadow_start(request, files.wanted.extensions), true);
                return await rehearseOn(request, files, coming);
            }
            catch (e_2) {
                env_3.error = e_2;
                env_3.hasError = true;
            }
            finally {
                const result_2 = shadow_disposeResources(env_3);
                if (result_2)
                    await result_2;
            }
        }
        // Nothing asks for an extension, so any server serves: one starts while the files are parsed.
        const coming = shadow_addDisposableResource(env_2, shadow_start(request, []), true);
        return await rehearseOn(request, await parseFiles(request, todo), coming);
    }
    catch (e_3) {
        env_2.error = e_3;
        env_2.hasError = true;
    }
    finally {
        const result_3 = shadow_disposeResources(env_2);
        if (result_3)
            await result_3;
    }
}
/** Replays files on a shadow without rehearsing anything; each `open` begins anew on an empty one. */
async function onTrack(request, files, work) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        const { parsed, wanted } = await parseFiles(request, files);
        const coming = shadow_addDisposableResource(env_4, shadow_start(request, wanted.extensions), true);
        const { shadow } = await coming.started;
        const { dialect } = request.engine;
        const { historySchema, sessionSetup } = request.inputs;
        const programs = shadow_addDisposableResource(env_4, await (0,steps_programs/* programsFor */.Tu)(parsed, request.programs, dialect, request.progress), true);
        let open;
        return await work(parsed, async () => {
            if (open !== undefined) {
                await open.close();
                await shadow.renew();
            }
            const { session, given } = await (0,plan_open/* openBase */.m)(shadow, request, request.setupFiles, wanted);
            open = session;
            const further = session.server.embedded ? {} : { further: () => shadow.open() };
            const options = { sessionSetup, given, recorded: new Set(), ...running(programs), ...further };
            return {
                session,
                run: async (some) => void (await (0,replay/* replay */.eZ)(session, dialect, some, options)),
                snapshot: async () => (0,plan_open/* withoutGiven */.A3)(await dialect.snapshot(session, { historySchema }), given),
            };
        });
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_4 = shadow_disposeResources(env_4);
        if (result_4)
            await result_4;
    }
}


/***/ }),

/***/ 86538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ programsFor),
/* harmony export */   dU: () => (/* binding */ extensionsInCode)
/* harmony export */ });
/* unused harmony export refuseUntrusted */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);

/** Without a word for so long, code on the shadow has hung: nobody waits for it but us. */
const QUIET_MS = 5 * 60_000;
/** Refuses code that nobody has looked at. */
function refuseUntrusted(all, { refused }) {
    const found = all.find(({ program }) => program !== undefined);
    if (found === undefined || refused === undefined)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('untrusted-code', `${found.migration.path} is code, and it is not run: ${refused}.`, 'Code of a pull request would run with what this run holds. Run the plan on `pull_request` for branches of this repository; for a fork, a maintainer pushes its branch here after a look at it.', { place: { path: found.migration.path, line: 1 } });
}
/** What runs the code among these files; undefined where there is none. */
async function programsFor(all, settings, dialect, progress, quietMs = QUIET_MS) {
    if (all.every(({ program }) => program === undefined))
        return undefined;
    refuseUntrusted(all, settings);
    const { Programs } = await __webpack_require__.e(/* import() */ 8818).then(__webpack_require__.bind(__webpack_require__, 48818));
    const { folder, environment } = settings;
    return new Programs({ folder, dialect, progress, environment, quietMs });
}
const EXTENSION = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?\\?["`']?([\w-]+)/gi;
/** The extensions that code asks for, as far as its text says so: an administrator makes them on the shadow beforehand. */
async function extensionsInCode(dialect, texts) {
    const names = new Set(texts.flatMap((text) => [...text.matchAll(EXTENSION)].map(([, name]) => name ?? '')));
    if (dialect.name !== 'postgresql' || names.size === 0)
        return [];
    const text = [...names].map((name) => `CREATE EXTENSION IF NOT EXISTS "${name}";`).join('\n');
    return (await dialect.split(text)).statements;
}


/***/ }),

/***/ 62589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CR: () => (/* binding */ beginTransaction),
  xA: () => (/* binding */ catchUp),
  nE: () => (/* binding */ notRun),
  uR: () => (/* binding */ runOne)
});

;// CONCATENATED MODULE: ./lib/steps/changing.js
const LOCK = { write: 'NONE', read: 'SHARED', nothing: 'EXCLUSIVE' };
/** In one short text, with the server's own words: `INSTANT`, `INPLACE, LOCK=NONE`, `COPY, LOCK=SHARED (table rebuilt)`. */
function algorithmText({ algorithm, others, rebuilds, measured }) {
    const lock = algorithm === 'INSTANT' ? '' : `, LOCK=${LOCK[others]}`;
    const remarks = [...(rebuilds ? ['table rebuilt'] : []), ...(measured ? [] : ['as documented, not measured'])];
    return `${algorithm}${lock}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`;
}
/** What the observer saw, and what the server said beforehand. A statement that did nothing changed nothing. */
function changed(seen, { change, locks }, skipped) {
    if (skipped !== undefined)
        return seen;
    const rebuilt = change?.rebuilds === true && !seen.rewrites.includes(change.table) ? [change.table] : [];
    return {
        ...seen,
        locks: [...seen.locks, ...locks],
        rewrites: [...seen.rewrites, ...rebuilt],
        ...(change === undefined ? {} : { change, algorithm: algorithmText(change) }),
    };
}

// EXTERNAL MODULE: ./lib/steps/given.js
var steps_given = __webpack_require__(1650);
;// CONCATENATED MODULE: ./lib/steps/rehearse/statement.js


const NOTHING = { locks: [], rewrites: [] };
const NOT_ASKED = { locks: [] };
/** Nothing to look at after these; and a query between BEGIN and SET TRANSACTION would make the latter fail. */
const UNSEEN = /^(?:BEGIN|START TRANSACTION|SET|RESET|SHOW|SAVEPOINT|RELEASE|PREPARE|DEALLOCATE|COMMIT|ROLLBACK)$/;
function describe(r, statement) {
    const needs = r.reading.needsOf(statement, r.defines);
    const calls = r.called.of(statement);
    return {
        line: statement.line,
        endLine: statement.endLine,
        sql: statement.sql,
        kind: statement.kind,
        ...(needs.length === 0 ? {} : { needs: needs.map(({ since, what }) => ({ since, what })) }),
        ...(calls.length === 0 ? {} : { calls }),
    };
}
const notRun = (r, statement) => ({
    ...describe(r, statement),
    locks: [],
    rewrites: [],
    notices: [],
});
/** Runs one statement, by `send` where it is a program that sends it, and tells what it did. */
async function runOne(r, statement, send) {
    const given = (0,steps_given/* makesGiven */.r)(statement, r.left);
    const asked = (await r.asker?.ask(statement)) ?? NOT_ASKED;
    if (r.repeats.unseen && !r.repeats.continues(statement))
        await catchUp(r);
    const ran = await r.observer.during(statement, send ??
        (() => r.session.run((0,steps_given/* asGiven */.O)(statement, r.left), statement.copyData === undefined ? {} : { copyData: statement.copyData })));
    const look = r.session.transaction() !== 'failed' && !UNSEEN.test(statement.kind);
    if (statement.kind === 'ROLLBACK')
        await r.observer.rolledBack();
    const known = await r.repeats.holds(r.session, statement);
    const seen = look && !known ? await r.observer.after(statement) : NOTHING;
    const removed = look ? await r.hidden.after(r.session, statement, seen.locks) : [];
    if (r.dialect.remarks.setting.test(statement.sql) && r.session.transaction() !== 'failed')
        await r.dialect.remarks.hear(r.session);
    const skipped = given ? undefined : r.reading.skippedBy(statement, ran);
    return {
        ...describe(r, statement),
        ms: ran.ms,
        ...(ran.rowCount === null ? {} : { rows: ran.rowCount }),
        ...changed(seen, asked, skipped),
        ...(skipped === undefined ? {} : { skipped }),
        notices: ran.notices.map((notice) => notice.message),
        ...(removed.length === 0 ? {} : { removed }),
    };
}
/** Rows that nobody looked at are none of the next statement. */
async function catchUp(r) {
    if (!r.repeats.unseen)
        return;
    r.repeats.unseen = false;
    if (r.observer.untilCommit && r.session.transaction() === 'open')
        await r.observer.after();
}
function beginTransaction(r) {
    r.observer.begin();
    r.hidden.begin();
    r.repeats.forget();
}


/***/ })

};
