import { createHash } from 'node:crypto';

/** GitHub refuses longer comments. */
export const COMMENT_LIMIT = 65_536;

/**
 * The hidden first line by which the comment of a label is found again. The label is written in letters that can neither
 * end an HTML comment nor be a part of another label's line.
 */
export function markerOf(label: string): string {
  const bytes = [...Buffer.from(label, 'utf8')];
  const written = bytes.map((byte, index) => {
    const character = String.fromCharCode(byte);
    const plain = /[A-Za-z0-9._~]/.test(character) || (byte === DASH && bytes[index - 1] !== DASH);
    return plain ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return `<!-- migrate-on-merge label=${written.join('')} -->`;
}

const DASH = 0x2d;

/** What the body of a comment says, apart from what differs from run to run: times, and the run itself. */
export interface Content {
  readonly content?: string | undefined;
  readonly standing?: Standing | undefined;
  /** What of the plan is kept for the apply, as base64. */
  readonly record?: string | undefined;
}

/** For other tools: what follows was said by a run that nobody trusts. No text of that run comes before it. */
export const SECOND_HAND = '<!-- second hand -->';

/** Where the apply that a comment tells of stands: `applying` that nobody finishes is what a killed runner leaves behind. */
export type Standing = 'applying' | 'ended';

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 20);
const seal = (content: string, text: string): string =>
  `<!-- content=${short(content)} text=${short(normal(text))} -->`;
const SEAL = /\n<!-- content=([0-9a-f]{20}) text=([0-9a-f]{20}) -->$/;
const SEAL_LENGTH = seal('', '').length + 1;

const standingLine = (standing: Standing): string => `<!-- apply=${standing} -->`;

const RECORD = '<!-- reviewed=';
const recordLine = (record: string): string => `${RECORD}${record} -->`;
const RECORDED = /\n<!-- reviewed=([A-Za-z0-9+/]+={0,2}) -->\n<!-- [^\n]* -->$/;

/** What a comment of ours keeps of its plan: the line before its last one. A body cannot bring it along, since it may not hold its beginning. */
export function recordIn(body: string): string | undefined {
  return RECORDED.exec(normal(body))?.[1];
}

/** How many characters a body of this label may have, beside what is kept of its plan. */
export function roomFor(label: string, record?: string): number {
  const kept = record === undefined ? 0 : recordLine(record).length + 1;
  return COMMENT_LIMIT - markerOf(label).length - 1 - SEAL_LENGTH - kept;
}

/** The comment as it is sent. Shortening is the renderer's work, so a body that is too long is a fault of ours. */
export function fullBody(label: string, body: string, { content, standing, record }: Content = {}): string {
  // GitHub takes neither NUL nor half a surrogate pair.
  const sendable = Buffer.from(body.replaceAll('\0', '\ufffd'), 'utf8').toString('utf8');
  const kept = record === undefined ? '' : `\n${recordLine(record)}`;
  const text = `${markerOf(label)}\n${sendable.replaceAll(RECORD, '<!-- ')}${kept}`;
  // A line of ours is the last one, so that a body cannot bring one along.
  const last = content === undefined ? standing && standingLine(standing) : seal(content, text);
  const full = last === undefined ? text : `${text}\n${last}`;
  if (full.length > COMMENT_LIMIT) {
    throw new RangeError(`A comment of ${full.length} characters was made; GitHub takes ${COMMENT_LIMIT}.`);
  }
  return full;
}

const STALE_BEGIN = '<!-- stale -->';
const STALE_END = '<!-- /stale -->';

/**
 * The comment with a remark on top, in place of the one that stood there. Its last line stays, and no longer fits: so the next plan
 * writes the whole comment again, even where it says the same. Undefined where there is no room.
 */
export function withRemark(body: string, remark: string): string | undefined {
  const [marker = '', ...rest] = normal(body).split('\n');
  const end = rest[0] === STALE_BEGIN ? rest.indexOf(STALE_END) : -1;
  const full = [marker, STALE_BEGIN, remark.trimEnd(), '', STALE_END, ...rest.slice(end + 1)].join('\n');
  return full.length > COMMENT_LIMIT ? undefined : full;
}

/** Whether a comment begins with this label's line. */
export function hasMarker(body: string, label: string): boolean {
  return body.split(/\r?\n/, 1)[0]?.trimEnd() === markerOf(label);
}

/** Whether a comment of ours says that an apply is under way. */
export function isApplying(body: string): boolean {
  return normal(body).endsWith(`\n${standingLine('applying')}`);
}

/**
 * Whether the comment that is there says what the new one says. Its last line tells what it was made from, and that nobody
 * has edited it since.
 */
export function sameBody(old: string, body: string): boolean {
  const [before, now] = [normal(old), normal(body)];
  if (before === now) return true;
  const [sealed, content, text] = SEAL.exec(before) ?? [];
  if (sealed === undefined || content !== SEAL.exec(now)?.[1]) return false;
  return text === short(normal(before.slice(0, -sealed.length)));
}

/** Compares as GitHub stores: it may change line ends and cuts white space at the end. */
function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
