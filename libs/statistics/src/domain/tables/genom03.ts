import { MOST_CREDITED_MONTHS } from '../disclosure/thresholds.js';
import { average, flow, share } from './measures.js';
import { NOTE_PERTURBED, SUBJECTS } from './subjects.js';
import type { CellTable } from './table-design.js';
import { routeDimension } from './dimensions/people.js';

const population = {
  sv: 'Läkare som fick beslut om godkänd BT under året, efter den väg till legitimation som registrerades med beslutet.',
  en: 'Doctors whose BT was approved in the year, by the route to the licence registered with the decision.',
};
const weaknesses = {
  sv: 'Det som var registrerat som tillgodoräknat när beslutet fattades. Tid i månader räknas, inte delmål; den som bara har fått delmål tillgodoräknade räknas som utan tillgodoräknad tid. BT som pågår eller avbröts ingår inte. För beslut som inte säger något om tillgodoräknande visas det som ej rapporterat, aldrig som noll.',
  en: 'What was registered as credited at the decision. Time in months is counted and not goals: who was credited goals alone counts as without credited time. BT under way or given up is not included. Where decisions say nothing of credit it is shown as not reported, never as zero.',
};
const meaning = (sv: string, en: string) => ({ counts: { sv, en }, population, weaknesses });

const known = flow({
  code: 'godkanda',
  label: { sv: 'Godkända, tillgodoräknandet känt', en: 'Approved, credit known' },
  reads: ['credited', 'none'],
  meaning: meaning(
    'Personer vars BT godkändes och där det är känt om tid tillgodoräknades.',
    'People whose BT was approved and of whom it is known whether time was credited.',
  ),
});
const credited = flow({
  code: 'tillgodo',
  label: { sv: 'Med tillgodoräknad tid', en: 'With credited time' },
  reads: ['credited'],
  meaning: meaning(
    'De av dem som hade tillgodoräknad tid i sin BT (PSF 4 kap. 1 §).',
    'Those of them who had time credited in their BT (PSF 4 kap. 1 §).',
  ),
});
const untold = flow({
  code: 'okant',
  label: { sv: 'Tillgodoräknandet ej rapporterat', en: 'Credit not reported' },
  reads: ['not-told'],
  meaning: meaning(
    'Personer vars BT godkändes utan uppgift om tillgodoräknad tid. De ingår inte i de andra talen.',
    'People whose BT was approved with nothing told of credit. They are in none of the other figures.',
  ),
});

/** F8: how much of BT is credited, beside how long it takes (GENOM02). */
export function genom03(): CellTable {
  return {
    kind: 'cells',
    id: 'GENOM03',
    title: { sv: 'Tillgodoräknad tid i BT', en: 'Credited time in BT' },
    description: {
      sv: 'Hur många som hade tillgodoräknad tid när deras BT godkändes, och hur många månader, efter väg till legitimation, i riket.',
      en: 'How many had credited time when their BT was approved, and how many months, by route to licence, nationally.',
    },
    notes: [NOTE_PERTURBED],
    subject: SUBJECTS.transitions,
    cube: 'credit',
    time: 'year',
    dimensions: [routeDimension(0)],
    told: { of: known.reading, not: untold.reading },
    measures: [
      known,
      credited,
      share({
        code: 'andel_tillgodo',
        label: { sv: 'Andel med tillgodoräknad tid', en: 'Share with credited time' },
        of: { numerator: credited, denominator: known },
        meaning: { population, weaknesses },
      }),
      average({
        code: 'manader',
        label: { sv: 'Tillgodoräknade månader i snitt', en: 'Months credited on average' },
        unit: { sv: 'månader', en: 'months' },
        of: credited,
        most: MOST_CREDITED_MONTHS,
        meaning: { population, weaknesses },
      }),
      untold,
    ],
  };
}
