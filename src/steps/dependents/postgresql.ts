import { FIRST_OWN } from '../../engines/postgresql/catalog-more-sql.js';
import { ServerError } from '../../model/error.js';
import type { Query, Row, Session } from '../../model/session.js';
import { type Parser, parser } from '../../sql/pg/parser.js';
import { blankComments, skipToken } from '../../sql/pg/scan.js';
import { id, raw, sql } from '../../sql/query.js';
import type { Found, Looked, LookRequest } from './dependents.js';
import { type Gone, namedIn, names } from './gone.js';
import { type BodyPiece, piecesOf } from './plpgsql.js';

const MOST = 500;

/**
 * Functions whose bodies are text: of others the server knows what they need, and drops nothing under them. `rows` are the tables whose
 * rows a trigger's function is given.
 */
const ROUTINES = `SELECT n.nspname AS schema, p.proname AS name, l.lanname AS language, p.prosrc AS body,
    CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
    n.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')' AS shown,
    pg_catalog.pg_get_functiondef(p.oid) AS definition,
    (SELECT pg_catalog.split_part(c, '=', 2) FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%') AS path,
    (SELECT string_agg(DISTINCT pg_catalog.format('%I.%I', tn.nspname, t.relname), E'\\n') FROM pg_catalog.pg_trigger g
      JOIN pg_catalog.pg_class t ON t.oid = g.tgrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
      WHERE g.tgfoid = p.oid AND NOT g.tgisinternal AND g.tgparentid = 0) AS rows,
    coalesce((SELECT string_agg(pg_catalog.format('DROP TRIGGER %I ON %I.%I;', g.tgname, tn.nspname, t.relname), E'\\n') || E'\\n' FROM pg_catalog.pg_trigger g
      JOIN pg_catalog.pg_class t ON t.oid = g.tgrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
      WHERE g.tgfoid = p.oid AND NOT g.tgisinternal AND g.tgparentid = 0), '')
    || pg_catalog.format('DROP %s %I.%I(%s);', CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS dropping
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE p.oid >= ${FIRST_OWN} AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND p.prokind <> 'a'
    AND l.lanname NOT IN ('c', 'internal') AND p.prosrc <> ''
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
    AND p.prosrc ~* `;

const SCHEMAS = `SELECT nspname AS name FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY nspname`;

/** A relation, column, function, type or value that is not there. */
const MISSING = new Set(['42P01', '42703', '42883', '42704', '22P02', '3F000']);

