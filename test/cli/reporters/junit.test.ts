import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from '../sop.ts';
import { hostileFolder, today } from './hostile.ts';

/**
 * The format has no standard, and no package a schema of it: that it is XML a validator says, that it has the parts
 * which those who read it agree on is checked here.
 */
async function suitesOf(cwd: string, ...args: string[]) {
  const { out, err } = await sop(['check', '--format', 'junit', ...today, ...args], { cwd });
  expect(err).toBe('');
  expect(XMLValidator.validate(out)).toBe(true);
  const isArray = (name: string) => name === 'testsuite' || name === 'testcase';
  const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray }).parse(
    out,
  );
  for (const suite of testsuites.testsuite) {
    const failures = suite.testcase.filter((each: { failure?: unknown }) => each.failure !== undefined);
    expect([Number(suite.tests), Number(suite.failures)]).toEqual([suite.testcase.length, failures.length]);
  }
  return testsuites;
}

describe('sop check --format junit', () => {
  test('has a suite for each document and a test for each finding', async () => {
    const cwd = folderOf({
      'a.sop': goodProcedure('Opening', { 'Owner: Dana Reyes\n': '' }),
      'b.sop': goodProcedure('Closing'),
      'c.sop': goodProcedure('Blocking', { '    in: CRM': '\t\tin: CRM' }),
      'sop.config.json': '{ "severities": { "syntax/tab": "information" } }',
    });
    const suites = await suitesOf(cwd);
    expect(suites).toMatchObject({ name: 'sop check', tests: '3', failures: '1' });
    expect(suites.testsuite).toMatchObject([
      {
        name: 'a.sop',
        testcase: [
          {
            name: 'owner-missing 1:1',
            classname: 'a.sop',
            file: 'a.sop',
            line: '1',
            failure: {
              type: 'error',
              message: 'The document has no owner.',
              '#text': expect.stringMatching(/^a\.sop:1:1\nThe document has no owner\.\n/),
            },
          },
        ],
      },
      { name: 'b.sop', failures: '0', testcase: [{ name: 'nothing to report' }] },
      { name: 'c.sop', failures: '0', testcase: [{ 'system-out': expect.stringContaining('tab') }] },
    ]);
  });

  test('is XML whatever stands in a document', async () => {
    const { testsuite } = await suitesOf(hostileFolder());
    expect(testsuite[0].name).toBe('a, b:c/[x] 100%.sop');
    await suitesOf(process.cwd(), 'samples/broken');
    await suitesOf(folderOf({ 'a.sop': 'SOP: Soup\nFoo\uffff: \ufffe\n' }));
  });
});
