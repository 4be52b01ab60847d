import type { SiteNode } from '../../model/site-node';

/** A site as a construct makes it. */
export function siteSample(name: string, more: Partial<SiteNode> = {}): SiteNode {
  return {
    key: `site/${name}`, name, kind: 'edge', zone: name, isDefaultZone: false, api: name, hub: 'default', store: `store/${name}:rbd`, further: [], ...more,
  };
}
