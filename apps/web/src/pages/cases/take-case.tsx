import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import type { CaseRow } from '../../client/certificates.js';
import { postAct } from '../../client/http.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { sv } from '../../words/sv.js';

const t = sv.cases;

/** As what a case that is not mine can be taken: one that nobody has, or a refusal as its second decider. */
const openAs = (row: CaseRow) =>
  row.mine ? null : row.state === 'communicated-before-refusal' && row.officer ? 'second' : 'officer';
const WORDS = { officer: t.action['take'], second: t.action['take-second'] } as const;

/** In the list: who has the case, and the button where taking it is the next thing. */
export function CaseOfficer({ row }: { row: CaseRow }) {
  const as = openAs(row);
  const isOffered = as === 'second' || (as === 'officer' && row.officer === null && !isEnded(row));
  if (!isOffered) return row.officer ?? t.nobody;
  return (
    <span className="stack tight">
      <span>{row.officer ?? t.nobody}</span>
      <Take row={row} as={as} isSmall />
    </span>
  );
}

/** What an officer may see before taking a case: its row, and no name (decision 11). */
export function UntakenCase({ row }: { row: CaseRow }) {
  const as = openAs(row) ?? 'officer';
  return (
    <Page
      title={row.diarienummer}
      back={{ to: '/arenden', label: t.title }}
      lead={<Status tone={row.deadlinePassed ? 'problem' : 'waiting'}>{row.status}</Status>}
    >
      <Facts
        facts={[
          [t.col.arrived, `${day(row.arrivedOn)} (${t.origin[row.origin]}), ${t.days(row.days)}`],
          [t.col.deadline, day(row.deadlineOn)],
          [t.col.officer, row.officer ?? t.nobody],
        ]}
      />
      <p>{t.untaken[as](row.officer)}</p>
      <PrimaryAction>
        <Take row={row} as={as} />
      </PrimaryAction>
    </Page>
  );
}

const isEnded = ({ state }: CaseRow) => ['decided', 'closed', 'dismissed'].includes(state);

type TakeProps = { row: CaseRow; as: 'officer' | 'second'; isSmall?: boolean };

function Take({ row, as, isSmall = false }: TakeProps) {
  const navigate = useNavigate();
  const take = useAct(
    (part: 'officer' | 'second', intent) =>
      postAct('/api/cases/{id}/assign', row.id, { revision: row.revision, as: part }, intent),
    {
      refreshes: [['cases'], ['case-row', row.id], ['case', row.id]],
      onDone: () => void navigate({ to: `/arenden/${row.id}` }),
    },
  );
  return (
    <>
      <Problem error={take.error} />
      <Button
        variant={isSmall ? 'secondary' : 'primary'}
        loading={take.isPending}
        onClick={() => take.mutate(as)}
      >
        {WORDS[as]}
        {isSmall && <span className="visually-hidden"> {row.diarienummer}</span>}
      </Button>
    </>
  );
}
