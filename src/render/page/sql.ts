import { visibleLines } from '../text/visible.js';
import { escaped, Html } from './html.js';

/** Enough for the eye: what it takes for a word of SQL is coloured, and nothing hangs on it. */
const WORDS = new Set(
  `ADD AFTER ALGORITHM ALL ALTER ALWAYS ANALYZE AND AS ASC ATTACH BEFORE BEGIN BETWEEN BY CALL CASCADE CASE CHANGE CHECK CLUSTER COLLATE COLUMN
   COMMENT COMMIT CONCURRENTLY CONFLICT CONSTRAINT COPY CREATE CROSS CURRENT_TIMESTAMP DATABASE DECLARE DEFAULT DEFERRABLE DEFERRED DELETE DESC
   DETACH DISABLE DISTINCT DO DOMAIN DROP EACH ELSE ENABLE END ENGINE ENUM EXCLUDE EXECUTE EXISTS EXPLAIN EXTENSION FALSE FIRST FOR FOREIGN FROM
   FULL FUNCTION GENERATED GRANT GROUP HAVING IDENTITY IF IN INDEX INHERITS INITIALLY INNER INSERT INSTANT INTO INVOKER IS JOIN KEY LANGUAGE LEFT
   LIKE LIMIT LOCK MATERIALIZED MODIFY NOT NOTHING NULL OF OFFSET ON ONLY OR ORDER OUTER OWNER PARTITION POLICY PRIMARY PRIVILEGES PROCEDURE
   PUBLIC RECURSIVE REFERENCES REFRESH REINDEX RENAME REPLACE RESTRICT RETURNING RETURNS REVOKE RIGHT ROLE ROLLBACK ROW ROWS SCHEMA SECURITY
   SELECT SEQUENCE SET SHARE START STORED TABLE TABLES TEMPORARY THEN TO TRANSACTION TRIGGER TRUE TRUNCATE TYPE UNION UNIQUE UNLOGGED UPDATE USING
   VACUUM VALID VALIDATE VALUES VIEW WHEN WHERE WITH WITHOUT`.split(/\s+/),
);

/** Whatever is open at the end ends there: else each of its beginnings would be tried in vain, up to the end. */
const TOKEN =
  /(--[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:[^'\\]|''|\\(?:[\s\S]|$))*(?:'|$)|\$(\w*)\$[\s\S]*?(?:\$\3\$|$))|("(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$))|(\b\d+(?:\.\d+)?\b)|([A-Za-z_][\w$]*)/g;

const span = (kind: string, text: string): string => `<span class="${kind}">${escaped(text)}</span>`;

/** Longer statements are shown as they are: colours would only make the page heavier. */
const LONGEST = 20_000;

/** SQL with its words, strings, numbers and comments told apart. */
export function highlighted(sql: string): Html {
  const text = visibleLines(sql);
  if (text.length > LONGEST) return new Html(escaped(text));
  let out = '';
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [all, comment, string, , name, number, word] = match;
    out += escaped(text.slice(at, match.index));
    at = match.index + all.length;
    if (comment !== undefined) out += span('c', comment);
    else if (string !== undefined) out += span('s', string);
    else if (number !== undefined) out += span('n', number);
    else if (name === undefined && word !== undefined && WORDS.has(word.toUpperCase())) out += span('k', word);
    else out += escaped(all);
  }
  return new Html(out + escaped(text.slice(at)));
}
