import { describe, expect, it } from 'vitest';
import { type Flow, type FlowNode, flow, map, toMermaid } from '../../core/index.ts';
import { open } from './check-text.ts';

/** The ways of a flow as `from -kind-> to`, each node by its text or its kind. */
function ways(steps: string, variant?: string): readonly string[] {
  return shown(flow(open(`SOP: X\nTrigger: it rings\n\n${steps}`).document, variant));
}
function shown({ edges }: Flow): readonly string[] {
  const name = (node: FlowNode) => {
    const text = node.text?.text ?? '';
    return node.kind === 'step' || node.kind === 'start'
      ? text
      : `${node.kind}${text === '' ? '' : ` ${text}`}`;
  };
  return edges.map(
    ({ from, to, kind, back }) => `${name(from)} -${kind}-> ${name(to)}${back ? ' (back)' : ''}`,
  );
}

describe('what comes after what', () => {
  it('one step after the other, then the quality check', () => {
    expect(ways('Steps:\n  - A: One\n  - A: Two\n\nQuality check:\n  - B: Look\n')).toEqual([
      'it rings -next-> One',
      'One -next-> Two',
      'Two -next-> check Look',
      'check Look -next-> finish',
    ]);
  });

  it('a branch without a target comes back after its step', () => {
    expect(ways('Steps:\n  - A: One\n    if hot:\n      - Cool it\n  - A: Two\n')).toEqual([
      'it rings -next-> One',
      'One -next-> decision hot',
      'decision hot -branch-> Cool it',
      'Cool it -next-> Two',
      'decision hot -otherwise-> Two',
      'Two -next-> finish',
    ]);
  });

  it('the first condition that holds; `otherwise` comes last', () => {
    expect(
      ways(
        'Steps:\n  - A: One\n    if hot: stop\n    if cold: go to One\n    otherwise: continue\n  - A: Two\n',
      ),
    ).toEqual([
      'it rings -next-> One',
      'One -next-> decision hot',
      'decision hot -branch-> stop',
      'decision hot -otherwise-> Two',
      'Two -next-> finish',
      'decision hot -branch-> One (back)',
    ]);
  });

  it('late is not decided: it happens while the step is done', () => {
    expect(ways('Steps:\n  - A: One\n    if late: escalate to B\n  - A: Two\n')).toEqual([
      'it rings -next-> One',
      'One -late-> escalation B',
      'One -next-> Two',
      'Two -next-> finish',
    ]);
  });

  it('`only if` is passed over when it does not hold', () => {
    expect(ways('Steps:\n  - A: One\n    only if: it is Monday\n  - A: Two\n')).toEqual([
      'it rings -next-> condition it is Monday',
      'condition it is Monday -branch-> One',
      'One -next-> Two',
      'condition it is Monday -otherwise-> Two',
      'Two -next-> finish',
    ]);
  });

  it('tracks part and meet again', () => {
    expect(
      ways(
        'Steps:\n  - in parallel:\n    - A: One\n    - track T:\n      - A: Two\n      - A: Three\n  - A: Four\n',
      ),
    ).toEqual([
      'it rings -next-> fork',
      'fork -parallel-> One',
      'fork -parallel-> Two',
      'Two -next-> Three',
      'One -parallel-> join',
      'Three -parallel-> join',
      'join -next-> Four',
      'Four -next-> finish',
    ]);
  });

  it('a procedure that a branch runs comes back, an escalation does not', () => {
    expect(
      ways('Steps:\n  - A: One\n    if hot: run Cooling\n    otherwise: escalate to B\n  - A: Two\n'),
    ).toEqual([
      'it rings -next-> One',
      'One -next-> decision hot',
      'decision hot -branch-> run Cooling',
      'decision hot -otherwise-> escalation B',
      'run Cooling -next-> Two',
      'Two -next-> finish',
    ]);
  });

  it('a closing target leads away from all ways of its step', () => {
    expect(ways('Steps:\n  - A: One\n    if hot:\n      - Cool it\n    finish\n  - A: Two\n')).toEqual([
      'it rings -next-> One',
      'One -next-> decision hot',
      'decision hot -branch-> Cool it',
      'Two -next-> finish',
      'Cool it -next-> finish',
      'decision hot -otherwise-> finish',
    ]);
  });

  it('exceptions begin anywhere', () => {
    expect(
      ways(
        'Steps:\n  - A: One\n\nExceptions:\n  - if hot: go to One\n  - if cold:\n    - Heat it\n    continue\n',
      ),
    ).toEqual([
      'it rings -next-> One',
      'exception cold -next-> Heat it',
      'Heat it -next-> resume',
      'One -next-> finish',
      'exception hot -next-> One',
    ]);
  });

  it('a variant passes over the steps of others', () => {
    const steps = 'Steps:\n  - A: One\n    only for: Big\n  - A: Two\n    only for: Small, Middle\n';
    expect(ways(steps, 'middle')).toEqual(['it rings -next-> Two', 'Two -next-> finish']);
  });

  it('a target that names nothing breaks the flow', () => {
    const { document } = open('SOP: X\n\nSteps:\n  - A: One\n    if hot: go to Nowhere\n');
    expect(flow(document).broken).toBe(true);
  });
});

describe('the map', () => {
  const text =
    'SOP: X\n\nRoles:\n  - A\n  - B\n    side: customer\n\nSteps:\n  - A: Say "yes"; [now] `it` #1\n  - B: Sign\n    approves: It\n';
  const drawn = (changed: string) => {
    const { document, workspace } = open(changed);
    return map(document, flow(document), workspace);
  };

  it('has the role, the side and the place of each step', () => {
    const [, say, sign] = drawn(text).nodes;
    expect(say).toMatchObject({ lines: ['A', 'Say "yes"; [now] it #1'], shape: 'step', side: 'internal' });
    expect(sign).toMatchObject({ label: 'B: Sign', shape: 'approval', role: 'B', side: 'customer' });
    expect(text.slice(sign?.target?.start, sign?.target?.end)).toBe('Sign');
    expect(text.slice(sign?.range?.start, sign?.range?.end)).toBe('- B: Sign\n    approves: It');
  });

  it('keeps the ids of steps when others come before them', () => {
    const before = drawn(text).nodes.find((node) => node.label === 'B: Sign');
    const after = drawn(text.replace('  - A: Say', '  - A: Begin\n  - A: Say')).nodes;
    expect(after.find((node) => node.label === 'B: Sign')?.id).toBe(before?.id);
  });

  it('is text that mermaid cannot misread', () => {
    const lines = toMermaid(drawn(text)).split('\n');
    expect(lines[0]).toBe('flowchart TD');
    expect(lines.find((line) => line.includes('Say'))).toMatch(
      /^ {2}n\w+\["A<br\/>Say “yes”; \[now\] it #\u20601"\]$/,
    );
  });

  it('is empty without steps', () => expect(toMermaid(drawn('SOP: X\n'))).toBe(''));
});
