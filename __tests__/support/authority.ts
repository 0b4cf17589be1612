// Certificates as a company's own authority gives them, made by openssl for one test.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToServer } from './postgres-process.js';
import { runFolder } from './run-folder.mjs';

export interface Authority extends Disposable {
  readonly file: string;
  /** A certificate signed by this authority, and its key; `for: 'server'` gives both to the server's user. */
  sign(name: string, options: { readonly for: 'server' | 'client' }): { readonly cert: string; readonly key: string };
}

/** An authority of its own: nobody trusts it who was not given its file. */
export function makeAuthority(name: string): Authority {
  const folder = mkdtempSync(join(runFolder(), 'authority-'));
  // The server runs as another user where the tests run as root.
  chmodSync(folder, 0o711);
  const at = (file: string): string => join(folder, file);
  const openssl = (...argv: readonly string[]): void => {
    execFileSync('openssl', argv, { cwd: folder, stdio: 'pipe' });
  };
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  openssl('req', '-x509', ...fresh, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', `/CN=${name}`);
  chmodSync(at('ca.crt'), 0o644);
  return {
    file: at('ca.crt'),
    sign(subject, options) {
      const [cert, key, asked] = [`${subject}.crt`, `${subject}.key`, `${subject}.csr`];
      openssl('req', ...fresh.slice(0, -2), '-keyout', key, '-out', asked, '-subj', `/CN=${subject}`);
      writeFileSync(at('ext'), `subjectAltName=DNS:${subject}\n`);
      const by = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'ext'];
      openssl('x509', '-req', '-in', asked, '-out', cert, ...by);
      for (const file of [cert, key]) {
        chmodSync(at(file), 0o600);
        if (options.for === 'server') giveToServer(at(file));
      }
      return { cert: at(cert), key: at(key) };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
