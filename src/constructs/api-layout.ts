/** How an API runs. The layout of an existing API cannot be changed: add an API, move the endpoint, remove the old one. */
export enum ApiLayout {
  /** An external API for users and an internal one for services, so that users never see where images lie. For stores that are no disk. */
  SPLIT = 'split',
  /** One API for everybody. On RHOSO 18 only for a file store. */
  SINGLE = 'single',
  /** An internal API at an edge site, never in the catalog. */
  EDGE = 'edge',
}
