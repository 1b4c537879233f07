import { Radio, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import type { AnswerValue, Assessment, AssessmentField } from '../../client/assessments.js';
import { ChecksField, LongText, useFault } from '../../parts/form.js';
import { assessments } from '../../words/assessments.js';

const t = assessments.answer;
type Of<Kind extends AssessmentField['kind']> = Extract<AssessmentField, { kind: Kind }>;
type FieldProps<Field> = {
  view: Assessment;
  field: Field;
  value: AnswerValue | undefined;
  onChange: (value: AnswerValue) => void;
};

const nameOf = ({ id }: { id: string }) => `answers.${id}`;
const labelOf = ({ label, required }: AssessmentField) => (required ? label : `${label} ${t.optional}`);

/** One field of any form: what the form is, is data. */
export function AnswerField(props: FieldProps<AssessmentField>) {
  const { field } = props;
  switch (field.kind) {
    case 'text':
      return <TextAnswer {...props} field={field} />;
    case 'scale':
      return <ScaleAnswer {...props} field={field} />;
    case 'choice':
      return <ChoiceAnswer {...props} field={field} />;
    case 'yes-no':
      return <YesNoAnswer {...props} field={field} />;
    case 'goals':
      return <GoalsAnswer {...props} field={field} />;
  }
}

function TextAnswer({ field, value, onChange }: FieldProps<Of<'text'>>) {
  return (
    <LongText
      name={nameOf(field)}
      label={labelOf(field)}
      description={field.help}
      rows={2}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
    />
  );
}

/** The words of the scale, each a whole line to press. */
function ScaleAnswer({ view, field, value, onChange }: FieldProps<Of<'scale'>>) {
  const fault = useFault(nameOf(field));
  const scale = view.scales.find((one) => one.scale === field.scale && one.version === field.scaleVersion);
  return (
    <Fieldset>
      <Fieldset.Legend>{labelOf(field)}</Fieldset.Legend>
      {scale?.levels.map(({ level, label, description }) => (
        <Radio
          key={level}
          name={nameOf(field)}
          value={String(level)}
          label={label}
          description={description}
          checked={value === level}
          onChange={() => onChange(level)}
        />
      ))}
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  );
}

type Chip = { value: string; label: string; isChosen: boolean; choose: () => void };

function Chips({ field, chips }: { field: AssessmentField; chips: readonly Chip[] }) {
  const fault = useFault(nameOf(field));
  return (
    <div role="group" aria-label={field.label} className="stack tight">
      <span className="chip-label">{labelOf(field)}</span>
      {field.help && <span className="quiet">{field.help}</span>}
      <div className="choice-chips">
        {chips.map(({ value, label, isChosen, choose }) => (
          <button
            key={value}
            type="button"
            name={nameOf(field)}
            className="chip"
            aria-pressed={isChosen}
            onClick={choose}
          >
            {label}
          </button>
        ))}
      </div>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </div>
  );
}

function ChoiceAnswer({ field, value, onChange }: FieldProps<Of<'choice'>>) {
  const chosen = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  const toggled = (option: string) =>
    chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option];
  const chips = field.options.map((option) => ({
    ...option,
    isChosen: chosen.includes(option.value),
    choose: () => onChange(field.many ? toggled(option.value) : option.value),
  }));
  return <Chips field={field} chips={chips} />;
}

function YesNoAnswer({ field, value, onChange }: FieldProps<Of<'yes-no'>>) {
  const chip = (answer: boolean, label: string): Chip => ({
    value: String(answer),
    label,
    isChosen: value === answer,
    choose: () => onChange(answer),
  });
  return <Chips field={field} chips={[chip(true, t.yes), chip(false, t.no)]} />;
}

function GoalsAnswer({ view, field, value, onChange }: FieldProps<Of<'goals'>>) {
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (code: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, code] : chosen.filter((other) => other !== code));
  if (view.goalChoices.length === 0) return null;
  return (
    <div className="stack tight">
      <span className="chip-label">{t.goals}</span>
      <span>{chosen.length > 0 ? chosen.join(', ') : <span className="quiet">{t.noGoals}</span>}</span>
      <details className="why">
        <summary>{t.changeGoals}</summary>
        <ChecksField
          name={nameOf(field)}
          label={t.goals}
          chosen={chosen}
          onToggle={toggle}
          options={view.goalChoices.map(({ code, title }) => ({
            value: code,
            label: title ? `${code} ${title}` : code,
          }))}
        />
      </details>
    </div>
  );
}
