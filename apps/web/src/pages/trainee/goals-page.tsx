import { useState } from 'react';
import { usePerson } from '../../client/session.js';
import { grouped } from '../../parts/grouped.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { useOverview } from '../../portfolio/progress.js';
import { Trainings } from '../../portfolio/trainings.js';
import { useGoals } from '../../portfolio/use-goals.js';
import { isUnverified } from '../../parts/confidence.js';
import { goals as t } from '../../words/goals.js';
import { overview } from '../../words/overview.js';
import { GoalRow, type Goal } from './goal-row.js';

export function GoalsPage() {
  const { personId } = usePerson();
  const items = useGoals(personId);
  const { post } = useOverview(personId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (code: string, isChosen: boolean) =>
    setChosen((codes) => (isChosen ? [...codes, code] : codes.filter((other) => other !== code)));
  const signed = items.filter((goal) => goal.state === 'signed').length;
  return (
    <Page title={t.title} lead={<p>{overview.goalsDone(signed, items.length)}</p>}>
      <Trainings trainee={personId} />
      {items.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <p className="quiet">
          {t.lead(items.length)} {post && `${post.regulation.designation}.`}
        </p>
      )}
      {grouped(items, ({ kind }) => kind).map(([kind, own]) => (
        <GoalGroup key={kind} goals={own} chosen={chosen} onToggle={toggle} />
      ))}
      {chosen.length > 0 && (
        <PrimaryAction>
          <LinkButton to="/intyg/ny" search={{ delmal: chosen.join(',') }}>
            {t.requestFor(chosen.length)}
          </LinkButton>
        </PrimaryAction>
      )}
    </Page>
  );
}

type GroupProps = {
  goals: readonly Goal[];
  chosen: readonly string[];
  onToggle: (code: string, isChosen: boolean) => void;
};

/** Goals of one kind. What holds for every one of them is said once, above them. */
function GoalGroup({ goals: own, chosen, onToggle }: GroupProps) {
  const first = own[0];
  if (!first) return null;
  const isOfBt = first.kind === 'bt';
  const done = own.filter(({ state }) => state === 'signed').length;
  const unread = isOfBt ? [] : own.filter(({ confidence }) => isUnverified(confidence));
  return (
    <section>
      {!isOfBt && <h2>{t.group(first.code.replace(/\d+$/, ''), done, own.length)}</h2>}
      {own.some((goal) => goal.titleUnverified && goal.title) && (
        <p className="unverified">{t.unverifiedTitle}</p>
      )}
      {unread.length > 0 && (
        <p className="unverified">
          {unread.length === own.length
            ? t.unverifiedActivities
            : t.unverifiedActivityOf(unread.map(({ code }) => code).join(', '))}
        </p>
      )}
      <ul className="items">
        {own.map((goal) => (
          <GoalRow key={goal.code} goal={goal} isChosen={chosen.includes(goal.code)} onToggle={onToggle} />
        ))}
      </ul>
    </section>
  );
}
