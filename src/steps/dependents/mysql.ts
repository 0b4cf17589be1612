import type { CatalogObject } from '../../model/catalog.js';
import { ServerError } from '../../model/error.js';
import type { Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import type { Found, Looked, LookRequest } from './dependents.js';
import { type Gone, namedIn, names } from './gone.js';
import { type MysqlPiece, piecesOf } from './mysql-body.js';

const BODIES = new Set(['function', 'procedure', 'trigger', 'event']);
const ROUTINES = new Set(['function', 'procedure']);

/** No such table, column, routine, index, sequence; a view over one of these. */
const MISSING = new Set(['1146', '1054', '1305', '1176', '1356', '1109', '4091']);

type What = Pick<Found, 'gone' | 'error'>;

const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Triggers are named after their table. */
const ownName = ({ kind, name }: CatalogObject): string =>
  kind === 'trigger' ? name.slice(name.indexOf('.') + 1) : name;

const nameOnly = (words: string, gone: readonly Gone[]): Gone | undefined =>
  gone.find(({ word, of }) => names(words, word) && (of === undefined || names(words, of)));

class Asking {
  private readonly columns: ReadonlySet<string>;

  constructor(private readonly request: LookRequest) {
    const all = [...request.after.objects.values()];
    this.columns = new Set(all.flatMap(({ kind, name }) => (kind === 'column' ? [name.toLowerCase()] : [])));
  }

  private async refused(work: () => Promise<unknown>): Promise<ServerError | undefined> {
    try {
      await work();
      return undefined;
    } catch (error) {
      if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
      return error;
    }
  }

  /** The server reads the names of a statement when it prepares it; nothing is run. */
  private prepare(text: string): Promise<ServerError | undefined> {
    const { session } = this.request;
    return this.refused(async () => {
      await session.query(sql`SET @migrate_on_merge_look = ${text}`);
      await session.run('PREPARE migrate_on_merge_look FROM @migrate_on_merge_look');
      await session.run('DEALLOCATE PREPARE migrate_on_merge_look');
    });
  }

  private missing(error: ServerError, gone: readonly Gone[]): Gone | undefined {
    if (!MISSING.has(error.code)) return undefined;
    return namedIn(this.said(error), gone)[0];
  }

  /** In the server's words, without the name of the throw-away database. */
  private said({ message }: ServerError): string {
    return message.replaceAll(`${this.request.session.server.database}.`, '');
  }

  async view({ name, definition }: CatalogObject, gone: readonly Gone[]): Promise<What | undefined> {
    const [one] = namedIn(definition, gone);
    if (one === undefined) return undefined;
    const error = await this.refused(() => this.request.session.query(sql`SELECT 1 AS one FROM ${id(name)} LIMIT 0`));
    return error !== undefined && MISSING.has(error.code) ? { gone: one, error: this.said(error) } : undefined;
  }

  private async piece(piece: MysqlPiece, table: string, gone: readonly Gone[]): Promise<What | undefined> {
    const lost = piece.row.find((column) => table !== '' && !this.columns.has(`${table}.${column}`));
    const column = gone.find(({ kind, word }) => kind === 'column' && word.toLowerCase() === lost);
    if (column !== undefined) return { gone: column, error: `Unknown column '${column.word}' in 'NEW' or 'OLD'` };
    const called = gone.find(({ kind, word }) => ROUTINES.has(kind) && piece.calls.includes(word.toLowerCase()));
    if (called !== undefined)
      return { gone: called, error: `${called.kind.toUpperCase()} ${called.word} does not exist` };
    let maybe: Gone | undefined;
    for (const text of piece.prepared) {
      const error = await this.prepare(text);
      if (error === undefined) continue;
      const one = this.missing(error, gone);
      if (one !== undefined) return { gone: one, error: this.said(error) };
      maybe ??= nameOnly(piece.words, gone);
    }
    return maybe === undefined ? undefined : { gone: maybe };
  }

  async body({ kind, name, definition }: CatalogObject, gone: readonly Gone[]): Promise<What | undefined> {
    if (namedIn(definition, gone).length === 0 || /\bcreate\s+(?:or\s+replace\s+)?temporary\b/i.test(definition))
      return undefined;
    const table = kind === 'trigger' ? name.slice(0, name.indexOf('.')).toLowerCase() : '';
    let maybe: What | undefined;
    for (const piece of piecesOf(kind, definition)) {
      const found = await this.piece(piece, table, gone);
      if (found?.error !== undefined) return found;
      maybe ??= found;
    }
    return maybe;
  }
}

/** As the server prints it, made so that it can be run over the old one. */
async function definitionOf(session: Session, kind: string, name: string): Promise<string | undefined> {
  const rows = await session.query(sql`SHOW CREATE ${raw(kind.toUpperCase())} ${id(name)}`).catch(() => []);
  const text = Object.values(rows[0] ?? {}).find((value) => /^CREATE\b/i.test(value ?? ''));
  if (text === null || text === undefined) return undefined;
  const own = text.replace(/\sDEFINER=(?:`(?:[^`]|``)*`|[^\s@]+)@(?:`(?:[^`]|``)*`|\S+)/i, '');
  return kind === 'view'
    ? `${own.replace(/^CREATE\b/i, 'CREATE OR REPLACE')};`
    : `DROP ${kind.toUpperCase()} ${quoted(name)};\n${own};`;
}

/** A view keeps the names of its own columns. */
function renamedTo(definition: string, kind: string, word: string, to: string): string {
  const plain = `(?<![\\w$\\u0080-\\uffff])${escaped(word)}(?![\\w$\\u0080-\\uffff])`;
  return definition.replace(new RegExp(kind === 'view' ? `(?<!\\bas )\`${escaped(word)}\`` : plain, 'gi'), () =>
    kind === 'view' ? quoted(to) : to,
  );
}

async function told(session: Session, object: CatalogObject, what: What): Promise<Found> {
  const { kind } = object;
  const name = ownName(object);
  const definition = await definitionOf(session, kind, name);
  return {
    kind,
    name,
    ...what,
    drop: `DROP ${kind.toUpperCase()} ${quoted(name)};`,
    ...(definition === undefined ? {} : { mended: (to) => renamedTo(definition, kind, what.gone.word, to) }),
  };
}

/** Views, routines, triggers and events on MySQL and MariaDB, which let all of them lose what they need. */
export async function lookOnMysql(request: LookRequest): Promise<Looked> {
  const { session, after, until } = request;
  const asking = new Asking(request);
  const found: Found[] = [];
  const gone = [...request.gone];
  const objects = [...after.objects.values()].filter(({ hidden }) => hidden !== true);
  let late = false;
  const views = new Set(objects.filter(({ kind }) => kind === 'view'));
  // A view that is broken breaks those that are made of it.
  for (let before = -1; before !== found.length && !late; ) {
    before = found.length;
    for (const view of views) {
      late ||= performance.now() > until;
      const what = late ? undefined : await asking.view(view, gone);
      if (what === undefined) continue;
      views.delete(view);
      found.push(await told(session, view, what));
      gone.push({ kind: 'view', word: view.name, shown: `view ${view.name}`, root: what.gone.root ?? what.gone });
    }
  }
  for (const object of objects) {
    if (!BODIES.has(object.kind)) continue;
    late ||= performance.now() > until;
    const what = late ? undefined : await asking.body(object, gone);
    if (what !== undefined) found.push(await told(session, object, what));
  }
  await session.query(raw('SET @migrate_on_merge_look = NULL'));
  return late
    ? {
        found,
        note: 'There was no time to look at all views, routines, triggers and events that may need what the plan takes away.',
      }
    : { found };
}
