import type { Part } from '../../../grammar/index.ts';
import { quote } from '../../findings/quote.ts';
import { readWindow } from '../../values/window.ts';
import type { SyntaxReport } from '../report.ts';

export function windowReport(value: Part): SyntaxReport | undefined {
  const window = readWindow(value.text);
  if (window !== undefined && window.from <= window.to) return undefined;
  return {
    code: 'value-format',
    at: value,
    what:
      window === undefined
        ? `${quote(value.text)} is not a window.`
        : `The window ${quote(value.text)} ends before it begins.`,
    why: 'The timeline cannot be drawn without the first and the last day.',
    next: 'Write the days counted from the trigger: “day 1 to day 7”.',
  };
}

export function slugReport(value: Part): SyntaxReport | undefined {
  if (/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(value.text)) return undefined;
  return {
    code: 'value-format',
    at: value,
    what: `${quote(value.text)} cannot be the id of a step.`,
    why: 'Other lines name the step by it, so that it has to be one plain word.',
    next: 'Write letters and digits with hyphens between: “send-pack”.',
  };
}

export function emailReport(value: Part): SyntaxReport | undefined {
  if (/^[^\s@]+@[^\s@]+$/.test(value.text)) return undefined;
  return {
    code: 'value-format',
    at: value,
    what: `${quote(value.text)} is not an email address.`,
    why: 'Nobody could be written to there.',
    next: 'Write it with an @: “dana.reyes@acme.example”.',
  };
}
