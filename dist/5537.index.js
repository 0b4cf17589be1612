export const id = 5537;
export const ids = [5537];
export const modules = {

/***/ 45537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GRAMMAR_MAJOR: () => (/* binding */ GRAMMAR_MAJOR),
/* harmony export */   ParseError: () => (/* binding */ ParseError),
/* harmony export */   parser: () => (/* binding */ parser)
/* harmony export */ });
/* harmony import */ var _io_bundled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10244);

/** `character` counts code points from 0; undefined where the parser names no place. */
class ParseError extends Error {
    character;
    constructor(message, character) {
        super(message);
        this.character = character;
    }
}
/** The major version of PostgreSQL whose grammar this is. */
const GRAMMAR_MAJOR = 18;
let loading;
async function load() {
    const module = await (0,_io_bundled_js__WEBPACK_IMPORTED_MODULE_0__/* .loadBundled */ .P)(['parser', 'index.cjs'], 'libpg-query');
    await module.loadModule();
    return {
        parse(text) {
            try {
                return module.parseSync(text).stmts ?? [];
            }
            catch (error) {
                if (error instanceof RangeError) {
                    throw new ParseError('the statement is nested too deeply for the parser', undefined);
                }
                const details = error.sqlDetails;
                throw new ParseError(error instanceof Error ? error.message : String(error), details?.cursorPosition);
            }
        },
        parsePlpgsql(text) {
            try {
                return module.parsePlPgSQLSync(text);
            }
            catch {
                return undefined;
            }
        },
    };
}
function parser() {
    loading ??= load();
    return loading;
}


/***/ })

};
