import { SUSPICION_STATES } from '../contract/states.js';
import {
  SUSPICION_ACTIONS,
  SUSPICION_ROLES,
  SUSPICION_TRANSITIONS,
  suspicionTransition,
} from './suspicion-states.js';

/** Written by hand, apart from the table: what is not here must be refused. */
const allowed = `
raiser receive: received>received investigated>investigated communicated>communicated
room-officer take: received>investigated
room-officer take-over: investigated>investigated communicated>communicated decision-changed>decision-changed decision-unchanged>decision-unchanged
officer add-document: investigated>investigated communicated>communicated
officer add-file: investigated>investigated communicated>communicated
officer choose-ground: investigated>investigated communicated>communicated
officer move-due: investigated>investigated communicated>communicated
officer answer-check: investigated>investigated communicated>communicated
officer propose-no-report: investigated>investigated communicated>communicated
room-officer confirm-no-report: investigated>investigated communicated>communicated
room-officer refuse-no-report: investigated>investigated communicated>communicated
officer record-sent: investigated>investigated communicated>communicated decision-changed>decision-changed decision-unchanged>decision-unchanged
officer communicate: investigated>communicated communicated>communicated
doctor give-statement: communicated>communicated
officer end-unchanged: investigated>decision-unchanged communicated>decision-unchanged
officer end-changed: communicated>decision-changed
`;

const expected = new Map(
  allowed
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', tail = ''] = line.split(': ');
      const [role = '', action = ''] = head.split(' ');
      return tail.split(' ').map((move) => {
        const [from = '', to = ''] = move.split('>');
        return [`${from} ${action} ${role}`, to] as const;
      });
    }),
);
const cells = SUSPICION_STATES.flatMap((state) =>
  SUSPICION_ACTIONS.flatMap((action) => SUSPICION_ROLES.map((role) => [state, action, role] as const)),
);

describe('the life of a suspicion', () => {
  it('is refused everywhere but where the table allows it, over all states, actions and roles', () => {
    expect(cells).toHaveLength(5 * 16 * 4);
    const wrong = cells.filter(([state, action, role]) => {
      const to = suspicionTransition(state, action, role)?.to;
      return to !== expected.get(`${state} ${action} ${role}`);
    });
    expect(wrong).toEqual([]);
    expect(SUSPICION_TRANSITIONS).toHaveLength(expected.size);
  });

  it('never ends in a changed decision unless the doctor has been told', () => {
    const changing = SUSPICION_TRANSITIONS.filter(({ to }) => to === 'decision-changed');
    expect(
      new Set(changing.filter(({ action }) => action === 'end-changed').map(({ from }) => from)),
    ).toEqual(new Set(['communicated']));
  });

  it('asks for a reason wherever something is decided, moved, left out or told', () => {
    const silent = SUSPICION_TRANSITIONS.filter(({ needsReason }) => !needsReason).map(
      ({ action }) => action,
    );
    expect(new Set(silent)).toEqual(
      new Set(['receive', 'take', 'add-document', 'add-file', 'confirm-no-report']),
    );
  });
});
