/** A field of a Service that not every type of Service may have. */
export interface TypedField {
  readonly field: string;
  readonly types: readonly string[];
}

/** Source: Kubernetes, pkg/apis/core/validation, ValidateService(). */
export const TYPED_FIELDS: readonly TypedField[] = [
  { field: 'externalTrafficPolicy', types: ['LoadBalancer', 'NodePort'] },
  { field: 'loadBalancerClass', types: ['LoadBalancer'] },
  { field: 'loadBalancerSourceRanges', types: ['LoadBalancer'] },
];

/** What a Service takes in its fields; the custom resource takes any text. Source: as TYPED_FIELDS. */
export const SERVICE_CHOICES: Readonly<Record<string, readonly string[]>> = {
  type: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
  externalTrafficPolicy: ['Cluster', 'Local'],
  internalTrafficPolicy: ['Cluster', 'Local'],
  ipFamilyPolicy: ['SingleStack', 'PreferDualStack', 'RequireDualStack'],
  sessionAffinity: ['None', 'ClientIP'],
};

/** How long the requests of a client may go to one pod. Source: as TYPED_FIELDS. */
export const AFFINITY_SECONDS = { min: 1, max: 86_400 };
