export const id = 175;
export const ids = [175,2480];
export const modules = {

/***/ 46851:
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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

// EXTERNAL MODULE: ./lib/engines/postgresql/dialect.js + 9 modules
var dialect = __webpack_require__(69344);
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
    send(text, values) {
        const s = this.serialize;
        if (values.length === 0)
            return this.exchange(s.query(text));
        const bound = values.map((value) => (value === null ? null : String(value)));
        return this.exchange(s.parse({ text }), s.bind({ values: bound }), s.describe({ type: 'P' }), s.execute({}), s.sync());
    }
    async copyIn(text, data) {
        const s = this.serialize;
        const results = await this.exchange(s.query(text), ...(data === '' ? [] : [s.copyData(Buffer.from(data))]), s.copyDone());
        return results.at(-1) ?? { command: 'COPY', rowCount: null, rows: [] };
    }
    status() {
        return this.state;
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
/** Contrib extensions are files beside PGlite, named as the extension with `-` turned into `_`. */
async function extensionModules(names) {
    const modules = {};
    for (const name of names) {
        const file = name.replaceAll('-', '_');
        if (!EXTENSIONS.has(file))
            continue;
        const module = await (0,bundled/* loadBundled */.P)(['pglite', 'contrib', `${file}.js`], `@electric-sql/pglite/contrib/${file}`);
        modules[file] = module[file];
    }
    return modules;
}
/** What comes with the embedded server. */
const EXTENSIONS = new Set(`amcheck auto_explain bloom btree_gin btree_gist citext cube dict_int dict_xsyn earthdistance file_fdw fuzzystrmatch hstore intarray isn lo ltree
   moddatetime pageinspect pg_buffercache pg_freespacemap pg_stat_statements pg_surgery pg_trgm pg_visibility pg_walinspect pgcrypto seg tablefunc tcn
   tsm_system_rows tsm_system_time unaccent uuid_ossp`.split(/\s+/));
/** A new cluster takes seconds of initdb in WebAssembly; the archive that the build prepares takes under one. */
async function preparedArchive() {
    // A checkout has the archive in its `dist/`, which is committed.
    const file = (0,bundled/* bundledFile */.N)('pglite', 'prepared.tar.gz') ?? (0,bundled/* bundledFile */.N)('..', '..', 'dist', 'pglite', 'prepared.tar.gz');
    return file === undefined ? undefined : new Blob([new Uint8Array(await (0,promises_.readFile)(file))]);
}
/** Opens an embedded server: in memory, or kept in a folder. */
async function openPglite(options) {
    const { PGlite, protocol } = await load();
    let release = () => undefined;
    let fresh = true;
    if (options.directory !== undefined) {
        (0,external_node_fs_.mkdirSync)(options.directory, { recursive: true, mode: 0o700 });
        const files = (0,external_node_fs_.readdirSync)(options.directory);
        fresh = files.length === 0;
        if (!fresh && !files.includes('PG_VERSION')) {
            throw new error/* ActionError */.l('bad-url', `The folder of the pglite: URL holds something else than a database: ${options.directory}`, 'Name an empty or a new folder.');
        }
        release = holdFile(`${options.directory.replace(/\/+$/, '')}.lock`, 'embedded database');
    }
    try {
        const archive = fresh ? await preparedArchive() : undefined;
        const db = await PGlite.create({
            ...(options.directory === undefined ? {} : { dataDir: options.directory }),
            ...(archive === undefined ? {} : { loadDataDir: archive }),
            extensions: await extensionModules(options.extensions ?? []),
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
    const session = await openPglite({ ...(missing ? {} : { directory }), extensions: [...EXTENSIONS] });
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

/***/ 69344:
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

;// CONCATENATED MODULE: ./lib/engines/postgresql/catalog-more-sql.js
/** The rarer kinds of objects, in the form and with the prelude of `catalog-sql.ts`. */
const outOf = (catalog, oid) => `NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.${catalog}'::regclass AND ext.objid = ${oid})`;
/** The name of a locale moved with 17; whole rows as JSON know both. */
const COLLATIONS = `SELECT 'collation', n.nspname || '.' || c.collname,
    concat_ws(' ', CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'c' THEN 'libc' WHEN 'b' THEN 'builtin' ELSE c.collprovider::text END,
      coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate), NULLIF(c.collctype, c.collcollate),
      to_jsonb(c) ->> 'collicurules', CASE WHEN NOT c.collisdeterministic THEN 'not deterministic' END), NULL
  FROM pg_catalog.pg_collation c JOIN ns n ON n.oid = c.collnamespace WHERE ${outOf('pg_collation', 'c.oid')}`;
const CASTS = `SELECT 'cast', pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL),
    concat_ws(' ', CASE c.castmethod WHEN 'f' THEN 'with function ' || c.castfunc::regprocedure::text WHEN 'i' THEN 'with inout' ELSE 'without function' END,
      CASE c.castcontext WHEN 'i' THEN 'as implicit' WHEN 'a' THEN 'as assignment' END), NULL
  FROM pg_catalog.pg_cast c WHERE c.oid >= 16384 AND ${outOf('pg_cast', 'c.oid')}`;
const OPERATORS = `SELECT 'operator', n.nspname || '.' || o.oprname || '(' || concat_ws(', ', CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) ELSE 'none' END, pg_catalog.format_type(o.oprright, NULL)) || ')',
    concat_ws(' ', 'function ' || o.oprcode::regprocedure::text, 'commutator ' || NULLIF(o.oprcom, 0)::regoperator::text, 'negator ' || NULLIF(o.oprnegate, 0)::regoperator::text,
      'restrict ' || NULLIF(o.oprrest::oid, 0)::regproc::text, 'join ' || NULLIF(o.oprjoin::oid, 0)::regproc::text, CASE WHEN o.oprcanhash THEN 'hashes' END, CASE WHEN o.oprcanmerge THEN 'merges' END), NULL
  FROM pg_catalog.pg_operator o JOIN ns n ON n.oid = o.oprnamespace WHERE o.oprcode::oid <> 0 AND ${outOf('pg_operator', 'o.oid')}`;
const TEXT_SEARCH = `SELECT 'text search configuration', n.nspname || '.' || c.cfgname,
    concat_ws(' ', 'parser', (SELECT p.prsname FROM pg_catalog.pg_ts_parser p WHERE p.oid = c.cfgparser),
      (SELECT string_agg(m.token || ': ' || m.dicts, '; ' ORDER BY m.token) FROM (
        SELECT coalesce(t.alias, x.maptokentype::text) AS token, string_agg(x.mapdict::regdictionary::text, ', ' ORDER BY x.mapseqno) AS dicts
        FROM pg_catalog.pg_ts_config_map x LEFT JOIN pg_catalog.ts_token_type(c.cfgparser) t ON t.tokid = x.maptokentype WHERE x.mapcfg = c.oid GROUP BY 1) m)), NULL
  FROM pg_catalog.pg_ts_config c JOIN ns n ON n.oid = c.cfgnamespace WHERE ${outOf('pg_ts_config', 'c.oid')}
  UNION ALL SELECT 'text search dictionary', n.nspname || '.' || d.dictname, concat_ws(' ', (SELECT t.tmplname FROM pg_catalog.pg_ts_template t WHERE t.oid = d.dicttemplate), d.dictinitoption), NULL
  FROM pg_catalog.pg_ts_dict d JOIN ns n ON n.oid = d.dictnamespace WHERE ${outOf('pg_ts_dict', 'd.oid')}`;
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
  WHERE NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.pg_class'::regclass AND ext.objid = c.oid) AND c.oid NOT IN (SELECT oid FROM ours)
), typ AS (
  SELECT t.*, n.nspname || '.' || t.typname AS qname FROM pg_catalog.pg_type t JOIN ns n ON n.oid = t.typnamespace
  WHERE NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.pg_type'::regclass AND ext.objid = t.oid)
), fun AS (
  SELECT p.*, n.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')' AS qname
  FROM pg_catalog.pg_proc p JOIN ns n ON n.oid = p.pronamespace
  WHERE NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.pg_proc'::regclass AND ext.objid = p.oid)
), ${DEFAULT_ACL}`;
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
  FROM rel JOIN pg_catalog.pg_attribute a ON a.attrelid = rel.oid AND a.attnum > 0 AND NOT a.attisdropped
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
    AND d.objoid >= 16384 AND i.type IS NOT NULL AND coalesce(i.schema, '') !~ '^pg_'
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
    ...MORE_SQL,
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
    // A later line overrides an earlier one, as on the server: the role in this database, the role, the database.
    const latest = new Map(settings.map((row) => [row['name'] ?? '', row['value'] ?? '']));
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


/** Weaker ones are taken by reading and say nothing. */
const QUIET = 'AccessShareLock';
/**
 * Reads `pg_locks` of its own open transaction after each statement. Relations that were there before are known by their
 * number: what a migration makes itself blocks nobody. Our own history table is no business of the plan. Where no
 * transaction is open the locks are gone already, so every file is looked at.
 */
function postgresObserver(session, options = {}) {
    const seen = { names: new Map(), modes: new Map(), files: new Map(), tables: new Map(), existing: new Set() };
    /** The highest number of those that were there: a file that makes thousands of relations holds locks on all of them. */
    let last = 0;
    /** What got a new file since it was last looked at, of all that was there; an index of a table that did says nothing more. */
    async function changedFiles() {
        const rows = await session.query((0,query/* sql */.ll) `
      SELECT c.oid::text AS oid, pg_catalog.pg_relation_filenode(c.oid)::text AS file
      FROM pg_catalog.pg_class c WHERE c.oid BETWEEN 16384 AND ${last}::oid AND c.relkind IN ('r', 'm', 'i')`);
        const changed = rows.flatMap((row) => {
            const oid = row['oid'] ?? '';
            const before = seen.files.get(oid);
            const now = row['file'];
            if (before === undefined || now === null || now === undefined || now === before)
                return [];
            seen.files.set(oid, now);
            return [oid];
        });
        const all = new Set(changed);
        return changed.filter((oid) => !all.has(seen.tables.get(oid) ?? '')).flatMap((oid) => seen.names.get(oid) ?? []);
    }
    const observer = {
        async start() {
            seen.names.clear();
            seen.modes.clear();
            seen.files.clear();
            seen.tables.clear();
            seen.existing.clear();
            const rows = await session.query((0,query/* sql */.ll) `
        SELECT c.oid::text AS oid, n.nspname || '.' || c.relname AS name, pg_catalog.pg_relation_filenode(c.oid)::text AS file, x.indrelid::text AS owner
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
        WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'i', 'I', 'v', 'f', 'S') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
          AND NOT (n.nspname = ${options.historySchema ?? ''} AND (c.relname = ${postgresql_history/* HISTORY */.V} OR c.relname = ${`${postgresql_history/* HISTORY */.V}_pkey`}))`);
            for (const row of rows) {
                const name = row['name'] ?? '';
                seen.names.set(row['oid'] ?? '', name);
                seen.existing.add(name).add(name.slice(name.indexOf('.') + 1));
                if (row['owner'] !== null)
                    seen.tables.set(row['oid'] ?? '', row['owner'] ?? '');
                if (row['file'] !== null)
                    seen.files.set(row['oid'] ?? '', row['file'] ?? '');
            }
            last = rows.reduce((most, row) => Math.max(most, Number(row['oid'])), 0);
        },
        begin() {
            seen.modes.clear();
        },
        existed: (relation) => seen.existing.has(relation.replaceAll('"', '')),
        async after() {
            // Nothing that could be locked was there.
            if (last === 0)
                return { locks: [], rewrites: [] };
            if (session.transaction() !== 'open')
                return { locks: [], rewrites: await changedFiles() };
            const rows = await session.query((0,query/* sql */.ll) `
        SELECT l.relation::text AS oid, l.mode, pg_catalog.pg_relation_filenode(l.relation)::text AS file
        FROM pg_catalog.pg_locks l
        WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.relation BETWEEN 16384 AND ${last}::oid AND l.mode <> ${QUIET}
          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        ORDER BY l.relation, l.mode`);
            const exclusive = new Set(rows.filter((row) => row['mode'] === 'AccessExclusiveLock').map((row) => row['oid']));
            const locks = [];
            const rewrites = [];
            for (const row of rows) {
                const oid = row['oid'] ?? '';
                const relation = seen.names.get(oid);
                if (relation === undefined)
                    continue;
                const modes = seen.modes.get(oid) ?? new Set();
                const mode = row['mode'] ?? '';
                // An index locked together with its whole table says nothing more.
                const covered = exclusive.has(seen.tables.get(oid) ?? '');
                if (!modes.has(mode) && !covered)
                    locks.push({ mode, relation });
                seen.modes.set(oid, modes.add(mode));
                const before = seen.files.get(oid);
                const now = row['file'];
                if (before !== undefined && now !== null && now !== undefined && now !== before) {
                    seen.files.set(oid, now);
                    rewrites.push(relation);
                }
            }
            return { locks, rewrites };
        },
        async rolledBack() {
            if (last === 0)
                return;
            seen.modes.clear();
            await changedFiles();
            // After ROLLBACK TO some locks are still held: those are no news.
            if (session.transaction() === 'open')
                await observer.after();
        },
    };
    return observer;
}
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
    readOnly: { by: 'default_transaction_read_only', rights: 'GRANT pg_read_all_data TO it, and nothing else.' },
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
class PostgresSession {
    wire;
    server;
    home;
    notices = [];
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
    async query(query) {
        const { text, values } = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(query, STYLE);
        const results = await this.wire.send(text, values);
        return results.at(-1)?.rows ?? [];
    }
    async run(text, options = {}) {
        this.notices = [];
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

/***/ 72480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   kp: () => (/* binding */ roleOf)
/* harmony export */ });
const OBJECTS = {
    OBJECT_TABLE: 'TABLE',
    OBJECT_INDEX: 'INDEX',
    OBJECT_VIEW: 'VIEW',
    OBJECT_MATVIEW: 'MATERIALIZED VIEW',
    OBJECT_SEQUENCE: 'SEQUENCE',
    OBJECT_FOREIGN_TABLE: 'FOREIGN TABLE',
    OBJECT_TYPE: 'TYPE',
    OBJECT_DOMAIN: 'DOMAIN',
    OBJECT_SCHEMA: 'SCHEMA',
    OBJECT_FUNCTION: 'FUNCTION',
    OBJECT_PROCEDURE: 'PROCEDURE',
    OBJECT_ROUTINE: 'ROUTINE',
    OBJECT_AGGREGATE: 'AGGREGATE',
    OBJECT_EXTENSION: 'EXTENSION',
    OBJECT_TRIGGER: 'TRIGGER',
    OBJECT_POLICY: 'POLICY',
    OBJECT_RULE: 'RULE',
    OBJECT_COLUMN: 'COLUMN',
    OBJECT_TABCONSTRAINT: 'CONSTRAINT',
    OBJECT_DOMCONSTRAINT: 'CONSTRAINT',
    OBJECT_ATTRIBUTE: 'ATTRIBUTE',
    OBJECT_DATABASE: 'DATABASE',
    OBJECT_ROLE: 'ROLE',
    OBJECT_COLLATION: 'COLLATION',
    OBJECT_OPERATOR: 'OPERATOR',
    OBJECT_STATISTIC_EXT: 'STATISTICS',
    OBJECT_PUBLICATION: 'PUBLICATION',
    OBJECT_SUBSCRIPTION: 'SUBSCRIPTION',
    OBJECT_EVENT_TRIGGER: 'EVENT TRIGGER',
    OBJECT_TSCONFIGURATION: 'TEXT SEARCH CONFIGURATION',
    OBJECT_TSDICTIONARY: 'TEXT SEARCH DICTIONARY',
    OBJECT_FOREIGN_SERVER: 'SERVER',
    OBJECT_FDW: 'FOREIGN DATA WRAPPER',
    OBJECT_LANGUAGE: 'LANGUAGE',
    OBJECT_CAST: 'CAST',
    OBJECT_OPCLASS: 'OPERATOR CLASS',
    OBJECT_OPFAMILY: 'OPERATOR FAMILY',
    OBJECT_LARGEOBJECT: 'LARGE OBJECT',
};
const KINDS = {
    CreateStmt: 'CREATE TABLE',
    CreateTableAsStmt: 'CREATE TABLE AS',
    IndexStmt: 'CREATE INDEX',
    ViewStmt: 'CREATE VIEW',
    CreateSeqStmt: 'CREATE SEQUENCE',
    AlterSeqStmt: 'ALTER SEQUENCE',
    CreateSchemaStmt: 'CREATE SCHEMA',
    CreateExtensionStmt: 'CREATE EXTENSION',
    AlterExtensionStmt: 'ALTER EXTENSION',
    CreateTrigStmt: 'CREATE TRIGGER',
    CreatePLangStmt: 'CREATE LANGUAGE',
    CreateEnumStmt: 'CREATE TYPE',
    CreateRangeStmt: 'CREATE TYPE',
    CompositeTypeStmt: 'CREATE TYPE',
    AlterEnumStmt: 'ALTER TYPE',
    AlterTypeStmt: 'ALTER TYPE',
    CreateDomainStmt: 'CREATE DOMAIN',
    AlterDomainStmt: 'ALTER DOMAIN',
    CreatePolicyStmt: 'CREATE POLICY',
    AlterPolicyStmt: 'ALTER POLICY',
    CreateRoleStmt: 'CREATE ROLE',
    AlterRoleStmt: 'ALTER ROLE',
    AlterRoleSetStmt: 'ALTER ROLE',
    DropRoleStmt: 'DROP ROLE',
    CreatedbStmt: 'CREATE DATABASE',
    DropdbStmt: 'DROP DATABASE',
    AlterDatabaseStmt: 'ALTER DATABASE',
    AlterDatabaseSetStmt: 'ALTER DATABASE',
    AlterSystemStmt: 'ALTER SYSTEM',
    RuleStmt: 'CREATE RULE',
    InsertStmt: 'INSERT',
    UpdateStmt: 'UPDATE',
    DeleteStmt: 'DELETE',
    MergeStmt: 'MERGE',
    SelectStmt: 'SELECT',
    TruncateStmt: 'TRUNCATE TABLE',
    CopyStmt: 'COPY',
    DoStmt: 'DO',
    CallStmt: 'CALL',
    LockStmt: 'LOCK TABLE',
    ExplainStmt: 'EXPLAIN',
    ReindexStmt: 'REINDEX',
    ClusterStmt: 'CLUSTER',
    CommentStmt: 'COMMENT',
    SecLabelStmt: 'SECURITY LABEL',
    RefreshMatViewStmt: 'REFRESH MATERIALIZED VIEW',
    CheckPointStmt: 'CHECKPOINT',
    NotifyStmt: 'NOTIFY',
    ListenStmt: 'LISTEN',
    UnlistenStmt: 'UNLISTEN',
    PrepareStmt: 'PREPARE',
    ExecuteStmt: 'EXECUTE',
    DeallocateStmt: 'DEALLOCATE',
    CreateStatsStmt: 'CREATE STATISTICS',
    AlterStatsStmt: 'ALTER STATISTICS',
    CreatePublicationStmt: 'CREATE PUBLICATION',
    AlterPublicationStmt: 'ALTER PUBLICATION',
    CreateSubscriptionStmt: 'CREATE SUBSCRIPTION',
    AlterSubscriptionStmt: 'ALTER SUBSCRIPTION',
    DropSubscriptionStmt: 'DROP SUBSCRIPTION',
    CreateEventTrigStmt: 'CREATE EVENT TRIGGER',
    AlterEventTrigStmt: 'ALTER EVENT TRIGGER',
    CreateFdwStmt: 'CREATE FOREIGN DATA WRAPPER',
    CreateForeignServerStmt: 'CREATE SERVER',
    CreateForeignTableStmt: 'CREATE FOREIGN TABLE',
    CreateUserMappingStmt: 'CREATE USER MAPPING',
    ImportForeignSchemaStmt: 'IMPORT FOREIGN SCHEMA',
    CreateTableSpaceStmt: 'CREATE TABLESPACE',
    DropTableSpaceStmt: 'DROP TABLESPACE',
    CreateCastStmt: 'CREATE CAST',
    CreateConversionStmt: 'CREATE CONVERSION',
    CreateTransformStmt: 'CREATE TRANSFORM',
    CreateOpClassStmt: 'CREATE OPERATOR CLASS',
    CreateOpFamilyStmt: 'CREATE OPERATOR FAMILY',
    CreateAmStmt: 'CREATE ACCESS METHOD',
    ConstraintsSetStmt: 'SET CONSTRAINTS',
    DropOwnedStmt: 'DROP OWNED',
    ReassignOwnedStmt: 'REASSIGN OWNED',
    AlterDefaultPrivilegesStmt: 'ALTER DEFAULT PRIVILEGES',
    AlterTableMoveAllStmt: 'ALTER TABLE',
    LoadStmt: 'LOAD',
};
/** The node's own name and its fields. */
function nodeOf(tree) {
    const entry = typeof tree === 'object' && tree !== null ? Object.entries(tree)[0] : undefined;
    return entry === undefined ? { name: '', fields: {} } : { name: entry[0], fields: entry[1] };
}
const object = (fields, key) => OBJECTS[String(fields[key])] ?? 'OBJECT';
function dynamicKind(name, fields) {
    switch (name) {
        case 'AlterTableStmt':
            return `ALTER ${object(fields, 'objtype')}`;
        case 'RenameStmt': {
            const renamed = object(fields, 'renameType');
            const inner = ['COLUMN', 'CONSTRAINT', 'ATTRIBUTE'].includes(renamed);
            if (renamed === 'ATTRIBUTE' || fields['renameType'] === 'OBJECT_DOMCONSTRAINT')
                return 'ALTER TYPE';
            return `ALTER ${inner ? object({ t: fields['relationType'] ?? 'OBJECT_TABLE' }, 't') : renamed}`;
        }
        case 'AlterObjectSchemaStmt':
        case 'AlterObjectDependsStmt':
        case 'AlterOwnerStmt':
            return `ALTER ${object(fields, 'objectType')}`;
        case 'AlterFunctionStmt':
            return `ALTER ${object(fields, 'objtype')}`;
        case 'DropStmt':
            return `DROP ${object(fields, 'removeType')}`;
        case 'DefineStmt':
            return `CREATE ${object(fields, 'kind')}`;
        case 'CreateFunctionStmt':
            return fields['is_procedure'] === true ? 'CREATE PROCEDURE' : 'CREATE FUNCTION';
        case 'CreateTableAsStmt':
            return fields['objtype'] === 'OBJECT_MATVIEW' ? 'CREATE MATERIALIZED VIEW' : 'CREATE TABLE AS';
        case 'GrantStmt':
            return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
        case 'GrantRoleStmt':
            return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
        case 'VacuumStmt':
            return fields['is_vacuumcmd'] === true ? 'VACUUM' : 'ANALYZE';
        case 'VariableSetStmt':
            return String(fields['kind']).startsWith('VAR_RESET') ? 'RESET' : 'SET';
        case 'DiscardStmt':
            return String(fields['target'] ?? 'DISCARD_ALL').replace('_', ' ');
        case 'VariableShowStmt':
            return 'SHOW';
        case 'TransactionStmt':
            return String(fields['kind'])
                .replace('TRANS_STMT_', '')
                .replaceAll('_', ' ')
                .replace(/^START$/, 'START TRANSACTION')
                .replace(/^ROLLBACK TO$/, 'ROLLBACK');
        default:
            return undefined;
    }
}
/** The command in PostgreSQL's own words. */
function kindOf(tree) {
    const { name, fields } = nodeOf(tree);
    const words = name
        .replace(/Stmt$/, '')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toUpperCase();
    return dynamicKind(name, fields) ?? KINDS[name] ?? (words === '' ? 'UNKNOWN' : words);
}
function hasOption(fields, key, option) {
    const list = fields[key];
    if (!Array.isArray(list))
        return false;
    return list.some((item) => {
        const element = nodeOf(item).fields;
        if (element['defname'] !== option)
            return false;
        const value = nodeOf(element['arg']);
        const text = value.fields['sval'] ?? value.fields['ival'] ?? value.fields['boolval'];
        return !(text === 'false' || text === 'off' || text === 0 || text === false);
    });
}
function isTrue(fields, key) {
    return fields[key] === true;
}
function detachesConcurrently(fields) {
    const commands = fields['cmds'];
    return (Array.isArray(commands) &&
        commands.some((command) => {
            const { fields: inner } = nodeOf(command);
            const subtype = String(inner['subtype']);
            if (subtype === 'AT_DetachPartitionFinalize')
                return false;
            return subtype === 'AT_DetachPartition' && isTrue(nodeOf(inner['def']).fields, 'concurrent');
        }));
}
/** The statements that PostgreSQL refuses inside a transaction block, each with its own condition. */
const FORBIDDEN = {
    IndexStmt: (f) => isTrue(f, 'concurrent'),
    DropStmt: (f) => isTrue(f, 'concurrent'),
    ReindexStmt: (f) => hasOption(f, 'params', 'concurrently') ||
        ['REINDEX_OBJECT_SCHEMA', 'REINDEX_OBJECT_SYSTEM', 'REINDEX_OBJECT_DATABASE'].includes(String(f['kind'])),
    VacuumStmt: (f) => isTrue(f, 'is_vacuumcmd'),
    ClusterStmt: (f) => f['relation'] === undefined,
    AlterTableStmt: detachesConcurrently,
    CreatedbStmt: () => true,
    DropdbStmt: () => true,
    AlterDatabaseStmt: (f) => hasOption(f, 'options', 'tablespace'),
    AlterSystemStmt: () => true,
    CreateTableSpaceStmt: () => true,
    DropTableSpaceStmt: () => true,
    CreateSubscriptionStmt: () => true,
    DropSubscriptionStmt: () => true,
    DiscardStmt: (f) => f['target'] === undefined || f['target'] === 'DISCARD_ALL',
};
const ENDS = {
    TRANS_STMT_BEGIN: 'begin',
    TRANS_STMT_START: 'begin',
    TRANS_STMT_COMMIT: 'commit',
    TRANS_STMT_PREPARE: 'commit',
    TRANS_STMT_COMMIT_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK: 'rollback',
};
/** How the statement stands to transactions. */
function roleOf(tree) {
    const { name, fields } = nodeOf(tree);
    if (name === 'TransactionStmt')
        return ENDS[String(fields['kind'])] ?? 'inside';
    return FORBIDDEN[name]?.(fields) === true ? 'forbidden' : 'inside';
}


/***/ })

};
