/**
 * Whether a text or number is a Kubernetes quantity: what both the CRDs' pattern and the decoder take. The pattern alone would take a
 * fraction as exponent, the decoder alone a sign without digits. Source: apimachinery, pkg/api/resource.
 */
export function isQuantity(value: unknown): value is string | number {
  return (typeof value === 'string' || typeof value === 'number') && QUANTITY.test(String(value));
}

/** The number that a quantity stands for, to compare it with others; undefined when it is none. */
export function parseQuantity(value: unknown): number | undefined {
  if (!isQuantity(value)) return undefined;
  const [, digits, suffix = ''] = QUANTITY.exec(String(value))!;
  return Number(digits) * (UNITS.get(suffix) ?? 10 ** Number(suffix.slice(1)));
}

/** A sign, digits with or without a point, and a unit: binary, decimal, or an exponent. */
const QUANTITY = /^([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1], ['n', 1e-9], ['u', 1e-6], ['m', 1e-3],
  ...['k', 'M', 'G', 'T', 'P', 'E'].map((unit, index) => [unit, 1000 ** (index + 1)] as const),
  ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((unit, index) => [unit, 1024 ** (index + 1)] as const),
]);
