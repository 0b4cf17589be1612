/**
 * Characters that end a line, move the cursor, or that a reader may skip. The runner compares with the rules of a
 * language, under which `##\u00AD[` is the same as `##[`: so an invisible character never survives as itself.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** The runner's old command form, which it finds anywhere in a line. */
const OLD_COMMAND = /#([^\x20-\x7e]*)#([^\x20-\x7e]*)\[/g;

function visible(character: string): string {
  if (character === '\t') return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** One line of somebody else's text that neither a terminal nor a runner takes for an order, if something of ours stands before it. */
export function inertLine(text: string): string {
  return text.replace(UNSEEN, visible).replace(OLD_COMMAND, '#$1#$2 [');
}

/**
 * Somebody else's text as lines fit to print. `lead` stands before the first line and `  | ` before the others, since the
 * runner obeys a line that begins with `::` after any white space.
 */
export function inertLines(lead: string, text: string): readonly string[] {
  return text.split(LINE_END).map((line, index) => `${index === 0 ? lead : '  | '}${inertLine(line)}`);
}

/** Somebody else's text on one line, for a title. */
export function inertTitle(text: string): string {
  return inertLine(text.split(LINE_END).join(' ')).trim();
}
