import { APPLICATION_STATES } from '../contract/states.js';
import {
  ACTING_ROLES,
  APPLICATION_ACTIONS,
  APPLICATION_TRANSITIONS,
  nextState,
  transitionsOf,
} from './application-states.js';

/** Written by hand, apart from the table: what is not here must be refused. */
const allowed = `
applicant submit: draft>received
any-officer,officer,second-officer take: received>awaiting-fee|under-examination awaiting-fee>awaiting-fee under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal decided>decided appealed>appealed closed>closed dismissed>dismissed
any-officer,second-officer reassign: awaiting-fee>awaiting-fee under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal decided>decided appealed>appealed closed>closed dismissed>dismissed
any-officer,second-officer take-second: under-examination>under-examination communicated-before-refusal>communicated-before-refusal decided>decided appealed>appealed closed>closed dismissed>dismissed
officer hand-over: awaiting-fee>awaiting-fee under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal decided>decided appealed>appealed closed>closed dismissed>dismissed
officer,second-officer state-no-bias: awaiting-fee>awaiting-fee under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal decided>decided appealed>appealed closed>closed dismissed>dismissed
officer,second-officer state-bias: awaiting-fee>awaiting-fee under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal decided>decided appealed>appealed closed>closed dismissed>dismissed
system pay: draft>draft received>received awaiting-fee>under-examination
officer pay-by-hand: awaiting-fee>under-examination
officer order-fee: awaiting-fee>awaiting-fee
officer request-supplement: under-examination>supplement-requested supplement-requested>supplement-requested
applicant answer-supplement: supplement-requested>supplement-requested|under-examination
officer resume: supplement-requested>under-examination communicated-before-refusal>under-examination appealed>under-examination
officer query-unit: under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal
officer ask-expert: under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal
officer record-opinion: under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal
officer receive-original: under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal
officer communicate: under-examination>communicated-before-refusal
applicant give-statement: communicated-before-refusal>communicated-before-refusal decided>decided appealed>appealed closed>closed dismissed>dismissed
officer propose-refusal: communicated-before-refusal>communicated-before-refusal
officer approve: under-examination>decided
officer propose-approval: under-examination>under-examination
second-officer approve-proposed: under-examination>decided
second-officer refuse: communicated-before-refusal>decided
officer record-paper-decision: under-examination>decided
officer close: received>closed awaiting-fee>closed under-examination>closed supplement-requested>closed communicated-before-refusal>closed
officer dismiss: awaiting-fee>dismissed under-examination>dismissed
officer register-appeal: decided>appealed dismissed>appealed
officer record-delivery: decided>decided appealed>appealed closed>closed dismissed>dismissed
applicant acknowledge-decision: decided>decided appealed>appealed closed>closed dismissed>dismissed
officer re-examine: decided>decided appealed>appealed closed>closed dismissed>dismissed
officer keep-decision: decided>decided appealed>appealed closed>closed dismissed>dismissed
officer communicate-change: decided>decided appealed>appealed closed>closed dismissed>dismissed
officer propose-change: decided>decided appealed>appealed closed>closed dismissed>dismissed
second-officer change-decision: decided>decided appealed>decided closed>decided dismissed>decided
officer disclose: awaiting-fee>awaiting-fee under-examination>under-examination supplement-requested>supplement-requested communicated-before-refusal>communicated-before-refusal decided>decided appealed>appealed closed>closed dismissed>dismissed
officer decide-retention: decided>decided appealed>appealed closed>closed dismissed>dismissed
`;

function expected(): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of allowed.trim().split('\n')) {
    const [head = '', tail = ''] = line.split(': ');
    const [roles = '', action = ''] = head.split(' ');
    for (const role of roles.split(',')) {
      for (const move of tail.split(' ')) {
        const [from = '', to = ''] = move.split('>');
        found.set(`${from} ${action} ${role}`, to);
      }
    }
  }
  return found;
}

const cells = APPLICATION_STATES.flatMap((state) =>
  APPLICATION_ACTIONS.flatMap((action) => ACTING_ROLES.map((role) => ({ state, action, role }))),
);

describe('the life of an application', () => {
  it('is refused everywhere but where the law or the procedure allows it, over all states, actions and roles', () => {
    const wanted = expected();
    const actual = new Map(
      cells.flatMap(({ state, action, role }) => {
        const to = transitionsOf(state, action, role).map((row) => row.to);
        return to.length > 0 ? [[`${state} ${action} ${role}`, to.sort().join('|')] as const] : [];
      }),
    );
    expect(cells).toHaveLength(10 * 37 * 5);
    expect(Object.fromEntries(actual)).toEqual(
      Object.fromEntries([...wanted].map(([key, to]) => [key, to.split('|').sort().join('|')])),
    );
  });

  it('never leaves two answers open: where a state may go two ways, opposite conditions tell which', () => {
    const forks = cells
      .map(({ state, action, role }) => transitionsOf(state, action, role))
      .filter((rows) => rows.length > 1)
      .map((rows) =>
        rows
          .map((row) => row.when ?? 'always')
          .sort()
          .join(' '),
      );
    expect([...new Set(forks)].sort()).toEqual(['fee-paid fee-unpaid', 'questions-answered questions-open']);
  });

  it('is not decided by the officer who proposed the refusal, and not by one who has not taken the case', () => {
    const facts = { feePaid: true, openQuestions: 0 };
    expect(nextState('communicated-before-refusal', 'refuse', 'officer', facts)).toBeNull();
    expect(nextState('under-examination', 'approve', 'any-officer', facts)).toBeNull();
    expect(nextState('under-examination', 'approve', 'second-officer', facts)).toBeNull();
  });

  it('waits for the fee when it is not paid and goes on when it is', () => {
    expect(nextState('received', 'take', 'any-officer', { feePaid: false, openQuestions: 0 })?.to).toBe(
      'awaiting-fee',
    );
    expect(nextState('received', 'take', 'any-officer', { feePaid: true, openQuestions: 0 })?.to).toBe(
      'under-examination',
    );
  });

  it('asks for a reason wherever somebody is told no or made to wait', () => {
    const withReason = new Set(
      APPLICATION_TRANSITIONS.filter((row) => row.needsReason).map((row) => row.action),
    );
    expect([...withReason].sort()).toEqual([
      'approve',
      'close',
      'communicate',
      'communicate-change',
      'decide-retention',
      'disclose',
      'dismiss',
      'hand-over',
      'keep-decision',
      'pay-by-hand',
      'propose-approval',
      'propose-change',
      'propose-refusal',
      're-examine',
      'reassign',
      'record-paper-decision',
      'register-appeal',
      'request-supplement',
      'resume',
      'state-bias',
    ]);
  });
});
