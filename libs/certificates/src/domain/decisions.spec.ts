import type { Finding } from '../contract/finding.js';
import {
  APPEAL_TEXT,
  approvalRefusals,
  deadlineRefusals,
  dismissalRefusals,
  refusalRefusals,
} from './decisions.js';

const fault: Finding = {
  key: 'aaaa',
  rule: 'R4',
  level: 'block',
  handling: 'record-reason',
  text: 'Tjänstgöringen är kortare än sex månader.',
  citation: 'PSF 4 kap. 1 §',
  confidence: 'EX',
  confidenceWords: 'läst i källan',
  mendedBy: 'trainee',
  documentId: null,
};
const heard = { proposerId: 'ingrid', deciderId: 'magnus', answerBy: '2026-12-01', hasStatement: true };

describe('an approval', () => {
  it('is refused while a blocking fault has no reason from the officer', () => {
    expect(approvalRefusals([fault], [])).toEqual([
      expect.objectContaining({ rule: 'R4', field: 'overrides.aaaa' }),
    ]);
  });

  it('is refused when the reason is blank or belongs to another fault', () => {
    expect(approvalRefusals([fault], [{ key: 'aaaa', reason: '  ' }])).toHaveLength(1);
    expect(approvalRefusals([fault], [{ key: 'bbbb', reason: 'Intygat på annat sätt.' }])).toHaveLength(1);
  });

  it('passes with a reason for each blocking fault, and warnings need none', () => {
    const warning: Finding = { ...fault, key: 'cccc', level: 'warn', handling: 'show' };
    expect(approvalRefusals([fault, warning], [{ key: 'aaaa', reason: 'Intygat på annat sätt.' }])).toEqual(
      [],
    );
  });
});

describe('a refusal', () => {
  it('is not decided by the officer who proposed it', () => {
    expect(refusalRefusals({ ...heard, deciderId: 'ingrid' }, '2026-11-25')).toHaveLength(1);
  });

  it('waits on the last day to answer and may be made the day after', () => {
    expect(refusalRefusals({ ...heard, hasStatement: false }, '2026-12-01')).toHaveLength(1);
    expect(refusalRefusals({ ...heard, hasStatement: false }, '2026-12-02')).toEqual([]);
  });

  it('tells everything that is lacking at once', () => {
    const nothing = { proposerId: null, deciderId: 'magnus', answerBy: null, hasStatement: false };
    expect(refusalRefusals(nothing, '2026-11-25')).toHaveLength(2);
  });

  it('is made when two have taken part and the applicant has been heard', () => {
    expect(refusalRefusals(heard, '2026-11-25')).toEqual([]);
    expect(APPEAL_TEXT).toContain('allmän förvaltningsdomstol');
  });
});

describe('an approval that nobody can answer for', () => {
  it('is refused whatever the officer writes', () => {
    const other: Finding = { ...fault, rule: 'R1', handling: 'refuse' };
    expect(approvalRefusals([other], [{ key: 'aaaa', reason: 'Ändå.' }])).toHaveLength(1);
  });
});

describe('a dismissal for an unpaid fee', () => {
  it('needs an order to pay first', () => {
    expect(dismissalRefusals({ paidOn: null, payBy: null, isAwaited: true }, '2026-12-02')).toHaveLength(1);
  });

  it('waits until the day after the last day to pay', () => {
    expect(
      dismissalRefusals({ paidOn: null, payBy: '2026-12-01', isAwaited: true }, '2026-12-01'),
    ).toHaveLength(1);
    expect(dismissalRefusals({ paidOn: null, payBy: '2026-12-01', isAwaited: true }, '2026-12-02')).toEqual(
      [],
    );
  });
});

it('a day to answer by that has come is refused', () => {
  expect(deadlineRefusals('answerBy', '2026-11-22', '2026-11-22')).toHaveLength(1);
  expect(deadlineRefusals('answerBy', '2026-11-23', '2026-11-22')).toEqual([]);
});
