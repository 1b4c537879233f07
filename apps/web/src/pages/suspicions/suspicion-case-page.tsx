import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { suspicionCaseQuery, type SuspicionCase } from '../../client/suspicions.js';
import { day, dayOf, moment } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Status } from '../../parts/status.js';
import { suspicions as t } from '../../words/suspicions.js';
import { ActButton } from './act-button.js';
import { Checklist } from './checklist.js';
import { Cited } from './cited.js';
import { Concerns } from './concerns.js';
import { Communications, SentToOthers } from './told-and-heard.js';
import { suspicionTone } from './room-page.js';

/** One case of the room: what was said, what it concerns, on which ground, who has been told, and what is left. */
export function SuspicionCasePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: view } = useSuspenseQuery(suspicionCaseQuery(id));
  const { page } = t;
  return (
    <Page
      title={page.title(view.doctor?.name ?? page.unknown)}
      back={{ to: '/arenden/misstankar', label: t.room.title }}
      stage={view.state}
      lead={
        <Status tone={view.duePassed ? 'problem' : suspicionTone(view.state)}>
          {view.stateWords}
          {!isEnded(view) && ` · ${view.duePassed ? page.late(day(view.dueOn)) : page.due(day(view.dueOn))}`}
        </Status>
      }
    >
      <Facts
        facts={[
          [page.received, dayOf(view.receivedAt)],
          [page.officer, view.officer ?? page.nobody],
          [page.doctor, view.doctor?.isProtected && page.protectedDoctor],
        ]}
      />
      <Said view={view} />
      <Concerns view={view} />
      <Ground view={view} />
      <Checklist view={view} />
      <Communications view={view} />
      <SentToOthers view={view} />
      <Left view={view} />
      <PrimaryAction>
        <MainAct view={view} />
      </PrimaryAction>
      <div className="row">
        <ActButton name="take-over" view={view} />
        <ActButton name="move-due" view={view} />
        {view.state === 'communicated' && <ActButton name="end-unchanged" view={view} />}
      </div>
      <p className="small quiet">
        <Cited cited={view.dueGround} />
      </p>
      <Log view={view} />
    </Page>
  );
}

const isEnded = ({ state }: SuspicionCase) => state.startsWith('decision-');

function Said({ view }: { view: SuspicionCase }) {
  return (
    <section className="stack tight">
      <h2>{t.said.title}</h2>
      <ul className="items">
        {view.suspicions.map((one) => (
          <li key={one.id} className="item">
            <span className="pre">{one.text}</span>
            <span className="item-facts">
              {t.said.by(one.informant, one.sourceWords, day(one.arrivedOn))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ground({ view }: { view: SuspicionCase }) {
  return (
    <section className="stack tight">
      <h2>{t.ground.title}</h2>
      {view.ground ? (
        <>
          <p>
            <Cited cited={view.ground} />
          </p>
          <p className="pre">{view.ground.reason}</p>
        </>
      ) : (
        <p className="quiet">{t.ground.none}</p>
      )}
      <div>
        <ActButton name="choose-ground" view={view} />
      </div>
    </section>
  );
}

/** The next thing, one a page: take it, tell the doctor, or end it. */
function MainAct({ view }: { view: SuspicionCase }) {
  if (view.state === 'received') return <ActButton name="take" view={view} isPrimary />;
  if (view.state === 'investigated') {
    return (
      <>
        <ActButton name="communicate" view={view} isPrimary />
        <ActButton name="end-unchanged" view={view} />
      </>
    );
  }
  return (
    <>
      <ActButton name="end-changed" view={view} isPrimary />
      <ActButton name="communicate" view={view} />
    </>
  );
}

/** Why it cannot end yet. */
function Left({ view }: { view: SuspicionCase }) {
  const name = view.state === 'communicated' ? 'end-changed' : 'end-unchanged';
  const reasons = view.actions.find((one) => one.name === name)?.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <section className="stack tight">
      <p>{t.bar.stands}</p>
      <ul className="bullets">
        {reasons.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Log({ view }: { view: SuspicionCase }) {
  return (
    <>
      <details>
        <summary>{t.history}</summary>
        <ul className="bullets">
          {view.history.map(({ at, words, by, reason }) => (
            <li key={`${at} ${words}`}>
              {[moment(at), words, by].filter(Boolean).join(' · ')}
              {reason && <span className="line quiet pre">{reason}</span>}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t.readings}</summary>
        <ul className="bullets">
          {[...new Set(view.readings.map(({ at, by, what }) => `${moment(at)} · ${by} · ${what}`))].map(
            (line) => (
              <li key={line}>{line}</li>
            ),
          )}
        </ul>
      </details>
    </>
  );
}
