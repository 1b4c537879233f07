import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';

/** One printed page in grey, as a camera held above it would see it. */
export type Picture = Readonly<{ width: number; height: number; grey: Uint8Array }>;
type Found = Readonly<{ text: string; picture: Picture; centre: { x: number; y: number } }>;

/** Printed by poppler and read by jsQR: neither knows how the page was drawn. The last page that has a code. */
export function codeOnPaper(pdf: Uint8Array, dotsPerInch = 150): Found | null {
  for (const picture of pagesOf(pdf, dotsPerInch).reverse()) {
    const { width, height, grey } = picture;
    const found = jsqr.default(inColours(grey), width, height);
    if (!found) continue;
    const { topLeftCorner: a, bottomRightCorner: b } = found.location;
    return { text: found.data, picture, centre: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
  }
  return null;
}

function pagesOf(pdf: Uint8Array, dotsPerInch: number): Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdf);
  const { status, stderr } = spawnSync('pdftoppm', [
    '-gray',
    '-r',
    String(dotsPerInch),
    file,
    join(folder, 'page'),
  ]);
  if (status !== 0) throw new Error(stderr.toString());
  const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
  const pages = names.sort().map((name) => readGrey(readFileSync(join(folder, name))));
  rmSync(folder, { recursive: true });
  return pages;
}

/** Netpbm's `P5`: three numbers, then one byte a point. */
function readGrey(file: Buffer): Picture {
  const header = /^P5\s(\d+)\s(\d+)\s255\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('no picture');
  return { width: Number(header[1]), height: Number(header[2]), grey: file.subarray(header[0].length) };
}

function inColours(grey: Uint8Array): Uint8ClampedArray {
  const colours = new Uint8ClampedArray(grey.length * 4).fill(255);
  grey.forEach((value, at) => colours.fill(value, at * 4, at * 4 + 3));
  return colours;
}

const FRAME = { width: 640, height: 480 };

/** A film of the paper around its code (YUV4MPEG2), for a browser that is to take it for a camera. */
export function filmOf({ picture, centre }: Found): Buffer {
  const left = Math.round(centre.x - FRAME.width / 2);
  const top = Math.round(centre.y - FRAME.height / 2);
  const light = Buffer.alloc(FRAME.width * FRAME.height, 235);
  for (let y = 0; y < FRAME.height; y += 1)
    for (let x = 0; x < FRAME.width; x += 1) {
      const [px, py] = [left + x, top + y];
      if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) continue;
      light[y * FRAME.width + x] = 16 + ((picture.grey[py * picture.width + px] ?? 255) * 219) / 255;
    }
  const colour = Buffer.alloc((FRAME.width * FRAME.height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  const header = `YUV4MPEG2 W${FRAME.width} H${FRAME.height} F10:1 Ip A1:1 C420mpeg2\n`;
  return Buffer.concat([Buffer.from(header), frame, frame]);
}
