import type { Parts } from '../page-parts/marked-parts.ts';
import { code, table } from '../page-parts/table.ts';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly { readonly const: string; readonly description: string }[];
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** What docs/settings.md says of `sop.config.json`, as its schema has it; that needs the index of the rules to be current. */
export async function configParts(): Promise<Parts> {
  const { configSchema } = await import('../../core/config/schema.ts');
  const { properties = {} } = configSchema() as Schema;
  const { review, preset, words, approvals } = properties;
  return new Map([
    ['config', table(['setting', 'what it says', 'by itself'], rowsOf(properties))],
    ['review', table(['in `review`', 'what it says', 'by itself'], rowsOf(review?.properties ?? {}))],
    [
      'presets',
      table(
        ['preset', ''],
        (preset?.oneOf ?? []).map((each) => [code(each.const), each.description]),
      ),
    ],
    ['words', namesOf(words)],
    ['approvals', namesOf(approvals)],
  ]);
}

function rowsOf(settings: Readonly<Record<string, Schema>>): string[][] {
  return Object.entries(settings)
    .filter(([name]) => name !== '$schema')
    .map(([name, schema]) => [
      code(name),
      schema.description ?? '',
      schema.default === undefined ? '' : code(String(schema.default)),
    ]);
}

function namesOf(schema: Schema | undefined): string {
  return Object.keys(schema?.properties ?? {})
    .map((name) => `- ${code(name)}`)
    .join('\n');
}
