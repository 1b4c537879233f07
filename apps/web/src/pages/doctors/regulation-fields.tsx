import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { regulationChoices, type RegulationChoices } from '../../client/post-choices.js';
import { RadioField, TextField } from '../../parts/form.js';
import { Problem } from '../../parts/problem.js';
import { Why } from '../../parts/why.js';
import { posts as t } from '../../words/posts.js';
import { post } from '../../words/post.js';

export type ChoiceDays = { atCompletedOn: string; stBegunOn: string };
type Choice = RegulationChoices['items'][number];

type RegulationFieldsProps = {
  days: ChoiceDays;
  licenceDate: string;
  regulation: string;
  onDays: (part: Partial<ChoiceDays>) => void;
  onChoose: (regulation: string) => void;
};

/** What the doctor may choose on these days, and why not the other (R2): the same answer that the api refuses with. */
export function RegulationFields({ days, licenceDate, regulation, onDays, onChoose }: RegulationFieldsProps) {
  const asked = { ...days, licenceDate };
  const answer = useQuery({
    queryKey: ['regulation-choices', asked],
    queryFn: () =>
      regulationChoices({
        licenceDate: licenceDate || undefined,
        atCompletedOn: days.atCompletedOn || undefined,
        stBegunOn: days.stBegunOn || undefined,
      }),
    placeholderData: keepPreviousData,
  });
  const items = answer.data?.items ?? [];
  const [first] = items;
  return (
    <fieldset className="group">
      <legend>{t.regulation}</legend>
      <p className="quiet">{t.regulationHelp}</p>
      <div className="pair">
        <TextField
          type="date"
          name="atCompletedOn"
          label={t.atCompletedOn}
          value={days.atCompletedOn}
          onChange={(atCompletedOn) => onDays({ atCompletedOn })}
        />
        <TextField
          type="date"
          name="stBegunOn"
          label={t.stBegunOn}
          value={days.stBegunOn}
          onChange={(stBegunOn) => onDays({ stBegunOn })}
        />
      </div>
      <Problem error={answer.error} takesFocus={false} />
      <RadioField
        name="regulation"
        label={post.regulation}
        value={regulation}
        onChange={onChoose}
        options={items.map((choice) => ({
          value: choice.regulation,
          label: `${choice.regulation} – ${choice.name}`,
          description: standingOf(choice),
        }))}
      />
      {first && <Why rule="R2" citation={first.citation} confidence={first.confidence} />}
    </fieldset>
  );
}

const standingOf = ({ isOpen, reasons }: Choice) =>
  [isOpen ? t.open : t.closed, ...reasons.map(({ text }) => text)].join(' ');
