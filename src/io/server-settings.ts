import { dictionary } from '../model/dictionary.js';

/** Nothing of it has to survive a crash, and nothing runs in the background that nobody asked for. */
const SETTINGS: Readonly<Record<string, string>> = dictionary({
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  jit: 'off',
  max_connections: '20',
  shared_buffers: '64MB',
  // A whole schema in one transaction, or in one dump, takes a lock on each of its objects.
  max_locks_per_transaction: '1024',
  max_wal_size: '1GB',
  checkpoint_timeout: '1h',
  // Else every publication warns.
  wal_level: 'logical',
  max_wal_senders: '0',
  logging_collector: 'off',
  // In the folder, so that a killed server leaves nothing in /dev/shm.
  dynamic_shared_memory_type: 'mmap',
  timezone: 'UTC',
  log_timezone: 'UTC',
});

/** As arguments of `postgres`. A setting that came later is given only where it is known: servers refuse to start with a name that they do not know. */
export function serverSettings(
  major: number,
  folder: string,
  port: number,
  more: Readonly<Record<string, string>> = {},
): readonly string[] {
  const all = {
    ...SETTINGS,
    unix_socket_directories: folder,
    port: String(port),
    ...(major >= 18 ? { io_method: 'sync' } : {}),
    ...more,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
