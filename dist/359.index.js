export const id = 359;
export const ids = [359];
export const modules = {

/***/ 32298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ missingTools),
/* harmony export */   J8: () => (/* binding */ installHint),
/* harmony export */   Lk: () => (/* binding */ chooseTools),
/* harmony export */   wl: () => (/* binding */ OLDEST_MAJOR)
/* harmony export */ });
/** The oldest server that is served at all. */
const OLDEST_MAJOR = 13;
/**
 * The tools of the server's own major, else of the next one above: an older `pg_dump` refuses a newer server, and what a
 * much newer one writes only the newer `pg_restore` can read back.
 */
function chooseTools(tools, major) {
    return [...tools].sort((a, b) => a.major - b.major).find((candidate) => candidate.major >= major);
}
/** Why there is no tool, and the exact command that gets one. */
function missingTools(tools, major) {
    const newest = [...tools].sort((a, b) => b.major - a.major)[0];
    const message = newest === undefined
        ? `There is no pg_dump here, and the server is PostgreSQL ${major}.`
        : `The newest pg_dump here is ${newest.version} (${newest.pgDump}), and the server is PostgreSQL ${major}: an older pg_dump refuses a newer server.`;
    return { message, hint: installHint(major) };
}
function installHint(major) {
    return (`Install it in a step before this one: \`sudo apt-get install -y postgresql-client-${major}\` ` +
        '(where apt does not know it, first `sudo apt-get install -y postgresql-common && sudo /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y`), ' +
        `on macOS \`brew install postgresql@${major}\`. If it is somewhere unusual, name its folder in \`postgres-binaries\`.`);
}


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

/***/ 35864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ problemChecks),
/* harmony export */   CJ: () => (/* binding */ tlsCheck),
/* harmony export */   H$: () => (/* binding */ few),
/* harmony export */   HK: () => (/* binding */ serverChecks),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   bT: () => (/* binding */ activityChecks),
/* harmony export */   rF: () => (/* binding */ onThisMachine),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _io_shown_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48281);
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _render_text_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98915);
/* harmony import */ var _backup_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32298);




