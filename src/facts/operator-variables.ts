import { Release, type ReleaseFact } from './releases';

/**
 * When the operator fills a variable in: `always`; `catalog` only for the API that keystoneEndpoint names, once it is registered;
 * `application-credential` once one is issued; `image-cache` with imageCache.size; `external-half` in the outer pods of a split API;
 * `notifications` with a message bus for them; `horizon` when the dashboard is exposed;
 * `memcached-mtls` when memcached asks for client certificates.
 */
export type VariableAvailability =
  | 'always' | 'catalog' | 'application-credential' | 'image-cache' | 'external-half' | 'notifications' | 'horizon' | 'memcached-mtls';

/** A variable that configuration texts may name as `{{ .Name }}`. */
export interface OperatorVariable extends ReleaseFact {
  readonly name: string;
  readonly availability: VariableAvailability;
  readonly doc: string;
}

/** Source: glance-operator, glanceapi_controller.go and templates, branches 18.0-fr1 to main. */
export const OPERATOR_VARIABLES: readonly OperatorVariable[] = [
  { name: 'ServiceUser', since: Release.FR1, availability: 'always', doc: 'User of the Image service in keystone.' },
  { name: 'ServicePassword', since: Release.FR1, availability: 'always', doc: 'Password of that user. Nothing escapes it for the configuration file.' },
  { name: 'KeystoneInternalURL', since: Release.FR1, availability: 'always', doc: 'Internal address of keystone.' },
  { name: 'KeystonePublicURL', since: Release.FR1, availability: 'always', doc: 'Public address of keystone.' },
  { name: 'DatabaseConnection', since: Release.FR1, availability: 'always', doc: 'Connection URL of the database, with its password.' },
  { name: 'QuotaEnabled', since: Release.FR1, availability: 'always', doc: 'Whether any quota is above zero.' },
  { name: 'LogFile', since: Release.FR1, availability: 'always', doc: 'Path of the log file.' },
  { name: 'VHosts', since: Release.FR1, availability: 'always', doc: 'Settings of the virtual hosts of the web server, by endpoint.' },
  { name: 'ShowImageDirectUrl', since: Release.FR1, availability: 'always', doc: 'Whether the pods show the direct URL of images.' },
  { name: 'ShowMultipleLocations', since: Release.FR1, availability: 'always', doc: 'Whether the pods show the locations of images.' },
  { name: 'MemcachedServersWithInet', since: Release.FR1, availability: 'always', doc: 'Memcached servers, each with its address family.' },
  { name: 'MemcachedServers', since: Release.FR3, availability: 'always', doc: 'Memcached servers.' },
  { name: 'Wsgi', since: Release.FR3, availability: 'always', doc: 'Whether the API runs under a web server.' },
  { name: 'EndpointID', since: Release.FR1, availability: 'catalog', doc: 'Id of the endpoint in keystone.' },
  { name: 'Region', since: Release.FR3, availability: 'catalog', doc: 'Region of the endpoint in keystone.' },
  { name: 'ApplicationCredentialID', since: Release.FR5, availability: 'application-credential', doc: 'Id of the application credential.' },
  { name: 'ApplicationCredentialSecret', since: Release.FR5, availability: 'application-credential', doc: 'Secret of the application credential.' },
  { name: 'CacheEnabled', since: Release.FR1, availability: 'image-cache', doc: 'Whether images are cached.' },
  { name: 'CacheMaxSize', since: Release.FR1, availability: 'image-cache', doc: 'Size of the cache in bytes.' },
  { name: 'ImageCacheDir', since: Release.FR1, availability: 'image-cache', doc: 'Directory of the cache.' },
  { name: 'ImageConversion', since: Release.FR1, availability: 'external-half', doc: 'Whether imports are converted to raw images.' },
  { name: 'TransportURL', since: Release.FR3, availability: 'notifications', doc: 'Connection URL of the message bus, with its password.' },
  { name: 'QuorumQueues', since: Release.FR4, availability: 'notifications', doc: 'Whether the message bus uses quorum queues.' },
  { name: 'HorizonEndpoint', since: Release.FR4, availability: 'horizon', doc: 'Address of the dashboard.' },
  { name: 'MemcachedAuthCert', since: Release.FR3, availability: 'memcached-mtls', doc: 'Path of the client certificate for memcached.' },
  { name: 'MemcachedAuthKey', since: Release.FR3, availability: 'memcached-mtls', doc: 'Path of the client key for memcached.' },
  { name: 'MemcachedAuthCa', since: Release.FR3, availability: 'memcached-mtls', doc: 'Path of the authority of memcached.' },
];

/** Functions that the operators add to those of Go's templates. Source: lib-common, modules/common/util, template_util.go. */
export const OPERATOR_FUNCTIONS: readonly string[] = ['add', 'execTempl', 'indent', 'lower', 'removeNewLines', 'removeNewLinesInSections'];

/** Source: Go, text/template, funcs.go, builtins(). */
export const GO_FUNCTIONS: readonly string[] = [
  'and', 'call', 'eq', 'ge', 'gt', 'html', 'index', 'js', 'le', 'len', 'lt', 'ne', 'not', 'or', 'print', 'printf', 'println', 'slice', 'urlquery',
];
