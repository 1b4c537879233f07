import { refuseIf, type Reason } from '@specialistvagen/platform';
import { calculateTime, parseDecimal } from '@specialistvagen/regulations';
import type { CalculateTimeAnswer, CalculateTimeBody } from '../contract/index.js';

/** The public calculator: the portfolio's own counting over days that nobody keeps. Every fault of the rows at once. */
export function calculatePublicTime(body: CalculateTimeBody): CalculateTimeAnswer {
  refuseIf('time-refused', 'refused', faults(body));
  const { regulation, hasDoctorate, interruptions, credits, through, ...rest } = body;
  const answer = calculateTime({
    ...rest,
    rows: rest.rows.map((row) => ({ ...row, atSection: row.atSection ?? null })),
    ...(regulation === undefined ? {} : { regulation }),
    ...(hasDoctorate === undefined ? {} : { hasDoctorate }),
    ...(interruptions === undefined
      ? {}
      : { interruptions: interruptions.map((one) => ({ ...one, kind: one.kind ?? ('other' as const) })) }),
    ...(credits === undefined
      ? {}
      : { credits: credits.map(({ months, kind, what }) => ({ months, kind, what: what ?? '' })) }),
    ...(through === undefined ? {} : { through }),
  });
  return {
    ...answer,
    rows: [...answer.rows],
    explanation: [...answer.explanation],
    atDemands: answer.atDemands.map((one) => ({ ...one, sections: [...one.sections] })),
    overFullTime: [...answer.overFullTime],
  };
}

function faults({ rows, interruptions = [], credits = [] }: CalculateTimeBody): Reason[] {
  return [
    ...orderFaults(rows, 'rows'),
    ...orderFaults(interruptions, 'interruptions'),
    ...credits.flatMap(({ months }, index) =>
      parseDecimal(months) === null
        ? [
            {
              text: 'Antalet månader ska vara ett tal, till exempel 2 eller 1,5.',
              field: `credits.${index}.months`,
            },
          ]
        : [],
    ),
  ];
}

function orderFaults(
  rows: readonly { readonly from: string; readonly to: string }[],
  name: string,
): Reason[] {
  return rows.flatMap(({ from, to }, index) =>
    to < from ? [{ text: 'Sista dagen ligger före första dagen.', field: `${name}.${index}.to` }] : [],
  );
}
