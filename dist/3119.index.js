export const id = 3119;
export const ids = [3119];
export const modules = {

/***/ 73119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notesOn: () => (/* binding */ notesOn),
/* harmony export */   readSnapshot: () => (/* binding */ readSnapshot),
/* harmony export */   schemaOf: () => (/* binding */ schemaOf),
/* harmony export */   sessionOn: () => (/* binding */ sessionOn),
/* harmony export */   targetOf: () => (/* binding */ targetOf)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16955);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62976);
/* harmony import */ var _form_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27245);




const readSnapshot = async (path, passphrase) => (0,_form_js__WEBPACK_IMPORTED_MODULE_3__/* .toSnapshot */ .C)(await (0,_file_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackFile */ .Jw)(path, passphrase));
const serverOf = ({ server }) => ({ ...server, tls: false });
const short = (commit) => (commit === null ? '' : ` at commit ${commit.slice(0, 7)}`);
/** A session that answers what the history tables held. */
function sessionOn(snapshot) {
    const layouts = snapshot.layouts.length === 0 ? '' : ` for ${snapshot.layouts.join(', ')}`;
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .answering */ .Vk)(serverOf(snapshot), snapshot.history, `by ${snapshot.tool}${layouts} on ${snapshot.takenAt.slice(0, 10)}${short(snapshot.commit)}`);
}
/** What a live target would say, as it was then. */
function targetOf(snapshot, applied, shadow) {
    const { environment, catalog, sizes, now, toolRows, fingerprint } = snapshot;
    return {
        server: serverOf(snapshot),
        applied,
        environment,
        catalog,
        sizes,
        ...(shadow.includes('://') ? { fingerprint } : {}),
        ...(now === undefined ? {} : { now }),
        ...(toolRows === undefined ? {} : { toolRows }),
    };
}
/** The schema as SQL; where there is none, why, in the words of the run that looked for it. */
function schemaOf({ schema }) {
    if ('sql' in schema)
        return schema.sql;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('schema-dump', schema.missing, 'Make the snapshot anew where the dump program of the server is.');
}
const DAY_MS = 86_400_000;
/** How old it is, in days: hours would make another comment of every run. */
function ageOf({ takenAt }, now) {
    const days = Math.floor((Date.parse(now) - Date.parse(takenAt)) / DAY_MS);
    if (Number.isNaN(days) || days < 0)
        return 'younger than this run';
    if (days === 0)
        return 'less than a day old';
    return days === 1 ? '1 day old' : `${days} days old`;
}
/** What a plan without a live target rests on, in whole sentences. */
function notesOn(snapshot, now, tool) {
    const which = `the snapshot of ${snapshot.takenAt.slice(0, 10)} (${ageOf(snapshot, now)}${snapshot.commit === null ? '' : `, taken${short(snapshot.commit)}`})`;
    const { unsaid } = snapshot;
    return [
        `The target is ${which}: schema, sizes, statistics and history are as they were then, and its rows were not probed. What was applied since counts as pending.`,
        ...(snapshot.tool === tool
            ? []
            : [
                `${snapshot.tool} made the snapshot, and this is ${tool}: what they call drift may only be another way to print a schema.`,
            ]),
        ...(unsaid.length === 0
            ? []
            : [`A snapshot holds no values of settings of your own, so the shadow went without ${unsaid.join(', ')}.`]),
    ];
}


/***/ }),

/***/ 16955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vk: () => (/* binding */ answering),
/* harmony export */   oz: () => (/* binding */ recording)
/* harmony export */ });
/* unused harmony export questionOf */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);

