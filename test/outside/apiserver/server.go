package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/pflag"
	"k8s.io/client-go/tools/clientcmd"
	clientcmdapi "k8s.io/client-go/tools/clientcmd/api"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
	"k8s.io/kubernetes/cmd/kube-apiserver/app/options"
)

// access is what a client needs.
type access struct {
	// Kubeconfig is a file.
	Kubeconfig string `json:"kubeconfig"`
	URL        string `json:"url"`
	Token      string `json:"token"`
}

type server struct {
	access
	options *options.ServerRunOptions
}

// newServer prepares an API server in front of a store. Its port is taken here, so that nobody else gets it in between.
func newServer(dir, etcd string) (*server, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &server{options: options.NewServerRunOptions()}
	s.URL = "https://" + listener.Addr().String()
	s.Token = rand.Text()
	s.Kubeconfig = filepath.Join(dir, "kubeconfig")
	tokens, key := filepath.Join(dir, "tokens.csv"), filepath.Join(dir, "accounts.key")
	if err := errors.Join(
		os.WriteFile(tokens, []byte(s.Token+",admin,admin,system:masters\n"), 0o600),
		writeKey(key),
		s.writeKubeconfig(),
	); err != nil {
		return nil, err
	}
	flags := pflag.NewFlagSet("kube-apiserver", pflag.ContinueOnError)
	for _, set := range s.options.Flags().FlagSets {
		flags.AddFlagSet(set)
	}
	s.options.SecureServing.Listener = listener
	s.options.SecureServing.BindPort = listener.Addr().(*net.TCPAddr).Port
	return s, flags.Parse([]string{
		"--etcd-servers=http://" + etcd,
		"--bind-address=127.0.0.1",
		"--advertise-address=127.0.0.1",
		"--cert-dir=" + filepath.Join(dir, "certificates"),
		"--token-auth-file=" + tokens,
		"--anonymous-auth=false",
		"--authorization-mode=AlwaysAllow",
		// What it protects is set free by a controller, and there is none: a deletion would never end.
		"--disable-admission-plugins=StorageObjectInUseProtection",
		// Addresses of Services, which nothing answers.
		"--service-cluster-ip-range=127.96.0.0/16",
		"--endpoint-reconciler-type=none",
		"--service-account-issuer=https://kubernetes.default.svc",
		"--service-account-signing-key-file=" + key,
		"--service-account-key-file=" + key,
	})
}

func (s *server) run(ctx context.Context) error {
	if err := s.options.GenericServerRunOptions.ComponentGlobalsRegistry.Set(); err != nil {
		return err
	}
	completed, err := s.options.Complete(ctx)
	if err != nil {
		return err
	}
	if err := errors.Join(completed.Validate()...); err != nil {
		return err
	}
	return app.Run(ctx, completed)
}

// untilReady is false when the server ended before.
func (s *server) untilReady(ctx context.Context) bool {
	// The certificate is a minute old and of this process.
	client := http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}, Timeout: 5 * time.Second}
	for ctx.Err() == nil {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.URL+"/readyz", nil)
		if err != nil {
			return false
		}
		request.Header.Set("Authorization", "Bearer "+s.Token)
		if answer, err := client.Do(request); err == nil {
			answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return true
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
	return false
}

func (s *server) writeKubeconfig() error {
	config := clientcmdapi.NewConfig()
	config.Clusters["judge"] = &clientcmdapi.Cluster{Server: s.URL, InsecureSkipTLSVerify: true}
	config.AuthInfos["judge"] = &clientcmdapi.AuthInfo{Token: s.Token}
	config.Contexts["judge"] = &clientcmdapi.Context{Cluster: "judge", AuthInfo: "judge"}
	config.CurrentContext = "judge"
	return clientcmd.WriteToFile(*config, s.Kubeconfig)
}

// writeKey writes what tokens of service accounts are signed with; the server does not start without it.
func writeKey(file string) error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	bytes, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return err
	}
	return os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: bytes}), 0o600)
}
