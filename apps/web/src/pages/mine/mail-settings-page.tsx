import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { chooseMail, mailSettings, type ChosenMail, type MailSettings } from '../../client/mail-settings.js';
import { useAct } from '../../client/use-act.js';
import { ChecksField, ChoiceField, Form, textOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { mailSettings as t } from '../../words/everyday.js';

type Group = keyof MailSettings['choices'];
const GROUPS: readonly Group[] = ['asked', 'reminders', 'told', 'files'];
const TIMES = ['at-once', 'daily', 'never'] as const;
/** Several reminders are one mail by their nature, so they are never sent one by one. */
const timesOf = (group: Group) => (group === 'reminders' ? TIMES.slice(1) : TIMES);
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: t.hour(hour) }));
/** What is suggested to whoever begins to choose. */
const USUAL = { from: 20, to: 7 };

/** Which mails, and when. *Att göra* holds everything whatever is chosen. */
export function MailSettingsPage() {
  const { data } = useSuspenseQuery({ queryKey: ['mail-settings'], queryFn: mailSettings });
  const [hasQuiet, setQuiet] = useState(data.quiet !== null);
  const [isSaved, setSaved] = useState(false);
  const save = useAct((body: ChosenMail) => chooseMail(body), {
    refreshes: [['mail-settings']],
    onDone: () => setSaved(true),
  });
  const quiet = data.quiet ?? USUAL;
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <Form
        submit={t.save}
        error={save.error}
        isPending={save.isPending}
        onSubmit={(values) => save.mutate(chosen(values, hasQuiet))}
      >
        {GROUPS.map((group) => (
          <ChoiceField
            key={group}
            name={`choices.${group}`}
            label={t.group[group]}
            description={t.about[group]}
            options={timesOf(group).map((value) => ({ value, label: t.time[value] }))}
            value={data.choices[group]}
          />
        ))}
        <ChecksField
          name="hasQuiet"
          label={t.quiet}
          description={t.quietAbout}
          options={[{ value: 'yes', label: t.hasQuiet }]}
          chosen={hasQuiet ? ['yes'] : []}
          onToggle={(_, isChosen) => setQuiet(isChosen)}
        />
        {hasQuiet && (
          <div className="row">
            <ChoiceField name="quiet.from" label={t.from} options={HOURS} value={String(quiet.from)} />
            <ChoiceField name="quiet.to" label={t.to} options={HOURS} value={String(quiet.to)} />
          </div>
        )}
        <p className="quiet">{t.always}</p>
        {isSaved && !save.isPending && !save.error && <p role="status">{t.saved}</p>}
      </Form>
    </Page>
  );
}

function chosen(values: FormData, hasQuiet: boolean): ChosenMail {
  const choice = (group: Group) => textOf(values, `choices.${group}`);
  return {
    quiet: hasQuiet
      ? { from: Number(textOf(values, 'quiet.from')), to: Number(textOf(values, 'quiet.to')) }
      : null,
    choices: {
      asked: choice('asked'),
      told: choice('told'),
      reminders: choice('reminders'),
      files: choice('files'),
    } as ChosenMail['choices'],
  };
}
