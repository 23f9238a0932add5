import type { ReportingDescriptor, Result } from 'sarif';
import {
  type Rule,
  rules,
  type Severity,
  syntaxCodes,
  syntaxReason,
  syntaxSeverity,
} from '../../../core/index.ts';
import { messageOf } from './message.ts';

/** Every rule that a finding can go by, in the order in which results refer to it. */
export const descriptors: readonly ReportingDescriptor[] = [
  ...rules.map(ofRule),
  ...syntaxCodes.map(ofSyntax),
];

const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));

export function indexOfRule(name: string): number {
  return indexes.get(name) ?? -1;
}

export function levelOf(severity: Severity): NonNullable<Result['level']> {
  return severity === 'information' ? 'note' : severity;
}

function ofRule({ name, title, why, severity, group, preset }: Rule): ReportingDescriptor {
  return {
    id: name,
    shortDescription: messageOf(`${title}.`),
    fullDescription: messageOf(why),
    help: messageOf(`${title}. ${why}`),
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: [group, preset] },
  };
}

function ofSyntax(code: string): ReportingDescriptor {
  const id = `syntax/${code}`;
  const why = syntaxReason(code) ?? '';
  return {
    id,
    shortDescription: messageOf('A line that is not the language.'),
    fullDescription: messageOf(why),
    help: messageOf(why),
    defaultConfiguration: { level: levelOf(syntaxSeverity(code)) },
    properties: { tags: ['syntax'] },
  };
}
