/** As far as it is used here: `@viz-js/viz`, which is Graphviz compiled for JavaScript. */
export interface Graphviz {
  renderString(dot: string, options: { readonly format: 'svg' }): string;
}

/** A part of this package that npm may leave out is not there. */
export class MissingPackage extends Error {}

/** Loads Graphviz when a picture is wanted: it is large. Throws `MissingPackage` where it is not installed. */
export async function loadGraphviz(load = requireGraphviz): Promise<Graphviz> {
  try {
    return await load().instance();
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new MissingPackage(`SVG is drawn by the package ${PACKAGE}, which is not installed: run 'npm install ${PACKAGE}', or take DOT or HTML.`);
  }
}

const PACKAGE = '@viz-js/viz';

function requireGraphviz(): { instance(): Promise<Graphviz> } {
  return require('@viz-js/viz'); // eslint-disable-line @typescript-eslint/no-require-imports, import/no-extraneous-dependencies
}
