import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { inviteCourseLeader, type IntygView, type InviteCourseLeader } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { Form, TextField, textOf } from '../../parts/form.js';
import { invitation as t } from '../../words/invitation.js';

type Invited = Omit<InviteCourseLeader, 'revision'>;
type InviteLeaderProps = {
  view: IntygView;
  /** What is written is saved first; the invitation is about that version. */
  beforeSending: () => Promise<{ revision: number }>;
  tell: (text: string) => void;
};

/** A course leader signs the course form, and no other (R14). */
export function InviteLeader({ view, beforeSending, tell }: InviteLeaderProps) {
  const [isOpen, setOpen] = useState(false);
  const invite = useAct(
    async (invited: Invited, intent) => {
      const { revision } = await beforeSending();
      return inviteCourseLeader(view.id, { ...invited, revision }, intent);
    },
    {
      refreshes: [
        ['intyg', view.id],
        ['intyg-list', view.trainee.id],
        ['overview', view.trainee.id],
      ],
      onDone: (_, { givenName, surname }) => tell(t.sent(`${givenName} ${surname}`)),
    },
  );
  const submit = (values: FormData) =>
    invite.mutate({
      givenName: textOf(values, 'givenName'),
      surname: textOf(values, 'surname'),
      email: textOf(values, 'email'),
      workplace: textOf(values, 'workplace'),
    });
  return (
    <section className="stack">
      <h2>{t.heading}</h2>
      <p className="quiet">{t.lead}</p>
      {isOpen ? (
        <Form isSmall submit={t.send} onSubmit={submit} error={invite.error} isPending={invite.isPending}>
          <div className="pair">
            <TextField name="givenName" label={t.givenName} />
            <TextField name="surname" label={t.surname} />
          </div>
          <TextField type="email" name="email" label={t.email} />
          <TextField name="workplace" label={t.workplace} />
        </Form>
      ) : (
        <div>
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {t.open}
          </Button>
        </div>
      )}
    </section>
  );
}
