import type { Kit } from './kit.ts';

const line = '*.sop text diff=sop';

export const gitAttributes: Kit = {
  path: '.gitattributes',
  purpose: 'git keeps the line ends of procedures, and can say in which step a change is',
  written(before = '') {
    if (/^\*\.sop\s/m.test(before)) return undefined;
    const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
    const separator = before === '' || before.endsWith('\n') ? '' : lineEnd;
    return `${before}${separator}${line}${lineEnd}`;
  },
};
