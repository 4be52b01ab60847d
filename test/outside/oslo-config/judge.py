"""Answers, one line of JSON each, what Glance and oslo.config make of configuration texts.

The packages are those of the interpreter that runs this. Kinds of questions: value, parse, type, check.
"""

import copy
import importlib.metadata
import json
import logging
import os
import sys
import tempfile

from oslo_config import cfg, types

# Namespaces of options that glance-api loads; `oslo.*` are all but those that only other services load.
NAMESPACES = ("glance", "glance.api", "glance.cache", "keystonemiddleware.auth_token", "os_brick", "castellan.config",
              "osprofiler")
NOT_LOADED = ("oslo.service.service", "oslo.service.wsgi", "oslo.service.sslutils", "oslo.service.periodic_task", "oslo.cache",
              "oslo.config", "oslo.middleware", "oslo.middleware.ssl", "oslo.middleware.sizelimit", "oslo.middleware.basic_auth")
AUTH_PLUGINS = ("password", "v3applicationcredential")
AUTH_GROUPS = ("keystone_authtoken", "service_user", "oslo_limit")
RESERVED_STORES = ("os_glance_staging_store", "os_glance_tasks_store")


def value(question):
    """The text options of one section, as a service reads them."""
    conf = cfg.ConfigOpts()
    for name in question["names"]:
        conf.register_opt(cfg.StrOpt(name), group=group_of(question["section"]))
    try:
        load(conf, {"00.conf": question["text"]})
        group = conf if question["section"] == "DEFAULT" else conf[question["section"]]
        return {"values": {name: group[name] for name in question["names"]}}
    except (cfg.Error, ValueError, RecursionError) as error:
        return {"error": str(error)}


def parse(question):
    """Sections, options and raw values."""
    with tempfile.NamedTemporaryFile("w", newline="", suffix=".conf") as file:
        file.write(question["text"])
        file.flush()
        sections = {}
        try:
            cfg.ConfigParser(file.name, sections).parse()
        except cfg.ParseError as error:
            return {"line": error.lineno}
        return {"sections": sections}


def type_(question):
    """A decoded text, read as a type."""
    try:
        return {"value": TYPES[question["type"]](TYPES[question.get("item", "string")]())(question["text"])}
    except ValueError as error:
        return {"error": str(error)}


TYPES = {
    "string": lambda item=None: types.String(),
    "multi": lambda item=None: types.String(),
    "integer": lambda item=None: types.Integer(),
    "boolean": lambda item=None: types.Boolean(),
    "list": lambda item=None: types.List(item),
    "bounded-list": lambda item=None: types.List(types.String(quotes=True) if isinstance(item, types.String) else item, bounds=True),
    "dict": lambda item=None: types.Dict(item),
    "port": lambda item=None: types.Port(),
    "host": lambda item=None: types.HostAddress(),
    "uri": lambda item=None: types.URI(),
}


def check(question):
    """Everything that can be said of a configuration folder without starting a service."""
    conf = registered()
    try:
        load(conf, question["files"])
        stores = dict(conf.enabled_backends or {})
    except (cfg.Error, ValueError) as error:
        return {"error": str(error), **EMPTY}
    register_stores(conf, stores)
    report = {name: list(inner) if isinstance(inner, list) else dict(inner) for name, inner in EMPTY.items()}
    report["stores"] = stores
    known = names_of(conf)
    for file, text in sorted(question["files"].items()):
        for section, options in parse({"text": text})["sections"].items():
            look(report, conf, known, file, section, options)
    return report


EMPTY = {"stores": {}, "unknownSections": [], "orphans": [], "unknownOptions": [], "badValues": [], "doubled": [], "oldNames": [], "values": {}}


def look(report, conf, known, file, section, options):
    group = section if section == "DEFAULT" else section.lower()
    where = "%s [%s]" % (file, section)
    if group not in known:
        report["unknownSections"].append(where)
        if store_option_names() & set(options):
            report["orphans"].append(where)
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
            report["values"].setdefault(group, {})[name] = read
        except (cfg.Error, ValueError, AttributeError, RecursionError) as error:
            message = "[%s] %s: %s" % (section, name, error)
            if message not in report["badValues"]:
                report["badValues"].append(message)


