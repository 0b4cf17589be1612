import type { Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';

/** CREATE DATABASE as the target was made, printed by the server: it knows its own quotes. */
export async function createLike(session: Session, name: string): Promise<string> {
  const [row] = await session.query(sql`
    SELECT pg_catalog.format('CREATE DATABASE %I TEMPLATE template0 ENCODING %L LC_COLLATE %L LC_CTYPE %L',
        ${name}::text, pg_catalog.pg_encoding_to_char(d.encoding), d.datcollate, d.datctype)
      || CASE j->>'datlocprovider'
           WHEN 'i' THEN pg_catalog.format(' LOCALE_PROVIDER icu ICU_LOCALE %L', coalesce(j->>'datlocale', j->>'daticulocale'))
             || CASE WHEN j->>'daticurules' IS NULL THEN '' ELSE pg_catalog.format(' ICU_RULES %L', j->>'daticurules') END
           WHEN 'b' THEN pg_catalog.format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', j->>'datlocale')
           ELSE '' END
      || CASE WHEN t.spcname = 'pg_default' THEN '' ELSE pg_catalog.format(' TABLESPACE %I', t.spcname) END AS text
    FROM pg_catalog.pg_database d JOIN pg_catalog.pg_tablespace t ON t.oid = d.dattablespace, pg_catalog.to_jsonb(d) j
    WHERE d.datname = pg_catalog.current_database()`);
  return row?.['text'] ?? '';
}

/** Where nothing is there to go by: the encoding of the backup, and the locale that the server gives. */
export async function createPlainly(session: Session, name: string, encoding: string): Promise<string> {
  const [row] = await session.query(
    sql`SELECT pg_catalog.format('CREATE DATABASE %I TEMPLATE template0 ENCODING %L', ${name}::text, ${encoding}::text) AS text`,
  );
  return row?.['text'] ?? '';
}

/** Lists, of which the server keeps each name quoted as it needs it; all else is one value. */
const LISTS = raw(`('search_path', 'temp_tablespaces', 'local_preload_libraries', 'session_preload_libraries')`);

/**
 * What belongs to a database but is in none of its dumps: owner, settings, rights, limit, remark. As statements for
 * another name, in the order in which they go.
 */
export async function databaseTraits(session: Session, name: string): Promise<readonly string[]> {
  const rows = await session.query(sql`
    WITH d AS (SELECT * FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()),
    settings AS (
      SELECT s.setrole, split_part(c, '=', 1) AS name, substr(c, strpos(c, '=') + 1) AS value
      FROM d JOIN pg_catalog.pg_db_role_setting s ON s.setdatabase = d.oid, unnest(s.setconfig) c
    ), all_of_it AS (
      SELECT 1 AS rank, pg_catalog.format('ALTER DATABASE %I OWNER TO %I', ${name}::text, pg_catalog.pg_get_userbyid(datdba)) AS text
      FROM d WHERE pg_catalog.pg_get_userbyid(datdba) <> current_user
      UNION ALL
      SELECT 2, pg_catalog.format(CASE WHEN setrole = 0 THEN 'ALTER DATABASE %2$I SET %3$I TO ' ELSE 'ALTER ROLE %1$I IN DATABASE %2$I SET %3$I TO ' END,
          CASE WHEN setrole = 0 THEN '' ELSE pg_catalog.pg_get_userbyid(setrole) END, ${name}::text, s.name)
        || CASE WHEN s.name IN ${LISTS} THEN s.value ELSE pg_catalog.quote_literal(s.value) END
      FROM settings s
      UNION ALL
      SELECT 3, pg_catalog.format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ${name}::text) FROM d WHERE datacl IS NOT NULL
      UNION ALL
      SELECT 4, pg_catalog.format('GRANT %s ON DATABASE %I TO %s%s', a.privilege_type, ${name}::text,
          CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) END,
          CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
      FROM d, pg_catalog.aclexplode(d.datacl) a WHERE a.grantee <> d.datdba
      UNION ALL
      SELECT 5, pg_catalog.format('ALTER DATABASE %I CONNECTION LIMIT %s', ${name}::text, datconnlimit) FROM d WHERE datconnlimit >= 0
      UNION ALL
      SELECT 6, pg_catalog.format('COMMENT ON DATABASE %I IS %L', ${name}::text, pg_catalog.shobj_description(oid, 'pg_database'))
      FROM d WHERE pg_catalog.shobj_description(oid, 'pg_database') IS NOT NULL
    )
    SELECT text FROM all_of_it ORDER BY rank, text`);
  return rows.map(({ text }) => text ?? '');
}
