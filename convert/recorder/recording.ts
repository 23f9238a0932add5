/** What the recorder of a browser's developer tools has saved, as far as a procedure has to do with it. */
export interface Recording {
  readonly title: string;
  readonly steps: readonly RecordedStep[];
}

export interface RecordedStep {
  readonly type: string;
  /** Of a step that opens a page. */
  readonly url: string | undefined;
  /** What was typed or chosen. */
  readonly value: string | undefined;
  readonly key: string | undefined;
  /** By what the element is found, the best first: `aria/Sign in`, `#login`. */
  readonly selectors: readonly string[];
  /** The page that came up because of it. */
  readonly page: { readonly url: string; readonly title: string } | undefined;
}

/** Reads a recording out of JSON; undefined for JSON of any other sort. What is of another type than it should be is not there. */
export function readRecording(value: unknown): Recording | undefined {
  if (!isObject(value) || 'format' in value || !Array.isArray(value.steps)) return undefined;
  const steps = value.steps.filter(isObject);
  if (steps.length !== value.steps.length || !steps.every(({ type }) => typeof type === 'string'))
    return undefined;
  return { title: textOf(value.title) ?? '', steps: steps.map(stepOf) };
}

function stepOf(step: Readonly<Record<string, unknown>>): RecordedStep {
  const events = Array.isArray(step.assertedEvents) ? step.assertedEvents.filter(isObject) : [];
  const navigation = events.find(({ type }) => type === 'navigation');
  const url = textOf(navigation?.url);
  return {
    type: String(step.type),
    url: textOf(step.url),
    value: textOf(step.value),
    key: textOf(step.key),
    selectors: Array.isArray(step.selectors) ? step.selectors.flatMap(selectorOf) : [],
    page: url === undefined ? undefined : { url, title: textOf(navigation?.title) ?? '' },
  };
}

/** A selector is a text, or a list of them for an element within others, of which the last is the one meant. */
function selectorOf(selector: unknown): readonly string[] {
  const last = Array.isArray(selector) ? selector.at(-1) : selector;
  return typeof last === 'string' ? [last] : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
