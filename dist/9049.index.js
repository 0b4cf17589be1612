export const id = 9049;
export const ids = [9049];
export const modules = {

/***/ 49049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SHELLS: () => (/* binding */ SHELLS),
/* harmony export */   completionFor: () => (/* binding */ completionFor)
/* harmony export */ });
/* harmony import */ var _inputs_argv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95985);
/* harmony import */ var _model_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93042);
/* harmony import */ var _model_input_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2370);
/* harmony import */ var _terminal_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3009);




const SHELLS = ['bash', 'zsh', 'fish'];
const NAME = 'migrate-on-merge';
/** A name for a file is completed by the shell itself. */
const flags = _model_input_list_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc
    .filter(({ name }) => name !== 'command')
    .map(({ name, description, kind, choices }) => ({
    flag: `--${name}`,
    about: description.split(/(?<=\.) /)[0] ?? '',
    values: kind === 'boolean' ? ['true', 'false'] : (choices ?? []),
}));
const words = [..._inputs_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .CLI_COMMANDS */ .In, 'completion', 'help'];
const switches = [..._terminal_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .TERMINAL_FLAGS */ .x, 'help', 'version'].map((flag) => `--${flag}`);
/** What may follow these words; anything else is followed by flags and files. */
const AFTER = [
    ['completion', SHELLS],
    ['help', [..._inputs_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .CLI_COMMANDS */ .In, ..._model_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .ERROR_CODES */ .O]],
];
function bash() {
    const cases = flags.flatMap(({ flag, values }) => values.length === 0 ? [] : [`    ${flag}) COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$word")); return ;;`]);
    return `# bash completion of ${NAME}: source <(${NAME} completion bash)
_migrate_on_merge() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  case "$before" in
${cases.join('\n')}
${AFTER.map(([word, values]) => `    ${word}) COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$word")); return ;;`).join('\n')}
    --*) if [[ "$word" != -* ]]; then COMPREPLY=($(compgen -f -- "$word")); return; fi ;;
  esac
  if [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W '${[...flags.map(({ flag }) => flag), ...switches].join(' ')}' -- "$word"))
  elif (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word"))
  fi
}
complete -o default -F _migrate_on_merge ${NAME}
`;
}
/** For a word within '…' of zsh and fish. */
const quoted = (text) => text.replaceAll(/['\\]/g, '');
function zsh() {
    const one = ({ flag, about, values }) => {
        const said = quoted(about).replaceAll(/[[\]:]/g, ' ');
        return `    '*${flag}[${said}]:value:${values.length === 0 ? '_files' : `(${values.join(' ')})`}' \\`;
    };
    return `#compdef ${NAME}
# zsh completion of ${NAME}: ${NAME} completion zsh > "\${fpath[1]}/_${NAME}"
_migrate_on_merge() {
  local context state state_desc line
  typeset -A opt_args
  _arguments -C \\
${flags.map(one).join('\n')}
${switches.map((flag) => `    '${flag}' \\`).join('\n')}
    '1:command:(${words.join(' ')})' \\
    '2: :->second' \\
    '*:file:_files'
  [[ "$state" = second ]] || return
  case "$line[1]" in
${AFTER.map(([word, values]) => `    ${word}) compadd -- ${values.join(' ')} ;;`).join('\n')}
    *) _files ;;
  esac
}
# Loaded by its name it is to complete at once; sourced, it is only made known.
if [ "$funcstack[1]" = "_${NAME}" ]; then _migrate_on_merge "$@"; else compdef _migrate_on_merge ${NAME}; fi
`;
}
function fish() {
    const first = words.map((word) => `complete -c ${NAME} -n __fish_use_subcommand -f -a ${word}`);
    const each = flags.map(({ flag, about, values }) => {
        const given = values.length === 0 ? '-r' : `-x -a '${values.join(' ')}'`;
        return `complete -c ${NAME} -l ${flag.slice(2)} ${given} -d '${quoted(about)}'`;
    });
    const plain = switches.map((flag) => `complete -c ${NAME} -l ${flag.slice(2)}`);
    const after = AFTER.map(([word, values]) => `complete -c ${NAME} -n '__fish_seen_subcommand_from ${word}' -f -a '${values.join(' ')}'`);
    return `# fish completion of ${NAME}: ${NAME} completion fish > ~/.config/fish/completions/${NAME}.fish
${[...first, ...after, ...each, ...plain].join('\n')}
`;
}
const SCRIPTS = { bash, zsh, fish };
/** The script for a shell; undefined where these arguments ask for none. */
function completionFor(argv) {
    if (argv[0] !== 'completion')
        return undefined;
    const shell = SHELLS.find((one) => one === argv[1]);
    return shell === undefined ? undefined : SCRIPTS[shell]();
}


/***/ })

};
