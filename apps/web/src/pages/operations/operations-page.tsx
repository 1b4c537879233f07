import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { logState, statisticsState, type LogState, type StatisticsState } from '../../client/operations.js';
import { day, moment } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { published } from '../../words/published.js';
import { planning } from '../../words/planning.js';
import { EvidenceLog } from './evidence-log.js';

const t = planning.operations;
/** The goal of the lag meter (decision 28). */
const GOAL_SECONDS = 60;
const EVERY = 30_000;

/** How the statistics and the signature log are doing: calm when all is well, and what to look at when it is not. */
export function OperationsPage() {
  const { data } = useSuspenseQuery({
    queryKey: ['operations', 'statistics'],
    queryFn: statisticsState,
    refetchInterval: EVERY,
  });
  const { data: log } = useSuspenseQuery({
    queryKey: ['operations', 'log'],
    queryFn: logState,
    refetchInterval: EVERY,
  });
  const isCalm = isWell(data) && holds(log);
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <p role="status">
        <Status tone={isCalm ? 'done' : 'warn'}>{isCalm ? t.calm : t.look}</Status>
      </p>
      {log.alarms.length > 0 && <EvidenceLog state={log} />}
      <Lag state={data} />
      <Waiting state={data} />
      <LastCheck check={data.lastCheck} />
      <section className="stack">
        <h2>{t.publication}</h2>
        <Publications publications={data.publications} />
      </section>
      {log.alarms.length === 0 && <EvidenceLog state={log} />}
    </Page>
  );
}

function isWell({ hour, poisonPersons, isolatedEffects, lastCheck, waiting }: StatisticsState): boolean {
  const hasWaited = waiting.oldest !== null && Date.now() - Date.parse(waiting.oldest) > GOAL_SECONDS * 1_000;
  const differs = lastCheck !== null && lastCheck.differingCells + lastCheck.identityViolations > 0;
  return !hasWaited && !differs && poisonPersons + isolatedEffects === 0 && (hour.p99 ?? 0) <= GOAL_SECONDS;
}

const holds = ({ alarms, audit }: LogState): boolean => alarms.length === 0 && (audit?.findings ?? 0) === 0;

function Lag({ state }: { state: StatisticsState }) {
  const rows = [
    [t.hour, state.hour],
    [t.day, state.day],
  ] as const;
  return (
    <section>
      <h2>{t.lag}</h2>
      <p>{t.lagLead}</p>
      <table className="table full as-list">
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.facts}</th>
            <th scope="col">{t.median}</th>
            <th scope="col">{t.p99}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, { facts, median, p99 }]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-label={t.facts}>{facts.toLocaleString('sv-SE')}</td>
              <td data-label={t.median}>{median === null ? t.nothing : t.seconds(median)}</td>
              <td data-label={t.p99}>{p99 === null ? t.nothing : t.seconds(p99)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Waiting({ state: { waiting, held, poisonPersons, isolatedEffects } }: { state: StatisticsState }) {
  return (
    <>
      <section>
        <h2>{t.waits}</h2>
        <Facts
          facts={[
            [t.waitingEvents, waiting.events.toLocaleString('sv-SE')],
            [t.oldest, waiting.oldest && moment(waiting.oldest)],
            [t.held, held.toLocaleString('sv-SE')],
          ]}
        />
      </section>
      <section>
        <h2>{t.aside}</h2>
        <Facts
          facts={[
            [t.poisonPersons, poisonPersons.toLocaleString('sv-SE')],
            [t.isolated, isolatedEffects.toLocaleString('sv-SE')],
          ]}
        />
        {poisonPersons > 0 && <p>{t.poisonText}</p>}
      </section>
    </>
  );
}

function Publications({ publications: { last, next } }: Pick<StatisticsState, 'publications'>) {
  return (
    <>
      <Facts
        facts={[
          [t.last, last ? t.release(last.version, moment(last.publishedAt)) : t.notPublished],
          [t.next, next ? day(next) : t.unknown],
        ]}
      />
      <p>
        <Link to="/statistik/publiceringar">{published.releases.link}</Link>
      </p>
    </>
  );
}

function LastCheck({ check }: { check: StatisticsState['lastCheck'] }) {
  return (
    <section>
      <h2>{t.check}</h2>
      {check === null ? (
        <p className="quiet">{t.notChecked}</p>
      ) : (
        <Facts
          facts={[
            [t.checkedAt, moment(check.at)],
            [t.differingCells, check.differingCells.toLocaleString('sv-SE')],
            [t.differingSpells, check.differingSpells.toLocaleString('sv-SE')],
            [t.identityViolations, check.identityViolations.toLocaleString('sv-SE')],
          ]}
        />
      )}
    </section>
  );
}
