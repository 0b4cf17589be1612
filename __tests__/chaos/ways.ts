// What may happen to a run at any of its requests.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ended, Place, Target } from './place.js';
import type { Seen, Trap } from './proxy.js';

export interface Way {
  readonly name: string;
  /** One that needs a server of its own. */
  readonly server?: true;
  run(target: Target, place: Place, at: Seen): Promise<Ended>;
}

type When = Trap['when'];

/** Far beyond what a busy machine takes. */
const HANGS_MS = 150_000;
/** What a runner gives after the first signal, and then some for a busy machine. */
const GRACE_MS = 25_000;

async function inTime(place: Place, ended: Promise<Ended>, ms = HANGS_MS): Promise<Ended | undefined> {
  const timer = new AbortController();
  const late = sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined);
  try {
    return await Promise.race([ended, late]);
  } finally {
    timer.abort();
    place.proxy.open();
  }
}

const hung = (what: string): Ended => ({
  report: {
    verdict: 'failed',
    apply: null,
    error: { code: 'internal', message: what, hint: '' },
  } as unknown as Ended['report'],
  output: what,
});

const both = (name: string, run: (when: When) => Way['run'], more: Partial<Way> = {}): readonly Way[] =>
  (['before', 'after'] as const).map((when) => ({ name: `${name}, ${when}`, run: run(when), ...more }));

/** In this process, with something done at that request. */
const breaking =
  (fate: Trap['fate'], spring: (target: Target, place: Place, session: number) => Promise<void>) =>
  (when: When): Way['run'] =>
  async (target, place, at) => {
    let broken: Promise<void> = Promise.resolve();
    place.proxy.watch({
      at,
      when,
      fate,
      spring(session) {
        broken = spring(target, place, session);
        return broken;
      },
    });
    const { ended } = place.start('apply', {}, 'here');
    const end = (await inTime(place, ended)) ?? hung('the run did not end');
    // Nobody asks a server again that is only coming up
    await broken;
    return end;
  };

const killed =
  (when: When): Way['run'] =>
  async (_, place, at) => {
    const running = place.start('apply', {}, 'process');
    place.proxy.watch({
      at,
      when,
      fate: 'cut',
      async spring() {
        running.child?.kill('SIGKILL');
        await running.ended;
      },
    });
    return (await inTime(place, running.ended)) ?? hung('a killed run did not end');
  };

/** Nothing passes any more, on no connection, and none is cut; after a while somebody cancels the job. */
const silent =
  (when: When): Way['run'] =>
  async (_, place, at) => {
    const running = place.start('apply', {}, 'process');
    let told = 0;
    place.proxy.watch({
      at,
      when,
      fate: 'silent',
      async spring() {
        place.proxy.freeze();
        await sleep(300);
        told = Date.now();
        running.cancel();
        setTimeout(() => running.child?.kill('SIGKILL'), GRACE_MS).unref();
      },
    });
    const ended = (await inTime(place, running.ended)) ?? hung('a cancelled run did not end');
    return told > 0 && ended.report === null ? hung(`${GRACE_MS / 1000} s after SIGINT the run had not ended`) : ended;
  };

export const WAYS: readonly Way[] = [
  ...both('tool killed', killed),
  ...both(
    'connection cut',
    breaking('cut', () => Promise.resolve()),
  ),
  ...both(
    'session ended',
    breaking('on', async (target, place, session) => {
      await place.sql(target.endSession(session)).catch(() => undefined);
      // The server ends it when it looks next
      await sleep(50);
    }),
  ),
  ...both(
    'network gone',
    breaking('cut', async (_, place) => place.proxy.shut()),
  ),
  ...both('network silent', silent),
  ...both(
    'server killed',
    breaking('cut', async (target) => target.restart?.()),
    { server: true },
  ),
];
