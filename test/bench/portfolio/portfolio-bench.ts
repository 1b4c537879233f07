import { contest } from '../page/contest.js';
import type { PageBench } from '../page/contest.js';
import type { Benchmark } from '../report.js';
import { READER } from './arrange-portfolio.js';
import type { ArrangedPortfolio } from './arrange-portfolio.js';

/** Of the peer with the same promises. */
const LIMIT = 0.7;

/** The trainee's page with 150 records. */
export async function benchPortfolio(bench: PageBench, arranged: ArrangedPortfolio): Promise<Benchmark> {
  const { cookieHeader: cookie } = await arranged.story.as(READER);
  const path = `/api/portfolios/${arranged.story.id('maja')}/overview`;
  const rows = await contest(bench, {
    name: 'portfolio',
    path,
    cookie,
    reader: READER,
    peer: 'overview',
    isBareStatement: ({ name }) => name === 'intyg-list',
    limit: LIMIT,
  });
  return { name: 'portfolio', rows };
}
