import { frame } from '../io/pg-frames.js';
import type { Incoming } from './pg-incoming.js';

/** A COPY is kept until its rows are all here, since it may have to be sent twice. */
const MOST_ROWS = 512 * 1024 * 1024;

/** The rows of a COPY as the client sends them, with the message that ends them. In the extended protocol a Sync comes behind. */
export async function rowsOf(incoming: Incoming, extended: boolean): Promise<Buffer> {
  const end = extended ? [frame('S')] : [];
  let all: Buffer[] = [];
  let size = 0;
  for (;;) {
    const message = await incoming.next();
    if (message === undefined) return Buffer.concat([frame('f', 'the program is gone'), ...end]);
    const { type, bytes } = message;
    size += bytes.length;
    if (size > MOST_ROWS) all = [];
    else if (type === 'd' || type === 'c' || type === 'f') all.push(bytes);
    if (extended ? type !== 'S' : type !== 'c' && type !== 'f') continue;
    if (size <= MOST_ROWS) return Buffer.concat([...all, ...end]);
    return Buffer.concat([frame('f', `the rows of one COPY are more than ${MOST_ROWS >> 20} MB`), ...end]);
  }
}
