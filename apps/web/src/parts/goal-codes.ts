/** How the regulations write the letters before the number. */
const WRITTEN = new Map(
  ['BT', 'STa', 'STb', 'STc', 'a', 'b', 'c'].map((prefix) => [prefix.toLowerCase(), prefix]),
);

/** `bt1, BT 12;sta3` → `['BT1', 'BT12', 'STa3']`: people write codes as they speak them. */
export const codesOf = (text: string): string[] =>
  text
    .replace(/([a-z])\s+(?=\d)/gi, '$1')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((code) => code.replace(/^[a-z]+/i, (prefix) => WRITTEN.get(prefix.toLowerCase()) ?? prefix));
