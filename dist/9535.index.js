export const id = 9535;
export const ids = [9535];
export const modules = {

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

/***/ 51156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ emptied),
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   NU: () => (/* binding */ later),
/* harmony export */   X: () => (/* binding */ earlier),
/* harmony export */   al: () => (/* binding */ rewrittenTables),
/* harmony export */   b4: () => (/* binding */ lockedWith),
/* harmony export */   jh: () => (/* binding */ measured),
/* harmony export */   mK: () => (/* binding */ includes),
/* harmony export */   p6: () => (/* binding */ optionalParts),
/* harmony export */   qk: () => (/* binding */ skippedObject),
/* harmony export */   wI: () => (/* binding */ madeHere),
/* harmony export */   yB: () => (/* binding */ held),
/* harmony export */   z1: () => (/* binding */ existed),
/* harmony export */   zN: () => (/* binding */ transactionStart),
/* harmony export */   zY: () => (/* binding */ didNothing)
/* harmony export */ });
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);
/* harmony import */ var _sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30490);


/** True when the statement ran on the shadow, so that its locks and rewrites are facts. */
function measured(input) {
    return input.migration.statements[input.index]?.ms !== undefined;
}
const notices = (input, index) => input.migration.statements[index]?.notices ?? [];
/** Remarks of the server, without the ones that are about `IF [NOT] EXISTS`. */
function remarks(input) {
    return notices(input, input.index).filter((notice) => !notice.endsWith(', skipping'));
}
/** Whether the server said of this object that there was nothing to do. */
function skippedObject(input, index, name) {
    return notices(input, index).some((notice) => notice.endsWith(', skipping') && notice.includes(`"${name}"`));
}
/** How many objects of a statement its own IF [NOT] EXISTS covers; 0 where it has none, so that a notice is about something else. */
function optionalParts(statement) {
    const { fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement?.tree);
    if (fields['if_not_exists'] === true || fields['skipIfNewValExists'] === true)
        return 1;
    if (fields['missing_ok'] === true)
        return Math.max(1, (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(fields, 'objects').length);
    const commands = (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .nodes */ .a9)(fields, 'cmds', 'AlterTableCmd');
    return commands.length > 0 && commands.every((command) => command['missing_ok'] === true) ? commands.length : 0;
}
/** True when `IF [NOT] EXISTS` turned the whole statement into nothing on the shadow. */
function didNothing(input, index = input.index) {
    const parts = optionalParts(input.migration.parsed[index]);
    const skips = notices(input, index).filter((notice) => notice.endsWith(', skipping'));
    // ALTER TABLE IF EXISTS over a missing table says it once, whatever its commands.
    const missing = skips.some((notice) => /^relation ".*" does not exist, skipping$/.test(notice));
    return parts > 0 && (skips.length >= parts || missing);
}
/** Statements of this file before this one. */
function earlier(input) {
    return input.migration.parsed.slice(0, input.index);
}
function later(input) {
    return input.migration.parsed.slice(input.index + 1);
}
/** The relation that a statement makes. */
function made(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    if (name === 'CreateStmt' || name === 'CreateForeignTableStmt') {
        return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)(name === 'CreateStmt' ? fields : { relation: fields['base'] }, 'relation');
    }
    if (name === 'CreateTableAsStmt')
        return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)({ rel: fields['into']?.['rel'] }, 'rel');
    if (name === 'ViewStmt')
        return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)(fields, 'view');
    return undefined;
}
/** Views, tables and the like that this file makes under that name, from statement `from` on. */
function madeHere(input, target, statements) {
    return statements.some((statement) => {
        const relation = made(statement);
        return (relation !== undefined && (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(relation, target) && !didNothing(input, input.migration.parsed.indexOf(statement)));
    });
}
/** Whether this file emptied the table before: TRUNCATE, or DELETE without WHERE. */
function emptied(input, table) {
    return earlier(input).some((statement) => {
        const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
        if (name === 'TruncateStmt')
            return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relations */ .K1)(fields, 'relations').some((other) => (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(other, table));
        return name === 'DeleteStmt' && fields['whereClause'] === undefined && (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)((0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)(fields, 'relation'), table);
    });
}
const makers = new WeakMap();
/** The statements before this one, and maybe later ones, that make a relation of that name. */
function makersOf(input, name) {
    const walk = makers.get(input.migration) ?? { next: 0, all: new Map() };
    makers.set(input.migration, walk);
    // No further than before: a later statement that cannot be read is no matter of this one.
    for (; walk.next < input.index; walk.next += 1) {
        const statement = input.migration.parsed[walk.next];
        const relation = statement === undefined ? undefined : made(statement);
        if (relation === undefined || didNothing(input, walk.next))
            continue;
        const there = walk.all.get(relation.name);
        if (there === undefined)
            walk.all.set(relation.name, [{ relation, index: walk.next }]);
        else
            there.push({ relation, index: walk.next });
    }
    return walk.all.get(name) ?? [];
}
/** A relation that was there before the plan and is still that one: one made anew by this file blocks nobody. */
function existed(input, target) {
    if (!input.existedBefore((0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(target)))
        return false;
    return !makersOf(input, target.name).some(({ relation, index }) => index < input.index && (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(relation, target));
}
/** Where the transaction of this statement begins; its own index where it runs alone. */
function transactionStart(input) {
    if (input.migration.transactional)
        return 0;
    const { parsed } = input.migration;
    const ends = ['commit', 'rollback', 'forbidden'];
    for (let i = input.index - 1; i >= 0; i -= 1) {
        const role = parsed[i]?.transaction ?? 'inside';
        if (role === 'begin')
            return i;
        if (ends.includes(role))
            break;
    }
    return input.index;
}
/** Every lock that the transaction holds once this statement is through: a lock that was held before is not seen again. */
function held(input) {
    const earlierOnes = input.migration.statements.slice(transactionStart(input), input.index);
    return [...earlierOnes.flatMap((statement) => statement.locks), ...input.locks];
}
/** Tables with a new file, without their indexes: rebuilding those takes a SHARE lock on the table, never on the index. */
function rewrittenTables(input) {
    const shared = new Set(held(input).flatMap((lock) => (lock.mode === 'ShareLock' ? [lock.relation] : [])));
    const tables = input.rewrites.filter((name) => shared.has(name));
    return tables.length > 0 ? tables : input.rewrites;
}
/** Whether one of the relations (`schema.name`) is the one that a statement names. */
function includes(all, target) {
    return all.some((name) => name === (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(target) || (target.schema === undefined && name.endsWith(`.${target.name}`)));
}
/** Relations that took the same lock together with this one: partitions and children, to which a command goes on. */
function lockedWith(input, mode, target) {
    const start = transactionStart(input);
    for (let at = input.index; at >= start; at -= 1) {
        const locks = input.migration.statements[at]?.locks ?? [];
        const locked = locks.flatMap((lock) => (lock.mode === mode ? [lock.relation] : []));
        if (includes(locked, target))
            return locked.filter((name) => !includes([name], target));
    }
    return [];
}


/***/ }),

/***/ 86714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bodyOf)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30490);


/** `'text'`, or a list of one: a function in C has two, its file and its name. */
function strings(fields, key) {
    const { name, fields: inner } = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(fields[key]);
    return name === 'String' ? [(0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(inner, 'sval')] : (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .names */ .Dy)(inner, 'items');
}
/** The body of a node `DoStmt` or `CreateFunctionStmt`; what stands after BEGIN ATOMIC is in the tree itself. */
function bodyOf(name, fields) {
    if (name !== 'DoStmt' && name !== 'CreateFunctionStmt')
        return undefined;
    const options = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .nodes */ .a9)(fields, name === 'DoStmt' ? 'args' : 'options', 'DefElem');
    const option = (key) => options.find((one) => one['defname'] === key) ?? {};
    const language = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__.at)(option('language'), 'arg'), 'sval');
    return {
        text: strings(option('as'), 'arg').join('\n'),
        language: language === '' ? undefined : language.toLowerCase(),
    };
}


/***/ }),

/***/ 58214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   _O: () => (/* binding */ recordedBy),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _made_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44290);


const quoted = (message) => /"([^"]+)"/.exec(message)?.[1];
const at = (made) => `${made.path}:${made.line}`;
/** How a file is recorded that somebody has run by hand. */
const recordedBy = ({ id, halfDone }) => halfDone === true ? `repair --mark-applied ${id}` : `baseline --to ${id}`;
/** Two neighbours that changed places are one slip, not two. */
function slips(a, b) {
    const at = [...a].findIndex((c, i) => c !== b[i]);
    const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
    return at >= 0 && swapped === b ? 1 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b);
}
/** The name that is meant, where one is only a slip of the hand away. */
function nearest(name, names) {
    let best;
    for (const candidate of names) {
        const far = slips(name, candidate);
        if (best === undefined || far < best.far)
            best = { name: candidate, far };
    }
    return best !== undefined && best.far > 0 && best.far <= Math.max(1, Math.floor(name.length / 4))
        ? best.name
        : undefined;
}
/** `schema.name` of everything that bears this name; columns and the like have three parts or more. */
function places(name, names) {
    const found = names.filter((one) => /^[^.]+\.[^.(]+(?:\(|$)/.test(one) && (0,_made_js__WEBPACK_IMPORTED_MODULE_1__/* .bareName */ .yZ)(one) === name);
    return [...new Set(found.map((one) => one.replace(/\(.*$/s, '')))];
}


/***/ }),

/***/ 77495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ flat),
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   qM: () => (/* binding */ asCode),
/* harmony export */   rI: () => (/* binding */ conditionOf),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _made_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44290);

