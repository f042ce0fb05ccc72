import {build} from "vite";
import {config} from "./bundle.config.ts";

await build(config);
