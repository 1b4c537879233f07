import type { FaceName } from './font-face.js';

/** Points. A4, wide margins, one column: meant to be read by tired people and to survive a photocopier. */
export const PAGE = { width: 595.28, height: 841.89, left: 62, right: 62, top: 62, bottom: 66 } as const;
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const COLOUR = {
  ink: '0.10 0.12 0.15',
  muted: '0.34 0.38 0.42',
  accent: '0.06 0.28 0.35',
  rule: '0.78 0.82 0.84',
  tint: '0.94 0.96 0.965',
  warning: '0.58 0.10 0.10',
  white: '1 1 1',
} as const;
export type Colour = keyof typeof COLOUR;

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
}

const style = (face: FaceName, size: number, leading: number, colour: Colour): TextStyle => ({
  face,
  size,
  leading,
  colour,
});

export const TEXT = {
  issuer: style('bold', 11, 14, 'accent'),
  designation: style('regular', 8.5, 11.5, 'muted'),
  title: style('bold', 19, 24, 'ink'),
  heading2: style('bold', 12.5, 16, 'accent'),
  heading3: style('bold', 10.5, 14, 'ink'),
  body: style('regular', 10, 14, 'ink'),
  strong: style('bold', 10, 14, 'ink'),
  note: style('regular', 8.5, 11.5, 'muted'),
  label: style('regular', 8.5, 11, 'muted'),
  value: style('regular', 10.5, 14, 'ink'),
  tableHeader: style('bold', 8.5, 11, 'ink'),
  tableCell: style('regular', 9, 12, 'ink'),
  footer: style('regular', 7.5, 10, 'muted'),
  test: style('bold', 10, 13, 'white'),
} as const satisfies Record<string, TextStyle>;
