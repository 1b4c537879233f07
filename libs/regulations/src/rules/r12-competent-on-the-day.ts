import type { BtFacts, SigningSignerFacts } from '../facts/index.js';
import { formOf } from '../templates/template-store.js';
import { intersect, isWithin, swedishDate } from '../time/index.js';
import { isLicensedOn, isSpecialistOn } from './competence-on-day.js';
import { BT_APPLICATION } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

function asksForSpecialty(type: string, role: string): boolean {
  const signer = formOf(type)?.signers.find((one) => one.role === role);
  return signer?.asks.some((ask) => ask.id === 'specialty') ?? false;
}

function competenceFaults(signer: SigningSignerFacts, { today, signing }: BtFacts): RuleFault[] {
  if (!asksForSpecialty(signing?.type ?? '', signer.role)) return [];
  const at = { field: `signers.${signer.role}`, mendedBy: 'mandate-administrator' } as const;
  if (signer.competence === null) return [{ ...at, text: 'Undertecknarens behörighet kunde inte hämtas.' }];
  const faults: RuleFault[] = [];
  if (!isLicensedOn(signer.competence, today)) {
    faults.push({ ...at, text: `Undertecknaren har ingen kontrollerad legitimation ${swedishDate(today)}.` });
  }
  if (!isSpecialistOn(signer.competence, today)) {
    faults.push({
      ...at,
      text: `Undertecknaren har ingen kontrollerad specialistkompetens ${swedishDate(today)}.`,
    });
  }
  return faults;
}

/** A head of department and an assessor act today; a supervisor must have had the task in the period attested. */
function hasMandate(signer: SigningSignerFacts, facts: BtFacts): boolean {
  const { today, signing, training } = facts;
  if (signer.role === 'head-of-department' || signer.role === 'external-assessor') {
    return signer.mandates.some((mandate) => isWithin(today, mandate.from, mandate.to));
  }
  const period = { from: signing?.periodFrom ?? training.post.from, to: signing?.periodTo ?? today };
  return signer.mandates.some(
    (mandate) => intersect({ from: mandate.from, to: mandate.to ?? today }, period) !== null,
  );
}

function mandateFaults(signer: SigningSignerFacts, facts: BtFacts): RuleFault[] {
  if (hasMandate(signer, facts)) return [];
  const isToday = signer.role === 'head-of-department' || signer.role === 'external-assessor';
  const text = isToday
    ? `Undertecknaren har inget uppdrag som gäller ${swedishDate(facts.today)}.`
    : 'Undertecknaren hade inget handledaruppdrag under den period som intyget gäller.';
  return [
    { text, field: `signers.${signer.role}`, mendedBy: isToday ? 'mandate-administrator' : 'study-director' },
  ];
}

export const r12: Rule = {
  id: 'R12',
  name: 'Behörig den dag intyget undertecknas',
  description:
    'Undertecknarens legitimation, specialitet och uppdrag gäller på undertecknandets dag och sparas med källa och tidpunkt.',
  citation: 'Förordning (2006:196) 5 §; HSLF-FS 2021:8 bilaga 2–4 (slutsats)',
  confidence: 'INF',
  effectiveFrom: null,
  level: 'block',
  moments: ['before-signing'],
  applies: ({ signing }) => signing !== null && signing.type !== BT_APPLICATION,
  check: (facts) =>
    (facts.signing?.signers ?? []).flatMap((signer) => [
      ...competenceFaults(signer, facts),
      ...mandateFaults(signer, facts),
    ]),
};
