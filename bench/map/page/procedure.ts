import { flow, map, type ProcessMap, readDocument, Workspace } from '../../../core/index.ts';
import { edit, parse, type Tree } from '../../../grammar/index.ts';
import { procedureOfSteps } from '../../facts.ts';
import { writeSop } from '../../ours/write.ts';

/** A procedure that somebody is writing, as the language server holds it. */
export class ProcedureInWork {
  readonly #workspace = new Workspace();
  #tree: Tree;
  #map: ProcessMap;
  /** The end of the title of a step in the middle, which no other step names. */
  readonly #cursor: number;
  /** The beginning of its line. */
  readonly #line: number;
  #isTyped = false;

  constructor(steps: number) {
    const text = writeSop(procedureOfSteps(steps));
    this.#tree = parse(text);
    const titles = [...text.matchAll(/^ {2}- .* for case (\d+)$/gm)];
    const unnamed = titles.filter(([, number]) => Number(number) % 3 === 0);
    const middle = unnamed[unnamed.length >> 1] as RegExpExecArray;
    this.#line = middle.index;
    this.#cursor = middle.index + middle[0].length;
    this.#map = this.#drawn();
  }

  get map(): ProcessMap {
    return this.#map;
  }

  /** A letter more in the title, or that letter less: from the change of the text to the map of the whole. */
  type(): ProcessMap {
    const end = this.#isTyped ? this.#cursor + 1 : this.#cursor;
    this.#isTyped = !this.#isTyped;
    return this.#edit(end, this.#isTyped ? 'e' : '');
  }

  /** With more words at the end of its title. */
  reword(words: string): ProcessMap {
    return this.#edit(this.#cursor, words);
  }

  /** With a step before it. */
  insertStep(step: string): ProcessMap {
    return this.#edit(this.#line, `  - ${step}\n`, this.#line);
  }

  #edit(end: number, text: string, start = this.#cursor): ProcessMap {
    this.#tree = edit(this.#tree, { start, end, text });
    this.#map = this.#drawn();
    return this.#map;
  }

  #drawn(): ProcessMap {
    const document = readDocument('procedure.sop', this.#tree);
    this.#workspace.update(document);
    return map(document, flow(document), this.#workspace);
  }
}
