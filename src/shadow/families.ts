import { engines } from '../engines/index.js';
import type { ShadowProvider, ShadowRequest } from '../model/contracts.js';
import type { Dialect } from '../model/engine.js';

/** What a provider does for one family of servers. */
export type Provided = Pick<ShadowProvider, 'unfit' | 'start'>;

/** Which family of servers a request is for. */
export function familyOf(request: ShadowRequest): Dialect['name'] | undefined {
  return engines.find(({ name }) => name === request.engine)?.dialect.name;
}

/** A provider that asks the family's own part. */
export function serving(
  name: ShadowProvider['name'],
  families: Readonly<Record<Dialect['name'], Provided>>,
): ShadowProvider {
  const part = (request: ShadowRequest): Provided => families[familyOf(request) ?? 'postgresql'];
  return {
    name,
    unfit: (request) => part(request).unfit(request),
    start: (request) => part(request).start(request),
  };
}
