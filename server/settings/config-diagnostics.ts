import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigProblem } from '../../core/index.ts';
import type { ConfigFiles } from './config-files.ts';

/** Tells the editor what is wrong with the settings, on the files that they stand in. */
export class ConfigDiagnostics {
  readonly #connection: Connection;
  readonly #configs: ConfigFiles;
  #reported = new Set<string>();

  constructor(connection: Connection, configs: ConfigFiles) {
    this.#connection = connection;
    this.#configs = configs;
  }

  publish(): void {
    const broken = [...this.#configs.found].filter(({ config }) => config.problems.length > 0);
    const uris = new Set(broken.map(({ uri }) => uri));
    for (const uri of this.#reported) if (!uris.has(uri)) this.#send(uri, []);
    for (const { uri, config } of broken) this.#send(uri, config.problems.map(toDiagnostic));
    this.#reported = uris;
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}

function toDiagnostic({ line, column, range, what, next }: ConfigProblem): Diagnostic {
  const start = { line: line - 1, character: column - 1 };
  // What is reported is a name or a value, which stands on one line.
  const end = { line: start.line, character: start.character + (range.end - range.start) };
  return {
    range: { start, end },
    severity: DiagnosticSeverity.Error,
    source: 'sop',
    message: `${what}\n${next}`,
  };
}
