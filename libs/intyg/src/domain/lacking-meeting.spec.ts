import { lackingMeeting } from './lacking-meeting.js';

const today = '2026-11-30';
const doctor = (displayName: string, startsOn: string, lastOn: string | null) => ({
  id: displayName,
  displayName,
  startsOn,
  lastOn,
});
const names = (...doctors: ReturnType<typeof doctor>[]) =>
  lackingMeeting(doctors, today).map(({ displayName }) => displayName);

describe('who has not met a supervisor for three months', () => {
  it.each([
    ['met ninety days ago', '2020-01-01', '2026-09-01', false],
    ['met ninety-one days ago', '2020-01-01', '2026-08-31', true],
    ['has begun lately and not met yet', '2026-11-01', null, false],
    ['began long ago and never met', '2026-01-01', null, true],
  ])('%s', (_, startsOn, lastOn, isLacking) => {
    expect(names(doctor('Maja', startsOn, lastOn))).toEqual(isLacking ? ['Maja'] : []);
  });

  it('has the one who has waited longest first', () => {
    const [a, b] = [doctor('A', '2026-01-01', '2026-06-01'), doctor('B', '2026-02-01', null)];
    expect(names(a, b)).toEqual(['B', 'A']);
  });
});
