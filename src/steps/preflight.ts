import type { Check } from '../model/report.js';
import { askerOf, type PreflightRequest } from './preflight-asker.js';
import { check, problemChecks } from './preflight-facts.js';
import { guarded } from './preflight-guarded.js';

export type { PreflightRequest } from './preflight-asker.js';

/**
 * Everything that can be known to go wrong before anything is touched, as a list of ticks; one that is not ok means that
 * nothing may be touched. Only reads.
 */
export async function preflight(request: PreflightRequest): Promise<readonly Check[]> {
  const { engine, session } = request;
  const { server } = session;
  const asker = await askerOf(engine.dialect);
  const connection = check(
    'connection',
    true,
    'answers',
    `${server.engine} ${server.version}, database ${server.database}`,
  );
  const network = engine.traits.embedded ? [] : [asker.network(request)];
  const asked = await guarded('server', () => asker.server(request));
  const way = await guarded('session for the migration lock', () => asker.way(request));
  return [connection, ...network, ...asked, ...way, ...problemChecks(request.problems)];
}
