export const id = 6290;
export const ids = [6290,5908,5951];
export const modules = {

/***/ 99063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ chooseShadow),
  f: () => (/* binding */ startShadow)
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

// EXTERNAL MODULE: ./lib/engines/index.js + 35 modules
var engines = __webpack_require__(67705);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
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
// EXTERNAL MODULE: ./lib/engines/postgres.js + 3 modules
var postgres = __webpack_require__(67645);
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
    throw new model_error/* ActionError */.lZ('shadow-start', `Docker could not pull the image ${image}: ${text}`, PULL_HINTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'Pull the image by hand to see what is wrong with it.');
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
    return new model_error/* ActionError */.lZ('shadow-start', `The container of ${image} ${what}: ${text}`, 'Try the image by hand with `docker run`, or choose another source of throw-away databases with `shadow`.');
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

// EXTERNAL MODULE: ./lib/engines/pglite.js + 4 modules
var pglite = __webpack_require__(59791);
// EXTERNAL MODULE: ./lib/model/engine.js
var model_engine = __webpack_require__(81067);
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
            throw (0,model_error/* defect */.gb)('The embedded database has one session, and that one is in use.');
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
    start: (request) => Promise.reject(new model_error/* ActionError */.lZ('no-shadow', `There is no embedded ${model_engine/* LABELS */.k[request.engine]}.`, 'Take another `shadow`.')),
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
        throw new model_error/* ActionError */.lZ('no-shadow', `An installed server cannot serve as shadow: ${programs}.`, 'Set `shadow: docker`, name the mysql:// URL of a scratch server, or name the folder of its programs by `mysql-binaries`.');
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
        throw new model_error/* ActionError */.lZ('no-shadow', `An installed server cannot serve as shadow: ${chosen}.`, 'Set `shadow: embedded` or `shadow: docker`, or name its folder by `postgres-binaries`.');
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
    return new model_error/* ActionError */.lZ('shadow-not-empty', `The database of \`shadow\` cannot be used: its role may not create databases, and ${why}.`, 'Give the role CREATEDB, or name an empty database that it owns and that nobody else uses.');
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
    return new model_error/* ActionError */.lZ('shadow-not-empty', `The database of \`shadow\` cannot be used: its user may not create databases, and ${why}.`, 'Give the user the right to create databases (GRANT ALL ON `migrate\\_on\\_merge\\_shadow\\_%`.*), or name an empty database that nobody else uses.');
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
    throw new model_error/* ActionError */.lZ('shadow-start', `The scratch server of \`shadow\` is ${found} ${version}, and what is wanted is ${model_engine/* LABELS */.k[request.engine]}.`, `Name a scratch server that is ${model_engine/* LABELS */.k[request.engine]}; or, if ${found} is what the migrations are for, set \`engine: ${engine}\`.`);
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
        throw new model_error/* ActionError */.lZ('shadow-is-target', 'The URL of `shadow` names the target database itself.', 'Name a database on a scratch server, or leave `shadow` out.');
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
        if (error instanceof model_error/* ServerError */.gP && READ_ONLY.has(error.code)) {
            throw new model_error/* ActionError */.lZ('shadow-start', `The scratch server of \`shadow\` takes no writes: ${error.message}`, 'Name a server that may be written to, not a replica.', { cause: error });
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
        throw new model_error/* ActionError */.lZ('shadow-is-target', 'The URL of `shadow` names the target database itself.', 'Name a database on a scratch server, or leave `shadow` out.');
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
        throw new model_error/* ActionError */.lZ('shadow-start', 'The scratch server of `shadow` is a read-only replica.', 'Name a server that may be written to.');
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
        throw (0,model_error/* defect */.gb)(`No shadow is called ${name}.`);
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
    throw new model_error/* ActionError */.lZ('bad-input', 'The value of `shadow` is not known.', 'Write `auto`, `local`, `embedded`, `docker`, `docker:IMAGE`, or the postgres:// or mysql:// URL of a scratch server.');
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
        return new model_error/* ActionError */.lZ('no-shadow', text, mysqlHint(request));
    return new model_error/* ActionError */.lZ('no-shadow', text, request.extensions.length > 0
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


/***/ })

};
