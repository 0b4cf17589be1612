export const id = 949;
export const ids = [949,480];
export const modules = {

/***/ 6851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z1: () => (/* binding */ EXTENSIONS),
  fV: () => (/* binding */ dataArchive),
  i8: () => (/* binding */ openPglite),
  Go: () => (/* binding */ pglite)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/io/bundled.js
var bundled = __webpack_require__(244);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(1343);
;// CONCATENATED MODULE: ./lib/io/lockfile.js


function alive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
function ownerOf(file) {
    try {
        const pid = Number.parseInt((0,external_node_fs_.readFileSync)(file, 'utf8'), 10);
        return Number.isInteger(pid) && pid > 0 ? pid : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Holds a file that says "in use by this process". A file whose process is gone is taken over: a killed run must not
 * lock the next one out. Throws an ActionError naming the holder. Returns what lets it go.
 */
function holdFile(file, what) {
    for (let attempt = 0;; attempt += 1) {
        try {
            const fd = (0,external_node_fs_.openSync)(file, 'wx', 0o600);
            (0,external_node_fs_.writeSync)(fd, `${process.pid}\n`);
            (0,external_node_fs_.closeSync)(fd);
            return () => (0,external_node_fs_.rmSync)(file, { force: true });
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
            const owner = ownerOf(file);
            if (attempt > 3 || (owner !== undefined && alive(owner) && owner !== process.pid)) {
                throw new model_error/* ActionError */.l('in-use', `The ${what} is in use by process ${owner ?? 'unknown'}.`, 'Wait until that process has ended, then run this again.', { cause: error });
            }
            if (owner === process.pid) {
                throw new model_error/* ActionError */.l('in-use', `The ${what} is already open in this process.`, 'Please report this.', {
                    cause: error,
                });
            }
            (0,external_node_fs_.rmSync)(file, { force: true });
        }
    }
}

// EXTERNAL MODULE: ./lib/engines/postgresql/dialect.js + 5 modules
var dialect = __webpack_require__(7697);
// EXTERNAL MODULE: ./lib/engines/postgresql/wire.js
var wire = __webpack_require__(8761);
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
            throw new model_error/* ActionError */.l('bad-url', `The folder of the pglite: URL holds something else than a database: ${options.directory}`, 'Name an empty or a new folder.');
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
        throw new model_error/* ActionError */.l('internal', 'Only an embedded database has a data archive.', 'Please report this.');
    return new Uint8Array(await (await make()).arrayBuffer());
}
async function connect(options) {
    const directory = (0,external_node_path_.resolve)(options.url.slice('pglite:'.length));
    const session = await openPglite({ directory, extensions: [...EXTENSIONS] });
    for (const [name, value] of Object.entries(options.settings ?? {})) {
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

/***/ 7697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ postgresql)
});

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(956);
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

// EXTERNAL MODULE: ./lib/engines/postgresql/history.js
var postgresql_history = __webpack_require__(990);
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
)`;
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
      array_to_string(reloptions, ', ')), NULL
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

// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(1343);
// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(2480);
;// CONCATENATED MODULE: ./lib/engines/postgresql/locks.js




/** One lock for every database and every label: two runs against one database must never overlap. Any constant does; this is the tool's name in ASCII. */
const LOCK_KEY = '7811887668331963247';
const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
function describeSession(row) {
    const name = row['app'] === null || row['app'] === '' ? '' : `, ${row['app']}`;
    const state = row['state'] === null ? '' : `, ${row['state']}`;
    const age = row['age'] === null ? '' : `, for ${row['age']} s`;
    return `pid ${row['pid']} (${row['usename'] ?? 'unknown role'}${name}${state}${age})`;
}
async function holder(session) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT l.pid, a.usename, a.application_name AS app, a.state, extract(epoch FROM clock_timestamp() - a.backend_start)::int AS age
    FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
      AND ((l.classid::bigint << 32) | l.objid::bigint) = ${LOCK_KEY}::bigint AND l.objsubid = 1`);
    return rows[0] === undefined ? 'another run' : describeSession(rows[0]);
}
/**
 * Polls `pg_try_advisory_lock` on a session of its own, never in an open transaction: a waiting transaction would hold
 * back `CREATE INDEX CONCURRENTLY` of the very run that it waits for.
 */
