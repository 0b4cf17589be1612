import { COMMAND, errorPacket } from '../engines/mysqlfamily/packets.js';
import { ServerError } from '../model/error.js';
import { raw } from '../sql/query.js';
import type { Connected, Sent } from './listener.js';
import { MysqlStatements } from './mysql-statements.js';
import { type Conversed, Turn } from './mysql-turn.js';
import { textOf } from './mysql-values.js';

/** What a client may ask for besides statements; it changes no data. */
const PASSED: ReadonlySet<number> = new Set([
  COMMAND.fieldList,
  COMMAND.statistics,
  COMMAND.processInfo,
  COMMAND.debug,
  COMMAND.ping,
  COMMAND.prepare,
  COMMAND.longData,
  COMMAND.closeStatement,
  COMMAND.resetStatement,
  COMMAND.setOption,
  COMMAND.fetch,
  COMMAND.resetConnection,
]);

const UNKNOWN_COMMAND = errorPacket(1047, '08S01', 'this command is not passed on');

/** The commands of one connection, one after the other. */
export class MysqlConversation {
  private readonly statements = new MysqlStatements();

  constructor(
    private readonly on: Conversed,
    private readonly connected: Connected,
    /** Makes the session again what the client's login made it. */
    private readonly settle: () => Promise<void>,
  ) {}

  async toItsEnd(): Promise<void> {
    const { link, session } = this.on;
    while (session.lost === undefined) {
      const command = await link.next();
      if (command === undefined || command[0] === COMMAND.quit) break;
      await this.take(command);
    }
    await this.leave();
  }

  private take(command: Buffer): Promise<void> {
    switch (command[0]) {
      case COMMAND.query:
        return this.statement({ text: textOf(command.subarray(1)) }, command);
      case COMMAND.initDb:
        return this.statement({ text: `USE \`${textOf(command.subarray(1)).replaceAll('`', '``')}\`` }, command);
      case COMMAND.execute:
        return this.execute(command);
      default:
        return this.pass(command);
    }
  }

  private execute(command: Buffer): Promise<void> {
    const sent = this.statements.executed(command);
    return sent === undefined ? this.refuse(this.statements.missing(command)) : this.statement(sent, command);
  }

  /** Shown, passed on, answered. */
  private async statement(sent: Sent, command: Buffer): Promise<void> {
    const turn = new Turn(this.on, command);
    try {
      await this.connected.onStatement(sent, () => turn.run(sent.text));
    } catch (error) {
      await turn.fail(error);
      return;
    } finally {
      if (command[0] === COMMAND.execute) this.statements.ran(command);
    }
    await turn.finish();
  }

  private async pass(command: Buffer): Promise<void> {
    const code = command[0] ?? 0;
    if (!PASSED.has(code)) return this.refuse(UNKNOWN_COMMAND);
    if (!this.statements.owns(command)) {
      // These two have no answer
      if (code === COMMAND.closeStatement || code === COMMAND.longData) return;
      return this.refuse(this.statements.missing(command));
    }
    const turn = new Turn(this.on, command);
    try {
      await turn.pass();
      if (code === COMMAND.resetConnection) await this.settle();
    } catch (error) {
      return turn.fail(error);
    }
    this.statements.heard(command, turn.answers.prepared);
    if (code !== COMMAND.closeStatement && code !== COMMAND.longData) await turn.finish();
  }

  private async refuse(packet: Buffer): Promise<void> {
    this.on.link.send(packet);
    await this.on.link.flush();
  }

  /** What a server does itself when a client leaves: the session may be wanted further on. */
  private async leave(): Promise<void> {
    const { session, relay } = this.on;
    try {
      if (session.lost === undefined && this.on.told && session.transaction() === 'open')
        await session.query(raw('ROLLBACK'));
      for (const close of this.statements.closing()) await relay.exchange(close, () => undefined);
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
    }
  }
}
