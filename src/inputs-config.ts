import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { type Given, isInput, NAMES, SPECS, shown, type Trouble } from './inputs-values.js';
import { didYouMean } from './io/nearest.js';
import { parseYaml, type Yaml } from './io/yaml.js';
import { dictionary } from './model/dictionary.js';
import type { InputName } from './model/input-list.js';
import type { Place } from './model/place.js';

/** What the config file says, for the database that was chosen. */
export interface Config {
  readonly values: ReadonlyMap<InputName, Given>;
  /** The name of that database, where the file has a `databases:` map. */
  readonly database: string | undefined;
  readonly troubles: readonly Trouble[];
}

/** What a file in the repository must not decide. */
const REFUSED: Readonly<Record<string, string>> = dictionary({
  config: 'names this very file, and can only be given as a flag or an action input.',
  command: 'is what a run does; give it as a flag or an action input.',
  confirm: 'confirms one run, and can only be given as a flag or an action input.',
});

/** In our own words: the parser's repeat the text, which may be a secret. */
const SYNTAX: Readonly<Record<string, string>> = dictionary({
  DUPLICATE_KEY: 'this key stands here twice',
  TAB_AS_INDENT: 'YAML takes no tabs for indentation',
  BAD_INDENT: 'the indentation does not fit',
  MULTIPLE_DOCS: 'a second document begins here',
  TOO_LONG: 'no config file has a million characters',
  TOO_DEEP: 'lists and maps are nested too deeply within each other',
  TOO_MANY_ALIASES: 'this has more aliases than anybody needs',
});

class ConfigReader {
  readonly troubles: Trouble[] = [];
  readonly document: Yaml['document'];
  private readonly lines: Yaml['lines'];
  private readonly dangling = new Set<unknown>();

  constructor(
    text: string,
    private readonly path: string,
  ) {
    const { document, lines, errors } = parseYaml(text);
    this.document = document;
    this.lines = lines;
    for (const { code, offset } of errors.slice(0, 3))
      this.trouble(`${SYNTAX[code] ?? 'this is no valid YAML'} (${code}).`, this.at(offset));
  }

  private at(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { path: this.path, line: Math.max(1, line), column: Math.max(1, col) };
  }

  place(node: unknown): Place {
    return this.at((node as Node | null | undefined)?.range?.[0] ?? 0);
  }

  trouble(text: string, place: Place): void {
    this.troubles.push({ text, place });
  }

  /** Follows an alias: `*same`. */
  resolved(node: unknown): unknown {
    if (!isAlias(node)) return node;
    const found = node.resolve(this.document);
    if (found === undefined && !this.dangling.has(node)) {
      this.dangling.add(node);
      this.trouble('this alias has no anchor.', this.place(node));
    }
    return found ?? null;
  }

  /** A single value as it is written (`007` stays `007`); undefined for lists and maps, null for nothing. */
  scalar(given: unknown): string | null | undefined {
    const node = this.resolved(given);
    if (node === null || (isScalar(node) && node.value === null)) return null;
    if (!isScalar(node) || typeof node.value === 'object') return undefined;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }

  /** Items of a list, or `key: value` pairs of a map, as lines. */
  private linesOf(name: InputName, given: unknown): Given | undefined {
    const node = this.resolved(given);
    const separator = name === 'migrations' ? ':' : ': ';
    const pairs = (map: YAMLMap): readonly (readonly [string | null | undefined, unknown])[] =>
      map.items.map(({ key, value }) => {
        const [left, right] = [this.scalar(key), this.scalar(value)];
        return [typeof left === 'string' && typeof right === 'string' ? left + separator + right : undefined, key];
      });
    const items: (readonly [string | null | undefined, unknown])[] = [];
    if (isMap(node)) items.push(...pairs(node));
    else if (isSeq(node)) {
      for (const item of node.items) {
        const inner = this.resolved(item);
        if (isMap(inner)) items.push(...pairs(inner));
        else items.push([this.scalar(item), item]);
      }
    } else return undefined;
    const lines: { readonly text: string; readonly place: Place }[] = [];
    for (const [text, at] of items) {
      if (typeof text === 'string') lines.push({ text, place: this.place(at) });
      else this.trouble(`\`${name}\`: this item is no single value.`, this.place(at));
    }
    return { text: lines.map((line) => line.text).join('\n'), place: this.place(given), lines };
  }

