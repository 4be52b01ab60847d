import type { SectionFacts } from '../store-facts';

/** Imports and other work behind a request. */
export const TASK: SectionFacts = {
  section: 'task',
  source: 'glance 26.1, common/config.py',
  options: [
    {
      name: 'task_time_to_live', type: 'integer', unit: 'hours', default: 48, oldNames: ['[DEFAULT] task_time_to_live'],
      doc: 'How long a finished task stays visible.',
    },
    {
      name: 'task_executor', type: 'string', default: 'taskflow',
      doc: 'What runs the tasks.',
      note: 'There is only `taskflow`.',
    },
    {
      name: 'work_dir', type: 'string',
      doc: 'Directory for scratch data of tasks.',
      note: 'Absent, tasks that need one fail.',
    },
  ],
};

/** How tasks are run. */
export const TASKFLOW_EXECUTOR: SectionFacts = {
  section: 'taskflow_executor',
  source: 'glance 26.1, async_/taskflow_executor.py',
  options: [
    {
      name: 'engine_mode', type: 'string', default: 'parallel', choices: ['serial', 'parallel'],
      doc: 'Whether the steps of a task may run side by side.',
    },
    {
      name: 'max_workers', type: 'integer', default: 10, min: 1, oldNames: ['[task] eventlet_executor_pool_size'],
      doc: 'How many steps run at once.',
      note: 'A step that converts or copies an image keeps a thread for as long as that takes.',
    },
    {
      name: 'conversion_format', type: 'string', choices: ['qcow2', 'raw', 'vmdk'],
      doc: 'Format that images of the old task API are converted to.',
      note: 'Imports go by `[image_conversion] output_format` instead.',
    },
  ],
};
