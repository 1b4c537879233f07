import type { EarlierCertificateFacts } from '../facts/index.js';
import { specialtyById, type Specialty } from '../law-data/index.js';
import { isSameSpecialty } from './competence-on-day.js';
import { isKind } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

const KINDS = {
  bas: 'Basspecialiteten',
  gren: 'Grenspecialiteten',
  tillagg: 'Tilläggsspecialiteten',
} as const;

const at = { field: 'earlierCertificates', mendedBy: 'trainee' } as const;

function holds(certificates: readonly EarlierCertificateFacts[], id: string): boolean {
  return certificates.some((one) => isSameSpecialty(one.specialty, id));
}

function holdsAnyBase(certificates: readonly EarlierCertificateFacts[]): boolean {
  return certificates.some((one) => specialtyById(one.specialty)?.type === 'bas');
}

function faultsOf(specialty: Specialty, certificates: readonly EarlierCertificateFacts[]): RuleFault[] {
  const { requiresBaseSpecialty: base, isBaseVerified, name, type } = specialty;
  const confidence = isBaseVerified ? 'EX' : 'SEC';
  if (base === null) {
    if (holdsAnyBase(certificates)) return [];
    const text = `${KINDS[type]} ${name} förutsätter bevis i en basspecialitet; vilka som godtas är inte läst.`;
    return [{ ...at, text, confidence: 'BG' }];
  }
  if (base === 'any-clinical-base') {
    if (holdsAnyBase(certificates)) return [];
    const text = `${KINDS[type]} ${name} förutsätter bevis i en klinisk basspecialitet; inget är registrerat.`;
    return [{ ...at, text, confidence }];
  }
  if (base.length === 0 || base.some((id) => holds(certificates, id))) return [];
  const names = base.map((id) => specialtyById(id)?.name ?? id).join(' eller ');
  const text = `${KINDS[type]} ${name} förutsätter bevis i ${names}; inget är registrerat.`;
  return [{ ...at, text, confidence }];
}

export const r21: Rule = {
  id: 'R21',
  name: 'Basspecialitet före gren och tillägg',
  description:
    'Bevis i en gren- eller tilläggsspecialitet förutsätter bevis i en basspecialitet när beslutet fattas; tjänstgöringen får pågå samtidigt.',
  citation: 'Svenska Hygienläkarföreningen; specialitetslistan (ej läst i föreskriften utom Rättspsykiatri)',
  confidence: 'SEC',
  effectiveFrom: null,
  level: 'warn',
  moments: ['before-sending', 'deciding', 'nightly'],
  applies: (facts) => isKind(facts, 'st') && facts.application !== null,
  check: ({ training }) => {
    const specialty = specialtyById(training.post.specialty ?? '');
    return specialty ? faultsOf(specialty, training.earlierCertificates) : [];
  },
};
