import { nearest } from '../../core/index.ts';
import { CannotRun } from '../failure.ts';

/** `error: option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are text, json.` */
const ofOption = /^error: option '(?:-\w, )?(--[\w-]+).*?' argument '(.*)' is invalid\. (.*)$/s;
/** `error: command-argument value 'jenkins' is invalid for argument 'service'. Allowed choices are github, gitlab.` */
const ofArgument = /^error: command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)$/s;

/** A value that an option or a command does not take; undefined for an error of another kind. */
export function wrongValue(message: string): CannotRun | undefined {
  const [, option, given = '', next = ''] = ofOption.exec(message) ?? [];
  if (option !== undefined) return new CannotRun(`${option} cannot be '${given}'`, meant(given, next));
  const [, value = '', argument, allowed = ''] = ofArgument.exec(message) ?? [];
  return argument === undefined
    ? undefined
    : new CannotRun(`'${value}' is no ${argument}`, meant(value, allowed));
}

function meant(value: string, next: string): string {
  const [, choices] = /^Allowed choices are (.*)\.$/.exec(next) ?? [];
  if (choices === undefined) return next;
  const [best] = nearest(value, choices.split(', '));
  return best === undefined ? `Write one of ${choices}` : `Did you mean ${best}?`;
}
