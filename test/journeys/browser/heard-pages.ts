import type { Ids } from './role-pages.js';

/**
 * The main pages of each role, by what their file is called: some of those that `role-pages.ts` has in the same state.
 * The statistics are left out: their figures move.
 */
export type HeardPages = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const HEARD_EMPTY: HeardPages = {
  visitor: {
    start: '/',
    kontrollera: '/kontrollera',
    'rakna-tid': '/rakna-tid',
    regler: '/regler',
    tillganglighet: '/tillganglighet',
  },
  viktor: { 'att-gora': '/att-gora', 'vem-har-sett': '/vem-har-sett' },
  anders: { lakare: '/lakare', 'ny-tjanst': '/tjanster/ny', bedomare: '/bedomare' },
  ulla: { granskningar: '/granskningar' },
  ingrid: { arenden: '/arenden', beslut: '/beslut' },
};

export const heardBegun = (ids: Ids): HeardPages => ({
  maja: {
    oversikt: '/oversikt',
    mal: '/mal',
    tid: '/tid',
    bedomningar: '/bedomningar',
    intyg: '/intyg',
    'nytt-intyg': '/intyg/ny?delmal=BT1,BT9',
    'aterkommet-intyg': `/intyg/${ids.returned}`,
    plan: '/plan',
    logg: '/logg',
    ansokan: '/ansokan',
    'att-gora': '/att-gora',
  },
  erik: {
    'att-signera': '/att-signera',
    'intyg-att-signera': `/att-signera/${ids.sent}`,
    'mina-lakare': '/mina-lakare',
    'en-lakare': `/lakare/${ids.trainee}`,
  },
  karin: { enheten: '/enheten', 'en-lakare': `/lakare/${ids.trainee}` },
  anders: { 'lakare-med-tjanst': '/lakare', 'en-lakares-tjanst': `/lakare/${ids.trainee}/tjanst` },
});

export const heardSent = (ids: Ids): HeardPages => ({
  maja: { 'signerat-intyg': `/intyg/${ids.signed}`, 'skickad-ansokan': '/ansokan' },
  per: { uppdrag: '/uppdrag' },
  linnea: { lakare: '/lakare', bedomare: '/bedomare' },
  ulla: { behorighet: '/behorighet', enheter: '/enheter' },
  ingrid: { 'arenden-tagna': '/arenden', arende: `/arenden/${ids.application}` },
});
