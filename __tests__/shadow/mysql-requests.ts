import type { EngineName } from '../../src/model/engine.js';
import type { ProgressEvent } from '../../src/model/events.js';
import type { Session } from '../../src/model/session.js';
import type { NamedRequest } from '../../src/shadow/names.js';
import { installedMysql, mysqlKeys } from '../support/mysql.js';

/** A request of the family with every test server at hand; events land in `events`. */
export function mysqlRequest(
  key: string,
  change: Partial<NamedRequest> = {},
  events: ProgressEvent[] = [],
): NamedRequest {
  const { flavour, version } = installedMysql(key);
  return {
    engine: flavour as EngineName,
    major: Number.parseInt(version, 10),
    version: `${version}.1`,
    extensions: [],
    argument: undefined,
    binaries: mysqlKeys.map((each) => installedMysql(each).bin),
    progress: (event) => void events.push(event),
    ...change,
  };
}

/** The first value of the first row. */
export async function value(session: Session, text: string): Promise<string | null | undefined> {
  const { rows } = await session.run(text);
  return Object.values(rows[0] ?? {})[0];
}
