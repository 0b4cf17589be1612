const LOOPS = new Set(['IF', 'CASE', 'LOOP', 'WHILE', 'REPEAT', 'FOR']);
/** Words that open the one statement of a routine that has no BEGIN. */
const VERBS = new Set(
  'RETURN SELECT INSERT UPDATE DELETE REPLACE SET CALL DO WITH CREATE ALTER DROP TRUNCATE SIGNAL EXECUTE PREPARE RENAME ANALYZE'.split(
    ' ',
  ),
);
/** Objects whose statements hold no body, so that nothing in them has to be counted. */
const BODILESS = new Set(
  'TABLE VIEW INDEX DATABASE SCHEMA USER ROLE SERVER SEQUENCE TABLESPACE INSTANCE UNIQUE FULLTEXT SPATIAL TEMPORARY'.split(
    ' ',
  ),
);

type Phase = 'start' | 'object' | 'routine' | 'trigger' | 'event' | 'package' | 'declare' | 'body' | 'plain';

/**
 * Follows one statement word by word and knows whether a body of a routine, trigger or event is open, so that the
 * semicolons in it end nothing. BEGIN, END and IF are also ordinary names: they count only where a statement may begin.
 */
export class Body {
  private phase: Phase = 'start';
  private readonly stack: string[] = [];
  private depth = 0;
  /** A statement may begin at the next word. */
  private atStart = false;
  /** First word of the statement inside the body, and whether it declares a handler. */
  private first = '';
  private handler = false;
  private previous = '';
  private pending: string | undefined;
  /** Whether the brackets after a routine's name have been seen. */
  private listed = false;
  private skip = false;

  constructor(private readonly oracle: boolean) {}

  /** True while a semicolon belongs to the body. */
  get open(): boolean {
    return this.stack.length > 0 || this.phase === 'declare';
  }

  /** Whether the statement is of a kind that may hold a body. */
  get stored(): boolean {
    return !['start', 'object', 'plain'].includes(this.phase);
  }

  /** Takes the next word in capitals, symbol, or `` ` `` and `'` for anything in quotes. One token is held back to see what follows. */
  feed(token: string): void {
    if (this.phase === 'plain') return;
    if (this.pending !== undefined) this.take(this.pending, token);
    this.pending = token;
    if (token === ';') {
      this.take(token, '');
      this.pending = undefined;
    }
  }

  private take(token: string, next: string): void {
    if (token === ';') this.depth = 0;
    if (token === ')') {
      this.depth = Math.max(0, this.depth - 1);
      this.listed ||= this.depth === 0;
    }
    if (this.depth === 0) this.outer(token, next);
    if (token === '(') this.depth += 1;
    this.previous = token;
  }

  private outer(token: string, next: string): void {
    switch (this.phase) {
      case 'start':
        if (token === 'CREATE' || token === 'ALTER') this.phase = 'object';
        else if ((token === 'BEGIN' && next === 'NOT') || (LOOPS.has(token) && next !== ':')) this.begin(token, next);
        else this.phase = 'plain';
        return;
      case 'object':
        this.object(token);
        return;
      case 'trigger':
        if (token === 'ROW') this.enter();
        return;
      case 'event':
        if (token === 'DO') this.enter();
        return;
      case 'package':
        if (token !== 'AS' && token !== 'IS') return;
        this.stack.push('PACKAGE');
        this.enter();
        return;
      case 'declare':
        if (token === 'BEGIN') this.begin(token, next);
        return;
      case 'routine':
        this.routine(token, next);
        return;
      case 'body':
        this.inner(token, next);
        return;
      case 'plain':
        return;
    }
  }

  private enter(): void {
    this.phase = 'body';
    this.atStart = true;
  }

  private begin(token: string, next: string): void {
    this.enter();
    this.inner(token, next);
  }

  private object(token: string): void {
    // A user after DEFINER = may be called anything.
    if (this.previous === '=' || this.previous === '@') return;
    if (token === 'TRIGGER') this.phase = 'trigger';
    else if (token === 'PROCEDURE' || token === 'FUNCTION') this.phase = 'routine';
    else if (token === 'EVENT') this.phase = 'event';
    else if (token === 'PACKAGE') this.phase = 'package';
    else if (BODILESS.has(token)) this.phase = 'plain';
  }

  private routine(token: string, next: string): void {
    if (this.oracle && (token === 'AS' || token === 'IS')) this.phase = 'declare';
    if (!this.listed) return;
    // `RETURNS SET(…)`, `CHARACTER SET latin1` belong to the header.
    if (token === 'SET' && ['CHARACTER', 'CHAR', 'RETURNS'].includes(this.previous)) return;
    if (token === 'BEGIN' || LOOPS.has(token) || VERBS.has(token) || next === ':') this.begin(token, next);
  }

  private inner(token: string, next: string): void {
    if (this.skip) {
      this.skip = false;
      return;
    }
    const start = this.atStart;
    const top = this.stack.at(-1);
    if (token === ';') {
      this.atStart = true;
      this.handler = false;
      this.first = '';
      return;
    }
    if (start && (next === ':' || token === ':')) return;
    // `NEW.end` and `@end` are names.
    if (this.previous === '.' || this.previous === '@') return;
    this.atStart = false;
    if (start) this.first = token;
    if (token === 'HANDLER' && this.first === 'DECLARE') this.handler = true;
    if (start && (token === 'FOLLOWS' || token === 'PRECEDES')) {
      this.skip = true;
      this.atStart = true;
    } else if (token === 'CASE') this.stack.push(start ? 'CASE' : 'case');
    else if (token === 'END') this.end(start, top, next);
    else if (token === 'BEGIN' && (start || this.handler)) this.push(token, true);
    else if (start && LOOPS.has(token)) this.push(token, token === 'LOOP' || token === 'REPEAT');
    else if (token === 'THEN' || token === 'ELSE') this.atStart = top === 'IF' || top === 'CASE';
    else if (token === 'DO') this.atStart = !start && (top === 'WHILE' || top === 'FOR');
    else if (token === 'AS' || token === 'IS') this.atStart = top === 'PACKAGE';
  }

  private push(word: string, start: boolean): void {
    this.stack.push(word);
    this.atStart = start;
    this.handler = false;
  }

  /** END closes an expression's CASE anywhere, all others only where a statement may begin, or after UNTIL. */
  private end(start: boolean, top: string | undefined, next: string): void {
    if (top !== 'case' && !start && this.first !== 'UNTIL') return;
    this.stack.pop();
    this.skip = top !== 'case' && LOOPS.has(next);
  }
}
