import { Checkbox } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { Goals } from '../../client/intyg.js';
import { Status, toneOf, type Tone } from '../../parts/status.js';
import { Swedish } from '../../parts/swedish.js';
import { GoalName } from '../../portfolio/goal-name.js';
import { goals as t } from '../../words/goals.js';
import { overview } from '../../words/overview.js';

export type Goal = Goals['items'][number];
type Group = Goal['groups'][number];

type RowProps = {
  goal: Goal;
  isChosen: boolean;
  onToggle: (code: string, isChosen: boolean) => void;
};

/** A goal, what it needs, and how far each part has come. */
export function GoalRow({ goal, isChosen, onToggle }: RowProps) {
  const isOfBt = goal.kind === 'bt';
  return (
    <li id={goal.code} className="item-with-choice">
      {/* Enough is enough: a goal that is attested asks for nothing more. */}
      {goal.state === 'signed' ? (
        <span className="no-choice" />
      ) : (
        <Checkbox
          aria-label={t.chooseOne(goal.code, goal.title ?? t.untitled(goal.code))}
          checked={isChosen}
          onChange={(event) => onToggle(goal.code, event.target.checked)}
        />
      )}
      <div className="item wide">
        <GoalName goal={goal} />
        {isOfBt && goal.summary && (
          <span className="item-facts">
            <Swedish>{goal.summary}</Swedish>
          </span>
        )}
        {!isOfBt && <Needed goal={goal} />}
        {goal.restsOnCopy && <span className="unverified">{t.restsOnCopy}</span>}
        <span className="item-side">
          {goal.intyg.length === 0 && isOfBt ? (
            <Status>{overview.goalState[goal.state]}</Status>
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

/** Every part is needed; within a part one of the ways is enough. */
function Needed({ goal }: { goal: Goal }) {
  return (
    <ul className="needed">
      {goal.groups.map((group) => (
        <li key={group.label}>
          {group.state === 'missing' ? (
            <Ways code={goal.code} ways={group.ways} />
          ) : (
            <Status tone={TONES[group.state]}>
              {group.label}: {overview.goalState[group.state]}
            </Status>
          )}
        </li>
      ))}
    </ul>
  );
}

const TONES: Record<Exclude<Group['state'], 'missing'>, Tone> = {
  signed: 'done',
  sent: 'waiting',
  draft: 'mine',
};

function Ways({ code, ways }: { code: string; ways: Group['ways'] }) {
  return (
    <span className="ways">
      <Status>{overview.goalState.missing}</Status>
      {ways.map((way, at) => (
        <span key={way.type}>
          {at > 0 && t.or}
          <Link to="/intyg/ny" search={{ delmal: code, typ: way.type }}>
            {t.requestWay(way.label)}
            <span className="visually-hidden"> {code}</span>
          </Link>
        </span>
      ))}
    </span>
  );
}
