import { Checkbox } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { doctorsFile } from '../../client/director.js';
import { usePerson } from '../../client/session.js';
import { trainees, type Relation, type TraineeListItem } from '../../client/trainees.js';
import { day } from '../../parts/dates.js';
import { TextField } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { Status } from '../../parts/status.js';
import { NewSinceNight } from '../../portfolio/new-since-night.js';
import { reviews } from '../../words/reviews.js';
import { everywhere } from '../../words/everywhere.js';
import { doctors as t } from '../../words/doctors.js';
import { employerNotices } from '../../words/employer-notices.js';
import { supervisorLoads } from '../../words/everyday.js';
import { plausibility } from '../../words/plausibility.js';
import { posts } from '../../words/posts.js';
import { time } from '../../words/time.js';
import { LateDoctors } from './late-doctors.js';
import { isLate } from './late-facts.js';
import { postName } from './post-name.js';
import { UnitDocuments } from './unit-documents.js';
import { UnitQuestions } from './unit-questions.js';

const useTrainees = (relation?: Relation) =>
  useSuspenseQuery({ queryKey: ['trainees', relation ?? ''], queryFn: () => trainees(relation) }).data.items;

/** Everyone on one page, late ones first. */
export function DoctorsPage() {
  const mayCreate = usePerson().roles.some((r) => r.role === 'study_director');
  const isDirector = (item: TraineeListItem) =>
    item.relations.some((relation) => relation === 'study-director' || relation === 'bt-coordinator');
  const items = useTrainees().filter(isDirector);
  const late = items.filter(isLate).sort((a, b) => a.endsOn.localeCompare(b.endsOn));
  return (
    <Page title={t.all}>
      {mayCreate && (
        <PrimaryAction>
          <LinkButton to="/tjanster/ny">{t.newPost}</LinkButton>
        </PrimaryAction>
      )}
      <NewSinceNight kind="post" />
      <LateDoctors items={late} />
      {late.length > 0 && items.length > late.length && <h2>{t.inTime}</h2>}
      {(late.length === 0 || items.length > late.length) && (
        <TraineeTable items={items.filter((item) => !isLate(item))} none={t.noneYours} isSearchable />
      )}
      {items.length > 0 && <Beside isStudyDirector={mayCreate} />}
    </Page>
  );
}

/** Beside the list: what the checks found, those who supervise, and the list as a file. */
function Beside({ isStudyDirector }: { isStudyDirector: boolean }) {
  return (
    <ul className="bullets">
      {isStudyDirector && (
        <li>
          <Link to="/lakare/rimlighet">{plausibility.page.link}</Link>
        </li>
      )}
      <li>
        <Link to="/lakare/handledare">{supervisorLoads.link}</Link>
      </li>
      <li>
        <a href={doctorsFile('xlsx')} download>
          {supervisorLoads.xlsx}
        </a>
      </li>
      <li>
        <a href={doctorsFile('csv')} download>
          {supervisorLoads.csv}
        </a>
      </li>
    </ul>
  );
}

export function MyDoctorsPage() {
  const isSupervised = (item: TraineeListItem) =>
    item.relations.some((relation) => relation === 'principal-supervisor' || relation === 'supervisor');
  return (
    <Page title={t.mine}>
      <TraineeTable items={useTrainees().filter(isSupervised)} none={t.noneText} />
    </Page>
  );
}

export function UnitPage() {
  const items = useTrainees('head-of-department');
  return (
    <Page title={t.unit}>
      <TraineeTable items={items} none={t.noneUnit} />
      <UnitQuestions />
      <UnitDocuments />
      <div className="row">
        <Link to="/granskningar">{reviews.units.link}</Link>
        <Link to="/underrattelser">{employerNotices.title}</Link>
      </div>
    </Page>
  );
}

type TraineeTableProps = { items: readonly TraineeListItem[]; none: string; isSearchable?: boolean };

function TraineeTable({ items, none, isSearchable = false }: TraineeTableProps) {
  const [query, setQuery] = useState('');
  const [withEnded, setWithEnded] = useState(false);
  const [kind, setKind] = useState<Kind | null>(null);
  const kinds = [...new Set(items.map((item) => item.kind))].sort();
  const shown = items
    .filter((item) => kind === null || item.kind === kind)
    .filter((item) => withEnded || item.state === 'ongoing')
    .filter((item) => item.trainee.displayName.toLowerCase().includes(query.toLowerCase()))
    .sort((a, b) => Number(isLate(b)) - Number(isLate(a)) || a.endsOn.localeCompare(b.endsOn));
  return (
    <>
      {isSearchable && items.length > 8 && (
        <div className="form">
          <TextField name="query" label={t.filter} value={query} onChange={setQuery} />
        </div>
      )}
      {kinds.length > 1 && <KindChips kinds={kinds} chosen={kind} onChoose={setKind} />}
      {shown.length === 0 ? (
        <p>
          {t.none} <span className="quiet">{items.length === 0 ? none : t.noneShown}</span>
        </p>
      ) : (
        <Rows items={shown} />
      )}
      {items.some((item) => item.state !== 'ongoing') && (
        <Checkbox
          label={t.ended}
          checked={withEnded}
          onChange={(event) => setWithEnded(event.target.checked)}
        />
      )}
    </>
  );
}

type Kind = TraineeListItem['kind'];
type KindChipsProps = { kinds: readonly Kind[]; chosen: Kind | null; onChoose: (kind: Kind | null) => void };

/** Only where there is more than one kind to choose between. */
function KindChips({ kinds, chosen, onChoose }: KindChipsProps) {
  return (
    <div className="choice-chips" role="group" aria-label={posts.list.filter}>
      {[null, ...kinds].map((kind) => (
        <button
          key={kind ?? ''}
          type="button"
          className="chip"
          aria-pressed={chosen === kind}
          onClick={() => onChoose(kind)}
        >
          {kind === null ? posts.list.all : everywhere.postKind[kind]}
        </button>
      ))}
    </div>
  );
}

function Rows({ items }: { items: readonly TraineeListItem[] }) {
  return (
    <table className="table full as-list">
      <thead>
        <tr>
          {[t.col.doctor, posts.list.training, t.col.where, t.col.time, t.col.status].map((label) => (
            <th scope="col" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.postId}>
            <th scope="row">
              <Link to={`/lakare/${item.trainee.id}`} search={{ post: item.postId }} className="row-link">
                {item.trainee.displayName}
              </Link>
            </th>
            <td>{postName(item)}</td>
            <td>{item.currentUnit ? (item.currentUnit.name ?? time.hiddenUnit) : t.between}</td>
            <td>{t.months(item.months.shown, String(item.monthsRequired))}</td>
            <td>
              <Where item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Where({ item }: { item: TraineeListItem }) {
  if (item.state !== 'ongoing') return <Status tone="done">{everywhere.postState[item.state]}</Status>;
  if (isLate(item)) return <Status tone="problem">{`${t.late} ${day(item.endsOn)}`}</Status>;
  if (item.interruptedBy) return <Status tone="warn">{item.interruptedBy}</Status>;
  if (item.plan !== 'agreed') return <Status tone="warn">{everywhere.planState[item.plan]}</Status>;
  return <Status>{t.ends(day(item.endsOn))}</Status>;
}
