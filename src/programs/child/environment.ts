import { siteIn } from './sites.js';

/** Names of the process's environment that the project's own code has read; what packages read is their business. */
export function watchEnvironment(told: (name: string) => void): void {
  const real = process.env;
  const seen = new Set<string>();
  process.env = new Proxy(real, {
    get(target, name) {
      if (typeof name === 'string' && !seen.has(name) && siteIn(new Error('environment').stack) !== undefined) {
        seen.add(name);
        told(name);
      }
      return Reflect.get(target, name) as unknown;
    },
  });
}
