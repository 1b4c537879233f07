import { Link } from '@tanstack/react-router';
import { useSession } from '../../client/session.js';
import type { Table } from '../../client/tables.js';
import { dayOf } from '../../parts/dates.js';
import { published } from '../../words/published.js';
import { statistics as t } from '../../words/statistics.js';

/** When the figures were published, and what the marks mean. */
export function AboutFigures({ table }: { table: Table }) {
  const { demo } = useSession();
  return (
    <section className="small quiet about-figures">
      {demo && <p>{t.simulated}</p>}
      <p>
        {t.published(dayOf(table.updated))} {t.preliminary}{' '}
        <Link to="/statistik/publiceringar">{published.releases.link}</Link>
      </p>
      <p>
        {t.marks} <Link to="/statistik/definitioner">{t.seeDefinitions}</Link>
      </p>
    </section>
  );
}
