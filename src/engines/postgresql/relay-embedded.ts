import { FrameReader, Frames, fieldsOf, frame } from '../../io/pg-frames.js';
import type { Notice, Relay } from '../../model/session.js';

/** What clients ask of a server before they send anything. The embedded one tells nobody. */
const PARAMETERS = {
  server_encoding: 'UTF8',
  client_encoding: 'UTF8',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  TimeZone: 'GMT',
  integer_datetimes: 'on',
  standard_conforming_strings: 'on',
  is_superuser: 'off',
} as const;

const COPY_IN = /^\s*copy\b[\s\S]*\bfrom\s+stdin\b/i;

const statusOf = (bytes: Buffer): 'I' | 'T' | 'E' => {
  const status = new FrameReader(bytes).byte();
  return status === 'T' || status === 'E' ? status : 'I';
};

/**
 * The same over the embedded server, which takes a whole exchange in one call. The rows of a COPY must be in it, so the client is
 * asked for them before the server is.
 */
export function embeddedRelay(
  exec: (bytes: Uint8Array) => Promise<Uint8Array>,
  onStatus: (status: 'I' | 'T' | 'E') => void,
  onNotice: (notice: Notice) => void,
): Relay {
  let held: Buffer[] = [];
  return {
    parameters: PARAMETERS,
    async exchange(bytes, onAnswer) {
      const sent = Buffer.from(bytes);
      const type = String.fromCharCode(sent[0] ?? 0);
      if (type === 'Q' && COPY_IN.test(new FrameReader(sent).text())) {
        held = [sent];
        // Text, of no column that is named
        await onAnswer(frame('G', Buffer.from([0, 0, 0])));
        return 'copy';
      }
      if (held.length > 0) {
        held.push(sent);
        const ended = [...new Frames().push(sent)].some((one) => one.type === 'c' || one.type === 'f');
        if (!ended) return 'copy';
      }
      const answer = await exec(Buffer.concat(held.length > 0 ? held : [sent]));
      const copied = held.length > 0;
      held = [];
      for (const { type: kind, bytes: message } of new Frames().push(answer)) {
        if (kind === 'Z') onStatus(statusOf(message));
        if (kind === 'N') {
          const f = fieldsOf(message);
          onNotice({ severity: f.get('V') ?? 'NOTICE', code: f.get('C') ?? '00000', message: f.get('M') ?? '' });
        }
        if (!(copied && kind === 'G')) await onAnswer(message);
      }
      return 'ready';
    },
  };
}
