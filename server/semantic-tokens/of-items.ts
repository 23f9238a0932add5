import { readHistoryEntry } from '../../core/document/history.ts';
import { splitAtCommas } from '../../core/document/thing.ts';
import { workOf } from '../../core/document/work.ts';
import type { Block, ItemNode, SectionEntry } from '../../grammar/index.ts';
import type { LookName } from './looks.ts';
import { metricSpans } from './of-metrics.ts';
import { dateSpans } from './of-values.ts';
import { type Span, span } from './span.ts';

/** What the items of a section say on their own lines: who does which step, what is named, what has changed. */
export function spansOfItems(block: Block, section: SectionEntry): readonly Span[] {
  switch (section.contents) {
    case 'steps':
    case 'branches':
      return workOf(block).steps.flatMap(({ role, title }) => [
        ...span(role, 'role'),
        ...span(title, 'declaredStep'),
      ]);
    case 'things':
      return thingSpans(block, lookOfThings(section));
    case 'definitions':
      return itemsOf(block).flatMap(({ label }) => span(label, 'label'));
    case 'metrics':
      return itemsOf(block).flatMap((item) => [...span(item.label, 'label'), ...metricSpans(item)]);
    case 'history':
      return itemsOf(block).flatMap(historySpans);
    default:
      return [];
  }
}

function thingSpans(block: Block, look: LookName): readonly Span[] {
  const onHeading = block.nodes.flatMap((node) => (node.kind === 'section' ? splitAtCommas(node.value) : []));
  const names = [...onHeading, ...itemsOf(block).map((item) => item.label ?? item.title)];
  return names.flatMap((name) => span(name, look));
}

function lookOfThings({ holds }: SectionEntry): LookName {
  if (holds === 'role') return 'declaredRole';
  if (holds === 'system') return 'declaredSystem';
  return holds === 'person' ? 'declaredPerson' : 'thing';
}

function historySpans(item: ItemNode): readonly Span[] {
  const { version, date, person } = readHistoryEntry(item);
  return [...span(version, 'number'), ...dateSpans(date), ...span(person, 'person')];
}

/** The items at the top of a section, wherever its heading stands. */
function itemsOf(block: Block): readonly ItemNode[] {
  const [heading] = block.nodes;
  const nodes = heading?.kind === 'section' ? heading.children : block.nodes;
  return nodes.filter((node) => node.kind === 'item');
}
