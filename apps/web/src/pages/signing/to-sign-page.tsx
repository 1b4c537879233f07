import { Checkbox } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { toSign } from '../../client/intyg.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { Status } from '../../parts/status.js';
import { shortTitle } from '../../portfolio/intyg-name.js';
import { toSign as t } from '../../words/to-sign.js';

export const useToSign = () => useSuspenseQuery({ queryKey: ['to-sign'], queryFn: toSign }).data.items;

/** The list: open one, or choose several and go through them one by one. */
export function ToSignPage() {
  const items = useToSign();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const first = items[0];
  if (!first)
    return (
      <Page title={t.title} lead={<p>{t.empty}</p>}>
        <p className="quiet">{t.emptyText}</p>
      </Page>
    );
  const toggle = (id: string, isChosen: boolean) =>
    setChosen((ids) => (isChosen ? [...ids, id] : ids.filter((other) => other !== id)));
  const start = chosen[0] ?? first.id;
  return (
    <Page title={t.title} lead={<p>{t.lead(items.length)}</p>}>
      <ul className="items">
        {items.map((item) => (
          <li key={item.id} className="item-with-choice">
            <Checkbox
              aria-label={t.choose(item.title, item.trainee.displayName)}
              checked={chosen.includes(item.id)}
              onChange={(event) => toggle(item.id, event.target.checked)}
            />
            <Link to={`/att-signera/${item.id}`} className="item wide">
              <span className="item-title">
                {item.trainee.displayName}: {item.goals.length > 0 ? item.goals.join(', ') : item.title}
              </span>
              <span className="item-facts">{shortTitle(item.title)}</span>
              <span className="item-side">
                <Status tone="mine">{item.statusLine}</Status>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <PrimaryAction>
        <LinkButton to={`/att-signera/${start}`} search={chosen.length > 1 ? { med: chosen.join(',') } : {}}>
          {chosen.length > 0 ? t.review(chosen.length) : t.first}
        </LinkButton>
        {items.length > 1 && (
          <LinkButton to="/att-signera/flera" variant="secondary">
            {t.many.link(items.length)}
          </LinkButton>
        )}
      </PrimaryAction>
    </Page>
  );
}
