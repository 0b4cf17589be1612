import { ActionError } from '../../model/error.js';
import type { Session } from '../../model/session.js';
import { raw } from '../../sql/query.js';
import { accountMark } from '../backup/describe.js';
import type { Manifest } from '../backup/manifest.js';

/** To make a view, routine, trigger or event in somebody else's name, by the names that the years gave it. */
const FOR_OTHERS =
  /\b(?:SUPER|SET USER|SET_USER_ID|SET_ANY_DEFINER|ALL PRIVILEGES ON \*\.\*)\b|ALL PRIVILEGES ON \*\.\*/;

const refused = (message: string, hint: string): ActionError =>
  new ActionError('restore-rights', `${message} Nothing was touched.`, hint);

/**
 * What would only come out in the middle of loading, when the target is empty already: rights that the dump's own objects
 * take beside those on the database.
 */
export async function refuseUnable(session: Session, { mysql, objects }: Manifest): Promise<void> {
  const [row] = await session.query(
    raw(
      'SELECT CURRENT_USER() AS who, @@GLOBAL.log_bin AS logged, @@GLOBAL.log_bin_trust_function_creators AS trusted',
    ),
  );
  const grants = await session.query(raw('SHOW GRANTS')).catch(() => []);
  const lines = grants.flatMap((grant) => Object.values(grant)).filter((line) => line !== null);
  const mayAll = lines.some((line) => FOR_OTHERS.test(line));
  const own = accountMark(row?.['who'] ?? '');
  const others = (mysql?.definers ?? []).filter((mark) => mark !== own);
  if (others.length > 0 && !mayAll)
    throw refused(
      'The backup holds views, routines, triggers or events of other accounts than this user.',
      'Restore it as a user who may make them: GRANT SET_ANY_DEFINER, ALLOW_NONEXISTENT_DEFINER ON *.* (MySQL 8.2 or newer), SET_USER_ID (MySQL 8.0), SET USER (MariaDB), or SUPER.',
    );
  const code = objects.some(({ kind }) => kind === 'function' || kind === 'trigger');
  const logged = row?.['logged'] === '1' && row['trusted'] === '0';
  if (code && logged && !lines.some((line) => /\bSUPER\b|ALL PRIVILEGES ON \*\.\*/.test(line)))
    throw refused(
      'The backup holds functions or triggers, which this server lets only an administrator make while it writes a binary log.',
      'Let it take them from others for the time of the restore: SET GLOBAL log_bin_trust_function_creators = 1; or restore as an administrator.',
    );
}
