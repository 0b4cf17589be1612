import type { Named } from './facts.js';
import { nameOf, type Significant } from './scan.js';

/** Reads the tokens of a statement one after the other. */
export class Cursor {
  constructor(
    readonly tokens: readonly Significant[],
    public at = 0,
  ) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  get token(): Significant | undefined {
    return this.tokens[this.at];
  }

  /** The coming word in capitals or the coming symbol; empty for anything in quotes. */
  peek(ahead = 0): string {
    const token = this.tokens[this.at + ahead];
    return token === undefined || token.type === 'name' || token.type === 'string' ? '' : token.upper;
  }

  /** Goes past these words if all of them come now. */
  take(...words: readonly string[]): boolean {
    if (!words.every((word, i) => this.peek(i) === word)) return false;
    this.at += words.length;
    return true;
  }

  /** Goes past any of these words, as often as they come. */
  skip(...words: readonly string[]): void {
    while (!this.done && words.includes(this.peek())) this.at += 1;
  }

  /** Goes on to the first of these words outside of brackets, and past it. */
  seek(...words: readonly string[]): boolean {
    const found = this.tokens.findIndex((t, i) => i >= this.at && t.depth === 0 && this.is(t, words));
    if (found === -1) return false;
    this.at = found + 1;
    return true;
  }

  private is(token: Significant, words: readonly string[]): boolean {
    return token.type === 'word' && words.includes(token.upper);
  }

  /** One name, quoted or not; empty where none comes. */
  name(): string {
    const { token } = this;
    if (token === undefined || token.type === 'symbol') return '';
    this.at += 1;
    return token.type === 'string' ? token.text.slice(1, -1) : nameOf(token);
  }

  /** A name that may have its database before it. */
  named(): Named | undefined {
    const first = this.name();
    if (first === '') return undefined;
    if (!this.take('.')) return { schema: undefined, name: first };
    return { schema: first, name: this.name() };
  }

  /** Names apart by commas. */
  list(): readonly Named[] {
    const found: Named[] = [];
    do {
      const named = this.named();
      if (named !== undefined) found.push(named);
    } while (this.take(','));
    return found;
  }

  /** MariaDB's `WAIT 10` and `NOWAIT` after a table. */
  wait(): void {
    if (this.peek() === 'WAIT' && /^\d+$/.test(this.peek(1))) this.at += 2;
    else this.take('NOWAIT');
  }
}
