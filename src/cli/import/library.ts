import { ApiLayout } from '../../constructs/api-layout';
import { ProbeScheme } from '../../constructs/api-probes';
import { CephCluster } from '../../constructs/ceph-cluster';
import { ControlPlane } from '../../constructs/control-plane';
import { ExtraMount } from '../../constructs/extra-mount';
import { Glance } from '../../constructs/glance';
import { GlanceApi } from '../../constructs/glance-api';
import { MountSource } from '../../constructs/mount-source';
import { Quantity } from '../../constructs/quantity';
import { ReleaseTarget } from '../../constructs/release-target';
import { IpFamilyPolicy, ServiceType, SessionAffinity, TrafficPolicy } from '../../constructs/service-override';
import { EdgeSite } from '../../constructs/sites/edge-site';
import { HubSite } from '../../constructs/sites/hub-site';
import { Zone } from '../../constructs/sites/zone';
import { CaBundle } from '../../constructs/stores/ca-bundle';
import { CinderStore } from '../../constructs/stores/cinder-store';
import { FileStore } from '../../constructs/stores/file-store';
import { HttpStore } from '../../constructs/stores/http-store';
import { NfsStore } from '../../constructs/stores/nfs-store';
import * as enums from '../../constructs/stores/options.generated';
import { RbdStore } from '../../constructs/stores/rbd-store';
import { S3Credentials } from '../../constructs/stores/s3-credentials';
import { S3Multipart } from '../../constructs/stores/s3-multipart';
import { S3Store } from '../../constructs/stores/s3-store';
import { ServiceCredentials } from '../../constructs/stores/service-credentials';
import { SwiftRegion } from '../../constructs/stores/swift-region';
import { SwiftStore } from '../../constructs/stores/swift-store';
import { Release } from '../../facts/releases';

/** What imported programs use of this library, by the names that they import it by. */
export const LIBRARY: Readonly<Record<string, unknown>> = {
  ApiLayout, CaBundle, CephCluster, CinderStore, ControlPlane, EdgeSite, ExtraMount, FileStore, Glance, GlanceApi, HttpStore, HubSite,
  IpFamilyPolicy, MountSource, NfsStore, ProbeScheme, Quantity, RbdStore, Release, ReleaseTarget, S3Credentials, S3Multipart, S3Store,
  ServiceCredentials, ServiceType, SessionAffinity, SwiftRegion, SwiftStore, TrafficPolicy, Zone, ...enums,
};
