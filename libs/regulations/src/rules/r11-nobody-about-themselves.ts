import { isApplicationForm } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

export const r11: Rule = {
  id: 'R11',
  name: 'Ingen intygar om sig själv',
  description:
    'Den som intyget gäller undertecknar det inte, och två underskrifter är två personer. Ansökan är sökandens egen.',
  citation: 'Slutsats av PSF 4 kap. och blanketternas underskriftsrader',
  confidence: 'INF',
  effectiveFrom: null,
  level: 'block',
  moments: ['before-signing'],
  applies: ({ signing }) => signing !== null,
  check: ({ signing, training }) => {
    const signers = signing?.signers ?? [];
    const self = training.trainee.personId;
    const faults: RuleFault[] = [];
    if (signing && isApplicationForm(signing.type)) {
      if (signers.some((signer) => signer.personId !== self)) {
        faults.push({
          text: 'Ansökan undertecknas bara av sökanden själv.',
          field: 'signers',
          mendedBy: 'trainee',
        });
      }
    } else if (signers.some((signer) => signer.personId === self)) {
      faults.push({
        text: 'Du kan inte underteckna ett intyg om dig själv.',
        field: 'signers',
        mendedBy: 'trainee',
      });
    }
    // R9 says the same of Bilaga 7 in the form's own words; here it holds for every form (decision 16).
    if (new Set(signers.map((signer) => signer.personId)).size < signers.length) {
      faults.push({
        text: 'Intyget ska undertecknas av två olika personer.',
        field: 'signers',
        mendedBy: 'study-director',
      });
    }
    return faults;
  },
};
