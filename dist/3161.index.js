export const id = 3161;
export const ids = [3161];
export const modules = {

/***/ 63161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mB: () => (/* binding */ ParseError),
  K3: () => (/* binding */ parser),
  withParser: () => (/* binding */ withParser)
});

// UNUSED EXPORTS: GRAMMAR_MAJOR, ParserDown

// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/bundled.js
var bundled = __webpack_require__(10244);
;// CONCATENATED MODULE: ./lib/sql/pg/wasm.js

const nothing = () => undefined;
function instanceOf(raw) {
    const asked = (text, work) => {
        const bytes = raw.lengthBytesUTF8(text) + 1;
        const pointer = raw._malloc(bytes);
        if (pointer === 0)
            throw new RangeError('no memory is left');
        raw.stringToUTF8(text, pointer, bytes);
        const done = work(pointer);
        raw._free(pointer);
        return done;
    };
    const field = (struct, index) => raw.getValue(struct + index * 4, 'i32');
    const words = (pointer) => (pointer === 0 ? '' : raw.UTF8ToString(pointer));
    return {
        parse: (text) => asked(text, (pointer) => {
            const result = raw._wasm_parse_query_raw(pointer);
            if (result === 0)
                throw new RangeError('no memory is left');
            const error = field(result, 2);
            const answer = error === 0
                ? { tree: words(field(result, 0)) }
                : { refused: { message: words(field(error, 0)), character: Math.max(0, field(error, 4) - 1) } };
            raw._wasm_free_parse_result(result);
            return answer;
        }),
        parsePlpgsql: (text) => asked(text, (pointer) => {
            const result = raw._wasm_parse_plpgsql(pointer);
            const answer = words(result);
            raw._wasm_free_string(result);
            return answer;
        }),
    };
}
/** Where it gives up it would end the process with a status of its own, after a page about its memory: neither is anybody's business. */
async function makeInstance() {
    const { default: make } = await (0,bundled/* loadBundled */.P)(['parser', 'libpg-query.js'], 'libpg-query/wasm/libpg-query.js');
    return instanceOf(await make({ print: nothing, printErr: nothing }));
}

;// CONCATENATED MODULE: ./lib/sql/pg/parser.js


/** `character` counts code points from 0; undefined where the parser names no place. */
class ParseError extends Error {
    character;
    constructor(message, character) {
        super(message);
        this.character = character;
    }
}
/** A text has brought the parser down, and with it whatever it was asked meanwhile: `withParser` begins again. */
class ParserDown extends Error {
}
/** The major version of PostgreSQL whose grammar this is. */
const GRAMMAR_MAJOR = 18;
/** Nobody writes one of them by accident; each costs a parser. */
const MOST_DOWN = 20;
/** Texts that have brought a parser down: the next one is not asked. */
const deadly = new Set();
const TOO_DEEP = 'the statement is nested too deeply for the parser';
/**
 * Where a text is nested so deeply that the parser's stack ends, it is left in the middle of its work: from then on its answers are
 * wrong, first rarely, then always. So it is not asked again, ever, and whoever needs one gets a new one.
 */
class Guarded {
    instance;
    down = false;
    constructor(instance) {
        this.instance = instance;
    }
    parse(text) {
        const answer = this.ask(text, () => {
            const said = this.instance.parse(text);
            return 'refused' in said ? said : { stmts: JSON.parse(said.tree).stmts ?? [] };
        });
        if (answer === undefined)
            throw new ParseError(TOO_DEEP, undefined);
        if ('refused' in answer)
            throw new ParseError(answer.refused.message, answer.refused.character);
        return answer.stmts;
    }
    parsePlpgsql(text) {
        // Success is always an object; anything else is a message.
        const answer = this.ask(text, () => this.instance.parsePlpgsql(text)) ?? '';
        return answer.startsWith('{') ? JSON.parse(answer) : undefined;
    }
    /** Undefined for a text that no parser survives. */
    ask(text, work) {
        if (deadly.has(text))
            return undefined;
        if (this.down)
            throw new ParserDown();
        const status = process.exitCode;
        try {
            return work();
        }
        catch (cause) {
            this.down = true;
            process.exitCode = status;
            deadly.add(text);
            if (deadly.size <= MOST_DOWN)
                throw new ParserDown(TOO_DEEP, { cause });
            throw new error/* ActionError */.lZ('nested-too-deeply', `More than ${MOST_DOWN} statements are nested so deeply that PostgreSQL's parser cannot read them.`, 'Write them flatter: no server takes many more brackets, operators or joins within one statement either.', { cause });
        }
    }
}
let loading;
async function current() {
    loading ??= makeInstance().then((instance) => new Guarded(instance));
    const found = await loading;
    if (!found.down)
        return found;
    loading = undefined;
    return current();
}
/** Does some work with the parser; from the beginning where a text has brought it down, which is then told to be too deep. */
async function withParser(work) {
    for (;;) {
        const parser = await current();
        try {
            return work(parser);
        }
        catch (error) {
            if (!(error instanceof ParserDown))
                throw error;
        }
    }
}
/** For whoever asks now and then: what brings it down, and what it is asked after that, it cannot read. */
async function parser() {
    const found = await current();
    const asked = (work, otherwise) => {
        try {
            return work();
        }
        catch (error) {
            if (error instanceof ParserDown)
                return otherwise();
            throw error;
        }
    };
    return {
        parse: (text) => asked(() => found.parse(text), () => {
            throw new ParseError(TOO_DEEP, undefined);
        }),
        parsePlpgsql: (text) => asked(() => found.parsePlpgsql(text), () => undefined),
    };
}


/***/ })

};
