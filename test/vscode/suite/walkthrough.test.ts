import * as vscode from 'vscode';
import { begun, discard } from './new-file.ts';
import { onPage } from './page.ts';
import { openSample } from './workspace.ts';

const steps = [
  'Say who you are',
  'Write your first SOP',
  'See it as a map',
  'Put right what is reported',
  'Keep it current',
];

const ofThePalette = {
  'SOP: Open Preview to the Side': 'See it as a map',
  'View: Toggle Problems': 'Put right what is reported',
  'SOP: Show Reviews': 'Keep it current',
};

describe('the walkthrough', () => {
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('leads from the first file to reviews, with a picture for each step', async () => {
    await vscode.commands.executeCommand('sop.openWalkthrough');
    await onPage(async (page) => {
      for (const step of steps) {
        await page.click(stepNamed(step));
        await page.waitFor(`${stepNamed(step)}.expanded`);
        await page.waitForText('svg[viewBox]');
        await page.screenshot(`walkthrough-${step.toLowerCase().replaceAll(' ', '-')}`);
      }
    });
  });

  it('knows what has been done', async () => {
    await vscode.commands.executeCommand('sop.openWalkthrough');
    await onPage(async (page) => {
      await page.waitFor(stepNamed('Keep it current'));
      await vscode.commands.executeCommand('sop.showReviews');
      await page.waitFor(`${stepNamed('Keep it current')} .codicon-getting-started-step-checked`);
    });
  });

  it('knows what was done with commands of the palette', async () => {
    await openSample('welcome-call.sop');
    await onPage(async (page) => {
      for (const [command, step] of Object.entries(ofThePalette)) {
        await page.press('F1');
        await page.waitFor('.quick-input-widget input:focus');
        await page.type(command);
        await page.waitFor(
          `.quick-input-list .monaco-list-row.focused >> text=${command.replace(/^SOP: /, '')}`,
        );
        await page.press('Enter');
        await vscode.commands.executeCommand('sop.openWalkthrough');
        await page.waitFor(`${stepNamed(step)} .codicon-getting-started-step-checked`);
        await openSample('welcome-call.sop');
      }
    });
  });

  it('leads to an organisation that is begun', async () => {
    await vscode.commands.executeCommand('sop.openWalkthrough');
    await onPage(async (page) => {
      const people = stepNamed('Say who you are');
      await page.waitFor('.getting-started-step.expanded');
      if ((await page.texts(`${people}.expanded`)).length === 0) await page.click(people);
      await page.click(`${people}.expanded .monaco-button`);
      await page.waitFor('.quick-input-widget >> text=The name of the company');
      await page.click('.quick-input-widget input');
      await page.type('Fernmoor Labs');
      await page.press('Enter');
      await discard(await begun('organisation-2.sop', 'TODO Person'));
    });
  });
});

function stepNamed(title: string): string {
  return `.getting-started-step:has(.step-title:text-is("${title}"))`;
}
