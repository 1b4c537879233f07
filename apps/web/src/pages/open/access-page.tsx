import { Page } from '../../parts/page.js';
import { access as t } from '../../words/access.js';

/** The accessibility statement, for anyone. */
export function AccessPage() {
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <section>
        <h2>{t.aim.heading}</h2>
        <p>{t.aim.text}</p>
      </section>
      <section className="stack tight">
        <h2>{t.tested.heading}</h2>
        <p>{t.tested.lead}</p>
        <Bullets items={t.tested.items} />
      </section>
      <section>
        <h2>{t.missing.heading}</h2>
        <Bullets items={t.missing.items} />
      </section>
      <section className="stack tight">
        <h2>{t.report.heading}</h2>
        <p>{t.report.text}</p>
        <p className="note">{t.report.nobody}</p>
      </section>
      <section>
        <h2>{t.law.heading}</h2>
        <p>{t.law.text}</p>
        <p className="unverified">{t.law.unverified}</p>
      </section>
      <p className="quiet">{t.changed}</p>
    </Page>
  );
}

const Bullets = ({ items }: { items: readonly string[] }) => (
  <ul className="bullets">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
