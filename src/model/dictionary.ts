/**
 * A table that is asked with words from outside (types, settings, kinds of statements, fields of a report). A plain
 * object answers to `constructor` and `valueOf` as well, and a type or a setting may well be called so.
 */
export const dictionary = <T extends object>(entries: T): T => Object.assign(Object.create(null), entries);
