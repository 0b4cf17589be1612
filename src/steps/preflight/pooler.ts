import type { Engine } from '../../model/engine.js';
import type { Check } from '../../model/report.js';
import type { ServerInfo } from '../../model/session.js';
import { check } from './facts.js';
import { guarded } from './guarded.js';

export const OWN_SESSION = 'session for the migration lock';

/** How a URL is reached, and for how long it is waited for. */
export interface Way {
  readonly engine: Pick<Engine, 'connect'>;
  readonly url: string;
  readonly connectTimeoutMs: number;
}

/** Opens a session as those are that hold locks and settings, and closes it: refused where a pooler would share it with others. */
export async function refuseShared({ engine, url, connectTimeoutMs }: Way): Promise<void> {
  await using _ = await engine.connect({
    url,
    connectTimeoutMs,
    applicationName: 'migrate-on-merge preflight',
    readOnly: true,
    lasting: true,
  });
}

/** The migration lock lives as long as its session: a pooler that shares sessions would share or lose it. */
export function ownSessionCheck(server: ServerInfo, way: Way, direct: boolean): Promise<readonly Check[]> {
  const tell = (words: string): readonly Check[] => [
    check(OWN_SESSION, true, 'a session of its own', `${words}${direct ? ' (`direct-url`)' : ''}`),
  ];
  if (server.pooled !== true) return Promise.resolve(tell('no pooler in front'));
  return guarded(OWN_SESSION, async () => {
    await refuseShared(way);
    return tell('behind a pooler in session mode');
  });
}
