export const id = 529;
export const ids = [529,3741];
export const modules = {

/***/ 30529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WayBack: () => (/* binding */ WayBack)
});

// EXTERNAL MODULE: ./lib/steps/session-setup.js
var session_setup = __webpack_require__(97287);
;// CONCATENATED MODULE: ./lib/steps/rollback/access.js
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

/** The sessions of a walk: the one that migrates, and an administrator's for rows. */
class Access {
    shadow;
    runner;
    admin;
    constructor(shadow, runner) {
        this.shadow = shadow;
        this.runner = runner;
    }
    get alone() {
        return this.runner.session.server.embedded;
    }
    /** A session that only reads; where there is one session for all, the one that migrates. */
    async reading() {
        if (this.alone)
            return this.runner.session;
        this.admin ??= await this.shadow.admin();
        return this.admin;
    }
    /** As an administrator, whose session forgets all of it afterwards; the migrating one is a new one then where there is one for all. */
    async writing(work) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (this.alone) {
                await this.runner.session.close();
                let done;
                {
                    const env_2 = { stack: [], error: void 0, hasError: false };
                    try {
                        const admin = __addDisposableResource(env_2, await this.shadow.admin(), true);
                        done = await work(admin);
                    }
                    catch (e_1) {
                        env_2.error = e_1;
                        env_2.hasError = true;
                    }
                    finally {
                        const result_1 = __disposeResources(env_2);
                        if (result_1)
                            await result_1;
                    }
                }
                this.runner.session = await this.shadow.open();
                await (0,session_setup/* setUpSession */.k)(this.runner.session, this.runner.sessionSetup, this.runner.dialect);
                return done;
            }
            const admin = __addDisposableResource(env_1, await this.shadow.admin(), true);
            return await work(admin);
        }
        catch (e_2) {
            env_1.error = e_2;
            env_1.hasError = true;
        }
        finally {
            const result_2 = __disposeResources(env_1);
            if (result_2)
                await result_2;
        }
    }
    async [Symbol.asyncDispose]() {
        await this.admin?.close();
        await this.runner.session.close();
    }
}

;// CONCATENATED MODULE: ./lib/steps/rollback/deadline.js
/** Thrown where the time of the walk is over; what was found until then counts. */
class OutOfTime extends Error {
}
/** The time that a walk has. */
class Deadline {
    ms;
    end;
    timer;
    constructor(ms, session) {
        this.ms = ms;
        this.end = performance.now() + ms;
        // A statement that goes on for longer is stopped where the server can be asked to, and so is the next one of the file.
        const stop = () => {
            if (performance.now() > this.end)
                session()
                    .cancel()
                    .catch(() => undefined);
        };
        this.timer = setInterval(stop, Math.min(ms, 1_000));
        this.timer.unref();
    }
    check() {
        if (performance.now() > this.end)
            throw new OutOfTime(`the ${Math.round(this.ms / 1000)} seconds for it were over`);
    }
    [Symbol.dispose]() {
        clearInterval(this.timer);
    }
}

// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
// EXTERNAL MODULE: ./lib/steps/parse.js
var parse = __webpack_require__(3288);
;// CONCATENATED MODULE: ./lib/steps/rollback/judge.js


/** The down of each migration, ready to run; undefined where there is none. */
async function parseDowns(migrations, dialect, traits) {
    const parsed = [];
    for (const migration of migrations) {
        const { down } = migration;
        if (down === undefined)
            parsed.push(undefined);
        else
            parsed.push(down.kind === 'sql' ? await (0,parse/* parseStep */.kq)(migration, down, dialect, traits) : (0,parse/* parseProgram */.E$)(migration, down));
    }
    return parsed;
}
/** The way back goes from the newest to the oldest, and ends where there is none. */
function judge(migrations) {
    const walk = [];
    const why = new Map();
    let stop;
    for (let i = migrations.length - 1; i >= 0; i -= 1) {
        const migration = migrations[i];
        if (migration === undefined)
            continue;
        if ((0,program_tables/* isCommand */.y)(migration))
            why.set(i, 'the way back is the tool’s own'.replace('’', "'"));
        else if (migration.down !== undefined && stop === undefined)
            walk.push(i);
        else if (migration.down !== undefined && stop !== undefined)
            why.set(i, stop);
        if (migration.down === undefined)
            stop ??= `${migration.id} comes after it and has no way back`;
    }
    return { walk, why };
}
/** A plan that does not go through leaves no state to go back from. */
const failedOne = (migrations) => migrations.find(({ outcome }) => outcome !== 'ok');

// EXTERNAL MODULE: ./lib/steps/compare.js
var compare = __webpack_require__(22296);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/programs/program-error.js
var program_error = __webpack_require__(70046);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/errors.js
var errors = __webpack_require__(82744);
// EXTERNAL MODULE: ./lib/steps/given.js
var steps_given = __webpack_require__(1650);
// EXTERNAL MODULE: ./lib/steps/program-statements.js
var program_statements = __webpack_require__(72790);
// EXTERNAL MODULE: ./lib/steps/replay.js
var replay = __webpack_require__(72);
;// CONCATENATED MODULE: ./lib/steps/rollback/direction.js








const dropsExtension = ({ kind }, given) => given.size > 0 && kind === 'DROP EXTENSION';
/** A whole file in one message is one transaction, and one round trip. */
const plain = ({ mode, split }, given) => mode.kind === 'transaction' &&
    !mode.own &&
    given.size === 0 &&
    split.statements.every(({ copyData }) => copyData === undefined);
