import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const path = 'convert/json/document-validator.ts';
const root = join(import.meta.dirname, '..');
const file = join(root, path);

/**
 * What tells whether a value has the form of the schema, as code: the library that makes it is four times as large, and
 * makes it from strings at run time, which pages with a policy forbid.
 */
export async function generatedValidator(): Promise<string> {
  const schema = JSON.parse(await readFile(join(root, 'schemas/sop.document.schema.json'), 'utf8'));
  const ajv = new Ajv({ strictRequired: false, allowUnionTypes: true, code: { source: true, esm: true } });
  const code = standalone
    .default(ajv, ajv.compile(schema))
    .replace(/^"use strict";/, '')
    .replace(/export default \w+;/, '')
    // Nobody reads where in the schema it is said.
    .replaceAll(/schemaPath:"[^"]*",/g, '')
    // Of pointers into a document, so that no text in the program looks like a folder of a disk.
    .replaceAll(/"(\/\w+)\/"/g, '"$1" + "/"');
  return `// Generated from schemas/sop.document.schema.json: npm run generate\n// @ts-nocheck\n${code}\n`;
}

/** Whether the file is what it should be. */
export async function validatorIsCurrent(): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => '')) === (await generatedValidator());
}

if (import.meta.main && !(await validatorIsCurrent())) {
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: npm run generate`);
    process.exitCode = 1;
  } else await writeFile(file, await generatedValidator());
}
