import { printable } from '../../io/text.js';

/** Marks a line that only the user can settle. */
export const CHECK = '# CHECK:';

/** A value for YAML: plain where that is safe, else in quotation marks. */
export const scalar = (text: string): string =>
  /^[A-Za-z_./][\w./:-]*$/.test(text) && !/:$|: |^(?:true|false|null|yes|no|on|off|~)$/i.test(text)
    ? text
    : JSON.stringify(text);

const WIDTH = 110;

/** A comment, wrapped: names of files are somebody else's and must not end it. */
export function comment(text: string, indent = 0, mark = '#'): string {
  const lines: string[] = [];
  for (const word of printable(text.replace(/\s+/g, ' ')).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 < WIDTH - indent)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? `${mark} ${word}` : `# ${word}`);
  }
  return lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('');
}

export const check = (text: string, indent = 0): string => comment(text, indent, CHECK);

/** What is to be settled, by its line: what stands behind the mark, up to the end of the comment. */
export function questionsIn(text: string): readonly { readonly line: number; readonly text: string }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const begin = line.indexOf(CHECK);
    if (begin === -1) return [];
    const said = [line.slice(begin + CHECK.length).trim()];
    for (let next = at + 1; ; next++) {
      const more = /^\s*# (?!CHECK:| )(.*)$/.exec(lines[next] ?? '')?.[1];
      if (more === undefined || line.slice(0, begin).trim() !== '') break;
      said.push(more);
    }
    return [{ line: at + 1, text: said.join(' ') }];
  });
}
