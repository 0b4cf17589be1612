import { ActionError } from '../../model/error.js';
import { type Instance, makeInstance } from './wasm.js';

/** A node of PostgreSQL's own parse tree: one key that names the node, its fields below. */
export type Node = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface ParsedStatement {
  readonly stmt: Node;
  /** Bytes into the UTF-8 text. */
  readonly stmt_location?: number;
  readonly stmt_len?: number;
}

/** PostgreSQL's own parser as WebAssembly, loaded at first use. */
export interface Parser {
  /** Throws ParseError. */
  parse(text: string): readonly ParsedStatement[];
  /** The tree of a function's body, from its CREATE FUNCTION; undefined where it cannot be read without the database. */
  parsePlpgsql(text: string): unknown;
}

/** `character` counts code points from 0; undefined where the parser names no place. */
export class ParseError extends Error {
  constructor(
    message: string,
    readonly character: number | undefined,
  ) {
    super(message);
  }
}

/** A text has brought the parser down, and with it whatever it was asked meanwhile: `withParser` begins again. */
export class ParserDown extends Error {}

/** The major version of PostgreSQL whose grammar this is. */
export const GRAMMAR_MAJOR = 18;

/** Nobody writes one of them by accident; each costs a parser. */
const MOST_DOWN = 20;

/** Texts that have brought a parser down: the next one is not asked. */
const deadly = new Set<string>();

const TOO_DEEP = 'the statement is nested too deeply for the parser';

/**
 * Where a text is nested so deeply that the parser's stack ends, it is left in the middle of its work: from then on its answers are
 * wrong, first rarely, then always. So it is not asked again, ever, and whoever needs one gets a new one.
 */
class Guarded implements Parser {
  down = false;

  constructor(private readonly instance: Instance) {}

  parse(text: string): readonly ParsedStatement[] {
    const answer = this.ask(text, () => {
      const said = this.instance.parse(text);
      return 'refused' in said ? said : { stmts: (JSON.parse(said.tree) as { stmts?: ParsedStatement[] }).stmts ?? [] };
    });
    if (answer === undefined) throw new ParseError(TOO_DEEP, undefined);
    if ('refused' in answer) throw new ParseError(answer.refused.message, answer.refused.character);
    return answer.stmts;
  }

  parsePlpgsql(text: string): unknown {
    // Success is always an object; anything else is a message.
    const answer = this.ask(text, () => this.instance.parsePlpgsql(text)) ?? '';
    return answer.startsWith('{') ? JSON.parse(answer) : undefined;
  }

  /** Undefined for a text that no parser survives. */
  private ask<T>(text: string, work: () => T): T | undefined {
    if (deadly.has(text)) return undefined;
    if (this.down) throw new ParserDown();
    const status = process.exitCode;
    try {
      return work();
    } catch (cause) {
      this.down = true;
      process.exitCode = status;
      deadly.add(text);
      if (deadly.size <= MOST_DOWN) throw new ParserDown(TOO_DEEP, { cause });
      throw new ActionError(
        'nested-too-deeply',
        `More than ${MOST_DOWN} statements are nested so deeply that PostgreSQL's parser cannot read them.`,
        'Write them flatter: no server takes many more brackets, operators or joins within one statement either.',
        { cause },
      );
    }
  }
}

let loading: Promise<Guarded> | undefined;

async function current(): Promise<Guarded> {
  loading ??= makeInstance().then((instance) => new Guarded(instance));
  const found = await loading;
  if (!found.down) return found;
  loading = undefined;
  return current();
}

/** Does some work with the parser; from the beginning where a text has brought it down, which is then told to be too deep. */
export async function withParser<T>(work: (parser: Parser) => T): Promise<T> {
  for (;;) {
    const parser = await current();
    try {
      return work(parser);
    } catch (error) {
      if (!(error instanceof ParserDown)) throw error;
    }
  }
}

/** For whoever asks now and then: what brings it down, and what it is asked after that, it cannot read. */
export async function parser(): Promise<Parser> {
  const found = await current();
  const asked = <T, E>(work: () => T, otherwise: () => E): T | E => {
    try {
      return work();
    } catch (error) {
      if (error instanceof ParserDown) return otherwise();
      throw error;
    }
  };
  return {
    parse: (text) =>
      asked(
        () => found.parse(text),
        () => {
          throw new ParseError(TOO_DEEP, undefined);
        },
      ),
    parsePlpgsql: (text) =>
      asked(
        () => found.parsePlpgsql(text),
        () => undefined,
      ),
  };
}
