const MONTH =
  'jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const UNIT = 'sekund|minut|timm|dag|dygn|veck|månad|mån(?![a-zåäö])|år(?![a-zåäö])';

/** What another day, or another run, says in another way; the first that fits is taken. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '‹id›'],
  [/\b[0-9a-f]{32,64}\b/g, '‹kontrollsumma›'],
  // What a fee is paid with.
  [/\b(?:BT|ST)[0-9A-Z]{9}\b/g, '‹referens›'],
  [/\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?/g, '‹dag›'],
  [new RegExp(`\\b\\d{1,2} (?:${MONTH})\\b\\.?(?: \\d{4})?`, 'g'), '‹dag›'],
  [new RegExp(`\\b(?:${MONTH}) \\d{4}\\b`, 'g'), '‹månad›'],
  [/\b(?:i dag|i går|i morgon)\b/gi, '‹dag›'],
  [/‹dag›,? (?:kl\. ?)?\d{1,2}[.:]\d{2}\b/g, '‹dag›'],
  [/\b(?:kl\. ?)?\d{1,2}[.:]\d{2}\b(?![\d:])/g, '‹tid›'],
  [new RegExp(`\\b\\d+(?:,\\d+)?(\\s(?:hela )?)(${UNIT})[a-zåäö]*`, 'g'), '‹n›$1$2…'],
  [/\b\d+(?:,\d+)? av ‹n›/g, '‹n› av ‹n›'],
  // The length of a meter, which its name has told.
  [/^(\s*progressbar .*) = "[\d.]+"/, '$1'],
];

export const masked = (line: string): string =>
  MASKS.reduce((text, [what, mask]) => text.replace(what, mask), line);