async function sent(r, parsed, from, at) {
    const { session, given } = r;
    const { statements } = parsed.split;
    if (r.dialect.oneMessage && from === 0 && statements.length > 1 && plain(parsed, given)) {
        try {
            await session.run(statements.map(({ sql }) => sql).join(';\n'));
            at.index = statements.length;
            return;
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.gP) || error.data.connectionLost === true)
                throw error;
            // Once more one by one, to name the statement: nothing of the message stayed.
            if (session.transaction() !== 'idle')
                await session.query((0,query/* raw */.lS)('ROLLBACK'));
        }
    }
    const left = new Set(given);
    const wrap = parsed.mode.kind === 'transaction' && !parsed.mode.own;
    if (wrap)
        await session.query((0,query/* raw */.lS)('BEGIN'));
    for (const statement of statements.slice(from)) {
        if (!dropsExtension(statement, given))
            await session.run((0,steps_given/* asGiven */.O)(statement, left), statement.copyData === undefined ? {} : { copyData: statement.copyData });
        at.index += 1;
    }
    if (wrap)
        await session.query((0,query/* raw */.lS)('COMMIT'));
}
/** Code runs as it is; what it sends takes the place of the file's statements. */
async function sentByCode(r, parsed, step) {
    const told = parsed.split.statements;
    told.length = 0;
    await r.running?.run(step, parsed.migration.id, {
        session: r.session,
        further: r.further,
        async onStatement(one, send) {
            const statement = await (0,program_statements/* statementSent */.Gg)(r.dialect, parsed.source, one);
            if (!(0,program_statements/* asks */.zW)(statement))
                told.push(statement);
            await send();
        },
        settle: () => Promise.resolve(),
    });
}
async function putBack({ session, dialect, sessionSetup }, touched) {
    const open = session.transaction() !== 'idle';
    if (open)
        await session.query((0,query/* raw */.lS)('ROLLBACK'));
    if (!open && !touched)
        return;
    await dialect.reset(session);
    await (0,session_setup/* setUpSession */.k)(session, sessionSetup, dialect);
}
/**
 * Runs a file in one direction as an apply would: whole or statement by statement. What the server or the code refuses is the
 * answer; a lost connection is thrown.
 */
async function runDirection(r, parsed, from = 0) {
    if (parsed.broken !== undefined)
        return { error: parsed.broken, said: undefined, resume: undefined };
    const at = { index: from };
    try {
        if (parsed.program !== undefined)
            await sentByCode(r, parsed, parsed.program);
        else
            await sent(r, parsed, from, at);
        if (r.session.transaction() !== 'idle')
            throw new model_error/* ServerError */.gP('the file ends with its transaction still open', 'open-transaction');
        await putBack(r, (0,replay/* touchesSession */.C6)(parsed));
        return undefined;
    }
    catch (cause) {
        if (cause instanceof program_error/* ProgramError */.Z) {
            await putBack(r, true);
            return { error: (0,errors/* locateCode */.OR)(parsed.source, cause), said: undefined, resume: undefined };
        }
        if (!(cause instanceof model_error/* ServerError */.gP) || cause.data.connectionLost === true)
            throw cause;
        const idle = r.session.transaction() === 'idle';
        await putBack(r, true);
        const whole = parsed.mode.kind === 'transaction';
        const code = parsed.program !== undefined;
        const statement = code ? parsed.split.statements.at(-1) : parsed.split.statements[at.index];
        return {
            error: (0,errors/* locateError */.HY)(parsed.source, statement ?? parsed.split.statements.at(-1), cause, undefined),
            said: cause,
            resume: code ? undefined : whole ? 0 : idle ? at.index : undefined,
        };
    }
}

;// CONCATENATED MODULE: ./lib/steps/rollback/rows.js

/** A table with more rows than this is not compared. */
const MOST_ROWS = 1_000;
const listed = (parts) => parts.slice(1).reduce((all, part) => (0,query/* sql */.ll) `${all}, ${part}`, parts[0] ?? (0,query/* sql */.ll) ``);
/** Undefined where there are too many. What the server computes is left out: it follows from the others. */
async function readRows(session, table, most = MOST_ROWS) {
    const columns = table.columns.filter(({ generated }) => !generated).map(({ name }) => name);
    if (columns.length === 0)
        return { table: table.name, key: [], columns, rows: [] };
    const names = listed(columns.map((column) => (0,query/* sql */.ll) `${(0,query.id)(column)}`));
    const limit = (0,query/* raw */.lS)(`LIMIT ${most + 1}`);
    const rows = await session.query((0,query/* sql */.ll) `SELECT ${names} FROM ${(0,query.id)(...table.path)} ${limit}`);
    return rows.length > most ? undefined : { table: table.name, key: table.key, columns, rows };
}
const keyOf = (row, key) => JSON.stringify(key.map((column) => row[column] ?? null));
/** Pairs of one row before and after: by the primary key, or, where there is none, in the order of all that both have. */
function pairs(before, after) {
    const common = before.columns.filter((column) => after.columns.includes(column));
    if (before.key.length === 0 || before.key.some((column) => !common.includes(column))) {
        const order = (rows) => rows.toSorted((a, b) => (keyOf(a, common) < keyOf(b, common) ? -1 : 1));
        const [one, other] = [order(before.rows), order(after.rows)];
        const same = one.length === other.length;
        return {
            pairs: same ? one.map((row, i) => [row, other[i] ?? {}]) : [],
            lost: Math.max(0, one.length - other.length),
            extra: Math.max(0, other.length - one.length),
        };
    }
    const found = new Map(after.rows.map((row) => [keyOf(row, before.key), row]));
    const matched = before.rows.flatMap((row) => {
        const other = found.get(keyOf(row, before.key));
        return other === undefined ? [] : [[row, other]];
    });
    return { pairs: matched, lost: before.rows.length - matched.length, extra: after.rows.length - matched.length };
}
/** What of the rows of before is lost, by rows and by columns. Pure. */
function compareRows(before, after) {
    const { table } = before;
    const of = before.rows.length;
    if (of === 0)
        return { losses: [], extra: after?.rows.length ?? 0 };
    if (after === undefined)
        return { losses: [{ table, how: 'rows', count: of, of }], extra: 0 };
    const { pairs: found, lost, extra } = pairs(before, after);
    const rows = lost === 0 ? [] : [{ table, how: 'rows', count: lost, of }];
    const columns = before.columns.flatMap((column) => {
        const filled = found.filter(([row]) => row[column] !== null);
        if (!after.columns.includes(column))
            return filled.length === 0 ? [] : [{ table, column, how: 'gone', count: filled.length, of: filled.length }];
        const other = found.filter(([row, now]) => row[column] !== now[column]);
        if (other.length === 0)
            return [];
        const empty = other.every(([, now]) => now[column] === null);
        return [{ table, column, how: empty ? 'empty' : 'changed', count: other.length, of: found.length }];
    });
    return { losses: [...rows, ...columns], extra };
}

