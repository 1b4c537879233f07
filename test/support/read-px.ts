/** A small reader of px files, written from the format's specification and not from our writer. */
export type ReadPx = {
  /** `KEYWORD` or `KEYWORD("variable")`: each with its texts, the strings of one value joined. */
  keywords: Record<string, string[]>;
  /** In the order of STUB and then HEADING. */
  variables: { name: string; code: string; codes: string[]; texts: string[] }[];
  /** Figures as written; a sign of dots is shown as the file's DATASYMBOL says. */
  cells: string[];
};

export function readPx(file: string): ReadPx {
  const at = file.indexOf('DATA=');
  const keywords: Record<string, string[]> = {};
  for (const statement of statementsOf(file.slice(0, at))) {
    const equals = indexOutside(statement, '=');
    keywords[statement.slice(0, equals).replace(/\s/g, '')] = valuesOf(statement.slice(equals + 1));
  }
  const names = [...(keywords.STUB ?? []), ...(keywords.HEADING ?? [])];
  const of = (keyword: string, name: string) => keywords[`${keyword}("${name.replace(/\s/g, '')}")`] ?? [];
  return {
    keywords,
    variables: names.map((name) => ({
      name,
      code: of('VARIABLECODE', name)[0] ?? '',
      codes: of('CODES', name),
      texts: of('VALUES', name),
    })),
    cells: cellsOf(file.slice(at + 'DATA='.length), keywords),
  };
}

/** A semicolon ends a statement, unless it stands inside a text. */
function statementsOf(text: string): string[] {
  const found: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const end = indexOutside(rest, ';');
    if (end < 0) throw new Error(`a statement without an end: ${rest.slice(0, 40)}`);
    found.push(rest.slice(0, end));
    rest = rest.slice(end + 1).trim();
  }
  return found;
}

function indexOutside(text: string, sign: string): number {
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') inside = !inside;
    else if (!inside && text[i] === sign) return i;
  }
  return -1;
}

/** Texts with a comma between are values; with nothing but a line break between they are one. */
function valuesOf(text: string): string[] {
  const values: string[] = [];
  let goesOn = false;
  for (const [token] of text.matchAll(/"[^"]*"|[^",\s]+|,/g)) {
    if (token === ',') goesOn = false;
    else if (goesOn && token.startsWith('"')) values.push(`${values.pop() ?? ''}${token.slice(1, -1)}`);
    else values.push(token.replace(/^"|"$/g, ''));
    if (token !== ',') goesOn = true;
  }
  return values;
}

function cellsOf(text: string, keywords: Record<string, string[]>): string[] {
  const symbols: Record<string, string> = { '-': keywords.DATASYMBOLNIL?.[0] ?? '-' };
  for (let dots = 1; dots <= 6; dots++)
    symbols['.'.repeat(dots)] = keywords[`DATASYMBOL${dots}`]?.[0] ?? '.'.repeat(dots);
  const data = text.slice(0, text.lastIndexOf(';'));
  return [...data.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([token, sign]) =>
    sign === undefined ? token : (symbols[sign] ?? sign),
  );
}
