declare module 'jsonld' {
  export type Term = { termType: string; value: string; language?: string; datatype?: { value: string } };
  export type Quad = { subject: Term; predicate: Term; object: Term };
  const jsonld: { toRDF(document: object, options?: object): Promise<Quad[]> };
  export default jsonld;
}
