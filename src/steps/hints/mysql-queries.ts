import { codeOf, type Flavour, type Word } from './mysql-text.js';

function conflict(found: RegExpMatchArray, { rowAlias }: Flavour): string {
  const key = /\(\s*([\w`]+)/.exec(found[0])?.[1] ?? 'id';
  if (/NOTHING$/i.test(found[0]))
    return `\`ON CONFLICT … DO NOTHING\` is PostgreSQL's: write \`ON DUPLICATE KEY UPDATE ${key} = ${key}\`, which leaves the row as it is. \`INSERT IGNORE\` would also hide every other mistake.`;
  return rowAlias
    ? "`ON CONFLICT … DO UPDATE` is PostgreSQL's: write `INSERT … VALUES (…) AS new ON DUPLICATE KEY UPDATE c = new.c`."
    : "`ON CONFLICT … DO UPDATE` is PostgreSQL's: write `ON DUPLICATE KEY UPDATE c = VALUES(c)`.";
}

/** Rows and expressions, as other databases write them. */
export const QUERY_WORDS: readonly Word[] = [
  [
    /::\s*[\w"]+(?:\s+varying|\s+precision)?(?:\s*\([\d, ]*\))?(?:\[\])?/i,
    (found) =>
      `\`${found[0].replace(/\s+/g, ' ')}\` is a cast of PostgreSQL: leave it out behind a plain value, else write \`CAST(… AS …)\`.`,
  ],
  [
    /\bRETURNING\b(?=\s+[\w`*])/i,
    (_, { returning, title }, { sql }) => {
      const verb = /^\s*(\w+)/.exec(codeOf(sql))?.[1]?.toUpperCase() ?? '';
      if (returning.includes(verb) || !/^(?:INSERT|REPLACE|UPDATE|DELETE|WITH)$/.test(verb)) return undefined;
      const has = returning.length === 0 ? 'has no RETURNING' : `has RETURNING for ${returning.join(', ')} only`;
      return `${title} ${has}: leave it out; \`LAST_INSERT_ID()\` gives the number that an INSERT made.`;
    },
  ],
  [/\bON\s+CONFLICT\b[\s\S]*?\bDO\s+(?:NOTHING|UPDATE)/i, conflict],
  [/\bARRAY\s*\[/i, 'There are no arrays here: `JSON_ARRAY(…)`, or `IN (…)` instead of `= ANY (ARRAY[…])`.'],
  [
    /\bTRUNCATE\b[\s\S]*?\b(?:(?:RESTART|CONTINUE)\s+IDENTITY|CASCADE)\b/i,
    'TRUNCATE takes no further words here: it begins counting anew by itself, and never empties another table.',
  ],
  [
    /\bNULLS\s+(?:NOT\s+)?(?:FIRST|LAST|DISTINCT)\b/i,
    'There is no NULLS here: order by `c IS NULL, c`. A unique index takes any number of NULLs.',
  ],
  [
    /\bAT\s+TIME\s+ZONE\b/i,
    "`AT TIME ZONE` is PostgreSQL's: write `UTC_TIMESTAMP()` for now, else `CONVERT_TZ(t, from, to)`.",
  ],
  [/\b(?:NOT\s+)?ILIKE\b/i, "`ILIKE` is PostgreSQL's: `LIKE` ignores case here, by the collation of the column."],
  [/\bSIMILAR\s+TO\b/i, "`SIMILAR TO` is PostgreSQL's: write `REGEXP`."],
  [/(?<=\s)!?~\*?(?=\s)/, "`~` is PostgreSQL's: write `REGEXP`."],
  [/@>|<@/, "`@>` is PostgreSQL's: write `JSON_CONTAINS(target, candidate)`."],
  [/\s\?[|&]?(?=\s*')/, "`?` is PostgreSQL's: write `JSON_CONTAINS_PATH(c, 'one', '$.key')`."],
  [
    /(?<!-)->>?/,
    (found, { arrows, title }) =>
      arrows
        ? undefined
        : `${title} has no \`${found[0]}\`: write ${found[0] === '->' ? '`JSON_EXTRACT(c, path)`' : '`JSON_VALUE(c, path)` or `JSON_UNQUOTE(JSON_EXTRACT(c, path))`'}.`,
  ],
  [
    /\|\|/,
    '`||` is OR here unless `sql_mode` has PIPES_AS_CONCAT: write `CONCAT(a, b)`; for JSON `JSON_MERGE_PATCH(a, b)`.',
    'mild',
  ],
  [
    /\bINTERVAL\s+'[^']*'(?!\s*(?:SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|QUARTER|YEAR)\b)/i,
    'An interval is a number and a unit here: `INTERVAL 7 DAY`.',
  ],
  [
    /\bSET\b[\s\S]*\bFROM\s+[\w`]+[\s\S]*\bWHERE\b/i,
    (_, __, { sql }) =>
      /^\s*UPDATE\b/i.test(codeOf(sql))
        ? "`UPDATE … FROM` is PostgreSQL's: write `UPDATE a JOIN b ON … SET a.c = b.c`."
        : undefined,
  ],
  [/^\s*(?:VACUUM|REINDEX|CLUSTER)\b/i, "That is PostgreSQL's: leave it out; `OPTIMIZE TABLE t` rebuilds a table."],
  [/^\s*ANALYZE\s+(?!TABLE\b|FORMAT\b|SELECT\b)/i, 'Write `ANALYZE TABLE t`.'],
  [/^\s*COPY\b[\s\S]*\bFROM\b/i, "`COPY` is PostgreSQL's: write `INSERT INTO … VALUES (…), (…)`."],
  [/^\s*BEGIN\s+TRANSACTION\b/i, 'Write `START TRANSACTION` or a bare `BEGIN`.'],
  [
    /\bAS\s+[\w`]+\s*(?:\([^)]*\)\s*)?ON\s+DUPLICATE\s+KEY\b/i,
    (_, { rowAlias, title }) =>
      rowAlias ? undefined : `${title} has no name for the new row: write \`ON DUPLICATE KEY UPDATE c = VALUES(c)\`.`,
  ],
  [
    /\bLATERAL\b/i,
    (_, { arrows, title }) => (arrows ? undefined : `${title} has no LATERAL: write a join or a subquery.`),
  ],
  [/\bFETCH\s+(?:FIRST|NEXT)\b/i, 'Write `LIMIT n`.'],
  [
    /\bOFFSET\s+\d+(?!\s*ROWS?\b)(?!.*\bLIMIT\b)/i,
    '`OFFSET` stands behind LIMIT: `LIMIT 18446744073709551615 OFFSET n`.',
  ],
  [/^\s*IF\b[\s\S]*\bTHEN\b/i, '`IF … THEN` stands only within a procedure: put it into one, or into two migrations.'],
  [/^\s*DELIMITER\b/i, '`DELIMITER` is a command of the client and must stand at the beginning of a line.'],
  [
    /--?>\s*statement-breakpoint/,
    "`--> statement-breakpoint` is Drizzle's: name its folder with `layout: drizzle`, or take the lines out. A comment needs a space behind `--`.",
  ],
];
