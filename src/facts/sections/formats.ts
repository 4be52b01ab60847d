import type { SectionFacts } from '../store-facts';

/** What kinds of images are taken. */
export const IMAGE_FORMAT: SectionFacts = {
  section: 'image_format',
  source: 'glance 26.1, common/config.py',
  options: [
    {
      name: 'container_formats', type: 'list', default: ['ami', 'ari', 'aki', 'bare', 'ovf', 'ova', 'docker', 'compressed'],
      oldNames: ['[DEFAULT] container_formats'],
      doc: 'Container formats that images may have.',
    },
    {
      name: 'disk_formats', type: 'list',
      default: ['ami', 'ari', 'aki', 'vhd', 'vhdx', 'vmdk', 'raw', 'qcow2', 'vdi', 'iso', 'ploop'],
      oldNames: ['[DEFAULT] disk_formats'],
      doc: 'Disk formats that images may have.',
    },
    {
      name: 'vmdk_allowed_types', type: 'list', default: ['streamOptimized', 'monolithicSparse'],
      doc: 'Kinds of VMDK files that are taken.',
      note: 'Kinds that name other files let an image read the disk of the node that runs it.',
    },
    {
      name: 'require_image_format_match', type: 'boolean', default: true, support: 'upstream', since: 'glance 30.0.0',
      doc: 'Whether an upload fails when its data is not of the format that the image claims.',
    },
    {
      name: 'gpt_safety_checks_nonfatal', type: 'list', support: 'upstream', since: 'glance 30.0.0',
      doc: 'Checks of GPT images that may fail, `mbr` or `gptmbr`.',
    },
  ],
};
