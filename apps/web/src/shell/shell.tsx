import { SkipLink } from '@digdir/designsystemet-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useSession } from '../client/session.js';
import { everywhere } from '../words/everywhere.js';
import { NetBand } from './net-band.js';
import { TopBar } from './top-bar.js';

export function Shell() {
  const { demo } = useSession();
  return (
    <>
      <SkipLink href="#innehall">{everywhere.skip}</SkipLink>
      {demo && (
        <aside className="demo-band" aria-label={everywhere.demo.band}>
          {everywhere.demo.band}
          <span className="no-print"> · </span>
          <Link to="/demo/mail">{everywhere.demo.mail}</Link>
        </aside>
      )}
      <NetBand />
      <TopBar />
      <main id="innehall" className="page" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Foot />
    </>
  );
}

/** Said only when it takes long enough to wonder (screens: waiting over 1 s shows progress). */
export function Waiting() {
  const isLoading = useRouterState({ select: (state) => state.status === 'pending' });
  return (
    <p className="quiet waiting" role="status" data-loading={isLoading}>
      {everywhere.loading}
    </p>
  );
}

/** The same on every page, so that help is found where it was last time (WCAG 3.2.6). */
function Foot() {
  return (
    <footer className="foot">
      <nav className="foot-inner" aria-label={everywhere.nav.help}>
        <Link to="/kontrollera">{everywhere.nav.verify}</Link>
        <Link to="/statistik">{everywhere.nav.statistics}</Link>
        <Link to="/rakna-tid">{everywhere.nav.calculator}</Link>
        <Link to="/regler">{everywhere.nav.rules}</Link>
        <Link to="/tillganglighet">{everywhere.nav.access}</Link>
      </nav>
    </footer>
  );
}
