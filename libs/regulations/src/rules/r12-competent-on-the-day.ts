import type { RuleFacts, SignerRole, SigningFacts, SigningSignerFacts } from '../facts/index.js';
import { asksOf, rolesOf } from '../forms/form-specification.js';
import { intersect, isWithin, swedishDate } from '../time/index.js';
import { templateFor } from '../versions/template-for.js';
import { findVersion } from '../versions/version-registry.js';
import { isLicensedOn, isSpecialistIn, isSpecialistOn } from './competence-on-day.js';
import { isApplicationForm } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

/** Whether the form asks this signer for a specialty, in the version that the training is pinned to. */
function asksForSpecialty({ type }: SigningFacts, role: string, { post }: RuleFacts['training']): boolean {
  const pinned = { designation: post.regulation, version: post.regulationVersion };
  if (findVersion(pinned.designation, pinned.version) === null) return true;
  const signer = templateFor(type, pinned)?.template.form.signers.find((one) =>
    rolesOf(one).some((each) => each === role),
  );
  if (!signer) return false;
  return asksOf(signer, role).some(({ ask, isRequired }) => ask.id === 'specialty' && isRequired);
}

function competenceFaults(signer: SigningSignerFacts, facts: RuleFacts, signing: SigningFacts): RuleFault[] {
  const { today, training } = facts;
  if (!asksForSpecialty(signing, signer.role, training)) return [];
  const at = { field: `signers.${signer.role}`, mendedBy: 'mandate-administrator' } as const;
  if (signer.competence === null) return [{ ...at, text: 'Undertecknarens behörighet kunde inte hämtas.' }];
  const faults: RuleFault[] = [];
  if (!isLicensedOn(signer.competence, today)) {
    faults.push({ ...at, text: `Undertecknaren har ingen kontrollerad legitimation ${swedishDate(today)}.` });
  }
  if (!isSpecialistOn(signer.competence, today)) {
    const text = `Undertecknaren har ingen kontrollerad specialistkompetens ${swedishDate(today)}.`;
    return [...faults, { ...at, text }];
  }
  return [...faults, ...ownSpecialtyFaults(signer, signer.competence, facts)];
}

/** Of the principal supervisor in ST; read in secondary sources only. */
function ownSpecialtyFaults(
  signer: SigningSignerFacts,
  competence: NonNullable<SigningSignerFacts['competence']>,
  { today, training }: RuleFacts,
): RuleFault[] {
  const { specialty } = training.post;
  if (signer.role !== 'principal-supervisor' || specialty === null) return [];
  if (isSpecialistIn(competence, specialty, today)) return [];
  return [
    {
      text: 'Huvudansvarig handledare är inte specialist i den sökta specialiteten.',
      field: `signers.${signer.role}`,
      level: 'warn',
      citation: 'Specialitetsföreningarnas checklistor; kliniskhandledning.se',
      confidence: 'SEC',
      mendedBy: 'study-director',
    },
  ];
}

/** Roles that act today, whatever period the document speaks of. */
const TODAY: readonly SignerRole[] = ['head-of-department', 'external-assessor'];
/** A course leader and a second specialist hold no mandate, and an appointed doctor's is the delegation (R10). */
const WITHOUT_MANDATE: readonly SignerRole[] = ['course-leader', 'second-specialist', 'appointed-doctor'];

/** A supervisor must have had the task in the period attested. */
function hasMandate(signer: SigningSignerFacts, facts: RuleFacts): boolean {
  const { today, signing, training } = facts;
  if (TODAY.includes(signer.role)) {
    return signer.mandates.some((mandate) => isWithin(today, mandate.from, mandate.to));
  }
  // A re-certification speaks of an earlier time; whoever is principal supervisor now writes it (Socialstyrelsen, LEG).
  const isPrincipal = signer.personId === training.post.principalSupervisorId;
  const attestsEarlier = signing?.restsOn != null && isPrincipal;
  const period = attestsEarlier
    ? { from: today, to: today }
    : { from: signing?.periodFrom ?? training.post.from, to: signing?.periodTo ?? today };
  return signer.mandates.some(
    (mandate) => intersect({ from: mandate.from, to: mandate.to ?? today }, period) !== null,
  );
}

function mandateFaults(signer: SigningSignerFacts, facts: RuleFacts): RuleFault[] {
  if (WITHOUT_MANDATE.includes(signer.role) || hasMandate(signer, facts)) return [];
  const isToday = TODAY.includes(signer.role);
  const text = isToday
    ? `Undertecknaren har inget uppdrag som gäller ${swedishDate(facts.today)}.`
    : 'Undertecknaren hade inget handledaruppdrag under den period som intyget gäller.';
  return [
    { text, field: `signers.${signer.role}`, mendedBy: isToday ? 'mandate-administrator' : 'study-director' },
  ];
}

/** An earlier intyg is written on a new form by the principal supervisor, not by any supervisor. */
function recertifierFaults({ restsOn, signers }: SigningFacts, { post }: RuleFacts['training']): RuleFault[] {
  if (restsOn?.kind !== 'earlier-document') return [];
  if (signers.some((one) => one.personId === post.principalSupervisorId)) return [];
  return [
    {
      text: 'Ett intyg som vilar på ett äldre intyg utfärdas av den huvudansvariga handledaren.',
      field: 'signers',
      citation: 'Socialstyrelsens anvisning om äldre intyg',
      confidence: 'EX',
      mendedBy: 'principal-supervisor',
    },
  ];
}

export const r12: Rule = {
  id: 'R12',
  name: 'Behörig den dag intyget undertecknas',
  description:
    'Undertecknarens legitimation, specialitet och uppdrag gäller på undertecknandets dag och sparas med källa och tidpunkt.',
  citation: 'Förordning (2006:196) 5 §; blanketternas underskriftsrader (slutsats)',
  confidence: 'INF',
  effectiveFrom: null,
  level: 'block',
  moments: ['before-signing'],
  applies: ({ signing }) => signing !== null && !isApplicationForm(signing.type),
  check: (facts) => {
    const { signing } = facts;
    if (signing === null) return [];
    return [
      ...recertifierFaults(signing, facts.training),
      ...signing.signers.flatMap((signer) => [
        ...competenceFaults(signer, facts, signing),
        ...mandateFaults(signer, facts),
      ]),
    ];
  },
};
