/** `bt1, BT 12;bt3` → `['BT1', 'BT12', 'BT3']`: people write codes as they speak them. */
export const codesOf = (text: string): string[] =>
  text
    .toUpperCase()
    .replace(/BT\s+(?=\d)/g, 'BT')
    .split(/[\s,;]+/)
    .filter(Boolean);
