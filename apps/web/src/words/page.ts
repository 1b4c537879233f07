/** What stands in the page itself, before the program has started (`index.html`). */
export const page = {
  lang: 'sv',
  manifest: '/manifest.webmanifest',
  description: 'Nationell e-portfölj för läkare i AT, BT och ST',
  noScript: 'Specialistvägen behöver JavaScript. Slå på det i webbläsaren och läs in sidan igen.',
  /** The other language: its mark, and its own name for itself. */
  other: { lang: 'en', name: 'English' },
};
