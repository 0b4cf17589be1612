// Prisma's schema engine in a process of its own: `node prisma-engine-run.mjs URL METHOD INPUT`, the answer as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

const require = createRequire(import.meta.url);
// Its own entry imports the module as Node does only with a flag
const file = require.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
const module = new WebAssembly.Module(readFileSync(file));
const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': glue });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start?.();

const [url, method, input] = process.argv.slice(2);
const datamodel = 'datasource db {\n  provider = "postgresql"\n}\n';
try {
  const engine = await glue.SchemaEngine.new(
    { datamodels: [['schema.prisma', datamodel]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url })),
  );
  const answer = (await engine[method](JSON.parse(input))) ?? null;
  process.stdout.write(JSON.stringify({ answer }));
} catch (error) {
  process.stdout.write(JSON.stringify({ error: `${error?.message ?? error} ${JSON.stringify(error)}` }));
}
process.exit(0);
