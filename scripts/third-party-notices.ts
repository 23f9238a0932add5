import type { BundledPackage } from './bundled-packages.ts';

/** Where a package may be had under one of several licences: the one that we take it under, and its text. */
const chosen: Readonly<Record<string, (text: string) => boolean>> = {
  dompurify: (text) => text.includes('Apache License'),
  jszip: (text) => text.startsWith('The MIT License'),
};

/** What the licences of the packages ask to be told with their code, each text once. */
export function thirdPartyNotices(packages: readonly BundledPackage[]): string {
  const byTerms = new Map<string, { readonly terms: string; readonly packages: Set<string> }>();
  for (const each of packages) {
    for (const { copyright, terms } of noticesOf(each)) {
      const key = terms.toLowerCase().replace(/[^a-z]+/g, ' ');
      const known = byTerms.get(key) ?? { terms, packages: new Set() };
      byTerms.set(key, known);
      known.packages.add(
        [`${each.name} ${each.version}`, ...copyright.map((line) => `    ${line}`)].join('\n'),
      );
    }
  }
  const parts = [...byTerms.values()].map(
    ({ terms, packages }) => `${[...packages].join('\n')}\n\n${terms}\n`,
  );
  return [heading, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

const heading = `This software has code of others in it. Their names, and the terms under which they give it away, follow.\n`;

interface Notice {
  /** `Copyright (c) 2014 Jane Doe` */
  readonly copyright: readonly string[];
  /** The text without those lines and without its title. */
  readonly terms: string;
}

function noticesOf({ name, license, texts, author }: BundledPackage): readonly Notice[] {
  const wanted = texts.flatMap(parted).filter(chosen[name] ?? (() => true));
  if (wanted.length === 0)
    return [{ copyright: author === undefined ? [] : [`By ${author}`], terms: `Licence: ${license}` }];
  return wanted.map((text) => {
    const lines = text
      .replaceAll('\r', '')
      .split('\n')
      .map((line) => line.trimEnd());
    const isCopyright = (line: string) =>
      /^\W*(©|copyright\s+(\(c\)|©|\d|[A-Z]))/i.test(line) &&
      !/\bcopyright (notice|holder|owner)/i.test(line);
    return {
      copyright: lines.filter(isCopyright).map((line) => line.trim()),
      terms: lines
        .filter((line) => !isCopyright(line) && !isTitle(line))
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    };
  });
}

/** One file may have several licences, one after the other, below headings of their own. */
function parted(text: string): readonly string[] {
  return text.split(/^(?=(?:The MIT License|GPL version 3)\n=+\n)/m);
}

function isTitle(line: string): boolean {
  return /^[#\s]*\(?(the )?(MIT|ISC|BSD)( [\w-]+)? licen[cs]e( \((MIT|ISC)\))?\)?:?$/i.test(line);
}
