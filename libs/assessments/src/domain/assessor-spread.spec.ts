import { spreadOf } from './assessor-spread.js';

const ratings = (assessorId: string, ...levels: number[]) => levels.map((level) => ({ assessorId, level }));

describe('how assessors use the scale', () => {
  it('is one beside all the others', () => {
    const all = [...ratings('sara', 3, 3, 4, 4, 5), ...ratings('erik', 1, 2, 2, 2, 3, 5)];
    expect(spreadOf(all, 5)).toEqual([
      { assessorId: 'sara', answers: 5, counts: [0, 0, 2, 2, 1], others: [1, 3, 1, 0, 1] },
      { assessorId: 'erik', answers: 6, counts: [1, 3, 1, 0, 1], others: [0, 0, 2, 2, 1] },
    ]);
  });

  it('says nothing about fewer than five answers, nor beside fewer than five', () => {
    const few = ratings('johan', 1, 1, 1, 1);
    expect(spreadOf([...ratings('sara', 3, 3, 4, 4, 5), ...few], 5)).toEqual([]);
    expect(spreadOf(ratings('sara', 3, 3, 4, 4, 5, 5, 5), 5)).toEqual([]);
    expect(spreadOf([], 5)).toEqual([]);
  });
});
