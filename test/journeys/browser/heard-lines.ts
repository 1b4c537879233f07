/** What Chromium tells of one thing in the page; only what is read here. */
export type AxNode = {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  value?: { value: string | number };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
};

/** Say nothing themselves: their contents stand in their place. */
const SILENT = new Set(['generic', 'none', 'rowgroup', 'LabelText', 'Legend', 'MenuListPopup']);
/** Named by their text, so that the text is not told again. */
const NAMED_BY_TEXT = new Set([
  'button',
  'cell',
  'checkbox',
  'columnheader',
  'heading',
  'link',
  'option',
  'radio',
  'rowheader',
  'tab',
  'term',
  'DisclosureTriangle',
]);
/** The name of a field or a group stands with it, and not once more where it is written. */
const NAMES_OTHERS = new Set(['LabelText', 'Legend', 'Caption']);
/** The browser's own parts, in its own language. */
const WHOLE = new Set(['Date', 'InputTime', 'ComboBoxMenuButton', 'textbox']);
const STATES = [
  'checked',
  'pressed',
  'expanded',
  'selected',
  'disabled',
  'required',
  'invalid',
  'readonly',
  'modal',
  'hasPopup',
];

type Told = { line: string; isText: boolean; children: Told[] };

/** The tree as indented lines. */
export function heardLines(nodes: readonly AxNode[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = (node: AxNode, isSaid: boolean): Told[] =>
    joined((node.childIds ?? []).flatMap((id) => toldOf(byId.get(id), isSaid)));
  const toldOf = (node: AxNode | undefined, isSaid: boolean): Told[] => {
    if (!node) return [];
    const role = node.ignored ? 'none' : (node.role?.value ?? 'none');
    const name = nameOf(node);
    if (role === 'StaticText')
      return isSaid || name === '' ? [] : [{ line: name, isText: true, children: [] }];
    if (role === 'ListMarker') return [];
    if (SILENT.has(role)) return childrenOf(node, isSaid || NAMES_OTHERS.has(role));
    const isNamed = NAMED_BY_TEXT.has(role) && name !== '';
    const children = WHOLE.has(role) ? [] : childrenOf(node, isNamed || NAMES_OTHERS.has(role));
    if (NAMES_OTHERS.has(role)) return children;
    return [{ line: lineOf(node, role, name), isText: false, children }];
  };
  return toldOf(nodes[0], false).flatMap((told) => written(told, 0));
}

const nameOf = ({ name }: AxNode) => (name?.value ?? '').replace(/\s+/g, ' ').trim();

function lineOf(node: AxNode, role: string, name: string): string {
  const states = new Map((node.properties ?? []).map((one) => [one.name, one.value.value]));
  const level = role === 'heading' ? ` ${String(states.get('level'))}` : '';
  // A row is named by its cells, which follow.
  const said = name === '' || role === 'row' ? '' : ` "${name}"`;
  const value = node.value === undefined || node.value.value === '' ? '' : ` = "${node.value.value}"`;
  const shown = STATES.flatMap((state) => stateWords(state, states.get(state)));
  const described = node.description?.value ? ` (${node.description.value.replace(/\s+/g, ' ').trim()})` : '';
  return `${role}${level}${said}${value}${shown.length > 0 ? ` [${shown.join(', ')}]` : ''}${described}`;
}

function stateWords(state: string, value: unknown): string[] {
  if (value === undefined || value === false) return [];
  // What can be pressed, opened or ticked tells that it is not, too.
  if (value === 'false') return state === 'invalid' ? [] : [`not ${state}`];
  return [value === true || value === 'true' ? state : `${state} ${String(value)}`];
}

/** Text is cut where a word is set in another way; it is heard as one. */
function joined(all: readonly Told[]): Told[] {
  return all.reduce<Told[]>((before, one) => {
    const last = before.at(-1);
    if (!last?.isText || !one.isText) return [...before, one];
    return [...before.slice(0, -1), { ...last, line: `${last.line} ${one.line}` }];
  }, []);
}

function written({ line, isText, children }: Told, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (isText) return [`${indent}“${line}”`];
  const [only] = children;
  if (children.length === 1 && only?.isText) return [`${indent}${line}: “${only.line}”`];
  return [`${indent}${line}`, ...children.flatMap((child) => written(child, depth + 1))];
}
