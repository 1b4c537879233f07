import { actingRole } from './acting-role.js';

const parties = { traineeId: 'maja', officerId: 'ingrid', secondOfficerId: 'magnus' };

describe('in which capacity a person stands before a case', () => {
  it('an officer who is the applicant is the applicant and nothing else', () => {
    expect(actingRole({ ...parties, traineeId: 'ingrid' }, 'ingrid', true)).toBe('applicant');
  });

  it('somebody whose mandate has ended is nobody, also in a case they had', () => {
    expect(actingRole(parties, 'ingrid', false)).toBeNull();
  });

  it.each([
    ['ingrid', 'officer'],
    ['magnus', 'second-officer'],
    ['ulla', 'any-officer'],
    ['maja', 'applicant'],
  ])('%s is %s', (person, role) => expect(actingRole(parties, person, true)).toBe(role));
});
