import { useSuspenseQuery } from '@tanstack/react-query';
import { releases, type Releases } from '../../client/statistics.js';
import { listTables } from '../../client/tables.js';
import { day, dayOf, moment } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { published } from '../../words/published.js';
import { numberWords } from './figure.js';

const t = published.releases;
type Release = Releases['items'][number];
type Names = ReadonlyMap<string, string>;

/** What was published when, and what moved: a release never changes, so a reader can tell which one they quoted. */
export function ReleasesPage() {
  const { items, nextPublication } = useSuspenseQuery({
    queryKey: ['statistics', 'releases'],
    queryFn: releases,
  }).data;
  const { data: tables } = useSuspenseQuery({ queryKey: ['tables'], queryFn: listTables });
  const names = new Map(tables.map(({ id, label }) => [id, label]));
  return (
    <Page
      title={t.title}
      back={{ to: '/statistik', label: t.back }}
      lead={
        <>
          <p>{t.lead}</p>
          <p>{nextPublication ? t.next(day(nextPublication)) : t.noNext}</p>
        </>
      }
    >
      {items.length === 0 && <p className="quiet">{t.none}</p>}
      {items.map((one) => (
        <OneRelease key={one.version} release={one} names={names} />
      ))}
      <section className="small quiet about-figures">
        <h2>{t.kinds}</h2>
        <p>{t.kindsText}</p>
      </section>
    </Page>
  );
}

function OneRelease({ release, names }: { release: Release; names: Names }) {
  const { version, kind, knownAt, publishedAt, inputsSha256, codeVersion, keyVersion } = release;
  return (
    <section className="stack">
      <h2>{t.of(version, dayOf(publishedAt))}</h2>
      <Facts
        facts={[
          [t.kind, t.kindNames[kind]],
          [t.knownAt, moment(knownAt)],
        ]}
      />
      <Moved revisions={release.revisions} names={names} />
      <details className="why">
        <summary>{t.prints}</summary>
        <p className="small quiet">{t.printsText}</p>
        <Facts
          facts={[
            [
              t.inputs,
              <code key="inputs" className="print">
                {inputsSha256}
              </code>,
            ],
            [
              t.code,
              <code key="code" className="print">
                {codeVersion}
              </code>,
            ],
            [t.key, String(keyVersion)],
          ]}
        />
      </details>
    </section>
  );
}

/** Tables in which figures moved; a table where none did says nothing. */
function Moved({ revisions, names }: { revisions: Release['revisions']; names: Names }) {
  const changed = revisions.filter(({ moved }) => moved > 0);
  if (revisions.length === 0) return <p>{t.first}</p>;
  if (changed.length === 0) return <p>{t.nothingMoved}</p>;
  return (
    <details className="why">
      <summary>{t.moved(changed.length)}</summary>
      <table className="table figures as-list">
        <thead>
          <tr>
            <th scope="col">{t.table}</th>
            <th scope="col" className="number">
              {t.movedOf}
            </th>
            <th scope="col" className="number">
              {t.largest}
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ table, compared, moved, largest }) => (
            <tr key={table}>
              <th scope="row">{names.get(table) ?? table}</th>
              <td className="number" data-label={t.movedOf}>
                {t.ofAll(numberWords(moved), numberWords(compared))}
              </td>
              <td className="number" data-label={t.largest}>
                {largest === null ? t.noNumber : numberWords(largest)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
