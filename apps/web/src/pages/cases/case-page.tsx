import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { caseRow, officerCase, type Case } from '../../client/certificates.js';
import { day } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { EventList } from '../../portfolio/event-list.js';
import { cases as t } from '../../words/cases.js';
import { casework } from '../../words/casework.js';
import { application } from '../../words/application.js';
import { CaseBasis } from './case-basis.js';
import { CaseBias } from './case-bias.js';
import { CaseChecks } from './case-checks.js';
import { CaseDocuments } from './case-documents.js';
import { CaseFacts } from './case-facts.js';
import { CaseFile } from './case-file.js';
import { CaseGoals } from './case-goals.js';
import { kindWords } from './cases-page.js';
import { CasePlausibility } from './case-plausibility.js';
import { DecisionBar } from './decision-bar.js';
import type { OpenAct } from './open-act.js';
import { UntakenCase } from './take-case.js';

/** A case is read by the officer who has taken it; before that its row is all there is, with the way to take it. */
export function CasePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: row } = useSuspenseQuery({ queryKey: ['case-row', id], queryFn: () => caseRow(id) });
  return row.mine ? <OpenCase key={id} id={id} /> : <UntakenCase row={row} />;
}

/** One page: left the checks (fault → document → act), right the document, at the bottom what is still lacking. */
function OpenCase({ id }: { id: string }) {
  const { data: view } = useSuspenseQuery({ queryKey: ['case', id], queryFn: () => officerCase(id) });
  const [shown, setShown] = useState<string | null>(null);
  const [open, setOpen] = useState<OpenAct | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [overrides, setOverrides] = useState<Readonly<Record<string, string>>>({});
  return (
    <Page
      title={`${view.diarienummer} ${view.applicant.name}`}
      back={{ to: '/arenden', label: t.title }}
      lead={<Status tone={view.state === 'decided' ? 'done' : 'mine'}>{view.status}</Status>}
    >
      <Done name={done} view={view} />
      <CaseHead view={view} />
      <CaseBias view={view} />
      <CaseBasis view={view} />
      <div className="two">
        <div>
          <CaseChecks
            view={view}
            overrides={overrides}
            onOverride={(key, reason) => setOverrides((all) => ({ ...all, [key]: reason }))}
            onShow={setShown}
            onAct={setOpen}
          />
          <CasePlausibility view={view} />
          <CaseGoals view={view} onShow={setShown} onAct={setOpen} />
          <CaseFacts view={view} />
        </div>
        <CaseDocuments view={view} shown={shown} onShow={setShown} />
      </div>
      <CaseFile view={view} />
      <EventList heading={t.history} events={view.history} />
      <DecisionBar
        key={view.revision}
        view={view}
        overrides={overrides}
        open={open}
        onOpen={(act) => {
          setOpen(act);
          if (act) setDone(null);
        }}
        onDone={setDone}
      />
    </Page>
  );
}

/** What was done, where the case is now and how it goes on; the focus comes here, since the form it was in is gone. */
function Done({ name, view }: { name: string | null; view: Case }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (name) box.current?.focus();
  }, [name]);
  return (
    <div role="status" aria-live="polite">
      {name && (
        <div className="note" data-tone="done" tabIndex={-1} ref={box}>
          <p>
            <strong>{t.done[name] ?? DONE[name] ?? t.doneOther}</strong>
          </p>
          <p>{t.nowIs(view.status)}</p>
          {t.undo[name] && <p className="quiet">{t.undo[name]}</p>}
        </div>
      )}
    </div>
  );
}

const DONE: Readonly<Record<string, string>> = casework.done;

function CaseHead({ view }: { view: Case }) {
  const a = application;
  return (
    <>
      {view.applicant.protected && (
        <p className="note" data-tone="warn">
          {t.protectedPerson}
        </p>
      )}
      <Facts
        facts={[
          [casework.kindCol, kindWords(view)],
          [casework.regulation, view.regulation],
          [t.col.arrived, `${day(view.arrivedOn)} (${t.origin[view.origin]})`],
          [t.col.deadline, day(view.deadlineOn)],
          [t.col.officer, [view.officer ?? t.nobody, view.secondOfficer].filter(Boolean).join(', ')],
          [
            t.fee,
            `${a.feeText(view.fee.amountKronor.toLocaleString('sv-SE'))}, ${view.fee.paidOn ? a.paidOn(day(view.fee.paidOn)) : a.notPaid}`,
          ],
        ]}
      />
    </>
  );
}
