/** What the servers keep of a name: PostgreSQL 63 bytes, the MySQL family 64 characters. */
const LONGEST = 63;

export const stampOf = (at: Date): string =>
  at
    .toISOString()
    .replace(/[-:]|\.\d+Z$/g, '')
    .toLowerCase();

/** What a database beside the target is: one that is being filled, one that is as it was saved, and what was the target before. */
export type Beside = 'restoring' | 'restored' | 'before_restore';

/** `shop_restored_20261127t101112`: the end tells one from another, so it is the beginning that is cut. */
export function besideName(database: string, what: Beside, stamp: string): string {
  const end = `_${what}_${stamp}`;
  const room = LONGEST - Buffer.byteLength(end);
  let begin = '';
  for (const letter of database) {
    if (Buffer.byteLength(begin + letter) > room) break;
    begin += letter;
  }
  return begin + end;
}

/** Of these names, those that restores of this database have given. */
export function besideNames(
  database: string,
  names: readonly string[],
): readonly { readonly name: string; readonly what: Beside }[] {
  return names.flatMap((name) => {
    const [, what, stamp = ''] = /_(restoring|restored|before_restore)_(\d{8}t\d{6})$/.exec(name) ?? [];
    return what !== undefined && besideName(database, what as Beside, stamp) === name
      ? [{ name, what: what as Beside }]
      : [];
  });
}
