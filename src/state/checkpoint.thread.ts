import {DatabaseSync} from "node:sqlite";
import {workerData} from "node:worker_threads";

const state = new DatabaseSync(String(workerData));
state.exec("pragma synchronous = normal; pragma wal_checkpoint(passive)");
state.close();
