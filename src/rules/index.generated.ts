// Written by `npm run generate`; edit the rows that it is made from.
import { confNotInSecret } from './ceph/conf-not-in-secret';
import { confNotMounted } from './ceph/conf-not-mounted';
import { keyringMissing } from './ceph/keyring-missing';
import { keyringNotNamed } from './ceph/keyring-not-named';
import { oddConf } from './ceph/odd-conf';
import { oddFsid } from './ceph/odd-fsid';
import { oneFsid } from './ceph/one-fsid';
import { rbdWithoutNetwork } from './ceph/rbd-without-network';
import { sameFile } from './ceph/same-file';
import { absentVariable } from './config/absent-variable';
import { bracketedList } from './config/bracketed-list';
import { brokenTemplate } from './config/broken-template';
import { deprecatedOption } from './config/deprecated-option';
import { fileNotMounted } from './config/file-not-mounted';
import { filterWithoutEffect } from './config/filter-without-effect';
import { locationsByHand } from './config/locations-by-hand';
import { neverDeleted } from './config/never-deleted';
import { newerOption } from './config/newer-option';
import { oddQuota } from './config/odd-quota';
import { operatorsOption } from './config/operators-option';
import { optionElsewhere } from './config/option-elsewhere';
import { optionOfOtherDriver } from './config/option-of-other-driver';
import { optionValue } from './config/option-value';
import { reference } from './config/reference';
import { refusedLine } from './config/refused-line';
import { uncheckedOption } from './config/unchecked-option';
import { unknownOption } from './config/unknown-option';
import { unknownSection } from './config/unknown-section';
import { unknownStoreOption } from './config/unknown-store-option';
import { unknownVariable } from './config/unknown-variable';
import { unwritableName } from './config/unwritable-name';
import { unwritableValue } from './config/unwritable-value';
import { keyTwice } from './document/key-twice';
import { otherVersion } from './document/other-version';
import { unreadable } from './document/unreadable';
import { addressOfAnotherSite } from './edge/address-of-another-site';
import { addressOfNothing } from './edge/address-of-nothing';
import { addressScheme } from './edge/address-scheme';
import { backupsNotOnRelease } from './edge/backups-not-on-release';
import { cannotCopy } from './edge/cannot-copy';
import { cinderConfMissing } from './edge/cinder-conf-missing';
import { cinderMountedTwice } from './edge/cinder-mounted-twice';
import { computesCannotReach } from './edge/computes-cannot-reach';
import { confOfAnotherSite } from './edge/conf-of-another-site';
import { crossZoneAttach } from './edge/cross-zone-attach';
import { dataSourceMissing } from './edge/data-source-missing';
import { defaultNotOfSite } from './edge/default-not-of-site';
import { fileNotReadByNova } from './edge/file-not-read-by-nova';
import { fileOfTwoSources } from './edge/file-of-two-sources';
import { hubDefaultOfSite } from './edge/hub-default-of-site';
import { hubStoreMissing } from './edge/hub-store-missing';
import { nameOfShippedService } from './edge/name-of-shipped-service';
import { noCephClient } from './edge/no-ceph-client';
import { noRawFormat } from './edge/no-raw-format';
import { noSecretUuid } from './edge/no-secret-uuid';
import { notOfTypeNova } from './edge/not-of-type-nova';
import { novaServers } from './edge/nova-servers';
import { novaStoreName } from './edge/nova-store-name';
import { oddFormats } from './edge/odd-formats';
import { oddNodeFiles } from './edge/odd-node-files';
import { oddZone } from './edge/odd-zone';
import { oneSecretUuid } from './edge/one-secret-uuid';
import { secretOfOtherSites } from './edge/secret-of-other-sites';
import { secretUuid } from './edge/secret-uuid';
import { singleBackupRemoved } from './edge/single-backup-removed';
import { siteNotTold } from './edge/site-not-told';
import { storeNotAtHub } from './edge/store-not-at-hub';
import { storeNotRbd } from './edge/store-not-rbd';
import { storeOfAnotherSite } from './edge/store-of-another-site';
import { storeOfNoSite } from './edge/store-of-no-site';
import { straySource } from './edge/stray-source';
import { twoServicesOfAType } from './edge/two-services-of-a-type';
import { volumeWithoutNetwork } from './edge/volume-without-network';
import { volumeWithoutZone } from './edge/volume-without-zone';
import { brokenStoreList } from './layout/broken-store-list';
import { endpointNamesNoApi } from './layout/endpoint-names-no-api';
import { endpointOnEdgeApi } from './layout/endpoint-on-edge-api';
import { fewReplicas } from './layout/few-replicas';
import { misreadStoreList } from './layout/misread-store-list';
import { noApi } from './layout/no-api';
import { noReplicas } from './layout/no-replicas';
import { onlyEdgeApis } from './layout/only-edge-apis';
import { singleWithoutFileStore } from './layout/single-without-file-store';
import { splitWithFileStore } from './layout/split-with-file-store';
import { baseAndConstructDiffer } from './merge/base-and-construct-differ';
import { removedApiMissing } from './merge/removed-api-missing';
import { sameApiTwice } from './merge/same-api-twice';
import { sameStoreTwice } from './merge/same-store-twice';
import { absentKey } from './mounts/absent-key';
import { absentSource } from './mounts/absent-source';
import { claimNotShared } from './mounts/claim-not-shared';
import { configMapMadeTwice } from './mounts/config-map-made-twice';
import { fileName } from './mounts/file-name';
import { httpdNotRead } from './mounts/httpd-not-read';
import { imagesBesideShare } from './mounts/images-beside-share';
import { imagesReadOnly } from './mounts/images-read-only';
import { matchedTwice } from './mounts/matched-twice';
import { matchesNothing } from './mounts/matches-nothing';
import { missingField } from './mounts/missing-field';
import { notOneSource } from './mounts/not-one-source';
import { oddPath } from './mounts/odd-path';
import { oddShare } from './mounts/odd-share';
import { reachesOtherServices } from './mounts/reaches-other-services';
import { reservedDirectory } from './mounts/reserved-directory';
import { reservedVolume } from './mounts/reserved-volume';
import { sameDirectory } from './mounts/same-directory';
import { sameVolumeName } from './mounts/same-volume-name';
import { shareAtHome } from './mounts/share-at-home';
import { shareWithoutNetwork } from './mounts/share-without-network';
import { sharedStaging } from './mounts/shared-staging';
import { sourceNotOnRelease } from './mounts/source-not-on-release';
import { unknownVolume } from './mounts/unknown-volume';
import { unreadableFile } from './mounts/unreadable-file';
import { unusedVolume } from './mounts/unused-volume';
import { volumeName } from './mounts/volume-name';
import { apiNameSyntax } from './names/api-name-syntax';
import { apiNameTooLongForCache } from './names/api-name-too-long-for-cache';
import { apiNameTooLong } from './names/api-name-too-long';
import { addressFamilies } from './network/address-families';
import { addressHandedOut } from './network/address-handed-out';
import { addressNotShared } from './network/address-not-shared';
import { addressOutsidePool } from './network/address-outside-pool';
import { annotatedClusterIp } from './network/annotated-cluster-ip';
import { apisShareAddress } from './network/apis-share-address';
import { edgeWithoutAddress } from './network/edge-without-address';
import { fieldOfOtherType } from './network/field-of-other-type';
import { noAddress } from './network/no-address';
import { noSuchService } from './network/no-such-service';
import { oddRange } from './network/odd-range';
import { oddServiceValue } from './network/odd-service-value';
import { othersShareAddress } from './network/others-share-address';
import { overlappingRanges } from './network/overlapping-ranges';
import { sharedLocalTraffic } from './network/shared-local-traffic';
import { unadvertisedPool } from './network/unadvertised-pool';
import { unknownNetwork } from './network/unknown-network';
import { unknownPool } from './network/unknown-pool';
import { unreadAnnotation } from './network/unread-annotation';
import { unreadableNetwork } from './network/unreadable-network';
import { badLabel } from './resource/bad-label';
import { badQuantity } from './resource/bad-quantity';
import { badSchedule } from './resource/bad-schedule';
import { busWithUser } from './resource/bus-with-user';
import { cacheScheduleUnused } from './resource/cache-schedule-unused';
import { claimOfNoPod } from './resource/claim-of-no-pod';
import { credentialNotEnabled } from './resource/credential-not-enabled';
import { deprecatedField } from './resource/deprecated-field';
import { execProbeWithoutCommand } from './resource/exec-probe-without-command';
import { fieldNotOnRelease } from './resource/field-not-on-release';
import { fieldValueRefused } from './resource/field-value-refused';
import { foreignTopology } from './resource/foreign-topology';
import { foreignVersion } from './resource/foreign-version';
import { missingService } from './resource/missing-service';
import { nameRefused } from './resource/name-refused';
import { negativeQuota } from './resource/negative-quota';
import { notificationsDoNotArrive } from './resource/notifications-do-not-arrive';
import { overrideOfNoRoute } from './resource/override-of-no-route';
import { overwrittenField } from './resource/overwritten-field';
import { probeWithoutEffect } from './resource/probe-without-effect';
import { quotaBeyondCatalog } from './resource/quota-beyond-catalog';
import { quotaOfNoImages } from './resource/quota-of-no-images';
import { requestAboveLimit } from './resource/request-above-limit';
import { routeCertificate } from './resource/route-certificate';
import { routeOfLoadBalancer } from './resource/route-of-load-balancer';
import { routeTimeout } from './resource/route-timeout';
import { routeWithoutCertificate } from './resource/route-without-certificate';
import { secondControlPlane } from './resource/second-control-plane';
import { serviceWithoutTemplate } from './resource/service-without-template';
import { unknownBus } from './resource/unknown-bus';
import { unknownField } from './resource/unknown-field';
import { unknownInstance } from './resource/unknown-instance';
import { unknownNotificationsBus } from './resource/unknown-notifications-bus';
import { unknownServiceEndpoint } from './resource/unknown-service-endpoint';
import { unknownTopology } from './resource/unknown-topology';
import { emptyValue } from './secrets/empty-value';
import { madeTwice } from './secrets/made-twice';
import { noSection } from './secrets/no-section';
import { passwordMissing } from './secrets/password-missing';
import { refusedData } from './secrets/refused-data';
import { secretAsVolume } from './secrets/secret-as-volume';
import { secretName } from './secrets/secret-name';
import { severalKeys } from './secrets/several-keys';
import { secretTooLarge } from './secrets/too-large';
import { unreadSection } from './secrets/unread-section';
import { computesWithoutFsid } from './sites/computes-without-fsid';
import { dottedCluster } from './sites/dotted-cluster';
import { sameEntry } from './sites/same-entry';
import { unknownNamespace } from './sites/unknown-namespace';
import { configMapTooLarge } from './size/config-map-too-large';
import { configurationTooLarge } from './size/configuration-too-large';
import { documentTooLarge } from './size/document-too-large';
import { cacheWithoutVolume } from './storage/cache-without-volume';
import { imagesWithoutVolume } from './storage/images-without-volume';
import { requestWithoutVolume } from './storage/request-without-volume';
import { stagingWithoutVolume } from './storage/staging-without-volume';
import { bothDirectories } from './stores/both-directories';
import { breakingKey } from './stores/breaking-key';
import { bucketBeforeAddress } from './stores/bucket-before-address';
import { bucketMayBeMissing } from './stores/bucket-may-be-missing';
import { caNotMounted } from './stores/ca-not-mounted';
import { cinderCatalogInfo } from './stores/cinder-catalog-info';
import { cinderCredentialsDiffer } from './stores/cinder-credentials-differ';
import { cinderCredentials } from './stores/cinder-credentials';
import { cinderWithoutService } from './stores/cinder-without-service';
import { conversionDropped } from './stores/conversion-dropped';
import { credentialIsBackport } from './stores/credential-is-backport';
import { credentialNotIssued } from './stores/credential-not-issued';
import { deadSection } from './stores/dead-section';
import { defaultStore } from './stores/default-store';
import { directoryWithTwoPriorities } from './stores/directory-with-two-priorities';
import { emptyPool } from './stores/empty-pool';
import { extendOnNfs } from './stores/extend-on-nfs';
import { filePermissions } from './stores/file-permissions';
import { fileStoreNotShared } from './stores/file-store-not-shared';
import { fileStoreOnEdge } from './stores/file-store-on-edge';
import { halfApplicationCredential } from './stores/half-application-credential';
import { hardwareAnywhere } from './stores/hardware-anywhere';
import { httpUnverified } from './stores/http-unverified';
import { idWithTwoMeanings } from './stores/id-with-two-meanings';
import { idsDifferInCase } from './stores/ids-differ-in-case';
import { keyRotation } from './stores/key-rotation';
import { locationLeak } from './stores/location-leak';
import { missingOption } from './stores/missing-option';
import { mountPoint } from './stores/mount-point';
import { multipathNotUsed } from './stores/multipath-not-used';
import { noVolumeType } from './stores/no-volume-type';
import { oddDirectory } from './stores/odd-directory';
import { oddVolumeType } from './stores/odd-volume-type';
import { oneBackEndTwoIds } from './stores/one-back-end-two-ids';
import { plainSecret } from './stores/plain-secret';
import { preparedNodes } from './stores/prepared-nodes';
import { rbdAdminUser } from './stores/rbd-admin-user';
import { rbdChunkSize } from './stores/rbd-chunk-size';
import { rbdUserWithPrefix } from './stores/rbd-user-with-prefix';
import { rbdWithoutConversion } from './stores/rbd-without-conversion';
import { reservedStoreId } from './stores/reserved-store-id';
import { s3Bucket } from './stores/s3-bucket';
import { s3Endpoint } from './stores/s3-endpoint';
import { s3UnknownSize } from './stores/s3-unknown-size';
import { s3UploadTooLarge } from './stores/s3-upload-too-large';
import { s3WithoutCa } from './stores/s3-without-ca';
import { secondStoreList } from './stores/second-store-list';
import { settingOfDriver } from './stores/setting-of-driver';
import { severalHttpStores } from './stores/several-http-stores';
import { singlePath } from './stores/single-path';
import { storeIdSyntax } from './stores/store-id-syntax';
import { storeListInSecret } from './stores/store-list-in-secret';
import { storeWithoutSection } from './stores/store-without-section';
import { swiftAuthVersion } from './stores/swift-auth-version';
import { swiftContainer } from './stores/swift-container';
import { swiftContradiction } from './stores/swift-contradiction';
import { swiftCredentials } from './stores/swift-credentials';
import { swiftUploadTooLarge } from './stores/swift-upload-too-large';
import { swiftWithoutService } from './stores/swift-without-service';
import { textWithoutStores } from './stores/text-without-stores';
import { twoLogins } from './stores/two-logins';
import { unknownDriver } from './stores/unknown-driver';
import { unreadableStoreList } from './stores/unreadable-store-list';
import { unsupportedMultistore } from './stores/unsupported-multistore';
import { unverifiedService } from './stores/unverified-service';
import { uselessCa } from './stores/useless-ca';
import { volumeTypeSpreads } from './stores/volume-type-spreads';
import { changedLayout } from './update/changed-layout';
import { changedNotificationBus } from './update/changed-notification-bus';
import { externalStays } from './update/external-stays';
import { flippedUniqueNames } from './update/flipped-unique-names';
import { movedAddress } from './update/moved-address';
import { movedEndpoint } from './update/moved-endpoint';
import { removedApi } from './update/removed-api';
import { removedSite } from './update/removed-site';
import { removedStore } from './update/removed-store';
import { reorderedStores } from './update/reordered-stores';
import { replacedPods } from './update/replaced-pods';
import { splitIsDeprecated } from './update/split-is-deprecated';
import { switchedOff } from './update/switched-off';
import { timeLimitStays } from './update/time-limit-stays';
import { volumeDoesNotGrow } from './update/volume-does-not-grow';
import type { Rule, UpdateRule } from './rule';

