import type { Case } from '../../client/certificates.js';
import { day, dayOf, moment } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Item, Items } from '../../parts/items.js';
import { Status } from '../../parts/status.js';
import { lackingWords } from '../../portfolio/lacking.js';
import { Swedish } from '../../parts/swedish.js';
import { casework as t } from '../../words/casework.js';
import { application } from '../../words/application.js';
import { cases } from '../../words/cases.js';

type Decision = NonNullable<Case['decision']>;

/** What holds, until when it may be appealed, whether it is looked at again, and what held before. */
export function AfterDecision({ view }: { view: Case }) {
  return (
    <>
      {view.decision && <DecisionFacts heading={view.decision.words} decision={view.decision} />}
      {view.decision && <AppealClock view={view} />}
      <ReExaminations view={view} />
      {view.earlierDecisions.length > 0 && (
        <section>
          <h2>{t.reExamination.earlier}</h2>
          {view.earlierDecisions.map((decision) => (
            <DecisionFacts key={decision.id} heading={decision.words} decision={decision} isEarlier />
          ))}
        </section>
      )}
    </>
  );
}

type DecisionFactsProps = { heading: string; decision: Decision; isEarlier?: boolean };

function DecisionFacts({ heading, decision, isEarlier = false }: DecisionFactsProps) {
  const a = application;
  const facts = (
    <Facts
      facts={[
        [cases.field.decidedOn, day(decision.decidedOn)],
        [a.decider, decision.decider],
        [t.decision.proposer, decision.proposer],
        [t.decision.ground, decision.changeGround],
        [a.reasons, decision.reasons],
        [a.lacking, lackingWords(decision.lacking)],
      ]}
    />
  );
  if (isEarlier)
    return (
      <>
        <h3>{heading}</h3>
        {facts}
      </>
    );
  return (
    <section>
      <h2>{heading}</h2>
      {facts}
    </section>
  );
}

/** Three weeks from the day the applicant was served (44 § förvaltningslagen, as the api words it). */
function AppealClock({ view }: { view: Case }) {
  const { appealClock: clock, appeals } = view;
  // A decision that gives what was asked for tells no way to appeal, and no time runs.
  if (!clock && appeals.length === 0 && !view.decision?.appealText) return null;
  return (
    <section>
      <h2>{t.clock.title}</h2>
      {clock ? (
        <>
          <Status tone={clock.hasPassed ? 'done' : 'waiting'}>
            {clock.hasPassed ? t.clock.passed : t.clock.runs}
          </Status>
          <Facts
            facts={[
              [t.clock.delivered, `${day(clock.deliveredOn)}, ${clock.howWords}`],
              [t.clock.lastDay, day(clock.lastDay)],
            ]}
          />
          <p className="small quiet">
            {clock.text} <Swedish>{clock.citation}</Swedish>. {clock.confidenceWords}
          </p>
        </>
      ) : (
        <p className="quiet">{t.clock.notStarted}</p>
      )}
      <Items>
        {appeals.map((appeal) => (
          <Item
            key={appeal.id}
            title={`${t.clock.appeals}: ${day(appeal.arrivedOn)}`}
            facts={appeal.note}
            side={<Status tone={appeal.timeliness === 'late' ? 'problem' : 'waiting'}>{appeal.words}</Status>}
          />
        ))}
      </Items>
    </section>
  );
}

function ReExaminations({ view }: { view: Case }) {
  const r = t.reExamination;
  if (view.reExaminations.length === 0) return null;
  return (
    <section>
      <h2>{r.title}</h2>
      {view.reExaminations.map((one) => (
        <div key={one.id} className="stack tight">
          <Status tone={one.result ? 'done' : 'mine'}>{one.result ? r.result[one.result] : r.open}</Status>
          <Facts
            facts={[
              [r.opened, `${dayOf(one.openedAt)}, ${one.openedBy}`],
              [r.ground, `${one.groundWords} (${one.citation}; ${one.confidenceWords})`],
              [r.reason, one.reason],
              [r.proposed, one.proposal && proposalWords(one.proposal)],
              [cases.field.outcome, one.resultReason],
            ]}
          />
        </div>
      ))}
    </section>
  );
}

type Proposal = NonNullable<Case['reExaminations'][number]['proposal']>;
const proposalWords = ({ outcome, reasons, by, at }: Proposal) =>
  `${cases.outcome[outcome]}: ${reasons} (${by}, ${moment(at)})`;
