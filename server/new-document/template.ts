/** Text with places to fill in, `⟨1:Role⟩`; the same number is filled in together, and the cursor ends at `⟨0⟩`. */
export type Template = string;

const place = /⟨(\d+)(?::([^⟩]*))?⟩/g;

/** As an editor with snippets takes it. */
export function asSnippet(template: Template): string {
  const escaped = template.replace(/[\\$}]/g, '\\$&');
  return escaped.replace(
    place,
    (_, number, text) => `$${text === undefined ? number : `{${number}:${text}}`}`,
  );
}

/** As it is written where nothing can be filled in. */
export function asText(template: Template): string {
  return template.replace(place, (_, _number, text = '') => text);
}

/** With all marked that somebody still has to write, so that nobody forgets it; times and amounts stand as they are usual. */
export function asDraft(template: Template): Template {
  return template.replace(place, (whole, number, text?: string) =>
    text === undefined || usual.test(text) ? whole : `⟨${number}:TODO ${text}⟩`,
  );
}

const usual = /^(?:\d|Every |green$)/;
