import { useSuspenseQuery } from '@tanstack/react-query';
import { nightlyQuery, type Nightly, type NightlyKind } from '../../client/night.js';
import { day } from '../../parts/dates.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { night as t } from '../../words/night.js';

type Finding = Nightly['findings'][number];
export type Subject = { title: string; to: string; search?: Record<string, string> };
type NightPageProps = {
  kind: NightlyKind;
  subjects: ReadonlyMap<string, Subject>;
  back: { to: string; label: string };
};

/** What the rules found in the reader's own trainings or cases: the new first, each with the way to where it is mended. */
export function NightPage({ kind, subjects, back }: NightPageProps) {
  const { run, findings } = useSuspenseQuery(nightlyQuery).data;
  const own = findings.filter((one) => one.kind === kind && subjects.has(one.id));
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>} back={back}>
      <p className="quiet">{ranWords(run)}</p>
      {run && own.length === 0 && <p>{t.none}</p>}
      <Found title={t.appeared} findings={own.filter(({ isNew }) => isNew)} subjects={subjects} />
      <Found title={t.stands} findings={own.filter(({ isNew }) => !isNew)} subjects={subjects} />
    </Page>
  );
}

function ranWords(run: Nightly['run']): string {
  if (!run) return t.never;
  return run.finishedAt ? t.ran(day(run.night)) : t.running;
}

type FoundProps = { title: string; findings: readonly Finding[]; subjects: NightPageProps['subjects'] };

/** One line a training or case: the rules by name; the paragraphs stand where it is mended. */
function Found({ title, findings, subjects }: FoundProps) {
  if (findings.length === 0) return null;
  const ids = [...new Set(findings.map(({ id }) => id))];
  return (
    <section>
      <h2>{title}</h2>
      <Items>
        {ids.map((id) => (
          <SubjectItem
            key={id}
            subject={subjects.get(id)}
            findings={findings.filter((one) => one.id === id)}
          />
        ))}
      </Items>
    </section>
  );
}

function SubjectItem({ subject, findings }: { subject: Subject | undefined; findings: readonly Finding[] }) {
  const isBlocked = findings.some(({ level }) => level === 'block');
  const oldest = findings.filter(({ isNew }) => !isNew).at(-1);
  const names = [...new Set(findings.map(({ name }) => name))].join(', ');
  return (
    <Item
      {...(subject && { to: subject.to, search: subject.search })}
      title={subject?.title}
      facts={[names, oldest && t.since(day(oldest.since))].filter(Boolean).join(' · ')}
      side={<Status tone={isBlocked ? 'problem' : 'warn'}>{t.level[isBlocked ? 'block' : 'warn']}</Status>}
    />
  );
}
