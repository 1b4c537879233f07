import type { Completeness, Finding } from '../contract/finding.js';
import { completeness } from './findings.js';

/** Whose faults lie with the unit; the rest are the applicant's or the authority's own. */
const AT_THE_UNIT: readonly string[] = [
  'study-director',
  'bt-coordinator',
  'head-of-department',
  'principal-supervisor',
  'supervisor',
  'external-assessor',
  'mandate-administrator',
];

/** What those who keep the training see of *Är ansökan komplett?*: what they can mend, and nothing of the application. */
export function unitsPart(findings: readonly Finding[], checkedAt: string): Completeness {
  const theirs = findings.filter(({ mendedBy }) => mendedBy !== null && AT_THE_UNIT.includes(mendedBy));
  const count = `${theirs.length} ${theirs.length === 1 ? 'sak' : 'saker'} som enheten kan ordna.`;
  const sentence = theirs.length === 0 ? 'Inget saknas som enheten kan ordna.' : count;
  return { ...completeness(theirs, checkedAt), sentence };
}
