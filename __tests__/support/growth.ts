/**
 * How many times as long ten times as much takes: 10 where time grows with the amount, 100 where with its square. Both are
 * measured in one run, turn by turn, and of each the fastest try counts: a slow or busy machine is slow for both.
 */
export async function growth<T>(
  amount: number,
  prepare: (amount: number) => T | Promise<T>,
  work: (prepared: T) => unknown,
): Promise<number> {
  const [small, large] = [await prepare(amount), await prepare(amount * 10)];
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let tries = 0; tries < 4; tries += 1) {
    for (const [size, prepared] of [['small', small] as const, ['large', large] as const]) {
      const begun = performance.now();
      await work(prepared);
      least[size] = Math.min(least[size], performance.now() - begun);
    }
  }
  return least.large / least.small;
}

/** Between proportional and quadratic, with room for what a larger amount costs the memory (30 has been seen). */
export const PROPORTIONAL = 60;

/** What this process has worked so far, in ms: a busy machine, which makes all take longer, adds nothing to it. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
