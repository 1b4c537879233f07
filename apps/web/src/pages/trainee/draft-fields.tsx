import type { DraftContent, IntygView, Prefill } from '../../client/intyg.js';
import { LongText, TextField } from '../../parts/form.js';
import { FormFields, isTypedBy } from '../../portfolio/form-fields.js';
import { FilledInFacts } from '../../portfolio/intyg-body.js';
import { RegisteredPeriod } from '../../portfolio/period-field.js';
import { intyg as t } from '../../words/intyg.js';

type DraftFieldsProps = {
  view: IntygView;
  content: DraftContent;
  filled: Prefill | undefined;
  onChange: (content: DraftContent) => void;
};

/** The doctor's part of a draft: BT's own forms as they were, every other form from its specification. */
export function DraftFields({ view, content, filled, onChange }: DraftFieldsProps) {
  if (content.kind === 'competence') return null;
  if (content.kind === 'form')
    return (
      <>
        <FilledInFacts view={view} />
        <FormFields
          form={view.form}
          content={content}
          by="applicant"
          periods={filled?.periods}
          onChange={onChange}
        />
        {view.form.fields.some((field) => isTypedBy(field, 'signer')) && (
          <p className="quiet">{t.restBySigner}</p>
        )}
      </>
    );
  if (content.kind === 'service')
    return (
      <>
        <LongText
          name="primaryCarePart"
          label={t.primaryCarePart}
          value={content.primaryCarePart}
          onChange={(primaryCarePart) => onChange({ ...content, primaryCarePart })}
        />
        <LongText
          name="emergencyCarePart"
          label={t.emergencyCarePart}
          value={content.emergencyCarePart}
          onChange={(emergencyCarePart) => onChange({ ...content, emergencyCarePart })}
        />
      </>
    );
  return (
    <>
      <PeriodFields content={content} filled={filled} onChange={onChange} />
      <LongText
        name="activities"
        label={t.activities}
        description={t.activitiesHelp}
        rows={7}
        value={content.activities}
        onChange={(activities) => onChange({ ...content, activities })}
      />
      <p className="quiet">{t.checkedBySigner}</p>
    </>
  );
}

type GoalsContent = Extract<DraftContent, { kind: 'goals' }>;

type PeriodFieldsProps = Omit<DraftFieldsProps, 'content' | 'view'> & { content: GoalsContent };

function PeriodFields({ content, filled, onChange }: PeriodFieldsProps) {
  const isTaken = (row: Prefill['periods'][number]) =>
    row.careUnitId === content.careUnitId && row.from === content.periodFrom && row.to === content.periodTo;
  return (
    <>
      <RegisteredPeriod
        periods={filled?.periods ?? []}
        isTaken={isTaken}
        onTake={(row) =>
          onChange({ ...content, careUnitId: row.careUnitId, periodFrom: row.from, periodTo: row.to })
        }
      />
      <div className="pair">
        <TextField
          type="date"
          name="periodFrom"
          label={t.periodFrom}
          value={content.periodFrom ?? ''}
          onChange={(value) => onChange({ ...content, periodFrom: value || null })}
        />
        <TextField
          type="date"
          name="periodTo"
          label={t.periodTo}
          value={content.periodTo ?? ''}
          onChange={(value) => onChange({ ...content, periodTo: value || null })}
        />
      </div>
    </>
  );
}
