import { DEFAULT_LANGUAGE, PX_LANGUAGES } from './languages.js';
import type { PxLanguage } from './languages.js';

export type PxLink = { rel: string; hreflang: string; href: string };

/** Addresses of PxWebApi 2. `root` is the instance's address without a path. */
export class PxLinks {
  private readonly base: string;

  constructor(
    readonly root: string,
    readonly language: PxLanguage = DEFAULT_LANGUAGE,
  ) {
    this.base = `${root}/api/v2`;
  }

  in(language: PxLanguage): PxLinks {
    return new PxLinks(this.root, language);
  }

  href(path: string, query: Readonly<Record<string, string | number>> = {}): string {
    const parts = Object.entries({ lang: this.language, ...query }).map(
      ([name, value]) => `${name}=${encodeURIComponent(value)}`,
    );
    return `${this.base}/${path}?${parts.join('&')}`;
  }

  data(id: string, outputFormat = 'json-stat2'): string {
    return this.href(`tables/${id}/data`, { outputFormat });
  }

  link(rel: string, href: string): PxLink {
    return { rel, hreflang: this.language, href };
  }

  /** `self`, and the same page in the other languages. */
  selfIn(path: string): PxLink[] {
    const others = PX_LANGUAGES.filter((language) => language !== this.language);
    return [
      this.link('self', this.href(path)),
      ...others.map((language) => ({
        rel: 'alternate',
        hreflang: language,
        href: this.in(language).href(path),
      })),
    ];
  }
}
