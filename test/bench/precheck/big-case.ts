import type { IntygSummary, RuleFacts } from '@specialistvagen/regulations';
import { st2021, stPeriod, withIntyg } from '../../../libs/regulations/src/rules/portfolios/st.builder.js';

const INTYG = 150;
const HALF_YEARS = 20;
const INTERRUPTIONS = 12;

const day = (year: number, monthAndDay: string) => `${year}-${monthAndDay}`;

/** A half year at 80 percent and beside it 20 percent elsewhere: forty rows in ten years. */
function service(): RuleFacts['training']['servicePeriods'] {
  return Array.from({ length: HALF_YEARS }, (_, n) => {
    const year = 2017 + Math.floor(n / 2);
    const [from, to] = n % 2 === 0 ? ['01-01', '06-30'] : ['07-01', '12-31'];
    return [80, 20].map((percent) =>
      stPeriod(day(year, from ?? ''), day(year, to ?? ''), percent, {
        id: `row-${n}-${percent}`,
        careUnitName: `Enhet ${n}`,
      }),
    );
  }).flat();
}

function interruptions(): RuleFacts['training']['interruptions'] {
  return Array.from({ length: INTERRUPTIONS }, (_, n) => ({
    id: `interruption-${n}`,
    kind: 'parental-leave',
    from: day(2017 + (n % 10), '03-05'),
    to: day(2017 + (n % 10), '03-20'),
  }));
}

/** A whole ST in Psykiatri with as many intyg as a long one has: every goal attested, some of them more than once. */
export function bigCase(): RuleFacts {
  const whole = st2021('psykiatri', {
    today: '2027-03-01',
    post: { from: '2017-01-01' },
    training: { servicePeriods: service(), interruptions: interruptions() },
  });
  const more: IntygSummary[] = [];
  for (let n = 0; whole.intyg.length + more.length < INTYG; n += 1) {
    const again = whole.intyg[n % whole.intyg.length];
    if (again) more.push({ ...again, id: `${again.id}-${n}` });
  }
  return withIntyg(whole, [...whole.intyg, ...more]);
}