async function lockPostgres(session, options) {
    const held = () => {
        if (session.lost !== undefined) {
            throw new error/* ActionError */.l('lock-lost', 'The session that holds the migration lock was cut off, so another run may start.', 'Nothing more is run. Run the same command again: it goes on from what the history says.', { cause: session.lost });
        }
    };
    // One process at a time can open an embedded database at all: that is its lock.
    if (session.server.embedded)
        return { assertHeld: held, [Symbol.asyncDispose]: () => Promise.resolve() };
    const start = Date.now();
    for (let wait = 200;; wait = Math.min(wait * 1.5, 5_000)) {
        const [row] = await session.query((0,query/* sql */.ll) `SELECT pg_catalog.pg_try_advisory_lock(${LOCK_KEY}::bigint)::text AS got`);
        if (row?.['got'] === 'true' || row?.['got'] === 't')
            break;
        const waited = Date.now() - start;
        const who = await holder(session);
        if (waited >= options.timeoutMs) {
            throw new error/* ActionError */.l('locked', `Another run holds the migration lock: ${who}.`, 'Wait for that run to end. If its process is surely gone, end its session: SELECT pg_terminate_backend(PID). `lock-wait` sets how long to wait.');
        }
        options.onWait(who, waited);
        await delay(Math.min(wait * (0.75 + Math.random() / 2), Math.max(50, options.timeoutMs - waited)));
    }
    return {
        assertHeld: held,
        async [Symbol.asyncDispose]() {
            if (session.lost === undefined)
                await session.query((0,query/* sql */.ll) `SELECT pg_catalog.pg_advisory_unlock(${LOCK_KEY}::bigint)`).catch(() => undefined);
        },
    };
}
/** Weaker ones are taken by reading and say nothing. */
const QUIET = 'AccessShareLock';
/**
 * Reads `pg_locks` of its own open transaction after each statement. Relations that were there before are known by their
 * number: what a migration makes itself blocks nobody. Our own history table is no business of the plan.
 */
function postgresObserver(session, options = {}) {
    const seen = { names: new Map(), modes: new Map(), files: new Map(), tables: new Map(), existing: new Set() };
    /** The highest number of those that were there: a file that makes thousands of relations holds locks on all of them. */
    let last = 0;
    return {
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
    };
}
/** Who stands in the way of `pid`, in words. Query texts are left out: they may hold data. */
async function postgresBlockers(session, pid) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT a.pid, a.usename, a.application_name AS app, a.state, extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.query_start))::int AS age
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
    const relation = fields['relation'];
    const table = [relation?.schemaname, relation?.relname]
        .filter((part) => part !== undefined)
        .map((part) => `"${part.replaceAll('"', '""')}"`)
        .join('.');
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
    FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT x.indisvalid AND c.relkind = 'i' AND c.relname = ${fields['idxname']} AND x.indrelid = pg_catalog.to_regclass(${table})`);
    const found = rows[0]?.['name'];
    return found === null || found === undefined ? undefined : `DROP INDEX CONCURRENTLY ${found}`;
}
/**
 * Of the statements that cannot run in a transaction only these two cannot simply run again: a concurrent index that is
 * there and valid, and one that is gone.
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
    return false;
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/dialect.js






/** 55P03 lock not available, 40P01 deadlock detected. */
const LOCK_CODES = new Set(['55P03', '40P01']);
/** Several statements in one message: a migration of two small statements should not cost three messages of our own before them. */
const setTimeouts = ({ lockMs, statementMs }) => `${lockMs === null ? '' : `SET lock_timeout = ${Math.round(lockMs)}; `}SET statement_timeout = ${Math.round(statementMs ?? 0)}`;
/** PostgreSQL's text, catalog, locks and history; the same for a server and for the embedded one. */
const postgresql = {
    name: 'postgresql',
    async split(text, firstLine) {
        const [{ parser }, { splitPostgres }] = await Promise.all([
            __webpack_require__.e(/* import() */ 537).then(__webpack_require__.bind(__webpack_require__, 5537)),
            __webpack_require__.e(/* import() */ 926).then(__webpack_require__.bind(__webpack_require__, 8926)),
        ]);
        return splitPostgres(await parser(), text, firstLine);
    },
    snapshot: snapshotPostgres,
    observer: postgresObserver,
    environment: postgresEnvironment,
    couldWrite: postgresCouldWrite,
    lock: lockPostgres,
    history: postgresql_history/* postgresHistory */.C,
    blockers: postgresBlockers,
    progress: postgresProgress,
    async reset(session) {
        // Alone in its message: DISCARD ALL cannot share an implicit transaction.
        await session.run('DISCARD ALL');
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
    isLockTimeout: (code) => LOCK_CODES.has(code),
};


/***/ }),

/***/ 6827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SQ: () => (/* binding */ libpqEnvironment),
/* harmony export */   YF: () => (/* binding */ tlsOptions),
/* harmony export */   qQ: () => (/* binding */ parsePostgresUrl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1343);


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
function tlsOf(params, socket) {
    const asked = params.get('sslmode') ?? params.get('ssl');
    const mode = asked === null ? (socket ? 'disable' : 'prefer') : MODES[asked.toLowerCase()];
    if (mode === undefined) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l('bad-url', 'The database URL has an unknown sslmode.', `Write one of ${Object.keys(MODES)
            .filter((m) => m.length > 1)
            .join(', ')}.`);
    }
    const files = { rootCert: params.get('sslrootcert'), cert: params.get('sslcert'), key: params.get('sslkey') };
    const given = Object.fromEntries(Object.entries(files).filter(([, value]) => value !== null && value !== ''));
    // libpq checks the certificate as soon as it has an authority to check it by.
    return { mode: mode === 'require' && given['rootCert'] !== undefined ? 'verify-ca' : mode, ...given };
}
/** Parses a URL without ever repeating it in an error: it holds the password. */
function parsePostgresUrl(url) {
    let parsed;
    try {
        // An empty host (`postgres:///db?host=/run/postgresql`) is a libpq form that URL accepts only for this scheme.
        parsed = new URL(url.replace(/^postgres(ql)?:\/\//, 'http://').replace(/^http:\/\/([^/@]*@)?\//, 'http://$1localhost.invalid/'));
    }
    catch {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l('bad-url', 'The database URL cannot be read.', 'Its form is postgres://USER:PASSWORD@HOST:PORT/DATABASE; special characters in the password must be percent-encoded (@ is %40, / is %2F, # is %23).');
    }
    const decode = (text) => (text === '' ? undefined : decodeURIComponent(text));
    const params = parsed.searchParams;
    const hostname = parsed.hostname === 'localhost.invalid' ? '' : decodeURIComponent(parsed.hostname);
    const host = params.get('host') ?? (hostname === '' ? 'localhost' : hostname.replace(/^\[(.*)\]$/, '$1'));
    return {
        host,
        port: Number(params.get('port') ?? (parsed.port === '' ? 5432 : parsed.port)),
        user: decode(parsed.username) ?? params.get('user') ?? undefined,
        password: decode(parsed.password) ?? params.get('password') ?? undefined,
        database: params.get('dbname') ?? decode(parsed.pathname.slice(1)),
        options: params.get('options') ?? undefined,
        tls: tlsOf(params, host.startsWith('/')),
    };
}
/** The environment by which libpq programs (pg_dump, pg_restore, psql) reach this database: nothing of it is in an argv. */
function libpqEnvironment(url) {
    const { host, port, user, password, database, options, tls } = parsePostgresUrl(url);
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
    };
    return Object.fromEntries(Object.entries(entries).filter((entry) => entry[1] !== undefined));
}
/** Node's TLS options. `sslrootcert=system` means the authorities that Node trusts. */
function tlsOptions(tls, host) {
    const read = (file) => {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
        }
        catch (cause) {
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l('bad-url', `A certificate file of the database URL cannot be read: ${file}`, 'Write the file in a step before this one, or correct its path.', { cause });
        }
    };
    const verify = tls.mode === 'verify-full' || tls.mode === 'verify-ca';
    return {
        rejectUnauthorized: verify,
        ...(tls.rootCert === undefined || tls.rootCert === 'system' ? {} : { ca: read(tls.rootCert) }),
        ...(tls.cert === undefined ? {} : { cert: read(tls.cert) }),
        ...(tls.key === undefined ? {} : { key: read(tls.key) }),
        // verify-ca checks who signed, not which host it is.
        ...(tls.mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
        ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
    };
}