/** The body without comments and texts, where a name is no name. */
function code(body: string): string {
  const plain = blankComments(body);
  let out = '';
  for (let i = 0; i < plain.length; ) {
    const end = skipToken(plain, i);
    out += /^(?:'|\$)/.test(plain.slice(i, end)) ? ' ' : plain.slice(i, end);
    i = end;
  }
  return out;
}

const nameOnly = (text: string, gone: readonly Gone[]): Gone | undefined =>
  gone.find(
    ({ kind, word, of }) => kind !== 'enum value' && names(text, word) && (of === undefined || names(text, of)),
  );

/** The server reads the names of a statement when it prepares it; a comment at its end must not swallow what follows. */
const prepared = (text: string): string => `PREPARE mom_look AS ${text}\n; DEALLOCATE mom_look`;

/** What became of one function: what the server missed, or what it may miss. */
class Asking {
  constructor(
    private readonly session: Session,
    private readonly gone: readonly Gone[],
    private readonly grammar: Parser,
  ) {}

  /** Undefined where the server takes it; all of it is undone. */
  private async refused(text: string): Promise<ServerError | undefined> {
    try {
      await this.session.run(
        `SAVEPOINT mom_look; ${text}\n; ROLLBACK TO SAVEPOINT mom_look; RELEASE SAVEPOINT mom_look`,
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
      await this.session.run('ROLLBACK TO SAVEPOINT mom_look; RELEASE SAVEPOINT mom_look');
      return error;
    }
  }

  private missing(error: ServerError): Gone | undefined {
    return MISSING.has(error.code) ? namedIn(error.message, this.gone)[0] : undefined;
  }

  private async pieces(all: readonly BodyPiece[]): Promise<Pick<Found, 'gone' | 'error'> | undefined> {
    const texts = all.flatMap(({ sql: text }) => text ?? []);
    // One message asks for all of them, and the first that is refused ends it.
    const first = await this.refused(texts.map(prepared).join(';\n'));
    const found = first === undefined ? undefined : this.missing(first);
    if (first !== undefined && found !== undefined) return { gone: found, error: first.message };
    let maybe: Gone | undefined;
    for (const { written, sql: text } of all) {
      if (text !== undefined && first === undefined) continue;
      const error = text === undefined ? undefined : await this.refused(prepared(text));
      if (text !== undefined && error === undefined) continue;
      const gone = error === undefined ? undefined : this.missing(error);
      if (gone !== undefined && error !== undefined) return { gone, error: error.message };
      maybe ??= nameOnly(code(written), this.gone);
    }
    return maybe === undefined ? undefined : { gone: maybe };
  }

  async of(routine: Row): Promise<Pick<Found, 'gone' | 'error'> | undefined> {
    const { language, name, body, definition, rows } = routine;
    const text = code(body ?? '');
    // A table of its own under that name may be made by the body itself.
    if (/\bcreate\s+(?:local\s+)?temp/i.test(text)) return undefined;
    if (language === 'sql') {
      const error = await this.refused(definition ?? '');
      if (error === undefined) return undefined;
      const gone = this.missing(error);
      if (gone !== undefined) return { gone, error: error.message };
    } else if (language === 'plpgsql') {
      // A function that asks on which table it is may look at the columns of each of them.
      const tables = /\btg_(?:table_name|relname|relid|argv|nargs)\b/i.test(text) ? [] : (rows ?? '').split('\n');
      for (const row of tables.length === 0 || tables[0] === '' ? [undefined] : tables) {
        const pieces = piecesOf({ name: name ?? '', definition: definition ?? '', row }, this.grammar);
        if (pieces === undefined) break;
        const found = await this.pieces(pieces);
        if (found !== undefined || row === tables.at(-1) || row === undefined) return found;
      }
    }
    const gone = nameOnly(language === 'sql' || language === 'plpgsql' ? text : (body ?? ''), this.gone);
    return gone === undefined ? undefined : { gone };
  }
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The schemas in which a body's names are looked up: those of the function's own setting, else all, its own first, since nobody knows who
 * calls it: what is found in none of them is nowhere.
 */
function pathOf({ path, schema }: Row, schemas: readonly string[]): Query {
  const own = [schema ?? 'public', 'public', ...schemas];
  const chosen =
    path === null || path === undefined ? own : path.split(',').map((one) => one.trim().replace(/^"(.*)"$/, '$1'));
  const [first, ...rest] = [...new Set(chosen.filter((one) => one !== ''))];
  return rest.reduce((all, one) => sql`${all}, ${id(one)}`, sql`${id(first ?? 'pg_catalog')}`);
}

/** Functions and procedures on PostgreSQL; views and policies the server itself keeps from losing what they need. */
export async function lookOnPostgresql({ session, gone, until }: LookRequest): Promise<Looked> {
  const words = [...new Set(gone.map(({ word }) => escaped(word)))];
  const pattern = `(${words.join('|')})`;
  await session.query(raw('BEGIN'));
  try {
    const routines = await session.query(sql`${raw(ROUTINES)} ${pattern} ORDER BY shown LIMIT ${MOST + 1}`);
    const schemas = (await session.query(raw(SCHEMAS))).map(({ name }) => name ?? '');
    await session.query(raw('SET LOCAL check_function_bodies = on'));
    const asking = new Asking(session, gone, await parser());
    const found: Found[] = [];
    let looked = 0;
    let at = '';
    for (const routine of routines.slice(0, MOST)) {
      if (performance.now() > until) break;
      looked += 1;
      if (namedIn(routine['body'] ?? '', gone).length === 0) continue;
      const place = `${routine['schema']} ${routine['path']}`;
      if (place !== at) await session.query(sql`SET LOCAL search_path = ${pathOf(routine, schemas)}`);
      at = place;
      const one = await asking.of(routine);
      if (one === undefined) continue;
      found.push({
        kind: routine['kind'] ?? 'function',
        name: routine['shown'] ?? '',
        ...one,
        mended: (to) =>
          `${(routine['definition'] ?? '').replace(new RegExp(`(?<![\\w$\\u0080-\\uffff])${escaped(one.gone.word)}(?![\\w$\\u0080-\\uffff])`, 'gi'), () => to)};`,
        drop: routine['dropping'] ?? '',
      });
    }
    const left = routines.length > looked;
    return {
      found,
      ...(left
        ? { note: `Of the functions that may need what the plan takes away, only ${looked} were looked at.` }
        : {}),
    };
  } finally {
    await session.query(raw('ROLLBACK'));
  }
}
