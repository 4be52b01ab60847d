"""Runs Glance as often as it is asked to, each time in a process of its own.

Loading Glance takes most of the time of a start, so it is loaded once and the process is forked. A line of JSON on standard input is a start:
{"id": 1, "config": folder, "port": 9292, "output": file}. A line on standard output says {"id": 1, "pid": 7} and later {"id": 1, "status": 0}.
When standard input ends, everything ends. The argument says how Glance is run: with its own `server`, or as a WSGI `application`.
"""

import ctypes
import glob
import json
import signal
import sys
# Taken before Glance is loaded: eventlet replaces them, and what it gives waits for green threads that this process does not run.
from os import WNOHANG, _exit, chdir, devnull, dup2, fork, getpid, getppid, kill, open as open_file, read, waitpid, waitstatus_to_exitcode
from os import O_CREAT, O_RDONLY, O_WRONLY
from select import select

EMPTY = devnull
DIE_WITH_PARENT = 1


def main():
    run = load(sys.argv[1])
    children = {}
    say({"ready": True})
    pending = b""
    while True:
        readable, _, _ = select([0], [], [], 0.05)
        if readable:
            text = read(0, 1 << 16)
            if not text:
                break
            *lines, pending = (pending + text).split(b"\n")
            for line in lines:
                start(json.loads(line), run, children)
        report(children)
    for pid in children:
        kill(pid, signal.SIGKILL)


def load(way):
    """What runs one Glance. The release with a server of its own has to be loaded by it: eventlet replaces there what all others use."""
    if way == "server":
        import glance.cmd.api  # noqa: F401
    import boto3  # noqa: F401
    import glance.api.v2.router  # noqa: F401
    import glance.db.sqlalchemy.api  # noqa: F401
    import rados  # noqa: F401
    import rbd  # noqa: F401
    return {"server": run_server, "application": run_application}[way]


def start(job, run, children):
    parent = getpid()
    pid = fork()
    if pid == 0:
        alone(parent, job["output"])
        # A relative path of a configuration leads into its own folder.
        chdir(job["config"])
        run(job["config"], job["port"])
        _exit(0)
    children[pid] = job["id"]
    say({"id": job["id"], "pid": pid})


def alone(parent, output):
    """Ends with its parent, has no input, and writes to a file."""
    ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
    if getppid() != parent:
        _exit(1)
    dup2(open_file(EMPTY, O_RDONLY), 0)
    target = open_file(output, O_WRONLY | O_CREAT)
    dup2(target, 1)
    dup2(target, 2)


def report(children):
    while children:
        pid, status = waitpid(-1, WNOHANG)
        if pid == 0:
            return
        say({"id": children.pop(pid), "status": waitstatus_to_exitcode(status)})


def say(message):
    print(json.dumps(message), flush=True)


def run_server(config, _port):
    """Glance with its own server, which takes its port from the configuration and exits with a code of its own."""
    from glance.cmd import api
    sys.argv = ["glance-api", "--config-file", EMPTY, "--config-dir", config]
    leave(api.main)


def run_application(config, port):
    def serve():
        from socketserver import ThreadingMixIn
        from wsgiref.simple_server import WSGIServer, make_server
        from glance.common import wsgi_app
        wsgi_app._get_config_files = lambda env=None: sorted(glob.glob(f"{config}/*.conf"))
        server = type("Server", (ThreadingMixIn, WSGIServer), {"daemon_threads": True})
        make_server("127.0.0.1", port, wsgi_app.init_app(), server).serve_forever()
    leave(serve)


def leave(program):
    try:
        program()
    except SystemExit as end:
        _exit(end.code if isinstance(end.code, int) else 1)
    except BaseException:
        import traceback
        traceback.print_exc()
        _exit(1)


if __name__ == "__main__":
    main()
