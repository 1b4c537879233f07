import type { Case } from '../../client/certificates.js';
import { day, dayOf, moment, period } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Item, Items } from '../../parts/items.js';
import { Status } from '../../parts/status.js';
import { lackingWords } from '../../portfolio/lacking.js';
import { StudyResults } from '../../portfolio/study-results.js';
import { Independence } from '../../portfolio/independence.js';
import { AfterDecision } from './case-after.js';
import { ExpertOpinions, Originals } from './case-lawful.js';
import { cases as t } from '../../words/cases.js';
import { time } from '../../words/time.js';
import { unitQueries } from '../../words/unit-queries.js';
import { application } from '../../words/application.js';
import { casework } from '../../words/casework.js';

/** Everything else the officer asks: who signed with which competence from where, why independent, earlier tries. */
export function CaseFacts({ view }: { view: Case }) {
  return (
    <>
      <Signers view={view} />
      {view.independence && (
        <section>
          <h2>{t.independence}</h2>
          <Independence
            answer={view.independence.answer}
            text={view.independence.words}
            reasons={view.independence.reasons.map((reason) => ({
              text: `${reason.text} (${reason.source})`,
            }))}
            sources={[view.independence.citation]}
          />
        </section>
      )}
      <Months view={view} />
      <Earlier view={view} />
      {view.applicant.id && <StudyResults trainee={view.applicant.id} />}
      <ExpertOpinions view={view} />
      <Originals view={view} />
      <Questions view={view} />
      <Heard view={view} />
      <AfterDecision view={view} />
    </>
  );
}

function Signers({ view }: { view: Case }) {
  return (
    <section>
      <h2>{t.signers}</h2>
      <Items>
        {view.signers.map((signer) => (
          <Item
            key={signer.documentId + signer.role + signer.name}
            title={`${signer.name}, ${signer.role}`}
            facts={
              <>
                {[signer.documentTitle, signer.unit, dayOf(signer.signedAt)].filter(Boolean).join(' · ')}
                {signer.competence.map((line) => (
                  <span key={line.kind + (line.specialty ?? '')} className="line">
                    {[line.kind, line.specialty].filter(Boolean).join(': ')} – {line.sourceWords}
                  </span>
                ))}
              </>
            }
          />
        ))}
      </Items>
    </section>
  );
}

function Months({ view }: { view: Case }) {
  if (!view.months) return null;
  return (
    <section>
      <h2>
        {t.months}: {time.monthsWord(view.months.shown)}
      </h2>
      <p className="quiet">{t.withoutCredit(view.months.withoutCredit)}</p>
      <Items>
        {view.months.rows.map((row) => (
          <Item
            key={row.from + row.unit}
            title={row.unit}
            facts={`${period(row.from, row.to)}, ${time.percent(row.percent)}`}
            side={time.monthsWord(row.months)}
          />
        ))}
      </Items>
    </section>
  );
}

function Earlier({ view }: { view: Case }) {
  return (
    <section>
      <h2>{t.earlier}</h2>
      {view.earlierApplications.length === 0 ? (
        <p className="quiet">{t.earlierNone}</p>
      ) : (
        <Items>
          {view.earlierApplications.map((earlier) => (
            <Item
              key={earlier.id}
              title={earlier.diarienummer}
              facts={[day(earlier.arrivedOn), earlier.reasons].filter(Boolean).join(' · ')}
              side={
                earlier.outcome && (
                  <Status>{`${t.outcome[earlier.outcome]} ${day(earlier.decidedOn)}`}</Status>
                )
              }
            />
          ))}
        </Items>
      )}
    </section>
  );
}

function Questions({ view }: { view: Case }) {
  return (
    <>
      {view.unitQueries.length > 0 && (
        <section>
          <h2>{t.unitQueries}</h2>
          <Items>
            {view.unitQueries.map((query) => (
              <Item
                key={query.id}
                title={`${query.unit}: ${query.documentTitle}`}
                facts={[query.question, query.comment].filter(Boolean).join(' – ')}
                side={
                  <Status tone={query.answer === 'yes' ? 'done' : query.answer ? 'problem' : 'waiting'}>
                    {query.answer
                      ? `${unitQueries[query.answer]}, ${query.answeredBy ?? ''}`
                      : dayOf(query.askedAt)}
                  </Status>
                }
              />
            ))}
          </Items>
        </section>
      )}
      {view.supplements.length > 0 && (
        <section>
          <h2>{t.supplements}</h2>
          <Items>
            {view.supplements.map((supplement) => (
              <Item
                key={supplement.id}
                title={supplement.item}
                facts={[supplement.text, supplement.answer].filter(Boolean).join(' – ')}
                side={
                  <Status tone={supplement.answer ? 'done' : 'waiting'}>
                    {supplement.answeredAt
                      ? dayOf(supplement.answeredAt)
                      : application.answerBy(day(supplement.answerBy))}
                  </Status>
                }
              />
            ))}
          </Items>
        </section>
      )}
    </>
  );
}

/** What the applicant was told and answered, and what one officer has put before another. */
function Heard({ view }: { view: Case }) {
  const a = application;
  return (
    <>
      {view.communication && (
        <section>
          <h2>{t.action['communicate']}</h2>
          <Facts
            facts={[
              [t.field.text, view.communication.text],
              [a.lacking, lackingWords(view.communication.lacking)],
              [t.field.answerBy, day(view.communication.answerBy)],
              [a.statement, view.communication.statement],
            ]}
          />
        </section>
      )}
      {view.proposal && (
        <section>
          <h2>{casework.proposal[view.proposal.outcome]}</h2>
          <p>{view.proposal.reasons}</p>
          <p className="pre">{lackingWords(view.proposal.lacking)}</p>
          <p className="quiet">{t.proposedBy(view.proposal.by, moment(view.proposal.at))}</p>
        </section>
      )}
    </>
  );
}
