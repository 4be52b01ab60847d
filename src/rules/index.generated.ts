// Written by `npm run generate`; edit the rows that it is made from.
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
import { removedApiMissing } from './merge/removed-api-missing';
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
import { fieldValueRefused } from './resource/field-value-refused';
import { unknownField } from './resource/unknown-field';
import type { Rule, UpdateRule } from './rule';

/** Every rule about one control plane. */
export const RULES: readonly Rule[] = [
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
  removedApiMissing,
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
  fieldValueRefused,
  unknownField,
];

/** Every rule about a change. */
export const UPDATE_RULES: readonly UpdateRule[] = [
];
