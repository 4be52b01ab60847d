/** The same function, but that it works out its answer once for each object: rules and writers ask for it in any order. */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const kept = new WeakMap<K, { readonly answer: T }>();
  return (of) => {
    let found = kept.get(of);
    if (!found) kept.set(of, found = { answer: make(of) });
    return found.answer;
  };
}
