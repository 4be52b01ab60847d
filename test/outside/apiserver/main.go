// apiserver is kube-apiserver with etcd, and kubectl, in one program: called `kubectl` it is that, otherwise the server.
//
// The server makes a folder for its data, prints one line of JSON when it is ready, and ends when its standard input does: so it
// never outlives who started it. The folder goes with it.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"k8s.io/component-base/cli"
	kubectl "k8s.io/kubectl/pkg/cmd"
	kubectlutil "k8s.io/kubectl/pkg/cmd/util"
)

func main() {
	if filepath.Base(os.Args[0]) == "kubectl" {
		kubectlutil.CheckErr(cli.RunNoErrOutput(kubectl.NewDefaultKubectlCommand()))
		return
	}
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, "apiserver:", err)
		os.Exit(1)
	}
}

func serve() error {
	dir, err := os.MkdirTemp("", "cdk8s-glance-apiserver-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	go func() {
		io.Copy(io.Discard, os.Stdin)
		stop()
	}()

	store, err := startEtcd(filepath.Join(dir, "etcd"))
	if err != nil {
		return err
	}
	defer store.Server.HardStop()
	server, err := newServer(dir, store.Clients[0].Addr().String())
	if err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- server.run(ctx) }()
	go func() {
		if server.untilReady(ctx) {
			json.NewEncoder(os.Stdout).Encode(server.access)
		}
	}()
	select {
	case err = <-ended:
		return err
	case <-ctx.Done():
		// Nothing here is worth an orderly end, which waits for open connections.
		return nil
	}
}
