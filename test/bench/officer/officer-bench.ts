import { contest } from '../page/contest.js';
import type { PageBench } from '../page/contest.js';
import type { ArrangedPortfolio } from '../portfolio/arrange-portfolio.js';
import type { Benchmark } from '../report.js';
import { OFFICER, arrangeApplication } from './arrange-application.js';

/** Of the peer with the same promises. */
const LIMIT = 0.6;

/** The officer's one page about an application with 150 intyg. */
export async function benchOfficer(bench: PageBench, arranged: ArrangedPortfolio): Promise<Benchmark> {
  bench.progress(`officer: ${arranged.unsigned.length} intyg undertecknas, och ansökan skickas …`);
  const id = await arrangeApplication(arranged, bench);
  const { cookieHeader: cookie } = await arranged.story.as(OFFICER);
  const rows = await contest(bench, {
    name: 'officer',
    path: `/api/cases/${id}`,
    cookie,
    reader: OFFICER,
    peer: 'case',
    isBareStatement: ({ text }) => /from intyg\.document d\b/.test(text),
    limit: LIMIT,
  });
  return { name: 'officer', rows };
}
