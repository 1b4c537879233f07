import { flow, share } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable, LeafCodes } from './table-design.js';
import { regionDimension } from './dimensions/regions.js';

const population = {
  sv: 'Händelser (början, slut, uppehåll, tjänstgöring, beslut) som regionerna har registrerat.',
  en: 'Events (beginnings, ends, interruptions, placements, decisions) that the regions have registered.',
};
const weaknesses = {
  sv: 'Bara det som har kommit in kan räknas: för de senaste halvåren saknas det som ännu inte är registrerat. Händelser som läses in för äldre tid, som ett ingående bestånd, ser sena ut.',
  en: 'Only what has come in can be counted: for the latest half-years, what is not registered yet is missing. Events loaded for earlier times, such as an opening stock, look late.',
};
const unit = { sv: 'händelser', en: 'events' };
const events = (code: string, label: { sv: string; en: string }, where?: (codes: LeafCodes) => boolean) =>
  flow({
    code,
    label,
    unit,
    reads: ['facts'],
    where,
    meaning: {
      counts: {
        sv: `${label.sv}; perioden är den då händelsen inträffade.`,
        en: `${label.en}; the period is when the event took place.`,
      },
      population,
      weaknesses,
    },
  });
const within =
  (...classes: string[]) =>
  (codes: LeafCodes) =>
    classes.includes(codes[1]);
const all = events('handelser', { sv: 'Registrerade händelser', en: 'Registered events' });
const week = events(
  'inom_7',
  { sv: 'Registrerade inom 7 dagar', en: 'Registered within 7 days' },
  within('0-7'),
);
const month = events(
  'inom_30',
  { sv: 'Registrerade inom 30 dagar', en: 'Registered within 30 days' },
  within('0-7', '8-30'),
);
const quarter = events(
  'inom_90',
  { sv: 'Registrerade inom 90 dagar', en: 'Registered within 90 days' },
  within('0-7', '8-30', '31-90'),
);

/** F12: who reports, and how late. */
export function tack01(): CellTable {
  return {
    kind: 'cells',
    id: 'TACK01',
    title: { sv: 'Täckning och fördröjning efter region', en: 'Coverage and delay by region' },
    description: {
      sv: 'Vilka regioner som har rapporterat, hur många händelser, och hur stor del som kom in inom sju, trettio och nittio dagar.',
      en: 'Which regions have reported, how many events, and which share came in within seven, thirty and ninety days.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.quality,
    cube: 'reporting',
    time: 'half-year',
    dimensions: [regionDimension()],
    measures: [
      {
        kind: 'reported',
        code: 'rapporterar',
        label: { sv: 'Regioner som har rapporterat', en: 'Regions that have reported' },
        unit: { sv: 'regioner', en: 'regions' },
        meaning: {
          counts: {
            sv: 'Regioner från vilka någon uppgift har kommit vid beräkningen. En uppgift om regioner, inte om personer: den är exakt.',
            en: 'Regions from which anything had come when the figures were computed. About regions, not people: exact.',
          },
          population: { sv: 'De 21 regionerna.', en: 'The 21 regions.' },
          weaknesses: {
            sv: 'Att en region har rapporterat något betyder inte att alla dess arbetsgivare har det.',
            en: 'That a region has reported does not mean that all its employers have.',
          },
        },
      },
      all,
      ...[week, month, quarter].flatMap((measure) => [
        measure,
        share({
          code: `andel_${measure.code}`,
          label: {
            sv: `Andel, ${measure.label.sv.toLowerCase()}`,
            en: `Share, ${measure.label.en.toLowerCase()}`,
          },
          of: { numerator: measure, denominator: all },
          meaning: { population, weaknesses },
        }),
      ]),
    ],
  };
}
