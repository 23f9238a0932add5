import { nodesOf } from '../../core/document/document.ts';
import { workOf } from '../../core/document/work.ts';
import type { Branch, Parallel, Section, SopDocument, Step, Work } from '../../core/index.ts';
import type { FieldNode, ItemNode, SyntaxNode } from '../../grammar/index.ts';
import type {
  Meaning,
  MeaningBranch,
  MeaningField,
  MeaningItem,
  MeaningPart,
  MeaningSection,
  MeaningStep,
  MeaningWork,
} from './meaning.ts';

/** All that a document says. What is not the language is not in it: whoever asks has checked that there is none. */
export function readMeaning(document: SopDocument): Meaning {
  return {
    format: 'sop-document',
    version: 1,
    kind: document.kind,
    title: document.title?.text ?? '',
    fields: document.fields.map(fieldOf),
    sections: document.sections.map((section) => sectionOf(section, document)),
  };
}

function fieldOf(node: FieldNode): MeaningField {
  const fields = node.children.filter((child) => child.kind === 'field').map(fieldOf);
  const items = node.items.map((item) => item.text.text);
  return {
    name: node.name,
    ...(node.value.text === '' ? {} : { value: node.value.text }),
    ...(items.length === 0 ? {} : { items }),
    ...(fields.length === 0 ? {} : { fields }),
  };
}

function sectionOf(section: Section, document: SopDocument): MeaningSection {
  const { name, entry, heading, blocks } = section;
  const value = heading.value.text === '' ? {} : { value: heading.value.text };
  const top = blocks.flatMap((block) => workOf(block).top);
  switch (entry.contents) {
    case 'steps':
      return {
        name,
        ...value,
        work: top.flatMap((work) => (work.kind === 'branch' ? [] : [workIn(work, document)])),
      };
    case 'branches':
      return {
        name,
        ...value,
        branches: top.flatMap((work) => (work.kind === 'branch' ? [branchOf(work, document)] : [])),
      };
    case 'markdown':
      return { name, ...value, markdown: nodesOf(section).map(markdownOf).join('') };
    default: {
      const items = nodesOf(section).flatMap((node) => (node.kind === 'item' ? [itemOf(node)] : []));
      return { name, ...value, ...(items.length === 0 ? {} : { items }) };
    }
  }
}

/** Without the line end of the last line. */
function markdownOf(node: SyntaxNode): string {
  return node.kind === 'markdown' ? node.text.replaceAll('\r\n', '\n').replace(/\n+$/, '') : '';
}

function itemOf(node: ItemNode): MeaningItem {
  const fields = node.fields.map(fieldOf);
  return { text: node.text.text, ...(fields.length === 0 ? {} : { fields }) };
}

function workIn(work: Work, document: SopDocument): MeaningWork {
  if (work.kind === 'step') return stepOf(work, document);
  const below = work.work.map((each) => workIn(each, document));
  return work.kind === 'parallel'
    ? { type: 'parallel', work: below }
    : { type: 'track', name: work.name.text, work: below };
}

function stepOf(step: Step, document: SopDocument): MeaningStep {
  const parts = step.node.children.flatMap((node) => partOf(node, step, document));
  return {
    type: 'step',
    number: document.numberOf(step),
    ...(step.role === undefined ? {} : { role: step.role.text }),
    title: step.title.text,
    ...(parts.length === 0 ? {} : { parts }),
  };
}

function partOf(node: SyntaxNode, step: Step, document: SopDocument): readonly MeaningPart[] {
  switch (node.kind) {
    case 'prose':
      return [{ type: 'prose', text: node.text.text }];
    case 'item':
      return [{ type: 'detail', text: node.text.text }];
    case 'fence':
      return [
        {
          type: 'fence',
          language: node.language,
          text: node.text.replaceAll('\r\n', '\n').replace(/\n$/, ''),
        },
      ];
    case 'field':
      return [{ type: 'field', ...fieldOf(node) }];
    case 'target':
      return [{ type: 'target', target: node.target.part.text }];
    case 'branch': {
      const branch = step.branches.find((each) => each.node === node) as Branch;
      return [{ type: 'branch', ...branchOf(branch, document) }];
    }
    case 'parallel': {
      const parallel = step.parallels.find((each) => each.node === node) as Parallel;
      return [{ type: 'parallel', work: parallel.work.map((each) => workIn(each, document)) }];
    }
    default:
      return [];
  }
}

function branchOf(branch: Branch, document: SopDocument): MeaningBranch {
  const work = branch.work.map((each) => workIn(each, document));
  return {
    condition: branch.condition?.text ?? null,
    ...(work.length === 0 ? {} : { work }),
    ...(branch.target === undefined ? {} : { target: branch.target.part.text }),
  };
}
