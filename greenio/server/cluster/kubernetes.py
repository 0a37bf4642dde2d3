"""Manifests for Kubernetes: processes with lasting names, and HAProxy in front of them.

A StatefulSet gives each process a name (``shop-0``) and a DNS name (``shop-0.shop-processes``). HAProxy asks for the
addresses again and again, since a process that comes back has another one, and sends each request to the process that it names.
"""

from __future__ import annotations

from dataclasses import dataclass

from greenio import limits
from greenio.runtime.identity import check_process_name
from greenio.server.cluster.containers import (
    BALANCER_HEAD,
    BALANCER_IMAGE,
    PORT,
    indented,
)
from greenio.server.cluster.haproxy import PRIVATE_NETWORKS, haproxy_configuration

#: The domain of a cluster's services, as nearly all clusters have it.
_CLUSTER = "svc.cluster.local"

_MANIFESTS = """\
# kubectl apply -f this file
apiVersion: v1
kind: Service
metadata:
  name: {name}-processes
  namespace: {namespace}
spec:
  clusterIP: None
  # A process that is full, or whose sessions are ending, is still found by those who are with it.
  publishNotReadyAddresses: true
  selector: {{app: {name}, part: process}}
  ports:
    - {{name: http, port: {port}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {name}
  namespace: {namespace}
spec:
  serviceName: {name}-processes
  replicas: {replicas}
  podManagementPolicy: Parallel
  selector:
    matchLabels: {{app: {name}, part: process}}
  template:
    metadata:
      labels: {{app: {name}, part: process}}
    spec:
      # Sessions may go on for drain_timeout, then their tasks have stop_timeout.
      terminationGracePeriodSeconds: {stop:.0f}
      securityContext: {{runAsNonRoot: true, runAsUser: 10001, seccompProfile: {{type: RuntimeDefault}}}}
      containers:
        - name: app
          image: "{image}"
          ports:
            - {{name: http, containerPort: {port}}}
          env:
            - name: GREENIO_WORKER
              valueFrom: {{fieldRef: {{fieldPath: metadata.name}}}}
            - {{name: GREENIO_HOST, value: "0.0.0.0"}}
            - {{name: GREENIO_PORT, value: "{port}"}}
            - {{name: GREENIO_TRUSTED_PROXIES, value: "{trusted}"}}
            - {{name: GREENIO_DRAIN_TIMEOUT, value: "{drain:g}"}}
{rooms}\
          securityContext: {{allowPrivilegeEscalation: false, capabilities: {{drop: [ALL]}}}}
          readinessProbe:
            httpGet: {{path: /readyz, port: http}}
            periodSeconds: 2
          livenessProbe:
            httpGet: {{path: /healthz, port: http}}
            initialDelaySeconds: 10
            timeoutSeconds: 5
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {name}-balancer
  namespace: {namespace}
data:
  haproxy.cfg: |
{configuration}\
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {name}-balancer
  namespace: {namespace}
spec:
  replicas: 2
  selector:
    matchLabels: {{app: {name}, part: balancer}}
  template:
    metadata:
      labels: {{app: {name}, part: balancer}}
    spec:
      securityContext: {{runAsNonRoot: true, runAsUser: 99, seccompProfile: {{type: RuntimeDefault}}}}
      containers:
        - name: haproxy
          image: {balancer}
          ports:
            - {{name: http, containerPort: {port}}}
          securityContext: {{allowPrivilegeEscalation: false, capabilities: {{drop: [ALL]}}}}
          volumeMounts:
            - {{name: configuration, mountPath: /usr/local/etc/haproxy}}
{mounts}\
          readinessProbe:
            tcpSocket: {{port: http}}
            periodSeconds: 2
      volumes:
        - name: configuration
          configMap: {{name: {name}-balancer}}
{volumes}\
---
apiVersion: v1
kind: Service
metadata:
  name: {name}
  namespace: {namespace}
spec:
  type: {service}
{local}\
  selector: {{app: {name}, part: balancer}}
  ports:
    - {{name: web, port: {public}, targetPort: http}}
"""
_ROOMS = '            - {{name: GREENIO_ROOMS, value: "{rooms}"}}\n'
_TLS_MOUNT = "            - {name: certificate, mountPath: /certificate, readOnly: true}\n"
_TLS_VOLUME = "        - name: certificate\n          secret: {{secretName: {secret}}}\n"
#: Lets HAProxy find tls.key beside tls.crt, as secrets of the type kubernetes.io/tls name them.
_TLS_GLOBAL = "    ssl-load-extra-del-ext"


