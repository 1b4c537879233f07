import type { FormSpecification } from '../../contract/index.js';
import { OWN_WORDING } from '../independence-scale.js';
import { goals, independence, many, next, one, strength, text } from './form-parts.js';

const AGREED = {
  'further-than-expected': 'Har kommit längre än väntat',
  'as-expected': 'Har kommit så långt som väntat',
  'needs-more': 'Behöver mer tid eller stöd',
};

const RATED = {
  always: 'Alltid',
  mostly: 'Oftast',
  sometimes: 'Ibland',
  seldom: 'Sällan',
  unseen: 'Har inte sett',
};

/** Somebody reads, listens or looks back, alone or together with others. */
export const discussedForms: readonly FormSpecification[] = [
  {
    form: 'cbd',
    version: 1,
    method: 'cbd',
    title: 'CBD (case-based discussion)',
    wording: OWN_WORDING,
    fields: [
      independence('Hur självständigt resonerar läkaren om fallet?'),
      many('seen', 'Det vi talade om', {
        facts: 'Fakta och underlag',
        reasoning: 'Kliniskt resonemang',
        decision: 'Beslut och alternativ',
        'follow-up': 'Uppföljning',
        ethics: 'Etik och regler',
        record: 'Journalföring',
      }),
      strength,
      next,
      goals,
    ],
  },
  {
    form: 'journalgranskning',
    version: 1,
    method: 'journalgranskning',
    title: 'Journalgranskning',
    wording: OWN_WORDING,
    fields: [
      independence('Hur självständigt förs journalen?'),
      many('seen', 'Det jag granskade', {
        history: 'Anamnes och status',
        judgement: 'Bedömning och plan',
        medication: 'Läkemedel',
        clarity: 'Tydlighet för nästa läsare',
        certificates: 'Intyg och remisser',
      }),
      strength,
      next,
      goals,
    ],
  },
  {
    form: 'specialistkollegium',
    version: 1,
    method: 'specialistkollegium',
    title: 'Specialistkollegium',
    wording: OWN_WORDING,
    fields: [
      one('progress', 'Kollegiets samlade bild', AGREED),
      independence('Hur självständigt arbetar läkaren?'),
      strength,
      next,
      text('support', 'Stöd och åtgärder som kollegiet föreslår'),
      goals,
    ],
  },
  {
    form: 'mitt-i-st',
    version: 1,
    method: 'mitt-i-st',
    title: 'Mitt-i-ST',
    wording: OWN_WORDING,
    fields: [
      one('progress', 'Halvvägs i ST: samlad bild', AGREED),
      independence('Hur självständigt arbetar läkaren?'),
      strength,
      text('rest', 'Det som återstår och när'),
      text('plan', 'Det som ändras i den individuella planen'),
      goals,
    ],
  },
  {
    form: 'bt-external',
    version: 1,
    method: 'bt-external',
    title: 'Extern bedömning i BT, underlag',
    wording: `${OWN_WORDING} Det här är ett underlag; den externa bedömaren utfärdar intyget på föreskriftens blankett.`,
    fields: [
      independence('Hur självständigt arbetar läkaren?'),
      many('grounds', 'Det bedömningen bygger på', {
        seen: 'Medsittning',
        portfolio: 'Genomgång av portföljen',
        discussion: 'Samtal',
      }),
      strength,
      next,
      goals,
    ],
  },
  {
    form: 'msf',
    version: 1,
    method: 'msf',
    title: '360 grader (MSF)',
    wording: OWN_WORDING,
    fields: [
      one('profession', 'Jag är', {
        doctor: 'läkare',
        nurse: 'sjuksköterska',
        'assistant-nurse': 'undersköterska',
        secretary: 'medicinsk sekreterare',
        other: 'annan medarbetare',
      }),
      one('team', 'Samarbete i laget', RATED),
      one('communication', 'Bemötande och kommunikation', RATED),
      one('reliability', 'Pålitlighet', RATED),
      one('limits', 'Känner sina gränser och ber om hjälp', RATED),
      text('strength', 'Det här uppskattar jag', 'Visas utan namn, blandat med andras svar.'),
      text('next', 'Det här skulle jag vilja se mer av', 'Visas utan namn, blandat med andras svar.'),
    ],
  },
];
