import { Link } from '@tanstack/react-router';

export type PageTab = { readonly to: string; readonly label: string };
type PageTabsProps = { label: string; tabs: readonly PageTab[]; current: string };

/** Pages that lie side by side under one place in the top bar. */
export function PageTabs({ label, tabs, current }: PageTabsProps) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              activeOptions={{ exact: true }}
              {...(tab.to === current ? { 'aria-current': 'page' as const } : {})}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
