/** The rarer kinds of objects, in the form and with the prelude of `catalog-sql.ts`. */
const outOf = (catalog: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM ext WHERE ext.classid = 'pg_catalog.${catalog}'::regclass AND ext.objid = ${oid})`;

/**
 * What initdb made has smaller numbers, and is most of a catalog: left out by number it takes a tenth of the time that it
 * takes by schema.
 */
export const FIRST_OWN = 16384;

/** The name of a locale moved with 17; whole rows as JSON know both. */
const COLLATIONS = `SELECT 'collation', n.nspname || '.' || c.collname,
    concat_ws(' ', CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'c' THEN 'libc' WHEN 'b' THEN 'builtin' ELSE c.collprovider::text END,
      coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate), NULLIF(c.collctype, c.collcollate),
      to_jsonb(c) ->> 'collicurules', CASE WHEN NOT c.collisdeterministic THEN 'not deterministic' END), NULL
  FROM pg_catalog.pg_collation c JOIN ns n ON n.oid = c.collnamespace WHERE c.oid >= ${FIRST_OWN} AND ${outOf('pg_collation', 'c.oid')}`;

const CASTS = `SELECT 'cast', pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL),
    concat_ws(' ', CASE c.castmethod WHEN 'f' THEN 'with function ' || c.castfunc::regprocedure::text WHEN 'i' THEN 'with inout' ELSE 'without function' END,
      CASE c.castcontext WHEN 'i' THEN 'as implicit' WHEN 'a' THEN 'as assignment' END), NULL
  FROM pg_catalog.pg_cast c WHERE c.oid >= ${FIRST_OWN} AND ${outOf('pg_cast', 'c.oid')}`;

const OPERATORS = `SELECT 'operator', n.nspname || '.' || o.oprname || '(' || concat_ws(', ', CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) ELSE 'none' END, pg_catalog.format_type(o.oprright, NULL)) || ')',
    concat_ws(' ', 'function ' || o.oprcode::regprocedure::text, 'commutator ' || NULLIF(o.oprcom, 0)::regoperator::text, 'negator ' || NULLIF(o.oprnegate, 0)::regoperator::text,
      'restrict ' || NULLIF(o.oprrest::oid, 0)::regproc::text, 'join ' || NULLIF(o.oprjoin::oid, 0)::regproc::text, CASE WHEN o.oprcanhash THEN 'hashes' END, CASE WHEN o.oprcanmerge THEN 'merges' END), NULL
  FROM pg_catalog.pg_operator o JOIN ns n ON n.oid = o.oprnamespace WHERE o.oid >= ${FIRST_OWN} AND o.oprcode::oid <> 0 AND ${outOf('pg_operator', 'o.oid')}`;

const TEXT_SEARCH = `SELECT 'text search configuration', n.nspname || '.' || c.cfgname,
    concat_ws(' ', 'parser', (SELECT p.prsname FROM pg_catalog.pg_ts_parser p WHERE p.oid = c.cfgparser),
      (SELECT string_agg(m.token || ': ' || m.dicts, '; ' ORDER BY m.token) FROM (
        SELECT coalesce(t.alias, x.maptokentype::text) AS token, string_agg(x.mapdict::regdictionary::text, ', ' ORDER BY x.mapseqno) AS dicts
        FROM pg_catalog.pg_ts_config_map x LEFT JOIN pg_catalog.ts_token_type(c.cfgparser) t ON t.tokid = x.maptokentype WHERE x.mapcfg = c.oid GROUP BY 1) m)), NULL
  FROM pg_catalog.pg_ts_config c JOIN ns n ON n.oid = c.cfgnamespace WHERE c.oid >= ${FIRST_OWN} AND ${outOf('pg_ts_config', 'c.oid')}
  UNION ALL SELECT 'text search dictionary', n.nspname || '.' || d.dictname, concat_ws(' ', (SELECT t.tmplname FROM pg_catalog.pg_ts_template t WHERE t.oid = d.dicttemplate), d.dictinitoption), NULL
  FROM pg_catalog.pg_ts_dict d JOIN ns n ON n.oid = d.dictnamespace WHERE d.oid >= ${FIRST_OWN} AND ${outOf('pg_ts_dict', 'd.oid')}`;

/** Options by their names alone: they say where another database is, and no report names a host. */
const options = (column: string): string =>
  `'options ' || (SELECT string_agg(pg_catalog.split_part(v, '=', 1), ', ' ORDER BY v) FROM unnest(${column}) AS v)`;

const FOREIGN = `SELECT 'foreign data wrapper', w.fdwname::text, concat_ws(' ', 'handler ' || NULLIF(w.fdwhandler::oid, 0)::regproc::text, 'validator ' || NULLIF(w.fdwvalidator::oid, 0)::regproc::text, ${options('w.fdwoptions')}), NULL
  FROM pg_catalog.pg_foreign_data_wrapper w WHERE ${outOf('pg_foreign_data_wrapper', 'w.oid')}
  UNION ALL SELECT 'foreign server', s.srvname::text, concat_ws(' ', 'of ' || (SELECT w.fdwname FROM pg_catalog.pg_foreign_data_wrapper w WHERE w.oid = s.srvfdw), 'type ' || s.srvtype, 'version ' || s.srvversion, ${options('s.srvoptions')}), NULL
  FROM pg_catalog.pg_foreign_server s WHERE ${outOf('pg_foreign_server', 's.oid')}`;

/** As with other grants, whose objects they are is left out; and what the owner has of them. PUBLIC's own default shows when it was revoked. */
const DEFAULTS = `SELECT 'default privileges', concat_ws(' ', o.what, 'in schema ' || o.nspname, 'to', CASE WHEN o.grantee = 0 THEN 'public' ELSE o.grantee::regrole::text END),
    string_agg(DISTINCT o.granted, ', ' ORDER BY o.granted), string_agg(DISTINCT o.granted, ', ' ORDER BY o.granted) FILTER (WHERE o.granted <> 'MAINTAIN')
  FROM (
    SELECT a.*, g.grantee, g.privilege_type || CASE WHEN g.is_grantable THEN ' with grant option' ELSE '' END AS granted
    FROM acl a CROSS JOIN LATERAL pg_catalog.aclexplode(a.defaclacl) g WHERE g.grantee <> a.defaclrole
    UNION ALL SELECT a.*, 0::oid, 'nothing' FROM acl a
    WHERE a.nspname IS NULL AND EXISTS (SELECT FROM pg_catalog.aclexplode(pg_catalog.acldefault(CASE a.defaclobjtype WHEN 'S' THEN 's' ELSE a.defaclobjtype END, a.defaclrole)) g WHERE g.grantee = 0)
      AND NOT EXISTS (SELECT FROM pg_catalog.aclexplode(a.defaclacl) g WHERE g.grantee = 0)
  ) o GROUP BY o.what, o.nspname, o.grantee`;

/** Goes into the prelude. */
export const DEFAULT_ACL = `acl AS (
  SELECT a.defaclrole, a.defaclacl, a.defaclobjtype, n.nspname,
    CASE a.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END AS what
  FROM pg_catalog.pg_default_acl a LEFT JOIN pg_catalog.pg_namespace n ON n.oid = a.defaclnamespace
)`;

export const MORE_SQL: readonly string[] = [COLLATIONS, CASTS, OPERATORS, TEXT_SEARCH, FOREIGN, DEFAULTS];
