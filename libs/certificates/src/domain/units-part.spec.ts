import type { Finding } from '../contract/finding.js';
import { unitsPart } from './units-part.js';

const aFinding = (mendedBy: string | null): Finding => ({
  key: `fault-${mendedBy}`,
  rule: 'R7',
  level: 'block',
  handling: 'confirm',
  text: 'Delmål saknas.',
  citation: 'PSF 4 kap. 3 §',
  confidence: 'EX',
  confidenceWords: '',
  mendedBy,
  documentId: null,
});
const at = '2026-11-22T09:00:00.000Z';

describe('what the unit sees of an application', () => {
  it.each(['trainee', 'case-officer', 'operations', null])('is not what %s mends', (mendedBy) => {
    const seen = unitsPart([aFinding(mendedBy)], at);
    expect(seen).toMatchObject({ findings: [], sentence: 'Inget saknas som enheten kan ordna.' });
  });

  it('is what somebody at the unit can mend', () => {
    const seen = unitsPart([aFinding('head-of-department'), aFinding('trainee'), aFinding('supervisor')], at);
    expect(seen.findings.map(({ mendedBy }) => mendedBy)).toEqual(['head-of-department', 'supervisor']);
    expect(seen.sentence).toBe('2 saker som enheten kan ordna.');
  });
});
