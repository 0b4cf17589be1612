export const id = 1331;
export const ids = [1331];
export const modules = {

/***/ 91331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ engineOf),
  s: () => (/* binding */ engines)
});

// NAMESPACE OBJECT: ./lib/engines/all.js
var all_namespaceObject = {};
__webpack_require__.r(all_namespaceObject);
__webpack_require__.d(all_namespaceObject, {
  mariadb: () => (mariadb),
  mysql: () => (mysql),
  pglite: () => (pglite/* pglite */.Go),
  postgres: () => (postgres/* postgres */.o),
  tidb: () => (tidb)
});

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/connect.js + 5 modules
var connect = __webpack_require__(87375);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/sql/query.js
var sql_query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/roles.js

/** As MySQL and TiDB print several roles, which is as they may be written. */
const ROLES = /^`(?:[^`]|``)*`@`(?:[^`]|``)*`(?:,`(?:[^`]|``)*`@`(?:[^`]|``)*`)*$/;
/** Takes on the roles that `CURRENT_ROLE()` printed; MariaDB prints one, bare, or NULL. */
function setRole(role) {
    if (role === null || role === 'NONE' || role === '')
        return (0,sql_query/* raw */.lS)('SET ROLE NONE');
    return ROLES.test(role) ? (0,sql_query/* raw */.lS)(`SET ROLE ${role}`) : (0,sql_query/* sql */.ll) `SET ROLE ${(0,sql_query.id)(role)}`;
}
/** One word for what MariaDB calls NULL and MySQL NONE. */
const noRole = (role) => role === null || role === undefined || role === '' ? 'NONE' : role;

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
    const otherRole = noRole(row['role']) !== noRole((0,connect/* roleOf */.kp)(session));
    if (otherText)
        await session.query((0,sql_query/* raw */.lS)('SET NAMES utf8mb4'));
    if (otherMode)
        await session.query((0,sql_query/* sql */.ll) `SET SESSION sql_mode = ${mode}`);
    if (otherRole)
        await session.query(setRole((0,connect/* roleOf */.kp)(session)));
    const result = await work();
    if (otherRole)
        await session.query(setRole(row['role'] ?? null));
    if (otherMode)
        await session.query((0,sql_query/* sql */.ll) `SET SESSION sql_mode = ${row['mode'] ?? ''}`);
    if (otherText)
        await session.query(restore(row));
    return result;
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/catalog/features.js
var features = __webpack_require__(67491);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/sessions.js

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
    const [row] = await session.query((0,sql_query/* sql */.ll) `
    SELECT ID AS id, COMMAND AS command, STATE AS state, TIME AS age FROM information_schema.PROCESSLIST WHERE ID = ${number}`);
    return row;
}

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
        return unique(exact.map(describeSession));
    const has = await (0,features/* optionalColumns */.e)(session);
    const rows = has('INNODB_LOCK_WAITS', 'BLOCKING_TRX_ID') ? await asked(session, innodbWaits(pid)) : [];
    if (rows.length > 0)
        return unique(rows.map(describeSession));
    const [own] = await asked(session, (0,sql_query/* sql */.ll) `SELECT STATE AS state FROM information_schema.PROCESSLIST WHERE ID = ${pid}`);
    if (!WAITS_FOR_TABLE.test(own?.['state'] ?? ''))
        return [];
    const plugin = has('METADATA_LOCK_INFO', 'THREAD_ID') ? await asked(session, lockInfo(session, pid)) : [];
    if (plugin.length > 0)
        return unique(plugin.map(describeSession));
    const open = await asked(session, candidates(session, pid, true));
    const guess = open.length > 0 ? open : await asked(session, candidates(session, pid, false));
    return unique(guess.map((row) => `probably ${describeSession(row)}`));
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
        return words(row['state'], counted ? `stage ${row['stage']} of ${row['stages']}, ${Math.floor(Number(row['progress']))} %` : undefined);
    }
    const [stage] = await asked(session, (0,sql_query/* sql */.ll) `SELECT s.EVENT_NAME AS name, s.WORK_COMPLETED AS done, s.WORK_ESTIMATED AS total FROM performance_schema.events_stages_current s
      JOIN performance_schema.threads t ON t.THREAD_ID = s.THREAD_ID WHERE t.PROCESSLIST_ID = ${pid}`);
    if (stage !== undefined) {
        const total = Number(stage['total']);
        const share = total > 0 ? `${Math.min(100, Math.floor((100 * Number(stage['done'])) / total))} %` : undefined;
        return words((stage['name'] ?? '').replace(/^stage\/\w+\//, ''), share);
    }
    const [row] = await asked(session, (0,sql_query/* sql */.ll) `SELECT STATE AS state FROM information_schema.PROCESSLIST WHERE ID = ${pid}`);
    return words(row?.['state']);
}
function words(...parts) {
    const there = parts.filter((part) => part !== null && part !== undefined && part !== '');
    return there.length === 0 ? undefined : there.join(', ');
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/names.js
/** The setting `history-schema` at its default means a table in the target database itself; any other value names a database. */
const DEFAULT_SCHEMA = 'migrate_on_merge';
function historyPlace(database, schema) {
    return schema === DEFAULT_SCHEMA
        ? { database, table: `${DEFAULT_SCHEMA}_history`, apart: false }
        : { database: schema, table: 'history', apart: schema !== database };
}
/** The lock row's table stands in the target database: it locks that one. */
const LOCK_TABLE = `${DEFAULT_SCHEMA}_lock`;
/** Our own tables in a database. */
function ownTables(database, historySchema) {
    const history = historyPlace(database, historySchema);
    return new Set([LOCK_TABLE, ...(history.apart ? [] : [history.table])]);
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


/** Views; whoever defined them is left out: a shadow's user is never the target's. */
function viewObjects(read, { database }) {
    const columns = grouped(read.columns, (row) => tables_text(row, 'tab'));
    return read.views.map((row) => {
        const name = tables_text(row, 'name');
        const algorithm = row['ALGORITHM'];
        const checked = tables_text(row, 'checked') !== 'NONE' && `WITH ${tables_text(row, 'checked')} CHECK OPTION`;
        const security = tables_text(row, 'security') === 'INVOKER' && 'SQL SECURITY INVOKER';
        const kept = algorithm !== null && algorithm !== undefined && algorithm !== 'UNDEFINED' && `ALGORITHM=${algorithm}`;
        return object('view', name, tables_words(kept, security, (0,catalog_printed/* withoutDatabase */.s)(tables_text(row, 'definition'), database), checked), 
        // Servers print the same SELECT in their own ways: between series only its columns are compared.
        tables_words(security, (columns.get(name) ?? []).map((col) => `${tables_text(col, 'name')} ${(0,catalog_printed/* portableType */.EO)(tables_text(col, 'type'))}`).join(', '), checked));
    });
}
/** Older MariaDB shows a body only to whoever made it. */
const HIDDEN = '(its body is hidden from this user)';
/** Functions and procedures. */
function routineObjects(read) {
    const parameters = grouped(read.parameters, (row) => `${tables_text(row, 'type')} ${tables_text(row, 'routine')}`);
    return read.routines.map((row) => {
        const type = tables_text(row, 'type');
        const print = (portable) => {
            const shape = (dtd) => (portable ? (0,catalog_printed/* portableType */.EO)(dtd) : dtd);
            const list = (parameters.get(`${type} ${tables_text(row, 'name')}`) ?? []).map((p) => tables_words(tables_text(p, 'mode') !== 'IN' && tables_text(p, 'mode'), tables_text(p, 'name'), shape(tables_text(p, 'dtd'))));
            return tables_words(`(${list.join(', ')})`, type === 'FUNCTION' && `RETURNS ${shape(tables_text(row, 'result'))}`, tables_text(row, 'pure') === 'YES' && 'DETERMINISTIC', tables_text(row, 'access') !== 'CONTAINS SQL' && tables_text(row, 'access'), tables_text(row, 'security') === 'INVOKER' && 'SQL SECURITY INVOKER', comment(row), row['body'] ?? HIDDEN);
        };
        return object(type.toLowerCase(), tables_text(row, 'name'), print(false), print(true));
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
    const read = withoutOwn(await readCatalog(session, database), ownTables(database, options.historySchema));
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

// EXTERNAL MODULE: ./lib/io/mysql-settings.js
var mysql_settings = __webpack_require__(67802);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/grants.js
var grants = __webpack_require__(69455);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/environment.js





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
const showVariables = (scope, names) => (0,sql_query/* raw */.lS)(`SHOW ${scope} VARIABLES WHERE Variable_name IN (${names.map((name) => `'${name}'`).join(', ')})`);
/** The roles that this user may take on, and the settings of the session as the server gives them to a new one. */
async function mysqlEnvironment(session) {
    const roles = (await grantLines(session)).flatMap(grants/* grantedRoles */.vt).map((role) => role.replaceAll('`', ''));
    const settings = await session.query(showVariables('SESSION', MEANING));
    const variables = await session.query(showVariables('GLOBAL', mysql_settings/* TARGET_VARIABLES */.AI)).catch(() => []);
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
    const rows = await session.query((0,sql_query/* raw */.lS)(statement));
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
        await session.query((0,sql_query/* raw */.lS)(`SET ROLE ${role}`));
        return await linesOf(session, 'SHOW GRANTS');
    }
    catch {
        return undefined;
    }
    finally {
        await session.query(setRole((0,connect/* roleOf */.kp)(session)));
    }
}
/** A role that is not active now can be taken on at any time: so roles count, and roles of roles. */
async function withRoles(session) {
    const lines = [...(await grantLines(session))];
    const seen = new Set();
    const open = lines.flatMap(grants/* grantedRoles */.vt);
    for (let role = open.pop(); role !== undefined; role = open.pop()) {
        if (seen.has(role) || !PRINTED.test(role))
            continue;
        seen.add(role);
        const more = await grantsOf(session, role);
        if (more === undefined)
            return { lines, unread: role.replaceAll('`', '') };
        lines.push(...more);
        open.push(...more.flatMap(grants/* grantedRoles */.vt));
    }
    return { lines };
}
/** Whether the user could write to this database if its session were not read-only. */
async function mysqlCouldWrite(session) {
    const { lines, unread } = await withRoles(session);
    const why = (0,grants/* whyWriting */.r)(lines, session.server.database);
    if (why !== undefined)
        return why;
    if (unread !== undefined)
        return `it may take on the role ${unread}, whose rights cannot be read`;
    const [routine] = lines.some((line) => /\bEXECUTE\b/i.test(line))
        ? await session.query((0,sql_query/* sql */.ll) `
        SELECT ROUTINE_NAME AS name FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ${session.server.database} AND SECURITY_TYPE = 'DEFINER' LIMIT 1`)
        : [];
    return routine === undefined ? undefined : `it may run ${routine['name']}, which has the rights of whoever made it`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
 * What the objects of a statement look like, as `absent` or as a hash each, in the order of the statement. Kept in the journal before
 * the statement runs: a DDL statement of this family is one step for one object, so a changed hash means that it is in.
 */
async function mysqlFingerprint(session, statement) {
    const { effects, temporary } = effectsOf(statement.sql);
    if (effects.length === 0 || temporary)
        return undefined;
    const hashes = [];
    for (const effect of effects.slice(0, 50))
        hashes.push(fate_short(await printed(session, effect)));
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
    const place = historyPlace(session.server.database, schema);
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
    const table = (0,sql_query.id)(session.server.database, LOCK_TABLE);
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
        const alive = found === undefined ? undefined : await sessionOf(session, found.connection).catch(() => undefined);
        if (found?.expired === true && alive === undefined) {
            options.onWait(`a run that is gone, silent for ${found.row['age']} s: its lock is taken over`, waited);
            if (await renew(found.owner))
                break;
        }
        const who = alive === undefined
            ? `session ${found?.connection ?? '?'}, heard of ${found?.row['age'] ?? '?'} s ago`
            : describeSession(alive);
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
    const found = await sessionOf(session, Number(id)).catch(() => undefined);
    return found === undefined ? `session ${id}` : describeSession(found);
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
    if ((await sessionOf(session, pid)) !== undefined)
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
    const names = new Map();
    let last = 0;
    let source;
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
    return {
        async start() {
            names.clear();
            last = 0;
            const has = await (0,features/* optionalColumns */.e)(session);
            source = ['INNODB_TABLES', 'INNODB_SYS_TABLES'].find((table) => has(table, 'SPACE'));
            const own = ownTables(database, options.historySchema ?? '');
            const rows = await session.query((0,sql_query/* sql */.ll) `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database}`);
            for (const row of rows)
                if (!own.has(row['name'] ?? ''))
                    names.set(fileName(row['name'] ?? ''), row['name'] ?? '');
            advance(await spaces());
        },
        begin() {
            // Nothing is kept from one transaction to the next.
        },
        // A table that was rebuilt stays so: that statement has committed.
        rolledBack: () => Promise.resolve(),
        existed(relation) {
            const plain = relation.replaceAll('`', '');
            const within = plain.startsWith(`${database}.`) ? plain.slice(database.length + 1) : plain;
            return names.has(fileName(within));
        },
        async after() {
            if (names.size === 0)
                return { locks: [], rewrites: [] };
            const rows = await spaces();
            advance(rows);
            // Of a partitioned table each part has its own: `db/table#P#p0`.
            const rebuilt = rows.flatMap((row) => {
                const table = (row['name'] ?? '').slice(fileName(database).length + 1).replace(/#[pP]#.*$/, '');
                const name = names.get(table);
                return name === undefined ? [] : [name];
            });
            const kept = [];
            for (const name of new Set(rebuilt))
                if (await holdsRows(name))
                    kept.push(name);
            return { locks: [], rewrites: kept };
        },
    };
}

// EXTERNAL MODULE: ./lib/engines/mysqlfamily/session.js
var mysqlfamily_session = __webpack_require__(62766);
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
        by: 'SET SESSION TRANSACTION READ ONLY',
        rights: 'GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON the database TO it, and nothing else.',
    },
    async split(text, firstLine) {
        const { splitMysql } = await __webpack_require__.e(/* import() */ 3508).then(__webpack_require__.bind(__webpack_require__, 43508));
        return splitMysql(text, firstLine);
    },
    snapshot: snapshotMysql,
    observer: mysqlObserver,
    environment: mysqlEnvironment,
    remarks: mysqlRemarks,
    columnsNow: mysqlColumnsNow,
    couldWrite: mysqlCouldWrite,
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
        if (!(session instanceof mysqlfamily_session/* MysqlSession */.Z))
            throw new model_error/* ActionError */.l('internal', 'Not a session of this engine.', 'Please report this.');
        session.statementMs = null;
        await session.reset();
        // A role that was taken on outlives the reset.
        const [row] = await session.query((0,sql_query/* raw */.lS)('SELECT CURRENT_ROLE() AS role')).catch(() => []);
        if (row !== undefined && noRole(row['role']) !== noRole((0,connect/* roleOf */.kp)(session)))
            await session.query(setRole((0,connect/* roleOf */.kp)(session)));
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

// EXTERNAL MODULE: ./lib/engines/pglite.js + 1 modules
var pglite = __webpack_require__(46851);
// EXTERNAL MODULE: ./lib/engines/postgres.js + 2 modules
var postgres = __webpack_require__(79165);
;// CONCATENATED MODULE: ./lib/engines/tidb.js


/** TiDB, which speaks MySQL's protocol: `mysql://` reaches it too, and then the server says what it is. */
const tidb = {
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

/***/ 69455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
const ON = new RegExp(`^GRANT (.+?) ON (?:TABLE |FUNCTION |PROCEDURE |PACKAGE |PACKAGE BODY )?${NAME}\\.${NAME} TO `, 'is');
/** Reads a line of `SHOW GRANTS`; undefined for grants of roles and of proxies. */
function parseGrant(line) {
    const found = ON.exec(line);
    if (found === null)
        return undefined;
    const [, privileges = '', quotedDb, plainDb, quotedObject, plainObject] = found;
    return {
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
        if (grant === undefined || !covers(grant.database, database))
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

// EXTERNAL MODULE: ./lib/engines/postgresql/dialect.js + 9 modules
var dialect = __webpack_require__(69344);
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
    }
    get pid() {
        return Number(this.client.processID);
    }
    async send(text, values) {
        try {
            const answer = (await this.client.query(values.length === 0 ? text : { text, values: [...values] }));
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


/***/ })

};
