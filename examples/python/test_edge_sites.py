"""A team's own tests of what `edge_sites.py` yields: `python -m unittest`."""
import unittest

from cdk8s_glance.testing import GlanceAssertions, Match

MANIFESTS = "../edge-sites/manifests/openstack.k8s.yaml"


class EdgeSites(unittest.TestCase):
    def setUp(self):
        self.images = GlanceAssertions.from_file(MANIFESTS)

    def test_the_hub_can_copy_every_image_to_every_site(self):
        for site in ("az1", "az2"):
            self.images.has_site(site, {"hub": "default", "store": site})
            self.images.can_copy("central", site)

    def test_no_site_reaches_the_store_of_another(self):
        self.images.cannot_copy("az1", "az2", "az1")

    def test_sites_keep_sparse_images_and_the_defaults_of_ceph(self):
        self.images.has_option("az1", "az1", "rbd_thin_provisioning", True)
        self.images.has_option("az1", "az1", "rbd_store_chunk_size", Match.absent())


if __name__ == "__main__":
    unittest.main()
