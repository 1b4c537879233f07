import type { IntygView } from '../../client/intyg.js';
import { Facts } from '../../parts/facts.js';
import { inSwedish } from '../../parts/swedish.js';
import { DeclarationList } from '../../portfolio/declaration-list.js';
import { formFacts, platformFacts } from '../../portfolio/form-facts.js';
import { toSign as t } from '../../words/to-sign.js';
import { intyg } from '../../words/intyg.js';
import { goals as goalsWords } from '../../words/goals.js';

/**
 * What is attested in a few lines, so that the signer's own taps come within the first screen of a phone; what each goal
 * means in full stands below them.
 */
export function InShort({ view }: { view: IntygView }) {
  const { content } = view;
  const goals = view.goalDetails.map((goal) => [goal.code, goal.title].filter(Boolean).join(' '));
  const isUnverified = view.goalDetails.some((goal) => goal.title && goal.titleUnverified);
  return (
    <div>
      <Facts
        facts={[
          [t.goals, inSwedish(goals.join('\n'))],
          ...(content.kind === 'form' ? [...platformFacts(view), ...formFacts({ content, view })] : []),
          [intyg.activities, content.kind === 'goals' && inSwedish(content.activities)],
          [
            t.evidence,
            shownFirst(view.evidence)
              .map(({ title }) => title)
              .join(', '),
          ],
        ]}
      />
      {isUnverified && <p className="unverified">{goalsWords.unverifiedTitle}</p>}
    </div>
  );
}

/** What the doctor chose; all there is where nothing was chosen. */
const shownFirst = (evidence: IntygView['evidence']) =>
  evidence.some(({ isChosen }) => isChosen) ? evidence.filter(({ isChosen }) => isChosen) : evidence;

export const Statement = ({ view }: { view: IntygView }) => (
  <DeclarationList declarations={view.declarations} />
);
