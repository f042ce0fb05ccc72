import {join} from "node:path";

/** One cluster: what its nodes' files are made of. */
export interface Cluster {
  /** Folder of the nodes' own files. */
  run: string;
  /** Folder that is the lake. */
  lake: string;
  /** Folder of the unpacked server. */
  server: string;
  workers: number;
  /** Of the JVM of each node, as -Xmx takes it. */
  heap: string;
  /** Ports: the coordinator's for clients (TLS), then of the nodes among each other, coordinator first. */
  tlsPort: number;
  ports: number[];
  postgres: {port: number; user: string; password: string; database: string};
  /** Nodes prove themselves to each other by it. */
  secret: string;
  keystorePassword: string;
}

/** The same lake under two names: models of the demo, and tables of fixtures. */
export const catalogs = ["huaxiang", "fixtures"];

const text = (lines: string[]): string => `${lines.join("\n")}\n`;

export const nodeName = (index: number): string => (index === 0 ? "coordinator" : `worker${index}`);
export const nodeFolder = ({run}: Cluster, index: number): string => join(run, nodeName(index));
export const filesOf = (run: string) => ({
  keystore: join(run, "keystore.p12"),
  certificate: join(run, "certificate.pem"),
  passwords: join(run, "passwords"),
  authenticator: join(run, "password-authenticator.properties"),
  tokenKey: join(run, "token.key")
});

const config = (cluster: Cluster, index: number): string => {
  const files = filesOf(cluster.run);
  const coordinator = [
    "node-scheduler.include-coordinator=false",
    "http-server.https.enabled=true",
    `http-server.https.port=${cluster.tlsPort}`,
    `http-server.https.keystore.path=${files.keystore}`,
    `http-server.https.keystore.key=${cluster.keystorePassword}`,
    "http-server.authentication.type=PASSWORD,JWT",
    `password-authenticator.config-files=${files.authenticator}`,
    `http-server.authentication.jwt.key-file=${files.tokenKey}`,
    "web-ui.enabled=false",
    "query.client.timeout=2m",
    // A dead worker is noticed sooner than in the default minute.
    "query.remote-task.max-error-duration=10s"
  ];
  return text([
    `coordinator=${index === 0}`,
    `http-server.http.port=${cluster.ports[index]}`,
    `discovery.uri=http://127.0.0.1:${cluster.ports[0]}`,
    `plugin.dir=${join(cluster.server, "plugin")}`,
    `internal-communication.shared-secret=${cluster.secret}`,
    "catalog.management=static",
    "exchange.max-error-duration=10s",
    ...(index === 0 ? coordinator : [])
  ]);
};

const catalog = ({lake, postgres}: Cluster, name: string): string =>
  text([
    "connector.name=iceberg",
    "iceberg.catalog.type=jdbc",
    `iceberg.jdbc-catalog.catalog-name=${name}`,
    "iceberg.jdbc-catalog.driver-class=org.postgresql.Driver",
    `iceberg.jdbc-catalog.connection-url=jdbc:postgresql://127.0.0.1:${postgres.port}/${postgres.database}`,
    `iceberg.jdbc-catalog.connection-user=${postgres.user}`,
    `iceberg.jdbc-catalog.connection-password=${postgres.password}`,
    `iceberg.jdbc-catalog.default-warehouse-dir=local:///${name}`,
    "iceberg.file-format=PARQUET",
    "iceberg.compression-codec=ZSTD",
    "iceberg.unique-table-location=true",
    "iceberg.add-files-procedure.enabled=true",
    "fs.native-local.enabled=true",
    `local.location=${lake}`
  ]);

/** The files of a node, by their names below its folder. */
export const nodeFiles = (cluster: Cluster, index: number): Record<string, string> => ({
  "etc/config.properties": config(cluster, index),
  "etc/log.properties": "io.trino=INFO\n",
  ...Object.fromEntries(catalogs.map((name) => [`etc/catalog/${name}.properties`, catalog(cluster, name)]))
});

/** What the JVM of a node is started with. */
export const nodeArguments = (cluster: Cluster, index: number): string[] => {
  const folder = nodeFolder(cluster, index);
  return [
    `-Xmx${cluster.heap}`,
    "-XX:+UseG1GC",
    "-XX:+ExplicitGCInvokesConcurrent",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:ReservedCodeCacheSize=256M",
    "-XX:PerMethodRecompilationCutoff=10000",
    "-XX:PerBytecodeRecompilationCutoff=10000",
    "-Djdk.attach.allowAttachSelf=true",
    "-Djdk.nio.maxCachedBufferSize=2000000",
    "-XX:+EnableDynamicAgentLoading",
    "--sun-misc-unsafe-memory-access=allow",
    "--enable-native-access=ALL-UNNAMED",
    "-Duser.timezone=UTC",
    "-Dfile.encoding=UTF-8",
    "-Dnode.environment=huaxiang",
    `-Dnode.id=${nodeName(index)}`,
    `-Dnode.data-dir=${folder}`,
    "-Dnode.internal-address=127.0.0.1",
    "-Dnode.bind-ip=127.0.0.1",
    `-Dlog.levels-file=${join(folder, "etc/log.properties")}`,
    `-Dconfig=${join(folder, "etc/config.properties")}`,
    `-Dcatalog.config-dir=${join(folder, "etc/catalog")}`,
    "-cp",
    `${cluster.server}/lib/*`,
    "io.trino.server.TrinoServer"
  ];
};
