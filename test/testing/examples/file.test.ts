import { readFileSync } from 'node:fs';
import { Release, ReleaseTarget } from 'cdk8s-glance';
import { GlanceAssertions, Match } from 'cdk8s-glance/testing';

test('the control plane of our region lacks nothing but a store', () => {
  const text = readFileSync('examples/base/openstack_control_plane.yaml', 'utf8');
  const images = GlanceAssertions.fromYaml(text, { target: ReleaseTarget.only(Release.FR3) });

  images.hasFinding('GLN-LAYOUT-001', { severity: 'error', field: 'glanceAPIs.default.type', message: Match.stringLikeRegexp('enables no store') });
  images.hasProperties({ spec: { glance: { template: { databaseInstance: 'openstack', customServiceConfig: Match.absent() } } } });
  images.hasOption('default', 'DEFAULT', 'enabled_backends', Match.absent());
});
