import type { Choices } from '../../client/assessments.js';
import { ChecksField, TextField } from '../../parts/form.js';
import { assessments } from '../../words/assessments.js';

const t = assessments.ask;
export type About = { form: string; goals: readonly string[]; occasion: string };
type AboutFieldsProps = { choices: Choices; about: About; onChange: (about: About) => void };

/** How, and if one wants to, about what: only the form has to be chosen. */
export function AboutFields({ choices, about, onChange }: AboutFieldsProps) {
  const toggle = (code: string, isChosen: boolean) =>
    onChange({
      ...about,
      goals: isChosen ? [...about.goals, code] : about.goals.filter((other) => other !== code),
    });
  return (
    <>
      <div role="group" aria-labelledby="forms">
        <h2 id="forms">{t.form}</h2>
        <div className="choice-chips">
          {choices.forms.map(({ form, title, isLocal }) => (
            <button
              key={form}
              type="button"
              name="form"
              className="chip"
              aria-pressed={about.form === form}
              onClick={() => onChange({ ...about, form })}
            >
              {isLocal ? `${title} (${t.local})` : title}
            </button>
          ))}
        </div>
      </div>
      <TextField
        name="occasion"
        label={t.occasion}
        description={t.occasionHelp}
        value={about.occasion}
        onChange={(occasion) => onChange({ ...about, occasion })}
        autoComplete="off"
      />
      {choices.goals.length > 0 && (
        <details className="why">
          <summary>{about.goals.length > 0 ? t.goalsChosen(about.goals.length) : t.goals}</summary>
          <ChecksField
            name="goals"
            label={t.goals}
            chosen={about.goals}
            onToggle={toggle}
            options={choices.goals.map(({ code, title }) => ({
              value: code,
              label: title ? `${code} ${title}` : code,
            }))}
          />
        </details>
      )}
    </>
  );
}
