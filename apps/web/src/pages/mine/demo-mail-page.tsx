import { useSuspenseQuery } from '@tanstack/react-query';
import { capturedMail } from '../../client/notices.js';
import { moment } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { mail as t } from '../../words/mail.js';

export function DemoMailPage() {
  const { items } = useSuspenseQuery({
    queryKey: ['demo-mail'],
    queryFn: capturedMail,
    refetchInterval: 5_000,
  }).data;
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      {items.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="items">
        {items.map((mail) => (
          <li key={mail.id} className="item wide">
            <h2 className="item-title" lang="sv">
              {mail.subject}
            </h2>
            <p className="item-facts">
              {t.to} {mail.to}, {moment(mail.at)}
            </p>
            <p className="pre" lang="sv">
              {mail.text}
            </p>
            <p>
              <a href={mail.path}>
                {t.open}
                <span className="visually-hidden" lang="sv">
                  : {mail.subject}
                </span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
