export const id = 956;
export const ids = [956];
export const modules = {

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