@dataclass(frozen=True)
class Site:
    """A site to be.

    :param name: of it, such as ``shop``; names of processes begin with it.
    :param image: of the app, which listens at ``containers.PORT``.
    :param workers: how many processes.
    :param namespace: of the cluster; part of the processes' host names.
    :param tls_secret: name of a secret with a certificate and its key (``kubernetes.io/tls``); ``""``: http.
    :param rooms: address of a Redis or Valkey server for rooms, ``redis://...``.
    :param public: whether the cluster gives it an address of its own (``LoadBalancer``), else only the cluster's own
        network reaches it, such as an ingress.
    :param drain_seconds: that sessions may go on when a process is stopped.
    :raises ValueError: a value cannot stand in a manifest.
    """

    name: str
    image: str
    workers: int = 3
    namespace: str = "default"
    tls_secret: str = ""
    rooms: str = ""
    public: bool = True
    drain_seconds: float = limits.WORKER_DRAIN_SECONDS

    def __post_init__(self) -> None:
        if self.workers < 1:
            raise ValueError("there must be at least one process")
        check_process_name(f"{self.name}-{self.workers - 1}")
        if not self.name[0].isalpha():
            raise ValueError(f"{self.name!r}: names of services begin with a letter (RFC 1035)")
        check_process_name(self.namespace)
        if self.tls_secret and not self.tls_secret.replace("-", "").replace(".", "").isalnum():
            raise ValueError(f"{self.tls_secret!r} is no name of a secret")
        for value in (self.image, self.rooms):
            if set(value) & set('"\\\n\r '):
                raise ValueError(f"{value!r} cannot stand in a manifest")
        if not self.image:
            raise ValueError("the image of the app is missing")


def manifests(site: Site) -> str:
    """Return the manifests of a site, one YAML document behind the other.

    :param site: what to run.
    """
    names = [f"{site.name}-{number}" for number in range(site.workers)]
    # Whole names: HAProxy does not look through the search list of resolv.conf.
    domain = f"{site.name}-processes.{site.namespace}.{_CLUSTER}"
    tls = bool(site.tls_secret)
    configuration = BALANCER_HEAD.format(extra=_TLS_GLOBAL if tls else "") + haproxy_configuration(
        {name: f"{name}.{domain}:{PORT}" for name in names},
        listen=f"*:{PORT}",
        tls="/certificate/tls.crt" if tls else "",
        resolve=True,
    )
    return _MANIFESTS.format(
        name=site.name,
        namespace=site.namespace,
        image=site.image,
        replicas=site.workers,
        port=PORT,
        trusted=",".join(PRIVATE_NETWORKS),
        drain=site.drain_seconds,
        stop=site.drain_seconds + limits.STOP_TIMEOUT + 5,
        rooms=_ROOMS.format(rooms=site.rooms) if site.rooms else "",
        balancer=BALANCER_IMAGE,
        configuration=indented(configuration, 4),
        mounts=_TLS_MOUNT if tls else "",
        volumes=_TLS_VOLUME.format(secret=site.tls_secret) if tls else "",
        service="LoadBalancer" if site.public else "ClusterIP",
        # Visitors' addresses stay: without it, all seem to come from a node of the cluster.
        local="  externalTrafficPolicy: Local\n" if site.public else "",
        public=443 if tls else 80,
    )
