import type { Client } from 'pg';

export async function up(client: Client): Promise<void> {
  await client.query('ALTER TABLE users ADD COLUMN last_name text');
  const { rows } = await client.query<{ id: number; full_name: string }>('SELECT id, full_name FROM users');
  for (const { id, full_name } of rows) {
    await client.query('UPDATE users SET last_name = $1 WHERE id = $2', [full_name.split(' ').slice(1).join(' '), id]);
  }
}
