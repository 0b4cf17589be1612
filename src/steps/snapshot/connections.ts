import type { Dialect } from '../../model/engine.js';

/** Options of a foreign server that say how it is used, and not where it is or who asks. All others are left empty. */
const HARMLESS =
  /^(?:analyze_sampling|async_capable|batch_size|extensions|fdw_startup_cost|fdw_tuple_cost|fetch_size|keep_connections|parallel_abort|parallel_commit|truncatable|updatable|use_remote_estimate)$/;

const WHOLE = /^CREATE (?:SERVER|USER MAPPING)\b(?:[^;']|'[^']*(?:''[^']*)*')*;/gm;
const OPTION = /(^|[(,\s])("(?:[^"]|"")+"|\w+) E?'[^']*(?:''[^']*)*'/g;

function withoutServers(dump: string): string {
  return dump.replace(WHOLE, (statement) => {
    const at = statement.indexOf(' OPTIONS (');
    if (at === -1) return statement;
    const options = statement
      .slice(at)
      .replace(OPTION, (whole, before: string, name: string) => (HARMLESS.test(name) ? whole : `${before}${name} ''`));
    return statement.slice(0, at) + options;
  });
}

/** Of tables that lie on another server: a URL with its password. */
const FEDERATED = /^(\) ENGINE=.*?\bCONNECTION=)'(?:[^'\\]|''|\\.)*'/gm;

const CLEANED: Readonly<Record<Dialect['name'], (dump: string) => string>> = {
  postgresql: withoutServers,
  mysql: (dump) => dump.replace(FEDERATED, "$1''"),
};

/**
 * A dump of a schema without the ways to other servers, which stand in it with hosts, users and passwords. Names of options stay, so
 * that a migration can still change them.
 */
export const withoutConnections = ({ name }: Dialect, dump: string): string => CLEANED[name](dump);
