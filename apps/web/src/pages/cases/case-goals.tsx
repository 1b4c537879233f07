import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Case } from '../../client/certificates.js';
import { Status } from '../../parts/status.js';
import { isUnverified } from '../../parts/confidence.js';
import { casework } from '../../words/casework.js';
import { cases } from '../../words/cases.js';
import { goals as goalsWords } from '../../words/goals.js';
import { application } from '../../words/application.js';
import type { OpenAct } from './open-act.js';

const t = casework.goals;
type Goal = Case['goals'][number];
type CaseGoalsProps = { view: Case; onShow: (documentId: string) => void; onAct: (act: OpenAct) => void };

/** Behind a tap, since what is missing stands among the checks. Goal by goal: what each group asks for, the document that meets it, and what to do about one that nothing meets. */
export function CaseGoals({ view, onShow, onAct }: CaseGoalsProps) {
  const [isAll, setAll] = useState(false);
  const { goals } = view;
  if (goals.length === 0) return null;
  const missing = goals.filter(({ isMet }) => !isMet);
  const mayAsk = view.actions.some(({ name, enabled }) => name === 'request-supplement' && enabled);
  return (
    <section>
      <h2>{t.title(goals.length - missing.length, goals.length)}</h2>
      {isAll && (
        <ul className="items">
          {goals.map((goal) => (
            <li key={goal.code} className="item">
              <span className="row apart">
                <strong>{goal.code}</strong>
                <Status tone={goal.isMet ? 'done' : 'problem'}>{goal.isMet ? t.met : t.missing}</Status>
              </span>
              <Groups goal={goal} view={view} onShow={onShow} />
              {isUnverified(goal.confidence) && <span className="unverified">{goal.confidenceWords}</span>}
              {!goal.isMet && mayAsk && (
                <span className="row">
                  <Button variant="tertiary" onClick={() => onAct(supplementFor(goal))}>
                    {cases.acts['request-supplement']}
                    <span className="visually-hidden"> {goal.code}</span>
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button variant="tertiary" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
        {isAll ? t.fewer : t.all}
      </Button>
    </section>
  );
}

/** Every group must be met; of what stands in a group one is enough. */
function Groups({ goal, view, onShow }: { goal: Goal } & Pick<CaseGoalsProps, 'view' | 'onShow'>) {
  return goal.groups.map(({ anyOf, metBy }, at) => (
    <span key={at} className="item-facts">
      {anyOf.flatMap(({ words }) => words ?? []).join(` ${goalsWords.or}`)}{' '}
      {metBy.length === 0 && t.notEnough}
      {metBy.map((documentId) => {
        const document = view.documents.find((one) => one.documentId === documentId);
        return (
          document && (
            <Button key={documentId} variant="tertiary" onClick={() => onShow(documentId)}>
              {cases.show} {application.number(document.number).toLowerCase()}
            </Button>
          )
        );
      })}
    </span>
  ));
}

const supplementFor = ({ code, missing }: Goal): OpenAct => ({
  name: 'request-supplement',
  documentId: null,
  rule: 'R15',
  text: missing ?? code,
});
