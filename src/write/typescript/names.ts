/** Gives every thing of a program a constant and, inside the Glance, an id; none of them twice. */
export class Names {
  private readonly constants = new Set([...RESERVED]);
  private readonly ids = new Set<string>();

  /** An id in the scope of the Glance: the name itself, or one with one of some words behind it, such as the kind. */
  id(name: string, ...words: readonly string[]): string {
    const plain = name.replace(/\//g, '-').replace(/[\r\n]+/g, ' ').trim() || words[0];
    return unlike(this.ids, [plain, ...words.map((word) => `${plain}-${word}`)], '-');
  }

  /** A constant, called after an id. */
  constant(id: string, kind: string): string {
    const plain = camel(id);
    const end = kind[0].toUpperCase() + kind.slice(1);
    const start = /^[a-z]/.test(plain) ? plain : `${kind}${plain === '' ? '' : plain[0].toUpperCase()}${plain.slice(1)}`;
    return unlike(this.constants, [start, `${start}${end}`], '');
  }
}

function unlike(taken: Set<string>, wanted: readonly string[], between: string): string {
  const last = wanted[wanted.length - 1];
  let found = wanted.find((name) => !taken.has(name));
  for (let count = 2; found === undefined; count++) if (!taken.has(`${last}${between}${count}`)) found = `${last}${between}${count}`;
  taken.add(found);
  return found;
}

/** `ceph-az1` is cephAz1. */
function camel(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word, index) => (index === 0 ? word[0].toLowerCase() : word[0].toUpperCase()) + word.slice(1)).join('');
}

/** Words of the language, what it has in every file, and the constants that every program has. */
const RESERVED = [
  'abstract', 'any', 'app', 'arguments', 'as', 'async', 'await', 'boolean', 'break', 'case', 'catch', 'chart', 'class', 'const', 'constructor', 'console',
  'continue', 'controlPlane', 'debugger', 'declare', 'default', 'delete', 'do', 'else', 'enum', 'eval', 'export', 'exports', 'extends', 'false', 'finally',
  'fetch', 'for', 'from', 'function', 'get', 'glance', 'global', 'globalThis', 'if', 'implements', 'import', 'in', 'infinity', 'instanceof', 'interface', 'is',
  'let', 'module', 'name', 'namespace', 'never', 'new', 'null', 'number', 'object', 'of', 'package', 'performance', 'private', 'process', 'protected',
  'public', 'readonly', 'require', 'return', 'set', 'static', 'string', 'super', 'switch', 'symbol', 'test', 'this', 'throw', 'true', 'try', 'type',
  'typeof', 'undefined', 'unknown', 'var', 'void', 'while', 'with', 'yield', 'expect', 'jest',
];
