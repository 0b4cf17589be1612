import type { Lexer, Parser, ParserRuleContext } from 'antlr4ng';

/** A rule's node of the grammar's tree, or a word of the statement. */
export interface Node {
  /** The grammar's name of the rule; empty for a word. */
  readonly rule: string;
  /** Which of a rule's forms it is, as the grammar calls it: `AlterByAddColumnContext`. */
  readonly form: string;
  readonly text: string;
  readonly children: readonly Node[];
}

/** A full grammar of MySQL. */
export interface Grammar {
  /** The tree of one statement, or undefined where the grammar does not take it. */
  parse(sql: string): Node | undefined;
}

/** The packages that hold the grammar and run it. */
interface Modules {
  readonly lexer: { readonly MySqlLexer: new (input: never) => Lexer };
  readonly parser: { readonly MySqlParser: new (input: never) => Parser & { program(): ParserRuleContext } };
  readonly antlr: typeof import('antlr4ng');
}

/** Deeper trees would end our own stack. */
const DEEPEST = 3000;

function grammarOf({ lexer, parser, antlr }: Modules): Grammar {
  /** Classes keep their names for us, whatever a bundler does to them. */
  const forms = new Map<unknown, string>(Object.entries(parser).map(([name, value]) => [value, name]));

  function nodeOf(tree: unknown, names: readonly string[], depth: number): Node {
    if (depth > DEEPEST) throw new RangeError('nested too deeply');
    if (!(tree instanceof antlr.ParserRuleContext)) {
      return { rule: '', form: '', text: (tree as { getText(): string }).getText(), children: [] };
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
      const tokens = new antlr.CommonTokenStream(
        quiet(new lexer.MySqlLexer(antlr.CharStreams.fromString(sql) as never)),
      );
      const made = quiet(new parser.MySqlParser(tokens as never));
      made.errorHandler = new antlr.BailErrorStrategy();
      // The cheaper way to choose between forms. It takes as much of our corpus as the full one, in a tenth of the time.
      made.interpreter.predictionMode = antlr.PredictionMode.SLL;
      try {
        const tree = nodeOf(made.program(), made.ruleNames, 0);
        // The grammar would read `INSERT INTO a SET b = 1` as two statements that have no semicolon between them.
        const statements = tree.children.filter((child) => child.rule !== '' && child.rule !== 'emptyStatement_');
        return statements.length === 1 && tree.children.at(-1)?.text === '<EOF>' ? tree : undefined;
      } catch (error) {
        if (error instanceof antlr.ParseCancellationException || error instanceof RangeError) return undefined;
        throw error;
      }
    },
  };
}

function quiet<T extends Lexer | Parser>(recogniser: T): T {
  recogniser.removeErrorListeners();
  return recogniser;
}

async function load(): Promise<Grammar> {
  const [lexer, parser, antlr] = await Promise.all([
    import('dt-sql-parser/dist/lib/mysql/MySqlLexer.js'),
    import('dt-sql-parser/dist/lib/mysql/MySqlParser.js'),
    import('antlr4ng'),
  ]);
  return grammarOf({ lexer, parser, antlr });
}

let loading: Promise<Grammar> | undefined;

/** Loads the grammar at first use: a few megabytes, and slow with the first statement of each kind. */
export function grammar(): Promise<Grammar> {
  loading ??= load();
  return loading;
}
