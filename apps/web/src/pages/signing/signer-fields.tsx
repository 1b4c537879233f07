import type { DraftContent, IntygView } from '../../client/intyg.js';
import { LongText } from '../../parts/form.js';
import { sv } from '../../words/sv.js';

const t = sv.intyg;
type SignerFieldsProps = {
  view: IntygView;
  content: DraftContent;
  onChange: (content: DraftContent) => void;
};

/** The signer's own part: one tap for each way it was checked, a line if wanted. */
export function SignerFields({ view, content, onChange }: SignerFieldsProps) {
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
  const toggle = (code: (typeof content.methods)[number]) =>
    onChange({
      ...content,
      methods: content.methods.includes(code)
        ? content.methods.filter((other) => other !== code)
        : [...content.methods, code],
    });
  return (
    <section className="form">
      <div role="group" aria-labelledby="methods">
        <h2 id="methods">{t.methods}</h2>
        <div className="choice-chips">
          {view.methodChoices.map((choice) => (
            <button
              key={choice.code}
              type="button"
              name="methods"
              className="chip"
              aria-pressed={content.methods.includes(choice.code)}
              onClick={() => toggle(choice.code)}
            >
              {choice.label}
            </button>
          ))}
        </div>
      </div>
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
