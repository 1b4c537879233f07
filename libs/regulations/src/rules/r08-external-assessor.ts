import type { AssessorFacts, RuleFacts, CompetenceSnapshot } from '../facts/index.js';
import type { PlainDate } from '../time/index.js';
import { isSpecialistOn } from './competence-on-day.js';
import { BASE_COMPETENCE_INTYG, inForce, isKind, isSigning } from './documents.js';
import { assessIndependence, INDEPENDENCE_CITATION } from './independence.js';
import type { Moment, Rule, RuleFault } from './rule.js';

type Assessed = { readonly day: PlainDate; readonly competence: CompetenceSnapshot | null };

/** Once Bilaga 4 is in force the day it was signed counts, with the competence that was stored then. */
function assessed(facts: RuleFacts, assessor: AssessorFacts): Assessed {
  const signers = inForce(facts.intyg, BASE_COMPETENCE_INTYG).flatMap((one) => one.signers);
  const own = signers.find((one) => one.personId === assessor.personId && one.role === 'external-assessor');
  if (!own?.signedAt) return { day: facts.today, competence: assessor.competence };
  return { day: own.signedAt.slice(0, 10), competence: own.competence };
}

function independenceFaults(facts: RuleFacts, assessor: AssessorFacts): RuleFault[] {
  const { answer, label, reasons } = assessIndependence(facts, assessor, assessed(facts, assessor).day);
  if (answer === 'no-hindrance') return [];
  return reasons.map((reason) => ({
    text: `Extern bedömare: ${label}. ${reason.text} (Källa: ${reason.source}.)`,
    field: 'externalAssessor',
    mendedBy: answer === 'hindrance' ? 'study-director' : 'external-assessor',
    ...(answer === 'hindrance' ? {} : { level: 'warn' as const }),
  }));
}

function competenceFaults(facts: RuleFacts, assessor: AssessorFacts): RuleFault[] {
  const faults: RuleFault[] = [];
  const { day, competence } = assessed(facts, assessor);
  if (competence === null || !isSpecialistOn(competence, day)) {
    const text = 'Den externa bedömaren har inget kontrollerat bevis om specialistkompetens denna dag.';
    faults.push({ text, field: 'externalAssessor', mendedBy: 'study-director' });
  }
  if (assessor.attestation === null) {
    const text =
      'Den externa bedömarens kunskaper och färdigheter i kompetensbedömning är inte intygade av regionen.';
    faults.push({ text, field: 'externalAssessor', mendedBy: 'study-director' });
  }
  return faults;
}

/** Signed together with Bilaga 4, so it is asked for from then on. */
function declarationFaults(facts: RuleFacts, assessor: AssessorFacts, moment: Moment): RuleFault[] {
  const isMade =
    assessor.declaredIndependentAt !== null || facts.signing?.declarations.includes('no-part-in-bt') === true;
  if (moment === 'appointing' || isMade) return [];
  const text = 'Den externa bedömarens försäkran om att inte ha haft del i bastjänstgöringen saknas.';
  return [{ text, field: 'declarations', mendedBy: 'external-assessor' }];
}

/** The person who signs as assessor is the one who was appointed. */
function appointedFaults(facts: RuleFacts, assessor: AssessorFacts): RuleFault[] {
  const signer = facts.signing?.signers.find((one) => one.role === 'external-assessor');
  if (!signer || signer.personId === assessor.personId) return [];
  return [
    {
      text: 'Den som ska underteckna är inte den utsedda externa bedömaren.',
      field: 'signers',
      mendedBy: 'study-director',
    },
  ];
}

export const r8: Rule = {
  id: 'R8',
  name: 'Oberoende extern bedömare',
  description:
    'Den externa bedömaren har specialistbevis, kan kompetensbedömning, har inte samtidigt tjänstgjort vid samma vårdenhet och har ingen annan del i bastjänstgöringen.',
  citation: INDEPENDENCE_CITATION,
  confidence: 'EX',
  effectiveFrom: '2021-07-01',
  level: 'block',
  moments: ['appointing', 'before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: (facts, moment) =>
    moment === 'before-signing'
      ? isSigning(facts, BASE_COMPETENCE_INTYG)
      : isKind(facts, 'bt') && facts.assessor !== null,
  check: (facts, moment) => {
    const { assessor } = facts;
    if (assessor === null) {
      return [
        { text: 'Ingen extern bedömare är utsedd.', field: 'externalAssessor', mendedBy: 'study-director' },
      ];
    }
    return [
      ...independenceFaults(facts, assessor),
      ...competenceFaults(facts, assessor),
      ...declarationFaults(facts, assessor, moment),
      ...appointedFaults(facts, assessor),
    ];
  },
};
