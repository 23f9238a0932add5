/** Marks the rows of a label that name the role, so that the title stands out. The map says `Cook: Wash the plates`. */
export function markRoleRows(box: SVGGElement, label: string): void {
  const colon = label.indexOf(': ');
  if (colon < 0) return;
  const role = withoutBlanks(label.slice(0, colon));
  const rows = [...box.querySelectorAll('tspan.row')];
  let read = '';
  for (const [at, row] of rows.entries()) {
    read += withoutBlanks(row.textContent ?? '');
    if (!role.startsWith(read)) return;
    if (read !== role) continue;
    for (const roleRow of rows.slice(0, at + 1)) roleRow.classList.add('role');
    return;
  }
}

/** A long role is broken into rows at its blanks. */
function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/g, '');
}
