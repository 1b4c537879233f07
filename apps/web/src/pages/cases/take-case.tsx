import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseRow } from '../../client/certificates.js';
import { postAct } from '../../client/http.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { Status } from '../../parts/status.js';
import { cases as t } from '../../words/cases.js';
import { casework } from '../../words/casework.js';

const h = casework.handOver;
const handedWords = ({ name, isMe }: NonNullable<CaseRow['handedTo']>) => (isMe ? h.rowToMe : h.row(name));

/** As what a case that is not mine can be taken at once; a colleague's is taken over, with a reason. */
const openAs = (row: CaseRow) => {
  if (row.mine || isEnded(row)) return null;
  if (row.officer === null) return 'officer';
  return row.state === 'communicated-before-refusal' ? 'second' : null;
};
const isEnded = ({ state }: CaseRow) => ['decided', 'closed', 'dismissed'].includes(state);
/** Beside the officer who has the case: in a refusal, in what was proposed, in a change of decision. */
const mayJoin = (row: CaseRow) =>
  !row.mine &&
  row.officer !== null &&
  ['under-examination', 'communicated-before-refusal', 'appealed', 'decided', 'closed', 'dismissed'].includes(
    row.state,
  );
const WORDS = { officer: t.action['take'], second: t.action['take-second'] } as const;

/** In the list: who has the case, and the button where taking it is the next thing. */
export function CaseOfficer({ row }: { row: CaseRow }) {
  const as = openAs(row);
  if (as === null) return row.officer ?? t.nobody;
  return (
    <span className="stack tight">
      <span>{row.handedTo ? handedWords(row.handedTo) : (row.officer ?? t.nobody)}</span>
      <Take row={row} as={as} isSmall />
    </span>
  );
}

/** What an officer may see before taking a case: its row, and no name (decision 11). */
export function UntakenCase({ row }: { row: CaseRow }) {
  const as = openAs(row);
  return (
    <Page
      title={row.diarienummer}
      back={{ to: '/arenden', label: t.title }}
      lead={<Status tone={row.deadlinePassed ? 'problem' : 'waiting'}>{row.status}</Status>}
    >
      <Facts
        facts={[
          [casework.kindCol, casework.kindOf(casework.kind[row.kind], row.specialty?.name)],
          [t.col.arrived, `${day(row.arrivedOn)} (${t.origin[row.origin]}), ${t.days(row.days)}`],
          [t.col.deadline, day(row.deadlineOn)],
          [t.col.officer, row.officer ?? t.nobody],
        ]}
      />
      {row.handedTo && (
        <p className="note" role="status">
          {row.handedTo.isMe ? h.toMe : h.toColleague(row.handedTo.name)}
        </p>
      )}
      <p>{t.untaken[as ?? 'officer'](row.officer)}</p>
      <PrimaryAction>
        {as && <Take row={row} as={as} />}
        {as === null && mayJoin(row) && <Take row={row} as="second" variant="secondary" />}
        {row.officer && <TakeOver row={row} />}
      </PrimaryAction>
    </Page>
  );
}

type TakeProps = {
  row: CaseRow;
  as: 'officer' | 'second';
  isSmall?: boolean;
  variant?: 'primary' | 'secondary';
};

const refreshed = (id: string) => [['cases'], ['case-row', id], ['case', id]];

function Take({ row, as, isSmall = false, variant = isSmall ? 'secondary' : 'primary' }: TakeProps) {
  const navigate = useNavigate();
  const take = useAct(
    (part: 'officer' | 'second', intent) =>
      postAct('/api/cases/{id}/assign', row.id, { revision: row.revision, as: part }, intent),
    { refreshes: refreshed(row.id), onDone: () => void navigate({ to: `/arenden/${row.id}` }) },
  );
  return (
    <>
      <Problem error={take.error} />
      <Button variant={variant} loading={take.isPending} onClick={() => take.mutate(as)}>
        {WORDS[as]}
        {isSmall && <span className="visually-hidden"> {row.diarienummer}</span>}
      </Button>
    </>
  );
}

/** The colleague reads the reason in the history, and is told. */
function TakeOver({ row }: { row: CaseRow }) {
  const [isOpen, setOpen] = useState(false);
  const takeOver = useAct(
    (reason: string, intent) =>
      postAct('/api/cases/{id}/reassign', row.id, { revision: row.revision, reason }, intent),
    { refreshes: refreshed(row.id) },
  );
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t.action['reassign']}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t.action['reassign'] ?? ''}
          text={t.untaken.officer(row.officer)}
          submit={t.action['reassign'] ?? ''}
          act={takeOver}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