;// CONCATENATED MODULE: ./lib/steps/rollback/touched.js

/** Names that stand in a text, quoted or not, in small letters. */
function namesIn(text) {
    const quoted = [...text.matchAll(/"((?:[^"]|"")+)"|`((?:[^`]|``)+)`/g)].map(([, double, tick]) => (double?.replaceAll('""', '"') ?? tick?.replaceAll('``', '`') ?? '').toLowerCase());
    return new Set([...text.toLowerCase().split(/[^\p{L}\p{N}_$]+/u), ...quoted]);
}
/** Everything that a migration sends in both directions; of code what it sent when it ran. */
function textOf(migration, down) {
    const sent = [...migration.parsed, ...(down?.split.statements ?? [])].map(({ sql }) => sql);
    return sent.join('\n');
}
/** The table's name alone: what of a qualified name follows its schema. */
const ownName = (table, schemas) => {
    const schema = schemas.find((one) => table.startsWith(`${one}.`));
    return schema === undefined ? table : table.slice(schema.length + 1);
};
const schemasOf = ({ objects }) => [...objects.values()].flatMap(({ kind, name }) => (kind === 'schema' ? [name] : []));
/** Types that a change is about: tables with a column of such a type are touched as well. */
const TYPES = /^(?:enum|domain|type|range type)$/;
const aboutText = ({ name, before = '', after = '' }) => `${name}\n${before}\n${after}`;
/** The tables of before that a migration has to do with, by its texts and by what it changed. */
function tablesTouched(text, before, after) {
    const changes = after === undefined ? [] : (0,compare/* diffCatalogs */.UA)(before, after);
    const names = namesIn([text, ...changes.map(aboutText)].join('\n'));
    const schemas = schemasOf(before);
    const types = changes.flatMap(({ object, name }) => (TYPES.test(object) ? [ownName(name, schemas)] : []));
    const holders = [...before.objects.values()].filter(({ kind, definition }) => kind === 'column' && types.some((type) => definition.includes(type)));
    return [...before.objects.values()].flatMap(({ kind, name }) => {
        if (kind !== 'table')
            return [];
        const named = names.has(ownName(name, schemas).toLowerCase());
        return named || holders.some((column) => column.name.startsWith(`${name}.`)) ? [name] : [];
    });
}

;// CONCATENATED MODULE: ./lib/steps/rollback/literals.js

const STRING = /'([^']*(?:''[^']*)*)'/g;
const NUMBER = /(?<![\w.'])-?\d+(?:\.\d+)?(?![\w.'])/g;
const LONGEST = 200;
const stringsIn = (text) => [...text.matchAll(STRING)].map(([, found = '']) => found.replaceAll("''", "'"));
/** What the text of a check or of a partition's bound would let pass, as far as its literals tell. */
function candidates(text) {
    const numbers = [...text.replace(STRING, '').matchAll(NUMBER)].map(([found]) => Number(found));
    const near = numbers.flatMap((n) => [n, n + 1, n - 1].map(String));
    const lengths = numbers.filter((n) => Number.isInteger(n) && n > 0 && n <= LONGEST);
    // A length that is asked for; and what patterns for addresses and numbers ask for
    const long = lengths.flatMap((n) => ['1'.repeat(n), 'a'.repeat(n)]);
    return [...stringsIn(text), ...near, ...long, 'seed1@example.org', 'https://example.org/1', 'seed', '1'];
}
/** A list of the values that may be: one of them is taken at once. */
const LISTED = /\bANY\s*\(|\bIN\s*\(|=\s*'/i;
/** Values for the columns of a table that checks are about; what is refused gives way to the next. */
class Literals {
    table;
    columns = new Map();
    last = [];
    constructor(table) {
        this.table = table;
        for (const { columns, text } of table.checks) {
            for (const column of columns) {
                const before = this.columns.get(column);
                const strings = stringsIn(text);
                this.columns.set(column, {
                    all: [...new Set([...(before?.all ?? []), ...candidates(text)])],
                    sure: columns.length === 1 && LISTED.test(text) && strings.length > 0 ? strings : (before?.sure ?? []),
                    at: undefined,
                });
            }
        }
    }
    /** In place of the column's usual value. */
    of(column, row) {
        const options = this.columns.get(column);
        if (options === undefined)
            return undefined;
        const { all, sure, at } = options;
        return at === undefined ? sure[row % Math.max(1, sure.length)] : all[at];
    }
    /** Goes on to other values for what the server has refused; false where there are none left. */
    next(refusal) {
        const { constraint } = refusal.data;
        const named = this.table.checks.filter(({ name }) => constraint === undefined ? name !== '' && namesIn(refusal.message).has(name.toLowerCase()) : name === constraint);
        const bounds = this.table.checks.filter(({ name }) => name === '');
        const of = named.length > 0 ? named : bounds;
        // A value that the type does not take is one of those just tried
        const isOfType = named.length === 0 && this.last.length > 0;
        const moved = isOfType ? this.last : [...new Set(of.flatMap(({ columns }) => columns))];
        this.last = moved;
        let more = false;
        for (const column of moved) {
            const options = this.columns.get(column);
            if (options === undefined)
                continue;
            options.at = options.at === undefined ? 0 : options.at + 1;
            more ||= options.at < options.all.length;
        }
        return more;
    }
}

;// CONCATENATED MODULE: ./lib/steps/rollback/seed.js




/** Rows that go into a table at once. */
const ROWS = 3;
/** So often other values are tried where a check refuses some. */
const TRIES = 60;
/** What is referenced goes in first, as far as there is no ring. */
function inOrder(tables) {
    const byName = new Map(tables.map((table) => [table.name, table]));
    const done = new Set();
    const visit = (table, above) => {
        if (done.has(table) || above.has(table))
            return;
        for (const { table: other } of table.foreign) {
            const parent = byName.get(other);
            if (parent !== undefined)
                visit(parent, new Set([...above, table]));
        }
        done.add(table);
    };
    for (const table of tables)
        visit(table, new Set());
    return [...done];
}
class Seeds {
    r;
    byName;
    /** Rows to point to, by their table. */
    held = new Map();
    constructor(r) {
        this.r = r;
        this.byName = new Map(r.tables.map((table) => [table.name, table]));
    }
    /** What a foreign key points to is taken from there; in a ring it is what will be there. */
    valueOf(table, column, row, depth = 0) {
        const key = table.foreign.find(({ columns }) => columns.includes(column.name));
        const parent = key === undefined ? undefined : this.byName.get(key.table);
        const to = key?.to[key.columns.indexOf(column.name)] ?? '';
        if (parent !== undefined && depth < 5) {
            const rows = this.held.get(parent.name);
            const found = rows?.[row % Math.max(1, rows.length)]?.[to];
            if (found !== undefined)
                return found;
            const other = parent.columns.find(({ name }) => name === to);
            if (other !== undefined && !(parent === table && other === column))
                return this.valueOf(parent, other, row, depth + 1);
        }
        return this.r.seeding.valueOf(column, row, this.r.style);
    }
    async insert(table, values) {
        const { seeding, session } = this.r;
        const columns = [...values.keys()];
        const names = listed(columns.map(({ name }) => (0,query/* sql */.ll) `${(0,query.id)(name)}`));
        const each = columns.map((column) => {
            const value = values.get(column) ?? null;
            const [open, close] = seeding.wrapped?.(column) ?? ['', ''];
            return { parts: [open, close], values: [value] };
        });
        const words = (0,query/* raw */.lS)(columns.length === 0 ? '' : seeding.insertWords);
        await session.query((0,query/* sql */.ll) `INSERT INTO ${(0,query.id)(...table.path)} (${names}) ${words} VALUES (${listed(each)})`);
    }
    async row(table, row, literals) {
        let refusal;
        let more = true;
        for (let attempt = 0; attempt < TRIES && more; attempt += 1) {
            const values = new Map();
            for (const column of table.columns) {
                const own = literals.of(column.name, row) ?? this.valueOf(table, column, row);
                if (!column.generated && own !== undefined)
                    values.set(column, own);
            }
            try {
                await this.insert(table, values);
                const kept = this.held.get(table.name) ?? [];
                this.held.set(table.name, [...kept, Object.fromEntries([...values].map(([{ name }, value]) => [name, value]))]);
                return undefined;
            }
            catch (error) {
                if (!(error instanceof model_error/* ServerError */.gP) || error.data.connectionLost === true)
                    throw error;
                refusal ??= error;
                more = literals.next(error);
            }
        }
        return refusal;
    }
    /** The rows that are there serve to be pointed to. */
    async look({ name, path }) {
        const rows = await this.r.session.query((0,query/* sql */.ll) `SELECT * FROM ${(0,query.id)(...path)} ${(0,query/* raw */.lS)(`LIMIT ${ROWS}`)}`);
        if (rows.length > 0)
            this.held.set(name, rows);
    }
    async all() {
        const made = new Map();
        const refused = new Map();
        for (const table of inOrder(this.r.tables)) {
            const first = this.r.first(table.name);
            let error;
            if (!this.r.wanted.has(table.name)) {
                await this.look(table);
                continue;
            }
            const literals = new Literals(table);
            for (let row = first; row < first + ROWS; row += 1)
                error = (await this.row(table, row, literals)) ?? error;
            const rows = this.held.get(table.name);
            if (rows !== undefined)
                made.set(table.name, rows);
            else if (error !== undefined) {
                refused.set(table.name, error.message);
                await this.look(table);
            }
        }
        return { rows: made, refused };
    }
}
/** Takes such rows out again; of a table without a key every row. */
async function removeRows(session, seeding, made) {
    await seeding.quiet(session);
    for (const { table, rows } of made) {
        if (table.key.length === 0)
            await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...table.path)}`);
        else
            for (const row of rows) {
                const each = table.key.map((column) => (0,query/* sql */.ll) `${(0,query.id)(column)} = ${row[column] ?? null}`);
                const same = each.slice(1).reduce((all, one) => (0,query/* sql */.ll) `${all} AND ${one}`, each[0] ?? (0,query/* sql */.ll) ``);
                await session.query((0,query/* sql */.ll) `DELETE FROM ${(0,query.id)(...table.path)} WHERE ${same}`);
            }
    }
}
/** Puts rows into these tables; what cannot be had is told, never thrown. */
async function seedRows(request) {
    await request.seeding.quiet(request.session);
    return new Seeds(request).all();
}

