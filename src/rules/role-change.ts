import type { Rule, RuleHit } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, type Fields, nodes, text } from '../sql/pg/tree.js';
import { didNothing } from './support/facts.js';
import { accepted, and } from './support/words.js';

/** Options that give more than the tables do. */
const STRONG: Readonly<Record<string, string>> = dictionary({
  superuser: 'SUPERUSER',
  createrole: 'CREATEROLE',
  createdb: 'CREATEDB',
  isreplication: 'REPLICATION',
  bypassrls: 'BYPASSRLS',
});

const options = (fields: Fields, wanted: boolean): readonly string[] =>
  nodes(fields, 'options', 'DefElem')
    .filter((option) => (at(option, 'arg')['boolval'] === true) === wanted)
    .map((option) => text(option, 'defname'));

const named = (role: Fields): string =>
  text(role, 'rolename') || text(role, 'roletype').replace('ROLESPEC_', '').toLowerCase();

function said(name: string, fields: Fields): (RuleHit & { readonly because: string }) | undefined {
  const role = text(fields, 'role') || named(at(fields, 'role'));
  const strong = options(fields, true).flatMap((option) => STRONG[option] ?? []);
  if (name === 'DropRoleStmt') {
    const roles = nodes(fields, 'roles', 'RoleSpec').map(named);
    return {
      message: `Drops role${roles.length > 1 ? 's' : ''} ${and(roles)}, for all databases of the server: what logs in as ${roles.length > 1 ? 'one of them' : 'it'} cannot any more.`,
      because: '(since when nothing logs in as it)',
    };
  }
  if (name === 'AlterRoleSetStmt') {
    const setting = text(at(fields, 'setstmt'), 'name') || 'all settings';
    return {
      severity: 'info',
      message: `Changes ${setting} for every session that ${role} opens from now on, not for those that are open.`,
      because: '',
    };
  }
  if (strong.length > 0) {
    return {
      message: `Role ${role} gets ${and(strong)}, for all databases of the server.`,
      because: '(who needs it, and for what)',
    };
  }
  const login = name === 'AlterRoleStmt' && options(fields, false).includes('canlogin');
  if (login)
    return {
      message: `Role ${role} may no longer log in: what connects as it fails from that moment.`,
      because: '(since when nothing logs in as it)',
    };
  return name === 'CreateRoleStmt'
    ? {
        severity: 'info',
        message: `Makes role ${role} for the whole server: a backup of this database does not hold it, and where it is there already the migration fails.`,
        because: '',
      }
    : undefined;
}

export const roleChange: Rule = {
  id: 'role-change',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A role is dropped, may no longer log in, or gets SUPERUSER, CREATEROLE, CREATEDB, REPLICATION or BYPASSRLS. A note where a role is made, or gets settings.',
  effect:
    'Roles belong to the whole server, not to the database of the migration; no backup of the database holds them.',
  instead: 'Keep roles where servers are set up, and give them rights in migrations.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (!['CreateRoleStmt', 'AlterRoleStmt', 'AlterRoleSetStmt', 'DropRoleStmt'].includes(name) || didNothing(input))
      return [];
    const hit = said(name, fields);
    if (hit === undefined) return [];
    const { because, ...rest } = hit;
    return [
      because === '' ? rest : { ...rest, suggestion: accepted('role-change', because, shown(input.statement.sql)) },
    ];
  },
};

/** Without a password, of which another rule speaks. */
const shown = (sql: string): string =>
  sql.replace(/(?<!\s)\s+(?:encrypted\s+)?password\s+(?:e?'[^']*(?:''[^']*)*'|null)/i, '');
