import type { Created, CreateRequest } from '../model/contracts.js';
import { ActionError } from '../model/error.js';

/** Drizzle: a file counts only where its journal lists it, with a snapshot of the schema beside; both are drizzle-kit's. */
export async function createDrizzle({ name }: CreateRequest): Promise<Created> {
  throw new ActionError(
    'not-ours',
    'Only drizzle-kit makes a migration of Drizzle: its journal and its snapshot of the schema belong to it.',
    `Run \`npx drizzle-kit generate --custom --name=${name}\`, write the SQL, then \`plan\`. Without \`--custom\` it writes the SQL from your schema.`,
  );
}
