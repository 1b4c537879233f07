import { inLanes } from './in-lanes.js';

describe('work in lanes', () => {
  it('does everything once, never more at a time than there are lanes, and begins in order', async () => {
    let underWay = 0;
    let most = 0;
    const begun: number[] = [];
    await inLanes([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      begun.push(item);
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
    });
    expect({ begun, most, underWay }).toEqual({ begun: [1, 2, 3, 4, 5, 6, 7], most: 3, underWay: 0 });
  });

  it('does nothing for nothing', async () => {
    await expect(inLanes([], 3, () => Promise.reject(new Error()))).resolves.toBeUndefined();
  });
});
