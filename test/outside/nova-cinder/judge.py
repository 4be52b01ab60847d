"""Answers, one line of JSON each, what nova or cinder makes of configuration texts.

The argument is the service: both register options of one name in one place, so a process is for one of them. A question has the files of its
configuration folder. The packages are those of the interpreter that runs this.
"""

import importlib.metadata
import json
import logging
import os
import sys

from oslo_config import cfg
from oslo_utils import importutils

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../oslo-config"))
from judge import NOT_LOADED, group_of, load, names_of, parse, register  # noqa: E402


def check(service, question):
    """Everything that can be said of a configuration folder without starting a service."""
    conf = registered(service)
    report = {name: [] for name in ("unknownSections", "unknownOptions", "badValues", "doubled", "oldNames")}
    report["values"] = {}
    try:
        load(conf, question["files"])
    except (cfg.Error, ValueError) as error:
        return {"error": str(error), **report}
    if service == "cinder":
        register_back_ends(conf, question["files"], report)
    known = names_of(conf)
    for file, text in sorted(question["files"].items()):
        for section, options in parse({"text": text})["sections"].items():
            look(report, conf, known, "%s [%s]" % (file, section), section, options)
    return report


def look(report, conf, known, where, section, options):
    # Unlike Glance's stores, back ends of cinder are looked up by their exact names.
    group = section if section in known else section.lower()
    if group not in known:
        report["unknownSections"].append(where)
        return
    for name, texts in options.items():
        found = known[group].get(name)
        if found is None:
            report["unknownOptions"].append("%s %s" % (where, name))
            continue
        owner, opt, old = found
        if old:
            report["oldNames"].append("%s %s" % (where, name))
        if len(texts) > 1 and not opt.multi:
            report["doubled"].append("%s %s" % (where, name))
        try:
            read = conf[opt.dest] if owner == "DEFAULT" else conf[owner][opt.dest]
            report["values"].setdefault(section, {})[name] = read
        except (cfg.Error, ValueError, AttributeError, RecursionError) as error:
            report["badValues"].append("%s %s: %s" % (where, name, error))


_options = []


def registered(service):
    """A fresh set of every option that a service registers, back ends aside."""
    if not _options:
        _options.extend(OPTIONS[service]())
    conf = cfg.ConfigOpts()
    for group, opt in _options:
        register(conf, opt, group)
    return conf


def nova_options():
    from nova.conf import CONF
    groups = [("DEFAULT", CONF._opts)] + [(name, group._opts) for name, group in CONF._groups.items()]
    yield from ((group, info["opt"]) for group, opts in groups for info in opts.values())
    yield from library_options()


def cinder_options():
    from cinder import opts
    yield from ((group, opt) for group, listed in opts.list_opts() for opt in listed)
    yield from library_options()


def library_options():
    """Those of the libraries that both services load."""
    for entry in importlib.metadata.entry_points(group="oslo.config.opts"):
        if entry.name == "keystonemiddleware.auth_token" or (entry.name.startswith("oslo.") and entry.name not in NOT_LOADED):
            yield from ((getattr(group, "name", group), opt) for group, listed in entry.load()() for opt in listed)


OPTIONS = {"nova": nova_options, "cinder": cinder_options}


def register_back_ends(conf, files, report):
    """The section of each back end takes what the manager, every driver, and its own driver read there. The operator derives the list of
    back ends where a text has none: every section with a name for the scheduler. Source: cinder-operator, cindervolume_controller.go."""
    from cinder.volume import driver, manager
    shared = [*manager.volume_backend_opts, *driver.volume_opts, *driver.iser_opts, *driver.nvmeof_opts, *driver.nvmet_opts, *driver.scst_opts,
              *driver.backup_opts, *driver.image_opts, *driver.fqdn_opts]
    sections = {}
    for text in files.values():
        for section, options in parse({"text": text})["sections"].items():
            sections.setdefault(section, {}).update(options)
    derived = [name for name, options in sections.items() if name != "DEFAULT" and "volume_backend_name" in options]
    for name in conf.enabled_backends or derived:
        for opt in shared:
            register(conf, opt, group_of(name))
        try:
            own = importutils.import_class(conf[name].volume_driver).get_driver_options()
        except ImportError as error:
            report["badValues"].append("[%s] volume_driver: %s" % (name, error))
            continue
        for opt in own:
            register(conf, opt, group_of(name))


def main():
    logging.disable(logging.CRITICAL)
    for line in sys.stdin:
        print(json.dumps(check(sys.argv[1], json.loads(line)), default=str))


if __name__ == "__main__":
    main()
