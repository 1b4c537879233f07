import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { rules } from '../../client/certificates.js';
import { day } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { isUnverified } from '../../parts/confidence.js';
import { Swedish } from '../../parts/swedish.js';
import { ruleMoment } from '../../words/everywhere.js';
import { rules as t } from '../../words/rules.js';
import { PlausibilityChecks } from './plausibility-checks.js';

export function RulesPage() {
  const { data } = useSuspenseQuery({ queryKey: ['rules'], queryFn: rules, staleTime: Infinity });
  // The rules arrive after the address was followed, so the place is found again here.
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <p className="quiet">{data.regulation}</p>
      <ul className="items">
        {data.items.map((rule) => (
          <li key={rule.id} id={rule.id} className="item wide">
            <h2 className="item-title">
              {rule.id}. {rule.title}
            </h2>
            <p>{rule.text}</p>
            <p className="item-facts">
              {t.basis}: <Swedish>{rule.citation}</Swedish>.{' '}
              <span className={isUnverified(rule.confidence) ? 'unverified' : ''}>
                {rule.confidenceWords}
              </span>
            </p>
            <p className="item-facts">
              {rule.moments.length > 0 && `${t.when}: ${rule.moments.map(ruleMoment).join(', ')}. `}
              {rule.effectiveFrom && `${t.from(day(rule.effectiveFrom))}.`}
            </p>
            <span className="item-side">
              <Status tone={rule.level === 'block' ? 'problem' : 'warn'}>{rule.levelWords}</Status>
            </span>
          </li>
        ))}
      </ul>
      <PlausibilityChecks />
    </Page>
  );
}
