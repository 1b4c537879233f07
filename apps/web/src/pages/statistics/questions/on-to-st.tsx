import { lazy } from 'react';
import type { Figure, Table } from '../../../client/tables.js';
import { statistics as t } from '../../../words/statistics.js';
import { ALL, M, MEASURE, REGION, STEP, STEPS, TIME, WINDOW } from '../codes.js';
import { shareOf } from '../figure.js';
import type { Flows } from '../charts/flow-diagram.js';
import { Question } from '../question.js';
import { usePublished } from '../use-published.js';
import type { Asked } from './asked.js';

const FlowDiagram = lazy(() => import('../charts/flow-diagram.js').then((m) => ({ default: m.FlowDiagram })));
const FROM = [STEPS.at, STEPS.bt];
const WITHIN_A_YEAR = ['0-3', '3-6', '6-12'];
/** Two half-years: a cohort must have been followed for a year before its share means anything. */
const FOLLOWED = 2;

export function OnToSt({ region, period, periods, place }: Asked) {
  const cohort = periods.at(-1 - FOLLOWED);
  const transitions = usePublished('OVERG01', {
    [REGION]: [region],
    [STEP]: FROM,
    [WINDOW]: '*',
    [MEASURE]: [M.count],
    [TIME]: '*',
  });
  const flows = usePublished('FLODE01', {
    [REGION]: [region],
    [STEP]: [STEPS.at, STEPS.bt, STEPS.st],
    [MEASURE]: [M.starts, M.stock, M.approvals],
    [TIME]: [period],
  }).table;
  const at = (step: string, window: string): Figure =>
    transitions.table.figure({ [STEP]: step, [WINDOW]: window, [TIME]: cohort?.code ?? period });
  const reached = (from: string) => sum(WITHIN_A_YEAR.map((window) => at(from, window)));
  return (
    <Question
      id="vidare"
      title={t.questions.transition.title}
      answer={
        cohort
          ? answerOf(cohort.label, place, (from) => shareOf(reached(from), at(from, ALL)))
          : t.questions.transition.none
      }
      chart={
        <figure>
          <figcaption>{t.flows.title(flows.labelOf(TIME, period), place)}</figcaption>
          <FlowDiagram flows={flowsOf(flows, (from) => (cohort ? reached(from).n : null))} />
          {cohort && <p className="small quiet">{t.flows.cohort(cohort.label)}</p>}
        </figure>
      }
      table={{
        head: t.questions.transition.head(cohort?.label ?? ''),
        columns: FROM.map((from) => t.steps[from]),
        rows: windowsOf(transitions.table).map((window) => ({
          key: window.code,
          label: window.label,
          figures: FROM.map((from) => at(from, window.code)),
        })),
      }}
      definition={`OVERG01.${M.count}`}
      csv={transitions.csv}
      api={transitions.api}
    />
  );
}

function flowsOf(table: Table, toSt: (from: string) => number | null): Flows {
  const flow = (step: string, measure: string) => table.figure({ [STEP]: step, [MEASURE]: measure }).n;
  const step = (code: string) => ({ started: flow(code, M.starts), inStep: flow(code, M.stock) });
  return {
    at: step(STEPS.at),
    bt: step(STEPS.bt),
    st: step(STEPS.st),
    atToSt: toSt(STEPS.at),
    btToSt: toSt(STEPS.bt),
    certificates: flow(STEPS.st, M.approvals),
  };
}

/** The shortest first, all of them last. */
function windowsOf(table: Table) {
  const all = table.values(WINDOW);
  return [...all.filter(({ code }) => code !== ALL), ...all.filter(({ code }) => code === ALL)];
}

/** Of published figures only, so it tells nothing that they do not. */
function sum(figures: readonly Figure[]): Figure {
  if (figures.every(({ n }) => n === null)) return { n: null, mark: '..' };
  return { n: figures.reduce((total, { n }) => total + (n ?? 0), 0), mark: null };
}

function answerOf(period: string, place: string, shareFrom: (step: string) => number | undefined): string {
  const known = FROM.flatMap((from) => {
    const share = shareFrom(from);
    return share === undefined
      ? []
      : [t.questions.transition.answer({ from: t.steps[from], share: String(share), place, period })];
  });
  return known.length > 0 ? known.join(' ') : t.questions.transition.none;
}
