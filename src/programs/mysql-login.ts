import { CAPABILITY, PacketReader, STATUS } from '../engines/mysqlfamily/packets.js';

/** Between a client and us: none of them changes what the server answers, or the answer is changed for them here. */
const OURS =
  CAPABILITY.foundRows |
  CAPABILITY.longFlag |
  CAPABILITY.connectWithDb |
  CAPABILITY.odbc |
  CAPABILITY.ignoreSpace |
  CAPABILITY.protocol41 |
  CAPABILITY.interactive |
  CAPABILITY.ignoreSigpipe |
  CAPABILITY.transactions |
  CAPABILITY.reserved |
  CAPABILITY.secureConnection |
  CAPABILITY.multiStatements |
  CAPABILITY.multiResults |
  CAPABILITY.pluginAuth |
  CAPABILITY.connectAttributes |
  CAPABILITY.longAuthData;

type Parameters = Readonly<Record<string, string>>;

/** What client and listener may agree upon: our own part, and what our session has with the server. */
export const offered = (parameters: Parameters): number => OURS | Number(parameters['capabilities'] ?? 0);

const two = (value: number): Buffer => Buffer.from([value & 0xff, (value >>> 8) & 0xff]);

function four(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** The first packet, in which the server tells what it is. */
export function greetingPacket(parameters: Parameters, id: number, scramble: Buffer, plugin: string): Buffer {
  const capabilities = offered(parameters);
  return Buffer.concat([
    Buffer.from([10]),
    Buffer.from(`${parameters['server_version'] ?? ''}\0`),
    four(id),
    scramble.subarray(0, 8),
    Buffer.alloc(1),
    two(capabilities),
    Buffer.from([Number(parameters['character_set'] ?? 0) & 0xff]),
    two(STATUS.autocommit),
    two(capabilities >>> 16),
    Buffer.from([scramble.length + 1]),
    Buffer.alloc(6),
    // MariaDB's own place for more of them
    four(Number(parameters['extended_capabilities'] ?? 0)),
    scramble.subarray(8),
    Buffer.from(`\0${plugin}\0`),
  ]);
}

/** Asks the client for another proof. */
export const switchPacket = (plugin: string, scramble: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xfe]), Buffer.from(`${plugin}\0`), scramble, Buffer.alloc(1)]);

/** Tells a client of `caching_sha2_password` that its proof was enough. */
export const FAST_ENOUGH = Buffer.from([1, 3]);

/** What a client answers to the greeting. */
export interface Login {
  readonly capabilities: number;
  readonly extended: number;
  readonly characterSet: number;
  readonly proof: Buffer;
  /** How the proof was made; undefined where the client knows but one way. */
  readonly plugin: string | undefined;
}

/** Undefined where the client speaks no protocol of this century, or wants TLS, which was not offered. */
export function readLogin(payload: Buffer, parameters: Parameters): Login | undefined {
  const reader = new PacketReader(payload);
  const asked = reader.int(4);
  if ((asked & CAPABILITY.protocol41) === 0 || (asked & CAPABILITY.ssl) !== 0) return undefined;
  const capabilities = asked & offered(parameters);
  const has = (flag: number): boolean => (capabilities & flag) !== 0;
  reader.int(4);
  const characterSet = reader.int(1);
  reader.raw(19);
  const more = reader.int(4);
  reader.text();
  const proof = has(CAPABILITY.longAuthData)
    ? reader.value()
    : has(CAPABILITY.secureConnection)
      ? reader.raw(reader.int(1))
      : Buffer.from(reader.text());
  // What a project's own settings name is another database than the one that this run is about
  if (has(CAPABILITY.connectWithDb) && reader.left > 0) reader.text();
  const plugin = has(CAPABILITY.pluginAuth) && reader.left > 0 ? reader.text() : undefined;
  const extended = has(CAPABILITY.longPassword) ? 0 : more & Number(parameters['extended_capabilities'] ?? 0);
  return { capabilities, extended, characterSet, proof, plugin };
}
