import { describe, expect, it } from 'vitest';
import { firstStep } from '../../client/first-step.ts';
import { previewHtml } from '../../client/preview-html.ts';
import { latestOnly } from '../../client/webview/latest-only.ts';
import { stepAtLine } from '../../client/webview/step-at-line.ts';
import { walkedTo } from '../../client/webview/walk.ts';
import type { MapNode } from '../../server/messages/messages.ts';

describe('the step at a line', () => {
  const nodes = [
    step('pull', 2, 5),
    step('track', 6, 12),
    step('plan', 7, 9),
    { ...step('send', 13, 14), range: range(13, 0, 15, 0) },
  ];

  it.each([
    [1, undefined],
    [2, 'pull'],
    [5, 'pull'],
    [6, 'track'],
    [8, 'plan'],
    [10, 'track'],
    [14, 'send'],
    [15, undefined],
  ])('line %s is in %s', (line, id) => {
    expect(stepAtLine(nodes, line)?.id).toBe(id);
  });
});

it('of what arrives while something is being done, only the latest is done', async () => {
  const done: number[] = [];
  const finish: (() => void)[] = [];
  const give = latestOnly(async (value: number) => {
    done.push(value);
    await new Promise<void>((resolve) => finish.push(resolve));
  });
  for (const value of [1, 2, 3]) give(value);
  finish.shift()?.();
  await new Promise(setImmediate);
  expect(done).toEqual([1, 3]);
});

describe('walking by keys', () => {
  const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 });
  const boxes = [box(0, 0), box(20, 0), box(40, 30), box(40, 0), box(0, 30)];

  it.each([
    [0, 'ArrowRight', 1],
    [1, 'ArrowRight', 3],
    [0, 'ArrowDown', 4],
    [2, 'ArrowLeft', 4],
    [3, 'ArrowDown', 2],
    [0, 'ArrowUp', undefined],
    [2, 'Home', 0],
    [0, 'End', 4],
    [0, 'x', undefined],
  ])('from %i with %s to %s', (from, key, to) => expect(walkedTo(from, key, boxes)).toBe(to));
});

describe('a first step', () => {
  it.each([
    ['', 'SOP: <What it achieves>\n\nSteps:\n  - <Role>: <What is done first>\n'],
    ['SOP: Wash\nSteps:\n', 'SOP: Wash\nSteps:\n  - <Role>: <What is done first>\n'],
    [
      'SOP: Wash\nSteps:\n\nRoles: Cook\n',
      'SOP: Wash\nSteps:\n  - <Role>: <What is done first>\n\nRoles: Cook\n',
    ],
    ['SOP: Wash', 'SOP: Wash\n\nSteps:\n  - <Role>: <What is done first>\n'],
    ['Workflow: Onboarding\n', 'Workflow: Onboarding\n\nStages:\n  - <Role>: <What is done first>\n'],
  ])('of %j', (text, wanted) => {
    const { pieces, at } = firstStep(text);
    const inserted = pieces.map((piece) => (typeof piece === 'string' ? piece : `<${piece.ask}>`));
    expect([text.slice(0, at), ...inserted, text.slice(at)].join('')).toBe(wanted);
  });
});

it('the page lets in nothing but its own two files', () => {
  const html = previewHtml({
    script: 'https://x/webview.js',
    style: 'https://x/preview.css',
    cspSource: 'https://x',
    nonce: 'abc',
  });
  const policy = /content="(default-src[^"]*)"/.exec(html)?.[1];
  expect(policy).toBe(
    "default-src 'none'; script-src 'nonce-abc'; style-src https://x 'unsafe-inline'; img-src data:;",
  );
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/\son\w+=/);
});

function step(id: string, first: number, last: number): MapNode {
  return { id, label: id, range: range(first, 2, last, 9), target: range(first, 4, first, 9), findings: [] };
}

function range(line: number, character: number, endLine: number, endCharacter: number): MapNode['range'] {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
