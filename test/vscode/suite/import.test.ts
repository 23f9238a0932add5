import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import * as vscode from 'vscode';
import { textIs } from './editor-text.ts';
import { onPage } from './page.ts';
import { openText, sampleUri, until } from './workspace.ts';

const markdown =
  '# Locking up\n\n<!-- old -->\n\nOwner: Ines Duarte\n\n1. Shift Lead: Lock the door\n2. Shift Lead: Hide the key\n';
const notification = '.notification-list-item-message';
const written: vscode.Uri[] = [];

afterEach(async () => {
  for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri).then(undefined, () => {});
});

async function source(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = sampleUri(name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  written.push(uri);
  return uri;
}

async function begunWith(file: string): Promise<vscode.TextDocument> {
  const { document } = await until(`${file} is open`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(`/${file}`) && editor;
  });
  written.push(document.uri);
  return document;
}

describe('importing a document', () => {
  it('writes a procedure beside it, and says what went where', async () => {
    const uri = await source('Locking up.md', markdown);
    void vscode.commands.executeCommand('sop.import', uri);
    const document = await begunWith('locking-up.sop');
    assert.match(document.getText(), /^SOP: Locking up\nOwner: Ines Duarte\nPurpose: TODO\n/);
    assert.match(document.getText(), /\n {2}- Shift Lead: Lock the door\n/);
    await onPage(async (page) => {
      const report = await page.waitForText('body', 'What became of Locking up.md');
      assert.match(
        report,
        /Left to you[\s\S]*Purpose[\s\S]*Left out[\s\S]*old[\s\S]*In its place[\s\S]*step 2/,
      );
      await page.screenshot('import');
    });
  });

  it('takes all files that are selected in the Explorer', async () => {
    const uri = await source('Locking up.md', markdown);
    const other = await source('Opening.md', markdown.replace('Locking up', 'Opening'));
    const broken = await source('broken.docx', 'PK');
    written.push(sampleUri('opening.sop'));
    await onPage(async (page) => {
      void vscode.commands.executeCommand('sop.import', uri, [uri, broken, other]);
      await begunWith('locking-up.sop');
      const report = await page.waitForText('body', 'What became of Opening.md');
      assert.match(report, /What became of Locking up\.md/);
      const second = new TextDecoder().decode(await vscode.workspace.fs.readFile(sampleUri('opening.sop')));
      assert.match(second, /^SOP: Opening\n/);
      await vscode.commands.executeCommand('notifications.showList');
      await page.waitFor(`${notification} >> text=broken.docx is no Word document: it cannot be unpacked.`);
    });
  });

  it('is in the menu of a file in the Explorer', async () => {
    const uri = await source('Locking up.md', markdown);
    await onPage(async (page) => {
      await vscode.commands.executeCommand('revealInExplorer', uri);
      await page.waitFor('.explorer-folders-view .monaco-list-row.focused >> text=Locking up.md');
      await page.press('Shift+F10');
      await page.chooseInMenu('Import a Document…');
      await begunWith('locking-up.sop');
    });
  });

  it('writes over nothing without being told to', async () => {
    const uri = await source('Locking up.md', markdown);
    const there = await source('locking-up.sop', 'SOP: Mine\n');
    await onPage(async (page) => {
      void vscode.commands.executeCommand('sop.import', uri);
      await page.waitFor('.quick-input-widget >> text=There is a file locking-up.sop already');
      await page.press('Enter');
      await begunWith('locking-up-2.sop');
      const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(there));
      assert.equal(kept, 'SOP: Mine\n');
    });
  });

  for (const [name, content] of [
    ['steps.csv', 'Step,Role\nLock the door,Shift Lead\n'],
    ['word.docx', docx('Lock the door')],
    [
      'process.bpmn',
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><task id="t" name="Lock the door"/></process></definitions>',
    ],
    [
      'Recording of the evening.json',
      '{"title":"Evening","steps":[{"type":"navigate","url":"https://door.example/","assertedEvents":[{"type":"navigation","url":"https://door.example/","title":"Lock the door"}]}]}',
    ],
  ] as const) {
    it(`reads ${name}`, async () => {
      const uri = await source(name, content);
      const known = new Set(vscode.workspace.textDocuments.map(({ uri: each }) => each.path));
      void vscode.commands.executeCommand('sop.import', uri);
      const { document } = await until('a procedure is open', () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.languageId === 'sop' && !known.has(editor.document.uri.path) && editor;
      });
      written.push(document.uri);
      assert.match(document.getText(), /Lock the door/);
    });
  }

  it('says why a file cannot be read', async () => {
    const uri = await source('broken.docx', 'PK');
    await onPage(async (page) => {
      void vscode.commands.executeCommand('sop.import', uri);
      await vscode.commands.executeCommand('notifications.showList');
      await page.waitFor(`${notification} >> text=broken.docx is no Word document: it cannot be unpacked.`);
    });
  });
});

const page = `<h1>Welcome call</h1><p>Owner: Ines Duarte</p><ol><li>Coordinator: Call the customer</li><li>Coordinator: Write it down</li></ol>`;

describe('pasting what was copied from a page', () => {
  it('makes a procedure of it in an empty document', async () => {
    const { document } = await openText('');
    await onPage(async (actions) => {
      await actions.waitFor('.monaco-editor.focused');
      await actions.paste('Welcome call', page);
      await until('it is pasted', () => /^SOP: Welcome call\n/.test(document.getText()));
      assert.match(document.getText(), /\n {2}- Coordinator: Write it down\n/);
      await vscode.commands.executeCommand('notifications.showList');
      await actions.waitFor(`${notification} >> text=Imported as a procedure.`);
      await actions.screenshot('paste-as-sop');
    });
  });

  it('makes steps of a list between steps', async () => {
    const editor = await openText('SOP: Call\n\nSteps:\n  - Coordinator: Look up the number\n');
    await onPage(async (actions) => {
      await actions.waitFor('.monaco-editor.focused');
      await vscode.commands.executeCommand('cursorBottom');
      await actions.paste('1. Coordinator: Call the customer (10 minutes)\n2. Coordinator: Write it down\n');
      await textIs(
        editor,
        'SOP: Call\n\nSteps:\n  - Coordinator: Look up the number\n  - Coordinator: Call the customer\n    takes: 10 minutes\n  - Coordinator: Write it down',
      );
    });
  });

  it('leaves words to be words', async () => {
    const editor = await openText('SOP: Call\n');
    await onPage(async (actions) => {
      await actions.waitFor('.monaco-editor.focused');
      await vscode.commands.executeCommand('cursorBottom');
      await actions.paste('Purpose: Customers are called', '<p>Purpose: Customers are called</p>');
      await textIs(editor, 'SOP: Call\nPurpose: Customers are called');
    });
  });
});

describe('dropping a file into an empty document', () => {
  it('makes a procedure of it', async () => {
    const { document } = await openText('');
    await onPage(async (actions) => {
      await actions.waitFor('.monaco-editor.focused');
      await actions.dropFile('Locking up.md', markdown);
      await until('it is there', () => /^SOP: Locking up\n/.test(document.getText()));
    });
  });
});

/** A Word document of one numbered step. */
function docx(step: string): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const ofPackage = 'http://schemas.openxmlformats.org/package/2006';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${ofPackage}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${ofPackage}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>1. ${step}</w:t></w:r></w:p></w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)]),
    ),
  );
}
