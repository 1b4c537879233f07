import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { regulationVersion, type RegulationVersion } from '../../client/regulations.js';
import { day } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { regulations as t } from '../../words/regulations.js';
import { PublishVersion } from './publish-version.js';

type Part = RegulationVersion['differences'][number];
type Change = RegulationVersion['meta'][number];

/** What an imported version changes, whom it touches, and the one act: to publish it from a day. */
export function RegulationVersionPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data } = useSuspenseQuery({
    queryKey: ['regulations', id],
    queryFn: () => regulationVersion(id),
  });
  const { version, preview } = data;
  const parts = data.differences.filter((part) => countOf(part) > 0);
  return (
    <Page
      title={`${version.designation}, ${t.version(version.version)}`}
      back={{ to: '/foreskrifter', label: t.title }}
    >
      <p>
        <Status tone={version.state === 'in-force' ? 'done' : 'mine'}>{version.stateWords}</Status>
      </p>
      <Facts
        facts={[
          [t.appliesFrom, day(version.appliesFrom)],
          [t.imported, byOn(version.importedBy, version.importedOn)],
          [t.published, byOn(version.publishedBy, version.publishedOn)],
          [t.note, version.note],
        ]}
      />
      <section>
        <h2>{data.comparedWith ? t.comparedWith(data.comparedWith) : t.notCompared}</h2>
        <Changes changes={data.meta} />
        {parts.length === 0 && data.comparedWith && <p>{t.noDifference}</p>}
        {parts.map((part) => (
          <PartDifferences key={part.part} part={part} />
        ))}
      </section>
      <Preview preview={preview} />
      <PublishVersion version={data} />
    </Page>
  );
}

const byOn = (by: string | null, on: string | null) => [by, day(on)].filter(Boolean).join(', ');
const countOf = ({ added, removed, changed }: Part) => added.length + removed.length + changed.length;

function PartDifferences({ part }: { part: Part }) {
  return (
    <section>
      <h3>{part.partWords}</h3>
      <Names heading={t.added} ids={part.added} />
      <Names heading={t.removed} ids={part.removed} />
      {part.changed.map(({ id, changes }) => (
        <div key={id} className="stack tight">
          <h4>{id}</h4>
          <Changes changes={changes} />
        </div>
      ))}
    </section>
  );
}

function Names({ heading, ids }: { heading: string; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <p>
      {heading}: {ids.join(', ')}
    </p>
  );
}

/** What stood and what stands, value by value. */
function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <Items>
      {changes.map(({ path, from, to }) => (
        <Item
          key={path}
          title={path}
          facts={
            <>
              <del>{from || t.nothing}</del> → <ins>{to || t.nothing}</ins>
            </>
          }
        />
      ))}
    </Items>
  );
}

function Preview({ preview }: { preview: RegulationVersion['preview'] }) {
  return (
    <section>
      <h2>{t.previewTitle}</h2>
      <p>{t.previewLead}</p>
      {preview.pinned.length === 0 && <p className="quiet">{t.nobodyPinned}</p>}
      <Items>
        {preview.pinned.map(({ version, people }) => (
          <Item key={version} title={t.version(version)} facts={t.people(people)} />
        ))}
        {preview.openIntyg.map(({ form, title, openIntyg, withdrawnFrom }) => (
          <Item
            key={`${form}${withdrawnFrom ?? ''}`}
            title={`${form} ${title}`}
            facts={[t.openIntyg(openIntyg), withdrawnFrom && t.withdrawnFrom(day(withdrawnFrom))]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Items>
    </section>
  );
}
