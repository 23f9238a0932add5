import { isAbsolute } from 'node:path';
import type { ArtifactLocation, PhysicalLocation, Region } from 'sarif';
import type { Range } from '../../../grammar/index.ts';
import type { Source } from '../../source/source.ts';

export type Sources = ReadonlyMap<string, Source>;

export function placeIn(uri: string, range: Range, sources: Sources): PhysicalLocation {
  const source = sources.get(uri);
  return {
    artifactLocation: fileOf(uri, sources),
    ...(source === undefined ? {} : { region: regionOf(range, source) }),
  };
}

/** From the folder in which the check ran, which is where viewers look; what is not below it by its own uri. */
export function fileOf(uri: string, sources: Sources): ArtifactLocation {
  const path = sources.get(uri)?.path;
  if (path === undefined || path.startsWith('../') || isAbsolute(path)) return { uri };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

export function regionOf({ start, end }: Range, { lines }: Source): Region {
  const [from, to] = [lines.placeOf(start), lines.placeOf(end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
