import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const path = 'schemas/sop.config.schema.json';
const file = join(import.meta.dirname, '..', path);

/** The schema as it follows from the rules and settings; they need the index of the rules to be current. */
export async function generatedSchema(): Promise<string> {
  const { configSchema } = await import('../core/config/schema.ts');
  return `${JSON.stringify(configSchema(), null, 2)}\n`;
}

/** Whether the file is what it should be. */
export async function schemaIsCurrent(): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => '')) === (await generatedSchema());
}

if (import.meta.main && !(await schemaIsCurrent())) {
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: npm run generate`);
    process.exitCode = 1;
  } else {
    await writeFile(file, await generatedSchema());
  }
}
