type Point = { readonly x: number; readonly y: number };
export type Line = {
  readonly path: string;
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' };
};
/** Where the parts of the flow diagram stand, in the drawing's own units. */
export type Layout = {
  readonly viewBox: string;
  readonly box: { readonly width: number; readonly height: number };
  readonly at: Point;
  readonly bt: Point;
  readonly st: Point;
  readonly certificate: Point;
  readonly intoAt: Line;
  readonly intoBt: Line;
  readonly atToSt: Line;
  readonly btToSt: Line;
  readonly toCertificate: Line;
};

export const WIDE: Layout = {
  viewBox: '0 0 700 240',
  box: { width: 130, height: 72 },
  at: { x: 110, y: 20 },
  bt: { x: 110, y: 148 },
  st: { x: 390, y: 84 },
  certificate: { x: 665, y: 126 },
  intoAt: { path: 'M5 56 H110', label: { x: 50, y: 32, anchor: 'middle' } },
  intoBt: { path: 'M5 184 H110', label: { x: 50, y: 160, anchor: 'middle' } },
  atToSt: { path: 'M240 56 C315 56 315 104 390 104', label: { x: 322, y: 52, anchor: 'middle' } },
  btToSt: { path: 'M240 184 C315 184 315 138 390 138', label: { x: 322, y: 204, anchor: 'middle' } },
  toCertificate: { path: 'M520 120 H635', label: { x: 578, y: 92, anchor: 'middle' } },
};

export const NARROW: Layout = {
  viewBox: '0 0 350 460',
  box: { width: 120, height: 72 },
  at: { x: 25, y: 70 },
  bt: { x: 205, y: 70 },
  st: { x: 115, y: 240 },
  certificate: { x: 175, y: 425 },
  intoAt: { path: 'M85 10 V70', label: { x: 110, y: 36, anchor: 'start' } },
  intoBt: { path: 'M265 10 V70', label: { x: 290, y: 36, anchor: 'start' } },
  atToSt: { path: 'M85 142 C85 190 150 190 150 240', label: { x: 70, y: 205, anchor: 'middle' } },
  btToSt: { path: 'M265 142 C265 190 200 190 200 240', label: { x: 280, y: 205, anchor: 'middle' } },
  toCertificate: { path: 'M175 312 V398', label: { x: 200, y: 362, anchor: 'start' } },
};
