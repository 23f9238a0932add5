import type { Step } from '../document/step.ts';
import { nameKey } from '../names/name-key.ts';
import type { Pairs } from './pairs.ts';
import { allOf, type Piece, type Reference, type Value } from './piece.ts';

/**
 * The form in which values are compared: a step or a role that is named counts as what it is, whatever it is called; a
 * role that only one of the documents declares is no more than its name.
 */
export class ValueKeys {
  readonly #pairs: Pairs;
  readonly #before: Named;
  readonly #after: Named;
  readonly #numbers = new Map<Piece, number>();

  constructor(before: Piece, after: Piece, pairs: Pairs) {
    this.#pairs = pairs;
    this.#before = namedIn(before);
    this.#after = namedIn(after);
  }

  ofBefore(value: Value): string {
    return this.#of(value, (reference) => {
      const piece = pieceOf(reference, this.#before);
      return this.#pairs.afterOf(piece) ?? (reference.role === undefined ? piece : undefined);
    });
  }

  ofAfter(value: Value): string {
    return this.#of(value, (reference) => {
      const piece = pieceOf(reference, this.#after);
      return reference.role === undefined || this.#pairs.beforeOf(piece) !== undefined ? piece : undefined;
    });
  }

  #of({ text, references }: Value, piece: (reference: Reference) => Piece | undefined): string {
    let key = '';
    let at = 0;
    for (const reference of references) {
      const named = piece(reference);
      if (named === undefined) continue;
      key += `${text.slice(at, reference.start)}\0${this.#numberOf(named)}\0`;
      at = reference.end;
    }
    return key + text.slice(at);
  }

  #numberOf(piece: Piece): number {
    const known = this.#numbers.get(piece) ?? this.#numbers.size;
    this.#numbers.set(piece, known);
    return known;
  }
}

interface Named {
  readonly steps: ReadonlyMap<Step, Piece>;
  /** By the key of the name. */
  readonly roles: ReadonlyMap<string, Piece>;
}

function namedIn(root: Piece): Named {
  const pieces = allOf(root);
  const roles = pieces.filter(({ sort, name }) => sort === 'thing' && name === 'roles');
  return {
    steps: new Map(pieces.flatMap((piece) => (piece.step === undefined ? [] : [[piece.step, piece]]))),
    roles: new Map(roles.map((role) => [nameKey(role.text('name')), role])),
  };
}

function pieceOf({ step, role }: Reference, { steps, roles }: Named): Piece | undefined {
  if (step !== undefined) return steps.get(step);
  return role === undefined ? undefined : roles.get(role);
}
