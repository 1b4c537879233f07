import type { Block, BlockDocument } from '../contract/block-document.js';

/** Builder of a plain document for specs and the benchmark; not the product's own forms. */
export function sampleDocument(traits: Partial<BlockDocument> = {}): BlockDocument {
  return {
    documentId: '019a0000-0000-7000-8000-000000000001',
    title: 'Provdokument för underskrift',
    lang: 'sv-SE',
    issuer: 'Specialistvägen',
    designation: ['Exempelföreskrift 2021:8', 'Bilaga 2'],
    testMarking: 'TEST – inte ett giltigt intyg',
    blocks: oneLine(),
    signatureFields: [
      {
        name: 'handledare',
        kind: 'person',
        label: 'Handledare',
        signer: { name: 'Testperson A', identifier: 'hsa-SE0000000000-A' },
      },
      {
        name: 'extern',
        kind: 'person',
        label: 'Extern bedömare',
        signer: { name: 'Testperson B', identifier: 'hsa-SE0000000000-B' },
        note: 'Underskriften är elektronisk och ligger i filen.',
      },
    ],
    verification: {
      url: 'https://specialistvagen.example/kontrollera',
      lines: ['Kontrollera dokumentet genom att släppa filen på sidan nedan. En utskrift är bara en kopia.'],
    },
    ...traits,
  };
}

export function oneLine(): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Uppgifter' },
    { kind: 'field', label: 'Efternamn', value: 'Öberg-Åström', width: 'half' },
    { kind: 'field', label: 'Förnamn', value: 'Maja', width: 'half' },
    { kind: 'field', label: 'Beskrivning', value: 'En rad.' },
    {
      kind: 'choices',
      label: 'Hur det kontrollerats',
      options: [
        { text: 'Genom samtal', isChosen: true },
        { text: 'Genom medsittning', isChosen: false },
      ],
    },
    { kind: 'list', items: ['Första punkten', 'Andra punkten'] },
    { kind: 'paragraph', text: 'Uppgifterna ovan är riktiga.', style: 'note' },
  ];
}

export function tenPages(): Block[] {
  const paragraph =
    'Den som läser det här ser en text som fortsätter över sidbrytningar utan att något försvinner. ';
  return [
    { kind: 'heading', level: 2, text: 'Lång text' },
    ...Array.from({ length: 13 }, (_, index): Block => ({
      kind: 'field',
      label: `Avsnitt ${index + 1}`,
      value: `${paragraph.repeat(14)}\n${paragraph.repeat(20)}`.slice(0, 4000),
    })),
  ];
}

export function serviceRows(count = 39): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Tjänstgöring' },
    {
      kind: 'table',
      columns: [
        { header: 'Tjänstgöringsställe', weight: 4 },
        { header: 'Från', weight: 1.6 },
        { header: 'Till', weight: 1.6 },
        { header: 'Procent', weight: 1.2, align: 'right' },
      ],
      rows: Array.from({ length: count }, (_, index) => [
        index % 5 === 0
          ? 'Exempelsjukhuset, akutmottagningen i den norra länsdelen'
          : `Exempelvårdcentralen ${index + 1}`,
        '2026-01-01',
        '2026-01-31',
        '100',
      ]),
    },
  ];
}
