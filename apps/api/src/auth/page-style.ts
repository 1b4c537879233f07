import { createHash } from 'node:crypto';

/** The look of the few pages outside the web app. */
export const STYLE = `body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif;color:#1d2a2c;background:#f7f6f3}
main{max-width:34rem;margin:12vh auto 0;padding:0 1.25rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
a,button{display:inline-block;margin-top:1rem;padding:.75rem 1.25rem;background:#0d4f55;color:#fff;text-decoration:none;border:0;border-radius:.25rem;font:inherit;cursor:pointer}
a:focus-visible,button:focus-visible{outline:3px solid #0d4f55;outline-offset:3px}p{margin:0 0 .75rem}`;

/** As a content security policy names it. */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const STYLE_HASH = hashSource(STYLE);
