import { Answers, type PreparedHead } from '../engines/mysqlfamily/answers.js';
import { COMMAND, errorPacket, isError } from '../engines/mysqlfamily/packets.js';
import type { Relay } from '../model/session.js';
import type { Sent } from './listener.js';
import { boundValues, LongValue, type ParameterType, textOf } from './mysql-values.js';

/** A statement that a client has prepared. */
export interface Prepared {
  /** What the client calls it. */
  readonly name: number;
  /** What the server calls it; undefined since a reset of the session has taken it away. */
  id: number | undefined;
  /** The command that prepared it. */
  readonly command: Buffer;
  readonly text: string;
  readonly parameters: number;
  types: readonly ParameterType[] | undefined;
  readonly long: Map<number, LongValue>;
}

/** In MariaDB the statement that was prepared last. */
const LAST = 0xffff_ffff;
const NAME_AT = 1;

const BY_NAME: ReadonlySet<number> = new Set([
  COMMAND.execute,
  COMMAND.longData,
  COMMAND.closeStatement,
  COMMAND.resetStatement,
  COMMAND.fetch,
]);

export const namesStatement = (command: Buffer): boolean => BY_NAME.has(command[0] ?? 0);

const nameIn = (command: Buffer): number => (command.length < 5 ? 0 : command.readUInt32LE(NAME_AT));

export const unknownStatement = (command: Buffer): Buffer =>
  errorPacket(1243, 'HY000', `Unknown prepared statement handler (${nameIn(command)})`);

/**
 * The prepared statements of one client, by names of our own: those that our session has for itself are not among them, and where we
 * reset the session between two migrations, a client that knows nothing of it goes on with what it had.
 */
export class MysqlStatements {
  private readonly all = new Map<number, Prepared>();
  private last: Prepared | undefined;
  private counted = 0;

  constructor(private readonly relay: Relay) {}

  nextName(): number {
    this.counted += 1;
    return this.counted;
  }

  find(command: Buffer): Prepared | undefined {
    const name = nameIn(command);
    return name === LAST ? this.last : this.all.get(name);
  }

  add(name: number, command: Buffer, head: PreparedHead): void {
    const { id, parameters } = head;
    const text = textOf(command.subarray(1));
    this.last = { name, id, command: Buffer.from(command), text, parameters, types: undefined, long: new Map() };
    this.all.set(name, this.last);
  }

  /** Writes the server's own name into the command; where the statement is gone, it is prepared again. → what the server refuses */
  async address(command: Buffer, statement: Prepared): Promise<Uint8Array | undefined> {
    if (statement.id === undefined) {
      const answers = new Answers(COMMAND.prepare);
      let refused: Uint8Array | undefined;
      await this.relay.exchange(statement.command, (payload) => {
        answers.read(payload);
        if (isError(payload)) refused = Buffer.from(payload);
      });
      if (refused !== undefined) return refused;
      statement.id = answers.prepared?.id;
    }
    command.writeUInt32LE(statement.id ?? 0, NAME_AT);
    return undefined;
  }

  /** What a COM_STMT_EXECUTE runs. */
  executed(command: Buffer, statement: Prepared): Sent {
    const { text, parameters } = statement;
    const bound = boundValues(command, parameters, statement.types, statement.long);
    if (bound !== undefined) statement.types = bound.types;
    return { text, ...(parameters === 0 || bound === undefined ? {} : { values: bound.values }) };
  }

  /** After a command about one of them was passed on. */
  heard(command: Buffer, statement: Prepared): void {
    if (command[0] === COMMAND.longData && command.length >= 7) {
      const index = command.readUInt16LE(5);
      const value = statement.long.get(index) ?? new LongValue();
      statement.long.set(index, value.add(command.subarray(7)));
    }
    // The server forgets long values with the run that they were for
    if (command[0] === COMMAND.execute || command[0] === COMMAND.resetStatement) statement.long.clear();
    if (command[0] === COMMAND.closeStatement) this.all.delete(statement.name);
  }

  /** The session was reset by us. */
  gone(): void {
    for (const statement of this.all.values()) statement.id = undefined;
  }

  /** The session was reset by the client. */
  clear(): void {
    this.all.clear();
    this.last = undefined;
  }

  /** Commands that close what the client left open. */
  *closing(): Generator<Buffer> {
    for (const { id } of this.all.values()) {
      if (id === undefined) continue;
      const command = Buffer.from([COMMAND.closeStatement, 0, 0, 0, 0]);
      command.writeUInt32LE(id, NAME_AT);
      yield command;
    }
  }
}
