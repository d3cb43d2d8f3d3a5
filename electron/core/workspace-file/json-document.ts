import { type MemberNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';

export type JsonPath = readonly (string | number)[];

/** A JSON text together with the place of each of its parts, as UTF-16 offsets. */
export type JsonDocument = {
  value: unknown;
  /** The keys that stand in an object that has them already; the last one's value is the one in `value`. */
  duplicateKeys: { path: (string | number)[]; key: string; offset: number }[];
  /** Where the value at a path begins, or the innermost part on the way to it that is there. */
  offsetOf(path: JsonPath): number;
  /** Where the last key of a path is written. */
  offsetOfKey(path: JsonPath): number;
};

/** The text is not JSON; `offset` is where it stops being so. */
export class NotJsonError extends Error {
  override name = 'NotJsonError';
  readonly offset: number;
  constructor(offset: number) {
    super(`Not JSON from offset ${offset} on.`);
    this.offset = offset;
  }
}

/** How deep lists and objects may lie in each other; a workspace file needs eight. */
export const maxDepth = 64;

/** Lists and objects lie in each other deeper than `maxDepth`, from `offset` on. */
export class TooDeepError extends Error {
  override name = 'TooDeepError';
  readonly offset: number;
  constructor(offset: number) {
    super(`Nested deeper than ${maxDepth} at offset ${offset}.`);
    this.offset = offset;
  }
}

// oxlint-disable-next-line no-control-regex -- JSON wants these escaped inside a string
const rawControlCharacter = /[\u0000-\u001F]/;

/** Reads JSON, by the letter of RFC 8259. Throws `NotJsonError` or `TooDeepError`. */
export function parseJson(text: string): JsonDocument {
  // The parser calls itself at every level: a file that is deep enough would take the stack from it.
  refuseDeep(text);
  const root = rootOf(text);
  const duplicateKeys: JsonDocument['duplicateKeys'] = [];
  visit(root, [], {
    // The parser lets line breaks and tabs stand inside a string.
    string: ({ start, end }) => {
      const raw = rawControlCharacter.exec(text.slice(start, end));
      if (raw) throw new NotJsonError(start + raw.index);
    },
    duplicate: (path, key, offset) => duplicateKeys.push({ path, key, offset }),
  });
  const memberOf = indexOfMembers();
  return {
    // Unlike the parser's own evaluation it makes `__proto__` a key like any other, which the schemas refuse.
    value: JSON.parse(text),
    duplicateKeys,
    offsetOf: (path) => nodesTo(root, path, memberOf).at(-1)?.loc.start.offset ?? 0,
    offsetOfKey: (path) => {
      const owner = nodesTo(root, path.slice(0, -1), memberOf).at(-1);
      const member = owner && memberOf(owner, path.at(-1));
      return (member?.name ?? owner ?? root).loc.start.offset;
    },
  };
}

function rootOf(text: string): ValueNode {
  try {
    return parse(text, { mode: 'json' }).body;
  } catch (error) {
    const offset = error instanceof Error && 'offset' in error ? Number(error.offset) : 0;
    // The parser says "at the start" of a value that is missing at the end.
    const startsWell = /^[\t\n\r ]*[[{]/.test(text);
    throw new NotJsonError(offset === 0 && startsWell ? text.length : offset);
  }
}

function refuseDeep(text: string): void {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (inString) {
      if (character === '\\') offset += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > maxDepth) throw new TooDeepError(offset);
  }
}

type Visitor = {
  string(place: { start: number; end: number }): void;
  duplicate(path: (string | number)[], key: string, offset: number): void;
};

function visit(node: ValueNode, path: JsonPath, visitor: Visitor): void {
  if (node.type === 'String') visitor.string({ start: node.loc.start.offset, end: node.loc.end.offset });
  if (node.type === 'Array') {
    for (const [index, { value }] of node.elements.entries()) visit(value, [...path, index], visitor);
  }
  if (node.type !== 'Object') return;
  const seen = new Set<string>();
  for (const { name, value } of node.members) {
    const key = keyOf(name);
    const { start, end } = name.loc;
    visitor.string({ start: start.offset, end: end.offset });
    if (seen.has(key)) visitor.duplicate([...path, key], key, start.offset);
    seen.add(key);
    visit(value, [...path, key], visitor);
  }
}

/** The nodes on the way to a path, from the root to the innermost one that exists. */
function nodesTo(root: ValueNode, path: JsonPath, memberOf: MemberOf): ValueNode[] {
  const nodes = [root];
  let node: ValueNode | undefined = root;
  for (const step of path) {
    node = node.type === 'Array' ? node.elements[Number(step)]?.value : memberOf(node, step)?.value;
    if (!node) break;
    nodes.push(node);
  }
  return nodes;
}

type MemberOf = (node: ValueNode, key: string | number | undefined) => MemberNode | undefined;

/** Finds the last member of a name, each object read through once: a hostile file asks for every key of a huge one. */
function indexOfMembers(): MemberOf {
  const indexes = new Map<ObjectNode, Map<string, MemberNode>>();
  return (node, key) => {
    if (node.type !== 'Object') return undefined;
    const index = indexes.get(node) ?? new Map(node.members.map((member) => [keyOf(member.name), member]));
    indexes.set(node, index);
    return index.get(String(key));
  };
}

function keyOf(name: MemberNode['name']): string {
  return name.type === 'String' ? name.value : name.name;
}
