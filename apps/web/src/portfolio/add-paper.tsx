import { createEarlierDocument, uploadEarlierDocument, type NewEarlierDocument } from '../client/trainees.js';
import { useAct } from '../client/use-act.js';
import { FileField } from '../parts/file-field.js';
import { ChoiceField, Form, LongText, TextField, textOf } from '../parts/form.js';
import { codesOf } from '../parts/goal-codes.js';
import { papers as t } from '../words/papers.js';
import { plan } from '../words/plan.js';
import { useOverview } from './progress.js';

type Activity = NonNullable<NewEarlierDocument['activity']>;
const ACTIVITIES = Object.keys(t.activities) as Activity[];

type Added = Omit<NewEarlierDocument, 'postId'> & { file: File };

type AddPaperProps = { trainee: string; onClose: () => void; tell: (text: string) => void };

/** A paper from before: what it is, which goals and activity it is about, and the scanned file. */
export function AddPaper({ trainee, onClose, tell }: AddPaperProps) {
  const { post } = useOverview(trainee);
  const add = useAct(
    async ({ file, ...words }: Added, intent) => {
      const body = post ? { ...words, postId: post.id } : words;
      const created = await createEarlierDocument(trainee, body, intent);
      return uploadEarlierDocument(trainee, created.id, file);
    },
    {
      refreshes: [['papers', trainee]],
      onDone: (_, { title }) => {
        onClose();
        tell(t.added(title));
      },
    },
  );
  const submit = (values: FormData) => {
    const file = values.get('file');
    if (file instanceof File && file.size > 0)
      add.mutate({
        title: textOf(values, 'title'),
        goals: codesOf(textOf(values, 'goals')),
        activity: ACTIVITIES.find((activity) => activity === textOf(values, 'activity')) ?? null,
        file,
      });
  };
  return (
    <Form isSmall submit={t.upload} onSubmit={submit} error={add.error} isPending={add.isPending}>
      <TextField name="title" label={t.name} />
      <LongText name="goals" label={t.goals} description={plan.goalsHelp} rows={1} />
      {post?.kind === 'st' && (
        <ChoiceField
          name="activity"
          label={t.activity}
          description={t.activityHelp}
          empty={t.noActivity}
          options={ACTIVITIES.map((value) => ({ value, label: t.activities[value] }))}
        />
      )}
      <FileField
        label={t.file}
        description={t.fileHelp}
        accept="application/pdf,image/png,image/jpeg"
        required
      />
    </Form>
  );
}
