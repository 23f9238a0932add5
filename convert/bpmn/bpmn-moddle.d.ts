/** The part of the library that is used here; it has types of the elements, but none of itself. */
declare module 'bpmn-moddle' {
  /** Any element of BPMN or of its drawing. */
  export interface ModdleElement {
    readonly $type: string;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export class BpmnModdle {
    create(type: string, properties?: object): ModdleElement;
    /** Rejects what is no XML, or no BPMN. */
    fromXML(
      xml: string,
    ): Promise<{ readonly rootElement: ModdleElement; readonly warnings: readonly Error[] }>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
