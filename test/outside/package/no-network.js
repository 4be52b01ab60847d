/** Loaded before anything else in each Node process of a test, children included: whoever opens a connection or asks for an address fails. */
const dgram = require('dgram');
const dns = require('dns');
const net = require('net');

const refuse = (what) => () => { throw new Error(`no network here: ${what}`); };
// cdk8s talks to nobody, and neither do pipes between processes: only addresses of a network are refused.
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const isLocal = typeof first === 'string' ? Number.isNaN(Number(first)) : typeof first === 'object' && first.path !== undefined;
  if (!isLocal) refuse('a connection')();
  return connect.apply(this, args);
};
dgram.Socket.prototype.send = refuse('a datagram');
for (const name of Object.keys(dns)) if (/^(lookup|resolve|reverse)/.test(name)) dns[name] = refuse(`a name (${name})`);
for (const name of Object.keys(dns.promises)) if (/^(lookup|resolve|reverse)/.test(name)) dns.promises[name] = refuse(`a name (${name})`);
