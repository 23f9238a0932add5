import type { TestOutcome } from '../../scripts/test-outcomes.ts';

/**
 * What a test may ask of the page that shows the workbench. The extension API reaches neither the inside of a
 * webview nor the mouse, so these travel over a small loopback bridge to the process that drives the browser.
 *
 * Selectors are CSS, or anything else that Playwright understands (`text=Approve`, `[data-line="12"]`). Those of
 * the webview actions look inside the webview that is shown; each waits until it finds something.
 */
export interface PageActions {
  /** Writes out/screenshots/NAME.png; of the element only, where a workbench selector is given. */
  screenshot(name: string, selector?: string): Promise<void>;
  /** One for the documentation, out/pictures/NAME.png: of all but the window's title bar. */
  picture(name: string): Promise<void>;

  type(text: string): Promise<void>;
  /** `Enter`, `Control+Shift+P`, … as Playwright writes keys. */
  press(key: string): Promise<void>;

  /** In the workbench itself: lists, menus, buttons, the status bar. */
  click(selector: string): Promise<void>;
  /** Of the menu that is open: by the keyboard, since a menu takes no notice of a click in the moment it opens. */
  chooseInMenu(item: string): Promise<void>;
  text(selector: string): Promise<string>;
  waitFor(selector: string): Promise<void>;
  waitUntilGone(selector: string): Promise<void>;
  /** Of all that the selector finds at this moment. */
  texts(selector: string): Promise<string[]>;
  /** As if it were copied from elsewhere, a page maybe, and pasted where the cursor is. */
  paste(text: string, html?: string): Promise<void>;
  /** A file from outside, dropped on the editor with Shift held down. */
  dropFile(name: string, text: string): Promise<void>;
  /** Over the first place in the active editor that shows this text, within one line. */
  hoverEditorText(text: string): Promise<void>;
  clickEditorText(text: string): Promise<void>;

  clickInWebview(selector: string): Promise<void>;
  doubleClickInWebview(selector: string): Promise<void>;
  hoverInWebview(selector: string): Promise<void>;
  pressInWebview(selector: string, key: string): Promise<void>;
  wheelInWebview(selector: string, pixels: number): Promise<void>;
  selectInWebview(selector: string, option: string): Promise<void>;
  webviewText(selector: string): Promise<string>;
  webviewAttribute(selector: string, name: string): Promise<string | null>;
  webviewCount(selector: string): Promise<number>;
  /** Until the selector is there and, where given, its text contains the wanted one. Answers with that text. */
  waitForText(selector: string, wanted?: string): Promise<string>;
  /** Evaluates an expression in the webview; what it gives must be JSON. */
  evaluateInWebview(expression: string): Promise<unknown>;
  /** What of the webview not everybody can use, as axe knows it: its rule and the first element that breaks it. */
  violationsInWebview(): Promise<readonly string[]>;
}

/** What a suite without a terminal and without files asks of its driver. */
export interface SuiteActions {
  suiteSays(line: string): Promise<void>;
  suiteEnded(outcome: TestOutcome): Promise<void>;
}

export interface PageRequest {
  action: keyof (PageActions & SuiteActions);
  args: unknown[];
}

export type PageAnswer = { value: unknown } | { error: string };

/** Environment variables by which the driver speaks to the suite. */
export const suiteEnvironment = {
  bridge: 'SOP_TEST_BRIDGE',
  report: 'SOP_TEST_REPORT',
  grep: 'SOP_TEST_GREP',
  colour: 'SOP_TEST_COLOUR',
  restricted: 'SOP_TEST_RESTRICTED',
} as const;

/** Marks the lines of the suite's report among all that an extension host and a workbench print. */
export const suiteLine = '[suite] ';
