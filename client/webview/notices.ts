import { showNotice } from './notice.ts';

const example = `Steps:
  - Onboarding Lead: Review the pack
    within: 1 business day
  - Onboarding Coordinator: Send the pack`;

export function noticeNoSteps(addFirstStep: () => void): void {
  showNotice({
    heading: 'The map is drawn from the steps',
    text: 'Write the first one, the role before the colon and what is done after it. The map follows as you type.',
    example,
    action: { label: 'Add the first step', take: addFirstStep },
  });
}

export function noticeOtherKind(): void {
  showNotice({
    heading: 'No map for this document',
    text: 'Only procedures and workflows have steps to draw. Open one of them, and the map follows.',
  });
}

export function noticeServerStopped(showLog: () => void): void {
  showNotice({
    heading: 'The language server is not running',
    text: 'The map comes from the language server, and it did not answer. The log says why.',
    action: { label: 'Show the log', take: showLog },
  });
}

export function noticeUndrawable(): void {
  showNotice({
    heading: 'This map could not be drawn',
    text: 'The document itself is not affected. Go on writing: the map is drawn again with the next change.',
  });
}
