import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type Sentence = { file: string; text: string };

/** Swedish without a doubt: its letters, or its small words. */
const LETTERS = /[åäöÅÄÖ]/;
const SMALL_WORDS =
  /(?<![a-zåäö])(och|att|inte|som|med|av|har|det|den|ska|kan|eller|ett|en|är|inga|ingen|saknas|redan|utan|finns|gäller|vara|till|saknar|senast|sparat|fyll|kontrollerad|grader|vill)(?![a-zåäö])/i;
const SQL = /\b(SELECT|INSERT|UPDATE|DELETE|WHERE|FROM|JOIN|CREATE|VALUES|ORDER BY)\b|\$\d|::/;
const NOT_SOURCE = /\.(spec|d|builder|data)\.ts$|-double\.ts$/;
const NOT_SEARCHED = new Set(['node_modules', 'data', 'demo', 'testing']);

/** Every text in the source under a folder; where a value is put in stands `{0}`, `{1}` … */
export function textsIn(folder: string): Sentence[] {
  return sourceFiles(folder).flatMap((file) => textsOf(file).map((text) => ({ file, text })));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_SEARCHED.has(entry.name) ? [] : sourceFiles(path);
    return path.endsWith('.ts') && !NOT_SOURCE.test(path) ? [path] : [];
  });
}

function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    const text = textOf(node);
    if (text !== undefined) texts.push(text);
    if (text === undefined || ts.isTemplateExpression(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === undefined || right === undefined ? undefined : left + after(left, right);
  }
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }, at) => `{${at}}${literal.text}`).join('');
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return undefined;
  const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  return isKey ? undefined : node.text;
}

/** Two texts put together: the values of the second are counted on from the first's. */
function after(left: string, right: string): string {
  const taken = left.match(/\{\d+\}/g)?.length ?? 0;
  return right.replace(/\{(\d+)\}/g, (_, at: string) => `{${Number(at) + taken}}`);
}

export const isSwedish = (text: string) =>
  !SQL.test(text) && /[a-zåäö]{2}/i.test(text) && (LETTERS.test(text) || SMALL_WORDS.test(text));
