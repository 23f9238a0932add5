import { expect, test, vi } from 'vitest';
import { ChangedLibrary } from '../../cli/since/changed-library.ts';
import { Source } from '../../cli/source/source.ts';
import { readDocument, StoredDocument } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import { goodProcedure } from './sop.ts';

test('of a large library only what a change has to do with is read whole', () => {
  const text = (index: number) =>
    goodProcedure(`Errand ${index}`, {
      'Owner: Dana Reyes': `ID: ERR-${index}\nOwner: Dana Reyes`,
      '    in: CRM\n': `    in: CRM\n    run: Errand ${index + 1}\n`,
    });
  const sources = Array.from(
    { length: 300 },
    (_, index) => new Source(`${index}.sop`, `file:///${index}.sop`, text(index)),
  );
  const changed = sources[290] as Source;
  const before = readDocument(changed.uri, parse(text(290).replace('SOP: Errand 290', 'SOP: Way 290')));

  const read = new Set<string>();
  const whole = Object.getOwnPropertyDescriptor(StoredDocument.prototype, 'document')?.get as () => unknown;
  const spy = vi.spyOn(StoredDocument.prototype, 'document', 'get').mockImplementation(function (
    this: StoredDocument,
  ) {
    read.add(this.uri);
    return whole.call(this) as never;
  });
  const library = new ChangedLibrary([{ before, after: changed }], sources);
  spy.mockRestore();

  expect([...library.affected].map(({ path }) => path)).toEqual(['289.sop']);
  // The change, who runs it, who runs that, and all that it runs in turn.
  const numbers = [...read].map((uri) => Number(/\d+/.exec(uri)?.[0])).sort((one, other) => one - other);
  expect(numbers).toEqual([288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299]);
  expect(library.workspace.size).toBe(300);
});
