import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { statistics as t } from '../../words/statistics.js';
import { FigureTable, type FigureRow } from './figure-table.js';

type Props = {
  id: string;
  title: string;
  /** The answer in one sentence, for whom a sentence is enough. */
  answer?: ReactNode;
  chart?: ReactNode;
  table: { head: string; columns: readonly string[]; rows: readonly FigureRow[] };
  /** Id of the definition. */
  definition: string;
  csv: string;
  api: string;
  /** When the figures are the picture. */
  isTableOpen?: boolean;
};

/** A question, its answer, the picture, and the same in figures with what they mean and where to fetch them. */
export function Question({
  id,
  title,
  answer,
  chart,
  table,
  definition,
  csv,
  api,
  isTableOpen = false,
}: Props) {
  return (
    <section className="question" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {answer && <p className="answer">{answer}</p>}
      {chart}
      {isTableOpen ? (
        <FigureTable caption={title} {...table} />
      ) : (
        <details className="why">
          <summary>{t.showTable}</summary>
          <FigureTable caption={title} {...table} />
        </details>
      )}
      <p className="sources small">
        <Link to="/statistik/definitioner" hash={definition}>
          {t.definition}
        </Link>
        <a href={csv}>{t.csv}</a>
        <a href={api}>{t.api}</a>
      </p>
    </section>
  );
}
