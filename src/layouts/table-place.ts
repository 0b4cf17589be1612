import type { DialectName, HistoryRights } from '../model/contracts.js';
import type { Query, Session } from '../model/session.js';
import { mayMake, type ToolTable, toolTable } from './tool-table.js';

export interface TablePlace {
  /** Where the plain name leads: asked once a session, before a migration can move it. */
  find(session: Session, dialect: DialectName): Promise<ToolTable>;
  /** Whether this session may run `writes`, which touch no row and need `grants`, or make the table where it is missing. */
  rights(
    session: Session,
    dialect: DialectName,
    writes: (name: readonly string[]) => readonly Query[],
    grants?: string,
  ): Promise<HistoryRights>;
}

/** For tools that name their table without a schema, and so leave its place to the session, where their settings name none. */
export function tablePlace(tool: string, table: string, columns: readonly string[], schema?: string): TablePlace {
  const find = (session: Session, dialect: DialectName): Promise<ToolTable> =>
    toolTable(session, dialect, tool, table, columns, schema);
  const writable = async (session: Session, queries: readonly Query[]): Promise<boolean> => {
    try {
      for (const query of queries) await session.query(query);
      return true;
    } catch {
      return false;
    }
  };
  return {
    find,
    async rights(session, dialect, writes, grants) {
      const found = await find(session, dialect);
      const { name, there } = found;
      const may = there ? await writable(session, writes(name)) : await mayMake(session, dialect, found);
      return { table: name.join('.'), there, may, ...(grants === undefined ? {} : { grants }) };
    },
  };
}
