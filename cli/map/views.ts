import {
  checklist,
  criticalPath,
  flow,
  type LanesOptions,
  lanesSvg,
  map,
  type NodeFindings,
  outlineText,
  raci,
  type SopDocument,
  subtitleOf,
  type Table,
  type Theme,
  tableAsHtml,
  tableAsMarkdown,
  toGantt,
  toMermaid,
  type Workspace,
  workspaceMap,
} from '../../core/index.ts';
import { CannotRun } from '../failure.ts';

export const themes = ['light', 'dark', 'contrast', 'auto'] as const satisfies readonly Theme[];

/** What a view is drawn from. */
export interface Drawn {
  readonly document: SopDocument;
  readonly workspace: Workspace;
  /** The steps of one variant alone. */
  readonly variant: string | undefined;
  readonly theme: (typeof themes)[number];
  readonly critical: boolean;
  readonly findings: ReadonlyMap<string, NodeFindings>;
}

type Form = 'svg' | 'png' | 'mmd' | 'md' | 'html' | 'txt';

interface View {
  /** The forms that it has, what a terminal is given first; a PNG is made from the SVG. */
  readonly forms: readonly Form[];
  draw(drawn: Drawn, form: Form): string;
}

export const views = {
  lanes: { forms: ['svg', 'png'], draw: lanes },
  library: { forms: ['svg', 'png'], draw: library },
  flowchart: { forms: ['mmd'], draw: (drawn) => toMermaid(mapOf(drawn)) },
  timeline: { forms: ['mmd'], draw: timeline },
  raci: { forms: ['md', 'html'], draw: (drawn, form) => table(raci(drawn.document, drawn.workspace), form) },
  checklist: {
    forms: ['md', 'html'],
    draw: (drawn, form) => table(checklist(drawn.document, drawn.workspace), form),
  },
  outline: { forms: ['txt', 'md'], draw: (drawn) => outlineText(mapOf(drawn)) },
} as const satisfies Record<string, View>;

export type ViewName = keyof typeof views;
export const viewNames = Object.keys(views) as ViewName[];

/** The view and the form that a file's name and `--view` ask for together; the lanes where neither says. */
export function chosenView(
  view: ViewName | undefined,
  extension: string | undefined,
): { readonly view: ViewName; readonly form: Form } {
  if (extension === undefined) {
    const name = view ?? 'lanes';
    return { view: name, form: views[name].forms[0] };
  }
  const fitting = viewNames.filter((name) => (views[name].forms as readonly string[]).includes(extension));
  const name = view ?? (fitting.length === 1 || extension !== 'md' ? fitting[0] : undefined);
  if (name !== undefined && fitting.includes(name)) return { view: name, form: extension as Form };
  if (fitting.length === 0)
    throw new CannotRun(`A map is not written as .${extension}`, 'Name the file .svg, .png or .mmd');
  if (view === undefined)
    throw new CannotRun(`A .${extension} file can be ${fitting.join(', ')}`, 'Choose one with --view');
  throw new CannotRun(
    `The view ${view} is not written as .${extension}`,
    `Name the file ${views[view].forms.map((form) => `.${form}`).join(' or ')}`,
  );
}

function lanes({ document, workspace, variant, theme, critical, findings }: Drawn): string {
  const graph = flow(document, variant);
  const options: LanesOptions = {
    theme,
    subtitle: [subtitleOf(document), ...(variant === undefined ? [] : [`For ${variant}`])].join('  ·  '),
    findings,
    ...(critical ? { critical: criticalPath(document, graph) } : {}),
  };
  return lanesSvg(map(document, graph, workspace), options);
}

function library({ workspace, theme }: Drawn): string {
  const count = workspace.known.filter(({ isProcedure }) => isProcedure).length;
  return lanesSvg(workspaceMap(workspace).map, { theme, subtitle: `${count} procedures and workflows` });
}

function timeline({ document, workspace, variant }: Drawn): string {
  const graph = flow(document, variant);
  const text = toGantt(map(document, graph, workspace), document, graph);
  if (text === '')
    throw new CannotRun('No step says how long it takes', 'Give the steps “within:” or “takes:”');
  return text;
}

function mapOf({ document, workspace, variant }: Drawn) {
  return map(document, flow(document, variant), workspace);
}

function table(rows: Table, form: Form): string {
  return form === 'html' ? tableAsHtml(rows) : tableAsMarkdown(rows);
}
