import { code, fence, prose } from '../markdown.js';
import { restoreWords } from '../text/restore.js';
import { shortName } from '../text/visible.js';
import { duration } from '../text/words.js';
import type { Part } from './part.js';

/** What was restored, where it is, and what is left to do. */
export const restorePart: Part = ({ restore }) => {
  if (restore === undefined) return [];
  const name = (text: string): string => code(shortName(text, 300));
  const made = `${name(restore.file)}, made ${code(shortName(restore.createdAt, 40))}, restored in ${duration(restore.ms)}.`;
  return [
    '### Restore',
    [made, ...restoreWords(restore, name, (text) => prose(text, 600))].join('<br>'),
    ...(restore.commands.length === 0
      ? []
      : ['Left to do by hand:', fence(restore.commands.map((command) => shortName(command, 600)).join('\n'), 'sql')]),
  ];
};