def names_of(conf):
    """Group in lower case to name in files to (group, option, whether the name is an old one)."""
    known = {"DEFAULT": {}}
    groups = [("DEFAULT", conf._opts)] + [(name, group._opts) for name, group in conf._groups.items()]
    for group, opts in groups:
        own = known.setdefault(group if group == "DEFAULT" else group.lower(), {})
        for info in opts.values():
            own[info["opt"].dest] = (group, info["opt"], False)
    for group, opts in groups:
        for info in opts.values():
            for old in info["opt"].deprecated_opts:
                there = known.setdefault((old.group or group) if (old.group or group) == "DEFAULT" else (old.group or group).lower(), {})
                there.setdefault(old.name or info["opt"].dest, (group, info["opt"], True))
    return known


def load(conf, files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            with open(os.path.join(folder, name), "w", newline="") as file:
                file.write(text)
        conf(["--config-dir", folder], project="glance", default_config_files=[], default_config_dirs=[])


def registered():
    """A fresh set of every option that glance-api registers, stores aside."""
    conf = cfg.ConfigOpts()
    for group, opts in glance_options():
        for opt in opts:
            register(conf, opt, group)
    return conf


_glance_options = []


def glance_options():
    if not _glance_options:
        for entry in importlib.metadata.entry_points(group="oslo.config.opts"):
            if entry.name in NAMESPACES or (entry.name.startswith("oslo.") and entry.name not in NOT_LOADED):
                for group, opts in entry.load()():
                    _glance_options.append((getattr(group, "name", group), list(opts)))
        _glance_options.extend(unlisted_options())
    return _glance_options


def unlisted_options():
    """What the published lists leave out: options of authentication plugins, and two sections."""
    from keystoneauth1 import loading
    from oslo_messaging._metrics import client
    from oslo_privsep import priv_context
    for group in AUTH_GROUPS:
        yield group, loading.get_auth_common_conf_options()
        for plugin in AUTH_PLUGINS:
            yield group, loading.get_auth_plugin_conf_options(plugin)
    for group in (*AUTH_GROUPS, "barbican"):
        yield group, loading.get_session_conf_options()
    yield "oslo_messaging_metrics", client.oslo_messaging_metrics
    yield "privsep_osbrick", priv_context.OPTS


def register(conf, opt, group):
    if opt.required:
        # The operator sets it, in a file that a question may leave out.
        opt = copy.copy(opt)
        opt.required = False
    try:
        conf.register_opt(opt, group=group_of(group))
    except cfg.DuplicateOptError:
        pass  # Two libraries list it, with different help.


def group_of(name):
    return None if name in (None, "DEFAULT") else name


def register_stores(conf, stores):
    from glance_store import multi_backend
    for reserved in RESERVED_STORES:
        for opt in driver_options("file"):
            register(conf, opt, reserved)
    for opt in multi_backend._STORE_OPTS:
        register(conf, opt, "glance_store")
    for store, driver in stores.items():
        for opt in driver_options(driver):
            register(conf, opt, store)


_store_options = {}


def store_options():
    """Options by driver. Some drivers stand there as `glance.store.rbd.Store`, and glance_store looks for `rbd` in that."""
    from glance_store import driver, multi_backend
    if not _store_options:
        for name, opts in multi_backend._list_driver_opts().items():
            _store_options[name] = list(opts) + list(driver._MULTI_BACKEND_OPTS)
    return _store_options


def driver_options(driver):
    return [opt for name, opts in store_options().items() if driver and driver in name for opt in opts]


def store_option_names():
    return {opt.dest for opts in store_options().values() for opt in opts}


KINDS = {"value": value, "parse": parse, "type": type_, "check": check}


def main():
    logging.disable(logging.CRITICAL)
    for line in sys.stdin:
        question = json.loads(line)
        print(json.dumps(KINDS[question["kind"]](question), default=str))


if __name__ == "__main__":
    main()
