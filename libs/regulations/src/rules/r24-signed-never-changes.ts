import type { RuleFacts } from '../facts/index.js';
import { enclosedIntyg } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

const STATUS_WORDS: Readonly<Record<string, string>> = {
  replaced: 'ersatt',
  revoked: 'återkallat',
  void: 'ogiltigt',
  'awaiting-cosignature': 'inte färdigundertecknat',
};

function signingFaults({ signing, intyg }: RuleFacts): RuleFault[] {
  if (signing === null) return [];
  const faults: RuleFault[] = [];
  if (signing.isSigned) {
    const text =
      'Intyget är redan undertecknat och ändras aldrig. Rätta med ett nytt intyg som ersätter det.';
    faults.push({ text, mendedBy: 'supervisor' });
  }
  const replaced = intyg.find((one) => one.id === signing.replaces);
  if (signing.replaces !== null && replaced?.status !== 'in-force') {
    faults.push({
      text: 'Det intyg som ska ersättas gäller inte.',
      field: 'replaces',
      mendedBy: 'supervisor',
    });
  }
  return faults;
}

function enclosureFaults(facts: RuleFacts): RuleFault[] {
  const known = enclosedIntyg(facts);
  const faults = known
    .filter((one) => one.status !== 'in-force')
    .map((one): RuleFault => {
      const text = `${one.type} från ${one.signedAt?.slice(0, 10) ?? 'okänd dag'} är ${STATUS_WORDS[one.status] ?? one.status}.`;
      return { text, field: `enclosed.${one.id}`, mendedBy: 'trainee' };
    });
  // A verified copy of an earlier paper is enclosed too; whether it counts is for the goals to say (R15).
  const ids = new Set([...known, ...facts.verifiedCopies].map((one) => one.id));
  const missing = (facts.application?.enclosed ?? []).filter((id) => !ids.has(id));
  return [
    ...faults,
    ...missing.map((id): RuleFault => ({
      text: 'En bifogad handling finns inte bland portföljens intyg.',
      field: `enclosed.${id}`,
      mendedBy: 'trainee',
    })),
  ];
}

export const r24: Rule = {
  id: 'R24',
  name: 'Ett undertecknat intyg ändras aldrig',
  description:
    'Rättelse är ett nytt intyg som ersätter; återkallelse har skäl; båda syns. Bara gällande intyg bifogas.',
  citation: 'Slutsats av underskriftens verkan (PSF 4 kap.)',
  confidence: 'INF',
  effectiveFrom: null,
  level: 'block',
  moments: ['before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: ({ signing, application }) => signing !== null || application !== null,
  check: (facts) => [...signingFaults(facts), ...enclosureFaults(facts)],
};
