/// <reference path="../../convert/bpmn/bpmn-moddle.d.ts" />

declare module 'bpmnlint' {
  export class Linter {
    constructor(options: { readonly config: object; readonly resolver: unknown });
    lint(
      definitions: unknown,
    ): Promise<
      Record<string, readonly { readonly id: string; readonly message: string; readonly category: string }[]>
    >;
  }
}

declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  export default class NodeResolver {}
}
