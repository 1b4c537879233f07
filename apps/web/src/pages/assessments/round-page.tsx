import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  assessmentRound,
  inviteRater,
  moveRound,
  type RaterOf,
  type Round,
} from '../../client/assessments.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { FaultsOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { assessments } from '../../words/assessments.js';
import { ByMail } from './by-mail.js';
import { RoundSummary } from './round-summary.js';

const t = assessments.round;
const may = (round: Round, name: string) =>
  round.actions.some((action) => action.name === name && action.enabled);
const refreshes = (round: Round) => [
  ['assessment-round', round.id],
  ['assessment-rounds', round.traineeId],
];

/** One 360: whom to ask, how many have answered, and when it is closed what they said together. */
export function RoundPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { personId } = usePerson();
  const queryKey = ['assessment-round', id];
  const { data: round } = useSuspenseQuery({ queryKey, queryFn: () => assessmentRound(id) });
  const isOwner = round.traineeId === personId;
  const back = isOwner
    ? { to: '/bedomningar', label: assessments.title }
    : { to: `/lakare/${round.traineeId}/bedomningar`, label: assessments.title };
  return (
    <Page title={round.title} lead={<p>{t.lead}</p>} back={back}>
      <div>
        <Status tone={round.state === 'closed' ? 'done' : 'waiting'}>{round.status}</Status>
      </div>
      {round.summary && <RoundSummary round={round} />}
      {!round.summary && !isOwner && <p className="quiet">{t.notClosed}</p>}
      {isOwner && round.state === 'open' && <Open round={round} />}
    </Page>
  );
}

function Open({ round }: { round: Round }) {
  const act = useAct(
    (step: 'close' | 'withdraw', intent) => moveRound(step, round.id, round.revision, intent),
    { refreshes: refreshes(round) },
  );
  return (
    <>
      <p>{t.progress(round.answered, round.needed)}</p>
      <Problem error={act.error} />
      {may(round, 'close') && (
        <PrimaryAction>
          <Button loading={act.isPending} onClick={() => act.mutate('close')}>
            {t.close}
          </Button>
          <span className="quiet">{t.closeText}</span>
        </PrimaryAction>
      )}
      <section>
        <h2>{t.invited}</h2>
        {round.invited.length === 0 && <p className="quiet">{t.nobody}</p>}
        <ul className="bullets">
          {round.invited.map((name, at) => (
            <li key={`${at} ${name}`}>{name}</li>
          ))}
        </ul>
      </section>
      <Invite round={round} />
      <div>
        <Button variant="tertiary" loading={act.isPending} onClick={() => act.mutate('withdraw')}>
          {t.withdraw}
        </Button>
      </div>
    </>
  );
}

function Invite({ round }: { round: Round }) {
  const [picked, setPicked] = useState<Picked | null>(null);
  // The mail fields empty themselves after each invitation.
  const [sent, setSent] = useState(0);
  const act = useAct((of: RaterOf, intent) => inviteRater(round.id, of, intent), {
    refreshes: refreshes(round),
    onDone: () => {
      setPicked(null);
      setSent((count) => count + 1);
    },
  });
  return (
    <section className="form">
      <div>
        <h2>{t.invite}</h2>
        <p className="quiet">{t.inviteLead}</p>
      </div>
      <Problem error={act.error} />
      <FaultsOf error={act.error}>
        <PersonPicker name="of.personId" label={t.person} picked={picked} onPick={setPicked} />
        {picked && (
          <div>
            <Button
              loading={act.isPending}
              onClick={() => act.mutate({ kind: 'person', personId: picked.id })}
            >
              {t.inviteBy(picked.name)}
            </Button>
          </div>
        )}
        <ByMail key={sent} isPending={act.isPending} onAsk={(of) => act.mutate(of)} />
      </FaultsOf>
    </section>
  );
}
