import { flow, stock } from './measures.js';

const population = {
  sv: 'Läkare med en tjänst i AT, BT eller ST i en region som rapporterar.',
  en: 'Doctors with a post in AT, BT or ST in a region that reports.',
};
const weaknesses = {
  sv: 'Ålder räknas i hela år från födelsemånaden: den som fyller år i månaden har fyllt. Väg till legitimation och kön är de som registrerades med tjänsten eller beslutet.',
  en: 'Age is in whole years from the month of birth, a birthday in the month included. Route to the licence and sex are those registered with the post or the decision.',
};

/** F1–F3 by background, for the nation. */
export const BACKGROUND = [
  flow({
    code: 'paborjade',
    label: { sv: 'Började', en: 'Started' },
    reads: ['starts'],
    meaning: {
      counts: {
        sv: 'Personer vars första tjänst i steget börjar under perioden.',
        en: 'People whose first post in the step begins in the period.',
      },
      population,
      weaknesses,
    },
  }),
  flow({
    code: 'beslut',
    label: { sv: 'Beslut om godkännande', en: 'Decisions of approval' },
    reads: ['approvals'],
    meaning: {
      counts: {
        sv: 'Personer som får beslut om godkänd AT, BT eller specialistkompetens under perioden.',
        en: 'People who get a decision of approval in the period.',
      },
      population,
      weaknesses,
    },
  }),
  stock({
    code: 'bestand',
    label: { sv: 'I utbildning', en: 'In training' },
    reads: ['stock-change'],
    meaning: {
      counts: {
        sv: 'Personer i steget när periodens sista dag är slut, med den ålder de då har.',
        en: 'People in the step at the end of the period’s last day, at the age they then have.',
      },
      population,
      weaknesses,
    },
  }),
];
