import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiLayout, CephCluster, Diagnostics, GlanceApi, GraphFormat, RbdStore } from '../../src';
import { type SynthesisRoot, synthesisOf } from '../../src/constructs/synthesis';
import { drawn, sentences } from '../support/diagrams';
import { temporaryFolder } from '../support/folder';
import { program, quietly, type Program } from '../support/synth';
import { viaYaml } from '../support/via-yaml';

/** A hub and a site, without a network: there are warnings. */
function withSite(): Program {
  const made = program();
  const [central, az1] = ['central', 'az1'].map((name) =>
    new RbdStore(made.glance, `${name}-store`, { storeId: name, cluster: new CephCluster(made.glance, name, { secretName: `ceph-conf-${name}` }) }));
  new GlanceApi(made.glance, 'default', { stores: [central, az1] });
  new GlanceApi(made.glance, 'az1-api', { apiName: 'az1', layout: ApiLayout.EDGE, stores: [az1, central] });
  return made;
}

test('a program draws what it makes', () => {
  const { controlPlane } = withSite();
  const graph = (format?: GraphFormat) => quietly(() => controlPlane.graph(format));
  expect(graph()).toMatch(/^flowchart LR\n[\s\S]*copies from/);
  expect(graph(GraphFormat.DOT)).toMatch(/^digraph glance/);
  expect(graph(GraphFormat.HTML)).toMatch(/^<!doctype html>/);
});

test('the picture of constructs is that of the file that they yield', () => {
  const { topology } = quietly(() => synthesisOf(withSite().controlPlane as SynthesisRoot));
  expect(sentences(drawn(viaYaml(topology)))).toEqual(sentences(drawn(topology)));
});

test('SVG is drawn later', async () => {
  const { controlPlane } = withSite();
  expect(await quietly(() => controlPlane.graphSvg())).toMatch(/<svg [\s\S]*<\/svg>\n$/);
});

test('a picture can be written to a file, as a page unless said otherwise', () => {
  const path = join(temporaryFolder(), 'graph.html');
  quietly(() => withSite().controlPlane.writeGraph(path));
  expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/);
});

test('what is acknowledged is not drawn', () => {
  const made = withSite();
  const count = () => quietly(() => made.controlPlane.graph(GraphFormat.HTML)).split('GLN-NETWORK-004').length - 1;
  expect(count()).toBe(1);
  Diagnostics.of(made.controlPlane).acknowledge('GLN-NETWORK-004', 'nodes do not use it');
  expect(count()).toBe(0);
});