/** One text for one question, whatever its values. */
const questionOf = ({ parts, values }) => JSON.stringify([parts, values]);
const refuse = () => Promise.reject(new Error('A session of a snapshot only answers questions.'));
/** A session without a server. */
function sessionOf(server, id, query) {
    const close = () => Promise.resolve();
    return {
        server,
        id,
        query,
        run: refuse,
        home: undefined,
        cancel: close,
        transaction: () => 'idle',
        lost: undefined,
        close,
        [Symbol.asyncDispose]: close,
    };
}
/** Asks by the given session, and keeps what it answered. What the server refuses is no answer. */
function recording(session) {
    const answers = new Map();
    const query = async (asked) => {
        const rows = await session.query(asked);
        answers.set(questionOf(asked), rows);
        return rows;
    };
    return {
        session: sessionOf(session.server, session.id, query),
        answers: () => [...answers].map(([question, rows]) => ({ question, rows })),
    };
}
/** Answers what was asked then. `about` says of which snapshot it is. */
function answering(server, answers, about) {
    const known = new Map(answers.map(({ question, rows }) => [question, rows]));
    return sessionOf(server, 0, (asked) => {
        const rows = known.get(questionOf(asked));
        if (rows !== undefined)
            return Promise.resolve(rows);
        return Promise.reject(new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('snapshot', `The snapshot does not say what this plan must know of the history. It was made ${about}.`, 'Make it anew, by this version and for the same layouts and `history-schema`: a pull request that brings another migration tool along needs `database-url`, or `since`.'));
    });
}


/***/ }),

/***/ 62976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mw: () => (/* binding */ broken),
  qq: () => (/* binding */ pack),
  Jw: () => (/* binding */ unpackFile)
});

// UNUSED EXPORTS: FORM, MOST, unpack

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/io/age.js
/** How a file in the age format begins. */
const HEAD = 'age-encryption.org/v1';
/** Armoured files, which `age -a` writes, are text. */
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';
function isAge(bytes) {
    const head = Buffer.from(bytes.subarray(0, ARMOUR.length)).toString('latin1');
    return head.startsWith(HEAD) || head === ARMOUR;
}
/** Encrypts with a passphrase, so that `age --decrypt` opens it. The package is loaded only now. */
async function seal(bytes, passphrase) {
    const { Encrypter } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    return encrypter.encrypt(bytes);
}
/** Throws where the passphrase is another one, or the file is damaged: the format does not tell the two apart. */
async function unseal(bytes, passphrase) {
    const { armor, Decrypter } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const armoured = bytes[0] === ARMOUR.charCodeAt(0);
    return decrypter.decrypt(armoured ? armor.decode(Buffer.from(bytes).toString('latin1')) : bytes);
}

// EXTERNAL MODULE: ./lib/io/bounded.js
var bounded = __webpack_require__(36521);
// EXTERNAL MODULE: ./lib/io/folder.js
var folder = __webpack_require__(77914);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/steps/snapshot/file.js







