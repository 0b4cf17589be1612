import type { PreparedHead } from '../engines/mysqlfamily/answers.js';
import { COMMAND, errorPacket } from '../engines/mysqlfamily/packets.js';
import type { Sent } from './listener.js';
import { boundValues, LongValue, type ParameterType, textOf } from './mysql-values.js';

interface Prepared {
  readonly text: string;
  readonly parameters: number;
  types: readonly ParameterType[] | undefined;
  readonly long: Map<number, LongValue>;
}

/** In MariaDB the statement that was prepared last. */
const LAST = 0xffff_ffff;

const BY_ID: ReadonlySet<number> = new Set([
  COMMAND.execute,
  COMMAND.longData,
  COMMAND.closeStatement,
  COMMAND.resetStatement,
  COMMAND.fetch,
]);

const idIn = (command: Buffer): number => (command.length < 5 ? -1 : command.readUInt32LE(1));

/** The prepared statements of one client, by the server's own numbers. Those of our session are not among them. */
export class MysqlStatements {
  private readonly all = new Map<number, Prepared>();
  private last: Prepared | undefined;

  private of(command: Buffer): Prepared | undefined {
    const id = idIn(command);
    return id === LAST ? this.last : this.all.get(id);
  }

  /** False where the command is about a statement that this client has not. */
  owns(command: Buffer): boolean {
    return !BY_ID.has(command[0] ?? 0) || this.of(command) !== undefined;
  }

  missing(command: Buffer): Buffer {
    return errorPacket(1243, 'HY000', `Unknown prepared statement handler (${idIn(command)})`);
  }

  /** What a COM_STMT_EXECUTE runs. */
  executed(command: Buffer): Sent | undefined {
    const statement = this.of(command);
    if (statement === undefined) return undefined;
    const bound = boundValues(command, statement.parameters, statement.types, statement.long);
    if (bound !== undefined) statement.types = bound.types;
    const { text, parameters } = statement;
    return { text, ...(parameters === 0 || bound === undefined ? {} : { values: bound.values }) };
  }

  /** The server forgets long values with the run that they were for. */
  ran(command: Buffer): void {
    this.of(command)?.long.clear();
  }

  /** After a command that was passed on. */
  heard(command: Buffer, prepared: PreparedHead | undefined): void {
    const statement = this.of(command);
    switch (command[0]) {
      case COMMAND.prepare:
        if (prepared === undefined) return;
        this.last = {
          text: textOf(command.subarray(1)),
          parameters: prepared.parameters,
          types: undefined,
          long: new Map(),
        };
        this.all.set(prepared.id, this.last);
        return;
      case COMMAND.longData: {
        if (command.length < 7) return;
        const index = command.readUInt16LE(5);
        const value = statement?.long.get(index) ?? new LongValue();
        statement?.long.set(index, value.add(command.subarray(7)));
        return;
      }
      case COMMAND.resetStatement:
        statement?.long.clear();
        return;
      case COMMAND.closeStatement:
        this.all.delete(idIn(command));
        return;
      case COMMAND.resetConnection:
        this.all.clear();
        this.last = undefined;
        return;
      default:
    }
  }

  /** Commands that close what the client left open. */
  *closing(): Generator<Buffer> {
    for (const id of this.all.keys()) {
      const command = Buffer.from([COMMAND.closeStatement, 0, 0, 0, 0]);
      command.writeUInt32LE(id, 1);
      yield command;
    }
  }
}