;// CONCATENATED MODULE: ./lib/steps/rollback/stock.js


/** More tables than these of one migration get no rows. */
const MOST_TABLES = 40;
/** A table gets rows again where it has new columns to fill, so often at most. */
const MOST_TIMES = 3;
/** The rows that a walk has put into tables. */
class Stock {
    access;
    seeding;
    made = new Map();
    /** Tables that took no row, and what the server said. */
    refused = new Map();
    constructor(access, seeding) {
        this.access = access;
        this.seeding = seeding;
    }
    /** These tables and all that they reference, as they are now. */
    async known(names) {
        const session = await this.access.reading();
        const found = new Map();
        const asked = new Set();
        let ask = names;
        while (ask.length > 0) {
            for (const name of ask)
                asked.add(name);
            for (const table of await this.seeding.tables(session, ask))
                found.set(table.name, table);
            const others = [...found.values()].flatMap(({ foreign }) => foreign.map(({ table }) => table));
            // Some are not to be had: a partition, a table of another database
            ask = [...new Set(others)].filter((name) => !asked.has(name));
        }
        return [...found.values()];
    }
    lacks(table) {
        const made = this.made.get(table.name);
        if (made === undefined)
            return !this.refused.has(table.name);
        const before = new Set(made.table.columns.map(({ name }) => name));
        return made.times < MOST_TIMES && table.columns.some(({ name, generated }) => !generated && !before.has(name));
    }
    /** Rows for these tables, where they have none of ours; gives back the tables as they are. */
    async fill(names, style) {
        const tables = await this.known(names.slice(0, MOST_TABLES));
        const asked = tables.filter(({ name }) => names.includes(name));
        const wanted = new Set(tables.filter((table) => this.lacks(table)).map(({ name }) => name));
        if (wanted.size === 0)
            return asked;
        const first = (name) => (this.made.get(name)?.times ?? 0) * ROWS;
        const { rows, refused } = await this.access.writing((session) => seedRows({ session, seeding: this.seeding, tables, wanted, style, first }));
        for (const table of tables) {
            const { rows: old = [], times = 0 } = this.made.get(table.name) ?? {};
            const own = rows.get(table.name);
            if (own !== undefined)
                this.made.set(table.name, { table, rows: [...old, ...own], times: times + 1 });
            const why = refused.get(table.name);
            if (why !== undefined)
                this.refused.set(table.name, why);
        }
        return asked;
    }
    /** Takes out every row that was put in; gives back from which tables. */
    async clear() {
        const made = [...this.made.values()];
        const there = await this.seeding.tables(await this.access.reading(), made.map(({ table }) => table.name));
        // As the tables are now: a migration may have changed the key since
        const now = there.flatMap((table) => {
            const rows = this.made.get(table.name)?.rows;
            return rows === undefined ? [] : [{ table, rows }];
        });
        await this.access.writing((session) => removeRows(session, this.seeding, now));
        this.made.clear();
        return new Set(now.map(({ table }) => table.name));
    }
    /** How many rows a table was given so far. */
    count(table) {
        return this.made.get(table)?.rows.length ?? 0;
    }
    /** Whether a refusal may come from rows that were put in. */
    mayStop(code) {
        return code !== undefined && this.made.size > 0 && this.seeding.ofRows(code);
    }
    /** The rows of these tables now; undefined for a table that has too many. */
    async read(names, known) {
        const session = await this.access.reading();
        const held = new Map();
        const tables = known ?? (names.length === 0 ? [] : await this.seeding.tables(session, names));
        for (const table of tables)
            held.set(table.name, await readRows(session, table));
        return held;
    }
}

