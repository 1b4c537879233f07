import { Fragment, type ReactNode } from 'react';

/** A label of the law's own is Swedish on every page. */
export type Fact = readonly [label: string, value: ReactNode, language?: 'sv'];

/** Label and value; empty values are left out rather than shown as dashes. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([label, value, language]) => (
          <Fragment key={label}>
            <dt {...(language ? { lang: language } : {})}>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
