/** Whether a line stands between fences, where everything is meant as it is written. */
export function isInFence(line: number, textAt: (line: number) => string): boolean {
  let isOpen = false;
  for (let at = 0; at < line; at++) if (/^\s*```/.test(textAt(at))) isOpen = !isOpen;
  return isOpen;
}
