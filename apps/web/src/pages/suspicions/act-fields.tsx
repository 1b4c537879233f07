import { Checkbox } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { SuspicionActName, SuspicionCase } from '../../client/suspicions.js';
import { day, today } from '../../parts/dates.js';
import { ChoiceField, LongText, RadioField, TextField, textOf } from '../../parts/form.js';
import { suspicions } from '../../words/suspicions.js';

const t = suspicions.field;

/** The fields of each act, by what the api calls them. */
export const ACT_FIELDS: Readonly<Record<SuspicionActName, readonly string[]>> = {
  take: ['noBias'],
  'take-over': ['noBias', 'reason'],
  'add-document': ['documentId'],
  'choose-ground': ['ground', 'reason'],
  'move-due': ['dueOn', 'reason'],
  'answer-check': ['item', 'answer', 'doneOn', 'note'],
  'propose-no-report': ['reason'],
  'confirm-no-report': ['noBias'],
  'refuse-no-report': ['reason'],
  'record-sent': ['recipient', 'careProviderId', 'sendingGround', 'what', 'weighing', 'sentOn'],
  communicate: ['text', 'answerBy'],
  'end-unchanged': ['reason'],
  'end-changed': ['applicationId', 'reason'],
};

/** What the fields hold, as the api takes it. */
export function bodyOf(fields: readonly string[], values: FormData): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    if (field === 'noBias') body['noBias'] = values.get('noBias') === 'on';
    else if (field === 'sendingGround') body['ground'] = textOf(values, 'ground');
    else if (field === 'doneOn' && textOf(values, 'answer') === 'not-needed') continue;
    else body[field] = textOf(values, field);
  }
  return body;
}

const cited = (choices: readonly { value: string; words: string; citation: string }[]) =>
  choices.map(({ value, words, citation }) => ({ value, label: `${words} (${citation})` }));

export const FIELDS: Readonly<Record<string, (view: SuspicionCase) => ReactNode>> = {
  noBias: () => <Checkbox name="noBias" label={t.noBias} />,
  reason: () => <LongText name="reason" label={t.reason} rows={3} />,
  documentId: () => <TextField name="documentId" label={t.documentId} />,
  ground: (view) => <ChoiceField name="ground" label={t.ground} options={cited(view.choices.grounds)} />,
  sendingGround: (view) => (
    <ChoiceField name="ground" label={t.ground} options={cited(view.choices.sendingGrounds)} />
  ),
  dueOn: (view) => <TextField type="date" name="dueOn" label={t.dueOn} value={view.dueOn} />,
  answer: () => (
    <RadioField
      name="answer"
      label={t.answer}
      value="done"
      options={(['done', 'not-needed'] as const).map((value) => ({ value, label: t.answers[value] }))}
    />
  ),
  doneOn: () => <TextField type="date" name="doneOn" label={t.doneOn} value={today()} />,
  note: () => <LongText name="note" label={t.note} rows={3} />,
  recipient: () => <TextField name="recipient" label={t.recipient} />,
  careProviderId: (view) => (
    <ChoiceField
      name="careProviderId"
      label={t.careProviderId}
      empty={t.noProvider}
      options={view.employers.map(({ id, name, from, to }) => ({
        value: id,
        label: `${name} (${day(from)} – ${day(to)})`,
      }))}
    />
  ),
  what: () => <LongText name="what" label={t.what} rows={4} />,
  weighing: () => <LongText name="weighing" label={t.weighing} rows={3} />,
  sentOn: () => <TextField type="date" name="sentOn" label={t.sentOn} value={today()} />,
  text: () => <LongText name="text" label={t.text} rows={6} />,
  answerBy: () => <TextField type="date" name="answerBy" label={t.answerBy} />,
  applicationId: (view) => (
    <ChoiceField
      name="applicationId"
      label={t.applicationId}
      options={view.applications
        .filter(({ isChanged }) => isChanged)
        .map(({ id, diarienummer }) => ({ value: id, label: diarienummer }))}
    />
  ),
};
