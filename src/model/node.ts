/** What every node has. */
export interface Node {
  /** Unique in its topology, and telling: `api/default`, `store/hub`. */
  readonly key: string;
}
