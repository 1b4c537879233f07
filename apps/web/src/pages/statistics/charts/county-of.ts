type Place = { readonly id: string; readonly x: number; readonly y: number };

/** Region code → its county on the map, and where its circle stands (the map's own units; moved apart where they would meet). */
export const COUNTY_OF: Readonly<Record<string, Place>> = {
  '01': { id: 'stockholm', x: 193, y: 582 },
  '03': { id: 'uppsala', x: 172, y: 550 },
  '04': { id: 'sodermanland', x: 148, y: 611 },
  '05': { id: 'ostergotland', x: 121, y: 645 },
  '06': { id: 'jonkoping', x: 90, y: 688 },
  '07': { id: 'kronoberg', x: 92, y: 724 },
  '08': { id: 'kalmar', x: 131, y: 703 },
  '09': { id: 'gotland', x: 196, y: 689 },
  '10': { id: 'blekinge', x: 112, y: 748 },
  '12': { id: 'skane', x: 66, y: 766 },
  '13': { id: 'halland', x: 50, y: 722 },
  '14': { id: 'vastra gotaland', x: 47, y: 652 },
  '17': { id: 'varmland', x: 54, y: 576 },
  '18': { id: 'orebro', x: 102, y: 598 },
  '19': { id: 'vastmanland', x: 134, y: 571 },
  '20': { id: 'dalarna', x: 86, y: 511 },
  '21': { id: 'gavleborg', x: 137, y: 500 },
  '22': { id: 'vasternorrland', x: 150, y: 428 },
  '23': { id: 'jamtland', x: 85, y: 395 },
  '24': { id: 'vasterbotten', x: 175, y: 290 },
  '25': { id: 'norrbotten', x: 220, y: 150 },
};
