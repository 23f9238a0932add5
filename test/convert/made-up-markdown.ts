import fc from '../fast-check.ts';

/** Words as they stand in procedures, among them those that mean something to the language. */
const word = fc.constantFrom(
  'Coordinator',
  'Manager',
  'Steps',
  'Owner',
  'if',
  'If',
  'otherwise',
  'stop',
  'finish',
  'go',
  'to',
  'step',
  '2',
  'run',
  'send',
  'Send',
  'the',
  'pack',
  'within',
  '3 days',
  'TODO',
  'Purpose',
  'in',
  'note',
  'track',
  'parallel',
  'émigré',
  '日本',
  '10:00',
  'a_b',
  '#5',
  'e.g.',
  'SOP-011',
  '2024-01-31',
  'must',
  'shall',
  'record',
  'late',
  'Background',
  'Roles',
  'CSR',
  'Customer Service Representative (CSR)',
);
const mark = fc.constantFrom(
  '',
  '',
  '',
  '',
  ':',
  '.',
  ',',
  ';',
  ' -',
  ' –',
  '!',
  '?',
  '*',
  '**',
  '`',
  '"',
  '(',
  ')',
  '[',
  ']',
  '|',
  '\\',
  '#',
  '>',
  '_',
  '~~',
  '```',
  '\t',
  '<br>',
  '&amp;',
  ' ',
  '​',
  '::',
);
const text = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 9 })
  .map((pairs) => pairs.map(([said, sign]) => `${said}${sign}`).join(' '));
const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.oneof(
      text,
      fc.constantFrom(
        'Purpose',
        'Steps',
        'Roles',
        'Procedure',
        'References',
        'History',
        'Exceptions',
        'Step 2: Send it',
        '3. Send it',
        'Quality check',
        'Definitions',
        'Metrics',
        'Systems',
        'Troubleshooting',
        'Background',
        'Trigger',
        'Manager tasks',
      ),
    ),
  )
  .chain(([depth, said]) =>
    fc
      .constantFrom('', '', ' {#part}', ' {-}')
      .map((attribute) => `${'#'.repeat(depth)} ${said}${attribute}`),
  );
/** Bold words that stand above others as a heading does. */
const boldHeading = fc
  .constantFrom(
    'Purpose',
    'Responsibilities',
    '4. Procedure',
    'Trigger',
    'History',
    'What to know',
    'Quality check:',
  )
  .map((said) => `**${said}**`);
const label = fc.constantFrom(
  'Owner',
  'Version',
  'Next review',
  'Coordinator',
  'CSR',
  'Note',
  'Status',
  'ID',
  'Warning',
  'Term',
  'If',
  'Author',
);
const labelled = fc
  .tuple(label, text, fc.constantFrom('**', '', '*'))
  .map(([name, said, sign]) => `${sign}${name}:${sign} ${said}`);
const bullet = fc.constantFrom('- ', '* ', '1. ', '2) ', '- [ ] ', '- [x] ', '+ ');
const item = fc
  .tuple(bullet, fc.oneof(text, labelled), fc.integer({ min: 0, max: 3 }))
  .map(([dash, said, depth]) => `${'   '.repeat(depth)}${dash}${said}`);
const list = fc.array(item, { minLength: 1, maxLength: 5 }).map((items) => items.join('\n'));
/** Lines whose numbers Markdown takes for text. */
const typedList = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '4.1 ',
        '4.2 ',
        '4.2.1 ',
        '(1) ',
        '(2) ',
        'a) ',
        'b) ',
        '• ',
        'Step 1: ',
        '**Step 2** – ',
      ),
      text,
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .chain((items) => fc.constantFrom('\n', '\n\n').map((gap) => items.map((each) => each.join('')).join(gap)));
const plainHeading = fc.constantFrom(
  'Purpose',
  '1. Purpose',
  '2. Procedure',
  '3. Roles',
  '4. Opening hours',
  'SOP',
  'A shop',
);
const cell = fc.oneof(
  text,
  fc.constantFrom(
    'Step',
    'Role',
    'Action',
    'Owner',
    'When',
    'Minutes',
    '15',
    '20 min',
    'Cook and Manager',
    'Version',
    'Date',
    'Change',
    '1',
    '2',
    '',
  ),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(
      fc.array(
        cell.map((said) => said.replace(/[|\n`\\]/g, ' ')),
        { minLength: width, maxLength: width },
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([first = [], ...rows]) =>
    [first, first.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  );
const fence = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````'),
    fc.constantFrom('', 'sh', 'mermaid', 'yaml'),
    fc.array(text, { maxLength: 3 }),
  )
  .map(([sign, language, lines]) => [`${sign}${language}`, ...lines, sign].join('\n'));
const html = fc
  .tuple(cell, cell)
  .map(
    ([one, other]) =>
      `<table><tr><th>${one}</th><th>${other}</th></tr><tr><td>${other}</td><td>${one}</td></tr></table>`,
  );
/** Tables that Markdown has none for. */
const drawnTable = fc
  .tuple(
    fc.constantFrom('Step', 'Owner', 'Cook'),
    fc.constantFrom('Role', 'send the', 'b'),
    fc.constantFrom('1', 'Manager', ''),
  )
  .chain(([one, two, three]) =>
    fc.constantFrom(
      `+--------+----------+\n| ${one.padEnd(6)} | ${two.padEnd(8)} |\n+========+==========+\n| ${three.padEnd(6)} | ${one.padEnd(8)} |\n+--------+----------+`,
      `${one.padEnd(8)} ${two}\n-------- ---------\n${three.padEnd(8)} ${one}\n${two.padEnd(8)} ${two}`,
    ),
  );
const frontMatter = fc
  .array(fc.tuple(fc.constantFrom('title', 'owner', 'tags', 'version', 'layout'), text), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pairs) => ['---', ...pairs.map(([key, said]) => `${key}: ${said}`), '---'].join('\n'));
const quote = fc.oneof(text, list, heading).map((said) =>
  said
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n'),
);
const block = fc.oneof(
  heading,
  heading,
  boldHeading,
  plainHeading,
  typedList,
  text,
  labelled,
  list,
  list,
  table,
  fence,
  html,
  drawnTable,
  quote,
  fc.constant('---'),
  fc.constant('<!-- hidden -->'),
);

/** Markdown as nobody would write it, of the pieces that procedures have. */
export const madeUpMarkdown = fc
  .tuple(
    fc.option(frontMatter, { nil: '' }),
    fc.array(block, { maxLength: 12 }),
    fc.constantFrom('\n\n', '\n'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([front, blocks, gap, lineEnd]) =>
    `${front === '' ? '' : `${front}\n`}${blocks.join(gap)}\n`.replaceAll('\n', lineEnd),
  );
