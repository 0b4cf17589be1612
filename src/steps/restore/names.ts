/** What the servers keep of a name: PostgreSQL 63 bytes, the MySQL family 64 characters. */
const LONGEST = 63;

export const stampOf = (at: Date): string =>
  at
    .toISOString()
    .replace(/[-:]|\.\d+Z$/g, '')
    .toLowerCase();

/** `shop_restored_20261127t101112`: the end tells one from another, so it is the beginning that is cut. */
export function besideName(database: string, what: 'restored' | 'before_restore', stamp: string): string {
  const end = `_${what}_${stamp}`;
  const room = LONGEST - Buffer.byteLength(end);
  let begin = '';
  for (const letter of database) {
    if (Buffer.byteLength(begin + letter) > room) break;
    begin += letter;
  }
  return begin + end;
}
