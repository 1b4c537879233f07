import { arbp01 } from './arbp01.js';
import { bakg01 } from './bakg01.js';
import { bakg02 } from './bakg02.js';
import { flode01 } from './flode01.js';
import { flode02 } from './flode02.js';
import { genom01 } from './genom01.js';
import { genom02 } from './genom02.js';
import { genom03 } from './genom03.js';
import { handl01 } from './handl01.js';
import { overg01 } from './overg01.js';
import { overg02 } from './overg02.js';
import { rorl01 } from './rorl01.js';
import { spec01 } from './spec01.js';
import { stanna01 } from './stanna01.js';
import { tack01 } from './tack01.js';
import { uppeh01 } from './uppeh01.js';
import { vanta01 } from './vanta01.js';
import { verk01 } from './verk01.js';
import type { TableContext, TableDesign } from './table-design.js';

/** All that is published, in the order in which it is listed. Nothing outside these tables can be asked for. */
export function tableDesigns(context: TableContext = { workplaces: new Map() }): TableDesign[] {
  return [
    flode01(),
    flode02(),
    spec01(),
    bakg01(),
    bakg02(),
    verk01(),
    arbp01(context),
    overg01(),
    overg02(),
    genom01(),
    genom02(),
    genom03(),
    vanta01(),
    uppeh01(),
    rorl01(),
    stanna01(),
    handl01(),
    tack01(),
  ];
}