/***/ }),

/***/ 8761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ toServerError),
/* harmony export */   fA: () => (/* binding */ openSession)
/* harmony export */ });
/* unused harmony export quoteName */
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(956);



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
/** Asks the server who it is and makes a Session of the wire. Search path and settings of the role stay as they are. */
async function openSession(wire, settings = {}, home) {
    for (const [name, value] of Object.entries(settings)) {
        if (!/^[a-z_.]+$/.test(name))
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .g(`not a setting: ${name}`, '42704');
        await wire.send(`SET ${name} = '${value.replaceAll("'", "''")}'`, []);
    }
    const [result] = await wire.send(`SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS num, current_database() AS db,
            current_user AS "user", (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)::text AS super`, []);
    const row = result?.rows[0] ?? {};
    return new PostgresSession(wire, {
        engine: 'postgres',
        version: (row['version'] ?? '').split(' ')[0] ?? '',
        major: Math.floor(Number(row['num'] ?? 0) / 10_000),
        database: row['db'] ?? '',
        user: row['user'] ?? '',
        superuser: row['super'] === 'true' || row['super'] === 't',
        embedded: wire.embedded,
        tls: wire.tls,
    }, home);
}
/** Administrator shutdown, crash, cannot connect now: the server ends the session with these. */
const ENDS_SESSION = /^(57P0[1-5]|08...)$/;
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

/***/ 244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ bundledFile),
/* harmony export */   P: () => (/* binding */ loadBundled)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);



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

/***/ 2480:
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