  valueOf(name: InputName, node: unknown): Given | undefined {
    const text = this.scalar(node);
    // An empty `allow-label` says that no label allows anything; elsewhere nothing is nothing.
    if (text === null || (text?.trim() === '' && name !== 'allow-label')) return undefined;
    const place = this.place(node);
    const kind = SPECS.get(name)?.kind;
    if (text !== undefined) {
      const block = isScalar(node) && node.type === 'BLOCK_LITERAL';
      const lines = text
        .split('\n')
        .map((one, index) => ({ text: one, place: { path: place.path, line: place.line + 1 + index } }));
      return block && (kind === 'lines' || kind === 'rules') ? { text, place, lines } : { text, place };
    }
    if (kind === 'lines' || kind === 'rules') return this.linesOf(name, node);
    this.trouble(`\`${name}\` takes one value, not a list or a map.`, place);
    return undefined;
  }

  /** The settings of one map; what is not a setting is a trouble, or for `also` to take. */
  settings(map: unknown, also: (name: string, key: unknown, value: unknown) => boolean): ReadonlyMap<InputName, Given> {
    const values = new Map<InputName, Given>();
    if (!isMap(map)) return values;
    for (const { key, value } of map.items) {
      const name = this.scalar(key) ?? '';
      if (also(name, key, value)) continue;
      const refused = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
      if (refused !== undefined) this.trouble(`\`${name}\` ${refused}`, this.place(key));
      else if (!isInput(name)) {
        const safe = /^[\w.-]{1,60}$/.test(name) ? ` \`${name}\`` : ' of this name';
        this.trouble(`There is no key${safe}.${didYouMean(name, [...NAMES, 'databases'])}`, this.place(key));
      } else {
        const given = this.valueOf(name, value);
        if (given !== undefined) values.set(name, given);
      }
    }
    return values;
  }
}

const list = (names: Iterable<string>): string => [...names].map(shown).join(', ');

/** Reads the config file: keys named as the inputs, and a `databases:` map with keys of its own for each database. */
export function readConfig(text: string, path: string, asked: string | undefined): Config {
  const reader = new ConfigReader(text, path);
  const none: Config = { values: new Map(), database: undefined, troubles: reader.troubles };
  if (reader.troubles.length > 0) return none;
  const root = reader.resolved(reader.document.contents);
  if (root === null || reader.scalar(root) === null)
    return { ...none, troubles: asked === undefined ? [] : [noDatabases(asked, path)] };
  if (!isMap(root)) {
    reader.trouble('the config file holds `input: value` lines, and this is something else.', reader.place(root));
    return none;
  }
  let databases: unknown;
  let at: unknown;
  const top = reader.settings(root, (name, key, value) => {
    if (name !== 'databases') return false;
    [databases, at] = [reader.resolved(value), key];
    return true;
  });
  const wanted = asked ?? top.get('database')?.text;
  const { troubles } = reader;
  if (at === undefined) {
    return {
      values: top,
      database: undefined,
      troubles: wanted === undefined ? troubles : [...troubles, noDatabases(wanted, path)],
    };
  }
  if (!isMap(databases) || databases.items.length === 0) {
    reader.trouble('`databases` holds one `name:` for each database, with its settings below.', reader.place(at));
    return { ...none, values: top };
  }
  const entries = new Map<string, ReadonlyMap<InputName, Given>>();
  for (const { key, value } of databases.items) {
    const settings = reader.resolved(value);
    if (!isMap(settings) && reader.scalar(settings) !== null)
      reader.trouble('a database has `input: value` lines below its name.', reader.place(key));
    entries.set(
      reader.scalar(key) ?? '',
      reader.settings(settings, (name, inner) => {
        if (name !== 'database' && name !== 'databases') return false;
        reader.trouble(`\`${name}\` has no place within a database.`, reader.place(inner));
        return true;
      }),
    );
  }
  const [only, second] = [...entries.keys()];
  const chosen = wanted ?? (second === undefined ? only : undefined);
  const own = chosen === undefined ? undefined : entries.get(chosen);
  if (chosen === undefined)
    reader.trouble(
      `there are several databases, ${list(entries.keys())}: choose one with \`database\`.`,
      reader.place(at),
    );
  else if (own === undefined) {
    reader.trouble(
      `there is no database ${shown(chosen)}.${didYouMean(chosen, entries.keys())} There are ${list(entries.keys())}.`,
      reader.place(at),
    );
  }
  return { values: new Map([...top, ...(own ?? [])]), database: own === undefined ? undefined : chosen, troubles };
}

export function noDatabases(asked: string, path: string): Trouble {
  return { text: `\`database\`: ${shown(asked)} is asked for, and ${path} has no \`databases:\` map.` };
}
