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
import { locationsByHand } from './config/locations-by-hand';
import { newerOption } from './config/newer-option';
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
import { unreadable } from './document/unreadable';
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
import { unusedVolume } from './mounts/unused-volume';
import { volumeName } from './mounts/volume-name';
import { apiNameSyntax } from './names/api-name-syntax';
import { apiNameTooLongForCache } from './names/api-name-too-long-for-cache';
import { apiNameTooLong } from './names/api-name-too-long';
import { addressNotShared } from './network/address-not-shared';
import { annotatedClusterIp } from './network/annotated-cluster-ip';
import { apisShareAddress } from './network/apis-share-address';
import { edgeWithoutAddress } from './network/edge-without-address';
import { noAddress } from './network/no-address';
import { noSuchService } from './network/no-such-service';
import { badLabel } from './resource/bad-label';
import { badQuantity } from './resource/bad-quantity';
import { badSchedule } from './resource/bad-schedule';
import { busWithUser } from './resource/bus-with-user';
import { cacheScheduleUnused } from './resource/cache-schedule-unused';
import { deprecatedField } from './resource/deprecated-field';
import { execProbeWithoutCommand } from './resource/exec-probe-without-command';
import { fieldNotOnRelease } from './resource/field-not-on-release';
import { fieldValueRefused } from './resource/field-value-refused';
import { foreignTopology } from './resource/foreign-topology';
import { foreignVersion } from './resource/foreign-version';
import { missingService } from './resource/missing-service';
import { negativeQuota } from './resource/negative-quota';
import { notificationsDoNotArrive } from './resource/notifications-do-not-arrive';
import { overrideOfNoRoute } from './resource/override-of-no-route';
import { overwrittenField } from './resource/overwritten-field';
import { quotaBeyondCatalog } from './resource/quota-beyond-catalog';
import { quotaOfNoImages } from './resource/quota-of-no-images';
import { routeWithoutCertificate } from './resource/route-without-certificate';
import { secondControlPlane } from './resource/second-control-plane';
import { serviceWithoutTemplate } from './resource/service-without-template';
import { unknownField } from './resource/unknown-field';
import { unknownNotificationsBus } from './resource/unknown-notifications-bus';
import { unknownServiceEndpoint } from './resource/unknown-service-endpoint';
import { emptyValue } from './secrets/empty-value';
import { madeTwice } from './secrets/made-twice';
import { noSection } from './secrets/no-section';
import { secretAsVolume } from './secrets/secret-as-volume';
import { secretName } from './secrets/secret-name';
import { severalKeys } from './secrets/several-keys';
import { secretTooLarge } from './secrets/too-large';
import { unreadSection } from './secrets/unread-section';
import { configurationTooLarge } from './size/configuration-too-large';
import { documentTooLarge } from './size/document-too-large';
import { cacheWithoutVolume } from './storage/cache-without-volume';
import { imagesWithoutVolume } from './storage/images-without-volume';
import { requestWithoutVolume } from './storage/request-without-volume';
import { stagingWithoutVolume } from './storage/staging-without-volume';
import { bothDirectories } from './stores/both-directories';
import { breakingKey } from './stores/breaking-key';
import { bucketMayBeMissing } from './stores/bucket-may-be-missing';
import { caNotMounted } from './stores/ca-not-mounted';
import { cinderCredentialsDiffer } from './stores/cinder-credentials-differ';
import { cinderCredentials } from './stores/cinder-credentials';
import { cinderWithoutService } from './stores/cinder-without-service';
import { conversionDropped } from './stores/conversion-dropped';
import { credentialIsBackport } from './stores/credential-is-backport';
import { credentialNotIssued } from './stores/credential-not-issued';
import { deadSection } from './stores/dead-section';
import { defaultStore } from './stores/default-store';
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
import { swiftContradiction } from './stores/swift-contradiction';
import { swiftWithoutService } from './stores/swift-without-service';
import { textWithoutStores } from './stores/text-without-stores';
import { twoLogins } from './stores/two-logins';
import { unknownDriver } from './stores/unknown-driver';
import { unreadableStoreList } from './stores/unreadable-store-list';
import { unsupportedMultistore } from './stores/unsupported-multistore';
import { uselessCa } from './stores/useless-ca';
import { volumeTypeSpreads } from './stores/volume-type-spreads';
import { changedLayout } from './update/changed-layout';
import { changedNotificationBus } from './update/changed-notification-bus';
import { externalStays } from './update/external-stays';
import { flippedUniqueNames } from './update/flipped-unique-names';
import { movedEndpoint } from './update/moved-endpoint';
import { removedApi } from './update/removed-api';
import { removedStore } from './update/removed-store';
import { reorderedStores } from './update/reordered-stores';
import { splitIsDeprecated } from './update/split-is-deprecated';
import { switchedOff } from './update/switched-off';
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
  locationsByHand,
  newerOption,
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
  unreadable,
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
  unusedVolume,
  volumeName,
  apiNameSyntax,
  apiNameTooLongForCache,
  apiNameTooLong,
  addressNotShared,
  annotatedClusterIp,
  apisShareAddress,
  edgeWithoutAddress,
  noAddress,
  noSuchService,
  badLabel,
  badQuantity,
  badSchedule,
  busWithUser,
  cacheScheduleUnused,
  deprecatedField,
  execProbeWithoutCommand,
  fieldNotOnRelease,
  fieldValueRefused,
  foreignTopology,
  foreignVersion,
  missingService,
  negativeQuota,
  notificationsDoNotArrive,
  overrideOfNoRoute,
  overwrittenField,
  quotaBeyondCatalog,
  quotaOfNoImages,
  routeWithoutCertificate,
  secondControlPlane,
  serviceWithoutTemplate,
  unknownField,
  unknownNotificationsBus,
  unknownServiceEndpoint,
  emptyValue,
  madeTwice,
  noSection,
  secretAsVolume,
  secretName,
  severalKeys,
  secretTooLarge,
  unreadSection,
  configurationTooLarge,
  documentTooLarge,
  cacheWithoutVolume,
  imagesWithoutVolume,
  requestWithoutVolume,
  stagingWithoutVolume,
  bothDirectories,
  breakingKey,
  bucketMayBeMissing,
  caNotMounted,
  cinderCredentialsDiffer,
  cinderCredentials,
  cinderWithoutService,
  conversionDropped,
  credentialIsBackport,
  credentialNotIssued,
  deadSection,
  defaultStore,
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
  swiftContradiction,
  swiftWithoutService,
  textWithoutStores,
  twoLogins,
  unknownDriver,
  unreadableStoreList,
  unsupportedMultistore,
  uselessCa,
  volumeTypeSpreads,
];

/** Every rule about a change. */
export const UPDATE_RULES: readonly UpdateRule[] = [
  changedLayout,
  changedNotificationBus,
  externalStays,
  flippedUniqueNames,
  movedEndpoint,
  removedApi,
  removedStore,
  reorderedStores,
  splitIsDeprecated,
  switchedOff,
  volumeDoesNotGrow,
];
