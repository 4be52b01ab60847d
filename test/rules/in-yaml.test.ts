import { NOWHERE } from '../../src/model/origins';
import { RULES, UPDATE_RULES } from '../../src/rules/index.generated';
import { judge, judgeUpdate } from '../../src/rules/judge';

/** What only a program has: classes and enums, and properties that are called otherwise in a control plane. */
const CODE = new RegExp(`\\bnew [A-Z][a-z]|\\b(${[
  'Quantity', 'Size', 'Duration', 'ReleaseTarget', 'ApiLayout', 'Diagnostics', 'CaBundle', 'MountSource', 'S3Multipart', 'S3UrlFormat', 'VolumeTransport',
  'S3Credentials', 'ServiceCredentials', 'IpFamilyPolicy', 'GlanceApi', 'RbdStore', 'NfsStore', 'CinderStore', 'S3Store', 'FileStore', 'VolumeType',
  'CephCluster', 'EdgeSite', 'HubSite', 'ExtraMount', 'ControlPlane', 'storeId', 'apiName', 'clusterName', 'confFile', 'keyringFile', 'loadBalancer',
  'internalService', 'publicService', 'topologyName', 'uncheckedConfig', 'uncheckedOptions', 'volumeTypeName', 'useMultipath', 'filePermissions', 'chunkSize',
  'mountPointBase', 'defaultStore', 'createBucket', 'urlFormat', 'layout', 'partSize', 'passwordKey', 'removeApis', 'stores: \\[', 'storage: \\{ request',
].join('|')})\\b`);

const IN_FILE = { ...NOWHERE, placeOf: () => ({ file: 'control-plane.yaml', line: 1 }) };

test.each([...RULES, ...UPDATE_RULES].filter(({ codeOnly }) => !codeOnly).map((rule) => [rule.code, rule] as const))(
  '%s tells the reader of a file nothing that only a program has', (_, rule) => {
    const example = rule.trips();
    const found = 'old' in example
      ? judgeUpdate(example.old, example.next, IN_FILE, UPDATE_RULES.filter((one) => one === rule))
      : judge(example, IN_FILE, RULES.filter((one) => one === rule));
    expect(found.map(({ diagnostic }) => diagnostic.fix).filter((fix) => CODE.test(fix))).toEqual([]);
  },
);
