/** The language of a picture. */
export enum GraphFormat {
  /** Text that GitHub, GitLab and many others draw within Markdown. Many sites are drawn as one node each, as Mermaid has limits. */
  MERMAID = 'mermaid',
  /** Text for Graphviz. */
  DOT = 'dot',
  /** One page without any other file: to pan, zoom, search, and read the details of what is selected. */
  HTML = 'html',
}
