import { connect, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';

/** Where a session runs, and the secret by which the server knows that it is ours. */
export interface CancelTarget {
  readonly host: string;
  readonly port: number;
  readonly processId: number;
  readonly secretKey: number;
  /** As the session itself has it; undefined without TLS. */
  readonly tls: ConnectionOptions | undefined;
}

const LONGEST_MS = 2_000;
const SSL_REQUEST = 80_877_103;
const CANCEL_REQUEST = 80_877_102;

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeInt32BE(value, 4 * i);
  return bytes;
}

/** The same way as the session has gone: what listens there may take nothing that is not encrypted. */
function encrypted(
  plain: Socket,
  target: CancelTarget,
  ready: (socket: Socket) => void,
  fail: (e: Error) => void,
): void {
  plain.write(numbers(8, SSL_REQUEST));
  plain.once('data', (answer) => {
    if (answer.toString('latin1') !== 'S') return fail(new Error('the server takes no encrypted request to cancel'));
    const socket = connectTls({ host: target.host, ...target.tls, socket: plain }, () => ready(socket));
    socket.on('error', fail);
  });
}

/**
 * The protocol's own request to cancel: it needs no password and no free connection, and a pooler knows whom it means. The
 * server answers by closing, once it has passed the request on.
 */
export function requestCancel(target: CancelTarget): Promise<void> {
  const { host, port } = target;
  return new Promise((resolve, reject) => {
    const plain = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    let sent = false;
    const timer = setTimeout(() => end(new Error('the request to cancel took too long')), LONGEST_MS);
    const end = (error?: Error): void => {
      clearTimeout(timer);
      plain.destroy();
      // A server that has read it may close the hard way.
      if (error === undefined || sent) resolve();
      else reject(error);
    };
    const ask = (socket: Socket): void => {
      socket.resume();
      socket.write(numbers(16, CANCEL_REQUEST, target.processId, target.secretKey), () => {
        sent = true;
      });
      socket.once('close', () => end());
    };
    plain.on('error', end);
    plain.once('close', () => end(new Error('the server closed the connection before the request to cancel')));
    plain.once('connect', () => (target.tls === undefined ? ask(plain) : encrypted(plain, target, ask, end)));
  });
}
