import type { Connected } from './listener.js';

/** No server gives such numbers to its sessions, so that a KILL of one of them reaches nobody. */
const OUT_OF_REACH = 0xffff_ff00;

/**
 * A connection opened ahead: in this protocol the server speaks first, and says what it is before anybody has shown a password. The
 * first client gets it; others have one opened once they have shown theirs.
 */
export class MysqlSpare {
  private counted = 0;

  private constructor(
    private readonly connect: () => Promise<Connected>,
    private free: Connected | undefined,
    readonly parameters: Readonly<Record<string, string>>,
  ) {}

  static async open(connect: () => Promise<Connected>): Promise<MysqlSpare> {
    const first = await connect();
    const relay = first.session.relay?.();
    if (relay !== undefined) return new MysqlSpare(connect, first, relay.parameters);
    await first.onEnd();
    throw new Error('this session cannot be lent');
  }

  /** What the next client is told as the number of its session. */
  number(): number {
    this.counted = (this.counted + 1) & 0xff;
    return this.free?.session.id ?? OUT_OF_REACH + this.counted;
  }

  async take(): Promise<Connected> {
    const { free } = this;
    this.free = undefined;
    if (free === undefined) return this.connect();
    if (free.session.lost === undefined) return free;
    await free.onEnd();
    return this.connect();
  }

  async end(): Promise<void> {
    const { free } = this;
    this.free = undefined;
    await free?.onEnd();
  }
}
