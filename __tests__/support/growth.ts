/**
 * How many times as much work ten times as much is: 10 where it grows with the amount, 100 where with its square. Both are measured in
 * one run, turn by turn, by what this process has worked, and of each the least counts: a busy machine adds next to nothing.
 */
export async function growth<T>(
  amount: number,
  prepare: (amount: number) => T | Promise<T>,
  work: (prepared: T) => unknown,
): Promise<number> {
  const [small, large] = [await prepare(amount), await prepare(amount * 10)];
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let tries = 0; tries < 6; tries += 1) {
    for (const [size, prepared] of [['small', small] as const, ['large', large] as const]) {
      const begun = worked();
      await work(prepared);
      least[size] = Math.min(least[size], worked() - begun);
    }
  }
  // The clock of a process has its own steps: what takes less than one took nearly one.
  return least.large / Math.max(least.small, 0.1);
}

/** Between proportional and quadratic, with room for what a larger amount costs the memory (30 has been seen). */
export const PROPORTIONAL = 60;

/** What this process has worked so far, in ms: a busy machine, which makes all take longer, adds nothing to it. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
