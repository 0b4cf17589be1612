import type { TextProblem } from '../../model/migration.js';
import { lineCounter } from '../locate.js';

/** More of them help nobody, and finding the column of each costs time. */
const MOST = 100;

type Found = Pick<TextProblem, 'code' | 'message' | 'hint' | 'offset'>;

/** Collects what is wrong with a text; the places are worked out at the end, in one pass. */
export class Problems {
  private readonly found: Found[] = [];

  add(code: TextProblem['code'], offset: number, message: string, hint: string): void {
    if (this.found.length < MOST) this.found.push({ code, message, hint, offset });
  }

  placed(text: string, firstLine: number): readonly TextProblem[] {
    const lineAt = lineCounter(text, firstLine);
    return this.found
      .toSorted((a, b) => a.offset - b.offset)
      .map((problem) => {
        const start = problem.offset === 0 ? 0 : text.lastIndexOf('\n', problem.offset - 1) + 1;
        return {
          ...problem,
          line: lineAt(problem.offset),
          column: [...text.slice(start, problem.offset)].length + 1,
        };
      });
  }
}

/** The first line of a text, short enough to be quoted in a message. */
export function shown(text: string): string {
  return text.slice(0, 200).split('\n')[0]?.trim().slice(0, 60) ?? '';
}
