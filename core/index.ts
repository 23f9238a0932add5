/** The core's public face: a tree's meaning, and the questions that can be asked of it. */
export { exclusion } from './config/exclusion.ts';
export type { ConfigProblem } from './config/problem.ts';
export { type Config, readConfig } from './config/read-config.ts';
export { presets } from './config/read-setting.ts';
export { configName, defaultSettings, type Settings } from './config/settings.ts';
export { type Located, readDocument, type Section, SopDocument } from './document/document.ts';
export { Branch, Parallel, Step, Track, type Work } from './document/step.ts';
export { Thing } from './document/thing.ts';
export { type CheckOptions, check } from './findings/check.ts';
export type { Edit, Finding, Fix, Related, Severity } from './findings/finding.ts';
export type { Group, Preset, Rule } from './findings/rule.ts';
export { flow } from './flow/flow.ts';
export type { Flow, FlowEdge, FlowEdgeKind, FlowNode, FlowNodeKind } from './flow/graph.ts';
export { type MapEdge, type MapNode, map, type ProcessMap, type Shape, type Side } from './map/map.ts';
export { toMermaid } from './map/mermaid.ts';
export { nearest } from './names/nearest.ts';
export { rules } from './rules/index.ts';
export { Workspace } from './workspace/workspace.ts';