/** A check, with its next step only where it is needed. */
function check(name, ok, expected, actual, hint) {
    return { name, ok, expected, actual, ...(ok || hint === undefined ? {} : { hint }) };
}
/** In order, and worth a look before: a risk that is no reason to refuse. */
const warn = (name, expected, actual, hint) => ({
    name,
    ok: true,
    warning: true,
    expected,
    actual,
    hint,
});
/** A few names, and how many more. */
function few(names, most = 5) {
    const more = names.length - most;
    return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
/** Packets to such a host stay on this machine. */
const LOCAL = /^(?:\/.*|localhost|127\.\d+\.\d+\.\d+|::1)$/;
const onThisMachine = (host) => LOCAL.test(host);
/** Private ranges, and names without a dot, which only a private network resolves (a service container). */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:)|^[^.:]+$|\.(?:local|internal)$/i;
/** Whether what is sent can be read on its way. */
function tlsCheck(server, url) {
    const name = 'encrypted connection';
    const { mode } = url.tls;
    if (server.tls) {
        const verified = mode === 'verify-full' ? 'certificate and host verified' : 'certificate verified';
        const actual = mode === 'verify-full' || mode === 'verify-ca'
            ? verified
            : 'certificate not verified (`sslmode=verify-full` does)';
        return check(name, true, 'on', `on, ${actual}`);
    }
    if (LOCAL.test(url.host))
        return check(name, true, 'on, or on this machine', 'off, and on this machine');
    if (PRIVATE.test(url.host))
        return check(name, true, 'on, or a private network', 'off, and in a private network');
    if (mode === 'disable')
        return check(name, true, 'on, or `sslmode=disable`', 'off, as `sslmode=disable` asks');
    return check(name, false, 'on', 'off: password and data can be read on their way', 'Switch TLS on in the server and write `sslmode=require` in the URL. Where the way is private, say so by `sslmode=disable`.');
}
function historyCheck({ history, mayCreateSchema }, schema) {
    const name = 'rights on the history table';
    if (history.table) {
        const hint = `GRANT USAGE ON SCHEMA "${schema}" and SELECT, INSERT, UPDATE, DELETE ON "${schema}".history TO this role, as the role that owns them.`;
        return check(name, history.mayWrite, 'may be written', history.mayWrite ? 'may be written' : 'may not be written', hint);
    }
    const may = history.schema ? history.mayCreate : mayCreateSchema;
    const what = history.schema ? `the table is made in schema ${schema}` : `schema ${schema} is made`;
    return check(name, may, what, may
        ? what
        : history.schema
            ? `no right to create in schema ${schema}`
            : 'no right to create a schema in this database', history.schema
        ? `GRANT USAGE, CREATE ON SCHEMA "${schema}" TO this role.`
        : `Once, as an administrator: CREATE SCHEMA "${schema}" AUTHORIZATION this role. Or name a schema that it owns in \`history-schema\`.`);
}
function rightsChecks(facts, historySchema) {
    const { schema, mayCreateInSchema, foreign, tables } = facts;
    const create = schema === undefined
        ? check('rights to create', true, 'a schema in the search path', `none of ${facts.searchPath} is there: files must name schemas`)
        : check('rights to create', mayCreateInSchema, `may create in schema ${schema}`, mayCreateInSchema
            ? `may create in schema ${schema}`
            : `no right to create in schema ${schema}, the first of the search path`, `GRANT CREATE ON SCHEMA "${schema}" TO this role, as the schema's owner. Since PostgreSQL 15 \`public\` is open to the database's owner only.`);
    const own = tables - foreign.length;
    const owner = foreign.length === 0
        ? `of all ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tables, 'table')}`
        : `of ${own} of ${(0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tables, 'table')}; only its owner may alter ${few(foreign)}`;
    return [historyCheck(facts, historySchema), create, check('owner', true, 'of the tables that are altered', owner)];
}
/** Where a setting comes from, as a person would look for it. */
const SOURCES = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    user: 'set for this role: ALTER ROLE … RESET default_transaction_read_only',
    database: 'set for this database: ALTER DATABASE … RESET default_transaction_read_only',
    'database user': 'set for this role in this database: ALTER ROLE … IN DATABASE … RESET default_transaction_read_only',
    client: 'set by the URL (`options`): take it out',
    session: 'set by this session',
});
/** Version, role in a cluster, rights: what the server says of itself. Pure. */
function serverChecks(server, facts, historySchema) {
    const old = facts.versionNumber < _backup_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .OLDEST_MAJOR */ .wl * 10_000;
    const { readOnly } = facts;
    return [
        check('server version', !old, `${_backup_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .OLDEST_MAJOR */ .wl} or newer`, server.version, 'Upgrade the server: this version has no security fixes any more.'),
        check('primary server', !facts.inRecovery, 'a primary', facts.inRecovery ? 'a replica, which cannot be written' : 'a primary', 'Give the URL of the primary (the writer endpoint).'),
        // A replica is read-only anyway: saying it twice would hide which of the two it is.
        check('writable', facts.inRecovery || readOnly === undefined, 'transactions may write', readOnly === undefined ? 'transactions may write' : 'default_transaction_read_only is on', `It is ${SOURCES[readOnly ?? ''] ?? `set in the server (${readOnly}); a full disk or a failover can do this`}.`),
        ...rightsChecks(facts, historySchema),
    ];
}
const seconds = (value) => (0,_render_text_words_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(value * 1000);
function preparedCheck({ prepared }) {
    const name = 'prepared transactions';
    if (prepared.count === 0)
        return check(name, true, 'none', 'none');
    return warn(name, 'none', `${prepared.count}, the oldest ${seconds(prepared.oldestSeconds)} old: they keep their locks until ROLLBACK PREPARED or COMMIT PREPARED (see pg_prepared_xacts)`, 'One that nobody remembers holds locks and old row versions for ever: whoever made it has to end it.');
}
/** `waitsForAll`: the statement that waits for every transaction of the database, whatever it touched. */
function longCheck(open, waitsForAll) {
    const name = 'long transactions';
    const expected = 'none over a minute';
    const oldest = open[0];
    if (oldest === undefined)
        return check(name, true, expected, 'none over a minute that this role may see');
    const idle = open.filter((transaction) => transaction.idle).length;
    const application = oldest.application === '' ? '' : `, ${(0,_io_shown_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(oldest.application)}`;
    const effect = waitsForAll === undefined
        ? 'statements may have to wait for their locks'
        : `${waitsForAll} waits until each of them has ended, whatever tables they touched`;
    return warn(name, expected, `${open.length}${idle > 0 ? ` (${idle} idle)` : ''}, the oldest ${seconds(oldest.seconds)} (pid ${oldest.pid}${application}): ${effect}`, 'Let them end first, or end what was forgotten: SELECT pg_terminate_backend(PID).');
}
/** Who else is at work: told, since it decides how long locks are waited for, but nothing to refuse for. */
const activityChecks = (facts, open, waitsForAll) => [preparedCheck(facts), longCheck(open, waitsForAll)];
/** Files and history must agree before anything is run. */
function problemChecks(problems) {
    if (problems.length === 0)
        return [check('files and history', true, 'agree', 'agree')];
    return problems.map((problem) => check(`migration ${problem.id}`, false, 'files and history agree', problem.message, problem.hint));
}


/***/ })

};
