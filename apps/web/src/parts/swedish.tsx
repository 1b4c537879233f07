import type { ReactNode } from 'react';
import { page } from '../words/page.js';

/** The law's own words are never translated; a screen reader is told which language they are in. */
export const Swedish = ({ children }: { children: ReactNode }) =>
  page.lang === 'sv' ? children : <span lang="sv">{children}</span>;

/** The same of a text that may be empty, and then is nothing. */
export const inSwedish = (text: string) => text && <Swedish>{text}</Swedish>;
