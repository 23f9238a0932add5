/** Why something cannot be done, and what to do about it, in a sentence or two. */
export interface Refusal {
  readonly refused: string;
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}
