import type { RuleFacts, SigningFacts } from '../facts/index.js';
import { isWithin } from '../time/index.js';
import { APPOINTED_DOCTOR_INTYG, FINAL_INTYG_2015, THIRD_COUNTRY_FINAL_INTYG } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

const NAMES_STUDY_DIRECTOR: readonly string[] = [FINAL_INTYG_2015, THIRD_COUNTRY_FINAL_INTYG];
const STUDY_DIRECTOR_FIELDS = ['studyDirectorLastName', 'studyDirectorFirstName'] as const;

function delegationFaults({ signing, today }: RuleFacts, mayAppoint: boolean): RuleFault[] {
  const delegation = signing?.delegation ?? null;
  const appointed = signing?.signers.find((one) => one.role === 'appointed-doctor');
  const at = { field: 'delegation', mendedBy: 'head-of-department' } as const;
  if (!mayAppoint) {
    return appointed || delegation
      ? [{ ...at, text: 'Blanketten undertecknas av verksamhetschefen själv; uppgiften kan inte överlåtas.' }]
      : [];
  }
  if (!appointed) return [];
  if (!delegation) {
    return [{ ...at, text: 'Verksamhetschefens skriftliga beslut om utsedd läkare (4 kap. 4 §) saknas.' }];
  }
  const faults: RuleFault[] = [];
  if (delegation.to !== appointed.personId) {
    faults.push({
      ...at,
      text: 'Den som ska underteckna är inte den läkare som verksamhetschefen har utsett.',
    });
  }
  if (delegation.by === delegation.to) {
    faults.push({ ...at, text: 'Verksamhetschefen kan inte utse sig själv.' });
  }
  if (!isWithin(today, delegation.on, delegation.until)) {
    faults.push({ ...at, text: 'Beslutet om utsedd läkare gäller inte i dag.' });
  }
  return faults;
}

/** The form states the year; a source that gives the day of the course gives the year too. */
function trainingYearFaults({ signers }: SigningFacts): RuleFault[] {
  return signers
    .filter((one) => one.role === 'principal-supervisor')
    .filter((one) => one.supervisorTrainingYear === null && !one.competence?.supervisorTraining?.from)
    .map(() => ({
      text: 'Årtalet för huvudansvarig handledares handledarutbildning saknas.',
      field: 'supervisorTrainingYear',
      mendedBy: 'principal-supervisor',
    }));
}

function studyDirectorFaults({ type, form }: SigningFacts): RuleFault[] {
  if (!NAMES_STUDY_DIRECTOR.includes(type)) return [];
  const missing = STUDY_DIRECTOR_FIELDS.find((field) => {
    const value = form[field];
    return typeof value !== 'string' || value.trim() === '';
  });
  if (missing === undefined) return [];
  return [
    {
      text: 'Ange den studierektor som intyget har lämnats i samråd med.',
      field: missing,
      mendedBy: 'principal-supervisor',
    },
  ];
}

export const r10: Rule = {
  id: 'R10',
  name: 'Utsedd läkare, handledarutbildning och studierektor',
  description:
    'En läkare som verksamhetschefen har utsett undertecknar bara med ett skriftligt beslut, och bara de intyg som medger det. Intyget anger året för handledarutbildningen och studierektorn.',
  citation: 'SOSFS 2015:8 4 kap. 4 § och bilaga 2, 8 a och 8 b',
  confidence: 'EX',
  effectiveFrom: '2015-05-01',
  level: 'block',
  moments: ['before-signing'],
  applies: ({ signing }) => signing !== null,
  check: (facts) => {
    const { signing } = facts;
    if (signing === null) return [];
    const mayAppoint = APPOINTED_DOCTOR_INTYG.includes(signing.type);
    const faults = delegationFaults(facts, mayAppoint);
    return mayAppoint ? [...faults, ...trainingYearFaults(signing), ...studyDirectorFaults(signing)] : faults;
  },
};
