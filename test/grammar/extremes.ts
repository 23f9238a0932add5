/** Documents at the edge of what a machine can do, which a generator does not come to. */
export const extremes: readonly { readonly name: string; readonly make: () => string }[] = [
  { name: 'one line of 10 MB', make: () => `SOP: ${'word '.repeat(2_000_000)}` },
  { name: '100,000 lines', make: () => `SOP: A\nSteps:\n${'  - Cook: Stir\n'.repeat(100_000)}` },
  {
    name: 'a block of 100,000 lines',
    make: () => `SOP: A\nSteps:\n  - Cook: Stir\n${'    in: CRM\n'.repeat(100_000)}`,
  },
  { name: 'conditions 1,000 levels deep', make: () => nested(1000, '- Cook: Stir', 'if hot:') },
  { name: 'tracks 1,000 levels deep', make: () => nested(1000, '- in parallel:', '- track A:') },
  { name: 'details 2,000 levels deep', make: () => nested(1000, '- Stir', '- Wait') },
  { name: 'fields 2,000 levels deep', make: () => nested(1000, 'quality bar:', '- within: 4 hours') },
  { name: 'nothing but line ends', make: () => '\r\n\r\r\n\n'.repeat(50_000) },
  { name: 'nothing but NUL', make: () => '\0'.repeat(1_000_000) },
];

/** The lines in turn, each deeper than the one above, by a tab to keep the text short. */
function nested(times: number, ...lines: string[]): string {
  let text = 'SOP: A\nSteps:\n';
  for (let level = 0; level < times * lines.length; level++)
    text += `${'\t'.repeat(level + 1)}${lines[level % lines.length]}\n`;
  return text;
}
