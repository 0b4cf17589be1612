export const id = 5300;
export const ids = [5300];
export const modules = {

/***/ 48281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName)
/* harmony export */ });
const LONGEST = 60;
/** An address, a host's full name, or a mailbox within what a client calls itself; poolers and drivers like to put them there. */
const PRIVATE = /\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}\]?(?::\d+)?|\b\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}\b(?::\d+)?|[\w.+-]+@[\w.-]+|\b(?:[a-z0-9_-]+\.)+[a-z]{2,}\b(?::\d+)?/gi;
/** What a client or a replica calls itself, for a report: without hosts, addresses and people. */
function shownName(name) {
    const cut = (name ?? '')
        .slice(0, 300)
        .replace(PRIVATE, '…')
        .replace(/[\s\-@:/]*…[\s…]*$/, '')
        .trim();
    return cut.length > LONGEST ? `${cut.slice(0, LONGEST - 1)}…` : cut;
}


/***/ }),

/***/ 90956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   ll: () => (/* binding */ sql),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/** Makes a Query: `sql\`SELECT 1 FROM ${id('s', 't')} WHERE a = ${value}\``. Values are bound, names quoted by the engine. */
function sql(parts, ...values) {
    return { parts: [...parts], values };
}
/** A name, possibly qualified. */
function id(...identifier) {
    return { identifier };
}
/** Text of our own that holds no value of anybody else's. */
function raw(text) {
    return { parts: [text], values: [] };
}
function isQuery(value) {
    return typeof value === 'object' && value !== null && 'parts' in value;
}
function isIdentifier(value) {
    return typeof value === 'object' && value !== null && 'identifier' in value;
}
/** Prints a Query with an engine's own placeholders (`index` counts from 1) and quotes. */
function print(query, style) {
    const values = [];
    const walk = (q) => q.parts.reduce((text, part, i) => {
        if (i === 0)
            return part;
        const value = q.values[i - 1];
        if (value === undefined)
            return text + part;
        if (isQuery(value))
            return text + walk(value) + part;
        if (isIdentifier(value))
            return text + value.identifier.map(style.quote).join('.') + part;
        values.push(value);
        return text + style.placeholder(values.length) + part;
    }, '');
    return { text: walk(query), values };
}


/***/ })

};