/** Every rule about one control plane. */
export const RULES: readonly Rule[] = [
  confNotInSecret,
  confNotMounted,
  keyringMissing,
  keyringNotNamed,
  oddConf,
  oddFsid,
  oneFsid,
  rbdWithoutNetwork,
  sameFile,
  absentVariable,
  bracketedList,
  brokenTemplate,
  deprecatedOption,
  fileNotMounted,
  filterWithoutEffect,
  locationsByHand,
  neverDeleted,
  newerOption,
  oddQuota,
  operatorsOption,
  optionElsewhere,
  optionOfOtherDriver,
  optionValue,
  reference,
  refusedLine,
  uncheckedOption,
  unknownOption,
  unknownSection,
  unknownStoreOption,
  unknownVariable,
  unwritableName,
  unwritableValue,
  keyTwice,
  otherVersion,
  unreadable,
  addressOfAnotherSite,
  addressOfNothing,
  addressScheme,
  backupsNotOnRelease,
  cannotCopy,
  cinderConfMissing,
  cinderMountedTwice,
  computesCannotReach,
  confOfAnotherSite,
  crossZoneAttach,
  dataSourceMissing,
  defaultNotOfSite,
  fileNotReadByNova,
  fileOfTwoSources,
  hubDefaultOfSite,
  hubStoreMissing,
  nameOfShippedService,
  noCephClient,
  noRawFormat,
  noSecretUuid,
  notOfTypeNova,
  novaServers,
  novaStoreName,
  oddFormats,
  oddNodeFiles,
  oddZone,
  oneSecretUuid,
  secretOfOtherSites,
  secretUuid,
  singleBackupRemoved,
  siteNotTold,
  storeNotAtHub,
  storeNotRbd,
  storeOfAnotherSite,
  storeOfNoSite,
  straySource,
  twoServicesOfAType,
  volumeWithoutNetwork,
  volumeWithoutZone,
  brokenStoreList,
  endpointNamesNoApi,
  endpointOnEdgeApi,
  fewReplicas,
  misreadStoreList,
  noApi,
  noReplicas,
  onlyEdgeApis,
  singleWithoutFileStore,
  splitWithFileStore,
  baseAndConstructDiffer,
  removedApiMissing,
  sameApiTwice,
  sameStoreTwice,
  absentKey,
  absentSource,
  claimNotShared,
  configMapMadeTwice,
  fileName,
  httpdNotRead,
  imagesBesideShare,
  imagesReadOnly,
  matchedTwice,
  matchesNothing,
  missingField,
  notOneSource,
  oddPath,
  oddShare,
  reachesOtherServices,
  reservedDirectory,
  reservedVolume,
  sameDirectory,
  sameVolumeName,
  shareAtHome,
  shareWithoutNetwork,
  sharedStaging,
  sourceNotOnRelease,
  unknownVolume,
  unreadableFile,
  unusedVolume,
  volumeName,
  apiNameSyntax,
  apiNameTooLongForCache,
  apiNameTooLong,
  addressFamilies,
  addressHandedOut,
  addressNotShared,
  addressOutsidePool,
  annotatedClusterIp,
  apisShareAddress,
  edgeWithoutAddress,
  fieldOfOtherType,
  noAddress,
  noSuchService,
  oddRange,
  oddServiceValue,
  othersShareAddress,
  overlappingRanges,
  sharedLocalTraffic,
  unadvertisedPool,
  unknownNetwork,
  unknownPool,
  unreadAnnotation,
  unreadableNetwork,
  badLabel,
  badQuantity,
  badSchedule,
  busWithUser,
  cacheScheduleUnused,
  claimOfNoPod,
  credentialNotEnabled,
  deprecatedField,
  execProbeWithoutCommand,
  fieldNotOnRelease,
  fieldValueRefused,
  foreignTopology,
  foreignVersion,
  missingService,
  nameRefused,
  negativeQuota,
  notificationsDoNotArrive,
  overrideOfNoRoute,
  overwrittenField,
  probeWithoutEffect,
  quotaBeyondCatalog,
  quotaOfNoImages,
  requestAboveLimit,
  routeCertificate,
  routeOfLoadBalancer,
  routeTimeout,
  routeWithoutCertificate,
  secondControlPlane,
  serviceWithoutTemplate,
  unknownBus,
  unknownField,
  unknownInstance,
  unknownNotificationsBus,
  unknownServiceEndpoint,
  unknownTopology,
  emptyValue,
  madeTwice,
  noSection,
  passwordMissing,
  refusedData,
  secretAsVolume,
  secretName,
  severalKeys,
  secretTooLarge,
  unreadSection,
  computesWithoutFsid,
  dottedCluster,
  sameEntry,
  unknownNamespace,
  configMapTooLarge,
  configurationTooLarge,
  documentTooLarge,
  cacheWithoutVolume,
  imagesWithoutVolume,
  requestWithoutVolume,
  stagingWithoutVolume,
  bothDirectories,
  breakingKey,
  bucketBeforeAddress,
  bucketMayBeMissing,
  caNotMounted,
  cinderCatalogInfo,
  cinderCredentialsDiffer,
  cinderCredentials,
  cinderWithoutService,
  conversionDropped,
  credentialIsBackport,
  credentialNotIssued,
  deadSection,
  defaultStore,
  directoryWithTwoPriorities,
  emptyPool,
  extendOnNfs,
  filePermissions,
  fileStoreNotShared,
  fileStoreOnEdge,
  halfApplicationCredential,
  hardwareAnywhere,
  httpUnverified,
  idWithTwoMeanings,
  idsDifferInCase,
  keyRotation,
  locationLeak,
  missingOption,
  mountPoint,
  multipathNotUsed,
  noVolumeType,
  oddDirectory,
  oddVolumeType,
  oneBackEndTwoIds,
  plainSecret,
  preparedNodes,
  rbdAdminUser,
  rbdChunkSize,
  rbdUserWithPrefix,
  rbdWithoutConversion,
  reservedStoreId,
  s3Bucket,
  s3Endpoint,
  s3UnknownSize,
  s3UploadTooLarge,
  s3WithoutCa,
  secondStoreList,
  settingOfDriver,
  severalHttpStores,
  singlePath,
  storeIdSyntax,
  storeListInSecret,
  storeWithoutSection,
  swiftAuthVersion,
  swiftContainer,
  swiftContradiction,
  swiftCredentials,
  swiftUploadTooLarge,
  swiftWithoutService,
  textWithoutStores,
  twoLogins,
  unknownDriver,
  unreadableStoreList,
  unsupportedMultistore,
  unverifiedService,
  uselessCa,
  volumeTypeSpreads,
];

/** Every rule about a change. */
export const UPDATE_RULES: readonly UpdateRule[] = [
  changedLayout,
  changedNotificationBus,
  externalStays,
  flippedUniqueNames,
  movedAddress,
  movedEndpoint,
  removedApi,
  removedSite,
  removedStore,
  reorderedStores,
  replacedPods,
  splitIsDeprecated,
  switchedOff,
  timeLimitStays,
  volumeDoesNotGrow,
];
