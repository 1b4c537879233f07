import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Case } from '../../client/certificates.js';
import { LongText } from '../../parts/form.js';
import { Status } from '../../parts/status.js';
import { Why } from '../../parts/why.js';
import { isUnverified } from '../../parts/confidence.js';
import { everywhere } from '../../words/everywhere.js';
import { cases as t } from '../../words/cases.js';
import type { OpenAct } from './open-act.js';

type Check = Case['checks'][number];
/** With this many faults or fewer every field stands open. */
const FEW = 5;

type CaseChecksProps = {
  view: Case;
  overrides: Readonly<Record<string, string>>;
  onOverride: (key: string, reason: string) => void;
  onShow: (documentId: string) => void;
  onAct: (act: OpenAct) => void;
};

export function CaseChecks({ view, overrides, onOverride, onShow, onAct }: CaseChecksProps) {
  const isFew = view.checks.filter(({ acts }) => acts.includes('record-reason')).length <= FEW;
  return (
    <section>
      <h2>{t.checks}</h2>
      {view.checks.length === 0 && <p className="quiet">{t.checksNone}</p>}
      <ul className="items">
        {view.checks.map((check) => (
          <li key={check.key} className="item">
            <span className="small">
              <Status tone={check.level === 'block' ? 'problem' : 'warn'}>
                {everywhere.finding[check.level]}
              </Status>
              {check.confirmedByApplicant && <span className="quiet"> · {t.confirmed}</span>}
            </span>
            <span>{check.text}</span>
            {isUnverified(check.confidence) && <span className="unverified">{check.confidenceWords}</span>}
            <span className="row">
              {check.documentId && (
                <Button variant="tertiary" onClick={() => onShow(check.documentId ?? '')}>
                  {t.show} {check.documentTitle ?? t.document}
                </Button>
              )}
              {check.acts
                .filter((act) => act !== 'record-reason')
                .map((act) => (
                  <Button key={act} variant="tertiary" onClick={() => onAct(openFrom(act, check))}>
                    {t.acts[act]}
                  </Button>
                ))}
            </span>
            <Why {...check} />
            {check.acts.includes('record-reason') && (
              <Override
                name={`override-${check.key}`}
                about={check.text}
                isFew={isFew}
                reason={overrides[check.key] ?? ''}
                onChange={(reason) => onOverride(check.key, reason)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type OverrideProps = {
  name: string;
  about: string;
  reason: string;
  isFew: boolean;
  onChange: (reason: string) => void;
};

/** The officer's own reason in spite of a fault; where there are forty of them, each field is opened when it is wanted. */
function Override({ name, about, reason, isFew, onChange }: OverrideProps) {
  const [isOpen, setOpen] = useState(isFew);
  if (!isOpen && reason === '')
    return (
      <span>
        <Button variant="tertiary" onClick={() => setOpen(true)}>
          {t.acts['record-reason']}
          <span className="visually-hidden"> {about}</span>
        </Button>
      </span>
    );
  return <LongText name={name} label={t.field.overrideFor} rows={2} value={reason} onChange={onChange} />;
}

const openFrom = (name: string, check: Check): OpenAct => ({
  name,
  documentId: check.documentId,
  rule: check.rule,
  text: check.text,
});
