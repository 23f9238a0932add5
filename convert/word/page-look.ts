import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  type ITableBordersOptions,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
} from 'docx';
import type { PageWords } from '../page-words.ts';

/** How the pages of a Word document look. Lengths are in twentieths of a point, sizes of letters in halves of one. */

const grey = '595959';
const line = 'BFBFBF';
const dark = '1F3864';
export const mono = 'Consolas';

/** A4, with 2 cm around the text; on Letter the text is as wide, and what is beside it narrower. */
const margin = 1134;
export const textWidth = 11906 - 2 * margin;

export const page: ISectionPropertiesOptions['page'] = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1420, bottom: 1250, left: margin, right: margin, header: 620, footer: 560 },
};

export const styles: IStylesOptions = {
  default: {
    document: { run: { font: 'Calibri', size: 20 }, paragraph: { spacing: { after: 40, line: 252 } } },
    title: {
      run: { size: 44, bold: true, color: dark },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    },
    ...Object.fromEntries(
      [28, 24, 22, 20].map((size, index) => [
        `heading${index + 1}`,
        {
          run: { size, bold: true, color: dark },
          paragraph: { spacing: { before: 260 - 40 * index, after: 60 }, keepNext: true, keepLines: true },
        },
      ]),
    ),
    hyperlink: { run: { color: '0563C1', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Code',
      name: 'Code',
      basedOn: 'Normal',
      run: { font: mono, size: 19 },
      paragraph: { spacing: { before: 60, after: 60 }, keepLines: true },
    },
    {
      id: 'Margin',
      name: 'Margin',
      basedOn: 'Normal',
      run: { size: 18, color: grey },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};

const thin = { style: BorderStyle.SINGLE, size: 4, color: line };

export const tableBorders: ITableBordersOptions = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};

export const cellMargins = { top: 20, bottom: 20, left: 110, right: 110 };
export const headShading = { type: ShadingType.CLEAR, fill: 'E7EBF3', color: 'auto' };

export function header({ name }: PageWords): Header {
  return new Header({
    children: [new Paragraph({ style: 'Margin', border: { bottom: { ...thin, space: 4 } }, text: name })],
  });
}

/** The state of the document on the left, the number of the page on the right. */
export function footer({ state }: PageWords): Footer {
  const count = ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Margin',
        alignment: AlignmentType.LEFT,
        border: { top: { ...thin, space: 4 } },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun({ children: [state, ...count] })],
      }),
    ],
  });
}