;// CONCATENATED MODULE: ./lib/steps/rollback/walk.js



const nothingFound = () => ({
    down: false,
    differences: [],
    again: false,
    stands: false,
    rows: false,
    loses: [],
    notes: [],
});
/** An extension that an administrator made on the shadow stays there. */
function difference(walk, before, now) {
    const { given } = walk.access.runner;
    return (0,compare/* diffCatalogs */.UA)(before, now).filter(({ object, name }) => object !== 'extension' || !given.has(name));
}
/**
 * Of several migrations the newest whose text names the object, and before that one which names its part as well (`table.column`);
 * the oldest where none does.
 */
function ownerOf(walk, change, schemas) {
    const own = ownName(change.name, schemas).toLowerCase();
    const [whole = '', part = whole] = own.split('.');
    const naming = walk.walk.filter((i) => {
        const migration = walk.migrations[i];
        return migration !== undefined && namesOf(walk, i, migration).has(whole);
    });
    return naming.find((i) => namesKnown.get(walk)?.get(i)?.has(part) === true) ?? naming[0] ?? walk.walk.at(-1) ?? 0;
}
const namesKnown = new WeakMap();
function namesOf(walk, i, migration) {
    const known = namesKnown.get(walk) ?? new Map();
    namesKnown.set(walk, known);
    const names = known.get(i) ?? namesIn(textOf(migration, walk.downs[i]));
    known.set(i, names);
    return names;
}
/**
 * All the way down, with the schema compared on every level that is known. Ends at the first refusal; true where what is there
 * now can be built on.
 */
