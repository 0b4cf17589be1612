import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { isAge, seal, unseal } from '../../io/age.js';
import { readBounded } from '../../io/bounded.js';
import { codeOf } from '../../io/folder.js';
import { ActionError } from '../../model/error.js';

/** Of the form that this version writes, and the only one that it reads. */
export const FORM = 1;
const FORMAT = 'migrate-on-merge snapshot';

/** No schema is that large; a file that unpacks to more is made to fill the memory. */
export const MOST = 200 * 1024 * 1024;

const sha256 = (text: Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** First line: what it is, and a hash of what follows; then the content as JSON. Packed, and sealed where there is a passphrase. */
export async function pack(json: string, passphrase: string | undefined): Promise<Uint8Array> {
  const body = Buffer.from(json, 'utf8');
  const head = `${JSON.stringify({ format: FORMAT, version: FORM, sha256: sha256(body) })}\n`;
  const packed = await promisify(gzip)(Buffer.concat([Buffer.from(head), body]), { level: 9 });
  return passphrase === undefined ? packed : seal(packed, passphrase);
}

export const broken = (why: string): ActionError =>
  new ActionError(
    'snapshot',
    `\`snapshot-file\` cannot be used: ${why}`,
    'Make it anew with `command: snapshot`, and take it from a run of the default branch.',
  );

/** Never more than `MOST` bytes, and nothing but a file: what the path names may have been put there by anybody. */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readBounded(path, MOST);
  } catch (cause) {
    const code = codeOf(cause) ?? 'unknown reason';
    if (code === 'EINVAL' || code === 'EISDIR') throw broken('it is no file.');
    if (code === 'EFBIG') throw broken(`${MOST} bytes are the most.`);
    throw new ActionError(
      'snapshot',
      `\`snapshot-file\` cannot be read (${code}).`,
      'A step before this one fetches it: `docs/forks.md` has the workflow. The first snapshot must have been made by then.',
      { cause },
    );
  }
}

async function opened(bytes: Uint8Array, passphrase: string | undefined): Promise<Uint8Array> {
  if (!isAge(bytes)) return bytes;
  if (passphrase === undefined)
    throw new ActionError(
      'snapshot',
      '`snapshot-file` is encrypted, and there is no `snapshot-passphrase`.',
      'Give the passphrase that it was made with. Runs for forks get no secret: they need a snapshot that is not encrypted.',
    );
  try {
    return await unseal(bytes, passphrase);
  } catch (cause) {
    throw new ActionError(
      'snapshot',
      '`snapshot-file` cannot be decrypted: it was made with another passphrase, or is damaged.',
      'Give the `snapshot-passphrase` of the run that made it, or make it anew.',
      { cause },
    );
  }
}

async function unpacked(bytes: Uint8Array): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) throw broken('it is no snapshot.');
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: MOST });
  } catch (error) {
    const large = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
    throw broken(large ? `it unpacks to more than ${MOST} bytes.` : 'it is damaged.');
  }
}

const HEAD = /^\{"format":"migrate-on-merge snapshot","version":(\d{1,9}),"sha256":"([0-9a-f]{64})"\}$/;

/** The content's JSON, parsed; every value in it is still anybody's. */
export async function unpack(bytes: Uint8Array, passphrase: string | undefined): Promise<unknown> {
  const text = await unpacked(await opened(bytes, passphrase));
  const end = text.subarray(0, 1_000).indexOf('\n');
  const [, version, hash] = HEAD.exec(text.subarray(0, Math.max(end, 0)).toString('utf8')) ?? [];
  if (version === undefined) throw broken('it is no snapshot.');
  if (Number(version) !== FORM)
    throw broken(
      `it is of form ${version}, and this version reads form ${FORM}: use the version that made it, or newer.`,
    );
  const body = text.subarray(end + 1);
  if (sha256(body) !== hash) throw broken('it is damaged: its content is not what its first line says.');
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw broken('its content is no JSON.');
  }
}

export const unpackFile = async (path: string, passphrase: string | undefined): Promise<unknown> =>
  unpack(await bytesOf(path), passphrase);
