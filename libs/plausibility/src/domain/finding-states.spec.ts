import { stateOf } from './finding-states.js';

describe('a finding', () => {
  it('stands where the last assessment says, else where the answer does', () => {
    expect(stateOf(false, [])).toBe('open');
    expect(stateOf(true, [])).toBe('answered');
    expect(stateOf(true, ['follow-up', 'explained'])).toBe('explained');
    expect(stateOf(false, ['explained', 'follow-up'])).toBe('follow-up');
  });
});
