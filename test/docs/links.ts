/** The names by which other lines link to the headings of a Markdown page. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Where the links of a Markdown page lead, those in code left out. */
export function linksOf(page: string): readonly string[] {
  const text = page.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '').replace(/(`+)[^`\n]*?\1/g, '');
  return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
}
