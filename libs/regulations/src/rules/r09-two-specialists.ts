import type { CompetenceSnapshot, RuleFacts } from '../facts/index.js';
import { swedishDate, type PlainDate } from '../time/index.js';
import { isSpecialistIn, isSpecialistOn } from './competence-on-day.js';
import { enclosedIntyg, FINAL_INTYG_2021, isSigning } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

type Signer = {
  readonly personId: string;
  readonly role: string;
  readonly day: PlainDate;
  readonly competence: CompetenceSnapshot | null;
};
type Signed = { readonly signers: readonly Signer[]; readonly field: string };

/** What is about to be signed, or each enclosed one with the competence stored on its day. */
function finals(facts: RuleFacts): Signed[] {
  const { signing, today } = facts;
  if (signing) {
    return [{ signers: signing.signers.map((one) => ({ ...one, day: today })), field: 'signers' }];
  }
  return enclosedIntyg(facts)
    .filter((one) => one.type === FINAL_INTYG_2021)
    .map((one) => ({
      signers: one.signers.map((by) => ({ ...by, day: by.signedAt?.slice(0, 10) ?? today })),
      field: one.id,
    }));
}

function secondFaults(second: Signer, specialty: string | null, field: string): RuleFault[] {
  const at = { field, mendedBy: 'study-director' } as const;
  const { competence, day } = second;
  if (competence === null || !isSpecialistOn(competence, day)) {
    const text = `Den andra undertecknaren har ingen kontrollerad specialistkompetens ${swedishDate(day)}.`;
    return [{ ...at, text }];
  }
  if (specialty === null || isSpecialistIn(competence, specialty, day)) return [];
  // Which specialty the second specialist should have, and who appoints, was not seen: any is let through.
  const text =
    'Den andra specialistläkaren har inte den sökta specialiteten. Vilken specialitet som krävs är inte läst i föreskriften.';
  return [{ ...at, text, level: 'warn', confidence: 'BG' }];
}

function faultsOf({ signers, field }: Signed, specialty: string | null): RuleFault[] {
  const principal = signers.find((one) => one.role === 'principal-supervisor');
  const second = signers.find((one) => one.role === 'second-specialist');
  const at = { field, mendedBy: 'study-director' } as const;
  if (!principal || !second) {
    const who = principal
      ? 'en specialistläkare utöver den huvudansvariga handledaren'
      : 'den huvudansvariga handledaren';
    return [{ ...at, text: `Intyget om uppnådd specialistkompetens saknar underskrift av ${who}.` }];
  }
  const same: RuleFault[] =
    principal.personId === second.personId
      ? [
          {
            ...at,
            text: 'Huvudansvarig handledare och den andra specialistläkaren ska vara två olika personer.',
          },
        ]
      : [];
  return [...same, ...secondFaults(second, specialty, field)];
}

export const r9: Rule = {
  id: 'R9',
  name: 'Två olika specialistläkare',
  description:
    'Intyget om uppnådd specialistkompetens undertecknas av huvudansvarig handledare och av ytterligare en specialistläkare.',
  citation: 'HSLF-FS 2021:8 bilaga 7',
  confidence: 'EX',
  effectiveFrom: '2021-07-01',
  level: 'block',
  moments: ['before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: (facts) =>
    facts.signing ? isSigning(facts, FINAL_INTYG_2021) : facts.application?.type === 'specialist',
  check: (facts) => finals(facts).flatMap((one) => faultsOf(one, facts.training.post.specialty)),
};
