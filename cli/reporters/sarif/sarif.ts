import type { ArtifactChange, Log, Result, Fix as SarifFix } from 'sarif';
import type { Fix } from '../../../core/index.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { type Identified, identified } from '../../findings/fingerprint.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { CheckReport } from '../report.ts';
import { fileOf, placeIn, regionOf, type Sources } from './location.ts';
import { messageOf } from './message.ts';
import { descriptors, indexOfRule, levelOf } from './rules.ts';

/** Writes a SARIF 2.1.0 log, which code scanning services and viewers of results read. */
export function reportAsSarif({ documents, sources }: CheckReport, { stdout }: Terminal): void {
  const driver = { name: 'sop', version: manifest.version, rules: [...descriptors] };
  const results = identified(documents).map((each) => resultOf(each, sources));
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  stdout.write(`${JSON.stringify(log, null, 2)}\n`);
}

function resultOf({ finding, fingerprint }: Identified, sources: Sources): Result {
  const { rule, severity, uri, range, what, why, next, related } = finding;
  const fixes = finding
    .fixes()
    .map((fix) => fixOf(fix, sources))
    .filter(({ artifactChanges }) => artifactChanges.length > 0);
  return {
    ruleId: rule,
    ruleIndex: indexOfRule(rule),
    level: levelOf(severity),
    message: messageOf(`${what} ${why} ${next}`),
    locations: [{ physicalLocation: placeIn(uri, range, sources) }],
    relatedLocations: related.map((each, id) => ({
      id,
      physicalLocation: placeIn(each.uri, each.range, sources),
      message: messageOf(each.message),
    })),
    partialFingerprints: { 'sopFinding/v1': fingerprint },
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function fixOf({ title, edits }: Fix, sources: Sources): SarifFix {
  const uris = [...new Set(edits.map(({ uri }) => uri))];
  return {
    description: messageOf(title),
    artifactChanges: uris.flatMap((uri) => changeOf(uri, edits, sources)),
  };
}

function changeOf(uri: string, edits: Fix['edits'], sources: Sources): readonly ArtifactChange[] {
  const source = sources.get(uri);
  if (source === undefined) return [];
  const replacements = edits
    .filter((edit) => edit.uri === uri)
    .map((edit) => ({ deletedRegion: regionOf(edit, source), insertedContent: { text: edit.text } }));
  return [{ artifactLocation: fileOf(uri, sources), replacements }];
}
