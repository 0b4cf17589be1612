import type { Engine } from '../../model/engine.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import { check, warn } from '../preflight/facts.js';
import { actionErrorOf } from '../thrown.js';
import { reach } from './reach.js';

export interface Login {
  /** Name of the input whose URL this is. */
  readonly name: string;
  readonly url: string;
  readonly engine: Engine;
  readonly connectTimeoutMs: number;
  readonly open: () => Promise<Session>;
}

/** Step by step to an open session; the first step that fails is the last one asked. The caller closes the session. */
export async function logIn({ name, url, engine, connectTimeoutMs, open }: Login): Promise<{
  readonly checks: readonly Check[];
  readonly session: Session | undefined;
}> {
  const way = engine.traits.embedded
    ? { checks: [], open: true }
    : await reach(name, url, engine.dialect, connectTimeoutMs);
  if (!way.open) return { checks: way.checks, session: undefined };
  const title = `${name}: log in`;
  const expected = 'TLS, user, password and database are accepted';
  try {
    const session = await open();
    const { engine: kind, version, database, tls } = session.server;
    const how = engine.traits.embedded ? 'embedded' : tls ? 'by TLS' : 'without TLS';
    return {
      checks: [
        ...way.checks,
        check(
          title,
          true,
          expected,
          `${kind} ${version}, ${database === '' ? 'no database named' : `database ${database}`}, ${how}`,
        ),
      ],
      session,
    };
  } catch (error) {
    const { message, hint } = actionErrorOf(error);
    const said = message.replace(/^No connection to the database: /, '');
    return { checks: [...way.checks, check(title, false, expected, said, hint)], session: undefined };
  }
}

/** Whether the credential of plans may do more than it has to. */
export async function readOnlyCheck(
  session: Session,
  { dialect, traits }: Engine,
  required: boolean,
): Promise<readonly Check[]> {
  if (traits.embedded) return [];
  const name = 'credential of plans';
  const expected = 'may only read';
  const could = await dialect.couldWrite(session);
  if (could === undefined) return [check(name, true, expected, 'may only read')];
  const hint =
    'Give `plan` a role of its own that may only read, in a secret of its own (docs/examples/two-credentials), and `require-read-only: true`. For `apply` this one is right.';
  return [required ? check(name, false, expected, could, hint) : warn(name, expected, could, hint)];
}
