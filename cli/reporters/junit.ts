import { XMLBuilder } from 'fast-xml-parser';
import type { Finding } from '../../core/index.ts';
import type { Source } from '../source/source.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { visible } from '../terminal/visible.ts';
import { type CheckedDocument, type CheckReport, countsOf } from './report.ts';

/** Writes the findings as test results: a suite for each document, a failed test for each error and warning. */
export function reportAsJUnit({ documents }: CheckReport, { stdout }: Terminal): void {
  const { errors, warnings } = countsOf({ documents });
  const suites = documents.map(suite);
  const report = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'sop check',
      '@tests': suites.reduce((sum, each) => sum + each['@tests'], 0),
      '@failures': errors + warnings,
      testsuite: suites,
    },
  };
  stdout.write(`${builder.build(report).trimEnd()}\n`);
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/** A document in which nothing is wrong is one test, so that it can be seen that it was checked. */
function suite({ source, findings }: CheckedDocument) {
  const path = visible(source.path);
  const tests = findings.map((finding) => test(finding, source));
  return {
    '@name': path,
    '@tests': Math.max(1, tests.length),
    '@failures': findings.filter(isFailure).length,
    testcase: tests.length > 0 ? tests : [{ '@name': 'nothing to report', '@classname': path }],
  };
}

function test(finding: Finding, { path, lines }: Source) {
  const { rule, severity, range, what, why, next } = finding;
  const { line, column } = lines.placeOf(range.start);
  const place = visible(path);
  const text = [`${place}:${line}:${column}`, what, why, next].map(visible).join('\n');
  const names = { '@name': `${rule} ${line}:${column}`, '@classname': place, '@file': place, '@line': line };
  return isFailure(finding)
    ? { ...names, failure: { '@type': severity, '@message': visible(what), '#text': text } }
    : { ...names, 'system-out': text };
}

/** What the exit code goes by. */
function isFailure({ severity }: Finding): boolean {
  return severity !== 'information';
}