async function walkDown(walk, found) {
    const { access, deadline, downs, catalogs } = walk;
    let told = new Set();
    for (const i of walk.walk) {
        deadline.check();
        const one = found.get(i);
        const down = downs[i];
        if (one === undefined || down === undefined)
            continue;
        const refused = await runDirection(access.runner, down);
        if (refused !== undefined) {
            // What was stopped because the time was over is no failure of the file
            deadline.check();
            one.refused = { error: refused.error, when: 'down' };
            return refused.resume === 0;
        }
        one.down = true;
        const before = catalogs.get(i);
        if (before === undefined)
            continue;
        const all = difference(walk, before, await walk.snapshot());
        const left = all.filter((change) => !told.has((0,compare/* changeKey */.Cy)(change)));
        told = new Set(all.map(compare/* changeKey */.Cy));
        if (catalogs.has(i + 1)) {
            one.differences = left;
            continue;
        }
        // The levels between are not known: what differs is told of whoever names it.
        const schemas = schemasOf(before);
        for (const change of left) {
            const owner = found.get(ownerOf(walk, change, schemas));
            if (owner !== undefined)
                owner.differences = [...owner.differences, change];
        }
    }
    return true;
}

// EXTERNAL MODULE: ./lib/steps/rollback/words.js
var words = __webpack_require__(93741);
;// CONCATENATED MODULE: ./lib/steps/rollback/rows-walk.js






/** The nearest known schema from below, and from above. */
function around({ catalogs }, i) {
    const known = [...catalogs.keys()].sort((a, b) => a - b);
    const below = known.findLast((at) => at <= i);
    return {
        below: below === undefined ? undefined : catalogs.get(below),
        above: catalogs.get(i + 1),
    };
}
/** The second way up and the second way down, with rows in the tables. */
class RowsWalk {
    walk;
    found;
    stock;
    before = new Map();
    constructor(walk, found, stock) {
        this.walk = walk;
        this.found = found;
        this.stock = stock;
    }
    async keep(i, names, one, known) {
        const held = await this.stock.read(names, known);
        const kept = new Map();
        for (const [name, rows] of held) {
            if (rows !== undefined)
                kept.set(name, { held: rows, ours: this.stock.count(name) });
            else
                one.notes.push(`${(0,words/* shown */.SP)(name)} has more than ${MOST_ROWS} rows and was not compared`);
        }
        this.before.set(i, kept);
    }
    touched(i, one) {
        const { migrations, downs } = this.walk;
        const { below, above } = around(this.walk, i);
        const migration = migrations[i];
        if (below === undefined || migration === undefined)
            return [];
        const names = tablesTouched(textOf(migration, downs[i]), below, above);
        if (names.length > MOST_TABLES)
            one.notes.push(`rows were put into ${MOST_TABLES} of ${names.length} tables`);
        return names.slice(0, MOST_TABLES);
    }
    /** All rows that were put in go, and with them what could be compared further down. */
    async clear() {
        const gone = await this.stock.clear();
        for (const [i, held] of this.before)
            this.before.set(i, new Map([...held].filter(([name]) => !gone.has(name))));
    }
    /** Without the rows that stop it: first with others, then with none. */
    async once(i, names, first, one) {
        const { access, ups } = this.walk;
        const up = ups[i];
        if (up === undefined || first.resume === undefined || !this.stock.mayStop(first.said?.code))
            return first;
        one.notes.push(`on rows that were made up for this the up fails (${first.error.message})`);
        let last = first;
        for (const style of ['plain', 'none']) {
            if (last.resume === undefined)
                return last;
            // A file that is half in goes on from where it stopped, and no further row goes in
            if (style === 'plain' && last.resume > 0)
                continue;
            await this.clear();
            if (style === 'plain')
                await this.stock.fill(names, 'plain');
            await this.keep(i, names, one);
            const refused = await runDirection(access.runner, up, last.resume);
            if (refused === undefined) {
                if (style === 'none')
                    one.notes.push('it went on without them, so what rows would lose is not known');
                return undefined;
            }
            last = refused;
        }
        return last;
    }
    /** Whether the schema is the one after this migration, though it did not go up: its down had taken nothing back. */
    async isThere(i) {
        const after = this.walk.catalogs.get(i + 1);
        return after !== undefined && difference(this.walk, after, await this.walk.snapshot()).length === 0;
    }
    /** False where a file stopped half-way, so that there is nothing to go down from. */
    async up() {
        const { access, deadline, ups, walk } = this.walk;
        for (const i of walk.toReversed()) {
            const one = this.found.get(i);
            const up = ups[i];
            if (one === undefined || up === undefined || !one.down)
                continue;
            deadline.check();
            const names = this.touched(i, one);
            if (names.length > 0) {
                const known = await this.stock.fill(names, 'rich');
                await this.keep(i, names, one, known);
            }
            const first = await runDirection(access.runner, up);
            const refused = first === undefined ? undefined : await this.once(i, names, first, one);
            if (refused !== undefined) {
                deadline.check();
                one.refused = { error: refused.error, when: 'up again' };
                if (refused.resume !== 0)
                    return false;
                if (!(await this.isThere(i)))
                    return true;
                one.stands = true;
                continue;
            }
            one.again = true;
            one.stands = true;
            for (const name of names) {
                const why = this.stock.refused.get(name);
                if (why !== undefined)
                    one.notes.push(`no row could be put into ${(0,words/* shown */.SP)(name)} (${why})`);
            }
        }
        return true;
    }
    async down() {
        const { access, deadline, downs, walk } = this.walk;
        const lost = new Set();
        for (const i of walk) {
            const one = this.found.get(i);
            const down = downs[i];
            if (one === undefined || down === undefined || !one.stands)
                continue;
            deadline.check();
            const refused = await runDirection(access.runner, down);
            if (refused !== undefined) {
                deadline.check();
                one.refused ??= { error: refused.error, when: 'down with rows' };
                return;
            }
            if (!one.again)
                continue;
            const before = this.before.get(i) ?? new Map();
            const after = await this.stock.read([...before.keys()]);
            const losses = [];
            for (const [name, { held, ours }] of before) {
                const { losses: own, extra: more } = compareRows(held, after.get(name));
                losses.push(...own);
                const extra = more - (this.stock.count(name) - ours);
                if (extra > 0)
                    one.notes.push(`leaves ${extra} ${extra === 1 ? 'row' : 'rows'} behind in ${(0,words/* shown */.SP)(name)}`);
            }
            one.rows = true;
            // What a newer migration has lost is lost already
            one.loses.push(...losses.filter((loss) => !lost.has((0,words/* lossKey */.nz)(loss))).map(words/* lossWords */.VH));
            for (const loss of losses)
                lost.add((0,words/* lossKey */.nz)(loss));
        }
    }
}

