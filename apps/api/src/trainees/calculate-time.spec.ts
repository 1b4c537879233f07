import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';
import type { ProblemAnswer } from '../../../../test/support/browser.js';

const product = useProduct(usePostgres());
type Answer = {
  total: { exact: string; shown: string };
  required: { exact: string; isReached: boolean; citation: string };
  explanation: { citation: string; text: string }[];
  atDemands: { isMet: boolean }[];
};
const calculate = (body: unknown) => product.visitor().post('/time/calculate', body);
const row = (from: string, to: string, percent = 100) => ({ from, to, percent });

describe('the public time calculator', () => {
  it('answers whoever asks, with every day explained and the paragraph', async () => {
    const rows = [row('2020-01-01', '2024-12-31'), row('2025-01-01', '2025-12-31', 50)];
    const answer = await calculate({ kind: 'st', regulation: 'HSLF-FS 2021:8', rows });
    expect(answer.status).toBe(200);
    expect(answer.body as Answer).toMatchObject({
      total: { exact: '66', shown: '66,0' },
      required: { exact: '66', isReached: true, citation: 'PSF 4 kap. 1 §' },
    });
    expect((answer.body as Answer).explanation.every(({ citation }) => citation.length > 0)).toBe(true);
  });

  it('never rounds one day short up to what is required', async () => {
    const rows = [row('2020-01-01', '2025-06-29')];
    const { total, required } = (await calculate({ kind: 'st', rows })).body as Answer;
    expect([total.shown, required.isReached]).toEqual(['65,9', false]);
  });

  it('tells every fault at once', async () => {
    const rows = [row('2025-01-01', '2024-01-01'), row('2025-01-01', '2024-12-31')];
    const credits = [{ months: 'två', kind: 'research-education' }];
    const answer = await calculate({ kind: 'st', rows, credits });
    expect(answer.status).toBe(422);
    expect((answer.body as ProblemAnswer).reasons.map(({ field }) => field)).toEqual([
      'rows.0.to',
      'rows.1.to',
      'credits.0.months',
    ]);
  });

  it('takes no name, no number and no more than a hundred rows', async () => {
    const rows = [row('2025-01-01', '2025-01-31')];
    expect((await calculate({ kind: 'st', rows, name: 'Maja' })).status).toBe(400);
    expect((await calculate({ kind: 'st', rows: Array.from({ length: 101 }, () => rows[0]) })).status).toBe(
      400,
    );
  });

  it('is slowed down when somebody asks without end', async () => {
    const body = { kind: 'bt', rows: [row('2025-01-01', '2025-06-30')] };
    const statuses: number[] = [];
    for (let asked = 0; asked < 61; asked += 1) statuses.push((await calculate(body)).status);
    expect(statuses).toContain(429);
  });
});
