import type { StoreFacts } from '../store-facts';

export const HTTP: StoreFacts = {
  driver: 'http',
  title: 'HTTP',
  source: 'glance_store 4.3, _drivers/http.py',
  readOnly: true,
  options: [
    {
      name: 'https_ca_certificates_file', derived: true, type: 'string',
      doc: 'Path of the certificate authorities that servers of images are checked against.',
    },
    {
      name: 'https_insecure', prop: 'insecure', written: false, type: 'boolean', default: true,
      doc: 'Whether the certificate of a server goes unchecked.',
      note: 'True unless said otherwise: only a file of certificate authorities, or false, switches the check on.',
    },
    {
      name: 'http_proxy_information', prop: 'proxies', type: 'dict',
      doc: 'Proxies by scheme, `http:proxy.example.com:3128`.',
      note: 'The first colon ends the scheme; a comma cannot be part of a value.',
    },
  ],
};
