import type { RuleFacts } from '../../facts/index.js';
import type { PlainDate } from '../../time/index.js';
import type { AtSection } from '../../vocabulary/index.js';
import { facts } from '../bt-facts.builder.js';
import { stPeriod, VERSION } from './st.builder.js';

export type AtService = readonly (readonly [AtSection, PlainDate, PlainDate])[];

/** 4,5 + 4,5 + 3 + 6 months from the first of January 2024. */
export const AT_SERVICE: AtService = [
  ['internal-medicine-and-paediatrics', '2024-01-01', '2024-05-15'],
  ['surgery', '2024-05-16', '2024-09-30'],
  ['psychiatry', '2024-10-01', '2024-12-31'],
  ['general-practice', '2025-01-01', '2025-06-30'],
];

export function atCase(
  service: AtService,
  examOn: PlainDate | null = '2025-05-20',
  today = '2025-07-01',
): RuleFacts {
  return facts({
    today,
    intyg: [],
    trainee: { licensedOn: null },
    post: {
      id: 'at-post',
      kind: 'at',
      form: null,
      regulation: 'SOSFS 1999:5',
      regulationVersion: VERSION,
      from: '2024-01-01',
      to: null,
      licenceRoute: 'swedish-degree-with-at',
    },
    training: {
      servicePeriods: service.map(([atSection, from, to]) =>
        stPeriod(from, to, 100, { id: `at-${from}`, postId: 'at-post', atSection }),
      ),
      atExamPassedOn: examOn,
    },
  });
}
