/**
 * A moment in a history table, given in seconds since 1970: ISO 8601, UTC. Null where there is none, or none that a calendar has: servers
 * know `infinity`, and years that are further away than JavaScript counts.
 */
export function instant(seconds: string | null | undefined): string | null {
  const at = new Date(Number(seconds ?? Number.NaN) * 1_000);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
