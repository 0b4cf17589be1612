export const id = 7868;
export const ids = [7868];
export const modules = {

/***/ 47868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WRONG_PASSPHRASE: () => (/* binding */ WRONG_PASSPHRASE),
/* harmony export */   ageSeal: () => (/* binding */ ageSeal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const VERSION = 'age-encryption.org/v1';
const CIPHER = 'chacha20-poly1305';
const CHUNK = 64 * 1024;
const TAG = 16;
const KEY = 16;
const NONCE = 16;
/** What `age` itself takes: about a second, and 256 MB for that long. */
const WORK = 18;
/** A header may ask for any work and memory; `age` goes no further either. */
const MOST_WORK = 22;
/** With a passphrase there is one recipient, in some two hundred bytes. */
const LONGEST_HEADER = 4 * 1024;
const WRONG_PASSPHRASE = 'the passphrase is another one, or the file is damaged';
const base64 = (bytes) => Buffer.from(bytes).toString('base64').replaceAll('=', '');
const derive = (key, salt, label) => Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', key, salt, label, 32));
function wrappingKey(passphrase, salt, work) {
    const cost = { N: 2 ** work, r: 8, p: 1 };
    const options = { ...cost, maxmem: 129 * cost.N * cost.r + 1024 * 1024 };
    const salted = Buffer.concat([Buffer.from(`${VERSION}/scrypt`), salt]);
    return new Promise((resolve, reject) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt)(passphrase, salted, 32, options, (error, key) => (error === null ? resolve(key) : reject(error))));
}
function sealed(key, nonce, plain) {
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, key, nonce, { authTagLength: TAG });
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
/** Throws where a single bit of it is another one. */
function opened(key, nonce, bytes) {
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(CIPHER, key, nonce, { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG)), decipher.final()]);
}
const macOf = (fileKey, head) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', derive(fileKey, Buffer.alloc(0), 'header'))
    .update(head)
    .digest();
const FORM = /^(age-encryption\.org\/v1\n-> scrypt ([A-Za-z0-9+/]{22}) ([1-9]\d?)\n([A-Za-z0-9+/]{43})\n---) ([A-Za-z0-9+/]{43})\n$/;
function parseHeader(text) {
    const [, head = '', salt = '', work = '', wrapped = '', mac = ''] = FORM.exec(text) ?? [];
    if (head === '') {
        if (!text.startsWith(`${VERSION}\n`))
            throw new Error('it is no file in the age format');
        throw new Error('it is encrypted to keys, not with a passphrase, or its beginning is damaged');
    }
    if (Number(work) > MOST_WORK)
        throw new Error(`opening it would take too much work (2^${work})`);
    const bytes = (text64) => Buffer.from(text64, 'base64');
    return { head, salt: bytes(salt), work: Number(work), wrapped: bytes(wrapped), mac: bytes(mac) };
}
/** Takes pieces as they come, and gives as many bytes as are asked for. */
class Reader {
    held = Buffer.alloc(0);
    pieces;
    constructor(source) {
        this.pieces = source[Symbol.asyncIterator]();
    }
    /** Up to so many bytes; fewer only at the end. */
    async upTo(length) {
        const parts = [this.held];
        let there = this.held.length;
        while (there < length) {
            const { done, value } = await this.pieces.next();
            if (done === true)
                break;
            parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
            there += value.length;
        }
        const all = parts.length === 1 ? this.held : Buffer.concat(parts);
        this.held = all.subarray(length);
        return all.subarray(0, length);
    }
    async line() {
        for (let most = 128;; most *= 2) {
            const seen = await this.upTo(most);
            this.held = Buffer.concat([seen, this.held]);
            const end = seen.indexOf(10);
            if (end !== -1)
                return (await this.upTo(end + 1)).toString('latin1');
            if (seen.length < most || most > LONGEST_HEADER)
                throw new Error('it is no file in the age format');
        }
    }
    async close() {
        await this.pieces.return?.();
    }
}
async function readHeader(reader) {
    let text = '';
    do
        text += await reader.line();
    while (!/(?:^|\n)--- .*\n$/.test(text) && text.length < LONGEST_HEADER);
    return text;
}
/** The nonces of one file: a counter, and a mark on the last piece, so that no end can be cut off unseen. */
function nonces() {
    let count = 0;
    return (last) => {
        const nonce = Buffer.alloc(12);
        nonce.writeUIntBE(count, 5, 6);
        if (last)
            nonce[11] = 1;
        count += 1;
        return nonce;
    };
}
/** `power`: how much work the passphrase is, as the power of two that the format names. */
function ageSeal(passphrase, power = WORK) {
    // The work of a passphrase is done once for a file that is opened several times
    const keys = new Map();
    async function fileKeyOf({ head, salt, work, wrapped, mac }) {
        const known = keys.get(head);
        try {
            const fileKey = known ?? opened(await wrappingKey(passphrase, salt, work), Buffer.alloc(12), wrapped);
            if (fileKey.length !== KEY || !(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(macOf(fileKey, head), mac))
                throw new Error('another header');
            keys.set(head, fileKey);
            return fileKey;
        }
        catch (cause) {
            throw new Error(WRONG_PASSPHRASE, { cause });
        }
    }
    return {
        ending: '.age',
        async *close(plain) {
            const reader = new Reader(plain);
            try {
                // Asked for before the work begins: what a program has written is thrown away when it ends and nobody has asked yet.
                let piece = await reader.upTo(CHUNK);
                const [fileKey, salt, nonce] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(KEY), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(NONCE)];
                const wrapped = sealed(await wrappingKey(passphrase, salt, power), Buffer.alloc(12), fileKey);
                const head = `${VERSION}\n-> scrypt ${base64(salt)} ${power}\n${base64(wrapped)}\n---`;
                keys.set(head, fileKey);
                yield Buffer.from(`${head} ${base64(macOf(fileKey, head))}\n`);
                yield nonce;
                const key = derive(fileKey, nonce, 'payload');
                const next = nonces();
                // Only who looks ahead knows which piece is the last one.
                for (let more = true; more;) {
                    const following = piece.length < CHUNK ? Buffer.alloc(0) : await reader.upTo(CHUNK);
                    more = following.length > 0;
                    yield sealed(key, next(!more), piece);
                    piece = following;
                }
            }
            finally {
                await reader.close();
            }
        },
        async *open(file) {
            const reader = new Reader(file);
            try {
                const fileKey = await fileKeyOf(parseHeader(await readHeader(reader)));
                const nonce = await reader.upTo(NONCE);
                const key = derive(fileKey, nonce, 'payload');
                const next = nonces();
                const whole = CHUNK + TAG;
                for (let piece = await reader.upTo(whole), more = true, first = true; more; first = false) {
                    const following = piece.length < whole ? Buffer.alloc(0) : await reader.upTo(whole);
                    more = following.length > 0;
                    if (nonce.length < NONCE || piece.length < TAG || (piece.length === TAG && !first))
                        throw new Error('it ends before its end');
                    let plain;
                    try {
                        plain = opened(key, next(!more), piece);
                    }
                    catch (cause) {
                        throw new Error('it is damaged, or ends before its end', { cause });
                    }
                    if (plain.length > 0)
                        yield plain;
                    piece = following;
                }
            }
            finally {
                await reader.close();
            }
        },
    };
}


/***/ })

};
