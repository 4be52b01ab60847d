/** As far as it is used here: a synchronous part of `@viz-js/viz`, which is Graphviz compiled for JavaScript. */
export interface Graphviz {
  renderString(dot: string, options: { readonly format: 'svg' }): string;
}

/** Loads Graphviz when a picture is wanted: it is large, and an optional part of this package. */
export async function loadGraphviz(): Promise<Graphviz> {
  return module_().instance();
}

function module_(): { instance(): Promise<Graphviz> } {
  try {
    return require('@viz-js/viz'); // eslint-disable-line @typescript-eslint/no-require-imports, import/no-extraneous-dependencies
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(`SVG is drawn by the package ${PACKAGE}, which is not installed: run 'npm install ${PACKAGE}', or take DOT or HTML.`);
  }
}

const PACKAGE = '@viz-js/viz';
