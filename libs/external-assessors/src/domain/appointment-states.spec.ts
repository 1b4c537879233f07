import { appointmentState } from '../contract/index.js';
import { APPOINTMENT_ACTIONS, APPOINTMENT_TRANSITIONS, appointmentTransition } from './appointment-states.js';

describe('the states of an appointment', () => {
  const allowed: Record<string, string> = {
    'appointed object': 'objected',
    'objected answer': 'appointed',
    'appointed withdraw': 'withdrawn',
    'objected withdraw': 'withdrawn',
    'appointed complete': 'completed',
  };
  const pairs = appointmentState.options.flatMap((state) =>
    APPOINTMENT_ACTIONS.map((action) => [state, action] as const),
  );

  it.each(pairs)('from %s, %s leads where the table says and nowhere else', (state, action) => {
    expect(appointmentTransition(state, action)?.to ?? null).toBe(allowed[`${state} ${action}`] ?? null);
  });

  it('an assessment is not completed while an objection stands unanswered', () => {
    expect(appointmentTransition('objected', 'complete')).toBeNull();
  });

  it('only the trainee objects, and nobody but the appointers answers or withdraws', () => {
    const who = (action: string) =>
      new Set(APPOINTMENT_TRANSITIONS.filter((t) => t.action === action).flatMap((t) => t.who));
    expect(who('object')).toEqual(new Set(['own']));
    expect(who('answer')).toEqual(new Set(['study-director', 'bt-coordinator']));
    expect(who('withdraw')).toEqual(new Set(['study-director', 'bt-coordinator']));
  });
});
