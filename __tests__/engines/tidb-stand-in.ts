// A stand-in for TiDB: a real MySQL behind a proxy that calls it TiDB and refuses what TiDB refuses, with its words. It shows how
// version strings and refusals are dealt with, and nothing else of TiDB: neither its catalog nor its DDL.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Text of a statement → what is sent instead, or the number and the words of a refusal. */
export type Rule = (text: string) => string | { readonly code: number; readonly message: string };

export interface StandIn extends AsyncDisposable {
  readonly port: number;
}

const QUERY = 0x03;
const PREPARE = 0x16;

function packet(sequence: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUIntLE(body.length, 0, 3);
  head.writeUInt8(sequence, 3);
  return Buffer.concat([head, body]);
}

function refusal(code: number, message: string): Buffer {
  const number = Buffer.alloc(2);
  number.writeUInt16LE(code);
  return packet(1, Buffer.concat([Buffer.from([0xff]), number, Buffer.from(`#42000${message}`)]));
}

function relay(client: Socket, server: Socket, rule: Rule): void {
  let rest: Buffer = Buffer.alloc(0);
  client.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readUIntLE(0, 3)) {
      const size = 4 + rest.readUIntLE(0, 3);
      const whole = rest.subarray(0, size);
      rest = rest.subarray(size);
      const command = whole[4];
      // What belongs to the login is numbered from 1.
      if (whole[3] !== 0 || (command !== QUERY && command !== PREPARE)) {
        server.write(whole);
        continue;
      }
      const text = whole.subarray(5).toString('latin1');
      // Attributes of a query, which the client may put before its text, are binary and stay as they are.
      const answer = rule(text);
      if (typeof answer !== 'string') client.write(refusal(answer.code, answer.message));
      else server.write(packet(0, Buffer.concat([Buffer.from([command]), Buffer.from(answer, 'latin1')])));
    }
  });
  server.on('data', (chunk: Buffer) => client.write(chunk));
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.on('close', () => other.destroy());
    one.on('error', () => other.destroy());
  }
}

export async function standIn(port: number, rule: Rule): Promise<StandIn> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(port, '127.0.0.1');
    sockets.add(client).add(behind);
    relay(client, behind, rule);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
