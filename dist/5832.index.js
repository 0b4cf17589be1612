export const id = 5832;
export const ids = [5832];
export const modules = {

/***/ 85832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   grammar: () => (/* binding */ grammar)
/* harmony export */ });
/** Deeper trees would end our own stack. */
const DEEPEST = 3000;
function grammarOf({ lexer, parser, antlr }) {
    /** Classes keep their names for us, whatever a bundler does to them. */
    const forms = new Map(Object.entries(parser).map(([name, value]) => [value, name]));
    function nodeOf(tree, names, depth) {
        if (depth > DEEPEST)
            throw new RangeError('nested too deeply');
        if (!(tree instanceof antlr.ParserRuleContext)) {
            return { rule: '', form: '', text: tree.getText(), children: [] };
        }
        return {
            rule: names[tree.ruleIndex] ?? '',
            form: forms.get(tree.constructor) ?? '',
            text: '',
            children: (tree.children ?? []).map((child) => nodeOf(child, names, depth + 1)),
        };
    }
    return {
        parse(sql) {
            const tokens = new antlr.CommonTokenStream(quiet(new lexer.MySqlLexer(antlr.CharStreams.fromString(sql))));
            const made = quiet(new parser.MySqlParser(tokens));
            made.errorHandler = new antlr.BailErrorStrategy();
            // The cheaper way to choose between forms. It takes as much of our corpus as the full one, in a tenth of the time.
            made.interpreter.predictionMode = antlr.PredictionMode.SLL;
            try {
                const tree = nodeOf(made.program(), made.ruleNames, 0);
                // The grammar would read `INSERT INTO a SET b = 1` as two statements that have no semicolon between them.
                const statements = tree.children.filter((child) => child.rule !== '' && child.rule !== 'emptyStatement_');
                return statements.length === 1 && tree.children.at(-1)?.text === '<EOF>' ? tree : undefined;
            }
            catch (error) {
                if (error instanceof antlr.ParseCancellationException || error instanceof RangeError)
                    return undefined;
                throw error;
            }
        },
    };
}
function quiet(recogniser) {
    recogniser.removeErrorListeners();
    return recogniser;
}
async function load() {
    const [lexer, parser, antlr] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(1621), __webpack_require__.e(6813)]).then(__webpack_require__.bind(__webpack_require__, 76813)),
        Promise.all(/* import() */[__webpack_require__.e(1621), __webpack_require__.e(7432)]).then(__webpack_require__.bind(__webpack_require__, 87432)),
        __webpack_require__.e(/* import() */ 1621).then(__webpack_require__.bind(__webpack_require__, 41621)),
    ]);
    return grammarOf({ lexer, parser, antlr });
}
let loading;
/** Loads the grammar at first use: a few megabytes, and slow with the first statement of each kind. */
function grammar() {
    loading ??= load();
    return loading;
}


/***/ })

};
