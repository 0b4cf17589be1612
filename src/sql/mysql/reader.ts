import { Body } from './body.js';
import { type ClientCommand, delimiterOf, letterCommand, namedCommand } from './client.js';
import { directiveOf } from './directives.js';
import { kindOf } from './kind.js';
import { Problems, shown } from './problems.js';
import { type Lexis, type Token, tokenAt } from './scan.js';
import { type Mode, Modes } from './sqlmode.js';
import { templateAt } from './template.js';

/** Where a statement stands, how its text is to be read, and what the comments before it allow. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly lexis: Lexis;
  readonly allows: readonly { readonly rule: string; readonly reason: string; readonly offset: number }[];
  /** Of a kind that may hold a body. */
  readonly stored: boolean;
}

const BREAKPOINT = /-->[ \t]*statement-breakpoint\b/y;
const DELIMITER_LINE = /^delimiter[ \t]+[^\w\s'"`(),]+[ \t]*\r?$/i;
const WORDY = /^[A-Za-z0-9_$\u0080-\uffff]/;

/** Goes over a text once, token by token. */
export class Reader {
  readonly pieces: Piece[] = [];
  readonly problems = new Problems();
  readonly ignored: { readonly offset: number; readonly text: string }[] = [];
  noTransaction = false;

  private readonly source: string;
  private readonly modes: Modes;
  private readonly templated: boolean;
  private delimiter = ';';
  /** Statements since the last delimiter of the file's own; under `;` there is at most one. */
  private chunk: Piece[] = [];
  private allows: { rule: string; reason: string; offset: number }[] = [];
  /** Of the statement that is being read: -1 before its first token. */
  private start = -1;
  private end = -1;
  private first = '';
  private body: Body;
  /** Where the comment began that the server runs and that is still open, or -1. */
  private opened = -1;

  constructor(text: string, options: Partial<Lexis>) {
    this.source = text.replace(/^\uFEFF/, ' ');
    const mode: Mode = {
      ansiQuotes: options.ansiQuotes ?? false,
      noBackslashEscapes: options.noBackslashEscapes ?? false,
      flavour: options.flavour,
      oracle: false,
    };
    this.modes = new Modes(mode);
    this.body = new Body(false);
    this.templated = /\{\{|\{%|\$\{|<%/.test(text);
  }

  read(): this {
    const { source } = this;
    const nul = source.indexOf('\0');
    if (nul !== -1) {
      this.problems.add('syntax', nul, 'a NUL character stands in the text', 'Save the file as plain UTF-8 text.');
      return this;
    }
    for (let at = 0; at < source.length; ) at = this.step(at);
    this.finish();
    return this;
  }

  private step(at: number): number {
    const { source, delimiter } = this;
    const inside = this.opened !== -1;
    if (delimiter !== ';' && !inside && source.startsWith(delimiter, at)) {
      this.cut();
      return at + delimiter.length;
    }
    const token = this.shorten(at, tokenAt(source, at, this.modes.current, inside));
    const template = this.templated ? templateAt(source, at, token) : undefined;
    if (template !== undefined) {
      this.problems.add(
        'template',
        at,
        `${template.trim()} is a template of another tool; it would run as plain text, or not at all`,
        'Templates are not expanded here. Write the value itself.',
      );
      if (token.type === 'symbol') return at + template.length;
    }
    if (!token.closed) return this.unclosed(at, token);
    switch (token.type) {
      case 'blank':
        return token.end;
      case 'comment':
        return this.comment(at, token.end);
      case 'open':
        this.opened = at;
        return this.keep(at, token.end, '');
      case 'close':
        this.opened = -1;
        return this.keep(at, token.end, '');
      case 'client':
        return this.command(at, token.end, letterCommand(source.slice(at, token.end)));
      case 'word':
        return this.word(at, token.end);
      case 'symbol':
        return this.symbol(at, token.end);
      default:
        return this.keep(at, token.end, token.type === 'name' ? '`' : "'");
    }
  }

  /** The client looks for its delimiter at every character, so `END$$` is END and `$$`. */
  private shorten(at: number, token: Token): Token {
    if (token.type !== 'word' || this.delimiter === ';' || !WORDY.test(this.delimiter)) return token;
    const cut = this.source.slice(at, token.end + this.delimiter.length - 1).indexOf(this.delimiter);
    return cut <= 0 ? token : { ...token, end: at + cut };
  }

  private unclosed(at: number, token: Token): number {
    const what = token.type === 'comment' ? 'comment' : token.type === 'name' ? 'quoted name' : 'text in quotes';
    this.problems.add(
      'syntax',
      at,
      `the ${what} that begins here (${shown(this.source.slice(at, at + 40))}) is not closed`,
      token.type === 'string' ? 'Close it; a quote inside is written twice, or after a backslash.' : 'Close it.',
    );
    this.reset();
    return token.end;
  }

  private comment(at: number, end: number): number {
    const text = this.source.slice(at, Math.min(end, at + 2000));
    if (/^\/\*M?!999999\\-/.test(text)) this.ignored.push({ offset: at, text: shown(text) });
    const directive = directiveOf(text);
    if (directive?.kind === 'no-transaction') this.noTransaction = true;
    if (directive?.kind === 'allow' && this.start === -1) {
      this.allows.push({ rule: directive.rule, reason: directive.reason, offset: at });
    }
    return end;
  }

  /** Takes a token into the statement. */
  private keep(at: number, end: number, word: string): number {
    if (this.start === -1) {
      this.start = at;
      this.body = new Body(this.modes.current.oracle);
    }
    this.end = end;
    if (word !== '') {
      if (this.first === '') this.first = word;
      this.body.feed(word);
    }
    return end;
  }

  private restOfLine(at: number): string {
    const end = this.source.indexOf('\n', at);
    return this.source.slice(at, end === -1 ? this.source.length : end);
  }

  private word(at: number, end: number): number {
    const written = this.source.slice(at, end);
    if (this.first === '' && this.opened === -1) {
      const command = namedCommand(written, this.restOfLine(end));
      if (command !== undefined) return this.command(at, end, command);
    } else if (/^delimiter$/i.test(written) && this.opened === -1 && DELIMITER_LINE.test(this.restOfLine(at))) {
      // The client would send what it has, and so do we: the delimiter before this line was forgotten.
      return this.command(at, end, { verdict: 'delimiter', why: '', hint: '' });
    }
    return this.keep(at, end, written.toUpperCase());
  }

  private command(at: number, end: number, command: ClientCommand): number {
    const line = this.restOfLine(at);
    if (command.verdict === 'end') {
      this.cut();
      return end;
    }
    if (command.verdict === 'delimiter') {
      this.cut();
      const asked = delimiterOf(this.restOfLine(end));
      if ('delimiter' in asked) this.delimiter = asked.delimiter;
      else this.problems.add('client-command', at, `\`${shown(line)}\` ${asked.why}`, 'Write `DELIMITER //`, say.');
    } else if (command.verdict === 'refuse') {
      this.problems.add('client-command', at, `\`${shown(line)}\` ${command.why}`, command.hint);
    } else if (this.start !== -1) {
      const hint = 'Take it out of the statement, or write the backslash inside quotes.';
      this.problems.add('client-command', at, `\`${shown(line)}\` is a command of the client within a statement`, hint);
    } else {
      // What follows a semicolon on the line is not the command's.
      const semicolon = line.indexOf(';');
      const length = semicolon === -1 ? line.length : semicolon + 1;
      this.ignored.push({ offset: at, text: line.slice(0, length).trim() });
      return at + length;
    }
    return at + line.length;
  }

  private symbol(at: number, end: number): number {
    const c = this.source[at] ?? '';
    if (c === '-' && this.dashes(at)) return this.afterDashes(at);
    if (c !== ';') return this.keep(at, end, c);
    if (this.start === -1) return end;
    this.body.feed(';');
    if (this.opened !== -1 || this.body.open) {
      this.end = end;
    } else if (this.delimiter === ';') this.cut();
    else if (!this.modes.current.oracle) this.close();
    return end;
  }

  /** Whether two dashes stand here that are a comment elsewhere, and are none on these servers. */
  private dashes(at: number): boolean {
    BREAKPOINT.lastIndex = at;
    return BREAKPOINT.test(this.source) || (this.first === '' && this.source.startsWith('--', at));
  }

  private afterDashes(at: number): number {
    BREAKPOINT.lastIndex = at;
    if (BREAKPOINT.test(this.source)) {
      this.cut();
      return BREAKPOINT.lastIndex;
    }
    const line = this.restOfLine(at);
    this.problems.add(
      'syntax',
      at,
      `\`${shown(line)}\` is not a comment here: these servers want a blank after the two dashes`,
      'Write `-- ` with a blank after it.',
    );
    return at + line.length;
  }

  /** Ends a statement at a semicolon, or at the delimiter. */
  private close(): void {
    if (this.start !== -1 && this.first !== '') {
      const { start, end, allows } = this;
      const { stored } = this.body;
      this.chunk.push({ start, end, lexis: this.modes.current, allows, stored });
      if (this.first === 'SET') this.modes.follow(this.source.slice(start, end));
      this.allows = [];
    }
    this.reset();
  }

  private reset(): void {
    this.start = -1;
    this.end = -1;
    this.first = '';
    this.opened = -1;
    this.body = new Body(this.modes.current.oracle);
  }

  /**
   * Ends what stands between two delimiters. Semicolons in it have ended statements too, as the server would have it;
   * where that leaves a body open or a piece that is no statement, the delimiter is right and our count is wrong.
   */
  private cut(): void {
    this.body.feed(';');
    const { open } = this.body;
    this.close();
    const pieces = this.chunk;
    this.chunk = [];
    const [head, ...more] = pieces;
    const tail = more.at(-1);
    if (head === undefined) return;
    const torn =
      tail !== undefined &&
      (open ||
        (pieces.some((piece) => piece.stored) &&
          more.some((p) => kindOf(this.source.slice(p.start, p.end), p.lexis).kind === 'UNKNOWN')));
    if (torn) this.pieces.push({ ...head, end: tail.end });
    else this.pieces.push(...pieces);
  }

  private finish(): void {
    this.body.feed(';');
    if (this.opened !== -1) {
      const hint = 'Close it with `*/`.';
      this.problems.add('syntax', this.opened, 'the comment that begins here is not closed', hint);
      this.reset();
    } else if (this.start !== -1 && this.body.open) {
      this.problems.add(
        'syntax',
        this.start,
        `the body of \`${shown(this.source.slice(this.start, this.start + 80))}\` is not closed`,
        'End each BEGIN, IF, CASE and loop in it, or set the body apart by DELIMITER.',
      );
      this.reset();
    }
    this.cut();
  }
}
