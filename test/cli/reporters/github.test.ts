import { expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from '../sop.ts';
import { hostileFolder, today } from './hostile.ts';

test('each finding is an annotation, and a summary follows', async () => {
  const cwd = folderOf({
    'a.sop': goodProcedure('Opening', { 'Owner: Dana Reyes\n': '' }),
    'b.sop': goodProcedure('Closing', { '  - Coordinator: Open': '  * Coordinator: Open' }),
    'c.sop': goodProcedure('Blocking', { '    in: CRM': '\t\tin: CRM' }),
    'sop.config.json': '{ "severities": { "syntax/tab": "information" } }',
  });
  const { code, out, err } = await sop(['check', '--format', 'github', ...today], { cwd });
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const lines = out.split('\n');
  expect(lines[0]).toMatch(
    /^::error file=a\.sop,line=1,endLine=1,col=1,endColumn=13,title=owner-missing::The document has no owner\.%0A/,
  );
  expect(lines[1]).toMatch(
    /^::warning file=b\.sop,line=18,endLine=18,col=3,endColumn=5,title=syntax\/bullet-mark::/,
  );
  expect(lines[2]).toMatch(/^::notice file=c\.sop,.*,title=syntax\/tab::/);
  expect(lines.slice(3)).toEqual(['3 documents, 1 error, 1 warning, 1 information', '']);
});

test('nothing of a document or a path becomes a command or a property of its own', async () => {
  const { out } = await sop(['check', '--format', 'github', ...today], { cwd: hostileFolder() });
  const lines = out.trimEnd().split('\n');
  const summary = lines.pop();
  expect(summary).toMatch(/^2 documents/);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).toMatch(
      /^::error file=a%2C b%3Ac\/\[x\] 100%25\.sop,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[\w/-]+::/,
    );
    expect(line.replaceAll(/%(25|0A|3A|2C)/g, '')).not.toContain('%');
  }
});
