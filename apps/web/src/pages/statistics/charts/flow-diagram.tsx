import { statistics as t } from '../../../words/statistics.js';
import { numberWords } from '../figure.js';
import { NARROW, WIDE, type Layout, type Line } from './flow-layout.js';

type Amount = number | null;
export type StepFlow = { readonly started: Amount; readonly inStep: Amount };
export type Flows = {
  readonly at: StepFlow;
  readonly bt: StepFlow;
  readonly st: StepFlow;
  readonly atToSt: Amount;
  readonly btToSt: Amount;
  readonly certificates: Amount;
};

const THICKEST = 34;

/**
 * AT and BT, then ST, then the certificate; an arrow is as thick as the number of doctors in it. Lies on a wide screen and stands on a
 * phone. Hidden from screen readers: the table under it says the same.
 */
export function FlowDiagram({ flows }: { flows: Flows }) {
  return (
    <>
      <Drawn flows={flows} layout={WIDE} className="flows lying" />
      <Drawn flows={flows} layout={NARROW} className="flows standing" />
    </>
  );
}

function Drawn({ flows, layout, className }: { flows: Flows; layout: Layout; className: string }) {
  const arrows: [Line, Amount][] = [
    [layout.intoAt, flows.at.started],
    [layout.intoBt, flows.bt.started],
    [layout.atToSt, flows.atToSt],
    [layout.btToSt, flows.btToSt],
    [layout.toCertificate, flows.certificates],
  ];
  const most = Math.max(1, ...arrows.map(([, n]) => n ?? 0));
  const boxes = [
    [layout.at, t.steps.at, flows.at.inStep],
    [layout.bt, t.steps.bt, flows.bt.inStep],
    [layout.st, t.steps.st, flows.st.inStep],
  ] as const;
  return (
    <svg className={className} viewBox={layout.viewBox} aria-hidden="true">
      {arrows.map(([line, n]) => (
        <Arrow key={line.path} line={line} n={n} thick={Math.max(2, ((n ?? 0) / most) * THICKEST)} />
      ))}
      {boxes.map(([place, name, inStep]) => (
        <g key={name} transform={`translate(${place.x} ${place.y})`}>
          <rect width={layout.box.width} height={layout.box.height} rx="4" />
          <text x={layout.box.width / 2} y="28" className="name">
            {name}
          </text>
          <text x={layout.box.width / 2} y="54" className="amount">
            {words(inStep)}
          </text>
        </g>
      ))}
      <text x={layout.certificate.x} y={layout.certificate.y} className="name">
        {t.steps.certificate}
      </text>
    </svg>
  );
}

const Arrow = ({ line, n, thick }: { line: Line; n: Amount; thick: number }) => (
  <g>
    <path d={line.path} strokeWidth={thick} />
    <text x={line.label.x} y={line.label.y} style={{ textAnchor: line.label.anchor }}>
      {words(n)}
    </text>
  </g>
);

const words = (n: Amount) => (n === null ? '..' : numberWords(n));
