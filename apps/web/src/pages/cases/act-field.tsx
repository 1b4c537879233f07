import type { Case } from '../../client/certificates.js';
import { ChecksField, ChoiceField, LongText, RadioField, TextField } from '../../parts/form.js';
import { cases as t } from '../../words/cases.js';
import { application } from '../../words/application.js';
import { ColleagueField } from './colleague-field.js';
import type { ActField } from './act-forms.js';
import type { OpenAct } from './open-act.js';

/** One field of an act, with what the fault it was opened from has already told it. */
export function Field({ field, view, open }: { field: ActField; view: Case; open: OpenAct }) {
  switch (field.kind) {
    case 'document':
      return <DocumentField view={view} open={open} isRequired={field.isRequired} />;
    case 'outcome':
      return (
        <RadioField
          name="outcome"
          label={t.field.outcome}
          options={(['approved', 'refused'] as const).map((value) => ({ value, label: t.outcome[value] }))}
        />
      );
    case 'colleague':
      return <ColleagueField caseId={view.id} name={field.name} label={field.label} />;
    case 'choice':
      return <ChoiceField name={field.name} label={field.label} options={field.options(view)} />;
    case 'checks':
      return <ChecksField name={field.name} label={field.label} options={field.options(view)} />;
    case 'day':
      return <TextField type="date" name={field.name} label={field.label} />;
    case 'text':
      return <TextField name={field.name} label={field.label} />;
    case 'long':
      return (
        <LongText
          name={field.name}
          label={field.label}
          rows={3}
          value={field.name === 'text' ? open.text : ''}
        />
      );
    case 'lacking':
      return (
        <LongText
          name={field.name}
          label={field.label}
          description={t.field.lackingHelp}
          rows={3}
          value={view.checks
            .filter((check) => check.level === 'block')
            .map((check) => `${check.rule}: ${check.text}`)
            .join('\n')}
        />
      );
  }
}

function DocumentField({ view, open, isRequired }: { view: Case; open: OpenAct; isRequired: boolean }) {
  return (
    <ChoiceField
      name="documentId"
      label={t.field.documentId}
      value={open.documentId ?? ''}
      {...(isRequired ? {} : { empty: t.field.wholeCase })}
      options={view.documents.map((document) => ({
        value: document.documentId,
        label: `${application.number(document.number)}: ${document.title} ${document.goals.join(', ')}`,
      }))}
    />
  );
}