/** Longer texts are no help in a hint. */
const MOST = 1_000;
/** A query of a hint, as code to copy: within two backticks where it has some of its own. */
const asCode = (query) => (query.includes('`') ? `\`\` ${query} \`\`` : `\`${query}\``);
/** Past the quoted text that begins at `at`, or `at` itself where none does. */
function skipQuoted(text, at) {
    const quote = text[at] ?? '';
    if (!`'"\``.includes(quote) || quote === '')
        return at;
    for (let i = at + 1; i < text.length; i += 1) {
        if (text[i] === '\\' && quote === "'")
            i += 1;
        else if (text[i] === quote && text[i + 1] === quote)
            i += 1;
        else if (text[i] === quote)
            return i + 1;
    }
    return text.length;
}
/** What stands between the bracket at `at` and the one that closes it; undefined where none does. */
function within(text, at) {
    let depth = 0;
    for (let i = at; i < text.length; i += 1) {
        const past = skipQuoted(text, i);
        if (past > i)
            i = past - 1;
        else if (text[i] === '(')
            depth += 1;
        else if (text[i] === ')') {
            depth -= 1;
            if (depth === 0)
                return text.slice(at + 1, i).trim();
        }
    }
    return undefined;
}
/** A list taken apart at the commas that stand in no bracket and no text. */
function parts(list) {
    const found = [];
    let depth = 0;
    let from = 0;
    for (let i = 0; i < list.length; i += 1) {
        const past = skipQuoted(list, i);
        if (past > i)
            i = past - 1;
        else if (list[i] === '(')
            depth += 1;
        else if (list[i] === ')')
            depth -= 1;
        else if (list[i] === ',' && depth === 0) {
            found.push(list.slice(from, i).trim());
            from = i + 1;
        }
    }
    return [...found, list.slice(from).trim()].filter((part) => part !== '');
}
/** The text on one line, without comments; what stands in quotes stays as it is. */
function flat(text) {
    let out = '';
    for (let i = 0; i < text.length;) {
        const past = skipQuoted(text, i);
        const comment = past > i ? undefined : /^(?:--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+)/.exec(text.slice(i, i + MOST))?.[0];
        if (comment !== undefined && !out.endsWith(' '))
            out += ' ';
        else if (comment === undefined)
            out += text.slice(i, Math.max(past, i + 1));
        i = comment === undefined ? Math.max(past, i + 1) : i + comment.length;
    }
    return out.trim();
}
/** A name without its quotes. */
function plainName(name) {
    const quote = name[0] ?? '';
    if (!'"`'.includes(quote) || quote === '' || !name.endsWith(quote) || name.length < 2)
        return name;
    return name.slice(1, -1).replaceAll(quote + quote, quote);
}
/** The condition of a check: as this statement writes it, or as the database has it. */
function conditionOf(name, { sql, catalog }) {
    const all = [...sql.matchAll(/(?:\bCONSTRAINT\s+("[^"]+"|`[^`]+`|[\w$]+)\s+)?\bCHECK\s*\(/gi)];
    const own = all.find(([, given]) => given !== undefined && plainName(given) === name);
    // A check without a name of its own is the one that is meant only where there is no other.
    const found = own ?? (all.length === 1 && all[0]?.[1] === undefined ? all[0] : undefined);
    const text = found === undefined
        ? definitionOf(name, catalog)?.replace(/^CHECK\s*/i, '')
        : sql.slice(found.index + found[0].length - 1);
    const condition = text?.startsWith('(') === true ? within(text, 0) : undefined;
    return condition === undefined || condition.length > MOST ? undefined : flat(condition);
}
/** A constraint's or an index's text in the database, by its bare name; undefined where several bear it. */
function definitionOf(name, catalog) {
    if (name === undefined || catalog === undefined)
        return undefined;
    const found = [...catalog.objects.values()].filter((one) => (one.kind === 'constraint' || one.kind === 'index') && (0,_made_js__WEBPACK_IMPORTED_MODULE_0__/* .bareName */ .yZ)(one.name) === name);
    return found.length === 1 ? found[0]?.definition : undefined;
}


/***/ }),

/***/ 44290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v$: () => (/* binding */ madeBy),
/* harmony export */   wH: () => (/* binding */ madeByAll),
/* harmony export */   yZ: () => (/* binding */ bareName)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);


/** The last part of a qualified name as catalogs print it: `f` of `app.f(a integer)`. */
function bareName(qualified) {
    const name = qualified.replace(/\(.*$/s, '');
    return name.slice(name.lastIndexOf('.') + 1);
}
const text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
/** The last part of a qualified name in the tree. */
function lastName(list) {
    if (!Array.isArray(list))
        return undefined;
    return text((0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(list.at(-1)).fields['sval']);
}
const relation = (fields, key) => text(fields[key]?.['relname']);
/** What each statement makes, by the node of its tree. */
const MAKERS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    CreateStmt: (f) => [relation(f, 'relation')],
    CreateForeignTableStmt: (f) => [relation((f['base'] ?? {}), 'relation')],
    CreateTableAsStmt: (f) => [relation((f['into'] ?? {}), 'rel')],
    ViewStmt: (f) => [relation(f, 'view')],
    CreateSeqStmt: (f) => [relation(f, 'sequence')],
    IndexStmt: (f) => [text(f['idxname'])],
    CreateEnumStmt: (f) => [lastName(f['typeName'])],
    CreateDomainStmt: (f) => [lastName(f['domainname'])],
    CompositeTypeStmt: (f) => [relation(f, 'typevar')],
    CreateRangeStmt: (f) => [lastName(f['typeName'])],
    CreateFunctionStmt: (f) => [lastName(f['funcname'])],
    CreateSchemaStmt: (f) => [text(f['schemaname'])],
    CreateExtensionStmt: (f) => [text(f['extname'])],
    CreateRoleStmt: (f) => [text(f['role'])],
    CreatePolicyStmt: (f) => [text(f['policy_name'])],
    CreateTrigStmt: (f) => [text(f['trigname'])],
    RenameStmt: (f) => [text(f['newname'])],
    AlterEnumStmt: (f) => [text(f['newVal'])],
    AlterTableStmt: (f) => (Array.isArray(f['cmds']) ? f['cmds'] : []).map((command) => {
        const cmd = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(command).fields;
        const def = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(cmd['def']);
        return def.name === 'ColumnDef'
            ? text(def.fields['colname'])
            : def.name === 'Constraint'
                ? text(def.fields['conname'])
                : undefined;
    }),
});
/** Names of what one statement makes. */
function madeBy(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    return (MAKERS[name]?.(fields) ?? []).filter((made) => made !== undefined);
}
/** Everything that these migrations make, in order. DDL inside DO blocks cannot be seen so. */
function madeByAll(migrations, reading) {
    return migrations.flatMap(({ migration, split }) => split.statements.flatMap((statement) => reading.madeBy(statement).map((name) => ({ name, path: migration.path, line: statement.line }))));
}


/***/ }),

/***/ 29535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresqlReading: () => (/* binding */ postgresqlReading)
});

// EXTERNAL MODULE: ./lib/sql/pg/body.js
var body = __webpack_require__(86714);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var pg_tree = __webpack_require__(30490);
;// CONCATENATED MODULE: ./lib/sql/pg/newer-list.js


