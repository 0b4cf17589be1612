import { readFileSync } from 'node:fs';
import { ActionError } from '../../model/error.js';
import type { MysqlUrl } from './url.js';

/** What mysql2 takes; it adds the host name, which is none for an IP address. */
export interface SslOptions {
  readonly rejectUnauthorized: boolean;
  readonly verifyIdentity: boolean;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly minVersion: 'TLSv1.2';
}

function read(fileOrText: string): string {
  if (fileOrText.includes('-----BEGIN')) return fileOrText;
  try {
    return readFileSync(fileOrText, 'utf8');
  } catch (cause) {
    throw new ActionError(
      'bad-url',
      `A certificate file of the database URL cannot be read: ${fileOrText}`,
      'Write the file in a step before this one, or correct its path.',
      { cause },
    );
  }
}

/** TLS as the URL has it. The host is checked by mysql2 where it is a name, and by us afterwards where it is an address. */
export function sslOptions({ tls }: MysqlUrl, named: boolean): SslOptions {
  const texts = Object.entries({ ca: tls.ca, cert: tls.cert, key: tls.key }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, read(value)]],
  );
  return {
    rejectUnauthorized: tls.mode === 'verify-ca' || tls.mode === 'verify-identity',
    verifyIdentity: tls.mode === 'verify-identity' && named,
    minVersion: 'TLSv1.2',
    ...(Object.fromEntries(texts) as { readonly ca?: string }),
  };
}

/** Amazon's databases are signed by Amazon's own authorities, which no list of public ones holds; mysql2 brings them. */
export const amazonHost = (host: string): boolean => /\.rds\.amazonaws\.com(?:\.cn)?$/i.test(host);

interface WithProfile {
  readonly config: { readonly connectionConfig: { readonly ssl?: { readonly ca?: string | readonly string[] } } };
}

/** The certificates of Amazon's authorities (PEM), as mysql2 brings them. A pool connects only when it is asked to. */
export async function amazonAuthorities(): Promise<string> {
  const { createPool } = await import('mysql2');
  const pool = createPool({ ssl: 'Amazon RDS' });
  const { ca } = (pool as unknown as WithProfile).config.connectionConfig.ssl ?? {};
  pool.end();
  return [ca ?? []].flat().join('\n');
}
