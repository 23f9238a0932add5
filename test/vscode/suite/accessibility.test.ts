import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { openPreview, stepBox } from './preview-page.ts';
import { openSample, openText } from './workspace.ts';

const twoSteps = `SOP: Water the plants
Roles: Gardener, Lead

Steps:
  - Gardener: Fill the can
  - Lead: Water the ferns
`;

const sample = 'welcome-pack-delivery.sop';

/** What there is once a view is shown, and its words. */
const views: Readonly<Record<string, readonly [selector: string, words?: string]>> = {
  lanes: [`svg.sop-map ${stepBox('Review the pack')}`],
  flowchart: [`svg.mermaid ${stepBox('Review the pack')}`],
  raci: ['.sheet caption', 'Who does what'],
  checklist: ['.sheet caption', 'Checklist'],
  document: ['.sheet header', 'Inês Carvalho'],
};

const themes = ['Light 2026', 'Dark 2026', 'Default High Contrast'];

describe('for everybody', () => {
  afterEach(async () => {
    for (const setting of ['workbench.colorTheme', 'workbench.reduceMotion']) await set(setting, undefined);
  });

  for (const theme of themes)
    it(`the preview can be used, whatever it shows: ${theme}`, async () => {
      await set('workbench.colorTheme', theme);
      await openSample(sample);
      await openPreview();
      await onPage(async (page) => {
        for (const [view, shown] of Object.entries(views)) {
          await page.selectInWebview('#view', view);
          await page.waitForText(...shown);
          assert.deepEqual(await page.violationsInWebview(), [], view);
        }
      });
    });

  it('the preview shows where the keyboard is', async () => {
    await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Fill the can'));
      assert.deepEqual(await page.evaluateInWebview(`(${unmarkedStops})()`), []);
    });
  });

  it('the preview moves nothing where VS Code is set so', async () => {
    await set('workbench.reduceMotion', 'on');
    await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      await page.selectInWebview('#view', 'flowchart');
      await page.waitForText('.vscode-reduce-motion .mermaid .label-container');
      assert.equal(await page.evaluateInWebview(`(${longestTransition})()`), 0);
    });
    await set('workbench.reduceMotion', 'off');
    await onPage(async (page) => {
      await page.waitForText('body:not(.vscode-reduce-motion) .mermaid .label-container');
      assert.notEqual(await page.evaluateInWebview(`(${longestTransition})()`), 0);
    });
  });
});

/** Runs in the page: what can be focused and looks no different then. There are the choices, the zoom and two steps. */
const unmarkedStops = `() => {
  const stops = [...document.querySelectorAll('button, select, #canvas, [data-step]')].filter((stop) => stop.checkVisibility());
  if (stops.length < 9) return ['only ' + stops.length + ' stops'];
  const look = (element) => {
    const { outlineStyle, outlineColor, stroke, strokeWidth, filter } = getComputedStyle(element);
    return [outlineStyle, outlineColor, stroke, strokeWidth, filter].join();
  };
  const looks = (stop) => [stop, ...stop.querySelectorAll('.shape, .label-container')].map(look).join(';');
  return stops.filter((stop) => {
    document.activeElement.blur();
    const before = looks(stop);
    stop.focus({ focusVisible: true });
    return document.activeElement !== stop || looks(stop) === before;
  }).map((stop) => stop.id || stop.getAttribute('aria-label'));
}`;

/** Runs in the page: in seconds. */
const longestTransition = `() => Math.max(...[...document.querySelectorAll('*')].map((element) =>
  Math.max(...getComputedStyle(element).transitionDuration.split(',').map(parseFloat))))`;

async function set(setting: string, value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Global);
}
