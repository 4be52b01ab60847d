import { Release } from './releases';

/** The file stores for which the webhook refuses a split API. Source: W8, glance_webhook.go, isFileBackend(). */
export const SPLIT_REFUSES = [
  { since: Release.FR1, refuses: 'any' },
  // FR6 ships with the older function and is about to take the newer one: what is for FR6 must pass both.
  { since: Release.STABLE_18, refuses: 'lone' },
] as const;

/**
 * The file stores without which a single API is refused, and by whom: the controller reports GlanceAPIReady False.
 * Source: W9, glance_webhook.go of FR1 to FR5; W10, glance_controller.go from FR6 on, as long as OpenStackVersion keeps location-api off.
 */
export const SINGLE_WANTS = [
  { since: Release.FR1, wants: 'any', by: 'webhook' },
  { since: Release.FR6, wants: 'lone', by: 'controller' },
] as const;

/**
 * The layouts whose own text the webhook parses, and crashes on where it is broken, when the API has replicas; the template's text always.
 * Source: W8 and W9, glance_webhook.go.
 */
export const PARSED_LAYOUTS: ReadonlyArray<{ readonly since: Release; readonly layouts: readonly string[] }> = [
  { since: Release.FR1, layouts: ['split', 'single'] },
  { since: Release.FR6, layouts: ['split'] },
];

/** From here on the webhook warns of every split API at an update, although single is still refused for most stores. Source: W21. */
export const SPLIT_WARNS_SINCE = Release.FR6;

/** What one half, or the whole, of an API is in the cluster. `<g>` is the Glance resource's name, `<k>` the API's. */
export interface LayoutHalf {
  /** Ends the name of the GlanceAPI: `<g>-<k>-external`. */
  readonly suffix: string;
  /** Ends the name of the StatefulSet and of its headless Service: `<g>-<k>-external-api`. */
  readonly statefulSet: string;
  /** End the names of its Services, which start with `glance` whatever `<g>` is: `glance-<k>-public`. */
  readonly services: ReadonlyArray<'public' | 'internal'>;
  /** An RBD store among its stores turns conversion to raw images on for imports. */
  readonly convertsImages: boolean;
  /** The operator shows image locations to whoever may read the image. */
  readonly showsLocations: boolean;
}

export interface LayoutFacts {
  readonly layout: string;
  readonly doc: string;
  readonly halves: readonly LayoutHalf[];
  /** Can be what keystoneEndpoint names. */
  readonly inCatalog: boolean;
}

/** Source: glance-operator, glanceapi_controller.go, statefulset.go and templates/common/config/00-config.conf. */
export const LAYOUTS: readonly LayoutFacts[] = [
  {
    layout: 'split',
    doc: 'Two sets of pods, one for users and one for services.',
    inCatalog: true,
    halves: [
      { suffix: 'external', statefulSet: 'external-api', services: ['public'], convertsImages: true, showsLocations: false },
      { suffix: 'internal', statefulSet: 'internal-api', services: ['internal'], convertsImages: false, showsLocations: true },
    ],
  },
  {
    layout: 'single',
    doc: 'One set of pods for users and services.',
    inCatalog: true,
    halves: [
      { suffix: 'single', statefulSet: 'single', services: ['public', 'internal'], convertsImages: false, showsLocations: true },
    ],
  },
  {
    layout: 'edge',
    doc: 'One set of pods for the services of a site; never in the catalog.',
    inCatalog: false,
    halves: [
      { suffix: 'edge', statefulSet: 'edge-api', services: ['internal'], convertsImages: false, showsLocations: true },
    ],
  },
];

/** What an API runs with that names no layout. Source: CRD default, and glance_webhook.go for the empty text. */
export const DEFAULT_LAYOUT = 'split';

/** The name of the Glance resource, and one with five characters that the webhook makes up. Source: openstack-operator, glance.go. */
export const GLANCE_NAMES = { plain: 'glance', unique: 'glance-xxxxx' } as const;

/** Every Service of the Image service listens here. Source: glance-operator, const.go. */
export const API_PORT = 9292;
