import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

describe.each(steps.map((step) => [step.id, step] as const))(
  'the step “%s” of the walkthrough',
  (_, { media }) => {
    it('says in words what its picture shows', () => {
      const name = media.altText.replaceAll('%', '') as keyof typeof texts;
      expect(texts[name]).toMatch(/\w+ \w+/);
    });

    it('has a picture in the colours of the theme, high contrast too', () => {
      const picture = readFileSync(join(root, media.svg), 'utf8');
      const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour = '']) => colour);
      expect(colours.length).toBeGreaterThan(3);
      expect(colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-'))).toEqual(
        [],
      );
    });
  },
);
