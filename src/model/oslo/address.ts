/** Whether oslo.config takes the text for a host address: a name, or an IP address without brackets. Source: types.py, HostAddress. */
export function isHost(text: string): boolean {
  return isIpv4(text) || isIpv6(text) || isHostname(text);
}

/** Whether oslo.config takes the text for a URI: it wants a scheme, a host, and no brackets in the path. Source: types.py, URI; rfc3986. */
export function isUri(text: string): boolean {
  const parts = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/([^\\/?#]*)([^?#]*)/.exec(text);
  return parts !== null && isAuthority(parts[1]) && !/[[\]]/.test(parts[2]);
}

function isHostname(text: string): boolean {
  if (text === '' || text.length > 253) return false;
  const labels = text.replace(/\.$/, '').split('.');
  return /[a-zA-Z-]/.test(labels[labels.length - 1]) && labels.every((label) => LABEL.test(label));
}

function isAuthority(text: string): boolean {
  const host = AUTHORITY.exec(text)?.[1];
  if (host === undefined || text === '') return false;
  if (host.startsWith('[')) return isIpv6(host.slice(1, -1));
  // What looks like an IPv4 address must be one.
  return !/^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$/.test(host) || host.split('.').every((byte) => Number(byte) <= 255);
}

export function isIpv4(text: string): boolean {
  return /^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$/.test(text) && text.split('.').every((byte) => String(Number(byte)) === byte && Number(byte) <= 255);
}

export function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const counts = halves.map(groupsOf);
  if (counts.some((count) => Number.isNaN(count))) return false;
  // The dotted form stands for two groups and may only come last.
  if (halves.length === 2 && halves[0].includes('.')) return false;
  return halves.length === 2 ? counts[0] + counts[1] <= 7 : counts[0] === 8;
}

/** How many groups of 16 bits a part of an IPv6 address has; NaN when it is none. */
function groupsOf(part: string): number {
  if (part === '') return 0;
  const groups = part.split(':');
  const dotted = groups[groups.length - 1].includes('.');
  const plain = dotted ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return NaN;
  if (dotted && !isIpv4(groups[groups.length - 1])) return NaN;
  return plain.length + (dotted ? 2 : 0);
}

/** `user@host:port`. */
const CHAR = "[\\w.~\\-!$&'()*+,;=]|%[0-9A-Fa-f]{2}";
const AUTHORITY = new RegExp(`^(?:(?:${CHAR}|:)+@)?(\\[[^\\]]*\\]|(?:${CHAR})*):?(?:[0-9]{1,5})?$`);

const LABEL = /^(?!-)[A-Za-z0-9-]{1,63}$(?<!-)/;
