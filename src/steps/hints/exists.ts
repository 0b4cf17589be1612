import { bareName, type Made } from '../made.js';
import type { Hint, HintContext } from './context.js';
import { at, quoted, recordedBy } from './names.js';

/** What this file makes that earlier ones made already: two things or more look like a squashed baseline. */
function squashed(context: HintContext): readonly string[] {
  const others = new Set(context.earlier.filter((one) => one.path !== context.path).map((one) => one.name));
  const own = [...context.earlier, ...context.later].filter((one) => one.path === context.path);
  return [...new Set(own.map((one) => one.name))].filter((name) => others.has(name));
}

function makerOf(name: string, { earlier, path, line }: HintContext): Made | undefined {
  return earlier.find((one) => one.name === bareName(name) && !(one.path === path && one.line >= line));
}

/** Something that a statement makes is there already: who made it. */
export const exists: Hint = (error, context) => {
  if (/enum label/.test(error.message))
    return 'The value is there already. Write ALTER TYPE … ADD VALUE IF NOT EXISTS, or take the statement out.';
  const name = quoted(error.message);
  if (name === undefined) return undefined;
  const made = makerOf(name, context);
  const again = squashed(context);
  if (made !== undefined && made.path !== context.path && again.length > 1) {
    return `\`${name}\` was made by ${at(made)}, and this file makes ${again.length} things again that earlier files made. If it replaces them, leave those out with \`exclude\`; where they have run already, record this one without running it: \`${recordedBy(context)}\`.`;
  }
  if (made !== undefined)
    return `\`${name}\` was made by ${at(made)}. Take this statement out, or write IF NOT EXISTS where both may run.`;
  if (context.shadow === undefined)
    return `\`${name}\` is on the target already, and no migration makes it before: somebody made it by hand. Compare it with what this file makes; then rename or drop it, or write IF NOT EXISTS. If this very file was run by hand, record it without running it: \`${recordedBy(context)}\`.`;
  return `\`${name}\` is in the database already, and no migration makes it before: it comes from \`shadow-setup\`, or somebody made it by hand. Take this statement out, or write IF NOT EXISTS; if this very file was run by hand, record it without running it: \`baseline --to ${context.id}\`.`;
};
