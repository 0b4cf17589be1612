import type { ToolHistory } from '../../model/contracts.js';
import type { Check } from '../../model/report.js';
import { askerOf, type PreflightRequest } from './asker.js';
import { check, problemChecks } from './facts.js';
import { guarded } from './guarded.js';

export type { PreflightRequest } from './asker.js';

const OWN_HISTORY = 'rights on the history table';

/** Of one tool's table; where there are several its name says of which. */
async function toolCheck(
  { session, engine }: PreflightRequest,
  name: string,
  history: ToolHistory,
): Promise<readonly Check[]> {
  return guarded(name, async () => {
    const { table, there, may, grants = 'SELECT, INSERT, DELETE' } = await history.rights(session, engine.dialect.name);
    const expected = there ? `${table} may be written` : `${table} is made`;
    return [
      check(
        name,
        may,
        expected,
        may ? expected : there ? `${table} may not be written` : `no right to make ${table}`,
        there
          ? `GRANT ${grants} ON ${table} TO this user, as the one who owns it.`
          : `GRANT CREATE on the schema of ${table} TO this user, or let the tool make the table first.`,
      ),
    ];
  });
}

async function toolChecks(request: PreflightRequest): Promise<readonly Check[]> {
  const { owners = [] } = request;
  const checks: Check[] = [];
  for (const { layout, history } of owners) {
    if (history === undefined || history.keptByTool !== undefined) continue;
    const which = owners.length === 1 ? 'the tool' : layout;
    checks.push(...(await toolCheck(request, `rights on the history table of ${which}`, history)));
  }
  return checks;
}

/** Our own table is then only wanted where a migration stops half-way (where DDL commits at once that is any of them), or is a source's own. */
function withTool(asked: readonly Check[], tool: readonly Check[], seldom: boolean, kept: boolean): readonly Check[] {
  if (kept) return asked.filter(({ name }) => name !== OWN_HISTORY);
  if (tool.length === 0) return asked;
  const at = asked.findIndex(({ name }) => name === OWN_HISTORY);
  if (at === -1) return [...asked, ...tool];
  return [...asked.slice(0, at), ...tool, ...asked.slice(seldom ? at + 1 : at)];
}

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
  const asked = withTool(
    await guarded('server', () => asker.server(request)),
    await toolChecks(request),
    engine.dialect.oneMessage && request.owners?.some(({ history }) => history === undefined) !== true,
    request.owners?.some(({ history }) => history?.keptByTool !== undefined) === true,
  );
  const way = await guarded('session for the migration lock', () => asker.way(request));
  return [connection, ...network, ...asked, ...way, ...problemChecks(request.problems)];
}
