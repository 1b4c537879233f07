import { PageTabs } from '../../parts/page-tabs.js';
import { learning as t } from '../../words/learning.js';

const TABS = [
  { to: '/logg', label: t.tabs.logbook },
  { to: '/logg/reflektioner', label: t.tabs.reflections },
  { to: '/logg/samtal', label: t.tabs.meetings },
  { to: '/logg/tidigare', label: t.tabs.earlier },
] as const;

/** The doctor's three books and what other tools held lie side by side: one place in the top bar. */
export const LearningTabs = ({ current }: { current: (typeof TABS)[number]['to'] }) => (
  <PageTabs label={t.label} tabs={TABS} current={current} />
);