const always = () => true;
const is = (key, value = true) => (fields) => fields[key] === value;
const has = (key) => (fields) => fields[key] !== undefined;
const newer_list_option = (key, name, value) => (fields) => (0,pg_tree/* nodes */.a9)(fields, key, 'DefElem').some((element) => element['defname'] === name && (value === undefined || (0,pg_tree.at)(element, 'arg')['sval'] === value));
const VIRTUAL = 'virtual generated columns';
const NOT_ENFORCED = 'constraints that are not enforced';
/** By the parser's own nodes. The release notes of each version are the source. */
const NODES = (0,dictionary/* dictionary */.z)({
    RangeSubselect: [[16, 'subqueries in FROM without an alias', (f) => f['alias'] === undefined]],
    MergeStmt: [
        [15, 'MERGE', always],
        [17, 'MERGE … RETURNING', (f) => f['returningClause'] !== undefined || f['returningList'] !== undefined],
    ],
    MergeWhenClause: [[17, 'WHEN NOT MATCHED BY SOURCE', is('matchKind', 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE')]],
    MergeSupportFunc: [[17, 'merge_action()', always]],
    ReturningOption: [[18, 'RETURNING WITH (OLD AS …, NEW AS …)', always]],
    JsonTable: [[17, 'JSON_TABLE', always]],
    JsonFuncExpr: [[17, 'JSON_EXISTS, JSON_QUERY and JSON_VALUE', always]],
    // Without it this was a cast, written as a function.
    JsonParseExpr: [[17, 'JSON(… WITH UNIQUE KEYS)', is('unique_keys')]],
    JsonScalarExpr: [[17, 'JSON_SCALAR', always]],
    JsonSerializeExpr: [[17, 'JSON_SERIALIZE', always]],
    JsonIsPredicate: [[16, 'IS JSON', always]],
    JsonObjectConstructor: [[16, 'JSON_OBJECT with KEY: VALUE', always]],
    JsonArrayConstructor: [[16, 'JSON_ARRAY', always]],
    JsonArrayQueryConstructor: [[16, 'JSON_ARRAY', always]],
    JsonObjectAgg: [[16, 'JSON_OBJECTAGG', always]],
    JsonArrayAgg: [[16, 'JSON_ARRAYAGG', always]],
    IndexStmt: [[15, 'NULLS NOT DISTINCT', is('nulls_not_distinct')]],
    Constraint: [
        [15, 'NULLS NOT DISTINCT', is('nulls_not_distinct')],
        [15, 'ON DELETE SET NULL or SET DEFAULT with a list of columns', has('fk_del_set_cols')],
        [18, VIRTUAL, is('generated_kind', 'v')],
        [18, 'WITHOUT OVERLAPS', is('without_overlaps')],
        [18, 'PERIOD in a foreign key', is('fk_with_period')],
        [18, 'NOT NULL as a constraint of the table', (f) => f['contype'] === 'CONSTR_NOTNULL' && f['keys'] !== undefined],
        [18, NOT_ENFORCED, (f) => /ENFORCED$/.test(String(f['contype']))],
        [
            18,
            NOT_ENFORCED,
            // The parser leaves out what is false; other kinds of constraints do not have it at all.
            (f) => ['CONSTR_CHECK', 'CONSTR_FOREIGN'].includes(String(f['contype'])) && f['is_enforced'] !== true,
        ],
    ],
    ATAlterConstraint: [
        [18, 'ALTER CONSTRAINT … ENFORCED', is('alterEnforceability')],
        [18, 'ALTER CONSTRAINT … INHERIT', is('alterInheritability')],
    ],
    AlterTableCmd: [
        [15, 'SET ACCESS METHOD', is('subtype', 'AT_SetAccessMethod')],
        [17, 'SET ACCESS METHOD DEFAULT', (f) => f['subtype'] === 'AT_SetAccessMethod' && f['name'] === undefined],
        [17, 'ALTER COLUMN … SET EXPRESSION', is('subtype', 'AT_SetExpression')],
        [
            14,
            'DETACH PARTITION … CONCURRENTLY',
            (f) => f['subtype'] === 'AT_DetachPartition' && (0,pg_tree.at)(f, 'def')['concurrent'] === true,
        ],
    ],
    ColumnDef: [
        [14, 'COMPRESSION', has('compression')],
        [16, 'STORAGE in CREATE TABLE', has('storage_name')],
    ],
    ViewStmt: [[15, 'security_invoker', newer_list_option('options', 'security_invoker')]],
    CopyStmt: [
        [15, 'COPY … HEADER MATCH', newer_list_option('options', 'header', 'match')],
        [16, 'COPY … DEFAULT', newer_list_option('options', 'default')],
        [17, 'COPY … ON_ERROR', newer_list_option('options', 'on_error')],
        [17, 'COPY … LOG_VERBOSITY', newer_list_option('options', 'log_verbosity')],
        [18, 'COPY … REJECT_LIMIT', newer_list_option('options', 'reject_limit')],
    ],
    GrantRoleStmt: [[16, 'GRANT … WITH INHERIT or SET', (f) => newer_list_option('opt', 'inherit')(f) || newer_list_option('opt', 'set')(f)]],
    GrantStmt: [
        [17, 'the right MAINTAIN', (f) => (0,pg_tree/* nodes */.a9)(f, 'privileges', 'AccessPriv').some(is('priv_name', 'maintain'))],
    ],
    CreateStatsStmt: [
        [16, 'CREATE STATISTICS without a name', (f) => f['defnames'] === undefined],
        [14, 'statistics of expressions', (f) => (0,pg_tree/* nodes */.a9)(f, 'exprs', 'StatsElem').some(has('expr'))],
    ],
    CreateSeqStmt: [[15, 'UNLOGGED sequences', (f) => (0,pg_tree.at)(f, 'sequence')['relpersistence'] === 'u']],
    CreateTrigStmt: [[14, 'CREATE OR REPLACE TRIGGER', is('replace')]],
    CreateFunctionStmt: [[14, 'bodies in plain SQL (RETURN, BEGIN ATOMIC)', has('sql_body')]],
    CreateEventTrigStmt: [[17, 'event triggers ON login', is('eventname', 'login')]],
    PublicationObjSpec: [
        [15, 'TABLES IN SCHEMA', (f) => /TABLES_IN/.test(String(f['pubobjtype']))],
        [
            15,
            'publications of some rows or columns',
            (f) => has('whereClause')((0,pg_tree.at)(f, 'pubtable')) || has('columns')((0,pg_tree.at)(f, 'pubtable')),
        ],
    ],
    ReindexStmt: [
        [16, 'REINDEX DATABASE without a name', (f) => f['kind'] === 'REINDEX_OBJECT_DATABASE' && f['name'] === undefined],
    ],
    VacuumRelation: [
        [18, 'ONLY in VACUUM and ANALYZE', (f) => f['relation'] !== undefined && (0,pg_tree.at)(f, 'relation')['inh'] !== true],
    ],
    JoinExpr: [[14, 'an alias of JOIN … USING', has('join_using_alias')]],
    SelectStmt: [[14, 'GROUP BY DISTINCT', is('groupDistinct')]],
    CommonTableExpr: [[14, 'SEARCH and CYCLE', (f) => has('search_clause')(f) || has('cycle_clause')(f)]],
});
const table = (lines) => new Map(Object.entries(lines).flatMap(([since, words]) => words.split(' ').map((word) => [word, Number(since)])));
const FUNCTIONS = table({
    14: 'bit_count bit_xor date_bin range_agg range_intersect_agg string_to_table trim_array unistr',
    15: 'has_parameter_privilege regexp_count regexp_instr regexp_like regexp_substr',
    16: 'any_value array_sample array_shuffle date_add date_subtract erf erfc pg_input_error_info pg_input_is_valid random_normal',
    17: 'pg_basetype to_bin to_oct unicode_assigned uuid_extract_timestamp uuid_extract_version xmltext',
    18: 'array_reverse array_sort casefold crc32 crc32c gamma lgamma pg_get_acl uuidv4 uuidv7',
});
const SETTINGS = table({
    14: 'client_connection_check_interval compute_query_id default_toast_compression enable_async_append enable_memoize idle_session_timeout',
    15: 'allow_in_place_tablespaces recursive_worktable_factor stats_fetch_consistency',
    16: 'createrole_self_grant debug_parallel_query enable_presorted_aggregate icu_validation_level vacuum_buffer_usage_limit',
    17: 'allow_alter_system enable_group_by_reordering event_triggers transaction_timeout',
    18: 'enable_distinct_reordering enable_self_join_elimination file_copy_method track_cost_delay_timing vacuum_truncate',
});
/** What can be told in a body that is text to the parser. */
const TEXTS = [
    [15, 'MERGE', /\bMERGE\s+INTO\b/i],
    [15, 'NULLS NOT DISTINCT', /\bNULLS\s+NOT\s+DISTINCT\b/i],
    [17, 'JSON_TABLE', /\bJSON_TABLE\s*\(/i],
    [17, 'merge_action()', /\bmerge_action\s*\(/i],
    [18, 'WITHOUT OVERLAPS', /\bWITHOUT\s+OVERLAPS\b/i],
    [18, VIRTUAL, /\bGENERATED\s+ALWAYS\s+AS\s*\([^;]*\)\s*VIRTUAL\b/i],
];

// EXTERNAL MODULE: ./lib/sql/pg/scan.js
var scan = __webpack_require__(62763);
;// CONCATENATED MODULE: ./lib/sql/pg/newer.js




/** Digits as no server before 16 reads them: `0xff`, `1_000`. Older ones take the rest for a name. */
const LITERAL = /0[xXoObB][0-9A-Fa-f_]+|\d+(?:_\d+)+/y;
function literals(sql) {
    if (!/\d_\d|0[xob]/i.test(sql))
        return [];
    for (let i = 0; i < sql.length;) {
        LITERAL.lastIndex = i;
        const number = /\d/.test(sql[i] ?? '') ? (LITERAL.exec(sql)?.[0] ?? /^[\d.]+/.exec(sql.slice(i))?.[0]) : undefined;
        if (number !== undefined && /[_xob]/i.test(number))
            return [{ since: 16, what: `the number ${number}` }];
        i = number === undefined ? (0,scan/* skipToken */.hT)(sql, i) : i + number.length;
    }
    return [];
}
/** A function that came with the server, unless it is called by the name of another schema. */
function call(fields) {
    const [name = '', schema] = [...(0,pg_tree/* names */.Dy)(fields, 'funcname')].reverse();
    if (schema !== undefined && schema !== 'pg_catalog')
        return [];
    const args = (0,pg_tree/* list */.p_)(fields, 'args');
    if (fields['funcformat'] === 'COERCE_SQL_SYNTAX') {
        if (name === 'system_user')
            return [{ since: 16, what: 'SYSTEM_USER' }];
        return name === 'timezone' && args.length === 1 ? [{ since: 17, what: 'AT LOCAL' }] : [];
    }
    if (name === 'set_config')
        return setting(constant(args[0]));
    if (name === 'random' && args.length === 2)
        return [{ since: 17, what: 'random(min, max)', calls: 'random' }];
    const since = FUNCTIONS.get(name);
    return since === undefined ? [] : [{ since, what: `the function ${name}()`, calls: name }];
}
function constant(node) {
    const value = node?.A_Const;
    return value?.sval?.sval;
}
function setting(name) {
    const since = typeof name === 'string' ? SETTINGS.get(name.toLowerCase()) : undefined;
    return since === undefined ? [] : [{ since, what: `the setting ${String(name)}` }];
}
function inBody(name, fields) {
    const found = (0,body/* bodyOf */.E)(name, fields);
    // A block that asks for the version knows what it does.
    if (found === undefined || /server_version|\bversion\s*\(/i.test(found.text))
        return [];
    const text = (0,scan/* blankComments */.$E)(found.text);
    const syntax = TEXTS.flatMap(([since, what, pattern]) => (pattern.test(text) ? [{ since, what }] : []));
    // The server runs or checks all of it at once, or only when it is called.
    if (name !== 'DoStmt' && found.language !== 'sql')
        return syntax;
    const words = [...text.matchAll(/\b([a-z_][a-z0-9_]*)\b(\s*\()?/gi)].map((m) => ({
        word: (m[1] ?? '').toLowerCase(),
        called: m[2] !== undefined,
    }));
    return [
        ...syntax,
        ...words.flatMap(({ word, called }) => {
            const since = called ? FUNCTIONS.get(word) : undefined;
            return since === undefined ? setting(word) : [{ since, what: `the function ${word}()`, calls: word }];
        }),
    ];
}
function walk(value, visit) {
    if (Array.isArray(value))
        for (const item of value)
            walk(item, visit);
    else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
            if (typeof inner !== 'object' || inner === null)
                continue;
            if (/^[A-Z]/.test(key))
                visit(key, inner);
            walk(inner, visit);
        }
    }
}
/**
 * What of a statement older servers do not know, the newest first, each once. `defines` says which functions the
 * database has of its own: what came with 18 as `uuidv7()` many had written themselves before.
 */
function needsOf(statement, defines = () => false) {
    const needs = [...literals(statement.sql)];
    walk(statement.tree, (name, fields) => {
        for (const [since, what, when] of NODES[name] ?? [])
            if (when(fields))
                needs.push({ since, what });
        if (name === 'FuncCall')
            needs.push(...call(fields));
        if (name === 'VariableSetStmt')
            needs.push(...setting(fields['name']));
        if (name === 'AlterRoleSetStmt' || name === 'AlterDatabaseSetStmt')
            needs.push(...setting((0,pg_tree.at)(fields, 'setstmt')['name']));
        // A body may name the same a hundred thousand times, which is more than a call takes arguments.
        for (const need of inBody(name, fields))
            needs.push(need);
    });
    const own = needs.filter(({ calls }) => calls === undefined || !defines(calls));
    const once = new Map(own.map((need) => [need.what, need]));
    return [...once.values()].sort((a, b) => b.since - a.since);
}

// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(72480);
// EXTERNAL MODULE: ./lib/steps/made.js
var steps_made = __webpack_require__(44290);
;// CONCATENATED MODULE: ./lib/steps/called.js




/** Statements that run code which their own text does not show. */
const CALLING = new Set(['DO', 'CALL', 'SELECT']);
const ATOMIC = /\bbegin\s+atomic\b([\s\S]*)$/i;
/** As `pg_get_functiondef` prints it. */
function definedAs(definition) {
    const tag = /\bAS (\$[a-z]+\$)/.exec(definition);
    if (tag === null)
        return ATOMIC.exec(definition)?.[1];
    const from = tag.index + tag[0].length;
    const to = definition.lastIndexOf(tag[1] ?? '');
    return to < from ? undefined : definition.slice(from, to);
}
// Only where a word begins: within one of a million letters every letter would be a beginning.
const CALL = /(?<![\w$\u0080-\uffff])([a-z_\u0080-\uffff][\w$\u0080-\uffff]*)\s*\(/gi;
/** Every word before a bracket: a false one costs nothing, since it must be a function of the database as well. */
const calledIn = (text) => [
    ...new Set([...text.matchAll(CALL)].map((match) => (match[1] ?? '').toLowerCase())),
];
/** The bodies of the database's own functions, by their names alone: those of before, and those of the files. */
class CalledBodies {
    before;
    files;
    bodies;
    constructor(before, files) {
        this.before = before;
        this.files = files;
    }
    /** What a statement calls, and what that calls, each once. */
    of(statement) {
        if (!CALLING.has(statement.kind))
            return [];
        const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
        const block = (0,body/* bodyOf */.E)(name, fields)?.text;
        const procedure = (0,pg_tree/* names */.Dy)((0,pg_tree.at)(fields, 'funccall'), 'funcname').slice(-1);
        const first = block === undefined ? [...procedure, ...(0,pg_tree/* calls */.Kr)(statement.tree)] : calledIn(block);
        // Most statements call what came with the server.
        if (first.length === 0)
            return [];
        this.bodies ??= this.read();
        const found = new Map();
        const left = [...first];
        for (let one = left.pop(); one !== undefined; one = left.pop()) {
            const own = this.bodies.get(one);
            if (own === undefined || found.has(one))
                continue;
            const text = own.join('\n;\n');
            found.set(one, text);
            left.push(...calledIn(text));
        }
        return [...found].map(([called, text]) => ({ name: called, text }));
    }
    read() {
        const bodies = new Map();
        const add = (name, text) => {
            if (name !== '' && text !== undefined && text !== '')
                bodies.set(name, [...(bodies.get(name) ?? []), text]);
        };
        for (const { kind, name, definition } of this.before?.objects.values() ?? [])
            if (kind === 'function' || kind === 'procedure')
                add((0,steps_made/* bareName */.yZ)(name), definedAs(definition));
        for (const { tree, sql } of this.files.flatMap(({ split }) => split.statements)) {
            const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
            if (name !== 'CreateFunctionStmt')
                continue;
            const text = (0,body/* bodyOf */.E)(name, fields)?.text ?? '';
            add((0,pg_tree/* names */.Dy)(fields, 'funcname').at(-1) ?? '', text === '' ? ATOMIC.exec(sql)?.[1] : text);
        }
        return bodies;
    }
}

;// CONCATENATED MODULE: ./lib/steps/hints/data-names.js
/** Words that PostgreSQL takes for no name without quotes. */
const RESERVED = new Set(`all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date
   current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from
   grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing
   primary references returning select session_user some symmetric system_user table then to trailing true union unique user using variadic
   when where window with authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like
   natural notnull outer overlaps right similar tablesample verbose`.split(/\s+/));
/** A name as PostgreSQL reads it back. */
const named = (name) => /^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
/** The table that an error is about, with its schema. */
const tableOf = ({ data }) => data.table === undefined
    ? undefined
    : [...(data.schema === undefined ? [] : [data.schema]), data.table].map(named).join('.');
/** The columns and expressions of a key, as the server prints them: `Key (tenant, lower(email))=(…)`. */
const keyOf = ({ data }) => /\((.*?)\)=\(/s.exec(data.detail ?? '')?.[1];

// EXTERNAL MODULE: ./lib/steps/hints/text.js
var hints_text = __webpack_require__(77495);
;// CONCATENATED MODULE: ./lib/steps/hints/data-types.js

const NAME = '(?:"[^"]+"|[\\w$]+)';
const TABLE = new RegExp(`^ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?((?:${NAME}\\s*\\.\\s*)?${NAME})`, 'i');
const TYPE = new RegExp(`\\bALTER\\s+(?:COLUMN\\s+)?(${NAME})\\s+(?:SET\\s+DATA\\s+)?TYPE\\s+((?:${NAME}\\s*\\.\\s*)?[a-z"][\\w "]*?(?:\\s*\\([^)]*\\))?)(?=\\s*(?:,|;|$|\\bUSING\\b|\\bCOLLATE\\b))`, 'gi');
/** Columns that this statement gives another type. */
function retyped({ sql }) {
    const table = TABLE.exec(sql)?.[1];
    if (table === undefined)
        return [];
    return [...sql.matchAll(TYPE)].map(([, column = '', type = '']) => ({
        table,
        column,
        type: type.trim().toLowerCase().replace(/\s+/g, ' '),
    }));
}
const FINDS = 'Mend or delete them in a migration before this one.';
const fits = 'A value of this statement does not fit its column: mend the value, or widen the column before.';
const found = (table, column, what, where) => `Rows of ${table} hold ${what} in ${column}. This finds them: ${(0,hints_text/* asCode */.qM)(`SELECT * FROM ${table} WHERE ${where};`)}. ${FINDS}`;
/** Several columns may be meant: the server names none. */
function each(context, pick, what) {
    const all = retyped(context).flatMap((one) => {
        const where = pick(one);
        return where === undefined ? [] : [{ ...one, where }];
    });
    const [first] = all;
    if (first === undefined)
        return undefined;
    const columns = all.map(({ column }) => column).join(', ');
    return found(first.table, columns, what, all.map(({ where }) => where).join(' OR '));
}
const TEXT = /^(?:varchar|character varying|char|character|bpchar)\s*\((\d+)\)$/;
/** 22001: longer than the new type allows. */
const tooLong = (_, context) => each(context, ({ column, type }) => {
    const most = TEXT.exec(type)?.[1];
    return most === undefined ? undefined : `length(${column}::text) > ${most}`;
}, 'texts that are too long for the new type') ?? (/^ALTER\b/i.test(context.sql) ? undefined : fits);
const RANGES = [
    [/^(?:smallint|int2)$/, '-32768 AND 32767'],
    [/^(?:int|integer|int4)$/, '-2147483648 AND 2147483647'],
    [/^(?:bigint|int8)$/, '-9223372036854775808 AND 9223372036854775807'],
];
/** 22003: larger than the new type allows. */
const tooLarge = (_, context) => each(context, ({ column, type }) => {
    const range = RANGES.find(([pattern]) => pattern.test(type))?.[1];
    if (range !== undefined)
        return `${column}::numeric NOT BETWEEN ${range}`;
    const [, precision, scale = '0'] = /^(?:numeric|decimal)\s*\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)$/.exec(type) ?? [];
    return precision === undefined
        ? undefined
        : `abs(round(${column}::numeric, ${scale})) >= 1e${Number(precision) - Number(scale)}`;
}, 'numbers that are too large for the new type') ?? (/^ALTER\b/i.test(context.sql) ? undefined : fits);
/** Servers before 16 cannot be asked whether a text is a value of a type. */
const PATTERNS = [
    [/^(?:smallint|int2|int|integer|int4|bigint|int8)$/, "!~ '^\\s*[-+]?\\d+\\s*$'"],
    [/^(?:numeric|decimal)\b/, "!~ '^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?\\s*$'"],
    [/^uuid$/, "!~* '^\\{?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\\}?$'"],
    [/^date$/, "!~ '^\\s*\\d{4}-\\d{2}-\\d{2}'"],
    [/^bool(?:ean)?$/, "!~* '^\\s*(t(rue)?|f(alse)?|y(es)?|no?|on|off|[01])\\s*$'"],
];
/** 22P02, 22007, 22008: a text that is no value of the new type. */
const notOfType = (error, context) => {
    const { major } = context;
    const mood = /invalid input value for enum/.test(error.message);
    const told = each(context, ({ column, type }) => {
        const name = type.replace(/\s*\(.*$/, '');
        if (major >= 16)
            return `NOT pg_input_is_valid(${column}::text, '${type.replaceAll("'", "''")}')`;
        if (mood)
            return `${column}::text NOT IN (SELECT unnest(enum_range(NULL::${type}))::text)`;
        const pattern = PATTERNS.find(([known]) => known.test(name))?.[1];
        return pattern === undefined ? undefined : `${column}::text ${pattern}`;
    }, 'texts that are no value of the new type');
    if (told !== undefined)
        return told;
    return /^ALTER\b/i.test(context.sql)
        ? 'A row holds a text that is no value of the new type. Mend such rows in a migration before this one.'
        : 'A value of this statement is none of its type: mend it, or CAST on purpose.';
};

;// CONCATENATED MODULE: ./lib/steps/hints/data.js





/** Rows that are there already are what a change of the schema stumbles over; other statements bring rows of their own. */
const changesSchema = ({ message }, { sql }) => /^(?:CREATE|ALTER|REINDEX|REFRESH)\b/i.test(sql) ||
    /^could not create|contains null values|by some row$/.test(message);
const before = 'in a migration before this one';
const duplicates = (error, context) => {
    const table = tableOf(error);
    const keys = keyOf(error);
    if (table === undefined || keys === undefined)
        return undefined;
    const { sql } = context;
    if (!changesSchema(error, context)) {
        const value = /\)=\((.*)\)/s.exec(error.data.detail ?? '')?.[1];
        const known = value !== undefined && value !== '…' && (0,hints_text/* parts */.rT)(keys).length === 1;
        const find = known
            ? ` It is ${(0,hints_text/* asCode */.qM)(`SELECT * FROM ${table} WHERE ${keys} = '${value.replaceAll("'", "''")}';`)}`
            : '';
        return `${table} has a row with this key (${keys}) already, or two rows of this statement have the same.${find}${known ? '.' : ''} Take the row out of the file, or write \`ON CONFLICT (${keys}) DO NOTHING\` where the row on the target may stay.`;
    }
    const condition = /^CREATE\b/i.test(sql) ? /\bWHERE\b([\s\S]*)$/i.exec(sql)?.[1] : undefined;
    const filled = /\bNULLS\s+NOT\s+DISTINCT\b/i.test(sql) ? [] : (0,hints_text/* parts */.rT)(keys).map((key) => `${key} IS NOT NULL`);
    const where = [...(condition === undefined ? [] : [`(${(0,hints_text/* flat */.Ct)(condition.slice(0, 1_000))})`]), ...filled].join(' AND ');
    const query = `SELECT ${keys}, count(*) FROM ${table}${where === '' ? '' : ` WHERE ${where}`} GROUP BY ${keys} HAVING count(*) > 1;`;
    return `Rows of ${table} have the same ${keys}. This finds them: ${(0,hints_text/* asCode */.qM)(query)}. Remove or mend the duplicates ${before}.`;
};
const nulls = (error, context) => {
    const table = tableOf(error);
    if (table === undefined || error.data.column === undefined)
        return undefined;
    const column = named(error.data.column);
    if (!changesSchema(error, context))
        return `${column} of ${table} is NOT NULL, and this statement brings a row without a value for it: write one, or give the column a default.`;
    const added = [...context.sql.matchAll(/\bADD\s+(?:COLUMN\s+)?(?:IF\s+NOT\s+EXISTS\s+)?("[^"]+"|[\w$]+)/gi)];
    if (added.some(([, name = '']) => (0,hints_text/* plainName */.MH)(name).toLowerCase() === error.data.column?.toLowerCase()))
        return `${table} has rows (${(0,hints_text/* asCode */.qM)(`SELECT count(*) FROM ${table};`)}), and none of them has a value for the new column ${column}. Give it a DEFAULT; or add it without NOT NULL, fill it, and then set NOT NULL.`;
    return `Rows of ${table} hold NULL in ${column}. This finds them: ${(0,hints_text/* asCode */.qM)(`SELECT * FROM ${table} WHERE ${column} IS NULL;`)}. Fill or delete them ${before}.`;
};
const data_NAME = '(?:"[^"]+"|[\\w$]+)';
const REFERENCES = new RegExp(`\\bREFERENCES\\s+((?:${data_NAME}\\s*\\.\\s*)?${data_NAME})(?:\\s*\\(([^)]*)\\))?`, 'gi');
const FOREIGN = new RegExp(`^FOREIGN KEY \\(([^)]*)\\) ${REFERENCES.source.slice(2)}`, 'i');
const lastOf = (name) => (0,hints_text/* plainName */.MH)(name.replace(new RegExp(`^${data_NAME}\\s*\\.\\s*`), ''));
/** What a foreign key that the database has refers to, in its own words. */
function referenceIn(definition) {
    const [, columns = '', table, targets = ''] = FOREIGN.exec(definition ?? '') ?? [];
    return table === undefined ? undefined : { columns: (0,hints_text/* parts */.rT)(columns), table, targets: (0,hints_text/* parts */.rT)(targets) };
}
/** The primary key of a table, where somebody has looked. */
function primaryKey(table, { catalog }) {
    const found = [...(catalog?.objects.values() ?? [])].find(({ kind, name, definition }) => kind === 'constraint' &&
        definition.startsWith('PRIMARY KEY') &&
        (0,steps_made/* bareName */.yZ)(name.slice(0, name.lastIndexOf('.'))) === table);
    return (0,hints_text/* parts */.rT)(/\(([^)]*)\)/.exec(found?.definition ?? '')?.[1] ?? '');
}
const orphans = (error, context) => {
    const child = tableOf(error);
    const keys = keyOf(error);
    const parent = /[^"»“]*["»“]([^"«”]+)["«”]/.exec(error.data.detail?.replace(/^[\s\S]*\)=\((?:…|[\s\S]*)\)/, '') ?? '')?.[1];
    if (child === undefined || keys === undefined)
        return undefined;
    if (/^(?:DELETE|TRUNCATE|UPDATE)\b/i.test(context.sql) && /still referenced/.test(error.data.detail ?? ''))
        return referred(child, error.data.constraint, context);
    if (parent === undefined)
        return undefined;
    const written = [...context.sql.matchAll(REFERENCES)].find(([, table = '']) => lastOf(table) === parent);
    const known = referenceIn((0,hints_text/* definitionOf */.Fg)(error.data.constraint, context.catalog));
    const targets = written?.[2] === undefined ? (known?.targets ?? primaryKey(parent, context)) : (0,hints_text/* parts */.rT)(written[2]);
    const columns = (0,hints_text/* parts */.rT)(keys);
    const table = written?.[1] ?? known?.table ?? named(parent);
    if (!changesSchema(error, context))
        return `The row refers by ${keys} to one of ${table} that is not on the target. Insert that one first, or leave this row out.`;
    if (targets.length !== columns.length)
        return `Rows of ${child} refer by ${keys} to rows of ${table} that are not there. Mend or delete them ${before}.`;
    const there = columns.map((column) => `c.${column} IS NOT NULL`).join(' AND ');
    const same = columns.map((column, i) => `p.${targets[i] ?? ''} = c.${column}`).join(' AND ');
    const query = `SELECT c.* FROM ${child} AS c WHERE ${there} AND NOT EXISTS (SELECT 1 FROM ${table} AS p WHERE ${same});`;
    return `Rows of ${child} refer by ${keys} to rows of ${table} that are not there. This finds them: ${(0,hints_text/* asCode */.qM)(query)}. Mend or delete them ${before}, or insert the rows of ${table} first.`;
};
/** Rows that others refer to are deleted or changed. */
function referred(child, constraint, context) {
    const who = `Rows of ${child} refer to these${constraint === undefined ? '' : ` by the foreign key ${constraint}`}`;
    const [, table, condition] = /^DELETE\s+FROM\s+(\S+)\s+WHERE\s+([\s\S]+)$/i.exec(context.sql) ?? [];
    const known = referenceIn((0,hints_text/* definitionOf */.Fg)(constraint, context.catalog));
    const [column] = known?.columns ?? [];
    const [target] = known?.targets ?? [];
    const one = known?.columns.length === 1 && column !== undefined && target !== undefined;
    if (!one || table === undefined || condition === undefined || /\bRETURNING\b/i.test(condition))
        return `${who}: change or delete those first.`;
    const query = `SELECT * FROM ${child} WHERE ${column} IN (SELECT ${target} FROM ${table} WHERE ${(0,hints_text/* flat */.Ct)(condition.slice(0, 1_000))});`;
    return `${who}. This finds them: ${(0,hints_text/* asCode */.qM)(query)}. Change or delete them first.`;
}
const checks = (error, context) => {
    const table = tableOf(error);
    const name = error.data.constraint;
    if (table === undefined || name === undefined)
        return undefined;
    const condition = (0,hints_text/* conditionOf */.rI)(name, context);
    if (!changesSchema(error, context))
        return `A row of this statement breaks the check ${name} of ${table}${condition === undefined ? '' : `, ${(0,hints_text/* asCode */.qM)(condition)}`}. Mend the row, or the check before it.`;
    const find = condition === undefined ? '' : ` This finds them: ${(0,hints_text/* asCode */.qM)(`SELECT * FROM ${table} WHERE NOT (${condition});`)}.`;
    return `Rows of ${table} break the check ${name}.${find} Mend them ${before}; or add it as NOT VALID, mend the rows, and VALIDATE CONSTRAINT then.`;
};
/** Rows that exclude each other, by the operators of the constraint. */
const exclusions = (error, context) => {
    const table = tableOf(error);
    const from = context.sql.search(/\bEXCLUDE\b/i);
    if (table === undefined || !changesSchema(error, context))
        return undefined;
    const text = from === -1 ? (0,hints_text/* definitionOf */.Fg)(error.data.constraint, context.catalog) : context.sql.slice(from);
    const elements = (0,hints_text/* parts */.rT)((0,hints_text/* within */.ux)(text ?? '', (text ?? '').indexOf('(')) ?? '').map((one) => /^("[^"]+"|[\w$]+)\s+WITH\s+(\S+)$/i.exec(one));
    const plain = elements.flatMap((one) => (one === null ? [] : [`a.${one[1]} ${one[2]} b.${one[1]}`]));
    const query = `SELECT a.*, b.* FROM ${table} AS a JOIN ${table} AS b ON a.ctid < b.ctid AND ${plain.join(' AND ')};`;
    const find = plain.length === 0 || plain.length < elements.length ? '' : ` This finds them: ${(0,hints_text/* asCode */.qM)(query)}.`;
    return `Rows of ${table} exclude each other.${find} Mend or delete them ${before}.`;
};
const HELD = `Another session held a lock for longer than \`lock-timeout\`, and \`lock-retries\` did not help. This shows who has had a transaction open for long: ${(0,hints_text/* asCode */.qM)('SELECT pid, usename, application_name, state, xact_start FROM pg_stat_activity WHERE xact_start IS NOT NULL ORDER BY xact_start;')}. Let it end, or run this in a quieter hour.`;
const DATA = (0,dictionary/* dictionary */.z)({
    '23505': duplicates,
    '23502': nulls,
    '23503': orphans,
    '23514': checks,
    '23P01': exclusions,
    '22001': tooLong,
    '22003': tooLarge,
    '22P02': notOfType,
    '22007': notOfType,
    '22008': notOfType,
    '55P03': () => HELD,
    '40P01': () => 'Two sessions waited for each other, and this one was ended. Run it again in a quieter hour; `lock-retries` says how often that is done by itself.',
    '57014': (error) => /lock timeout/.test(error.message)
        ? HELD
        : 'The statement took longer than it may: raise `statement-timeout` for this run, or the limit that the role or the database has, or run it in a quieter hour.',
    '25006': () => 'The target takes no writes: it is a standby, or a setting makes its transactions read only. Name the primary in `database-url`.',
    '53100': () => "The target's disk is full. Make room first: what a failed statement wrote is gone again.",
});
/** On the target rows are in the way that no shadow has: where they are, never what they hold. */
const onTarget = (error, context) => 
// What a RAISE of the user's says stands for itself.
/\bRAISE\b/.test(error.data.where?.split('\n')[0] ?? '') ? error.data.hint : DATA[error.code]?.(error, context);

;// CONCATENATED MODULE: ./lib/steps/hints/depends.js
/** At most so many of what depends are named. */
const NAMED = 4;
/** Something cannot go, because other things hang on it: the server names them in its detail. */
const dependents = (error) => {
    const lines = (error.data.detail ?? '').split('\n').flatMap((line) => /^(.+?) depends on /.exec(line)?.[1] ?? []);
    const once = [...new Set(lines)];
    if (once.length === 0)
        return undefined;
    const more = once.length > NAMED ? ` and ${once.length - NAMED} more` : '';
    const owner = /cannot be dropped because some objects depend/.test(error.message);
    const what = `${once.slice(0, NAMED).join(', ')}${more}`;
    if (owner)
        return `Hand over or take away first what depends on it: ${what}.`;
    return `Drop or change first, by name, what depends on it: ${what}. CASCADE would drop all of that without anybody having read it.`;
};
/** A view or a rule reads a column whose type is to change. */
const usedByView = (error) => {
    if (!/used by a (?:view|generated column|policy|trigger|publication|function)|used in a (?:policy|trigger|publication|partition)/.test(error.message))
        return undefined;
    const view = /rule \S+ on (?:materialized )?(view \S+) depends/.exec(error.data.detail ?? '')?.[1];
    const user = view ?? /^(.+?) depends on/.exec(error.data.detail ?? '')?.[1];
    return user === undefined
        ? undefined
        : `Drop ${user} before this statement and make it again after it, in the same file.`;
};
/** A type that nothing leads to by itself. */
const uncast = (error) => {
    const found = /^(default for )?column "([^"]+)" cannot be cast automatically to type (.+)$/.exec(error.message);
    if (found === null)
        return undefined;
    const [, fallback, column = '', type = ''] = found;
    const name = /^[a-z_][a-z0-9_]*$/.test(column) ? column : `"${column}"`;
    return fallback === undefined
        ? `Say how each value becomes ${type}: \`ALTER COLUMN ${name} TYPE ${type} USING ${name}::${type}\`, or a better expression.`
        : `Take the default away before, and give it anew after: \`ALTER COLUMN ${name} DROP DEFAULT, ALTER COLUMN ${name} TYPE ${type} USING …, ALTER COLUMN ${name} SET DEFAULT …\`.`;
};
/** What no grant gives: the server asks for a superuser, or for one who owns what a superuser made. */
const SUPERUSER = /superuser|owner of extension|to create event trigger|to set parameter|owner of event trigger|FOR ALL TABLES|to alter system|to create extension/i;
const OWNER = /^must be owner of (?:materialized view |foreign table |[a-z]+ )?(.+)$/;
const SCHEMA = /^permission denied for schema (.+)$/;
const DENIED = /^permission denied for (?:table|view|materialized view|relation|sequence|function|type|column) (.+)$/;
/** The same where the target refuses: what its administrator has to grant. */
function targetRights(message, words) {
    const who = 'The role that runs migrations may not do this on the target.';
    if (/permission denied to (?:create|rename) database/.test(message))
        return `${who} Make the database by hand, outside of migrations.`;
    if (SUPERUSER.test(words))
        return `${who} Only a superuser may: let an administrator run it by hand, and leave it out of the migration.`;
    const owned = OWNER.exec(message)?.[1];
    if (owned !== undefined)
        return `${who} Only the owner of \`${owned}\` may: let an administrator make that role its owner, or a member of the role that owns it (\`GRANT owner TO role\`).`;
    const schema = SCHEMA.exec(message)?.[1];
    if (schema !== undefined)
        return `${who} Let the owner of the schema run \`GRANT USAGE, CREATE ON SCHEMA ${schema} TO role\`, naming that role.`;
    const object = DENIED.exec(message)?.[1];
    return object === undefined
        ? `${who} Let an administrator grant what the message names.`
        : `${who} Let the owner of \`${object}\` grant that role the right, or make it a member of the role that owns it (\`GRANT owner TO role\`).`;
}
/** Rights: which they are decides what can be done. */
const rights = (error, { shadow }) => {
    const words = `${error.message} ${error.data.hint ?? ''} ${error.data.detail ?? ''}`;
    if (shadow === undefined)
        return targetRights(error.message, words);
    if (/permission denied to (?:create|rename) database/.test(error.message))
        return `A migration cannot make databases here: on the shadow (${shadow}) its role has only the one. Make the database by hand, outside of migrations.`;
    if (SUPERUSER.test(words))
        return `Only a superuser may do this. The shadow's role (${shadow}) is none, whatever the target's role is: a file of a pull request must not rule the server that it is tried on. Run it by hand on the target and leave it out of the migration; what later files need of it goes into \`shadow-setup\`, which an administrator runs.`;
    return `The role that runs migrations may not do this. On the shadow (${shadow}) it owns the database but is no superuser, like on managed platforms. Grant the right on the target, or, where the platform does this itself, put it into \`shadow-setup\`.`;
};

// EXTERNAL MODULE: ./lib/steps/hints/names.js
var names = __webpack_require__(58214);
;// CONCATENATED MODULE: ./lib/steps/hints/exists.js


/** What this file makes that earlier ones made already: two things or more look like a squashed baseline. */
function squashed(context) {
    const others = new Set(context.earlier.filter((one) => one.path !== context.path).map((one) => one.name));
    const own = [...context.earlier, ...context.later].filter((one) => one.path === context.path);
    return [...new Set(own.map((one) => one.name))].filter((name) => others.has(name));
}
function makerOf(name, { earlier, path, line }) {
    return earlier.find((one) => one.name === (0,steps_made/* bareName */.yZ)(name) && !(one.path === path && one.line >= line));
}
/** Something that a statement makes is there already: who made it. */
const exists = (error, context) => {
    if (/enum label/.test(error.message))
        return 'The value is there already. Write ALTER TYPE … ADD VALUE IF NOT EXISTS, or take the statement out.';
    const name = (0,names/* quoted */.TL)(error.message);
    if (name === undefined)
        return undefined;
    const made = makerOf(name, context);
    const again = squashed(context);
    if (made !== undefined && made.path !== context.path && again.length > 1) {
        return `\`${name}\` was made by ${(0,names.at)(made)}, and this file makes ${again.length} things again that earlier files made. If it replaces them, leave those out with \`exclude\`; where they have run already, record this one without running it: \`${(0,names/* recordedBy */._O)(context)}\`.`;
    }
    if (made !== undefined)
        return `\`${name}\` was made by ${(0,names.at)(made)}. Take this statement out, or write IF NOT EXISTS where both may run.`;
    if (context.shadow === undefined)
        return `\`${name}\` is on the target already, and no migration makes it before: somebody made it by hand. Compare it with what this file makes; then rename or drop it, or write IF NOT EXISTS. If this very file was run by hand, record it without running it: \`${(0,names/* recordedBy */._O)(context)}\`.`;
    return `\`${name}\` is in the database already, and no migration makes it before: it comes from \`shadow-setup\`, or somebody made it by hand. Take this statement out, or write IF NOT EXISTS; if this very file was run by hand, record it without running it: \`baseline --to ${context.id}\`.`;
};

;// CONCATENATED MODULE: ./lib/steps/hints/extensions.js

/** What people use of extensions: types, functions, operator classes and dictionaries, in small letters. */
const BRINGS = (0,dictionary/* dictionary */.z)({
    citext: 'citext citext_ops',
    'uuid-ossp': 'uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_url',
    pgcrypto: 'crypt gen_salt digest hmac gen_random_bytes encrypt decrypt encrypt_iv decrypt_iv pgp_sym_encrypt pgp_sym_decrypt pgp_sym_encrypt_bytea pgp_sym_decrypt_bytea pgp_pub_encrypt pgp_pub_decrypt armor dearmor',
    pg_trgm: 'gin_trgm_ops gist_trgm_ops similarity word_similarity strict_word_similarity show_trgm set_limit show_limit',
    vector: 'vector halfvec sparsevec vector_l2_ops vector_ip_ops vector_cosine_ops vector_l1_ops halfvec_l2_ops halfvec_ip_ops halfvec_cosine_ops sparsevec_l2_ops sparsevec_cosine_ops hnsw ivfflat l2_distance cosine_distance inner_product',
    hstore: 'hstore hstore_to_json hstore_to_jsonb akeys avals skeys svals gin_hstore_ops gist_hstore_ops',
    ltree: 'ltree lquery ltxtquery nlevel subpath subltree text2ltree ltree2text gist_ltree_ops',
    unaccent: 'unaccent',
    btree_gist: 'gist_int4_ops gist_int8_ops gist_text_ops gist_uuid_ops gist_timestamptz_ops gist_date_ops gist_enum_ops',
    cube: 'cube cube_distance cube_union cube_inter gist_cube_ops',
    earthdistance: 'earth ll_to_earth earth_distance earth_box',
    fuzzystrmatch: 'levenshtein levenshtein_less_equal soundex metaphone dmetaphone daitch_mokotoff difference',
    intarray: 'gist__int_ops gist__intbig_ops gin__int_ops query_int uniq',
    isn: 'isbn isbn13 issn issn13 ean13 upc ismn',
    lo: 'lo lo_manage',
    seg: 'seg',
    tablefunc: 'crosstab crosstab2 crosstab3 crosstab4 connectby normal_rand',
    moddatetime: 'moddatetime',
    postgis: 'geometry geography box2d box3d st_makepoint st_setsrid st_distance st_dwithin st_contains st_intersects st_geomfromtext st_geogfromtext st_point addgeometrycolumn',
    dblink: 'dblink dblink_connect dblink_exec dblink_disconnect',
    postgres_fdw: 'postgres_fdw postgres_fdw_handler',
    file_fdw: 'file_fdw file_fdw_handler',
    pg_stat_statements: 'pg_stat_statements pg_stat_statements_reset',
    timescaledb: 'create_hypertable time_bucket add_retention_policy add_compression_policy',
    pg_uuidv7: 'uuid_generate_v7',
});
const EXTENSION_OF = new Map(Object.entries(BRINGS).flatMap(([extension, words]) => words.split(' ').map((word) => [word, extension])));
/** The extension that brings a type, a function or an operator class of this name. */
const extensionOf = (name) => EXTENSION_OF.get(name.toLowerCase());
/** As it can stand behind CREATE EXTENSION. */
const extensionName = (extension) => /^[a-z_][a-z0-9_]*$/.test(extension) ? extension : `"${extension}"`;

;// CONCATENATED MODULE: ./lib/steps/hints/missing.js



const SUPABASE = /\b(anon|authenticated|service_role|authenticator|supabase_\w+|auth|storage|realtime|extensions|vault)\b/;
const missing_NAMED = /(relation|type|schema|role|function|table|column|index|sequence|view|extension|collation|server|constraint|policy|trigger) "?([^"\s(]+)"?/;
function platform(name, { shadow }) {
    if (!SUPABASE.test(name))
        return undefined;
    if (shadow === undefined)
        return `\`${name}\` is what Supabase provides, and the target has none. Is it the right database? On another platform, make it there before the migrations run.`;
    return `\`${name}\` is what Supabase provides. Write \`shadow-setup: supabase\` so that the shadow has Supabase's roles, schemas and functions. On another platform, put what it provides into a file of your own and name that in \`shadow-setup\`.`;
}
/** Kinds that a search path has to do with. */
const SEARCHED = new Set(['relation', 'type', 'function', 'table', 'index', 'sequence', 'view', 'collation']);
/** Types that every server has, as people write them. */
const TYPES = `bigint bigserial bit boolean box bytea char character cidr circle date daterange decimal double float float4 float8 inet int int2 int4 int8
   int4range int8range integer interval json jsonb jsonpath line lseg macaddr money numeric numrange oid path point polygon real serial serial4
   serial8 smallint smallserial text time timestamp timestamptz timetz tsquery tsrange tstzrange tsvector uuid varbit varchar xml`.split(/\s+/);
/** It comes with an extension that nobody made, or that stands where the search path does not look. */
function extension(name, context) {
    const own = extensionOf(name);
    if (own === undefined)
        return undefined;
    const create = `CREATE EXTENSION IF NOT EXISTS ${extensionName(own)};`;
    const maker = context.later.find((one) => one.name === own && (one.path !== context.path || one.line > context.line));
    if (maker !== undefined)
        return `\`${name}\` comes with the extension ${own}, which ${(0,names.at)(maker)} makes only later. Move that statement before this one.`;
    const made = context.earlier.find((one) => one.name === own);
    if (made !== undefined)
        return `\`${name}\` comes with the extension ${own}, which ${(0,names.at)(made)} makes. Where it stands in a schema of its own, write the name with that schema, or set the path for every file with \`session-setup\`.`;
    return `\`${name}\` comes with the extension ${own}, which no migration makes. Write \`${create}\` before it${context.shadow === undefined ? '' : '; where the platform makes it, put that line into `shadow-setup`'}.`;
}
/** Something that a statement names is not there: who makes it, or what is there instead. */
const missing = (error, context) => {
    const [, kind = '', named] = missing_NAMED.exec(error.message) ?? [];
    const full = named ?? (0,names/* quoted */.TL)(error.message);
    if (full === undefined)
        return undefined;
    const name = (0,steps_made/* bareName */.yZ)(full);
    const made = (list) => list.find((one) => one.name === name);
    const failed = context.earlier.find((one) => one.name === name && context.failed.has(one.path));
    if (failed !== undefined)
        return `\`${name}\` is made by ${(0,names.at)(failed)}, which failed above. Mend that one first.`;
    // What this file makes counts as later only behind the statement that failed.
    const later = made(context.later.filter((one) => one.path !== context.path || one.line > context.line));
    if (later !== undefined) {
        return `\`${name}\` is made by ${(0,names.at)(later)}, which ${later.path === context.path ? 'is a later line of this file' : 'runs later'}. Move that statement before this one, or give its file a lower version.`;
    }
    const known = platform(full, context);
    if (known !== undefined)
        return known;
    const usable = ['', 'type', 'function'].includes(kind) || name.startsWith('pg_');
    const brought = usable && (0,names/* places */.zn)(name, context.names).length === 0 ? extension(name, context) : undefined;
    if (brought !== undefined)
        return brought;
    const searched = SEARCHED.has(kind) && !full.includes('.');
    const elsewhere = SEARCHED.has(kind) ? (0,names/* places */.zn)(name, context.names).filter((place) => place !== full) : [];
    if (elsewhere[0] !== undefined) {
        const path = searched
            ? `, in a schema that the search path does not name. Write the name with its schema, or set the path for every file: \`session-setup: SET search_path = ${elsewhere[0].split('.')[0] ?? ''}, public\``
            : ': is that what is meant';
        return `There is ${elsewhere.map((place) => `\`${place}\``).join(', ')}${path}${searched ? '.' : '?'}`;
    }
    const near = (0,names/* nearest */.pA)(name, [...new Set(context.names.map(steps_made/* bareName */.yZ))]);
    if (near !== undefined)
        return `There is a \`${near}\`: is that what is meant?`;
    const type = kind === 'type' ? (0,names/* nearest */.pA)(name.toLowerCase(), TYPES) : undefined;
    if (type !== undefined)
        return `Is \`${type}\` meant?`;
    const before = made(context.earlier.filter((one) => one.path !== context.path || one.line < context.line));
    if (before !== undefined) {
        const path = searched
            ? ', or stands in a schema that the search path does not name. What an earlier file set does not hold here: `session-setup` sets a search_path for every file'
            : '';
        return `${(0,names.at)(before)} makes \`${name}\`, but it is not there now: it was dropped or renamed since${path}.`;
    }
    const path = searched
        ? ' Where it stands in a schema of its own, `session-setup` can put that into the search_path.'
        : '';
    if (context.shadow === undefined)
        return `No migration makes \`${name}\`, and the target does not have it. Make it there before the migrations run, or add the file that does.${path}`;
    return `No migration makes \`${name}\`. Add the file that does, or, where the platform or another system provides it, put it into \`shadow-setup\`.${path}`;
};

;// CONCATENATED MODULE: ./lib/steps/hints/hints.js






/** Images that bring an extension which no server has by itself. */
const IMAGES = (0,dictionary/* dictionary */.z)({
    vector: (major) => `pgvector/pgvector:pg${major}`,
    postgis: (major) => `postgis/postgis:${major}-${major < 18 ? '3.5' : '3.6'}`,
    timescaledb: (major) => `timescale/timescaledb:latest-pg${major}`,
});
const hints_extension = (error, { shadow, major }) => {
    const name = /extension "?([^"\s]+)"?/.exec(error.message)?.[1];
    if (name === undefined)
        return undefined;
    const image = IMAGES[name]?.(major) ?? 'IMAGE';
    if (shadow === undefined)
        return `The target's server has no extension ${name}. Install its package on that server, or switch it on where the platform offers it.`;
    const which = image === 'IMAGE' ? ' with an image that brings it' : '';
    return `The shadow (${shadow}) does not carry the extension ${name}, which is no fault of the migration. Use one that does: \`shadow: docker:${image}\`${which}, or install the extension beside the local server.`;
};
const keyTypes = (error) => {
    const found = /columns? "([^"]+)" .*and "([^"]+)" .*types: (.+?) and (.+?)\.?$/.exec(error.data.detail ?? '');
    if (found === null)
        return undefined;
    return `The key column \`${found[1]}\` is ${found[3]}, but the column \`${found[2]}\` that it refers to is ${found[4]}. Make both ${found[4]}.`;
};
/** Words of SQL that people mistype. */
const WORDS = `ADD ALTER ALWAYS AND AS BEGIN BETWEEN BIGINT BOOLEAN BY CASCADE CASE CHECK COLUMN COMMENT COMMIT CONCURRENTLY CONFLICT CONSTRAINT CREATE
   CURRENT_TIMESTAMP DATABASE DATE DEFAULT DEFERRABLE DELETE DISABLE DISTINCT DOMAIN DROP ELSE ENABLE END EXECUTE EXISTS EXTENSION FOREIGN FROM FUNCTION
   GENERATED GRANT GROUP HAVING IDENTITY IMMUTABLE INDEX INSERT INTEGER INTO JOIN LANGUAGE LEVEL LIMIT MATERIALIZED NOT NOTHING NULL NUMERIC ONLY ORDER
   OWNER PARTITION POLICY PRIMARY PROCEDURE REFERENCES RENAME REPLACE RESTRICT RETURNING RETURNS REVOKE ROLE ROW SCHEMA SECURITY SELECT SEQUENCE SET
   STABLE STORED TABLE TEXT THEN TIMESTAMP TO TRIGGER TRUNCATE TYPE UNION UNIQUE UPDATE USING VALIDATE VALUES VARCHAR VIEW WHEN WHERE WITH`.split(/\s+/);
const syntax = (error) => {
    const token = /at or near "([^"]+)"/.exec(error.message)?.[1];
    if (token === undefined)
        return 'The file ends in the middle of a statement: look for an open bracket or quote.';
    const word = /^[A-Za-z_]{3,}$/.test(token) ? (0,names/* nearest */.pA)(token.toUpperCase(), WORDS) : undefined;
    return word === undefined
        ? 'The server stops reading at the caret; the mistake is there or just before it.'
        : `Is ${word} meant?`;
};
const NO_TRANSACTION = 'Put `-- migrate-on-merge: no-transaction` at the top of the file';
const HINTS = (0,dictionary/* dictionary */.z)({
    '42P01': missing,
    '42704': (error, context) => /^unrecognized configuration parameter/.test(error.message)
        ? 'Neither this server nor an extension on it knows the setting. Take the line out, or check its spelling.'
        : missing(error, context),
    '42883': missing,
    '3F000': missing,
    '42703': missing,
    '42P02': missing,
    '42P07': exists,
    '42710': exists,
    '42701': exists,
    '42P06': exists,
    '42723': exists,
    '42P04': exists,
    '42804': (error, context) => uncast(error, context) ?? keyTypes(error, context),
    '42830': (error) => error.message.includes('no unique constraint')
        ? 'A foreign key needs a unique constraint or primary key on the columns it refers to. Add that first.'
        : undefined,
    '42501': rights,
    '55P04': () => 'A new enum value cannot be used in the transaction that adds it. Put ADD VALUE into a migration of its own, before this one.',
    '25001': () => `This statement cannot run in a transaction block. ${NO_TRANSACTION}, or take the surrounding BEGIN and COMMIT away.`,
    '25P01': (_, { notAtomic }) => `This statement needs a transaction, and the file does not run in one${notAtomic === undefined ? '' : `: ${notAtomic}`}. Put the one or the other into a migration of its own.`,
    '2D000': () => `A block that commits needs to run outside of a transaction. ${NO_TRANSACTION}.`,
    '0A000': (error, context) => usedByView(error, context) ?? hints_extension(error, context),
    '2BP01': dependents,
    '22023': (error, context) => (/^role ".*" does not exist$/.test(error.message) ? missing(error, context) : undefined),
    '3D000': (_, { shadow }) => `${shadow === undefined ? 'A session' : 'The shadow'} holds one database, and a migration cannot reach another. Write \`current_database()\` within a DO block where the own one is meant; what is about other databases goes outside of migrations.`,
    '58P01': hints_extension,
    '23502': () => 'A row breaks NOT NULL. On the target, fill the column first in a migration of its own.',
    '23505': () => 'Two rows have the same key. Remove the duplicates first, or seed with ON CONFLICT DO NOTHING.',
    '42601': syntax,
    'open-transaction': () => 'Add the COMMIT that is missing at its end.',
});
/** What to do about an error of the server, in words with the user's own names; undefined when there is nothing to add. */
function hintFor(error, context) {
    const told = context.shadow === undefined ? onTarget(error, context) : undefined;
    if (told !== undefined)
        return told;
    const [newest] = context.needs;
    if (newest !== undefined && newest.since > context.major)
        return `PostgreSQL ${newest.since} brought ${newest.what}, and ${context.shadow === undefined ? `the target is ${context.major}. Write it without, or upgrade it` : `the shadow is ${context.major} (${context.shadow}). Write it without, or upgrade the target and name a newer \`shadow\``}.`;
    return HINTS[error.code]?.(error, context);
}

// EXTERNAL MODULE: ./lib/engines/postgresql/history.js
var postgresql_history = __webpack_require__(40990);
;// CONCATENATED MODULE: ./lib/steps/own-history.js

/** Every relation that a statement names. */
function relationsIn(node, found) {
    if (typeof node !== 'object' || node === null)
        return;
    if ('relname' in node)
        found.push(node);
    for (const value of Object.values(node))
        relationsIn(value, found);
}
/** On PostgreSQL the schema is always named. */
function onlyOwnHistory(statement, historySchema) {
    if (!statement.sql.includes(postgresql_history/* HISTORY */.V))
        return false;
    const found = [];
    relationsIn(statement.tree, found);
    return found.length > 0 && found.every((one) => one.schemaname === historySchema && one.relname === postgresql_history/* HISTORY */.V);
}

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/steps/repeated-rows.js



/** Types of the server's own, by the short names that people use; whatever else may be a domain with a check. */
const OWN_TYPES = new Set('bytea date inet json jsonb macaddr money text time timestamptz uuid xml'.split(' '));
function isConstant(node) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(node);
    if (name !== 'TypeCast')
        return name === 'A_Const';
    const [first = '', ...more] = (0,pg_tree/* names */.Dy)((0,pg_tree.at)(fields, 'typeName'), 'names');
    return isConstant(fields['arg']) && (first === 'pg_catalog' || (more.length === 0 && OWN_TYPES.has(first)));
}
const isRow = (row) => (0,pg_tree/* list */.p_)((0,classify/* nodeOf */.E7)(row).fields, 'items').every(isConstant);
/** `INSERT INTO table (columns) VALUES (constants)`: the table and its columns; undefined for everything else. */
function shapeOf(statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    const plain = ['withClause', 'onConflictClause', 'returningList', 'returningClause'].every((key) => fields[key] === undefined);
    if (name !== 'InsertStmt' || !plain)
        return undefined;
    const select = (0,pg_tree.at)(fields, 'selectStmt');
    const rows = (0,pg_tree/* list */.p_)(select, 'valuesLists');
    if (rows.length === 0 || select['withClause'] !== undefined || !rows.every(isRow))
        return undefined;
    const table = (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation'));
    return {
        table,
        key: `${table} ${(0,pg_tree/* nodes */.a9)(fields, 'cols', 'ResTarget')
            .map((column) => (0,pg_tree/* text */.Qq)(column, 'name'))
            .join()}`,
    };
}
/** Whether each row of constants locks the same: nothing hangs on the table that may do more for one row than for another. */
async function isPlain(session, table) {
    const [row] = await session.query((0,query/* sql */.ll) `
    SELECT (c.relkind = 'r' AND NOT c.relrowsecurity AND NOT c.relhasrules
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid)
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND (y.typtype = 'd' OR y.typelem <> 0 AND y.oid >= 16384))
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.refclassid = 'pg_catalog.pg_proc'::regclass AND d.refobjid >= 16384
        AND (d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid IN (SELECT f.oid FROM pg_catalog.pg_attrdef f WHERE f.adrelid = c.oid)
          OR d.classid = 'pg_catalog.pg_constraint'::regclass AND d.objid IN (SELECT k.oid FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid)
          OR d.classid = 'pg_catalog.pg_class'::regclass AND d.objid IN (SELECT x.indexrelid FROM pg_catalog.pg_index x WHERE x.indrelid = c.oid))))::text AS plain
    FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass(${table})`);
    return row?.['plain'] === 'true';
}

// EXTERNAL MODULE: ./lib/steps/session-before/session-before.js
var session_before = __webpack_require__(56106);
;// CONCATENATED MODULE: ./lib/steps/session-before/postgresql.js

const TEMPORARY = /^CREATE\s+(?:GLOBAL\s+|LOCAL\s+)?TEMP(?:ORARY)?\s+(?:RECURSIVE\s+)?(?:TABLE|VIEW|SEQUENCE)\s+(?:IF\s+NOT\s+EXISTS\s+)?("[^"]+"|[\w$.]+)/i;
/** What a file's first statements made of their session, on PostgreSQL. */
function postgresqlSessionBefore(done, rest) {
    return (0,session_before/* sessionBefore */.S)(done, rest, ({ kind, sql }, later) => {
        switch (kind) {
            case 'SET':
            case 'RESET':
                // What is local ended with its transaction.
                return /^(?:SET|RESET)\s+LOCAL\b|^SET\s+TRANSACTION\b/i.test(sql) ? [] : 'again';
            case 'SELECT':
                return /^SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\([^()]*\)$/i.test(sql) ? 'again' : [];
            case 'PREPARE':
                return (0,session_before/* spokenOf */.G)(/^PREPARE\s+("[^"]+"|[\w$]+)/i.exec(sql)?.[1] ?? '', rest) ? 'again' : [];
            default: {
                const name = TEMPORARY.exec(sql)?.[1];
                if (name === undefined)
                    return [];
                const dropped = later.some((one) => one.kind.startsWith('DROP') && (0,session_before/* spokenOf */.G)(name, [one]));
                return dropped ? [] : [{ name, what: `what is temporary (${name})` }];
            }
        }
    });
}

// EXTERNAL MODULE: ./lib/rules/support/facts.js
var facts = __webpack_require__(51156);
;// CONCATENATED MODULE: ./lib/steps/skipped.js

/** What the server says when IF [NOT] EXISTS turned the whole of a statement into nothing. */
function skippedBy(statement, ran) {
    const skips = ran.notices.filter((notice) => /, skipping$/.test(notice.message));
    const parts = statement.tree === undefined ? 1 : (0,facts/* optionalParts */.p6)(statement);
    // ALTER TABLE IF EXISTS over a missing table says it once, whatever its commands.
    const missing = skips.some((notice) => /^relation ".*" does not exist, skipping$/.test(notice.message));
    return parts > 0 && (skips.length >= parts || missing) ? skips[0]?.message : undefined;
}

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/steps/values-postgresql.js

/** Errors whose message quotes a value: `invalid input syntax for type integer: "…"`. */
const QUOTES_VALUE = /^22(?:P02|P03|003|007|008|018|030|032)$/;
/** Errors whose detail shows a row or a key. */
const SHOWS_ROW = /^(?:23...|44000)$/;
/** A key; others show whole rows. */
const KEYS = new Set(['23505', '23503', '23P01']);
/** In any language that the server speaks. */
const OPENS = /["»“«]/;
const CLOSES = ['"', '«', '”', '»'];
/** More parts than a key has columns: that is no key, and looking for each of them would take long. */
const MOST_PARTS = 100;
/** The rows of a plain INSERT and of COPY stand in the file, for everybody to read. */
function standsInFile(value, statement) {
    if (statement === undefined)
        return false;
    const { kind, sql, copyData } = statement;
    const rows = kind === 'INSERT' && !/\bselect\b/i.test(sql) ? sql : kind === 'COPY' ? (copyData ?? '') : '';
    const parts = value.split(', ', MOST_PARTS + 1);
    return parts.length <= MOST_PARTS && parts.every((part) => part !== '' && rows.includes(part));
}
/** A value may hold quotes, so all from the first to the last is one. */
function unquoted(text, statement) {
    const open = OPENS.exec(text)?.index ?? -1;
    const close = Math.max(...CLOSES.map((sign) => text.lastIndexOf(sign)));
    if (open === -1 || close <= open || standsInFile(text.slice(open + 1, close), statement))
        return text;
    return `${text.slice(0, open + 1)}…${text.slice(close)}`;
}
/** `Key (email)=(…) is duplicated.`, `Failing row contains (…).` */
function withoutRow(code, detail, statement) {
    const key = KEYS.has(code) ? /^([\s\S]*?\)=\()([\s\S]*)(\)[^)]*)$/.exec(detail) : null;
    const from = detail.indexOf('(');
    if (key === null)
        return from === -1 ? detail : `${detail.slice(0, from)}(…).`;
    const [, head = '', value = '', tail = ''] = key;
    // Two keys, or a value that looks like that: where it ends nobody can tell.
    if (value.includes(')=('))
        return `${head}…).`;
    return standsInFile(value, statement) ? detail : `${head}…${tail}`;
}
/**
 * Texts in quotes without what they hold. By hand, since an expression for them keeps a step on the stack for each letter,
 * and a server's message may have millions.
 */
function literalsHidden(text) {
    const parts = [];
    let at = 0;
    for (let open = text.indexOf("'"); open !== -1; open = text.indexOf("'", at)) {
        let end = text.indexOf("'", open + 1);
        let last = end;
        // A doubled quote stands for one, unless no other comes after it
        while (end !== -1 && text[end + 1] === "'") {
            end = text.indexOf("'", end + 2);
            if (end !== -1)
                last = end;
        }
        if (last === -1)
            break;
        parts.push(text.slice(at, open), "'…'");
        at = last + 1;
    }
    return parts.join('') + text.slice(at);
}
/** What was being read, and texts within statements that a function put together. */
const whereWithout = (where) => literalsHidden(where.replace(/^(COPY .*?|JSON data, line \d+): [\s\S]*$/m, '$1'));
/**
 * An error of the target as a report may show it: without what its rows hold. What the file itself says stays, and so does
 * what a RAISE of the user's says.
 */
function withoutValues(error, statement) {
    const { detail, where } = error.data;
    if (/\bRAISE\b/.test(where?.split('\n')[0] ?? ''))
        return error;
    const quotes = QUOTES_VALUE.test(error.code);
    const told = (text) => SHOWS_ROW.test(error.code) ? withoutRow(error.code, text, statement) : quotes ? unquoted(text, statement) : text;
    return new model_error/* ServerError */.gP(quotes ? unquoted(error.message, statement) : error.message, error.code, {
        ...error.data,
        ...(detail === undefined ? {} : { detail: told(detail) }),
        ...(where === undefined ? {} : { where: whereWithout(where) }),
    }, error.cause);
}

;// CONCATENATED MODULE: ./lib/steps/reading-postgresql.js









const OPAQUE = new Set(['DO', 'CALL', 'SELECT', 'EXECUTE']);
/** The text of a statement on PostgreSQL. */
const postgresqlReading = {
    madeBy: steps_made/* madeBy */.v$,
    hides: ({ kind }) => OPAQUE.has(kind),
    skippedBy: skippedBy,
    needsOf: needsOf,
    hintFor: hintFor,
    withoutValues: withoutValues,
    shapeOf: shapeOf,
    isPlain: isPlain,
    onlyOwnHistory: onlyOwnHistory,
    sessionBefore: postgresqlSessionBefore,
    calledBodies: (before, files) => new CalledBodies(before, files),
};


/***/ }),

/***/ 56106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ spokenOf),
/* harmony export */   S: () => (/* binding */ sessionBefore)
/* harmony export */ });
/** Whether a word stands in one of the texts, whatever the letter case. */
function spokenOf(word, rest) {
    const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const found = new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`, 'i');
    return rest.some(({ sql }) => found.test(sql));
}
/** Made anew out of each statement in turn. `of`: again, nothing, or the words for what is lost with its name. */
function sessionBefore(done, rest, of) {
    const again = [];
    let lost;
    for (const [i, statement] of done.entries()) {
        const found = of(statement, done.slice(i + 1));
        if (found === 'again')
            again.push(statement);
        else {
            const missed = found.find(({ name }) => spokenOf(name, rest));
            if (missed !== undefined)
                lost ??= { statement, what: missed.what };
        }
    }
    return { again, lost };
}


/***/ })

};
