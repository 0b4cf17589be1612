import type { Rule } from '../model/contracts.js';

/** The server's own remark. */
const CUT = /^identifier "(.*)" will be truncated to "(.*)"$/s;

export const nameCutOff: Rule = {
  id: 'name-cut-off',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A name is longer than 63 bytes, and the server cuts it off, as seen on the shadow.',
  effect:
    'The object has another name than the file says: two that differ at the end only are the same, and tools that look for the whole name in the catalog do not find it.',
  instead: 'Give it a shorter name.',
  check(input) {
    const notices = input.migration.statements[input.index]?.notices ?? [];
    const cut = notices.flatMap((notice) => {
      const [, whole, left] = CUT.exec(notice) ?? [];
      return whole === undefined || left === undefined ? [] : [{ whole, left }];
    });
    // A name of before, however often it is written out, is cut off as it was.
    return cut
      .filter(({ left }) => !known(input.before?.objects, left))
      .map(({ whole, left }) => ({
        message: `The name ${whole} is longer than 63 bytes: the server makes it ${left}.`,
      }));
  },
};

const known = (objects: ReadonlyMap<string, unknown> | undefined, left: string): boolean =>
  [...(objects?.keys() ?? [])].some((key) => key.endsWith(`.${left}`));
