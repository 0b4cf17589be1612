import { type Document, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';

/** No settings are that long, and nobody repeats himself that often: more is made to keep us busy. */
const LONGEST = 256 * 1024;
const MOST_ALIASES = 500;

/** What keeps a text from being YAML that we read; `message` is the parser's own, which may repeat the text. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

export interface Yaml {
  readonly document: Document.Parsed<ParsedNode>;
  readonly lines: LineCounter;
  readonly errors: readonly YamlError[];
}

function refused(code: string, message: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument('', { lineCounter: lines }) as Document.Parsed<ParsedNode>;
  return { document, lines, errors: [{ code, message, offset: 0 }] };
}

function aliasesIn(document: Document.Parsed<ParsedNode>): number {
  let found = 0;
  visit(document, {
    Alias() {
      found += 1;
      return found > MOST_ALIASES ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** Reads YAML that anybody may have written: of bounded length, depth and repetition. */
export function parseYaml(text: string): Yaml {
  if (text.length > LONGEST) return refused('TOO_LONG', `the file has more than ${LONGEST} characters`);
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    const errors = document.errors.map(({ code, message, pos }) => ({ code, message, offset: pos[0] }));
    // Each of them is looked for from the beginning of the file.
    if (errors.length === 0 && aliasesIn(document) > MOST_ALIASES)
      return refused('TOO_MANY_ALIASES', `the file has more than ${MOST_ALIASES} aliases`);
    return { document: document as Document.Parsed<ParsedNode>, lines, errors };
  } catch (error) {
    // The stack has ended.
    if (!(error instanceof RangeError)) throw error;
    return refused('TOO_DEEP', 'lists and maps are nested too deeply within each other');
  }
}
