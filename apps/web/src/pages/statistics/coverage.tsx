import { useSuspenseQuery } from '@tanstack/react-query';
import { coverageQuery, type Coverage as Answer } from '../../client/statistics.js';
import { day, monthOf } from '../../parts/dates.js';
import { Item, Items } from '../../parts/items.js';
import { published } from '../../words/published.js';
import { CoverageTable } from './coverage-table.js';
import { numberWords } from './figure.js';

const t = published.coverage;
type Region = Answer['regions'][number];
type Employer = Region['employers'][number];

/** Somebody there is expected to report. */
const isAsked = ({ isExpected, employers }: Region) => isExpected && employers.length > 0;

/** For planners (F12): which employers have not reported, and since when. What has not come is said in words, never as zero. */
export function Coverage() {
  const { data } = useSuspenseQuery(coverageQuery);
  return (
    <section className="question" aria-labelledby="ej-rapporterat">
      <h2 id="ej-rapporterat">{t.title}</h2>
      {data.asOf === null ? (
        <p className="quiet">{t.notPublished}</p>
      ) : (
        <Reported data={data} asOf={data.asOf} />
      )}
    </section>
  );
}

function Reported({ data, asOf }: { data: Answer; asOf: string }) {
  const expected = data.regions.filter(isAsked);
  const last = data.halfYears.at(-1);
  return (
    <>
      <p className="answer">{nationWords(data)}</p>
      {expected.length > 0 && (
        <Missing regions={expected} last={last?.code ?? ''} isNamed={data.regions.length > 1} />
      )}
      <Others regions={data.regions.filter((region) => !isAsked(region))} />
      {expected.length > 0 && <CoverageTable regions={expected} halfYears={data.halfYears} />}
      <p className="small quiet">{t.asOf(day(asOf))}</p>
    </>
  );
}

function nationWords({ nation, halfYears }: Answer): string {
  if (nation.expected === 0) return t.nobodyExpected;
  const halfYear = halfYears.at(-1)?.label ?? '';
  const expected = numberWords(nation.expected);
  if (nation.reported === 0) return t.answerNobody({ expected, halfYear });
  return t.answer({ reported: numberWords(nation.reported), expected, halfYear });
}

type MissingProps = { regions: readonly Region[]; last: string; isNamed: boolean };

/** Longest silent first: those who never reported, then by the month. */
function Missing({ regions, last, isNamed }: MissingProps) {
  const employers = regions.flatMap(({ name, employers: own }) =>
    own.map((one) => ({ ...one, region: name })),
  );
  const missing = employers
    .filter(({ reported }) => !reported.includes(last))
    .toSorted((a, b) => (a.lastMonth ?? '').localeCompare(b.lastMonth ?? ''));
  if (missing.length === 0) return <p>{t.all}</p>;
  return (
    <Items>
      {missing.map((one) => (
        <Item
          key={`${one.region} ${one.name}`}
          title={one.name}
          facts={isNamed ? `${one.region} · ${sinceWords(one)}` : sinceWords(one)}
        />
      ))}
    </Items>
  );
}

const sinceWords = ({ lastMonth }: Employer) => (lastMonth === null ? t.never : t.since(monthOf(lastMonth)));

const SOURCES = { register: t.did, 'opening-stock': t.stock, simulated: t.simulated } as const;

function sourceWords({ source, isExpected }: Region): string {
  if (source !== null) return SOURCES[source];
  return isExpected ? t.noEmployers : t.notReported;
}

/** Regions of which no reports are expected: said, so that nobody takes them for zero. */
function Others({ regions }: { regions: readonly Region[] }) {
  const rows = regions.map((region) => (
    <Item key={region.code} title={region.name} facts={sourceWords(region)} />
  ));
  if (rows.length < 2) return <Items>{rows}</Items>;
  return (
    <details className="why">
      <summary>{t.other(rows.length)}</summary>
      <Items>{rows}</Items>
    </details>
  );
}
