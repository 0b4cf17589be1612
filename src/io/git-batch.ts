import { spawn } from 'node:child_process';
import { systemError } from './folder.js';

interface Wanted {
  readonly oid: string;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Blobs of a repository, all from one `git cat-file --batch`: a process per file would take minutes for a long history. */
export class Blobs implements AsyncDisposable {
  private readonly child;
  private readonly wanted: Wanted[] = [];
  private chunks: Buffer[] = [];
  private size = 0;
  /** Bytes that must be there before it is worth looking: the rest of a header line counts as one. */
  private need = 1;
  private gone: Error | undefined;

  constructor(directory: string, env: Record<string, string>) {
    this.child = spawn('git', ['cat-file', '--batch'], {
      cwd: directory,
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    this.child.stdout.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.size += chunk.length;
      if (this.size >= this.need) this.take();
    });
    this.child.stdin.on('error', () => undefined);
    this.child.on('error', (error) => this.fail(error));
    this.child.on('close', () => this.fail(new Error('git cat-file ended early')));
  }

  read(oid: string): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.gone !== undefined) {
        reject(this.gone);
        return;
      }
      this.wanted.push({ oid, resolve, reject });
      this.child.stdin.write(`${oid}\n`);
    });
  }

  private fail(error: Error): void {
    this.gone ??= error;
    for (const one of this.wanted.splice(0)) one.reject(this.gone);
  }

  /** Takes every whole answer: `OID blob SIZE`, the bytes, a line end; or `OID missing`. */
  private take(): void {
    let buffer = Buffer.concat(this.chunks);
    this.need = 1;
    for (;;) {
      const end = buffer.indexOf(0x0a);
      if (end === -1) break;
      const size = /^\S+ blob (\d+)$/.exec(buffer.toString('latin1', 0, end))?.[1];
      const from = end + 1;
      const length = size === undefined ? 0 : Number(size) + 1;
      if (buffer.length < from + length) {
        this.need = from + length;
        break;
      }
      const one = this.wanted.shift();
      if (size === undefined) one?.reject(systemError('EMISSING', one.oid));
      else one?.resolve(new Uint8Array(buffer.subarray(from, from + length - 1)));
      buffer = buffer.subarray(from + length);
    }
    this.chunks = [buffer];
    this.size = buffer.length;
    if (this.need === 1) this.need = this.size + 1;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined) resolve();
      else this.child.on('close', () => resolve());
    });
    this.child.stdin.end();
    this.child.kill();
    await ended;
  }
}
