import type { Verdict } from '../../../client/certificates.js';
import { dayOf, moment } from '../../../parts/dates.js';
import { Item, Items } from '../../../parts/items.js';
import type { Tone } from '../../../parts/status.js';
import { verify as t } from '../../../words/verify.js';

const TONES: Partial<Record<Verdict['verdict'], Tone>> = {
  'in-force': 'done',
  replaced: 'warn',
  revoked: 'problem',
  'test-document': 'warn',
};

/** One sentence first; the reasons below it. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  return (
    <section className="stack" aria-live="polite">
      <div className="verdict" data-tone={TONES[verdict.verdict] ?? 'problem'}>
        <h2>{verdict.sentence}</h2>
        {verdict.document && <p>{verdict.document.title}</p>}
        <p className="small quiet">{t.checkedAt(moment(verdict.checkedAt))}</p>
      </div>
      {verdict.reasons.length > 0 && (
        <div>
          <h3>{t.reasons}</h3>
          <ul className="bullets">
            {verdict.reasons.map((reason) => (
              <li key={reason.code + reason.text}>{reason.text}</li>
            ))}
          </ul>
        </div>
      )}
      {verdict.signers.length > 0 && (
        <div>
          <h3>{t.signers}</h3>
          <Items>
            {verdict.signers.map((signer) => (
              <Item
                key={signer.field}
                title={signer.name}
                facts={[signer.role, dayOf(signer.signedAt)].filter(Boolean).join(' · ')}
              />
            ))}
          </Items>
        </div>
      )}
    </section>
  );
}
