import { page } from '../words/page.js';

const A_YEAR = 365 * 24 * 60 * 60;

/** Each language is a build of its own, so the page is loaded again; what was written is kept as when a tab is closed. */
function choose(language: string): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `language=${language}; path=/; max-age=${A_YEAR}; samesite=lax${secure}`;
  window.location.reload();
}

/** To the other language, under its own name for itself. */
export const LanguageSwitch = ({ className }: { className: string }) => (
  <button type="button" className={className} lang={page.other.lang} onClick={() => choose(page.other.lang)}>
    {page.other.name}
  </button>
);
