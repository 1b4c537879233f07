import { Checkbox } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { goals, type Goals } from '../../client/intyg.js';
import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { Status, toneOf } from '../../parts/status.js';
import { sv } from '../../words/sv.js';

type Goal = Goals['items'][number];

export function GoalsPage() {
  const { personId } = usePerson();
  const { items } = useSuspenseQuery({ queryKey: ['goals', personId], queryFn: () => goals(personId) }).data;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (code: string, isChosen: boolean) =>
    setChosen((codes) => (isChosen ? [...codes, code] : codes.filter((other) => other !== code)));
  const signed = items.filter((goal) => goal.state === 'signed').length;
  return (
    <Page title={sv.goals.title} lead={<p>{sv.overview.goalsDone(signed, items.length)}</p>}>
      <p className="quiet">
        {sv.goals.lead} {sv.goals.regulation}.{' '}
        {items.some((goal) => goal.titleUnverified) && sv.goals.unverifiedTitle}
      </p>
      <ul className="items">
        {items.map((goal) => (
          <GoalRow key={goal.code} goal={goal} isChosen={chosen.includes(goal.code)} onToggle={toggle} />
        ))}
      </ul>
      {chosen.length > 0 && (
        <PrimaryAction>
          <LinkButton to="/intyg/ny" search={{ delmal: chosen.join(',') }}>
            {sv.goals.requestFor(chosen.length)}
          </LinkButton>
        </PrimaryAction>
      )}
    </Page>
  );
}

type RowProps = { goal: Goal; isChosen: boolean; onToggle: (code: string, isChosen: boolean) => void };

function GoalRow({ goal, isChosen, onToggle }: RowProps) {
  const name = goal.title ?? sv.goals.untitled(goal.code);
  return (
    <li id={goal.code} className="item-with-choice">
      {/* Enough is enough: a goal that is attested asks for nothing more. */}
      {goal.state === 'signed' ? (
        <span className="no-choice" />
      ) : (
        <Checkbox
          aria-label={`${sv.choose} ${goal.code} ${name}`}
          checked={isChosen}
          onChange={(event) => onToggle(goal.code, event.target.checked)}
        />
      )}
      <div className="item wide">
        <span className="item-title">
          {goal.code} {name}
        </span>
        {goal.summary && <span className="item-facts">{goal.summary}</span>}
        <span className="item-side">
          {goal.intyg.length === 0 ? (
            <Status>{sv.overview.goalState[goal.state]}</Status>
          ) : (
            goal.intyg.map((item) => (
              <Link key={item.id} to={`/intyg/${item.id}`}>
                <Status tone={toneOf(item.state)}>{item.statusLine}</Status>
              </Link>
            ))
          )}
        </span>
      </div>
    </li>
  );
}
