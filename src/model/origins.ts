import type { Node } from './node';

/** Where something stands: a construct, or a place in a file. */
export interface Place {
  readonly path?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Maps nodes and fields to where they came from. Only what prints a finding asks it. */
export interface Origins {
  /** @param line of the node's text, from 1, where no field tells it */
  placeOf(node: Node, field?: string, line?: number): Place;
}

/** Nothing is known of where nodes came from: examples and tests. */
export const NOWHERE: Origins = { placeOf: () => ({}) };

/** The first that knows wins: what constructs made before what their base said. */
export function firstOf(...all: readonly Origins[]): Origins {
  return {
    placeOf(node, field, line) {
      for (const origins of all) {
        const place = origins.placeOf(node, field, line);
        if (place.path !== undefined || place.file !== undefined) return place;
      }
      return {};
    },
  };
}
