import { useQuery } from '@tanstack/react-query';
import { verifyCode } from '../../../client/certificates.js';
import { day } from '../../../parts/dates.js';
import type { Tone } from '../../../parts/status.js';
import { verify as t } from '../../../words/verify.js';

export const useCode = (code: string | undefined) =>
  useQuery({
    queryKey: ['code', code],
    queryFn: () => verifyCode(code ?? ''),
    enabled: Boolean(code),
    // How a document stands is asked each time, and an unknown code is not asked for again and again.
    gcTime: 0,
    retry: false,
  });

type Answer = NonNullable<ReturnType<typeof useCode>['data']>;
const TONES: Partial<Record<Answer['status'], Tone>> = {
  'in-force': 'done',
  'awaiting-cosignature': 'warn',
  replaced: 'warn',
};

/** Kind, day and standing; a code says no more (decision 11). */
export const CodeAnswer = ({ answer }: { answer: Answer }) => (
  <div className="verdict" data-tone={TONES[answer.status] ?? 'problem'} role="status">
    <h2>{answer.sentence}</h2>
    <p>{answer.title}</p>
    <p className="quiet">
      {t.issued} {day(answer.issuedOn)}
    </p>
  </div>
);