/** Of the form that this version writes, and the only one that it reads. */
const FORM = 1;
const FORMAT = 'migrate-on-merge snapshot';
/** No schema is that large; a file that unpacks to more is made to fill the memory. */
const MOST = 200 * 1024 * 1024;
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/** First line: what it is, and a hash of what follows; then the content as JSON. Packed, and sealed where there is a passphrase. */
async function pack(json, passphrase) {
    const body = Buffer.from(json, 'utf8');
    const head = `${JSON.stringify({ format: FORMAT, version: FORM, sha256: sha256(body) })}\n`;
    const packed = await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(Buffer.concat([Buffer.from(head), body]), { level: 9 });
    return passphrase === undefined ? packed : seal(packed, passphrase);
}
const broken = (why) => new error/* ActionError */.lZ('snapshot', `\`snapshot-file\` cannot be used: ${why}`, 'Make it anew with `command: snapshot`, and take it from a run of the default branch.');
/** Never more than `MOST` bytes, and nothing but a file: what the path names may have been put there by anybody. */
async function bytesOf(path) {
    try {
        return await (0,bounded/* readBounded */.C)(path, MOST);
    }
    catch (cause) {
        const code = (0,folder/* codeOf */.$N)(cause) ?? 'unknown reason';
        if (code === 'EINVAL' || code === 'EISDIR')
            throw broken('it is no file.');
        if (code === 'EFBIG')
            throw broken(`${MOST} bytes are the most.`);
        throw new error/* ActionError */.lZ('snapshot', `\`snapshot-file\` cannot be read (${code}).`, 'A step before this one fetches it: `docs/forks.md` has the workflow. The first snapshot must have been made by then.', { cause });
    }
}
async function opened(bytes, passphrase) {
    if (!isAge(bytes))
        return bytes;
    if (passphrase === undefined)
        throw new error/* ActionError */.lZ('snapshot', '`snapshot-file` is encrypted, and there is no `snapshot-passphrase`.', 'Give the passphrase that it was made with. Runs for forks get no secret: they need a snapshot that is not encrypted.');
    try {
        return await unseal(bytes, passphrase);
    }
    catch (cause) {
        throw new error/* ActionError */.lZ('snapshot', '`snapshot-file` cannot be decrypted: it was made with another passphrase, or is damaged.', 'Give the `snapshot-passphrase` of the run that made it, or make it anew.', { cause });
    }
}
async function unpacked(bytes) {
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b)
        throw broken('it is no snapshot.');
    try {
        return await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(bytes, { maxOutputLength: MOST });
    }
    catch (error) {
        const large = (0,folder/* codeOf */.$N)(error) === 'ERR_BUFFER_TOO_LARGE';
        throw broken(large ? `it unpacks to more than ${MOST} bytes.` : 'it is damaged.');
    }
}
const file_HEAD = /^\{"format":"migrate-on-merge snapshot","version":(\d{1,9}),"sha256":"([0-9a-f]{64})"\}$/;
/** The content's JSON, parsed; every value in it is still anybody's. */
async function unpack(bytes, passphrase) {
    const text = await unpacked(await opened(bytes, passphrase));
    const end = text.subarray(0, 1_000).indexOf('\n');
    const [, version, hash] = file_HEAD.exec(text.subarray(0, Math.max(end, 0)).toString('utf8')) ?? [];
    if (version === undefined)
        throw broken('it is no snapshot.');
    if (Number(version) !== FORM)
        throw broken(`it is of form ${version}, and this version reads form ${FORM}: use the version that made it, or newer.`);
    const body = text.subarray(end + 1);
    if (sha256(body) !== hash)
        throw broken('it is damaged: its content is not what its first line says.');
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        throw broken('its content is no JSON.');
    }
}
const unpackFile = async (path, passphrase) => unpack(await bytesOf(path), passphrase);


/***/ }),

/***/ 27245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ toJson),
  C: () => (/* binding */ toSnapshot)
});

// EXTERNAL MODULE: ./lib/steps/snapshot/file.js + 1 modules
var file = __webpack_require__(62976);
;// CONCATENATED MODULE: ./lib/steps/snapshot/checked.js

/** Says where, and never what stands there. */
const wrong = (at, wanted) => {
    throw (0,file/* broken */.mw)(`at ${at} it has no ${wanted}.`);
};
const checked_text = (value, at) => (typeof value === 'string' ? value : wrong(at, 'text'));
const flag = (value, at) => (typeof value === 'boolean' ? value : wrong(at, 'true or false'));
const amount = (value, at) => typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : wrong(at, 'number from 0');
const whole = (value, at) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong(at, 'whole number from 0');
const orNull = (read) => (value, at) => value === null ? null : read(value, at);
const listOf = (read) => (value, at) => Array.isArray(value) ? value.map((one, i) => read(one, `${at}[${i}]`)) : wrong(at, 'list');
/** Of an object with names that are not known beforehand; `__proto__` is a name like others, and sets nothing. */
const mapOf = (read) => (value, at) => Object.fromEntries(Object.entries(object(value, at)).map(([name, one]) => [name, read(one, `${at}.…`)]));
const object = (value, at) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : wrong(at, 'object');
/** An object with these keys; `optional` ones may be missing. Others are not looked at. */
const recordOf = (fields, optional = []) => (value, at) => {
    const from = object(value, at);
    const entries = Object.keys(fields).flatMap((key) => {
        const there = Object.hasOwn(from, key);
        if (!there && optional.includes(key))
            return [];
        return [[key, fields[key](there ? from[key] : undefined, `${at}.${key}`)]];
    });
    return Object.fromEntries(entries);
};

;// CONCATENATED MODULE: ./lib/steps/snapshot/form.js


