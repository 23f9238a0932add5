/** Where the documentation is read. A name that no registry gives out: the pages are those of docs/ in the project. */
const documentation = 'https://sop-language.example';

/** The page of a rule, or the place of a syntax code on the page that all of them share. */
export function docsLink(rule: string): string {
  const [name = rule, code] = rule.split('/');
  return code === undefined ? `${documentation}/rules/${name}` : `${documentation}/rules/${name}#${code}`;
}
