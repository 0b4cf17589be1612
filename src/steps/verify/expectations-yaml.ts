import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { parseYaml, type Yaml } from '../../io/yaml.js';
import { nearest } from '../near.js';

/** One thing wrong with the file, at its line. */
export interface YamlProblem {
  readonly line: number;
  readonly message: string;
}

/** A plain value together with how the file spells it: `1.0` and `yes` stay what people wrote. */
export interface Scalar {
  readonly value: string | number | boolean | null;
  readonly text: string | null;
  readonly line: number;
}

export type Entry = { readonly key: string; readonly node: Node | null; readonly line: number };

/** Reads a YAML tree strictly: what does not fit is noted with its line and reading goes on, so that all problems come at once. */
export class YamlReader {
  readonly problems: YamlProblem[] = [];
  private readonly counter: Yaml['lines'];
  private readonly document: Yaml['document'];

  constructor(text: string) {
    const { document, lines, errors } = parseYaml(text);
    this.document = document;
    this.counter = lines;
    for (const { message, offset } of errors) this.problems.push({ line: this.at(offset), message });
  }

  get root(): Node | null {
    return this.document.contents;
  }

  problem(node: { readonly range?: readonly number[] | null } | null, message: string, line = 1): void {
    this.problems.push({ line: node === null ? line : this.lineOf(node), message });
  }

  lineOf(node: { readonly range?: readonly number[] | null }): number {
    return this.at(node.range?.[0] ?? 0);
  }

  private at(offset: number): number {
    return Math.max(1, this.counter.linePos(offset).line);
  }

  /** An alias stands for what it names. */
  private resolved(node: Node | null): Node | null {
    return isAlias(node) ? (node.resolve(this.document) ?? null) : node;
  }

  /** The pairs of a map; `known` names are the only ones allowed, where given. */
  entries(given: Node | null, what: string, line: number, known?: readonly string[]): readonly Entry[] {
    const node = this.resolved(given);
    if (!isMap(node)) {
      this.problem(node, `${what} must be a map (\`name: value\`)`, line);
      return [];
    }
    return (node as YAMLMap).items.flatMap((pair) => this.entry(pair as Pair<Node, Node | null>, what, known));
  }

  private entry(pair: Pair<Node, Node | null>, what: string, known: readonly string[] | undefined): readonly Entry[] {
    // A key is its spelling: `null` is the name of a setting here, and no null.
    const { key: named } = pair;
    const key = isScalar(named) ? (named.source ?? String(named.value)) : undefined;
    if (key === undefined) {
      this.problem(named, `a name in ${what} must be a single value`);
      return [];
    }
    const line = this.lineOf(named);
    if (known === undefined || known.includes(key)) return [{ key, node: this.resolved(pair.value), line }];
    const near = nearest(key, known);
    const meant =
      near === undefined ? `known are ${known.map((k) => `\`${k}\``).join(', ')}` : `did you mean \`${near}\`?`;
    const cut = /^\d+\)/.test(key) ? 'a value with a comma must be in quotes: `type: "numeric(12,2)"`' : meant;
    this.problems.push({ line, message: `unknown key \`${key}\` in ${what}: ${cut}` });
    return [];
  }

  items(given: Node | null, what: string, line: number): readonly Node[] {
    const node = this.resolved(given);
    if (isSeq(node)) return node.items.flatMap((item) => this.resolved(item as Node | null) ?? []);
    this.problem(node, `${what} must be a list`, line);
    return [];
  }

  scalar(given: Node | null, what: string, line: number): Scalar | undefined {
    const node = this.resolved(given);
    if (node === null) return { value: null, text: null, line };
    const value = isScalar(node) ? node.value : undefined;
    if (value === null) return { value, text: null, line: this.lineOf(node) };
    if (typeof value === 'string') return { value, text: value, line: this.lineOf(node) };
    if (isScalar(node) && (typeof value === 'number' || typeof value === 'boolean'))
      return { value, text: node.source ?? String(value), line: this.lineOf(node) };
    this.problem(node, `${what} must be a single value`, line);
    return undefined;
  }

  /** A text that is not empty. */
  text(node: Node | null, what: string, line: number): string | undefined {
    const scalar = this.scalar(node, what, line);
    if (scalar === undefined) return undefined;
    if (scalar.text !== null && scalar.text.trim() !== '') return scalar.text;
    this.problems.push({ line: scalar.line, message: `${what} is empty` });
    return undefined;
  }

  texts(node: Node | null, what: string, line: number): readonly string[] {
    return this.items(node, what, line).flatMap((item) => this.text(item, `an entry of ${what}`, line) ?? []);
  }

  boolean(node: Node | null, what: string, line: number): boolean | undefined {
    const scalar = this.scalar(node, what, line);
    if (typeof scalar?.value === 'boolean') return scalar.value;
    if (scalar !== undefined) this.problems.push({ line: scalar.line, message: `${what} must be true or false` });
    return undefined;
  }
}