const row = mapOf(orNull(checked_text));
const texts = listOf(checked_text);
const server = recordOf({
    engine: checked_text,
    version: checked_text,
    major: whole,
    database: checked_text,
    user: checked_text,
    superuser: flag,
    embedded: flag,
    settings: mapOf(checked_text),
});
/** Names of settings become part of statements; those with a dot are never written. */
const setting = (value, at) => {
    const name = checked_text(value, at);
    if (!/^\w{1,63}$/.test(name))
        throw (0,file/* broken */.mw)(`at ${at} it has no name of a setting.`);
    return name;
};
const environment = recordOf({
    roles: texts,
    memberOf: texts,
    settings: listOf(recordOf({ name: setting, value: checked_text })),
    variables: mapOf(checked_text),
}, ['memberOf', 'variables']);
const form_object = recordOf({ kind: checked_text, name: checked_text, definition: checked_text, portable: checked_text, outline: checked_text, hidden: flag }, ['portable', 'outline', 'hidden']);
const plainCatalog = recordOf({ major: whole, objects: listOf(form_object), unseen: texts }, ['unseen']);
const catalog = (value, at) => {
    const { major, objects, unseen } = plainCatalog(value, at);
    const all = new Map(objects.map((one) => [`${one.kind} ${one.name}`, one]));
    return { major, objects: all, ...(unseen === undefined ? {} : { unseen: new Set(unseen) }) };
};
const size = recordOf({
    relation: checked_text,
    rows: orNull(amount),
    bytes: orNull(amount),
    indexBytes: orNull(amount),
    partitions: whole,
}, ['indexBytes', 'partitions']);
const unit = (value, at) => {
    if (value !== 'scans' && value !== 'rows')
        throw (0,file/* broken */.mw)(`at ${at} it has no unit.`);
    return value;
};
const now = recordOf({
    askedAt: checked_text,
    countedSince: orNull(checked_text),
    reads: unit,
    traffic: listOf(recordOf({
        relation: checked_text,
        readsPerSecond: orNull(amount),
        writesPerSecond: orNull(amount),
    })),
    openTransactions: listOf(recordOf({ seconds: amount, idle: flag, application: checked_text, holds: texts }, ['holds'])),
    replicas: listOf(recordOf({ name: checked_text, lagSeconds: orNull(amount) })),
    unknown: texts,
}, ['askedAt', 'reads']);
const schema = (value, at) => {
    const { sql, missing } = recordOf({ sql: checked_text, missing: checked_text }, ['sql', 'missing'])(value, at);
    return sql === undefined ? { missing: checked_text(missing, `${at}.missing`) } : { sql };
};
/** A moment as we write it: anything else would be read in some other way by everybody. */
const moment = (value, at) => {
    const said = checked_text(value, at);
    const time = new Date(said);
    if (Number.isNaN(time.getTime()) || time.toISOString() !== said)
        throw (0,file/* broken */.mw)(`at ${at} it has no time.`);
    return said;
};
const commit = (value, at) => {
    if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(checked_text(value, at)))
        throw (0,file/* broken */.mw)(`at ${at} it has no commit.`);
    return value;
};
const read = recordOf({
    takenAt: moment,
    tool: checked_text,
    commit: orNull(commit),
    label: checked_text,
    engine: checked_text,
    layouts: texts,
    server,
    environment,
    unsaid: texts,
    fingerprint: checked_text,
    history: listOf(recordOf({ question: checked_text, rows: listOf(row) })),
    catalog,
    sizes: listOf(size),
    now,
    toolRows: listOf(recordOf({ table: texts, columns: texts, rows: listOf(row) })),
    schema,
}, ['now', 'toolRows']);
/** Takes parsed JSON for a snapshot, or throws; what it does not know is left behind. */
const toSnapshot = (value) => read(value, 'its top');
/** The content as JSON. */
function toJson(snapshot) {
    const { major, objects, unseen } = snapshot.catalog;
    const plain = {
        major,
        objects: [...objects.values()],
        ...(unseen === undefined ? {} : { unseen: [...unseen] }),
    };
    return JSON.stringify({ ...snapshot, catalog: plain });
}


/***/ })

};
