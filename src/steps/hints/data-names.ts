import type { ServerError } from '../../model/error.js';

/** Words that PostgreSQL takes for no name without quotes. */
const RESERVED = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date
   current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from
   grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing
   primary references returning select session_user some symmetric system_user table then to trailing true union unique user using variadic
   when where window with authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like
   natural notnull outer overlaps right similar tablesample verbose`.split(/\s+/),
);

/** A name as PostgreSQL reads it back. */
export const named = (name: string): string =>
  /^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;

/** The table that an error is about, with its schema. */
export const tableOf = ({ data }: ServerError): string | undefined =>
  data.table === undefined
    ? undefined
    : [...(data.schema === undefined ? [] : [data.schema]), data.table].map(named).join('.');

/** The columns and expressions of a key, as the server prints them: `Key (tenant, lower(email))=(…)`. */
export const keyOf = ({ data }: ServerError): string | undefined => /\((.*?)\)=\(/s.exec(data.detail ?? '')?.[1];
