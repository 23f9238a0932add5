/** The address of the page of a rule in an editor; what is no part of the language has its place on one page. */
export function rulePage(pages: string, rule: string): string {
  const [name = rule, code] = rule.split('/');
  return code === undefined ? `${pages}/${name}.md` : `${pages}/${name}.md#${code}`;
}
