import type { DraftContent, IntygView } from '../../client/intyg.js';
import { LongText } from '../../parts/form.js';
import type { Reason } from '../../client/refusal.js';
import { usePerson } from '../../client/session.js';
import { FormFields } from '../../portfolio/form-fields.js';
import { intyg as t } from '../../words/intyg.js';
import { MethodChips } from './method-chips.js';
import { SignatureFields } from './signature-fields.js';

type SignerFieldsProps = {
  view: IntygView;
  content: DraftContent;
  /** Faults as they stand; what the platform does not know about the signer is asked for by them. */
  findings: readonly Reason[];
  onChange: (content: DraftContent) => void;
};

/** Who re-certifies has begun the intyg as well, and writes all of it; other signers leave the doctor's part alone. */
function useIsIssuer({ restsOn, history }: IntygView): boolean {
  const { displayName } = usePerson();
  return restsOn !== null && history[0]?.who === displayName;
}

/** The signer's own part: one tap for each way it was checked, a line if wanted, and what the form asks of the signer. */
export function SignerFields({ view, content, findings, onChange }: SignerFieldsProps) {
  const isIssuer = useIsIssuer(view);
  if (content.kind === 'competence') return null;
  if (content.kind === 'service')
    return (
      <div className="form">
        <LongText
          name="primaryCarePart"
          label={t.primaryCarePart}
          rows={2}
          value={content.primaryCarePart}
          onChange={(primaryCarePart) => onChange({ ...content, primaryCarePart })}
        />
        <LongText
          name="emergencyCarePart"
          label={t.emergencyCarePart}
          rows={2}
          value={content.emergencyCarePart}
          onChange={(emergencyCarePart) => onChange({ ...content, emergencyCarePart })}
        />
      </div>
    );
  if (content.kind === 'form')
    return (
      <section className="form">
        {view.form.fields.some(({ id }) => id === 'verification') && (
          <MethodChips view={view} content={content} onChange={onChange} />
        )}
        {isIssuer && <FormFields form={view.form} content={content} by="applicant" onChange={onChange} />}
        <FormFields form={view.form} content={content} by="signer" onChange={onChange} />
        <SignatureFields view={view} content={content} findings={findings} onChange={onChange} />
      </section>
    );
  return (
    <section className="form">
      <MethodChips view={view} content={content} onChange={onChange} />
      <LongText
        name="verification"
        label={t.verification}
        description={t.verificationOptional}
        rows={2}
        value={content.verification}
        onChange={(verification) => onChange({ ...content, verification })}
      />
    </section>
  );
}