;// CONCATENATED MODULE: ./lib/steps/rollback/table.js
async function seedingOf(dialect) {
    if (dialect.name === 'mysql')
        return (await __webpack_require__.e(/* import() */ 3108).then(__webpack_require__.bind(__webpack_require__, 23108))).mysqlSeeding;
    return (await __webpack_require__.e(/* import() */ 7634).then(__webpack_require__.bind(__webpack_require__, 17634))).postgresqlSeeding;
}

;// CONCATENATED MODULE: ./lib/steps/rollback/rehearse-rollback.js








/** In words that follow a colon. */
const sentence = (notes) => {
    const text = [...new Set(notes)].join('; ');
    return text === '' ? {} : { note: text };
};
const notTried = (why) => ({
    outcome: 'not-tried',
    loses: [],
    differences: [],
    ...sentence([why]),
});
const NONE = { outcome: 'none', loses: [], differences: [] };
/** What the down takes away again of what the up has made. */
function since(walk, found) {
    const levels = [...walk.catalogs.keys()].sort((a, b) => a - b);
    for (const [at, level] of levels.entries()) {
        const next = levels[at + 1];
        const before = walk.catalogs.get(level);
        const after = next === undefined ? undefined : walk.catalogs.get(next);
        if (before === undefined || after === undefined)
            continue;
        const schemas = schemasOf(after);
        for (const change of (0,words/* addedBy */.OM)((0,compare/* diffCatalogs */.UA)(before, after))) {
            const one = found.get(next === level + 1 ? level : ownerOf(walk, change, schemas));
            const left = [...found.values()].some(({ differences }) => differences.some(({ name }) => name === change.name));
            if (one?.down === true && !left)
                one.loses.push(`${(0,words/* shown */.SP)(change.name)}${words/* SINCE */.Fe}`);
        }
    }
}
const WHEN = { down: '', 'up again': 'up again after it: ', 'down with rows': 'on tables with rows: ' };
function outcomeOf(found, stopped) {
    const { refused, differences, loses, notes } = found;
    const all = { loses: [...new Set(loses)], differences };
    if (refused !== undefined) {
        const { message, place } = refused.error;
        return {
            outcome: 'fails',
            ...all,
            error: {
                message: `${WHEN[refused.when]}${message}`,
                path: place.path,
                line: place.line,
                ...(place.column === undefined ? {} : { column: place.column }),
            },
            ...sentence(notes),
        };
    }
    if (differences.length > 0)
        return { outcome: 'differs', ...all, ...sentence(notes) };
    if (found.again) {
        const unseen = found.rows ? [] : [`rows were not compared: ${stopped ?? 'nothing more is known'}`];
        return { outcome: 'tested', ...all, ...sentence([...unseen, ...notes]) };
    }
    const half = found.down ? 'down gives the schema of before, up again was not tried' : 'it was not reached';
    return { outcome: 'not-tried', ...all, ...sentence([`${half}: ${stopped ?? 'nothing more is known'}`, ...notes]) };
}
const named = (walk, found) => {
    const at = walk.walk.find((i) => found.get(i)?.refused !== undefined);
    const one = at === undefined ? undefined : walk.migrations[at];
    return one === undefined ? undefined : `${one.migration.id} stopped the walk`;
};
/** Walks down, up again and down again. What was found before the time was over, or something broke, counts. */
async function tryWalk(walk) {
    const found = new Map(walk.walk.map((i) => [i, nothingFound()]));
    let stopped;
    try {
        const sound = await walkDown(walk, found);
        since(walk, found);
        if (sound) {
            const rows = new RowsWalk(walk, found, new Stock(walk.access, await seedingOf(walk.access.runner.dialect)));
            if (await rows.up())
                await rows.down();
        }
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        stopped = error instanceof OutOfTime ? why : `the walk broke off (${why})`;
    }
    const reason = stopped ?? named(walk, found);
    return new Map([...found].map(([i, one]) => [i, outcomeOf(one, reason)]));
}
/** One answer for each migration. */
function answers(migrations, { why }, tried) {
    return migrations.map((one, i) => {
        const reason = why.get(i);
        return { ...one, rollback: tried.get(i) ?? (reason === undefined ? NONE : notTried(reason)) };
    });
}

