import { draftStates } from '../contract/intyg-type.js';
import type { DraftState } from '../contract/intyg-type.js';
import { draftActions, draftActors, draftTransitions, mayTake, transitionFor } from './intyg-states.js';

/** Written apart from the table: state · action · who → the state it leads to. Everything else must be refused. */
const allowed = new Map<string, DraftState>([
  ['draft/save/trainee', 'draft'],
  ['draft/send/trainee', 'sent'],
  ['draft/withdraw/trainee', 'withdrawn'],
  ['sent/save/signer', 'sent'],
  ['sent/withdraw/trainee', 'withdrawn'],
  ['sent/return/signer', 'returned'],
  ['sent/send-back/keeper', 'returned'],
  ['sent/send-back/system', 'returned'],
  ['sent/decline/signer', 'declined'],
  ['sent/remind/trainee', 'sent'],
  ['sent/begin-signing/signer', 'signing'],
  ['returned/save/trainee', 'returned'],
  ['returned/send/trainee', 'sent'],
  ['returned/withdraw/trainee', 'withdrawn'],
  ['declined/save/trainee', 'declined'],
  ['declined/send/trainee', 'sent'],
  ['declined/withdraw/trainee', 'withdrawn'],
  ['withdrawn/save/trainee', 'draft'],
  ['withdrawn/send/trainee', 'sent'],
  ['returned/write-anew/course-leader', 'sent'],
  ['declined/write-anew/course-leader', 'sent'],
  ['withdrawn/write-anew/course-leader', 'sent'],
  ['signing/complete/system', 'signed'],
  ['signing/await-cosignature/system', 'awaiting-cosignature'],
  ['signing/release/system', 'sent'],
  ['signing/release-cosignature/system', 'awaiting-cosignature'],
  ['awaiting-cosignature/begin-signing/signer', 'signing'],
  ['awaiting-cosignature/remind/trainee', 'awaiting-cosignature'],
  ['awaiting-cosignature/decline/signer', 'void'],
  ['awaiting-cosignature/send-back/system', 'returned'],
  ['awaiting-cosignature/revoke/signed-signer', 'void'],
  ['signed/revoke/signed-signer', 'revoked'],
  ['signed/revoke/unit-head', 'revoked'],
  ['signed/accept-report/case-officer', 'revoked'],
  ['signed/accept-report/unit-head', 'revoked'],
  ['signed/replace/system', 'replaced'],
]);

const every = draftStates.flatMap((state) =>
  draftActions.flatMap((action) => draftActors.map((actor) => ({ state, action, actor }))),
);

describe('the life of an intyg', () => {
  it.each(every)('$state: $action by $actor', ({ state, action, actor }) => {
    const expected = allowed.get(`${state}/${action}/${actor}`);
    expect(mayTake(state, action, [actor])).toBe(expected !== undefined);
    if (expected) expect(transitionFor(state, action)?.to).toBe(expected);
  });

  it('has one transition for each state and action, so that nothing depends on the order of the table', () => {
    const keys = draftTransitions.map(({ from, action }) => `${from}/${action}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('asks for a reason whenever somebody says no', () => {
    const withReason = draftTransitions.filter((transition) => transition.needsReason);
    expect(new Set(withReason.map(({ action }) => action))).toEqual(
      new Set(['return', 'send-back', 'decline', 'revoke', 'accept-report']),
    );
  });

  it.each(['replaced', 'revoked', 'void'] as const)('nothing leads on from %s', (state) => {
    expect(draftTransitions.filter(({ from }) => from === state)).toEqual([]);
  });
});
