/** What a dump holds, or is to hold. Names are the server's own, routines with their kind before them. */
export interface DumpContents {
  /** Tables whose definition is in it, sequences too. */
  readonly tables: ReadonlySet<string>;
  readonly views: ReadonlySet<string>;
  /** `PROCEDURE p`, `FUNCTION f`, `PACKAGE k`, `PACKAGE BODY k`. */
  readonly routines: ReadonlySet<string>;
  readonly triggers: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

const NAME = '(`(?:[^`]|``)+`|"(?:[^"]|"")+"|[^\\s`"(.]+)';
/** A trigger keeps the words of whoever made it, the name of its database among them. */
const QUALIFIED = `(?:${NAME}\\s*\\.\\s*)?${NAME}`;
const TABLE = new RegExp(`^CREATE\\s+(?:TABLE|SEQUENCE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${NAME}`, 'i');
/** The placeholder that comes first, so that views may name each other, has no algorithm. */
const VIEW = new RegExp(`^CREATE\\s+ALGORITHM\\s*=[\\s\\S]*?\\sVIEW\\s+${QUALIFIED}`, 'i');
/** Of an account too, which may be called as a kind of object is. */
const PART = '(?:`(?:[^`]|``)*`|"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'|[^\\s`"\'@]+)';
const DEFINER = `(?:DEFINER\\s*=\\s*${PART}(?:\\s*@\\s*${PART})?\\s+)?`;
const PROGRAM = new RegExp(
  `^CREATE\\s+(?:OR\\s+REPLACE\\s+)?${DEFINER}(?:AGGREGATE\\s+)?(PROCEDURE|FUNCTION|PACKAGE\\s+BODY|PACKAGE|TRIGGER|EVENT)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${QUALIFIED}`,
  'i',
);
const INSERT = new RegExp(`^(?:INSERT|REPLACE)\\s[\\s\\S]*?\\bINTO\\s+${NAME}`, 'i');

const unquoted = (name = ''): string =>
  /^[`"]/.test(name) ? name.slice(1, -1).replaceAll(name.charAt(0).repeat(2), name.charAt(0)) : name;

/** Code in version comments is code; other comments are nothing. */
const bare = (text: string): string =>
  text
    .replaceAll(/\/\*M?!\d*/g, ' ')
    .replaceAll(/\/\*(?![!M])[\s\S]*?\*\//g, ' ')
    .replaceAll('*/', ' ')
    .trim();

/** The contents of a dump as they are found, statement by statement. */
export class FoundContents implements DumpContents {
  readonly tables = new Set<string>();
  readonly views = new Set<string>();
  readonly routines = new Set<string>();
  readonly triggers = new Set<string>();
  readonly events = new Set<string>();

  /** Takes note of what a statement makes, by its beginning. */
  add(head: string): void {
    if (!/CREATE/i.test(head)) return;
    const text = bare(head);
    const table = TABLE.exec(text);
    if (table !== null) {
      this.tables.add(unquoted(table[1]));
      return;
    }
    const view = VIEW.exec(text);
    if (view !== null) this.views.add(unquoted(view[2]));
  }

  /** Takes note of a routine, trigger or event. */
  addProgram(head: string): void {
    const [, what = '', , name] = PROGRAM.exec(bare(head)) ?? [];
    if (name === undefined) return;
    const kind = what.toUpperCase().replace(/\s+/, ' ');
    if (kind === 'TRIGGER') this.triggers.add(unquoted(name));
    else if (kind === 'EVENT') this.events.add(unquoted(name));
    else this.routines.add(`${kind} ${unquoted(name)}`);
  }
}

/** The table that an INSERT fills. */
export const tableOf = (head: string): string => unquoted(INSERT.exec(head)?.[1]);

const KINDS = ['tables', 'views', 'routines', 'triggers', 'events'] as const;

/** What is expected and not there, in words: `view v`, `PROCEDURE p`. `fold`: the server's names have no letter case. */
export function lacking(expected: DumpContents, found: DumpContents, fold: boolean): readonly string[] {
  return KINDS.flatMap((kind) => {
    const plain = (name: string): string => (fold ? name.toLowerCase() : name);
    const there = new Set([...found[kind]].map(plain));
    const missing = [...expected[kind]].filter((name) => !there.has(plain(name)));
    return missing.map((name) => (kind === 'routines' ? name : `${kind.slice(0, -1)} ${name}`));
  });
}
