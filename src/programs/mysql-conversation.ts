import { COMMAND, errorPacket } from '../engines/mysqlfamily/packets.js';
import { ServerError } from '../model/error.js';
import { raw } from '../sql/query.js';
import type { Connected, Sent } from './listener.js';
import { MysqlStatements, namesStatement, type Prepared, unknownStatement } from './mysql-statements.js';
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
  COMMAND.setOption,
  COMMAND.resetConnection,
]);

/** These have no answer. */
const SILENT: ReadonlySet<number> = new Set([COMMAND.closeStatement, COMMAND.longData]);

const UNKNOWN_COMMAND = errorPacket(1047, '08S01', 'this command is not passed on');

/** The commands of one connection, one after the other. */
export class MysqlConversation {
  private readonly statements: MysqlStatements;
  private resets: number | undefined;

  constructor(
    private readonly on: Conversed,
    private readonly connected: Connected,
    /** Makes the session again what the client's login made it. */
    private readonly settle: () => Promise<void>,
  ) {
    this.statements = new MysqlStatements(on.relay);
    this.resets = on.relay.resets?.();
  }

  async toItsEnd(): Promise<void> {
    const { link, session } = this.on;
    while (session.lost === undefined) {
      const command = await link.next();
      if (command === undefined || command[0] === COMMAND.quit) break;
      await this.again();
      await this.take(command);
    }
    await this.leave();
  }

  /** Between two migrations the session is reset, and the client knows nothing of it. */
  private async again(): Promise<void> {
    const resets = this.on.relay.resets?.();
    if (resets === this.resets) return;
    this.resets = resets;
    this.on.told = false;
    this.statements.gone();
    try {
      await this.settle();
    } catch (error) {
      // A connection that is lost: the command finds out
      if (!(error instanceof ServerError)) throw error;
    }
  }

  private take(command: Buffer): Promise<void> {
    if (namesStatement(command)) return this.prepared(command);
    switch (command[0]) {
      case COMMAND.query:
        return this.statement({ text: textOf(command.subarray(1)) }, command);
      case COMMAND.initDb:
        return this.statement({ text: `USE \`${textOf(command.subarray(1)).replaceAll('`', '``')}\`` }, command);
      case COMMAND.prepare:
        return this.prepare(command);
      default:
        return PASSED.has(command[0] ?? 0) ? this.pass(command) : this.refuse(UNKNOWN_COMMAND);
    }
  }

  /** Shown, passed on, answered. */
  private async statement(sent: Sent, command: Buffer, once = false): Promise<void> {
    const turn = new Turn(this.on, command);
    let runs = 0;
    try {
      await this.connected.onStatement(sent, async () => {
        runs += 1;
        if (once && runs > 1)
          throw new Error('the values of this statement came in pieces, and the server has them no more');
        return turn.run(sent.text);
      });
    } catch (error) {
      return turn.fail(error);
    }
    await turn.finish();
  }

  private async prepare(command: Buffer): Promise<void> {
    const name = this.statements.nextName();
    const turn = new Turn(this.on, command, name);
    if (!(await this.passed(turn))) return;
    if (turn.answers.prepared !== undefined) this.statements.add(name, command, turn.answers.prepared);
    await turn.finish();
  }

  private async prepared(command: Buffer): Promise<void> {
    const silent = SILENT.has(command[0] ?? 0);
    const statement = this.statements.find(command);
    const refused = statement === undefined ? unknownStatement(command) : await this.addressed(command, statement);
    if (statement === undefined || refused !== undefined)
      return silent ? undefined : this.refuse(refused ?? UNKNOWN_COMMAND);
    if (command[0] === COMMAND.execute) {
      await this.statement(this.statements.executed(command, statement), command, statement.long.size > 0);
      this.statements.heard(command, statement);
      return;
    }
    const turn = new Turn(this.on, command);
    if (!(await this.passed(turn))) return;
    this.statements.heard(command, statement);
    if (!silent) await turn.finish();
  }

  private async addressed(command: Buffer, statement: Prepared): Promise<Uint8Array | undefined> {
    try {
      return await this.statements.address(command, statement);
    } catch (error) {
      if (error instanceof ServerError) return errorPacket(Number(error.code) || 1105, 'HY000', error.message);
      throw error;
    }
  }

  private async pass(command: Buffer): Promise<void> {
    const turn = new Turn(this.on, command);
    const resets = command[0] === COMMAND.resetConnection;
    if (!(await this.passed(turn, resets ? this.settle : undefined))) return;
    if (resets) this.statements.clear();
    await turn.finish();
  }

  /** Without anybody being asked. False where the connection to the server is gone, and the client knows. */
  private async passed(turn: Turn, afterwards?: () => Promise<void>): Promise<boolean> {
    try {
      await turn.pass();
      await afterwards?.();
      return true;
    } catch (error) {
      await turn.fail(error);
      return false;
    }
  }

  private async refuse(packet: Uint8Array): Promise<void> {
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
