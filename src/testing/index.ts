// jsii takes what a submodule exports for its own only where a whole file is exported.
export * from './facts';
export * from './glance-assertions';
export * from './match';
export * from './matcher';
export * from './read-options';
