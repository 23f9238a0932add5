import { describe, expect, it } from 'vitest';
import { readDocument, StoredDocument, Workspace } from '../../core/index.ts';
import { edit, parse } from '../../grammar/index.ts';

const organisation = `Organisation: Acme

People:
  - Dana Reyes
    role: Lead
  - Ada Abel
    role: Lead

Roles:
  - Lead
  - Coordinator
`;
const sop = (title: string, role: string, owner = 'Nobody') => `SOP: ${title}
ID: ${title.toUpperCase()}-1
Owner: ${owner}

Steps:
  - ${role}: Do it
`;

function workspaceOf(texts: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of Object.entries(texts)) workspace.update(readDocument(uri, parse(text)));
  return workspace;
}
const update = (workspace: Workspace, uri: string, text: string) =>
  [...workspace.update(readDocument(uri, parse(text)))].sort();

describe('an edit asks again only those who use what it changed', () => {
  const texts = {
    org: organisation,
    a: sop('a', 'Lead'),
    b: sop('b', 'Coordinator'),
    c: sop('c', 'Cook', 'Dana Reyes'),
  };

  it('a person who changes role', () => {
    const workspace = workspaceOf(texts);
    expect(update(workspace, 'org', organisation.replace('role: Lead', 'role: Cook'))).toEqual([
      'a',
      'c',
      'org',
    ]);
  });
  it('a role that is renamed', () => {
    const workspace = workspaceOf(texts);
    expect(update(workspace, 'org', organisation.replace('- Coordinator', '- Coordinators'))).toEqual([
      'b',
      'org',
    ]);
  });
  it('a line that nobody depends on', () => {
    const workspace = workspaceOf(texts);
    expect(update(workspace, 'org', `${organisation}# a comment\n`)).toEqual(['org']);
    expect(update(workspace, 'a', `${texts.a}  - Lead: Do more\n`)).toEqual(['a']);
  });
  it('the first Organisation document, and the last', () => {
    const workspace = workspaceOf({ a: texts.a, b: texts.b });
    expect(update(workspace, 'org', organisation)).toEqual(['a', 'b', 'org']);
    expect([...workspace.remove('org')].sort()).toEqual(['a', 'b']);
    expect([...workspace.remove('org')]).toEqual([]);
  });
  it('a document that others name by its ID', () => {
    const workspace = workspaceOf({ ...texts, d: `${sop('d', 'Lead')}    run: A-1\n` });
    expect(update(workspace, 'a', texts.a.replace('SOP: a', 'SOP: another'))).toEqual(['a', 'd']);
  });
});

describe('names are followed through edits', () => {
  it('what a document uses after an edit is what it uses from scratch', () => {
    const workspace = workspaceOf({ org: organisation });
    let tree = parse(sop('a', 'Lead'));
    workspace.update(readDocument('a', tree));
    for (const [from, to] of [
      ['Lead', 'Coordinator'],
      ['SOP: a', 'Workflow: a'],
      ['Coordinator', 'Cook'],
      ['Workflow: a', 'SOP: b'],
    ] as const) {
      const start = tree.text.indexOf(from);
      tree = edit(tree, { start, end: start + from.length, text: to });
      workspace.update(readDocument('a', tree));
    }
    expect([...workspace.usersOf('role', 'Lead')]).toEqual(['org']);
    expect([...workspace.usersOf('role', 'coordinator')]).toEqual(['org']);
    expect([...workspace.usersOf('role', 'COOK')]).toEqual(['a']);
    expect(workspace.find('b').map((document) => document.uri)).toEqual(['a']);
    expect(workspace.find('a')).toEqual([]);
  });

  it('an ID goes before a title', () => {
    const workspace = workspaceOf({ a: 'SOP: X-1\n', b: 'SOP: Other\nID: x-1\n', c: 'SOP: Other\n' });
    expect(workspace.find('X-1').map((document) => document.uri)).toEqual(['b']);
    expect(workspace.find('other').map((document) => document.uri)).toEqual(['b', 'c']);
  });
});

describe('documents that nobody edits', () => {
  const stored = (uri: string, text: string) => new StoredDocument(uri, text);

  it('are not read again while two of them are asked in turn', () => {
    const [one, other] = [stored('one', 'SOP: One\n'), stored('other', 'SOP: Other\n')];
    const documents = [one.document, other.document];
    expect([one.document, other.document, one.document]).toEqual([...documents, documents[0]]);
    expect(one.document).toBe(documents[0]);
    expect(other.document).toBe(documents[1]);
  });

  it('are known whole again after only their header was', () => {
    const text = 'SOP: One\n\nSteps:\n  - Cook: Begin\n    run: One\n';
    const workspace = new Workspace();
    workspace.add(stored('one', text));
    workspace.introduce(stored('one', text), readDocument('one', parse('SOP: One\n')));
    workspace.usersOf('role', 'Cook');
    workspace.update(stored('one', text));
    expect(workspace.runCircleOf('one')).toEqual(new Set(['one']));
  });
});
