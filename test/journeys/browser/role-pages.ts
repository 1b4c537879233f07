/** What the pages of one person are about, in one state of the story. */
export type Ids = Record<'trainee' | 'sent' | 'draft' | 'returned' | 'signed' | 'application', string>;

/** Pages that need nothing to exist. */
export const OPEN_PAGES = [
  '/',
  '/kontrollera',
  '/rakna-tid',
  '/regler',
  '/tillganglighet',
  '/statistik',
  '/statistik/regionen',
  '/statistik/genomstromning',
  '/statistik/tabeller',
  '/statistik/tabeller/FLODE01',
  '/statistik/definitioner',
  '/bedom',
  '/statistik/publiceringar',
  '/demo/mail',
  '/finns-inte',
];
const EVERYONES = ['/att-gora', '/vem-har-sett', '/utan-nat', '/aviseringar', '/kurser'];

export const EMPTY_PAGES: Readonly<Record<string, readonly string[]>> = {
  viktor: ['/', '/oversikt', '/att-signera', ...EVERYONES],
  karin: ['/att-signera', '/att-signera/flera', '/enheten', '/granskningar', '/underrattelser'],
  anders: [
    '/kurser/ny',
    '/lakare',
    '/lakare/rimlighet',
    '/tjanster/ny',
    '/bedomare',
    '/formular',
    '/formular/nytt',
    '/formular/stod',
    '/formular/stod/nytt',
    '/formular/skalan',
    '/granskningar',
  ],
  linnea: ['/lakare', '/bedomare', ...EVERYONES],
  ulla: ['/behorighet', '/enheter', '/granskningar', '/import', '/import/bestand'],
  ingrid: [
    '/arenden',
    '/arenden/papper',
    '/arenden/betalningar',
    '/arenden/misstankar',
    '/arenden/misstankar/ny',
    '/beslut',
    '/foreskrifter',
  ],
  nils: [
    '/statistik',
    '/statistik/regionen',
    '/statistik/genomstromning',
    '/statistik/tabeller',
    '/import/bestand',
  ],
  eva: ['/statistik', '/import/bestand'],
  magnus: ['/drift'],
};

/** The five that a doctor in training opens most. */
export const CENTRAL_PAGES = ['/oversikt', '/mal', '/tid', '/plan', '/ansokan'];

/** Forms that are refused when nothing is filled in; last the button that the form is behind, where it is behind one. */
export const REFUSED_FORMS: readonly (readonly [person: string, path: string, opener: string | null])[] = [
  ['visitor', '/rakna-tid', null],
  ['anders', '/tjanster/ny', null],
  ['anders', '/kurser/ny', null],
  ['anders', '/formular/nytt', null],
  ['anders', '/formular/stod/nytt', null],
  ['linnea', '/bedomare', 'Lägg till bedömare'],
  ['ulla', '/behorighet', 'Ge uppdrag'],
  ['ulla', '/granskningar', 'Utse granskare'],
  ['ingrid', '/arenden/papper', null],
];

/** A BT that has begun: some asked, some sent back, some a draft. */
export const begunPages = (ids: Ids): Readonly<Record<string, readonly string[]>> => ({
  maja: [
    '/oversikt',
    '/mal',
    '/tid',
    '/bedomningar',
    '/bedomningar/ny',
    '/intyg',
    '/intyg/ny',
    '/intyg/ny?delmal=BT1,BT9',
    '/intyg/ny?typ=SOS-2021-B3',
    `/intyg/${ids.sent}`,
    `/intyg/${ids.draft}`,
    `/intyg/${ids.returned}`,
    '/plan',
    '/logg',
    '/logg/reflektioner',
    '/logg/samtal',
    '/bedomare/min',
    '/ansokan',
    '/att-gora',
  ],
  erik: [
    '/att-signera',
    '/att-signera/flera',
    '/att-gora',
    `/att-signera/${ids.sent}`,
    '/mina-lakare',
    `/lakare/${ids.trainee}`,
    `/lakare/${ids.trainee}/bedomningar`,
    `/lakare/${ids.trainee}/handledning`,
  ],
  karin: ['/enheten', `/lakare/${ids.trainee}`],
  anders: [
    '/lakare',
    '/lakare/rimlighet',
    '/lakare/handledare',
    `/lakare/${ids.trainee}`,
    `/lakare/${ids.trainee}/tjanst`,
    `/lakare/${ids.trainee}/handledning`,
  ],
});

/** The doctor has sekretessmarkering: what others see of that. */
export const protectedPages = (ids: Ids): Readonly<Record<string, readonly string[]>> => ({
  maja: ['/oversikt', '/vem-har-sett'],
  karin: ['/enheten', `/lakare/${ids.trainee}`],
  anders: ['/lakare', `/lakare/${ids.trainee}`, `/lakare/${ids.trainee}/tjanst`],
  ulla: ['/behorighet', `/behorighet/${ids.trainee}`],
  ingrid: ['/arenden', `/arenden/${ids.application}`],
});

/** Everything is signed, the application is sent, and an officer has taken it. */
export const sentPages = (ids: Ids): Readonly<Record<string, readonly string[]>> => ({
  // Of the pages that anyone opens only the letters have become others.
  visitor: ['/demo/mail'],
  magnus: [`/arenden/${ids.application}`, '/att-gora'],
  maja: ['/oversikt', '/mal', '/intyg', `/intyg/${ids.signed}`, '/ansokan', '/bedomare/min', ...EVERYONES],
  sara: ['/att-signera', '/mina-lakare', `/intyg/${ids.signed}`, '/att-gora'],
  karin: ['/enheten', '/att-gora'],
  per: ['/uppdrag', '/att-signera', `/lakare/${ids.trainee}`],
  linnea: ['/lakare', `/lakare/${ids.trainee}`, '/bedomare'],
  ulla: ['/behorighet', `/behorighet/${ids.trainee}`, '/enheter'],
  ingrid: ['/arenden', `/arenden/${ids.application}`, '/beslut', '/att-gora'],
});
