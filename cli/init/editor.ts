import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';
import manifest from '../../package.json' with { type: 'json' };
import { CannotRun } from '../failure.ts';
import type { Kit } from './kit.ts';

const id = `${manifest.publisher}.${manifest.name}`;
const path = '.vscode/extensions.json';

export const editor: Kit = {
  path,
  purpose: 'VS Code recommends the extension to whoever opens the folder',
  written(before) {
    if (before === undefined) return `${JSON.stringify({ recommendations: [id] }, undefined, 2)}\n`;
    const errors: ParseError[] = [];
    const known: { recommendations?: unknown } | undefined = parse(before, errors, {
      allowTrailingComma: true,
    });
    const recommended = known?.recommendations ?? [];
    if (errors.length > 0 || Array.isArray(known) || !Array.isArray(recommended))
      throw new CannotRun(
        `${path} is not what VS Code expects`,
        `Put that right, or add "${id}" to it by hand`,
      );
    if (recommended.includes(id)) return undefined;
    const formattingOptions = { insertSpaces: true, tabSize: 2 };
    return applyEdits(
      before,
      modify(before, ['recommendations'], [...recommended, id], { formattingOptions }),
    );
  },
};
