export const id = 5711;
export const ids = [5711];
export const modules = {

/***/ 15711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sarif: () => (/* binding */ sarif)
});

;// CONCATENATED MODULE: ./lib/render/text/hash.js
const MASK = 0xffffffffffffffffn;
/** FNV-1a, 64 bits, in hex: tells texts apart, protects nothing. */
function fingerprint(text) {
    let hash = 0xcbf29ce484222325n;
    for (let i = 0; i < text.length; i += 1) {
        hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & MASK;
    }
    return hash.toString(16).padStart(16, '0');
}

// EXTERNAL MODULE: ./lib/render/text/visible.js
var visible = __webpack_require__(28524);
;// CONCATENATED MODULE: ./lib/render/sarif.js


/** GitHub shows the first 5,000 results of a run and refuses more than 25,000. */
const MOST = 5_000;
const LEVEL = { error: 'error', warning: 'warning', info: 'note' };
const RANK = { error: 0, warning: 1, info: 2 };
/** The text that a finding is about: its statement, so that moving it in the file leaves it the same finding. */
function subject(finding, statements) {
    const migration = statements.get(finding.migration ?? '');
    const sql = finding.statement === null ? undefined : migration?.statements[finding.statement]?.sql;
    return (sql ?? finding.message).slice(0, 10_000).replace(/\s+/g, ' ').trim();
}
/** A path as a URI relative to the repository; a lone surrogate cannot be encoded and is replaced. */
function uri(path) {
    return encodeURI(path.replace(/\p{Cs}/gu, '\ufffd')).replace(/[#?]/g, (sign) => (sign === '#' ? '%23' : '%3F'));
}
function sarif_location(finding, path) {
    const { line, endLine, column } = finding;
    const region = {
        startLine: Math.max(1, line ?? 1),
        ...(column === undefined ? {} : { startColumn: Math.max(1, column) }),
        ...(endLine === null ? {} : { endLine: Math.max(1, line ?? 1, endLine) }),
    };
    return { physicalLocation: { artifactLocation: { uri: uri(path), uriBaseId: '%SRCROOT%' }, region } };
}
function suppressions(acknowledged) {
    // A label lives outside of the source, a comment in the file within it.
    const kind = /\blabel\b/i.test(acknowledged) ? 'external' : 'inSource';
    return [{ kind, justification: (0,visible/* visibleLines */.gB)(acknowledged) }];
}
function resultsOf(report) {
    const { plan } = report;
    const byId = new Map((plan?.migrations ?? []).map((migration) => [migration.id, migration]));
    const seen = new Map();
    // A result needs a file; what has none is in the report and the comment.
    const placed = (plan?.findings ?? []).flatMap((finding) => {
        const path = finding.path ?? byId.get(finding.migration ?? '')?.path;
        return path === undefined ? [] : [{ finding, path }];
    });
    return placed
        .sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity])
        .slice(0, MOST)
        .map(({ finding, path }) => {
        const hash = fingerprint([finding.rule, path, subject(finding, byId)].join('\n'));
        const nth = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, nth);
        const message = [finding.message, ...(finding.suggestion === undefined ? [] : ['Instead:', finding.suggestion])];
        return {
            ruleId: finding.rule,
            level: LEVEL[finding.severity],
            message: { text: (0,visible/* shorten */.ml)((0,visible/* visibleLines */.gB)(message.join('\n')), 8_000) },
            locations: [sarif_location(finding, path)],
            partialFingerprints: { primaryLocationLineHash: `${hash}:${nth}` },
            ...(finding.acknowledged === undefined ? {} : { suppressions: suppressions(finding.acknowledged) }),
        };
    });
}
/** The findings as SARIF 2.1.0, for code scanning. */
const sarif = {
    name: 'sarif',
    render: (report) => {
        const findings = report.plan?.findings ?? [];
        const rules = [...new Set(findings.map((finding) => finding.rule))].sort().map((id) => ({ id }));
        const results = resultsOf(report);
        const left = findings.length - results.length;
        const notice = {
            level: 'warning',
            message: {
                text: `${left} of ${findings.length} findings are only in the report: they name no file, or are more than code scanning shows.`,
            },
        };
        const version = /\d+\.\d+\.\d+[\w.+-]*$/.exec(report.run.tool)?.[0];
        const run = {
            tool: {
                driver: { name: 'migrate-on-merge', ...(version === undefined ? {} : { semanticVersion: version }), rules },
            },
            automationDetails: { id: `migrate-on-merge/${report.label}/` },
            invocations: [
                {
                    executionSuccessful: report.verdict !== 'failed',
                    ...(left > 0 ? { toolExecutionNotifications: [notice] } : {}),
                },
            ],
            columnKind: 'unicodeCodePoints',
            results,
        };
        const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
        return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
    },
};


/***/ }),

/***/ 28524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   gB: () => (/* binding */ visibleLines),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   tl: () => (/* binding */ shortLine)
/* harmony export */ });
/**
 * Characters that show nothing, or that change what is around them: controls, bidirectional marks, zero-width and odd
 * spaces, lone surrogates, private use. A name that holds one must look as strange as it is.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;
/** The same, without line feed and tab. */
const HIDDEN_IN_LINES = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;
function name(character) {
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
/** A name or another short text: every hidden character, line ends too, as `<U+202E>`. */
function visible(text) {
    return text.replace(HIDDEN, name);
}
/** A text of several lines: as `visible`, with line ends and tabs kept. */
function visibleLines(text) {
    return text.replace(/\r\n?/g, '\n').replace(HIDDEN_IN_LINES, name);
}
/** Running text on one line: white space between words is one space, the rest as `visible`. */
function oneLine(text) {
    return visible(text.replace(/[ \t\r\n]+/g, ' ').trim());
}
/** The first characters of a text, with `…` where it goes on. Never cuts a character in two. */
function shorten(text, longest) {
    if (text.length <= longest)
        return text;
    const end = Math.max(0, longest - 1);
    const unit = text.charCodeAt(end - 1);
    return `${text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end)}…`;
}
/** One line of at most that many characters; work does not grow with the text's length. */
function shortLine(text, longest) {
    return shorten(oneLine(shorten(text, longest * 4 + 64)), longest);
}
/** A name of at most that many characters; its white space is part of it and is shown. */
function shortName(text, longest) {
    return shorten(visible(shorten(text, longest)), longest);
}
/** The first lines and characters of a longer text; what was left out is said on a last line. */
function clip(text, longest, lines = 60) {
    const cutAt = nthLineEnd(text, lines);
    const end = Math.min(cutAt, longest);
    if (end >= text.length)
        return text;
    return `${shorten(text, end + 1)}\n… ${text.length - end} more characters`;
}
function nthLineEnd(text, lines) {
    let at = -1;
    for (let seen = 0; seen < lines; seen += 1) {
        at = text.indexOf('\n', at + 1);
        if (at === -1)
            return text.length;
    }
    return at;
}


/***/ })

};
