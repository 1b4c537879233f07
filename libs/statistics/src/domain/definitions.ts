import type { Words } from '../contract/cube.js';
import type { StatisticsDefinition } from '../contract/definitions.js';
import { CONCEPTS } from './concepts.js';
import { REFERENCES, definitionId, kindOf } from './release/assemble-cube.js';
import { tableDesigns } from './tables/registry.js';
import type { SurvivalMeasure, TableDesign, TableMeasure } from './tables/table-design.js';

/**
 * What each published figure counts, made from the designs and constants that compute it: a measure without a definition cannot be
 * published, and a threshold in a text is the one that is applied.
 */
export function definitions(): StatisticsDefinition[] {
  const measures = tableDesigns().flatMap((design) =>
    design.measures.map((measure) => ofMeasure(design, measure)),
  );
  return [...measures, ...CONCEPTS.map(ofConcept)];
}

function ofMeasure(design: TableDesign, measure: TableMeasure | SurvivalMeasure): StatisticsDefinition {
  const { label, meaning } = measure;
  return {
    id: definitionId(design.id, measure.code),
    table: design.id,
    name: label.sv,
    text: meaning.counts.sv,
    english: { name: label.en, text: meaning.counts.en },
    population: meaning.population,
    reference: REFERENCES[kindOf(measure)],
    weaknesses: meaning.weaknesses,
  };
}

function ofConcept({ id, name, text }: { id: string; name: Words; text: Words }): StatisticsDefinition {
  return {
    id,
    table: null,
    name: name.sv,
    text: text.sv,
    english: { name: name.en, text: text.en },
    population: null,
    reference: null,
    weaknesses: null,
  };
}
