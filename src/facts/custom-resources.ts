/** Kinds with an Image service in them, with the one version that each has had. Source: the operators' CRDs, FR1 to main. */
export const CONTROL_PLANE_RESOURCE = { kind: 'OpenStackControlPlane', apiVersion: 'core.openstack.org/v1beta1' };
export const GLANCE_RESOURCE = { kind: 'Glance', apiVersion: 'glance.openstack.org/v1beta1' };
