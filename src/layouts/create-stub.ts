import type { CreateRequest } from '../model/contracts.js';

/** What a stub says when it is run. */
export const unwritten = (name: string, way: 'up' | 'down'): string =>
  `${way === 'up' ? '' : 'the way back of '}${name} is not written yet`;

/** Names of functions may have 64 characters. */
const functionName = (text: string): string => text.replaceAll(' ', '_').slice(-60).replace(/^_+/, '');

/** A statement that fails with a sentence; where nobody has named the server, one that fails on each. */
function failing(engine: CreateRequest['engine'], says: string): string {
  if (engine === 'postgres') return `DO $$ BEGIN RAISE EXCEPTION '${says}'; END $$;`;
  // TiDB has no SIGNAL
  if (engine === 'mysql' || engine === 'mariadb') return `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${says}';`;
  return `SELECT ${functionName(says)}();`;
}

/** A statement that fails, with words about what belongs in its place. `empty` says what the tool makes of nothing. */
export function sqlStub(
  { engine, name }: Pick<CreateRequest, 'engine' | 'name'>,
  way: 'up' | 'down',
  empty?: string,
): string {
  const what = way === 'up' ? 'what it does' : 'what undoes it';
  return [
    `-- Write ${what} in place of the next statement, which fails on purpose.`,
    ...(empty === undefined ? [] : [`-- Where there is no way back, ${empty}`]),
    failing(engine, unwritten(name, way)),
    '',
  ].join('\n');
}