;// CONCATENATED MODULE: ./lib/steps/rollback/way-back.js
var way_back_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var way_back_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** Of so many migrations the schema of every level between is kept; of more, only the first and the last. */
const MOST_LEVELS = 30;
const LONGEST_MS = 60_000;
/** For the levels between, while the plan is rehearsed. */
const LONGEST_LEVELS_MS = 15_000;
/** The way back of the pending migrations: prepared while they are rehearsed, and walked once all have run. */
class WayBack {
    request;
    ups;
    given;
    judged;
    maxMs;
    catalogs = new Map();
    spent = 0;
    constructor(request, ups, given, judged, maxMs) {
        this.request = request;
        this.ups = ups;
        this.given = given;
        this.judged = judged;
        this.maxMs = maxMs;
    }
    static of(request, ups, { before, given }, maxMs = LONGEST_MS) {
        const judged = judge(ups.map(({ migration }) => migration));
        const way = new WayBack(request, ups, given, judged, maxMs);
        if (judged.walk.length === ups.length)
            way.catalogs.set(0, before);
        return way;
    }
    snapshot(session) {
        return this.request.engine.dialect.snapshot(session, { historySchema: this.request.inputs.historySchema });
    }
    /** Keeps the schema before a migration, where that will be asked for. */
    async level(index, session) {
        const { walk } = this.judged;
        const lowest = walk.at(-1);
        if (lowest === undefined || index < lowest || this.catalogs.has(index))
            return;
        if (index > lowest && walk.length > MOST_LEVELS)
            return;
        // Of a schema that takes long to read, the levels between go without.
        if (index > lowest && this.spent > LONGEST_LEVELS_MS)
            return;
        const start = performance.now();
        this.catalogs.set(index, await this.snapshot(session));
        this.spent += performance.now() - start;
    }
    /** Goes back and forth on the shadow, which serves for nothing else after it. Never throws: what broke is said. */
    async walk(migrations, after, on) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { judged, request, ups } = this;
            const failed = failedOne(migrations);
            if (after === null || failed !== undefined) {
                const why = `${failed?.migration.id ?? 'a migration'} does not go through, and without it there is nothing to go back from`;
                return answers(migrations, { why: new Map([...judged.why, ...judged.walk.map((i) => [i, why])]) }, new Map());
            }
            if (judged.walk.length === 0)
                return answers(migrations, judged, new Map());
            request.progress({ type: 'phase', name: 'Way back' });
            const { dialect, traits } = request.engine;
            const downs = await parseDowns(ups.map(({ migration }) => migration), dialect, traits);
            const access = way_back_addDisposableResource(env_1, new Access(on.shadow, {
                session: on.session,
                dialect,
                sessionSetup: request.inputs.sessionSetup,
                given: this.given,
                ...(on.running === undefined ? {} : { running: on.running }),
                ...(on.session.server.embedded ? {} : { further: () => on.shadow.open() }),
            }), true);
            const deadline = way_back_addDisposableResource(env_1, new Deadline(this.maxMs, () => access.runner.session), false);
            const tried = await tryWalk({
                access,
                deadline,
                migrations,
                ups,
                downs,
                walk: judged.walk,
                catalogs: new Map([...this.catalogs, [migrations.length, after]]),
                snapshot: () => this.snapshot(access.runner.session),
            });
            return answers(migrations, judged, tried);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = way_back_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
}


/***/ }),

/***/ 93741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ SINCE),
/* harmony export */   HI: () => (/* binding */ losesOfBefore),
/* harmony export */   OM: () => (/* binding */ addedBy),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   VH: () => (/* binding */ lossWords),
/* harmony export */   nz: () => (/* binding */ lossKey)
/* harmony export */ });
/** What the up makes and the down drops: nobody loses what was there before. */
const SINCE = ' (what was written since)';
/** Losses of what was there before the migration. */
const losesOfBefore = ({ loses }) => loses.filter((one) => !one.endsWith(SINCE));
/** Without the schema that everybody has. */
const shown = (name) => name.replace(/^public\./, '');
/** In words, with counts; never a value. */
function lossWords({ table, column, how, count, of }) {
    const name = shown(table);
    if (column === undefined)
        return count === of ? `all rows of ${name}` : `${count} of ${of} rows of ${name}`;
    if (how === 'gone')
        return `${name}.${column}`;
    if (how === 'empty' && count === of)
        return `${name}.${column}: the column comes back empty`;
    const what = how === 'empty' ? 'come back empty' : 'come back changed';
    return `${name}.${column}: ${count} of ${of} values ${what}`;
}
/** What is lost is known by its place, whoever loses it. */
const lossKey = ({ table, column }) => JSON.stringify([table, column ?? null]);
/** Tables, and columns of tables of before, that a migration adds. */
function addedBy(changes) {
    const tables = changes.filter(({ kind, object }) => kind === 'added' && object === 'table').map(({ name }) => name);
    return changes.filter(({ kind, object, name }) => kind === 'added' &&
        (object === 'table' || (object === 'column' && !tables.some((table) => name.startsWith(`${table}.`)))));
}


/***/ })

};
